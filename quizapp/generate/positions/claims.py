"""Where a reported claim ends, and which of its sentences stand by themselves."""

import re

from quizapp.domain.alternatives import any_of
from quizapp.generate.positions.reporting import VERBS
from quizapp.generate.text import sentences

_COMMENT = re.compile(
    r"(?:, |(?<=,[”\"’']) )(?:reflecting|underlining|underscoring|signal+ing|highlighting"
    r"|suggesting|fuelling|fueling|an? (?:charge|claim|accusation|allegation|suggestion)"
    r"|sparking|prompting|raising|marking|complicating|referring|echoing|according|adding|arguing"
    r"|saying|insisting|warning|claiming|noting|citing|accusing|pointing|paving|leading|leaving"
    r"|making|describing|calling it|cementing|further \w+ing|during (?:his|her|a|an)|while speaking"
    r"|speaking)\b"
)
_TELLS = any_of(form for form, verb in VERBS.items() if verb.past == form or form.endswith("s"))
_SOMEBODY = (
    r"(?:he|she|they|it|the [a-z]+|(?:his|her|its|their) [\w ,]{3,60}?"
    r"|(?:the )?[A-Z][\w’'-]+(?: (?:(?:of|for|and|the) )*[A-Z][\w’'-]+)*)"
)
_WHEN = r" (?:in|on|at|by|[a-z]+ly|(?:\w+ )?(?:days|weeks|months|years) later)[\w ]{0,20}?"
_TURNS = r" (?:by contrast|in contrast|on the other hand|however|conversely|instead|in turn),?"
_NARRATION = re.compile(
    r"(?:, (?:but|while|though|although|whereas|and)|;(?: (?:but|and|while))?"
    rf"(?:{_WHEN}|{_TURNS})?) {_SOMEBODY} (?:also |later |then )?(?:{_TELLS}|refused|has|have|had"
    rf"|continuously|did|was|were)\b| but {_SOMEBODY} (?:also |later |then )?(?:{_TELLS}|refused)\b"
)
_SECOND_VERB = re.compile(rf",? (?:and|but) (?:also )?(?:{_TELLS}|wants)\b")
_THEN = re.compile(
    r" saying[:,]? (?=[“\"])|,? (?:and|but) (?:also |twice |later |then |again )?(?:declined"
    r"|refused|promised|pledged|accused|urged|appealed to|called (?:for|on)|said|noted|warned|told"
    r"|asked|insisted|demanded|added|hopes|believes|argues|says|warns|expects|fears|wants|denied)"
    r"(?: |$)"
)
_CONTRAST = re.compile(r", (?:while|though|although|whereas|with|after|despite|when) ")
_BUT = re.compile(
    r", but (?:[^,]*(?:, [^,]*,)?) (?:[a-z]+ed|was|were|is|are|has|had|did|will|would) "
)
_APART = re.compile(r"; |: (?![“\"‘'])")
_AS = re.compile(r", as ")
_NEW_CLAUSE = re.compile(
    r", (?:and|but) (?:(?:in|on|at|by|after|since|when|soon|then|later) |(?:its|his|her) \w+ \w+ed "
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:\w+ed|is|was|has|had|will|did) "
    r"|(?:he|she|it|they|I|we) )|, [a-z]+ed (?:the|an?|its|his|her|their|all|any) "
)
_LEAD = re.compile(
    r"^(?:(?:So|Yes|No|Well|Also|However|Therefore|Moreover|Furthermore|Hence|Thus|Indeed|Now|Lastly"
    r"|In addition|As such|In conclusion|Ultimately|Firstly|Secondly|First|Second|Meanwhile|Still"
    r"|Of course|Clearly|Obviously|Simultaneously|Historically|Presently|Needless to say|Besides"
    r"|Over the decades|In turn|Similarly|Likewise|In light of this|Given these [a-z]+), "
    r"|(?:And|But|So|Yet|Because) (?!far|much|many))"
)
_TRAILS = ("...", "…")


def reported_end(text: str) -> int:
    """Where in masked `text`, the rest of a sentence, the reported clause ends.

    A narrator's comment or a second clause with its own subject is cut off, and the last stop.
    """
    end = len(text.rstrip().rstrip(".!?").rstrip())
    for pattern in (_COMMENT, _NARRATION, _THEN):
        found = pattern.search(text, 0, end)
        if found:
            end = found.start()
    return end


def phrase_end(text: str, *, as_what: bool = False) -> int:
    """The same for a verb phrase, which a contrast ("..., while Y ...") also ends.

    `as_what` says that the verb takes "as" ("views X, once a foe, as Y").
    """
    end = reported_end(text)
    ends = (_CONTRAST, _SECOND_VERB, _NEW_CLAUSE, _BUT)
    apart = _APART.search(text, 0, end)
    end = apart.start() if apart else end
    for pattern in ends if as_what else (*ends, _AS):
        found = pattern.search(text, 0, end)
        end = found.start() if found else end
    return end


def after_lead(text: str) -> int:
    """How many characters of `text` are a connective that only the context explains ("So, ")."""
    at = 0
    while found := _LEAD.match(text[at:]):
        at += found.end()
    return at


def statements(text: str) -> list[tuple[int, int]]:
    """Places of the sentences in what somebody says, without connectives and last stops."""
    found = []
    for sentence in sentences(text):
        start = sentence.start + after_lead(sentence.text)
        end = sentence.start + len(sentence.text.rstrip(" .,;"))
        broken = text[: sentence.start].rstrip().endswith(_TRAILS) or sentence.text.endswith(
            _TRAILS
        )
        broken = broken or sentence.text.rstrip("”\"’' ").endswith("?")
        if end > start and not broken:
            found.append((start, end))
    return found
