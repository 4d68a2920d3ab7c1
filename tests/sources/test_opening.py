"""Files, folders, JSON and standard input: what is read, in what order, and what is set aside with which reason."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from onrecord.records import PASSED_OVER, SetAside
from onrecord.sources import RawDocument, count_sources, open_sources

TEXT = "The envoy left Tarn on Monday after two days of talks with the harbour union."


def read(*sources: str, **options: object) -> tuple[list[RawDocument], list[SetAside]]:
    items = list(open_sources(sources, **options))  # type: ignore[arg-type]
    return (
        [item for item in items if isinstance(item, RawDocument)],
        [item for item in items if isinstance(item, SetAside)],
    )


def test_folder_is_read_in_sorted_order_with_all_folders_below(tmp_path: Path) -> None:
    for name in ("b.txt", "a.htm", "deep/c.html", ".hidden.txt", ".git/config.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    raws, aside = read(str(tmp_path))
    assert [Path(raw.document.path or "").name for raw in raws] == ["a.htm", "b.txt", "c.html"]
    assert [raw.kind for raw in raws] == ["html", "text", "html"]
    assert aside == []
    assert count_sources([str(tmp_path)]) == 3


def test_folder_says_what_it_passed_over(tmp_path: Path) -> None:
    for name in ("picture.png", "table.csv", "README.md", "demo.sh", "story.txt"):
        (tmp_path / name).write_text(TEXT)
    raws, aside = read(str(tmp_path))
    assert [Path(raw.document.path or "").name for raw in raws] == ["story.txt"]
    assert {item.code for item in aside} == {PASSED_OVER}
    assert [Path(item.source).name for item in aside] == ["README.md", "demo.sh", "picture.png", "table.csv"]
    assert "name it by itself" in aside[0].reason


def test_folder_without_any_article_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(TEXT)
    raws, aside = read(str(tmp_path))
    assert (raws, [item.code for item in aside]) == ([], [PASSED_OVER, "empty"])
    assert len(read(str(tmp_path / "README.md"))[0]) == 1


def test_links_and_pipes_in_a_folder_neither_loop_nor_wait(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "ring.txt").symlink_to(tmp_path / "ring.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    raws, aside = read(str(tmp_path))
    assert len(raws) == 1
    assert [(Path(item.source).name, item.code) for item in aside] == [
        ("again", PASSED_OVER),
        ("nowhere.txt", "missing"),
        ("pipe.txt", PASSED_OVER),
        ("ring.txt", "unreadable"),
    ]


def test_a_file_that_vanishes_while_reading_is_set_aside(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    items = open_sources([str(tmp_path)])
    next(items)
    (tmp_path / "b.txt").unlink()
    assert [getattr(item, "code", "read") for item in items] == ["missing", "read"]


def test_a_name_with_a_line_break_and_one_that_is_too_long(tmp_path: Path) -> None:
    (tmp_path / "two\nlines.txt").write_text(TEXT)
    raws, aside = read(str(tmp_path), "x" * 5000)
    assert (raws[0].document.path or "").endswith("two\nlines.txt")
    assert [item.code for item in aside] == ["unreadable"]


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_json_in_another_encoding_is_read(tmp_path: Path, encoding: str, name: str) -> None:
    text = f"The envoy, Zoë Müller, left. {TEXT}"
    (tmp_path / name).write_bytes(json.dumps({"text": text}, ensure_ascii=False).encode(encoding))
    (raw,), _ = read(str(tmp_path))
    assert raw.content == text
    assert [notice.code for notice in raw.notices] == (["encoding_guessed"] if "1252" in encoding else [])


def test_json_lines_in_wide_characters_are_set_aside_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{json.dumps({'text': TEXT})}\n" * 3, encoding="utf-16")
    raws, (aside,) = read(str(tmp_path))
    assert (raws, aside.code) == ([], "not_decodable")


def test_odd_values_of_json(tmp_path: Path) -> None:
    entries = [
        {
            "title": 2014,
            "text": [TEXT, TEXT],
            "outlet": {"name": "x"},
            "byline": ["A. Holm", "B. Lund"],
            "id": 1.5,
        },
        {"title": True, "text": None, "content": TEXT, "published": 20140714},
        {"text": {"body": TEXT}},
        {"text": "", "html": ""},
        None,
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(entry) for entry in entries))
    (first, second), aside = read(str(tmp_path))
    assert (first.title, first.outlet, first.byline, first.external_id) == (
        "2014",
        None,
        "A. Holm, B. Lund",
        "1.5",
    )
    assert first.content == f"{TEXT}\n\n{TEXT}"
    assert (second.title, second.content, second.published) == (None, TEXT, "20140714")
    assert [(item.code, item.line) for item in aside] == [("no_text", 3), ("no_text", 4), ("bad_json", 5)]


def test_named_file_without_known_suffix_is_read_as_what_it_looks_like(tmp_path: Path) -> None:
    (tmp_path / "story").write_text(TEXT)
    (tmp_path / "page").write_text(f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>")
    raws, _ = read(str(tmp_path / "story"), str(tmp_path / "page"))
    assert [raw.kind for raw in raws] == ["text", "html"]


def test_json_lines_keep_every_field_and_name_the_broken_line(tmp_path: Path) -> None:
    entry = {
        "id": 7,
        "title": "Envoy leaves",
        "text": TEXT,
        "outlet": "The Tarn Post",
        "published": "2016-02-01",
        "url": "https://tarnpost.example/7",
        "language": "en",
        "byline": "Ida Holm",
    }
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join([json.dumps(entry), "{broken", "", '["no object"]', '{"title": "no text"}']))
    raws, aside = read(str(path))
    (raw,) = raws
    assert (raw.external_id, raw.title, raw.outlet, raw.byline) == (
        "7",
        "Envoy leaves",
        "The Tarn Post",
        "Ida Holm",
    )
    assert (raw.published, raw.published_basis, raw.url) == (
        "2016-02-01",
        "metadata",
        "https://tarnpost.example/7",
    )
    assert [(item.code, item.line) for item in aside] == [("bad_json", 2), ("bad_json", 4), ("no_text", 5)]
    assert "Line 2" in aside[0].reason


@pytest.mark.parametrize("shape", ["one", "list", "articles"])
def test_json_file_holds_one_article_a_list_or_an_object_of_articles(tmp_path: Path, shape: str) -> None:
    entry = {"text": TEXT}
    content = {"one": entry, "list": [entry], "articles": {"about": "x", "articles": [entry]}}[shape]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(content))
    raws, aside = read(str(path))
    assert [raw.content for raw in raws] == [TEXT]
    assert aside == []


def test_compressed_lines_and_standard_input_read_the_same(tmp_path: Path) -> None:
    line = json.dumps({"html": f"<p>{TEXT}</p>"}).encode() + b"\n"
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(line))
    from_file, _ = read(str(path))
    from_stdin, _ = read("-", stdin=io.BytesIO(line))
    assert from_file[0].content == from_stdin[0].content
    assert from_file[0].document.id == from_stdin[0].document.id
    assert from_file[0].kind == "html"


def test_damaged_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    path.write_bytes(gzip.compress(line * 5)[:-6])
    raws, aside = read(str(path))
    assert len(raws) <= 5
    assert [item.code for item in aside] == ["damaged"]


def test_user_options_win_over_the_source(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": TEXT, "outlet": "Other", "published": "2001-01-01"}))
    (raw,), _ = read(str(path), outlet="The Tarn Post", published="2016-02-01")
    assert (raw.outlet, raw.published, raw.published_basis) == ("The Tarn Post", "2016-02-01", "user")


def test_an_address_is_told_to_be_none_of_the_sources_that_are_read() -> None:
    _, (aside,) = read("https://example.org/story.html")
    assert (
        aside.reason == "https://example.org/story.html is an address: save the page as a file and read that."
    )


def test_missing_path_is_set_aside_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    raws, aside = read(str(tmp_path / "nothing"), str(tmp_path / "a.txt"))
    assert len(raws) == 1
    assert aside[0].code == "missing"
    assert "does not exist" in aside[0].reason


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n ", "empty"),
        ("a.txt", b"%PDF-1.4 ...", "binary"),
        ("a.html", bytes(range(256)) * 40, "binary"),
        ("a.json", b"{", "bad_json"),
        ("a.json", b"12", "no_text"),
        ("a.json", b"", "empty"),
        ("a.jsonl", b"", "empty"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_sentence(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    raws, aside = read(str(tmp_path))
    assert raws == []
    assert [item.code for item in aside] == [code]
    assert name in aside[0].reason
    assert aside[0].reason.endswith(".")


def test_too_large_an_article_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.sources.opening.MAX_ARTICLE_BYTES", 1000)
    monkeypatch.setattr("onrecord.sources.entries.MAX_ARTICLE_BYTES", 1000)
    (tmp_path / "a.txt").write_text("word " * 1000)
    line = json.dumps({"text": TEXT})
    (tmp_path / "b.jsonl").write_text(f'{line}\n{{"text": "{"word " * 1000}"}}\n{line}\n')
    raws, aside = read(str(tmp_path))
    assert len(raws) == 2
    assert [(item.code, item.line) for item in aside] == [("too_large", None), ("too_large", 2)]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    _, aside = read(str(path))
    assert aside[0].code == "unreadable"


def test_ids_do_not_depend_on_where_a_file_lies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    raws, _ = read(str(tmp_path))
    assert raws[0].document.id == raws[1].document.id


def test_count_is_unknown_where_it_would_need_reading(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    assert count_sources([str(tmp_path)]) is None
    assert count_sources(["-"]) is None
