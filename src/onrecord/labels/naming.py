"""What a sentence says of somebody in so many words: "X is a …", "called X a …", "described X as …", "termed it vile".

Belongs here: of which phrase another phrase, or an adjective, is said. Does not belong here: which words are loaded
(`tables.py`), and who stands behind a phrase (`bearers.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.grammar import Clause, Phrase, Sentence

_BEING = frozenset({"be", "become", "remain", "stay"})
_NAMING = frozenset(
    {
        "call", "brand", "label", "dub", "name", "term", "describe", "denounce", "regard", "see",
        "portray", "style", "list", "designate", "condemn", "declare", "consider", "proclaim",
        "recognise", "recognize", "acknowledge", "accept", "view", "treat", "hail", "welcome",
        "receive", "reject", "depict", "characterise", "characterize", "tar", "deride", "decry",
        "deplore", "blast", "slam", "paint", "cast", "castigate", "vilify", "mock", "ridicule", "taunt",
        "dismiss", "deem", "pronounce", "slur", "salute", "celebrate", "extol", "think", "refer",
        "know", "find", "attack", "lambast", "lambaste", "revile", "demonise", "demonize", "disparage",
        "stigmatise", "stigmatize", "praise",
    }
)  # fmt: skip
_AS, _TO, _OF = "as", "to", "of"
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_GAP = 4
"""Characters at most between a word and ", as Y calls X": quotation mark, comma and space."""
_REACH = 4
"""Words behind what is named in which the adjective stands that it is called: "called the raid as vile as …"."""
_AS_WITHIN = 8
"""Words behind what is named in which "as" stands: "denounced the raid by X on the harbour as cowardly"."""
_ADJECTIVE, _LOOSE = "JJ", ("JJ", "RB")  # "cowardly" is read as an adverb
_BETWEEN = frozenset({"as", '"', "“", "''", "``", "‘", "'", "both"})
"""Words between a thing and what it is called."""


def said_of(sentence: Sentence, phrase: Phrase) -> Iterator[int]:
    """The phrases of which this one is said: "X is a …", "called X a …", "described X as a …"."""
    if phrase not in sentence.phrases:  # one that the parser took for a verb
        return
    number = sentence.phrases.index(phrase)
    for clause in sentence.clauses:
        yield from _in_clause(clause, number)
        if _called_so(clause, phrase):
            yield from (*clause.objects, *_behind_preposition(clause, _AS))[:1]
        elif _calls_itself(sentence, clause, phrase):
            yield from clause.subjects


def adjectives_of(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """The words, by index, that a clause of naming says of its object, with the object's phrase: "termed the raid
    barbaric", "denounced the raid as cowardly"."""
    if clause.kind != "verb" or clause.lemma not in _NAMING:
        return
    for number in clause.objects[:1]:
        phrase = sentence.phrases[number]
        if phrase.last - 1 > phrase.first:
            yield phrase.last - 1, number
        for index in (*_right_behind(sentence, phrase), *_behind_as(sentence, phrase)):
            if not any(each.first <= index < each.head for each in sentence.phrases):
                yield index, number


def _right_behind(sentence: Sentence, phrase: Phrase) -> Iterator[int]:
    """The adjective that stands right behind what is named."""
    for index in range(phrase.last, min(phrase.last + _REACH, len(sentence.words))):
        word = sentence.words[index]
        if word.tag.startswith(_ADJECTIVE):
            yield index
        elif word.text.lower() not in _BETWEEN and not word.tag.startswith("RB"):
            return


def _behind_as(sentence: Sentence, phrase: Phrase) -> Iterator[int]:
    """The adjectives right behind an "as" that follows what is named."""
    for index in range(phrase.last, min(phrase.last + _AS_WITHIN, len(sentence.words) - 1)):
        if sentence.words[index].text == _AS and sentence.words[index + 1].tag.startswith(_LOOSE):
            yield index + 1


def _called_so(clause: Clause, phrase: Phrase) -> bool:
    """ "the 'usurper', as his camp calls X"."""
    behind = 0 < clause.span_start - phrase.end <= _GAP
    return behind and clause.relation == "adverbial" and clause.lemma in _NAMING


def _calls_itself(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """ "declared himself interim president": what stands behind a verb of naming and "himself"."""
    if clause.lemma not in _NAMING:
        return False
    before = sentence.words[max(0, phrase.first - 1) : phrase.head]
    place = next((word for word in before if word.text.lower() in _REFLEXIVE), None)
    return place is not None and 0 < place.start - clause.end <= 1


def _in_clause(clause: Clause, number: int) -> Iterator[int]:
    if clause.lemma in _BEING and number in clause.objects:
        yield from clause.subjects
    if clause.lemma in _NAMING and number in _behind_preposition(clause, _AS):
        yield from clause.objects[:1]
        if not clause.objects:  # "referred to X as a …"
            yield from _behind_preposition(clause, _TO, _OF)


def _behind_preposition(clause: Clause, *prepositions: str) -> Iterator[int]:
    """The phrases that hang on the clause with one of these prepositions."""
    return (each.phrase for each in clause.attachments if each.prep in prepositions)
