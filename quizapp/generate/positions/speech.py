"""Finds, in one sentence, who is said to say, think or want what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Manner
from quizapp.generate.people.holder import Holder
from quizapp.generate.positions.asides import around, aside
from quizapp.generate.positions.claims import phrase_end
from quizapp.generate.positions.complements import (
    ADJUNCT,
    HEARER,
    NOBODY,
    WHOLE_QUOTATION,
    Attribution,
    complement,
    intends,
    introduced,
)
from quizapp.generate.positions.fronts import Said, resumed
from quizapp.generate.positions.fronts import front as read_front
from quizapp.generate.positions.inverted import inverted
from quizapp.generate.positions.nouns import named_views
from quizapp.generate.positions.reporting import (
    FINITE,
    NOUNS,
    THINGS,
    VERBS,
    Sense,
    passive,
    progressive,
    reports,
    untold,
)
from quizapp.generate.positions.subjects import Reader, Subject, doer, subject_before

_TAIL = re.compile(rf"^{HEARER}?{ADJUNCT}(?:,? (?:when|while|as|after) [^“\"]*)?[.!?;,]?$")
_HEARD = re.compile(rf"^{HEARER}?{ADJUNCT}(?=, [“\"‘']q)")
_TAIL_THEN = re.compile(rf"^{HEARER}?{ADJUNCT}[,:;.] ?[“\"‘']")
_CLAIM_AHEAD = re.compile(r"^[^,]{0,60}(?: that |:)")
_OBJECT_AHEAD = re.compile(
    r"^:? (?:that|to|for|on|the|an?|its|their|his|her|any|all|no|it|there|this|more|[A-Z\d“\"‘'])"
)
_NOT_ASSERTED = re.compile(
    r"\b(?:(?<!\bknow )(?<!\bknew )(?<!\btrue )that|[Ii]f|[Uu]nless|[Ww]hether|lest"
    r"|[Nn]obody but|[Nn]o one but|[Nn]one but) $"
)
_OBJECT_OF = re.compile(r"\b(?:which|whom) $")
_IN_WHAT = re.compile(r"\bwhat (?:[\w.’'-]+ ){1,8}$")
_TOLD = re.compile(rf"{HEARER}?,? (?<=, )")
_SAME_SUBJECT = re.compile(r",? ?(?:but|and|though|although|while) (he|she|it|they)")
_ON = re.compile(r" (?:of|on|upon|against) ")
_NEAR = 16
_SEVERAL = 2
_CHARGE = re.compile(
    r"(?:an?|the) (?:charge|claim|accusation|allegation|demand|suggestion|figure) "
)
_ANSWERED = frozenset(("replied", "retorted", "responded", "countered"))
_HE = re.compile(r"[Hh]e|[Ss]he|[Ii]t|[Tt]hey")
_ASKED = re.compile(r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|question)\b")
_APART = re.compile(r"; |: ")


def attributions(text: str, read: Reader) -> Iterator[Attribution]:
    """Every attribution in the masked sentence `text`, in order."""
    beside = aside(text, read)
    if beside:
        yield beside[0] or NOBODY
        return
    yield from named_views(text, read)
    verbs = list(FINITE.finditer(text)) if reports(text) else []
    behind = _behind(text, verbs, read)
    if behind:
        yield behind
        return
    done, last = 0, None
    for verb in verbs:
        if verb.start() < done or _tells_nothing(text, verb):
            continue
        found = _further(text, verb, last)
        if not found:
            subject = subject_before(text, verb.start(), read)
            found = _reported(text, verb, subject, read)
            if not found:
                last = _acting(text, verb, subject) or last
                found = _further(text, verb, _doing(text, verb, read))
        if found:
            yield found
            last = found
            done = max(found.end, verb.end()) if found.start >= verb.start() else verb.end()


def _tells_nothing(text: str, verb: re.Match[str]) -> bool:
    """Whether what looks like a verb is passive, denied, a noun, or in "what they call ..."."""
    lead, form = verb["lead"], verb["form"]
    if (passive(lead) and not progressive(lead, form)) or untold(lead, form):
        return True
    if form in NOUNS and not lead:
        return is_finite(text[: verb.start()].rstrip().rpartition(" ")[2])
    acts = VERBS[form].sense is Sense.ACT and "what " in text
    return acts and _IN_WHAT.search(text, 0, verb.start()) is not None


def _acting(text: str, verb: re.Match[str], subject: Subject | None) -> Attribution | None:
    """Whose short stand the verb tells, as in "X disputes this, arguing that ..."; no claim."""
    if not subject or not subject.holder or not _agrees(text, verb, subject):
        return None
    end = verb.end() + phrase_end(text[verb.end() :])
    return replace(NOBODY, holder=subject.holder, end=end)


def _doing(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """Who does something "saying that ..."; no claim."""
    before = text[: verb.start()]
    said = verb["form"].endswith("ing") and VERBS[verb["form"]].sense is Sense.SAY
    subject = doer(text, len(before) - 2, read) if said and before.endswith(", ") else None
    return replace(NOBODY, holder=subject.holder, end=len(before) - 2) if subject else None


def _behind(text: str, verbs: Sequence[re.Match[str]], read: Reader) -> Attribution | None:
    """Reads "<speech>, X said" where the speech itself says what somebody else thinks."""
    if len(verbs) < _SEVERAL or not _TAIL.match(text[verbs[-1].end() :]):
        return None
    last = verbs[-1]
    told = VERBS[last["form"]].sense is not Sense.ACT and not passive(last["lead"])
    if not told or last["form"].endswith("ing") or _APART.search(text):
        return None
    subject = subject_before(text, last.start(), read)
    if not subject or subject.relative or not text[: subject.start].endswith(", "):
        return None
    if _CHARGE.match(text, subject.start):
        return None
    return _speech_before(text, last, subject)


def _further(text: str, verb: re.Match[str], last: Attribution | None) -> Attribution | None:
    """Reads "..., adding that ..." and "... and warned that ...", said by whoever just spoke."""
    if not last or not last.holder or verb.start() - last.end > _NEAR:
        return None
    link = text[last.end : verb.start()].strip()
    participle = verb["form"].endswith("ing")
    again = None if participle else _SAME_SUBJECT.fullmatch(link)
    if link not in ((",",) if participle else ("and", ", and", "but", ", but")) and not (
        again and _fits(again[1], last.holder)
    ):
        return None
    found = complement(text, verb)
    past = VERBS[verb["form"]].past
    phrase = f"{past} that" if participle and found and found.phrase else found and found.phrase
    return replace(found, holder=last.holder, phrase=phrase or "") if found else None


def _fits(pronoun: str, holder: Holder) -> bool:
    """Whether `pronoun` may mean `holder`, who has just spoken in the same sentence."""
    if pronoun == "they":
        return holder.plural
    if pronoun == "it":
        return not holder.person and not holder.plural
    return holder.person and holder.gender in ("", {"he": "m", "she": "f"}[pronoun])


def _reported(
    text: str, verb: re.Match[str], subject: Subject | None, read: Reader
) -> Attribution | None:
    """What the verb reports; without a subject before it one is looked for after it."""
    if subject is None:
        return inverted(text, verb, read)
    participle = verb["form"].endswith("ing") and not verb["lead"].endswith(" as ")
    going_on = progressive(verb["lead"], verb["form"])
    if (participle and not going_on) or not _agrees(text, verb, subject):
        return None
    if _answers(text, verb, subject):
        subject = replace(subject, holder=None)
    if _NOT_ASSERTED.search(text[: subject.start]) or (
        VERBS[verb["form"]].sense is Sense.ACT and _OBJECT_OF.search(text[: subject.start])
    ):
        subject = replace(subject, holder=None)
    if VERBS[verb["form"]].sense is not Sense.ACT and not subject.relative:
        ahead = _ahead(text, verb, subject)
        if ahead:
            return ahead if ahead is not NOBODY else None
    found = complement(text, verb) or _parenthesis(text, verb, subject)
    named = (subject.start, subject.end)
    return replace(found, holder=subject.holder, named=named) if found else None


def _ahead(text: str, verb: re.Match[str], subject: Subject) -> Attribution | None:
    """Reads speech that stands before its speaker, or that the speaker's name interrupts."""
    after = text[verb.end() :]
    if intends(verb, after):
        return None
    said = Said(subject.holder, verb["form"], introduced(verb, None))
    told = _HEARD.match(after)
    whole = resumed(text, subject.start, verb.end(), said)
    if not whole and told:
        whole = resumed(text, subject.start, verb.end() + told.end(), said)
    if whole:
        return whole
    quoted = WHOLE_QUOTATION.match(text[: subject.start].rstrip(" ,"))
    on = VERBS[verb["form"]].past in THINGS and _ON.match(after)
    if (_TAIL.match(after) and not on) or (quoted and not _CLAIM_AHEAD.match(after)):
        return _speech_before(text, verb, subject) or NOBODY
    if subject.start > 0 and _TAIL_THEN.match(after):
        return _speech_before(text, verb, subject)
    return None


def _parenthesis(text: str, verb: re.Match[str], subject: Subject) -> Attribution | None:
    """Reads "The pact, X argued, was dead"."""
    before = text[: subject.start]
    told = _TOLD.match(text, verb.end())
    if VERBS[verb["form"]].sense is Sense.ACT or not before.endswith(", ") or not told:
        return None
    form = "said" if VERBS[verb["form"]].sense is Sense.TELL else verb["form"]
    return around(text, before[:-2], told.end(), subject, form)


def _answers(text: str, verb: re.Match[str], subject: Subject) -> bool:
    """Whether "he" answers somebody, so that he is hardly the one who has just spoken."""
    return (
        VERBS[verb["form"]].past in _ANSWERED
        and _HE.fullmatch(text, subject.start, subject.end - 1) is not None
        and not _ASKED.search(text[: subject.start])
    )


def _agrees(text: str, verb: re.Match[str], subject: Subject) -> bool:
    """Whether the form is a verb here, not a noun after a name ("the Mumbai attacks drew")."""
    form, holder = verb["form"], subject.holder
    if holder is None or holder.person or form == VERBS[form].past:
        return True
    if form.endswith("s"):
        return form not in NOUNS or _OBJECT_AHEAD.match(text[verb.end() :]) is not None
    return holder.plural or verb["lead"].strip() != ""


def _speech_before(text: str, verb: re.Match[str], subject: Subject) -> Attribution | None:
    """Reads "<speech>, X said": the claim stands in front, or in the sentence before."""
    told = _TAIL.match(text[verb.end() :])
    phrase = introduced(verb, told)
    front = text[: subject.start]
    if not front.strip():
        return Attribution(subject.holder, verb["form"], 0, 0, Manner.BEFORE, phrase)
    return read_front(front, Said(subject.holder, verb["form"], phrase))
