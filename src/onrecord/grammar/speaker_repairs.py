"""What a speaker goes on to do behind what he said, which the small parser hangs on that (see `repairs.py`)."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.grammar.dependencies import SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.saying_repairs import SAYING
from onrecord.grammar.tables import tables

_BINDING = frozenset(("vow", "demand"))
_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "agent")
DECIDED = frozenset(
    {"agreed", "vowed", "pledged", "promised", "refused", "threatened", "offered", "declined"}
)
ADDED = frozenset(
    {"accusing", "adding", "arguing", "blaming", "branding", "calling", "cautioning", "citing", "condemning",
     "criticising", "criticizing", "denouncing", "describing", "dismissing", "insisting", "noting", "praising",
     "predicting", "stressing", "urging", "voicing", "warning"}
)  # fmt: skip
"""What a speaker goes on to do in words behind what he said."""
_MET = frozenset(
    ("meet", "tell", "talk", "speak", "write", "say", "phone", "telephone", "visit", "summon", "send", "issue", "lodge",
     "release", "publish", "vote", "hold", "make", "give", "post", "sign")
)  # fmt: skip


def _pasts_beside_what_is_said(parse: Parse) -> Iterator[tuple[int, int, int]]:
    """The pasts that are read as peers of what somebody says, each with what is said and with the saying."""
    for verb, dep in enumerate(parse.deps):
        content = parse.heads[verb]
        if dep == "conj" and parse.tags[verb] in ("VBD", "VBN") and parse.deps[content] == "ccomp":
            yield verb, content, parse.heads[content]


def speaker_goes_on_behind_a_passive(parse: Parse) -> bool:
    """ "said three men had been arrested and accused Oman of spying": the accusation is hung on the arrest; a past with
    an object of its own, or an act of speech, is no passive and so the speaker's."""
    mended = False
    for verb, content, saying in _pasts_beside_what_is_said(parse):
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
    for verb, content, saying in _pasts_beside_what_is_said(parse):
        if parse.lemmas[verb] not in SAYING | _BINDING or parse.has(verb, *_OWN):
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


def _is_active(parse: Parse, verb: int) -> bool:
    """Whether a past is none of a passive: it acts on something (of what is given or told a passive keeps an object,
    but no name), or nobody is its object in "called for", "warned of"."""
    thing = parse.child(verb, "dobj")
    if thing is None:
        return parse.lemmas[verb] in tables().acts_of_speech and parse.child(verb, "prep") is not None
    return parse.lemmas[verb] not in tables().ditransitive or parse.tags[thing] in ("NNP", "NNPS", "PRP")


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
        if parse.lemmas[said] not in SAYING or not said < content < more or parse.texts[more - 1] != ",":
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
