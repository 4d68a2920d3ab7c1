from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.questions import count
from onrecord.questions.filter import EVERYTHING
from onrecord.store import Store

from .conftest import Run

pytestmark = pytest.mark.usefixtures("pipeline")


def folder(tmp_path: Path, *texts: str) -> str:
    path = tmp_path / "articles"
    path.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (path / f"{number}.txt").write_text(text)
    return str(path)


def test_the_closing_screen(run: Run, tmp_path: Path) -> None:
    done = run("read", folder(tmp_path, "The Meridian", "Harbour Post"))
    assert done.exit_code == 0
    for words in (
        "2 (2 new)",
        "Harbour Post (1), The Meridian (1)",
        "AGREE (2), CONSULT (2), REJECT (2)",
        "in onrecord.db",
    ):
        assert words in done.stdout


def test_reading_again_adds_nothing(run: Run, tmp_path: Path) -> None:
    source = folder(tmp_path, "The Meridian")
    run("read", source)
    done = run("read", source)
    assert done.exit_code == 0
    assert "1 (1 already known)" in done.stdout
    with Store.open("onrecord.db") as store:
        assert count(store, "event", EVERYTHING) == 3


def test_what_is_set_aside_is_told_with_its_reason(run: Run, tmp_path: Path) -> None:
    done = run("read", folder(tmp_path, "The Meridian"), "nowhere.txt")
    assert done.exit_code == 1
    assert "1 × missing" in done.stdout
    assert "nowhere.txt" in done.stdout


def test_nothing_there_to_read(run: Run) -> None:
    assert run("read", "nowhere.txt").exit_code == 2


def test_quiet(run: Run, tmp_path: Path) -> None:
    assert run("read", folder(tmp_path, "The Meridian"), "--quiet").output == ""


def test_a_date_that_is_none(run: Run, tmp_path: Path) -> None:
    done = run("read", folder(tmp_path, "x"), "--published", "yesterday")
    assert done.exit_code == 2
    assert "'yesterday' is no date of publication" in done.stderr


def test_a_database_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear editor, " * 100)
    done = run("read", folder(tmp_path, "x"), "--db", "letter.db")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_stopped_in_the_middle(run: Run, tmp_path: Path) -> None:
    done = run("read", folder(tmp_path, "The Meridian", "stop here", "Harbour Post"))
    assert done.exit_code == 130
    assert "Stopped. 1 article is safe in onrecord.db; the same command goes on from there." in done.stderr


SLOW = """
import signal, sys, time
from types import ModuleType
from tests.cli.conftest import MadePipeline

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that starts the tests behind it has it ignored

class Slow(MadePipeline):
    def read(self, raws, known=None):
        yield from super().read(raws, known)
        print("waiting", file=sys.stderr, flush=True)
        time.sleep(30)

sys.modules["onrecord.pipeline"] = ModuleType("onrecord.pipeline")
sys.modules["onrecord.pipeline"].Pipeline = Slow
from onrecord.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_in_a_real_process(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join([root, *sys.path])
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            SLOW,
            "read",
            folder(tmp_path, "The Meridian"),
            "--db",
            str(tmp_path / "a.db"),
        ],
        env={**os.environ, "PYTHONPATH": path},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "waiting\n"
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "1 article is safe" in said
    assert "Traceback" not in said
    with Store.open(tmp_path / "a.db", create=False) as store:
        assert count(store, "article", EVERYTHING) == 1


def test_files_that_are_no_articles_are_no_fault(run: Run, tmp_path: Path) -> None:
    source = folder(tmp_path, "The Meridian")
    for name in ("README.md", "demo.sh"):
        (Path(source) / name).write_text("x")
    done = run("read", source)
    assert done.exit_code == 0
    assert "Passed over: 2 files that are no article format" in done.stdout
    assert "demo.sh" in done.stdout


def test_what_was_set_aside_is_listed_until_it_is_read(run: Run, tmp_path: Path) -> None:
    source = folder(tmp_path, "The Meridian", "")
    run("read", source)
    listed = run("set-aside")
    assert listed.exit_code == 0
    assert "1 × empty" in listed.stdout
    assert "1.txt is empty." in listed.stdout
    assert '"code":"empty"' in run("set-aside", "--json").stdout
    assert run("set-aside", "--csv").stdout.startswith("id,source,code,reason,line\n")
    folder(tmp_path, "The Meridian", "Harbour Post")
    assert run("read", source).exit_code == 0
    assert run("set-aside").stdout == "Nothing was set aside.\n"
