from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onrecord.actors import Registry
from onrecord.actors.entries import first_day, last_day
from onrecord.actors.registry import standing
from onrecord.actors.registry_freshness import CHECKED_DAYS
from onrecord.errors import DataError
from tests.actors.conftest import RURITANIA

DAY = dt.date(2017, 5, 20)


def test_partial_dates_cover_their_whole_month_and_year():
    assert first_day("2007-02") == dt.date(2007, 2, 1)
    assert last_day("2007-02") == dt.date(2007, 2, 28)
    assert last_day("2008") == dt.date(2008, 12, 31)
    with pytest.raises(ValueError):
        first_day("spring 2008")


def test_holder_is_the_one_of_the_day(registry: Registry):
    names = [entry.name for _, entry in registry.holders("RUR", "head-of-state", dt.date(2016, 2, 28))]
    assert names == ["Osric Tarlenheim"]
    assert [entry.name for _, entry in registry.holders("RUR", "head-of-state", DAY)] == ["Flavia Elphberg"]


def test_a_title_that_one_country_happens_to_list_may_be_anybodys():
    shipped = Registry.shipped()
    alone = ("taoiseach", "un chief", "armed forces commander", "acting foreign minister")
    assert [shipped.only_home(title) for title in alone] == ["IRL", "UNO", None, None]


def test_offices_that_share_no_role_are_not_each_others():
    offices = """
[[offices]]
role = "other"
title = "oil minister"
holders = [{ name = "Ugo Fettner", since = 2016-01-01, until = 2018-01-01 }]

[[offices]]
role = "other"
title = "attorney general"
holders = [{ name = "Ada Rechtwald", since = 2010-01-01, until = 2020-01-01, gender = "f" }]
"""
    registry = Registry.of_texts({"RUR.toml": RURITANIA + offices})
    [post] = registry.posts("RUR", "attorney general")
    assert [entry.name for _, entry in registry.holders("RUR", post, DAY)] == ["Ada Rechtwald"]


def test_disputed_holder_is_only_found_when_asked_for(registry: Registry):
    day = dt.date(2019, 6, 1)
    assert [e.name for _, e in registry.holders("RUR", "head-of-state", day)] == ["Flavia Elphberg"]
    assert [e.name for _, e in registry.holders("RUR", "head-of-state", day, disputed=True)] == [
        "Bertram Sapt"
    ]


def test_person_of_a_country_and_an_organisation_is_one(registry: Registry):
    [person] = [entry for entry in registry.entries.values() if entry.name == "Anton Brzdrov"]
    assert standing(person, dt.date(2015, 1, 1))[:2] == ("SYL", ("GOV",))
    assert standing(person, dt.date(2018, 10, 1))[:2] == ("SYL", ("ELI",))
    assert standing(person, dt.date(2020, 1, 1))[:2] == ("IGO", ("IGO",))


def test_party_is_in_government_or_opposition_at_the_date(registry: Registry):
    party = registry.entries["RUR.blue"]
    assert standing(party, dt.date(2012, 1, 1))[1] == ("PTY", "GOV")
    assert standing(party, DAY)[1] == ("PTY", "OPP")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('id = "RUR"\nname = "Ruritania"\ncolour = "red"', "colour"),
        ('id = "RUR"', "name"),
        ('id = "RUR"\nname = "R"\nnames = "Ruritania"', "names"),
        (
            'id = "R"\nname = "R"\n[[offices]]\nrole = "x"\ntitle = "duke"\nholders = [{ name = "X", since = "?" }]',
            "since",
        ),
        ('[[dukes]]\nid = "X"', "dukes"),
    ],
)
def test_wrong_files_name_file_and_key(text: str, key: str):
    with pytest.raises(DataError, match=rf"bad\.toml.*{key}"):
        Registry.of_texts({"bad.toml": text})


def test_text_that_is_no_toml_is_a_data_error():
    with pytest.raises(DataError, match=r"bad\.toml"):
        Registry.of_texts({"bad.toml": "id = "})


def test_the_real_data_load_with_and_without_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fresh, cached = Registry.load(), Registry.load()
    assert list(tmp_path.rglob("*.msgpack"))
    assert fresh.entries == cached.entries
    assert fresh.states == cached.states
    assert "FRA" in fresh.states
    assert [e.name for _, e in fresh.holders("DEU", "head-of-government", dt.date(2014, 5, 3))] == [
        "Angela Merkel"
    ]


def test_every_real_holder_has_an_order_of_dates():
    registry = Registry.load()
    wrong = [
        (holding.home, holding.title, entry.name)
        for entry in registry.entries.values()
        for holding in entry.holdings
        if holding.term.since and holding.term.until and holding.term.since > holding.term.until
    ]
    assert wrong == []


def test_an_office_whose_check_is_too_old_has_no_holder(registry: Registry):
    last = dt.date(2025, 12, 31) + dt.timedelta(days=CHECKED_DAYS)
    assert [e.name for _, e in registry.holders("RUR", "head-of-state", last)] == ["Rupert Krafstein"]
    late = last + dt.timedelta(days=1)
    assert registry.holders("RUR", "head-of-state", late) == []
    assert [e.name for _, e in registry.lapsed("RUR", "head-of-state", late)] == ["Rupert Krafstein"]


def test_a_person_stays_what_is_known_with_the_doubt_said(registry: Registry):
    person = registry.entries["RUR.person.rupert-krafstein"]
    assert standing(person, dt.date(2026, 1, 1)) == ("RUR", ("GOV",), None)
    doubt = "office last checked 2025; may no longer be held"
    assert standing(person, dt.date(2028, 1, 1)) == ("RUR", ("GOV",), doubt)


def test_an_office_never_checked_ages_from_its_beginning():
    text = RURITANIA.replace(', checked = "2025"', "")
    registry = Registry.of_texts({"RUR.toml": text})
    assert registry.holders("RUR", "head-of-state", dt.date(2025, 10, 1))
    assert registry.holders("RUR", "head-of-state", dt.date(2026, 10, 1)) == []
    _, _, reason = standing(registry.entries["RUR.person.rupert-krafstein"], dt.date(2026, 10, 1))
    assert reason == "office not checked since it began in 2024-05; may no longer be held"
