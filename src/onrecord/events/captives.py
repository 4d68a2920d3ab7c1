"""Who is to be freed: whoever asks for it asks those who hold him, not him."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.grammar import Clause, Phrase, Sentence

_FREEING = frozenset(
    {"release", "free", "let go", "set free", "liberate", "hand over", "hand back", "return", "let"}
)
_FREEDOM = frozenset({"release", "freedom", "freeing", "liberation", "return", "handover"})
_ABROAD = frozenset(
    ("sailor", "soldier", "marine", "crew", "crewman", "crewmen", "pilot", "airman", "serviceman", "servicemen",
     "fisherman", "fishermen", "trawler", "ship", "vessel", "boat", "tanker", "plane", "diplomat", "national",
     "citizen", "tourist", "peacekeeper", "hostage", "captive", "personnel", "troop", "man", "men", "officer",
     "engineer", "worker")
)  # fmt: skip
"""Whom mostly another state holds than their own; a journalist or an opponent is mostly held at home."""


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
        return tuple(item.phrase for item in clause.attachments if item.prep == "of")
    return ()


def held_abroad(phrases: Iterable[Phrase]) -> bool:
    """Whether those who are held are mostly in another country's hands than their own: "sailors"."""
    return any(phrase.lemma in _ABROAD for phrase in phrases)
