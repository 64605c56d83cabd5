"""Fixtures for tests that want a mail server: `dovecot` (real, one per session) and `embedded` (pymap, one per test).

Without the server a test is skipped with the reason; with AFTERWORD_REQUIRE_SERVERS=1 it fails instead.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from plugins.dovecot import Dovecot

from daemon.embedded import EmbeddedServer
from daemon.imap import Server, Session

__all__ = ["Account", "dovecot", "dovecot_server", "embedded", "missing_server"]


@dataclass(frozen=True)
class Account:
    """A user of a running server: what Session.connect takes, and the Maildir where there is one."""

    server: Server
    password: str
    maildir: Path | None = None

    def connect(self) -> Session:
        """A new logged-in Session."""
        return Session.connect(self.server, self.password)


class Accounts:
    """A running Dovecot; each call gives a fresh account."""

    def __init__(self, running: Dovecot) -> None:
        self.running = running

    def __call__(self, security: str = "tls") -> Account:
        """A new account, reached by "tls", "starttls" or "none"."""
        user, password = self.running.new_user()
        assert security in ("tls", "starttls", "none")
        port = self.running.tls_port if security == "tls" else self.running.plain_port
        server = Server(self.running.host, port, security, user, ca_file=self.running.ca_file)  # type: ignore[arg-type]
        return Account(server, password, self.running.maildir(user))


def missing_server(reason: str) -> None:
    """Skip the test, or fail it where servers are required."""
    if os.environ.get("AFTERWORD_REQUIRE_SERVERS") == "1":
        pytest.fail(f"a required server is missing: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Dovecot]:
    """The one running Dovecot of this test session."""
    if reason := Dovecot.missing():
        missing_server(reason)
    with Dovecot() as running:
        yield running


@pytest.fixture(scope="session")
def dovecot(dovecot_server: Dovecot) -> Accounts:
    """A factory: `dovecot()` is a fresh Account over TLS, `dovecot("none")` the same in plain text."""
    return Accounts(dovecot_server)


@pytest.fixture
def embedded() -> Iterator[Account]:
    """A fresh Account on a pymap of its own."""
    if importlib.util.find_spec("pymap") is None:
        missing_server("pymap is not installed (the extra `demo`)")
    with EmbeddedServer("jane", "secret") as running:
        yield Account(Server(running.host, running.port, "none", "jane"), "secret")
