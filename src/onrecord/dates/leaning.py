"""Whether the clause around an expression of time looks back or ahead.

Read from tense and modal of the innermost clause: past and perfect look back; "will", "is to", "may", a simple present
("meets on Friday") and infinitives under planning words ("agreed to meet on Friday") look ahead; a noun or a participle
looks where its governor looks; "have been shut until Friday" looks ahead; an entry of a chronicle ("8 April: Kerland
rules out a pardon") is told in the present and looks neither way. Where no clause covers the words,
`leaning_from_text` reads the words before them.
"""

from __future__ import annotations

import re

from onrecord.dates.context import Leaning
from onrecord.dates.lexicon import WORDS, any_of
from onrecord.grammar import Clause, Sentence

_PLANNED = frozenset(WORDS["leaning"]["planned"])
_PROSPECTIVE = frozenset(WORDS["leaning"]["prospective"])
_IMPLICATIVE = frozenset(WORDS["leaning"]["implicative"])
_REPORTING = frozenset(WORDS["leaning"]["reporting"])
_UNSCHEDULED = frozenset(WORDS["leaning"]["unscheduled"])
_AHEAD = re.compile(rf"\b(?i:{any_of(WORDS['leaning']['ahead_words'])})\b")
_BACK = re.compile(rf"\b(?i:{any_of(WORDS['leaning']['back_words'])})\b")
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+$", re.IGNORECASE)
_HAVE = re.compile(r"\b(?:have|has)\b|['’]ve\b")
_DAY_PARTS = frozenset(WORDS["sharing"]["day_parts"])
_SCHEDULED = frozenset(WORDS["leaning"]["scheduled"])
_BEFORE = re.compile(r"\b(?:before|ahead\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_AHEAD_OF = re.compile(r"\bahead\s+of\s+$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:the\s+)?$", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s+((?:[\w-]+\s+){0,2}[\w-]+)")
_FROM = re.compile(r"\b(?:from|on)\s+(?:the\s+)?$", re.IGNORECASE)
_LINKS = frozenset(
    ("of", "on", "in", "at", "and", "or", "for", "to", "by", "with", "after", "before", "over", "was", "is")
)
_LOOK_BACK = 16
"""How far before an expression, in characters, "since the" may stand."""


def leaning_at(sentence: Sentence | None, text: str, start: int, end: int) -> Leaning:
    """The leaning of the words `start:end` of the field's `text`, from the sentence's clauses when one covers them."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if _SINCE.search(before):
        return "past"
    if sentence is not None and start == sentence.start and text.startswith(":", end):
        return "open"
    owned = _owned(text, end)
    if owned & _UNSCHEDULED:
        return "past"
    clause = innermost(sentence, start, end) if sentence else None
    if owned & _SCHEDULED and _BEFORE.search(before) and not _told_of(clause):
        return "future"
    if sentence is None or clause is None:
        first = sentence.start if sentence else 0
        return leaning_from_text(text[first:start])
    if _FOR.search(before) and clause.lemma.split()[0] in _PROSPECTIVE:
        return "future"
    if clause.relation == "participle" and clause.lemma in _PLANNED and _FROM.search(before):
        return "future"  # "a summit planned from 24 April"
    if _promised_by(clause, text, start):
        return "future"
    leaning = clause_leaning(sentence, clause)
    if leaning == "past" and _UNTIL.search(before):
        return "future" if clause.perfect and _HAVE.search(text[clause.span_start : clause.start]) else "open"
    return "future" if leaning == "open" and _AHEAD_OF.search(before) else leaning


def _owned(text: str, end: int) -> frozenset[str]:
    """The words of what belongs to a day: "presidential" and "vote" in "Sunday's presidential vote"."""
    match = _OWNED.match(text, end)
    words = match[1].lower().split() if match else []
    until = next((i for i, word in enumerate(words) if word in _LINKS), len(words))
    return frozenset(words[:until])


def _told_of(clause: Clause | None) -> bool:
    """Whether a clause looks back from a past of its own: "had met before Sunday's vote"."""
    return clause is not None and clause.perfect and clause.tense == "past"


def _promised_by(clause: Clause, text: str, start: int) -> bool:
    """Whether a day sets the term of what was promised ("promised an answer by Friday"), not of the promising."""
    by = _BY.search(text, max(0, start - _LOOK_BACK), start)
    if by is None or clause.perfect or clause.lemma.split()[0] not in _PROSPECTIVE:
        return False
    return bool(text[clause.end : by.start()].strip()) and clause.end < by.start()


def innermost(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The smallest clause whose characters cover `start:end`; of equal ones the later, which stands deeper."""
    covering = [
        c for c in sentence.clauses if c.span_start <= start and end <= c.span_end and not is_part_of_a_day(c)
    ]
    return min(covering, key=lambda c: (c.span_end - c.span_start, -c.index), default=None)


def is_part_of_a_day(clause: Clause) -> bool:
    """Whether what reads as a noun's clause tells when: `night` in "on Saturday night"."""
    return clause.kind == "noun" and clause.lemma in _DAY_PARTS


def clause_leaning(sentence: Sentence, clause: Clause) -> Leaning:
    """Where a clause looks, by its own tense or, without one, by its governor's."""
    if clause.kind == "noun":
        return _governed(sentence, clause)
    if clause.modal:
        looks_back = clause.perfect and clause.modal not in ("will", "shall")
        return "past" if looks_back or (clause.tense == "past" and clause.modal == "must") else "future"
    if clause.tense == "future":
        return "future"
    if clause.perfect or clause.tense == "past":
        return "past"
    if clause.infinitive:
        return _infinitive(sentence, clause)
    if clause.tense == "present":
        return _present(sentence, clause)
    if clause.passive:
        return "past"
    return _governed(sentence, clause)


def leaning_from_text(before: str) -> Leaning:
    """The leaning by the words before an expression in its sentence: the nearest telling word decides."""
    ahead = [match.start() for match in _AHEAD.finditer(before)]
    back = [match.start() for match in _BACK.finditer(before)]
    if not ahead:
        return "past" if back else "open"
    return "past" if back and back[-1] > ahead[-1] else "future"


def _present(sentence: Sentence, clause: Clause) -> Leaning:
    if clause.lemma.split()[0] in _REPORTING or (sentence.field == "title" and not clause.condition):
        return "open"
    return "future"


def _infinitive(sentence: Sentence, clause: Clause) -> Leaning:
    """An infinitive looks ahead as a headline's future or under a planning word, back under a past "managed to"."""
    governor = _governor(sentence, clause)
    if governor is None or clause.condition:
        return "future"
    if governor.lemma.split()[0] in _PROSPECTIVE:
        return "future"
    leaning = clause_leaning(sentence, governor)
    return "open" if leaning == "past" and governor.lemma.split()[0] not in _IMPLICATIVE else leaning


def _governed(sentence: Sentence, clause: Clause) -> Leaning:
    """A noun or participle: its governor's leaning, but a noun under a past verb may still lie ahead, and one that says
    what something is ("are an answer to the expulsion on March 4") may be long over."""
    governor = _governor(sentence, clause)
    if governor is None:
        return "open"
    follows = clause.kind == "noun" and clause.start >= governor.start
    if follows and governor.lemma.split()[0] in _PROSPECTIVE:
        return "future"
    if follows and governor.lemma == "be" and governor.tense == "present":
        return "open"
    leaning = clause_leaning(sentence, governor)
    return "open" if leaning == "past" and clause.kind == "noun" else leaning


def _governor(sentence: Sentence, clause: Clause) -> Clause | None:
    if clause.parent is None:
        return None
    parent = sentence.clauses[clause.parent]
    return parent if parent.span_end - parent.span_start >= clause.span_end - clause.span_start else None
