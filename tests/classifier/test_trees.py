"""Trees in plain lists against trees walked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier

from classifier.export import grown
from classifier.trees import Trees

STUMP = {"start": 0.5, "roots": [0], "feature": [0, -1, -1], "threshold": [1.5, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0], "value": [0, -1, 2]}  # fmt: skip


def test_a_stump() -> None:
    """At most the threshold goes left."""
    trees = Trees.of(STUMP, 1)
    assert trees.score([1.5]) == -0.5
    assert trees.score([1.6]) == 2.5


@pytest.mark.parametrize(
    "change",
    [
        {"left": [0, 0, 0]},
        {"left": [-1, 0, 0]},
        {"right": [3, 0, 0]},
        {"feature": [1, -1, -1]},
        {"roots": [3]},
        {"value": [0, -1]},
        {"threshold": []},
    ],
)
def test_trees_that_do_not_fit_together_are_refused(change: dict[str, list[int]]) -> None:
    """No list too short, no feature that isn't there, no walk that could go round or out."""
    with pytest.raises(ValueError, match="trees"):
        Trees.of({**STUMP, **change}, 1)


@pytest.mark.parametrize("seed", range(3))
def test_grown_trees_score_as_scikit_learn_does(seed: int) -> None:
    """The same log-odds, but for the rounding of leaves."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(60, 4)).round(1)
    y = (x[:, 0] * x[:, 1] + rng.normal(size=60) > 0).astype(int)
    y[:2] = (0, 1)
    model = HistGradientBoostingClassifier(max_iter=5, max_leaf_nodes=5, min_samples_leaf=5, early_stopping=False).fit(x, y)
    trees = grown(model)
    assert np.allclose([trees.score(row) for row in x.tolist()], model.decision_function(x), atol=1e-7)
