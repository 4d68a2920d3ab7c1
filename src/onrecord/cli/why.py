"""How an explanation looks in a terminal: a sentence, and below it each clause with what was tried and what came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.rows import names
from onrecord.cli.screen import ARROW, facts, joined, marked, status_text
from onrecord.events.explanation import Checked, ClauseWhy, Entry, Governing, Part, Reads, SentenceWhy, Who
from onrecord.events.scoring import USUAL
from onrecord.records import Event, Span

WON, FITS, FAILS = "★", "✓", "✗"
SHOWN_WORDS = 5
"""Words of a condition that are shown; a class of a hundred nouns tells no more than its first."""
NEAR = 4
"""Entries with a condition unmet that are shown, the nearest first: a common verb has a hundred others."""
_NO_OTHER = frozenset({"spoken-for", "none"})
"""Why a clause was left out, where what it would be otherwise tells nothing."""


def printed(why: SentenceWhy, *, every: bool = False) -> RenderableType:
    """One sentence with all its clauses; `every` entry considered, or those alone that fit or come near."""
    spans = [Span(start=clause.start, end=clause.end) for clause in why.clauses if clause.events]
    head = marked(why.text, why.start, _apart(spans))
    blocks: list[RenderableType] = [head, Text()]
    for clause in why.clauses:
        blocks.append(_block(clause, why.clauses, every=every))
    if not why.clauses:
        blocks += [Text("   No clause was found in it, so nothing is coded.", style="dim"), Text()]
    return Group(*blocks)


def printed_of_event(whys: Iterable[SentenceWhy], event: Event) -> RenderableType:
    """The clause that gave a stored event, from a new coding of its article; the whole sentence where today's coding
    gives another."""
    place = (event.sentence.field, event.sentence.start)
    why = next((each for each in whys if (each.field, each.start) == place), None)
    if why is None:
        return Text("Coding the article once more does not find this sentence.", style="yellow")
    clause = next((c for c in why.clauses if any(made.id == event.id for made in c.events)), None)
    if clause is None:
        told = "Coded once more with the tables as they are now, the sentence gives this event no longer:"
        return Group(Text(told, style="yellow"), Text(), printed(why))
    told = "Coded once more with the tables as they are now, its clause gives the same event:"
    return Group(Text(told, style="dim"), Text(), _block(clause, why.clauses, every=False))


def _block(clause: ClauseWhy, clauses: Sequence[ClauseWhy], *, every: bool) -> RenderableType:
    return Group(_title(clause, clauses), Padding(Group(*_body(clause, every=every)), (0, 0, 1, 3)))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans without those inside an earlier one, so that marks do not nest."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _title(clause: ClauseWhy, clauses: Sequence[ClauseWhy]) -> Text:
    inside = None if clause.inside is None else clauses[clause.inside]
    below = "" if inside is None else f"under {inside.number + 1} “{inside.predicate}”"
    lemma = "" if clause.lemma == clause.predicate.lower() else clause.lemma
    tail = joined([clause.kind, lemma, *clause.features, below])
    tail.stylize("dim")
    return joined([Text(f"{clause.number + 1}  {clause.predicate}", style="bold"), tail], "  ")


def _body(clause: ClauseWhy, *, every: bool) -> Iterator[RenderableType]:
    known = bool(clause.entries or clause.operators)
    if clause.parts and (known or clause.kind == "verb"):
        yield facts((part.role, _part(part)) for part in clause.parts)
    if known:
        tried = _closest(clause, NEAR if not every else len(clause.entries))
        yield _tried(tried, whole=not _spoken_for(clause))
        if not _spoken_for(clause) and (unlike := len(clause.entries) - len(tried.entries)):
            yield Text(_unlike(unlike), style="dim")
    for event, grounds in zip(clause.events, clause.grounds, strict=True):
        yield Text()
        yield facts(_event(event, grounds))
    for left in clause.left:
        yield Text(f"not coded: {left.text}", style="yellow" if clause.reads else "dim")
    if clause.reads and not any(left.code in _NO_OTHER for left in clause.left):
        yield Text()
        yield _otherwise(clause.reads)


def _spoken_for(clause: ClauseWhy) -> bool:
    """Whether another clause speaks for it: then only its winner is of interest."""
    return any(left.code == "spoken-for" for left in clause.left)


def _part(part: Part) -> Text:
    words = Text(f"“{part.text}”")
    who = [_who(actor) for actor in part.actors]
    return joined([words, f" {ARROW} ", joined(who, ", ")], "") if who else words


def _who(actor: Who) -> Text:
    code = " ".join(each for each in (actor.country, *actor.sectors) if each) or "no country"
    by = Text(f" by {actor.rule}", style="dim")
    return joined([Text(actor.name, style="bold"), f" ({code})", by], "")


def _closest(clause: ClauseWhy, near: int) -> ClauseWhy:
    """The clause with its entries in the order of interest: the one that won, those that fit, and of the others so
    many that miss least and have most."""

    def rank(entry: Entry) -> tuple[bool, bool, int, int]:
        missed = sum(not condition.met for condition in entry.conditions)
        met = sum(condition.weight for condition in entry.conditions if condition.met)
        fits = entry.weight is not None
        return (
            not entry.won,
            not fits,
            0 if fits else missed,
            -(entry.weight if entry.weight is not None else met),
        )

    ordered = sorted(clause.entries, key=rank)
    fitting = sum(entry.weight is not None for entry in ordered)
    operators = sorted(clause.operators, key=lambda each: (not each.won, each.why_not is not None))
    return replace(clause, entries=tuple(ordered[: fitting + near]), operators=tuple(operators))


def _unlike(others: int) -> str:
    told = "1 other entry misses" if others == 1 else f"{others} other entries miss"
    return f"{told} as much or more: explain --all lists each"


def _tried(clause: ClauseWhy, *, whole: bool) -> Table:
    """The entries and operators considered, in their order; not `whole`: the one that won alone."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", min_width=18)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(
        "", Text("considered", style="dim"), Text("makes it", style="dim"), Text("because", style="dim")
    )
    for operator in clause.operators:
        if whole or operator.won:
            table.add_row(*_operator(operator))
    for entry in clause.entries:
        if whole or entry.won:
            table.add_row(*_entry(entry))
    return table


def _sign(won: bool, fits: bool) -> Text:
    if won:
        return Text(WON, style="bold green")
    return Text(FITS, style="green") if fits else Text(FAILS, style="red")


def _entry(entry: Entry) -> tuple[Text, Text, Text, Text]:
    fits = entry.weight is not None
    style = "bold" if entry.won else "" if fits else "dim"
    conditions = [_condition(each) for each in entry.conditions]
    because = joined(conditions, "; ") if conditions else Text("asks for the word alone")
    if fits:
        because.append(f"  = {entry.weight}", style="dim")
    return _sign(entry.won, fits), Text(entry.id, style=style), Text(entry.type, style=style), because


def _condition(condition: Checked) -> Text:
    """A condition as "object ✗ has plan, asks for ban, curfew …"."""
    asked = _some(condition.wanted)
    has = _some(condition.found) or "nothing"
    if condition.met:
        told = f"{condition.key} {FITS} {has if condition.weight else ''}".rstrip()
        return Text(f"{told} +{condition.weight}" if condition.weight else told, style="green")
    told = f"{condition.key} {FAILS} has {has}"
    return Text(
        f"{told}, asks for {asked}" if asked and not condition.key.startswith("not_") else told, style="red"
    )


def _some(words: Sequence[str]) -> str:
    more = len(words) - SHOWN_WORDS
    return ", ".join(words[:SHOWN_WORDS]) + (f" and {more} more" if more > 0 else "")


def _operator(operator: Governing) -> tuple[Text, Text, Text, Text]:
    fits = operator.why_not is None
    style = "bold" if operator.won else "" if fits else "dim"
    name = Text(f"{operator.effect}:{operator.word}", style=style)
    if not fits:
        return _sign(False, False), name, Text(), Text(operator.why_not or "", style="red")
    governs = operator.governs or "nothing that the codebook knows"
    row = f"governs {governs}: effects.toml, {operator.effect}, {operator.family}"
    return _sign(operator.won, True), name, Text(operator.type or "", style=style), Text(row)


def _event(event: Event, grounds: Sequence[str]) -> Iterator[tuple[str, Text | str]]:
    sides = f" {ARROW} ".join(names(side) for side in (event.sources, event.targets) if side)
    coded = joined([Text(event.type, style="bold"), event.mode or "", ", ".join(event.contexts)])
    yield "event", joined([Text(sides, style="bold"), coded, status_text(event.status)], "  ")
    by = "the outlet's own words" if event.by is None else f"by {event.by.source_text or 'somebody'}"
    date = event.date.value or "undated"
    together = "both sides in the sources" if event.reciprocal else ""
    overture = "overture" if event.overture else ""
    yield (
        "",
        joined(
            [
                f"quad {event.quad}",
                f"intensity {event.intensity:g}" if event.intensity is not None else "",
                date,
                by,
                together,
                overture,
            ]
        ),
    )
    yield "rule", event.rule
    told = "; ".join(ground for ground in grounds if ground not in USUAL) or "nothing but the usual"
    yield "score", joined([f"{event.score:.2f}", Text(told, style="dim")], "  ")
    yield "reason", event.reason or ""


def _otherwise(reads: Sequence[Reads]) -> Table:
    """What the same words would be: two readings a line."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(2):
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
    others = [each for each in reads if not each.here]
    half = (len(others) + 1) // 2
    for place in range(half):
        cells: list[Text | str] = []
        for each in others[place::half]:
            cells += [each.when, _reads(each)]
        table.add_row(*cells)
    return table


def _reads(read: Reads) -> Text:
    return joined([joined([read.type, read.mode or ""], " "), status_text(read.status)], " ")
