"""Scoring the text taken from saved pages against the article's body, by shingles of four tokens.

The metric is that of the article-extraction benchmark (Zyte, 2019): precision and recall of the multiset of 4-grams of
tokens of each page, averaged over pages, and the harmonic mean of the two averages. Gold is a folder with
`ground_truth.json` (page id to `articleBody`, `url`) and `html/<id>.html.gz`.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from onrecord.errors import ArticleError, GoldError, SourceError
from onrecord.evaluation.figures import harmonic
from onrecord.evaluation.goldfiles import read_json
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require

SHINGLE = 4
"""Tokens a shingle; a shorter text is one shingle."""

_TOKEN = re.compile(r"\w+")


class Page(msgspec.Struct, frozen=True):
    """A gold page: the saved file, where it came from and the body of its article."""

    path: Path
    url: str | None
    body: str


class Texted(msgspec.Struct, frozen=True):
    """A prediction: the text of one page, empty when no article was found."""

    id: str
    text: str


def read_gold(folder: Path, options: Options) -> dict[str, Page]:
    """The pages under their ids. Raises GoldError when the list or a saved page is missing."""
    listed = read_json(folder / "ground_truth.json")
    require(isinstance(listed, dict), f"{folder / 'ground_truth.json'} is not an object of pages.")
    pages = {}
    for name, entry in sorted(listed.items() if isinstance(listed, dict) else ()):
        require(isinstance(entry, dict) and "articleBody" in entry, f"Page {name} has no articleBody.")
        if in_part(name, options.part):
            path = folder / "html" / f"{name}.html.gz"
            require(path.is_file(), f"{path} does not exist.")
            pages[name] = Page(path, entry.get("url"), entry["articleBody"])
    require(bool(pages), f"{folder} holds no page.")
    return pages


def page_bytes(page: Page) -> bytes:
    """The saved page as it came. Raises GoldError when it is damaged."""
    try:
        return gzip.decompress(page.path.read_bytes())
    except (OSError, EOFError) as error:
        raise GoldError(f"{page.path} cannot be unpacked: {error}.", code="unreadable") from error


def predict(gold: dict[str, Page], options: Options) -> list[Texted]:
    """The text that onrecord takes for the article; empty where it finds none."""
    return [Texted(name, text_of(page)) for name, page in gold.items()]


def text_of(page: Page) -> str:
    """The article's text on one page in whatever language, empty when there is none: what is measured is finding the
    text, and `onrecord read` would set pages aside that are not in English."""
    from onrecord.articles import to_article
    from onrecord.records import Document
    from onrecord.sources import RawDocument
    from onrecord.sources.decoding import decode

    document = Document(id=page.path.name, url=page.url, media_type="text/html")
    try:
        content = decode(page_bytes(page), html=True).text
        raw = RawDocument(document=document, content=content, kind="html", url=page.url)
        return to_article(raw, languages=None).text
    except (ArticleError, SourceError):
        return ""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The multiset of runs of four tokens (letters, digits, underscore) of a text."""
    tokens = _TOKEN.findall(text)
    last = max(1, len(tokens) - SHINGLE + 1)
    return Counter(tuple(tokens[i : i + SHINGLE]) for i in range(last) if tokens)


def rates(gold: str, predicted: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where that side is empty, which leaves the page out of that mean."""
    wanted, found = shingles(gold), shingles(predicted)
    shared = (wanted & found).total()
    return (
        shared / found.total() if found else None,
        shared / wanted.total() if wanted else None,
    )


def score(path: Path, gold: dict[str, Page], predictions: Sequence[Texted], options: Options) -> Report:
    """F1 of mean precision and mean recall over pages, and the share of pages that agree to the token."""
    given, notes = by_id(predictions, gold, lambda line: line.id)
    texts = {name: given[name].text if name in given else "" for name in gold}
    judged = [rates(page.body, texts[name]) for name, page in gold.items()]
    precision, recall = _mean(rate for rate, _ in judged), _mean(rate for _, rate in judged)
    exact = sum(_TOKEN.findall(page.body) == _TOKEN.findall(texts[name]) for name, page in gold.items())
    rows = (
        Row("shingles", {"p": precision, "r": recall, "f1": harmonic(precision, recall)}),
        Row("same tokens", {"share": exact / len(gold)}),
        Row("empty", {"pages": sum(not text for text in texts.values())}),
    )
    return Report(
        task="articles",
        gold=str(path),
        items=len(gold),
        rows=rows,
        headline=("shingles", "f1"),
        notes=notes,
    )


def _mean(rates: Iterator[float | None]) -> float:
    known = [rate for rate in rates if rate is not None]
    return sum(known) / len(known) if known else 0.0


TASK = Task(Texted, read_gold, predict, score)
