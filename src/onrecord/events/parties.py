"""Phrases that mean the two sides of a story without naming them: "the two countries", "both delegations", "both"."""

from __future__ import annotations

from onrecord.grammar import Phrase, Sentence

_TWO = frozenset({"two", "both"})
_TOLD_OF = 2
"""Words of a phrase that with *two* at its head may mean those told of: "two sides sign", no two of some kind."""
_EACH = frozenset({"each", "neither", "either"})
"""Words before one of two that mean both: "neither government"."""
_ONE = frozenset({"side", "government", "party", "country", "capital"})
STATES = frozenset(
    {"country", "nation", "government", "capital", "state", "neighbour", "neighbor", "minister", "head"}
)
"""Parties of which each is another country."""
_MEMBERS = frozenset({"ally", "member", "state", "country", "nation", "partner", "neighbour", "neighbor"})
_WHOSE = frozenset({"of", "from", "on"})
_PARTIES = STATES | _MEMBERS | frozenset(
    ("side", "leader", "party", "delegation", "president", "army", "rival", "people", "foe", "official", "diplomat",
     "statesman", "man")
)  # fmt: skip


def _of_a_body(word: str, phrase: Phrase) -> bool:
    """ "the two NATO allies": what they both belong to is neither of them."""
    return word.isupper() and len(word) > 1 and phrase.plural and phrase.lemma in _MEMBERS


def means_both(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase means the two sides of the story; "the two heads of state" does with what hangs on it."""
    if phrase.possessor is not None or (phrase.attachments and phrase.lemma != "head"):
        return False
    words = sentence.words[phrase.first : phrase.head + 1]
    if any(word.text[:1].isupper() and not _of_a_body(word.text, phrase) for word in words[1:]):
        return False
    if phrase.head - phrase.first == 0 or phrase.kind != "common":
        return phrase.lemma == "both"
    if phrase.lemma in _ONE and not phrase.plural and words[0].lemma in _EACH:
        return True
    new = len(words) > _TOLD_OF and words[0].lemma == "two"  # "two small parties left the cabinet"
    return phrase.lemma in _PARTIES and not new and any(word.lemma in _TWO for word in words[:-1])


def of_both(sentence: Sentence, phrase: Phrase, *, owned: bool = True) -> Phrase | None:
    """The phrase that means the two sides: itself, or with `owned` whose people it names ("soldiers of the two
    armies")."""
    if means_both(sentence, phrase):
        return phrase
    if not (owned and phrase.plural):
        return None
    owners = (sentence.phrases[item.phrase] for item in phrase.attachments if item.prep in _WHOSE)
    return next((owner for owner in owners if means_both(sentence, owner)), None)
