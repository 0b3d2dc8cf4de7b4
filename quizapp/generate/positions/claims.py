"""Where a reported claim ends, and which of its sentences stand by themselves."""

import re

from quizapp.generate.text import sentences

_COMMENT = re.compile(
    r"(?:, |(?<=,[”\"’']) )(?:reflecting|underlining|underscoring|signal+ing|highlighting"
    r"|suggesting|fuelling|fueling"
    r"|sparking|prompting|raising|marking|complicating|referring|echoing|according|adding|arguing"
    r"|saying|insisting|warning|claiming|noting|citing|accusing|pointing|paving|leading|leaving"
    r"|making|describing|calling it|cementing|further \w+ing|during (?:his|her|a|an)|while speaking"
    r"|speaking)\b"
)
_NARRATION = re.compile(
    r"(?:, (?:but|while|though|although|whereas|and)| but) (?:he|she|they|it|the [a-z]+"
    r"|[A-Z][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)*) (?:also |later |then )?(?:said|told|added|says|argued|warned|denied"
    r"|insisted|refused|admitted|has|have|had|continuously|did|was|were)\b"
)
_SECOND_VERB = re.compile(
    r",? and (?:also )?(?:said|noted|added|warned|argued|insisted|told|demanded|called"
    r"|urged|accused"
    r"|denied|rejected|pledged|promised|predicted|claimed|stressed|emphasi[sz]ed|expressed|welcomed"
    r"|criticised|criticized|praised|attacked|wants|says|notes|warns|argues)\b"
)
_THEN = re.compile(
    r",? and (?:also )?(?:promised|pledged|accused|urged|called (?:for|on)|warned|told|insisted"
    r"|demanded|added) "
)
_CONTRAST = re.compile(r", (?:while|though|although|whereas|with|after|despite|when) ")
_AS = re.compile(r", as ")
_NEW_CLAUSE = re.compile(
    r", (?:and|but) (?:(?:in|on|at|by|after|since|when|soon|then|later) |(?:its|his|her) \w+ \w+ed "
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:\w+ed|is|was|has|had|will|did) "
    r"|(?:he|she|it|they) )"
)
_LEAD = re.compile(
    r"^(?:(?:So|Yes|No|Well|Also|However|Therefore|Moreover|Furthermore|Hence|Thus|Indeed|Now|Lastly"
    r"|In addition|As such|In conclusion|Ultimately|Firstly|Secondly|First|Second|Meanwhile|Still"
    r"|Of course|Clearly|Obviously|Simultaneously|Historically|Presently|Needless to say|Besides"
    r"|Over the decades|In turn|Similarly|Likewise|In light of this|Given these [a-z]+), "
    r"|(?:And|But|So|Yet|Because) (?!far|much|many))"
)


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
    ends = (_CONTRAST, _SECOND_VERB, _NEW_CLAUSE)
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
        broken = text[: sentence.start].rstrip().endswith(("...", "…"))
        if end > start and not broken:
            found.append((start, end))
    return found
