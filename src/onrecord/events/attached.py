"""Clause -> the phrases under a preposition that are its own, and the preposition that a phrase stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.grammar import Attachment, Clause, Sentence

_GOING_TO = frozenset((
    "sale", "export", "supply", "delivery", "shipment", "aid", "visit", "trip", "loan", "transfer",
    "flight", "help", "support", "assistance", "journey",
))  # fmt: skip
"""Nouns of what goes to somebody."""

_COMPANY = frozenset((
    "solidarity", "line", "accordance", "coordination", "conjunction", "concert", "league", "tandem", "sympathy",
))  # fmt: skip
"""Nouns that say with *in* and *with* for whose sake something is done, or together with whom."""

_FOR = "for"
_CALLED_FOR = frozenset({"REQUEST", "CONCEDE"})
"""Types of what calls for something or provides for it, told by its own noun alone."""
_GOING_ON = frozenset({"and", ",", "or"})


def attached(sentence: Sentence, clause: Clause) -> list[tuple[str, int]]:
    """Prepositional phrases of the clause and, behind them, those of its objects ("signed a deal with Iran")."""
    found = [
        (item.prep, item.phrase)
        for item in clause.attachments
        if not _of_another_thing(sentence, clause, item) and not _in_company(sentence, item)
    ]
    found += [("from", phrase) for prep, phrase in found if prep == "out of"]
    for phrase in clause.objects:
        hanging = sentence.phrases[phrase].attachments
        found.extend((item.prep, item.phrase) for item in hanging if not _in_company(sentence, item))
    return found


def _of_another_thing(sentence: Sentence, clause: Clause, item: Attachment) -> bool:
    """ "protested against arms sales to Freedonia": the parser hangs on the verb what stands behind another phrase of
    the verb's and belongs to that."""
    if item.prep != "to":
        return False
    before = sentence.phrases[item.phrase].first - 2
    beside = (sentence.phrases[each.phrase] for each in clause.attachments if each.phrase != item.phrase)
    return any(phrase.head == before and phrase.lemma in _GOING_TO for phrase in beside)


def _in_company(sentence: Sentence, item: Attachment) -> bool:
    """ "in solidarity with Freedonia": for whose sake it is done, or together with whom."""
    first, words = sentence.phrases[item.phrase].first, sentence.words
    if first < 3 or words[first - 1].text.lower() != "with":
        return False
    return words[first - 2].text.lower() in _COMPANY and words[first - 3].text.lower() == "in"


def preposition_before(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The word before a phrase and whoever it belongs to, one or none: "at" of "at the king's request"."""
    number: int | None = phrase
    first = sentence.phrases[phrase].first
    while number is not None:
        first = min(first, sentence.phrases[number].first)
        number = sentence.phrases[number].possessor
    return (sentence.words[first - 1].lemma,) if first else ()


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
