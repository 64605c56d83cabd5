"""What a poll tells: a `Row` a message, a `Report` a pass. From a row the ledger's outcome is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from classifier.message import Message
from classifier.verdict import Verdict
from daemon.ledger import Intent, Outcome
from daemon.values import Ask, Decision, Place, Skip, Thank

__all__ = ["Report", "Row", "outcome_of", "row_of", "words"]


@dataclass(frozen=True, slots=True)
class Row:
    """What a poll says of one message: the line of `poll --json`. `decision`: "ask", "thank", "skip"; `draft_uid` None where none is known."""

    account: str
    mailbox: str
    uid: int
    message_id: str | None
    verdict: str
    probability: float
    decision: str
    reason: str
    to: str
    draft_uid: int | None
    subject: str = ""
    sender: str = ""
    date: datetime | None = None
    raw: bytes | None = None  # the draft, as it was or (dry run) would be appended
    state: str = ""  # of the draft: "done", "held", "refused", "withdrawn"; "dry run"


@dataclass(frozen=True, slots=True)
class Report:
    """One pass: a row a message, in the order looked at; `settled`: open intents from earlier that were closed; `stopped`: cut short by request.

    `again`: rejections from earlier passes that a later mail made us decide anew.
    """

    account: str
    rows: tuple[Row, ...]
    settled: tuple[Intent, ...] = ()
    stopped: bool = False
    again: tuple[Row, ...] = ()


def words(decision: Decision) -> str:
    """The reason of `decision`, as the user reads it."""
    if isinstance(decision, Skip):
        return f"{decision.reason}: {decision.detail}" if decision.detail else str(decision.reason)
    return decision.reason


def row_of(where: Place, message: Message, verdict: Verdict, decision: Decision) -> Row:
    """The row of a message that has no draft yet."""
    match decision:
        case Skip():
            name, to = "skip", ""
        case Ask() | Thank():
            name = type(decision).__name__.lower()
            to = (decision.to.address or "") if decision.to else ""
    return Row(
        where.account, where.mailbox, where.uid, message.message_id, str(verdict.label), round(verdict.probability, 4), name, words(decision),
        to, None, message.subject, (message.sender.name or message.sender.email) if message.sender else "", message.date,
    )  # fmt: skip


def outcome_of(row: Row, key: str, where: Place, now: datetime) -> Outcome:
    """What the ledger is to remember of `row`."""
    return Outcome(
        key, where.account, where.mailbox, where.uidvalidity, where.uid, row.message_id, row.verdict, row.probability,
        f"{row.decision} ({row.state})" if row.state else row.decision, row.reason, row.to, now,
    )  # fmt: skip
