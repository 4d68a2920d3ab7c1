"""What `docs/codebook.md` shows is run: a sentence explained, an entry corrected, ten lines of another ontology."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib.resources import files
from pathlib import Path

from .conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
_FENCED = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def blocks(heading: str, language: str = "") -> list[str]:
    return [text for name, text in _FENCED.findall(section(heading)) if name == language]


def told(run: Run, block: str) -> None:
    """Run the commands of a block; the lines shown below each must be in what it prints, however wide its columns."""
    printed: list[list[str]] = []
    for line in block.splitlines():
        if line.startswith("$ onrecord "):
            result = run(*shlex.split(line)[2:], columns=100)
            printed = [shown.split() for shown in result.stdout.splitlines()]
            assert result.exit_code == 0, f"{line}\n{result.stderr}"
        elif line.strip() not in ("", "..."):
            assert line.split() in printed, f"{line}\n{printed}"


def test_the_sentence_explained(run: Run) -> None:
    (block,) = blocks("Why was it coded so?")
    told(run, block)


def test_the_entry_corrected(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(str(files("onrecord").joinpath("data/en/codebook")), folder)
    (example,) = blocks("Correct an entry and see the test change", "toml")
    check, _ = blocks("Correct an entry and see the test change")
    entry = folder / "ACCUSE.toml"
    text = entry.read_text(encoding="utf-8")
    before, id_, after = text.partition('id = "accuse.condemn"')
    added = before + id_ + after.replace("examples = [", f"examples = [\n{example}", 1)
    entry.write_text(added, encoding="utf-8")
    wrong = run("codebook", "check", str(folder), "--entry", "accuse.condemn")
    assert wrong.exit_code == 1
    for line in check.splitlines()[2:]:
        assert line in wrong.stdout
    before, id_, after = added.partition('id = "accuse.condemn"')
    entry.write_text(before + id_ + after.replace("verbs = [", 'verbs = ["badmouth", ', 1), encoding="utf-8")
    right = run("codebook", "check", str(folder), "--entry", "accuse.condemn")
    assert "✓  accuse.condemn  Ruritania badmouthed Freedonia." in right.stdout
    assert right.exit_code == 0


def test_another_ontology_in_ten_lines(run: Run, tmp_path: Path) -> None:
    (tables,) = blocks("Your own codebook, or another ontology", "toml")
    (commands,) = blocks("Your own codebook, or another ontology")
    lines = [line for line in tables.splitlines() if not line.startswith("# ")]
    assert len(lines) <= 10
    for name, text in re.findall(r"# rites/(\S+)\n((?:(?!# ).*\n)*)", tables):
        (tmp_path / "rites").mkdir(exist_ok=True)
        (tmp_path / "rites" / name).write_text(text, encoding="utf-8")
    story = "The Vatican blessed Hungary on Monday. The Vatican attacked Hungary on Tuesday.\n"
    (tmp_path / "story.txt").write_text(story)
    told(run, commands)
    assert "BLESS" in run("events", "--type", "BLESS", "--csv").stdout
    assert "BLESS" not in run("events", "--type", "ASSAULT", "--csv").stdout


def test_reading_with_another_codebook_replaces_the_records(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "codebook.toml").write_text(
        'name = "own"\nextends = "plover"\ndrop = ["accuse.condemn"]\n'
    )
    (tmp_path / "story.txt").write_text("France condemned Iceland on Monday for the raid on its boats.\n")
    run("read", "story.txt", "--quiet")
    assert "accuse.condemn" in run("events", "--json").stdout
    run("read", "story.txt", "--quiet", "--codebook", "own")
    assert "accuse.condemn" not in run("events", "--json").stdout
    run("read", "story.txt", "--quiet")
    assert "accuse.condemn" in run("events", "--json").stdout
