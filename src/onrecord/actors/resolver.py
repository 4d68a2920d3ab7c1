"""The way from an article's sentences to who is meant where: the parts of this room in their order."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from onrecord.actors.apposition import Joiner
from onrecord.actors.bands import place_bands
from onrecord.actors.binding import is_conjoined
from onrecord.actors.clauses import nodes_of
from onrecord.actors.composing import Composer
from onrecord.actors.damaged import Repairer
from onrecord.actors.discourse import SURE
from onrecord.actors.finder import Finder
from onrecord.actors.heads import HeadReader, named_hits
from onrecord.actors.introducing import Introducer
from onrecord.actors.named_bodies import NamedBodyFinder
from onrecord.actors.names import name_nodes
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.peoples import people_nodes
from onrecord.actors.persons import People
from onrecord.actors.pronouns import Pronominal
from onrecord.actors.registry import Registry
from onrecord.actors.resolution import Resolution
from onrecord.actors.scene import Scene
from onrecord.actors.several import several_nodes
from onrecord.actors.tables import load_tables
from onrecord.actors.trades import trade_nodes
from onrecord.actors.traps import block_traps
from onrecord.actors.warships import warship_nodes
from onrecord.grammar import Sentence
from onrecord.records import Actor, Article, Mention, stable_id


@dataclasses.dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of the resolver that remember something from sentence to sentence of one article."""

    people: People
    composer: Composer
    pronominal: Pronominal
    bodies: NamedBodyFinder
    introducer: Introducer


_OF_THIRD_PERSON = frozenset(("his", "her", "its", "their"))


class Resolver:
    """Finds and resolves the actors of articles. Built once for a registry; holds nothing of an article."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._tables = load_tables()
        self._finder = Finder(registry, self._tables)
        self._repairer = Repairer(registry)

    def resolve(self, article: Article, sentences: Sequence[Sentence]) -> Resolution:
        """Mentions and actors of an article from its sentences (title first), at the article's date."""
        scene = Scene(article, sentences, self.registry, self._tables, self._finder)
        people = People(scene, self._repairer)
        parts = _Parts(
            people, Composer(scene), Pronominal(scene), NamedBodyFinder(scene), Introducer(scene, people)
        )
        for index in range(len(scene.views)):
            block_traps(scene, index)
        people.remember_full_names()
        for index in range(len(scene.views)):
            self._sentence(scene, parts, index)
        parts.pronominal.finish()
        people.unlisted.strangers.settle(scene.nodes)
        place_bands(scene)
        return _record(scene, people)

    def _sentence(self, scene: Scene, parts: _Parts, index: int) -> None:
        before, people = len(scene.nodes), parts.people
        scene.nodes += parts.bodies.find(index)
        scene.nodes += warship_nodes(scene, index)
        people.block_in_runs(index)
        name_nodes(scene, index)
        people.name_nodes(index)
        names = scene.nodes[before:]
        reader, roles = _heads(scene, parts, index, names)
        scene.nodes[before:] = _unconsumed(scene, names, reader)
        made = Joiner(scene, people, index).join(roles, names)
        scene.nodes += [*(role for role in roles if not role.weak or role.slot == "joined"), *made]
        people_nodes(scene, index, reader.consumed)
        scene.nodes += trade_nodes(scene, index, scene.nodes[before:])
        scene.nodes += several_nodes(scene, index, scene.nodes[before:])
        scene.nodes += parts.introducer.introduce(index, before)
        parts.introducer.take_up(index, roles)
        parts.pronominal.resolve(index)


def _heads(scene: Scene, parts: _Parts, index: int, names: list[Node]) -> tuple[HeadReader, list[Node]]:
    """The nouns of a sentence, read again where a possessive pronoun means one of them ("the army ... its chief")."""
    view, (owners, unsure) = scene.views[index], _owners(scene, parts.pronominal, index)
    before = owners
    reader = HeadReader(scene, index, named_hits(view, names), parts.composer, owners)
    roles = reader.read()
    told = [role for role in roles if not role.weak]
    open_yet = {at for at in owners if at in unsure or is_conjoined(view, at)}
    if not any(
        word.tag == "PRP$" and (at not in owners or at in open_yet) and word.text.lower() in _OF_THIRD_PERSON
        and any(role.end <= word.start for role in told)
        for at, word in enumerate(view.words)
    ):  # fmt: skip
        return reader, roles
    known = len(scene.nodes)
    scene.nodes += told
    more, _ = _owners(scene, parts.pronominal, index)
    del scene.nodes[known:]
    owners = {**more, **{at: figure for at, figure in owners.items() if at not in open_yet or at not in more}}
    if owners == before:
        return reader, roles
    parts.composer.placer.homes.forget()
    reader = HeadReader(scene, index, named_hits(view, names), parts.composer, owners)
    return reader, reader.read()


def _owners(scene: Scene, pronominal: Pronominal, index: int) -> tuple[dict[int, Figure], set[int]]:
    """Whom the possessive pronouns of a sentence mean, as far as the words before them tell, and which of them somebody
    told by an office might mean better ("the president told Blavek ..., his office said")."""
    view = scene.views[index]
    found: dict[int, Figure] = {}
    unsure: set[int] = set()
    for position, word in enumerate(view.words):
        if word.tag == "PRP$":
            node = pronominal.possessor(index, position)
            figure = None if node is None else node.figure
            if node is not None and node.score < SURE:
                unsure.add(position)
        elif word.tag == "WP$":
            figure = _described(scene, index, position)
        else:
            continue
        if figure is not None:
            found[position] = figure
    return found, unsure


def _described(scene: Scene, index: int, position: int) -> Figure | None:
    """Whom the clause around "whose" describes ("India, whose government ...")."""
    view, start = scene.views[index], scene.views[index].words[position].start
    over = [
        c for c in view.sentence.clauses if c.relative_to is not None and c.span_start <= start < c.span_end
    ]
    if not over:
        return None
    nearest = min(over, key=lambda clause: clause.span_end - clause.span_start)
    rows = list(takewhile(lambda node: node.sentence == index, reversed(scene.nodes)))[::-1]
    found = nodes_of(view, nearest.relative_to or 0, rows)
    return found[0].figure if found else None


def _unconsumed(scene: Scene, names: list[Node], reader: HeadReader) -> list[Node]:
    """The names without those that only qualify a noun ("the Kabul government")."""
    view = scene.views[reader.index]
    gone = {view.hits[number].start for number in reader.consumed}
    return [node for node in names if node.start not in gone or node.figure.person]


def _record(scene: Scene, people: People) -> Resolution:
    order = {"title": 0, "text": 1}
    mentions: dict[tuple[str, int, int], Mention] = {}
    actors: dict[str, Actor] = {}
    for node in scene.nodes:
        view = scene.views[node.sentence]
        field = view.sentence.field
        key = (field, node.start, node.end)
        if key in mentions and mentions[key].score >= node.score:
            continue
        mentions[key] = _mention(scene, node)
        actors.setdefault(node.figure.id, scene.cast.actor(node.figure))
        for member in node.members:
            actors.setdefault(member.id, scene.cast.actor(member))
        for candidate in node.candidates:
            if candidate not in actors and candidate in scene.registry.entries:
                actors[candidate] = scene.cast.actor(scene.cast.of_id(candidate))
    ordered = sorted(
        mentions.values(), key=lambda mention: (order[mention.field], mention.start, -mention.end)
    )
    kept = {mention.actor for mention in ordered} | {c for mention in ordered for c in mention.candidates}
    return Resolution(
        tuple(ordered),
        {key: actors[key] for key in sorted(actors) if key in kept},
        tuple(people.unlisted.notices),
    )


def _mention(scene: Scene, node: Node) -> Mention:
    field = scene.views[node.sentence].sentence.field
    text = scene.views[node.sentence].text[node.start : node.end]
    return Mention(
        id=stable_id("mention", scene.article.id, field, node.start, node.end, node.figure.id),
        article=scene.article.id,
        start=node.start,
        end=node.end,
        text=text,
        actor=node.figure.id,
        field=field,
        role_text=node.role_text,
        kind=node.kind,
        country=node.figure.country,
        sectors=node.figure.sectors,
        candidates=node.candidates,
        rule=node.rule,
        reason=node.reason,
        score=round(node.score, 3),
    )


@cache
def shipped_resolver() -> Resolver:
    """The resolver over the registry that comes with onrecord, built once a process."""
    return Resolver(Registry.shipped())
