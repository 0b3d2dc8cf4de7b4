"""A benchmark's rows, and how they are printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, its floor, and the most that the ratio of the two should be (None: no aim).

    `better` is "lower" for times and memory and "higher" for rates.
    """

    name: str
    figure: float
    unit: str
    floor: float
    floor_name: str
    aim: float | None
    better: str = "lower"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.figure / self.floor

    @property
    def verdict(self) -> str:
        """The aim and whether it is met."""
        if self.aim is None:
            return " " * 9
        met = self.ratio <= self.aim if self.better == "lower" else self.ratio >= self.aim
        sign = "<=" if self.better == "lower" else ">="
        return f"{sign}{self.aim:>5.3g} {'✓' if met else '✗'}"


def print_table(rows: list[Row]) -> None:
    """Print rows as a table."""
    header = f"{'what':44} {'figure':>12} {'floor':>12} {'ratio':>7} {'aim':>7}   floor is"
    print(header)
    print("-" * len(header))
    for row in rows:
        print(
            f"{row.name:44} {row.figure:>9.4g} {row.unit:2} {row.floor:>9.4g} {row.unit:2}"
            f" {row.ratio:>7.2f} {row.verdict} {row.floor_name}"
        )
