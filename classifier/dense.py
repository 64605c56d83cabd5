"""What the mail model sees of a mail beside its words: how its sentences were read, which of them refuses, who sent it. One road for training and
serving.

Values are rounded to single precision: the trees compare them with thresholds, and training and serving, whose sums differ in the last bits, must fall on
the same side. Nothing here grows with the length of a mail (sums, counts of sentences): trees that had such features flagged long ordinary mails, which no
corpus has enough of.
Nor does anything tell what else the mail does: they took the absence of advice or of another offer, which our pens like to write, for a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, log1p
from struct import Struct
from typing import Self

from classifier.features import CONCEPTS, FUNCTIONS, GROUPS, bare
from classifier.message import Message
from classifier.nets import log_sum_exp
from classifier.verdict import Function

__all__ = ["DENSE", "RISING", "UNREAD", "Kinds", "Reading", "dense", "log_odds", "refusing"]

_NO_REPLY = re.compile(
    r"(?:no|do|don|ne|nao|não|nicht|pas)[._-]?(?:t[._-]?)?(?:reply|responda?|repondre|antworten?|respon)|noreply|mailer-daemon|unattended|notification",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:hr|jobs?|careers?|karriere|bewerbung(?:en)?|personal|recruit\w*|talent\w*|hiring|people|team|hello|info|office|candidat\w*|empleo|rrhh|rh|"
    r"recrutement|lavoro|selezione|vacatures?|rekrutacja|praca|jobb|ik|kariyer|saiyo|hrteam|application\w*|apply|work\w*|admin|support|contact)\b",
    re.IGNORECASE,
)
_RELAY = re.compile(
    r"greenhouse|lever\.co|myworkday|workday|ashbyhq|smartrecruiters|workable|teamtailor|personio|join\.com|successfactors|icims|taleo|"
    r"bamboohr|breezy|jobvite|recruitee|jazzhr|applytojob|softgarden|onlyfy|rexx|umantis|dvinci|linkedin|indeed|stepstone|xing|glassdoor|ziprecruiter",
    re.IGNORECASE,
)

_SUREST = 16.0  # log-odds
_RANKED = 3  # how many of the sentences that refuse most are looked at one by one
_BESIDE: tuple[Function, ...] = (
    Function.CONDITIONAL, Function.UNRELATED, Function.REPORTED, Function.INVITATION, Function.DELAY, Function.RECEIPT, Function.PENDING,
    Function.THANKS, Function.ALTERNATIVE,
)  # fmt: skip

DENSE: tuple[str, ...] = (
    "words, log-odds", "mail, log-odds",
    *(f"refusal {rank}: {what}" for rank in range(1, _RANKED + 1) for what in (*FUNCTIONS, "place")),
    *(f"before the refusal: {f}" for f in FUNCTIONS),
    *(f"after the refusal: {f}" for f in FUNCTIONS),
    *(f"refusal beside {f}" for f in _BESIDE),
    "refusal, log-odds", "refusal or reported, log-odds", "refusal early", "refusal late",
    *(f"refusal of {c}" for c in CONCEPTS),
    *(f"subject of {c}" for c in CONCEPTS),
    *(f"mail as {g}" for g in GROUPS[1:]),
    *(f"{what} as {g}" for what in ("subject", "refusal") for g in GROUPS),
    "sentences", "no-reply", "role mailbox", "relay", "auto-submitted", "list", "unsubscribe", "answer", "quoted", "forwarded", "attachment",
)  # fmt: skip


# more of these never makes a rejection less likely: the trees are held to it
RISING = frozenset(("words, log-odds", "mail, log-odds", "refusal, log-odds", "refusal or reported, log-odds"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A unit as read: probabilities in the order of FUNCTIONS (zeros for no text), marks in the order of CONCEPTS."""

    functions: Sequence[float]
    concepts: Sequence[float]

    @classmethod
    def of(cls, functions: Iterable[float], concepts: Sequence[float]) -> Self:
        """The reading with its probabilities rounded."""
        return cls(_FUNCTIONS.unpack(_FUNCTIONS.pack(*functions)), concepts)


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the words of a mail, of its subject and of the sentence that refuses most (refusing()) tell it to be: logarithms of probabilities, in the order
    of GROUPS. `words`: the log-odds of a rejection by the words of the mail one by one, weighed by how often kinds of mail come."""

    words: float
    mail: Sequence[float]
    subject: Sequence[float]
    refusal: Sequence[float] = (0.0,) * len(GROUPS)


# packed and unpacked, a tuple is rounded much sooner than number by number
_FUNCTIONS = Struct(f"{len(FUNCTIONS)}f")
_DENSE = Struct(f"{len(DENSE)}f")
_NOTHING = (0.0,) * len(FUNCTIONS)
UNREAD = Reading(_NOTHING, (0.0,) * len(CONCEPTS))
_REPORTED = FUNCTIONS.index(Function.REPORTED)


def log_odds(p: float) -> float:
    """Log-odds of `p`, cut at 0.001 and 0.999."""
    p = min(max(p, 0.001), 0.999)
    return log(p / (1.0 - p))


def refusing(sentences: Sequence[Reading]) -> int:
    """The number of the sentence that refuses most, the first of several; -1 where there is none."""
    return max(range(len(sentences)), key=lambda i: sentences[i].functions[0], default=-1)


def dense(message: Message, kinds: Kinds, subject: Reading, sentences: Sequence[Reading]) -> Sequence[float]:
    """The mail's dense features, as named by DENSE. `subject`: UNREAD where there is none."""
    rows = [reading.functions for reading in sentences]
    n = len(rows)
    columns = list(zip(*rows, strict=True)) if rows else [(0.0,)] * len(FUNCTIONS)
    top = [max(column) for column in columns]
    by = dict(zip(FUNCTIONS, top, strict=True))
    order = sorted(range(n), key=lambda i: (-rows[i][0], i))[:_RANKED]
    ranked: list[float] = []
    for i in order:
        ranked += (*rows[i], i / n)
    ranked += (*_NOTHING, -1.0) * (_RANKED - len(order))
    at = order[0] if order else -1
    first = rows[at][0] if order else 0.0
    place = at / n if order else 0.0
    before = rows[at - 1] if at > 0 else _NOTHING
    after = rows[at + 1] if order and at + 1 < n else _NOTHING
    # the same words assert a refusal and report one; who writes to whom settles which, and that only the whole mail shows
    told = max((row[0] + row[_REPORTED] for row in rows), default=0.0)
    refused = sentences[at] if order else UNREAD
    address = message.sender.email if message.sender else ""
    local, _, domain = address.partition("@")
    made = (
        *(first * by[f] for f in _BESIDE),
        log_odds(first),
        log_odds(told),
        first * (1.0 - place),
        first * place,
    )
    shown = (
        bool(_NO_REPLY.search(local)),
        bool(_ROLE.match(local)),
        bool(_RELAY.search(domain)),
        bool(message.auto_submitted) and message.auto_submitted.lower() != "no",
        bool(message.list_id) or message.precedence.lower() in ("bulk", "list", "junk"),
        bool(message.list_unsubscribe),
        bare(message.subject) != message.subject.strip() or bool(message.in_reply_to),
        bool(message.quoted),
        message.forwarded,
        bool(message.attachments),
    )
    return _DENSE.unpack(
        _DENSE.pack(
            kinds.words, _against_all(kinds.mail), *ranked, *before, *after, *made, *refused.concepts, *subject.concepts,
            *kinds.mail[1:], *kinds.subject, *kinds.refusal, log1p(n), *shown,
        )
    )  # fmt: skip


def _against_all(groups: Sequence[float]) -> float:
    """The log-odds of the first of `groups`, cut where rounding alone would speak."""
    return max(-_SUREST, min(_SUREST, groups[0] - log_sum_exp(groups[1:])))
