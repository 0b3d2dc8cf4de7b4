"""Finds, in one sentence, who is said to say, think or want what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.generate.claims import phrase_end, reported_end
from quizapp.generate.facts import Manner
from quizapp.generate.quotations import QUOTED
from quizapp.generate.reporting import FINITE, THAT_ONLY, THINGS, VERBS, Sense, passive
from quizapp.generate.speakers import Holder
from quizapp.generate.subjects import Reader, Subject, subject_after, subject_before

_HEARER = (
    r"(?: (?P<hearer>(?:the |The |a |his |her |their |its )?(?:[A-Z][\w.’'-]*|reporters|journalists"
    r"|lawmakers|MPs|delegates|[a-z]+ (?:conference|briefing|meeting|programme|newspaper|committee))"
    r"(?: (?:of |for |and )?(?:[A-Z\d][\w.’'-]*|newspaper|radio|television|website|programme"
    r"|conference|press))*),?)"
)
_ADJUNCT = (
    r"(?:,? (?:further|also|recently|earlier|later|yesterday|today|(?:on )?(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day|(?:in|at|on|during|after|before|to|of) [^,:;“\"‘¤]{2,60}?))*"
)
_COMPLEMENT = re.compile(rf"^{_HEARER}?{_ADJUNCT},?(?P<that> that,?)? (?=\S)")
_TOLD = re.compile(rf"^{_HEARER}{_ADJUNCT},?(?P<that> that,?)? (?=\S)")
_COLON = re.compile(rf"^{_HEARER}?{_ADJUNCT}(?::|,)?(?P<that> that,?)? (?=[“\"‘'][Qq]¤)")
_TAIL = re.compile(rf"^{_HEARER}?{_ADJUNCT}(?:,? (?:when|while|as|after) [^“\"]*)?[.!?;,]?$")
_TAIL_THEN = re.compile(rf"^{_HEARER}?{_ADJUNCT}[,:;.] ?[“\"‘']")
_SPEECH_END = re.compile(rf"{QUOTED},? $")
_WHOLE_QUOTATION = re.compile(rf"^{QUOTED}[.,!?]?$")
_CLAUSE_COMMA = re.compile(r"\w[”\"’')]?, $")
_NOT_SPEECH = re.compile(
    r"^(?:In|On|At|When|As|If|Asked|Speaking|Talking|Replying|Responding|Writing|According|After"
    r"|Before|During|For|By|Earlier|Since|Despite|Instead|However|Meanwhile|But)\b"
)
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|do|did|be"
    r"|n['’]t|not|needs?|[a-z]{3,}ed|[a-z]{3,}[^s\W]s)\b|['’](?:s|re|ve|ll|d) "
)
_NO_CLAUSE = re.compile(
    r"^(?:to|in|with|of|about|for|on|at|by|from|into|up|out|so|as|and|or|off)\b"
)
_INVERTED = frozenset(
    [
        "said",
        "says",
        "added",
        "adds",
        "argued",
        "argues",
        "wrote",
        "writes",
        "explained",
        "warned",
        "claimed",
        "claims",
        "insisted",
        "commented",
        "continued",
        "tweeted",
        "predicted",
        "noted",
        "concluded",
        "believes",
        "replied",
        "declared",
    ]
)
_ACCORDING = re.compile(r"(?P<before>^|,? )[Aa]ccording to ")
_SUBORDINATE = re.compile(r"^(?:While|Although|Though|As|When|After|Whereas) ")
_SEES = frozenset(
    [
        "saw",
        "viewed",
        "regarded",
        "considered",
        "described",
        "labeled",
        "labelled",
        "branded",
        "dismissed",
        "hailed",
        "denounced",
        "rejected",
        "praised",
    ]
)
_FEWEST = 3
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Attribution:
    """A claim and its holder (None: somebody unknown), as offsets in the sentence.

    `phrase` is what introduces the claim in the document's words ("told The Media Line that");
    `named` is the place of the subject, with what is apposed to it, where it precedes the verb.
    """

    holder: Holder | None
    verb: str
    start: int
    end: int
    manner: Manner
    phrase: str
    named: tuple[int, int] = (0, 0)


def attributions(text: str, read: Reader) -> Iterator[Attribution]:
    """Every attribution in the masked sentence `text`, in order."""
    according = _according(text, read)
    if according:
        yield according
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
    """ "..., adding that ..." and "... and warned that ...", said by whoever just spoke."""
    if not last or not last.holder or verb.start() - last.end > _NEAR:
        return None
    link = text[last.end : verb.start()].strip()
    participle = verb["form"].endswith("ing")
    if link != ("," if participle else "and"):
        return None
    found = _complement(text, verb)
    past = VERBS[verb["form"]].past
    phrase = f"{past} that" if participle and found and found.phrase else found and found.phrase
    return replace(found, holder=last.holder, phrase=phrase or "") if found else None


def _reported(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """What the verb reports, looking for its subject before it, then after it."""
    subject = subject_before(text, verb.start(), read)
    if subject is None:
        return _inverted(text, verb, read)
    if verb["form"].endswith("ing"):
        return None
    if VERBS[verb["form"]].sense is not Sense.ACT:
        after = text[verb.end() :]
        if _TAIL.match(after):
            return _speech_before(text, verb, subject)
        if subject.start > 0 and _TAIL_THEN.match(after):
            before = _speech_before(text, verb, subject)
            if before:
                return before
    found = _complement(text, verb)
    named = (subject.start, subject.end)
    return replace(found, holder=subject.holder, named=named) if found else None


def _speech_before(text: str, verb: re.Match[str], subject: Subject) -> Attribution | None:
    """ "<speech>, X said": the claim stands before, in this sentence or in the one before it."""
    told = _TAIL.match(text[verb.end() :])
    phrase = verb["form"] + _hearer(verb, told)
    front = text[: subject.start]
    if not front.strip():
        return Attribution(subject.holder, verb["form"], 0, 0, Manner.BEFORE, phrase)
    return _front(front, verb["form"], phrase, subject.holder)


def _hearer(verb: re.Match[str], found: re.Match[str] | None) -> str:
    """To whom it was told, with a space before it; the day is no hearer."""
    if found is None or VERBS[verb["form"]].sense is not Sense.TELL or not found["hearer"]:
        return ""
    return " " + found["hearer"].rstrip(".,")


def _front(front: str, form: str, phrase: str, holder: Holder | None) -> Attribution | None:
    """The claim that fills `front`, the text before the speaker."""
    body = front.rstrip(" ,")
    if _SPEECH_END.search(front) and _WHOLE_QUOTATION.match(body):
        return Attribution(holder, form, 0, len(body), Manner.QUOTE, phrase)
    clause = _CLAUSE_COMMA.search(front) or _SPEECH_END.search(front)
    if clause and not _NOT_SPEECH.match(body) and _says_something(body):
        return Attribution(holder, form, 0, len(body), Manner.CLAUSE, f"{phrase} that")
    return None


def _says_something(text: str) -> bool:
    """Whether `text` can be a clause: some words, with a verb or a quotation among them."""
    return "¤" in text or (text.count(" ") >= _FEWEST and _HAS_VERB.search(text) is not None)


def _inverted(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """ "<speech>, said X"."""
    front = text[: verb.start()]
    if verb["form"] not in _INVERTED or not front.endswith(" "):
        return None
    quoted = _SPEECH_END.search(front)
    if not quoted and not (_CLAUSE_COMMA.search(front) and verb["form"] in ("said", "says")):
        return None
    subject = subject_after(text, verb.end(), read)
    return _front(front, verb["form"], verb["form"], subject.holder) if subject else None


def _complement(text: str, verb: re.Match[str]) -> Attribution | None:
    """What follows the verb as its object; the holder is left open."""
    form, after = verb["form"], text[verb.end() :]
    sense = VERBS[form].sense
    if sense is Sense.ACT:
        return _phrase(text, verb)
    found = _COLON.match(after) or (_TOLD if sense is Sense.TELL else _COMPLEMENT).match(after)
    if not found or (form.startswith("continu") and "¤" not in after):
        return None
    rest = after[found.end() :]
    if not found["that"] and not rest.startswith(("“", '"', "‘", "'")):
        if _NO_CLAUSE.match(rest) or form in THAT_ONLY or not _says_something(rest):
            return _phrase(text, verb) if form in THINGS or rest.startswith("to ") else None
    start = verb.end() + found.end()
    end = start + reported_end(text[start:])
    said = text[start:end]
    phrase = f"{verb['lead']}{form}{_hearer(verb, found)}"
    if _WHOLE_QUOTATION.match(said):
        return Attribution(None, form, start, end, Manner.QUOTE, phrase)
    return Attribution(None, form, start, end, Manner.CLAUSE, f"{phrase} that")


def form_as(form: str) -> bool:
    """Whether the verb takes "as" for what somebody sees in a thing ("views X as ...")."""
    return VERBS[form].past in _SEES


def _phrase(text: str, verb: re.Match[str]) -> Attribution | None:
    """The verb phrase as the stand that somebody takes."""
    as_what = form_as(verb["form"])
    end = verb.end() + phrase_end(text[verb.end() :], as_what=as_what)
    if _SUBORDINATE.match(text):
        comma = text.find(", ", verb.end(), end)
        end = comma if comma > 0 else end
    if text[verb.end() : end].count(" ") < _FEWEST:
        return None
    return Attribution(None, verb["form"], verb.start(), end, Manner.PHRASE, "")


def _according(text: str, read: Reader) -> Attribution | None:
    """ "According to X, ..." and "..., according to X"."""
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
    manner = Manner.QUOTE if _WHOLE_QUOTATION.match(said) else Manner.CLAUSE
    phrase = "said" if manner is Manner.QUOTE else "said that"
    return Attribution(subject.holder, "said", start, end, manner, phrase) if said else None
