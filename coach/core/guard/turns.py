"""The words on which a clause turns, in both languages: what denies, what conditions, where another clause begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from coach.core.guard.english import english
from coach.core.guard.french import french

Is = Callable[[str], bool]
"""Whether a folded word is one of some."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The words on which a clause turns."""

    negation: Is
    near: Is
    """Words that deny only what comes within ``NEAR`` words."""
    modal: Is
    """After which comes what may, would or should be done; it is cut off right before the verb."""
    condition: Is
    halves: Is
    """Words that announce the second half of a negation (French *ne*)."""
    closes: Is
    """Those halves."""
    border: Is
    """Conjunctions with which another clause begins, whatever the first one denied."""
    begins: Is
    """Those with which one begins that is denied with it (``I do not write because``)."""
    asks: Is
    """Words with which a clause begins that nothing before it denies, as long as they are not cut off from it."""
    relative: Is
    """Those of them that may stand for a thing; a verb of saying before them denies the clause (``saying``)."""
    saying: Is
    joint: Is
    """Conjunctions with which another clause begins before a subject only."""
    subject: Is
    own: Is
    """Subjects that make a clause of its own of what stands behind a comma."""
    light: Is
    """What may stand between a modal or a negation and its verb."""
    head: Is
    """Words a noun group begins with, or a group with its preposition."""
    almost: Is
    """Words that may stand before such a group."""
    opening: Is
    """Others that a statement begins with and no order does."""
    article: Is
    """Those of them that are nothing but the head of a noun group."""
    pointing: Is
    """Those of them that may be a subject by themselves."""
    verbal: Is
    """Words that make a clause of what begins like a noun group."""
    finite: frozenset[str]
    """Verbs in the third person that talk about texts knows."""
    takes_back: Is
    """Words right after a piece that deny it whatever it is; other negations may be of a verb that follows."""


def _any(words: str) -> Is:
    """A text has few words, looked at many times over: each is matched once."""
    pattern = re.compile(f"(?:{'|'.join(words.split())})$")
    return lru_cache(maxsize=1024)(lambda word: pattern.match(word) is not None)


TURNS = {
    "en": Turns(
        negation=_any(
            r"not never nothing nobody none neither nor cannot hardly barely rarely seldom \w+n't"
            r" (?:ca|wo|ai|do|does|did|is|are|was|were|could|would|should|have|has|had)nt(?<!dont)"
        ),
        near=_any("no without refuse refused stop stopped false unable far"),
        modal=_any(
            r"can could may might must should would will shall ought cannot \w+'d \w+'ll (?:ca|wo|could|would)n't"
        ),
        condition=_any("if unless whether"),
        halves=_any("(?!)"),
        closes=_any("(?!)"),
        border=_any("but although though whereas"),
        begins=_any("who whoever whom which whose because since"),
        asks=_any("what whatever where wherever when whenever how why while until after before"),
        relative=_any("what whatever"),
        saying=_any(
            r"(?:say|think|believ|mean|claim|pretend|suggest|imply|imagin|suppos)\w* said thought that like want"
        ),
        joint=_any("and so"),
        subject=_any(r"(?:i|you|we|he|she|it|they|there|this|that)(?:'\w+)?"),
        own=_any(r"(?:i|you|we|he|she|it|they|there)(?:'\w+)?"),
        light=_any(
            r"i you we he she it they have also just really even still always ever perhaps maybe then only \w+ly"
        ),
        head=_any(
            r"a an the this that these those my your his her its our their no any some each every another one two three"
            r" four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy"
            r" eighty ninety hundred \d+ of in on at by for from to"
            r" with about into over under between through during after before more most"
        ),
        almost=_any("almost nearly without"),
        opening=_any(
            "nobody nothing none neither somebody someone something everybody everyone everything if this that"
        ),
        article=_any("a an the my your his its our their every each"),
        pointing=_any("that this these those her"),
        verbal=_any(
            r"(?:i|you|we|he|she|it|they|there)(?:'\w+)? is are was were am be has have had do does did can could may"
            r" might must should would will shall cannot \w+n't me us him them"
        ),
        finite=english().lexicon.finite,
        takes_back=_any("not no nor neither"),
    ),
    "fr": Turns(
        negation=_any(r"ne n n'\S+ ni jamais pas rien guere"),
        near=_any(r"sans non aucun aucune refus\w+ cess(?:e|es|ent|er|ons|ez) faux loin impossible"),
        modal=_any(
            r"(?:j')?(?:peux|peut|peuvent|pouv\w+|pourr\w+|puiss\w+|dois|doit|doivent|dev(?:ons|ez|ais|ait|aient|r\w+)|"
            r"veux|veut|veulent|voul\w+|voudr\w+|faut|faudr\w+|aimer(?:ais|ait|ions|iez|aient)|"
            r"ser(?:ais|ait|ions|iez|aient))(?:-\w+)*"
        ),
        condition=_any(r"si s'ils? sauf"),
        halves=_any(r"ne n n'\S+"),
        closes=_any(r"pas plus rien jamais aucun aucune guere point personne ni que qu'\S+ nulle \S+'(?:aucun|aucune)"),
        border=_any("mais quoique"),
        begins=_any("car parce qui dont"),
        asks=_any(r"puisque quand lorsque lequel comme comment combien pourquoi quoi quels? quelles? ce"),
        relative=_any("ce quoi"),
        saying=_any(
            r"(?:di[st]|dire|dis(?:ons|ent|ez|ais|ait)|pens|cro[iy]|prete[nm]|affirm|suppos|imagin|veu[xt])\w* que"
        ),
        joint=_any("et"),
        subject=_any(
            r"(?:[jl]'\S+|je|tu|il|ils|elle|elles|on|nous|vous|ce|c'\S+|cela|ca|le|la|les|un|une|[mts](?:on|a|es)|"
            r"[nv]otre|[nv]os|leurs?|cet|cette|ces)"
        ),
        own=_any(r"(?:j'\S+|je|tu|il|ils|elle|elles|on|nous|vous|ce|c'\S+|cela|ca)"),
        light=_any(
            r"je tu il ils elle elles on nous vous me te se le la les lui y en aussi bien donc vraiment \w+ment"
        ),
        head=_any(
            r"un une le la les [ld]'\S+ ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur"
            r" leurs du des de au aux aucun aucune quelque quelques plusieurs chaque deux trois quatre cinq six sept"
            r" huit neuf dix douze quinze vingt trente quarante cinquante soixante cent \d+ dans"
            r" sur sous par pour avec chez entre apres avant en plus"
        ),
        almost=_any("presque sans"),
        opening=_any(r"moi toi lui eux personne rien nul quelqu'un quelque tout tous si s'ils? chacun"),
        article=_any("un une mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces chaque quelques"),
        pointing=_any(r"l'\S+ le la les leur en"),
        verbal=_any(
            r"je (?:j'|[mts]')\S+ l'(?:ai?s?|est|ont|avai\w+|av[oe]\w+|etai\w+) tu il ils elle elles on"
            r" nous me te se y c'\S+ est sont etait"
            r" etaient a ont avait avez aviez ai as etes suis \S+-(?:vous|tu|il|elle|je|on)"
        ),
        finite=french().lexicon.finite,
        takes_back=_any(r"pas plus jamais rien guere point"),
    ),
}
