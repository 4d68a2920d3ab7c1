"""Parse -> clauses: one predicate with its logical roles, whatever the shape it was written in."""

from __future__ import annotations

from onrecord.grammar.draft import Draft
from onrecord.grammar.linking import Drafts, link
from onrecord.grammar.nominal import is_nominal, light_verb_of, noun_draft
from onrecord.grammar.parse import Parse
from onrecord.grammar.phrases import PhraseTable
from onrecord.grammar.predicates import adjective_draft, is_bare_adjective, is_verb, verb_draft
from onrecord.grammar.questions import asked
from onrecord.grammar.sharing import carry_subjects
from onrecord.grammar.tree import Attachment, Clause, Complement

_OWN_CLAUSE = frozenset({"conj", "cc"})


def clauses_of(parse: Parse, table: PhraseTable) -> tuple[Clause, ...]:
    """All clauses of a sentence, in the order of their predicates."""
    drafts: Drafts = {}
    nouns: list[int] = []
    for word, tag in enumerate(parse.tags):
        match tag[:2]:
            case "VB" if is_verb(parse, word):
                drafts[word] = verb_draft(parse, word)
            case "JJ" if is_bare_adjective(parse, word):
                drafts[word] = adjective_draft(parse, word)
            case "NN" if is_nominal(parse, word):
                drafts[word] = noun_draft(parse, word, None)
                nouns.append(word)
    link(parse, drafts)
    carry_subjects(parse, drafts)
    for word in nouns:
        light = light_verb_of(parse, word)
        if light is not None and light in drafts:
            _merge_light(parse, drafts, word, light)
    numbers = {word: number for number, word in enumerate(drafts)}
    questions = asked(parse)
    return tuple(
        _clause(parse, table, drafts, numbers, draft, draft.word in questions) for draft in drafts.values()
    )


def _merge_light(parse: Parse, drafts: Drafts, noun: int, light: int) -> None:
    old = drafts[noun]
    new = noun_draft(parse, noun, drafts[light])
    new.parent, new.relation, new.complements = (
        old.parent,
        old.relation,
        [*drafts[light].complements, *old.complements],
    )
    new.condition, new.conditioned = drafts[light].condition, drafts[light].conditioned
    new.subject_shared = drafts[light].subject_shared
    new.extra_attachments = list(drafts[light].extra_attachments)
    drafts[noun] = new


def _phrases(table: PhraseTable, words: list[int]) -> tuple[int, ...]:
    if not words:
        return ()
    found: list[int] = []
    for word in words:
        found.extend(phrase for phrase in table.with_conjuncts(word) if phrase not in found)
    return tuple(found)


def _attachments(table: PhraseTable, draft: Draft) -> tuple[Attachment, ...]:
    own = {draft.word}
    found = [
        attachment
        for word in draft.prepositional
        for attachment in table.attachments(word)
        if table.heads[attachment.phrase] not in own
    ]
    for prep, word in draft.extra_attachments:
        found.extend(Attachment(prep, phrase) for phrase in table.with_conjuncts(word))
    if draft.features.passive:
        agents = set(_phrases(table, draft.agents))
        found = [attachment for attachment in found if attachment.phrase not in agents]
    return tuple(found)


def _complements(draft: Draft, numbers: dict[int, int]) -> tuple[Complement, ...]:
    found = draft.complements
    return tuple([Complement(kind, numbers[word], prep) for kind, word, prep in found if word in numbers])


def _clause(
    parse: Parse, table: PhraseTable, drafts: Drafts, numbers: dict[int, int], draft: Draft, question: bool
) -> Clause:
    first, last = parse.edges(draft.word, _OWN_CLAUSE if draft.kind != "noun" else frozenset())
    if draft.light is not None and draft.parent in drafts:
        first, last = min(first, draft.words[0]), max(last, draft.words[0])
    passive = draft.features.passive and draft.light is None
    subjects, objects = _logical(draft, passive)
    features = draft.features
    adverbs = tuple([parse.lower(kid) for kid in parse.children(draft.word, "advmod")])
    return Clause(
        index=numbers[draft.word],
        start=parse.starts[min(draft.words)],
        end=parse.ends[max(draft.words)],
        span_start=parse.starts[first],
        span_end=parse.ends[last],
        word=draft.word,
        kind=draft.kind,
        lemma=draft.lemma,
        light=draft.light,
        phrase=table.of(draft.word) if draft.kind == "noun" else None,
        subjects=_phrases(table, subjects),
        objects=_phrases(table, objects),
        recipients=_phrases(table, draft.recipients),
        attachments=_attachments(table, draft),
        complements=_complements(draft, numbers),
        parent=numbers[draft.parent] if draft.parent is not None else None,
        relation=draft.relation,
        relative_to=table.of(draft.relative_to) if draft.relative_to is not None else None,
        passive=passive,
        negated=features.negated,
        negation=features.negation,
        modal=draft.modal,
        tense="future" if draft.modal == "will" else features.tense,
        progressive=features.progressive,
        perfect=features.perfect,
        infinitive=features.infinitive,
        condition=draft.condition,
        conditioned=draft.conditioned,
        question=question,
        subject_shared=draft.subject_shared,
        adverbs=adverbs,
        mark=draft.mark,
    )


def _logical(draft: Draft, passive: bool) -> tuple[list[int], list[int]]:
    if not passive:
        return draft.subjects, draft.objects
    return draft.agents, draft.subjects + [word for word in draft.objects if word not in draft.subjects]
