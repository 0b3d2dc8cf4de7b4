"""Who appears in a document, under which names and roles, and whom a pronoun means."""
