"""The whole way from a raw document to what the store keeps, on one page.

    sources ─► articles ─► grammar ─► actors ─► dates ─► statements ─► events, labels

Belongs here: the order of the stages and nothing else. Each stage reads the records of the stages before it and returns
new ones; nothing flows back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from onrecord import __version__
from onrecord.actors import Resolver, shipped_resolver
from onrecord.actors.registry import Registry
from onrecord.actors.registry_files import fingerprint as registry_fingerprint
from onrecord.articles import to_article
from onrecord.dates import date_notices, times_in
from onrecord.errors import ArticleError, OnrecordError, StageError
from onrecord.events import Codebook, Coder
from onrecord.events.codebook import fingerprint as codebook_fingerprint
from onrecord.events.explaining import Trace
from onrecord.events.explanation import SentenceWhy
from onrecord.grammar import DEFAULT_MODEL, Grammar, Sentence
from onrecord.labels import find_labels
from onrecord.reading import AlreadyRead, Reading, fingerprint_of
from onrecord.records import Article, Document, Notice, SetAside, stable_id
from onrecord.sources import RawDocument
from onrecord.statements import find_statements, with_voices

Outcome = Reading | AlreadyRead | SetAside
Known = Callable[[str, str], bool]

_AT_ONCE = 16
"""Documents that are opened before the first of them is parsed, so that the parser's batches are full."""

_LETTERS_AT_ONCE = 400_000
"""Characters of documents opened together; a few very long ones do not wait in memory for each other."""


class _Opened(msgspec.Struct, frozen=True):
    """A document whose article is to be read."""

    document: Document
    article: Article
    fingerprint: str


class Pipeline:
    """All stages, loaded once: the parser's model, the registry, the codebook.

    `registry`: folders of a user's own registry files, laid over the package's; `codebook`: a folder with a user's own
    codebook. Records depend on their content.

    A stage that fails on an article costs that article alone: it is set aside under the code `stage_failed`. With
    `debug` the stage's own exception is raised instead.
    """

    def __init__(
        self,
        model: str = DEFAULT_MODEL,
        *,
        registry: Sequence[Path] = (),
        codebook: Path | None = None,
        debug: bool = False,
    ) -> None:
        self._grammar = Grammar(model)
        self._resolver = Resolver(Registry.load(*registry)) if registry else shipped_resolver()
        self._coder = Coder(Codebook.load(codebook))
        self._debug = debug
        parts = (__version__, self._grammar.model_name, self._grammar.model_version, data_fingerprint())
        own = (registry_fingerprint(registry), codebook_fingerprint(codebook))
        self.version = " ".join(part for part in (*parts, *own) if part)

    def read(
        self, raws: Iterable[RawDocument | SetAside], *, known: Known | None = None
    ) -> Iterator[Outcome]:
        """What each document gives, in order. `known(article id, fingerprint)` tells what need not be read again."""
        for batch in _batches(raws):
            yield from self._batch([self._open(raw, known) for raw in batch])

    def _open(self, raw: RawDocument | SetAside, known: Known | None) -> _Opened | SetAside | AlreadyRead:
        if isinstance(raw, SetAside):
            return raw
        try:
            with self._stage("articles"):
                article = to_article(raw)
        except (ArticleError, StageError) as error:
            return _set_aside(raw.document, raw.external_id, error)
        fingerprint = fingerprint_of(article, self.version)
        if known is not None and known(article.id, fingerprint):
            return AlreadyRead(article=article.id, outlet=article.outlet, path=article.path)
        return _Opened(raw.document, article, fingerprint)

    def _batch(self, opened: Sequence[_Opened | SetAside | AlreadyRead]) -> Iterator[Outcome]:
        parsed = self._parsed([item.article for item in opened if isinstance(item, _Opened)])
        for item in opened:
            if not isinstance(item, _Opened):
                yield item
                continue
            sentences = next(parsed)
            outcome = sentences if isinstance(sentences, StageError) else self._coded(item, sentences)
            if isinstance(outcome, StageError):
                yield _set_aside(item.document, item.article.external_id, outcome)
            else:
                yield outcome

    def _coded(self, item: _Opened, sentences: Sequence[Sentence]) -> Reading | StageError:
        try:
            return self.code(item.document, item.article, sentences, item.fingerprint)
        except StageError as error:
            return error

    def _parsed(self, articles: Sequence[Article]) -> Iterator[tuple[Sentence, ...] | StageError]:
        """The sentences of each article; where the parser fails, what is left is parsed article by article, so that
        the others are read all the same."""
        together = self._grammar.sentences(articles)
        for number in range(len(articles)):
            try:
                with self._stage("grammar"):
                    sentences = next(together)[1]
            except StageError:
                yield from (self._parsed_alone(article) for article in articles[number:])
                return
            yield sentences

    def _parsed_alone(self, article: Article) -> tuple[Sentence, ...] | StageError:
        try:
            with self._stage("grammar"):
                return next(self._grammar.sentences([article]))[1]
        except StageError as error:
            return error

    def code(
        self,
        document: Document,
        article: Article,
        sentences: Sequence[Sentence],
        fingerprint: str = "",
        trace: Trace | None = None,
    ) -> Reading:
        """Everything an article gives once its sentences are known; `trace` notes why events were coded as they were.
        Raises `StageError` when a stage fails."""
        with self._stage("actors"):
            resolution = self._resolver.resolve(article, sentences)
        with self._stage("dates"):
            times = times_in(article, sentences)
            told = date_notices(article, sentences, times, resolution.mentions, resolution.actors)
        if told.published is not None:
            return self.code(document, told.on(article), sentences, fingerprint, trace)
        with self._stage("statements"):
            statements = find_statements(article, sentences, resolution, times)
            mentions = with_voices(resolution.mentions, statements)
        with self._stage("events"):
            events = self._coder.code(article, sentences, resolution, statements, times, trace=trace)
        with self._stage("labels"):
            labels = find_labels(article, sentences, resolution, statements, events)
        return Reading(
            document=document,
            article=with_notices(article, (*resolution.notices, *told.notices)),
            actors=tuple(resolution.actors[key] for key in sorted(resolution.actors)),
            mentions=mentions,
            statements=statements,
            events=events,
            labels=labels,
            fingerprint=fingerprint,
        )

    def explain(self, article: Article) -> tuple[SentenceWhy, ...]:
        """Why each sentence of an article is coded as it is, noted while it is coded. Raises `StageError`."""
        trace = Trace(article)
        sentences = next(iter(self._grammar.sentences([article])))[1]
        self.code(Document(id=article.document), article, sentences, trace=trace)
        return trace.told()

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        """The one place where any exception is caught: a fault in a stage must cost one article and never the run."""
        try:
            yield
        except OnrecordError:
            raise
        except Exception as error:  # whatever a stage may raise, see above
            if self._debug:
                raise
            raise StageError(name, error) from error


def _batches(raws: Iterable[RawDocument | SetAside]) -> Iterator[list[RawDocument | SetAside]]:
    """The documents some at a time, as many as `_AT_ONCE` and `_LETTERS_AT_ONCE` allow."""
    batch: list[RawDocument | SetAside] = []
    letters = 0
    for raw in raws:
        batch.append(raw)
        letters += len(raw.content) if isinstance(raw, RawDocument) else 0
        if len(batch) == _AT_ONCE or letters >= _LETTERS_AT_ONCE:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def _set_aside(document: Document, external_id: str | None, error: OnrecordError) -> SetAside:
    source = document.path or document.url or document.id
    reason = f"{source}: {error}" if isinstance(error, StageError) else str(error)
    return SetAside(
        id=stable_id("aside", source, external_id, error.code, document.id),
        source=source,
        code=error.code,
        reason=reason,
    )


def with_notices(article: Article, notices: Sequence[Notice]) -> Article:
    """The article with what the stages noticed (damaged names, roles and dates that do not fit)."""
    return replace(article, notices=(*article.notices, *notices)) if notices else article


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
