"""Train nets of one hidden layer with scikit-learn, on rows of grams, and make one of them. nets.py scores it.

Each time round, a share of every text's grams is left out (Srivastava et al., Dropout, JMLR 2014): no gram may be relied on, and what holds a text's meaning is
learned from all of its words. Without that, nets of this size know the corpus by heart after three rounds.

What a net makes of text that is like nothing it has seen is chance, another with every seed. The mean of several is calmer, and costs nothing to score: nets whose
scores are averaged are one net that has all their hidden numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.neural_network import MLPClassifier

__all__ = ["Plan", "learn"]

DECAY = 1e-4  # of weights (L2)
RATE = 5e-3  # of Adam
QUIET = 2  # the last rounds take batches four times as large: their steps are surer


@dataclass(frozen=True, slots=True)
class Plan:
    """How a net is trained: its hidden numbers, of how many nets in equal parts, how often each of these sees every row, the share of grams left out each
    time, and the rows a step."""

    hidden: int
    nets: int
    rounds: int
    left_out: float
    batch: int


def learn(
    x: sparse.csr_matrix, y: npt.NDArray[np.int64], weight: npt.NDArray[np.float64], answers: int, plan: Plan
) -> MLPClassifier:
    """A net that tells rows of `x` apart as `y` (0 to `answers` - 1). `weight`: what each row counts for. Seeded."""
    x = x.astype(np.float32)
    return _mean([_one(x, y, weight, answers, plan, seed) for seed in range(plan.nets)])


def _one(
    x: sparse.csr_matrix, y: npt.NDArray[np.int64], weight: npt.NDArray[np.float64], answers: int, plan: Plan, seed: int
) -> MLPClassifier:
    chance = np.random.default_rng(seed)
    net: Any = MLPClassifier((plan.hidden // plan.nets,), alpha=DECAY, learning_rate_init=RATE, random_state=seed)
    for at in range(plan.rounds):
        size = plan.batch if at < plan.rounds - QUIET else 4 * plan.batch
        order = chance.permutation(len(y))
        rows, told, counts = x[order], y[order], weight[order] / weight.mean()
        rows.data *= (chance.random(rows.nnz, dtype=np.float32) > plan.left_out) / np.float32(1.0 - plan.left_out)
        for start in range(0, len(order), size):
            step = slice(start, start + size)
            net.batch_size = len(told[step])  # a step a call: the batches are ours, since grams are left out of each
            net.partial_fit(rows[step], told[step], classes=np.arange(answers), sample_weight=counts[step])
    return net


def _mean(nets: list[Any]) -> MLPClassifier:
    """One net whose scores are the mean of those of `nets`, in double precision: learned in single, which takes half the time; scored as it is exported."""
    whole = nets[0]
    first, second = zip(*(net.coefs_ for net in nets), strict=True)
    hidden, answers = zip(*(net.intercepts_ for net in nets), strict=True)
    whole.coefs_ = [np.hstack(first).astype(np.float64), np.vstack(second).astype(np.float64) / len(nets)]
    whole.intercepts_ = [np.concatenate(hidden).astype(np.float64), np.mean(answers, axis=0, dtype=np.float64)]
    return whole
