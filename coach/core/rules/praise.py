"""Bare praise: a sentence made of nothing but praise, whatever its words (``Powerful stuff.``, ``Quel courage !``)."""

from __future__ import annotations

import re
from functools import lru_cache

from coach.core.rules.engine import Hit, Message
from coach.core.rules.turns import names_in, pieces
from coach.core.scene import Language
from coach.core.text import fold_word, words

_PRAISING: dict[Language, str] = {
    "en": (
        "great lovely wonderful fantastic insightful powerful excellent amazing brilliant(?:ly)? beautiful(?:ly)?"
        " thoughtful"
        " compelling awesome superb refreshing incredible outstanding extraordinary exceptional phenomenal gorgeous"
        " stunning"
        " moving touching heartwarming profound magical magnificent marvellous marvelous splendid terrific fabulous"
        " super top"
        " spectacular deep honest humbling unique rare genuine fascinating commendable exemplary deserved wow bravo"
        " congrats"
        " congratulations kudos impactful epic stellar legendary perfect(?:ly)? impressi\\w+ inspir\\w+ admir\\w+"
        " remarkabl\\w+"
        " love loved loving enjoyed adore touched moved impressed respect salute"
    ),
    "fr": (
        "magnifiques? exceptionnel\\w* extraordinaires? brillante?s? superbes? splendides? genial\\w* merveilleu\\w*"
        " belles?"
        " beaux? bel touchante?s? puissante?s? precieu\\w+ fantastique emouvante?s? passionnante?s? bravo felicitations"
        " chapeau respect juste rares? uniques? humain lumineu\\w+ audacieu\\w+ poignante?s? parfait\\w* excellente?s?"
        " pertinente?s? exemplaires? vertueu\\w+ merite\\w* grandiose top bluffante?s? quel quelle quels quelles"
        " tellement"
        " incroyable\\w* formidable\\w* sublimes? inspir\\w+ impressionn\\w+ remarquable\\w* adore aime admir\\w+"
        " touchee? emue?"
    ),
}
_PRAISED: dict[Language, str] = {
    "en": (
        "inspiration leader visionary legend genius rockstar superstar hero heroes heroine pioneer mentor"
        " professional expert"
        " soul talent powerhouse icon champion warrior queen king treasure gem backbone example model team woman man"
        " women"
        " men leaders? teachers? dedication passion commitment courage vulnerability honesty humility energy insights?"
        " journey spirit determination kindness empathy wisdom strength professionalism storytelling story work stuff"
        " teamwork achievements? initiative writing words lessons? legacy craft job news research read result moment"
        " voice"
        " reminder perspective leadership vision resilience expertise creativity authenticity posts? message articles?"
        " share publication reflection content profile pieces? photos? pictures? images? you your like people those"
        " someone all everyone us what such how"
        " well said put told done keep up more always"
    ),
    "fr": (
        "exemple modele guerriere? battante? artistes? heros heroine perle pepite lumiere visionnaire dirigeante?s?"
        " professionnel\\w* ame femmes? hommes? personnes? gens genie reine roi legende champion\\w* passionnes?"
        " fierte equipes?"
        " parcours energie audace perseverance engagement rigueur bienveillance humilite demarche regard histoire"
        " transparence sensibilite determination professionnalisme savoir-faire temoignage recit reflexion plume"
        " lucidite"
        " honnetete initiative reussite travail metier humanite texte lecon justesse beaute travaux aventure idee"
        " courage"
        " talents? passion leadership vision resilience expertise creativite generosite sincerite authenticite posts?"
        " message articles? publications? partages? vous tu votre vos ton ta tes toi comme dit fait tout tous encore"
        " j je"
    ),
}
_SLIGHT = (
    "a an the of to in on at for with and or but so very really truly just simply absolutely this that these those it"
    " s is are"
    " was were be i my le la les l un une des d de du en y et ou tres si vraiment simplement ce c cet cette ces est"
    " sont a au"
    " aux pour par que qu qui il elle on"
)
_EXCLAIMED = re.compile(r"(?:(?:and|just) )?(?:what|such)\b[^?]*!$")
"""``What courage, what a voice!``: praise by its shape alone. French says *quel*, which is among the words."""
_LONGEST = 8
_STRANGE = 1
"""Words of another kind that bare praise may hold: what is praised in a word (``Lovely bridge!``)."""


@lru_cache(maxsize=4)
def _known(lang: Language, praising: bool) -> re.Pattern[str]:
    held = _PRAISING[lang] if praising else f"{_PRAISED[lang]} {_SLIGHT}"
    return re.compile("|".join(held.split()))


def find(message: Message) -> list[Hit]:
    """Short sentences that praise and say nothing besides."""
    names = names_in(message)
    found = []
    for span in pieces(message):
        text = span.of(message.draft)
        held = [word for word in (fold_word(span.of(text)) for span in words(text)) if word not in names]
        exclaimed = bool(_EXCLAIMED.match(span.of(message.plain)))
        if "?" not in text and _bare(held, message.lang, exclaimed=exclaimed):
            found.append(Hit(span, 0.75, "person"))
    return found


def _bare(held: list[str], lang: Language, *, exclaimed: bool) -> bool:
    """Whether words praise, and at most one of them does anything else."""
    praising = [word for word in held if _known(lang, True).fullmatch(word)]
    strange = [w for w in held if not _known(lang, True).fullmatch(w) and not _known(lang, False).fullmatch(w)]
    return (exclaimed or bool(praising)) and len(held) <= _LONGEST and len(strange) <= _STRANGE
