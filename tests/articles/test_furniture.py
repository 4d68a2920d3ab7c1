"""Page furniture: what goes, with which reason, and above all what stays."""

from __future__ import annotations

import pytest

from onrecord.articles.furniture import LONGEST_LINE, find_furniture, is_menu, reason_of
from onrecord.articles.mapped import whole
from onrecord.articles.paragraphs import lines_of
from onrecord.articles.rules import furniture_rules

BODY = "The harbour union said on Monday that its members would return to work."


def kept(text: str) -> list[str]:
    lines = lines_of(whole(text))
    furniture = find_furniture(lines)
    return [line.text.text for number, line in enumerate(lines) if number not in furniture]


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Advertisement - story continues below",
        "Subscribe to our newsletter",
        "Sign up for the Tarn Morning Note",
        "Share   Tweet   Email",
        "Tweet  12",
        "1.2k shares",
        "Home | World | Harbour | Login",
        "Tarn Post > News > World",
        "Leave a Reply",
        "Your email address will not be published.",
        "Comments (14)",
        "Réagir (3)",
        "Read also: What the strike means for fish",
        "Read more:",
        "Follow us on Twitter",
        "Follow @tarnpost",
        "Join our WhatsApp group",
        "Dockers in Tarn on Monday. Photo: pool",
        "Dockers in Tarn on Monday. (AP Photo/Ida Holm)",
        "File photo: dockers in Tarn",
        "News ID: 123456",
        "Page 3 of 4",
        "© 2016 The Tarn Post. All rights reserved.",
        "This site uses cookies to give you the best experience.",
        "(Reporting by Ida Holm; Editing by Per Vale)",
        "Login / Register",
        "Publicidad",
        "Lesen Sie auch: Der Streik im Hafen",
        "اشترك في النشرة البريدية",
        "More in Region",
        "Les ogs: Streiken i havnen",
        "Publicit",
        "Image 1 of 5",
        "Did you know: The harbour of Tarn was dug in 1870.",
    ],
)
def test_furniture_lines_go(line: str) -> None:
    assert kept(f"{BODY}\n\n{line}\n\nNobody had expected it so soon, the ministry said.") == [
        BODY,
        "Nobody had expected it so soon, the ministry said.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        "Follow the money, the prosecutor told the court, and the rest will follow.",
        "The president subscribed to the view that talks were useless.",
        "“Share the burden,” she said.",
        "Read the treaty: that was the minister's advice.",
        "Comments by the minister drew anger in the harbour.",
        "Related charges were dropped on Friday.",
        "Sign the agreement or leave, the union told the ministry.",
        "More than 40 people were hurt.",
        "Advertisement spending fell by a third, the group said.",
        "He was photographed by police on Monday.",
        "Latest figures show a fall in trade with Vostia.",
        "The copyright law was passed on Tuesday.",
        "A new offer",
        "What the union wants",
        "Home at last",
        "Yes.",
        "Watch the ministry, not the union, he said.",
    ],
)
def test_sentences_and_subheadings_stay(line: str) -> None:
    assert line in kept(f"{BODY}\n\n{line}\n\nNobody had expected it so soon.")


def test_headlines_under_a_heading_go_with_it() -> None:
    text = f"{BODY}\n\nMOST POPULAR\nFish prices at a ten-year high\nNew ferry to Holm delayed again\n\nTalks go on."
    assert kept(text) == [BODY, "Talks go on."]


def test_heading_before_the_next_paragraph_takes_nothing_else() -> None:
    assert kept(f"{BODY}\n\nMOST READ\n\nTalks go on, the ministry said.") == [
        BODY,
        "Talks go on, the ministry said.",
    ]


def test_repeated_captions_go_and_repeated_questions_stay() -> None:
    caption = "Dockers at the gate of Tarn harbour"
    assert kept(f"{caption}\n\n{BODY}\n\n{caption}\n\nTalks go on.") == [BODY, "Talks go on."]
    question = "What do you want now?"
    assert kept(f"{question}\n\n{BODY}\n\n{question}\n\nTalks go on.").count(question) == 2


def test_tables_of_the_article_stay() -> None:
    rows = ["Name | Club | Country", "Ida Holm | Tarn | Kerland", "Per Vale | Holm | Vostia"]
    assert kept("\n".join([BODY, *rows, "Talks go on."])) == [BODY, *rows, "Talks go on."]


def test_menu_words_need_no_bars() -> None:
    menu = furniture_rules().menu
    assert is_menu("Facebook  Twitter  Google+", menu)
    assert not is_menu("World leaders", menu)


def test_every_reason_is_a_short_phrase() -> None:
    for rule, _ in furniture_rules().rules:
        assert rule.reason[:1].islower()
        assert not rule.reason.endswith(".")


def test_a_line_without_end_is_no_furniture_and_not_looked_at() -> None:
    assert reason_of("Subscribe to our newsletter", furniture_rules()) is not None
    assert reason_of("Subscribe to our newsletter" + "<" * LONGEST_LINE, furniture_rules()) is None
    assert reason_of("<" * (100 * LONGEST_LINE), furniture_rules()) is None
