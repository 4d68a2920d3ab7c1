"""Accuracy and speed against gold data.

Belongs here: reading gold in its layouts, running onrecord over it, the metrics, the reports and the bench that writes
`docs/measurements.md`. Does not belong here: anything that a reading of articles needs, and any gold of others; their
texts stay where they are.
"""

from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.scoring import TASKS, evaluate
from onrecord.evaluation.task import Options

__all__ = ["TASKS", "Options", "Report", "Row", "evaluate"]
