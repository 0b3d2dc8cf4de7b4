"""Reads what follows a reporting verb: a clause, a quotation, or the thing a stand is on."""

import re
from dataclasses import dataclass

from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.quotations import QUOTED
from quizapp.generate.facts import Manner
from quizapp.generate.people.holder import Holder
from quizapp.generate.positions.claims import phrase_end, reported_end
from quizapp.generate.positions.needs import NEEDS, RESPONSIBLE
from quizapp.generate.positions.reporting import ONLY_THAT, THINGS, TO_DO, VERBS, Sense

HEARER = (
    r"(?: (?P<hearer>(?:the |The |a |his |her |their |its )?(?:[A-Z][\w.’'-]*|reporters|journalists"
    r"|them|him|her|us|me|lawmakers|MPs|delegates|(?:[a-z]+ ){0,3}(?:conference|briefing|meeting"
    r"|programme|newspaper|cabinet|court|assembly|jury|tribunal|council|parliament|inquiry|nation"
    r"|committee|seminar|audience|rally|gathering|crowd|summit|forum|house|senate|hearing)|(?!said|says|found|fact|idea|claim|view|notion|belief|suggestion|possibility"
    r"|assumption|charge|argument|report|evidence|hope|fear|concern|doubt|warning)[a-z]+"
    r"(?= that\b))"
    r"(?: (?:of |for |and )?(?:[A-Z\d][\w.’'-]*|newspaper|radio|television|website|programme"
    r"|conference|press|president|prime minister|minister|ambassador|secretary|envoy|leader))*)"
    r"(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*,(?= that))?,?)"
)
_DAYS = r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SIMPLE = rf"(?:,? (?:further|also|recently|earlier|later|yesterday|today|last night|{_DAYS}))*"
_PLAIN_WORD = (
    r"(?!(?:it|he|she|they|we|was|is|were|are|had|has|have|would|will|could|that|the government"
    rf"|in|at|on|during|after|before|to|of|further|also|recently|{_DAYS})\b)"
    r"[\w.’'-]+"
)
ADJUNCT = (
    rf"(?:,? (?:further|also|recently|earlier|later|yesterday|today|last night|{_DAYS}"
    rf"|(?:in|at|on|during|after|before|to|of)(?: {_PLAIN_WORD}){{1,8}}?))*"
)
_THAT = re.compile(rf"^{HEARER}?{ADJUNCT}(?:, [^,]{{3,80}}(?=,))?,? that,? (?=\S)")
_SIMPLE_THAT = re.compile(r"^ that (?=\S)")
_TO = re.compile(r"^ to (?!.{0,40}? that )")
_ASKS = frozenset(("demanded", "urged", "asked", "ordered", "advocated"))
_COLON = re.compile(rf"^{HEARER}?{ADJUNCT}(?::|,)? (?=[“\"‘'][Qq]¤)")
_BARE_SAID = re.compile(rf"^(?P<hearer>(?!.))?{_SIMPLE} (?=\S)")
_BARE_TOLD = re.compile(rf"^{HEARER}{ADJUNCT} (?=\S)")
WHOLE_QUOTATION = re.compile(rf"^{QUOTED}[.,!?]?$")
STARTS_WITH_VERB = re.compile(
    r"^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did|be|[a-z]+ed"
    r"|[a-z]+ing|and|or|but|not|than|because|if|when|who|which|where)\b"
)
FINITE_WORD = re.compile(
    r" (?:is|are|was|were|has|have|had|will|would|can|cannot|could|should|must|may|might"
    r"|does|do|did"
    r"|[a-z]{2,}ed|need|needs|[a-z]+n['’]t|(?:[a-z]{2,}[^s\W]s)(?= (?:the|a|an|to|not|no"
    r"|its|on|in|it|them|us|well|better|badly|hard)))\b"
)
_GERUND = re.compile(
    r"^(?!(?:speaking|talking|writing|adding|referring|citing) (?:to|at|in|on|of|after|with|about"
    r"|from|that|the)\b)[a-z]+ing\b[^,;]*? (?:is|was|would"
    r"|will|could|had|has|should|might|may|must|did|does)\b"
)
_PRONOUN_SUBJECT = re.compile(
    r"^(?:I|you|we|they|he|she|it|there)(?: (?:also|still|never|only|now|[a-z]+ly))?"
    r" (?!(?:on|in|at|to|for|by|as|with|from|of|and|or|but|the|an?)\b)[a-z]+"
)
_NO_SUBJECT = re.compile(r"^[a-z]+, ")
_WORDS = re.compile(r"[\w.’'-]+")
_CLAUSE_END = re.compile(r", | (?:as|when|while|after|before|because|if|and) ")
_REACH = 24
"""How many words of a clause without "that" are read for its verb."""
_NO_CLAUSE = re.compile(
    r"^(?:to|in|with|of|about|for|on|at|by|from|into|up|out|so|as|and|or|off|against|over|between"
    r"|until|since|after|before|during|when|while|if|because|although|though|unless|through|amid)\b"
)
_VAGUE_HEARER = re.compile(
    r"^(?:them|him|her|us|me|(?:his|her|their|its|a) .*|reporters"
    r"|journalists)$"
)
_SUBORDINATE = re.compile(r"^(?:While|Although|Though|As|When|After|Whereas) ")
_LOOSE = frozenset(
    (
        "said", "believed", "thought", "claimed", "insisted", "hoped", "reckoned",
        "argued", "felt", "guessed", "told", "informed", "reminded", "assured", "advised",
    )
)  # fmt: skip
_DROP_THAT = _LOOSE | {
    "added", "feared", "suggested", "admitted", "predicted", "stated", "noted", "announced",
    "confirmed", "maintained", "alleged", "contended", "estimated", "concluded", "complained",
    "recalled",
    "acknowledged", "conceded", "declared",
}  # fmt: skip
_SEES = frozenset(
    (
        "saw", "viewed", "regarded", "considered", "described", "labeled", "labelled", "branded",
        "dismissed", "hailed", "denounced", "rejected", "praised", "defined", "depicted", "cast",
        "interpreted", "framed",
    )
)  # fmt: skip
FEWEST = 3
"""Fewest gaps between the words of a clause or phrase that says something."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A claim and its holder (None: somebody unknown), as offsets in the sentence.

    `phrase` is what introduces the claim in the document's words ("told the BBC that");
    `named` is the place of the subject, with what is apposed to it, where it precedes the verb.
    `cut` is the place inside the claim of the words that only say whose it is.
    """

    holder: Holder | None
    verb: str
    start: int
    end: int
    manner: Manner
    phrase: str
    named: tuple[int, int] = (0, 0)
    cut: tuple[int, int] = (0, 0)


NOBODY = Attribution(None, "", 0, 0, Manner.CLAUSE, "")
"""Stands for what somebody unknown says, or for what is no claim."""


def complement(text: str, verb: re.Match[str]) -> Attribution | None:
    """What follows the verb as its object; the holder is left open."""
    form, after = verb["form"], text[verb.end() :]
    sense, past = VERBS[form].sense, VERBS[form].past
    acts = sense is Sense.ACT and not (_SIMPLE_THAT.match(after) and past in _ASKS)
    if acts or intends(verb, after):
        return _phrase(text, verb)
    if past in ONLY_THAT and not _THAT.match(after):
        return _phrase(text, verb) if RESPONSIBLE.match(after) else None
    found = _THAT.match(after) or _COLON.match(after) or _bare(verb, after)
    if not found or (form.startswith("continu") and "¤" not in after):
        return _phrase(text, verb) if past in THINGS else None
    if sense is Sense.TELL and not found["hearer"]:
        return None
    start = verb.end() + found.end()
    end = start + reported_end(text[start:])
    end = _within_subordinate(text, start, end)
    said = text[start:end]
    phrase = f"{verb['lead']}{introduced(verb, found)}"
    if WHOLE_QUOTATION.match(said):
        return Attribution(None, form, start, end, Manner.QUOTE, phrase)
    return Attribution(None, form, start, end, Manner.CLAUSE, f"{phrase} that")


def intends(verb: re.Match[str], after: str) -> bool:
    """Whether a verb of speech tells what somebody means to do: "pledged to pay"."""
    return VERBS[verb["form"]].past in TO_DO and _TO.match(after) is not None


def _bare(verb: re.Match[str], after: str) -> re.Match[str] | None:
    """A clause without "that": only after verbs that often drop it, and only if it has a verb."""
    telling = VERBS[verb["form"]].sense is Sense.TELL
    if not telling and VERBS[verb["form"]].past not in _DROP_THAT:
        return None
    found = (_BARE_TOLD if telling else _BARE_SAID).match(after)
    rest = after[found.end() :] if found else ""
    return found if is_clause(rest, loose=VERBS[verb["form"]].past in _LOOSE) else None


def is_clause(rest: str, *, loose: bool) -> bool:
    """Whether `rest` opens with a clause; `loose` trusts any finite verb, even in a relative."""
    if _NO_CLAUSE.match(rest) or _NO_SUBJECT.match(rest):
        return False
    if STARTS_WITH_VERB.match(rest):
        return _GERUND.match(rest) is not None
    said = rest[: reported_end(rest)]
    if _PRONOUN_SUBJECT.match(rest) or (loose and FINITE_WORD.search(said)):
        return True
    return finite_index(_WORDS.findall(_CLAUSE_END.split(said)[0])[:_REACH]) > 0


def _sees(form: str) -> bool:
    """Whether the verb takes "as" for what somebody sees in a thing ("views X as ...")."""
    return VERBS[form].past in _SEES


def _phrase(text: str, verb: re.Match[str]) -> Attribution | None:
    """The verb phrase as the stand that somebody takes."""
    if text[verb.end() : verb.end() + 1] != " ":
        return None
    as_what = _sees(verb["form"])
    end = verb.end() + phrase_end(text[verb.end() :], as_what=as_what)
    needed = NEEDS.get(VERBS[verb["form"]].past)
    if needed and not re.search(needed, text[verb.end() : end]):
        return None
    end = _within_subordinate(text, verb.end(), end)
    if text[verb.end() : end].count(" ") < FEWEST:
        return None
    return Attribution(None, verb["form"], verb.start(), end, Manner.PHRASE, "")


def hearer(verb: re.Match[str], found: re.Match[str] | None) -> str:
    """To whom it was told, with a space before it; the day is no hearer."""
    if found is None or VERBS[verb["form"]].sense is not Sense.TELL or not found["hearer"]:
        return ""
    named = found["hearer"].rstrip(".,")
    return "" if _VAGUE_HEARER.match(named) else f" {named}"


def introduced(verb: re.Match[str], found: re.Match[str] | None) -> str:
    """The verb with its hearer ("told The Daily Line"); "said" where the hearer is vague."""
    to_whom = hearer(verb, found)
    telling = VERBS[verb["form"]].sense is Sense.TELL
    return "said" if telling and not to_whom else f"{verb['form']}{to_whom}"


def _within_subordinate(text: str, start: int, end: int) -> int:
    """`end`, or the comma that ends the clause of a sentence which opens with "While"."""
    comma = text.find(", ", start, end) if _SUBORDINATE.match(text) else -1
    return comma if comma > 0 else end
