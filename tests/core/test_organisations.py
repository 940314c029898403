"""Companies, senders and names in lower case taken out of the account, and what a real answer takes up left in."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.evidence import Case, names_of
from coach.core.organisations import organisations, senders
from coach.core.parts import parts
from coach.core.rules.engine import Message
from coach.core.rules.shared import tie
from coach.core.text import flat


def said(draft: str, spans) -> list[str]:
    return [span.of(draft) for span in spans]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "Impressed by what you do at Hartley Pressings. We help companies like Hartley Pressings.",
            ["Hartley Pressings", "Hartley Pressings"],
        ),
        ("I saw Brodie Steel Ltd in May. Is Brodie Steel hiring?", ["Brodie Steel Ltd", "Brodie Steel"]),
        ("We help firms such as Kōpua Lines.", ["Kōpua Lines"]),
        ("Is the whole team at Northline well?", ["Northline"]),
        ("With LoomLink you save hours.", ["LoomLink"]),
        ("How it goes at Oakvale, for teachers like Oakvale.", ["Oakvale", "Oakvale"]),
        ("De la part de l'équipe de Hartley Pressings, bravo.", ["Hartley Pressings"]),
        ("Belle arrivée chez Altenis ! Altenis recrute.", ["Altenis", "Altenis"]),
        ("Nous suivons Valmont SAS depuis mars.", ["Valmont SAS"]),
        ("Chez Valmont & Partners, on lit.", ["Valmont & Partners"]),
        ("Toutes mes félicitations pour ce nouveau défi chez Altenis !", ["Altenis"]),
        ("Bravo pour la prise de fonctions chez Altenis.", ["Altenis"]),
        ("Six belles années chez Altenis, et la suite.", ["Altenis"]),
        ("Bravo pour ces 10 ans chez Altenis.", ["Altenis"]),
        ("Votre poste de directrice des achats chez Altenis.", ["Altenis"]),
        ("Vous travaillez depuis dix ans chez Altenis, je crois.", ["Altenis"]),
        ("J'admire ce que vous faites chez Altenis. Altenis recrute-t-il ?", ["Altenis", "Altenis"]),
        ("Chez Altenis, nous accompagnons les équipes.", ["Altenis"]),
        ("Est-ce que toute l'équipe de chez Altenis va bien ?", ["Altenis"]),
        ("Vous faites un beau travail chez Altenis.", ["Altenis"]),
        ("Félicitations pour votre cinquième anniversaire chez Altenis !", ["Altenis"]),
        ("Comment va votre équipe marketing chez Altenis ?", ["Altenis"]),
        ("Chez Altenis, nous simplifions la paie.", ["Altenis"]),
    ],
)
def test_a_company_is_named_in_the_turns_people_use(draft: str, found: list[str]):
    assert said(draft, organisations(draft, flat(draft))) == found


@pytest.mark.parametrize(
    "draft",
    [
        "Did Imran hear it? I sat on the bench in Lyon, with Imran.",
        "We camped at Eagle River in May, and at Christmas again.",
        "Le banc de Lyon, chez Mme Rey, chez M. Fabre et à Sète.",
        "My father spoke with McKenna of English and Welsh.",
        "Nos sas gonflables. Les SAS gonflables.",
        "I read the report from Monday for Tuesday.",
        "Merci à tous les enfants de Saint-Junien.",
        "Vous avez raconté le jour où vous avez dormi chez Gisèle. Mon père allait aussi chez Gisèle.",
        "J'ai acheté mon pain chez Poilâne toute ma vie.",
        "Moi aussi j'ai grandi chez Ginette, au Vaudreuil. Chez Ginette, nous dormions à six.",
        "Je suis arrivé chez Gisèle à midi. Après mon travail je mange chez Gisèle.",
        "Le poste de radio est resté chez Gisèle. L'équipe et moi, nous mangeons chez Gisèle.",
        "Je vous revois quand vous faites la queue chez Gisèle. Vous faites encore un détour chez Gisèle ?",
        "Nous faisons la fête chez Marius. J'ai fêté mon anniversaire chez Marius.",
        "Toute l'équipe a fini chez Lulu. Votre directrice a dîné chez Lulu.",
        "Vos premières années chez Mamie Jeanne. Ces belles années chez Marius.",
        "Chez Gisèle, on croyait encore au Père Noël. Chez Gisèle nous vendions des œufs.",
        "Chez Gisèle, on y travaillait la nuit. Chez Gisèle, nous aimions la soupe.",
        "Hi, my name is carved on the boiler, and it stays. My name is spelled, I fear, with a K.",
        "I work Saturdays too. We work Mondays. Je travaille Lundis et Mardis.",
        "I'm Glaswegian from Partick and I remember the Barras. I am Londoner, from Bow.",
        "Je suis Charolais de Cluny par ma mère. Je suis Lyonnaise, de Fourvière.",
        "My name is still there, still there. Mon nom est encore sur la vanne, encore.",
        "my name is still there, still there. mon nom est encore sur la vanne, encore.",
    ],
)
def test_places_people_days_and_tongues_are_no_company(draft: str):
    assert organisations(draft, flat(draft)) == senders(draft, flat(draft)) == ()


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("My name is Karen Pressings and I work at Hartley.", ["Karen Pressings", "Hartley"]),
        ("my name is karen, and I care.", ["karen"]),
        ("my name is karen. I read it twice, karen did.", ["karen", "karen"]),
        ("je m'appelle paul, je lis.", ["paul"]),
        ("Hi, my name is john and I weave.", ["john"]),
        ("Bonjour, je m'appelle marie, je tisse aussi.", ["marie"]),
        ("Bonjour, je m'appelle marie. Bises de Lyon, Marie", ["marie", "Marie"]),
        ("Hi there. My name is john from Leeds.", ["john", "Leeds"]),
        ("Je suis Anaïs, de Lyon. I'm Julian from Hartley.", ["Anaïs", "Lyon", "Julian", "Hartley"]),
        ("Oui, je suis François, de Lyon. I work with Karen.", ["François", "Lyon"]),
        ("I work as a nurse at Hartley. I represent Oakvale.", ["Hartley", "Oakvale"]),
        ("I'm Karen from Hartley. The press stopped.\nKaren", ["Karen", "Hartley", "Karen"]),
        ("Je m'appelle Paul Martin.", ["Paul Martin"]),
        ("Moi c'est 🅐🅑, et 🅐🅑 va bien.", ["🅐🅑"]),
        ("Je suis Paul, de Lyon. À Lyon il pleut.", ["Paul", "Lyon"]),
        ("Je travaille chez Valmont. Valmont grandit.", ["Valmont", "Valmont"]),
        ("Moi c'est quincaillerie, à Dinant. I'm Welsh from Cardiff. I am here.", []),
    ],
)
def test_the_sender_is_named_where_they_say_who_they_are(draft: str, found: list[str]):
    assert said(draft, senders(draft, flat(draft))) == found


def test_a_template_has_nothing_of_the_post_but_names():
    draft = "Hi Gary, I came across your profile at Hartley Pressings. We help companies like Hartley Pressings."
    found = parts(draft, "en", "Gary")
    assert said(draft, found.aside) == ["Hi Gary,", "Hartley Pressings", "Hartley Pressings"]
    assert found.names(draft) == {"gary", "hartley", "pressings"}


def test_names_are_no_words_shared_with_the_post_unless_the_draft_also_says_them_otherwise():
    draft = "Hi Gary, I work at Sundaram Freight. Our freight waits at the dock too."
    post = "Sundaram Freight has a new dock. The freight waits no more."
    assert names_of(Case(draft, post, "en", "Gary", ())) == {"gary", "sundaram"}
    assert tie(Message(draft, "en", post=post, author="Gary")).names == {"gary", "sundaram"}


@pytest.mark.parametrize(("author", "named"), [(None, ["gary"]), ("Gary", ["gary", "gary"])])
def test_names_in_lower_case_are_names(author: str | None, named: list[str]):
    draft = "hi gary, I came across your profile and loved the walk round, gary. ask gary.\n\nbest,\nkaren"
    found = parts(draft, "en", author)
    assert said(draft, found.aside) == ["hi gary,", *named, "best,", "karen"]
    assert found.signature is not None
    assert found.signature.of(draft) == "karen"


@pytest.mark.parametrize(
    ("draft", "lang", "recipient", "names"),
    [
        ("hi captain,\nthe captain you describe was my father's captain.", "en", ["captain"], set()),
        ("hello sunshine!\nthe sunshine you describe, the sunshine on the bench.", "en", ["sunshine"], set()),
        ("hey honey, nice post about honey", "en", ["honey"], set()),
        ("hey honey, nice post, honey.", "en", ["honey", "honey"], {"honey"}),
        ("bonjour docteur,\nle docteur du village dont vous parlez.", "fr", [], set()),
        ("good morning anna, the mill stayed with me.", "en", ["anna"], {"anna"}),
        ("Dear Captain,\nthe captain you describe.", "en", ["Captain", "captain"], {"captain"}),
    ],
)
def test_a_word_in_lower_case_that_is_greeted_is_a_word_elsewhere(draft, lang, recipient, names):
    found = parts(draft, lang)
    assert said(draft, found.recipient) == recipient
    assert found.names(draft) == names


@pytest.mark.parametrize(
    ("draft", "lang", "author", "recipient"),
    [
        ("Votre texte est simple, claire est la suite. Merci claire !", "fr", "Claire Roche", ["claire"]),
        ("The will is there. A rose for her.", "en", "Will De Rose", []),
        ("I met marta holm there. The holm oak.", "en", "Marta Holm", ["marta", "holm"]),
        ("Dear connection, a connection is made.", "en", None, []),
        ("hi team, the team is here.", "en", None, []),
    ],
)
def test_a_name_that_is_a_word_is_a_name_only_when_somebody_is_spoken_to(draft, lang, author, recipient):
    assert said(draft, parts(draft, lang, author).recipient) == recipient


@pytest.mark.parametrize(
    ("draft", "lang", "author", "body"),
    [
        ("Bonjour Claire, merci pour ce partage !", "fr", "Claire", ["merci pour ce partage !"]),
        ("Hi Margaret, love this post!", "en", "Margaret", ["love this post!"]),
        ("Thanks Margaret!", "en", "Margaret", ["Thanks Margaret!"]),
        ("Thanks, Margaret", "en", "Margaret", ["Thanks, Margaret"]),
        ("Hi Gary, I read it. Love the bins!", "en", "Gary", ["I read it.", "Love the bins!"]),
        ("Hi Gary, I read it. Thank you for the laugh.", "en", "Gary", ["I read it.", "Thank you for the laugh."]),
    ],
)
def test_a_thin_message_is_no_sign_off(draft, lang, author, body):
    assert said(draft, parts(draft, lang, author).body) == body


@pytest.mark.parametrize(
    "end",
    ["Thanks!", "Love, Karen", "Thanks Gary", "thanks, karen", "Merci et bonne journée", "Thank you for your time.",
     "Love and light, Trish", "Love, Orla and Packie", "Merci beaucoup 🙏"],
)  # fmt: skip
def test_thanks_that_end_there_or_are_followed_by_a_name_are_a_sign_off(end: str):
    draft = f"Hi Gary, I moved our bins. {end}"
    assert said(draft, parts(draft, "en", "Gary").body) == ["I moved our bins."]


def test_thousands_of_names_cost_no_more_than_their_length():
    def seconds(count: int) -> float:
        draft = "\n".join(f"Oakvale{n} Ltd, Rowan{n} Inc" for n in range(count))
        began = time.process_time()
        assert len(parts(draft, "en").organisations) == 2 * count
        return time.process_time() - began

    seconds(10)
    few, many = (min(seconds(count) for _ in range(3)) for count in (200, 4000))
    assert many < 60 * few  # 20 times as long; name by name it was 400 times


_PIECES = st.sampled_from(
    ["hi", "gary", "Gary", ",", ".", "\n", "at", "like", "Hartley", "Pressings", "Ltd", "& Co", "my name is", "I'm",
     "from", "je suis", "chez", "Karen", "karen", "thanks", "love", "merci", "best", "the team at", "SAS",
     "d'", "companies"]
)  # fmt: skip


@given(
    st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=200),
    st.sampled_from([None, "Gary", "Karen Hartley"]),
)
def test_asides_lie_inside_the_draft_and_never_overlap(draft: str, author: str | None):
    found = parts(draft, "en", author)
    assert all(0 <= span.start < span.end <= len(draft) for span in found.aside)
    assert all(a.end <= b.start for a, b in pairwise(found.aside))
    assert not any(a.overlaps(b) for a in found.sender for b in found.organisations)
    for span in (*found.sender, *found.organisations, *found.recipient):
        assert any(one.overlaps(span) for one in found.aside)
