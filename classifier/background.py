"""Mails in which nothing in particular is said, made of sentences of the corpus that do nothing: what a net is to call ordinary.

A net that has only seen mails about work and what refuses like it takes whatever it does not know for what is commonest. Text about anything, in words that
it half knows, is most of real mail; no corpus of ours can have enough of it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import sparse

__all__ = ["background"]

SHORTEST, LONGEST = 1, 40  # sentences of a mail; as many short ones as long ones


def background(
    sentences: sparse.csr_matrix, languages: npt.NDArray[np.str_], idf: npt.NDArray[np.float64], count: int
) -> sparse.csr_matrix:
    """`count` rows of grams, each of a mail made of some of `sentences` (rows of grams, as Vocabulary.rows gives them) in one of `languages` (one a sentence),
    which come as often as they come there. Seeded."""
    chance = np.random.default_rng(0)
    names, share = np.unique(languages, return_counts=True)
    of = {name: np.flatnonzero(languages == name) for name in names}
    mail: list[int] = []
    chosen: list[int] = []
    for i in range(count):
        k = int(np.exp(chance.uniform(np.log(SHORTEST), np.log(LONGEST))))
        picked = chance.choice(of[names[chance.choice(len(names), p=share / share.sum())]], k)
        mail += [i] * k
        chosen += picked.tolist()
    # what a row was divided by: its values times idf are the sum of idf squared, over the root of that
    norm = np.asarray(sentences @ idf)[chosen]
    shape = (count, sentences.shape[0])
    together = sparse.csr_matrix((norm, (mail, chosen)), shape=shape) @ sentences
    squares = np.asarray(sparse.csr_matrix((norm**2, (mail, chosen)), shape=shape).sum(axis=1)).ravel()
    return sparse.csr_matrix(sparse.diags(1.0 / np.sqrt(np.where(squares > 0, squares, 1.0))) @ together)
