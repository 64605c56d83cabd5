"""Given names that only women, or only men, bear in the languages of our letters and in their own.

For a salutation in a language that has no formal one without "Madame" or "Monsieur", where no mail shows the gender. Names borne by both (Andrea,
Dominique, Kim), short forms and doubtful ones are left out: better a neutral line than a wrong one.
"""

from __future__ import annotations

from daemon.lexicon import MEN, WOMEN
from daemon.names import fold, vocabulary

__all__ = ["by_name"]

# Words, too: whether one is a name something else must tell first, and then it tells this.
_WOMAN_OR_WORD = vocabulary("joy patience dot flor els dawn honor clemency")
_MAN_OR_WORD = vocabulary("beat grant don ton art ad staf hal")


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
    if name in WOMEN or name in _WOMAN_OR_WORD:
        return "f"
    return "m" if name in MEN or name in _MAN_OR_WORD else ""
