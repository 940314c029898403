"""A mail's own words: without what it quotes, what programs add, and the legal footer. Line by line, in linear time.

mail-parser-reply was tried first and set aside: it misses the French attribution with its no-break space, takes a
bulleted list or a paragraph that begins with "Thank you," for a signature, knows no French footer, and does not come
back from a few thousand line breaks.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_ATTRIBUTION = re.compile(r"(?:On|Le|El|Am|Il) .{4,240}?(?:wrote|a écrit|escribió|schrieb|ha scritto)\b.{0,60}?:\s*$")
_ATTRIBUTION_START = re.compile(r"(?:On|Le|El|Am|Il) .*\d")
_DIVIDER = re.compile(
    r"\s*(?:-{3,}\s*(?:original message|message d['’]origine|message transféré|forwarded message).*|_{20,}\s*)$",
    re.IGNORECASE,
)
_HEADER_START = re.compile(r"\s*\*?(?:From|De|Von|Da)\*?\s?:\*?\s*\S")
_HEADER_MORE = re.compile(r"\s*\*?(?:Sent|Date|To|Subject|Envoyé|À|Objet|Cc|Gesendet|Inviato)\*?\s?:")
_DEVICE = re.compile(
    r"\s*(?:sent from (?:my|outlook|proton)|get outlook for|envoyé (?:de(?:puis)? (?:mon|ma|l['’])|à partir d)"
    r"|télécharge[rz] outlook|provenance\s?: courrier pour).{0,80}$",
    re.IGNORECASE,
)
_FOOTER_CUES = re.compile(
    r"confidenti|intended (?:recipient|solely|only)|privileged|unauthori[sz]ed|if you (?:have )?received th"
    r"|pièces jointes|destinataire|par erreur|diffusion|before printing|d['’]imprimer|virus|disclaimer|avertissement",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\s*(?:bien (?:à vous|cordialement)|cordialement|sincères salutations|amicalement|belle journée|bonne journée"
    r"|à bientôt|best|best regards|kind regards|regards|cheers|warmly|sincerely|all the best|yours)\s?[,.!]?\s*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\+?\d[\d .()-]{7,}\d|https?://|www\.|\S@\S+\.\S|\s\|\s")


def own_words(text: str) -> str:
    """What the sender wrote, sign-off included; line endings are ``\\n`` and outer white space is gone."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return _without_footer("\n".join(_without_contact(_unquoted(lines)))).strip()


def _unquoted(lines: list[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.rstrip() == "--" or line == "-- " or _DEVICE.match(line) or _DIVIDER.match(line):
            break
        if _HEADER_START.match(line) and any(_HEADER_MORE.match(more) for more in lines[at + 1 : at + 5]):
            break
        if height := _attribution(lines, at):
            following = next((later for later in lines[at + height :] if later.strip()), "")
            if not following.startswith(">"):
                break
            at += height
        elif line.startswith(">"):
            at += 1
        else:
            kept.append(line.rstrip())
            at += 1
    return kept


def _attribution(lines: list[str], at: int) -> int:
    """How many lines the words "On … somebody wrote:" take from here; 0 where they are not."""
    if not _ATTRIBUTION_START.match(lines[at][:400]):
        return 0
    for height in (1, 2, 3):
        if _ATTRIBUTION.match(" ".join(line.strip() for line in lines[at : at + height])[:400]):
            return height
    return 0


def _without_contact(lines: list[str]) -> list[str]:
    """Leave out what follows a sign-off and the name under it, where it holds a number or an address."""
    while lines and not lines[-1].strip():
        lines.pop()
    for at in range(len(lines) - 1, max(-1, len(lines) - 14), -1):
        if _SIGN_OFF.match(lines[at]):
            named = next((n for n in range(at + 1, len(lines)) if lines[n].strip()), at)
            if any(_CONTACT.search(line[:300]) for line in lines[named + 1 :]):
                return lines[: named + 1]
    return lines


def _without_footer(text: str) -> str:
    paragraphs = re.split(r"\n[ \t]*\n", text)
    while len(paragraphs) > 1 and (
        not paragraphs[-1].strip() or len({cue.casefold() for cue in _FOOTER_CUES.findall(paragraphs[-1])}) > 1
    ):
        paragraphs.pop()
    return "\n\n".join(paragraphs)


class _Plain(HTMLParser):
    """Text of an HTML mail, without quotations, styles and scripts."""

    _VOID = frozenset(("br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "wbr"))
    _BLOCKS = frozenset(("p", "div", "li", "tr", "h1", "h2", "h3", "table", "ul", "ol"))
    _UNSAID = frozenset(("script", "style", "head", "title", "blockquote"))
    _QUOTES = ("gmail_quote", "gmail_signature", "moz-cite-prefix", "yahoo_quoted", "divrplyfwdmsg", "appendonsend")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[str] = []
        self._silent_from: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a quotation silences all that is in it."""
        if tag in self._BLOCKS or tag == "br":
            self.parts.append("\n" if tag in ("br", "div", "li", "tr") else "\n\n")
        if tag in self._VOID:
            return
        self._open.append(tag)
        marks = " ".join((value or "").casefold() for name, value in attrs if name in ("class", "id"))
        if self._silent_from is None and (tag in self._UNSAID or any(mark in marks for mark in self._QUOTES)):
            self._silent_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        if tag not in self._open:
            return
        while self._open and self._open.pop() != tag:
            pass
        if self._silent_from is not None and len(self._open) < self._silent_from:
            self._silent_from = None

    def handle_data(self, data: str) -> None:
        """Keep what is said aloud."""
        if self._silent_from is None:
            self.parts.append(re.sub(r"\s+", " ", data))


def plain(html: str) -> str:
    """The words of an HTML mail, quotations left out; nothing in it is fetched or run."""
    parser = _Plain()
    parser.feed(html)
    parser.close()
    lines = [line.strip() for line in "".join(parser.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
