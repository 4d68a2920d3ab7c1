"""Chapters: one for nearly every story, cut at fixed days when it grows, so that an article changes its own alone."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.linking.chapters import MOST, REACH, chapters_of, followed_by

NAMES = st.lists(
    st.tuples(st.uuids().map(str), st.one_of(st.none(), st.integers(735000, 735060))),
    unique_by=lambda each: each[0],
    max_size=4 * MOST,
)
unhurried = settings(suppress_health_check=[HealthCheck.too_slow])


def test_a_story_of_usual_size_is_one_chapter():
    articles = [(str(number), 735000 + number) for number in range(MOST)]
    assert chapters_of(articles) == {0: [name for name, _ in articles]}


def test_no_article_no_chapter():
    assert chapters_of([]) == {}


@unhurried
@given(NAMES)
def test_every_article_is_in_one_chapter_and_none_is_too_large(articles):
    chapters = chapters_of(articles)
    assert sorted(name for names in chapters.values() for name in names) == sorted(
        name for name, _ in articles
    )
    assert all(len(names) <= MOST for names in chapters.values())


@unhurried
@given(NAMES, st.integers(735000, 735060))
def test_one_more_article_changes_the_chapters_of_its_days_alone(articles, day):
    before = chapters_of(articles)
    after = chapters_of([*articles, ("one more", day)])
    changed = {number for number in before.keys() | after.keys() if before.get(number) != after.get(number)}
    touched = next(number for number, names in after.items() if "one more" in names)
    split = [name for number in changed if number != touched for name in after.get(number, ())]
    if len(articles) > MOST:
        holder = next((names for names in before.values() if set(split) <= set(names)), None)
        assert not split or holder is not None


def test_articles_of_one_day_are_scattered():
    articles = [(f"name {number}", 735000) for number in range(3 * MOST)]
    assert len(chapters_of(articles)) > 3


def test_chapters_follow_each_other_in_time():
    heap = 1 << 21
    assert followed_by([0]) == {0: ()}
    days = [735000, heap + 735000, *range(735100, 735100 + 100 * REACH, 100)]
    found = followed_by([*days[::-1], -1, heap - 1])
    assert found[735000] == (heap + 735000, *days[2 : 1 + REACH])
    assert found[days[-2]] == (days[-1],)
    assert set(found) == set(days)


@unhurried
@given(NAMES)
def test_what_follows_is_later(articles):
    chapters = chapters_of(articles)
    days = dict(articles)
    dated = [number for number, names in chapters.items() if len(chapters) > 1 and days[names[0]] is not None]
    for one, others in followed_by(dated).items():
        for other in others:
            assert max(days[name] for name in chapters[one]) <= min(days[name] for name in chapters[other])
