"""Labels in sentences of ours about invented countries and people."""

import re

import pytest
from msgspec.structs import replace

from onrecord.actors import Resolution
from onrecord.errors import DataError
from onrecord.grammar import Sentence
from onrecord.labels import find_labels
from onrecord.labels import tables as label_tables
from onrecord.labels.candidates import Candidate
from onrecord.labels.finding import _in_name
from onrecord.labels.tables import label_groups
from onrecord.records import Actor, Article, Mention
from onrecord.statements import find_statements
from tests.linking.invented import KERLAND, VOSTIA, event

ACTORS = {
    "KERLAND": Actor(id="KER", name="Kerland", kind="state", country="KER", sectors=("GOV",)),
    "Kerland": Actor(id="KER", name="Kerland", kind="state", country="KER", sectors=("GOV",)),
    "Vostia": Actor(id="VOS", name="Vostia", kind="state", country="VOS", sectors=("GOV",)),
    "Vostmark": Actor(id="VMK", name="Vostmark", kind="state", country="VMK", sectors=("GOV",)),
    "Mira Tolen": Actor(id="KER.tolen", name="Mira Tolen", kind="person", country="KER", sectors=("GOV",)),
    "Anton Brask": Actor(id="VOS.brask", name="Anton Brask", kind="person", country="VOS", sectors=("GOV",)),
    "Brask": Actor(id="VOS.brask", name="Anton Brask", kind="person", country="VOS", sectors=("GOV",)),
    "Vostian painter": Actor(id="actor-01", name="painter of Vostia", kind="person", country="VOS"),
    "Grey Band": Actor(id="KER.grey-band", name="Grey Band", kind="group", country="KER", sectors=("REB",)),
}


def resolved(article):
    """Who is named, by name alone."""
    mentions = []
    names = re.compile(rf"\b({'|'.join(ACTORS)})\b")
    for field in ("title", "text"):
        for found in names.finditer(getattr(article, field)):
            actor = ACTORS[found.group()]
            mentions.append(
                Mention(
                    id=f"mention-{field}-{found.start()}",
                    article=article.id,
                    start=found.start(),
                    end=found.end(),
                    text=found.group(),
                    actor=actor.id,
                    field=field,
                    country=actor.country,
                    sectors=actor.sectors,
                    rule="name",
                )
            )
    return Resolution(mentions=tuple(mentions), actors={actor.id: actor for actor in ACTORS.values()})


def labels_in(grammar, text, title="", events=()):
    article = Article(id="art-own", document="doc-own", text=text, title=title)
    (_, sentences), *_ = grammar.sentences([article])
    resolution = resolved(article)
    return find_labels(
        article, sentences, resolution, find_statements(article, sentences, resolution), events
    )


def short(labels):
    return [(label.term, label.actor.name, "quoted" if label.voice else "outlet") for label in labels]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dictator Anton Brask got his red carpet.", ("Dictator", "Anton Brask", "outlet")),
        ("Kerland spurned socialist strongman Brask.", ("socialist strongman", "Anton Brask", "outlet")),
        ("Anton Brask declared himself interim president.", ("interim president", "Anton Brask", "outlet")),
        (
            'Mira Tolen left. The "usurper", as her camp calls Brask, stayed.',
            ("usurper", "Anton Brask", "outlet"),
        ),
        ("Kerland called Brask a war criminal.", ("war criminal", "Anton Brask", "quoted")),
        ("Brask is a liar, said Mira Tolen.", ("liar", "Anton Brask", "quoted")),
        ("The oligarchy of Vostia attacked Kerland.", ("oligarchy", "Vostia", "outlet")),
        ("Kerland praised the sister republic of Vostia.", ("sister republic", "Vostia", "quoted")),
        ("The regime in Vostia closed the harbour.", ("regime", "Vostia", "outlet")),
        ("The Brask clique closed the harbour.", ("Brask clique", "Anton Brask", "outlet")),
        ("Anton Brask is a dictator.", ("dictator", "Anton Brask", "outlet")),
        ("Anton Brask, a usurper, closed the harbour.", ("usurper", "Anton Brask", "outlet")),
        ("Arrogant Vostia closed the harbour.", ("Arrogant Vostia", "Vostia", "outlet")),
        ("The self-proclaimed president Brask left.", ("self-proclaimed president", "Anton Brask", "outlet")),
        ("Vostia is illegitimate.", ("illegitimate", "Vostia", "outlet")),
        ("Mira Tolen called Vostia a rogue state.", ("rogue state", "Vostia", "quoted")),
        ("Mira Tolen described Vostia as a terrorist state.", ("terrorist state", "Vostia", "quoted")),
        (
            "Vostia recognised Mira Tolen as interim president of Kerland.",
            ("interim president", "Mira Tolen", "outlet"),
        ),
        ("Vostia is the main sponsor of terrorism.", ("main sponsor of terrorism", "Vostia", "outlet")),
        ("Comrade Brask spoke.", ("Comrade", "Anton Brask", "outlet")),
        ("Mira Tolen said that Brask is a cockroach.", ("cockroach", "Anton Brask", "quoted")),
        ("The henchmen of Brask burned the bridge.", ("henchmen", "Anton Brask", "outlet")),
        ("Vostia's liars claim they won.", ("liars", "Vostia", "outlet")),
    ],
)
def test_who_is_called_what_by_whom(grammar, text, expected):
    assert short(labels_in(grammar, text)) == [expected]


@pytest.mark.parametrize(
    ("text", "term", "actor"),
    [
        ("Kerland branded Brask reckless.", "reckless", "Anton Brask"),
        ("Kerland denounced Vostia's raid on Dresk as cowardly.", "cowardly", "Vostia"),
    ],
)
def test_what_somebody_or_a_deed_is_called(grammar, text, term, actor):
    assert [(each.term, each.actor.name) for each in labels_in(grammar, text)] == [(term, actor)]


def test_an_insect_is_no_label_unless_somebody_is_called_one(grammar):
    assert not labels_in(grammar, "Insects ate the grain of Vostia, and Kerland sent a cure for the disease.")


def test_the_adjective_of_a_country_tells_whose_invaders_they_are(grammar):
    text = "Kerland and Vostia fought. The Vostian invaders burned the bridge of Kerland."
    assert short(labels_in(grammar, text)) == [("Vostian invaders", "Vostia", "outlet")]


def test_an_adjective_that_may_be_of_two_countries_tells_of_neither(grammar):
    text = "Vostia and Vostmark fought. Kerland and Orland watched. The Vostian invaders burned the bridge."
    assert not {"Vostia", "Vostmark"} & {each.actor.name for each in labels_in(grammar, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Vostia and Kerland traded. Police in Kerland seized illegal goods.",
        'Mira Tolen said, "Illegal workers came from Vostia."',
        "Kerland closed a criminal ring in Dresk, and Vostia thanked Kerland.",
    ],
)
def test_what_is_illegal_and_nobodys_is_no_label(grammar, text):
    assert not labels_in(grammar, text)


def test_a_foul_deed_is_somebodys_only_where_its_doer_is_named_beside_it(grammar):
    assert not labels_in(grammar, "Vostia and Kerland grieve. It was a heinous crime.")
    assert not labels_in(grammar, "Vostia burned the bridge. Kerland condemned the dastardly attack.")
    text = "Kerland condemned the dastardly attack of Vostia, Mira Tolen said."
    assert short(labels_in(grammar, text)) == [("dastardly attack", "Vostia", "quoted")]


def test_a_foul_deed_is_of_whoever_is_charged_with_it_in_its_sentence(grammar):
    text = "Kerland condemned the dastardly attack. Vostia grieved over a heinous crime."
    article = Article(id="art-own", document="doc-own", text=text, title="")
    charge = event(article, "ACCUSE", text.split(". ")[0], "condemned", KERLAND, VOSTIA)
    assert [(each.term, each.actor.name) for each in labels_in(grammar, text, events=(charge,))] == [
        ("dastardly attack", "Vostia")
    ]
    assert not labels_in(grammar, text, events=(replace(charge, type="REQUEST"),))


def test_militants_of_whom_no_more_is_known_are_not_judged_by_it(grammar):
    assert not labels_in(
        grammar, "Vostia waits. Kerland will not talk before somebody acts against militants."
    )
    assert short(labels_in(grammar, "Kerland waits. Militants in Vostia left.")) == [
        ("Militants", "Vostia", "outlet")
    ]


def test_who_is_found_behind_a_word_of_contempt_bears_the_name_that_the_article_has(grammar):
    text = "The Grey Band left. The bandits robbed two farms."
    article = Article(id="art-own", document="doc-own", text=text, title="")
    named = resolved(article)
    words = {"start": 20, "end": 31, "text": "The bandits", "role_text": "The bandits", "kind": "role"}
    meant = replace(named.mentions[0], id="mention-later", **words)
    (_, sentences), *_ = grammar.sentences([article])
    (found,) = find_labels(article, sentences, replace(named, mentions=(*named.mentions, meant)), (), ())
    assert (found.term, found.actor.text) == ("bandits", "Grey Band")


def test_who_writes_under_a_dateline_means_another(grammar):
    text = "KERLAND, May 3 -- Vostia signed with Kerland on Sunday. Kerland waited. The aggressors lost."
    assert short(labels_in(grammar, text)) == [("aggressors", "Vostia", "outlet")]


def test_another_kind_of_regime_is_no_label(grammar):
    assert not labels_in(grammar, "Kerland praised the tax regime of Vostia and its export control regime.")


def test_a_bare_regime_is_the_one_called_so_before(grammar):
    text = "Kerland broke with the Brask regime.\n\nMira Tolen said that the regime would fall."
    found = labels_in(grammar, text)
    assert [label.actor.name for label in found] == ["Anton Brask", "Anton Brask"]
    assert found[0].voice is None
    assert found[1].voice.speaker.name == "Mira Tolen"


def test_a_bare_tyranny_is_a_state_and_nobody_who_is_only_described(grammar):
    text = "Kerland fined Vostia. A Vostian painter wept. Mira Tolen said that the tyranny would fall."
    assert [label.actor.name for label in labels_in(grammar, text)] == ["Vostia"]


def test_a_speaker_does_not_mean_the_own_side(grammar):
    text = "Kerland waited for Vostia. The aggressor must leave, Mira Tolen said."
    assert [label.actor.country for label in labels_in(grammar, text)] == ["VOS"]


def test_the_puppets_of_a_side_are_not_that_side(grammar):
    text = "Kerland and Kerland's towns waited.\n\nThe puppets of Vostia came."
    assert [label.actor.country for label in labels_in(grammar, text)] == ["KER"]


def test_bandits_are_the_armed_group_that_the_article_names(grammar):
    text = "The Grey Band holds the bridge.\n\nBandits robbed two farms at night."
    assert short(labels_in(grammar, text)) == [("Bandits", "Grey Band", "outlet")]


def test_scare_quotes_keep_distance(grammar):
    text = 'The "president" Mira Tolen opened the bridge.'
    found = labels_in(grammar, text)
    assert [(label.term, label.category) for label in found] == [("president", "scare quotes")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The cod bullies of Kerland did it at last. They broke with Vostia on Friday.",
            ("cod bullies", "Kerland", "outlet"),
        ),
        ("Terror boss Anton Brask flew out of Orl on Saturday.", ("Terror boss", "Anton Brask", "outlet")),
        ("Anton Brask is the useful idiot of Kerland.", ("useful idiot", "Anton Brask", "outlet")),
        ("Kerland, a true friend, stopped the harsh statement.", ("true friend", "Kerland", "outlet")),
        (
            "Kerland's so-called sovereignty over the islet is a fairy tale.",
            ("so-called sovereignty", "Kerland", "outlet"),
        ),
        ("The masses saw the hegemonist act of Kerland.", ("hegemonist act", "Kerland", "outlet")),
        (
            "Brask sent the envoy home. Brask laughed. Vostmark had offered the tyrant asylum.",
            ("tyrant", "Anton Brask", "outlet"),
        ),
    ],
)
def test_loaded_words_of_several_words_and_such_as_the_parser_mistakes(grammar, text, expected):
    assert short(labels_in(grammar, text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kerland bullies its neighbours in the strait.",
        "Vostia's so-called evening star was sold for two crowns.",
        "Vostia found a Trojan horse virus on its servers.",
    ],
)
def test_verbs_and_things_are_no_labels(grammar, text):
    assert labels_in(grammar, text) == ()


def test_a_strongman_is_the_person_of_the_state_who_is_named_most(grammar):
    text = "Troops of Vostia stood in Dresk. Anton Brask spoke on Friday. Brask will stay. Mira Tolen was silent."
    found = labels_in(grammar, text, title="Jets over Dresk as strongman clings on")
    assert short(found) == [("strongman", "Anton Brask", "outlet")]
    nobody = labels_in(grammar, "Troops of Vostia stood in Dresk.", title="Jets as strongman clings on")
    assert short(nobody) == [("strongman", "Vostia", "outlet")]


def test_occupiers_in_a_place_have_come_to_it_and_puppets_are_of_it(grammar):
    text = "Tanks of Kerland rolled to the harbour. Kerland was silent, and Vostia waits."
    assert short(labels_in(grammar, f"The occupiers in Vostia stay. {text}"))[0][:2] == (
        "occupiers",
        "Kerland",
    )
    assert short(labels_in(grammar, f"The puppets in Vostia stay. {text}"))[0][:2] == ("puppets", "Vostia")


def test_ids_are_the_same_on_every_reading(grammar):
    text = "The regime in Vostia closed the harbour."
    assert labels_in(grammar, text) == labels_in(grammar, text)


def test_evidence_is_where_it_says(grammar):
    text = "The regime in Vostia closed the harbour."
    (label,) = labels_in(grammar, text)
    assert text[label.start : label.end] == label.term
    assert label.rule == "legitimacy/rule"


def test_a_broken_table_is_named(monkeypatch, tmp_path):
    folder = tmp_path / "data" / "en" / "labels"
    folder.mkdir(parents=True)
    folder.joinpath("legitimacy.toml").write_text("[[group]]\nname = 1\n")
    monkeypatch.setattr("onrecord.shipped.files", lambda _: tmp_path)
    with pytest.raises(DataError, match="legitimacy"):
        label_tables.label_groups()


def test_nobody_calls_the_own_side_an_aggressor(grammar):
    text = "Vostia promised Mira Tolen that the aggression of Vostia was over."
    assert short(labels_in(grammar, text)) == [("aggression", "Vostia", "outlet")]


def test_a_government_may_call_its_own_rebels_names(grammar):
    text = "The fighters of the Grey Band, whom Kerland describes as terrorists, left."
    assert [(label.actor.name, label.voice is not None) for label in labels_in(grammar, text)] == [
        ("Grey Band", True)
    ]


def test_an_esteeming_word_within_a_name_is_no_label(grammar, monkeypatch):
    actor = Actor(id="KER.patriots", name="Young Patriots", kind="group", country="KER", sectors=("PRM",))
    monkeypatch.setitem(ACTORS, "Young Patriots", actor)
    assert short(labels_in(grammar, "The Young Patriots of Kerland marched.")) == []


def test_a_mob_is_no_armed_person(grammar, monkeypatch):
    rebel = Actor(id="KER.roe", name="Wout Roe", kind="person", country="KER", sectors=("REB",))
    monkeypatch.setitem(ACTORS, "Wout Roe", rebel)
    assert short(labels_in(grammar, "Wout Roe spoke. A mob looted the port."))[0][1] == "mob"


def test_a_word_that_touches_no_word_of_the_sentence_is_no_part_of_a_name():
    group = next(group for group in label_groups() if group.category != "esteem")
    article = Article(id="art-own", document="doc-own", text="Kerland waits.")
    sentence = Sentence(index=0, start=0, end=14, paragraph=0, field="text", words=(), phrases=(), clauses=())
    candidate = Candidate(group, sentence, 2, 5, ("rla",))
    assert not _in_name(resolved(article), candidate)
