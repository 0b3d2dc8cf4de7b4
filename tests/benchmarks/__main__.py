"""Every figure as a ratio to a floor measured in the same run.

`python tests/benchmarks [NAME ...]`, or `python tests/benchmarks yield DOCUMENT...`, or
`python tests/benchmarks memory [LOG...]`, or `python tests/benchmarks forecast [LOG...]`, or
`python tests/benchmarks simulate [--full]`

Names: start, keys, database, replay, generate. Without one, all of them; `yield` tells what files
and folders of documents give, `memory` how well the recalls of review logs are forecast, `forecast`
whether forecasts of marks come true, `simulate` what is recalled on exam day by the plan and by
rival policies. Each figure is the median of its runs where it says nothing else; the floor and the
measured thing take turns, so that a slow moment of the machine meets both.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import database_cost
import forecast_coverage
import generation
import keys
import memory_model
import replay_cost
import simulation
import start_time
import yield_report
from table import Row, print_table

SUITES = {
    "start": start_time.measure,
    "keys": keys.measure,
    "database": database_cost.measure,
    "replay": replay_cost.measure,
    "generate": generation.measure,
}


def main() -> None:
    """Run the suites that were asked for and print one table, or a report of its own form."""
    reports = {
        "yield": yield_report.report,
        "memory": memory_model.report,
        "forecast": forecast_coverage.report,
        "simulate": simulation.report,
    }
    if report := reports.get(" ".join(sys.argv[1:2])):
        report([Path(name) for name in sys.argv[2:]])
        return
    names = sys.argv[1:] or list(SUITES)
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        sys.exit(f"no benchmark called {', '.join(unknown)}; there are {', '.join(SUITES)}")
    rows: list[Row] = []
    for name in names:
        rows.extend(SUITES[name]())
    print_table(rows)


if __name__ == "__main__":
    main()
