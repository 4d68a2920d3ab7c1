"""What changed between two versions of an article."""

from __future__ import annotations

import pytest

from onrecord.errors import QuestionError
from onrecord.questions.versions import Records, changes, differences
from onrecord.store import Store
from tests.made import TEXT, reading


def told(older: str, newer: str) -> str:
    signs = {"same": "{}", "added": "+{}+", "removed": "-{}-"}
    return "|".join(signs[each.kind].format(each.text.strip()) for each in changes(older, newer))


def test_words_that_came_and_went() -> None:
    assert told("Ten ships left the port.", "Ten ships left Brask port today.") == (
        "Ten ships left|-the port.-|+Brask port today.+"
    )
    assert told("", "New.") == "+New.+"
    assert told("As it was.", "As it was.") == "As it was."


def test_versions_are_set_side_by_side() -> None:
    with Store.open() as store:
        older, newer = reading(), reading(text=TEXT + "\n\nOne paragraph more.", published="2014-02-21")
        for each in (newer, older):
            store.add(each)
        found = differences(store, newer.article.id)
        assert (found.older.id, found.newer.id) == (older.article.id, newer.article.id)
        assert [part.kind for part in found.paragraphs[-1]] == ["added"]
        assert all(part.kind == "same" for paragraph in found.paragraphs[:-1] for part in paragraph)
        assert found.came == found.went == Records(events=(), statements=(), labels=())
        assert found.stayed == len(older.events) + len(older.statements) + len(older.labels)
        assert differences(store, older.article.id) == found
        assert differences(store, older.article.id, newer.article.id) == found


def test_an_article_without_another_version_has_nothing_beside_it() -> None:
    with Store.open() as store:
        alone = reading()
        store.add(alone)
        assert len(differences(store, alone.article.id).all) == 1
        with pytest.raises(QuestionError, match="no other version"):
            differences(store, alone.article.id, "art-0")
        with pytest.raises(QuestionError, match="no article"):
            differences(store, "art-0")
