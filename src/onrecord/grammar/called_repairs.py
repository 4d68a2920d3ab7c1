"""What one is called and what one confesses to, read as verbs, clauses or appositions; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_NOUNS = ("NN", "NNS")
CALLING = frozenset(
    {"calls", "called", "brands", "branded", "labels", "labelled", "dubs", "dubbed", "terms", "termed"}
)


def what_is_called_read_as_verb(parse: Parse) -> bool:
    """ "calls deal a mistake": `deal` is read as a verb with the mistake as its object."""
    mended = False
    for thing in range(1, len(parse)):
        verb = parse.heads[thing]
        if parse.small[thing - 1] not in CALLING or verb != thing - 1 or parse.deps[thing] not in _CLAUSES:
            continue
        name = parse.child(thing, "dobj", "attr", "oprd")
        if (
            not parse.tags[thing].startswith("VB")
            or name is None
            or parse.has(thing, "mark", "aux", *SUBJECTS)
        ):
            continue
        parse.tags[thing], parse.deps[thing] = "NN", "dobj"
        for kid in list(parse.kids[thing]):
            parse.move(kid, verb, "oprd" if kid == name else parse.deps[kid])
        mended = True
    return mended


_CLAUSES = ("advcl", "ccomp", "xcomp", "dep")


def that_which_is_called(parse: Parse) -> bool:
    """ "called that a declaration of war": `that` is read as opening a clause, and the declaration as its verb."""
    mended = False
    for name, dep in enumerate(parse.deps):
        verb = parse.heads[name]
        if dep != "ccomp" or parse.small[verb] not in CALLING or parse.tags[name] not in _NOUNS:
            continue
        that = parse.child(name, "mark")
        if that is None or that != verb + 1 or parse.has(name, "cop", "aux", *SUBJECTS):
            continue
        parse.move(that, verb, "dobj")
        parse.tags[that], parse.deps[name] = "DT", "oprd"
        mended = True
    return mended


def name_called_read_as_thing(parse: Parse) -> bool:
    """ "labels the minister a pirate": the pirate is read as a second object; it is what the minister is called."""
    mended = False
    for name, dep in enumerate(parse.deps):
        verb = parse.heads[name]
        if dep == "dobj" and parse.small[verb] in CALLING and parse.children(verb, "dobj")[0] != name:
            parse.deps[name] = "oprd"
            mended = True
    return mended


def name_called_read_as_apposition(parse: Parse) -> bool:
    """ "brands the regime an enemy": the enemy is read as an apposition; without a comma it is what it is called."""
    mended = False
    for name, dep in enumerate(parse.deps):
        thing = parse.heads[name]
        verb = parse.heads[thing]
        if dep != "appos" or parse.small[verb] not in CALLING or parse.deps[thing] != "dobj":
            continue
        if (
            parse.tags[name] in _NOUNS
            and parse.edges(name)[0] == thing + 1
            and parse.has(name, "det", "poss")
        ):
            parse.move(name, verb, "oprd")
            mended = True
    return mended


def name_called_read_as_subject(parse: Parse) -> bool:
    """ "which Japan calls Senkaku and China calls Diaoyu": the first name and the second speaker are read as two who
    call; each speaker has his own name for the thing."""
    mended = False
    for name, dep in enumerate(parse.deps):
        second, verb = parse.heads[name], parse.heads[parse.heads[name]]
        other = parse.child(name, "conj")
        if dep != "nsubj" or other is None or not verb < name < other < second:
            continue
        if parse.small[verb] not in CALLING or parse.small[second] not in CALLING:
            continue
        if parse.deps[second] != "ccomp" or not parse.has(second, "oprd", "dobj"):
            continue
        for joint in parse.children(name, "cc"):
            parse.move(joint, verb, "cc")
        parse.move(other, second, "nsubj")
        parse.move(name, verb, "oprd")
        parse.deps[second] = "conj"
        parse.deps[parse.children(second, "oprd", "dobj")[0]] = "oprd"
        mended = True
    return mended


def what_has_a_name_read_as_thing(parse: Parse) -> bool:
    """ "the usurper, as his camp calls Mr Tolen", "the police action, as it was called": nobody is called anything new
    there, and nobody rung up."""
    mended = False
    for mark, small in enumerate(parse.small):
        verb = parse.heads[mark]
        if small != "as" or parse.deps[mark] != "mark" or parse.small[verb] not in CALLING:
            continue
        thing = parse.child(verb, "dobj")
        if thing is not None and mark > 0 and parse.small[mark - 1] in _ASIDE and not parse.has(verb, "oprd"):
            parse.deps[thing] = "oprd"
            mended = True
    return mended


_ASIDE = frozenset({",", '"', "”", "“", "'", "’", "(", "-", "–", "—"})


def thing_called_read_as_part_of_its_name(parse: Parse) -> bool:
    """ "called the strike terrorism", "called the treatment of prisoners genocide": the strike and the prisoners are
    read as a part of the word that says what it is."""
    mended = False
    for name, lemma in enumerate(parse.lemmas):
        if lemma not in tables().deeds_called:
            continue
        dep, over, thing = parse.deps[name], parse.heads[name], name - 1
        top = parse.heads[over] if dep == "pobj" and parse.deps[over] == "prep" else name
        verb = parse.heads[top]
        if parse.small[verb] not in CALLING or parse.children(verb, "dobj", "oprd") != [top]:
            continue
        if parse.tags[thing] not in _NOUNS or parse.heads[thing] != name or thing <= verb:
            continue
        if top == name and not parse.has(name, "det", "poss"):
            continue
        for kid in parse.children(name, *_BEFORE_A_NOUN):
            if kid < thing:
                parse.move(kid, thing, parse.deps[kid])
        parse.move(thing, over, dep)
        if top == name:
            parse.deps[thing] = "dobj"
        parse.move(name, verb, "oprd")
        mended = True
    return mended


CAPTIVES = frozenset({"prisoner", "hostage", "captive"})
"""What somebody is taken or held as."""
_HELD = frozenset({"take", "hold", "keep"})
_BEFORE_A_NOUN = frozenset({"det", "amod", "nummod", "poss", "compound", "nmod", "quantmod"})


def what_one_is_held_as_read_as_thing(parse: Parse) -> bool:
    """ "took fifteen sailors prisoner", "were taken prisoner", "held the diplomats hostage": the last word is read as
    who is taken, or as a verb; it belongs to the verb, and those before it are taken."""
    mended = False
    for word, small in enumerate(parse.small):
        verb = parse.heads[word]
        if small not in CAPTIVES or parse.lemmas[verb] not in _HELD or verb >= word:
            continue
        if parse.deps[word] == "dobj" and (taken := _just_before(parse, word)) is not None:
            for kid in list(parse.kids[word]):
                if kid < taken and parse.deps[kid] in _BEFORE_A_NOUN:
                    parse.move(kid, taken, parse.deps[kid])
                elif kid > word:
                    parse.move(kid, verb, parse.deps[kid])
            parse.move(taken, verb, "dobj")
        elif parse.deps[word] == "advcl" and not parse.has(word, "mark", "aux", *SUBJECTS):
            for kid in list(parse.kids[word]):
                parse.move(kid, verb, parse.deps[kid])
        elif parse.deps[word] != "oprd":
            continue
        parse.deps[word], parse.tags[word], parse.lemmas[word] = "prt", "RP", small
        mended = True
    return mended


def _just_before(parse: Parse, word: int) -> int | None:
    """The people right before a captive's noun, if they are read as a part of it: "two sailors prisoner"."""
    taken = word - 1
    people = parse.tags[taken] in ("NN", "NNS", "NNPS") and parse.heads[taken] == word
    return taken if people and parse.deps[taken] in ("compound", "nmod", "amod") else None


CONFESSED = frozenset(
    {"confess", "confesses", "confessed", "confessing", "plead", "pleads", "pleaded", "pleading"}
)


def what_is_confessed_read_as_verb(parse: Parse) -> bool:
    """ "confessed to manslaughter", "pleaded guilty to smuggling": the noun is read as a verb in the infinitive, which
    these do not have; who only "pleaded to stay" asks for it."""
    mended = False
    for deed, dep in enumerate(parse.deps):
        verb = parse.heads[deed]
        if dep not in ("xcomp", "advcl") or parse.small[verb] not in CONFESSED or parse.tags[deed] != "VB":
            continue
        to = parse.child(deed, "aux")
        if to is None or to != deed - 1 or parse.has(deed, "dobj", "ccomp", "xcomp", "prt", "auxpass"):
            continue
        if parse.small[verb].startswith("plead") and "guilty" not in parse.small[verb:deed]:
            continue
        parse.move(to, verb, "prep")
        parse.tags[deed] = "NN"
        parse.move(deed, to, "pobj")
        mended = True
    return mended


CALLED = tuple(
    (CALLING, repair)
    for repair in (
        what_is_called_read_as_verb,
        that_which_is_called,
        name_called_read_as_apposition,
        name_called_read_as_thing,
        name_called_read_as_subject,
        what_has_a_name_read_as_thing,
        thing_called_read_as_part_of_its_name,
    )
)
"""The repairs of what is called, with the words of which one must stand in the sentence."""
