"""The closed word lists of `data/en/grammar/tables.toml`, loaded once."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.shipped import shipped


class Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists, lemmas in lower case."""

    light_verbs: frozenset[str]
    light_prepositional: frozenset[str]
    light_prepositions: frozenset[str]
    subject_control: frozenset[str]
    prepositional_control: dict[str, list[str]]
    negative_adverbs: frozenset[str]
    negative_determiners: frozenset[str]
    negative_pronouns: frozenset[str]
    condition_marks: frozenset[str]
    time_conditions: frozenset[str]
    adverbial_prepositions: frozenset[str]
    harming: frozenset[str]
    results: frozenset[str]
    ditransitive: frozenset[str]
    phrasal_prepositions: dict[str, dict[str, str]]
    conditional_adverbs: frozenset[str]
    negated_adverbs: frozenset[str]
    headline_nouns: frozenset[str]
    plan_nouns: frozenset[str]
    always_transitive: frozenset[str]
    calendar_names: frozenset[str]
    made_by: frozenset[str]
    sent: frozenset[str]
    measures: frozenset[str]
    times: frozenset[str]
    means: frozenset[str]
    amounts: frozenset[str]
    done_by: frozenset[str]
    done_to_owner: frozenset[str]
    acts_of_speech: frozenset[str]
    thanks: frozenset[str]
    media: frozenset[str]
    deeds_called: frozenset[str]
    gerund_of_object: dict[str, list[str]]


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The lists as shipped."""
    return shipped("en/grammar/tables.toml", Tables, code="grammar")
