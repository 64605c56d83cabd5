"""What else could classify, measured in the same folds: `python -m classifier.compare` (`make compare`) writes the model card's second table.

Each row is one way to score a mail, trained without the voices it is measured on. Nothing here is used by the product; it says why the product is
built as it is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import logsumexp
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

from classifier.dense import DENSE
from classifier.evaluate import average_precision, table, write_between
from classifier.examples import FOLDS, Corpus, load_corpus
from classifier.features import GROUPS
from classifier.train import Matrices, mail_model, matrices

__all__ = ["best_f1"]

BEGIN, END = "<!-- comparison: made by `make compare` -->", "<!-- end of comparison -->"
Floats = npt.NDArray[np.float64]
_Fit = Callable[[Any, npt.NDArray[np.bool_], Floats], Any]


def best_f1(score: Floats, truth: npt.NDArray[np.bool_]) -> float:
    """The best F1 over all cut-offs."""
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(truth[order])
    return float((2 * hits / (np.arange(1, len(order) + 1) + truth.sum())).max())


def _folded(x: Any, m: Matrices, fit: _Fit, chosen: npt.NDArray[np.bool_] | None = None) -> Floats:
    """Out-of-fold scores of rows of `x`; `chosen`: train and score only these (others stay 0)."""
    tables = m.tables
    within = np.ones(len(tables.truth), dtype=bool) if chosen is None else chosen
    out = np.zeros(len(tables.truth))
    for fold in range(FOLDS):
        train, held = within & (tables.mail_fold != fold), within & (tables.mail_fold == fold)
        if held.any():
            out[held] = fit(x[train], tables.truth[train], tables.weight[train]).decision_function(x[held])
    return out


def _logistic(c: float) -> _Fit:
    return lambda x, y, w: LogisticRegression(C=c, max_iter=500).fit(x, y, sample_weight=w)


def _svc(x: Any, y: npt.NDArray[np.bool_], w: Floats) -> LinearSVC:
    return LinearSVC(C=0.3).fit(x, y, sample_weight=w)


def _scaled(x: Any, y: npt.NDArray[np.bool_], w: Floats) -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.003, max_iter=500)).fit(
        x, y, logisticregression__sample_weight=w
    )


def _grouped(m: Matrices) -> Floats:
    """Out-of-fold scores of GROUPS by logistic regression."""
    tables = m.tables
    out = np.zeros((len(tables.truth), len(GROUPS)))
    for fold in range(FOLDS):
        train, held = tables.mail_fold != fold, tables.mail_fold == fold
        model = LogisticRegression(C=4.0, max_iter=1000, tol=1e-3)
        model.fit(tables.bags[train], tables.groups[train], sample_weight=tables.weight[train])
        out[held] = model.decision_function(tables.bags[held])
    return out


def _against_rest(scores: Floats) -> Floats:
    """The first column of `scores` against all others together."""
    return np.asarray(scores[:, 0] - logsumexp(scores[:, 1:], axis=1))


def compare(corpus: Corpus) -> list[tuple[str, float, float, float, float]]:
    """(name, AP English, best F1 English, AP all, best F1 all), a row a way."""
    m = matrices(corpus)
    x, tables = m.dense, m.tables
    texts = ["\n".join((e.units.subject, *e.units.sentences)) for e in corpus.examples]
    plain = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, max_features=60_000).fit_transform(texts)
    characters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), min_df=4, sublinear_tf=True, max_features=60_000
    ).fit_transform(texts)
    both = sparse.hstack([plain, characters]).tocsr()
    names = np.array(DENSE)
    english = np.array([e.mail.language == "en" for e in corpus.examples])

    def without(*words: str) -> npt.NDArray[np.bool_]:
        return np.array([not any(word in name for word in words) for name in names])

    def boosted(keep: npt.NDArray[np.bool_]) -> _Fit:
        return lambda a, y, w: mail_model(a, y, w, tuple(names[keep]))

    apart = np.zeros(len(texts))
    for language in sorted({e.mail.language for e in corpus.examples}):
        chosen = np.array([e.mail.language == language for e in corpus.examples])
        apart[chosen] = _folded(tables.bags, m, _logistic(1.0), chosen)[chosen]
    no_kinds = without("mail, log-odds", "mail as ", "subject as ", "refusal as ")
    headers = without(
        "no-reply",
        "role mailbox",
        "relay",
        "auto-submitted",
        "list",
        "unsubscribe",
        "answer",
        "quoted",
        "forwarded",
        "attachment",
    )
    concepts = without("refusal of ", "subject of ")
    everything = np.ones(len(names), dtype=bool)
    scores = {
        "word 1-2 grams and characters 3-5, logistic regression (baseline)": _folded(both, m, _logistic(4.0)),
        "the same, linear support vectors": _folded(both, m, _svc),
        "our grams with concepts and senders, logistic regression": _folded(tables.bags, m, _logistic(1.0)),
        "the same, a model for each language": apart,
        "the same, rejections and six groups of other kinds told apart": _against_rest(_grouped(m)),
        "the same, by a net (the kind net)": _against_rest(m.readings.groups),
        "surest sentence alone (sentence net, maximum)": x[:, list(DENSE).index("refusal, log-odds")],
        "all dense features, logistic regression": _folded(x, m, _scaled),
        "boosted trees without the kind net": _folded(x[:, no_kinds], m, boosted(no_kinds)),
        "boosted trees without header features": _folded(x[:, headers], m, boosted(headers)),
        "boosted trees without concepts": _folded(x[:, concepts], m, boosted(concepts)),
        "boosted trees over everything (what is used)": _folded(x, m, boosted(everything)),
    }  # fmt: skip
    truth = tables.truth
    return [
        (
            name,
            average_precision(z[english], truth[english]),
            best_f1(z[english], truth[english]),
            average_precision(z, truth),
            best_f1(z, truth),
        )
        for name, z in scores.items()
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Compare, print, and write the model card's table."""
    parser = argparse.ArgumentParser(prog="classifier.compare", description="other ways to classify, in the same folds")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "models")
    out = parser.parse_args(argv).out
    rows = [(name, *(f"{figure:.3f}" for figure in figures)) for name, *figures in compare(load_corpus())]
    lines = table(("way", "AP, English", "best F1, English", "AP, all", "best F1, all"), rows)
    write_between(out / "README.md", BEGIN, END, lines)
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
