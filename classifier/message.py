"""Parse a mail: `parse(raw) -> Message`. Trains and serves; the only user of mail-parser.

    raw -> header fields (headers.py) -> MIME tree (parts.py) -> each text part decoded by mail-parser
        -> HTML to text (plaintext.py) -> the best text chosen -> what is quoted cut off (quotes.py)

mail-parser decodes one part at a time, with the two fields it needs and a capped body: what makes it slow, raise or leak (deep
nesting, hostile header fields, attached mails) never reaches it.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from datetime import datetime

from mailparser import MailParser

from classifier import headers
from classifier.charsets import decode_bytes
from classifier.parts import Part, structure
from classifier.plaintext import MAX_HTML, clean, flowed, from_html, one_line
from classifier.quotes import cut, is_passed_on

__all__ = ["Address", "Attachment", "Message", "parse"]


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of an address header (RFC 5322 section 3.4): display name or "", and addr-spec with its domain in lower case."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part after the last `@`, lower case; empty when there is none."""
        return self.email.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the text: `filename` without any path, never trusted as one."""

    filename: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Message:
    """What one mail says, as values. Strings hold no CR, NUL or terminal control; header values no line break at all.

    `message_id`, `in_reply_to`, `references`: RFC 5322 section 3.6.4 msg-ids with their angle brackets, byte for byte as sent
    (over 78 characters too); only ids that are safe in an IMAP command and a header (printable ASCII, no blank, quote or
    backslash) are kept.
    `date` is aware, None where absent or absurd. `text` is the newest text, HTML turned to text, hidden text removed, one
    paragraph a block; `quoted` what was cut below it (older mails, forwards). `subject` is decoded and whole.
    `calendar`: unfolded text of text/calendar parts. `authentication`: Authentication-Results values, topmost first.
    `defects` says in words what was wrong or cut.
    """

    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    date: datetime | None = None
    subject: str = ""
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    text: str = ""
    quoted: str = ""
    forwarded: bool = False
    html: bool = False
    calendar: str = ""
    attachments: tuple[Attachment, ...] = ()
    auto_submitted: str = ""
    precedence: str = ""
    list_id: str = ""
    list_unsubscribe: str = ""
    authentication: tuple[str, ...] = ()
    size: int = 0
    defects: tuple[str, ...] = field(default=())


# mail-parser writes what it could not decode into its log at ERROR: nothing of a mail's content belongs in a log.
logging.getLogger("mailparser").setLevel(logging.CRITICAL + 1)

MAX_TEXT = 512 * 1024  # bytes of text parts that are decoded of one mail
MAX_TEXT_LINES = 30_000
MAX_TEXT_PARTS = 20  # text parts decoded of one mail
MAX_CHARACTERS = 200_000  # of the text, and of what is quoted
MAX_CALENDAR = 64 * 1024
MAX_ATTACHMENTS = 50
MAX_SUBJECT = 2_000
MAX_VALUES = 10  # Authentication-Results fields kept

_FIELDS = frozenset(
    {
        "message-id", "in-reply-to", "references", "date", "subject", "from", "sender", "reply-to", "to", "cc", "auto-submitted",
        "precedence", "list-id", "list-unsubscribe", "authentication-results", "content-type", "content-disposition",
        "content-transfer-encoding",
    }
)  # fmt: skip
_ONCE = ("message-id", "subject", "from", "date")  # RFC 5322 section 3.6: at most one of each


def parse(raw: bytes) -> Message:
    """The Message in `raw` (RFC 5322 bytes, line ends CRLF or LF).

    Never raises on any bytes; what could not be read is in `defects`.
    """
    try:
        return _parse(raw)
    except Exception as fault:  # a mail must never stop the daemon; the name of the fault holds nothing of its content
        return Message(size=len(raw), defects=(f"could not be read: {type(fault).__name__}",))


def _parse(raw: bytes) -> Message:
    size = len(raw)
    if b"\n" not in raw[: headers.MAX_BLOCK]:
        raw = raw.replace(b"\r", b"\n")  # line ends of one old kind of computer
    start = 0
    if raw.startswith((b"From ", b">From ")):  # the separator of an mbox file
        start = raw.find(b"\n") + 1
    fields, body, defect = headers.scan(raw, start, size, _FIELDS)
    defects = [defect] if defect else []
    first: dict[str, bytes] = {}
    for name, value in fields:
        if name in first and name in _ONCE and value != first[name]:
            defects.append(f"more than one {name}, the first one used")
        if not first.get(name):
            first[name] = value

    def line(name: str) -> str:
        return headers.decoded(first.get(name, b""))[:MAX_SUBJECT]

    def people(name: str) -> tuple[Address, ...]:
        return tuple(Address(*pair) for pair in headers.addresses(first.get(name, b"")))

    subject = line("subject")
    ids = headers.message_ids(first.get("message-id", b""))
    results = [value for name, value in fields if name == "authentication-results"]
    reading = _Reading(raw)
    text = quoted = ""
    forwarded = html = False
    try:
        tree = structure(raw, fields, body, size)
        defects += tree.defects
        chosen = reading.choose(tree.root, body=True)
        html = bool(chosen) and chosen[0].html
        whole = "\n\n".join(piece.text for piece in chosen if piece.text)
        result = cut(whole[: 2 * MAX_CHARACTERS], subject)
        text, quoted = clean(result.text)[:MAX_CHARACTERS].rstrip(), clean(result.quoted)[:MAX_CHARACTERS].rstrip()
        forwarded = result.forwarded or (reading.attached_mail and is_passed_on(subject))
    except Exception as fault:  # the header fields are still worth having
        defects.append(f"the body could not be read: {type(fault).__name__}")
    return Message(
        message_id=ids[0] if ids else None,
        in_reply_to=headers.message_ids(first.get("in-reply-to", b"")),
        references=headers.message_ids(first.get("references", b"")),
        date=headers.date(first["date"]) if "date" in first else None,
        subject=subject,
        sender=next(iter(people("from") or people("sender")), None),
        reply_to=people("reply-to"),
        to=people("to"),
        cc=people("cc"),
        text=text,
        quoted=quoted,
        forwarded=forwarded,
        html=html,
        calendar="\n".join(reading.calendars)[:MAX_CALENDAR],
        attachments=tuple(reading.attachments[:MAX_ATTACHMENTS]),
        auto_submitted=line("auto-submitted").lower(),
        precedence=line("precedence").lower(),
        list_id=line("list-id"),
        list_unsubscribe=line("list-unsubscribe"),
        authentication=tuple(headers.decoded(value)[:MAX_SUBJECT] for value in results[:MAX_VALUES]),
        size=size,
        defects=tuple(dict.fromkeys(defects + reading.defects)),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of the text: cleaned, still with its quotes."""

    text: str
    html: bool


# Text that is a file: listed, not read as what the mail says.
_FILES = frozenset(
    f"text/{kind}" for kind in ("rtf", "css", "csv", "xml", "vcard", "x-vcard", "directory", "rfc822-headers", "javascript")
)
_VARIANTS = frozenset({"text/x-amp-html", "text/watch-html"})  # the same mail once more, for one program
_CALENDARS = frozenset({"text/calendar", "application/ics"})


class _Reading:
    """What is gathered on the way through one mail's parts."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.attachments: list[Attachment] = []
        self.calendars: list[str] = []
        self.defects: list[str] = []
        self.attached_mail = False
        self._texts = 0
        self._left = MAX_TEXT
        self._html_left = MAX_HTML

    def choose(self, part: Part, *, body: bool = False) -> list[_Piece]:
        """The pieces of text in and below `part`, the best of alternatives; all else is noted as attachment or calendar.

        `body`: its place says that it is the mail's text, even where it names a file.
        """
        kind = part.content_type
        if kind == "multipart/alternative":
            return _best([pieces for child in part.children if (pieces := self.choose(child, body=True))])
        if kind in ("multipart/related", "multipart/signed"):
            root, *others = part.children
            pieces = self.choose(root, body=True)
            for other in others:
                more = self.choose(other)
                pieces = pieces or more
            return pieces
        if kind.startswith("multipart/"):
            return [piece for child in part.children for piece in self.choose(child)]
        if kind in _CALENDARS:
            self.calendars.append(clean(_FOLDED.sub("", self._decode(part))))
            if part.named:
                self._attach(part)
            return []
        if not kind.startswith("text/") or kind in _FILES:
            self.attached_mail |= kind == "message/rfc822"
            self._attach(part)
            return []
        if kind in _VARIANTS:
            return []
        if part.disposition == "attachment" or (part.named and not body and (self._texts or part.disposition == "inline")):
            self._attach(part)
            return []
        return self._text(part)

    def _text(self, part: Part) -> list[_Piece]:
        if self._texts >= MAX_TEXT_PARTS:
            self.defects.append(f"more than {MAX_TEXT_PARTS} text parts, the rest not read")
            return []
        text = self._decode(part)
        self._texts += bool(text.strip())
        if (part.content_type == "text/html" and _TAGS.search(text)) or _IS_HTML.match(text):
            return self._html(text)
        if part.parameters.get("format", "").lower() == "flowed":
            text = flowed(text, delsp=part.parameters.get("delsp", "").lower() == "yes")
        return [_Piece(clean(text), False)]

    def _html(self, text: str) -> list[_Piece]:
        shown = from_html(text, most=self._html_left)
        self._html_left = max(0, self._html_left - len(text))
        return [_Piece(shown, True)]

    def _decode(self, part: Part) -> str:
        """The text of `part`: its transfer encoding undone by mail-parser, its charset by us; MAX_TEXT bytes at most."""
        body = self._capped(part)
        # Latin-1 hands the octets through as they are. mail-parser's own charset decoding leaves 7-bit charsets undone, loses
        # text under a wrong name, and puts accents in order (NFC), which takes quadratic time on a text made for it.
        lines = ["Content-Type: text/plain; charset=iso-8859-1", "MIME-Version: 1.0"]
        if part.transfer_encoding:
            lines.append(f"Content-Transfer-Encoding: {part.transfer_encoding}")
        decoded = _read_part("\r\n".join([*lines, "", ""]).encode("ascii") + body)
        octets = "\n".join(decoded.text_plain).encode("latin-1", "replace")
        if part.transfer_encoding == "base64" and _is_broken(decoded):
            self.defects.append("damaged base64")
            octets = headers.base64_bytes(body)
        text, right = decode_bytes(octets, part.charset)
        if part.charset and not right:
            self.defects.append("text that is not in its charset")
        return text

    def _capped(self, part: Part) -> bytes:
        end = min(part.end, part.start + self._left)
        body = self.raw[part.start : end]
        if body.count(b"\n") > MAX_TEXT_LINES:
            body = b"\n".join(body.split(b"\n", MAX_TEXT_LINES)[:-1])
        if len(body) < part.end - part.start:
            self.defects.append(f"a text of more than {MAX_TEXT} bytes or {MAX_TEXT_LINES} lines, cut")
        self._left -= len(body)
        return body

    def _attach(self, part: Part) -> None:
        if len(self.attachments) < MAX_ATTACHMENTS:
            self.attachments.append(Attachment(_filename(part), part.content_type))


def _read_part(raw: bytes) -> MailParser:
    return MailParser.from_bytes(raw)  # type: ignore[no-untyped-call, no-any-return]


def _is_broken(decoded: MailParser) -> bool:
    # Found while the body is decoded, after mail-parser has made its own list of defects: it hands out the base64 itself then.
    return decoded.message is not None and any(
        type(defect).__name__ == "InvalidBase64LengthDefect" for defect in decoded.message.defects
    )


_FOLDED = re.compile(r"\r?\n[ \t]")  # RFC 5545 section 3.1
_TAGS = re.compile(r"<[a-zA-Z!/]")
_IS_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|table|div|p|br|meta|style)\b[^<]{0,400}>", re.I)


def _filename(part: Part) -> str:
    """The name that `part` gives its file, decoded (RFC 2231, RFC 2047): no path, no control, 200 characters at most."""
    if not part.named:
        return ""
    _, semicolon, parameters = part.fields.get("content-type", b"").partition(b";")
    lines = [b"Content-Type: application/octet-stream" + semicolon + parameters]
    if "content-disposition" in part.fields:
        lines.append(b"Content-Disposition: " + part.fields["content-disposition"])
    decoded = _read_part(b"\r\n".join([*lines, b"", b""]))
    name = str(decoded.attachments[0]["filename"] or "") if decoded.attachments else ""
    name = one_line(name).replace("\\", "/").rpartition("/")[2].strip(". ")
    stem, dot, suffix = name.rpartition(".")
    return name if len(name) <= 200 else f"{(stem or suffix)[:180]}{dot}{suffix[:10]}"


# --- alternatives -----------------------------------------------------------------------------------------------------

_LINK = re.compile(r"https?://\S+|<[^<>\s]*>|[-=_*]{4,}")
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|#\d{2,5}|[lg]t);|</?(?:p|br|div|table|td|span)\b[^<>]{0,200}>", re.I)
_EXCUSE = re.compile(
    r"\bhtml\b|view (?:this|it|the)?.{0,30}(?:in|on|with) (?:your|a|the)?.{0,10}browser|im browser|online-version|navigateur|"
    r"navegador|nel browser|in (?:je|uw|de) browser|przeglądar|webbläsare|tarayıcı|ブラウザ|浏览器|瀏覽器",
    re.I | re.S,
)


def _best(candidates: list[list[_Piece]]) -> list[_Piece]:
    """Of the alternatives (RFC 2046 section 5.1.4: the richest last): the plain one, unless it is a stub beside the HTML."""
    plain = next((pieces for pieces in candidates if not any(piece.html for piece in pieces)), None)
    rich = next((pieces for pieces in reversed(candidates) if any(piece.html for piece in pieces)), None)
    if plain is None or rich is None:
        return plain or rich or []
    return rich if _is_stub(_text_of(plain), _text_of(rich)) else plain


def _text_of(pieces: list[_Piece]) -> str:
    return "\n".join(piece.text for piece in pieces)


def _is_stub(plain: str, rich: str) -> bool:
    if _ENTITY.search(plain) and not _ENTITY.search(rich):
        return True  # a program stripped the tags and left the rest
    if (
        rich.strip()
        and len(plain) < 400
        and all(_EXCUSE.search(line) for line in _LINK.sub("", plain).splitlines() if line.strip())
    ):
        return True  # nothing but an apology, however short what it stands for
    said, shown = (len("".join(_LINK.sub("", text).split())) for text in (plain, rich))
    if shown <= said:
        return said == 0
    if said < 400 and shown > 1.2 * said and _EXCUSE.search(plain[:2000]):
        return True
    return said < 20 or (said < 0.4 * shown and shown - said > 100)
