"""Sentences that only say that another did, or did not do, what the sentence before tells: "Oman did the same.", "So
did Oman.", "Oman did not."."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

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
_SAME = "same-told>"
"""How the rules of echoes begin."""
_SHOWN = frozenset({"reported", "negated"})
_APART = 4
"""Characters at most between two sentences, one right behind the other."""
_LATEST = 8
"""Drafts at the end among which those of the last sentence are looked for."""


def echoed(book: Codebook, sentence: Sentence, reading: Around, drafts: Sequence[Draft]) -> Draft | None:
    """What a sentence repeats of the one before, done by another; None where it repeats nothing."""
    clause = _echo(sentence) if len(sentence.words) <= _LONGEST else None
    told = None if clause is None else _told_before(sentence, drafts)
    if clause is None or told is None:
        return None
    doers = clause.subjects or clause.objects  # "So have the Russians": the parser reads them as an object
    sources = reading.cast.sources((doers,))
    sides = reading.near.sides_of
    if not sources or sides(sources) == sides(told.roles.sources):
        return None
    back = not set(sides(sources)).isdisjoint(sides(told.roles.targets))
    meaning = msgspec.structs.replace(
        told.meaning,
        clause=clause.index,
        sources=(doers,),
        targets=(),
        speaker=False,
        consumed=(),
        governed=None,
        rule=f"{_SAME}{told.meaning.rule.removeprefix(_SAME)}",
    )
    if _is_not_done(sentence, clause) and told.meaning.status == "reported":
        effect = book.effect(_FAILING, book.family(meaning.type))
        if effect is None or effect.status is None:
            return None
        meaning = msgspec.structs.replace(meaning, status=effect.status)
    targets = told.roles.sources if back else told.roles.targets
    roles = Roles(sources=sources, targets=targets)
    return Draft(sentence=sentence, meaning=meaning, around=reading, roles=roles)


def _echo(sentence: Sentence) -> Clause | None:
    """The clause of a sentence that only repeats: it has a verb for any other, and what it repeats is not named."""
    clause = next((each for each in sentence.clauses if each.relation == "root"), None)
    if clause is None or clause.kind != "verb" or clause.complements or clause.passive or clause.question:
        return None
    said = _THE_SAME.get(clause.lemma, frozenset())
    things = {sentence.phrases[number].lemma for number in clause.objects}
    behind = {word.text.lower() for word in sentence.words if word.start > clause.end}
    if things:
        return clause if things <= said else clause if not clause.subjects and _is_turned(sentence) else None
    if clause.lemma not in _DOING:
        return None
    return clause if clause.negated or _is_turned(sentence) or not behind.isdisjoint(_AFTER) else None


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
    told = [
        draft
        for draft in drafts[-_LATEST:]
        if draft.sentence is last
        and draft.clause.kind != "noun"
        and not draft.roles.reciprocal
        and draft.roles.sources
        and draft.meaning.status in _SHOWN
    ]
    main = [draft for draft in told if draft.clause.relation == "root"]
    return next(reversed(main or told), None)
