"""Questions that rules ask of one thing many times, answered once for each."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")


def once(question: Callable[[Thing], Answer]) -> Callable[[Thing], Answer]:
    """Keep the answer to a question with the thing it is asked of, which must have room for it (`dict=True`) and never
    change. Two questions of one name must not be asked of the same kind of thing."""
    name = f"_{question.__name__}"

    @wraps(question)
    def answered(thing: Thing) -> Answer:
        known = vars(thing)
        if name not in known:
            known[name] = question(thing)
        return cast(Answer, known[name])

    return answered
