"""What frames a headline: a topic or speaker before a colon, a speaker behind a dash or a last colon, each read apart
from its clause.

"Grain: control centre opens in Oman" and "Iran halts operation - minister" are read as one clause otherwise, with the
grain among its subjects and the minister as part of its object.
"""

from __future__ import annotations

import re

import msgspec

from onrecord.grammar.parse import Parse

_FRAME = re.compile(
    r"^(?:(?P<lead>[^:;\"“”‘]{2,60})(?P<colon>:) (?=\S+ \S+ \S))?(?P<core>\S+ .*?\S)"
    r"(?:(?P<dash> (?:-{1,2}|–|—)|:(?= [A-Z])) (?P<tail>[^-–—:;,.?!\"“”]{2,40}))?$"
)
_MOST_WORDS = 6
"""Words that a topic or speaker may have; longer ones were clauses."""


class Frame(msgspec.Struct, frozen=True):
    """A headline's clause between its topic and its speaker, each with its place (empty where there is none)."""

    core: str
    start: int
    lead: str = ""
    colon: int = 0
    tail: str = ""
    tail_start: int = 0
    dash: tuple[int, str] = (0, "")

    @property
    def names(self) -> tuple[str, ...]:
        """The topic and the speaker, those that it has."""
        return tuple(name for name in (self.lead, self.tail) if name)


def frame_of(text: str) -> Frame | None:
    """The frame of a headline; None for one without topic and speaker, or whose first part is too long for one."""
    match = _FRAME.match(text)
    if match is None or not (match["lead"] or match["tail"]):
        return None
    lead, tail, dash = match["lead"] or "", match["tail"] or "", match["dash"] or ""
    if max(len(lead.split()), len(tail.split())) > _MOST_WORDS or match["core"].count(":"):
        return None
    return Frame(
        core=match["core"],
        start=match.start("core"),
        lead=lead,
        colon=match.start("colon"),
        tail=tail,
        tail_start=match.start("tail"),
        dash=(match.end("dash") - len(dash.lstrip()), dash.lstrip()),
    )


def is_name(parses: list[Parse]) -> bool:
    """Whether the words before a colon or behind a dash have no verb of their own."""
    return len(parses) == 1 and not any(tag.startswith("VB") or tag == "MD" for tag in parses[0].tags)


def framed(frame: Frame, core: Parse, lead: Parse | None, tail: Parse | None) -> Parse:
    """The readings of the parts as that of the whole: the clause is its head, topic and speaker stand beside it."""
    parts: list[tuple[Parse, int]] = []
    if lead is not None:
        parts += [(lead, 0), (_sign(":", frame.colon), 0)]
    inside = len(parts)
    parts.append((core, frame.start))
    if tail is not None:
        parts += [(_sign(frame.dash[1], frame.dash[0]), 0), (tail, frame.tail_start)]
    sizes = [sum(len(part) for part, _ in parts[:number]) for number in range(len(parts))]
    root = core.root + sizes[inside]
    heads = [head + size for (part, _), size in zip(parts, sizes, strict=True) for head in part.heads]
    deps = [dep for part, _ in parts for dep in part.deps]
    for number, ((part, _), size) in enumerate(zip(parts, sizes, strict=True)):
        if number != inside:
            heads[part.root + size] = root
            deps[part.root + size] = "punct" if part.tags[part.root] in (":", ",") else "dep"
    return Parse(
        [text for part, _ in parts for text in part.texts],
        [start + at for part, at in parts for start in part.starts],
        [end + at for part, at in parts for end in part.ends],
        [tag for part, _ in parts for tag in part.tags],
        deps,
        heads,
        [lemma for part, _ in parts for lemma in part.lemmas],
    )


def _sign(text: str, start: int) -> Parse:
    return Parse([text], [start], [start + len(text)], [":"], ["punct"], [0], [text])
