"""`afterword explain MESSAGE-ID`: what the ledger knows of a message, and what the mailbox shows of its application now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from classifier.message import Message, parse
from classifier.model import Classifier
from classifier.verdict import Label, Verdict
from daemon.config import Account, Settings
from daemon.errors import AfterwordError
from daemon.ledger import Ledger
from daemon.poll import Poll, visit
from daemon.reader import TEXT_CAP
from daemon.reply import Letters
from daemon.values import Conversation

__all__ = ["Explanation", "explain", "facts"]


_REASONS = {"lacked": "what was missing", "other": "nothing that was missing"}
_AFTERWARDS = {
    "leave": "they ask leave to keep the papers",
    "reserve": "one is on a list for the next place",
    "calls": "they will write",
    "kept": "papers are kept",
    "touch": "one should stay in touch",
    "visit": "a visit is welcome",
    "again": "one may apply again",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Lines to print; the message and its verdict where the mailbox still has it. `known`: the ledger or a mailbox knew it."""

    lines: tuple[str, ...]
    message: Message | None = None
    verdict: Verdict | None = None
    known: bool = False


def explain(
    message_id: str, settings: Settings, classifier: Classifier, environ: Mapping[str, str], state: Path, now: datetime
) -> Explanation:
    """All there is to say about `message_id` (with its angle brackets)."""
    lines: list[str] = []
    with Ledger.open(state, now, read_only=True) as ledger:
        for outcome in ledger.outcomes(message_id):
            lines.append(f"{outcome.account}: {outcome.mailbox} uid {outcome.uid}, seen {outcome.seen_at:%Y-%m-%d %H:%M %Z}")
            lines.append(
                f"decision     {outcome.decision}: {outcome.reason}" + (f" (to {outcome.recipient})" if outcome.recipient else "")
            )
            intent = ledger.intent(outcome.key)
            if intent:
                lines.append(
                    f"draft        {intent.state} in {intent.mailbox}, {intent.message_id}"
                    + (f": {intent.note}" if intent.note else "")
                )
        if not lines:
            lines.append("The ledger has no outcome for it yet.")
            known = False
        else:
            known = True
        for account in settings.accounts:
            try:
                with visit(account, settings, environ) as session:
                    poll = Poll(
                        session, ledger, settings, account, classifier, Letters.load(settings.ask.templates), now, lambda _: None, dry_run=True
                    )  # fmt: skip
                    message = _fetch(poll, account, message_id)
                    if message is None:
                        continue
                    verdict = classifier.classify(message)
                    if verdict.label is Label.REJECTION:
                        lines += facts(poll.understand(message, verdict))
                    return Explanation(tuple(lines), message, verdict, True)
            except AfterwordError as error:
                lines.append(f"{account.name}: could not look in the mailbox: {error.message}")
    return Explanation(tuple(lines), known=known)


def _fetch(poll: Poll, account: Account, message_id: str) -> Message | None:
    for mailbox in account.mailboxes:
        poll.session.examine(mailbox)
        uids = poll.session.search_header("Message-ID", message_id)
        for raw in poll.session.fetch(uids[:1], TEXT_CAP):
            return parse(raw.raw)
    return None


def facts(conversation: Conversation) -> Iterator[str]:
    """What is known of the application, each fact with the mail that shows it."""
    yield f"language     {conversation.language}, stage {conversation.stage}"
    for name, fact in (("company", conversation.company), ("role", conversation.role)):
        yield f"{name:12s} {fact.value}   [{fact.source}]" if fact else f"{name:12s} unknown"
    if conversation.recipient:
        person = conversation.recipient
        yield f"recipient    {person.full} <{person.address}>, {person.role}   [{person.source}]"
    else:
        yield "recipient    nobody known"
    for person in conversation.people:
        yield f"person       {person.full} <{person.address or 'no address'}>, {person.role}   [{person.source}]"
    for interview in conversation.interviews:
        when = f" on {interview.when:%d %B %Y}" if interview.when else ""
        yield f"{interview.kind:12s}{when} {interview.topic}   [{interview.source}]"
    source = conversation.message.message_id
    if conversation.missed:
        yield f"missed       {conversation.missed}   [{source}]"
    if conversation.reason:
        yield f"reason       is given: {_REASONS[conversation.reason]}   [{source}]"
    if conversation.praise:
        yield f"kind words   are said   [{source}]"
    if conversation.afterwards:
        yield f"later        {_AFTERWARDS[conversation.afterwards]}   [{source}]"
    if conversation.feedback_offered:
        yield f"feedback     is offered   [{source}]"
    if conversation.alternative:
        yield f"alternative  {conversation.opening or 'is offered'}   [{source}]"
