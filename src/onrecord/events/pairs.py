"""One sentence, one given pair: which type of event does the source do to the target?

The task of the PLV set (Hu et al., ACL 2024): source and target are marked, the type is asked for. The marked spans
enter as phrases; every reading of the sentence, also of clauses that another one speaks for, is weighed by how well its
roles fit the pair. Frames that say that nothing is coded (NONE.toml) are left out: here something is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.events.codebook import Codebook
from onrecord.events.interpreting import Interpreter
from onrecord.events.matching import Groups, Matcher
from onrecord.events.meaning import Meaning
from onrecord.grammar import DEFAULT_MODEL, Clause, Grammar, Sentence
from onrecord.records import UNREAL

Stretch = tuple[int, int]

_IN_ROLE, _WITHIN_ROLE, _IN_CLAUSE, _SWAPPED = 4.0, 3.0, 1.0, -2.0
"""Weights of where a member of the pair stands: is the role's phrase, lies within it, lies in the clause, fills the
other role. Set on the read two thirds of the bench's pairs; the order matters, the sizes hardly."""
_MAIN = 1.0
"""For a meaning that no other clause speaks for."""
_SPECIFIC = 0.2
"""For each condition that the frame's words met."""


class Pair(msgspec.Struct, frozen=True):
    """A sentence with the characters of source and target."""

    sentence: str
    source: Stretch
    target: Stretch


class PairCoder:
    """Answers with a PLOVER type (CONCEDE and RETREAT apart), or None where the codebook has nothing to say. `manual`:
    as the manual of 2021 has it, else as the PLV set has it, which is older."""

    def __init__(
        self, model: str = DEFAULT_MODEL, codebook: Codebook | None = None, *, manual: bool = False
    ) -> None:
        self._type = manual_type if manual else pair_type
        self._grammar = Grammar(model)
        self._book = codebook or Codebook.load()
        self._matcher = Matcher(self._book, silent=False)

    def root(self, sentence: str, source: Stretch, target: Stretch) -> str | None:
        """The type for one pair; spans are characters of `sentence`, half-open."""
        return next(self.roots([Pair(sentence, source, target)]))

    def roots(self, pairs: Iterable[Pair]) -> Iterator[str | None]:
        """The types of many pairs, in order."""
        for answer in self.explain(pairs):
            yield None if answer is None else answer[0]

    def explain(self, pairs: Iterable[Pair]) -> Iterator[tuple[str, Meaning] | None]:
        """The types of many pairs with the meaning each was read from."""
        given = list(pairs)
        for pair, sentences in zip(
            given, self._grammar.of_texts(pair.sentence for pair in given), strict=True
        ):
            yield self._answer(pair, sentences)

    def _answer(self, pair: Pair, sentences: Sequence[Sentence]) -> tuple[str, Meaning] | None:
        best: tuple[float, Meaning] | None = None
        for sentence in sentences:
            interpreter = Interpreter(self._book, self._matcher, sentence)
            main = {meaning.clause for meaning in interpreter.meanings()}
            for clause in sentence.clauses:
                meaning = interpreter.read(clause)
                if meaning is None:
                    continue
                weight = (
                    fitness(sentence, clause, meaning, pair)
                    + (_MAIN if clause.index in main else 0)
                    + _SPECIFIC * min(meaning.weight, 5)
                )
                if best is None or weight > best[0]:
                    best = weight, meaning
        return None if best is None else (self._type(best[1]), best[1])


def manual_type(meaning: Meaning) -> str:
    """The type of the manual; what was not done is a refusal, as in the pair sets."""
    return "REJECT" if meaning.status in UNREAL else meaning.type


def pair_type(meaning: Meaning) -> str:
    """The type the PLV set gives: what was not done is a refusal, a promise to yield is an agreement, a verdict an
    accusation (the manual has it under SANCTION, mode convict)."""
    if meaning.mode == "convict" and meaning.status == "reported":
        return "ACCUSE" if meaning.rule.endswith("convict") else meaning.type
    if meaning.status in UNREAL:
        return "REJECT"
    return "AGREE" if meaning.type == "CONCEDE" and meaning.status == "planned" else meaning.type


def fitness(sentence: Sentence, clause: Clause, meaning: Meaning, pair: Pair) -> float:
    """How well the roles of a meaning fit the pair."""
    forward = _place(sentence, clause, meaning.sources, pair.source) + _place(
        sentence, clause, meaning.targets, pair.target
    )
    crossed = max(
        _role(sentence, meaning.sources, pair.target), _role(sentence, meaning.targets, pair.source)
    )
    if crossed >= _IN_ROLE and not meaning.reciprocal:
        forward += _SWAPPED
    return forward


def _place(sentence: Sentence, clause: Clause, groups: Groups, stretch: Stretch) -> float:
    role = _role(sentence, groups, stretch)
    if role:
        return role
    return _IN_CLAUSE if clause.span_start < stretch[1] and stretch[0] < clause.span_end else 0.0


def _role(sentence: Sentence, groups: Groups, stretch: Stretch) -> float:
    best = 0.0
    for number in dict.fromkeys(phrase for group in groups for phrase in group):
        phrase = sentence.phrases[number]
        head = sentence.words[phrase.head]
        if stretch[0] < head.end and head.start < stretch[1]:
            return _IN_ROLE
        if phrase.full_start < stretch[1] and stretch[0] < phrase.full_end:
            best = _WITHIN_ROLE
    return best
