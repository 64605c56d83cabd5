"""The table of grams: which they are, and what each adds to every column. Plain Python over the artefact's own bytes.

A row has WIDTH columns, an octet each: what a gram adds to each hidden number of the sentence net and of the kind net, to the word, the stage and the
carrier model, each times the gram's idf, on the grid of its column and shifted by CENTRE, so that none is negative. Rows are added up as whole integers, not
number by number: a row is one integer of WIDTH lanes, its even lanes and its odd ones are summed apart, and so each lane has 16 bits to grow in, which
is room for MOST grams. That is three times as fast as loops.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Sequence
from struct import Struct
from typing import TypeAlias

__all__ = [
    "CENTRE",
    "HIDDEN",
    "MOST",
    "NOTHING",
    "STEPS",
    "WIDTH",
    "Grams",
    "Sum",
    "Table",
    "columns",
    "inverse_frequency",
    "total",
]

HIDDEN = {"sentence": 20, "kind": 32}  # how many hidden numbers each net has, in the order of its columns
WIDTH = sum(HIDDEN.values()) + 3
STEPS = 31  # of a column's grid, each way: finer ones say nothing more, and pack worse
CENTRE = STEPS + 1
MOST = 0xFFFF // (STEPS + CENTRE)  # grams that a lane has room for; a sentence has fewer (features.py)
_IDF_STEPS = 16  # to one: an octet a gram
_PAIRS = (WIDTH + 1) // 2
_LANES = Struct(f"<{_PAIRS}H")
_EVEN = sum(0xFF << 16 * lane for lane in range(_PAIRS))

# Grams added up: the even lanes, the odd lanes, how many grams, the squared norm. A plain tuple: one is made for every word.
Sum: TypeAlias = tuple[int, int, int, float]
NOTHING: Sum = (0, 0, 0, 0.0)


def inverse_frequency(count: int, documents: int) -> float:
    """Smoothed inverse document frequency, ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfTransformer has it, in steps that an octet holds."""
    return min(255, round(_IDF_STEPS * (math.log((1 + documents) / (1 + count)) + 1.0))) / _IDF_STEPS


def total(sums: Sequence[Sum]) -> Sum:
    """`sums` added up: at most MOST grams in all."""
    if not sums:
        return NOTHING
    even, odd, counts, norms = zip(*sums, strict=True)
    return sum(even), sum(odd), sum(counts), sum(norms)


class _Lines:
    """Lines of text, and where each begins: open addressing over the text itself, in a quarter of the memory that a dict of so many strings takes."""

    def __init__(self, text: str) -> None:
        self.text = text
        starts = array("I", [0])
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self.starts = starts
        self.mask = mask = (1 << (4 * len(starts)).bit_length() - 1) - 1  # two to four slots a gram
        self.slots = slots = array("I", bytes(4 * (mask + 1)))  # the gram's number from 1 on; 0: free
        for i in range(1, len(starts)):
            slot = hash(text[starts[i - 1] : starts[i] - 1]) & mask
            while slots[slot]:
                slot = slot + 1 & mask
            slots[slot] = i


class Grams:
    """The numbers of the grams in `text`, one a line, those in ASCII first: apart, since one sign beyond it would double what all the others take.

    Raises ValueError where an ASCII gram stands behind another.
    """

    def __init__(self, text: str) -> None:
        text += "\n"
        beyond = re.search(r"[^\x00-\x7f]", text)
        at = text.rfind("\n", 0, beyond.start()) + 1 if beyond else len(text)
        if re.search(r"^[\x00-\x7f]+$", text[at:], re.MULTILINE):
            raise ValueError("an ASCII gram stands behind others")
        plain, others = _Lines(text[:at]), _Lines(text[at:])
        behind = len(plain.starts) - 1
        self._count = behind + len(others.starts) - 1
        # tuples, so that a look-up unpacks one at once; the last part makes a slot, counted from 1 in its lines, a gram's number
        self._plain = plain.text, plain.starts, plain.slots, plain.mask, -1
        self._others = others.text, others.starts, others.slots, others.mask, behind - 1

    def __len__(self) -> int:
        return self._count

    def known(self, names: Iterable[str]) -> list[int]:
        """The numbers, from 0 on, of those of `names` that are grams; in their order, as often as they come."""
        plain, others = self._plain, self._others
        found = []
        for name in names:
            text, starts, slots, mask, offset = plain if name.isascii() else others
            slot = hash(name) & mask
            while i := slots[slot]:
                start = starts[i - 1]
                if starts[i] - start == len(name) + 1 and text.startswith(name, start):
                    found.append(offset + i)
                    break
                slot = slot + 1 & mask
        return found


_SQUARES = tuple((step / _IDF_STEPS) ** 2 for step in range(256))


class Table:
    """`text`: the grams, one a line, those in ASCII first; `rows`: their rows; `idf`: the inverse document frequency of each, in steps (an octet).

    Raises ValueError where these differ in length.
    """

    def __init__(self, text: str, rows: bytes, idf: bytes) -> None:
        self._grams = Grams(text)
        if len(idf) != len(self._grams) or len(rows) != len(self._grams) * WIDTH:
            raise ValueError("the table's parts differ in length")
        self._rows, self._idf = rows, idf

    def __len__(self) -> int:
        return len(self._grams)

    def numbers(self, names: Iterable[str]) -> tuple[list[int], float]:
        """The numbers of those of `names` that are grams, as often as they come, and the root of their squared norm."""
        hits = self._grams.known(names)
        return hits, math.sqrt(sum(_SQUARES[self._idf[i]] for i in hits))

    @staticmethod
    def octets(idf: Iterable[float]) -> bytes:
        """`idf` (as inverse_frequency gives it) in steps, an octet each."""
        return bytes(round(value * _IDF_STEPS) for value in idf)

    def sum(self, names: Iterable[str]) -> Sum:
        """Those of `names` that are grams, added up; at most MOST of them."""
        hits = self._grams.known(names)[:MOST]
        if not hits:
            return NOTHING
        octets, read, idf = self._rows, int.from_bytes, self._idf
        rows = [read(octets[i * WIDTH : i * WIDTH + WIDTH], "little") for i in hits]
        even = sum(map(_EVEN.__and__, rows))
        return even, sum(rows) - even >> 8, len(hits), sum(map(_SQUARES.__getitem__, map(idf.__getitem__, hits)))


def columns(added: Sum) -> list[int]:
    """The columns of `added`, in the steps of their grids."""
    even, odd, count, _ = added
    shift = CENTRE * count
    row = [0] * WIDTH
    row[::2] = _LANES.unpack(even.to_bytes(_LANES.size, "little"))
    row[1::2] = _LANES.unpack(odd.to_bytes(_LANES.size, "little"))[: WIDTH // 2]
    return [lane - shift for lane in row]
