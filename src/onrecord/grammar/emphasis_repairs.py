"""Sentences that put first what they stress ("It was the offer that Vostia rejected", "What Kerland wants is talks",
"Blackmail, Kerland called it"), as essays and features write them; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar.called_repairs import CALLING
from onrecord.grammar.dependencies import NOUNS, SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_BE = frozenset({"was", "is", "were", "are"})
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})


def what_is_called_stands_first(parse: Parse) -> bool:
    """ "An act of piracy, Kerland called it": what something is called is read as a time or as nothing at all."""
    mended = False
    for name, dep in enumerate(parse.deps):
        verb = parse.heads[name]
        if parse.small[verb] not in CALLING or name > verb or parse.tags[name] not in NOUNS:
            continue
        speaker = parse.child(verb, "nsubj")
        # "Blackmail, Kerland calls it"
        if dep == "nsubj" and parse.has(name, "conj") and parse.edges(name)[0] == 0:
            speaker = parse.child(name, "conj")
            if speaker is None or parse.has(name, "cc") or parse.small[speaker - 1] != ",":
                continue
            parse.move(speaker, verb, "nsubj")
        elif dep not in ("npadvmod", "dep", "ccomp") or parse.tags[name] == "NNP" or speaker is None:
            continue
        thing = parse.child(verb, "dobj", "oprd")
        if thing is None or not name < speaker < verb < thing or "," not in parse.texts[name:speaker]:
            continue
        if parse.lemmas[name] in tables().times or (parse.deps[thing] == "dobj" and parse.has(verb, "oprd")):
            continue  # "Last month Kerland called it a mistake"
        parse.deps[thing] = "dobj"
        parse.move(name, verb, "oprd")
        mended = True
    return mended


def stressed_object_read_with_content(parse: Parse) -> bool:
    """ "It was the offer of Iran that Oman rejected": the clause is read as what the offer says, or as describing the
    noun right before it; where its verb has no object, it has what is stressed."""
    for was, word in enumerate(parse.small):
        it, stressed = parse.child(was, "nsubj"), parse.child(was, "attr")
        if word not in _BE or it is None or parse.small[it] != "it" or stressed is None or it > was:
            continue
        for verb in parse.children(stressed, "acl", "relcl") + parse.children(was, "ccomp"):
            that = parse.edges(verb)[0]
            if parse.small[that] not in ("that", "which", "whom") or parse.heads[that] != verb:
                continue
            subject = parse.child(verb, *SUBJECTS)
            if verb < stressed or subject is None or subject == that or parse.has(verb, "ccomp", "xcomp"):
                continue
            if not parse.has(verb, "dobj") and parse.lemmas[verb] not in tables().always_transitive:
                continue
            if parse.child(verb, "dobj") not in (None, that):
                continue
            parse.move(verb, stressed, "relcl")
            parse.tags[that], parse.deps[that] = "WDT", "dobj"
            return True
    return False


def not_the_one_but_the_other(parse: Parse) -> bool:
    """ "Not Vostia but Kerland fired", "blamed not Oman but Iran": the one behind *not* takes no part; the other stands
    in its place."""
    mended = False
    for one, dep in enumerate(parse.deps):
        first = parse.edges(one)[0]
        no = first if parse.small[first] == "not" else first - 1
        if dep not in _ROLES or no < 0 or parse.small[no] != "not" or parse.small[no + 1] in _ONLY:
            continue
        but, other = parse.child(one, "cc"), parse.child(one, "conj")
        if but is None or other is None or parse.small[but] != "but" or parse.tags[other] not in NOUNS:
            continue
        above = parse.heads[one]
        parse.move(other, above, dep)
        for kid in (no, but, one):
            parse.move(kid, other, "dep")
        mended = True
    return mended


_ROLES = ("nsubj", "nsubjpass", "dobj", "attr", "pobj")


def what_one_wants_is(parse: Parse) -> bool:
    """ "What Kerland wants is an apology": the same as "Kerland wants an apology"."""
    was = parse.root
    asked = parse.child(was, "csubj")
    told = parse.child(was, "attr", "ccomp", "xcomp")
    if (
        parse.lemmas[was] != "be"
        or asked is None
        or told is None
        or asked > was
        or parse.has(was, "neg", "aux")
    ):
        return False
    what = parse.edges(asked)[0]
    if parse.small[what] != "what" or parse.heads[what] != asked or parse.has(asked, "ccomp", "xcomp"):
        return False
    thing, whom = parse.deps[told] == "attr", parse.child(was, "nsubj")
    if parse.deps[what] == "dobj":
        label = "dobj" if thing else parse.deps[told]
    elif parse.deps[what] == "nsubj" and thing and (parse.has(asked, "dobj") or whom is not None):
        label = "nsubj"  # "What angered Oman was the raid"
    else:
        return False
    if whom is not None and (label != "nsubj" or not asked < whom < was):
        return False
    parse.move(asked, asked, "ROOT")
    parse.move(told, asked, label)
    for kid in list(parse.kids[was]):
        parse.move(kid, asked, "dobj" if kid == whom else parse.deps[kid])
    parse.move(was, asked, "dep")
    parse.tags[was], parse.deps[what] = "UH", "dep"  # neither says anything any more
    return True


EMPHASIS: tuple[tuple[frozenset[str], Callable[[Parse], bool]], ...] = (
    (CALLING, what_is_called_stands_first),
    (frozenset({"it"}), stressed_object_read_with_content),
    (frozenset({"but"}), not_the_one_but_the_other),
    (frozenset({"what"}), what_one_wants_is),
)
"""The repairs of this module with the words of which one must stand in the sentence."""
