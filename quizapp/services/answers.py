"""What a response is worth, and how it is put on record."""

from quizapp.domain.session import Answered, Mode, Prompt
from quizapp.errors import UsageError
from quizapp.storage import reviews


def graded(prompt: Prompt, text: str) -> tuple[bool, bool]:
    """Whether a response is correct, and whether it is close.

    Raises UsageError where the card is not asked so that it could be answered thus.
    """
    if prompt.mode is Mode.FLIP:
        raise UsageError("a card that is turned over is rated, not answered")
    if prompt.mode is not Mode.CHOICE:
        from quizapp.domain.grading import grade  # noqa: PLC0415 - brings the value parser

        verdict = grade(prompt.card, text)
        return verdict.correct, verdict.close
    if text not in prompt.options:
        raise UsageError(f"{text!r} is not among the options")
    return text == prompt.card.answer, False


def entry_of(answered: Answered, seconds: float, *, scheduled: bool) -> reviews.Entry:
    """An answer as it is put on record."""
    prompt = answered.prompt
    return reviews.Entry(
        deck_id=prompt.deck_id,
        card_id=prompt.card.id,
        rating=answered.rating,
        mode=prompt.mode,
        correct=answered.correct,
        response=answered.response,
        seconds=seconds,
        question=prompt.card.question,
        answer=prompt.card.answer,
        confidence=answered.confidence,
        scheduled=scheduled,
    )
