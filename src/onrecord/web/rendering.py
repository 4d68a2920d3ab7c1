"""Templates: one environment, everything escaped, and the words and links that templates use."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
import msgspec

from onrecord.questions.agreeing import stance_words
from onrecord.questions.happenings import HappeningTold
from onrecord.questions.labels import LabelTold
from onrecord.questions.search import around
from onrecord.questions.wording import (
    STATUS_WORDS,
    TYPE_WORDS,
    counted,
    listed,
    outlets_words,
    overture_words,
    stance_toward,
    type_words,
)
from onrecord.records import ActorRef, Evidence, Span
from onrecord.review.grouping import members
from onrecord.review.laying import is_rejected
from onrecord.store import Hit
from onrecord.web import codes, days, links
from onrecord.web.differing import (
    DIFFERENCE_QUESTIONS,
    DIFFERENCE_WORDS,
    alike,
    other_outlets,
    side_words,
)
from onrecord.web.drawing.positions import held_words
from onrecord.web.drawing.shapes import flag, icon
from onrecord.web.marking import Mark, Piece, pieces
from onrecord.web.shown import finalize, short, tamed

FOLDER = files("onrecord.web")
STATIC: dict[str, str] = {
    "style.css": "text/css; charset=utf-8",
    "onrecord.js": "text/javascript; charset=utf-8",
    "marking.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""The files that pages load, all of them ours."""

MENU = (
    ("/", "Overview"),
    ("/stories", "Stories"),
    ("/timeline", "Timeline"),
    ("/exchanges", "Exchanges"),
    ("/conflicts", "Disagreements"),
    ("/actors", "Actors"),
    ("/outlets", "Outlets"),
    ("/review", "Review"),
)
MORE = (
    ("/quotations", "Quotations"),
    ("/labels", "Labels"),
    ("/positions", "Positions"),
    ("/statements", "Statements"),
    ("/events", "Events"),
    ("/articles", "Articles"),
    ("/decisions", "Decisions"),
    ("/set-aside", "Set aside"),
)
"""The pages in the order of a first visit: address and words."""


@cache
def static_file(name: str) -> bytes:
    """The bytes of a file in `static/`."""
    return (FOLDER / "static" / name).read_bytes()


@cache
def static_path(name: str) -> str:
    """The address of a file in `static/`; it changes with the content, so that browsers may keep it for ever."""
    return f"/static/{hashlib.blake2b(static_file(name), digest_size=6).hexdigest()}/{name}"


def marked(sentence: Evidence | None, spans: tuple[Span, ...]) -> list[Piece]:
    """A sentence cut at the evidence in it; spans count in the sentence's field."""
    if sentence is None:
        return []
    return pieces(
        sentence.text, sentence.start, [Mark(span.start, span.end, "evidence", "") for span in spans]
    )


def trigger(event: Any) -> list[Piece]:  # noqa: ANN401 - an event or what has its sentence and trigger
    """An event's sentence cut at its trigger."""
    return marked(event.sentence, (Span(event.trigger.start, event.trigger.end),))


def evidence_words(sentence: Evidence, record: Any) -> list[Piece]:  # noqa: ANN401 - a label or mention
    """The sentence of a label or mention, cut at its words."""
    return marked(sentence, (Span(record.start, record.end),))


def passage(hit: Hit) -> list[Piece]:
    """The passage of a found article, cut at the words that were looked for."""
    before, behind = around(hit)
    shown = Evidence(
        start=hit.start - len(before), end=hit.end, text=f"{before}{hit.text}{behind}", field=hit.field
    )
    return marked(shown, hit.marks)


def told_by(told: HappeningTold) -> str:
    """How many outlets report a happening: `3 outlets`, `1 outlet (2 articles name none)`, `2 articles, no outlet
    named`."""
    named = sum(1 for outlet in told.outlets if outlet)
    nameless = len({each.article for each in told.happening.reports if not each.outlet})
    words = outlets_words(named, nameless)
    return words if named else f"{counted(nameless, 'article')}, {words}"


def label_words(told: LabelTold) -> list[Piece]:
    """The sentence of a label, cut at the label."""
    return marked(told.sentence, (Span(told.label.start, told.label.end),))


def sides(record: Any) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...]]:  # noqa: ANN401 - event or happening
    """Who acts and on whom; for something done together all are on the first side."""
    if record.reciprocal or not record.targets:
        return (*record.sources, *record.targets), ()
    return record.sources, record.targets


def deed(record: Any, action: str) -> str:  # noqa: ANN401 - event or happening
    """Who does what to whom as plain text, for a page's title: `Cuba → Canada: meets / talks`."""
    named = (listed([actor.name for actor in side]) or "nobody named" for side in sides(record) if side)
    return f"{' → '.join(named) or 'nobody named'}: {action}"


def web_address(url: str | None) -> str | None:
    """An address that a link may lead to: http and https alone, never a script."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@cache
def environment() -> jinja2.Environment:
    """The environment of all templates; an undefined name is a fault, not an empty place."""
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
        autoescape=True,
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    made.filters |= {
        "day": days.day_words,
        "clock": days.clock_words,
        "type_words": type_words,
        "overture_words": overture_words,
        "place_words": codes.place_words,
        "sector_words": codes.sector_words,
        "kind_words": codes.kind_words,
        "web_address": web_address,
        "short": short,
        "tamed": tamed,
    }
    made.globals |= {
        "TYPE_WORDS": TYPE_WORDS,
        "STATUS_WORDS": STATUS_WORDS,
        "STATUS_SHORT": {"negated": "did not happen"},
        "span_words": days.span_words,
        "plural": counted,
        "outlets_words": outlets_words,
        "icon": icon,
        "is_rejected": is_rejected,
        "flag": flag,
        "held_words": held_words,
        "MENU": MENU,
        "MORE": MORE,
        "DIFFERENCE_WORDS": DIFFERENCE_WORDS,
        "DIFFERENCE_QUESTIONS": DIFFERENCE_QUESTIONS,
        "FORMS": codes.FORMS,
        "BASES": codes.BASES,
        "who_words": codes.who_words,
        "alike": alike,
        "other_outlets": other_outlets,
        "deed": deed,
        "side_words": side_words,
        "stance_toward": stance_toward,
        "told_by": told_by,
        "stance_words": stance_words,
        "marked": marked,
        "members": members,
        "evidence_words": evidence_words,
        "trigger": trigger,
        "sides": sides,
        "passage": passage,
        "label_words": label_words,
        "static_path": static_path,
        **{
            name: getattr(links, name)
            for name in ("path_to", "changed", "added", "without", "toggled", "chips", "twin", "words_at")
        },
    }
    return made


def _template(name: str) -> tuple[str, str, None] | None:
    path = FOLDER / "templates" / name
    return (path.read_text(encoding="utf-8"), str(path), None) if path.is_file() else None


def load_templates() -> None:
    """Compile all templates, so that the first reader does not wait for it."""
    for each in (FOLDER / "templates").iterdir():
        environment().get_template(each.name)


def html(template: str, **given: object) -> str:
    """A page."""
    return environment().get_template(template).render(**given)


def json(data: object) -> bytes:
    """The same data for programs."""
    return msgspec.json.encode(data)
