"""A template drawn once: what every message keeps, what changes, where its parts lie."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from years import Looking, year

from coach.mirror.laying import laid, line_of
from coach.mirror.skeleton import SLOT, Skeleton, pieces, skeleton, stretches


def slots_of(drawn: Skeleton) -> list[dict[str, int]]:
    return [dict(slot.fillings) for slot in drawn.slots]


def test_the_skeleton_shows_slots_and_what_filled_them(looked: Looking) -> None:
    mirror = looked(year("fr"))
    drawn = next(f.skeleton for f in mirror.families if "Chez" in f.skeleton.text)
    assert f"Chez {SLOT}, comme dans beaucoup d'{SLOT}" in drawn.text
    fillings = [text for slot in drawn.slots for text, _ in slot.fillings]
    assert {"Sovetal", "Laiterie des Aulnes", "Martine"} <= set(fillings)
    assert all(slot.span.of(drawn.text) == SLOT for slot in drawn.slots)
    assert [part.name for part in drawn.parts] == ["opening", "body", "ask"]
    assert drawn.parts[0].span.of(drawn.text).startswith("Chez")


def test_a_chance_meeting_of_small_words_keeps_nothing() -> None:
    pianos = [
        "upright with new strings for the bass and moth-eaten dampers",
        "grand with two cracks across the soundboard and a loose leg",
        "father's old felts, hammers and the whole action beside",
    ]
    texts = [f"Here is my estimate for your {piano}, and collection and return to Leeds." for piano in pianos]
    drawn = skeleton(texts[0], texts[1:], "en", None)
    assert drawn.text == f"Here is my estimate for your {SLOT}, and collection and return to Leeds."


def test_small_words_between_two_slots_stay_where_all_messages_have_them() -> None:
    dates = [
        "le 3 février pour la chaufferie",
        "le 10 mars pour le tri des déchets",
        "le 4 avril pour l'atelier de peinture",
    ]
    texts = [f"Je reviens vers vous au sujet de la proposition envoyée {one}." for one in [*dates, *dates]]
    assert f"envoyée le {SLOT} pour {SLOT}." in skeleton(texts[0], texts[1:], "fr", None).text


def test_a_slot_ends_with_its_sentence() -> None:
    wrong = ["a cup ring on the lid. She", "some sun on one end. He", "dust. She"]
    texts = [f"There is nothing wrong except {one} wants to sell it before the summer." for one in wrong]
    drawn = skeleton(texts[0], texts[1:], "en", None)
    assert drawn.text == f"There is nothing wrong except {SLOT}. {SLOT} wants to sell it before the summer."


def test_words_put_between_two_kept_ones_make_a_slot_and_nothing_is_a_filling() -> None:
    common = "Nous commençons à dix heures{} et nous finissons vers quatre heures."
    texts = [common.format(more) for more in ("", ", gare de Lyon,", "", " par un café")]
    drawn = skeleton(texts[0], texts[1:], "fr", None)
    assert f"heures {SLOT} et nous" in drawn.text
    assert slots_of(drawn)[0][""] == 2


def test_what_one_message_alone_adds_is_left_out() -> None:
    common = "L'entrée est libre, et la corbeille revient à l'école{}."
    texts = [common.format(more) for more in (", avec le bouchon", "", "", "", "")]
    drawn = skeleton(texts[0], texts[1:], "fr", None)
    assert drawn.text == common.format("")
    assert drawn.slots == ()


def test_an_ask_in_the_middle_parts_the_body_in_two() -> None:
    text = (
        "Bonjour Ada,\n\nNous avons repeint la salle. Elle sent encore la peinture. Pourriez-vous passer jeudi ? "
        "Les pots sont dans la cour.\n\nBien à vous,\nJean"
    )
    drawn = skeleton(text, [text.replace("Ada", "Léo")], "fr", "Ada")
    assert {part.name: len(part.spans) for part in drawn.parts} == {"opening": 1, "body": 2, "ask": 1}
    told = [
        (one.part.name if one.part else "", "".join(p.text or SLOT for p in one.pieces)) for one in stretches(drawn)
    ]
    assert told == [
        ("", f"Bonjour {SLOT},"),
        ("opening", "Nous avons repeint la salle."),
        ("body", "Elle sent encore la peinture."),
        ("ask", "Pourriez-vous passer jeudi ?"),
        ("body", "Les pots sont dans la cour."),
        ("", "Bien à vous,\nJean"),
    ]


texts_of = st.lists(st.sampled_from("le la chat dort ; . ! ici là-bas 12 Ada \n".split(" ")), max_size=25).map(" ".join)


@given(texts_of, st.lists(texts_of, max_size=6))
@settings(max_examples=120, deadline=None)
def test_a_skeleton_of_anything_keeps_its_spans(medoid: str, others: list[str]) -> None:
    drawn = skeleton(medoid, others, "fr", None)
    assert all(slot.span.of(drawn.text) == SLOT for slot in drawn.slots)
    assert all(0 <= part.kept <= 1 and part.span.end <= len(drawn.text) for part in drawn.parts)
    assert all(0 < sum(found.values()) <= len(others) + 1 for found in slots_of(drawn))
    assert "".join(piece.text or SLOT for piece in pieces(drawn)) == drawn.text
    parted = "".join(piece.text or SLOT for one in stretches(drawn) for piece in one.pieces)
    assert "".join(parted.split()) == "".join(drawn.text.split())
    if not others:
        assert drawn.text == medoid


@given(st.text(max_size=120), st.text(max_size=120))
@settings(max_examples=80, deadline=None)
def test_places_that_answer_to_each_other_hold_the_same_and_keep_their_order(left: str, right: str) -> None:
    own, other = line_of(left), line_of(right)
    row = laid(own, other)
    for matched in (row.sure, row.chance):
        assert all(own.keys[here] == other.keys[there] for here, there in matched.items())
        assert sorted(matched.values()) == [matched[at] for at in sorted(matched)]
