"""Letters, notes and statements: what is written or sent says what its writer says, to whom it is addressed."""

from __future__ import annotations

from onrecord.events.makers import makers
from onrecord.grammar import Clause, Sentence

_LETTERS = frozenset(
    ("letter", "note", "message", "telegram", "cable", "statement", "communique", "communiqué", "memorandum", "memo",
     "missive", "dispatch", "email", "e-mail", "tweet", "appeal", "ultimatum", "protest", "broadcast", "leaflet")
)  # fmt: skip
_SENT = frozenset({"from", "by"})


def is_letter(sentence: Sentence, number: int) -> bool:
    """Whether a phrase is something written or sent."""
    return sentence.phrases[number].lemma in _LETTERS


def writers(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The phrases of those who wrote or sent a letter: "a letter from Freedonia", "a note signed by the king"."""
    sent = (item.phrase for item in sentence.phrases[number].attachments if item.prep in _SENT)
    return (*makers(sentence, number), *sent)


def addressees(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The phrases of those to whom the letter goes that is the subject of a clause: "a letter from Ruritania to
    Freedonia demanded an apology"."""
    return tuple(
        item.phrase
        for number in clause.subjects
        if is_letter(sentence, number)
        for item in sentence.phrases[number].attachments
        if item.prep == "to"
    )
