"""Completes a stem that leaves open whose or of when it is, by its document's title and land."""

import re
from dataclasses import replace

from quizapp.generate.english.nations import nations_in
from quizapp.generate.gates import flaws
from quizapp.generate.questions.question import Question
from quizapp.generate.setting import Setting

_QUOTED = re.compile(r"\b([Aa]ccording to )(?=“)")


def completed(question: Question, setting: Setting) -> Question | None:
    """The question behind its document's title, with the land whose government speaks there.

    None where that leaves a flaw.
    """
    stem = question.stem
    if "according to" not in stem.lower():
        stem = behind(question, setting.titled, setting)
    told = owned(replace(question, stem=stem), setting)
    return told if told.stem != question.stem and not flaws(told) else None


def owned(question: Question, setting: Setting) -> Question:
    """The question with the land before a title that it quotes, where nothing else names it."""
    land = _land(setting) if _QUOTED.search(question.stem) else ""
    if not land or land in question.stem:
        return question
    whose = f"{land}{'’' if land.endswith('s') else '’s'} "
    stem = _QUOTED.sub(lambda found: f"{found[1]}{whose}", question.stem, count=1)
    return replace(question, stem=stem)


def behind(question: Question, source: str, setting: Setting) -> str:
    """The stem of a question behind the words that name its source."""
    stem = question.stem
    lowered = setting.lowered(stem) if question.form == "blank" else stem[:1].lower() + stem[1:]
    return source + lowered


def _land(setting: Setting) -> str:
    """The land whose minister speaks in the document, where its title names none."""
    voice = setting.voice
    if voice is None or not voice.ministry or voice.owner == "the country":
        return ""
    known = nations_in(setting.document.title) or voice.owner in setting.document.title
    return "" if known else voice.owner
