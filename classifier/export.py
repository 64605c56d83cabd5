"""The artefact's bytes, made of fitted models: weights on a grid, trees as lists. model.py reads them."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from classifier import features
from classifier.dense import DENSE
from classifier.features import FUNCTIONS, GROUPS, SIGNS
from classifier.model import FORMAT
from classifier.praise import CENTRE as PRAISE_CENTRE
from classifier.table import CENTRE, STEPS, Table
from classifier.vocabulary import Vocabulary

__all__ = ["SIGN", "Fitted", "Praising", "export", "grown", "praise_column", "put_on_grid"]

Floats = npt.NDArray[np.float64]

SIGN = 0.4  # what a sign weighs beside the grams, whose row has length 1


@dataclass(frozen=True, slots=True)
class Praising:
    """The column that tells kind words, the languages that it has learned, and how sure it must be."""

    model: LogisticRegression
    languages: tuple[str, ...]
    cutoff: float


@dataclass(slots=True)
class Fitted:
    """The seven models, their weights on the grid that is exported. `scale`: a column's step, as the table has them."""

    vocabulary: Vocabulary
    sentence: MLPClassifier
    kinds: MLPClassifier
    word: LogisticRegression
    stage: LogisticRegression
    carrier: LogisticRegression
    mail: HistGradientBoostingClassifier
    praise: Praising
    scale: Floats
    platt: tuple[float, float]
    cutoffs: tuple[float, float]


def _columns(fitted: Fitted) -> Floats:
    """The table, a row a column: what each gram adds to the nets' hidden numbers, to the words, the stage, the carrier: its weight times its idf."""
    n = len(fitted.vocabulary.names)
    rows = [
        fitted.sentence.coefs_[0][:n].T,
        fitted.kinds.coefs_[0].T,
        fitted.word.coef_,
        fitted.stage.coef_,
        fitted.carrier.coef_,
    ]
    return np.asarray(np.vstack(rows) * fitted.vocabulary.idf)


def put_on_grid(fitted: Fitted) -> None:
    """Put every weight on the grid of its column, in scikit-learn's own models: exported and trained figures are then the same numbers."""
    columns = _columns(fitted)
    scale = np.abs(columns).max(axis=1) / STEPS
    scale[scale == 0] = 1.0
    columns = np.round(columns / scale[:, None]) * scale[:, None] / fitted.vocabulary.idf
    fitted.scale = scale
    n, hidden = columns.shape[1], fitted.sentence.coefs_[0].shape[1]
    fitted.sentence.coefs_[0][:n] = columns[:hidden].T
    fitted.kinds.coefs_[0] = columns[hidden:-3].T
    fitted.word.coef_[0], fitted.stage.coef_[0], fitted.carrier.coef_[0] = columns[-3:]


def _net(model: MLPClassifier) -> dict[str, Any]:
    """`model` without its first weights, which are the table's; as nets.py reads it."""
    (hidden, bias), weights = model.intercepts_, model.coefs_[1]
    return {"hidden": hidden.tolist(), "weights": weights.T.tolist(), "bias": bias.tolist()}


def praise_column(praise: Praising, idf: Floats, order: list[int]) -> dict[str, Any]:
    """The column of praise, an octet a gram in `order`, as praise.py reads it. `idf`: of each gram."""
    column = praise.model.coef_[0] * idf
    scale = float(np.abs(column).max()) / (PRAISE_CENTRE - 1)
    octets = (np.round(column / scale)[order] + PRAISE_CENTRE).astype(np.uint8).tobytes()
    return {
        "weights": base64.b64encode(zlib.compress(octets, 9)).decode(),
        "scale": scale,
        "bias": float(praise.model.intercept_[0]),
        "cutoff": praise.cutoff,
        "languages": list(praise.languages),
    }


def grown(model: HistGradientBoostingClassifier) -> dict[str, Any]:
    """The trees of `model`, as trees.py reads them."""
    roots: list[int] = []
    lists: tuple[list[Any], ...] = ([], [], [], [], [])
    for (predictor,) in model._predictors:  # scikit-learn shows them nowhere else
        first = len(lists[0])
        roots.append(first)
        for node in predictor.nodes:
            leaf = bool(node["is_leaf"])
            row = (
                -1 if leaf else int(node["feature_idx"]),
                0.0 if leaf else float(node["num_threshold"]),
                0 if leaf else first + int(node["left"]),
                0 if leaf else first + int(node["right"]),
                round(float(node["value"]), 9) if leaf else 0.0,
            )
            for values, value in zip(lists, row, strict=True):
                values.append(value)
    return {
        "start": float(model._baseline_prediction.item()),
        "roots": roots,
        **dict(zip(("feature", "threshold", "left", "right", "value"), lists, strict=True)),
    }


def export(fitted: Fitted, name: str) -> bytes:
    """The artefact's bytes (JSON, UTF-8); model.py reads them."""
    names = fitted.vocabulary.names
    n = len(names)
    order = sorted(range(n), key=lambda i: not names[i].isascii())  # as table.Grams wants them
    quantised = np.round(_columns(fitted) / fitted.scale[:, None]).T[order].ravel() + CENTRE
    content = {
        "format": FORMAT,
        "name": name,
        "features": features.VERSION,
        "functions": [str(f) for f in FUNCTIONS],
        "groups": list(GROUPS),
        "scale": [float(s) for s in fitted.scale],
        "sentence": _net(fitted.sentence),
        "sign_names": list(SIGNS),
        "signs": (fitted.sentence.coefs_[0][n:] * SIGN).tolist(),
        "kind": _net(fitted.kinds),
        "word_bias": float(fitted.word.intercept_[0]),
        "stage_bias": float(fitted.stage.intercept_[0]),
        "carrier_bias": float(fitted.carrier.intercept_[0]),
        "dense_names": list(DENSE),
        "trees": grown(fitted.mail),
        "praise": praise_column(fitted.praise, fitted.vocabulary.idf, order),
        "platt": list(fitted.platt),
        "cutoffs": {"rejection": fitted.cutoffs[0], "unsure": fitted.cutoffs[1]},
        "idf": base64.b64encode(Table.octets(fitted.vocabulary.idf[order])).decode(),
        "weights": base64.b64encode(zlib.compress(quantised.astype(np.uint8).tobytes(), 9)).decode(),
        "grams": "\n".join(names[i] for i in order),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
