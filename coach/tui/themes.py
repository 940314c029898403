"""coach's own two themes: ink and paper."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="coach-dark",
    primary="#d0aa6e",
    secondary="#8aa899",
    accent="#dd9468",
    warning="#d9a441",
    error="#d0766b",
    success="#95b078",
    foreground="#e9e3d7",
    background="#1a1916",
    surface="#211f1b",
    panel="#2b2823",
    dark=True,
    variables={
        "border-blurred": "#4a453c",
        "footer-key-foreground": "#d0aa6e",
        "input-selection-background": "#d0aa6e 30%",
    },
)
LIGHT = Theme(
    name="coach-light",
    primary="#7d5a1c",
    secondary="#46645a",
    accent="#9c4a24",
    warning="#8f6410",
    error="#a03a30",
    success="#4b6b2d",
    foreground="#2b2925",
    background="#f8f4eb",
    surface="#f1ebde",
    panel="#e7dfce",
    dark=False,
    variables={
        "border-blurred": "#c4b99f",
        "footer-key-foreground": "#7d5a1c",
        "input-selection-background": "#7d5a1c 25%",
    },
)
