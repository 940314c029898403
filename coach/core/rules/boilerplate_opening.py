"""Boilerplate opening: the first words that open any message to anyone."""

from __future__ import annotations

from coach.core.rules.engine import Hit, Message, hits, wording

_ADJ_EN = (
    r"(?:great|lovely|wonderful|fantastic|insightful|interesting|inspiring|thought-provoking|powerful|valuable"
    r"|excellent"
    r"|amazing|brilliant|timely|important|beautiful|nice|thoughtful|compelling|awesome|superb|refreshing)"
)
_PIECE_EN = r"(?:post|posts|read|piece|article|share|content|update|publication|reflection|message|story|insights?)"
_ADJ_FR = (
    r"(?:inspirant|inspirante|touchant|touchante|interessant|interessante|precieux|precieuse|enrichissant"
    r"|enrichissante"
    r"|eclairant|eclairante|passionnant|passionnante|sincere|authentique|pertinent|pertinente|emouvant|marquante?"
    r"|instructif|instructive|puissant|puissante)"
)
_PIECE_FR = (
    r"(?:partage|post|publication|article|temoignage|retour d'experience|message|contenu|reflexion"
    r"|prise de parole|recit)"
)

WORDINGS = (
    wording(
        "wellbeing",
        0.9,
        en=(
            r"(?:i |we )?(?:sincerely |really |do |just )?(?:hope|trust|pray)(?:ing)?(?: that)? (?:this|the|my) "
            r"(?:message|email|note|mail|letter|finds)\b[^.!?\n]{0,40}",
            r"(?:i |we )?(?:sincerely |really |do |just )?(?:hope|trust|pray)(?:ing)?(?: that)? (?:you|all"
            r"|everything|you and"
            r" (?:your family|yours))(?: is|'s|'re| are|r)? (?:are |is )?(?:all |both |doing |keeping |going )?"
            r"(?:well|good|fine|great|okay|ok|in good)\b[^.,!?\n]{0,30}",
            r"(?:i |we )?(?:hope|trust)(?: that)? (?:you had|you have had|you've had|you are having|you're having|you"
            r" have|your (?:week|day|year|monday|weekend|morning|summer))\b[^.,!?\n]{0,40}"
            r"(?:well|good|great|nice|lovely|start|fine|week|day|weekend)\b",
            r"(?:hope|hoping|trust|trusting)(?: that)? (?:all|everything|things|life|business|trade|work|the"
            r" \w+)(?:'s| is|"
            r" are|s)? (?:\w+ )?(?:well|good|great|fine|treating|brisk|booming|busy|kind|going|ok|okay|[a-z]+-[a-z]+)"
            r"\b[^.,!?\n]{0,30}",
            r"(?:hope|hoping|trust)(?: that)? (?:you're|your|you are|youre|ur|u r|you've been|you have been|u are)"
            r" (?:having|enjoying|keeping|doing|all|both|well|good|not too)\b[^.,!?\n]{0,40}",
            r"how(?:'s| is| are) (?:everything|it going|you doing|things|life)\b[^.,!?\n]{0,20}",
            r"greetings of the day",
            r"warm(?:est)? greetings",
            r"(?:i )?wish(?:ing)? you (?:are|well|a (?:great|good|wonderful|lovely) (?:start|week|day"
            r"|monday))\b[^.,!?\n]{0,20}",
        ),
        fr=(
            r"(?:j'|nous )?esper(?:e|ons|ant)(?: bien)? que (?:vous allez|tu vas|vous vous portez|tout va|tout se"
            r" passe"
            r"|ce (?:message|mail|petit mot|mot)|cette? (?:semaine|message|journee|rentree)|(?:votre|ta)"
            r" (?:semaine|journee"
            r"|rentree|annee)|vous (?:etes en forme|passez)|tu (?:es en forme|passes))[^.!?\n]{0,50}",
            r"comment (?:allez-vous|vas-tu|ca va|tu vas|vous allez)(?! faire)",
            r"j'ose esperer que[^.!?\n]{0,40}",
            r"(?:en |j'|nous )?esper(?:e|ant|ons|rant) que (?:toute? |tous |la |le |les |l'|cette? |ton |ta |tes "
            r"|votre |vos )"
            r"[^.!?\n]{0,30}(?:vont?|va|se porte(?:nt)?|se passe(?:nt)?|est|sont|demarre|commence|s'annonce|tient)\b"
            r"[^.!?\n]{0,30}",
            r"(?:ces|juste) quelques (?:lignes|mots) (?:en passant|pour)[^.!?\n]{0,40}",
            r"(?:en vous |je vous |nous vous |vous )?souhait(?:ant|e|ons|er) (?:une? )?(?:bonne|belle|excellente"
            r"|agreable|la"
            r" sante)[^.!?\n]{0,25}(?:journee|semaine|annee|rentree|reception|lecture|sante)(?! et bon courage)",
        ),
    ),
    wording(
        "connection",
        0.85,
        en=(
            r"(?:just )?(?:a quick (?:note|message|line) to say )?(?:many )?(?:thank you|thanks|thx)(?: so much|"
            r" very much"
            r"| a lot)? for (?:connecting|accepting|adding|having me|joining|the (?:connection|add|invite|invitation"
            r"|connect|follow)|following|your (?:connection|invitation|invite|acceptance))\b[^.,!?\n]{0,40}",
            r"(?:it(?:'s| is| was) )?(?:so |very |really )?(?:great|nice|good|lovely|wonderful|glad|happy"
            r"|delighted|pleased"
            r"|thrilled|honou?red|a pleasure|pleasure|an honou?r|excited)(?: to be| to have)? ?(?:to )?"
            r"(?:be )?(?:connect(?:ed|ing)?|in (?:touch|contact) with you|make your acquaintance|e-?meet|meet you"
            r"|meeting you|virtually meet|have you (?:here|in my))\b[^.,!?\n]{0,40}",
            r"(?:i'd|i would|would) (?:really |very much )?(?:like|love)(?: to| for us to) (?:connect|add you|have"
            r" you|be"
            r" connected|join your network)\b[^.,!?\n]{0,40}",
            r"(?:would (?:be|love)|it would be) (?:great|nice|an honou?r)? ?to (?:connect|have you in my|be"
            r" connected)\b",
            r"(?:i(?:'m| am) )?(?:always )?(?:looking to |trying to |keen to |wanting to |hoping to )?(?:expand"
            r"|grow|build"
            r"|widen|broaden|enlarg|extend|develop|connect)(?:ing)? (?:(?:my|our|a) [^.,!?\n]{0,40}"
            r"(?:network|circle|contacts|connections)|with (?:people|professionals|like-minded|peers|others?"
            r"|experienced"
            r"|leaders|fellow|interesting))\b[^.,!?\n]{0,60}",
            r"we share (?:a (?:couple|handful|number) of |a few |some |several |many )?(?:contacts|connections|friends"
            r"|acquaintances)\b[^.,!?\n]{0,40}|(?:you|your (?:name|profile|face)) (?:keeps? (?:popping up|appearing"
            r"|coming"
            r" up)|(?:was|were) (?:suggested|recommended))\b[^.,!?\n]{0,40}",
            r"(?:i )?(?:see|saw|noticed|notice) (?:that )?we(?: both)? (?:have|share|are)\b[^.,!?\n]{0,40}"
            r"(?:mutual|common|connections?|contacts?|groups?|network)[^.,!?\n]{0,30}",
            r"we (?:have|share) (?:a few |several |some |many |a number of )?(?:mutual|common) (?:connections"
            r"|contacts|friends)",
            r"(?:thank you|thanks)(?: so much)? for (?:being (?:part of|in|a part of) my|the (?:contact|connect"
            r"|follow)|your (?:contact|request|time and))\b[^.,!?\n]{0,30}|(?:we are|we're|we have been|we've been"
            r"|since we|it has been a while since we|now that we(?:'re| are)) connected\b[^.,!?\n]{0,40}",
            r"(?:linkedin|the algorithm|the platform) (?:suggested|recommended|proposed|thinks)[^.,!?\n]{0,40}",
        ),
    ),
    wording(
        "connection",
        0.6,
        fr=(
            r"(?:un grand )?merci (?:beaucoup |encore |a vous |infiniment )?(?:d'avoir|de m'avoir|pour avoir|de|d') "
            r"?(?:m'avoir )?(?:accepte|rejoint|ajoute|repondu|l'acceptation)[^.!?\n]{0,50}",
            r"(?:je (?:vous|te) remercie|merci(?: beaucoup| bien| a vous)?) (?:pour|de) (?:la connexion|l'ajout"
            r"|votre ajout"
            r"|ton ajout|la mise en relation|l'invitation|votre invitation|ton invitation|votre confiance et|cette"
            r" connexion"
            r"|cette mise en relation|l'acceptation|votre acceptation|l'acces)[^.!?\n]{0,50}",
            r"(?:tres |vraiment |tout a fait )?(?:ravie?|heureux|heureuse|contente?|enchantee?|charmee?|honoree?)"
            r" (?:d'etre|d'entrer|de faire (?:votre|ta)|de (?:vous|te) (?:compter|avoir|connaitre|rencontrer"
            r"|retrouver|suivre)"
            r"|d'elargir|d'echanger|d'avoir|de rejoindre|de notre (?:connexion|mise))[^.!?\n]{0,50}",
            r"(?:je (?:cherche|souhaite|aime|veux|prends plaisir) a? ?|afin d'|pour |toujours un plaisir d'"
            r"|desireux d'|envie d')?"
            r"(?:elargir|agrandir|developper|etendre|etoffer|enrichir|developpe|elargis|agrandis|etoffe)"
            r" (?:mon|son|notre|mes|le) (?:reseau|cercle|contacts|carnet)[^.!?\n]{0,50}",
            r"(?:j'ai (?:vu|remarque|constate) que )?(?:nous (?:avons|avions|partageons|partagions"
            r"|comptons)|on (?:a|avait|partage))"
            r" (?:plusieurs |des |de"
            r" nombreux |de nombreuses |quelques |beaucoup de )?(?:contacts|relations|connexions|amis|points)"
            r" (?:en )?communs?",
            r"nous (?:evoluons|travaillons|sommes) dans (?:le meme|des|un) (?:univers|secteur|domaine)[^.!?\n]{0,30}",
            r"bienvenue (?:dans mon reseau|parmi mes contacts)",
            r"(?:faire|fassiez|fais|etes|soyez) (?:desormais )?partie de (?:votre|ton|mon|mes)[^.!?\n]{0,30}"
            r"|(?:accueillir|d'accueillir|rencontrer|d'ajouter|decouvrir) de (?:nouvelles?|nouveaux|belles)"
            r" (?:personnes|contacts|profils|connexions|visages)[^.!?\n]{0,40}|que nos (?:chemins|routes) se"
            r" (?:croisent|soient)[^.!?\n]{0,30}",
            r"(?:linkedin|l'algorithme|le reseau) (?:m'a|me) (?:suggere|propose|recommande)[^.!?\n]{0,40}"
            r"|(?:votre|ton) (?:nom|profil|visage) (?:est|m'est|a ete|m'a ete) (?:apparu|propose|suggere"
            r"|recommande)[^.!?\n]{0,40}",
        ),
    ),
    wording(
        "profile",
        0.85,
        en=(
            r"(?:i(?:'ve| have)? )?(?:just |recently )?(?:came|come|stumbled|happened|landed) (?:across|upon|on|over)"
            r" (?:your|you|this)\b[^.,!?\n]{0,50}",
            r"(?:your|ur) (?:profile|name|page) (?:appeared|showed up|came up|popped up|was (?:among|in|suggested"
            r"|shown))"
            r"\b[^.,!?\n]{0,40}",
            r"(?:your|ur) (?:profile|background|experience|page|work|name|career|journey) (?:really |immediately "
            r"|just )?"
            r"(?:caught|stood|came|appeared|popped|jumped|impressed|looks?|is (?:very |really |so )?(?:impressive"
            r"|interesting))"
            r"\b[^.,!?\n]{0,40}",
            r"(?:i was|i'm|i am) (?:browsing|looking through|scrolling|going through|looking at|reading|checking) "
            r"(?:linkedin|my feed|profiles|my contacts|your profile)\b[^.,!?\n]{0,40}",
            r"(?:i )?(?:have |just |recently )*(?:read|seen|viewed|visited|looked at|found|went through|was"
            r" looking at|had a look at)"
            r" your profile\b[^.,!?\n]{0,40}",
            r"i(?:'ve| have) been following (?:your|you)\b[^.,!?\n]{0,40}",
        ),
        fr=(
            r"(?:je suis |suis )?tombee? (?:par hasard )?sur (?:votre|ton|vous|vos|le votre)[^.!?\n]{0,40}",
            r"(?:j'ai|c'est avec[^.!?\n]{0,40} que j'ai) (?:bien |recemment )?(?:decouvert|parcouru|consulte"
            r"|visite|lu|vu|regarde)"
            r"[^.!?\n]{0,15} (?:votre|ton) (?:profil|parcours|page)",
            r"en (?:parcourant|consultant|naviguant|regardant|lisant|visitant|decouvrant) (?:le reseau|linkedin"
            r"|votre|ton"
            r"|mon fil|mes|l'actualite|les profils|sur)[^.!?\n]{0,50}",
            r"(?:votre|ton|vos|le) (?:profil|parcours|experience|post|publication|message|nom)[^.!?\n]{0,50}"
            r"(?:a retenu|m'interess|m'a (?:beaucoup |vraiment |profondement |tout de suite )?(?:touche|parle|emu"
            r"|interpelle|interesse|attire|tape|marque|plu|impressionne)|a attire|a (?:toute )?mon attention"
            r"|resonne)[^.!?\n]{0,40}",
            r"(?:je suis|je parcours) (?:votre|vos|tes|regulierement|ce reseau)[^.!?\n]{0,40}(?:profils?"
            r"|publications|actualites?)",
        ),
    ),
    wording(
        "permission",
        0.85,
        en=(
            r"i(?:'m| am)? (?:just )?(?:reach(?:ing)? out|getting in touch|contacting you|writing to you|messaging"
            r" you|dropping"
            r" (?:by|you))\b[^.,!?\n]{0,50}",
            r"(?:i )?(?:just )?(?:wanted|felt compelled|thought i(?:'d| would)|decided|had) to (?:quickly"
            r" )?(?:reach out"
            r"|introduce myself|say (?:hi|hello)|drop (?:you|by)|get in touch|connect|touch base|write to"
            r" you)\b[^.,!?\n]{0,40}",
            r"(?:i )?thought i(?:'d| would) (?:reach out|say|drop|introduce|connect)\b[^.,!?\n]{0,40}",
            r"(?:just )?(?:a quick (?:note|message|one|hello|line)|dropping (?:by|in|you)|a (?:short|little"
            r"|friendly) (?:note"
            r"|message|hello)|checking in|touching base|saying h(?:i|ello))\b[^.,!?\n]{0,40}",
            r"(?:i )?hope (?:that )?you (?:don't|do not|won't) mind[^.,!?\n]{0,60}",
            r"(?:i'm |i am )?(?:very |so )?sorry (?:to|for) (?:bother|disturb|intrud|the (?:intrusion|cold"
            r"|unsolicited))[^.,!?\n]{0,40}",
            r"i know (?:that )?(?:you(?:'re| are| must be)|your time|this is) (?:very |super |a bit )?(?:busy"
            r"|precious|valuable"
            r"|random|out of the blue)\b[^.,!?\n]{0,40}",
            r"(?:please )?(?:allow|let) me (?:to )?(?:quickly |briefly )?introduce\b[^.,!?\n]{0,30}",
            r"(?:i )?(?:wanted|would like|'d like) to introduce myself\b",
            r"(?:apologies|excuse me|pardon me|forgive me) for (?:the|this|my|reaching|writing"
            r"|contacting)\b[^.,!?\n]{0,40}",
            r"out of the blue",
            r"to whom it may concern|(?:dear|greetings to|hello to|hi) (?:all )?(?:my )?(?:connections?|network"
            r"|contacts?"
            r"|colleagues|friends|all|sir or madam|sir/madam|valued \w+)\b[^.,!?\n]{0,20}",
            r"(?:my|the) name(?:'s| is) [a-z' -]{2,30} (?:and|from|of|with|,)[^.,!?\n]{0,40}",
            r"(?:it is|it's) (?:my|our) (?:great |distinct )?(?:pleasure|honou?r|privilege) to (?:introduce|present"
            r"|inform"
            r"|announce|write|invite|share)\b[^.,!?\n]{0,40}",
            r"(?:we are|i am|we're|i'm) (?:pleased|delighted|happy|proud|glad) to (?:introduce|present|inform|announce"
            r"|offer|share)\b[^.,!?\n]{0,40}",
            r"(?:please )?(?:allow|give|grant|spare) me (?:just )?(?:a|one|two|a few) (?:moments?|minutes?|seconds?)\b"
            r"[^.,!?\n]{0,40}",
            r"congratulations on your (?:recent |new )?(?:work anniversary|new (?:role|job|position)|promotion|success"
            r"|recent)\b[^.,!?\n]{0,40}",
            r"(?:going|looking) through (?:my|our) (?:network|contacts|connections)\b[^.,!?\n]{0,40}",
            r"further to (?:my|our) (?:last|previous|earlier|recent)\b[^.,!?\n]{0,40}",
        ),
        fr=(
            r"(?:suite a [^.!?\n]{0,40}, ?)?je me (?:permets|suis permise?|permettais)(?: donc)? (?:de|d'|ce|cette"
            r"|un)[^.!?\n]{0,60}",
            r"permettez-moi (?:de|d') ?(?:me presenter|vous (?:contacter|ecrire|solliciter|adresser|deranger)|entrer"
            r"|prendre|ce)[^.!?\n]{0,50}",
            r"(?:je (?:vous|te) (?:contacte|ecris|sollicite)|je prends contact|je reviens vers (?:vous"
            r"|toi))[^.!?\n]{0,50}",
            r"(?:juste )?un petit (?:mot|message|coucou) (?:pour|afin)[^.!?\n]{0,40}",
            r"(?:desolee?|pardon|excusez-moi|pardonnez-moi) de (?:vous|te) (?:deranger|importuner"
            r"|solliciter)[^.!?\n]{0,40}",
            r"je (?:sais|suis consciente?) que (?:vous etes|votre temps|votre emploi|tu es|les"
            r" journees)[^.!?\n]{0,50}",
            r"(?:laissez-moi|je souhaitais|je voulais|je tenais a|je me) (?:me )?presente[rz]?\b[^.!?\n]{0,30}",
            r"(?:petite )?question rapide",
            r"par la presente[^.!?\n]{0,50}|(?:madame, monsieur|a qui de droit|chers? (?:contacts?|reseau|membres|tous"
            r"|collegues|amis du reseau))\b",
            r"(?:nous avons|j'ai|c'est avec) (?:le |un |grand |beaucoup de )*(?:plaisir|honneur|joie|fierte)"
            r" (?:de |d'|que )(?:vous |t'|te |nous )?(?:informer|annoncer|presenter|inviter|convier|proposer|ecrire"
            r"|m'adresse"
            r"|faire)[^.!?\n]{0,40}",
            r"(?:laissez-moi|laisse-moi|laissez moi|laisse moi)(?: tout d'abord| d'abord| donc)? (?:me|te|vous)"
            r" [a-z]+r\b[^.!?\n]{0,30}",
            r"(?:suite a|faisant suite a|pour faire suite a) (?:mes?|notre|nos|mon|ma)[^.!?\n]{0,50}",
            r"(?:accordez-moi|donnez-moi|accorde-moi) (?:juste )?(?:une?|deux|quelques) (?:instants?|minutes?"
            r"|secondes?)"
            r"[^.!?\n]{0,30}",
            r"votre temps est precieux|je vous adresse (?:ma candidature|ce message|mon cv)[^.!?\n]{0,40}|(?:a|en)"
            r" (?:la recherche|recherche) (?:active )?d[e'][^.!?\n]{0,50}",
        ),
    ),
    wording(
        "thanks",
        0.7,
        en=(
            rf"(?:what (?:a|an)|such (?:a|an)) (?:really |truly |very )?{_ADJ_EN}(?:, {_ADJ_EN})?(?: and"
            rf" {_ADJ_EN})? {_PIECE_EN}\b"
            r"[^.,!?\n]{0,30}",
            rf"(?:many |a big )?(?:thank you|thanks)(?: so much| very much| a lot)? for (?:sharing|posting|this"
            rf"|writing) "
            rf"(?:this |such )?(?:a |an )?(?:very |truly |really |so )?{_ADJ_EN}[^.,!?\n]{{0,40}}",
            r"(?:,|and|great post|\.|!) ?(?:thank you|thanks)(?: so much| very much| a lot)? for"
            r" sharing\b[^.,!?\n]{0,20}",
            rf"i (?:really |truly |very much |thoroughly )?(?:enjoyed|loved|appreciated|liked) (?:reading )?(?:your"
            rf"|this) "
            rf"(?:recent |latest |last )?(?:{_ADJ_EN} )?{_PIECE_EN}\b[^.,!?\n]{{0,40}}",
            rf"what (?:a|an) (?:\w+ )?{_ADJ_EN} (?:take|perspective|reflection"
            rf"|call)\b[^.,!?\n]{{0,30}}|(?:thank you|thanks)(?: so much)? for sharing (?:your|this|the"
            rf"|these)\b[^.,!?\n]{{0,30}}",
            rf"(?:very |really |so |truly )?{_ADJ_EN} (?:post|read|share|content|article|insights?)(?=\s*[,.!\n]|$)",
        ),
        fr=(
            rf"(?:un (?:grand|immense|tres grand) )?merci(?: beaucoup| infiniment)? (?:a (?:vous|toi) )?(?:pour|de) "
            rf"(?:ce|cet|cette|votre|ton)(?: tres| si| beau| bel| belle)* {_PIECE_FR} (?:a la fois |tres |si |aussi"
            rf" |vraiment"
            rf" |tellement |plein |plus qu'|des plus )*{_ADJ_FR}[^.!?\n]{{0,40}}",
            rf"un (?:grand|immense) merci (?:pour|de) (?:ce|cet|cette|votre) {_PIECE_FR}[^.!?\n]{{0,30}}",
            rf"merci(?: beaucoup)? (?:pour|de) (?:ce|cet|cette|votre) (?:tres |si )?(?:beau|bel|belle|precieux"
            rf"|precieuse"
            rf"|riche|magnifique) {_PIECE_FR}[^.!?\n]{{0,30}}",
            rf"(?:tres|super|vraiment) (?:{_ADJ_FR}|beau|bel|bon) ?{_PIECE_FR}?(?=\s*[,.!\n]|$)",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Stock openings; further down than the third sentence the same words open nothing and weigh less."""
    body = message.parts.body
    limit = body[min(2, len(body) - 1)].end if body else len(message.draft)
    found = []
    for hit in hits(message, WORDINGS):
        early = hit.span.start <= limit
        found.append(Hit(message.clause(hit.span) if early else hit.span, hit.weight * (1 if early else 0.5), hit.kind))
    return found
