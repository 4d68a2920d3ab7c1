"""Gold of stories: articles and which story each tells, in any of three layouts.

- an ECB+ folder: a folder a topic with `<topic>_<n>ecb.xml` and `<topic>_<n>ecbplus.xml`, two stories a topic;
- a BASIL folder: `articles/*.json` (or the `.json` files themselves) with `id, story, outlet, published, title, text`;
- a folder of story packs, a story a file, with `story` and `articles`.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import folder_files, read_json
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.task import Options, require
from onrecord.records import Article

ECB_KINDS = ("ecbplus", "ecb")
"""The ends of file names that part the two stories of an ECB+ topic; the longer one is looked for first."""


class Told(msgspec.Struct, frozen=True):
    """An article and the story it tells."""

    article: Article
    story: str


def read_gold(folder: Path, options: Options) -> list[Told]:
    """All articles of a folder with their stories, in the order of their ids; a part keeps whole stories (whole topics
    of ECB+, so that the two stories of one stay together). Raises GoldError."""
    require(folder.is_dir(), f"{folder} is not a folder.")
    topics = [path for path in sorted(folder.iterdir()) if path.is_dir() and any(path.glob("*.xml"))]
    if topics:
        told = [each for topic in topics if in_part(topic.name, options.part) for each in _topic(topic)]
    else:
        told = [each for each in _json_articles(folder) if in_part(each.story, options.part)]
    require(bool(told), f"{folder} holds no articles with stories.")
    return sorted(told, key=lambda each: each.article.id)


def _topic(folder: Path) -> list[Told]:
    out = []
    for path in sorted(folder.glob("*.xml")):
        kind = next((kind for kind in ECB_KINDS if path.stem.endswith(kind)), None)
        if kind is None:
            raise GoldError(f"{path} ends neither in ecb.xml nor in ecbplus.xml.", code="layout")
        article = Article(id=path.stem, document=path.stem, text=ecb_text(path))
        out.append(Told(article, f"{folder.name}{kind}"))
    return out


def ecb_text(path: Path) -> str:
    """The text of an ECB+ file: tokens joined by spaces, a sentence a line. Raises GoldError."""
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise GoldError(f"{path} is not XML: {error}.", code="layout") from error
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    return "\n".join(" ".join(sentences[number]) for number in sorted(sentences))


def _json_articles(folder: Path) -> list[Told]:
    inner = folder / "articles" if (folder / "articles").is_dir() else folder
    out = []
    for path in folder_files(inner, "*.json"):
        value = read_json(path)
        require(isinstance(value, dict), f"{path} is not a JSON object.")
        if isinstance(value, dict):
            out += _pack(path, value) if "articles" in value else [_told(path, value, value.get("story"))]
    return out


def _pack(path: Path, pack: dict[str, Any]) -> list[Told]:
    listed = pack["articles"]
    require(isinstance(listed, list) and bool(listed), f"{path} has no list of articles.")
    return [_told(path, entry, pack.get("story") or path.stem) for entry in listed]


def _told(path: Path, entry: object, story: object) -> Told:
    if not isinstance(entry, dict) or not isinstance(story, str) or not {"id", "text"} <= entry.keys():
        raise GoldError(f"{path} has an article without id, text or story.", code="layout")
    article = Article(
        id=entry["id"],
        document=entry["id"],
        text=entry["text"],
        title=entry.get("title") or "",
        outlet=(entry.get("outlet") or "").lower(),
        published=entry.get("published"),
    )
    return Told(article, story)
