"""How far reviewers agree, by Krippendorff's alpha for nominal data with missing values.

Method: Klaus Krippendorff, *Computing Krippendorff's Alpha-Reliability* (University of Pennsylvania, 2011), section C:
a unit that m reviewers ruled on puts each ordered pair of their values into the matrix of coincidences with the weight
1 / (m - 1); alpha is 1 less the observed share of unlike pairs over the share to be expected by chance. 1 is perfect
agreement, 0 what chance would give, below 0 worse than chance. Krippendorff asks for 0.8, and 0.667 for tentative
conclusions. Units with one value alone tell nothing and are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from onrecord.records import Decision
from onrecord.review.deciding import CORRECTABLE
from onrecord.review.grouping import Subject, groupings, pairs_of
from onrecord.review.ruling import in_force

AS_READ = "as read"
"""Value of a field that a reviewer left as the program had it."""

THERE = "is it there"
TOGETHER = "is it one"
_PAIRED: tuple[Subject, ...] = ("story", "happening")

Values = Mapping[str, str]
"""What each reviewer said of a unit."""


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far reviewers agree on one question. `units` are those on which two or more ruled; `alike` is the share of
    pairs of rulings on a unit that are the same; `alpha` is None where nothing varies, so that chance explains all."""

    kind: str
    question: str
    reviewers: int
    units: int
    alike: float
    alpha: float | None


def alpha(units: Iterable[Sequence[str | None]]) -> float | None:
    """Krippendorff's alpha of nominal values, one sequence a unit, None for a missing value; None where it is not
    defined: no unit has two values, or all values are the same."""
    alike, total, counts = _coincidences(units)
    expected = sum(one * (total - one) for one in counts.values())
    if not expected:
        return None
    return 1 - (total - 1) * (total - alike) / expected


def _coincidences(units: Iterable[Sequence[str | None]]) -> tuple[float, float, Counter[str]]:
    """Of the matrix of coincidences: the sum of its diagonal, of all of it, and of each value's row."""
    alike, counts = 0.0, Counter[str]()
    for unit in units:
        values = Counter(value for value in unit if value is not None)
        number = values.total()
        if number > 1:
            counts.update(values)
            alike += sum(each * (each - 1) for each in values.values()) / (number - 1)
    return alike, float(counts.total()), counts


def agreements(decisions: Iterable[Decision]) -> list[Agreement]:
    """How far reviewers agree, by kind of record and question; questions that nobody answered twice and
    fields that nobody set right are left out."""
    found = list(decisions)
    told: dict[tuple[str, str], list[Values]] = {}
    for kind, fields in CORRECTABLE.items():
        by_record = _by_record(found, kind)
        told[kind, THERE] = [{who: _there(each) for who, each in own.items()} for own in by_record]
        for field in fields:
            told[kind, field] = _touched([_of_field(own, field) for own in by_record])
    for subject in _PAIRED:
        told[subject, TOGETHER] = list(_of_pairs(found, subject))
    rows = (_agreement(kind, question, units) for (kind, question), units in told.items())
    return [row for row in rows if row.units]


def _touched(units: list[Values]) -> list[Values]:
    """The units, or none where everybody left the field as it was read: then nobody was asked about it."""
    return units if any(value != AS_READ for unit in units for value in unit.values()) else []


def _by_record(decisions: Sequence[Decision], kind: str) -> list[dict[str, Decision]]:
    """For each record what stands of each reviewer's own decisions on it. What one took back of another's counts for
    neither: they are asked what they think themselves."""
    own: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for each in decisions:
        if each.kind == kind:
            own[each.record, each.reviewer].append(each)
    by_record: dict[str, dict[str, Decision]] = defaultdict(dict)
    for (record, reviewer), several in own.items():
        standing = [each for each in in_force(several) if each.ruling in ("accept", "reject", "correct")]
        if standing:
            by_record[record][reviewer] = standing[-1]
    return list(by_record.values())


def _there(decision: Decision) -> str:
    return "no" if decision.ruling == "reject" else "yes"


def _of_field(own: Mapping[str, Decision], field: str) -> Values:
    """What those who keep a record say of a field."""
    return {
        who: each.changes.get(field, AS_READ)
        for who, each in own.items()
        if each.ruling in ("accept", "correct")
    }


def _of_pairs(decisions: Sequence[Decision], kind: Subject) -> Iterator[Values]:
    """Of each pair of members what each reviewer who ruled on it says."""
    by_reviewer: dict[str, list[Decision]] = defaultdict(list)
    for each in decisions:
        by_reviewer[each.reviewer].append(each)
    pairs: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for reviewer, own in by_reviewer.items():
        for pair, same in pairs_of(groupings(own, kind)).items():
            pairs[pair][reviewer] = "one" if same else "apart"
    yield from pairs.values()


def _agreement(kind: str, question: str, units: Sequence[Values]) -> Agreement:
    several = [each for each in units if len(each) > 1]
    alike, total, _ = _coincidences([tuple(each.values()) for each in several])
    return Agreement(
        kind=kind,
        question=question,
        reviewers=len({who for each in several for who in each}),
        units=len(several),
        alike=alike / total if total else 0.0,
        alpha=alpha([tuple(each.values()) for each in several]),
    )
