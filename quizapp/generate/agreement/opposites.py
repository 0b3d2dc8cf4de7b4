"""Words that say the opposite of each other."""

from quizapp.generate.agreement.vocabulary import stem

POLES = {
    stem(word): (pole, sign)
    for pole, sign, words in (
        ("support", 1, "support supports favour favor back welcome endorse"),
        ("support", -1, "oppose opposes reject resist"),
        ("strong", 1, "strengthen deepen improve strong"),
        ("strong", -1, "weaken deteriorate worsen strain strained weak"),
        ("rise", 1, "rise increase grow"),
        ("rise", -1, "fall decrease decline shrink"),
        ("succeed", 1, "succeed success successful"),
        ("succeed", -1, "fail failure unsuccessful"),
        ("legal", 1, "legal lawful constitutional"),
        ("legal", -1, "illegal unlawful unconstitutional"),
        ("just", 1, "just fair"),
        ("just", -1, "unjust unfair"),
        ("safe", 1, "safe"),
        ("safe", -1, "unsafe dangerous"),
        ("possible", 1, "possible"),
        ("possible", -1, "impossible"),
        ("needed", 1, "necessary essential needed"),
        ("needed", -1, "unnecessary needless"),
        ("help", 1, "help benefit"),
        ("help", -1, "harm hurt damage"),
        ("kept", 1, "continue maintain sustain"),
        ("kept", -1, "suspend halt cease discontinue cancel"),
        ("won", 1, "win"),
        ("won", -1, "lose"),
        ("accepted", 1, "accept approve ratify"),
        ("accepted", -1, "refuse veto"),
        ("allowed", 1, "allow permit legalise"),
        ("allowed", -1, "ban prohibit forbid outlaw"),
        ("likely", 1, "likely"),
        ("likely", -1, "unlikely"),
    )
    for word in words.split()
}
"""Words that say the opposite of each other, each with what they are about and on which side."""
KINDS = {
    stem(word): (axis, sign)
    for axis, sign, words in (
        ("arms", 1, "military"),
        ("arms", -1, "civilian"),
        ("term", 1, "permanent"),
        ("term", -1, "temporary provisional"),
        ("owner", 1, "public"),
        ("owner", -1, "private"),
        ("duty", 1, "compulsory mandatory obligatory"),
        ("duty", -1, "voluntary optional"),
        ("secrecy", 1, "secret covert"),
        ("secrecy", -1, "open overt"),
    )
    for word in words.split()
}
"""Kinds of which a thing is one, where it is said to be of either; many have some of both."""
