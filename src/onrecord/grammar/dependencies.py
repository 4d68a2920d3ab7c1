"""Sets of dependency labels and tags that several repairs ask for."""

from __future__ import annotations

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
"""Labels of what a verb is said of."""
NAMES = ("NNP", "NNPS")
NOUNS = ("NN", "NNS", *NAMES)
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of a verb or auxiliary that a sentence may stand on."""
