"""Headlines -> parses: what frames them is read apart, two clauses one by one, and a hidden verb is looked for."""

from __future__ import annotations

import re

from onrecord.grammar.headline_frame import Frame, frame_of, framed, is_name
from onrecord.grammar.headline_parts import apart, halves, has_a_verb, joined, lacks_a_verb, side_by_side
from onrecord.grammar.headline_repairs import repair_headline
from onrecord.grammar.model import Model
from onrecord.grammar.parse import Parse
from onrecord.grammar.repairs import repair
from onrecord.grammar.second_reading import accepted, is_doubtful, restored, variants, without_stop

_STOPPED = re.compile(r"[.!?:;…][\"'”’)\]\s]*$")
_STOP = " ."
"""Lent to a headline without one: the parser has learnt from sentences (3 more of our 58 headlines are read right)."""


def read_headlines(model: Model, texts: list[str]) -> list[list[Parse]]:
    """The sentences of each headline; what semicolons part is read part by part and put together."""
    parts = [apart(text) for text in texts]
    read = iter(_read(model, [part for every in parts for _, part in every]))
    found: list[list[Parse]] = []
    whole: list[int] = []
    for number, every in enumerate(parts):
        readings = [next(read) for _ in every]
        if len(every) > 1 and all(len(sentences) == 1 for sentences in readings):
            mended = [(start, _mended(each)) for (start, _), (each,) in zip(every, readings, strict=True)]
            found.append([side_by_side(mended)])
            continue
        if len(every) > 1:
            whole.append(number)
        found.append(readings[0])
    for number, again in zip(whole, _read(model, [texts[number] for number in whole]), strict=True):
        found[number] = again
    return found


def _mended(parse: Parse) -> Parse:
    """The reading of a part, mended before it is joined to another: repairs look at the head of a headline alone."""
    repair(parse)
    repair_headline(parse)
    return parse


def _read(model: Model, texts: list[str]) -> list[list[Parse]]:
    """The sentences of each text; a topic before a colon and a speaker behind a dash are read apart."""
    frames = [frame_of(text) for text in texts]
    outer = [name for frame in frames if frame is not None for name in frame.names]
    read = dict(zip(outer, model.parse(outer), strict=True))
    kept = [
        frame if frame is not None and all(is_name(read[name]) for name in frame.names) else None
        for frame in frames
    ]
    cores = [text if frame is None else frame.core for text, frame in zip(texts, kept, strict=True)]
    found = _clause_by_clause(model, cores)
    for number, frame in enumerate(kept):
        if frame is not None:
            found[number] = _put_together(model, texts[number], frame, found[number], read)
    return found


def _put_together(
    model: Model, text: str, frame: Frame, core: list[Parse], read: dict[str, list[Parse]]
) -> list[Parse]:
    """The reading in its frame; that of the whole text where the clause is two sentences."""
    if len(core) != 1:
        return _clause_by_clause(model, [text])[0]
    lead, tail = (read[name][0] if name else None for name in (frame.lead, frame.tail))
    return [framed(frame, core[0], lead, tail)]


def _clause_by_clause(model: Model, texts: list[str]) -> list[list[Parse]]:
    """The parses of headlines; one of two clauses of which a verb is hidden is read clause by clause."""
    found = _with_hidden_verbs(model, texts)
    split = [
        (number, two)
        for number, sentences in enumerate(found)
        if len(sentences) == 1
        and (two := halves(texts[number])) is not None
        and lacks_a_verb(sentences[0], two)
    ]
    read = _with_hidden_verbs(model, [clause for _, two in split for clause in (two.left, two.right)])
    for (number, two), left, right in zip(split, read[::2], read[1::2], strict=True):
        if len(left) != 1 or len(right) != 1:
            continue
        one, other = _mended(left[0]), _mended(right[0])
        if has_a_verb(one) and has_a_verb(other):
            found[number] = [joined(two, one, other)]
    return found


def _with_hidden_verbs(model: Model, texts: list[str]) -> list[list[Parse]]:
    """The parses of headlines; a doubtful one is read again with its verb in the past."""
    lent = [text if _STOPPED.search(text) else text + _STOP for text in texts]
    found = [
        _without_stop(sentences, len(text)) for text, sentences in zip(texts, model.parse(lent), strict=True)
    ]
    tried = [
        (number, variant)
        for number, sentences in enumerate(found)
        if len(sentences) == 1 and is_doubtful(sentences[0], model.lemmas)
        for variant in variants(lent[number], sentences[0], model.lemmas)
    ]
    settled: set[int] = set()
    for (number, variant), again in zip(tried, model.parse(v.text for _, v in tried), strict=True):
        if number not in settled and len(again) == 1 and accepted(variant, again[0]):
            settled.add(number)
            found[number] = _without_stop([restored(variant, again[0])], len(texts[number]))
    return found


def _without_stop(sentences: list[Parse], length: int) -> list[Parse]:
    found = [without_stop(parse, length) for parse in sentences]
    return [parse for parse in found if parse is not None]
