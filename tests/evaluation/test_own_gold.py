"""The tables of our own gold: everything listed is there, packs stand side by side, documents are rewritten."""

from pathlib import Path

from onrecord.evaluation import TASKS, own_gold
from onrecord.evaluation.marks import marks
from onrecord.evaluation.measures import load_measures
from onrecord.evaluation.own_gold import (
    LINKED,
    RAW,
    PackLine,
    PackSet,
    main,
    pack_lines,
    pack_sets,
    pack_table,
)

ROOT = Path(__file__).parents[2]

PACK = PackSet("gold/stories", "three packs", ".123")


def test_what_is_listed_is_in_the_repository():
    measures = load_measures("own_gold")
    assert {each.task for each in measures} <= set(TASKS)
    listed = [each.gold for each in (*measures, *pack_sets()) if not each.gold.startswith("BENCH/")]
    assert [gold for gold in listed if not (ROOT / gold).exists()] == []


def test_no_folder_of_gold_is_forgotten():
    listed = {each.gold.split("/")[1] for each in (*load_measures("own_gold"), *pack_sets())}
    assert {each.name for each in (ROOT / "gold").iterdir() if each.is_dir()} <= listed


def test_packs_are_measured_from_raw_text_and_alone(tmp_path, monkeypatch):
    pack = ROOT / "gold" / "stories_3" / "heglig-2012.json"
    kept = (tmp_path / "packs", tmp_path / "none")
    kept[0].mkdir()
    (kept[0] / pack.name).write_bytes(pack.read_bytes())
    monkeypatch.setattr(own_gold, "pack_sets", lambda: tuple(PackSet(str(each), "x", "-") for each in kept))
    (line,) = pack_lines(tmp_path)
    assert line.reports > 50
    assert set(line.raw) == {each.name for each in RAW}
    assert set(line.alone) == {each.name for each in LINKED}
    assert line.raw["pairs F1"] != line.alone["pairs F1"]


def test_a_line_of_each_table_tells_of_a_set():
    line = PackLine(PACK, 1234, {"reports found": 0.5, "pairs F1": None}, {"pairs F1": 0.25})
    told = pack_table([line], "2026-11-23").splitlines()
    assert told[0] == "Measured on 2026-11-23."
    assert "| three packs (`gold/stories`) | 1,234 | .123 | .500 | - |" in told
    assert "| `gold/stories` | .250 |" in told


def test_both_tables_are_written(tmp_path, monkeypatch, capsys):
    document = tmp_path / "measurements.md"
    document.write_text("\n".join((*marks("own gold"), "between", *marks("packs"))), encoding="utf-8")
    monkeypatch.setattr(own_gold, "load_measures", lambda name: load_measures(name)[4:5])
    monkeypatch.setattr(own_gold, "pack_lines", lambda bench: [])
    monkeypatch.chdir(ROOT)
    assert main(["--write", str(document), "--date", "2026-11-23"]) == 0
    text = document.read_text(encoding="utf-8")
    assert "| dates | 314 expressions | exact value **.9" in text
    assert text.count("Measured on 2026-11-23.") == 2
    assert "between" in text
    assert "314 expressions" in capsys.readouterr().out


def test_a_document_without_marks_is_a_sentence(tmp_path, monkeypatch, capsys):
    document = tmp_path / "measurements.md"
    document.write_text("Nothing.", encoding="utf-8")
    monkeypatch.setattr(own_gold, "load_measures", lambda name: ())
    monkeypatch.setattr(own_gold, "pack_lines", lambda bench: [])
    assert main(["--write", str(document)]) == 2
    assert "lacks the marks" in capsys.readouterr().err
