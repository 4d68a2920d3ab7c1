"""What an article is near to, as a question, on the screen and on its page."""

from pathlib import Path

from msgspec.structs import replace
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.questions import show
from onrecord.questions.near import near_to
from onrecord.relinking import link_database
from onrecord.store import Store
from tests.linking.test_near import REWRITTEN
from tests.relinking.test_running import READINGS, told

_READ = told("later", REWRITTEN, "2014-02-20", outlet="Le Port")
LATER = replace(
    _READ,
    document=replace(_READ.document, id="doc-later"),
    article=replace(_READ.article, document="doc-later"),
)


def test_both_ends_of_a_rewrite_are_told() -> None:
    with Store.open() as store:
        store.add_all([*READINGS, LATER])
        link_database(store)
        with store.reading() as connection:
            (first,), (later,) = near_to(connection, "a"), near_to(connection, "later")
            assert near_to(connection, "c") == ()
        assert (first.article.outlet, first.later) == ("Le Port", True)
        assert (later.article.outlet, later.later) == ("The Meridian", False)
        assert first.near == later.near
        assert show(store, "later").near == (later,)


def test_the_screen_tells_it(tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    with Store.open(db) as store:
        store.add_all([*READINGS, LATER])
        link_database(store)
    result = CliRunner().invoke(app, ["show", "later", "--db", str(db)])
    assert result.exit_code == 0, result.output
    assert "retells" in result.output
    assert "The Meridian" in result.output
    assert "have their counterpart" in " ".join(result.output.split())


def test_a_rewrite_that_comes_first_or_is_read_anew_stays_near() -> None:
    with Store.open() as store:
        store.add(LATER)
        link_database(store)
        store.add(READINGS[0])
        link_database(store)
        with store.reading() as connection:
            assert [each.article.id for each in near_to(connection, "later")] == ["a"]
        link_database(store, anew=True)
        with store.reading() as connection:
            assert [each.article.id for each in near_to(connection, "later")] == ["a"]
