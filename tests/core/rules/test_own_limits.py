"""A date or a number left hurries only whom it binds: the reader, or who wants what is offered."""

from __future__ import annotations

import pytest

from coach.core.remark import Criterion
from coach.core.rules import find, pressure
from coach.core.rules.engine import Message
from coach.core.rules.features import measure
from coach.core.scene import Gesture

THEIRS = [
    ("en", "I have until Friday to hand in my thesis and the last page won't come."),
    ("en", "My landlord gives me till the 1st to find somewhere else."),
    ("en", "We've got until the end of the month to empty my grandmother's house."),
    ("en", "I need to answer my sister by tonight and I still don't know what to say."),
    ("en", "My mother has to move out by the end of spring and refuses to talk about it."),
    ("en", "The bank gave my parents until October to sell the herd."),
    ("en", "The baker has until January to find someone to take over."),
    ("en", "The doctor wants an answer from me before the weekend."),
    ("en", "I've only got one jar left from my aunt's last batch and I won't open it."),
    ("en", "I have a deadline tonight and your post is the only thing I've read all day."),
    ("fr", "J'ai jusqu'à ce soir pour passer une commande et je n'ai toujours pas choisi."),
    ("fr", "Mon propriétaire me laisse jusqu'au 1er pour trouver autre chose."),
    ("fr", "Nous avons jusqu'à la fin du mois pour vider la maison de ma grand-mère."),
    ("fr", "Il faut que je réponde à ma sœur avant ce soir et je ne sais pas quoi lui dire."),
    ("fr", "Ma mère doit quitter son logement d'ici la fin du printemps et refuse d'en parler."),
    ("fr", "La banque a laissé à mes parents jusqu'à octobre pour vendre le troupeau."),
    ("fr", "Le boulanger a jusqu'à janvier pour trouver un repreneur."),
    ("fr", "Le médecin attend une réponse de moi avant la fin de la semaine."),
    ("fr", "Il ne me reste qu'un bocal de ma tante et deux jours pour le finir."),
    ("fr", "Je dois rendre ma pièce avant jeudi et votre texte m'a pris la matinée."),
]
BINDING = [
    ("en", "You have until Friday to hand in your portfolio."),
    ("en", "I need your signature by the 31st."),
    ("en", "I have to know by tomorrow whether you are in."),
    ("en", "I owe the committee your answer by tonight."),
    ("en", "My manager lets me keep this price for you until Friday."),
    ("en", "We want a reply from you before the weekend."),
    ("en", "I only have two places left in the group."),
    ("en", "I must have an answer by noon."),
    ("en", "I need to fill the last seats by Friday."),
    ("en", "I have until Friday to find a pianist. Could you send me three names?"),
    ("fr", "Vous avez jusqu'à vendredi pour déposer votre dossier."),
    ("fr", "Il me faut votre signature avant le 31."),
    ("fr", "Je dois savoir avant demain si vous en êtes."),
    ("fr", "Je dois votre réponse au comité avant ce soir."),
    ("fr", "Mon responsable me laisse vous garder ce prix jusqu'à vendredi."),
    ("fr", "Nous attendons une réponse de vous avant la fin de la semaine."),
    ("fr", "Il ne me reste que deux places dans le groupe."),
    ("fr", "Il me faut une réponse avant midi."),
    ("fr", "Je dois remplir les dernières places avant vendredi."),
    ("fr", "J'ai jusqu'à vendredi pour trouver un pianiste. Pourriez-vous m'envoyer trois noms ?"),
]


@pytest.mark.parametrize(("lang", "sentence"), THEIRS)
def test_a_limit_somebody_else_must_keep_hurries_nobody(lang, sentence):
    assert not pressure.find(Message(sentence, lang))


@pytest.mark.parametrize(("lang", "sentence"), BINDING)
def test_a_limit_on_the_reader_or_on_an_offer_hurries(lang, sentence):
    assert pressure.find(Message(sentence, lang))


@pytest.mark.parametrize(("lang", "sentence"), THEIRS)
def test_no_remark_is_made_of_it(lang, sentence):
    post = "The ferry broke down twice." if lang == "en" else "Le bac est tombé en panne deux fois."
    remarks = find(sentence, post=post, author="Claire", lang=lang, gesture=Gesture.MESSAGE)
    assert Criterion.PRESSURE not in {remark.criterion for remark in remarks}


@pytest.mark.parametrize(("lang", "sentence"), THEIRS)
def test_nothing_weighs_it_as_pressure(lang, sentence):
    found = measure(Message(sentence, lang))
    assert found["pressure_strength"] == found["limits"] == found["remains"] == 0
