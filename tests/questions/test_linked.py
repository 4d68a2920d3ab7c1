from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from onrecord.errors import QuestionError
from onrecord.questions import (
    Filter,
    called,
    compare,
    conflicts,
    count,
    events,
    exchanges,
    happenings,
    labels,
    positions,
    quotations,
    show,
    stories,
    timeline,
    why_nothing,
)
from onrecord.questions.conflicts import Conflict, find_conflicts
from onrecord.questions.labels import plain_name
from onrecord.questions.positions import showing
from onrecord.questions.quotations import side_by_side
from onrecord.questions.sentences import sentence_around
from onrecord.questions.spreadsheet import ROWS
from onrecord.records import Difference, DifferenceValue, Exchange, Report, Voice
from onrecord.store import Store
from onrecord.store.former_stories import keep_former
from onrecord.store.linked_rows import exchange_row, undone_in
from onrecord.store.linked_writing import write_story
from tests.linked_made import (
    AFTER,
    ALONE,
    BEFORE,
    COURIER,
    EXCHANGE,
    GAZETTE,
    MERIDIAN,
    OFFER,
    OPEN,
    REFUSAL,
    SHARED,
    STORY,
    VISIT,
    make,
    went_up,
)
from tests.made import reading


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with make() as made:
        yield made


def found(store: Store, **given: object) -> list[str]:
    f = Filter(**given)  # type: ignore[arg-type]
    ids = [told.happening.id for told in timeline(store, f)]
    assert count(store, "happening", f) == len(ids)
    return ids


def test_the_timeline_is_in_the_order_of_days_with_publication_where_none_is_told(store: Store) -> None:
    told = list(timeline(store))
    assert [(each.happening.id, each.day, each.day_basis) for each in told] == [
        (OFFER.id, "2014-02-18", "event"),
        (REFUSAL.id, "2014-02-20", "published"),
        (VISIT.id, "2014-03-01", "event"),
    ]
    assert told[0].action == "offers / agrees"


def test_happenings_begin_with_what_most_origins_report(store: Store) -> None:
    assert [each.happening.id for each in happenings(store)] == [OFFER.id, REFUSAL.id, VISIT.id]
    assert [each.happening.origins for each in happenings(store)] == [2, 2, 1]


def test_who_reports_it_how(store: Store) -> None:
    offer = next(timeline(store))
    assert [(each.status, each.outlets) for each in offer.standings] == [
        ("reported", ("The Meridian", "Courier")),
        ("denied", ("Gazette",)),
    ]
    assert offer.lead is not None
    assert offer.lead.article.outlet == "The Meridian"


def test_the_outlets_own_words_lead_before_somebodys(store: Store) -> None:
    refusal = next(timeline(store, Filter(type="REJECT")))  # type: ignore[arg-type]
    assert refusal.lead is not None
    assert refusal.lead.article.outlet == "Gazette"


def test_copies_are_folded_under_their_origin(store: Store) -> None:
    sources = next(timeline(store)).sources
    assert [
        ([each.article.outlet for each in source.reports], [each.article.outlet for each in source.copied])
        for source in sources
    ] == [(["The Meridian"], ["Courier"]), (["Gazette"], [])]


def test_a_happening_fits_when_one_of_its_reports_does(store: Store) -> None:
    assert found(store, outlet="Gazette") == [OFFER.id, REFUSAL.id]
    assert found(store, outlet="Gazette", status="denied") == [OFFER.id]
    assert found(store, outlet="Courier", status="denied") == []
    assert found(store, actor="Brask") == [VISIT.id]
    assert found(store, actor="Kerland", type="REJECT") == [REFUSAL.id]
    assert found(store, by="Brask") == [REFUSAL.id]
    assert found(store, article="g-1", status="reported") == [REFUSAL.id]
    assert found(store, since="2014-02-20", until="2014-02-28") == [REFUSAL.id]


def test_what_the_clauses_name_alone(store: Store) -> None:
    named = Filter(named=True)
    assert found(store, named=True) == [OFFER.id, REFUSAL.id]
    assert found(store, named=True, actor="Brask") == []
    assert [event.type for event in events(store, named)] == ["AGREE", "REJECT"] * 3
    assert [told.exchange.id for told in exchanges(store, named)] == [EXCHANGE.id]
    assert [told.position.id for told in positions(store, named)] == [AFTER.id]
    for kind in ("event", "exchange", "position"):
        assert 0 < count(store, kind, named) < count(store, kind, Filter())


def test_an_exchange_is_named_where_its_overture_and_all_answers_are() -> None:
    rows = {name: {"named": name != "c", "first_day": None, "last_day": None} for name in "abc"}
    for answers, named in (((), True), (("b",), True), (("b", "c"), False)):
        made = Exchange(id="x", overture="a", answers=answers)
        assert exchange_row(made, "s", 0, rows)["named"] is named
    assert exchange_row(Exchange(id="x", overture="c"), "s", 0, rows)["named"] is False


@pytest.mark.parametrize("word", ["story-0", "Vostia", "talks", "kerland vostia"])
def test_a_story_is_named_by_id_or_by_its_words(store: Store, word: str) -> None:
    assert len(found(store, story=word)) == 3
    assert [told.story.id for told in stories(store, Filter(story=word))] == [STORY.id]  # type: ignore[arg-type]


def test_ids_that_stories_had_stand_beside_ids_and_words() -> None:
    with make() as store:
        gone = went_up(store)
        with store.writing() as connection:
            keep_former(connection)  # as linking anew does: of each story, also those that are there again
        for asked in ([gone], [gone, "vostia"], [STORY.id, "nobody"], [gone, "nobody"], [STORY.id, gone]):
            assert [told.story.id for told in stories(store, Filter(story=tuple(asked)))] == [STORY.id]
        with store.writing() as connection:
            other = msgspec.structs.replace(STORY, id="story-fedcba9876543210", words=("salt",))
            write_story(connection, other)
        found = {told.story.id for told in stories(store, Filter(story=(STORY.id, "salt")))}
        assert found == {STORY.id, other.id}


def test_another_story_has_nothing(store: Store) -> None:
    assert found(store, story="story-f") == []
    assert found(store, story="ostia") == []


def test_a_story_in_numbers(store: Store) -> None:
    (told,) = stories(store)
    assert told.outlets == ("Courier", "Gazette", "The Meridian")
    assert (told.origins, told.happenings, told.conflicts, told.exchanges) == (2, 3, 1, 2)


def test_conflicts_have_the_words_of_each_side(store: Store) -> None:
    (conflict,) = conflicts(store)
    number, occurrence = conflict.disagreements
    assert (number.on, [side.value for side in number.sides]) == ("number", ["talks", "anything"])
    assert [side.outlets for side in number.sides] == [("The Meridian",), ("Gazette",)]
    words = number.sides[1].words[0]
    assert words.sentence.text == GAZETTE.events[0].sentence.text
    assert words.sentence.text[words.mark.start : words.mark.end] == "anything"
    assert (occurrence.on, [side.value for side in occurrence.sides]) == (
        "occurrence",
        ["reported", "denied"],
    )


def test_quotations_side_by_side(store: Store) -> None:
    shared, alone = quotations(store)
    assert (shared.quotation.id, shared.first, shared.alone, shared.differs) == (
        SHARED.id,
        "2014-02-20",
        False,
        True,
    )
    first, second = shared.variants
    assert (first.fullest, [copy.outlet for copy in first.copied_in]) == (True, ["Courier"])
    assert [(piece.kind, piece.text) for piece in second.pieces] == [
        ("same", "Vostia rejects the talks"),
        ("cut", "that Kerland wants"),
    ]
    assert (alone.quotation.id, alone.alone) == (ALONE.id, True)


def test_quotations_that_one_alone_has(store: Store) -> None:
    assert [told.quotation.id for told in quotations(store, shared=False)] == [ALONE.id]
    assert [told.quotation.id for told in quotations(store, shared=True)] == [SHARED.id]
    assert not list(quotations(store, Filter(offset=1), shared=True))
    assert len(list(quotations(store, Filter(limit=1), shared=True))) == 1


def test_quotations_by_and_about(store: Store) -> None:
    def ids(**given: object) -> list[str]:
        return [told.quotation.id for told in quotations(store, Filter(**given))]  # type: ignore[arg-type]

    assert ids(by="Brask") == ids(about="Kerland") == [SHARED.id]
    assert ids(actor="Tolen") == [ALONE.id]
    assert ids(outlet="Meridian") == [SHARED.id]


@pytest.mark.parametrize(
    ("fullest", "other", "kinds"),
    [
        ("we will face it together", "we will face it, together!", ["same"]),
        ("we will face it together", "we face it", ["same", "cut", "same", "cut"]),
        ("we will face it", "they will face it", ["changed", "same"]),
        ("we will face it", "we will surely face it", ["same", "added", "same"]),
    ],
)
def test_what_a_version_changes(fullest: str, other: str, kinds: list[str]) -> None:
    assert [piece.kind for piece in side_by_side(fullest, other)] == kinds


def test_exchanges(store: Store) -> None:
    answered, still_open = exchanges(store)
    assert (answered.exchange.id, answered.days) == (EXCHANGE.id, 2)
    assert [answer.happening.id for answer in answered.answers] == [REFUSAL.id]
    assert (still_open.exchange.id, still_open.known_until, still_open.days) == (OPEN.id, "2014-02-22", None)


def test_an_exchange_fits_when_its_overture_or_an_answer_does(store: Store) -> None:
    def ids(**given: object) -> list[str]:
        return [told.exchange.id for told in exchanges(store, Filter(**given))]  # type: ignore[arg-type]

    assert ids(type="REJECT") == ids(status="denied") == [EXCHANGE.id]
    assert ids(actor="Brask") == [OPEN.id]


def test_positions_are_a_series_and_held_on_a_day(store: Store) -> None:
    def ids(on: str | None = None, **given: object) -> list[str]:
        f = Filter(**given)  # type: ignore[arg-type]
        return [told.position.id for told in positions(store, f, on=on)]

    assert ids() == [BEFORE.id, AFTER.id]
    assert ids("2014-02-17") == []
    assert ids("2014-02-19") == [BEFORE.id]
    assert ids("2014-02-20") == [AFTER.id]
    assert ids("2020") == [AFTER.id]
    assert ids(actor=("Kerland", "Vostia")) == [BEFORE.id, AFTER.id]
    assert ids(actor="Tolen") == []
    assert ids(type="REJECT") == [AFTER.id]
    told = next(positions(store))
    assert [each.happening.id for each in told.shown_by] == [OFFER.id]


def test_who_denies_a_happening_does_not_show_a_position(store: Store) -> None:
    offer = next(told for told in happenings(store) if told.happening.id == OFFER.id)
    [denial] = [each for each in offer.reports if each.report.status == "denied"]
    lead = showing(msgspec.structs.replace(offer, lead=denial)).lead
    assert lead is not None
    assert lead.report.status == "reported"


def test_what_somebody_was_not_doing_denies_nothing_that_he_tells_as_done() -> None:
    harper = Voice(statement="s", source_text="Harper")
    lent = Report(event="a", article="1", outlet="Courier", origin="own 1", by=harper)
    elsewhere = Report(event="b", article="2", outlet="Ledger", origin="own 1")
    apart = Report(event="c", article="1", outlet="Courier", origin="own 1", status="negated", by=harper)
    assert undone_in([lent, elsewhere, apart]) == []
    assert undone_in([elsewhere, apart]) == [apart]


def test_a_day_that_is_none(store: Store) -> None:
    with pytest.raises(QuestionError, match="is no date"):
        list(positions(store, on="Tuesday"))


def test_labels_with_their_sentence(store: Store) -> None:
    junta, puppet = labels(store)
    assert junta.sentence.text.startswith("The junta was firm")
    assert (puppet.label.term, puppet.article.outlet) == ("puppet", "Gazette")
    assert [told.label.term for told in labels(store, Filter(by="Tolen"))] == ["puppet"]
    assert [told.label.term for told in labels(store, Filter(actor=("Brask",)))] == ["puppet"]


def test_what_each_outlet_calls_an_actor(store: Store) -> None:
    courier, gazette, meridian = called(store, Filter(actor=("VOS",)))
    assert [(term.text, term.count) for term in gazette.own] == [("junta", 1)]
    assert [(term.text, term.count) for term in gazette.quoted] == [("puppet", 1)]
    assert [(term.text, term.count) for term in gazette.plain] == [("Anton Brask", 1), ("Vostia", 1)]
    assert (courier.own, meridian.own, courier.quoted) == ((), (), ())
    assert [(term.text, term.count) for term in meridian.plain] == [("Vostia", 2), ("Anton Brask", 1)]


def test_two_outlets_side_by_side(store: Store) -> None:
    comparison = compare(store, "meridian", "gazette")
    assert (comparison.left, comparison.right) == ("The Meridian", "Gazette")
    rows = {row.told.happening.id: row for row in comparison.happenings}
    assert rows[OFFER.id].otherwise
    assert not rows[REFUSAL.id].otherwise
    assert (len(rows[VISIT.id].left), rows[VISIT.id].right) == (1, ())
    assert [(row.told.quotation.id, row.kept) for row in comparison.quotations] == [
        (SHARED.id, "cut"),
        (ALONE.id, "right"),
    ]
    assert comparison.left_labels == ()
    assert [told.label.term for told in comparison.right_labels] == ["junta", "puppet"]


def test_a_copy_keeps_what_it_reprints(store: Store) -> None:
    comparison = compare(store, "meridian", "courier")
    assert [row.kept for row in comparison.quotations] == ["both"]


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("Meridien", "Gazette", "Did you mean The Meridian?"),
        ("e", "Gazette", "write more of the name"),
        ("gazette", "Gazette", "are both Gazette"),
    ],
)
def test_outlets_that_cannot_be_compared(store: Store, left: str, right: str, said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        compare(store, left, right)


def test_outlets_without_a_common_story() -> None:
    with Store.open() as bare:
        bare.add(MERIDIAN)
        bare.add(COURIER)
        with pytest.raises(QuestionError, match="no story together"):
            compare(bare, "meridian", "courier")


@pytest.mark.parametrize("record", [STORY, OFFER, SHARED, EXCHANGE, AFTER, GAZETTE.labels[1]])
def test_show_knows_every_kind(store: Store, record: object) -> None:
    shown = show(store, record.id)  # type: ignore[attr-defined]
    assert shown.record == record
    assert (shown.told is None) == (shown.kind == "label")


def test_show_of_a_happening_has_what_articles_differ_on(store: Store) -> None:
    told = show(store, OFFER.id).told
    assert isinstance(told, Conflict)
    assert [each.on for each in told.disagreements] == ["number", "occurrence"]


def test_show_of_a_label_has_the_statement_it_is_told_in(store: Store) -> None:
    shown = show(store, GAZETTE.labels[1].id)
    assert shown.statement == GAZETTE.statements[0]
    assert shown.sentence is not None
    assert "puppet" in shown.sentence.text


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_rows_for_spreadsheets(store: Store, kind: str) -> None:
    from onrecord import questions
    from onrecord.questions.flat import columns

    row_type, row = ROWS[kind]
    question = "stories" if kind == "story" else f"{kind}s"
    made = [row(told) for told in getattr(questions, question)(store)]
    assert made
    names = [name for name, _ in columns(row_type)]
    assert len(names) == len(set(names))
    assert all(isinstance(each, row_type) for each in made)


def test_where_no_article_names_an_outlet_none_is_named() -> None:
    with Store.open() as nameless:
        nameless.add(reading(outlet=""))
        said = why_nothing(nameless, Filter(outlet=("Post",)))
    assert "There is no outlet Post: there is none at all." in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"actor": "Zork"}, "No actor is known as Zork"),
        ({"outlet": "Gazete"}, "There is no outlet Gazete: did you mean Gazette?"),
        ({"stance": "denis"}, "There is no stance denis"),
        ({"story": "zork"}, "No story is known as zork"),
        ({"article": "zork"}, "No article has the id zork"),
        ({"by": "Zork"}, "Nobody known as Zork says anything"),
        ({"since": "2020"}, "The articles are from 20 February 2014 to 22 February 2014"),
        ({"actor": "Tolen", "type": "ASSAULT"}, "Leave out a condition"),
    ],
)
def test_why_nothing_is_found(store: Store, given: dict[str, str], said: str) -> None:
    assert why_nothing(store, Filter(**given), linked=True).startswith(said)  # type: ignore[arg-type]


def test_why_nothing_is_found_where_nothing_is() -> None:
    with Store.open() as empty:
        assert "no articles yet" in why_nothing(empty, Filter())
        empty.add(MERIDIAN)
        assert "onrecord link" in why_nothing(empty, Filter(), linked=True)
        assert why_nothing(empty, Filter()) == ""


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("He left. She stayed on. They came.", "stayed", "She stayed on."),
        ("One line.\n\nMr. Brask met Dr. Orl. Then he left.", "met", "Mr. Brask met Dr. Orl."),
        ("He said “it is over.” Nobody moved.", "over", "He said “it is over.”"),
        ("only one", "one", "only one"),
    ],
)
def test_the_sentence_around_a_place(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    around = sentence_around(text, start, start + len(word))
    assert around.text == sentence
    assert text[around.start : around.end] == sentence


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("the president", "president"),
        ("Alan Orl", "Alan Orl"),
        ("The Hague", "The Hague"),
        ("The president", "president"),
    ],
)
def test_names_are_counted_without_their_article(written: str, named: str) -> None:
    assert plain_name(written) == named


def test_words_outside_the_sentences_of_reports_are_those_of_whoever_says_them(store: Store) -> None:
    said = GAZETTE.statements[0]
    value = DifferenceValue(
        value="a puppet", article=said.article, start=said.content[0].start, end=said.content[0].end
    )
    (told,) = (each.told for each in conflicts(store))
    difference = Difference(on="number", values=(value,))
    happening = msgspec.structs.replace(told.happening, differences=(difference,))
    with store.reading() as connection:
        bare = msgspec.structs.replace(told, happening=happening, reports=())
        (conflict,) = find_conflicts(connection, [bare])
    (words,) = conflict.disagreements[0].sides[0].words
    assert words.sentence.text == said.sentence.text
    assert words.by is not None
    assert words.by.source_text == "Mira Tolen"
