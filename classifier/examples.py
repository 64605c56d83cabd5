"""The corpus as training sees it: mails in their shapes, parsed, and the matrices of their grams and signs. Folds go by voice."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from classifier import features
from classifier.dataset import Mail, Phrase, bank, mails
from classifier.export import SIGN
from classifier.features import FUNCTIONS, GROUPS, SIGNS, Units, all_grams
from classifier.message import Message, parse
from classifier.verdict import Function, Label
from classifier.vocabulary import Vocabulary
from classifier.wrap import shapes

__all__ = ["FOLDS", "GROUP_OF", "MIX", "Corpus", "Example", "Flags", "Floats", "Tables", "fold_of", "load_corpus", "mix"]

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FOLDS = 5
# How many of some 1,400 mails in a job-seeker's mailbox are of a kind, whatever share of the corpus, which is mostly hard cases, is: calibration weighs each
# mail by it, the trees and the kind net by a power of it. Judgement, not measurement; a cut-off of the user's own overrides what follows from it.
MIX = {
    "plain_ats": 328, "personal": 70, "oblique": 25, "short": 30, "agency": 45, "thread": 20, "alternative": 12, "public_sector": 16,
    "academic": 6, "confirmation": 189, "interview": 58, "assessment": 21, "offer": 14, "reviewing": 24, "paused": 6,
    "portal_update": 9, "pdf_only": 2, "newsletter": 26, "job_alert": 22, "outreach": 20, "other_refusal": 15, "hiring_side": 2,
    "own": 3, "forwarded": 1, "quoted_below": 3, "survey": 6, "employment_end": 1, "ordinary": 350, "spam": 80,
}  # fmt: skip
# which kinds each of features.GROUPS has; those in none are the rejections
_KINDS = {
    "other refusal": "other_refusal",
    "own": "own",
    "about others": "hiring_side forwarded survey employment_end",
    "open": "reviewing paused portal_update pdf_only",
    "process": "confirmation interview assessment offer",
    "ordinary": "newsletter job_alert outreach quoted_below ordinary spam",
}
GROUP_OF = {kind: GROUPS.index(group) for group, kinds in _KINDS.items() for kind in kinds.split()}
# ... and what a sentence of the bank says by itself, where it says what a mail is about
_SAYS = {
    Function.REFUSAL: "rejection", Function.UNRELATED: "other refusal", Function.REPORTED: "about others", Function.DELAY: "open", Function.PENDING: "open",
    Function.INVITATION: "process", Function.RECEIPT: "process", Function.CONDITIONAL: "process",
    Function.OTHER: "ordinary",
}  # fmt: skip
MEAN_WEIGHT = 2.0  # of a mail; the trees' regularisation was chosen with it


@dataclass(frozen=True, slots=True)
class Example:
    """A mail in one shape: what training sees."""

    mail: Mail
    message: Message
    units: Units


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything trained on: examples, labelled sentences, and their voices. The first `of_mails` sentences are those of the mails, the others are the bank's."""

    examples: tuple[Example, ...]
    sentences: tuple[Phrase, ...]
    of_mails: int


def load_corpus(written: Sequence[Mail] | None = None, phrases: Sequence[Phrase] | None = None) -> Corpus:
    """The corpus, wrapped and parsed; the sentences of the mails beside those of the bank."""
    written = mails() if written is None else written
    phrases = bank() if phrases is None else phrases
    examples = []
    for mail in written:
        for raw in shapes(mail):
            message = parse(raw)
            examples.append(Example(mail, message, features.units(message)))
    sentences = [Phrase(text, f, mail.language, mail.voice, mail.ident) for mail in written for text, f in mail.sentences]
    return Corpus(tuple(examples), (*sentences, *phrases), len(sentences))


def fold_of(voice: str) -> int:
    """The fold a voice is measured in: stable, whatever else is in the corpus."""
    return zlib.crc32(voice.encode()) % FOLDS


def mix(corpus: Corpus) -> Floats:
    """What each example counts for, in training and in calibration, so that the kinds come as often as MIX says. Mean: MEAN_WEIGHT."""
    counts = Counter(example.mail.kind for example in corpus.examples)
    whole = sum(MIX[kind] for kind in counts)
    return (
        np.array([MIX[e.mail.kind] / whole / counts[e.mail.kind] for e in corpus.examples]) * len(corpus.examples) * MEAN_WEIGHT
    )


@dataclass(slots=True)
class Tables:
    """The corpus as matrices. `said`: the group that a sentence of the bank tells by itself; -1 where it tells none, and for sentences of mails. `units` has the subject, then the sentences, of each example; `spans` says where. `met`: whether a refusal came after an
    interview, `carried`: whether somebody between employer and applicant sent the mail; -1 where its label does not say."""

    sentences: sparse.csr_matrix
    functions: npt.NDArray[np.int64]
    sentence_fold: npt.NDArray[np.int64]
    said: npt.NDArray[np.int64]
    units: sparse.csr_matrix
    spans: list[tuple[int, int]]
    bags: sparse.csr_matrix
    truth: Flags
    groups: npt.NDArray[np.int64]
    met: npt.NDArray[np.int64]
    carried: npt.NDArray[np.int64]
    weight: Floats
    mail_fold: npt.NDArray[np.int64]

    @classmethod
    def of(cls, corpus: Corpus, vocabulary: Vocabulary) -> Tables:
        """The tables of `corpus` over `vocabulary`."""
        spans: list[tuple[int, int]] = []
        flat: list[tuple[str, str]] = []
        for example in corpus.examples:
            units = example.units
            spans.append((len(flat), len(flat) + 1 + len(units.sentences)))
            flat.extend((text, units.language) for text in (units.subject, *units.sentences))
        return cls(
            _sentence_rows([(p.text, p.language) for p in corpus.sentences], vocabulary),
            np.array([FUNCTIONS.index(p.function) for p in corpus.sentences]),
            np.array([fold_of(p.voice) for p in corpus.sentences]),
            np.array([_said(p) if i >= corpus.of_mails else -1 for i, p in enumerate(corpus.sentences)]),
            _sentence_rows(flat, vocabulary),
            spans,
            vocabulary.rows(_mail_grams(example.units) for example in corpus.examples),
            np.array([e.mail.label is Label.REJECTION for e in corpus.examples]),
            np.array([GROUP_OF.get(e.mail.kind, 0) for e in corpus.examples]),
            np.array([_met(e.mail) for e in corpus.examples]),
            np.array([_carried(e.mail) for e in corpus.examples]),
            mix(corpus),
            np.array([fold_of(e.mail.voice) for e in corpus.examples]),
        )


def _said(phrase: Phrase) -> int:
    group = _SAYS.get(phrase.function)
    return GROUPS.index(group) if group else -1


def _met(mail: Mail) -> int:
    said = mail.label is Label.REJECTION and mail.stage not in ("", "unknown")
    return int(mail.stage == "after_interview") if said else -1


_SYSTEM = re.compile(
    r"(?i)no-?reply|do-?not-?reply|notif|mailer|alert|update|info@|jobs?@|hello@|status|system|messages?@|candida\w*@|application\w*@"
)


def _carried(mail: Mail) -> int:
    """Whether somebody between sent it: an agency, or a system that shows none of the words of the employer's name."""
    if mail.kind == "agency":
        return 1
    if not mail.company:
        return -1
    shown = _letters(mail.sender)
    words = [word for word in map(_letters, re.split(r"[\s'’-]+", mail.company)) if len(word) > 3 or not word.isascii()]
    if any(word[:6] in shown if word.isascii() else word[:2] in shown for word in words):
        return 0
    return 1 if words and (mail.auto or _SYSTEM.search(mail.sender)) else -1


def _letters(text: str) -> str:
    """`text` as domains are spelled: lower case, no accents, letters only."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ı", "i").replace("ł", "l"))
    return "".join(c for c in plain if c.isalnum())


def _mail_grams(units: Units) -> Iterator[str]:
    yield from units.sender
    for text in (units.subject, *units.sentences):
        yield from all_grams(text, units.language)


def _sentence_rows(texts: Sequence[tuple[str, str]], vocabulary: Vocabulary) -> sparse.csr_matrix:
    """Grams, then signs, a row for each (text, language)."""
    found = [features.signs(text, language) for text, language in texts]
    columns = np.array([sign for row in found for sign in row], dtype=np.int32)
    starts = np.cumsum([0, *map(len, found)], dtype=np.int32)
    signs = sparse.csr_matrix((np.full(len(columns), SIGN), columns, starts), shape=(len(texts), len(SIGNS)))
    return sparse.hstack([vocabulary.rows(all_grams(*text) for text in texts), signs]).tocsr()
