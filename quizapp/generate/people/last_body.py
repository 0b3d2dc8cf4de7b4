"""Keeps which body spoke in the sentence just before, for "it", "the group" and "the paper"."""

import re

from quizapp.generate.people.holder import Holder

_THE_BODY = re.compile(r"^(?:[Ii]t|[Tt]he (?P<noun>[a-z]+(?: tank)?))$")
_ANY_BODY = frozenset(
    ("firm", "company", "group", "body", "charity", "organisation", "organization", "agency",
     "watchdog", "think tank")
)  # fmt: skip
_PRESS = re.compile(
    r"\b(?:Times|Post|FT|Guardian|Observer|Telegraph|Independent|Dawn|News|Journal|Herald|Tribune"
    r"|Mail|Express|Nation|Standard)$"
)
_SENTENCE_OPENS = re.compile(
    r"^(?:(?:But|And|Yet|However|Meanwhile|Also|Earlier|Later|Separately|Instead"
    r"|In (?:a|its) \w+|In \d{4}|On \w+day),? )*$"
)
_PAPERS = re.compile(
    r"\b(?:report|study|law|treaty|act|bill|resolution|constitution|statement|letter|paper|survey|book"
    r"|agreement|pact|accord|charter|plan|verdict|judge?ment|ruling|order|poll|review|document)s?\b",
    re.IGNORECASE,
)


class LastBody:
    """The body that spoke in the sentence just before, or nobody."""

    def __init__(self) -> None:
        self._body: Holder | None = None
        self._sentence = ""

    def heard(self, holder: Holder | None, sentence: str) -> None:
        """Note who speaks in a masked sentence; None is nobody who is known."""
        one = holder is not None and not holder.person and not holder.plural
        self._body, self._sentence = holder if one else None, sentence

    def meant(self, phrase: str, before: str) -> Holder | None:
        """That body, if "it" or "the group" opens this sentence, behind `before`, and fits it.

        "It" may also be a paper that was spoken of there: then it means nobody for certain.
        """
        again = _THE_BODY.match(phrase) if self._body else None
        if not again or not self._body or not _SENTENCE_OPENS.match(before):
            return None
        noun, speaker = again["noun"], self._body.speaker
        if noun is None:
            return None if _PAPERS.search(self._sentence) else self._body
        own = noun in speaker.name.casefold().split(" ")
        press = noun in ("paper", "newspaper") and _PRESS.search(speaker.name)
        any_body = speaker.group == "body" and noun in _ANY_BODY
        return self._body if own or press or any_body else None
