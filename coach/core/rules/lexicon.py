"""Which words carry something: function words set aside, names left out, stems compared between draft and post."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from coach.core.scene import Language
from coach.core.text import Span, fold_word, words

_EMPTY_EN = """a about after again all also always am an and another any anyone anything are around
as ask at away back be
because been before being best better both but by can cannot come could day days did do does doing done don
down each else even ever every everyone everything few find first for from get give go going good got great
had happy has have having he hello help her here hi him his hope how i if in into is it its just keep kind
know last let like little ll long look lot love made make many may maybe me mean message might mine more most
much must my myself need never new next no none not nothing now of off often on once one only or other our
ours out over own part people perhaps person please post put quite re really right said same say says see seen
send several shall she should since small so some somebody someone something soon still such sure take tell
than thank thanks that the their them then there these they thing things think this those though through time
to today together too try two under until up us use ve very want was way we week well went were what when
where which while who whole why will wish with without wonderful work would year years yes yet you your yours
dear regards best wishes write wrote read share shared sharing truly moment lovely nice able enough during
however something""".split()
_EMPTY_FR = """a ai ailleurs ainsi alors annee annees ans apres as assez au aucun aujourd aussi
autour autre autres aux avait
avant avec avez avoir avons beaucoup belle bien bon bonjour bonne bonnes bons bravo ca car ce ceci cela celle
celles celui cependant ces cet cette ceux chacun chaque chez chose choses comme comment cordialement d dans de
deja depuis dernier derniere des deux dire dit dois doit donc dont du elle elles en encore entre es est et
etait etaient etant ete etes etre eu eux faire fais fait faites fois font grand grande gens hui ici il ils j
jamais je jour jours juste l la le les leur leurs lui m ma mais me meme memes merci mes message mettre mieux
moi moins moment mon monde n ne ni non nos notre nous nouveau nouvelle on ont ou oui par parce parfois parler
part partage partager parti pas passe peu peut peux plus plusieurs plutot post pour pourquoi pouvez pouvoir
premier premiere pres prendre presque publication puis qu quand que quel quelle quelles quelqu quels qui quoi
rien s sa salut sais sans savez se sera serais seriez ses si soit sommes son sont souvent suis sur surtout t
ta tant tard te tel telle tellement temps tes toi ton toujours tous tout toute toutes travail tres trop trouve
trouver tu un une va vais venir vers veux vie voici voila voir vois vont vos votre voudrais voulais vous
vraiment vu y semaine journee bonsoir souhaite envie peur tard reste rester felicitations""".split()
_EMPTY: dict[Language, frozenset[str]] = {"en": frozenset(_EMPTY_EN), "fr": frozenset(_EMPTY_FR)}
_SHORT = 3
_STEM = 5


def stem(word: str) -> str:
    """The folded word cut to its first five letters: crude, the same in both languages; numbers stay whole."""
    folded = fold_word(word)
    return folded if any(char.isdigit() for char in folded) else folded[:_STEM]


def content(text: str, lang: Language, leave_out: Set[str] = frozenset()) -> list[Span]:
    """The words of a text that carry something: no function word, no hashtag, none of the names in ``leave_out``."""
    return [
        span
        for span in words(text)
        if _carries(span.of(text), lang)
        and fold_word(span.of(text)) not in leave_out
        and text[max(0, span.start - 1) : span.start] != "#"
    ]


@lru_cache(maxsize=8192)
def _carries(word: str, lang: Language) -> bool:
    folded = fold_word(word)
    if any(char.isdigit() for char in folded):
        return True
    return len(folded) >= _SHORT and folded not in _EMPTY[lang]
