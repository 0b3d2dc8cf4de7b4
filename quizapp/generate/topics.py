"""Says in plain words what a document is about, where its title is a noun phrase."""

import re

from quizapp.generate.english.verb_list import REGULAR
from quizapp.generate.english.verbs import is_finite

_PARTS = re.compile(r"\s*[:?]\s+|\s+[-–—|]\s+|,\s+(?=\d)|\sand\s(?=[Ii]ts|[Tt]heir|[Hh]is)")
_DURING = re.compile(
    r"\b(?:Debate|War|Trial|Crisis|Talks|Inquiry|Campaign|Election)"
    r"(?: (?:on|over|in|of|about) .*)?$"
)
_LABEL = re.compile(
    r"^(?:notes?|q&a|analysis|explainer|comment|opinion|editorial|summary|review|briefing"
    r"|profile|interview|report|study notes?|lecture|chapter \w+)$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^(?:how|why|what|who|whom|whose|when|where|which|can|should|does|is|are)\b", re.IGNORECASE
)
_BASES = frozenset(REGULAR.split())
_JOINS = frozenset(("of", "on", "in", "between", "and", "against", "to", "over", "for", "with"))
_KINDS = frozenset(
    (
        "Movement", "Treaty", "Resolution", "War", "Wars", "Line", "Act", "Pact", "Accord",
        "Accords", "Agreement", "Doctrine", "Revolution", "Conference", "Crisis", "Corridor",
        "Plan", "Empire", "Dispute", "Dam", "Canal", "Constitution", "Ordinance", "Award",
        "Commission", "Mission", "Partition", "Debate", "Rebellion", "Mutiny", "Massacre",
        "Summit", "Declaration", "Convention", "Protocol", "Formula", "Charter", "Reforms",
    )
)  # fmt: skip
_PRINTED = re.compile(
    r"\b(?:Review|Times|Post|Journal|Tribune|Herald|Forum|Magazine|Quarterly|News|Press|Gazette"
    r"|Observer|Monitor|Bulletin|Digest|Weekly|Express)$"
)
_ARTICLES = frozenset(("the", "a", "an", "its", "de", "la", "el", "al"))
_ABOUT = re.compile(r"^(?:(?:Study |Lecture |Exam )?[Nn]otes|An? [Ee]ssay|Essays?|Remarks) on ")
_OF_ONE = re.compile(r"^[A-Z][a-z’'-]+(?<!s)(?: [A-Z][a-z’'-]+(?<!s))? (?:of|for) ")
_OWNED = re.compile(r"^\S+(?:['’]s|s['’]) ")
_LONGEST = 9
_FEWEST = 2


def topic(title: str) -> str:
    """The words "On the Kosi Treaty" for a document so titled, or "" where a headline tells none.

    Only a title in capitals that opens with an article or joins nouns by a preposition counts:
    headlines in small letters are sentences.
    """
    parts = [p.strip(" “”\"'‘’.!") for p in _PARTS.split(_ABOUT.sub("", title))]
    fitting = [part for part in parts if not _LABEL.match(part) and _noun_phrase(part)]
    return _on(max(fitting, key=len)) if fitting else ""


def is_journal(title: str) -> bool:
    """Whether a "title" is rather the name of the paper or body that printed the text."""
    return _PRINTED.search(title) is not None or " | " in title


def essay_topic(title: str) -> str:
    """The same for an essay's title in small letters that opens with a plural ("Causes of ...").

    Only for what is no news: a headline in small letters is a sentence.
    """
    words = re.findall(r"[\w’'-]+", title)
    noun = _FEWEST < len(words) <= _LONGEST and not re.search(r"[,:?!“”\"]", title)
    plural = noun and words[0].endswith("s") and words[1] in _JOINS and words[0].istitle()
    if not plural or any(_may_be_verb(word) or word.endswith("ing") for word in words):
        return ""
    return f"On {title[0].lower()}{title[1:]}"


def _on(words: str) -> str:
    words = re.sub(r"^(?:The|A|An)\b", lambda found: found[0].lower(), words)
    owned = _OWNED.match(words)
    bare = not owned and not words.startswith(("the ", "a ", "an ")) and " and " not in words
    if bare and (words.rpartition(" ")[2] in _KINDS or _OF_ONE.match(words)):
        words = f"the {words}"
    return f"{'In' if _DURING.search(words) and not owned else 'On'} {words}"


def _noun_phrase(text: str) -> bool:
    words = re.findall(r"[\w’'-]+", text)
    if not _FEWEST <= len(words) <= _LONGEST or _QUESTION.match(text) or "," in text:
        return False
    if any(w.islower() and w not in _JOINS | _ARTICLES for w in words):
        return False
    if any(_may_be_verb(w) for w in words[1:]):
        return False
    if _PRINTED.search(text):
        return False
    return words[0] in ("The", "A", "An") or words[-1] in _KINDS or any(w in _JOINS for w in words)


def _may_be_verb(word: str) -> bool:
    small = word.casefold()
    if is_finite(small):
        return True
    return small.endswith("s") and (small[:-1] in _BASES or small[:-2] in _BASES)
