"""Empty flattery: praise of a person or of a post that nothing in the post is quoted for."""

from __future__ import annotations

from coach.core.rules.engine import Hit, Message, hits, wording

_NOUN_EN = (
    r"(?:inspiration|leader|visionary|legend|genius|star|rock ?stars?|role model|example|hero|heroes|heroine|force|artist|pioneer|trailblazer|mentor|professional|expert|recruiter|agent|woman|man|person"
    r"|soul|human|team|talent|powerhouse|icon|game[- ]changer|thought leader|public servant|gem|blessing|asset|treasure|beacon|champion|warrior)"
)
_PRAISE_EN = (
    r"(?:amazing|incredible|inspiring|impressive|remarkable|outstanding|brilliant|fantastic|extraordinary|exceptional|awesome|phenomenal|admirable|wonderful|great|excellent|true|real|powerful|insightful"
    r"|unparalleled|invaluable|beautiful|commendable|fascinating|best|finest|profound|thoughtful|visionary|moving|dynamic|impactful|stunning|superb|genuine|talented|rare|unique)"
)
_VIRTUE_EN = (
    r"(?:dedication|passion|commitment|courage|authenticity|resilience|leadership|openness|vulnerability|honesty|humility|energy|expertise|vision|insights?|perspective|journey|work ethic|work|willingness|spirit"
    r"|creativity|determination|generosity|transparency|approach|reflections?|ability|mindset|talent|kindness|empathy|drive|achievements?|experience|story|words|wisdom|strength|professionalism|example|storytelling)"
)
_NOUN_FR = (
    r"(?:exemple|inspiration|modele|source d'inspiration|guerriere?|battante?|artistes?|heros|heroine|reference|star|perle|pepite|lumiere|leader|visionnaire|dirigeante?|acheteur|acheteuse|professionnelle?"
    r"|personne|ame|femme|homme|dame|magicien|magicienne|genie|as|boss|reine|roi|force|etre|talent|commercial|preuve|legende|championne?|meilleure?s?|graphiste|etoile|soleil|rayon|monument|pointure)"
)
_PRAISE_FR = (
    r"(?:magnifique|exceptionnelle?|remarquable|incroyable|extraordinaire|brillante?|formidable|inspirante?|admirable|impressionnante?|superbe|splendide|geniale?|rare|unique|merveilleuse?|merveilleux|belle"
    r"|beau|bel|grande?|vraie?|veritable|talentueuse?|talentueux|precieuse?|precieux|fantastique|parfaite?|sublime|courageuse?|courageux|lumineuse?|lumineux|touchante?|puissante?|audacieuse?|audacieux|eminente?)s?"
)
_VIRTUE_FR = (
    r"(?:parcours|energie|talent|authenticite|audace|perseverance|courage|engagement|rigueur|curiosite|resilience|passion|vision|bienveillance|humilite|sincerite|generosite|expertise|force|demarche|regard|travaux"
    r"|histoire|transparence|sensibilite|determination|professionnalisme|savoir-faire|creativite|temoignage|approche|recit|reflexion|plume|leadership|lucidite|honnetete|experience|initiative|action|detail|facon d'ecrire"
    r"|reussite|volonte|qualites|profil|contribution|partage)"
)

WORDINGS = (
    wording(
        "person",
        0.85,
        en=(
            rf"(?:you(?:'re| are|'ve been| have been| r)|it(?:'s| is) (?:people|leaders|women|men|professionals|someone) like you|(?:people|leaders|women|men|professionals|scientists|teachers|nurses|someone) like you)"
            rf" (?:\w+ )?(?:honestly |simply |truly |such |really |all |just |always |clearly |one of the |the |a |an |true |so )*(?:{_PRAISE_EN} ?)*(?:{_NOUN_EN}|{_PRAISE_EN}|best|backbone|will|are|who|deserve|make)\b[^.?!\n]{{0,70}}",
            rf"(?:what|such) (?:a|an) (?:\w+ )?(?:{_PRAISE_EN} )+(?:\w+ )?(?:{_NOUN_EN}|achievement|story|journey|perspective|reminder|milestone|message|update|transition|way|moment|example|accomplishment|piece)\b[^.?!\n]{{0,80}}",
            rf"(?:a|an|the) (?:true |real |genuine |absolute |shining |great |living )+(?:{_NOUN_EN}|testament|reflection)\b[^.?!\n]{{0,60}}",
            r"(?:truly|deeply|so|absolutely|incredibly|utterly|profoundly|highly|immensely) (?:\w+ and )?(?:\w+ly )?(?:inspir|impress|mov|touch|admir|resonat|insightful|powerful|commendable|transformative|thought-provoking|grateful|amaz|valuable)\w*\b[^.?!\n]{0,60}",
            r"(?:keep|please keep|continue|do keep) (?:up the (?:great|good|amazing|excellent|fantastic) work|inspiring|shining|rocking|being (?:you|amazing|awesome)|doing what you|leading)\b[^.?!\n]{0,40}",
            r"i (?:really |truly |deeply |so |greatly |have (?:always |long )?)*(?:admire[d]?|look up to|am in awe|respect you|adore|am (?:a )?(?:huge|big) (?:fan|admirer)|love (?:everything|all) you)\b[^.?!\n]{0,60}",
            r"(?:i feel|so|very|truly) (?:proud|honou?red|privileged|blessed|lucky) to (?:be|have|know|follow)\b[^.?!\n]{0,60}",
            rf"(?:your|the) (?:\w+ )?{_NOUN_EN}(?:s)? (?:is|are) (?:so |very |truly )?(?:lucky|{_PRAISE_EN}|blessed|fortunate)\b[^.?!\n]{{0,40}}|(?:your \w+|they|everyone|we) (?:are|is) (?:so |very )?(?:lucky|blessed|fortunate) to have (?:you|such)[^.?!\n]{{0,30}}|your \w+ (?:are|is) (?:so )?lucky\b",
            r"(?:your|ur) (?:good self|valuable|esteemed|guidance|small guidance|kind)\b[^.?!\n]{0,40}|(?:somebody|someone|a person) (?:with your|of your|like you|as)\b[^.?!\n]{0,50}|only you (?:could|can)[^.?!\n]{0,30}",
            r"(?:you|your post|your posts) (?:always |never fail|totally |absolutely |really )*(?:get it (?:so )?right|nailed|nail it|rock|inspire|amaze|blow|crush|make my day|speaks? volumes|are goals|say it (?:so|best))\b[^.?!\n]{0,50}",
            r"(?:you|your) [^.?!\n]{0,30}(?:most (?:impressive|talented|inspiring|brilliant|interesting)|one of the (?:best|most|few|greatest)|second to none|like no other|world[- ]class|next level|off the charts)\b[^.?!\n]{0,50}",
        ),
        fr=(
            rf"(?:vous|tu) (?:etes|es|faites|fais|restez|restes|incarnez|incarnes|representez)(?: vraiment| tout simplement| clairement| sans conteste| pour moi| sans aucun doute| visiblement| un peu| decidement| tellement| si)*"
            rf" (?:partie des|un|une|des|la|le|les|l'un des|l'une des|de|cette|a)?(?: vraie?| veritable| grande?| sacree?| belle?| bel| tres| bonne?| bien)* ?(?:{_PRAISE_FR}|{_NOUN_FR}|merveille|force tranquille|meilleur|preuve|au top)\b[^.?!\n]{{0,90}}",
            rf"(?:quel|quelle|quels|quelles) (?:tres |si )?(?:{_PRAISE_FR} )+[^.?!\n]{{2,60}}|(?:quel|quelle) (?:{_VIRTUE_FR}|fierte|classe|aventure|chance|reussite|exemple|lecon|femme|homme)(?: {_PRAISE_FR})?[^.?!\n]{{0,40}}",
            rf"(?:une?|de) (?:vraie?|veritable|grande?|immense|inepuisable|belle) (?:source d'inspiration|inspiration|lecon|exemple|modele|boussole|preuve)[^.?!\n]{{0,60}}|source d'inspiration",
            r"(?:des personnes|des gens|des femmes|des hommes|des professionnels|des enseignants|des dirigeants|d'une personne|de personnes|quelqu'un|une? [a-z]+) (?:comme|tels? que|telles? que|aussi [a-z]+ que) (?:vous|toi)\b[^.?!\n]{0,60}",
            r"(?:j'admire|je (?:vous|t'|te) ?admire|j'adore (?:tout |ce que |votre|ta|ton|vos|tes)|je suis (?:admirati|fan|bluffe|impressionne|scotche|epate|emerveille|inspire)|(?:toute |avec )?mon admiration|chapeau bas|respect total|(?:quel|immense) respect)[^.?!\n]{0,60}",
            r"(?:continuez|continue|surtout continuez)(?: comme (?:ca|cela)| a (?:rayonner|inspirer|briller|nous|partager|etre)|,? vous etes|\s*!)[^.?!\n]{0,50}",
            rf"(?:amplement|tellement|largement|si) merite[e]?s?\b[^.?!\n]{{0,30}}|(?:force|forcent|merite|suscite|inspire)(?:nt)? (?:le respect|l'admiration)|(?:vous|tu) (?:ferez|feras|y ferez|y feras) des (?:etincelles|merveilles)[^.?!\n]{{0,30}}",
            r"(?:beaucoup de chance|chance (?:de|d')|chanceux|chanceuse)s? ?(?:de )?(?:vous|t'|te) ?(?:avoir|connaitre|compter)[^.?!\n]{0,40}|peu(?:vent|t)? etre fiere?s? (?:de|d')[^.?!\n]{0,30}|(?:vous|tu) (?:pouvez|peux) etre (?:tres )?fiere?[^.?!\n]{0,30}",
            r"(?:on en voudrait plus|il (?:en )?faudrait plus|le monde a besoin de|on (?:aimerait|rêve)[^.?!\n]{0,20} comme vous|le genre de [a-z]+ qu'on|ca se sent tout de suite|n'est plus a prouver|le meilleur reste a venir|ne changez rien)[^.?!\n]{0,50}",
            r"(?:personne|professionnels?|profils?|gens|parcours|personnes) (?:inspirante?s?|d'exception|remarquables?|exceptionnelle?s?|hors (?:du commun|pair|normes?)|qui sortent du lot|de votre rang|de votre qualite|de votre trempe)\b[^.?!\n]{0,60}|hors (?:pair|du commun)",
        ),
    ),
    wording(
        "virtue",
        0.75,
        en=(
            rf"(?:your|the) (?:\w+ )?(?:{_VIRTUE_EN}(?:,? and |, )?)+ ?(?:\w+ ){{0,6}}(?:is|are|was|speaks?|shines?|reflects?|shows?|sets?|remind(?:s)? us|inspires?|highlights?|exemplif\w+|truly|really|resonates?|demonstrates?|brings?|will|never)\b[^.?!\n]{{0,90}}",
            rf"(?:it )?(?:shows|takes|reflects|speaks to|demonstrates|requires|is a testament to) (?:\w+ )?(?:great|true|real|incredible|remarkable|exceptional|strong|deep|such|your|immense) (?:\w+ )?{_VIRTUE_EN}\b[^.?!\n]{{0,40}}",
            rf"(?:thank you|thanks) for (?:your|leading|inspiring|being|advancing|showing|reminding|bringing) (?:\w+ )?(?:{_VIRTUE_EN}|with|such|an?|us|so|this|all)\b[^.?!\n]{{0,70}}",
            r"(?:amplifying|embodies?|embodying|speaks volumes|sets? (?:a|the) (?:powerful|great|shining|new|high) (?:example|standard|bar)|testament to|shining example|not (?:just|only|merely) \w+ but (?:\w+ )?\w+|growth mindset|ripple effect|game[- ]changer)\b[^.?!\n]{0,60}",
            r"(?:impressed|inspired|amazed|blown away|fascinated|struck|touched) (?:by|with|at) (?:what you|your|how you|the (?:work|way)|all)\b[^.?!\n]{0,60}",
            r"(?:very |such |so |truly |really )(?:inspiring|impressive|inspirational|moving|admirable)\b[^.?!\n]{0,40}|(?:fantastic|great|amazing|wonderful|lovely|inspiring|impressive) to see (?:someone|what you|people|a|how|leaders)\b[^.?!\n]{0,50}",
            r"(?:amazing|incredible|fantastic|outstanding|brilliant|great) (?:work|job|stuff|achievement|content|post|posts|insights?|what you)\b[^.?!\n]{0,30}|lov(?:e|ed|ing) (?:your|what you(?:'re| are)|everything you|all your)\b[^.?!\n]{0,40}",
        ),
        fr=(
            rf"(?:votre|ta|ton|vos|tes) (?:\w+ )?{_VIRTUE_FR}(?:[^.?!\n]{{0,60}}(?:,| et )[^.?!\n]{{0,40}})? (?:est|sont|force|forcent|incarne|illustre|montre|rappelle|resonne|constitue|demontre|temoigne|inspire|reflete|nous|met|offre|ouvre|apporte|merite|m'inspire|m'impressionne|touche|fait|font|a|apportent|prouve)\b[^.?!\n]{{0,90}}",
            rf"(?:impressionnee?|bluffee?|touchee?|inspiree?|admirati(?:f|ve)|seduite?|marquee?|conquise?|emue?|emerveillee?|fascinee?) (?:par|de|devant) (?:votre|ton|ta|vos|tes|tout|cette|ce|la|le)[^.?!\n]{{0,60}}",
            rf"(?:votre|ton|ta) {_VIRTUE_FR} (?:et (?:votre|ton|ta) {_VIRTUE_FR} )?(?:si |tres |tout simplement |vraiment |hautement )?(?:{_PRAISE_FR}|communicative)[^.?!\n]{{0,50}}",
            rf"(?:un|une|ce|cette|ces|ton|votre|quelle|d'une|toute) (?:{_VIRTUE_FR}|realisation|evolution|travail|etape|idee|aventure|equipe|succes|vision|exemple) (?:tout a fait |vraiment |absolument |tres |si )?{_PRAISE_FR}\b[^.?!\n]{{0,50}}|(?:superbe|magnifique|sublime|incroyable|extraordinaire|belle) (?:parcours|evolution|realisation|reussite|initiative|aventure|histoire|exemple|travail|lecon|demarche|preuve|energie|vision)\b[^.?!\n]{{0,50}}",
            rf"j'(?:aime|adore|apprecie) (?:beaucoup |enormement |tellement |vraiment |particulierement )?(?:votre|ton|ta|vos|tes|tout ce que) (?:{_VIRTUE_FR}|facon|maniere|publications?|posts?|contenus?|vous|tu|univers)[^.?!\n]{{0,50}}",
            r"(?:met(?:s|tez)? en lumiere|rappelle (?:avec|combien|que)|a la fois [a-z]+(?:,| et) |bien plus qu'|plus qu'un[e]? |resonne|force (?:le respect|l'admiration)|fait echo|ouvre (?:une|la) voie|signal fort|porteu(?:r|se) de sens|forte? d'inspiration|precieuse contribution|eclairage)[^.?!\n]{0,70}",
            r"(?:tres |si |tellement |vraiment |trop |tout simplement )(?:inspirant|impressionnant|admirable|remarquable|touchant|beau|fort|puissant)e?s?\b[^.?!\n]{0,40}|(?:c'est|quelle|bravo pour) [^.?!\n]{0,15}(?:tellement|si) (?:rare|inspirant|precieux|fort|vrai)[^.?!\n]{0,40}",
            r"(?:excellente?|tres belle?|belle|super|pertinente?|brillante?) (?:question|analyse|reflexion|publication|initiative|energie|idee|remarque)\b[^.?!\n]{0,30}|(?:votre|ta|ton) (?:question|analyse|remarque|post|publication)[^.?!\n]{0,30} (?:est|sont) (?:tres |particulierement |vraiment )?(?:pertinent|juste|brillant|excellent|interessant)e?s?\b[^.?!\n]{0,30}",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Every compliment that would suit anyone."""
    return [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]
