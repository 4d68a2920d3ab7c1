"""The three views of statements that stand inside others, on attributions of ours."""

from onrecord.evaluation import evaluate
from onrecord.evaluation.statement_gold import Attribution, Attributions
from onrecord.evaluation.statement_views import around, headline, marked, note, seen_in
from onrecord.records import Span, Statement

TEXT = "“They say the dam is safe,” the mayor said. Ana Lund said the mayor had denied the leak.\n"


def made(name, form, inside=None):
    return Statement(id=name, article="a", form=form, content=(Span(0, 1),), content_text="x", inside=inside)


def test_what_stands_around_a_statement():
    found = around(
        [
            made("a", "direct"),
            made("b", "indirect", "a"),
            made("c", "indirect", "b"),
            made("d", "mixed"),
            made("e", "indirect", "d"),
        ]
    )
    assert found == {"a": None, "b": "direct", "c": "direct", "d": None, "e": "other"}


def test_a_circle_of_statements_ends():
    assert around([made("a", "mixed", "b"), made("b", "mixed", "a")]) == {"a": "other", "b": "other"}


def attribution(number, standing):
    return Attribution(((number, number + 1),), (), ((number, number + 1),), None, standing)


def test_views_leave_out_what_they_say():
    found = [attribution(1, None), attribution(2, "direct"), attribution(3, "other")]
    assert len(seen_in("every statement", found)) == 3
    assert [a.content[0][0] for a in seen_in("outside direct statements", found)] == [1, 3]
    assert [a.content[0][0] for a in seen_in("outermost", found)] == [1]
    line = Attributions("a", tuple(found))
    assert marked([line])
    assert not marked(headline([line]))
    assert "leave out 1 statements inside direct ones" in note([line])


def test_all_views_are_reported_and_the_headline_is_written(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    spans, events = [], []
    for source, cue, content in (
        ("the mayor", "said", "“They say the dam is safe,”"),
        ("Ana Lund", "said the", "the mayor had denied the leak"),
    ):
        start = len(spans)
        for label, words in (("Source", source), ("Cue", cue), ("Content", content)):
            place = TEXT.index(words)
            spans.append(f"T{len(spans) + 1}\t{label} {place} {place + len(words)}\t{words}")
        events.append(f"E{len(events) + 1}\tA:T{start + 2} Source:T{start + 1} Content:T{start + 3}")
    (tmp_path / "attributions" / "a.ann").write_text("\n".join([*spans, *events]) + "\n", encoding="utf-8")
    written = tmp_path / "written.jsonl"
    report = evaluate("statements", tmp_path, write=written)
    # found: two outer statements, "the dam is safe" inside the direct one, "the leak" inside the indirect one
    assert report.value("full: every statement", "p") == 2 / 4
    assert report.value("full: outside direct statements", "p") == 2 / 3 == report.value("full", "p")
    assert report.value("full: outermost", "p") == 1
    assert {report.value(f"full: {view}", "r") for view in ("every statement", "outermost")} == {1}
    again = evaluate("statements", tmp_path, predictions=written)
    assert again.rows == report.rows[6:]  # the views are of what tells that it stands inside others
    assert not again.notes
