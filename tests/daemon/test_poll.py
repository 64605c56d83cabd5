"""One pass over a mailbox: what it reads, decides, places and records, on the fake and on a real Dovecot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from plugins.desk import ACCOUNT, NOW, OWNER, ByIdent, Desk, mail, rejection
from plugins.fake_session import FakeSession
from plugins.servers import Accounts

from classifier.message import Message
from classifier.model import NO_JOB, Classifier
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.config import AskSettings, CredentialSettings, Cutoffs, Settings
from daemon.errors import OutcomeUnknown, UnexpectedReply
from daemon.imap import Raw
from daemon.ledger import Ledger
from daemon.poll import Poll
from daemon.reply import Letters
from daemon.report import Row


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier.load()


@pytest.fixture(scope="session")
def letters() -> Letters:
    return Letters.load(None)


@pytest.fixture
def desk(tmp_path: Path, classifier: Classifier, letters: Letters) -> Desk:
    return Desk(tmp_path / "state", classifier, letters)


def test_a_rejection_gets_its_draft(desk: Desk) -> None:
    """In the thread, to the human who wrote, flagged as a draft, from the owner, with the Message-ID the ledger knows."""
    desk.deliver(rejection("r1"), mail("m1", "Dinner on Sunday?", sender="Mum <mum@home.example>", subject="Sunday"))
    report = desk.poll()
    rows = {row.message_id: row for row in report.rows}
    assert rows["<m1@fernhill.example>"].decision == "skip"
    row = rows["<r1@fernhill.example>"]
    assert (row.verdict, row.decision, row.to, row.state) == ("rejection", "ask", "dana.whitlock@fernhill.example", "done")
    (raw,) = desk.drafts()
    draft = message_from_bytes(raw, policy=default)
    assert draft["In-Reply-To"] == "<r1@fernhill.example>"
    assert draft["From"].addresses[0].addr_spec == "mara@home.example"
    assert not [name for name in draft if name.lower().startswith("x-")]
    assert desk.server.flags("Drafts") == {1: frozenset({"\\Draft", "\\Seen"})}


def test_nothing_of_the_users_is_changed(desk: Desk) -> None:
    """Only EXAMINE, reading and one APPEND reach the server; no flag changes."""
    desk.deliver(rejection("r1"), mail("m1", "Dinner on Sunday?"))
    before = desk.server.flags("INBOX")
    desk.poll()
    assert desk.server.flags("INBOX") == before
    allowed = re.compile(r"EXAMINE .*|LIST|NOOP|SEARCH.*|FETCH .*|APPEND Drafts")
    assert [c for c in desk.server.commands if not allowed.fullmatch(c)] == []
    assert desk.server.commands.count("APPEND Drafts") == 1


def test_a_second_pass_does_nothing(desk: Desk) -> None:
    """What was seen is not looked at again; what is new is."""
    desk.deliver(rejection("r1"))
    desk.poll()
    assert desk.poll(NOW + timedelta(hours=1)).rows == ()
    desk.deliver(mail("m2", "See you on Monday.", days=0))
    assert [row.message_id for row in desk.poll(NOW + timedelta(hours=2)).rows] == ["<m2@fernhill.example>"]
    assert len(desk.drafts()) == 1


def test_renumbered_mailbox_makes_no_second_draft(desk: Desk) -> None:
    """After a UIDVALIDITY change of INBOX everything is scanned anew, by Message-ID."""
    desk.deliver(rejection("r1"), rejection("r2", role="Site Engineer"))
    desk.poll()
    desk.server.advance_uidvalidity("INBOX")
    assert desk.poll(NOW + timedelta(hours=1)).rows == ()
    assert len(desk.drafts()) == 2


def test_a_deleted_draft_stays_deleted(desk: Desk) -> None:
    """The user threw it away: it does not come back, not after a renumbering either."""
    desk.deliver(rejection("r1"))
    desk.poll()
    desk.server.remove("Drafts", 1)
    desk.server.advance_uidvalidity("INBOX")
    desk.poll(NOW + timedelta(hours=1))
    assert desk.drafts() == []


def test_dry_run_writes_nothing(desk: Desk) -> None:
    """No draft, no ledger; the report has the draft that would be placed."""
    desk.deliver(rejection("r1"))
    report = desk.poll(dry_run=True)
    assert report.rows[0].state == "dry run"
    assert b"In-Reply-To: <r1@fernhill.example>" in (report.rows[0].raw or b"")
    assert desk.drafts() == []
    assert not desk.state.exists()
    assert desk.poll().rows[0].state == "done"


def test_old_mail_is_left_alone(desk: Desk) -> None:
    """The first run reads no further back than ask.max_age."""
    desk.deliver(rejection("old", days=40), rejection("new"))
    assert [row.message_id for row in desk.poll().rows] == ["<new@fernhill.example>"]


def test_own_mail_is_no_rejection(desk: Desk) -> None:
    """A copy of the owner's own words is skipped, whatever it says."""
    desk.deliver(rejection("mine", sender="Mara Lindqvist <mara@home.example>"))
    (row,) = desk.poll().rows
    assert (row.decision, row.reason) == ("skip", "your own mail")


def test_lost_answer_is_settled_by_the_next_pass(desk: Desk) -> None:
    """The draft was stored but the answer lost: the next pass finds it, records it, and places no second one."""
    desk.deliver(rejection("r1"))
    desk.server.fail_after_append = 1
    with pytest.raises(OutcomeUnknown):
        desk.poll()
    report = desk.poll(NOW + timedelta(minutes=15))
    assert [str(intent.state) for intent in report.settled] == ["done"]
    assert report.rows[0].state == "done"
    assert len(desk.drafts()) == 1


def test_over_quota_is_tried_again(desk: Desk) -> None:
    """A server that says no is asked again at the next pass; the outcome says so meanwhile."""
    desk.deliver(rejection("r1"))
    desk.server.refuse_append = 1
    (row,) = desk.poll().rows
    assert row.state == "refused"
    assert "over quota" in row.reason
    report = desk.poll(NOW + timedelta(minutes=15))
    assert [str(intent.state) for intent in report.settled] == ["done"]
    assert len(desk.drafts()) == 1


def test_a_fault_in_one_mail_does_not_stop_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen fault is recorded as quarantined with its kind, and the pass goes on."""
    desk.deliver(mail("bad", "one"), rejection("r1"))
    real = Classifier.classify

    def classify(self: Classifier, message: object) -> object:
        if getattr(message, "message_id", "") == "<bad@fernhill.example>":
            raise ZeroDivisionError
        return real(self, message)  # type: ignore[arg-type]

    monkeypatch.setattr(Classifier, "classify", classify)
    rows = {row.message_id: row for row in desk.poll().rows}
    assert rows["<bad@fernhill.example>"].reason == "could not be read: ZeroDivisionError"
    assert len(desk.drafts()) == 1
    assert desk.poll(NOW + timedelta(hours=1)).rows == ()


class Withholding(FakeSession):
    """A server that gives nonsense for one message."""

    uid = 2
    named = True

    def fetch(self, uids: Sequence[int], cap: int) -> Iterator[Raw]:
        for uid in uids:
            if uid == self.uid:
                raise UnexpectedReply("nonsense", uid=uid if self.named or len(uids) == 1 else None)
            yield from super().fetch([uid], cap)


@pytest.mark.parametrize("first_run", [True, False])
@pytest.mark.parametrize("named", [True, False])
def test_a_message_the_server_can_not_give(desk: Desk, named: bool, first_run: bool) -> None:
    """It is quarantined and passed by; the messages around it are not lost; on the first run, too."""
    desk.deliver(mail("a", "one"))
    if not first_run:
        desk.poll()
    desk.deliver(mail("b", "two"), rejection("r1"))
    narrow: set[str] = set()
    for hours in range(1, 5):
        session = Withholding(desk.server)
        session.named = named
        try:
            desk.poll(NOW + timedelta(hours=hours), session, narrow=narrow)
            break
        except UnexpectedReply:
            continue
    assert len(desk.drafts()) == 1
    assert desk.poll(NOW + timedelta(hours=9)).rows == ()


def test_stopping_keeps_what_is_done(desk: Desk) -> None:
    """Asked to stop in the middle, it stops at the next message; the rest is for the next pass."""
    desk.deliver(mail("a", "one"))
    desk.poll()
    desk.deliver(*(mail(f"n{i}", "word") for i in range(5)))
    seen: list[int] = []
    report = desk.poll(NOW + timedelta(hours=1), stopping=lambda: len(seen) >= 2, progress=lambda done, total: seen.append(done))
    assert report.stopped
    assert len(report.rows) == 2
    assert len(desk.poll(NOW + timedelta(hours=2)).rows) == 3


def test_unsure_gets_no_draft(desk: Desk) -> None:
    """With cut-offs raised beyond it, a rejection is unsure: no draft, and the row says so."""
    desk.settings = Settings(OWNER, (ACCOUNT,), AskSettings(), Cutoffs(0.9999999, 0.01), CredentialSettings(), Path("x"))
    desk.deliver(rejection("r1"))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", "skip")
    assert desk.drafts() == []


def test_context_is_read_where_the_user_says(desk: Desk) -> None:
    """accounts[].context replaces what special-use finds: a mailbox that isn't in it is not opened."""
    account = replace(ACCOUNT, context=("Old",))
    desk.server.create("Old")
    desk.deliver(rejection("r1"))
    with Ledger.open(desk.state, NOW) as ledger:
        session = desk.server.connect()
        Poll(session, ledger, desk.settings, account, desk.classifier, desk.letters, NOW, lambda _: None).run()  # type: ignore[arg-type]
    assert "EXAMINE Old" in desk.server.commands
    assert "EXAMINE Archive" not in desk.server.commands


def test_never_asking(desk: Desk) -> None:
    """ask.when = "never" watches and tells, and drafts nothing."""
    desk.settings = Settings(OWNER, (ACCOUNT,), AskSettings(when="never"), Cutoffs(), CredentialSettings(), Path("x"))
    desk.deliver(rejection("r1"))
    (row,) = desk.poll().rows
    assert row.decision == "skip"
    assert desk.drafts() == []


@pytest.mark.server
def test_on_dovecot(dovecot: Accounts, tmp_path: Path, classifier: Classifier, letters: Letters) -> None:
    """The same pass on a real server: the draft lies in Drafts with its flags, INBOX is untouched, a second pass adds nothing."""
    account = dovecot()
    raw, when = rejection("r1")
    with account.connect() as session:
        session.append("INBOX", raw, (), when)
    settings = Settings(OWNER, (ACCOUNT,), AskSettings(), Cutoffs(), CredentialSettings(), Path("x"))

    def run() -> tuple[Row, ...]:
        with Ledger.open(tmp_path / "state", NOW) as ledger, account.connect() as session:
            return Poll(session, ledger, settings, ACCOUNT, classifier, letters, NOW, lambda _: None).run().rows

    (row,) = run()
    assert row.state == "done"
    assert run() == ()
    with account.connect() as session:
        session.examine("Drafts")
        stored = session.exact(row.draft_uid or 0)
        assert stored is not None
        assert {"\\Draft", "\\Seen"} <= stored[1]
        assert stored[0] == row.raw
        session.examine("INBOX")
        untouched = session.exact(1)
        assert untouched is not None
        assert "\\Seen" not in untouched[1]


class Likely(ByIdent):
    """Unsure of "<no...", but nearly sure."""

    def __init__(self, probability: float) -> None:
        self.probability = probability

    def classify(self, message: Message) -> Verdict:
        verdict = super().classify(message)
        return replace(verdict, label=Label.UNSURE, probability=self.probability) if verdict.label is Label.REJECTION else verdict


@pytest.mark.parametrize(
    ("probability", "wrote", "sender", "expected"),
    [
        (0.9, True, "Dana Whitlock <dana.whitlock@fernhill.example>", "ask"),
        (0.45, True, "Dana Whitlock <dana.whitlock@fernhill.example>", "skip"),
        (0.9, False, "Dana Whitlock <dana.whitlock@fernhill.example>", "skip"),
        (0.9, True, "Fernhill <no-reply@fernhill.example>", "skip"),
        (0.9, True, "Dana Whitlock <dana.whitlock@home.example>", "skip"),
    ],
)
def test_the_mails_before_it_settle_a_likely_refusal(
    tmp_path: Path, letters: Letters, probability: float, wrote: bool, sender: str, expected: str
) -> None:
    """In the middle of the owner's own application, from a human who is no colleague, nearly sure is enough; the reason says so."""
    desk = Desk(tmp_path / "state", Likely(probability), letters)
    if wrote:
        applied = mail("mine", "I would like to apply for the job.", sender="Mara <mara@home.example>", days=9)
        raw = applied[0].replace(b"To: Mara Lindqvist <mara@home.example>", b"To: Dana Whitlock <dana.whitlock@fernhill.example>")
        desk.deliver((raw, applied[1]), mailbox="Sent")
    thread = "In-Reply-To: <mine@fernhill.example>\r\nReferences: <mine@fernhill.example>\r\n"
    desk.deliver(mail("no1", "About the job: not this time.\n\nDana", sender=sender, extra=thread))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)
    assert ("under way" in row.reason) is (expected == "ask")


@pytest.mark.parametrize(("reply_to", "expected"), [("Hollis Grady <reply+8842kq@mail.staffwell.example>", "ask"), ("", "skip")])
def test_a_human_behind_a_relay_is_one(tmp_path: Path, letters: Letters, reply_to: str, expected: str) -> None:
    """A system's mail must be nearly sure, unless an answer reaches a human who is named in Reply-To."""
    desk = Desk(tmp_path / "state", Likely(0.7), letters)
    thread = "In-Reply-To: <mine@fernhill.example>\r\nReferences: <mine@fernhill.example>\r\n"
    sender = "Hollis Grady via StaffWell <no-reply@staffwell.example>"
    applied = mail("mine", "I would like to apply for the job.", sender="Mara <mara@home.example>", days=9)
    raw = applied[0].replace(b"To: Mara Lindqvist <mara@home.example>", b"To: Hollis Grady <reply+8842kq@mail.staffwell.example>")
    desk.deliver((raw, applied[1]), mailbox="Sent")
    extra = f"{thread}Reply-To: {reply_to}\r\n" if reply_to else thread
    desk.deliver(mail("no1", "About the job: not this time.\n\nHollis", sender=sender, extra=extra))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)


LETTER = (
    "Dear Applicant, thank you for applying as Firmware Engineer. Unfortunately we have chosen somebody else for the position."
)


class Nearly(Likely):
    """... one of whose sentences refuses as surely as `refusal` says."""

    def __init__(self, probability: float, refusal: float) -> None:
        super().__init__(probability)
        self.refusal = refusal

    def classify(self, message: Message) -> Verdict:
        line = Sentence("For the role we went with another.", Function.REFUSAL, self.refusal, self.refusal)
        return replace(super().classify(message), sentences=(line,))


@pytest.mark.parametrize(
    ("probability", "refusal", "text", "expected"),
    [
        (0.9, 0.8, "Hi Mara,\n\nfor the Firmware Engineer role we went with another.\n\nDana", "ask"),
        (
            0.9,
            0.3,
            "Hi Mara,\n\nfor the Firmware Engineer role they want somebody by Monday. May I send your CV?\n\nDana",
            "skip",
        ),
        (0.8, 0.8, "Hi Mara,\n\nfor the Firmware Engineer role we went with another.\n\nDana", "skip"),
        (0.7, 0.8, "Hi Mara,\n\nthe Firmware Engineer position was cancelled on Friday.\n\nDana", "ask"),  # which is no offer
        (0.1, 0.8, "Hi Mara,\n\nthe Firmware Engineer position was cancelled on Friday.\n\nDana", "ask"),  # nor a pause
        (0.4, 0.8, "Hi Mara,\n\nthe Firmware Engineer position was put on hold on Friday.\n\nDana", "skip"),
        (0.9, 0.8, "Hi Paul,\n\nfor the Firmware Engineer role we went with another.\n\nDana", "skip"),
        (
            0.9,
            0.8,
            f'Hi Mara,\n\nthis is what I send to those we did not take as Firmware Engineer:\n\n"{LETTER}"\n\nDana',
            "skip",
        ),
    ],
)
def test_a_nearly_sure_refusal_that_greets_the_owner_and_names_the_post(
    tmp_path: Path, letters: Letters, probability: float, refusal: float, text: str, expected: str
) -> None:
    """Who applied through a portal has no mail of it; a letter that is only shown to the owner is another matter, and so is one in which nothing refuses."""
    desk = Desk(tmp_path / "state", Nearly(probability, refusal), letters)
    desk.deliver(mail("no1", text, sender="Dana Whitlock <dana.whitlock@fernhill.example>"))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)


class SaidOnce(ByIdent):
    """Reads "<no..." as a whole as no refusal, and one of its sentences as one."""

    def __init__(self, refusal: float, probability: float) -> None:
        self.refusal, self.probability = refusal, probability

    def classify(self, message: Message) -> Verdict:
        verdict = super().classify(message)
        said = Sentence("I've given it to someone else, sorry.", Function.REFUSAL, self.refusal, self.refusal)
        if verdict.label is not Label.REJECTION:
            return verdict
        return replace(verdict, label=Label.UNSURE, probability=self.probability, sentences=(said,))


@pytest.mark.parametrize(
    ("refusal", "probability", "wrote", "expected"),
    [(0.6, 0.45, True, "ask"), (0.4, 0.45, True, "skip"), (0.6, 0.35, True, "skip"), (0.6, 0.45, False, "skip")],
)
def test_one_sentence_that_refuses_is_enough_in_an_application_under_way(
    tmp_path: Path, letters: Letters, refusal: float, probability: float, wrote: bool, expected: str
) -> None:
    """Friendly words around it hide it from the judgement of the whole; without an application it is nothing."""
    desk = Desk(tmp_path / "state", SaidOnce(refusal, probability), letters)
    if wrote:
        applied = mail("mine", "I would like to apply for the job.", sender="Mara <mara@home.example>", days=9)
        raw = applied[0].replace(b"To: Mara Lindqvist <mara@home.example>", b"To: Dana Whitlock <dana.whitlock@fernhill.example>")
        desk.deliver((raw, applied[1]), mailbox="Sent")
    thread = "In-Reply-To: <mine@fernhill.example>\r\nReferences: <mine@fernhill.example>\r\n"
    sender = "Dana Whitlock <dana.whitlock@fernhill.example>"
    desk.deliver(mail("no1", "About the job: I've given it to someone else, sorry.\n\nDana", sender=sender, extra=thread))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)
    assert expected == "ask" or row.reason == "not sure that it is a rejection"


class Explained(ByIdent):
    """Sure of a system's "<no1..."; of a human's "<no2...", which never says no, as `probability` says."""

    def __init__(self, probability: float) -> None:
        self.probability = probability

    def classify(self, message: Message) -> Verdict:
        verdict = super().classify(message)
        ours = (message.message_id or "").startswith("<no2")
        return replace(verdict, label=Label.NOT_REJECTION, probability=self.probability) if ours else verdict


EXPLAINED = "Hi Mara,\n\nI saw what our portal sent you at three in the morning. I could only call four people.\n\nDana Whitlock"


@pytest.mark.parametrize(
    ("probability", "text", "first", "expected"),
    [
        (0.1, EXPLAINED, True, "ask"),
        (0.1, EXPLAINED, False, "skip"),  # what they explain is not known
        (0.05, EXPLAINED, True, "skip"),
        (0.1, "Hi Mara,\n\nplease disregard what our portal sent you.\n\nDana Whitlock", True, "skip"),
        (0.1, "Hi Mara,\n\nwould you come for an interview on Friday at 10:00 after all?\n\nDana Whitlock", True, "skip"),
    ],
)
def test_a_human_explains_what_a_system_has_told(
    tmp_path: Path, letters: Letters, probability: float, text: str, first: bool, expected: str
) -> None:
    """In words that refuse nobody: it was refused already, and nobody writes of it again to say anything else, but to take it back."""
    desk = Desk(tmp_path / "state", Explained(probability), letters)
    if first:
        told = "Your application for the Firmware Engineer position was not successful."
        desk.deliver(mail("no1", told, sender="Fernhill Careers <no-reply@fernhill.example>", subject="Firmware Engineer"))
        desk.poll()
    desk.deliver(mail("no2", text, sender="Dana Whitlock <dana.whitlock@fernhill.example>", subject="Firmware Engineer"))
    row = desk.poll().rows[-1]
    assert row.decision == expected
    assert expected == "skip" or "a system had refused the application" in row.reason


@pytest.mark.parametrize(
    ("text", "probability", "wrote", "expected"),
    [
        ("About the job: they have gone for another candidate, sorry.", 0.1, True, "ask"),
        ("About the job: they have gone for another candidate, sorry.", 0.05, True, "skip"),
        ("About the job: they have gone for another candidate, sorry.", 0.1, False, "skip"),
        ("About the job: they have gone with another date, sorry.", 0.1, True, "skip"),
    ],
)
def test_that_another_was_chosen_settles_it_in_an_application_under_way(
    tmp_path: Path, letters: Letters, text: str, probability: float, wrote: bool, expected: str
) -> None:
    """In so many words, whatever stands around them."""
    desk = Desk(tmp_path / "state", SaidOnce(0.0, probability), letters)
    if wrote:
        applied = mail("mine", "I would like to apply for the job.", sender="Mara <mara@home.example>", days=9)
        raw = applied[0].replace(b"To: Mara Lindqvist <mara@home.example>", b"To: Dana Whitlock <dana.whitlock@fernhill.example>")
        desk.deliver((raw, applied[1]), mailbox="Sent")
    thread = "In-Reply-To: <mine@fernhill.example>\r\nReferences: <mine@fernhill.example>\r\n"
    desk.deliver(mail("no1", f"{text}\n\nDana", sender="Dana Whitlock <dana.whitlock@fernhill.example>", extra=thread))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)


class Nameless(ByIdent):
    """Sure of "<no...", but for the job, which the words do not name."""

    def classify(self, message: Message) -> Verdict:
        verdict = super().classify(message)
        sure = verdict.label is Label.REJECTION
        return replace(verdict, label=Label.UNSURE, probability=0.98, reason=NO_JOB) if sure else verdict

    def relabel(self, verdict: Verdict, rejection: float | None = None, unsure: float | None = None) -> Verdict:
        return (
            verdict if verdict.reason else replace(verdict, label=Label.REJECTION if verdict.probability > 0.9 else Label.UNSURE)
        )


@pytest.mark.parametrize(
    ("subject", "expected"), [("Teaching Fellow (Physics)", "ask"), ("Your visit", "skip")], ids=["a title", "no title"]
)
def test_a_title_names_the_job(tmp_path: Path, letters: Letters, subject: str, expected: str) -> None:
    """What is sure but for the job gets its draft where the mail names a title, and stays unsure where it does not."""
    desk = Desk(tmp_path / "state", Nameless(), letters)
    raw, when = mail("no1", "We have chosen somebody else.\n\nDana", sender="Dana Whitlock <dana.whitlock@fernhill.example>")
    desk.deliver((re.sub(rb"(?m)^Subject: .*\r$", b"Subject: " + subject.encode() + b"\r", raw), when))
    (row,) = desk.poll().rows
    assert (row.verdict, row.decision) == ("unsure", expected)


@pytest.mark.parametrize(("subject", "expected"), [("Firmware Engineer", "ask"), ("Our candidate experience survey", "skip")])
def test_a_survey_tells_nothing_new(tmp_path: Path, letters: Letters, subject: str, expected: str) -> None:
    """ "Your application was not successful, but your opinion counts": nobody is asked why."""
    desk = Desk(tmp_path / "state", Nearly(0.9, 0.8), letters)
    text = "Hi Mara,\n\nfor the Firmware Engineer role we went with another, but your opinion counts.\n\nDana"
    desk.deliver(mail("no1", text, sender="Dana Whitlock <dana.whitlock@fernhill.example>", subject=subject))
    (row,) = desk.poll().rows
    assert row.decision == expected
