"""Nouns that go on with one under the same verb: "called for a truce and for the release of the sailors"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.grammar import Attachment, Clause, Sentence

_FOR = "for"
_CALLED_FOR = frozenset({"REQUEST", "CONCEDE"})
"""Types of what calls for something or provides for it, told by its own noun alone."""
_GOING_ON = frozenset({"and", ",", "or"})


def with_peers(
    sentence: Sentence, governor: Clause, governed: int | None, type_: str
) -> Iterator[tuple[Clause, Clause]]:
    """The nouns that go on with one under a verb, and the verb as it would stand with each alone: "called for a truce
    and (for) the release of the sailors", "demanded an apology and the withdrawal of the troops"."""
    first = _first_asked(sentence, governor, governed, type_)
    under = next((item.prep for item in governor.attachments if item.phrase == first), None)
    if first is None or governor.kind != "verb" or (under is None and first not in governor.objects):
        return
    others = tuple(item for item in governor.attachments if item.prep != under)
    roles = {first, *governor.subjects, *(item.phrase for item in others)}
    row = {governor.index, *(each.index for each in sentence.clauses if each.phrase == first)}
    for noun in sentence.clauses:
        phrase = noun.phrase
        if noun.kind != "noun" or noun.light is not None or noun.parent not in row or phrase is None:
            continue
        if phrase < first or phrase in roles or not _goes_on(sentence, phrase, under):
            continue
        row.add(noun.index)
        if under is None:
            yield noun, replace(governor, objects=(phrase,), complements=())
        else:
            yield noun, replace(governor, attachments=(Attachment(under, phrase), *others), complements=())


def _first_asked(sentence: Sentence, governor: Clause, governed: int | None, type_: str) -> int | None:
    """The phrase of the noun that a verb governs, or that is called for without any word of its own ("a truce")."""
    if governed is not None:
        inner = sentence.clauses[governed]
        return inner.phrase if inner.kind == "noun" and inner.light is None else None
    if type_ not in _CALLED_FOR:
        return None
    return next((item.phrase for item in governor.attachments if item.prep == _FOR), None)


def _goes_on(sentence: Sentence, phrase: int, under: str | None) -> bool:
    """Whether *and* or a comma stands before a phrase or before its own preposition."""
    before = [word.lemma for word in sentence.words[: sentence.phrases[phrase].first]]
    if before and before[-1] == under:
        before.pop()
    return bool(before) and before[-1] in _GOING_ON
