"""What a sender shows, whom a compliment counts among, how near a stranger comes: constructions of any trade."""

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
    r"|import\w+|export\w+|lou\w+|edit\w+|produi\w+|developp\w+|livr\w+|plac\w+|recrut\w+|ger\w+|distribu\w+"
    r"|equip\w+|organis\w+|represent\w+|expos\w+|commercialis\w+|con[cs]\w+|realis\w+|assur\w+|conseill\w+|coach\w+"
    r"|epaul\w+|traduis\w+|prim\w+|pilot\w+|anim\w+|dirig\w+|publi\w+|permet\w*|gar\w+|tail\w+|habill\w+|soutien\w+"
    r"|connect\w+|trait\w+|optimis\w+)"
)
_FIRM_FR = (
    r"(?:(?:notre|nos|mon|ma|mes) (?:[a-z'-]+ ){0,2}(?:societe|entreprise|agence|studio|cabinet|atelier|boutique"
    r"|equipe|plateforme|appli|application|logiciel|outil|solution|produit|gamme|firme|fondation|ecole|service"
    r"|services|programme|formation|imprimerie|capteur|methode|reseau|groupe|usine|association|boite|maison|filiale"
    r"|marque|systeme)"
)
TRADE = wording(
    "product",
    0.45,
    en=(
        rf"{_FIRM_EN}\b(?: [\w'&-]+){{0,3}}?|we|i(?: now| also| currently)?|at [a-z]\w+(?: \w+)?,? we) {_TRADE_EN}\b"
        r"[^.?!\n]{0,60}",
        r"(?:we are|we're|i am|i'm|we do|i do) (?:now |currently |also )?(?:[\w'&-]+ ){0,4}?(?:licensed|insured"
        r"|specialists?|suppliers?|manufacturers?|providers?|distributors?|agents?|dealers?|consultants?|recruiters?"
        r"|importers?|exporters?|installers?|brokers?|makers?|agency|studio|firm|company)\b[^.?!\n]{0,40}"
        r"|as an? (?:[\w'-]+ ){0,3}?(?:specialist|expert|consultant|leader|provider|professional"
        r"|coach)\b[^.?!\n]{0,40}",
        r"(?:(?:more than|over|some|already) ?)?\d[\d,.]{0,19}k? (?:of them |\w+ ){0,3}(?:now )?(?:trust|use|rely on"
        r"|work with|joined|chose|choose)\b[^.?!\n]{0,40}|we have (?:\d[\d+]*|a pool|a team|a range|installed"
        r"|developed|placed)\b[^.?!\n]{0,40}",
    ),
    fr=(
        rf"{_FIRM_FR}\b(?: [\w'&-]+){{0,3}}?|nous(?: vous)?|je|j'|on) ?{_TRADE_FR}\b[^.?!\n]{{0,60}}",
        r"(?:nous sommes|je suis|on est) (?:[a-z'-]+ ){0,3}?(?:fabricants?|repreneurs?|fournisseurs?|specialistes?"
        r"|distributeurs?|importateurs?|courtiers?|recruteurs?|installateurs?|prestataires?|consultante?s?|createurs?"
        r"|editeurs?|agents?|formateurs?|formatrices?|coachs?|gerante?s?)\b[^.?!\n]{0,40}",
        r"(?:nos|notre) (?:services|savoir-faire|expertise|tarifs?|offres?|references|prestations|metier|gamme"
        r"|catalogue)\b[^.?!\n]{0,40}|(?:\d+|deux|trois|quatre|dix|vingt|trente) (?:generations?"
        r"|ans) d[e'] ?[a-z]+[^.?!\n]{0,30}",
    ),
)
TRAITS = wording(
    "credentials",
    0.6,
    en=(
        r"(?:i am|i'm|i consider myself|i would be|i'd be|i've always been) (?:a |an |the |very |also "
        r"|known )*(?:hard-?working|motivated|punctual|organi[sz]ed|bilingual|passionate|dynamic|quick learner"
        r"|fast learner|people|team player|excellent|dedicated|reliable|the only one|the best|the first|good at"
        r"|serious|ambitious|driven|natural)\b[^.?!\n]{0,60}|(?:a gift for|my (?:strengths?|skills?|references"
        r"|talents?|achievements?|experience) (?:is|are|include)|i (?:have|had) (?:a gift|excellent|strong"
        r"|good contacts|great|never missed|always delivered|many)|people (?:tell|say|call|ask) (?:me|that i)"
        r"|(?:they|everyone|friends) calls? me|i rose|i was promoted|i've been promoted|best sellers?"
        r"|by popular demand|sold out)\b[^.?!\n]{0,50}",
    ),
    fr=(
        r"(?:je suis|nous sommes|nous etions|j'ai toujours ete) (?:tres |quelqu'un de |une personne |plutot "
        r"|moi-meme )*(?:motive|serieu|ponctuel|dynamique|rigoureu|autonome|passionn|organis|polyvalent|doue"
        r"|ambitieu|dispo|souriant|determine|travailleu|le seul|la seule|le premier|la premiere)\w*[^.?!\n]{0,60}",
        r"(?:mes atouts|mon sens d|mes competences|mes qualites|ma rigueur|on (?:m'a|me) (?:toujours )?(?:dit|repete"
        r"|appelle)|tout le monde (?:le |me )(?:disait|dit)|j'ai (?:toujours )?(?:rebondi|su|excelle)"
        r"|tres bien recue?|j'ai eu le privilege|mes meilleurs|je gagne|laureate?|primee?|citee? (?:au|a|dans|par)"
        r"|avec les plus grands|j'ai exerce|j'ai pilote|j'ai dirige)\b[^.?!\n]{0,50}",
    ),
)
AMONG = wording(
    "person",
    0.7,
    en=(
        r"(?:are|is) (?:truly |really |always )?(?:the |our |a )?(?:\w+ )?(?:backbone|pillars?|hero(?:es)?|pride"
        r"|soul|heart|future|foundation|treasure|credit|role models?)\b[^.?!\n]{0,40}|unsung heroes?|(?:shaping"
        r"|building|leading) (?:the future|tomorrow)[^.?!\n]{0,30}|(?:change|changing|touch|save|improve)s? lives\b",
        r"(?:leaders?|people|professionals?|companies|women|men|someone|teachers?|\w+ists?|\w+ers?|\w+ants?"
        r"|\w+ians?) (?:like you(?:rs|rself)?|such as you(?:rself)?|of your (?:calibre|caliber"
        r"|stature))\b[^.?!\n]{0,40}|you (?:stood out|have (?:a |an )?(?:good taste|rare|honest|wonderful|amazing"
        r"|great|gift|real)|are (?:a )?(?:treasure|legend|gem|star))\b[^.?!\n]{0,30}|(?:few"
        r"|not many) (?:people )?(?:have|are|write|say)\b[^.?!\n]{0,40}",
        r"keep up the \w+(?: \w+)?|(?:is|are|so|very) proud of you|proud moment|(?:an "
        r"|it's an )?hono(?:u)?r to (?:be|know|read|follow)|the world (?:needs|would be)\b[^.?!\n]{0,40}|(?:amazing"
        r"|phenomenal|incredible|brilliant|fantastic|wonderful|outstanding|awesome|beautifully|super|very"
        r"|so well) (?:work|news|journey|told|said|written|post|job|read|inspiring|interesting)\b"
        r"|what an? (?:\w+ )?(?:achievement|story|journey|read|year|\w+woman|\w+man)\b|(?:i was|was so|so"
        r"|very) (?:impressed|moved|inspired|refreshed)\b",
        r"(?:there are|some|the kind of|those|rare(?:ly)?(?: are)?|few) (?:people|voices|writers|folks|texts|posts"
        r"|pages|men|women|persons?)\b[^.?!\n]{0,60}\b(?:who|whose|that|one)\b[^.?!\n]{0,40}|one of (?:these|those"
        r"|them)\b|yours (?:did|does|is one|was one|are)|people whose\b",
    ),
    fr=(
        r"(?:est|sont|etes|es) (?:vraiment |toujours )?(?:nos|notre|la|le|les|une|un)? ?(?:\w+ )?(?:heros|heroines?"
        r"|fierte|piliers?|pepites?|coeur|ame|avenir|tresors?|modeles?|guerriere?)\b[^.?!\n]{0,40}"
        r"|heros (?:du quotidien|meconnus?|de)\b",
        r"(?:aussi|si) [a-z]+ que (?:vous|toi)\b|[a-z]+s? (?:comme|tels? que) (?:vous|toi)\b[^.?!\n]{0,40}"
        r"|(?:potentiel (?:incroyable|rare|enorme)|exactement (?:le|la) (?:profil|vision)"
        r"|belle personne)[^.?!\n]{0,40}",
        r"contin(?:uez|ue) (?:ainsi|comme ca)|(?:toutes mes |mes |sinceres )?felicitations (?:pour"
        r"|a)\b[^.?!\n]{0,40}|bravo (?:a |pour |de )[^.?!\n]{0,40}|chapeau\b[^.?!\n]{0,30}|beau(?:x)? (?:parcours"
        r"|travail|temoignage|texte|resultats?|projet|metier|exemple)|belles? (?:reussites?|initiative|plume"
        r"|aventure|evolution|lecon)|(?:tres |vraiment )?bien dit|un (?:temoignage|texte) d'une|(?:rare"
        r"|grande) (?:authenticite|humanite|justesse|finesse|sincerite)|tout simplement [a-z]+|c'est inspirant"
        r"|tres (?:riche|inspirant|bonne?|beau)\b",
        r"il y a (?:des|de ces|ceux|celles) [^.?!\n]{0,60}\b(?:qui|qu'on|dont|que|ou|devant)\b[^.?!\n]{0,40}"
        r"|de (?:celles|ceux)-la|comme on (?:aimerait|n'en)[^.?!\n]{0,30}|rares sont[^.?!\n]{0,40}"
        r"|il etait temps que[^.?!\n]{0,30}|(?:gens|personnes) (?:qui|dont)\b[^.?!\n]{0,40}|vous en faites partie",
    ),
)
FORMULAS = wording(
    "connection",
    0.7,
    en=(
        r"(?:this|message|note|mail|email) (?:meets|reaches|finds) you|(?:thanks|thank you|thx)[^.?!\n]{0,20} (?:for"
        r"|to) (?:accepting|adding|connecting|the add|sharing|being part)\b[^.?!\n]{0,40}|esteemed|respected (?:sir"
        r"|madam|ma'am)|with due respect|greetings from (?:all|our|the)\b|(?:grow|expand|build|growing|building"
        r"|expanding) my (?:\w+ )?(?:network|circle|contacts)|quick question|came (?:to mind|across)|i (?:follow"
        r"|read) with interest|excited to (?:find|connect)|allow me|a (?:small|brief|short|quick) introduction"
        r"|checking in|happy (?:work )?anniversary|hope (?:you|all|everything|this|the)\b[^.?!\n]{0,40}|god bless"
        r"|trust (?:this|you|all)\b|make your acquaintance|(?:connections?|contacts?) in common|dropping by|(?:your"
        r"|thy) profile|new opportunit(?:y|ies)|how are you (?:doing|today)|glad to (?:be connected|connect)"
        r"|short note\b",
    ),
    fr=(
        r"(?:tomber|tombe|tombee) sur (?:votre|ton) (?:profil|page|publication|post)|(?:richesse"
        r"|diversite) d[eu'] ?(?:un |mon )?reseau|(?:batir|elargir|agrandir|enrichir|developper) (?:son|mon) reseau"
        r"|merci (?:d'avance|de m'avoir|pour (?:ce|votre|ton|l'ajout|le partage))[^.?!\n]{0,30}|haute bienveillance"
        r"|respectueusement|joyeux anniversaire|decouvre votre (?:profil|page)|avec (?:beaucoup d'|grand )?interet"
        r"|retenu (?:toute )?mon attention|suite a (?:la consultation|votre)|j'ai l'honneur|au plaisir|esperant"
        r"|(?:j'espere|esperons) que\b[^.?!\n]{0,40}|ca fait un moment|cela fait un moment|mise en relation|en lien"
        r"|votre reseau|nos chemins|quelques lignes|candidature spontanee|accepte (?:mon|votre)"
        r"|nouvelles opportunites|ravie? d'entrer|toujours agreable",
    ),
)
NEAR = wording(
    "effusion",
    0.7,
    en=(
        r"(?:hon|sweetie|darling|lovel(?:y|ies)|my dear|dearie|hello dear|sis|bro|buddy|brother|sister|hugs?"
        r"|kisses)\b|(?:i think|i feel|i sense|something told me|i've the feeling|i have the feeling"
        r"|i bet)[^.?!\n]{0,15} (?:i|we|you)\b[^.?!\n]{0,15}(?:would|'d|will|know|like|get on|understand|already"
        r"|friends)\b[^.?!\n]{0,30}|let's be friends|(?:we|we'd|we would) (?:get on|be friends|get along)"
        r"|i thought of you|came to mind|you have a (?:friendly|kind) face|the (?:two|pair) of (?:us|you)"
        r"|like old friends|kindred|grab a (?:beer|coffee|drink)",
    ),
    fr=(
        r"(?:mon|ma) (?:cher|chere|frere|soeur|ami|amie|belle|grand|grande)\b|(?:grande|petite) soeur|grand frere"
        r"|(?:bonjour|bonsoir|salut|allo) (?:maman|tonton|tata|papa|cher ami)|(?:meme|vraie|grande) famille"
        r"|longueur d'onde|partageons (?:beaucoup|les memes)|(?:toi et moi|vous et moi)|tous passes par la"
        r"|prenez soin de vous|le courant passe|comme vous,? je crois|(?:a vous et a|a toi et a) (?:vos|tes) proches"
        r"|ami(?:e)? de longue date|bisous?|grosses? bises|je sens deja",
    ),
)
ALL = (TRADE, TRAITS, AMONG, FORMULAS, NEAR)
