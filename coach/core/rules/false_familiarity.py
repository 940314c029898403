"""False familiarity: the tone of a friend between people who have never met."""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.text import Span, flat, words

WORDINGS = (
    wording(
        "kinship",
        0.85,
        en=(
            r"(?:my )?(?:dear(?:est)? |good |best |old |new )*(?:friend|bro|bruh|sis|buddy|pal|mate|dude|hon|honey"
            r"|hun|babe|girl|sweetie|darling"
            r"|sweetheart|love|my man|champ|boss|fam|bestie|queen|king|legend)(?=\s*[,!.?]|\s*$)",
            r"my (?:dear(?:est)? |good |old |new )+(?:friend|brother|sister|man|girl)\b|my (?:friend|brother"
            r"|sister|man|bro|girl|queen)(?=\s*(?:[,!]|$))",
            r"(?:hey|hi|hello|hiya|yo|ah|oh|salam) (?:\w+ )?(?:girl|hon|bro|brother|mate|buddy|babe|love|dude|man"
            r"|lovely|gorgeous|stranger|superstar|rockstar|legend|sunshine)\b",
            r"(?:your|ur) (?:sister|brother|friend|buddy),",
            r"(?:like|as) (?:a |an old |family|a (?:brother|sister|friend)|old friends"
            r"|your)\b[^.?!\n]{0,10}(?:sister|brother|friend|family|mate|would)[^.?!\n]{0,30}",
            r"(?:basically|practically|almost|already|like) (?:family|friends|besties|sisters"
            r"|brothers)\b[^.?!\n]{0,20}",
            r"one of us|part of the (?:family|tribe|gang)|(?:like|as) (?:my|a|an|own|if you were my) (?:own"
            r" )?(?:son|daughter|mother|father|family|mum|dad)|could be my (?:son|daughter|mother|father|sister"
            r"|brother|mum|dad)|how(?:'s| is| are) the (?:gang|kids|family|missus|wife|hubby)|(?:you and )?your"
            r" (?:loved ones|lovely family|dear ones)|between (?:friends|you and me)|just between|entre nous",
        ),
        fr=(
            r"(?:mon|ma|mes|cher|chere) (?:chere? |petite? |grande? |vieux |vieille |bon |bonne )*(?:amie?s?|frere"
            r"|soeur|poulet|poule|belle|grand|vieux|vieille|cocotte|copain|copine|poto|loulou"
            r"|cherie?s?|coeur|gars|pote|chou|biche|bichette|caille|lapin)\b",
            r"(?:mec|meuf|frerot|frero|frangin|frangine|poto|cherie|ma belle|vieux frere|mon pote|ma poule|les"
            r" amis|l'ami|l'amie|copine|gars|boss|champion|championne|cousine?|ma vieille|mon vieux)"
            r"(?=\s*[,!.?]|\s|$)",
            r"(?:salut|coucou|hello|bonjour|hey|yo|oh|ah|allez) (?:mon|ma) [a-z'-]+",
            r"entre (?:nous|amis|potes|copines|copains|anciens|filles|mecs|gens|passionnes|collegues|freelances"
            r"|voisins|mamans|confreres|femmes|hommes|pros)\b[^.?!\n]{0,60}",
            r"(?:comme|presque|deja) (?:de la famille|un frere|une soeur|des amis|de vieux amis|une? amie?|si"
            r" (?:on|j'y|nous|je)|potes|deux freres)[^.?!\n]{0,40}",
        ),
    ),
    wording(
        "history",
        0.8,
        en=(
            r"(?:long time no (?:see|speak|talk)|it(?:'s| has)(?: been)? (?:been )?(?:way )?(?:too long|ages"
            r"|forever|a while)|feels like (?:ages|forever|yesterday|i(?:'ve| have) known|we)"
            r"|we(?:'ve| have) known each other|i(?:'m| am) sure you (?:remember|recall)|remember me|as always"
            r"|good old|just like old times|old times)\b[^.?!\n]{0,50}",
            r"(?:we|you and i|us two|you and me|guys like us|people like us|girls like us) (?:should|must|need"
            r"|totally|are|'re|think|both|get|have|know|were)"
            r"[^.?!\n]{0,20}(?:catch ?up|coffee|beer|drink|same|alike|know how|besties|get each other|lunch|dinner"
            r"|meant|soul|so much in common)\b[^.?!\n]{0,50}",
            r"(?:we're|we are|i feel (?:like )?we(?:'re| are)|i feel (?:like )?i|i (?:just )?know (?:that )?(?:we"
            r"|you|exactly)|knowing you|you know me|you know i|i know you(?:'d|'ll)?)\b"
            r"[^.?!\n]{0,15}(?:same|alike|besties|soulmates|twins|kindred|know you|friends|exactly|always|never"
            r"|will be|it will|push|love)\b[^.?!\n]{0,50}",
            r"(?:i feel|it feels) (?:like|as if) (?:i|we)(?:'ve|'ve already| have)? ?(?:already )?know[^.?!\n]{0,40}",
            r"(?:we should|let's|we must|we need to|we totally need) (?:\w+ )?(?:grab|get|have|do|catch"
            r"|hang)\b[^.?!\n]{0,20}(?:coffee|beer|drink|lunch|dinner|catch|up|soon|out|bite)\b[^.?!\n]{0,40}",
            r"(?:we both know|as one \w+ to another|from one \w+ to another)[^.?!\n]{0,60}",
            r"i(?:'ve| have) (?:always )?got your back|thank you for being (?:there|you|part of my life)|don't be"
            r" a stranger|i(?:'m| am) always here for you|you can tell me (?:anything|everything)",
            r"(?:when|next time) (?:you|we)[^.?!\n]{0,40}(?:stay (?:at|with)|my (?:house|place|home)|dinner's on"
            r" me)[^.?!\n]{0,30}",
            r"(?:the |a )?(?:coffee|beer|first round|drinks?|lunch)(?:'s| is| are)? on (?:me|us)|(?:coffee|beer"
            r"|pint|drinks?|lunch) soon|(?:met|seen each other|crossed paths|bumped into each other"
            r"|spoken)\\b[^.?!\\n]{0,50}(?:before|haven't we|didn't we|somewhere)|whatever it is,? i(?:'m| am)"
            r" here|write to each of (?:my|you)|to each (?:one )?of my (?:new )?(?:contacts|connections)"
            r" personally",
            r"let me be (?:real|honest|straight|blunt) with you|i'm going to be honest with you|(?:real|straight)"
            r" talk|no (?:bs|bull)",
            r"(?:miss|missed) (?:you|our chats|seeing you)\b|(?:say|give my) (?:hi|hello|love|regards) to (?:the"
            r" )?(?:kids|wife|husband|family|hubby|missus)",
        ),
        fr=(
            r"(?:ca (?:fait|faisait) (?:un bail|longtemps|une eternite|trop longtemps|une paye)|tu te (?:souviens"
            r"|rappelles)|vous vous (?:souvenez|rappelez)|comme au bon vieux temps|comme d'habitude|fidele a"
            r" toi-meme)"
            r"[^.?!\n]{0,50}",
            r"on (?:se connait|ne se connait pas(?: encore)?|se connait pas(?: encore)?|se connaissait|s'est"
            r" (?:deja )?(?:parle|vus?))[^.?!\n]{0,10}(?:presque|deja|mais|un peu|depuis|bien)[^.?!\n]{0,60}",
            r"(?:j'ai l'impression|je sens|je sais|on sent|c'est comme si|on dirait) (?:qu'on|que (?:nous|l'on|toi"
            r" et moi|je te|je vous)|qu'entre|bien qu'on)[^.?!\n]{0,70}",
            r"(?:toi et moi|vous et moi|nous deux|tous les deux|on est (?:pareils?|faits?|ensemble|les memes|du"
            r" meme|de la meme)|on se (?:ressemble|comprend|serre))[^.?!\n]{0,50}",
            r"on (?:se fait|se boit|se prend|va se faire|devrait se faire|doit se faire|ira boire|s'offre) (?:un"
            r"|une|vite un|bientot un)?[^.?!\n]{0,10}(?:cafe|biere|verre|apero|resto|bouffe"
            r"|dejeuner)[^.?!\n]{0,40}",
            r"(?:je|j') (?:te|vous)? ?(?:connais|connaissant|connais bien)[^.?!\n]{0,40}|(?:te|vous) connaissant"
            r"|tu me connais|vous me connaissez",
            r"(?:on se|on peut se|si on se) (?:tutoie|tutoiera|dit tu)[^.?!\n]{0,40}|je me permets de (?:te|vous)"
            r" tutoyer|je te tutoie",
            r"je vais te dire ce que[^.?!\n]{0,50}|entre quatre yeux|soyons honnetes toi et moi",
            r"(?:la maison|la porte)[^.?!\n]{0,20}(?:ouverte|t'est|vous est)|le (?:cafe|verre|apero) est (?:pour"
            r" moi|offert|pret)|c'est moi qui (?:regale|invite|offre)|(?:cafe|biere|verre) (?:bientot|quand tu"
            r" veux)",
            r"comme (?:tu|vous) (?:me |le )?(?:sais|savez|connais|connaissez) (?:bien|deja)|tu sais que"
            r" je[^.?!\n]{0,30}|(?:surtout )?ne change(?:z)? rien",
            r"personnellement a chacun|comme a (?:mon|ma|un|une) (?:pere|mere|frere|soeur|amie?|pote)|[a-z]+ vous"
            r" attend(?:ent)?|gard(?:ez|er|e) (?:votre|ton|le) (?:sourire|energie)|bonnes? [a-z]+ (?:ma|mon)"
            r" [a-z]+|merci d'etre la|je (?:pense|penserai) (?:souvent |fort |bien )?(?:a toi|a vous)|tu me"
            r" manques|vous me manquez",
        ),
    ),
    wording(
        "effusion",
        0.75,
        en=(
            r"(?:big |huge |lots of |sending |much |a )+(?:hugs?|love|kiss(?:es)?)\b[^.?!\n]{0,20}",
            r"(?:xoxo|xx+|(?:hugs|kisses)(?=\s*[,!.]|\s*$)|love and light|love ya|love you|mwah|muah)\b",
            r"(?:hey|hi|hello|heyy+) (?:girl|there (?:gorgeous|sunshine|beautiful))\b",
        ),
        fr=(
            r"(?:gros |grosses |des |plein de |mille )+(?:bisous?|bises?|poutous|calins?)\b[^.?!\n]{0,20}",
            r"\b(?:bisous?|bises|bizz?|je t'embrasse|je vous embrasse|calins?)\b[^.?!\n]{0,40}",
            r"(?:force|courage) (?:a toi )?(?:mon|ma|vieux|frere|poto)\b|trop (?:cool|bien|fan|fort|belle?) (?:ton"
            r"|ta|tes|toi|de toi)[^.?!\n]{0,30}",
            r"(?:ma puce|ma beaute|ma star|beaute|beau gosse|la miss|ma grande)",
        ),
    ),
)
_NICKNAME_TAIL = re.compile(r"(?:ou|o|y|ie|i|a)$")


def find(message: Message) -> list[Hit]:
    """Tenderness, a past or a kinship nobody agreed to, and names shortened uninvited."""
    found = [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]
    nickname = _nickname(message)
    if nickname is not None:
        found.append(Hit(nickname, 0.7, "nickname"))
    return found


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
