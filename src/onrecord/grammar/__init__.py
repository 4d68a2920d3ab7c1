"""Text into sentences, noun phrases and clauses.

Belongs here: everything that knows the parser, its labels and the shapes of English sentences (active, passive,
relative, participle, infinitive, coordination, nominal predicates, light verbs, negation, modality, tense). Does not
belong here: what a word means (`data/`), who is meant (`actors/`), who says so (`statements/`). No other room looks at
a dependency label; what they import stands in `__all__`.
"""

from onrecord.grammar.model import DEFAULT_MODEL
from onrecord.grammar.parse import Parse, hand_built
from onrecord.grammar.sentences import Grammar, sentence_of
from onrecord.grammar.tree import Attachment, Clause, Complement, Phrase, PhraseKind, Sentence, Word

__all__ = [
    "DEFAULT_MODEL",
    "Attachment",
    "Clause",
    "Complement",
    "Grammar",
    "Parse",
    "Phrase",
    "PhraseKind",
    "Sentence",
    "Word",
    "hand_built",
    "sentence_of",
]
