"""The errors a person may meet.

    OnrecordError
    ├── SourceError        a document that cannot be opened, decoded or understood (it is set aside, the run goes on)
    ├── ArticleError       a document that holds no article (furniture only, empty, another language)
    ├── StageError         a stage that failed on an article by a fault of its own (the article is set aside)
    ├── DataError          a registry, codebook or cue table that does not follow its schema
    ├── ModelError         the parser's model is missing or does not fit
    ├── StoreError         a database that cannot be opened, written or is of another schema version
    ├── GoldError          gold data that does not follow the layout it should have
    └── QuestionError      a question that cannot be answered (unknown id, filter that makes no sense)

Each message says what was wrong, with which file, and what to do. `code` is a short stable word for tables and tests.
"""

from __future__ import annotations


class OnrecordError(Exception):
    """Base of all errors that onrecord raises on purpose."""

    def __init__(self, message: str, *, code: str = "error") -> None:
        super().__init__(message)
        self.code = code


class SourceError(OnrecordError):
    """A document that cannot be opened, decoded or understood."""


class ArticleError(OnrecordError):
    """A document that holds no article."""


class StageError(OnrecordError):
    """A stage failed on an article: a fault of onrecord, not of the article. `stage` names it."""

    def __init__(self, stage: str, error: Exception) -> None:
        said = f"{type(error).__name__}: {error}".strip().rstrip(":.")
        super().__init__(
            f"the stage {stage!r} failed ({said}). This is a fault of onrecord: please report it with the article; "
            "--debug shows where it happened.",
            code="stage_failed",
        )
        self.stage = stage


class DataError(OnrecordError):
    """A data file (registry, codebook, cues) that does not follow its schema."""


class ModelError(OnrecordError):
    """The parser's model is missing or does not fit."""


class StoreError(OnrecordError):
    """A database that cannot be opened or written, or is of another schema version."""


class GoldError(OnrecordError):
    """Gold data that does not follow the layout it should have."""


class QuestionError(OnrecordError):
    """A question that cannot be answered as put."""
