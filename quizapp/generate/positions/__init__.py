"""Finds who holds what: speech, stands of states and bodies, theses of an author."""
