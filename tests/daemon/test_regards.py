"""What a letter returns beside the no: regards, and a word on the wait."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.regards import apologises, regards


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alasdair sends his regards.", ("Alasdair",)),
        ("Helen and Ravi both said to thank you.", ("Helen", "Ravi")),
        ("Das Team hat sich gefreut, und Frau Kamps aus der Gerinnung lässt Sie grüßen.", ("Frau Kamps",)),
        ("Die Leute haben Sie gern dagehabt, und der Herr Wörz lässt wegen dem Gießharz schön grüßen.", ("Herr Wörz",)),
        ("Liebe Grüße auch von Svenja!", ("Svenja",)),
        ("Bastien te passe le bonjour.", ("Bastien",)),
        ("Mme Riou vous salue.", ("Mme Riou",)),
        ("Fernanda te manda un abrazo.", ("Fernanda",)),
        ("O Wesley mandou um abraço.", ("Wesley",)),
        ("Fernanda le manda también recuerdos.", ("Fernanda",)),
        ("Dot sends her love.", ("Dot",)),
        ("Tommaso ti saluta.", ("Tommaso",)),
        ("Je krijgt ook de groeten van Harm.", ("Harm",)),
        ("The board sends its regards.", ()),  # nobody
        ("Please give my regards to Alasdair.", ()),
        ("Kind regards, Alasdair", ()),
        ("Alasdair sends the form back.", ()),
        ("Ann, Bob, Carl and Dora send their regards.", ()),  # a list
    ],
)
def test_who_sends_regards(sentence: str, expected: tuple[str, ...]) -> None:
    """By name, in the languages of the letters."""
    assert regards([sentence]) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sorry for the delay in getting back to you.", True),
        ("Apologies for keeping you waiting.", True),
        ("Bitte entschuldigen Sie die späte Antwort.", True),
        ("Désolée de vous avoir fait attendre.", True),
        ("Perdona la tardanza.", True),
        ("Scusami per il ritardo.", True),
        ("Desculpa a demora!", True),
        ("Sorry dat het zo lang duurde.", True),
        ("Sorry, we chose somebody else.", False),
        ("Es tut mir leid, Ihnen absagen zu müssen.", False),
        ("Sorry, it will take another week, please forgive the delay.", False),
        ("Siento decirte que no seguimos adelante.", False),
    ],
)
def test_who_is_sorry_for_the_wait(sentence: str, expected: bool) -> None:
    """Not for the no, and not for a wait that goes on."""
    assert apologises([sentence]) is expected


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read_without_an_error(sentences: list[str]) -> None:
    """Hostile words make no error, and no more than three names."""
    assert len(regards(sentences)) <= 3
    assert apologises(sentences) in (True, False)


def test_a_long_row_of_names_takes_no_time() -> None:
    """Each pattern reads a line once."""
    assert regards(["Ann Bob " * 4000]) == ()
