"""Event pairs and restraint, on rows of our own."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import Options, evaluate
from onrecord.evaluation.event_pairs import unmarked
from onrecord.evaluation.parts import in_part

HEADER = "uid\tmarked_sentence\tgold_root\tgold_penta\n"
ROWS = [
    ("p1", "<s>Arland</s> blamed <t>Borland</t>.", "ACCUSE", "3"),
    ("p2", "<s>Arland</s> freed the sailors of <t>Borland</t>.", "YIELD", "2"),
    ("p3", "<t>Borland</t> was bombed by <s>Arland</s>.", "ASSAULT", "4"),
    ("p4", "<s>Arland</s> will help <t>Borland</t>.", "AGREE", ""),
]


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text(HEADER + "".join("\t".join(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def scored(gold, answers, **options):
    path = gold.with_suffix(".jsonl")
    path.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
    return evaluate("events", gold, predictions=path, options=Options(**options))


def test_aliases_fold_and_a_missing_answer_is_wrong(gold):
    report = scored(
        gold,
        [
            {"uid": "p1", "root": "disapprove"},
            {"uid": "p2", "root": "RETREAT"},
            {"uid": "p3", "root": "COERCE"},
        ],
    )
    # right: ACCUSE, YIELD; ASSAULT answered COERCE; AGREE not answered
    assert report.value("root", "accuracy") == 0.5
    assert report.value("root", "coverage") == 0.75
    assert report.value("root", "macro_f1") == pytest.approx(0.5)
    assert report.value("root", "answered_accuracy") == pytest.approx(2 / 3)
    assert report.value("penta", "accuracy") == 0.75  # COERCE and ASSAULT are both material conflict
    assert report.value("binary", "macro_f1") == pytest.approx((2 / 3 + 1) / 2)
    assert report.value("COERCE", "given") == 1


def test_an_unknown_root_is_no_answer(gold):
    assert (
        scored(gold, [{"uid": "p1", "root": "CRIME"}, {"uid": "p2", "root": None}]).value("root", "coverage")
        == 0
    )


def test_a_prediction_may_give_its_own_class(gold):
    report = scored(
        gold, [{"uid": "p1", "root": "THREATEN", "penta": 3}, {"uid": "p4", "root": "AID", "penta": 1}]
    )
    assert report.value("root", "accuracy") == 0
    assert report.value("penta", "accuracy") == 0.5


def test_other_roots_may_be_right_as_well_and_what_was_not_done_refused(tmp_path):
    gold = tmp_path / "pairs.tsv"
    rows = [
        ("p1", "COERCE", "SANCTION/ASSAULT", "reported"),
        ("p2", "AID", "", "negated"),
        ("p3", "AID", "", "reported"),
    ]
    head = "uid\tgold_root\tgold_accept\tgold_status\tmarked_sentence\n"
    gold.write_text(head + "".join("\t".join((*row, "Rain.")) + "\n" for row in rows), encoding="utf-8")
    report = scored(
        gold, [{"uid": "p1", "root": "ASSAULT"}, *({"uid": p, "root": "REJECT"} for p in ("p2", "p3"))]
    )
    assert report.value("root", "accuracy") == pytest.approx(2 / 3)
    assert report.value("penta", "accuracy") == pytest.approx(2 / 3)
    assert report.value("COERCE", "given") == 1
    assert report.value("REJECT", "given") == 1  # for the aid that was given
    confused = scored(gold, [{"uid": "p2", "root": "REJECT"}], confusion=True)
    assert confused.value("AID", "AID") == 1


def test_an_accepted_root_must_be_one(tmp_path):
    gold = tmp_path / "pairs.tsv"
    gold.write_text("gold_root\tgold_accept\tmarked_sentence\nAID\tHELP\tRain.\n", encoding="utf-8")
    with pytest.raises(GoldError, match="row 0: 'HELP' is no root"):
        scored(gold, [])


def test_the_last_answer_counts(gold):
    assert (
        scored(gold, [{"uid": "p1", "root": "AID"}, {"uid": "p1", "root": "ACCUSE"}]).value(
            "root", "accuracy"
        )
        == 0.25
    )


def test_rows_without_an_id_are_numbered(gold):
    text = gold.read_text(encoding="utf-8").replace("p2", "p1")
    gold.write_text(text, encoding="utf-8")
    assert scored(gold, [{"uid": 2, "root": "ASSAULT"}]).value("root", "accuracy") == 0.25


def test_a_part_and_its_complement_share_all_rows(gold):
    part = [row[0] for row in ROWS if in_part(row[0], "0/2")]
    rest = [row[0] for row in ROWS if in_part(row[0], "!0/2")]
    assert sorted(part + rest) == ["p1", "p2", "p3", "p4"]
    assert scored(gold, [], part="0/2").items == len(part)
    assert scored(gold, [], part="!0/2").items == len(rest)


@pytest.mark.parametrize("part", ["3/3", "a/b", "1/0", "0"])
def test_a_part_that_makes_no_sense(part):
    with pytest.raises(GoldError, match="should look like"):
        in_part("x", part)


def test_marks_are_taken_out():
    plain, spans = unmarked("<s>Ar</s> hit <t>Bor</t> and <t>Bor</t>.")
    assert (plain, spans) == ("Ar hit Bor and Bor.", {"s": (0, 2), "t": (7, 10)})


def test_marks_may_nest():
    plain, spans = unmarked("<s><t>Arland</t> rebels</s> left.")
    assert [plain[slice(*spans[name])] for name in "st"] == ["Arland rebels", "Arland"]


@pytest.mark.parametrize("marked", ["<s>Ar hit.", "Ar</s> hit."])
def test_marks_that_do_not_close(marked):
    with pytest.raises(GoldError):
        unmarked(marked)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("uid\tgold_root\n1\tAID\n", "lacks the column marked_sentence"),
        (HEADER, "has no rows"),
        (HEADER + "1\tx\tDANCE\t\n", "'DANCE' is no root"),
        (HEADER + "1\tx\tAID\tmany\n", "'many' is no number"),
    ],
)
def test_wrong_gold_says_what(tmp_path, text, what):
    path = tmp_path / "pairs.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=what):
        evaluate("events", path)


def test_restraint(tmp_path):
    path = tmp_path / "none.txt"
    path.write_text("It may rain.\n\nShe thinks so.\nThey wait.\n", encoding="utf-8")
    answers = [{"uid": "1", "statuses": ["planned"]}, {"uid": 3, "root": "AID"}, {"uid": 4, "root": None}]
    report = scored(path, answers)
    assert report.items == 3
    assert report.value("no event at all", "share") == pytest.approx(1 / 3)
    assert report.value("no event reported as done", "share") == pytest.approx(2 / 3)
