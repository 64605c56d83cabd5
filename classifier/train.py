"""Train the classifier and write the artefact: `python -m classifier.train [--out models]`. Seeded; on one machine the same corpus gives the same bytes.

    corpus -> wrap -> parse -> units -> sentence net, kind net and word model (out of fold) -> dense features -> mail model -> calibration -> artefact

Folds go by voice: what a voice's mails are measured with was never trained on that voice, by none of the models.
scikit-learn lives here and in learn.py, export.py, evaluate.py and compare.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from classifier import features
from classifier.background import background
from classifier.dense import DENSE, RISING, UNREAD, Kinds, Reading, dense, refusing
from classifier.examples import FOLDS, Corpus, Flags, Floats, Tables, load_corpus
from classifier.export import Fitted, Praising, export, put_on_grid
from classifier.features import FUNCTIONS, GROUPS, all_grams
from classifier.learn import Plan, learn
from classifier.model import ARTEFACT, FORMAT, META
from classifier.table import HIDDEN
from classifier.train_praise import CUTOFF, praise_model, sayings
from classifier.verdict import Function, Label
from classifier.vocabulary import Vocabulary

__all__ = [
    "PRICES",
    "TREES",
    "Folded",
    "Matrices",
    "carrier_by_folds",
    "cross_validate",
    "cutoffs",
    "fit",
    "mail_model",
    "matrices",
    "stage_by_folds",
    "vocabulary",
]

MAX_GRAMS = 73_000  # close to what 5 MB hold
ENGLISH_GRAMS = 44_000  # of these: most mail is English, and the other languages must not crowd it out
SENDER_GRAMS = 3_000  # words of senders' names and addresses
FIRST_C = 8.0  # of the model that chooses grams
SENTENCE = Plan(HIDDEN["sentence"], nets=2, rounds=7, left_out=0.4, batch=1024)
KIND = Plan(HIDDEN["kind"], nets=2, rounds=8, left_out=0.5, batch=512)
KIND_MIX = 0.5  # to which power of its kind's share a mail counts
WORD_C = 1.0
BACKGROUND = 0.2  # mails in which nothing is said, to each one that the kind net learns from
BANKED = 0.3  # what a sentence of the bank counts for there, by itself, to a mail: they refuse in more words than the mails do
STAGE_C = 10.0
CARRIER_C = 3.0
TREE_MIX = 0.75  # likewise
TREES = {
    "max_iter": 400,
    "learning_rate": 0.05,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "l2_regularization": 1.0,
    "max_features": 0.3,
}
# An unsure mail costs a look (0.2). A rejection that ends there has no draft waiting, and not everybody looks: most of a miss, so 0.6.
PRICES = {"false draft": 10.0, "missed": 1.0, "unsure": 0.2, "unsure rejection": 0.6}


@dataclass(frozen=True, slots=True)
class Folded:
    """Out-of-fold answers, one an example: log-odds of the mail model, calibrated probability; and those of the sentence model, one a sentence."""

    log_odds: Floats
    probability: Floats
    truth: Flags
    sentence_read: npt.NDArray[np.int64]
    platt: tuple[float, float]


def _word_model(tables: Tables, chosen: Flags) -> LogisticRegression:
    """Whether a mail is a rejection, by its words one by one; weighed by how often kinds of mail come, as no net is in full: it keeps to what is plain."""
    return LogisticRegression(C=WORD_C, max_iter=1000, tol=1e-4).fit(
        tables.bags[chosen], tables.truth[chosen], sample_weight=tables.weight[chosen]
    )


def _stage_model(tables: Tables, chosen: Flags) -> LogisticRegression:
    """Whether a refusal came after an interview, from those of `chosen` whose label says so."""
    rows = chosen & (tables.met >= 0)
    return LogisticRegression(C=STAGE_C, max_iter=1000, tol=1e-3).fit(tables.bags[rows], tables.met[rows])


def stage_by_folds(tables: Tables) -> Floats:
    """The stage model's probabilities, out of fold by voice."""
    return _sigmoid(_by_folds(tables, _stage_model))


def _carrier_model(tables: Tables, chosen: Flags) -> LogisticRegression:
    """Whether somebody between employer and applicant sent a mail, from those of `chosen` whose label tells."""
    rows = chosen & (tables.carried >= 0)
    weight = np.where(tables.carried[rows] == 1, 3.0, 1.0)  # few are, and calibrated odds would never say so
    return LogisticRegression(C=CARRIER_C, max_iter=1000, tol=1e-3).fit(
        tables.bags[rows], tables.carried[rows], sample_weight=weight
    )


def carrier_by_folds(tables: Tables) -> Floats:
    """The carrier model's probabilities, out of fold by voice."""
    return _sigmoid(_by_folds(tables, _carrier_model))


def _by_folds(tables: Tables, fit_on: Callable[[Tables, Flags], LogisticRegression]) -> Floats:
    """Log-odds, out of fold by voice."""
    out = np.zeros(len(tables.mail_fold))
    for fold in range(FOLDS):
        held = tables.mail_fold == fold
        out[held] = fit_on(tables, ~held).decision_function(tables.bags[held])
    return out


def mail_model(x: Floats, y: Flags, weight: Floats, names: Sequence[str] = DENSE) -> HistGradientBoostingClassifier:
    """The trees over the columns `names` of the dense features. `weight`: what each mail counts for by how often its kind comes; the trees heed it by
    TREE_MIX, so that the rare kinds, in which the hard mails are, have a say."""
    rising = [int(name in RISING) for name in names]
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, monotonic_cst=rising, **TREES)
    return model.fit(x, y, sample_weight=weight**TREE_MIX)


def _kinds(model: MLPClassifier, x: sparse.csr_matrix) -> Floats:
    """The logarithms of the probabilities of GROUPS, a row a row of `x`."""
    return np.asarray(model.predict_log_proba(x))


def _dense(corpus: Corpus, tables: Tables, readings: Readings) -> Floats:
    rows = []
    for i, example in enumerate(corpus.examples):
        units = example.units
        start, stop = tables.spans[i]
        texts = (units.subject, *units.sentences)
        first, *read = [
            Reading.of(row.tolist(), features.marks(features.meanings(features.words(text), units.language)))
            for text, row in zip(texts, readings.units[start:stop], strict=True)
        ]
        said = [readings.groups[i], readings.unit_groups[start]]
        if read:
            said.append(readings.unit_groups[start + 1 + refusing(read)])
        kinds = Kinds(float(readings.words[i]), *(row.tolist() for row in said))
        rows.append(dense(example.message, kinds, first if units.subject else UNREAD, read))
    return np.array(rows)


def vocabulary(corpus: Corpus) -> Vocabulary:
    """All grams of the labelled sentences and subjects, then the MAX_GRAMS that matter most to a first sentence model, and senders' words."""
    subjects = ((e.units.subject, e.units.language) for e in corpus.examples)
    texts = [(p.text, p.language) for p in corpus.sentences]
    first = Vocabulary.of(all_grams(*text) for text in (*texts, *subjects))
    if len(first.names) > MAX_GRAMS:
        y = np.array([FUNCTIONS.index(p.function) for p in corpus.sentences])
        model = LogisticRegression(C=FIRST_C, max_iter=25, tol=1e-2).fit(first.rows(all_grams(*text) for text in texts), y)
        weight = np.abs(model.coef_).max(axis=0) * first.idf
        english = Counter(gram for p in corpus.sentences if p.language == "en" for gram in set(all_grams(p.text, "en")))
        mine = np.array([2 * english[name] > n for name, n in zip(first.names, first.counts, strict=True)])
        keep = np.zeros(len(first.names), dtype=bool)
        for group, room in ((mine, ENGLISH_GRAMS), (~mine, MAX_GRAMS - ENGLISH_GRAMS)):
            order = np.argsort(-np.where(group, weight, -1.0), kind="stable")[:room]
            keep[order[group[order]]] = True
        first = first.pruned(keep)
    # a voice counts once: a firm's own name is no word of the trade
    senders = Counter(gram for _, gram in {(e.mail.voice, gram) for e in corpus.examples for gram in e.units.sender})
    common = [name for name, n in sorted(senders.items(), key=lambda pair: (-pair[1], pair[0]))[:SENDER_GRAMS] if n >= 3]
    counts = Counter(dict(zip(first.names, first.counts, strict=True)) | {name: senders[name] for name in common})
    return Vocabulary(counts, first.documents, [*first.names, *common])


@dataclass(frozen=True, slots=True)
class Readings:
    """What the two nets say, out of fold: the function of every unit (probabilities) and of every labelled sentence (its number), the group of every unit
    and of every mail (logarithms of probabilities); and the word model, the log-odds of every mail. `sentence`, `kinds`: the nets of the whole corpus,
    trained beside them."""

    sentence: MLPClassifier
    kinds: MLPClassifier
    units: Floats
    sentences: npt.NDArray[np.int64]
    unit_groups: Floats
    groups: Floats
    words: Floats


_Lesson: TypeAlias = tuple[sparse.csr_matrix, npt.NDArray[np.int64], Floats]  # rows, what each is, what each counts for


def _sentence_net(lesson: _Lesson) -> MLPClassifier:
    return learn(*lesson, len(FUNCTIONS), SENTENCE)


def _kind_net(lesson: _Lesson) -> MLPClassifier:
    return learn(*lesson, len(GROUPS), KIND)


def _of_folds(net: Callable[[_Lesson], MLPClassifier], lesson: Callable[[int], _Lesson]) -> list[MLPClassifier]:
    """A net for each fold, trained without it, and one of all; two at a time, since these are half of the minutes that training takes."""
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(net, map(lesson, range(FOLDS + 1))))  # no voice is in the last fold: that one is of all


def _lessons(corpus: Corpus, tables: Tables, grams: Vocabulary) -> tuple[Callable[[int], _Lesson], Callable[[int], _Lesson]]:
    """What the sentence net and the kind net learn from without a fold."""
    languages = np.array([sentence.language for sentence in corpus.sentences])
    idle = tables.functions == FUNCTIONS.index(Function.OTHER)

    def sentences(fold: int) -> _Lesson:
        rows = tables.sentence_fold != fold
        return tables.sentences[rows], tables.functions[rows], np.ones(int(rows.sum()))

    def kinds(fold: int) -> _Lesson:
        rows, others = tables.mail_fold != fold, tables.sentence_fold != fold
        grams_only = tables.sentences[:, : tables.bags.shape[1]]
        weight = tables.weight[rows] ** KIND_MIX
        count = int(BACKGROUND * rows.sum())
        nothing = background(grams_only[idle & others], languages[idle & others], grams.idf, count)
        banked = others & (tables.said >= 0)
        return (
            sparse.vstack([tables.bags[rows], nothing, grams_only[banked]]).tocsr(),
            np.concatenate([tables.groups[rows], np.full(count, GROUPS.index("ordinary")), tables.said[banked]]),
            np.concatenate([weight, np.full(count, weight.mean()), np.full(int(banked.sum()), BANKED * weight.mean())]),
        )

    return sentences, kinds


def _out_of_fold(corpus: Corpus, tables: Tables, grams: Vocabulary) -> Readings:
    read = np.zeros((tables.units.shape[0], len(FUNCTIONS)))
    own = np.zeros(tables.sentences.shape[0], dtype=np.int64)
    groups = np.zeros((len(tables.truth), len(GROUPS)))
    unit_groups = np.zeros((tables.units.shape[0], len(GROUPS)))
    unit_grams = tables.units[:, : tables.bags.shape[1]]
    unit_fold = np.concatenate(
        [np.full(stop - start, f) for (start, stop), f in zip(tables.spans, tables.mail_fold, strict=True)]
    )
    of_sentence, of_kind = _lessons(corpus, tables, grams)
    *folds, whole = _of_folds(_sentence_net, of_sentence)
    *kind_folds, kinds = _of_folds(_kind_net, of_kind)
    for fold, (net, kind) in enumerate(zip(folds, kind_folds, strict=True)):
        of_units, of_sentences, of_mails = (where == fold for where in (unit_fold, tables.sentence_fold, tables.mail_fold))
        read[of_units] = net.predict_proba(tables.units[of_units])
        own[of_sentences] = net.predict(tables.sentences[of_sentences])
        groups[of_mails] = _kinds(kind, tables.bags[of_mails])
        unit_groups[of_units] = _kinds(kind, unit_grams[of_units])
    return Readings(whole, kinds, read, own, unit_groups, groups, _by_folds(tables, _word_model))


def _platt(z: Floats, truth: Flags, weight: Floats) -> tuple[float, float]:
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


@dataclass(frozen=True, slots=True)
class Matrices:
    """The corpus as the mail model sees it: `dense` has a row an example, made of out-of-fold readings."""

    vocabulary: Vocabulary
    tables: Tables
    readings: Readings
    dense: Floats


def matrices(corpus: Corpus) -> Matrices:
    """Everything below the mail model, out of fold by voice."""
    grams = vocabulary(corpus)
    tables = Tables.of(corpus, grams)
    readings = _out_of_fold(corpus, tables, grams)
    return Matrices(grams, tables, readings, _dense(corpus, tables, readings))


def cross_validate(m: Matrices) -> Folded:
    """Out-of-fold answers for the whole corpus; folds by voice."""
    x, tables = m.dense, m.tables
    z = np.zeros(len(tables.truth))
    for fold in range(FOLDS):
        train, held = tables.mail_fold != fold, tables.mail_fold == fold
        if held.any():
            z[held] = mail_model(x[train], tables.truth[train], tables.weight[train]).decision_function(x[held])
    platt = _platt(z, tables.truth, tables.weight)
    return Folded(z, _sigmoid(platt[0] * z + platt[1]), tables.truth, m.readings.sentences, platt)


def fit(corpus: Corpus) -> tuple[Fitted, Folded]:
    """Train on everything; calibration from the out-of-fold answers, cut-offs from the prices."""
    m = matrices(corpus)
    tables, folded = m.tables, cross_validate(m)
    everything = np.ones(len(tables.met), dtype=bool)
    stage, carrier = _stage_model(tables, everything), _carrier_model(tables, everything)
    # the mail model learns from out-of-fold readings: in use, too, the words are ones that the models below have not seen
    mail = mail_model(m.dense, tables.truth, tables.weight)
    nets = m.readings.sentence, m.readings.kinds
    word = _word_model(tables, everything)
    told = sayings((e.mail for e in corpus.examples), m.vocabulary)
    column = praise_model(told, np.ones(len(told.praises), dtype=bool))
    praise = Praising(column, tuple(sorted(set(told.languages.tolist()))), CUTOFF)
    fitted = Fitted(m.vocabulary, *nets, word, stage, carrier, mail, praise, np.zeros(0), folded.platt, cutoffs())
    put_on_grid(fitted)
    return fitted, folded


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
