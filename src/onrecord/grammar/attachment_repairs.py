"""Phrases that the small parser hangs on the wrong word; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import NOUNS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_PLACES = ("on", "against", "at")


def place_after_the_agent(parse: Parse) -> bool:
    """ "an attack by gunmen on the consulate": the consulate is hung on the gunmen; it belongs to the attack."""
    mended = False
    for by, dep in enumerate(parse.deps):
        if (
            dep not in ("prep", "agent")
            or parse.lower(by) != "by"
            or parse.tags[parse.heads[by]] not in ("NN", "NNS")
        ):
            continue
        maker = parse.child(by, "pobj")
        place = parse.child(maker, "prep") if maker is not None else None
        if place is not None and parse.lower(place) in _PLACES:
            parse.move(place, parse.heads[by], "prep")
            mended = True
    return mended


def maker_behind_the_object(parse: Parse) -> bool:
    """ "the arrest of a journalist by agents": the agents are hung on the journalist; they make the arrest."""
    mended = False
    for by, dep in enumerate(parse.deps):
        if dep not in ("prep", "agent") or parse.lower(by) != "by":
            continue
        thing = parse.heads[by]
        of = parse.heads[thing]
        if parse.deps[thing] != "pobj" or parse.lower(of) != "of" or parse.tags[thing] not in NOUNS:
            continue
        doing = parse.heads[of]
        if parse.tags[doing] in ("NN", "NNS") and parse.child(doing, "poss", "agent") is None:
            parse.move(by, doing, "prep")
            mended = True
    return mended


def doing_hung_on_who_it_is_said_of(parse: Parse) -> bool:
    """ "accused the rebels of shelling the port", "banned by the court from leaving": `of shelling` is hung on the
    rebels, or on who accuses them; it completes the verb. Told by a gerund under a preposition that the verb takes."""
    mended = False
    for gerund, dep in enumerate(parse.deps):
        if dep != "pcomp" or parse.tags[gerund] not in ("VBG", "VBN"):
            continue
        prep = parse.heads[gerund]
        noun = parse.heads[prep]
        above = parse.heads[noun]
        if parse.deps[noun] == "pobj" and parse.lower(above) == "by":
            above = parse.heads[above]
        elif parse.deps[noun] not in ("dobj", "nsubjpass"):
            continue
        takes = tables().gerund_of_object.get(parse.lemmas[above], ())
        if parse.tags[noun] in (*NOUNS, "PRP") and parse.lower(prep) in takes:
            parse.move(prep, above, "prep")
            mended = True
    return mended


def agent_hung_on_the_noun_before(parse: Parse) -> bool:
    """ "was handed over to the tribunal by Vostia": the agent is hung on the tribunal. A noun that names no doing
    and no work has no maker; a passive before it that names nobody has."""
    mended = False
    for by, dep in enumerate(parse.deps):
        noun = parse.heads[by]
        if dep != "prep" or parse.lower(by) != "by" or parse.deps[noun] != "pobj":
            continue
        maker = parse.child(by, "pobj")
        verb = parse.heads[parse.heads[noun]]
        if maker is None or not parse.tags[noun].startswith("NN") or parse.tags[verb] != "VBN":
            continue
        passive = parse.child(verb, "auxpass", "nsubjpass") is not None or parse.deps[verb] == "acl"
        if passive and parse.child(verb, "agent") is None and not _names_a_doing(parse.lemmas[noun]):
            parse.move(by, verb, "agent")
            mended = True
    return mended


def agent_hung_on_what_is_given(parse: Parse) -> bool:
    """ "were refused a meeting by the minister": the agent is hung on the meeting. Where the one to whom it is given
    is the subject, the one behind "by" is who gives it, whatever is given."""
    mended = False
    for by, dep in enumerate(parse.deps):
        thing = parse.heads[by]
        verb = parse.heads[thing]
        if dep != "prep" or parse.lower(by) != "by" or parse.deps[thing] != "dobj":
            continue
        if parse.tags[verb] != "VBN" or parse.lemmas[verb] not in tables().ditransitive:
            continue
        if parse.child(verb, "auxpass") is not None and parse.child(verb, "agent") is None:
            parse.move(by, verb, "agent")
            mended = True
    return mended


def _names_a_doing(noun: str) -> bool:
    return noun in tables().made_by or noun.endswith(_DOING)


_DOING = ("ion", "ment", "ance", "ence", "ing", "ure")
"""Endings of nouns that may have a maker: "a decision by", "an arrangement by"."""


def thing_hung_on_the_maker(parse: Parse) -> bool:
    """ "the release by Vostia of six sailors": the sailors are hung on Vostia, a name, which is not "of" anybody."""
    mended = False
    for by, dep in enumerate(parse.deps):
        noun = parse.heads[by]
        maker = parse.child(by, "pobj")
        if dep not in ("prep", "agent") or parse.lower(by) != "by" or maker is None:
            continue
        if parse.tags[noun] not in ("NN", "NNS") or parse.tags[maker] != "NNP":
            continue
        of = next((kid for kid in parse.kids[maker] if parse.deps[kid] == "prep" and kid == maker + 1), None)
        if of is not None and parse.lower(of) == "of" and parse.child(of, "pobj") is not None:
            inner = parse.child(of, "pobj")
            if inner is not None and parse.tags[inner] != "NNP":
                parse.move(of, noun, "prep")
                mended = True
    return mended


def two_sides_hung_on_what_they_exchange(parse: Parse) -> bool:
    """ "an exchange of prisoners between the two armies": the armies are hung on the prisoners; they are the two sides
    of the exchange. Where the first noun only measures the other ("seven rounds of talks"), they are the other's."""
    mended = False
    for between, dep in enumerate(parse.deps):
        thing = parse.heads[between]
        of = parse.heads[thing]
        if dep not in ("prep", "agent") or parse.lower(between) not in ("between", "with", "by"):
            continue
        if parse.lemmas[thing] in tables().measures:
            measured = _measured(parse, thing, between)
            if measured is not None:
                parse.move(between, measured, "prep")
                mended = True
            continue
        if parse.deps[thing] != "pobj" or parse.lower(between) != "between":
            continue
        if parse.lemmas[parse.heads[of]] in tables().measures:
            continue
        if parse.lower(of) == "of" and parse.tags[parse.heads[of]] in ("NN", "NNS"):
            parse.move(between, parse.heads[of], "prep")
            mended = True
    return mended


def _measured(parse: Parse, measure: int, behind: int) -> int | None:
    """What a noun of measure measures, where it stands right before a word: "rounds of [talks] between"."""
    of = next((kid for kid in parse.children(measure, "prep") if parse.lower(kid) == "of"), None)
    thing = parse.child(of, "pobj") if of is not None else None
    return thing if thing is not None and parse.edges(thing)[1] == behind - 1 else None


def what_is_asked_read_as_purpose(parse: Parse) -> bool:
    """ "called on Iran to free the crew", "appealed to Oman to help": the infinitive is read as why one calls; it
    is what is asked of them."""
    mended = False
    for asked, dep in enumerate(parse.deps):
        verb = parse.heads[asked]
        if dep != "advcl" or parse.tags[asked] != "VB" or parse.lemmas[verb] not in ASKED_OF or asked < verb:
            continue
        prep = parse.child(verb, "prep")
        whom = parse.child(prep, "pobj") if prep is not None else None
        if prep is None or whom is None or parse.lower(prep) != ASKED_OF[parse.lemmas[verb]]:
            continue
        if parse.child(verb, "dobj") is not None or parse.lemmas[whom] in tables().calendar_names:
            continue  # "called the king on Friday to thank him"
        if parse.child(asked, "mark", "nsubj") is None and parse.edges(whom)[1] + 1 == parse.edges(asked)[0]:
            parse.deps[asked] = "xcomp"
            mended = True
    return mended


ASKED_OF = {"call": "on", "appeal": "to", "prevail": "on"}
"""Verbs with the preposition behind which stands whom one asks to do something."""


def what_is_asked_hung_on_the_verb(parse: Parse) -> bool:
    """ "ignored a call to quit the town", "rejected pleas to leave": the infinitive right behind the noun is what is
    asked, not why one ignores it, nor what the pleas do."""
    mended = False
    for asked, dep in enumerate(parse.deps):
        if dep not in _LOOSE or parse.tags[asked] != "VB":
            continue
        to = parse.child(asked, "aux")
        if to is None or parse.small[to] != "to" or parse.edges(asked)[0] != to:
            continue
        noun = to - 1
        over = parse.heads[asked] in (noun, parse.heads[noun])
        if over and parse.small[noun] in PLEAS and parse.tags[noun] in ("NN", "NNS"):
            parse.move(asked, noun, "acl")
            mended = True
    return mended


_LOOSE = frozenset({"advcl", "relcl", "xcomp"})
PLEAS = frozenset(
    {"appeal", "call", "demand", "entreaty", "order", "plea", "request", "warning"}
    | {"appeals", "calls", "demands", "entreaties", "orders", "pleas", "requests", "warnings"}
)
"""Nouns behind which an infinitive is what is asked for."""


def content_read_as_relative(parse: Parse) -> bool:
    """ "a demand by Vostia that its troops leave": `leave` is read as a relative clause of the demand, as if somebody
    left it; behind who makes it, "that" opens what is demanded."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        mark, noun = parse.child(verb, "mark"), parse.heads[verb]
        if dep != "relcl" or mark is None or parse.small[mark] != "that":
            continue
        maker = next(
            (kid for kid in parse.kids[noun] if noun < kid < mark and parse.small[kid] in _MAKERS), None
        )
        if maker is not None and parse.has(verb, "nsubj", "nsubjpass"):
            parse.deps[verb] = "acl"
            mended = True
    return mended


_MAKERS = ("by", "from", "of", "to")
