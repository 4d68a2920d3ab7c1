"""Subjects that the small parser takes for something else; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE, SUBJECTS
from onrecord.grammar.list_repairs import first_of_name
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP")
_BEFORE_VERB = ("aux", "auxpass", "neg", "advmod")
_MAIN = ("ROOT", "ccomp")


def subject_taken_into_the_phrase_before(parse: Parse) -> bool:
    """ "After days of talks in the Old Palace, Iran and six powers concluded an agreement": what stands behind
    the comma is made a peer of the last noun of the phrase before it, and the verb has no subject or only the last of
    the row."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        opening = parse.child(verb, "prep") if dep in _MAIN else None
        if opening is None or opening > verb or _finite(parse, verb) is None:
            continue
        own = parse.child(verb, *SUBJECTS)
        # "At the heart of the quarrel between Iran and Oman is …"
        if own is None and parse.lemmas[verb] == "be":
            continue
        row = _row_before(parse, verb, opening, own)
        if not row:
            continue
        passive = parse.child(verb, "auxpass") is not None
        first = row[0]
        parse.move(first, verb, "nsubjpass" if passive else "nsubj")
        for member in (*row[1:], *(() if own is None else (own,))):
            if parse.heads[member] not in row:
                parse.move(member, first, "conj")
        mended = True
    return mended


def subject_apposed_to_what_opens_the_sentence(parse: Parse) -> bool:
    """ "Asked whether Kerland would use force, the minister, Jan Tolen, said": who speaks is read as another name of
    the last noun of what opens the sentence, and the verb has no subject."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        if dep not in _MAIN or _finite(parse, verb) is None or parse.has(verb, *SUBJECTS):
            continue
        last = verb - 1
        while last > 0 and (parse.heads[last] == verb and parse.deps[last] in (*_BEFORE_VERB, "punct")):
            last -= 1
        opening = next((kid for kid in parse.children(verb, "prep", "advcl") if kid < verb), None)
        if opening is None or last < 0 or not parse.is_below(last, opening):
            continue
        while last != opening and not _is_apposed_behind_a_comma(parse, last, verb):
            last = parse.heads[last]
        if last != opening:
            parse.move(last, verb, "nsubjpass" if parse.has(verb, "auxpass") else "nsubj")
            mended = True
    return mended


def _is_apposed_behind_a_comma(parse: Parse, word: int, verb: int) -> bool:
    """Whether a word is the head of a whole name behind a comma that ends right before the verb."""
    if parse.deps[word] != "appos" or parse.tags[word] not in _NOUNS:
        return False
    first = parse.edges(word)[0]
    named = parse.has(word, "appos", "det", "poss") or parse.tags[word] == "NNP"
    return named and parse.texts[first - 1] == "," and parse.deps[parse.heads[word]] != "appos"


def subject_read_as_name_of_a_day(parse: Parse) -> bool:
    """ "On Tuesday Turkey accused Greece": day and state are read as one name under the preposition, and the verb has
    no subject; a day or month is no part of a name, nor is the year behind it."""
    mended = False
    for prep, dep in enumerate(parse.deps):
        verb = parse.heads[prep]
        name = parse.child(prep, "pobj")
        if dep != "prep" or name is None or not prep < name < verb or parse.tags[name] not in _NAMES:
            continue
        if parse.child(verb, *SUBJECTS, "expl") is not None or _finite(parse, verb) is None:
            continue
        day = next((kid for kid in parse.kids[name] if kid < name and _is_day(parse, kid)), None)
        if day is None:
            continue
        counted = parse.tags[name] == "NNPS"  # "On Friday 300 Turks": their number, no year
        for kid in [kid for kid in parse.kids[name] if kid < name]:
            if kid < day or (not counted and parse.tags[kid] in ("CD", ",")):
                parse.move(kid, day, "nummod")
        parse.move(day, prep, "pobj")
        parse.move(name, verb, "nsubj" if parse.child(verb, "auxpass") is None else "nsubjpass")
        mended = True
    return mended


def _is_day(parse: Parse, word: int) -> bool:
    return parse.tags[word] == "NNP" and parse.lower(word) in tables().calendar_names


_NAMES = ("NNP", "NNPS", "NNS")


def _finite(parse: Parse, verb: int) -> int | None:
    auxiliary = parse.child(verb, "aux", "auxpass")
    finite = verb if auxiliary is None else auxiliary
    return finite if parse.tags[finite] in FINITE else None


def _row_before(parse: Parse, verb: int, opening: int, own: int | None) -> list[int]:
    """The members of the row that the opening phrase has swallowed, those before the verb's own subject."""
    last = parse.edges(opening)[1]
    if own is None:
        between = [word for word in range(last + 1, verb) if parse.heads[word] == verb]
        if len(between) != verb - last - 1 or any(parse.deps[w] not in _BEFORE_VERB for w in between):
            return []
    else:
        joint = parse.edges(own)[0] - 1
        if joint not in (last, last + 1) or parse.tags[joint] != "CC":
            return []
        last = joint - 1
    for noun in range(last, opening, -1):
        if parse.deps[noun] == "pobj" and parse.is_below(noun, opening):
            chain = sorted({*parse.conjuncts(noun), *parse.children(noun, "appos")})
            if chain and parse.edges(chain[-1])[1] == last:
                return _behind_the_comma(parse, noun, chain)
    return []


def _behind_the_comma(parse: Parse, noun: int, chain: list[int]) -> list[int]:
    """The members of a row behind the comma that ends the opening phrase: the first comma, or, where the phrase ends
    with a row of its own, the first behind its "and"."""
    joints = [
        word
        for word in range(noun, chain[-1])
        if parse.deps[word] == "cc" and parse.heads[word] in (noun, *chain)
    ]
    least = joints[0] if len(joints) > 1 else noun
    commas = [word for word in range(least, chain[-1]) if parse.texts[word] == ","]
    if not commas:
        return []
    row = [member for member in chain if member > commas[0] and parse.tags[member] in _NOUNS]
    return row if row and first_of_name(parse, row[0]) == commas[0] + 1 else []


def name_beside_its_noun(parse: Parse) -> bool:
    """ "The main opposition DPV objected": the noun is made another subject beside the name, or what a clause with the
    name as its subject describes; the two are one name."""
    for name in range(1, len(parse)):
        if parse.tags[name] != "NNP" or parse.deps[name] != "nsubj":
            continue
        noun, verb = first_of_name(parse, name) - 1, parse.heads[name]
        if noun < 0 or parse.tags[noun] != "NN" or parse.has(name, "det", "conj"):
            continue
        if _finite(parse, verb) is None or verb < name:
            continue
        if parse.heads[noun] == verb and parse.deps[noun] == "nsubj" and parse.deps[verb] != "relcl":
            parse.move(noun, name, "compound")
            return True
        if (
            parse.root == noun == parse.heads[verb]
            and parse.deps[verb] in _HUNG_ON_A_NOUN
            and parse.texts[-1] == "."
        ):
            parse.move(verb, verb, "ROOT")
            parse.move(noun, name, "compound")
            for kid in [kid for kid in parse.kids[noun] if kid > verb]:
                parse.move(kid, verb, parse.deps[kid])
            return True
    return False


_HUNG_ON_A_NOUN = ("relcl", "acl", "ccomp")
DASHES = frozenset({"-", "--", "–", "—"})


def dateline_read_as_subject(parse: Parse) -> bool:
    """ "KNA -- The envoy left": the agency before the dash is read as one more who left."""
    if len(parse) <= _THIRD or parse.texts[1] not in DASHES or parse.deps[0] not in ("nsubj", "nsubjpass"):
        return False
    others = [kid for kid in parse.children(parse.heads[0], parse.deps[0]) if kid > 1]
    if not others or parse.tags[0] not in ("NNP", "NNPS") or parse.kids[0] not in ([], [1]):
        return False
    parse.deps[0] = "dep"
    return True


_THIRD = 2


def subject_hung_on_the_auxiliary(parse: Parse) -> bool:
    """ "as long as the embassy remained cut off": the embassy is read as the subject of `remained`, which is read as an
    auxiliary of `cut`; a subject belongs to the verb, else the verb borrows one from the clause above."""
    mended = False
    for auxiliary, dep in enumerate(parse.deps):
        verb = parse.heads[auxiliary]
        if dep not in ("aux", "auxpass") or verb == auxiliary or parse.has(verb, *SUBJECTS):
            continue
        subject = parse.child(auxiliary, "nsubj", "nsubjpass")
        if subject is None or subject > auxiliary:
            continue
        parse.move(subject, verb, "nsubjpass" if dep == "auxpass" else "nsubj")
        for mark in parse.children(auxiliary, "mark"):
            parse.move(mark, verb, "mark")
        mended = True
    return mended


_FINITE = frozenset({"had", "has", "was", "is"})
"""Auxiliaries before which no other stands."""


def may_read_as_auxiliary(parse: Parse) -> bool:
    """ "May accused Kerland", "May had accused it": who opens the sentence is read as the auxiliary of a past, which
    has none."""
    may = next((word for word in range(min(2, len(parse.small))) if parse.small[word] == "may"), None)
    if may is None or parse.deps[may] not in ("aux", "nsubj"):
        return False
    verb = parse.heads[may]
    helping = [kid for kid in parse.children(verb, "aux", "auxpass") if parse.small[kid] not in _FINITE]
    past = parse.tags[verb] in ("VBD", "VBN") and len(helping) <= 1
    subject = parse.child(verb, "nsubj")
    if not past or verb == may or subject not in (None, may) or parse.child(verb, "nsubjpass") is not None:
        return False
    parse.move(may, verb, "nsubj")
    parse.tags[may] = "NNP"
    return True
