"""Phrase -> the lemmas that it may be looked up under: its head's and, where that only counts, what is counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onrecord.grammar import Sentence

DAYS = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "eve", "weekend",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
))  # fmt: skip
"""Words of time that stand under a preposition without being what it asks for: "agreed on Friday to …"."""
TIMES = DAYS | frozenset(
    ("minute", "hour", "day", "week", "month", "year", "night", "morning", "afternoon", "evening", "while")
)
"""These and how long something goes on: "talked for an hour" is no talk for anything."""

_MEASURES = frozenset((
    "number", "dozen", "score", "hundred", "thousand", "million", "billion", "half", "third", "quarter",
    "majority", "series", "batch", "load", "planeload", "shipload", "boatload", "truckload", "convoy",
    "shipment", "cargo", "consignment", "tonne", "ton", "barrel", "litre", "package", "pair", "group",
    "lot", "rest", "bulk", "part", "round", "wave", "string", "spate", "flurry", "all", "most", "many",
    "some", "several", "dose", "piece", "kind", "type", "sort", "set", "couple", "handful", "team",
    "crowd", "salvo", "volley", "barrage", "hail", "stream", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "twelve", "twenty", "none", "cycle", "tranche", "phase", "first",
    "last", "one", "each", "both", "fleet", "pack", "crate", "sack", "trainload", "host", "raft",
    "list", "dollar", "euro", "pound", "kilo", "kilogram", "worth", "percent", "cent",
))  # fmt: skip
"""Nouns that count or measure what stands under *of*: "two planeloads of blankets" are blankets."""

_CRAFT = frozenset((
    "ship", "vessel", "boat", "trawler", "tanker", "freighter", "ferry", "gunboat", "frigate", "destroyer", "cruiser",
    "corvette", "submarine", "warship", "cutter", "yacht", "liner", "carrier", "patrol", "battleship", "flagship",
    "minesweeper", "airliner", "dhow", "barge", "tug", "schooner", "steamer",
))  # fmt: skip
"""Nouns before the name of a ship: "the tanker Silver Gull" is a tanker, as "the Silver Gull" alone is not."""

_STORMS = frozenset(("hurricane", "typhoon", "cyclone", "storm"))
"""Words with a capital before the name of what is no actor: "Typhoon Rosa hit the coast"."""

_FLEETS = frozenset(
    ("HMS", "USS", "USNS", "HMAS", "HMCS", "HDMS", "INS", "BRP", "ROKS", "TCG", "MV", "MT", "SS")
)
"""Letters before the name of a ship."""


NAME = "$name"
"""What a list of nouns holds to take any name as well: `subject = ["police", "$name"]`."""


def role_lemmas(sentence: Sentence, phrases: Collection[int]) -> set[str]:
    """The lemmas of the heads of phrases, with `$name` where one is a name, and not that of a people or a day."""
    found = head_lemmas(sentence, phrases)
    for phrase in map(sentence.phrases.__getitem__, phrases):
        if phrase.kind == "proper" and not phrase.plural and phrase.lemma not in TIMES:
            found.add(NAME)
            break
    return found


def head_lemmas(sentence: Sentence, phrases: Iterable[int]) -> set[str]:
    """Lemmas of the heads of phrases, of what a measuring head measures, and of the noun before the name of a
    ship or storm."""
    found: set[str] = set()
    for phrase in phrases:
        found.update(noun_lemmas(sentence, phrase))
        if sentence.phrases[phrase].kind == "proper":
            found.update(_thing_named(sentence, phrase))
        if sentence.phrases[phrase].lemma in _MEASURES:
            measured = (item.phrase for item in sentence.phrases[phrase].attachments if item.prep == "of")
            found.update(lemma for one in measured for lemma in noun_lemmas(sentence, one))
    return found


def _thing_named(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The noun of craft or weather that stands before a name, or "ship" where letters tell that it is one's."""
    first, head = sentence.phrases[phrase].first, sentence.phrases[phrase].head
    at = head
    while at >= first and sentence.words[at].text[:1].isupper():
        text = sentence.words[at].text
        if at < head and text in _FLEETS:
            return ("ship",)
        if at < head and text.lower() in _STORMS:
            return (text.lower(),)
        at -= 1
    lemma = sentence.words[at].lemma if first <= at < head else ""
    return (lemma,) if lemma in _CRAFT else ()


def noun_lemmas(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The lemma of a phrase's head and, where it is written with a hyphen ("cease-fire"), the whole word; of a union
    with a name its name, too: those of states are none of workers."""
    head = sentence.phrases[phrase].head
    lemma, words = sentence.phrases[phrase].lemma, sentence.words
    if head > 1 and words[head - 1].text == "-" and words[head - 2].end == words[head - 1].start:
        return lemma, f"{words[head - 2].text.lower()}-{lemma}"
    if lemma == "union" and head > 0 and sentence.phrases[phrase].kind == "proper":
        return lemma, f"{words[head - 1].text.lower()} {lemma}"
    return (lemma,)
