"""Statements against a small gold of our own; every expected number is worked out in the comment beside it."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import Options, evaluate

TEXT = "The mayor said the bridge is safe.\n“We will open it,” Ana Lund added.\nIt will rain, she fears.\n"


def span(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


ANN = [
    ("Source", "The mayor"),
    ("Cue", "said"),
    ("Content", "the bridge is safe"),
    ("Source", "Ana Lund"),
    ("Cue", "added"),
    ("Content", "“We will open it,”"),
    ("Cue", "fears"),
    ("Content", "It will rain"),
]


@pytest.fixture
def gold(tmp_path):
    """Three attributions, the last without a source: indirect, direct, indirect."""
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = [
        f"T{i}\t{label} {span(words)[0]} {span(words)[1]}\t{words}" for i, (label, words) in enumerate(ANN, 1)
    ]
    lines += [
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3",
        "E2\tAttribution:T5 Source:T4 Cue:T5 Content2:T6",
    ]
    lines += [
        "E3\tAttribution-no-source:T7 Cue:T7 Content:T8",
        "#1\tNote E3\tnothing to see",
        "E4\tX:T7 Source:T1",
    ]
    (tmp_path / "attributions" / "a_0a1b.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "attributions" / "a_ffff.ann").write_text("", encoding="utf-8")
    return tmp_path


def scored(gold, attributions, **options):
    path = gold / "predictions.jsonl"
    path.write_text(json.dumps({"id": "a", "attributions": attributions}) + "\n", encoding="utf-8")
    return evaluate("statements", gold, predictions=path, options=Options(**options))


def attribution(source, cue, content):
    return {
        role: [span(w) for w in words]
        for role, words in {"source": source, "cue": cue, "content": content}.items()
    }


PERFECT = [
    attribution(["The mayor"], ["said"], ["the bridge is safe"]),
    attribution(["Ana Lund"], ["added"], ["“We will open it,”"]),
    attribution([], ["fears"], ["It will rain"]),
]


def test_gold_itself_is_perfect(gold):
    report = scored(gold, PERFECT)
    assert report.items == 3
    assert [
        report.value(row, "f1") for row in ("content_tok", "content_exact_strict", "full", "full_withsource")
    ] == [1] * 4
    assert report.value("spurious_source", "share") == 0
    assert report.value("gold direct", "count") == 1
    assert report.value("plain cues", "r") == 1


def test_damaged_predictions_by_hand(gold):
    report = scored(
        gold,
        [
            attribution(["mayor"], ["said"], ["bridge is safe"]),  # 3 of 4 words, source right
            attribution(["The mayor"], ["added"], ["We will open it"]),  # same words, source wrong
            attribution(["Ana Lund"], [], ["fears"]),  # touches nothing
        ],
    )
    # words: 7 of 8 predicted are right ("fears" is not), gold has 4 + 4 + 3 = 11
    assert report.value("content_tok", "p") == pytest.approx(7 / 8)
    assert report.value("content_tok", "r") == pytest.approx(7 / 11)
    assert report.value("content_exact", "p") == pytest.approx(1 / 3)
    assert report.value("content_exact_strict", "p") == 0  # the quotation marks are missing
    assert report.value("content_partial", "f1") == pytest.approx(2 / 3)
    assert report.value("full", "f1") == pytest.approx(1 / 3)
    assert report.value("full_withsource", "p") == pytest.approx(1 / 3)
    assert report.value("full_withsource", "r") == pytest.approx(1 / 2)
    assert report.value("source_acc_any", "share") == pytest.approx(1 / 2)
    assert report.value("source_acc_head", "share") == pytest.approx(1 / 2)
    assert report.value("source_exact", "share") == pytest.approx(
        1 / 2
    )  # "The mayor" is "mayor" without its article
    assert report.value("cue_overlap", "share") == 1
    assert report.value("direct full", "r") == 0
    assert report.value("plain cues", "r") == pytest.approx(
        1 / 2
    )  # "said" is found, "added" has the wrong source
    assert report.value("indirect full", "r") == pytest.approx(1 / 2)


def test_a_source_where_gold_has_none_is_spurious(gold):
    report = scored(gold, [attribution(["Ana Lund"], [], ["It will rain"])])
    assert report.value("spurious_source", "share") == 1
    assert report.value("full", "f1") == 0


def test_speech_alone_is_of_predictions_that_call_themselves_speech(gold):
    lines = [attribution(["The mayor"], ["said"], ["the bridge is safe"]) | {"speech": True}]
    lines.append(
        attribution(["The mayor"], ["added"], ["We will open it"]) | {"speech": True, "around": "other"}
    )
    lines.append(attribution(["Ana Lund"], [], ["fears"]))
    report = scored(gold, lines)
    # two of three say that they are speech: both contents are right, one source is; the outermost is right in both
    assert report.value("speech alone", "p content") == 1
    assert report.value("speech alone", "p") == pytest.approx(1 / 2)
    assert report.value("speech alone: outermost", "p") == 1


def test_fragments_are_counted_apart(gold):
    report = scored(
        gold, [attribution(["The mayor"], ["said"], ["the bridge is safe", "It will rain"])], unit="fragment"
    )
    assert report.value("pred", "count") == 2
    assert report.value("content_exact", "r") == pytest.approx(2 / 3)


def test_an_article_without_a_line_has_no_predictions(gold):
    path = gold / "none.jsonl"
    path.write_text("", encoding="utf-8")
    assert evaluate("statements", gold, predictions=path).value("full", "r") == 0


def test_predictions_of_unknown_articles_are_noted(gold):
    path = gold / "stray.jsonl"
    path.write_text('{"id": "zz", "attributions": []}\n', encoding="utf-8")
    assert evaluate("statements", gold, predictions=path).notes == (
        "1 predictions belong to no gold item, the first is 'zz'",
    )


def test_another_annotator(gold):
    assert scored(gold, PERFECT, annotator="ffff").items == 0


def test_the_folder_of_annotations_will_do(gold):
    path = gold / "none.jsonl"
    path.write_text("", encoding="utf-8")
    assert evaluate("statements", gold / "attributions", predictions=path).items == 3


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": "a"}', "line 1: Object missing required field `attributions`"),
        ('{"id": "a", "attributions": [{"content": [[1]]}]}', "line 1: Expected `array` of length 2"),
        ("{", "line 1: not JSON"),
    ],
)
def test_wrong_predictions_say_where(gold, line, what):
    path = gold / "wrong.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=what):
        evaluate("statements", gold, predictions=path)


def test_a_folder_without_texts(tmp_path):
    with pytest.raises(GoldError, match=r"no text/\*\.txt"):
        evaluate("statements", tmp_path)


def test_an_annotator_who_did_not_annotate(gold):
    with pytest.raises(GoldError, match="No article"):
        scored(gold, [], annotator="1234")


def test_a_span_that_ends_after_the_text(gold):
    (gold / "attributions" / "a_0a1b.ann").write_text("T1\tContent 0 9999\tx\n", encoding="utf-8")
    with pytest.raises(GoldError, match="ends after the text"):
        scored(gold, [])


def test_an_unknown_unit(gold):
    with pytest.raises(GoldError, match="unit 'word'"):
        scored(gold, [], unit="word")
