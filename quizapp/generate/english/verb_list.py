"""The verbs that questions can turn: base forms, and the parts of the irregular ones."""

REGULAR = """
abandon abolish absorb accelerate accept accompany account accuse achieve acknowledge acquire add
address adjourn administer admit adopt advance advise advocate affect affirm agree aim air align
allege allocate allot allow alter amass amend amount announce annex annul anticipate apologise
apologize appeal appear applaud apply appoint approach approve argue arrest arrive assassinate
assemble assert assess assign assist assume assure attach attack attain attempt attend attract
attribute authorise authorize avert avoid award back ban bar base battle believe belong benefit
blame block bomb boost boycott broadcast brief broker burn call campaign cancel capture carry
cause cease celebrate cement challenge change characterise characterize charge chair circulate
claim clash clear climb close coincide collaborate collapse collect combine command commence
commission commit compare compel compete complain complete comprise concede conclude condemn
conduct confirm confront connect conquer consider consist consolidate conspire constitute
construct consult contact contain contest continue contract contradict contribute control convene
convert convict cooperate coordinate cost counter cover crack crash create criticise criticize
cross crush culminate curb damage date deal debate decide declare decline decrease deem deepen
defeat defend defer define delay deliver demand demolish demonstrate denounce deny depart depend
deploy depose derail describe deserve design destroy detain deteriorate determine develop
devastate devise dictate die differ diminish disagree disappear disband discard disclose discover
discuss dismantle dismiss displace dispute disrupt dissolve distribute divide divert dominate
donate double draft drag drop earn ease edit effect elaborate elect elevate eliminate embark
embrace emerge emphasise emphasize employ empower enable enact encourage end endorse endure
enforce engage enhance enjoy enlist ensure enter entitle envisage equip erupt escape escalate
establish estimate evacuate evade evolve exacerbate examine exceed exchange exclude execute exempt
exercise exhaust exist expand expect expel experience expire explain exploit explode explore
export expose express extend extradite face facilitate fail favour favor feature field file
finalise finalize finance finish fire fix flee float flourish focus follow force forge form
formulate foster found frame free fuel fulfil fulfill function fund funnel further gain garner
gather generate govern grant grapple greet guarantee guide halt hamper hand handle happen harbour
harbor harm head heighten help highlight hijack hinder hire hoist host house identify ignite
ignore illustrate impact impeach implement imply import impose impress imprison improve inaugurate
include incorporate increase incur indicate induce influence inform inherit inhibit initiate
injure inspire install instigate institute instruct insist integrate intend intensify interfere
intervene introduce invade invest investigate invite involve isolate issue jail join judge jump
justify kick kidnap kill label lack land last launch lecture legalise legalize lend liberate lift
limit link list live lobby locate lodge look loot lower maintain manage mandate march mark marry
massacre match materialise materialize matter measure mediate merge migrate mobilise mobilize
modernise modernize modify monitor motivate move murder name narrow nationalise nationalize need
negotiate nominate normalise normalize note notice notify number obey object oblige observe obtain
occupy occur offer open operate oppose order organise organize originate oust outline outlaw
overlook owe own pardon participate partition pass pave peak penetrate perceive perform permit
perpetuate persist persuade pioneer place plan play pledge plunge point portray pose position
possess postpone praise predict prefer prepare present preserve press pressure prevail prevent
proceed proclaim procure produce profit prohibit project prolong promise promote prompt propose
prosecute prosper protect protest prove provide provoke publish pull punish purchase pursue push
qualify question quote race raid raise rally range rank ratify reach react reaffirm realise
realize rebuild recall receive reckon recognise recognize recommend reconcile record recover
recruit redefine reduce refer reflect reform refuse refute regain regard register regret regulate
reign reimburse reinforce reinstate reiterate reject relate relax release relinquish rely remain
remark remove rename render renew renounce reopen repair repatriate repeal repeat replace reply
report represent repress request require rescue resemble reshape resign resist resolve resort
respond rest restore restrict result resume retain retaliate retire retreat return reveal reverse
review revise revive revoke revolt reward rise rival rule rush sack sail sanction save scale scrap
schedule score scrutinise seal search secure seek seem seize select send separate serve settle
shape share shatter shell shelter shift ship shock shore shorten sideline sign signal simmer slash
slow snatch solidify solve spark specify speculate sponsor spur stabilise stabilize stage start
state station stay stem step stimulate stipulate stop storm strain strengthen stress stretch
struggle submit subside succeed suffer suggest summon supervise supply support suppress surge
surpass surprise surrender surround survive suspect suspend sustain swap sweep symbolise symbolize
tackle target task tax tell tend terminate test testify thank threaten tie tighten topple torture
total touch tour trace trade train transfer transform translate transport travel treat trigger
triple trouble try turn undergo undermine underscore underline unify unite unveil update upgrade
uphold urge use usher vacate value veto view violate visit voice vote vow wage wait walk want warn
waste watch weaken assent bless chain circumnavigate clone cultivate dethrone hatch sentence
nickname knight canonise crown enthrone excavate irrigate submerge
displace resettle flood erode orbit dock commission decommission christen bury cremate exile banish
deport acquit plead petition dissent concur overrule overturn quash codify enshrine insert delete
substitute promulgate abrogate elapse earmark disburse borrow subsidise subsidize baptise baptize
graduate enrol enroll translate compose sculpt paint perform premiere devise patent manufacture
import insure invoice float delist relocate rename rededicate restore refurbish widen deepen dredge
divert dam impound harness electrify telegraph beatify excommunicate depose behead hang shoot wound
capture recapture besiege blockade bombard evacuate garrison fortify colonise colonize settle
apprentice mentor tutor teach coach captain skipper qualify tie draw host stage televise
 accede adhere secede recede weigh welcome widen witness work worry wound wreck yield
"""
IRREGULAR = """
arise:arose:arisen awake:awoke:awoken bear:bore:borne become:became:become begin:began:begun
bend:bent:bent bet:bet:bet bind:bound:bound bite:bit:bitten bleed:bled:bled blow:blew:blown
break:broke:broken breed:bred:bred bring:brought:brought build:built:built buy:bought:bought
cast:cast:cast catch:caught:caught choose:chose:chosen come:came:come cost:cost:cost cut:cut:cut
deal:dealt:dealt dig:dug:dug draw:drew:drawn drink:drank:drunk drive:drove:driven eat:ate:eaten
fall:fell:fallen feed:fed:fed feel:felt:felt fight:fought:fought find:found:found flee:fled:fled
fly:flew:flown forbid:forbade:forbidden foresee:foresaw:foreseen forget:forgot:forgotten
forgive:forgave:forgiven freeze:froze:frozen get:got:got give:gave:given go:went:gone
grow:grew:grown hang:hung:hung have:had:had hear:heard:heard hide:hid:hidden hit:hit:hit
hold:held:held hurt:hurt:hurt keep:kept:kept know:knew:known lay:laid:laid lead:led:led
leave:left:left lend:lent:lent let:let:let lie:lay:lain lose:lost:lost make:made:made
mean:meant:meant meet:met:met outlaw:outlawed:outlawed overcome:overcame:overcome
oversee:oversaw:overseen overtake:overtook:overtaken overthrow:overthrew:overthrown pay:paid:paid
put:put:put quit:quit:quit read:read:read rebuild:rebuilt:rebuilt ride:rode:ridden ring:rang:rung
rise:rose:risen run:ran:run say:said:said see:saw:seen seek:sought:sought sell:sold:sold
send:sent:sent set:set:set shake:shook:shaken shine:shone:shone shoot:shot:shot show:showed:shown
shrink:shrank:shrunk shut:shut:shut sing:sang:sung sink:sank:sunk sit:sat:sat sleep:slept:slept
slide:slid:slid speak:spoke:spoken spend:spent:spent split:split:split spread:spread:spread
stand:stood:stood steal:stole:stolen stick:stuck:stuck strike:struck:struck strive:strove:striven
swear:swore:sworn sweep:swept:swept swim:swam:swum swing:swung:swung take:took:taken
teach:taught:taught tear:tore:torn tell:told:told think:thought:thought throw:threw:thrown
undergo:underwent:undergone understand:understood:understood undertake:undertook:undertaken
uphold:upheld:upheld wear:wore:worn win:won:won wind:wound:wound withdraw:withdrew:withdrawn
withstand:withstood:withstood write:wrote:written
"""
"""base:past:participle"""
DOUBLING = """
ban bar commit compel confer control defer drag drop equip expel incur occur permit plan prefer
propel refer regret scrap ship slam spur stem step stop submit swap transfer admit cancel travel
label signal funnel tip allot annul
"""
"""Regular verbs that double their last letter."""
PRESENT = """
says marks remains includes shows wants expects seeks plays makes takes gives provides contains
covers consists lies stands requires continues believes argues suggests begins means represents
accounts brings helps faces depends exists comes goes gets becomes seems appears lacks allows
employs receives produces belongs owns operates serves reflects underscores underlines sees warns
adds explains involves keeps maintains meets occurs opposes owes pays poses prefers protects
raises reads recognises recommends regards relies rejects remain says sends sets sits spends
supplies tells thinks wins mark present say lack face live include want believe argue think know
expect continue seek make take give provide contain require suggest hold mean represent depend
exist come become seem appear own operate serve see
"""
"""Present forms that are seldom nouns."""
