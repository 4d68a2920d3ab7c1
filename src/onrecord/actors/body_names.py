"""Where the name of a body that no registry knows begins and ends: capitals, possessives and "of" around its noun."""

from __future__ import annotations

from onrecord.actors.scene import Scene
from onrecord.actors.view import POSSESSIVE, View

LINKS = frozenset(("of", "for"))
"""Words that join the parts of a name."""

_LONGEST = 9
"""Words of a name; a longer run of capitals is a heading."""


class BodyNames:
    """Finds the words of unknown names in one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def span(self, view: View, noun: int) -> tuple[int, int] | None:
        """The words of the name whose noun stands at a word; None when it is no unknown name."""
        first = noun
        while first > 0 and self._in_name(view, first - 1):
            first -= 1
        while first < noun and view.lower(first) in (*POSSESSIVE, "and", "&", "-", "of", "for"):
            first += 1
        last = self._right(view, noun + 1)
        if last == noun + 1 and self._goes_on(view, last):
            return None
        if last - first > _LONGEST or last - first < 2 or not self._unknown(view, first, noun, last):
            return None
        return first, last

    def _goes_on(self, view: View, position: int) -> bool:
        """Whether another capitalised word follows, so that the noun does not end the name ("Foundation Prize")."""
        return view.tag(position) in ("NNP", "NNPS") and not self._calendar(view, position)

    def _in_name(self, view: View, position: int) -> bool:
        """Whether a word continues a name to the left: capitalised, or a possessive or "and" between two such."""
        word = view.words[position]
        if word.text[:1].isupper() and word.text[:1].isalpha():
            opens = position == 0 and word.tag in (
                "DT",
                "IN",
                "PRP",
                "PRP$",
                "CC",
                "WRB",
                "RB",
                "VBG",
                "VB",
                "CD",
            )
            nounlike = word.tag[:2] in ("NN", "JJ", "VB", "RB", "CD") or view.hit_at[position] >= 0
            return (
                nounlike
                and not opens
                and not self._calendar(view, position)
                and not self._title(view, position)
            )
        before = view.words[position - 1] if position else None
        if before is None or not before.text[:1].isupper():
            return False
        if word.text in POSSESSIVE:
            return not self._owner(view, position - 1) and self._many(view, position - 1)
        return word.text in ("&", "-") or (word.text == "and" and before.tag in ("NNP", "NNPS"))

    def _many(self, view: View, position: int) -> bool:
        """Whether a possessor is part of a name ("Salt Workers' Union"), not the owner ("Roe's Institute")."""
        before = (
            position > 0 and view.words[position - 1].text[:1].isupper() and view.tag(position - 1) == "NNP"
        )
        return view.lower(position + 1) in ("'", "’") or view.hit_at[position] >= 0 or before

    def _owner(self, view: View, position: int) -> bool:
        """Whether a country or city stands before a possessive ("Portugal's National Cork Institute")."""
        number = view.hit_at[position]
        return number >= 0 and view.hits[number].has("name", "capital", "city", "region", "local")

    def _calendar(self, view: View, position: int) -> bool:
        return view.words[position].text in self.scene.tables.contexts.calendar

    def _title(self, view: View, position: int) -> bool:
        return view.words[position].text in self.scene.tables.honorific_genders

    def _right(self, view: View, position: int) -> int:
        """Behind "of" or "for" and the capitalised words after it, as often as they follow."""
        last = position
        while view.lower(last) in LINKS:
            at = last + 1 + (view.lower(last + 1) == "the")
            start = at
            while at < len(view.words) and self._capital_noun(view, at):
                at += 1
                if view.lower(at) in ("and", "&") and self._capital_noun(view, at + 1):
                    at += 1
            if at == start:
                break
            last = at
        return last

    def _capital_noun(self, view: View, position: int) -> bool:
        if not 0 <= position < len(view.words) or self._calendar(view, position):
            return False
        word = view.words[position]
        return word.text[:1].isupper() and (word.tag[:2] in ("NN", "JJ", "VB") or view.hit_at[position] >= 0)

    def _unknown(self, view: View, first: int, noun: int, last: int) -> bool:
        """Whether the name is of no registry and says more than a country and a noun of data/en/actors."""
        numbers = {view.hit_at[at] for at in range(first, last)} - {-1}
        if any(number in view.blocked and view.hits[number].has("trap") for number in numbers):
            return False
        if any(self._known(view, number) or view.spans[number][0] < first for number in numbers):
            return False
        number = view.hit_at[noun]
        if number >= 0 and view.hits[number].has("name") and view.spans[number][0] < noun:
            return False  # "the Soviet Union"
        if number >= 0 and view.hits[number].has("head") and self._standard(view, number):
            told = {at for n in numbers for at in range(*view.spans[n])}
            return any(at not in told and view.tag(at) in ("NNP", "NNPS") for at in range(first, last))
        return any(at != noun and view.words[at].text[:1].isupper() for at in range(first, last))

    def _known(self, view: View, number: int) -> bool:
        """Whether a hit of several words or an acronym is an actor of the registry that the name is part of."""
        entries = self.scene.registry.entries
        hit, (first, last) = view.hits[number], view.spans[number]
        if hit.has("seat", "region") and last - first > 1:
            return True
        rows = [entries[m.target] for m in hit.of("name", "local") if m.target in entries]
        told = last - first > 1 or view.text[hit.start : hit.end].isupper()
        return told and any(entry.kind != "state" for entry in rows)

    def _standard(self, view: View, number: int) -> bool:
        """Whether the noun is a body that every country has ("Supreme Court", "National Bank")."""
        head = self.scene.tables.heads.get(view.hits[number].key)
        return head is not None and head.kind == "body"

    def end(self, view: View, position: int) -> int:
        """Where the unknown name that opens at a word ends; the word itself where none does."""
        last = position
        while last < len(view.words) and self._unknown_word(view, last):
            last += 1
        if last > position and view.lower(last) in ("for", "of") and view.words[last + 1].text[:1].isupper():
            at = last + 1
            while at < len(view.words) and view.words[at].text[:1].isupper() and view.hit_at[at] < 0:
                at += 1
            last = at if at > last + 1 else last
        return last

    def _unknown_word(self, view: View, position: int) -> bool:
        word = view.words[position]
        free = (
            view.hit_at[position] < 0
            and not self._calendar(view, position)
            and not self._title(view, position)
        )
        return free and word.tag in ("NNP", "NNPS") and word.text[:1].isupper()
