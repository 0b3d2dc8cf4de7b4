"""Forecasts of what will be remembered on a day and what an exam will bring, and how they fared."""
