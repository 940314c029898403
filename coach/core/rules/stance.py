"""What a message gives rather than what it wants: experience, answers, particulars, open questions, and their
opposites."""

from __future__ import annotations

from coach.core.rules.engine import Message, hits, wording

EXPERIENCE = wording(
    "experience",
    0.7,
    en=(
        r"(?:i|we)(?:'ve| have| had|'d)? (?:once |also |just |only |never |always |even |already )*(?:tried|did"
        r"|had|worked|went|saw|found|lost|moved|asked|took|sat|bought|learned|learnt|started|stopped|gave|made|ran"
        r"|got|used|opened|read|remember|grew|taught|was|were|kept|put|left|came|heard|spent|met|passed|failed"
        r"|been|removed|switched|changed|dropped|told|called|wrote|noticed|closed|built|installed|ended)\b",
        r"(?:my|our) (?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|uncle|aunt|grandmother"
        r"|grandfather|niece|nephew|boss|colleague|neighbou?r|first|old|own|last|apprentice|team|best|biggest)\b",
        r"(?:same|similar)(?: \w+){0,2} (?:here|with us|at ours|problem|story|thing|boat|issue|headache)|(?:us|me"
        r"|ours|mine) too|(?:at|in|on) (?:our|my) (?:unit|shop|school|hospital|company|place|site|town|village"
        r"|office|clinic|factory|farm|surgery|plant|team|firm)",
        r"(?:reminded|reminds) me|made me (?:think|laugh|smile|go)|with us\b|(?:ours|mine) (?:is|are|was|were|has"
        r"|had|went|came|cut|took|lost)\b|i still (?:have|keep|remember|use|do)\b|in our case|where i (?:work"
        r"|live)",
    ),
    fr=(
        r"(?:j'ai|j'avais|j'etais|on a|on avait|nous avons|nous avions|on est|je suis (?:passee?|alle?e?|tombee?"
        r"|restee?|arrivee?|sortie?|parti)|j'y) (?:aussi |deja |moi-meme |meme |toujours |jamais |longtemps |juste"
        r" |pas |eu |fait )*[a-z']+",
        r"(?:mon|ma|mes) (?:pere|mere|mari|femme|fils|fille|frere|soeur|oncle|tante|grand-mere|grand-pere|neveu"
        r"|niece|chef|cheffe|collegue|voisin|voisine|premier|premiere|ancien|ancienne|equipe|apprenti|beau-pere"
        r"|copine|cousin)\b",
        r"(?:chez (?:nous|moi)|de (?:mon|notre) cote|dans (?:mon|notre|ma) [a-z]+|nous aussi|moi aussi|pareil|meme"
        r" (?:chose|situation|histoire|probleme|souci|galere)|a (?:mon|notre) (?:compte|poste|atelier))\b",
        r"(?:m'a (?:fait|rappele|aidee?|coute|plu|touche|appris|suivi|parle)|me rappelle|m'arrive|m'est arrive|a"
        r" l'epoque|l'an (?:dernier|passe)|il y a (?:deux|trois|quatre|cinq|six|dix|\d+) )",
    ),
)
ADVICE = wording(
    "advice",
    0.6,
    en=(
        r"(?:you (?:could|might)|i'd (?:write|ask|give|put|try|say|add|leave|keep|start|let)|my (?:advice|tip"
        r"|trick)|what (?:worked|helped)|one thing (?:i|that|to)|try (?:a|the|to|it)|maybe (?:try|agree|ask|a)"
        r"|also ask|before (?:you )?\w+ing|watch (?:out|the)|be careful|keep the|next time)\b",
        r"(?:if (?:you|your|it's|they)\b[^.?!\n]{0,60}(?:i can|i could|i'll|you can have|you're welcome|happy to"
        r"|let me know|come|just tell|tell me|send you))",
        r"you(?:'re| are) welcome to|you can have|happy to (?:tell|talk|share|go through|show|lend|help|send)|i"
        r" can (?:send|show|lend|take|tell|get|help)|i have (?:photos|a|the|some) \w+",
    ),
    fr=(
        r"(?:je (?:ferais|commencerais|mettrais|demanderais|conseille|garderais|laisserais|proposerais)|a (?:votre"
        r"|ta) place|un (?:truc|conseil|detail)|ce qui (?:m'a|nous a|marche|a marche|aide)|essayez|essaie|regardez"
        r"|regarde plutot|pensez a|attention|demandez|demande-|posez|parle-leur|appelez directement)\b",
        r"si (?:vous|tu|ca|un jour|elle|il|jamais|dans)\b[^.?!\n]{0,70}(?:je (?:peux|veux|pourrais|vous|te|t')"
        r"|dites|dis-|appelle|ecris|venez|passez)",
        r"je (?:peux|pourrais) (?:vous |te |t'|en |leur |y )?(?:envoyer|preter|montrer|prendre|passer|mettre"
        r"|expliquer|raconter|donner|relire|venir|signer)|je (?:vous|te|t') ?(?:envoie|donne|prete"
        r"|montre)[^.?!\n]{0,40}si (?:vous|tu|ca)|j'ai (?:garde|encore|un|une|les|des) [a-z]+",
    ),
)
INVITATION = wording(
    "invitation",
    0.6,
    en=(
        r"(?:how|what|why|who|where|which|did|do|does|are|is|was|were|have|has|would|could|can|may|will) (?:you"
        r"|your|the|they|it|i ask|did|do|would|is|are|was|made|happened|made)\b[^.?!\n]{0,200}\?",
        r"(?:i'd|i would|i'm|i am) (?:love|like|curious|interested|really like|happy) to (?:know|hear|see|read"
        r"|learn|tell)|i wonder|curious (?:how|what|whether|if|about)|tell me|let me know how|want to (?:compare"
        r"|swap|see)",
    ),
    fr=(
        r"[^.?!\n]{3,200}\?",
        r"(?:j'aimerais|je voudrais|je veux|ca m'interesse(?:rait)?|je serais curieu(?:x|se)|curieu(?:x|se))"
        r" (?:bien |de |vraiment |beaucoup )*(?:savoir|connaitre|lire|entendre|voir|comprendre)|racontez|raconte-"
        r"|dites-moi|dis-moi|je me demand(?:e|ais)",
    ),
)
GENERIC_QUESTION = wording(
    "generic_question",
    0.8,
    en=(
        r"(?:what|how|which|where|who|do|any|have)[^.?!\n]{0,60}(?:next (?:goal|step|for you|chapter|project)"
        r"|advice (?:do|would|for)|tips|(?:see|envision|imagine) (?:the|this|\w+) (?:future|evolv|role|chang|next)"
        r"|evolv|biggest (?:challenge|takeaway|lesson|difference)|key (?:takeaway|insight|enabler|lesson)|inspired"
        r" you|passionate about"
        r"|working on|your story|journey|your (?:plans|goals|thoughts|opinion|view|projects)|keeps? you|looking"
        r" for|can i (?:do|help)|how i can help|market|get(?: you)? started|brought you|new with you|going on|in"
        r" general|in the future|drives you|motivat|feel(?:ing)? (?:now|about)|so far|ideal client|grateful|going"
        r" to evolve|role of|trust|happy with your current"
        r"|currently (?:handle|handling|manage|use)|at the moment|these days)[^.?!\n]{0,60}\?",
        r"how (?:are|is) (?:you|everything|things|life|the year|business|it)\b[^.?!\n]{0,30}\?|what do you (?:do"
        r"|think)\b[^.?!\n]{0,30}\?",
    ),
    fr=(
        r"[^.?!\n]{0,60}(?:(?:voyez|imaginez|envisagez|percevez)-vous|la suite|l'avenir|demain|conseils?"
        r" (?:donneriez|donnerais|pour)|projets?|defis|actualite|vous anime|vous motive|vos objectifs|prochaines?"
        r" (?:etapes?|annees?)|evoluer|evolu(?:ent|tion)|enseignements?|qu'est-ce qui vous|quels? (?:leviers|sont"
        r" vos|secteurs?|competences)|parcours"
        r"|dans la vie|cherchez-vous|recherchez-vous|prise de poste|tu fais quoi|vous faites (?:quoi|exactement)"
        r"|en general|aujourd'hui|de maniere generale|selon vous|a quand|satisfaite?|le sujet|quel (?:est|besoin)"
        r"|d'une maniere|en ce moment|collaborer|comment (?:gerez|suivez|traitez|transformerez|se passe)|cle"
        r"|comment (?:ca se|allez|vas|tu te))[^.?!\n]{0,80}\?",
    ),
)
GENERIC_OFFER = wording(
    "generic_offer",
    0.7,
    en=(
        r"(?:if (?:there(?:'s| is)|you) (?:ever |is )?(?:anything|any way|need|want|a way|would like|like"
        r"|ever)[^.?!\n]{0,50}(?:help|service|ask|do for|reach|talk|hesitate|ideas|write))|(?:don't|do not)"
        r" hesitate|feel free|my (?:door|inbox|dms?) (?:is|are) (?:always )?open|here (?:for you|if you|to help)"
        r"|at your (?:disposal|service)|stay in touch|keep in touch"
        r"|let's (?:support|stay)|happy to (?:connect|support|help in any|return)|be of (?:service|help|use)|work"
        r" together|exchange (?:ideas|perspectives|thoughts|some)|explore synergies|synerg|collaborat|in any"
        r" (?:way|capacity)",
    ),
    fr=(
        r"n'hesit[a-z]+|(?:a votre|a ta|reste a) (?:entiere )?disposition|si (?:un jour|jamais|je peux|vous avez"
        r" besoin|tu as besoin|besoin)[^.?!\n]{0,50}|au plaisir|rester en (?:contact|lien)|rendre service|(?:vous"
        r"|t'|te) etre utile|echanger (?:sur|avec|ensemble|un de)|synergies?|collabor[a-z]+|bout de chemin|nos"
        r" (?:metiers|univers|chemins|echanges)",
    ),
)
COURTESY = wording(
    "courtesy",
    0.5,
    en=(
        r"(?:have a|enjoy (?:the|your)|wish(?:ing)? you|all the best|best of luck|good luck|keep (?:it|up|posting"
        r"|going|well)|take care|god bless|stay (?:blessed|safe)|fingers crossed|congratulations|congrats|well"
        r" done|best wishes|well deserved|hope (?:you|the|to|that))\b",
    ),
    fr=(
        r"(?:bonne? (?:continuation|chance|route|semaine|journee|fin|suite|reussite|installation|soiree|annee"
        r"|rentree)|bon courage|bon week|belle (?:journee|semaine|fin|soiree|continuation)|felicitations|bravo"
        r"|prenez soin|plein de|je vous souhaite|je te souhaite|bien a vous|excellente|meilleurs voeux|vous"
        r" souhaite|courage|en vous souhaitant)\b",
    ),
)
ABSTRACT = wording(
    "abstract",
    0.7,
    en=(
        r"(?:resilien\w+|landscape|fast-paced|ever-(?:changing|evolving)|in (?:today's|an era|a world)"
        r"|authentic\w*|empower\w*|transform\w*|meaningful|impactful|sustainab\w+|innovati\w+|leadership|mindset"
        r"|journey|nuanced|navigat\w+|foster\w*|leverag\w+|holistic|synerg\w+|insight\w*|resonat\w+|deeply|truly"
        r"|underscor\w+|highlight\w*|reminder|timely|essential|crucial|pivotal|"
        r"testament|compelling|profound\w*|elevat\w+|thriv\w+|purpose|vision|collaborat\w+|growth|clarity"
        r"|discipline|perspective\w*|not just|isn't (?:just|about)|not about|evolving|future of|the power of|value"
        r"|values|success|potential|inspir\w+)\b",
    ),
    fr=(
        r"(?:resilien\w+|a l'heure (?:ou|du|de)|dans un (?:monde|contexte|environnement|marche|secteur)|a l'ere|en"
        r" constante|mutation|enjeux?|authenti\w+|inspir\w+|valeurs?|sens|humain|humaine|engagement|transformation"
        r"|transformer|innovation|durable\w*|responsab\w+|essentiel\w*|au coeur|leviers?|vision|audace"
        r"|perseverance|passion|force tranquille|met en lumiere|resonne|profond\w*|"
        r"plus qu'un|bien plus|est avant tout|ne se (?:resume|limite)|rappelle (?:que|avec|combien)|bienveillan\w+"
        r"|opportunites?|demain|avenir|croissance|potentiel|epanouissement|collecti\w+|transmission|confiance"
        r"|dynamique|synergies?|reussite|succes|strategique)\b",
    ),
)
PLACEHOLDER = wording(
    "placeholder",
    0.95,
    en=(
        r"[\[{<]{1,2} ?(?:first ?name|name|company|job|title|prenom|nom|entreprise|city|role|industry"
        r"|xxx)[^\]}>\n]{0,20}[\]}>]{1,2}",
    ),
    fr=(
        r"[\[{<]{1,2} ?(?:prenom|nom|entreprise|societe|poste|ville|metier|first ?name|name|company"
        r"|xxx)[^\]}>\n]{0,20}[\]}>]{1,2}",
    ),
)

ALL = (EXPERIENCE, ADVICE, INVITATION, GENERIC_QUESTION, GENERIC_OFFER, COURTESY, ABSTRACT, PLACEHOLDER)


def count(message: Message) -> dict[str, int]:
    """How often each stance shows in the body, by its name; every name is present."""
    found = {family.kind: 0 for family in ALL}
    for hit in hits(message, ALL, within=message.body):
        found[hit.kind] += 1
    return found
