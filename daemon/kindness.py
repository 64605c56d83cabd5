"""What a kind word is about, as the owner's own: "my presentation", of "the panel loved your presentation". Pure.

A letter that takes up what was praised shows that the mail was read. The bank's `liked` table has the things that can be named; an adjective before one is
left out, for it would be vain in the owner's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from daemon.phrasebanks import Bank

__all__ = ["liked"]

_BETWEEN = r"(?:[\w'’-]+ ){0,2}?"  # "your very clear presentation"


@lru_cache(maxsize=32)
def _pattern(own: str, thing: str, ends: str) -> re.Pattern[str]:
    return re.compile(rf"{own} {_BETWEEN}(?P<what>{thing})(?![\w-]){ends}")


def liked(bank: Bank, praise: Sequence[str], formal: bool) -> str:
    """What the kind words of `praise` are about, as the bank's letters say it behind "about": "my presentation", "meinen Vortrag". `formal`: how
    the mail speaks to the owner, whose things alone are meant: "sus carteles" are somebody else's where it says "tú". Empty where they name nothing that
    its table has."""
    own, ends = bank.fill(str(bank.get("liked.own", "(?!)")), formal, {}), str(bank.get("liked.ends", ""))
    things = [(_pattern(own, thing, ends), phrase) for thing, phrase in bank.get("liked.things", ())]
    for said in praise:
        found = [(match.start(), match["what"], phrase) for pattern, phrase in things if (match := pattern.search(said))]
        if found:
            _, what, phrase = min(found)
            return bank.fill(phrase, True, {"what": what if bank.language == "de" else what.lower()})
    return ""
