"""What a clause's own negation and modal verb make of its meaning."""

from __future__ import annotations

import msgspec

from onrecord.event_rules import under
from onrecord.events.ahead import AHEAD, POSSIBLE
from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.meaning import Meaning
from onrecord.events.small_words import has_condition, lacks
from onrecord.events.standing import LEFT_OPEN, will_not_be
from onrecord.grammar import Clause, Sentence

_WILLED = frozenset({"will", "shall", "would", "can", "could"})
"""Negated, these and the plain present say that somebody does not want to: "will not lift", "does not recognise"."""
_LETTING = frozenset({"let", "allow", "permit"})
"""Who did not do this has refused it: "did not let the inspectors in"."""
_MEANT = frozenset({"intention", "intent", "desire"})
"""Who had none of this did not want to: "had no intention of stepping down"."""
SPARE = "spare"
"""The effect of harm that somebody does not want to do: "will not attack"."""
_HARMFUL = frozenset({"conflict", "verbal"})
"""Families of what is rather spared than refused by not doing it."""
WISHED = frozenset({"should", "must", "ought", "need"})


class Modality:
    """Applies the effects of `effects.toml` to the meanings of one sentence."""

    def __init__(self, codebook: Codebook, sentence: Sentence) -> None:
        self._book, self._sentence = codebook, sentence

    def applied(self, clause: Clause, meaning: Meaning) -> Meaning:
        """A meaning with what the negation, the condition or the modal verb of its clause makes of it."""
        if meaning.type == NO_EVENT:
            return meaning
        told = meaning.negation_told or (clause.lemma in LEFT_OPEN and meaning.rule.startswith("possible:"))
        if clause.negated and not told:
            family = self._book.family(meaning.type)
            if clause.condition and family not in _HARMFUL:  # "if Oman did not agree": refused
                return msgspec.structs.replace(self.through(meaning, "refuse"), status="conditional")
            ruled_out = will_not_be(self._sentence, clause)
            willed = (
                ruled_out
                or clause.lemma in _LETTING
                or clause.modal in _WILLED
                or clause.lemma in _MEANT
                or (clause.tense == "present" and not clause.perfect and family != "conflict")
            )
            lacking = family == "cooperation" and clause.modal not in AHEAD and lacks(self._sentence, clause)
            refused = willed and family != "verbal" and not lacking
            turned = self.through(
                meaning, (SPARE if family == "conflict" else "refuse") if refused else "fail"
            )
            return msgspec.structs.replace(turned, speaker=True) if ruled_out and refused else turned
        if clause.condition:
            return msgspec.structs.replace(meaning, status="conditional")
        if clause.negated and meaning.negation_told and clause.modal in _WILLED:
            return meaning  # "will not budge": the refusal is now
        if meaning.modal_told:
            return meaning  # "must bear the blame", "the crew can go": the charge, the leave
        if clause.modal in POSSIBLE and clause.perfect:  # "may have tapped": of what is past, not ahead
            return msgspec.structs.replace(meaning, status="possible")
        if clause.modal in POSSIBLE:
            possible = self.through(meaning, "possible")
            return msgspec.structs.replace(possible, status="conditional") if clause.conditioned else possible
        if clause.modal in AHEAD:
            planned = self.through(meaning, "plan")
            return (
                msgspec.structs.replace(planned, status="conditional")
                if has_condition(self._sentence, clause)
                else planned
            )
        if clause.modal in WISHED:
            return self.through(meaning, "possible")
        # "is ready to talk if Oman withdraws"
        if clause.kind == "adjective" and clause.conditioned and meaning.type == "AGREE":
            return msgspec.structs.replace(meaning, status="conditional")
        return meaning

    def said(self, meaning: Meaning, name: str) -> Meaning | None:
        """What another word's effect makes of a meaning; None where its table has no row for it."""
        known = self._book.effect(name, self._book.family(meaning.type))
        return None if known is None else self.through(meaning, name)

    def through(self, meaning: Meaning, name: str) -> Meaning:
        """A meaning as an effect leaves it; one without a row for its family leaves it as it was."""
        effect = self._book.own_effect(name, self._book.family(meaning.type))
        return msgspec.structs.replace(
            meaning,
            type=effect.type or meaning.type,
            mode=effect.mode if effect.type else meaning.mode,
            status=effect.status or meaning.status,
            rule=under(name, meaning.rule),
        )
