"""The values that cross rooms. Frozen, plain, made in one room and read in others; no behaviour beyond small derived facts.

Words: a *reply* is composed, a *draft* is what lies in Drafts; a *decision* is Ask, Thank or Skip; an *outcome* is what the
ledger remembers of a message.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from classifier.message import Address, Message

__all__ = [
    "AN_AGENT",
    "BETWEEN",
    "CLOSED_LIKELY",
    "EXPLAINS_LIKELY",
    "GONE_LIKELY",
    "LIKELY",
    "NEARLY",
    "OUTRIGHT_LIKELY",
    "ROBOT_LIKELY",
    "Ask",
    "Conversation",
    "Decision",
    "Fact",
    "Found",
    "Habit",
    "Interview",
    "Mailbox",
    "Owner",
    "Person",
    "Place",
    "Reply",
    "Role",
    "Skip",
    "SkipReason",
    "Stage",
    "Thank",
]


@dataclass(frozen=True, slots=True)
class Owner:
    """The user. `addresses`: every address that is theirs, lower case, the account's own first."""

    name: str
    addresses: tuple[str, ...]
    signature: str = ""
    phone: str = ""
    links: tuple[str, ...] = ()


class Mailbox(StrEnum):
    """Where a message was found, by use (RFC 6154), not by name."""

    INBOX = "inbox"
    SENT = "sent"
    ARCHIVE = "archive"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Found:
    """A message fetched for context."""

    message: Message
    mailbox: Mailbox
    uid: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something true because a mail says so: `source` is that mail's Message-ID (or "uid:N" where it has none)."""

    value: str
    source: str


class Role(StrEnum):
    """What a person did in the story."""

    WROTE = "wrote"  # wrote or signed the rejection
    INTERVIEWED = "interviewed"
    INVITED = "invited"
    MANAGER = "manager"  # would have been the manager
    AGENCY = "agency"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """A human of the application. Names as the mails give them; empty where unknown.

    `title`: "Dr.", "Prof." ...; `gender`: "f", "m" or "" - only where a mail shows it ("Frau", "Madame", "Mr").
    `address` is None where no mail shows one: never guessed. `source`: Message-ID of the mail it was found in.
    """

    first: str = ""
    last: str = ""
    title: str = ""
    gender: str = ""
    address: str | None = None
    role: Role = Role.OTHER
    source: str = ""

    @property
    def full(self) -> str:
        """First and last name, without title."""
        return " ".join(part for part in (self.first, self.last) if part)

    @property
    def wrote(self) -> bool:
        """Whether they wrote the refusal themselves: what it says can be answered."""
        return self.role in (Role.WROTE, Role.AGENCY)


class Stage(StrEnum):
    """How far the application had come when it was refused."""

    AFTER_APPLICATION = "after_application"
    AFTER_INTERVIEW = "after_interview"
    AFTER_ASSESSMENT = "after_assessment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Interview:
    """A conversation that a mail shows. `kind`: "call", "interview", "onsite", "talk", "task", "trial", "visit"; `topic` is a word or two of the mail's own
    (for example "system design"), or empty; `when` is None where no mail tells. `by`: the address of who arranged it, where a mail shows that."""

    kind: str
    source: str
    when: datetime | None = None
    topic: str = ""
    people: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the owner writes to somebody: `salutation` without its last sign ("Hi Dana"), the `closing` line as it stands ("Best,") and the `name` below it;
    `language` of all. Empty where unknown."""

    salutation: str = ""
    closing: str = ""
    name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the mailbox shows of one application. Unknown stays None or empty: nothing is guessed.

    `recipient` is the human to write to, chosen by the order in conversation.py, with an address; None where there is nobody.
    `formal`: the mail uses the formal address (Sie, vous, usted, Lei, u) or surname salutations; None where it doesn't tell.
    `answered`: the owner already replied to the rejection. `own_draft`: a draft of the owner's answers it.
    `second_notice`: Message-ID of another mail with the same decision that is the better one to answer.
    `agency`: an agency passed on the client's no. `closed`: the position was cancelled, frozen or filled, no judgement.
    `correction`: this mail itself takes an earlier one back. `withdrawn`: the owner had withdrawn the application.
    `recipient_source`: in words, where the recipient's address was found ("From", "Reply-To", "the invitation").
    """

    message: Message
    language: str
    company: Fact | None = None
    role: Fact | None = None
    people: tuple[Person, ...] = ()
    recipient: Person | None = None
    stage: Stage = Stage.UNKNOWN
    interviews: tuple[Interview, ...] = ()
    formal: bool | None = None
    feedback: tuple[str, ...] = ()
    feedback_refused: bool = False
    alternative: bool = False
    opening: str = ""  # the title of what it offers instead
    closed: bool = False
    agency: bool = False
    corrected: bool = False
    answered: bool = False
    own_draft: bool = False
    second_notice: str | None = None
    addressed_to: str | None = None
    not_owner: bool = False
    spoofed: str = ""
    correction: bool = False
    withdrawn: bool = False
    recipient_source: str = ""
    in_touch: bool = False  # whether a human of theirs had written about it before this mail
    told_before: bool = False  # whether a system had refused the same application before it
    under_way: bool = False  # whether the owner had met them, or written to them, about it before this mail
    advised: bool = False  # the mail says what to do about it (remarks.py)
    missed: str = ""  # the experience that the mail says was missing, in its words (remarks.py)
    feedback_offered: bool = False
    reason: str = ""  # "lacked" or "other" where the mail says what decided, and not only that another suited better (remarks.py)
    praise: tuple[str, ...] = ()  # its kind words for the owner's work or manner, each a sentence or a part of one
    close: bool = False  # it says that it was between the owner and one or two others (remarks.py)
    said: str = ""  # what the owner lacked, or a point of the feedback, in its own words (remarks.py)
    afterwards: str = ""  # what it says of later (offers.py): "leave", "reserve", "calls", "kept", "touch", "visit", "again"
    held_out: str = ""  # for when it holds something out (seasons.py): a month's number, a season, "year"
    no_reason: bool = False  # whoever passes the decision on knows of no reason (counsel.py)
    asked: str = ""  # what it asks the owner (questions.py): "offer", "still", "question"
    regards: tuple[str, ...] = ()  # who sends the owner regards by way of it, as it calls them (regards.py)
    late: bool = False  # it is sorry that it took long (regards.py)
    habit: Habit = Habit()  # how the owner writes to the recipient (habits.py)
    voices: tuple[
        Message, ...
    ] = ()  # the mails that show how the recipient speaks to the owner, the most telling first (manners.py)
    names_job: bool = True  # whether this mail, or another of the application, speaks of a job, a role or a selection


# How sure the classifier must be of a mail that it leaves unsure, for the mails before it to be asked. It judges a mail as one of a whole mailbox; in
# the middle of the owner's own application a refusal is many times likelier.
LIKELY = 0.5
CLOSED_LIKELY = 0.3  # of a mail that says the post is withdrawn, frozen or filled: no sentence of it need refuse anybody
GONE_LIKELY = 0.05  # of one that says the post is no more, as nobody says who only pauses
# Of one that says in so many words that somebody else was chosen, or that it is a no: of the mails of our mailboxes that belong to an application under way and
# are left unsure, or taken for none, 45 say so and refuse; an aunt, at 0.05, says it of others (decision 5).
OUTRIGHT_LIKELY = 0.07
# Of a human's mail behind a system's refusal of the same application: of eleven such in our mailboxes that it could be asked of, the one that was no refusal,
# and took the first one back, had 0.05.
EXPLAINS_LIKELY = 0.08
NEARLY = 0.85  # of a mail that greets the owner by name and names the post, whatever came before it
# How sure the words must make it that somebody between sent a mail: for not taking the sender for the employer; for writing to a human as to an agent.
BETWEEN, AN_AGENT = 0.5, 0.8
ROBOT_LIKELY = 0.8  # of a system's mail: its receipts speak of refusals in the same words


class SkipReason(StrEnum):
    """Why no draft. The value is what the user reads."""

    NOT_REJECTION = "not a rejection"
    UNSURE = "not sure that it is a rejection"
    TOO_OLD = "too old"
    NOBODY = "nobody to ask"
    NO_INTERVIEW = "no interview took place"
    ANSWERED = "already answered"
    OWN_DRAFT = "a draft of yours answers it"
    SECOND_NOTICE = "second notice of the same decision"
    FEEDBACK_REFUSED = "the mail says that no feedback can be given"
    CORRECTED = "taken back by a later mail"
    NOT_OWNER = "not your application"
    SPOOFED = "the sender may be forged"
    LIST = "list or bulk mail"
    OWN_MAIL = "your own mail"
    ALREADY = "already has its draft"
    QUARANTINED = "could not be read"
    LINT = "the letter failed its own check"
    NOT_ASKED = "asking is switched off"
    WITHDRAWN = "you had withdrawn the application"


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask `recipient` for feedback. `letter` names the template. `to` is None with ask.when = "always" and nobody known."""

    conversation: Conversation
    letter: str
    to: Person | None
    reason: str


@dataclass(frozen=True, slots=True)
class Thank:
    """Feedback was given: thank for it, ask at most one deeper question."""

    conversation: Conversation
    letter: str
    to: Person | None
    reason: str


@dataclass(frozen=True, slots=True)
class Skip:
    """No draft. `detail` adds what the reason alone does not say."""

    reason: SkipReason
    detail: str = ""


Decision = Ask | Thank | Skip


@dataclass(frozen=True, slots=True)
class Reply:
    """A composed letter. Header values are decoded text without line breaks; `body` has LF line ends and no quote.

    `quote` is the original with "> " and its attribution line, or empty. `note` is for the ledger ("written in English: no Greek letter").
    """

    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    body: str
    quote: str
    in_reply_to: str | None
    references: tuple[str, ...]
    language: str
    letter: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lies: account name, mailbox name as the server has it, UIDVALIDITY and UID (RFC 9051 section 2.3.1.1)."""

    account: str
    mailbox: str
    uidvalidity: int
    uid: int
