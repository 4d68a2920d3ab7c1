"""Who is to be freed, and whose burden is to be lifted: whoever asks for it asks those who hold or burden him, not
him."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.events.makers import is_owned
from onrecord.grammar import Clause, Phrase, Sentence

_FREEING = frozenset(
    {"release", "free", "let go", "set free", "liberate", "hand over", "hand back", "return", "let"}
)
_FREEDOM = frozenset({"release", "freedom", "freeing", "liberation", "return", "handover"})
_ABROAD = frozenset(
    ("sailor", "soldier", "marine", "crew", "crewman", "crewmen", "pilot", "airman", "serviceman", "servicemen",
     "fisherman", "fishermen", "trawler", "ship", "vessel", "boat", "tanker", "plane", "diplomat", "national",
     "citizen", "tourist", "peacekeeper", "hostage", "captive", "personnel", "troop", "man", "men", "officer",
     "engineer", "worker", "captain", "skipper", "seaman", "seamen")
)  # fmt: skip
"""Whom mostly another state holds than their own; a journalist or an opponent is mostly held at home."""
_LIFTED = frozenset({"lift", "end", "ease", "remove", "halt", "stop", "suspend", "scrap", "drop", "relax"})
_LIFTING = frozenset({"lifting", "end", "ending", "easing", "removal", "halt", "suspension", "relaxation"})
_BURDENS = frozenset(
    {
        "blockade",
        "siege",
        "sanction",
        "embargo",
        "ban",
        "restriction",
        "curb",
        "boycott",
        "tariff",
        "occupation",
    }
)
_ON = frozenset({"of", "on", "against", "around"})
"""Prepositions behind which those stand whom a burden lies on."""
_OF_END = frozenset({"of", "to"})


def to_be_freed(sentence: Sentence) -> dict[int, int]:
    """The phrases of those whose freeing a sentence tells of where nobody is named who is to free them, under their own
    number and that of the noun that tells of it ("the release of the sailors")."""
    found: dict[int, int] = {}
    for clause in sentence.clauses:
        for captive in _freed(sentence, clause):
            found[captive] = captive
            if clause.phrase is not None:
                found[clause.phrase] = captive
    return found


def _freed(sentence: Sentence, clause: Clause) -> Iterable[int]:
    if clause.kind == "verb" and clause.lemma in _FREEING and clause.passive and not clause.subjects:
        return clause.objects
    if clause.kind == "noun" and clause.lemma in _FREEDOM and clause.phrase is not None:
        of = tuple(item.phrase for item in clause.attachments if item.prep == "of")
        owner = sentence.phrases[clause.phrase].possessor
        of_people = owner is not None and sentence.phrases[owner].lemma in _ABROAD
        return (owner,) if owner is not None and of_people and not of else of
    return ()


def burdened(sentence: Sentence) -> dict[int, int]:
    """The phrases of those whose burden a sentence tells the lifting of where nobody is named who laid it on them or is
    to lift it, under their own number, that of the burden and that of the noun that tells of it: "demanded that the
    blockade of the island be lifted", "an end to the sanctions on Freedonia"."""
    found: dict[int, int] = {}
    for clause in sentence.clauses:
        for burden in _lifted(clause):
            phrase = sentence.phrases[burden]
            if phrase.lemma not in _BURDENS or is_owned(sentence, burden):
                continue
            for each in (item.phrase for item in phrase.attachments if item.prep in _ON):
                found |= dict.fromkeys((each, burden), each)
                if clause.phrase is not None:
                    found[clause.phrase] = each
    return found


def _lifted(clause: Clause) -> Iterable[int]:
    if clause.kind == "verb" and clause.lemma in _LIFTED and clause.passive and not clause.subjects:
        return clause.objects
    if clause.kind == "noun" and clause.lemma in _LIFTING:
        return tuple(item.phrase for item in clause.attachments if item.prep in _OF_END)
    return ()


def held_abroad(phrases: Iterable[Phrase]) -> bool:
    """Whether those who are held are mostly in another country's hands than their own: "sailors"."""
    return any(phrase.lemma in _ABROAD for phrase in phrases)
