"""Reading one text of ours without actors, and statements as short lines to compare with."""

from __future__ import annotations

from onrecord.grammar import Grammar
from onrecord.records import ActorRef, Article, Field, Mention, Statement
from onrecord.statements import find_statements


class NoActors:
    """An article in which nobody is known."""

    def at(self, field: Field, start: int, end: int) -> Mention | None:
        return None

    def within(self, field: Field, start: int, end: int) -> tuple[Mention, ...]:
        return ()

    def ref(self, mention: Mention) -> ActorRef:
        raise AssertionError("there is no mention to refer to")


def statements_in(grammar: Grammar, text: str, title: str = "") -> tuple[Statement, ...]:
    article = Article(id="art-own", document="doc-own", text=text, title=title)
    (_, sentences), *_ = grammar.sentences([article])
    return find_statements(article, sentences, NoActors())


def short(statement: Statement) -> tuple[str, str, str, str]:
    """Stance, source, cue and content."""
    return statement.stance, statement.source_text, statement.cue_text, statement.content_text
