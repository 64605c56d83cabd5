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
    head = first.split(maxsplit=1)[0].partition("-")[0] if first.split() else ""
    name = fold(head)
    return "f" if name in WOMEN else "m" if name in MEN else ""
