"""Second verbs of a sentence that the small parser hangs on the wrong word; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import NOUNS, SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.verbless_repairs import is_active

_PASTS = ("VBD", "VBN")
_JOINED = ("conj", "dep", "ccomp")


def subject_joined_to_a_verb(parse: Parse) -> bool:
    """ "Vostia accused him of treason, and the Kerland leader, Jan Tolen, called for sanctions": the second subject is
    made a peer of the first verb, and its own verb describes it."""
    mended = False
    for noun, dep in enumerate(parse.deps):
        first = parse.heads[noun]
        if dep != "conj" or parse.tags[noun] not in NOUNS or parse.tags[first][:2] != "VB":
            continue
        verb = next(
            (kid for kid in parse.kids[noun] if kid > noun and parse.deps[kid] in ("acl", "relcl")), None
        )
        if verb is None or parse.tags[verb] not in _PASTS or parse.has(verb, *SUBJECTS, "mark", "auxpass"):
            continue
        if not (parse.has(verb, "aux") or is_active(parse, verb)):
            continue
        parse.move(verb, first, "conj")
        parse.move(noun, verb, "nsubj")
        if not parse.has(verb, "aux"):
            parse.tags[verb] = "VBD"
        mended = True
    return mended


def participle_read_as_first_of_a_row(parse: Parse) -> bool:
    """ "The council, called into session, demanded an answer": what stands between the commas is made the main verb,
    and the main verb its peer."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in _PASTS
            or verb < 2
            or parse.texts[verb - 1] != ","
            or parse.has(verb, "cc", "aux", "dobj")
        ):
            continue
        subject = parse.child(verb, "nsubj", "nsubjpass")
        if subject is None or parse.edges(subject, frozenset({"punct"}))[1] != verb - 2:
            continue
        if "," in parse.texts[parse.edges(subject)[0] : verb - 1]:
            continue
        main = next((kid for kid in parse.kids[verb] if kid > verb and parse.deps[kid] in _JOINED), None)
        if main is None or parse.tags[main] not in ("VBD", "VBZ") or parse.texts[main - 1] != ",":
            continue
        if parse.has(main, *SUBJECTS, "mark", "cc"):
            continue
        above, label = parse.heads[verb], parse.deps[verb]
        parse.move(main, main if above == verb else above, label)
        parse.move(subject, main, "nsubj")
        parse.move(verb, subject, "acl")
        parse.tags[verb] = "VBN"
        for kid in [kid for kid in parse.kids[verb] if kid > main]:
            parse.move(kid, main, parse.deps[kid])
        mended = True
    return mended
