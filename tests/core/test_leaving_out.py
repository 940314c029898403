"""What falls when a sentence is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.address import judge
from coach.core.evidence import Case, Vectors, by_ear, by_rules, by_words
from coach.core.leaving_out import MOST, Seen, leave_out, rested, shortened
from coach.core.reading import sentence_bits
from coach.core.scene import Language
from coach.core.text import sentences, words

POSTS: dict[Language, str] = {
    "en": "We closed the Leeds workshop on Friday. I keep the apprentices' bench at home.",
    "fr": "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des apprentis chez moi.",
}
DRAFTS: dict[Language, str] = {
    "en": "I was moved to read you. That bench of the apprentices followed me all afternoon, my father was a printer "
    "in Leeds and kept his clock. I wish you all the best.",
    "fr": "Je vous ai lue avec émotion. L'établi des apprentis m'a suivi tout le jour, mon père imprimait à Lyon. "
    "Je vous souhaite le meilleur.",
}
OTHERS: dict[Language, tuple[str, ...]] = {
    "en": ("Our team hires two developers in Bristol.", "Three years without an accident on line 4."),
    "fr": ("Notre équipe recrute deux développeurs à Nantes.", "Trois ans sans accident sur la ligne 4."),
}


def zipf(word: str, _lang: str) -> float:
    return 2.5 if len(word) > 6 else 5.0


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_sentence_that_answers_the_post_carries_the_judgement(lang: Language) -> None:
    case = Case(DRAFTS[lang], POSTS[lang], lang, "Claire", OTHERS[lang])
    weights = judge(lang)
    whole = weights.address({**by_rules(case, zipf), **by_words(case, zipf), **by_ear(case, weights.witnesses)})
    less = leave_out(case, weights, (), zipf)
    found = rested(sentence_bits(case.draft, ()), whole, less)
    falls = [one.falls or 0.0 for one in found]
    assert falls.index(max(falls)) == 1
    assert found[1].falls == pytest.approx(whole.score - less[1].score)
    assert [one.without for one in found] == [rest.verdict for rest in less]


def test_an_encoder_is_asked_what_it_sees_without_each() -> None:
    case = Case(DRAFTS["en"], POSTS["en"], "en", "Claire", OTHERS["en"])
    near, far = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
    draft = Vectors(near, np.stack([far, near, far]))
    seen = Seen(draft, np.stack([near, far, near]), Vectors(near, near[None]), [Vectors(far, far[None])])
    scores = [rest.score for rest in leave_out(case, judge("en"), (), zipf, seen)]
    assert scores[1] < min(scores[0], scores[2])


@given(st.text(alphabet="ab .!?\n", max_size=200))
def test_a_shortened_draft_holds_all_words_but_those_of_one_sentence(draft: str) -> None:
    found, texts = sentences(draft), shortened(draft)
    assert len(texts) == (len(found) if 2 <= len(found) <= MOST else 0)
    for span, text in zip(found, texts, strict=False):
        kept = [word.of(draft) for word in words(draft) if not span.holds(word)]
        assert [word.of(text) for word in words(text)] == kept


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_few_words_left_are_no_reason(lang: Language) -> None:
    draft = {"en": "That bench! My father squeaked too.", "fr": "Cet établi ! Mon père grinçait aussi."}[lang]
    case = Case(draft, POSTS[lang], lang, "Claire", OTHERS[lang])
    weights = judge(lang)
    less = leave_out(case, weights, (), zipf)
    whole = by_rules(case, zipf)["own.words"]
    for rest, text in zip(less, shortened(draft), strict=True):
        again = replace(case, draft=text)
        said = {**by_rules(again, zipf), **by_words(again, zipf), **by_ear(again, weights.witnesses)}
        assert said["own.words"] < whole
        assert rest is not None
        assert rest.score == pytest.approx(weights.address({**said, "own.words": whole}).score)


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Hi Claire,\nThat bench.\nMine squeaked.\nBest,\nTom", [False, True, True, False, False]),
        ("Hi Claire\nThat bench.\nMine squeaked.\nThanks\nmary", [False, True, True, False, False]),
        ("That bench squeaked.\nMine too.\nBest,\nTom Baker\nHead of Sales", [True, True, False, False, False]),
        ("That bench squeaked.\nBest,\nTom Baker\nwho oils it now\nLeeds", [True, True, True, False, False]),
    ],
)
def test_a_sentence_that_only_makes_or_unmakes_a_sign_off_tells_nothing(draft: str, told: list[bool]) -> None:
    case = Case(draft, POSTS["en"], "en", "Claire", OTHERS["en"])
    whole = judge("en").address(by_rules(case, zipf))
    less = leave_out(case, judge("en"), (), zipf)
    assert [rest is not None for rest in less] == told
    found = rested(sentence_bits(draft, ()), whole, less)
    assert [one.falls is not None for one in found] == told
    assert [one.without is not None for one in found] == told


def test_one_sentence_alone_is_never_left_out() -> None:
    assert shortened("That bench stayed with me.") == []
    assert shortened("Yes. " * (MOST + 1)) == []
    bits = sentence_bits("That bench stayed with me.", ())
    assert rested(bits, judge("en").address({}), []) == tuple(bits)
