"""Who shares a view with whom is told the same on every computer."""

import os
import subprocess
import sys

_TOLD = """
from quizapp.generate.facts import Manner, PositionFact, Speaker
from quizapp.generate.questions.holders import Holders
def fact(name, claim):
    return PositionFact(
        document="d", paragraph=1, quote=claim, quote_start=0, start=0, end=len(claim),
        speaker=Speaker(name), verb="said", claim=claim, manner=Manner.CLAUSE,
    )
facts = [
    fact("the Harbour Board", "canals pontoons lamps ropes cranes ferries warehouses dredging tugs"
         " barges rudders beacons kerosene charts"),
    fact("the Pilots", "cranes ferries warehouses dredging tugs sextants"),
    fact("the Port Union", "barges rudders beacons kerosene charts tariffs scales ledgers stamps"
         " seals anchors buoys"),
]
print([Holders(facts).shared(each) for each in facts])
"""


def _told(seed: int) -> str:
    command = [sys.executable, "-c", _TOLD]
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_who_shares_a_view_does_not_hang_on_how_a_computer_orders_its_words() -> None:
    assert len({_told(seed) for seed in range(1, 6)}) == 1
