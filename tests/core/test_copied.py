import random

from hypothesis import given
from hypothesis import strategies as st

from coach.core.copied import COPIED_RUN, copied, meant
from coach.core.text import Span, covered, fold_word, words

ROOM = (
    "I turned the old sewing room into a workshop. When the sun heats the wall the machines keep their smell for weeks."
)
BENCH = "Je garde l'établi des apprentis chez moi."
TEXTS = st.text(st.characters(codec="utf-8"), max_size=80) | st.text("abc d,'\n", max_size=80)


def test_runs_tell_where_in_both_texts() -> None:
    draft = "She said the machines keep THEIR smell, for weeks!"
    taken = copied(draft, ROOM)
    ((ours, theirs),) = taken.runs
    assert theirs.of(ROOM) == "the machines keep their smell for weeks"
    assert ours.of(draft) == "the machines keep THEIR smell, for weeks"
    assert (taken.longest, taken.share) == (7, 7 / 9)


def test_fewer_words_are_how_one_names_a_thing() -> None:
    draft = "Oui, je garde l'établi des apprentis chez moi aussi"
    lifted = list(covered(words(draft), [run for run, _ in copied(draft, BENCH).runs]))
    assert lifted == [False, *[True] * 8, False]
    assert copied("l'établi des", BENCH).runs == ()
    assert copied("l'établi des", BENCH).longest == 3 < COPIED_RUN
    assert copied(draft, "").runs == copied("", BENCH).runs == ()


def test_a_mistyped_letter_a_word_is_forgiven() -> None:
    for draft in (
        "the machnies keep theri smell for weeks",
        "the machines keeep their smmell for weaks",
        "the machine keeps theit smel for week",
    ):
        assert copied(draft, ROOM).longest >= 5, draft
    assert copied("Je gadre l'étabil des aprentis chez moi", BENCH).share == 1


def test_another_word_is_not_a_mistyped_one() -> None:
    assert copied("the cameras lose your touch for months", ROOM).longest < 2
    assert copied("We had 2019 guests in the tent", "We had 2018 guests in the tent").longest == 4, "figures are exact"
    assert meant(["cat", "form", "2019", "wird"], {"cut", "from", "2018", "word", "ward"}) == [
        ("cat",),
        ("from",),
        ("2019",),
        ("ward", "word"),
    ]


def slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    letter = chance.choice("aeiourst")
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


@given(st.text("abcdefgéàœ", min_size=4, max_size=24), st.randoms(use_true_random=False))
def test_a_word_with_one_slip_may_stand_for_the_word_it_was(word: str, chance: random.Random) -> None:
    word = fold_word(word)
    written = slipped(word, chance)
    if 4 <= len(word) <= 24 and 4 <= len(written) <= 24:
        assert word in meant([written], {word, "unlike"})[0]


@given(TEXTS, TEXTS)
def test_runs_lie_in_both_texts_in_order_and_apart(draft: str, post: str) -> None:
    taken = copied(draft, post)
    end = 0
    for ours, theirs in taken.runs:
        assert end <= ours.start < ours.end <= len(draft)
        assert theirs.end <= len(post)
        assert len(words(ours.of(draft))) == len(words(theirs.of(post))) >= COPIED_RUN
        end = ours.end
    assert 0 <= taken.share <= 1


@given(TEXTS)
def test_a_text_is_a_copy_of_itself(text: str) -> None:
    spans = words(text)
    if len(spans) >= COPIED_RUN:
        assert copied(text, text).runs == ((Span(spans[0].start, spans[-1].end),) * 2,)
