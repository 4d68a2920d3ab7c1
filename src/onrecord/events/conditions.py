"""The conditions that a frame sets to a clause: which words its roles must have, and in what shape.

Each is a value, so that what decided can be shown as it was decided (`onrecord explain`). They are made one by one, and
whoever only wants the weight stops at the first that is not met.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from onrecord.events.attached import attached, objects_as_called, preposition_before
from onrecord.events.commands import alternatives, commanded
from onrecord.events.measured import DAYS, TIMES, head_lemmas, role_lemmas
from onrecord.events.schema import Frame
from onrecord.events.spoken import is_said_outright
from onrecord.grammar import Clause, Sentence, Word

Words = Callable[[tuple[str, ...]], frozenset[str]]
"""Opens the classes in a list of lemmas."""

_REFLEXIVE = frozenset(
    ("himself", "herself", "itself", "oneself", "themselves", "ourselves", "myself", "yourself")
)
"""Objects to whom nothing is done that one does to another: "defended itself"."""

_ROLE, _OPEN, _SHAPE = 3, 2, 1
"""What a condition that is met counts: words of a role; a phrase, clause or light verb of any or few words; mere
shape. A frame that asks for more telling things goes before one that asks for less."""


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
    for check in (_roles, _role_words, _prepositions, _wording, _shape):
        yield from check(sentence, clause, frame, words)


def _roles(sentence: Sentence, clause: Clause, frame: Frame, _: Words) -> Iterator[Condition]:
    if frame.no_object:
        yield Condition("no_object", (), head_lemmas(sentence, clause.objects), not clause.objects)
    if clause.objects and frame.target[:1] == ("object",):
        heads = head_lemmas(sentence, clause.objects)
        if heads <= _REFLEXIVE:
            yield Condition("not_object", _REFLEXIVE, heads, met=False)
    if frame.transitive:
        yield Condition("transitive", (), head_lemmas(sentence, clause.objects), bool(clause.objects))
    if frame.several:
        doers = clause.objects if clause.passive else clause.subjects
        many = len(doers) > 1 or any(sentence.phrases[phrase].plural for phrase in doers)
        yield Condition("several", (), head_lemmas(sentence, doers), many, _SHAPE)
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


_MONEY = frozenset({"dollar", "euro", "pound", "yen", "million", "billion", "m", "bn"})


def object_lemmas(sentence: Sentence, clause: Clause) -> set[str]:
    """What the objects of a clause are looked up under; money also under what it is given in: "two million in aid"."""
    heads = role_lemmas(sentence, clause.objects)
    if not heads.isdisjoint(_MONEY):
        heads |= head_lemmas(
            sentence, [phrase for prep, phrase in attached(sentence, clause) if prep == "in"]
        )
    return heads


def _role_words(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    for role, wanted, unwanted, phrases in (
        ("object", frame.object, frame.not_object, clause.objects),
        ("subject", frame.subject, frame.not_subject, clause.subjects),
    ):
        if wanted or unwanted:
            heads = object_lemmas(sentence, clause) if role == "object" else role_lemmas(sentence, phrases)
            if unwanted:
                yield Condition(f"not_{role}", unwanted, heads, not heads & words(unwanted))
            if wanted:
                yield Condition(role, wanted, heads, bool(heads & words(wanted)), _ROLE)


def _prepositions(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> Iterator[Condition]:
    if not frame.beside and not frame.not_with and not frame.without:
        return
    preps = attached(sentence, clause)
    if frame.not_with:
        names = {name for name, phrase in preps if sentence.phrases[phrase].lemma not in TIMES}
        yield Condition("not_with", frame.not_with, names, names.isdisjoint(frame.not_with))
    for prep, unwanted in frame.without.items():
        found = role_lemmas(sentence, [phrase for name, phrase in preps if name == prep])
        yield Condition(f"without {prep}", unwanted, found, not found & words(unwanted))
    each = []
    for prep, wanted in frame.beside.items():
        under = [phrase for name, phrase in preps if name == prep]
        found = role_lemmas(sentence, under) if wanted else head_lemmas(sentence, under) - DAYS
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
        found = words_within(sentence, clause) & words(frame.words)
        yield Condition("words", frame.words, found, bool(found), _ROLE)
    if frame.setting:
        found = words_of(sentence) & words(frame.setting)
        yield Condition("setting", frame.setting, found, bool(found), _ROLE)
    if frame.followed_by:
        verbs = {
            other.lemma for other in sentence.clauses if other.parent == clause.index and other.kind == "verb"
        }
        yield Condition(
            "followed_by", frame.followed_by, verbs, bool(verbs & words(frame.followed_by)), _ROLE
        )


def words_within(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """The words of a clause in lower case, and their lemmas."""
    return _spelt([word for word in sentence.words if clause.span_start <= word.start < clause.span_end])


def words_of(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence in lower case, and their lemmas."""
    return _spelt(sentence.words)


def _spelt(words: Sequence[Word]) -> frozenset[str]:
    return frozenset([*[word.lemma for word in words], *[word.text.lower() for word in words]])


def _modifiers(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """Lemmas before the head within the phrase of a nominal predicate, or within those of the objects and of what they
    are called."""
    noun = clause.phrase if clause.kind == "noun" else None
    phrases = objects_as_called(clause) if noun is None else (noun,)
    found = [sentence.phrases[number] for number in phrases]
    return frozenset(word.lemma for phrase in found for word in sentence.words[phrase.first : phrase.head])


def _shape(sentence: Sentence, clause: Clause, frame: Frame, _: Words) -> Iterator[Condition]:
    if frame.light:
        any_light = "*" in frame.light
        met = clause.light is not None and (any_light or clause.light in frame.light)
        light = () if clause.light is None else (clause.light,)
        yield Condition("light", frame.light, light, met, _SHAPE if any_light else _OPEN)
    if frame.under:
        before = () if clause.phrase is None else preposition_before(sentence, clause.phrase)
        yield Condition("under", frame.under, before, not set(before).isdisjoint(frame.under), _ROLE)
    yield from _complements(sentence, clause, frame)
    if "speaker" in frame.source:
        yield Condition("speaker", (), (), is_said_outright(sentence, clause))
    if frame.negated is not None:
        yield Condition("negated", (), (), frame.negated == clause.negated, _SHAPE)
    if frame.passive is not None:
        voice = ("passive" if clause.passive else "active",)
        asked = ("passive" if frame.passive else "active",)
        yield Condition("passive", asked, voice, frame.passive == clause.passive, _SHAPE)


def _complements(sentence: Sentence, clause: Clause, frame: Frame) -> Iterator[Condition]:
    if not (frame.no_complement or frame.complement):
        return
    kinds: set[str] = {complement.kind for complement in clause.complements}
    if "infinitive" in frame.complement and any(
        other.parent == clause.index and other.relation == "purpose" for other in sentence.clauses
    ):  # "put pressure on Freedonia to leave": the parser takes it for a purpose
        kinds.add("infinitive")
    inner = (sentence.clauses[item.clause] for item in clause.complements if item.kind == "that")
    if any(other.kind == "verb" and other.tense == "none" and other.modal is None for other in inner):
        kinds.add("subjunctive")  # "insisted that Freedonia return the islands"
    if "imperative" in frame.complement and commanded(sentence, clause):
        kinds.add("imperative")
    if "alternative" in frame.complement and alternatives(sentence, clause):
        yield Condition("complement", frame.complement, {"alternative"}, met=True, weight=_ROLE)
        return
    if frame.no_complement:
        yield Condition("no_complement", (), kinds, not kinds)
    if frame.complement:
        yield Condition("complement", frame.complement, kinds, not kinds.isdisjoint(frame.complement), _OPEN)
