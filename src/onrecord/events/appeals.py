"""Requests that are no event between two actors. The PLOVER manual keeps what one actor asks or demands of another and
drops mere appeals (CAMEO 02): here those of who governs to what he governs."""

from __future__ import annotations

from onrecord.events.resolved import Pairs

_REQUEST = "REQUEST"
_PLEADING = frozenset(
    {
        "urge",
        "ask",
        "call",
        "appeal",
        "plead",
        "exhort",
        "implore",
        "beg",
        "encourage",
        "advise",
        "want",
        "need",
        "pray",
        "plea",
        "press",
        "entreat",
        "beseech",
        "stress",
        "seek",
    }
)
"""Words of who asks and does not demand or order."""
_AT_THE_HELM = frozenset({"GOV", "IGO"})
_GOVERNED = frozenset({"GOV", "IGO", "MIL", "COP", "CVL"})
"""Sectors that a government, or the organs of an organisation, speak to as their own: not courts, parties or rebels."""


def is_appeal(type_: str, word: str, sources: Pairs, targets: Pairs, *, at_home: bool) -> bool:
    """Whether what `sources` say to `targets` is a mere appeal; `word` is the lemma that says it, `at_home` says that
    all are of one side."""
    if type_ != _REQUEST or word not in _PLEADING:
        return False
    governs = all(not _AT_THE_HELM.isdisjoint(actor.sectors) for actor, _ in sources)
    own = all(actor.sectors and _GOVERNED.issuperset(actor.sectors) for actor, _ in targets)
    return at_home and governs and own and bool(targets)
