r"""The door to IMAP (RFC 3501, RFC 9051): `Session` opens, reads and appends, and never changes what is the user's.

Mailboxes are opened with EXAMINE, bodies are read with BODY.PEEK, the one write is APPEND. `Session.remove_own` alone opens a
mailbox for writing, to take back a draft of our own that nobody has touched. Below: `wire` speaks and sets the limits,
`fetching` fetches, `structure` chooses what to fetch of a message, `mailboxes` knows what mailboxes are called.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Final, Self

from daemon.client import Client, decoded, quoted
from daemon.errors import ServerError
from daemon.fetching import Messages, Raw
from daemon.login import log_in
from daemon.mailboxes import KNOWN_USES, Use, by_name
from daemon.wire import Server, plain

__all__ = ["Appended", "ListedMailbox", "Raw", "Server", "Session", "Status", "Use", "untouched"]

log = logging.getLogger(__name__)

_FAREWELL: Final = 5.0  # seconds a server gets to answer LOGOUT


@dataclass(frozen=True, slots=True)
class Status:
    """A mailbox as EXAMINE shows it (RFC 9051 section 6.3.3). `exists` counts its messages."""

    name: str
    uidvalidity: int
    uidnext: int
    exists: int


@dataclass(frozen=True, slots=True)
class ListedMailbox:
    """A mailbox that can be opened. `uses`: its special-use attributes (RFC 6154), lower case, without the backslash."""

    name: str
    uses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Appended:
    """What APPENDUID (RFC 4315 section 3) said; both None where the server said nothing that can be right."""

    uidvalidity: int | None
    uid: int | None


def untouched(octets: bytes, flags: frozenset[str], expected: bytes, *, marked: bool = False) -> bool:
    r"""Whether a draft is as we left it: `expected` octet for octet, \Draft and \Seen and no other flag but the server's \Recent.

    With `marked`, \Deleted may have been added: by our own removal, cut short.
    """
    present = {flag.lower() for flag in flags} - {r"\recent"} - ({r"\deleted"} if marked else set())
    return octets == expected and present == {r"\draft", r"\seen"}


class Session:
    """One logged-in connection. Not for two threads. After ConnectionFailed, UnexpectedReply or OutcomeUnknown it is closed for
    good.
    """

    def __init__(self, client: Client, capabilities: frozenset[str], certificate: str) -> None:
        self._client = client
        self._messages = Messages(client)
        self._selection = 0
        self._listed: tuple[ListedMailbox, ...] | None = None
        self._delimiter = "/"
        self.capabilities = capabilities
        """What the server offers after login, upper case."""
        self.certificate = certificate
        """One line for `check`: TLS version, cipher, whose certificate until when, and its SHA-256."""

    @classmethod
    def connect(cls, server: Server, password: str, *, oauth: bool = False) -> Self:
        """Connect, verify, log in. With `oauth`, `password` is an access token (RFC 7628 or XOAUTH2).

        Raises ConnectionFailed (with advice) for everything about the way to the server: name, port, TLS 1.2 or better,
        certificate, STARTTLS missing or tampered with, PREAUTH, a plaintext login that isn't on loopback; LoginFailed where the
        credential is refused. No credential has been sent in any of the cases of ConnectionFailed, but for a cut during the
        login itself.
        """
        return cls(*log_in(server, password, oauth))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # -------------------------------------------------------------------------------- mailboxes

    def mailboxes(self) -> tuple[ListedMailbox, ...]:
        """Every mailbox that can be opened, with its special-use (RFC 6154). Asked anew each time."""
        extended = {"SPECIAL-USE", "LIST-EXTENDED"} <= self.capabilities
        try:
            with self._client.exchange() as client:
                records = client.listing(extended)
        except ServerError as fault:
            if not extended or type(fault) is not ServerError:
                raise
            with self._client.exchange() as client:
                records = client.listing(False)
        listed = []
        for attributes, delimiter, spelt in records:
            name = decoded(spelt)
            if "\\noselect" in attributes or "\\nonexistent" in attributes or name is None:
                continue
            self._delimiter = delimiter or self._delimiter
            self._client.spelt[name] = spelt
            listed.append(ListedMailbox(name, frozenset(use[1:] for use in attributes) & KNOWN_USES))
        self._listed = tuple(listed)
        return self._listed

    def find(self, use: Use) -> str | None:
        """The name of the mailbox with this use: by special-use, else by the names in use, directly below the root, INBOX or
        the namespace.
        """
        listed = self._listed if self._listed is not None else self.mailboxes()
        for mailbox in listed:
            if use in mailbox.uses:
                return mailbox.name
        return by_name(use, [mailbox.name for mailbox in listed if not mailbox.uses], self._roots())

    def _roots(self) -> list[str]:
        """Prefixes below which the user's own mailboxes lie (RFC 2342), casefolded, the empty one first."""
        roots = ["", f"inbox{self._delimiter}", "inbox.", "inbox/", "[gmail]/", "[google mail]/"]
        if "NAMESPACE" in self.capabilities:
            with suppress(ServerError), self._client.exchange() as client:
                roots += [prefix.casefold() for prefix, _ in client.untyped.namespace().personal or ()]
        return list(dict.fromkeys(roots))

    def examine(self, name: str) -> Status:
        """Open `name` read-only, afresh (RFC 9051 section 6.3.3). Raises ServerError where there is no such mailbox."""
        return self._select(name, readonly=True)

    def _select(self, name: str, readonly: bool) -> Status:
        self._selection += 1
        with self._client.exchange() as client:
            answer = client.untyped.select_folder(name, readonly=readonly)
            uidvalidity, uidnext = answer.get(b"UIDVALIDITY", 0), answer.get(b"UIDNEXT", 0)
            if not uidnext:  # optional in RFC 3501
                uidnext = client.untyped.folder_status(name, ["UIDNEXT"]).get(b"UIDNEXT", 0)
            exists = answer.get(b"EXISTS", 0)
        if not (0 < uidvalidity < 2**32 and 0 < uidnext <= 2**32):
            raise ServerError(
                "the server gives the mailbox no UIDVALIDITY or UIDNEXT", "messages can't be told apart without them."
            )
        return Status(name, uidvalidity, uidnext, exists)

    # -------------------------------------------------------------------------------- search

    def uids_from(self, first: int) -> list[int]:
        """The UIDs from `first` on, ascending."""
        with self._client.exchange() as client:
            # "n:*" always names the last message, however small its UID is (RFC 9051 section 9, seq-range)
            return [uid for uid in client.find_uids([b"UID", b"%d:*" % first]) if uid >= first]

    def uids_since(self, day: date) -> list[int]:
        """The UIDs of the messages that the server received on `day` (its own time zone) or later, ascending."""
        with self._client.exchange() as client:
            return client.find_uids([b"SINCE", _day(day)])

    def search_header(self, name: str, value: str) -> list[int]:
        """The UIDs whose header `name` contains `value`, after a NOOP: an open mailbox doesn't find what has just arrived
        without it.

        Raises ValueError for a value with a line break, NUL or anything beyond ASCII: it came from a mail and isn't what it
        claims.
        """
        if not re.fullmatch(r"[A-Za-z0-9-]{1,76}", name):
            raise ValueError("not the name of a header field")
        if not value.isascii() or not value or len(value) > 4000:
            raise ValueError("the value of a header search is ASCII, not empty, and short")
        criteria = [b"HEADER", name.encode(), quoted(value.encode())]
        self.noop()
        with self._client.exchange() as client:
            return client.find_uids(criteria)

    def search(
        self,
        *,
        from_: str | None = None,
        to: str | None = None,
        subject: str | None = None,
        text: str | None = None,
        since: date | None = None,
    ) -> list[int]:
        """The UIDs that match all that is given, ascending; a server that refuses (an unknown charset) finds nothing, with a
        warning.

        Raises ValueError for a value with a line break or NUL, or when nothing is given.
        """
        criteria: list[bytes] = []
        for key, value in ((b"FROM", from_), (b"TO", to), (b"SUBJECT", subject), (b"TEXT", text)):
            if value is not None:
                octets = value.encode("utf-8", "replace")
                safe = quoted(octets)
                criteria += [key, safe if octets.isascii() else octets]
        if since is not None:
            criteria += [b"SINCE", _day(since)]
        if not criteria:
            raise ValueError("nothing to search for")
        charset = None if all(part.isascii() for part in criteria) else "UTF-8"
        try:
            with self._client.exchange() as client:
                return client.find_uids(criteria, charset)
        except ServerError as fault:
            if type(fault) is not ServerError:
                raise
            log.warning("the server refused a search%s; taken as nothing found", " in UTF-8" if charset else "")
            return []

    # -------------------------------------------------------------------------------- fetch

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Octets of each message (RFC822.SIZE) by UID; what has vanished is left out."""
        return self._messages.sizes(uids)

    def fetch(self, uids: Sequence[int], cap: int) -> Iterator[Raw]:
        """The messages, in the order asked for, with at most `cap` octets of each text part and nothing of any attachment.

        Lazy: raises RuntimeError where another mailbox was opened before the last message was taken. What has vanished is left
        out. A message that the server lists but won't give comes as an empty `raw`. ServerError where it is the server that is
        ill: it says so (RFC 5530), or gives neither these messages nor any other. UnexpectedReply with its `uid` where the
        answer for one message can't be right; the messages before it have been given, those after it need a new Session.
        """
        if cap < 1:
            raise ValueError("cap is at least 1")
        selection = self._selection
        yield from self._messages.fetch(uids, cap, lambda: self._still(selection))

    def _still(self, selection: int) -> None:
        if self._selection != selection:
            raise RuntimeError("another mailbox was opened while messages were being fetched")

    def message_ids(self, first_uid: int) -> dict[int, str]:
        """The Message-ID header value ("" where it has none) of each message from `first_uid` on, after a NOOP."""
        self.noop()
        return self._messages.ids(first_uid)

    def exact(self, uid: int) -> tuple[bytes, frozenset[str]] | None:
        """The whole octets (cut at 1 MiB, our drafts are far below) and flags of one message; None where it has vanished."""
        return self._messages.exact(uid)

    # -------------------------------------------------------------------------------- append, take back

    def append(self, mailbox: str, raw: bytes, flags: Sequence[str], when: datetime) -> Appended:
        """APPEND `raw` (CRLF line ends, no NUL) with these flags and internal date (RFC 9051 section 6.3.12).

        Raises ServerError on a tagged NO or BAD (nothing stored), ConnectionFailed or UnexpectedReply before the first octet of
        `raw` went out (nothing stored), OutcomeUnknown after it: whether the message is there can't be told.
        """
        if not raw or b"\0" in raw or re.search(rb"\r(?!\n)|(?<!\r)\n", raw):
            raise ValueError("a message to append has CRLF line ends and no NUL")
        if when.tzinfo is None or not all(re.fullmatch(r"\\?[A-Za-z0-9$_.-]+", flag) for flag in flags):
            raise ValueError("an aware date and plain flags are needed")
        with self._client.exchange() as client:
            kind, text = client.wire.append_literal(client._normalise_folder(mailbox), flags, when, raw)
        if kind != "OK":
            raise ServerError(f"the server refused the message: {plain(text)}")
        told = re.match(rb"\[APPENDUID ([1-9]\d{0,9}) ([1-9]\d{0,9})\]", text, re.IGNORECASE)
        if told is None or max(int(told[1]), int(told[2])) >= 2**32:
            return Appended(None, None)
        return Appended(int(told[1]), int(told[2]))

    def remove_own(self, mailbox: str, uid: int, expected: bytes, *, marked: bool = False) -> bool:
        r"""Take back a draft of ours: only if it is `untouched`. True when it is gone.

        `marked` takes up a removal that was cut between its two commands: \Deleted is already there.

        The only place that can change a mailbox. It marks and expunges this one UID (RFC 4315 section 2.1), never a plain
        EXPUNGE, which would take what the user has marked; without UIDPLUS it does nothing. The mailbox is read-only again
        afterwards.
        """
        if "UIDPLUS" not in self.capabilities:
            return False
        self._select(mailbox, readonly=False)
        try:
            found = self.exact(uid)
            if found is None or not untouched(*found, expected, marked=marked):
                return False
            with self._client.exchange() as client:
                client.untyped.add_flags([uid], [rb"\Deleted"], silent=True)
            try:
                with self._client.exchange() as client:
                    client.uid_expunge([uid])
            except ServerError:
                if self._client.alive:  # refused: leave the draft as it was
                    with self._client.exchange() as client:
                        client.untyped.remove_flags([uid], [rb"\Deleted"], silent=True)
                raise
            return self.exact(uid) is None
        finally:
            if self._client.alive:
                self.examine(mailbox)

    # -------------------------------------------------------------------------------- the rest

    def noop(self) -> None:
        """Let the server tell what is new in the open mailbox, and keep the connection alive."""
        with self._client.exchange() as client:
            client.untyped.noop()

    def abort(self) -> None:
        """Cut the connection, from another thread: a call that waits for the server ends at once with ConnectionFailed, or with
        OutcomeUnknown in the middle of an APPEND. The owner still has to `close`, which then waits for nothing. Never raises.
        """
        self._client.wire.cut()

    def close(self) -> None:
        """Log out and close; never raises."""
        if not self._client.alive:
            return
        wire = self._client.wire
        wire.patience = min(wire.patience, _FAREWELL)
        with suppress(Exception), self._client.exchange():
            wire.logout()
        self._client.drop()


# -------------------------------------------------------------------------------- what the Session needs


def _day(day: date) -> bytes:
    """A date of RFC 9051 section 9; not strftime, whose month names follow the locale."""
    return b"%d-%s-%04d" % (day.day, b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[day.month - 1], day.year)
