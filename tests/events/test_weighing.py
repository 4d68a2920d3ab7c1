"""Sides that a clause leaves open are those for which most speaks; too little speaks for nobody."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.article_kind import ArticleKind
from onrecord.events.recalling import Recall
from onrecord.events.told import Told
from onrecord.events.weighing import Choice, Option, shipped_points
from onrecord.grammar import Grammar
from onrecord.records import ActorRef
from tests.events.test_coder import coded, sides


def test_the_shipped_points_are_those_of_reasons_that_exist() -> None:
    points = shipped_points()
    assert 0 < points.least < 1
    assert points.points["share"] > 0 > points.points["home: neighbour"]
    assert points.of({"share": 0.5, "a reason that nobody listed": 9.0}) == pytest.approx(
        points.points["share"] / 2
    )


@pytest.mark.parametrize(
    ("lines", "between", "enough"), [(1, 0, False), (2, 0, True), (30, 0, False), (30, 5, True)]
)
def test_in_ordinary_news_and_in_one_line_more_must_speak_for_a_side(
    lines: int, between: int, enough: bool
) -> None:
    choice, kind = Choice(Option(None, "FRE", {}), 0.3), ArticleKind(lines, [9], [], 9)
    assert shipped_points().enough(choice, kind, between) is enough


@pytest.mark.parametrize(
    ("counts", "ministers", "between", "enough"),
    [
        ([8, 2], 8, 0, False),
        ([8, 2], 8, 2, True),
        ([6, 4], 8, 0, True),
        ([8, 2], 15, 0, True),
    ],
    ids=["a quarrel at home", "dealings are told", "about two sides", "a page of those who govern"],
)
def test_in_an_article_about_one_side_more_must_speak_for_a_side(
    counts: list[int], ministers: int, between: int, enough: bool
) -> None:
    minister = ActorRef(id="m", name="minister", text="minister", country="FRE", sectors=("GOV",))
    kind = ArticleKind(10, counts, [minister] * ministers, 20)
    assert shipped_points().enough(Choice(Option(None, "FRE", {}), 0.4), kind, between) is enough


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        (
            "Ruritania offered talks to Freedonia. Sylvania looked on. The offer was rejected.",
            ["Freedonia"],
            ["Ruritania"],
        ),
        (
            "Ruritania offered talks to Freedonia. Sylvania looked on. Freedonia turned it down.",
            ["Freedonia"],
            ["Ruritania"],
        ),
        (
            "Ruritania urged Freedonia to free the crew. Sylvania looked on. The suggestion was turned down.",
            ["Freedonia"],
            ["Ruritania"],
        ),
    ],
)
def test_who_rejects_an_offer_is_whom_it_was_made_to(
    grammar: Grammar, text: str, sources: list[str], targets: list[str]
) -> None:
    rejection = coded(grammar, text)[-1]
    assert (rejection.type, sides(rejection)) == ("REJECT", (sources, targets))
    assert rejection.rule.endswith("~thing")
    assert rejection.reason


def test_nobody_is_named_where_the_text_names_nobody_else(grammar: Grammar) -> None:
    assert coded(grammar, "Freedonia was attacked at night.") == ()


ULTIMATUM = """Norway, Sweden, Finland and Estonia gave Morocco eight days to call elections in its southern province.

At a conference in Geneva the United States asked all countries to pick a side. Japan and Brazil sent observers.

Morocco's foreign minister rejected the ultimatum."""


def test_several_who_made_a_demand_together_do_not_share_what_speaks_for_them() -> None:
    rejection = next(event for event in onrecord.code(ULTIMATUM).events if event.type == "REJECT")
    assert {actor.country for actor in rejection.targets} == {"NOR", "SWE", "FIN", "EST"}


EMBARGO = """Norway, Sweden and Finland cut diplomatic relations with Morocco on Monday. Norway, Sweden and Finland
accused Morocco of harbouring smugglers. Japan urged Norway, Sweden and Finland to talk to Morocco.

Morocco was expelled from the club on Tuesday."""


def test_who_act_as_one_in_an_article_fill_an_open_side_together() -> None:
    expulsion = onrecord.code(EMBARGO).events[-1]
    assert {actor.country for actor in expulsion.sources} == {"NOR", "SWE", "FIN"}


PRESSURE = """Norway, Sweden and Finland closed their ports to Morocco on Monday. {between}The
foreign minister of Morocco spoke in Rabat. "We reject those who try to impose their will on Morocco," he said."""


@pytest.mark.parametrize(
    ("between", "itself"),
    [("", False), ("Strikers marched in Rabat and the opposition of Morocco cheered them. ", True)],
)
def test_no_state_rejects_itself_unless_its_people_are_told_of(between: str, itself: bool) -> None:
    rejected = [
        actor.country
        for event in onrecord.code(PRESSURE.format(between=between)).events
        for actor in event.targets
        if event.type == "REJECT"
    ]
    assert ("MAR" in rejected) is itself


UNREST = (
    "Kenya's farmers blocked the roads. Kenya's students marched through Nairobi. The Kenyan opposition jeered. "
    "Uganda waited. "
)


@pytest.mark.parametrize(
    "last",
    ["The government of Kenya accepted the proposal.", "The government of Kenya recalled the ambassador."],
)
def test_what_is_between_states_is_not_done_at_home_whatever_is_told_of_the_people(last: str) -> None:
    event = onrecord.code(UNREST + last).events[-1]
    assert [actor.country for actor in event.targets] == ["UGA"]


def test_a_party_leader_charges_the_own_government_and_asks_it() -> None:
    text = (
        "Morocco threatened Norway with a boycott on Monday. Norway freed the captain of a Moroccan trawler. "
    )
    said = "The Norwegian opposition leader called the release a mistake and demanded an explanation."
    last = onrecord.code(text + said).events[-2:]
    assert [(event.type, event.targets[0].country) for event in last] == [
        ("ACCUSE", "NOR"),
        ("REQUEST", "NOR"),
    ]


SHOT = (
    "The Norwegian coast guard killed a fisherman from Morocco on Thursday. Morocco protested to Norway. "
    "Japan condemned the killing of the Moroccan fisherman."
)


def test_who_condemns_a_deed_neither_did_it_nor_aims_at_whom_it_was_done_to() -> None:
    events = [event for event in onrecord.code(SHOT).events if event.sentence.text.startswith("Japan")]
    accused = [actor.country for event in events if event.type == "ACCUSE" for actor in event.targets]
    did_it = [actor.country for event in events if event.type == "ASSAULT" for actor in event.sources]
    assert accused == ["NOR"]
    assert "JPN" not in did_it


STRIKE = (
    "Missiles of Norway hit a port of Morocco. Morocco accused Japan of silence. Chile condemned the attack. "
    "From Paris, the minister of Peru called it a crime."
)


def test_who_condemns_an_attack_means_the_deed_and_no_attack_in_words() -> None:
    events = [event for event in onrecord.code(STRIKE).events if event.type == "ACCUSE"]
    assert [{actor.country for actor in event.targets} for event in events[-2:]] == [{"NOR"}, {"NOR"}]


def test_two_who_are_opposite_as_often_as_together_do_not_act_as_one() -> None:
    both = [
        Told(place=n, type="REQUEST", word="ask", sources=("SYL",), targets=("RUR", "FRE"), reciprocal=False)
        for n in range(2)
    ]
    met = [
        Told(place=n, type="ASSAULT", word="hit", sources=("RUR",), targets=("FRE",), reciprocal=False)
        for n in range(2, 4)
    ]
    assert "FRE" in Recall(both).beside(9, "RUR")
    assert "FRE" not in Recall([*both, *met]).beside(9, "RUR")


def test_who_welcomes_a_treaty_welcomes_both_who_made_it(grammar: Grammar) -> None:
    text = (
        "Ruritania and Freedonia signed a treaty. Freedonia praised Ruritania. Sylvania welcomed the treaty."
    )
    (event,) = [event for event in coded(grammar, text) if sides(event)[0] == ["Sylvania"]]
    assert sorted(sides(event)[1]) == ["Freedonia", "Ruritania"]


@pytest.mark.parametrize(
    "charge",
    [
        "Norway and Sweden cut ties with Morocco on Monday, accusing it of backing terrorism.",
        "Norway and Sweden cut ties with Morocco. Oslo spoke of armed groups sheltered by Morocco.",
        "Norway accused Morocco of helping smugglers in every way. Sweden and Norway closed their ports.",
    ],
)
def test_who_charges_another_with_helping_is_not_helped(charge: str) -> None:
    helped = [event for event in onrecord.code(charge).events if event.type in {"SUPPORT", "AID"}]
    assert not {actor.country for event in helped for actor in event.targets} & {"NOR", "SWE"}


@pytest.mark.parametrize(
    ("text", "type_", "sources", "targets"),
    [
        (
            "Thai and Cambodian troops clashed. Indonesia offered to mediate. Cambodia accepted.",
            "AGREE",
            {"KHM"},
            {"IDN"},
        ),
        (
            "Argentina and Chile asked the Vatican to mediate. Chile sent troops. The Vatican's offer came in time. "
            "It was accepted by the foreign minister of Argentina.",
            "AGREE",
            {"ARG"},
            {"VAT"},
        ),
        (
            "Morocco attacked an island of Spain. China put forward a proposal on Sunday. Japan looked on. "
            "The proposal was turned down by Norway.",
            "REJECT",
            {"NOR"},
            {"CHN"},
        ),
        ("Norway sank a ship of Morocco. The ruling was welcomed in Rabat.", "SUPPORT", {"MAR"}, {"NOR"}),
        (
            "A Spanish proposal for talks on the border was turned down by Morocco on Friday.",
            "AGREE",
            {"ESP"},
            {"MAR"},
        ),
        (
            "Morocco spurned an offer of talks from Spain on Friday, saying the time was not right for it.",
            "AGREE",
            {"ESP"},
            {"MAR"},
        ),
    ],
)
def test_what_is_answered_is_whose_it_was_said_to_be_before(
    text: str, type_: str, sources: set[str], targets: set[str]
) -> None:
    found = [event for event in onrecord.code(text).events if event.type == type_][-1]
    assert {actor.country for actor in found.sources} == sources
    assert {actor.country for actor in found.targets} == targets


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Spain had proposed a truce to Morocco, which it declined.", {"MAR"}, {"ESP"}),
        ("Spain asked Morocco to hand over two generals. It refused.", {"MAR"}, {"ESP"}),
        ("Spain offered Morocco talks on the fishing quotas. It accepted.", {"MAR"}, {"ESP"}),
        ("Spain offered Morocco a loan of ships. It turned the offer down.", {"MAR"}, {"ESP"}),
        ("Spain offered Morocco talks on the border. It repeated the offer on Friday.", {"ESP"}, {"MAR"}),
    ],
)
def test_nobody_answers_what_he_offered_himself(text: str, sources: set[str], targets: set[str]) -> None:
    found = onrecord.code(text).events[-1]
    assert {actor.country for actor in found.sources} == sources
    assert {actor.country for actor in found.targets} == targets


HOST = """Spain and Morocco quarrelled over a rock. Spain took it. Morocco called on Spain to leave. NATO was worried.
The minister of Spain goes to Rabat on Monday. The visit was confirmed by her host, the minister of Morocco. NATO was
glad. Norway telephoned both sides."""


def test_who_receives_a_visitor_is_no_go_between() -> None:
    call = onrecord.code(HOST).events[-1]
    assert {actor.country for actor in call.sources} == {"NOR", "ESP", "MAR"}
