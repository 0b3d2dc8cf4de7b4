"""Strips a statement of what only joins it to its neighbours: connectives, asides, weekdays."""

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATELINE = re.compile(
    r"^[A-Z][A-Z .'/-]{2,30}(?:,\s[A-Z][\w .]{2,20})?(?:,?\s\(?[\w ,]{3,24}\)?)?"
    r"(?:\s\([^()]{2,40}\))?\s?"
    r"(?:[-–—]{1,2}|:)\s(?=[A-Z“_])"
)
_CLEFT = re.compile(
    r"^It (?:was|is) (?:only )?(?P<when>(?:in|on|by|during|since|after|from) [^,]{3,40}?) that "
)
_GRANTED = re.compile(
    r"^(?:It (?:is|was) (?:also |now )?(?:common ground|well known|not disputed|not in dispute"
    r"|undisputed|true|recalled|worth recalling|worth noting|no secret)|[Tt]he fact is"
    r"|The (?:result|upshot|outcome|consequence) (?:is|was)) that (?=\S)"
)
_CONNECTIVE = re.compile(
    r"^(?:(?:However|Moreover|Furthermore|In addition|Additionally|Meanwhile|Similarly|Likewise"
    r"|Of course|In conclusion|Thus|Hence|Therefore|Consequently|As a result|For instance"
    r"|For example|In fact|Indeed|Nevertheless|Nonetheless|Besides|Also|Finally|Firstly|Secondly"
    r"|Thirdly|Then|Later|Historically|Simultaneously|Overall|In turn|Still|Instead|In contrast"
    r"|On the other hand|At the same time|Separately|Tellingly|Interestingly|Notably|Ironically"
    r"|Unfortunately|Earlier|Already|Well|Yes|No|First|Second|Third|Fourth|Lastly"
    r"|Day in and day out|Time and again|To be sure|To be fair|In sum|In short|In other words"
    r"|In effect|In practice"
    r"|In reality|In truth|Undoubtedly|No doubt|Clearly|Obviously|Naturally|Inevitably"
    r"|(?:Not )?[Ss]urprisingly|Strikingly|Predictably|Remarkably|Significantly|Crucially"
    r"|(?:More )?[Ii]mportantly|Worse|Worse still|Equally|By contrast|Conversely|Accordingly"
    r"|As such|Put simply|Simply put|That said|Even so|All the same|For (?:its|his|her|their) part"
    r"|Above all|After all|In any case|At any rate|In this (?:regard|context|respect)|In response"
    r"|To (?:this|that) end|As noted(?: above| earlier)?|Again),\s"
    r"|On appeal,?\s(?=[a-zA-Z])|(?:But|And|Yet|So|Then|Thus|Hence|Later),?\s)"
)
_ASIDES = (
    (",",
     re.compile(r",\s(?:however|moreover|therefore|meanwhile|of course|in turn|too|nevertheless"
                r"|for instance|for example|indeed|in fact)(?:,\s|(?=\.))"), " "),
    ("", re.compile(r"(?<!but)(?<!only)\s(?:also|further|recently|already|reportedly|again)"
                r"(?=\s(?:[a-z]|____))"), ""),
    ("now", re.compile(r"(?<=\bwill)\snow(?=\s)"), ""),
    (",",
     re.compile(r",\s(?P<who>(?:the\s)?[A-Z][\w’'.& -]{1,50}?)\s(?:says?|said|reports?|reported"
                r"|estimates?|estimated|added)\.?$"), r", according to \g<who>."),
    ("day",
     re.compile(rf",?\s(?:late\s|early\s)?on\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
                r"(?=[\s.,])"), ""),
    ("", re.compile(r"(?<!the)(?<!of)(?<!by)(?<!since)(?<!until)(?<!in)(?<!than)(?<!from)(?<!for)"
                r"\s(?:last|this|earlier this)\s(?:week|month)(?=[\s,.])"), ""),
    ("day", re.compile(rf"^On\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?,?\s"), ""),
    ("day", re.compile(rf"(?<=[a-z])\s{_DAY}(?=[.,]|\s(?:after|in|at|that|to|for|with|by)\b)"), ""),
    ("perhaps", re.compile(r"\s?(?:--|[—–])\s?perhaps\s[^—–-]{1,40}(?:--|[—–])\s?"), " "),
    ("day",
     re.compile(r"(?:(?<=ed)|(?<=ing)|(?<=said)|(?<=told))\stoday(?=\s)|\sduring the day(?=\s)"
                r"|\s(?:earlier|later) in the day(?=[\s.])"), ""),
    ("which",
     re.compile(r"(?<=s)\swhich\s(?:last|this)\s(?:week|month|year|summer|winter|spring|autumn)"
                r"\s[^,.;_]*(?=\.$)"), ""),
    ("today", re.compile(r"(?<=ing)\stoday(?=\s)"), ""),
    ("same day", re.compile(r",?\s(?:on\s)?the same day(?:\sas\s[^,;]+)?(?=[,.]|$)"), ""),
    ("(", re.compile(r"\s\((?:[£$€₹]|Rs)[^()]*\)"), ""),
    ("(", re.compile(r"\s\((?:about\s|some\s|nearly\s)?[\d,.]+\s?(?:million\s)?(?:square\s|sq\s)?"
                r"(?:mi|miles?|km|kilometres|ft|feet|m|acres|ha|hectares|lb|kg)\)"), ""),
    ("[", re.compile(r"\s\[\d{1,3}\]|\[\d{1,3}\]"), ""),
    ("", re.compile(r"(?<=[a-z%”\"][.,;:])\d{1,2}(?=\s|$)"), ""),
    ("", re.compile(r"\s+(?=[.,;:](?!\d))"), ""),
)  # fmt: skip
"""What stands in a text that may hold an aside; the aside; what is written for it."""


def _opened(cleft: re.Match[str]) -> str:
    """The opening of "In 1976 the club was founded" for "It was in 1976 that the club ..."."""
    return f"{cleft['when'][:1].upper()}{cleft['when'][1:]} "


def plain(statement: str) -> str:
    """A statement without connectives, asides, weekdays and money in other currencies."""
    text, before = _GRANTED.sub("", _CLEFT.sub(_opened, _DATELINE.sub("", statement))), ""
    while text != before:
        before = text
        text = _CONNECTIVE.sub("", text, count=1)
    for sign, pattern, replacement in _ASIDES:
        if sign in text:
            text = pattern.sub(replacement, text)
    text = text.strip()
    return text[:1].upper() + text[1:]
