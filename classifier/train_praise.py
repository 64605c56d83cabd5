"""Fit the column that tells kind words (praise.py): logistic regression over the classifier's own grams, on the sentences of corpus/praise.

What nobody has read counts, too: all other sentences of the corpus's refusals are taken for ones that praise nothing, which nearly all of them do; without these
the column would be surer of itself than sentences as they come give it reason to be.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from classifier.dataset import Mail, Told, kind_words
from classifier.examples import FOLDS, Flags, Floats
from classifier.features import all_grams, split
from classifier.verdict import Label
from classifier.vocabulary import Vocabulary

__all__ = ["CUTOFF", "Sayings", "praise_by_folds", "praise_model", "sayings"]

CUTOFF = 0.55  # thanks for praise that was none are worse than praise that goes without
_C = 10.0
_DOUBTFUL = 0.5  # what a sentence counts for of which its reader was not sure
_UNREAD = 0.6  # and one of the corpus that nobody has read


@dataclass(frozen=True, slots=True)
class Sayings:
    """Sentences as rows over the vocabulary. `praises`: whether they do; `weight`: what each counts for; `written`: which were written for this, and stand in no mail; `languages`: of each."""

    rows: sparse.csr_matrix
    praises: Flags
    weight: Floats
    written: Flags
    languages: npt.NDArray[np.str_]
    fold: npt.NDArray[np.int64]


def sayings(mails: Iterable[Mail], vocabulary: Vocabulary) -> Sayings:
    """The sentences of corpus/praise, and of the refusals among `mails`."""
    read = kind_words()
    known, languages = {one.text for one in read}, {one.language for one in read}
    unread = {
        " ".join(text.split()): mail.language
        for mail in mails
        if mail.label is Label.REJECTION and mail.language in languages
        for text in split(mail.body)
        if len(text.split()) > 2
    }
    rest = [Told(text, language, False) for text, language in unread.items() if text not in known]
    every = [*read, *rest]
    weight = [_DOUBTFUL if one.doubtful else 1.0 for one in read] + [_UNREAD] * len(rest)
    return Sayings(
        vocabulary.rows(all_grams(one.text, one.language) for one in every),
        np.array([one.praises for one in every]),
        np.array(weight),
        np.array([one.written for one in every]),
        np.array([one.language for one in every]),
        np.array([zlib.crc32(one.text.encode()) % FOLDS for one in every]),
    )


def praise_model(told: Sayings, chosen: Flags) -> LogisticRegression:
    """The column fitted on those of `told` that are `chosen`."""
    model = LogisticRegression(C=_C, max_iter=3000)
    return model.fit(told.rows[chosen], told.praises[chosen], sample_weight=told.weight[chosen])


def praise_by_folds(told: Sayings) -> Floats:
    """How likely each sentence praises, by a column that was not fitted on it."""
    out = np.zeros(len(told.praises))
    for fold in range(FOLDS):
        held = told.fold == fold
        out[held] = praise_model(told, ~held).predict_proba(told.rows[held])[:, 1]
    return out
