"""onrecord run over small gold of our own: the answers are written, can be read again and score the same."""

import gzip
import json

import pytest

from onrecord.evaluation import Options, evaluate

BODY = (
    "The mayor of Port Vell said on Monday that the harbour would stay closed until the dockers return to work. "
    "Nobody at the harbour office could say when the talks would begin, and the ships waited outside the bay."
)


def statements(folder):
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "a.txt").write_text(
        "Angela Merkel said that the talks had failed.\n", encoding="utf-8"
    )
    spans = [("Source", 0, 13), ("Cue", 14, 18), ("Content", 19, 44)]
    lines = [f"T{i}\t{label} {start} {end}\tx" for i, (label, start, end) in enumerate(spans, 1)]
    (folder / "attributions" / "a.ann").write_text(
        "\n".join([*lines, "E1\tA:T2 Source:T1 Cue:T2 Content:T3"]), encoding="utf-8"
    )
    return folder


def pairs(folder):
    rows = [
        "<s>France</s> rejected <t>the demands of Iran</t>.\tREJECT",
        "<s>France</s> blamed someone.\tACCUSE",
    ]
    (folder / "pairs.tsv").write_text(
        "marked_sentence\tgold_root\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    return folder / "pairs.tsv"


def restraint(folder):
    (folder / "none.txt").write_text("It rained for a week.\n", encoding="utf-8")
    return folder / "none.txt"


def cases(folder):
    case = {
        "id": "c",
        "text": "Angela Merkel",
        "sentence": "Angela Merkel spoke.",
        "start": 0,
        "date": "2014-02-20",
    }
    case |= {"country": "DEU", "sectors": ["GOV"], "name": "Angela Merkel", "tier": "person"}
    (folder / "cases.jsonl").write_text(json.dumps(case) + "\n", encoding="utf-8")
    return folder / "cases.jsonl"


def spans(folder):
    (folder / "spans.txt").write_text("France B-S\nrejected O\nit O\n. O\n", encoding="utf-8")
    return folder / "spans.txt"


def articles(folder):
    (folder / "html").mkdir()
    page = (
        f"<html><title>Harbour</title><body><article><p>{BODY}</p><p>{BODY[:99]}</p></article></body></html>"
    )
    (folder / "html" / "p.html.gz").write_bytes(gzip.compress(page.encode()))
    truth = {"p": {"articleBody": BODY + " " + BODY[:99]}}
    (folder / "ground_truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("task", "make"),
    [
        ("statements", statements),
        ("events", pairs),
        ("events", restraint),
        ("actors", cases),
        ("actors", spans),
        ("articles", articles),
    ],
)
def test_what_is_written_scores_the_same(task, make, tmp_path):
    gold = make(tmp_path)
    written = tmp_path / "written.jsonl"
    report = evaluate(task, gold, write=written, options=Options())
    assert written.read_text(encoding="utf-8").strip()
    assert evaluate(task, gold, predictions=written).rows == report.rows
    row, figure = report.headline
    assert report.value(row, figure) == 1 or make is pairs
