"""Boosted decision trees, scored in plain Python: a sum of one value a tree. train.py grows them with scikit-learn, export.py lists them.

No tree is walked. A leaf is a bit; a node whose question is answered with "right" rules out the leaves on its left, and the first leaf that nobody
ruled out is where a walk would have ended (Lucchese et al., QuickScorer, SIGIR 2015). All trees lie side by side in one whole number, 16 bits each, and
what a feature's value rules out in all of them was put together when they were loaded: one look a feature instead of some five steps a tree.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import and_, getitem
from struct import Struct
from typing import Any

__all__ = ["MAX_LEAVES", "Trees"]

MAX_LEAVES = 16  # of a tree: the bits of its lane


class Trees:
    """Trees ready to score vectors of so many values; scores are log-odds."""

    def __init__(self, content: Mapping[str, Any], features: int) -> None:
        """`content`: `start`, what is said before any tree; `roots`, the numbers of the trees' first nodes; and five lists with an entry a node: `feature`,
        the number of the value it asks for (-1: a leaf), `threshold` (go left where the value is at most that), the numbers of its children, `left` and
        `right`, and the `value` that a leaf adds. Vectors have `features` values.

        Raises ValueError where these don't fit together, KeyError where one is missing.
        """
        nodes = _Nodes(content, features)
        leaves = [nodes.leaves(root) for root in nodes.roots]
        self._start = float(content["start"])
        self._values = [{1 << i: nodes.value[leaf] for i, leaf in enumerate(row)} for row in leaves]
        self._lanes = Struct(f"<{len(leaves)}H")
        self._lowest = _side_by_side([1] * len(leaves))
        self._all = _side_by_side([(1 << len(row)) - 1 for row in leaves])
        left: dict[int, dict[float, int]] = {}  # by feature and threshold: the leaves that it rules out in all trees
        for lane, root in enumerate(nodes.roots):
            for node, gone in nodes.ruled_out(root):
                of = left.setdefault(nodes.feature[node], {})
                of[nodes.threshold[node]] = of.get(nodes.threshold[node], 0) | gone << 16 * lane
        self._asked = [
            (feature, array("d", sorted(of)), list(accumulate((self._all & ~of[t] for t in sorted(of)), and_, initial=self._all)))
            for feature, of in sorted(left.items())
        ]

    def score(self, values: Sequence[float]) -> float:
        """Log-odds for one vector of values."""
        standing = self._all
        for feature, thresholds, kept in self._asked:
            if passed := bisect_left(thresholds, values[feature]):
                standing &= kept[passed]
        first = standing & ~(standing - self._lowest)  # of each lane: none is ever empty, so nothing is borrowed from the next
        return sum(map(getitem, self._values, self._lanes.unpack(first.to_bytes(self._lanes.size, "little"))), self._start)


class _Nodes:
    """The lists of `content`, checked."""

    def __init__(self, content: Mapping[str, Any], features: int) -> None:
        self.roots, self.feature, self.left, self.right = (
            tuple(map(int, content[name])) for name in ("roots", "feature", "left", "right")
        )
        self.threshold, self.value = (tuple(map(float, content[name])) for name in ("threshold", "value"))
        n = len(self.feature)
        if {len(self.threshold), len(self.left), len(self.right), len(self.value)} != {n}:
            raise ValueError("the trees' lists differ in length")
        # a child comes after its parent, so that no way down can go round in circles
        inner = (i for i in range(n) if self.feature[i] >= 0)
        if not all(self.feature[i] < features and i < self.left[i] < n and i < self.right[i] < n for i in inner) or not all(
            0 <= root < n for root in self.roots
        ):
            raise ValueError("the trees point outside themselves")

    def leaves(self, node: int) -> list[int]:
        """The leaves below `node`, from left to right. Raises ValueError for more than MAX_LEAVES."""
        if self.feature[node] < 0:
            return [node]
        found = self.leaves(self.left[node]) + self.leaves(self.right[node])
        if len(found) > MAX_LEAVES:
            raise ValueError(f"the trees have more than {MAX_LEAVES} leaves")
        return found

    def ruled_out(self, node: int, before: int = 0) -> list[tuple[int, int]]:
        """The questions from `node` down, each with the leaves that going right rules out, as bits; `before`: how many leaves are further left."""
        if self.feature[node] < 0:
            return []
        here = len(self.leaves(self.left[node]))
        return [
            (node, (1 << here) - 1 << before),
            *self.ruled_out(self.left[node], before),
            *self.ruled_out(self.right[node], before + here),
        ]


def _side_by_side(lanes: Sequence[int]) -> int:
    return sum(lane << 16 * i for i, lane in enumerate(lanes))
