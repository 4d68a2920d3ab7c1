"""The quoted strings of an article, with their speakers."""

from onrecord.linking.quoted import quoted_strings
from onrecord.records import Span, Statement
from tests.linking.invented import TOLEN, article, reading

TEXT = '"We are ready," Mira Tolen said. The "so-called" museum was shut.'


def said(of, words, field="text", speaker=TOLEN):
    start = getattr(of, field).index(words)
    return Statement(
        id=f"sta-{start}",
        article=of.id,
        form="direct",
        content=(Span(start, start + len(words)),),
        content_text=words,
        field=field,
        speaker=speaker,
    )


def test_each_string_has_its_speaker_and_its_place():
    of = article("a", TEXT, title="Tolen: 'We are ready'")
    statements = (said(of, "We are ready"), said(of, "We are ready", "title"))
    strings = list(quoted_strings(reading(of, statements=statements)))
    assert [(each.field, each.text, each.speaker) for each in strings] == [
        ("title", "We are ready", TOLEN),
        ("text", "We are ready,", TOLEN),
        ("text", "so-called", None),
    ]
    assert all(getattr(of, each.field)[each.start : each.end] == each.text for each in strings)


def test_the_innermost_statement_holds_it():
    of = article("a", TEXT)
    outer, inner = said(of, TEXT, speaker=None), said(of, "We are ready")
    first = next(iter(quoted_strings(reading(of, statements=(outer, inner)))))
    assert first.speaker == TOLEN
