"""What the rules know of English: verbs, clauses, quotation marks, names of people and nations."""
