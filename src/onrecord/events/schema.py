"""The form of the codebook's tables: types, frames, operators, effects, contexts. Unknown keys are an error."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.grammar import PhraseKind


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One type of the ontology. `words` is how a timeline says it, `family` picks the row of an effect, `alone` says
    that an event without a target is coded too."""

    quad: int
    score: float
    family: str
    words: str
    alone: bool = False
    modes: dict[str, float] = {}


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of ours with what it must be coded as; run as a test. Without `source` the type alone is checked."""

    text: str
    source: str | None = None
    target: str | None = None
    status: str = "reported"


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of one type, with the arguments they must have and where their source and target stand.

    `verbs`, `nouns`, `adjectives` are predicate lemmas (a verb's particle included: `call off`). `object` asks for one
    of these nouns (lemmas, or a class `$name`) as head of the object, `with` for a phrase under a preposition (an empty
    list: any), `with_any` for at least one of several, `light` for a light verb over a noun (`["*"]`: any),
    `complement` for a clause of one of these kinds.
    `modifier` asks for one of these lemmas before the noun ("a mediation effort"), `words` for one anywhere in the
    clause, `setting` for one anywhere in the sentence (a match, the stock exchange, the weather), `followed_by` for a
    clause under it with one of these verbs ("called him to discuss"), `transitive` for some object, `object_kind` and
    `subject_kind` for a name (`proper`) or another kind of phrase there; `no_object` and `no_complement` for none,
    `several` for a subject (in the passive an object) that is more than one.
    `passive` and `negated` ask for that shape, or against it; `future` says that the words speak of what is to
    come ("is due in"), `under` asks for a noun right behind one of these prepositions ("at the request of").
    `not_...` rule the frame out, `without` a phrase under a preposition with one of these nouns.
    `covers`: what completes the clause is no event of its own; `abroad`: not coded
    where all sides are of one country; `told`: coded only where the article tells a deed of the type between two
    sides in other words, too ("five have died" in a report of clashes).
    `source` and `target` list places in the order in which they are tried: `subject object recipient`, a preposition,
    `outer`, whoever does or undergoes what the noun stands beside ("was put off at the request of"), or `aim`, whom it
    is done to move ("downed tools to press the ministry"). `where` among the sources lets a place behind the
    prepositions stand for its country ("was arrested in Peru").
    """

    id: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    not_object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    not_subject: tuple[str, ...] = ()
    with_: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict, name="with")
    with_any: dict[str, tuple[str, ...]] = {}
    not_with: tuple[str, ...] = ()
    without: dict[str, tuple[str, ...]] = {}
    light: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    not_modifier: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    followed_by: tuple[str, ...] = ()
    no_object: bool = False
    transitive: bool = False
    several: bool = False
    object_kind: PhraseKind | None = None
    subject_kind: PhraseKind | None = None
    no_complement: bool = False
    passive: bool | None = None
    negated: bool | None = None
    future: bool = False
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    reciprocal: bool = False
    mutual: bool = False
    overture: bool = False
    needs_target: bool = False
    needs_source: bool = False
    covers: bool = False
    abroad: bool = False
    told: bool = False
    examples: tuple[Example, ...] = ()
    negatives: tuple[str, ...] = ()

    @property
    def beside(self) -> dict[str, tuple[str, ...]]:
        """The prepositions that the frame asks for, all or one of them, each with the nouns that it wants there."""
        return {**self.with_, **self.with_any}


class TypeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the codebook: a type with its definition, decision notes and frames."""

    type: str
    definition: str = ""
    notes: tuple[str, ...] = ()
    frame: tuple[Frame, ...] = ()


class Operator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that govern another event and change what it counts as; `governs` narrows it to clauses or nouns alone
    ("ordered Iran to leave" is asked, "ordered the arrest" is done), `complement` to clauses of these kinds, `modal` to
    clauses with one of these ("said that Iran must leave"), `unless` leaves out clauses with one of these verbs ("let
    it be known"), `transitive` narrows it to verbs with an object ("stopped Iran from leaving"), `passive` to passives
    without an agent ("was forced to sign"); without `direct` the noun stands under a preposition alone ("called it a
    crime" calls for nothing)."""

    effect: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prep: tuple[str, ...] = ()
    target: str | None = None
    governs: tuple[str, ...] = ("clause", "noun")
    complement: tuple[str, ...] = ()
    modal: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    transitive: bool = False
    passive: bool = False
    direct: bool = True


class Effect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of a governed event of one family."""

    type: str | None = None
    mode: str | None = None
    status: str | None = None


class ContextRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in a clause that add a context."""

    context: str
    words: tuple[str, ...]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a codebook's folder is: its name (the types stand in `NAME.toml`), the codebook that it extends, and ids of
    that one's entries that it leaves out."""

    name: str
    extends: str | None = None
    drop: tuple[str, ...] = ()
    about: str = ""


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """All tables of a codebook as its folder has them. `scores` is read where it is used (`scoring.py`)."""

    place: str
    manifest: Manifest
    types: dict[str, EventType]
    type_files: tuple[TypeFile, ...]
    operators: tuple[Operator, ...]
    effects: dict[str, dict[str, Effect]]
    classes: dict[str, tuple[str, ...]]
    contexts: tuple[ContextRule, ...]
    scores: dict[str, Any]


class Typed(msgspec.Struct, frozen=True):
    """A frame with the type of its file."""

    type: str
    frame: Frame
