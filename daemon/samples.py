"""Sample facts, known and unknown: what every letter is tried with when it is loaded. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from classifier.message import Address, Message
from daemon.values import Ask, Conversation, Fact, Interview, Owner, Person, Thank

__all__ = ["SAMPLE_OWNER", "SampleStyle", "samples"]

SAMPLE_OWNER = Owner("Sam Ortega", ("sam@home.example",), "", "", ())


@dataclass(frozen=True, slots=True)
class SampleStyle:
    language: str
    tone: str = "warm"
    quote_original: bool = True


def samples(language: str, letter: str) -> Iterator[Ask | Thank]:
    """Decisions for `letter` with facts known and unknown, formal and not."""
    sent = datetime(2026, 11, 18, 16, 48, tzinfo=UTC)
    message = Message(
        "<1@firm.example>", (), (), sent, "Your application", Address("Robin Vale", "robin@firm.example"), text="Hi Sam,\nno."
    )
    bare = Conversation(message, language, formal=True)
    shown = (Interview("interview", "<0@firm.example>", sent - timedelta(days=8)), Interview("task", "<0@firm.example>"))
    company, role = Fact("Vale Works", "<1@firm.example>"), Fact("Planner", "<1@firm.example>")
    known = replace(bare, formal=False, company=company, role=role, interviews=shown)
    if letter not in ("after_interview", "after_assessment"):
        known = replace(known, interviews=())
    make = Thank if letter == "thanks" else Ask
    person = Person("Robin", "Vale", address="robin@firm.example")
    yield make(known, letter, person, "sample")
    yield make(replace(known, formal=True), letter, replace(person, gender="f", title="Dr."), "sample")
    if letter not in ("after_interview", "after_assessment"):
        yield make(bare, letter, None, "sample")
