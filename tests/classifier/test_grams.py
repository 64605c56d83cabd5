"""The compact index of grams against the dict it stands for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from classifier.table import Grams

NAMES = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=6)


@given(st.lists(NAMES, min_size=1, max_size=60, unique=True), st.lists(NAMES, max_size=30))
@example(["", "a", "a b", "a b c"], ["a b", "", "a b c d", "a\nb", "a b"])
@example(["不合格", "é"], ["不合", "不合格", "e"])
def test_known_is_what_a_dict_knows(grams: list[str], others: list[str]) -> None:
    """Every gram is found with its number, in the order asked for and as often; nothing else is, not even a part of one."""
    grams = sorted(grams, key=lambda gram: not gram.isascii())
    index = {gram: i for i, gram in enumerate(grams)}
    compact = Grams("\n".join(grams))
    asked = [*grams[::2], *others, *(gram[:-1] for gram in grams), *(f"{a}\n{b}" for a, b in pairwise(grams))]
    assert len(compact) == len(grams)
    assert compact.known(asked) == [index[name] for name in asked if name in index]


def test_grams_in_another_order_are_refused() -> None:
    """An artefact of an older layout would be read with half its words missing."""
    with pytest.raises(ValueError, match="behind"):
        Grams("é\nabc")
