"""Parse -> noun phrases."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables
from onrecord.grammar.tree import Attachment, Phrase, PhraseKind
from onrecord.grammar.whose import owner_meant

_BASE = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nummod",
        "nmod",
        "predet",
        "quantmod",
        "poss",
        "advmod",
        "neg",
        "case",
        "punct",
        "npadvmod",
    }
)
_TRAILING = frozenset({"conj", "cc", "punct", "preconj"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
_HEAD_WORD_TAGS = frozenset({"CD", "DT", "JJ", "JJR", "JJS", "VBG", "VBN", "PDT", "FW", "RB"})
_GOVERNED = frozenset({"prep", "agent", "dative"})
_PREPOSITION_TAGS = frozenset({"IN", "TO", "RP", "RB", "VBG", "VBN", "JJ"})
_PLURAL_WORDS = frozenset({"they", "them", "these", "those", "we", "us", "their", "both"})
_STANDALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "appos", "poss"})


def is_phrase_head(parse: Parse, word: int) -> bool:
    """Whether a word heads a noun phrase: a noun or pronoun, or another word that fills a noun's place ("the rich")."""
    tag, dep = parse.tags[word], parse.deps[word]
    if tag in _NOUN_TAGS:
        return dep not in ("compound", "amod", "nmod") or parse.tags[parse.heads[word]] not in _NOUN_TAGS
    if tag in _PRONOUN_TAGS:
        return dep not in ("det", "expl") or tag == "PRP$"
    return (
        tag in _HEAD_WORD_TAGS
        and dep in _STANDALONE
        and not (tag in ("VBG", "VBN") and parse.has(word, "dobj", "auxpass", "prep"))
    )


def base_edges(parse: Parse, head: int) -> tuple[int, int]:
    """First and last word of the base phrase: what stands before the head without a gap, and the head."""
    first = head
    for kid in reversed(parse.kids[head]):
        if kid > head:
            continue
        dep = parse.deps[kid]
        if dep not in _BASE or (dep == "punct" and parse.texts[kid] not in ("-", "'", "’", ".")):
            if dep in ("punct", "cc", "preconj", "conj"):
                continue
            break
        first = min(first, parse.edges(kid)[0])
    while first < head and parse.deps[first] == "punct":
        first += 1
    return first, head


def _kind(tag: str) -> PhraseKind:
    if tag in ("NNP", "NNPS"):
        return "proper"
    if tag in _NOUN_TAGS:
        return "common"
    if tag in _PRONOUN_TAGS:
        return "pronoun"
    return "number" if tag == "CD" else "other"


def _determiner(parse: Parse, head: int) -> str | None:
    word = parse.child(head, "det", "predet")
    if word is None:
        possessor = parse.child(head, "poss")
        return parse.lower(possessor) if possessor is not None and parse.tags[possessor] == "PRP$" else None
    return parse.lower(word)


def _possessor(parse: Parse, word: int) -> int | None:
    """The noun's own possessor, or the one it shares: "Iran's parliament and government"."""
    own = parse.child(word, "poss")
    if own is not None and parse.tags[own] == "WP$":
        return owner_meant(parse, own)
    if own is not None or parse.deps[word] != "conj" or parse.tags[word] not in ("NN", "NNS"):
        return own
    return (
        None
        if parse.has(word, "det", "nummod", "prep", "compound", "amod")
        else parse.child(parse.heads[word], "poss")
    )


def _full_edges(parse: Parse, head: int, first: int) -> tuple[int, int]:
    last = head
    for kid in parse.kids[head]:
        if kid > head and parse.deps[kid] not in _TRAILING:
            last = max(last, parse.edges(kid)[1])
    return first, last


class PhraseTable:
    """The phrases of one sentence, found by the word index of their head."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.heads = [word for word in range(len(parse)) if is_phrase_head(parse, word)]
        self.index = {word: number for number, word in enumerate(self.heads)}

    def of(self, word: int) -> int | None:
        """Index of the phrase whose head is `word`, or None."""
        return self.index.get(word)

    def with_conjuncts(self, word: int) -> tuple[int, ...]:
        """Phrase indices of `word` and all that is coordinated with it."""
        index, members = self.index, self.parse.conjuncts(word)
        if not members:
            return (index[word],) if word in index else ()
        return tuple([index[w] for w in (word, *members) if w in index])

    def attachments(self, word: int) -> tuple[Attachment, ...]:
        """Phrases attached to a word (of any kind) with a preposition, coordinated ones each."""
        kids, parse = self.parse.kids[word], self.parse
        if not kids:
            return ()
        found: list[Attachment] = []
        for kid in kids:
            if parse.deps[kid] in _GOVERNED and parse.tags[kid] in _PREPOSITION_TAGS:
                self._collect(kid, parse.lower(kid), found)
        return tuple(found)

    def _collect(self, prep: int, name: str, found: list[Attachment]) -> None:
        for kid in self.parse.kids[prep]:
            dep = self.parse.deps[kid]
            if dep == "pobj":
                phrasal = tables().phrasal_prepositions.get(self.parse.lemmas[kid])
                one = phrasal is not None and self._collect_behind(kid, name, phrasal, found)
                if not one or kid > prep + 1:  # "in front of" is one preposition, "on the border with" is not
                    found.extend(Attachment(name, phrase) for phrase in self.with_conjuncts(kid))
            elif dep == "prep" and kid == prep + 1:  # out of, ahead of
                self._collect(kid, f"{name} {self.parse.lower(kid)}", found)
            elif dep in ("prep", "conj") and self.parse.tags[kid] == "IN":  # "for and against the plan"
                self._collect(kid, self.parse.lower(kid), found)

    def _collect_behind(self, noun: int, name: str, phrasal: dict[str, str], found: list[Attachment]) -> bool:
        """Collect what stands behind a noun that is part of a preposition, "in front of the embassy"; whether any
        does."""
        before = len(found)
        for kid in self.parse.kids[noun]:
            one = phrasal.get(f"{name} {self.parse.lower(kid)}") if self.parse.deps[kid] == "prep" else None
            if one is not None:
                self._collect(kid, one, found)
        return len(found) > before

    def build(self) -> tuple[Phrase, ...]:
        """All phrases, in the order of their heads."""
        parse = self.parse
        peers = {word: parse.conjuncts(word) for word in self.heads if parse.deps[word] != "conj"}
        opening = {peer: word for word, others in peers.items() for peer in others}
        return tuple(self._phrase(word, opening.get(word), peers.get(word, [])) for word in self.heads)

    def _phrase(self, word: int, first_member: int | None, peers: list[int]) -> Phrase:
        parse = self.parse
        first, last = base_edges(parse, word)
        full_first, full_last = _full_edges(parse, word, first)
        tag = parse.tags[word]
        possessor = _possessor(parse, word)
        apposed = parse.heads[word] if parse.deps[word] == "appos" else None
        return Phrase(
            start=parse.starts[first],
            end=parse.ends[last],
            full_start=parse.starts[full_first],
            full_end=parse.ends[full_last],
            first=first,
            last=last + 1,
            head=word,
            kind=_kind(tag),
            lemma=parse.lemmas[word],
            plural=tag in ("NNS", "NNPS") or parse.lower(word) in _PLURAL_WORDS,
            determiner=_determiner(parse, word),
            possessor=self.of(possessor) if possessor is not None else None,
            appositions=tuple(
                [self.index[kid] for kid in parse.children(word, "appos") if kid in self.index]
            ),
            apposed_to=self.of(apposed) if apposed is not None else None,
            attachments=self.attachments(word),
            conjuncts=tuple([self.index[kid] for kid in peers if kid in self.index]),
            conjunct_of=self.of(first_member) if first_member is not None else None,
        )
