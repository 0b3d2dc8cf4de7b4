"""Reads whose view a sentence gives by a phrase beside it: "according to X", "in X's view"."""

import re
from collections.abc import Iterator

from quizapp.generate.facts import Manner
from quizapp.generate.people.speakers import Holder
from quizapp.generate.positions.claims import reported_end
from quizapp.generate.positions.complements import WHOLE_QUOTATION, Attribution
from quizapp.generate.positions.fronts import NOT_SPEECH, Said, front
from quizapp.generate.positions.subjects import Reader, Subject, subject_after

_VIEW = r"(?:view|opinion|words|judge?ment|eyes|estimation|estimate|reading|account|telling)"
_WHOSE = r"(?:[Tt]he |[A-Z])[\w.’' -]{1,80}?|his|her|their"
_BEFORE = r"(?P<before>^|, | - | — )"
_ACCORDING = re.compile(r"(?P<before>^|,? )[Aa]ccording to(?= )")
_VIEW_OF = re.compile(rf"{_BEFORE}[Ii]n the {_VIEW} of(?= )")
_OWN_VIEW = re.compile(rf"{_BEFORE}[Ii]n (?P<who>{_WHOSE})(?:['’]s?)? (?:own )?{_VIEW}(?=,? )")
_PUTS = re.compile(
    r"^[Aa]s (?P<who>[^,]{2,120}?) (?P<verb>(?:once |later |then |has )?(?:puts?|said|says|argued"
    r"|argues|noted|notes|wrote|writes|reported|reports|warned|pointed out|observed|explained"
    r"|reminded|told [A-Z][\w ]{2,30}|sees|saw|puts))(?: it| this| the matter)?, "
)
_IS_THAT = re.compile(
    rf"^(?P<who>{_WHOSE})(?:['’]s?)? (?:own |main |official |chief |central |stated )?(?:view"
    r"|position|argument|contention|stance|claim|belief|case|thesis|proposal|suggestion|demand|warning|conclusion|fear|hope|complaint|reply"
    r"|answer|objection) (?P<is>is|was|has (?:long |always )?been|remains?) that "
)
_RESUMES = re.compile(
    r", (?!(?:who|which|an?|the|and|but|while|with|then|now|formerly|\w+ing) )[a-z]"
)
_NEW_CLAUSE = re.compile(r"(?:^| )(?:because|that|but|and|since|although|while|for)$|[;:]$")
_OWN = {"his": "he", "her": "she", "their": "they"}
_FEWEST = 2


def aside(text: str, read: Reader) -> Iterator[Attribution | None]:
    """What a phrase of this kind attributes in `text`; None where it does so to nobody known."""
    puts = _PUTS.match(text)
    if puts:
        holder = read(puts["who"], puts.start("who"))
        yield _rest(text, Subject(holder, 0, puts.end() - 2)) if holder else None
        return
    stated = _IS_THAT.match(text)
    if stated:
        yield _stated(text, stated, read)
        return
    whose = _OWN_VIEW.search(text)
    if whose:
        who = _OWN.get(whose["who"], whose["who"])
        holder = read(who, whose.start("who"))
        yield _own(text, whose, holder) if holder else None
        return
    found = _ACCORDING.search(text) or _VIEW_OF.search(text)
    if found:
        subject = subject_after(text, found.end(), read)
        yield _placed(text, found, subject) if subject and subject.holder else None


def _stated(text: str, found: re.Match[str], read: Reader) -> Attribution | None:
    """Reads "Chile's position is that ..."."""
    holder = read(_OWN.get(found["who"].casefold(), found["who"]), 0)
    end = found.end() + reported_end(text[found.end() :])
    phrase = "held that" if found["is"] == "was" else "holds that"
    if not holder:
        return None
    return Attribution(holder, "holds", found.end(), end, Manner.CLAUSE, phrase)


def _own(text: str, found: re.Match[str], holder: Holder) -> Attribution | None:
    """Reads "In her view, the pact was dead", "The pact, in her view, was dead"."""
    subject = Subject(holder, found.start(), found.end())
    before = text[: found.start()]
    if not before and text[found.end()] != ",":
        end = found.end() + 1 + reported_end(text[found.end() + 1 :])
        return Attribution(holder, "said", found.end() + 1, end, Manner.CLAUSE, "said that")
    if text[found.end()] != ",":
        return None
    if not before or _NEW_CLAUSE.search(before):
        return _rest(text, subject)
    return around(text, before, found.end() + 2, subject, "said")


def _placed(text: str, found: re.Match[str], subject: Subject) -> Attribution | None:
    """The claim after the phrase, before it, or around it."""
    if found.start() == 0:
        return _rest(text, subject)
    before = text[: found.start()].rstrip(" ,")
    if _RESUMES.match(text[subject.end :]):
        return around(text, before, subject.end + 2, subject, "said")
    return front(f"{before}, ", Said(subject.holder, "said", "said"))


def _rest(text: str, subject: Subject) -> Attribution | None:
    """The claim that follows the comma after `subject`."""
    comma = text.find(", ", subject.end)
    if comma < 0:
        return None
    start, end = comma + 2, comma + 2 + reported_end(text[comma + 2 :])
    said = text[start:end]
    manner = Manner.QUOTE if WHOLE_QUOTATION.match(said) else Manner.CLAUSE
    phrase = "said" if manner is Manner.QUOTE else "said that"
    return Attribution(subject.holder, "said", start, end, manner, phrase) if said else None


def around(text: str, before: str, resumed: int, subject: Subject, form: str) -> Attribution | None:
    """The claim that a parenthesis interrupts ("The pact, Lee argued, was dead")."""
    end = resumed + reported_end(text[resumed:])
    if "¤" in before or not before or NOT_SPEECH.match(before):
        return None
    if (
        not text[resumed:][:1].isalpha()
        or before.count(" ") + text[resumed:end].count(" ") < _FEWEST + 1
    ):
        return None
    joined = resumed - (2 if re.match(r"(?:and|but|or|nor|so) ", text[resumed:]) else 1)
    cut, phrase = (len(before), joined), f"{form} that"
    return Attribution(subject.holder, form, 0, end, Manner.CLAUSE, phrase, cut=cut)
