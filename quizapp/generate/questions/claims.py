"""Readies a claim for print: what points outside it is resolved, or the claim is not asked for."""

import re
from dataclasses import replace
from itertools import pairwise

from quizapp.generate.english.verbs import PAST, is_finite
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.positions.reporting import VERBS, without_adverbs
from quizapp.generate.questions.context import Claim, in_context
from quizapp.generate.questions.definites import named
from quizapp.generate.questions.heroes import quoted_of, with_hero
from quizapp.generate.questions.himself import may_mean_another
from quizapp.generate.questions.leaning import relative, relative_to_now, without_time
from quizapp.generate.questions.led_claims import led
from quizapp.generate.questions.pronouns import pronouns_hold
from quizapp.generate.questions.references import resolved
from quizapp.generate.questions.trimming import trimmed
from quizapp.generate.questions.worth import doubt, is_thin, is_worthless
from quizapp.generate.setting import Setting

_GARBLED = re.compile(r"\bthe \w+ the\b|\b(\w{3,}) \1\b|\.\.\.|…|¤|\[\w|_")
_BESIDES = re.compile(r"(?<=\w)(?<=.{48}), (?:and|but|so) (?:he|she) [^,;“”]+$")
_AS_IF = re.compile(r"(?:,|(?<=,[”\"])) as if (?:it|this|that|they) [^,;]+$")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_GAPPED = re.compile(
    r"(?: and|,| while) (?:the )?[A-Z]\w+(?: [A-Z]\w+)? (?:(?:in )?[$£€]?\d|for an? )"
)
_STRUNG = re.compile(r"^(?!.*\band\b)[^,]+, [a-z]+ed (?:the|an?|its|his|her|their) ")
_WHICH = re.compile(r"\b(?:which|whom) (?:the )?(?:[A-Z][\w’'-]* )+$")
_RELATIVE = re.compile(r"^(?:An?|The|Any|Every) (?:[\w’'-]+ ){1,5}?(?:who|that|which) (?P<rest>.*)")
_LEAD = re.compile(
    r"^(?:[Hh]owever|[Tt]herefore|[Mm]oreover|[Tt]hus|[Hh]ence|[Mm]eanwhile|[Aa]s a result"
    r"|(?:[Uu]nf|[Ff])ortunately|[Ii]n fact|[Ii]ndeed),? "
)
_OF_THEM = re.compile(
    r"^[^,.]*\b(?:many|some|most|much|all|none|part|half) of (?:it|them|th[eo]se)\b"
)
_EDITOR = re.compile(r" \((?:or|i\.e\.|sic)[^()]*\)|\.?\[\d{1,3}\]")
_SAID = re.compile(r", (?:he|she|they|it|[A-Z][a-z]+) (?:said|says|added|argued|argues|claimed),? ")
_ASIDE = re.compile(r", (?:however|therefore|meanwhile|in turn|of course|moreover|too),? ")
_LONGEST = 37
_FEWEST = 5
_TWO_VERBS = 2
_OPENING_WORDS = 5
_BASES = frozenset(PAST.values())
_OF_ANOTHER = re.compile(r"(?:It|Its|He|She|His|Her|They|Their|Them|That|This|These|Those)\b")
"""What quoted words open with where only the words before them tell what is spoken of."""
_NAME = re.compile(r"(?<=[\w,] )(?!I\b)[A-Z]")


def ready(fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim of `fact` as a stem may print it, or None where it cannot stand alone.

    What leans on its document stands behind the sentence before it or behind words that say what
    the talk is of. Quoted words may say "we" and "this" there; a reported clause must say what it
    means itself.
    """
    text = _worded(fact, setting)
    if not text:
        return None
    enough = text.count(" ") + 1 >= _FEWEST and not is_worthless(fact, text)
    claim = _placed(text, fact, setting) if enough else None
    if claim is None or claim.context.startswith("In “"):
        claim = led(text, fact, setting) or claim
    return replace(claim, doubt=claim.doubt + doubt(fact, text)) if claim else None


def _worded(fact: PositionFact, setting: Setting) -> str:
    """The claim with names for what it surely means, or "" where it is broken or long."""
    text = _cut(fact)
    if not text or _broken(text, fact):
        return ""
    if fact.manner is not Manner.QUOTE:
        text = resolved(text, fact, setting)
    text = _named(text, fact, setting)
    text = with_hero(text, fact, setting) or ""
    return text if text.count(" ") < _LONGEST and _closed(text) else ""


def _placed(text: str, fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim as it stands alone, or behind what the talk is of; None where neither will do."""
    holds = pronouns_hold(text, fact)
    if fact.manner is Manner.QUOTE and _OF_ANOTHER.match(text) and not _NAME.search(text):
        hero = quoted_of(text, fact, setting)
        return Claim(text, f"Of {hero}, ") if hero else None
    if fact.manner is not Manner.QUOTE and not (holds and _certain(text, fact, setting)):
        return None
    thin = is_thin(fact, text)
    if thin and not holds and _OF_THEM.search(text):
        return None
    needed = not holds or thin or relative(text)
    return in_context(text, fact, setting, needed=needed)


def _cut(fact: PositionFact) -> str:
    """The claim without what joins it to its neighbours, and without asides if it is long."""
    text = _ASIDE.sub(" ", _SAID.sub(" ", _EDITOR.sub("", _LEAD.sub("", fact.claim))))
    if fact.manner is Manner.QUOTE:
        return trimmed(text, verbatim=True)
    text = _BESIDES.sub("", without_time(_AS_IF.sub("", text.rstrip(" ."))))
    if fact.manner is Manner.PHRASE:
        text = without_adverbs(text)
    return trimmed(text, verbatim=False).split("; ")[0]


def _certain(text: str, fact: PositionFact, setting: Setting) -> bool:
    """Whether a reported claim tells no time by its own day, and "he" in it means the speaker."""
    if relative_to_now(text):
        return False
    return fact.manner is not Manner.CLAUSE or not may_mean_another(text, fact, setting)


def _broken(text: str, fact: PositionFact) -> bool:
    """Whether a claim was cut from its sentence so that something is missing in it."""
    if fact.manner is Manner.PHRASE:
        before = fact.quote[: max(0, fact.start - fact.quote_start)]
        if _STRUNG.search(text) or _WHICH.search(before):
            return True
    if fact.manner is Manner.THESIS and _told_of_another(text):
        return True
    if fact.manner is Manner.QUOTE:
        text = _BRACKETED.sub("", text)
    gapped = "between" not in text and _GAPPED.search(text) is not None
    if fact.manner is Manner.CLAUSE and not any(map(_may_be_verb, text.rstrip(" .,").split(" "))):
        return True
    return gapped or _fragment(text) or _GARBLED.search(text) is not None


def _told_of_another(text: str) -> bool:
    """Whether what seems the author's own thesis opens with a name and what its bearer said."""
    words = text.split(" ")[:_OPENING_WORDS]
    return any(_told(b) and a[:1].isupper() for a, b in pairwise(words))


def _told(word: str) -> bool:
    """Whether a word is a reporting verb that a name can have: "says", but not "state"."""
    verb = VERBS.get(word)
    return verb is not None and (word.endswith("s") or word == verb.past)


def _named(text: str, fact: PositionFact, setting: Setting) -> str:
    """The claim with the name of "the war" that it speaks of; in brackets, where it is quoted."""
    before = setting.earlier(fact.paragraph, fact.start)
    full = named(text, (before, setting.document.title))
    full = setting.things.named(f"{full}.", (fact.paragraph, fact.start)).removesuffix(".")
    return full if fact.manner is not Manner.QUOTE else _bracketed(text, full)


def _bracketed(text: str, full: str) -> str:
    """`full` with the one passage in which it differs from `text` in square brackets."""
    if full == text:
        return text
    start = _alike(text, full)
    end = _alike(text[start:][::-1], full[start:][::-1])
    added = full[start : len(full) - end]
    lead = " " if added.startswith(" ") else ""
    tail = " " if added.endswith(" ") else ""
    return f"{full[:start]}{lead}[{added.strip()}]{tail}{full[len(full) - end :]}"


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _fragment(text: str) -> bool:
    """Whether a text is a noun, perhaps with its relative clause, and says nothing of it."""
    found = _RELATIVE.match(text)
    if found:
        return sum(map(_may_be_verb, found["rest"].split(" "))) < _TWO_VERBS
    words = text.rstrip(" .,").split(" ")
    return words[0] in ("A", "An") and not any(map(_may_be_verb, words[1:]))


def _may_be_verb(word: str) -> bool:
    return is_finite(word) or word.removesuffix("s") in _BASES


def _closed(text: str) -> bool:
    """Whether every bracket and quotation mark that opens also closes."""
    pairs = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return pairs and text.count('"') % 2 == 0
