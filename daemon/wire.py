"""The wire below the Session: sockets, TLS, certificates, imapclient and imaplib, and every limit on what a server may say.

Everything a server says is hostile until checked: literals are bounded before memory is taken, an answer is bounded in octets and
in time, what comes from a mail is quoted or sent as a literal, and every fault leaves as an `errors` type with its words.

From the top of the file: where to connect, the socket, the client, logging in, the words for faults.
"""

from __future__ import annotations

import hashlib
import hmac
import imaplib
import io
import ipaddress
import logging
import re
import socket
import ssl
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.datetime_util import datetime_to_INTERNALDATE
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, ProtocolError
from imapclient.imap_utf7 import decode as decode_utf7
from imapclient.imap_utf7 import encode as encode_utf7
from imapclient.response_parser import parse_fetch_response, parse_message_list, parse_response

from daemon.errors import ConnectionFailed, LoginFailed, OutcomeUnknown, ServerError, UnexpectedReply

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["TRANSIENT", "Client", "Server", "Wire", "decoded", "log_in", "plain", "quoted"]

log = logging.getLogger(__name__)

_LITERAL_CAP: Final = 64 * 1024  # outside FETCH a literal is a mailbox name
_LINE_CAP: Final = 16 * 1024 * 1024  # the answer to SEARCH is one line: two million UIDs
_BUDGET: Final = 32 * 1024 * 1024  # everything a server may answer to one command
_STRUCTURE_CAP: Final = 256 * 1024  # a longer BODYSTRUCTURE isn't worth the parsing
_PATIENCES: Final = 3  # an answer may take this many read timeouts ...
_PACE: Final = 16 * 1024  # ... and a second more for each so many octets of it: slow lines are no fault, a drip is
_UNREADABLE: Final = (IMAPClientError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RuntimeError)
# RFC 5530; SERVERBUG is among them only at login: it is also said of one broken mail
TRANSIENT: Final = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT)\b", re.IGNORECASE)
_TRANSIENT_LOGIN: Final = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Server:
    """Where and how to connect. Timeouts are seconds.

    `security`: "tls" (implicit TLS, RFC 8314), "starttls", or "none", which is refused unless the server is on loopback.
    `ca_file`: PEM file with the certificates to trust in place of the system's. `fingerprint`: SHA-256 of the server's own
    certificate in hex, colons allowed; given, it alone decides (issuer, name and dates no longer matter).
    """

    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    username: str
    ca_file: Path | None = None
    fingerprint: str | None = None
    connect_timeout: float = 20.0
    read_timeout: float = 60.0


# -------------------------------------------------------------------------------- the socket


class Wire(imaplib.IMAP4):
    """The socket below imapclient: verified TLS, no Nagle delay, and the one place where what a server sends is bounded.

    imaplib takes the memory for any literal a server announces, and reads lines for as long as one is sent. `read` and
    `readline` refuse what exceeds `literal_cap`, a line's cap, or `budget`, which bounds all that is answered to one command.
    They also raise our errors, so that a cut (ConnectionFailed) never looks like nonsense (imaplib's abort, UnexpectedReply).
    No octet is waited for longer than `patience` (seconds), no answer longer than `begin` allows.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._reader: io.BufferedReader | None = None
        self._cut = False
        self.patience = server.connect_timeout
        self.begin()
        super().__init__(server.host, server.port, timeout=server.connect_timeout)
        if self.state != "NONAUTH":
            self.shutdown()
            raise ConnectionFailed(
                "the server greeted with PREAUTH",
                "it claims that somebody is logged in already; no password was sent. Check host and port.",
            )

    def begin(self, literal_cap: int | None = None, budget: int | None = None) -> None:
        """The limits on the answer to the next command (None: what is enough for all but a mail's texts); its time starts now."""
        self.literal_cap, self.budget = literal_cap or _LITERAL_CAP, budget or _BUDGET
        self._deadline = time.monotonic() + _PATIENCES * self.patience

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        if self._server.security == "none":
            _require_loopback({str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)})
        self.sock = socket.create_connection((host, port), timeout=timeout)
        # without it every SEARCH, FETCH and APPEND of more than one segment waits 40 ms for a delayed acknowledgement
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._server.security == "none":
            _require_loopback({str(self.sock.getpeername()[0])})
        if self._server.security == "tls":
            self._wrap()
        self._reader = io.BufferedReader(_Incoming(self))

    def _wrap(self) -> None:
        context = ssl.create_default_context(cafile=self._server.ca_file)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        pinned = self._server.fingerprint
        if pinned is not None:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        self.sock = tls = context.wrap_socket(self.sock, server_hostname=self.host)
        if pinned is not None:
            shown = hashlib.sha256(tls.getpeercert(binary_form=True) or b"").hexdigest()
            if not hmac.compare_digest(shown.encode(), pinned.replace(":", "").strip().lower().encode()):
                raise ConnectionFailed(
                    "the server's certificate is not the pinned one",
                    f"it shows SHA-256 {shown}. If you renewed it, set fingerprint to this; if not, somebody may be in between.",
                )

    def begin_tls(self) -> None:
        """STARTTLS (RFC 9051 section 6.2.1), with nothing kept of what was said before (CVE-2011-0411 and its kin)."""
        if "STARTTLS" not in self.capabilities:
            raise ConnectionFailed(
                "the server offers no STARTTLS",
                'no password was sent. Use security = "tls" with port 993 where the server has it.',
            )
        kind, _ = self._simple_command("STARTTLS")
        if kind != "OK" or self._reader is None:
            raise ConnectionFailed("the server refused STARTTLS", "no password was sent.")
        self.patience = 0  # only what is there already
        early = self._reader.peek(1)
        self.patience = self._server.connect_timeout
        if early:
            raise ConnectionFailed(
                "something was said between STARTTLS and TLS",
                "no password was sent. Somebody may be tampering with the connection.",
            )
        self.sock.settimeout(self._server.connect_timeout)
        self._reader.close()
        self._wrap()
        self._reader = io.BufferedReader(_Incoming(self))
        self.untagged_responses.clear()

    def receive(self, buffer: WriteableBuffer) -> int | None:
        """The next octets of the socket, as RawIOBase.readinto wants them told."""
        self._arm()
        try:
            octets = self.sock.recv_into(buffer)
        except BlockingIOError:
            return None
        self._deadline += octets / _PACE
        return octets

    def _arm(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock.settimeout(min(self.patience, left))

    def _spend(self, octets: int) -> None:
        self.budget -= octets
        if self.budget < 0:
            raise UnexpectedReply("the server answers without end")

    def read(self, size: int) -> bytes:
        if size > self.literal_cap:
            raise UnexpectedReply(f"the server announces {size} octets where at most {self.literal_cap} can be right")
        self._spend(size)
        taken = self._take(lambda reader: reader.read(size))
        if len(taken) < size:
            raise self._broken("the connection was cut in the middle of an answer")
        return taken

    def readline(self) -> bytes:
        line = self._take(lambda reader: reader.readline(_LINE_CAP + 1))
        self._spend(len(line))
        if len(line) > _LINE_CAP:
            raise UnexpectedReply("the server sends a line without end")
        if not line.endswith(b"\n"):
            raise self._broken("the server closed the connection")
        return line

    def _take(self, take: Callable[[io.BufferedReader], bytes]) -> bytes:
        if self._reader is None:
            raise ConnectionFailed("the connection is closed")
        try:
            return take(self._reader)
        except OSError as fault:
            raise self._broken(fault) from fault

    def send(self, data: Any) -> None:
        try:
            self._arm()
            self.sock.sendall(data)
        except OSError as fault:
            raise self._broken(fault) from fault

    def _broken(self, fault: OSError | str) -> ConnectionFailed:
        if self._cut:
            return ConnectionFailed("the connection was closed from our side")
        if isinstance(fault, str):
            return ConnectionFailed(fault)
        if not isinstance(fault, TimeoutError):
            return ConnectionFailed(f"the connection broke: {plain(fault)}")
        if time.monotonic() >= self._deadline:
            return ConnectionFailed("the answer came too slowly to wait for its end")
        return ConnectionFailed(f"no answer within {self.patience:g} s")

    def cut(self) -> None:
        """End the connection under another thread's hands: what it waits for fails at once. Closes nothing; never raises."""
        self._cut = True
        if hasattr(self, "sock"):
            with suppress(OSError):
                # SSLSocket.shutdown would take the TLS off first, and what the other thread sends next would go out in plain text
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)

    def shutdown(self) -> None:
        with suppress(OSError, ValueError):
            if self._reader is not None:
                self._reader.close()
        self._reader = None
        if hasattr(self, "sock"):
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)
            self.sock.close()

    def _log(self, line: str) -> None:
        """imaplib keeps the last ten lines for its debugger, LOGIN among them: we keep none."""

    def append_literal(self, mailbox: bytes, flags: Sequence[str], when: datetime, raw: bytes) -> tuple[str, bytes]:
        """APPEND with a synchronising literal: (OK | NO | BAD, its text). OutcomeUnknown once an octet of `raw` may have gone
        out.

        Not imaplib's own, because that rewrites line ends and does not tell a cut before the literal from one after it. The
        literal waits for the server's "+", so a refusal (quota, no such mailbox) comes while nothing can have been stored.
        """
        tag = self._new_tag()
        stamp = datetime_to_INTERNALDATE(when).encode()
        self.send(b'%s APPEND %s (%s) "%s" {%d}\r\n' % (tag, mailbox, " ".join(flags).encode("ascii"), stamp, len(raw)))
        while self._get_response():
            if self.tagged_commands[tag]:
                kind, texts = self._answer(tag)
                if kind == "OK":
                    raise UnexpectedReply("the server says that it stored a message which it has not seen")
                return kind, texts[-1]
            if "BYE" in self.untagged_responses:
                raise ConnectionFailed("the server closed the connection")
        try:
            self.send(raw + b"\r\n")
            kind, texts = self._get_tagged_response(tag)
        except Exception as fault:
            why = fault.message if isinstance(fault, ServerError) else "the answer can't be right"
            raise OutcomeUnknown(f"the message was sent, its fate is unknown: {why}") from None
        if kind not in ("OK", "NO", "BAD"):
            raise OutcomeUnknown("the message was sent, its fate is unknown: the answer can't be right")
        return kind, bytes(texts[-1])

    def _answer(self, tag: Any) -> tuple[str, list[bytes]]:
        answer: Any = self.tagged_commands.pop(tag)
        return str(answer[0]), list(answer[1])


class _Incoming(io.RawIOBase):
    """A wire's socket as a stream, each read of it within the wire's time."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        return self._wire.receive(buffer)


# -------------------------------------------------------------------------------- the client


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
        except _UNREADABLE:
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
            except _UNREADABLE:
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
            except _UNREADABLE:
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


def _require_loopback(addresses: set[str]) -> None:
    if not all(ipaddress.ip_address(address.partition("%")[0]).is_loopback for address in addresses):
        raise ConnectionFailed(
            "a password without TLS goes to this machine only", 'no password was sent. Use security = "tls" or "starttls".'
        )


def plain(text: object) -> str:
    """What a server or library said, as one short line without control characters."""
    shown = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return "".join(mark if mark.isprintable() else " " for mark in shown[:200]).strip()


def decoded(spelt: bytes) -> str | None:
    """A mailbox name for people: modified UTF-7 (RFC 9051 appendix A.1), or UTF-8 from servers that send it unasked; None if
    unusable.
    """
    try:
        name = spelt.decode() if not spelt.isascii() else decode_utf7(spelt)
    except ValueError:  # "R&D" listed raw: not valid UTF-7, and not text in any charset we know
        name = spelt.decode("ascii", "replace")
    return None if not name or any(unicodedata.category(mark) in ("Cc", "Cs") for mark in name) else name


# -------------------------------------------------------------------------------- logging in


def log_in(server: Server, password: str, oauth: bool) -> tuple[Client, frozenset[str], str]:
    """Connect, verify, log in: the client, what the server offers after login (upper case), and its certificate in one line.

    Raises ConnectionFailed and LoginFailed as `Session.connect` tells.
    """
    if re.search(r"[\0\r\n]", server.username + password):
        raise LoginFailed("the user name or the password holds a line break or NUL", "look at the end of the password's source.")
    try:
        client = Client(server)
    except ServerError:
        raise
    except (OSError, IMAPClientError, ValueError) as fault:
        raise _unreachable(server, fault) from None
    try:
        if server.security == "starttls":
            client.wire.begin_tls()
        certificate = _describe(client.wire.sock)
        client.wire.patience = server.read_timeout
        client.wire.begin()
        client.sign_in(server.username, password, oauth)
        capabilities = client.refresh_capabilities()
    except BaseException as fault:
        client.wire.shutdown()
        if isinstance(fault, ServerError) or not isinstance(fault, (OSError, *_UNREADABLE)):
            raise
        raise _refused(server, client, fault) from None
    return client, capabilities, certificate


def _describe(sock: socket.socket) -> str:
    if not isinstance(sock, ssl.SSLSocket):
        return "no TLS: plain text on this machine"
    shown = sock.getpeercert() or {}
    cipher = sock.cipher()
    parts = [sock.version() or "TLS", cipher[0] if cipher else ""]
    for key, word in (("subject", "for"), ("issuer", "by")):
        pairs = dict(pair for rdn in shown.get(key, ()) for pair in rdn)  # type: ignore[union-attr, misc, unused-ignore]
        name = pairs.get("commonName") or pairs.get("organizationName")
        if name:
            parts.append(f"{word} {plain(name)}")
    if "notAfter" in shown:
        parts.append(f"until {plain(shown['notAfter'])}")
    parts.append(f"SHA-256 {hashlib.sha256(sock.getpeercert(binary_form=True) or b'').hexdigest()}")
    return ", ".join(part for part in parts if part)


# -------------------------------------------------------------------------------- the words for faults


_CERTIFICATE: Final = {  # OpenSSL verify codes (X509_V_ERR_*)
    9: ("is not valid yet", "look at the clock of this machine."),
    10: ("has expired", "look at the clock of this machine; if it is right, the provider has to renew."),
    18: ("is self-signed", "for a server of your own, set ca_file or fingerprint."),
    19: ("is signed by an authority that this machine does not know", "for a server of your own, set ca_file or fingerprint."),
    20: ("is signed by an authority that this machine does not know", "for a server of your own, set ca_file or fingerprint."),
    23: ("has been revoked", "ask the provider."),
    62: ("is for another host", "look at the spelling of host; it must be a name in the certificate."),
    64: ("is for another address", "use the server's name for host, not its address."),
}  # fmt: skip


def _unreachable(server: Server, fault: Exception) -> ConnectionFailed:
    place = f"{server.host}:{server.port}"
    if isinstance(fault, ssl.SSLCertVerificationError):
        what, advice = _CERTIFICATE.get(fault.verify_code, (f"is not trusted ({plain(fault.verify_message)})", ""))
        return ConnectionFailed(f"the certificate of {place} {what}", advice)
    if isinstance(fault, ssl.SSLError):
        return ConnectionFailed(
            f"no TLS with {place}", 'if the port is 143, set security = "starttls"; TLS 1.2 is the oldest spoken.'
        )
    if isinstance(fault, (socket.gaierror, UnicodeError)):
        return ConnectionFailed(f"no address is known for {server.host}", "look at the spelling of host, and at the network.")
    if isinstance(fault, TimeoutError):
        return ConnectionFailed(
            f"{place} did not answer within {server.connect_timeout:g} s", "look at port, network and firewall."
        )
    if isinstance(fault, ConnectionRefusedError):
        return ConnectionFailed(f"nothing listens at {place}", "look at host and port.")
    if isinstance(fault, FileNotFoundError):
        return ConnectionFailed("ca_file can't be read", f"there is no {server.ca_file}.")
    if isinstance(fault, OSError):
        return ConnectionFailed(f"no connection to {place}: {plain(fault.strerror or fault)}")
    return ConnectionFailed(f"{place} does not speak IMAP, or is not willing to", "look at host, port and security.")


def _refused(server: Server, client: Client, fault: BaseException) -> ServerError:
    """The error for a fault between the greeting and the end of the login."""
    if isinstance(fault, (OSError, IMAPClientAbortError)):
        if isinstance(fault, OSError):
            return _unreachable(server, fault)
        return ConnectionFailed(f"{server.host} closed the connection during the login", "too many connections, perhaps.")
    said = plain(fault)
    if _TRANSIENT_LOGIN.search(said):
        return ConnectionFailed(f"{server.host} takes no logins for now: {said}")
    if isinstance(fault, IMAPClientError) and not isinstance(fault, ProtocolError):
        advice = "many providers want an app password, or IMAP switched on in their settings."
        return LoginFailed(f"{server.host} refused the login of {server.username}: {said}", advice)
    return UnexpectedReply(f"{server.host} answers what can't be right")
