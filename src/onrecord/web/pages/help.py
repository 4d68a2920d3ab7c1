"""What the words and shapes mean, and the description of the API for people."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.questions.wording import type_words
from onrecord.records import SCHEMA_VERSION
from onrecord.web.asking import Asked
from onrecord.web.codes import SECTORS
from onrecord.web.page import Page, Site


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A word of these pages and what it means."""

    word: str
    meaning: str


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """A type of event: its name in the data, the verb of who acts, and what is coded so."""

    word: str
    meaning: str
    coded: str


class WordsPage(msgspec.Struct, frozen=True, kw_only=True):
    """Statuses, types of event, the other words, and sectors of actors."""

    statuses: tuple[Word, ...]
    types: tuple[Deed, ...]
    others: tuple[Word, ...]
    sectors: tuple[Word, ...]


class ApiPage(msgspec.Struct, frozen=True, kw_only=True):
    """Every address with data behind it."""

    schema_version: int
    addresses: tuple[Word, ...]


STATUSES: dict[str, str] = {
    "reported": "It is told as something that happened or is so.",
    "planned": "Somebody means to do it, or it is to come.",
    "possible": "It may happen or may have happened; somebody thinks so, doubts or asks.",
    "conditional": "It happens if something else does.",
    "denied": "Somebody says that it did not happen or is not so.",
    "negated": "It is told as something that did not happen.",
}
"""What each status means."""

TYPES: dict[str, str] = {
    "AGREE": "Says that it will cooperate, meet, help or yield: agrees, promises, offers, invites.",
    "CONSULT": "Meets, visits, telephones, talks or negotiates with, mediates; the visitor is the one who acts.",
    "SUPPORT": "Backs without material help: praises, endorses, recognises, opens ties, signs a treaty.",
    "CONCEDE": "Gives way in words or law: eases, lifts, declares a truce, pardons, apologises, drops a demand.",
    "COOPERATE": "Mutual material exchange: trade, joint exercises, extradition, sharing of intelligence.",
    "AID": "Material help for the recipient: money, arms, relief, asylum, training, peacekeepers.",
    "RETREAT": "Gives way with effect at once: releases, returns, withdraws, disarms, ceases fire, resigns.",
    "REQUEST": "Asks, urges, demands or orders, in words.",
    "ACCUSE": "Criticises, condemns, blames, alleges, charges, sues, investigates.",
    "REJECT": "Refuses, declines, vetoes, defies; cancels a meeting; bars entry.",
    "THREATEN": "Warns of harm or announces it.",
    "PROTEST": "Civilians demonstrate, strike, boycott, riot, block roads.",
    "SANCTION": "Cuts relations: stops aid, breaks off talks or ties, expels or recalls diplomats, quits a body.",
    "MOBILIZE": "Force readied or shown, not used.",
    "COERCE": "Represses without violence: arrests, seizes, bans, censors, deports; economic sanctions.",
    "ASSAULT": "Deliberate harmful force: attacks, killings, abductions, destruction, territory taken, blockades.",
}
"""What is coded under each type, as docs/codebook.md has it."""

OTHERS: dict[str, str] = {
    "happening": "What several articles report as one and the same thing.",
    "independent source": "Where a report comes from: an outlet's own work, or an agency. Copies count as one.",
    "voice": "Whose words: the outlet's own, or those of somebody it quotes or reports.",
    "overture": "An offer, an invitation, a proposal or a demand that waits for an answer.",
    "exchange": "An overture with its answers.",
    "silent": "The outlet tells the story and does not report this.",
    "label": "A loaded or contested description of somebody, with whose word it is.",
    "position": "Where one side stands toward another from one date to the next.",
    "copy": "An article that reprints another, whole or in part.",
    "[Orland]": "A name in square brackets: the clause leaves this side open; it is taken from the words around.",
    "set aside": "A document that could not be read, with the reason. Nothing is lost in silence.",
}


def _words(site: Site, asked: Asked) -> WordsPage:
    types = tuple(Deed(word=word, meaning=type_words(word), coded=coded) for word, coded in TYPES.items())
    return WordsPage(statuses=_told(STATUSES), types=types, others=_told(OTHERS), sectors=_told(SECTORS))


def _told(words: dict[str, str]) -> tuple[Word, ...]:
    return tuple(Word(word=word, meaning=meaning) for word, meaning in words.items())


def _api(site: Site, asked: Asked) -> ApiPage:
    from onrecord.web.openapi import json_path
    from onrecord.web.pages import PAGES as ALL

    told = {json_path(page): page.summary for page in ALL}
    return ApiPage(schema_version=SCHEMA_VERSION, addresses=_told(told))


def _api_view(site: Site, asked: Asked, data: ApiPage) -> dict[str, Any]:
    from onrecord.web.openapi import json_path, parameters
    from onrecord.web.pages import PAGES as ALL

    return {"parameters": {json_path(page): parameters(page) for page in ALL}}


PAGES = (
    Page("/words", "What the words and shapes mean.", "words.html", _words, WordsPage),
    Page("/api", "The addresses of the API.", "api.html", _api, ApiPage, _api_view),
)
