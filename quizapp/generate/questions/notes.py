"""Names in a note what its heading names: the missing subject, or what has the parts it lists."""

import re

from quizapp.generate.english.verbs import base_of
from quizapp.generate.people.registry import Place
from quizapp.generate.questions.points import dated_item, own_subject, told
from quizapp.generate.setting import Setting

_ACTIVE_FIRST = re.compile(
    r"^(?P<verb>Became|Met|Won|Sat|Came|Remained|Took|Had|Has|Was|Were|Is|Contained|Consisted|Lasted|Began|Ended|Gave)\s"
)
_DID = re.compile(r"[A-Z][a-z]+ (?:to|at|from|the|an?|in|on|his|her|its|[A-Z])")
_OPERATIVE = re.compile(
    r"^(?:Also\s|Further\s)?(?:Decides|Requests|Calls|Urges|Demands|Instructs|Requires|Directs|Authori[sz]es"
    r"|Condemns|Welcomes|Reaffirms|Stresses|Invites|Encourages|Recommends|Approves|Establishes)\b"
)


def headed(text: str, setting: Setting, place: Place, *, by: str = "") -> str:
    """The same with a note's missing subject, which its heading names.

    `by` is what joins a date to a sentence, "on" or "in", where the blank is one.
    """
    enacted = _OPERATIVE.match(text)
    if enacted and setting.things.enactor:
        return f"{setting.things.enactor} {text[:1].lower()}{text[1:]}"
    item = dated_item(text) if by else ""
    if item:
        return item
    subject = _labelled_it(setting, place) or headed_it(setting, place) or _hero(text, setting)
    if not subject:
        return (told(text, "", by=by) if setting.things.sections.in_notes else "") or text
    if setting.things.topic and subject == setting.things.topic.name:
        return f"{subject} {text[:1].lower()}{text[1:]}"
    point = told(text, subject, by=by)
    if not point and _ACTIVE_FIRST.match(text):
        return f"{subject} {text[:1].lower()}{text[1:]}"
    return point or text


def _labelled_it(setting: Setting, place: Place) -> str:
    """What the label at the head of a note's paragraph names, for what stands after it."""
    notes = place[1] > 0 and setting.things.sections.in_notes
    return own_subject(setting.text(place[0])) if notes else ""


def _hero(text: str, setting: Setting) -> str:
    """Whom a point of a life's notes means: "Returned to Lahore in 1951"."""
    topic = setting.things.topic
    life = topic is not None and topic.person and _DID.match(text) is not None
    return topic.name if topic and life and base_of(text.split(" ", 1)[0]) else ""


def headed_it(setting: Setting, place: Place) -> str:
    """The name in the heading above a place with its article, or ""."""
    heading = setting.things.heading(place[0])
    return (heading if heading.startswith("The ") else f"The {heading}") if heading else ""
