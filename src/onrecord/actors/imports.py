"""Other projects' lists of actors -> registry files.

Two layouts: actor dictionaries of PETRARCH (and TABARI before it), and Wikidata's JSON of entities. Nothing is fetched.
What a list does not say (who is a person, what an office is called) is guessed by named rules; what cannot be used is
left out with its reason. The files are meant to be read through, then used with `--registry`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from onrecord.actors.imported import Found, LeftOut
from onrecord.actors.petrarch import read_petrarch
from onrecord.actors.registry_format import CountryFile
from onrecord.actors.registry_reading import convert_file, read_package
from onrecord.actors.toml_writing import to_toml
from onrecord.actors.wikidata import read_wikidata
from onrecord.errors import DataError

READERS: Mapping[str, Callable[[str], Iterable[Found | LeftOut]]] = {
    "petrarch": read_petrarch,
    "wikidata": read_wikidata,
}
"""The layouts by the name the command line knows them by."""


class Imported(msgspec.Struct, frozen=True):
    """What an import gave."""

    written: tuple[Path, ...]
    actors: int
    holders: int
    left_out: tuple[str, ...]


def import_actors(layout: str, source: Path, out: Path) -> Imported:
    """Write the actors of a file as registry files, one a country, into `out`, which is made when it is not there.

    Raises DataError for an unknown layout, a file that cannot be read, nothing to import, or a file that is there.
    """
    if layout not in READERS:
        raise DataError(f"{layout}: is not a layout; there are {', '.join(READERS)}", code="import_layout")
    if not source.is_file():
        raise DataError(f"{source} is no file: check the spelling of the path.", code="import_file")
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{source}: cannot be read as UTF-8 text: {error}", code="import_file") from error
    rows = list(READERS[layout](text))
    found = [row for row in rows if isinstance(row, Found)]
    if not found:
        raise DataError(f"{source}: holds no actor that can be imported as {layout}", code="import_empty")
    files = _files(found, layout)
    return Imported(
        written=tuple(_written(out / name, table) for name, table in sorted(files.items())),
        actors=len({(row.country, row.name) for row in found}),
        holders=sum(len(row.holders) for row in found),
        left_out=tuple(f"{row.name}: {row.reason}" for row in rows if isinstance(row, LeftOut)),
    )


def _files(found: Iterable[Found], layout: str) -> dict[str, dict[str, Any]]:
    """Tables by file name: a country's lie over the package's file of that country, others are a collection."""
    names = {t.id: t.name for t in read_package().values() if isinstance(t, CountryFile)}
    by_country: dict[str, list[Found]] = defaultdict(list)
    for row in found:
        by_country[row.country if row.country in names else ""].append(row)
    files: dict[str, dict[str, Any]] = {}
    for country, rows in by_country.items():
        head = {"id": country, "name": names[country]} if country else {}
        files[f"{country or 'others'}.{layout}.toml"] = {**head, **_sections(rows, country)}
    return files


def _sections(rows: Iterable[Found], country: str) -> dict[str, list[dict[str, Any]]]:
    made: dict[str, list[dict[str, Any]]] = defaultdict(list)
    offices: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        table = {"name": row.name, "names": list(row.names), "sectors": list(row.sectors)}
        if row.section == "persons" and country:
            for holder in row.holders:
                offices[holder.role, holder.title].append(holder.table(row))
            if row.sectors or not row.holders:
                made["persons"].append(table)
        elif row.section != "persons":
            place = {} if country else {"country": row.country}
            made[row.section].append({"id": f"{row.country}.{row.slug}", **table, **place})
    for (role, title), holders in sorted(offices.items()):
        holders.sort(key=lambda holder: str(holder.get("since", "")))
        made["offices"].append({"role": role, "title": title, "holders": holders})
    return dict(made)


def _written(path: Path, table: dict[str, Any]) -> Path:
    convert_file(table, str(path))
    if path.exists():
        raise DataError(f"{path}: is there already; name another folder with --out", code="import_exists")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_toml(table), encoding="utf-8")
    return path
