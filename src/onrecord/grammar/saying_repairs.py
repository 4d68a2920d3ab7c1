"""What is said, when and how, that the small parser hangs on the wrong side of a verb of saying (see `repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

SAYING = frozenset(
    ("say", "announce", "add", "state", "warn", "insist", "claim", "declare", "confirm", "report")
)
DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"))
_SHARED = frozenset(("had", "has", "have", "would", "will", "could", "should", "must", "may", "might"))
"""Auxiliaries that tell whose verb goes on behind "and": a plain "said" has none."""


def occasion_hung_on_the_content(parse: Parse) -> bool:
    """ "said on Monday he would not sign", "said in a statement it would": the day or the statement is hung on what is
    said; right behind the verb, before the subject of a content without "that", it is when or how it was said."""
    mended = False
    for content, dep in enumerate(parse.deps):
        said = parse.heads[content]
        if dep != "ccomp" or parse.lemmas[said] not in SAYING or parse.child(content, "mark") is not None:
            continue
        subject = parse.child(content, "nsubj", "nsubjpass", "expl")
        place = said + 1
        while subject is not None and place < subject:
            kid = place if parse.heads[place] == content else -1
            if kid < 0 or not _tells_occasion(parse, kid):
                break
            parse.move(kid, said, parse.deps[kid])
            place, mended = parse.edges(kid)[1] + 1, True
    return mended


def _tells_occasion(parse: Parse, word: int) -> bool:
    """Whether a phrase is a weekday, or a statement, speech or broadcast in which something is said."""
    if parse.deps[word] == "npadvmod":
        return parse.lower(word) in DAYS
    thing = parse.child(word, "pobj")
    if parse.deps[word] != "prep" or thing is None:
        return False
    if parse.lower(word) == "on":
        return parse.lower(thing) in DAYS or (thing == word + 1 and parse.lower(thing) in _CHANNELS)
    article = parse.child(thing, "det")
    return parse.lower(word) in ("in", "at") and article is not None and parse.lower(thing) in _OCCASIONS


_CHANNELS = frozenset(("television", "tv", "radio", "twitter", "facebook", "telegram", "x"))
_OCCASIONS = frozenset(
    ("statement", "speech", "interview", "letter", "conference", "briefing", "tweet", "post", "address", "message",
     "note", "report", "communique", "broadcast", "rally", "hearing")
)  # fmt: skip


def goes_on_with_what_is_said(parse: Parse) -> bool:
    """ "said the rebels had been firm and had not threatened anybody": the second verb is made a peer of `said`; with
    the auxiliary of what is said and no subject it goes on with that."""
    mended = False
    for more, dep in enumerate(parse.deps):
        said = parse.heads[more]
        if dep != "conj" or parse.lemmas[said] not in SAYING or parse.child(said, "aux") is not None:
            continue
        content = parse.child(said, "ccomp")
        if (
            content is None
            or not said < content < more
            or parse.child(more, "nsubj", "nsubjpass") is not None
        ):
            continue
        mine, theirs = parse.child(more, "aux"), parse.child(content, "aux")
        if mine is None or theirs is None or parse.lower(mine) not in _SHARED:
            continue
        if parse.lower(mine) == parse.lower(theirs):
            parse.move(more, content, "conj")
            mended = True
    return mended


def content_hung_on_the_day(parse: Parse) -> bool:
    """ "said the same day that the port would close": what is said is read as telling which day."""
    mended = False
    for day, dep in enumerate(parse.deps):
        said, content = parse.heads[day], parse.child(day, "relcl")
        if dep != "npadvmod" or content is None or parse.lemmas[said] not in SAYING:
            continue
        that = parse.edges(content)[0]
        subject = parse.child(content, "nsubj", "nsubjpass")
        if parse.lower(that) != "that" or subject in (None, that) or parse.child(said, "ccomp") is not None:
            continue
        parse.move(content, said, "ccomp")
        parse.move(that, content, "mark")
        for more in parse.children(said, "conj"):
            opener = parse.child(more, "mark")
            if opener is not None and parse.lower(opener) == "that":
                parse.move(more, content, "conj")
        mended = True
    return mended


def what_it_is_called_read_as_gerund(parse: Parse) -> bool:
    """ "called the accord damaging": the adjective is read as something that the speaker does."""
    mended = False
    for word, tag in enumerate(parse.tags):
        above = parse.heads[word]
        called = parse.deps[word] in ("oprd", "xcomp") and parse.lemmas[above] in ("call", "find", "consider")
        if called and tag == "VBG" and not parse.kids[word] and parse.child(above, "dobj") == word - 1:
            parse.tags[word], parse.deps[word], parse.lemmas[word] = "JJ", "oprd", parse.lower(word)
            mended = True
    return mended


def headline_goes_on_with_the_speaker(parse: Parse) -> bool:
    """ "Brzdrov says army is advancing, vows answer": the comma goes on with who speaks; the second verb is made a
    peer of what is said."""
    mended = False
    for more, dep in enumerate(parse.deps):
        content = parse.heads[more]
        said = parse.heads[content]
        if dep != "conj" or parse.deps[content] != "ccomp" or parse.tags[said] != "VBZ":
            continue
        alone = parse.child(more, "nsubj", "nsubjpass", "aux", "auxpass") is None
        if parse.tags[more] == "VBZ" and alone and parse.lower(more - 1) == "," and said < content < more:
            parse.move(more, said, "conj")
            mended = True
    return mended
