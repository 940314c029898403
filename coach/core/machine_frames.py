"""Weak signs of machine tone, in flat text (``core.text.flat``): data for ``core.machine_tone``.

Frames in which a language model praises a post without having needed it: people use each of them, and only several at
once, beside other signs, weigh anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach.core.scene import Language
from coach.core.wordings import any_of

_SHOWS_EN = (
    r"(?:captur|illuminat|illustrat|underscor|highlight|resonat|embod|exemplif|showcas|reveal|transcend|weav|honou?r"
    r"|refram|remind|demonstrat|reflect|speak|shin)(?:e|es|s|ed|y|ies|ied)?\b"
)
_SHOWS_FR = (
    r"(?:captur|saisi|illustr|soulign|montr|prouv|reve?l|rappell|invit|temoign|incarn|transcend|tiss|soulev|refle[tc]"
    r"|interrog|resonn|demontr|enrichi|transpar)\w*"
)

FRAMES: Mapping[Language, re.Pattern[str]] = {
    "en": any_of(
        r"""
        (?:your|this|stories|moments|words|it|they|you|which|that) (?:[\w'-]+ ){0,3}?SHOWS /
        (?:is|are) both \w+ and \w+ / (?:as|so) \w+ as it is (?:\w+ing|\w+ful|necessary|rare)\b /
        behind (?:every|each) [^.!?,]{3,40} (?:is|are|there|lies|stands)\b /
        in an? (?:\w+ )?(?:world|culture|age|era|society|time) (?:that|where|of|when|which|obsessed|driven|marked)\b /
        (?:true|real|lasting|genuine|authentic|meaningful|positive) ABSTRACT /
        the (?:true |real |quiet )?(?:power|importance|value|beauty|essence|impact|human side|joy) of\b /
        quiet(?:ly)? (?:wisdom|dignity|strength|courage|power\w*|radical|confidence|resolve|resilience|rituals?) /
        an? (?:\w+ )?(?:masterclass|meditation|celebration|reflection) (?:in|on|of) /
        (?:blend|blending|fusion|intersection) of / an? (?:\w+ )?blend\b /
        the (?:\w+ )?(?:tension|balance|interplay|bridge|bridges) between /
        something (?:\w+ly )?(?:profound|bigger than|greater than|deeper) / ultimately, / at its core / too often,? /
        it takes (?:\w+ )?(?:courage|resilience|strength|heart|vulnerability) /
        thank you for (?:leading|honou?ring|reminding|shining|illuminating|shedding|bringing|giving voice) /
        thank you for sharing (?:such|this|these|your|an?) /
        thank you for your (?:voice|honesty|courage|vulnerability|openness|candou?r|leadership|dedication) /
        such an? (?:[\w-]+,? (?:and )?){1,3}(?:reflection|perspective|initiative|conversation|account|contribution) /
        (?:would|'d) (?:be (?:delighted|honou?red|thrilled) to (?:hear|learn|connect|exchange|explore)) /
        (?:would|'d) (?:love|be curious|welcome the chance) to (?:hear|know|learn|connect|exchange)(?: more)? \w+ you /
        i'm curious: / how do you (?:see|envision|balance|navigate) / what (?:advice|lessons?) (?:would|from|has|have) /
        what (?:struck|stands?|stood|strikes) (?:me )?(?:out )?(?:to me )?(?:the )?(?:most )?(?:is|was|are)\b /
        (?:stays?|will stay) with (?:many of )?us / the kind of (?:\w+ )?(?:leadership|thinking|mindset) /
        keep (?:inspiring|shining|leading|lifting|pushing) / looking forward to (?:reading|following|seeing|learning) /
        i hope this (?:message|note|email) finds you /
        i (?:recently )?came across your (?:[\w-]+ )?(?:post|article|piece) /
        passionate about / (?:voices|stories|leaders|work|perspectives) like (?:yours|this|these) /
        (?:now )?more than ever / (?:seen|heard|valued|connected),? (?:and|heard|valued|connected)\b /
        turn(?:ed|ing|s)? [\w -]{3,30} into (?:an? )?(?:\w+ )?(?:opportunity|lesson|strength|springboard|narrative) /
        transformative / profound\w* / heartfelt / vulnerability / mindset / belonging / inspir(?:e|es|ing|ation)\b /
        insight(?:s|ful)\b / synerg\w+ / breath of fresh air / (?:invites?|challenges|inspires?) us\b /
        (?:deeply|truly) (?:moved|touched|appreciate) / (?:undoubtedly|refreshing|compelling|evocative|poignant)\b /
        far beyond / human connection\b / the human (?:side|element|dimension) / your (?:willingness|ability) to /
        speaks? to (?:the|a|something) / a (?:great|good|gentle) reminder\b / (?:next|new|meaningful) chapter /
        for generations / light (?:the|a) path / shin(?:e|es|ing) (?:a )?(?:light|through) /
        (?:stands?|stood) out\b / to \w+(?: \w+)?, to \w+(?: \w+)?,? and to \w+ /
        your (?:honesty|candou?r|vulnerability)\b /
        (?:is|are) (?:living )?proof that / rarely linear /
        (?:craft|care|honesty|patience|clarity|courage) and (?:\w+ )?ABSTRACT
        """.replace("SHOWS", _SHOWS_EN).replace(
            "ABSTRACT",
            r"(?:\w+(?:ship|ness|ity|ence|tion|ment)|growth|strength|value|mastery|change|impact|connection)\b",
        )
    ),
    "fr": any_of(
        r"""
        (?:votre|vos|ces?|cette|il|elle|elles|ils|vous) (?:[\w'-]+ ){0,3}?(?:nous |avec justesse )?SHOWS WHAT\b /
        a la fois \w+ et \w+ / aussi \w{6,} qu(?:e |')(?:\w{6,}|elle|il)\b /
        derriere (?:chaque|ce|cette|ces) [^.!?,]{3,40}(?:,| il y a| se (?:cache|joue)) /
        dans (?:un monde|une societe|une epoque|un contexte|un secteur) (?:ou|qui|que|obsede|marque|de)\w* /
        a une epoque ou / a l'(?:ere|heure) (?:du|de|des|ou)\b /
        (?:vraie?|veritable|authentique|reelle?) (?:richesse|force|lecon|maitrise|artisanat|leadership|valeur|culture) /
        la (?:vraie |veritable )?(?:force|valeur|beaute|puissance|richesse|dimension) (?:du|de la|des|de l'|humaine) /
        l'importance d\w* / le pouvoir de / une? (?:\w+ )?lecon d\w* / une meditation sur / une ode a /
        (?:un|d'un) (?:\w+ )?(?:alliage|equilibre|melange subtil) / la tension (?:\w+ )?entre / entre tradition et /
        quelque chose de (?:profond|plus grand|profondement) / au fond, / en definitive / trop souvent / avant tout /
        plus que jamais / au-dela (?:de|du|des)\b / bien (?:plus|davantage)\b /
        (?:tellement|si|profondement|particulierement) (?:vrai|important|evocat|inspirant|touch\w+|sensible|marqu\w+) /
        merci (?:pour|de) (?:ce|cet|cette|votre) (?:\w+ )?(?:partage|authenticite|voix|lecon|recit|texte|analyse) /
        merci (?:d'avoir|de) (?:rendu|rappel|mis|donn|port|redonn)\w* /
        merci pour (?:ce|cette) (?:\w+ ){0,3}(?:partage|reflexion|eclairage|temoignage) /
        (?:quel(?:le)?) (?:bel(?:le)? )?(?:reflexion|parcours|temoignage|recit|lecon|message) /
        je serais (?:ravie?|heureu\w+|curieu\w+|honoree?) (?:d'|de )(?:echang|savoir|decouv|explorer|en apprendre) /
        ce serait un honneur /
        au plaisir (?:d'|de )(?:echanger|suivre|decouvrir|vous lire) / continuez a (?:nous )?inspir /
        j'espere que ce message vous trouve\w* / j'ai (?:recemment )?(?:lu|decouvert) votre (?:publication|article) /
        passionnee? par / (?:des )?(?:voix|recits|parcours|temoignages) comme (?:le|la|les) (?:votre|votres) /
        vous (?:transform|faconn)\w+ / avez transforme / epanoui\w* / vulnerabilite / leadership / bienveillan\w+ /
        appartenance /
        inspir(?:e|er|ant|ante|ants|antes)\b / synergies? / bouffee d'air / (?:nous|chacun a|a) invite /
        fait(?:es)? echo / (?:votre|leur) (?:capacite|facon|maniere) (?:a|de|d')\b / en dit long /
        ce qui (?:me frappe|m'a (?:\w+ )?(?:marque|touche|frappe))\w* / la (?:facon|maniere) dont vous /
        comment (?:voyez|envisagez|entretenez|cultivez|conciliez)-vous /
        comment vous (?:cultivez|accompagnez|conciliez) /
        j'aimerais (?:beaucoup )?savoir comment vous / quelle lecon / (?:nous|les) invite(?:nt)? a / cela invite a /
        (?:sagesse|dignite|sincerite|humilite)\b /
        (?:rafraichissante?|incontournable)\b / donne[zr]? une voix /
        en opportunites?\b / opportunites? de croissance / sans aucun doute / au quotidien / etat d'esprit /
        faire bouger les lignes /
        (?:le plus|profondement|sincerement) (?:marque|touche|emu)e?\b / il faut (?:\w+ ){0,2}courage pour /
        c'est la preuve qu\w* / nouveau chapitre / un honneur (?:d'|de )\w+ / une etape (?:essentielle|importante) /
        a \w+[ei]r, a \w+[ei]r et a \w+ / (?:reconnue?|accueillie?|ecoutee?|valorisee?),? (?:et|entendue?|accueillie?) /
        conseil (?:donneriez|auriez) / celles et ceux qui / donn\w+ du sens / met(?:tez|tent)? des mots sur /
        magnifiques?
        """.replace("SHOWS", _SHOWS_FR).replace(
            "WHAT", "(?:combien|que|qu|une?|la|le|l'|les|des|nous|chacun|avec|a|notre|de)"
        )
    ),
}
"""Ways to praise that fit any post, and the words they are made of."""

AIRY: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\w{2}(?:ity|ities|ness|ence|ences|ance|tion|tions|sion|ship|ments?|cy|isms?|hood|dom)$"),
    "fr": re.compile(r"\w{2}(?:ites?|ences?|ances?|tions?|sions?|isme|ments|esse|ude|aison)$"),
}
"""Endings of words for qualities and processes: models put them several times as thick as people do."""

OWN: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:ours|mine|(?:my|our) (?!own\b|journey|perspective|thoughts|network|respect|gratitude|admir|industr)\w+"
        r"|(?:i|we) (?:had|did|lost|found|went|got|drove|ran|kept|taught|used|was (?!deeply|truly|struck|moved|so)"
        r"|were|work|still|never|coach|teach|\w{3,}ed(?<!loved)(?<!enjoyed)(?<!appreciated))\b)|\d[\d.,:]*"
    ),
    "fr": re.compile(
        r"\b(?:(?:mon|ma|mes|notre|nos) (?!propre|parcours|respect|admiration|secteur|societe|epoque|capacite)\w+"
        r"|l[ea]s? (?:notres?|mien\w*)\b|chez (?:nous|moi)\b"
        r"|j'(?:ai (?!ete|lu|decouvert|beaucoup|particulierement|aime|adore)\w+|etais|avais)"
        r"|(?:nous|on) (?:avons|avions|avait|a) \w+)|\d[\d.,:]*"
    ),
}
"""What only the writer could have put in: kin, places of work, figures, things done."""

_NAME = r"[A-ZÀ-Þ][\w'’-]*[^\W\d_A-Z]"
NAMED_THING = re.compile(rf"(?:(?<=[^\W\d_A-Z] )|(?<=\b[dl]['’]))(?!I['’]){_NAME}(?: {_NAME}){{0,3}}")
"""A capital inside a sentence: a place, a school, a river, somebody's name. Matched against the text as it stands."""
