"""A declared intention that the draft hides or never shows; silence wherever it can be seen."""

from __future__ import annotations

import json
import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core import intention_wordings as wordings
from coach.core.intention import find_hidden
from coach.core.remark import Criterion, Phrase
from coach.core.scene import Language
from coach.core.text import flat

INTEREST_FR = (
    "Bonjour Claire,\nVotre récit de la fermeture m'a touché, surtout l'établi que vous gardez chez vous. "
    "J'aimerais beaucoup échanger avec vous sur ce que vous avez traversé.\nBien à vous,\nPaul"
)
INTEREST_EN = (
    "Hi Claire,\nYour story about closing the workshop stayed with me, above all the bench you keep at home. "
    "Would you have twenty minutes next week, I would love to hear more about it?\nPaul"
)
PLAIN_EN = (
    "Hi Claire,\nYour story about closing the workshop stayed with me, above all the bench you keep at home. "
    "My father kept the clock of his printing house, and it still runs.\nPaul"
)


@pytest.mark.parametrize(
    ("draft", "intention", "lang", "kind"),
    [
        (INTEREST_FR, "vendre notre audit", "fr", "behind"),
        (INTEREST_FR, "décrocher un nouveau client", "fr", "behind"),
        (INTEREST_FR, "demander un stage", "fr", "behind"),
        (INTEREST_EN, "sell our audit", "en", "behind"),
        (INTEREST_EN, "get an internship", "en", "behind"),
        (INTEREST_EN, "vendre notre audit", "en", "behind"),
        (PLAIN_EN, "be introduced to her boss", "en", "absent"),
        (PLAIN_EN, "raise money for our foundation", "en", "absent"),
    ],
)
def test_what_is_wanted_and_not_said_is_named(draft: str, intention: str, lang: Language, kind: str) -> None:
    remark = find_hidden(draft, intention, lang)
    assert remark is not None
    assert remark.criterion is Criterion.HIDDEN_INTENTION
    assert remark.explanation == Phrase(f"critic.hidden_intention.{kind}", {"intention": intention})
    assert remark.span.of(draft).strip() == remark.span.of(draft) != ""
    if kind == "behind":
        assert "échanger" in remark.span.of(draft) or "twenty minutes" in remark.span.of(draft)


@pytest.mark.parametrize(
    ("draft", "intention", "lang"),
    [
        (INTEREST_FR, "", "fr"),
        (INTEREST_FR, "lui dire que son texte m'a touché", "fr"),
        (INTEREST_FR, "prendre des nouvelles", "fr"),
        (INTEREST_EN, "thank her", "en"),
        (INTEREST_EN + "\nWe sell audits for workshops.", "sell our audit", "en"),
        (INTEREST_FR.replace("Bien à vous", "Je cherche aussi un stage en juin.\nBien à vous"), "un stage", "fr"),
        (
            INTEREST_FR.replace("Bien à vous", "Notre agence aide les ateliers.\nBien à vous"),
            "vendre une prestation",
            "fr",
        ),
        ("Bravo Claire !", "vendre notre audit", "fr"),
    ],
)
def test_an_intention_that_shows_or_wants_nothing_is_left_in_peace(draft: str, intention: str, lang: Language) -> None:
    assert find_hidden(draft, intention, lang) is None


SALES = {
    "en": ("sell our audit", "book a demo", "find clients", "promote my company"),
    "fr": ("vendre notre audit", "décrocher une démo", "trouver des clients", "promouvoir mon entreprise"),
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_sale_that_is_there_to_see_is_hardly_ever_called_hidden(lang: Language) -> None:
    """On labelled messages: pitches sell openly; personal ones and templates do not, whatever was declared."""
    shipped = files("coach") / "data" / "labelled" / f"address-plain-{lang}.jsonl"
    rows = [json.loads(line) for line in shipped.read_text("utf-8").splitlines()]

    def named(*classes: str) -> float:
        tried = [
            find_hidden(row["draft"], sale, lang) for row in rows if row["class"] in classes for sale in SALES[lang]
        ]
        return sum(remark is not None for remark in tried) / len(tried)

    assert named("pitch") <= 0.08
    assert named("singular", "template") >= 0.4


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_of_what_people_noted_half_of_what_is_hidden_is_named_and_hardly_anything_else(lang: Language) -> None:
    """``benchmarks/intention_quality.py`` says which hands the wordings were made on."""
    text = (files("coach") / "data" / "intentions" / f"{lang}.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]

    def named(*kinds: str) -> float:
        tried = [row for row in rows if row["kind"] in kinds]
        found = [find_hidden(row["draft"], row["intention"], lang, row["post"]) for row in tried]
        return sum(remark is not None for remark in found) / len(tried)

    assert named("open", "giving") <= 0.01
    assert named("behind", "absent") >= 0.5


def test_a_word_of_the_post_shows_no_intention() -> None:
    post = "Thirty pairs of boots went out on Monday. My father would not have believed it."
    draft = "Thirty pairs, and your father! I read it twice on the train this morning, and once more aloud to my wife."
    assert find_hidden(draft, "discount for the group, thirty pairs", "en", post) is not None
    assert find_hidden(draft, "discount for the group, thirty pairs", "en") is None


def test_a_request_for_more_than_talk_lets_a_wish_be_seen() -> None:
    talk = "A gravy boat! I am halfway through my own training as a mediator. Could we have a coffee one of these days?"
    more = talk.replace("Could we have a coffee", "Would you take me along as a silent note-taker")
    wish = "shadow him on a case"
    remark = find_hidden(talk, wish, "en")
    assert remark is not None
    assert "coffee" in remark.span.of(talk)
    assert find_hidden(more, wish, "en") is None
    assert find_hidden(talk, "tell him he is not alone", "en") is None


COFFEE: dict[Language, str] = {
    "en": (
        "Hello Anna, your words about the last night at the mill stayed with me all week. My aunt worked in "
        "one like it and never spoke of it. I would love to hear how you see the coming years over a coffee "
        "some day."
    ),
    "fr": (
        "Bonjour Anne, vos mots sur la dernière nuit au moulin m'ont suivi toute la semaine. Ma tante y "
        "travaillait et n'en parlait jamais. J'aimerais beaucoup entendre comment vous voyez les années qui "
        "viennent, autour d'un café un de ces jours."
    ),
}
"""Asks for a talk, and for nothing else."""
HUMAN: dict[Language, str] = {
    "en": "get to know her/have a conversation about mills/meet her for a coffee/hear her story, she needs company"
    "/be in touch again after years/want her to feel less alone/win back an old friend"
    "/need to talk to someone who understands/hoping she is well/use the occasion to reconnect"
    "/get back in touch/a free afternoon with an old friend/learn how she got through it/keep in touch"
    "/honour her aunt's work/share a coffee with a fellow miller's child/tell her what her words did to me"
    "/find out how she is holding up/have a long talk with somebody who was there"
    "/meet someone who grew up beside a mill/get her to tell me more about that night/make a friend"
    "/let her know somebody read it to the end/use my lunch break to say thank you/ask her to lunch"
    "/hear from her now and then/want to understand how it ended"
    "/get over my own grief with someone who knows it/wish her a good start/win her trust and simply listen",
    "fr": "la rencontrer/prendre un café avec elle/avoir une conversation sur le moulin/avoir un échange humain"
    "/renouer avec elle/trouver quelqu'un qui comprend/qu'elle me raconte sa vie/connaître son histoire"
    "/faire connaissance/garder le contact/mieux connaître ses années au moulin"
    "/rencontrer quelqu'un du métier/avoir son regard sur l'avenir/reprendre contact"
    "/lui dire ce que ses mots m'ont fait/savoir comment elle tient le coup"
    "/discuter avec quelqu'un qui y était/rencontrer une ancienne du textile"
    "/qu'elle m'en dise plus sur cette nuit/me faire une amie/trouver les mots pour la consoler"
    "/profiter de mon passage pour la saluer/l'inviter à déjeuner/avoir de ses nouvelles"
    "/comprendre comment cela s'est fini/parler de mon deuil avec quelqu'un qui le connaît"
    "/lui souhaiter bonne chance/obtenir qu'elle me raconte la suite",
}
"""A wish for talk, closeness or thanks."""
GAIN: dict[Language, str] = {
    "en": "sell her our software/sell our greeting cards/sell them our customer support software"
    "/tell her about our software and get a demo/sell welcome packs for new staff"
    "/place our explainer videos with her company/sell our agreement templates"
    "/thank her, then sell our payroll service/remember to pitch our tool"
    "/get her as a client by discussing her website/win her as a client, we sell correction fluid"
    "/get an internship, I admire her/thank her and then sell our insurance"
    "/congratulate her first, then pitch my book/get her to buy our welcome kit"
    "/sell our grief support sessions/tell her she was right and win the contract"
    "/talk about mills until I can sell our machines/recruit her for our sales team, she is great"
    "/get hired by her, honest admiration aside/have a coffee and sell her a franchise"
    "/get to know her so she invests in us/listen to her, then close a deal"
    "/sell gift cards for retirement parties/keep in touch so that she becomes a client",
    "fr": "lui vendre notre logiciel/vendre nos souvenirs de mariage/vendre nos cours de soutien scolaire"
    "/lui vendre notre logiciel de signalement/lui dire que nous vendons des audits"
    "/la remercier puis lui vendre une formation/offrir nos services et signer un contrat"
    "/lui vendre notre défendeur antivirus/obtenir un stage, témoigner mon intérêt"
    "/vendre à offrir des paniers/la féliciter puis placer notre mutuelle"
    "/la remercier, et surtout décrocher un contrat/vendre nos cartes de remerciement"
    "/vendre nos séances d'écoute/prendre un café pour lui vendre une franchise"
    "/garder le contact pour qu'elle devienne cliente/la recruter dans notre équipe, je l'admire"
    "/faire sa connaissance pour lui proposer nos services/parler du moulin et finir par vendre nos machines"
    "/lui souhaiter bon courage et vendre notre accompagnement"
    "/obtenir un emploi chez elle en disant mon admiration/gagner sa confiance pour signer un contrat"
    "/vendre nos cadeaux de départ",
}
"""A gain named as one, mostly beside a kind word or a word that looks like one."""


@pytest.mark.parametrize(("lang", "intention"), [(lang, wish) for lang in HUMAN for wish in HUMAN[lang].split("/")])
def test_a_human_wish_hides_nothing_behind_a_request_for_talk(lang: Language, intention: str) -> None:
    assert find_hidden(COFFEE[lang], intention, lang) is None


@pytest.mark.parametrize(("lang", "intention"), [(lang, gain) for lang in GAIN for gain in GAIN[lang].split("/")])
def test_a_gain_stays_a_gain_beside_a_kind_word(lang: Language, intention: str) -> None:
    remark = find_hidden(COFFEE[lang], intention, lang)
    assert remark is not None
    assert remark.explanation == Phrase("critic.hidden_intention.behind", {"intention": intention})


@pytest.mark.parametrize(
    ("intention", "lang"),
    [
        ("congratulate her and her team on the job", "en"),
        ("help her get a job, she deserves it", "en"),
        ("just thank her, not sell her anything", "en"),
        ("no pitch, only friendship", "en"),
        ("wonder why they had to sell the mill", "en"),
        ("offer my help", "en"),
        ("congratulate her on winning the contract", "en"),
        ("share how we had to sell our farm", "en"),
        ("l'aider à trouver un stage", "fr"),
        ("la remercier, sans rien lui vendre", "fr"),
        ("la féliciter pour son nouveau poste", "fr"),
        ("lui présenter mes vœux", "fr"),
        ("lui offrir mes vieux livres", "fr"),
        ("la rassurer, elle va décrocher un poste", "fr"),
        ("lui expliquer pourquoi je refuse de vendre mes terres", "fr"),
        ("savoir pourquoi ils ont dû vendre le moulin", "fr"),
    ],
)
def test_a_gain_that_is_denied_or_someone_elses_is_no_want(intention: str, lang: Language) -> None:
    assert find_hidden(COFFEE[lang], intention, lang) is None


ASKED: dict[Language, str] = {
    "en": "get him to share our job ad/get her to answer my survey/make him agree to a lower price/undercut him"
    "/I want him to say yes to our offer/have her remember my company when she buys/get a list of her customers"
    "/she moderates the podcast I want to be on/I need two more respondents for my thesis/make her accept our terms",
    "fr": "obtenir son soutien financier pour notre film/qu'elle réponde à mon enquête/qu'il réponde oui à notre devis"
    "/savoir qui sont ses clients pour les démarcher/lui faire dire du bien de notre produit/qu'il parraine mon dossier"
    "/que ses abonnés soutiennent ma cagnotte/obtenir une réponse positive pour mon stage/avoir sa grange",
}
"""A kind verb that the other is to do for the writer; a dozen more were only counted."""
KIND: dict[Language, str] = {
    "en": "get him to answer my letter/want her to share my grief a little/have her remember my mother/support her"
    "/get him to see my side/answer her question about our canal/get them to agree to a truce/praise her patience",
    "fr": "qu'elle réponde à ma lettre/qu'elle partage mon chagrin/soutenir ma sœur avec elle/lui offrir mon soutien"
    "/qu'il réponde à ma question/qu'elle accepte mes excuses/savoir qui sont ses lecteurs/la convaincre de rester",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_the_other_who_is_to_give(lang: Language) -> None:
    assert [wish for wish in ASKED[lang].split("/") if find_hidden(COFFEE[lang], wish, lang) is None] == []
    assert [wish for wish in KIND[lang].split("/") if find_hidden(COFFEE[lang], wish, lang) is not None] == []


DONE: dict[Language, str] = {
    "en": "thank him for the advice that helped me find a job/thank her because she supports our club"
    "/thank them, they host our choir every year/tell him I enjoyed how he reviews my field of work"
    "/tell her she made me want to sell my car/say sorry for not backing her, they support our school"
    "/thank her for hosting and publishing our poems/thank them for buying our honey, who support our hives",
    "fr": "le remercier pour le conseil grâce auquel j'ai pu trouver un emploi/la remercier de soutenir notre club"
    "/la remercier d'avoir partagé mon annonce/le remercier de publier mes lecteurs/merci d'avoir répondu à mon appel"
    "/lui dire qu'elle soutient notre club depuis toujours/remercier ceux qui hébergent notre chorale, et qu'il publie"
    "/lui dire que sa chronique m'a fait obtenir un emploi/rire avec elle de ses clients",
}
"""A favour that was done, a gain that was had: what a person thanks for or tells of."""
STILL_WISHED: dict[Language, str] = {
    "en": "thank her, and get her to share our ad/thank him for coming and sell him our audit"
    "/thank her so that she supports our club/tell him he should support our club/tell them we sell our own audits"
    "/thank her in advance because she will promote our book/tell her how nice it was, then get a contract"
    "/get her to say that she supports our club",
    "fr": "la remercier d'avance de partager mon annonce/lui dire qu'elle devrait soutenir notre club"
    "/la remercier pour lui vendre une formation/lui dire que nous vendons des audits/le remercier et obtenir un stage"
    "/la remercier d'être venue, puis lui faire partager mon annonce/lui faire dire combien ses clients paient",
}
"""A kind word before what is still to be done."""


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_was_done_is_a_fact_and_what_is_to_be_done_a_wish(lang: Language) -> None:
    assert [done for done in DONE[lang].split("/") if find_hidden(COFFEE[lang], done, lang) is not None] == []
    assert [wish for wish in STILL_WISHED[lang].split("/") if find_hidden(COFFEE[lang], wish, lang) is None] == []


ASKING = (
    "Puis-je prendre la tienne ?/Vous me passeriez la vôtre ?/Tu me passes la tienne ?/Ajouteriez-vous la vôtre ?"
    "/Vous êtes libres, et c'est combien ?/Je vous enverrais volontiers le reste./Vous la prêteriez ?"
    "/Prenez-vous du monde en mars ?/Tu prends du monde ?/Est-ce que vous viendriez à celle qu'on ne discute pas ?"
    "/Comment fait-on pour avoir une chaise ?/Vous auriez encore un coin ?/Vous me feriez un prix ?"
)
NOT_ASKING = (
    "Que gardez-vous de ces années ?/Qu'est-ce que vous changeriez aujourd'hui ?/Je vous lirais volontiers encore."
    "/Vous me raconteriez la suite ?/Comment prenez-vous tout cela ?/Vous devriez en faire un livre, non ?"
    "/Vous prenez encore le temps d'y passer ?/Puis-je vous demander ce qu'il en est ?"
)


def test_the_commonest_ways_to_ask_in_french_are_requests_and_questions_about_a_life_are_not() -> None:
    told = "Bonjour Anne, vos mots sur la dernière nuit au moulin m'ont suivi toute la semaine, dans le car aussi. "
    wish = "lui emprunter sa remorque"
    assert [ask for ask in ASKING.split("/") if find_hidden(told + ask, wish, "fr") is not None] == []
    assert find_hidden(told + "Ajouteriez-vous la vôtre ?", "lui faire signer la pétition", "fr") is None
    assert [talk for talk in NOT_ASKING.split("/") if find_hidden(told + talk, wish, "fr") is None] == []


SOLD: dict[Language, str] = {
    "en": "We've nine left, half or whole./There are three left of that one./Ring me if you'd like one put by."
    "/I'd want what you think is fair./We can talk money after./You could have first pick./It needs a new home.",
    "fr": "Il en reste trois./Il nous en reste neuf, demi ou entier./Appelez-moi si vous en voulez un./On s'arrangera."
    "/On s'entendra sur ce qui vous paraît juste./On parlera d'argent après./C'est à vous pour trois fois rien.",
}
UNSOLD: dict[Language, str] = {
    "en": "There is nothing left of it now./We've all left the valley since./I had put it aside for years.",
    "fr": "Il n'en reste rien./Il n'en reste aucune trace./Votre phrase me semble juste./Je ne vous en veux pas.",
}


@pytest.mark.parametrize(("lang", "wish"), [("en", "sell my lambs"), ("fr", "vendre mes agneaux")])
def test_an_open_private_sale_shows_itself(lang: Language, wish: str) -> None:
    told = COFFEE[lang].rpartition(". ")[0] + ". "
    assert [offer for offer in SOLD[lang].split("/") if find_hidden(told + offer, wish, lang) is not None] == []
    assert [word for word in UNSOLD[lang].split("/") if find_hidden(told + word, wish, lang) is None] == []


def test_figures_in_a_row_take_no_time() -> None:
    begun = time.perf_counter()
    find_hidden("1 " * 10_000 + "b " * 20, "sell him our loaf", "en")
    assert time.perf_counter() - begun < 2


def test_who_wants_to_be_told_something_and_asks_it_hides_nothing() -> None:
    talk = COFFEE["fr"].replace("autour d'un café un de ces jours.", "autour d'un café. Mon bail a disparu avec lui.")
    asked = talk + " Est-ce que je dois encore quelque chose au propriétaire ?"
    assert find_hidden(talk, "un conseil juridique gratuit", "fr") is not None
    assert find_hidden(asked, "un conseil juridique gratuit", "fr") is None


def test_the_wordings_are_as_flat_as_what_they_are_held_against() -> None:
    lists = [wordings.GIVES, wordings.MEETS, wordings.TAKES, wordings.GAINS, wordings.YIELDS, wordings.FAVOURS]
    lists += [wordings.ASKS, wordings.TALK, wordings.DOES, wordings.COUNSEL, wordings.TELLS]
    assert [letter for turns in lists for letter in turns.pattern if flat(letter) != letter and letter.isalpha()] == []


@given(st.text(max_size=200), st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_text_is_read_and_a_remark_always_has_its_place(draft: str, intention: str, lang: Language) -> None:
    remark = find_hidden(draft, intention, lang)
    if remark is not None:
        assert 0 <= remark.span.start < remark.span.end <= len(draft)
