"""The table of grams: which they are, and what each adds to every column. Plain Python over the artefact's own bytes.

A row has WIDTH columns: a gram's weight for each function, for each group of mails but the first (which has what makes their sum nothing), in the word,
the stage and the carrier model, each times the gram's idf, on the grid of its column and shifted by CENTRE, so that none is negative. Rows are added up as whole integers, not number by number: a row is one integer of WIDTH
lanes, its even lanes and its odd ones are summed apart, and so each lane has 32 bits to grow in. That is three times as fast as loops.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterable, Sequence
from struct import Struct
from typing import TypeAlias

from classifier.features import FUNCTIONS, GROUPS

__all__ = ["CENTRE", "NOTHING", "WIDTH", "Grams", "Sum", "Table", "columns", "inverse_frequency", "total"]

WIDTH = len(FUNCTIONS) + len(GROUPS) - 1 + 3
CENTRE = 1 << 15
_OCTETS = 2 * WIDTH
_PAIRS = (WIDTH + 1) // 2
_LANES = Struct(f"<{_PAIRS}I")
_EVEN = sum(0xFFFF << 32 * lane for lane in range(_PAIRS))

# Grams added up: the even lanes, the odd lanes, how many grams, the squared norm. A plain tuple: one is made for every word.
Sum: TypeAlias = tuple[int, int, int, float]
NOTHING: Sum = (0, 0, 0, 0.0)


def inverse_frequency(count: int, documents: int) -> float:
    """Smoothed inverse document frequency, ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfTransformer has it."""
    return math.log((1 + documents) / (1 + count)) + 1.0


def total(sums: Sequence[Sum]) -> Sum:
    """`sums` added up; at most 65,536 grams in all, which a sentence's words are far from."""
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


class Table:
    """`text`: the grams, one a line, those in ASCII first; `rows`: their rows, little-endian; `counts`: in how many of `documents` each stands.

    Raises ValueError where these differ in length.
    """

    def __init__(self, text: str, rows: bytes, counts: Sequence[int], documents: int) -> None:
        self._grams = Grams(text)
        if len(counts) != len(self._grams) or len(rows) != len(self._grams) * _OCTETS:
            raise ValueError("the table's parts differ in length")
        self._rows = rows
        self._squares = array("f", (inverse_frequency(n, documents) ** 2 for n in counts))

    def sum(self, names: Iterable[str]) -> Sum:
        """Those of `names` that are grams, added up."""
        hits = self._grams.known(names)
        if not hits:
            return NOTHING
        octets, read = self._rows, int.from_bytes
        rows = [read(octets[i * _OCTETS : i * _OCTETS + _OCTETS], "little") for i in hits]
        even = sum(map(_EVEN.__and__, rows))
        return even, sum(rows) - even >> 16, len(hits), sum(map(self._squares.__getitem__, hits))


def columns(added: Sum) -> list[int]:
    """The columns of `added`, in the steps of their grids."""
    even, odd, count, _ = added
    shift = CENTRE * count
    row = [0] * WIDTH
    row[::2] = _LANES.unpack(even.to_bytes(_LANES.size, "little"))
    row[1::2] = _LANES.unpack(odd.to_bytes(_LANES.size, "little"))[: WIDTH // 2]
    return [lane - shift for lane in row]
