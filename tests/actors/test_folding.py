from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.folding import fold, fold_text, slug


def test_fold_drops_accents_capitals_marks_and_dots():
    assert fold("U.N.H.C.R.") == "unhcr"
    assert fold("Élysée-Palace") == "elysee palace"
    assert slug("Recep Tayyip Erdoğan") == "recep-tayyip-erdogan"


def test_span_leads_back_to_the_dotted_original():
    text = "The R.O.R. said so"
    folded = fold_text(text)
    start = folded.text.index("ror")
    first, last = folded.span(start, start + 3)
    assert text[first:last] == "R.O.R."


@given(st.text(max_size=80))
def test_every_character_keeps_a_way_back(text: str):
    folded = fold_text(text)
    first, last = folded.span(0, len(folded.text))
    assert (first, last) == (0, len(text)) or folded.offsets is not None
    assert last == len(text)
