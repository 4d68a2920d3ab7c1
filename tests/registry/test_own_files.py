"""The registry's own files follow their format and rules; what breaks one on purpose is listed with its reason."""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.actors.folding import fold
from onrecord.actors.registry_checks import actors_of, check_tables
from onrecord.actors.registry_clashes import gaps, same_ids, same_names, same_persons
from onrecord.actors.registry_findings import exceptions
from onrecord.actors.registry_format import CountryFile, RegistryFile
from onrecord.grammar import DEFAULT_MODEL

Files = dict[str, RegistryFile]


def test_every_file_keeps_to_the_rules(files: Files, newest_check: dt.date) -> None:
    found = [
        finding for name, table in files.items() for finding in check_tables(table, name, today=newest_check)
    ]
    assert [str(finding) for finding in found if finding.level == "error"] == []


def test_an_id_is_one_actor(files: Files) -> None:
    assert [str(finding) for finding in same_ids(files)] == []


def test_a_name_is_one_actor_or_local(files: Files) -> None:
    assert [str(finding) for finding in same_names(files)] == []


def test_a_person_is_written_one_way(files: Files) -> None:
    assert [str(finding) for finding in same_persons(files)] == []


def test_countries_have_a_head_since_1995(files: Files) -> None:
    found = {
        f"{name} {gap.role} {gap}"
        for name, table in files.items()
        if isinstance(table, CountryFile)
        for gap in gaps(table)
    }
    known = exceptions().gaps.keys() | exceptions().unknown.keys()
    assert found - known == set()
    assert known - found == set(), "these gaps are filled: strike them from the exceptions"


def test_members_of_the_un_have_an_adjective(files: Files) -> None:
    bare = {
        t.id
        for t in files.values()
        if isinstance(t, CountryFile) and t.status == "un-member" and not t.demonyms
    }
    assert bare == exceptions().no_demonyms.keys()


def test_there_are_as_many_members_as_the_un_has(files: Files) -> None:
    states = [table for table in files.values() if isinstance(table, CountryFile)]
    assert sum(table.status == "un-member" for table in states) == 193
    assert {table.id for table in states if table.status == "observer"} == {"PSE", "VAT"}


def test_contested_states_name_the_state_that_claims_them(files: Files) -> None:
    """But Kosovo and Taiwan, which PLOVER gives codes of their own."""
    for table in files.values():
        if isinstance(table, CountryFile) and table.status == "contested" and table.id not in ("KOS", "TWN"):
            assert table.country == table.id[:3], table.id
            assert table.sectors == ["PRE"], table.id


def test_files_are_called_as_their_id(files: Files) -> None:
    assert [
        n for n, table in files.items() if isinstance(table, CountryFile) and n != f"{table.id}.toml"
    ] == []


@pytest.fixture(scope="module")
def everyday() -> frozenset[str]:
    """Verbs, adjectives and adverbs of the parser's own word lists."""
    import spacy

    index = spacy.load(DEFAULT_MODEL).get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return frozenset(word for kind in ("verb", "adj", "adv") for word in index[kind])


def test_no_name_is_an_everyday_word_without_a_guard(files: Files, everyday: frozenset[str]) -> None:
    """A name found in every article must not be a word that opens sentences ("Let", "Cope", "Pace")."""
    found = {
        fold(name): actor.table.id
        for table in files.values()
        for actor in actors_of(table)
        for name in (actor.table.name, *actor.table.names)
        if fold(name) in everyday
    }
    assert {word: found[word] for word in found.keys() - exceptions().words.keys()} == {}
    assert exceptions().words.keys() - found.keys() == set(), (
        "no longer a name: strike it from the exceptions"
    )


def test_a_canonical_name_stands_once(files: Files) -> None:
    """A canonical name is one actor's, local names included ("Office of the High Representative" was there twice)."""
    seen: dict[str, str] = {}
    twice = []
    for table in files.values():
        for actor in actors_of(table):
            name = fold(actor.table.name)
            if name in seen:
                twice.append((name, seen[name], actor.table.id))
            seen[name] = actor.table.id
    assert twice == []
