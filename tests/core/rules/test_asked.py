"""How many things a message asks for, clause by clause; what is quoted or offered asks nothing."""

from __future__ import annotations

import pytest

from coach.core.rules import premature_ask, pressure
from coach.core.rules.ask_count import counted
from coach.core.rules.engine import Message
from coach.core.rules.features import measure

COUNTED = [
    ("en", "Please send me the rota and the name of your foreman.", 2),
    ("en", "Send your drawings, papers and lowest figure.", 3),
    ("en", "If it suits you, register online and tell two friends.", 2),
    ("en", "Could you lend us the van on Friday? And if you could also sign the petition, all the better.", 2),
    ("en", "Kindly forward the leaflet and let me have a date.", 2),
    ("en", "We need your logo, a deposit and somebody to open the gate.", 3),
    ("en", "I boiled the roots and kept the water, then my uncle drank it.", 0),
    ("en", "Did the roof hold?", 0),
    ("fr", "Merci de m'envoyer le planning et le nom de votre chef de quai.", 2),
    ("fr", "Envoyez vos plans, vos factures et un relevé.", 3),
    ("fr", "Si cela vous tente, inscrivez-vous en ligne et parlez-en à deux amis.", 2),
    ("fr", "Pourriez-vous nous prêter le camion ? Et au passage, signez la pétition.", 2),
    ("fr", "Il nous faut votre logo, un acompte et une photo.", 3),
    ("fr", "J'ai fait bouillir les racines et gardé l'eau, mon oncle l'a bue.", 0),
    ("fr", "Le toit a tenu ?", 0),
]


@pytest.mark.parametrize(("lang", "draft", "number"), COUNTED)
def test_asks_are_counted_clause_by_clause(lang, draft, number):
    assert counted(Message(draft, lang))["asks"] == number


@pytest.mark.parametrize(
    ("lang", "draft", "number"),
    [
        ("en", "Who cuts the reeds, when do they dry, and what holds them?", 3),
        ("en", "Who cuts the reeds? I tried once. What holds them?", 1),
        ("fr", "Qui coupe les roseaux, quand sèchent-ils et qu'est-ce qui les tient ?", 3),
    ],
)
def test_questions_in_a_row_are_counted_too(lang, draft, number):
    assert counted(Message(draft, lang))["questions_in_row"] == number


def test_two_kinds_of_things_are_two_asks_however_they_are_put():
    assert counted(Message("Please pay the deposit and introduce me to your director.", "en"))["asked_kinds"] >= 2
    assert counted(Message("Merci de régler l'acompte et de me présenter au directeur.", "fr"))["asked_kinds"] >= 2


@pytest.mark.parametrize(
    ("lang", "draft"),
    [
        ("en", "She wrote “send me your number before Friday” and I ran."),
        ("fr", "Il a écrit « envoyez-moi votre numéro avant vendredi » et j'ai couru."),
    ],
)
def test_a_quotation_asks_for_nothing_and_hurries_nobody(lang, draft):
    message = Message(draft, lang)
    assert not premature_ask.find(message)
    assert not pressure.find(message)
    said, quoted = measure(Message(draft.translate({ord(mark): None for mark in "“”«»"}), lang)), measure(message)
    for name in ("premature_strength", "orders_strength", "pressure_strength"):
        assert quoted[name] == 0
    assert said["premature_strength"] + said["orders_strength"] > 0


@pytest.mark.parametrize(
    ("lang", "draft", "asks"),
    [
        ("en", "Shall I put your question to her?", False),
        ("en", "Shall I put your name on the list?", True),
        ("fr", "Est-ce que je peux leur donner votre texte ?", False),
        ("fr", "Est-ce que je peux vous appeler jeudi ?", True),
    ],
)
def test_an_offer_to_carry_something_to_somebody_is_no_ask(lang, draft, asks):
    assert bool(premature_ask.find(Message(draft, lang))) is asks
