"""The gazetteer: places by country, none twice, none that the registry gives to somebody else."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord import code
from onrecord.actors import Registry
from onrecord.actors.finder import Finder
from onrecord.actors.folding import fold_text
from onrecord.actors.gazetteer import places
from onrecord.actors.tables import load_tables


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Registry.load(), load_tables())


def test_places_belong_to_one_country_of_the_registry_each() -> None:
    known = Registry.load().states
    assert not set(places()) - set(known)
    owners = Counter(fold_text(name).text for names in places().values() for name in set(names))
    assert [name for name, count in owners.items() if count > 1] == []


def test_no_place_is_listed_that_another_name_hides(finder: Finder) -> None:
    hidden = [
        name
        for country, names in places().items()
        for name in names
        if not any(
            meaning.sort == "city" and meaning.target == country
            for meaning in finder.meanings(fold_text(name).text.strip())
        )
    ]
    assert hidden == []


def test_a_place_is_found_with_its_country(finder: Finder) -> None:
    town = finder.find("They sailed home from Tromsø.")[-1]
    assert {(m.sort, m.target) for m in town.meanings} == {("city", "NOR")}


def test_a_name_of_the_registry_wins_over_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.actors.forms.keyed", lambda: (("NOR", "Stoltenberg", "stoltenberg"),))
    hit = Finder(Registry.load(), load_tables()).find("They asked Stoltenberg.")[-1]
    assert hit.has("surname")
    assert not hit.has("city")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clara Bender, a teacher, met the envoy. Bender criticised France.", "Clara Bender"),
        ("Clara Bender met the envoy on Monday. Bender criticised France.", ""),
        ("A doctor spoke on Monday. Mr. Bender criticised France.", "Bender"),
        ("A doctor spoke on Monday. Fighters fled from Bender.", "Transnistria"),
        ("Clara Bender met the envoy on Monday. She fled to France from Bender.", "Transnistria"),
    ],
)
def test_somebody_called_like_a_town_is_no_town(text: str, name: str) -> None:
    reading = code(text)
    start = text.rindex("Bender")
    names = {actor.id: actor.name for actor in reading.actors}
    found = [names[each.actor] for each in reading.mentions if each.actor and each.start <= start < each.end]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(("town", "acts"), [("Dayton", False), ("Kharkiv", True)])
def test_a_place_of_the_gazetteer_does_not_act_for_its_country(town: str, acts: bool) -> None:
    assert bool(code(f"{town} criticised France.").events) is acts
