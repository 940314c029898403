"""Turns of a message in English, over folded text."""

from __future__ import annotations

import re

from coach.core.guard.speech import QUOTE, Fences, frames

_START = r"(?:^|[.!?:;,\n]\s*|[\"“«]\s*)"
_PARTY = r"(?:the |this |its |that )?(?:draft|post|reader|author|writer|sender|person|recipient|stranger)\b"
_ANYBODY = r"(?:it|he|she|they|there|this|nobody|somebody|everybody|anybody|someone|everyone|anyone|one)"
_HOW = r"(?:what|which|how|whether|who|where|when|why)"
_IS = r"(?:is|are|was|were|has|have|had|do|does|did|can|could|would|will)"
_ACTS = (
    rf"(?:{_IS}|may|might|must|should|got|went|came|took|became|"
    r"(?!always|perhaps|sometimes|this|besides|across|as|less|unless|thus|plus|its|his|yes)\w+s|\w+ed)\b"
)
_TELLS = (
    r"(?:sa(?:y|ys|ying|id)|t(?:ell|ells|elling|old)|admit\w*|claim\w*|state\w*|mention\w*|answer\w*|repl(?:y|ies|ied)|"
    r"know\w*|knew|th(?:ink|inks|ought)|believe\w*|felt|feels?|show(?:s|ed|n)?|reveal\w*|explain\w*|confess\w*|"
    r"declare\w*|announce\w*|note[sd]?|remark\w*|add\w*|hide[sn]?|conceal\w*|ignore\w*|forg(?:et|ets|ot|etting)|"
    r"omit\w*|overlook\w*|miss\w*|out|aside|unsaid|lack\w*|imply|impli\w*|mean[st]?|remember\w*|see[sn]?|hear[sd]?|"
    r"promise\w*|repeat\w*|understand\w*|understood|realise\w*|recall\w*|suppose\w*|assume\w*|pretend\w*|plainly|point|"
    r"reads?|writ(?:e|es|ing|ten)|wrote|hope[sd]?|prove[sd]?|decid\w*|learn\w*|finds?|found|agree[sd]?|warn\w*|"
    r"wonder\w*|guess\w*|doubt\w*|wish\w*|grant\w*|conced\w*|whisper\w*|murmur\w*|shout\w*|sigh\w*|signal\w*|"
    r"broadcast\w*|argu\w*|insist\w*|trust\w*|imagin\w*|dream\w*|fear\w*|figur\w*|acknowledg\w*|maintain\w*|"
    r"confirm\w*|vow\w*|sw(?:ear|ears|ore)|teach\w*|taught|hint\w*|jok\w*|boast\w*|bet|bets|lament\w*|complain\w*|"
    r"observ\w*|accept\w*|on)"
)
_HEARER = r"(?: (?:to )?(?:him|her|them|it|(?:the|its|this|a|an) [\w-]+))?"
_NAMED = (
    r"the|its|their|an?|any|all|both|one|two|three|that|this|these|those|what|who|why|how|where|every\w*|everything|"
    r"anything|something|most|half|some|of|to|about|as|from|in|for|even|just|only|exactly|precisely"
)
_REPORTED = (
    rf"\b{_TELLS}{_HEARER},? that (?!{_PARTY})",
    rf", that (?!is\b|the post\b|{_PARTY})",
    rf"\b(?:{_TELLS}|be|is|of|to|with|at|as|than) {_ANYBODY} {_ACTS}",
    rf"\bask(?:s|ed|ing)?(?: [\w-]+){{0,2}} (?:{_HOW}|if) (?!{_PARTY})",
    rf"\bhow (?:[\w-]+ )?{_ANYBODY} (?:is|was|are|were|feels?|felt)\b",
    rf"\b{_HOW} {_IS} (?:{_ANYBODY}|the|a|that|those|these)\b",
    rf"\bquestions? (?:of|on|about|is) {_HOW}\b",
    rf"\b(?:say|answer|reply|respond)(?:s|ed)? to {_HOW}\b",
    rf"\b(?:leaves? out|lacks?|forgets|omits|misses)(?= \w) (?!(?:{_NAMED})\b|(?:it|them)[.?]?$)",
    r"\bnothing (?:else|but|other)\b|\bquote,|\bunquote\b",
    r"\b(?:needs?|lacks?|wants?|misses|for) (?:a|one) (?:line|sentence|close|closing|word|opening|ending|question|"
    r"image) (?:where|in which|that|which|about (?:how|what))\b",
)
_COULD = (
    r"be|not|only|also|just|easily|suit|fit|come|apply|go|belong|stand|pass|concern|serve|introduce|describe|any|turn|"
    r"the reader|\w+ (?:any|many|every|a thousand|thousands)"
)
_ADVICE = (
    r"\b(?:better|stronger|truer|right|best|warmer|clearer|simpler|(?<!as )well|weaker) (?:as|with|on|if|in|by|once)\b",
    r"\b(?:should|ought|needs? to|had better|deserves? to)\b",
    r"(?<!reader )(?<!author )(?<!person )\b(?:must|has to)\b",
    rf"\bcould (?:have )?(?!(?:{_COULD})\b)",
    r"\b(?:would gain|gains (?:from|by)|works? (?:with|as)|only this|becomes true)\b",
    r"\bwould (?:open|close|begin|start|end|be nothing|be (?:\w+ )?to)\b",
    r"\bwould(?: [\w-]+){0,4} (?:with|as|by \w+ing)\b",
    r"\b(?:is|as|with|be|means?|reads?) (?:is|are|was) (?:there|it)\b",
    rf"\bas {_IS}\b|\bwith (?:a|one|the) (?:promise|wish|thought|memory) (?:of|for|that)\b",
    r"\b(?:this|so|thus|question|doubt|only|thing|things)[,:] |\bmight as well\b|\bwere it\b",
    r"(?<!as )\bif (?:it|someone|somebody|anyone|one)\b",
)
_OFFER = (
    r"\b(?:you|one|it|they|the writer|the sender|the draft|this sentence) (?:could|can|might|may|should|would)"
    r" (?:\w+ ){0,2}(?:write|say|mean|become|be replaced|(?:open|start|begin|end|close) with)\b",
    r"\bfor (?:example|instance)\b|\be\.g\b|\bsuch as\b|\btry\b|\b(?:how|what) about\b|\bhere(?:'s| is)\b",
    r"\b(?:something|a line) like\b|\binstead of .{0,60}, (?:write|say)\b",
    r"\b(?:rewrite|rewritten|rephrase[ds]?|reword(?:ed)?|suggest(?:ed|ion|s)?|alternative|version)\b",
    r"\b(?:following|ready to (?:send|copy|paste))\b|\bas follows\b",
    rf"\blike to know about [^,]*, (?:and |or )?(?:{_HOW}|{_IS})\b",
)
_TO_AUTHOR = (
    r"\byour (?:recent |latest |last )?(?:post|posts|article|story|team|company|work|journey|career|profile|"
    r"workshop|insights?|perspective|experience|leadership|achievement|expertise|colleagues|customers|clients|business)\b",
    r"\b(?:would|could|can|will|are|have|did|do|might) you (?:be (?:open|free|available|willing|interested)|have "
    r"(?:\d+|a few|ten|fifteen|twenty|thirty|time)|share|spare|join|meet|tell me|let me|free|available|open)\b",
    r"\b(?:thank you|congratulations|congrats|well done|bravo|kudos)\b|\byou (?:and your|inspire|are such)\b",
    r"\bhow (?:did|do|have) you (?:get|manage|find|come|handle|deal|start|built?d?|keep|make)\b",
)
_SAYS = (
    r"(?:says?|said|tells?|told|admits?|admitted|asks?|asked|writes?|wrote|speaks?|spoke|calls?|called|confess\w*|"
    r"adds?|added|reports?|reported|repeats?|repeated|notes?|noted|ends?|ended|closes?|closed|opens?|opened|begins?|began)"
)
_SOURCE = r"(?:the (?:post|author)'s|the|these|this)"
_OBJECT = (
    r"(?: the (?:moment|day|night|evening) (?:when|where)|"
    rf" {_SOURCE}(?: (?:line|words?|sentence|confession|remark|admission|story|picture|detail|moment))?,?)? {QUOTE}"
)
_ANSWERS = r"(?:answer(?:s|ed)?|echo(?:es|ed)?|skip(?:s|ped)?)"
_ANSWERER = (
    r"(?:draft|sentence|opening|ending|question|request|words?|lines?|message|it|that|which|what|nothing|and|or|but|"
    r"then|also|even|still|never|not|\w+n't|to|\w+ly)"
)
_ANSWERING = (
    rf"\b{_ANSWERER} {_ANSWERS}{_OBJECT}(?! to\b)|^ {_ANSWERS}{_OBJECT}(?! to\b)",
    r"\b(?:answering|echoing|skipping|ignor(?:e|es|ed|ing)|overlook(?:s|ed|ing)?|neglect(?:s|ed|ing)?|"
    rf"pass(?:es|ed|ing)? over|hear(?:s|d|ing)?){_OBJECT}",
    r"\b(?:(?:answer(?:s|ed|ing)?|respon(?:d(?:s|ed|ing)?|se)|repl(?:y|ies|ied|ying)|react(?:s|ed|ing)?|"
    rf"listen(?:s|ed|ing)?) to|(?:say|says|said|saying) nothing (?:of|about|to)){_OBJECT}",
    rf"{QUOTE},?(?: (?:is|are|was|were|stays?|remains?|goes))?(?: left)? unanswered\b",
    rf"{QUOTE} without (?:an? |any )?(?:answer|reply|comment|echo|response)\b",
    rf"\bfollow(?:s|ed|ing)? from{_OBJECT}|\b(?:sound|read)s?(?: [\w-]+){{0,2}} (?:next to|beside){_OBJECT}",
)
_SAID = (
    rf"\b(?:where|when|while|whereas|although|though|because) (?:the|its) (?:post|author)"
    rf"(?: (?:itself|alone|also|already|even|still|then|only|\w+ly))? {_SAYS}(?: (?:to|of|about|with|on|in))?"
    rf"(?: (?:a|an|the|its|his|her|their))?(?: (?!with\b)[\w-]+)?,? {QUOTE}",
    rf"\b(?:beside|next to|against|after|from) the (?:post|author)'s(?: [\w-]+){{0,2}},? {QUOTE}",
    r"\b(?:quot|repeat|echo|cit|nam|cop|borrow)(?:e|es|ed|ing|s|y|ies|ied)?(?: the (?:line|words?|sentence))?,? "
    rf"{QUOTE},? (?:in|from|of) the post\b",
)
_ACTING = rf"\b(?:who|that|which|having|has|have|had|is|are|was|were|being) {QUOTE}"
_DENIALS = r"\b(?:not|\w+n't|never|no|nothing|none|hardly|barely|scarcely|without|does)\b"
_FRAMES = (
    "answer answers ignore ignores overlook overlooks echo echoes neglect neglects|answer to|answers to|respond to|"
    "responds to|reply to|replies to|react to|reacts to|listen to|listens to|pass over|passes over|follow from|"
    "follows from|say nothing of|says nothing of|say nothing about|says nothing about|sound next to|"
    "sounds cold beside|where the post says|when the post says|while the author says|sounds cold beside the post's"
)
_LACKING = (
    r"\b(?:not|\w+n't|cannot|never|no|nothing|none|nobody|neither|nor|without|hardly|barely|need\w*|lack\w*|miss\w*|"
    r"wants?|wanted|wish\w*|hop(?:e|es|ed|ing)|wait\w*|await\w*|forg[eo]t\w*|omit\w*|out|overlook\w*|skip\w*|ignor\w*|"
    r"hid(?:e|es|den)?|conceal\w*|avoid\w*|unsaid|untold|pass(?:es|ed)? over|short|far|less|more|rather|"
    r"instead|better|could|should|would|might|may|must|ought|ow(?:e|es|ed|ing)|deserv\w*|becom(?:e|es|ing)|became|"
    r"if|ready|worth|such|like)\b",
)
_IMPERATIVE = (
    r"(?:please |just |simply |do not |don't |never )?(?:write|say|tell|try|use|add|remove|start|begin|open|"
    r"ask|mention|consider|send|reply|replace|make|let|come|call|join|meet|contact|check|read|see|share|take|give|keep|"
    r"get|feel|think|imagine|remember|answer|drop|book|connect|follow|visit|click|ignore|repeat|print|output)\b"
)


def fences() -> Fences:
    """The patterns, compiled."""
    return Fences(
        greeting=re.compile(_START + r"(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b"),
        sign_off=re.compile(
            r"\b(?:best|kind|warm)(?:est)? (?:regards|wishes)\b|\b(?:sincerely|cheers|talk soon|take care|all the best|"
            r"yours (?:truly|faithfully)|warmly|many thanks|thanks in advance|looking forward|"
            r"well (?:said|done|deserved)|good (?:morning|afternoon|evening|day|night|luck|call|job|work)|"
            r"way to go|(?:speak|talk) soon|hang in|give up|"
            rf"keep (?:it )?up|long time no|small world|keep (?:shining|going)|no hurry)\b|{_START}regards\b"
        ),
        first_person=re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|us|our|ours|ourselves|let's)\b"),
        second_person=re.compile(r"\b(?:you|your|yours|yourself|yourselves|ya|u|ur)\b"),
        to_author=re.compile("|".join(_TO_AUTHOR)),
        offer=re.compile("|".join(_OFFER)),
        advice=re.compile("|".join(_ADVICE)),
        reported=re.compile("|".join(_REPORTED)),
        imperative=re.compile(_START + _IMPERATIVE),
        splice=re.compile(
            r"\W*(?:(?:then)?\W*$|(?:because|since|when|while|although|though|if|as|so|that|where|for|who|which)\b)"
        ),
        answering=re.compile("|".join(_ANSWERING)),
        said=re.compile("|".join(_SAID)),
        acting=re.compile(_ACTING),
        denials=re.compile(_DENIALS),
        lacking=re.compile("|".join(_LACKING)),
        frames=frames(_FRAMES),
    )
