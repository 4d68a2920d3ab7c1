from __future__ import annotations

import re

from onrecord.dates import TimeMention, entry_days, times_in
from onrecord.dates.context import NO_ANCHOR
from onrecord.records import Article
from tests.dates.built import sentence


def times(text: str, published: str | None = "2014-03-12", title: str = "") -> tuple[TimeMention, ...]:
    article = Article(id="a", document="d", text=text, title=title, published=published)
    sentences = [sentence(title, field="title")] if title else []
    for match in re.finditer(r"[^.]+\.", text):
        sentences.append(sentence(text, start=match.start(), end=match.end(), index=len(sentences)))
    return times_in(article, sentences)


def test_spans_are_characters_of_the_field() -> None:
    text = "Talks failed. They quarrelled on Monday."
    found = times(text, title="Envoys quarrelled on Monday")
    assert [(m.field, m.sentence) for m in found] == [("title", 0), ("text", 2)]
    assert text[found[1].start : found[1].end] == "Monday" == found[1].value.text


def test_dates_are_counted_from_the_last_one_before() -> None:
    found = times("He left Vostia on March 6. Two days later he returned. The next day he was gone.")
    assert [m.value.value for m in found] == ["2014-03-06", "2014-03-08", "2014-03-09"]
    assert [m.value.basis for m in found] == ["published", "anchor", "anchor"]


def test_a_coarser_date_is_no_anchor_for_days() -> None:
    found = times("He was jailed on 4 June 2010. It was a bad year, 2010. Two days later he escaped.")
    assert found[-1].value.value == "2010-06-06"


def test_an_anchor_that_would_lead_past_publication_is_passed_over() -> None:
    text = "The raid was on March 6. Police said so on Wednesday, as they had said the next day."
    assert [m.value.value for m in times(text)] == ["2014-03-06", "2014-03-12", "2014-03-07"]


def test_without_a_date_before_there_is_a_reason() -> None:
    (mention,) = times("Two days later he escaped.")
    assert (mention.value.value, mention.value.reason, mention.value.basis) == (None, NO_ANCHOR, "unknown")


def test_far_dates_are_no_anchors() -> None:
    text = "He left on March 6. " + "It rained. " * 10 + "The next day he returned."
    assert times(text)[-1].value.value is None


def test_years_are_counted_from_other_years() -> None:
    found = times("He was jailed in June 2010. A year later he escaped. He died later that year.")
    assert [m.value.value for m in found] == ["2010-06", "2011", "2011"]


def test_a_month_that_the_article_names_as_a_person_needs_a_preposition() -> None:
    text = "Mrs May spoke in May. They sat with May."
    found = times(text)
    assert [text[m.start : m.end] for m in found] == ["May"]
    assert found[0].start == text.index("in May") + 3


def test_lengths_of_time_are_no_mentions() -> None:
    assert times("It had been the worst flood in ten years.") == ()


def test_publication_may_carry_a_time_or_be_too_vague() -> None:
    assert times("He left yesterday.", "2014-03-12T08:30:00Z")[0].value.value == "2014-03-11"
    assert times("He left yesterday.", "2014-03")[0].value.value is None


def test_the_entries_of_a_chronicle_have_the_days_they_open_with() -> None:
    text = "July 26. Kerland takes the canal. May 2. It leaves. It rains in June."
    ends = (8, 34, 41, 51, len(text))
    parts = zip((0, 9, 34, 42, 52), ends, (0, 0, 1, 1, 2), strict=True)
    sentences = [
        sentence(text, start=start, end=end, index=number, paragraph=paragraph)
        for number, (start, end, paragraph) in enumerate(parts)
    ]
    article = Article(id="a", document="d", text=text, published="2014-09-12")
    found = times_in(article, sentences)
    assert {at: day.value.value for at, day in entry_days(sentences, found).items()} == {
        0: "2014-07-26",
        1: "2014-05-02",
    }
    assert entry_days(sentences[:2], found[:1]) == {}
