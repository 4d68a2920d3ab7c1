"""Origins: copies share one, articles of one agency share it, and a credit counts for the whole family."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.origins import find_origins
from tests.linking.invented import OWN, WIRE, article


def test_a_copy_shares_the_origin_of_its_source():
    origins = find_origins([article("a", WIRE), article("b", WIRE, published="2014-02-20")])
    assert (origins["a"].origin, origins["a"].source) == ("own", "own a")
    assert (origins["b"].origin, origins["b"].source, origins["b"].copy_of) == ("copy of a", "own a", "a")


def test_a_credit_in_one_reprint_counts_for_all():
    plain, credited = (
        article("a", WIRE),
        article("b", WIRE, published="2014-02-20", origin="agency Northwire"),
    )
    origins = find_origins([plain, credited])
    assert {origin.source for origin in origins.values()} == {"agency Northwire"}
    assert origins["b"].origin == "agency Northwire"


def test_two_reports_of_one_agency_share_it():
    origins = find_origins(
        [
            article("a", WIRE, origin="agency Northwire"),
            article("b", OWN, origin="agency Northwire"),
            article("c", "Something else altogether happened in Dresk."),
        ]
    )
    assert [origins[name].source for name in "abc"] == ["agency Northwire", "agency Northwire", "own c"]


ARTICLES = [article("a", WIRE), article("b", WIRE, origin="agency Northwire"), article("c", OWN)]


@given(st.permutations(ARTICLES))
def test_the_order_of_the_articles_does_not_matter(shuffled):
    assert find_origins(shuffled) == find_origins(ARTICLES)
