"""Which language a short message is in: function words, elisions and letters, no model and no data file.

Counts evidence for French, English and five neighbours, so that a third language is recognised and not taken for one of
the two. Made for messages of a few words to a few pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal

from coach.core.scene import Language

Guess = Literal["fr", "en", "es", "de", "it", "pt", "nl", "other"]
"""What ``guess`` can answer; ``other`` is a script that none of the seven is written in."""

Zipf = Callable[[str, Language], float]
"""How common a word is in a language, on the Zipf scale (0 to about 8)."""


def _listed(line: str) -> frozenset[str]:
    return frozenset(line.split())


_FUNCTION_WORDS: Mapping[Guess, frozenset[str]] = {
    "fr": _listed(
        """le la les un une des du de à et est en que qui dans pour pas sur plus ce cette ces cet avec au aux par je
        vous nous il elle ils elles on ne se mais ou où donc car si sans sous entre votre vos notre nos mon ma mes
        ton ta tes son sa ses leur leurs être avoir ai as avez avons ont sont suis êtes était étaient été fait faire
        tout tous toute toutes très aussi bien comme quand chez depuis pendant encore déjà toujours jamais rien
        quelque quelques chose cela ça voici voilà merci bonjour bonsoir salut cordialement bravo félicitations oui
        non peut peux pouvez puis dont même autre autres après avant deux trois moi toi lui eux y quel quelle quels
        quelles parce alors ici là trop peu beaucoup moins vraiment plutôt hier demain aujourd jour temps ans année
        monsieur madame cher chère"""
    ),
    "en": _listed(
        """the a an of to and in is are was were be been being it its that this these those for on with as at by from
        or not but have has had do does did you your yours i me my mine we our us they their them he she his her him
        who what which when where why how would could should will can may might must if then than so just about into
        over after before because there here all any some more most other no yes also very too only own up out off
        thank thanks hi hello hey dear regards best cheers sorry please let know get got make made see saw read
        wrote post congrats congratulations great good one two much many still never always every am im dont ive
        whats"""
    ),
    "es": _listed(
        """el la los las un una unos unas de del y es en que con por para no se lo le les su sus al como más pero este
        esta estos estas eso esto ese esa hay muy también ya yo tú usted ustedes nosotros mi mis tu tus me te nos
        ser estar fue está están son soy estoy era cuando donde dónde qué quién cómo porque sin sobre entre hasta
        desde todo todos toda nada algo gracias hola buenos días saludos hace hacer tiene tengo puede si sí o ha he
        han"""
    ),
    "de": _listed(
        """der die das den dem des ein eine einen einem einer eines und ist sind war waren nicht mit für auf im in zu
        zum zur von vom bei aus nach über unter auch als wie wenn dass daß weil aber oder ich du er sie es wir ihr
        ihre ihren ihnen mein meine sein seine unser uns mich mir dich sich hat habe haben hatte wird werden wurde
        kann können noch nur schon sehr mehr hier da was wer wo danke hallo guten tag viele grüße liebe lieber herr
        frau an am um so kein keine"""
    ),
    "it": _listed(
        """il lo la i gli le un uno una di del della dei degli delle dello e è che in nel nella nei nelle con per non
        si su sul sulla da dal dalla al alla ai alle come più ma anche questo questa questi queste quello quella io
        tu lei noi voi loro mio mia tuo tua suo sua nostro vostro mi ti ci vi ho hai ha abbiamo hanno sono sei siamo
        era essere avere fare quando dove perché chi cosa molto tutto tutti grazie ciao buongiorno salve saluti o se"""
    ),
    "pt": _listed(
        """o a os as um uma uns umas de do da dos das e é em no na nos nas que com por para pelo pela não se ao à aos
        mais mas como este esta isto esse essa isso aquele eu tu você vocês nós ele ela eles elas meu minha seu sua
        nosso me te lhe foi ser estar está estão são sou estou tem tenho ter há quando onde porque quem muito também
        já só sem sobre entre até desde tudo todos obrigado obrigada olá bom dia cumprimentos fazer ou"""
    ),
    "nl": _listed(
        """de het een en van in is op te dat die voor met niet zijn was er aan ook als maar om bij naar uit dan nog wel
        door over tot je jij u uw ik hij zij ze we wij jullie mijn jouw haar hun ons onze heeft heb hebben had wordt
        worden kan kunnen zou zal moet veel meer geen wat wie waar hoe waarom dit deze daar hier al zo bedankt hallo
        dag groeten beste of"""
    ),
}
_SHARED = {
    word: sum(word in listed for listed in _FUNCTION_WORDS.values())
    for listed in _FUNCTION_WORDS.values()
    for word in listed
}
_MARKS: tuple[tuple[Guess, float, re.Pattern[str]], ...] = (
    ("fr", 1.0, re.compile(r"\b(?:j|qu|n|jusqu|lorsqu|puisqu|quelqu)['’](?=\w)")),
    ("fr", 0.6, re.compile(r"\b(?:l|d|c|s|m|t)['’](?=\w)")),
    ("it", 0.6, re.compile(r"\b(?:l|c|d|un|dell|nell|all|dall|sull|quest)['’](?=\w)")),
    ("it", 0.7, re.compile(r"\b(?:dell|nell|all|dall|sull|quest)['’](?=\w)|\w(?:zione|ità|mente)\b")),
    ("en", 1.0, re.compile(r"\w['’](?:s|t|m|ll|ve|re|d)\b")),
    ("en", 0.4, re.compile(r"\w\w(?:ing|ght|th|ness|ful)\b|\bwh\w")),
    ("fr", 0.4, re.compile(r"[êëèâîôûœ]|ç[aou]|\w(?:eux|eau|aux|ment|ais|ait|ez|tion|oir|oire|euse|é|ée|és|ées)\b")),
    ("es", 1.0, re.compile(r"[ñ¿¡]|\w(?:ción|dad|amos)\b")),
    ("de", 0.8, re.compile(r"[ßäöü]|\w\w(?:ung|keit|heit|isch|lich)\b")),
    ("pt", 1.0, re.compile(r"[ãõ]|\w(?:ção|ções|dade|nh[oa]s?)\b")),
    (
        "other",
        0.8,
        re.compile(r"[ąęłśżźćńőűřčšžğışåøæþðțțăđ]|\b(?:och|att|jag|ett|inte|og|jeg|ikke|się|jest|nie|że)\b"),
    ),
    ("nl", 0.6, re.compile(r"ij|\w(?:aa|ee|oo|uu)\w|\w\w(?:lijk|heid)\b")),
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|[#@]\w+")
_LATIN_SHARE = 0.5
_ENOUGH_TEXT = 1500
_PLAIN = 5.0
_CLEAR = 1.3


def guess(text: str, zipf: Zipf | None = None) -> Guess | None:
    """The language a text is most likely in, or None where nothing speaks for any.

    Args:
        text: any text; only its first 1,500 code points are looked at.
        zipf: word frequencies in French and English; they decide where function words do not.
    """
    text = unicodedata.normalize("NFKC", _ADDRESS.sub(" ", text[:_ENOUGH_TEXT])).casefold()
    tokens = _LETTERS.findall(text)
    letters = sum(map(len, tokens))
    if not letters:
        return None
    if len(_FOREIGN.findall(text)) > (1 - _LATIN_SHARE) * letters:
        return "other"
    scores: dict[Guess, float] = dict.fromkeys((*_FUNCTION_WORDS, "other"), 0.0)
    for token in tokens:
        for lang, listed in _FUNCTION_WORDS.items():
            if token in listed:
                scores[lang] += 1 / _SHARED[token] ** 1.5
    if _evident(scores):
        return _best(scores)
    for lang, weight, pattern in _MARKS:
        scores[lang] += weight * min(len(pattern.findall(text)), len(tokens)) * _length_damping(len(tokens))
    best = _best(scores)
    if zipf is not None and (best in ("fr", "en") or scores[best] < 1):
        _add_frequencies(scores, tokens, zipf)
        best = _best(scores)
    return best if scores[best] > 0 else None


def detect(text: str, zipf: Zipf | None = None) -> Language | None:
    """French or English; None for any other language, and where the text is too short to tell.

    Args:
        text: any text, as pasted.
        zipf: word frequencies, asked only when function words leave French and English open.
    """
    found = guess(text, zipf)
    return found if found == "fr" or found == "en" else None


def _best(scores: Mapping[Guess, float]) -> Guess:
    """The highest; a third language must stand clear of French and English, the two that are expected."""
    own: Guess = "fr" if scores["fr"] >= scores["en"] else "en"
    third = max((lang for lang in scores if lang not in ("fr", "en")), key=lambda lang: scores[lang])
    return third if scores[third] > max(_CLEAR * scores[own], scores[own] + _CLEAR - 1, 0) else own


def _evident(scores: Mapping[Guess, float]) -> bool:
    """Whether function words alone leave no doubt, as they do from a few lines on."""
    first, second = sorted(scores.values(), reverse=True)[:2]
    return first > _PLAIN and first > 2 * second


def _length_damping(count: int) -> float:
    """Marks weigh most where there are few words to count."""
    return 1.0 if count < 12 else 0.5


def _add_frequencies(scores: dict[Guess, float], tokens: list[str], zipf: Zipf) -> None:
    for token in tokens[:60]:
        if len(token) < 3:
            continue
        lean = zipf(token, "fr") - zipf(token, "en")
        if abs(lean) > 1:
            scores["fr" if lean > 0 else "en"] += 0.3 * min(abs(lean), 3) / 3
