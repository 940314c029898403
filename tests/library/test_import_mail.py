from __future__ import annotations

import contextlib
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.text import words
from coach.errors import InputError
from coach.library.importing import bring_in, mail, read
from coach.library.importing.mailbody import own_words, plain
from coach.library.store import Store

MBOX = Path(__file__).parent.parent / "data" / "mbox" / "suitenumerique_messages_fr.mbox"
NBSP = "\u00a0"

BODIES = [
    (
        "Oui, jeudi.\n\nOn Mon, May 26, 2025 at 10:15\u202fPM Julie Sender <\njulie@example.com> wrote:\n\n> Lo",
        "Oui, jeudi.",
    ),
    (
        f"Merci pour l'établi.\n\nLe 3 mars 2025 à 10:15, Claire <c@example.com> a écrit{NBSP}:\n\n> Voilà.\n> Oui",
        "Merci pour l'établi.",
    ),
    (
        "Le 3 mars 2025 à 10:15, Claire a écrit :\n> Où est l'établi ?\nChez moi.\n> Et l'horloge ?\nChez Paul.",
        "Chez moi.\nChez Paul.",
    ),
    (
        "Oui.\n\nDe : Claire <c@example.com>\nEnvoyé : lundi 3 mars 2025 10:15\nÀ : Paul\nObjet : RE: x\n\nAncien",
        "Oui.",
    ),
    ("Yes.\n\n-----Original Message-----\nFrom: Ana\nSent: Monday\n\nOld", "Yes."),
    ("Oui.\n\n----- Message d'origine -----\nAncien", "Oui."),
    ("Hello.\n\n-- \nPaul Arnaud\nACME", "Hello."),
    ("Bonjour.\n\nEnvoyé de mon iPhone", "Bonjour."),
    ("Hello.\n\nSent from my iPad", "Hello."),
    (
        "Bonjour,\n\nTrois choses :\n- l'établi\n- l'odeur\n\nÀ vous,\nPaul",
        "Bonjour,\n\nTrois choses :\n- l'établi\n- l'odeur\n\nÀ vous,\nPaul",
    ),
    (
        "Hello Ana,\n\nThank you, that was kind.\n\nAnother paragraph.",
        "Hello Ana,\n\nThank you, that was kind.\n\nAnother paragraph.",
    ),
    (
        "On Monday I passed by the workshop.\nI wrote: nothing.",
        "On Monday I passed by the workshop.\nI wrote: nothing.",
    ),
    (
        "Oui.\n\nBien cordialement,\nPaul Arnaud\nDirecteur\n+33 6 12 34 56 78\nwww.example.com",
        "Oui.\n\nBien cordialement,\nPaul Arnaud",
    ),
    ("Oui.\n\nBest,\nPaul\n\nP.S. the vice is yours.", "Oui.\n\nBest,\nPaul\n\nP.S. the vice is yours."),
    ("Oui.\n\nCe message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.", "Oui."),
    ("Yes.\n\nThis e-mail is confidential. If you received this in error, delete it.\n\n", "Yes."),
    ("Votre note confidentielle m'a touché.", "Votre note confidentielle m'a touché."),
    ("> tout est cité\n> jusqu'au bout", ""),
]


@pytest.mark.parametrize(("body", "own"), BODIES)
def test_only_ones_own_words_are_left(body: str, own: str) -> None:
    assert own_words(body) == own
    assert own_words(body.replace("\n", "\r\n")) == own


@pytest.mark.parametrize(
    "body",
    [
        "On " + "x " * 100_000,
        "On 1 x y\n" * 20_000,
        "From: a\n" * 20_000,
        "\n" * 200_000,
        "-- x\n" * 20_000,
        "Disclaimer: " + "mail " * 50_000,
        "> " * 100_000,
        "De : x\n\n" * 20_000,
        "cordialement\n" * 20_000,
    ],
    ids=range(9),
)
def test_no_body_takes_long(body: str) -> None:
    started = time.process_time()
    own_words(body)
    assert time.process_time() - started < 2


@settings(deadline=None)
@given(st.text(max_size=500))
def test_own_words_are_words_of_the_mail(text: str) -> None:
    kept = own_words(text)
    assert len(words(kept)) <= len(words(text))
    assert kept == kept.strip()


@settings(deadline=None)
@given(st.text(alphabet="<>/abpdiv =\"'&;lt!-\n", max_size=200))
def test_any_html_is_answered(text: str) -> None:
    plain(text)


def test_html_loses_its_quotation_and_keeps_its_lines() -> None:
    html = (
        "<html><head><style>p{}</style></head><body><div>Bonjour&nbsp;Claire,</div><p>L'établi &amp; l'horloge."
        "<br>Deux lignes</p><div class='gmail_quote'><div>Le 3 mars</div><blockquote>ancien</blockquote></div>"
        "<script>alert(1)</script></body></html>"
    )
    assert plain(html) == "Bonjour Claire,\n\nL'établi & l'horloge.\nDeux lignes"


def test_a_real_french_mbox() -> None:
    found = read(MBOX)
    assert [(m.to, m.date, m.text) for m in found.messages] == [("julie.sender Julie Sender", "2025-05-26", "Yes !")]
    assert (found.owners[0].address, found.confirmed) == ("jean.recipient@example.com", False)
    assert [(one.reason, one.count) for one in found.skipped] == [("not-yours", 2)]


def letter(
    text: str, *, sender: str = "Zoë Brandt <zoe@example.com>", to: str = "Ana <ana@example.com>", **more: str
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Date"] = sender, to, "Tue, 03 Mar 2026 10:00:00 +0100"
    message["Subject"] = "x"
    for name, value in more.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return bytes(message)


def as_mbox(path: Path, *letters: bytes) -> Path:
    path.write_bytes(b"".join(b"From MAILER-DAEMON Tue Mar  3 10:00:00 2026\n" + one + b"\n" for one in letters))
    return path


def test_encoded_names_and_several_recipients(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(
        letter("Bonjour à vous deux.", to='"Ferrand, Élise" <e@example.com>, Bo <b@example.com>, c@example.com')
    )
    found = read(path, owner="ZOE@example.com")
    assert [(m.to, m.date, m.lang, m.text) for m in found.messages] == [
        ("Ferrand, Élise, Bo, c@example.com", "2026-03-03", "fr", "Bonjour à vous deux.")
    ]
    assert found.owners[0].name == "Zoë Brandt"


def test_a_from_line_in_a_text_does_not_part_it(tmp_path: Path) -> None:
    path = as_mbox(
        tmp_path / "sent", letter("Hello.\n\nFrom what I saw, it holds."), letter(">From 10:15 on, nothing.")
    )
    texts = [m.text for m in read(path, owner="zoe@example.com").messages]
    assert texts[0] == "Hello.\n\nFrom what I saw, it holds."
    assert len(texts) == 2


def test_drafts_and_machines_are_left_out(tmp_path: Path) -> None:
    path = as_mbox(
        tmp_path / "all.mbox",
        letter("Un vrai message.", X_Gmail_Labels="Sent"),
        letter("Un brouillon.", X_Gmail_Labels="=?UTF-8?Q?Brouillons?="),
        letter("Absent jusqu'à lundi.", Auto_Submitted="auto-replied"),
        letter("Pour Zoë.", sender="Ana <ana@example.com>", to="zoe@example.com"),
    )
    found = read(path)
    assert [m.text for m in found.messages] == ["Un vrai message."]
    assert {one.reason: one.count for one in found.skipped} == {"draft": 1, "automatic": 1, "not-yours": 1}
    assert found.confidence == 1.0


def test_a_folder_of_mboxes(tmp_path: Path) -> None:
    (tmp_path / "Sent.mbox").mkdir()
    as_mbox(tmp_path / "Sent.mbox" / "mbox", letter("Un."), letter("Deux."))
    as_mbox(tmp_path / "old.mbox", letter("Trois."))
    (tmp_path / "table_of_contents").write_bytes(b"x")
    found = read(tmp_path, owner="zoe@example.com")
    assert {m.text for m in found.messages} == {"Un.", "Deux.", "Trois."}
    assert found.skipped[-1].reason == "unknown-kind"


def test_a_maildir_is_only_read(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "Sent" / name).mkdir(parents=True)
    (tmp_path / "Sent" / "cur" / "1.host:2,S").write_bytes(letter("Lu."))
    (tmp_path / "Sent" / "cur" / "2.host:2,DS").write_bytes(letter("Brouillon."))
    (tmp_path / "Sent" / "new" / "3.host").write_bytes(letter("Neuf."))
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    found = read(tmp_path / "Sent", owner="zoe@example.com")
    assert {m.text for m in found.messages} == {"Lu.", "Neuf."}
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before


def test_again_adds_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    found = read(MBOX).confirm()
    assert (bring_in(found, store), bring_in(found, store)) == (1, 0)


def test_an_unknown_charset_and_broken_headers() -> None:
    data = (
        b"From: =?utf-9?Q?Zo=EB?= <zoe@example.com>\nTo: <<>>, ana@example.com\nDate: yesterday\n"
        b"Content-Type: text/plain; charset=no-such\n\nD\xe9j\xe0 vu\n"
    )
    found = mail.gather(lambda: [("x", data)], owner="zoe@example.com")
    assert [(m.text, m.date) for m in found.messages] == [("Déjà vu", None)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=3), st.sampled_from([b"", b"From: a@b.c\n", b"From: a@b.c\nTo: "]))
def test_any_bytes_are_answered(bodies: list[bytes], head: bytes) -> None:
    with contextlib.suppress(InputError):
        mail.gather(lambda: [("x", head + body) for body in bodies])


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["From", "To", "Date", "Content-Type", "Content-Transfer-Encoding", "X-Gmail-Labels"]),
        st.text(max_size=40),
    ),
    st.binary(max_size=200),
)
def test_any_headers_are_answered(headers: dict[str, str], body: bytes) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in {"From": "a@b.c", **headers}.items())
    with contextlib.suppress(InputError):
        mail.gather(lambda: [("x", lines.encode("utf-8", "replace") + b"\n" + body)])
