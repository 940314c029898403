"""Families: the templates of a year, all of them, nothing else, and every member alike its medoid."""

from __future__ import annotations

import gc
import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score
from years import LABELLED, Looking, labelled, year

from coach.core.reuse.tokens import read
from coach.core.scene import Language, PastMessage
from coach.core.text import folded_words
from coach.mirror.clusters import TOGETHER, Cluster, _common, _Form, cluster
from coach.mirror.forms import Comparisons, alike, masked, message_of
from coach.mirror.tails import without_tails


def keys_of(messages: list[PastMessage]) -> list[str]:
    return [masked(read(m.text, frozenset(folded_words(m.to or ""))).tokens) for m in messages]


def labels_of(found: list[Cluster], count: int) -> list[int]:
    labels = list(range(count))
    for number, one in enumerate(found):
        for row in one.members:
            labels[row] = count + number
    return labels


@pytest.mark.parametrize("name", LABELLED)
def test_the_five_templates_of_a_year_are_found_and_no_singular_message_is_in_a_family(name: str) -> None:
    messages = labelled(name)
    found = cluster(keys_of(messages))
    truth = [row if row < 60 or row >= 100 else 1000 + (row - 60) // 8 for row in range(len(messages))]
    assert adjusted_rand_score(truth, labels_of(found, len(messages))) >= 0.95
    assert not [row for one in found for row in one.members if row < 60 or row >= 100]


@pytest.mark.parametrize("name", LABELLED)
def test_a_template_is_found_from_any_three_of_its_messages(name: str) -> None:
    messages = labelled(name)
    keys = keys_of(messages)
    rng = random.Random(11)
    for start in range(60, 100, 8):
        rows = rng.sample(range(start, start + 8), 3)
        found = cluster([*keys[:60], *(keys[row] for row in rows)])
        assert [one.members for one in found] == [(60, 61, 62)]


STOCK = [
    "I am working on something related and would value a comparison of notes.",
    "No urgency, flagging this in case it is relevant to your current work.",
    "A fellowship is opening next quarter that may be of interest to you.",
    "Thank you again for the thoughtful feedback you sent on the draft.",
    "Happy to forward a letter of introduction if that would help at all.",
    "The society is convening a special panel and your background would fit.",
    "Please let me know a day and an hour that would suit you best.",
    "I look forward to your response at your earliest convenience, as ever.",
]


def test_messages_put_together_from_stock_sentences_in_any_order_are_no_template() -> None:
    rng = random.Random(2)
    texts = [masked(read(" ".join(rng.sample(STOCK, 5))).tokens) for _ in range(150)]
    for one in cluster(texts):
        forms = {texts[row]: _Form(texts[row], [row]) for row in one.members}
        assert _common(forms[texts[one.medoid]], list(forms.values()), Comparisons()) >= TOGETHER


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_families_do_not_depend_on_the_order_of_messages(lang: Language) -> None:
    messages = year(lang)
    shuffled = random.Random(5).sample(messages, len(messages))
    there = {frozenset(messages[row].id for row in one.members) for one in cluster(keys_of(messages))}
    here = {frozenset(shuffled[row].id for row in one.members) for one in cluster(keys_of(shuffled))}
    assert here == there


WORDS = "pierre atelier lampe machine verre papier route jardin cuivre fleuve vapeur moulin corde sable toile".split()


def chain(length: int) -> list[str]:
    """Texts that each share most with the next and nothing with one far away: a bridge for transitive merging."""
    stream = [f"{WORDS[at % 15]}{at}" for at in range(20 + 6 * length)]
    return [" ".join(stream[6 * at : 6 * at + 20]) for at in range(length)]


def test_a_chain_of_likeness_is_not_swallowed_whole() -> None:
    texts = chain(12)
    assert alike(message_of(texts[0]), message_of(texts[1]))
    assert not alike(message_of(texts[0]), message_of(texts[4]))
    for one in cluster(texts):
        assert all(alike(message_of(texts[row]), message_of(texts[one.medoid])) for row in one.members)
        assert len(one.members) <= 4


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=0, max_size=30), max_size=25))
@settings(max_examples=60, deadline=None)
def test_every_member_is_alike_its_medoid_and_in_one_family_only(texts: list[list[str]]) -> None:
    rows = [" ".join(words) for words in texts]
    found = cluster(rows)
    members = [row for one in found for row in one.members]
    assert len(members) == len(set(members))
    for one in found:
        assert one.medoid in one.members
        assert len(one.members) > 1
        for row in one.members:
            assert rows[row] == rows[one.medoid] or alike(message_of(rows[row]), message_of(rows[one.medoid]))


def test_what_everybody_repeats_is_no_family() -> None:
    thanks = ["merci beaucoup pour votre message bonne journee"] * 40
    assert cluster(thanks) == []


def test_ten_thousand_identical_messages_are_one_family_and_take_no_time() -> None:
    start = time.process_time()
    found = cluster([" ".join(WORDS)] * 10_000)
    assert [len(one.members) for one in found] == [10_000]
    assert time.process_time() - start < 3


def test_families_grow_about_as_messages_do() -> None:
    rng = random.Random(3)

    def took(count: int) -> float:
        texts = [" ".join(f"{rng.choice(WORDS)}{rng.randrange(400)}" for _ in range(40)) for _ in range(count)]
        texts += [f"{' '.join(WORDS)} {rng.randrange(count)} {' '.join(reversed(WORDS))}" for _ in range(count // 4)]
        gc.collect()
        gc.disable()  # what other tests hold is no part of it
        try:
            start = time.process_time()
            cluster(texts)
            return time.process_time() - start
        finally:
            gc.enable()

    took(200)
    assert took(4000) < 16 * max(took(500), 0.02)


def test_a_family_tells_to_how_many_people_and_when(looked: Looking) -> None:
    mirror = looked(year("en"))
    family = next(f for f in mirror.families if "coloured paper" in f.skeleton.text)
    members = [m for m in mirror.messages if m.id in family.members]
    assert (family.people, len(family.members)) == (8, 8)
    assert family.first == min(m.day for m in members if m.day)
    assert family.medoid in family.members


NOTICE = (
    "\n\nThis message and anything attached to it are meant for the person named above and nobody else. If it reached "
    "you by mistake, please delete it and tell the sender.\nAtelier Nord, 12 rue des Lilas, 35000 Rennes, all rights "
    "reserved, insured by the Mutuelle des Artisans under policy 99-1187, member of the chamber of trades."
)


@pytest.mark.parametrize("name", LABELLED)
def test_a_notice_under_every_message_makes_no_family_of_them(looked: Looking, name: str) -> None:
    messages = [replace(message, text=message.text + NOTICE) for message in labelled(name)]
    templates = [frozenset(message.id for message in messages[start : start + 8]) for start in range(60, 100, 8)]
    assert {frozenset(family.members) for family in looked(messages).families} == set(templates)


PITCH = (
    "Chez Lumière, nous aidons les équipes à gagner en visibilité grâce à une approche simple et humaine. Nos clients "
    "nous disent souvent qu'ils auraient dû commencer plus tôt. Je vous propose un appel de quinze minutes jeudi."
)


def test_a_pitch_under_lines_of_ones_own_is_a_template(looked: Looking) -> None:
    own = [" ".join(message.text.split("\n\n")[1].split()[:18]) + "." for message in labelled("reuse-fr")[:12]]
    messages = [
        PastMessage(f"m{n}", f"Bonjour,\n\n{line}\n\n{PITCH}\n\nBien à vous,\nJean", f"P {n}", None, "fr")
        for n, line in enumerate(own)
    ]
    assert [len(family.members) for family in looked(messages).families] == [12]


@given(
    st.lists(st.lists(st.sampled_from(["bien a vous", "jean", "la lampe tient", "il neige"]), max_size=6), max_size=20)
)
@settings(max_examples=80, deadline=None)
def test_a_text_never_loses_its_first_sentence_to_a_tail(texts: list[list[str]]) -> None:
    left = without_tails(texts)
    assert all(min(1, len(text)) <= count <= len(text) for text, count in zip(texts, left, strict=True))
