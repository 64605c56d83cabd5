"""The three servers that the contract is held against, behind one face."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Protocol

import pytest
from imapclient import IMAPClient
from plugins.fake_session import FakeServer
from plugins.servers import Account


class Site(Protocol):
    """A mail server as its user and the outside world see it; Afterword's side is what `connect` gives."""

    kind: str

    def connect(self) -> Any: ...
    def deliver(self, mailbox: str, raw: bytes, flags: tuple[str, ...] = ()) -> None: ...
    def create(self, name: str) -> None: ...
    def flags(self, mailbox: str) -> dict[int, frozenset[str]]: ...
    def remove(self, mailbox: str, uid: int) -> None: ...
    def renew(self, mailbox: str) -> None:
        """Give the mailbox another UIDVALIDITY."""


class FakeSite:
    """The in-memory fake."""

    kind = "fake"

    def __init__(self) -> None:
        self.server = FakeServer()
        self.connect = self.server.connect
        self.create = self.server.create
        self.flags = self.server.flags
        self.remove = self.server.remove
        self.renew = self.server.advance_uidvalidity

    def deliver(self, mailbox: str, raw: bytes, flags: tuple[str, ...] = ()) -> None:
        self.server.deliver(mailbox, raw, flags)


class RealSite:
    """A server over the wire; the user's own mail client is a plain imapclient."""

    def __init__(self, kind: str, account: Account) -> None:
        self.kind = kind
        self.account = account
        self.connect = account.connect

    def _user(self) -> IMAPClient:
        server = self.account.server
        client = IMAPClient("127.0.0.1", server.port, ssl=False)
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.login(server.username, self.account.password)
        return client

    def deliver(self, mailbox: str, raw: bytes, flags: tuple[str, ...] = ()) -> None:
        client = self._user()
        client.append(mailbox, raw, flags)
        client.logout()

    def create(self, name: str) -> None:
        client = self._user()
        client.create_folder(name)
        client.logout()

    def flags(self, mailbox: str) -> dict[int, frozenset[str]]:
        client = self._user()
        client.select_folder(mailbox, readonly=True)
        rows = client.get_flags(client.search())
        client.logout()
        return {uid: frozenset(flag.decode() for flag in flags) for uid, flags in rows.items()}

    def remove(self, mailbox: str, uid: int) -> None:
        client = self._user()
        client.select_folder(mailbox)
        client.delete_messages([uid])
        client.expunge([uid])
        client.logout()

    def renew(self, mailbox: str) -> None:
        client = self._user()
        client.delete_folder(mailbox)
        client.create_folder(mailbox)
        with suppress(Exception):
            client.logout()


@pytest.fixture(params=["fake", "pymap", "dovecot"])
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """Each server in turn."""
    if request.param == "fake":
        yield FakeSite()
    elif request.param == "pymap":
        yield RealSite("pymap", request.getfixturevalue("embedded"))
    else:
        accounts: Callable[[str], Account] = request.getfixturevalue("dovecot")
        yield RealSite("dovecot", accounts("none"))
