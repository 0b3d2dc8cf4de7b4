"""Reads a noun phrase as a country, a government, an administration or a report."""

import re

from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.english.nations import adjective_of, nation_of_adjective, nation_or_capital
from quizapp.generate.facts import Speaker

_ADMINISTRATION = re.compile(
    r"^(?:[Tt]he |(?:[Ff]ormer )?(?:US )?President )?(?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2})"
    r"(?:['’]s)? (?P<what>administration|presidency|regime|government)$"
)
_OFFICIALS = re.compile(
    r"^(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Ss]enior|[Ss]everal"
    r"|[Tt]op) )*(?P<whose>[A-Z][\w.]*(?: [A-Z]\w+)?)"
    r"(?P<s>['’]s?)? (?P<who>officials|authorities|government|military|army|leaders|lawmakers"
    r"|diplomats|negotiators|commanders|police|ministers|security forces|navy|air force"
    r"|foreign (?:ministry|office)|defen[cs]e ministry|finance ministry|cabinet|delegation"
    r"|intelligence|embassy|parliament|leadership)$"
)
_PAPER = re.compile(
    r"^(?:A|The|An|a|the|an) (?:(?:recent|new|\d{4}) )*(?P<by>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*) "
    r"(?:report|study|survey|paper|poll|editorial)$"
)
_ISSUED = re.compile(
    r"^(?:[Tt]he|[Aa]n?) (?:recent |new |joint )?(?:(?:statement|report|study|survey|paper|letter)"
    r"(?: (?:issued|published|released))? (?:by|from)|(?:editorial|leader) in)"
    r" (?P<by>(?:the )?[A-Z].{2,60})$"
)


def state(phrase: str) -> tuple[Speaker, bool] | None:
    """The country, government, administration, officials or report named; whether it is "they"."""
    country = nation_or_capital(phrase)
    if country:
        return Speaker(country, "", "country"), False
    officials = _OFFICIALS.match(phrase)
    owner = nation_of_adjective(officials["whose"]) if officials else None
    if officials and owner:
        whose, who = officials["whose"], officials["who"]
        whose = adjective_of(owner) if officials["s"] else whose
        plural = who.endswith("s")
        name = f"{whose} {who}" if plural else f"the {whose} {who}"
        return Speaker(name, "", "officials"), plural
    ruling = _ADMINISTRATION.match(phrase)
    if ruling and ruling["who"] != "The" and not BODY_WORD.search(ruling["who"]):
        name = ruling["who"].split(" ")[-1]
        return Speaker(f"the {name} {ruling['what']}", "", "administration", (name,)), False
    if _PAPER.match(phrase):
        return Speaker(_lowered(phrase), "", "document"), False
    issued = _ISSUED.match(phrase)
    return (Speaker(_lowered(issued["by"]), "", "body"), False) if issued else None


def _lowered(phrase: str) -> str:
    """`phrase` with its article in small letters."""
    return re.sub(r"^(The|An|A) ", lambda m: m[0].lower(), phrase)
