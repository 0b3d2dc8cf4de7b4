"""Wrong options are possible where they stand, and none is true because the key is."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.distractors.sides import date_may_stand, figure_may_stand
from quizapp.generate.distractors.speakers import Cast
from quizapp.generate.distractors.venues import is_of, venue_nation
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.setting import Setting


@pytest.mark.parametrize(
    ("stem", "key", "wrong", "fair"),
    [
        ("Nepal had 90 mills in 2011, against 60 in ____.", "1999", "2012", "2001"),
        ("In 1961 Nepal opened the dam that Chile had planned since ____.", "1954", "1956", "1951"),
        ("Before ____ Nepal had no railway.", "1927", "1930", "1924"),
        ("After ____ no ship called at Gwadar.", "1927", "1924", "1930"),
        (
            "According to “The Kosi” (2016), the dam of Nepal opened in ____.",
            "2014",
            "2018",
            "2011",
        ),
        ("On what date in 1954 was the Kosi Agreement signed?", "25 April", "", "2 May"),
        ("Nepal will open the dam by ____.", "2032", "2034", "2030"),
        ("The canal was dug from ____ and closed in 1990.", "1981–1983", "1989–1992", "1984–1986"),
    ],
)
def test_a_date_stays_on_the_possible_side(stem: str, key: str, wrong: str, fair: str) -> None:
    assert not wrong or not date_may_stand(wrong, key, stem)
    assert date_may_stand(fair, key, stem)


def test_what_is_foretold_lies_after_the_text() -> None:
    stem = "Analysts expect the harvest of Nepal to double in ____."
    assert not date_may_stand("2017", "2021", stem, printed=2019)
    assert date_may_stand("2023", "2021", stem, printed=2019)


def test_a_day_stays_on_its_side_of_another_day() -> None:
    stem = "On ____ Nepal adopted a law that took effect on March 23, 1956."
    assert not date_may_stand("March 26, 1956", "February 29, 1956", stem)
    assert date_may_stand("March 4, 1956", "February 29, 1956", stem)
    assert not date_may_stand("March 26", "February 29", stem)


@pytest.mark.parametrize(
    ("stem", "key", "wrong", "fair"),
    [
        ("Nepal has ____ mills.", "more than 40", "more than 30", "more than 50"),
        ("Nepal has ____ mills.", "fewer than 20", "fewer than 30", "fewer than 10"),
        ("Farms smaller than ____ pay no levy in Nepal.", "five acres", "", "six acres"),
        ("How many of the 162 seats did the League win?", "160", "200", "120"),
        ("The levy of Nepal rose from 10 to ____ a can.", "20 rupees", "8 rupees", "30 rupees"),
        ("Nepal cut the levy from ____ to 49%.", "70%", "40%", "60%"),
        ("Nepal built ____ mills.", "about 40", "", "about 30"),
        ("Nepal moved from 3 to ____ over the years.", "800 mills", "", "400 mills"),
    ],
)
def test_a_figure_stays_on_the_possible_side(stem: str, key: str, wrong: str, fair: str) -> None:
    assert not wrong or not figure_may_stand(wrong, key, stem)
    assert figure_may_stand(fair, key, stem)


@pytest.mark.parametrize(
    ("stem", "country"),
    [
        ("Who told the Knesset that the road was closed?", "Israel"),
        ("Who told the Polish parliament that the road was closed?", "Poland"),
        ("Who told reporters that the road was closed?", ""),
        ("Who said that the Knesset had closed the road?", ""),
    ],
)
def test_a_country_s_own_assembly_tells_whose_the_speaker_is(stem: str, country: str) -> None:
    assert venue_nation(stem) == country


def test_an_office_says_of_what_country_somebody_is() -> None:
    assert is_of(Speaker("Abba Eban", "the Israeli foreign minister", "official"), "Israel")
    assert not is_of(Speaker("Andrei Gromyko", "the Soviet minister", "official"), "Israel")


def view(speaker: Speaker, claim: str) -> PositionFact:
    return PositionFact(
        document="d", paragraph=1, quote=claim, quote_start=0, start=0, end=len(claim),
        speaker=speaker, verb="said", claim=claim,
    )  # fmt: skip


def cast(*speakers: Speaker) -> tuple[PositionFact, Cast]:
    claims = ("the mills must close", "rice is dear", "looms need oil", "dams break", "snow melts")
    facts = [view(speaker, claim) for speaker, claim in zip(speakers, claims, strict=False)]
    manuscript = Manuscript(Document(id="d"), ("The mills are old.",))
    return facts[0], Cast(facts, {"d": Setting(manuscript, [])})


EBAN = Speaker("Abba Eban", "the Israeli foreign minister", "official")
OTHERS = (
    Speaker("Andrei Gromyko", "the Soviet foreign minister", "official"),
    Speaker("Halvard Lange", "the Norwegian foreign minister", "official"),
    Speaker("Selwyn Lloyd", "the British foreign secretary", "official"),
)


def test_speakers_of_other_countries_do_not_stand_beside_one_of_the_assembly_s_own() -> None:
    fact, everybody = cast(EBAN, *OTHERS)
    assert len(everybody.foils(fact, "Who said that the mills must close?")) == 3
    assert everybody.foils(fact, "Who told the Knesset that the mills must close?") == ()


def test_a_surname_does_not_stand_among_bodies() -> None:
    bodies = [
        Speaker(name, "", "body") for name in ("the Kosi Board", "the Rice Trust", "the Fund")
    ]
    fact, everybody = cast(Speaker("Gromyko", "", "body"), *bodies)
    assert everybody.foils(fact, "Who said that the mills must close?") == ()
    board, others = cast(Speaker("the Mill Council", "", "body"), *bodies)
    assert len(others.foils(board, "Who said that the mills must close?")) == 3
