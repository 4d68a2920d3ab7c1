"""Lemmas from the model's own tables, computed once for each pair of word and tag.

spaCy's rule lemmatizer looks a word up anew for each token, by its coarse part of speech; here the Penn tag decides
(`held/VBD` is *hold*, `held/JJ` is itself) and the answer is kept, which makes the step nearly free.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol


class Tables(Protocol):
    """The three lookup tables of spaCy's rule lemmatizer."""

    def get_table(self, name: str) -> Mapping[str, Any]:
        """The table of that name."""


_POS_OF_TAG = {"VB": "verb", "MD": "verb", "NN": "noun", "JJ": "adj", "RB": "adv"}
PREFIXES = ("de", "re", "pre", "dis", "co")
"""What a verb may have before a hyphen and remain one word: "de-escalate", "re-open", "co-operate"."""

_SHORTEST_VERB = 3
"""Letters behind a prefix; "red" is no "ed" done again."""
_BEFORE_VERBS = ("re", "un", "over", "out", "mis", "under", "de")
"""What is put before a verb without a hyphen: "resupplied" is of "supply"."""
_FIXED = {
    "n't": "not",
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "sha": "shall",
    "'d": "would",
    "'ve": "have",
    "'re": "be",
    "'m": "be",
    "routed": "rout",
    "routing": "rout",
    "swinging": "swing",
    "singing": "sing",
    "greenlit": "greenlight",
    "decreed": "decree",
}
"""Forms whose lemma the lists miss, or that they give to a rarer verb ("route", "swinge")."""
_MOST = 1_000_000
"""Forms of words that are kept with their lemmas; names and numbers make new ones in every article."""
_WITH_E = re.compile(
    r"(?:[cuvz]|[bcdfgkptz]l|[aeiou]s|at|[aeiou]{2}d|[dnr]g)$|^[^aeiou]*[aeiou][bcdfgklmnpst]$"
)
"""How a stem ends that has lost an e: "destabilis(e)d", "reallocat(e)d", "dol(e)d"; "greenlight(ed)" has lost none."""
_DOUBLED = re.compile(r"([bdgkmnprt])\1$")


def unmet_verb(word: str) -> str | None:
    """The verb of a form in "…ied", "…ed" or "…ing" that no list has; None for another form."""
    if word.endswith("ied"):
        return word.removesuffix("ied") + "y"
    stem = word.removesuffix("ing").removesuffix("ed")
    if stem == word:
        return None
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem + "e" if _WITH_E.search(stem) else stem


class Lemmas:
    """Callable: (lower-cased word, Penn tag) -> lemma."""

    def __init__(self, tables: Tables) -> None:
        self._rules = tables.get_table("lemma_rules")
        self._exceptions = tables.get_table("lemma_exc")
        index = tables.get_table("lemma_index")  # lists of up to 57,000 words
        self._index = {pos: frozenset(index.get(pos, ())) for pos in set(_POS_OF_TAG.values())}
        self._known: dict[tuple[str, str], str] = {}
        self._written: dict[tuple[str, str], str] = {}
        self._irregular: dict[str, str] | None = None

    def __call__(self, word: str, tag: str) -> str:
        """The lemma, in lower case."""
        key = (word, tag)
        lemma = self._known.get(key)
        if lemma is None:
            lemma = self._known[key] = self._find(word, tag)
        return lemma

    def of(self, words: Sequence[str], tags: Sequence[str]) -> list[str]:
        """The lemmas of words as they are written, each with its tag."""
        known = self._written
        if len(known) > _MOST:
            known.clear()
            self._known.clear()
        found: list[str] = []
        for each in zip(words, tags, strict=True):
            lemma = known.get(each)
            if lemma is None:
                lemma = known[each] = self(each[0].lower(), each[1])
            found.append(lemma)
        return found

    def is_verbal(self, word: str) -> bool:
        """Whether a word in lower case is a form of a verb in "…s" or "…ed" ("confirms") and of no noun or adjective:
        of these names are made ("states", "united")."""
        if word.endswith("s"):
            lemma, others = self(word, "VBZ"), self._index["noun"]
        elif word.endswith("ed"):
            lemma, others = self(word, "VBD"), self._index["adj"]
        else:
            return False
        return lemma != word and self.is_verb(lemma) and others.isdisjoint((word, lemma))

    def is_verb(self, lemma: str) -> bool:
        """Whether the model's word list has a verb of that lemma."""
        return lemma in self._index["verb"]

    def past(self, lemma: str) -> str:
        """The simple past of a verb, from the list of irregular forms, else by rule."""
        irregular = self._pasts().get(lemma)
        if irregular:
            return irregular
        if lemma.endswith("e"):
            return lemma + "d"
        return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else lemma + "ed"

    def _pasts(self) -> dict[str, str]:
        """Lemma -> irregular past: of "gave, given, giving" the one that is no participle in -n."""
        if self._irregular is None:
            forms: dict[str, list[str]] = {}
            for form, bases in self._exceptions.get("verb", {}).items():
                if not form.endswith(("ing", "s")):
                    forms.setdefault(str(bases[0]), []).append(form)
            self._irregular = {
                base: min(found, key=lambda form: (not form.endswith("ed"), form.endswith(("n", "ne")), form))
                for base, found in forms.items()
            }
        return self._irregular

    def _find(self, word: str, tag: str) -> str:
        if word[:1] == "’" or word == "n’t":
            word = word.replace("’", "'")
        if tag in ("NNP", "NNPS", "PRP", "PRP$") or (word in _FIXED and tag not in ("POS", "NN")):
            return _FIXED.get(word, word)
        if word == "'s" and tag.startswith("VB"):
            return "be"
        pos = _POS_OF_TAG.get(tag[:2])
        if (
            pos is None
            or (pos == "noun" and tag == "NN")
            or (pos == "verb" and tag in ("VB", "VBP") and word not in ("am", "are", "'re"))
        ):
            return word
        exceptions = self._exceptions.get(pos, {}).get(word)
        if exceptions:
            return str(exceptions[0])
        first, hyphen, last = word.rpartition("-")
        if hyphen and first and last and pos == "verb":  # "co-operated", "test-fired"
            return f"{first}-{self._find(last, tag)}"
        return self._by_rule(word, pos)

    def _by_rule(self, word: str, pos: str) -> str:
        index = self._index[pos]
        if pos in ("adj", "adv") and word in index:
            return word
        unknown = ""
        for old, new in self._rules.get(pos, ()):
            if not old or not word.endswith(old):
                continue
            form = word[: len(word) - len(old)] + str(new)
            if form in index:
                return form
            unknown = unknown or form
        if word in index:
            return word
        if pos != "verb":
            return unknown or word
        return self._behind_its_prefix(word) or unmet_verb(word) or unknown or word

    def _behind_its_prefix(self, word: str) -> str | None:
        """The verb of "resupplied", "unbanned": of what stands behind the prefix, where that is a verb's form."""
        for prefix in _BEFORE_VERBS:
            if word.startswith(prefix) and len(word) > len(prefix) + _SHORTEST_VERB:
                lemma = self._find(word[len(prefix) :], "VBD")
                if self.is_verb(lemma) and lemma != word[len(prefix) :]:
                    return prefix + lemma
        return None
