"""What documents claim in their own words, so that one claim can be put against another."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.roles import Paragraph, Role
from quizapp.generate.text import LONGEST_SENTENCE, sentences

Paragraphs = Mapping[str, Sequence[Paragraph]]
"""The paragraphs of documents, by the documents' ids."""

_UNSURE = re.compile(
    r"\b(?:would|could|might|may|should|must|will|can|shall|if|unless|whether|although|though"
    r"|hopes?|expect(?:s|ed)?|likely|perhaps|allegedly|reportedly|claims?|claimed|so-called"
    r"|almost|nearly|both|either|some|many|most|parts?)\b|[?“”\"]",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;:—]|\s[–-]\s|,\s(?:and|but|while|whereas|which|who|where|when|after|before)\s"
)
_LONGEST = 300
_NOBODY = Speaker("")


def statements(paragraphs: Paragraphs, views: Sequence[PositionFact]) -> Iterator[PositionFact]:
    """The plain claims of the documents themselves: nobody's views, no hopes and no doubts."""
    held: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for view in views:
        place = (view.document, view.paragraph)
        held.setdefault(place, []).append((view.quote_start, view.quote_start + len(view.quote)))
    for document, each in paragraphs.items():
        for paragraph in each:
            if paragraph.role is Role.BODY:
                taken = held.get((document, paragraph.number), [])
                yield from _of(document, paragraph, taken)


def _of(
    document: str, paragraph: Paragraph, taken: Sequence[tuple[int, int]]
) -> Iterator[PositionFact]:
    for sentence in sentences(paragraph.text):
        if len(sentence.text) > LONGEST_SENTENCE:
            continue
        end = _END.search(sentence.text)
        claim = sentence.text[: end.start() if end else len(sentence.text)].rstrip(". ")
        if len(claim) > _LONGEST or _UNSURE.search(claim):
            continue
        if any(start < sentence.end and sentence.start < stop for start, stop in taken):
            continue
        yield PositionFact(
            document=document,
            paragraph=paragraph.number,
            quote=sentence.text,
            quote_start=sentence.start,
            start=sentence.start,
            end=sentence.start + len(claim),
            speaker=_NOBODY,
            verb="",
            claim=claim,
        )
