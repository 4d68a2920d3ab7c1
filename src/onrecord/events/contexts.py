"""PLOVER's contexts from the words of a clause."""

from __future__ import annotations

from onrecord.events.codebook import Codebook
from onrecord.grammar import Clause, Sentence


class ContextFinder:
    """Looks the lemmas of a clause up in `contexts.toml`."""

    def __init__(self, codebook: Codebook) -> None:
        self._single: dict[str, list[str]] = {}
        self._several: list[tuple[str, str]] = []
        for rule in codebook.context_rules:
            for word in rule.words:
                if " " in word:
                    self._several.append((f" {word} ", rule.context))
                else:
                    self._single.setdefault(word, []).append(rule.context)

    def of(self, sentence: Sentence, clause: Clause, given: tuple[str, ...]) -> tuple[str, ...]:
        """Contexts given by the frame, then those that words within the clause add, each once."""
        lemmas = [word.lemma for word in sentence.words if clause.span_start <= word.start < clause.span_end]
        found = dict.fromkeys(given)
        for lemma in lemmas:
            found.update(dict.fromkeys(self._single.get(lemma, ())))
        line = f" {' '.join(lemmas)} "
        found.update(dict.fromkeys(context for words, context in self._several if words in line))
        return tuple(found)
