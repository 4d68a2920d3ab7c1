"""The words by which articles are told apart, weighted so that names count most and common words least.

The weight of a term is tf-idf (Spärck Jones 1972) with two changes. The term's frequency is damped (1 + ln tf). Its
inverse document frequency leans on an assumed background of articles, in which an ordinary word is common and a name is
rare: without one, the words that all articles of a small collection share would count for nothing, and seven articles
of one story would fall apart. What all say of one country is one term (`Turkish`, `Ankara`, `Türkiye`): outlets that
tell the same in words of their own still say who did it, and in short articles little else is common to all.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal

import msgspec

from onrecord.linking.stopwords import stopwords
from onrecord.records import Article
from onrecord.shipped import shipped

Kind = Literal["country", "name", "number", "word"]

BACKGROUND = 100
"""Articles assumed beside those given. 50 to 200 do about equally well; without any, seven articles of one story make
six stories (B³ .20 recall on the story packs taken one by one)."""

BACKGROUND_SHARE: dict[Kind, float] = {"country": 0.01, "name": 0.01, "number": 0.05, "word": 0.2}
"""In what share of the background's articles a term of each kind is assumed to stand."""

NAME_BOOST = 1.3
"""Names weigh more than their rarity says: stories of one kind share their verbs and differ in who. 1.0 to 2.0 tried;
1.3 is best on ECB+, where each topic has two stories made to be confused."""

LONELY = 0.5
"""So much of its weight keeps a term that no other article has: it tells that the article says something more, not that
it is about something else. Of short articles it is half of all weight. ECB+ .908 without, .911 with 0.5; stories_dev
cut to 60 words .867 and .929."""

_ENDS = frozenset('.!?:;…“”"‘\n•|([')
"""Behind one of these a word has a capital whether it is a name or not."""

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")

Vector = Mapping[str, float]


class Terms(msgspec.Struct, frozen=True):
    """The terms of one article: how often each stands in title and text, and which are names or numbers."""

    counts: dict[str, int]
    kinds: dict[str, Kind]

    def kind(self, term: str) -> Kind:
        """What a term is."""
        return self.kinds.get(term, "word")


def terms_of(article: Article) -> Terms:
    """The terms of an article's title and text. A term is a name when it is written with a capital within a sentence of
    the text, and never without one; a country also where it only begins one, and by its whole name (`South Sudan` is
    not Sudan)."""
    in_text = [(found[0], found.start()) for found in _WORD.finditer(article.text)]
    lower = {word for word, _ in in_text if word[0].islower()}
    counts: Counter[str] = Counter()
    kinds: dict[str, Kind] = {}
    this = ""
    for word, start in [*((word, 0) for word in _WORD.findall(article.title)), *in_text]:
        before, this = this, word
        folded, term = _term(word)
        if not term:
            continue
        if word[0].isdigit():
            kinds[term] = "number"
        elif word[0].isupper() and folded not in lower:
            if term in _countries():
                term = _whole_name(before, _countries()[term])
                kinds[term] = "country"
            elif start and _ENDS.isdisjoint(article.text[max(start - 2, 0) : start]):
                kinds[term] = "name"
        counts[term] += 1
    return Terms(dict(counts), kinds)


@cache
def _countries(language: str = "en") -> dict[str, str]:
    """What stands for a country, as a term, and the term that all of it is, from `data/<language>/linking`."""
    table = shipped(f"{language}/linking/countries.toml", dict[str, list[str]], code="linking")
    return {singular(word): country for country, words in table.items() for word in words}


def _whole_name(before: str, country: str) -> str:
    """The country that is meant, given the word before what stands for one."""
    whole = f"{before.lower()} {country}"
    return whole if before[:1].isupper() and whole in countries() else country


@cache
def countries() -> frozenset[str]:
    """The terms that are countries."""
    return frozenset(_countries().values())


def country_called(name: str) -> str | None:
    """The country that a name of one word stands for: its own, or that of its capital."""
    return _countries().get(singular(_plain(name.lower())))


def is_people(word: str) -> bool:
    """Whether a word, in lower case, names several of a people (`georgians`, but not `algiers` or `georgian`)."""
    return word.endswith("s") and word in _written() and word[:-1] in _written()


@cache
def _written(language: str = "en") -> frozenset[str]:
    """What stands for a country, as it is written."""
    table = shipped(f"{language}/linking/countries.toml", dict[str, list[str]], code="linking")
    return frozenset(word for words in table.values() for word in words)


@lru_cache(maxsize=2**16)
def _term(word: str) -> tuple[str, str]:
    """A word in lower case, and the term that it is; empty for one that says nothing."""
    folded = word.lower()
    term = singular(_plain(folded))
    telling = folded not in stopwords() and (len(term) > 1 or term.isdigit())
    return folded, term if telling else ""


def _plain(word: str) -> str:
    """A word without accents, which outlets keep or drop (`Erdoğan`)."""
    if word.isascii():
        return word
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))


def singular(word: str) -> str:
    """A word without possessive and plural ending; enough to bring `talks` and `talk` together, no more."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) <= 4 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ses", "xes", "zes")) else word[:-1]


def written(terms: Iterable[str], articles: Iterable[Article]) -> tuple[str, ...]:
    """Terms as people write them, small and without accents: each in the form that most often stands in the articles,
    of equally many the first in the alphabet; countries by their names, as terms that no article has."""
    wanted = list(terms)
    forms: dict[str, Counter[str]] = {term: Counter() for term in wanted if term not in countries()}
    for article in articles:
        for word in _WORD.findall(f"{article.title}\n{article.text}"):
            folded, term = _term(word)
            if term in forms:
                forms[term][_plain(folded).removesuffix("'s").removesuffix("’s")] += 1
    best = {term: min(found, key=lambda form: (-found[form], form)) for term, found in forms.items() if found}
    return tuple(best.get(term, term) for term in wanted)


def spread(collection: Iterable[Terms]) -> Counter[str]:
    """In how many of the articles each term stands."""
    return Counter(term for terms in collection for term in terms.counts)


def vector(terms: Terms, known: Mapping[str, int], articles: int) -> Vector:
    """Weights of the terms of an article, of unit length; `known` tells in how many of all `articles` a term stands."""
    total = articles + BACKGROUND
    return unit({term: _weight(terms, term, known.get(term, 0), total) for term in terms.counts})


def _weight(terms: Terms, term: str, articles: int, total: int) -> float:
    kind = terms.kind(term)
    idf = math.log(total / (BACKGROUND * BACKGROUND_SHARE[kind] + articles + 0.5))
    boost = NAME_BOOST if kind in ("country", "name") else 1.0
    boost *= LONELY if articles <= 1 else 1.0
    return (1 + math.log(terms.counts[term])) * max(idf, 0.0) * boost


def unit(weights: Mapping[str, float]) -> Vector:
    """The same weights, scaled to length 1; terms that weigh nothing are left out."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items() if weight > 0}


def strongest(weights: Mapping[str, float], count: int) -> list[str]:
    """The terms that weigh most, heaviest first; equal weights in the order of the alphabet."""
    ranked: Iterable[tuple[float, str]] = sorted((-weight, term) for term, weight in weights.items())
    return [term for _, term in list(ranked)[:count]]
