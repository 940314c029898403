"""False familiarity: the tone of a friend between people who have never met."""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.text import Span, flat, words

_DEAR_EN = (
    r"(?:bro|bruh|sis|sisi|hun|hon|honey|babe|sweetie|darling|sweetheart|bestie|dude|homie|lovely|gorgeous|friend"
    r"|mate|buddy|pal|man|champ|boss|brother|sister|girl|queen|king|legend|superstar|rockstar|sunshine|stranger"
    r"|auntie|aunty|uncle|mama|chief|cousin|fam)"
)
_HAIL_EN = (
    r"(?:hi|hey+|hello|hiya|yo|ah|oh|salam|hola|ciao|thanks|thank you|cheers|congrats|well done|nice one|good"
    r" (?:morning|afternoon|evening|day)|bravo|sorry|listen|awesome|right|respect|come on|morning)"
)
_DEAR_FR = (
    r"(?:freres?|soeurs?|frerot|frero|frangin|frangine|amie?s?|pote|poto|copain|copine|cocotte|poulette?|poulet|poule"
    r"|chou|cheri|cherie|coeur|belle|beau|grand|grande|vieux|vieille|gars|mec|meuf|cousine?|champion|championne|boss"
    r"|tantie|tonton|tata|maman|mama|biche|bichette|caille|lapin|loulou|guerriere?|puce|star)"
)
_HAIL_FR = (
    r"(?:bonjour|bonsoir|salut|coucou|allo|hello|hey|yo|oh|ah|allez|bravo|merci|(?:bon |du )?courage|felicitations"
    r"|force|salam|bienvenue|(?:bonnes?|bon|belle) [a-z-]+|bisous|chapeau|respect|tiens)"
)
_MINE_FR = (
    r"(?:mon |ma |mes |l'|(?:tres )?chere? |grande? |petite? |vieux |vieille |bon |bonne |sacre |(?<=ma\s)belle )"
)
_OPENS = r"(?:\A|(?<=[,!.?]\s)|(?<=\n))"
_STOPS = r"(?=\s*(?:[,!.?\n]|$))"

WORDINGS = (
    wording(
        "kinship",
        0.85,
        en=(
            rf"{_HAIL_EN},? (?:(?!to |for |from |of |your |the |a |and |in )\w+ )?(?:my )?(?:(?:dear(?:est)?|good|old"
            rf"|big|little) )*(?:{_DEAR_EN}|love(?=\s*[,!.]))\b(?!-)",
            rf"{_OPENS}(?:my )?(?:(?:dear(?:est)?|good|old|big|little) )*{_DEAR_EN}(?=\s*[,!])",
            rf"(?<=,\s)my (?:(?:dear|good|old|big|little) )*(?:{_DEAR_EN}|love|dear){_STOPS}",
            rf"\A[^\W\d]+ (?:my )?(?:(?:dear|good|old|big|little) )*(?:{_DEAR_EN}|love)(?=\s*,)",
            r"\A[^\W\d]+ my (?:dear |good |old )*(?:friend|brother|sister|love|man)\b|my (?:dear|good|old)"
            rf" friend\b{_STOPS}|(?:shining|fight|work|safe|strong|going) my (?:friend|darling|brother|sister|love)\b",
            r"(?:your|ur) (?:sister|brother|friend|buddy),?(?= \w+\s*$)",
            r"(?:like (?:a |an |my |your )?|as if you were my )(?:own |real |big |little |old |true )*(?:sister"
            r"|brother|father|mother|mum|mom|dad|son|daughter|old friends?|best friends?|family)(?: would| to (?:me"
            r"|us)|(?=\s*[,!.?]))",
            r"(?:basically|practically|almost|already|like) (?:old )?(?:family|friends|besties|sisters"
            r"|brothers)\b[^.?!\n]{0,20}",
            r"part of the (?:family|tribe|gang)|could be my (?:son|daughter|mother|father|sister|brother|mum|dad)"
            r"|how(?:'s| is| are) the (?:gang|kids|family|missus|wife|hubby)|(?:you and )?your (?:loved ones|lovely"
            r" family)|between (?:friends|you and me)(?=\s*[,!])|entre nous|between us(?=[ ,](?:there|no|we"
            r"|and|,))|the only (?:one|person) who(?:'d|'ll| would| will| can| could)? (?:really |truly"
            r" )?(?:understand|get|see)\b|welcome to the family",
        ),
        fr=(
            rf"{_HAIL_FR},? (?:a toi,? )?{_MINE_FR}+{_DEAR_FR}\b(?!-)",
            rf"{_HAIL_FR},? (?:a toi,? )?(?:frere|soeur|frerot|frero|frangine?|mec|meuf|poto|pote|copine|copain"
            r"|cousine?|championn?e?|boss|tantie|tonton|tata|vieux|cheri|cherie|toi)\b(?!-)",
            rf"{_OPENS}(?:{_MINE_FR}+{_DEAR_FR}|frerot|frero|frangine?|pote|poto|copine|copain|mec|meuf|tantie|tonton"
            r"|tata|championn?e?|guerriere?|cherie?|boss|loulou)(?: (?:de|du) [a-z]+)?(?=\s*(?:[,!.?\n]|$))",
            rf"\A{_MINE_FR}+{_DEAR_FR} [a-z-]+(?=\s*[,!])|(?<=[a-z]\s){_MINE_FR}+{_DEAR_FR}(?=\s*!)|des bisous ma\b",
            r"(?:salut|coucou|hello|hey|yo|allo|allez|bonjour) (?:mon|ma) (?!nom\b|pere\b|mere\b|societe\b"
            r"|entreprise\b)[a-z'-]+",
            r"(?<!d')entre nous(?=\s*[,!.?]| (?:pas|on|c'est|il)\b)|entre (?:amis|potes|copines|copains|anciens"
            r"|filles|mecs|passionnes|freelances|mamans|confreres|pros|[a-z]+(?=, (?:hein|on)| on (?:se"
            r"|est)))\b[^.?!\n]{0,60}",
            r"(?:comme|presque|deja) (?:de la famille|un frere|une soeur|des amis|de vieux amis|une? amie?|si (?:on"
            r" (?:se|etait)|j'y etais|nous nous)|potes|deux freres|a (?:mon|ma) (?:pere|mere|frere"
            r"|soeur))\b[^.?!\n]{0,40}|bienvenue dans la famille|(?:frere|soeur|compagnon|camarade) de (?:galere"
            r"|coeur|route|combat)",
        ),
    ),
    wording(
        "history",
        0.8,
        en=(
            r"(?:long time no (?:see|speak|talk)|it(?:'s| has)(?: been)? (?:been )?(?:way )?(?:too long|ages|forever"
            r"|a while)|feels like (?:ages|forever|yesterday|i(?:'ve| have) known|we)|we(?:'ve| have) known each"
            r" other|i(?:'m| am) sure you (?:remember|recall)|(?<!not\s)remember me|just like old times|old"
            r" times)\b[^.?!\n]{0,50}",
            r"(?:we|you and i|us two|you and me|guys like us|people like us|girls like us) (?:should|must|need"
            r"|totally|are|'re|think|both|get|have|know|were)[^.?!\n]{0,20}(?:catch\s?up|coffee|beer|drink|same|alike"
            r"|know how|besties|get each other|lunch|dinner|meant|soul|so much in common)\b[^.?!\n]{0,50}",
            r"(?:we're|we are|i feel (?:like )?we(?:'re| are)|i feel (?:like )?i|i (?:just )?know (?:that )?(?:we|you"
            r"|exactly)|knowing you|you know me|you know i|i know you(?:'d|'ll)?)\b[^.?!\n]{0,15}(?:same|alike"
            r"|besties|soulmates|twins|kindred|know you|friends|exactly|always|never|will be|it will|push"
            r"|love)\b[^.?!\n]{0,50}",
            r"(?:i feel|it feels) (?:like|as if) (?:i|we)(?:'ve|'ve already| have)?\s?(?:already )?know[^.?!\n]{0,40}",
            r"(?:we should|let's|we must|we need to|we totally need) (?:\w+ )?(?:grab|get|have|do|catch"
            r"|hang)\b[^.?!\n]{0,20}(?:coffee|beer|drink|lunch|dinner|catch|up|soon|out|bite)\b[^.?!\n]{0,40}",
            r"(?:we both know|as one \w+ to another|from one \w+ to another)[^.?!\n]{0,60}",
            r"i(?:'ve| have) (?:always )?got your back|thank you for being (?:there|you|part of my life)|don't be a"
            r" stranger|i(?:'m| am) always here for you|you can tell me (?:anything|everything)",
            r"(?:when|next time) (?:you|we)[^.?!\n]{0,40}(?:stay (?:at|with)|my (?:house|place|home)|dinner's on"
            r" me)[^.?!\n]{0,30}",
            r"(?:the |a )?(?:coffee|beer|first round|drinks?|lunch)(?:'s| is| are)? on (?:me|us)|(?:coffee|beer|pint"
            r"|drinks?|lunch) soon|(?:met|seen each other|crossed paths|bumped into each other"
            r"|spoken)\b[^.?!\n]{0,50}(?:haven't we|didn't we|somewhere before)|whatever it is,? i(?:'m| am) here"
            r"|write to each of (?:my|you)|to each (?:one )?of my (?:new )?(?:contacts|connections) personally",
            r"let me be (?:real|honest|straight|blunt) with you|i'm going to be honest with you|(?:real|straight)"
            r" talk|no (?:bs|bull)",
            r"(?:miss|missed) (?:you|our chats|seeing you)\b|(?:say|give my) (?:hi|hello|love|regards) to (?:the"
            r" )?(?:kids|wife|husband|family|hubby|missus)",
        ),
        fr=(
            r"(?:ca (?:fait|faisait) (?:un bail|longtemps|une eternite|trop longtemps|une paye)|tu te (?:souviens"
            r"|rappelles)|vous vous (?:souvenez|rappelez)|comme au bon vieux temps|comme d'habitude|fidele a"
            r" toi-meme)[^.?!\n]{0,50}",
            r"on (?:se connait|ne se connait pas(?: encore)?|se connait pas(?: encore)?|se connaissait|s'est (?:deja"
            r" )?(?:parle|vus?))[^.?!\n]{0,10}(?:presque|deja|mais|un peu|depuis|bien)[^.?!\n]{0,60}",
            r"(?:j'ai l'impression|je sens|je sais|on sent|c'est comme si|on dirait) (?:qu'on|que (?:nous|l'on|toi et"
            r" moi|je te|je vous)|qu'entre|bien qu'on)[^.?!\n]{0,70}",
            r"(?:toi et moi,? (?:on|nous)|vous et moi,? (?:on|nous)|nous deux,|on est (?:pareils?|faits?|ensemble|les"
            r" memes|du meme|de la meme)|on se (?:ressemble|comprend|serre))[^.?!\n]{0,50}",
            r"on (?:se fait|se boit|se prend|va se faire|devrait se faire|doit se faire|ira boire|s'offre) (?:un|une"
            r"|vite un|bientot un)?[^.?!\n]{0,10}(?:cafe|biere|verre|apero|resto|bouffe|dejeuner)[^.?!\n]{0,40}",
            r"je (?:te|vous) connais(?:sais)?\b[^.?!\n]{0,40}|(?:te|vous) connaissant|tu me connais|vous me connaissez",
            r"(?:on se|on peut se|si on se) (?:tutoie|tutoiera|dit tu)[^.?!\n]{0,40}|je me permets de (?:te|vous)"
            r" tutoyer|je te tutoie",
            r"je vais te dire ce que[^.?!\n]{0,50}|entre quatre yeux|soyons honnetes toi et moi",
            r"(?:la maison|la porte)[^.?!\n]{0,20}(?:ouverte|t'est|vous est)|le (?:cafe|verre|apero) est (?:pour moi"
            r"|offert|pret)|c'est moi qui (?:regale|invite|offre)|(?:cafe|biere|verre) (?:bientot|quand tu veux)",
            r"comme (?:tu|vous) (?:me |le )?(?:sais|savez|connais|connaissez) (?:bien|deja)|tu sais que"
            r" je[^.?!\n]{0,30}|(?:surtout|et) ne change(?:z)? (?:surtout )?rien",
            r"personnellement a chacun|comme a (?:mon|ma|un|une) (?:pere|mere|frere|soeur|amie?|pote)|(?:cafe|the"
            r"|verre|apero|porte|table|chaise|maison) vous attend(?:ent)?\b|gard(?:ez|er|e) (?:votre|ton|le)"
            r" (?:sourire|energie)|bonnes? [a-z]+ (?:ma|mon) [a-z]+|merci d'etre la|je (?:pense|penserai) (?:souvent "
            r"|fort |bien )?(?:a toi|a vous)|tu me manques|vous me manquez",
        ),
    ),
    wording(
        "effusion",
        0.75,
        en=(
            r"(?:big |huge |lots of |sending |much |a ){1,6}(?:hugs?|kiss(?:es)?)\b[^.?!\n]{0,20}",
            r"(?:xoxo|xx+|(?:hugs|kisses)(?=\s*[,!.]|\s*$)|love and light|love ya|love you|mwah|muah)\b",
            r"(?:hey|hi|hello|heyy+) (?:girl|there (?:gorgeous|sunshine|beautiful))\b",
        ),
        fr=(
            r"(?:gros |grosses |des |plein de |mille ){1,6}(?:bisous?|bises?|poutous|calins?)\b[^.?!\n]{0,20}",
            r"je (?:te|vous) serre (?:fort |tres fort )?(?:dans|contre|sur)\b[^.?!\n]{0,30}|dans mes bras",
            r"\b(?:bisous?|bises|bizz?|je t'embrasse|je vous embrasse|calins?)\b[^.?!\n]{0,40}",
            r"trop (?:cool|bien|fan|fort|belle?) (?:ton|ta"
            r"|tes|toi|de toi)[^.?!\n]{0,30}",
            r"(?:ma puce|ma beaute|ma star|beau gosse|la miss|ma grande)\b",
        ),
    ),
)
_POSSESSIVE = re.compile(
    r"\b(?:mon|ma|my)\s+(?:(?:tres|bien|chere?|petite?|grande?|vieux|vieille|belle|bon|bonne|dear(?:est)?|good|old"
    r"|sweet|lovely)\s+)*$"
)
NEAR = 80
"""Code points before a name in which its possessive is looked for."""
_NICKNAME_TAIL = re.compile(r"(?:ou|o|y|ie|i|a)$")


def find(message: Message) -> list[Hit]:
    """Tenderness, a past or a kinship nobody agreed to, and names shortened uninvited."""
    found = [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]
    found += [Hit(place, 0.85, "kinship") for place in _claimed(message)]
    nickname = _nickname(message)
    if nickname is not None:
        found.append(Hit(nickname, 0.7, "nickname"))
    return found


def _claimed(message: Message) -> list[Span]:
    """The recipient's name with a possessive: ``ma chère Claire``, ``mon Paul``, ``my dear Paul``."""
    before = (
        (name, _POSSESSIVE.search(message.plain, max(0, name.start - NEAR), name.start))
        for name in message.parts.recipient
    )
    return [Span(match.start(), name.end) for name, match in before if match]


def _nickname(message: Message) -> Span | None:
    """The author's first name cut short where the post signs it in full: ``Romu`` for ``Romuald``."""
    if not message.author:
        return None
    name = flat(words(message.author)[0].of(message.author)) if words(message.author) else ""
    for span in words(message.draft)[:12]:
        text = span.of(message.plain)
        if not message.draft[span.start].isupper() or text == name or len(text) < 2 or len(name) < 4:
            continue
        stem = _NICKNAME_TAIL.sub("", text)
        if len(stem) >= 2 and name.startswith(stem) and len(text) <= len(name) and not _common(message, span):
            return span
    return None


def _common(message: Message, span: Span) -> bool:
    """Whether a capitalised word only opens a sentence."""
    before = message.draft[: span.start].rstrip()
    greeting = message.parts.greeting
    return (not before or before[-1] in ".!?\n") and not (greeting and greeting.holds(span))
