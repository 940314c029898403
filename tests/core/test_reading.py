import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.reading import (
    MOST_OF_ANOTHER,
    address_bits,
    context,
    context_of_others,
    decompose,
    read_words,
    sentence_bits,
    shares,
)
from coach.core.text import Span, words

DRAFT = "Bonjour Claire, l'établi des apprentis m'a suivi tout l'après-midi. Mon père gardait une horloge 👩‍💻 !"
POST = "Je garde l'établi des apprentis chez moi."
DRAFTS = st.text(st.characters(codec="utf-8"), max_size=120) | st.just(DRAFT)


def tokens_of(text: str, width: int) -> list[Span]:
    return [Span(at, min(at + width, len(text))) for at in range(0, len(text), width)]


def ordinary(_word: str) -> float:
    return 4.0


def logp_of(count: int, rows: int, seed: int) -> np.ndarray:
    return -np.random.default_rng(seed).gamma(2.0, 2.0, (rows, count)).astype(np.float32)


@given(DRAFTS, st.integers(1, 7), st.integers(0, 1), st.integers(0, 99))
def test_pieces_tile_the_draft_and_shares_sum_to_one(draft: str, width: int, others: int, seed: int) -> None:
    tokens = tokens_of(draft, width)
    readings = read_words(draft, tokens, logp_of(len(tokens), 2 + others, seed), POST, [])
    pieces = decompose(draft, readings, ordinary, "en")
    assert "".join(piece.span.of(draft) for piece in pieces) == draft
    assert sum(shares(draft, pieces)) == pytest.approx(1)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=2000), min_size=1, max_size=4), st.randoms())
def test_the_order_of_the_references_changes_nothing(posts: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(posts, len(posts))
    assert context_of_others(posts, "en") == context_of_others(shuffled, "en")


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=2000), max_size=4))
def test_other_posts_follow_one_another_and_each_is_read_so_far(posts: list[str]) -> None:
    frame = len(context("", "fr")) - len(context(None, "fr"))
    found = context_of_others(posts, "fr")
    assert found.endswith(context(None, "fr"))
    assert len(found) <= len(context(None, "fr")) + len(posts) * (frame + MOST_OF_ANOTHER)
    assert all(post.strip()[:MOST_OF_ANOTHER].strip() in found for post in posts)
    if len(posts) == 1 and len(posts[0]) <= MOST_OF_ANOTHER:
        assert found == context(posts[0], "fr")


def test_each_token_belongs_to_one_word_and_bits_are_base_two() -> None:
    draft = "un deux"
    tokens = [Span(0, 2), Span(2, 5), Span(5, 7)]
    logp = np.log(np.array([[0.5, 0.25, 0.5], [0.5, 0.5, 0.5], [0.25, 0.5, 0.5]], dtype=np.float32))
    first, second = read_words(draft, tokens, logp, "", [])
    assert (first.own, first.none, first.others) == pytest.approx((1, 1, 2))
    assert (second.own, second.none, second.others) == pytest.approx((3, 2, 2))
    assert first.gain == pytest.approx(1)


def test_without_references_no_post_stands_for_the_others() -> None:
    logp = np.log(np.array([[0.5], [0.125]], dtype=np.float32))
    (reading,) = read_words("mot", [Span(0, 3)], logp, "", [])
    assert reading.gain == pytest.approx(2)


def test_a_run_of_the_post_is_a_copy_and_earns_no_bits() -> None:
    tokens = tokens_of(POST, 4)
    readings = read_words(POST, tokens, logp_of(len(tokens), 3, 1), POST, [])
    assert address_bits(readings) == (0.0, 0.0)
    assert {piece.kind for piece in decompose(POST, readings, ordinary, "en")} == {"theirs"}


def test_names_and_greetings_are_out_of_the_account() -> None:
    tokens = tokens_of(DRAFT, 5)
    logp = logp_of(len(tokens), 3, 3)
    everything = read_words(DRAFT, tokens, logp, "", [])
    without = read_words(DRAFT, tokens, logp, "", [Span(0, 15)])
    assert [r.aside for r in without[:2]] == [True, True]
    assert address_bits(without)[0] == pytest.approx(address_bits(everything)[0] - sum(r.gain for r in everything[:2]))
    assert decompose(DRAFT, without, ordinary, "en")[0].kind == "aside"


def test_sentences_share_out_the_bits() -> None:
    tokens = tokens_of(DRAFT, 5)
    readings = read_words(DRAFT, tokens, logp_of(len(tokens), 3, 3), "", [])
    assert sum(s.bits for s in sentence_bits(DRAFT, readings)) == pytest.approx(address_bits(readings)[0])


def test_common_words_are_anyones_and_surprising_ones_yours() -> None:
    draft = "horloge imprimerie"
    flat = np.full((3, 2), -9.0, dtype=np.float32)
    readings = read_words(draft, [Span(0, 7), Span(7, len(draft))], flat, "", [])
    assert {p.kind for p in decompose(draft, readings, lambda _w: 3.0, "en")} == {"yours"}
    assert {p.kind for p in decompose(draft, readings, lambda _w: 6.5, "en")} == {"anyones"}


def test_in_french_rarity_says_what_is_ordinary() -> None:
    """Every French word surprises an English reader."""
    flat = np.full((3, 1), -9.0, dtype=np.float32)
    readings = read_words("accompagner", [Span(0, 11)], flat, "", [])
    assert {p.kind for p in decompose("accompagner", readings, lambda _w: 5.0, "fr")} == {"anyones"}
    assert {p.kind for p in decompose("accompagner", readings, lambda _w: 5.0, "en")} == {"yours"}
    assert {p.kind for p in decompose("accompagner", readings, lambda _w: 3.0, "fr")} == {"yours"}


def test_the_frame_never_swallows_braces_of_a_post() -> None:
    assert context("{post} {0}", "en") == "Post:\n{post} {0}\n\nReply:\n"
    assert context(None, "fr") == "Réponse :\n"


def test_a_draft_of_asides_alone_is_all_anyones() -> None:
    draft = "Bonjour Claire"
    readings = read_words(draft, tokens_of(draft, 4), logp_of(4, 3, 0), "", [Span(0, len(draft))])
    assert shares(draft, decompose(draft, readings, ordinary, "en")) == (0.0, 1.0, 0.0)
    assert len(words(draft)) == len(readings)
