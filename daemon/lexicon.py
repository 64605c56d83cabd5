"""Long lists of words, one a line in words/<name>.txt, folded as names.fold folds. Data, and the question to it.

Each is one string, asked by its lines: sets of so many words would take a megabyte of a light daemon.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

__all__ = ["EITHER", "JOBS", "MEN", "WOMEN", "Lexicon"]

_FOLDER = Path(__file__).parent / "words"


class Lexicon:
    """The words of one list; read when it is first asked."""

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _lines(self) -> str:
        return "\n" + (_FOLDER / f"{self._name}.txt").read_text(encoding="utf-8")

    def __contains__(self, word: object) -> bool:
        return bool(word) and "\n" not in str(word) and f"\n{word}\n" in self._lines


WOMEN, MEN, EITHER = Lexicon("women"), Lexicon("men"), Lexicon("either")
"""Given names that practically only women bear, only men, and both or whoever it may be."""

JOBS = Lexicon("jobs")
"""Single words that name a job, in the languages that the patterns of jobs.py leave too much out of."""
