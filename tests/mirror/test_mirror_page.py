"""The page: one file that loads nothing, escapes everything, and holds in a real browser and for a screen reader."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from years import TODAY, Looking, year

from coach.core.scene import Language, PastMessage, Post
from coach.errors import CoachError, InputError
from coach.i18n import catalogue
from coach.library.store import Store
from coach.mirror.page import rendered, write_page
from coach.mirror.skeleton import pieces, stretches
from coach.mirror.values import Mirror

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


def browsed(mirror: Mirror, lang: Language, folder: Path, script: str, size: str) -> object:
    """What a script says of the page in headless Chromium, as JSON."""
    page = re.sub(r"<meta http-equiv[^>]*>", "", rendered(mirror, lang, date(2026, 6, 1)))
    path = folder / f"{lang}.html"
    wanted = (
        f"<script>{script}.then(said => document.documentElement.setAttribute('said', JSON.stringify(said)))</script>"
    )
    path.write_text(page.replace("</body>", f"{wanted}</body>"), encoding="utf-8")
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={size}", "--dump-dom"]
    command += ["--virtual-time-budget=20000", f"--user-data-dir={folder / 'profile'}", path.as_uri()]
    dom = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode("utf-8")
    said = next((attrs["said"] for tag, attrs in Reading(dom).tags if tag == "html" and "said" in attrs), None)
    assert said is not None, "the script came to no end"
    return json.loads(said)


needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@needs_chromium
def test_in_a_browser_nothing_overflows_and_plots_have_colours(looked: Looking, tmp_path: Path, lang: Language) -> None:
    script = """Promise.resolve({
        wide: document.documentElement.scrollWidth, room: window.innerWidth,
        plots: [...document.querySelectorAll('.plot svg')].map(svg => svg.getBoundingClientRect().width)
            .filter(width => width > 0),
        fills: [...new Set([...document.querySelectorAll('.plot path')].map(path => getComputedStyle(path).fill))],
    })"""
    said = browsed(looked(year(lang)), lang, tmp_path, script, "500,900")
    assert isinstance(said, dict)
    assert said["wide"] <= said["room"]
    assert len(said["plots"]) >= 5
    assert all(width <= said["room"] for width in said["plots"])
    assert {"rgb(29, 107, 102)", "rgb(138, 129, 114)", "rgb(180, 85, 45)"} <= set(said["fills"])


@needs_chromium
@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not at hand (npm install axe-core, or AXE_CORE=its file)")
def test_axe_finds_nothing(looked: Looking, tmp_path: Path, lang: Language) -> None:
    script = AXE.read_text(encoding="utf-8").replace("</script", "<\\/script") + (
        ";axe.run(document).then(found => found.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"
    )
    assert browsed(looked(year(lang)), lang, tmp_path, script, "1000,1400") == []
