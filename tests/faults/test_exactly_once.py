"""Placing a draft exactly once: interrupted at every step, on every kind of server, then resumed as a new start of the daemon would.

The steps are each commit of the ledger and each command to the server; an interruption falls before or after one. The law: never two
drafts, never silently none, and without the user's own hand in it, exactly one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plugins.fake_session import FakeServer, FakeSession
from plugins.steps import COMMANDS, COMMITS, Crash, Steps

from classifier.message import Message
from daemon.errors import AfterwordError, ConnectionFailed, LedgerBusy, LedgerError, OutcomeUnknown
from daemon.ledger import Cursor, Intent, Ledger, Outcome, State
from daemon.placement import place, settle

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
IDENT = "<" + "ab" * 20 + "@home.example>"
RAW = f"From: Jo <jo@home.example>\r\nMessage-ID: {IDENT}\r\n\r\nThank you.\r\n".encode()


def instrument(ledger: Ledger, session: FakeSession, steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    steps.watch(monkeypatch, ledger, COMMITS)
    steps.watch(monkeypatch, session, COMMANDS)


def intent(now: datetime = NOW) -> Intent:
    return Intent("ab" * 20, "home", IDENT, "Drafts", 0, 0, RAW, State.INTENDED, 1, now)


def copies(server: FakeServer, *mailboxes: str) -> int:
    return sum(message.raw == RAW for name in mailboxes or server.boxes for message in server.boxes[name].stored)


def resume(server: FakeServer, state: Path, now: datetime) -> Intent:
    """A new start, later: settle, then place what is not known yet; until nothing is open."""
    for _ in range(3):
        with Ledger.open(state, now) as ledger:
            session = server.connect()
            try:
                settle(session, ledger, "home", ("Sent", "Trash"), now, lambda _: None)
                known = ledger.intent("ab" * 20)
                if known is None or known.state is State.REFUSED:
                    known = place(session, ledger, intent(now), ("Sent", "Trash"), now)
            except AfterwordError:
                now += timedelta(minutes=5)
                continue
            if known.state not in (State.INTENDED, State.REFUSED):
                return known
        now += timedelta(minutes=5)
    raise AssertionError("still open after three starts")


@pytest.mark.parametrize("appenduid", [True, False])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("fault", ["none", "cut before", "cut in the message", "answer lost", "refused"])
def test_interrupted_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, after: bool, appenduid: bool
) -> None:
    """Killed before or after each step in turn, the next start ends with exactly one draft."""
    for at in range(40):
        state = tmp_path / str(at)
        server = FakeServer()
        server.appenduid = appenduid
        server.fail_before_append = int(fault == "cut before")
        server.lose_append = int(fault == "cut in the message")
        server.fail_after_append = int(fault == "answer lost")
        server.refuse_append = int(fault == "refused")
        steps = Steps(at, after)
        ledger = Ledger.open(state, NOW)
        session = server.connect()
        crashed = False
        with monkeypatch.context() as patch:
            instrument(ledger, session, steps, patch)
            try:
                place(session, ledger, intent(), ("Sent", "Trash"), NOW)
            except Crash:
                crashed = True
            except AfterwordError:
                pass
        ledger.close()
        known = resume(server, state, NOW + timedelta(minutes=10))
        assert known.state is State.DONE
        assert copies(server) == 1, f"step {at}"
        if not crashed and steps.count <= at:
            return
    raise AssertionError("more steps than the loop visits")


@pytest.mark.parametrize("after", [False, True])
def test_settling_interrupted_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: bool) -> None:
    """The recovery itself can be killed anywhere, too."""
    for at in range(40):
        state = tmp_path / str(at)
        server = FakeServer()
        server.lose_append = 1
        with Ledger.open(state, NOW) as ledger, pytest.raises(OutcomeUnknown):
            place(server.connect(), ledger, intent(), (), NOW)
        steps = Steps(at, after)
        ledger, session = Ledger.open(state, NOW), server.connect()
        with monkeypatch.context() as patch:
            instrument(ledger, session, steps, patch)
            try:
                settle(session, ledger, "home", (), NOW + timedelta(minutes=1), lambda _: None)
                crashed = False
            except Crash:
                crashed = True
        ledger.close()
        assert resume(server, state, NOW + timedelta(minutes=10)).state in (State.DONE, State.HELD)
        assert copies(server) == 1, f"step {at}"
        if not crashed:
            return
    raise AssertionError("more steps than the loop visits")


def test_late_commit_is_taken_back(tmp_path: Path) -> None:
    """A server that shows the first copy only after the second was appended: ours is removed again, and that is said."""
    server = FakeServer()
    server.hidden_for, server.fail_after_append = 4, 1
    state = tmp_path / "state"
    with Ledger.open(state, NOW) as ledger, pytest.raises(OutcomeUnknown):
        place(server.connect(), ledger, intent(), (), NOW)
    server.hidden_for = 0
    with Ledger.open(state, NOW) as ledger:
        (known,) = settle(server.connect(), ledger, "home", (), NOW + timedelta(minutes=1), lambda _: None)
    assert copies(server) == 1
    assert known.state is State.DONE
    assert "twice" in known.note


def test_the_user_was_faster(tmp_path: Path) -> None:
    """A draft that was stored, then sent by the user before we looked, is done, not placed again."""
    server = FakeServer()
    server.fail_after_append = 1
    state = tmp_path / "state"
    with Ledger.open(state, NOW) as ledger, pytest.raises(OutcomeUnknown):
        place(server.connect(), ledger, intent(), ("Sent",), NOW)
    server.remove("Drafts", server.boxes["Drafts"].stored[0].uid)
    server.deliver("Sent", RAW)
    assert resume(server, state, NOW + timedelta(minutes=5)).note == "found in Sent after a fault"
    assert copies(server, "Drafts") == 0


def test_the_user_deleted_it(tmp_path: Path) -> None:
    """A draft that was stored and then deleted outright is held: nobody can tell, so it is never appended again, and never hidden."""
    server = FakeServer()
    server.fail_after_append = 1
    state = tmp_path / "state"
    with Ledger.open(state, NOW) as ledger, pytest.raises(OutcomeUnknown):
        place(server.connect(), ledger, intent(), ("Sent",), NOW)
    server.remove("Drafts", server.boxes["Drafts"].stored[0].uid)
    known = resume(server, state, NOW + timedelta(minutes=5))
    assert known.state is State.HELD
    assert copies(server) == 0


def test_drafts_renumbered_meanwhile(tmp_path: Path) -> None:
    """After a UIDVALIDITY change the key decides: found is done, not found is held."""
    for lost, expected in ((False, State.DONE), (True, State.HELD)):
        server = FakeServer()
        server.fail_after_append, server.lose_append = int(not lost), int(lost)
        state = tmp_path / str(lost)
        with Ledger.open(state, NOW) as ledger, pytest.raises(OutcomeUnknown):
            place(server.connect(), ledger, intent(), (), NOW)
        server.advance_uidvalidity("Drafts")
        assert resume(server, state, NOW + timedelta(minutes=5)).state is expected
        assert copies(server) == (0 if lost else 1)


def test_a_lost_ledger_makes_no_second_draft(tmp_path: Path) -> None:
    """With the secret kept, a new ledger derives the same Message-ID and finds the draft that is there."""
    server, state = FakeServer(), tmp_path / "state"
    message = Message(message_id="<m1@firm.example>")
    with Ledger.open(state, NOW) as ledger:
        before = ledger.key("home", message)
        place(server.connect(), ledger, intent(), (), NOW)
    (state / "ledger.sqlite3").unlink()
    with Ledger.open(state, NOW) as ledger:
        assert ledger.key("home", message) == before
        known = place(server.connect(), ledger, intent(), (), NOW)
    assert known.note == "was already in Drafts"
    assert copies(server) == 1


def test_settle_waits_for_the_window(tmp_path: Path) -> None:
    """A fault seconds ago is looked at only when the settle window has passed."""
    server, state, waited = FakeServer(), tmp_path / "state", []
    server.lose_append = 1
    with Ledger.open(state, NOW) as ledger:
        with pytest.raises(OutcomeUnknown):
            place(server.connect(), ledger, intent(), (), NOW)
        settle(server.connect(), ledger, "home", (), NOW + timedelta(seconds=10), waited.append)
    assert waited == [20.0]


def test_ledger_without_its_secret_is_refused(tmp_path: Path) -> None:
    """A ledger whose secret is gone would name every message anew: refused, with what to do."""
    Ledger.open(tmp_path, NOW).close()
    (tmp_path / "secret").unlink()
    with pytest.raises(LedgerError, match="is gone") as refused:
        Ledger.open(tmp_path, NOW)
    assert "backup" in refused.value.advice


def test_ledger_with_another_secret_is_refused(tmp_path: Path) -> None:
    """A secret from somewhere else is noticed."""
    Ledger.open(tmp_path, NOW).close()
    (tmp_path / "secret").write_bytes(b"x" * 32)
    with pytest.raises(LedgerError, match="not the one"):
        Ledger.open(tmp_path, NOW)


def test_one_writer(tmp_path: Path) -> None:
    """A second daemon on the same state is told so; a dry run is not in its way; afterwards the lock is free."""
    with Ledger.open(tmp_path, NOW):
        with pytest.raises(LedgerBusy):
            Ledger.open(tmp_path, NOW)
        Ledger.open(tmp_path, NOW, read_only=True).close()
    Ledger.open(tmp_path, NOW).close()


def test_state_is_private(tmp_path: Path) -> None:
    """Directory 0700, files 0600."""
    Ledger.open(tmp_path / "state", NOW).close()
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700
    assert {p.name: oct(p.stat().st_mode & 0o777) for p in (tmp_path / "state").iterdir()} == dict.fromkeys(
        ("ledger.sqlite3", "lock", "secret"), "0o600"
    )


def test_newer_schema_is_refused(tmp_path: Path) -> None:
    """A ledger of a later Afterword is left alone."""
    import sqlite3

    Ledger.open(tmp_path, NOW).close()
    with sqlite3.connect(tmp_path / "ledger.sqlite3") as db:
        db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(LedgerError, match="newer"):
        Ledger.open(tmp_path, NOW)


OLD = """
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
pragma user_version = 1;
"""


def test_a_ledger_of_schema_1_is_migrated(tmp_path: Path) -> None:
    """What an older Afterword wrote is kept, the new table is there; read-only, too, without a byte written."""
    import sqlite3

    with Ledger.open(tmp_path, NOW) as ledger:
        ledger.intend(intent())
        ledger.advance("home", "INBOX", Cursor(1, 5))
    path = tmp_path / "ledger.sqlite3"
    with sqlite3.connect(path) as new, sqlite3.connect(tmp_path / "old") as old:
        old.executescript(OLD)
        for table in ("meta", "cursor", "outcome", "intent"):
            for row in new.execute(f"select * from {table}").fetchall():
                old.execute(f"insert into {table} values ({','.join('?' * len(row))})", row)
    new.close()
    old.commit()
    old.close()
    (tmp_path / "old").replace(path)
    before = path.read_bytes()
    with Ledger.open(tmp_path, NOW, read_only=True) as ledger:
        assert (ledger.looked("home"), ledger.intents("home", State.INTENDED)) == ({}, [intent()])
    assert path.read_bytes() == before
    for _ in range(2):
        with Ledger.open(tmp_path, NOW) as ledger:
            assert ledger.intents("home", State.INTENDED) == [intent()]
            assert ledger.cursor("home", "INBOX") == Cursor(1, 5)
            ledger.look("home", {"Sent": Cursor(3, 9)})
            assert ledger.looked("home") == {"Sent": Cursor(3, 9)}


def test_marks_are_replaced_account_by_account(tmp_path: Path) -> None:
    """How far was looked is kept for each account, and replaced as a whole."""
    with Ledger.open(tmp_path, NOW) as ledger:
        ledger.look("home", {"INBOX": Cursor(1, 5), "Sent": Cursor(2, 6)})
        ledger.look("work", {"INBOX": Cursor(1, 7)})
        ledger.look("home", {"INBOX": Cursor(1, 8)})
        assert ledger.looked("home") == {"INBOX": Cursor(1, 8)}
        assert ledger.looked("work") == {"INBOX": Cursor(1, 7)}


def test_outcomes_and_cursors(tmp_path: Path) -> None:
    """What is recorded is there at the next start; a cursor goes back only under a new UIDVALIDITY."""
    outcome = Outcome("k", "home", "INBOX", 1, 7, "<m@x.example>", "rejection", 0.99, "ask (done)", "because", "a@x.example", NOW)
    with Ledger.open(tmp_path, NOW) as ledger:
        ledger.record(outcome)
        for cursor in (Cursor(1, 5), Cursor(1, 3)):
            ledger.advance("home", "INBOX", cursor)
    with Ledger.open(tmp_path, NOW) as ledger:
        assert ledger.outcome("k") == outcome
        assert ledger.outcomes("<m@x.example>") == [outcome]
        assert ledger.cursor("home", "INBOX") == Cursor(1, 5)
        ledger.advance("home", "INBOX", Cursor(2, 1))
        assert ledger.cursor("home", "INBOX") == Cursor(2, 1)


@settings(max_examples=60, deadline=None)
@given(
    faults=st.lists(st.sampled_from(["none", "before", "lost", "after", "refused", "renumber", "hide"]), max_size=5),
    appenduid=st.booleans(),
)
def test_law_never_two_never_silently_none(tmp_path_factory: pytest.TempPathFactory, faults: list[str], appenduid: bool) -> None:
    """Whatever faults follow each other: at most one copy, and the ledger always says what became of it."""
    server, state, now = FakeServer(), tmp_path_factory.mktemp("law"), NOW
    server.appenduid = appenduid
    for fault in faults:
        server.fail_before_append = int(fault == "before")
        server.lose_append = int(fault == "lost")
        server.fail_after_append = int(fault == "after")
        server.refuse_append = int(fault == "refused")
        server.hidden_for = int(fault == "hide")
        if fault == "renumber":
            server.advance_uidvalidity("Drafts")
        with Ledger.open(state, now) as ledger:
            try:
                session = server.connect()
                settle(session, ledger, "home", ("Sent",), now, lambda _: None)
                known = ledger.intent("ab" * 20)
                if known is None or known.state is State.REFUSED:
                    place(session, ledger, intent(now), ("Sent",), now)
            except (OutcomeUnknown, ConnectionFailed):
                pass
        assert copies(server) <= 1
        now += timedelta(minutes=5)
    server.fail_before_append = server.lose_append = server.fail_after_append = server.refuse_append = server.hidden_for = 0
    known = resume(server, state, now)
    assert known.state in (State.DONE, State.HELD)
    assert copies(server) == 1 or known.state is State.HELD
