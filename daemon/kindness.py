"""What a kind word is about, as the owner's own: "my presentation", of "the panel loved your presentation". Pure.

A letter that takes up what was praised shows that the mail was read. The bank's `liked` table has the things that can be named; an adjective before one is
left out, for it would be vain in the owner's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from daemon.phrasebanks import Bank

__all__ = ["liked", "taught"]

# "your very clear presentation", and not "your colleague's presentation", "your interest in design"
_BETWEEN = r"(?:(?!(?:of|in|for|with|to|at|on|about|and|or|von|für|mit|in|und|de|du|des|en|pour|avec|et|por|para|con|y|e|di|per|van|voor|met|onze?|ons|een|het|mijn|em|com|no|na)\b)[\w-]+ ){0,2}?"


# where a row's last word was none to end with: "paciencia con el" público, "conoscenza della nostra" azienda
_CUT_OFF = re.compile(
    r"(?i) (?:con|per|com|avec|d[aeo]s?|del|dell\w+) (?:(?:i|gli|le|il|la|l[ao]s|os?|as?|les) )?"
    r"(?:el|la|los|las|les|i|gli|le|os?|as?|[st]us?|más|più|mais|plus|quien|quem|nostr\w|[st]u[oaei]\w?|buon\w?|noss[oa]s?|[st]eus?|[st]uas?|petite?s?|très|nos|vos)$"
)


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
            what = _CUT_OFF.sub("", what)
            return bank.fill(phrase, True, {"what": what if bank.language == "de" else what.lower()})
    return ""


_TAUGHT = re.compile(
    r"(?i)(?:lesson|shift|audition|stunde|lehrprobe|probe(?:arbeit\w*|tag)|\bclase|\blezione|\bprova\b|\baula\b|\bsimulation|mise en situation|\bleçon|\bcours\b|\bproefles)"
)


def taught(said: str) -> bool:
    """Whether `said` is of what takes place only where people meet: a lesson, a shift on trial, an audition."""
    return bool(_TAUGHT.search(said))
