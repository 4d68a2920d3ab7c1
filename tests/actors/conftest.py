"""A small registry of invented countries."""

from __future__ import annotations

import pytest

from onrecord.actors import Registry, Resolution, Resolver
from onrecord.grammar import Grammar
from onrecord.records import Article

RURITANIA = """
id = "RUR"
name = "Ruritania"
names = ["Kingdom of Ruritania", "R.O.R."]
status = "un-member"
demonyms = ["Ruritanian"]
people = ["Ruritanian", "Ruritanians"]
capital = "Strelsau"
cities = ["Hentzau"]
seats = [{ name = "Rose House", names = ["Rosenhaus"], body = "presidency", sector = "GOV" }]

[[bodies]]
id = "RUR.diet"
name = "Ruritanian Diet"
local_names = ["Diet"]
kind = "body"
sectors = ["LEG"]

[[offices]]
role = "head-of-state"
title = "president"
sectors = ["GOV"]
holders = [
  { name = "Osric Tarlenheim", since = 2010-03-01, until = 2016-02-28 },
  { name = "Flavia Elphberg", since = 2016-03-01, until = 2024-05-01, gender = "f" },
  { name = "Bertram Sapt", since = 2019-01-10, until = 2019-12-31, disputed = true },
  { name = "Rupert Krafstein", since = 2024-05-02, checked = "2025" },
]

[[offices]]
role = "foreign-minister"
title = "foreign minister"
sectors = ["GOV"]
holders = [{ name = "Michael al-Strofzin", since = "2012", until = "2020-06" }]

[[offices]]
role = "deputy-head-of-government"
title = "deputy prime minister"
sectors = ["GOV"]
holders = [
  { name = "Sapt Vronsk", since = 2015-01-01, until = 2018-01-01 },
  { name = "Mira Strahl", since = 2015-01-01, until = 2018-01-01 },
]

[[bodies]]
id = "RUR.owl"
name = "Owl Office"
kind = "body"
sectors = ["SPY"]

[[offices]]
role = "intelligence-chief"
title = "head of the Black Chamber"
titles = ["spy chief"]
sectors = ["SPY"]
holders = [{ name = "Fritz Detchard", since = 2010-01-01, until = 2020-01-01 }]

[[offices]]
role = "intelligence-chief"
title = "head of the Owl Office"
titles = ["Owl Office chief"]
sectors = ["SPY"]
body = "RUR.owl"
holders = [{ name = "Greta Lauengram", since = 2009-01-01, until = 2020-01-01 }]

[[parties]]
id = "RUR.blue"
name = "Blue Party of Ruritania"
names = ["Blue Party", "BPR"]
government = [["2010-03", "2016-02"]]

[[groups]]
id = "RUR.black-six"
name = "Black Six"
kind = "group"
sectors = ["REB"]

[[persons]]
name = "Helga von Mayren"
gender = "f"
sectors = ["JRN"]
"""

SYLDAVIA = """
id = "SYL"
name = "Syldavia"
status = "un-member"
demonyms = ["Syldavian"]
people = ["Syldavian", "Syldavians"]
capital = "Klow"
seats = []

[[offices]]
role = "head-of-government"
title = "prime minister"
titles = ["premier"]
sectors = ["GOV"]
holders = [
  { name = "Anton Brzdrov", since = 2014-01-01, until = 2018-06-30 },
  { name = "Igor Elphberg", since = 2018-07-01, checked = "2025" },
]
"""

LEAGUE = """
[[organisations]]
id = "NOL"
name = "Northern League of Nations"
names = ["NOL", "N.O.L."]
country = "IGO"
sectors = ["IGO"]
seats = [{ name = "Lakeside", names = [], body = "NOL", sector = "IGO" }]

[[organisations.offices]]
role = "secretary-general"
title = "secretary-general"
titles = ["NOL chief"]
sectors = ["IGO"]
holders = [{ name = "Anton Brzdrov", since = 2019-01-01, checked = "2025" }]
"""

FILES = {"RUR.toml": RURITANIA, "SYL.toml": SYLDAVIA, "league.toml": LEAGUE}


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.of_texts(FILES)


class Reader:
    """Reads a text and tells who stands where."""

    def __init__(self, registry: Registry, grammar: Grammar) -> None:
        self.resolver, self.grammar = Resolver(registry), grammar

    def read(self, text: str, date: str | None = "2017-05-20", title: str = "") -> Resolution:
        article = Article(id="a", document="d", text=text, title=title, published=date)
        [(_, sentences)] = list(self.grammar.sentences([article]))
        return self.resolver.resolve(article, sentences)

    def who(
        self, text: str, words: str, date: str | None = "2017-05-20", nth: int = 0
    ) -> tuple[str, str | None, str]:
        """Name, country and primary sector of the actor at the words, or ("", None, "") for none or a mere place."""
        resolution = self.read(text, date)
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        mention = resolution.at("text", start, start + len(words))
        if mention is None or mention.kind == "place":
            return "", None, ""
        return resolution.actors[mention.actor].name, mention.country, (mention.sectors or ("",))[0]


@pytest.fixture(scope="session")
def reader(registry: Registry, grammar: Grammar) -> Reader:
    return Reader(registry, grammar)
