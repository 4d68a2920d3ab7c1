"""Scoring whole articles, one a file (`*.json`): every event of every sentence, and where its sides come from.

An article is `{"id", "published", "outlet", "style", "sides", "title", "paragraphs"}`: `style` is `agency`, `partisan`
or `local`, `sides` says whether the story has `two` sides or `many` (three or more, or a quarrel inside one country),
`title` is a line and `paragraphs` a list of lists of lines. A line is `{"sentence", "events"}` with events as
`event_gold` describes them; bylines and photo credits are lines too. `--part` keeps or drops whole articles.

An article is read as a whole; each event belongs to the line in which its trigger stands. The figures of
`event_sentences` come first, then those that a single sentence cannot give, for stories of two and of many sides apart:

- `full event`: as there;
- `gold: sides named`, `gold: sides borrowed`: of gold's events whose clause tells both countries, and of those for
  which a reader takes one from elsewhere (`borrowed`), the share found with type and sides right;
- `rule: …`: of the events whose rule ends in a way of borrowing a side (`~near`, `~told` …; `named` where it ends in
  none), how many there are, the share right in type and sides, and among those right in type the share with right
  sides; the same among those of them whose sides are `borrowed` in gold: with the rule `named`, a bare "the police"
  that the resolver gave a country.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.evaluation import event_sentences
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence, require_sound
from onrecord.evaluation.event_matching import FoundEvent, matches
from onrecord.evaluation.event_sentences import Events, found_event
from onrecord.evaluation.figures import prf, share
from onrecord.evaluation.goldfiles import read_record
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.event_rules import way_of
from onrecord.records import Article, Evidence

SIDES = ("two", "many")
NAMED = "named"
"""The ending of a rule that borrows no side."""


class GoldLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence, headline, byline or credit, and its events."""

    sentence: str
    events: tuple[GoldEvent, ...] = ()


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article with every event annotated."""

    id: str
    published: str
    outlet: str
    style: Literal["agency", "partisan", "local"]
    sides: Literal["two", "many"]
    title: GoldLine
    paragraphs: tuple[tuple[GoldLine, ...], ...]

    @property
    def text(self) -> str:
        """The body: the lines of a paragraph with a space between them, paragraphs with an empty line."""
        return "\n\n".join(" ".join(line.sentence for line in lines) for lines in self.paragraphs)

    @property
    def sentences(self) -> tuple[GoldSentence, ...]:
        """The headline (`ID.00`) and the lines of the body (`ID.01` …)."""
        lines = (self.title, *(line for lines in self.paragraphs for line in lines))
        return tuple(
            GoldSentence(
                id=f"{self.id}.{number:02}",
                sentence=line.sentence,
                published=self.published,
                headline=not number,
                events=line.events,
            )
            for number, line in enumerate(lines)
        )

    def line_of(self, evidence: Evidence) -> str:
        """The id of the line in which a trigger begins."""
        headline, *body = self.sentences
        if evidence.field == "title":
            return headline.id
        end = 0
        for line in body:
            end += len(line.sentence) + 1
            end += self.text[end - 1 : end + 1] == "\n\n"
            if evidence.start < end:
                return line.id
        return body[-1].id


def read_gold(path: Path, options: Options) -> list[GoldArticle]:
    """The articles of a file, or of all files of a folder. Raises GoldError for one that does not fit (see
    `event_gold`)."""
    paths = sorted(path.glob("*.json")) if path.is_dir() else [path]
    articles = [
        each for each in (read_record(one, GoldArticle) for one in paths) if in_part(each.id, options.part)
    ]
    require(bool(articles), f"{path} holds no article.")
    require_sound(path, [line for article in articles for line in article.sentences])
    return articles


def predict(gold: list[GoldArticle], options: Options) -> list[Events]:
    """What onrecord codes in each line of articles that are read as wholes."""
    from onrecord.evaluation.reading import grounded_events_of

    by_article = {article.id: article for article in gold}
    found: defaultdict[str, list[FoundEvent]] = defaultdict(list)
    for article, events in grounded_events_of(map(as_article, gold), options.model, options.codebook):
        for event, grounds in events:
            found[by_article[article.id].line_of(event.trigger)].append(found_event(event, grounds))
    lines = (line.id for article in gold for line in article.sentences)
    return [Events(line, tuple(found[line])) for line in lines if line in found]


def as_article(gold: GoldArticle) -> Article:
    """The article as it is read."""
    return Article(
        id=gold.id,
        document=gold.id,
        outlet=gold.outlet,
        text=gold.text,
        title=gold.title.sentence,
        published=gold.published,
        published_basis="user",
    )


def score(path: Path, gold: list[GoldArticle], predictions: Sequence[Events], options: Options) -> Report:
    """The figures of `event_sentences` over all lines and those of the module's docstring; or, where it is asked for,
    scores against the share right, or types in gold against types coded."""
    lines = [line for article in gold for line in article.sentences]
    report = event_sentences.score(path, lines, predictions, options)
    if options.scores or options.confusion:
        return report
    given, _ = by_id(predictions, (line.id for line in lines), lambda line: line.id)
    totals: Counter[tuple[str, str, str]] = Counter()
    for article in gold:
        for line in article.sentences:
            _count(totals, article.sides, line, given[line.id].events if line.id in given else ())
    return msgspec.structs.replace(report, items=len(gold), rows=(*report.rows, *_rows(totals)))


def _count(
    totals: Counter[tuple[str, str, str]], sides: str, line: GoldSentence, found: Sequence[FoundEvent]
) -> None:
    """Add one line to the totals, under (name of the row, sides of the story, what is counted)."""
    paired = matches(line.events, found)
    by_found, by_gold = {match.found: match for match in paired}, {match.gold: match for match in paired}
    for place, event in enumerate(line.events):
        if not event.optional:
            right = place in by_gold and by_gold[place].sides
            for row in ("full event", f"gold: sides {'borrowed' if event.borrowed else 'named'}"):
                totals[row, sides, "gold"] += 1
                totals[row, sides, "recalled"] += right
    for place, candidate in enumerate(found):
        match = by_found.get(place)
        if match is None or not line.events[match.gold].optional:
            for row in ("full event", f"rule: {way_of(candidate.rule) or NAMED}"):
                totals[row, sides, "found"] += 1
                totals[row, sides, "typed"] += match is not None
                totals[row, sides, "right"] += match is not None and match.sides
                if match is not None and line.events[match.gold].borrowed:
                    totals[row, sides, "borrowed"] += 1
                    totals[row, sides, "borrowed right"] += match.sides


def _rows(totals: Counter[tuple[str, str, str]]) -> Iterator[Row]:
    names = sorted({row for row, _, _ in totals})
    for sides in SIDES:
        gold, found = totals["full event", sides, "gold"], totals["full event", sides, "found"]
        figures = prf(totals["full event", sides, "right"], found, gold)
        yield Row(f"full event, {sides} sides", {**figures, "gold": gold, "found": found})
    for name in (name for name in names if name.startswith("gold:")):
        for sides in SIDES:
            gold, right = totals[name, sides, "gold"], totals[name, sides, "recalled"]
            yield Row(f"{name}, {sides} sides", {"gold": gold, "share found": share(right, gold)})
    for name in (name for name in names if name.startswith("rule:")):
        for sides in SIDES:
            yield Row(
                f"{name}, {sides} sides",
                _of_rule({key[2]: n for key, n in totals.items() if key[:2] == (name, sides)}),
            )


def _of_rule(counts: dict[str, int]) -> dict[str, Value]:
    found, typed, right = counts.get("found", 0), counts.get("typed", 0), counts.get("right", 0)
    borrowed = counts.get("borrowed", 0)
    return {
        "events": found,
        "share right": share(right, found),
        "type right": typed,
        "sides right of these": share(right, typed),
        "borrowed in gold": borrowed,
        "sides right of borrowed": share(counts.get("borrowed right", 0), borrowed),
    }


TASK = Task(Events, read_gold, predict, score)
