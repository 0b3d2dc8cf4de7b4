"""Plans the days to an exam: which cards to meet and to meet again so that most is known then.

All is pure and in plain Python: `plan` takes the cards as they stand and gives every day up to the
exam, today's cards in their order, what is left out, and the recall to expect. Planned anew after
each day, it needs to know nothing of what was missed.
"""

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.exam import Budget, Exam
from quizapp.domain.planning.plan import LeftOut, Plan, PlannedDay, Reason, Today, Worth
from quizapp.domain.planning.planner import plan, todays_part, worth_of_more_time
from quizapp.domain.planning.prospect import CardKey, Prospect

__all__ = [
    "Budget",
    "CardKey",
    "Course",
    "Exam",
    "LeftOut",
    "Plan",
    "PlannedDay",
    "Prospect",
    "Reason",
    "Today",
    "Worth",
    "plan",
    "todays_part",
    "worth_of_more_time",
]
