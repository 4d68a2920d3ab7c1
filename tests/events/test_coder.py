"""Events of small articles: roles, voice, status, reciprocity, what is held back, and ids."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events import Coder
from onrecord.grammar import Grammar
from onrecord.records import ActorRef, Article, Event, Span, Statement
from tests.events.toy import BOOK, ToyResolution

CODER = Coder(BOOK)


def coded(grammar: Grammar, text: str, statements: tuple[Statement, ...] = ()) -> tuple[Event, ...]:
    article = Article(id="art-toy", document="doc-toy", text=text)
    return CODER.code(article, grammar.of_text(text), ToyResolution(article), statements, ())


def said(text: str, content: str, stance: str) -> Statement:
    start = text.index(content)
    return Statement(
        id="sta-1",
        article="art-toy",
        form="indirect",
        stance=stance,
        speaker=ActorRef(id="Freedonia", name="Freedonia", country="FRE"),
        content_text=content,
        content=(Span(start=start, end=start + len(content)),),
    )


def sides(event: Event) -> tuple[list[str], list[str]]:
    return [actor.id for actor in event.sources], [actor.id for actor in event.targets]


def test_the_passive_has_the_same_roles(grammar: Grammar) -> None:
    active = coded(grammar, "Ruritania attacked Freedonia.")
    passive = coded(grammar, "Freedonia was attacked by Ruritania.")
    assert (
        [sides(event) for event in active]
        == [sides(event) for event in passive]
        == [(["Ruritania"], ["Freedonia"])]
    )


def test_a_passive_without_agent_is_not_coded(grammar: Grammar) -> None:
    assert coded(grammar, "Freedonia was attacked on Monday.") == ()


def test_a_meeting_puts_both_sides_in_the_sources(grammar: Grammar) -> None:
    (event,) = coded(grammar, "The president of Ruritania met the king of Freedonia.")
    assert event.reciprocal
    assert sides(event) == (["Ruritania", "Freedonia"], [])


def test_a_treaty_with_somebody_keeps_who_signs(grammar: Grammar) -> None:
    (event,) = coded(grammar, "Ruritania signed a treaty with Freedonia.")
    assert not event.reciprocal
    assert sides(event) == (["Ruritania"], ["Freedonia"])


def test_an_event_without_a_target_is_held_back_unless_its_type_stands_alone(grammar: Grammar) -> None:
    assert coded(grammar, "Ruritania attacked.") == ()
    assert [event.type for event in coded(grammar, "Students from Ruritania took to the streets.")] == [
        "PROTEST"
    ]


def test_the_other_side_may_stand_in_the_sentence_before(grammar: Grammar) -> None:
    events = coded(grammar, "Freedonia closed the river. Ruritania then cut ties.")
    (event,) = [event for event in events if event.type == "SANCTION"]
    assert sides(event) == (["Ruritania"], ["Freedonia"])
    assert event.rule.endswith("~near")


def test_what_a_statement_holds_has_its_speaker(grammar: Grammar) -> None:
    text = "Freedonia says that Ruritania attacked Sylvania."
    (event,) = coded(grammar, text, (said(text, "that Ruritania attacked Sylvania", "says"),))
    assert event.by is not None
    assert (event.by.statement, event.status) == ("sta-1", "reported")


def test_a_statement_that_denies_makes_its_event_denied(grammar: Grammar) -> None:
    text = "Freedonia disputes that Ruritania attacked Sylvania."
    (event,) = coded(grammar, text, (said(text, "that Ruritania attacked Sylvania", "denies"),))
    assert event.status == "denied"


def test_evidence_and_ids_come_from_the_text_alone(grammar: Grammar) -> None:
    text = "On Monday Ruritania attacked Freedonia."
    first, second = coded(grammar, text), coded(grammar, text)
    assert first == second
    assert text[first[0].trigger.start : first[0].trigger.end] == first[0].trigger.text == "attacked"


def test_offers_are_overtures(grammar: Grammar) -> None:
    (event,) = coded(grammar, "Ruritania is ready for talks with Freedonia.")
    assert event.overture


def test_a_later_passive_takes_its_doer_from_the_event_told_before(grammar: Grammar) -> None:
    text = (
        "Ruritania attacked Freedonia. Freedonia condemned Ruritania. Freedonia was attacked again at night."
    )
    first, second = (event for event in coded(grammar, text) if event.type == "ASSAULT")
    assert sides(first) == sides(second) == (["Ruritania"], ["Freedonia"])
    assert second.rule.endswith("~told")
    assert second.score < first.score
    assert second.reason


def test_talks_without_names_are_those_told_of_before(grammar: Grammar) -> None:
    events = coded(grammar, "Ruritania met Freedonia on Monday. The negotiations on the river were resumed.")
    assert {tuple(sides(event)[0]) for event in events} == {("Ruritania", "Freedonia")}


def test_who_welcomes_an_accord_supports_its_parties(grammar: Grammar) -> None:
    text = "Ruritania signed a treaty with Freedonia. Sylvania welcomed the accord."
    sources, targets = sides(coded(grammar, text)[-1])
    assert (sources, set(targets)) == (["Sylvania"], {"Ruritania", "Freedonia"})


def test_what_is_done_by_saying_it_is_the_speakers(grammar: Grammar) -> None:
    text = "The raid of Ruritania was appalling."
    (event,) = coded(grammar, text, (said(text, text, "says"),))
    assert (event.type, sides(event), event.by) == ("ACCUSE", (["Freedonia"], ["Ruritania"]), None)
    assert coded(grammar, text) == ()


def test_a_bare_noun_points_back_to_what_was_told(grammar: Grammar) -> None:
    events = coded(grammar, "Ruritania met Freedonia on Monday. The talks lasted a year.")
    assert sides(events[0]) == sides(events[-1])
    assert events[-1].rule.endswith("~told")
    assert coded(grammar, "The talks lasted a year.") == ()


def test_what_somebody_must_do_is_asked_by_the_speaker(grammar: Grammar) -> None:
    text = "Ruritania must go."
    (event,) = coded(grammar, text, (said(text, text, "says"),))
    assert (event.type, sides(event)) == ("REQUEST", (["Freedonia"], ["Ruritania"]))
    assert coded(grammar, text) == ()


def test_in_talks_with_somebody_the_other_side_stands_beside(grammar: Grammar) -> None:
    (event,) = coded(grammar, "In talks with Freedonia, Ruritania played for time.")
    assert (event.type, sides(event)[0]) == ("CONSULT", ["Ruritania", "Freedonia"])


def test_a_war_is_no_killer(grammar: Grammar) -> None:
    text = "Ruritania mourned after its war, which killed people of Freedonia."
    assert "ASSAULT" not in {event.type for event in coded(grammar, text) if event.sources}


def test_a_rejected_report_is_denied(grammar: Grammar) -> None:
    (event,) = coded(grammar, "Ruritania rejected reports that Ruritania had attacked Freedonia.")
    assert (event.type, event.status) == ("ASSAULT", "denied")


def test_talks_that_a_coming_journey_is_for_lie_ahead(grammar: Grammar) -> None:
    events = coded(grammar, "The king of Ruritania will fly to Freedonia for talks with Sylvania.")
    assert "CONSULT" not in {event.type for event in events if event.status == "reported"}


def test_what_is_refused_stays_an_event_of_whoever_asked(grammar: Grammar) -> None:
    events = coded(grammar, "Ruritania declined an invitation from Freedonia.")
    assert [(event.type, sides(event)) for event in events] == [
        ("REJECT", (["Ruritania"], ["Freedonia"])),
        ("AGREE", (["Freedonia"], ["Ruritania"])),
    ]


def test_a_ceremony_at_home_is_no_meeting(grammar: Grammar) -> None:
    assert coded(grammar, "The king of Ruritania attended a ceremony in Ruritania.") == ()
    assert coded(grammar, "The king of Ruritania attended a ceremony in Freedonia.") != ()


def test_what_a_denial_takes_for_given_is_not_denied(grammar: Grammar) -> None:
    content = "the attack by Ruritania on Freedonia was linked to oil"
    text = f"Freedonia denied that {content}."
    (event,) = coded(grammar, text, (said(text, content, "denies"),))
    assert (event.type, event.status) == ("ASSAULT", "reported")


def test_a_government_does_not_urge_itself(grammar: Grammar) -> None:
    assert coded(grammar, "The president of Ruritania urged Ruritania to work.") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Iran said on Monday that it would never free the envoy of Norway.", "2021-09-13"),
        ("Iran said on Monday that it had rejected the offer of Norway.", None),
    ],
)
def test_what_is_done_by_saying_it_is_done_when_it_is_said(text: str, day: str | None) -> None:
    assert {event.date.value for event in onrecord.code(text, published="2021-09-18").events} == {day}


def test_what_is_told_as_past_was_not_after_the_publication() -> None:
    text = "Norway recalled its envoy on Friday. Three days later Iran freed the sailors of Norway."
    freed = onrecord.code(text, published="2021-09-18").events[-1]
    assert freed.date.value is None
    assert freed.date.reason is not None
    assert "after the day of publication" in freed.date.reason


def test_a_side_that_the_clause_leaves_open_is_marked_as_inferred() -> None:
    text = "Norway recalled its envoy from Iran. Iran condemned the step."
    recalled, called = onrecord.code(text, published="2021-09-18").events
    assert not any(actor.inferred for actor in (*recalled.sources, *recalled.targets))
    assert recalled.reason is None
    assert [(actor.id, actor.inferred) for actor in called.sources] == [("IRN", False)]
    assert [(actor.id, actor.inferred) for actor in called.targets] == [("NOR", True)]
    assert called.reason == "the clause does not name to whom; taken from the words around"


def test_what_is_planned_from_a_day_on_lies_ahead() -> None:
    text = "Kenya attended talks in Oslo, ahead of a visit by Somalia planned from April 24."
    events = onrecord.code(text, published="2021-04-15").events
    assert [event.date.value for event in events if event.status == "planned"] == ["2021-04-24"]
