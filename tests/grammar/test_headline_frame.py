"""What frames a headline is read apart."""

from __future__ import annotations

from onrecord.grammar import Grammar, hand_built
from onrecord.grammar.headline_frame import frame_of, framed


def test_a_topic_and_a_speaker_frame_a_clause() -> None:
    frame = frame_of("Grain: Kerland opens two ports - minister")
    assert frame is not None
    assert (frame.lead, frame.core, frame.tail) == ("Grain", "Kerland opens two ports", "minister")


def test_a_headline_without_them_has_no_frame() -> None:
    assert frame_of("Kerland opens two ports") is None
    assert frame_of("Kerland-backed rebels open a port") is None


def test_a_long_beginning_is_a_clause_and_no_topic() -> None:
    assert frame_of("Kerland has told all of its neighbours this: the ports stay open") is None


def test_the_clause_is_the_head_of_the_whole_and_places_stay_true() -> None:
    text = "Grain: Kerland acts"
    frame = frame_of("Grain: Kerland acts now")
    assert frame is not None
    whole = framed(
        frame, hand_built("Kerland/NNP/nsubj/1 acts/VBZ/ROOT/1"), hand_built("Grain/NN/ROOT/0"), None
    )
    assert [text[start:end] for start, end in zip(whole.starts, whole.ends, strict=True)] == list(whole.texts)
    assert whole.texts[whole.root] == "acts"


def test_a_line_in_capitals_in_the_text_is_read_as_a_headline(grammar: Grammar) -> None:
    text = "The ministers halted the operation.\n* KERLAND HALTS OPERATION"
    last = grammar.of_text(text)[-1]
    assert [clause.lemma for clause in last.clauses] == ["halt"]
    assert text[last.clauses[0].start : last.clauses[0].end] == "HALTS"
    assert last.field == "text"
