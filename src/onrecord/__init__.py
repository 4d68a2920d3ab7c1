"""onrecord reads news articles and keeps a record of who said or did what to whom, when, and according to which outlet.

    import onrecord

    record = onrecord.read("articles/")
    for event in record.events:
        print(event.type, event.sentence.text)

    reading = onrecord.code("Iran agreed to talks on Tuesday.", published="2013-11-27")

Importing the package loads nothing heavy; the parser is loaded by the first `read` or `code`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.front import Record, code, read

__version__ = "0.1.0"

__all__ = ["Record", "__version__", "code", "read"]


def __getattr__(name: str) -> object:
    """Load the front door when it is first asked for."""
    if name in ("Record", "code", "read"):
        from onrecord import front

        return getattr(front, name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
