"""Compile every ``.po`` catalogue to the ``.mo`` beside it (``--check``: fail when one is stale)."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""Stamped on every catalogue: Babel would stamp the clock, and no two compilations would be the same."""
LOCALES = Path(__file__).parent.parent / "coach" / "i18n" / "locales"


class Steady(Catalog):
    """A catalogue whose bytes are the same whichever Babel compiles it: its headers leave Babel's version out."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What stands at the head of a compiled file."""
        return [(name, value) for name, value in super().mime_headers if name != "Generated-By"]


def compiled(po: Path) -> bytes:
    """The bytes of the ``.mo`` that belongs to a ``.po``."""
    with po.open("rb") as source:
        read = read_po(source, locale=po.parts[-3], abort_invalid=True)
    catalogue = Steady()
    vars(catalogue).update(vars(read) | {"creation_date": EPOCH, "revision_date": EPOCH})
    target = io.BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def main(arguments: list[str]) -> int:
    """Write what changed, or with ``--check`` only say what would; exit status 1 when something is stale."""
    stale = []
    for po in sorted(LOCALES.glob("*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        data = compiled(po)
        if not mo.exists() or mo.read_bytes() != data:
            stale.append(po)
            if "--check" not in arguments:
                mo.write_bytes(data)
    for po in stale:
        print(("stale: " if "--check" in arguments else "compiled: ") + str(po.relative_to(LOCALES)))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
