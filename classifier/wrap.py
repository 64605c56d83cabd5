"""Wrap a corpus mail in MIME, seeded: the same text in the shapes mail programs and applicant-tracking systems give it.

`shapes(mail, owner) -> list[bytes]`: each a whole RFC 5322 message. Wrapping is code, not writing: nothing here words a sentence that
matters. The seed is the mail's id, so the same corpus gives the same bytes.
"""

from __future__ import annotations

import html
import random
import re
import textwrap
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from classifier.dataset import Mail

__all__ = ["shapes"]

OWNER = "Jo Arden <jo.arden@home.example>"
_POLICY = SMTP.clone(max_line_length=998)
_MOBILE = {
    "en": ("Sent from my iPhone", "Get Outlook for iOS", "Sent from my Galaxy"), "de": ("Von meinem iPhone gesendet", "Gesendet mit der WEB.DE Mail App"),
    "fr": ("Envoyé de mon iPhone",), "es": ("Enviado desde mi iPhone",), "it": ("Inviato da iPhone",), "nl": ("Verstuurd vanaf mijn iPhone",),
    "pt": ("Enviado do meu iPhone",), "sv": ("Skickat från min iPhone",), "pl": ("Wysłane z iPhone'a",), "tr": ("iPhone'umdan gönderildi",),
}  # fmt: skip
_EXCERPTS = 0.12  # of the second shapes
_NO_SUBJECT, _NO_NAME = 0.08, 0.04  # of all shapes
_STUB = (
    "View this email in your browser: https://view.mailer.example/v/{n}",
    "Your mail program can't show HTML. Open https://mail.example/{n} to read this message.",
    " ",
)
_FOOT = (
    "Privacy policy", "Manage preferences", "Unsubscribe", "Powered by Hiretrack", "© 2026 All rights reserved", "Terms", "Help centre", "Careers site",
)  # fmt: skip


def shapes(mail: Mail) -> list[bytes]:
    """`mail` as plain text, and once more as its sender's software would send it, or what it says alone."""
    rng = random.Random(mail.ident)
    machine = mail.auto or mail.listed or "reply" in mail.sender.lower()
    out = [_plain(mail, rng)]
    if rng.random() < _EXCERPTS:
        mail = _excerpt(mail)
    out.append(_rich(mail, rng, heavy=machine) if machine or rng.random() < 0.5 else _office(mail, rng))
    return out


def _excerpt(mail: Mail) -> Mail:
    """What `mail` says, without subject, greeting, closing and signature: so it stands in a portal's message, a chat, an export."""
    said = tuple(line for line in mail.lines if line.function or not line.text)
    return replace(mail, subject="", lines=said) if any(line.text for line in said) else mail


def _start(mail: Mail, rng: random.Random) -> EmailMessage:
    message = EmailMessage(policy=_POLICY)
    name, address = parseaddr(mail.sender)
    address = unicodedata.normalize("NFKD", address).encode("ascii", "ignore").decode()
    if not re.fullmatch(r"[\w.+=-]+@[\w.-]+", address):
        address = "sender@mail.example"
    # what a mail says must do where its subject says nothing, and nobody's name stands in From: on a phone, in an export, from a system
    bare = rng.random()
    shown = "" if bare < _NO_NAME else name.replace("\r", " ").replace("\n", " ")
    message["From"] = Address(shown, addr_spec=address)
    message["To"] = OWNER
    message["Subject"] = "" if bare < _NO_SUBJECT else mail.subject
    message["Date"] = format_datetime(datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(minutes=rng.randrange(400_000)))
    message["Message-ID"] = f"<{rng.getrandbits(80):020x}@{address.rpartition('@')[2] or 'mail.example'}>"
    if mail.reply_to:
        message["Reply-To"] = mail.reply_to
    if mail.auto:
        message["Auto-Submitted"] = "auto-generated"
    if mail.listed:
        message["List-Id"] = f"<news.{address.rpartition('@')[2] or 'list.example'}>"
        message["List-Unsubscribe"] = f"<https://mailer.example/u/{rng.getrandbits(40):x}>"
    if mail.subject.lower().startswith(("re:", "aw:", "sv:", "antw:", "odp:", "ynt:", "rif:")):
        parent = f"<{rng.getrandbits(80):020x}@home.example>"
        message["In-Reply-To"] = parent
        message["References"] = parent
    return message


def _attach(message: EmailMessage, mail: Mail) -> None:
    if mail.attachment:
        kind = "pdf" if mail.attachment.lower().endswith("pdf") else "octet-stream"
        message.add_attachment(b"%PDF-1.7\n", maintype="application", subtype=kind, filename=mail.attachment)


def _bytes(message: EmailMessage, rng: random.Random) -> bytes:
    for part in message.walk():
        if part.is_multipart():
            part.set_boundary(f"=_{rng.getrandbits(64):016x}")  # left alone it would be random, and not the seed's
    return bytes(message)


def _full(mail: Mail, rng: random.Random) -> str:
    text = mail.body
    if not mail.auto and mail.language in _MOBILE and rng.random() < 0.12:
        text += "\n\n" + rng.choice(_MOBILE[mail.language])
    if mail.quoted:
        text += "\n\nOn Mon, 2 Mar 2026 at 10:14, Jo Arden <jo.arden@home.example> wrote:\n\n" + "\n".join(
            f"> {q}" for q in mail.quoted.split("\n")
        )
    return text


def _plain(mail: Mail, rng: random.Random) -> bytes:
    message = _start(mail, rng)
    text = _full(mail, rng)
    if rng.random() < 0.6 and mail.language not in ("ja", "zh"):
        text = "\n".join(
            line
            if line.startswith(">")
            else textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False)
            if line
            else ""
            for line in text.split("\n")
        )
    charset = "utf-8"
    if rng.random() < 0.3:
        try:
            text.encode("iso-8859-1")
            charset = "iso-8859-1"
        except UnicodeEncodeError:
            pass
    message.set_content(text, charset=charset, cte=rng.choice(("quoted-printable", "base64")))
    _attach(message, mail)
    return _bytes(message, rng)


def _paragraphs(mail: Mail) -> list[str]:
    return [html.escape(p).replace("\n", "<br>\n") for p in mail.body.split("\n\n")]


def _rich(mail: Mail, rng: random.Random, *, heavy: bool) -> bytes:
    """HTML from a sending service: nested tables, hidden preheader, tracking links and pixel, a stub or whole plain part."""
    message = _start(mail, rng)
    style = ";".join(
        f"{k}:{v}"
        for k, v in (
            ("margin", "0 0 14px 0"),
            ("font-family", "Helvetica,Arial,sans-serif"),
            ("font-size", f"{rng.randrange(13, 18)}px"),
        )
    )
    rows = "".join(
        f'<tr><td style="padding:8px 32px;{style}" align="left"><p style="{style}">{p}</p></td></tr>\n' for p in _paragraphs(mail)
    )
    depth = rng.randrange(1, 5) if heavy else 1
    table = f'<table role="presentation" width="600">{rows}</table>'
    for _ in range(depth):
        table = f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="{style}">{table}</td></tr></table>'
    preheader = html.escape(mail.subject or mail.body[:60])
    css = "".join(f".c{i}{{padding:{i % 40}px;color:#{i % 999:03d}}}" for i in range(rng.randrange(50, 600) if heavy else 10))
    foot = " | ".join(f'<a href="https://click.mailer.example/{rng.getrandbits(48):x}">{f}</a>' for f in rng.sample(_FOOT, 3))
    page = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{preheader}</title><style>{css}</style></head><body>'
        f'<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{preheader}&zwnj;&nbsp;&zwnj;&nbsp;</div>\n{table}\n'
        + (f'<p style="font-size:11px;color:#888">{foot}</p>' if heavy and rng.random() < 0.6 else "")
        + f'<img src="https://track.mailer.example/o/{rng.getrandbits(48):x}.gif" width="1" height="1" alt=""></body></html>'
    )
    choice = rng.random()
    if choice < 0.35:
        message.set_content(page, subtype="html", cte="quoted-printable")
    else:
        plain = rng.choice(_STUB).format(n=rng.getrandbits(32)) if choice < 0.55 else _full(mail, rng)
        message.set_content(plain, cte="quoted-printable")
        message.add_alternative(page, subtype="html", cte="quoted-printable")
    _attach(message, mail)
    return _bytes(message, rng)


def _office(mail: Mail, rng: random.Random) -> bytes:
    """HTML as a person's mail program writes it, the quoted mail in a blockquote."""
    message = _start(mail, rng)
    body = "".join(f'<p class="MsoNormal">{p}</p>\n<p class="MsoNormal">&nbsp;</p>\n' for p in _paragraphs(mail))
    if mail.quoted:
        old = html.escape(mail.quoted).replace("\n", "<br>")
        body += f'<div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026, Jo Arden wrote:<br></div><blockquote>{old}</blockquote></div>'
    message.set_content(_full(mail, rng), cte="quoted-printable")
    message.add_alternative(
        f'<html><body lang="{mail.language}"><div class="WordSection1">{body}</div></body></html>',
        subtype="html",
        cte="quoted-printable",
    )
    _attach(message, mail)
    return _bytes(message, rng)
