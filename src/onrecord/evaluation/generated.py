"""`python -m onrecord.evaluation.generated DB --articles N`: a database of any size, made of our own examples.

Paragraphs of the articles in `examples/` are recombined with their records, under made-up names, in other words and on
other days: each of many worlds tells one of the example stories, in few articles or in many. One article in five
reprints another one of its world, whole or cut. Equal seeds give equal readings. What is told makes no sense; how much
there is of everything, and what belongs together, does.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

import msgspec

from onrecord.evaluation.pieces import BREAK, Piece, Told, apart, together
from onrecord.evaluation.renamed_pieces import renamed
from onrecord.evaluation.renaming import Words, World, made_name, words_of
from onrecord.evaluation.scripts import exit_status, script_parser
from onrecord.reading import Reading, fingerprint_of
from onrecord.records import Article, Document, MapRun, stable_id

CODER = "generated"
"""Stands in the fingerprint for the version of the pipeline, which read none of these."""

EXAMPLES = Path("examples")

ARTICLES_A_DAY = 100
"""Published on one day of the made-up time."""

FIRST_DAY = date(2030, 1, 1)
"""Days of the made-up time are to come, so that nobody takes them for what was."""

SMALLEST, TAIL = 5, 0.45
"""Articles of a world: most have 5 to 10, one in a thousand more than a hundred (a Pareto distribution)."""

LARGEST = 300

COPIES = 0.2
"""Share of the articles that reprint another."""

OUTLETS = 60

SPREAD = 10
"""Days within which a world's articles appear; of one with more than `SMALLEST` articles a day, more."""


class Made(msgspec.Struct, frozen=True):
    """A reading with what is true of it: the number of its world, and the id of the article that it reprints."""

    reading: Reading
    world: int
    copy_of: str | None = None


class _Draft(msgspec.Struct, frozen=True):
    """The pieces of an article and its day, for those that reprint it."""

    article: str
    pieces: tuple[Piece, ...]
    day: date


class Generator:
    """Readings of made-up worlds out of the readings of the examples; one seed, one sequence."""

    def __init__(self, examples: Sequence[Sequence[Reading]], seed: int = 1) -> None:
        self._stories = [[apart(reading) for reading in readings] for readings in examples]
        self._words: Words = words_of([reading for readings in examples for reading in readings])
        self._seed = seed

    def made(self) -> Iterator[Made]:
        """Readings without end, world after world; the worlds of one day are told about the same time."""
        told = 0
        for number in count():
            chosen = random.Random(f"{self._seed}/{number}")
            size = min(LARGEST, int(SMALLEST * (1 - chosen.random()) ** -TAIL))
            first = FIRST_DAY + timedelta(days=told // ARTICLES_A_DAY)
            yield from self._world(number, size, first, chosen)
            told += size

    def _world(self, number: int, size: int, first: date, chosen: random.Random) -> Iterator[Made]:
        story = self._stories[number % len(self._stories)]
        since = min(told.published[:10] for told in story if told.published)
        later = (first - date.fromisoformat(since)).days
        drafts: list[_Draft] = []
        decks = _Decks(story, chosen)
        days = max(SPREAD, size // SMALLEST)
        for turn in range(size):
            place = f"{self._seed}/{number}/{turn}"
            if drafts and chosen.random() < COPIES:
                source = chosen.choice(drafts)
                pieces = _reprinted(source.pieces, chosen)
                day = source.day + timedelta(days=chosen.randrange(2))
                yield Made(to_reading(place, pieces, day, chosen), number, source.article)
                continue
            title, paragraphs, variant = decks.deal(turn)
            world = World(self._words, f"{self._seed}/{number}", variant, later)
            pieces = tuple(renamed(piece, world) for piece in (title, *paragraphs))
            day = first + timedelta(days=turn * days // size)
            reading = to_reading(place, pieces, day, chosen)
            drafts.append(_Draft(reading.article.id, pieces, day))
            yield Made(reading, number)


class _Decks:
    """The paragraphs of a story, dealt without repeating one; when all are dealt, again in other words."""

    def __init__(self, story: Sequence[Told], chosen: random.Random) -> None:
        self._story, self._chosen = story, chosen
        self._bodies: list[tuple[int, Piece]] = []
        self._round = -1

    def deal(self, turn: int) -> tuple[Piece, list[Piece], int]:
        """A headline, some paragraphs, and in which variant of the words."""
        told = self._story[turn % len(self._story)]
        wanted = self._chosen.randrange(2, 5)
        if len(self._bodies) < wanted:
            self._round += 1
            pieces = [piece for each in self._story for piece in each.body]
            self._chosen.shuffle(pieces)
            self._bodies = [(self._round, piece) for piece in pieces]
        dealt, self._bodies = self._bodies[:wanted], self._bodies[wanted:]
        variant = max([turn // len(self._story), *(number for number, _ in dealt)])
        return told.title, [told.lead, *(piece for _, piece in dealt)], variant


def _reprinted(pieces: Sequence[Piece], chosen: random.Random) -> tuple[Piece, ...]:
    """All pieces, or all but the last paragraph."""
    cut = len(pieces) > 3 and chosen.random() < 0.5
    return tuple(pieces[:-1] if cut else pieces)


def to_reading(place: str, pieces: Sequence[Piece], day: date, chosen: random.Random) -> Reading:
    """The reading of an article of these pieces, published on that day; `place` makes its id, chance its outlet."""
    text = BREAK.join(piece.text for piece in pieces if piece.field == "text")
    outlet = f"The {made_name('outlet', chosen.randrange(OUTLETS))} Post"
    name = stable_id("art", CODER, place)
    published = day.isoformat()
    article = Article(
        id=name,
        document=stable_id("doc", CODER, place),
        text=text,
        title=pieces[0].text,
        outlet=outlet,
        path=f"generated/{place}.txt",
        published=published,
        published_basis="metadata",
        source_map=(MapRun(0, len(text), 0, len(text)),),
    )
    return Reading(
        document=Document(id=article.document, path=article.path, size=len(text)),
        article=article,
        fingerprint=fingerprint_of(article, CODER),
        **together(pieces, name, outlet=outlet, published=published),
    )


def read_examples(folder: Path) -> list[list[Reading]]:
    """The readings of each story's folder in the examples."""
    from onrecord.pipeline import Pipeline
    from onrecord.sources import open_sources

    pipeline = Pipeline()
    stories = sorted(path for path in folder.iterdir() if path.is_dir())
    return [
        [result for result in pipeline.read(open_sources([str(story)])) if isinstance(result, Reading)]
        for story in stories
    ]


def fill(path: Path, articles: int, *, seed: int = 1, examples: Path = EXAMPLES) -> None:
    """Add the first `articles` readings of a seed to a database that is not linked yet."""
    from onrecord.store import Store

    made = islice(Generator(read_examples(examples), seed).made(), articles)
    with Store.open(path) as store:
        store.add_all(each.reading for each in made)


def takes_examples(parser: argparse.ArgumentParser) -> None:
    """`--examples`: the articles that made-up ones are made of."""
    parser.add_argument(
        "--examples", type=Path, default=EXAMPLES, metavar="DIR", help="what they are made of"
    )


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Fill a database and link it."""
    from onrecord.relinking import link_database
    from onrecord.store import Store

    parser = script_parser("generated", "Make a database of made-up articles.")
    parser.add_argument("db", type=Path, metavar="DB", help="the database to fill")
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="how many")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed gives other articles")
    takes_examples(parser)
    parser.add_argument("--unlinked", action="store_true", help="leave the linking to another command")
    chosen = parser.parse_args(arguments)
    fill(chosen.db, chosen.articles, seed=chosen.seed, examples=chosen.examples)
    if not chosen.unlinked:
        with Store.open(chosen.db) as store:
            link_database(store)


if __name__ == "__main__":
    sys.exit(main())
