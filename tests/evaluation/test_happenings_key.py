"""Events made from a key: what the key tells replaces what was read, and nothing tells which events are one."""

import msgspec
import pytest

from onrecord.errors import GoldError
from onrecord.evaluation.happenings import predict
from onrecord.evaluation.happenings_gold import Pack, PackArticle, PackHappening, PackReport
from onrecord.evaluation.happenings_key import with_key_events
from onrecord.evaluation.task import Options
from onrecord.reading import Reading
from onrecord.records import Actor, Article, Document, Event, Evidence, Mention

TITLE = "Kerland frees the crew"
TEXT = "It rained. Kerland freed the crew of the salt ship on Monday. Vostia thanked Kerland."
KERLAND = Actor(id="KER", name="Kerland", kind="state", country="KER", sectors=("GOV",))


def reading(*events):
    at = TEXT.index("Kerland")
    mention = Mention(id="m", article="art", start=at, end=at + 7, text="Kerland", actor="KER", country="KER")
    return Reading(
        document=Document(id="doc"),
        article=Article(id="art", document="doc", external_id="a1", title=TITLE, text=TEXT, outlet="Bugle"),
        actors=(KERLAND,),
        mentions=(mention,),
        events=events,
    )


def pack(evidence, **more):
    report = PackReport(article="a1", evidence=evidence, status="reported", by=None)
    given = {"types": ("CONCEDE", "RETREAT"), "source": ("KER",), "target": ("VOS",)} | more
    happening = PackHappening(id="h1", reports=(report,), **given)
    return Pack(
        story="toy",
        articles=(PackArticle(id="a1", outlet="Bugle", title=TITLE, text=TEXT),),
        happenings=(happening,),
    )


def evidence(words):
    return Evidence(start=TEXT.index(words), end=TEXT.index(words) + len(words), text=words)


READ = Event(
    id="evt-read",
    article="art",
    outlet="Bugle",
    published=None,
    sentence=evidence("Kerland freed the crew of the salt ship on Monday."),
    trigger=evidence("freed"),
    type="RETREAT",
    rule="retreat.release",
)


def only(read, key):
    (mine,) = with_key_events([read], [key])
    (event,) = mine.events
    return event


def test_the_coders_event_at_the_words_gives_trigger_and_rule():
    event = only(reading(READ), pack("Kerland freed the crew"))
    assert (event.type, event.rule, event.trigger.text) == ("RETREAT", "retreat.release", "freed")
    assert [ref.country for ref in event.sources] == ["KER"]
    assert event.sources[0].text == "Kerland"
    assert [ref.country for ref in event.targets] == ["VOS"]


def test_a_type_that_the_key_does_not_allow_is_the_keys_first():
    event = only(reading(READ), pack("Kerland freed the crew", types=("AID",)))
    assert (event.type, event.rule) == ("AID", "")


def test_words_without_an_event_are_the_trigger():
    event = only(reading(), pack("thanked Kerland", reciprocal=True))
    assert event.trigger.text == "thanked Kerland"
    assert event.sentence.text == "Vostia thanked Kerland."
    assert TEXT[event.trigger.start : event.trigger.end] == event.trigger.text
    assert (len(event.sources), event.targets, event.date.value) == (2, (), None)


def test_a_headline_counts_in_the_headline():
    event = only(reading(READ), pack(TITLE))
    assert (event.trigger.field, event.trigger.start, event.sentence.text) == ("title", 0, TITLE)


def test_words_that_are_not_there_give_nothing():
    (mine,) = with_key_events([reading(READ)], [pack("the harbour of Dresk")])
    assert mine.events == ()


def test_other_events_than_read_and_key_are_refused():
    with pytest.raises(GoldError, match="read, key"):
        predict([], Options(events="both"))


def test_of_several_doers_those_whom_the_sentence_names_did_it():
    key = pack("Kerland freed the crew", source=("KER", "VOS"))
    assert [ref.country for ref in only(reading(READ), key).sources] == ["KER"]
    unnamed = pack("It rained", source=("KER", "VOS"))
    assert [ref.country for ref in only(reading(), unnamed).sources] == ["KER", "VOS"]


def test_the_day_that_the_evidence_names_is_read_beside_the_publication():
    read = reading()
    read = msgspec.structs.replace(
        read, article=msgspec.structs.replace(read.article, published="2014-02-19")
    )
    event = only(read, pack("Kerland freed the crew of the salt ship on Monday"))
    assert (event.date.value, event.date.text) == ("2014-02-17", "Monday")
