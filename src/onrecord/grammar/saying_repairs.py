"""What the small parser hangs on the wrong side of a verb of saying; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_SAYING = frozenset(
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
        if dep != "ccomp" or parse.lemmas[said] not in _SAYING or parse.child(content, "mark") is not None:
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
        if dep != "conj" or parse.lemmas[said] not in _SAYING or parse.child(said, "aux") is not None:
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


def speaker_goes_on_behind_a_passive(parse: Parse) -> bool:
    """ "said three men had been arrested and accused Oman of spying": the accusation is hung on the arrest; a past with
    an object of its own, or an act of speech, is no passive and so the speaker's."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        content = parse.heads[verb]
        saying = parse.heads[content]
        if dep != "conj" or parse.tags[verb] not in ("VBD", "VBN") or parse.deps[content] != "ccomp":
            continue
        if not (content < verb and saying < content and parse.has(content, "auxpass")):
            continue
        if parse.tags[saying] != "VBD" or not parse.has(saying, "nsubj") or parse.has(verb, *_OWN):
            continue
        subject = parse.child(content, "nsubjpass")
        itself = subject is not None and parse.tags[subject] == "PRP"  # "said it had been told and agreed"
        if not itself and _is_active(parse, verb):
            make_peer_of_the_saying(parse, verb, content, saying)
            mended = True
    return mended


def speaker_goes_on_behind_what_had_been(parse: Parse) -> bool:
    """ "said Oman had shelled it and warned it would answer": a past that says something itself, without the *had* of
    what is said, is the speaker's."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        content = parse.heads[verb]
        saying = parse.heads[content]
        if dep != "conj" or parse.tags[verb] not in ("VBD", "VBN") or parse.deps[content] != "ccomp":
            continue
        if parse.lemmas[verb] not in _SAYING | _BINDING or parse.has(verb, *_OWN):
            continue
        perfect = parse.child(content, "aux")
        told = perfect is not None and parse.small[perfect] == "had" and parse.has(verb, "ccomp", "xcomp")
        itself = parse.child(content, "nsubj", "nsubjpass")
        if itself is None or parse.tags[itself] == "PRP" or not told:
            continue
        if saying < content < verb and parse.tags[saying] == "VBD" and parse.has(saying, "nsubj"):
            make_peer_of_the_saying(parse, verb, content, saying)
            mended = True
    return mended


_BINDING = frozenset(("vow", "demand"))
_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "agent")


def _is_active(parse: Parse, verb: int) -> bool:
    """Whether a past is none of a passive: it acts on something (of what is given or told a passive keeps an object,
    but no name), or nobody is its object in "called for", "warned of"."""
    thing = parse.child(verb, "dobj")
    if thing is None:
        return parse.lemmas[verb] in tables().acts_of_speech and parse.child(verb, "prep") is not None
    return parse.lemmas[verb] not in tables().ditransitive or parse.tags[thing] in ("NNP", "NNPS", "PRP")


DECIDED = frozenset(
    {"agreed", "vowed", "pledged", "promised", "refused", "threatened", "offered", "declined"}
)


def goes_on_with_what_is_decided(parse: Parse) -> bool:
    """ "said that mistakes had been made and agreed to pay": `agreed` is read as done to the mistakes; with an
    infinitive and no auxiliary of its own it is the speaker's."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        content = parse.heads[verb]
        said = parse.heads[content]
        if (
            dep != "conj"
            or parse.small[verb] not in DECIDED
            or parse.deps[content] != "ccomp"
            or said > content
        ):
            continue
        if parse.tags[content] != "VBN" or not parse.has(content, "auxpass") or not parse.has(verb, "xcomp"):
            continue
        if parse.tags[said] != "VBD" or parse.has(verb, "aux", "auxpass", "mark", *SUBJECTS):
            continue
        make_peer_of_the_saying(parse, verb, content, said)
        mended = True
    return mended


def make_peer_of_the_saying(parse: Parse, verb: int, peer: int, said: int) -> None:
    """Hang a verb that was made a peer of what is said on the saying, as a past, and with it the word that joins
    them and what stands behind it."""
    joint = next((kid for kid in parse.children(peer, "cc") if peer < kid < verb), None)
    parse.move(verb, said, "conj")
    parse.tags[verb] = "VBD"
    if joint is not None:
        parse.move(joint, said, "cc")
    for kid in [kid for kid in parse.kids[peer] if kid > verb]:
        sums_up = parse.texts[parse.edges(kid)[0] - 1] == ","  # "asked for a sample, a request that …"
        parse.move(kid, verb, "dep" if sums_up and parse.deps[kid] == "dobj" else parse.deps[kid])


ADDED = frozenset(
    {"accusing", "adding", "arguing", "blaming", "branding", "calling", "cautioning", "citing", "condemning",
     "criticising", "criticizing", "denouncing", "describing", "dismissing", "insisting", "noting", "praising",
     "predicting", "stressing", "urging", "voicing", "warning"}
)  # fmt: skip
"""What a speaker goes on to do in words behind what he said."""


def speech_hung_on_what_is_said(parse: Parse) -> bool:
    """ "said Oman had closed the port, accusing Iran of theft": the accusation is hung on the closing; behind a comma
    it is the speaker's, unless what is said is itself a matter of words or told of a meeting, or the accused are called
    by a pronoun, which mostly means those of whom the content tells ("had held two men, accusing them of spying")."""
    mended = False
    for more, dep in enumerate(parse.deps):
        content = parse.heads[more]
        said = parse.heads[content]
        if dep != "advcl" or parse.small[more] not in ADDED or parse.deps[content] != "ccomp":
            continue
        if parse.lemmas[said] not in _SAYING or not said < content < more or parse.texts[more - 1] != ",":
            continue
        if parse.lemmas[content] in tables().acts_of_speech or parse.lemmas[content] in _MET:
            continue
        speaker, subject = parse.child(said, "nsubj"), parse.child(content, "nsubj", "nsubjpass")
        target = parse.child(more, "dobj")
        if speaker is None or subject is None or parse.lemmas[speaker] in tables().media:
            continue
        if target is None or parse.tags[target] != "PRP":
            parse.move(more, said, "advcl")
            mended = True
    return mended


_MET = frozenset(
    ("meet", "tell", "talk", "speak", "write", "say", "phone", "telephone", "visit", "summon", "send", "issue", "lodge",
     "release", "publish", "vote", "hold", "make", "give", "post", "sign")
)  # fmt: skip


def content_hung_on_the_day(parse: Parse) -> bool:
    """ "said the same day that the port would close": what is said is read as telling which day."""
    mended = False
    for day, dep in enumerate(parse.deps):
        said, content = parse.heads[day], parse.child(day, "relcl")
        if dep != "npadvmod" or content is None or parse.lemmas[said] not in _SAYING:
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
