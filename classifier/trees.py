"""Boosted decision trees, scored in plain Python: a sum of one value a tree. train.py grows them with scikit-learn.

A node is its number in five parallel lists: the feature it asks for, the threshold (go left where the feature's value is at most
that), the numbers of its two children, and what a leaf adds. A leaf's feature is -1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

__all__ = ["Trees"]


@dataclass(frozen=True, slots=True)
class Trees:
    """`start` is what is said before any tree; `roots` are the numbers of the trees' first nodes. Values are log-odds."""

    start: float
    roots: Sequence[int]
    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]

    @classmethod
    def of(cls, content: Mapping[str, Any], features: int) -> Self:
        """The trees in `content`, for vectors of `features` values. Raises ValueError where they don't fit together, KeyError where a list is missing."""
        roots, feature, left, right = (tuple(map(int, content[name])) for name in ("roots", "feature", "left", "right"))
        threshold, value = (tuple(map(float, content[name])) for name in ("threshold", "value"))
        trees = cls(float(content["start"]), roots, feature, threshold, left, right, value)
        n = len(trees.feature)
        if {len(trees.threshold), len(trees.left), len(trees.right), len(trees.value)} != {n}:
            raise ValueError("the trees' lists differ in length")
        # a child comes after its parent, so that no walk can go round in circles
        inner = (i for i in range(n) if trees.feature[i] >= 0)
        if not all(trees.feature[i] < features and i < trees.left[i] < n and i < trees.right[i] < n for i in inner) or not all(
            0 <= root < n for root in trees.roots
        ):
            raise ValueError("the trees point outside themselves")
        return trees

    def score(self, values: Sequence[float]) -> float:
        """Log-odds for one vector of values."""
        feature, threshold, left, right, value = self.feature, self.threshold, self.left, self.right, self.value
        total = self.start
        for node in self.roots:
            while (asked := feature[node]) >= 0:
                node = left[node] if values[asked] <= threshold[node] else right[node]
            total += value[node]
        return total
