"""Verbs with a wrong tag or on the wrong clause, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.verb_repairs import past_read_as_present
from tests.grammar.shapes import clause, names, sentence


def test_a_past_beside_a_past_is_no_participle() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 summoned/VBD/ROOT/1/summon her/PRP/dobj/1 and/CC/cc/1 protested/VBN/conj/1/protest"
    )
    protested = clause(item, "protest")
    assert names(item, protested.subjects) == ["Tolen"]
    assert not protested.passive


def test_a_participle_with_its_agent_stays_one() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 left/VBD/ROOT/1/leave and/CC/cc/1 followed/VBN/conj/1/follow by/IN/agent/3 her/PRP/pobj/4"
    )
    assert clause(item, "follow").passive


def test_a_plural_that_is_the_verb_of_a_clause_is_a_present() -> None:
    item = sentence(
        "If/IN/mark/2 Vostia/NNP/compound/2 attacks/NNS/advcl/4/attack we/PRP/nsubj/4 respond/VBP/ROOT/4/respond"
    )
    attacks = clause(item, "attack")
    assert names(item, attacks.subjects) == ["Vostia"]
    assert attacks.condition


def test_people_in_a_clause_without_a_verb_stay_a_plural() -> None:
    item = sentence(
        "While/IN/mark/2 state/NN/compound/2 officials/NNS/advcl/4/official they/PRP/nsubj/4 spied/VBD/ROOT/4/spy"
    )
    assert [c.lemma for c in item.clauses] == ["spy"]


_SAID = (
    "Tolen/NNP/nsubj/1 said/VBD/ROOT/1/say rebels/NNS/nsubj/4 had/VBD/aux/4 left/VBN/ccomp/1/leave {comma}"
    "and/CC/cc/4 {verb}/VBD/conj/4/{lemma} Vostia/NNP/dobj/{place}"
)


def test_behind_a_comma_the_speaker_goes_on() -> None:
    item = sentence(_SAID.format(comma=",/,/punct/4 ", verb="accused", lemma="accuse", place=7))
    assert names(item, clause(item, "accuse").subjects) == ["Tolen"]


def test_without_a_comma_what_was_said_goes_on() -> None:
    item = sentence(_SAID.format(comma="", verb="attacked", lemma="attack", place=6))
    assert names(item, clause(item, "attack").subjects) == ["rebels"]


def test_who_denies_goes_on_without_a_comma() -> None:
    denied = _SAID.replace("said/VBD/ROOT/1/say", "denied/VBD/ROOT/1/deny")
    item = sentence(denied.format(comma="", verb="accused", lemma="accuse", place=6))
    assert names(item, clause(item, "accuse").subjects) == ["Tolen"]
    either = denied.replace("and/CC", "or/CC").format(comma="", verb="accused", lemma="accuse", place=6)
    item = sentence(either)
    assert names(item, clause(item, "accuse").subjects) == ["rebels"]


def test_what_stands_behind_the_speakers_verb_goes_with_it() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 denied/VBD/ROOT/1/deny rebels/NNS/nsubj/4 had/VBD/aux/4 left/VBN/ccomp/1/leave "
        "and/CC/cc/4 asked/VBD/conj/4/ask for/IN/prep/6 aid/NN/pobj/7 ,/,/punct/6 a/DT/det/11 request/NN/dobj/4"
    )
    assert clause(item, "leave").objects == ()
    assert clause(item, "ask").objects == ()


def test_a_simple_past_on_a_past_perfect_goes_on_with_the_sentence() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 met/VBD/ROOT/1/meet Arvin/NNP/dobj/1 ,/,/punct/2 who/WP/nsubj/6 had/VBD/aux/6 "
        "fled/VBN/relcl/2/flee ,/,/punct/6 and/CC/cc/6 thanked/VBD/conj/6/thank him/PRP/dobj/9"
    )
    assert names(item, clause(item, "thank").subjects) == ["Tolen"]


def test_a_term_that_is_given_is_what_is_given() -> None:
    item = sentence(
        "Oslo/NNP/nsubj/1 gave/VBD/ROOT/1/give Tolen/NNP/dative/1 a/DT/det/4 week/NN/npadvmod/1 to/TO/aux/6 "
        "leave/VB/relcl/4"
    )
    gave = clause(item, "give")
    assert names(item, gave.objects) == ["a week"]
    assert names(item, gave.recipients) == ["Tolen"]


def test_when_something_is_given_stays_a_time() -> None:
    item = sentence(
        "Oslo/NNP/nsubj/1 gave/VBD/ROOT/1/give Tolen/NNP/dative/1 aid/NN/dobj/1 last/JJ/amod/5 week/NN/npadvmod/1"
    )
    assert names(item, clause(item, "give").objects) == ["aid"]


def test_hours_given_to_leave_are_what_is_given() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 gave/VBD/ROOT/1/give envoys/NNS/dative/1 48/CD/nummod/4 hours/NNS/npadvmod/1/hour "
        "to/TO/aux/6 leave/VB/xcomp/1 ././punct/1"
    )
    assert names(item, clause(item, "give").objects) == ["48 hours"]


def test_a_lone_verb_in_quotation_marks_is_no_plural() -> None:
    item = sentence(
        'It/PRP/nsubj/1 said/VBD/ROOT/1/say Vostia/NNP/nsubj/4 "/``/punct/4 applauds/NNS/ccomp/1/applaud '
        "\"/''/punct/4 their/PRP$/poss/7 courage/NN/dobj/4 ././punct/1"
    )
    assert names(item, clause(item, "applaud").subjects) == ["Vostia"]


def test_a_past_with_a_prefix_is_a_past() -> None:
    parse = hand_built("he/PRP/nsubj/1 rang/VBP/ROOT/1/rang Oman/NNP/dobj/1")
    assert past_read_as_present(parse)
    assert (parse.tags[1], parse.lemmas[1]) == ("VBD", "ring")
    parse = hand_built("men/NNS/nsubj/1 retook/VBP/ROOT/1/retook it/PRP/dobj/1")
    assert past_read_as_present(parse)
    assert (parse.tags[1], parse.lemmas[1]) == ("VBD", "retake")
