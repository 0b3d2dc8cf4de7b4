"""Item-writing flaws that text alone shows, in English: what gives the answer away or misleads.

The rules come from Haladyna and Downing's guidelines and the SAQUET rubric; each is tuned to keep
silent unless it is nearly sure.
"""

from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.flaws.rubric import card_flaws, deck_flaws

__all__ = ["Flaw", "card_flaws", "deck_flaws"]
