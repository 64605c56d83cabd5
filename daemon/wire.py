"""The socket below imapclient: TLS, certificates, time, and every limit on what a server may say.

Everything a server says is hostile until checked: literals are bounded before memory is taken, an answer is bounded in octets and
in time, and every fault leaves as an `errors` type with its words.
"""

from __future__ import annotations

import hashlib
import hmac
import imaplib
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from imapclient.datetime_util import datetime_to_INTERNALDATE

from daemon.errors import ConnectionFailed, OutcomeUnknown, ServerError, UnexpectedReply

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Server", "Wire", "plain"]

_LITERAL_CAP: Final = 64 * 1024  # outside FETCH a literal is a mailbox name
_LINE_CAP: Final = 16 * 1024 * 1024  # the answer to SEARCH is one line: two million UIDs
_BUDGET: Final = 32 * 1024 * 1024  # everything a server may answer to one command
_PATIENCES: Final = 3  # an answer may take this many read timeouts ...
_PACE: Final = 16 * 1024  # ... and a second more for each so many octets of it: slow lines are no fault, a drip is


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


def _require_loopback(addresses: set[str]) -> None:
    if not all(ipaddress.ip_address(address.partition("%")[0]).is_loopback for address in addresses):
        raise ConnectionFailed(
            "a password without TLS goes to this machine only", 'no password was sent. Use security = "tls" or "starttls".'
        )


def plain(text: object) -> str:
    """What a server or library said, as one short line without control characters."""
    shown = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return "".join(mark if mark.isprintable() else " " for mark in shown[:200]).strip()
