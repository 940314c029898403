"""The page: one file that loads nothing, escapes everything, and holds in a real browser and for a screen reader."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from unittest.mock import Mock

import pytest
from years import TODAY, Looking, year

from coach.core.scene import Language, Outcome, PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.errors import CoachError, InputError
from coach.i18n import catalogue
from coach.library.store import Store
from coach.mirror.facts import facts_of
from coach.mirror.page import rendered, write_page
from coach.mirror.skeleton import pieces, stretches
from coach.mirror.values import Mirror, Range
from coach.mirror.words import Words

EVIL = "</style><script>alert('x')</script><img src=x onerror=alert(1)>"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
"""Where axe-core's script lies, for those who have it: ``npm install axe-core``, or the environment variable."""


class Reading(HTMLParser):
    """Tags in order with their attributes, and the plain text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(params=["fr", "en"])
def lang(request: pytest.FixtureRequest) -> Language:
    return "fr" if request.param == "fr" else "en"


def test_what_people_wrote_is_escaped_wherever_it_stands(looked: Looking, library: Store) -> None:
    text = f"Bonjour {EVIL},\n\nLa lampe de l'atelier {EVIL} a gardé son abat-jour depuis la fermeture de la scierie."
    scene = library.new_scene(Post(EVIL, EVIL))
    library.save_scene(replace(scene, why=EVIL))
    mirror = looked([PastMessage(f"m{n}", text, f"{EVIL} {n}", "2026-01-01", "fr") for n in range(5)])
    assert mirror.families
    page = rendered(mirror, "fr", TODAY)
    found = Reading(page)
    assert not [tag for tag, _ in found.tags if tag in ("script", "img")]
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on")]
    assert EVIL in found.text


def test_the_page_asks_nothing_of_the_network(looked: Looking, lang: Language) -> None:
    page = rendered(looked(year(lang)), lang, TODAY)
    found = Reading(page)
    assert not [tag for tag, _ in found.tags if tag in ("script", "link", "iframe", "img", "object", "base", "form")]
    links = [attrs[name] for _, attrs in found.tags for name in ("href", "src", "xlink:href") if name in attrs]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"@import|url\((?!#)", page)
    policy = next(attrs["content"] for tag, attrs in found.tags if "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'")


def test_landmarks_headings_and_text_alternatives(looked: Looking, lang: Language) -> None:
    found = Reading(rendered(looked(year(lang)), lang, TODAY))
    names = [tag for tag, _ in found.tags]
    assert [names.count(tag) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    assert found.tags[0] == ("html", {"lang": lang})
    levels = [int(tag[1]) for tag in names if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [attrs["href"][1:] for tag, attrs in found.tags if tag == "a"]
    assert set(targets) <= set(ids)
    pictures = [attrs for tag, attrs in found.tags if attrs.get("role") == "img"]
    assert len(pictures) == {"fr": 5, "en": 6}[lang]  # nothing but greetings and endings comes back in the French year
    assert all(len(attrs["aria-label"]) > 40 for attrs in pictures)
    assert all(attrs["aria-hidden"] == "true" for tag, attrs in found.tags if tag == "svg")


def test_every_colour_of_a_plot_is_the_page_s_own(looked: Looking) -> None:
    page = rendered(looked(year("fr")), "fr", TODAY)
    drawings = "".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL))
    found = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawings))
    assert {"var(--one)", "var(--many)", "var(--someone)"} <= found
    assert {colour for colour in found if not colour.startswith("var(--")} <= {"none", "transparent"}


def test_french_typography(looked: Looking) -> None:
    said = Reading(rendered(replace(looked(year("fr")), families=(), habits=()), "fr", TODAY)).text
    said = said[said.index("120 messages") :]
    assert not re.search(r"\w [;!?]", said)
    assert not re.search(r"\w[ ]?:\s", said.replace("\u00a0:", ""))
    assert "'" not in said
    assert re.search("\\d\u00a0%", said)


def test_a_skeleton_cut_at_its_slots_is_whole(looked: Looking) -> None:
    for family in looked(year("en")).families:
        found = pieces(family.skeleton)
        parted = "".join(piece.text or "▁▁" for one in stretches(family.skeleton) for piece in one.pieces)
        assert "".join(parted.split()) == "".join(family.skeleton.text.split())
        assert "".join(piece.text or "▁▁" for piece in found) == family.skeleton.text
        assert [piece.slot for piece in found if piece.slot] == list(range(1, len(family.skeleton.slots) + 1))


def test_a_page_lies_in_a_file_of_its_owner_alone(looked: Looking, tmp_path: Path) -> None:
    path = tmp_path / "mirror.html"
    write_page(path, looked(), "fr", TODAY)
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0
    with pytest.raises(InputError) as error:
        write_page(tmp_path / "missing" / "mirror.html", looked(), "fr", TODAY)
    assert error.value.key == "mirror-write"


@pytest.mark.skipif(os.name != "posix", reason="modes and links are POSIX's")
def test_a_page_that_others_could_read_is_replaced_by_one_they_cannot(looked: Looking, tmp_path: Path) -> None:
    path, link = tmp_path / "mirror.html", tmp_path / "link.html"
    path.write_text("old")
    path.chmod(0o644)
    link.symlink_to(path)
    with path.open() as reading:
        write_page(link, looked(), "fr", TODAY)
        assert reading.read() == "old"
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert path.stat().st_mode & 0o077 == 0
    assert {one.name for one in tmp_path.iterdir()} >= {"mirror.html", "link.html"}
    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_pipe_is_written_to_and_stays_one(looked: Looking, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with subprocess.Popen(["cat", str(path)], stdout=subprocess.PIPE) as reader:
        write_page(path, looked(), "fr", TODAY)
        assert reader.communicate(timeout=30)[0].startswith(b"<!doctype html>")
    assert path.is_fifo()


def test_a_page_that_cannot_be_put_in_place_leaves_the_old_one(
    looked: Looking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    path = tmp_path / "pages" / "mirror.html"
    path.parent.mkdir()
    path.write_text("old")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(InputError) as error:
        write_page(path, looked(), "fr", TODAY)
    assert error.value.values["reason"] == "in use"
    assert path.read_text() == "old"
    assert list(path.parent.iterdir()) == [path]


def test_a_page_in_a_closed_folder_is_renewed(looked: Looking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mirror.html"
    path.write_text("old" * 100_000)
    path.chmod(0o644)
    monkeypatch.setattr("tempfile.mkstemp", Mock(side_effect=PermissionError(13, "closed")))  # as root meets no mode
    write_page(path, looked(), "fr", TODAY)
    assert path.read_text(encoding="utf-8").endswith("</html>")
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0
    with pytest.raises(InputError, match="closed"):
        write_page(tmp_path / "new.html", looked(), "fr", TODAY)


def test_without_its_packages_the_page_says_what_to_install(
    looked: Looking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirror = looked(year("en"))
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    with pytest.raises(CoachError) as error:
        write_page(tmp_path / "mirror.html", mirror, "en", TODAY)
    assert error.value.key == "mirror-plots"
    assert "coach[report]" in catalogue("en")("errors.mirror-plots.next")
    assert not (tmp_path / "mirror.html").exists()


def test_a_long_time_is_drawn_by_years_and_a_short_one_by_weeks(looked: Looking, lang: Language) -> None:
    messages = year(lang)
    long = [replace(m, id=f"l{n}", date=f"{1990 + n % 30}-0{1 + n % 9}-11") for n, m in enumerate(messages)]
    drawn = "".join(re.findall(r"<svg.*?</svg>", rendered(looked(long), lang, TODAY), re.DOTALL))
    assert {"1990", "2005", "2019"} <= set(re.findall(r">(\d{4})<", drawn))
    short = looked(asked=Range(since=date(1995, 6, 1), until=date(1995, 6, 30)))
    assert rendered(short, lang, TODAY).count("<h1>") == 1


def test_many_messages_make_no_endless_page(looked: Looking, monkeypatch: pytest.MonkeyPatch) -> None:
    messages, zipf = year("fr"), WordFrequencies().zipf
    many = [replace(m, id=f"{n}-{m.id}", to=f"{m.to} {n}") for n in range(20) for m in messages]
    once = {message.text: facts_of(message, zipf) for message in messages}  # the same whoever a text goes to
    assert all(once[message.text] == facts_of(message, zipf) for message in many[:: len(messages) + 1])
    monkeypatch.setattr("coach.mirror.shelf.facts_of", lambda message, _: once[message.text])
    assert len(rendered(looked(many), "fr", TODAY)) < 400_000


def test_scenes_without_any_message_are_shown(looked: Looking, library: Store) -> None:
    library.save_scene(replace(library.new_scene(Post("Nous fermons l'atelier.", "Claire Roche")), draft="Bonjour"))
    said = Reading(rendered(looked(), "fr", TODAY)).text
    assert "Claire Roche" in said
    assert "Il n’y a pas encore de message passé" in said


SCENES = [
    ("Claire Roche", Outcome.OPEN, ""), ("Paul Rémy", Outcome.SENT, ""), ("Inès Ory", Outcome.SILENT, "rien ce soir"),
]  # fmt: skip


def with_scenes(library: Store) -> None:
    """Scenes that wait, a silence, and two revisions in two months."""
    pushy = "Bonjour,\n\nJe vous propose un appel de 15 minutes cette semaine. Mardi ou jeudi ?"
    for number, (author, outcome, why) in enumerate(SCENES):
        made = library.new_scene(Post("Nous avons fermé l'atelier de Lyon vendredi.", author))
        library.close_version(made.id, pushy)
        library.close_version(made.id, "L'établi des apprentis m'a suivi tout l'après-midi, et l'odeur aussi.")
        when = datetime(2026, 3 + number, 1, tzinfo=UTC)
        library.save_scene(replace(made, outcome=outcome, why=why, touched_at=when))


def test_what_revising_took_away_is_drawn_by_month(looked: Looking, library: Store, lang: Language) -> None:
    with_scenes(library)
    found = Reading(rendered(looked(year(lang)), lang, TODAY))
    assert Words(lang)("resolved.plot.alt") in [attrs.get("aria-label") for _, attrs in found.tags]


def browsed(mirror: Mirror, lang: Language, folder: Path, script: str, size: str, scheme: str = "light") -> object:
    """What a script says of the page in headless Chromium, as JSON."""
    page = re.sub(r"<meta http-equiv[^>]*>", "", rendered(mirror, lang, date(2026, 6, 1)))
    if scheme == "dark":
        page = page.replace("(prefers-color-scheme: dark)", "all")
        page = page.replace("color-scheme: light dark", "color-scheme: dark")
    path = folder / f"{lang}.html"
    wanted = (
        f"<script>{script}.then(said => document.documentElement.setAttribute('said', JSON.stringify(said)))</script>"
    )
    path.write_text(page.replace("</body>", f"{wanted}</body>"), encoding="utf-8")
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={size}", "--dump-dom"]
    command += ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    command += ["--disable-sync", "--virtual-time-budget=20000", f"--user-data-dir={folder / 'profile'}", path.as_uri()]
    dom = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode("utf-8")
    said = next((attrs["said"] for tag, attrs in Reading(dom).tags if tag == "html" and "said" in attrs), None)
    assert said is not None, "the script came to no end"
    return json.loads(said)


needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


LOOKED_AT = """Promise.resolve({
    wide: document.documentElement.scrollWidth, room: window.innerWidth,
    plots: [...document.querySelectorAll('.plot svg')].map(svg => svg.getBoundingClientRect().width)
        .filter(width => width > 0),
    letters: Math.min(...[...document.querySelectorAll('.plot svg text')]
        .map(text => text.getBoundingClientRect().height).filter(height => height > 0)),
    fills: [...new Set([...document.querySelectorAll('.plot path')].map(path => getComputedStyle(path).fill))],
})"""


@needs_chromium
@pytest.mark.parametrize("size", ["500,900", "1100,1400"])
def test_in_a_browser_nothing_overflows_and_plots_can_be_read(
    looked: Looking, tmp_path: Path, lang: Language, size: str
) -> None:
    said = browsed(looked(year(lang)), lang, tmp_path, LOOKED_AT, size)
    assert isinstance(said, dict)
    assert said["wide"] <= said["room"]
    assert len(said["plots"]) >= 5
    assert all(width <= said["room"] for width in said["plots"])
    assert said["letters"] >= 11
    assert {"rgb(29, 107, 102)", "rgb(138, 129, 114)", "rgb(180, 85, 45)"} <= set(said["fills"])


@needs_chromium
def test_in_the_dark_plots_have_the_dark_colours(looked: Looking, tmp_path: Path) -> None:
    said = browsed(looked(year("fr")), "fr", tmp_path, LOOKED_AT, "900,900", "dark")
    assert isinstance(said, dict)
    assert {"rgb(95, 184, 176)", "rgb(141, 134, 122)", "rgb(224, 138, 92)"} <= set(said["fills"])


KEYS = """Promise.resolve((() => {
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
    const outlined = rules.some(rule => rule.selectorText === ':focus-visible' && rule.style.outline.includes('solid'));
    const reached = [...document.querySelectorAll('a[href], summary, [tabindex]:not([tabindex="-1"])')]
        .filter(one => one.checkVisibility());
    return reached.map(one => {
        one.focus();
        return [one.className || one.tagName, document.activeElement === one, outlined];
    });
})())"""


@needs_chromium
def test_everything_that_acts_is_reached_by_keys_and_seen_there(
    looked: Looking, tmp_path: Path, lang: Language
) -> None:
    said = browsed(looked(year(lang)), lang, tmp_path, KEYS, "1000,900")
    assert isinstance(said, list)
    assert [name for name, *_ in said][:2] == ["skip", "A"]
    assert len(said) >= 7
    assert all(focused and outlined for _, focused, outlined in said)


@needs_chromium
def test_on_paper_the_figures_are_open_and_the_way_through_is_gone(looked: Looking, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(rendered(looked(year("fr")), "fr", TODAY), encoding="utf-8")
    paper = tmp_path / "page.pdf"
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    assert paper.read_bytes().startswith(b"%PDF")
    assert 4 <= len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes())) <= 14


@needs_chromium
@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not at hand (npm install axe-core, or AXE_CORE=its file)")
@pytest.mark.parametrize(("size", "scheme"), [("1000,1400", "light"), ("1000,1400", "dark"), ("500,900", "light")])
def test_axe_finds_nothing(
    looked: Looking, library: Store, tmp_path: Path, lang: Language, size: str, scheme: str
) -> None:
    script = AXE.read_text(encoding="utf-8").replace("</script", "<\\/script") + (
        ";axe.run(document).then(found => found.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"
    )
    with_scenes(library)
    assert browsed(looked(year(lang)), lang, tmp_path, script, size, scheme) == []
