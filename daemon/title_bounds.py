"""Where a title begins and ends in what a mail says around it: "shift lead" of "gary and theyre giving the shift lead". Pure.

Turns of phrase (title_phrases.py) know where a title may stand, and take along what stands beside it: a verb, a place, "quick question". Here a linear model
says of each token, by itself and its neighbours, how likely it is a title's; what is cut is so unlikely that nothing but the title is lost. Its weights lie in
2^15 places of a table, found by a hash of what is seen (feature hashing: Weinberger et al., ICML 2009), so that no word of any mail is in the artefact.
scripts/titles.py trains it on the corpus.
"""

from __future__ import annotations

import re
from array import array
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any
from zlib import crc32

from daemon.installed import Installed
from daemon.names import PLACES, fold, known_first
from daemon.openings import wide
from daemon.posts import names_title

__all__ = ["BITS", "SIGNS_VERSION", "Bounds", "bounds", "seen", "tokens"]

BITS = 15
SIGNS_VERSION = 1  # of seen(): another needs `make titles`
_TOKEN = re.compile(r"[^\W_]+(?:['’·.&/+-][^\W_]+)*[.:*-]?|[^\s\w]")


def tokens(text: str) -> list[tuple[int, int]]:
    """Where the words and marks of `text` begin and end."""
    return [found.span() for found in _TOKEN.finditer(text)]


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "U"
    return "C" if word[:1].isupper() else "d" if word[:1].isdigit() else "l" if word[:1].isalpha() else word


@lru_cache(1 << 10)
def _kinds(word: str) -> tuple[bool, bool, bool]:
    """Whether `word` is a job's, a town's, a given name."""
    return names_title(word), fold(word) in PLACES, known_first(word)


@lru_cache(1 << 12)
def _place(sign: str) -> int:
    return crc32(sign.encode()) & ((1 << BITS) - 1)


def _standing(at: int, jobs: Sequence[int]) -> tuple[str, int]:
    """How a token stands to those that are a job's (their numbers, rising): before, after, between, one of them; and how far off."""
    if not jobs:
        return "n", 0
    if at < jobs[0]:
        return "b", min(4, jobs[0] - at)
    if at > jobs[-1]:
        return "a", min(4, at - jobs[-1])
    return ("j" if at in jobs else "m"), 0


def seen(words: Sequence[str]) -> Iterator[list[int]]:
    """For each token of `words` the places in the table of what is seen of it. The one road for training and serving."""
    low = ["<", *(word.casefold().rstrip(".*:-") or word for word in words), ">"]
    shape = ["<", *map(_shape, words), ">"]
    kinds = [_kinds(word) for word in words]
    jobs = [at for at, (job, _, _) in enumerate(kinds) if job]
    for at, (_, town, given) in enumerate(kinds):
        before, word, behind = low[at : at + 3]
        how, far = _standing(at, jobs)
        signs = (
            "b", f"w {word}", f"s3 {word[-3:]}", f"s2 {word[-2:]}", f"p4 {word[:4]}", f"p {before}", f"n {behind}", f"pw {before} {word}", f"wn {word} {behind}",
            f"sh {''.join(shape[at : at + 3])}", f"r {how}{far}{shape[at + 1]}", f"rw {how}{word}", f"rs {how}{word[-3:]}", f"rp {how}{before}", f"rn {how}{behind}",
            f"pl {town}{how}", f"fi {given}{how}", f"i {min(at, 3)}{how}", f"e {min(len(words) - 1 - at, 3)}{how}",
        )  # fmt: skip
        yield [_place(sign) for sign in signs]


class Bounds:
    """The linear model. `content`: `signs` (SIGNS_VERSION), `bits`, `scale` and `bias`, `weights` (base64 of 2^bits signed bytes), and `sure`, how unlikely, in
    log-odds added up, what is cut must be. Raises ValueError or KeyError where it doesn't fit this code."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        if (content["signs"], content["bits"]) != (SIGNS_VERSION, BITS):
            raise ValueError("trained on other signs")
        self._weights = array("b", b64decode(content["weights"], validate=True))
        if len(self._weights) != 1 << BITS:
            raise ValueError("the table is cut")
        self._scale, self._bias, self._sure = float(content["scale"]), float(content["bias"]), float(content["sure"])

    def odds(self, words: Sequence[str]) -> list[float]:
        """For each token the log-odds that it is a title's."""
        return [self._bias + self._scale * sum(self._weights[place] for place in places) for places in seen(words)]

    def title(self, text: str) -> str:
        """`text` without what stands around the title in it; all of it where nothing is surely that."""
        spans = tokens(text)
        if len(spans) < 2 or wide(text):
            return text
        odds = self.odds([text[start:end] for start, end in spans])
        sums = [0.0, *accumulate(odds)]
        first, last = max(
            ((a, b) for a in range(len(odds)) for b in range(a + 1, len(odds) + 1)),
            key=lambda pair: sums[pair[1]] - sums[pair[0]],
        )
        ahead = [text[start:end] for start, end in spans[:first]]
        if sums[first] > -self._sure or all(word[0].isupper() for word in ahead):
            first = 0  # "Remote AR Follow-Up Specialist"
        behind = [text[start:end] for start, end in spans[last:]]
        if sums[-1] - sums[last] > -self._sure or (len(behind) <= _JOINED and _AND.fullmatch(behind[0])):
            last = len(odds)  # "Head of People and Culture": more than a word behind "and" is another sentence
        return text[spans[first][0] : spans[last - 1][1]]


_AND = re.compile(r"(?i)and|und|et|y|e|ed|en|och|i|oraz|ve|&")
_JOINED = 2  # "and" and a word


bounds: Installed[Bounds] = Installed("titles.json", Bounds, "make titles")
