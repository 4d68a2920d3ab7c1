"""A story of invented countries, outlets and people: Kerland and Vostia talk, quarrel and exchange prisoners."""

from onrecord.linking.assembling import to_happening
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.reading import Reading
from onrecord.records import ActorRef, Article, DateValue, Document, Event, Evidence, Voice, stable_id

KERLAND = ActorRef(id="KER", name="Kerland", country="KER", sectors=("GOV",))
VOSTIA = ActorRef(id="VOS", name="Vostia", country="VOS", sectors=("GOV",))
TOLEN = ActorRef(id="KER.tolen", name="Mira Tolen", country="KER", sectors=("GOV",))
BRASK = ActorRef(id="VOS.brask", name="Anton Brask", country="VOS", sectors=("GOV",))

LEAD = "The presidents of Kerland and Vostia met on Tuesday on the bridge of Orl and shook hands before the cameras."
TALKS = (
    "They agreed to exchange 53 prisoners within two weeks and to open the bridge to carts and walkers again."
)
QUOTE = (
    '"A bridge is only a wall that has lain down," Mira Tolen said after the meeting, which took three hours.'
)
BACKGROUND = (
    "Vostia cut relations with Kerland four years ago, when customs officers of Kerland seized a shipload of salt "
    "in the harbour of Dresk and kept its crew for nine months without a charge or a hearing before any court."
)
WIRE = "\n\n".join((LEAD, TALKS, QUOTE, BACKGROUND))
OWN = "\n\n".join(
    (
        "It rained over Orl when Anton Brask walked to the middle of the old bridge, where Mira Tolen was waiting.",
        "Nobody had believed that the two would meet again after the affair of the salt ship and its crew.",
        "Both governments will let 52 prisoners go, said a secretary who held the umbrella.",
    )
)


def article(name, text, *, outlet="The Meridian", published="2014-02-19", title="", origin="own"):
    return Article(
        id=name,
        document=name,
        text=text,
        title=title or name,
        outlet=outlet,
        published=published,
        origin=origin,
    )


def day(value, text="on Tuesday"):
    return DateValue(value=value, start=value, end=value, precision="day", basis="published", text=text)


def evidence(of, words):
    field = "text" if words in of.text else "title"
    start = getattr(of, field).index(words)
    return Evidence(start=start, end=start + len(words), text=words, field=field)


def event(of, kind, sentence, trigger, source, target, **more):
    within = evidence(of, sentence)
    at = within.start + sentence.index(trigger)
    return Event(
        id=stable_id("evt", of.id, kind, at),
        article=of.id,
        outlet=of.outlet,
        published=of.published,
        sentence=within,
        trigger=Evidence(start=at, end=at + len(trigger), text=trigger, field=within.field),
        type=kind,
        sources=tuple(source) if isinstance(source, tuple) else (source,),
        targets=(target,) if target else (),
        rule=more.pop("rule", f"{kind.lower()}/{trigger}"),
        **more,
    )


def voice(speaker):
    return Voice(statement=f"sta-{speaker.id}", speaker=speaker, source_text=speaker.name)


def reading(of, *events, statements=()):
    return Reading(
        document=Document(id=of.document), article=of, events=tuple(events), statements=tuple(statements)
    )


def exchanges(*events):
    """The exchanges among events that are a happening each, and those happenings."""
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in events]
    return found_in(happenings, *events), happenings


def found_in(happenings, *events):
    return find_exchanges(told_of(happenings, {each.id: each for each in events}))
