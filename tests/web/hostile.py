"""An article that tries everything: scripts, broken markup, giant words, directional tricks, null characters."""

from __future__ import annotations

from onrecord.reading import Reading, fingerprint_of
from onrecord.records import Actor, Document, Furniture, Label, Notice, stable_id
from tests.made import VOSTIA, article, event, mention, ref

SCRIPT = "<script>alert('read')</script>"
NAME = 'Orla "<img src=x onerror=alert(1)>" Venn'
GIANT = "w" * 5000
TRICK = "\u202egnorw\u202c"
NULL = "be\x00fore"
SENTENCE = f"{SCRIPT} Orla Venn accused Vostia {TRICK} {NULL} {GIANT}."
ARABIC = "قالت أورلا فين إن فوستيا رفضت العرض."

WRITER = Actor(id='VOS."><script>x', name=NAME, kind="person", country="VOS", sectors=("CVL",))


def hostile() -> Reading:
    """The reading of that article."""
    of = article(
        text=f"{SENTENCE}\n\n{ARABIC}\n\n{{{{ 7 * 7 }}}} ${{7*7}} </p></main><b>",
        title=f"{SCRIPT}<h1>{TRICK}",
        outlet="<i>Harbour</i> & 'Post'",
        external_id="h-<b>",
    )
    from msgspec.structs import replace

    of = replace(
        of,
        url="javascript:alert(1)",
        byline=SCRIPT,
        furniture=(Furniture(start=0, end=5, text=SCRIPT, reason="subscription"),),
        notices=(Notice(code="damaged_name", text=f"Look at {SCRIPT}"),),
    )
    start = of.text.index("Vostia")
    return Reading(
        document=Document(id=of.document, path=of.path, size=len(of.text)),
        article=of,
        actors=(WRITER, VOSTIA),
        mentions=(mention(of, WRITER, "Orla Venn"), mention(of, VOSTIA, "Vostia")),
        events=(event(of, "ACCUSE", SENTENCE, "accused", WRITER, VOSTIA, reason=SCRIPT),),
        labels=(
            Label(
                id=stable_id("label", of.id, start),
                article=of.id,
                start=start,
                end=start + 6,
                term="Vostia",
                actor=ref(WRITER),
                category=SCRIPT,
            ),
        ),
        fingerprint=fingerprint_of(of, "1"),
    )
