"""Which infinitives tell of what was done, and which only name what somebody has in mind."""

from __future__ import annotations

from onrecord.events.hearsay import is_hearsay
from onrecord.events.small_words import is_left_undone
from onrecord.grammar import Clause, Sentence

_WRITING = frozenset(
    {"ring", "telephone", "phone", "call", "write", "cable", "wire", "radio", "ring up", "call up"}
)
_SAID_BY_IT = frozenset(
    ("offer", "invite", "warn", "protest", "apologise", "apologize", "complain", "assure", "promise", "propose",
     "demand", "ask", "urge", "request", "object")
)  # fmt: skip
"""What is done by saying it, and so by the call or the letter that is made for it."""
_TURNING = frozenset(
    ("go", "come", "fly", "travel", "return", "drive", "sail", "take", "appear", "pop up", "speak", "use", "rise",
     "stand up", "stand", "step forward", "turn", "address", "meet", "gather", "assemble", "convene", "summon",
     "see", "visit")
)  # fmt: skip
_SPOKEN = _SAID_BY_IT | frozenset(
    ("accuse", "denounce", "condemn", "criticise", "criticize", "deplore", "blame", "call", "appeal",
     "plead", "tell", "press", "thank", "congratulate", "praise", "applaud", "welcome", "salute", "reject", "deny",
     "defend", "insist", "threaten", "back", "endorse", "lobby", "implore", "express", "declare", "announce")
)  # fmt: skip
"""What is done in words by whoever turns to somebody for it: "went on television to denounce it", "flew to Klow to
urge calm", "met him to demand an answer"."""
_OWNING_UP = frozenset({"claim", "admit", "acknowledge", "confess", "boast", "profess"})
"""Verbs behind which a perfect infinitive tells what the speaker did."""
_FOR_IT = frozenset({"purpose", "complement"})
_BEING = frozenset({"be", "become"})
_IN_ORDER = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "last", "only"})
_CAUSING = frozenset({"have", "get", "see"})
"""Verbs of having something done: "asked Ruritania to have the crew released"."""
_NEAR = 7
"""Words between an ordinal and its *to*: "the first Kerland president in ten years to visit Vostia"."""


def only_named(sentence: Sentence, clause: Clause) -> bool:
    """An infinitive that no operator speaks for, or what is coordinated with one: what somebody has in mind ("a plea to
    the rebels to talk", "to prevent an outbreak and ease the pressure")."""
    while clause.relation == "conjunct" and clause.subject_shared and clause.parent is not None:
        if clause.tense != "none" or clause.modal is not None or clause.infinitive:
            break
        clause = sentence.clauses[clause.parent]
    clause = _having_it_done(sentence, clause)
    named = clause.infinitive and clause.modal is None and not _is_told(sentence, clause)
    return named and not is_left_undone(sentence, clause) and not is_hearsay(sentence, clause)


def _having_it_done(sentence: Sentence, clause: Clause) -> Clause:
    """The infinitive of which a clause is what is had done ("to have the crew released"), else the clause itself."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    if outer is None or clause.relation != "complement" or clause.modal is not None or clause.perfect:
        return clause
    return outer if outer.infinitive and outer.lemma in _CAUSING and clause.kind == "verb" else clause


def _is_said_by_it(sentence: Sentence, clause: Clause) -> bool:
    """ "rang the minister to offer help", "wrote to protest": what is said by the call itself."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    called = outer is not None and outer.lemma in _WRITING and not outer.infinitive and not outer.negated
    callers = outer is not None and clause.subjects == outer.subjects
    said = clause.relation == "purpose" or (clause.relation == "complement" and callers)
    return called and said and clause.lemma in _SPOKEN


def _is_said_there(sentence: Sentence, clause: Clause) -> bool:
    """ "went on television to denounce the raid": what is said by whoever goes, turns or meets for it."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    if outer is None or clause.relation not in _FOR_IT or clause.passive or clause.lemma not in _SPOKEN:
        return False
    done = outer.tense == "past" and not outer.passive and not outer.negated and not outer.condition
    return done and outer.lemma in _TURNING and clause.subjects == outer.subjects


def _is_told(sentence: Sentence, clause: Clause) -> bool:
    return (
        _is_said_by_it(sentence, clause)
        or _is_said_there(sentence, clause)
        or _is_first(sentence, clause)
        or _is_owned_up_to(sentence, clause)
    )


def _is_owned_up_to(sentence: Sentence, clause: Clause) -> bool:
    """ "claimed to have shot down a jet": what is done, as whoever did it says."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    return outer is not None and clause.perfect and outer.lemma in _OWNING_UP and not outer.passive


def _is_first(sentence: Sentence, clause: Clause) -> bool:
    """ "was the first to recognise it", "became the latest country to sign": done by whoever is so called."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    if outer is not None and outer.kind == "noun" and outer.parent is not None:
        outer = sentence.clauses[outer.parent]
    if (
        outer is None
        or outer.lemma not in _BEING
        or outer.modal is not None
        or outer.negated
        or outer.condition
    ):
        return False
    before = [word.lemma for word in sentence.words if outer.end <= word.start < clause.start]
    return not _IN_ORDER.isdisjoint(before[-_NEAR:])
