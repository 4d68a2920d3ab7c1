"""Expressions read beside a Wednesday, 12 March 2014, with the clause's leaning given."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import Context, find, resolve
from onrecord.dates.context import NO_PUBLICATION, Leaning

PUBLISHED = date(2014, 3, 12)


def read(text: str, leaning: Leaning = "open", published: date | None = PUBLISHED) -> list[str | None]:
    context = Context(published, leaning)
    return [resolve(f.expression, text[f.start : f.end], context).value for f in find(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The minister resigned late on Tuesday.", "2014-03-11"),
        ("The envoys agreed on Wednesday.", "2014-03-12"),
        ("Gunmen killed three soldiers in a raid on Saturday morning.", "2014-03-08"),
        ("They met on Wednesday of last week.", "2014-03-05"),
        ("They met last week on Thursday.", "2014-03-06"),
        ("The deal was signed two Fridays ago.", "2014-02-28"),
        ("They met last Wednesday.", "2014-03-05"),
        ("Protests began in November.", "2013-11"),
        ("The pact was signed in March.", "2014-03"),
        ("Protests began last March.", "2013-03"),
        ("In June of last year the court ruled against him.", "2013-06"),
        ("The deal of 21 February collapsed within hours.", "2014-02-21"),
        ("They signed on 30 March.", "2013-03-30"),
        ("From 1 to 4 March the army held drills.", "2014-03-01/2014-03-04"),
        ("The army held drills on March 1-4.", "2014-03-01/2014-03-04"),
        ("Between March 1 and March 4 the army held drills.", "2014-03-01/2014-03-04"),
        ("From December to February the city was occupied.", "2013-12/2014-02"),
        ("From 30 December to 2 January the airport was closed.", "2013-12-30/2014-01-02"),
        ("From Thursday to Sunday the roads were blocked.", "2014-03-06/2014-03-09"),
        ("Dozens have died in the past two weeks.", "2014-02-26/2014-03-12"),
        ("Over the last five years exports have doubled.", "2009-03-12/2014-03-12"),
        ("The past year was hard.", "2013-03-12/2014-03-12"),
        ("The attack happened 24 hours ago.", "2014-03-11"),
        ("The attack happened three hours ago.", "2014-03-12"),
        ("They met exactly twenty-one days ago.", "2014-02-19"),
        ("They met a fortnight ago.", "2014-W09"),
        ("He was freed on Christmas Eve.", "2013-12-24"),
        ("The accord was signed on Good Friday last year.", "2013-03-29"),
        ("They met on Thanksgiving Day.", "2013-11-28"),
        ("The strikes were planned last summer.", "2013-SU"),
        ("The raids came last winter.", "2013-WI"),
        ("Output fell in the fourth quarter.", "2013-Q4"),
        ("Output fell in the second half of last year.", "2013-H2"),
        ("Last week the two sides traded blame.", "2014-W10"),
        ("Clashes broke out last weekend.", "2014-03-08/2014-03-09"),
        ("They met the day before yesterday.", "2014-03-10"),
        ("Last night the parliament fell silent.", "2014-03-11"),
        ("The attack came the day after Christmas.", "2013-12-26"),
        ("Two days before Tuesday's vote the mayor quit.", "2014-03-09"),
        ("The talks took place in the week of March 3.", "2014-W10"),
        ("On the 5th, the envoys left.", "2014-03-05"),
        ("The two countries fell out the year before last.", "2012"),
        ("It happened earlier this week.", "2014-W11"),
        ("Yesterday afternoon they signed.", "2014-03-11"),
    ],
)
def test_looking_back(text: str, want: str) -> None:
    assert read(text, "past") == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The parliament will vote on Thursday.", "2014-03-13"),
        ("The envoys meet on Wednesday.", "2014-03-12"),
        ("They meet Tuesday of next week.", "2014-03-18"),
        ("They meet next Thursday.", "2014-03-20"),
        ("They meet next Monday.", "2014-03-17"),
        ("The vote is a week on Sunday.", "2014-03-23"),
        ("Elections will take place in May.", "2014-05"),
        ("They will sign on 30 March.", "2014-03-30"),
        ("They will sign on 1 February.", "2015-02-01"),
        ("The court will rule on Friday 21 March.", "2014-03-21"),
        ("Leaders will meet from Thursday to Sunday.", "2014-03-13/2014-03-16"),
        ("Sanctions will follow within 30 days.", "2014-03-12/2014-04-11"),
        ("The summit opens in two days.", "2014-03-14"),
        ("The pope will speak on Easter Sunday.", "2014-04-20"),
        ("Inspectors will return this summer.", "2014-SU"),
        ("Inspectors will return next winter.", "2014-WI"),
        ("The troops leave by the end of the year.", "2014-12-31"),
        ("The troops leave by year's end.", "2014-12-31"),
        ("Talks should conclude later this year.", "2014"),
        ("Voters go to the polls next weekend.", "2014-03-22/2014-03-23"),
        ("The referendum will be held this weekend.", "2014-03-15/2014-03-16"),
        ("They will meet the day after tomorrow.", "2014-03-14"),
        ("The inspectors arrive in the week beginning 17 March.", "2014-W12"),
        ("Voters choose on the first Saturday of April.", "2014-04-05"),
        ("They will decide over the next week.", "2014-03-12/2014-03-19"),
    ],
)
def test_looking_ahead(text: str, want: str) -> None:
    assert read(text, "future") == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The attack of September 11, 2012, was avenged.", "2012-09-11"),
        ("After the Sept. 11 attacks, the alliance invoked its treaty.", "2001-09-11"),
        ("He ruled from 2008 until 2012.", "2008/2012"),
        ("The 2008-12 government fell.", "2008/2012"),
        ("He was buried on Easter Sunday 2013.", "2013-03-31"),
        ("The revolt began in the spring of 2011.", "2011-SP"),
        ("Output fell in the fourth quarter of 2013.", "2013-Q4"),
        ("The war of the eighties scarred the country.", "198"),
        ("The early 2010s were quiet.", "201"),
        ("The border dates from the 19th century.", "18"),
        ("The video was posted on 21st July 2013.", "2013-07-21"),
        ("The deadline is 25/03/2014.", "2014-03-25"),
        ("The document is dated 02/28/2014.", "2014-02-28"),
        ("It was stamped 03/04/2014.", "2014-03-04"),
        ("It was stamped 07/06/2012.", "2012-06-07"),
        ("On the first Sunday of October 2013 they voted.", "2013-10-06"),
        ("On the last Monday of May 2013 the siege ended.", "2013-05-27"),
        ("From 28 to 30 June 2013 they met.", "2013-06-28/2013-06-30"),
        ("He left a few days ago.", "PAST_REF"),
        ("Several weeks ago the army withdrew.", "PAST_REF"),
        ("The troops are now at the border.", "PRESENT_REF"),
        ("The troops leave soon.", "FUTURE_REF"),
    ],
)
def test_whatever_the_leaning(text: str, want: str) -> None:
    for leaning in ("past", "future", "open"):
        assert read(text, leaning) == [want]


def test_a_date_without_leaning_is_the_nearest() -> None:
    assert read("A summit set for 25 May.") == ["2014-05-25"]
    assert read("The summit of 25 December.") == ["2013-12-25"]


def test_parts_narrow_the_days_and_keep_the_value() -> None:
    found = find("It fell in late January.")[0]
    value = resolve(found.expression, "late January", Context(PUBLISHED, "past"))
    assert (value.value, value.start, value.end) == ("2014-01", "2014-01-21", "2014-01-31")
    found = find("It was earlier this month.")[0]
    value = resolve(found.expression, "earlier this month", Context(PUBLISHED, "past"))
    assert (value.value, value.start, value.end) == ("2014-03", "2014-03-01", "2014-03-12")


@pytest.mark.parametrize(
    "text", ["He left on Tuesday.", "He left yesterday.", "He left in July.", "He left on 3 July."]
)
def test_without_publication_relative_dates_have_no_value(text: str) -> None:
    value = resolve(find(text)[0].expression, text, Context(None, "past"))
    assert (value.value, value.basis, value.reason) == (None, "unknown", NO_PUBLICATION)


@pytest.mark.parametrize(
    ("text", "want"), [("He left on 3 July 2013.", "2013-07-03"), ("He left in July 2013.", "2013-07")]
)
def test_without_publication_full_dates_resolve(text: str, want: str) -> None:
    assert read(text, published=None) == [want]


def test_leap_days_are_sought_in_leap_years() -> None:
    assert read("The law took effect on 29 February.", "past") == ["2012-02-29"]


def test_dates_off_the_calendar_have_a_reason() -> None:
    value = resolve(find("It happened 900 decades ago.")[0].expression, "", Context(PUBLISHED, "past"))
    assert value.value is None
    assert value.reason


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The pact was signed half a century ago.", "1964"),
        ("The pact was signed two and a half years ago.", "2011-09"),
        ("The pact was signed a year and a half ago.", "2012-09"),
        ("The school was built in '98.", "1998"),
        ("It has been empty since '07.", "2007"),
        ("The meeting on the 5th ended early.", "2014-03-05"),
    ],
)
def test_halves_short_years_and_bare_days(text: str, want: str) -> None:
    assert read(text, "past") == [want]
