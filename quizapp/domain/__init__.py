"""The nouns everyone speaks: pure values and functions, no files, clock, chance or widgets."""
