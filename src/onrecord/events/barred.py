"""Who does not fill a role that a clause leaves open: those of whom the article tells that they stand apart."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.charged import Charges
from onrecord.events.drafts import Draft
from onrecord.events.foreign import related_to
from onrecord.events.judged import Accusers, others_than
from onrecord.events.matching import Groups
from onrecord.events.mediating import Mediators
from onrecord.events.pleading import Pleaders
from onrecord.events.slots import Slot


class Barred:
    """The sides of one article that neither do what a draft tells nor have it done to them."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._accusers, self._charges = Accusers(drafts), Charges(drafts)
        self._pleaders, self._mediators = Pleaders(drafts), Mediators(drafts)

    def holders(self, draft: Draft) -> frozenset[str]:
        """Who does not hold or free those of whom a draft tells: whoever pleads for them."""
        return self._pleaders.of(draft)

    def doers(self, draft: Draft, source: Slot) -> frozenset[str]:
        """Who does not do it: whoever condemns it, pleads for those whom it is done to, goes between the two where
        nobody is said to do it, or has his guests, allies or others do it."""
        between = self._mediators.of(draft) if source.state == "missing" else frozenset[str]()
        partners = _partners(draft, draft.meaning.sources)
        return self._accusers.of(draft) | self.holders(draft) | between | others_than(draft) | partners

    def done_to(self, draft: Draft) -> frozenset[str]:
        """To whom it is not done: whoever brings the charge, suffers what is judged, goes between the two, or whose
        allies it is done to."""
        between, partners = self._mediators.of(draft), _partners(draft, draft.meaning.targets)
        return self._charges.unhelped(draft) | self._accusers.suffering(draft) | partners | between


def _partners(draft: Draft, groups: Groups) -> frozenset[str]:
    """The sides whose guests, allies or neighbours some phrases name: these are others."""
    owners = related_to(draft.sentence, groups)
    around = draft.around
    return (
        frozenset(around.near.sides_of(around.cast.sources((owners,), places=True)))
        if owners
        else frozenset()
    )
