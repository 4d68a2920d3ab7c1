"""What negation, modality, conditions and operators make of an event; parses by hand where the shape is the point."""

from __future__ import annotations

import pytest

from onrecord.events.interpreting import Interpreter
from onrecord.events.matching import Matcher
from onrecord.grammar import Grammar, Sentence, hand_built, sentence_of
from tests.events.toy import BOOK

R, F = "Ruritania/NNP/nsubj", "Freedonia/NNP/dobj"
VISITED = f"{R}/1 visited/VBD/ROOT/1/visit {F}/1"
WILL_VISIT = f"{R}/2 will/MD/aux/2 visit/VB/ROOT/2/visit {F}/2"
MAY_VISIT = f"{R}/2 may/MD/aux/2 visit/VB/ROOT/2/visit {F}/2"
WILL_NOT_VISIT = f"{R}/3 will/MD/aux/3 not/RB/neg/3 visit/VB/ROOT/3/visit {F}/3"
DID_NOT_VISIT = f"{R}/3 did/VBD/aux/3/do not/RB/neg/3 visit/VB/ROOT/3/visit {F}/3"
REFUSED_TO_VISIT = f"{R}/1 refused/VBD/ROOT/1/refuse to/TO/aux/3 visit/VB/xcomp/1/visit {F}/3"
AGREED_TO_VISIT = f"{R}/1 agreed/VBD/ROOT/1/agree to/TO/aux/3 visit/VB/xcomp/1/visit {F}/3"
FAILED_TO_VISIT = f"{R}/1 failed/VBD/ROOT/1/fail to/TO/aux/3 visit/VB/xcomp/1/visit {F}/3"
SEEMS_TO_ATTACK = f"{R}/1 seems/VBZ/ROOT/1/seem to/TO/aux/3 attack/VB/xcomp/1/attack {F}/3"
REFRAINED = f"{R}/1 refrained/VBD/ROOT/1/refrain from/IN/prep/1 attacking/VBG/pcomp/2/attack {F}/3"
PLUNGED_WITH = (
    "Ruritania/NNP/nsubj/3 and/CC/cc/0 Freedonia/NNP/conj/0 plunged/VBD/ROOT/3/plunge together/RB/advmod/3"
)
PLUNGED_APART = PLUNGED_WITH.replace("together", "apart")
CALLED_FOR = (
    f"{R}/1 called/VBD/ROOT/1/call for/IN/mark/5 Freedonia/NNP/nsubj/5 to/TO/aux/5 sing/VB/advcl/1/sing"
)
WILL_ATTACK = f"{R}/2 will/MD/aux/2 attack/VB/ROOT/2/attack {F}/2"
WILL_FREE = (
    f"{R}/2 will/MD/aux/2 free/VB/ROOT/2/free the/DT/det/4 sailors/NNS/dobj/2/sailor of/IN/prep/4 "
    "Freedonia/NNP/pobj/5"
)


def readings(item: Sentence) -> list[tuple[str, str]]:
    return [(m.type, m.status) for m in Interpreter(BOOK, Matcher(BOOK), item).meanings()]


@pytest.mark.parametrize(
    ("shape", "type_", "status"),
    [
        (VISITED, "CONSULT", "reported"),
        (WILL_VISIT, "AGREE", "planned"),
        (MAY_VISIT, "AGREE", "possible"),
        (WILL_NOT_VISIT, "REJECT", "reported"),
        (DID_NOT_VISIT, "CONSULT", "negated"),
        (REFUSED_TO_VISIT, "REJECT", "reported"),
        (AGREED_TO_VISIT, "AGREE", "reported"),
        (FAILED_TO_VISIT, "CONSULT", "negated"),
        (SEEMS_TO_ATTACK, "ASSAULT", "possible"),
        (REFRAINED, "ASSAULT", "negated"),
        (PLUNGED_WITH, "COOPERATE", "reported"),
        (CALLED_FOR, "REQUEST", "reported"),
        (WILL_ATTACK, "THREATEN", "planned"),
        (WILL_FREE, "CONCEDE", "planned"),
    ],
)
def test_modality_and_negation_turn_the_type_and_the_status(shape: str, type_: str, status: str) -> None:
    assert readings(sentence_of(hand_built(shape))) == [(type_, status)]


def test_a_frame_for_any_verb_asks_for_its_words() -> None:
    assert readings(sentence_of(hand_built(PLUNGED_APART))) == []


def test_who_lets_it_be_known_permits_nothing() -> None:
    let_it_be_known = f"{R}/1 let/VBD/ROOT/1/let Freedonia/NNP/nsubj/3 know/VB/ccomp/1/know"
    assert readings(sentence_of(hand_built(let_it_be_known.replace("know", "sing")))) == [
        ("CONCEDE", "reported")
    ]
    assert readings(sentence_of(hand_built(let_it_be_known))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "If Ruritania lifts the sanctions on Freedonia, the river will be open.",
            ("CONCEDE", "conditional"),
        ),
        ("Ruritania did not say whether it would visit Freedonia.", ("AGREE", "possible")),
        ("Ruritania agreed to stop bombing Freedonia.", ("AGREE", "reported")),
        ("Ruritania refused to agree to talks with Freedonia.", ("REJECT", "reported")),
        ("Ruritania threatened to cut ties with Freedonia.", ("THREATEN", "reported")),
        ("Ruritania urged Freedonia to release the sailors.", ("REQUEST", "reported")),
        ("Ruritania suspended aid to Freedonia.", ("SANCTION", "reported")),
        ("Ruritania called off its strike against Freedonia.", ("RETREAT", "reported")),
        ("Ruritania decided to lift the embargo on Freedonia.", ("CONCEDE", "reported")),
        ("Ruritania offered to send troops to Freedonia.", ("AGREE", "reported")),
        ("Ruritania promised to attack Freedonia.", ("THREATEN", "reported")),
        ("Ruritania promised not to attack Freedonia.", ("AGREE", "reported")),
        ("Ruritania promised on Monday not to threaten Freedonia.", ("AGREE", "reported")),
        ("Ruritania was forced on Monday to sign an accord with Freedonia.", ("SUPPORT", "reported")),
        ("Ruritania denied that it had attacked Freedonia.", ("ASSAULT", "denied")),
        ("Ruritania said that Freedonia must withdraw its troops.", ("REQUEST", "reported")),
    ],
)
def test_operators_turn_what_they_govern(grammar: Grammar, text: str, expected: tuple[str, str]) -> None:
    assert expected in readings(grammar.of_text(text)[0])


def test_light_verb_and_noun_are_one_event(grammar: Grammar) -> None:
    assert readings(grammar.of_text("Ruritania held talks with Freedonia.")[0]) == [("CONSULT", "reported")]
    assert readings(grammar.of_text("Ruritania launched a probe into Freedonia.")[0]) == [
        ("ACCUSE", "reported")
    ]


def test_a_closer_frame_of_the_verb_speaks_for_its_noun(grammar: Grammar) -> None:
    assert readings(grammar.of_text("Ruritania lodged a protest with Freedonia.")[0]) == [
        ("ACCUSE", "reported")
    ]


def test_one_operator_governs_all_coordinated_verbs(grammar: Grammar) -> None:
    item = grammar.of_text("Ruritania agreed to free the sailors and lift the sanctions on Freedonia.")[0]
    assert readings(item) == [("AGREE", "reported"), ("AGREE", "reported")]


def test_what_was_only_asked_for_did_not_happen(grammar: Grammar) -> None:
    item = grammar.of_text("Ruritania called on Sylvania to release the sailors of Freedonia.")[0]
    assert readings(item) == [("REQUEST", "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania declined to comment on the attack on Freedonia.",
        "Ruritania is considering sending food to Freedonia.",
        "Ruritania rejected accusations from Freedonia.",
        "Ruritania expressed sorrow over an attack in Freedonia that killed nine people.",
        "Ruritania voiced pessimism over holding talks with Freedonia.",
        "Will Ruritania visit Freedonia?",
        "Ruritania might be the first country to recognise Freedonia.",
    ],
)
def test_remarks_denied_charges_and_considerations_are_no_events(grammar: Grammar, text: str) -> None:
    assert readings(grammar.of_text(text)[0]) == []


def test_a_guide_to_a_country_asks_nobody_for_anything(grammar: Grammar) -> None:
    assert ("REQUEST", "reported") not in readings(
        grammar.of_text("From Ruritania to Freedonia: free the mind")[0]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania has not ruled out talks with Freedonia.", ("AGREE", "possible")),
        (
            "Ruritania said it would visit Freedonia provided that the road was open.",
            ("AGREE", "conditional"),
        ),
        ("Ruritania would visit Freedonia in case of a flood.", ("AGREE", "conditional")),
        ("Ruritania is ready for talks with Freedonia if it withdraws.", ("AGREE", "conditional")),
        ("Talks between Ruritania and Freedonia will resume on Monday.", ("AGREE", "planned")),
        (
            "A meeting between Ruritania and Freedonia is to take place in May.",
            ("AGREE", "planned"),
        ),
        ("Talks between Ruritania and Freedonia will end on Monday.", ("CONSULT", "reported")),
        ("Ruritania proposed that talks with Freedonia begin at once.", ("AGREE", "reported")),
        ("Ruritania became the first country to recognise Freedonia.", ("SUPPORT", "reported")),
        ("Trade between Ruritania and Freedonia is to be opened.", ("AGREE", "planned")),
        ("Ruritania has yet to visit Freedonia.", ("CONSULT", "negated")),
        ("Ruritania came close to attacking Freedonia.", ("ASSAULT", "negated")),
        ("It was not Ruritania that attacked Freedonia.", ("ASSAULT", "negated")),
        ("Ruritania asked Freedonia to have the sailors freed.", ("REQUEST", "reported")),
        ("Ruritania had the envoy of Freedonia expelled.", ("SANCTION", "reported")),
        ("The attack by Ruritania on Freedonia now seems possible.", ("THREATEN", "possible")),
        ("Ruritania is believed to have attacked Freedonia.", ("ASSAULT", "possible")),
        ("Ruritania is understood to have attacked Freedonia.", ("ASSAULT", "possible")),
        ("Ruritania is said to have promised Freedonia help.", ("AGREE", "possible")),
        ("Ruritania called for the sailors of Freedonia to be released.", ("REQUEST", "reported")),
        ("Ruritania had nothing to do with the attack on Freedonia.", ("ASSAULT", "denied")),
        ("Ruritania to Freedonia: free our captain", ("REQUEST", "reported")),
        ("Ruritania to Freedonia: 'Do not attack our ships'", ("REQUEST", "reported")),
        ("Ruritania has declared itself willing to meet Freedonia.", ("AGREE", "reported")),
        ("Ruritania reopened talks with Freedonia.", ("CONSULT", "reported")),
        ("Ruritania has no objection to Freedonia's plan.", ("CONCEDE", "reported")),
    ],
)
def test_small_words_turn_the_status(grammar: Grammar, text: str, expected: tuple[str, str]) -> None:
    assert readings(grammar.of_text(text)[0]) == [expected]
