"""Fits the memory model to what a learner remembered; all but the metrics need numpy.

The optimizer of py-fsrs would bring torch, which is a hundred times the app, and the wheel of the
one in Rust states no licence. Numpy (BSD-3) is enough: 12,580 reviews are fitted in about a second.
"""
