"""Countries and cities as landscape, and as actors."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader


@pytest.mark.parametrize(
    ("text", "words", "acts"),
    [
        ("The beaches of Ruritania are white.", "Ruritania", False),
        ("Ruritania's beaches are white.", "Ruritania", False),
        ("Wine from Ruritania was served.", "Ruritania", False),
        ("Storks fly to Ruritania in autumn.", "Ruritania", False),
        ("Strelsau basked in sunshine.", "Strelsau", False),
        ("Strelsau froze in the night.", "Strelsau", False),
        ("Strelsau froze the accounts of banks.", "Strelsau", True),
        ("Strelsau is a city of towers.", "Strelsau", False),
        ("An earthquake shook Ruritania.", "Ruritania", False),
        ("The Ruritania deal failed.", "Ruritania", False),
        ("The demands of Ruritania were refused.", "Ruritania", True),
        ("Ruritania's decision was final.", "Ruritania", True),
        ("Syldavia faces sanctions from Strelsau.", "Strelsau", True),
        ("Hentzau rejected the law.", "Hentzau", True),
        ("Hentzau lies on the river.", "Hentzau", False),
        ("In Klow, Strelsau, the envoy said, was right.", "Klow", False),
    ],
)
def test_landscape_or_actor(reader: Reader, text: str, words: str, acts: bool):
    assert (reader.who(text, words)[1] is not None) is acts
