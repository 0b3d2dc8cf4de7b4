"""Finds, in one sentence, who is said to say, think or want what."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.generate.english.quotations import QUOTED
from quizapp.generate.facts import Manner
from quizapp.generate.people.speakers import Holder
from quizapp.generate.positions.claims import reported_end
from quizapp.generate.positions.complements import (
    ADJUNCT,
    FEWEST,
    FINITE_WORD,
    HEARER,
    WHOLE_QUOTATION,
    Attribution,
    complement,
    introduced,
)
from quizapp.generate.positions.reporting import FINITE, VERBS, Sense, passive
from quizapp.generate.positions.subjects import Reader, Subject, subject_after, subject_before

_TAIL = re.compile(rf"^{HEARER}?{ADJUNCT}(?:,? (?:when|while|as|after) [^“\"]*)?[.!?;,]?$")
_TAIL_THEN = re.compile(rf"^{HEARER}?{ADJUNCT}[,:;.] ?[“\"‘']")
_CLAIM_AHEAD = re.compile(r"^[^,]{0,60}(?: that |:)")
_SPEECH_END = re.compile(rf"{QUOTED},? $")
_CLAUSE_COMMA = re.compile(r"\w[”\"’')]?, $")
_NOT_SPEECH = re.compile(
    r"^(?:In|On|At|When|As|If|Asked|Speaking|Talking|Replying|Responding|Writing|According|After"
    r"|Before|During|For|By|Earlier|Since|Despite|Instead|However|Meanwhile|But)\b"
)
_INVERTED = frozenset(
    (
        "said", "says", "added", "adds", "argued", "argues", "wrote", "writes", "explained",
        "warned", "claimed", "claims", "insisted", "commented", "continued", "tweeted", "predicted",
        "noted", "concluded", "believes", "replied", "declared",
    )
)  # fmt: skip
_ACCORDING = re.compile(r"(?P<before>^|,? )[Aa]ccording to ")
_OBJECT_AHEAD = re.compile(
    r"^:? (?:that|to|for|on|the|an?|its|their|his|her|any|all|no|it|there|this|more|[A-Z\d“\"‘'])"
)
_NEAR = 6


_NOBODY = Attribution(None, "", 0, 0, Manner.CLAUSE, "")


def attributions(text: str, read: Reader) -> Iterator[Attribution]:
    """Every attribution in the masked sentence `text`, in order."""
    if _ACCORDING.search(text):
        yield _according(text, read) or _NOBODY
        return
    done, last = 0, None
    for verb in FINITE.finditer(text):
        if verb.start() < done or passive(verb["lead"]):
            continue
        found = _further(text, verb, last) or _reported(text, verb, read)
        if found:
            yield found
            last = found
            done = max(found.end, verb.end()) if found.start >= verb.start() else verb.end()


def _further(text: str, verb: re.Match[str], last: Attribution | None) -> Attribution | None:
    """Reads "..., adding that ..." and "... and warned that ...", said by whoever just spoke."""
    if not last or not last.holder or verb.start() - last.end > _NEAR:
        return None
    link = text[last.end : verb.start()].strip()
    participle = verb["form"].endswith("ing")
    if link != ("," if participle else "and"):
        return None
    found = complement(text, verb)
    past = VERBS[verb["form"]].past
    phrase = f"{past} that" if participle and found and found.phrase else found and found.phrase
    return replace(found, holder=last.holder, phrase=phrase or "") if found else None


def _reported(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """What the verb reports, looking for its subject before it, then after it."""
    subject = subject_before(text, verb.start(), read)
    if subject is None:
        return _inverted(text, verb, read)
    if verb["form"].endswith("ing") or not _agrees(text, verb, subject):
        return None
    if text[: subject.start].endswith(" that "):
        subject = replace(subject, holder=None)
    if VERBS[verb["form"]].sense is not Sense.ACT:
        after = text[verb.end() :]
        quoted = WHOLE_QUOTATION.match(text[: subject.start].rstrip(" ,"))
        if _TAIL.match(after) or (quoted and not _CLAIM_AHEAD.match(after)):
            return _speech_before(text, verb, subject)
        if subject.start > 0 and _TAIL_THEN.match(after):
            before = _speech_before(text, verb, subject)
            if before:
                return before
    found = complement(text, verb)
    named = (subject.start, subject.end)
    return replace(found, holder=subject.holder, named=named) if found else None


def _agrees(text: str, verb: re.Match[str], subject: Subject) -> bool:
    """Whether the form is a verb here, not a noun after a name ("the Mumbai attacks drew")."""
    form, holder = verb["form"], subject.holder
    if holder is None or holder.person or form == VERBS[form].past:
        return True
    if form.endswith("s"):
        return _OBJECT_AHEAD.match(text[verb.end() :]) is not None
    return holder.plural or verb["lead"].strip() != ""


def _speech_before(text: str, verb: re.Match[str], subject: Subject) -> Attribution | None:
    """Reads "<speech>, X said": the claim stands in front, or in the sentence before."""
    told = _TAIL.match(text[verb.end() :])
    phrase = introduced(verb, told)
    front = text[: subject.start]
    if not front.strip():
        return Attribution(subject.holder, verb["form"], 0, 0, Manner.BEFORE, phrase)
    return _front(front, verb["form"], phrase, subject.holder)


def _front(front: str, form: str, phrase: str, holder: Holder | None) -> Attribution | None:
    """The claim that fills `front`, the text before the speaker."""
    body = front.rstrip(" ,")
    if _SPEECH_END.search(front) and WHOLE_QUOTATION.match(body):
        return Attribution(holder, form, 0, len(body), Manner.QUOTE, phrase)
    clause = _CLAUSE_COMMA.search(front) or _SPEECH_END.search(front)
    if clause and not _NOT_SPEECH.match(body) and _says_something(body):
        return Attribution(holder, form, 0, len(body), Manner.CLAUSE, f"{phrase} that")
    return None


def _says_something(text: str) -> bool:
    """Whether `text` can be a clause: some words, with a verb or a quotation among them."""
    return "¤" in text or (text.count(" ") >= FEWEST and bool(FINITE_WORD.search(text)))


def _inverted(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """Reads "<speech>, said X"."""
    front = text[: verb.start()]
    if verb["form"] not in _INVERTED or not front.endswith(" "):
        return None
    quoted = _SPEECH_END.search(front)
    if not quoted and not (_CLAUSE_COMMA.search(front) and verb["form"] in ("said", "says")):
        return None
    subject = subject_after(text, verb.end(), read)
    return _front(front, verb["form"], verb["form"], subject.holder) if subject else None


def _according(text: str, read: Reader) -> Attribution | None:
    """Reads "According to X, ..." and "..., according to X"."""
    found = _ACCORDING.search(text)
    if not found:
        return None
    subject = subject_after(text, found.end() - 1, read)
    if not subject:
        return None
    if found.start() > 0:
        front = f"{text[: found.start()]}, "
        return _front(front.replace(",,", ","), "said", "said", subject.holder)
    comma = text.find(", ", subject.end)
    if comma < 0:
        return None
    start, end = comma + 2, comma + 2 + reported_end(text[comma + 2 :])
    said = text[start:end]
    manner = Manner.QUOTE if WHOLE_QUOTATION.match(said) else Manner.CLAUSE
    phrase = "said" if manner is Manner.QUOTE else "said that"
    return Attribution(subject.holder, "said", start, end, manner, phrase) if said else None
