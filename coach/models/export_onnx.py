"""Run once, at set-up: ``python -m coach.models.export_onnx FOLDER TARGET [--answers]`` exports an encoder to ONNX.

The graph holds the transformer only (token ids and mask in, token vectors out); pooling and length are numpy's work in
``coach.engine.encoder_worker``. sentence-transformers stays the reference: parity is asserted in the tests. With
``--answers`` what ``calibration/fit_encoder.py`` learnt is added to the starter encoder's weights first.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from coach.models.registry import ANSWERS_PATH


def export(folder: Path, target: Path, difference: Path | None = None) -> None:
    """Write ``target`` from a sentence-transformers folder whose first module is a transformer.

    Args:
        folder: the encoder.
        target: the ONNX file.
        difference: safetensors with a low-rank difference to its linear layers, ``NAME.a`` (rank, features in) and
            ``NAME.b`` (features out, rank) for the layer ``NAME``: the weights become ``W + b a``.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch
    from sentence_transformers import SentenceTransformer

    # Attention written out plainly masks by one addition; the fused kind exports as selections, a seventh of the time.
    plain = {"attn_implementation": "eager"}
    whole = SentenceTransformer(str(folder), device="cpu", local_files_only=True, model_kwargs=plain)
    transformer: Any = whole[0].auto_model.eval()
    if difference is not None:
        add(transformer, difference)

    class Tokens(torch.nn.Module):  # type: ignore[misc]
        """Ids and mask in, token vectors out."""

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            """Shape (texts, tokens, dimensions)."""
            return transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

    ids = torch.ones((2, 16), dtype=torch.int64)
    texts, tokens = torch.export.Dim("texts", min=1), torch.export.Dim("tokens", min=2, max=512)
    torch.onnx.export(
        Tokens().eval(),
        (ids, torch.ones_like(ids)),
        str(target),
        dynamo=True,
        external_data=False,
        input_names=["input_ids", "attention_mask"],
        output_names=["token_vectors"],
        dynamic_shapes=({0: texts, 1: tokens}, {0: texts, 1: tokens}),
    )


def add(transformer: Any, difference: Path) -> None:
    """Add a low-rank difference to a transformer's weights, in place."""
    from safetensors.torch import load_file

    found = load_file(difference)
    for name in sorted({key.rpartition(".")[0] for key in found}):
        weight = transformer.get_submodule(name).weight
        weight.data += found[f"{name}.b"].to(weight.dtype) @ found[f"{name}.a"].to(weight.dtype)


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]), ANSWERS_PATH if "--answers" in sys.argv else None)
