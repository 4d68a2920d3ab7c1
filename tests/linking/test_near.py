"""Near copies: rewrites in the same order are seen; other orders, own reports and reprints are none."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies import find_copies
from onrecord.linking.linked import link
from onrecord.linking.near import find_near
from tests.linking.invented import BACKGROUND, LEAD, OWN, QUOTE, TALKS, WIRE, article, reading

REWRITTEN = "\n\n".join(
    (
        "On Tuesday Kerland's president and Vostia's came together on the bridge of Orl; before the cameras they gave "
        "each other their hands.",
        "Within two weeks 53 prisoners are to be exchanged, so they agreed, and for walkers and carts the bridge will "
        "be opened again.",
        '"A bridge is nothing but a wall which has lain down," were the words of Mira Tolen when, three hours later, '
        "the meeting had ended.",
        "Four years ago Vostia broke off its relations with Kerland: at Dresk, in the harbour, customs men of Kerland "
        "had seized a ship with salt, whose crew sat nine months in custody without being charged or brought before a "
        "court.",
    )
)
FIRST = article("first", WIRE)
LATER = article("later", REWRITTEN, published="2014-02-20", title="Handshake at Orl")


def near(*articles, copies=None):
    return {each.article: each.of for each in find_near(articles, copies)}


def test_a_rewrite_in_the_same_order_is_near_and_no_copy() -> None:
    assert find_copies([FIRST, LATER]) == {}
    (found,) = find_near([LATER, FIRST])
    assert (found.article, found.of) == ("later", "first")
    assert found.covered == 1.0
    assert "4 of the 4 sentences" in (found.reason or "")


def test_an_own_report_of_the_same_thing_is_not() -> None:
    assert near(FIRST, article("own", OWN)) == {}
    assert near(FIRST, article("quoting", f"{OWN}\n\n{QUOTE}")) == {}


def test_the_same_in_another_order_is_not() -> None:
    turned = "\n\n".join(REWRITTEN.split("\n\n")[::-1])
    assert near(FIRST, article("turned", turned)) == {}


def test_a_shortened_rewrite_with_a_lead_of_its_own_is_near() -> None:
    cut = "A bridge, two hands and some salt.\n\n" + "\n\n".join(REWRITTEN.split("\n\n")[:3])
    assert near(FIRST, article("cut", cut, published="2014-02-21")) == {"cut": "first"}


def test_one_sentence_may_answer_two() -> None:
    parted = REWRITTEN.replace(
        "came together on the bridge of Orl; before", "came together on the bridge of Orl. Before"
    )
    assert near(FIRST, article("parted", parted, published="2014-02-21")) == {"parted": "first"}


def test_of_several_the_likest_is_named() -> None:
    third = article("third", REWRITTEN.replace("were the words of", "said"), published="2014-02-21")
    assert near(FIRST, LATER, third) == {"later": "first", "third": "later"}


def test_of_copies_the_first_alone_is_compared() -> None:
    copy = article("copy", WIRE, published="2014-02-21")
    assert near(FIRST, copy, LATER, copies={"copy": "first"}) == {"later": "first"}
    assert near(copy, LATER, copies={"copy": "first"}) == {"copy": "later"}


def test_texts_without_sentences_are_none() -> None:
    assert near(article("a", ""), article("b", ""), article("c", LEAD), article("d", TALKS)) == {}


def test_linking_keeps_their_origins_apart() -> None:
    linked = link([reading(FIRST), reading(LATER), reading(article("copy", WIRE, published="2014-02-22"))])
    assert [(each.article, each.of) for each in linked.near] == [("later", "first")]
    assert linked.origins["later"].source == "own later"
    assert linked.origins["copy"].source == "own first"


@given(
    st.permutations(
        [FIRST, LATER, article("own", OWN), article("more", f"{LEAD}\n\n{BACKGROUND}\n\n{TALKS}")]
    )
)
def test_the_order_given_does_not_matter(articles) -> None:
    assert find_near(articles) == find_near(articles[::-1])
