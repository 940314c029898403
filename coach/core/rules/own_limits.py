"""Limits that are the writer's own, or somebody else's: they hurry nobody who reads of them."""

from __future__ import annotations

from collections.abc import Sequence

from coach.core.rules.engine import Hit, Message
from coach.core.text import Span
from coach.core.wordings import ByLanguage

_HELD_TO = frozenset({"deadline", "scarcity"})
_TEXT_OF_YOURS = ByLanguage(
    en=(
        r"\byour (?:own )?(?:\w+ )?(?:post|text|piece|message|words?|lines?|paragraph|page|story|sentences?|article"
        r"|essay|note|letter|thoughts?|account|description|\w+ about)\b"
    ),
    fr=(
        r"\b(?:votre|vos|ton|ta|tes) (?:\w+ )?(?:publication|post|textes?|billet|message|mots?|lignes?|paragraphes?"
        r"|page|histoire|phrases?|article|recit|note|lettre|pensees?|temoignage|description)\b"
    ),
)
"""What they wrote may be named in a sentence about a limit of one's own."""
_READER = ByLanguage(
    en=(
        r"\b(?:you(?:'re|'ve|'ll|'d)?|yours?|please|kindly|(?:shall|can|could|may) (?:i|we)|yes or no|or i'm"
        r"|or it)\b|(?:^|[,;:.–—-] |\b(?:and|so|then|or) )(?:book|pay|sign|say|send|call|reply|answer|order|tell"
        r"|confirm|register|join|apply|decide|grab|claim|let me|click|hurry|act|don't|do not|fill|complete|vote"
        r"|reserve)\b"
    ),
    fr=(
        r"\b(?:vous|votre|vos|votres?|tu|te|toi|ton|ta|tes|tien(?:ne)?)\b|\bt'|-(?:moi|nous|vous)\b|\b(?:puis-je|stp"
        r"|svp|oui ou non)\b|(?:^|[,;:.] )[a-z]{3,}-(?:le|la|les)\b|\b(?!assez|chez|rez|nez)[a-z]{3,}ez\b|\b(?:dites"
        r"|faites|merci de)\b|\b(?:me|nous|m') ?(?:repondre|rappeler|confirmer|envoyer|dire|donner|retourner)\b|(?:^"
        r"|[,;:.–—-] |\b(?:et|donc|alors|ou) )(?:signe|reponds|dis|envoie|reserve|appelle|commande|inscris|decide"
        r"|paye|paie|confirme|prends|profite|viens|clique|remplis|vote)\b"
    ),
)
"""The reader, spoken to or told what to do."""
_FOR_SALE = ByLanguage(
    en=(
        r"\b(?:prices?|pricing|rates?|fees?|offers?|discounts?|deals?|promotion|sale|free|codes?|seats?|spots?"
        r"|slots?|stands?|stock|registration|enrol\w*|bookings?|booked|applications? (?:close|are)|tickets?|cohort"
        r"|session|trial|demo|clients?|customers?|quotas?|intake|subscription|membership|packages?|places? (?:left"
        r"|remain)|(?:close|closes|closing|fill|complete|finali[sz]e) (?:the|our|my)|(?:list|programme|programs?"
        r"|fund\w*|grants?|subsid\w+|scheme|sponsors?) (?:closes?|ends?|is|are)|\d ?%|half price)\b|[£$€]|\b(?:an?"
        r"|the|some|one|no) (?:quick |firm |final |clear |written )?(?:answer|reply|response|yes|decision"
        r"|confirmation|signature|deposit|payment|feedback|cvs?|quote|number|go-ahead)\b(?! (?:from|of) (?:me|us)\b)"
    ),
    fr=(
        r"\b(?:prix|tarifs?|taux|frais|offres?|remises?|reductions?|rabais|promo\w*|gratuit\w*|codes?|places?"
        r"|creneaux?|stands?|stocks?|inscriptions?|reservations?|billets?|session|essai|demo|clients?|quotas?"
        r"|abonnement|adhesion|formules?|kits?|exemplaires?|unites?|subventions?|(?:la|ma|notre) liste"
        r"|(?:boucler|completer|cloturer|remplir|fermer) (?:la|le|les|ma|mon|notre)|\d ?%)\b|€"
        r"|\b(?:un|une|la|le|l'|ma|mon|d'un|d'une) ?(?:reponse|retour|oui|decision|confirmation|signature|acompte"
        r"|reglement|paiement|avis|accord|devis|numero|virement)\b(?! de (?:moi|nous|ma part|notre part)\b)"
    ),
)
"""What an offer is made of, and what is awaited from the reader without their being named."""
_DO_EN = r"(?!know|hear|have (?:it|an|the)|get (?:it|an|the)|receive|tell|inform|advise|see whether|confirm)[a-z']+"
_DO_FR = r"(?!savoir|avoir|connaitre|recevoir|obtenir|prevenir|informer|confirmer|rendre reponse)[a-z]{2,}(?:er|ir|re)"
_KIN_EN = r"(?:my|our|his|her|their) (?:[\w'-]+ ){0,3}?[\w'-]+"
_KIN_FR = r"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?) (?:[a-z'-]+ ){0,3}?[a-z'-]+"
_GOVERNED = ByLanguage(
    en=(
        r"\b(?:i|we)(?:'ve|'d|'ll)?(?: have| had| got| only| still| just| then| now)* (?:until|till)\b|\b(?:gives?"
        r"|gave|given|giving|left|leaves|allow(?:s|ed)|grant(?:s|ed)|lets?) (?:me|us|myself|ourselves|him|her|them"
        r"|my [\w'-]+|our [\w'-]+)\b|\b(?:i|we)(?:'ve|'d|'ll|'m|'re)?(?: have| had| am| are| was| were| will| been"
        r"| got| still| also| only| really| just)* (?:need|needed|have|had|ought|got|supposed|told|asked|expected"
        r"|due|promised|trying|hoping|meant) to"
        rf" {_DO_EN}|\b(?:i|we) (?:must|should|shall|will|'ll) (?:now )?{_DO_EN}|\bi(?:'ll| will) {_DO_EN}"
        r"|\bi (?:promised|told|swore|gave)\b|\b(?:from|of|for) (?:me|us|myself)\b|\bwants? (?:me|us|him|her|them)\b"
        rf"|\b{_KIN_EN} (?:has|have|had|must|needs? to|(?:is|are|was|were) (?:due|supposed|to|told)|expires?"
        rf"|runs? out"
        r"|ends?|ended|leaves?|starts?|begins?|finish(?:es)?|closes|wants?|expects?|needs?)\b|\b(?:he|she|they"
        r"|the \w+|[\w'-]+ \w+) (?:only )?(?:has|have|had) (?:only )?(?:until|till)\b|\b(?:i|we) (?:have|had|'ve"
        r"|still have) (?:\w+ ){0,4}to [a-z]+|\bi have a deadline\b|\b(?:i|we)(?:'ve|'d)?(?: only| just| still| have"
        r"| had| got)+ (?:one|two|three|four|five|six|\d+|a few|a couple of|a handful of)\b"
    ),
    fr=(
        r"\b(?:j'|je |nous |on )(?:n')?(?:ai|avais|aurai|avons|avions|a|avait)(?: plus| que| donc| encore"
        r"| eu)* jusqu'|\b(?:me|m'|nous|lui|leur) ?(?:suis |a |ont |avait |est )?(?:donn|laiss|accord|impos|fix"
        r"|demand)[a-z]+|\b(?:donn|laiss|accord)[a-z]+ (?:a|aux) (?:mes|mon|ma|nos|notre|son|sa|ses|leurs?) "
        rf"|\b(?:je|nous|on) (?:(?:dois|doit|devons|devais|devait|devions|devrai|vais|suis censee?|sommes censee?s?"
        rf"|veux|voulais) (?:encore |donc |aussi |bien |me |m'|nous |y |en |le |la |les |l'|lui |tout )*{_DO_FR}"
        r"|dois etre|devons etre)|\bil (?:me |nous )?(?:faut|fallait|faudra|faudrait) (?:qu(?:e (?:je|nous|mon|ma"
        r"|mes)|'on)\b|que j'"
        rf"|(?:encore |donc |bien |me |m'|nous |y |en |le |la |les |l'|tout )*{_DO_FR})"
        r"|\bj'ai promis\b|\bj'ai une echeance\b|\b(?:de|d'apres) (?:moi|nous|ma part)\b|\b(?:me|nous) (?:veut"
        r"|veulent|voulait|attend|attendent)\b"
        rf"|\b{_KIN_FR} (?:a|ont|avait|avaient|doit|doivent|devait|expire|prend fin|se termine|finit|part|commence"
        rf"|n'a"
        r"|n'ont|ferme|veut|attend)\b|\b(?:il|elle|ils|elles|(?:le|la|les) [a-z'-]+) (?:a|ont|avait"
        r"|avaient) (?:que )?jusqu'"
        rf"|\b(?:j'ai|nous avons|on a)(?: encore| donc| aussi)* (?:\w+ ){{1,4}}a {_DO_FR}"
        r"|\b(?:il )?(?:ne )?(?:me|m'en|nous|nous en) reste\b|\bje n'ai (?:plus )?que\b"
        r"|\bnous n'avons (?:plus )?que\b"
    ),
)
"""Whose limit it is: somebody has to do something themself, was given a time, or has so much left of their own."""
_FIRST = ByLanguage(
    en=(r"\b(?:i|i'm|i've|we've|me|my|mine|our)\b"),
    fr=(r"\b(?:je|mon|ma|mes|notre|nos)\b|\bj'"),
)
"""Who speaks of a date; of numbers left this is not enough: a seller has so many left too."""


def theirs_to_keep(message: Message, found: Sequence[Hit], asks: Sequence[Hit]) -> tuple[Hit, ...]:
    """The limits among ``found`` that bind neither the reader nor an offer.

    Args:
        message: the message they were found in.
        found: places that hurry.
        asks: places that ask for something: a limit beside one belongs to it, whoever has to keep it.
    """
    verdicts: dict[tuple[str, Span], bool] = {}
    for hit in found:
        place = (hit.kind, _sentences(message, hit.span))
        if place not in verdicts:
            verdicts[place] = hit.kind in _HELD_TO and _own(message, *place, asks)
    return tuple(hit for hit in found if verdicts[hit.kind, _sentences(message, hit.span)])


def _sentences(message: Message, span: Span) -> Span:
    """The sentences a place touches."""
    touched = [s for s in message.parts.body if s.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else message.clause(span)


def _own(message: Message, kind: str, place: Span, asks: Sequence[Hit]) -> bool:
    lang = message.lang
    text = _TEXT_OF_YOURS[lang].sub(" ", place.of(message.plain))
    if _READER[lang].search(text) or _FOR_SALE[lang].search(text):
        return False
    if not (_GOVERNED[lang].search(text) or (kind == "deadline" and _FIRST[lang].search(text))):
        return False
    return not any(_beside(message, place, hit.span) for hit in asks)


def _beside(message: Message, place: Span, ask: Span) -> bool:
    """Whether an ask stands in the sentence before or after."""
    body = message.parts.body
    at = [n for n, s in enumerate(body) if s.overlaps(place)]
    if not at or place.overlaps(ask):
        return False
    near = body[max(0, at[0] - 1) : at[-1] + 2]
    return any(s.overlaps(ask) for s in near)
