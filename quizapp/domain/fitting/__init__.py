"""Fits the memory model to what a learner remembered; all but the metrics need numpy."""
