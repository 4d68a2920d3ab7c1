"""Denials that point back to what the same article has just told."""

import pytest

from onrecord.linking.denying import denies_just_told
from onrecord.linking.profiles import profile
from tests.linking.invented import KERLAND, VOSTIA, article, event, voice


def both(text, sentences, triggers, **more):
    of = article("a", text)
    one, other = (
        event(of, kind, sentence, trigger, KERLAND, VOSTIA, status=status, **extra)
        for sentence, trigger, kind, status, extra in zip(
            sentences,
            triggers,
            more.get("kinds", ("ASSAULT", "ASSAULT")),
            ("reported", "denied"),
            more.get("extra", ({}, {})),
            strict=True,
        )
    )
    return profile(one), profile(other)


@pytest.mark.parametrize(
    ("told", "denial", "trigger", "back"),
    [
        ("Kerland sank a tanker.", "The admiralty denies it.", "denies", True),
        ("Kerland sank a tanker.", "The admiralty denies any such attack.", "attack", True),
        ("Kerland sank a tanker.", "The admiralty denies that it shelled the harbour.", "shelled", False),
        (
            "Kerland sank a tanker.",
            "Vostia says that Kerland hit a ferry as well; the admiralty denies it.",
            "denies",
            False,
        ),
    ],
)
def test_a_denial_of_the_sentence_before(told, denial, trigger, back):
    assert denies_just_told(*both(f"{told} {denial}", (told, denial), ("sank", trigger))) is back


def test_a_denial_in_one_sentence_with_what_it_denies():
    sentence = "Vostia says that Kerland hit a ferry; the admiralty denies it."
    assert denies_just_told(*both(sentence, (sentence, sentence), ("hit", "denies")))
    sentence = "Kerland hit a ferry, an account that the admiralty disputes."
    assert denies_just_told(*both(sentence, (sentence, sentence), ("hit", "account")))


def test_no_denial_of_a_sentence_farther_off_or_of_ones_own_words():
    first, last = "Kerland sank a tanker.", "The admiralty denies it."
    assert not denies_just_told(*both(f"{first} It rained. {last}", (first, last), ("sank", "denies")))
    own = ({"by": voice(KERLAND)}, {"by": voice(KERLAND)})
    assert not denies_just_told(*both(f"{first} {last}", (first, last), ("sank", "denies"), extra=own))


def test_what_is_said_in_answer_is_not_denied():
    text = "Kerland condemned the attack but denies any part in it."
    assert not denies_just_told(
        *both(text, (text, text), ("condemned", "denies"), kinds=("ACCUSE", "ACCUSE"))
    )
