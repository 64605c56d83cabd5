"""What a pass reads: new messages, and the mails around one that may belong to its application.

A message that the server lists but does not give is put on record and passed by: it is met once, in this pass or the next, never for ever.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from classifier.message import Message, parse
from classifier.verdict import Label, Verdict
from daemon.config import Account
from daemon.conversation import Query, queries
from daemon.errors import ServerError, UnexpectedReply
from daemon.imap import Session
from daemon.ledger import Ledger
from daemon.report import Row, outcome_of, row_of
from daemon.values import Found, Mailbox, Owner, Place, Skip, SkipReason

if TYPE_CHECKING:
    from daemon.imap import Raw, Status

__all__ = ["TEXT_CAP", "Names", "Reader"]

log = logging.getLogger(__name__)

TEXT_CAP = 128 * 1024  # bytes fetched of a text part: the decision can sit after several KB of HTML, never after this
_CONTEXT_CAP = 32 * 1024
_CONTEXT_LIMIT = 40  # messages fetched to understand one application
_CONTEXT_AGE = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Names:
    """The server's own names of the mailboxes we look into; None where there is none."""

    drafts: str
    sent: str | None
    archives: tuple[str, ...]
    trash: str | None

    @classmethod
    def of(cls, session: Session, account: Account) -> Self:
        """As the configuration has them, else as the server shows them. Raises ServerError where there is no Drafts."""
        drafts = account.drafts or session.find("drafts")
        if drafts is None:
            raise ServerError(
                f"{account.name}: the server shows no Drafts mailbox.",
                "Make one in your mail client, or name it in the config: accounts[].drafts.",
            )
        sent, trash = session.find("sent"), session.find("trash")
        if account.context:  # the user's own choice of what to read beside the watched mailboxes
            archives = tuple(name for name in account.context if name != sent)
            return cls(drafts, sent if sent in account.context else None, archives, trash)
        archive = session.find("all") or session.find("archive")
        return cls(drafts, sent, (archive,) if archive else (), trash)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Where a draft goes when the user was faster."""
        return tuple(name for name in (self.sent, self.trash, *self.archives) if name)


@dataclass(frozen=True, slots=True)
class Reader:
    """The reading half of a pass. `narrow`: mailboxes to fetch from one message at a time; it outlives the pass."""

    session: Session
    ledger: Ledger
    account: Account
    owner: Owner
    now: datetime
    dry_run: bool
    narrow: set[str]

    def fetch(self, mailbox: str, chunk: Sequence[int], cap: int = TEXT_CAP) -> tuple[dict[int, Raw], UnexpectedReply | None]:
        """The messages of `chunk` by UID, and the fault that ended the fetch, if any: what came before it is not lost.

        A fault that names no message is met by asking one at a time from then on, so that the next one does.
        """
        raws: dict[int, Raw] = {}
        try:
            self.session.examine(mailbox)
            for raw in self.session.fetch(chunk, cap):
                raws[raw.uid] = raw
        except UnexpectedReply as fault:
            if fault.uid is None:
                self.narrow.add(mailbox)
            return raws, fault
        return raws, None

    def refused(self, where: Place) -> bool:
        """Whether an earlier pass found that the server does not give the message at `where`."""
        return self.ledger.outcome(_unread(where)) is not None

    def withheld(self, where: Place) -> Row:
        """A message that the server lists but does not give: on record, and passed by."""
        decision = Skip(SkipReason.QUARANTINED, "the server does not give it")
        row = row_of(where, Message(), Verdict(Label.UNSURE, 0.5), decision)
        if not self.dry_run:
            self.ledger.record(outcome_of(row, _unread(where), where, self.now))
        log.warning("%s: message %d is quarantined: the server does not give it", where.account, where.uid)
        return row

    def given(self, status: Status, uids: Sequence[int], cap: int, room: int | None = None) -> dict[int, Raw]:
        """The first `room` of `uids` by UID, ascending, in the mailbox just examined; without those that the server has not given before, or now
        does not."""
        name = status.name
        where = Place(self.account.name, name, status.uidvalidity, 0)
        chosen = sorted([uid for uid in uids if not self.refused(replace(where, uid=uid))][:room])
        given: dict[int, Raw] = {}
        size = 1 if name in self.narrow else max(1, len(chosen))
        for chunk in (chosen[i : i + size] for i in range(0, len(chosen), size)):
            raws, fault = self.fetch(name, chunk, cap)
            given |= {uid: raw for uid, raw in raws.items() if raw.raw}
            if fault is not None:
                if fault.uid in chunk:
                    self.withheld(replace(where, uid=fault.uid))  # the next pass does without it
                raise fault
        return given

    def around(self, message: Message, names: Names) -> list[Found]:
        """The mails that may belong to the application of `message`, without drafts of ours: those are no word of the owner's."""
        asked = queries(message, self.owner)
        found: list[Found] = []
        boxes: list[tuple[Mailbox, str]] = [(Mailbox.INBOX, name) for name in self.account.mailboxes]
        if names.sent:
            boxes.append((Mailbox.SENT, names.sent))
        boxes += [(Mailbox.ARCHIVE, name) for name in names.archives if name not in self.account.mailboxes]
        boxes.append((Mailbox.DRAFTS, names.drafts))
        for use, name in boxes:
            room = _CONTEXT_LIMIT - len(found)
            if room > 0:
                found += self._context(use, name, [q for q in asked if use in q.mailboxes], room)
        return _once(found, message)

    def _context(self, use: Mailbox, name: str, asked: Sequence[Query], room: int) -> list[Found]:
        if not asked:
            return []
        status = self.session.examine(name)
        since = (self.now - _CONTEXT_AGE).date()
        uids: dict[int, None] = {}
        for query in asked:  # most telling first; a broad query can't push out a narrow one
            match query.field:
                case "from":
                    hits = self.session.search(from_=query.value, since=since)
                case "to":
                    hits = self.session.search(to=query.value, since=since)
                case "subject":
                    hits = self.session.search(subject=query.value, since=since)
                case field:
                    hits = self.session.search_header(field, query.value)
            uids.update(dict.fromkeys(sorted(hits, reverse=True)))
        found = (Found(parse(raw.raw), use, uid) for uid, raw in self.given(status, list(uids), _CONTEXT_CAP, room).items())
        return [one for one in found if use is not Mailbox.DRAFTS or not self.ledger.wrote(one.message.message_id or "")]


def _once(found: Iterable[Found], message: Message) -> list[Found]:
    """Each message once (All Mail repeats INBOX), the rejection itself left out."""
    seen: set[str] = {message.message_id} if message.message_id else set()
    out = []
    for one in found:
        ident = one.message.message_id
        if ident is None or ident not in seen:
            out.append(one)
            if ident:
                seen.add(ident)
    return out


def _unread(where: Place) -> str:
    """The key of a message of which nothing is known that would name it elsewhere."""
    return f"{where.account}/{where.mailbox}/{where.uidvalidity}/{where.uid}"
