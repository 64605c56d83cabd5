"""What only a real server can show: TLS both ways, batches, and mails as they are."""

from __future__ import annotations

import os
import socket
from email.message import EmailMessage
from typing import Any

import pytest
from imapclient import IMAPClient
from plugins.servers import Account, missing_server

from daemon.errors import LoginFailed
from daemon.imap import Session
from daemon.wire import Wire


def deliver(account: Account, accounts: Any, mails: list[bytes]) -> None:
    """Put mails into the account's INBOX."""
    client = IMAPClient("127.0.0.1", accounts.running.plain_port, ssl=False)
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    client.login(account.server.username, account.password)
    for mail in mails:
        client.append("INBOX", mail)
    client.logout()


def letter(n: int) -> bytes:
    """A mail with two texts, a calendar and an attachment of 60 KB."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "ada@firm.example", f"Interview {n}", f"<i{n}@firm.example>"
    mail.set_content(f"Dear Jane, number {n}\n")
    mail.add_alternative(f"<p>Dear Jane, number {n}</p>", subtype="html")
    mail.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar", filename="invite.ics")
    mail.add_attachment(b"\0" * 60_000, maintype="application", subtype="pdf", filename="Übersicht.pdf")
    return mail.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_tls_both_ways(dovecot: Any, security: str) -> None:
    """Implicit TLS and STARTTLS log in with a verified certificate, and say which."""
    with dovecot(security).connect() as session:
        assert "TLSv1" in session.certificate
        assert session.examine("INBOX").exists == 0
        assert "UIDPLUS" in session.capabilities


def test_a_wrong_password_is_login_failed(dovecot: Any) -> None:
    """A real refusal is told as such."""
    account = dovecot()
    with pytest.raises(LoginFailed):
        Session.connect(account.server, "not it")


def test_the_texts_of_a_letter_come_without_its_attachment(dovecot: Any) -> None:
    """Both texts and the calendar are there, the PDF is known by name, and its 60 KB stay on the server."""
    account = dovecot()
    deliver(account, dovecot, [letter(1)])
    with account.connect() as session:
        session.examine("INBOX")
        (raw,) = session.fetch(session.uids_from(1), 100_000)
    assert len(raw.raw) < 5000
    assert raw.size > 80_000
    assert not raw.partial
    for there in (
        b"Dear Jane, number 1",
        b"<p>Dear Jane",
        b"text/calendar",
        b"END:VCALENDAR",
        b"application/pdf",
        b"bersicht.pdf",
    ):
        assert there in raw.raw


def test_five_hundred_mails_are_fetched_in_batches(dovecot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with one exchange a mail, which a poll over a slow line would take minutes for."""
    account = dovecot()
    spoken: list[bytes] = []
    send = Wire.send

    def heard(wire: Wire, data: bytes) -> None:
        spoken.append(data)
        send(wire, data)

    monkeypatch.setattr(Wire, "send", heard)
    with account.connect() as session:
        session.examine("INBOX")  # now there is a Maildir
        owner = account.maildir.stat()
        for n in range(500):
            path = account.maildir / "new" / f"{n}.test.firm.example"
            path.write_bytes(b"Subject: %d\n\nDear Jane\n" % n)
            os.chown(path, owner.st_uid, owner.st_gid)
        session.examine("INBOX")
        spoken.clear()
        assert len(list(session.fetch(session.uids_from(1), 100_000))) == 500
        assert 0 < len(spoken) < 50


def test_a_missing_server_fails_where_servers_are_required(monkeypatch: pytest.MonkeyPatch) -> None:
    """A skip by default, a failure with AFTERWORD_REQUIRE_SERVERS=1."""
    monkeypatch.delenv("AFTERWORD_REQUIRE_SERVERS", raising=False)
    with pytest.raises(pytest.skip.Exception):
        missing_server("none here")
    monkeypatch.setenv("AFTERWORD_REQUIRE_SERVERS", "1")
    with pytest.raises(pytest.fail.Exception):
        missing_server("none here")
