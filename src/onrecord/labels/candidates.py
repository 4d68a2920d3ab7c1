"""The places of a sentence where a loaded word stands: as head of a phrase, before one, or said of a subject."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from onrecord.grammar import Attachment, Clause, Phrase, Sentence
from onrecord.labels.naming import adjectives_of
from onrecord.labels.tables import LabelGroup, label_words

_OPENING_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "CD", "POS", "``", "''"})
_PLURALS, _SINGULARS = frozenset({"NNS", "NNPS"}), frozenset({"NN", "NNP"})
_FINITE, _VERBS = "VBZ", frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF, _CALL = "of", "!"
_GIVING = frozenset({"offer", "grant", "give", "deny", "promise", "hand", "show", "send", "lend"})
"""Verbs behind which one to whom is read as part of what: "offered the tyrant asylum"."""
_JOINED = 4
"""Words that a modifier in several words has at most, its hyphens counted: `self`, `-`, `proclaimed`."""


class Candidate(msgspec.Struct, frozen=True):
    """A loaded word with its place; `phrase` describes the actor, or `clause` says it of its subject."""

    group: LabelGroup
    sentence: Sentence
    start: int
    end: int
    words: tuple[str, ...]
    phrase: Phrase | None = None
    clause: Clause | None = None
    thing: bool = False
    """True where the phrase is a deed or a place, and the actor must be found beside it."""
    described: bool = False
    """True where the loaded word stands before another noun, which must be an actor itself."""
    named: int | None = None
    """The phrase of which the word is said by a verb of naming: "termed the raid barbaric"."""
    people: bool = False
    """True where that noun means people: they are described, though nobody may be known by it."""


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """Every loaded word of the sentence that stands as its table asks, one a phrase."""
    for phrase in sentence.phrases:
        found = next(_of_phrase(sentence, phrase), None)
        if found is not None:
            yield found
    for clause in sentence.clauses:
        if clause.kind == "adjective":
            yield from _of_clause(sentence, clause)
        yield from _of_naming(sentence, clause)


def _of_phrase(sentence: Sentence, phrase: Phrase) -> Iterator[Candidate]:
    lemma, plural = _noun(phrase)
    heads = [*_ending_at(sentence, phrase.first, phrase.head, lemma), *label_words().of_head(lemma)]
    before = _forms(sentence, phrase.first, phrase.head)
    modifiers = [group for word in before for group in label_words().of_modifier(word)]
    modifiers.sort(key=lambda group: phrase.lemma not in group.things)
    titles = _titles(sentence, phrase) if phrase.kind == "proper" else {}
    misread = _misread(sentence, phrase)
    verb = _verb(sentence, phrase)
    if verb is not None and verb.lemma != phrase.lemma:
        yield from _of_phrase(sentence, verb)
    if not heads and not modifiers and not titles and not misread:  # nearly always
        return
    words = _forms(sentence, phrase.first, phrase.last)
    for end, group in titles.items():
        if not {*words} & group.unless:
            start, _ = _stretch(sentence, phrase, group)
            yield Candidate(group, sentence, start, end, words, phrase=phrase, described=True)
    for place, group in misread.items():
        word = sentence.words[place]
        yield Candidate(group, sentence, word.start, word.end, words, phrase=phrase)
    head = sentence.words[phrase.head]
    around = {*words, _behind(sentence, phrase.last)}
    for group in heads:
        if (plural or not group.plural) and not group.title and _fits(sentence, phrase, group, around):
            start, end = _stretch(sentence, phrase, group)
            yield Candidate(group, sentence, start, end, words, phrase=phrase)
    for group in modifiers:
        if not around & group.unless:
            thing = phrase.lemma in group.things
            start, _ = _stretch(sentence, phrase, group)
            people = not thing and phrase.lemma in group.people
            yield Candidate(
                group,
                sentence,
                start,
                head.end,
                words,
                phrase,
                thing=thing,
                described=not thing,
                people=people,
            )


def _ending_at(sentence: Sentence, first: int, place: int, lemma: str) -> list[LabelGroup]:
    """The groups of which a noun and the words before it are one word: "fifth column", "coup-plotter"."""
    if place == first or not label_words().ends_several(lemma):
        return []
    spaced = _spaced(sentence, first, place)
    gap = " " if sentence.words[place].start > sentence.words[place - 1].end else ""
    joined = ("".join(spaced[-size:]).strip() + gap + lemma for size in range(1, _JOINED))
    return [group for word in joined for group in label_words().of_head(word)]


def _titles(sentence: Sentence, phrase: Phrase) -> dict[int, LabelGroup]:
    """Loaded nouns that stand right before a name like a title, by where they end: "dictator Kim", "socialist strongman
    Nicolas Maduro"."""
    found = {}
    for place in range(phrase.first, phrase.head):
        word, behind = sentence.words[place], sentence.words[place + 1]
        lemma = word.lemma.lower()
        several = _ending_at(sentence, phrase.first, place, lemma)
        for group in (*several, *label_words().of_head(lemma))[:1]:
            if behind.text[:1].isupper() and not (group.of or group.after or group.plural):
                found[word.end] = group
    return found


def _misread(sentence: Sentence, phrase: Phrase) -> dict[int, LabelGroup]:
    """Loaded nouns, by their places, that the parser took for the beginning of a compound: a plural opens none ("liars
    claim"), nor does a ruler in a headline before what may be a verb ("strongman clings on"), or somebody who is given
    what stands behind ("offered the tyrant asylum")."""
    found = {}
    for place in range(phrase.first, phrase.head):
        word = sentence.words[place]
        verb = sentence.field == "title" and phrase.plural and place + 1 == phrase.head
        given = place == phrase.first + 1 and sentence.words[max(0, phrase.first - 1)].lemma in _GIVING
        if word.tag in _PLURALS or ((verb or given) and word.tag in _SINGULARS):
            for group in label_words().of_head(word.lemma.lower())[:1]:
                if not (group.of or group.after or group.said or group.title):
                    found[place] = group
    return found


def _verb(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The phrase with the loaded plural right behind it that the parser took for a verb, if another verb, or "of",
    follows: "the desert bullies seized", "the cod bullies of Orl"."""
    place, first = phrase.last, sentence.words[max(0, phrase.first - 1)]
    opened = phrase.determiner is not None or first.tag in _OPENING_TAGS or phrase.first == 0
    if not opened or phrase.head != place - 1 or place + 1 >= len(sentence.words):
        return None
    word, behind = sentence.words[place], sentence.words[place + 1]
    if word.tag != _FINITE or not label_words().of_head(word.lemma.lower()):
        return None
    if behind.text not in (_OF, _CALL) and not (behind.tag in _VERBS and behind.start == word.end + 1):
        return None
    owner = next((n for n, each in enumerate(sentence.phrases) if each.first == place + 2), None)
    tied = (Attachment(_OF, owner),) if behind.text == _OF and owner is not None else ()
    whole = replace(phrase, end=word.end, last=place + 1, head=place, lemma=word.lemma.lower())
    return replace(whole, full_end=max(phrase.full_end, word.end), plural=True, attachments=tied)


def _noun(phrase: Phrase) -> tuple[str, bool]:
    """The head's lemma, and whether it is a plural; headlines write common nouns like names ("Tyrants Keep Power")."""
    if phrase.kind == "proper" and phrase.lemma.endswith("s") and not label_words().of_head(phrase.lemma):
        return phrase.lemma[:-1], True
    return phrase.lemma, phrase.plural


def _of_clause(sentence: Sentence, clause: Clause) -> Iterator[Candidate]:
    """ "X is illegitimate": the predicate is the label."""
    inside = (word for word in sentence.words if clause.start <= word.start < clause.end)
    word = next((word for word in inside if word.lemma == clause.lemma), None)
    for group in label_words().of_modifier(clause.lemma)[:1]:
        if word is not None and clause.subjects and not clause.negated:
            yield Candidate(group, sentence, word.start, word.end, (clause.lemma,), clause=clause)


def _of_naming(sentence: Sentence, clause: Clause) -> Iterator[Candidate]:
    """ "termed the killing barbaric": what somebody is called, or a deed."""
    for index, number in adjectives_of(sentence, clause):
        word, phrase = sentence.words[index], sentence.phrases[number]
        for group in label_words().of_modifier(word.text.lower()):
            thing = any(each.lemma in group.things for each in sentence.words[phrase.first : phrase.last])
            yield Candidate(
                group, sentence, word.start, word.end, (word.lemma,), phrase, thing=thing, named=number
            )


def _fits(sentence: Sentence, phrase: Phrase, group: LabelGroup, around: set[str]) -> bool:
    if around & group.unless:
        return False
    if group.after and not around & group.after:
        return False
    return not group.of or bool(_of_nouns(sentence, phrase) & group.of)


def _of_nouns(sentence: Sentence, phrase: Phrase) -> set[str]:
    """The nouns that hang on the phrase with "of", the second of two joined ones included."""
    found: set[str] = set()
    for attachment in phrase.attachments:
        if attachment.prep == _OF:
            other = sentence.phrases[attachment.phrase]
            found |= {other.lemma, *(sentence.phrases[member].lemma for member in other.conjuncts)}
    return found


def _stretch(sentence: Sentence, phrase: Phrase, group: LabelGroup) -> tuple[int, int]:
    """The label's characters: the phrase without what opens it, and with "of …" where the table asks for it."""
    first = phrase.first
    for index in range(phrase.first, phrase.head):
        if sentence.words[index].tag in _OPENING_TAGS:
            first = index + 1
    end = sentence.words[phrase.head].end
    if group.of:
        nouns = [sentence.phrases[each.phrase] for each in phrase.attachments if each.prep == _OF]
        end = max((noun.end for noun in nouns), default=end)
    return sentence.words[first].start, end


def _forms(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """The words of a stretch as the tables write them: single ones, and those that a hyphen or a space joins."""
    single = [word.text.lower() for word in sentence.words[first:last]]
    forms = list(dict.fromkeys([*(word.lemma for word in sentence.words[first:last]), *single]))
    if len(single) < 2:
        return tuple(forms)
    spaced = _spaced(sentence, first, last)
    for size in range(2, _JOINED + 1):
        for at in range(len(single) - size + 1):
            joined = single[at] + "".join(spaced[at + 1 : at + size])
            if size == 2 or "-" in joined:
                forms.append(joined)
    return tuple(forms)


def _spaced(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words in lower case, each with a space before it where the article has one or more."""
    found, end = [], sentence.words[first].start
    for word in sentence.words[first:last]:
        found.append(f" {word.text.lower()}" if word.start > end else word.text.lower())
        end = word.end
    return found


def _behind(sentence: Sentence, index: int) -> str:
    """The word right behind a stretch, unless it ends the sentence."""
    return sentence.words[index].lemma if index < len(sentence.words) else ""
