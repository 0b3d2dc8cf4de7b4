"""Prints what documents disagree on."""

from collections.abc import Sequence

from quizapp.cli.output import put
from quizapp.services.conflicts import ConflictRow


def put_conflicts(rows: Sequence[ConflictRow]) -> None:
    """Print each conflict: what differs and where, then both accounts with their quotes."""
    for row in rows:
        put(f"{row.kind}  {row.about}")
        put(f"    {row.differs}, {row.where}")
        for account in row.accounts:
            told = f" ({account.speaker})" if account.speaker else ""
            put(f"  {account.document} ¶{account.paragraph}{told}  {account.value}")
            put(f"    {account.quote}")
