"""Names what "the war" or "the treaty" in a claim means, where the text just before names it."""

import re
from collections.abc import Sequence

from quizapp.generate.english.names import DAYS_AND_MONTHS

_NOUNS = (
    "war|invasion|treaty|agreement|accord|pact|deal|act|bill|law|constitution|convention|protocol"
    "|resolution|charter|doctrine|conflict|dispute|crisis|ceasefire|coup|siege|election|elections"
    "|referendum|judgment|judgement|ruling|verdict|case|border|line|fence|dam|canal|programme|program"
    "|project|plan|scheme|bid|merger|takeover|attack|attacks|bombing|bombings|operation|campaign"
    "|withdrawal|occupation|partition|annexation|inquiry|report|review|memorandum|declaration"
    "|summit|conference|talks|negotiations|revolution|uprising|rebellion|embargo|sanctions|tribunal"
)
_RUN = r"[A-Z][\w.’-]*(?: (?:of |and )?[A-Z][\w.’-]*){0,3}"
_THE = re.compile(
    rf"\b(?P<the>[Tt]he) (?P<noun>{_NOUNS})(?![\w’'-])"
    r"(?! (?:of|in|on|by|for|between|with|from|against|over|to|at|that|which|who)\b)"
)
_NOT_NAMES = re.compile(
    rf"^(?:The|A|An|In|On|At|By|This|That|These|His|Her|Its|Their|But|And|When|As|If|After|Before"
    rf"|Mr|Mrs|Ms|Dr|Sir|Lord|I|He|She|It|They|We|Under|Since|During|For|{DAYS_AND_MONTHS})$"
)


def named(text: str, sources: Sequence[str]) -> str:
    """`text` with the name of its first bare "the war", from the nearest of `sources` that has it.

    Unchanged where no source names such a thing, or the nearest names two.
    """
    found = _THE.search(text)
    if not found:
        return text
    for source in sources:
        full = _full(found["noun"], source)
        if len(full) > 1:
            return text
        if full:
            name = full.pop()
            the = "" if re.search(r"['’]s? ", name) else f"{found['the']} "
            return f"{text[: found.start()]}{the}{name}{text[found.end() :]}"
    return text


def _full(noun: str, source: str) -> set[str]:
    """The ways in which `source` names a thing of that kind ("Iraq war", "invasion of Iraq")."""
    capital = noun.capitalize()
    before = rf"(?<![\w’'-])(?P<run>{_RUN})(?P<s>['’]s?)? (?:{noun}|{capital})(?![\w-])"
    link = "(?:of|on|in|with|between|against|over|for) (?:the )?"
    after = rf"\b(?:{noun}|{capital}) {link}(?P<of>{_RUN})"
    full = set()
    for found in re.finditer(f"{before}|{after}", source):
        if found["of"]:
            if not _NOT_NAMES.match(found["of"].split(" ")[0]):
                full.add(found[0])
            continue
        words = found[0].split(" ")
        while len(words) > 1 and _NOT_NAMES.match(words[0]):
            words = words[1:]
        if len(words) > 1:
            full.add(" ".join(words))
    return full
