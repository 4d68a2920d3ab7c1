"""Whole articles with every event: which line an event belongs to, and the figures by where its sides come from."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import Options, evaluate
from onrecord.evaluation.event_articles import read_gold
from onrecord.evaluation.event_gold import GoldEvent
from onrecord.evaluation.event_matching import FoundEvent, sides_right
from onrecord.records import Evidence

OFFERED = {
    "type": "AGREE",
    "sources": ["ARL"],
    "targets": ["BOR"],
    "status": "reported",
    "trigger": "offered",
}
REJECTED = {
    "type": "REJECT",
    "sources": ["BOR"],
    "targets": ["ARL"],
    "status": "reported",
    "trigger": "rejected",
    "borrowed": ["source", "target"],
}
ARTICLE = {
    "id": "a1",
    "published": "2001-01-01",
    "outlet": "The Gazette",
    "style": "local",
    "sides": "two",
    "title": {"sentence": "No fish today"},
    "paragraphs": [
        [{"sentence": "Arland offered Borland fish.", "events": [OFFERED]}, {"sentence": "It is cold."}],
        [{"sentence": "It was rejected.", "events": [REJECTED]}],
    ],
}


@pytest.fixture
def folder(tmp_path):
    for id_, sides in (("a1", "two"), ("a2", "many")):
        (tmp_path / f"{id_}.json").write_text(json.dumps({**ARTICLE, "id": id_, "sides": sides}))
    return tmp_path


def scored(folder, *answers):
    path = folder / "answers.jsonl"
    path.write_text("".join(json.dumps(answer) + "\n" for answer in answers))
    return evaluate("events", folder, predictions=path)


def evidence(start, field="text"):
    return Evidence(start=start, end=start + 1, text="x", field=field)


def test_an_event_belongs_to_the_line_of_its_trigger(folder):
    article = read_gold(folder / "a1.json", Options())[0]
    places = [(line.id, article.text.find(line.sentence)) for line in article.sentences[1:]]
    assert [article.line_of(evidence(start)) for _, start in places] == [id_ for id_, _ in places]
    last = [
        (line.id, article.text.find(line.sentence) + len(line.sentence) - 1) for line in article.sentences[1:]
    ]
    assert [article.line_of(evidence(end)) for _, end in last] == [id_ for id_, _ in last]
    assert article.line_of(evidence(3, "title")) == "a1.00"


def test_figures_by_ending_and_sides_of_the_story(folder):
    told = {"type": "REJECT", "sources": ["BOR"], "targets": ["ARL"], "rule": "reject.turn_down~told"}
    wrong = {**told, "sources": ["COR"]}
    offered = {"type": "AGREE", "sources": ["ARL"], "targets": ["BOR"], "rule": "agree.offer"}
    report = scored(
        folder,
        {"id": "a1.01", "events": [offered]},
        {"id": "a1.03", "events": [told]},
        {"id": "a2.02", "events": [told]},
        {"id": "a2.03", "events": [wrong]},
    )
    assert report.items == 2
    assert report.value("full event, two sides", "f1") == 1
    assert report.value("full event, many sides", "f1") == 0
    assert report.value("gold: sides borrowed, two sides", "share found") == 1
    assert report.value("gold: sides named, many sides", "share found") == 0
    assert report.value("rule: named, two sides", "share right") == 1
    assert report.value("rule: ~told, two sides", "share right") == 1
    assert report.value("rule: ~told, many sides", "events") == 2
    assert report.value("rule: ~told, many sides", "type right") == 1
    assert report.value("rule: ~told, many sides", "sides right of these") == 0


def test_an_article_is_kept_or_dropped_as_a_whole(folder):
    halves = [{each.id for each in read_gold(folder, Options(part=part))} for part in ("0/2", "!0/2")]
    assert halves[0] | halves[1] == {"a1", "a2"}
    assert not halves[0] & halves[1]


def test_a_target_that_nobody_could_tell_must_not_be_found():
    gold = GoldEvent(
        type="REJECT", sources=("ARL",), targets=("none",), status="reported", trigger="rejected"
    )
    assert sides_right(gold, FoundEvent(type="REJECT", sources=("ARL",)))
    assert sides_right(gold, FoundEvent(type="REJECT", sources=("ARL",), targets=(None,)))
    assert not sides_right(gold, FoundEvent(type="REJECT", sources=("ARL",), targets=("BOR",)))


def test_gold_of_another_form_is_refused_with_the_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({**ARTICLE, "sides": "three"}))
    with pytest.raises(GoldError, match=r"a\.json"):
        evaluate("events", path)
