"""Verbs that report what somebody says, thinks or wants, and what may follow each."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Sense(StrEnum):
    """What a reporting verb takes: a clause ("said that ..."), a hearer first, or a thing."""

    SAY = "say"
    TELL = "tell"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb as found: `past` is its simple past, for "with X lauding Y"."""

    form: str
    past: str
    sense: Sense


_SAY = """
say/says/said/saying add/adds/added/adding argue/argues/argued/arguing claim/claims/claimed/claiming
believe/believes/believed/believing think/thinks/thought/thinking insist/insists/insisted/insisting
note/notes/noted/noting state/states/stated/stating explain/explains/explained/explaining
conclude/concludes/concluded/concluding predict/predicts/predicted/predicting
suggest/suggests/suggested/suggesting announce/announces/announced/announcing
declare/declares/declared/declaring tweet/tweets/tweeted/tweeting write/writes/wrote/writing
maintain/maintains/maintained/maintaining contend/contends/contended/contending
assert/asserts/asserted/asserting observe/observes/observed/observing
remark/remarks/remarked/remarking reckon/reckons/reckoned/reckoning guess/guesses/guessed/guessing
estimate/estimates/estimated/estimating hope/hopes/hoped/hoping fear/fears/feared/fearing
reveal/reveals/revealed/revealing confirm/confirms/confirmed/confirming
reply/replies/replied/replying recall/recalls/recalled/recalling
comment/comments/commented/commenting complain/complains/complained/complaining
speculate/speculates/speculated/speculating feel/feels/felt/feeling
concede/concedes/conceded/conceding admit/admits/admitted/admitting
acknowledge/acknowledges/acknowledged/acknowledging warn/warns/warned/warning
agree/agrees/agreed/agreeing allege/alleges/alleged/alleging expect/expects/expected/expecting
deny/denies/denied/denying doubt/doubts/doubted/doubting dispute/disputes/disputed/disputing
recommend/recommends/recommended/recommending propose/proposes/proposed/proposing
report/reports/reported/reporting forecast/forecasts/forecast/forecasting
stress/stresses/stressed/stressing emphasise/emphasises/emphasised/emphasising
emphasize/emphasizes/emphasized/emphasizing vow/vows/vowed/vowing pledge/pledges/pledged/pledging
promise/promises/promised/promising continue/continues/continued/continuing
hold/holds/held/holding find/finds/found/finding rule/rules/ruled/ruling
submit/submits/submitted/submitting repeat/repeats/repeated/repeating
reiterate/reiterates/reiterated/reiterating underline/underlines/underlined/underlining
underscore/underscores/underscored/underscoring decide/decides/decided/deciding
opine/opines/opined/opining point_out/points_out/pointed_out/pointing_out
is_of_the_view/is_of_the_view/was_of_the_view are_of_the_view/were_of_the_view/were_of_the_view
is_of_the_opinion/is_of_the_opinion/was_of_the_opinion
take_the_view/takes_the_view/took_the_view/taking_the_view
make_clear/makes_clear/made_clear/making_clear make_it_clear/makes_it_clear/made_it_clear
lament/laments/lamented/lamenting regret/regrets/regretted/regretting
boast/boasts/boasted/boasting judge/judges/judged/judging teach/teaches/taught/teaching
is_convinced/is_convinced/was_convinced is_confident/is_confident/was_confident
is_adamant/is_adamant/was_adamant is_certain/is_certain/was_certain is_sure/is_sure/was_sure
are_convinced/were_convinced/were_convinced are_confident/were_confident/were_confident
caution/cautions/cautioned/cautioning counter/counters/countered/countering
protest/protests/protested/protesting
"""
_TELL = """
tell/tells/told/telling inform/informs/informed/informing remind/reminds/reminded/reminding
assure/assures/assured/assuring advise/advises/advised/advising
"""
_ACT = """
accuse/accuses/accused/accusing blame/blames/blamed/blaming urge/urges/urged/urging
call/calls/called/calling reject/rejects/rejected/rejecting dismiss/dismisses/dismissed/dismissing
criticise/criticises/criticised/criticising criticize/criticizes/criticized/criticizing
condemn/condemns/condemned/condemning praise/praises/praised/praising laud/lauds/lauded/lauding
welcome/welcomes/welcomed/welcoming describe/describes/described/describing
label/labels/labeled/labeling label/labels/labelled/labelling brand/brands/branded/branding
endorse/endorses/endorsed/endorsing support/supports/supported/supporting
back/backs/backed/backing oppose/opposes/opposed/opposing demand/demands/demanded/demanding
refuse/refuses/refused/refusing threaten/threatens/threatened/threatening
offer/offers/offered/offering want/wants/wanted/wanting prefer/prefers/preferred/preferring
seek/seeks/sought/seeking see/sees/saw/seeing view/views/viewed/viewing
regard/regards/regarded/regarding consider/considers/considered/considering
deem/deems/deemed/deeming
express/expresses/expressed/expressing favour/favours/favoured/favouring
favor/favors/favored/favoring hail/hails/hailed/hailing attack/attacks/attacked/attacking
defend/defends/defended/defending advocate/advocates/advocated/advocating
denounce/denounces/denounced/denouncing ask/asks/asked/asking
uphold/upholds/upheld/upholding order/orders/ordered/ordering
recognise/recognises/recognised/recognising recognize/recognizes/recognized/recognizing
challenge/challenges/challenged/challenging contest/contests/contested/contesting
ridicule/ridicules/ridiculed/ridiculing deplore/deplores/deplored/deploring
question/questions/questioned/questioning resist/resists/resisted/resisting
voice/voices/voiced/voicing raise/raises/raised/raising is_opposed_to/is_opposed_to/was_opposed_to
are_opposed_to/were_opposed_to/were_opposed_to attribute/attributes/attributed/attributing
compare/compares/compared/comparing link/links/linked/linking
"""


def _table() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for sense, words in ((Sense.SAY, _SAY), (Sense.TELL, _TELL), (Sense.ACT, _ACT)):
        for forms in words.split():
            split = forms.replace("_", " ").split("/")
            found.update((form, Verb(form, split[2], sense)) for form in split)
    return found


VERBS = _table()
_FORMS = "|".join(sorted(VERBS, key=len, reverse=True))
_ADVERB = (
    r"(?:also|further|recently|repeatedly|continuously|often|publicly|explicitly|strongly|openly"
    r"|frequently|later|earlier|now|then|still|never|always|consistently|merely|simply|only|once"
    r"|previously|already|personally|privately|clearly|firmly|reportedly|again|today|rightly|first"
    r"|subsequently|immediately|notably|even|just|long|therefore|thus|instead|generally|usually"
    r"|angrily|bluntly|categorically|flatly)"
)
_AUXILIARY = (
    r"(?:has|have|had|does|do|did|will|would|may|might|could|can|cannot|must|should"
    r"|(?:is|are|was|were)(?! opposed to))"
)
_HEARSAY = (
    r"(?:is|was|are|were) (?:widely |often )?(?:reported|quoted|said|known|recorded)"
    r" (?:to have|as) "
)
FINITE = re.compile(
    rf"(?<![\w’'-])(?P<lead>(?:{_HEARSAY}|{_ADVERB} |(?:{_AUXILIARY})(?:n['’]t"
    rf"| not)? )*)(?P<form>{_FORMS})(?![\w-])"
)
"""Matches a reporting verb with the adverbs and auxiliaries before it."""
_WORD = re.compile(r"[\w-]+")
_TELLING = frozenset(max(form.split(), key=len) for form in VERBS)


def reports(text: str) -> bool:
    """Whether `text` may hold a reporting verb, by the longest word of each: most do not."""
    return any(word in _TELLING for word in _WORD.findall(text))


_DROPPED = (
    r"(?:also|further|recently|later|earlier|now|then|still|today|again|therefore|thus|instead|even"
    r"|just|reportedly|merely|simply) "
)
_LEADING = re.compile(rf"^(?P<aux>(?:(?:has|have|had|does not|did not|do not) )?)(?:{_DROPPED})+")


def without_adverbs(phrase: str) -> str:
    """A verb phrase without the adverbs in front that lean on the text before ("also said")."""
    return _LEADING.sub(lambda found: found["aux"], f"{phrase} ").strip()


ONLY_THAT = frozenset(
    (
        "hold",
        "holds",
        "held",
        "find",
        "finds",
        "found",
        "decide",
        "decides",
        "decided",
        "judge",
        "judges",
        "judged",
        "teach",
        "teaches",
        "taught",
        "regret",
        "regrets",
        "regretted",
        "boast",
        "boasts",
        "boasted",
        "make clear",
        "makes clear",
        "made clear",
    )
)
"""Verbs that report only with "that": "held that ..." is a view, "held talks" is none."""

_MAY = re.compile(r"\b(?:may|might|could|can|cannot|must|should)\b")
_NEVER = re.compile(r"\bnever |n['’]t |\bnot ")
_SPOKEN = frozenset(
    (
        "said", "told", "added", "argued", "claimed", "announced", "declared", "stated", "noted",
        "explained", "wrote", "reported", "revealed", "confirmed", "commented", "remarked",
        "replied", "warned", "suggested", "insisted", "alleged", "promised", "demanded",
    )
)  # fmt: skip
TO_DO = frozenset(
    (
        "agree", "agrees", "agreed", "hope", "hopes", "hoped", "claim", "claims", "claimed", "vow",
        "vows", "vowed", "pledge", "pledges", "pledged", "promise", "promises", "promised",
        "expect", "expects", "expected", "propose", "proposes", "proposed", "fear", "feared",
    )
)  # fmt: skip
"""Verbs that may take "to" and what somebody means to do."""

THINGS = frozenset(
    (
        "deny", "denies", "denied", "dispute", "disputes", "disputed", "doubt", "doubts", "doubted",
        "acknowledge", "acknowledges", "acknowledged", "recommend", "recommends", "recommended",
        "propose", "proposes", "proposed", "stress", "stresses", "stressed", "emphasise",
        "emphasises", "emphasised", "emphasize", "emphasizes", "emphasized", "vow", "vows", "vowed",
        "pledge", "pledges", "pledged", "promise", "promises", "promised", "warn", "warns",
        "warned", "fear", "fears", "feared", "admit", "admits", "admitted", "predict", "predicts",
        "predicted", "expect", "expects", "expected", "rule", "rules", "ruled", "underline",
        "underlines", "underlined", "underscore", "underscores", "underscored", "reiterate",
        "reiterates", "reiterated", "protest", "protests", "protested", "declare", "declares",
        "declared", "insist", "insists", "insisted", "caution", "cautions", "cautioned",
        "lament", "laments", "lamented", "concede", "concedes", "conceded",
    )
)  # fmt: skip
"""Verbs that also report a stand on a thing ("emphasized the importance of ...")."""


def untold(lead: str, form: str) -> bool:
    """Whether the words before a verb say that nothing was told: "could argue", "never said"."""
    spoken = VERBS[form].past in _SPOKEN
    return _MAY.search(lead) is not None or (spoken and _NEVER.search(lead) is not None)


def passive(lead: str) -> bool:
    """Whether the words before a verb make it a passive or a progressive ("was told")."""
    if lead.endswith((" to have ", " as ")):
        return False
    return re.search(r"\b(?:is|are|was|were)(?:n['’]t| not)? ", lead) is not None
