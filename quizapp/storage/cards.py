"""Cards outside the queue's order: where one stands, and those picked by tag or by mistakes."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.domain.memory import Phase
from quizapp.storage.database import reading
from quizapp.storage.moments import to_milliseconds
from quizapp.storage.queue import CardKey, Waiting

_STANDING = """
    SELECT deck.path, card.present, card.phase FROM card JOIN deck ON deck.id = card.deck_id
    WHERE card.deck_id = ? AND card.card_id = ?
"""
_CHOSEN = """
    FROM json_each(:decks) AS chosen JOIN card ON card.deck_id = chosen.value
    WHERE card.present = 1 AND card.suspended = 0
"""
_PICK = f"""
    SELECT card.deck_id, card.card_id, card.phase {_CHOSEN}
        AND (:tag = '' OR EXISTS (
            SELECT 1 FROM json_each(card.content, '$.tags') AS tag
            WHERE tag.value = :tag COLLATE NOCASE))
        AND (:since IS NULL OR (card.deck_id, card.card_id) IN (
            SELECT deck_id, card_id FROM review
            WHERE reviewed_at >= :since AND correct = 0
                AND id NOT IN (SELECT review_id FROM undo)))
    ORDER BY chosen.key, card.position
"""  # noqa: S608 - the part is this module's own
_TAGS = f"""
    SELECT tag.value, count(*) FROM (SELECT card.content {_CHOSEN}) AS picked,
        json_each(picked.content, '$.tags') AS tag
    GROUP BY tag.value ORDER BY count(*) DESC, tag.value
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Standing:
    """The file of a card's deck, whether the card is in it, and its phase."""

    path: Path
    present: bool
    phase: Phase


def standing(connection: sqlite3.Connection, key: CardKey) -> Standing:
    """Where a card that is known stands."""
    with reading(connection):
        path, present, phase = connection.execute(_STANDING, key).fetchone()
    return Standing(Path(path), bool(present), Phase(phase))


def pick(
    connection: sqlite3.Connection,
    deck_ids: Sequence[str],
    *,
    tag: str = "",
    wrong_since: datetime | None = None,
) -> list[Waiting]:
    """The cards of some decks, but for suspended ones, in the order of their decks.

    `tag` (its case does not matter) and `wrong_since`, for cards answered wrong since then, leave
    others out.
    """
    values = {
        "decks": json.dumps(list(deck_ids)),
        "tag": tag,
        "since": None if wrong_since is None else to_milliseconds(wrong_since),
    }
    with reading(connection):
        rows = connection.execute(_PICK, values).fetchall()
    return [Waiting(deck_id, card_id, Phase(phase), None) for deck_id, card_id, phase in rows]


def tags(connection: sqlite3.Connection, deck_ids: Sequence[str]) -> dict[str, int]:
    """The tags of those cards with the number of cards under each, the most used first."""
    with reading(connection):
        return dict(connection.execute(_TAGS, {"decks": json.dumps(list(deck_ids))}))
