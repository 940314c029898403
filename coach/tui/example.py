"""The example scene, in the person's language."""

from __future__ import annotations

from coach.core.scene import Language, Post
from coach.errors import InputError
from coach.resources import shipped


def example_post(lang: Language) -> Post:
    """The post that ships with coach.

    Raises:
        InputError: this installation has no example.
    """
    try:
        text = (shipped("examples") / f"{lang}-post.txt").read_text("utf-8").strip()
    except OSError as error:
        raise InputError("example-missing") from error
    return Post(text)
