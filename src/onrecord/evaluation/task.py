"""What a task is: how its gold is read, how onrecord predicts it, and how predictions are scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import read_lines, write_lines
from onrecord.evaluation.report import Report

G = TypeVar("G")
P = TypeVar("P", bound=msgspec.Struct)


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a person may choose about a scoring.

    `model` is the parser's model (None: the default one), `codebook` a folder with another codebook of events. Of
    events `scores` asks for scores against the share right, `confusion` for types in gold against types coded; of
    events and happenings `wrong` asks for what is wrong, case by case. `part` keeps a share of the items, as `I/N`:
    those whose hashed id modulo N is I. `unit` (`attribution`, `fragment`),
    `annotator` (`first` or an annotator's id) and `text` (the folder of texts, where it is not beside the
    annotations) concern statements. `events` (`read`, `key`) concerns happenings: link what was read, or the key's own
    events.
    """

    model: str | None = None
    codebook: Path | None = None
    scores: bool = False
    confusion: bool = False
    wrong: bool = False
    part: str | None = None
    unit: str = "attribution"
    annotator: str = "first"
    text: Path | None = None
    events: str = "read"


class Task(Generic[G, P]):
    """One layout of gold: `read` it, `predict` it with onrecord, `score` predictions of the form `prediction`."""

    def __init__(
        self,
        prediction: type[P],
        read: Callable[[Path, Options], G],
        predict: Callable[[G, Options], list[P]],
        score: Callable[[Path, G, Sequence[P], Options], Report],
    ) -> None:
        self.prediction = prediction
        self.read = read
        self.predict = predict
        self.score = score

    def load(self, path: Path) -> list[P]:
        """Predictions that were written before: a JSON Lines file, one line an item. Raises GoldError."""
        return read_lines(path, self.prediction)

    def keep(self, path: Path, given: Sequence[P]) -> None:
        """Write predictions, so that `load` reads them. Raises GoldError."""
        write_lines(path, given)


def by_id(
    predictions: Iterable[P], wanted: Iterable[str], key: Callable[[P], str]
) -> tuple[dict[str, P], tuple[str, ...]]:
    """Predictions under their id (the last one counts) and a note when some belong to no gold item."""
    known = set(wanted)
    given = {key(prediction): prediction for prediction in predictions}
    stray = sorted(set(given) - known)
    note = f"{len(stray)} predictions belong to no gold item, the first is {stray[0]!r}" if stray else None
    return given, (note,) if note else ()


def require(condition: bool, message: str) -> None:
    """Raise GoldError with this sentence unless the condition holds."""
    if not condition:
        raise GoldError(message, code="layout")
