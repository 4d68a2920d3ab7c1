"""Story packs: the articles of one story, and a key of what they report. One JSON file a story."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.happenings_text import naming_words
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.task import Options, require


class PackArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a system gets it, with whose it is and the lines of its text that are furniture."""

    id: str
    outlet: str
    title: str
    text: str
    origin: str = "own"
    published: str | None = None
    furniture: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The text without the lines of furniture."""
        return "\n".join(line for line in self.text.split("\n") if line not in self.furniture)


class PackReport(msgspec.Struct, frozen=True, kw_only=True):
    """Where an article tells a happening, as what, and in whose words (None: the outlet's own)."""

    article: str
    evidence: str
    status: str
    by: str | None = None


class PackValue(msgspec.Struct, frozen=True):
    """What one article says where others say something else."""

    article: str
    value: str


class PackConflict(msgspec.Struct, frozen=True):
    """On what the articles differ."""

    on: str
    values: tuple[PackValue, ...]


class PackHappening(msgspec.Struct, frozen=True, kw_only=True):
    """A happening of the key; names are regular expressions."""

    id: str
    types: tuple[str, ...]
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    source_name: str | None = None
    target_name: str | None = None
    reciprocal: bool = False
    reports: tuple[PackReport, ...] = ()
    independent_origins: int = 0
    conflicts: tuple[PackConflict, ...] = ()


class PackExchange(msgspec.Struct, frozen=True):
    """An overture, its answers and what came of it."""

    overture: str
    answers: tuple[str, ...]
    outcome: str


class PackVariant(msgspec.Struct, frozen=True):
    """One article's version of a quotation."""

    article: str
    text: str


class PackQuotation(msgspec.Struct, frozen=True):
    """A quotation; the speaker is a regular expression."""

    speaker: str
    variants: tuple[PackVariant, ...]


class PackPosition(msgspec.Struct, frozen=True):
    """Where one stands toward another."""

    actor: str
    toward: str
    stance: str


class PackLabel(msgspec.Struct, frozen=True):
    """A loaded description, and whose words it is: `outlet` or `quoted`."""

    article: str
    actor: str
    term: str
    voice: str


class PackAbsence(msgspec.Struct, frozen=True):
    """An article that leaves a happening out."""

    article: str
    happening: str


class Pack(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One story with its key."""

    story: str
    articles: tuple[PackArticle, ...]
    happenings: tuple[PackHappening, ...] = ()
    exchanges: tuple[PackExchange, ...] = ()
    quotations: tuple[PackQuotation, ...] = ()
    positions: tuple[PackPosition, ...] = ()
    labels: tuple[PackLabel, ...] = ()
    absent: tuple[PackAbsence, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, PackArticle]:
        """The articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def reports(self) -> tuple[tuple[PackHappening, PackReport], ...]:
        """Every report with its happening."""
        return tuple((happening, report) for happening in self.happenings for report in happening.reports)

    @cached_property
    def copied(self) -> dict[str, str]:
        """What each copy and abridged copy was taken from."""
        parted = {article.id: article.origin.partition(":") for article in self.articles}
        return {name: source for name, (kind, _, source) in parted.items() if kind in ("copy", "abridged")}

    @cached_property
    def agencies(self) -> dict[str, frozenset[str]]:
        """The words of the agency of each article that comes from one."""
        parted = {article.id: article.origin.partition(":") for article in self.articles}
        return {name: naming_words(agency) for name, (kind, _, agency) in parted.items() if kind == "agency"}

    def root(self, article: str) -> str:
        """The article at the beginning of a chain of copies."""
        while article in self.copied:
            article = self.copied[article]
        return article


def read_packs(path: Path, options: Options) -> list[Pack]:
    """The packs of a folder in the order of their files, or the one of a file. Raises GoldError."""
    files = [path] if path.is_file() else sorted(path.glob("*.json"))
    packs = [
        pack for file in files if (pack := _pack(file)) is not None and in_part(pack.story, options.part)
    ]
    require(bool(packs), f"{path} holds no story packs.")
    return packs


def _pack(path: Path) -> Pack | None:
    text = read_text(path)
    try:
        value = msgspec.json.decode(text)
        return msgspec.convert(value, Pack) if isinstance(value, dict) and "story" in value else None
    except msgspec.ValidationError as error:
        raise GoldError(f"{path}: {error}.", code="layout") from error
    except msgspec.DecodeError as error:
        raise GoldError(f"{path}: not JSON ({error}).", code="json") from error
