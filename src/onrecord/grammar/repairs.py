"""Regular errors of the small parser, each put right by a named repair on the plain parse.

Each repair says what the parser does wrong and what is done. How many of our sentences each mends and how often each
fires in news stands in `docs/grammar.md`: none harms a sentence of ours. What belongs to headlines alone stands in
`headline_repairs.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar.attachment_repairs import (
    PLEAS,
    agent_hung_on_the_noun_before,
    agent_hung_on_what_is_given,
    content_read_as_relative,
    doing_hung_on_who_it_is_said_of,
    maker_behind_the_object,
    place_after_the_agent,
    thing_hung_on_the_maker,
    two_sides_hung_on_what_they_exchange,
    what_is_asked_hung_on_the_verb,
    what_is_asked_read_as_purpose,
)
from onrecord.grammar.called_repairs import (
    CALLED,
    CAPTIVES,
    CONFESSED,
    what_is_confessed_read_as_verb,
    what_one_is_held_as_read_as_thing,
)
from onrecord.grammar.clause_repairs import (
    apposed_subject,
    content_before_says,
    content_goes_on_behind_the_speaker,
    contents_in_a_row,
    inverted_condition,
    noun_read_as_infinitive,
    provided_that,
    verb_in_a_row_read_as_participle,
)
from onrecord.grammar.emphasis_repairs import EMPHASIS
from onrecord.grammar.gerund_repairs import (
    deed_read_as_gerund,
    gerund_in_a_row_read_as_adjective,
    gerund_read_as_adjective,
    progressive_read_as_adjective,
    progressive_read_as_what_it_is,
)
from onrecord.grammar.giving_repairs import (
    GIVING,
    MAKING,
    receiver_read_as_part_of_the_thing,
    receiver_read_as_what_is_made,
)
from onrecord.grammar.hanging_repairs import HANGING
from onrecord.grammar.inversion_repairs import INVERTED, speaker_read_as_object
from onrecord.grammar.joint_repairs import (
    MEANWHILE,
    TIME_MARKS,
    absolute_read_as_subject,
    past_hung_on_what_is_to_come,
    sentence_before_a_semicolon,
    subject_of_a_clause_of_time_read_as_object,
    verb_in_a_row_read_as_adverbial,
)
from onrecord.grammar.list_repairs import (
    coordinated_possessors,
    list_read_as_apposition,
    names_listed_under_a_preposition,
    peer_after_an_apposition,
)
from onrecord.grammar.main_verb_repairs import (
    CLAUSE_MARKS,
    main_verb_behind_a_relative,
    maker_of_a_participle_with_another_verb,
    past_read_as_describing_its_subject,
    thing_behind_an_aside_read_as_time,
    time_read_as_opening_the_sentence,
    verb_read_as_clause_of_time,
)
from onrecord.grammar.object_repairs import (
    HANDING,
    JUDGED,
    SIDES,
    STOPPING,
    doing_stopped_read_as_on_the_occasion,
    maker_hung_on_what_is_allowed,
    receiver_before_a_number,
    receiver_without_a_thing,
    second_object_read_as_apposition,
    side_by_side,
    thing_judged_read_as_what_it_is_called,
    whom_read_as_describing,
    whom_read_as_subject,
)
from onrecord.grammar.own_verb_repairs import (
    TIMES,
    content_hung_on_a_clause_of_time,
    infinitive_read_as_the_verb_of_its_noun,
    subject_joined_to_the_object,
    verb_behind_a_place_read_as_describing,
)
from onrecord.grammar.parse import Parse
from onrecord.grammar.passive_repairs import (
    AIMED,
    ORDERED,
    WANTED,
    aim_of_a_passive,
    participle_read_as_main_verb,
    participle_tagged_as_past,
    passive_parted_by_an_aside,
    passive_shared,
    passive_without_auxiliary,
    passive_without_its_second_auxiliary,
    wanted_done_read_as_doing,
)
from onrecord.grammar.peer_repairs import (
    main_verb_behind_where,
    participle_joined_to_an_infinitive,
    subject_read_as_peer_of_the_object,
)
from onrecord.grammar.saying_repairs import (
    DAYS,
    content_hung_on_the_day,
    goes_on_with_what_is_said,
    occasion_hung_on_the_content,
    what_it_is_called_read_as_gerund,
)
from onrecord.grammar.second_verb_repairs import (
    participle_read_as_first_of_a_row,
    subject_joined_to_a_verb,
)
from onrecord.grammar.speaker_repairs import (
    ADDED,
    DECIDED,
    goes_on_with_what_is_decided,
    speaker_goes_on_behind_a_passive,
    speaker_goes_on_behind_what_had_been,
    speech_hung_on_what_is_said,
)
from onrecord.grammar.subject_repairs import (
    DASHES,
    dateline_read_as_subject,
    may_read_as_auxiliary,
    name_beside_its_noun,
    subject_apposed_to_what_opens_the_sentence,
    subject_hung_on_the_auxiliary,
    subject_read_as_name_of_a_day,
    subject_taken_into_the_phrase_before,
)
from onrecord.grammar.verb_repairs import (
    PASTS,
    TURNED,
    past_read_as_participle,
    past_read_as_present,
    present_read_as_plural,
    relative_read_as_what_is_told,
    sentence_goes_on_behind_a_relative,
    speaker_goes_on,
    term_given_read_as_time,
)
from onrecord.grammar.verbless_repairs import note_without_auxiliary, verb_read_as_describing


def repair(parse: Parse) -> list[str]:
    """Apply all repairs to the parse itself; the names of those that found something to mend."""
    tried = set(_ALWAYS)
    for word in set(parse.small):
        tried.update(_BY_WORD.get(word, ()))
    return [each.__name__ for _, each in map(REPAIRS.__getitem__, sorted(tried)) if each(parse)]


_TERMS = frozenset(
    f"{term}{ending}" for term in ("week", "month", "day", "hour", "year") for ending in ("", "s")
)
_Repair = Callable[[Parse], bool]
REPAIRS: tuple[tuple[frozenset[str], _Repair], ...] = (
    (frozenset(PASTS), past_read_as_present),
    (frozenset({"and", "or"}), names_listed_under_a_preposition),
    (frozenset({"and", "or"}), list_read_as_apposition),
    (frozenset({"to"}), noun_read_as_infinitive),
    (frozenset({"'s", "\u2019s"}), coordinated_possessors),
    (frozenset(GIVING), receiver_read_as_part_of_the_thing),
    (MAKING, receiver_read_as_what_is_made),
    (HANDING, second_object_read_as_apposition),
    (SIDES, side_by_side),
    (JUDGED, thing_judged_read_as_what_it_is_called),
    (STOPPING, doing_stopped_read_as_on_the_occasion),
    (frozenset({"whom"}), whom_read_as_describing),
    (frozenset({"whom"}), whom_read_as_subject),
    *CALLED,
    (HANDING, receiver_before_a_number),
    (CONFESSED, what_is_confessed_read_as_verb),
    (CAPTIVES, what_one_is_held_as_read_as_thing),
    (DASHES, dateline_read_as_subject),
    (frozenset({"by"}), maker_hung_on_what_is_allowed),
    (frozenset({","}), verb_behind_a_place_read_as_describing),
    (frozenset({"provided", "providing"}), provided_that),
    (frozenset({"should", "were"}), inverted_condition),
    (frozenset({"by"}), place_after_the_agent),
    (frozenset({"that"}), content_read_as_relative),
    (frozenset(), subject_hung_on_the_auxiliary),
    (frozenset({"may"}), may_read_as_auxiliary),
    (frozenset({"by"}), maker_behind_the_object),
    (frozenset({"between", "with", "by"}), two_sides_hung_on_what_they_exchange),
    (frozenset({"by"}), thing_hung_on_the_maker),
    (frozenset({"by"}), agent_hung_on_the_noun_before),
    (frozenset({"by"}), agent_hung_on_what_is_given),
    (frozenset({"of", "from", "for", "against", "with", "into"}), doing_hung_on_who_it_is_said_of),
    (frozenset(), gerund_read_as_adjective),
    (frozenset(), deed_read_as_gerund),
    (frozenset({"was", "were", "is", "are"}), progressive_read_as_adjective),
    (frozenset({"and", "or"}), gerund_in_a_row_read_as_adjective),
    (frozenset({"was", "were", "is", "are"}), progressive_read_as_what_it_is),
    (frozenset({"was", "were", "is", "are"}), passive_parted_by_an_aside),
    (frozenset({"was", "were", "been", "be", "is", "are", "being"}), participle_read_as_main_verb),
    (frozenset({"was", "were", "been", "be", "is", "are", "being"}), passive_shared),
    (AIMED, aim_of_a_passive),
    (frozenset({"was", "were", "been", "be", "is", "are", "being"}), passive_without_its_second_auxiliary),
    (WANTED, wanted_done_read_as_doing),
    (INVERTED, speaker_read_as_object),
    (CLAUSE_MARKS, verb_read_as_clause_of_time),
    (CLAUSE_MARKS, time_read_as_opening_the_sentence),
    (frozenset({"by"}), maker_of_a_participle_with_another_verb),
    (frozenset({"."}), note_without_auxiliary),
    (frozenset({"."}), past_read_as_describing_its_subject),
    (frozenset({"."}), verb_read_as_describing),
    (frozenset({"and", "but", "while"}), subject_joined_to_a_verb),
    (frozenset({","}), participle_read_as_first_of_a_row),
    (frozenset({",", "-", "–", "—"}), thing_behind_an_aside_read_as_time),
    *EMPHASIS,
    *HANGING,
    (frozenset({"on", "to"}), what_is_asked_read_as_purpose),
    (PLEAS, what_is_asked_hung_on_the_verb),
    (TIME_MARKS, subject_of_a_clause_of_time_read_as_object),
    (frozenset({","}), verb_in_a_row_read_as_adverbial),
    (frozenset({","}), absolute_read_as_subject),
    (frozenset({"and", "but", "while"}), subject_read_as_peer_of_the_object),
    (frozenset({"and", "but", "while", ";"}), subject_joined_to_the_object),
    (frozenset({"to"}), infinitive_read_as_the_verb_of_its_noun),
    (DECIDED, goes_on_with_what_is_decided),
    (TIMES, content_hung_on_a_clause_of_time),
    (frozenset({"to", "that"}), participle_joined_to_an_infinitive),
    (frozenset({"where", "when"}), main_verb_behind_where),
    (frozenset({","}), verb_in_a_row_read_as_participle),
    (frozenset({","}), content_goes_on_behind_the_speaker),
    (frozenset({",", "and"}), contents_in_a_row),
    (frozenset({"on", "in", "by", "since", "until", "of"}), subject_read_as_name_of_a_day),
    (frozenset({","}), subject_apposed_to_what_opens_the_sentence),
    (frozenset({","}), subject_taken_into_the_phrase_before),
    (frozenset(), name_beside_its_noun),
    (frozenset({"and", "but"}), past_read_as_participle),
    (
        frozenset({"if", "unless", "which", "that", "whom", "until", "because", "as", "while", '"', "“"}),
        present_read_as_plural,
    ),
    (frozenset({",", "denied", "deny", "denies"}), speaker_goes_on),
    (TURNED, relative_read_as_what_is_told),
    (_TERMS, term_given_read_as_time),
    (frozenset(), receiver_without_a_thing),
    (frozenset({"had"}), sentence_goes_on_behind_a_relative),
    (frozenset(), main_verb_behind_a_relative),
    (frozenset(), apposed_subject),
    (frozenset(), participle_tagged_as_past),
    (frozenset({"says", "said", "warns", "claims", "insists", "vows"}), content_before_says),
    (frozenset({"on", "in", "at", *DAYS}), occasion_hung_on_the_content),
    (frozenset({"and", "but"}), goes_on_with_what_is_said),
    (frozenset({"been", "was", "were"}), speaker_goes_on_behind_a_passive),
    (frozenset({"had"}), speaker_goes_on_behind_what_had_been),
    (ADDED, speech_hung_on_what_is_said),
    (frozenset({"day"}), content_hung_on_the_day),
    (frozenset({"called", "calls", "call", "found", "considers"}), what_it_is_called_read_as_gerund),
    (frozenset({";"}), sentence_before_a_semicolon),
    (MEANWHILE, past_hung_on_what_is_to_come),
    (frozenset({"and"}), peer_after_an_apposition),
    (
        frozenset(f"{verb.removesuffix('e')}ed" for verb in sorted(ORDERED)) | {"warned"},
        passive_without_auxiliary,
    ),
)
"""Each repair with the words of which one must stand in the sentence for it to be tried."""

_ALWAYS = tuple(number for number, (needs, _) in enumerate(REPAIRS) if not needs)
_BY_WORD: dict[str, list[int]] = {}
for _number, (_needs, _) in enumerate(REPAIRS):
    for _word in _needs:
        _BY_WORD.setdefault(_word, []).append(_number)
"""The numbers of the repairs that ask for a word."""
