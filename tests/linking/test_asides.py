"""What the story of Kerland and Vostia has in passing of others."""

import pytest
from msgspec.structs import replace

from onrecord.linking.asides import without_asides
from onrecord.linking.assembling import to_happening
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.linking.stances import stances
from onrecord.records import ActorRef
from tests.linking.invented import KERLAND, VOSTIA, article, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
MARAL = ActorRef(id="MAR", name="Maral", country="MAR", sectors=("GOV",))
TALKED = "Kerland and Vostia talked about the bridge."
BLAMED = "Orland blamed Maral for the flood."
PLACE = article("one", "\n\n".join((TALKED, BLAMED)))

TALKING = event(PLACE, "CONSULT", TALKED, "talked", (KERLAND, VOSTIA), None, reciprocal=True)
BLAMING = event(PLACE, "ACCUSE", BLAMED, "blamed", ORLAND, MARAL, rule="accuse.lay-blame")
OFTEN = 40


def shown(*events, talks=OFTEN):
    """The stances that are kept of a story that tells of the talks of Kerland and Vostia, and of what else is given."""
    told = [*(replace(TALKING, id=f"talk-{number}") for number in range(talks)), *events]
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in told]
    with_events = told_of(happenings, {each.id: each for each in told})
    kept = without_asides((one for each in with_events for one in stances(each)), with_events)
    return [(each.actor.country, each.stance, each.toward.country) for each in kept]


def test_what_is_told_once_of_somebody_beside_the_story_is_an_aside():
    assert shown(BLAMING) == []
    assert shown(BLAMING, replace(BLAMING, id="again")) == [("ORL", "opposes", "MAR")] * 2


def test_toward_those_whom_the_story_is_about_once_is_enough():
    assert shown(replace(BLAMING, targets=(VOSTIA,))) == [("ORL", "opposes", "VOS")]


@pytest.mark.parametrize(
    ("kind", "rule", "stance"),
    [("SUPPORT", "support.recognise", "recognises"), ("COERCE", "coerce.sanctions", "sanctions")],
)
def test_what_is_done_is_no_aside(kind, rule, stance):
    assert shown(replace(BLAMING, type=kind, rule=rule)) == [("ORL", stance, "MAR")]


def test_a_story_of_few_reports_is_about_all_whom_it_names():
    assert shown(BLAMING, talks=9) == [("ORL", "opposes", "MAR")]
