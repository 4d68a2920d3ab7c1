"""A second reading of headlines whose verb the parser takes for a noun: "Iran rejects offer", "Rebels attack base".

The present tense of headlines looks like a plural. The past does not: a doubtful headline is parsed once more for each
word that may be its verb, with that word in the past ("Iran rejected offer"); a reading in which the word then is the
main verb with a subject before it is kept, with the headline's own letters and tense put back.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from onrecord.grammar.lemma import Lemmas
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD", "PRP")
_AFTER_COLON = ("ccomp", "parataxis", "appos", "dep", "acl")
"""Labels of the verb of "Oslo: Iran rejects offer" under what stands before the colon."""
MOST_VARIANTS = 3
"""Readings tried for one headline; a fourth never won on the headlines of our sentences."""


class Variant(msgspec.Struct, frozen=True):
    """A headline with one word in the past: the text to parse, the word's place in it, and its own form and lemma; or
    with the auxiliary that it drops put before the word."""

    text: str
    start: int
    past: str
    present: str
    lemma: str
    lent: str = ""
    """The auxiliary put before the word: "Airliner [was] shot down by fighter"."""


def is_doubtful(parse: Parse, lemmas: Lemmas) -> bool:
    """Whether the main verb of a headline may be hidden: none was found, or one that lacks a subject or has a verb's
    present as its subject."""
    root = parse.root
    tag = parse.tags[root]
    subject = parse.child(root, "nsubj", "nsubjpass")
    if _may_be_noun(parse) and not parse.has(root, "dobj", "ccomp"):
        return True  # "Russia massing troops on border"
    if tag in ("VBZ", "VBD", "VBN", "MD"):
        return subject is None or (tag == "VBZ" and _follows_a_comma(parse, root, subject))
    if tag not in ("VBP", "VB") or subject is None:
        return True
    if parse.texts[root + 1 : root + 2] == ["-"]:  # "army bombs rebel-held city"
        return True
    if _follows_a_comma(parse, root, subject):
        return True
    complete = parse.child(root, "dobj", "ccomp", "xcomp", "acomp", "attr") is not None
    looks_verbal = parse.lower(subject).endswith("s") and lemmas.is_verb(lemmas(parse.lower(subject), "VBZ"))
    return looks_verbal and (tag == "VB" or not complete)


def _may_be_noun(parse: Parse) -> bool:
    """Whether the main verb mostly is a noun: "troops", "talks"."""
    return parse.tags[parse.root] == "VBZ" and parse.lower(parse.root) in tables().headline_nouns


def _follows_a_comma(parse: Parse, root: int, subject: int) -> bool:
    """ "Army raids camp, kills nine": the verb before the comma is read as part of the subject."""
    comma = root - 1
    if comma < _SHORTEST or parse.texts[comma] != "," or subject > comma:
        return False
    return comma - parse.edges(subject)[0] >= _SHORTEST


def variants(text: str, parse: Parse, lemmas: Lemmas) -> Iterator[Variant]:
    """The headline with each word that may be its verb in the past; words that mostly are nouns come last."""
    last = len(parse)
    if parse.tags[parse.root].startswith("VB") and parse.texts[parse.root - 1] == ",":
        last = parse.root  # the verb behind the comma is one already
    found = [word for word in range(1, last) if _may_be_verb(parse, word, lemmas)]
    found.sort(key=lambda word: (parse.lower(word) in tables().headline_nouns, word))
    for word in found[:MOST_VARIANTS]:
        present = parse.texts[word]
        lemma = lemmas(present.lower(), "VBZ" if present.lower().endswith("s") else "VBP")
        past = lemmas.past(lemma)
        start, end = parse.starts[word], parse.ends[word]
        yield Variant(text[:start] + past + text[end:], start, past, present, lemma)
    if parse.tags[parse.root] in _NOUNS or _may_be_noun(parse):
        yield from _with_auxiliary(text, parse, lemmas)


def _with_auxiliary(text: str, parse: Parse, lemmas: Lemmas) -> Iterator[Variant]:
    """A headline without a verb, with the auxiliary of its participle: "Airliner with 40 aboard [was] shot down by
    fighter", "Iraq [is] hiding weapons"."""
    many = parse.tags[parse.root] in ("NNS", "NNPS", "CD", "VBZ")
    for word in range(1, len(parse)):
        small, start = parse.lower(word), parse.starts[word]
        if small.endswith("ing"):
            lemma, lent = lemmas(small, "VBG"), "are " if many else "is "
            fits = parse.tags[word - 1] in _NOUNS and small not in _NO_PROGRESSIVE and lemmas.is_verb(lemma)
        else:
            lemma, lent = lemmas(small, "VBN"), "were " if many else "was "
            fits = lemma in tables().always_transitive and lemmas.past(lemma) == small
        if fits:
            yield Variant(text[:start] + lent + text[start:], start + len(lent), small, small, lemma, lent)


_NO_PROGRESSIVE = frozenset(
    ("according", "concerning", "during", "following", "including", "involving", "meeting", "regarding", "sing",
     "briefing", "hearing", "shooting", "bombing", "ruling", "warning", "killing", "building", "king", "spring")
)  # fmt: skip
"""Words in -ing that head no clause of a headline: prepositions and nouns."""


def _may_be_verb(parse: Parse, word: int, lemmas: Lemmas) -> bool:
    small = parse.lower(word)
    if (
        not small.isalpha()
        or parse.tags[word - 1] in ("DT", "PRP$", "IN", "TO", "CD", "MD")
        or len(small) < _SHORTEST
    ):
        return False
    if small.endswith("s") and not small.endswith("ss"):
        if parse.small[word + 1 : word + 2] == ["to"] and small in tables().headline_nouns - _TO_DO:
            return False  # "Peace talks to resume"
        return lemmas.is_verb(lemmas(small, "VBZ"))
    before = ["NNPS" if word == 1 and parse.small[0] in _PLURALS else "", *parse.tags[:word]]
    before = [tag for tag in before if tag in _NOUNS]
    plural = bool(before) and (
        before[-1] in ("NNS", "NNPS")
        or parse.small[word - 1] in _PLURALS
        or "," in parse.texts[:word]
        or "and" in parse.texts[:word]
    )
    return plural and lemmas.is_verb(small) and not small.endswith(("ing", "ed"))


_SHORTEST = 3
_TO_DO = frozenset({"aids", "claims", "demands", "fears", "hopes", "moves", "offers", "plans", "votes"})
"""Of the words that mostly are nouns, the ones that take an infinitive as verbs: "Army moves to seize port"."""
_PLURALS = frozenset(
    {"police", "british", "chinese", "dutch", "french", "irish", "japanese", "spanish", "swiss"}
)
"""Plurals without an ending."""


def accepted(variant: Variant, parse: Parse) -> bool:
    """Whether the word is the main verb of this reading, with a subject before it."""
    word = _word_at(parse, variant.start)
    if variant.lent:
        return word is not None and _is_lent(parse, word)
    if word is None or parse.tags[word] != "VBD":
        return False
    if parse.root != word and not (parse.deps[word] in _AFTER_COLON and ":" in parse.texts[:word]):
        return False
    subject = parse.child(word, "nsubj")
    people = subject == 0 and parse.small[0] in _PLURALS and not variant.present.endswith("s")
    return subject is not None and subject < word and (people or parse.tags[subject] in _NOUNS)


def _is_lent(parse: Parse, word: int) -> bool:
    """Whether the word is the main verb, with its subject before it and its auxiliary right before it."""
    subject = parse.child(word, "nsubjpass", "nsubj")
    lent = parse.deps[word - 1] in ("auxpass", "aux") and not parse.kids[word - 1]
    verb = parse.root == word and parse.tags[word] in ("VBN", "VBG")
    return verb and lent and subject is not None and subject < word


def _without_lent(variant: Variant, parse: Parse, word: int) -> Parse:
    """The reading without the auxiliary before the word."""
    kept = [each for each in range(len(parse)) if each != word - 1]
    shift = len(variant.lent)
    return Parse(
        [parse.texts[i] for i in kept],
        [parse.starts[i] - shift * (i >= word) for i in kept],
        [parse.ends[i] - shift * (i >= word) for i in kept],
        ["VBZ" if i == word and parse.tags[i] == "VBG" else parse.tags[i] for i in kept],
        [parse.deps[i] for i in kept],
        [parse.heads[i] - (parse.heads[i] >= word) for i in kept],
        [parse.lemmas[i] for i in kept],
    )


def restored(variant: Variant, parse: Parse) -> Parse:
    """The reading with the headline's own letters, offsets and tense."""
    word = _word_at(parse, variant.start) or 0
    if variant.lent:
        return _without_lent(variant, parse, word)
    shift = len(variant.past) - len(variant.present)
    texts = [variant.present if i == word else text for i, text in enumerate(parse.texts)]
    starts = [start - shift if i > word else start for i, start in enumerate(parse.starts)]
    ends = [end - shift if i >= word else end for i, end in enumerate(parse.ends)]
    tags = list(parse.tags)
    tags[word] = "VBZ" if variant.present.lower().endswith("s") else "VBP"
    lemmas = [variant.lemma if i == word else lemma for i, lemma in enumerate(parse.lemmas)]
    return Parse(texts, starts, ends, tags, parse.deps, parse.heads, lemmas)


def _word_at(parse: Parse, start: int) -> int | None:
    return next((word for word, at in enumerate(parse.starts) if at == start), None)


def without_stop(parse: Parse, length: int) -> Parse | None:
    """The parse without what stands beyond `length` (the full stop lent to a headline); None if nothing is left."""
    size = sum(1 for start in parse.starts if start < length)
    if size == len(parse):
        return parse
    if size == 0:
        return None
    heads = [head if head < size else word for word, head in enumerate(parse.heads[:size])]
    return Parse(
        parse.texts[:size],
        parse.starts[:size],
        parse.ends[:size],
        parse.tags[:size],
        parse.deps[:size],
        heads,
        parse.lemmas[:size],
    )
