"""The shipped codebook, and actors of three invented countries: whoever a sentence names is found by name alone."""

from __future__ import annotations

from onrecord.events import Codebook
from onrecord.events.examples import InventedActors as ToyResolution

__all__ = ["BOOK", "ToyResolution"]

BOOK = Codebook.load()
