"""Wordings nobody listed: records without an *I*, bare praise, orders, limits; and what only looks like them."""

from __future__ import annotations

from importlib import import_module

import pytest

from coach.core.rules import features, praise, record, sender_centred
from coach.core.rules.engine import Message

POST = "The ferry broke down twice and 340 passengers slept in the school gym. I made soup for all of them."

FOUND = [
    ("en", "sender_centred", "Roofline cuts heating bills by 22% in the first winter."),
    ("en", "sender_centred", "Some 450 bakeries already rely on it."),
    ("en", "sender_centred", "Used in over 60 libraries."),
    ("en", "sender_centred", "Our joiners have fitted 1,200 shops since 2009."),
    ("en", "sender_centred", "We are the oldest rope maker on the coast."),
    ("en", "sender_centred", "Ask anyone about HaulMate before you renew."),
    ("fr", "sender_centred", "Plus de 700 pharmacies nous font confiance."),
    ("fr", "sender_centred", "Déjà 25 mairies équipées depuis le printemps."),
    ("fr", "sender_centred", "Notre méthode a fait gagner 30 % de temps en six mois."),
    ("fr", "sender_centred", "Brevetée, testée par 90 clubs, 4,8 étoiles."),
    ("en", "empty_flattery", "Stunning piece, Anwen."),
    ("en", "empty_flattery", "What courage, what a voice!"),
    ("fr", "empty_flattery", "Bouleversant. Quelle plume !"),
    ("fr", "empty_flattery", "Vraiment superbe, merci à vous. Respect."),
    ("en", "premature_ask", "Flick me the invoice and I'll sort it."),
    ("en", "premature_ask", "May I enter your ward for the trial?"),
    ("en", "premature_ask", "Half an hour on the phone?"),
    ("en", "premature_ask", "The entry fee is £40."),
    ("en", "premature_ask", "I've pencilled in a demo for Tuesday."),
    ("fr", "premature_ask", "Remplissez le formulaire et joignez deux photos."),
    ("fr", "premature_ask", "Puis-je inscrire votre équipe au tournoi ?"),
    ("fr", "premature_ask", "Jeudi à 14 h, dans vos locaux ?"),
    ("fr", "premature_ask", "Je vous prie de nous retourner le questionnaire."),
    ("en", "pressure", "The grant closes on Friday."),
    ("en", "pressure", "Two berths remain."),
    ("fr", "pressure", "Les inscriptions ferment vendredi."),
    ("fr", "pressure", "Plus que six chambres."),
]
LEFT_ALONE = [
    ("en", "sender_centred", "I slept in a gym once, after the floods, next to a man who snored in two languages."),
    ("en", "sender_centred", "340 passengers on one floor, and soup for all of them!"),
    ("fr", "sender_centred", "Ma tante avait un bac à sel dans sa cuisine, on s'asseyait dessus."),
    ("en", "empty_flattery", "The second breakdown, was it the same pump?"),
    ("fr", "empty_flattery", "La deuxième panne, c'était la même pompe ?"),
    ("en", "premature_ask", "The gym must have smelt of onions until Sunday."),
    ("fr", "premature_ask", "Le gymnase a dû sentir l'oignon jusqu'au dimanche."),
    ("en", "pressure", "My uncle ran that ferry and swore at the same pump."),
    ("fr", "pressure", "Mon oncle pilotait ce bac et jurait contre la même pompe."),
]


@pytest.mark.parametrize(("lang", "module", "draft"), FOUND)
def test_a_construction_is_known_by_its_shape(lang, module, draft):
    assert import_module(f"coach.core.rules.{module}").find(Message(draft, lang, post=POST))


@pytest.mark.parametrize(("lang", "module", "draft"), LEFT_ALONE)
def test_an_answer_holds_none_of_them(lang, module, draft):
    assert not import_module(f"coach.core.rules.{module}").find(Message(draft, lang, post=POST))


def test_the_post_s_own_figures_are_nobody_s_boast():
    draft = "Soup for 340 customers in one night, with 340 bowls washed by hand."
    assert not record.find(Message(draft, "en", post=POST))


def test_a_brand_is_known_by_its_spelling_unless_the_post_holds_it():
    assert record.coined(Message("SoupMaster would have helped.", "en", post=POST))
    assert not record.coined(Message("SoupMaster would have helped.", "en", post=f"{POST} Thanks, SoupMaster."))
    assert not record.coined(Message("I saw it on LinkedIn and on YouTube.", "en", post=POST))


def test_praise_that_asks_or_tells_is_not_bare():
    assert not praise.find(Message("Wonderful soup, what was in it?", "en"))
    assert not praise.find(Message("Wonderful: we once fed a whole orchestra from two pots of leek.", "en"))


def test_praise_after_a_copy_weighs_as_such():
    copied = "The ferry broke down twice and 340 passengers slept in the school gym. Beautiful writing."
    assert features(copied, POST, None, "en")["praise_beside_copy"] > 0.3
    assert features("Beautiful writing.", POST, None, "en")["praise_beside_copy"] == 0


@pytest.mark.parametrize(
    ("lang", "draft", "boast"),
    [
        ("en", "I sold rope in that harbour for twenty years before the ferry came.", False),
        ("en", "I've sold two thousand ropes.", True),
        ("fr", "J'ai vendu de la corde vingt ans sur ce quai avant le bac.", False),
        ("fr", "J'ai vendu deux mille cordes.", True),
        ("fr", "Ils venaient avec ma page à la main me faire descendre du quai.", False),
        ("fr", "Ma page a dépassé toutes les autres du quai.", True),
    ],
)
def test_years_at_a_trade_are_no_boast(lang, draft, boast):
    assert bool(sender_centred.claimed(Message(draft, lang, post=POST))) is boast
