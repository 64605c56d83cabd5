"""The words of the classifier: what a mail is, what a sentence does, and why. Imports nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Evidence", "Function", "Label", "Sentence", "Verdict"]


class Label(StrEnum):
    """The three bands. Two cut-offs part them; `UNSURE` is an answer, not a failure."""

    REJECTION = "rejection"
    UNSURE = "unsure"
    NOT_REJECTION = "not_rejection"


class Function(StrEnum):
    """What a sentence does in the mail (classifier/corpus/README.md defines each)."""

    REFUSAL = "refusal"
    CONDITIONAL = "conditional"
    UNRELATED = "unrelated"
    DELAY = "delay"
    REPORTED = "reported"
    INVITATION = "invitation"
    RECEIPT = "receipt"
    PENDING = "pending"
    THANKS = "thanks"
    ALTERNATIVE = "alternative"
    FEEDBACK = "feedback"
    NO_FEEDBACK = "no_feedback"
    ELSEWHERE = "elsewhere"
    CORRECTION = "correction"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the newest text and what it was read as.

    `probability` (0..1) is that of `function`; `refusal` and `feedback` (0..1) are those of these functions, whatever won.
    """

    text: str
    function: Function
    probability: float
    refusal: float
    feedback: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that moved the verdict: `weight` in log-odds, above 0 speaks for a rejection."""

    text: str
    function: Function
    weight: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one mail.

    `probability` is calibrated (0..1). `evidence` is ordered by the size of its weight. `reason` is set where the label does not
    follow from the probability alone (for example the decision is only in an attachment). `language` is ISO 639-1 or "und".
    `met` (0..1): how likely it is, if this is a refusal, that it came after an interview; `carried` (0..1): that
    an agency, a board or a relay sent it under a name of its own, and not the employer. None where nothing was asked. `praise`: the kind words that
    a likely refusal has for its reader, each a sentence or the part of it that praises.
    """

    label: Label
    probability: float
    evidence: tuple[Evidence, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    language: str = "und"
    reason: str | None = None
    met: float | None = None
    carried: float | None = None
    praise: tuple[str, ...] = ()
