"""What must follow a verb for it to tell a stand: "called for ...", "ruled out ..."."""

import re

_A_THING = r"(?! (?:in|from|at|to|for|on|after|by|when|with)\b)(?: [\w’'.-]+){1,8}?"
RESPONSIBLE = re.compile(rf"^{_A_THING} (?:responsible|accountable|liable|guilty)\b")
_NAMED = rf"^{_A_THING} (?:an? |the (?:\w+est|worst|best|most|only|last|first|end) |[“\"])"
_QUALITY = (
    r"(?<!the )(?<!\ba )(?<!\ban )(?:(?:too|very|so|far too|[a-z]+ly) )?"
    r"(?:[a-z]+(?:able|ible|ous|ful|less|ive|al|ic|ary|ent|ant|ing|ish|some)|(?:un|mis|dis)[a-z]+ed|flawed|biased|wrong|dead|unfair|futile|absurd)"
)
_JUDGED = (
    rf"^{_A_THING} (?:{_QUALITY}|[a-z]+ed)(?:,? (?:and|but) {_QUALITY})?"
    r"(?:$| (?:for|to|in|as|by) )"
)
_CALLED = rf"^{_A_THING} {_QUALITY}(?:,? (?:and|but) {_QUALITY})?(?:$| in )"
_RULING = (
    r"^ (?:the|an?|its|his|her|that|this) (?:[\w-]+ ){0,4}(?:orders?|judge?ments?|convictions?"
    r"|sentences?|verdicts?|rulings?|decisions?|decrees?|awards?|appointments?|elections?|laws?"
    r"|notifications?|acts?|proclamations?|amendments?|bans?|provisions?|sections?|rules?)\b"
)
NEEDS = {
    "called": rf"^ (?:for|on|upon) |{_NAMED}|{_CALLED}", "termed": _NAMED, "dubbed": _NAMED,
    "offered": r"^ to ", "refused": r"^ to ", "threatened": r"^ to ", "ruled": r"^ out ",
    "asked": rf"^ for |^{_A_THING} (?:not )?to ", "ordered": rf"^{_A_THING} (?:not )?to ",
    "declared": rf"^{_A_THING} (?:to be|an?|as|un\w+|illegal|void|null|invalid)\b",
    "insisted": r"^ (?:on|upon) ", "cautioned": r"^ against ",
    "voiced": r"^ (?:\w+ ){0,2}(?:support|concerns?|opposition|fears?|doubts?|alarm|regret|hope)\b",
    "raised": r"^ (?:\w+ )?(?:doubts?|concerns?|questions?|objections?|fears?) (?:about|over|that)",
    "attributed": r" to ", "compared": r" (?:to|with) ", "linked": r" (?:to|with) ",
    "questioned": r"^ (?:whether|why|how|the|his|its)\b", "contested": r"^ (?:the|that|this)\b",
    "challenged": r"^ (?:the (?:idea|view|claim|notion|assumption|argument)|this)\b",
    "saw": r" as ", "viewed": r" as ", "regarded": r" as ",
    "considered": rf" (?:as|to be|an?) |{_JUDGED}", "deemed": rf" (?:to be|an?) |{_JUDGED}",
    "defined": r" as ", "depicted": r" as ", "cast": r" as ", "interpreted": r" as ",
    "framed": r" as ", "argued": r"^ (?:for|against|in favou?r of) ",
    "characterised": r" as ", "characterized": r" as ",
    "portrayed": r" as ", "likened": r" to ", "credited": r" (?:with|for) ", "sided": r"^ with ",
    "appealed": r"^ for |^ to .+? (?:to|for) ", "objected": r"^ to ", "disagreed": r"^ with ",
    "declined": r"^ to ", "pleaded": r"^ (?:for|with) ", "campaigned": r"^ (?:for|against) ",
    "pressed": rf"^ for |^{_A_THING} to ", "pushed": r"^ (?:for|back against) ",
    "set aside": _RULING, "quashed": _RULING, "overturned": _RULING, "struck down": _RULING,
    "took issue": r"^ with ", "claimed": r"^ (?:responsibility|victory|credit) ",
    "highlighted": r"^ the (?:need|importance|dangers?|risks?|threat|role|plight|lack|failure)\b",
}  # fmt: skip
"""What must follow a verb, by its past, for it to tell a stand."""
