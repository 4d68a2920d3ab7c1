"""The conditions that a frame sets to a clause: which words its roles must have, and in what shape.

Each is a value, so that what decided can be shown as it was decided (`onrecord explain`). They are made one by one, and
whoever only wants the weight stops at the first that is not met.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

import msgspec

from onrecord.events.schema import Frame
from onrecord.grammar import Attachment, Clause, Sentence

Words = Callable[[tuple[str, ...]], frozenset[str]]
"""Opens the classes in a list of lemmas."""

_ROLE, _OPEN, _SHAPE = 3, 2, 1
"""What a condition that is met counts: words of a role; a phrase, clause or light verb of any or few words; mere
shape. A frame that asks for more telling things goes before one that asks for less."""

DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "eve", "weekend"}
    | {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)
"""Words of time that stand under a preposition without being what it asks for: "agreed on Friday to …"."""


MEASURES = frozenset(
    {
        "number",
        "dozen",
        "score",
        "hundred",
        "thousand",
        "million",
        "billion",
        "half",
        "third",
        "quarter",
        "majority",
    }
    | {
        "series",
        "batch",
        "load",
        "planeload",
        "shipload",
        "boatload",
        "truckload",
        "convoy",
        "shipment",
        "cargo",
    }
    | {
        "consignment",
        "tonne",
        "ton",
        "barrel",
        "litre",
        "package",
        "pair",
        "group",
        "lot",
        "rest",
        "bulk",
        "part",
    }
    | {
        "round",
        "wave",
        "string",
        "spate",
        "flurry",
        "all",
        "most",
        "many",
        "some",
        "several",
        "dose",
        "piece",
        "kind",
    }
    | {
        "type",
        "sort",
        "set",
        "couple",
        "handful",
        "team",
        "crowd",
        "salvo",
        "volley",
        "barrage",
        "hail",
        "stream",
    }
    | {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "twenty",
        "none",
        "half",
    }
    | {
        "cycle",
        "tranche",
        "phase",
        "first",
        "last",
        "one",
        "each",
        "both",
        "fleet",
        "pack",
        "crate",
        "sack",
        "trainload",
        "host",
        "raft",
        "list",
    }
)
"""Nouns that count or measure what stands under *of*: "two planeloads of blankets" are blankets."""


_GOING_TO = frozenset(
    ("sale", "export", "supply", "delivery", "shipment", "aid", "visit", "trip", "loan", "transfer", "flight", "help",
     "support", "assistance", "journey")
)  # fmt: skip
"""Nouns of what goes to somebody."""
_COMPANY = frozenset(
    {
        "solidarity",
        "line",
        "accordance",
        "coordination",
        "conjunction",
        "concert",
        "league",
        "tandem",
        "sympathy",
    }
)


class Condition(msgspec.Struct, frozen=True, gc=False):
    """One condition of a frame, under the key that sets it, with what the clause has there."""

    key: str
    wanted: Collection[str]
    found: Collection[str]
    met: bool
    weight: int = 0


def weight_of(conditions: Iterable[Condition]) -> int | None:
    """The weights of the conditions together; None where one is not met."""
    weight = 0
    for condition in conditions:
        if not condition.met:
            return None
        weight += condition.weight
    return weight


def conditions_of(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    """All conditions of the frame, in a fixed order. `words` opens the codebook's classes."""
    for check in (_roles, _prepositions, _wording, _shape):
        yield from check(sentence, clause, frame, words)


def _roles(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    if frame.no_object:
        yield Condition("no_object", (), _heads(sentence, clause.objects), not clause.objects)
    if frame.transitive:
        yield Condition("transitive", (), _heads(sentence, clause.objects), bool(clause.objects))
    if frame.several:
        doers = clause.objects if clause.passive else clause.subjects
        many = len(doers) > 1 or any(sentence.phrases[phrase].plural for phrase in doers)
        yield Condition("several", (), _heads(sentence, doers), many, _SHAPE)
    for key, kind, phrases in (
        ("object_kind", frame.object_kind, clause.objects),
        ("subject_kind", frame.subject_kind, clause.subjects),
    ):
        if kind is not None:
            named = (sentence.phrases[phrase] for phrase in phrases)
            # "Palestinians protested" as others do, "Ruritania protested" to somebody
            peoples = key == "subject_kind"
            kinds = {name.kind for name in named if not (peoples and name.kind == "proper" and name.plural)}
            yield Condition(key, (kind,), kinds, kind in kinds, _SHAPE)
    for role, wanted, unwanted, phrases in (
        ("object", frame.object, frame.not_object, clause.objects),
        ("subject", frame.subject, frame.not_subject, clause.subjects),
    ):
        if wanted or unwanted:
            heads = _heads(sentence, phrases)
            if unwanted:
                yield Condition(f"not_{role}", unwanted, heads, not heads & words(unwanted))
            if wanted:
                yield Condition(role, wanted, heads, bool(heads & words(wanted)), _ROLE)


def _heads(sentence: Sentence, phrases: Iterable[int]) -> set[str]:
    """Lemmas of the heads, and of what a measuring head measures."""
    found: set[str] = set()
    for phrase in phrases:
        found.update(noun_lemmas(sentence, phrase))
        if sentence.phrases[phrase].lemma in MEASURES:
            measured = (item.phrase for item in sentence.phrases[phrase].attachments if item.prep == "of")
            found.update(lemma for one in measured for lemma in noun_lemmas(sentence, one))
    return found


def _prepositions(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    if not frame.beside and not frame.not_with:
        return
    preps = attached(sentence, clause)
    if frame.not_with:
        names = {name for name, phrase in preps if sentence.phrases[phrase].lemma not in DAYS}
        yield Condition("not_with", frame.not_with, names, names.isdisjoint(frame.not_with))
    each = []
    for prep, wanted in frame.beside.items():
        found = _heads(sentence, (phrase for name, phrase in preps if name == prep))
        if not wanted:
            found -= DAYS
        met = bool(found) and (not wanted or bool(found & words(wanted)))
        each.append(Condition(f"with {prep}", wanted, found, met, _ROLE if wanted else _OPEN))
    yield from each[: len(frame.with_)]
    if frame.with_any:  # the first that is met speaks for all
        others = each[len(frame.with_) :]
        yield next((other for other in others if other.met), others[0])


def _wording(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    if frame.modifier or frame.not_modifier:
        before = _modifiers(sentence, clause)
        if frame.not_modifier:
            yield Condition(
                "not_modifier", frame.not_modifier, before, not before & words(frame.not_modifier)
            )
        if frame.modifier:
            yield Condition("modifier", frame.modifier, before, bool(before & words(frame.modifier)), _ROLE)
    if frame.words:
        within = [word for word in sentence.words if clause.span_start <= word.start < clause.span_end]
        found = ({word.lemma for word in within} | {word.text.lower() for word in within}) & words(
            frame.words
        )
        yield Condition("words", frame.words, found, bool(found), _ROLE)
    if frame.followed_by:
        verbs = {
            other.lemma for other in sentence.clauses if other.parent == clause.index and other.kind == "verb"
        }
        yield Condition(
            "followed_by", frame.followed_by, verbs, bool(verbs & words(frame.followed_by)), _ROLE
        )


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
    first = sentence.phrases[item.phrase].first
    before = [word.text.lower() for word in sentence.words[max(first - 3, 0) : first]]
    return len(before) == 3 and before[0] == "in" and before[1] in _COMPANY and before[2] == "with"


def preposition_before(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The word before a phrase and whoever it belongs to, one or none: "at" of "at the king's request"."""
    number: int | None = phrase
    first = sentence.phrases[phrase].first
    while number is not None:
        first = min(first, sentence.phrases[number].first)
        number = sentence.phrases[number].possessor
    return (sentence.words[first - 1].lemma,) if first else ()


def noun_lemmas(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The lemma of a phrase's head and, where it is written with a hyphen ("cease-fire"), the whole word."""
    head = sentence.phrases[phrase].head
    lemma, words = sentence.phrases[phrase].lemma, sentence.words
    if head > 1 and words[head - 1].text == "-" and words[head - 2].end == words[head - 1].start:
        return lemma, f"{words[head - 2].text.lower()}-{lemma}"
    return (lemma,)


def _modifiers(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """Lemmas before the head within the phrase of a nominal predicate, or within those of the objects."""
    phrases = (clause.phrase,) if clause.kind == "noun" and clause.phrase is not None else clause.objects
    found = [sentence.phrases[number] for number in phrases]
    return frozenset(word.lemma for phrase in found for word in sentence.words[phrase.first : phrase.head])


def _shape(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    if frame.light:
        any_light = "*" in frame.light
        met = clause.light is not None and (any_light or clause.light in frame.light)
        light = () if clause.light is None else (clause.light,)
        yield Condition("light", frame.light, light, met, _SHAPE if any_light else _OPEN)
    if frame.under:
        before = () if clause.phrase is None else preposition_before(sentence, clause.phrase)
        yield Condition("under", frame.under, before, not set(before).isdisjoint(frame.under), _ROLE)
    if frame.no_complement or frame.complement:
        kinds: set[str] = {complement.kind for complement in clause.complements}
        if "infinitive" in frame.complement and any(
            other.parent == clause.index and other.relation == "purpose" for other in sentence.clauses
        ):  # "put pressure on Freedonia to leave": the parser takes it for a purpose
            kinds.add("infinitive")
        inner = (sentence.clauses[item.clause] for item in clause.complements if item.kind == "that")
        if any(other.kind == "verb" and other.tense == "none" and other.modal is None for other in inner):
            kinds.add("subjunctive")  # "insisted that Freedonia return the islands"
        if frame.no_complement:
            yield Condition("no_complement", (), kinds, not kinds)
        if frame.complement:
            yield Condition(
                "complement", frame.complement, kinds, not kinds.isdisjoint(frame.complement), _OPEN
            )
    if frame.negated is not None:
        yield Condition("negated", (), (), frame.negated == clause.negated, _SHAPE)
    if frame.passive is not None:
        voice = ("passive" if clause.passive else "active",)
        asked = ("passive" if frame.passive else "active",)
        yield Condition("passive", asked, voice, frame.passive == clause.passive, _SHAPE)
