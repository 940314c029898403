"""Empty flattery: praise of a person or of a post that nothing in the post is quoted for."""

from __future__ import annotations

from coach.core.rules import praise
from coach.core.rules.engine import Hit, Message, hits, wording

_NOUN_EN = (
    r"(?:inspiration|leader|visionary|legend|genius|star|rock ?stars?|role model|example|hero|heroes|heroine|force"
    r"|artist|pioneer|trailblazer|mentor|professional|expert|recruiter|agent|woman|man|person"
    r"|soul|human|team|talent|powerhouse|icon|game[- ]changer|thought leader|public servant|gem|blessing|asset"
    r"|treasure|beacon|champion|warrior)"
)
_PRAISE_EN = (
    r"(?:amazing|incredible|inspiring|impressive|remarkable|outstanding|brilliant|fantastic|extraordinary"
    r"|exceptional|awesome|phenomenal|admirable|wonderful|great|excellent|true|real|powerful|insightful"
    r"|unparalleled|invaluable|beautiful|commendable|fascinating|best|finest|profound|thoughtful|visionary|moving"
    r"|dynamic|impactful|stunning|superb|genuine|talented|rare|unique)"
)
_VIRTUE_EN = (
    r"(?:dedication|passion|commitment|courage|authenticity|resilience|leadership|openness|vulnerability|honesty"
    r"|humility|energy|expertise|vision|insights?|perspective|journey|work ethic|work|willingness|spirit"
    r"|creativity|determination|generosity|transparency|approach|reflections?|ability|mindset|talent|kindness"
    r"|empathy|drive|achievements?|experience|story|words|wisdom|strength|professionalism|example|storytelling)"
)
_NOUN_FR = (
    r"(?:exemple|inspiration|modele|source d'inspiration|guerriere?|battante?|artistes?|heros|heroine|reference"
    r"|star|perle|pepite|lumiere|leader|visionnaire|dirigeante?|acheteur|acheteuse|professionnelle?"
    r"|personne|ame|femme|homme|dame|magicien|magicienne|genie|as|boss|reine|roi|force|etre|talent|commercial"
    r"|preuve|legende|championne?|meilleure?s?|graphiste|etoile|soleil|rayon|monument|pointure)"
)
_PRAISE_FR = (
    r"(?:magnifique|exceptionnelle?|remarquable|incroyable|extraordinaire|brillante?|formidable|inspirante?"
    r"|admirable|impressionnante?|superbe|splendide|geniale?|rare|unique|merveilleuse?|merveilleux|belle"
    r"|beau|bel|grande?|vraie?|veritable|talentueuse?|talentueux|precieuse?|precieux|fantastique|parfaite?|sublime"
    r"|courageuse?|courageux|lumineuse?|lumineux|touchante?|puissante?|audacieuse?|audacieux|eminente?)s?"
)
_VIRTUE_FR = (
    r"(?:parcours|energie|talent|authenticite|audace|perseverance|courage|engagement|rigueur|curiosite|resilience"
    r"|passion|vision|bienveillance|humilite|sincerite|generosite|expertise|force|demarche|regard|travaux"
    r"|histoire|transparence|sensibilite|determination|professionnalisme|savoir-faire|creativite|temoignage"
    r"|approche|recit|reflexion|plume|leadership|lucidite|honnetete|experience|initiative|action|detail|facon"
    r" d'ecrire"
    r"|reussite|volonte|qualites|profil|contribution|partage)"
)

WORDINGS = (
    wording(
        "person",
        0.85,
        en=(
            rf"(?:you(?:'re| are|'ve been| have been| r)|it(?:'s| is) (?:people|leaders|women|men|professionals"
            rf"|someone) like you|(?:people|leaders|women|men|professionals|scientists|teachers|nurses|someone)"
            rf" like you)"
            rf" (?:\w+ )?(?:honestly |simply |truly |such |really |all |just |always |clearly |one of the |the |a "
            rf"|an |true |so )*(?:{_PRAISE_EN} ?)*(?:{_NOUN_EN}|{_PRAISE_EN}|best|backbone|will|are|who|deserve"
            rf"|make)\b[^.?!\n]{{0,70}}",
            rf"(?:what|such) (?:a|an) (?:\w+ )?(?:{_PRAISE_EN} )+(?:\w+ )?(?:{_NOUN_EN}|achievement|story|journey"
            rf"|perspective|reminder|milestone|message|update|transition|way|moment|example|accomplishment"
            rf"|piece)\b[^.?!\n]{{0,80}}",
            rf"(?:a|an|the) (?:true |real |genuine |absolute |shining |great |living )+(?:{_NOUN_EN}|testament"
            rf"|reflection)\b[^.?!\n]{{0,60}}",
            r"(?:truly|deeply|so|absolutely|incredibly|utterly|profoundly|highly|immensely) (?:\w+ and )?(?:\w+ly"
            r" )?(?:inspir|impress|mov|touch|admir|resonat|insightful|powerful|commendable|transformative"
            r"|thought-provoking|grateful|amaz|valuable)\w*\b[^.?!\n]{0,60}",
            r"(?:keep|please keep|continue|do keep) (?:up the (?:great|good|amazing|excellent|fantastic) work"
            r"|inspiring|shining|rocking|being (?:you|amazing|awesome)|doing what you|leading)\b[^.?!\n]{0,40}",
            r"i (?:really |truly |deeply |so |greatly |have (?:always |long )?)*(?:admire[d]?|look up to|am in awe"
            r"|respect you|adore|am (?:a )?(?:huge|big) (?:fan|admirer)|love (?:everything|all)"
            r" you)\b[^.?!\n]{0,60}",
            r"(?:lucky|blessed|fortunate|privileged|grateful) to have (?:you|someone like you)\b[^.?!\n]{0,30}"
            r"|(?:leaders|people|someone|those|folks|women|men|those) (?:who shine )?like you\b[^.?!\n]{0,60}"
            r"|(?:you guys|you all|you clearly|you truly|you look like|you seem) (?:\w+ ){0,3}(?:hero(?:es)?"
            r"|amazing|awesome|honest|intelligent|talent\w*|person of|incredible|exceptional)\b[^.?!\n]{0,50}"
            r"|you(?:'re| are) going to go (?:very )?far|(?:exceptional|rare|unique|incredible|immense|huge)"
            r" talent",
            r"(?:i feel|so|very|truly) (?:proud|honou?red|privileged|blessed|lucky) to (?:be|have|know"
            r"|follow)\b[^.?!\n]{0,60}",
            rf"(?:your|the) (?:\w+ )?{_NOUN_EN}(?:s)? (?:is|are) (?:so |very |truly )?(?:lucky|{_PRAISE_EN}|blessed"
            rf"|fortunate)\b[^.?!\n]{{0,40}}|(?:your \w+|they|everyone|we) (?:are|is) (?:so |very )?(?:lucky"
            rf"|blessed|fortunate) to have (?:you|such)[^.?!\n]{{0,30}}|your \w+ (?:are|is) (?:so )?lucky\b",
            r"(?:your|ur) (?:good self|valuable|esteemed|guidance|small guidance|kind)\b[^.?!\n]{0,40}|(?:somebody"
            r"|someone|a person) (?:with your|of your|like you|as)\b[^.?!\n]{0,50}"
            r"|only you (?:could"
            r"|can)[^.?!\n]{0,30}",
            r"(?:you|your post|your posts) (?:always |never fail|totally |absolutely |really )*(?:get it (?:so"
            r" )?right|nailed|nail it|rock|inspire|amaze|blow|crush|make my day|speaks? volumes|are goals|say it"
            r" (?:so|best))\b[^.?!\n]{0,50}",
            r"(?:you|your) [^.?!\n]{0,30}(?:most (?:impressive|talented|inspiring|brilliant|interesting)|one of"
            r" the (?:best|most|few|greatest)|second to none|like no other|world[- ]class|next level|off the"
            r" charts)\b[^.?!\n]{0,50}",
        ),
        fr=(
            rf"(?:vous|tu) (?:etes|es|faites|fais|restez|restes|incarnez|incarnes|representez)(?: vraiment| tout"
            rf" simplement| clairement| sans conteste| pour moi| sans aucun doute| visiblement| un peu| decidement|"
            rf" tellement| si)*"
            rf" (?:partie des|un|une|des|la|le|les|l'un des|l'une des|de|cette|a)?(?: vraie?| veritable| grande?|"
            rf" sacree?| belle?| bel| tres| bonne?| bien)* ?(?:{_PRAISE_FR}|{_NOUN_FR}|merveille|force tranquille"
            rf"|meilleur|preuve|au top)\b[^.?!\n]{{0,90}}",
            rf"(?:quel|quelle|quels|quelles) (?:tres |si )?(?:{_PRAISE_FR} )+(?:{_VIRTUE_FR}|{_NOUN_FR}|lecon|message"
            rf"|idee|plume|texte|exemple|histoire|aventure|equipe)s?\b[^.?!\n]{{0,60}}|(?:quel|quelle)"
            rf" (?:{_VIRTUE_FR}|fierte|classe|aventure|chance|reussite|exemple|lecon|femme|homme)(?:"
            rf" {_PRAISE_FR})?[^.?!\n]{{0,40}}",
            r"(?:une?|de) (?:vraie?|veritable|grande?|immense|inepuisable|belle) (?:source d'inspiration"
            r"|inspiration|lecon|exemple|modele|boussole|preuve)[^.?!\n]{0,60}|source d'inspiration",
            r"(?:des personnes|des gens|des femmes|des hommes|des professionnels|des enseignants|des dirigeants"
            r"|d'une personne|de personnes|quelqu'un) (?:comme|tels? que|telles? que|aussi [a-z]+ que)"
            r" (?:vous|toi)\b[^.?!\n]{0,60}",
            r"(?:j'admire|je (?:vous|t'|te) ?admire|j'adore (?:tout |ce que |votre|ta|ton|vos|tes)|je suis"
            r" (?:admirati|fan|bluffe|impressionne|scotche|epate|emerveille|inspire)|(?:toute |avec )?mon"
            r" admiration|chapeau bas|respect total|(?:quel|immense) respect)[^.?!\n]{0,60}",
            r"(?:continuez|continue|surtout continuez)(?: comme (?:ca|cela)| a (?:rayonner|inspirer|briller|nous"
            r"|partager|etre)|,? vous etes|\s*!)[^.?!\n]{0,50}",
            r"(?:amplement|tellement|largement|si) merite[e]?s?\b[^.?!\n]{0,30}|(?:force|forcent|merite|suscite"
            r"|inspire)(?:nt)? (?:le respect|l'admiration)|(?:vous|tu) (?:ferez|feras|y ferez|y feras) des"
            r" (?:etincelles|merveilles)[^.?!\n]{0,30}",
            r"(?:beaucoup de chance|chance (?:de|d')|chanceux|chanceuse)s? ?(?:de )?(?:vous|t'|te) ?(?:avoir"
            r"|connaitre|compter)[^.?!\n]{0,40}|peu(?:vent|t)? etre fiere?s? (?:de|d')[^.?!\n]{0,30}|(?:vous|tu)"
            r" (?:pouvez|peux) etre (?:tres )?fiere?[^.?!\n]{0,30}",
            r"(?:vous avez|tu as|t'as) (?:un|une|du|de|tellement de|vraiment|tous les) (?:vrai |veritable |sacre "
            r"|sacree |grand |immense )*(?:talents?|don|plume|energie|courage|charisme|qualites?|coeur"
            r"|merite)[^.?!\n]{0,50}|(?:tu es|vous etes|t'es) (?:une machine|unique|la bonne personne|au top"
            r"|incroyables?|parfaite?|geniale?s?|le meilleur|la meilleure|magique)[^.?!\n]{0,40}|(?:n'oublie"
            r"|n'oubliez) jamais que[^.?!\n]{0,40}|la bonne personne|(?:bravo|felicitations|merci) pour (?:ce"
            r"|cette|votre|ton) (?:beau|belle|magnifique|superbe|formidable|incroyable|precieux|precieuse)"
            r" [^.?!\n]{0,40}",
            r"(?:on en voudrait plus|il (?:en )?faudrait plus|le monde a besoin de|on (?:aimerait"
            r"|rêve)[^.?!\n]{0,20} comme vous|le genre de [a-z]+ qu'on|ca se sent tout de suite|n'est plus a"
            r" prouver|le meilleur reste a venir|ne changez rien)[^.?!\n]{0,50}",
            r"(?:personne|professionnels?|profils?|gens|parcours|personnes) (?:inspirante?s?|d'exception"
            r"|remarquables?|exceptionnelle?s?|hors (?:du commun|pair|normes?)|qui sortent du lot|de votre rang|de"
            r" votre qualite|de votre trempe)\b[^.?!\n]{0,60}|hors (?:pair|du commun)",
        ),
    ),
    wording(
        "virtue",
        0.75,
        en=(
            rf"(?:your|the) (?:\w+ )?(?:{_VIRTUE_EN}(?:,? and |, )?)+ ?(?:\w+ ){{0,6}}(?:is|are|was|speaks?|shines?"
            rf"|reflects?|shows?|sets?|remind(?:s)? us|inspires?|highlights?|exemplif\w+|truly|really|resonates?"
            rf"|demonstrates?|brings?|will|never)\b[^.?!\n]{{0,90}}",
            rf"(?:it )?(?:shows|takes|reflects|speaks to|demonstrates|requires|is a testament to) (?:\w+ )?(?:great"
            rf"|true|real|incredible|remarkable|exceptional|strong|deep|such|your|immense) (?:\w+"
            rf" )?{_VIRTUE_EN}\b[^.?!\n]{{0,40}}",
            rf"(?:thank you|thanks) for (?:your|leading|inspiring|being|advancing|showing|reminding|bringing)"
            rf" (?:\w+ )?(?:{_VIRTUE_EN}|with|such|an?|us|so|this|all)\b[^.?!\n]{{0,70}}",
            r"your (?:approach|work|story|post|experience|journey|words|team|commitment|perspective"
            r"|initiative)\b[^.?!\n]{0,25}(?:beautifully|powerfully|perfectly|clearly|brilliantly"
            r"|wonderfully)\b[^.?!\n]{0,70}|(?:makes?|making|make) (?:a|the) (?:real |huge |true )?difference to"
            r" people\b[^.?!\n]{0,30}|changing the (?:industry|world|game)[^.?!\n]{0,30}",
            r"(?:amplifying|embodies?|embodying|speaks volumes|sets? (?:a|the) (?:powerful|great|shining|new|high)"
            r" (?:example|standard|bar)|testament to|shining example|not (?:just|only|merely) \w+ but (?:\w+ )?\w+"
            r"|growth mindset|ripple effect|game[- ]changer)\b[^.?!\n]{0,60}",
            r"(?:impressed|inspired|amazed|blown away|fascinated|struck|touched) (?:by|with|at) (?:what you|your"
            r"|how you|the (?:work|way)|all)\b[^.?!\n]{0,60}",
            r"(?:very |such |so |truly |really )(?:inspiring|impressive|inspirational|moving"
            r"|admirable)\b[^.?!\n]{0,40}|(?:fantastic|great|amazing|wonderful|lovely|inspiring|impressive) to see"
            r" (?:someone|what you|people|a|how|leaders)\b[^.?!\n]{0,50}",
            r"(?:amazing|incredible|fantastic|outstanding|brilliant|great) (?:work|job|stuff|achievement|content"
            r"|post|posts|insights?|what you)\b[^.?!\n]{0,30}|lov(?:e|ed|ing) (?:your|what you(?:'re| are)"
            r"|everything you|all your)\b[^.?!\n]{0,40}",
        ),
        fr=(
            rf"(?:votre|ta|ton|vos|tes) (?:\w+ )?{_VIRTUE_FR}(?:[^.?!\n]{{0,60}}(?:,| et )[^.?!\n]{{0,40}})? (?:est"
            rf"|sont|force|forcent|incarne|illustre|illustre parfaitement|montre|rappelle|resonne|constitue"
            rf"|demontre|temoigne|inspire|reflete|nous|met|offre|ouvre|apporte|merite|m'inspire|m'impressionne"
            rf"|touche|fait|font|a|apportent|prouve)\b[^.?!\n]{{0,90}}",
            r"(?:impressionnee?|bluffee?|touchee?|inspiree?|admirati(?:f|ve)|seduite?|marquee?|conquise?|emue?"
            r"|emerveillee?|fascinee?) (?:par|de|devant) (?:votre|ton|ta|vos|tes|tout|cette|ce|la"
            r"|le)[^.?!\n]{0,60}",
            rf"(?:votre|ton|ta) {_VIRTUE_FR} (?:et (?:votre|ton|ta) {_VIRTUE_FR} )?(?:si |tres |tout simplement "
            rf"|vraiment |hautement )?(?:{_PRAISE_FR}|communicative)[^.?!\n]{{0,50}}",
            rf"(?:un|une|ce|cette|ces|ton|votre|quelle|d'une|toute) (?:{_VIRTUE_FR}|realisation|evolution|travail"
            rf"|etape|idee|aventure|equipe|succes|vision|exemple) (?:tout a fait |vraiment |absolument |tres |si"
            rf" )?{_PRAISE_FR}\b[^.?!\n]{{0,50}}|(?:superbe|magnifique|sublime|incroyable|extraordinaire|belle)"
            rf" (?:parcours|evolution|realisation|reussite|initiative|aventure|histoire|exemple|travail|lecon"
            rf"|demarche|preuve|energie|vision)\b[^.?!\n]{{0,50}}",
            rf"j'(?:aime|adore|apprecie) (?:beaucoup |enormement |tellement |vraiment |particulierement )?(?:votre"
            rf"|ton|ta|vos|tes|tout ce que) (?:{_VIRTUE_FR}|facon|maniere|publications?|posts?|contenus?|vous|tu"
            rf"|univers)[^.?!\n]{{0,50}}",
            r"(?:met(?:s|tez)? en lumiere|rappelle (?:avec|combien|que)|a la fois [a-z]+(?:,| et) |bien plus qu'"
            r"|plus qu'un[e]? |resonne|force (?:le respect|l'admiration)|fait echo|ouvre (?:une|la) voie|signal"
            r" fort|porteu(?:r|se) de sens|forte? d'inspiration|precieuse contribution|eclairage)[^.?!\n]{0,70}",
            r"(?:tres |si |tellement |vraiment |trop |tout simplement )(?:inspirant|impressionnant|admirable"
            r"|remarquable|touchant|beau|fort|puissant)e?s?\b[^.?!\n]{0,40}|(?:c'est|quelle|bravo pour)"
            r" [^.?!\n]{0,15}(?:tellement|si) (?:rare|inspirant|precieux|fort|vrai)[^.?!\n]{0,40}",
            r"(?:excellente?|tres belle?|pertinente?|brillante?) (?:question|analyse|reflexion"
            r"|publication|initiative|energie|idee|remarque)\b[^.?!\n]{0,30}|(?:votre|ta|ton) (?:question|analyse"
            r"|remarque|post|publication)[^.?!\n]{0,30} (?:est|sont) (?:tres |particulierement |vraiment"
            r" )?(?:pertinent|juste|brillant|excellent|interessant)e?s?\b[^.?!\n]{0,30}",
        ),
    ),
)

_DEGREE_EN = r"(?:honestly|simply|truly|really|just|clearly|absolutely|such|quite|literally|always|all|also|so|very)"
_DEGREE_FR = (
    r"(?:vraiment|tout simplement|simplement|clairement|sans conteste|pour moi|decidement|tellement|si|tres|toujours"
    r"|sincerement|franchement|certainement|juste|tous|toutes|sans doute|sans aucun doute)"
)
OUTRIGHT = (
    wording(
        "person",
        0.9,
        en=(
            rf"you(?:'re| are|'ve (?:always )?been) (?:{_DEGREE_EN} )*(?:(?:a|an|the|one of the|our|my) )?"
            rf"(?:(?:{_PRAISE_EN}|most|very|absolute|living|born|shining) )*(?:\w+ )?(?:{_NOUN_EN}s?"
            rf"|(?:amazing|incredible|inspiring|remarkable|brilliant|fantastic|extraordinary|exceptional|phenomenal"
            rf"|awesome|talented|best|the (?:soul|heart|face|pride)))\b[^.?!\n]{{0,70}}",
            r"(?:leaders|people|persons|someone|men|women|heroes|souls|\w+s) (?:such as|like) (?:you|yourself)"
            r" (?:are (?:the|so|changing|what|true|rare|an|a)|is what|make the|makes the|will (?:save|change)"
            r"|remind us|inspire|who)\b[^.?!\n]{0,60}",
            rf"(?:because of|thanks to|need more|takes|more) (?:\w+ )?(?:{_NOUN_EN}s?|persons|people|souls|men|women"
            rf"|leaders) (?:such as|like|as) (?:you|yourself)\b[^.?!\n]{{0,60}}",
            rf"(?:what|such) (?:a|an) (?:\w+ )?(?:{_PRAISE_EN} )+(?:\w+ )?{_NOUN_EN}(?: you are)?\b",
            r"(?:you have|god has given you|you've got|you were born with) (?:a|an|such a|such an) (?:\w+ )?"
            r"(?:great |rare |real |true |unique |incredible |amazing )*(?:gift|talent|heart|mind|profile|presence"
            r"|eye)\b",
            r"(?:lucky|blessed|fortunate|privileged|honou?red) to (?:have|know) (?:you|someone like you|such a)\b",
            r"under your (?:\w+ )?(?:guidance|leadership|direction)\b",
        ),
        fr=(
            rf"(?:vous etes|tu es|t'es|vous faites|tu fais|vous restez|tu restes|vous incarnez|tu incarnes)"
            rf" (?:{_DEGREE_FR} )*(?:(?:partie des|un|une|le|la|les|l'un des|l'une des|notre|mon|ma) "
            rf"|quelqu'un (?:d'|de ))?(?:(?:vraie?|veritable|sacree?|tres|si|plus) )*(?:{_PRAISE_FR}|{_NOUN_FR}"
            rf"|perle rare|diamant|soleil"
            rf"|merveille|maitre|meilleure?s?|top|genre de)\b[^.?!\n]{{0,70}}",
            r"(?:quelqu'un|une personne|un etre|une femme|un homme|un professionnel|une professionnelle) (?:d'|de |tres"
            r" |aussi |si )(?:exceptionnel|extraordinaire|formidable|rare|inspirant|brillant|remarquable|precieux"
            r"|lumineux|solaire|bien)[a-z]*[^.?!\n]{0,40}",
            r"(?:des|de|les|plus de|d'une?|une?) [a-z]+s? (?:aussi \w+ que|comme|tels? que|telles? que) (?:vous|toi)"
            r" (?:font|fait|sont|est|inspire|inspirent|meritent|qui|qu'|changent|sauvent|portent)\b[^.?!\n]{0,60}",
            r"merci d'(?:etre|exister|etre qui|etre ce)\b(?: (?:vous|toi|qui|ce|aussi|si|tel))[^.?!\n]{0,40}",
            rf"(?:vous avez|tu as) (?:{_DEGREE_FR} )*(?:un|une|du|de la) (?:\w+ )?(?:talent|don|plume|energie|aura"
            r"|charisme|genie|magie|coeur|ame)[^.?!\n]{0,40}",
            r"(?:quelle|quel) (?:femme|homme|personne|dame|artiste|talent|plume|classe|pro|exemple|courage)"
            r"\b[^.?!\n]{0,30}",
            r"(?:voila|enfin) (?:un|une|quelqu'un) [^.?!\n]{0,40}qui a (?:tout )?compris[^.?!\n]{0,40}",
        ),
    ),
    wording(
        "virtue",
        0.85,
        en=(
            rf"(?:what|this is|such|your \w+ is) (?:such )?(?:a|an) (?:\w+ and |\w+, )?(?:{_PRAISE_EN}|poignant|timely"
            rf"|essential|gentle|compelling|heartfelt|important|grounded|necessary) (?:and \w+ )?(?:reminder|reflection"
            rf"|testament|contribution|tribute|illustration|message|truth|perspective|account"
            rf"|example)\b[^.?!\n]{{0,60}}",
            r"(?:your|this) (?:\w+ )?(?:post|story|journey|words|experience|approach|reflection|initiative|account|work"
            r"|example|message) (?:\w+ly )?(?:illustrates?|highlights?|reminds? us|showcases?|captures?|demonstrates?"
            r"|underscores?|exemplif(?:y|ies)|embod(?:y|ies)|reflects?|speaks? (?:to|volumes))\b[^.?!\n]{0,80}",
            r"(?:a masterclass in|a testament to|(?:shines?|shining|sheds?) (?:a )?light on|voices? (?:such as"
            r"|like) yours?"
            r"|stories like yours|sets? (?:the|a high) (?:bar|standard))\b[^.?!\n]{0,60}",
        ),
        fr=(
            r"avec (?:beaucoup de |une? (?:rare|grande?|telle?|immense|belle) |tant de |autant de )?(?:justesse|finesse"
            r"|sincerite|brio|pudeur|lucidite|sensibilite|authenticite|elegance|humilite)\b[^.?!\n]{0,50}",
            r"(?:illustre|incarne|demontre|souligne|rappelle|reflete|exprime) (?:parfaitement|a merveille"
            r"|magnifiquement"
            r"|avec (?:force|justesse|brio|clarte)|combien|a quel point)\b[^.?!\n]{0,70}|mett?(?:ez|ent"
            r"|ant)? en lumiere\b"
            r"[^.?!\n]{0,60}",
            r"(?:un|quel|ce) (?:beau |bel |magnifique |puissant )?(?:rappel|recit|temoignage|partage|message|texte"
            r"|retour)"
            r" (?:a la fois |aussi |si |tres |tellement |vraiment )?(?:essentiel|precieux|puissant|salutaire|inspirant"
            r"|touchant|eclairant|remarquable|emouvant|bouleversant|authentique|necessaire|sincere)\b[^.?!\n]{0,50}",
            r"qui (?:nous )?(?:inspire|force le respect|trace la voie|ouvre la voie|donne (?:de l'espoir|du sens)|fait"
            r" honneur|montre la voie|eleve)\b[^.?!\n]{0,50}|vous pouvez (?:etre|en etre) (?:tres |vraiment )?fiere?s?",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Every compliment that would suit anyone."""
    return [*named(message), *praise.find(message)]


def named(message: Message) -> list[Hit]:
    """Compliments by their wording; a sentence of nothing but praise is told apart (``praise``)."""
    return [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, (*WORDINGS, *OUTRIGHT))]


def outright(message: Message) -> list[Hit]:
    """Praise in so many words: of what the person is, or of a text as an example to all."""
    return [hit for hit in hits(message, OUTRIGHT) if hit.kind == "person"]
