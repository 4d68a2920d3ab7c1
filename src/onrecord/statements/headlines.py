"""Attributions as headlines and transcripts write them: "Ms Okoye: talks to resume", "Talks to resume - minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.grammar import Sentence, Word
from onrecord.records import Span
from onrecord.statements.asides import Aside, phrase_from
from onrecord.statements.stretches import QUOTATION_MARKS, trimmed

_SECTIONS = frozenset(
    {
        "update",
        "analysis",
        "opinion",
        "video",
        "exclusive",
        "watch",
        "live",
        "breaking",
        "poll",
        "factbox",
        "timeline",
        "explainer",
        "editorial",
        "review",
        "photos",
        "photo",
        "note",
        "correction",
        "related",
        "more",
        "source",
        "sources",
        "recap",
        "interview",
        "profile",
        "commentary",
        "background",
        "read",
        "full",
        "look",
        "wow",
        "wait",
        "bombshell",
        "oops",
    }
)
"""Words before a colon that name a kind of article, not a speaker."""
_TELLERS = frozenset({"source", "sources", "poll", "review", "interview"})
"""Of these the ones that behind a headline tell it: "Talks to resume - sources"."""
_KINDS = _SECTIONS - _TELLERS | {
    "updates",
    "pictures",
    "quotes",
    "reaction",
    "latest",
    "know",
    "maps",
    "charts",
}
"""Words behind a headline that name a kind of article: "Truce holds: Live updates", "Oman frees crew - in pictures"."""
_LONGEST_NAME = 8
"""Words before a colon that may still be a speaker's name with an office."""
_OF_A_NAME = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "POS", "IN", "CC", ",", "HYPH", "."})
"""What a name with its office is made of: no verb, no pronoun, no number."""
_SHORTEST_TELLING = 4
"""Words after the colon that make a statement rather than an entry of a list."""


_BEFORE_SPEAKER = ("-", "–", "—", "--", ":")


def headline_asides(sentence: Sentence) -> Iterator[Aside]:
    """The speaker before a colon at the head of a line, or behind a dash or a colon at the end of a headline."""
    yield from _colon(sentence)
    yield from _dash(sentence)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether words can be a speaker as headlines write it: capitals throughout, no section name, no article first."""
    if (
        not words
        or words[0].text.lower() in _SECTIONS
        or words[0].tag in ("DT", "PRP$", "WRB", "WP", "IN", "CD")
    ):
        return False
    small = ("HYPH", "IN", "CC", ".", ",", "-LRB-", "-RRB-")
    return all(word.text[:1].isupper() or word.tag in small for word in words) and all(
        not word.tag.startswith("VB") and word.tag != "POS" for word in words
    )


def _is_dateline(sentence: Sentence, name: Sequence[Word]) -> bool:
    """ "DOHA: The emir has …": capitals before the first words of a body tell where it was written."""
    return sentence.field == "text" and sentence.start == 0 and all(word.text.isupper() for word in name)


def _colon(sentence: Sentence) -> Iterator[Aside]:
    """ "NAME: words" at the head of a line or behind a semicolon, as in headlines and transcripts."""
    words = sentence.words
    first = 0
    for place, word in enumerate(words):
        if word.text == ";":
            first = place + 1
        elif word.text == ":" and first < place:
            end = next((n for n in range(place + 1, len(words)) if words[n].text == ";"), len(words))
            aside = _said_behind(sentence, first, place, end)
            if aside is not None:
                yield aside
            first = end + 1


def _said_behind(sentence: Sentence, first: int, colon: int, end: int) -> Aside | None:
    """The words between a colon and `end` as those of the name between `first` and the colon, if it is one."""
    words = sentence.words
    name = words[first:colon]
    if not 0 < len(name) <= _LONGEST_NAME or end - colon - 1 < _SHORTEST_TELLING:
        return None
    told = next((n for n in range(1, len(name) - 1) if name[n].text == "to"), len(name))
    speaker = name[:told] if sentence.field == "title" else name
    if first and not speaker[0].text[:1].isupper():
        return None
    quoted = words[colon + 1].text in QUOTATION_MARKS
    if not (_is_name(speaker) or (quoted and _is_named_office(speaker))) or _is_dateline(sentence, name):
        return None
    tells = any(
        c.kind == "verb" and words[colon].start < c.start < words[end - 1].end for c in sentence.clauses
    )
    if not tells or words[-1].text == "?" or len(name[0].text) == 1:
        return None
    number = phrase_from(sentence, first)
    return Aside(
        cue=Span(words[colon].start, words[colon].end),
        stance="says",
        speech=True,
        rule="colon",
        content=[trimmed(sentence, words[colon].end, words[end - 1].end)],
        source=[Span(speaker[0].start, speaker[-1].end)],
        speakers=() if number is None else (number,),
        wants_quote=True,
    )


def _is_named_office(words: Sequence[Word]) -> bool:
    """ "Algeria's president, Abdelmadjid Tebboune": before a quotation a name may have its office with it."""
    return (
        len(words) > 1
        and words[0].text.lower() not in _SECTIONS
        and words[-1].tag == "NNP"
        and all(word.tag in _OF_A_NAME for word in words)
    )


def _names_a_kind(words: Sequence[Word]) -> bool:
    """Whether words behind a headline tell what the article is, not who says so."""
    return words[0].tag in ("IN", "WP", "WRB") or any(word.text.lower() in _KINDS for word in words)


def _dash(sentence: Sentence) -> Iterator[Aside]:
    """ "Talks to resume - minister", "Oman to free crew: Iran" at the end of a headline or of a line in capitals."""
    words = sentence.words
    place = next((n for n in range(len(words) - 1, 0, -1) if words[n].text in _BEFORE_SPEAKER), None)
    if place is None or not 0 < len(words) - place - 1 <= _SHORTEST_TELLING or place < _SHORTEST_TELLING:
        return
    name = words[place + 1 :]
    headline = sentence.field == "title" or all(not word.text.islower() for word in words)
    colon = words[place].text == ":"
    if colon and (sentence.field != "title" or not name[0].text[:1].isupper()):
        return
    spaced = (colon or words[place].start > words[place - 1].end) and name[0].start > words[place].end
    if (
        not headline
        or not spaced
        or _names_a_kind(name)
        or any(w.tag.startswith("V") or w.text in (".", "?") for w in name)
    ):
        return
    number = phrase_from(sentence, place + 1)
    yield Aside(
        cue=Span(words[place].start, words[place].end),
        stance="says",
        speech=True,
        rule="colon" if colon else "dash",
        content=[trimmed(sentence, sentence.start, words[place].start)],
        source=[Span(name[0].start, name[-1].end)],
        speakers=() if number is None else (number,),
        wants_quote=True,
    )
