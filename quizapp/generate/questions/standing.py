"""Makes a statement stand alone: what points outside it is resolved, or it is dropped."""

import re

from quizapp.generate.english.clauses import BLANK
from quizapp.generate.people.registry import RUN, Place, personal
from quizapp.generate.setting import Setting

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CONNECTIVE = re.compile(
    r"^(?:(?:However|Moreover|Furthermore|In addition|Additionally|Meanwhile|Similarly|Likewise"
    r"|Of course|In conclusion|Thus|Hence|Therefore|Consequently|As a result|For instance"
    r"|For example|In fact|Indeed|Nevertheless|Nonetheless|Besides|Also|Finally|Firstly|Secondly"
    r"|Thirdly|Then|Later|Historically|Simultaneously|Overall|In turn|Still|Instead|In contrast"
    r"|On the other hand|At the same time|Separately|Tellingly|Interestingly|Notably|Ironically"
    r"|Unfortunately|Earlier|Already|Well|Yes|No),\s|(?:But|And|Yet|So|Then|Thus|Hence|Later),?\s)"
)
_ASIDES = (
    (re.compile(r",\s(?:however|moreover|therefore|meanwhile|of course|in turn|too|nevertheless"
                r"|for instance|for example|indeed|in fact)(?:,\s|(?=\.))"), " "),
    (re.compile(r"(?<!but)(?<!only)\s(?:also|further|recently|already|reportedly)(?=\s[a-z])"), ""),
    (re.compile(rf",?\s(?:late\s|early\s)?on\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
                r"(?=[\s.,])"), ""),
    (re.compile(rf"^On\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?,?\s"), ""),
    (re.compile(rf"(?<=[a-z])\s{_DAY}(?=[.,]|\s(?:after|in|at|that|to|for|with|by)\b)"), ""),
    (re.compile(r"\s\((?:[£$€₹]|Rs)[^()]*\)"), ""),
    (re.compile(r"\s\[\d{1,3}\]|\[\d{1,3}\]"), ""),
    (re.compile(r"\s+(?=[.,;:](?!\d))"), ""),
)  # fmt: skip
_BOTH = re.compile(
    r"\b(?:the two|both(?: the)?|these two|both of these|the) (?:countries|nations|states|sides"
    r"|neighbou?rs)(?P<own>['’])?(?![\w’'])"
)
_POINTERS = re.compile(
    r"\b(?:this|these|those|that (?:year|day|time|period|month|week|night|decade|era)"
    r"|such(?! as\b)|latter|aforementioned|respectively|another|here|above-mentioned"
    r"|the same|the other|others|the following|so-called|then|thereafter|subsequently|both sides"
    r"|the two (?:countries|nations|sides|states|men|companies|leaders)"
    r"|both (?:countries|nations))\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\b(?:yesterday|today|tonight|tomorrow|ago|so far|to date|now|currently|at present|{_DAY}"
    r"|(?:last|next|this|past|coming|previous|following|recent|current)\s(?:\w+\s)?"
    r"(?:weeks?|months?|years?|decades?|night|summer|winter|spring|autumn|season|days?|century"
    r"|quarter|weekend|fortnight|time|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)|\w+ (?:weeks?|months?|years?|days?) (?:later|earlier|before|after)"
    r"|earlier|later this|the day|same (?:year|month|day|period)|at the time|the year)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|[Ll]et)\b")
_OPENING_PRONOUN = re.compile(
    r"^(?:(?:In|On|By|During|Since|From|After|At|Under) [^,]{0,40}, )?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]here|[Ww]hich|[Ww]ho|[Oo]ne)\b"
    r"(?! (?:are|were|is|was|have|has) ____)"
)
_THERE = re.compile(r"^(?:[^,]{0,60}, )?[Tt]here (?:are|were|was|is) (?:\w+ )?____")
_PRONOUN = re.compile(
    r"(?<!\bof )\b(?:he|she|they|it|his|her|their|its|him|them|himself|herself|itself)\b"
)
_OWN_EVENT = re.compile(
    r"\b(?:his|her|their|its)\s(?:[\w’'-]+\s){1,4}?(?:in|on|of|during|since)\s(?:the\s)?____"
)
_ANAPHORIC = (
    "act|agreement|treaty|accord|pact|deal|report|paper|article|study|note|survey|firm|company"
    "|group|bank|party|team|club|project|plan|scheme|ban|move|decision|visit|meeting|talks|event"
    "|incident|attacks?|bombings?|war|conflict|battle|siege|operation|ceasefire|crisis|period|decade"
    "|countries|nations|country|nation|region|island|province|city|town|area|case|trial|verdict|ruling"
    "|law|bill|measures?|resolution|proposals?|figures?|total|amount|sum|money|package|loan|offer|bid"
    "|merger|takeover|sale|stake|contract|product|device|game|match|tournament|race|final|season"
    "|film|album|book|song|virus|system|service|site|man|woman|men|couple|pair|trio|duo|minister"
    "|president|spokesman|officials?|officer|leader|authors?|writer|general|striker|defender|player"
    "|coach|child|boy|girl|union|council|court|commission|committee|agency|ministry|department"
    "|organisation|organization|charity|institute|school|university|hospital|airline|carrier|retailer"
    "|giant|manufacturer|maker|alliance|partnership|relationship|summit|conference|dispute|issue"
    "|matter|process|strategy|campaign|movement|programme|program|initiative|assault|mosque|compound"
    "|students?|clerics?|rebels|militants|troops|soldiers|forces|fighters|border|boundary|territory"
    "|line|dam|river|rivers|basin|canal|water|coup|government|attackers?|victims|suspects?|defendant"
    "|technology|software|website|network|fund|funds|shares|tax|rate|rates|index|market|economy"
    "|sector|industry|association|authority|authorities|body|centre|center|community|store|unit"
)
_BARE = re.compile(
    rf"\b[Tt]he\s(?:(?:new|old|latest|big|whole|entire|first|second|third|final|original|current|former"
    r"|local|small|military|peace|political|foreign|central|joint|proposed|planned)\s)?"
    rf"(?P<noun>{_ANAPHORIC})(?:['’]s?)?(?=[\s.,;:])"
    rf"(?!\s(?:of|for|on|in(?!\s(?:the\s)?{BLANK})|that|which|who|between|against|known|called|led|signed|at|near|around)\b)"
)
_ROLE_NOUN = re.compile(
    r"\b[Tt]he\s(?:[\w’'-]+\s){0,5}?(?:firm|company|giant|leader|minister|president|spokesm[ae]n|striker"
    r"|defender|midfielder|player|coach|runner|champion|star|singer|actor|operator|carrier|airline"
    r"|retailer|maker|manufacturer|club|side|team|boss|chairman|visitors|hosts|pair|duo|plant"
    r"|secretary|spokeswoman|chief|owner|decline|rise|increase|fall|drop|slump|gain|loss|announcement"
    r"|deal|offer|move|news|latest|former)(?:['’]s?)?(?=\s[a-z]|[.,;:])"
    r"(?!\s(?:of|for|on|in|that|which|who|between|against|behind|to)\b)"
)
_NAME = re.compile(rf"(?<![\w.])(?:{RUN})")
_COMMON_OPENERS = {"The", "In", "On", "By", "A", "An", "Some", "During", "Since", "From", "After"}
_COMMON_OPENERS |= {
    "Between",
    "Under",
    "When",
    "As",
    "At",
    "For",
    "According",
    "While",
    "If",
    "About",
}
_RESOLVED_NOUN = re.compile(
    r"^(?P<the>[Tt]he\s)(?P<noun>act|agreement|treaty|accord|pact|doctrine|convention|war|coup"
    r"|ordinance|resolution|amendment|constitution)\b(?!\s(?:of|on|for|between)\b)"
)
_HE = re.compile(r"^(?:He|She)\s")
_OPENING_NAME = re.compile(r"[A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+){1,3}(?=,|\s[a-z])")
_LONE_NAME = re.compile(
    r"(?<![\w.’'-])(?P<title>(?:Mr|Mrs|Ms|Dr|General|Gen\.?)\s)?(?P<name>[A-Z][a-z’'-]+)\b"
)
_CAP_AROUND = re.compile(r"[A-Z][\w.’'-]*$")


def plain(statement: str) -> str:
    """A statement without connectives, asides, weekdays and money in other currencies."""
    text, before = statement, ""
    while text != before:
        before = text
        text = _CONNECTIVE.sub("", text, count=1)
    for pattern, replacement in _ASIDES:
        text = pattern.sub(replacement, text)
    text = text.strip()
    return text[:1].upper() + text[1:]


def resolved(statement: str, setting: Setting, place: Place) -> str:
    """A statement with what is certain put for what points back: names, acts, two countries."""
    text = statement
    if setting.pair:
        both = " and ".join(setting.pair)
        text = _BOTH.sub(lambda found: both + ("’s" if found["own"] else ""), text)
    earlier = setting.earlier(*place)
    text = _named_subject(text, setting, earlier)
    text = _full_names(text, setting, place)
    return text[:1].upper() + text[1:]


def _named_subject(text: str, setting: Setting, earlier: str) -> str:
    """The same with an opening "He" or "The act" named, if the text just before leaves no doubt."""
    act = _RESOLVED_NOUN.match(text)
    if act:
        named = re.findall(rf"\b(?:[A-Z][\w’'-]*\s)+{act['noun'].capitalize()}\b", earlier)
        if named and len(set(named)) == 1:
            name = re.sub(r"^The\s", "", named[-1])
            return f"The {name}{text[act.end() :]}"
    if _HE.match(text):
        last = re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", earlier)[-1]
        opening = _OPENING_NAME.match(last)
        alone = opening and all(n == opening[0] for _, n in setting.registry.names.within(last))
        if opening and alone and personal(opening[0].split()):
            return f"{opening[0]} {text.split(' ', 1)[1]}"
    return text


def _full_names(text: str, setting: Setting, place: Place) -> str:
    """The same with the first lone surname of each person in full."""
    done: set[str] = set()
    pieces, last = [], 0
    for found in _LONE_NAME.finditer(text):
        name = found["name"]
        neighbours = _CAP_AROUND.search(text[: found.start()].rstrip()) if found.start() else None
        after = text[found.end() : found.end() + 2]
        part = (neighbours and not found["title"]) or (after[:1] == " " and after[1:].isupper())
        person = None if part or name in done else setting.person_called(name, place)
        full = person.name if person else ""
        if person and name != full and full not in text:
            pieces += [text[last : found.start()], full]
            last = found.end()
        done.add(name)
    return "".join(pieces) + text[last:]


def stands_alone(text: str) -> bool:
    """Whether nothing in a statement points outside it."""
    outside = _unquoted(text)
    if _PERSONAL.search(outside) or _POINTERS.search(outside) or _RELATIVE.search(outside):
        return False
    if _OWN_EVENT.search(outside) or (_OPENING_PRONOUN.match(text) and not _THERE.match(text)):
        return False
    pronouns = list(_PRONOUN.finditer(outside))
    if pronouns and not _names_before(outside, pronouns[0].start()):
        return False
    bare = [found.start() for pattern in (_BARE, _ROLE_NOUN) for found in pattern.finditer(outside)]
    return all(_names_before(outside, start) for start in bare)


def _unquoted(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"|‘[^’]{12,}’", "“”", text)


def _names_before(text: str, end: int) -> bool:
    """Whether a name stands before `end`: what a pronoun or "the company" can refer to."""
    names = [m[0] for m in _NAME.finditer(text, 0, end)]
    return any(name.split()[-1] not in _COMMON_OPENERS and name != "U" for name in names)


def has_time(text: str) -> bool:
    """Whether a statement names a year or decade of its own."""
    return re.search(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", text) is not None


def blank_in_quotes(text: str) -> bool:
    """Whether the blank, or an open end of a quotation, makes the statement a quotation's part."""
    return (
        BLANK not in _unquoted(text)
        or text.count("“") != text.count("”")
        or text.count('"') % 2 == 1
    )
