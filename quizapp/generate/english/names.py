"""The words that tell a person from a body, and what each kind of person is."""

import re
from functools import lru_cache

from quizapp.domain.alternatives import any_of

TITLES = (
    "Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Rev|Reverend|Justice|Judge"
    "|General|Gen|Lieutenant|Lt|Colonel|Col|Major|Maj|Brigadier|Brig|Captain|Capt|Admiral"
    "|Senator|Sen|Rep|Congressman|Congresswoman|King|Queen|Prince|Princess|Pope|Archbishop"
    "|Bishop|Maulana|Mufti|Ayatollah|Imam|Sheikh|Generals|Commodore|Sardar|Nawab|Pandit|Maulvi|Swami|Quaid-i-Azam|Quaid-e-Azam|Allama|Hakim|Emperor|Tsar|Marshal|Viceroy|President|Chancellor|Premier"
)
_ANALYSTS = (
    "analyst|analysts|expert|experts|scholar|fellow|professor|economist|researcher|lecturer|academic"
    "|strategist|consultant|commentator|columnist|historian|scientist|journalist|correspondent"
    "|writer|author|critic|editor|psychologist|graduate|student|scientist|teacher|reporter"
    "|jurist|diarist|hydrologist|geologist|sociologist|anthropologist|physicist|environmentalist"
    "|philosopher|theorist|economists|engineer|programmer|developer|designer|artist|doctor"
)
_LEADERS = (
    "president|prime minister|minister|chancellor|premier|senator|congressman|congresswoman|mp|mep"
    "|peer|speaker|leader|king|queen|prince|emir|governor|mayor|councillor|mps|politician|whip|deputy"
    "|shadow secretary|lawmaker|baroness|lord"
)
_OFFICIALS = (
    "secretary-general|secretary general|attorney-general|auditor-general|governor-general"
    "|director-general|director general|secretary|spokesperson|spokesman|spokeswoman|counselor"
    "|counsellor|ambassador|envoy|diplomat"
    "|official|commissioner|commander|chief|general|admiral|colonel|brigadier|captain|officer"
    "|inspector|judge|lawyer|solicitor|barrister|prosecutor|attorney general|attorney|ombudsman"
    "|adviser|advisor|administrator|chief justice|justice|counsel|negotiator|representative"
    "|auditor general|undersecretary|bishop|archbishop|cleric"
)
_BUSINESS = (
    "chairman|chairwoman|chairperson|convenor|chair|chief executive|executive|ceo|boss|director"
    "|manager|founder|co-founder|head|vice-president|vice president|partner|owner|trader|banker"
    "|treasurer|trustee|co-ordinator|coordinator|member|activist|campaigner|organiser|producer|convener|dealer"
)
_SPORT = (
    "coach|player|keeper|goalkeeper|striker|midfielder|defender|skipper|captain|champion|winger"
    "|centre|prop|hooker|lock|flanker|fly-half|scrum-half|full-back|wing|runner|sprinter|swimmer"
    "|number one|seed|golfer|cyclist|referee|umpire|athlete|boxer|batsman|bowler|forward"
    "|singer|actor|actress|star|musician|guitarist|comedian|novelist|poet"
)
_GROUPS = (
    ("leader", _LEADERS),
    ("analyst", _ANALYSTS),
    ("official", _OFFICIALS),
    ("business", _BUSINESS),
    ("sport", _SPORT),
)
_ROLES = frozenset(role for _, words in _GROUPS for role in words.split("|"))
ROLE = any_of(sorted(_ROLES))
_TITLE_WORDS = frozenset(TITLES.casefold().split("|"))
_ROLE_ENDS = frozenset(role.rsplit(" ", 1)[-1] for role in _ROLES)
_WORD = re.compile(r"[\w-]+")
_ROLE_WORD = re.compile(rf"\b(?:{ROLE})\b", re.IGNORECASE)
_GROUP_OF = {word: group for group, words in reversed(_GROUPS) for word in words.split("|")}

_BODY = (
    "Council|University|College|Institute|Institution|Department|Ministry|Agency|Office|Commission"
    "|Committee|Association|Union|Party|Bank|Fund|Group|Corporation|Corp|Company|Inc|Ltd|Limited"
    "|Plc|LLC|Foundation|Society|Trust|Centre|Center|Court|Senate|Congress|House|Parliament|Army"
    "|Navy|Force|Forces|Police|Board|Bureau|Authority|Federation|League|Club|Times|Post|News|Press"
    "|Media|Network|Organisation|Organization|Embassy|Government|Administration|Cabinet|Nations"
    "|Airlines|Airways|Motors|Systems|Technologies|Research|Partners|Securities|Capital|Markets"
    "|Insurance|Communications|Telecom|Records|Studios|Entertainment|Games|Software|Airport"
    "|United|City|Rovers|Athletic|Wanderers|Conservatives|Democrats|Tories|Liberals|Republicans"
    "|Taliban|Labour|Reserve|Treasury|Exchange|Service|Services|Alliance|Movement|Front|Coalition"
    "|Campaign|Charity|Forum|Initiative|Programme|Program|Project|Act|Treaty|Agreement|Accord|Pact"
    "|Doctrine|Plan|Bill|Conference|Summit|Cup|Games|Olympics|Championship|Open|War|Wars|Street"
    "|Road|Square|Palace|Street|Hall|Ocean|Sea|River|Valley|Province|State|States|County|Region"
    "|Islands|Island|Asia|Africa|Europe|America|East|West|North|South|Mosque|Church|Hospital|School"
    "|Line|Review|Magazine|Journal|Guardian|Independent|Telegraph|Report|Survey|Index|Day|Year|Eve"
    "|Communities|Studies|Affairs|Relations|Security|Defense|Defence|Resolution|Charter|Convention"
    "|Headquarters|Memorandum|Declaration|Manifesto|Protocol|Judgment|Covenant|Tribunal|Panel|Assembly|Century|Bench|Nation|Staff|Kashmir|Online|Radio|Television|TV|Theatre|Museum|Gallery|Awards|Award|Prize|Week|Minister|Rights"
)
BODY_WORD = re.compile(rf"\b(?:{any_of(_BODY.split('|'))})\b")
DAYS_AND_MONTHS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May"
    "|June|July|August|September|October|November|December"
)
_NOT_NAMES = re.compile(
    rf"^(?:{DAYS_AND_MONTHS}|The|A|An|In|On|At|By|For|From|To|Of|With|But|And|Or|If|As|When|While"
    r"|After|Before|Since|Because|Although|Though|However|Meanwhile|Moreover|Furthermore|Despite"
    r"|This|That|These|Those|It|Its|He|She|They|We|You|I|His|Her|Their|Our|My|What|Who|How|Why|Where"
    r"|There|Then|So|Yet|Also|Both|Some|Many|Most|All|No|Not|Only|Even|Such|Under|Over|Between|Among"
    r"|During|Until|According|Earlier|Later|Now|Today|Yes|Let|One|Two|Three|Four|Five|New|Last|Next"
    r"|Instead|Indeed|Neither|Either|Finally|First|Second|Third|Former|Had|Has|Have|Is|Are|Was|Were|Do|Does|Did|Will|Would|Could|Should|Nor|Once|Others|Other|Each|Every|Any|Several"
    r"|Holy|Quran|Qur['’]an|Koran|Bible|Torah|Gita|Scripture|Scriptures|Hadith"
    r"|Islamic|Islamist|Muslim|Christian|Western|Eastern|Northern|Southern|Cold|Conservative|Tory"
    r"|Liberal|Democrat|Republican|British|European|English|Welsh|Scottish|Irish|French|German)$"
)
_MARKET = re.compile(r"[A-Z]{2,}$|.*\d")


def is_title(token: str) -> bool:
    """Whether a word is a title, with or without a full stop."""
    return token.removesuffix(".").casefold() in _TITLE_WORDS


def is_role(token: str) -> bool:
    """Whether a word by itself says what somebody is."""
    return token.removesuffix(".").casefold() in _ROLES


def may_hold_role(text: str) -> bool:
    """Whether a word of `text` can be a role's last: cheap, where most texts hold none."""
    return not _ROLE_ENDS.isdisjoint(_WORD.findall(text.casefold()))


def role_words(text: str) -> list[str]:
    """The words of `text` that name what somebody is ("spokesman", "prime minister")."""
    return [found.casefold() for found in _ROLE_WORD.findall(text)]


def group_of(role: str) -> str:
    """The group ("analyst", "leader", ...) of somebody so described, or ""."""
    words = role_words(role)
    if len(words) > 1 and words[0] == "deputy":
        words = words[1:]
    if "shadow" in role.casefold() or "secretary of state" in role.casefold():
        return "leader"
    groups = [_GROUP_OF[word] for word in words]
    return next((group for group, _ in _GROUPS if group in groups[:2]), groups[0] if groups else "")


@lru_cache(maxsize=4096)
def may_be_name(token: str) -> bool:
    """Whether a capitalised word may be part of a person's name."""
    return not _NOT_NAMES.match(token) and not _MARKET.match(token)
