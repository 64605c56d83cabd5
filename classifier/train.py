"""Train the classifier and write the artefact: `python -m classifier.train [--out models]`. Seeded; the same corpus gives the same bytes.

    corpus -> wrap -> parse -> units -> sentence model (out of fold) -> dense features -> mail model -> calibration -> cut-offs -> artefact

Folds go by voice: what a voice's mails are measured with was never trained on that voice, neither the sentence model nor the mail model.
scikit-learn lives here and in evaluate.py only.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from classifier import features
from classifier.dataset import Mail, Phrase, bank, mails
from classifier.features import FUNCTIONS
from classifier.message import Message, parse
from classifier.model import ARTEFACT, FORMAT, META, inverse_frequency
from classifier.verdict import Label
from classifier.wrap import shapes

__all__ = ["Corpus", "Fitted", "Vocabulary", "cross_validate", "cutoffs", "export", "fit", "load_corpus", "mix"]

Floats = npt.NDArray[np.float64]

FOLDS = 5
MAX_GRAMS = 78_000  # what 5 MB hold
ENGLISH_GRAMS = 44_000  # of these: most mail is English, and the other languages must not crowd it out
SENTENCE_C = 2.0
MAIL_C = 0.03
BAG = 2.0  # how strongly the mail's own grams count beside the dense features
# How often a kind comes in a job-seeker's mailbox, against its share of the corpus, which is mostly hard cases: calibration weighs
# each mail by it. Judgement, not measurement; a cut-off of the user's own overrides what follows from it.
MIX = {
    "plain_ats": 3.0, "personal": 1.0, "oblique": 0.5, "short": 0.5, "agency": 0.7, "thread": 0.7, "alternative": 0.5, "public_sector": 0.7,
    "academic": 0.5, "confirmation": 3.0, "interview": 1.5, "assessment": 1.5, "offer": 0.7, "reviewing": 1.0, "paused": 0.5,
    "portal_update": 1.0, "pdf_only": 0.5, "newsletter": 2.0, "job_alert": 2.0, "outreach": 2.0, "other_refusal": 0.3, "hiring_side": 0.2,
    "own": 0.3, "forwarded": 0.2, "quoted_below": 0.4, "survey": 1.0, "employment_end": 0.2, "ordinary": 3.0, "spam": 3.0,
}  # fmt: skip
# An unsure mail costs a look (0.2). A rejection that ends there has no draft waiting, and not everybody looks: most of a miss, so 0.6.
PRICES = {"false draft": 10.0, "missed": 1.0, "unsure": 0.2, "unsure rejection": 0.6}


@dataclass(frozen=True, slots=True)
class Example:
    """A mail in one shape: what training sees. `units`: subject first, then the sentences."""

    mail: Mail
    message: Message
    units: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything trained on: examples, labelled sentences, and their voices."""

    examples: tuple[Example, ...]
    sentences: tuple[Phrase, ...]


def load_corpus(written: Sequence[Mail] | None = None, phrases: Sequence[Phrase] | None = None) -> Corpus:
    """The corpus, wrapped and parsed; the sentences of the mails beside those of the bank."""
    written = mails() if written is None else written
    phrases = bank() if phrases is None else phrases
    examples = []
    for mail in written:
        for raw in shapes(mail):
            message = parse(raw)
            units = features.units(message)
            examples.append(Example(mail, message, (units.subject, *units.sentences), units.language))
    sentences = [Phrase(text, f, mail.language, mail.voice, mail.ident) for mail in written for text, f in mail.sentences]
    return Corpus(tuple(examples), (*sentences, *phrases))


class Vocabulary:
    """The grams that count, their document frequencies (a sentence is a document), and sentences as sparse rows."""

    def __init__(self, counts: Counter[str], documents: int, keep: Iterable[str]) -> None:
        self.names = sorted(keep)
        self.documents = documents
        self.counts = [counts[name] for name in self.names]
        self.index = {name: i for i, name in enumerate(self.names)}
        self.idf = np.array([inverse_frequency(n, documents) for n in self.counts])

    @classmethod
    def of(cls, sentences: Iterable[tuple[str, str]]) -> Vocabulary:
        """The grams met in two or more of `sentences`, pairs of (language, text)."""
        counts: Counter[str] = Counter()
        documents = 0
        for language, sentence in sentences:
            counts.update(set(_grams(sentence, language)))
            documents += 1
        return cls(counts, documents, (name for name, n in counts.items() if n >= 2))

    def pruned(self, keep: npt.NDArray[np.bool_]) -> Vocabulary:
        """Only the grams where `keep`."""
        counts = Counter(dict(zip(self.names, self.counts, strict=True)))
        return Vocabulary(counts, self.documents, [name for name, k in zip(self.names, keep, strict=True) if k])

    def rows(self, texts: Sequence[tuple[str, Sequence[str]]]) -> sparse.csr_matrix:
        """A row a text (a text is its language and a list of units): idf times count, over the root of the sum of squared idf of every occurrence."""
        values: list[float] = []
        columns: list[int] = []
        starts = [0]
        for language, units in texts:
            found: Counter[int] = Counter(
                i for unit in units for gram in _grams(unit, language) if (i := self.index.get(gram)) is not None
            )
            norm = sum(n * self.idf[i] ** 2 for i, n in found.items()) ** 0.5 or 1.0
            columns.extend(found)
            values.extend(n * self.idf[i] / norm for i, n in found.items())
            starts.append(len(columns))
        return sparse.csr_matrix(
            (np.array(values, dtype=np.float64), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32)),
            shape=(len(texts), len(self.names)),
        )


def _grams(sentence: str, language: str) -> list[str]:
    tokens = features.words(sentence)
    return [*chain.from_iterable(map(features.pieces, tokens)), *features.grams(tokens, language)]


def fold_of(voice: str) -> int:
    """The fold a voice is measured in: stable, whatever else is in the corpus."""
    return zlib.crc32(voice.encode()) % FOLDS


@dataclass(slots=True)
class Fitted:
    """The two models. `coef`: (functions, grams); `mail_coef`: grams, then dense features; both as exported (rounded to the table's grid)."""

    vocabulary: Vocabulary
    sentence: LogisticRegression
    mail: LogisticRegression
    scale: Floats
    platt: tuple[float, float] = (1.0, 0.0)
    cutoffs: tuple[float, float] = (0.5, 0.2)


@dataclass(frozen=True, slots=True)
class Folded:
    """Out-of-fold answers, one an example: log-odds of the mail model, calibrated probability; and those of the sentence model, one a sentence."""

    log_odds: Floats
    probability: Floats
    truth: npt.NDArray[np.bool_]
    sentence_read: npt.NDArray[np.int64]
    platt: tuple[float, float]


def mix(corpus: Corpus) -> Floats:
    """What each example counts for: MIX of its kind."""
    return np.array([MIX[example.mail.kind] for example in corpus.examples])


def _sentence_model(x: sparse.csr_matrix, y: npt.NDArray[np.int64], weight: Floats) -> LogisticRegression:
    return LogisticRegression(C=SENTENCE_C, max_iter=500, tol=1e-3).fit(x, y, sample_weight=weight)


def _mail_model(x: sparse.csr_matrix, y: npt.NDArray[np.bool_], weight: Floats) -> LogisticRegression:
    return LogisticRegression(C=MAIL_C, max_iter=2000, tol=1e-5).fit(x, y, sample_weight=weight)


def _all_probabilities(model: LogisticRegression, x: sparse.csr_matrix) -> Floats:
    out = np.zeros((x.shape[0], len(FUNCTIONS)))
    out[:, model.classes_] = model.predict_proba(x)
    return out


@dataclass(slots=True)
class _Tables:
    """The corpus as matrices."""

    vocabulary: Vocabulary
    sentences: sparse.csr_matrix
    functions: npt.NDArray[np.int64]
    sentence_weight: Floats
    sentence_fold: npt.NDArray[np.int64]
    units: sparse.csr_matrix
    spans: list[tuple[int, int]]  # of each example's units in `units`
    bags: sparse.csr_matrix
    truth: npt.NDArray[np.bool_]
    mail_weight: Floats
    mail_fold: npt.NDArray[np.int64]


def _tables(corpus: Corpus, vocabulary: Vocabulary) -> _Tables:
    spans: list[tuple[int, int]] = []
    flat: list[tuple[str, list[str]]] = []
    for example in corpus.examples:
        spans.append((len(flat), len(flat) + len(example.units)))
        flat.extend((example.language, [u]) for u in example.units)
    return _Tables(
        vocabulary,
        vocabulary.rows([(p.language, [p.text]) for p in corpus.sentences]),
        np.array([FUNCTIONS.index(p.function) for p in corpus.sentences]),
        np.ones(len(corpus.sentences)),
        np.array([fold_of(p.voice) for p in corpus.sentences]),
        vocabulary.rows(flat),
        spans,
        vocabulary.rows([(e.language, e.units) for e in corpus.examples]) * BAG,
        np.array([e.mail.label is Label.REJECTION for e in corpus.examples]),
        np.ones(len(corpus.examples)),
        np.array([fold_of(e.mail.voice) for e in corpus.examples]),
    )


def _dense(corpus: Corpus, tables: _Tables, read: Floats, chosen: Iterable[int]) -> Floats:
    rows = []
    for i in chosen:
        start, stop = tables.spans[i]
        subject = read[start] if corpus.examples[i].units[0] else np.zeros(len(FUNCTIONS))
        about = [features.marks(features.words(unit), corpus.examples[i].language) for unit in corpus.examples[i].units]
        rows.append(features.dense(corpus.examples[i].message, list(subject), [list(r) for r in read[start + 1 : stop]], about))
    return np.array(rows)


def _vocabulary(corpus: Corpus) -> Vocabulary:
    """All grams of the labelled sentences and subjects, then the MAX_GRAMS that matter most to a first sentence model."""
    first = Vocabulary.of(
        chain(((p.language, p.text) for p in corpus.sentences), ((e.language, e.units[0]) for e in corpus.examples))
    )
    if len(first.names) <= MAX_GRAMS:
        return first
    x = first.rows([(p.language, [p.text]) for p in corpus.sentences])
    y = np.array([FUNCTIONS.index(p.function) for p in corpus.sentences])
    model = LogisticRegression(C=SENTENCE_C, max_iter=25, tol=1e-2).fit(x, y)
    weight = np.abs(model.coef_).max(axis=0) * first.idf
    english = Counter(gram for p in corpus.sentences if p.language == "en" for gram in set(_grams(p.text, "en")))
    mine = np.array([2 * english[name] > n for name, n in zip(first.names, first.counts, strict=True)])
    keep = np.zeros(len(first.names), dtype=bool)
    for group, room in ((mine, ENGLISH_GRAMS), (~mine, MAX_GRAMS - ENGLISH_GRAMS)):
        order = np.argsort(-np.where(group, weight, -1.0), kind="stable")[:room]
        keep[order[group[order]]] = True
    return first.pruned(keep)


def _out_of_fold(corpus: Corpus, tables: _Tables) -> tuple[Floats, npt.NDArray[np.int64]]:
    """The sentence model's reading of every unit and every labelled sentence, by a model that never saw its voice."""
    read = np.zeros((tables.units.shape[0], len(FUNCTIONS)))
    own = np.zeros(tables.sentences.shape[0], dtype=np.int64)
    unit_fold = np.concatenate(
        [np.full(stop - start, f) for (start, stop), f in zip(tables.spans, tables.mail_fold, strict=True)]
    )
    for fold in range(FOLDS):
        train = tables.sentence_fold != fold
        model = _sentence_model(tables.sentences[train], tables.functions[train], tables.sentence_weight[train])
        read[unit_fold == fold] = _all_probabilities(model, tables.units[unit_fold == fold])
        held = tables.sentence_fold == fold
        own[held] = _all_probabilities(model, tables.sentences[held]).argmax(axis=1)
    return read, own


def _platt(z: Floats, truth: npt.NDArray[np.bool_], weight: Floats) -> tuple[float, float]:
    model = LogisticRegression(C=1e6, max_iter=1000).fit(z[:, None], truth, sample_weight=weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def _sigmoid(z: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(z, -500, 500))))


def cutoffs() -> tuple[float, float]:
    """(rejection, unsure): where calibrated probabilities make the next answer cheaper, at PRICES.

    Searched on out-of-fold answers instead, the pair jumped with every few mails written: a handful of hard negatives decided it.
    """
    false, missed, unsure, left = (PRICES[name] for name in ("false draft", "missed", "unsure", "unsure rejection"))
    # flag where false * (1 - p) < left * p (+ what an unsure other costs); ask where unsure * (1 - p) + left * p < missed * p
    high = (false - unsure) / (false - unsure + left)
    low = unsure / (unsure + missed - left)
    return round(high, 3), round(low, 3)


def _design(tables: _Tables, dense: Floats, rows: npt.NDArray[Any]) -> sparse.csr_matrix:
    return sparse.hstack([tables.bags[rows], sparse.csr_matrix(dense)]).tocsr()


def cross_validate(
    corpus: Corpus, tables: _Tables | None = None, reading: tuple[Floats, npt.NDArray[np.int64]] | None = None
) -> Folded:
    """Out-of-fold answers for the whole corpus; folds by voice."""
    tables = tables or _tables(corpus, _vocabulary(corpus))
    read, own = reading or _out_of_fold(corpus, tables)
    everything = np.arange(len(corpus.examples))
    x = _design(tables, _dense(corpus, tables, read, everything), everything)
    z = np.zeros(len(everything))
    for fold in range(FOLDS):
        train, held = tables.mail_fold != fold, tables.mail_fold == fold
        if held.any():
            z[held] = _mail_model(x[train], tables.truth[train], tables.mail_weight[train]).decision_function(x[held])
    weight = mix(corpus)
    platt = _platt(z, tables.truth, weight)
    return Folded(z, _sigmoid(platt[0] * z + platt[1]), tables.truth, own, platt)


def fit(corpus: Corpus) -> tuple[Fitted, Folded]:
    """Train on everything; calibration and cut-offs from the out-of-fold answers."""
    tables = _tables(corpus, _vocabulary(corpus))
    read, own = _out_of_fold(corpus, tables)
    folded = cross_validate(corpus, tables, (read, own))
    sentence = _sentence_model(tables.sentences, tables.functions, tables.sentence_weight)
    # the mail model learns from out-of-fold readings: in use, too, the sentences are ones the sentence model has not seen
    everything = np.arange(len(corpus.examples))
    mail = _mail_model(_design(tables, _dense(corpus, tables, read, everything), everything), tables.truth, tables.mail_weight)
    fitted = Fitted(tables.vocabulary, sentence, mail, np.zeros(0), folded.platt, cutoffs())
    _round(fitted)
    return fitted, folded


def _round(fitted: Fitted) -> None:
    """Put every weight on the 16-bit grid of its column, in scikit-learn's own model: exported and trained figures are then the same numbers."""
    n = len(fitted.vocabulary.names)
    full = np.zeros((len(FUNCTIONS), n))
    full[fitted.sentence.classes_] = fitted.sentence.coef_
    columns = np.vstack([full, fitted.mail.coef_[0, :n] * BAG])
    scale = np.abs(columns).max(axis=1) / 32_767
    scale[scale == 0] = 1.0
    columns = np.round(columns / scale[:, None]) * scale[:, None]
    fitted.scale = scale
    fitted.sentence.coef_ = columns[:-1][fitted.sentence.classes_]
    fitted.mail.coef_[0, :n] = columns[-1] / BAG


def export(fitted: Fitted, name: str) -> bytes:
    """The artefact's bytes (JSON, ASCII); model.py reads them."""
    n = len(fitted.vocabulary.names)
    full = np.zeros((len(FUNCTIONS), n))
    full[fitted.sentence.classes_] = fitted.sentence.coef_
    bias = np.full(len(FUNCTIONS), -50.0)  # a function that no sentence showed is never read
    bias[fitted.sentence.classes_] = fitted.sentence.intercept_
    columns = np.vstack([full, fitted.mail.coef_[0, :n] * BAG])
    quantised = np.round(columns / fitted.scale[:, None]).astype(np.int16).T.ravel()
    content = {
        "format": FORMAT,
        "name": name,
        "features": features.VERSION,
        "functions": [str(f) for f in FUNCTIONS],
        "documents": fitted.vocabulary.documents,
        "scale": [float(s) for s in fitted.scale],
        "bias": [float(b) for b in bias],
        "dense_names": list(features.DENSE),
        "dense": [float(w) for w in fitted.mail.coef_[0, n:]],
        "mail_bias": float(fitted.mail.intercept_[0]),
        "platt": list(fitted.platt),
        "cutoffs": {"rejection": fitted.cutoffs[0], "unsure": fitted.cutoffs[1]},
        "counts": base64.b64encode(np.array(fitted.vocabulary.counts, dtype="<u4").tobytes()).decode(),
        "weights": base64.b64encode(quantised.astype("<i2").tobytes()).decode(),
        "grams": "\n".join(fitted.vocabulary.names),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def main(argv: Sequence[str] | None = None) -> int:
    """Train on the whole corpus and write artefact and metadata."""
    parser = argparse.ArgumentParser(prog="classifier.train", description="train the classifier on classifier/corpus")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "models")
    out = parser.parse_args(argv).out
    corpus = load_corpus()
    fitted, folded = fit(corpus)
    written = {e.mail.ident: e.mail for e in corpus.examples}.values()
    digest = hashlib.sha256(repr([(m.ident, m.body, m.label) for m in written]).encode()).hexdigest()
    raw = export(fitted, f"corpus {digest[:12]}")
    meta = {
        "format": FORMAT,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "bytes": len(raw),
        "features": features.VERSION,
        "grams": len(fitted.vocabulary.names),
        "mails": len(written),
        "rejections": sum(m.label is Label.REJECTION for m in written),
        "sentences": len(corpus.sentences),
        "languages": dict(sorted(Counter(m.language for m in written).items())),
        "cutoffs": {"rejection": fitted.cutoffs[0], "unsure": fitted.cutoffs[1]},
        "prices": PRICES,
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / ARTEFACT).write_bytes(raw)
    (out / META).write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")
    flagged = folded.probability >= fitted.cutoffs[0]
    hit = int((flagged & folded.truth).sum())
    print(
        f"{len(written)} mails, {len(corpus.sentences)} sentences, {len(fitted.vocabulary.names)} grams, {len(raw) / 1e6:.2f} MB"
    )
    print(
        f"out of fold: precision {hit / max(1, flagged.sum()):.3f}, recall {hit / folded.truth.sum():.3f}, cut-offs {fitted.cutoffs}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
