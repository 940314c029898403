"""What the rules find, what they leave alone, and that every remark can be said in both languages."""

from __future__ import annotations

import time
from importlib import import_module
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.remark import Criterion, Phrase
from coach.core.rules import false_familiarity, find, premature_ask, pressure, several_asks
from coach.core.rules.engine import Message, hits, wording
from coach.core.rules.judge import bench
from coach.core.scene import Gesture
from coach.i18n import LANGUAGES, catalogue

POST_EN = (
    "We closed the Lyon workshop on Friday. Forty people, most of them older than me. What nobody says is that the"
    " machines keep their smell for weeks. I took the apprentices' bench home with me."
)
POST_FR = (
    "Nous avons fermé l'atelier de Lyon vendredi. Quarante personnes, la plupart plus âgées que moi. Ce que"
    " personne ne"
    " dit : les machines gardent l'odeur pendant des semaines. Je garde l'établi des apprentis chez moi."
)
FOUND = [
    (
        "en",
        Criterion.PREMATURE_ASK,
        "Hi Claire, I saw your post about the workshop in Lyon. We help industrial sites like yours sell their"
        " machines quickly. Would you be free for a 20 minute call on Thursday?",
        "20 minute call",
    ),
    (
        "fr",
        Criterion.PREMATURE_ASK,
        "Bonjour Claire, félicitations pour votre parcours à Lyon. Notre cabinet accompagne les dirigeants comme vous"
        " dans leur rebond. Seriez-vous disponible mardi pour un échange de 30 minutes ?",
        "Seriez-vous disponible",
    ),
    (
        "en",
        Criterion.BOILERPLATE_OPENING,
        "Hello, I hope this message finds you well. I am always happy to grow my network with interesting people."
        " Have a great week!",
        "finds you well",
    ),
    (
        "fr",
        Criterion.BOILERPLATE_OPENING,
        "Bonjour, je me permets de vous contacter car votre profil a retenu mon attention. Je serais heureux"
        " de rester en lien avec vous. Belle journée.",
        "je me permets",
    ),
    (
        "en",
        Criterion.PRESSURE,
        "Hi Claire, our leadership course for plant managers is 30% off. Only two seats are left and registration"
        " closes"
        " tonight, so reply before midnight.",
        "closes",
    ),
    (
        "fr",
        Criterion.PRESSURE,
        "Bonjour Claire, notre formation pour dirigeants est à -30 %. Il ne reste que deux places et l'offre"
        " expire ce"
        " soir, inscrivez-vous vite.",
        "Il ne reste que deux places",
    ),
    (
        "en",
        Criterion.FALSE_FAMILIARITY,
        "Hey girl! It's been way too long, we totally need to grab a drink soon. Hugs!",
        "too long",
    ),
    (
        "fr",
        Criterion.FALSE_FAMILIARITY,
        "Coucou ma belle ! Ça fait un bail, on se fait un café bientôt ? Gros bisous",
        "ma belle",
    ),
    (
        "en",
        Criterion.EMPTY_FLATTERY,
        "Claire, you are a true inspiration to all of us. Your resilience and authenticity are simply remarkable."
        " Keep shining!",
        "inspiration",
    ),
    (
        "fr",
        Criterion.EMPTY_FLATTERY,
        "Bonjour Claire, vous êtes une dirigeante exceptionnelle. Votre courage et votre authenticité sont une"
        " véritable source d'inspiration.",
        "exceptionnelle",
    ),
    (
        "en",
        Criterion.SENDER_CENTRED,
        "Hi Claire, I am an award-winning executive coach, I have trained 3,000 leaders in 14 countries and my"
        " book was"
        " a bestseller. I would like to present my method to your board.",
        "award-winning",
    ),
    (
        "fr",
        Criterion.SENDER_CENTRED,
        "Bonjour Claire, je suis consultant reconnu, j'ai accompagné plus de 300 entreprises dans 12 pays, et mon"
        " dernier livre s'est vendu à 20 000 exemplaires. Réservez un appel avec le lien sur mon profil.",
        "300 entreprises",
    ),
    (
        "en",
        Criterion.SEVERAL_ASKS,
        "Hi Claire, could you send me the list of machines, introduce me to the owner and give me your phone number?",
        "send me the list",
    ),
    (
        "fr",
        Criterion.SEVERAL_ASKS,
        "Bonjour Claire, pouvez-vous m'envoyer la liste des machines, me donner le nom du propriétaire et votre"
        " numéro de téléphone ?",
        "liste des machines",
    ),
    (
        "en",
        Criterion.COSMETIC_PERSONALISATION,
        "Hi Claire, I saw your post about the workshop in Lyon. We help manufacturing companies like yours"
        " to digitise their maintenance. Can I send you our brochure?",
        "companies like yours",
    ),
    (
        "fr",
        Criterion.COSMETIC_PERSONALISATION,
        "Bonjour Claire, j'ai vu votre publication sur l'atelier de Lyon. Nous accompagnons des entreprises"
        " industrielles comme la vôtre avec notre logiciel. Un essai gratuit vous intéresse ?",
        "comme la vôtre",
    ),
]
LEFT_ALONE = [
    (
        "en",
        "Hi Claire, ours was a print shop in Hull and I still have the clock from over the door. The smell went"
        " in the second winter, not"
        " before. Who sits at the bench now?",
    ),
    (
        "fr",
        "Bonjour Claire, chez nous c'était une imprimerie à Roubaix, et j'ai encore l'horloge qui était au-dessus"
        " de la porte. L'odeur est"
        " partie au deuxième hiver, pas avant. Qui s'assoit à l'établi, maintenant ?",
    ),
]


def found(draft: str, lang, post: str | None = None, gesture: Gesture = Gesture.MESSAGE):
    post = post if post is not None else (POST_EN if lang == "en" else POST_FR)
    return find(draft, post=post, author="Claire", lang=lang, gesture=gesture)


@pytest.mark.parametrize(("lang", "criterion", "draft", "evidence"), FOUND)
def test_an_obstacle_is_found_at_its_place(lang, criterion, draft, evidence):
    remarks = {remark.criterion: remark for remark in found(draft, lang)}
    assert criterion in remarks
    assert evidence in remarks[criterion].span.of(draft)


WORDED = [
    ("en", pressure, "The workshop price stands until Friday.", True),
    ("en", pressure, "Two of the four tables are taken and June is almost full.", True),
    ("en", pressure, "Otherwise I'll write to your landlord.", True),
    ("en", pressure, "I've already told the choir that you would sing.", True),
    ("en", pressure, "The grant is £40 this month only.", True),
    ("en", pressure, "I don't miss the old kiln at all.", False),
    ("en", pressure, "A good answer, by the way, and it made my friend laugh.", False),
    ("fr", pressure, "La souscription ferme jeudi, les plans partent à l'impression.", True),
    ("fr", pressure, "Trois stands sur cinq sont déjà pris.", True),
    ("fr", pressure, "Sinon je préviens votre syndic.", True),
    ("fr", pressure, "J'ai déjà annoncé votre nom à la chorale.", True),
    ("fr", pressure, "Sinon je peux vous prêter le mien.", False),
    ("en", premature_ask, "Shall we ship the samples to your home?", True),
    ("en", premature_ask, "Ask your director to sign the lease.", True),
    ("en", premature_ask, "Thursday 9:15, in your office?", True),
    ("en", premature_ask, "I just put a price on it, so we share the work.", False),
    ("fr", premature_ask, "Il nous faudrait votre plan de salle.", True),
    ("fr", premature_ask, "Je passe mercredi avec les échantillons.", True),
    ("fr", premature_ask, "Vendez-moi le lot complet.", True),
    ("fr", premature_ask, "Comment se passe votre chantier ? Je garde un souvenir de la grue.", False),
    ("en", false_familiarity, "Hello my dear brother, the roof held.", True),
    ("en", false_familiarity, "The roof held, my friend!", True),
    ("en", false_familiarity, "I heard about it through a friend.", False),
    ("fr", false_familiarity, "Bonsoir cher frère, la toiture a tenu.", True),
    ("fr", false_familiarity, "Bravo ma chère Claire, la toiture a tenu.", True),
    ("fr", false_familiarity, "Mon frère a posé la toiture, les gars ont suivi.", False),
    ("en", several_asks, "All we need is your floor plan, a deposit and twelve photos.", True),
    ("fr", several_asks, "Réservez la grange, imprimez nos affiches et prévenez votre maire.", True),
    ("fr", several_asks, "Je vous souhaite un bon hiver, des amis et un toit.", False),
]


@pytest.mark.parametrize(("lang", "rule", "draft", "expected"), WORDED)
def test_a_construction_is_known_whatever_the_trade(lang, rule, draft, expected):
    assert bool(rule.find(Message(draft, lang, author="Claire"))) is expected


@pytest.mark.parametrize(("lang", "draft"), LEFT_ALONE)
def test_a_message_that_answers_someone_is_left_alone(lang, draft):
    assert found(draft, lang) == []


@pytest.mark.parametrize(("lang", "post"), [("en", POST_EN), ("fr", POST_FR)])
def test_an_echo_points_at_both_texts(lang, post):
    draft = "Claire, " + post.split(". ", 1)[1]
    echo = next(remark for remark in found(draft, lang) if remark.criterion is Criterion.ECHO)
    assert echo.post_span is not None
    assert echo.post_span.of(post)[:12] in draft
    assert not [r for r in found(draft, lang, post="Something else entirely.") if r.criterion is Criterion.ECHO]


def test_without_a_post_there_is_no_echo():
    remarks = find("Claire, " + POST_EN, post=None, author=None, lang="en", gesture=Gesture.MESSAGE)
    assert Criterion.ECHO not in {remark.criterion for remark in remarks}


@pytest.mark.parametrize(
    ("lang", "ask", "haste"),
    [
        ("en", "When can I call you?", "Don't wait, the rates go up on the 1st."),
        (
            "fr",
            "Auriez-vous quinze minutes jeudi pour un rapide échange\u202f?",
            "Il ne reste que deux places, répondez-moi avant ce soir.",
        ),
    ],
)
def test_each_remark_points_at_its_own_sentence(lang, ask, haste):
    quoted = {remark.criterion: remark.span.of(f"{ask} {haste}") for remark in found(f"{ask} {haste}", lang)}
    assert quoted[Criterion.PREMATURE_ASK] == ask
    assert quoted[Criterion.PRESSURE] == haste


def test_an_ask_weighs_more_in_public():
    judge = bench().each[Criterion.PREMATURE_ASK]
    assert judge.bar(Criterion.PREMATURE_ASK, Gesture.COMMENT) < judge.bar(Criterion.PREMATURE_ASK, Gesture.MESSAGE)
    assert judge.bar(Criterion.ECHO, Gesture.COMMENT) == judge.bar(Criterion.ECHO, Gesture.MESSAGE)


@pytest.mark.parametrize(("lang", "criterion"), product(LANGUAGES, Criterion))
def test_every_criterion_can_be_explained_and_asked_about(lang, criterion):
    say = catalogue(lang)
    assert say(f"remarks.{criterion}.text")
    assert say(f"remarks.{criterion}.question").rstrip().endswith("?")


def test_every_remark_has_its_sentence_in_both_languages():
    for lang, _, draft, _ in FOUND:
        for remark in found(draft, lang):
            for phrase in (remark.explanation, remark.question):
                assert isinstance(phrase, Phrase)
                assert all(catalogue(each)(phrase.key) for each in LANGUAGES), phrase.key


def test_every_kind_of_evidence_has_its_sentence():
    from coach.core.rules import (  # noqa: F401
        boilerplate_opening,
        cosmetic_personalisation,
        empty_flattery,
        evidence,
        false_familiarity,
        premature_ask,
        pressure,
        sender_centred,
    )

    for module in (
        premature_ask,
        pressure,
        sender_centred,
        boilerplate_opening,
        cosmetic_personalisation,
        empty_flattery,
        false_familiarity,
    ):
        name = module.__name__.rpartition(".")[2]
        for family in module.WORDINGS:
            assert all(catalogue(lang)(f"remarks.{name}.{family.kind}") for lang in LANGUAGES), (name, family.kind)
    for key in (
        "several_asks.list",
        "several_asks.questions",
        "several_asks.row",
        "false_familiarity.nickname",
        "echo.restated",
    ):
        assert all(catalogue(lang)(f"remarks.{key}") for lang in LANGUAGES), key


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=400),
    st.none() | st.text(max_size=200),
    st.none() | st.text(max_size=12),
    st.sampled_from(["fr", "en"]),
)
def test_any_text_is_read_without_fault(draft, post, author, lang):
    remarks = find(draft, post=post, author=author, lang=lang, gesture=Gesture.COMMENT)
    assert all(0 <= r.span.start < r.span.end <= len(draft) and 0 <= r.weight <= 1 for r in remarks)
    assert len({r.criterion for r in remarks}) == len(remarks)


@pytest.mark.parametrize(
    ("lang", "module", "draft"),
    [
        ("en", "boilerplate_opening", "Good morning, we share a handful of contacts and I like a full address book."),
        ("en", "boilerplate_opening", "Good morning, your name was suggested to me by this site."),
        ("fr", "boilerplate_opening", "Bonjour, je constate que nous partagions quelques amis communs, tant mieux."),
        ("fr", "boilerplate_opening", "Bonjour, votre nom m'a été suggéré ce midi."),
        ("en", "sender_centred", "Good morning, I have just self-published my second cookery book."),
        ("en", "sender_centred", "Good morning, my latest album was praised by two newspapers."),
        ("fr", "sender_centred", "Bonjour, j'ai déjà remporté une médaille au salon des potiers."),
        ("fr", "sender_centred", "Bonjour, je viens de publier un recueil de nouvelles."),
        ("en", "empty_flattery", "Good morning, people like you are what keeps this trade alive."),
        ("en", "empty_flattery", "Good morning, your story illustrates what trust can do."),
        ("fr", "empty_flattery", "Bonjour, vous êtes vraiment quelqu'un d'exceptionnel."),
        ("fr", "empty_flattery", "Bonjour, ce texte illustre à merveille la force du lien."),
        ("en", "cosmetic_personalisation", "Bakers across Kent trust our flour, £9 a sack. Shall I reserve one?"),
        ("en", "cosmetic_personalisation", "Running a riding school must be so rewarding. Use code HAY for 10% off."),
        ("fr", "cosmetic_personalisation", "Quel beau métier que luthier ! Je vous dépose un vernis à l'essai."),
        ("fr", "cosmetic_personalisation", "Tenir un phare, ça ne s'invente pas. Nos lampes durent, 80 € pièce."),
    ],
)
def test_a_construction_is_known_whatever_it_is_about(lang, module, draft):
    assert import_module(f"coach.core.rules.{module}").find(Message(draft, lang))


@pytest.mark.parametrize(
    ("lang", "module", "draft"),
    [
        ("en", "boilerplate_opening", "We are building a dry stone wall with the same mortar."),
        ("fr", "boilerplate_opening", "Permettez-moi de saluer votre chien au passage."),
        ("fr", "empty_flattery", "Quelle belle charpente, le chêne vient d'où ?"),
        ("en", "cosmetic_personalisation", "I'm a nurse too. Running a ward must be so different by night, is it?"),
        ("fr", "sender_centred", "J'ai vidé la maison de ma tante, vous avez raison pour les notaires."),
    ],
)
def test_what_only_resembles_a_construction_is_left_alone(lang, module, draft):
    assert not import_module(f"coach.core.rules.{module}").find(Message(draft, lang))


def test_a_wording_matches_whole_words_after_an_elision():
    family = (wording("k", 0.5, fr=(r"etabli",)),)
    assert [h.span.start for h in hits(Message("l'établi, rétabli", "fr"), family)] == [2]


@pytest.mark.timed
def test_a_draft_is_read_in_good_time():
    draft = FOUND[0][2] * 3
    found(draft, "en")
    started = time.perf_counter()
    for at in range(5):
        found(f"{draft} {at}", "en")
    assert (time.perf_counter() - started) / 5 < 0.25
