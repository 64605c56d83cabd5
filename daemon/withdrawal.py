"""Withdraw a draft of ours that a later mail has made wrong: only while it is untouched, and never to place another for that rejection.

    DONE  --  untouched in Drafts, and a reason  -->  WITHDRAWING  --  UID EXPUNGE of that one UID  -->  WITHDRAWN
    DONE  <-- edited, flagged, sent, no UIDPLUS, refused: left, and the note says why

Reason and UID are on disk before the first command that changes anything, so `settle` can finish what a crash or a cut left open. Unlike
APPEND, removing a UID can be repeated: there is nothing to wait for, and a second try finds the draft gone, or marked by the first.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from daemon.errors import ServerError
from daemon.imap import untouched
from daemon.ledger import Intent, Ledger, State

if TYPE_CHECKING:
    from daemon.imap import Session

__all__ = ["settle", "withdraw"]

log = logging.getLogger(__name__)


def withdraw(session: Session, ledger: Ledger, intent: Intent, why: str, sent: str | None) -> Intent:
    """Take the draft of `intent` out of Drafts because of `why`; returns the intent as the ledger has it then.

    WITHDRAWN, or still DONE: unchanged where the draft is no longer in Drafts (the user sent, moved or deleted it), with a note where it
    was left. Raises ConnectionFailed or UnexpectedReply with the intent left WITHDRAWING for `settle`.
    """
    try:
        uidvalidity, uids, hindrance = _look(session, intent, marked=False)
    except ServerError as fault:
        return _left(ledger, intent, why, _refusal(fault))
    if hindrance:
        return _left(ledger, intent, why, hindrance)
    if not uids:
        return intent
    ledger.resolve(intent.key, State.WITHDRAWING, why, uidvalidity, uids[0])
    return _finish(session, ledger, _known(ledger, intent), sent)


def settle(session: Session, ledger: Ledger, account: str, sent: str | None) -> list[Intent]:
    """Finish every withdrawal of `account` that a fault cut short; returns the intents as they are now."""
    return [_finish(session, ledger, intent, sent) for intent in ledger.intents(account, State.WITHDRAWING)]


def _finish(session: Session, ledger: Ledger, intent: Intent, sent: str | None) -> Intent:
    """Remove what is still there of a draft whose withdrawal is on disk."""
    why = intent.note
    try:
        _, uids, hindrance = _look(session, intent, marked=True)
        if uids and not hindrance:
            for uid in uids:
                session.remove_own(intent.mailbox, uid, intent.raw, marked=True)
            _, uids, hindrance = _look(session, intent, marked=True)
        if uids:
            return _left(ledger, intent, why, hindrance or "the server keeps it")
        if sent and _is_in(session, intent, sent):
            return _left(ledger, intent, why, "you had sent it")
    except ServerError as fault:
        return _left(ledger, intent, why, _refusal(fault))
    ledger.reconsider(intent.key, State.WITHDRAWN, why, "skip (withdrawn)", why)
    log.info("%s: a draft was withdrawn", intent.account)
    return _known(ledger, intent)


def _look(session: Session, intent: Intent, *, marked: bool) -> tuple[int, list[int], str]:
    """(UIDVALIDITY, UIDs with our Message-ID in Drafts, what speaks against removing them or ""). One that was changed protects all."""
    status = session.examine(intent.mailbox)
    uids = set(session.search_header("Message-ID", intent.message_id))
    if intent.draft_uid and intent.draft_uidvalidity == status.uidvalidity:
        uids.add(intent.draft_uid)
    there = {uid: found for uid in sorted(uids) if (found := session.exact(uid)) is not None}
    hindrance = ""
    if not all(untouched(*found, intent.raw, marked=marked) for found in there.values()):
        hindrance = "you have changed it"
    elif there and "UIDPLUS" not in session.capabilities:
        hindrance = "the server can't remove a single message (no UIDPLUS)"
    return status.uidvalidity, list(there), hindrance


def _is_in(session: Session, intent: Intent, mailbox: str) -> bool:
    session.examine(mailbox)
    return bool(session.search_header("Message-ID", intent.message_id))


def _refusal(fault: ServerError) -> str:
    """The server's no in words. A fault of the way to it is raised again: the next poll goes on."""
    if type(fault) is not ServerError:
        raise fault
    return f"the server refused: {fault.message}"


def _left(ledger: Ledger, intent: Intent, why: str, hindrance: str) -> Intent:
    """Leave the draft alone for good, and say so once."""
    note = f"{why}, but the draft is left: {hindrance}"
    if (intent.state, intent.note) != (State.DONE, note):
        outcome = ledger.outcome(intent.key)
        decision, reason = (outcome.decision, f"{outcome.reason}; {note}") if outcome else ("", "")
        ledger.reconsider(intent.key, State.DONE, note, decision, reason)
        log.info("%s: a draft is left, though a later mail speaks against it", intent.account)
    return _known(ledger, intent)


def _known(ledger: Ledger, intent: Intent) -> Intent:
    known = ledger.intent(intent.key)
    assert known is not None
    return known
