"""Scoring the type of what a marked source does to a marked target, one of 15 PLOVER roots.

Gold is a tab-separated file with `gold_root` and, where there is a label of its own for it, `gold_penta`;
`marked_sentence` holds the sentence with `<s>` and `<t>` around source and target. Two columns may be wanting:
`gold_accept` has other roots that are right as well, parted by `/`, `gold_status` the status. What was not done
(negated, denied) may be given as a refusal, as the bench's set has it. A set with statuses is labelled by PLOVER's
manual of 2021, one without as the bench's set: there a promise to yield is AGREE and a verdict ACCUSE.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.event_confusion import confusion
from onrecord.evaluation.figures import ClassCounts
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Fault, Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import UNREAL

PENTA = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), 2),
    **dict.fromkeys(("ACCUSE", "REQUEST", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"), 4),
}
"""Each root with its class: verbal and material cooperation, verbal and material conflict, as the gold set groups them
(all YIELD is material cooperation and SANCTION material conflict there, unlike PLOVER's manual of 2021)."""

ALIASES = {
    "CONCEDE": "YIELD",
    "RETREAT": "YIELD",
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "MASS_VIOLENCE": "ASSAULT",
}

LEVELS: dict[str, dict[int, str]] = {
    "penta": {1: "V-COOP", 2: "M-COOP", 3: "V-CONF", 4: "M-CONF"},
    "binary": {1: "COOP", 2: "COOP", 3: "CONF", 4: "CONF"},
    "material": {1: "VERBAL", 2: "MATERIAL", 3: "VERBAL", 4: "MATERIAL"},
}

_TAG = re.compile(r"<(/?)([st])>")
Span = tuple[int, int]

NOWHERE: Span = (0, 0)


class Rooted(msgspec.Struct, frozen=True):
    """A prediction: the root of one row, null or left out for "no event"; `penta` where it is not the root's own."""

    uid: str | int
    root: str | None = None
    penta: int | None = None


class Pair(msgspec.Struct, frozen=True):
    """A gold row: the sentence, where source and target stand in it (None where nothing is marked), the labels, the
    other roots that are right as well, and whether the manual of 2021 decides what the types mean."""

    uid: str
    sentence: str
    source: Span | None
    target: Span | None
    root: str
    penta: int
    accept: tuple[str, ...] = ()
    manual: bool = False


def known_root(name: str | None) -> str | None:
    """A root by any of its names; None for an unknown one."""
    upper = (name or "").strip().upper()
    root = ALIASES.get(upper, upper)
    return root if root in PENTA else None


def unmarked(marked: str) -> tuple[str, dict[str, Span]]:
    """The plain sentence and the first span marked `s` and `t` in it, as character offsets into it.

    Marks may nest. Raises GoldError for a mark that is never closed or was not opened.
    """
    plain = ""
    spans: dict[str, Span] = {}
    opened: dict[str, int] = {}
    position = 0
    for tag in _TAG.finditer(marked):
        plain += marked[position : tag.start()]
        position, name = tag.end(), tag[2]
        if not tag[1]:
            opened[name] = len(plain)
        elif name in opened:
            spans.setdefault(name, (opened.pop(name), len(plain)))
        else:
            raise GoldError(f"</{name}> without <{name}> in: {marked[:80]}", code="layout")
    require(not opened, f"<{'> <'.join(opened)}> is not closed in: {marked[:80]}")
    return plain + marked[position:], spans


def read_gold(path: Path, options: Options) -> list[Pair]:
    """The rows of a file, or of the part of it that is asked for. Where a `uid` is missing or comes twice, rows are
    numbered from 0. Raises GoldError."""
    rows = list(csv.DictReader(io.StringIO(read_text(path)), delimiter="\t"))
    require(bool(rows), f"{path} has no rows.")
    missing = {"gold_root", "marked_sentence"} - set(rows[0])
    require(not missing, f"{path} lacks the column {' and '.join(sorted(missing))}.")
    uids = [(row.get("uid") or "").strip() for row in rows]
    if not all(uids) or len(set(uids)) < len(uids):
        uids = [str(number) for number in range(len(rows))]
    pairs = [_pair(path, uid, row) for uid, row in zip(uids, rows, strict=True) if in_part(uid, options.part)]
    require(bool(pairs), f"{path} has no row in the part {options.part}.")
    return pairs


def _pair(path: Path, uid: str, row: dict[str, str | None]) -> Pair:
    root = _root(path, uid, row["gold_root"])
    accept = tuple(_root(path, uid, name) for name in (row.get("gold_accept") or "").split("/") if name)
    if row.get("gold_status") in UNREAL:
        accept += ("REJECT",)
    written = (row.get("gold_penta") or "").strip()
    sentence, spans = unmarked(row["marked_sentence"] or "")
    try:
        penta = int(float(written)) if written else PENTA[root]
    except ValueError as error:
        raise GoldError(f"{path}, row {uid}: gold_penta {written!r} is no number.", code="layout") from error
    return Pair(uid, sentence, spans.get("s"), spans.get("t"), root, penta, accept, "gold_status" in row)


def _root(path: Path, uid: str, name: str | None) -> str:
    root = known_root(name)
    if root is None:
        raise GoldError(f"{path}, row {uid}: {name!r} is no root of the gold set.", code="layout")
    return root


def predict(gold: list[Pair], options: Options) -> list[Rooted]:
    """The root that onrecord's coder gives each pair, its marked spans taken as the actors; an unmarked one is put
    nowhere, as an empty stretch."""
    from onrecord.events import Codebook, pairs
    from onrecord.grammar import DEFAULT_MODEL

    manual = any(pair.manual for pair in gold)
    coder = pairs.PairCoder(options.model or DEFAULT_MODEL, Codebook.load(options.codebook), manual=manual)
    given = [pairs.Pair(pair.sentence, pair.source or NOWHERE, pair.target or NOWHERE) for pair in gold]
    return [Rooted(pair.uid, root) for pair, root in zip(gold, coder.roots(given), strict=True)]


def score(path: Path, gold: list[Pair], predictions: Sequence[Rooted], options: Options) -> Report:
    """Figures at the level of roots and of three coarser classes; a row without prediction counts as wrong. Or, where
    it is asked for, roots of the gold against roots given."""
    given, notes = by_id(predictions, (pair.uid for pair in gold), lambda line: str(line.uid))
    if options.confusion:
        answers = ((pair.root, known_root(_judged(pair, given.get(pair.uid)).root)) for pair in gold)
        return confusion(path, len(gold), answers, notes)
    require(not options.scores, "Pairs have no scores; --scores is for gold of whole sentences (.jsonl).")
    levels = {"root": ClassCounts(tuple(PENTA))}
    levels |= {level: ClassCounts(tuple(dict.fromkeys(names.values()))) for level, names in LEVELS.items()}
    for pair in gold:
        answer = _judged(pair, given.get(pair.uid))
        root = known_root(answer.root)
        levels["root"].add(pair.root, root)
        penta = answer.penta if answer.penta is not None else PENTA[root] if root else None
        for level, names in LEVELS.items():
            levels[level].add(names[pair.penta], names.get(penta) if penta is not None else None)
    rows = [Row(level, counts.summary()) for level, counts in levels.items()]
    rows += [Row(name, counts.of_class(name)) for counts in levels.values() for name in counts.classes]
    if options.part:
        notes += (f"only the part {options.part} of the rows was scored",)
    return Report(
        task="events",
        gold=str(path),
        items=len(gold),
        rows=tuple(rows),
        headline=("root", "macro_f1"),
        notes=notes,
        faults=tuple(_faults(gold, given)) if options.wrong else (),
    )


def _faults(gold: Sequence[Pair], given: dict[str, Rooted]) -> Iterator[Fault]:
    for pair in gold:
        root = known_root(_judged(pair, given.get(pair.uid)).root)
        if root != pair.root:
            kind, answer = ("wrong type", (root,)) if root else ("not answered", ())
            yield Fault(kind=kind, where=pair.uid, text=pair.sentence, wanted=pair.root, given=answer)


def _judged(pair: Pair, answer: Rooted | None) -> Rooted:
    """The answer to a row, as the gold root where it is one that is accepted too."""
    if answer is not None and known_root(answer.root) in pair.accept:
        return Rooted(pair.uid, pair.root, pair.penta)
    return answer or Rooted(pair.uid)


TASK = Task(Rooted, read_gold, predict, score)
