"""Names of states, bodies, parties, groups and organisations -> nodes. Persons and peoples stand apart."""

from __future__ import annotations

from onrecord.actors.finder import Hit, Meaning
from onrecord.actors.folding import fold
from onrecord.actors.gazetteer import listed
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.places import stands_for_government
from onrecord.actors.scene import Scene
from onrecord.actors.scenery import is_scenery
from onrecord.actors.traps import hit_text
from onrecord.actors.view import POSSESSIVE, View

_UNCERTAIN = 0.6
"""Score of a name that only the article's other words tie to its country."""


def name_nodes(scene: Scene, index: int) -> None:
    """Nodes for the names of everything but persons in a sentence."""
    view = scene.views[index]
    for number in range(len(view.hits)):
        if number in view.blocked:
            continue
        node = _name_node(scene, view, index, number)
        if node is not None:
            scene.nodes.append(node)


def _name_node(scene: Scene, view: View, index: int, number: int) -> Node | None:
    hit = view.hits[number]
    named = [m for m in hit.of("name") if scene.registry.entries[m.target].kind != "person"]
    if named and not hit.has("head"):
        return _entry_node(scene, view, index, number, named)
    if hit.has("seat", "capital"):
        return _seat_node(scene, view, index, number)
    if hit.has("relative"):
        return _relative_node(scene, index, number)
    if hit.has("local") and not hit.has("head"):
        return _local_node(scene, view, index, hit)
    if named:
        return _entry_node(scene, view, index, number, named)
    if hit.has("city", "region"):
        return _city_node(scene, index, number, hit)
    return None


def _entry_node(scene: Scene, view: View, index: int, number: int, named: list[Meaning]) -> Node:
    hit = view.hits[number]
    entries = scene.registry.entries
    here = scene.sentence_countries(index)
    local = [meaning for meaning in hit.of("local") if entries[meaning.target].country in here]
    targets = list(dict.fromkeys(meaning.target for meaning in [*named, *local]))
    best = min(
        targets,
        key=lambda target: (
            -_evidence(scene, index, entries[target].country),
            entries[target].home != target,
            targets.index(target),
        ),
    )
    figure = scene.cast.of_id(best)
    node = Node(hit.start, hit.end, index, figure, rule="name", reason=figure.reason)
    if len(targets) > 1:
        node.candidates, node.score = tuple(targets), _UNCERTAIN
    if _is_platform(scene, view, number):
        node.kind, node.rule = "place", "platform"
    elif figure.kind == "state" and _in_compound(view, number):
        node.kind, node.rule = "place", "country_in_compound"
    elif figure.kind == "state" and _after_locative(scene, view, number):
        node.kind, node.rule = "place", "country_as_place"
    elif figure.kind == "state" and is_scenery(scene, view, number):
        node.kind, node.rule = "place", "country_as_scenery"
    elif figure.kind == "state" and _is_matter(scene, view, number):
        node.kind, node.rule = "place", "country_as_matter"
    return node


def _in_compound(view: View, number: int) -> bool:
    """ "US-led", "Iran-backed", "Paris-based": the name only describes; "US-China" names both, and what is read as the
    verb of a name ("Qatari-brokered") says what it does."""
    last = view.spans[number][1]
    if view.lower(last) != "-" or view.is_verb_of_a_subject(last + 1):
        return False
    return view.text[view.words[last].end : view.words[last].end + 1].islower()


def _after_locative(scene: Scene, view: View, number: int) -> bool:
    before = view.lower(view.before_phrase(view.spans[number][0]))
    return before in scene.tables.verbs.locative and view.lower(view.spans[number][1]) not in ("'s", "’s")


def _is_platform(scene: Scene, view: View, number: int) -> bool:
    """ "on Facebook", "a Twitter post": where something was published, not who did it."""
    first, last = view.spans[number]
    if hit_text(view, view.hits[number]) not in scene.tables.contexts.platforms:
        return False
    return view.lower(first - 1) in ("on", "via", "through", "over") or (
        view.lower(last) in scene.tables.contexts.posts
    )


def _is_matter(scene: Scene, view: View, number: int) -> bool:
    """ "the Iran nuclear deal", "a Syria expert": the country is what the noun is about."""
    first, last = view.spans[number]
    if view.is_head(first, last) or view.lower(last) in (*POSSESSIVE, "-"):
        return False
    phrase = view.sentence.phrases[view.phrase_at(last - 1)]
    if view.words[phrase.head].text in scene.tables.things.matters:
        return True
    hit = view.hits[number]
    adjectival = hit.has("demonym") or hit_text(view, hit).replace(".", "").isupper()
    return not adjectival and view.tag(last) in ("NN", "NNS") and phrase.head == last


def _evidence(scene: Scene, index: int, place: str | None) -> int:
    if place is None:
        return 0
    return 3 * (place in scene.sentence_countries(index)) + min(2, scene.countries[place])


def _seat_node(scene: Scene, view: View, index: int, number: int) -> Node | None:
    hit = view.hits[number]
    choices = [(m, _seat_place(scene, m)) for m in hit.of("seat", "capital")]
    meaning, place = max(
        enumerate(choices),
        key=lambda row: (_named_beside(scene, hit, row[1][1]), row[1][0].sort == "seat", -row[0]),
    )[1]
    figure = (
        scene.cast.of_id(meaning.target) if meaning.sort == "seat" else scene.cast.of_place(meaning.target)
    )
    if _in_compound(view, number) or not stands_for_government(scene, view, number):
        return Node(hit.start, hit.end, index, scene.cast.of_place(place), kind="place", rule="seat_as_place")
    if meaning.sort == "capital":
        figure = _de_facto(scene, meaning.target) or figure
    return Node(hit.start, hit.end, index, figure, kind="name", rule=meaning.sort)


def _seat_place(scene: Scene, meaning: Meaning) -> str:
    entry = scene.registry.entries.get(meaning.target)
    return (entry.home if entry and entry.kind != "state" else meaning.target) or meaning.target


def _named_beside(scene: Scene, hit: Hit, place: str) -> bool:
    """Whether another word of the article speaks of the place's country itself (Brussels beside "Belgian")."""
    return any(
        other.start != hit.start and place in scene.places_of(other)
        for each in scene.views
        for other in each.hits
    ) and scene.is_state(place)


def _de_facto(scene: Scene, place: str) -> Figure | None:
    for row in scene.tables.contexts.de_facto:
        day = scene.day.isoformat() if scene.day else ""
        if row.capital == place and day >= row.since and (row.until is None or day <= row.until):
            entry = scene.registry.find(row.entry)
            return scene.cast.of_entry(entry) if entry else None
    return None


def _relative_node(scene: Scene, index: int, number: int) -> Node | None:
    view = scene.views[index]
    hit, last = view.hits[number], view.spans[number][1]
    row = scene.relative(hit)
    if row is None:
        return None
    if row.adjective and (view.lower(last) == "of" or _begins_name(view, last)):
        return None
    entry = scene.registry.find(row.entry) if row.entry else None
    figure = scene.cast.of_entry(entry) if entry else scene.cast.of_place(row.country)
    if row.adjective and _after_locative(scene, view, number):
        return Node(hit.start, hit.end, index, figure, kind="place", rule="country_as_place")
    return Node(hit.start, hit.end, index, figure, rule="relative_name", score=0.8)


def _begins_name(view: View, last: int) -> bool:
    """Whether the next word belongs to the same name ("the South Kivu Front")."""
    return view.tag(last) in ("NNP", "NNPS") and view.words[last].text[:1].isupper()


def _local_node(scene: Scene, view: View, index: int, hit: Hit) -> Node | None:
    """A name that several countries use: that of the country right before it ("Syldavia's Blue Party"), or else of the
    one the sentence or the article is about."""
    entries = [scene.registry.entries[meaning.target] for meaning in hit.of("local")]
    beside = view.country_before(view.word_at(hit.start))
    ranked = sorted(
        entries, key=lambda entry: (entry.country != beside, -_evidence(scene, index, entry.country))
    )
    best = ranked[0]
    certain = bool(_evidence(scene, index, best.country))
    elsewhere = bool(scene.countries) and scene.is_state(best.country or "")
    elsewhere = elsewhere or len(entries) > 1 or " " not in hit_text(view, hit)
    if not certain and elsewhere:
        return None
    figure = scene.cast.of_id(best.id)
    return Node(
        hit.start,
        hit.end,
        index,
        figure,
        rule="local_name",
        score=0.85 if certain else _UNCERTAIN,
        reason=None if certain else "the article names no country",
        candidates=tuple(e.id for e in ranked[:4]) if len(ranked) > 1 else (),
    )


def _city_node(scene: Scene, index: int, number: int, hit: Hit) -> Node | None:
    place = next((m.target for m in hit.of("city", "region") if m.target in scene.registry.states), None)
    if place is None or _is_surname(scene, scene.views[index], number):
        return None
    figure = scene.cast.of_place(place)
    if hit.key not in listed() and _governs(scene, scene.views[index], number):
        return Node(hit.start, hit.end, index, figure, rule="city_acts", score=_UNCERTAIN)
    return Node(hit.start, hit.end, index, figure, kind="place", rule="city", score=0.7)


def _is_surname(scene: Scene, view: View, number: int) -> bool:
    """Whether a given name stands before a place, in its phrase: "Carlos Guerrero" is no part of Mexico."""
    first, last = view.spans[number]
    phrase = view.phrase_at(last - 1)
    opens = phrase >= 0 and view.sentence.phrases[phrase].first < first
    return (
        opens
        and view.tag(first - 1) == "NNP"
        and fold(view.words[first - 1].text) in scene.registry.first_names
    )


def _governs(scene: Scene, view: View, number: int) -> bool:
    """Whether a city or region does what only governments do ("Stormont voted for the law")."""
    first, last = view.spans[number]
    slot, clause, _ = view.slot(first)
    if slot != "subject" or clause is None or clause.passive or not view.is_head(first, last):
        return False
    return clause.lemma in scene.tables.verbs.official and not is_scenery(scene, view, number)
