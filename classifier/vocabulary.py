"""The grams that count, and texts as sparse rows over them: what training makes matrices with. Serving does the same sums in table.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy import sparse

from classifier.table import inverse_frequency

__all__ = ["Vocabulary"]


class Vocabulary:
    """The grams that count, their document frequencies (a sentence is a document), and texts as sparse rows."""

    def __init__(self, counts: Counter[str], documents: int, keep: Iterable[str]) -> None:
        self.names = sorted(keep)
        self.documents = documents
        self.counts = [counts[name] for name in self.names]
        self.index = {name: i for i, name in enumerate(self.names)}
        self.idf = np.array([inverse_frequency(n, documents) for n in self.counts])

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]], least: int = 2) -> Vocabulary:
        """The grams met in `least` or more of `texts`, each the grams of one text."""
        counts: Counter[str] = Counter()
        documents = 0
        for grams in texts:
            counts.update(set(grams))
            documents += 1
        return cls(counts, documents, (name for name, n in counts.items() if n >= least))

    def pruned(self, keep: npt.NDArray[np.bool_]) -> Vocabulary:
        """Only the grams where `keep`."""
        counts = Counter(dict(zip(self.names, self.counts, strict=True)))
        return Vocabulary(counts, self.documents, [name for name, k in zip(self.names, keep, strict=True) if k])

    def rows(self, texts: Iterable[Iterable[str]]) -> sparse.csr_matrix:
        """A row a text, of its grams: idf times count, over the root of the sum of squared idf of every occurrence."""
        values: list[float] = []
        columns: list[int] = []
        starts = [0]
        for grams in texts:
            found: Counter[int] = Counter(i for gram in grams if (i := self.index.get(gram)) is not None)
            norm = sum(n * self.idf[i] ** 2 for i, n in found.items()) ** 0.5 or 1.0
            columns.extend(found)
            values.extend(n * self.idf[i] / norm for i, n in found.items())
            starts.append(len(columns))
        return sparse.csr_matrix(
            (np.array(values, dtype=np.float64), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32)),
            shape=(len(starts) - 1, len(self.names)),
        )
