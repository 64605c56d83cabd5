"""kill -9 at a chosen step: `Steps` counts the calls it is put around, and crashes before or after one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

__all__ = ["COMMANDS", "COMMITS", "Crash", "Steps"]

COMMITS = ("intend", "retry", "resolve", "reconsider", "look", "record", "advance")
COMMANDS = ("examine", "noop", "message_ids", "search_header", "exact", "append", "remove_own", "_flag", "_expunge")


class Crash(BaseException):
    """kill -9, as far as the code above it can tell."""


class Steps:
    """Counts steps; crashes before or after the chosen one."""

    def __init__(self, at: int, after: bool) -> None:
        self.at, self.after, self.count = at, after, 0

    def around(self, step: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object, **kwargs: object) -> object:
            mine = self.count
            self.count += 1
            if mine == self.at and not self.after:
                raise Crash
            result = step(*args, **kwargs)
            if mine == self.at and self.after:
                raise Crash
            return result

        return run

    def watch(self, patch: pytest.MonkeyPatch, thing: object, names: Iterable[str]) -> None:
        """Make each of these methods of `thing`, an object or a class, a step."""
        for name in names:
            patch.setattr(thing, name, self.around(getattr(thing, name)))
