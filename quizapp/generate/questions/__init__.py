"""Words questions on facts: a question where the grammar is certain, else a blank."""
