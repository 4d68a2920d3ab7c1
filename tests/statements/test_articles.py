"""Short articles of ours with the statements a careful reader finds; people and places are invented."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.grammar import Grammar
from tests.statements.reading import short, statements_in

DIRECT = (
    "“We will not sign this text,” said Anton Brask, the Vostian foreign minister.\n\n“It asks us to give up the "
    "river.”"
)
SPLIT = "“The border,” Ms Tolen said, “will stay open.” “Nobody will close it,” she added."
MIXED = "Brask said that Vostia had “nothing to hide” from the inspectors."
OPEN = (
    "“Our army has left the valley,” General Orlo said. “It will not return.\n\n“Those who say otherwise have not been "
    "there.”"
)
ACCORDING = "Two ships were seized on Monday, according to the Kerland coast guard."
IN_THE_MIDDLE = "The ceasefire, according to two diplomats, will start at midnight."
DENIAL = "Kerland denied that its pilots had crossed the border."
RELATIVE = "Mira Tolen, who said the treaty was dead, left the hall."
PASSIVE = "The minister was quoted as saying that the talks had failed."
TRAILING = "Brask rejected the offer, saying that Vostia needed no mediators."
TWO_SPEECHES = "The envoy said that the port was open and insisted that no ship had been turned back."
PARENTHESIS = "As soon as the captives are free, he promised, the delegates will return."
NESTED = "The report says that the general denied that he had given the order."
VERB_BESIDE = "“Nobody asked us for our opinion,” the old fisherman shot back."
AS_PUT = "As the envoy put it, the treaty is a surrender."
NAMED_OFFICE = "Vostia's foreign minister, Anton Brask: “We refuse the treaty that Kerland has sent us.”"
NO_SPEAKER = "Vostia's answer to the treaty: “We refuse what Kerland has sent us.”"
AS_ASKED = "Vostia has sent the envoy a map, as Kerland had requested."
ADVERB = "The envoy has reportedly left the capital."

CASES: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (
        DIRECT,
        [
            (
                "says",
                "Anton Brask, the Vostian foreign minister",
                "said",
                "“We will not sign this text,” … “It asks us to give up the river.”",
            )
        ],
    ),
    (
        SPLIT,
        [
            ("says", "Ms Tolen", "said", "“The border,” … “will stay open.”"),
            ("says", "she", "added", "“Nobody will close it,”"),
        ],
    ),
    (MIXED, [("says", "Brask", "said", "that Vostia had “nothing to hide” from the inspectors")]),
    (
        OPEN,
        [
            (
                "says",
                "General Orlo",
                "said",
                "“Our army has left the valley,” … “It will not return. … "
                "“Those who say otherwise have not been there.”",
            )
        ],
    ),
    (
        ACCORDING,
        [("says", "the Kerland coast guard", "according to", "Two ships were seized on Monday")],
    ),
    (
        IN_THE_MIDDLE,
        [("says", "two diplomats", "according to", "The ceasefire … will start at midnight")],
    ),
    (DENIAL, [("denies", "Kerland", "denied", "that its pilots had crossed the border")]),
    (RELATIVE, [("says", "Mira Tolen", "said", "the treaty was dead")]),
    (PASSIVE, [("says", "The minister", "saying", "that the talks had failed")]),
    (
        TRAILING,
        [
            ("denies", "Brask", "rejected", "the offer"),
            ("says", "Brask", "saying", "that Vostia needed no mediators"),
        ],
    ),
    (
        TWO_SPEECHES,
        [
            ("says", "The envoy", "said", "that the port was open"),
            ("says", "The envoy", "insisted", "that no ship had been turned back"),
        ],
    ),
    (
        PARENTHESIS,
        [
            (
                "promises",
                "he",
                "promised",
                "As soon as the captives are free … the delegates will return",
            )
        ],
    ),
    (
        NESTED,
        [
            ("says", "The report", "says", "that the general denied that he had given the order"),
            ("denies", "the general", "denied", "that he had given the order"),
        ],
    ),
    (VERB_BESIDE, [("says", "the old fisherman", "shot", "“Nobody asked us for our opinion,”")]),
    (AS_PUT, [("says", "the envoy", "put", "the treaty is a surrender")]),
    (
        NAMED_OFFICE,
        [
            (
                "says",
                "Vostia's foreign minister, Anton Brask",
                ":",
                "“We refuse the treaty that Kerland has sent us.”",
            )
        ],
    ),
    (NO_SPEAKER, []),
    (AS_ASKED, []),
    (ADVERB, [("says", "", "reportedly", "The envoy has … left the capital")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:30] for case in CASES])
def test_article(grammar: Grammar, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    outer = [s for s in statements_in(grammar, text) if not (s.inside and s.form == "direct")]
    assert [short(s) for s in outer] == expected


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Truce between Kerland and Vostia holds: Live updates", None),
        ("Vostia frees the sailors of the tanker - in pictures", None),
        ("Vostia frees the sailors of the tanker: What we know", None),
        ("Talks between Kerland and Vostia to resume - sources", "sources"),
        ("Vostia frees the sailors of the tanker: Tolen", "Tolen"),
    ],
)
def test_what_the_article_is_speaks_for_nobody(grammar: Grammar, title: str, speaker: str | None) -> None:
    found = [each.source_text for each in statements_in(grammar, "The ship was empty.", title)]
    assert found == ([] if speaker is None else [speaker])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Brask: Vostia will not sign the treaty", ("says", "Brask", ":", "Vostia will not sign the treaty")),
        ("Talks to resume in spring – minister", ("says", "minister", "–", "Talks to resume in spring")),
        ("Analysis: Vostia will not sign the treaty", None),
        (
            "Vostia seizes tanker; Brask: we keep peace with Kerland",
            ("says", "Brask", ":", "we keep peace with Kerland"),
        ),
        (
            "Brask to League: we will sign the treaty",
            ("says", "Brask", ":", "we will sign the treaty"),
        ),
        ("Vostia seizes tanker; what it means: the treaty is dead", None),
    ],
)
def test_headline(grammar: Grammar, title: str, expected: tuple[str, str, str, str] | None) -> None:
    text = "Vostia will not sign the treaty with Kerland, whose talks will resume in spring."
    found = [short(s) for s in statements_in(grammar, text, title) if s.field == "title"]
    assert found == ([expected] if expected else [])


def test_forms(grammar: Grammar) -> None:
    assert [s.form for s in statements_in(grammar, MIXED)] == ["mixed"]
    assert [s.form for s in statements_in(grammar, DENIAL)] == ["indirect"]
    assert [s.form for s in statements_in(grammar, SPLIT)] == ["direct", "direct"]


def test_a_statement_inside_another_names_it(grammar: Grammar) -> None:
    outer, inner = statements_in(grammar, NESTED)
    assert outer.inside is None
    assert inner.inside == outer.id


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Brask said in an interview with a Kerland newspaper that the talks were dead.", "in an interview"),
        ("“The talks are dead,” Brask wrote on Twitter.", "on Twitter"),
        ("Brask told reporters that the talks were dead.", "to reporters"),
        ("Brask told a press conference that the talks were dead.", "to a press conference"),
        ("In an interview with a Kerland newspaper, Brask called for new talks.", "In an interview"),
        ("Brask said that the talks were dead.", ""),
    ],
)
def test_occasion(grammar: Grammar, text: str, occasion: str) -> None:
    (statement,) = statements_in(grammar, text)
    assert (statement.occasion or "").startswith(occasion)
    assert bool(statement.occasion) == bool(occasion)


@pytest.mark.parametrize(
    "text",
    [
        "Brask did not say when the talks would begin.",
        "The general refused to say whether the troops would leave.",
    ],
)
def test_what_is_not_said_is_marked(grammar: Grammar, text: str) -> None:
    (found,) = [s for s in statements_in(grammar, text) if s.cue_text == "say"]
    assert found.reason is not None
    assert "negated" in found.reason


def test_speech_tells_words_from_what_is_judged_or_wanted(grammar: Grammar) -> None:
    (said,) = statements_in(grammar, DENIAL)
    (judged,) = statements_in(grammar, "Kerland condemned the raid.")
    (wanted,) = statements_in(grammar, "Kerland wants to join the league.")
    assert (said.speech, judged.speech, wanted.speech) == (True, False, False)


def test_nothing_to_say(grammar: Grammar) -> None:
    assert statements_in(grammar, "") == ()
    assert statements_in(grammar, "The bridge fell into the river.") == ()


PIECES = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "''",
            "‘",
            "’",
            "«",
            "»",
            " he said ",
            "We go",
            ", ",
            ". ",
            "\n\n",
            ": ",
            "—",
            "Brask",
            "that ",
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=PIECES)
def test_no_marks_lose_an_article(grammar: Grammar, text: str) -> None:
    for statement in statements_in(grammar, text):
        for span in (*statement.content, *statement.source, *statement.cue):
            assert 0 <= span.start < span.end <= len(text)
        assert list(statement.content) == sorted(statement.content)


def test_one_giant_paragraph_with_open_marks(grammar: Grammar) -> None:
    text = "“We stay,” he said, and she said “we go. " * 150
    assert statements_in(grammar, text)
