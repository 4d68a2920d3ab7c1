"""A user's codebook: laid over the shipped one or in its place, and what is said where it does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import DataError
from onrecord.events import Codebook, Coder
from onrecord.events.codebook import fingerprint
from onrecord.grammar import Grammar
from onrecord.records import Article, Event
from tests.events.toy import BOOK, ToyResolution

EXTENDS = 'name = "mine"\nextends = "plover"\n'
ALONE = {
    "codebook": 'name = "rites"',
    "rites": '[types.BLESS]\nquad = 7\nscore = 3.5\nfamily = "rite"\nwords = "blesses"\nmodes = { loud = 4 }',
    "BLESS": 'type = "BLESS"\n[[frame]]\nid = "bless.bless"\nverbs = ["bless"]\nmode = "loud"',
}


def made(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def coded(grammar: Grammar, folder: Path, text: str) -> tuple[Event, ...]:
    article = Article(id="art-toy", document="doc-toy", text=text)
    return Coder(Codebook.load(folder)).code(article, grammar.of_text(text), ToyResolution(article), (), ())


def test_a_word_is_added(grammar: Grammar, tmp_path: Path) -> None:
    own = 'type = "ACCUSE"\n[[frame]]\nid = "mine.badmouth"\nverbs = ["badmouth"]\n'
    folder = made(tmp_path, codebook=EXTENDS, ACCUSE=own)
    (event,) = coded(grammar, folder, "Ruritania badmouthed Freedonia.")
    assert (event.type, event.rule) == ("ACCUSE", "mine.badmouth")
    assert coded(grammar, folder, "Ruritania attacked Freedonia.")[0].type == "ASSAULT"


def test_an_entry_of_the_same_id_replaces_and_an_own_one_wins_among_equals(
    grammar: Grammar, tmp_path: Path
) -> None:
    shipped = BOOK.frames("verb", "condemn")[0].frame.id
    own = 'type = "THREATEN"\n[[frame]]\nid = "mine.attack"\nverbs = ["attack"]\n'
    same = f'type = "ACCUSE"\n[[frame]]\nid = "{shipped}"\nverbs = ["badmouth"]\n'
    folder = made(tmp_path, codebook=EXTENDS, THREATEN=own, ACCUSE=same)
    book = Codebook.load(folder)
    assert shipped not in {typed.frame.id for typed in book.frames("verb", "condemn")}
    assert coded(grammar, folder, "Ruritania attacked Freedonia.")[0].type == "THREATEN"


def test_an_entry_is_dropped(grammar: Grammar, tmp_path: Path) -> None:
    rule = coded_rule(grammar, "Ruritania bombed Freedonia.")
    folder = made(tmp_path, codebook=f'{EXTENDS}drop = ["{rule}"]\n')
    assert rule not in {event.rule for event in coded(grammar, folder, "Ruritania bombed Freedonia.")}


def coded_rule(grammar: Grammar, text: str) -> str:
    article = Article(id="art-toy", document="doc-toy", text=text)
    return Coder(BOOK).code(article, grammar.of_text(text), ToyResolution(article), (), ())[0].rule


def test_a_folder_of_its_own_has_its_own_types(grammar: Grammar, tmp_path: Path) -> None:
    folder = made(tmp_path, **ALONE)
    (event,) = coded(grammar, folder, "Ruritania blessed Freedonia.")
    assert (event.type, event.quad, event.intensity, event.mode) == ("BLESS", 7, 4, "loud")
    assert coded(grammar, folder, "Ruritania attacked Freedonia.") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruritania did not bless Freedonia.", "negated"),
        ("Ruritania will bless Freedonia.", "planned"),
        ("Ruritania may bless Freedonia.", "possible"),
        ("Ruritania will not bless Freedonia.", "negated"),
    ],
)
def test_without_a_table_of_effects_nothing_undone_is_told_as_done(
    grammar: Grammar, tmp_path: Path, text: str, status: str
) -> None:
    folder = made(tmp_path, **ALONE)
    assert [event.status for event in coded(grammar, folder, text)] == [status]


def test_operators_rows_and_classes_are_laid_over(tmp_path: Path) -> None:
    folder = made(
        tmp_path,
        codebook=EXTENDS,
        operators='[[operator]]\neffect = "fail"\nverbs = ["refuse"]\n',
        effects='[end]\nverbal = { type = "REJECT" }\n',
        classes='deal = ["handshake"]\n',
    )
    book = Codebook.load(folder)
    assert [operator.effect for operator in book.operators_of("verb", "refuse")] == ["fail"]
    assert [operator.effect for operator in book.operators_of("verb", "decline")] == ["refuse"]
    assert book.effects["end"]["verbal"].type == "REJECT"
    assert book.effects["end"]["conflict"].type == "RETREAT"
    assert {"handshake", "treaty"} <= book.classes["deal"]


WRONG = {
    "no manifest": ({}, r'has no codebook\.toml\. Write one with the line name = "mine"'),
    "no types": ({"codebook": 'name = "mine"'}, r"lacks mine\.toml, the types of the codebook 'mine'"),
    "another base": (
        {"codebook": 'name = "mine"\nextends = "cameo"'},
        r"extends 'cameo'; only 'plover' can be extended",
    ),
    "not TOML": (
        {"codebook": EXTENDS, "ACCUSE": "type = ACCUSE"},
        r"ACCUSE\.toml is not valid TOML: .*line 1",
    ),
    "unknown key": (
        {"codebook": EXTENDS, "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nid = "mine.x"\nverb = ["x"]'},
        r"ACCUSE\.toml, entry 'mine\.x': .*unknown field `verb`; did you mean 'verbs'\?",
    ),
    "no list": (
        {"codebook": EXTENDS, "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nid = "mine.x"\nverbs = "x"'},
        r"ACCUSE\.toml, entry 'mine\.x': Expected `array`, got `str` - at `\$\.verbs`",
    ),
    "no id": (
        {"codebook": EXTENDS, "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nverbs = ["x"]'},
        r"ACCUSE\.toml, entry number 1: .*missing required field `id`",
    ),
    "unknown type": (
        {"codebook": EXTENDS, "HUG": 'type = "HUG"\n[[frame]]\nid = "hug.hug"\nverbs = ["hug"]'},
        r"HUG\.toml, entry 'hug\.hug': there is no type 'HUG'; mine\.toml has ACCUSE, .*Add it there as \[types\.HUG\]",
    ),
    "unknown mode": (
        {"codebook": EXTENDS, "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nid = "x"\nverbs = ["x"]\nmode = "loud"'},
        r"entry 'x': ACCUSE has no mode 'loud' \(mine\.toml has: disapprove,",
    ),
    "unknown class": (
        {
            "codebook": EXTENDS,
            "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nid = "x"\nverbs = ["x"]\nobject = ["$hat"]',
        },
        r"asks for the class '\$hat', which classes\.toml does not have",
    ),
    "preposition asked for twice": (
        {
            "codebook": EXTENDS,
            "ACCUSE": 'type = "ACCUSE"\n[[frame]]\nid = "x"\nverbs = ["x"]\n'
            'with = { of = ["$doing"] }\nwith_any = { of = [], by = [] }',
        },
        r"ACCUSE\.toml, entry 'x': 'of' stands in `with` and in `with_any`, .* Keep it in `with` if the phrase must",
    ),
    "id given twice": (
        {"codebook": EXTENDS, "ACCUSE": 'type = "ACCUSE"' + '\n[[frame]]\nid = "x"\nverbs = ["x"]' * 2},
        r"entry 'x': another entry has that id",
    ),
    "unknown drop": (
        {"codebook": f'{EXTENDS}drop = ["accuse.condem"]'},
        r"drops 'accuse\.condem', which plover does not have; did you mean 'accuse\.condemn'\?",
    ),
    "unknown effect": (
        {"codebook": EXTENDS, "operators": '[[operator]]\neffect = "soften"\nverbs = ["soften"]'},
        r"operators\.toml names the effect 'soften', which effects\.toml does not have",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_does_not_fit_is_named_with_what_to_do(tmp_path: Path, case: str) -> None:
    files, message = WRONG[case]
    with pytest.raises(DataError, match=message):
        Codebook.load(made(tmp_path, **files))


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"There is no folder .*nowhere"):
        Codebook.load(tmp_path / "nowhere")


def test_the_fingerprint_follows_the_content(tmp_path: Path) -> None:
    first = fingerprint(made(tmp_path, **ALONE))
    assert fingerprint(None) == ""
    assert first == fingerprint(tmp_path)
    assert first != fingerprint(made(tmp_path, classes='deal = ["handshake"]'))
