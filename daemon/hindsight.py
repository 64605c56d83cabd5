"""A later mail can change things: look again at the drafts that still lie in Drafts, and withdraw those that have become wrong.

Work is done only when something has arrived in a watched mailbox or in Sent since the last look (the ledger's `look`), and only for
drafts of the last `ask.max_age` that are still in Drafts and whose own searches would have found one of the new mails. For these the
conversation is understood and decided again. What counts is only what the new mails brought: were the answer the same without them, it is
our judgement that has changed (an upgrade, another setting), not the world, and the draft stays.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from classifier.message import Message, parse
from classifier.verdict import Verdict
from daemon.config import Settings
from daemon.conversation import Query, queries, understand
from daemon.decision import decide
from daemon.errors import AfterwordError
from daemon.ledger import Cursor, Intent, Outcome, State
from daemon.names import fold
from daemon.reader import TEXT_CAP, Names, Reader
from daemon.report import Row, row_of, words
from daemon.values import Decision, Found, Place, Skip, SkipReason
from daemon.withdrawal import withdraw

if TYPE_CHECKING:
    from daemon.imap import Raw

__all__ = ["Hindsight"]

log = logging.getLogger(__name__)

_GRACE = timedelta(days=3)
_WITHDRAWS = frozenset({SkipReason.ANSWERED, SkipReason.CORRECTED, SkipReason.SECOND_NOTICE, SkipReason.WITHDRAWN})
# A better mail that got no draft for one of these reasons speaks against asking at all.
_SETTLED = frozenset(
    map(
        str,
        (SkipReason.ANSWERED, SkipReason.OWN_DRAFT, SkipReason.CORRECTED, SkipReason.WITHDRAWN, SkipReason.FEEDBACK_REFUSED),
    )
)
_HEADER = 1  # octets of text: what arrived is only held against searches, which ask for header fields
_HOPS = 5


@dataclass(frozen=True, slots=True)
class _Placed:
    """A draft of ours that lies in Drafts, and what the ledger knows of its rejection. `since`: when it was decided."""

    intent: Intent
    outcome: Outcome
    since: datetime


@dataclass(frozen=True, slots=True)
class Hindsight:
    """What a look needs. `classify` (with the user's cut-offs) and `read` (without) come
    from the poll.
    """

    reader: Reader
    names: Names
    settings: Settings
    classify: Callable[[Message], Verdict]
    read: Callable[[Message], Verdict]
    stopping: Callable[[], bool]

    def look(self) -> list[Row]:
        """Rows of the rejections whose draft was withdrawn, or left though it is wrong. Raises ServerError; nothing is lost then.

        The poll comes here after it has placed the drafts of new mails, not before: a human's own rejection has its draft in Drafts
        before the one for the system's notice goes. Killed in between, there are two until the next poll, which looks again because
        the marks have not moved. The other way round a fault, a refusal for want of space or a letter that fails its check would leave
        none. For the same reason a second notice gives way only to a mail that has a draft, or needs none (`_served`).
        """
        name = self.reader.account.name
        before, recent = self.reader.ledger.looked(name), list(self._recent())
        if not recent:
            if before:  # marks that stand still would make the next draft's first look a long one
                self.reader.ledger.look(name, {})
            return []
        marks = self._marks()
        rows: list[Row] = []
        if marks != before:
            # Drafts of this very pass are looked at, too: the user may have answered while it went on.
            arrived = self._arrived(before, marks, min(draft.since for draft in recent))
            for draft, message in self._rejections(self._lying(recent) if arrived else []):
                if self.stopping():
                    return rows
                if row := self._again(draft, message, arrived):
                    rows.append(row)
        # a draft that waits for the server may itself be overtaken, or be the better one: what arrived meanwhile stays new for it
        if marks != before and not self.reader.ledger.intents(name, State.REFUSED):
            self.reader.ledger.look(name, marks)
        return rows

    def _places(self) -> tuple[str, ...]:
        """Where a rejection can lie, watched mailboxes first."""
        return tuple(dict.fromkeys((*self.reader.account.mailboxes, *self.names.archives)))

    def _recent(self) -> Iterator[_Placed]:
        for intent in self.reader.ledger.intents(self.reader.account.name, State.DONE):
            outcome = self.reader.ledger.outcome(intent.key)
            if (
                outcome
                and intent.mailbox == self.names.drafts
                and self.reader.now - intent.tried_at <= self.settings.ask.max_age + _GRACE
            ):
                yield _Placed(intent, outcome, min(intent.tried_at, outcome.seen_at))

    def _marks(self) -> dict[str, Cursor]:
        """How far there is something to weigh: no further than the poll has read, so that each of these mails has its own outcome."""
        cursors = (
            (mailbox, self.reader.ledger.cursor(self.reader.account.name, mailbox)) for mailbox in self.reader.account.mailboxes
        )
        marks = {mailbox: cursor for mailbox, cursor in cursors if cursor}
        if self.names.sent and self.names.sent not in marks:
            status = self.reader.session.examine(self.names.sent)
            marks[self.names.sent] = Cursor(status.uidvalidity, status.uidnext - 1)
        return marks

    def _arrived(self, before: Mapping[str, Cursor], marks: Mapping[str, Cursor], since: datetime) -> dict[str, Message]:
        """The headers of what has arrived from `before` up to `marks`, by key; since the day of `since` where there is no mark."""
        arrived: dict[str, Message] = {}
        for mailbox, mark in marks.items():
            old = before.get(mailbox)
            if mark == old or (status := self.reader.session.examine(mailbox)).uidvalidity != mark.uidvalidity:
                continue
            if old and old.uidvalidity == mark.uidvalidity:
                uids = self.reader.session.uids_from(old.uid + 1)
            else:
                uids = self.reader.session.uids_since((since - timedelta(days=1)).date())
            for raw in self.reader.given(status, [uid for uid in uids if uid <= mark.uid], _HEADER).values():
                message = parse(raw.raw)
                arrived[self._key(message)] = message
        return arrived

    def _lying(self, drafts: Sequence[_Placed]) -> list[_Placed]:
        """Those whose draft is still in Drafts: what the user has sent or thrown away is theirs."""
        status = self.reader.session.examine(self.names.drafts)
        known = [d.intent.draft_uid or 1 if d.intent.draft_uidvalidity == status.uidvalidity else 1 for d in drafts]
        there = set(self.reader.session.message_ids(min(known)).values())
        return [draft for draft in drafts if draft.intent.message_id in there]

    def _rejections(self, drafts: Sequence[_Placed]) -> Iterator[tuple[_Placed, Message]]:
        """Each draft with the mail that it answers, wherever that lies now; one that is gone is passed by, and its draft stays."""
        for mailbox in dict.fromkeys(draft.outcome.mailbox for draft in drafts):
            here = [draft for draft in drafts if draft.outcome.mailbox == mailbox]
            raws: Mapping[int, Raw] = {}
            if mailbox in self._places():
                status = self.reader.session.examine(mailbox)
                raws = self.reader.given(
                    status, [d.outcome.uid for d in here if d.outcome.uidvalidity == status.uidvalidity], TEXT_CAP
                )
            for draft in here:
                message = self._parsed(draft, raws.get(draft.outcome.uid)) or self._moved(draft)
                if message is not None:
                    yield draft, message

    def _moved(self, draft: _Placed) -> Message | None:
        for mailbox in self._places() if draft.outcome.message_id else ():
            status = self.reader.session.examine(mailbox)
            uids = self.reader.session.search_header("Message-ID", draft.outcome.message_id or "")
            for raw in self.reader.given(status, uids[:1], TEXT_CAP).values():
                if message := self._parsed(draft, raw):
                    return message
        return None

    def _parsed(self, draft: _Placed, raw: Raw | None) -> Message | None:
        if raw is None:
            return None
        message = parse(raw.raw)
        message = replace(message, date=raw.internaldate) if message.date is None else message
        return message if self._key(message) == draft.intent.key else None

    def _again(self, draft: _Placed, message: Message, arrived: Mapping[str, Message]) -> Row | None:
        """Decide again; withdraw the draft where a later mail speaks against it. None where nothing came of it."""
        intent = draft.intent
        try:
            asked = queries(message, self.settings.owner)
            if not any(_finds(query, other) for key, other in arrived.items() if key != intent.key for query in asked):
                return None
            verdict, found = self.classify(message), self.reader.around(message, self.names)
            decision = self._decide(message, verdict, found)
            if not isinstance(decision, Skip) or decision.reason not in _WITHDRAWS:
                return None
            if self._decide(message, verdict, [f for f in found if not self._later(f.message, draft, arrived)]) == decision:
                return None
        except AfterwordError:
            raise
        except Exception as error:  # as in a poll: a mail must not stop the daemon
            log.warning("%s: a draft could not be looked at again: %s", self.reader.account.name, type(error).__name__)
            log.debug("not looked at again", exc_info=True)
            return None
        if decision.reason is SkipReason.SECOND_NOTICE and not self._served(decision.detail):
            return None
        known = withdraw(self.reader.session, self.reader.ledger, intent, words(decision), self.names.sent)
        if known == intent:
            return None
        where = Place(self.reader.account.name, draft.outcome.mailbox, draft.outcome.uidvalidity, draft.outcome.uid)
        row = row_of(where, message, verdict, decision)
        row = replace(row, to=draft.outcome.recipient, draft_uid=intent.draft_uid, raw=intent.raw, state=str(known.state))
        if known.state is State.DONE:
            return replace(row, decision=draft.outcome.decision.partition(" ")[0], reason=known.note)
        return row

    def _decide(self, message: Message, verdict: Verdict, found: Sequence[Found]) -> Decision:
        conversation = understand(message, verdict, found, self.settings.owner, self.read)
        return decide(
            conversation, self.settings.ask.when, timedelta.max, self.reader.now
        )  # that time has gone by withdraws nothing

    def _later(self, other: Message, draft: _Placed, arrived: Mapping[str, Message]) -> bool:
        """Whether `other` came after the decision: among what has arrived, or (sorted away by a rule, say) by its own date."""
        return self._key(other) in arrived or bool(other.date and other.date > draft.since)

    def _served(self, message_id: str) -> bool:
        """Whether the better mail with the same decision has its draft, or a reason for none that holds for both."""
        for _ in range(_HOPS):  # a notice can give way to one that itself gave way
            outcome = next((o for o in self.reader.ledger.outcomes(message_id) if o.account == self.reader.account.name), None)
            if outcome is None:
                return False
            intent = self.reader.ledger.intent(outcome.key)
            if intent and intent.state is State.DONE:
                return True
            reason, _, message_id = outcome.reason.partition(": ")
            if reason != SkipReason.SECOND_NOTICE:
                return reason in _SETTLED
        return False

    def _key(self, message: Message) -> str:
        return self.reader.ledger.key(self.reader.account.name, message)


def _finds(query: Query, message: Message) -> bool:
    """Whether the server would find `message` by `query`, or nearly: too often costs a look, too seldom a withdrawal."""
    shown = message.to if query.field == "to" else (message.sender,) if query.field == "from" else ()
    if query.field == "subject":
        return fold(query.value) in fold(message.subject)
    if query.field in ("from", "to"):
        return any(fold(query.value) in fold(f"{address.name} <{address.email}>") for address in shown if address)
    return query.value in (message.message_id, *message.in_reply_to, *message.references)
