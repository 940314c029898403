"""Several asks: two or more things wanted at once, in a list, in a row of questions or one after another."""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message
from coach.core.text import Span
from coach.core.wordings import ByLanguage

_JOIN = ByLanguage(
    en=(r"[,;:?]|\b(?:and|or|plus|also|then|as well as|together with|along with)\b"),
    fr=(r"[,;:?]|\b(?:et|ou|plus|puis|ainsi que|aussi|avec)\b"),
)
_ITEM = ByLanguage(
    en=(
        r"\s*(?:also |please |kindly |perhaps |then |if |in |of |for |to )?(?:your|the|a|an|my|our|its|their|his|her"
        r"|some|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|\d+|one|who|what|when|where|why"
        r"|how|which|permission|access|whether|is|are|do|does|did|can|could|would|will|have|has|get|send|give|share"
        r"|tell|follow|tag|book|call|sign|order|write|ask|buy|leave|post|vote|donate|sponsor|lend|print|translate"
        r"|keep|hold|pay|meet|host|invite|recommend|introduce|confirm|let|put|reply|like|comment|subscribe|visit|help"
        r"|forward|link|quote|refer|register|drop|show|fill|review|join|talk|point|advise|bring|rate|copy|stats?|sell"
        r"|hire|record|check|speak|pick|drive|find|make|add|use|read|listen|pass|press|repost|attend)\b"
    ),
    fr=(
        r"\s*(?:aussi |me |m'|nous |a |en |y |de |d')?(?:vos|votre|ton|tes|ta|le|la|les|l'|une?|des|mon|ma|mes|nos"
        r"|notre|trois|deux|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|son|sa|ses|\d+|qui|que|quoi|quand"
        r"|ou|pourquoi|comment|combien|quels?|quelles?|est-ce|auriez|pouvez|pourriez|etes|sur|chez|il faut|tu|vous"
        r" (?:me|nous|m')|c'est|copie|permission|[a-z]+-(?:vous|tu|moi|nous|le|la|les|en|lui|leur|toi)\b|(?!avez"
        r"|assez|chez|rez|nez)[a-z]{3,}ez|envoyer|donner|dire|partager|suivre|transmettre|signer|liker|laisser|jeter"
        r"|accepter|parler|inscrire|presenter|recommander|tester|mettre|relire|completer|passer|voir|indiquer|joindre"
        r"|preter|venir|faire|obtenir|trouver|prendre|remplir|noter|diffuser|relayer|commander|acheter|rencontrer"
        r"|visiter|filmer)\b"
    ),
)
_WANT = ByLanguage(
    en=(
        r"\b(?:please|kindly|send|give|tell me|share|(?:could|can|would|will) you|(?:can|may|could) (?:i|we)|let me"
        r" know|let (?:me|us) have|advise|i'd (?:like|need|want|love)|(?:i|we) (?:\w+ )?(?:want|needs?|require|ask"
        r"|expect|count)|(?:all|what) (?:i|we)(?:'m| am| are)? (?:need|ask|want|lack\w*|miss\w*)|follow|do visit|book"
        r"|drop|confirm|put me|get (?:me|us|him|her)|a yes|shall i|ring|buy|order|fill in|introduce (?:me|us)"
        r"|recommend (?:me|us)|tag|vote|forward|lend (?:me|us)|bring|sign|invite|subscribe|leave (?:me|us|a)|prepare"
        r"|to (?:start|begin|proceed))\b"
    ),
    fr=(
        r"(?:-(?:moi|nous)\b|\bmerci de\b|\b(?:pouvez|pourriez|peux|pourrais|voulez|voudriez|accepteriez)-(?:vous"
        r"|tu)\b|\b(?:il (?:me |nous |vous )?|)fau(?:t|drait|dra)\b|\b(?:j'ai|j'aurais|nous avons|nous aurions)"
        r" (?:juste |donc |aussi |encore )?besoin|\bil (?:me|nous) manque|\b(?:je|nous) (?:vous demande|demande"
        r"|demandons|voudrais|souhaiterais|attends|attendons)\b|\bje vous invite|\b(?:ca|cela) prend\b|\benvoie"
        r"|\benvoyez|\bcommandez|\blike\b|\binscris-toi|\babonne|\b(?:tu|vous) (?:me|m'|nous) |\btu peux|\bvous"
        r" pouvez|\bil suffit|\bfaites\b|\bdonnez|\bprevoyez|\breservez|\borganisez|\bpreparez|\bsignez|\bpartagez"
        r"|\bprenez-en|\bveuillez|\baccepter mon\b|\bpour (?:tester|partager|relayer)\b|\bbesoin d)"
    ),
)
_SENDER = ByLanguage(
    en=(r"\b(?:i|i'd|i'll|i'm|me|my|mine|we|we'd|us|our|ours|please|kindly|your)\b"),
    fr=(r"(?:-moi|-nous|\b(?:je|j'|me|m'|moi|mon|ma|mes|nous|notre|nos|merci|votre|vos|ton|ta|tes))\b"),
)
"""Whom the wanted things serve: a list of advice names neither the sender nor what the other person holds."""
_COUNTED = ByLanguage(
    en=(r"\b(?:two|three|four|five|several|a few|a couple of) (?:\w+ )?(?:things|favou?rs|requests|asks|points)\b"),
    fr=(r"\b(?:deux|trois|quatre|cinq|plusieurs|quelques) (?:petites? )?(?:choses|services|demandes|faveurs)\b"),
)
_ACT = ByLanguage(
    en=(
        r"(?:^\s*|(?:[.!?;:,\n)]|\b(?:and|then|or|plus|also|please|kindly|just|simply|do|can you|could you|would you"
        r"|to)\s)[^\S\n]*)(upload|pick|choose|refer|fill|complete|name|mail|e-?mail|quote|register|click|tap"
        r"|download|reply|respond|text|phone|ring|call|bell|dm|message|whatsapp|send|forward|share|like|follow|tag"
        r"|post|repost|comment|subscribe|sign|book|reserve|order|buy|donate|vote|bring|come|drop|pop|swing|visit"
        r"|join|attend|apply|submit|return|print|scan|attach|pay|transfer|wire|deposit|confirm|advise|tell|give|let"
        r"|lend|put|set|save|block|hold|note|jot|try|test|compare|check|review|rate|leave|write|introduce|recommend"
        r"|nominate|endorse|invite|meet|host|sponsor|organi[sz]e|prepare|provide|supply|state|specify|list|pass|hand"
        r"|spread|mention|enter|install|switch|create|add|accept|show|fetch|collect)\b(?! (?:is|are|was|were|of|has"
        r"|had)\b)"
    ),
    fr=(
        r"(?:^\s*|(?:[.!?;:,\n)]|\b(?:et|puis|ou|aussi|merci|svp)\s|\b(?:merci d[e']|et d[e']"
        r"|ou d[e']))[^\S\n]*)(?:me |m'|nous |y |les? |la |en |de |d')*((?!avez\b|assez\b|chez\b|rendez\b|savez\b"
        r"|pouvez\b|voulez\b|etes\b|venez de\b|vivez\b|allez\b|serez\b|aurez\b|auriez\b|seriez\b|pourriez\b"
        r"|voudriez\b|devriez\b)[a-z]{3,}ez\b|(?:prenez rendez|envoie|partage|like|clique|inscris|abonne|remplis"
        r"|signe|passe|viens|dis|appelle|commande|achete|reponds|transfere|mets|prends|reserve|invite|telecharge"
        r"|recommande|choisis|rejoins|laisse|note|garde)\b|(?<=d[e'])[a-z]{3,}(?:er|ir|re)\b"
        r"|(?<=d[e'] )[a-z]{3,}(?:er|ir|re)\b|(?<=m[e'] )[a-z]{3,}(?:er|ir|re)\b|(?<=nous )[a-z]{3,}(?:er|ir|re)\b)"
    ),
)
"""What the reader is told to do, clause by clause: the verb alone."""
_EITHER = re.compile(r"\b(?:or|ou)\b")
"""Between the answers offered to one question."""
_LIST = {2: 0.25, 3: 0.8}
_MOST = 0.92


def find(message: Message) -> list[Hit]:
    """Lists of wanted things, rows of questions, and requests that follow each other."""
    found = [hit for sentence in message.parts.body if (hit := _listed(message, sentence))]
    row = _row(message)
    if row:
        found.append(row)
    return found


def _listed(message: Message, sentence: Span) -> Hit | None:
    """One sentence that asks for two or more things."""
    text = sentence.of(message.plain)
    question = sentence in message.parts.questions
    wants = _WANT[message.lang].search(text)
    if not wants and not question:
        return None
    asked = text[wants.start() :] if wants else text
    if question and not wants:
        asked = _EITHER.sub(" ", asked)
    pieces = [piece for piece in _JOIN[message.lang].split(asked) if piece.strip(' .!"»')]
    items = 1 + sum(bool(_ITEM[message.lang].match(piece)) for piece in pieces[1:])
    items += items > 1 and bool(_COUNTED[message.lang].search(text))
    if items < 2 or (items == 2 and not wants):
        return None
    certain = _LIST.get(items, _MOST)
    if not question and not _SENDER[message.lang].search(text):
        certain *= 0.5
    return Hit(sentence, certain if wants else certain - 0.05, "list" if wants else "questions")


def acts(message: Message) -> int:
    """How many different things the reader is told to do, wherever they stand; verbs alike in five letters are one."""
    found = _ACT[message.lang].finditer(message.plain, message.body.start, message.body.end)
    return len({match.group(1)[:5] for match in found})


def _row(message: Message) -> Hit | None:
    """Questions and requests that follow each other with nothing given in between."""
    asking = sorted({*message.parts.questions, *message.parts.requests})
    body = message.parts.body
    best: list[int] = []
    run: list[int] = []
    for place in (body.index(span) for span in asking):
        run = [*run, place] if run and place - run[-1] <= 1 else [place]
        best = run if len(run) > len(best) else best
    if len(best) < 2:
        return None
    return Hit(Span(body[best[0]].start, body[best[-1]].end), {2: 0.2, 3: 0.7}.get(len(best), 0.85), "row")
