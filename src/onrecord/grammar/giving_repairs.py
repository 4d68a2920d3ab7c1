"""Who is given something, which the small parser reads as a part of the name of what is given; applied with the other
repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

GIVING = {
    verb: lemma
    for lemma, verbs in {
        "offer": "offer offers offered offering",
        "promise": "promise promises promised promising",
        "pledge": "pledge pledges pledged pledging",
        "grant": "grant grants granted granting",
        "give": "give gives gave given giving",
        "send": "send sends sent sending",
        "sell": "sell sells sold selling",
        "lend": "lend lends lent lending",
        "deny": "deny denies denied denying",
        "refuse": "refuse refuses refused refusing",
        "owe": "owe owes owed owing",
    }.items()
    for verb in verbs.split()
}
"""Verbs that take who receives and what is received, one behind the other."""
MAKING = frozenset({"make", "makes", "made", "making"})
_MADE_TO_SOMEBODY = frozenset(
    ("offer", "offers", "proposal", "proposals", "promise", "promises", "pledge", "pledges", "concession",
     "concessions", "gift", "gifts", "present", "presents", "loan", "loans", "request", "requests")
)  # fmt: skip
"""What one makes somebody; whoever is made "an enemy" receives nothing."""
_OF_A_NATION = ("ist", "ists", "ian", "ians", "man", "men", "eers")
_MEN = frozenset(
    [
        "troops",
        "forces",
        "police",
        "personnel",
        "officials",
        "diplomats",
        "people",
        "nationals",
        "citizens",
        "refugees",
        "soldiers",
        "fighters",
        "officers",
        "workers",
        "leaders",
        "ministers",
        "lawmakers",
        "commanders",
        "advisers",
        "advisors",
        "trainers",
        "teachers",
        "reporters",
        "rangers",
        "observers",
        "monitors",
        "inspectors",
        "negotiators",
        "ambassadors",
        "players",
        "doctors",
        "prisoners",
        "mercenaries",
        "agents",
        "envoys",
        "staff",
    ]
)
"""Men of a nation named without an adjective: "sent Kenya troops" has either reading."""


def receiver_read_as_part_of_the_thing(parse: Parse) -> bool:
    """ "offered Guyana talks", "gave Kyiv assurances": a name between such a verb and a bare noun is who receives."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        verb = parse.heads[thing]
        if dep != "dobj" or parse.lower(verb) not in GIVING or parse.tags[thing] not in ("NN", "NNS"):
            continue
        if not parse.tags[verb].startswith("VB") or parse.child(verb, "dative") is not None:
            continue
        receiver = _name_behind(parse, verb, thing)
        small = parse.lower(thing)
        if receiver is None or small in _MEN or small.endswith(_OF_A_NATION):
            continue
        make_receiver(parse, receiver, thing, verb)
        mended = True
    return mended


def receiver_read_as_what_is_made(parse: Parse) -> bool:
    """ "made Iceland an offer": who stands between receives the thing and is not said to be it."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        verb = parse.heads[thing]
        if dep != "ccomp" or parse.lower(thing) not in _MADE_TO_SOMEBODY or parse.lower(verb) not in MAKING:
            continue
        receiver = parse.child(thing, "nsubj")
        if receiver is None or not verb < receiver < thing:
            continue
        parse.move(receiver, verb, "dative")
        parse.move(thing, verb, "dobj")
        mended = True
    return mended


def make_receiver(parse: Parse, name: int, thing: int, verb: int) -> None:
    """Hang a name that was read as a part of what is given on the verb, with all that stands before it."""
    for word in range(verb + 1, name):
        if parse.heads[word] == thing:
            parse.move(word, name, parse.deps[word])
    parse.move(name, verb, "dative")


def _name_behind(parse: Parse, verb: int, thing: int) -> int | None:
    """The last word of a name that stands right behind a verb and opens the phrase of a noun; None where the phrase
    opens otherwise or the name is an abbreviation: "denied NATO membership"."""
    last = verb
    while last + 1 < thing and parse.tags[last + 1] == "NNP":
        last += 1
    if last == verb or parse.edges(thing)[0] != verb + 1:
        return None
    if parse.deps[last] != "compound" or any(
        parse.texts[word].isupper() for word in range(verb + 1, last + 1)
    ):
        return None
    between = range(last + 1, thing)
    return last if all(parse.tags[word] in ("JJ", "NN", "NNS") for word in between) else None
