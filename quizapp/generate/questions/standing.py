"""Makes a statement stand alone: what points outside it is resolved, or it is dropped."""

import re
from collections.abc import Iterator

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.people.registry import RUN
from quizapp.generate.questions.passing import FORWARD, OPEN, YEARLY, relative_time

_POINTERS = re.compile(
    r"\b(?:the said|the aforesaid|this|these|those"
    r"|that (?:amount|figure|number|sum|total|level|share|one|year|day|time|period|month|week"
    r"|night|decade|era)"
    r"|such(?! as\b)|latter|aforementioned|respectively|another|here|above-mentioned"
    r"|the (?:visitors|hosts|home side|home team|away side)|____ more(?! than)"
    r"|an? similar(?!\sto\b)|the same|the other(?! half)|others|the following|so-called|then"
    r"|thereafter|subsequently|both sides"
    r"|the two (?:countries|nations|sides|states|men|companies|leaders)"
    r"|both (?:countries|nations)|(?:most|some|parts?|half|all|much|any|none|third) of it"
    r"|(?:[mb]illion|thousand|hundreds?|half|many|most|some|none|all) of them)\b"
    r"|(?<!near )(?<!in )\bthere\b"
    r"(?! (?:is|are|was|were|will|has|have|had|be|would|may|can|should)\b)",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|[Ll]et)\b")
_OPENING_PRONOUN = re.compile(
    r"^(?:(?:In|On|By|During|Since|From|After|At|Under|With) [^,]{0,40}, "
    r"|(?:In|On|At|With|By|During|For) [^,]{2,50}? (?=(?:he|she|it|they) [a-z]))?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]here|[Ww]hich|[Ww]ho"
    r"|[Oo]ne(?! [A-Z]))\b"
)
_THERE = re.compile(r"^(?:[^,]{0,60}, )?[Tt]here (?:are|were|was|is|will be|has been|have been)\b")
_PRONOUN = re.compile(
    r"(?<!\d\sof\s)\b(?:he|she|they|it|his|her|their|its|him|them|himself|herself|itself)\b"
)
_OWN_EVENT = re.compile(
    r"\b(?:his|her|their|its)\s(?:[\w’'-]+\s){0,2}(?:visit|tour|trip|speech|address|lecture|term"
    r"|tenure"
    r"|death|birth|marriage|election|appointment|resignation|meeting|stay|reign|presidency"
    r"|premiership"
    r"|defeat|victory|launch|debut|arrival|return|decision|announcement|publication|release"
    r"|ouster)\s"
    r"(?:in|on|of|during|since)\s(?:the\s)?____"
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
    rf"\b[Tt]he\s(?:(?:new|old|latest|big|whole|entire|first|second|third|final|original|current"
    rf"|former"
    r"|local|small|military|peace|political|foreign|central|joint|proposed|planned)\s)?"
    rf"(?P<noun>{_ANAPHORIC})(?:['’]s?)?(?=[\s.,;:])"
    rf"(?!\s[A-Z]|\s(?:of|for|on|in(?!\s(?:the\s)?{BLANK})|that|which|who|between|against|known"
    rf"|called|led|signed|at|near|around|over|about)\b)"
)
_THING = re.compile(
    r"\b[Tt]he (?:(?:new|whole|entire|same|final|original) )?(?P<thing>(?i:project|plan"
    r"|scheme|dam|lake|treaty"
    r"|agreement|act|pact|accord|deal|report|paper|book|film|song|album|war|conflict|battle"
    r"|operation"
    r"|ceasefire|bill|resolution|loan|package|ban|canal|bridge|reservoir|embargo|petition|judgment"
    r"|ruling|verdict|city|town|village|island|province|merger|takeover|bid|offer|visit|trial"
    r"|costs?|money))(?:['’]s)?(?=[\s.,;?])"
    r"(?!\s[A-Z]|\s(?:of|for|that|which|who|between|against|known|called|signed)\b"
    r"|\s(?:with|on|to)\s[A-Z])"
)
_LAND = re.compile(r"\b[Tt]he (?:country|nation)\b(?! (?:of|in|that|which|with|where)\b)")
_ROLE_NOUN = re.compile(
    r"\b[Tt]he\s(?:[\w’'-]+\s){0,5}?(?P<noun>firm|company|giant|leader|minister|president|spokesm[ae]n"
    r"|striker"
    r"|defender|midfielder|player|coach|runner|champion|star|singer|actor|operator|carrier|airline"
    r"|retailer|maker|manufacturer|club|side|team|boss|chairman|visitors|hosts|pair|duo|plant"
    r"|secretary|spokeswoman|chief|owner|decline|rise|increase|fall|drop|slump|gain|loss"
    r"|announcement"
    r"|deal|offer|move|news|latest|former)(?:['’]s?)?(?=\s[a-z]|[.,;:])"
    r"(?!\s(?:of|for|on|in|that|which|who|between|against|behind|to)\b)"
)
_PLAIN_SUBJECT = re.compile(
    r"^(?:[^,A-Z]{0,60}, |(?:In|On|By|During) (?:the )?(?:____|[A-Z][\w ]{1,20}\d{4}|\d{4}),? )?"
    r"[Tt]he (?:(?:first|second|third|final|last|total|overall|new|old|initial|original|whole) )?"
    r"(?P<noun>[a-z-]+)(?:,? (?P<verb>[a-z]+)\b|$)"
)
_ONLY_ONE = {"pound", "dollar", "euro", "rupee", "yen", "sun", "moon", "earth", "world", "yuan"}
_ONLY_ONE_HERE = frozenset(("economy", "government", "total", "market", "sector", "tax", "rate"))
"""Of these a text such as a budget or a survey has but one."""
_NAME = re.compile(rf"(?<![\w.])(?:{RUN})")
_COMMON_OPENERS = {"Together", "Here", "There", "Initially", "Eventually", "Today", "Originally"}
_COMMON_OPENERS |= {
    "Soon",
    "Finally",
    "Then",
    "Although",
    "Because",
    "Since",
    "Once",
    "These",
    "That",
}
_COMMON_OPENERS |= {*MONTH_NAMES, "First", "Second", "Last", "Set", "Born", "Made", "Built"}
_COMMON_OPENERS |= {"The", "In", "On", "By", "A", "An", "Some", "During", "Since", "From", "After"}
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


def stands_alone(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether nothing in a statement points outside it.

    `known` are nouns that the title under which the statement is asked explains.
    """
    return next(loose_ends(text, known), None) is None


def loose_ends(text: str, known: frozenset[str] = frozenset()) -> Iterator[str]:
    """What points outside a statement: a pronoun, a noun, or "" for what no other sentence mends.

    `known` are nouns that are explained elsewhere.
    """
    outside = _unquoted(text)
    if relative_time(outside, besides=FORWARD if known else None) or _points(outside):
        yield ""
    opening = _OPENING_PRONOUN.match(text)
    if opening and not _THERE.match(text):
        yield opening[0].rpartition(" ")[2].lower()
    yield from filter(None, (_open_pronoun(outside), _bare_subject(outside, known)))
    yield from _open_things(outside, known)


def stands_under_title(text: str, known: frozenset[str], *, dated: bool) -> bool:
    """Whether the title of a text, told with it, is enough to say what a statement speaks of.

    It is for "the deficit" and "the past decade", not for pronouns, "this", or "the firm", of
    which a text has many. `known` are the title's own nouns; `dated` says that with the title a
    year is told, from which "the past decade" counts.
    """
    outside = _unquoted(text)
    if relative_time(outside, besides=YEARLY if dated else OPEN) or _points(outside):
        return False
    if _OPENING_PRONOUN.match(text) and not _THERE.match(text):
        return False
    things = _open_things(outside, known | _ONLY_ONE_HERE)
    return not _open_pronoun(outside) and next(things, None) is None


def _points(text: str) -> bool:
    """Whether something points outside: "we", "this", "the other", "his speech in ____"."""
    return any(pattern.search(text) for pattern in (_PERSONAL, _POINTERS, _OWN_EVENT))


def _bare_subject(text: str, known: frozenset[str]) -> str:
    """The subject where it is "the economy" or the like, of which nothing is said; or ""."""
    subject = _PLAIN_SUBJECT.match(text)
    if not subject or subject["noun"] in _ONLY_ONE | known:
        return ""
    verb = subject["verb"] or "is"
    return subject["noun"] if verb in {"which", "who"} or is_finite(verb) else ""


def _open_things(text: str, known: frozenset[str]) -> Iterator[str]:
    """Each "the dam" and "the country" without its name before it."""
    for found in _THING.finditer(text):
        thing = found["thing"].lower()
        if thing not in known and thing not in text[: found.start()].lower():
            yield thing
    land = _LAND.search(text)
    if land and "country" not in known and not nations_in(text[: land.start()]):
        yield "country"
    bare = [found for found in _BARE.finditer(text) if found["noun"] not in known]
    for found in (*bare, *_ROLE_NOUN.finditer(text)):
        if not _names_before(text, found.start()):
            yield found["noun"]


def _open_pronoun(text: str) -> str:
    """The first pronoun, where no name is before it, and no subject that owns "its"; or ""."""
    first = _PRONOUN.search(text)
    if first is None or _names_before(text, first.start()):
        return ""
    main = main_clause(text) if first[0] in {"its", "their"} else None
    own = main and first.start() > len(main.subject) and len(main.subject.split()) > 1
    return "" if own else first[0]


def _unquoted(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"|‘[^’]{12,}’", "“”", text)


def _names_before(text: str, end: int) -> bool:
    """Whether a name stands before `end`: what a pronoun or "the company" can refer to."""
    names = [m[0] for m in _NAME.finditer(text, 0, end)]
    return any(name.split()[-1] not in _COMMON_OPENERS and name != "U" for name in names)


def blank_in_quotes(text: str) -> bool:
    """Whether the blank, or an open end of a quotation, makes the statement a quotation's part."""
    return (
        BLANK not in _unquoted(text)
        or text.count("“") != text.count("”")
        or text.count('"') % 2 == 1
    )
