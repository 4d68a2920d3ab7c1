"""`codebook check`: the examples of entries, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run

OWN = """type = "ACCUSE"
[[frame]]
id = "mine.badmouth"
verbs = ["{verb}"]
examples = [{{ text = "Ruritania badmouthed Freedonia.", source = "Ruritania", target = "Freedonia" }}]
"""


def own(folder: Path, verb: str) -> str:
    (folder / "codebook.toml").write_text('name = "mine"\nextends = "plover"\n')
    (folder / "ACCUSE.toml").write_text(OWN.format(verb=verb))
    return str(folder)


def test_one_entry_and_its_sentences(run: Run) -> None:
    result = run("codebook", "check", "--entry", "sanction.recall")
    assert result.exit_code == 0
    assert "✓  sanction.recall" in result.stdout


def test_a_sentence_that_does_not_come_out_then_does(run: Run, tmp_path: Path) -> None:
    wrong = run("codebook", "check", own(tmp_path, "rubbish"), "--entry", "mine.")
    assert wrong.exit_code == 1
    assert "✗  mine.badmouth  Ruritania badmouthed Freedonia." in wrong.stdout
    assert "coded   nothing" in wrong.stdout
    assert run("codebook", "check", own(tmp_path, "badmouth"), "--entry", "mine.").exit_code == 0


def test_json_and_an_entry_that_is_not_there(run: Run) -> None:
    lines = run("codebook", "check", "--entry", "sanction.recall", "--json").stdout.splitlines()
    assert json.loads(lines[0])["right"] is True
    missing = run("codebook", "check", "--entry", "sanction.nowhere")
    assert missing.exit_code == 2
    assert "No entry with an example" in missing.stderr
