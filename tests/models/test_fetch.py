import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from coach.errors import ModelError
from coach.models import fetch as module
from coach.models.fetch import fetch

DATA = bytes(range(256)) * 8000
DIGEST = hashlib.sha256(DATA).hexdigest()


class Handler(BaseHTTPRequestHandler):
    """Serves DATA; /plain ignores ranges, /cut stops half-way, /wrong sends other bytes, /more too many."""

    def do_GET(self):
        if self.path == "/gone":
            self.send_error(404)
            return
        data = {"/wrong": b"x" * len(DATA), "/more": DATA + b"!"}.get(self.path, DATA)
        start = 0
        asked = self.headers.get("Range")
        if asked and self.path != "/plain":
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        self.server.asked.append(asked)
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        stop = len(data) // 2 if self.path == "/cut" else len(data)
        self.wfile.write(data[start:stop])

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        made.asked = []
        made.url = f"http://127.0.0.1:{made.server_address[1]}"
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_a_file_arrives_whole_with_progress(server, tmp_path):
    seen = []
    path = fetch(f"{server.url}/m", tmp_path / "d" / "m.gguf", len(DATA), DIGEST, lambda *at: seen.append(at))
    assert path.read_bytes() == DATA
    assert seen[-1] == (len(DATA), len(DATA))
    assert not path.with_name("m.gguf.part").exists()
    fetch(f"{server.url}/m", path, len(DATA), DIGEST)
    assert len(server.asked) == 1


@pytest.mark.parametrize(("page", "asked"), [("m", "bytes=1000000-"), ("plain", "bytes=1000000-")])
def test_a_part_is_continued_where_the_server_can(server, tmp_path, page, asked):
    (tmp_path / "m.part").write_bytes(DATA[:1_000_000])
    assert fetch(f"{server.url}/{page}", tmp_path / "m", len(DATA), DIGEST).read_bytes() == DATA
    assert server.asked == [asked]


def test_a_cut_download_keeps_what_came(server, tmp_path):
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/cut", tmp_path / "m", len(DATA), DIGEST)
    assert caught.value.key == "fetch-unreachable"
    assert (tmp_path / "m.part").read_bytes() == DATA[: len(DATA) // 2]
    assert not (tmp_path / "m").exists()
    assert fetch(f"{server.url}/m", tmp_path / "m", len(DATA), DIGEST).read_bytes() == DATA


@pytest.mark.parametrize("page", ["wrong", "more"])
def test_other_bytes_than_pinned_are_thrown_away(server, tmp_path, page):
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/{page}", tmp_path / "m", len(DATA), DIGEST)
    assert caught.value.key == "fetch-wrong"
    assert not (tmp_path / "m").exists()


def test_a_part_too_long_is_begun_anew(server, tmp_path):
    (tmp_path / "m.part").write_bytes(DATA + b"!!")
    assert fetch(f"{server.url}/m", tmp_path / "m", len(DATA), DIGEST).read_bytes() == DATA


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/m", "file:///etc/passwd", "http://example.org/m", "nonsense"])
def test_what_cannot_be_reached(tmp_path, url):
    with pytest.raises(ModelError) as caught:
        fetch(url, tmp_path / "m", 10, DIGEST)
    assert caught.value.key == "fetch-unreachable"


def test_not_found(server, tmp_path):
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/gone", tmp_path / "m", len(DATA), DIGEST)
    assert caught.value.key == "fetch-unreachable"


def test_a_full_disk_is_seen_before_anything_is_fetched(server, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "SPARE", 2**60)
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/m", tmp_path / "m", len(DATA), DIGEST)
    assert caught.value.key == "fetch-no-space"
    assert server.asked == []


def test_a_folder_that_cannot_be_made(server, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError) as caught:
        fetch(f"{server.url}/m", tmp_path / "file" / "m", len(DATA), DIGEST)
    assert caught.value.key == "fetch-unwritable"
