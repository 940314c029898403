"""What is counted about a draft and its post, for the criteria and for the address."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.remark import OBSTACLES
from coach.core.rules import features
from coach.core.rules.engine import Message
from coach.core.rules.features import measure
from coach.core.rules.judge import bench, chance, squash
from coach.core.rules.turns import runs

POST = (
    "We closed the Lyon workshop on Friday. Forty people, most of them older than me. What nobody says is that the"
    " machines keep their smell for weeks. I took the apprentices' bench home with me."
)
ANSWER = (
    "Hi Claire, ours was a print shop in Hull and I still have the clock from over the door. The smell went in the"
    " second winter, not before. Who sits at the bench now?"
)
TEMPLATE = (
    "Hello, I hope this message finds you well. I am always happy to grow my network with interesting people. Have a"
    " great week!"
)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["fr", "en"]))
def test_features_have_always_the_same_names(draft, post, lang):
    assert list(features(draft, post, None, lang)) == list(features("", None, None, "en"))


def test_features_tell_an_answer_from_a_template():
    answer = features(ANSWER, POST, "Claire", "en")
    template = features(TEMPLATE, POST, "Claire", "en")
    assert answer["experience"] > template["experience"]
    assert answer["linked_questions"] > template["linked_questions"] == 0
    assert answer["boilerplate_strength"] < template["boilerplate_strength"]


def test_rarity_is_asked_of_the_callable():
    def zipf(word: str, lang: str) -> float:
        return 1.0 if word == "gasket" else 6.0

    with_rare = features("The gasket sticks.", "A post.", None, "en", zipf)
    assert with_rare["rare_words"] == with_rare["own_rare_words"] == 1
    assert features("The gasket sticks.", "The gasket.", None, "en", zipf)["own_rare_words"] == 0


def test_names_and_figures_cannot_be_learnt():
    assert runs("Claire has 40 people", {"claire"}, "en") & {"claire", "40", "~clair"} == set()
    assert "NAME has" in runs("Claire has 40 people", {"claire"}, "en")


def test_the_models_know_their_features():
    known = {*measure(Message("", "en")), *(f"turn_{criterion}" for criterion in OBSTACLES)}
    for judge in (*bench().each.values(), bench().any):
        assert set(judge.weights) == known
    assert 0 < chance(bench().any, {}) < 1
    assert squash(-1.0) == -squash(1.0)
