"""Fetching an encoder from a hub of our own on the loopback address, and finding those that lie on the disk."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from coach.engine.encoder import WorkerEncoder
from coach.errors import ModelError
from coach.models.encoders import fetch_encoder, locate_encoder
from coach.models.registry import KnownEncoder, known_encoder
from coach.models.starter import locate

REPOSITORY = "somebody/small-encoder"
ENCODER = KnownEncoder("small", REPOSITORY, 1000, "Apache-2.0")
SHA = "0123456789abcdef0123456789abcdef01234567"
FILES = {
    "modules.json": b"[]",
    "config.json": b"{}",
    "model.safetensors": bytes(range(256)) * 40,
    "pytorch_model.bin": b"a pickle, never wanted",
    "onnx/model.onnx": b"another copy",
}


class Hub(BaseHTTPRequestHandler):
    """What the hub's client asks of a hub: facts about a repository, and its files."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.path.partition("?")[0]
        files: dict[str, bytes] = self.server.files  # type: ignore[attr-defined]
        self.server.asked.append(path)  # type: ignore[attr-defined]
        if path.startswith(f"/api/models/{REPOSITORY}/tree/"):
            return self._send(json.dumps(self._tree(files)).encode(), {"Content-Type": "application/json"}, body)
        if path.startswith(f"/api/models/{REPOSITORY}"):
            return self._send(json.dumps(self._facts(files)).encode(), {"Content-Type": "application/json"}, body)
        name = path.removeprefix(f"/{REPOSITORY}/resolve/{SHA}/")
        if name not in files:
            return self.send_error(404)
        digest = hashlib.sha256(files[name]).hexdigest()
        sent = b"x" * len(files[name]) if self.server.spoils == name else files[name]  # type: ignore[attr-defined]
        return self._send(sent, {"ETag": f'"{digest}"', "X-Repo-Commit": SHA}, body)

    def _tree(self, files: dict[str, bytes]) -> list[dict[str, object]]:
        return [
            {
                "type": "file",
                "path": name,
                "size": len(data),
                "oid": "0" * 40,
                "lfs": {"oid": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134},
            }
            for name, data in files.items()
        ]

    def _facts(self, files: dict[str, bytes]) -> dict[str, object]:
        siblings = [
            {
                "rfilename": name,
                "size": len(data),
                "blobId": "0" * 40,
                **(
                    {"lfs": {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134}}
                    if name.endswith((".safetensors", ".bin"))
                    else {}
                ),
            }
            for name, data in files.items()
        ]
        return {"id": REPOSITORY, "modelId": REPOSITORY, "sha": SHA, "siblings": siblings, "tags": []}

    def _send(self, data: bytes, headers: dict[str, str], body: bool) -> None:
        self.send_response(200)
        for key, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(key, value)
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Hub) as made:
        made.files, made.asked, made.spoils = dict(FILES), [], ""  # type: ignore[attr-defined]
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def url(hub: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{hub.server_address[1]}"


def test_an_encoder_arrives_without_its_pickles(hub: ThreadingHTTPServer, tmp_path: Path) -> None:
    folder = fetch_encoder(ENCODER, tmp_path, url(hub))
    assert folder == tmp_path / "small"
    for name in ("modules.json", "config.json", "model.safetensors"):
        assert (folder / name).read_bytes() == FILES[name]
    assert not list(folder.rglob("*.bin"))
    assert not list(folder.rglob("*.onnx"))


def test_weights_that_are_not_what_the_hub_says_are_thrown_away(hub: ThreadingHTTPServer, tmp_path: Path) -> None:
    hub.spoils = "model.safetensors"  # type: ignore[attr-defined]
    with pytest.raises(ModelError) as caught:
        fetch_encoder(ENCODER, tmp_path, url(hub))
    assert caught.value.key == "fetch-wrong"
    assert not (tmp_path / "small" / "model.safetensors").exists()


def test_a_repository_without_safetensors_is_refused(hub: ThreadingHTTPServer, tmp_path: Path) -> None:
    del hub.files["model.safetensors"]  # type: ignore[attr-defined]
    with pytest.raises(ModelError) as caught:
        fetch_encoder(ENCODER, tmp_path, url(hub))
    assert caught.value.key == "fetch-wrong"


def test_a_hub_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        fetch_encoder(ENCODER, tmp_path, "http://127.0.0.1:9")
    assert caught.value.key == "fetch-unreachable"


def test_an_encoder_is_found_where_it_was_fetched_to_and_in_the_hubs_cache(tmp_path: Path) -> None:
    assert locate_encoder("nobody", tmp_path) is None
    known = known_encoder("multilingual-minilm")
    assert known is not None
    environ = {"HF_HOME": str(tmp_path / "hf")}
    assert locate_encoder(known.name, tmp_path, environ) is None
    snapshot = tmp_path / "hf" / "hub" / f"models--{known.repository.replace('/', '--')}" / "snapshots" / SHA
    snapshot.mkdir(parents=True)
    (snapshot / "modules.json").write_text("[]")
    assert locate_encoder(known.name, tmp_path, environ) is None
    (snapshot / "model.safetensors").write_bytes(b"weights")
    assert locate_encoder(known.name, tmp_path, environ) == snapshot
    fetched = tmp_path / known.name
    fetched.mkdir()
    for name in ("modules.json", "model.safetensors"):
        (fetched / name).write_bytes(b"[]")
    assert locate_encoder(known.name, tmp_path, environ) == fetched


@pytest.mark.models
async def test_a_fetched_encoder_reads_through_sentence_transformers(hub: ThreadingHTTPServer, tmp_path: Path) -> None:
    own = locate().encoder
    if own is None:
        pytest.skip("the starter encoder is not installed")
    wanted = [path for path in own.rglob("*") if path.is_file()]
    hub.files = {str(path.relative_to(own)): path.read_bytes() for path in wanted}  # type: ignore[attr-defined]
    folder = fetch_encoder(ENCODER, tmp_path, url(hub))
    encoder = WorkerEncoder(folder, log_dir=tmp_path / "logs", prompt="query: ")
    try:
        rows = await encoder.encode(["The bridge was inspected.", "Somebody looked at the bridge."])
    finally:
        await encoder.close()
    assert rows.shape == (2, 384)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
