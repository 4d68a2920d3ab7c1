"""The example stories, read once, and the key that a careful reader wrote for each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.pipeline import Pipeline
from onrecord.reading import Reading
from onrecord.records import ActorRef, Event
from onrecord.sources import open_sources

ROOT = Path(__file__).parents[2]
STORIES = ("cuba-thaw-2014", "eritrea-ethiopia-2018", "qatar-crisis-2017")
_NO_COUNTRY = {"UNO", "EUR", "IGO", "NGO"}


@dataclass(frozen=True)
class Story:
    """A story's key beside what was read, by the key's article id."""

    key: dict[str, Any]
    readings: dict[str, Reading]


def read_story(pipeline: Pipeline, slug: str) -> Story:
    """Read every file of a story as the key says: plain texts with the outlet and date a user would give."""
    key = json.loads((Path(__file__).parent / f"{slug}.json").read_text(encoding="utf-8"))
    readings: dict[str, Reading] = {}
    for article in key["articles"]:
        path = ROOT / "examples" / slug / article["file"]
        given = (
            {"outlet": article["outlet"], "published": article["published"]} if path.suffix == ".txt" else {}
        )
        for outcome in pipeline.read(open_sources([str(path)], **given)):
            assert isinstance(outcome, Reading)
            if outcome.article.outlet == article["outlet"]:
                readings[article["id"]] = outcome
    return Story(key, readings)


def letters(text: str) -> str:
    """ASCII letters and digits alone, so that damaged and repaired text agree."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def finds(event: Event, happening: dict[str, Any], evidence: str) -> bool:
    """Whether an event is that report: stands in its words, has one of its types and its sides."""
    return (
        letters(event.trigger.text) in letters(evidence)
        and letters(evidence)[:40] in letters(event.sentence.text) + letters(evidence)
        and _overlap(event, evidence)
        and event.type in happening["types"]
        and _sides(event, happening)
    )


def _overlap(event: Event, evidence: str) -> bool:
    words = [w for w in map(letters, evidence.split()) if w]
    sentence = letters(event.sentence.text)
    return sum(word in sentence for word in words) >= 0.6 * len(words)


def _sides(event: Event, happening: dict[str, Any]) -> bool:
    def any_fits(actors: tuple[ActorRef, ...], side: str) -> bool:
        return not happening[side] or any(_fits(actor, happening, side) for actor in actors)

    if happening["reciprocal"] or event.reciprocal:
        everybody = (*event.sources, *event.targets)
        return any_fits(everybody, "source") and any_fits(everybody, "target")
    return any_fits(event.sources, "source") and any_fits(event.targets, "target")


def _fits(actor: ActorRef, happening: dict[str, Any], side: str) -> bool:
    codes = set(happening[side])
    if actor.country in codes or (not actor.country and codes & _NO_COUNTRY & set(actor.sectors)):
        return True
    pattern = happening[f"{side}_name"]
    return bool(
        pattern and re.search(rf"\b(?:{pattern})", f"{actor.name} / {actor.text} / {actor.role_text or ''}")
    )
