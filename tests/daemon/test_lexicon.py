"""The lists of words: folded, sorted, each word once, and no given name both a woman's and a man's."""

from __future__ import annotations

from pathlib import Path

import pytest

from daemon.genders import by_name
from daemon.lexicon import EITHER, MEN, WOMEN, Lexicon
from daemon.names import PLACES, fold, known_first

WORDS = Path(__file__).parents[2] / "daemon" / "words"
LISTS = {path.stem: path.read_text(encoding="utf-8").split("\n")[:-1] for path in WORDS.glob("*.txt")}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_is_as_it_is_asked(name: str) -> None:
    """Every line is found, and nothing but whole lines."""
    lines = LISTS[name]
    assert lines == sorted(set(lines))
    assert [line for line in lines if fold(line) != line or line != line.strip()] == []
    words = Lexicon(name)
    assert all(line in words for line in lines)
    assert not any(word in words for word in ("", "\n", f"{lines[0]}\n{lines[1]}", lines[0][:-1] + "\n"))


def test_no_name_is_in_two_lists() -> None:
    """Who may be either is in neither."""
    women, men, either = (set(LISTS[name]) for name in ("women", "men", "either"))
    assert not women & men
    assert not (women | men) & either


def test_what_the_lists_answer() -> None:
    """A given name, whose it is, a town."""
    assert "annemiek" in WOMEN
    assert "cormac" in MEN
    assert "jackie" in EITHER
    assert (by_name("Annemiek"), by_name("Cormac Daly"), by_name("Robin"), by_name("")) == ("f", "m", "", "")
    assert by_name("Beat") == "m"
    assert not known_first("Beat")
    assert known_first("Anne-Laure")
    assert not known_first("Unfortunately")
    assert fold("Treviso") in PLACES
    assert fold("New York") in PLACES
