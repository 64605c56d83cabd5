"""The trees that tell which of a mail's names is the firm's: models/firm.json, grown by scripts/firm.py over the vectors of standing.py. Pure.

They are read when they are first asked, or at the start, where a fault can still be told to somebody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from math import exp
from typing import Any, Self

from classifier.model import ArtefactError, artefact_folder
from classifier.trees import Trees
from daemon.standing import STANDING

__all__ = ["FIRM", "Choice", "choice", "using"]

FIRM = "firm.json"


class Choice:
    """Trees over standings, and how sure they must be. Raises ValueError or KeyError where `content` doesn't fit this code."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        if list(content["standing"]) != list(STANDING):
            raise ValueError("the trees were grown over other values")
        self._trees = Trees(content["trees"], len(STANDING))
        self.cutoff = float(content["cutoff"])

    @classmethod
    def load(cls) -> Self:
        """The artefact's. Raises ArtefactError."""
        path = artefact_folder() / FIRM
        try:
            return cls(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArtefactError(f"{path} can't be read ({type(error).__name__}): reinstall, or run `make firm`") from error

    def likelihood(self, values: Sequence[float]) -> float:
        """How likely it is (0..1) that the name with these values is the firm's."""
        return 1.0 / (1.0 + exp(-self._trees.score(values)))


_others: ContextVar[Choice | None] = ContextVar("others", default=None)


def choice() -> Choice:
    """The artefact's trees, read once, or those that are in use instead. Raises ArtefactError."""
    return _others.get() or _installed()


@cache
def _installed() -> Choice:
    return Choice.load()


@contextmanager
def using(trees: Choice | None) -> Iterator[None]:
    """Choose by `trees` inside, to measure ones that have not seen a mail; None: by the artefact's."""
    token = _others.set(trees)
    try:
        yield
    finally:
        _others.reset(token)
