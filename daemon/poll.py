"""One pass over one account. `Poll.run` reads like the list it is:

    settle what an earlier fault left open > examine > new UIDs > fetch > parse > classify > understand > decide > compose > place > record
    > look again at drafts that a later mail may have made wrong

The cursor moves only past messages whose outcome is recorded; a fault anywhere leaves the rest for the next poll.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from classifier.message import Address, Message, parse
from classifier.model import NO_JOB, Classifier
from classifier.verdict import Label, Verdict
from daemon.addresses import Kind, kind
from daemon.config import Account, Settings
from daemon.conversation import understand
from daemon.credentials import credential
from daemon.decision import decide
from daemon.errors import AfterwordError
from daemon.hindsight import Hindsight
from daemon.history import invites, likely, refuses_anew, said, said_once
from daemon.imap import Server, Session
from daemon.ledger import Cursor, Intent, Ledger, State
from daemon.names import fold, is_freemail, organisation
from daemon.people import person
from daemon.placement import place, settle
from daemon.reader import Names, Reader
from daemon.related import of_yours
from daemon.reply import Letters, lint, render
from daemon.report import Report, Row, outcome_of, row_of
from daemon.signatures import salutation
from daemon.stages import goes_on, says
from daemon.values import (
    CLOSED_LIKELY,
    EXPLAINS_LIKELY,
    GONE_LIKELY,
    LIKELY,
    NEARLY,
    OUTRIGHT_LIKELY,
    ROBOT_LIKELY,
    Conversation,
    Decision,
    Owner,
    Place,
    Reply,
    Skip,
    SkipReason,
)
from daemon.withdrawal import settle as settle_withdrawals

if TYPE_CHECKING:
    from daemon.imap import Raw

__all__ = ["Poll", "server_of", "visit"]

log = logging.getLogger(__name__)

BATCH = 50


@dataclass(slots=True)
class Poll:
    """What a pass needs. `wait(seconds)` and `stopping()` come from the scheduler; `progress(done, total)` from the terminal."""

    session: Session
    ledger: Ledger
    settings: Settings
    account: Account
    classifier: Classifier
    letters: Letters
    now: datetime
    wait: Callable[[float], object]
    stopping: Callable[[], bool] = lambda: False
    progress: Callable[[int, int], None] = lambda done, total: None
    dry_run: bool = False
    narrow: set[str] = field(default_factory=set)  # mailboxes to fetch from one message at a time
    _reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        self._reader = Reader(self.session, self.ledger, self.account, self.settings.owner, self.now, self.dry_run, self.narrow)

    def run(self) -> Report:
        """Look at every new message of the account. Raises ServerError when the server or the way to it fails; nothing is lost then."""
        names = Names.of(self.session, self.account)
        settled: list[Intent] = []
        if not self.dry_run:
            settled = settle(self.session, self.ledger, self.account.name, names.elsewhere, self.now, self.wait)
            settled += self._place_refused(names)
            settled += settle_withdrawals(self.session, self.ledger, self.account.name, names.sent)
        rows: list[Row] = []
        for mailbox in self.account.mailboxes:
            for row in self._mailbox(mailbox, names):
                rows.append(row)
            if self.stopping():
                return Report(self.account.name, tuple(rows), tuple(settled), stopped=True)
        look = Hindsight(self._reader, names, self.settings, self._classify, self._read, self.stopping)
        again = () if self.dry_run else look.look()  # a dry run places nothing that another draft could give way to
        return Report(self.account.name, tuple(rows), tuple(settled), again=tuple(again))

    def _place_refused(self, names: Names) -> list[Intent]:
        """Drafts the server said no to (over quota, say) are offered again, once a poll."""
        return [
            place(self.session, self.ledger, replace(intent, mailbox=names.drafts), names.elsewhere, self.now)
            for intent in self.ledger.intents(self.account.name, State.REFUSED)
        ]

    def _mailbox(self, mailbox: str, names: Names) -> Iterator[Row]:
        status = self.session.examine(mailbox)
        cursor = self.ledger.cursor(self.account.name, mailbox)
        rescan = cursor is None or cursor.uidvalidity != status.uidvalidity
        if cursor is None or rescan:
            since = (self.now - self.settings.ask.max_age).date()
            origin = Place(self.account.name, mailbox, status.uidvalidity, 0)
            uids = sorted(self.session.uids_since(since), reverse=True)  # newest first: what is still worth asking about
            uids = [uid for uid in uids if not self._reader.refused(replace(origin, uid=uid))]
        else:
            uids = self.session.uids_from(cursor.uid + 1)
        total, done = len(uids), 0
        size = 1 if mailbox in self.narrow else BATCH
        for chunk in (uids[i : i + size] for i in range(0, len(uids), size)):
            raws, fault = self._reader.fetch(mailbox, chunk)
            for uid in chunk:
                if self.stopping():
                    return
                if fault is not None and uid not in raws and uid != fault.uid:
                    break  # not asked for any more: the next pass goes on here
                where = Place(self.account.name, mailbox, status.uidvalidity, uid)
                if uid in raws:
                    row = self._message(raws[uid], where, names)
                    if row is not None:
                        yield row
                elif fault is not None:
                    yield self._reader.withheld(where)
                done += 1
                self.progress(done, total)
                if not rescan and not self.dry_run:
                    self.ledger.advance(self.account.name, mailbox, Cursor(status.uidvalidity, uid))
            if fault is not None:
                raise fault
        if not self.dry_run and (rescan or not uids):
            self.ledger.advance(self.account.name, mailbox, Cursor(status.uidvalidity, max(status.uidnext - 1, 0)))

    def _message(self, raw: Raw, where: Place, names: Names) -> Row | None:
        """From raw to outcome. None for a message that already has one (a rescan, or a copy in another mailbox)."""
        if raw.partial and not raw.raw:
            return self._reader.withheld(where)
        message = parse(raw.raw)
        if message.date is None:
            message = replace(message, date=raw.internaldate)
        key = self.ledger.key(self.account.name, message)
        if self.ledger.outcome(key) is not None:
            return None
        if (placed := self.ledger.intent(key)) and placed.state is not State.REFUSED:
            return self._placed_before(message, where, placed)
        verdict = Verdict(Label.UNSURE, 0.5)
        reply: Reply | None = None
        decision: Decision
        try:
            verdict = self._classify(message)
            decision = self._decide(message, verdict, names)
            if not isinstance(decision, Skip):
                reply = self.letters.compose(decision, self.settings.owner, self.settings.ask, key)
                if problems := lint(reply, decision):
                    decision, reply = Skip(SkipReason.LINT, "; ".join(problems)), None
        except AfterwordError:
            raise
        except Exception as error:  # a mail must not stop the daemon: quarantined with a reason, next mail
            log.warning("%s: message %d is quarantined: %s", self.account.name, where.uid, type(error).__name__)
            log.debug("quarantined", exc_info=True)
            decision, reply = Skip(SkipReason.QUARANTINED, type(error).__name__), None
        row = row_of(where, message, verdict, decision)
        if reply is not None:
            row = self._draft(row, reply, key, names)
        if not self.dry_run:
            self.ledger.record(outcome_of(row, key, where, self.now))
        return row

    def _placed_before(self, message: Message, where: Place, intent: Intent) -> Row:
        """The row of a message whose draft was placed by a pass that died before it could record so."""
        sent = parse(intent.raw)
        reason = f"placed by an earlier pass{': ' + intent.note if intent.note else ''}"
        row = replace(
            row_of(where, message, Verdict(Label.REJECTION, 1.0), Skip(SkipReason.ALREADY)),
            decision="skip" if intent.state is State.WITHDRAWN else "ask", reason=reason, to=sent.to[0].email if sent.to else "", raw=intent.raw, draft_uid=intent.draft_uid, state=str(intent.state),
        )  # fmt: skip
        if not self.dry_run:
            self.ledger.record(outcome_of(row, intent.key, where, self.now))
        return row

    def _read(self, message: Message) -> Verdict:
        """What a context mail says; one that can't be read says nothing, and must not spoil the rejection beside it."""
        try:
            return self.classifier.classify(message)
        except Exception:
            log.debug("a context mail could not be read", exc_info=True)
            return Verdict(Label.UNSURE, 0.5)

    def _classify(self, message: Message) -> Verdict:
        verdict = self.classifier.classify(message)
        cutoffs = self.settings.cutoffs
        return self.classifier.relabel(verdict, cutoffs.rejection, cutoffs.unsure)

    def _decide(self, message: Message, verdict: Verdict, names: Names) -> Decision:
        if message.sender and message.sender.email.lower() in self.settings.owner.addresses:
            return Skip(SkipReason.OWN_MAIL)
        own_cutoff = self.settings.cutoffs.rejection is not None  # the user's word on how sure is sure enough is the last
        nameless = verdict.reason == NO_JOB and self.classifier.relabel(replace(verdict, reason=None)).label is Label.REJECTION
        owner = self.settings.owner
        enough_said = verdict.label is Label.REJECTION or (not own_cutoff and (nameless or _likely(message, verdict, owner)))
        if not enough_said and (own_cutoff or not _may_explain(message, verdict, owner)):
            return _no_refusal(verdict)
        conversation = self.understand(message, verdict, names)
        if not enough_said and not conversation.told_before:
            return _no_refusal(verdict)
        decision = decide(conversation, self.settings.ask.when, self.settings.ask.max_age, self.now)
        if verdict.label is Label.REJECTION or isinstance(decision, Skip) or (nameless and conversation.role):
            return decision  # it is sure, but for the job, and a title is one
        # whoever offers a post in words that read nearly like a refusal is not asked why; that a post is gone is no offer
        enough = GONE_LIKELY if says(message, verdict).gone else LIKELY if conversation.closed else NEARLY
        nearly = (
            verdict.probability >= enough
            and said(verdict)
            and conversation.role is not None
            and (_greets(message, self.settings.owner) or (of_yours(message) and not salutation(message.text).person))
            and not invites(message)
        )
        # "disregard the message that the system sent" is no refusal
        if (conversation.correction and not refuses_anew(verdict)) or not (
            conversation.under_way or conversation.told_before or nearly
        ):
            return _no_refusal(verdict)
        before = "a system had refused the application" if conversation.told_before else "an application of yours was under way"
        why = before if conversation.told_before or conversation.under_way else "it speaks to you, and names the post"
        return replace(decision, reason=f"{decision.reason}; unsure by itself, and {why}")

    def understand(self, message: Message, verdict: Verdict, names: Names | None = None) -> Conversation:
        """What the mailbox shows of the application that `message` refuses."""
        found = self._reader.around(message, names or Names.of(self.session, self.account))
        return understand(message, verdict, found, self.settings.owner, self._read)

    def _draft(self, row: Row, reply: Reply, key: str, names: Names) -> Row:
        domain = reply.sender.domain or "localhost"
        message_id = f"<{key}@{domain}>"
        raw = render(reply, message_id, self.now)
        if self.dry_run:
            return replace(row, raw=raw, state="dry run")
        known = self.ledger.intent(key)
        if known is None or known.state is State.REFUSED:
            blank = Intent(key, self.account.name, message_id, names.drafts, 0, 0, raw, State.INTENDED, 1, self.now)
            known = place(self.session, self.ledger, blank, names.elsewhere, self.now)
        log.info("%s: message %d: draft %s", self.account.name, row.uid, known.state)
        reason = f"{row.reason}; {known.note}" if known.note else row.reason
        return replace(row, raw=known.raw, draft_uid=known.draft_uid, state=str(known.state), reason=reason)


def _no_refusal(verdict: Verdict) -> Skip:
    return Skip(SkipReason.UNSURE if verdict.label is Label.UNSURE else SkipReason.NOT_REJECTION, verdict.reason or "")


def _likely(message: Message, verdict: Verdict, owner: Owner) -> bool:
    """Whether a human, no colleague, wrote what is likely a refusal, or a robot what is nearly one, and nothing but its own words leaves it unsure."""
    robot = _by_a_robot(message)
    if not _of_the_house(message, verdict, owner) or (robot and verdict.probability < ROBOT_LIKELY):
        return False
    if likely(verdict) or (said_once(verdict) and not robot):
        return True
    if verdict.probability < min(GONE_LIKELY, OUTRIGHT_LIKELY):
        return False
    told = says(message, verdict)
    # that a post is withdrawn, frozen or filled is said without a word of refusal
    closed = verdict.probability >= (GONE_LIKELY if told.gone else CLOSED_LIKELY) and told.closed
    return closed or (verdict.probability >= OUTRIGHT_LIKELY and told.outright and not robot)


def _may_explain(message: Message, verdict: Verdict, owner: Owner) -> bool:
    """Whether a human may tell in words of their own what a system has told before: "I saw what our portal sent you at three in the morning". They write of
    nothing else then, unless they take it back or invite after all."""
    if verdict.probability < EXPLAINS_LIKELY or _by_a_robot(message):
        return False
    return _of_the_house(message, verdict, owner) and not invites(message)


def _by_a_robot(message: Message) -> bool:
    return message.sender is not None and kind(message.sender) is Kind.NO_REPLY and not _human_answers(message)


def _of_the_house(message: Message, verdict: Verdict, owner: Owner) -> bool:
    """Whether whoever wrote it is no colleague and no relative of the owner's, and it is no survey, and doesn't say that the process goes on."""
    sender = message.sender
    if sender is None or kind(sender) is Kind.NEVER:
        return False
    at_work = {organisation(address.rpartition("@")[2]) for address in owner.addresses}
    if organisation(sender.domain) in at_work and not is_freemail(sender.domain):
        return False
    if is_freemail(sender.domain) and _of_the_family(sender, owner):
        return False
    if verdict.reason not in (None, NO_JOB) or goes_on(message):
        return False
    return not _SURVEY.search(f"{sender.email.partition('@')[0]}\n{message.subject}")


def _of_the_family(sender: Address, owner: Owner) -> bool:
    """Whether `sender` bears the owner's last name: who asks how the application goes tells of none."""
    who, own = person(sender.name, sender.email), owner.name.split()
    return bool(who and who.last and own) and fold(who.last if who else "") == fold(own[-1])


# a house that asks what its applicants thought of it tells them nothing new
_SURVEY = re.compile(
    r"(?i)^(?:survey|sondage|umfrage|encuesta|sondaggio|pesquisa|inquerito|enquete|experience)s?\n|\b(?:survey|umfrage|sondage|encuesta|sondaggio|pesquisa de satisfação|inquérito|enquête)\b|"
    r"\b(?:votre avis sur|(?:ihre|deine) meinung|(?:your|the) candidate experience|how did we do|(?:su|tu) opini[óo]n|(?:a )?(?:sua|tua) opinião|(?:la )?(?:sua|tua) opinione|(?:uw|jouw|je) mening)\b"
)


def _greets(message: Message, owner: Owner) -> bool:
    """Whether a mail greets the owner by a name of theirs, and shows no letter between quotation marks."""
    if re.search('["“„«][^"”“»]{60,}["”“»]', message.text):
        return False
    greeted = salutation(message.text).person
    mine = {fold(word) for word in owner.name.split()}
    return bool(greeted and any(fold(word) in mine for word in greeted.full.split()))


def _human_answers(message: Message) -> bool:
    """Whether a human is named in Reply-To: "Hollis Grady (Larkspur Pediatrics) via StaffWell", whose thread an answer reaches."""
    return any(kind(a) in (Kind.PERSONAL, Kind.TOKEN) and a.name and person(a.name, a.email) for a in message.reply_to)


def server_of(account: Account) -> Server:
    """The account's server, as imap.py wants it."""
    return Server(
        host=account.host,
        port=account.port,
        security=account.security,
        username=account.username,
        ca_file=account.ca_file,
        fingerprint=account.fingerprint,
        connect_timeout=account.connect_timeout.total_seconds(),
        read_timeout=account.read_timeout.total_seconds(),
    )


@contextmanager
def visit(account: Account, settings: Settings, environ: Mapping[str, str]) -> Iterator[Session]:
    """A session on the account's server, closed at the end. Raises CredentialError, ConnectionFailed, LoginFailed."""
    secret = credential(account, settings, environ).secret
    with Session.connect(server_of(account), secret) as session:
        yield session
