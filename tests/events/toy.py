"""Three invented countries for the codebook's examples: whoever a sentence names is found by name alone."""

from __future__ import annotations

import re

from onrecord.events import Codebook
from onrecord.records import Actor, ActorRef, Article, Mention

BOOK = Codebook.load()
COUNTRIES = {"Ruritania": "RUR", "Freedonia": "FRE", "Sylvania": "SYL"}
_NAME = re.compile("|".join(f"{name}n?" for name in COUNTRIES))


class ToyResolution:
    """Mentions of Ruritania, Freedonia and Sylvania in one article."""

    def __init__(self, article: Article) -> None:
        self.mentions = [
            Mention(
                id=f"men-{m.start()}",
                article=article.id,
                start=m.start(),
                end=m.end(),
                text=m.group(),
                actor=m.group().removesuffix("n"),
                country=COUNTRIES[m.group().removesuffix("n")],
            )
            for m in _NAME.finditer(article.text)
        ]

        self.actors: dict[str, Actor] = {}

    def within(self, field: str, start: int, end: int) -> list[Mention]:
        return [m for m in self.mentions if m.field == field and m.start < end and start < m.end]

    def at(self, field: str, start: int, end: int) -> Mention | None:
        found = [m for m in self.mentions if m.field == field and m.start < end and start < m.end]
        return found[-1] if found else None

    def ref(self, mention: Mention) -> ActorRef:
        return ActorRef(
            id=mention.actor, name=mention.actor, country=COUNTRIES[mention.actor], text=mention.text
        )

    def members(self, mention: Mention) -> tuple[ActorRef, ...]:
        return ()
