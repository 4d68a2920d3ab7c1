"""Reads `sentences.txt` and `news.txt`: our own sentences by shape with the clauses they must give; checks readings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from onrecord.grammar import Clause, Sentence

FILE = Path(__file__).with_name("sentences.txt")
NEWS = Path(__file__).with_name("news.txt")
_FLAGS = {
    "neg": lambda c: c.negated,
    "fut": lambda c: c.tense == "future",
    "past": lambda c: c.tense == "past",
    "cond": lambda c: c.condition,
    "conditioned": lambda c: c.conditioned,
    "pass": lambda c: c.passive,
    "question": lambda c: c.question,
}
_MODALS = {"would", "could", "may", "might", "must", "should", "can"}


class Case(NamedTuple):
    """One sentence: its shape, text, field, the clauses it must give, and whether it is known to fail."""

    shape: str
    text: str
    field: str
    wanted: tuple[str, ...]
    fails: bool


def cases(file: Path = FILE) -> list[Case]:
    """All sentences of a file, in order."""
    found, shape = [], ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            shape = line[3:]
        elif " => " in line and not line.startswith("#"):
            text, wanted = line.split(" => ")
            fails, text = text.startswith("~"), text.removeprefix("~").strip()
            field = "title" if text.startswith("T: ") else "text"
            found.append(Case(shape, text.removeprefix("T: "), field, tuple(wanted.split(" & ")), fails))
    return found


def missing(case: Case, sentences: Iterable[Sentence]) -> list[str]:
    """The wanted clauses that no clause of the reading matches."""
    items = [(sentence, clause) for sentence in sentences for clause in sentence.clauses]
    return [want for want in case.wanted if not any(_matches(want, s, c) for s, c in items)]


def _matches(want: str, sentence: Sentence, clause: Clause) -> bool:
    lemmas, *rest = want.split()
    if clause.lemma.replace(" ", "_") not in lemmas.split("|"):
        return False
    return all(any(_one(part, sentence, clause) for part in item.split("|")) for item in rest)


def _one(item: str, sentence: Sentence, clause: Clause) -> bool:
    name, equals, value = item.partition("=")
    if not equals:
        wanted = not name.startswith("-")
        name = name.removeprefix("-")
        if name in _MODALS:
            return (clause.modal == name) == wanted
        return bool(_FLAGS[name](clause)) == wanted
    values = [] if value == "-" else value.split(",")
    if name == "C":
        lemmas = [sentence.clauses[c.clause].lemma.replace(" ", "_") for c in clause.complements]
        return set(values) <= set(lemmas)
    roles = {"S": clause.subjects, "O": clause.objects, "R": clause.recipients}
    if name in roles:
        return sorted(values) == sorted(_heads(sentence, roles[name]))
    attached = _heads(sentence, [a.phrase for a in clause.attachments if a.prep == name])
    return set(values) <= set(attached)


def _heads(sentence: Sentence, phrases: Iterable[int]) -> list[str]:
    return [sentence.words[sentence.phrases[p].head].text for p in phrases]
