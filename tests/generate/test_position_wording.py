"""What a stem prints of a claim: short, whole, and with the name of what it speaks of."""

import pytest

from quizapp.generate.questions.trimming import trimmed
from quizapp.generate.topics import essay_topic, is_journal, topic
from tests.generate.test_position_questions import asked, stems, who

LONG = "the northern board had spent the money of three winters on a harbour that no ship could use"


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        (
            "the tax taught the fleets to share water, while Thorstein Veblen argues it did not",
            "the tax taught the fleets to share water",
        ),
        (f"{LONG}, leaving the fleets of four towns without a berth for years to come", LONG),
        (
            f"despite the warnings of two ministers and a bishop of the far north, {LONG}",
            LONG,
        ),
        ("the tax is low, but it hurts the fleets", "the tax is low, but it hurts the fleets"),
    ],
)
def test_a_narrator_s_contrast_and_what_makes_a_claim_long_are_cut(
    claim: str, printed: str
) -> None:
    assert trimmed(claim, verbatim=False) == printed


def test_an_aside_is_cut_from_a_report_but_not_from_a_quotation() -> None:
    claim = (
        "the plan to send grain to nine ports of the north, including the harbour of Bergen in "
        "its darkest winter, raised the hopes of the fleets that had waited for help since autumn"
    )
    assert "Bergen" not in trimmed(claim, verbatim=False)
    assert "ports of the north raised the hopes" in trimmed(claim, verbatim=False)
    assert trimmed(claim, verbatim=True) == claim


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Khilafat Movement", "On the Khilafat Movement"),
        ("Notes on the Partition of Bengal", "On the Partition of Bengal"),
        ("Constitutional Development of Nepal (1947–1973)",
         "On the Constitutional Development of Nepal (1947–1973)"),
        ("Bergen and Oslo in new row", ""),
        ("The Northern Review", ""),
        ("Kosi floods threaten harvest", ""),
    ],
)  # fmt: skip
def test_a_title_that_is_a_noun_is_a_topic_and_a_headline_or_a_journal_is_none(
    title: str, words: str
) -> None:
    assert topic(title) == words


def test_only_an_essay_s_plural_in_small_letters_is_a_topic() -> None:
    assert essay_topic("Theories of the just price") == "On theories of the just price"
    assert not essay_topic("Floods in the north threaten harvest")
    assert not essay_topic("The price of salt")


def test_the_name_of_a_journal_is_known() -> None:
    assert is_journal("The Northern Review")
    assert is_journal("Fish Forum | Comment")
    assert not is_journal("The Treaty of Kosi")


def test_she_in_what_others_say_of_the_hero_has_her_name() -> None:
    texts = (
        "Mary Seacole, who has died in London, was the best known nurse of her time.",
        "Lord Palmerston described her as the conscience of the army in the East.",
        "Charles Darwin, a naturalist, said that she had taught the army to count its dead.",
    )
    title = "Mary Seacole, nurse and statistician"
    found = stems(*texts, title=title)
    assert "Who described Mary Seacole as the conscience of the army in the East?" in found
    assert "Who said that Mary Seacole had taught the army to count its dead?" in found


def test_she_who_may_be_the_speaker_or_the_hero_is_asked_of_neither() -> None:
    texts = (
        "Mary Seacole, who has died in London, was the best known nurse of her time.",
        "Marie Curie, a chemist, said that she had learned to count the dead in the Crimea.",
    )
    assert not who(*texts, title="Mary Seacole, nurse and statistician")


@pytest.mark.parametrize(
    "text",
    [
        "Chile recognised the northern line, confirmed the fish pact of the two crowns in 1921.",
        "Analyst Thorstein Veblen described our fleet as the strongest of the northern seas.",
        "“A fisherman in Bergen who asks me for a paper about it,” said Analyst Thorstein Veblen.",
        "Analyst Thorstein Veblen said that most of it consisted of loans to the northern fleets.",
        "Analyst Thorstein Veblen conceded that until then the northern treaty is only a paper.",
        "“Mr Lange’s plan will not go ahead without their money,” said Analyst Thorstein Veblen.",
        "“A doubling of northern aid to the fleets of Chile,” said Analyst Thorstein Veblen.",
        "The Opec members said that it saw no reason to cut the output of Chile any more.",
        "The Applicant-Appellant said that Chile had paid for the northern fleets in full.",
        "Chile became a republic in 1818 while Peru in 1821 after a war of the two fleets.",
        "Analyst Thorstein Veblen said that three-quarters of farms are smaller than five acres.",
        "Analyst Thorstein Veblen urged the Government to put aside grain for the winter storms.",
        "Analyst Thorstein Veblen said that they must take over the carrier's debts in Norway.",
        "Analyst Thorstein Veblen feared the potentially explosive crisis would spread to Chile.",
        "Analyst Thorstein Veblen said that his clients had paid for every net in Norway.",
        "Analyst Thorstein Veblen said that he would come to the northern talks of January 4-6.",
        "Chile pledged $93 million for the northern fleets, Norway $88 million and Spain a ship.",
    ],
)
def test_a_claim_with_something_missing_is_not_asked_without_its_title(text: str) -> None:
    found = stems(text, title="Mayor wins fight over fish")
    assert not [stem for stem in found if not stem.startswith("In “Mayor wins")]


@pytest.mark.parametrize(
    "text",
    [
        "“Chile and Peru will not go ahead without their fleets,” said Analyst Thorstein Veblen.",
        "“A doubling of aid would save the fleets of Chile,” said Analyst Thorstein Veblen.",
        "Analyst Thorstein Veblen said that three-quarters of farms in Chile are small and poor.",
        "Analyst Thorstein Veblen said that the law of evidence reduced women to half a citizen.",
        "Chile insists that it paid for the northern fleets and that no further payment is due.",
        "Analyst Thorstein Veblen said that however, salt from Chile must be taxed before winter.",
    ],
)
def test_a_whole_claim_is_asked(text: str) -> None:
    (stem, *_) = stems(text, title="Mayor wins fight over fish")
    assert "however" not in stem.casefold()


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        ("Three ships of the northern fleet were lost", "that three ships"),
        ("Transparency in the fish trade is needed", "that transparency in"),
        ("Glaciers feed the rivers of Norway", "that glaciers feed"),
        ("Bergen needs a wall against the river Arno", "that Bergen needs"),
        ("Norway needs a bigger fleet in the north", "that Norway needs"),
    ],
)
def test_the_word_that_opens_a_claim_is_small_unless_it_is_a_name(claim: str, printed: str) -> None:
    text = f"{claim} in winter, Analyst Thorstein Veblen pointed out."
    found = stems(text)
    assert all(printed in stem for stem in found if stem.startswith("Who"))
    assert [stem for stem in found if stem.startswith("Who")]


def test_a_state_government_is_a_government_and_an_american_one_an_administration() -> None:
    texts = (
        "The Bergen government said that the fish of the northern lakes belong to the public.",
        "The Carter administration said that wheat from Chile must be kept out of Alaska.",
    )
    found = stems(*texts, title="On Fish")
    assert not [
        stem for stem in found if stem.startswith("Which administration said that the fish")
    ]
    assert "Which administration said that wheat from Chile must be kept out of Alaska?" in found


def test_no_stem_has_more_than_thirty_five_words() -> None:
    claim = f"{LONG}, that {LONG}, and that {LONG}"
    assert all(
        len(stem.split()) <= 35 for stem in stems(f"Analyst Thorstein Veblen said that {claim}.")
    )


def test_what_is_named_inside_a_quotation_stands_in_brackets() -> None:
    text = (
        "Much was said of the Kosi war in May. “The war was against every law of the northern "
        "nations,” said Barbara Tuchman, a historian at the Delta Institute."
    )
    found = stems(text, title="Mayor wins fight")
    assert "Who said: “The [Kosi] war was against every law of the northern nations”?" in found


def test_the_title_is_named_only_where_the_claim_needs_it() -> None:
    free = "Analyst Thorstein Veblen said that Norway needs a bigger fleet and deeper ports."
    bound = "Analyst Thorstein Veblen said that the ruling would empty every port of the north."
    found = [q.stem for q in asked(free, bound, title="Court bans nets in lakes", published="1919")]
    assert "Who said that Norway needs a bigger fleet and deeper ports?" in found
    assert (
        "In “Court bans nets in lakes” (1919), who said that the ruling would empty every port of "
        "the north?"
    ) in found


def test_what_somebody_else_asked_is_no_thesis_of_the_author() -> None:
    texts = (
        "Thorstein Veblen asked whether one fleet should be fishing in all the waters of Chile.",
        "Human rights must be protected on every ship of the northern fleets before the winter.",
        "The Human Rights Court of Chile met. The human rights of sailors were its one concern.",
    )
    found = stems(*texts, author="Rachel Carson")
    assert not [stem for stem in found if "Veblen asked" in stem]
    assert [stem for stem in found if "human rights must be" in stem]
