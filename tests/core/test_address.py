import json
import math
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.address import judge
from coach.core.evidence import Case, Vectors, by_ear, by_rules, by_sense, by_words, linked_posts
from coach.core.linear import linear, sigmoid
from coach.core.rules.engine import Message
from coach.core.rules.shared import own_words
from coach.core.scene import Language
from coach.core.witness import Witness, terms

POST = "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des apprentis chez moi."
OTHERS = ("Notre équipe recrute deux développeurs à Nantes.", "Trois ans sans accident sur la ligne 4.")
SINGULAR = (
    "Bonjour Claire,\nL'établi des apprentis m'a suivi tout l'après-midi. Mon père avait gardé l'horloge de son "
    "imprimerie, elle retarde de dix minutes et personne n'ose la régler. Où l'avez-vous mis, cet établi ?\nPaul"
)
TEMPLATE = (
    "Bonjour Claire, votre profil a retenu toute mon attention. Nous aidons les entreprises comme la vôtre à gagner en "
    "performance. Auriez-vous quinze minutes cette semaine pour en discuter ?"
)


def zipf(word: str, _lang: str) -> float:
    return 5.0 if len(word) < 5 else 3.0


def evidence(draft: str, post: str = POST) -> dict[str, float]:
    case = Case(draft, post, "fr", "Claire", OTHERS)
    return {**by_rules(case, zipf), **by_words(case, zipf), **by_ear(case, judge("fr").witnesses)}


def test_a_singular_draft_stands_above_a_template_and_above_itself_under_another_post() -> None:
    own = judge("fr").address(evidence(SINGULAR))
    assert own.score > judge("fr").address(evidence(TEMPLATE)).score
    assert own.score > judge("fr").address(evidence(SINGULAR, OTHERS[0])).score
    assert own.tie > judge("fr").address(evidence(SINGULAR, OTHERS[0])).tie


@given(st.dictionaries(st.sampled_from(["rule.shared", "read.bits", "word.sum", "heard.voice"]), st.floats()))
def test_any_evidence_at_all_gives_a_score_and_levels(features: dict[str, float]) -> None:
    for lang in ("fr", "en"):
        found = judge(lang).address(features)
        assert 0 <= found.score <= 1
        assert (found.verdict == "person") == (found.score >= 0.5)
        levels = judge(lang).level(features)
        assert {levels.seen, levels.considered, levels.invited} <= {0, 1, 2}


@pytest.mark.parametrize(
    ("tie", "voice", "own_words", "verdict", "untied"),
    [
        (-3, 3, 20, "topic", True),
        (1, -3, 20, "topic", False),
        (-3, -3, 20, "anyone", False),
        (-3, 3, 2, "anyone", False),
        (3, 3, 20, "person", False),
    ],
)
def test_what_has_a_voice_of_its_own_is_not_anyone_s_whatever_ties_it_to_the_post(
    tie: float, voice: float, own_words: float, verdict: str, untied: bool
) -> None:
    told = replace(
        judge("en"), tie=linear({"bias": tie, "weights": {}}), voice=linear({"bias": voice, "weights": {}})
    ).address({"own.words": own_words})
    assert (told.verdict, told.untied) == (verdict, untied)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_weight_rests_on_length_alone_and_every_weight_is_finite(lang: str) -> None:
    data = json.loads((files("coach.core") / "weights" / f"address-{lang}.json").read_text("utf-8"))
    for head in (data["tie"], data["voice"], *data["levels"].values()):
        assert all(math.isfinite(number) for row in head["weights"].values() for number in row)
        assert not any("length" in name or name == "words" for name in head["weights"])
    assert all(low <= high for low, high in (level["cuts"] for level in data["levels"].values()))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_rests_on_a_name_in_the_greeting_or_on_a_question_mark(lang: str) -> None:
    data = json.loads((files("coach.core") / "weights" / f"address-{lang}.json").read_text("utf-8"))
    used = {name for head in (data["tie"], data["voice"], *data["levels"].values()) for name in head["weights"]}
    assert used
    assert used.isdisjoint({"rule.name_in_greeting_only", "rule.questions"})


@given(st.sampled_from(["en", "fr"]), st.data())
def test_who_only_copies_has_addressed_nobody(lang: Language, data: st.DataObject) -> None:
    judge_ = judge(lang)
    names = sorted({*judge_.tie.weights, *judge_.voice.weights} - {"rule.copied_share"})
    number = st.floats(-1e3, 1e3)
    evidence = {name: data.draw(number) for name in data.draw(st.lists(st.sampled_from(names), unique=True))}
    whole = judge_.address({**evidence, "rule.copied_share": 1.0})
    assert whole.score < 0.5
    assert whole.verdict != "person"
    level = judge_.level({**evidence, "rule.copied_share": 1.0})
    assert (level.considered, level.invited) == (0, 0)
    assert level.seen <= 1


@given(st.sampled_from(["en", "fr"]), st.integers(0, 2), st.data())
def test_a_word_or_two_have_addressed_nobody(lang: Language, count: int, data: st.DataObject) -> None:
    judge_ = judge(lang)
    names = sorted({*judge_.tie.weights, *judge_.voice.weights})
    number = st.floats(-1e3, 1e3)
    evidence = {name: data.draw(number) for name in data.draw(st.lists(st.sampled_from(names), unique=True))}
    said = {**evidence, "own.words": float(count)}
    assert judge_.address(said).verdict != "person"
    assert (judge_.level(said).considered, judge_.level(said).invited) == (0, 0)


@pytest.mark.parametrize(
    ("draft", "count"),
    [
        ("Boiler.", 1),
        ("😀 soup 👍🏽", 1),
        ("Ruth, Ruth, Ruth Oduya! Ruth.", 0),
        ("Hi Ruth,\nHow is the boy? And the boy?\nBest,\nTom", 5),
        ("The fuses blew twice on Monday, ouch.", 1),
        ("", 0),
    ],
)
def test_the_words_of_ones_own_are_neither_names_nor_the_posts(draft: str, count: int) -> None:
    post = "Ruth here. The boiler broke and the fuses blew twice on Monday."
    assert own_words(Message(draft, "en", post=post, author="Ruth Oduya")) == count


def test_what_is_absent_counts_neither_way() -> None:
    model = linear({"bias": 1.0, "weights": {"a": [2.0, 0.5, 3.0], "b": [0.0, 1.0, 1.0]}})
    assert model.value({}) == 1.0
    assert model.value({"a": 2.5}) == pytest.approx(4.0)
    assert model.value({"a": 1e9, "b": math.nan}) == pytest.approx(10.0)
    assert list(model.parts({"a": 2.5, "b": 0.5})) == ["a", "b"]


@given(st.floats(-1e6, 1e6))
def test_the_logistic_function_never_overflows(x: float) -> None:
    assert 0 <= sigmoid(x) <= 1
    assert sigmoid(x) == pytest.approx(1 - sigmoid(-x))


def test_a_witness_hears_known_words_only() -> None:
    witness = Witness(0.25, {"atelier": (1.0, 2.0), "de lyon": (1.0, -1.0)})
    assert witness.hear(terms("rien de tout cela", "en")) == 0.25
    assert witness.hear(terms("Atelier", "en")) == pytest.approx(2.25)
    assert witness.hear(terms("atelier de Lyon", "en")) == pytest.approx(0.25 + 1 / math.sqrt(2))


def test_names_never_tie_a_draft_to_a_post() -> None:
    post = "Claire Roche a fermé Mercier-Durand."
    named = by_words(Case("Bonjour Claire Roche, bravo.", post, "fr", "Claire Roche", ()), zipf)
    assert named["word.sum"] == 0


def test_vectors_speak_for_a_post_against_others() -> None:
    east, north = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
    draft = Vectors(east, np.stack([east, north]))
    found = by_sense(draft, Vectors(east, east[None]), [Vectors(north, north[None])])
    assert found["sense.whole_above"] == pytest.approx(1)
    assert found["sense.mean"] == pytest.approx(0.5)
    assert found["sense.best"] == pytest.approx(1)


def test_sentences_that_nothing_answers_are_named() -> None:
    case = Case("L'établi des apprentis m'a suivi.", POST, "fr", None, ())
    links, unanswered = linked_posts(case, zipf, None, None, 0.6)
    assert [span.of(POST) for span in links.values()] == ["Je garde l'établi des apprentis chez moi."]
    assert [span.of(POST) for span in unanswered] == ["Nous avons fermé l'atelier de Lyon vendredi."]
