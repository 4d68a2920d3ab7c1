"""The places of a clause that an entry of the codebook names as its source or target -> the phrases that stand there.

Beside roles and prepositions: those who do it together with the subject, those who issue the text that says it, and
those of whom it is said or asked.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.events.attached import attached
from onrecord.grammar import Clause, Sentence

_COPULAS = frozenset({"be", "become", "remain"})

_TEXTS = frozenset((
    "statement", "letter", "declaration", "communique", "message", "tweet", "resolution", "note",
    "post", "motion",
))  # fmt: skip
"""What somebody issues who says something by it: "a statement condemning the raid"."""
_LAWS = frozenset((
    "decree", "law", "bill", "order", "edict", "directive", "act", "amendment", "regulation", "ordinance",
    "proclamation", "legislation", "measure",
))  # fmt: skip
"""What somebody makes who does something by it: "a law banning trade with Freedonia"."""

_ISSUING = frozenset((
    "issue", "release", "publish", "send", "write", "post", "deliver", "read", "read out", "adopt",
    "pass", "approve", "endorse", "put out", "make", "table", "draft", "submit", "circulate",
    "hand over", "broadcast",
))  # fmt: skip
"""Verbs whose subject speaks by the text that is their object; who received or vetoed it does not."""
_ENACTING = _ISSUING | frozenset(("sign", "enact", "promulgate", "introduce", "announce", "unveil", "impose"))
"""Verbs whose subject does what the law says that is their object; two who sign a statement do not."""
_WRITTEN_BY = ("by", "from", "of")
_SPEAKING_BY = frozenset({"in", "by", "with", "through", "via"})
_AIMED = frozenset({"against", "at", "on", "with"})
"""What an aim is hung on: "to protest against", "to hit back at", "to put pressure on", "to deal with"."""
_TOGETHER = frozenset({"along with", "together with", "alongside"})
_JOINTLY = frozenset({"together", "along", "jointly", "alongside"})


def phrases_at(sentence: Sentence, clause: Clause, place: str, within: Iterable[str] = ()) -> tuple[int, ...]:
    """The phrases of a clause in one place: a role or a preposition. Prepositions of phrases that stand under one of
    `within` count as the clause's own ("called for [sanctions on Iran]")."""
    if place == "subject":
        doing = clause.subjects or _copular_subjects(sentence, clause)
        return doing + companions(sentence, doing) + issuers(sentence, clause)
    if place == "object":
        return clause.objects
    if place == "recipient":
        return clause.recipients
    if place == "outer":
        outer = None if clause.parent is None else sentence.clauses[clause.parent]
        return () if outer is None else outer.subjects or outer.objects
    if place == "governed":
        return governed_subjects(sentence, clause)
    if place == "below":
        return below(sentence, clause)
    if place == "aim":
        return _aim(sentence, clause)
    pairs = attached(sentence, clause)
    for prep, phrase in tuple(pairs):
        if prep in within:
            pairs.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    if place == "between":  # "the war between them has ended"
        for phrase in clause.subjects:
            pairs.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    return tuple(dict.fromkeys(phrase for prep, phrase in pairs if prep == place))


def companions(sentence: Sentence, doing: tuple[int, ...]) -> tuple[int, ...]:
    """Those together with whom somebody does it: "Ruritania, along with Sylvania, condemned the raid"."""
    beside = (item for number in doing for item in sentence.phrases[number].attachments)
    return tuple(
        item.phrase
        for item in beside
        if item.prep in _TOGETHER
        or (item.prep == "with" and _word_before(sentence, item.phrase, 2) in _JOINTLY)
    )


def _word_before(sentence: Sentence, phrase: int, steps: int) -> str:
    """The word some steps before a phrase, in lower case; empty where there is none."""
    place = sentence.phrases[phrase].first - steps
    return sentence.words[place].text.lower() if place >= 0 else ""


def governed_subjects(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Of whom something is asked or said: the subject of the clause below ("demanded that X leave")."""
    pairs = [(item.kind, sentence.clauses[item.clause]) for item in clause.complements]
    inner = [
        other
        for kind, other in pairs
        if kind in ("that", "bare") or (kind == "infinitive" and not other.subject_shared)
    ]
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    if clause.kind == "noun" and outer is not None and outer.lemma in _ANSWERING and not outer.passive:
        return tuple(phrase for other in inner for phrase in (other.subjects or outer.subjects))
    return tuple(phrase for other in inner for phrase in (other.subjects or other.objects))


_ANSWERING = frozenset(
    {"accept", "deny", "dismiss", "grant", "ignore", "rebuff", "refuse", "reject", "spurn", "turn down"}
)
"""Verbs whose subject was asked: "turned down a request that the man be handed over"."""
_RECEIVING = _ANSWERING | {"receive", "decline", "consider", "weigh", "study", "await", "take up", "jump at"}
"""Verbs whose subject is whoever the object is addressed to."""


def receivers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """To whom a noun's deed is done by what is done with it: "accepted an invitation"."""
    if clause.kind != "noun" or clause.parent is None:
        return ()
    outer = sentence.clauses[clause.parent]
    return outer.subjects if outer.lemma in _RECEIVING and clause.phrase in outer.objects else ()


def below(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What stands in the clause below: "stopped flying to [Freedonia]", "would like to see [Freedonia] yield"; or below
    the object: "accepted an invitation to visit [Freedonia]", "were given two days to leave [Freedonia]"."""
    inner = [sentence.clauses[item.clause] for item in clause.complements]
    for other in sentence.clauses if clause.objects else ():
        if other.kind == "noun" and other.phrase in clause.objects:
            inner += [
                sentence.clauses[item.clause] for item in other.complements if item.kind == "infinitive"
            ]
        elif other.infinitive and other.relative_to in clause.objects:
            inner.append(other)
    beyond = [sentence.clauses[item.clause] for other in inner for item in other.complements]
    found = [phrase for other in beyond for phrase in other.subjects]
    for other in (*inner, *beyond):
        found += [*other.objects, *(phrase for _, phrase in attached(sentence, other))]
    return tuple(dict.fromkeys(found))


def _aim(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Whom it is done to move: "downed tools to press [the ministry] for a rise"."""
    wanted = {item.clause for item in clause.complements if item.kind == "infinitive"}
    found: list[int] = []
    for other in sentence.clauses:
        purpose = other.relation == "purpose" or (other.index in wanted and other.subject_shared)
        if other.kind == "verb" and other.parent == clause.index and purpose:
            found += [*other.objects, *other.recipients]
            found += [phrase for prep, phrase in attached(sentence, other) if prep in _AIMED]
    return tuple(dict.fromkeys(found))


def _copular_subjects(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """ "Iran is a donor to Syria": the noun is said of the subject of `be`."""
    if clause.kind != "noun" or clause.parent is None or clause.light is not None:
        return ()
    outer = sentence.clauses[clause.parent]
    return outer.subjects if outer.lemma in _COPULAS and clause.phrase in outer.objects else ()


def issuers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Whoever issues the text that says what a clause tells: "issued a statement condemning the raid", "a letter from
    the king asking for help", "signed a law that bans trade"."""
    heads = {number: sentence.phrases[number].lemma for number in clause.subjects}
    laws = {number for number, head in heads.items() if head in _LAWS}
    texts = laws | {number for number, head in heads.items() if head in _TEXTS}
    if not texts:
        return ()
    beside = (item for number in sorted(texts) for item in sentence.phrases[number].attachments)
    found = [item.phrase for item in beside if item.prep in _WRITTEN_BY]
    for other in sentence.clauses if clause.relation in ("participle", "relative") else ():
        if other.kind != "verb" or other.index == clause.index:
            continue
        made = other.lemma in _ENACTING and not laws.isdisjoint(other.objects)
        issued = made or (other.lemma in _ISSUING and not texts.isdisjoint(other.objects))
        if issued or any(item.prep in _SPEAKING_BY and item.phrase in texts for item in other.attachments):
            found.extend(other.subjects)
    return tuple(dict.fromkeys(found))
