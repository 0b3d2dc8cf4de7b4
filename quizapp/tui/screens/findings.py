"""What the study screen says about a card, before and after its answer."""

from quizapp.domain.card import Card
from quizapp.domain.deck import Document
from quizapp.domain.drafts import is_draft
from quizapp.domain.memory import Phase
from quizapp.domain.session import Answered, Confidence, Mode, Prompt, allows
from quizapp.domain.wording import back, citation, front
from quizapp.tui.widgets.card_view import Face
from quizapp.tui.widgets.feedback import Findings

_PHASES = {
    Phase.NEW: "new card",
    Phase.LEARNING: "learning",
    Phase.REVIEW: "review",
    Phase.RELEARNING: "learning again",
}
_MODES = (Mode.CHOICE, Mode.TYPED, Mode.ORDER, Mode.MATCH, Mode.FLIP)
_ARRANGED = frozenset({Mode.ORDER, Mode.MATCH})


def modes_of(prompt: Prompt) -> list[Mode]:
    """The ways in which the card can be asked."""
    return [mode for mode in _MODES if allows(prompt.card, mode)]


def face(prompt: Prompt, *, is_flagged: bool = False) -> Face:
    """The side that asks."""
    draft = "draft, not yet checked by a person" if is_draft(prompt.card) else ""
    flag = "⚑ flagged" if is_flagged else ""
    return Face(
        question=prompt.card.question if prompt.mode in _ARRANGED else front(prompt.card),
        about=_PHASES[prompt.phase],
        warning=" · ".join(sign for sign in (flag, draft) if sign),
        options=prompt.options,
        lefts=tuple(left for left, _ in prompt.card.pairs),
    )


def turned(prompt: Prompt) -> Findings:
    """The other side of a card that is turned over."""
    return _findings(prompt, answer=back(prompt.card))


def judged(answered: Answered, letter: str = "") -> Findings:
    """What came of an answer; `letter` is that of the right option, "" where there is none."""
    if answered.prompt.mode in _ARRANGED:
        return _arranged(answered)
    typed = answered.prompt.mode is Mode.TYPED
    return _findings(
        answered.prompt,
        verdict=_verdict(answered, letter),
        tone="$success" if answered.correct else "$error",
        typed=answered.response if typed else "",
        answer="" if letter else back(answered.prompt.card),
    )


def source_of(card: Card, documents: tuple[Document, ...]) -> tuple[str, str]:
    """The words that a card cites first, and where they stand; "" for what it has not."""
    if not card.sources:
        return "", ""
    main = card.sources[0]
    more = f" (and {len(card.sources) - 1} more)" if len(card.sources) > 1 else ""
    return main.quote, citation(main, {each.id: each for each in documents}) + more


def may_be_overruled(answered: Answered) -> bool:
    """Whether the learner may know better than the grader."""
    return answered.prompt.mode is Mode.TYPED and not answered.correct


def _verdict(answered: Answered, letter: str) -> str:
    if answered.prompt.mode is Mode.FLIP:
        return ""
    if answered.correct:
        return f"✓ Right{_but(answered)}"
    if answered.confidence is Confidence.SURE and answered.response:
        return f"✗ Sure, but wrong: the answer is {letter}" if letter else "✗ Sure, but wrong"
    if not answered.response:
        return f"The answer is {letter}" if letter else "Here is the answer"
    if answered.close:
        return "✗ Close, but not it"
    return f"✗ Wrong: the answer is {letter}" if letter else "✗ Wrong"


def _but(answered: Answered) -> str:
    """What a right answer leaves to be wished for."""
    if answered.close:
        return ", but mind the spelling"
    if answered.confidence is Confidence.GUESS:
        return ", by a guess"
    return ", but slowly" if answered.slow else ""


def _arranged(answered: Answered) -> Findings:
    """What came of an arrangement: each part in its place, with what the documents say of it."""
    from quizapp.domain.outcomes import outcomes, score

    card = answered.prompt.card
    told = f": {score(card, answered.response)}" if answered.response else ""
    _, cited = source_of(card, answered.prompt.documents)
    return Findings(
        verdict=_verdict(answered, "") + ("" if answered.correct else told),
        tone="$success" if answered.correct else "$error",
        outcomes=outcomes(card, answered.response),
        explanation=card.explanation,
        citation=cited,
    )


def _findings(
    prompt: Prompt, *, answer: str, verdict: str = "", tone: str = "", typed: str = ""
) -> Findings:
    card = prompt.card
    quote, cited = source_of(card, prompt.documents)
    return Findings(
        verdict=verdict,
        tone=tone,
        typed=typed,
        answer=answer,
        explanation=card.explanation,
        quote=quote,
        citation=cited,
    )
