"""The words a remark in English is made of, by what they do: see ``speech`` for what each group is for."""

from __future__ import annotations

from coach.core.guard.forms import english_verb, plurals

LITTLE = """
a an the this that these those it its itself they them their theirs themselves he him his she her hers himself herself
who whom whose which what where when why how whether if unless because since so as than then too also even only just
still yet already again once twice never always often rarely sometimes seldom perhaps maybe almost quite rather very
more most less least much many few several some any each every all both either neither none no not nor and or but of
in on at by for from to with without within into onto out over under between among amid through throughout before
after until while whereas during against about around across behind beyond near above below beneath beside besides
upon toward towards off per despite except apart instead there here elsewhere anywhere nowhere somewhere everywhere
otherwise however though although else another other others same such own first second third last next up down away
back aside ahead together alone along forth afterwards beforehand meanwhile therefore thus hence indeed anyway somehow
whatever whichever whoever wherever whenever worth due like unlike far soon late early long well enough nothing
something everything anything nobody everybody anybody somebody yes think thinking no-one everyone anyone someone is
are was were be been being has have had having do does did done doing can could may might must should would will
cannot little differently
"""
"""Function words, auxiliaries and the commonest adverbs."""

NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred
thousand dozen half
"""
"""Words for numbers."""

ABOUT_TEXT = """
draft sentence message text word phrase line paragraph post opening ending beginning start end middle close closing
title subject heading name first-name salutation signature letter note reply answer response question request ask
demand offer invitation proposal application pitch advertisement advert advertising slogan brochure flyer template
formula cliché jargon buzzword superlative adjective adverb noun verb pronoun tense comma quotation quote reference
mention allusion detail fact figure number example story anecdote confession complaint compliment praise flattery
apology promise claim statement assertion announcement declaration observation remark argument reason reasoning
explanation description summary list enumeration repetition echo paraphrase comparison metaphor image picture tone
voice style wording phrasing rhythm length order structure transition link thread bridge jump leap gap pause break
shift turn step point topic theme idea passage part piece section place spot reader author writer sender recipient
addressee stranger person personalisation courtesy politeness formality familiarity enthusiasm admiration interest
intention purpose aim motive agenda pressure urgency hurry deadline condition threat obligation debt favour favor
meeting call slot attachment introduction generality irony contradiction digression connection contrast difference
similarity resemblance parallel tie evidence proof sales-pitch conclusion exchange conversation dialogue monologue
speech campaign newsletter vagueness precision excuse reminder follow-up self-promotion objection disagreement consent
plainness simplicity admission preamble prelude clause exclamation verdict joke correction refusal brevity
consolation intrusion
"""
"""Nouns a clause may be about: the text and its parts, the people it passes between, what is done with words."""

ABOUT_OTHER = """
yes product service price company platform benefit advantage seller buyer customer client prospect target audience
lead colleague mailing memory experience work attention curiosity respect silence trust truth fear anger grief joy
pride loss success failure relation relationship bond friendship friend life world people crowd time moment minute
hour day week month year today tomorrow yesterday job career project team market training business money cost weight
value effort effect care tact warmth distance closeness sympathy compassion honesty sincerity humour modesty gratitude
generosity kindness courage patience skill knowledge expertise background context event news scene situation
opportunity occasion chance risk stake balance logic sign hint trace clue sense meaning feeling emotion thought doubt
certainty belief conviction opinion view judgement perspective habit reflex lesson key heart centre core surface depth
room space door window side edge corner matter thing way kind sort type level degree amount result cause consequence
need use choice decision change progress surprise disappointment pleasure pain sale deal trade industry sector field
profession role function age family neighbour group category class idol expert specialist beginner insider outsider
acquaintance contact network fan idea quality virtue flaw weakness strength fault mistake lack absence presence excess
abundance scarcity novelty beauty humanity confidence discretion intimacy complicity farewell departure arrival
handover illness death birth wedding holiday weather price-tag budget contract rest whole bit lot mask costume pretext
bait hook trap trick device tool means method process routine ritual ceremony date calendar appointment interview
internship course talk lecture purchase gift reward exit entry entrance manager director boss employee applicant
volunteer founder parent child teacher student pupil nurse doctor engineer baker farmer artisan craftsman shopkeeper
worker artist journalist lawyer researcher scientist developer designer recruiter mayor salesperson consultant coach
trainer entrepreneur executive official patient helplessness powerlessness tenderness sadness weariness loneliness
exhaustion relief hesitation regret nostalgia embarrassment shame guilt anxiety disgust boredom irritation annoyance
impatience vanity ambition greed funding income salary grant morning evening night afternoon weekend summer winter
spring autumn city town village country street road house home school hospital office workshop shop factory farm
garden forest river sea mother father brother sister son daughter grandmother grandfather cousin man woman baby body
hand head mind phone screen table bed box card machine technology software data code site website media press magazine
newspaper book film song music art science law power war club staff union community society culture history education
nature tree flower bird dog cat horse car train plane boat journey trip travel production development management
leader leadership owner partner member agent agency consumer firm finance bank investment profit revenue tax insurance
action activity ability access agreement analysis area aspect assumption attempt attitude authority awareness basis
behaviour capacity challenge character collection combination competition concept concern conflict confusion creation
crisis criticism debate decade defence definition delivery design desire direction discovery discussion diversity
dream duty economy element emphasis encounter energy engagement equality error escape essence exception expectation
expression faith fashion fate focus freedom generation glory goal guarantee guidance happiness harm ideal identity
illusion impact importance impression improvement impulse individual inspiration instinct instruction integrity
intelligence interaction interpretation involvement isolation issue problem study programme report research reality
review search series solution source spirit stage standard status strategy structure struggle system talent task taste
technique tension theory tradition treatment trend trouble understanding victory violence vision wealth wisdom witness
transaction commerce dust light shadow angle frame mirror wall ground advice applause manner glance nod lightness
indifference setback outcome achievement triumph difficulty ignorance luck loyalty reluctance scale size case motion
mood reproach page breath sight preparation goodwill grammar vocabulary restraint uncertainty content credentials
bluntness pace shyness caution peace ear eye fatigue shrug register spite frankness approval dignity afterthought
preference quarrel layer reaction substance possibility suspicion haste judgment plenty errand seriousness strain
leisure directness openness boundary gravity row softness condolence clarity omission circumstance contempt bitterness
mystery affection temperature accusation bracket
language permission ones ease likeness wound sorrow nerve sting fuss insult rescue sake proportion candour awkwardness
sermon salesman guest conscience headline timing behalf bargain rival hero offence accident speed
performance mockery exactness term air mercy blame
"""
"""Nouns a remark may name, but make no statement about: what it would say of them could be a message."""

VERBS = """
say:said:said tell:told:told speak:spoke:spoken talk name mention quote cite repeat echo answer reply respond ask
question inquire request demand claim state assert declare announce confess confide admit+ explain describe narrate
recount relate report summarise paraphrase define label call invoke evoke recall recite list enumerate praise
compliment flatter congratulate celebrate greet address salute apologise criticise blame judge evaluate assess comment
remark note observe argue plead protest object insist stress emphasise underline exaggerate overstate understate
promise threaten warn remind imply hint insinuate presume assume suppose pretend feign boast brag+ advertise promote
market sell:sold:sold pitch invite propose offer open begin:began:begun start end close finish conclude introduce
lead:led:led follow continue resume return turn move shift slide:slid:slid jump leap skip+ drop+ cut+:cut:cut shorten
stretch lengthen fill stack pile line string link connect join tie bind:bound:bound attach separate divide
split+:split:split interrupt break:broke:broken bridge get+:got:got hang:hung:hung float wander drift stray rush hurry
slow pause stop+ linger dwell:dwelt:dwelt stay remain stand:stood:stood rest sit+:sat:sat lie:lay:lain rise:rose:risen
fall:fell:fallen land arrive come:came:come go:went:gone pass cross circle have:had:had hold:held:held keep:kept:kept
carry bear:bore:borne bring:brought:brought take:took:taken give:gave:given lend:lent:lent borrow steal:stole:stolen
copy reuse recycle hand leave:left:left lose:lost:lost find:found:found seek:sought:sought look see:saw:seen notice
spot+ miss overlook ignore neglect forget+:forgot:forgotten remember omit+ exclude include contain cover
hide:hid:hidden conceal bury reveal show:showed:shown display expose disclose betray uncover mask disguise wrap+ dress
press push pull force corner trap+ impose burden weigh cost:cost:cost charge owe pay:paid:paid earn deserve gain
win+:won:won help serve support comfort console soothe hurt:hurt:hurt offend embarrass surprise startle amuse bore
tire charm touch reach convince persuade engage interest intrigue puzzle confuse mislead:misled:misled deceive
reassure worry alarm fit+ suit match correspond apply belong concern involve depend rely hinge resemble differ vary
deal:dealt:dealt
contrast compare equal mirror reflect imitate mimic know:knew:known believe doubt wonder guess imagine
understand:understood:understood grasp recognise recognize realise learn discover expect wish want need require prefer
choose:chose:chosen decide intend aim mean:meant:meant seem appear sound feel:felt:felt read:read:read
become:became:become change replace swap+ substitute remove delete add insert reduce shrink:shrank:shrunk inflate
expand narrow generalise simplify blur+ sharpen soften weaken strengthen dilute undo:undid:undone spoil ruin damage
erase empty drain exhaust make:made:made create build:built:built form shape write:wrote:written draft compose produce
set+:set:set put+:put:put lay:laid:laid position arrange order rank sort mix blend merge weave:wove:woven treat
approach meet:met:met share trust respect honour consider confront challenge test tease mock admire envy pity
send:sent:sent post receive accept refuse decline reject grant allow permit prevent exceed last matter count happen
occur exist live work use try wait delay save spend:spent:spent invest buy:bought:bought trade risk guard protect
defend attack flee face mark sign stamp frame crop+ colour color point draw:drew:drawn paint sketch prove confirm deny
contradict correct fix repair mend prepare plan+ settle solve raise lift lower grow:grew:grown fade vanish disappear
survive outweigh outnumber overshadow overwhelm crowd interpose detect sense hear:heard:heard listen watch visit enter
exit behave act play perform pose strike:struck:struck hit+:hit:hit stall stumble sprinkle scatter
spread:spread:spread concentrate focus anchor ground root justify motivate warrant merit oblige free release relieve
excuse forgive:forgave:forgiven regret stage dramatise romanticise idealise minimise belittle diminish dismiss
discount value price estimate measure gauge assign attribute credit associate identify classify lump file strip+
exchange alternate combine contribute cooperate collaborate distract divert steer guide orient slip+ sneak squeeze
smuggle tack glue graft paste plaster brand appropriate run+:ran:run teach:taught:taught study develop discuss control
fight:fought:fought check throw:threw:thrown drive:drove:driven fly:flew:flown burn wear:wore:worn attend attract
avoid balance blow:blew:blown breathe calculate cancel climb command compete complete conquer consult consume cope
crack cure dare defeat deliver demonstrate destroy determine devote dig+:dug:dug disturb dominate dream eliminate
enable encounter encourage ensure escape establish examine experience explore express extend function fund gather
generate govern hate heal highlight illustrate impress improve incorporate increase indicate influence inform inspire
install interact interpret interview investigate kiss knock limit locate maintain manage marry master negotiate obey
obtain operate oppose organise overcome:overcame:overcome participate perceive persist possess pour practise predict
preserve process prohibit project pronounce provide provoke publish punish pursue qualify quit+:quit:quit react record
recover recruit refer+ reinforce relax rent represent reserve resist resolve restore restrict retain retire reverse
review reward ring:rang:rung rule sacrifice satisfy scare schedule score search seize select shake:shook:shaken
shine:shone:shone shock shoot:shot:shot sing:sang:sung sink:sank:sunk sleep:slept:slept smell snap+ specify
spin+:spun:spun stare stimulate store structure struggle submit+ succeed suffer supply surround suspect sustain
sweep:swept:swept swing:swung:swung switch target taste tear:tore:torn tend thrive translate transform travel trigger
twist undergo:underwent:undergone update upset+:upset:upset urge wake:woke:woken walk warm wash wave wipe witness
yield unfold cherish exploit abuse violate overstep+ intrude invade suspend postpone hasten accelerate brake seal lock
unlock signal broadcast whisper shout murmur sigh smile laugh tempt lure seduce bait tailor adapt adjust personalise
customise standardise automate rehearse polish decorate embellish garnish pad+ bloat trim+ prune condense compress
agree disagree pick lean withdraw:withdrew:withdrawn suggest clear trail tip+ invent place picture taint
mistake:mistook:mistaken
phrase enlarge fail prompt vouch disappoint commit+ spare hesitate misread:misread:misread frighten let+:let:let proceed
enjoy catch:caught:caught
waste drag+ beg+ limp mourn skim+ bow shut+:shut:shut bend:bent:bent pry disarm scold repay:repaid:repaid preach
insult rescue wound harm sting:stung:stung
"""
"""Verbs by their base form, ``base+`` doubling its last letter, irregular ones with past and participle."""

QUALITIES = """
bad wrong special high low ready perfect imperfect dead alive ill healthy nervous calm angry sad unhappy lonely upset
vague general generic broad abstract empty hollow bare plain exact precise specific concrete particular single
singular personal impersonal private public common usual ordinary standard stock ready-made interchangeable familiar
formal informal casual warm cold cool polite rude courteous short long brief early late sudden quick slow fast direct
indirect clear unclear obscure explicit implicit open closed sincere insincere flattering heavy light strong weak
small large big huge tiny full whole true false real fake possible impossible easy difficult hard present absent
missing visible invisible new old recent different similar identical equal alone premature cosmetic mechanical
balanced repeated commercial useful useless central marginal narrow wide deep shallow free busy sure certain uncertain
likely unlikely able unable relevant irrelevant surprising expected unexpected natural artificial necessary
unnecessary optional abrupt rare unique human inhuman technical emotional social mutual one-sided obvious excessive
generous modest honest dishonest neutral positive negative lived remembered borrowed earned unearned forced rushed
distant intimate genuine loud quiet silent noisy dry flat smooth rough sharp blunt soft firm loose tight dense sparse
rich poor cheap costly expensive precious valuable worthless important trivial minor major main secondary primary
original unoriginal banal trite worn tired fresh lively dull boring interesting interested uninterested indifferent
curious attentive inattentive careful careless tactful tactless clumsy awkward elegant graceful simple complex
complicated confused confusing coherent incoherent consistent inconsistent logical illogical connected unconnected
disconnected related unrelated isolated detached attached separate joint shared individual collective universal local
global professional unprofessional administrative bureaucratic official unofficial financial economic political moral
ethical practical theoretical factual fictional imaginary exaggerated inflated grand grandiose pompous solemn serious
playful ironic sarcastic bitter sweet kind cruel gentle harsh severe strict lenient indulgent patient impatient eager
reluctant hesitant confident arrogant humble proud shy bold brave timid cautious prudent reckless hasty urgent
pressing insistent intrusive invasive pushy aggressive passive active defensive apologetic grateful ungrateful
demanding undemanding selfish self-centred self-serving stingy fair unfair just unjust unequal adequate inadequate
sufficient insufficient complete incomplete partial total absolute relative comparative superlative final initial
previous former latter current future past immediate instant delayed temporary permanent constant occasional regular
irregular rhythmic monotonous varied uniform mixed pure blended superficial profound sentimental dramatic theatrical
spectacular striking remarkable unremarkable noticeable unnoticed noted stated unstated spoken unspoken said unsaid
written unwritten read unread asked unasked unwanted wanted invited uninvited prepared unprepared justified
unjustified supported unsupported proven unproven tested untested finished unfinished solved unsolved answered
unanswered addressed unaddressed signed unsigned dated undated named unnamed anonymous nameless faceless known unknown
recognisable unrecognisable readable unreadable understandable incomprehensible believable unbelievable credible
incredible plausible implausible acceptable unacceptable suitable unsuitable appropriate inappropriate fitting
misplaced ill-timed untimely timely convenient inconvenient comfortable uncomfortable embarrassing embarrassed
touching moving painful painless harmless harmful dangerous safe risky transparent opaque hidden veiled disguised
apparent evident potential actual literal figurative symbolic decorative ornamental functional redundant superfluous
extra additional further closer nearer larger smaller longer shorter stronger weaker better worse earlier later easier
harder louder quieter warmer colder truest best worst closest strongest weakest longest shortest sincerest boldest
whole-hearted half-hearted off-topic on-topic word-for-word outdated fashionable trendy modern traditional
conventional unconventional typical atypical stereotyped scripted improvised spontaneous calculated calculating
strategic tactical manipulative deceptive misleading ambiguous double cryptic hurried unhurried cheerful helpful
friendly respectful agreeable clever wasted unexplained untouched unchanged untold mistaken trustworthy rounded
hardest smallest right
funny pleasant strange willing reasonable unreasonable secret brisk frank deliberate responsible faint rhetorical mild
odd suspicious considerate fragile forgettable guilty unused subordinate unmentioned steady entire wounded unsure slight
vain opposite audible slower kinder calmer firmer lighter braver bigger sooner rarer softer truer
mere tender decent stiff idle sour fourth thin ajar awake unseen outright bright innocent square nearest
"""
"""Adjectives."""

MANNERS = """
barely hardly mainly mostly partly entirely really actually probably suddenly immediately openly closely separately
gently clearly plainly directly exactly simply merely visibly loosely abruptly genuinely truly aloud altogether
quickly slowly politely coldly vaguely precisely generally specifically personally privately publicly commonly usually
rarely briefly lightly heavily strongly weakly fully wholly falsely easily equally mechanically repeatedly uselessly
deeply freely surely certainly naturally artificially necessarily obviously excessively generously modestly honestly
positively negatively quietly silently loudly flatly smoothly sharply bluntly softly firmly richly cheaply carefully
carelessly clumsily awkwardly elegantly hastily urgently insistently aggressively passively confidently humbly proudly
boldly cautiously fairly unfairly adequately sufficiently completely partially totally absolutely relatively finally
initially previously currently instantly constantly occasionally regularly purely superficially dramatically
strikingly remarkably noticeably knowingly unknowingly apparently evidently potentially literally needlessly
gratuitously primarily chiefly largely slightly somewhat almost nearly roughly approximately instead halfway straight
accidentally deliberately intentionally automatically casually formally informally prematurely indirectly implicitly
explicitly seemingly supposedly seriously differently broadly perfectly obediently overnight shyly
ever badly thereby thoroughly oddly mildly properly accurately accordingly cheerfully wrongly faintly evenly forward
underneath outside inside ago
neatly rightly gladly wisely gracefully frankly
"""
"""Adverbs."""

_VERBS = [english_verb(entry) for entry in VERBS.split()]
BASES = frozenset(verb.base for verb in _VERBS)
"""The base forms of the verbs."""
THIRDS = frozenset(verb.third for verb in _VERBS)
"""Their third person singular."""
PASTS = frozenset(verb.past for verb in _VERBS)
"""Their past."""
PARTICIPLES = frozenset(form for verb in _VERBS for form in (verb.participle, verb.ing))
"""Their participles."""
TEXT_NOUNS = frozenset(plurals(ABOUT_TEXT.split()))
"""``ABOUT_TEXT`` with plurals."""
OTHER_NOUNS = frozenset(plurals(ABOUT_OTHER.split())) - TEXT_NOUNS
"""``ABOUT_OTHER`` with plurals."""
