"""Made-up readings: every span holds, equal seeds give equal readings, and what belongs together is known."""

from itertools import islice

import pytest

from onrecord.evaluation.generated import Generator
from onrecord.relinking import link_database
from onrecord.store import Store
from tests.made import league, reading


@pytest.fixture(scope="module")
def made():
    examples = [
        [reading(), reading(outlet="Orl Gazette", title="Offer refused")],
        [league(published="2014-03-01")],
    ]
    return list(islice(Generator(examples, seed=7).made(), 200))


def field_of(article, record):
    return article.text if record.field == "text" else article.title


def test_equal_seeds_give_equal_readings(made):
    examples = [
        [reading(), reading(outlet="Orl Gazette", title="Offer refused")],
        [league(published="2014-03-01")],
    ]
    assert list(islice(Generator(examples, seed=7).made(), 200)) == made
    assert list(islice(Generator(examples, seed=8).made(), 5)) != made[:5]


def test_every_span_is_the_evidence_of_its_record(made):
    for each in (one.reading for one in made):
        for mention in each.mentions:
            assert field_of(each.article, mention)[mention.start : mention.end] == mention.text
        for event in each.events:
            for told in (event.sentence, event.trigger):
                assert field_of(each.article, told)[told.start : told.end] == told.text
        for statement in each.statements:
            words = [field_of(each.article, statement)[span.start : span.end] for span in statement.content]
            assert " … ".join(words) == statement.content_text


def test_names_of_the_examples_are_gone(made):
    assert not any(
        "Tolen" in one.reading.article.text or "Kerland" in one.reading.article.text for one in made
    )


def test_records_name_actors_and_statements_that_are_there(made):
    for each in (one.reading for one in made):
        statements = {statement.id for statement in each.statements}
        assert all(event.by is None or event.by.statement in statements for event in each.events)
        assert all(record.article == each.article.id for record in (*each.mentions, *each.events))


def test_ids_are_used_once(made):
    ids = [record.id for one in made for record in (*one.reading.events, *one.reading.mentions)]
    assert len(ids) == len(set(ids))


def test_they_can_be_kept_and_linked(made):
    with Store.open() as store:
        assert store.add_all(one.reading for one in made) == len(made)
        assert link_database(store).articles == len(made)
