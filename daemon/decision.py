"""Ask, thank, or leave it: from a Conversation to a Decision. Pure; the order of the questions is that of the reasons a user reads."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from classifier.message import Address
from daemon.addresses import Kind, kind
from daemon.values import Ask, Conversation, Decision, Person, Role, Skip, SkipReason, Stage, Thank

__all__ = ["LETTERS", "decide"]

# What reply.py has a template for, most telling first.
LETTERS = ("thanks", "alternative", "agency", "closed", "brief", "after_interview", "after_assessment", "after_application")

_BRIEF = 45  # words of the newest text: below, an informal mail is answered in kind


def decide(conversation: Conversation, when: str, max_age: timedelta, now: datetime) -> Decision:
    """What to do about the refusal in `conversation`.

    `when`: "interviewed" (only after a conversation or task), "human" (somebody to write to), "always" (an empty To where nobody is
    known), "never". A mail without a date counts as new.
    """
    skip = _skip(conversation, max_age, now)
    if skip:
        return skip
    to = conversation.recipient
    if to and (to.address is None or kind(Address("", to.address)) in (Kind.NO_REPLY, Kind.NEVER)):
        to = None  # whoever chose it: never to be written to
    if conversation.feedback and to:
        return Thank(conversation, "thanks", to, f"feedback was given; {_found(conversation, to)}")
    if conversation.feedback_refused:
        return Skip(SkipReason.FEEDBACK_REFUSED)
    if when == "never":
        return Skip(SkipReason.NOT_ASKED)
    if when == "interviewed" and conversation.stage not in (Stage.AFTER_INTERVIEW, Stage.AFTER_ASSESSMENT):
        return Skip(SkipReason.NO_INTERVIEW)
    if to is None and when != "always":
        return Skip(SkipReason.NOBODY)
    return Ask(
        conversation,
        letter(conversation),
        to,
        _found(conversation, to) if to else "nobody to ask is known; the address is left to you",
    )


def _skip(c: Conversation, max_age: timedelta, now: datetime) -> Skip | None:
    message = c.message
    if message.date and now - message.date > max_age:
        return Skip(SkipReason.TOO_OLD, f"{(now - message.date).days} days")
    if c.spoofed:
        return Skip(SkipReason.SPOOFED, c.spoofed)
    if _automatic_answer(message.auto_submitted):
        return Skip(SkipReason.LIST, "an automatic answer")
    # A relay's mails carry list headers too: they count where nobody but the list could be written to.
    if _listed(c) and (c.recipient is None or c.recipient.source == (message.message_id or "")):
        return Skip(SkipReason.LIST)
    if c.not_owner:
        return Skip(SkipReason.NOT_OWNER)
    if not c.names_job:  # a room in a shared flat is refused in the words of a job
        return Skip(SkipReason.UNSURE, "nothing shows that it is about a job")
    if c.withdrawn:
        return Skip(SkipReason.WITHDRAWN)
    if c.corrected:
        return Skip(SkipReason.CORRECTED)
    if c.answered:
        return Skip(SkipReason.ANSWERED)
    if c.own_draft:
        return Skip(SkipReason.OWN_DRAFT)
    if c.second_notice:
        return Skip(SkipReason.SECOND_NOTICE, c.second_notice)
    return None


def _automatic_answer(value: str) -> bool:
    """RFC 3834 section 5: "auto-replied" answers a mail; "auto-generated" is what every applicant tracking system says."""
    return value.partition(";")[0].strip().lower() == "auto-replied"


def _listed(c: Conversation) -> bool:
    return bool(c.message.list_id) or c.message.precedence.strip().lower() in ("list", "bulk", "junk")


def letter(c: Conversation) -> str:
    """The letter that fits: one of LETTERS."""
    wrote = c.recipient is None or c.recipient.wrote
    # whoever else is written to has offered nothing; and that the same post may open again is no other one
    if c.alternative and wrote and not (c.closed and c.held_out and not c.opening):
        return "alternative"
    if c.closed:  # whoever tells it
        return "closed"
    if c.agency:
        return "agency"
    personal = c.recipient is not None and c.recipient.role is Role.WROTE and c.recipient_source == "From"
    if personal and c.formal is not True and len(re.findall(r"\w+", c.message.text)) < _BRIEF:
        return "brief"
    if c.stage is Stage.AFTER_INTERVIEW:
        return "after_interview"
    return "after_assessment" if c.stage is Stage.AFTER_ASSESSMENT else "after_application"


def _found(c: Conversation, to: Person) -> str:
    return f"to {to.full or 'the sender'}, address from {c.recipient_source or 'the mailbox'}"
