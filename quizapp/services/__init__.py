"""The verbs: what the front doors call."""
