"""Small nets, scored in plain Python: numbers that are added up, cut at nothing, and weighed. learn.py trains them with scikit-learn.

A net has one hidden layer. Its hidden numbers are sums over grams, so a row of the table (table.py) is what a gram adds to each of them; what a sum
below nothing would say is not heard, which is how "not" and "shortlisted" can say together what neither says alone. Each answer's score weighs the hidden
numbers. A linear model gave every gram a weight for every answer; hidden numbers are fewer, and say more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from operator import mul
from typing import Any

__all__ = ["Net", "log_softmax", "log_sum_exp", "softmax"]


class Net:
    """A net ready to score."""

    def __init__(self, content: Mapping[str, Any], scale: Sequence[float], answers: int) -> None:
        """`content`: `hidden`, what each hidden number begins with; `weights`, a row an answer, a weight a hidden number; `bias`, one an answer.
        `scale`: the step of each hidden number's column in the table.

        Raises ValueError where these don't fit together, KeyError where one is missing.
        """
        self._hidden = tuple(map(float, content["hidden"]))
        self._scale = tuple(scale)
        self._weights = tuple(tuple(map(float, row)) for row in content["weights"])
        self._bias = tuple(map(float, content["bias"]))
        if {len(self._scale), *map(len, self._weights)} != {len(self._hidden)} or {len(self._weights), len(self._bias)} != {
            answers
        }:
            raise ValueError("the net's parts differ in length")

    def start(self, more: Iterable[Sequence[float]]) -> tuple[float, ...]:
        """What the hidden numbers begin with where the rows `more` are added to them beside those of grams."""
        return tuple(map(sum, zip(self._hidden, *more, strict=True)))

    def scores(self, steps: Sequence[int], length: float, start: Sequence[float] | None = None) -> list[float]:
        """A score for each answer (a softmax turns them into probabilities). `steps`: the grams' rows added up; `length`: the root of their squared norm;
        `start`: as start() has it, where there is more than grams."""
        sums = zip(self._hidden if start is None else start, steps, self._scale, strict=True)
        hidden = [heard if (heard := a + x * step / length) > 0.0 else 0.0 for a, x, step in sums]
        return [sum(map(mul, row, hidden), b) for row, b in zip(self._weights, self._bias, strict=True)]


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities that add up to 1."""
    most = max(scores)
    e = [exp(score - most) for score in scores]
    whole = sum(e)
    return [x / whole for x in e]


def log_sum_exp(scores: Sequence[float]) -> float:
    """The logarithm of the sum of their exponentials, also where these are beyond a float."""
    most = max(scores)
    return most + log(sum(exp(score - most) for score in scores))


def log_softmax(scores: Sequence[float]) -> list[float]:
    """The logarithms of softmax()."""
    whole = log_sum_exp(scores)
    return [score - whole for score in scores]
