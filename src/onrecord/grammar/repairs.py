"""Regular errors of the small parser, each put right by a named repair on the plain parse.

Each repair says what the parser does wrong and what is done. How many of our sentences each mends and how often each
fires in news stands in `docs/grammar.md`: none harms a sentence of ours. What belongs to headlines alone stands in
`headline_repairs.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar import (
    attachment_repairs,
    called_repairs,
    clause_repairs,
    compound_repairs,
    emphasis_repairs,
    gerund_repairs,
    giving_repairs,
    hanging_repairs,
    inversion_repairs,
    joint_repairs,
    list_repairs,
    main_verb_repairs,
    object_repairs,
    own_verb_repairs,
    passive_repairs,
    peer_repairs,
    saying_repairs,
    second_verb_repairs,
    speaker_repairs,
    subject_repairs,
    verb_repairs,
    verbless_repairs,
)
from onrecord.grammar.parse import Parse


def repair(parse: Parse) -> list[str]:
    """Apply all repairs to the parse itself; the names of those that found something to mend."""
    tried = set(_ALWAYS)
    for word in set(parse.small):
        tried.update(_BY_WORD.get(word, ()))
    return [each.__name__ for _, each in map(REPAIRS.__getitem__, sorted(tried)) if each(parse)]


_TERMS = frozenset(
    f"{term}{ending}" for term in ("week", "month", "day", "hour", "year") for ending in ("", "s")
)
_IS = frozenset({"was", "were", "is", "are"})
_BEING = _IS | {"been", "be", "being"}
_Repair = Callable[[Parse], bool]
REPAIRS: tuple[tuple[frozenset[str], _Repair], ...] = (
    (frozenset(verb_repairs.PASTS), verb_repairs.past_read_as_present),
    (compound_repairs.TOLD_IN_FRONT, compound_repairs.maker_before_a_hyphen),
    (own_verb_repairs.SPANS, own_verb_repairs.name_read_as_part_of_a_time),
    (frozenset({"and", "or"}), list_repairs.names_listed_under_a_preposition),
    (frozenset({"and", "or"}), list_repairs.list_read_as_apposition),
    (frozenset({"to"}), clause_repairs.noun_read_as_infinitive),
    (frozenset({"'s", "\u2019s"}), list_repairs.coordinated_possessors),
    (frozenset(giving_repairs.GIVING), giving_repairs.receiver_read_as_part_of_the_thing),
    (giving_repairs.MAKING, giving_repairs.receiver_read_as_what_is_made),
    (object_repairs.HANDING, object_repairs.second_object_read_as_apposition),
    (object_repairs.SIDES, object_repairs.side_by_side),
    (object_repairs.JUDGED, object_repairs.thing_judged_read_as_what_it_is_called),
    (object_repairs.STOPPING, object_repairs.doing_stopped_read_as_on_the_occasion),
    (frozenset({"whom"}), object_repairs.whom_read_as_describing),
    (frozenset({"whom"}), object_repairs.whom_read_as_subject),
    *called_repairs.CALLED,
    (object_repairs.HANDING, object_repairs.receiver_before_a_number),
    (called_repairs.CONFESSED, called_repairs.what_is_confessed_read_as_verb),
    (called_repairs.CAPTIVES, called_repairs.what_one_is_held_as_read_as_thing),
    (subject_repairs.DASHES, subject_repairs.dateline_read_as_subject),
    (frozenset({"by"}), object_repairs.maker_hung_on_what_is_allowed),
    (frozenset({","}), own_verb_repairs.verb_behind_a_place_read_as_describing),
    (frozenset({"provided", "providing"}), clause_repairs.provided_that),
    (frozenset({"should", "were"}), clause_repairs.inverted_condition),
    (frozenset({"by"}), attachment_repairs.place_after_the_agent),
    (frozenset({"that"}), attachment_repairs.content_read_as_relative),
    (frozenset(), subject_repairs.subject_hung_on_the_auxiliary),
    (frozenset({"may"}), subject_repairs.may_read_as_auxiliary),
    (frozenset({"by"}), attachment_repairs.maker_behind_the_object),
    (frozenset({"between", "with", "by"}), attachment_repairs.two_sides_hung_on_what_they_exchange),
    (frozenset({"by"}), attachment_repairs.thing_hung_on_the_maker),
    (frozenset({"by"}), attachment_repairs.agent_hung_on_the_noun_before),
    (frozenset({"by"}), attachment_repairs.agent_hung_on_what_is_given),
    (
        frozenset({"of", "from", "for", "against", "with", "into"}),
        attachment_repairs.doing_hung_on_who_it_is_said_of,
    ),
    (frozenset(), gerund_repairs.gerund_read_as_adjective),
    (gerund_repairs.DEALING, gerund_repairs.gerund_read_as_name),
    (frozenset(), gerund_repairs.object_read_as_second_subject),
    (gerund_repairs.OF_TIME | {"having"}, gerund_repairs.perfect_read_as_adjective),
    (frozenset(), gerund_repairs.deed_read_as_gerund),
    (_IS, gerund_repairs.progressive_read_as_adjective),
    (frozenset({"and", "or"}), gerund_repairs.gerund_in_a_row_read_as_adjective),
    (_IS, gerund_repairs.progressive_read_as_what_it_is),
    (_IS, passive_repairs.passive_parted_by_an_aside),
    (
        _BEING,
        passive_repairs.participle_read_as_main_verb,
    ),
    (_BEING, passive_repairs.passive_shared),
    (passive_repairs.AIMED, passive_repairs.aim_of_a_passive),
    (
        _BEING,
        passive_repairs.passive_without_its_second_auxiliary,
    ),
    (passive_repairs.WANTED, passive_repairs.wanted_done_read_as_doing),
    (inversion_repairs.INVERTED, inversion_repairs.speaker_read_as_object),
    (main_verb_repairs.CLAUSE_MARKS, main_verb_repairs.verb_read_as_clause_of_time),
    (main_verb_repairs.CLAUSE_MARKS, main_verb_repairs.time_read_as_opening_the_sentence),
    (frozenset({"by"}), main_verb_repairs.maker_of_a_participle_with_another_verb),
    (frozenset({"."}), verbless_repairs.note_without_auxiliary),
    (frozenset({"."}), main_verb_repairs.past_read_as_describing_its_subject),
    (frozenset({"."}), verbless_repairs.verb_read_as_describing),
    (frozenset({"and", "but", "while"}), second_verb_repairs.subject_joined_to_a_verb),
    (frozenset({","}), second_verb_repairs.participle_read_as_first_of_a_row),
    (frozenset({",", "-", "–", "—"}), main_verb_repairs.thing_behind_an_aside_read_as_time),
    *emphasis_repairs.EMPHASIS,
    *hanging_repairs.HANGING,
    (frozenset({"on", "to"}), attachment_repairs.what_is_asked_read_as_purpose),
    (attachment_repairs.PLEAS, attachment_repairs.what_is_asked_hung_on_the_verb),
    (joint_repairs.TIME_MARKS, joint_repairs.subject_of_a_clause_of_time_read_as_object),
    (frozenset({","}), joint_repairs.verb_in_a_row_read_as_adverbial),
    (frozenset({","}), joint_repairs.absolute_read_as_subject),
    (frozenset({"and", "but", "while"}), peer_repairs.subject_read_as_peer_of_the_object),
    (frozenset({"and", "but", "while", ";"}), own_verb_repairs.subject_joined_to_the_object),
    (frozenset({"to"}), own_verb_repairs.infinitive_read_as_the_verb_of_its_noun),
    (speaker_repairs.DECIDED, speaker_repairs.goes_on_with_what_is_decided),
    (own_verb_repairs.TIMES, own_verb_repairs.content_hung_on_a_clause_of_time),
    (frozenset({"to", "that"}), peer_repairs.participle_joined_to_an_infinitive),
    (frozenset({"where", "when"}), peer_repairs.main_verb_behind_where),
    (frozenset({","}), clause_repairs.verb_in_a_row_read_as_participle),
    (frozenset({","}), clause_repairs.content_goes_on_behind_the_speaker),
    (frozenset({",", "and"}), clause_repairs.contents_in_a_row),
    (frozenset({"on", "in", "by", "since", "until", "of"}), subject_repairs.subject_read_as_name_of_a_day),
    (frozenset({","}), subject_repairs.subject_apposed_to_what_opens_the_sentence),
    (frozenset({","}), subject_repairs.subject_taken_into_the_phrase_before),
    (frozenset(), subject_repairs.name_beside_its_noun),
    (frozenset({"and", "but"}), verb_repairs.past_read_as_participle),
    (
        frozenset({"if", "unless", "which", "that", "whom", "until", "because", "as", "while", '"', "“"}),
        verb_repairs.present_read_as_plural,
    ),
    (frozenset({",", "denied", "deny", "denies"}), verb_repairs.speaker_goes_on),
    (verb_repairs.TURNED, verb_repairs.relative_read_as_what_is_told),
    (_TERMS, verb_repairs.term_given_read_as_time),
    (frozenset(), object_repairs.receiver_without_a_thing),
    (frozenset({"had"}), verb_repairs.sentence_goes_on_behind_a_relative),
    (frozenset(), main_verb_repairs.main_verb_behind_a_relative),
    (frozenset(), clause_repairs.apposed_subject),
    (frozenset(), passive_repairs.participle_tagged_as_past),
    (frozenset({"says", "said", "warns", "claims", "insists", "vows"}), clause_repairs.content_before_says),
    (frozenset({"on", "in", "at", *saying_repairs.DAYS}), saying_repairs.occasion_hung_on_the_content),
    (frozenset({"and", "but"}), saying_repairs.goes_on_with_what_is_said),
    (frozenset({"been", "was", "were"}), speaker_repairs.speaker_goes_on_behind_a_passive),
    (frozenset({"had"}), speaker_repairs.speaker_goes_on_behind_what_had_been),
    (speaker_repairs.ADDED, speaker_repairs.speech_hung_on_what_is_said),
    (frozenset({"day"}), saying_repairs.content_hung_on_the_day),
    (
        frozenset({"called", "calls", "call", "found", "considers"}),
        saying_repairs.what_it_is_called_read_as_gerund,
    ),
    (frozenset({";"}), joint_repairs.sentence_before_a_semicolon),
    (joint_repairs.MEANWHILE, joint_repairs.past_hung_on_what_is_to_come),
    (frozenset({"and"}), list_repairs.peer_after_an_apposition),
    (
        frozenset(f"{verb.removesuffix('e')}ed" for verb in sorted(passive_repairs.ORDERED)) | {"warned"},
        passive_repairs.passive_without_auxiliary,
    ),
)
"""Each repair with the words of which one must stand in the sentence for it to be tried."""

_ALWAYS = tuple(number for number, (needs, _) in enumerate(REPAIRS) if not needs)
_BY_WORD: dict[str, list[int]] = {}
for _number, (_needs, _) in enumerate(REPAIRS):
    for _word in _needs:
        _BY_WORD.setdefault(_word, []).append(_number)
"""The numbers of the repairs that ask for a word."""
