"""A raw document → an article: the whole way, step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec

from onrecord.articles.alignment import aligned
from onrecord.articles.credit import origin_of
from onrecord.articles.furniture import find_furniture
from onrecord.articles.language import language_name, language_of
from onrecord.articles.mapped import MappedText, joined, whole
from onrecord.articles.markup import VisibleText
from onrecord.articles.mojibake import repaired
from onrecord.articles.normalise import normalised, plain
from onrecord.articles.paragraphs import Line, lines_of, unwrapped
from onrecord.articles.publication import HEAD_LINES, is_date_line, publication_of
from onrecord.articles.stated import Page
from onrecord.errors import ArticleError
from onrecord.records import Article, Furniture, Notice, stable_id
from onrecord.sources.raw import RawDocument

TITLE_WORDS = 30
"""The longest headline; a first line with more words is text."""
MIN_WORDS, MIN_LETTERS = 8, 80
"""An article has at least one sentence, of so many words or (where words are not set apart) letters; shorter rests
are scraps of a page."""
MAX_LETTERS = 1_000_000
"""A longer text is no article but a collection, and would take more memory than all articles of a run together: the
longest articles of newspapers stay below 200,000 characters."""
MIN_COVERAGE = 0.98
"""Below this share of characters led back to the page's source the article says so in a notice."""

_PLAIN_PAGE = Page(text="")


class _Draft(msgspec.Struct, frozen=True):
    """The parts of an article after sorting its lines."""

    title: str
    kept: tuple[Line, ...]
    removed: tuple[tuple[Line, str], ...]
    head: tuple[str, ...]


def to_article(raw: RawDocument, *, languages: Collection[str] | None = ("en",)) -> Article:
    """The article of a document: text without furniture, with title, date, language, origin and the way back.

    `languages` are the ISO 639-1 codes that are read; None reads any (for measuring extraction alone).
    Raises `ArticleError` with code `empty` (nothing readable), `no_article` (page furniture only), `too_large` or
    `other_language`.
    """
    where = raw.document.path or raw.external_id or raw.document.id
    if raw.kind == "text":
        _check_length(raw.content, where)
    page, lines, notices = _lines(raw, where)
    if not lines:
        code = "no_article" if raw.kind == "html" and raw.content.strip() else "empty"
        raise ArticleError(f"{where} holds no readable article text.", code=code)
    draft = _draft(raw, page, lines)
    text = joined([line.text for line in draft.kept], "\n\n", raw.content)
    if text.text.count(" ") + 1 < MIN_WORDS and len(text.text) < MIN_LETTERS:
        rest = f"without page furniture fewer than {MIN_WORDS} words are left"
        raise ArticleError(f"{where} holds no article: {rest}.", code="no_article")
    language = _language(text.text, raw.language or page.language)
    if languages is not None and language not in languages:
        raise ArticleError(
            f"{where} is in {language_name(language)}; only English is read.", code="other_language"
        )
    return _article(raw, page, draft, text, language, notices)


def _check_length(text: str, where: str) -> None:
    if len(text) > MAX_LETTERS:
        raise ArticleError(
            f"{where} holds {len(text):,} characters of text, more than any article: split it into its articles.",
            code="too_large",
        )


def _lines(raw: RawDocument, where: str) -> tuple[Page, list[Line], tuple[Notice, ...]]:
    """What the page says, the lines of the text, repaired, and what was noticed on the way."""
    page = _PLAIN_PAGE
    parts = [whole(raw.content).cut(raw.body_start, len(raw.content))]
    notices = list(raw.notices)
    if raw.kind == "html":
        from onrecord.articles.page import read_page  # a quarter of a second that no plain text needs

        page = read_page(raw.content, raw.url)
        _check_length(page.text, where)
        paragraphs = [line for line in page.text.split("\n") if line.strip()]
        parts = aligned(paragraphs, VisibleText(raw.content))
        notices.extend(_coverage_notice(parts))
    text = joined(parts, "\n\n", raw.content) if raw.kind == "html" else parts[0]
    text, damaged = repaired(text)
    if damaged:
        notices.append(
            Notice(code="mojibake_repaired", text=f"{damaged} wrongly decoded characters were repaired.")
        )
    lost = raw.content.count("\ufffd") if raw.kind == "text" else page.text.count("\ufffd")
    if lost and not any(notice.code == "letters_lost" for notice in notices):
        notices.append(
            Notice(code="letters_lost", text=f"{lost} characters of the text were lost before it was read.")
        )
    return page, unwrapped(lines_of(normalised(text))), tuple(notices)


def _coverage_notice(parts: Sequence[MappedText]) -> list[Notice]:
    letters = [
        (part, run) for part in parts for run in part.runs if not part.text[run.start : run.end].isspace()
    ]
    total = sum(run.end - run.start for _, run in letters)
    known = sum(run.end - run.start for _, run in letters if run.doc_end > run.doc_start)
    if not total or known / total >= MIN_COVERAGE:
        return []
    share = round(100 * known / total)
    return [
        Notice(code="unaligned", text=f"Only {share} % of the text was found again in the page's source.")
    ]


def _draft(raw: RawDocument, page: Page, lines: Sequence[Line]) -> _Draft:
    head = tuple(line.text.text for line in lines[:HEAD_LINES])
    title = plain(repaired(whole(raw.title or page.title or ""))[0].text)
    body = list(lines)
    removed: list[tuple[Line, str]] = []
    number = _title_line(body, title)
    if number is not None:
        line = body.pop(number)
        if title:
            removed.append((line, "title repeated"))
        else:
            title = line.text.text
    furniture = find_furniture(body)
    furniture |= {
        number: "date line"
        for number, line in enumerate(body)
        if number < HEAD_LINES and number not in furniture and is_date_line(line.text.text)
    }
    removed.extend((body[number], reason) for number, reason in furniture.items())
    removed.sort(key=lambda item: item[0].text.runs[0].doc_start)
    kept = tuple(line for number, line in enumerate(body) if number not in furniture)
    return _Draft(title, kept, tuple(removed), head)


def _title_line(lines: Sequence[Line], title: str) -> int | None:
    """The line that is the title: the one that repeats the known title, or a short first line before an empty one."""
    if title:
        same = [
            n for n, line in enumerate(lines[:HEAD_LINES]) if line.text.text.casefold() == title.casefold()
        ]
        return same[0] if same else None
    first = lines[0].text.text
    alone = len(lines) > 1 and lines[1].after_blank
    short = first.count(" ") < TITLE_WORDS and first[-1] not in ".:;,"
    return 0 if alone and short and any(len(line.text.text) > len(first) for line in lines[1:]) else None


def _language(text: str, declared: str | None) -> str:
    """The language of a text; the text itself is believed before its label."""
    label = declared.strip().lower()[:2] if declared and declared.strip() else None
    return language_of(text) or label or "en"


def _article(
    raw: RawDocument, page: Page, draft: _Draft, text: MappedText, language: str, notices: tuple[Notice, ...]
) -> Article:
    outlet = plain(raw.outlet or page.outlet or "")
    byline = plain(raw.byline or page.byline or "") or _byline(draft)
    url = raw.url or page.url
    publication = publication_of(
        given=raw.published or page.published,
        basis=raw.published_basis if raw.published else "metadata",
        head=draft.head,
        date_lines=_removed_as(draft, "date line"),
        body=draft.kept[0].text.text,
        url=url,
    )
    return Article(
        id=stable_id("art", outlet, draft.title, text.text),
        document=raw.document.id,
        text=text.text,
        title=draft.title,
        external_id=raw.external_id,
        outlet=outlet,
        url=url,
        path=raw.document.path,
        byline=byline,
        language=language,
        published=publication.published,
        published_basis=publication.basis,
        origin=origin_of(
            [line.text.text for line in draft.kept], byline, _removed_as(draft, "credit line"), outlet
        ),
        furniture=(*_heading(raw), *_furniture(raw.content, draft)),
        notices=(*notices, *publication.notices),
        source_map=text.map().runs,
    )


def _byline(draft: _Draft) -> str | None:
    return next(iter(_removed_as(draft, "byline")), None)


def _removed_as(draft: _Draft, reason: str) -> list[str]:
    return [line.text.text for line, why in draft.removed if why == reason]


def _heading(raw: RawDocument) -> Iterator[Furniture]:
    text = raw.content[: raw.body_start].rstrip()
    if text:
        yield Furniture(start=0, end=len(text), text=text, reason="heading")


def _furniture(content: str, draft: _Draft) -> tuple[Furniture, ...]:
    found: list[Furniture] = []
    for line, reason in draft.removed:
        span = line.text.document_span()
        if span is not None:
            found.append(
                Furniture(start=span[0], end=span[1], text=content[span[0] : span[1]], reason=reason)
            )
    return tuple(found)
