"""Countries as prose names them: by name, by adjective, by capital."""

import re
from functools import cache, lru_cache

from quizapp.domain.alternatives import any_of

_TABLE = """
the United States|US,U.S.,USA,U.S.A.,America,United States of America|American,US,U.S.|Washington
the United Kingdom|UK,U.K.,Britain,Great Britain|British,UK|London
the Soviet Union|USSR|Soviet|
the European Union|EU|European|Brussels
Afghanistan||Afghan|Kabul
Algeria||Algerian|Algiers
Argentina||Argentine,Argentinian|Buenos Aires
Australia||Australian|Canberra
Austria||Austrian|Vienna
Bangladesh||Bangladeshi|Dhaka
Belgium||Belgian|
Bhutan||Bhutanese|Thimphu
Brazil||Brazilian|Brasilia
Canada||Canadian|Ottawa
Chile||Chilean|Santiago
China|People's Republic of China,PRC|Chinese|Beijing
Colombia||Colombian|Bogota
Cuba||Cuban|Havana
Denmark||Danish|Copenhagen
Egypt||Egyptian|Cairo
England||English|
Ethiopia||Ethiopian|Addis Ababa
Finland||Finnish|Helsinki
France||French|Paris
Germany||German|Berlin
Greece||Greek|Athens
Hungary||Hungarian|Budapest
India||Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran||Iranian|Tehran
Iraq||Iraqi|Baghdad
Ireland||Irish|Dublin
Israel||Israeli|Jerusalem
Italy||Italian|Rome
Japan||Japanese|Tokyo
Jordan||Jordanian|Amman
Kazakhstan||Kazakh|Astana
Kenya||Kenyan|Nairobi
Kuwait||Kuwaiti|
Lebanon||Lebanese|Beirut
Libya||Libyan|Tripoli
Malaysia||Malaysian|Kuala Lumpur
Mexico||Mexican|Mexico City
Morocco||Moroccan|Rabat
Myanmar|Burma|Burmese|Naypyidaw
Nepal||Nepalese,Nepali|Kathmandu
the Netherlands|Holland|Dutch|The Hague
New Zealand|||Wellington
Nigeria||Nigerian|Abuja
North Korea||North Korean|Pyongyang
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
the Philippines||Philippine,Filipino|Manila
Poland||Polish|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Russia|Russian Federation|Russian|Moscow
Saudi Arabia||Saudi|Riyadh
Scotland||Scottish|Edinburgh
Singapore||Singaporean|
South Africa||South African|Pretoria
South Korea||South Korean|Seoul
Spain||Spanish|Madrid
Sri Lanka||Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish|Stockholm
Switzerland||Swiss|Bern
Syria||Syrian|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Thailand||Thai|Bangkok
Turkey|Turkiye,Türkiye|Turkish|Ankara
Ukraine||Ukrainian|Kyiv,Kiev
the United Arab Emirates|UAE|Emirati|Abu Dhabi
Uzbekistan||Uzbek|Tashkent
Venezuela||Venezuelan|Caracas
Vietnam||Vietnamese|Hanoi
Wales||Welsh|
Yemen||Yemeni|Sanaa
Zimbabwe||Zimbabwean|Harare
"""


_KEPT = 4096
"""How many phrases are remembered: texts name the same few again and again."""


@cache
def _columns() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Names, adjectives and capitals, each to the country's usual name."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _TABLE.split("\n"):
        if not line:
            continue
        usual, others, peoples, seats = line.split("|")
        for name in (usual.removeprefix("the "), *filter(None, others.split(","))):
            names[name.casefold()] = usual
        adjectives.update((word.casefold(), usual) for word in peoples.split(",") if word)
        capitals.update((word.casefold(), usual) for word in seats.split(",") if word)
    return names, adjectives, capitals


def _folded(text: str) -> str:
    text = text.strip().casefold().replace("’", "'")
    return text.removeprefix("the ")


@lru_cache(maxsize=_KEPT)
def nation(text: str) -> str | None:
    """The usual name ("the United States") of the country that `text` names, or None."""
    return _columns()[0].get(_folded(text))


@lru_cache(maxsize=_KEPT)
def nation_or_capital(text: str) -> str | None:
    """The same, where a capital may stand for its government ("Islamabad blamed ...")."""
    return nation(text) or _columns()[2].get(_folded(text))


@lru_cache(maxsize=_KEPT)
def nation_of_adjective(text: str) -> str | None:
    """The country of "Pakistani", "US" or "Pakistan"; or None."""
    return _columns()[1].get(_folded(text)) or nation(text)


@cache
def _adjectives() -> dict[str, str]:
    lines = (line.split("|") for line in _TABLE.split("\n") if line)
    return {line[0]: line[2].split(",")[0] for line in lines}


def adjective_of(usual: str) -> str:
    """The adjective ("Pakistani") of the country `usual`, or "" where none is known."""
    return _adjectives().get(usual, "")


@cache
def _pattern() -> re.Pattern[str]:
    """Every name, adjective and capital."""
    known = any_of(name for column in _columns() for name in column)
    return re.compile(rf"(?<![\w.])(?:{known})(?!\w)")


def nations_in(text: str) -> list[str]:
    """The countries that `text` names in any of these ways, each once, in order of appearance.

    Short forms in capitals ("US", "UK") count only as such: "us" is a pronoun.
    """
    capital_forms = re.sub(r"\b(?:us|uk|eu)\b", "_", text).casefold()
    names, adjectives, capitals = _columns()
    found = dict.fromkeys(
        names.get(m[0]) or adjectives.get(m[0]) or capitals[m[0]]
        for m in _pattern().finditer(capital_forms)
    )
    return list(found)


def forms_of(usual: str) -> tuple[str, ...]:
    """Every word by which prose may name the country `usual`, in small letters."""
    return tuple(
        word for column in _columns() for word, country in column.items() if country == usual
    )
