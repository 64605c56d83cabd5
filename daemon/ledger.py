"""The ledger: what Afterword remembers. SQLite in the state directory, one writer, every commit on disk before it counts.

    cursor     how far each mailbox was read: (uidvalidity, uid)
    outcome    one row a message: verdict, decision, reason
    intent     one row a draft: the exact bytes, written before APPEND, and what became of it
    look       how far later mail was weighed against the drafts that lie there

The state directory is 0700, its files 0600. `secret` lies beside the database, not in it, so that a lost or restored database still
derives the same keys; `lock` keeps a second daemon out.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from classifier.message import Message
from daemon.errors import LedgerBusy, LedgerError

__all__ = ["Cursor", "Intent", "Ledger", "Outcome", "State"]

SCHEMA = 2
_LOOK = """
create table look (
    account text not null, mailbox text not null, uidvalidity integer not null, uid integer not null,
    primary key (account, mailbox)
) strict;
"""
_TABLES = f"""
create table meta (name text primary key, value text not null) strict;
create table cursor (
    account text not null, mailbox text not null, uidvalidity integer not null, uid integer not null,
    primary key (account, mailbox)
) strict;
create table outcome (
    key text primary key, account text not null, mailbox text not null, uidvalidity integer not null, uid integer not null,
    message_id text, verdict text not null, probability real not null, decision text not null, reason text not null,
    recipient text not null, seen_at text not null
) strict;
create index outcome_message on outcome (message_id);
create table intent (
    key text primary key, account text not null, message_id text not null, mailbox text not null,
    uidvalidity integer not null, uidnext integer not null, raw blob not null, state text not null, attempts integer not null,
    tried_at text not null, draft_uidvalidity integer, draft_uid integer, note text not null
) strict;
create index intent_open on intent (account, state);
{_LOOK}"""
# MIGRATIONS[n] turns schema n into n + 1, in one transaction with its new number. Schema 1 didn't know the states of a withdrawal.
_MIGRATIONS = {1: _LOOK}


class State(StrEnum):
    """What became of a draft. `INTENDED` and `WITHDRAWING` are still open."""

    INTENDED = "intended"  # bytes and mailbox state are on disk; APPEND may or may not have happened
    DONE = "done"  # it lies, or lay, in the mailbox
    HELD = "held"  # can't be told; never appended again; the user is told
    REFUSED = "refused"  # the server said no: nothing was stored; tried again at the next poll
    WITHDRAWING = "withdrawing"  # the reason and the UID are on disk; the removal may or may not have happened
    WITHDRAWN = "withdrawn"  # our own untouched draft was removed again; there is never another for this rejection


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a mailbox was read: every message up to `uid` under this `uidvalidity` has a recorded outcome."""

    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one message. `recipient` is the To address of its draft or empty. `seen_at` is aware."""

    key: str
    account: str
    mailbox: str
    uidvalidity: int
    uid: int
    message_id: str | None
    verdict: str
    probability: float
    decision: str
    reason: str
    recipient: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Intent:
    """A draft that is to be, or was, appended: `uidvalidity` and `uidnext` are those of Drafts from before the first try."""

    key: str
    account: str
    message_id: str
    mailbox: str
    uidvalidity: int
    uidnext: int
    raw: bytes
    state: State
    attempts: int
    tried_at: datetime
    draft_uidvalidity: int | None = None
    draft_uid: int | None = None
    note: str = ""


class Ledger:
    """The only speaker of SQLite. Open with `Ledger.open`; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection, secret: bytes, lock: int | None) -> None:
        self._db = connection
        self._secret = secret
        self._lock = lock
        self._turn = threading.RLock()  # one transaction at a time: accounts are polled in threads of one daemon

    @classmethod
    def open(cls, directory: Path, now: datetime, *, read_only: bool = False) -> Self:
        """The ledger in `directory`, made if absent; `now` becomes its birth.

        With `read_only` nothing is written and no lock is taken: an absent ledger is an empty one in memory. Raises LedgerBusy when
        another Afterword holds the lock, LedgerError when the directory, database or secret can't be used.
        """
        if read_only:
            return cls._open_read_only(directory, now)
        lock = None
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            if directory.stat().st_mode & 0o077:
                directory.chmod(0o700)
            lock = _take_lock(directory / "lock")
            path = directory / "ledger.sqlite3"
            fresh = not path.exists()
            secret = _secret(directory / "secret", may_make=fresh)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            connection = sqlite3.connect(path, isolation_level=None, timeout=10, check_same_thread=False)
            connection.execute("pragma journal_mode = delete")
            connection.execute("pragma synchronous = full")
            _migrate(connection, now, _fingerprint(secret))
        except (OSError, sqlite3.Error) as error:
            _release(lock)
            raise LedgerError(
                f"The state directory {directory} can't be used: {error}", "Check its owner, mode and free space."
            ) from error
        except LedgerError:
            _release(lock)
            raise
        return cls(connection, secret, lock)

    @classmethod
    def _open_read_only(cls, directory: Path, now: datetime) -> Self:
        path = directory / "ledger.sqlite3"
        try:
            if path.exists():
                connection = sqlite3.connect(
                    f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=10, check_same_thread=False
                )
                secret = _secret(directory / "secret", may_make=False)
                if connection.execute("pragma user_version").fetchone()[0] != SCHEMA:  # read as if it had been migrated
                    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
                    connection.backup(copy)
                    connection.close()
                    _migrate(connection := copy, now, _fingerprint(secret))
                return cls(connection, secret, None)
        except (OSError, sqlite3.Error) as error:
            raise LedgerError(f"The ledger {path} can't be read: {error}") from error
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        secret = secrets.token_bytes(32)
        with suppress(OSError):
            secret = (directory / "secret").read_bytes()
        _migrate(connection, now, _fingerprint(secret))
        return cls(connection, secret, None)

    def close(self) -> None:
        """Close the database and give the lock back."""
        self._db.close()
        _release(self._lock)
        self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._turn:
                self._db.execute("begin immediate")
                try:
                    yield self._db
                except BaseException:
                    self._db.execute("rollback")
                    raise
                self._db.execute("commit")
        except sqlite3.Error as error:
            raise LedgerError(
                f"The ledger can't be written: {error}", "Check the free space and mode of the state directory."
            ) from error

    @property
    def born(self) -> datetime:
        """When this ledger was made: mail from long before it may have been answered under an older one."""
        return datetime.fromisoformat(self._db.execute("select value from meta where name = 'born'").fetchone()[0])

    def key(self, account: str, message: Message) -> str:
        """The name of a message for ever: HMAC-SHA-256 of account and Message-ID (stable headers where that is absent), 40 hex digits.

        It does not depend on mailbox, UID, template or version, so that no rescan can make a second draft.
        """
        if message.message_id:
            identity = message.message_id
        else:
            sender = message.sender.email if message.sender else ""
            identity = "\0".join((sender, message.date.isoformat() if message.date else "", message.subject))
        return hmac.new(self._secret, f"{account}\0{identity}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:40]

    def cursor(self, account: str, mailbox: str) -> Cursor | None:
        """How far `mailbox` was read, None when never."""
        row = self._db.execute(
            "select uidvalidity, uid from cursor where account = ? and mailbox = ?", (account, mailbox)
        ).fetchone()
        return Cursor(*row) if row else None

    def advance(self, account: str, mailbox: str, cursor: Cursor) -> None:
        """Move the cursor; never back under the same UIDVALIDITY."""
        with self._transaction() as db:
            db.execute(
                """insert into cursor values (?, ?, ?, ?) on conflict (account, mailbox) do update set
                uid = case when uidvalidity = excluded.uidvalidity then max(uid, excluded.uid) else excluded.uid end,
                uidvalidity = excluded.uidvalidity""",
                (account, mailbox, cursor.uidvalidity, cursor.uid),
            )

    def outcome(self, key: str) -> Outcome | None:
        """What happened to the message named `key`."""
        rows = self._db.execute("select * from outcome where key = ?", (key,)).fetchall()
        return _outcome(rows[0]) if rows else None

    def outcomes(self, message_id: str) -> list[Outcome]:
        """Every account's outcome for a Message-ID."""
        return [_outcome(row) for row in self._db.execute("select * from outcome where message_id = ?", (message_id,))]

    def record(self, *outcomes: Outcome) -> None:
        """Write outcomes; a later look at the same message replaces the earlier row."""
        with self._transaction() as db:
            db.executemany(
                "insert or replace into outcome values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (o.key, o.account, o.mailbox, o.uidvalidity, o.uid, o.message_id, o.verdict, o.probability)
                    + (o.decision, o.reason, o.recipient, o.seen_at.isoformat())
                    for o in outcomes
                ],
            )

    def intend(self, intent: Intent) -> None:
        """Put the intent on disk, before any byte of it goes out. Replaces only a refused one: raises LedgerError on any other."""
        with self._transaction() as db:
            db.execute("delete from intent where key = ? and state = ?", (intent.key, State.REFUSED))
            db.execute(
                "insert into intent values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (intent.key, intent.account, intent.message_id, intent.mailbox, intent.uidvalidity, intent.uidnext, intent.raw)
                + (
                    intent.state,
                    intent.attempts,
                    intent.tried_at.isoformat(),
                    intent.draft_uidvalidity,
                    intent.draft_uid,
                    intent.note,
                ),
            )

    def retry(self, key: str, now: datetime) -> None:
        """Note that the same bytes are about to be appended once more."""
        with self._transaction() as db:
            db.execute("update intent set attempts = attempts + 1, tried_at = ? where key = ?", (now.isoformat(), key))

    def resolve(self, key: str, state: State, note: str = "", uidvalidity: int | None = None, uid: int | None = None) -> None:
        """Close the intent `key` with what became of it."""
        with self._transaction() as db:
            db.execute(
                "update intent set state = ?, note = ?, draft_uidvalidity = ?, draft_uid = ? where key = ?",
                (state, note, uidvalidity, uid, key),
            )

    def reconsider(self, key: str, state: State, note: str, decision: str, reason: str) -> None:
        """Note what a later look made of the draft `key`: in its intent and in the outcome of its rejection, in one commit."""
        with self._transaction() as db:
            db.execute("update intent set state = ?, note = ? where key = ?", (state, note, key))
            db.execute("update outcome set decision = ?, reason = ? where key = ?", (decision, reason, key))

    def looked(self, account: str) -> dict[str, Cursor]:
        """How far each mailbox was weighed against the account's drafts."""
        rows = self._db.execute("select mailbox, uidvalidity, uid from look where account = ?", (account,))
        return {mailbox: Cursor(*mark) for mailbox, *mark in rows}

    def look(self, account: str, marks: Mapping[str, Cursor]) -> None:
        """Replace what `looked` tells of the account."""
        rows = [(account, mailbox, mark.uidvalidity, mark.uid) for mailbox, mark in marks.items()]
        with self._transaction() as db:
            db.execute("delete from look where account = ?", (account,))
            db.executemany("insert into look values (?, ?, ?, ?)", rows)

    def wrote(self, message_id: str) -> bool:
        """Whether `message_id` is that of a draft of ours, whatever became of it."""
        return self._db.execute("select 1 from intent where message_id = ?", (message_id,)).fetchone() is not None

    def intent(self, key: str) -> Intent | None:
        """The intent for the message named `key`."""
        rows = self._db.execute("select * from intent where key = ?", (key,)).fetchall()
        return _intent(rows[0]) if rows else None

    def intents(self, account: str, *states: State) -> list[Intent]:
        """The account's intents in one of `states`, oldest first."""
        rows = self._db.execute("select * from intent where account = ? order by tried_at", (account,))
        return [intent for intent in map(_intent, rows) if intent.state in states]


def _outcome(row: tuple[Any, ...]) -> Outcome:
    return Outcome(*(*row[:-1], datetime.fromisoformat(row[-1])))


def _intent(row: tuple[Any, ...]) -> Intent:
    head, (state, attempts, tried_at), tail = row[:7], row[7:10], row[10:]
    return Intent(*(*head, State(state), attempts, datetime.fromisoformat(tried_at), *tail))


def _take_lock(path: Path) -> int:
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        raise LedgerBusy(
            f"Another Afterword uses {path.parent}.", "Stop it first, or use `poll --dry-run`, which needs no lock."
        ) from None
    return lock


def _release(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)  # closing gives the flock back


def _secret(path: Path, *, may_make: bool) -> bytes:
    """The 32 random bytes in `path`. A database without its secret would name every message anew: refused."""
    try:
        secret = path.read_bytes()
    except FileNotFoundError:
        if not may_make:
            raise LedgerError(
                f"{path} is gone, but the ledger beside it is not.",
                "Restore it from a backup; or remove ledger.sqlite3 too, and mail from before today gets no draft.",
            ) from None
        secret = secrets.token_bytes(32)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
    if len(secret) != 32:
        raise LedgerError(f"{path} is not 32 bytes long.", "Restore it from a backup.")
    return secret


def _fingerprint(secret: bytes) -> str:
    return hashlib.sha256(b"afterword secret\0" + secret).hexdigest()


def _migrate(connection: sqlite3.Connection, now: datetime, fingerprint: str) -> None:
    version = connection.execute("pragma user_version").fetchone()[0]
    if version > SCHEMA:
        raise LedgerError(
            f"The ledger is of a newer Afterword (schema {version}, this one knows {SCHEMA}).", "Upgrade Afterword."
        )
    if version == 0:
        born = now.astimezone(UTC).isoformat()
        rows = f"insert into meta values ('born', '{born}'), ('secret', '{fingerprint}');"  # noqa: S608 - our own timestamp and digest
        connection.executescript(f"begin immediate; {_TABLES} {rows} pragma user_version = {SCHEMA}; commit;")
        return
    for step in range(version, SCHEMA):
        connection.executescript(f"begin immediate; {_MIGRATIONS[step]} pragma user_version = {step + 1}; commit;")
    known = connection.execute("select value from meta where name = 'secret'").fetchone()[0]
    if known != fingerprint:
        raise LedgerError(
            "The file `secret` is not the one this ledger was made with.", "Restore the matching pair from a backup."
        )
