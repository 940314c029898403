"""Wordings that tell what an intention is and what a draft asks for, in flat text (``core.text.flat``).

Made while looking at some of the hands in ``coach/data/intentions``: ``benchmarks/intention_quality.py`` says which,
and prints what they find of the others.
"""

from __future__ import annotations

import re


def any_of(turns: str) -> re.Pattern[str]:
    """A pattern of turns parted by `` / ``, each at the start of a word."""
    return re.compile(r"\b(?:" + "|".join(re.split(r"\s+/\s+", turns.strip())) + ")")


GIVES = any_of(
    r"""
    tell (?:him|her|them|you|the|that|someone) / say\b / thank / congrat / correct / answer / reply / respond /
    share (?:my|our|the|a|an|it|this|some|with) / comfort / consol / cheer / reassur / encourag / keep going /
    support / apologi[sz]e? / sorry / condolence / sympath / let (?:him|her|them) (?:know|see) /
    (?:just|simply|only|really) (?:curious|want|wonder|to) / curious / wonder /
    (?:want|like|love) to (?:know|hear|understand|see if|see how) / put (?:\w+ ){1,3}(?:right|straight) /
    compare notes / help out / help (?:him|her|them) / chat\b / (?:make|makes) (?:\w+ ){1,2}(?:feel|laugh|smile) /
    celebrat / explain / to know / (?:should|must|needs to|deserves to) know /
    ask (?:how|what|if|whether|why|where|about) /
    (?:give|offer|send|bring|pass on|hand) (?:(?:him|her|them) )?(?:the|some|a few|first|news|courage|hope|back) /
    (?:give|offer|send) (?:(?:him|her|them) )?my (?:sympathy|condolence) /
    offer (?:some|my) (?:company|sympathy|condolences|support|experience) /
    (?:a |my |our )?memor(?:y|ies) (?:for|of|from) / remember / make (?:him|her|them) (?:laugh|smile|feel) /
    laugh / compliment / praise / agree / disagree / defend / greet / wish (?:him|her|them|good) / welcome / warn /
    point out / appreciat / admir / react / nothing more / out of (?:curiosity|interest) / chat about / discuss /
    show (?:him|her|them) (?:that|support|sympathy) / be kind / pay (?:my|our) respects / stand (?:by|with) /
    say (?:hello|thanks|hi) / from (?:one|an?) [\w-]+ /
    (?:lui |leur |le |la |les |l'|qu'on )?(?:dire|raconter|expliquer) / dit?es? / remerci / merci / felicit /
    corrig / signal / repond / partag / reconfort / soutenir / soutien / rassur / excus / pardon / condoleances /
    curieu[sx] / curiosite / savoir (?:si|ce|comment|pourquoi|ou|quand|qui|quel|combien) / envie de savoir /
    (?:lui|leur) (?:donner|preter|offrir|envoyer|rendre|apporter|faire plaisir) /
    donner (?:des nouvelles|les noms|raison|courage) / offrir / redonner / pensee / saluer / prevenir / alerter /
    parler (?:de|des|du)\b / se sente / (?:ne|n')(?: \w+){1,4} (?:seul|seule|seuls)\b / etre la (?:si|pour) /
    coup de main / temoigner (?:mon|ma|notre) / defendre / content(?:e)? pour / pour le plaisir / par amitie /
    hommage / souvenir / lui souhait / leur souhait / bonne nouvelle
    """
)
"""An intention that gives, tells or only wants to know: nothing to hide."""

TAKES = any_of(
    r"""
    get\b / ghostwrite / flog\b / wangle / fish for / loan\b / a copy of / tips\b / look after (?:my|our) /
    (?:put in|say) a (?:good )?word / be (?:picked|hired|chosen|invited|taken|featured) / scoop\b / collect /
    graze / place (?:our|my|an?) / pitch / switch (?:him|her|them) / (?:talk|trick|lure) (?:him|her|them) into /
    persuade / convince / mention (?:my|our) / share (?:his|her|their) / for (?:my|our) (?!own sake|part) /
    have (?:him|her|them|it|one|our|my)\b / land\b / win\b / wins?\b /
    want (?:a|an|him|her|them|the|his|its|their|some|more|in) /
    want to (?:buy|rent|borrow|use|join|work|sell|hire|meet|date|publish) /
    want to (?:reprint|exhibit|stay|live|film|record|quote|shadow) / needs? / hoping / hope (?:he|she|they|to) /
    looking for / find (?:a|an|some|me|us|beta|test|clients|customers|out who) / hire / sell / rent\b / buy\b /
    borrow / use (?:his|her|their|the|it|one) / permission / interview / join\b / recruit / poach / sponsor /
    discount / free\b / cheap / for (?:nothing|free|less) / good price / reduced / testimonial / vote / intro\b /
    introduc / job / place on / a (?:place|spot|seat|slot|room|date|bed|table)\b / internship / mentor / beta /
    testers? / feedback / opinion on (?:my|our) / (?:free )?(?:advice|help) (?:on|with) (?:my|our) /
    review (?:my|our|of) / publish / co-?author / joint / contact / referral / invite(?:d)? (?:to|him|her|them) /
    audition / be (?:on|in|his|her|their) / jump / lend / take me / take (?:him|her|them) on / shadow / reprint /
    quote (?:him|her|them|for) / ask (?:her|him|them) out / ask (?:for|to (?:use|borrow|buy|rent|join|film|stay)) /
    she should / he should / they should / to (?:try out|join|use|rent|buy|borrow|get|exhibit|sell) /
    somewhere to / hall\b / his (?:rainfall )?data / (?:raw )?data (?:for|from) / cuttings / store\b / supply /
    obtenir / avoir (?:un|une|son|sa|ses|leur|leurs|l') / l'avoir / recuper / trouver / vendre / decroch /
    lou(?:er|e)\b / rachet / achet / emprunt / reutilis / utilis / publier / recrut / debauch /
    plac(?:er|e) (?:notre|mon|nos|mes|ma) / negoci / sortir avec / a sortir / la revoir / le revoir / rencontrer /
    temoignage / stage / poste\b / une? (?:place|chambre|don|lit|coin|creneau)\b / un prix / prix d'ami /
    ristourne / rabais / remise / gratuit / gratis / pas cher / a l'oeil / sa voix / conference / intervenant /
    contacts? / chez (?:eux|elle|lui|nous) / parrain / mecen / signer / signature / soutirer / accede / acces a /
    bet[ae]-?test / co-?sign / co-?aut / adopter / prendre sa suite / entrer dans / invest / mette / fasse? /
    traduis / exposer / entretien / embauch / apprenti / sous son aile /
    avis (?:honnete )?sur (?:mon|ma|mes|notre|nos) / conseils? (?:\w+ )?gratuit /
    faire (?:lire|temoigner|entrer|connaitre|venir|signer|publier|relire|jouer) / mettre (?:sa|son|ses|leur) /
    loger / heberg / enregistrer / mise? en relation / mettent en relation / preface /
    pour (?:mon|ma|mes|notre|nos|ma) (?!plaisir) /
    qu(?:'il|'elle|'ils|'elles|e) (?:\w+ )?(?:me|m'|nous|mon|ma|mes|notre|nos|viennent|vienne|parle|ecrive) /
    mettre la main sur / faire tourner / fourguer / refourguer /
    etre (?:engage|pris|prise|choisi|invite|recrute|publie|selectionne)\w* / installer (?:notre|mon|nos) /
    mission\b / coloc / connaitre (?:son|ses|leur) /
    qu(?:'il|'elle|'ils|'elles|e) (?:\w+ )?(?:cede|heberge|investisse|vote|prenne|donne|accepte|passe|signe) /
    inviter / embarqu / convaincre / l'inviter /
    (?:un|une) (?:interview|emploi|client|contrat|conseil|temoin|mentor|partenaire)
    """
)
"""An intention that wants something from who reads the message."""

ASKS = any_of(
    r"""
    (?:c|w)ould (?:you|i|we|it|there|the|that|any) / can (?:you|i|we)\b / may (?:i|we)\b /
    might (?:i|we|you|there)\b / will you\b / are you (?:free|looking|taking|open|hiring|selling|willing|after) /
    do you (?:have|take|need|sell|rent|hire|accept) / do you know (?:anyone|someone|anybody|somebody|who)\b /
    is there (?:any\b|room|space|still) / is there a (?:chance|way|place|spare|free|seat|spot|slot|possib) /
    is there a \w+ (?:free|left|spare|going|for) / name (?:a|your) /
    (?:i|we|he|she|they)'d (?:have|take|start|come|collect|pay|gladly|happily) / any (?:chance|way|room)\b /
    (?:i|we)(?:'d| would) (?:like|love|be|pay|need|want|take|gladly|happily) /
    let (?:me|us) (?:know if|use|have|come|try|take) / looking for\b /
    (?:i|we)(?:'m| am|'re| are)? (?:need|seeking|short of|missing|after) / please /
    if you(?:'d| would| could| can| were| ever) / willing\b / allow / permission / would you permit /
    what (?:would|do) you charge / how much /
    (?:i|we)(?:'ll| can| will| could|'d) (?:pay|cover|bring|send|return|credit) / free of charge /
    in (?:return|exchange) / pay (?:you|for|properly) / how does one / consider / on offer / for sale /
    \w+riez[- ]vous / \w+rais[- ]tu / pourr(?:iez|ais|ait|ions|aient|ez|as) / accept / j'aimerais / je voudrais /
    nous voudrions / nous aimerions / je souhait / nous souhait / (?:je |j')preferer /
    (?:vous|tu) (?:me|nous) (?:souten|aid|pren|prêt|pret|donn|laiss)\w+ / je cherche / nous cherchons /
    on cherche / besoin / il (?:me|nous) manque / s'il (?:vous|te) plait /
    si (?:vous voul|l'idee|jamais vous|vous avez|vous etiez|tu avais|vous pouv|tu peux|quelqu) /
    et si (?:nous|on|vous|tu|je) / laiss(?:eriez|erais|ez|e)[- ](?:vous|tu|moi|nous) / me laisser / nous laisser /
    permett / autoris / pensez-vous / croyez-vous / est-ce possible / serait-il /
    y a-t-il (?:moyen|une|un|encore) / pret(?:er|ez)\b / (?:me|nous|etre) prete / prets? a /
    (?:je|nous|on) (?:vous |te )?(?:paie|paye|regl|defrai)\w* / tarifs?\b / frais\b / en echange / a combien /
    combien (?:demand|pren|cout) / disponib / libre (?:le|samedi|ce) /
    (?:envoy|donn|dit|dites|fait|prete|pens|vot|sign|defend)\w*-(?:moi|nous|le|la|les) /
    (?:transmett|recommand|cede|reserv|garde)\w*-(?:moi|nous|le|la|les) / je suis candidat / je postule
    """
)
"""A sentence that asks who reads it for something."""

TALK = any_of(
    r"""
    echang(?:er|e|ons) / discut / bavard /
    (?:un|une|ce) (?:appel|cafe|visio|rendez-vous|rencontre|moment|creneau|verre|the) / boire / dejeuner /
    \d+ ?min / quinze minutes / vingt minutes / (?:une )?demi-heure / se parler / en parler / parler de /
    rencontr / s'appeler / telephon / connaissance / votre (?:avis|regard|retour) / ton (?:avis|regard|retour) /
    curieu / m'interess / m'intrigu / en savoir plus / entendre / ecouter / comprendre /
    poser (?:\w+ )*questions? / raconte / de vive voix / passer (?:vous |te )?voir / a call / phone / a chat /
    chat\b / coffee / tea\b / lunch / drink\b / \d+[ -]?min / fifteen minutes / twenty minutes / half an hour /
    quarter of an hour / call you / pint\b / a beer / felt\b / to (?:talk|chat|meet|connect|exchange|compare) /
    hear / ask you / a few (?:things|questions) / your (?:view|thoughts|perspective|take|opinion|story)\b /
    curious / fascinat / interested in / wonder / learn more / tell me / know more / know how / know what /
    pick your brain / compare / swap notes / understand
    """
)
"""A sentence that asks for talk, or only wants to know."""

DOES = any_of(
    r"""
    (?:would|could|will|can) you (?!(?:have|be|like|spare|tell|share|meet|talk|chat|mind)\b)\w+ /
    would you mind (?!telling|sharing|meeting|if we) / have you (?:a|any|room|space)\b / letting (?:me|us) /
    shall (?:i|we) / tell (?:me|us) honestly /
    (?!auriez|seriez|aimeriez|voudriez|pourriez|souhaiteriez|accepteriez|diriez|raconteriez)\w+riez[- ]vous /
    (?:pour|accepte|voud)riez[- ]vous (?:de |d')?(?!parl|echang|racont|dire|pren|rencontr|discut|m'|bavard) /
    j'aurais (?:\w+ )+a (?:rempl|confi|donn|vous) / combien en / (?:y|en) seraient / ferait (?:notre|mon) bonheur
    """
)
"""What makes a sentence ask for more than talk though it speaks of talk."""
