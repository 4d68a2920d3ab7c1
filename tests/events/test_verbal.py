"""People attack people in words, armies and states in earnest."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.events.coder import Coder
from onrecord.events.drafts import Draft, Roles
from onrecord.events.verbal import is_verbal
from onrecord.grammar import Grammar
from onrecord.records import ActorRef, Article
from tests.events.toy import BOOK, ToyResolution

SENATOR = ActorRef(id="RUR.person.anna", name="Anna", country="RUR", sectors=("LEG",))
RIVAL = ActorRef(id="RUR.person.bela", name="Bela", country="RUR", sectors=("PTY",))
GENERAL = ActorRef(id="RUR.person.cato", name="Cato", country="RUR", sectors=("MIL",))
STATE = ActorRef(id="FRE", name="Freedonia", country="FRE", sectors=("GOV",))


def draft(grammar: Grammar, text: str, source: ActorRef, target: ActorRef) -> Draft:
    """The one draft of a sentence, done by one actor to another."""
    article = Article(id="art-toy", document="doc-toy", text=text)
    (one,) = Coder(BOOK).drafts(grammar.of_text(text), ToyResolution(article), (), ())
    return msgspec.structs.replace(one, roles=Roles(sources=((source, 1.0),), targets=((target, 1.0),)))


@pytest.mark.parametrize(
    ("text", "source", "target", "verbal"),
    [
        ("Ruritania attacked Freedonia.", SENATOR, RIVAL, True),
        ("Ruritania attacked Freedonia with a knife.", SENATOR, RIVAL, False),
        ("Ruritania attacked Freedonia.", SENATOR, STATE, False),
        ("Ruritania attacked Freedonia.", GENERAL, RIVAL, False),
        ("Ruritania killed Freedonia.", SENATOR, RIVAL, False),
        ("Ruritania hammered Freedonia.", SENATOR, RIVAL, True),
    ],
)
def test_who_attacks_whom_tells_how(
    grammar: Grammar, text: str, source: ActorRef, target: ActorRef, verbal: bool
) -> None:
    assert is_verbal(draft(grammar, text, source, target)) is verbal
