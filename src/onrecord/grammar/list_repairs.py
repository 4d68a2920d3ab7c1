"""Regular errors of the small parser in coordinations; applied with the others (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import NAMES
from onrecord.grammar.parse import Parse


def names_listed_under_a_preposition(parse: Parse) -> bool:
    """ "the ministers of Iran, Iraq and Oman": Iraq and Oman are made peers of the ministers, but stand under `of`."""
    mended = False
    for name, dep in enumerate(parse.deps):
        if dep != "pobj" or parse.tags[name] not in NAMES:
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
    return parse.tags[other] in NAMES and all(tag in (*NAMES, ",", "CC") for tag in tags)


def _is_list(parse: Parse, first: int, second: int, last: int) -> bool:
    """Whether names with "the" or an owner stand there as in "the Commission, the EU's Mira Tolen and the States", and
    not a name and the two offices of who bears it: "Tolen, the Representative and Chair of …"."""
    tags = parse.tags[first : last + 1]
    if parse.tags[last] not in NAMES or not all(tag in (*NAMES, ",", "CC", "DT", "POS") for tag in tags):
        return False
    owned = parse.child(second, "poss") is not None
    return owned or (parse.child(second, "det") is not None and parse.child(last, "det") is not None)


def list_read_as_apposition(parse: Parse) -> bool:
    """ "The UAE, Saudi Arabia, Bahrain and Egypt cut ties": the second name is read as a description of the first; a
    name that opens a coordination of bare names up to the verb is a peer of the name before it."""
    mended = False
    for name, dep in enumerate(parse.deps):
        head = parse.heads[name]
        if dep != "appos" or parse.deps[head] not in ("nsubj", "nsubjpass") or parse.tags[head] not in NAMES:
            continue
        others = parse.conjuncts(name)
        beyond = [other for other in parse.conjuncts(head) if other > name]
        if not others and len(beyond) >= _MORE and _is_bare_list(parse, head, beyond[-1]):
            # "Australia, New Zealand, Kenya and Fiji": the peers are hung on the first
            parse.move(name, head, "conj")
            mended = True
        if others and (
            _is_bare_list(parse, head, others[-1])
            or _is_list(parse, head, name, others[-1])
            or _is_row(parse, head, name, others)
        ):
            parse.move(name, head, "conj")
            mended = True
    return mended


def _is_row(parse: Parse, first: int, second: int, others: list[int]) -> bool:
    """Whether four or more names stand in a row of which the second has "the": "Oman, the Emirates, Iran and Iraq"."""
    last = others[-1]
    if len(others) < _MORE or parse.tags[last] not in NAMES or parse.texts[second + 1 : second + 2] != [","]:
        return False
    if not all(tag in (*NAMES, ",", "CC", "DT") for tag in parse.tags[first : last + 1]):
        return False
    return parse.child(second, "det") is not None and parse.small[last + 1 : last + 2] not in (
        ["of"],
        ["for"],
    )


_MORE = 2
"""Names behind the second: with one alone they may be the two offices of who bears the first."""


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


def peer_after_an_apposition(parse: Parse) -> bool:
    """ "the president, Mira Tolen, and her counterpart, ...": the counterpart is made a peer of the name in apposition;
    it is one of the president. Told by the comma before "and"."""
    mended = False
    for apposed, dep in enumerate(parse.deps):
        if dep != "appos" or len(others := parse.children(apposed, "conj")) != 1:
            continue
        joint = parse.child(apposed, "cc")
        if joint is None or joint < apposed or parse.texts[joint - 1] != "," or parse.has(others[0], "conj"):
            continue
        head = parse.heads[apposed]
        if parse.texts[first_of_name(parse, apposed) - 1] != ",":
            continue
        parse.move(others[0], head, "conj")
        parse.move(joint, head, "cc")
        mended = True
    return mended


def first_of_name(parse: Parse, name: int) -> int:
    """The first word of a name, titles and given names included."""
    return min([name, *parse.kids[name]])
