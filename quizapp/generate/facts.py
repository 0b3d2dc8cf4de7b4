"""What a document says that is worth asking: dates, figures and positions, each with its place."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.values import DateValue, FigureValue
from quizapp.generate.figures import Sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a document states.

    `start` and `end` are the places, in the paragraph's text, of what a card would ask for: the
    date, the figure or the reported claim. `quote` is the verbatim text of the paragraph (a
    sentence, or several that follow each other) in which it stands; `quote_start` is its place.
    """

    document: str
    paragraph: int
    quote: str
    quote_start: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The date, figure or claim as the document prints it."""
        return self.quote[self.start - self.quote_start : self.end - self.quote_start]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact(Fact):
    """A date and the sentence that it dates."""

    value: DateValue


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFact(Fact):
    """An amount and what it counts: `noun` ("people"), where the text says so after it."""

    value: FigureValue
    sort: Sort
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who holds a position: a person, co-authors as one voice, a body, a document.

    `name` is how a card names them ("Kofi Annan", "the Biden administration"); `role` is what the
    document says of them ("the seventh secretary-general of the United Nations")
    or ""; `group` sorts speakers for distractors: "analyst", "official", "leader", "government",
    "body", "author". `aliases` are the other names the document uses.
    """

    name: str
    role: str = ""
    group: str = ""
    aliases: tuple[str, ...] = ()


class Manner(StrEnum):
    """How a position stands in its sentence, which decides how it can be asked for.

    A quotation or a reported clause with a reporting verb beside it; a verb phrase that is itself
    the stand ("blamed X for Y"); a sentence that opens with whose decision or policy it is about;
    a sentence that names the holder somewhere else; a thesis of the document's author. BEFORE is
    for the finder only: the quotation just before is meant.
    """

    QUOTE = "quote"
    CLAUSE = "clause"
    PHRASE = "phrase"
    OWNER = "owner"
    BLANK = "blank"
    THESIS = "thesis"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionFact(Fact):
    """A view and who holds it.

    `verb` is the reporting verb as found ("argues", "told", "disputes"); `claim` is the view with
    pronouns left as they stand in the document; `direct` says that the claim is the speaker's own
    words. `phrase` introduces a quotation or a clause in the document's words ("told The Media
    Line that"). `frame` is the sentence with "____" in the holder's place, or "" where the sentence
    does not name the holder or names them twice.
    """

    speaker: Speaker
    verb: str
    claim: str
    direct: bool = False
    manner: Manner = Manner.CLAUSE
    phrase: str = ""
    frame: str = ""
