"""Resolved actors and their spans, on cases of our own."""

import json

import pytest
from msgspec import structs

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.actor_cases import Named, named
from onrecord.evaluation.actor_spans import joined, spans_of
from onrecord.records import ActorRef, Mention

CASES = [
    {
        "id": "c1",
        "text": "the Kremlin",
        "country": "RUS",
        "sectors": ["GOV"],
        "tier": "metonym",
        "name": None,
    },
    {
        "id": "c2",
        "text": "Angela Merkel",
        "country": "DEU",
        "sectors": ["GOV"],
        "tier": "person",
        "name": "Angela Merkel",
    },
    {"id": "c3", "text": "a diplomat", "country": "", "sectors": ["GOV"], "tier": "agent", "name": None},
    {"id": "c4", "text": "Turkey", "country": "", "sectors": [], "tier": "trap", "name": None},
    {
        "id": "c5",
        "text": "Pristina",
        "country": "XKX",
        "country_accept": ["KOS"],
        "sectors": ["GOV"],
        "tier": "metonym",
    },
]


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "cases.jsonl"
    rest = {"start": 8, "date": "2014-02-20"}
    lines = [json.dumps({**case, **rest, "sentence": f"We know {case['text']} well."}) for case in CASES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def scored(gold, answers):
    path = gold.with_name("answers.jsonl")
    path.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
    return evaluate("actors", gold, predictions=path)


def test_where_nobody_can_tell_the_sector_may_be_known_and_the_country_not(gold):
    case = {**CASES[3], "id": "c6", "tier": "nobody_can_tell", "start": 8, "date": "2014-02-20"}
    gold.write_text(json.dumps({**case, "sentence": "We know Turkey well."}) + "\n", encoding="utf-8")
    assert scored(gold, [{"id": "c6", "sector": "GOV"}]).value("all", "right") == 1.0
    assert scored(gold, [{"id": "c6", "country": "TUR"}]).value("all", "wrong") == 1.0


def test_members_are_told_by_their_countries(gold):
    case = {**CASES[2], "id": "c7", "countries": ["TUR", "DEU"], "start": 8, "date": "2014-02-20"}
    gold.write_text(json.dumps({**case, "sentence": "We know a diplomat well."}) + "\n", encoding="utf-8")
    assert scored(gold, [{"id": "c7", "members": ["DEU", "TUR"]}]).value("members", "right") == 1.0
    assert scored(gold, [{"id": "c7", "members": ["DEU"]}]).value("members", "right") == 0.0


def test_country_and_sector_are_judged_together(gold):
    report = scored(
        gold,
        [
            {"id": "c1", "country": "RUS", "sector": "MIL"},  # wrong sector
            {"id": "c2", "country": "DEU", "sector": "GOV", "name": "ANGELA MERKEL"},  # right
            {"id": "c3", "country": None, "sector": "GOV"},  # right: no country is known
            {"id": "c4", "country": "TUR", "sector": "GOV"},  # wrong: a trap
            {"id": "c5", "country": "KOS", "sector": None},  # half an answer: abstained
        ],
    )
    assert [report.value("all", name) for name in ("right", "wrong", "abstained")] == [0.4, 0.4, 0.2]
    assert report.value("without traps", "right") == 0.5
    assert report.value("metonym", "cases") == 2
    assert report.value("name", "right") == 1


def test_saying_nothing_is_right_for_a_trap_alone(gold):
    report = scored(gold, [])
    assert [report.value("all", name) for name in ("right", "wrong", "abstained")] == [0.2, 0, 0.8]


def test_words_that_do_not_stand_where_gold_says(gold):
    gold.write_text(gold.read_text(encoding="utf-8").replace('"start": 8', '"start": 9'), encoding="utf-8")
    with pytest.raises(GoldError, match="does not stand at 9"):
        evaluate("actors", gold)


def test_a_case_without_a_country_field(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": "c1"}\n', encoding="utf-8")
    with pytest.raises(GoldError, match="line 1"):
        evaluate("actors", path)


BIO = "Arland B-S\n's I-S\narmy I-S\nhit O\nBorland B-T\n. O\n\nRain O\nfell O\n"


def test_spans_by_hand(tmp_path):
    path = tmp_path / "spans.txt"
    path.write_text(BIO, encoding="utf-8")
    answers = tmp_path / "answers.jsonl"
    answers.write_text(
        '{"id": "1", "spans": [[0, 1], [4, 5]]}\n{"id": "2", "spans": [[0, 1]]}\n', encoding="utf-8"
    )
    report = evaluate("actors", path, predictions=answers)
    # tokens: 2 right of 3 predicted, 4 in gold; spans: 1 right of 3, 2 in gold; touched: 2 of 3, 2 of 2
    assert report.value("token", "p") == pytest.approx(2 / 3)
    assert report.value("token", "r") == 0.5
    assert report.value("span", "p") == pytest.approx(1 / 3)
    assert report.value("span", "r") == 0.5
    assert report.value("span touched", "p") == pytest.approx(2 / 3)
    assert report.value("span touched", "r") == 1


def test_labels_that_follow_on():
    assert list(spans_of(["B-S", "B-S", "I-T", "I-T", "O", "I-R"])) == [(0, 1), (1, 2), (2, 4), (5, 6)]


def test_a_sentence_is_joined_as_it_is_written():
    text, places = joined(["The", "U.S.", "(", "and", "Baghdad", "’", "s", "men", ")", "left", "."])
    assert text == "The U.S. (and Baghdad’s men) left."
    assert [text[start:end] for start, end in places][4:7] == ["Baghdad", "’", "s"]


def test_a_line_that_is_no_label(tmp_path):
    path = tmp_path / "spans.txt"
    path.write_text("Arland\n", encoding="utf-8")
    with pytest.raises(GoldError, match="line 1"):
        evaluate("actors", path)


def test_places_and_codes_of_no_single_country():
    group = ActorRef(id="g", name="Island State", country="IMG", sectors=("REB",))
    mention = Mention(id="m", article="a", start=0, end=1, text="I", actor="g")
    assert named("c", mention, group) == Named("c", None, "REB", "Island State")
    place = structs.replace(mention, kind="place")
    assert named("c", place, ActorRef(id="s", name="Sea", country="SEA")) == Named("c")
