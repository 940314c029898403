"""At most three remarks and one question: never more, never twice, never what the person disagreed with."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.critique import MOST_SHOWN, choose, folded_quote, from_critic, silences, spoken
from coach.core.remark import Criterion, Disagreement, Observation, Phrase, Remark
from coach.core.text import Span, fold

DRAFT = "Hello Claire. Your post moved me. The bench stayed with me. Would you have fifteen minutes? Reply by Friday."


def remark(criterion: Criterion, quote: str, weight: float = 0.8, question: str | None = "q") -> Remark:
    start = DRAFT.index(quote)
    return Remark(
        criterion,
        Span(start, start + len(quote)),
        "rule",
        Phrase(f"remarks.{criterion}.text"),
        None if question is None else Phrase(f"remarks.{criterion}.{question}"),
        weight,
    )


def against(*pairs: tuple[Criterion, str]) -> list[Disagreement]:
    return [Disagreement(at, criterion, quote, "") for at, (criterion, quote) in enumerate(pairs)]


@st.composite
def remarks(draw: st.DrawFn) -> list[Remark]:
    found = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, len(DRAFT) - 1))
        end = draw(st.integers(start + 1, len(DRAFT)))
        found.append(
            Remark(
                draw(st.sampled_from(list(Criterion))),
                Span(start, end),
                draw(st.sampled_from(["rule", "reader", "reuse", "critic"])),
                Phrase("remarks.x"),
                draw(st.none() | st.just(Phrase("remarks.q"))),
                draw(st.floats(0, 1)),
            )
        )
    return found


@given(remarks(), st.data())
def test_never_more_than_three_never_twice_never_dismissed(found: list[Remark], data: st.DataObject) -> None:
    pairs = [(r.criterion, folded_quote(r.span.of(DRAFT))) for r in found]
    dismissed = set(data.draw(st.lists(st.sampled_from(pairs)))) if pairs else set()
    shown, question = choose(found, against(*dismissed), DRAFT)
    assert len(shown) <= MOST_SHOWN
    criteria = [found[at].criterion for at in shown]
    assert len(criteria) == len(set(criteria))
    assert not any(pairs[at] in dismissed for at in shown)

    def spoken_of(pair: tuple[Criterion, str]) -> bool:
        return any(pair[0] is criterion and silences(quote, pair[1]) for criterion, quote in dismissed)

    assert not any(spoken_of(pairs[at]) for at in shown)
    if not all(map(spoken_of, pairs)):
        assert shown
    if question is not None:
        assert question in [found[at].question for at in shown]


@given(remarks())
def test_the_order_in_which_readings_arrive_does_not_change_what_is_shown(found: list[Remark]) -> None:
    def told(rows: list[Remark], shown: tuple[int, ...]) -> list[tuple[Criterion, Span, float]]:
        return [(rows[at].criterion, rows[at].span, rows[at].weight) for at in shown]

    if len(set(told(found, tuple(range(len(found)))))) < len(found):
        return
    backwards = list(reversed(found))
    forwards = told(found, choose(found, (), DRAFT)[0])
    assert sorted(told(backwards, choose(backwards, (), DRAFT)[0])) == sorted(forwards)


def test_pressure_comes_before_a_worn_opening() -> None:
    found = [
        remark(Criterion.BOILERPLATE_OPENING, "Your post moved me."),
        remark(Criterion.PRESSURE, "Reply by Friday."),
        remark(Criterion.PREMATURE_ASK, "Would you have fifteen minutes?"),
        remark(Criterion.NOT_INVITED, "Reply by Friday."),
    ]
    assert choose(found, (), DRAFT)[0] == (1, 2, 0)


def test_one_passage_is_not_remarked_on_twice() -> None:
    found = [
        remark(Criterion.EMPTY_FLATTERY, "Your post moved me."),
        remark(Criterion.BOILERPLATE_OPENING, "Your post moved me"),
    ]
    assert choose(found, (), DRAFT)[0] == (0,)


def test_a_dismissal_holds_whatever_the_case_and_the_punctuation() -> None:
    found = [remark(Criterion.PRESSURE, "Reply by Friday.")]
    assert choose(found, against((Criterion.PRESSURE, "REPLY by   friday")), DRAFT) == ((), None)
    assert choose(found, against((Criterion.ECHO, "reply by friday")), DRAFT)[0] == (0,)


def test_who_disagreed_with_a_turn_disagreed_with_the_sentence_around_it() -> None:
    turn, sentence = "fifteen minutes", "Would you have fifteen minutes?"
    for dismissed, found in ((turn, sentence), (sentence, turn)):
        said = [remark(Criterion.PREMATURE_ASK, found)]
        assert choose(said, against((Criterion.PREMATURE_ASK, fold(dismissed))), DRAFT) == ((), None)
    elsewhere = [remark(Criterion.PREMATURE_ASK, "Reply by Friday.")]
    assert choose(elsewhere, against((Criterion.PREMATURE_ASK, fold(turn))), DRAFT)[0] == (0,)
    assert not silences("minute", sentence)


@pytest.mark.parametrize(
    ("dismissed", "elsewhere"),
    [
        ("Bravo !", "Bravo pour ce parcours inspirant."),
        ("great", "What a great way to unlock synergies!"),
        ("Thank you", "I can send the brochure, thank you in advance for your swift decision."),
        (
            "Thank you for your time.",
            "Our brochure tells you the rest, thank you for your time and for a quick answer.",
        ),
        ("Merci d'avance.", "Je vous envoie notre plaquette, merci d'avance de votre retour avant vendredi soir."),
    ],
)
def test_a_few_words_disagreed_with_silence_no_longer_sentence_they_happen_to_stand_in(
    dismissed: str, elsewhere: str
) -> None:
    assert not silences(fold(dismissed), elsewhere)
    assert not silences(fold(elsewhere), dismissed)
    assert silences(fold(dismissed), dismissed.upper())


@pytest.mark.parametrize(
    ("dismissed", "now"),
    [
        ("Bravo !", "Bravo encore !"),
        ("Would you have fifteen minutes?", "Paul, would you have fifteen minutes on Thursday?"),
        ("Auriez-vous quinze minutes jeudi ?", "Auriez-vous quinze minutes ?"),
        (
            "Je vous appelle lundi pour vous présenter notre fonctionnement.",
            "Notre agence met du personnel soignant à disposition des établissements de Haute-Saône sous 24 h, je vous "
            "appelle lundi pour vous présenter notre fonctionnement.",
        ),
    ],
)
def test_the_same_remark_stays_silent_where_its_sentence_was_added_to_or_cut(dismissed: str, now: str) -> None:
    assert silences(fold(dismissed), now)


@given(st.text(alphabet="aeé̀½ ,.́'Çœ", min_size=1))
def test_a_quotation_speaks_of_itself_however_it_is_spelt(quote: str) -> None:
    assert silences(fold(quote), quote)
    assert silences(quote, unicodedata.normalize("NFD", quote))


def test_the_question_is_that_of_the_first_shown_remark_that_has_one() -> None:
    found = [
        remark(Criterion.PRESSURE, "Reply by Friday.", question=None),
        remark(Criterion.EMPTY_FLATTERY, "Your post moved me."),
    ]
    assert choose(found, (), DRAFT)[1] == found[1].question


def test_what_a_critic_says_reaches_the_remark_only_through_the_guard() -> None:
    assert spoken("The draft could say: I loved your bench.", DRAFT, None, "en") is None
    assert spoken(None, DRAFT, None, "en") is None
    said = spoken("The draft asks for “fifteen minutes” before it says why.", DRAFT, None, "en")
    assert said == Observation("The draft asks for “fifteen minutes” before it says why.")
    verdict = from_critic(Criterion.PREMATURE_ASK, Span(0, 5), 0.9, observation=said)
    assert verdict.explanation is said
    assert verdict.question == Phrase("critic.premature_ask.question")


def test_a_hidden_intention_is_named_in_the_person_s_own_words_even_where_the_model_speaks() -> None:
    said = Observation("The draft hides a wish.")
    told = from_critic(
        Criterion.HIDDEN_INTENTION, Span(0, 5), 0.9, intention="sell  him\nmy boat", observation=said, question=said
    )
    assert told.explanation == Phrase("critic.hidden_intention.text", {"intention": "sell him my boat"})
    assert told.question == said
