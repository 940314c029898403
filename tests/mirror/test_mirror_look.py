"""What a look shows of months, habits, scenes and ranges; what it costs the second time; bad input."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from years import ONCE, TODAY, Looking, message, year

import coach.mirror.shelf as shelf
from coach.core.remark import Criterion
from coach.core.scene import Gesture, Language, Outcome, PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.contract import mirror_object
from coach.mirror.facts import dumped, edition, facts_of, loaded
from coach.mirror.look import STEPS, look
from coach.mirror.page import rendered
from coach.mirror.people import anonymised
from coach.mirror.phrases import phrases
from coach.mirror.plain import bar, lines
from coach.mirror.values import Measure, Mirror, Range
from coach.mirror.words import Words

ZIPF = WordFrequencies().zipf


def test_the_contract(looked: Looking) -> None:
    told = json.loads(json.dumps(mirror_object(looked(year("fr")))))
    assert told["contract"] == 1
    assert told["messages"] == 120
    assert len(told["families"]) == 5
    assert set(told["families"][0]) >= {"medoid", "members", "skeleton", "first", "last"}
    assert set(told["months"][0]) >= {"month", "messages", "in_families", "address"}
    assert [m["month"] for m in told["months"]] == [f"2025-{n:02}" for n in range(1, 7)]
    assert sum(m["messages"] for m in told["months"]) == 120
    assert sum(m["in_families"] for m in told["months"]) == 40
    assert {"habits", "open_scenes"} <= set(told)
    said = json.dumps(told).casefold()
    assert not [word for word in ("reply", "rate", "rank", "streak", "grade") if f'"{word}' in said]


def test_what_is_shared_with_a_template_went_to_anyone(looked: Looking) -> None:
    mirror = looked(year("fr"))
    inside = [m.address for m in mirror.messages if m.family is not None and m.address is not None]
    outside = [m.address for m in mirror.messages[:] if m.family is None and m.address is not None]
    assert sum(inside) / len(inside) < 0.1 < 0.3 < sum(outside) / len(outside)


def test_a_reader_s_measure_takes_the_place_of_the_sound(looked: Looking) -> None:
    mirror = looked([message(1, ONCE)], measured={"m1": Measure(0.93, 21.5)})
    assert (mirror.messages[0].address, mirror.messages[0].bits) == (0.93, 21.5)
    assert (mirror.months[0].address, mirror.months[0].read, mirror.months[0].bits) == (0.93, 1, 21.5)


def test_short_messages_count_in_the_volume_alone(looked: Looking) -> None:
    mirror = looked([message(1, "Merci !"), message(2, ONCE)])
    assert (mirror.months[0].messages, mirror.months[0].told) == (2, 1)
    assert mirror.messages[0].address is None


def test_habits_come_from_messages_that_are_no_template(looked: Looking) -> None:
    tail = "Mon père disait que les machines se souviennent."
    texts = [
        f"Bonjour,\n\n{first} {tail}\n\nBien à vous,\nJean"
        for first in (
            "La photo du carnet de graissage m'a arrêté net hier soir, surtout les croquis au crayon.",
            "Chronométrer les changements de format nous avait coûté deux régleurs à Quimper.",
            "Filmer un geste de soudeur revient à filmer ses mains, jamais son hésitation.",
            "Votre cour d'école donne sur la scierie où mon oncle affûtait les lames.",
        )
    ]
    mirror = looked([message(n, text) for n, text in enumerate(texts)])
    assert mirror.families == ()
    kinds = {habit.kind: habit for habit in mirror.habits}
    assert kinds["sentence"].text == tail
    assert kinds["sentence"].apart == 4
    assert kinds["ending"].text == "Bien à vous,"
    assert kinds["greeting"].text == "Bonjour"
    assert "phrase" not in kinds  # said with the sentence already


def test_a_turn_of_phrase_stays_inside_one_sentence() -> None:
    held = ["un deux trois fenêtre", "cinq six sept verger"]
    assert phrases([held] * 3, 3, 10)[0].keys in held
    assert all("fenêtre cinq" not in one.keys for one in phrases([held] * 3, 3, 10))
    assert phrases([held] * 2, 3, 10) == []


def test_tu_and_vous_questions_and_lengths(looked: Looking) -> None:
    tu = "Salut Paul,\n\nTu as gardé la lampe de ton père, et ta main se souvient du geste. Tu la rallumes ?"
    mirror = looked([message(1, ONCE), message(2, tu), message(3, tu.replace("lampe", "vitre"))])
    assert (mirror.manner.tu, mirror.manner.vous, mirror.manner.both) == (2, 1, 0)
    assert (mirror.manner.questions, mirror.manner.asking) == (3, 3)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (Range(since=date(2025, 3, 1), until=date(2025, 3, 31)), 28),
        (Range(since=date(2025, 6, 2)), 1),
        (Range(person="béatrice"), 1),
        (Range(lang="en"), 0),
        (Range(lang="fr"), 120),
    ],
)
def test_ranges(looked: Looking, asked: Range, count: int) -> None:
    assert len(looked(year("fr"), asked=asked).messages) == count


def test_a_second_look_after_ten_new_messages_costs_ten(
    looked: Looking, library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[str] = []

    def counted(one: PastMessage, zipf: Callable[..., float]) -> object:
        worked.append(one.id)
        return facts_of(one, zipf)

    monkeypatch.setattr(shelf, "facts_of", counted)
    first = looked(year("fr"))
    assert len(worked) == 120
    second = looked()
    assert len(worked) == 120
    assert second == first
    looked([message(n, f"{ONCE} {n} fois la même vitre, et {n + 1} lampes au plafond.") for n in range(10)])
    assert len(worked) == 130


def test_forgetting_takes_what_was_worked_out_along(looked: Looking, library: Store) -> None:
    scene = library.new_scene(Post("Nous fermons l'atelier.", "Claire Roche"))
    library.save_scene(replace(scene, draft=ONCE, outcome=Outcome.SENT))
    library.keep_sent(scene.id, ONCE)
    looked()
    library.forget_scene(scene.id)
    library.close()
    assert b"imprimerie" not in library.path.read_bytes()


def test_a_damaged_cache_is_worked_out_again(looked: Looking, library: Store) -> None:
    before = looked(year("fr"))
    damaged = ["{", "[]", '{"a": [1]}', '{"edition": "0", "facts": {}}']
    damaged += [json.dumps({"edition": edition(), "facts": {"a": [1]}}), json.dumps({"edition": edition()})]
    for name in range(256):
        library.save_cache(f"mirror:facts:{name:02x}", damaged[name % len(damaged)])
    assert looked() == before


def test_progress_only_grows_and_ends(looked: Looking) -> None:
    told: list[int] = []
    looked(year("fr"), progress=lambda done, total: told.append(done))
    assert told == sorted(told)
    assert told[-1] == STEPS


ASKING = (
    "Bonjour {name},\n\nNous aidons les ateliers à ranger leurs carnets de graissage, partout en Bretagne. "
    "Auriez-vous quinze minutes cette semaine pour que je vous montre notre outil ?\n\nJean"
)


def test_only_a_first_message_can_ask_too_early(looked: Looking) -> None:
    first = message(1, ASKING.format(name="Ada"), to="Ada", date="2026-01-02")
    again = message(2, ASKING.format(name="Ada") + "\nP.-S. La lampe tient.", to="ADA", date="2026-02-02")
    mirror = looked([first, again, message(3, ASKING.format(name="Léo"), to="Léo", date="2026-03-02")])
    early = {one.id: one.early for one in mirror.messages}
    assert early["m1"] is not None
    assert early["m1"].of(first.text).startswith("Auriez-vous quinze minutes")
    assert (early["m2"], mirror.manner.early) == (None, 2)
    # the range looked at does not change who came first
    assert looked(asked=Range(since=date(2026, 2, 1), until=date(2026, 2, 28))).manner.early == 0


def test_who_comes_first_in_the_opening(looked: Looking) -> None:
    own = ONCE.replace("L'établi des apprentis m'a suivi", "Je garde l'établi, vous le savez, qui m'a suivi")
    mirror = looked(
        [message(1, own), message(2, ONCE.replace("L'établi des", "Vous gardez l'établi des")), message(3, "…")]
    )
    assert (mirror.manner.self_first, mirror.manner.reader_first) == (1, 1)


def test_a_message_opened_to_look_back_is_no_scene_that_waits(looked: Looking, library: Store) -> None:
    opened = library.new_scene(Post("", "Claire"))
    library.save_scene(replace(opened, draft=ONCE))
    assert looked([message(1, ONCE)]).open_scenes == ()
    library.save_scene(replace(opened, draft=ONCE + " Et la lampe ?"))
    assert [one.state for one in looked().open_scenes] == ["open"]


def test_scenes_that_wait_and_silences(looked: Looking, library: Store) -> None:
    def scene(author: str, outcome: Outcome, **fields: object) -> None:
        made = library.new_scene(Post("Nous avons fermé l'atelier de Lyon vendredi.", author))
        library.save_scene(replace(made, outcome=outcome, **fields))  # type: ignore[arg-type]

    scene("Claire", Outcome.OPEN)
    scene("Paul", Outcome.SENT, gesture=Gesture.COMMENT)
    scene("Nadia", Outcome.SENT, follow_up=TODAY + timedelta(days=9))
    scene("Omar", Outcome.LATER, follow_up=TODAY - timedelta(days=2))
    scene("Inès", Outcome.SILENT, why="rien à dire ce soir")
    mirror = looked()
    assert {(one.author, one.state) for one in mirror.open_scenes} == {
        ("Claire", "open"),
        ("Paul", "no-follow-up"),
        ("Omar", "due"),
    }
    assert [(one.author, one.why) for one in mirror.silences] == [("Inès", "rien à dire ce soir")]


def test_what_revising_took_away(looked: Looking, library: Store) -> None:
    scene = library.new_scene(Post("Nous fermons l'atelier. Quarante personnes partent.", "Claire"))
    pushy = (
        "Bonjour Claire,\n\nJe vous propose un appel de 15 minutes cette semaine pour vous présenter notre solution. "
        "Quand êtes-vous disponible, mardi ou jeudi ?"
    )
    library.close_version(scene.id, pushy)
    library.close_version(scene.id, ONCE)
    found = {one.criterion: one for one in looked().resolved}
    assert found[Criterion.PREMATURE_ASK].scenes == 1
    assert found[Criterion.PREMATURE_ASK].on == (library.scene(scene.id).touched_at.date(),)


def test_a_kept_message_leads_back_to_its_scene(looked: Looking, library: Store) -> None:
    scene = library.new_scene(Post("Nous fermons l'atelier.", "Claire"))
    library.save_scene(replace(scene, draft=ONCE, outcome=Outcome.SENT))
    library.keep_sent(scene.id, ONCE)
    mirror = looked([replace(message(1, "Bonjour Paul, rien à voir avec cela."), id="scene-99")])
    assert {m.id: m.scene for m in mirror.messages} == {"scene-1": scene.id, "scene-99": None}


def shown(mirror: Mirror) -> str:
    """Text, JSON and page of a mirror, in both languages: none may fail."""
    page = "".join(rendered(mirror, lang, TODAY) for lang in ("fr", "en"))
    return page + "\n".join([*lines(mirror, "fr", 80), *lines(mirror, "en", 80), json.dumps(mirror_object(mirror))])


BAD: dict[str, list[PastMessage]] = {
    "empty": [],
    "one": [message(1, ONCE)],
    "one character": [message(n, c) for n, c in enumerate("a.?é漢😀 \n")],
    "no dates": [message(n, f"{ONCE} {n} lampes", date=None) for n in range(5)],
    "no days": [message(n, f"{ONCE} {n} lampes", date="2025-13-45") for n in range(3)],
    "days to come": [message(n, f"{ONCE} {n} lampes", date="2031-01-01") for n in range(3)],
    "ages apart": [message(1, ONCE, date="0001-01-01"), message(2, ONCE + " Bis.", date="2026-01-01")],
    "nobody": [message(n, f"{ONCE} {n} lampes", to=None) for n in range(4)],
    "third language": [message(1, "Всё, что осталось от мастерской, пахнет маслом и железом.", lang=None)],
    "controls": [message(1, "Bonjour\x1b[31m Claire\x00,\u202e\n" + ONCE, to="\x1b]0;x\x07")],
    "huge": [message(1, "mot " * 30_000)],
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gives_a_sensible_page(looked: Looking, name: str) -> None:
    mirror = looked(BAD[name])
    said = shown(mirror)
    assert not [char for char in said if (char < " " and char not in "\n\t") or char == "\u202e"]
    assert len(mirror.months) <= 240
    if name == "days to come":
        assert (mirror.ahead, mirror.months) == (3, ())
    if name in ("no dates", "no days"):
        assert (mirror.undated, mirror.months) == (len(BAD[name]), ())


def test_ten_thousand_identical_messages(looked: Looking) -> None:
    mirror = looked([message(n, ONCE.replace("Claire", "Ada")) for n in range(2_000)])
    assert [len(one.members) for one in mirror.families] == [2_000]
    assert mirror.families[0].people == 2_000
    assert shown(mirror).count("tabli des apprentis m") < 40


@given(st.text(max_size=200), st.sampled_from(["fr", "en", None]))
@settings(max_examples=60, deadline=None)
def test_facts_of_anything_survive_the_cache(text: str, lang: str | None) -> None:
    facts = facts_of(PastMessage("x", text, "Ada", None, lang), ZIPF)  # type: ignore[arg-type]
    assert loaded(json.loads(json.dumps(dumped(facts)))) == facts
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in facts.sentences)


def test_people_become_initials_everywhere(looked: Looking) -> None:
    texts = [
        message(
            1, "Bonjour claire,\n\nVous m'avez parlé de Claire Roche et de ses machines : claire.roche@example.org."
        )
    ]
    texts = [replace(texts[0], to="Claire Roche"), *year("fr")]
    hidden = anonymised(looked(texts), WordFrequencies())
    said = json.dumps([mirror_object(hidden), [m.text for m in hidden.messages]], ensure_ascii=False)
    assert "Roche" not in said
    assert "claire" not in said
    assert "Béatrice" not in said
    assert "Étienne" not in said
    assert "Je prépare" in said
    assert not [m for m in hidden.messages if m.answered or m.early]
    assert hidden.messages[0].id == "m0001"
    for family in hidden.families:
        assert all(slot.span.of(family.skeleton.text) == "▁▁" for slot in family.skeleton.slots)


@given(st.floats(0, 1), st.integers(1, 60))
def test_a_bar_never_outgrows_its_room(part: float, width: int) -> None:
    assert len(bar(part, width)) <= width
    assert (bar(part, width) == "") == (part == 0)


def test_lines_fit_the_terminal(looked: Looking) -> None:
    mirror = looked(year("fr"))
    for width in (60, 80, 120):
        assert max(map(len, lines(mirror, "fr", width))) <= width


def test_looking_twice_in_two_ranges_shares_the_work(library: Store) -> None:
    library.add_past(year("en"), "test")
    whole = look(library, ZIPF, today=TODAY)
    part = look(library, ZIPF, today=TODAY, asked=Range(since=date(2025, 3, 1)))
    assert {m.id for m in part.messages} < {m.id for m in whole.messages}


def test_a_word_that_stands_where_a_name_would_is_none(looked: Looking) -> None:
    texts = [
        message(n, f"Salut Loïc,\n\nJe passe jeudi, la clé est sous le pot n° {n}.\n\nJe t'embrasse") for n in range(3)
    ]
    said = [one.text for one in anonymised(looked(texts), WordFrequencies()).messages]
    assert all(text.startswith("Salut L.,\n\nJe passe jeudi") for text in said)


def test_a_template_in_words_bears_the_numbers_of_its_slots(looked: Looking) -> None:
    said = list(lines(looked(year("fr")), "fr", 100))
    assert any("Chez ▁2▁, comme dans beaucoup d'▁3▁" in line for line in said)
    assert any(line.strip().startswith("2  Papeteries du Vair · Sovetal") for line in said)
    assert any(line.strip().startswith("Ouverture, 70\u00a0% gardés") for line in said)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_range_with_nothing_in_it_is_not_an_empty_library(looked: Looking, lang: Language) -> None:
    mirror = looked(year("fr"), asked=Range(person="Personne d'autre", lang="en", since=date(2025, 1, 1)))
    said = "\n".join(lines(mirror, lang, 100))
    assert Words(lang)("empty.range") in said
    assert Words(lang)("empty.title") not in said
    assert "Personne d'autre" in said
    assert Words(lang)("empty.range") in rendered(mirror, lang, TODAY)
