"""Says in an author's words what a YAML parser complains of."""

import yaml

from quizapp.errors import Issue
from quizapp.storage.deckfile.limits import SourceText

_QUOTE = 'put the text in double quotes: "..."'
_COMPLAINTS = (
    # what the parser says (libyaml and the pure-Python parser), what that means, what helps
    ("mapping values are not allowed", "a second `: ` in one value", _QUOTE),
    ("cannot start any token", "text cannot start with this character", _QUOTE),
    ("unexpected end of stream", "a quote or bracket is never closed", "close it"),
    ("expected alphabetic or numeric", "text cannot start with `*` or `&`", _QUOTE),
    ("expected ',' or", "a list or mapping in brackets is not closed", "close it, or quote commas"),
    ("unknown escape character", "unknown escape in double quotes", r"write \\ for a backslash"),
    ("invalid unicode character", "an escape that is no character", r"delete the \u escape"),
    ("could not find expected ':'", "a key without `: `", "write `key: value`, indented alike"),
    ("'-' indicator", "the indentation does not match", "start every list entry below the last"),
    ("expected key", "the indentation does not match", "indent with spaces, keys below each other"),
    ("block end", "the indentation does not match", "indent with spaces, keys below each other"),
    (
        "entries are not allowed",
        "a list begins in the middle of a line",
        "start it on its own line",
    ),
    ("node content", "text cannot start with this character", _QUOTE),
    ("tab character", "a tab in the indentation", "indent with spaces"),
)


def syntax_issue(error: Exception, source: SourceText) -> Issue:
    """The issue for what the YAML parser raised, at the place that it names."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return source.issue("D101", "this is not YAML", 0, hint="a deck starts with `quizapp: 1`")
    at = min(error.problem_mark.index, len(source.text))
    message, hint = _explain(error.problem or "", source.text, at)
    if "closed" in message and error.context_mark is not None:
        at = error.context_mark.index
    return source.issue("D101", message, at, hint=hint)


def _explain(problem: str, text: str, at: int) -> tuple[str, str]:
    if text[at : at + 1] == "\t":
        return "a tab in the indentation", "indent with spaces"
    lowered = problem.lower()
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    if "expected" in lowered and before.endswith(('"', "'")):
        return "text after a closing quote", r"write \" inside double quotes, or '' inside single"
    for sign, message, hint in _COMPLAINTS:
        if sign in lowered:
            return message, hint
    return f"not YAML: {problem}", ""
