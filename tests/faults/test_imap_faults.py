"""Servers that lie, cut and tamper: a scripted server on loopback says exactly what each test wants."""

from __future__ import annotations

import logging
import re
import socket
import ssl
import struct
import threading
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from plugins.dovecot import certificate

from daemon.errors import ConnectionFailed, LoginFailed, OutcomeUnknown, ServerError, UnexpectedReply
from daemon.imap import Appended, Server, Session

PASSWORD = "correct-horse-7"
WHEN = datetime(2026, 3, 5, tzinfo=UTC)
MAIL = b"Message-ID: <key@home.example>\r\nSubject: hello\r\n\r\n" + b"text\r\n" * 2000
CUT = b"<cut>"
HANG = b"<hang>"
WAIT = b"<wait>"

ANSWERS = {
    "": b"* OK [CAPABILITY IMAP4rev1] ready\r\n",
    "CAPABILITY": b"* CAPABILITY IMAP4rev1 UIDPLUS AUTH=PLAIN SASL-IR\r\n%s OK done\r\n",
    "AUTHENTICATE": b"+ \r\n",
    "AUTHENTICATED": b"%s OK welcome\r\n",
    "LOGIN": b"%s OK welcome\r\n",
    "EXAMINE": b"* 2 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 9] x\r\n%s OK [READ-ONLY] done\r\n",
    "NOOP": b"%s OK done\r\n",
    "LOGOUT": b"* BYE bye\r\n%s OK done\r\n",
    "APPEND": b"+ go on\r\n",
    "APPENDED": b"%s OK [APPENDUID 7 9] done\r\n",
}


class Scripted:
    """A server that answers each command by its `answers`, takes literals, and remembers every octet that it was sent.

    `%s` in an answer is the command's tag. CUT resets the connection, HANG says nothing more; either may follow other octets.
    At a WAIT between them it pauses for a tenth of a second.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, start_tls: ssl.SSLContext | None = None, **answers: bytes) -> None:
        spelt = {name.replace("_", " ").replace("GREETING", ""): answer for name, answer in answers.items()}
        self.answers = ANSWERS | spelt
        self.received = b""
        self.sessions: list[Session] = []
        self._tls, self._start_tls = tls, start_tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._over = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._over.set()
        for session in self.sessions:
            session.abort()  # a server that has stopped talking doesn't answer a logout
            session.close()
        self._listener.close()

    def _serve(self) -> None:
        try:
            sock, _ = self._listener.accept()
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls:
                sock = self._tls.wrap_socket(sock, server_side=True)
            self._talk(sock)
        except OSError:
            pass

    def _talk(self, sock: socket.socket) -> None:
        reader = sock.makefile("rb")
        if not self._say(sock, self.answers[""], b""):
            return
        while line := reader.readline():
            self.received += line
            tag, _, command = line.strip().partition(b" ")
            name = max((n for n in self.answers if n and command.upper().startswith(n.encode())), key=len, default=None)
            if not self._say(sock, self.answers[name] if name else b"%s BAD what?\r\n", tag):
                return
            if name == "STARTTLS" and self._start_tls:
                sock = self._start_tls.wrap_socket(sock, server_side=True)
                reader = sock.makefile("rb")
            if name == "AUTHENTICATE":
                self.received += reader.readline()
                if not self._say(sock, self.answers["AUTHENTICATED"], tag):
                    return
            literal = re.search(rb"\{(\d+)\}$", line.strip())
            if literal and name == "APPEND" and self.answers["APPEND"].startswith(b"+"):
                wanted = self.answers.get("TAKE")
                self.received += reader.read(int(wanted) if wanted else int(literal[1]) + 2)
                if not self._say(sock, self.answers["APPENDED"], tag):
                    return

    def _say(self, sock: socket.socket, answer: bytes, tag: bytes) -> bool:
        spoken = answer.replace(b"%s", tag).removesuffix(CUT).removesuffix(HANG)
        for number, octets in enumerate(spoken.split(WAIT)):
            if number:
                self._over.wait(0.1)
            sock.sendall(octets)
        if answer.endswith(CUT):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            sock.close()
        if answer.endswith(HANG):
            self._over.wait(5)
        return not answer.endswith((CUT, HANG))


Start = Callable[..., Scripted]


@pytest.fixture
def start() -> Iterator[Start]:
    """A factory of scripted servers, closed after the test."""
    running: list[Scripted] = []

    def begin(**script: Any) -> Scripted:
        running.append(Scripted(**script))
        return running[-1]

    yield begin
    for server in running:
        server.close()


def connect(server: Scripted, security: Any = "none", host: str = "127.0.0.1", **more: Any) -> Session:
    """A Session there, impatient."""
    timeouts = {"connect_timeout": 2.0, "read_timeout": more.pop("read_timeout", 2.0)}
    server.sessions.append(Session.connect(Server(host, server.port, security, "jane", **timeouts, **more), PASSWORD))
    return server.sessions[-1]


def told_secret(server: Scripted) -> bool:
    """Whether anything like a login reached the server."""
    return any(word in server.received for word in (b"LOGIN", b"AUTHENTICATE", PASSWORD.encode()))


# ------------------------------------------------------------------------------------------------------------------- cuts


@pytest.mark.parametrize("stage", ["GREETING", "CAPABILITY", "AUTHENTICATE", "AUTHENTICATED"])
@pytest.mark.parametrize("said", [CUT, b"* OK half a li" + CUT, b"* BYE too many connections\r\n" + CUT])
def test_a_cut_on_the_way_in_is_connection_failed(start: Start, stage: str, said: bytes) -> None:
    """However the connection ends before the login is done, it is worth another try: ConnectionFailed, not LoginFailed."""
    with pytest.raises(ConnectionFailed):
        connect(start(**{stage: said}))


CALLS: dict[str, Callable[[Session], Any]] = {
    "EXAMINE": lambda session: session.examine("INBOX"),
    "UID_SEARCH": lambda session: session.uids_from(1),
    "UID_FETCH": lambda session: list(session.fetch([1], 100)),
    "LIST": lambda session: session.mailboxes(),
    "NOOP": lambda session: session.noop(),
}


@pytest.mark.parametrize("command", CALLS)
@pytest.mark.parametrize("said", [CUT, b"* 1 FETCH (UID 1 BODY[] {500}\r\nhalf" + CUT, b"* BYE going down\r\n" + CUT, HANG])
def test_a_cut_in_any_answer_is_connection_failed_and_final(start: Start, command: str, said: bytes) -> None:
    """A cut, a BYE or silence raises ConnectionFailed, and the session can't be used after it."""
    session = connect(start(**{command: said}), read_timeout=0.2)
    if command not in ("EXAMINE", "LIST"):
        session.examine("INBOX")
    with pytest.raises(ConnectionFailed):
        CALLS[command](session)
    with pytest.raises(ConnectionFailed, match="closed"):
        session.noop()
    session.close()


@pytest.mark.parametrize(
    "said",
    [
        b"hello there\r\n",
        b"* 1 FETCH (UID 1\r\n%s OK done\r\n\xff\xfe\r\n",
        b"zz9 OK who?\r\n",
        b"* SEARCH 1 x 2\r\n%s OK done\r\n",
    ],
)
def test_nonsense_is_an_unexpected_reply_or_nothing(start: Start, said: bytes) -> None:
    """What can't be right raises one of our errors and nothing else, and never ends in a made-up answer."""
    session = connect(start(UID_SEARCH=said, UID_FETCH=said))
    session.examine("INBOX")

    def all_of_it() -> None:
        session.uids_from(1)
        list(session.fetch([1], 100))
        session.noop()

    with pytest.raises(ServerError):
        all_of_it()


@pytest.mark.parametrize("said", [b"x", b"* 1 FETCH (UID 1 BODY[HEADER]<0> {500}\r\nx", b"* OK still here\r\n"])
def test_a_server_that_drips_is_left(start: Start, said: bytes) -> None:
    """An octet now and then keeps no command alive beyond three read timeouts, in a line, a literal or between lines."""
    drip = b"* OK still here\r\n" if said.startswith(b"* OK") else b"x"
    session = connect(start(UID_FETCH=said + (WAIT + drip) * 400), read_timeout=0.2)
    session.examine("INBOX")
    began = time.monotonic()
    with pytest.raises(ConnectionFailed, match="slowly"):
        list(session.fetch([1], 100))
    assert 0.5 < time.monotonic() - began < 10  # the dripping would go on for 40 s


def test_a_slow_line_is_no_drip(start: Start) -> None:
    """An answer that takes longer than three read timeouts but comes at a fair pace is waited for."""
    names = [b"* LIST () NIL {8000}\r\n" + b"%d" % number * 8000 + b"\r\n" for number in range(9)]
    session = connect(start(LIST=WAIT.join(names) + b"%s OK done\r\n"), read_timeout=0.2)
    assert len(session.mailboxes()) == 9


# ------------------------------------------------------------------------------------------------------------------ abort


def aborted(session: Session, call: Callable[[], Any]) -> tuple[BaseException | None, float]:
    """What `call`, waiting in a thread of its own, ends with when the session is aborted, and after how many seconds."""
    ended: list[BaseException | None] = []

    def wait() -> None:
        try:
            call()
            ended.append(None)
        except BaseException as fault:
            ended.append(fault)

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.15)
    assert waiting.is_alive()
    began = time.monotonic()
    session.abort()
    waiting.join(4)
    assert not waiting.is_alive()
    took = time.monotonic() - began
    session.close()
    assert time.monotonic() - began < 4
    return ended[0], took


@pytest.mark.parametrize("security", ["none", "tls", "starttls"])
@pytest.mark.parametrize("said", [HANG, b"* 1 FETCH (UID 1 BODY[] {500}\r\nhalf" + HANG, b"* OK half a li" + HANG])
def test_abort_ends_a_blocked_read_at_once(start: Start, pem: Any, security: str, said: bytes) -> None:
    """A call that waits for a silent server ends with ConnectionFailed as soon as another thread aborts; so do later ones."""
    context = pem("server").context
    layers = {"none": {}, "tls": {"tls": context}, "starttls": {"start_tls": context, "CAPABILITY": OFFERING, "STARTTLS": GO}}
    trusted = {} if security == "none" else {"ca_file": pem("server").path}
    server = start(NOOP=said, **layers[security])
    session = connect(server, security, "127.0.0.1" if security == "none" else "localhost", read_timeout=5.0, **trusted)
    fault, took = aborted(session, session.noop)
    assert type(fault) is ConnectionFailed
    assert "our side" in fault.message
    assert took < 4  # the read timeout is 5 s
    with pytest.raises(ConnectionFailed):
        session.noop()


def test_abort_in_the_middle_of_an_append_is_unknown(start: Start) -> None:
    """Once the message is out, an abort can't tell its fate either."""
    session = connect(start(APPENDED=HANG), read_timeout=5.0)
    fault, took = aborted(session, lambda: append(session))
    assert type(fault) is OutcomeUnknown
    assert took < 4  # the read timeout is 5 s


def test_abort_between_commands_sends_nothing_more(start: Start) -> None:
    """After an abort no octet leaves, least of all without the TLS; abort again, close, close: nothing happens."""
    server = start()
    session = connect(server)
    session.examine("INBOX")
    before = server.received
    session.abort()
    with pytest.raises(ConnectionFailed):
        session.noop()
    session.abort()
    session.close()
    session.abort()
    session.close()
    assert server.received == before


# ----------------------------------------------------------------------------------------------------------------- append


def append(session: Session) -> Appended:
    return session.append("Drafts", MAIL, ["\\Draft", "\\Seen"], WHEN)


@pytest.mark.parametrize("said", [CUT, HANG, b"* BYE no\r\n" + CUT, b"what?\r\n"])
def test_append_cut_before_the_message_is_not_unknown(start: Start, said: bytes) -> None:
    """Before the server has asked for the message nothing can be stored, and the error says so."""
    server = start(APPEND=said)
    with pytest.raises((ConnectionFailed, UnexpectedReply)):
        append(connect(server, read_timeout=0.3))
    assert MAIL[:20] not in server.received


@pytest.mark.parametrize("said", [b"%s NO [OVERQUOTA] full\r\n", b"%s BAD no\r\n"])
def test_append_refused_before_the_message_sends_none_of_it(start: Start, said: bytes) -> None:
    """A NO or BAD in place of the "+" is a plain ServerError; not an octet of the mail has gone out; the session lives."""
    server = start(APPEND=said)
    session = connect(server)
    with pytest.raises(ServerError) as caught:
        append(session)
    assert type(caught.value) is ServerError
    session.noop()
    assert MAIL[:20] not in server.received


@pytest.mark.parametrize("take", [b"0", b"10", str(len(MAIL)).encode(), b""])
@pytest.mark.parametrize(
    "said", [CUT, HANG, b"* BYE no\r\n" + CUT, b"what?\r\n", b"%s PERHAPS so\r\n", b"* 1 FETCH (X {99999999}\r\n"]
)
def test_append_cut_once_the_message_goes_out_is_unknown(start: Start, take: bytes, said: bytes) -> None:
    """From the first octet on, whatever is not a tagged OK, NO or BAD is OutcomeUnknown, and the session is over."""
    session = connect(start(APPENDED=said, **({"TAKE": take} if take else {})), read_timeout=0.3)
    with pytest.raises(OutcomeUnknown):
        append(session)
    with pytest.raises(ConnectionFailed):
        session.noop()


@pytest.mark.parametrize("said", [b"%s NO [OVERQUOTA] full\r\n", b"%s BAD no\r\n"])
def test_append_refused_after_the_message_is_a_server_error(start: Start, said: bytes) -> None:
    """A tagged NO or BAD after the message: nothing stored, told as such; the session lives."""
    session = connect(start(APPENDED=said))
    with pytest.raises(ServerError) as caught:
        append(session)
    assert type(caught.value) is ServerError
    session.noop()


def test_an_ok_before_the_message_is_no_success(start: Start) -> None:
    """A server that claims success without having seen the message isn't believed."""
    server = start(APPEND=b"%s OK [APPENDUID 7 9] done\r\n")
    with pytest.raises(UnexpectedReply):
        append(connect(server))
    assert MAIL[:20] not in server.received


def test_append_sends_flags_date_and_octets(start: Start) -> None:
    """One APPEND command, quoted name, flags, date and the very octets."""
    server = start()
    session = connect(server)
    assert session.append('R&D "x"', MAIL, ["\\Draft", "\\Seen"], WHEN) == Appended(7, 9)
    assert rb'APPEND "R&-D \"x\"" (\Draft \Seen) "05-Mar-2026 00:00:00 +0000" {%d}' % len(MAIL) in server.received
    assert server.received.endswith(MAIL + b"\r\n")


@pytest.mark.parametrize(
    "code",
    [b"", b"[APPENDUID]", b"[APPENDUID 7]", b"[APPENDUID x y]", b"[APPENDUID 7 9:12]", b"[APPENDUID 0 9]", b"[APPENDUID 7 0]",
     b"[APPENDUID 7 99999999999]", b"[APPENDUID -7 9]", b"[APPENDUID 7 9", b"[APPENDUID 4294967296 9]", b"[COPYUID 7 9 9]"],
)  # fmt: skip
def test_a_strange_appenduid_is_nothing_told(start: Start, code: bytes) -> None:
    """Malformed, out of range or more than one UID: stored, but nobody knows where."""
    assert append(connect(start(APPENDED=b"%s OK " + code + b" done\r\n"))) == Appended(None, None)


# ----------------------------------------------------------------------------------------------------- sizes that lie


@pytest.mark.parametrize("size", [b"2147483648", b"900000", b"9" * 5000])
@pytest.mark.parametrize("command", CALLS)
def test_a_huge_literal_is_refused_before_memory_is_taken(start: Start, command: str, size: bytes) -> None:
    """A literal far above what was asked for ends the connection at its announcement."""
    session = connect(start(**{command: b"* 1 FETCH (UID 1 BODY[HEADER]<0> {" + size + b"}\r\n" + b"x" * 1000 + HANG}))
    if command not in ("EXAMINE", "LIST"):
        session.examine("INBOX")
    tracemalloc.start()
    began = time.monotonic()
    with pytest.raises(ServerError):
        CALLS[command](session)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000
    assert time.monotonic() - began < 5  # nothing waits for a timeout
    with pytest.raises(ConnectionFailed):
        session.noop()


def test_answers_without_end_are_cut_off(start: Start) -> None:
    """A server that never stops with small answers is dropped."""
    flood = b"".join(b"* LIST () NIL {60000}\r\n" + b"x" * 60_000 + b"\r\n" for _ in range(600))
    session = connect(start(LIST=flood + HANG))
    with pytest.raises(UnexpectedReply, match="without end"):
        session.mailboxes()


# -------------------------------------------------------------------------------------------- fetch answers that lie


def fetched(body: bytes, uid: int = 1, extra: bytes = b"") -> bytes:
    return b"* 1 FETCH (UID %d BODY[]<0> {%d}\r\n%b)\r\n%b%%s OK done\r\n" % (uid, len(body), body, extra)


def outline_of(structure: bytes, uid: int = 1, size: int = 60) -> bytes:
    return b'* 1 FETCH (UID %d RFC822.SIZE %d INTERNALDATE "05-Mar-2026 10:00:00 +0100" BODYSTRUCTURE %b)\r\n%%s OK done\r\n' % (
        uid,
        size,
        structure,
    )


BROKEN = [
    b"NIL",
    b'("text")',
    b'("text" "plain" NIL',
    b"(((((((((",
    b"(" * 3000 + b")" * 3000,
    b'(("text" "plain" NIL NIL NIL "7bit" 3 1) NIL)',
    b'("text" "plain" NIL NIL NIL "7bit" 3 1 "' + b"x" * 300_000 + b'")',
    b'((NIL) "mixed")',
    b"(1 2 3 4 5 6 7)",
]


@pytest.mark.parametrize("structure", BROKEN)
def test_a_structure_that_cannot_be_read_falls_back_to_the_first_octets(start: Start, structure: bytes) -> None:
    """A broken BODYSTRUCTURE costs nothing but the choice of parts: the first octets of the whole come instead."""
    body = b"Subject: hi\r\n\r\nDear Jane\r\n"
    server = start(**{"UID FETCH 1 (UID RFC822.SIZE": outline_of(structure), "UID FETCH 1 (UID BODY.PEEK[]": fetched(body)})
    session = connect(server)
    session.examine("INBOX")
    (raw,) = session.fetch([1], 500)
    assert (raw.uid, raw.raw) == (1, body)
    assert b"BODY[" not in server.received  # never without PEEK
    assert b"BODY.PEEK[]<0.500>" in server.received


def test_messages_never_asked_for_are_ignored(start: Start) -> None:
    """A FETCH answer for another UID, or an unsolicited one whose sequence number looks like a UID asked for, is not taken."""
    stray = b"* 1 FETCH (FLAGS (\\Seen))\r\n* 3 FETCH (UID 77 BODY[]<0> {3}\r\nbad)\r\n* 1 FETCH (BODY[]<0> {3}\r\nbad)\r\n"
    body = b"Subject: hi\r\n\r\nx\r\n"
    script = {
        "UID FETCH 1 (UID RFC822.SIZE": b"* 1 FETCH (FLAGS ())\r\n" + outline_of(b"NIL"),
        "UID FETCH 1 (UID BODY": fetched(body, extra=stray),
        "UID SEARCH": b"* SEARCH\r\n%s OK done\r\n",
    }
    session = connect(start(**script))
    session.examine("INBOX")
    assert [(raw.uid, raw.raw) for raw in session.fetch([1], 500)] == [(1, body)]


def test_a_message_that_is_listed_but_not_given_is_told(start: Start) -> None:
    """Beside messages that come, one that the server lists but refuses is given empty and partial: never silently lost."""
    text = b'("text" "plain" NIL NIL NIL "7bit" 3 1)'
    parts = b"* 1 FETCH (UID 1 BODY[HEADER]<0> {15}\r\nSubject: hi\r\n\r\n BODY[TEXT]<0> {3}\r\nx\r\n)\r\n%s OK done\r\n"
    script = {
        "UID FETCH 1,2 (UID RFC822.SIZE": outline_of(text, size=18).replace(b"%s OK", b"%s NO [CONTACTADMIN]"),
        "UID FETCH 2 ": b"%s NO [SERVERBUG] can't\r\n",
        "UID FETCH 1 (UID BODY.PEEK[HEADER]": parts,
        "UID SEARCH": b"* SEARCH 2\r\n%s OK done\r\n",
    }
    session = connect(start(**script))
    session.examine("INBOX")
    found = list(session.fetch([1, 2], 500))
    assert [(raw.uid, raw.raw, raw.partial) for raw in found] == [(1, b"Subject: hi\r\n\r\nx\r\n", False), (2, b"", True)]


@pytest.mark.parametrize("refusal", [b"%s NO [UNAVAILABLE] later\r\n", b"%s NO disk\r\n"])
def test_a_server_that_gives_nothing_is_ill_and_no_message_is_given_up(start: Start, refusal: bytes) -> None:
    """When no message can be had the fault is the server's: ServerError, so that no mail is passed over."""
    session = connect(start(UID_FETCH=refusal, UID_SEARCH=b"* SEARCH 1 2\r\n%s OK done\r\n"))
    session.examine("INBOX")
    with pytest.raises(ServerError):
        list(session.fetch([1, 2], 500))


HEADER = b"* 1 FETCH (UID %d BODY[HEADER]<0> {15}\r\nSubject: hi\r\n\r\n)\r\n%%s OK done\r\n"


@pytest.mark.parametrize("refusal", [b"%s NO [SERVERBUG] can't\r\n", b"%s BAD can't\r\n"])
@pytest.mark.parametrize("others", [b"", b"3", b"3 4"])
def test_the_only_message_asked_for_is_told_when_it_is_withheld(start: Start, refusal: bytes, others: bytes) -> None:
    """Alone too a broken mail comes empty and partial, when the server gives another one, or when there is no other."""
    search = b"* SEARCH 2 " + others + b"\r\n%s OK done\r\n"
    session = connect(start(**{"UID FETCH": refusal, "UID FETCH 3 (UID BODY.PEEK[HEADER]": HEADER % 3, "UID SEARCH": search}))
    session.examine("INBOX")
    assert [(raw.uid, raw.raw, raw.partial) for raw in session.fetch([2], 500)] == [(2, b"", True)]
    session.noop()


@pytest.mark.parametrize("refusal", [b"%s NO [UNAVAILABLE] later\r\n", b"%s NO disk\r\n", b"%s BAD no\r\n"])
def test_one_message_is_not_given_up_when_no_other_is_given_either(start: Start, refusal: bytes) -> None:
    """Where the server refuses the neighbours too it is the server that is ill."""
    session = connect(start(UID_FETCH=refusal, UID_SEARCH=b"* SEARCH 1 2 3\r\n%s OK done\r\n"))
    session.examine("INBOX")
    with pytest.raises(ServerError) as caught:
        list(session.fetch([2], 500))
    assert type(caught.value) is ServerError
    session.noop()


def test_an_ill_server_is_not_asked_for_every_message(start: Start) -> None:
    """Two hundred messages refused: a handful of commands later that is the server's fault."""
    known = b"* SEARCH " + b" ".join(b"%d" % uid for uid in range(1, 201)) + b"\r\n%s OK done\r\n"
    server = start(UID_FETCH=b"%s NO disk\r\n", UID_SEARCH=known)
    session = connect(server)
    session.examine("INBOX")
    with pytest.raises(ServerError):
        list(session.fetch(range(1, 201), 500))
    assert server.received.count(b"UID FETCH") <= 14


PLAIN = b'("text" "plain" NIL NIL NIL "7bit" 3 1)'


def test_a_server_that_ignores_partial_fetch_names_the_big_mail(start: Start) -> None:
    """The mails before it are given; then UnexpectedReply says which one can't be had, so that it can be passed over."""
    small = b"* 1 FETCH (UID %d BODY[HEADER]<0> {15}\r\nSubject: hi\r\n\r\n BODY[TEXT]<0> {3}\r\nx\r\n)\r\n%%s OK done\r\n"
    lines = [outline_of(PLAIN, uid, size).removesuffix(b"%s OK done\r\n") for uid, size in ((4, 18), (5, 900_000), (6, 18))]
    script = {
        "UID FETCH 4,5,6 (UID RFC822.SIZE": b"".join(lines) + b"%s OK done\r\n",
        "UID FETCH 4 (UID BODY": small % 4,
        "UID FETCH 5 (UID BODY": b"* 2 FETCH (UID 5 BODY[HEADER] {15}\r\nSubject: hi\r\n\r\n BODY[TEXT] {900000}\r\n" + HANG,
    }
    session = connect(start(**script))
    session.examine("INBOX")
    given = session.fetch([4, 5, 6], 500)
    assert next(given).uid == 4
    with pytest.raises(UnexpectedReply, match="900000") as caught:
        next(given)
    assert caught.value.uid == 5


def test_nonsense_about_several_messages_blames_none(start: Start) -> None:
    """Which one it was can't be told: no `uid`."""
    session = connect(start(UID_FETCH=b"* 1 FETCH (UID 1\r\nX\r\n"))
    session.examine("INBOX")
    with pytest.raises(UnexpectedReply) as caught:
        list(session.fetch([1, 2], 500))
    assert caught.value.uid is None


def test_a_mail_of_ordinary_size_sent_whole_is_cut_here(start: Start) -> None:
    """From a server that ignores partial FETCH no more than the cap is kept, and the mail is partial."""
    body = b"Subject: hi\r\n\r\n" + b"x" * 100_000
    script = {
        "UID FETCH 1 (UID RFC822.SIZE": outline_of(b"NIL", size=len(body)),
        "UID FETCH 1 (UID BODY": fetched(body).replace(b"<0>", b""),
    }
    session = connect(start(**script))
    session.examine("INBOX")
    assert [(raw.raw, raw.partial) for raw in session.fetch([1], 500)] == [(body[:500], True)]


def test_an_absurd_date_is_no_date(start: Start) -> None:
    """An INTERNALDATE with an offset of 99 hours gives None."""
    outline = outline_of(b"NIL").replace(b"+0100", b"+9999")
    session = connect(start(**{"UID FETCH 1 (UID RFC822.SIZE": outline, "UID FETCH 1 (UID BODY": fetched(b"a: b\r\n\r\n")}))
    session.examine("INBOX")
    assert [raw.internaldate for raw in session.fetch([1], 500)] == [None]


@pytest.mark.parametrize("codes", [b"* OK [UIDNEXT 9] x\r\n", b"* OK [UIDVALIDITY 0] x\r\n* OK [UIDNEXT 9] x\r\n"])
def test_no_uidvalidity_is_a_server_error(start: Start, codes: bytes) -> None:
    """Without UIDVALIDITY messages can't be told apart: refused, with a reason."""
    with pytest.raises(ServerError, match="UIDVALIDITY"):
        connect(start(EXAMINE=codes + b"%s OK done\r\n")).examine("INBOX")


def test_a_missing_uidnext_is_asked_for(start: Start) -> None:
    """UIDNEXT is optional in EXAMINE; STATUS tells it."""
    script = {
        "EXAMINE": b"* OK [UIDVALIDITY 7] x\r\n%s OK done\r\n",
        "STATUS": b'* STATUS "INBOX" (UIDNEXT 42)\r\n%s OK done\r\n',
    }
    assert connect(start(**script)).examine("INBOX").uidnext == 42


# ----------------------------------------------------------------------------------------------------- what reaches the wire


def test_a_hostile_message_id_never_reaches_the_wire(start: Start) -> None:
    """The sender's Message-ID with commands in it is refused before a single octet is sent."""
    server = start()
    session = connect(server)
    session.examine("INBOX")
    before = server.received
    for call in (
        lambda: session.search_header("Message-ID", "<a@b.example>\r\nA1 STORE 1:* +FLAGS (\\Deleted)\r\nA2 EXPUNGE"),
        lambda: session.search(subject="x\r\nA1 EXPUNGE"),
        lambda: session.search(from_="ü\r\nA1 EXPUNGE"),
    ):
        with pytest.raises(ValueError, match=r"line break|ASCII"):
            call()
    session.noop()
    assert re.fullmatch(rb"\w+ NOOP\r\n(\w+ NOOP\r\n)*", server.received.removeprefix(before))
    assert b"STORE" not in server.received
    assert b"EXPUNGE" not in server.received


def test_values_from_mails_are_quoted(start: Start) -> None:
    """Quotes and backslashes are escaped, and everything is inside the quotes."""
    server = start(UID_SEARCH=b"* SEARCH\r\n%s OK done\r\n")
    session = connect(server)
    session.examine("INBOX")
    session.search_header("Message-ID", '<a"b\\c@d.example> {3}')
    assert rb'UID SEARCH HEADER Message-ID "<a\"b\\c@d.example> {3}"' in server.received


@pytest.mark.parametrize(
    "look", [lambda session: session.message_ids(9), lambda session: session.search_header("Message-ID", "<a@b>")]
)
def test_looking_for_a_draft_begins_with_noop(start: Start, look: Callable[[Session], Any]) -> None:
    """An open mailbox shows what has arrived only after a NOOP, so it is the command before each look."""
    server = start(UID_SEARCH=b"* SEARCH\r\n%s OK done\r\n", UID_FETCH=b"%s OK done\r\n")
    session = connect(server)
    session.examine("INBOX")
    before = server.received
    look(session)
    assert re.fullmatch(rb"\w+ NOOP\r\n\w+ UID (FETCH|SEARCH) .*\r\n", server.received.removeprefix(before))


def test_only_examine_opens_a_mailbox(start: Start) -> None:
    """Reading sends no SELECT, STORE, EXPUNGE, COPY or MOVE, and no BODY without PEEK."""
    server = start(UID_SEARCH=b"* SEARCH 1\r\n%s OK done\r\n", UID_FETCH=b"%s OK done\r\n", LIST=b"%s OK done\r\n")
    session = connect(server)
    session.examine("INBOX")
    session.message_ids(1)
    session.sizes([])
    assert session.exact(1) is None
    session.mailboxes()
    assert not re.search(
        rb"SELECT|STORE|EXPUNGE|COPY|MOVE|CREATE|DELETE|RENAME|SUBSCRIBE|BODY\[|RFC822\b(?!\.SIZE)", server.received
    )


def test_nothing_secret_or_from_a_mail_is_logged(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    """Neither the password at any level, nor a mail's text at INFO or above."""
    caplog.set_level(logging.DEBUG)
    body = b"Subject: tell-nobody\r\n\r\ntell-nobody\r\n"
    script = {
        "UID FETCH 1 (UID RFC822.SIZE": outline_of(b"NIL"),
        "UID FETCH 1 (UID BODY": fetched(body),
        "CAPABILITY": ANSWERS["CAPABILITY"],
    }
    session = connect(start(**script))
    session.examine("INBOX")
    list(session.fetch([1], 500))
    session.close()
    assert PASSWORD not in caplog.text
    assert "tell-nobody" not in caplog.text


# -------------------------------------------------------------------------------------------------------------- no credential


def test_preauth_is_refused(start: Start) -> None:
    """A greeting that says we are logged in already: nothing is sent to it."""
    server = start(GREETING=b"* PREAUTH welcome\r\n")
    with pytest.raises(ConnectionFailed, match="PREAUTH"):
        connect(server)
    assert not told_secret(server)


def test_a_server_without_imap_is_connection_failed(start: Start) -> None:
    """An HTTP server at the port is told in words."""
    with pytest.raises(ConnectionFailed):
        connect(start(GREETING=b"HTTP/1.1 400 Bad Request\r\n\r\n"))


def test_starttls_stripped(start: Start) -> None:
    """A server, or somebody in between, that offers no STARTTLS gets no password."""
    server = start()
    with pytest.raises(ConnectionFailed, match="STARTTLS"):
        connect(server, "starttls")
    assert not told_secret(server)


GO = b"%s OK go\r\n"
OFFERING = b"* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n%s OK done\r\n"


@pytest.mark.parametrize(
    "said", [b"%s OK go\r\n* OK [CAPABILITY AUTH=EVIL] hi\r\n", b"%s OK go\r\nA1 OK\r\n", b"%s NO never\r\n", CUT]
)
def test_tampered_starttls_sends_no_credential(start: Start, pem: Any, said: bytes) -> None:
    """A response injected before TLS, or a refusal, ends the connection."""
    server = start(CAPABILITY=OFFERING, STARTTLS=said, start_tls=pem("server").context)
    with pytest.raises(ConnectionFailed):
        connect(server, "starttls", "localhost", ca_file=pem("server").path)
    assert not told_secret(server)


def test_starttls_forgets_what_was_offered_before(start: Start, pem: Any) -> None:
    """After TLS the capabilities are asked for again, and the login works."""
    server = start(CAPABILITY=OFFERING, STARTTLS=b"* CAPABILITY EVIL\r\n%s OK go\r\n", start_tls=pem("server").context)
    with connect(server, "starttls", "localhost", ca_file=pem("server").path) as session:
        assert "EVIL" not in session.capabilities
        assert "TLSv1" in session.certificate
        assert "SHA-256" in session.certificate


def test_plaintext_is_for_loopback_only() -> None:
    """security = "none" to any other address is refused before connecting."""
    began = time.monotonic()
    with pytest.raises(ConnectionFailed, match="TLS") as caught:
        Session.connect(Server("192.0.2.1", 143, "none", "jane"), PASSWORD)
    assert "no password was sent" in caught.value.advice
    assert time.monotonic() - began < 5


def test_logindisabled_is_respected(start: Start) -> None:
    """Where the server wants no LOGIN and offers no mechanism, none is tried."""
    server = start(CAPABILITY=b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n%s OK done\r\n")
    with pytest.raises(LoginFailed):
        connect(server)
    assert not told_secret(server)


@pytest.mark.parametrize("field", ["username", "password"])
def test_a_line_break_in_a_credential_is_refused(start: Start, field: str) -> None:
    """A credential with a line break could carry commands; it is refused before connecting."""
    given = {"username": "jane", "password": "x"} | {field: "x\r\nA1 LOGOUT"}
    with pytest.raises(LoginFailed):
        Session.connect(Server("127.0.0.1", start().port, "none", given["username"]), given["password"])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"%s NO [AUTHENTICATIONFAILED] \x1b[31mno\x07\r\n", LoginFailed),
        (b"%s NO wrong\r\n", LoginFailed),
        (b"%s NO [UNAVAILABLE] try later\r\n", ConnectionFailed),
        (b"%s NO [LIMIT] too many\r\n", ConnectionFailed),
        (b"%s NO [SERVERBUG] internal error\r\n", ConnectionFailed),
    ],
)
def test_a_refused_login_is_told_apart_from_a_tired_server(start: Start, said: bytes, kind: type[Exception]) -> None:
    """RFC 5530 codes decide whether another try is worth it; control characters don't reach the user, nor does the password."""
    with pytest.raises(ServerError) as caught:
        connect(start(AUTHENTICATED=said))
    assert type(caught.value) is kind
    assert caught.value.message.isprintable()
    assert PASSWORD not in caught.value.message + caught.value.advice


def test_login_where_there_is_no_mechanism(start: Start) -> None:
    """The LOGIN command, both arguments quoted."""
    server = start(CAPABILITY=b"* CAPABILITY IMAP4rev1\r\n%s OK done\r\n")
    with connect(server):
        assert b'LOGIN "jane" "%b"' % PASSWORD.encode() in server.received


# --------------------------------------------------------------------------------------------------------------- certificates


class Pem:
    """A certificate made for the tests."""

    def __init__(self, directory: Path, name: str, **more: Any) -> None:
        self.path, key = certificate(directory, name, **more)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.path, key)


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Pem]:
    """A factory of certificates by name: "server", "other", "expired", "elsewhere"."""
    directory = tmp_path_factory.mktemp("pem")
    made: dict[str, Pem] = {}
    kinds: dict[str, dict[str, Any]] = {
        "server": {},
        "other": {},
        "expired": {"expired": True},
        "elsewhere": {"hosts": "DNS:mail.elsewhere.example"},
    }

    def make(name: str) -> Pem:
        if name not in made:
            made[name] = Pem(directory, name, **kinds[name])
        return made[name]

    return make


@pytest.mark.parametrize(
    ("shown", "trusted", "said"),
    [
        ("server", None, "self-signed"),
        ("expired", "expired", "expired"),
        ("elsewhere", "elsewhere", "another host"),
        ("server", "other", "sign"),
    ],
)
def test_a_bad_certificate_stops_with_its_fault_in_words(
    start: Start, pem: Any, shown: str, trusted: str | None, said: str
) -> None:
    """Self-signed, expired, for another host, by an unknown authority: told apart, with advice, and no credential sent."""
    server = start(tls=pem(shown).context)
    with pytest.raises(ConnectionFailed, match=said) as caught:
        connect(server, "tls", "localhost", ca_file=pem(trusted).path if trusted else None)
    assert caught.value.advice
    assert not told_secret(server)


def fingerprint(path: Path) -> str:
    import hashlib

    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(path.read_text())).hexdigest()


def test_the_pinned_certificate_is_enough(start: Start, pem: Any) -> None:
    """With its fingerprint, written either way, a self-signed certificate is accepted."""
    mark = fingerprint(pem("elsewhere").path)
    for written in (mark, ":".join(mark[n : n + 2] for n in range(0, 64, 2)).upper()):
        with connect(start(tls=pem("elsewhere").context), "tls", "localhost", fingerprint=written) as session:
            assert mark in session.certificate


@pytest.mark.parametrize("pinned", ["other", ""])
def test_another_than_the_pinned_certificate_is_refused(start: Start, pem: Any, pinned: str) -> None:
    """A changed certificate, even a trusted one, and an empty pin get no credential."""
    server = start(tls=pem("server").context)
    mark = fingerprint(pem(pinned).path) if pinned else ""
    with pytest.raises(ConnectionFailed, match="pinned"):
        connect(server, "tls", "localhost", ca_file=pem("server").path, fingerprint=mark)
    assert not told_secret(server)


def test_old_tls_is_refused(start: Start, pem: Any) -> None:
    """TLS 1.1 isn't spoken."""
    old = Pem(pem("server").path.parent, "old")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        old.context.minimum_version = ssl.TLSVersion.TLSv1
        old.context.maximum_version = ssl.TLSVersion.TLSv1_1
    old.context.set_ciphers("ALL:@SECLEVEL=0")
    server = start(tls=old.context)
    with pytest.raises(ConnectionFailed):
        connect(server, "tls", "localhost", ca_file=old.path)
    assert not told_secret(server)


def test_plain_and_tls_ports_mixed_up(start: Start) -> None:
    """TLS to a plain port, nothing at the port, a name that isn't: each in words."""
    with pytest.raises(ConnectionFailed, match="no TLS"):
        connect(start(), "tls", "localhost")
    with socket.create_server(("127.0.0.1", 0)) as closing:
        port = closing.getsockname()[1]
    with pytest.raises(ConnectionFailed, match="nothing listens"):
        Session.connect(Server("127.0.0.1", port, "tls", "jane"), PASSWORD)
    with pytest.raises(ConnectionFailed, match="no address"):
        Session.connect(Server("mail..invalid", 993, "tls", "jane"), PASSWORD)


# ------------------------------------------------------------------------------------------------------ names that servers list


def listing(*names: bytes) -> bytes:
    return b"".join(b'* LIST (\\HasNoChildren) "." %b\r\n' % name for name in names) + b"%s OK done\r\n"


@pytest.mark.parametrize(
    ("listed", "use", "found"),
    [
        ([b"INBOX", b'"INBOX.Entw&APw-rfe"'], "drafts", "INBOX.Entwürfe"),
        ([b"INBOX", b'"BROUILLONS"', b'"&AMk-l&AOk-ments envoy&AOk-s"'], "sent", "Éléments envoyés"),
        ([b"INBOX", b'"Projects.Drafts"', b'"&Tgtm+DBN-"'], "drafts", "下書き"),
        ([b"INBOX", b'"Archive.2025"'], "archive", None),
        ([b"INBOX", b'"[Gmail]/All Mail"'], "all", "[Gmail]/All Mail"),
        ([b"INBOX", b'"Papierkorb"', b'"Trash"'], "trash", "Trash"),
        ([b"INBOX", b'"Entw\xc3\xbcrfe"'], "drafts", "Entwürfe"),
        ([b"INBOX", b"{6}\r\nDrafts"], "drafts", "Drafts"),
    ],
)
def test_known_names_where_no_use_is_told(start: Start, listed: list[bytes], use: Any, found: str | None) -> None:
    """Without SPECIAL-USE the names of providers and clients count, at the top or below INBOX, never deeper."""
    server = start(LIST=listing(*listed))
    session = connect(server)
    assert session.find(use) == found


def test_special_use_goes_before_names_in_any_case(start: Start) -> None:
    """The attribute decides, in whatever case; a mailbox named like it does not."""
    said = b'* LIST () "/" Drafts\r\n* LIST (\\drafts) "/" Later\r\n* LIST (\\Noselect \\Sent) "/" Sent\r\n%s OK done\r\n'
    session = connect(start(LIST=said))
    assert session.find("drafts") == "Later"
    assert session.find("sent") is None


@pytest.mark.parametrize("name", [b'"R&D"', b'"Entw\xc3\xbcrfe"', b'"a \\"b\\" c"', b'"&AOQ-/&bad"'])
def test_a_listed_name_is_sent_back_octet_for_octet(start: Start, name: bytes) -> None:
    """However a server spells a name, even wrongly, EXAMINE uses the same octets."""
    server = start(LIST=listing(name))
    session = connect(server)
    (mailbox,) = session.mailboxes()
    session.examine(mailbox.name)
    assert b"EXAMINE " + name + b"\r\n" in server.received


def test_a_name_with_a_line_break_is_left_out_and_never_sent(start: Start) -> None:
    """A listed name that carries a command is no mailbox of ours; a configured one is encoded."""
    server = start(LIST=listing(b"{13}\r\nx\r\nA1 EXPUNGE", b"Jobs"))
    session = connect(server)
    assert [mailbox.name for mailbox in session.mailboxes()] == ["Jobs"]
    session.examine("x\r\nA1 EXPUNGE")
    assert not re.search(rb"^A1", server.received, re.MULTILINE)
