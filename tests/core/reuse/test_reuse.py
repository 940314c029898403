"""What the memory must recognise, and what it must leave alone."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.bench_reuse import Probe, judge
from coach.core.reuse import ReuseIndex, Vectors, body_text, nearest, sentence_texts, unshared_gain
from coach.core.scene import PastMessage
from coach.core.text import Span, folded_words

PAST = [
    PastMessage(
        "a",
        "Hello Priya,\n\nYour note on the night bakery kept me awake, in a good way. You write that the dough decides "
        "when the shift begins, and I believe you; but the van was already loaded at 4 when I came by.\n\n"
        "Could the driver start in Otley and end at the station?\n\nAll best,\nNell",
        "Priya",
        "2025-01-09",
    ),
    PastMessage(
        "b",
        "Bonjour Karim,\n\nVotre dessin du vieux compresseur m'a fait sourire, parce que le même dort dans mon garage. "
        "Nous avions noté sur chaque pièce le nom de la panne redoutée.\n\nAvez-vous gardé le vôtre ?\n\n"
        "Bien à vous,\nÉtienne",
        "Karim",
        "2025-02-11",
    ),
    PastMessage(
        "c",
        "Hello Tom,\n\nThe choir was louder than the organ on Sunday and nobody complained. I counted nineteen "
        "children in the gallery, which the warden says is forbidden.\n\nWho wrote that rule?\n\nAll best,\nNell",
        "Tom",
        "2025-03-02",
    ),
    *(
        PastMessage(f"t{n}", f"Hello {name},\n\nThank you, that's really helpful. Speak soon.\n\nAll best,\nNell", name)
        for n, name in enumerate(("Ana", "Bo", "Cy", "Di"))
    ),
]
INDEX = ReuseIndex(PAST)


def test_a_message_is_the_same_as_itself() -> None:
    for past in PAST[:3]:
        reuse = INDEX.match(past.text)
        assert reuse.flag
        assert reuse.kind == "same"
        assert reuse.matches[0].id == past.id
        assert (reuse.matches[0].to, reuse.matches[0].date, reuse.matches[0].text) == (past.to, past.date, past.text)


def test_names_numbers_and_days_changed_is_a_skeleton() -> None:
    draft = PAST[0].text.replace("Priya", "Marta").replace("Otley", "Skipton").replace("at 4 ", "at 6 ")
    reuse = INDEX.match(draft)
    assert reuse.kind == "skeleton"
    assert reuse.matches[0].id == "a"
    shown = [passage.draft.of(draft) for passage in reuse.matches[0].passages]
    assert not any("Skipton" in piece or "6" in piece for piece in shown)


def test_a_grafted_sentence_is_a_passage_and_shown_in_both_texts() -> None:
    draft = (
        "Bonjour Louise,\n\nJe reviens de votre atelier de reliure, où rien n'est étiqueté. "
        "NOUS AVIONS NOTE sur chaque pièce, le nom de la panne redoutée. Cela vous paraîtra manique, "
        "mais les apprentis s'en servent encore chaque lundi avant le café.\n\nAmicalement,\nÉtienne"
    )
    reuse = INDEX.match(draft)
    assert (reuse.kind, reuse.matches[0].id) == ("passage", "b")
    (passage,) = reuse.matches[0].passages
    assert passage.past.of(PAST[1].text) == "Nous avions noté sur chaque pièce le nom de la panne redoutée"
    assert passage.draft.of(draft) == "NOUS AVIONS NOTE sur chaque pièce, le nom de la panne redoutée"


def test_courtesy_and_short_messages_everybody_repeats_stay_quiet() -> None:
    assert not INDEX.match("Hello Ed,\n\nThank you, that's really helpful. Speak soon.\n\nAll best,\nNell").flag
    draft = (
        "Hello Ed,\n\nThe harbour map you posted shows two wrecks I had never heard of, and a well. "
        "Thank you, that's really helpful. Speak soon.\n\nAll best,\nNell"
    )
    assert not INDEX.match(draft).flag


def test_a_long_template_sent_many_times_is_still_flagged() -> None:
    template = (
        "Hello {},\n\nI help clinics shorten their waits without new software or new staff: two days in the "
        "waiting room, a notebook, and three changes to try the week after.\n\nWould a visit be useful?\n\nNell"
    )
    past = [PastMessage(str(n), template.format(name), name) for n, name in enumerate("Ada Bea Cal Dot Eve".split())]
    reuse = ReuseIndex([*PAST, *past]).match(template.format("Zoe"))
    assert reuse.flag
    assert {match.id for match in reuse.matches} == {"0", "1", "2", "3", "4"}


def test_quoting_the_post_is_no_reuse() -> None:
    post = "Nous avions noté sur chaque pièce le nom de la panne redoutée, et cela a suffi."
    draft = (
        "Bonjour Louise,\n\n« Nous avions noté sur chaque pièce le nom de la panne redoutée » : je garde "
        "cette phrase pour mes apprentis, qui étiquettent tout sauf leurs doutes.\n\nÉtienne"
    )
    assert INDEX.match(draft).flag
    assert not INDEX.match(draft, post=post).flag


def test_what_the_person_meant_to_say_again_stays_quiet() -> None:
    for past in PAST[:3]:
        matches = INDEX.match(past.text).matches
        allowed = [passage.draft.of(past.text) for passage in matches[0].passages]
        assert not INDEX.match(past.text, allowed=allowed).flag


def test_no_past_no_reuse() -> None:
    assert not ReuseIndex().match(PAST[0].text).flag
    assert ReuseIndex().candidates("anything at all") == []
    assert ReuseIndex().cohort() == ()


def test_vectors_raise_what_is_said_in_other_words() -> None:
    draft = (
        "Hello Ines,\n\nNight baking, as you tell it, robbed me of sleep. Flour commands and people obey, fine; yet "
        "by dawn somebody had filled the lorry.\n\nMight he reverse his round?\n\nBest,\nNell"
    )
    rng = np.random.default_rng(4)

    def unit(rows: int) -> np.ndarray:
        found = rng.normal(size=(rows, 64)).astype(np.float32)
        return found / np.linalg.norm(found, axis=1, keepdims=True)

    topics = "kiln ferry choir ledger orchard tram weir beacon loom quarry harbour mill".split()
    more = [f"The {a} beside the {b} was closed when I passed on foot yesterday." for a in topics for b in topics[:3]]
    messages = [*PAST, *(PastMessage(f"x{n}", text) for n, text in enumerate(more))]
    index = ReuseIndex(messages)
    past = {message.id: unit(len(sentence_texts(message.text))) for message in messages}
    close = past["a"] + unit(len(past["a"])) * 0.4
    close /= np.linalg.norm(close, axis=1, keepdims=True)
    vectors = Vectors(close.astype(np.float32), past, unit(len(index.cohort())))
    assert not index.match(draft).flag
    reuse = index.match(draft, list(past), vectors)
    assert (reuse.kind, reuse.matches[0].id) == ("reworded", "a")
    assert reuse.matches[0].passages
    spans = [passage.draft.start for passage in reuse.matches[0].passages]
    assert spans == sorted(spans)


def test_nearest_rows_come_nearest_first() -> None:
    matrix = np.eye(4, dtype=np.float32)
    assert nearest(matrix, np.array([0.1, 0.9, 0.3, 0.0], np.float32), 3) == [1, 2, 0]
    assert nearest(np.empty((0, 4), np.float32), matrix[0]) == []


def test_body_leaves_greeting_and_sign_off_out() -> None:
    assert sentence_texts(PAST[1].text)[0].startswith("Votre dessin")
    assert sentence_texts(PAST[1].text)[-1] == "Avez-vous gardé le vôtre ?"
    assert "Bien à vous" not in body_text(PAST[1].text)


def test_a_message_added_later_is_found_and_a_known_id_is_not_added_twice() -> None:
    index = ReuseIndex(PAST[:2])
    assert not index.match(PAST[2].text).flag
    index.add(PAST)
    assert len(index) == len(PAST)
    assert index.match(PAST[2].text).matches[0].id == "c"


@settings(deadline=None, max_examples=25)
@given(st.randoms(use_true_random=False), st.integers(0, 2))
def test_the_order_of_the_past_does_not_matter(random_: random.Random, which: int) -> None:
    shuffled = list(PAST)
    random_.shuffle(shuffled)
    draft = PAST[which].text.replace("the", "a") + "\n\nOne more thought, unlike the others, before I post this."
    index = ReuseIndex(shuffled)
    assert index.match(draft) == INDEX.match(draft)
    assert index.cohort() == INDEX.cohort()


WORDS = st.lists(
    st.sampled_from("the baker's ovens, éteints; Otley 42 à l'aube — why? «oui» Nell\n".split(" ")), max_size=40
)


@settings(deadline=None, max_examples=120)
@given(WORDS, WORDS, st.integers(0, 2))
def test_passages_hold_the_same_words_in_both_texts(before: list[str], after: list[str], which: int) -> None:
    text = PAST[which].text
    third = len(text) // 3
    draft = " ".join([*before, text[third : 2 * third].upper(), *after])
    for match in INDEX.match(draft).matches:
        if match.kind == "reworded":
            continue
        assert match.passages
        for passage in match.passages:
            assert folded_words(passage.draft.of(draft)) == folded_words(passage.past.of(match.text))


@settings(deadline=None, max_examples=120)
@given(st.text(max_size=300))
def test_any_text_can_be_asked(text: str) -> None:
    reuse = INDEX.match(text)
    assert 0 <= reuse.score <= 1
    assert reuse.flag == bool(reuse.matches)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "?", "Bonjour", "Bonjour Louise,\n\nBien à vous,\nÉtienne"])
def test_next_to_nothing_is_no_reuse(text: str) -> None:
    assert not INDEX.match(text).flag


def test_the_readers_gain_counts_only_words_that_are_not_shared() -> None:
    draft, past = "baker lorry dawn", "The bakery woke at six."
    spans = [Span(0, 5), Span(5, 11), Span(11, 16)]
    after = np.log(np.array([0.5, 0.4, 0.2], np.float32))
    others = np.log(np.array([[0.001, 0.1, 0.1], [0.001, 0.1, 0.1]], np.float32))
    assert unshared_gain(draft, spans, after, others, past) == pytest.approx((2 + 1) / 2, abs=1e-5)
    assert unshared_gain(draft, spans, after, others[:0], past) == 0.0


def test_labelled_sets_words_alone() -> None:
    folder = Path(__file__).resolve().parents[2] / "data" / "reuse"
    for path in sorted(folder.glob("*.jsonl")):
        lines = [json.loads(line) for line in path.open(encoding="utf-8")]
        past = [PastMessage(x["id"], x["text"], x["to"], x["date"]) for x in lines if x["kind"] == "past"]
        probes = [Probe(x["id"], x["type"], x["text"], x["of"]) for x in lines if x["kind"] == "probe"]
        index = ReuseIndex(past)
        tally = judge(past, probes, {probe.id: index.match(probe.text) for probe in probes})
        assert tally.false_flags.hits <= 1
        assert min(tally.recalls[kind].value for kind in ("swap", "edit", "graft")) == 1
        assert tally.first.value >= 0.95
        assert not tally.bad_passages


def test_a_message_opened_again_for_the_same_person_is_not_held_against_itself() -> None:
    assert not INDEX.match(PAST[0].text, author="Priya").flag
    assert INDEX.match(PAST[0].text, author="Somebody else").flag
    assert INDEX.match(PAST[0].text.replace("Priya", "Amal"), author="Priya").flag
