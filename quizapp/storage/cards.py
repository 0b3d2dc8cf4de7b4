"""Cards outside the queue's order: where one stands, and those picked by tag or by mistakes."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.domain.memory import Phase
from quizapp.domain.session import Counts
from quizapp.storage.database import reading
from quizapp.storage.moments import to_milliseconds
from quizapp.storage.queue import TAGGED, CardKey, Waiting

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
        AND (:tag = '' OR {TAGGED})
        AND (:since IS NULL OR (card.deck_id, card.card_id) IN (
            SELECT deck_id, card_id FROM review
            WHERE reviewed_at >= :since AND correct = 0
                AND id NOT IN (SELECT review_id FROM undo)))
    ORDER BY chosen.key, card.position
"""  # noqa: S608 - the part is this module's own
_HAS_TAG = f"SELECT EXISTS (SELECT 1 {_CHOSEN} AND {TAGGED})"
_TAGS = f"""
    SELECT tag.value, count(*) FROM (SELECT card.content {_CHOSEN}) AS picked,
        json_each(picked.content, '$.tags') AS tag
    GROUP BY tag.value ORDER BY count(*) DESC, tag.value
"""  # noqa: S608 - as above
_STANDINGS = (
    "card.phase = 'new' AND NOT is_planned",
    "card.phase IN ('learning', 'relearning') AND card.due < :before",
    "card.phase = 'review' AND card.due < :before AND NOT is_planned",
    "card.phase = 'new' AND waits",
    "card.phase = 'review' AND waits",
)
_COUNTED = ", ".join(f"count(DISTINCT iif({each}, card.card_id, NULL))" for each in _STANDINGS)
_BY_TAG = f"""
    SELECT min(tag.value), {_COUNTED}
    FROM (SELECT card_id, content, phase, due, buried_until,
            planned.deck_id IS NOT NULL AS is_planned,
            place IS NOT NULL AND card.last_review IS planned.last_review AS waits
        FROM card LEFT JOIN planned USING (deck_id, card_id)
        WHERE card.deck_id = :deck AND present = 1 AND suspended = 0) AS card,
        json_each(card.content, '$.tags') AS tag
    WHERE card.buried_until IS NULL OR card.buried_until <= :now
    GROUP BY tag.value COLLATE NOCASE ORDER BY count(*) DESC, tag.value
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


def has_tag(connection: sqlite3.Connection, deck_ids: Sequence[str], tag: str) -> bool:
    """Whether a card of those decks, but for suspended ones, has the tag, in any case."""
    values = {"decks": json.dumps(list(deck_ids)), "tag": tag}
    with reading(connection):
        return bool(connection.execute(_HAS_TAG, values).fetchone()[0])


def asked_by_tag(
    connection: sqlite3.Connection, deck_id: str, *, now: datetime, before: datetime
) -> list[tuple[str, Counts, Counts]]:
    """The tags of a deck, the most used first, each with what can be asked of its cards at `now`.

    That is first what the schedule asks, where a card in its learning steps or up for review counts
    when it is due before `before`, and then what is left of the plan's part. Tags that differ only
    in case are one.
    """
    values = {"now": to_milliseconds(now), "before": to_milliseconds(before)}
    with reading(connection):
        rows = connection.execute(_BY_TAG, {"deck": deck_id, **values}).fetchall()
    return [
        (tag, Counts(new, learning, due), Counts(planned_new, 0, planned_back))
        for tag, new, learning, due, planned_new, planned_back in rows
    ]
