"""Reports that are denied where they stand: "rejected reports that …", "the claim that … is untrue", "a lie that …".

Does not belong here: denials that point back at what was told before (`denying.py`).
"""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_TOLD = frozenset(
    {"report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "assertion"}
    | {"notion", "story", "statement", "speculation", "insinuation", "contention", "version"}
)
"""Nouns for what somebody tells."""
DENYING = frozenset(
    {"deny", "reject", "dismiss", "refute", "rebut", "rubbish", "dispute", "contest", "brush off"}
    | {"brush aside", "wave away", "wave aside", "shrug off", "laugh off", "pooh-pooh", "scoff", "contradict"}
    | {"debunk", "dispel", "quash", "scotch", "discount", "disavow", "repudiate", "hit back"}
)
"""Verbs by which a report is said to be untrue; some have it behind a preposition ("scoffed at claims that …")."""
UNTRUE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "groundless", "fabricated", "wrong", "incorrect"}
    | {"fictitious", "bogus", "fake", "preposterous", "unsubstantiated", "inaccurate", "erroneous"}
)
_UNTRUTH = frozenset(
    {"lie", "fabrication", "invention", "propaganda", "nonsense", "hoax", "fiction", "slander", "myth"}
    | {"falsehood", "canard", "smear", "rubbish", "disinformation", "fantasy", "libel", "fake"}
)
_MADE_UP = frozenset({"invent", "fabricate", "concoct", "make up", "cook up", "dream up", "trump up", "fake"})
_GROUND = frozenset({"truth", "basis", "foundation", "substance", "fact", "veracity"})
"""What an untrue report has none of."""
_CALLING = frozenset({"call", "describe", "brand", "label", "declare", "deem", "term", "denounce", "decry"})


def is_refuted(sentence: Sentence, outer: Clause) -> bool:
    """Whether what hangs on a clause (`outer`) is told there as what somebody denies or calls a lie."""
    if outer.kind != "noun":
        return False
    if outer.lemma in _TOLD:
        return _refuting(sentence, outer) is not None
    return outer.lemma in _UNTRUTH and _is_said_of_it(sentence, outer)


def deniers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who did it by what they deny, where the charge names nobody: "rejected accusations of having bombed the camp",
    "denied reports of talks with Freedonia"."""
    told = None if clause.parent is None or clause.subjects else sentence.clauses[clause.parent]
    if told is None or told.kind != "noun" or told.lemma not in _TOLD:
        return ()
    by = _refuting(sentence, told)
    return by.subjects if by is not None and by.lemma in DENYING else ()


def _refuting(sentence: Sentence, told: Clause) -> Clause | None:
    """The clause that says of a report (`told`) that it is untrue."""
    return next((clause for clause in sentence.clauses if _refutes(sentence, clause, told)), None)


def _refutes(sentence: Sentence, clause: Clause, told: Clause) -> bool:
    beside = {item.phrase for item in clause.attachments}
    named = told.phrase in clause.objects or told.phrase in beside
    if clause.lemma in DENYING:
        return named and not clause.negated
    if clause.lemma in _CALLING:
        return named and not UNTRUE.union(_UNTRUTH).isdisjoint(_words_behind(sentence, clause))
    if clause.kind == "noun":  # "there is no truth in reports that …"
        return clause.lemma in _GROUND and clause.negated and told.phrase in beside
    if clause.lemma in _MADE_UP and clause.passive:
        return told.phrase in clause.objects
    if told.phrase not in clause.subjects:
        return False
    if clause.kind == "adjective":
        return clause.lemma in UNTRUE and not clause.negated
    lacks = clause.lemma == "have" and clause.negated
    things = {sentence.phrases[number].lemma for number in clause.objects}
    without = {sentence.phrases[item.phrase].lemma for item in clause.attachments if item.prep == "without"}
    untruth = clause.lemma == "be" and not clause.negated and not _UNTRUTH.isdisjoint(things)
    return untruth or not _GROUND.isdisjoint(without) or (lacks and not _GROUND.isdisjoint(things))


def _words_behind(sentence: Sentence, clause: Clause) -> set[str]:
    return {word.lemma for word in sentence.words if clause.end <= word.start < clause.span_end}


def _is_said_of_it(sentence: Sentence, untruth: Clause) -> bool:
    """ "It was a lie that …": whether *it* is all that is called so."""
    if untruth.parent is None:
        return False
    outer = sentence.clauses[untruth.parent]
    called = {sentence.phrases[number].lemma for number in outer.subjects}
    return outer.lemma == "be" and not outer.negated and called == {"it"} and untruth.phrase in outer.objects
