"""Whom an examiner would set beside a well-known holder."""

import pytest

from quizapp.generate.distractors.peers import peers
from quizapp.generate.facts import Speaker


def names(name: str, *aliases: str) -> list[str]:
    return [peer.name for peer in peers(Speaker(name, aliases=aliases))]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Clement Attlee", "Winston Churchill"),
        ("Zia ul Haq", "Zulfikar Ali Bhutto"),
        ("Dag Hammarskjold", "Trygve Lie"),
        ("The Sindh government", "the Punjab government"),
        ("UNICEF", "the World Health Organization"),
    ],
)
def test_the_nearest_in_time_or_rank_comes_first_however_the_name_is_spelt(
    name: str, nearest: str
) -> None:
    assert names(name)[0] == nearest


def test_nobody_is_their_own_peer_and_a_stranger_has_none() -> None:
    assert "Clement Attlee" not in names("Clement Attlee")
    assert names("Halvard Lange") == []


def test_a_surname_alone_has_no_peers() -> None:
    assert names("Halvard Attlee", "Attlee") == []
