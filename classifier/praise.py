"""Kind words: what a refusal praises in who applied. One column of weights over the table's grams, apart from the table, since only refusals are asked for it.
Plain Python; train_praise.py fits it.

A sentence can praise and go on to what was missing: then the part that praises is what counts.
"""

from __future__ import annotations

import binascii
import math
import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from classifier.features import all_grams
from classifier.table import Table

__all__ = ["CENTRE", "Praise", "parts"]

CENTRE = 128  # of an octet: a weight of nothing
_MAYBE, _SURE = 0.4, 0.75  # of a sentence, and of two or more together

# where a sentence turns from praise to blame, or back; "mais" is "more" in Portuguese
_TURNS: Final = {
    language: re.compile(rf"(?i)[,;:–—]?(?<!\s)\s+(?:{words})\b")
    for language, words in {
        "en": "but|though|although|however|whereas|and yet|yet(?= (?:you|your|we|the|it|I)\\b)|and that",
        "de": "aber|jedoch|allerdings|sondern|obwohl|auch wenn",
        "fr": "mais|cependant|toutefois|même si|bien que",
        "es": "pero|aunque|sin embargo|si bien",
        "pt": "mas|porém|contudo|embora",
        "it": "ma|però|anche se|sebbene",
        "nl": "maar|echter|hoewel|al(?= was| had| is)",
    }.items()
}
# what says that it was not good, or that it was another's: the grams know the noun better than the "not" before it
_BLAMES: Final = re.compile(
    r"(?i)\b(?:(?:not|nobody|no one|none of us|never)\b|\w+n['’]t\b)[^.!?]{0,30}\b(?:impress\w*|convinc\w*|persuad\w*|excit\w*|won over|enough|our favourite)\b|\bless (?:\w+ )?(?:than|well|strong|clear|convincing)\b|\bdisappoint\w*|"
    r"\b(?:full of (?:mistakes|errors|typos)|mistakes|rude|arrogan\w*|unprepared|than yours?)\b|^\W*had your\b|\b(?:(?:an)?other|the (?:chosen|successful)) (?:candidate|applicant)\w*|\b(?:person|one|candidate|applicant) (?:that |who(?:m)? )?we (?:chose|picked|hired|selected|appointed|went)\b|"
    r"\bnicht (?:ganz |wirklich |so |sehr )?(?:überzeug|beeindruck|gefallen|gut)\w*|\bweniger (?:gut|überzeug\w*|stark|gelungen)|\benttäusch\w*|\bunübersichtlich|\bvoller fehler|\bmitbewerber\w*|\bander\w+ (?:kandidat|bewerb|person)\w*|\bhätte \w+ \w+ (?:mehr|besser)|"
    r"\bpas (?:\w+ )?(?:convain\w+|impressionn\w+|séduit\w*)|\bdéç\w+|\bdéçu\w*|\bfautes\b|\barrogant\w*|\bautre (?:candidat|personne)\w*|\bpersonne (?:retenue|choisie)|\bcandidate? retenue?|"
    r"\bno (?:nos |me |les |le )?(?:convenc\w+|impresion\w+|gust\w+)|\bfaltas\b|\bdecepcion\w*|\b(?:persona|candidat[oa]) (?:elegid|seleccionad|escogid)\w|\botr[oa] (?:candidat|persona)\w*|"
    r"\bnão (?:nos |me |ficámos |ficamos |fiquei )?(?:convenc\w+|impression\w+|gost\w+)|\bdesilu\w+|\bdececion\w+|\bpessoa (?:escolhida|selecionada)|\boutr[oa] (?:candidat|pessoa)\w*|"
    r"\bnon (?:ci |mi |li )?(?:ha |hanno |è |sono )?(?:convin\w+|piaciut\w+|colpit\w+)|\bdelus\w+|\bpiena? di errori|\b(?:persona|candidat[oa]) scelt\w|\baltr[oa] (?:candidat|persona)\w*|"
    r"\bniet (?:\w+ )?(?:overtuig\w*|onder de indruk)|\bviel(?:en)? (?:\w+ )?tegen\b|\bteleurgesteld|\bandere (?:kandida|persoon)\w*|\b(?:gekozen|andere) kandida\w+"
)


def parts(sentence: str, language: str) -> list[str]:
    """`sentence` cut where it turns: "Your answers were strong", "on budgets we needed more"."""
    turns = _TURNS.get(language)
    return [part for part in (one.strip() for one in (turns.split(sentence) if turns else [sentence])) if part]


class Praise:
    """The column, ready to score sentences with the grams of `table`. Raises ValueError or KeyError where they don't fit together."""

    def __init__(self, content: Mapping[str, Any], table: Table) -> None:
        try:
            self._weights = zlib.decompress(binascii.a2b_base64(content["weights"], strict_mode=True))
        except zlib.error as error:
            raise ValueError(f"the column of praise is cut off: {error}") from None
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

    def of(self, sentences: Sequence[str], language: str) -> tuple[str, ...]:
        """What praises the reader in `sentences` of one refusal: each a sentence, or the part of it that does so most. Where no sentence is sure, two that may
        do so are ("Mrs Crowley has asked after you", "that is not something you can teach"). Empty in a language that was not learned."""
        if language not in self.languages:
            return ()
        told = [
            (self.probability(one, language), one) for one in sentences if not one.rstrip().endswith(",")
        ]  # no closing: "Je t'embrasse,"
        sure = [one for p, one in told if p >= self.cutoff]
        if not sure:
            maybe = sorted((p for p, _ in told if p >= _MAYBE), reverse=True)[:2]
            if len(maybe) > 1 and math.prod(1 - p for p in maybe) <= 1 - _SURE:
                sure = [one for p, one in told if p >= maybe[-1]]
        kind = (max(parts(one, language), key=lambda part: self.probability(part, language), default=one) for one in sure)
        return tuple(one for one in kind if not _BLAMES.search(one))
