"""Place a draft exactly once, though IMAP has no conditional APPEND.

The intent (exact bytes, Drafts' UIDVALIDITY and UIDNEXT from before) is on disk before the first byte goes out. Afterwards each
intent is in one of these states, and `settle` closes what a crash, a cut or a lost reply left open:

    found in Drafts                      -> done
    Drafts' UIDNEXT has not moved        -> nothing was stored: append the same bytes, then look again
    found in Sent, Trash or Archive      -> done (the user was faster)
    none of these                        -> held: never appended again, and the user is told

A fresh connection that searches at once can miss a message that the server is still committing, so `settle` first lets the settle window pass.
After a second append it looks for two copies and takes back our own, byte-identical and still `\\Draft`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from daemon.errors import ConnectionFailed, OutcomeUnknown, ServerError
from daemon.ledger import Intent, Ledger, State

if TYPE_CHECKING:
    from daemon.imap import Session

__all__ = ["SETTLE_WINDOW", "place", "settle"]

log = logging.getLogger(__name__)

# Dovecot made a message whose reply was lost visible within 31 ms; slow stores and proxies get a thousand times that.
SETTLE_WINDOW = timedelta(seconds=30)


def place(session: Session, ledger: Ledger, intent: Intent, elsewhere: Iterable[str], now: datetime) -> Intent:
    """Append `intent.raw` to `intent.mailbox`, unless a message with its Message-ID is there, or in one of `elsewhere`, already.

    `intent.uidvalidity` and `uidnext` are filled in here. Returns the intent as the ledger has it now: DONE, or REFUSED with the
    server's words. Raises OutcomeUnknown or ConnectionFailed with the intent left INTENDED for `settle`.
    """
    status = session.examine(intent.mailbox)
    intent = Intent(
        intent.key,
        intent.account,
        intent.message_id,
        intent.mailbox,
        status.uidvalidity,
        status.uidnext,
        intent.raw,
        State.INTENDED,
        1,
        now,
    )
    ledger.intend(intent)
    uid = _look(session, intent, from_uid=1)
    if uid is not None:
        ledger.resolve(intent.key, State.DONE, "was already in Drafts", status.uidvalidity, uid)
    elif found := _look_elsewhere(session, intent, elsewhere):
        ledger.resolve(intent.key, State.DONE, f"was already in {found}")
    else:
        _append(session, ledger, intent, now)
    return _known(ledger, intent)


def settle(
    session: Session, ledger: Ledger, account: str, elsewhere: Iterable[str], now: datetime, wait: Callable[[float], object]
) -> list[Intent]:
    """Close every open intent of `account`; returns them as they are now. `wait(seconds)` lets the settle window pass.

    The session must be newer than the intents: a server may show a session the state from when it selected.
    """
    closed = []
    for intent in ledger.intents(account, State.INTENDED):
        left = (intent.tried_at + SETTLE_WINDOW - now).total_seconds()
        if left > 0:
            wait(left)
        _settle(session, ledger, intent, tuple(elsewhere), now)
        closed.append(_known(ledger, intent))
    return closed


def _settle(session: Session, ledger: Ledger, intent: Intent, elsewhere: tuple[str, ...], now: datetime) -> None:
    status = session.examine(intent.mailbox)
    same = status.uidvalidity == intent.uidvalidity
    uid = _look(session, intent, from_uid=intent.uidnext if same else 1)
    if uid is not None:
        ledger.resolve(intent.key, State.DONE, "found in Drafts after a fault", status.uidvalidity, uid)
    elif same and status.uidnext == intent.uidnext:
        ledger.retry(intent.key, now)
        _append(session, ledger, intent, now)
        _take_back_second(session, ledger, intent)
    elif found := _look_elsewhere(session, intent, elsewhere):
        ledger.resolve(intent.key, State.DONE, f"found in {found} after a fault")
    else:
        what = "Drafts changed meanwhile" if same else "Drafts was rebuilt meanwhile"
        ledger.resolve(intent.key, State.HELD, f"can't tell whether the draft was stored: {what}")
        log.warning("%s: a draft is held: can't tell whether it was stored (%s)", intent.account, what)


def _append(session: Session, ledger: Ledger, intent: Intent, now: datetime) -> None:
    try:
        appended = session.append(intent.mailbox, intent.raw, ("\\Draft", "\\Seen"), now)
    except (OutcomeUnknown, ConnectionFailed):
        raise  # the intent stays open; `settle` decides at the next poll, on a new connection
    except ServerError as error:
        ledger.resolve(intent.key, State.REFUSED, f"the server refused the draft: {error.message}")
        return
    uid, uidvalidity = appended.uid, appended.uidvalidity
    if uid is None:  # no UIDPLUS (RFC 4315), or a code that can't be right: look
        status = session.examine(intent.mailbox)
        uidvalidity, uid = status.uidvalidity, _look(session, intent, from_uid=intent.uidnext)
    ledger.resolve(intent.key, State.DONE, "", uidvalidity, uid)


def _take_back_second(session: Session, ledger: Ledger, intent: Intent) -> None:
    """After a re-append: the first APPEND may have been committed later than any window. Two copies -> remove our second."""
    session.examine(intent.mailbox)
    copies = [uid for uid, ident in session.message_ids(intent.uidnext).items() if ident == intent.message_id]
    if len(copies) > 1:
        removed = session.remove_own(intent.mailbox, max(copies), intent.raw)
        note = "stored twice; the second copy was removed" if removed else "stored twice; one copy has to be deleted by hand"
        status = session.examine(intent.mailbox)
        ledger.resolve(intent.key, State.DONE, note, status.uidvalidity, min(copies))
        log.warning("%s: a draft was %s", intent.account, note)


def _look(session: Session, intent: Intent, from_uid: int) -> int | None:
    """The UID of our draft in the examined mailbox. FETCH first: SEARCH alone may lag behind (exactly what lost 100 of 100 in our trials)."""
    session.noop()
    for uid, ident in session.message_ids(max(from_uid, intent.uidnext)).items():
        if ident == intent.message_id:
            return uid
    return min(session.search_header("Message-ID", intent.message_id), default=None)


def _look_elsewhere(session: Session, intent: Intent, mailboxes: Iterable[str]) -> str | None:
    for name in mailboxes:
        try:
            session.examine(name)
            if session.search_header("Message-ID", intent.message_id):
                return name
        except ConnectionFailed:
            raise
        except ServerError as error:
            log.debug("can't look in a mailbox: %s", type(error).__name__)
    return None


def _known(ledger: Ledger, intent: Intent) -> Intent:
    known = ledger.intent(intent.key)
    assert known is not None
    return known
