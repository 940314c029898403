"""What a session is made of: a model that the settings name and that is not there takes nothing else with it."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from coach.cli import wiring
from coach.cli.wiring import wire
from coach.core.scene import Post
from coach.errors import ModelError
from coach.models.chosen import Role, chosen
from coach.models.registry import ENCODERS
from coach.settings import MODELS, Settings, save
from tests.cli.conftest import Coach

DRAFT = b"Hello Clare,\n\nYour bench stayed with me. My father kept the clock of his printing house.\n\nPaul"


def named(home: Path, **models: str) -> None:
    """Settings that name models; those not named are left out."""
    save(home / "settings.toml", Settings(**{**dict.fromkeys(MODELS, "none"), **models}))


@pytest.fixture(autouse=True)
def _no_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


@pytest.mark.parametrize(
    ("role", "setting", "notice"),
    [
        ("reader", "/gone/model.gguf", "reader-missing"),
        ("reader", "~nobody-of-that-name/model.gguf", "reader-missing"),
        pytest.param("reader", "x" * 300, "reader-missing", id="name-too-long"),
        ("reader", "", "reader-missing"),
        ("reader", "/", "reader-missing"),
        ("encoder", "/ho", "encoder-missing"),
        ("encoder", ENCODERS[0].name, "encoder-not-fetched"),
        ("critic", "/gone/model.gguf", "critic-missing"),
    ],
)
async def test_a_model_that_is_not_there_is_a_notice_and_the_library_opens(
    home: Path, role: str, setting: str, notice: str
) -> None:
    named(home, **{role: setting})
    session = wire(home).session()
    assert [(one.key, dict(one.values)) for one in session.notices] == [(f"notices.{notice}", {"model": setting})]
    assert (session.models.reader, session.models.encoder, session.models.critic) == (None, None, None)
    await session.begin(Post("We closed the workshop."))
    assert len(await session.scenes()) == 1
    await session.close()


async def test_a_critic_that_cannot_be_read_is_a_notice(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = home.parent / "model.gguf"
    path.write_bytes(b"x")
    named(home, critic=str(path))

    def refused(path: Path) -> str:
        raise ModelError("model-unreadable", path=str(path))

    monkeypatch.setattr("coach.cli.critics.sha256", refused)
    session = wire(home).session()
    assert [one.key for one in session.notices] == ["notices.critic-missing"]
    await session.close()


def test_check_gives_its_other_readings_with_the_notice(coach: Coach, home: Path) -> None:
    named(home, reader="/gone/model.gguf")
    ran = coach("check", "--draft", "-", "--json", stdin=DRAFT)
    assert ran.status in (0, 1)
    said = json.loads(ran.out)["notices"]
    assert len(said) == 1
    assert "/gone/model.gguf" in str(said[0])


def test_the_reader_is_called_by_the_file_that_reads(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = tmp_path / "smollm2-135m-q8_0.gguf"
    prepared.touch()
    monkeypatch.setattr(wiring.starter, "locate", lambda: SimpleNamespace(reader=prepared, encoder=None, states=None))
    monkeypatch.setattr(wiring, "_llama_installed", lambda: True)
    named(home, reader="auto")
    assert wire(home).session().models.reader == prepared.name


@pytest.mark.parametrize("role", MODELS)
def test_auto_and_none_are_never_looked_for(role: Role, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert chosen(role, "auto", own, tmp_path) == own
    assert chosen(role, "none", own, tmp_path) is None


def test_an_encoder_is_a_folder_and_a_reader_a_file(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.touch()
    assert chosen("reader", str(file), None, tmp_path) == file
    assert chosen("encoder", str(tmp_path), None, tmp_path) == tmp_path
