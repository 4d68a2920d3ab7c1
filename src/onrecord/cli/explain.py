"""`onrecord explain`: why a sentence is coded as it is, or why nothing in it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Codebook, Json, ModelName, Registry
from onrecord.cli.output import write_json
from onrecord.errors import ArticleError

if TYPE_CHECKING:
    from onrecord.events.explanation import SentenceWhy


def explain(
    sentence: Annotated[
        str, typer.Argument(metavar="SENTENCE", help="A sentence or a whole text; - reads it from stdin.")
    ],
    published: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="DATE", help="The day it was published; decides who held an office."
        ),
    ] = None,
    outlet: Annotated[str, typer.Option("--outlet", metavar="NAME", help="Who published it.")] = "",
    headline: Annotated[bool, typer.Option("--headline", help="Read it as a headline.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="List every entry considered, not only those that fit or come near.")
    ] = False,
    registry: Registry = None,
    codebook: Codebook = None,
    model: ModelName = None,
    json: Json = False,
) -> None:
    """Show why a sentence is coded as it is: each clause with its actors, the entries of the codebook that fit or came
    near with the conditions they met or missed, the one that won, the event, and what the same words would be under
    negation, in the future, under a condition or called for. Of a clause without an event it says why.

    The text is coded as `read` codes it, as an article of its own; what is shown was noted on the way.
    """
    from onrecord.questions.filter import check_published

    check_published(published)
    text = sys.stdin.read() if sentence == "-" else sentence
    if not text.strip():
        raise ArticleError("There is no sentence to explain.", code="empty")
    whys = _explained(text.strip(), published, outlet, headline, registry or [], codebook, model)
    if json:
        write_json(whys)
        return
    from onrecord.cli.screen import console
    from onrecord.cli.why import printed

    screen = console()
    for why in whys:
        screen.print(printed(why, every=every))


def _explained(
    text: str,
    published: str | None,
    outlet: str,
    headline: bool,
    registry: list[Path],
    codebook: Path | None,
    model: str | None,
) -> tuple[SentenceWhy, ...]:
    from onrecord.grammar import DEFAULT_MODEL
    from onrecord.pipeline import Pipeline
    from onrecord.records import Article, stable_id

    pipeline = Pipeline(model or DEFAULT_MODEL, registry=registry, codebook=codebook)
    article = Article(
        id=stable_id("art", text, outlet, published),
        document="",
        text="" if headline else text,
        title=text if headline else "",
        outlet=outlet,
        published=published,
        published_basis="user" if published else "unknown",
    )
    return pipeline.explain(article)
