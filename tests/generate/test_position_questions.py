from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.questions.positions import candidates
from quizapp.generate.questions.question import Question
from quizapp.generate.roles import body, classify
from quizapp.generate.setting import Setting

CAST = (
    (
        "Kamil Alami, a senior fellow at the Delta Institute, told The Daily "
        "Line that “fish trade is "
        "primarily a bargain between two Norwegian fleets.”"
    ),
    (
        "Arif Rafael, an analyst at the Nile Centre, said that “financial aid "
        "from Norway to Denmark "
        "will remain modest for a long time.”"
    ),
    (
        "Adrian Calmel, a professor of history at Oslo University, does not "
        "believe that there is a "
        "permanent friendship between Norway and Denmark."
    ),
    (
        "Lena Berg, a scholar at the Fjord Institute, argues that trade with "
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
    question = next(q for q in asked(*CAST) if q.key == "Kamil Alami" and q.form == "who-quote")
    assert question.stem == (
        "Who told The Daily Line that “fish trade is primarily a bargain between two Norwegian "
        "fleets”?"
    )
    assert sorted(question.distractors) == ["Adrian Calmel", "Arif Rafael", "Lena Berg"]
    assert question.accept == ("Alami",)


def test_a_denial_stays_a_denial_in_the_stem() -> None:
    assert (
        "Who does not believe that there is a permanent friendship between Norway and Denmark?"
        in stems(*CAST)
    )


def test_what_somebody_holds_is_asked_among_the_views_of_others() -> None:
    views = [q for q in asked(*CAST) if q.form == "view"]
    assert views
    for question in views:
        assert len(question.distractors) == 3
        assert question.key not in question.distractors
        assert question.stem.startswith("Which of these views on relations between Norway and")


def test_a_stem_never_names_its_holder() -> None:
    text = "Minister Al Benson said the plan that Benson wrote will save the whole of Norway money."
    assert not [q for q in asked(*CAST, text) if q.key == "Al Benson"]


def test_a_claim_that_leans_on_the_text_before_is_not_asked() -> None:
    assert not stems(
        "Minister Al Benson said it was a shame for all of them there.",
        "Minister Al Benson said these people should leave the island of Fyn.",
        "Minister Al Benson said the tax on fish would rise in Norway next week.",
    )


def test_this_relationship_is_placed_by_the_two_countries_of_the_title() -> None:
    text = (
        "Lena Berg, a scholar at the Fjord Institute, said history will judge "
        "this relationship harshly."
    )
    question = next(q for q in asked(*CAST[:3], text) if q.key == "Lena Berg" and q.form != "view")
    assert question.stem == (
        "On relations between Norway and Denmark, who said that history will judge this "
        "relationship harshly?"
    )


def test_both_countries_are_named_from_the_title() -> None:
    text = "Both countries must rebuild their trust through honest talks on trade, fish and water."
    (question,) = asked(text, author="Miss Ira Alvi", published="2025-07-27")
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


def test_a_claim_of_two_speakers_is_not_asked() -> None:
    same = "said that Norway will leave the northern fish pact in the spring of 2030."
    assert not stems(f"Minister Al Benson {same}", f"Analyst Bo Lind {same}")


def test_a_co_author_is_no_wrong_option_for_the_pair() -> None:
    question = next(
        q
        for q in asked(
            "A paper titled ‘Ways Out’, co-authored by General Jo Vance and "
            "General Mike Nagel, came.",
            "The paper states that Norway and Denmark will share the costs of the war for years.",
            *CAST,
        )
        if q.key == "Jo Vance and Mike Nagel" and q.form != "view"
    )
    assert not {"Jo Vance", "Mike Nagel"} & set(question.distractors)


def test_the_same_documents_give_the_same_questions() -> None:
    assert asked(*CAST) == asked(*CAST)
