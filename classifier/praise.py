"""Kind words: what a refusal praises in who applied. One column of weights over the table's grams, apart from the table, since only refusals are asked for it.
Plain Python; train_praise.py fits it.

A sentence can praise and go on to what was missing: then the part that praises is what counts.
"""

from __future__ import annotations

import binascii
import math
import re
import zlib
from collections.abc import Mapping
from typing import Any

from classifier.features import all_grams
from classifier.table import Table

__all__ = ["CENTRE", "Praise", "parts"]

CENTRE = 128  # of an octet: a weight of nothing

# where a sentence turns from praise to blame, or back
_TURNS = re.compile(
    r"(?i)[,;:–—]?\s+(?:but|though|although|however|whereas|yet|and that|aber|jedoch|allerdings|sondern|obwohl|auch wenn|mais|cependant|toutefois|même si|bien que|"
    r"pero|aunque|sin embargo|si bien|mas|porém|contudo|embora|ma|però|anche se|sebbene|maar|echter|hoewel|al(?= was| had| is))\b"
)


def parts(sentence: str) -> list[str]:
    """`sentence` cut where it turns: "Your answers were strong", "on budgets we needed more"."""
    return [part for part in (one.strip() for one in _TURNS.split(sentence)) if part]


class Praise:
    """The column, ready to score sentences with the grams of `table`. Raises ValueError or KeyError where they don't fit together."""

    def __init__(self, content: Mapping[str, Any], table: Table) -> None:
        self._weights = zlib.decompress(binascii.a2b_base64(content["weights"], strict_mode=True))
        if len(self._weights) != len(table):
            raise ValueError("a column of another table")
        self._table = table
        self._scale, self._bias = float(content["scale"]), float(content["bias"])
        self.cutoff = float(content["cutoff"])
        self.languages = frozenset(map(str, content["languages"]))

    def probability(self, sentence: str, language: str) -> float:
        """How likely it is (0..1) that `sentence`, of a refusal in `language`, praises its reader."""
        numbers, norm = self._table.numbers(all_grams(sentence, language))
        z = self._bias + self._scale * sum(self._weights[i] - CENTRE for i in numbers) / (norm or 1.0)
        return 1.0 / (1.0 + math.exp(-max(-500.0, min(500.0, z))))

    def of(self, sentence: str, language: str) -> str:
        """The part of `sentence` that praises its reader, or all of it where no part does alone; empty where it praises nothing, or in a language that was
        not learned."""
        if language not in self.languages or self.probability(sentence, language) < self.cutoff:
            return ""
        return max(parts(sentence), key=lambda part: self.probability(part, language), default=sentence)
