"""What a learner does with the questions whose answers they do not know."""

from dataclasses import dataclass

from quizapp.domain.mocks.profile import Rules

_TRUSTED = 10.0
"""Questions left blank or guessed that count as much as what the rules advise."""


@dataclass(frozen=True, slots=True)
class Habit:
    """The questions of past mocks under like rules that came out wrong, and those left blank."""

    wrong: int = 0
    blank: int = 0

    def answered(self, rules: Rules) -> float:
        """The share of the unknown questions that the learner answers, from 0 to 1.

        Of the guesses one in k is right, so that the wrong ones are (k - 1) / k of them. Before the
        first mock it is what the rules advise: all where a guess brings marks on average or costs
        nothing, else none.
        """
        guesses = self.wrong * rules.options / (rules.options - 1)
        advised = 1.0 if rules.blind_guess >= 0 else 0.0
        return (guesses + _TRUSTED * advised) / (guesses + self.blank + _TRUSTED)
