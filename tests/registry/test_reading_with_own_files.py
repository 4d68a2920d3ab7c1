"""`onrecord read --registry`: a user's own minister is known, and the same articles are read anew with other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.actors.registry_files import fingerprint
from onrecord.pipeline import Pipeline
from onrecord.reading import Reading
from onrecord.sources import open_sources

MINISTER = """
id = "FRA"
name = "France"

[[offices]]
role = "other"
title = "minister of lighthouses"
titles = ["lighthouse minister"]
holders = [{ name = "Odile Lampadaire", since = 2014-01-01, checked = "2026", gender = "f" }]
"""

TEXT = (
    "Odile Lampadaire met German officials in Berlin on Tuesday to discuss the coast. "
    "Lampadaire said that France would build three towers before the winter and invited Germany to join the work.\n"
)


@pytest.mark.usefixtures("small_package")
def test_ones_own_minister_is_known_in_an_article(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "FRA.toml").write_text(MINISTER, encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    pipeline = Pipeline(registry=[tmp_path / "own"])
    [reading] = pipeline.read(open_sources([str(article)], published="2015-03-04"))
    assert isinstance(reading, Reading)
    known = {actor.name: (actor.country, actor.sectors) for actor in reading.actors}
    assert known["Odile Lampadaire"] == ("FRA", ("GOV",))
    assert fingerprint([tmp_path / "own"]) in pipeline.version, "records depend on the user's files"
