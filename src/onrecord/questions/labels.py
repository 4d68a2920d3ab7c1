"""Labels: what each outlet calls an actor, in its own voice and in others', beside the plain names it uses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import batches
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import records_in
from onrecord.questions.sentences import Texts, sentence_around, texts_of
from onrecord.questions.where import Where
from onrecord.questions.who import who
from onrecord.records import Evidence, Label, Mention
from onrecord.store import Store
from onrecord.store.among import among
from onrecord.store.tables import actor_in_article, record_columns, record_tables

BATCH = 200
"""Labels told together: they need the texts of their articles."""

NAMING = ("name", "role", "group", "place")
"""Kinds of mention that call somebody something; a pronoun does not."""

_article, _actor, _mention = (record_tables[kind] for kind in ("article", "actor", "mention"))

_ARTICLE_WORD = re.compile(r"^(?:the|an?)\s+|^(?:The|An?)\s+(?=[a-z])")


class LabelTold(msgspec.Struct, frozen=True, kw_only=True):
    """A label with its article and the sentence it stands in."""

    label: Label
    article: ArticleLine
    sentence: Evidence


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody is called, how often, and each place where it is a label; none for a plain name."""

    text: str
    count: int
    places: tuple[LabelTold, ...] = ()


class OutletTerms(msgspec.Struct, frozen=True, kw_only=True):
    """What one outlet calls an actor: labels in its own voice, labels in somebody's words that it prints, and the plain
    names and roles it uses; each the most frequent first."""

    outlet: str
    own: tuple[Term, ...] = ()
    quoted: tuple[Term, ...] = ()
    plain: tuple[Term, ...] = ()


def labels(store: Store, f: Filter = EVERYTHING) -> Iterator[LabelTold]:
    """Labels in the order of the text; `actor` is who is called so, `by` in whose words."""
    with store.reading() as connection:
        for some in batches(records_in(store, connection, "label", f), BATCH):
            yield from tell_labels(connection, [cast("Label", each) for each in some])


def tell_labels(connection: sa.Connection, found: Sequence[Label]) -> list[LabelTold]:
    """Labels with article and sentence, in the order given."""
    articles = {each.article for each in found}
    lines, texts = article_lines(connection, articles), texts_of(connection, articles)
    return [_tell(each, lines[each.article], texts) for each in found if each.article in lines]


def _tell(label: Label, line: ArticleLine, texts: Texts) -> LabelTold:
    whole = texts[label.article][label.field]
    sentence = sentence_around(whole, label.start, label.end, label.field)
    return LabelTold(label=label, article=line, sentence=sentence)


def called(store: Store, f: Filter) -> list[OutletTerms]:
    """What each outlet calls the actors of the filter, by outlet. Names are those of the actors who are meant by name,
    and of all who bear a label; what stands inside a label is none."""
    found = list(labels(store, msgspec.structs.replace(f, limit=None, offset=0)))
    names = _names(store, f, found)
    outlets = sorted({each.article.outlet for each in found} | set(names))
    return [_terms(outlet, found, names.get(outlet, Counter())) for outlet in outlets]


def _terms(outlet: str, found: Iterable[LabelTold], names: Counter[str]) -> OutletTerms:
    here = [each for each in found if each.article.outlet == outlet]
    return OutletTerms(
        outlet=outlet,
        own=_counted(each for each in here if each.label.voice is None),
        quoted=_counted(each for each in here if each.label.voice is not None),
        plain=tuple(Term(text=text, count=count) for text, count in _ranked(names)),
    )


def _counted(found: Iterable[LabelTold]) -> tuple[Term, ...]:
    by_term: dict[str, list[LabelTold]] = defaultdict(list)
    for each in found:
        by_term[each.label.term.casefold()].append(each)
    ranked = sorted(by_term.values(), key=lambda places: (-len(places), places[0].label.term.casefold()))
    return tuple(Term(text=p[0].label.term, count=len(p), places=tuple(p)) for p in ranked)


def _ranked(names: Counter[str]) -> list[tuple[str, int]]:
    return sorted(names.items(), key=lambda item: (-item[1], item[0].casefold()))


def _names(store: Store, f: Filter, found: Sequence[LabelTold]) -> dict[str, Counter[str]]:
    """How often each outlet uses each plain name, by outlet."""
    inside = defaultdict(list)
    for told in found:
        inside[told.label.article].append(told.label)
    bearers = {each.label.actor.id for each in found if each.label.actor}
    out: dict[str, Counter[str]] = defaultdict(Counter)
    with store.reading() as connection:
        for mention, outlet in _mentions(store, connection, f, bearers):
            if not any(_overlap(mention, label) for label in inside[mention.article]):
                out[outlet][plain_name(mention.text)] += 1
    return out


def plain_name(written: str) -> str:
    """A name without the article before it, which a name that begins with one keeps (`The Hague`)."""
    return _ARTICLE_WORD.sub("", " ".join(written.split()))


def _mentions(
    store: Store, connection: sa.Connection, f: Filter, bearers: set[str]
) -> Iterator[tuple[Mention, str]]:
    """The mentions of those who are meant, with the outlet."""
    where = Where(store, connection, f)
    meant = {name for typed in f.actor for name in _ids(connection, typed)}
    query = (
        sa.select(*record_columns("mention"), _article.c.outlet.label("outlet"))
        .select_from(_mention.join(_article, _article.c.id == _mention.c.article))
        .where(*where.outlets(), *where.days(_article), _mention.c.kind.in_(NAMING))
        .where(
            _mention.c.article.in_(_naming(bearers | meant)), among(_mention.c.actor, sorted(bearers | meant))
        )
        .order_by(_article.c.id, _mention.c.start, _mention.c.id)
    )
    for row in connection.execute(query):
        values = dict(row._mapping)
        outlet = values.pop("outlet")
        yield Mention(**values), outlet


def _naming(actors: set[str]) -> sa.Select[Any]:
    """The articles that name one of the actors: mentions are found by their article."""
    return sa.select(actor_in_article.c.article).where(among(actor_in_article.c.actor, sorted(actors)))


def _ids(connection: sa.Connection, typed: str) -> Iterable[str]:
    """The actors who are meant by name."""
    found = who(connection, typed)
    if found.ids is not None:
        return found.ids
    return connection.execute(sa.select(_actor.c.id).where(found.names())).scalars()


def _overlap(mention: Mention, label: Label) -> bool:
    same = mention.field == label.field
    return same and mention.start < label.end and label.start < mention.end
