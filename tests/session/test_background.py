"""What a draft is read against."""

from __future__ import annotations

import asyncio
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.reading import context
from coach.session.background import READ, REFERENCES, Background

from .fakes import FakeReader

SHIPPED = tuple(f"Billet {n}." for n in range(READ + 1))


def test_the_posts_that_ship_stand_behind_a_post_and_are_kept_on_disk() -> None:
    reader = FakeReader()
    behind = Background.of("Mon billet.", (), SHIPPED, "fr")
    asyncio.run(behind.prefill(reader))
    assert behind.posts == SHIPPED[:READ]
    assert behind.references == SHIPPED[:REFERENCES]
    assert reader.pinned == reader.prefilled == behind.contexts
    assert len(behind.contexts) == 2


def test_a_post_answered_before_takes_the_first_place_and_stays_out_of_the_disk() -> None:
    reader = FakeReader()
    behind = Background.of("Mon billet.", ["Mon billet.", "Plus tôt.", "Bien avant."], SHIPPED, "fr")
    asyncio.run(behind.prefill(reader))
    assert behind.posts == ("Plus tôt.", *SHIPPED[: READ - 1])
    assert reader.pinned == [context(None, "fr")]
    assert reader.prefilled == behind.contexts


SAME = "Nous avons fermé l’atelier de Lyon vendredi, après onze ans. Je garde l’établi.\n#atelier #Lyon"


@pytest.mark.parametrize(
    "again",
    [
        SAME + "\n",
        SAME.replace(" ", "\u00a0").replace("’", "'"),
        unicodedata.normalize("NFD", SAME),
        SAME.partition(" Je")[0] + " …",
        SAME + " #souvenir",
        *(
            SAME.partition(" onze")[0] + cut
            for cut in ("… see more", " …more", "… voir plus", " …plus", "...voir plus")
        ),
        SAME.partition(" ans")[0][:-1] + "…voir plus",
        SAME.partition(" Je")[0] + "\nVoir plus",
    ],
)
def test_a_post_pasted_again_is_never_read_against_itself(again: str) -> None:
    assert Background.of(again, [SAME], SHIPPED, "fr").posts == SHIPPED[:READ]
    assert Background.of(SAME, [again], SHIPPED, "fr").posts == SHIPPED[:READ]


@pytest.mark.parametrize("other", ["On ferme demain.\n\n#atelier #Lyon", "On ferme demain. #Lyon"])
def test_a_short_post_with_a_line_of_hashtags_more_is_the_same(other: str) -> None:
    assert Background.of("On ferme demain.", [other], SHIPPED, "fr").posts == SHIPPED[:READ]
    assert Background.of(other, ["On ferme demain."], SHIPPED, "fr").posts == SHIPPED[:READ]
    assert Background.of("#atelier", ["#Lyon"], SHIPPED, "fr").posts[0] == "#Lyon"


def test_a_short_post_keeps_its_background() -> None:
    assert Background.of("Billet 1.", ["Billet 1. Et bien plus encore."], SHIPPED, "fr").posts[0].endswith("encore.")
    assert Background.of("😀", ["👍"], SHIPPED, "fr").posts[0] == "👍"


def test_with_no_other_post_there_is_only_the_empty_context() -> None:
    assert Background.of("Mon billet.", (), (), "fr").contexts == [context(None, "fr")]


@given(st.lists(st.sampled_from(SHIPPED)), st.lists(st.sampled_from(SHIPPED)), st.sampled_from(SHIPPED))
def test_the_own_post_is_never_its_own_background_and_none_counts_twice(
    earlier: list[str], shipped: list[str], post: str
) -> None:
    found = Background.of(post, earlier, shipped, "fr").posts
    assert post not in found
    assert len(set(found)) == len(found) <= READ
