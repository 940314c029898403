"""The closed speech of English."""

from __future__ import annotations

import re

from coach.core.guard.speech import Speech, vocabulary

_FUNCTION = """
a an the this that these those it its itself they them their theirs themselves he him his she her hers who whom whose
which what where when why how whether if unless because since so as than then too also even only just still yet
already again once twice never always often rarely perhaps maybe almost quite rather very more most less least much
many few several some any each every all both either neither none no not nor and or but of in on at by for from to
with without within into onto out over under between among through before after until while during against about
around across behind beyond near above below upon toward towards instead there here elsewhere anywhere nowhere
somewhere otherwise however though although except apart else another other others same such own one two three four
first second third last next is are was were be been being has have had having do does did done doing can could may
might must should would will cannot
"""
_TEXT = """
draft drafts sentence sentences message messages text texts word words phrase phrases line lines paragraph paragraphs
post posts opening openings ending endings beginning beginnings start starts end ends middle close closing title name
names first-name company job role place places date figure figures number numbers detail details fact facts example
examples story idea ideas subject topic topics theme point points part parts piece pieces passage passages quote
quotes quotation question questions answer answers reply ask asks asking asked request requests offer offers
invitation demand demands favour favor meeting meetings call calls link links product products service services price
compliment compliments praise flattery courtesy formula formulas template templates pattern echo echoes repetition
list lists tone voice wording rhythm length order reader readers author authors writer writers sender senders person
persons people someone somebody anyone anybody everyone everybody nobody stranger strangers recipient recipients
colleague colleagues reason reasons intention intentions purpose aim claim claims opinion view experience experiences
memory work attention curiosity interest respect pressure urgency distance familiarity warmth silence doubt evidence
proof trace traces mention mentions reference references gap gaps room space time times moment turn turns side sides
thing things nothing something anything everything way ways kind sort thought thoughts feeling feelings meaning sense
effect effort weight cost value need needs use connection difference contrast promise promises step door sympathy
generality generalities introduction introductions surprise advertising advertisement slogan emotion emotions crowd
image images picture argument arguments sale sales deadline deadlines condition conditions platform duty debt
gratitude modesty self irony humour orders habit habits reflex cliché clichés jargon metaphor comparison opportunity
occasion event events news context background scene career project projects team teams market customers favourable
answerable five six seven eight ten twenty thirty forty fifty hundred minute minutes hour hours day days week weeks
month year years yes abroad conversation exchange dialogue monologue lesson lessons listener key heart centre surface
depth truth fear anger grief joy pride loss success failure relation relations relationship bond bridge thread threads
logic balance stake stakes trust tact care hint hints sign signs adjective adjectives noun nouns verb verbs pronoun
pronouns matter matters
"""
_VERBS = """
say says said saying speak speaks spoken speaking tell tells told telling name named naming mention mentioned
mentioning quote quoted quoting repeat repeats repeated repeating copy copies copied copying reuse reuses reused
recycle recycles recycled borrow borrows borrowed answer answered answering ignore ignores ignored ignoring skip skips
skipped pass passes passed passing leave leaves left leaving open opens opened opening begin begins begun start
started starting end ended come comes came coming go goes gone going arrive arrives arrived give gives given giving
take takes taken taking keep keeps kept keeping make makes made making put puts putting hold holds held stand stands
stay stays remain remains point pointed pointing show shows shown showing hide hides hidden hiding reveal reveals
revealed explain explains explained explaining describe describes described describing praise praises praised praising
flatter flatters flattered admire admires admired approve approves agree agrees disagree disagrees doubt doubts
doubted claim claimed promise promised press presses pressed pressing push pushes pushed pushing hurry hurries insist
insists insisted invite invites invited inviting offer offered offering sell sells selling sold pitch pitches pitched
list listed listing pile piles piled assume assumes assumed assuming pretend pretends suppose supposes supposed
presume presumes read reads reading fit fits fitting suit suits apply applies belong belongs concern concerns
concerned rest rests rely relies depend depends touch touches touched reach reaches reached turn turned move moves
moved moving return returns returned look looks looked looking see sees seen seeing notice notices noticed noticing
consider considers considered considering know knows known knowing learn learns learned guess guesses guessed
recognise recognises recognised recognize recognizes recognized remember remembers understand understands understood
feel feels felt sound sounds sounding seem seems seemed appear appears carry carries carried bring brings brought add
adds added adding lack lacks lacked lacking miss misses missed missing need needed want wants wanted wanting expect
expects expected expecting require requires required use uses used using write writes written writing send sends sent
sending wait waits waited waiting find finds found finding lose loses lost losing change changes changed changing
replace replaces replaced link linked linking connect connects connected serve serves served share shares shared
sharing happen happens happened stop stops stopped allow allows allowed advertise advertises announce announces
announced announcing prepare prepares prepared surprise surprises surprised drop drops dropped dropping close closes
owe owes owed gain gains gained impose imposes imposed treat treats treated lean leans count counts counted limit
limits limited force forces forced justify justifies justified deserve deserves deserved confuse confuses confused mix
mixes mixed separate separates separated compare compares compared build builds built break breaks broken cut cuts
draw draws drawn follow follows followed lead leads led cover covers covered bury buries buried raise raises raised
settle settles settled support supports supported prove proves proved test tests tested trust trusts swap swaps
swapped survive survives survived disappear disappears vanish vanishes remove removed delay delays delayed evoke
evokes evoked recall recalls recalled summarise summarises summarised lists generalise generalises generalised judge
judges judged value values valued mirror mirrors mirrored mimic mimics exaggerate exaggerates exaggerated overstate
overstates soften softens contradict contradicts contradicted contain contains contained include includes included
exclude excludes excluded reduce reduces reduced turning mean means meant weigh weighs matter matters mattered work
works worked
"""
_QUALITIES = """
vague general generic broad abstract empty hollow bare plain exact precise specific concrete particular single
singular personal impersonal private public common usual ordinary standard stock ready-made interchangeable familiar
formal warm cold polite courteous short long brief early late sudden quick direct indirect clear unclear explicit
implicit open closed sincere flattering heavy light strong weak small large big full whole true false real possible
impossible easy difficult present absent missing visible invisible new old recent different similar identical equal
alone together ahead back away aside enough far soon first-person premature cosmetic mechanical balanced repeated
commercial useful useless central narrow wide deep shallow free busy sure certain uncertain likely unlikely able
unable relevant irrelevant surprising expected unexpected larger smaller longer shorter stronger weaker closer further
better worse earlier later easier natural artificial necessary unnecessary optional aloud abrupt abruptly rare unique
human technical emotional social mutual one-sided obvious excessive generous modest honest dishonest neutral positive
negative real-life lived remembered borrowed earned unearned forced rushed distant intimate genuine genuinely truly
merely visibly loosely closely separately altogether gently clearly plainly directly exactly simply barely hardly
mainly mostly partly entirely really actually probably suddenly immediately openly
"""

_HEADS = """
names mentions claims references promises echoes praises matters concerns costs values weighs
ask asks request requests offer offers demand demands call calls quote quotes list lists aim aims doubt doubts need
needs is are was were has have had does do did can could may might must should would will cannot never only already
barely hardly still also just always often rarely perhaps first then again clearly plainly directly simply mainly mostly
partly entirely really actually probably suddenly immediately openly closely gently truly merely alone itself
themselves
"""

_MESSAGE = """
hello dear thank thanks love loved hope hoping glad happy delighted excited congratulations congrats bravo well please
sorry welcome wish wishing best regards sincerely cheers kind curious grateful looking forward great wonderful
beautiful amazing inspiring touched moved enjoyed here's come join meet call write send
"""

_WORDS, _FOLDED = vocabulary(_FUNCTION, _TEXT, _VERBS, _QUALITIES)

_START = r"(?:^|[.!?:;,\n]\s*|[\"“«]\s*)"

ENGLISH = Speech(
    lang="en",
    statements=(
        "The draft",
        "This sentence",
        "These words",
        "The opening",
        "The ending",
        "The question",
        "The request",
    ),
    questions=(
        "What in the draft",
        "What in the post",
        "Which word of the draft",
        "Which sentence of the draft",
        "Which detail of the post",
        "Where does the draft",
        "Why does the draft",
        "How does this sentence",
        "What does this sentence",
        "What would the reader",
        "Could the reader",
        "Would this sentence",
        "What would you really like to know about",
    ),
    words=_WORDS,
    folded=_FOLDED,
    heads=vocabulary(_VERBS, _HEADS)[1],
    articles=vocabulary("the a an this that these no of")[1],
    message_words=vocabulary(_MESSAGE)[1],
    marks=("“", "”"),
    end="?",
    greeting=re.compile(_START + r"(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b"),
    sign_off=re.compile(
        r"\b(?:best|kind|warm)(?:est)? (?:regards|wishes)\b|\b(?:sincerely|cheers|talk soon|take care|all the best|"
        r"yours (?:truly|faithfully)|warmly|many thanks|thanks in advance|looking forward)\b|" + _START + r"regards\b"
    ),
    first_person=re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|us|our|ours|ourselves|let's)\b"),
    second_person=re.compile(r"\b(?:you|your|yours|yourself|yourselves|ya|u|ur)\b"),
    to_author=re.compile(
        r"\byour (?:recent |latest |last )?(?:post|posts|article|story|team|company|work|journey|career|profile|"
        r"workshop|insights?|perspective|experience|leadership|achievement|expertise|colleagues|customers|clients|business)\b|"
        r"\b(?:would|could|can|will|are|have|did|do|might) you (?:be (?:open|free|available|willing|interested)|have "
        r"(?:\d+|a few|ten|fifteen|twenty|thirty|time)|share|spare|join|meet|tell me|let me|free|available|open)\b|"
        r"\b(?:thank you|congratulations|congrats|well done|bravo|kudos)\b|\byou (?:and your|inspire|are such)\b|"
        r"\bhow (?:did|do|have) you (?:get|manage|find|come|handle|deal|start|built?d?|keep|make)\b"
    ),
    offer=re.compile(
        r"\b(?:you|one|it|they|the writer|the sender|the draft|this sentence) (?:could|can|might|may|should|would)"
        r" (?:\w+ ){0,2}(?:write|say|mean|read|become|be replaced|"
        r"(?:open|start|begin|end|close) with)\b|"
        r"\bfor (?:example|instance)\b|\be\.g\b|\bsuch as\b|\btry\b|\bhow about\b|\bwhat about\b|\bhere(?:'s| is)\b|"
        r"\b(?:something|a line) like\b|\bwould (?:be|read|sound|work) better (?:as|with)\b|"
        r"\binstead of .{0,60}, (?:write|say)\b|"
        r"\b(?:rewrite|rewritten|rephrase[ds]?|reword(?:ed)?|suggest(?:ed|ion|s)?|alternative|version)\b|"
        r"\b(?:following|ready to (?:send|copy|paste))\b|\bas follows\b"
    ),
    imperative=re.compile(
        _START
        + r"(?:please |just |simply |do not |don't |never )?(?:write|say|tell|try|use|add|remove|start|begin|open|"
        r"ask|mention|consider|send|reply|replace|make|let|come|call|join|meet|contact|check|read|see|share|take|give|keep|"
        r"get|feel|think|imagine|remember|answer|drop|book|connect|follow|visit|click|ignore|repeat|print|output)\b"
    ),
)
