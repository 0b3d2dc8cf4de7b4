"""How much two sets of words have in common."""

MOST = 0.75
HALF = 0.5
THIRD = 1 / 3


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what either has is in both."""
    return len(one & other) / max(1, len(one | other))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set is in the other; two empty ones share all."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 1.0
