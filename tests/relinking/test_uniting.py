"""Stories of a database that turn out to be one: the earlier keeps its id, and nothing of the other is left."""

import msgspec
import pytest

from onrecord.relinking import link_database
from onrecord.review.keeping import keep_decision
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, day, event, reading
from tests.linking.test_uniting import FIRST, SECOND
from tests.relinking.test_rulings import consistent, decided, stories
from tests.relinking.test_running import OFFER, REFUSAL, at_once, everything, filled, outcomes, stored


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


def with_event(name: str, text: str, published: str):
    """A reading in which talks are offered or rejected, as the text tells."""
    of = article(name, text, published=published, outlet=name)
    said = text.rpartition("\n\n")[2]
    if said == OFFER:
        made = event(
            of, "AGREE", said, "offered", TOLEN, VOSTIA, rule="agree:offer>consult.talks", date=day(published)
        )
    else:
        made = event(
            of, "REJECT", said, "rejected", BRASK, KERLAND, rule="refuse:reject", date=day(published)
        )
    return msgspec.structs.replace(reading(of, made), fingerprint=f"print-{name}")


@pytest.mark.parametrize("order", ["abcdef", "defabc", "fedcba", "adbecf"])
def test_parts_that_make_a_story_of_several_chapters_give_the_same_as_all_at_once(
    order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)
    made = {
        "a": told("a", FIRST, "2011-03-01"),
        "b": with_event("b", f"{FIRST}\n\n{OFFER}", "2011-03-02"),
        "c": told("c", FIRST, "2011-03-04"),
        "d": told("d", SECOND, "2011-05-10"),
        "e": with_event("e", f"{SECOND}\n\n{REFUSAL}", "2011-05-11"),
        "f": told("f", SECOND, "2011-05-13"),
    }
    with filled(made[order[0]]) as store:
        for name in order:
            store.add(made[name])
            link_database(store)
        assert stories(store) == {"abcdef"}
        assert len({row[2] for row in everything(store)["story_article"]}) > 1
        assert outcomes(store) == ["rejected"]
        now, once = stored(store), at_once(store)
        assert all(now[kind].keys() == once[kind].keys() for kind in ("happening", "quotation", "position"))
        assert now["exchange"] == once["exchange"]
        assert consistent(store)
