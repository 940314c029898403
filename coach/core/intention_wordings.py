"""Wordings that tell what an intention is and what a draft asks for, in flat text (``core.text.flat``).

Made while looking at some of the hands in ``coach/data/intentions``: ``benchmarks/intention_quality.py`` says which,
and prints what they find of the others.
"""

from __future__ import annotations

import re

from coach.core.wordings import any_of

KINDNESS = (
    "help|aide|hand|support|soutien|ear\\b|sympath|condol|thank|remerci|respect|apolog|excuse|friend|amiti|company|view"
    "|hommage|felicit|encourag|v(?:oe|œ)ux|souvenir|pensee|admir|regard|experience|comfort|time|temps|peine"
    "|(?:spare|guest) room|chambre d'ami"
)
"""What is offered without anything being sold."""

TRADE = (
    "servic|prestation|offre|solution|produ|formation|logiciel|software|outil|tool|accompagnement|coaching|plateforme"
    "|platform|devis|audit|training|course|package|consult|programme|agence|agency|cabinet|catalogue|gamme|range"
)
"""What one offers to be paid for."""

GIVES = any_of(
    r"""
    see (?:my|our) side / touch\b / reconnect / reconcil / closer to / (?:get|getting) along / lonely / alone\b /
    friend / listen\b /
    (?:is|are|was|'s|keeps?) (?:doing )?(?:well|ok|okay|all right|alright|better|fine|happy|safe)\b / hear from /
    (?:him|her|them) to (?:feel|know|see that|smile|laugh|rest|be (?:happy|well|proud|ok)) /
    (?:someone|somebody|anyone) (?:who|that) (?:understand|know|get|remember|listen|was|went|has|had|lived|grew) /
    get (?:an?|the|some|her|his|their) (?:\w+ )?(?:smile|laugh|sense|feel|idea|glimpse|picture|news|stor|truth|side) /
    (?:his|her|their) (?:\w+ )?(?:trust|forgiveness|friendship|grief|sorrow) / renou / retrouvailles /
    (?:en|prendre|reprendre|garder) (?:contact|lien)\b / relation humaine /
    (?:garder|rester|reprendre|maintenir|retrouver) (?:\w+ ){0,2}(?:contact|lien)\b / (?<!d')ami(?:e|s|es)?\b / amiti /
    amical / rapprocher d / (?:sa|leur) confiance / ecouter / nouvelles\b / humain /
    quelqu'un (?:qui|d'autre qui) (?:me |m'|l'|y |a |en )?(?:compren|ecout|sa(?:it|che)|conna|vecu|vit|pass|ete|etait) /
    (?:l'|les |lui )?aider (?!mon|ma|mes|notre|nos) / tell (?:him|her|them|you|the|that|someone) / say\b / thank /
    congrat / correct\b / answer\b / reply / respond(?!ent) / share (?:my|our|the|a|an|it|this|some|with|how) /
    comfort /
    consol /
    cheer / reassur / encourag / keep going / support (?:him|her|them|his|their|the|a)\b / apologi[sz]e? / sorry /
    condolence / sympath / let (?:him|her|them) (?:know|see) / (?:just|simply|only|really) (?:curious|want|wonder|to) /
    curious / wonder / (?:want|like|love) to (?:know|hear|understand|see if|see how) /
    put (?:\w+ ){1,3}(?:right|straight) / compare notes / help out / help (?:him|her|them) / chat\b /
    (?:make|makes) (?:\w+ ){1,2}(?:feel|laugh|smile) / celebrat / explain\b / to know /
    (?:should|must|needs to|deserves to) know / ask (?:how|what|if|whether|why|where|about) /
    (?:give|offer|send|bring|pass on|hand) (?:(?:him|her|them) )?(?:the|some|a few|first|news|courage|hope|back) /
    (?:give|offer|send) (?:(?:him|her|them) )?my (?:sympathy|condolence) /
    offer (?:some|my) (?:company|sympathy|condolences|support|experience) /
    (?:a |my |our )?memor(?:y|ies) (?:for|of|from) / remember / make (?:him|her|them) (?:laugh|smile|feel) / laugh /
    compliment / praise / agree\b / disagree / defend\b / greet\b / wish (?:him|her|them|good) / welcome / warn /
    point out / appreciat / admir / react / nothing more / out of (?:curiosity|interest) / chat about / discuss /
    show (?:him|her|them) (?:that|support|sympathy) / be kind / pay (?:my|our) respects / stand (?:by|with) /
    say (?:hello|thanks|hi) / from (?:one|an?) [\w-]+ /
    (?:lui |leur |le |la |les |l'|qu'on )?(?:dire|raconter|expliquer) / dit?es? / remerci / merci / felicit / corrig /
    signal / repond / partag / reconfort / soutenir / soutien / rassur / excus / pardon / condoleances / curieu[sx] /
    curiosite / savoir (?:si|ce|comment|pourquoi|ou|quand|qui|quel|combien) / envie de savoir /
    (?:lui|leur) (?:donner|preter|offrir|envoyer|rendre|apporter|faire plaisir) /
    donner (?:des nouvelles|les noms|raison|courage) / offrir / redonner / pensee / saluer / prevenir / alerter /
    parler (?:de|des|du)\b / se sente / (?:ne|n')(?: \w+){1,4} (?:seul|seule|seuls)\b / etre la (?:si|pour) /
    coup de main / temoigner (?:mon|ma|notre) / defendre / content(?:e)? pour / pour le plaisir / par amitie / hommage /
    souvenir / lui souhait / leur souhait / bonne nouvelle / rire\b
    """
)
"""An intention that gives, tells or only wants to know: nothing to hide."""

TAKES = any_of(
    r"""
    get (?:my|our|us|me|myself|hold|on|in|into|cast|featured|invited|hired|sponsored|introduced|published)\b /
    get (?:free|one|some|an?|the|that|his|her|their)\b / get (?:him|her|them)\b (?!back|through|out|over|up) /
    ghostwrite / flog\b / wangle / fish for / loan\b / a copy of / tips\b / look after (?:my|our) /
    (?:put in|say) a (?:good )?word / be (?:picked|hired|chosen|invited|taken|featured) / scoop\b /
    collect (?:\w+(?:'s|s')? )?(?:stories|data|quotes|testimon|signatures|samples) / graze / place (?:our|my|an?) /
    pitch / switch (?:him|her|them) / (?:talk|trick|lure) (?:him|her|them) into /
    (?:persuade|convince) (?!(?:\w+ ){1,2}(?:to (?:keep|stay|rest|go on|carry on|hold on|not)|that|s?he|they|not)\b) /
    mention (?:my|our) / share (?:his|her|their) (?!grief|joy|sorrow|pain|loss|sad|happi|love|feel|memor|hope|worr) /
    for (?:my|our) (?!(?:own )?(?:sake|part|peace|comfort|conscience|sanity)) / have (?:him|her|them|it|one|our|my)\b /
    land (?:an?|the|his|her|their|some) /
    win (?:\w+ ){1,4}(?:client|customer|contract|deal|account|vote|support|over)\w* /
    want (?:a|an|him|her|them|the|his|its|their|some|more|in) /
    want to (?:buy|rent|borrow|use|join|work|sell|hire|date|publish) /
    want to (?:reprint|exhibit|stay|live|film|record|quote|shadow) /
    (?<!she )(?<!he )(?<!they )needs? (?:an?|his|her|him|their|them|some|our|my|someone|somebody|to)\b /
    fill (?:[\w-]+ ){0,3}(?:seats|places|spots|rooms|slots) / remplir (?:\w+ ){0,3}(?:places|stage|seances|chambres) /
    needs? (?:[\w-]+ ){0,2}(?:respondents|participants|volunteers|testers|signatures|subscribers|interviewees)\b /
    hop(?:e|ing) (?!\w+ (?:remember|forgiv))(?:[\w']+ ){1,6}?(?:my|our|me|us)\b / looking for /
    find (?:me|us|beta|test|clients|customers|out who) / hire / sell / rent\b / buy\b (?!(?:him|her|them) ) / borrow /
    use (?:his|her|their|it|one) / use the (?!occasion|chance|moment|opportunit|time|right|word) / permission /
    interview / join\b / recruit / poach / sponsor / discount /
    free\b (?!\w*(?:noon|morning|evening|hour|moment|minute|week-?end|day|time|spirit)|to|of|from|again|h|them|for a) /
    free$ / cheap / for (?:nothing|free|less) / good price / reduced / testimonial / vote / intro\b /
    introduc(?!e myself) / job / place on / a (?:place|spot|seat|slot|room|date|bed|table)\b / internship / mentor /
    beta / testers? / feedback / opinion on (?:my|our) / (?:free )?(?:advice|help) (?:on|with) (?:my|our) /
    review (?:my|our|of) / publish / co-?author / joint /
    contacts? (?:at|to|in|for|of|details|de|des|du|d'|au|aux|a|chez|dans)\b /
    (?:her|his|their|some|new|ses|leurs|des) contacts\b / referral / invite(?:d)? (?:to|him|her|them) / audition /
    be on (?:\w+ )?(?:show|podcast|list|team|board|panel|programme|program) /
    be in (?:his|her|their) (?:\w+ )?(?:film|show|team|band|choir|play|book|programme|program) /
    be (?:his|her|their) (?:\w+ )?(?:distributor|supplier|agent|apprentice|assistant|client|partner|guest|publisher) /
    jump (?:the )?(?:queue|waiting|line) / lend (?:me|us|our) / take me (?!back) / take (?:him|her|them) on / shadow /
    reprint / quote (?:him|her|them|for) / ask (?:her|him|them) out /
    ask (?:for (?!forgive|pardon|news)|to (?:use|borrow|buy|rent|join|film|stay)) /
    (?:s?he|they) should (?!know|keep|be proud|not|never|hear|feel|rest|go on|carry|stay|hold) /
    to (?:try out|join|use|rent|buy|borrow|get|exhibit|sell) /
    somewhere to (?:stay|sleep|live|store|park|work|put|exhibit) / (?:his|her|their) hall\b / his (?:rainfall )?data /
    (?:raw )?data (?:for|from) / cuttings / store (?:my|our) / supply / obtenir /
    avoir (?:un|une|son|sa|ses|leur|leurs|l') / l'avoir / recuper / trouver ou /
    trouver (?:un|une|des|quelques) (?:\w+ )?(?:client|sponsor|stage|emploi|poste|job|loge|appart|invest|mecen|achet) /
    trouver (?:un|une|des|quelques) (?:\w+ )?(?:benev|beta|temoin|mentor|local|salle|interven) /
    trouver (?:un|une|des|quelques) (?:\w+ )?(?:fourniss|distrib|edit) /
    vendre / decroch / lou(?:er|e)\b / rachet / achet / emprunt / reutilis /
    utilis(?!er (?:l'occasion|cette occasion)) / publier / recrut / debauch / plac(?:er|e) (?:notre|mon|nos|mes|ma) /
    negoci / sortir avec / a sortir / la revoir / le revoir /
    rencontrer (?:son|sa|ses|leur|leurs) (?:patron|chef|direct|edit|agent|associe|equipe|reseau|client) / temoignage /
    stage / poste\b / une? (?:place|chambre|don|lit|coin|creneau)\b / un prix / prix d'ami / ristourne / rabais /
    remise / gratuit / gratis / pas cher / a l'oeil / sa voix / conference / intervenant / chez (?:eux|elle|lui|nous) /
    parrain / mecen / signer / signature / soutirer / accede / acces a / bet[ae]-?test / co-?sign / co-?aut / adopter /
    prendre sa suite / entrer dans / invest /
    (?:mette|fasse)\w* (?:[\w']+ ){0,4}?(?:mon|ma|mes|notre|nos|entrer|venir) / traduis /
    exposer (?!mon (?:point|avis|cas)) / entretien / embauch / apprenti / sous son aile /
    avis (?:honnete )?sur (?:mon|ma|mes|notre|nos) / conseils? (?:\w+ )?gratuit /
    faire (?:lire|temoigner|entrer|connaitre|venir|signer|publier|relire|jouer) / mettre (?:sa|son|ses|leur) / loger /
    heberg / enregistrer / mise? en relation / mettent en relation / preface /
    pour (?:mon|ma|mes|notre|nos) (?!plaisir|bien|part|paix|conscience|deuil) /
    qu(?:'il|'elle|'ils|'elles|e) (?:\w+ )?(?:mon|ma|mes|notre|nos|viennent|vienne|ecrive)\b /
    qu'(?:il|elle|ils|elles|on) (?:me |m'|nous |parle (?:de |a )?(?:mon|ma|mes|notre|nos)\b) / mettre la main sur /
    faire tourner / fourguer / refourguer / etre (?:engage|pris|prise|choisi|invite|recrute|publie|selectionne)\w* /
    installer (?:notre|mon|nos) / mission\b / coloc /
    connaitre (?:son|sa|ses|leur|leurs) (?:coin|souche|recette|secret|fourniss|tarif|prix|contact|astuce|source) /
    qu(?:'il|'elle|'ils|'elles|e) (?:\w+ )?(?:cede|heberge|investisse|vote|signe) / inviter / l'inviter / embarqu /
    convaincre (?!(?:d'|de )(?:continuer|rester|tenir|poursuivre|ne|n'|se|s'|y\b|garder (?!mon|ma|mes|no))|qu') /
    (?:un|une) (?:interview|emploi|client|contrat|conseil|temoin|mentor|partenaire)
    """
)
"""An intention that wants something from who reads the message."""

MEETS = any_of(
    r"""
    (?:get|got|getting|come) to know / know (?:him|her|them)\b / meet (?:him|her|them|up|again|someone|somebody|an?)\b /
    see (?:him|her|them)\b / (?:talk|talking|speak|speaking|chat|chatting) (?:to|with|about|over|it)\b / conversation /
    (?:an?|the|some|over|for|to|have) (?:\w+ )?(?:talk|chat|coffee|drink|tea|lunch|dinner|walk|pint|beer|meal)\b /
    (?:his|her|their|an?|both) (?:\w+ )?(?:story|stories|sides?|answer|view|thoughts|memories)\b / hear\b / swap /
    (?:tell|telling) (?:me|us)\b / learn (?:how|what|why|more|from|about) / find out (?:how|what|why|whether) /
    understand / an? (?:hour|moment|afternoon|evening) with /
    (?:la|le|les|se|nous|de|a) (?:rencontrer|connaitre|voir|revoir)\b / rencontrer (?:quelqu'un|une?|des|d'autres)\b /
    (?:mieux|sa|leur|plus ample|faire) connai\w+ / connaitre (?:son|leur) (?:histoire|parcours|point|avis|chemin) /
    connaitre (?:sa vie|ses annees) / echang\w+ / conversation / discuter / bavard / se parler / parler (?:a|avec)\b /
    a qui parler / (?:un|le|du|boire) (?:cafe|verre|the)\b / dejeuner / diner\b / balade / comprendre / entendre /
    (?:son|leur) (?:\w+ )?(?:regard|ressenti|avis|sentiment|histoire|point de vue)\b / reponse /
    (?:me|m'en|m'|nous|nous en) ?(?:racont|dise|explique|reponde|pardonne|confie)\w* / une? (?:heure|moment) avec
    """
)
"""An intention that is itself a wish for talk: a request for talk shows it whole."""

GAINS = any_of(
    r"""
    (?:sell|pitch|flog|promote|advertise|place|plug) (?:[\w'-]+ ){0,2}?(?:our|my)\b /
    offer (?:[\w'-]+ ){0,2}?(?:our|my) (?:[\w-]+ )?(?:TRADE) /
    ^(?:sell|pitch|flog|vendre) / (?:sell|flog|pitch) (?:him|her|them) (?!short|out) /
    (?<=i )(?:sell|pitch|flog) (?!the|it|up|out) / (?<=we )(?:sell|pitch|flog) (?!the|it|up|out) /
    (?<=can )(?:sell|pitch|flog) (?!the|it|up|out) / (?<=and )(?:sell|pitch|flog) (?!the|it|up|out) /
    (?<=then )(?:sell|pitch|flog) (?!the|it|up|out) / (?<=to )(?:sell|pitch|flog) (?!the|it|up|out) /
    (?:get|win|close|land|gain|sign|book|clinch|secure) (?:[\w'-]+ ){0,3}?(?:clients?|customers?|deal|demo|contract)\b /
    (?:get|win|land|gain|secure|clinch) (?:an?|the|his|her|their|our|some) (?:\w+ )?(?:account|order|internship)\b /
    (?:get|find|land) (?:an?|some|the) (?:[\w-]+ )?(?:job|position|role|work|discount|interview|sponsor)\b /
    (?:get|be) hired / (?:recruit|hire|poach) (?:him|her|them)\b / raise (?:money|funds) /
    become (?:his|her|their) (?:\w+ )?(?:supplier|client|customer|distributor)\b /
    (?:vendre|placer|promouvoir|fourguer|ecouler|refiler|facturer) (?:[\w'-]+ ){0,2}?(?:notre|nos|mon|ma|mes)\b /
    (?:lui|leur) (?:vendre|placer|fourguer|refiler|facturer) / (?<=puis )vendre\b / (?<=et )vendre\b /
    (?<=pour )vendre\b / (?<=par )vendre\b / (?:proposer|presenter|offrir) (?:notre|nos|mon|ma|mes) (?:\w+ )?(?:TRADE) /
    (?<=nous )(?:vendons|proposons)\b / (?<=je )(?:vends|propose)\b /
    (?:obtenir|decrocher|trouver|gagner|signer) (?:[\w']+ ){1,3}?(?:clients?|contrat|marche|demo|commande)\b /
    (?:obtenir|decrocher|trouver) (?:une? |[ld]'une? )?(?:stage|emploi|poste|alternance|remise|devis|mission|rabais)\b /
    (?:la |le |les |l')(?:recruter|embaucher|debaucher)\b / (?:etre|me faire) (?:embauche|recrute|engage)e?\b /
    devenir (?:son|leur) (?:fournisseur|client)
    """.replace("TRADE", TRADE)
)
"""A gain named by its verb, the writer's own: it is wanted even beside thanks."""

PRIVATE = (
    "(?:letter|mail|e-?mail|message|question(?!n)|notes?\\b|lettre|mots?\\b|courrier|side|apolog|excuse|thank|remerci|joy"
    "|joie|grief|deuil|chagrin|sorrow|peine|love|memor|souvenir|feeling|view|opinion|point de vue|mother|father|sister"
    "|brother|mere|pere|s(?:oe|œ)ur|frere|gran\\b|son\\b|fils|fille|daughter|child|enfant|famil|friend|amis?\\b|life"
    "|vie\\b|story|histoire|name|noms?\\b|words|hand\\b|main\\b|avis|regard|admir|hope|espoir|salut|wish|v(?:oe|œ)ux|respect|condol|sympath)"
)
"""What is one's own and yet no gain: to have it heard, shared or answered is talk."""

FAVOUR = (
    "(?:share|answer|fill in|complete|praise|compliment|mention|recommend|promote|welcome|host|remember|support|back"
    "|review|endorse|repost|forward|publish|display|stock|advertise|vote for|vouch for|approve)"
)
"""What somebody may be brought to do for what is the writer's."""

FAVOURS = any_of(
    r"""
    (?:get|have|make|want|need|persuade|convince|push|ask) OTHER (?:to |into )?(?:publicly )?FAVOUR MINE /
    (?:s?he|they) (?:will |would |should )?(?:FAVOURs?|FAVOURes) MINE /
    agree to (?:an? |the |our |my )?(?:[\w-]+ )?(?:price|terms|fee|rate|deal|discount|contract|purchase|order)\b /
    (?:say(?:s|ing)? yes|agree|consent) to (?:our|my) (?!PRIVATE) /
    accepts? (?:our|my) (?:\w+ )?(?:TRADE|price|terms|deal) /
    so (?:that )?(?:i|we) can (?:undercut|poach|sell|copy|steal|approach|recruit|pitch) /
    undercut (?:him|her|them|his|their)\b /
    (?:and|then|to) (?:take|steal|poach|copy) (?:them|it)$ / (?:steal|poach|take) (?:his|her|their) (?:\w+ )?PEOPLE /
    (?:list|names|addresses|numbers|e-?mails|contacts?|details) of (?:his|her|their) (?:\w+ )?(?:PEOPLE|boss) /
    (?:show|podcast|panel|team|list|jury|board|programme|program) (?:i|we)(?: want|'d like) to (?:be|get) (?:on|in)\b /
    (?:partag|relay|relai|soutien|souten|vant|diffus|publi|recommand|promeu|signal|parrain|valid|lik|repost)\w* MIEN /
    repond\w* (?:oui )?a MIEN / (?:repond|dis|dit)\w* oui (?:a|pour) (?:notre|nos|mon|ma|mes)\b /
    reponse (?:positive|favorable) (?:a|pour)\b / dire du bien de MIEN /
    accept\w* (?:notre|mon|nos|mes) (?:\w+ )?(?:TRADE|prix|tarif) /
    soutien (?:\w+ )?(?:pour|a) MIEN / soutien financier / partager? (?:ses|leurs|son|leur) (?:\w+ )?CERCLE /
    pour (?:les|la|le|leur|lui) (?:demarch|debauch|prospect|recrut|vendre|piqu|copi|placer|concurr)\w* /
    demarcher ses\b / what (?:his|her|their) [\w-]+ (?:charges?|pays?|earns?)\b /
    combien (?:son|sa|leurs?|ses) \w+ (?:leur |lui )?(?:factur|pai|pay|gagn|pren) /
    (?:passer|intervenir|paraitre) (?:dans|a|sur) (?:son|sa|leur) (?:emission|podcast|chaine|colloque|journal) /
    me faire inviter a (?:son|leurs?) (?:diner|soiree|salon|colloque|conference) d[e'] ?\w+ /
    me faire (?:offrir|preter|payer|sponsoris|financ)\w* / piquer (?:ses|leurs)\b
    """.replace("FAVOUR", FAVOUR)
    .replace("OTHER", "(?:him|her|them|(?:his|her|their) [\\w-]+)")
    .replace("MINE", r"(?:with |of |to |for )?(?:our|my) (?!(?:\w+ )?PRIVATE)\w+")
    .replace("MIEN", r"(?:notre|nos|mon|ma|mes) (?!(?:\w+ )?PRIVATE)\w+")
    .replace("PEOPLE", "(?:clients|customers|leads|buyers|contacts|suppliers|members|subscribers|donors|readers)")
    .replace("CERCLE", "(?:client|contact|adresse|fichier|abonne|reseau|carnet|fournisseur)")
    .replace("PRIVATE", PRIVATE)
    .replace("TRADE", TRADE)
)
"""What somebody is to do for the writer, whatever kind verb names it: giving is then asked of the other."""

YIELDS = any_of(
    r"""
    buys? (?:our|my|from (?:us|me))\b / invests? in (?:us|our|my)\b / signs? (?:with us|our|my)\b /
    becomes? (?:an?|our|my) (?:\w+ )?(?:client|customer|sponsor|investor)\b /
    as (?:an?|our) (?:\w+ )?(?:client|customer)\b / achete\w* (?:notre|nos|mon|ma|mes|chez nous)\b /
    investi\w* (?:dans (?:notre|mon|ma)|chez nous)\b / devien\w+ (?:\w+ )?(?:client|mecen|sponsor) /
    sign\w+ (?:avec nous|chez nous|notre|mon)\b
    """
)
"""What the other person is to do for the writer's gain."""

OTHERS = re.compile(
    r"\b(?:(?:him|her|them|s?he|they|you|who|why|how|whether|tell|advise|wish|hope|help|aid\w+|elles?|ils?|qui|comment"
    r"|pourquoi|souhait\w+|conseill\w+|encourag\w+|refus\w+|regret\w*|peine|helped|made|permis)"
    r"(?: (?!(?:and|then|but|until|so|while|i|we|je|nous|et|puis|pour|mais|en|surtout)\b)[\w']+){0,3}"
    r"|had to|having to|du|pu|fallu|oblige[es]* de) $"
)
"""What stands before a gain that is somebody else's, or past and no joy."""

THEIRS = re.compile(r"\b(?:your|votre|vos|ton|ta|tes)(?: [\w'-]+){1,5}")
"""What is the other's, of which no word shows what the writer is after."""

DENIED = re.compile(r"\b(?:not|never|no|nothing|without|sans|rien|pas|jamais|aucun\w*|ni|\w+n't)\b[^,;.:]*")
"""What an intention says it is not."""

COUNSEL = any_of(
    r"""
    conseil / avis\b / advice / opinion / tips\b / feedback
    """
)
"""An intention that wants to be told something: a question that is more than a request for talk shows it."""

TELLS = any_of(
    r"""
    (?:me|nous) (?:dire|dites|direz|diriez) (?:si|s'il|quoi)\b / tell (?:me|us) (?:if|whether|what to)\b
    """
)
"""A question that wants to be told, though it speaks of talk."""

ASKS = any_of(
    r"""
    (?:c|w)ould (?:you|i|we|it|there|the|that|any) / can (?:you|i|we)\b / may (?:i|we)\b / might (?:i|we|you|there)\b /
    will you\b / are you (?:free|looking|taking|open|hiring|selling|willing|after) /
    do you (?:have|take|need|sell|rent|hire|accept) / do you know (?:anyone|someone|anybody|somebody|who)\b /
    is there (?:any\b|room|space|still) / is there a (?:chance|way|place|spare|free|seat|spot|slot|possib) /
    is there a \w+ (?:free|left|spare|going|for) / name (?:a|your) /
    (?:i|we|he|she|they)'d (?:have|take|start|come|collect|pay|gladly|happily) / any (?:chance|way|room)\b /
    (?:i|we)(?:'d| would) (?:like|love|be|pay|need|want|take|gladly|happily) /
    let (?:me|us) (?:know if|use|have|come|try|take) / looking for\b /
    (?:i|we)(?:'m| am|'re| are)? (?:need|seeking|short of|missing|after) / please /
    if you(?:'d| would| could| can| were| ever) / if (?:any|some)(?:one|body) (?!had|told|asked|says) /
    (?:my|our) [\w-]+ (?:\w+ )?(?:would|'d) (?:\w+ )?(?:love|like) to /
    (?:when|where) do you (?:hold|run|take|open|start) /
    (?:mon|ma|notre|mes|nos) \w+ (?:aimerai|voudrai|reverai|adorerai)\w+ /
    a quelle date / (?:il|elle) reve(?:rait)? de /
    quand (?:ont lieu|faites-vous|organisez-vous|prenez-vous|ouvrez-vous) / willing\b / allow / permission /
    would you permit /
    what (?:would|do) you charge / how much /
    (?:i|we)(?:'ll| can| will| could|'d) (?:pay|cover|bring|send|return|credit) / free of charge /
    in (?:return|exchange) / pay (?:you|for|properly) / how does one / consider / on offer / for sale /
    \w+riez[- ]vous / \w+rais[- ]tu / pourr(?:iez|ais|ait|ions|aient|ez|as) / accept / j'aimerais / je voudrais /
    nous voudrions / nous aimerions / je souhait / nous souhait / (?:je |j')preferer /
    (?:vous|tu) (?:me|nous) (?:souten|aid|pren|pret|donn|laiss)\w+ / c'est combien / je cherche /
    puis-je (?!vous (?:dem|app|dire|parl|ecout)|dem|sav) / (?:vous|tu) (?:me|m'|nous) ?(?:en )?WOULD(?:riez|rais)\b /
    (?<! ce que )(?<!qu'est-ce que )(?<!comment )(?:vous|tu) (?:ne |n')?CLITWOULD(?:riez|rais)\b[^.!?\n]{0,150}\? /
    (?:vous|tu) (?:me|m'|nous) ?(?:l'|le |la |les |en )?HANDS\w*\b[^.!?\n]{0,150}\? /
    (?<!comment )(?<!que )(?:HANDS|prete|pren|accept|cherch|recru|embauch|propos|vien|voul|autoris)\w*-(?:vous|tu)\b /
    (?:vous etes|tu es|etes-vous|es-tu) (?:\w+ )?(?:libres?|preneu|partante?|disponible|d'accord|interesse) /
    (?:vous|tu) (?:n'|me |nous )?(?:aur|fer)(?:iez|ais) (?:pas |encore |toujours )*(?:une?|des?|du|besoin)\b /
    (?:vous|tu) (?:pren(?:ez|ds)|recrut\w+|embauch\w+|lou\w+|vend\w+)\b(?! (?:encore )?le temps)[^.!?\n]{0,80}\? /
    combien (?:ca |cela )?(?:vaut|vaudrait|pour)\b / comment (?:fait-on|s'y prend-on|puis-je) /
    (?:je|on|nous) CLITMEETINGSWOULD(?:rais|rait|rions) (?:bien )?volontiers /
    (?:je|on|nous) CLIT(?:enver|rend|pai|paye|apporte|rapporte|prete|achete|laisse)\w*r(?:ais|ait|ions)\b /
    nous cherchons / on cherche / besoin /
    il (?:me|nous) manque / s'il (?:vous|te) plait /
    si (?:vous voul|l'idee|jamais vous|vous avez|vous etiez|tu avais|vous pouv|tu peux|quelqu) /
    et si (?:nous|on|vous|tu|je) / laiss(?:eriez|erais|ez|e)[- ](?:vous|tu|moi|nous) / me laisser / nous laisser /
    permett / autoris / pensez-vous / croyez-vous / est-ce possible / serait-il / y a-t-il (?:moyen|une|un|encore) /
    pret(?:er|ez)\b / (?:me|nous|etre) prete / prets? a / (?:je|nous|on) (?:vous |te )?(?:paie|paye|regl|defrai)\w* /
    tarifs?\b / frais\b / en echange / a combien / combien (?:demand|pren|cout) / disponib / libre (?:le|samedi|ce) /
    (?:envoy|donn|dit|dites|fait|prete|pens|vot|sign|defend)\w*-(?:moi|nous|le|la|les) /
    (?:transmett|recommand|cede|reserv|garde)\w*-(?:moi|nous|le|la|les) / je suis candidat / je postule
    """.replace("CLIT", "(?:(?:me|nous|vous|te|lui|leur|le|la|les|en|y) |[mtl]'){0,2}")
    .replace("HANDS", "(?:pass|envo[iy]|reserv|vend|ced|loue|transmet|sign|achet|emmen|apport)")
    .replace("MEETINGS", "(?!verr|reverr|li|reli|suiv|crois|vien|rencontr|pass)")
    .replace("WOULD", r"(?!racont|parle|dir|expliqu|confie|devr|sau|se?r|au|re?fer|ecout|recommenc|chang|viv)\w{2,}")
)
"""A sentence that asks who reads it for something."""

TALK = any_of(
    r"""
    echang(?:er|e|ons) / causer (?:un|avec|de)\b / discut / bavard /
    (?:un|une|ce) (?:appel|cafe|visio|rendez-vous|rencontre|moment|creneau|verre|the) / boire / dejeuner / \d+ ?min /
    quinze minutes / vingt minutes / (?:une )?demi-heure / se parler / en parler / parler de / rencontr / s'appeler /
    telephon / connaissance / votre (?:avis|regard|retour) / ton (?:avis|regard|retour) / curieu / m'interess /
    m'intrigu / en savoir plus / entendre / ecouter / comprendre / poser (?:\w+ ){0,4}questions? / raconte /
    de vive voix /
    passer (?:vous |te )?voir / feriez-vous autrement /
    savoir (?:comment (?!je|nous|on|faire)|pourquoi|ce que vous|ce qui) / a call / phone / a chat / chat\b / coffee /
    tea\b / lunch / drink\b / \d+[ -]?min /
    fifteen minutes / twenty minutes / half an hour / quarter of an hour / call you / pint\b / a beer / felt\b /
    to (?:talk|chat|meet|connect|exchange|compare) / hear / ask you / a few (?:things|questions) /
    your (?:view|thoughts|perspective|take|opinion|story)\b / curious / fascinat / interested in / wonder / learn more /
    tell me / know more / know how / know what / pick your brain / compare / swap notes / understand
    """
)
"""A sentence that asks for talk, or only wants to know."""

DOES = any_of(
    r"""
    (?:would|could|will|can) you (?!(?:have|be|like|spare|tell|share|meet|talk|chat|mind)\b)\w+ /
    would you mind (?!telling|sharing|meeting|if we) / have you (?:a|any|room|space)\b / letting (?:me|us) /
    shall (?:i|we) / tell (?:me|us) honestly /
    (?!feriez-vous a|auriez|seriez|aimeriez|voudriez|pourriez|souhait|accepteriez|diriez|raconteriez)\w+riez[- ]vous /
    (?<!qu')est-ce que (?:vous|tu) (?!fer|aur|se?r|aimer|voudr|pourr|souhait|accept|dir|racont)\w+(?:riez|rais)\b /
    (?:pour|accepte|voud)riez[- ]vous (?:de |d')?(?!parl|echang|racont|dire|pren|rencontr|discut|m'|bavard) /
    j'aurais (?:\w+ )+a (?:rempl|confi|donn|vous) / combien en / (?:y|en) seraient / ferait (?:notre|mon) bonheur
    """
)
"""What makes a sentence ask for more than talk though it speaks of talk."""
