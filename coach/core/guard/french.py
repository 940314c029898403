"""The closed speech of French."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from itertools import product

from coach.core.guard import french_words as lists
from coach.core.guard.clauses import ACCENTED
from coach.core.guard.french_fences import fences
from coach.core.guard.speech import Lexicon, Speech, Stem, folded, stem, vocabulary

_ONE = """
est était sera serait soit a avait aura aurait ait va allait irait doit devait devrait peut pouvait pourrait puisse
veut voulait voudrait fait faisait fera ferait faut vaut valait vaudrait
"""
_SEVERAL = """
sont étaient seront seraient soient ont avaient auront auraient aient vont allaient iraient doivent devaient devraient
peuvent pouvaient pourraient veulent voulaient voudraient font faisaient feraient valent vaudraient
"""
_DETERMINERS = """
un une le la les l ce cet cette ces son sa ses leur leurs du des d aucun aucune chaque quelque quelques plusieurs tout
toute tous toutes même mêmes autre autres tel telle quel quelle quels quelles premier première dernier dernière seul
seule
"""
_CLITICS = "ne n se s y en lui pas plus jamais rien"
_PRONOUNS = """
il elle ils elles ce cela ça ceci celui celle ceux celles qui que qu dont rien personne tout quelqu chacun chacune
aucun aucune nul on lequel laquelle autrui c
"""
_PREPOSITIONS = """
de d du des à au aux dans sur sous par pour avec sans entre parmi vers chez pendant durant contre malgré sauf envers
outre devant derrière jusque jusqu autour face
"""
_BREAKS = """
que qu quand comme si parce car puisque puisqu lorsque lorsqu et ou mais or donc alors quoique quoiqu tandis où dont
pourquoi comment qui quel quelle quels quelles avant après depuis dès afin
"""
_CORE = """
brouillon phrase message post lecteur lectrice auteur autrice expéditeur expéditrice ouverture fin demande question
réponse compliment ligne prénom nom
"""
_MESSAGE = """
bonjour bonsoir salut cher chere merci bravo felicitations espere espoir ravi ravie heureux heureuse enchante hate
plaisir bonne belle beau superbe magnifique formidable touche touchee ecrivez dites venez envoyez appelez repondez
pardon desole desolee excusez cordialement amicalement bien bienvenue curieux curieuse reconnaissant
"""
_READING = """
dire deviner répondre distinguer croire apprendre voir sentir prendre hésiter demander savoir trouver saisir entendre
lire comprendre percevoir remarquer reconnaître juger penser douter refuser imaginer retenir confondre supposer conclure
attendre relier situer identifier nommer citer répéter suivre craindre oublier soupçonner déduire interpréter ignorer
rappeler souvenir tenir être avoir rire sourire relire mesurer estimer repérer constater chercher entrevoir objecter
"""
"""What somebody does who reads: all that a question may wonder whether the reader could do."""
_BEFORE_A_VERB = "ne n se s y en l le la les lui leur"
_HOW_OFTEN = "toujours surtout seul seule seuls ainsi déjà encore aussi puis soudain jamais"


@cache
def french() -> Speech:
    """What a remark in French is made of; built at the first call."""
    words = vocabulary(
        *(lists.LITTLE, lists.NUMBERS, lists.TEXT_NOUNS, lists.OTHER_NOUNS, lists.ADJECTIVES, lists.MANNERS),
        *(lists.SINGULAR, lists.PLURAL, lists.SUBJUNCTIVES.split(), lists.INFINITIVES, lists.PARTICIPLES),
    )
    marks = ("«\u00a0", "\u00a0»")
    return Speech("fr", _statements(), _questions(), words, marks, "\u202f?", _lexicon(words), fences())


def _statements() -> tuple[Stem, ...]:
    before = vocabulary(lists.MANNERS, _HOW_OFTEN, _BEFORE_A_VERB)
    one = vocabulary(lists.SINGULAR, _ONE)
    several = vocabulary(lists.PLURAL, _SEVERAL)
    return (
        *(stem(text, one, before) for text in ("Le brouillon", "Cette phrase", "L'ouverture", "La fin")),
        stem("La question", vocabulary(one, "sur de d du des"), before),
        stem("La demande", vocabulary(one, "de d du des"), before),
        stem("Ces mots", several, before),
    )


def _questions() -> tuple[Stem, ...]:
    before = vocabulary(lists.MANNERS, _HOW_OFTEN, _BEFORE_A_VERB)
    finite = vocabulary(lists.SINGULAR, _ONE)
    asked_of = ("Qu'est-ce qui, dans le brouillon,", "Qu'est-ce qui, dans le post,")
    which = ("Quel mot du brouillon", "Quelle phrase du brouillon", "Quel détail du post")
    where = ("Où le brouillon", "Pourquoi le brouillon", "En quoi cette phrase", "Cette phrase")
    inverted = vocabulary(_inverted(lists.SINGULAR | set(_ONE.split())))
    said = "de d du des que qu sans au à sur et en".split()
    known = "de d du des sans encore après au".split()
    return (
        *(stem(text, finite, before) for text in asked_of),
        *(stem(text, vocabulary(finite, "le la les l"), before) for text in which),
        *(stem(text, inverted, vocabulary(_BEFORE_A_VERB), inverts=True) for text in where),
        stem("Que dit cette phrase", said),
        stem("Que saurait le lecteur", known),
        stem("Le lecteur pourrait-il", (lists.INFINITIVES | {"être", "avoir"}) & set(_READING.split()), before),
        stem("Qu'aimeriez-vous vraiment savoir de", "l la ce cet cette ces".split(), quote=True),
    )


def _inverted(verbs: AbstractSet[str]) -> set[str]:
    """Verbs with an inverted subject: ``parle-t-il``, ``dit-elle``."""
    return {
        f"{verb}-{'' if verb.endswith(('t', 'd')) else 't-'}{subject}" for verb in verbs for subject in ("il", "elle")
    }


def _lexicon(words: tuple[str, ...]) -> Lexicon:
    """The words "à" and "là" keep their accents (``clauses.tokens``): one would be a verb, the other an article."""
    nothing = frozenset[str]()
    return Lexicon(
        words=folded(words) | ACCENTED,
        topics=folded(lists.TEXT_NOUNS, _PRONOUNS),
        announced=folded(lists.TEXT_NOUNS, "rien aucun aucune ni seulement"),
        core=folded(_CORE),
        pronouns=folded("ça cela ceci on"),
        others=folded(lists.OTHER_NOUNS, lists.NUMBERS) - folded("pas"),
        persons=nothing,
        subordinators=folded("que qu quand si dont où avant comme lorsque lorsqu puisque puisqu car"),
        relatives=nothing,
        finite=folded(lists.SINGULAR, lists.PLURAL, lists.SUBJUNCTIVES, _ONE, _SEVERAL),
        governing=nothing,
        copulas=folded("est sont était étaient serait devient reste signifie rend"),
        presenting=folded("est sont était étaient serait devient reste a ont avait"),
        alternatives=folded("ou"),
        listing=folded("et ou ni puis") | {","},
        reducible=nothing,
        bare_verbs=nothing,
        nominal=folded(lists.INFINITIVES, lists.PARTICIPLES),
        determiners=folded(_DETERMINERS),
        definite=folded("le la les l ce cette ces son sa ses leur leurs rien aucun aucune ni"),
        indefinite=folded("un une des certains certaines tout toute aucun aucune"),
        objects=nothing,
        modifiers=folded(_DETERMINERS, _CLITICS, lists.ADJECTIVES, lists.NUMBERS) - folded(_PREPOSITIONS),
        articles=folded("un une cet cette ces son sa ses"),
        never_last=folded(
            "le la les l de d du des et ou que qu dans qui ce cet cette ces son sa ses leur leurs au aux par en"
            " sur sans pour chez entre chaque quelque quelques mais car si parce dont comme"
        )
        | {"à"},
        conjunctions=folded("et ou mais car si parce donc"),
        elided=folded("le la de que ne se jusque lorsque puisque"),
        apart=_apart(),
        plurals=folded("ces ses aux leurs quelques plusieurs"),
        invariable=folded(lists.NUMBERS, "y"),
        repeated=folded("de d du des"),
        inverting=folded("que qu dont"),
        elisions=folded("l d qu n s c jusqu lorsqu puisqu"),
        prepositions=folded(_PREPOSITIONS) - {"a"} | {"à"},
        breaks=folded(_BREAKS),
        never_borrowed=folded(_MESSAGE),
    )


def _apart() -> frozenset[tuple[str, str]]:
    """An article, "la" but where it may be "là", or "en" before what no noun group begins with."""
    here = folded("de d du des aux dans sur sous par avec chez vers")
    joints = folded("et ou mais que qu qui")
    return (
        frozenset({("et", "quel"), ("et", "quelle")})
        | frozenset(product(("le", "les"), here | joints | folded("pour sans au")))
        | frozenset(product(("la",), here - folded("de d du des avec par")))
        | frozenset(product(("en",), here - folded("d des") | {"à", "au", "pour", "sans"}))
    )
