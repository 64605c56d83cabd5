"""Render a reply as the bytes of a draft (RFC 5322, RFC 2045). Pure; the same input gives the same bytes.

The headers are written here rather than by EmailMessage: its policies fold a msg-id over 78 characters into encoded words, and
the thread is lost; and every value passes through one gate that no line break survives.
"""

from __future__ import annotations

import binascii
import re
import textwrap
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from classifier.message import Address
from daemon.values import Reply
from daemon.wording import clean

__all__ = ["MSG_ID", "render"]

MSG_ID = re.compile(r"<[!-;=?-~]{1,980}>")  # printable ASCII, no blank, within a header line of 998 octets


def render(reply: Reply, message_id: str, now: datetime) -> bytes:
    """The draft, RFC 5322 with CRLF: text/plain, UTF-8, quoted-printable; no X- header, no Bcc, no User-Agent.

    Header values lose every control character, so that none can begin a header; ids stay whole, whatever their length. An address
    that is no plain addr-spec is left out. Raises ValueError when `message_id` is no msg-id (section 3.6.4).
    """
    if not MSG_ID.fullmatch(message_id):
        raise ValueError("not a msg-id of RFC 5322 section 3.6.4")
    headers = [("Date", format_datetime(_sane(now))), ("From", _mailboxes((reply.sender,)))]
    headers += [("To", _mailboxes(reply.to)), ("Cc", _mailboxes(reply.cc)), ("Subject", _text(reply.subject))]
    headers.append(("Message-ID", message_id))
    if reply.in_reply_to and MSG_ID.fullmatch(reply.in_reply_to):
        headers.append(("In-Reply-To", reply.in_reply_to))
    headers.append(("References", "\r\n ".join(one for one in dict.fromkeys(reply.references) if MSG_ID.fullmatch(one))))
    headers += [
        ("MIME-Version", "1.0"),
        ("Content-Type", 'text/plain; charset="utf-8"'),
        ("Content-Transfer-Encoding", "quoted-printable"),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in headers if value)
    text = reply.body.rstrip("\n") + "\n" + (f"\n{reply.quote.rstrip()}\n" if reply.quote else "")
    text = re.sub(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    body = binascii.b2a_qp(text.replace("\n", "\r\n").encode("utf-8", "replace"), quotetabs=False, istext=True, header=False)
    return head.encode("ascii") + b"\r\n" + body


def _sane(now: datetime) -> datetime:
    """Aware, whole seconds, in a zone of whole minutes within 14 hours of UTC."""
    if now.tzinfo is None:
        return now.replace(microsecond=0, tzinfo=UTC)
    offset = now.utcoffset() or timedelta()
    odd = offset.total_seconds() % 60 or abs(offset) > timedelta(hours=14)
    return (now.astimezone(UTC) if odd else now).replace(microsecond=0)


_ADDR = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9._-]{1,253}")


def _mailboxes(addresses: tuple[Address, ...]) -> str:
    """An address list (RFC 5322 section 3.4), one a line; names quoted or encoded as they need."""
    out = []
    for address in addresses:
        if _ADDR.fullmatch(address.email):
            name = clean(address.name)
            out.append(f"{_phrase(name)} <{address.email}>" if name else address.email)
    return ",\r\n ".join(out)


def _phrase(name: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9!#$%&'*+/=^_`{|}~ -]{1,60}", name):
        return name
    if len(name) <= 60 and name.isascii() and "=?" not in name:
        return '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    return _encoded(name)


def _text(text: str) -> str:
    """Unstructured text: as it is when short printable ASCII, else in encoded words (RFC 2047)."""
    kept = clean(text, 900)
    if not kept.isascii() or "=?" in kept or any(len(word) > 60 for word in kept.split(" ")):
        return _encoded(kept)
    return "\r\n ".join(textwrap.wrap(kept, 66, break_long_words=False, break_on_hyphens=False))


def _encoded(text: str) -> str:
    """Encoded words of at most 75 characters, each holding whole characters, one a line."""
    return "\r\n ".join(f"=?utf-8?B?{b64encode(chunk).decode()}?=" for chunk in _chunks(text, 39))


def _chunks(text: str, size: int) -> Iterator[bytes]:
    chunk = b""
    for char in text:
        code = char.encode("utf-8", "replace")
        if len(chunk) + len(code) > size:
            yield chunk
            chunk = b""
        chunk += code
    if chunk:
        yield chunk
