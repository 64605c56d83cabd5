"""Which other mails belong to the application that a mail refuses, and what they show of it. Pure.

    queries(message) -> what to look for in the mailbox      (most telling first; poll.py asks the server)
    understand(message, verdict, found, ...) -> Conversation  (which of `found` belong; company, role, people, stage, history)

related.py says which mails belong, recipient.py whom to write to, history.py what happened since, stages.py what one mail says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from classifier.language import detect
from classifier.message import Message
from classifier.verdict import Verdict
from daemon.history import answered, corrected, not_owner, second_notice, withdrawn
from daemon.invitations import invitation
from daemon.manners import formality
from daemon.names import fold, is_freemail, is_relay, organisation
from daemon.people import Kind, gender_of, kind, person, salutation, same, signatory
from daemon.position import company, same_company
from daemon.recipient import choose, known_address, spoofed
from daemon.related import RECEIVED, WRITTEN, Mail, belonging, later, read, thread_of, trimmed
from daemon.stages import Says, says
from daemon.titles import requisitions, role, same_role
from daemon.values import Conversation, Fact, Found, Interview, Mailbox, Owner, Person, Role, Stage

__all__ = ["Query", "alone", "queries", "understand"]

_EVERYWHERE = frozenset({Mailbox.INBOX, Mailbox.SENT, Mailbox.ARCHIVE, Mailbox.DRAFTS})


@dataclass(frozen=True, slots=True)
class Query:
    """One IMAP SEARCH key (RFC 9051 section 6.4.4): messages in `mailboxes` (by use) whose `field` contains `value`.

    `field`: "from", "to", "subject", "In-Reply-To", "References" or "Message-ID". `value` may be any text: send it as a literal.
    """

    mailboxes: frozenset[Mailbox]
    field: str
    value: str


def queries(message: Message, owner: Owner) -> tuple[Query, ...]:
    """What to search for to understand `message`: its thread, sender, title, the firm's domain and name. At most 20."""
    message = trimmed(message)
    out: list[Query] = []
    if message.message_id:
        out += [Query(_EVERYWHERE, "In-Reply-To", message.message_id), Query(_EVERYWHERE, "References", message.message_id)]
    thread = list(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))
    out += [Query(_EVERYWHERE - {Mailbox.DRAFTS}, "Message-ID", ident) for ident in thread[:4]]
    if thread:
        out.append(Query(_EVERYWHERE, "References", thread[-1]))
    people = [a for a in (message.sender, *message.reply_to[:2]) if a and a.email.lower() not in owner.addresses]
    for address in people:
        if kind(address) in (Kind.PERSONAL, Kind.TOKEN):
            out += [Query(RECEIVED, "from", address.email), Query(WRITTEN, "to", address.email)]
    firm = company(message)
    if title := role(message, firm):
        out.append(Query(RECEIVED, "subject", title))
    for domain in dict.fromkeys(a.domain for a in people if a.domain and not (is_freemail(a.domain) or is_relay(a.domain))):
        home = organisation(domain)
        out += [Query(RECEIVED, "from", home), Query(WRITTEN, "to", home)]
    if firm:
        joined = re.sub(r"[^a-z0-9]", "", fold(firm))
        out += [Query(RECEIVED, "from", firm), Query(RECEIVED, "subject", firm)]
        if len(joined) >= 4:
            out += [Query(RECEIVED, "from", f"@{joined}"), Query(WRITTEN, "to", f"@{joined}")]
        if " " in firm:
            out.append(Query(RECEIVED, "from", re.sub(r"[^a-z0-9]+", "-", fold(firm)).strip("-")))
            first = firm.split()[0]
            if len(first) >= 5:
                out += [
                    Query(RECEIVED, "from", fold(first)),
                    Query(WRITTEN, "to", fold(first)),
                    Query(RECEIVED, "subject", first),
                ]
    out += [Query(RECEIVED, "subject", number) for number in sorted(requisitions(message))[:2]]
    return tuple(dict.fromkeys(q for q in out if 3 < len(q.value) <= 200 and q.value.isprintable()))[:20]


# -- one mail by itself ----------------------------------------------------------------------------


def alone(message: Message, verdict: Verdict, owner: Owner | None = None) -> Conversation:
    """What `message` tells by itself, without a mailbox around it (`afterword understand`)."""
    return understand(message, verdict, (), owner or Owner("", ()), lambda _: verdict)


def understand(
    message: Message, verdict: Verdict, found: Sequence[Found], owner: Owner, classify: Callable[[Message], Verdict]
) -> Conversation:
    """What `found` and `message` show of the application that `message` refuses. Unknown stays None or empty."""
    whole, message = message, trimmed(message)
    said = says(message, verdict)
    this = read(message, None, said.agency)
    others = [read(f.message, f) for f in found if f.message.message_id is None or f.message.message_id != message.message_id]
    ours = belonging(this, others, owner, classify)
    received = [m for m in ours if m.found and m.found.mailbox in RECEIVED]
    before = [m for m in received if not later(m.message, message)]
    firm = _firm(this, before, said.agency)
    title = _title(this, before)
    written = [m for m in ours if m.found and m.found.mailbox is Mailbox.SENT]
    story = _Story(this, before, written, owner, said)
    interviews, people = story.tell()
    stage = said.stage
    if interviews and stage is not Stage.AFTER_INTERVIEW:
        talked = any(i.kind != "task" for i in interviews)
        stage = Stage.AFTER_INTERVIEW if talked else Stage.AFTER_ASSESSMENT
    forged = spoofed(this, others)
    recipient, where = (None, "") if forged else choose(this, people, owner, said)
    if recipient and not recipient.gender:  # the owner's own letters count: they have met
        recipient = replace(recipient, gender=gender_of(recipient, (m.message.text for m in (this, *ours))))
    language = verdict.language if verdict.language != "und" else detect(f"{message.subject}\n{message.text}")
    greeting = salutation(message.text)
    sent, drafted = answered(message, [f for f in found if f.mailbox in WRITTEN], recipient)
    return Conversation(
        message=whole,
        language=language,
        company=firm,
        role=title,
        people=tuple(people),
        recipient=recipient,
        stage=stage,
        interviews=tuple(interviews),
        formal=formality(message, language, greeting),
        feedback=said.feedback,
        feedback_refused=said.feedback_refused,
        alternative=said.alternative,
        closed=said.closed,
        agency=said.agency,
        corrected=corrected(this, received, classify),
        answered=sent,
        own_draft=drafted,
        second_notice=second_notice(this, received, classify),
        addressed_to=next((a.email for a in (*message.to, *message.cc) if a.email.lower() in owner.addresses), None),
        not_owner=said.referral or not_owner(message, owner, found),
        spoofed=forged,
        correction=said.correction,
        withdrawn=withdrawn(message, ours),
        recipient_source=where,
    )


# -- firm and role ---------------------------------------------------------------------------------


def _firm(this: Mail, before: Sequence[Mail], agency: bool) -> Fact | None:
    if this.firm and not agency:
        # a mail of the same application may write the whole name ("Halden" -> "Halden Robotics")
        for other in before:
            if other.firm and same_company(this.firm, other.firm) and fold(other.firm).startswith(f"{fold(this.firm)} "):
                return Fact(other.firm, other.source)
        for other in before:
            if other.firm and fold(other.firm).replace(" ", "") == fold(this.firm) and " " in other.firm:
                return Fact(other.firm, other.source)  # "Haldenrobotics", read from the domain, is "Halden Robotics"
        return Fact(this.firm, this.source)
    if this.firm:
        return Fact(this.firm, this.source)
    if agency:
        return None
    counts: dict[str, int] = {}
    for other in before:
        if other.firm:
            counts[other.firm] = counts.get(other.firm, 0) + 1
    if not counts:
        return None
    name = max(counts, key=lambda n: (counts[n], len(n)))
    return Fact(name, next(m.source for m in before if m.firm == name))


def _title(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """The full title: that of the confirmation where this mail says only "the firmware position"."""
    named = [m for m in before if m.title and (this.title is None or same_role(this.title, m.title))]
    if this.title is None:
        distinct = {fold(m.title) for m in named if m.title}
        if not named or (len(distinct) > 1 and any(not same_role(a, b) for a in distinct for b in distinct)):
            return None
        best = max(named, key=lambda m: len((m.title or "").split()))
        return Fact(best.title or "", best.source)
    words = len(this.title.split())
    for other in sorted(named, key=lambda m: len((m.title or "").split()), reverse=True):
        fuller = other.title or ""
        if len(fuller.split()) > words and (words == 1 or this.title == this.title.lower() or this.title.isupper()):
            return Fact(fuller, other.source)
    return Fact(this.title, this.source)


# -- people and interviews -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Story:
    this: Mail
    before: Sequence[Mail]
    sent: Sequence[Mail]
    owner: Owner
    said: Says

    def tell(self) -> tuple[list[Interview], list[Person]]:
        """(interviews that took place before the refusal, everybody with a name), each with the mail that shows it."""
        me = person(self.owner.name) or Person()
        people: list[Person] = []
        interviews: list[Interview] = []
        for mail in sorted(self.before, key=lambda m: m.message.date or self.this.message.date or _EPOCH):
            invited = invitation(mail.message, self.owner.addresses) if not mail.message.list_id else None
            if invited and invited.cancelled:
                interviews = []
                continue
            if invited:
                happened = [i for i in invited.interviews if self._took_place(i, mail)]
                interviews += [i for i in happened if not any(_same_meeting(i, old) for old in interviews)]
                for who, what in invited.people:
                    if not same(who, me):
                        part = (
                            Role.MANAGER
                            if re.search(
                                r"(?i)manager|vorgesetzt|would be your|your lead|"
                                r"teamleit",
                                what,
                            )
                            else Role.INTERVIEWED
                        )
                        _add(people, replace(who, role=part if happened else Role.OTHER, source=mail.source))
            if mail.sender:
                _add(people, replace(mail.sender, role=Role.INVITED if invited else Role.OTHER, source=mail.source))
            elif (signed := signatory(mail.message, self.owner)) and invited:
                _add(people, replace(signed, role=Role.INVITED, source=mail.source, address=known_address(signed, mail.message)))
        wrote = self.this.sender or signatory(self.this.message, self.owner)
        if wrote and not (me.last and same(wrote, me)):
            _add(people, replace(wrote, role=Role.AGENCY if self.said.agency else Role.WROTE, source=self.this.source))
        if not interviews and self.said.stage in (Stage.AFTER_INTERVIEW, Stage.AFTER_ASSESSMENT):
            interviews = [Interview(self.said.kind or "interview", self.this.source, None, self.said.topic)]
        return interviews, people

    def _took_place(self, interview: Interview, mail: Mail) -> bool:
        """Whether mails show that it happened: a day before the refusal, or the owner's yes; unless the refusal denies it."""
        if self.said.stage is Stage.AFTER_APPLICATION and _DENIES.search(self.this.message.text):
            return False
        end = self.this.message.date
        if interview.when and end:
            return interview.when < end
        ident = mail.message.message_id
        accepted = any(ident and ident in thread_of(s.message) and not _DECLINES.search(s.message.text) for s in self.sent)
        return accepted or (self.said.stage is Stage.AFTER_INTERVIEW and interview.kind != "task") or (
            self.said.stage is Stage.AFTER_ASSESSMENT and interview.kind == "task"
        )  # fmt: skip


_DENIES = re.compile(
    r"(?i)(?:(?:not|n['’]t) (?:be )?(?:among|selected|shortlisted|chosen|invit)[^.!?]{0,60}interview|before we could (?:meet|"
    r"speak|talk)|(?:were|was)(?: not|n['’]t) able to meet|without (?:meeting|an interview)|cancel\w*[^.!?]{0,30}(?:interview|"
    r"call|meeting)|"
    r"(?:interview|call|meeting)[^.!?]{0,30}(?:cancel|no longer)|ohne (?:gespräch|kennenlernen)|"
    r"gespräch[^.!?]{0,40}(?:absagen|entfällt|findet nicht))"
)
_DECLINES = re.compile(
    r"(?i)(?:\b(?:can['’]t make|unable to attend|have to (?:cancel|decline)|withdraw)|absagen|nicht "
    r"teilnehmen|ziehe[^.]{0,30}zurück)"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _same_meeting(a: Interview, b: Interview) -> bool:
    return bool(a.when and b.when and abs(a.when - b.when) < timedelta(hours=12)) or (a.source == b.source)


_RANK = {Role.WROTE: 5, Role.AGENCY: 5, Role.MANAGER: 4, Role.INTERVIEWED: 3, Role.INVITED: 2, Role.OTHER: 1}


def _add(people: list[Person], new: Person) -> None:
    """Add `new`, or complete the one already known: the fuller name, the address, the title, the more telling role."""
    for i, old in enumerate(people):
        one = bool(old.address and old.address == new.address) or same(old, new) or (
            (not old.last or not new.last) and bool(old.first) and fold(old.first) == fold(new.first)
        )  # fmt: skip
        if one:
            strong, weak = (new, old) if _RANK[new.role] >= _RANK[old.role] else (old, new)
            people[i] = replace(
                strong,
                first=max(strong.first, weak.first, key=len),
                last=strong.last or weak.last,
                title=strong.title or weak.title,
                gender=strong.gender or weak.gender,
                address=strong.address or weak.address,
            )
            return
    people.append(new)
