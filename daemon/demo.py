"""The demonstration: an invented mailbox on an embedded IMAP server, one real poll over IMAP, and what lies in Drafts then.

The mails are files in `demo_mailbox/` (sent/ is the owner's), dated as if the newest came three hours ago.
"""

from __future__ import annotations

import re
import tempfile
import threading
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from typing import Self

from classifier.model import Classifier
from daemon.config import Account, AskSettings, CredentialSettings, Cutoffs, Settings
from daemon.embedded import EmbeddedServer
from daemon.imap import Session
from daemon.ledger import Ledger
from daemon.poll import Poll, server_of
from daemon.reply import Letters
from daemon.report import Report
from daemon.values import Owner

__all__ = ["MAILBOX", "Demo"]

MAILBOX = Path(__file__).parent / "demo_mailbox"
OWNER = Owner("Mara Lindqvist", ("mara.lindqvist@posthorn.example",), "Mara Lindqvist")
_DATE = re.compile(rb"(?im)^Date: (.*(?:\r\n[ \t].*)*)\r\n")


@dataclass(slots=True)
class Demo:
    """A running demonstration. Use as a context manager."""

    host: str
    port: int
    user: str
    password: str
    mails: int
    _settings: Settings
    _stack: ExitStack

    @classmethod
    def start(cls) -> Self:
        """Start the server on a free loopback port and fill the mailbox."""
        stack = ExitStack()
        try:
            server = stack.enter_context(EmbeddedServer(user="mara", password="demo"))  # noqa: S106 - a loopback server that lives for a minute
            account = Account(
                "demo", OWNER.addresses[0], server.host, server.port, "none", "mara", poll_interval=timedelta(minutes=1)
            )
            settings = Settings(OWNER, (account,), AskSettings(), Cutoffs(), CredentialSettings(), MAILBOX)
            demo = cls(server.host, server.port, "mara", "demo", 0, settings, stack)
            demo._fill()
        except BaseException:
            stack.close()
            raise
        return demo

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    def _session(self) -> Session:
        return Session.connect(server_of(self._settings.accounts[0]), self.password)

    def _fill(self) -> None:
        raws = {
            path: path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") for path in sorted(MAILBOX.rglob("*.eml"))
        }
        shift = datetime.now(UTC) - timedelta(hours=3) - max(_date(raw) for raw in raws.values())
        with self._session() as session:
            for path, raw in sorted(raws.items(), key=lambda pair: _date(pair[1])):
                when = (_date(raw) + shift).replace(microsecond=0)
                dated = _DATE.sub(lambda _, when=when: f"Date: {format_datetime(when)}\r\n".encode(), raw, count=1)  # type: ignore[misc]
                mailbox = "Sent" if path.parent.name == "sent" else "INBOX"
                session.append(mailbox, dated, ("\\Seen",) if mailbox == "Sent" else (), when)
        self.mails = sum(path.parent.name != "sent" for path in raws)

    def poll(self) -> Report:
        """One pass, as the daemon does it, with a ledger of its own that is thrown away."""
        with (
            tempfile.TemporaryDirectory(prefix="afterword-demo-") as state,
            Ledger.open(Path(state) / "state", datetime.now(UTC)) as ledger,
            self._session() as session,
        ):
            account = self._settings.accounts[0]
            return Poll(
                session,
                ledger,
                self._settings,
                account,
                Classifier.load(),
                Letters.load(None),
                datetime.now(UTC),
                lambda _: None,
            ).run()

    def drafts(self) -> list[bytes]:
        """Every message in Drafts, as the server gives it."""
        with self._session() as session:
            session.examine("Drafts")
            found = (session.exact(uid) for uid in sorted(session.message_ids(1)))
            return [raw for raw, _ in filter(None, found)]

    def wait(self) -> None:
        """Until Ctrl-C."""
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


def _date(raw: bytes) -> datetime:
    match = _DATE.search(raw)
    assert match is not None, "every demo mail has a date"
    return parsedate_to_datetime(match[1].decode()).astimezone(UTC)
