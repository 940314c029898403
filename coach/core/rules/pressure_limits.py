"""Dates and numbers left that hurry without a word of haste: ``before the weekend``, ``two remain``."""

from __future__ import annotations

from coach.core.rules.engine import wording

_NUMBER_FR = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d+|quelques)"
_LIMIT_EN = (
    r"(?:the )?(?:(?:end|middle|close) of [^.?!,\n]{2,20}|(?:this |next |on )?(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day"
    r"|tonight|tomorrow|today|noon|midnight|(?:the )?\d{1,2}(?:st|nd|rd|th)|(?:end |mid-?)?(?:january|february|march"
    r"|april"
    r"|may|june|july|august|september|october|november|december)|(?:the )?(?:weekend|holidays?|rains?|deadline|new year"
    r"|season|spring|summer|autumn|winter|month end|year end)|christmas|easter|eid|diwali|thanksgiving|payday"
    r"|\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock))"
)
_COUNT_EN = (
    r"(?:a single|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|a few|a handful of|a couple of)"
)
_LIMIT_FR = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|demain|ce soir|midi|minuit|(?:la |l')?(?:fin|mi-)"
    r"[^.?!,\n]{0,20}|le \d+|\d{1,2} ?h\b|(?:janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre)|(?:la |les |l')?(?:rentree|fetes|vacances|conges|hausse|cloture|depart|saison|ete|hiver|automne"
    r"|printemps"
    r"|toussaint|weekend|week-end)|noel|paques|tabaski|ramadan)"
)
LIMITS = wording(
    "deadline",
    0.5,
    en=(
        rf"(?:by|before|until|till|through|on or before|no later than|from now to|prior to)"
        rf" {_LIMIT_EN}\b[^.?!\n]{{0,30}}",
        rf"(?:pric\w+|prices?|offer|funding|grants?|budgets?|subsid\w+|votes?|voting|orders|bookings?|quotas?"
        rf"|intakes?|codes?"
        r"|registrations?|promotion|scheme|list|books?|sale|discount|applications?|tickets?|they|it|we)\b[^.?!\n]{0,30}"
        rf"\b(?:stops?|closes?|closing|ends?|ending|expires?|finishes) (?:on |at |in |by )?(?:{_LIMIT_EN}|now|soon|this"
        r" (?:week|month))\b[^.?!\n]{0,30}|(?:\d+ ?%|half|money|[£$€₹]\d+) off\b[^.?!\n]{0,40}\b(?:until|till|if|for"
        r" (?:the"
        r" first|\w+ (?:that|who))|before|this|today|to \w+ (?:that|who))\b[^.?!\n]{0,30}|free (?:until|till|if you)"
        r"\b[^.?!\n]{0,30}",
        r"(?:it|this|they|that|these|the \w+) (?:won't|will not|doesn't|don't|may not|can't|cannot) (?:stay|last|wait"
        r"|be (?:here"
        r"|open|available|there|around)|keep)\b[^.?!\n]{0,30}|(?:only|just) \w+ (?:days?|hours?|weeks?) (?:to go|left"
        r"|away)"
        r"|(?:decision|yes|answer|order) (?:by|today|this week)\b|deadline (?:is )?(?:tonight|today|tomorrow|\w+day)",
    ),
    fr=(
        rf"(?:avant|d'ici|jusqu'(?:a|au)|au plus tard) (?:le |ce |cette |a |au )?{_LIMIT_FR}[^.?!\n]{{0,30}}",
        r"(?:tarifs?|offre|prix|subventions?|aides?|votes?|dossiers?|inscriptions?|code|promotion|rabais|taux|poste"
        r"|parts"
        r"|places?|liste|appel|deductions?|prime|depot|il|elle|ils|elles|ca|on)\b[^.?!\n]{0,30}\b(?:ferme|finit"
        r"|finissent"
        r"|se termine|expire|s'arrete|cloture|part|partent|partiront|bougent?|augmentent?|changent?|se jouent?)\b"
        rf"[^.?!\n]{{0,15}}(?:{_LIMIT_FR}|bientot|vite|cette semaine|ce mois|maintenant)[^.?!\n]{{0,30}}",
        r"(?:faire vite|fais vite|faites vite|n'attend(?:ra|ront) pas|(?:restera|restent|dure(?:ra)?|tiendra) pas"
        r" longtemps|trop tard|attends pas"
        r"|(?:ce mois-ci|cette semaine|aujourd'hui) (?:seulement|uniquement)|(?:avant|sinon)[^.?!\n]{0,12}trop tard"
        r"|seulement (?:ce|cette|jusqu|aujourd'hui))\b[^.?!\n]{0,30}",
    ),
)
REMAINS = wording(
    "scarcity",
    0.65,
    en=(
        rf"{_COUNT_EN} (?:[\w'-]+ ){{0,3}}?(?:remain|remains|left|are left|is left|to go|only|before"
        rf" the)\b[^.?!\n]{{0,30}}"
        rf"|(?:only|just|there(?:'s| is| are)|we have|i have|i've got|i've|we've) (?:only |just |got )?{_COUNT_EN}"
        r" (?:[\w'-]+ ){0,2}?(?:spots?|seats?|places?|slots?|units?|dates?|chairs?|kits?|openings?|rooms?|tables?"
        r"|copies"
        r"|tickets?|days|candidates|positions?)\b[^.?!\n]{0,30}|(?:the )?first \d+ (?:only|\w+ (?:go|get|pay|receive))"
        r"|one (?:\w+ )?(?:per|for each|in each|in every) (?:region|town|county|city|country|area|street|postcode)",
    ),
    fr=(
        rf"plus que {_NUMBER_FR} [a-z]+|(?:il (?:me |m'en |en |nous )?reste|il n'y (?:en )?a(?:ura)?) (?:plus |encore"
        rf" |que )*"
        rf"(?:{_NUMBER_FR} [a-z]+|plus)[^.?!\n]{{0,30}}|(?:les )?(?:dernieres?|derniers) (?:places?|pieces?"
        rf"|exemplaires?|lots?"
        r"|creneaux?|dates?|parts?|palettes?|chaises?|unites?)\b[^.?!\n]{0,30}|un(?:e)? seul(?:e)? [a-z]+ par"
        r" (?:region|ville|departement|commune|secteur|quartier|canton|pays)|(?:une? autre|deux autres"
        r"|d'autres)[^.?!\n]{0,40}"
        r"\b(?:revient|repass\w+|signe\w*|attend\w*|veu\w+|hesite)\b[^.?!\n]{0,20}",
    ),
)
LIMITED = (LIMITS, REMAINS)
