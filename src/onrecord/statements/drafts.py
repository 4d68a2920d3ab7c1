"""Clauses -> attributions in the making: who, with which cue, what. Quotation marks come later (`joining.py`)."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.grammar import Clause, Sentence
from onrecord.records import Span
from onrecord.statements.asides import asides_of
from onrecord.statements.contents import content_of
from onrecord.statements.cues import CueGroup, Cues, speech_words
from onrecord.statements.ends import cut_at_next_speech, next_speech, said_by_the_same
from onrecord.statements.headlines import headline_asides
from onrecord.statements.parentheses import parenthesis, said_as
from onrecord.statements.sources import addressees_of, sources_of

_WORDS = frozenset({"that", "bare", "wh", "if", "quote", "aside"})
"""Contents that give what was said; anything else says of what somebody spoke or what they mean to do."""
_WITHHOLDING = frozenset({"refuse", "decline", "fail", "omit", "forget", "avoid"})
_TO_BE = frozenset({"asks", "wants", "promises", "plans"})
"""Stances toward what somebody is to do: "sent a sample, as Moscow had requested" is told by nobody in Moscow."""
_THINGS = frozenset({"object", "named", "about"})


@dataclass(slots=True)
class Draft:
    """An attribution in the making; spans are characters of the sentence's field."""

    sentence: Sentence
    cue: Span
    stance: str
    speech: bool
    rule: str
    clause: int | None
    content: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    speakers: tuple[int, ...] = ()
    """The phrases that name who says it; for a relative pronoun, the phrase it stands for."""
    addressees: tuple[int, ...] = ()
    wants_quote: bool = False
    negated: bool = False
    """Whether the source is said not to say it ("did not say whether …", "refused to confirm that …")."""
    score: float = 1.0
    spoken: CueGroup | None = None
    """The group to which the cue belongs when quoted words turn out to be its content, not the thing spoken of."""

    def quote_instead(self) -> None:
        """Lets quoted words take the place of the thing spoken of: "…," she wrote on Monday."""
        if self.spoken is not None:
            self.content, self.stance, self.speech = [], self.spoken.stance, self.spoken.speech
            self.rule = f"{self.spoken.name}:{self.rule.partition(':')[2].partition('+')[0]}+quote"


def drafts_of(sentence: Sentence, cues: Cues) -> list[Draft]:
    """The attributions that the clauses of a sentence make, in the order of their cues."""
    found: list[Draft] = []
    for clause in sentence.clauses:
        draft = _of_clause(sentence, clause, cues)
        if draft is not None:
            found.append(draft)
    for aside in (*asides_of(sentence), *headline_asides(sentence)):
        found.append(
            Draft(
                sentence=sentence,
                cue=aside.cue,
                stance=aside.stance,
                speech=aside.speech,
                rule=aside.rule,
                clause=None,
                content=aside.content,
                source=aside.source,
                speakers=aside.speakers,
                wants_quote=aside.wants_quote,
            )
        )
    return sorted(found, key=lambda draft: (draft.cue.start, draft.cue.end))


def _of_clause(sentence: Sentence, clause: Clause, cues: Cues) -> Draft | None:
    groups = cues.of(clause.kind, _lemma(sentence, clause))
    fallback: CueGroup | None = None
    for group in groups:
        found = content_of(sentence, clause, group)
        if found is None:
            fallback = fallback or (group if "quote" in group.content else None)
            continue
        kind, content = found
        if kind in _THINGS and not clause.subjects and clause.relation == "participle":
            continue
        if kind == "infinitive" and _wants_no_name(sentence, clause):
            continue
        if kind == "object" and _is_deed(sentence, clause):
            continue
        following = next_speech(sentence, clause, content, cues)
        content = cut_at_next_speech(sentence, content, following)
        draft = _draft(sentence, clause, group, kind, content, cues)
        if not draft.source and group.needs_source:
            continue
        if kind in _THINGS and fallback is not None:
            around = parenthesis(sentence, clause) if "that" in fallback.content and kind == "about" else []
            if around:
                return _draft(sentence, clause, fallback, "aside", around, cues)
            draft.spoken, draft.wants_quote = fallback, True
        return draft
    if fallback is None:
        return None
    told: list[Span] = []
    if "that" in fallback.content:
        holds = fallback.stance not in _TO_BE
        told = (said_as(sentence, clause) if holds else []) or parenthesis(sentence, clause)
    return _draft(sentence, clause, fallback, "aside" if told else "quote", told, cues)


def _wants_no_name(sentence: Sentence, clause: Clause) -> bool:
    """ "declined to be identified": said of a source, and nothing that it says."""
    inner = [sentence.clauses[c.clause] for c in clause.complements]
    return any(c.passive and c.lemma in speech_words().unnamed for c in inner)


def _is_deed(sentence: Sentence, clause: Clause) -> bool:
    """ "Gunmen attacked the convoy", "recalled its envoy": something is done, and nothing said."""
    for deed in speech_words().deeds:
        if clause.lemma in deed.verbs:
            done_to = {sentence.phrases[p].lemma for p in clause.objects}
            by = {sentence.phrases[p].lemma for p in clause.subjects}
            if done_to & deed.objects or by & deed.sources:
                return True
    return False


def _lemma(sentence: Sentence, clause: Clause) -> str:
    """The predicate as the tables list it; "put it" is one."""
    put_it = clause.lemma == "put" and [sentence.phrases[p].lemma for p in clause.objects] == ["it"]
    return "put it" if put_it else clause.lemma


def _draft(
    sentence: Sentence, clause: Clause, group: CueGroup, kind: str, content: list[Span], cues: Cues
) -> Draft:
    teller = said_by_the_same(sentence, clause, cues)
    source, speakers = sources_of(sentence, clause, teller, content, group.speech)
    return Draft(
        sentence=sentence,
        cue=Span(clause.start, clause.end),
        stance=group.stance,
        speech=group.speech and kind in _WORDS,
        rule=f"{group.name}:{clause.lemma}+{kind}",
        clause=clause.index,
        content=content,
        source=source,
        speakers=speakers,
        addressees=addressees_of(clause, group),
        wants_quote="quote" in group.content,
        negated=_is_negated(sentence, clause),
    )


def _is_negated(sentence: Sentence, clause: Clause) -> bool:
    above = sentence.clauses[clause.parent] if clause.infinitive and clause.parent is not None else None
    return clause.negated or (above is not None and above.lemma in _WITHHOLDING)
