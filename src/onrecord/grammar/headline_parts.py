"""Headlines of two clauses, read clause by clause: "Thousands flee as army bombs city", "Iran fires rocket, navy says".

The parser finds one verb of a headline at best. Where a word joins two clauses and one of them has no verb in the
reading of the whole, each is read as a headline of its own, and the two readings are put together.
"""

from __future__ import annotations

import re

import msgspec

from onrecord.grammar.parse import Parse

_JOINED = re.compile(
    r"^(?P<left>\S+ \S.*?) (?P<joint>as|after|while|before|until|because) (?P<right>\S+ \S.*)$"
)
_TOLD = re.compile(
    r"^(?P<left>\S+ \S.*?)(?P<joint>,) "
    r"(?P<right>\S+(?: \S+){0,4} (?:says?|said|claims?|warns?|insists?|confirms?))$"
)
_NEXT = re.compile(
    r"^(?P<left>\S+ \S+ [^,]*\S)(?P<joint>,) (?P<right>(?!(?:\S+ ){1,3}to )[A-Z]\S*(?: [^\s,]+){2,})$"
)
"""Two clauses with a comma between: "Navy seizes tanker, US demands release"; but "UN urges Iran, Oman to meet"."""
_APART = re.compile(r";\s+(?=\S+ \S)")
_OPENED = re.compile(r"(?<!\w)['‘]|“")
_CLOSED = re.compile(r"(?<!\W)['’](?!\w)|”")
_HEADS = ("VBZ", "VBD", "VBP", "VBN", "MD")
_NO_VERB = ("amod", "compound", "nmod", "acl")


def apart(text: str) -> list[tuple[int, str]]:
    """The clauses that semicolons part, each with its place: "Navy seizes tanker; US demands release"; the whole where
    a quotation goes on behind one."""
    starts = [0, *(match.end() for match in _APART.finditer(text))]
    ends = [*(match.start() for match in _APART.finditer(text)), len(text)]
    parts = [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)]
    return parts if all(_is_closed(part) for _, part in parts) else [(0, text)]


def _is_closed(part: str) -> bool:
    return part.count('"') % 2 == 0 and len(_OPENED.findall(part)) == len(_CLOSED.findall(part))


def side_by_side(parts: list[tuple[int, Parse]]) -> Parse:
    """The readings of clauses parted by semicolons as that of the whole: each later one is joined to the first."""
    (_, whole), *others = parts
    for start, parse in others:
        found = Halves("", "", start, ";", max(whole.ends))
        whole = joined(found, whole, parse)
    return whole


class Halves(msgspec.Struct, frozen=True):
    """Two clauses of a headline: their texts, the place of the second, and what joins them."""

    left: str
    right: str
    right_start: int
    joint: str
    joint_start: int
    told: bool = False
    """Whether the second tells who says the first."""


def halves(text: str) -> Halves | None:
    """The two clauses of a headline, if a word or a comma joins two."""
    told = _TOLD.match(text)
    match = told or _JOINED.match(text) or _NEXT.match(text)
    if match is None:
        return None
    return Halves(
        match["left"],
        match["right"],
        match.start("right"),
        match["joint"],
        match.start("joint"),
        told is not None,
    )


def lacks_a_verb(parse: Parse, found: Halves) -> bool:
    """Whether one of the two clauses has no verb in this reading of the whole."""
    verbs = [
        parse.starts[word]
        for word, tag in enumerate(parse.tags)
        if tag in _HEADS and parse.deps[word] not in _NO_VERB
    ]
    return not (
        any(start < found.joint_start for start in verbs)
        and any(start > found.joint_start for start in verbs)
    )


def has_a_verb(parse: Parse) -> bool:
    """Whether the reading of one clause has a main verb with a subject."""
    return parse.tags[parse.root] in _HEADS and parse.child(parse.root, "nsubj", "nsubjpass") is not None


def joined(found: Halves, left: Parse, right: Parse) -> Parse:
    """The readings of the two clauses as that of the whole: what is told under who tells it, else the second under the
    first with the word that joins them as its mark."""
    size = len(left) + 1
    comma = found.joint in (",", ";")
    texts = [*left.texts, found.joint, *right.texts]
    starts = [*left.starts, found.joint_start, *(start + found.right_start for start in right.starts)]
    ends = [
        *left.ends,
        found.joint_start + len(found.joint),
        *(end + found.right_start for end in right.ends),
    ]
    tags = [*left.tags, {",": ",", ";": ":"}.get(found.joint, "IN"), *right.tags]
    deps = [*left.deps, "punct" if comma else "mark", *right.deps]
    below = right.root + size
    heads = [*left.heads, below, *(head + size for head in right.heads)]
    if found.told:
        heads[left.root], deps[left.root] = below, "ccomp"
    else:
        heads[below], deps[below] = left.root, "conj" if comma else "advcl"
    return Parse(texts, starts, ends, tags, deps, heads, [*left.lemmas, found.joint, *right.lemmas])
