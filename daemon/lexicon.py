"""Long lists of words, one a line in words/<name>.txt, folded as names.fold folds. Data, and the question to it.

Each is one string with sorted lines, halved until the word is found: sets of so many words would take a megabyte of a light daemon.
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
        asked, lines = str(word), self._lines
        low, high = 0, len(lines) - 1  # line breaks, with the lines in question between them
        while low < high:
            start = lines.rfind("\n", low, (low + high) // 2 + 1)
            end = lines.index("\n", start + 1)
            line = lines[start + 1 : end]
            if line == asked:
                return True
            low, high = (end, high) if line < asked else (low, start)
        return False


WOMEN, MEN, EITHER = Lexicon("women"), Lexicon("men"), Lexicon("either")
"""Given names that practically only women bear, only men, and both or whoever it may be."""

JOBS = Lexicon("jobs")
"""Single words that name a job, in the languages that the patterns of jobs.py leave too much out of."""
