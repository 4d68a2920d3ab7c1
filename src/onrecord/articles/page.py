"""An HTML page → its main text and what the page itself says of it.

Main text by trafilatura in its precision setting: on the 92 pages of the article-extraction benchmark token-shingle F1
.964, against .955 for its default and .952 for its recall setting. Dates by htmldate, but only from what states a date
on purpose: metadata, JSON-LD, the address and time elements; never from a search through the page's text.
"""

from __future__ import annotations

import copy
import re

import msgspec
import trafilatura
from htmldate import find_date
from lxml import etree
from lxml import html as lxml_html
from trafilatura.metadata import extract_metadata

_LATEST_DATE = "2099-12-31"
"""htmldate's own default is today, which would make the record depend on the day it was made."""
_DATE_OPTIONS = {"extensive_search": False, "original_date": True, "max_date": _LATEST_DATE}


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The main text of a page, a paragraph a line, and its metadata as far as stated."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    published: str | None = None


def read_page(source: str, url: str | None = None) -> Page:
    """The page's main text and metadata; `text` is empty when nothing like an article was found."""
    tree = _tree(source)
    if tree is None:
        return Page(text="")
    metadata = extract_metadata(copy.deepcopy(tree), default_url=url, date_config=_DATE_OPTIONS)
    published = _published(tree, metadata.url or url)
    language = _language(tree)
    return Page(
        text=_main_text(tree),
        title=metadata.title,
        byline=metadata.author,
        outlet=metadata.sitename,
        language=language,
        url=metadata.url,
        published=published,
    )


def _tree(source: str) -> lxml_html.HtmlElement | None:
    cleaned = source.replace("\x00", "")
    return trafilatura.load_html(cleaned)


def _main_text(tree: lxml_html.HtmlElement) -> str:
    extracted = trafilatura.bare_extraction(
        tree, include_comments=False, favor_precision=True, with_metadata=False
    )
    return (extracted.text or "") if extracted is not None else ""


def _language(tree: lxml_html.HtmlElement) -> str | None:
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return declared.strip()[:2].lower() if declared and declared.strip() else None


def _published(tree: lxml_html.HtmlElement, url: str | None) -> str | None:
    """The date the page states: address, metadata, JSON-LD or the time element nearest its heading."""
    found = find_date(_statements(tree), url=url, **_DATE_OPTIONS)
    return found if found and re.fullmatch(r"\d{4}-\d\d-\d\d", found) else None


def _statements(tree: lxml_html.HtmlElement) -> lxml_html.HtmlElement:
    """A page that holds nothing but what states a date on purpose."""
    bare = lxml_html.document_fromstring("<html><head></head><body></body></html>")
    head, body = bare.find("head"), bare.find("body")
    for element in tree.xpath("//meta|//link[@rel='canonical']|//script[@type='application/ld+json']"):
        head.append(_without_tail(element))
    times = tree.xpath("(//h1[1]/following::time)[1]|(//h1[1]/preceding::time)[last()]") or tree.xpath(
        "(//time)[1]"
    )
    for element in [
        *times[:1],
        *tree.xpath("//abbr[@class='published' or @class='date' or @data-utime]")[:1],
    ]:
        body.append(_without_tail(element))
    return bare


def _without_tail(element: etree._Element) -> etree._Element:
    copied = copy.deepcopy(element)
    copied.tail = None
    return copied
