"""Sentences, and clauses, that only say that another did, or did not do, what was told right before: "Oman did the
same.", "So did Oman.", "Oman did not.", "Iran paid; Oman followed suit."."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.event_rules import outermost, under
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Around, Draft, Roles
from onrecord.grammar import Clause, Sentence

_LONGEST = 14
"""Words of a sentence that only echoes the one before."""
_DOING = frozenset({"do", "have"})
_THE_SAME = {"do": frozenset({"same", "likewise", "so"}), "follow": frozenset({"suit", "example"})}
"""What stands behind a verb that repeats what was told."""
_AFTER = frozenset({"so", "likewise", "too"})
_TURNED = frozenset({"so", "neither", "nor"})
"""Words that open an echo whose subject stands behind its verb."""
_FAILING = "fail"
"""The effect (a table of `effects.toml`) of what is not done."""
_SAME = "same-told"
"""How the rules of echoes begin."""
_SHOWN = frozenset({"reported", "negated"})
_APART = 4
"""Characters at most between two sentences, one right behind the other."""
_LATEST = 8
"""Drafts at the end among which those of the last sentence are looked for."""


def echoed(book: Codebook, sentence: Sentence, reading: Around, drafts: Sequence[Draft]) -> Draft | None:
    """What a sentence repeats of the one before, or its last clause of those before, done by another; None where
    neither repeats anything."""
    clause = _last(sentence, "root") if len(sentence.words) <= _LONGEST else None
    told = _told_before(sentence, drafts) if clause is not None and _repeats(sentence, clause) else None
    if told is None and (clause := _last(sentence, "conjunct")) is not None:
        own = bool(clause.subjects) and not clause.subject_shared
        told = _told_beside(clause, drafts, sentence) if own and _repeats(sentence, clause) else None
    if clause is None or told is None:
        return None
    doers = clause.subjects or clause.objects  # "So have the Russians": the parser reads them as an object
    sources = reading.cast.sources((doers,))
    sides = reading.near.sides_of
    if not sources or sides(sources) == sides(told.roles.sources):
        return None
    back = not set(sides(sources)).isdisjoint(sides(told.roles.targets))
    rule = told.meaning.rule
    meaning = msgspec.structs.replace(
        told.meaning,
        clause=clause.index,
        sources=(doers,),
        targets=(),
        speaker=False,
        consumed=(),
        governed=None,
        rule=rule if outermost(rule) == _SAME else under(_SAME, rule),
    )
    if _is_not_done(sentence, clause) and told.meaning.status == "reported":
        effect = book.effect(_FAILING, book.family(meaning.type))
        if effect is None or effect.status is None:
            return None
        meaning = msgspec.structs.replace(meaning, status=effect.status)
    targets = told.roles.sources if back else told.roles.targets
    roles = Roles(sources=sources, targets=targets)
    return Draft(sentence=sentence, meaning=meaning, around=reading, roles=roles)


def _last(sentence: Sentence, relation: str) -> Clause | None:
    """The last clause of a sentence that stands in a relation."""
    return next((each for each in reversed(sentence.clauses) if each.relation == relation), None)


def _repeats(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only repeats: it has a verb for any other, and what it repeats is not named."""
    if clause.kind != "verb" or clause.complements or clause.passive or clause.question:
        return False
    said = _THE_SAME.get(clause.lemma, frozenset())
    things = {sentence.phrases[number].lemma for number in clause.objects}
    if things:
        return things <= said or (not clause.subjects and _is_turned(sentence))
    if clause.lemma not in _DOING:
        return False
    behind = {word.text.lower() for word in sentence.words if word.start > clause.end}
    return clause.negated or _is_turned(sentence) or not behind.isdisjoint(_AFTER)


def _is_turned(sentence: Sentence) -> bool:
    return sentence.words[0].text.lower() in _TURNED


def _is_not_done(sentence: Sentence, clause: Clause) -> bool:
    return clause.negated or sentence.words[0].text.lower() in ("neither", "nor")


def _told_before(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """The event of the sentence right before that its main verb tells, or else the last that a verb tells."""
    if not drafts:
        return None
    last = drafts[-1].sentence
    if last.field != sentence.field or not 0 <= sentence.start - last.end <= _APART:
        return None
    told = _told_in(last, drafts)
    main = [draft for draft in told if draft.clause.relation == "root"]
    return next(reversed(main or told), None)


def _told_beside(clause: Clause, drafts: Sequence[Draft], sentence: Sentence) -> Draft | None:
    """The event that the clause tells with which a clause is joined."""
    told = [draft for draft in _told_in(sentence, drafts) if draft.clause.index == clause.parent]
    return told[-1] if told else None


def _told_in(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """What the verbs of a sentence tell that somebody did."""
    return [
        draft
        for draft in drafts[-_LATEST:]
        if draft.sentence is sentence
        and draft.clause.kind != "noun"
        and not draft.roles.reciprocal
        and draft.roles.sources
        and draft.meaning.status in _SHOWN
    ]
