"""Cards that a program has made and no person has checked: they bear a tag until somebody does."""

from dataclasses import replace

from quizapp.domain.card import Card

DRAFT = "draft"
"""The tag of a card that no person has checked."""


def is_draft(card: Card) -> bool:
    """Whether no person has checked the card."""
    return DRAFT in card.tags


def as_draft(card: Card) -> Card:
    """The card, marked as one that no person has checked."""
    return card if is_draft(card) else replace(card, tags=(*card.tags, DRAFT))


def as_kept(card: Card) -> Card:
    """The card, checked by a person."""
    return replace(card, tags=tuple(tag for tag in card.tags if tag != DRAFT))
