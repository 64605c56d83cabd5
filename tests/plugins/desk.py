"""A mailbox on the fake, a ledger and all that a poll needs, with the mails of one invented application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from plugins.fake_session import FakeServer

from classifier.message import Message
from classifier.verdict import Label, Verdict
from daemon.config import Account, AskSettings, CredentialSettings, Cutoffs, Settings
from daemon.ledger import Ledger
from daemon.poll import Poll
from daemon.reply import Letters
from daemon.report import Report
from daemon.values import Owner

__all__ = ["ACCOUNT", "NOW", "OWNER", "ByIdent", "Desk", "mail", "rejection"]

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
OWNER = Owner("Mara Lindqvist", ("mara@home.example",))
ACCOUNT = Account("home", "mara@home.example", "localhost", 993, "tls", "mara")
NO = "Thank you for the interview on Tuesday. After careful consideration we have decided to move forward with another candidate for the {role} role."


def mail(
    ident: str,
    body: str,
    *,
    sender: str = "Dana Whitlock <dana.whitlock@fernhill.example>",
    subject: str = "Your application for Data Engineer",
    days: float = 1,
    extra: str = "",
) -> tuple[bytes, datetime]:
    when = NOW - timedelta(days=days)
    head = f"From: {sender}\r\nTo: Mara Lindqvist <mara@home.example>\r\nSubject: {subject}\r\nDate: {format_datetime(when)}\r\n"
    head += f"Message-ID: <{ident}@fernhill.example>\r\n{extra}Content-Type: text/plain; charset=utf-8\r\n\r\n"
    return (head + body.replace("\n", "\r\n") + "\r\n").encode(), when


def rejection(ident: str, *, role: str = "Data Engineer", **kwargs: object) -> tuple[bytes, datetime]:
    body = f"Hi Mara,\n\n{NO.format(role=role)}\n\nBest regards,\nDana Whitlock\nFernhill"
    return mail(ident, body, **{"subject": f"Your application for {role} at Fernhill", **kwargs})  # type: ignore[arg-type]


class ByIdent:
    """A classifier that goes by the Message-ID: "<no..." is a rejection. For tests whose subject is not what mails say."""

    def classify(self, message: Message) -> Verdict:
        no = (message.message_id or "").startswith("<no")
        return Verdict(Label.REJECTION if no else Label.NOT_REJECTION, 0.99 if no else 0.01, language="en")

    def relabel(self, verdict: Verdict, rejection: float | None = None, unsure: float | None = None) -> Verdict:
        return verdict


class Desk:
    """A fake mailbox (or, with `connect`, one on a server), a ledger and everything a poll needs."""

    def __init__(self, state: Path, classifier: Any, letters: Letters, connect: Callable[[], Any] | None = None) -> None:
        self.server, self.state, self.classifier, self.letters = FakeServer(), state, classifier, letters
        self.connect = connect or self.server.connect
        self.settings = Settings(OWNER, (ACCOUNT,), AskSettings(), Cutoffs(), CredentialSettings(), Path("x"))

    def deliver(self, *mails: tuple[bytes, datetime], mailbox: str = "INBOX") -> None:
        for raw, when in mails:
            self.server.deliver(mailbox, raw, when=when)

    def poll(self, now: datetime = NOW, session: Any = None, **kwargs: Any) -> Report:
        with Ledger.open(self.state, now, read_only=bool(kwargs.get("dry_run"))) as ledger, session or self.connect() as opened:
            return Poll(
                opened, ledger, self.settings, ACCOUNT, self.classifier, self.letters, now, lambda _: None, **kwargs
            ).run()

    def drafts(self) -> list[bytes]:
        return [stored.raw for stored in self.server.boxes["Drafts"].stored]
