"""What went wrong, as a page or as JSON: a status, a heading, a sentence, and what to do."""

from __future__ import annotations

import msgspec

from onrecord.errors import OnrecordError, QuestionError, StoreError

HEADINGS: dict[int, str] = {
    400: "That question makes no sense",
    403: "That may not be done from there",
    404: "There is no such page",
    405: "That cannot be done here",
    409: "Somebody else was quicker",
    413: "That is too much at once",
    500: "Something went wrong",
    503: "The database cannot be used just now",
}
MISSING = ("unknown-id", "ambiguous-id", "no-id", "unknown-page")
REFUSED = ("token", "origin", "read-only-pages")
OWN_FAULT = (
    "This is a fault of onrecord and not of your question. The terminal in which it runs shows what happened; please "
    "report it."
)
HINTS: dict[str, str] = {
    "locked": "Nothing was changed. Wait until the other program is done, then go back and send it again.",
    "missing": "Nothing was changed. These pages answer again as soon as the file is back.",
    "empty": "These pages answer as soon as articles are read into it.",
    "version": "Nothing was changed.",
    "full": "Nothing was changed.",
}
"""What to do about a database, by the code of its fault; where it is damaged or none, its sentence says enough."""

RETELLS: dict[str, str] = {
    "locked": "Another program is writing to the database just now, and what you sent could not be kept meanwhile.",
    "full": "The disk is full, so that nothing can be kept. Make room.",
}
"""What is said otherwise here than in a terminal."""

AGAIN_AFTER = 5
"""Seconds after which a browser should ask again while another program writes."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What a person or a program reads instead of an answer."""

    status: int
    code: str
    heading: str
    sentence: str

    @property
    def passing(self) -> bool:
        """Whether waiting may help."""
        return self.status == 503

    @property
    def hint(self) -> str:
        """What to do about it, empty where the sentence says it."""
        return HINTS.get(self.code, "") if self.passing else ""


def fault_of(error: Exception, status: int | None = None) -> Fault:
    """The fault that an error is. An error that is not one of onrecord's own tells nothing of itself."""
    match error:
        case QuestionError(code=code) if code in MISSING:
            return _fault(404, error)
        case QuestionError(code=code) if code in REFUSED:
            return _fault(403, error)
        case QuestionError(code="stale"):
            return _fault(409, error)
        case QuestionError():
            return _fault(400, error)
        case StoreError(code=code):
            fault = _fault(503, error)
            return msgspec.structs.replace(fault, sentence=RETELLS.get(code, fault.sentence))
        case _ if status is not None and 400 <= status < 500:
            return Fault(status=status, code="http", heading=heading(status), sentence=_plain(status))
        case _:
            return Fault(status=500, code="fault", heading=HEADINGS[500], sentence=OWN_FAULT)


def heading(status: int) -> str:
    """The heading for a status."""
    return HEADINGS.get(status, HEADINGS[400])


def _fault(status: int, error: OnrecordError) -> Fault:
    sentence = str(error).replace("--since", "since").replace("--until", "until")
    return Fault(status=status, code=error.code, heading=heading(status), sentence=sentence)


def _plain(status: int) -> str:
    if status == 404:
        return "No page has this address. The overview leads to all there are."
    if status == 405:
        return "This address can be looked at, but nothing can be sent to it."
    return "The request could not be understood."
