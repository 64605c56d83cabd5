"""Parse a mail: `parse(raw) -> Message`. Trains and serves; the only user of mail-parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["Address", "Attachment", "Message", "parse"]


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of an address header (RFC 5322 section 3.4): display name (may be empty) and addr-spec in lower-cased domain form."""

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

    `message_id`, `in_reply_to`, `references`: RFC 5322 section 3.6.4 msg-ids with their angle brackets, byte for byte as sent (over
    78 characters too); only ids that are safe in an IMAP command and a header (printable ASCII, no blank, quote or backslash) are kept.
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


def parse(raw: bytes) -> Message:
    """The Message in `raw` (RFC 5322 bytes, line ends CRLF or LF). Never raises on any bytes; what could not be read is in `defects`."""
    raise NotImplementedError
