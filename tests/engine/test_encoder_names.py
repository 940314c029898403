"""Under which name an encoder's vectors are kept: two that differ never share one."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.engine.encoder import WorkerEncoder


def folder_of(home: Path, weights: bytes, inside: str = "") -> Path:
    folder = home / "model"
    (folder / inside).mkdir(parents=True, exist_ok=True)
    (folder / inside / "model.safetensors").write_bytes(weights)
    return folder


def name_of(folder: Path, **given: object) -> str:
    found = WorkerEncoder(folder, log_dir=folder, **given).model  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize("inside", ["", "0_Transformer"])
def test_folders_of_one_name_are_told_apart_by_their_weights(tmp_path: Path, inside: str) -> None:
    one = name_of(folder_of(tmp_path / "a", b"weights" * 1000, inside))
    assert one.startswith("model@")
    assert name_of(folder_of(tmp_path / "b", b"weighty" * 1000, inside)) != one
    assert name_of(folder_of(tmp_path / "c", b"weights" * 1000, inside)) == one
    assert name_of(folder_of(tmp_path / "a", b"new" * 1000, inside)) != one


def test_the_export_that_runs_and_the_prompt_count(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, b"weights")
    (tmp_path / "encoder.onnx").write_bytes(b"onnx")
    names = {
        name_of(folder),
        name_of(folder, prompt="query: "),
        name_of(folder, onnx=tmp_path / "encoder.onnx"),
        name_of(folder, name="mini"),
        name_of(folder, digest="ab" * 32),
    }
    assert len(names) == 5
    assert "model@abababababab" in names


def test_where_there_are_no_weights_the_worker_says_so_later(tmp_path: Path) -> None:
    assert name_of(tmp_path / "mini") == "mini"
    assert name_of(tmp_path / "mini", onnx=tmp_path / "none.onnx") == "mini"
