"""Raw documents to articles, the whole way: plain text, pages, bad input."""

from __future__ import annotations

import contextlib
import html
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import SpanMap, to_article
from onrecord.errors import ArticleError
from onrecord.sources.raw import Kind, RawDocument, make_document

PARAGRAPHS = (
    "TARN, March 3, 2016 (Northwire) — The harbour union of Tarn said on Thursday that its members would go back to "
    "work as soon as the ministry had signed the agreement.",
    "“We have waited nine days,” said Ida Holm, who leads the union. “We can wait for one more.”",
    "A spokeswoman for the ministry said that nothing stood in the way of a signature, but that the text was still "
    "being checked by lawyers.",
)


def raw(content: str, kind: Kind = "text", **fields: Any) -> RawDocument:
    document = make_document(
        content.encode("utf-8", "replace"), path="a.txt", media_type="text/plain", encoding="utf-8"
    )
    return RawDocument(document=document, content=content, kind=kind, **fields)


def page(*paragraphs: str, head: str = "", extra: str = "") -> str:
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    top = f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><nav><a href='/'>Home</a></nav>"
    return f"{top}<article><h1>Dockers return</h1>\n{body}\n</article>{extra}</body></html>"


def test_plain_text_keeps_its_paragraphs_and_takes_its_first_line_as_title() -> None:
    article = to_article(raw("Dockers return to work\n\n" + "\n\n".join(PARAGRAPHS), outlet="The Tarn Post"))
    assert article.title == "Dockers return to work"
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.published, article.published_basis) == ("2016-03-03", "dateline")
    assert (article.origin, article.language, article.outlet) == ("agency Northwire", "en", "The Tarn Post")


def test_given_title_is_not_read_twice() -> None:
    article = to_article(raw("Dockers return\n\n" + "\n\n".join(PARAGRAPHS), title="Dockers Return"))
    assert article.title == "Dockers Return"
    assert article.text.startswith("TARN, March 3")
    assert [piece.reason for piece in article.furniture] == ["title repeated"]


def test_furniture_is_listed_with_its_place_in_the_document() -> None:
    content = f"Login / Register\n\n{PARAGRAPHS[0]}\n\nShare  Tweet\r\nSubscribe to our newsletter\n\n{PARAGRAPHS[1]}"
    article = to_article(raw(content, title="Dockers"))
    assert article.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    assert [piece.text for piece in article.furniture] == [
        "Login / Register",
        "Share  Tweet",
        "Subscribe to our newsletter",
    ]
    assert all(content[piece.start : piece.end] == piece.text for piece in article.furniture)


def test_mojibake_is_repaired_and_noticed() -> None:
    article = to_article(
        raw("\n\n".join(PARAGRAPHS).encode().decode("windows-1252", "replace").replace("\ufffd", "\x9d"))
    )
    assert "“We have waited nine days,”" in article.text
    assert "mojibake_repaired" in [notice.code for notice in article.notices]


def test_same_content_gives_the_same_article() -> None:
    assert to_article(raw("\n\n".join(PARAGRAPHS))) == to_article(raw("\n\n".join(PARAGRAPHS)))


def test_page_gives_text_title_outlet_and_date() -> None:
    head = (
        "<title>Dockers return | The Tarn Post</title><meta property='og:site_name' content='The Tarn Post'>"
        "<meta property='article:published_time' content='2016-03-04T08:00:00Z'><meta name='author' content='Ida Holm'>"
    )
    article = to_article(raw(page(*PARAGRAPHS, head=head), kind="html"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.outlet, article.byline) == ("Dockers return", "The Tarn Post", "Ida Holm")
    assert (article.published, article.published_basis) == ("2016-03-04", "metadata")


def test_short_fragment_of_a_page_is_read() -> None:
    article = to_article(
        raw("<p>The union said <i>yes</i> to the offer on Monday.</p><p>Nobody left.</p>", kind="html")
    )
    assert article.text == "The union said yes to the offer on Monday.\n\nNobody left."


def test_xhtml_with_its_declaration_is_read() -> None:
    source = f'<?xml version="1.0" encoding="utf-8"?>\n{page(*PARAGRAPHS)}'
    assert to_article(raw(source, kind="html")).text == "\n\n".join(PARAGRAPHS)


SCRAPS = [
    "<p>",
    "</p>",
    "<",
    ">",
    "&",
    "&#0;",
    "&#xD800;",
    "<!--",
    "<script>",
    "'",
    '"',
    "word",
    "\x00",
    "<h1>",
    "<time_datetime='x'>",
]
SCRAPS = [*(scrap.replace("_", " ") for scrap in SCRAPS), " ", "<meta content='2016-13-45' name='date'>"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(SCRAPS), max_size=60))
def test_broken_pages_give_an_article_or_a_reason(pieces: list[str]) -> None:
    with contextlib.suppress(ArticleError):
        to_article(raw("".join(pieces), kind="html"))


def test_date_in_a_pages_text_is_not_its_metadata() -> None:
    paragraphs = (
        "The accord of 14 July 2015 was praised by all sides in the harbour of Tarn this week.",
        *PARAGRAPHS[1:],
    )
    article = to_article(raw(page(*paragraphs), kind="html"))
    assert (article.published, article.published_basis) == (None, "unknown")


def test_every_character_of_a_page_leads_back_to_its_source() -> None:
    paragraphs = (
        "The <b>harbour</b> union&rsquo;s leader said &ldquo;yes&rdquo; to\n   the "
        "<a href='x>y'>ministry&#39;s offer</a> on Thursday.",
        "Caf&eacute; owners &amp; dockers had waited nine days for it,&nbsp;she said.<!-- <p>no</p> -->",
        *PARAGRAPHS,
    )
    source = page(*paragraphs, extra="<script>var a = '<p>no</p>';</script>")
    article = to_article(raw(source, kind="html"))
    assert "unaligned" not in [notice.code for notice in article.notices]
    assert_leads_back(article.text, SpanMap(article.source_map), source)


WORD = st.text(st.sampled_from(list('abcé’&<"“”')), min_size=1, max_size=8)


@settings(max_examples=30)
@given(st.lists(st.lists(WORD, min_size=8, max_size=20), min_size=3, max_size=6))
def test_pages_of_any_words_lead_back(paragraphs: list[list[str]]) -> None:
    source = page(*(html.escape(" ".join(["The union said that", *words])) + "." for words in paragraphs))
    try:
        article = to_article(raw(source, kind="html"), languages=None)
    except ArticleError:
        return
    assert_leads_back(article.text, SpanMap(article.source_map), source)


def assert_leads_back(text: str, spans: SpanMap, source: str) -> None:
    for index, letter in enumerate(text):
        place = spans.to_document(index, index + 1)
        if letter.isspace():
            continue
        assert place is not None, (index, letter)
        assert html.unescape(re.sub(r"<[^>]*>", "", source[slice(*place)])) == letter


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        ("", "text", "empty"),
        ("\n \n", "text", "empty"),
        ("\x00\x00", "text", "empty"),
        ("Home | World | Login\n\nSubscribe to our newsletter", "text", "no_article"),
        ("<html><body><nav>Home</nav></body></html>", "html", "no_article"),
        ("<p>", "html", "no_article"),
        ("Le syndicat a déclaré que ses membres vont reprendre le travail et que tout est signé. " * 3, "text",
         "other_language"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_refused_with_its_code(content: str, kind: Kind, code: str) -> None:
    with pytest.raises(ArticleError) as caught:
        to_article(raw(content, kind=kind))
    assert caught.value.code == code
    assert str(caught.value).startswith("a.txt ")


def test_other_language_is_named() -> None:
    with pytest.raises(ArticleError, match="German"):
        to_article(
            raw(
                "Die Gewerkschaft sagte am Montag, dass ihre Mitglieder wieder arbeiten und das Ministerium nicht. "
                * 3
            )
        )


def test_null_characters_and_giant_lines_are_read() -> None:
    giant = " ".join(PARAGRAPHS[2:] * 400)
    article = to_article(raw(f"{PARAGRAPHS[0]}\x00\n\n{giant}"))
    assert article.text == f"{PARAGRAPHS[0]}\n\n{giant}"


@given(st.text())
def test_any_text_gives_an_article_or_a_reason(content: str) -> None:
    article = None
    with contextlib.suppress(ArticleError):
        article = to_article(raw(content))
    assert article is None or article.source_map[-1].end == len(article.text)
