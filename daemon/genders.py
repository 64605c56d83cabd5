"""Given names that only women, or only men, bear in the languages of our letters and in their own.

For a salutation in a language that has no formal one without "Madame" or "Monsieur", where no mail shows the gender. Names borne by both (Andrea,
Dominique, Kim), short forms and doubtful ones are left out: better a neutral line than a wrong one.
"""

from __future__ import annotations

from daemon.lexicon import MEN, WOMEN
from daemon.names import fold

__all__ = ["by_name"]


def by_name(first: str) -> str:
    """ "f" or "m" where `first`, or the first of several given names, says so; else empty."""
    whole = first.split(maxsplit=1)[0] if first.split() else ""
    halves = {half: _of(fold(half)) for half in whole.split("-") if half}
    told = _of(fold(whole.partition("-")[0]))
    if not told and len(halves) > 1:  # "Anne-Lise": the half that tells
        both = set(halves.values()) - {""}
        told = both.pop() if len(both) == 1 else ""
    return told


def _of(name: str) -> str:
    return "f" if name in WOMEN else "m" if name in MEN else ""
