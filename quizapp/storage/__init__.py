"""The only room that touches YAML and SQLite."""
