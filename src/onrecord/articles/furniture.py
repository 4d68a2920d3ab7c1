"""Lines that stand on the page but are no part of the article: found by tables, set aside with a reason.

Works on lines, never inside one: a sentence of the article is worth more than a share button removed. What the tables
say is in `rules.py`; here is how they are applied: line by line, then the headlines under a heading ("Most read"),
then the short scraps that stand in one group with furniture, then repeated lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.articles.paragraphs import Line
from onrecord.articles.rules import FurnitureRules, furniture_rules

SENTENCE_WORDS = 8
"""A line longer than this that ends like a sentence is body unless a rule says that it may be one (`sentences`)."""
HEADLINE_WORDS = 16
"""The longest headline under a heading such as "Most read"; the longest in the story packs has eleven words."""
SCRAP_WORDS = 6
"""A line up to this long, without a full stop, beside furniture in the same group, is a button or a label."""
REPEATED_WORDS = 12
"""A sentence repeated word for word is an artefact of the page when it is at least this long; a shorter one may be
said twice (the questions of an interview, a refrain)."""
LONGEST_LINE = 5_000
"""A longer line is body, or nothing a table knows: patterns take time with the square of a line without spaces, so
that a page of 300,000 `<` took ten seconds. The longest furniture on the 92 pages of the article-extraction benchmark
has 257 letters."""
TABLE_ROWS = 3
MENU_ITEM_WORDS = 4
MENU_ITEM_LETTERS = 32
"""The longest item of a breadcrumb or menu bar ("Middle East and Africa")."""
FOREIGN_SHARE = 0.6
"""A line whose letters are mostly not Latin, in an article in Latin letters, is a button in the outlet's language."""

_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u036f\u1e00-\u1eff]")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPENS_QUOTE = re.compile(r"^[\"“‘«„]")
_BAR = re.compile(r"\s+[|»›>•·:]{1,2}\s+|\s*\|\s*|\s*::\s*|\s+/\s+|\s*»\s*")
_MENU_GAP = re.compile(r"\s*[|/»›>•·:;,\-–—]+\s*|\s{2,}")
_COUNT = re.compile(r"[(\[]?\d[\d.,]*\s?[km]?[)\]]?", re.IGNORECASE)
_COUNTED_LABEL = re.compile(r"(?:[^\W\d]+ ){0,2}[^\W\d]+ ?[(\[]\d[\d.,]*[)\]](?: [^\W\d]+){0,2}")


def find_furniture(lines: Sequence[Line], rules: FurnitureRules | None = None) -> dict[int, str]:
    """The numbers of the lines that are page furniture, each with the reason.

    `lines` are those of the whole article without its title, in order.
    """
    rules = rules if rules is not None else furniture_rules()
    texts = [line.text.text for line in lines]
    found = {number: reason for number, text in enumerate(texts) if (reason := reason_of(text, rules))}
    _spare_tables(texts, found, rules)
    _add_foreign(texts, found)
    _add_headlines(lines, found, rules)
    _add_scraps(lines, found)
    _add_repeated(texts, found)
    return dict(sorted(found.items()))


def reason_of(line: str, rules: FurnitureRules) -> str | None:
    """Why a line by itself is furniture, or None."""
    if len(line) > LONGEST_LINE or _OPENS_QUOTE.match(line):
        return None
    words = line.count(" ") + 1
    is_sentence = words > SENTENCE_WORDS and _SENTENCE_END.search(line) is not None
    for rule, pattern in rules.rules:
        if rule.may_fit(line, words, is_sentence=is_sentence) and pattern.match(line):
            return rule.reason
    if is_sentence:
        return None
    for heading, pattern in rules.headings:
        if words <= MENU_ITEM_WORDS * 2 and pattern.match(line):
            return heading.reason
    return rules.menu_reason if is_menu(line, rules.menu) else None


def _spare_tables(texts: Sequence[str], found: dict[int, str], rules: FurnitureRules) -> None:
    """Three or more bars in a row are a table of the article, not menus: they stay."""
    bars = [
        number in found and found[number] == rules.menu_reason and "|" in text
        for number, text in enumerate(texts)
    ]
    number = 0
    while number < len(bars):
        end = number
        while end < len(bars) and bars[end]:
            end += 1
        if end - number >= TABLE_ROWS:
            for row in range(number, end):
                del found[row]
        number = end + 1


def is_menu(line: str, menu: frozenset[str]) -> bool:
    """Whether a line is a breadcrumb, a menu bar or a bar of buttons."""
    if _SENTENCE_END.search(line) or len(line) > 300:
        return False
    items = [item for item in _BAR.split(line) if item]
    short = all(len(item) <= MENU_ITEM_LETTERS and item.count(" ") < MENU_ITEM_WORDS for item in items)
    if short and len(items) >= 3 and not any(re.search(r"[,\d]", item) for item in items):
        return True
    if (
        short
        and len(items) == 2
        and any(_plain_item(item) in menu for item in items)
        and re.search(r"[|»›>]|::", line)
    ):
        return True
    return bool(_COUNTED_LABEL.fullmatch(line)) or _all_menu_words(line, menu)


def _plain_item(item: str) -> str:
    return _COUNT.sub("", item).strip(" :.!?…*").casefold()


def _all_menu_words(line: str, menu: frozenset[str]) -> bool:
    """Whether the line can be cut into words of the menu table and counts, with nothing left over."""
    for part in _MENU_GAP.split(line):
        words = part.replace("’", "'").split()
        at = 0
        while at < len(words):
            step = _longest_item(words, at, menu)
            if not step:
                return False
            at += step
    return True


def _longest_item(words: Sequence[str], at: int, menu: frozenset[str]) -> int:
    for length in (3, 2, 1):
        item = " ".join(words[at : at + length])
        if len(words) - at >= length and (item.casefold() in menu or _plain_item(item) in menu):
            return length
    return 1 if _COUNT.fullmatch(words[at]) else 0


def _add_foreign(texts: Sequence[str], found: dict[int, str]) -> None:
    if _foreign_share("".join(texts)) > 0.5:
        return
    for number, text in enumerate(texts):
        if number not in found and _foreign_share(text) > FOREIGN_SHARE and not _OPENS_QUOTE.match(text):
            found[number] = "line in another script"


def _foreign_share(text: str) -> float:
    if text.isascii():
        return 0.0
    others = len(_NOT_LATIN.findall(text))
    return others / len(_LETTER.findall(text)) if others else 0.0


def _add_headlines(lines: Sequence[Line], found: dict[int, str], rules: FurnitureRules) -> None:
    """The headlines below a heading: those of the same group or, where lines stand alone, two or more in a row."""
    for number in list(found):
        if not _is_heading(lines[number].text.text, rules):
            continue
        run = _headlines_after(lines, number)
        grouped = run and not lines[run[0]].after_blank
        if grouped or len(run) >= 2 or (run and run[-1] == len(lines) - 1):
            for below in run:
                found.setdefault(below, f"headline under “{lines[number].text.text[:40]}”")


def _is_heading(text: str, rules: FurnitureRules) -> bool:
    return any(pattern.match(text) for _, pattern in rules.headings)


def _headlines_after(lines: Sequence[Line], number: int) -> list[int]:
    run: list[int] = []
    grouped = number + 1 < len(lines) and not lines[number + 1].after_blank
    for below in range(number + 1, len(lines)):
        if (grouped and lines[below].after_blank) or not _like_headline(lines[below].text.text):
            break
        run.append(below)
    return run


def _like_headline(text: str) -> bool:
    return text.count(" ") < HEADLINE_WORDS and not _SENTENCE_END.search(text) and text[-1] not in ",;:"


def _add_scraps(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Short lines in one group (no empty line between) with furniture, in a text whose paragraphs stand apart."""
    apart = [line for line in lines if line.text.text.count(" ") >= SENTENCE_WORDS]
    if sum(line.after_blank for line in apart) < 0.8 * len(apart):
        return
    for number, line in enumerate(lines):
        beside = (not line.after_blank and number - 1 in found) or (
            number + 1 in found and not lines[number + 1].after_blank
        )
        if number not in found and beside and _is_scrap(line.text.text):
            found[number] = "scrap beside page furniture"


def _is_scrap(text: str) -> bool:
    return (
        text.count(" ") < SCRAP_WORDS
        and not re.search(r"[.!?:;,…][\"'”’»)]*$", text)
        and not _OPENS_QUOTE.match(text)
    )


def _add_repeated(texts: Sequence[str], found: dict[int, str]) -> None:
    """A line that stands twice is a caption or teaser: both go when it is no sentence, else the second alone."""
    counts = Counter(text for text in texts if text.count(" ") >= 2)
    seen: set[str] = set()
    for number, text in enumerate(texts):
        if counts[text] < 2 or number in found:
            continue
        is_sentence = _SENTENCE_END.search(text) is not None
        if not is_sentence or (text in seen and text.count(" ") >= REPEATED_WORDS - 1):
            found[number] = "repeated line"
        seen.add(text)
