"""Nouns of what is not there, or only supposed: "if talks fail", "no date for talks", "any attack"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
"""Determiners of what is known already: "the talks", "both attacks"."""
_EACH = frozenset({"any", "every"})
_SUPPOSING = frozenset({"would", "could", "might"})
_LITTLE = frozenset({"little", "few", "scant"})
_SET = frozenset({"date", "timetable", "schedule", "time", "venue", "agenda", "term", "decision"})
"""What there is none of for that which has not come about: "no date was set for talks"."""
_SET_FOR = frozenset({"for", "of", "on"})
_GOING_ON = frozenset({"continue", "persist", "go on", "stop", "end", "cease", "last", "halt", "keep"})
"""What is said of that which is there already: "if attacks continue"."""


def is_hardly_there(sentence: Sentence, signs: Clause) -> bool:
    """ "no sign of", "little sign of", "few signs of"."""
    phrase = None if signs.phrase is None else sentence.phrases[signs.phrase]
    before = () if phrase is None else sentence.words[phrase.first : phrase.head]
    return signs.negated or any(word.lemma in _LITTLE for word in before)


def is_not_set(sentence: Sentence, clause: Clause, outer: Clause) -> bool:
    """ "No date was set for talks", "no timetable for a withdrawal was given"."""
    set_for = [n for n in (*outer.objects, *outer.subjects) if sentence.phrases[n].lemma in _SET]
    beside = [item for n in set_for for item in sentence.phrases[n].attachments] if set_for else []
    beside += outer.attachments if set_for else ()
    return any(item.phrase == clause.phrase and item.prep in _SET_FOR for item in beside)


def is_imagined(sentence: Sentence, clause: Clause) -> bool:
    """ "any attack on the port will be answered", "an attack would lead to war": a noun that names no one event but
    each that there might be."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None or clause.parent is None:
        return False
    outer = sentence.clauses[clause.parent]
    phrase = sentence.phrases[clause.phrase]
    if outer.condition and outer.lemma not in _GOING_ON:  # "if talks fail", "did not agree to meetings"
        beside = (*outer.subjects, *outer.objects, *(each.phrase for each in outer.attachments))
        return clause.phrase in beside and phrase.determiner not in DEFINITE and phrase.possessor is None
    if clause.phrase not in (outer.objects if outer.passive else outer.subjects) or outer.perfect:
        beside = (*outer.objects, *(item.phrase for item in outer.attachments))
        to_come = outer.modal is not None or outer.infinitive  # "vowed to respond to any strike"
        return to_come and clause.phrase in beside and phrase.determiner in _EACH and not outer.perfect
    if phrase.determiner in _EACH:
        return outer.modal is not None or outer.tense == "present"
    return outer.modal in _SUPPOSING and phrase.determiner not in DEFINITE and phrase.possessor is None
