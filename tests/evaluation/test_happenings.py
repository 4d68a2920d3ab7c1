"""Scoring story packs: a small invented story, predictions that say just what its key says, and damaged ones."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.happenings_text import Surface, alike, letters, naming_words, occurrences, words

FIRST = (
    "Orman invited Kerland to talks. Kerland rejected the offer, Tolen said. “We have José’s word,” she said. "
    "The junta lost 40 men."
)
OTHER = "Orman asked Kerland. Kerland declined. “We have his word,” Tolen said."
ARTICLES = {
    "a1": {"outlet": "Meridian", "text": f"Log in\n\n{FIRST}", "furniture": ["Log in"]},
    "a2": {"outlet": "Bugle", "text": OTHER},
    "a3": {"outlet": "Copy & Sons", "text": FIRST, "origin": "copy:a1"},
}
REPORTS = {
    "h1": {"a1": "Orman invited Kerland", "a2": "Orman asked Kerland", "a3": "Orman invited Kerland"},
    "h2": {"a1": "Kerland rejected the offer", "a2": "Kerland declined", "a3": "Kerland rejected the offer"},
}
SIDES = {"h1": ("REQUEST", "ORM", "KER", None), "h2": ("REJECT", "KER", "ORM", "Tolen")}
CONFLICT = {"on": "number", "values": [{"article": "a1", "value": "40"}, {"article": "a2", "value": "50"}]}


def pack():
    return {
        "story": "toy",
        "articles": [
            {"id": name, "title": "Talks", "origin": "own", "furniture": [], "published": None} | given
            for name, given in ARTICLES.items()
        ],
        "happenings": [
            {
                "id": name,
                "types": [kind],
                "source": [source],
                "target": [target],
                "source_name": None,
                "target_name": None,
                "reciprocal": False,
                "independent_origins": 2,
                "conflicts": [CONFLICT],
                "reports": [
                    {"article": article, "evidence": words, "status": "reported", "by": by}
                    for article, words in REPORTS[name].items()
                ],
            }
            for name, (kind, source, target, by) in SIDES.items()
        ],
        "exchanges": [{"overture": "h1", "answers": ["h2"], "outcome": "rejected"}],
        "quotations": [
            {
                "speaker": "Tolen",
                "variants": [{"article": "a1", "text": "José’s word"}, {"article": "a2", "text": "his word"}],
            }
        ],
        "positions": [{"actor": "ORM", "toward": "KER|Kerland", "stance": "mediates"}],
        "labels": [{"article": "a1", "actor": "KER", "term": "The junta", "voice": "outlet"}],
        "absent": [{"article": "a2", "happening": "h1"}],
    }


def span(article, text):
    body = ARTICLES[article]["text"].removeprefix("Log in\n\n")
    return {
        "article": f"p-{article}",
        "start": body.index(text),
        "end": body.index(text) + len(text),
        "text": text,
    }


def perfect():
    events = [
        {
            "id": f"{name}-{article}",
            "article": f"p-{article}",
            "type": kind,
            "sources": [{"name": source, "country": source}],
            "targets": [{"name": target, "country": target}],
            "sentence": span(article, words),
            "trigger": span(article, words),
            "status": "reported",
            "by": by and {"speaker": {"name": by}},
        }
        for name, (kind, source, target, by) in SIDES.items()
        for article, words in REPORTS[name].items()
    ]
    values = [value | {"article": f"p-{value['article']}"} for value in CONFLICT["values"]]
    return {
        "articles": [
            {
                "id": f"p-{name}",
                "external_id": name,
                "outlet": given["outlet"],
                "title": "Talks",
                "text": given["text"].removeprefix("Log in\n\n"),
                "origin": "own",
                "copy_of": "p-a1" if name == "a3" else None,
            }
            for name, given in ARTICLES.items()
        ],
        "events": events,
        "happenings": [
            {
                "id": name,
                "origins": 2,
                "reports": [{"event": event["id"]} for event in events if event["id"].startswith(name)],
                "differences": [{"on": "number", "values": values}],
                "not_reported_by": ["Bugle"] if name == "h1" else [],
            }
            for name in SIDES
        ],
        "exchanges": [{"overture": "h1", "answers": ["h2"], "outcome": "rejected"}],
        "quotations": [
            {
                "speaker": {"name": "Mira Tolen"},
                "variants": [span("a1", "José’s word"), span("a2", "his word")],
            }
        ],
        "positions": [
            {"actor": {"country": "ORM"}, "toward": "KER", "stance": "mediates", "happenings": ["h1"]}
        ],
        "labels": [{"article": "p-a1", "term": "The junta", "actor": "KER", "voice": None}],
    }


def written(tmp_path, tables):
    """The folders of the pack and of a run."""
    gold, run = tmp_path / "gold", tmp_path / "run"
    gold.mkdir()
    run.mkdir()
    (gold / "toy.json").write_text(json.dumps(pack()), encoding="utf-8")
    for name, rows in tables.items():
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (run / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return gold, run


def scored(tmp_path, tables):
    gold, run = written(tmp_path, tables)
    return evaluate("happenings", gold, predictions=run)


def shares(report, name):
    values = next(row.values for row in report.rows if row.name == name)
    return tuple(values[key] for key in ("p", "r") if key in values)


def test_predictions_that_say_what_the_key_says_are_right_throughout(tmp_path):
    report = scored(tmp_path, perfect())
    for row in report.rows:
        assert all(row.values[key] in (None, 1.0) for key in ("p", "r") if key in row.values), row
    assert report.notes == ()


def test_nothing_predicted_finds_nothing(tmp_path):
    report = scored(tmp_path, {})
    for row in report.rows:
        assert not any(row.values.get(key) for key in ("p", "r", "f1", "count")), row
    assert report.notes == ("3 articles were not predicted, the first is 'a1'",)


def test_half_of_it_read(tmp_path):
    tables = perfect()
    tables["events"] = [
        event | {"status": "planned", "by": None} for event in tables["events"] if event["article"] != "p-a2"
    ]
    report = scored(tmp_path, tables)
    assert shares(report, "reports") == (4 / 6,)
    assert shares(report, "status") == (0.0,)
    assert shares(report, "by") == (2 / 4,)
    assert shares(report, "happening pairs") == (1.0, 2 / 6)
    assert shares(report, "events in key") == (None,)


def test_everything_in_one_happening(tmp_path):
    tables = perfect()
    first = tables["happenings"][0]
    values = [{"article": "p-a1", "value": "40"}, {"article": "p-a3", "value": "44"}]
    tables["happenings"] = [
        first
        | {
            "reports": [event["id"] for event in tables["events"]],
            "origins": 3,
            "differences": [{"on": "number", "values": values}],
        }
    ]
    report = scored(tmp_path, tables)
    assert shares(report, "happening pairs") == (6 / 12, 1.0)
    assert shares(report, "happenings matched") == (1 / 2,)
    assert shares(report, "origins") == (0.0,)
    assert shares(report, "differences") == (0.0, 0.0)
    assert shares(report, "exchanges") == (0.0, 0.0)


def test_a_dirty_page_and_a_repaired_letter(tmp_path):
    tables = perfect()
    tables["articles"][0]["text"] = "Log in\n\n" + FIRST.replace("José", "Jose")
    tables["articles"][0]["copy_of"] = "p-a3"
    tables["articles"][2] |= {"copy_of": None, "origin": "agency Wire"}
    tables["labels"] = [label | {"voice": "statement", "term": "junta"} for label in tables["labels"] * 2]
    report = scored(tmp_path, tables)
    assert shares(report, "furniture")[1] == 0.0
    assert shares(report, "reports") == (1.0,)
    assert shares(report, "labels") == (1.0, 1.0)
    assert shares(report, "label voice") == (0.0,)
    assert shares(report, "copies") == (0.0, 0.0)
    assert shares(report, "agencies") == (0.0, None)


def test_lines_of_any_form_are_borne(tmp_path):
    odd = {
        "events": [{"sources": 1, "by": 2, "sentence": "x", "article": [1]}],
        "quotations": [{"variants": 3}],
        "labels": [{}],
    }
    assert shares(scored(tmp_path, odd), "reports") == (0.0,)


@pytest.mark.parametrize("content", ["{", '{"story": "toy", "articles": [{"id": 1}]}', "{}"])
def test_a_pack_of_another_layout_is_named(tmp_path, content):
    (tmp_path / "toy.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"toy\.json|no story packs"):
        evaluate("happenings", tmp_path, predictions=tmp_path)


def test_damage_is_seen_through():
    assert letters("José’s “word”") == "josswor" + "d"
    assert words("cease-fire, now") == ("cease", "fire", "now")
    assert alike(words("the junta"), words("junta")) == 1 / 2
    assert alike(words("a b c"), words("a x y")) is None
    assert occurrences("Log in", "Log in here, or log in there") == 2
    assert naming_words("The UN") == frozenset({"the", "un"})
    assert Surface("Talks", "Talks on talks").find("talks") == [(0, 5), (5, 10), (12, 17)]
