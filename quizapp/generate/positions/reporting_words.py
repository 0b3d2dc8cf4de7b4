"""The verbs that report what somebody says, thinks or wants: four forms each, by what they take.

Forms stand as base/third person/past/participle; "_" is a space.
"""

SAY = """
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
hold_the_view/holds_the_view/held_the_view/holding_the_view
make_the_case/makes_the_case/made_the_case/making_the_case
put_it_bluntly/puts_it_bluntly/put_it_bluntly put_it_simply/puts_it_simply/put_it_simply
put_it_this_way/puts_it_this_way/put_it_this_way
make_clear/makes_clear/made_clear/making_clear make_it_clear/makes_it_clear/made_it_clear
lament/laments/lamented/lamenting regret/regrets/regretted/regretting
boast/boasts/boasted/boasting judge/judges/judged/judging teach/teaches/taught/teaching
is_convinced/is_convinced/was_convinced is_confident/is_confident/was_confident
is_adamant/is_adamant/was_adamant is_certain/is_certain/was_certain is_sure/is_sure/was_sure
are_convinced/were_convinced/were_convinced are_confident/were_confident/were_confident
are_adamant/were_adamant/were_adamant
caution/cautions/cautioned/cautioning counter/counters/countered/countering
protest/protests/protested/protesting affirm/affirms/affirmed/affirming
reaffirm/reaffirms/reaffirmed/reaffirming testify/testifies/testified/testifying
quip/quips/quipped/quipping hint/hints/hinted/hinting signal/signals/signalled/signalling
signal/signals/signaled/signaling cable/cables/cabled/cabling respond/responds/responded/responding
retort/retorts/retorted/retorting clarify/clarifies/clarified/clarifying
posit/posits/posited/positing reason/reasons/reasoned/reasoning
stipulate/stipulates/stipulated/stipulating imply/implies/implied/implying
accept/accepts/accepted/accepting foresee/foresees/foresaw/foreseeing
object/objects/objected/objecting
project/projects/projected/projecting assume/assumes/assumed/assuming
joke/jokes/joked/joking swear/swears/swore/swearing
theorise/theorises/theorised/theorising theorize/theorizes/theorized/theorizing
assess/assesses/assessed/assessing calculate/calculates/calculated/calculating
surmise/surmises/surmised/surmising infer/infers/inferred/inferring deduce/deduces/deduced/deducing
worry/worries/worried/worrying anticipate/anticipates/anticipated/anticipating
muse/muses/mused/musing conjecture/conjectures/conjectured/conjecturing
come_to_the_conclusion/comes_to_the_conclusion/came_to_the_conclusion/coming_to_the_conclusion
come_to_the_conclusion/comes_to_the_conclusion/come_to_the_conclusion/coming_to_the_conclusion
reach_the_conclusion/reaches_the_conclusion/reached_the_conclusion/reaching_the_conclusion
is_of_opinion/is_of_opinion/was_of_opinion express_the_view/expresses_the_view/expressed_the_view
advance_the_view/advances_the_view/advanced_the_view draw_attention/draws_attention/drew_attention
proclaim/proclaims/proclaimed/proclaiming aver/avers/averred/averring avow/avows/avowed/avowing
attest/attests/attested/attesting bemoan/bemoans/bemoaned/bemoaning
concur/concurs/concured/concuring confess/confesses/confessed/confessing
decree/decrees/decreed/decreing disclose/discloses/disclosed/disclosing
divulge/divulges/divulged/divulging envisage/envisages/envisaged/envisaging
envision/envisions/envisioned/envisioning exclaim/exclaims/exclaimed/exclaiming
fret/frets/freted/freting grumble/grumbles/grumbled/grumbling
hypothesise/hypothesises/hypothesised/hypothesising
hypothesize/hypothesizes/hypothesized/hypothesizing indicate/indicates/indicated/indicating
intimate/intimates/intimated/intimating postulate/postulates/postulated/postulating
presume/presumes/presumed/presuming profess/professes/professed/professing
prophesy/prophesies/prophesied/prophesying pronounce/pronounces/pronounced/pronouncing
recount/recounts/recounted/recounting scoff/scoffs/scoffed/scoffing
specify/specifies/specified/specifying suspect/suspects/suspected/suspecting
thunder/thunders/thundered/thundering venture/ventures/ventured/venturing
vouch/vouches/vouched/vouching
"""
TELL = """
tell/tells/told/telling inform/informs/informed/informing remind/reminds/reminded/reminding
assure/assures/assured/assuring advise/advises/advised/advising
persuade/persuades/persuaded/persuading
reassure/reassures/reassured/reassuring notify/notifies/notified/notifying
alert/alerts/alerted/alerting brief/briefs/briefed/briefing
"""
ACT = """
define/defines/defined/defining depict/depicts/depicted/depicting cast/casts/cast/casting
interpret/interprets/interpreted/interpreting frame/frames/framed/framing
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
set_aside/sets_aside/set_aside/setting_aside quash/quashes/quashed/quashing
overturn/overturns/overturned/overturning strike_down/strikes_down/struck_down/striking_down
deem/deems/deemed/deeming term/terms/termed/terming dub/dubs/dubbed/dubbing
express/expresses/expressed/expressing favour/favours/favoured/favouring
favor/favors/favored/favoring hail/hails/hailed/hailing attack/attacks/attacked/attacking
defend/defends/defended/defending advocate/advocates/advocated/advocating
denounce/denounces/denounced/denouncing ask/asks/asked/asking
uphold/upholds/upheld/upholding order/orders/ordered/ordering
recognise/recognises/recognised/recognising recognize/recognizes/recognized/recognizing
challenge/challenges/challenged/challenging contest/contests/contested/contesting
ridicule/ridicules/ridiculed/ridiculing deplore/deplores/deplored/deploring
question/questions/questioned/questioning resist/resists/resisted/resisting
voice/voices/voiced/voicing raise/raises/raised/raising attribute/attributes/attributed/attributing
compare/compares/compared/comparing link/links/linked/linking liken/likens/likened/likening
appeal/appeals/appealed/appealing applaud/applauds/applauded/applauding
commend/commends/commended/commending decry/decries/decried/decrying
slam/slams/slammed/slamming lambast/lambasts/lambasted/lambasting rebut/rebuts/rebutted/rebutting
refute/refutes/refuted/refuting
disagree/disagrees/disagreed/disagreeing decline/declines/declined/declining
press/presses/pressed/pressing push/pushes/pushed/pushing plead/pleads/pleaded/pleading
campaign/campaigns/campaigned/campaigning characterise/characterises/characterised/characterising
characterize/characterizes/characterized/characterizing portray/portrays/portrayed/portraying
highlight/highlights/highlighted/highlighting credit/credits/credited/crediting
brush_aside/brushes_aside/brushed_aside/brushing_aside side/sides/sided/siding
play_down/plays_down/played_down/playing_down take_issue/takes_issue/took_issue/taking_issue
is_opposed_to/is_opposed_to/was_opposed_to are_opposed_to/were_opposed_to/were_opposed_to
is_critical_of/is_critical_of/was_critical_of are_critical_of/were_critical_of/were_critical_of
is_in_favour_of/is_in_favour_of/was_in_favour_of is_in_favor_of/is_in_favor_of/was_in_favor_of
"""
ONLY_THAT = """
held found decided judged taught regretted boasted made_clear made_the_case held_the_view accepted
assumed reasoned assessed calculated signalled signaled responded cabled stipulated surmised
inferred deduced mused conjectured anticipated worried attested concurred decreed disclosed
divulged indicated intimated postulated presumed professed prophesied pronounced recounted
specified suspected vouched
"""
"""Pasts of the verbs that report only with "that": "held that ..." is a view, "held talks" none."""
TO_DO = "agreed hoped claimed vowed pledged promised expected proposed feared swore"
"""Pasts of the verbs that may take "to" and what somebody means to do."""
THINGS = """
denied disputed doubted acknowledged recommended proposed stressed emphasised emphasized vowed
pledged promised warned feared admitted predicted expected ruled underlined underscored reiterated
protested declared insisted cautioned lamented conceded claimed affirmed reaffirmed foresaw
objected projected argued bemoaned envisaged envisioned proclaimed anticipated
"""
"""Pasts of the verbs that also report a stand on a thing ("emphasized the importance of ...")."""
SPOKEN = """
said told added argued claimed announced declared stated noted explained wrote reported revealed
confirmed commented remarked replied warned suggested insisted alleged promised demanded
"""
"""Pasts of the verbs of speech, which with "not" tell that nothing was said."""
GOING_ON = """
demanding urging calling insisting warning arguing claiming opposing refusing threatening
pressing pushing campaigning resisting proposing accusing asking appealing pleading advocating
"""
"""Participles that with "is" or "were" tell what somebody wants, not what is being done."""
NOUNS = """
claims reports notes hopes fears demands attacks calls supports backs doubts promises offers views
estimates forecasts comments states rules questions challenges disputes projects signals pledges
vows objects finds feels remarks guesses complains regrets protests reasons credits appeals presses
pushes campaigns sides links brands labels terms orders asks wants plans holds cables hints quips
jokes slams raises voices assumes
"""
"""Third persons that may also be plural nouns behind a name ("the Mumbai attacks")."""
