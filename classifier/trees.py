"""Boosted decision trees, scored in plain Python: a sum of one value a tree. train.py grows them with scikit-learn.

A node is its number in five parallel lists: the feature it asks for, the threshold (go left where the feature's value is at most
that), the numbers of its two children, and what a leaf adds. A leaf's feature is -1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias

__all__ = ["Trees"]


_Node: TypeAlias = "float | tuple[int, float, _Node, _Node]"


@dataclass(frozen=True)
class Trees:
    """`start` is what is said before any tree; `roots` are the numbers of the trees' first nodes. Values are log-odds."""

    start: float
    roots: Sequence[int]
    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]
    grown: Sequence[_Node] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Nest the nodes: a walk then takes half the time that it takes over the lists."""
        nodes: list[_Node] = [0.0] * len(self.feature)
        for i in range(len(nodes) - 1, -1, -1):
            asked = self.feature[i]
            nodes[i] = self.value[i] if asked < 0 else (asked, self.threshold[i], nodes[self.left[i]], nodes[self.right[i]])
        object.__setattr__(self, "grown", tuple(nodes[root] for root in self.roots))

    @classmethod
    def of(cls, content: Mapping[str, Any], features: int) -> Self:
        """The trees in `content`, for vectors of `features` values. Raises ValueError where they don't fit together, KeyError where a list is missing."""
        roots, feature, left, right = (tuple(map(int, content[name])) for name in ("roots", "feature", "left", "right"))
        threshold, value = (tuple(map(float, content[name])) for name in ("threshold", "value"))
        n = len(feature)
        if {len(threshold), len(left), len(right), len(value)} != {n}:
            raise ValueError("the trees' lists differ in length")
        # a child comes after its parent, so that no walk can go round in circles
        inner = (i for i in range(n) if feature[i] >= 0)
        if not all(feature[i] < features and i < left[i] < n and i < right[i] < n for i in inner) or not all(
            0 <= root < n for root in roots
        ):
            raise ValueError("the trees point outside themselves")
        return cls(float(content["start"]), roots, feature, threshold, left, right, value)

    def score(self, values: Sequence[float]) -> float:
        """Log-odds for one vector of values."""
        total = self.start
        for node in self.grown:
            while node.__class__ is tuple:  # faster than isinstance, which mypy would follow
                asked, threshold, left, right = node
                node = left if values[asked] <= threshold else right
            total += node  # type: ignore[operator]
        return total
