"""The measures, on examples that can be done by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from classifier.compare import best_f1
from classifier.evaluate import average_precision, band, expected_calibration_error, f1_by_folds, wilson, write_between

TRUTH = np.array([True, True, False, True, False])
SCORE = np.array([0.9, 0.8, 0.7, 0.6, 0.1])


def test_band_counts_at_two_cutoffs() -> None:
    """Between the cut-offs is unsure; with weights, weights are summed."""
    counted = band(SCORE, TRUTH, 0.75, 0.5)
    assert (counted.flagged_right, counted.flagged_wrong, counted.unsure) == (2, 0, 2)
    assert counted.precision == 1
    assert counted.recall == pytest.approx(2 / 3)
    assert counted.f1 == pytest.approx(0.8)
    weighed = band(SCORE, TRUTH, 0.65, 0.5, np.array([1.0, 1, 6, 2, 1]))
    assert weighed.precision == pytest.approx(2 / 8)
    assert weighed.recall == pytest.approx(2 / 4)


def test_ranking() -> None:
    """Average precision and the best F1 look at order alone."""
    assert average_precision(SCORE, TRUTH) == pytest.approx((1 + 1 + 3 / 4) / 3)
    assert best_f1(SCORE, TRUTH) == pytest.approx(6 / 7)
    assert best_f1(SCORE * 10, TRUTH) == best_f1(SCORE, TRUTH)


def test_a_folds_cutoff_comes_from_the_others() -> None:
    """What would be best for the fold itself is not asked."""
    truth, fold = np.array([True, False, True, False]), np.array([0, 0, 1, 1])
    assert f1_by_folds(np.array([0.9, 0.2, 0.8, 0.1]), truth, fold) == pytest.approx(2 / 3)  # 0.9 would miss 0.8
    assert f1_by_folds(np.array([0.9, 0.2, 0.9, 0.1]), truth, fold) == 1.0


def test_calibration_error() -> None:
    """Nought where what is said is so; the distance where it isn't; weights count."""
    said = np.array([0.25] * 4)
    assert expected_calibration_error(said, np.array([True, False, False, False])) == 0
    assert expected_calibration_error(said, np.array([True] * 4)) == pytest.approx(0.75)
    assert expected_calibration_error(said, np.array([True, False, False, False]), np.array([3.0, 1, 1, 1])) == pytest.approx(
        0.25
    )


def test_wilson_interval() -> None:
    """Wilson's interval for 8 of 10 (1927; checked against the formula's published value)."""
    low, high = wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_write_between_leaves_the_rest(tmp_path: Path) -> None:
    """Only what stands between the marks is replaced."""
    card = tmp_path / "card.md"
    card.write_text("a\n<!-- b -->\nold\n<!-- e -->\nz\n", encoding="utf-8")
    write_between(card, "<!-- b -->", "<!-- e -->", ["new"])
    assert card.read_text(encoding="utf-8") == "a\n<!-- b -->\n\nnew\n<!-- e -->\nz\n"
