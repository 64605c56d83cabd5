"""The small artefacts beside the classifier's: read when they are first asked, or at the start, where a fault can still be told to somebody. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any, Generic, TypeVar

from classifier.model import ArtefactError, artefact_folder

__all__ = ["Installed"]

T = TypeVar("T")


class Installed(Generic[T]):
    """What `read` makes of the artefact called `name`, read once; or what is in use instead. `made_by`: the command that writes it."""

    def __init__(self, name: str, read: Callable[[Mapping[str, Any]], T], made_by: str) -> None:
        """`read` raises ValueError, KeyError or TypeError where the content doesn't fit this code."""
        self.name, self._read, self._made_by = name, read, made_by
        self._other: ContextVar[T | None] = ContextVar(name, default=None)

    def __call__(self) -> T:
        """The artefact's, or what is in use instead. Raises ArtefactError."""
        return self._other.get() or self._own

    @cached_property
    def _own(self) -> T:
        path = artefact_folder() / self.name
        try:
            return self._read(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArtefactError(f"{path} can't be read ({type(error).__name__}): reinstall, or run `{self._made_by}`") from error

    @contextmanager
    def using(self, other: T | None) -> Iterator[None]:
        """Work by `other` inside, to measure one that has not seen a mail; None: by the artefact's."""
        token = self._other.set(other)
        try:
            yield
        finally:
            self._other.reset(token)
