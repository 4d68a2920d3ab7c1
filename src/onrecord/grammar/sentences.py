"""Articles -> sentences with phrases and clauses; paragraphs are split on line breaks before the parser sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, tee
from typing import Literal

import msgspec
from msgspec.structs import replace

from onrecord.articles.dateline import dateline_of
from onrecord.grammar.clauses import clauses_of
from onrecord.grammar.entry_marks import mark_end, notes
from onrecord.grammar.headline import unshout, words_of
from onrecord.grammar.headline_reading import read_headlines
from onrecord.grammar.headline_repairs import repair_headline
from onrecord.grammar.model import DEFAULT_MODEL, Model
from onrecord.grammar.parse import Parse
from onrecord.grammar.phrases import PhraseTable
from onrecord.grammar.repairs import repair
from onrecord.grammar.signs import known_signs, own_signs
from onrecord.grammar.tree import Sentence, Word
from onrecord.records import Article

_LINE = re.compile(r"[^\n]+")
_LONGEST = 20_000
"""Characters of one paragraph that are parsed together; a longer one is cut at a space (memory of the parser)."""

_DATELINES_WITHIN = 4
"""Paragraphs of an article, title included, in which a dateline may stand (a byline or summary may come before)."""

_ARTICLES_AT_ONCE = 16
"""Articles whose paragraphs are parsed in one go; keeps batches full without holding a whole folder in memory."""

FieldName = Literal["text", "title"]


class Paragraph(msgspec.Struct, frozen=True):
    """One line of a field: where it starts, and the text given to the parser (as long as the original)."""

    field: FieldName
    start: int
    text: str
    number: int = 0
    """Which paragraph of the article; the pieces of one share it."""
    shouted: bool = False
    """A line of the text in capitals or a note in an entry: a headline too."""

    @property
    def headline(self) -> bool:
        """Whether it is read as a headline."""
        return self.field == "title" or self.shouted


class Grammar:
    """Reads text into sentences. Holds the parser's model; safe to use for any number of articles."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._model = Model(model)
        self.model_name = self._model.name
        self.model_version = self._model.version

    def sentences(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Each article with its sentences, those of the title first; in the order given."""
        stream = iter(articles)
        while batch := list(islice(stream, _ARTICLES_AT_ONCE)):
            paragraphs = [self._paragraphs(article.title, article.text) for article in batch]
            parses = self._parses([part for parts in paragraphs for part in parts])
            for article, parts in zip(batch, paragraphs, strict=True):
                yield article, _assemble(parts, islice(parses, len(parts)))

    def of_text(self, text: str, field: FieldName = "text") -> tuple[Sentence, ...]:
        """The sentences of one text alone."""
        parts = self._paragraphs("", text) if field == "text" else self._paragraphs(text, "")
        return _assemble(parts, self._parses(parts))

    def of_texts(self, texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each of many short texts, parsed in batches."""
        stream = iter(texts)
        while batch := [self._paragraphs("", text) for text in islice(stream, _ARTICLES_AT_ONCE * 16)]:
            parses = self._read(part.text for parts in batch for part in parts)
            for parts in batch:
                yield _assemble(parts, islice(parses, len(parts)))

    def _paragraphs(self, title: str, text: str) -> list[Paragraph]:
        return _paragraphs(title, text, self._model.lemmas.is_verbal)

    def _read(self, texts: Iterable[str]) -> Iterator[list[Parse]]:
        """The parses of paragraphs that are no headlines."""
        mine, known = tee(texts)
        for text, parses in zip(mine, self._model.parse(map(known_signs, known)), strict=True):
            if "[" in text or " - " in text:
                for parse in parses:
                    own_signs(parse, text)
            yield parses

    def _parses(self, parts: list[Paragraph]) -> Iterator[list[Parse]]:
        titles = iter(read_headlines(self._model, [part.text for part in parts if part.headline]))
        texts = self._read(part.text for part in parts if not part.headline)
        for part in parts:
            yield next(titles if part.headline else texts)


def _paragraphs(title: str, text: str, is_verbal: Callable[[str], bool]) -> list[Paragraph]:
    found = [
        Paragraph("title", m.start(), m.group(), number) for number, m in enumerate(_LINE.finditer(title))
    ]
    if found:
        lower, names = words_of(text)
        found = [replace(part, text=unshout(part.text, lower, names, is_verbal)) for part in found]
    number, known = len(found), None
    for match in _LINE.finditer(text):
        if _is_shouted(match.group()):
            known = known or words_of("\n".join(line for line in text.split("\n") if not line.isupper()))
            found.append(_shouted(match, known, number, is_verbal))
            number += 1
            continue
        pieces = [each for each in _cut(match.group(), number < _DATELINES_WITHIN) if each[1].strip()]
        found.extend(Paragraph("text", match.start() + at, piece, number, note) for at, piece, note in pieces)
        number += bool(pieces)
    return found


def _is_shouted(line: str) -> bool:
    return line.isupper() and len(line) <= _LONGEST_HEADLINE and line.count(" ") >= _SHORTEST_HEADLINE


_LONGEST_HEADLINE = 200
"""Characters; a whole paragraph in capitals is none."""
_SHORTEST_HEADLINE = 2
"""Spaces: "VIENNA" and "READ MORE" tell nothing."""


def _shouted(
    line: re.Match[str],
    known: tuple[frozenset[str], dict[str, str]],
    number: int,
    is_verbal: Callable[[str], bool],
) -> Paragraph:
    """A line in capitals within the text: a headline of an agency, behind a bullet."""
    shout = line.group()
    at = len(shout) - len(shout.lstrip(_BULLETS))
    return Paragraph("text", line.start() + at, unshout(shout[at:], *known, is_verbal), number, shouted=True)


_BULLETS = " *•·-–—\t"


def _cut(line: str, opening: bool) -> Iterator[tuple[int, str, bool]]:
    """The pieces of a line that are parsed apart, each with its place and whether it is a note: a dateline, the time or
    day of an entry and the notes behind it, and what is too long."""
    dateline = dateline_of(line) if opening else None
    told = dateline is not None and (dateline.date is not None or ":" not in line[: dateline.end])
    # "AP:" is a speaker, "Orl, 2 April (AP):" none
    position = dateline.end if dateline is not None and told else 0
    mark = 0 if position else mark_end(line)
    opened = position + mark
    if opened:
        yield 0, line[:opened], False
    for at, piece, note in notes(line[mark:]) if mark else [(0, line[position:], False)]:
        for begin, short in _short(piece):
            yield opened + at + begin, short, note


def _short(piece: str) -> Iterator[tuple[int, str]]:
    """A piece in parts that are not too long to be parsed, with the place of each."""
    position = 0
    while len(piece) - position > _LONGEST:
        space = piece.rfind(" ", position, position + _LONGEST)
        end = space + 1 if space > position else position + _LONGEST
        yield position, piece[position:end]
        position = end
    yield position, piece[position:]


def _assemble(parts: list[Paragraph], parses: Iterable[list[Parse]]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for part, sentences in zip(parts, parses, strict=True):
        for parse in sentences:
            if any(text.strip() for text in parse.texts):
                found.append(
                    sentence_of(
                        parse, len(found), part.number, part.field, part.start, headline=part.headline
                    )
                )
    return tuple(found)


def sentence_of(
    parse: Parse,
    index: int = 0,
    paragraph: int = 0,
    field: FieldName = "text",
    offset: int = 0,
    *,
    headline: bool | None = None,
) -> Sentence:
    """A parse as a sentence; `offset` is where the paragraph starts in its field. The parse is repaired in place, as a
    headline if it is one: a title by itself."""
    if offset:
        parse.starts, parse.ends = [s + offset for s in parse.starts], [e + offset for e in parse.ends]
    repair(parse)
    if field == "title" if headline is None else headline:
        repair_headline(parse)
    table = PhraseTable(parse)
    phrases = table.build()
    inside = [-1] * len(parse)
    for number, phrase in sorted(enumerate(phrases), key=lambda item: item[1].first - item[1].last):
        inside[phrase.first : phrase.last] = [number] * (phrase.last - phrase.first)
    words = tuple(map(Word, parse.starts, parse.ends, parse.texts, parse.lemmas, parse.tags))
    return Sentence(
        index=index,
        start=parse.starts[0],
        end=parse.ends[-1],
        paragraph=paragraph,
        field=field,
        words=words,
        phrases=phrases,
        clauses=clauses_of(parse, table),
        heads=tuple(inside),
    )
