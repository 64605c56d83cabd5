r"""The only speaker of IMAP (RFC 3501, RFC 9051): `Session` opens, reads and appends, and never changes what is the user's.

Mailboxes are opened with EXAMINE, bodies are read with BODY.PEEK, the one write is APPEND. `Session.remove_own` alone opens a
mailbox for writing, to take back a draft of our own that nobody has touched. Everything a server or a mail says is hostile
until checked: literals are bounded before memory is taken, values that come from a mail are quoted or sent as literals, every
fault is an `errors` type.

From the top of the file: values, the parts of a message (pure), the wire below imapclient, the Session.
"""

from __future__ import annotations

import hashlib
import hmac
import imaplib
import ipaddress
import logging
import re
import socket
import ssl
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Literal, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.datetime_util import datetime_to_INTERNALDATE
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, ProtocolError
from imapclient.imap_utf7 import decode as decode_utf7
from imapclient.imap_utf7 import encode as encode_utf7
from imapclient.response_parser import parse_fetch_response, parse_message_list, parse_response

from daemon.errors import ConnectionFailed, LoginFailed, OutcomeUnknown, ServerError, UnexpectedReply

__all__ = ["Appended", "ListedMailbox", "Part", "Raw", "Server", "Session", "Status", "Use", "outline", "reassemble", "wanted"]

log = logging.getLogger(__name__)

Use = Literal["drafts", "sent", "archive", "trash", "all"]

_HEADER_CAP: Final = 64 * 1024  # a header longer than this is cut; real ones stay under 30 KiB
_MIME_CAP: Final = 8 * 1024
_EXACT_CAP: Final = 1024 * 1024  # our own drafts are a few KiB
_LITERAL_CAP: Final = 64 * 1024  # outside FETCH a literal is a mailbox name
_LINE_CAP: Final = 16 * 1024 * 1024  # the answer to SEARCH is one line: two million UIDs
_BUDGET: Final = 32 * 1024 * 1024  # everything a server may answer to one command
_STRUCTURE_CAP: Final = 256 * 1024  # a longer BODYSTRUCTURE isn't worth the parsing
_SLACK: Final = 4096
_BATCH: Final = 200
_WINDOW: Final = 8 * 1024 * 1024  # octets asked for in one go
_MAX_DEPTH: Final = 20
_MAX_LEAVES: Final = 40
_MAX_TEXTS: Final = 4
_UNREADABLE: Final = (IMAPClientError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RuntimeError)
# RFC 5530; SERVERBUG is not among them: it is also said of one broken mail
_TRANSIENT: Final = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT)\b", re.IGNORECASE)

# Mailbox names in use where a server doesn't tell (RFC 6154 absent): what providers and mail clients create, per language.
_NAMES: Final[Mapping[Use, tuple[str, ...]]] = {
    "drafts": (
        "Drafts", "Draft", "Entwürfe", "Entwurf", "Brouillons", "Borradores", "Borrador", "Bozze", "Concepten",
        "Rascunhos", "Utkast", "Kladder", "Luonnokset", "Kopie robocze", "Szkice", "Koncepty", "Piszkozatok", "Ciorne",
        "Πρόχειρα", "Черновики", "Чернетки", "Taslaklar", "下書き", "草稿", "草稿箱", "임시보관함", "Esborranys",
    ),
    "sent": (
        "Sent", "Sent Items", "Sent Messages", "Sent Mail", "Sent-Mail", "Gesendet", "Gesendete Objekte",
        "Gesendete Elemente", "Gesendete Nachrichten", "Envoyés", "Messages envoyés", "Éléments envoyés",
        "Courrier envoyé", "Enviados", "Elementos enviados", "Mensajes enviados", "Inviati", "Posta inviata", "Inviata",
        "Verzonden", "Verzonden items", "Verzonden berichten", "Itens enviados", "Skickat", "Skickade", "Sendt",
        "Sendte elementer", "Lähetetyt", "Wysłane", "Elementy wysłane", "Odeslané", "Odoslané", "Elküldött",
        "Elküldött elemek", "Trimise", "Απεσταλμένα", "Отправленные", "Надіслані", "Gönderilmiş Öğeler",
        "Gönderilenler", "送信済み", "送信済みメール", "已发送", "已发送邮件", "寄件備份", "보낸편지함", "Enviats",
    ),
    "archive": (
        "Archive", "Archives", "Archiv", "Archivo", "Archivio", "Archief", "Arquivo", "Arkiv", "Arkisto", "Archiwum",
        "Archív", "Archívum", "Arhivă", "Αρχείο", "Архив", "Архів",
        "Arşiv", "アーカイブ", "归档", "存档", "封存", "보관함", "Arxiu",
    ),
    "trash": (
        "Trash", "Deleted Items", "Deleted Messages", "Deleted", "Bin", "Papierkorb", "Gelöscht", "Gelöschte Objekte",
        "Gelöschte Elemente", "Corbeille", "Éléments supprimés", "Papelera", "Elementos eliminados", "Cestino",
        "Posta eliminata", "Prullenbak", "Verwijderde items", "Lixo", "Lixeira", "Itens eliminados", "Papperskorgen",
        "Borttaget", "Papirkurv", "Slettet", "Roskakori", "Kosz", "Elementy usunięte", "Koš", "Kôš", "Lomtár",
        "Törölt elemek", "Coș de gunoi", "Κάδος απορριμμάτων", "Корзина", "Удаленные", "Кошик", "Çöp Kutusu",
        "Silinmiş Öğeler", "ごみ箱", "已删除", "已删除邮件", "垃圾桶", "휴지통", "Paperera",
    ),
    "all": (
        "All Mail", "All", "Alle Nachrichten", "Tous les messages", "Todos", "Tutti i messaggi", "Alle e-mails",
        "Todo el correo",
    ),
}  # fmt: skip
_KNOWN_USES: Final = frozenset({"all", "archive", "drafts", "flagged", "important", "junk", "sent", "trash"})


# -------------------------------------------------------------------------------- values


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
class Raw:
    """A fetched message: `raw` is RFC 5322 bytes, reassembled from the parts that hold text.

    `size`: octets of the whole message as the server tells (RFC822.SIZE). `internaldate`: when the server received it, in UTC.
    `partial`: text is missing, because it or the header was cut at a cap. An empty `raw` with `partial`: the server lists the
    message but would not give it.
    """

    uid: int
    raw: bytes
    size: int
    internaldate: datetime | None
    partial: bool


@dataclass(frozen=True, slots=True)
class Appended:
    """What APPENDUID (RFC 4315 section 3) said; both None where the server said nothing that can be right."""

    uidvalidity: int | None
    uid: int | None


# -------------------------------------------------------------------------------- the parts of a message


@dataclass(frozen=True, slots=True)
class Part:
    """A body part as BODYSTRUCTURE shows it (RFC 9051 section 7.5.2). `path`: its section number ("1.2"), "" for the whole
    message.

    `kind`: type and subtype, lower case ("text/plain"). A multipart has `children`; anything else is a leaf.
    """

    path: str
    kind: str
    disposition: str = ""
    children: tuple[Part, ...] = field(default=())

    def leaves(self) -> Iterator[Part]:
        """The leaves below (or this part itself), in order."""
        if not self.kind.startswith("multipart/"):
            yield self
        for child in self.children:
            yield from child.leaves()


def outline(body: Any, path: str = "", depth: int = 0) -> Part | None:
    """The parts of an imapclient BODYSTRUCTURE value, or None where it can't be understood (or is not worth it: too deep, too
    many).
    """
    part = _outline(body, path, depth)
    if part is None or sum(1 for _ in part.leaves()) > _MAX_LEAVES:
        return None
    return part


def _outline(body: Any, path: str, depth: int) -> Part | None:
    if depth > _MAX_DEPTH or not isinstance(body, tuple) or len(body) < 2:
        return None
    if isinstance(body[0], list):
        if not body[0] or len(body[0]) > _MAX_LEAVES or not isinstance(body[1], bytes):
            return None
        children = [_outline(child, f"{path}.{n}" if path else str(n), depth + 1) for n, child in enumerate(body[0], 1)]
        if any(child is None for child in children):
            return None
        return Part(path, f"multipart/{_token(body[1])}", children=tuple(child for child in children if child))
    if len(body) < 7 or not isinstance(body[0], bytes) or not isinstance(body[1], bytes):
        return None
    kind = f"{_token(body[0])}/{_token(body[1])}"
    # the extension fields come after 7 fields, after 8 in text (lines), after 10 in message/rfc822 (envelope, body, lines)
    at = 9 if kind.startswith("text/") else 11 if kind in ("message/rfc822", "message/global") else 8
    disposition = body[at] if len(body) > at else None
    shown = disposition[0] if isinstance(disposition, tuple) and disposition else disposition
    return Part(path, kind, _token(shown) if isinstance(shown, bytes) else "")


def _token(value: bytes) -> str:
    """A MIME token (RFC 2045 section 5.1), lower case; what isn't one becomes "x-unknown"."""
    return value.decode().lower() if re.fullmatch(rb"[A-Za-z0-9!#$&^_.+-]{1,100}", value) else "x-unknown"


def wanted(part: Part) -> tuple[str, ...]:
    """The paths of the leaves worth fetching: the first inline text/plain and text/html leaves, and text/calendar."""
    leaves = list(part.leaves())
    texts = [leaf for leaf in leaves if leaf.kind in ("text/plain", "text/html") and leaf.disposition != "attachment"]
    if not texts:  # a mail whose only text claims to be an attachment, or is text/enriched
        texts = [leaf for leaf in leaves if leaf.kind.startswith("text/") and leaf.kind != "text/calendar"][:1]
    calendars = [leaf for leaf in leaves if leaf.kind == "text/calendar"][:2]
    chosen = {leaf.path for leaf in (*texts[:_MAX_TEXTS], *calendars)}
    return tuple(leaf.path for leaf in leaves if leaf.path in chosen)


def reassemble(header: bytes, part: Part, mime: Mapping[str, bytes], bodies: Mapping[str, bytes]) -> bytes:
    """A small RFC 5322 message of the same shape: `header` without its Content-* fields, and `part`'s tree with new boundaries.

    `mime` and `bodies` map the path of a leaf to its MIME header and its (still encoded) body. A leaf without a body stays,
    empty, so that its type and file name are known. A part that is no multipart gives `header` and its body, byte for byte.
    Pure; never raises.
    """
    if not part.kind.startswith("multipart/"):
        return _whole_lines(header) + b"\r\n" + bodies.get(part.path, b"")
    payloads = [*mime.values(), *bodies.values()]
    seal = hashlib.sha256(b"\0".join([header, *payloads])).hexdigest()[:24]
    while any(seal.encode() in payload for payload in payloads):  # a mail can't know the hash of itself; certain is better still
        seal = hashlib.sha256(seal.encode()).hexdigest()[:24]
    kept = [line for name, line in _fields(header) if not name.startswith(b"content-") and name != b"mime-version"]
    return b"".join(kept) + b"MIME-Version: 1.0\r\n" + _branch(part, seal, mime, bodies)


def _branch(part: Part, seal: str, mime: Mapping[str, bytes], bodies: Mapping[str, bytes]) -> bytes:
    boundary = f"{seal}.{part.path or '0'}".encode()
    out = [b"Content-Type: ", part.kind.encode(), b'; boundary="', boundary, b'"\r\n\r\n']
    for child in part.children:
        out += [b"--", boundary, b"\r\n"]
        if child.kind.startswith("multipart/"):
            out.append(_branch(child, seal, mime, bodies))
        else:
            own = b"".join(line for _, line in _fields(mime.get(child.path, b"")))
            out += [own or b"Content-Type: " + child.kind.encode() + b"\r\n", b"\r\n", bodies.get(child.path, b"")]
        out.append(b"\r\n")
    return b"".join([*out, b"--", boundary, b"--\r\n"])


def _whole_lines(header: bytes) -> bytes:
    """`header` without its blank line, and without the line that a cap cut."""
    if header.endswith((b"\r\n\r\n", b"\n\n")):
        return header[: -2 if header.endswith(b"\r\n") else -1]
    return header[: header.rfind(b"\n") + 1]


def _fields(header: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(lower-cased field name, its lines) of a header block up to its blank line; a last line without its line end is dropped."""
    name, lines = b"", b""
    for line in (ended.rstrip(b"\r") for ended in header.split(b"\n")[:-1]):
        if not line:
            break
        if line[:1] in b" \t" and lines:
            lines += line + b"\r\n"
            continue
        if lines:
            yield name, lines
        name, lines = line.partition(b":")[0].strip().lower(), line + b"\r\n"
    if lines:
        yield name, lines


# -------------------------------------------------------------------------------- the wire, the client


class _Wire(imaplib.IMAP4):
    """The socket below imapclient: verified TLS, no Nagle delay, and the one place where what a server sends is bounded.

    imaplib takes the memory for any literal a server announces, and reads lines for as long as one is sent. `read` and
    `readline` refuse what exceeds `literal_cap`, a line's cap, or `budget`, which bounds all that is answered to one command.
    They also raise our errors, so that a cut (ConnectionFailed) never looks like nonsense (imaplib's abort, UnexpectedReply).
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._reader: BinaryIO | None = None
        self.literal_cap = _LITERAL_CAP
        self.budget = _BUDGET
        super().__init__(server.host, server.port, timeout=server.connect_timeout)
        if self.state != "NONAUTH":
            self.shutdown()
            raise ConnectionFailed(
                "the server greeted with PREAUTH",
                "it claims that somebody is logged in already; no password was sent. Check host and port.",
            )

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
        self._reader = self.sock.makefile("rb")

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
        self.sock.settimeout(0)
        early = self._reader.peek(1)  # type: ignore[attr-defined]
        if early:
            raise ConnectionFailed(
                "something was said between STARTTLS and TLS",
                "no password was sent. Somebody may be tampering with the connection.",
            )
        self.sock.settimeout(self._server.connect_timeout)
        self._reader.close()
        self._wrap()
        self._reader = self.sock.makefile("rb")
        self.untagged_responses.clear()

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
            raise ConnectionFailed("the connection was cut in the middle of an answer")
        return taken

    def readline(self) -> bytes:
        line = self._take(lambda reader: reader.readline(_LINE_CAP + 1))
        self._spend(len(line))
        if len(line) > _LINE_CAP:
            raise UnexpectedReply("the server sends a line without end")
        if not line.endswith(b"\n"):
            raise ConnectionFailed("the server closed the connection")
        return line

    def _take(self, take: Callable[[BinaryIO], bytes]) -> bytes:
        if self._reader is None:
            raise ConnectionFailed("the connection is closed")
        try:
            return take(self._reader)
        except TimeoutError as fault:
            raise ConnectionFailed(f"no answer within {self.sock.gettimeout():g} s") from fault
        except OSError as fault:
            raise ConnectionFailed(f"the connection broke: {_plain(fault)}") from fault

    def send(self, data: Any) -> None:
        try:
            self.sock.sendall(data)
        except OSError as fault:
            raise ConnectionFailed(f"the connection broke: {_plain(fault)}") from fault

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
        self.literal_cap, self.budget = _LITERAL_CAP, _BUDGET
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


class _Client(IMAPClient):  # type: ignore[misc, unused-ignore]
    """imapclient over our wire, with the mailbox names as the server spelt them and FETCH answers read one record at a time."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self.spelt: dict[str, bytes] = {}
        limits: Any = SocketTimeout(server.connect_timeout, server.read_timeout)
        super().__init__(server.host, server.port, ssl=server.security == "tls", timeout=limits)
        self.wire.debug = 0  # imapclient sets 5, which formats every literal for a log that would hold the user's mail

    @property
    def wire(self) -> _Wire:
        wire: _Wire = self._imap
        return wire

    @property
    def untyped(self) -> Any:
        """This client, for the calls that imapclient hasn't annotated."""
        return self

    def _create_IMAP4(self) -> _Wire:
        return _Wire(self._server)

    def _normalise_folder(self, folder_name: str | bytes) -> bytes:
        """The quoted mailbox name, in the very octets of the last LIST where it was listed, else in modified UTF-7."""
        if isinstance(folder_name, bytes):
            return _quoted(folder_name)
        return _quoted(self.spelt.get(folder_name) or encode_utf7(folder_name))

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
            self.wire.login(_quoted(username.encode()).decode(), secret)
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
        """UID FETCH: what could be understood of each message by UID, and the server's text where it answered NO.

        A record that can't be read gives an empty row where its UID is certain: `only`, when one message was asked for.
        """
        self.wire.untagged_responses.pop("FETCH", None)
        kind, texts = self.wire.uid("FETCH", uids, parts)
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
        return rows, "" if kind == "OK" else _plain(texts[-1])


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


def _quoted(value: bytes) -> bytes:
    """An IMAP quoted string (RFC 9051 section 4.3), or 8-bit octets in quotes for a server that listed them so."""
    if re.search(rb"[\0\r\n]", value):
        raise ValueError("a line break or NUL can't be in an IMAP string")
    return b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _require_loopback(addresses: set[str]) -> None:
    if not all(ipaddress.ip_address(address.partition("%")[0]).is_loopback for address in addresses):
        raise ConnectionFailed(
            "a password without TLS goes to this machine only", 'no password was sent. Use security = "tls" or "starttls".'
        )


def _day(day: date) -> bytes:
    """A date of RFC 9051 section 9; not strftime, whose month names follow the locale."""
    return b"%d-%s-%04d" % (day.day, b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[day.month - 1], day.year)


def _plain(text: object) -> str:
    """What a server or library said, as one short line without control characters."""
    shown = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return "".join(mark if mark.isprintable() else " " for mark in shown[:200]).strip()


# -------------------------------------------------------------------------------- the Session


class Session:
    """One logged-in connection. Not for two threads. After ConnectionFailed, UnexpectedReply or OutcomeUnknown it is closed for
    good.
    """

    def __init__(self, client: _Client, capabilities: frozenset[str], certificate: str) -> None:
        self._client = client
        self._open = True
        self._selected: str | None = None
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
        if re.search(r"[\0\r\n]", server.username + password):
            raise LoginFailed(
                "the user name or the password holds a line break or NUL", "look at the end of the password's source."
            )
        try:
            client = _Client(server)
        except ServerError:
            raise
        except (OSError, IMAPClientError, ValueError) as fault:
            raise _unreachable(server, fault) from None
        try:
            if server.security == "starttls":
                client.wire.begin_tls()
            certificate = _describe(client.wire.sock)
            client.wire.sock.settimeout(server.read_timeout)
            client.sign_in(server.username, password, oauth)
            capabilities = client.refresh_capabilities()
        except BaseException as fault:
            client.wire.shutdown()
            if isinstance(fault, ServerError) or not isinstance(fault, (OSError, *_UNREADABLE)):
                raise
            raise _refused(server, client, fault) from None
        return cls(client, capabilities, certificate)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _speaking(self, literal_cap: int = _LITERAL_CAP, budget: int = _BUDGET) -> Iterator[_Client]:
        """The client for one exchange, within these limits; every fault leaves as one of `errors`, and drops what can't be
        trusted.
        """
        if not self._open:
            raise ConnectionFailed("the connection is closed")
        wire = self._client.wire
        wire.literal_cap, wire.budget = literal_cap, budget
        try:
            yield self._client
        except (ConnectionFailed, UnexpectedReply, OutcomeUnknown):
            self._drop()
            raise
        except ServerError:
            raise
        except IMAPClientAbortError as fault:
            self._drop()
            if wire.untagged_responses.get("BYE"):
                raise ConnectionFailed(f"the server closed the connection: {_plain(fault)}") from None
            raise UnexpectedReply("the server's answer can't be right") from None  # without its text, which may be a mail's
        except IMAPClientError as fault:
            if isinstance(fault, ProtocolError):
                self._drop()
                raise UnexpectedReply("the server's answer can't be read") from None
            raise ServerError(f"the server refused: {_plain(fault)}") from None
        except OSError as fault:
            self._drop()
            raise ConnectionFailed(f"the connection broke: {_plain(fault)}") from fault
        except _UNREADABLE:
            self._drop()
            raise UnexpectedReply("the server's answer can't be read") from None
        except BaseException:  # a signal in the middle of an answer: the rest of it would be taken for the next one
            self._drop()
            raise

    def _drop(self) -> None:
        self._open = False
        self._selected = None
        self._client.wire.shutdown()

    # -------------------------------------------------------------------------------- mailboxes

    def mailboxes(self) -> tuple[ListedMailbox, ...]:
        """Every mailbox that can be opened, with its special-use (RFC 6154). Asked anew each time."""
        extended = {"SPECIAL-USE", "LIST-EXTENDED"} <= self.capabilities
        try:
            with self._speaking() as client:
                records = client.listing(extended)
        except ServerError as fault:
            if not extended or type(fault) is not ServerError:
                raise
            with self._speaking() as client:
                records = client.listing(False)
        listed = []
        for attributes, delimiter, spelt in records:
            name = _decoded(spelt)
            if "\\noselect" in attributes or "\\nonexistent" in attributes or name is None:
                continue
            self._delimiter = delimiter or self._delimiter
            self._client.spelt[name] = spelt
            listed.append(ListedMailbox(name, frozenset(use[1:] for use in attributes) & _KNOWN_USES))
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
        roots = self._roots()
        by_name: dict[str, str] = {}
        for mailbox in listed:
            for root in roots:
                if mailbox.name.casefold().startswith(root) and not mailbox.uses:
                    by_name.setdefault(_folded(mailbox.name[len(root) :]), mailbox.name)
        return next((by_name[_folded(name)] for name in _NAMES[use] if _folded(name) in by_name), None)

    def _roots(self) -> list[str]:
        """Prefixes below which the user's own mailboxes lie (RFC 2342), casefolded, the empty one first."""
        roots = ["", f"inbox{self._delimiter}", "inbox.", "inbox/", "[gmail]/", "[google mail]/"]
        if "NAMESPACE" in self.capabilities:
            with suppress(ServerError), self._speaking() as client:
                roots += [prefix.casefold() for prefix, _ in client.untyped.namespace().personal or ()]
        return list(dict.fromkeys(roots))

    def examine(self, name: str) -> Status:
        """Open `name` read-only, afresh (RFC 9051 section 6.3.3). Raises ServerError where there is no such mailbox."""
        return self._select(name, readonly=True)

    def _select(self, name: str, readonly: bool) -> Status:
        self._selected = None
        self._selection += 1
        with self._speaking() as client:
            answer = client.untyped.select_folder(name, readonly=readonly)
            uidvalidity, uidnext = answer.get(b"UIDVALIDITY", 0), answer.get(b"UIDNEXT", 0)
            if not uidnext:  # optional in RFC 3501
                uidnext = client.untyped.folder_status(name, ["UIDNEXT"]).get(b"UIDNEXT", 0)
            exists = answer.get(b"EXISTS", 0)
        if not (0 < uidvalidity < 2**32 and 0 < uidnext <= 2**32):
            raise ServerError(
                "the server gives the mailbox no UIDVALIDITY or UIDNEXT", "messages can't be told apart without them."
            )
        self._selected = name
        return Status(name, uidvalidity, uidnext, exists)

    # -------------------------------------------------------------------------------- search

    def uids_from(self, first: int) -> list[int]:
        """The UIDs from `first` on, ascending."""
        with self._speaking() as client:
            # "n:*" always names the last message, however small its UID is (RFC 9051 section 9, seq-range)
            return [uid for uid in client.find_uids([b"UID", b"%d:*" % first]) if uid >= first]

    def uids_since(self, day: date) -> list[int]:
        """The UIDs of the messages that the server received on `day` (its own time zone) or later, ascending."""
        with self._speaking() as client:
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
        criteria = [b"HEADER", name.encode(), _quoted(value.encode())]
        self.noop()
        with self._speaking() as client:
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
                safe = _quoted(octets)
                criteria += [key, safe if octets.isascii() else octets]
        if since is not None:
            criteria += [b"SINCE", _day(since)]
        if not criteria:
            raise ValueError("nothing to search for")
        charset = None if all(part.isascii() for part in criteria) else "UTF-8"
        try:
            with self._speaking() as client:
                return client.find_uids(criteria, charset)
        except ServerError as fault:
            if type(fault) is not ServerError:
                raise
            log.warning("the server refused a search%s; taken as nothing found", " in UTF-8" if charset else "")
            return []

    # -------------------------------------------------------------------------------- fetch

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Octets of each message (RFC822.SIZE) by UID; what has vanished is left out."""
        found: dict[int, int] = {}
        for batch in _batches(uids):
            for uid, row in _judged(*self._rows(batch, "(UID RFC822.SIZE)")).items():
                found[uid] = _number(row.get(b"RFC822.SIZE"))
        return found

    def fetch(self, uids: Sequence[int], cap: int) -> Iterator[Raw]:
        """The messages, in the order asked for, with at most `cap` octets of each text part and nothing of any attachment.

        Lazy: raises RuntimeError where another mailbox was opened before the last message was taken. What has vanished is left
        out. A message that the server lists but won't give comes as an empty `raw`; where it gives none at all, that is a
        ServerError.
        """
        if cap < 1:
            raise ValueError("cap is at least 1")
        selection = self._selection
        for batch in _batches(uids):
            self._still(selection)
            rows = self._outlines(batch)
            for window in _windows(batch, rows, cap):
                self._still(selection)
                yield from self._window(window, rows, cap)

    def _still(self, selection: int) -> None:
        if self._selection != selection:
            raise RuntimeError("another mailbox was opened while messages were being fetched")

    def _outlines(self, batch: list[int]) -> dict[int, dict[bytes, Any]]:
        try:
            return _judged(*self._rows(batch, "(UID RFC822.SIZE INTERNALDATE BODYSTRUCTURE)"))
        except ServerError as fault:  # some servers answer NO where one of the mails is too broken for a BODYSTRUCTURE
            if type(fault) is not ServerError:
                raise
            return _judged(*self._rows(batch, "(UID RFC822.SIZE INTERNALDATE)"))

    def _window(self, window: list[int], rows: Mapping[int, dict[bytes, Any]], cap: int) -> Iterator[Raw]:
        parts = {uid: outline(rows[uid].get(b"BODYSTRUCTURE")) for uid in window}
        plans: dict[tuple[str, ...], list[int]] = {}
        for uid in window:
            if rows[uid]:
                plans.setdefault(_plan(parts[uid]), []).append(uid)
        found: dict[int, dict[bytes, Any]] = {}
        withheld = {uid: "" for uid in window if not rows[uid]}
        for sections, members in plans.items():
            ask = " ".join(f"BODY.PEEK[{section}]<0.{_cap_of(section, cap)}>" for section in sections)
            budget = _BUDGET + 2 * _WINDOW + (_MAX_TEXTS + 2) * cap
            given, refused = self._rows(members, f"(UID {ask})", max(cap, _HEADER_CAP) + _SLACK, budget)
            found |= given
            withheld |= refused
        found = _judged(found, withheld)
        for uid in window:
            if uid in found:
                yield _raw(uid, rows[uid], parts[uid], found[uid], cap)

    def _rows(
        self, uids: list[int], parts: str, literal_cap: int = _LITERAL_CAP, budget: int = _BUDGET
    ) -> tuple[dict[int, dict[bytes, Any]], dict[int, str]]:
        """The FETCH rows of `uids`, and the refusals of those that the server lists but would not give. What is in neither has
        vanished.
        """
        rows, _ = self._ask(uids, parts, literal_cap, budget)
        missing = [uid for uid in uids if uid not in rows]
        if not missing:
            return rows, {}
        with self._speaking() as client:
            alive = set(client.find_uids([b"UID", ",".join(map(str, missing)).encode()]))
        withheld = {}
        for uid in (uid for uid in missing if uid in alive):
            one, refusal = self._ask([uid], parts, literal_cap, budget)
            rows |= one
            if not one:
                withheld[uid] = refusal
        return rows, withheld

    def _ask(self, uids: list[int], parts: str, literal_cap: int, budget: int) -> tuple[dict[int, dict[bytes, Any]], str]:
        only = uids[0] if len(uids) == 1 else None
        with self._speaking(literal_cap, budget) as client:
            rows, refusal = client.rows(",".join(map(str, uids)), parts, only)
        asked = set(uids)
        return {uid: row for uid, row in rows.items() if uid in asked and (len(row) > 2 or uid == only)}, refusal

    def message_ids(self, first_uid: int) -> dict[int, str]:
        """The Message-ID header value ("" where it has none) of each message from `first_uid` on, after a NOOP."""
        self.noop()
        with self._speaking() as client:
            rows, refusal = client.rows(f"{first_uid}:*", "(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        if refusal and "EXPUNGEISSUED" not in refusal.upper():
            raise ServerError(f"the server gives no messages: {refusal}")
        found = {}
        for uid, row in rows.items():
            header = next((value for key, value in row.items() if key.startswith(b"BODY[HEADER.FIELDS")), None)
            if uid >= first_uid and isinstance(header, bytes):
                found[uid] = " ".join(header.partition(b":")[2].decode("ascii", "replace").split())
        return found

    def exact(self, uid: int) -> tuple[bytes, frozenset[str]] | None:
        """The whole octets (cut at 1 MiB, our drafts are far below) and flags of one message; None where it has vanished."""
        rows, refusal = self._ask([uid], f"(UID FLAGS BODY.PEEK[]<0.{_EXACT_CAP}>)", _EXACT_CAP + _SLACK, _BUDGET)
        row = rows.get(uid)
        body = None if row is None else _section(row, "")
        if row is None or body is None:
            if refusal:
                raise ServerError(f"the server does not give the message: {refusal}")
            return None
        return body, frozenset(flag.decode("ascii", "replace") for flag in row.get(b"FLAGS") or () if isinstance(flag, bytes))

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
        with self._speaking() as client:
            kind, text = client.wire.append_literal(client._normalise_folder(mailbox), flags, when, raw)
        if kind != "OK":
            raise ServerError(f"the server refused the message: {_plain(text)}")
        told = re.match(rb"\[APPENDUID ([1-9]\d{0,9}) ([1-9]\d{0,9})\]", text, re.IGNORECASE)
        if told is None or max(int(told[1]), int(told[2])) >= 2**32:
            return Appended(None, None)
        return Appended(int(told[1]), int(told[2]))

    def remove_own(self, mailbox: str, uid: int, expected: bytes) -> bool:
        r"""Take back a draft of ours: only if it is `expected` octet for octet, still \Draft, not \Deleted. True when it is gone.

        The only place that can change a mailbox. It marks and expunges this one UID (RFC 4315 section 2.1), never a plain
        EXPUNGE, which would take what the user has marked; without UIDPLUS it does nothing. The mailbox is read-only again
        afterwards.
        """
        if "UIDPLUS" not in self.capabilities:
            return False
        self._select(mailbox, readonly=False)
        try:
            found = self.exact(uid)
            flags = {flag.lower() for flag in found[1]} if found else set()
            if found is None or found[0] != expected or "\\draft" not in flags or "\\deleted" in flags:
                return False
            with self._speaking() as client:
                client.untyped.add_flags([uid], [rb"\Deleted"], silent=True)
            try:
                with self._speaking() as client:
                    client.uid_expunge([uid])
            except ServerError:
                if self._open:  # refused: leave the draft as it was
                    with self._speaking() as client:
                        client.untyped.remove_flags([uid], [rb"\Deleted"], silent=True)
                raise
            return self.exact(uid) is None
        finally:
            if self._open:
                self.examine(mailbox)

    # -------------------------------------------------------------------------------- the rest

    def noop(self) -> None:
        """Let the server tell what is new in the open mailbox, and keep the connection alive."""
        with self._speaking() as client:
            client.untyped.noop()

    def close(self) -> None:
        """Log out and close; never raises."""
        if not self._open:
            return
        with suppress(Exception):
            self._client.wire.sock.settimeout(5)
            with self._speaking() as client:
                client.wire.logout()
        self._drop()


# -------------------------------------------------------------------------------- what the Session needs


def _batches(uids: Sequence[int]) -> Iterator[list[int]]:
    unique = [uid for uid in dict.fromkeys(uids) if uid > 0]
    for start in range(0, len(unique), _BATCH):
        yield unique[start : start + _BATCH]


def _windows(batch: list[int], rows: Mapping[int, dict[bytes, Any]], cap: int) -> Iterator[list[int]]:
    """Runs of UIDs whose texts fit into `_WINDOW` octets together."""
    window: list[int] = []
    weight = 0
    for uid in (uid for uid in batch if uid in rows):
        own = min(_number(rows[uid].get(b"RFC822.SIZE")) or cap, _HEADER_CAP + (_MAX_TEXTS + 2) * cap)
        if window and weight + own > _WINDOW:
            yield window
            window, weight = [], 0
        window.append(uid)
        weight += own
    if window:
        yield window


def _judged(rows: dict[int, dict[bytes, Any]], withheld: dict[int, str]) -> dict[int, dict[bytes, Any]]:
    """`rows` with an empty one for each message withheld; ServerError where it is the server that is ill, not the mail."""
    refusal = next(filter(None, withheld.values()), "")
    if withheld and (not rows or any(_TRANSIENT.search(text) for text in withheld.values())):
        raise ServerError(f"the server gives no messages: {refusal or 'without a reason'}")
    return rows | {uid: {} for uid in withheld}


def _plan(part: Part | None) -> tuple[str, ...]:
    """The sections to fetch: everything (up to the cap) of what can't be understood, else the header and the parts wanted."""
    if part is None:
        return ("",)
    if not part.kind.startswith("multipart/"):
        return ("HEADER", "TEXT") if part.kind.startswith(("text/", "message/")) else ("HEADER",)
    return ("HEADER", *(f"{leaf.path}.MIME" for leaf in part.leaves()), *wanted(part))


def _cap_of(section: str, cap: int) -> int:
    return _HEADER_CAP if section == "HEADER" else _MIME_CAP if section.endswith(".MIME") else cap


def _section(row: Mapping[bytes, Any], section: str) -> bytes | None:
    """A BODY[section]<0> of a row; some servers answer a partial FETCH without the origin octet."""
    for key in (f"BODY[{section}]<0>", f"BODY[{section}]"):
        value = row.get(key.encode())
        if value is not None:
            return value if isinstance(value, bytes) else str(value).encode()
    return None


def _raw(uid: int, row: Mapping[bytes, Any], part: Part | None, answer: Mapping[bytes, Any], cap: int) -> Raw:
    size = _number(row.get(b"RFC822.SIZE"))
    received = _utc(row.get(b"INTERNALDATE"))
    if part is None:
        whole = _section(answer, "") or b""
        return Raw(uid, whole, size or len(whole), received, partial=not whole or len(whole) >= cap or len(whole) < size)
    header = _section(answer, "HEADER")
    if header is None:
        return Raw(uid, b"", size, received, partial=True)
    cut = len(header) >= _HEADER_CAP
    if not part.kind.startswith("multipart/"):
        body = _section(answer, "TEXT") or b""
        return Raw(uid, reassemble(header, part, {}, {"": body}), size, received, partial=cut or len(body) >= cap)
    paths = wanted(part)
    mime = {leaf.path: _section(answer, f"{leaf.path}.MIME") or b"" for leaf in part.leaves()}
    bodies = {path: _section(answer, path) for path in paths}
    cut = cut or any(body is None or len(body) >= cap for body in bodies.values())
    texts = {path: body for path, body in bodies.items() if body is not None}
    return Raw(uid, reassemble(header, part, mime, texts), size, received, partial=cut)


def _number(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _utc(value: object) -> datetime | None:
    try:
        return value.astimezone(UTC) if isinstance(value, datetime) else None
    except (ValueError, OverflowError):  # an offset of 99 hours
        return None


def _decoded(spelt: bytes) -> str | None:
    """A mailbox name for people: modified UTF-7 (RFC 9051 appendix A.1), or UTF-8 from servers that send it unasked; None if
    unusable.
    """
    try:
        name = spelt.decode() if not spelt.isascii() else decode_utf7(spelt)
    except ValueError:  # "R&D" listed raw: not valid UTF-7, and not text in any charset we know
        name = spelt.decode("ascii", "replace")
    return None if not name or any(unicodedata.category(mark) in ("Cc", "Cs") for mark in name) else name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


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
            parts.append(f"{word} {_plain(name)}")
    if "notAfter" in shown:
        parts.append(f"until {_plain(shown['notAfter'])}")
    parts.append(f"SHA-256 {hashlib.sha256(sock.getpeercert(binary_form=True) or b'').hexdigest()}")
    return ", ".join(part for part in parts if part)


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
        what, advice = _CERTIFICATE.get(fault.verify_code, (f"is not trusted ({_plain(fault.verify_message)})", ""))
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
        return ConnectionFailed(f"no connection to {place}: {_plain(fault.strerror or fault)}")
    return ConnectionFailed(f"{place} does not speak IMAP, or is not willing to", "look at host, port and security.")


def _refused(server: Server, client: _Client, fault: BaseException) -> ServerError:
    """The error for a fault between the greeting and the end of the login."""
    if isinstance(fault, (OSError, IMAPClientAbortError)):
        if isinstance(fault, OSError):
            return _unreachable(server, fault)
        return ConnectionFailed(f"{server.host} closed the connection during the login", "too many connections, perhaps.")
    said = _plain(fault)
    if _TRANSIENT.search(said):
        return ConnectionFailed(f"{server.host} takes no logins for now: {said}")
    if isinstance(fault, IMAPClientError) and not isinstance(fault, ProtocolError):
        advice = "many providers want an app password, or IMAP switched on in their settings."
        return LoginFailed(f"{server.host} refused the login of {server.username}: {said}", advice)
    return UnexpectedReply(f"{server.host} answers what can't be right")
