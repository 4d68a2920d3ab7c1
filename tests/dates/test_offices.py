"""What the offices of those who are named tell of when an article appeared."""

from __future__ import annotations

from datetime import date
from typing import Any

from onrecord.dates import times_in
from onrecord.dates.bounds import Bound
from onrecord.dates.offices import by_offices
from onrecord.grammar import Phrase, Sentence
from onrecord.records import Actor, Article, Mention, Office
from tests.dates.built import clause, sentence

PRESIDENT = Actor(
    id="LNV.ada",
    name="Ada Brandt",
    kind="person",
    offices=(Office(title="president", since="2012-05-01", until="2016-04-30"),),
)


def told_of_a_president(
    text: str, *, role: str = "President", start: int, **more: Any
) -> tuple[Article, Sentence, Mention]:
    """An article of a line in which a president speaks, with the sentence and the mention of her."""
    article = Article(id="a", document="d", text=text)
    mention = Mention(
        id="m",
        article="a",
        start=start,
        end=start + 10,
        text="Ada Brandt",
        actor=PRESIDENT.id,
        role_text=role,
    )
    subject = Phrase(
        start=0,
        end=start + 10,
        full_start=0,
        full_end=start + 10,
        first=0,
        last=3,
        head=2,
        kind="proper",
        lemma="Brandt",
        plural=False,
    )
    says = clause(text, 0, text[:-1], "said", "say", subjects=(0,), tense="past")
    made = sentence(text, says, **more)
    built = Sentence(
        index=0,
        start=0,
        end=len(text),
        paragraph=0,
        field="text",
        words=(),
        phrases=(subject,),
        clauses=made.clauses,
    )
    return article, built, mention


def president(text: str, **told: Any) -> list[Bound]:
    article, built, mention = told_of_a_president(text, **told)
    times = times_in(article, (built,))
    return list(by_offices(article, (built,), times, (mention,), {PRESIDENT.id: PRESIDENT}))


def test_an_office_held_on_a_weekday_bounds_the_time() -> None:
    [bound] = president("President Ada Brandt said on Wednesday no.", start=10)
    assert (bound.first, bound.last) == (date(2012, 5, 1), date(2016, 4, 30))
    assert bound.reason == "president from 2012-05-01 to 2016-04-30"


def test_an_office_of_the_past_or_without_a_time_bounds_nothing() -> None:
    assert president("Former President Ada Brandt said on Wednesday no.", start=17) == []
    assert president("President Ada Brandt said in 2013 that no.", start=10) == []


def test_recently_sworn_in_is_half_a_year_at_most() -> None:
    [bound] = president("The recently sworn-in president, Ada Brandt, said no.", role="president", start=33)
    assert (bound.first, bound.last) == (date(2012, 5, 1), date(2012, 10, 30))
