"""Trees scored side by side against trees walked by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.ensemble import HistGradientBoostingClassifier

from classifier.export import grown
from classifier.train import TREES
from classifier.trees import MAX_LEAVES, Trees

STUMP = {"start": 0.5, "roots": [0], "feature": [0, -1, -1], "threshold": [1.5, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0], "value": [0, -1, 2]}  # fmt: skip


def test_a_stump() -> None:
    """At most the threshold goes left."""
    trees = Trees(STUMP, 1)
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
        Trees({**STUMP, **change}, 1)


@pytest.mark.parametrize("seed", range(3))
def test_grown_trees_score_as_scikit_learn_does(seed: int) -> None:
    """The same log-odds, but for the rounding of leaves."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(60, 4)).round(1)
    y = (x[:, 0] * x[:, 1] + rng.normal(size=60) > 0).astype(int)
    y[:2] = (0, 1)
    model = HistGradientBoostingClassifier(max_iter=5, max_leaf_nodes=5, min_samples_leaf=5, early_stopping=False).fit(x, y)
    trees = Trees(grown(model), 4)
    assert np.allclose([trees.score(row) for row in x.tolist()], model.decision_function(x), atol=1e-7)


FEATURES = 3
NUMBERS = st.sampled_from([-1.0, -0.5, 0.0, 0.25, 1.0])  # few, so that values meet thresholds
GROWN = st.recursive(NUMBERS, lambda below: st.tuples(st.integers(0, FEATURES - 1), NUMBERS, below, below), max_leaves=MAX_LEAVES)


def listed(trees: list[Any]) -> dict[str, Any]:
    """`trees`, nested, as the artefact lists them."""
    out: dict[str, Any] = {"start": 0.125, **{name: [] for name in ("roots", "feature", "threshold", "left", "right", "value")}}

    def put(node: Any) -> int:
        at = len(out["feature"])
        feature, threshold, *below = node if isinstance(node, tuple) else (-1, 0.0)
        for name, value in (
            ("feature", feature),
            ("threshold", threshold),
            ("left", 0),
            ("right", 0),
            ("value", 0.0 if below else node),
        ):
            out[name].append(value)
        if below:
            out["left"][at], out["right"][at] = put(below[0]), put(below[1])
        return at

    out["roots"] = [put(tree) for tree in trees]
    return out


def walked(node: Any, values: list[float]) -> float:
    """The leaf that `values` come to."""
    while isinstance(node, tuple):
        feature, threshold, left, right = node
        node = left if values[feature] <= threshold else right
    return float(node)


@given(st.lists(GROWN, max_size=6), st.lists(NUMBERS | st.floats(-2, 2), min_size=FEATURES, max_size=FEATURES))
def test_side_by_side_every_tree_comes_to_the_leaf_a_walk_comes_to(trees: list[Any], values: list[float]) -> None:
    """Whatever their shapes, and also where a value is a threshold."""
    assert Trees(listed(trees), FEATURES).score(values) == 0.125 + sum(walked(tree, values) for tree in trees)


def test_no_tree_outgrows_its_lane() -> None:
    """One leaf too many is refused, and training asks for no more than there is room for."""
    tree: Any = 0.0
    for _ in range(MAX_LEAVES):
        tree = (0, 0.0, tree, 1.0)
    with pytest.raises(ValueError, match="leaves"):
        Trees(listed([tree]), 1)
    assert TREES["max_leaf_nodes"] <= MAX_LEAVES
