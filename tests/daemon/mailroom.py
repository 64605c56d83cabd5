"""What the tests of conversations share: an owner, mails around a refusal, and what is understood from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from classifier.message import Address, Message
from classifier.verdict import Label, Verdict
from daemon.conversation import understand
from daemon.values import Conversation, Found, Mailbox, Owner

OWNER = Owner("Priya Raghunathan", ("priya@home.example", "p.raghunathan@alias.example"))
DAY = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
NO = Verdict(Label.REJECTION, 0.98, language="en")
OTHER = Verdict(Label.NOT_REJECTION, 0.02, language="en")
HANNAH = "Hannah Ostrowski <hannah.ostrowski@haldenrobotics.com>"
ATS = "Halden Robotics <no-reply@us.greenhouse-mail.io>"


def mail(
    ident: str,
    sender: str,
    subject: str = "",
    text: str = "",
    days: float = 0,
    to: str = "Priya <priya@home.example>",
    reply: str = "",
    answers: str = "",
    **more: object,
) -> Message:
    """A mail `days` after the refusal's day (before, when negative)."""
    ids = (f"<{answers}@x.example>",) if answers else ()
    return Message(
        f"<{ident}@x.example>", in_reply_to=ids, references=ids, date=DAY + timedelta(days=days), subject=subject, sender=address(sender),
        reply_to=(address(reply),) if reply else (), to=(address(to),), text=text, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def address(text: str) -> Address:
    name, _, rest = text.rpartition("<")
    return Address(name.strip(), rest.rstrip(">").strip())


REFUSAL = mail(
    "no",
    ATS,
    "Your application to Halden Robotics",
    "Hi Priya,\n\nwe will not move forward with the Firmware Engineer role.\n\nThe Halden Robotics Team",
)
CONFIRMED = mail(
    "ack",
    ATS,
    "Thank you for applying to Halden Robotics",
    "Hi Priya,\n\nThanks for applying for the Embedded Firmware Engineer role at Halden Robotics.",
    -35,
)
INVITED = mail(
    "invite", HANNAH, "On-site at Halden: Tuesday 10 November",
    "Hi Priya,\n\nAll booked! We'll see you on Tuesday 10 November, 9:30. You'll meet:\n\n- Tobias Lindqvist (firmware "
    "lead, would be your manager): debugging session\n\nHannah", -19,
)  # fmt: skip
HUMAN_NO = mail(
    "human-no",
    HANNAH,
    "Re: On-site at Halden: Tuesday 10 November",
    "Hi Priya,\n\nwe decided to offer the firmware position to someone else. Everybody enjoyed the day with "
    "you.\n\nWarmly,\nHannah",
    0,
    answers="invite",
)


def tell(
    message: Message,
    *others: Message,
    sent: tuple[Message, ...] = (),
    drafts: tuple[Message, ...] = (),
    refusals: tuple[Message, ...] = (),
    owner: Owner = OWNER,
    language: str = "en",
) -> Conversation:
    """What the mailbox of `others`, `sent` and `drafts` shows; `refusals` are read as such."""
    found = [Found(m, Mailbox.INBOX, n) for n, m in enumerate(others)]
    found += [Found(m, Mailbox.SENT, n) for n, m in enumerate(sent)] + [Found(m, Mailbox.DRAFTS, n) for n, m in enumerate(drafts)]
    ids = {m.message_id for m in (message, *refusals)}
    return understand(message, replace(NO, language=language), found, owner, lambda m: NO if m.message_id in ids else OTHER)


def around(refusal: Message, *others: Message, owner: Owner = OWNER, verdict: Verdict = NO) -> Conversation:
    """What `refusal` and the received `others` show."""
    found = [Found(one, Mailbox.INBOX, number) for number, one in enumerate(others, 1)]
    return understand(refusal, verdict, found, owner, lambda message: verdict if message is refusal else OTHER)
