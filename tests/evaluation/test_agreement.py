"""Our metrics beside the scorers that come with the gold data, on gold itself and on damaged gold.

The data is not part of the repository; without `ONRECORD_BENCH` or `../shared/bench` the tests are skipped.
"""

import importlib.util
import os
import random
from pathlib import Path

import pytest

from onrecord.evaluation import Options, event_pairs, statements
from onrecord.evaluation.statement_gold import Attribution, Attributions

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("ONRECORD_BENCH") or ROOT.parent / "shared" / "bench")

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the bench folder (ONRECORD_BENCH) is not there")

FOUR_DIGITS = 5.1e-5


def scorer(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(annotated, rng):
    """Attributions dropped, shifted, shortened, emptied and made up."""

    def spans(given):
        kind, by = rng.random(), rng.randint(-30, 30)
        if kind < 0.2:
            return tuple((max(0, start + by), max(0, end + by)) for start, end in given)
        if kind < 0.4:
            return tuple((start, max(start + 1, end - abs(by))) for start, end in given)
        return () if kind < 0.45 else given[1:] if kind < 0.55 else given[::-1]

    out = [
        Attribution(spans(a.source), spans(a.cue), spans(a.content))
        for a in annotated.attributions
        if rng.random() > 0.15
    ]
    for _ in range(rng.randint(0, 6)):
        start = rng.randrange(len(annotated.text))
        source = ((max(0, start - 10), start),) if rng.random() < 0.6 else ()
        out.append(Attribution(source, (), ((start, start + rng.randint(0, 120)),)))
    out += [Attribution(content=(span,)) for span in annotated.discard if rng.random() < 0.7]
    rng.shuffle(out)
    return tuple(out)


@pytest.mark.parametrize("unit", ["attribution", "fragment"])
@pytest.mark.parametrize("seed", [None, 0, 1])
def test_statements_agree_to_four_digits(unit, seed):
    folder, options = BENCH / "statements" / "dev", Options(unit=unit)
    theirs = scorer(BENCH / "statements" / "score_statements.py")
    gold = statements.read_gold(folder, options)
    rng = random.Random(seed)
    given = {
        name: a.attributions if seed is None else damaged(a, rng)
        for name, a in gold.items()
        if rng.random() > 0.03
    }
    report = statements.score(
        folder, gold, [Attributions(name, found) for name, found in given.items()], options
    )
    plain = {
        name: [{role: list(getattr(a, role)) for role in ("source", "cue", "content")} for a in found]
        for name, found in given.items()
    }
    expected = theirs.score(theirs.load_gold(folder / "attributions", folder / "text"), plain, unit)
    for row, figures in expected.items():
        if isinstance(figures, dict) and "f1" in figures:
            ours = {name: report.value(row, name) for name in figures}
            assert ours == pytest.approx(figures, abs=FOUR_DIGITS), row
    for row in ("source_acc_any", "source_acc_head", "source_exact", "spurious_source", "cue_overlap"):
        assert report.value(row, "share") == pytest.approx(expected[row], abs=FOUR_DIGITS), row
    for kind, figures in expected["by_type"].items():
        for row in ("content_tok", "content_partial", "full"):
            ours = {name: report.value(f"{kind} {row}", name) for name in figures[row]}
            assert ours == pytest.approx(figures[row], abs=FOUR_DIGITS), (kind, row)


NAMES = [
    "concede",
    "RETREAT",
    "DEMAND",
    "DISAPPROVE",
    "INVESTIGATE",
    "FIGHT",
    "CRIME",
    None,
    "",
    *event_pairs.PENTA,
]


@pytest.mark.parametrize("seed", [None, 0, 1])
def test_pairs_agree_to_four_digits(seed):
    path, rng = BENCH / "events" / "pairs_train.tsv", random.Random(seed)
    theirs = scorer(BENCH / "events" / "score_pairs.py")
    gold = event_pairs.read_gold(path, Options())
    given = {pair.uid: (pair.root, pair.penta) for pair in gold}
    if seed is not None:
        given = {
            uid: (root if rng.random() < 0.6 else rng.choice(NAMES), rng.choice([None, None, 1, 2, 3, 4]))
            for uid, (root, _) in given.items()
            if rng.random() > 0.1
        }
    answers = [event_pairs.Rooted(uid, root, penta) for uid, (root, penta) in given.items()]
    report = event_pairs.score(path, gold, answers, Options())
    expected, _ = theirs.score(theirs.read_gold(str(path)), given)
    for level, figures in expected.items():
        for name in ("accuracy", "macro_f1", "micro_f1", "coverage", "answered_accuracy"):
            assert report.value(level, name) == pytest.approx(figures[name], abs=FOUR_DIGITS), (level, name)
        for label, counts in figures["classes"].items():
            for name, ours in (("p", "p"), ("r", "r"), ("f1", "f1"), ("n", "gold"), ("pred", "given")):
                assert report.value(label, ours) == pytest.approx(counts[name], abs=FOUR_DIGITS), (
                    label,
                    name,
                )
