"""Sides: a country, its rebels, and the blocs within it."""

from onrecord.linking.blocs import same_side, side_of, sides
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef
from tests.linking.invented import KERLAND, VOSTIA, article, event

REBELS = ActorRef(id="KER.front", name="Salt Front", country="KER", sectors=("REB",))
PARTY = ActorRef(id="KER.party", name="Bridge Party", country="KER", sectors=("OPP",))
NOBODY = ActorRef(id="actor-1", name="envoys")


def test_rebels_are_not_their_state():
    assert (side_of(KERLAND), side_of(REBELS)) == ("KER", "KER.REB")
    assert not same_side(frozenset({"KER"}), frozenset({"KER.REB"}))


def test_a_region_that_broke_away_stands_beside_its_rebels_and_not_its_state():
    region = ActorRef(id="KER-ORL", name="Orl", country="KER", sectors=("GOV", "PRE"))
    assert side_of(region) == side_of(REBELS) != side_of(KERLAND)


def test_within_one_country_blocs_tell_sides_apart():
    assert sides((KERLAND, PARTY), within=True) == {"KER.GOV", "KER.OPP"}
    assert same_side(frozenset({"KER"}), sides((PARTY,), within=True))


def test_who_has_no_country_is_a_side_of_its_own():
    assert side_of(NOBODY) == "actor-1"


def test_what_rebels_and_what_the_state_asks_are_told_apart():
    where = article("one", "The Salt Front asked Vostia for help.")
    asked = event(where, "REQUEST", where.text, "asked", REBELS, VOSTIA)
    assert profile(asked).sources == {"KER.REB"}
