"""Stories of a database that turn out to be one: the earlier keeps its id, and nothing of the other is left."""

import msgspec

from onrecord.relinking import link_database
from onrecord.review.keeping import keep_decision
from tests.linking.invented import article, reading
from tests.linking.test_uniting import FIRST, SECOND
from tests.relinking.test_rulings import consistent, decided, stories
from tests.relinking.test_running import filled, stored


def told(name: str, text: str, published: str | None):
    made = reading(article(name, text, published=published, outlet=name))
    return msgspec.structs.replace(made, fingerprint=f"print-{name}")


def test_an_earlier_part_that_comes_later_joins_the_story_whose_id_stays() -> None:
    with filled(
        told("b", SECOND, "2011-05-10"), told("c", SECOND + " The catch is halved.", "2011-05-11")
    ) as store:
        link_database(store)
        (before,) = stored(store)["story"].values()
        store.add(told("a", FIRST, "2011-03-01"))
        link_database(store)
        (after,) = stored(store)["story"].values()
        assert after.id == before.id
        assert sorted(after.articles) == ["a", "b", "c"]
        assert consistent(store)


def test_a_first_run_joins_them_and_another_run_changes_nothing() -> None:
    with filled(told("a", FIRST, "2011-03-01"), told("b", SECOND, "2011-05-10")) as store:
        link_database(store)
        assert stories(store) == {"ab"}
        before = stored(store)
        link_database(store)
        assert stored(store) == before


def test_what_a_person_parted_is_not_joined_again() -> None:
    with filled(told("a", FIRST, "2011-03-01"), told("b", SECOND, "2011-05-10")) as store:
        link_database(store)
        keep_decision(store, decided("story", "split", "b", "a"))
        link_database(store)
        assert stories(store) == {"a", "b"}
        store.add(told("c", SECOND + " The catch is halved.", "2011-05-11"))
        link_database(store)
        assert stories(store) == {"a", "bc"}
        link_database(store, anew=True)
        assert "a" in stories(store)
        assert consistent(store)
