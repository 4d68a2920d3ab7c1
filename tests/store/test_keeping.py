from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import pytest

from onrecord.errors import StoreError
from onrecord.questions import count, set_asides
from onrecord.questions.filter import EVERYTHING
from onrecord.reading import AlreadyRead, Reading
from onrecord.store import Store, keep
from onrecord.store.store import Added
from tests.made import league, left_out, reading


def test_each_result_is_kept_before_it_is_told() -> None:
    with Store.open() as store:
        results = iter([reading(), reading(), AlreadyRead(article="x"), left_out(), reading("2")])
        kept = keep(store, results)
        assert next(kept)[1] == "new"
        assert count(store, "article", EVERYTHING) == 1
        assert [outcome for _, outcome in kept] == ["known", "known", "set aside", "replaced"]


def test_what_was_read_when_a_run_is_stopped_is_kept() -> None:
    def stopped() -> Iterator[Reading]:
        yield reading()
        yield league()
        raise KeyboardInterrupt

    with Store.open() as store:
        with pytest.raises(KeyboardInterrupt):
            list(keep(store, stopped()))
        assert count(store, "article", EVERYTHING) == 2


def test_readings_are_written_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    together: list[int] = []
    with Store.open() as store:
        add = store.add_together

        def noted(readings: Sequence[Reading]) -> list[Added]:
            together.append(len(readings))
            return add(readings)

        monkeypatch.setattr(store, "add_together", noted)
        told = [outcome for _, outcome in keep(store, [reading(), league(), left_out(), reading()])]
    assert (told, together) == (["new", "new", "set aside", "known"], [2, 1])


def test_a_reading_that_contradicts_itself_is_set_aside_and_the_run_goes_on() -> None:
    kept = reading()
    doubled = msgspec.structs.replace(kept, events=(kept.events[0], kept.events[0]))
    with Store.open() as store:
        assert [outcome for _, outcome in keep(store, [doubled, league()])] == ["set aside", "new"]
        assert [left.source for left in set_asides(store)] == ["the-meridian.txt"]


def test_what_is_no_unicode_is_set_aside() -> None:
    kept = reading()
    odd = msgspec.structs.replace(kept, article=msgspec.structs.replace(kept.article, path="a\udcff.txt"))
    with Store.open() as store:
        assert [outcome for _, outcome in keep(store, [odd, left_out(source="b\udcff.txt")])] == [
            "set aside"
        ] * 2
        assert [left.source for left in set_asides(store)] == ["a\\udcff.txt", "b\\udcff.txt"]


def test_a_failing_database_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise StoreError("The disk is full.", code="full")

    with Store.open() as store:
        monkeypatch.setattr(store, "add_together", full)
        with pytest.raises(StoreError, match="full"):
            list(keep(store, [reading()]))
