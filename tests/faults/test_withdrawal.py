"""Withdrawing a draft: interrupted at every step, then resumed as a new start of the daemon would.

The law: an untouched draft that has become wrong goes, an edited one is never touched, nothing of the user's is ever expunged, and there is
never another draft for that rejection.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from plugins.fake_session import FakeServer, FakeSession
from plugins.steps import COMMANDS, COMMITS, Crash, Steps

from daemon.errors import AfterwordError, ConnectionFailed, LedgerError
from daemon.ledger import Intent, Ledger, Outcome, State
from daemon.placement import place
from daemon.withdrawal import settle, withdraw

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
KEY = "ab" * 20
IDENT = f"<{KEY}@home.example>"
RAW = f"From: Jo <jo@home.example>\r\nMessage-ID: {IDENT}\r\n\r\nThank you.\r\n".encode()
EDITED = RAW.replace(b"Thank you.", b"Thank you so much.")
WHY = "taken back by a later mail"


def intent() -> Intent:
    return Intent(KEY, "home", IDENT, "Drafts", 0, 0, RAW, State.INTENDED, 1, NOW)


def placed(tmp_path: Path, server: FakeServer) -> Path:
    """A state directory with one draft placed and recorded; beside it in Drafts a draft of the user's, marked as deleted."""
    server.deliver("Drafts", b"Message-ID: <users@home.example>\r\n\r\nx\r\n", ("\\Draft", "\\Deleted"))
    with Ledger.open(tmp_path, NOW) as ledger:
        known = place(server.connect(), ledger, intent(), ("Sent",), NOW)
        ledger.record(
            Outcome(KEY, "home", "INBOX", 1, 7, "<m@x.example>", "rejection", 0.99, "ask (done)", "to Ada", "a@x.example", NOW)
        )
    assert known.state is State.DONE
    return tmp_path


def drafts(server: FakeServer) -> list[bytes]:
    """What lies in Drafts, without the user's own, which must be there."""
    stored = [message.raw for message in server.boxes["Drafts"].stored]
    assert stored[0].startswith(b"Message-ID: <users@")
    return stored[1:]


def attempt(server: FakeServer, state: Path, session: FakeSession | None = None) -> Intent:
    """What a poll does: settle, then withdraw if it is still wanted."""
    with Ledger.open(state, LATER) as ledger:
        session = session or server.connect()
        settle(session, ledger, "home", "Sent")
        known = ledger.intent(KEY)
        assert known is not None
        return withdraw(session, ledger, known, WHY, "Sent") if known.state is State.DONE else known


def outcome(state: Path) -> Outcome:
    with Ledger.open(state, LATER, read_only=True) as ledger:
        found = ledger.outcome(KEY)
        assert found is not None
        return found


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("fault", ["none", "answer lost", "renumbered"])
def test_interrupted_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, after: bool) -> None:
    """Killed before or after each commit and each command, the next start ends with the draft withdrawn and on record."""
    for at in range(60):
        server = FakeServer()
        state = placed(tmp_path / str(at), server)
        server.fail_after_expunge = int(fault == "answer lost")
        steps, crashed = Steps(at, after), False
        session = server.connect()
        ledger = Ledger.open(state, LATER)
        known = ledger.intent(KEY)
        assert known is not None
        with monkeypatch.context() as patch:
            steps.watch(patch, ledger, COMMITS)
            steps.watch(patch, session, COMMANDS)
            try:
                withdraw(session, ledger, known, WHY, "Sent")
            except Crash:
                crashed = True
            except ConnectionFailed:
                pass
        ledger.close()
        if fault == "renumbered":
            server.advance_uidvalidity("Drafts")
        for _ in range(3):
            try:
                known = attempt(server, state)
                break
            except AfterwordError:
                continue
        assert (known.state, known.note) == (State.WITHDRAWN, WHY), f"step {at}"
        assert drafts(server) == []
        assert (outcome(state).decision, outcome(state).reason) == ("skip (withdrawn)", WHY)
        if not crashed and steps.count <= at:
            return
    raise AssertionError("more steps than the loop visits")


@pytest.mark.parametrize("after", [False, True])
def test_settling_interrupted_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: bool) -> None:
    """The recovery itself can be killed anywhere, too: here of a removal cut between the mark and the expunge."""
    for at in range(60):
        server = FakeServer()
        state = placed(tmp_path / str(at), server)
        cut(server, state, monkeypatch)
        assert "\\Deleted" in server.flags("Drafts")[2]
        steps, crashed = Steps(at, after), False
        session = server.connect()
        ledger = Ledger.open(state, LATER)
        with monkeypatch.context() as patch:
            steps.watch(patch, ledger, COMMITS)
            steps.watch(patch, session, COMMANDS)
            try:
                settle(session, ledger, "home", "Sent")
            except Crash:
                crashed = True
        ledger.close()
        assert attempt(server, state).state is State.WITHDRAWN
        assert drafts(server) == []
        if not crashed:
            return
    raise AssertionError("more steps than the loop visits")


def cut(server: FakeServer, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A withdrawal killed after its mark is set, before the expunge."""
    session = server.connect()
    with monkeypatch.context() as patch:
        Steps(0, after=False).watch(patch, session, ["_expunge"])
        with pytest.raises(Crash):
            attempt(server, state, session)


def edited(server: FakeServer) -> None:
    """The user's mail client saves: a new UID with the same Message-ID, the old one expunged."""
    server.remove("Drafts", 2)
    server.deliver("Drafts", EDITED, ("\\Draft", "\\Seen"))


def edited_and_marked(server: FakeServer) -> None:
    """Likewise, but the old one is only marked so far."""
    server.flag("Drafts", 2, "\\Deleted")
    server.deliver("Drafts", EDITED, ("\\Draft", "\\Seen"))


def edited_beside(server: FakeServer) -> None:
    """The edited one lies beside the old one, which is as we left it."""
    server.deliver("Drafts", EDITED, ("\\Draft", "\\Seen"))


def flagged(server: FakeServer) -> None:
    server.flag("Drafts", 2, "\\Flagged")


def unread(server: FakeServer) -> None:
    server.flag("Drafts", 2, "\\Seen", False)


def keyword(server: FakeServer) -> None:
    server.flag("Drafts", 2, "$Forwarded")


@pytest.mark.parametrize(
    "hand", [edited, edited_and_marked, edited_beside, flagged, unread, keyword], ids=lambda hand: hand.__name__
)
def test_what_the_user_has_touched_is_left(tmp_path: Path, hand: Callable[[FakeServer], None]) -> None:
    """Other bytes or other flags: nothing in Drafts changes, and the ledger says why the draft is left, once."""
    server = FakeServer()
    state = placed(tmp_path, server)
    hand(server)
    before = [(message.uid, message.raw, message.flags) for message in server.boxes["Drafts"].stored]
    known = attempt(server, state)
    assert attempt(server, state) == known
    assert (known.state, known.note) == (State.DONE, f"{WHY}, but the draft is left: you have changed it")
    assert [(message.uid, message.raw, message.flags) for message in server.boxes["Drafts"].stored] == before
    assert (outcome(state).decision, outcome(state).reason) == ("ask (done)", f"to Ada; {known.note}")


@pytest.mark.parametrize("hand", [edited, flagged], ids=lambda hand: hand.__name__)
def test_touched_between_the_crash_and_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hand: Callable[[FakeServer], None]
) -> None:
    """The user takes the draft over while its withdrawal is open: it is theirs."""
    server = FakeServer()
    state = placed(tmp_path, server)
    cut(server, state, monkeypatch)
    hand(server)
    before = drafts(server)
    assert attempt(server, state).note.endswith("the draft is left: you have changed it")
    assert drafts(server) == before


def test_sent_between_the_crash_and_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user was faster: the ledger says that it was sent, not that it was withdrawn."""
    server = FakeServer()
    state = placed(tmp_path, server)
    cut(server, state, monkeypatch)
    server.remove("Drafts", 2)
    server.deliver("Sent", RAW)
    known = attempt(server, state)
    assert (known.state, known.note) == (State.DONE, f"{WHY}, but the draft is left: you had sent it")


def test_a_draft_that_is_gone_is_the_users_affair(tmp_path: Path) -> None:
    """Sent, moved or deleted before: nothing is written, to the server or the ledger."""
    server = FakeServer()
    state = placed(tmp_path, server)
    server.remove("Drafts", 2)
    assert (attempt(server, state).state, attempt(server, state).note) == (State.DONE, "")
    assert outcome(state).decision == "ask (done)"


def test_drafts_renumbered(tmp_path: Path) -> None:
    """After a UIDVALIDITY change the draft is found by its Message-ID, and not by a number that is now another's."""
    server = FakeServer()
    state = placed(tmp_path, server)
    own = server.boxes["Drafts"].stored[1]
    server.deliver("Drafts", b"Message-ID: <new@home.example>\r\n\r\nx\r\n", ("\\Draft", "\\Seen"))
    server.boxes["Drafts"].stored.sort(
        key=lambda message: message is own
    )  # ours gets another number, a draft of the user's gets ours
    server.advance_uidvalidity("Drafts")
    assert attempt(server, state).state is State.WITHDRAWN
    assert [message.uid for message in server.boxes["Drafts"].stored] == [1, 2]


def test_without_uidplus_the_draft_is_left(tmp_path: Path) -> None:
    """A plain EXPUNGE would take what the user has marked: nothing is changed, and the ledger says so."""
    server = FakeServer()
    server.uidplus = False
    state = placed(tmp_path, server)
    flags = server.flags("Drafts")
    known = attempt(server, state)
    assert (known.state, known.note) == (
        State.DONE,
        f"{WHY}, but the draft is left: the server can't remove a single message (no UIDPLUS)",
    )
    assert drafts(server) == [RAW]
    assert server.flags("Drafts") == flags


def test_a_server_that_refuses(tmp_path: Path) -> None:
    """A tagged NO leaves the draft as it was, unmarked, with the server's words in the ledger."""
    server = FakeServer()
    state = placed(tmp_path, server)
    server.refuse_expunge = 1
    known = attempt(server, state)
    assert (known.state, "the server refused" in known.note) == (State.DONE, True)
    assert server.flags("Drafts")[2] == {"\\Draft", "\\Seen"}


def test_both_copies_of_a_draft_stored_twice_go(tmp_path: Path) -> None:
    """Two untouched copies (a fault of long ago): each is removed by its own UID."""
    server = FakeServer()
    state = placed(tmp_path, server)
    server.deliver("Drafts", RAW, ("\\Draft", "\\Seen"))
    assert attempt(server, state).state is State.WITHDRAWN
    assert drafts(server) == []


def test_a_withdrawn_draft_is_never_placed_again(tmp_path: Path) -> None:
    """At most one draft per rejection, for ever: the ledger refuses a second intent."""
    server = FakeServer()
    state = placed(tmp_path, server)
    attempt(server, state)
    with Ledger.open(state, LATER) as ledger, pytest.raises(LedgerError):
        place(server.connect(), ledger, intent(), (), LATER)
    assert drafts(server) == []
