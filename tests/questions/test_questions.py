from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import QuestionError
from onrecord.questions import (
    Filter,
    actors,
    articles,
    count,
    events,
    mentions,
    overview,
    search,
    show,
    statements,
)
from onrecord.questions.show import document_span, place_of
from onrecord.records import MapRun, Span
from onrecord.store import Store
from tests.made import BRASK, KERLAND, TEXT, TOLEN, article, league, left_out, reading, ref


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.open() as made:
        made.add(reading())
        made.add(league())
        made.add(reading(outlet="Gazette", published="2014-03-02", external_id="g-1"))
        made.set_aside(left_out())
        yield made


def types(store: Store, **given: object) -> list[str]:
    found = [event.type for event in events(store, Filter(**given))]  # type: ignore[arg-type]
    assert count(store, "event", Filter(**given)) == len(found)  # type: ignore[arg-type]
    return found


BOTH = ["AGREE", "REJECT", "CONSULT"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("KER.mira-tolen", ["AGREE"]),
        ("TÓLEN", ["AGREE"]),
        ("mira tolen", ["AGREE"]),
        ("brask", ["CONSULT"]),
        ("ker", ["AGREE", "REJECT", "CONSULT"]),
        ("Kerland", ["AGREE", "REJECT", "CONSULT"]),
        ("kerland", ["AGREE", "REJECT", "CONSULT"]),
        ("nobody", []),
        ("%", []),
        ("_", []),
    ],
)
def test_an_actor_by_id_name_code_and_country(store: Store, typed: str, expected: list[str]) -> None:
    assert types(store, actor=typed, outlet="meridian") == expected


def test_a_country_is_no_part_of_a_longer_name(store: Store) -> None:
    assert "ASSAULT" not in types(store, actor="Kerland")
    assert "ASSAULT" in types(store, actor="Kerl")
    assert "ASSAULT" in types(store, actor="kerlandia league")


def test_two_actors_must_both_take_part(store: Store) -> None:
    assert types(store, actor=("Kerland", "Vostia"), outlet="meridian") == ["AGREE", "REJECT", "CONSULT"]
    assert types(store, actor=("Tolen", "Vostia"), outlet="meridian") == ["AGREE"]


def test_outlets_articles_types_and_statuses(store: Store) -> None:
    assert types(store, outlet="post") == ["ASSAULT"]
    assert types(store, outlet=("post", "gazette")) == [*BOTH, "ASSAULT"]
    assert types(store, article=reading().article.id[:9]) == BOTH
    assert types(store, article="h-7") == ["ASSAULT"]
    assert types(store, type=("ASSAULT", "AGREE")) == ["AGREE", "AGREE", "ASSAULT"]
    assert types(store, status="planned") == ["CONSULT", "CONSULT"]
    assert types(store, words="talks -border", outlet="meridian") == BOTH


def test_since_and_until_take_the_events_own_days(store: Store) -> None:
    assert types(store, since="2014-03", outlet="meridian") == ["CONSULT"]
    assert types(store, since="2014-03-15", until="2014-03-15") == ["CONSULT", "CONSULT"]
    assert types(store, until="2014-02-19", outlet="meridian") == ["AGREE"]
    assert "ASSAULT" not in types(store, until="2030")


def test_in_whose_words(store: Store) -> None:
    assert types(store, by="Brask", outlet="meridian") == ["REJECT"]
    assert types(store, by="VOS", outlet="meridian") == ["REJECT"]
    assert types(store, by="Tolen") == []


def test_limit_and_offset(store: Store) -> None:
    assert [e.type for e in events(store, Filter(limit=1, offset=1))] == ["REJECT"]
    assert count(store, "event", Filter(limit=1)) == 7


def test_statements(store: Store) -> None:
    def number(**given: object) -> int:
        return len(list(statements(store, Filter(outlet=("meridian",), **given))))  # type: ignore[arg-type]

    assert (
        number()
        == number(by="brask")
        == number(about="Kerland")
        == number(stance="says")
        == number(actor="KER")
        == 1
    )
    assert number(type="REJECT") == number(status="reported") == number(speech=True) == 1
    assert number(speech=False) == 0
    assert number(by="Tolen") == number(about="Tolen") == number(stance="denies") == number(type="AGREE") == 0


def test_a_speaker_nobody_knows_is_found_by_the_words_of_the_source() -> None:
    kept = reading()
    unknown = msgspec.structs.replace(kept.statements[0], speaker=None, source_text="a senior Official")
    with Store.open() as made:
        made.add(msgspec.structs.replace(kept, statements=(unknown,)))
        assert list(statements(made, Filter(by="senior official"))) == [unknown]
        assert [event.type for event in events(made, Filter(by="official"))] == ["REJECT"]


def test_articles(store: Store) -> None:
    def outlets(**given: object) -> list[str]:
        return [found.outlet for found in articles(store, Filter(**given))]  # type: ignore[arg-type]

    assert outlets() == ["The Meridian", "Gazette", "Harbour Post"]
    assert outlets(actor="Kerlandia") == ["Harbour Post"]
    assert outlets(type="REJECT", since="2014-03") == ["Gazette"]
    assert outlets(words='"border post"') == ["Harbour Post"]


def test_actors(store: Store) -> None:
    def names(**given: object) -> list[str]:
        return [actor.name for actor in actors(store, Filter(**given))]  # type: ignore[arg-type]

    assert names() == ["Anton Brask", "Kerland", "Kerlandia League", "Mira Tólen", "Vostia"]
    assert names(outlet="harbour") == ["Kerlandia League", "Vostia"]
    assert names(type="ASSAULT") == ["Kerlandia League", "Vostia"]
    assert names(actor="VOS") == ["Anton Brask", "Vostia"]
    assert names(status="planned", outlet="harbour") == []


def test_mentions(store: Store) -> None:
    found = list(mentions(store, Filter(actor=("Vostia",), outlet=("harbour",))))
    assert [mention.text for mention in found] == ["Vostia"]


def test_search_is_ranked_and_marked(store: Store) -> None:
    hits = list(search(store, "border vostia"))
    assert [hit.outlet for hit in hits] == ["Harbour Post"]
    text = league().article.text
    assert text[hits[0].start : hits[0].end] == hits[0].text
    assert {text[mark.start : mark.end].lower() for mark in hits[0].marks} == {"border", "vostia"}


def test_search_in_titles_by_stem_and_without_accents(store: Store) -> None:
    hits = list(search(store, "holding hands"))
    assert [hit.field for hit in hits] == ["title", "title"]
    assert [hits[0].title[mark.start : mark.end] for mark in hits[0].marks] == ["holds", "hand"]
    assert len(list(search(store, "tólen"))) == 2


@pytest.mark.parametrize(
    "typed", ["a OR", "NEAR(", "title:talks", "x AND", "(nothing", "'; DROP TABLE article"]
)
def test_nothing_typed_is_taken_for_syntax(store: Store, typed: str) -> None:
    assert not list(search(store, typed))


def test_search_for_nothing(store: Store) -> None:
    with pytest.raises(QuestionError, match="no word"):
        list(search(store, '"'))


def test_search_with_filters(store: Store) -> None:
    assert [hit.outlet for hit in search(store, "talks", Filter(since="2014-03"))] == ["Gazette"]
    assert len(list(search(store, "talks", Filter(limit=1)))) == 1


def test_overview(store: Store) -> None:
    found = overview(store)
    assert (found.articles, found.statements, found.events, found.set_aside) == (3, 2, 7, 1)
    assert found.outlets == {"Gazette": 1, "Harbour Post": 1, "The Meridian": 1}
    assert found.events_by_type == {"AGREE": 2, "CONSULT": 2, "REJECT": 2, "ASSAULT": 1}
    assert (found.first_day, found.last_day, found.undated_articles) == ("2014-02-20", "2014-03-02", 1)


def test_overview_of_nothing() -> None:
    with Store.open() as empty:
        assert overview(empty).first_day is None


def test_show_an_event(store: Store) -> None:
    shown = show(store, reading().events[1].id)
    assert shown.statement == reading().statements[0]
    assert shown.place is not None
    assert (shown.place.paragraph, shown.place.paragraphs) == (2, 3)
    assert shown.place.document == Span(83, 90)


def test_where_a_headline_stands() -> None:
    place = place_of(article(), "title", 0, 5)
    assert (place.paragraph, place.document) == (0, None)


RUNS = (MapRun(0, 4, 10, 14), MapRun(4, 5, 14, 20), MapRun(5, 9, 20, 24), MapRun(9, 11, 24, 24))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, (10, 14)),
        (1, 3, (11, 13)),
        (2, 5, (12, 20)),
        (4, 5, (14, 20)),
        (3, 7, (13, 22)),
        (6, 10, (21, 24)),
    ],
)
def test_characters_of_the_document(start: int, end: int, expected: tuple[int, int]) -> None:
    assert document_span(RUNS, start, end) == Span(*expected)


def test_outside_the_map() -> None:
    assert document_span(RUNS, 11, 12) is None
    assert document_span((), 0, 1) is None


@given(st.text(alphabet="ab cd\n", min_size=1, max_size=60), st.data())
def test_every_stretch_of_an_unchanged_text_maps_to_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert document_span((MapRun(0, len(text), 0, len(text)),), start, end) == Span(start, end)


def test_country_of_the_record_counts_where_the_actor_has_none() -> None:
    kept = reading()
    stateless = msgspec.structs.replace(BRASK, country=None)
    with Store.open() as made:
        made.add(msgspec.structs.replace(kept, actors=(TOLEN, stateless, KERLAND)))
        assert ref(BRASK).country == "VOS"
        assert [event.type for event in events(made, Filter(actor="VOS"))] == BOTH  # type: ignore[arg-type]
        assert kept.article.text == TEXT
