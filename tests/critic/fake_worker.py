"""A critic's worker that misbehaves as told on its command line; speaks the real wire, loads no model.

What it generates comes word by word, as progress, before it stands.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import numpy as np

from coach.engine import wire

HONEST = {
    "observation": {"en": "The draft asks for a meeting.", "fr": "Le brouillon demande un rendez-vous."},
    "question": {"en": "What in the draft answers the post?", "fr": "Quel mot du brouillon répond au post\u202f?"},
}


def answer(mood: str, request: wire.Request, served: int) -> wire.Event:
    args = request.args
    if request.op == "load":
        return wire.Event(request.id, "result", {"trained_length": 2048, "template": True, "rolls_back": True})
    if request.op == "template":
        if mood == "no-template":
            return failure(request, "model-no-template")
        parts = [["<s>", True]]
        for _role, text in args["messages"]:
            parts += [[text, False], ["</s>", True]]
        return wire.Event(request.id, "result", {"parts": parts})
    if request.op == "choice":
        return choice(mood, request, served)
    kind = "observation" if "“" in args["grammar"] and '"The draft"' in args["grammar"] else "question"
    kind = "observation" if '"Le brouillon"' in args["grammar"].split("\n")[0] else kind
    lang = "fr" if "Le brouillon" in args["grammar"] or "Le lecteur" in args["grammar"] else "en"
    said: dict[str, Any] = {"text": HONEST[kind][lang], "complete": True}
    if mood == "loops":
        said = {"text": "The draft says says says", "complete": False}
    if mood == "drifts":
        said = {"text": HONEST[kind]["en" if lang == "fr" else "fr"], "complete": True}
    if mood == "ghostwrites":
        said = {"text": "The draft could say: I loved your bench, Claire.", "complete": True}
    if mood == "stumbles" and request.op == "generate" and args["attempt"] < 2:
        said = {"text": "The draft could say: I loved your bench, Claire.", "complete": args["attempt"] == 0}
    if mood == "grammar":
        return failure(request, "grammar-invalid")
    return wire.Event(request.id, "result", said)


def choice(mood: str, request: wire.Request, served: int) -> wire.Event:
    options = request.args["options"]
    if mood == "crashes" and served >= 9:
        os._exit(9)
    if mood == "too-long":
        return failure(request, "prompt-too-long", tokens=9000, room=2048)
    values = np.zeros(len(options), np.float32)
    if options == ["1", "2"]:
        asked = request.args["parts"][-2][0]
        yes_first = "1 = yes" in asked or "1 = oui" in asked
        present = "premature_ask" in asked
        if mood == "positional":
            values[0] = 5.0
        else:
            values[0 if present == yes_first else 1] = 5.0
    if mood == "nan":
        values[:] = np.nan
    if mood == "shape":
        values = np.zeros(len(options) + 1, np.float32)
    return wire.Event(request.id, "result", {"logp": wire.pack(values)})


def progress(request: wire.Request, said: wire.Event) -> list[wire.Event]:
    """What was heard of a text before it stood: its first word, its first two, and so on."""
    if request.op != "generate" or said.event != "result":
        return []
    found = said.data["text"].split(" ")
    return [wire.Event(request.id, "progress", {"text": " ".join(found[:n])}) for n in range(1, len(found) + 1)]


def failure(request: wire.Request, key: str, **values: int) -> wire.Event:
    return wire.Event(request.id, "error", {"key": key, "values": values})


def main() -> None:
    served = 0
    for line in sys.stdin.buffer:
        message = wire.parse_incoming(line)
        if isinstance(message, wire.Request):
            served += 1
            said = answer(sys.argv[1], message, served)
            for event in (*progress(message, said), said):
                sys.stdout.buffer.write(wire.dump_event(event))
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
