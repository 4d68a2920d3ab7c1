"""Regular errors of the small parser, each put right by a named repair on the plain parse.

Each repair says what the parser does wrong and what is done. How many of our sentences each mends and how often each
fires in news stands in `docs/grammar.md`: none harms a sentence of ours. What belongs to headlines alone stands in
`headline_repairs.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar.gerund_repairs import gerund_read_as_adjective, maker_behind_the_object
from onrecord.grammar.parse import Parse

_NAMES = ("NNP", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PLACES = ("on", "against", "at")
_ORDERED = frozenset({"urge", "order", "warn", "invite", "force", "accuse"})
"""Verbs that do not stand in the active with an infinitive and no object: "urged to halt" is always a passive."""


def repair(parse: Parse) -> list[str]:
    """Apply all repairs to the parse itself; the names of those that found something to mend."""
    words = {text.lower() for text in parse.texts}
    return [each.__name__ for needs, each in REPAIRS if (not needs or needs & words) and each(parse)]


def names_listed_under_a_preposition(parse: Parse) -> bool:
    """ "the ministers of Iran, Iraq and Oman": Iraq and Oman are made peers of the ministers, but stand under `of`."""
    mended = False
    for name, dep in enumerate(parse.deps):
        if dep != "pobj" or parse.tags[name] not in _NAMES:
            continue
        prep = parse.heads[name]
        noun = parse.heads[prep]
        if parse.lower(prep) not in ("of", "from", "between") or parse.tags[noun] != "NNS":
            continue
        others = [kid for kid in parse.kids[noun] if parse.deps[kid] == "conj"]
        if others and _is_bare_list(parse, name, others[0]):
            parse.move(others[0], name, "conj")
            for sign in [
                k for k in parse.kids[noun] if name < k < others[0] and parse.deps[k] in ("punct", "cc")
            ]:
                parse.move(sign, name, parse.deps[sign])
            mended = True
    return mended


def _is_bare_list(parse: Parse, name: int, other: int) -> bool:
    """Whether bare names alone, parted by commas and "and", stand from one name to the other."""
    tags = parse.tags[name : other + 1]
    return parse.tags[other] in _NAMES and all(tag in (*_NAMES, ",", "CC") for tag in tags)


def list_read_as_apposition(parse: Parse) -> bool:
    """ "The UAE, Saudi Arabia, Bahrain and Egypt cut ties": the second name is read as a description of the first; a
    name that opens a coordination of bare names up to the verb is a peer of the name before it."""
    mended = False
    for name, dep in enumerate(parse.deps):
        head = parse.heads[name]
        if dep != "appos" or parse.deps[head] not in ("nsubj", "nsubjpass") or parse.tags[head] not in _NAMES:
            continue
        others = parse.conjuncts(name)
        if others and _is_bare_list(parse, head, others[-1]):
            parse.move(name, head, "conj")
            mended = True
    return mended


def noun_read_as_infinitive(parse: Parse) -> bool:
    """ "agreed to talks with Oman on Tuesday": `talks` is tagged a plural noun and yet hung as an infinitive under
    `to`; the plural is right, and `to` is its preposition."""
    mended = False
    for noun, dep in enumerate(parse.deps):
        to = parse.child(noun, "aux")
        if (
            dep not in ("xcomp", "advcl")
            or parse.tags[noun] != "NNS"
            or to is None
            or parse.lower(to) != "to"
        ):
            continue
        head = parse.heads[noun]
        parse.move(to, head, "prep")
        parse.move(noun, to, "pobj")
        mended = True
    return mended


def coordinated_possessors(parse: Parse) -> bool:
    """ "Iran's and Oman's envoys": the first possessor is made a peer of the envoys; both possess them."""
    mended = False
    for mark, dep in enumerate(parse.deps):
        owner = parse.heads[mark]
        if dep != "case" or parse.deps[owner] == "poss":
            continue
        owned = parse.child(owner, "conj")
        second = parse.child(owned, "poss") if owned is not None else None
        if owned is None or second is None or second > owned or second - mark > _NEAR:
            continue
        role, head = parse.deps[owner], parse.heads[owner]
        parse.move(owned, owned if head == owner else head, role)
        parse.move(owner, owned, "poss")
        parse.move(second, owner, "conj")
        mended = True
    return mended


_NEAR = 4
"""Words within which "'s and X's" must stand together."""


def provided_that(parse: Parse) -> bool:
    """ "will lift it provided that Iran leaves": `provided` is read as a participle; it opens a condition."""
    for word in range(1, len(parse)):
        if parse.lower(word) not in ("provided", "providing") or parse.child(
            word, "aux", "auxpass", "nsubj", "dobj"
        ):
            continue
        inner = parse.child(word, "ccomp", "pcomp")
        above = _verb_above(parse, word)
        if inner is None or above is None:
            continue
        mark = parse.child(inner, "mark")
        parse.move(inner, above, "advcl")
        parse.move(word, inner, "mark")
        if mark is not None:
            parse.deps[mark] = "dep"
        return True
    return False


def _verb_above(parse: Parse, word: int) -> int | None:
    while parse.heads[word] != word:
        word = parse.heads[word]
        if parse.tags[word].startswith("VB"):
            return word
    return None


def inverted_condition(parse: Parse) -> bool:
    """ "Should Iran attack, ...", "Were Iran to attack, ...": the verb is read as a noun or as a relative clause."""
    if len(parse) < _SHORTEST or parse.deps[0] != "advcl" or parse.lower(0) not in ("should", "were"):
        return False
    subject = parse.child(0, "nsubj")
    if subject is None:
        return False
    verb = parse.child(subject, "relcl", "acl") if parse.lower(0) == "were" else None
    if verb is None and parse.lower(0) == "should" and subject > 1 and parse.tags[subject] == "NN":
        verb, subject = subject, subject - 1
        if parse.heads[subject] != verb:
            return False
        parse.tags[verb] = "VB"
    if verb is None:
        return False
    main = parse.heads[0]
    parse.move(verb, main, "advcl")
    parse.move(subject, verb, "nsubj")
    parse.move(0, verb, "aux")
    return True


_SHORTEST = 5
"""Words of the shortest sentence with a condition and a main clause."""


def place_after_the_agent(parse: Parse) -> bool:
    """ "an attack by gunmen on the consulate": the consulate is hung on the gunmen; it belongs to the attack."""
    mended = False
    for by, dep in enumerate(parse.deps):
        if (
            dep not in ("prep", "agent")
            or parse.lower(by) != "by"
            or parse.tags[parse.heads[by]] not in ("NN", "NNS")
        ):
            continue
        maker = parse.child(by, "pobj")
        place = parse.child(maker, "prep") if maker is not None else None
        if place is not None and parse.lower(place) in _PLACES:
            parse.move(place, parse.heads[by], "prep")
            mended = True
    return mended


def apposed_subject(parse: Parse) -> bool:
    """ "the deal Iran signed", "told the council Iran was arming them": a clause opens without a word of its own, and
    the parser takes its subject for an apposition. A name with no comma before it, just before the verb, is its
    subject."""
    mended = False
    for name, dep in enumerate(parse.deps):
        if dep != "appos" or parse.tags[name] not in (*_NAMES, "PRP"):
            continue
        verb = _finite_after(parse, name)
        if (
            verb is None
            or parse.deps[verb] not in ("acl", "ccomp", "relcl")
            or parse.child(verb, "nsubj", "nsubjpass")
        ):
            continue
        if parse.texts[_first_of_name(parse, name) - 1] == ",":
            continue
        if parse.is_below(verb, name):
            parse.move(verb, parse.heads[name], "relcl")
        parse.move(name, verb, "nsubj")
        if parse.deps[verb] == "acl":
            parse.deps[verb] = "relcl"
        mended = True
    return mended


def _first_of_name(parse: Parse, name: int) -> int:
    return min([name, *parse.kids[name]])


def _finite_after(parse: Parse, word: int) -> int | None:
    """The verb whose finite form or auxiliary stands right after a word."""
    if word + 1 >= len(parse) or parse.tags[word + 1] not in _FINITE:
        return None
    return parse.heads[word + 1] if parse.deps[word + 1] in ("aux", "auxpass") else word + 1


def peer_after_an_apposition(parse: Parse) -> bool:
    """ "the president, Mira Tolen, and her counterpart, ...": the counterpart is made a peer of the name in apposition;
    it is one of the president. Told by the comma before "and"."""
    mended = False
    for apposed, dep in enumerate(parse.deps):
        if dep != "appos" or len(others := parse.children(apposed, "conj")) != 1:
            continue
        joint = parse.child(apposed, "cc")
        if (
            joint is None
            or joint < apposed
            or parse.texts[joint - 1] != ","
            or parse.child(others[0], "conj")
        ):
            continue
        head = parse.heads[apposed]
        if parse.texts[_first_of_name(parse, apposed) - 1] != ",":
            continue
        parse.move(others[0], head, "conj")
        parse.move(joint, head, "cc")
        mended = True
    return mended


def passive_without_auxiliary(parse: Parse) -> bool:
    """ "Iran urged to halt attacks": read as an active past; without an object it can only be a passive."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBD", "VBN")
            or parse.lemmas[verb] not in _ORDERED
            or parse.child(verb, "dobj", "aux", "auxpass")
        ):
            continue
        subject = parse.child(verb, "nsubj")
        inner = parse.child(verb, "xcomp")
        if subject is None or inner is None or inner < verb or parse.tags[inner] != "VB":
            continue
        if parse.child(inner, "nsubj") is None:
            parse.deps[subject] = "nsubjpass"
            mended = True
    return mended


def content_before_says(parse: Parse) -> bool:
    """ "No talks with rebels, says Tolen": what was said is read as a second subject of `says`; it stands apart."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBZ", "VBD")
            or len(subjects := parse.children(verb, "nsubj")) != _CONTENT_AND_SPEAKER
        ):
            continue
        content, speaker = subjects
        if content < verb < speaker and parse.texts[verb - 1] in (",", '"', "”", "'", "’"):
            parse.deps[content] = "dep"
            mended = True
    return mended


_CONTENT_AND_SPEAKER = 2


_Repair = Callable[[Parse], bool]
REPAIRS: tuple[tuple[frozenset[str], _Repair], ...] = (
    (frozenset({"and", "or"}), names_listed_under_a_preposition),
    (frozenset({"and", "or"}), list_read_as_apposition),
    (frozenset({"to"}), noun_read_as_infinitive),
    (frozenset({"'s", "\u2019s"}), coordinated_possessors),
    (frozenset({"provided", "providing"}), provided_that),
    (frozenset({"should", "were"}), inverted_condition),
    (frozenset({"by"}), place_after_the_agent),
    (frozenset({"by"}), maker_behind_the_object),
    (frozenset(), gerund_read_as_adjective),
    (frozenset(), apposed_subject),
    (frozenset({"says", "said", "warns", "claims", "insists", "vows"}), content_before_says),
    (frozenset({"and"}), peer_after_an_apposition),
    (
        frozenset(f"{verb.removesuffix('e')}ed" for verb in sorted(_ORDERED)) | {"warned"},
        passive_without_auxiliary,
    ),
)
"""Each repair with the words of which one must stand in the sentence for it to be tried."""
