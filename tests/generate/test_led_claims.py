"""A sentence is told before a claim where only that says what its "it" or "the remark" means."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "The lean years of the herring on the northern coast"
CAST = (
    "Ragnar Frisch, an economist, argued that the price of salt would fall in every port.",
    "Hannah Arendt, a scholar, warned that the northern towns would empty within a decade.",
    "Barbara Tuchman, a historian, believes that the old treaties of Bergen are long dead.",
)
VEBLEN = "Thorstein Veblen, an economist,"


def stems(text: str, title: str = TITLE) -> list[str]:
    document = "\n\n".join([title, *CAST, text])
    deck = make_deck([read_manuscript(document.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind == "position"]


@pytest.mark.parametrize(
    ("first", "then", "asked"),
    [
        (
            "The harbour of Bergen was to be the pride of Norway.",
            f"{VEBLEN} argued that it has become a warehouse with a view of the sea.",
            "Who argued that it has become a warehouse with a view of the sea?",
        ),
        (
            "Herring catches off Bergen fell by a third in 1957.",
            f"{VEBLEN} attributes this to the warm winters of northern Norway.",
            "Who attributes this to the warm winters of northern Norway?",
        ),
        (
            "Norway’s ministry of fish said that no herring would be sold to Denmark.",
            f"{VEBLEN} called the remark absurd.",
            "Who called the remark absurd?",
        ),
        (
            "Norway refuses to sell salt to any boat that was built in Denmark.",
            f"{VEBLEN} describes the rule as a gift to the smugglers of Denmark.",
            "Who describes the rule as a gift to the smugglers of Denmark?",
        ),
    ],
)
def test_the_sentence_before_says_what_a_claim_is_of(first: str, then: str, asked: str) -> None:
    assert f"{first} {asked}" in stems(f"{first} {then}"), stems(f"{first} {then}")


@pytest.mark.parametrize(
    "text",
    [
        # the sentence before names the speaker
        (
            "Thorstein Veblen saw the harbour of Bergen. Veblen argued that it has become a"
            " warehouse with a view of the sea."
        ),
        # it points elsewhere itself
        (
            f"They had built it for nothing. {VEBLEN} argued that it has become a warehouse with a"
            " view of the sea."
        ),
        # two things may be meant
        (
            f"The harbour of Bergen ruined the harbour of Oslo. {VEBLEN} argued that it has become"
            " a warehouse with a view of the sea."
        ),
        # a body may mean itself
        (
            "A barrel of herring was sold for nine crowns. The Fish Board said that it saw no"
            " reason to lower the price of salt."
        ),
    ],
)
def test_a_doubtful_sentence_is_not_told_before_a_claim(text: str) -> None:
    assert not any(". Who" in stem or ". Which" in stem for stem in stems(text)), stems(text)


def test_quoted_words_of_her_are_of_whom_the_text_is() -> None:
    title = "Mary Seacole, 76, nurse of the northern war"
    text = (
        "Mary Seacole, who has died in London, was the best known nurse of her time.\n\n"
        f"“She was brave, generous, and deeply sure of her trade,” said {VEBLEN[:-1]}."
    )
    assert (
        "Of Mary Seacole, who said: “She was brave, generous, and deeply sure of her trade”?"
        in stems(text, title)
    )
    assert not any("She was brave" in stem for stem in stems(text))


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        ("urges the envoys to revive it before the winter", False),
        ("said that two of the three guilds had promised to renounce it", False),
        ("said that a town which has no harbour loses more than it gains from herring", True),
        ("said that it was wrong for the guilds to sell their boats in winter", True),
        ("said that Bergen would have to share its herring with Oslo", True),
    ],
)
def test_it_has_its_thing_in_the_claim_itself(claim: str, *, asked: bool) -> None:
    verb, _, words = claim.split(" ", 2)
    found = stems(f"Nobody was glad. {VEBLEN} {claim}.")
    assert any(verb in stem and words in stem for stem in found) is asked, found
