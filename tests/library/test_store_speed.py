"""Quick where a person waits, and quiet where nothing was asked."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np

from coach.core.scene import PastMessage, Post
from coach.core.text import text_hash
from coach.library.store import Store


def test_importing_the_library_loads_neither_sqlite_utils_nor_an_importer() -> None:
    code = (
        "import sys, coach.library.store, coach.paths;"
        "print([m for m in ('sqlite_utils', 'platformdirs', 'email', 'coach.library.importing') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_draft_is_on_disk_in_the_blink_of_an_eye(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    scene = store.new_scene(Post("mot " * 600))
    times = []
    for number in range(60):
        started = time.perf_counter()
        store.save_draft(scene.id, "Bonjour Claire, l'établi. " * 12 + str(number))
        times.append(time.perf_counter() - started)
    assert sorted(times)[len(times) // 2] < 0.02


def test_opening_reads_no_vector(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    store.add_vectors("e", {text_hash(str(n)): np.ones(384, np.float32) for n in range(4000)}, as_of=0)
    store.close()
    read: list[str] = []
    store = Store(tmp_path / "library.db")
    store._database().conn.set_trace_callback(read.append)
    store.scenes()
    store.past()
    assert not [statement for statement in read if "vectors" in statement]


def test_two_threads_take_turns(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    scene = store.new_scene(Post("un post"))
    messages = [PastMessage(str(n), f"message {n}") for n in range(2000)]
    importing = threading.Thread(target=store.add_past, args=(messages, "test"))
    importing.start()
    for number in range(20):
        store.save_draft(scene.id, str(number))
    importing.join()
    assert (store.scene(scene.id).draft, store.counts().past) == ("19", 2000)
