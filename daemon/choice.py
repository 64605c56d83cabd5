"""The trees that tell which of a mail's names is the firm's: models/firm.json, grown by scripts/firm.py over the vectors of standing.py. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Any

from classifier.trees import Trees
from daemon.installed import Installed
from daemon.standing import STANDING

__all__ = ["Choice", "choice"]


class Choice:
    """Trees over standings, and how sure they must be. Raises ValueError or KeyError where `content` doesn't fit this code."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        if list(content["standing"]) != list(STANDING):
            raise ValueError("the trees were grown over other values")
        self._trees = Trees(content["trees"], len(STANDING))
        self.cutoff = float(content["cutoff"])

    def likelihood(self, values: Sequence[float]) -> float:
        """How likely it is (0..1) that the name with these values is the firm's."""
        return 1.0 / (1.0 + exp(-self._trees.score(values)))


choice: Installed[Choice] = Installed("firm.json", Choice, "make firm")
