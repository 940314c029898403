"""Turns of a message in French, over folded text."""

from __future__ import annotations

import re

from coach.core.guard.speech import QUOTE, Fences, frames

_START = r"(?:^|[.!?:;,\n]\s*|[\"“«]\s*)"
_PARTY = (
    r"(?:le |la |l'|cette |ce |son |sa )?(?:brouillon|post|lecteur|lectrice|auteur|autrice|expediteur|expeditrice|"
    r"destinataire|inconnu|inconnue|(?<=la )personne|(?<=cette )personne)\b"
)
_TELLS = (
    r"(?:di(?:t|re|sent|sait|sant)|racont\w*|affirm\w*|declar\w*|annonc\w*|confi(?:e|er|ent)|avou\w*|mentionn\w*|"
    r"expliqu\w*|repond\w*|pens(?:e|er|ent)|croi(?:t|re|ent)|sai(?:t|ent)|savoir|savait|sen(?:t|tir|tent)|montr\w*|"
    r"revel\w*|rappel\w*|not(?:e|er|ent)|remarqu\w*|ajout\w*|cach\w*|dissimul\w*|ignor\w*|oubli\w*|omet\w*|"
    r"tai(?:t|re|sent)|manqu\w*|entend\w*|compren\w*|suppos\w*|pretend\w*|promet\w*|repet\w*|signifi\w*|retien\w*|"
    r"souvien\w*|sous-entend\w*|laiss\w*|mieux|faire|li(?:t|re|sent|sait)|lue?s?|ecri\w*|appren\w*|voi[rt]|voyait|"
    r"vue?s?|prouv\w*|estim\w*|esper\w*|souhait\w*|decid\w*|trouv\w*|jug\w*|craint|craindre|devin\w*|juste|"
    r"chuchot\w*|murmur\w*|cri(?:e|er|ent)|soupir\w*|glisse\w*|souffl\w*|lanc\w*|jur\w*|accept\w*|admet\w*|"
    r"conced\w*|soutien\w*|soutenir|insist\w*|imagin\w*|rev(?:e|er|ent)|confirm\w*|plaisant\w*|regrett\w*|"
    r"constat\w*|observ\w*|signal\w*|enseign\w*|parie\w*|reconnai\w*)"
)
_ASKER = r"(?:-t-(?:il|elle)|-il|-elle)?"
_HEARER = r"(?: (?:de )?(?:a |au |aux )?(?:la |l'|le |les |lui |pour )?(?!ce\b)[\w-]+)?"
_HOW = r"(?:que|qu'|quel\w*|ou|comment|pourquoi|a quoi|de quoi)"
_REPORTED = (
    rf"\b{_TELLS}{_ASKER}{_HEARER},? qu(?:e |')(?!{_PARTY}|aux?\b|a\b|en\b)",
    r"\bavec qu(?:e |')",
    rf"\bdemand\w*{_ASKER}(?: pas| jamais| rien)?(?: a [\w']+)?,? (?:ce qu|quel|a quoi|qui |comment|pourquoi|ou |"
    rf"si |combien|quand)(?!\w* ?{_PARTY})",
    r"\bce (?:que|qu') ?(?:cela|ca|c)\b|\bquestion (?:de savoir|sur ce|est)\b",
    rf", {_HOW}(?! (?:le|la|l'|ce) (?:post|brouillon|lecteur))\b",
    r"\boubli(?:e|ent) (?:les?|la) \w+ (?:est|sont|etaient|etait|a|ont)\b",
    r"\boubli(?:e|ent) (?!(?:le|la|les|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leurs?|tout|toute|tous|toutes|de|ceux|"
    r"celle|celui|aussi|ainsi|meme|jusqu|et|ou|la|plus|rien|presque)\b|[ldn]')",
    r"\bmanqu(?:e|ent) de (?:quel\w*|plein|sans|a|tres|bons?|bonnes?|belles?|beaux?|si|que)\b",
    r"\b(?:manqu\w*|atten\w*|besoin|cherche|merite|faut) (?:d'|de )?une? (?:phrase|ligne|fin|ouverture|image|"
    r"question|mot) (?:ou|qui|dans|disant|sur ce)\b",
)
_COULD = (
    r"etre (?:envoye|dit|ecrit|adresse|retire|coupe|supprime|signe|lu|le|la)|convenir|aller|venir|ouvrir n|disparaitre|"
    r"s'|servir|suffire|appartenir|concerner|tomber|se (?:lire|dire|trouver|retirer|couper)|aussi"
)
_ADVICE = (
    r"\b(?:mieux|plus (?:juste|forte?|vraie?|droit|claire?|simple)|droit|juste) (?:avec|en|sur|si|comme|par|dans)\b",
    r"\b(?:devrait|devraient|faudrait|merite(?:rait)? de|gagne(?:rait)? (?:a|de)|suffirait|vaudrait mieux|irait mieux|"
    r"se contenterait|tiendrait en|aurait (?:pu|du)|aurait gagne|n'attend que|n'etre que)\b",
    r"\b(?:commencer|finir|ouvrir|terminer|conclure) (?:sur|par)\b|\bdevien(?:t|drait) (?:vraie?|juste)\b",
    r"\b\w+rai(?:t|ent)(?: \w+){0,3} (?:avec|ainsi|en \w+ant)\b|\bmerite (?:une?|de|d')\b",
    r"\b(?:ceci|cela|ca|ainsi|question|doute|chose|choses)[,:] |(?<!comme )\bs(?:'|i )(?:elles?|ils?|quelqu)\b",
    rf"\b(?<!mots )pourrai(?:t|ent) (?!{_COULD})",
)
_OFFER = (
    r"\b(?:vous|on|il|elle|le brouillon|cette phrase|tu) (?:pourriez|pourrait|pouvez|peut|peux|devriez|devrait|"
    r"gagnerait|gagneriez|aurait|serait)(?: \w+){0,3} (?:ecrire|dire|(?:commencer|finir|terminer) par|"
    r"ouvrir (?:par|sur)|conclure|devenir|remplace)",
    r"\bpar exemple\b|\bp\. ?ex\b|\bcomme (?:suit|ceci)\b|\bessay(?:ez|e|er)\b|\bvoici\b",
    r"\bplutot que .{0,60}, (?:ecri|dit)|\bquelque chose comme\b",
    r"\b(?:reformul\w*|reecri\w*|recri[rt]\w*|sugger\w*|suggestion|alternative|version)\b",
    r"(?<!qu')\best-ce qu|\bsavoir de [^,]*, (?:et |ou )?(?:qui|que|qu'|quel\w*|comment|pourquoi|ou|quand|combien)\b",
    r"\b(?<!\bla )(?<!\ble )(?<!phrase )suivante?\b|\bsuivante?\s*:|\bpret a (?:envoyer|copier|coller)\b|\bet si\b|"
    r"\bpourquoi ne pas\b",
)
_TO_AUTHOR = (
    r"\b(?:votre|vos|ton|ta|tes) (?:dernier |derniere |derniers |recent )?(?:post|posts|publication|publications|"
    r"article|articles|equipe|equipes|entreprise|atelier|parcours|profil|metier|travail|histoire|temoignage|retour|"
    r"demarche|engagement|reussite|expertise|experience|carriere|collegues|clients|activite|societe|initiative)\b",
    r"\b(?:auriez|seriez|pourriez|pouvez|accepteriez|avez|etes|souhaiteriez)-vous (?:dispo|ouvert|quinze|vingt|dix|"
    r"trente|\d|un moment|un creneau|le temps|libre|partag|m'|me\b|nous\b|d'accord|interesse)",
    r"\b(?<!\bun )(?<!\bce )(?<!\ble )(?:merci|felicitations|bravo|chapeau)\b",
    r"\bcomment (?:avez|faites|gerez|trouvez)-vous\b|\bdites-moi\b|\btenez-moi\b",
)
_SAYS = (
    r"(?:dit|disait|ecrit|ecrivait|raconte|racontait|avoue|avouait|admet|compte|annonce|demande|precise|rappelle|promet|"
    r"repond|note|appelle|ajoute|parle|conclut|finit|commence|termine)"
)
_WHO = r"(?:-t)?(?:-(?:il|elle))?(?: (?:pas|jamais|guere|plus|rien|\w+ment|meme|avec \w+))?"
_OBJECT = (
    r"(?: (?:l'instant|le moment|le jour|la nuit|le soir) ou|"
    r" (?:l'|la |ces |ce |cette |cet |les |le )?(?:aveu|phrase|mots?|question|remarque|image|moment|detail)"
    rf"(?: du post)?,?)? {QUOTE}"
)
_ANSWERING = (
    rf"\b(?:repond\w*|reagi\w*|fai(?:t|re|sant|saient|sait|ent){_WHO} echo){_WHO} (?:a|au|aux){_OBJECT}",
    rf"\breponse (?:a|au|aux){_OBJECT}",
    rf"\b(?:ecout\w*|entend\w*|ignor(?:e|ent|er|ait|ant)|neglig\w*|releve|relevent|relever|survol\w*){_WHO}{_OBJECT}",
    rf"\bpass(?:e|ent|er|ant|ait){_WHO}(?: vite)? sur{_OBJECT}",
    rf"\bdi(?:t|re|sent|sant)(?:-il|-elle)? rien de{_OBJECT}|\brien dire de{_OBJECT}",
    rf"{QUOTE},?(?: (?:reste(?:nt)?|est|sont|demeure(?:nt)?))?(?: laissee?s?)? sans (?:reponse|echo)\b",
    rf"\bsans reponse {QUOTE}",
    rf"\b(?:decoule\w*|suit|suivent){_WHO} de{_OBJECT}",
    rf"\b(?:sonn|resonn)\w*{_WHO}(?: [\w-]+)? (?:a cote|pres|aupres) de{_OBJECT}",
)
_PARTY_OF_THE_POST = r"(?:le post|l'auteur|l'autrice)"
_SAID = (
    rf"\b(?:quand|lorsque|ou|alors que|tandis que|bien que|parce que|puisque) {_PARTY_OF_THE_POST}"
    rf"(?: (?:lui-meme|aussi|deja|meme|\w+ment))? {_SAYS}(?: (?:de|par|sur|a))?"
    rf"(?: (?:d'un|d'une|un|une|le|la|son|sa|ses|ces|ce|cette))?(?: (?!par\b|avec\b)[\w-]+)?,? {QUOTE}",
    r"\b(?:a cote|pres|aupres) (?:des?|de la) (?:mots?|phrases?|aveu|lignes?|question) du post,? "
    rf"{QUOTE}|\b(?:face a la|apres la|devant la) phrase du post,? {QUOTE}",
    rf"\b(?:repren\w+|cit(?:e|ent|er|ant)|repet\w+|nomm\w+){_WHO}(?: les mots| la phrase)?,? {QUOTE},? "
    r"(?:dans le|du) post\b",
    rf"{QUOTE},? dont parle (?:le post|l'auteur|l'autrice)\b",
)
_ACTING = rf"\b(?:qui|qui a|qui ont|a|ont|avait|avoir|ayant|est|sont|etait|etre) {QUOTE}"
_DENIALS = r"\b(?:ne|n|pas|jamais|rien|aucune?s?|guere|sans)\b"
_FRAMES = (
    "ignore néglige écoute|répond à|répond-il à|répond pas à|ne répond-il pas à|répond jamais à|réagit à|fait écho à|"
    "passe sur|dit rien de|découle de|sonne à côté de|quand le post dit|alors que le post dit|où le post dit"
)
_LACKING = (
    r"\b(?:ne|n|non|pas|jamais|rien|aucune?s?|sans(?! reponse)|ni|guere|manqu\w*|besoin|faut|faudr\w*|veut|veulent|"
    r"voul\w*|voudr\w*|attend\w*|oubli\w*|omet\w*|ignor\w*|tai[trs]\w*|tu|cach\w*|evit\w*|pourr\w*|peu[tx]|devr\w*|doi(?:t|vent)|"
    r"merit\w*|\w+rai(?:t|ent)|si|s'ils?|plutot|souhait\w*|esper\w*|cherch\w*|loin|moins|plus|mieux|lieu|reclam\w*|exig\w*|"
    r"gagn\w*|devien\w*|deven\w*|pret\w*|comme|pareil\w*|tel(?:le)?s?)\b",
)
_IMPERATIVE = (
    r"(?:s'il vous plait,? |merci de )?(?:ecrivez|ecris|dites|dis|essayez|essaie|utilisez|ajoutez|retirez|"
    r"commencez|ouvrez|demandez|mentionnez|envoyez|repondez|remplacez|faites|laissez|venez|appelez|rejoignez|contactez|"
    r"lisez|voyez|partagez|prenez|donnez|gardez|pensez|imaginez|reservez|cliquez|suivez|ignorez|ignore|reponds|traduis|"
    r"traduisez|redige|redigez|repete|repetez|affiche|affichez|supprimez|evitez|parlez|montrez|pose|posez)\b"
)


def fences() -> Fences:
    """The patterns, compiled."""
    return Fences(
        greeting=re.compile(
            _START + r"(?:bonjour|bonsoir|salut|coucou|hello|cher|chere|chers|cheres|madame|monsieur)\b"
        ),
        sign_off=re.compile(
            r"\b(?:cordialement|bien a (?:vous|toi)|bonne (?:journee|soiree|continuation|semaine|suite)|amicalement|"
            r"sinceres salutations|bien cordialement|au plaisir|a (?:bientot|tres vite)|belle (?:journee|soiree|"
            r"continuation)|respectueusement|merci d'avance|dans l'attente|meilleures salutations|a vous lire|"
            r"chaleureusement|(?:bon|bonne|belle) (?:courage|chance|lecture|fin|reprise|route|retour|annee))\b"
        ),
        first_person=re.compile(
            r"\b(?:je|j'|me|m'|moi|mon|ma|mes|mien|mienne|miens|nous|notre|nos|notres)\b|\bj'|\bm'(?=\w)"
        ),
        second_person=re.compile(
            r"\b(?:vous|votre|vos|votres|tu|toi|te|(?<!\ble )(?<!\bun )(?<!\bdu )(?<!\bau )ton|ta|tes|tien|tienne)\b|"
            r"\bt'(?=\w)"
        ),
        to_author=re.compile("|".join(_TO_AUTHOR)),
        offer=re.compile("|".join(_OFFER)),
        advice=re.compile("|".join(_ADVICE)),
        reported=re.compile("|".join(_REPORTED)),
        imperative=re.compile(_START + _IMPERATIVE),
        splice=re.compile(
            r"\W*(?:(?:puis)?\W*$|parce|puisqu|quand|comme|car|si|donc|ou|tandis|alors|lorsqu|bien qu|qui|qu|dont)"
        ),
        answering=re.compile("|".join(_ANSWERING)),
        said=re.compile("|".join(_SAID)),
        acting=re.compile(_ACTING),
        denials=re.compile(_DENIALS),
        lacking=re.compile("|".join(_LACKING)),
        frames=frames(_FRAMES),
    )
