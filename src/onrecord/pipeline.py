"""The whole way from a raw document to what the store keeps, on one page.

    sources ─► articles ─► grammar ─► actors ─► statements ─► events

Belongs here: the order of the stages and nothing else. Each stage reads the records of the stages before it and returns
new ones; nothing flows back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice

from msgspec.structs import replace

from onrecord import __version__
from onrecord.actors import Registry, Resolution, Resolver
from onrecord.articles import to_article
from onrecord.dates import times_in
from onrecord.errors import OnrecordError
from onrecord.events import Codebook, Coder
from onrecord.grammar import DEFAULT_MODEL, Grammar, Sentence
from onrecord.reading import AlreadyRead, Reading, fingerprint_of
from onrecord.records import Article, Document, SetAside, stable_id
from onrecord.sources import RawDocument
from onrecord.statements import find_statements

Outcome = Reading | AlreadyRead | SetAside
Known = Callable[[str, str], bool]

_AT_ONCE = 16
"""Documents that are opened before the first of them is parsed, so that the parser's batches are full."""


class Pipeline:
    """All stages, loaded once: the parser's model, the registry, the codebook."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._grammar = Grammar(model)
        self._resolver = Resolver(Registry.load())
        self._coder = Coder(Codebook.load())
        self.version = f"{__version__} {self._grammar.model_name} {self._grammar.model_version} {data_fingerprint()}"

    def read(self, raws: Iterable[RawDocument | SetAside], *, known: Known | None = None) -> Iterator[Outcome]:
        """What each document gives, in order. `known(article id, fingerprint)` tells what need not be read again."""
        stream = iter(raws)
        while batch := list(islice(stream, _AT_ONCE)):
            yield from self._batch([self._open(raw, known) for raw in batch])

    def _open(self, raw: RawDocument | SetAside, known: Known | None) -> tuple[Document, Article, str] | SetAside | AlreadyRead:
        if isinstance(raw, SetAside):
            return raw
        try:
            article = to_article(raw)
        except OnrecordError as error:
            source = raw.document.path or raw.document.url or raw.document.id
            return SetAside(
                id=stable_id("aside", source, raw.external_id, error.code, raw.document.id),
                source=source,
                code=error.code,
                reason=str(error),
            )
        fingerprint = fingerprint_of(article, self.version)
        if known is not None and known(article.id, fingerprint):
            return AlreadyRead(article=article.id, outlet=article.outlet)
        return raw.document, article, fingerprint

    def _batch(self, opened: list[tuple[Document, Article, str] | SetAside | AlreadyRead]) -> Iterator[Outcome]:
        sentences = self._grammar.sentences(item[1] for item in opened if isinstance(item, tuple))
        for item in opened:
            if not isinstance(item, tuple):
                yield item
                continue
            document, article, fingerprint = item
            _, parsed = next(sentences)
            yield self.code(document, article, parsed, fingerprint)

    def code(self, document: Document, article: Article, sentences: Sequence[Sentence], fingerprint: str = "") -> Reading:
        """Everything an article gives once its sentences are known."""
        resolution = self._resolver.resolve(article, sentences)
        statements = find_statements(article, sentences, resolution)
        times = times_in(article, sentences)
        events = self._coder.code(article, sentences, resolution, statements, times)
        return Reading(
            document=document,
            article=with_notices(article, resolution),
            actors=tuple(resolution.actors[key] for key in sorted(resolution.actors)),
            mentions=resolution.mentions,
            statements=statements,
            events=events,
            fingerprint=fingerprint,
        )


def with_notices(article: Article, resolution: Resolution) -> Article:
    """The article with what the resolver noticed (damaged names, roles that do not fit)."""
    return replace(article, notices=(*article.notices, *resolution.notices)) if resolution.notices else article


@lru_cache(maxsize=1)
def data_fingerprint() -> str:
    """A hash of all data files: records depend on them as much as on the code."""
    digest = hashlib.blake2b(digest_size=8)
    for path, content in sorted(_contents(files("onrecord").joinpath("data"), "")):
        digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()


def _contents(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _contents(item, f"{prefix}{item.name}/")
        elif item.name.endswith(".toml"):
            yield f"{prefix}{item.name}", item.read_bytes()
