"""imapclient over our wire: what it leaves to be wished for, and its faults in our words.

What comes from a mail is quoted or sent as a literal; an answer that can't be read costs that answer, and the connection where
nothing after it could be trusted.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, ProtocolError
from imapclient.imap_utf7 import decode as decode_utf7
from imapclient.imap_utf7 import encode as encode_utf7
from imapclient.response_parser import parse_fetch_response, parse_message_list, parse_response

from daemon.errors import ConnectionFailed, LoginFailed, OutcomeUnknown, ServerError, UnexpectedReply
from daemon.wire import Server, Wire, plain

__all__ = ["UNREADABLE", "Client", "decoded", "quoted"]

log = logging.getLogger(__name__)

_STRUCTURE_CAP: Final = 256 * 1024  # a longer BODYSTRUCTURE isn't worth the parsing
# what imapclient and imaplib raise over an answer that can't be right
UNREADABLE: Final = (IMAPClientError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RuntimeError)


class Client(IMAPClient):  # type: ignore[misc, unused-ignore]
    """imapclient over our wire, with the mailbox names as the server spelt them and FETCH answers read one record at a time.

    `alive` until a fault after which nothing that the server says could be trusted.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self.spelt: dict[str, bytes] = {}
        self.alive = True
        limits: Any = SocketTimeout(server.connect_timeout, server.read_timeout)
        super().__init__(server.host, server.port, ssl=server.security == "tls", timeout=limits)
        self.wire.debug = 0  # imapclient sets 5, which formats every literal for a log that would hold the user's mail

    @property
    def wire(self) -> Wire:
        wire: Wire = self._imap
        return wire

    @property
    def untyped(self) -> Any:
        """This client, for the calls that imapclient hasn't annotated."""
        return self

    def _create_IMAP4(self) -> Wire:
        return Wire(self._server)

    def _normalise_folder(self, folder_name: str | bytes) -> bytes:
        """The quoted mailbox name, in the very octets of the last LIST where it was listed, else in modified UTF-7."""
        if isinstance(folder_name, bytes):
            return quoted(folder_name)
        return quoted(self.spelt.get(folder_name) or encode_utf7(folder_name))

    @contextmanager
    def exchange(self, literal_cap: int | None = None, budget: int | None = None) -> Iterator[Self]:
        """This client for one exchange, within these limits; every fault leaves as one of `errors`, and drops what can't be
        trusted.
        """
        if not self.alive:
            raise ConnectionFailed("the connection is closed")
        wire = self.wire
        wire.begin(literal_cap, budget)
        try:
            yield self
        except (ConnectionFailed, UnexpectedReply, OutcomeUnknown):
            self.drop()
            raise
        except ServerError:
            raise
        except IMAPClientAbortError as fault:
            self.drop()
            if wire.untagged_responses.get("BYE"):
                raise ConnectionFailed(f"the server closed the connection: {plain(fault)}") from None
            raise UnexpectedReply("the server's answer can't be right") from None  # without its text, which may be a mail's
        except IMAPClientError as fault:
            if isinstance(fault, ProtocolError):
                self.drop()
                raise UnexpectedReply("the server's answer can't be read") from None
            raise ServerError(f"the server refused: {plain(fault)}") from None
        except OSError as fault:
            self.drop()
            raise ConnectionFailed(f"the connection broke: {plain(fault)}") from fault
        except UNREADABLE:
            self.drop()
            raise UnexpectedReply("the server's answer can't be read") from None
        except BaseException:  # a signal in the middle of an answer: the rest of it would be taken for the next one
            self.drop()
            raise

    def drop(self) -> None:
        """Close the connection for good; never raises."""
        self.alive = False
        self.wire.shutdown()

    def sign_in(self, username: str, secret: str, oauth: bool) -> None:
        """Log in by SASL where offered (RFC 4616, RFC 7628, XOAUTH2), else by LOGIN. Raises IMAPClientError on a refusal."""
        offered = {name.upper() for name in self.wire.capabilities}
        if oauth:
            # a refused token is followed by a challenge with the reason, which must be answered with an empty line before the NO
            if "AUTH=OAUTHBEARER" in offered:
                name = username.replace("=", "=3D").replace(",", "=2C")
                mechanism, answer = "OAUTHBEARER", f"n,a={name},\x01auth=Bearer {secret}\x01\x01"
            else:
                mechanism, answer = "XOAUTH2", f"user={username}\x01auth=Bearer {secret}\x01\x01"
        elif "AUTH=PLAIN" in offered:
            mechanism, answer = "PLAIN", f"\0{username}\0{secret}"
        else:
            if "LOGINDISABLED" in offered:
                raise LoginFailed("the server accepts no password on this connection", "it may want TLS, or OAuth.")
            if not (username + secret).isascii():
                raise LoginFailed("the server has no way to take a user name or password with letters beyond ASCII")
            self.wire.login(quoted(username.encode()).decode(), secret)
            return
        answers = iter([answer.encode()])
        self.wire.authenticate(mechanism, lambda _: next(answers, b""))

    def refresh_capabilities(self) -> frozenset[str]:
        """Ask again: what was offered before TLS or login no longer counts."""
        answer: bytes | None = self.untyped._command_and_check("capability", unpack=True)
        offered = (answer or b"").upper().split()
        self.untyped._cached_capabilities = tuple(offered)
        return frozenset(name.decode("ascii", "replace") for name in offered)

    def listing(self, special_use: bool) -> list[tuple[tuple[str, ...], str, bytes]]:
        """(attributes, delimiter, name octets) of each mailbox; a record that can't be read is left out."""
        extended = ("RETURN", "(SPECIAL-USE)") if special_use else ()
        kind, texts = self.wire._simple_command("LIST", '""', '"*"', *extended)
        self.untyped._checkok("LIST", kind, texts)
        _, untagged = self.wire._untagged_response(kind, texts, "LIST")
        listed = []
        for fragment in untagged:
            if not fragment:
                continue
            try:
                record: Any = parse_response([fragment])
                attributes, delimiter, name = record
                spelt = name if isinstance(name, bytes) else str(name).encode()
                shown = tuple(attribute.decode("ascii", "replace").lower() for attribute in attributes)
                listed.append((shown, (delimiter or b"").decode("ascii", "replace"), spelt))
            except UNREADABLE:
                log.warning("a mailbox name in the server's list can't be read")
        return listed

    def find_uids(self, criteria: Sequence[bytes], charset: str | None = None) -> list[int]:
        """UID SEARCH (RFC 9051 section 6.4.4), ascending. `criteria` are octets as they go out; 8-bit ones go as literals."""
        prefix = [b"CHARSET", charset.encode()] if charset else []
        self.wire.untagged_responses.pop("SEARCH", None)
        answers = self.untyped._raw_command_untagged(b"SEARCH", [*prefix, *criteria])
        return sorted({uid for answer in answers if answer for uid in parse_message_list([answer])})

    def rows(self, uids: str, parts: str, only: int | None = None) -> tuple[dict[int, dict[bytes, Any]], str]:
        """UID FETCH: what could be understood of each message by UID, and the server's text where it answered NO or BAD.

        A record that can't be read gives an empty row where its UID is certain: `only`, when one message was asked for.
        """
        self.wire.untagged_responses.pop("FETCH", None)
        try:
            kind, texts = self.wire.uid("FETCH", uids, parts)
        except (IMAPClientAbortError, ProtocolError):
            raise
        except IMAPClientError as fault:  # imaplib's for a BAD, which some servers say of a mail that they can't read
            kind, texts = "BAD", [plain(fault)]
        untagged = texts
        if kind != "OK":  # RFC 5530 EXPUNGEISSUED: a NO, with the messages that are still there
            untagged = self.wire.untagged_responses.pop("FETCH", [])
        rows: dict[int, dict[bytes, Any]] = {}
        for record in _records(untagged):
            # by sequence number, with the UID from the row: imapclient would file an unsolicited FETCH under a UID of that number
            read: list[dict[bytes, Any]]
            try:
                read = [row for row in parse_fetch_response(record, False, False).values() if isinstance(row.get(b"UID"), int)]
            except UNREADABLE:
                read = [{b"UID": only}] if only is not None else []
            for row in read:
                rows.setdefault(row[b"UID"], {}).update(row)
        return rows, "" if kind == "OK" else plain(texts[-1])


def _records(untagged: Sequence[Any]) -> Iterator[list[Any]]:
    """imaplib's flat list of texts and (text, literal) pairs, cut into one list per FETCH response, each beginning with a number.

    A record with more than `_STRUCTURE_CAP` octets of text comes out unreadable: some mails have a BODYSTRUCTURE of megabytes.
    """
    record: list[Any] = []
    octets = 0
    for fragment in untagged:
        text: bytes = (fragment[0] if isinstance(fragment, tuple) else fragment) or b""
        if text[:1].isdigit() and record:
            yield record if octets <= _STRUCTURE_CAP else [b"("]
            record, octets = [], 0
        octets += len(text)
        record.append(fragment)
    if record and record != [None]:
        yield record if octets <= _STRUCTURE_CAP else [b"("]


def quoted(value: bytes) -> bytes:
    """An IMAP quoted string (RFC 9051 section 4.3), or 8-bit octets in quotes for a server that listed them so."""
    if re.search(rb"[\0\r\n]", value):
        raise ValueError("a line break or NUL can't be in an IMAP string")
    return b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def decoded(spelt: bytes) -> str | None:
    """A mailbox name for people: modified UTF-7 (RFC 9051 appendix A.1), or UTF-8 from servers that send it unasked; None if
    unusable.
    """
    try:
        name = spelt.decode() if not spelt.isascii() else decode_utf7(spelt)
    except ValueError:  # "R&D" listed raw: not valid UTF-7, and not text in any charset we know
        name = spelt.decode("ascii", "replace")
    return None if not name or any(unicodedata.category(mark) in ("Cc", "Cs") for mark in name) else name
