"""The arithmetic that several tasks share: shares, precision, recall and F1, and B³ for clusterings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping

from onrecord.evaluation.report import Value


def share(part: float, whole: float) -> float | None:
    """`part / whole`, or None for a share of nothing."""
    return part / whole if whole else None


def harmonic(precision: float, recall: float) -> float:
    """F1 of a precision and a recall; 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def prf(right: float, predicted: float, gold: float, *, found: float | None = None) -> dict[str, Value]:
    """Precision, recall and F1 of counts. `found` is the count for recall where it differs from `right`.

    A share of nothing counts as 0 here, so that a system that predicts nothing has an F1 of 0.
    """
    precision = right / predicted if predicted else 0.0
    recall = (right if found is None else found) / gold if gold else 0.0
    return {"p": precision, "r": recall, "f1": harmonic(precision, recall)}


def b_cubed(gold: Mapping[str, Hashable], predicted: Mapping[str, Hashable]) -> dict[str, Value]:
    """B³ precision, recall and F1 of a clustering (Bagga & Baldwin 1998): for each item the share of its predicted
    cluster that is of its gold cluster (precision) and the reverse (recall), averaged over items.

    Both map an item's id to a cluster label. An item without prediction stands alone.
    """
    alone = {item: predicted.get(item, ("alone", item)) for item in gold}
    sizes_gold, sizes_predicted = Counter(gold.values()), Counter(alone.values())
    both: Counter[tuple[Hashable, Hashable]] = Counter((gold[item], alone[item]) for item in gold)
    precision = recall = 0.0
    for (label, cluster), count in both.items():
        precision += count * count / sizes_predicted[cluster]
        recall += count * count / sizes_gold[label]
    n = len(gold) or 1
    return {"p": precision / n, "r": recall / n, "f1": harmonic(precision / n, recall / n)}


class ClassCounts:
    """Right, wrongly given and missed answers of each class, for macro and micro F1."""

    def __init__(self, classes: tuple[str, ...]) -> None:
        self.classes = classes
        self.right: dict[str, int] = defaultdict(int)
        self.given: dict[str, int] = defaultdict(int)
        self.gold: dict[str, int] = defaultdict(int)
        self.total = self.answered = 0

    def add(self, gold: str, given: str | None) -> None:
        """Count one row: its gold class and the class given, None for no answer."""
        self.total += 1
        self.gold[gold] += 1
        if given is not None:
            self.answered += 1
            self.given[given] += 1
            self.right[gold] += given == gold

    def of_class(self, name: str) -> dict[str, Value]:
        """Precision, recall, F1 and counts of one class; an unanswered row is missed and nobody's wrong answer."""
        figures = prf(self.right[name], self.given[name], self.gold[name])
        return {**figures, "gold": self.gold[name], "given": self.given[name]}

    def summary(self) -> dict[str, Value]:
        """Accuracy over all rows, macro-F1 over the classes that occur in gold, micro-F1, coverage and accuracy of
        the rows answered."""
        right = sum(self.right.values())
        seen = [name for name in self.classes if self.gold[name]]
        f1 = [prf(self.right[name], self.given[name], self.gold[name])["f1"] for name in seen]
        total = self.total or 1
        return {
            "rows": self.total,
            "accuracy": right / total,
            "macro_f1": sum(value for value in f1 if isinstance(value, float)) / (len(seen) or 1),
            "micro_f1": 2 * right / (self.answered + self.total) if self.answered + self.total else 0.0,
            "coverage": self.answered / total,
            "answered_accuracy": right / self.answered if self.answered else 0.0,
        }
