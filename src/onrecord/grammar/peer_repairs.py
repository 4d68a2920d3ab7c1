"""Words that the small parser makes peers of the wrong word; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE, NAMES, SUBJECTS
from onrecord.grammar.parse import Parse

_JOINED = ("conj", "advcl", "ccomp", "dep", "parataxis")
_PERFECT = (["having"], ["has"], ["have"])
_ALSO = {"VBD": ("has", "have"), "VBN": ("has", "have", "having")}
"""With which forms above a bare past or participle goes on, too: "has asked it to sign and accused it"."""
_DEMANDING = frozenset(
    ("demand", "insist", "ask", "request", "urge", "propose", "suggest", "require", "order")
)
_ASIDE = ("WDT", "WP", "WP$", "WRB", "VBG", "VBN", "IN")
"""Tags of the words with which an aside opens: "which", "accusing", "angered", "under"."""


def subject_read_as_peer_of_the_object(parse: Parse) -> bool:
    """ "Sudan summoned the envoy and Egypt, angered by the move, closed its border": Egypt is made another one who is
    summoned; the finite verb behind the aside, which nothing joins to the first, is Egypt's."""
    mended = False
    for peer, dep in enumerate(parse.deps):
        first = parse.heads[peer]
        if dep != "conj" or parse.tags[peer] not in NAMES or parse.texts[peer + 1 : peer + 2] != [","]:
            continue
        joint = parse.child(first, "cc")
        outer = _told_of(parse, first)
        if outer is None or joint is None or not first < joint < peer or parse.has(peer, "conj"):
            continue
        verb = _verb_behind_aside(parse, peer)
        if (
            verb is None
            or parse.is_below(outer, verb)
            or any(kid > verb for kid in parse.children(outer, "conj"))
        ):
            continue
        _give_subject(parse, peer, verb, outer, joint)
        mended = True
    return mended


def _told_of(parse: Parse, noun: int) -> int | None:
    """The verb with a subject before it in whose object, or in a phrase of which, a noun stands."""
    if parse.deps[noun] not in ("dobj", "pobj", "attr", "oprd") or not parse.tags[noun].startswith("NN"):
        return None
    word = noun
    while parse.heads[word] != word:
        word = parse.heads[word]
        if parse.tags[word].startswith("VB") and parse.child(word, "nsubj", "nsubjpass") is not None:
            return word if word < noun else None
    return None


def _verb_behind_aside(parse: Parse, peer: int) -> int | None:
    """The finite verb without a subject behind the comma that ends the aside behind a name."""
    if peer + 2 >= len(parse) or parse.tags[peer + 2] not in _ASIDE:
        return None
    for finite in range(peer + 3, len(parse)):
        if parse.tags[finite] not in FINITE or parse.texts[finite - 1] != ",":
            continue
        verb = parse.heads[finite] if parse.deps[finite] in ("aux", "auxpass") else finite
        if parse.deps[verb] not in _JOINED or parse.has(verb, "mark", *SUBJECTS):
            return None
        return None if parse.is_below(verb, peer) or parse.has(verb, "conj") else verb
    return None


def _give_subject(parse: Parse, peer: int, verb: int, outer: int, joint: int) -> None:
    """Makes a name the subject of a verb, the verb a peer of the one before, and gives the aside to the two."""
    for kid, head in enumerate(parse.heads):
        inside = peer < kid < verb and not peer < head < verb
        if inside and head != verb and parse.deps[kid] in ("relcl", "acl"):
            parse.move(kid, peer, parse.deps[kid])
    parse.move(verb, outer, "conj")
    for kid, head in enumerate(parse.heads):
        inside = peer < kid < verb and not peer <= head <= verb
        if inside and parse.deps[kid] in ("advcl", "prep", "advmod", "npadvmod"):
            parse.move(kid, verb, parse.deps[kid])
    parse.move(peer, verb, "nsubjpass" if parse.has(verb, "auxpass") else "nsubj")
    parse.move(joint, outer, "cc")


def participle_joined_to_an_infinitive(parse: Parse) -> bool:
    """ "urging it to sign and calling for calm", "asked it to sign, then withdrew": `calling` is made a peer of
    `sign`; it goes on with the verb of its own form above."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        head = parse.heads[verb]
        if dep not in ("conj", "dep") or head > verb or parse.has(verb, *SUBJECTS):
            continue
        if parse.tags[head] != "VB" and not _is_demanded(parse, head):
            continue
        form = _form(parse, verb)
        above = head
        while form is not None and parse.heads[above] != above:
            above = parse.heads[above]
            if parse.tags[above].startswith("VB") and _form(parse, above) in (form, *_ALSO.get(form, ())):
                joint = next((kid for kid in parse.children(head, "cc") if head < kid < verb), None)
                parse.move(verb, above, "conj")
                if joint is not None:
                    parse.move(joint, above, "cc")
                mended = True
                break
    return mended


def _is_demanded(parse: Parse, verb: int) -> bool:
    """ "demanded that they leave": a verb in its plain form, whatever its subject."""
    asking = parse.heads[verb]
    plain = parse.tags[verb] == "VBP" and parse.lower(verb) == parse.lemmas[verb]
    asked = parse.deps[verb] == "ccomp" and parse.lemmas[asking] in _DEMANDING and parse.tags[asking] == "VBD"
    return plain and asked and not parse.has(verb, "aux", "auxpass")


def _form(parse: Parse, verb: int) -> str | None:
    """The form in which a verb without an auxiliary of its own, or with that of a perfect, goes on."""
    auxiliaries = [parse.lower(kid) for kid in parse.children(verb, "aux", "auxpass")]
    if auxiliaries in _PERFECT:
        return auxiliaries[0]
    if (
        auxiliaries
        or parse.tags[verb] not in ("VBG", "VBD", "VBN")
        or parse.lower(verb) == parse.lemmas[verb]
    ):
        return None  # "cut", "shut" and "put" are infinitives too
    return parse.tags[verb]


def main_verb_behind_where(parse: Parse) -> bool:
    """ "China, where Tolen held talks, promised help": China is made another subject of `held`, on which `promised` is
    hung; of two subjects with "where" between, the first is the second verb's."""
    mended = False
    for inner in range(len(parse)):
        subjects = parse.children(inner, "nsubj", "nsubjpass")
        if len(subjects) != _TWO or subjects[1] > inner:
            continue
        first, second = subjects
        where = next((kid for kid in parse.kids[inner] if parse.lower(kid) in ("where", "when")), None)
        if where is None or not first < where < second or parse.texts[where - 1] != ",":
            continue
        main = _finite_behind_comma(parse, inner)
        if main is None:
            continue
        above, label = parse.heads[inner], parse.deps[inner]
        parse.move(main, main if above == inner else above, label)
        for kid in [kid for kid in parse.kids[inner] if first < kid < where]:
            parse.move(kid, main, parse.deps[kid])
        parse.move(first, main, "nsubjpass" if parse.has(main, "auxpass") else "nsubj")
        parse.move(inner, first, "relcl")
        mended = True
    return mended


def _finite_behind_comma(parse: Parse, inner: int) -> int | None:
    """The verb without a subject that is hung on another and opens behind a comma."""
    for verb in parse.children(inner, *_JOINED):
        finite = min([verb, *parse.children(verb, "aux", "auxpass")])
        if verb < inner or parse.tags[finite] not in FINITE or parse.texts[finite - 1] != ",":
            continue
        if not parse.has(verb, "mark", *SUBJECTS):
            return verb
    return None


_TWO = 2
