"""The small words by which English clauses are told: pronouns, prepositions, conjunctions."""

RELATIVES = {"which", "who", "whom", "whose", "where", "that"}
CONTRASTS = {"while", "whereas", "although", "though"}
SUBORDINATORS = CONTRASTS | {"as", "because", "since", "after", "before", "until", "when", "if"}
SUBORDINATORS |= {"unless", "once", "so"}
_PREPOSITIONS = (
    "with despite including particularly especially following amid amidst without in on at by"
    " for from under during over between unlike alongside like such notably mainly mostly due"
    " thanks owing apart besides compared rather instead given based to of against among through"
    " throughout towards toward into within across per regarding concerning via up upon worth"
)
PREPOSITIONS = set(_PREPOSITIONS.split())
DATE_OPENERS = {"in", "on", "by", "during", "since"}
COORDINATORS = {"and", "but", "or", "yet", "nor"}
DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her"}
DETERMINERS |= {"our", "my", "your", "some", "any", "no", "every", "each", "both", "all"}
SUBJECT_PRONOUNS = {"he", "she", "it", "they"}
ADVERBS = {"also", "then", "later", "first", "never", "only", "soon", "still", "now", "once"}
NOT_ING = {"during", "king", "spring", "beijing", "nothing", "something", "everything", "being"}
"""Words in -ing that are no participles."""
_NEVER_PASSIVE = (
    "died arrived occurred happened emerged collapsed resigned retired graduated returned departed"
    " escaped appeared disappeared survived vanished perished travelled traveled sailed marched"
    " remained belonged consisted lasted existed lived failed succeeded stood sat fell rose went"
    " came ended landed resorted acceded consented responded reacted proceeded culminated"
    " participated"
)
NEVER_PASSIVE = set(_NEVER_PASSIVE.split())
"""Pasts that are never participles of what was done to somebody."""
