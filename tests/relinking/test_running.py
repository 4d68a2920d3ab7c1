"""Linking in the database: the same as all at once, whatever is read when; a stopped run goes on; nothing is lost."""

from __future__ import annotations

import threading
from collections import deque
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from onrecord.linking import link
from onrecord.records import RECORD_TYPES, Quotation
from onrecord.relinking import link_database, linking_fingerprint
from onrecord.relinking import running as running_module
from onrecord.store import Store
from onrecord.store.linked_tables import (
    exchange_happening,
    happening_report,
    linked_involvement,
    position_happening,
    quotation_variant,
    story_article,
)
from onrecord.store.linking_state import story_term
from onrecord.store.readings import readings_of
from onrecord.store.tables import record_tables
from tests.linking.invented import BRASK, OWN, TOLEN, VOSTIA, WIRE, article, day, event, reading
from tests.linking.invented import KERLAND as KER

LINKED = {
    "story": "stories",
    "copy": "copies",
    "near": "near",
    "happening": "happenings",
    "quotation": "quotations",
    "exchange": "exchanges",
    "position": "positions",
}
SALT = (
    "The harbour master of Dresk sold the salt of the seized ship at auction on Friday.\n\n"
    "Bidders from nine towns came; the crew of the ship looked on and said nothing to anybody there."
)


def told(name: str, text: str = WIRE, published: str | None = "2014-02-19", **more: object):
    """A reading of an article that tells of a meeting and of an exchange of prisoners."""
    of = article(name, text, published=published, **more)
    events = []
    if "met on Tuesday" in text:
        events.append(
            event(of, "CONSULT", text.split("\n\n")[0], "met", TOLEN, VOSTIA, date=day("2014-02-18"))
        )
    if "agreed to exchange" in text:
        events.append(
            event(of, "AGREE", text.split("\n\n")[1], "agreed", KER, VOSTIA, date=day("2014-02-18"))
        )
    if "broke with" in text:
        rule = "sanction.break-with"
        events.append(event(of, "SANCTION", text, "broke", VOSTIA, KER, date=day("2014-09-01"), rule=rule))
    made = reading(of, *events)
    return msgspec.structs.replace(made, fingerprint=f"print-{name}")


READINGS = (
    told("a", outlet="The Meridian"),
    told("b", WIRE, "2014-02-20", outlet="Harbour Post"),
    told("c", OWN, "2014-02-19", outlet="Orl Gazette"),
    told("d", SALT, "2014-06-01", outlet="Dresk Mail"),
)


def stored(store: Store) -> dict[str, dict[str, object]]:
    """Everything that linking wrote, by kind and id."""
    found: dict[str, dict[str, object]] = {}
    with store.reading() as connection:
        for kind in LINKED:
            table, record_type = record_tables[kind], RECORD_TYPES[kind]
            columns = [table.c[name] for name in record_type.__struct_fields__]
            rows = connection.execute(sa.select(*columns))
            found[kind] = {row.id: record_type(**row._mapping) for row in rows}
    return found


def at_once(store: Store) -> dict[str, dict[str, object]]:
    """What linking gives of all readings in the store at once."""
    with store.reading() as connection:
        names = connection.execute(sa.select(record_tables["article"].c.id)).scalars().all()
        linked = link(readings_of(connection, names))
    return {kind: {each.id: each for each in getattr(linked, field)} for kind, field in LINKED.items()}


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """The tables beside the records, in a fixed order."""
    beside = (
        story_article,
        happening_report,
        quotation_variant,
        exchange_happening,
        position_happening,
        linked_involvement,
    )
    with store.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(sa.select(table))), key=str) for table in beside
        }


def filled(*readings) -> Store:
    store = Store.open()
    store.add_all(readings)
    return store


def test_both_stances_that_one_happening_shows_are_kept() -> None:
    with filled(told("e", "Vostia broke with Kerland in September.", "2014-09-02")) as store:
        link_database(store)
        assert stored(store) == at_once(store)
        assert {each.stance for each in stored(store)["position"].values()} == {"sanctions", "opposes"}


def test_the_first_run_gives_what_linking_gives_of_all_at_once() -> None:
    with filled(*READINGS) as store:
        assert link_database(store).articles == 4
        assert stored(store) == at_once(store)
        assert len(stored(store)["copy"]) == 1
        assert stored(store)["happening"]


def test_nothing_new_changes_nothing() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        before = stored(store), everything(store)
        assert link_database(store).articles == 0
        assert (stored(store), everything(store)) == before


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 0, 3, 2)])
def test_one_after_the_other_tells_the_same_stories_and_anew_gives_the_same_records(order) -> None:
    with Store.open() as store:
        for number in order:
            store.add(READINGS[number])
            link_database(store)
        groups = {frozenset(story.articles) for story in stored(store)["story"].values()}
        assert groups == {frozenset(story.articles) for story in at_once(store)["story"].values()}
        assert stored(store)["copy"] == at_once(store)["copy"]
        assert link_database(store, anew=True).anew
        assert stored(store) == at_once(store)


def test_a_story_keeps_its_id_as_it_grows() -> None:
    with filled(READINGS[1]) as store:
        link_database(store)
        (before,) = stored(store)["story"]
        store.add(READINGS[0])
        link_database(store)
        (story,) = stored(store)["story"].values()
        assert story.id == before
        assert story.articles == ("a", "b")


def test_an_earlier_article_that_comes_later_is_the_source() -> None:
    with filled(READINGS[1], told("e", WIRE, "2014-02-21", outlet="Echo")) as store:
        link_database(store)
        assert {copy.article: copy.of for copy in stored(store)["copy"].values()} == {"e": "b"}
        store.add(READINGS[0])
        link_database(store)
        assert {copy.article: copy.of for copy in stored(store)["copy"].values()} == {"b": "a", "e": "a"}
        origins = {report.origin for each in stored(store)["happening"].values() for report in each.reports}
        assert origins == {"own a"}


def test_a_credit_that_comes_later_counts_for_the_family() -> None:
    with filled(READINGS[0]) as store:
        link_database(store)
        store.add(told("b", WIRE, "2014-02-20", outlet="Harbour Post", origin="agency Northwire"))
        link_database(store)
        origins = {report.origin for each in stored(store)["happening"].values() for report in each.reports}
        assert origins == {"agency Northwire"}


def test_an_article_read_anew_is_linked_anew() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        fewer = msgspec.structs.replace(READINGS[0], events=READINGS[0].events[:1], fingerprint="other")
        store.add(fewer)
        assert link_database(store).articles == 1
        assert stored(store) == at_once(store)


def test_an_article_that_moves_leaves_its_story() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        later = told("a", WIRE, "2019-02-19", outlet="The Meridian")
        store.add(msgspec.structs.replace(later, fingerprint="moved"))
        link_database(store)
        assert {frozenset(story.articles) for story in stored(store)["story"].values()} == {
            frozenset(story.articles) for story in at_once(store)["story"].values()
        }
        assert {row[0] for row in everything(store)["story_article"]} == {"a", "b", "c", "d"}
        assert stored(store)["copy"] == at_once(store)["copy"]


@pytest.mark.parametrize(
    "step", ["copies", "stories", "stories again", "stories joined", "happenings", "positions"]
)
def test_a_stopped_run_goes_on(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_module, "ARTICLES_AT_ONCE", 1)
    monkeypatch.setattr(running_module, "SECONDS_AT_ONCE", 0.0)

    def stop(now: str, done: int, total: int) -> None:
        if now == step and (done or step == "positions"):
            raise KeyboardInterrupt

    with filled(*READINGS) as store:
        with pytest.raises(KeyboardInterrupt):
            link_database(store, advance=stop)
        link_database(store)
        assert stored(store) == at_once(store)


def test_other_code_links_everything_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with filled(*READINGS) as store:
        link_database(store)
        assert link_database(store).articles == 0
        monkeypatch.setattr(running_module, "linking_fingerprint", lambda: "another")
        done = link_database(store)
        assert (done.articles, done.anew) == (4, True)
        assert stored(store) == at_once(store)


def test_the_fingerprint_stays() -> None:
    assert linking_fingerprint() == linking_fingerprint()
    assert len(linking_fingerprint()) == 16


def test_two_programs_may_link_one_after_the_other(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as one, Store.open(tmp_path / "a.db") as other:
        one.add(READINGS[1])
        link_database(one)
        other.add(READINGS[0])
        link_database(other)
        one.add(READINGS[2])
        link_database(one)
        assert stored(one)["copy"] == at_once(one)["copy"]
        assert len({row[1] for row in everything(one)["story_article"]}) == len(stored(one)["story"])


def test_two_programs_may_link_at_the_same_time(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as one, Store.open(tmp_path / "a.db") as other:
        one.add_all(READINGS)
        runs = [threading.Thread(target=link_database, args=(store,)) for store in (one, other)]
        for run in runs:
            run.start()
        for run in runs:
            run.join()
        link_database(one)
        assert {row[0] for row in everything(one)["story_article"]} == {"a", "b", "c", "d"}
        assert stored(one)["copy"] == at_once(one)["copy"]


def test_a_reader_sees_a_whole_story_while_another_is_linked(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store, Store.open(tmp_path / "a.db", write=False) as reader:
        store.add_all(READINGS[:2])
        link_database(store)
        with reader.reading() as connection:
            happening = record_tables["happening"]
            before = connection.execute(sa.select(sa.func.count()).select_from(happening)).scalar_one()
            store.add(READINGS[2])
            link_database(store)
            assert (
                connection.execute(sa.select(sa.func.count()).select_from(happening)).scalar_one() == before
            )


def test_articles_from_the_store_show_their_origin() -> None:
    from onrecord.questions import articles

    with filled(*READINGS) as store:
        link_database(store)
        shown = {each.id: (each.origin, each.copy_of) for each in articles(store)}
        assert shown["a"] == ("own", None)
        assert shown["b"] == ("copy of a", "a")


def test_the_tables_beside_the_records_say_what_the_records_say() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        happenings = stored(store)["happening"].values()
        assert {row[:2] for row in everything(store)["happening_report"]} == {
            (report.event, each.id) for each in happenings for report in each.reports
        }
        sides = {(row[0], row[1], row[2]) for row in everything(store)["linked_involvement"]}
        for each in happenings:
            assert {(each.id, "source", ref.id) for ref in each.sources} <= sides
            assert {(each.id, "target", ref.id) for ref in each.targets} <= sides


def test_a_large_story_is_linked_in_chapters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    readings = [
        told(f"r{number}", WIRE, f"2014-02-{18 + number:02d}", outlet=f"Outlet {number}")
        for number in range(9)
    ]
    with filled(*readings[:8]) as store:
        link_database(store)
        assert stored(store) == at_once(store)
        assert len({row[2] for row in everything(store)["story_article"]}) > 1
        store.add(readings[8])
        link_database(store)
        assert stored(store)["happening"] == at_once(store)["happening"]
        assert len(stored(store)["story"]) == 1


OFFER = "Mira Tolen offered Vostia talks on the salt bridge of Orl."
REFUSAL = "Anton Brask rejected the talks on the salt bridge of Orl with Kerland."


def asked(name: str, published: str):
    of = article(name, f"{WIRE}\n\n{OFFER}", published=published, outlet="The Meridian")
    made = event(
        of, "AGREE", OFFER, "offered", TOLEN, VOSTIA, rule="agree:offer>consult.talks", date=day(published)
    )
    return msgspec.structs.replace(reading(of, made), fingerprint=f"print-{name}")


def refused(name: str, published: str):
    of = article(name, f"{WIRE}\n\n{REFUSAL}", published=published, outlet="Harbour Post")
    rule = "refuse:reject>consult.talks"
    made = event(of, "REJECT", REFUSAL, "rejected", BRASK, KER, rule=rule, date=day(published))
    return msgspec.structs.replace(reading(of, made), fingerprint=f"print-{name}")


def silent(name: str, published: str):
    """An article of the same story without an event."""
    return msgspec.structs.replace(
        reading(article(name, WIRE, published=published, outlet=name)), fingerprint=f"print-{name}"
    )


def outcomes(store: Store) -> list[str]:
    return [each.outcome for each in stored(store)["exchange"].values()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("last", ["the question", "the answer", "both"])
def test_an_answer_in_the_next_chapter_is_joined_to_its_overture(
    last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    others = [silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21)]
    question, answer = asked("q", "2014-02-13"), refused("z", "2014-02-20")
    late = {"the question": [question], "the answer": [answer], "both": [question, answer]}[last]
    with filled(*others, *(each for each in (question, answer) if each not in late)) as store:
        link_database(store)
        for each in late:
            store.add(each)
            link_database(store)
        place = {row[0]: row[2] for row in everything(store)["story_article"]}
        assert place["q"] != place["z"]
        assert len(stored(store)["story"]) == 1
        assert outcomes(store) == ["rejected"]
        assert stored(store)["exchange"] == at_once(store)["exchange"]
        before = stored(store)["exchange"], everything(store)
        link_database(store, anew=True)
        assert stored(store)["exchange"] == at_once(store)["exchange"]
        assert everything(store)["exchange_happening"] == before[1]["exchange_happening"]


def test_an_answer_that_goes_leaves_the_overture_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    others = [silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21)]
    answer = refused("z", "2014-02-20")
    with filled(*others, asked("q", "2014-02-13"), answer) as store:
        link_database(store)
        assert outcomes(store) == ["rejected"]
        store.add(msgspec.structs.replace(answer, events=(), fingerprint="without"))
        link_database(store)
        assert outcomes(store) == ["unanswered"]
        assert stored(store)["exchange"] == at_once(store)["exchange"]


AGAIN = "Mira Tolen again offered Vostia talks on the salt bridge of Orl."


def asked_again(name: str, published: str):
    of = article(name, f"{WIRE}\n\n{AGAIN}", published=published, outlet="The Meridian")
    made = event(
        of, "AGREE", AGAIN, "offered", TOLEN, VOSTIA, rule="agree:offer>consult.talks", date=day(published)
    )
    return msgspec.structs.replace(reading(of, made), fingerprint=f"print-{name}")


@pytest.mark.parametrize("order", ["qaz", "zaq", "aqz", "azq"])
def test_an_offer_made_again_in_the_next_chapter_is_one_exchange_with_its_history(
    order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    others = [silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21)]
    made = {
        "q": asked("q", "2014-02-13"),
        "a": asked_again("a", "2014-02-20"),
        "z": refused("z", "2014-02-23"),
    }
    with filled(*others) as store:
        link_database(store)
        for each in order:
            store.add(made[each])
            link_database(store)
        place = {row[0]: row[2] for row in everything(store)["story_article"]}
        assert place["q"] != place["a"]
        (found,) = stored(store)["exchange"].values()
        first, again, answer = (
            next(each.id for each in stored(store)["happening"].values() if each.reports[0].article == name)
            for name in "qaz"
        )
        assert (found.overture, found.repeated, found.answers) == (first, (again,), (answer,))
        assert found.outcome == "rejected"
        assert stored(store)["exchange"] == at_once(store)["exchange"]


def test_one_exchange_is_two_again_when_what_joined_them_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    others = [silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21)]
    again = asked_again("a", "2014-02-20")
    with filled(*others, asked("q", "2014-02-13"), again) as store:
        link_database(store)
        assert [len(each.repeated) for each in stored(store)["exchange"].values()] == [1]
        store.add(msgspec.structs.replace(again, events=(), fingerprint="without"))
        link_database(store)
        assert [len(each.repeated) for each in stored(store)["exchange"].values()] == [0]
        assert stored(store)["exchange"] == at_once(store)["exchange"]


WORDS = "“The salt bridge stays closed until every prisoner of Orl is home,” Brask said."


def quoted(name: str, published: str, words: str = WORDS):
    return msgspec.structs.replace(
        reading(article(name, f"{WIRE}\n\n{words}", published=published, outlet=name)),
        fingerprint=f"print-{name}",
    )


def bridge(store: Store) -> list[Quotation]:
    """The quotations that speak of Orl."""
    found = stored(store)["quotation"].values()
    return [each for each in found if any("Orl" in variant.text for variant in each.variants)]


@pytest.mark.parametrize("order", ["abc", "cba", "bac"])
def test_the_same_words_in_several_chapters_are_one_quotation(
    order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    others = [silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21, 26, 27)]
    days = {"a": "2014-02-13", "b": "2014-02-20", "c": "2014-02-27"}
    with filled(*others) as store:
        link_database(store)
        for name in order:
            store.add(quoted(name, days[name]))
            link_database(store)
            assert stored(store)["quotation"] == at_once(store)["quotation"]
        assert len({row[2] for row in everything(store)["story_article"]}) > 2
        (found,) = bridge(store)
        assert {variant.article for variant in found.variants} == set("abc")
        assert [row[0] for row in everything(store)["quotation_variant"]].count(found.id) == 3
        other = quoted("b", days["b"], "“We have never said anything at all of a bridge in Orl,” Brask said.")
        store.add(msgspec.structs.replace(other, fingerprint="anew"))
        link_database(store)
        assert sorted(len(each.variants) for each in bridge(store)) == [1, 2]
        assert stored(store)["quotation"] == at_once(store)["quotation"]
        before = everything(store)["quotation_variant"]
        link_database(store, anew=True)
        assert sorted(everything(store)["quotation_variant"]) == sorted(before)


def test_an_article_read_anew_with_the_same_words_stays_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with filled(*READINGS) as store:
        link_database(store)
        before = stored(store), everything(store)
        monkeypatch.setattr(running_module, "place", None)
        monkeypatch.setattr(running_module, "place_anew", None)
        store.add_all(msgspec.structs.replace(each, fingerprint="newer coder") for each in READINGS)
        assert link_database(store).articles == 4
        assert (stored(store), everything(store)) == before


def test_reading_everything_anew_joins_no_more_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []

    def unite(connection: sa.Connection, waiting: deque[int], *more: object) -> None:
        looked_at.append(waiting.popleft())

    with filled(*READINGS) as store:
        link_database(store)
        monkeypatch.setattr(running_module, "unite_one", unite)
        store.add_all(msgspec.structs.replace(each, fingerprint="newer coder") for each in READINGS)
        link_database(store)
        assert not looked_at
        store.add(told("e", SALT + " It rained.", "2014-06-02", outlet="Echo"))
        link_database(store)
        assert len(looked_at) == 1


def test_an_article_of_another_day_is_placed_anew() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        later = told("b", WIRE, "2019-02-20", outlet="Harbour Post")
        store.add(msgspec.structs.replace(later, fingerprint="another day"))
        link_database(store)
        assert {frozenset(each.articles) for each in stored(store)["story"].values()} == {
            frozenset("ac"),
            frozenset("b"),
            frozenset("d"),
        }


def indexed(store: Store) -> set[int]:
    """The stories that are found by their terms."""
    with store.reading() as connection:
        return set(connection.execute(sa.select(story_term.c.story)).scalars())


def test_a_story_that_has_lost_its_last_article_is_found_no_more() -> None:
    with filled(READINGS[0], READINGS[3]) as store:
        link_database(store)
        assert indexed(store) == {1, 2}
        later = told("d", SALT, "2019-06-01", outlet="Dresk Mail")
        store.add(msgspec.structs.replace(later, fingerprint="another day"))
        link_database(store)
        assert indexed(store) == {1, 3}
        assert len(stored(store)["story"]) == 2
