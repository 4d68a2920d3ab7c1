"""Gold of statements from decisions: texts with brat standoff files, as `evaluation/statement_gold.py` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.records import Article, Span, Statement
from onrecord.review.gold_files import write_lines, write_text
from onrecord.review.judged import Judged, judged_by_article


def annotated(connection: sa.Connection) -> Iterator[tuple[Article, list[Judged]]]:
    """The articles in whose text a statement was ruled on."""
    judged = judged_by_article(connection, "statement", Statement)
    articles = fetch(connection, Article, judged)
    for name, article in articles.items():
        in_text = [each for each in judged[name] if each.record.field == "text" and each.record.content]
        if any(each.right is not None for each in in_text):
            yield article, in_text


def write_brat(folder: Path, found: Iterable[tuple[Article, Sequence[Judged]]]) -> int:
    """Write texts and annotations; returns the number of statements that are right."""
    number, speakers = 0, []
    for part in ("text", "attributions"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        for old in (folder / part).glob("art-*"):
            old.unlink()
    for article, judged in found:
        right = [each.record for each in judged if each.right]
        number += len(right)
        lines = [*_attributions(article.text, right), *_discards(article.text, judged)]
        write_text(folder / "text" / f"{article.id}.txt", article.text)
        write_text(folder / "attributions" / f"{article.id}.ann", "".join(line + "\n" for line in lines))
        speakers += list(_speakers(article.id, right))
    write_lines(folder / "speakers.jsonl", speakers)
    return number


def _attributions(text: str, right: Sequence[Statement]) -> Iterator[str]:
    """Statements as brat writes them: a line for the spans of each role, one that joins them."""
    labels = 0
    for number, each in enumerate(right, start=1):
        roles = []
        for role, spans in (("Content", each.content), ("Source", each.source), ("Cue", each.cue)):
            if spans:
                labels += 1
                roles.append((role, f"T{labels}"))
                yield _span_line(f"T{labels}", role, spans, text)
        yield f"E{number}\tAttribution:{roles[0][1]} " + " ".join(f"{role}:{label}" for role, label in roles)


def _discards(text: str, judged: Sequence[Judged]) -> Iterator[str]:
    """What is set aside: statements that nobody ruled on, and paragraphs in which nobody ruled on any."""
    known = [span for each in judged if each.right is not None for span in each.record.content]
    spans = [span for each in judged if each.right is None for span in each.record.content]
    start = 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        if paragraph.strip() and not any(span.start < end and start < span.end for span in known):
            spans.append(Span(start, end))
        start = end + 2
    for number, span in enumerate(sorted(set(spans)), start=1):
        yield _span_line(f"T9{number:04d}", "Discard", (span,), text)


def _span_line(label: str, role: str, spans: Iterable[Span], text: str) -> str:
    ordered = sorted(spans)
    places = ";".join(f"{span.start} {span.end}" for span in ordered)
    words = " ".join(" ".join(text[span.start : span.end].split()) for span in ordered)
    return f"{label}\t{role} {places}\t{words}"


def _speakers(article: str, right: Sequence[Statement]) -> Iterator[dict[str, Any]]:
    for number, each in enumerate(right, start=1):
        if each.speaker is not None:
            countries = [each.speaker.country] if each.speaker.country else []
            yield {
                "id": article,
                "attribution": f"E{number}",
                "country": countries,
                "name": each.speaker.name,
            }
