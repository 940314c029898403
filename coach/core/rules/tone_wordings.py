"""What a sender shows, whom a compliment counts among, how near a stranger comes: constructions of any trade.

Only the criteria weigh them (``judged``); the address is fitted on the lists that stand beside each criterion.
"""

from __future__ import annotations

from coach.core.rules.engine import wording

_TRADE_EN = (
    r"(?:provides?|offers?|makes?|gives?|supply|supplies|sells?|builds?|runs?|curates?|trains?|helps?|serves?|serve"
    r"|repairs?|restores?|installs?|fits?|organi[sz]es?|speciali[sz]es?|represents?|hosts?|imports?|exports?|rents?"
    r"|publish(?:es)?|produces?|designs?|develops?|delivers?|places?|recruits?|manages?|covers?|handles?|turns?|takes"
    r" care|cuts?|saves?|maps?|tracks?|brings?|prints?|insures?|coach(?:es)?|consults?|advises?|distributes?|equips?"
    r"|translates?|launch(?:es|ed)?|carry|carries|stock|stocks|support|supports|connects?|match(?:es)?|work with|do)"
)
_FIRM_EN = (
    r"(?:(?:our|my) (?:[\w'-]+ ){0,2}(?:firm|company|agency|studio|press|shop|team|platform|app|software|tool|system"
    r"|product|range|line|workshop|business|practice|school|service|services|programme|program|course|clinic|scanner"
    r"|device|method|foundation|network|lab|outfit|startup|start-up|group|factory|consultancy)"
)
_TRADE_FR = (
    r"(?:propos\w+|offr\w+|fabriqu\w+|vend\w*|cre\w+|accompagn\w+|form(?:e|ons|ent)|aid\w+|install\w+|restaur\w+"
    r"|import\w+"
    r"|export\w+|lou\w+|edit\w+|produi\w+|developp\w+|livr\w+|plac\w+|recrut\w+|ger\w+|distribu\w+|equip\w+|organis\w+"
    r"|represent\w+|expos\w+|commercialis\w+|con[cs]\w+|realis\w+|assur\w+|conseill\w+|coach\w+|epaul\w+|traduis\w+"
    r"|prim\w+"
    r"|pilot\w+|anim\w+|dirig\w+|publi\w+|permet\w*|gar\w+|tail\w+|habill\w+|soutien\w+|connect\w+|trait\w+|optimis\w+)"
)
_FIRM_FR = (
    r"(?:(?:notre|nos|mon|ma|mes) (?:[a-z'-]+ ){0,2}(?:societe|entreprise|agence|studio|cabinet|atelier|boutique|equipe"
    r"|plateforme|appli|application|logiciel|outil|solution|produit|gamme|firme|fondation|ecole|service|services"
    r"|programme"
    r"|formation|imprimerie|capteur|methode|reseau|groupe|usine|association|boite|maison|filiale|marque|systeme)"
)
TRADE = wording(
    "product",
    0.45,
    en=(
        rf"{_FIRM_EN}\b(?: [\w'&-]+){{0,3}}?|we|i(?: now| also| currently)?|at [a-z]\w+(?: \w+)?,? we) {_TRADE_EN}\b"
        r"[^.?!\n]{0,60}",
        r"(?:we are|we're|i am|i'm|we do|i do) (?:now |currently |also )?(?:[\w'&-]+ ){0,4}?(?:licensed|insured"
        r"|specialists?"
        r"|suppliers?|manufacturers?|providers?|distributors?|agents?|dealers?|consultants?|recruiters?|importers?"
        r"|exporters?|installers?|brokers?|makers?|agency|studio|firm|company)\b[^.?!\n]{0,40}"
        r"|as an? (?:[\w'-]+ ){0,3}?"
        r"(?:specialist|expert|consultant|leader|provider|professional|coach)\b[^.?!\n]{0,40}",
        r"(?:more than|over|some|already)? ?\d[\d,.]{0,19}k? (?:of them |\w+ ){0,3}(?:now )?(?:trust|use"
        r"|rely on|work with"
        r"|joined"
        r"|chose|choose)\b[^.?!\n]{0,40}|we have (?:\d[\d+]*|a pool|a team|a range|installed|developed"
        r"|placed)\b[^.?!\n]{0,40}",
    ),
    fr=(
        rf"{_FIRM_FR}\b(?: [\w'&-]+){{0,3}}?|nous(?: vous)?|je|j'|on) ?{_TRADE_FR}\b[^.?!\n]{{0,60}}",
        r"(?:nous sommes|je suis|on est) (?:[a-z'-]+ ){0,3}?(?:fabricants?|repreneurs?|fournisseurs?|specialistes?"
        r"|distributeurs?|importateurs?|courtiers?|recruteurs?|installateurs?|prestataires?|consultante?s?|createurs?"
        r"|editeurs?|agents?|formateurs?|formatrices?|coachs?|gerante?s?)\b[^.?!\n]{0,40}",
        r"(?:nos|notre) (?:services|savoir-faire|expertise|tarifs?|offres?|references|prestations|metier|gamme"
        r"|catalogue)\b"
        r"[^.?!\n]{0,40}|(?:\d+|deux|trois|quatre|dix|vingt|trente) (?:generations?|ans) d[e'] ?[a-z]+[^.?!\n]{0,30}",
    ),
)
TRAITS = wording(
    "credentials",
    0.6,
    en=(
        r"(?:i am|i'm|i consider myself|i would be|i'd be|i've always been) (?:a |an |the |very |also |known )*"
        r"(?:hard-?working|motivated|punctual|organi[sz]ed|bilingual|passionate|dynamic|quick learner|fast learner"
        r"|people"
        r"|team player|excellent|dedicated|reliable|the only one|the best|the first|good at|serious|ambitious|driven"
        r"|natural)"
        r"\b[^.?!\n]{0,60}|(?:a gift for|my (?:strengths?|skills?|references|talents?|achievements?|experience) (?:is"
        r"|are"
        r"|include)|i (?:have|had) (?:a gift|excellent|strong|good contacts|great|never missed|always delivered|many)"
        r"|people (?:tell|say|call|ask) (?:me|that i)|(?:they|everyone|friends) calls? me|i rose"
        r"|i was promoted"
        r"|i've been promoted|best sellers?|by popular demand|sold out)\b[^.?!\n]{0,50}",
    ),
    fr=(
        r"(?:je suis|nous sommes|nous etions|j'ai toujours ete) (?:tres |quelqu'un de |une personne |plutot "
        r"|moi-meme )*"
        r"(?:motive|serieu|ponctuel|dynamique|rigoureu|autonome|passionn|organis|polyvalent|doue|ambitieu|dispo"
        r"|souriant"
        r"|determine|travailleu|le seul|la seule|le premier|la premiere)\w*[^.?!\n]{0,60}",
        r"(?:mes atouts|mon sens d|mes competences|mes qualites|ma rigueur|on (?:m'a|me) (?:toujours )?(?:dit|repete"
        r"|appelle)"
        r"|tout le monde (?:le |me )(?:disait|dit)|j'ai (?:toujours )?(?:rebondi|su|excelle)"
        r"|tres bien recue?|j'ai eu le privilege|mes meilleurs|je gagne|laureate?|primee?|citee? (?:au|a|dans|par)"
        r"|avec les"
        r" plus grands|j'ai exerce|j'ai pilote|j'ai dirige)\b[^.?!\n]{0,50}",
    ),
)
AMONG = wording(
    "person",
    0.7,
    en=(
        r"(?:are|is) (?:truly |really |always )?(?:the |our |a )?(?:\w+ )?(?:backbone|pillars?|hero(?:es)?|pride|soul"
        r"|heart"
        r"|future|foundation|treasure|credit|role models?)\b[^.?!\n]{0,40}|unsung heroes?|(?:shaping|building"
        r"|leading) (?:the"
        r" future|tomorrow)[^.?!\n]{0,30}|(?:change|changing|touch|save|improve)s? lives\b",
        r"(?:leaders?|people|professionals?|companies|women|men|someone|teachers?|\w+ists?|\w+ers?|\w+ants?"
        r"|\w+ians?) (?:like"
        r" you(?:rs|rself)?|such as you(?:rself)?|of your (?:calibre|caliber|stature))\b[^.?!\n]{0,40}"
        r"|you (?:stood out"
        r"|have (?:a |an )?(?:good taste|rare|honest|wonderful|amazing|great|gift|real)|are (?:a )?(?:treasure|legend"
        r"|gem"
        r"|star))\b[^.?!\n]{0,30}|(?:few|not many) (?:people )?(?:have|are|write|say)\b[^.?!\n]{0,40}",
        r"keep up the \w+(?: \w+)?|(?:is|are|so|very) proud of you|proud moment|(?:an |it's an )?hono(?:u)?r to (?:be"
        r"|know"
        r"|read|follow)|the world (?:needs|would be)\b[^.?!\n]{0,40}|(?:amazing|phenomenal|incredible"
        r"|brilliant"
        r"|fantastic|wonderful|outstanding|awesome|beautifully|super|very|so well) (?:work|news|journey|told|said"
        r"|written"
        r"|post|job|read|inspiring|interesting)\b|what an? (?:\w+ )?(?:achievement|story|journey|read|year|\w+woman"
        r"|\w+man)\b"
        r"|(?:i was|was so|so|very) (?:impressed|moved|inspired|refreshed)\b",
        r"(?:there are|some|the kind of|those|rare(?:ly)?(?: are)?|few) (?:people|voices|writers|folks|texts|posts"
        r"|pages|men"
        r"|women|persons?)\b[^.?!\n]{0,60}\b(?:who|whose|that|one)\b[^.?!\n]{0,40}|one of (?:these|those|them)\b"
        r"|yours (?:did"
        r"|does|is one|was one|are)|people whose\b",
    ),
    fr=(
        r"(?:est|sont|etes|es) (?:vraiment |toujours )?(?:nos|notre|la|le|les|une|un)? ?(?:\w+ )?(?:heros|heroines?"
        r"|fierte"
        r"|piliers?|pepites?|coeur|ame|avenir|tresors?|modeles?|guerriere?)\b[^.?!\n]{0,40}|heros (?:du quotidien"
        r"|meconnus?"
        r"|de)\b",
        r"(?:aussi|si) [a-z]+ que (?:vous|toi)\b|[a-z]+s? (?:comme|tels? que) (?:vous|toi)\b[^.?!\n]{0,40}"
        r"|(?:potentiel (?:incroyable|rare|enorme)|exactement (?:le|la) (?:profil|vision)"
        r"|belle personne)[^.?!\n]{0,40}",
        r"contin(?:uez|ue) (?:ainsi|comme ca)|(?:toutes mes |mes |sinceres )?felicitations (?:pour|a)\b[^.?!\n]{0,40}"
        r"|bravo (?:a"
        r" |pour |de )[^.?!\n]{0,40}|chapeau\b[^.?!\n]{0,30}|beau(?:x)? (?:parcours|travail|temoignage|texte|resultats?"
        r"|projet|metier|exemple)|belles? (?:reussites?|initiative|plume|aventure|evolution|lecon)|(?:tres "
        r"|vraiment )?bien dit"
        r"|un (?:temoignage|texte) d'une|(?:rare|grande) (?:authenticite|humanite|justesse|finesse|sincerite)"
        r"|tout simplement"
        r" [a-z]+|c'est inspirant|tres (?:riche|inspirant|bonne?|beau)\b",
        r"il y a (?:des|de ces|ceux|celles) [^.?!\n]{0,60}\b(?:qui|qu'on|dont|que|ou|devant)\b[^.?!\n]{0,40}"
        r"|de (?:celles|ceux)"
        r"-la|comme on (?:aimerait|n'en)[^.?!\n]{0,30}|rares sont[^.?!\n]{0,40}"
        r"|il etait temps"
        r" que[^.?!\n]{0,30}|(?:gens|personnes) (?:qui|dont)\b[^.?!\n]{0,40}|vous en faites partie",
    ),
)
FORMULAS = wording(
    "connection",
    0.7,
    en=(
        r"(?:this|message|note|mail|email) (?:meets|reaches|finds) you|(?:thanks|thank you|thx)[^.?!\n]{0,20} (?:for"
        r"|to)"
        r" (?:accepting|adding|connecting|the add|sharing|being part)\b[^.?!\n]{0,40}|esteemed|respected (?:sir|madam"
        r"|ma'am)"
        r"|with due respect|greetings from (?:all|our|the)\b|(?:grow|expand|build|growing|building|expanding) my (?:\w+"
        r" )?(?:network|circle|contacts)|quick question|came (?:to mind|across)|i (?:follow|read) with interest"
        r"|excited to"
        r" (?:find|connect)|allow me|a (?:small|brief|short|quick) introduction|checking in"
        r"|happy (?:work )?"
        r"anniversary|hope (?:you|all|everything|this|the)\b[^.?!\n]{0,40}|god bless|trust (?:this|you|all)\b"
        r"|make your acquaintance|(?:connections?|contacts?) in common|dropping by|(?:your|thy) profile"
        r"|new opportunit(?:y|ies)|how are you (?:doing|today)|glad to (?:be connected|connect)|short note\b",
    ),
    fr=(
        r"(?:tomber|tombe|tombee) sur (?:votre|ton) (?:profil|page|publication|post)|(?:richesse"
        r"|diversite) d[eu'] ?(?:un |mon"
        r" )?reseau|(?:batir|elargir|agrandir|enrichir|developper) (?:son|mon) reseau|merci (?:d'avance|de m'avoir|pour"
        r" (?:ce|votre|ton|l'ajout|le partage))[^.?!\n]{0,30}|haute bienveillance|respectueusement"
        r"|joyeux anniversaire|decouvre"
        r" votre (?:profil|page)|avec (?:beaucoup d'|grand )?interet|retenu (?:toute )?mon attention|suite a (?:la"
        r" consultation|votre)|j'ai l'honneur|au plaisir|esperant|(?:j'espere|esperons) que\b[^.?!\n]{0,40}"
        r"|ca fait un moment"
        r"|cela fait un moment|mise en relation|en lien|votre reseau|nos chemins|quelques lignes"
        r"|candidature spontanee|accepte (?:mon|votre)"
        r"|nouvelles opportunites|ravie? d'entrer|toujours agreable",
    ),
)
NEAR = wording(
    "effusion",
    0.7,
    en=(
        r"(?:hon|sweetie|darling|lovel(?:y|ies)|my dear|dearie|hello dear|sis|bro|buddy|brother|sister|hugs?"
        r"|kisses)\b"
        r"|(?:i think|i feel|i sense|something told me|i've the feeling|i have the feeling|i bet)[^.?!\n]{0,15} (?:i"
        r"|we|you)\b"
        r"[^.?!\n]{0,15}(?:would|'d|will|know|like|get on|understand|already|friends)\b[^.?!\n]{0,30}"
        r"|let's be friends|(?:we"
        r"|we'd|we would) (?:get on|be friends|get along)|i thought of you|came to mind|you have a (?:friendly"
        r"|kind) face|the (?:two|pair) of (?:us|you)|like old friends|kindred"
        r"|grab a (?:beer|coffee|drink)",
    ),
    fr=(
        r"(?:mon|ma) (?:cher|chere|frere|soeur|ami|amie|belle|grand|grande)\b|(?:grande|petite) soeur|grand frere"
        r"|(?:bonjour"
        r"|bonsoir|salut|allo) (?:maman|tonton|tata|papa|cher ami)|(?:meme|vraie|grande) famille|longueur d'onde"
        r"|partageons"
        r" (?:beaucoup|les memes)|(?:toi et moi|vous et moi)|tous passes par la"
        r"|prenez soin"
        r" de vous|le courant passe|comme vous,? je crois|(?:a vous et a"
        r"|a toi et a) (?:vos|tes)"
        r" proches|ami(?:e)? de longue date|bisous?|grosses? bises|je sens deja",
    ),
)
ALL = (TRADE, TRAITS, AMONG, FORMULAS, NEAR)
