"""What a sentence names and has not come about yet."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

AHEAD = frozenset({"will", "shall", "would"})
"""Modal verbs of what has not been yet."""
POSSIBLE = frozenset({"may", "might", "could", "can"})
"""Modal verbs of what is not certain to be."""
_HELD_AT = frozenset({"at", "during"})
_UNTIL = frozenset({"before", "while", "until"})
"""Prepositions of a gerund that is done after or with what it stands beside: "will warn them before bombing it"."""
_ASKED_FOR = frozenset(
    {"request", "invitation", "demand", "behest", "insistence", "suggestion", "urging", "proposal"}
)
"""What has been said before that is done at which it asks for: "is to meet at Ruritania's request"."""
_FAILING = frozenset({("fall", "through"), ("come", "to", "nothing"), ("come", "to", "naught")})
"""What is said of what was to be and has not come about: "the talks fell through"."""
_STARTED = frozenset({"place", "effect"})
_STARTING = frozenset(
    ("begin", "start", "open", "resume", "restart", "reopen", "reconvene", "follow", "go ahead", "get under",
     "commence", "happen", "occur", "kick off", "launch", "restore", "relaunch", "revive")
)  # fmt: skip
"""Verbs that tell of a thing's coming about: with a future, it has not yet ("the talks will resume")."""


def will_begin(sentence: Sentence, clause: Clause) -> bool:
    """ "The talks will resume on Monday", "a new round of talks is to begin"."""
    phrase, outer = clause.phrase, None if clause.parent is None else sentence.clauses[clause.parent]
    while outer is not None and outer.kind == "noun" and outer.light is None and outer.parent is not None:
        if all(item.phrase != phrase or item.prep != "of" for item in outer.attachments):
            return False
        phrase, outer = outer.phrase, sentence.clauses[outer.parent]
    starts = (each for each in sentence.clauses if each.modal in AHEAD and tells_of_start(sentence, each))
    return any(phrase in (each.objects if each.passive else each.subjects) for each in starts)


def tells_of_start(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb says that its subject comes about: "begin", "take place"."""
    takes = clause.lemma == "take" and any(sentence.phrases[p].lemma in _STARTED for p in clause.objects)
    starts = clause.lemma in _STARTING and (clause.passive or not clause.objects)
    return takes or (starts and not clause.negated)


def will_be_held(clause: Clause, outer: Clause) -> bool:
    """ "will raise it at a summit", "is to meet him during a visit": where something is to be done is to come, too."""
    if clause.lemma in _ASKED_FOR:
        return False
    there = any(item.phrase == clause.phrase and item.prep in _HELD_AT for item in outer.attachments)
    return there and outer.kind == "verb" and outer.modal in AHEAD and not outer.perfect


def came_to_nothing(sentence: Sentence, clause: Clause, outer: Clause) -> bool:
    """ "The talks fell through"."""
    if clause.phrase not in outer.subjects or outer.modal is not None or outer.negated:
        return False
    after = tuple(word.lemma for word in sentence.words if word.start >= outer.end)
    said = (*outer.lemma.split(), *after)
    return any(said[: len(words)] == words for words in _FAILING)


def is_told_for_later(clause: Clause, outer: Clause) -> bool:
    """ "before bombing the port": done no sooner than what it stands beside."""
    return any(
        item.clause == clause.index and item.kind == "gerund" and item.prep in _UNTIL
        for item in outer.complements
    )


def lies_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "ahead of the summit": a noun that says when something else was done, of what has not been yet."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None:
        return False
    first = sentence.phrases[clause.phrase].first
    before = tuple(word.lemma for word in sentence.words[max(first - 2, 0) : first])
    return before == ("ahead", "of")


def goes_with(clause: Clause, outer: Clause) -> bool:
    """Whether a clause tells what is done along with, or by, another: "will respond, expelling the envoy"; not what is
    said on the occasion ("will send ships, accusing Ruritania of piracy"), nor along with what is not to be done."""
    told = clause.kind == "verb" and clause.relation == "adverbial" and clause.tense == "none"
    along = told and clause.subject_shared and not (clause.perfect or clause.infinitive or clause.passive)
    done = outer.kind == "verb" and not outer.negated
    return along and done and clause.mark is None and clause.lemma not in _SPOKEN


_SPOKEN = frozenset((
    "accuse", "add", "argue", "blame", "call", "call for", "call on", "cite", "claim", "condemn", "criticise",
    "criticize", "demand", "denounce", "describe", "dismiss", "insist", "note", "praise", "reject", "say", "stress",
    "threaten", "urge", "vow", "warn", "welcome", "brush aside", "defy", "hail", "ignore", "mock", "rebuff", "refuse",
    "rule out", "shrug off", "snub",
))  # fmt: skip
