"""A mail server in memory with the public face of daemon.imap.Session, for tests of what stands above it.

`FakeServer` keeps the mailboxes and the faults to come; `FakeServer.connect()` gives FakeSessions, which see the same mail.
The contract suite holds it against real servers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from types import TracebackType
from typing import Self

from daemon.errors import ConnectionFailed, OutcomeUnknown, ServerError
from daemon.imap import Appended, ListedMailbox, Raw, Status, Use, untouched

__all__ = ["FakeServer", "FakeSession", "Stored"]


@dataclass
class Stored:
    """A stored message. It is seen once `hidden_for` more looks (examine or noop) have passed."""

    uid: int
    raw: bytes
    flags: frozenset[str]
    when: datetime
    hidden_for: int = 0


@dataclass
class Box:
    """A mailbox of the fake."""

    name: str
    uses: frozenset[str] = frozenset()
    uidvalidity: int = 1000
    uidnext: int = 1
    stored: list[Stored] = field(default_factory=list)

    def visible(self) -> list[Stored]:
        return [message for message in self.stored if not message.hidden_for]


class FakeServer:
    """The mailboxes, and hooks: set them on the server at any time, they count for every session.

    `fail_before_append`, `fail_after_append`: how many of the next appends end in ConnectionFailed (nothing stored) or
    OutcomeUnknown (stored); `lose_append`: OutcomeUnknown and not stored; `refuse_append`: ServerError (a tagged NO). Likewise
    `refuse_expunge`: ServerError; `fail_after_expunge`: ConnectionFailed, and the message is gone.
    `hidden_for`: how many looks pass before what is appended is seen. `appenduid`: whether APPENDUID is told. `fail_connect`:
    how many of the next connections fail. `commands` lists what was asked, in order, for tests that want to show that nothing
    else was.
    """

    def __init__(self) -> None:
        uses = {"Drafts": "drafts", "Sent": "sent", "Archive": "archive", "Trash": "trash"}
        self.boxes = {"INBOX": Box("INBOX"), **{name: Box(name, frozenset({use})) for name, use in uses.items()}}
        self.fail_before_append = self.fail_after_append = self.lose_append = self.refuse_append = self.fail_connect = 0
        self.refuse_expunge = self.fail_after_expunge = 0
        self.hidden_for = 0
        self.appenduid = True
        self.uidplus = True
        self.commands: list[str] = []

    def connect(self) -> FakeSession:
        """A new session, as Session.connect gives."""
        if self.fail_connect:
            self.fail_connect -= 1
            raise ConnectionFailed("the fake refuses to be reached")
        return FakeSession(self)

    def deliver(self, mailbox: str, raw: bytes, flags: Sequence[str] = (), when: datetime | None = None) -> int:
        """Put a message there, as somebody else would; its UID."""
        box = self.boxes[mailbox]
        uid = box.uidnext
        box.uidnext += 1
        box.stored.append(Stored(uid, raw, frozenset(flags), when or datetime.now(UTC)))
        return uid

    def create(self, name: str, use: str | None = None) -> None:
        """A new empty mailbox."""
        self.boxes[name] = Box(name, frozenset({use}) if use else frozenset())

    def remove(self, mailbox: str, uid: int) -> None:
        """Remove a message, as the user would."""
        box = self.boxes[mailbox]
        box.stored = [message for message in box.stored if message.uid != uid]

    def flag(self, mailbox: str, uid: int, name: str, present: bool = True) -> None:
        """Add or take a flag, as the user's mail client would."""
        for message in self.boxes[mailbox].stored:
            if message.uid == uid:
                message.flags = message.flags | {name} if present else message.flags - {name}

    def flags(self, mailbox: str) -> dict[int, frozenset[str]]:
        """The flags of each message by UID."""
        return {message.uid: message.flags for message in self.boxes[mailbox].stored}

    def advance_uidvalidity(self, mailbox: str) -> None:
        """Renumber the mailbox, as a server does that was restored."""
        box = self.boxes[mailbox]
        box.uidvalidity += 1
        for uid, message in enumerate(box.stored, 1):
            message.uid = uid
        box.uidnext = len(box.stored) + 1


class FakeSession:
    """daemon.imap.Session over a FakeServer; see there for what each method means."""

    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self._box: Box | None = None
        self._seen: list[Stored] = []
        self._selection = 0
        self._open = True
        self.capabilities = frozenset({"IMAP4REV1", "SPECIAL-USE", *(["UIDPLUS"] if server.uidplus else [])})
        self.certificate = "no TLS: a fake"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _ask(self, command: str) -> None:
        if not self._open:
            raise ConnectionFailed("the connection is closed")
        self._server.commands.append(command)

    def _look(self) -> None:
        """What a fresh EXAMINE or a NOOP does: see what has arrived since."""
        assert self._box is not None
        self._seen = self._box.visible()
        for message in self._box.stored:
            message.hidden_for = max(0, message.hidden_for - 1)

    def _here(self) -> list[Stored]:
        if self._box is None:
            raise ServerError("the server refused: no mailbox is open")
        return [message for message in self._seen if message in self._box.stored]

    def mailboxes(self) -> tuple[ListedMailbox, ...]:
        self._ask("LIST")
        return tuple(ListedMailbox(box.name, box.uses) for box in self._server.boxes.values())

    def find(self, use: Use) -> str | None:
        return next((box.name for box in self.mailboxes() if use in box.uses), None)

    def examine(self, name: str) -> Status:
        self._ask(f"EXAMINE {name}")
        self._box = None
        self._selection += 1
        box = self._server.boxes.get("INBOX" if name.upper() == "INBOX" else name)
        if box is None:
            raise ServerError("the server refused: no such mailbox")
        self._box = box
        self._look()
        hidden = [message.uid for message in box.stored if message not in self._seen]
        return Status(name, box.uidvalidity, min([box.uidnext, *hidden]), len(self._seen))

    def uids_from(self, first: int) -> list[int]:
        self._ask("SEARCH UID")
        return sorted(message.uid for message in self._here() if message.uid >= first)

    def uids_since(self, day: date) -> list[int]:
        self._ask("SEARCH SINCE")
        return sorted(message.uid for message in self._here() if message.when.date() >= day)

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        self._ask("FETCH RFC822.SIZE")
        return {message.uid: len(message.raw) for message in self._here() if message.uid in uids}

    def fetch(self, uids: Sequence[int], cap: int) -> Iterator[Raw]:
        if cap < 1:
            raise ValueError("cap is at least 1")
        selection = self._selection
        for uid in dict.fromkeys(uids):
            if self._selection != selection:
                raise RuntimeError("another mailbox was opened while messages were being fetched")
            self._ask(f"FETCH {uid}")
            for message in self._here():
                if message.uid == uid:
                    header, blank, body = message.raw.partition(b"\r\n\r\n")
                    raw = header + blank + body[:cap]
                    yield Raw(uid, raw, len(message.raw), message.when.astimezone(UTC), len(body) > cap)

    def message_ids(self, first_uid: int) -> dict[int, str]:
        self.noop()
        self._ask("FETCH Message-ID")
        return {message.uid: _header(message.raw, "Message-ID") for message in self._here() if message.uid >= first_uid}

    def search_header(self, name: str, value: str) -> list[int]:
        if not re.fullmatch(r"[A-Za-z0-9-]{1,76}", name):
            raise ValueError("not the name of a header field")
        if not value.isascii() or not value or len(value) > 4000 or re.search(r"[\0\r\n]", value):
            raise ValueError("the value of a header search is ASCII, not empty, and short")
        self.noop()
        self._ask("SEARCH HEADER")
        return sorted(message.uid for message in self._here() if value.lower() in _header(message.raw, name).lower())

    def search(
        self,
        *,
        from_: str | None = None,
        to: str | None = None,
        subject: str | None = None,
        text: str | None = None,
        since: date | None = None,
    ) -> list[int]:
        terms = {"From": from_, "To": to, "Subject": subject}
        if since is None and text is None and not any(value is not None for value in terms.values()):
            raise ValueError("nothing to search for")
        if any(value is not None and re.search(r"[\0\r\n]", value) for value in (*terms.values(), text)):
            raise ValueError("a line break or NUL can't be in an IMAP string")
        self._ask("SEARCH")
        found = []
        for message in self._here():
            matches = [value.lower() in _header(message.raw, name).lower() for name, value in terms.items() if value is not None]
            matches += [text.lower() in message.raw.decode("utf-8", "replace").lower()] if text is not None else []
            matches += [message.when.date() >= since] if since is not None else []
            found += [message.uid] if all(matches) else []
        return sorted(found)

    def exact(self, uid: int) -> tuple[bytes, frozenset[str]] | None:
        self._ask(f"FETCH {uid} BODY.PEEK[]")
        return next(((message.raw, message.flags) for message in self._here() if message.uid == uid), None)

    def append(self, mailbox: str, raw: bytes, flags: Sequence[str], when: datetime) -> Appended:
        if not raw or b"\0" in raw or re.search(rb"\r(?!\n)|(?<!\r)\n", raw):
            raise ValueError("a message to append has CRLF line ends and no NUL")
        if when.tzinfo is None:
            raise ValueError("an aware date and plain flags are needed")
        server = self._server
        self._ask(f"APPEND {mailbox}")
        if server.fail_before_append:
            server.fail_before_append -= 1
            self._open = False
            raise ConnectionFailed("cut before the message")
        if server.refuse_append or mailbox not in server.boxes:
            server.refuse_append = max(0, server.refuse_append - 1)
            raise ServerError("the server refused the message: [TRYCREATE] or over quota")
        if server.lose_append:
            server.lose_append -= 1
            self._open = False
            raise OutcomeUnknown("cut in the message")
        uid = server.deliver(mailbox, raw, flags, when)
        server.boxes[mailbox].stored[-1].hidden_for = server.hidden_for
        if server.fail_after_append:
            server.fail_after_append -= 1
            self._open = False
            raise OutcomeUnknown("cut before the answer")
        return Appended(server.boxes[mailbox].uidvalidity, uid) if server.appenduid and server.uidplus else Appended(None, None)

    def remove_own(self, mailbox: str, uid: int, expected: bytes, *, marked: bool = False) -> bool:
        if "UIDPLUS" not in self.capabilities:
            return False
        self.examine(mailbox)
        found = self.exact(uid)
        if found is None or not untouched(*found, expected, marked=marked):
            return False
        self._flag(mailbox, uid, True)
        if self._server.refuse_expunge:
            self._server.refuse_expunge -= 1
            self._flag(mailbox, uid, False)
            raise ServerError("the server refused: [NOPERM] not here")
        self._expunge(mailbox, uid)
        return self.exact(uid) is None

    def _flag(self, mailbox: str, uid: int, deleted: bool) -> None:
        self._ask(f"UID STORE {uid} {mailbox}")
        self._server.flag(mailbox, uid, "\\Deleted", deleted)

    def _expunge(self, mailbox: str, uid: int) -> None:
        self._ask(f"UID EXPUNGE {uid} {mailbox}")
        self._server.remove(mailbox, uid)
        if self._server.fail_after_expunge:
            self._server.fail_after_expunge -= 1
            self._open = False
            raise ConnectionFailed("cut before the answer")

    def noop(self) -> None:
        self._ask("NOOP")
        if self._box is not None:
            self._look()

    def abort(self) -> None:
        self._open = False

    def close(self) -> None:
        self._open = False


def _header(raw: bytes, name: str) -> str:
    value = message_from_bytes(raw).get(name)
    if value is None:
        return ""
    return " ".join(str(make_header(decode_header(str(value)))).split())
