import ctypes
import json
from types import SimpleNamespace

import pytest

from coach.models.discover import MIB, _windows_memory, discover, fit, total_memory
from tests.models.test_gguf import LLAMA, head, text


@pytest.fixture
def gguf():
    return head(LLAMA)


def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_an_empty_home_holds_nothing(tmp_path):
    assert discover(tmp_path, {"OLLAMA_MODELS": str(tmp_path / "o")}) == []


@pytest.mark.parametrize(
    ("app", "place"),
    [
        ("lm-studio", ".lmstudio/models/org/repo/m.gguf"),
        ("lm-studio", ".cache/lm-studio/models/org/repo/m.gguf"),
        ("hugging-face", ".cache/huggingface/hub/models--org--repo/snapshots/abc/m.gguf"),
        ("llama.cpp", ".cache/llama.cpp/m.gguf"),
        ("gpt4all", ".cache/gpt4all/m.gguf"),
        ("gpt4all", ".local/share/nomic.ai/GPT4All/m.gguf"),
        ("jan", ".local/share/Jan/data/llamacpp/models/m/m.gguf"),
        ("llm-gguf", ".local/share/io.datasette.llm/gguf/models/m.gguf"),
    ],
)
def test_where_programs_keep_their_models(tmp_path, gguf, app, place, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    path = put(tmp_path / place, gguf)
    (found,) = discover(tmp_path, {})
    assert (found.app, found.name, found.path) == (app, "m", path.resolve())


def test_variables_move_the_folders(tmp_path, gguf):
    put(tmp_path / "a" / "x.gguf", gguf)
    put(tmp_path / "b" / "hub" / "y.gguf", gguf)
    found = discover(tmp_path, {"LLAMA_CACHE": str(tmp_path / "a"), "HF_HOME": str(tmp_path / "b")})
    assert {model.name for model in found} == {"x", "y"}


def test_ollama_blobs_are_found_through_their_manifests(tmp_path, gguf):
    root = tmp_path / "o"
    digest = "ab" * 32
    put(root / "blobs" / f"sha256-{digest}", gguf)
    layers = [
        {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{digest}"},
        {"mediaType": "application/vnd.ollama.image.model", "digest": "sha256:../../etc/passwd"},
        {"mediaType": "application/vnd.ollama.image.template", "digest": "sha256:" + "cd" * 32},
    ]
    manifests = root / "manifests" / "registry.ollama.ai" / "library" / "qwen3"
    put(manifests / "1.7b", json.dumps({"layers": layers}).encode())
    put(manifests / "broken", b"{")
    put(manifests / "odd", b'{"layers": [3]}')
    (found,) = discover(tmp_path, {"OLLAMA_MODELS": str(root)})
    assert (found.app, found.name) == ("ollama", "qwen3:1.7b")


def test_what_is_no_model_of_its_own_is_left_out(tmp_path, gguf):
    folder = tmp_path / ".cache" / "llama.cpp"
    put(folder / "mmproj-x.gguf", gguf)
    put(folder / "big-00002-of-00003.gguf", gguf)
    put(folder / "page.gguf", b"<html>")
    put(folder / "clip.gguf", head([("general.architecture", 8, text("clip"))]))
    assert discover(tmp_path, {}) == []


def test_one_file_through_two_names_is_found_once(tmp_path, gguf):
    path = put(tmp_path / ".cache" / "llama.cpp" / "m.gguf", gguf)
    link = tmp_path / ".cache" / "gpt4all" / "n.gguf"
    link.parent.mkdir()
    link.symlink_to(path)
    assert len(discover(tmp_path, {})) == 1


@pytest.mark.parametrize(("size", "verdict"), [(1000, "fits"), (5000, "tight"), (9000, "too-big")])
def test_a_model_is_held_against_the_memory(size, verdict):
    assert fit(size * MIB, 8000 * MIB) == verdict
    assert fit(size * MIB, None) == "fits"


def test_this_machine_says_how_much_memory_it_has():
    assert total_memory() > 64 * MIB


@pytest.mark.parametrize(("answer", "found"), [(1, 16_000 * MIB), (0, None)])
def test_windows_is_asked_for_its_memory(answer, found):
    class MemoryStatus(ctypes.Structure):
        _fields_ = (
            ("dwLength", ctypes.c_uint32),
            ("dwMemoryLoad", ctypes.c_uint32),
            *((f"ull{name}", ctypes.c_uint64) for name in ("TotalPhys", "AvailPhys", "TotalPageFile", "AvailPageFile")),
            *((f"ull{name}", ctypes.c_uint64) for name in ("TotalVirtual", "AvailVirtual", "AvailExtendedVirtual")),
        )

    def status_of_memory(given):
        status = MemoryStatus.from_buffer(given)
        assert status.dwLength == ctypes.sizeof(MemoryStatus) == ctypes.sizeof(given)
        status.ullTotalPhys = 16_000 * MIB
        return answer

    assert _windows_memory(SimpleNamespace(GlobalMemoryStatusEx=status_of_memory)) == found
