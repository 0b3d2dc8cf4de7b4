"""Deeds that English tells in several words, by the one word that says the same."""

import re

from quizapp.generate.english.clauses import BLANK

_IDIOMS = tuple(
    (re.compile(rf"\b(?:{pattern})(?![\w’'])"), word)
    for pattern, word in (
        (rf"(?:claimed|cost|took|taken) ({BLANK}) lives", r"killed \1 people"),
        (rf"(?:claimed|cost|took|taken) the lives of ({BLANK})", r"killed \1"),
        (rf"({BLANK}) [a-z]+ (?:lost|losing) their lives", r"killed \1 people"),
        (rf"left ({BLANK}) ([a-z]+) dead", r"killed \1 \2"),
        (r"(?:was|were) shot dead", "was assassinated"),
        (r"issued", "proclaimed"),
        (rf"carried off ({BLANK})", r"killed \1"),
        (rf"(?:runs|ran|stretches|stretched|extends|extended) for ({BLANK})", r"is \1 long"),
        (r"pass(?:ed|es) away", "died"),
        (r"lost (?:his|her) life", "died"),
        (r"put (?:their|his|her) (?:names?|signatures?) to", "signed"),
        (r"(?:was|were) put to death", "executed"),
        (r"broke out|br(?:eaks?|oken) out|set in|got under way|kicked off", "began"),
        (r"came to (?:an end|a close)|wound up|drew to a close", "ended"),
        (r"set up|came into (?:being|existence)|brought into being", "founded"),
        (r"c(?:ame|ome|oming) into (?:force|effect)|took effect", "force"),
        (r"pull(?:ed|s|ing)? out", "withdrew"),
        (r"gave up its membership", "left"),
        (r"took possession of", "annexed"),
        (r"[Ww]ork (?:was )?(?:begun )?on", "building of"),
    )
)


def in_a_word(told: str) -> str:
    """The same with "passed away" as "died", and so on; the blank stays."""
    for pattern, word in _IDIOMS:
        told = pattern.sub(word, told)
    return told
