"""The cases in which the sides of an event were open, each with which of its options gold calls right.

A case is a draft of the coder whose clause leaves a side open (`events/weighing.py`). It is paired with gold's event of
its sentence whose type it has and whose trigger shares a word (of the only one of its type with any trigger), in a
story pack with the happening whose evidence holds its trigger. Where gold has no event at all, nobody is right; a
story pack does not tell every event, so there a case without a happening is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation import event_articles, event_sentences
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence, read_gold
from onrecord.evaluation.event_matching import FoundEvent, sides_right, words_of
from onrecord.evaluation.happenings_gold import Pack, PackHappening, read_packs
from onrecord.evaluation.happenings_match import sides_fit
from onrecord.evaluation.happenings_run import Named
from onrecord.evaluation.reading import actors_of
from onrecord.evaluation.task import Options
from onrecord.events.completing import Completer
from onrecord.events.drafts import Draft, Roles
from onrecord.events.filling import filled
from onrecord.events.for_nobody import for_nobody
from onrecord.events.slots import Case
from onrecord.events.weighing import Choice, Points, options
from onrecord.records import ActorRef, Article, Evidence


class Judged(msgspec.Struct, frozen=True):
    """A case: the reasons of each option and whether it is right, the reasons for nobody, and whether what the coder
    chose is right (None: it chose nobody)."""

    article: str
    options: tuple[tuple[dict[str, float], bool], ...]
    nobody: dict[str, float]
    chosen: bool | None


Right = Callable[[Draft, Roles], bool]
"""Whether the sides of a draft are those of gold."""


def of_gold(path: Path, part: str | None, points: Points | None = None) -> Iterator[Judged]:
    """The cases of sentences or of a folder of whole articles. Raises GoldError for gold that does not fit."""
    if path.is_dir() and any(path.glob("*.json")):
        whole = {article.id: article for article in event_articles.read_gold(path, Options(part=part))}
        articles = [event_articles.as_article(article) for article in whole.values()]

        def line_of(article: Article, draft: Draft) -> GoldSentence:
            clause, gold = draft.clause, whole[article.id]
            trigger = Evidence(
                start=clause.start, end=clause.end, text=_trigger(article, draft), field=draft.sentence.field
            )
            wanted = gold.line_of(trigger)
            return next(line for line in gold.sentences if line.id == wanted)

    else:
        lines = {line.id: line for line in read_gold(path, Options(part=part))}
        articles = [event_sentences.as_article(line) for line in lines.values()]

        def line_of(article: Article, draft: Draft) -> GoldSentence:
            return lines[article.id]

    for article, draft, case, roles in _cases(articles, points):
        event = _event(line_of(article, draft).events, draft, _trigger(article, draft))
        if event is None or not event.optional:
            yield _judged(article, draft, case, roles, _as_gold(event))


def of_packs(path: Path, points: Points | None = None) -> Iterator[Judged]:
    """The cases of story packs that tell a happening of the key."""
    for pack in read_packs(path, Options()):
        articles = [
            Article(
                id=each.id,
                document=each.id,
                outlet=each.outlet,
                text=each.body,
                title=each.title,
                published=each.published,
            )
            for each in pack.articles
        ]
        for article, draft, case, roles in _cases(articles, points):
            happening = _happening(pack, article, draft)
            if happening is not None:
                yield _judged(article, draft, case, roles, _as_told(happening))


def _cases(
    articles: Sequence[Article], points: Points | None
) -> Iterator[tuple[Article, Draft, Case, Roles | str]]:
    from onrecord.dates import times_in
    from onrecord.events import Codebook, Coder
    from onrecord.statements import find_statements

    book = Codebook.load()
    coder = Coder(book)
    for article, sentences, resolution in actors_of(articles, None):
        statements = find_statements(article, sentences, resolution)
        drafts = coder.drafts(
            sentences, resolution, statements, times_in(article, sentences), published=article.published
        )
        completer = Completer(book, drafts, points)
        for place, draft in enumerate(drafts):
            case, roles = completer.case(place, draft), completer.roles(place, draft)
            if case is not None:
                yield article, draft, case, roles


def _judged(article: Article, draft: Draft, case: Case, roles: Roles | str, right: Right) -> Judged:
    found = []
    for option in options(case):
        made = filled(case, Choice(option, 1.0))
        complete = made.reciprocal or bool(made.sources and made.targets)
        found.append((option.reasons, complete and right(draft, made)))
    chosen = None if isinstance(roles, str) else right(draft, roles)
    return Judged(article.id, tuple(found), for_nobody(case), chosen)


def _trigger(article: Article, draft: Draft) -> str:
    text = article.title if draft.sentence.field == "title" else article.text
    return text[draft.clause.start : draft.clause.end]


def _event(events: Iterable[GoldEvent], draft: Draft, trigger: str) -> GoldEvent | None:
    fitting = [event for event in events if draft.meaning.type in event.types]
    alike = [event for event in fitting if words_of(trigger) & words_of(event.trigger)]
    return alike[0] if alike else fitting[0] if len(fitting) == 1 else None


def _as_gold(event: GoldEvent | None) -> Right:
    def right(draft: Draft, roles: Roles) -> bool:
        if event is None:
            return False
        sources, targets = (
            tuple(actor.country for actor, _ in side) for side in (roles.sources, roles.targets)
        )
        return sides_right(event, FoundEvent(type=draft.meaning.type, sources=sources, targets=targets))

    return right


def _happening(pack: Pack, article: Article, draft: Draft) -> PackHappening | None:
    """The happening whose evidence holds the draft's trigger, that of the shortest evidence."""
    text = article.title if draft.sentence.field == "title" else article.text
    holding = []
    for number, (happening, report) in enumerate(pack.reports):
        at = text.find(report.evidence)
        within = 0 <= at <= draft.clause.start and draft.clause.end <= at + len(report.evidence)
        if report.article == article.id and draft.meaning.type in happening.types and within:
            holding.append((len(report.evidence), number, happening))
    return min(holding)[2] if holding else None


def _as_told(happening: PackHappening) -> Right:
    def right(draft: Draft, roles: Roles) -> bool:
        sources, targets = (
            tuple(_named(actor) for actor, _ in side) for side in (roles.sources, roles.targets)
        )
        return sides_fit(happening, draft.meaning.type, sources, targets)

    return right


def _named(actor: ActorRef) -> Named:
    names = tuple(name for name in (actor.name, actor.text, actor.role_text) if name)
    codes = {actor.country} if actor.country else {"IGO", "NGO"} & set(actor.sectors)
    return Named(names, frozenset(code for code in codes if code))
