from __future__ import annotations

import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import ArticleError, OnrecordError, QuestionError

from ..linked_made import make
from .test_cli_read import folder

made = pytest.mark.usefixtures("pipeline")


@made
def test_reading_in_memory(tmp_path: Path) -> None:
    with onrecord.read(folder(tmp_path, "The Meridian", "Harbour Post")) as record:
        assert [article.outlet for article in record.articles] == ["Harbour Post", "The Meridian"]
        assert len(list(record.events)) == len(list(record.events)) == 6
        assert len(list(record.statements)) == 2
        assert {actor.id for actor in record.actors} == {"KER", "VOS", "KER.mira-tolen", "VOS.anton-brask"}
        assert len(list(record.mentions)) == 10
        assert not list(record.set_aside)


@made
def test_reading_into_a_database(tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    onrecord.read([folder(tmp_path, "The Meridian"), "nowhere.txt"], db=db, outlet="x").close()
    with onrecord.Record.open(db) as record:
        assert [left.code for left in record.set_aside] == ["missing"]
        assert len(list(record.events)) == 3


@made
def test_data_frames(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    with onrecord.read(folder(tmp_path, "The Meridian")) as record:
        frame = record.to_pandas()
        assert list(frame["type"]) == ["AGREE", "REJECT", "CONSULT"]
        assert list(record.to_pandas("statements")["speaker_name"]) == ["Anton Brask"]
        with pytest.raises(QuestionError, match="no data frame of 'poems'"):
            record.to_pandas("poems")


def test_what_linking_joins_as_data_frames(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    make(tmp_path / "linked.db").close()
    with onrecord.Record.open(tmp_path / "linked.db") as record:
        happenings = record.to_pandas("happenings")
        assert list(happenings["type"]).count("AGREE") == 1
        assert "words" in happenings.columns
        assert len(record.to_pandas("exchanges")) == 2
        assert len(record.to_pandas("stories")) == 1
        for what in ("conflicts", "quotations", "positions", "labels"):
            assert len(record.to_pandas(what)) > 0, what


def test_data_frames_without_pandas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with (
        onrecord.read(folder(tmp_path, "x")) as record,
        pytest.raises(OnrecordError, match="pandas is not installed"),
    ):
        record.to_pandas()


def test_one_text_is_taken_as_it_is() -> None:
    text = "  Iran agreed on Tuesday to talks.\n\nFrance rejected the offer, officials said.  "
    reading = onrecord.code(text, published="2013-11-27", outlet="The Meridian", title="Talks")
    assert reading.article.text == text
    assert reading.events
    for event in reading.events:
        for evidence in (event.sentence, event.trigger):
            field = text if evidence.field == "text" else reading.article.title
            assert field[evidence.start : evidence.end] == evidence.text
    assert onrecord.code(text, published="2013-11-27", outlet="The Meridian", title="Talks") == reading


def test_one_text_that_cannot_be_read() -> None:
    with pytest.raises(ArticleError, match="no text"):
        onrecord.code(" ")
    with pytest.raises(QuestionError, match="no date of publication"):
        onrecord.code("Iran agreed to talks.", published="yesterday")


def test_names_of_the_package() -> None:
    assert onrecord.__version__
    with pytest.raises(AttributeError):
        onrecord.nothing  # noqa: B018
