"""The pages and the API: a thin face over the questions, for a browser and for programs.

Belongs here: addresses and their parameters, how answers look as HTML, SVG and JSON, what goes wrong and how it is
said, and who may ask or write. Does not belong here: finding anything (`questions/`), what a decision means
(`review/`), how records are kept (`store/`). Every page is one entry of `pages/`; its data is one record type, shown
by a template and sent as it is under the same address with `.json`.
"""

from __future__ import annotations

from onrecord.web.app import make_app
from onrecord.web.settings import Settings

__all__ = ["Settings", "make_app"]
