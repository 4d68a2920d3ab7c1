"""Scoring where actors stand: sentences with one token a line and BIO labels S (source), T (target), R (related).

Gold labels the actors of one relation in each sentence and no others, so precision is a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.figures import prf
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import Article

Span = tuple[int, int]

NO_SPACE_BEFORE = frozenset(
    [",", ".", ";", ":", "!", "?", ")", "]", "'", "’", "'s", "’s", "n't", "n’t", "%", "”", "''"]
)
NO_SPACE_AFTER = frozenset(["(", "[", "“", "``", "$", "£", "€"])


class Labelled(msgspec.Struct, frozen=True):
    """A gold sentence: its tokens and the spans of its actors, as half-open token numbers."""

    id: str
    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


class Spans(msgspec.Struct, frozen=True):
    """A prediction: spans of actors in one sentence (`id` is its number from 1), as half-open token numbers."""

    id: str
    spans: tuple[Span, ...]


def read_gold(path: Path, options: Options) -> list[Labelled]:
    """The sentences of a file, parted by empty lines. Raises GoldError for a line that is not `token label`."""
    sentences = []
    for number, block in enumerate(_blocks(path), start=1):
        tokens, labels = tuple(token for token, _ in block), [label for _, label in block]
        if in_part(str(number), options.part):
            sentences.append(Labelled(str(number), tokens, tuple(spans_of(labels))))
    require(bool(sentences), f"{path} holds no sentence.")
    return sentences


def _blocks(path: Path) -> list[list[tuple[str, str]]]:
    blocks: list[list[tuple[str, str]]] = [[]]
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip():
            blocks.append([])
            continue
        token, _, label = line.rstrip().rpartition(" ")
        if not token or label[:2] not in ("O", "B-", "I-"):
            raise GoldError(f"{path}, line {number}: {line!r} is not a token and a BIO label.", code="layout")
        blocks[-1].append((token, label))
    return [block for block in blocks if block]


def spans_of(labels: Sequence[str]) -> Iterable[Span]:
    """The spans that BIO labels write; an I that continues nothing of its kind begins one."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if kind and (prefix != "I" or name != kind):
            yield start, i
            kind = ""
        if prefix != "O" and not kind:
            start, kind = i, name


def joined(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The sentence as a reader would write it, and where each token stands in it, in characters."""
    text, places = "", []
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else ""
        glued = not i or token in NO_SPACE_BEFORE or before in NO_SPACE_AFTER
        glued = glued or (token == "s" and before in ("'", "’"))
        text += token if glued else f" {token}"
        places.append((len(text) - len(token), len(text)))
    return text, places


def predict(gold: list[Labelled], options: Options) -> list[Spans]:
    """The mentions of actors that onrecord finds."""
    from onrecord.evaluation.reading import actors_of

    sentences = {sentence.id: joined(sentence.tokens) for sentence in gold}
    articles = [Article(id=name, document=name, text=text) for name, (text, _) in sentences.items()]
    out = []
    for article, _, resolution in actors_of(articles, options.model):
        places = sentences[article.id][1]
        found = {
            _covered(places, mention.start, mention.end)
            for mention in resolution.mentions
            if mention.field == "text"
        }
        out.append(Spans(article.id, tuple(sorted(span for span in found if span[0] < span[1]))))
    return out


def _covered(places: list[Span], start: int, end: int) -> Span:
    touched = [i for i, (first, last) in enumerate(places) if first < end and start < last]
    return (touched[0], touched[-1] + 1) if touched else (0, 0)


def score(path: Path, gold: list[Labelled], predictions: Sequence[Spans], options: Options) -> Report:
    """Tokens in spans, spans of the same tokens, and spans that touch one of the other side, all types alike."""
    given, notes = by_id(predictions, (sentence.id for sentence in gold), lambda line: line.id)
    tokens, exact, touch = [0, 0, 0], [0, 0, 0], [0, 0, 0, 0]
    for sentence in gold:
        wanted = set(sentence.spans)
        found = set(given[sentence.id].spans) if sentence.id in given else set()
        wanted_tokens, found_tokens = _tokens(wanted), _tokens(found)
        _add(tokens, len(wanted_tokens & found_tokens), len(found_tokens), len(wanted_tokens))
        _add(exact, len(wanted & found), len(found), len(wanted))
        right = sum(bool(_tokens([span]) & wanted_tokens) for span in found)
        _add(touch, right, len(found), len(wanted), sum(bool(_tokens([s]) & found_tokens) for s in wanted))
    rows = (
        Row("token", prf(*tokens)),
        Row("span", prf(*exact)),
        Row("span touched", prf(touch[0], touch[1], touch[2], found=touch[3])),
    )
    notes += ("gold labels one relation a sentence, so precision is a lower bound",)
    return Report(
        task="actors", gold=str(path), items=exact[2], rows=rows, headline=("token", "f1"), notes=notes
    )


def _tokens(spans: Iterable[Span]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _add(totals: list[int], *counts: int) -> None:
    totals[:] = [total + count for total, count in zip(totals, counts, strict=True)]


TASK = Task(Spans, read_gold, predict, score)
