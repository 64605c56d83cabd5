"""What later mail does to a draft that lies in Drafts already: withdrawn, replaced or left, on the fake and on a real Dovecot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from plugins.desk import ACCOUNT, NOW, ByIdent, Desk, mail
from plugins.servers import Accounts
from plugins.steps import COMMITS, Crash, Steps

from daemon.errors import ServerError
from daemon.explain import explain
from daemon.ledger import Intent, Ledger, Outcome, State
from daemon.related import Mail
from daemon.reply import Letters

LATER = NOW + timedelta(days=1)
LAST = LATER + timedelta(days=1)
Sent = tuple[bytes, datetime]

INVITATION = mail(
    "invitation",
    "Hi Mara,\n\nWe would like to invite you to an interview for the Data Engineer role on Tuesday, 10 November 2026, at 10:00.\n\n"
    "Best regards,\nDana Whitlock\nFernhill",
    subject="Interview: Data Engineer at Fernhill",
    days=15,
)
NOTICE = mail(
    "no-notice",
    "Dear Mara,\n\nThank you for your interview for the Data Engineer role at Fernhill. We have decided to move forward with another "
    "candidate.\n\nFernhill",
    sender="Fernhill <no-reply@fernhill.example>",
    subject="Your application for Data Engineer at Fernhill",
    days=1,
)
OWN = mail(
    "no-own",
    "Hi Mara,\n\nI wanted to tell you myself: we have decided to go with another candidate for the Data Engineer role. I enjoyed our "
    "interview on Tuesday.\n\nBest regards,\nDana Whitlock",
    subject="The Data Engineer role",
    days=-0.5,
)
CORRECTION = mail(
    "correction",
    "Hi Mara,\n\nPlease disregard our mail of yesterday, it was sent in error. Your application for the Data Engineer role is still "
    "being considered.\n\nDana Whitlock\nFernhill",
    subject="Correction: Your application for Data Engineer at Fernhill",
    days=-0.5,
)
NEWS = mail("news", "Dinner on Sunday?", sender="Mum <mum@home.example>", subject="Sunday", days=-0.5)


def answer(ident: str = "no-notice", days: float = -0.5) -> Sent:
    """The owner's own reply, as it lies in Sent."""
    raw = (
        "From: Mara Lindqvist <mara@home.example>\r\nTo: Dana Whitlock <dana.whitlock@fernhill.example>\r\nSubject: Re: Your application\r\n"
        f"Date: Fri, 20 Nov 2026 21:00:00 +0000\r\nMessage-ID: <mine@home.example>\r\nIn-Reply-To: <{ident}@fernhill.example>\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\nThank you for telling me.\r\n"
    )
    return raw.encode(), NOW - timedelta(days=days)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk whose notice has its draft in Drafts already."""
    desk = Desk(tmp_path / "state", ByIdent(), Letters.load(None))
    begin(desk)
    return desk


def begin(desk: Desk) -> None:
    desk.deliver(INVITATION, NOTICE)
    rows = {row.message_id: row for row in desk.poll().rows}
    assert rows["<no-notice@fernhill.example>"].to == "dana.whitlock@fernhill.example"
    assert parents(desk) == ["<no-notice@fernhill.example>"]


def parents(desk: Desk) -> list[str]:
    """What the drafts answer."""
    return [message_from_bytes(raw)["In-Reply-To"] for raw in desk.drafts()]


def record(desk: Desk, ident: str = "no-notice") -> tuple[Outcome, Intent]:
    """What the ledger knows of a rejection and its draft."""
    with Ledger.open(desk.state, LAST, read_only=True) as ledger:
        (outcome,) = ledger.outcomes(f"<{ident}@fernhill.example>")
        intent = ledger.intent(outcome.key)
        assert intent is not None
        return outcome, intent


def test_a_humans_own_rejection_takes_over(desk: Desk) -> None:
    """The second mail has its own draft, the untouched one for the system's notice is withdrawn, and ledger and report say why."""
    desk.deliver(OWN)
    report = desk.poll(LATER)
    assert parents(desk) == ["<no-own@fernhill.example>"]
    (row,) = report.again
    assert (row.message_id, row.decision, row.state) == ("<no-notice@fernhill.example>", "skip", "withdrawn")
    assert row.reason == "second notice of the same decision: <no-own@fernhill.example>"
    outcome, intent = record(desk)
    assert (outcome.decision, outcome.reason) == ("skip (withdrawn)", row.reason)
    assert (intent.state, intent.note) == (State.WITHDRAWN, row.reason)
    assert desk.poll(LAST).again == ()


@pytest.mark.parametrize(
    ("later", "mailbox", "reason"),
    [(CORRECTION, "INBOX", "taken back by a later mail"), (answer(), "Sent", "already answered")],
    ids=["correction", "answer"],
)
def test_a_later_event_withdraws_the_draft(desk: Desk, later: Sent, mailbox: str, reason: str) -> None:
    """A correction, or the owner's own answer: no draft is left, and none comes back when INBOX is renumbered."""
    desk.deliver(later, mailbox=mailbox)
    (row,) = desk.poll(LATER).again
    assert (row.reason, row.state) == (reason, "withdrawn")
    assert desk.drafts() == []
    desk.server.advance_uidvalidity("INBOX")
    desk.poll(LAST)
    assert desk.drafts() == []


def test_the_new_draft_is_there_before_the_old_one_goes(desk: Desk) -> None:
    """APPEND comes before UID EXPUNGE: never none by accident."""
    desk.deliver(OWN)
    desk.poll(LATER)
    commands = desk.server.commands
    assert commands.index("APPEND Drafts", commands.index("APPEND Drafts") + 1) < commands.index("UID EXPUNGE 1 Drafts")


def test_only_the_one_uid_is_ever_changed(desk: Desk) -> None:
    """A draft of the user's that is marked as deleted stays, and no flag in another mailbox changes."""
    users = b"Message-ID: <users@home.example>\r\nSubject: x\r\n\r\nx\r\n"
    uid = desk.server.deliver("Drafts", users, ("\\Draft", "\\Deleted"))
    desk.deliver(OWN)
    before = desk.server.flags("INBOX")
    desk.poll(LATER)
    assert desk.server.flags("Drafts")[uid] == {"\\Draft", "\\Deleted"}
    assert desk.server.flags("INBOX") == before
    assert [c for c in desk.server.commands if c.startswith("UID ")] == ["UID STORE 1 Drafts", "UID EXPUNGE 1 Drafts"]


def edit(desk: Desk) -> None:
    stored = desk.server.boxes["Drafts"].stored[0]
    desk.server.remove("Drafts", stored.uid)
    desk.server.deliver("Drafts", stored.raw + b"PS: more\r\n", ("\\Draft", "\\Seen"))


def flag(desk: Desk) -> None:
    desk.server.flag("Drafts", 1, "\\Flagged")


def no_uidplus(desk: Desk) -> None:
    desk.server.uidplus = False


@pytest.mark.parametrize(
    ("hand", "words"),
    [(edit, "you have changed it"), (flag, "you have changed it"), (no_uidplus, "no UIDPLUS")],
    ids=lambda x: getattr(x, "__name__", ""),
)
def test_what_can_not_be_withdrawn_is_left_and_told_once(desk: Desk, hand: Callable[[Desk], None], words: str) -> None:
    """An edited or flagged draft, or a server without UIDPLUS: nothing is removed; report and ledger say so, once."""
    hand(desk)
    before = desk.drafts()
    desk.deliver(OWN)
    (row,) = desk.poll(LATER).again
    assert (row.decision, row.state, words in row.reason) == ("ask", "done", True)
    assert desk.drafts()[: len(before)] == before
    assert words in record(desk)[1].note
    desk.deliver(NEWS, mail("late", "Any news?", days=-1.5))
    assert desk.poll(LAST).again == ()


def test_our_own_draft_is_no_answer_of_the_owners(desk: Desk) -> None:
    """Mail from the same firm makes it look again, finds only our own draft, and leaves it."""
    desk.deliver(mail("thanks", "Thank you for your patience with the Data Engineer role.", days=-0.5))
    report = desk.poll(LATER)
    assert report.again == ()
    assert len(desk.drafts()) == 1
    assert "\\Deleted" not in desk.server.flags("Drafts")[1]


def test_a_draft_of_the_users_own_withdraws_nothing(desk: Desk) -> None:
    """That the user writes a draft themselves is no answer yet."""
    desk.deliver(answer(), mailbox="Drafts")
    desk.deliver(NEWS, mail("thanks", "Thank you for your patience with the Data Engineer role.", days=-0.5))
    assert desk.poll(LATER).again == ()
    assert len(desk.drafts()) == 2


def test_a_draft_that_was_sent_is_not_looked_for(desk: Desk) -> None:
    """The usual end: the user sends the draft. Nothing is said, nothing changes."""
    raw = desk.drafts()[0]
    desk.server.remove("Drafts", 1)
    desk.deliver((raw, LATER), mailbox="Sent")
    assert desk.poll(LATER).again == ()
    assert record(desk)[1].note == ""


def test_time_alone_withdraws_nothing(desk: Desk) -> None:
    """Too old is a reason not to ask, never one to take a draft away."""
    desk.deliver(mail("thanks", "Thank you for your patience with the Data Engineer role.", days=-13.4))
    assert desk.poll(NOW + timedelta(days=13, hours=12)).again == ()
    assert len(desk.drafts()) == 1


def test_another_judgement_withdraws_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade that reads old mail differently is no event: without the new mail it would decide the same."""

    def corrected(this: Mail, received: Sequence[Mail], others: Sequence[Mail], classify: object) -> bool:
        return any(one.message.message_id == "<invitation@fernhill.example>" for one in received)

    monkeypatch.setattr("daemon.conversation.corrected", corrected)
    desk.deliver(mail("thanks", "Thank you for your patience with the Data Engineer role.", days=-0.5))
    assert desk.poll(LATER).again == ()
    assert len(desk.drafts()) == 1


def test_a_better_mail_without_a_draft_takes_nothing_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The letter to the human's own rejection fails its check: the draft for the notice stays."""
    monkeypatch.setattr("daemon.poll.lint", lambda *_: ["no good"])
    desk.deliver(OWN)
    assert desk.poll(LATER).again == ()
    assert parents(desk) == ["<no-notice@fernhill.example>"]


def test_a_better_mail_whose_draft_waits_is_waited_for(desk: Desk) -> None:
    """Over quota: the old draft stays until the new one is placed, at a later poll, without any further mail."""
    desk.deliver(OWN)
    desk.server.refuse_append = 1
    assert desk.poll(LATER).again == ()
    assert parents(desk) == ["<no-notice@fernhill.example>"]
    assert [row.state for row in desk.poll(LAST).again] == ["withdrawn"]
    assert parents(desk) == ["<no-own@fernhill.example>"]


def test_nothing_new_costs_one_examine(desk: Desk) -> None:
    """A poll that finds nothing new does not look again; nor do new mails that no search for the application would find."""
    desk.poll(LATER)
    before = len(desk.server.commands)
    desk.poll(LATER)
    assert [c for c in desk.server.commands[before:] if c.startswith(("FETCH", "SEARCH HEADER"))] == []
    assert len([c for c in desk.server.commands[before:] if c.startswith("EXAMINE")]) == 2
    desk.deliver(NEWS)
    before = len(desk.server.commands)
    desk.poll(LATER)
    fetched = [c for c in desk.server.commands[before:] if c.startswith("FETCH") and c != "FETCH Message-ID"]
    assert len(fetched) == 3  # the new mail by the poll, its header again, and the rejection


def test_without_drafts_nothing_is_kept(desk: Desk) -> None:
    """After ask.max_age and a few days the draft is not looked at any more, and the marks go."""
    desk.deliver(OWN)
    late = NOW + timedelta(days=18)
    assert desk.poll(late).again == ()
    assert "<no-notice@fernhill.example>" in parents(desk)
    with Ledger.open(desk.state, late, read_only=True) as ledger:
        assert ledger.looked(ACCOUNT.name) == {}


def test_an_archived_rejection_is_found(desk: Desk) -> None:
    """The user has moved the notice to Archive: it is found there by its Message-ID."""
    desk.server.remove("INBOX", 2)
    desk.deliver(NOTICE, mailbox="Archive")
    desk.deliver(answer(), mailbox="Sent")
    assert [row.state for row in desk.poll(LATER).again] == ["withdrawn"]


def test_a_deleted_rejection_leaves_its_draft(desk: Desk) -> None:
    """Nothing to decide anew: the draft stays."""
    desk.server.remove("INBOX", 2)
    desk.deliver(answer(), mailbox="Sent")
    assert desk.poll(LATER).again == ()
    assert len(desk.drafts()) == 1


def test_drafts_and_inbox_renumbered(desk: Desk) -> None:
    """After a new UIDVALIDITY of both, draft and rejection are found by their Message-IDs."""
    desk.server.advance_uidvalidity("Drafts")
    desk.server.advance_uidvalidity("INBOX")
    desk.server.advance_uidvalidity("Sent")
    desk.deliver(OWN)
    assert [row.state for row in desk.poll(LATER).again] == ["withdrawn"]
    assert parents(desk) == ["<no-own@fernhill.example>"]


def test_a_dry_run_withdraws_nothing(desk: Desk) -> None:
    """It writes nothing, here neither."""
    desk.deliver(OWN)
    assert desk.poll(LATER, dry_run=True).again == ()
    assert parents(desk) == ["<no-notice@fernhill.example>"]


def test_a_fault_in_one_draft_does_not_stop_the_poll(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen fault while looking again leaves the draft."""

    def broken(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("daemon.hindsight.decide", broken)
    desk.deliver(OWN)
    assert desk.poll(LATER).again == ()
    assert len(desk.drafts()) == 2


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("fault", ["none", "append unknown", "expunge unknown"])
def test_interrupted_at_every_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, after: bool) -> None:
    """Killed before or after each commit and each command that changes Drafts, the polls after it end with the one right draft."""
    for at in range(60):
        desk = Desk(tmp_path / str(at), ByIdent(), Letters.load(None))
        begin(desk)
        desk.deliver(OWN)
        desk.server.fail_after_append = int(fault == "append unknown")
        desk.server.fail_after_expunge = int(fault == "expunge unknown")
        steps, crashed = Steps(at, after), False
        session = desk.server.connect()
        with monkeypatch.context() as patch:
            steps.watch(patch, session, ("append", "remove_own", "_flag", "_expunge"))
            steps.watch(patch, Ledger, COMMITS)
            try:
                desk.poll(LATER, session)
            except Crash:
                crashed = True
            except ServerError:
                pass
        desk.server.fail_after_append = desk.server.fail_after_expunge = 0
        assert desk.drafts(), f"step {at}: none"
        desk.poll(LAST)
        desk.poll(LAST + timedelta(hours=1))
        assert parents(desk) == ["<no-own@fernhill.example>"], f"step {at}"
        outcome, intent = record(desk)
        assert (outcome.decision, intent.state) == ("skip (withdrawn)", State.WITHDRAWN)
        if not crashed and steps.count <= at:
            return
    raise AssertionError("more steps than the loop visits")


def test_explain_tells(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger's answer to "where has my draft gone"."""
    desk.deliver(answer(), mailbox="Sent")
    desk.poll(LATER)
    monkeypatch.setattr("daemon.explain.visit", lambda *_: desk.server.connect())
    told = "\n".join(explain("<no-notice@fernhill.example>", desk.settings, desk.classifier, {}, desk.state, LAST).lines)
    assert "decision     skip (withdrawn): already answered" in told
    assert "draft        withdrawn in Drafts" in told


@pytest.mark.server
def test_on_dovecot(dovecot: Accounts, tmp_path: Path) -> None:
    """The story on a real server: a draft for the notice, then one for the human's own mail in its place; an edited one stays."""
    account = dovecot()
    desk = Desk(tmp_path / "state", ByIdent(), Letters.load(None), account.connect)

    def deliver(mailbox: str, *mails: Sent) -> None:
        with account.connect() as session:
            for raw, when in mails:
                session.append(mailbox, raw, (), when)

    def drafts() -> list[str]:
        with account.connect() as session:
            session.examine("Drafts")
            found = [session.exact(uid) for uid in sorted(session.message_ids(1))]
            return [message_from_bytes(one[0])["In-Reply-To"] for one in found if one]

    deliver("INBOX", INVITATION, NOTICE)
    desk.poll()
    deliver("Drafts", (b"Message-ID: <users@home.example>\r\nSubject: mine\r\n\r\nx\r\n", NOW))
    assert drafts() == ["<no-notice@fernhill.example>", None]
    deliver("INBOX", OWN)
    (row,) = desk.poll(LATER).again
    assert row.state == "withdrawn"
    assert drafts() == [None, "<no-own@fernhill.example>"]
    with account.connect() as session:  # the user edits: a new UID, the old one gone
        uid = max(session.message_ids(1)) if session.examine("Drafts") else 0
        stored = session.exact(uid)
        assert stored is not None
        assert session.remove_own("Drafts", uid, stored[0])
        session.append("Drafts", stored[0] + b"PS\r\n", ("\\Draft", "\\Seen"), LATER)
    deliver("Sent", answer("no-own", days=-1.5))
    (row,) = desk.poll(LAST).again
    assert "you have changed it" in row.reason
    assert drafts() == [None, "<no-own@fernhill.example>"]
