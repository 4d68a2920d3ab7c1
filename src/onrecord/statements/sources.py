"""Who says it: the phrases of the subject, a relative pronoun with what it stands for, or the speech it hangs on."""

from __future__ import annotations

from onrecord.grammar import Clause, Phrase, Sentence
from onrecord.records import Span
from onrecord.statements.cues import CueGroup

_RELATIVES = ("WP", "WDT")
_DUMMY = frozenset({"it", "there"})


def sources_of(
    sentence: Sentence, clause: Clause, teller: Clause | None
) -> tuple[list[Span], tuple[int, ...]]:
    """The spans of a predicate's source, and the phrases that name the speaker."""
    if teller is not None and teller.subjects:
        return _spans(sentence, teller.subjects), teller.subjects
    if clause.kind == "adjective" and _is_dummy(sentence, clause):
        return [], ()
    if clause.relation == "relative" and clause.relative_to in clause.subjects:
        return _relative(sentence, clause, clause.relative_to)
    if clause.relation == "participle" and clause.relative_to is not None and not clause.passive:
        return _spans(sentence, (clause.relative_to,), base=True), (clause.relative_to,)
    return _spans(sentence, clause.subjects), clause.subjects


def _is_dummy(sentence: Sentence, clause: Clause) -> bool:
    return any(sentence.words[sentence.phrases[p].head].text.lower() in _DUMMY for p in clause.subjects)


def _spans(sentence: Sentence, numbers: tuple[int, ...], base: bool = False) -> list[Span]:
    phrases = [sentence.phrases[number] for number in numbers]
    return [Span(p.start, p.end) if base else Span(p.full_start, p.full_end) for p in phrases]


def _relative(
    sentence: Sentence, clause: Clause, antecedent: int | None
) -> tuple[list[Span], tuple[int, ...]]:
    """The antecedent and its pronoun: "Ms Okoye, who said …"."""
    if antecedent is None:
        return [], ()
    phrase: Phrase = sentence.phrases[antecedent]
    spans = [Span(phrase.start, phrase.end)]
    for word in sentence.words:
        if clause.span_start <= word.start < clause.start and word.tag in _RELATIVES:
            spans.append(Span(word.start, word.end))
            break
    return spans, (antecedent,)


def addressees_of(clause: Clause, group: CueGroup) -> tuple[int, ...]:
    """The phrases of whom it is said to."""
    found: list[int] = []
    for place in group.addressee:
        if place == "object":
            found.extend(clause.objects)
        elif place == "recipient":
            found.extend(clause.recipients)
        else:
            found.extend(item.phrase for item in clause.attachments if item.prep == place)
    return tuple(dict.fromkeys(found))
