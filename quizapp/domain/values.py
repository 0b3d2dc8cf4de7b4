"""Typed dates and figures: what a phrase such as "$14.9bn" or "Feb 2021" means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """A placeholder for the value of a date or a figure."""
