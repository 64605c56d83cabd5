"""What a reply takes over from the mail it answers: thread (RFC 5322 section 3.6.4), subject and quote. Pure."""

from __future__ import annotations

import re
import textwrap

from classifier.message import Message
from daemon.draft import MSG_ID
from daemon.phrasebanks import Bank
from daemon.wording import clean

__all__ = ["QUOTE_LINES", "QUOTE_WIDTH", "printable", "quote_of", "references_of", "subject_of"]

QUOTE_LINES = 60
QUOTE_WIDTH = 76

_PREFIX = re.compile(
    r"^(?:\s*(?:re|r|aw|antw|antwort|sv|res|rif|odp|ynt|vá|回复|答复|회신)\s*(?:\[\d+\]|\(\d+\)|\^\d+|\*\d+)?\s*[::]\s*)+",
    re.IGNORECASE,
)


def subject_of(subject: str) -> str:
    """ "Re: " and the subject without its reply prefixes; empty where there is none."""
    bare = clean(_PREFIX.sub("", clean(subject, 900)), 900)
    return f"Re: {bare}" if bare else ""


def references_of(message: Message) -> tuple[str, ...]:
    """RFC 5322 section 3.6.4: the parent's References (or only In-Reply-To), then its Message-ID; each once, byte for byte."""
    above = message.references or (message.in_reply_to if len(message.in_reply_to) == 1 else ())
    ids = [one for one in dict.fromkeys(above) if one != message.message_id]
    if message.message_id:
        ids.append(message.message_id)
    return tuple(one for one in ids if MSG_ID.fullmatch(one))


def quote_of(bank: Bank, message: Message, style: str) -> str:
    """The attribution and the newest text of the original behind "> ", cut at about 60 lines; empty where it has no text."""
    lines: list[str] = []
    for line in message.text.strip().splitlines():
        kept = printable(line.replace("\t", " ")).rstrip()
        lines += (
            textwrap.wrap(kept, QUOTE_WIDTH, break_long_words=False, break_on_hyphens=False)
            if len(kept) > QUOTE_WIDTH
            else [kept]
        )
    if not any(lines):
        return ""
    if len(lines) > QUOTE_LINES:
        cut = next(
            (i for i in range(QUOTE_LINES, QUOTE_LINES - 15, -1) if not lines[i]), QUOTE_LINES
        )  # rather between paragraphs
        lines = [*lines[:cut], "", "[...]"] if lines[cut - 1] else [*lines[:cut], "[...]"]
    return "\n".join([_attribution(bank, message, style), *(f"> {line}".rstrip() for line in lines)])


def _attribution(bank: Bank, message: Message, style: str) -> str:
    who = (clean(message.sender.name, 80) or clean(message.sender.email, 80)) if message.sender else ""
    who = who or "…"
    dates, when = bank.get("dates"), message.date
    if when is None or "weekdays" not in dates or "mons" not in dates:
        return bank.fill(bank.get("quote.plain"), True, {"who": who})
    phrase = bank.get(f"quote.dated_{style}") or bank.get("quote.dated")
    slots = {
        "who": who,
        "weekday": dates["weekdays"][when.weekday()],
        "d": str(when.day),
        "mon": dates["mons"][when.month - 1],
        "month": dates["months"][when.month - 1],
        "year": str(when.year),
        "hour": f"{when:%H}",
        "hour12": str(when.hour % 12 or 12),
        "minute": f"{when:%M}",
        "half": "AM" if when.hour < 12 else "PM",
    }
    return bank.fill(phrase, True, slots)


def printable(text: str) -> str:
    """Printable characters only; blanks stay as they are."""
    return "".join(c for c in text if c == " " or clean(c) == c)
