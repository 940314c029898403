"""The exam table: rows from what ``coach exam --json`` prints, one model's replaced, others kept."""

from __future__ import annotations

import pytest

from benchmarks.exam_table import BEGIN, END, put, rows


def result(model: str, voice: str = "silent") -> dict[str, object]:
    share = {"value": 0.5, "low": 0.4, "high": 0.6, "n": 90}
    told = {
        "drafts": 24, "all": {"tpr": share, "tnr": {**share, "value": None}}, "agreed": 3, "asked": 4, "leaks": 0,
        "said": 0, "seconds": 12.4, "voice": voice,
    }  # fmt: skip
    return {"model": model, "memory_mib": None, "languages": {"fr": told, "en": told}}


def test_a_row_says_the_rates_with_their_bounds_and_what_is_not_known() -> None:
    made = rows(result("a.gguf"))
    assert made[0] == "| a.gguf | en | 24 | 50 % (40–60, n = 90) | – | 75 % | – | 12 | – | **silent** |"
    assert len(made) == 2


def test_a_model_s_rows_replace_its_earlier_ones_and_others_stay() -> None:
    text = f"before\n{BEGIN}\n{END}\nafter"
    text = put(text, rows(result("a.gguf")))
    text = put(text, rows(result("b.gguf")))
    text = put(text, rows(result("a.gguf", "answers")))
    assert text.startswith("before")
    assert text.endswith("after")
    assert [text.count(f"| {name}.gguf |") for name in "ab"] == [2, 2]
    assert text.count("**answers**") == text.count("**silent**") == 2
    with pytest.raises(ValueError):
        put("nothing", rows(result("a.gguf")))
