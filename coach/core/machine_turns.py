"""The turns machine tone is told by, in flat text (``core.text.flat``): data for ``core.machine_tone``.

Collected by reading messages that language models wrote for people, in each language, beside what people write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach.core.scene import Language

_W = r"[^\W\d_][\w'’-]*"
_HEAD = r"(?<!\w)(?<![\w'’-]['’-])"
"""Where a word of that kind begins: tried inside one as well, a line without spaces costs the square of its length."""


def _any(*turns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(turns) + r")\b")


def _listed(turns: str) -> re.Pattern[str]:
    """Turns parted by ``/``, as they stand."""
    return _any(*re.split(r"\s*/\s*", turns.strip()))


ABSTRACT: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:ity|ness|ence|ance|tion|sion|ship|ment|cy|ing|ful|ive|able|ible|ous|ism|ure|dom|ic|ical|al|age|ised|ized)$"
        r"|^(?:trust|care|passion|purpose|clarity|focus|grit|heart|growth|courage|empathy|patience|discipline|impact|craft"
        r"|dignity|honest|human|fresh|bold|raw|warm|authentic|genuine|timely|tailored|people|technology|tradition|policy"
        r"|process|strategy|mindset|vision|hope|pride|values?|skills?|insights?|ethical|thoughtful)$"
    ),
    "fr": re.compile(
        r"(?:ite|ites|ence|ance|tion|tions|sion|isme|ment|esse|eur|age|ive|ives|if|able|ible|ique|iques|euse|eux|elle|el|ale"
        r"|ude|ise)$"
        r"|^(?:ecoute|courage|confiance|partage|lien|sens|coeur|audace|savoir|temps|geste|humain|humaine|clair|juste|concret"
        r"|sincere|precis|lucide|durable|fragile|ecole|entreprise|jeunesse|rythme|action|vocation|avenir|innovation)$"
    ),
}
"""An ending or a word that names a quality, a virtue or a process rather than a thing."""
TRIAD: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(rf"{_HEAD}({_W}(?: {_W})?), ({_W}(?: {_W})?),? (?:and|or|&) ({_W}(?: {_W})?)"),
    "fr": re.compile(rf"{_HEAD}({_W}(?: {_W}){{0,2}}), ({_W}(?: {_W}){{0,2}}),? (?:et|ou) ({_W}(?: {_W}){{0,3}})"),
}
"""Three members in a row, each a group."""
CLAUSE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:i|he|she|we|they|i'm|i've|health|happiness|wish\w*)\b|\d"),
    "fr": re.compile(
        r"\b(?:je|on|il|elle|ils|elles|c'est|j'|n'ont?|ont|est|deja|s'ils?|sante|bonheur|souhaite)(?:\b|(?<='))|\d"
    ),
}
"""What makes of three members a story told in a row, which is nobody's cadence."""
TURN: Mapping[Language, re.Pattern[str]] = {
    "en": _any(
        r"(?:isn't|is not|aren't|are not|not|never|no longer) "
        r"(?:just |only |merely |simply |about |"
        r"just about |only about )[^.!?;]{3,60}?(?:,|;| but| —| –) ?"
        r"(?:but |it's |it is |they're |they are |also |about )[^.!?]{3,40}",
        r"isn't [^.!?;]{3,50}?, it's [^.!?]{3,40}",
        r"a (?:journey|marathon|mindset), not an? \w+",
        r"more than (?:just )?an? [^.!?,]{3,30}, it's",
        r"not only [^.!?]{3,60}? but (?:also )?[^.!?]{3,40}",
        r"(?:isn't|is not|aren't|are not|wasn't|is never|'s not) (?:just |only |merely |simply )?[^.!?;,]{2,60}[;.] ?"
        r"(?:it's|it is|they're|they are)\b[^.!?]{3,40}",
        r"(?:didn't|don't|doesn't|did not|do not|does not|you're not) (?:just|only|merely|simply) "
        r"[^.!?;]{3,60}?[;,—–] ?(?:you|they|it|he|she|we)(?:'re)?\b[^.!?]{3,40}",
        r"not something (?:to|you|we) [^.!?]{3,40}?, but (?:something )?(?:to|you|we)\b",
        r"not just \w+(?: \w+)?,? but \w+",
        r"(?:isn't|is not) (?:the opposite|the absence|the enemy|a sign|a weakness)\b[^.!?;]{0,40}?[;,—–] ?"
        r"(?:it's|it is|but)\b",
        r"(?:do|does|is|are) (?:far |much |so much )?more than [^.!?;,]{3,40}[;:.,] ?"
        r"(?:it|they|you)(?:'s|'re)?\b[^.!?]{3,40}",
    ),
    "fr": _any(
        r"(?:n'est|ne sont|n'est-ce) (?:pas|plus) (?:seulement|simplement|qu|que|"
        r"une? (?:simple |option)?)[^.!?;]{3,70}?(?:,|;| mais) ?(?:c'est |mais |ce sont |une |un )[^.!?]{3,40}",
        r"(?:bien )?plus qu'une? [^.!?,]{3,40}, (?:c'est|une?|vous)",
        r"non (?:seulement|pas) [^.!?]{3,60}? mais (?:aussi |egalement |encore )?[^.!?]{3,40}",
        r"n'a de sens que lorsqu",
        r"(?:il )?ne s'agit (?:pas|plus) (?:seulement |simplement |juste |tant )?(?:que |de |d')[^.!?;]{3,70}?"
        r"[,;] ?(?:mais |il s'agit )[^.!?]{3,40}",
        r"ne se (?:resume|limite|reduit|mesure)(?:nt)? (?:pas|jamais) [^.!?;:]{3,60}?[,;:] ?(?:mais|il|elle|c'est)\b",
        r"ne (?:vous |se |fait |faites )?(?:content\w+ |limit\w+ )?pas (?:seulement |simplement )?(?:de|que) "
        r"[^.!?;:]{3,60}?[;:,—–] ?(?:vous|il|elle|c'est|mais)\b",
        r"n'est (?:jamais|pas) un(?:e)? simple [^.!?;,]{3,40}[.;:,] ?(?:c'est|elle est|il est)\b",
        r"n[e'] ?\w+ pas (?:seulement|simplement|uniquement) [^.!?;]{3,60}?[,;:] ?(?:mais|il|elle|vous|c'est)\b",
        r"n'est pas (?:le contraire|l'oppose|l'absence|une faiblesse|un aveu)\b[^.!?;]{0,40}?[;,:] ?(?:c'est|mais)\b",
        r"n'est pas quelque chose [^.!?]{3,40}?, mais\b",
        r"n'est pas une (?:question|affaire) d[^.!?]{3,50}?, (?:mais|c'est)\b",
        r"ne depend ni [^.!?;]{3,60}?, mais\b",
        r"chaque \w+ est une? [^.!?,]{3,40}, chaque",
    ),
}
"""Balanced turns: not just X but Y, and their like."""
STOCK: Mapping[Language, re.Pattern[str]] = {
    "en": _listed(
        r"""
in today's [\w' -]{0,30}(?:world|landscape|environment|era|age|economy|market|climate) /
in an? (?:ever|constantly|rapidly|digital|increasingly)[\w' -]{0,30}(?:world|environment|era|age|economy|market) /
(?:\w+ )?landscape / testament to / speaks? volumes / (?:truly|deeply|profoundly|strongly) resonat\w+ /
resonates?(?: deeply| strongly)? /
(?:powerful|poignant|timely|important|beautiful|great|valuable|wonderful|vital) reminder /
reminds? us (?:that|all) / remind us / thought-provoking /
(?:truly|deeply) (?:inspiring|insightful|commendable|remarkable) / commendable /
(?:exemplif|embod)(?:y|ies|ied) / underscor\w+ / foster(?:s|ing)? / empower\w* / elevat(?:e|es|ing) /
navigat(?:e|es|ing) / unlock\w* / unsung / meaningful(?:ly)? / holistic / nuanced? / transformative /
seamless\w* / pivotal / delve\w* / realm / tapestry / beacon / cornerstone / moves? the needle / at scale /
here's to / human-cent\w+ / client-centricity / stepping stones? / go(?:es)? hand in hand / at the heart of /
lived experiences? / (?:more )?(?:resilient|sustainable|inclusive|regenerative) (?:future|tomorrow|and) /
(?:see|envision) [^.?!]{3,70}? evolv\w+ / evolving / ever-evolving / key enablers? / all too often /
sets? (?:a|an) \w+ example / setting a powerful / what (?:truly )?sets / shap(?:e|es|ing) the future /
fast-paced / willingness to share /
your (?:openness|dedication|commitment|perspective|insights?|authenticity|transparency|approach|leadership|journey) /
what an? (?:\w+ (?:and )?){0,3}(?:perspective|reflection|reminder|recap|update|story|milestone) /
balance between / resilience / authenticity / empathy / collaboration / innovation / going forward /
next chapter / beautifully / invaluable / genuinely (?:refreshing|inspiring) / stakeholders? / impactful /
showcas\w+ / highlights? (?:the|how) / remarkable / crucial / essential
"""
    ),
    "fr": _listed(
        r"""
a l'(?:ere|heure) (?:du|de|des|ou) /
dans un (?:monde|contexte|environnement|univers|secteur)[\w' -]{0,40}(?:evolution|mutation|transformation) /
dans un (?:monde|contexte|environnement|univers|secteur)[\w' -]{0,40}(?:perpetuelle?|ou|change\w*|exigeant) /
en (?:constante|perpetuelle|pleine) (?:evolution|mutation|transformation) / resonnent?(?: profondement)? /
illustrent? (?:parfaitement|avec \w+|a merveille|combien) / mett?(?:ent|ez)? en lumiere / met en lumiere /
(?:nous )?rappellent? (?:combien|que|avec|la|l'|a quel point) / inspirante?s? / source d'inspiration /
force l'admiration / (?:un )?eclairage / precieu(?:x|se) / profondement / authenti\w+ / resilience /
bienveillance / au coeur d\w+ / place l'humain / l'humain / concilier / conjugu\w+ / incarn(?:ez|e|ent|er) /
a merveille / relever (?:ces|les|ce|de) (?:nouveaux |grands )?defis? / defis? / enjeux?(?: majeurs?)? /
leviers? / levier / boussole / passerelles? / veritable\w* / reinvent\w+ / quete (?:de|d') /
redonn\w+ du sens / porteu(?:r|se)s? de sens / valeurs? fortes? / signal fort / pierre angulaire /
bel exemple / exemple (?:eclairant|inspirant) / demontr\w+ / temoign(?:e|ent|ez) /
merite d'etre (?:salue|souligne|partage)\w* / belle (?:dynamique|ambition|aventure|initiative) /
aventure (?:humaine|collective|inspirante) / prochaines etapes / decouvrir davantage /
hate de (?:suivre|decouvrir|voir) / nul doute / il (?:est essentiel|appartient desormais|convient) /
essentiel\w* / indispensable /
(?:votre|vos) (?:demarche|initiative|parcours|recit|transparence|authenticite|engagement|travaux) /
(?:votre|vos) (?:retour d'experience|temoignage|transition|reflexion) /
comment (?:envisagez|imaginez|voyez)-vous (?:l'avenir|l'evolution|la suite) /
quels? (?:enseignements|leviers|conseils) / quelles competences / desormais / pour demain / de demain /
durable(?:ment)? / inclusi\w+ / collective?s? / savoir-faire / un atout / un pilier|piliers /
lien (?:humain|social) / une generation / intelligence collective / justesse / elan /
(?:puissant|vibrant|precieux|bel|magnifique|poignant) rappel / rappel (?:puissant|vibrant|precieux|poignant)
"""
    ),
}
"""Stock words and openings."""
