"""Scoring statements: who says, thinks, wants or announces what, against brat annotations as in PolNeAR.

onrecord's own answers are scored in three views (`statement_views.py`); predictions from a file count as they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from onrecord.errors import GoldError
from onrecord.evaluation.figures import prf, share
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.statement_gold import Annotated, Attribution, Attributions, Speaker, read_gold
from onrecord.evaluation.statement_metrics import KINDS, Comparison
from onrecord.evaluation.statement_views import (
    HEADLINE,
    LEFT_OUT,
    View,
    around,
    headline,
    marked,
    note,
    seen_in,
)
from onrecord.evaluation.task import Options, Task, by_id
from onrecord.records import Article, Statement

UNITS = ("attribution", "fragment")


def predict(gold: dict[str, Annotated], options: Options) -> list[Attributions]:
    """The statements that onrecord finds in the gold's texts, taken as they stand so that offsets agree."""
    from onrecord.evaluation.reading import statements_of

    articles = [Article(id=name, document=name, text=annotated.text) for name, annotated in gold.items()]
    out = []
    for article, statements in statements_of(articles, options.model):
        inside = around(statements)
        found = tuple(
            Attribution(
                tuple((span.start, span.end) for span in statement.source),
                tuple((span.start, span.end) for span in statement.cue),
                tuple((span.start, span.end) for span in statement.content),
                _speaker(statement),
                inside[statement.id],
                statement.speech,
            )
            for statement in statements
            if statement.field == "text"
        )
        out.append(Attributions(article.id, found))
    return out


def _speaker(statement: Statement) -> Speaker | None:
    speaker = statement.speaker
    return Speaker((speaker.country,) if speaker.country else (), speaker.name) if speaker else None


def score(
    path: Path, gold: dict[str, Annotated], predictions: Sequence[Attributions], options: Options
) -> Report:
    """Figures of predicted attributions, summed over articles; an article without a line has no predictions.

    Where predictions tell that they stand inside others, full attributions are given in all three views, and all
    other figures are those of the headline view.
    """
    if options.unit not in UNITS:
        raise GoldError(f"unit {options.unit!r} should be one of: {', '.join(UNITS)}.", code="option")
    given, notes = by_id(predictions, gold, lambda line: line.id)
    totals = _totals(gold, given, HEADLINE, options.unit)
    views = _of_views(gold, given, options.unit) if marked(predictions) else []
    return Report(
        task="statements",
        gold=str(path),
        items=totals["gold"],
        rows=(*views, *rows(totals)),
        headline=("full", "f1"),
        notes=(*notes, note(predictions)) if views else notes,
    )


def _totals(
    gold: dict[str, Annotated], given: dict[str, Attributions], view: View, unit: str
) -> Counter[str]:
    totals: Counter[str] = Counter()
    for name, annotated in gold.items():
        attributions = seen_in(view, given[name].attributions) if name in given else ()
        totals.update(Comparison(annotated, attributions, unit).counts)
    return totals


def _of_views(gold: dict[str, Annotated], given: dict[str, Attributions], unit: str) -> list[Row]:
    """Full attributions and speech alone in each view."""
    totals = {view: _totals(gold, given, view, unit) for view in LEFT_OUT}
    full = [Row(f"full: {v}", prf(t["full"], t["pred"], t["gold"])) for v, t in totals.items()]
    return full + [_speech_row(f"speech alone: {view}", t) for view, t in totals.items()]


def _speech_row(name: str, totals: Counter[str]) -> Row:
    """Precision of what calls itself speech: of contents alone and of full attributions."""
    called = totals["pred speech"]
    return Row(
        name,
        {
            "p content": share(totals["partial pred speech"], called),
            "p": share(totals["full pred speech"], called),
        },
    )


def rows(totals: Counter[str]) -> list[Row]:
    """The figures of summed counts: contents, full attributions, sources, kinds of speech, counts."""
    out = [Row("content_tok", prf(totals["words both"], totals["words pred"], totals["words gold"]))]
    for name in ("exact", "exact_strict", "partial", "touch"):
        out.append(Row(f"content_{name}", prf(totals[name], totals["pred"], totals["gold"])))
    out.append(Row("full", prf(totals["full"], totals["pred"], totals["gold"])))
    out.append(
        Row("full_withsource", prf(totals["full sourced"], totals["pred sourced"], totals["gold sourced"])),
    )
    for kind in KINDS:
        out += _rows_of_kind(totals, kind)
    shares: dict[str, tuple[str, str]] = {
        "source_acc_any": ("source any", "pair sourced"),
        "source_acc_head": ("source head", "pair sourced"),
        "source_exact": ("source exact", "pair sourced"),
        "spurious_source": ("spurious", "pair unsourced"),
        "cue_overlap": ("cue any", "pair cue"),
        **{f"{kind} source_acc_any": (f"source any {kind}", f"pair sourced {kind}") for kind in KINDS},
    }
    out += [
        Row(name, {"share": share(totals[part], totals[whole])}) for name, (part, whole) in shares.items()
    ]
    out.append(Row("plain cues", {"r": share(totals["full gold plain"], totals["gold plain"])}))
    if totals["pred speech"]:
        out.append(_speech_row("speech alone", totals))
    if totals["speaker"]:
        out.append(_speaker_row("speaker country", totals["speaker country"], totals["speaker"]))
        out.append(_speaker_row("speaker name", totals["speaker name"], totals["named speaker"]))
    counts: tuple[str, ...] = ("articles", "words", "gold", "pred", "gold sourced", "pred sourced")
    counts += (
        "gold plain",
        "pred speech",
        "without content",
        "in discard",
        *(f"{side} {kind}" for kind in KINDS for side in ("gold", "pred")),
    )
    return out + [Row(name, _count(totals[name])) for name in counts]


def _rows_of_kind(totals: Counter[str], kind: str) -> list[Row]:
    """Recall of a kind is over gold of that kind, precision over predictions of it."""
    words = prf(
        totals[f"words pred right {kind}"],
        totals[f"words pred {kind}"],
        totals[f"words gold {kind}"],
        found=totals[f"words gold found {kind}"],
    )
    out = [Row(f"{kind} content_tok", words)]
    for name, figure in (("partial", "content_partial"), ("full", "full")):
        figures = prf(
            totals[f"{name} pred {kind}"],
            totals[f"pred {kind}"],
            totals[f"gold {kind}"],
            found=totals[f"{name} gold {kind}"],
        )
        out.append(Row(f"{kind} {figure}", figures))
    return out


def _speaker_row(name: str, right: int, of: int) -> Row:
    """Speakers resolved right, among full attributions whose gold tells who the source is."""
    return Row(name, {"share": share(right, of), "of": of})


def _count(number: int) -> dict[str, Value]:
    return {"count": number}


class _Statements(Task[dict[str, Annotated], Attributions]):
    """Statements; what is written is the headline view, so that it scores the same when it is read again."""

    def keep(self, path: Path, given: Sequence[Attributions]) -> None:
        super().keep(path, headline(given))


TASK = _Statements(Attributions, read_gold, predict, score)
