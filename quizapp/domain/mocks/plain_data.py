"""Profiles, results and sheets as plain values, for programs to read."""

from fractions import Fraction
from typing import Any

from quizapp.domain.mocks.omr import Scored
from quizapp.domain.mocks.profile import Exam, Profile, Rules
from quizapp.domain.mocks.result import Part, Result
from quizapp.domain.mocks.sheet import Response


def profile_data(profile: Profile) -> dict[str, Any]:
    """A profile with its sources."""
    return {
        "id": profile.id,
        "title": profile.title,
        "body": profile.body,
        "as_of": profile.as_of,
        "confidence": profile.evidence.value,
        "sources": list(profile.sources),
        "note": profile.note,
        "rules": _rules(profile.rules),
        "disputed": [
            {
                "rule": remark.rule,
                "confidence": remark.evidence.value,
                "note": remark.note,
                "sources": list(remark.sources),
            }
            for remark in profile.remarks
        ],
    }


def result_data(exam: Exam, result: Result) -> dict[str, Any]:
    """A mock that was marked, every question in order."""
    guessing = result.guessing
    return {
        "title": exam.title,
        "profile": exam.profile,
        "rules": _rules(exam.rules),
        "passed": result.passed,
        "total": _part(result.total),
        "sections": [_part(part) for part in result.sections],
        "tags": [_part(part) for part in result.tags],
        "guessing": {
            "blind": float(guessing.blind),
            "guesses": guessing.guesses,
            "right": guessing.right,
            "earned": float(guessing.earned),
            "left": float(guessing.left),
        },
        "questions": [_response(each) for each in result.responses],
    }


def scored_data(scored: Scored) -> dict[str, Any]:
    """A sheet that was marked by a key."""
    return {
        "total": _part(scored.total),
        "questions": [
            {
                "number": each.number,
                "marked": each.marked,
                "key": each.key,
                "outcome": each.outcome.value,
            }
            for each in scored.questions
        ],
    }


def _rules(rules: Rules) -> dict[str, Any]:
    return {
        "questions": rules.questions,
        "minutes": rules.time and rules.time.total_seconds() / 60,
        "marks": float(rules.marks),
        "penalty": float(rules.penalty),
        "options": rules.options,
        "none_of_these": rules.none_of_these,
        "pass": _float(rules.pass_percent),
        "sections": [
            {
                "name": section.name,
                "questions": section.questions,
                "pass": _float(section.pass_percent),
                "tags": list(section.tags),
                "kinds": list(section.kinds),
                "decks": list(section.decks),
            }
            for section in rules.sections
        ],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "questions": part.questions,
        "right": part.right,
        "wrong": part.wrong,
        "blank": part.blank,
        "marks": float(part.marks),
        "lost": float(part.lost),
        "full": float(part.full),
        "needed": _float(part.needed),
        "passed": part.passed,
        "seconds": part.seconds,
    }


def _response(response: Response) -> dict[str, Any]:
    question = response.question
    return {
        "number": question.number,
        "section": question.section,
        "deck": question.deck_id,
        "card": question.card.id,
        "question": question.card.question,
        "options": list(question.options),
        "key": question.options[question.key],
        "response": response.text,
        "outcome": response.outcome.value,
        "confidence": response.confidence.value,
        "flagged": response.flagged,
        "seconds": response.seconds,
    }


def _float(number: Fraction | None) -> float | None:
    return None if number is None else float(number)
