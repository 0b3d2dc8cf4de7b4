"""Finds the names of persons among capitalised words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.generate.english.given_names import is_given_name
from quizapp.generate.english.names import BODY_WORD, ROLE, is_role, is_title, may_be_name
from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.people.mentions import last_name
from quizapp.generate.people.roles import role_before

_CAPITALISED = (
    r"(?:\((?:[Rr]etd?|[Rr]td|[Rr])\.?\)|[A-Z]\.(?:[A-Z]\.)*|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sen|Rep|Rev|Jr|Sr)\."
    r"|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]*(?:['’][A-Z][a-zà-ÿ]+)?(?:-[A-Za-zÀ-ÿ]+)*)"
)
_PARTICLE = (
    r"(?:(?:ad hoc|emeritus|bin|ibn|ul|ur|uz|al|de|del|della|van|von|der|den|di|da|du|la|le|el|zu"
    r"|ter) )"
)
_ARTICLE = r"(?:(?:al|el|as|ash|an|ar|at|az|ad|ul|ur|uz|us)-)"
RUN = rf"{_ARTICLE}?{_CAPITALISED}(?: (?:{_PARTICLE}|{_ARTICLE})?{_CAPITALISED}){{0,9}}"
"""Matches capitalised words in a row, with the small words that names hold."""

_RUN = re.compile(rf"(?<![\w.’'¤]){RUN}")
_SURNAME_TOO = re.compile(r"^(?:Major|King|Prince|Judge|Bishop|Pope|Chancellor|Lord|Wing|Head)$")
_KEPT_TITLES = re.compile(r"^(?:Lord|Lady|Baroness|Sir|Dame)$")
_OFFICE_OF = re.compile(rf"\b(?:{ROLE}) (?:of|for) $", re.IGNORECASE)
_OR_SURNAME = re.compile(r" (?:West|North|Day|Post|Church|Price)$")
_COMPOUND = re.compile(r"-[a-z]{4}")
OF_TITLES = ("ad", "hoc", "emeritus")
"""Small words between a title and a name: "Judge ad hoc Hsu Mo"."""
_NEW = ("New", "San", "Los", "Santa", "Saint", "St.", "Hong", "Cape", "Buenos", "Addis", "Abu")
"""Words that open the names of towns."""
_AFTER_NAMES = ("QC", "MP", "MEP", "KC", "CBE", "OBE", "Jr.", "Sr.", "J", "CJ")
_MOST_NAMES = 4
_OFFICE_AND_NAME = 2


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as it stands in a run of capitalised words, with what stands before it."""

    start: int
    end: int
    name: str
    titles: tuple[str, ...]
    role: str


def name_in(tokens: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Where the name begins among capitalised `tokens`, and the titles and roles before it."""
    first = 0
    while first < len(tokens) and not may_be_name(tokens[first]) and not is_title(tokens[first]):
        first += 1
    cut = first
    for at in range(first, len(tokens) - 1):
        if is_title(tokens[at]) or is_role(tokens[at]) or tokens[at][0] == "(":
            cut = at + 1
    while cut < len(tokens) - 1 and tokens[cut] in OF_TITLES:
        cut += 1
    return cut, tuple(tokens[first:cut])


def bare_name(names: list[str]) -> list[str]:
    """The words of a name without the letters after it ("QC", "J", "(retd)")."""
    after = len(names) > 1 and (names[-1] in _AFTER_NAMES or names[-1][0] == "(")
    return names[:-1] if after else names


def personal(tokens: Sequence[str]) -> bool:
    """Whether capitalised `tokens` can be a person's name: no body, country, day or office."""
    text = " ".join(tokens)
    # "Bill" and "West" name bodies, yet not in "Bill Clinton" and "Rebecca West".
    bare = text.removeprefix("Bill ")
    if is_given_name(tokens[0]):
        bare = _OR_SURNAME.sub("", bare)
    office = is_role(tokens[-1]) and not _SURNAME_TOO.match(tokens[-1])
    return (
        1 <= len([t for t in tokens if last_name(t)[0].isupper()]) <= _MOST_NAMES
        and not office
        and not BODY_WORD.search(bare)
        and not _COMPOUND.search(text)
        and nation_of_adjective(text) is None
        and nation_of_adjective(tokens[0]) is None
        and nation_of_adjective(tokens[-1]) is None
        and all(may_be_name(t) for t in tokens if t[0].isupper())
    )


def _follows_office(text: str, at: int) -> bool:
    """Whether the capitals at `at` open with what an office is of ("minister of Foreign ...")."""
    before = text[max(0, at - 40) : at]
    return before.endswith((" of ", " for ")) and _OFFICE_OF.search(before) is not None


def place_first(tokens: Sequence[str], before: str) -> int:
    """How many capitals in front are a place: "envoy to New York Ann Dunn"."""
    if not before.endswith((" to ", " in ", " of ", " for ", " at ", " from ")):
        return 0
    for many in (2, 1):
        place = " ".join(tokens[:many])
        known = nation_of_adjective(place) or (many > 1 and tokens[0] in _NEW)
        if known and len(tokens) > many + 1 and personal(tokens[many:]):
            return many
    return 0


def sightings(text: str) -> Iterator[Sighting]:
    """Every name of two words or more, or of one with a title, in masked `text`."""
    for run in _RUN.finditer(text):
        tokens = run[0].split(" ")
        if len(tokens) > _OFFICE_AND_NAME and _follows_office(text, run.start()):
            tokens[0] = "Of"
        at_place = place_first(tokens, text[: run.start()])
        cut, before = name_in(tokens[at_place:])
        cut += at_place
        names = bare_name(tokens[cut:])
        titles = tuple(t.rstrip(".") for t in before if is_title(t))
        if not names or not (len(names) > 1 or titles) or not personal(names):
            continue
        start = run.end() - len(" ".join(tokens[cut:]))
        kept = titles[-1:] if len(names) == 1 or _KEPT_TITLES.match((titles or ("",))[-1]) else ()
        whole = " ".join([*kept, *names]) if len(names) == 1 else " ".join(names)
        role = role_before(text, start)
        if role.endswith("Chief") and "Justice" in titles:
            role += " Justice"
        yield Sighting(start, start + len(" ".join(names)), whole, titles, role)
