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
        ("likely", 1, "likely"),
        ("likely", -1, "unlikely"),
    )
    for word in words.split()
}
"""Words that say the opposite of each other, each with what they are about and on which side."""
