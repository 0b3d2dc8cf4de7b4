"""What is said about a question of a mock, before and after it is handed in."""

from quizapp.domain.deck import Document
from quizapp.domain.drafts import is_draft
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.session import Confidence
from quizapp.services.quiz import Mock
from quizapp.tui.phrases import duration
from quizapp.tui.screens.findings import source_of
from quizapp.tui.widgets.card_view import Face
from quizapp.tui.widgets.feedback import Findings
from quizapp.tui.widgets.navigator import BLANK, FLAGGED


def asked(mock: Mock) -> Face:
    """The side that is asked."""
    response, question = mock.current, mock.current.question
    section = f" · {question.section}" if len(mock.exam.rules.sections) > 1 else ""
    return Face(
        question=question.card.question,
        about=f"Question {question.number} of {len(mock.sheet)}{section}",
        warning=f"{FLAGGED} flagged" if response.flagged else "",
        options=question.options,
    )


def looked_back_at(response: Response) -> Face:
    """The side that was asked, with the time it took."""
    question = response.question
    signs = (f"{FLAGGED} flagged" * response.flagged, "draft" * is_draft(question.card))
    return Face(
        question=question.card.question,
        about=f"Question {question.number} · {question.section} · {duration(response.seconds)}",
        warning=" · ".join(sign for sign in signs if sign),
        options=question.options,
    )


def marked(response: Response, documents: tuple[Document, ...], letter: str) -> Findings:
    """What came of it; `letter` is that of the right option."""
    question, card = response.question, response.question.card
    quote, cited = source_of(card, documents)
    is_listed = question.options[question.key] == card.answer
    return Findings(
        verdict=_verdict(response, letter),
        tone="$success" if response.outcome is Outcome.RIGHT else "$error",
        answer="" if is_listed else card.answer,
        explanation=card.explanation,
        quote=quote,
        citation=cited,
    )


def _verdict(response: Response, letter: str) -> str:
    if response.outcome is Outcome.BLANK:
        return f"{BLANK} Left blank: the answer is {letter}"
    if response.outcome is Outcome.RIGHT:
        return "✓ Right, by a guess" if response.confidence is Confidence.GUESS else "✓ Right"
    sure = "Sure, but wrong" if response.confidence is Confidence.SURE else "Wrong"
    return f"✗ {sure}: the answer is {letter}"
