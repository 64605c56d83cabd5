"""Nets in plain Python against scikit-learn, and rows of octets against sums of numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from classifier import features
from classifier.background import background
from classifier.learn import Plan, _one, learn
from classifier.nets import Net, log_softmax, softmax
from classifier.table import CENTRE, MOST, STEPS, WIDTH, Table, columns, inverse_frequency, total


def test_a_net_says_what_scikit_learn_says() -> None:
    """The same probabilities, from sums in steps of a column's grid."""
    chance = np.random.default_rng(1)
    steps = chance.integers(-300, 300, (200, 5))
    x, y = sparse.csr_matrix(steps / 100.0), (steps[:, 0] > 0) + (steps[:, 1] * steps[:, 2] > 0)
    fitted = learn(x, y, np.ones(len(y)), 3, Plan(4, nets=1, rounds=40, left_out=0.0, batch=50))
    rows = chance.integers(-STEPS, STEPS, (30, 4))
    fitted.coefs_[0] = np.eye(5, 4)  # each hidden number is one of the columns
    (hidden, bias), weights = fitted.intercepts_, fitted.coefs_[1]
    net = Net({"hidden": hidden.tolist(), "weights": weights.T.tolist(), "bias": bias.tolist()}, [0.25, 0.5, 1.0, 2.0], 3)
    theirs = fitted.predict_proba(np.hstack([rows * [0.25, 0.5, 1.0, 2.0] / 2.0, np.zeros((30, 1))]))
    ours = [softmax(net.scores(row, 2.0)) for row in rows.tolist()]
    assert np.abs(theirs - ours).max() < 1e-9
    assert np.abs(np.log(theirs) - [log_softmax(net.scores(row, 2.0)) for row in rows.tolist()]).max() < 1e-9


@pytest.mark.slow
def test_a_net_learns_what_no_sum_of_words_can_say() -> None:
    """Two words of which each alone means the contrary of both together."""
    x = sparse.csr_matrix(np.tile([[1.0, 0, 1], [0, 1, 1], [1, 1, 1], [0, 0, 1]], (100, 1)))
    y = np.tile([1, 1, 0, 0], 100)
    fitted = learn(x, y, np.ones(len(y)), 2, Plan(8, nets=1, rounds=200, left_out=0.0, batch=50))
    assert (fitted.predict(x) == y).all()


def test_several_nets_are_one_with_the_mean_of_their_scores() -> None:
    """Hidden numbers side by side, answers averaged; each net of several is another, and so is the whole."""
    chance = np.random.default_rng(3)
    values = chance.normal(size=(120, 6))
    x, y = sparse.csr_matrix(values), (values[:, 0] > 0).astype(np.int64) + (values[:, 1] > 0)
    plan = Plan(8, nets=2, rounds=5, left_out=0.3, batch=40)
    whole, alone = (
        learn(x, y, np.ones(120), 3, plan),
        [_one(x.astype(np.float32), y, np.ones(120), 3, plan, seed) for seed in (0, 1)],
    )
    assert whole.coefs_[0].shape == (6, 8)
    apart = [np.log(net.predict_proba(x)) for net in alone]
    assert np.abs(apart[0] - apart[1]).max() > 0.01
    mean = np.exp(sum(apart) / 2)
    assert np.abs(whole.predict_proba(x) - mean / mean.sum(axis=1, keepdims=True)).max() < 1e-5


def test_parts_that_do_not_fit_are_refused() -> None:
    """A row of weights too few, an answer too many."""
    content = {"hidden": [0.0, 0.0], "weights": [[1.0, 1.0], [1.0, 1.0]], "bias": [0.0, 0.0]}
    Net(content, [1.0, 1.0], 2)
    for other in ({"weights": [[1.0, 1.0], [1.0]]}, {"bias": [0.0]}, {"hidden": [0.0]}):
        with pytest.raises(ValueError, match="length"):
            Net({**content, **other}, [1.0, 1.0], 2)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=MOST), st.integers(0, 2**32))
def test_rows_added_up_are_the_sums_of_their_numbers(asked: list[int], seed: int) -> None:
    """As many as a lane has room for, also where every number is the largest."""
    rows = np.random.default_rng(seed).integers(-STEPS, STEPS, (10, WIDTH), endpoint=True)
    rows[9] = STEPS
    counts = list(range(1, 11))
    idf = [inverse_frequency(n, 50) for n in counts]
    names = [chr(ord("a") + i) for i in range(10)]
    table = Table("\n".join(names), (rows + CENTRE).astype(np.uint8).tobytes(), Table.octets(idf))
    half = len(asked) // 2
    added = total([table.sum(names[i] for i in asked[:half]), table.sum(names[i] for i in asked[half:])])
    assert columns(added) == rows[asked].sum(axis=0).tolist()
    assert added[-1] == pytest.approx(sum(idf[i] ** 2 for i in asked))


def test_no_sentence_has_more_grams_than_a_lane_has_room_for() -> None:
    """A sentence of as many words as are read, each of another concept."""
    words = sorted({word for whole, begun in features._LEXICON.values() for word in (*whole, *begun)}, key=len)[-400:]
    for start in range(0, 400, features.MAX_WORDS):
        tokens = features.words(" ".join(words[start : start + features.MAX_WORDS]))
        for language in features._LEXICON:
            pieces = [piece for token in tokens for piece in features.pieces(token)]
            assert len(pieces) + sum(map(len, features.grams(tokens, features.meanings(tokens, language)))) <= MOST
    assert 6 * features.MAX_WORDS + features.MAX_TOGETHER <= MOST


def test_background_is_what_its_sentences_would_be_together() -> None:
    """A row of it has the length that Vocabulary.rows gives, and only grams of sentences in one language."""
    idf = np.array([1.0, 2.0, 3.0, 4.0])
    counts = np.array([[1, 1, 0, 0], [2, 0, 0, 0], [0, 0, 1, 1]])
    norms = np.sqrt((counts * idf**2).sum(axis=1))
    rows = background(sparse.csr_matrix(counts * idf / norms[:, None]), np.array(["en", "en", "de"]), idf, 50).toarray()
    assert rows.shape == (50, 4)
    assert ((rows[:, :2].sum(axis=1) > 0) != (rows[:, 2:].sum(axis=1) > 0)).all()
    german = rows[rows[:, 2] > 0]
    together = german / idf  # in proportion to the counts, which are the same of both grams
    assert np.allclose(together[:, 2], together[:, 3])
    k = np.round(german[:, 2] / 3.0 * 5.0, 6) ** 2  # k of it: counts k, norm 5 times the root of k
    assert np.allclose(k, np.round(k))
