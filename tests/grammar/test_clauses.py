"""One happening, whatever its shape: the roles each shape must give. Parses are written by hand (`hand_built`)."""

from __future__ import annotations

import pytest

from tests.grammar.shapes import attached, clause, names, sentence

ACTIVE = "Iran/NNP/nsubj/1 rejected/VBD/ROOT/1/reject the/DT/det/3 offer/NN/dobj/1"
PASSIVE = (
    "The/DT/det/1 offer/NN/nsubjpass/3 was/VBD/auxpass/3/be rejected/VBN/ROOT/3/reject "
    "by/IN/agent/3 Iran/NNP/pobj/4"
)
PARTICIPLE = (
    "Iran/NNP/nsubj/4 rejecting/VBG/advcl/4/reject the/DT/det/3 offer/NN/dobj/1 recalled/VBD/ROOT/4/recall "
    "envoys/NNS/dobj/4/envoy"
)
RELATIVE = "the/DT/det/1 offer/NN/ROOT/1 which/WDT/dobj/4 Iran/NNP/nsubj/4 rejected/VBD/relcl/1/reject"
BARE_RELATIVE = "the/DT/det/1 offer/NN/ROOT/1 Iran/NNP/nsubj/3 rejected/VBD/relcl/1/reject"
REDUCED = "the/DT/det/1 offer/NN/ROOT/1 rejected/VBN/acl/1/reject by/IN/agent/2 Iran/NNP/pobj/3"
INFINITIVE = (
    "Iran/NNP/nsubj/1 decided/VBD/ROOT/1/decide to/TO/aux/3 reject/VB/xcomp/1 the/DT/det/5 offer/NN/dobj/3"
)
COORDINATED = (
    "Iran/NNP/nsubj/1 recalled/VBD/ROOT/1/recall envoys/NNS/dobj/1/envoy and/CC/cc/1 rejected/VBD/conj/1/reject "
    "the/DT/det/6 offer/NN/dobj/4"
)
SHAPES = [ACTIVE, PASSIVE, PARTICIPLE, RELATIVE, BARE_RELATIVE, REDUCED, INFINITIVE, COORDINATED]


@pytest.mark.parametrize("shape", SHAPES)
def test_all_shapes_of_one_happening_give_one_clause(shape: str) -> None:
    item = sentence(shape)
    found = clause(item, "reject")
    assert names(item, found.subjects) == ["Iran"]
    assert [name.removeprefix("the ").removeprefix("The ") for name in names(item, found.objects)] == [
        "offer"
    ]


def test_possessor_and_of_phrase_of_a_noun_are_its_subject_and_object() -> None:
    item = sentence(
        "Iran/NNP/poss/2 's/POS/case/0 rejection/NN/nsubj/6 of/IN/prep/2 the/DT/det/5 offer/NN/pobj/3 "
        "surprised/VBD/ROOT/6/surprise us/PRP/dobj/6"
    )
    found = clause(item, "rejection")
    assert (found.kind, names(item, found.subjects), names(item, found.objects)) == (
        "noun",
        ["Iran"],
        ["the offer"],
    )


def test_a_light_verb_gives_its_subject_tense_and_modality_to_its_noun() -> None:
    item = sentence(
        "Iran/NNP/nsubj/2 will/MD/aux/2 hold/VB/ROOT/2 talks/NNS/dobj/2/talk with/IN/prep/3 Oman/NNP/pobj/4"
    )
    found = clause(item, "talk")
    assert (found.light, found.modal, found.tense) == ("hold", "will", "future")
    assert names(item, found.subjects) == ["Iran"]
    assert attached(item, "talk") == [("with", "Oman")]


def test_a_passive_light_verb_keeps_the_nouns_own_phrases() -> None:
    item = sentence(
        "Talks/NNS/nsubjpass/6/talk between/IN/prep/0 Iran/NNP/pobj/1 and/CC/cc/2 Oman/NNP/conj/2 "
        "were/VBD/auxpass/6/be held/VBN/ROOT/6/hold"
    )
    assert attached(item, "talk") == [("between", "Iran"), ("between", "Oman")]
    assert clause(item, "talk").light == "hold"


def test_what_somebody_calls_a_thing_takes_the_lightness_from_its_verb() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 called/VBD/ROOT/1/call Omani/JJ/amod/3 talks/NNS/dobj/1/talk a/DT/det/5 farce/NN/oprd/1"
    )
    assert clause(item, "talk").light is None
    assert names(item, clause(item, "call").subjects) == ["Iran"]


def test_coming_under_fire_is_a_light_verb_too() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 came/VBD/ROOT/1/come under/IN/prep/1 fire/NN/pobj/2 from/IN/prep/1 Oman/NNP/pobj/4"
    )
    assert clause(item, "fire").light == "come"
    assert names(item, clause(item, "fire").subjects) == ["Iran"]


def test_all_members_of_a_coordination_fill_the_role() -> None:
    item = sentence("Iran/NNP/nsubj/3 and/CC/cc/0 Oman/NNP/conj/0 met/VBD/ROOT/3/meet")
    assert names(item, clause(item, "meet").subjects) == ["Iran", "Oman"]


def test_who_is_urged_does_the_infinitive() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 urged/VBD/ROOT/1/urge Iran/NNP/nsubj/4 to/TO/aux/4 stop/VB/ccomp/1 "
        "the/DT/det/6 attack/NN/dobj/4"
    )
    assert names(item, clause(item, "urge").objects) == ["Iran"]
    assert names(item, clause(item, "stop").subjects) == ["Iran"]
    assert [c.kind for c in clause(item, "urge").complements] == ["infinitive"]


def test_who_promises_does_the_infinitive_himself() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 promised/VBD/ROOT/1/promise Iran/NNP/dobj/1 to/TO/aux/4 help/VB/xcomp/1"
    )
    assert names(item, clause(item, "help").subjects) == ["Oman"]


def test_who_is_called_on_does_the_infinitive() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 called/VBD/ROOT/1/call on/IN/prep/1 Iran/NNP/pobj/2 to/TO/aux/5 stop/VB/xcomp/1"
    )
    assert names(item, clause(item, "stop").subjects) == ["Iran"]


def test_who_is_accused_does_the_gerund() -> None:
    item = sentence(
        "Iran/NNP/nsubjpass/2 was/VBD/auxpass/2/be accused/VBN/ROOT/2/accuse by/IN/agent/2 "
        "Oman/NNP/pobj/3 of/IN/prep/2 shelling/VBG/pcomp/5/shell the/DT/det/8 port/NN/dobj/6"
    )
    outer, inner = clause(item, "accuse"), clause(item, "shell")
    assert (names(item, outer.subjects), names(item, outer.objects), outer.passive) == (
        ["Oman"],
        ["Iran"],
        True,
    )
    assert (names(item, inner.subjects), names(item, inner.objects)) == (["Iran"], ["the port"])
    assert [(c.kind, c.prep) for c in outer.complements] == [("gerund", "of")]


@pytest.mark.parametrize(
    ("source", "lemma"),
    [
        ("Iran/NNP/nsubj/3 did/VBD/aux/3/do not/RB/neg/3 reject/VB/ROOT/3 it/PRP/dobj/3", "reject"),
        ("Iran/NNP/nsubj/2 never/RB/neg/2 rejected/VBD/ROOT/2/reject it/PRP/dobj/2", "reject"),
        ("No/DT/det/1 minister/NN/nsubj/2 rejected/VBD/ROOT/2/reject it/PRP/dobj/2", "reject"),
        ("Nobody/NN/nsubj/1 rejected/VBD/ROOT/1/reject it/PRP/dobj/1/it", "reject"),
        (
            "Iran/NNP/nsubj/1 left/VBD/ROOT/1/leave without/IN/prep/1 rejecting/VBG/pcomp/2/reject it/PRP/dobj/3",
            "reject",
        ),
    ],
)
def test_negation_is_seen_in_all_its_forms(source: str, lemma: str) -> None:
    assert clause(sentence(source), lemma).negated


def test_coordinated_verbs_share_the_modal_but_not_the_negation_of_another() -> None:
    item = sentence(
        "Iran/NNP/nsubj/2 will/MD/aux/2 meet/VB/ROOT/2 Oman/NNP/dobj/2 and/CC/cc/2 sign/VB/conj/2 it/PRP/dobj/5"
    )
    assert [clause(item, lemma).modal for lemma in ("meet", "sign")] == ["will", "will"]


def test_is_to_visit_is_a_future() -> None:
    item = sentence("He/PRP/nsubj/1 is/VBZ/ROOT/1/be to/TO/aux/3 visit/VB/xcomp/1 Oman/NNP/dobj/3")
    assert (clause(item, "visit").modal, clause(item, "visit").tense) == ("will", "future")


def test_a_condition_marks_both_clauses() -> None:
    item = sentence(
        "Iran/NNP/nsubj/2 will/MD/aux/2 leave/VB/ROOT/2 if/IN/mark/5 sanctions/NNS/nsubj/5/sanction return/VBP/advcl/2"
    )
    assert (clause(item, "return").condition, clause(item, "leave").conditioned) == (True, True)


def test_a_copula_with_an_adjective_is_an_adjectival_predicate() -> None:
    item = sentence("Iran/NNP/nsubj/1 is/VBZ/ROOT/1/be ready/JJ/acomp/1 for/IN/prep/2 talks/NNS/pobj/3/talk")
    found = clause(item, "ready")
    assert (found.kind, names(item, found.subjects)) == ("adjective", ["Iran"])
    assert attached(item, "ready") == [("for", "talks")]


def test_a_particle_belongs_to_the_lemma() -> None:
    item = sentence("Iran/NNP/nsubj/1 called/VBD/ROOT/1/call off/RP/prt/1 the/DT/det/4 visit/NN/dobj/1")
    assert clause(item, "call off").start == 5


def test_the_indirect_object_is_the_recipient() -> None:
    item = sentence("Iran/NNP/nsubj/1 gave/VBD/ROOT/1/give Oman/NNP/dative/1 a/DT/det/4 ship/NN/dobj/1")
    found = clause(item, "give")
    assert (names(item, found.recipients), names(item, found.objects)) == (["Oman"], ["a ship"])


def test_the_relative_pronoun_is_followed_into_a_clause_further_in() -> None:
    item = sentence(
        "the/DT/det/1 accord/NN/ROOT/1 which/WDT/nsubj/5 he/PRP/nsubj/4 said/VBD/relcl/1/say failed/VBD/ccomp/4/fail"
    )
    assert names(item, clause(item, "fail").subjects) == ["the accord"]
    assert names(item, clause(item, "say").objects) == []


def test_an_object_held_back_to_the_end_belongs_to_both_verbs() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 rejected/VBD/ROOT/1/reject ,/,/punct/1 and/CC/cc/1"
        " Oman/NNP/nsubj/5 accepted/VBD/conj/1/accept ,/,/punct/5 it/PRP/dobj/5"
    )
    assert names(item, clause(item, "reject").objects) == ["it"]
    assert names(item, clause(item, "accept").subjects) == ["Oman"]


def test_has_yet_to_sign_is_a_negation() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 has/VBZ/ROOT/1/have yet/RB/advmod/1 to/TO/aux/4 sign/VB/xcomp/1 it/PRP/dobj/4"
    )
    assert (clause(item, "sign").negated, clause(item, "sign").modal) == (True, None)


def test_or_shares_a_negation_and_nor_brings_its_own() -> None:
    shared = sentence(
        "Iran/NNP/nsubj/3 did/VBD/aux/3/do not/RB/neg/3 meet/VB/ROOT/3 them/PRP/dobj/3"
        " or/CC/cc/3 see/VB/conj/3 it/PRP/dobj/6"
    )
    assert [clause(shared, lemma).negated for lemma in ("meet", "see")] == [True, True]
    nor = sentence(
        "Iran/NNP/nsubj/1 left/VBD/ROOT/1/leave nor/CC/cc/1 did/VBD/aux/5/do it/PRP/nsubj/5 see/VB/conj/1 it/PRP/dobj/5"
    )
    assert [clause(nor, lemma).negated for lemma in ("leave", "see")] == [False, True]


def test_a_condition_by_inversion() -> None:
    item = sentence(
        "Had/VBD/aux/2/have Iran/NNP/nsubj/2 attacked/VBN/advcl/6/attack ,/,/punct/6 Oman/NNP/nsubj/6 would/MD/aux/6 "
        "retaliate/VB/ROOT/6"
    )
    assert (clause(item, "attack").condition, clause(item, "retaliate").conditioned) == (True, True)


def test_the_gerund_of_a_side_remark_is_done_by_the_outer_subject() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 shelled/VBD/ROOT/1/shell towns/NNS/dobj/1/town before/IN/prep/1 leaving/VBG/pcomp/3/leave"
    )
    assert names(item, clause(item, "leave").subjects) == ["Iran"]


def test_nobody_does_the_gerund_that_somebody_judges() -> None:
    item = sentence(
        "Isolating/VBG/csubj/2/isolate Oman/NNP/dobj/0 is/VBZ/ccomp/6/be wrong/JJ/acomp/2 ,/,/punct/6 Iran/NNP/nsubj/6 "
        "said/VBD/ROOT/6/say"
    )
    judged = clause(item, "isolate")
    assert (names(item, judged.subjects), names(item, judged.objects)) == ([], ["Oman"])
    assert [each.lemma for each in item.clauses if names(item, each.subjects) == ["Iran"]] == ["say"]


def test_who_made_an_attempt_does_the_infinitive() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 made/VBD/ROOT/1/make an/DT/det/3 attempt/NN/dobj/1 to/TO/aux/5 seize/VB/acl/3 it/PRP/dobj/5"
    )
    assert names(item, clause(item, "seize").subjects) == ["Iran"]


def test_who_is_given_something_is_the_recipient_of_a_passive() -> None:
    item = sentence(
        "Iran/NNP/nsubjpass/2 was/VBD/auxpass/2/be given/VBN/ROOT/2/give a/DT/det/4 month/NN/dobj/2"
        " to/TO/aux/6 leave/VB/relcl/4"
    )
    found = clause(item, "give")
    assert (names(item, found.recipients), names(item, found.objects)) == (["Iran"], ["a month"])
    assert names(item, clause(item, "leave").subjects) == ["Iran"]


def test_a_cleft_names_who_did_it() -> None:
    item = sentence(
        "It/PRP/nsubj/1 was/VBD/ROOT/1/be Iran/NNP/attr/1 who/WP/nsubj/4 attacked/VBD/ccomp/1/attack Oman/NNP/dobj/4"
    )
    assert names(item, clause(item, "attack").subjects) == ["Iran"]


def test_no_longer_negates() -> None:
    item = sentence("Iran/NNP/nsubj/3 no/RB/neg/2 longer/RB/advmod/3 backs/VBZ/ROOT/3/back it/PRP/dobj/3")
    assert clause(item, "back").negated


def test_what_hangs_on_the_particle_belongs_to_the_verb() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 handed/VBD/ROOT/1/hand the/DT/det/3 bell/NN/dobj/1 back/RB/advmod/1 to/IN/prep/4 "
        "Oman/NNP/pobj/5"
    )
    assert attached(item, "hand") == [("to", "Oman")]


@pytest.mark.parametrize(
    ("verb", "tense"), [("insisted/VBD/ROOT/1/insist", "none"), ("said/VBD/ROOT/1/say", "present")]
)
def test_a_bare_verb_behind_one_name_is_what_is_asked_for(verb: str, tense: str) -> None:
    item = sentence(f"Iran/NNP/nsubj/1 {verb} that/IN/mark/4 Oman/NNP/nsubj/4 pay/VBP/ccomp/1")
    assert clause(item, "pay").tense == tense


def test_neither_negates_the_verb() -> None:
    item = sentence(
        "Neither/CC/preconj/1 Oman/NNP/nsubj/4 nor/CC/cc/1 Iran/NNP/conj/1 signed/VBD/ROOT/4/sign it/PRP/dobj/4"
    )
    assert clause(item, "sign").negated


def test_were_to_opens_a_condition() -> None:
    item = sentence(
        "If/IN/mark/2 Oman/NNP/nsubj/2 were/VBD/advcl/8/be to/TO/aux/4 attack/VB/xcomp/2 ,/,/punct/8 Iran/NNP/nsubj/8 "
        "would/MD/aux/8 retaliate/VB/ROOT/8"
    )
    assert clause(item, "attack").condition


def test_until_opens_a_condition_where_it_is_not_yet_so() -> None:
    source = (
        "talks/NNS/nsubjpass/2/talk are/VBP/auxpass/2/be suspended/VBN/ROOT/2/suspend until/IN/mark/6 "
        "men/NNS/nsubjpass/6/man {be} freed/VBN/advcl/2/free"
    )
    assert clause(sentence(source.format(be="are/VBP/auxpass/6/be")), "free").condition
    assert not clause(sentence(source.format(be="were/VBD/auxpass/6/be")), "free").condition


def test_of_whom_a_refusal_is_told() -> None:
    item = sentence(
        "refusal/NN/nsubj/5 of/IN/prep/0 Oman/NNP/pobj/1 to/TO/aux/4 sign/VB/acl/0 angered/VBD/ROOT/5/anger "
        "Iran/NNP/dobj/5"
    )
    assert names(item, clause(item, "sign").subjects) == ["Oman"]


def test_who_gets_until_noon_does_it() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 gave/VBD/ROOT/1/give rebels/NNS/dobj/1/rebel until/IN/prep/1 noon/NN/pobj/3 to/TO/aux/6 "
        "leave/VB/relcl/4"
    )
    assert names(item, clause(item, "leave").subjects) == ["rebels"]


def test_talks_behind_a_measure_have_their_light_verb() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 held/VBD/ROOT/1/hold hours/NNS/dobj/1/hour of/IN/prep/2 talks/NNS/pobj/3/talk "
        "with/IN/prep/4 Iran/NNP/pobj/5"
    )
    assert clause(item, "talk").light == "hold"
    assert names(item, clause(item, "talk").subjects) == ["Oman"]


def test_whom_an_adjective_is_said_of_is_the_object() -> None:
    item = sentence(
        "The/DT/det/1 court/NN/nsubj/2 found/VBD/ROOT/2/find Freedonia/NNP/nsubj/4 guilty/JJ/ccomp/2"
    )
    found = clause(item, "find")
    assert names(item, found.subjects) == ["The court"]
    assert names(item, found.objects) == ["Freedonia"]


def test_who_calls_himself_ready_is_ready() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 declared/VBD/ROOT/1/declare itself/PRP/nsubj/3 ready/JJ/ccomp/1 "
        "for/IN/prep/3 talks/NNS/pobj/4/talk"
    )
    assert names(item, clause(item, "ready").subjects) == ["Oman"]
