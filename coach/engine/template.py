"""The chat template a GGUF carries, rendered into parts so that pasted text can never spell a control token."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence

from jinja2 import TemplateError
from llama_cpp.llama_chat_format import Jinja2ChatFormatter

from coach.engine.llama import Llama
from coach.errors import ModelError

THOUGHT = re.compile(r"<think>\s*$")
"""A template that leaves a thought open although told not to: it is closed before the answer."""


def render(llama: Llama, messages: Sequence[tuple[str, str]]) -> list[tuple[str, bool]]:
    """The prompt for (role, text) messages as parts (text, control), ready for the assistant's answer.

    Thinking is switched off where the template knows how. A template that refuses, drops or repeats the system
    message gets it at the head of the first user message.

    Raises:
        ModelError: ``model-no-template``, or ``model-template`` when it does not render these messages once each.
    """
    template = llama.chat_template()
    if not template:
        raise ModelError("model-no-template")
    tokens = [llama.piece(token, control=True).decode("utf-8", "replace") for token in (llama.eos, llama.start)]
    try:
        formatter = Jinja2ChatFormatter(template, eos_token=tokens[0], bos_token=tokens[1])
    except TemplateError as error:
        raise ModelError("model-template", detail=f"{type(error).__name__}: {error}"[:200]) from error
    marks = [f"coachmark{secrets.token_hex(8)}{i}x" for i in range(len(messages))]
    marked = [{"role": role, "content": mark} for (role, _), mark in zip(messages, marks, strict=True)]
    texts = dict(zip(marks, (text for _, text in messages), strict=True))
    try:
        return _split(_render(formatter, marked), texts)
    except (TemplateError, ValueError, TypeError, KeyError, ModelError):
        try:
            return _split(_render(formatter, _without_system(marked)), texts)
        except (TemplateError, ValueError, TypeError, KeyError) as error:
            raise ModelError("model-template", detail=f"{type(error).__name__}: {error}"[:200]) from error


def _render(formatter: Jinja2ChatFormatter, messages: list[dict[str, str]]) -> str:
    prompt = str(formatter(messages=messages, enable_thinking=False).prompt)
    return prompt + "\n</think>\n\n" if THOUGHT.search(prompt) else prompt


def _without_system(messages: list[dict[str, str]]) -> list[dict[str, str]]:
    if len(messages) < 2 or messages[0]["role"] != "system":
        return messages
    joined = messages[0]["content"] + "\n\n" + messages[1]["content"]
    return [{"role": messages[1]["role"], "content": joined}, *messages[2:]]


def _split(prompt: str, texts: dict[str, str]) -> list[tuple[str, bool]]:
    """Control parts and texts in turn.

    Raises:
        ModelError: ``model-template`` when the template dropped or repeated a message.
    """
    parts: list[tuple[str, bool]] = []
    pieces = re.split(f"({'|'.join(texts)})", prompt)
    if sorted(pieces[1::2]) != sorted(texts):
        raise ModelError("model-template", detail="a message was dropped or repeated")
    for piece in pieces:
        if piece in texts:
            parts.append((texts[piece], False))
        elif piece:
            parts.append((piece, True))
    return parts
