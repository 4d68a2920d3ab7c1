"""Stories and quotations in the three layouts of gold, on articles of our own."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import Options, evaluate
from onrecord.evaluation.story_gold import ecb_text, read_gold

SAID = "we will not leave this harbour before the spring comes"


@pytest.fixture
def pack(tmp_path):
    """One pack of two stories: a harbour, told by three outlets, and a flood."""
    harbour = [
        {"id": "h1", "outlet": "One", "published": "2014-02-20", "text": f"The captain Vero said: “{SAID}.”"},
        {"id": "h2", "outlet": "Two", "published": "2014-02-20", "text": f'Vero: "{SAID} again," he said.'},
        {
            "id": "h3",
            "outlet": "Three",
            "published": None,
            "text": "“We will not leave this harbour,” said Vero.",
        },
    ]
    flood = [
        {"id": "f1", "outlet": "One", "published": "2014-02-21", "text": f"“{SAID},” said a sheep of Dolm."}
    ]
    for name, articles in (("harbour", harbour), ("flood", flood)):
        value = {"story": name, "articles": articles}
        (tmp_path / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    return tmp_path


def answered(folder, task, lines):
    path = folder / "answers.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return evaluate(task, folder, predictions=path)


def test_stories_of_packs_by_hand(pack):
    report = answered(
        pack, "stories", [{"id": "h1", "story": "x"}, {"id": "h2", "story": "x"}, {"id": "f1", "story": "x"}]
    )
    # h1, h2: p 2/3, r 2/3; h3 alone: p 1, r 1/3; f1: p 1/3, r 1
    assert report.value("b_cubed", "p") == pytest.approx(2 / 3)
    assert report.value("b_cubed", "r") == pytest.approx(2 / 3)
    assert (report.value("stories", "gold"), report.items) == (2, 4)


def test_single_articles_as_in_basil(tmp_path):
    (tmp_path / "articles").mkdir()
    entry = {
        "id": "a",
        "story": "s",
        "outlet": "ONE",
        "published": "2014-02-20",
        "title": "T",
        "text": "Words.",
    }
    (tmp_path / "articles" / "a.json").write_text(json.dumps(entry), encoding="utf-8")
    (told,) = read_gold(tmp_path, Options())
    assert (told.story, told.article.outlet, told.article.title) == ("s", "one", "T")


def test_ecb_topics_have_two_stories(tmp_path):
    (tmp_path / "7").mkdir()
    written = [("0", "Rain"), ("0", "fell"), ("1", ".")]
    tokens = "".join(f'<token sentence="{sentence}">{token}</token>' for sentence, token in written)
    for name in ("7_1ecb.xml", "7_1ecbplus.xml"):
        (tmp_path / "7" / name).write_text(f"<Document>{tokens}</Document>", encoding="utf-8")
    assert [told.story for told in read_gold(tmp_path, Options())] == ["7ecb", "7ecbplus"]
    assert ecb_text(tmp_path / "7" / "7_1ecb.xml") == "Rain fell\n."


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.json", '{"id": "a", "text": "x"}', "without id, text or story"),
        ("a.json", "[]", "not a JSON object"),
        ("a.json", '{"articles": []}', "no list of articles"),
        ("a.txt", "", "no articles with stories"),
        ("1/1_1ecb.xml", "<a>", "is not XML"),
        ("1/1_1other.xml", "<a/>", "ends neither"),
    ],
)
def test_wrong_layouts_say_what(tmp_path, name, text, what):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=what):
        evaluate("stories", tmp_path)


def test_quotations_by_hand(pack):
    # h1 and h2 share 6 of 7 5-grams; h3 has two 5-grams, both in h1 and h2; f1 is another story
    report = evaluate("quotations", pack)
    assert report.items == 4
    assert report.value("half of both", "gold") == 1
    assert report.value("half of the shorter", "gold") == 3
    assert report.value("half of the shorter", "same") == 0


def test_quotations_given(pack):
    text = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in pack.glob("*.json")}
    h1, h2 = (article["text"] for article in text["harbour"]["articles"][:2])
    variants = [
        {"article": name, "start": t.index("we"), "end": t.index("we") + 20}
        for name, t in (("h1", h1), ("h2", h2))
    ]
    report = answered(pack, "quotations", [{"id": "q", "variants": variants}])
    assert report.value("half of both", "f1") == 1
    assert report.value("half of the shorter", "r") == pytest.approx(1 / 3)
