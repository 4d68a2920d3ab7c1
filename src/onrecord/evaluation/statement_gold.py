"""Gold of statements: texts with brat standoff files in which attributions link Source, Cue and Content spans.

A folder holds `text/<id>.txt` and `attributions/<id>.ann` or `<id>_<annotator>.ann` (four hexadecimal digits, as in
PolNeAR); the folder of `.ann` files itself will do where the texts stand beside it or are named. A `speakers.jsonl`
beside the two folders may tell who is meant by a source: `{"id", "attribution", "country", "name"}` with the article,
the label of the attribution in its `.ann` file, all countries that are right and the name of a person or organisation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import folder_files, read_lines, read_text
from onrecord.evaluation.task import Options, require

Spans = tuple[tuple[int, int], ...]
Around = Literal["direct", "other"]
ROLES = ("source", "cue", "content")

_ANNOTATOR = re.compile(r"(.*)_([0-9a-f]{4})")
_SPAN_LINE = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?")
_EVENT_LINE = re.compile(r"(E\d+)\t(\S+(?: \S+)*)\s*")
_ROLE = re.compile(r"([A-Za-z]+)\d*:(T\d+)")


class Speaker(msgspec.Struct, frozen=True):
    """Who a source is: all countries that are right (none known: empty) and a name, where there is one."""

    countries: tuple[str, ...] = ()
    name: str | None = None


class ResolvedSource(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of `speakers.jsonl`."""

    id: str
    attribution: str
    country: tuple[str, ...]
    name: str | None


class Attribution(msgspec.Struct, frozen=True):
    """Who is given what: spans as character offsets into the article's text, half-open, each possibly in pieces.

    `around` is of predictions: whether it stands inside a direct statement, only inside others, or in none. `speech`
    is too: whether the coder calls it speech, as against thought, wish and plan.
    """

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    speaker: Speaker | None = None
    around: Around | None = None
    speech: bool | None = None


class Attributions(msgspec.Struct, frozen=True):
    """All attributions predicted in one article: one line of a prediction file."""

    id: str
    attributions: tuple[Attribution, ...]


class Annotated(msgspec.Struct, frozen=True):
    """One gold article: its text, its attributions and the spans that its annotator set aside (`Discard`)."""

    text: str
    attributions: tuple[Attribution, ...]
    discard: Spans


def read_gold(folder: Path, options: Options) -> dict[str, Annotated]:
    """All annotated articles under their id, in the order of their ids. Raises GoldError."""
    annotations, texts = _folders(folder, options.text)
    known = {path.stem: path for path in folder_files(texts, "*.txt")}
    files: dict[str, dict[str, Path]] = defaultdict(dict)
    for path in folder_files(annotations, "*.ann"):
        article, annotator = _whose(path.stem, known)
        if article is not None:
            files[article][annotator] = path
    require(bool(files), f"{annotations} holds no .ann file that belongs to a text in {texts}.")
    speakers = _speakers(texts.parent / "speakers.jsonl")
    gold = {}
    for article, by in sorted(files.items()):
        chosen = min(by) if options.annotator == "first" else options.annotator
        if chosen in by:
            gold[article] = read_annotation(by[chosen], read_text(known[article]), speakers.get(article))
    require(bool(gold), f"No article in {annotations} was annotated by {options.annotator!r}.")
    return gold


def _speakers(path: Path) -> dict[str, dict[str, Speaker]]:
    """Who the sources are, by article and label; nothing where there is no such file."""
    speakers: dict[str, dict[str, Speaker]] = defaultdict(dict)
    for line in read_lines(path, ResolvedSource) if path.exists() else ():
        speakers[line.id][line.attribution] = Speaker(line.country, line.name)
    return speakers


def read_annotation(path: Path, text: str, speakers: dict[str, Speaker] | None = None) -> Annotated:
    """One brat file. Lines that are neither a span nor an event (notes, the rest of a span that holds a line break)
    are skipped, an event without content is left out. Raises GoldError when a span ends outside the text."""
    labels: dict[str, str] = {}
    spans: dict[str, Spans] = {}
    events: list[tuple[str, list[tuple[str, str]]]] = []
    for line in read_text(path).split("\n"):
        if match := _SPAN_LINE.fullmatch(line.rstrip("\r")):
            labels[match[1]], spans[match[1]] = match[2], _spans(match[3])
        elif match := _EVENT_LINE.fullmatch(line.rstrip("\r")):
            roles = filter(None, map(_ROLE.fullmatch, match[2].split(" ")))
            events.append((match[1], [(role[1].lower(), role[2]) for role in roles]))
    if any(end > len(text) for pieces in spans.values() for _, end in pieces):
        raise GoldError(f"{path} has a span that ends after the text does.", code="offsets")
    attributions = [_attribution(roles, spans, (speakers or {}).get(name)) for name, roles in events]
    discard = tuple(piece for name, label in labels.items() if label == "Discard" for piece in spans[name])
    return Annotated(text, tuple(a for a in attributions if a.content), discard)


def _attribution(
    roles: list[tuple[str, str]], spans: dict[str, Spans], speaker: Speaker | None
) -> Attribution:
    found: dict[str, set[tuple[int, int]]] = {role: set() for role in ROLES}
    for role, name in roles:
        if role in found:
            found[role].update(spans.get(name, ()))
    source, cue, content = (tuple(sorted(found[role])) for role in ROLES)
    return Attribution(source, cue, content, speaker)


def _spans(written: str) -> Spans:
    pieces = (piece.split(" ") for piece in written.split(";"))
    return tuple((int(start), int(end)) for start, end in pieces)


def _folders(folder: Path, texts: Path | None) -> tuple[Path, Path]:
    """The folder of annotations and that of texts, from whichever of them a person named."""
    annotations = folder / "attributions" if (folder / "attributions").is_dir() else folder
    if texts is not None:
        return annotations, texts
    for candidate in (folder / "text", folder.parent / "text", folder):
        if candidate.is_dir() and any(candidate.glob("*.txt")):
            return annotations, candidate
    raise GoldError(f"{folder} has no text/*.txt, and none stand beside it.", code="layout")


def _whose(stem: str, known: dict[str, Path]) -> tuple[str | None, str]:
    """The article and the annotator that a file of annotations is of; no article when its text is not there."""
    if stem in known:
        return stem, ""
    match = _ANNOTATOR.fullmatch(stem)
    return (match[1], match[2]) if match and match[1] in known else (None, "")
