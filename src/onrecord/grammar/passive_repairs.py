"""Passives that the small parser does not see; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.called_repairs import CAPTIVES
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

ORDERED = frozenset({"urge", "order", "warn", "invite", "force", "accuse"})
"""Verbs that do not stand in the active with an infinitive and no object: "urged to halt" is always a passive."""


def passive_without_auxiliary(parse: Parse) -> bool:
    """ "Iran urged to halt attacks": read as an active past; without an object it can only be a passive."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBD", "VBN")
            or parse.lemmas[verb] not in ORDERED
            or parse.has(verb, "dobj", "aux", "auxpass")
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


AIMED = frozenset({"fired", "shot"})
"""Verbs whose passive is left with the preposition of whom they aim at."""


def aim_of_a_passive(parse: Parse) -> bool:
    """ "A patrol had been fired upon", "The convoy was shot at": the preposition belongs to the verb."""
    mended = False
    for verb, word in enumerate(parse.small):
        behind = verb + 1
        if (
            word in AIMED
            and parse.child(verb, "nsubjpass") is not None
            and behind in parse.children(verb, "prep")
            and parse.lower(behind) in ("at", "on", "upon")
            and parse.child(behind, "pobj", "pcomp") is None
        ):
            parse.deps[behind] = "prt"
            mended = True
    return mended


def passive_shared(parse: Parse) -> bool:
    """ "were withdrawn from the valley and sent to the coast", "was welcomed by one and turned down by the other": the
    second participle is read as a past; beside a passive, a transitive verb without an object and any verb with an
    agent of its own is a passive too."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        head = parse.heads[verb]
        if (
            tag not in ("VBD", "VBN")
            or parse.deps[verb] not in ("conj", "advcl")
            or not _is_passive(parse, head)
        ):
            continue
        done_by = parse.child(verb, "agent") is not None
        if parse.child(verb, *_OWN) is not None or not (
            done_by or parse.lemmas[verb] in tables().always_transitive
        ):
            continue
        if parse.deps[verb] == "advcl":
            if verb < head or parse.lower(verb - 1) != "," or tag != "VBD":
                continue
            parse.move(verb, head, "conj")
        elif tag == "VBN":
            continue
        parse.tags[verb] = "VBN"
        mended = True
    return mended


_OWN = ("nsubj", "nsubjpass", "dobj", "aux", "auxpass", "mark", "ccomp")
"""What a verb that shares all of its subject and auxiliary has not beside it."""


def _is_passive(parse: Parse, verb: int) -> bool:
    return parse.tags[verb] == "VBN" and parse.child(verb, "auxpass", "nsubjpass", "agent") is not None


def participle_read_as_main_verb(parse: Parse) -> bool:
    """ "the boats seized off the coast were returned": `seized` is made the verb of the boats, and the true verb is
    left without a subject; a transitive verb without an object right behind its subject describes it."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if tag not in ("VBD", "VBN") or parse.lemmas[verb] not in tables().always_transitive:
            continue
        subject = parse.child(verb, "nsubj")
        if (
            subject is None
            or subject != verb - 1
            or parse.tags[subject] not in ("NN", "NNS", "NNPS")
            or parse.has(verb, "aux", "auxpass", "ccomp", "xcomp")
            or not _is_held_as(parse, verb)
        ):
            continue
        main = _verb_without_subject(parse, verb)
        if main is None:
            continue
        mark = parse.child(verb, "mark")
        if parse.heads[main] == verb:
            parse.move(main, verb if parse.heads[verb] == verb else parse.heads[verb], parse.deps[verb])
            if parse.root == verb:
                parse.move(main, main, "ROOT")
        parse.move(subject, main, "nsubjpass" if parse.child(main, "auxpass") is not None else "nsubj")
        parse.move(verb, subject, "acl")
        parse.tags[verb] = "VBN"
        for held_as in parse.children(verb, "dobj"):
            parse.deps[held_as] = "oprd"
        if mark is not None:
            parse.move(mark, main, "mark")
        mended = True
    return mended


def _is_held_as(parse: Parse, verb: int) -> bool:
    """Whether a verb has no object, or one that says as what somebody is held: "Omanis held hostage in Iran"."""
    thing = parse.child(verb, "dobj")
    return thing is None or (thing == verb + 1 and parse.small[thing] in CAPTIVES)


def _verb_without_subject(parse: Parse, verb: int) -> int | None:
    """The finite verb behind another one that nothing joins to it and that has no subject of its own."""
    beside = [
        *parse.kids[verb],
        *(kid for kid in parse.kids[parse.heads[verb]] if parse.deps[kid] == "ccomp"),
    ]
    joined = parse.has(verb, "cc")
    for main in beside:
        if main <= verb or not (parse.deps[main] == "ccomp" or (parse.deps[main] == "conj" and not joined)):
            continue
        if parse.has(main, "nsubj", "nsubjpass", "mark", "cc"):
            continue
        first = parse.child(main, "auxpass", "aux")
        if first is not None and first > verb and parse.tags[first] in ("VBD", "VBZ", "VBP", "MD", "VB"):
            return main
    return None


def wanted_done_read_as_doing(parse: Parse) -> bool:
    """ "wants the envoy expelled and the embassy closed": what is wanted done is read as doing it itself; a bare
    participle under a verb of wanting is a passive, and so is its peer with a thing of its own."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        wanting = parse.heads[verb]
        if tag not in ("VBN", "VBD") or parse.lemmas[wanting] not in WANTING or wanting > verb:
            continue
        done = parse.child(verb, "nsubj")
        if done is None or parse.has(verb, "aux", "auxpass", "mark", "dobj", "ccomp", "xcomp"):
            continue
        if parse.lemmas[wanting] in _CAUSING and not _is_had_done(parse, wanting, done, verb):
            continue
        if parse.deps[verb] == "conj" and parse.small[parse.edges(done)[0] - 1] in ("and", "or"):
            before = parse.child(wanting, "ccomp")
            if before is None or parse.has(before, "aux", "auxpass", "mark"):
                continue
            parse.move(verb, before, "conj")
        elif parse.deps[verb] != "ccomp":
            continue
        parse.tags[verb], parse.deps[done] = "VBN", "nsubjpass"
        mended = True
    return mended


def _is_had_done(parse: Parse, having: int, done: int, verb: int) -> bool:
    """ "had the envoy expelled", with nothing but the thing between both verbs: "had himself gone" is a perfect."""
    return having < done and parse.tags[done][:2] == "NN" and "," not in parse.texts[having:verb]


_CAUSING = frozenset({"have", "get"})
WANTING = frozenset({"want", "like", "prefer", "wish", "have", "get"})
"""Verbs under which a thing with a bare participle is to be done, or is had done: "want him freed", "would like it
moved", "to have him freed"."""
WANTED = frozenset(
    {"want", "wants", "wanted", "wanting", "like", "liked", "prefer", "prefers", "wish", "wishes"}
    | {"have", "has", "had", "having", "get", "gets", "got", "getting"}
)
"""Their forms, of which one must stand in the sentence."""


def passive_parted_by_an_aside(parse: Parse) -> bool:
    """ "The envoy was, according to Tolen, beaten by soldiers": the participle behind the aside is read as describing
    what the aside names."""
    for was in range(1, len(parse) - 2):
        if parse.lemmas[was] != "be" or parse.texts[was + 1] != "," or parse.tags[was] not in _PAST_OR_NOW:
            continue
        subject = parse.child(was, "nsubj")
        verb = next((w for w in range(was + 3, len(parse)) if parse.texts[w - 1] == ","), None)
        if subject is None or verb is None or parse.tags[verb] != "VBN" or parse.has(was, "attr", "acomp"):
            continue
        if parse.deps[verb] not in ("acl", "advcl", "conj") or parse.has(verb, "aux", "auxpass", "nsubj"):
            continue
        label, above = parse.deps[was], parse.heads[was]
        parse.move(verb, verb if above == was else above, label)
        for kid in list(parse.kids[was]):
            parse.move(kid, verb, "nsubjpass" if kid == subject else parse.deps[kid])
        parse.move(was, verb, "auxpass")
        return True
    return False


_PAST_OR_NOW = ("VBD", "VBZ", "VBP")


def participle_tagged_as_past(parse: Parse) -> bool:
    """ "the explosions heard near the port": hung as a description of the explosions and yet tagged a past; without
    subject and object it is a participle."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if tag == "VBD" and parse.deps[verb] == "acl" and parse.child(verb, *_FINITE) is None:
            parse.tags[verb] = "VBN"
            mended = True
    return mended


_FINITE = ("nsubj", "nsubjpass", "dobj", "aux", "auxpass", "mark", "expl")


def passive_without_its_second_auxiliary(parse: Parse) -> bool:
    """ "Four soldiers were killed and nine others wounded": the second verb shares the auxiliary and has a
    subject of its own, which is read as who wounds; without an object it is who is wounded."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        head = parse.heads[verb]
        if tag not in ("VBD", "VBN") or parse.deps[verb] != "conj" or parse.child(head, "auxpass") is None:
            continue
        subject = parse.child(verb, "nsubj")
        alone = parse.child(verb, "dobj", "aux", "auxpass", "ccomp", "mark") is None
        if subject is not None and alone and parse.lemmas[verb] in (tables().always_transitive | {"allow"}):
            parse.deps[subject], parse.tags[verb] = "nsubjpass", "VBN"
            mended = True
    return mended
