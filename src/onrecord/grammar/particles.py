"""The little word that belongs to a verb, and the lemma that both make together: "call off", "stop short", "go far"."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_BOUND_ADVERBS = {"stop": "short", "go": "far", "come": "close", "brush": "aside", "wave": "aside"}


def particle_of(parse: Parse, verb: int) -> int | None:
    """The particle of a verb, or the adverb that is as much its own; None where it has neither."""
    particle = parse.child(verb, "prt")
    return _bound_adverb(parse, verb) if particle is None else particle


def lemma_with(parse: Parse, verb: int, particle: int | None) -> str:
    """The lemma of a verb with that of its particle, where it has one."""
    return parse.lemmas[verb] if particle is None else f"{parse.lemmas[verb]} {parse.lower(particle)}"


def _bound_adverb(parse: Parse, verb: int) -> int | None:
    """ "stopped short of condemning it", "went so far as to condemn it": the adverb that belongs to the verb."""
    bound = _BOUND_ADVERBS.get(parse.lemmas[verb])
    for kid in parse.children(verb, "advmod") if bound else ():
        if parse.small[kid] == bound and (bound != "far" or parse.small[kid - 1] in ("so", "as")):
            return kid
    return None
