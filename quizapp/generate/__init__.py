"""Documents to questions by rules alone: read -> clean -> sentences -> facts -> questions."""
