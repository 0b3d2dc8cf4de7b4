"""Reads whose view a sentence gives by a phrase beside it: "according to X", "in X's view"."""

import re

from quizapp.generate.english.names import TITLES
from quizapp.generate.facts import Manner
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.sightings import RUN
from quizapp.generate.positions.claims import reported_end
from quizapp.generate.positions.complements import (
    STARTS_WITH_VERB,
    WHOLE_QUOTATION,
    Attribution,
    is_clause,
)
from quizapp.generate.positions.fronts import NOT_SPEECH, Said, front
from quizapp.generate.positions.reporting import VERBS, reports
from quizapp.generate.positions.subjects import Reader, Subject, plain, subject_after

_VIEW = r"(?:view|opinion|words|judge?ment|eyes|estimation|estimate|reading|account|telling)"
_WHOSE = r"(?:[Tt]he |[A-Z])[\w.’' -]{1,80}?|his|her|their|our"
_BEFORE = r"(?P<before>^|, | - | — )"
_ACCORDING = re.compile(r"(?P<before>^|,? )[Aa]ccording to(?= )")
_VIEW_OF = re.compile(rf"{_BEFORE}[Ii]n the {_VIEW} of(?= )")
_OWN_VIEW = re.compile(rf"{_BEFORE}[Ii]n (?P<who>{_WHOSE})(?:['’]s?)? (?:own )?{_VIEW}(?=,? )")
_PUTTING = (
    r"(?P<verb>(?:once |later |then |has |famously |rightly )?(?:puts?|said|says|argued"
    r"|argues|noted|notes|wrote|writes|reported|reports|warned|pointed out|observed|explained"
    r"|reminded|told [A-Z][\w ]{2,30}|sees|saw))(?: it| this| the matter)?"
    r"(?: (?:in|at|to|after|on) [\w ]{2,40}?)?"
)
_PUTS = re.compile(
    rf"^[Aa]s (?P<who>[^,]{{2,120}}?|[^,]{{2,60}}?, [^,]{{2,80}},)(?: |(?<=--)|(?<=—)){_PUTTING}, "
)
_PUT_BETWEEN = re.compile(rf", as (?P<who>[A-Z][^,]{{2,60}}?|he|she) {_PUTTING}, (?=\w)")
_IS_THAT = re.compile(
    rf"^(?P<who>{_WHOSE})(?:['’]s?)? (?:own |main |official |chief |central |stated )?(?:view"
    r"|position|argument|contention|stance|claim|belief|case|thesis|proposal|suggestion|demand|warning|conclusion|fear|hope|complaint|reply"
    r"|answer|objection) (?P<is>is|was|has (?:long |always )?been|remains?) that "
)
_RESUMES = re.compile(
    r", (?!(?:who|which|an?|the|and|but|while|with|then|now|formerly|\w+ing) )[a-z]"
)
_NEW_CLAUSE = re.compile(r"(?:^| )(?:because|that|but|and|since|although|while|for)$|[;:]$")
_FOR = re.compile(
    rf"^For (?P<who>(?:(?:{TITLES})\.? )?{RUN}),?"
    r" (?=(?:the|an?|its?|his|her|this|that|every|no|[a-z]+s) (?:[\w’'-]+ ){0,4}?"
    r"(?:is|are|means?|lies?|remains?|has|needs?|comes?) )"
)
_TURN = re.compile(r"(?:however|therefore|meanwhile|moreover|too|in turn), ")
_HIM = re.compile(r" (him|her|them)\b(?=[,.])")
_HE = {"him": "he", "her": "she", "them": "they"}
_SAYING = frozenset(form for form in VERBS if form.endswith("ing"))
_OWN = {"his": "he", "her": "she", "their": "they", "our": "we"}
_FEWEST = 2


_SAID_BY = re.compile(
    r"^(?:[^“”\"]{1,80}, )?[Ii]t (?:is|was|has been|had been) (?:[a-z]+ )?"
    r"(?P<verb>submitted|argued|contended|alleged|claimed|held|stated|said|believed|reported"
    r"|observed|pointed out|suggested|feared|maintained|noted|agreed|admitted|conceded|urged|ruled"
    r"|decided|found|estimated|asserted|thought) by (?P<who>[^,]{2,90}?)"
    r"(?: in [^,“]{3,160})?,? that,? (?:[^,]{3,60}, )??(?=\S)"
)


def aside(text: str, read: Reader) -> list[Attribution | None]:
    """What a phrase of this kind attributes in `text`; None where it does so to nobody known."""
    for kind in (_said_by, _put, _put_between, _for, _stated, _own_view, _according):
        found = kind(text, read)
        if found:
            return found
    return []


def _put(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "As Lee puts it, the pact was dead"."""
    puts = _PUTS.match(text)
    if not puts:
        return []
    who, at = puts["who"].partition(", ")[0], puts.start("who")
    holder = read(who, at) or read(plain(who), at)
    return [_rest(text, Subject(holder, 0, puts.end() - 2)) if holder else None]


def _put_between(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "The pact, as Lee wrote in 1990, was dead"."""
    puts = _PUT_BETWEEN.search(text) if ", as " in text else None
    if not puts:
        return []
    holder = read(puts["who"], puts.start("who"))
    subject = Subject(holder, puts.start("who"), puts.end())
    return [around(text, text[: puts.start()], puts.end(), subject, "said") if holder else None]


def _for(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "For Lee the pact is dead"; of a country it may be the narrator's view."""
    whose = _FOR.match(text)
    holder = read(whose["who"], whose.start("who")) if whose else None
    if not whose or not holder or not holder.person:
        return []
    return [_from(whose.end(), reported_end(text), Subject(holder, 4, whose.end()), "holds")]


def _own_view(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "In Lee's view, the pact was dead"."""
    whose = _OWN_VIEW.search(text)
    if not whose:
        return []
    holder = read(_OWN.get(whose["who"], whose["who"]), whose.start("who"))
    if not holder and whose["who"] == "our":
        return []
    return [_own(text, whose, holder) if holder else None]


def _according(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "According to Lee, the pact was dead"; a paper of nobody's may end what Lee said."""
    found = _ACCORDING.search(text) or _VIEW_OF.search(text)
    if not found:
        return []
    him = _HIM.match(text, found.end())
    if him:
        holder = read(_HE[him[1]], found.end())
        subject: Subject | None = Subject(holder, found.end(), him.end())
    else:
        subject = subject_after(text, found.end(), read)
    if subject and subject.holder:
        return [_placed(text, found, subject)]
    ends = found["before"] == ", " and reports(text[: found.start()])
    return [] if ends else [None]


def _stated(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "Chile's position is that ..."."""
    found = _IS_THAT.match(text) if " that " in text else None
    if not found:
        return []
    holder = read(_OWN.get(found["who"].casefold(), found["who"]), 0)
    end = found.end() + reported_end(text[found.end() :])
    phrase = "held that" if found["is"] == "was" else "holds that"
    if not holder:
        return [None]
    return [Attribution(holder, "holds", found.end(), end, Manner.CLAUSE, phrase)]


def _said_by(text: str, read: Reader) -> list[Attribution | None]:
    """Reads "It was argued by Lee that the pact was dead"."""
    found = _SAID_BY.match(text) if " by " in text else None
    if not found:
        return []
    holder = read(found["who"], found.start("who"))
    end = found.end() + reported_end(text[found.end() :])
    phrase = f"{found['verb']} that"
    manner = Manner.CLAUSE
    return [
        Attribution(holder, found["verb"], found.end(), end, manner, phrase) if holder else None
    ]


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
    turn = _TURN.match(text, comma + 2)
    start = turn.end() if turn else comma + 2
    end = start + reported_end(text[start:])
    said = text[start:end]
    manner = Manner.QUOTE if WHOLE_QUOTATION.match(said) else Manner.CLAUSE
    phrase = "said" if manner is Manner.QUOTE else "said that"
    return Attribution(subject.holder, "said", start, end, manner, phrase) if said else None


def _from(start: int, end: int, subject: Subject, form: str) -> Attribution:
    return Attribution(subject.holder, form, start, end, Manner.CLAUSE, f"{form} that")


def around(text: str, before: str, resumed: int, subject: Subject, form: str) -> Attribution | None:
    """The claim that a parenthesis interrupts ("The pact, Lee argued, was dead")."""
    end = resumed + reported_end(text[resumed:])
    if NOT_SPEECH.match(before) and not STARTS_WITH_VERB.match(text[resumed:]):
        whole = is_clause(text[resumed:end], loose=False)
        return _from(resumed, end, subject, form) if whole else None
    goes_on = text[resumed:].partition(" ")[0]
    if "¤" in before or not before or NOT_SPEECH.match(before) or goes_on in _SAYING:
        return None
    if (
        not text[resumed:][:1].isalpha()
        or before.count(" ") + text[resumed:end].count(" ") < _FEWEST + 1
    ):
        return None
    joined = resumed - (2 if re.match(r"(?:and|but|or|nor|so) ", text[resumed:]) else 1)
    cut, phrase = (len(before), joined), f"{form} that"
    return Attribution(subject.holder, form, 0, end, Manner.CLAUSE, phrase, cut=cut)
