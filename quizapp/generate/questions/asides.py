"""Strips a statement of what only joins it to its neighbours: connectives, asides, weekdays."""

import re

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
    (re.compile(r"(?<!but)(?<!only)\s(?:also|further|recently|already|reportedly|again)"
                r"(?=\s[a-z])"), ""),
    (re.compile(r"(?<=\bwill)\snow(?=\s)"), ""),
    (re.compile(r",\s(?P<who>(?:the\s)?[A-Z][\w’'.& -]{1,50}?)\s(?:says?|said|reports?|reported"
                r"|estimates?|estimated|added)\.?$"), r", according to \g<who>."),
    (re.compile(rf",?\s(?:late\s|early\s)?on\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
                r"(?=[\s.,])"), ""),
    (re.compile(r"(?<!the)(?<!of)(?<!by)(?<!since)(?<!until)(?<!in)(?<!than)(?<!from)(?<!for)"
                r"\s(?:last|this|earlier this)\s(?:week|month)(?=[\s,.])"), ""),
    (re.compile(rf"^On\s{_DAY}(?:\s(?:morning|afternoon|evening|night))?,?\s"), ""),
    (re.compile(rf"(?<=[a-z])\s{_DAY}(?=[.,]|\s(?:after|in|at|that|to|for|with|by)\b)"), ""),
    (re.compile(r"\s?(?:--|[—–])\s?perhaps\s[^—–-]{1,40}(?:--|[—–])\s?"), " "),
    (re.compile(r"\s\((?:[£$€₹]|Rs)[^()]*\)"), ""),
    (re.compile(r"\s\[\d{1,3}\]|\[\d{1,3}\]"), ""),
    (re.compile(r"\s+(?=[.,;:](?!\d))"), ""),
)  # fmt: skip


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
