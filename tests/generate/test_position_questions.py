import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.questions.positions import candidates
from quizapp.generate.questions.question import Question
from quizapp.generate.roles import body, classify
from quizapp.generate.selection import LEAST_SCORE
from quizapp.generate.setting import Setting

CAST = (
    (
        "Linus Pauling, a senior fellow at the Delta Institute, told The Daily "
        "Line that “fish trade is "
        "primarily a bargain between two Norwegian fleets.”"
    ),
    (
        "Gunnar Myrdal, an analyst at the Nile Centre, said that “financial aid "
        "from Norway to Denmark "
        "will remain modest for a long time.”"
    ),
    (
        "Fernand Braudel, a professor of history at Oslo University, does not "
        "believe that there is a "
        "lasting friendship between Norway and Denmark."
    ),
    (
        "Hannah Arendt, a scholar at the Fjord Institute, argues that trade with "
        "Denmark has never been on "
        "an equal footing since the war."
    ),
)


def asked(
    *paragraphs: str, title: str = "Norway and Denmark", author: str = "", published: str = ""
) -> list[Question]:
    document = Document(id="d", title=title, author=author, published=published)
    manuscript = Manuscript(document, paragraphs)
    parts = body(classify(paragraphs, published=published))
    return candidates(find_positions(manuscript, parts), {"d": Setting(manuscript, parts)})


def stems(*paragraphs: str, title: str = "Norway and Denmark", author: str = "") -> list[str]:
    return [question.stem for question in asked(*paragraphs, title=title, author=author)]


def test_a_quotation_asks_who_said_it_with_other_analysts_as_options() -> None:
    question = next(q for q in asked(*CAST) if q.key == "Linus Pauling" and q.form == "who-quote")
    assert question.stem == (
        "Who told The Daily Line that “fish trade is primarily a bargain between two Norwegian "
        "fleets”?"
    )
    assert sorted(question.distractors) == ["Fernand Braudel", "Gunnar Myrdal", "Hannah Arendt"]
    assert question.accept == ("Pauling",)


def test_a_denial_stays_a_denial_in_the_stem() -> None:
    assert (
        "Who does not believe that there is a lasting friendship between Norway and Denmark?"
        in stems(*CAST)
    )


def test_what_somebody_holds_is_asked_among_the_views_of_others() -> None:
    more = (
        "Ragnar Frisch, an economist, said that fish will always be dearer in Denmark than in "
        "Norway."
    )
    views = [q for q in asked(*CAST, more) if q.form == "view"]
    assert views
    for question in views:
        assert len(question.distractors) == 3
        assert question.key not in question.distractors
        assert question.stem.startswith("Which of these views on relations between Norway and")


def test_a_stem_never_names_its_holder() -> None:
    text = (
        "Minister Halvard Lange said the plan that Lange wrote will save the whole of Norway money."
    )
    assert not [q for q in asked(*CAST, text) if q.key == "Halvard Lange"]


def test_a_claim_that_leans_on_the_text_before_is_not_asked() -> None:
    assert not stems(
        "Minister Halvard Lange said it was a shame for all of them there.",
        "Minister Halvard Lange said these people should visit the island of Fyn.",
        "Minister Halvard Lange said the tax on fish would rise in Norway next week.",
    )


def test_this_relationship_is_placed_by_the_two_countries_of_the_title() -> None:
    text = (
        "Hannah Arendt, a scholar at the Fjord Institute, said history will judge "
        "this relationship harshly."
    )
    question = next(
        q for q in asked(*CAST[:3], text) if q.key == "Hannah Arendt" and q.form != "view"
    )
    assert question.stem == (
        "On relations between Norway and Denmark, who said that history will judge this "
        "relationship harshly?"
    )


def test_both_countries_are_named_from_the_title() -> None:
    text = "Both countries must rebuild their trust through honest talks on trade, fish and water."
    question = asked(text, author="Miss Sarojini Naidu", published="2025-07-27")[0]
    assert question.stem == (
        "Which author argued in 2025 that Norway and Denmark must rebuild their trust through "
        "honest talks on trade, fish and water?"
    )


def test_the_country_is_the_answer_and_not_in_the_stem() -> None:
    text = (
        "The talks went on. Norway views the arms pact of 1999, particularly its air clause, as a "
        "direct threat to the region."
    )
    (question,) = asked(text)
    assert question.stem.startswith("Which country views the arms pact")
    assert (question.key, len(question.distractors)) == ("Norway", 3)
    assert "Norway" not in question.distractors


def test_nobody_is_asked_who_made_a_claim_that_two_speakers_make() -> None:
    same = "said that Norway will leave the northern fish pact in the spring of 2030."
    found = stems(f"Minister Halvard Lange {same}", f"Analyst Thorstein Veblen {same}")
    assert not [stem for stem in found if stem.startswith("Who")]


def test_a_pair_of_authors_is_not_the_long_option_among_single_names() -> None:
    work = (
        "A paper titled ‘Ways Out’, co-authored by General George Marshall and "
        "General Omar Bradley, came."
    )
    said = "The paper states that Norway and Denmark will share the costs of the war for years."
    pair = who(work, said, *CAST)["George Marshall and Omar Bradley"]
    assert pair.distractors == ()


def test_the_same_documents_give_the_same_questions() -> None:
    assert asked(*CAST) == asked(*CAST)


def who(*paragraphs: str, title: str = "Norway and Denmark") -> dict[str, Question]:
    """The question for each holder, without those on their views."""
    good = [q for q in asked(*paragraphs, title=title) if q.score >= LEAST_SCORE]
    return {q.key: q for q in good if q.form != "view"}


def test_a_country_that_speaks_of_itself_is_it_in_the_stem() -> None:
    text = "Chile insists that Chile inherited the treaties of the old crown in full."
    assert who(text)["Chile"].stem == (
        "Which country insists that it inherited the treaties of the old crown in full?"
    )


@pytest.mark.parametrize(
    "claim",
    [
        "his statement had not been written by the office of the mayor",
        "the ruling would make the work of the northern board more difficult",
        "the new machines would take a share of the northern trade",
    ],
)
def test_a_claim_that_leans_on_the_news_is_asked_behind_its_title(claim: str) -> None:
    text = f"Barbara Tuchman, a historian at the Delta Institute, said that {claim}."
    found = who(text, title="Mayor wins fight over fish")["Barbara Tuchman"]
    assert found.stem == f"In “Mayor wins fight over fish”, who said that {claim}?"


@pytest.mark.parametrize(
    "claim",
    ["if that is so then the price of northern fish will go up", "it was a great day"],
)
def test_a_claim_that_points_at_what_was_said_before_is_not_asked(claim: str) -> None:
    text = f"Barbara Tuchman, a historian at the Delta Institute, said that {claim}."
    assert not who(text, title="Mayor wins fight over fish")


def test_a_claim_that_leans_on_the_topic_is_asked_with_its_name() -> None:
    text = "Barbara Tuchman, a historian, said that the treaty ruined the northern ports for good."
    found = who(text, title="The Treaty of Kosi and its Critics")
    assert found["Barbara Tuchman"].stem == (
        "Who said that the Treaty of Kosi ruined the northern ports for good?"
    )


def test_the_war_has_its_name_where_the_text_just_before_gives_it() -> None:
    text = (
        "Much was said of the Kosi war in May. Barbara Tuchman, a historian at the Delta "
        "Institute, said that the war was against every law."
    )
    stem = who(text, title="Mayor wins fight")["Barbara Tuchman"].stem
    assert stem == "Who said that the Kosi war was against every law?"


def test_said_stands_for_added_and_replied() -> None:
    text = "Barbara Tuchman, a historian, added that Norway needs a bigger fleet and more ports."
    assert who(text)["Barbara Tuchman"].stem.startswith("Who said that Norway needs")


def test_she_in_the_stem_rules_no_option_out() -> None:
    others = (
        "Analysts Max Weber, Carl Jung, Beatrice Webb, Rosa Luxemburg and Clara Zetkin left "
        "the talks in the spring."
    )
    text = "Analyst Barbara Tuchman said that she would never vote for the northern fish treaty."
    options = who(text, others)["Barbara Tuchman"].distractors
    assert set(options) == {"Beatrice Webb", "Rosa Luxemburg", "Clara Zetkin"}


def test_a_government_stands_beside_other_governments() -> None:
    text = (
        "The Norwegian government denounced the fish pact of 1999 as a slander upon the nation. "
        "Chile and Spain watched the talks from afar. Chile and Spain came back in the spring."
    )
    options = who(text, title="The Fish Pact")["The Norwegian government"].distractors
    assert set(options) >= {"The Chilean government", "The Spanish government"}


def test_a_chairman_is_no_wrong_option_for_his_firm() -> None:
    text = (
        "The Nordic Net Board said that northern nets must catch fewer fish. George Cadbury, "
        "chairman of the Nordic Net Board, came. The Danish Fish Council and the Oslo Trade Union "
        "came."
    )
    assert "George Cadbury" not in who(text)["The Nordic Net Board"].distractors


def test_one_who_disputes_a_view_does_not_hold_it_too() -> None:
    texts = (
        "Minister Halvard Lange said that Chile has altered the northern line by force.",
        "Analyst Thorstein Veblen said that Chile has not altered the northern line by force.",
    )
    assert {"Halvard Lange", "Thorstein Veblen"} <= set(who(*texts))


def test_what_somebody_does_not_believe_is_no_view_of_theirs() -> None:
    options = [q.key for q in asked(*CAST) if q.form == "view"]
    foils = [foil for q in asked(*CAST) for foil in q.distractors]
    assert not [text for text in (*options, *foils) if "lasting friendship" in text]


@pytest.mark.parametrize(
    ("before", "asked_for"),
    [
        ("The talks in the north took the whole of the spring.", True),
        ("Thomas Edison had stood at the head of the northern board for years.", False),
        ("He had stood at the head of the northern board for years.", False),
        ("Clara Barton had stood at the head of the northern board for years.", True),
    ],
)
def test_he_in_a_claim_is_asked_for_only_where_it_means_the_speaker(
    before: str,
    asked_for: bool,
) -> None:
    claim = "he would never vote for a northern fish treaty with Chile"
    text = f"{before} Minister Halvard Lange said that {claim}."
    assert ("Halvard Lange" in who(text)) is asked_for


def test_a_party_and_its_letters_are_one_option() -> None:
    text = (
        "The UK Fish Party met in Oslo. UKFP called on the northern board to quit the fish council "
        "for good. The Danish Fish Council, the Nordic Net Board and the Oslo Trade Union came."
    )
    assert who(text)["UKFP"].distractors
    assert "The UK Fish Party" not in who(text)["UKFP"].distractors


def test_a_holder_with_fewer_than_three_others_has_no_wrong_options() -> None:
    text = "Analyst Barbara Tuchman said that Norway needs a bigger fleet and deeper ports."
    other = "Analyst Thorstein Veblen said that fish will always be dearer in Denmark."
    assert all(len(q.distractors) in {0, 3} for q in asked(text, other))
    assert who(text, other)["Barbara Tuchman"].distractors == ()


def test_a_head_of_government_stands_beside_others_of_that_office() -> None:
    text = "Harold Macmillan said that Norway needs a bigger fleet and deeper ports."
    options = who(text)["Harold Macmillan"].distractors
    assert options == ("Anthony Eden", "Harold Wilson", "Clement Attlee")


def test_the_people_of_the_document_come_before_the_office() -> None:
    text = "Harold Macmillan said that Norway needs a bigger fleet and deeper ports."
    assert set(who(text, *CAST)["Harold Macmillan"].distractors) <= {
        "Linus Pauling", "Gunnar Myrdal", "Fernand Braudel", "Hannah Arendt"
    }  # fmt: skip


def in_two_documents(text: str, others: str) -> Question:
    """The question on the holder in `text`, with a second document of `others` beside it."""
    texts = {"one": text, "two": others}
    manuscripts = [Manuscript(Document(id=name), (told,)) for name, told in texts.items()]
    parts = {m.document.id: body(classify(m.paragraphs)) for m in manuscripts}
    facts = [f for m in manuscripts for f in find_positions(m, parts[m.document.id])]
    settings = {m.document.id: Setting(m, parts[m.document.id]) for m in manuscripts}
    found = candidates(facts, settings)
    return next(q for q in found if q.key == "Barbara Tuchman")


@pytest.mark.parametrize(("country", "offered"), [("Norway", True), ("Chile", False)])
def test_people_of_another_document_are_options_only_if_it_is_about_the_same_country(
    country: str,
    *,
    offered: bool,
) -> None:
    text = (
        "Norway is poor in winter. Analyst Barbara Tuchman said that Norway needs a bigger fleet "
        "and deeper ports."
    )
    others = (
        f"The state of {country} is large. Analysts Max Weber, Carl Jung, Rosa Luxemburg and Clara "
        f"Zetkin met in {country} in the spring, and the talks went on for weeks."
    )
    assert bool(in_two_documents(text, others).distractors) is offered


@pytest.mark.parametrize(
    ("holder", "wanted"),
    [
        ("A fisherman in Bergen", False),
        ("Several witnesses", False),
        ("The Norwegian government", True),
        ("Fishermen’s leaders in Bergen", True),
    ],
)
def test_nobody_is_asked_for_somebody_without_a_name(holder: str, wanted: bool) -> None:
    told = f"{holder} said that the northern fish trade of Denmark had been lost for good."
    found = [question for question in asked(*CAST, told) if question.score >= LEAST_SCORE]
    assert any(question.key.removeprefix("The ") in holder for question in found) is wanted


def test_a_body_has_the_article_that_its_wrong_options_have() -> None:
    told = (
        "World Health Organization (WHO) said that the northern fever of Denmark was over.",
        "The World Food Programme said that the rye of Denmark would last until the spring.",
        "The Fish Board of Norway said that the herring of Denmark had come back at last.",
        "The Red Cross said that the wells of Denmark were clean for the first time.",
    )
    (question,) = [one for one in asked(*told) if "fever" in one.stem and "Health" in one.key]
    assert question.distractors
    assert all(option.startswith("The ") for option in (question.key, *question.distractors))
