"""What a reviewer does: rule on a record, add one, merge and split, take back. Each makes a decision from what was
sent, keeps it, and lets what follows from it take effect."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, cast, get_args

import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import show
from onrecord.questions.fetching import fetch
from onrecord.questions.wording import listed
from onrecord.records import Article, Decision, Event, Field, Label, Mention, Ruling, Statement
from onrecord.review import Addition, Wish, add, decide, decisions_on, keep_decision
from onrecord.review.adding import FIELDS, check_kind
from onrecord.review.deciding import CORRECTABLE
from onrecord.review.grouping import GROUPING, SUBJECTS
from onrecord.review.joining import Grouping, group, undo
from onrecord.review.keeping import KINDS
from onrecord.review.naming import actors_of, typed_actors
from onrecord.review.places import SPAN_FIELD, Reviewed
from onrecord.review.ruling import ACTOR_FIELDS, SEPARATOR, Ruled, in_force, value_of
from onrecord.review.same import renamed, same_actors
from onrecord.store import Store
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.following import PAGES_OF, follow, where_now
from onrecord.web.links import path_to

_RULINGS = ("accept", "reject", "correct", "undo")
_SPAN = re.compile(r"(\d{1,7})-(\d{1,7})")
_decision = record_tables["decision"]


class Given(NamedTuple):
    """What was sent: the values of each name."""

    values: Mapping[str, Sequence[str]]

    def one(self, name: str) -> str:
        """The first value that is not empty; empty for none."""
        return next((value for value in self.values.get(name, ()) if value.strip()), "")

    def many(self, name: str) -> tuple[str, ...]:
        """All values."""
        return tuple(self.values.get(name, ()))

    def fields(self) -> dict[str, str]:
        """The fields that are given (`to-FIELD`); of several values all, with `; ` between."""
        return {
            name.removeprefix("to-"): SEPARATOR.join(filter(str.strip, each))
            for name, each in self.values.items()
            if name.startswith("to-")
        }

    def span(self) -> tuple[int, int] | None:
        """From the first to the last of the ticked words, or `start` to `end`; None when nothing is marked."""
        found = [_SPAN.fullmatch(word) for word in self.many("word")]
        if found and all(found):
            spans = [(int(each[1]), int(each[2])) for each in found if each]
            return min(start for start, _ in spans), max(end for _, end in spans)
        start, end = self.one("start"), self.one("end")
        if start.isdecimal() and end.isdecimal() and len(start) < 8 and len(end) < 8:
            return int(start), int(end)
        return None


class Done(NamedTuple):
    """A decision that was kept. `page` is that of its record, `seen_at` where what follows from it is seen, when that
    is elsewhere than where it was decided."""

    decision: Decision
    page: str
    seen_at: str = ""


def rule(db: str, given: Given) -> Done:
    """Accept, reject, correct or undo. Raises `QuestionError` or `StoreError`."""
    with Store.open(db, create=False, write=True) as store:
        shown = show(store, given.one("record"))
        record = shown.record
        if not isinstance(record, Event | Statement | Label | Mention) or record.id != given.one("record"):
            raise QuestionError(f"There is no record {given.one('record')!r} to rule on.", code="unknown-id")
        wish = _wish(store, given, record)
        with store.reading() as connection:
            ruled = decisions_on(connection, [record]).get(record.id, Ruled(stands=None, history=()))
        decision = decide(KINDS[type(record)], record, wish, ruled, _now(), shown.article)
        keep_decision(store, decision)
        gone = decision.ruling == "undo" and ruled.stands is not None and ruled.stands.ruling == "add"
        if gone or decision.ruling == "correct":
            follow(store)
    return Done(decision, page_of(decision), path_to("articles", record.article) if gone else "")


def add_record(db: str, given: Given) -> Done:
    """Add an event or a statement. Raises `QuestionError` or `StoreError`."""
    kind, span = check_kind(given.one("kind")), given.span()
    if span is None:
        raise QuestionError("Mark the words that tell it: tick them, or give start and end.", code="place")
    if given.one("field") not in ("", *get_args(Field)):
        raise QuestionError(f"field is {listed(get_args(Field), 'or')}.", code="field")
    with Store.open(db, create=False, write=True) as store:
        with store.reading() as connection:
            article = fetch(connection, Article, [given.one("article")]).get(given.one("article"))
            if article is None:
                raise QuestionError(f"There is no article {given.one('article')!r}.", code="unknown-id")
            fields = {
                name: value for name, value in given.fields().items() if name in FIELDS[kind] or value.strip()
            }
            values = _named(connection, fields)
            actors = [each for name in ACTOR_FIELDS for each in actors_of(connection, values.get(name, ""))]
        wish = Addition(
            kind=kind,
            reviewer=given.one("reviewer"),
            start=span[0],
            end=span[1],
            field=cast("Field", given.one("field") or "text"),
            values=values,
            reason=given.one("reason"),
        )
        decision = add(article, wish, _now(), actors)
        keep_decision(store, decision)
        follow(store)
    return Done(decision, page_of(decision), page_of(decision))


def join(db: str, given: Given) -> Done:
    """Merge or split stories, happenings or actors. Raises `QuestionError` or `StoreError`."""
    kind, ruling = given.one("kind"), given.one("ruling")
    if kind not in SUBJECTS or ruling not in GROUPING:
        raise QuestionError(f"What is merged or split is a {listed(SUBJECTS, 'or')}.", code="ruling")
    wish = Grouping(
        kind=kind,
        ruling=cast("Literal['merge', 'split']", ruling),
        record=given.one("record"),
        other=given.one("other-id") or given.one("other"),
        chosen=given.many("chosen"),
        reviewer=given.one("reviewer"),
        reason=given.one("reason"),
    )
    with Store.open(db, create=False, write=True) as store:
        with store.reading() as connection:
            decision = group(connection, wish, _now())
        keep_decision(store, decision)
        follow(store)
        return Done(decision, page_of(decision), where_now(store, decision))


def take_back(db: str, given: Given) -> Done:
    """Undo any decision by its id. Raises `QuestionError` or `StoreError`."""
    with Store.open(db, create=False, write=True) as store:
        with store.reading() as connection:
            taken = fetch(connection, Decision, [given.one("decision")]).get(given.one("decision"))
            if taken is None:
                raise QuestionError(f"There is no decision {given.one('decision')!r}.", code="unknown-id")
            same = sa.select(*record_columns("decision")).where(_decision.c.record == taken.record)
            on_it = [Decision(**row._mapping) for row in connection.execute(same)]
        stands = taken.id in {each.id for each in in_force(on_it)} or _undoes_still(taken, on_it)
        decision = undo(taken, stands, given.one("reviewer"), given.one("reason"), _now())
        keep_decision(store, decision)
        follow(store)
    return Done(decision, "/decisions")


def _undoes_still(decision: Decision, on_it: Sequence[Decision]) -> bool:
    """Whether an undo has not been undone itself."""
    return decision.ruling == "undo" and decision.id not in {each.undoes for each in on_it}


DEEDS: dict[str, Callable[[str, Given], Done]] = {
    "/decide": rule,
    "/add": add_record,
    "/group": join,
    "/undo": take_back,
}
"""Address → what is done with what is sent there."""


def page_of(decision: Decision) -> str:
    """The page of the record that a decision is on."""
    return path_to(PAGES_OF[decision.kind], decision.record)


def _wish(store: Store, given: Given, record: Reviewed) -> Wish:
    ruling = given.one("ruling")
    if ruling not in _RULINGS:
        raise QuestionError("ruling is accept, reject, correct or undo.", code="ruling")
    fields = {name for fields in CORRECTABLE.values() for name in fields}
    changes = given.fields()
    unknown = [name for name in changes if name not in fields]
    if unknown:
        raise QuestionError(f"{unknown[0]!r} cannot be corrected.", code="field")
    if (span := given.span()) is not None and ruling == "correct":
        changes[SPAN_FIELD] = f"{span[0]}-{span[1]}"
    with store.reading() as connection:
        changes = _named(connection, _touched(connection, changes, record))
    seen = given.values.get("seen")
    return Wish(
        record=given.one("record"),
        ruling=cast("Ruling", ruling),
        reviewer=given.one("reviewer"),
        changes=changes,
        reason=given.one("reason"),
        seen=seen[0] if seen else None,
    )


def _touched(connection: sa.Connection, changes: Mapping[str, str], record: Reviewed) -> dict[str, str]:
    """The changes without the actors that a form sends as it showed them, which may be those they were merged with."""
    shown = renamed(record, same_actors(connection))
    return {
        field: value
        for field, value in changes.items()
        if field not in ACTOR_FIELDS
        or not hasattr(record, field)
        or value.strip() not in (value_of(record, field), value_of(shown, field))
    }


def _named(connection: sa.Connection, fields: Mapping[str, Any]) -> dict[str, str]:
    """The fields with actors as decisions write them."""
    several = ("sources", "targets")
    return {
        name: typed_actors(connection, value, several=name in several) if name in ACTOR_FIELDS else value
        for name, value in fields.items()
    }


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
