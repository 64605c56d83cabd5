"""Whom a refusal names as having been there, and what a letter makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.hosts import hosts


@pytest.mark.parametrize(
    ("sentence", "names", "beside"),
    [
        ("Carol Dunmore and I enjoyed meeting you.", ["Carol Dunmore"], True),
        ("Joe and I really enjoyed meeting you.", ["Joe"], True),
        ("Auch Frau Steinbichler und Herr Kronawetter haben die Gespräche mit Ihnen als sehr angenehm empfunden.", ["Steinbichler", "Kronawetter"], False),
        ("Ich möchte mich für das Gespräch bedanken, auch im Namen von Herrn Dr. Petersen.", ["Petersen"], True),
        ("Madame Ferrand et moi avons été très contentes de vous rencontrer.", ["Ferrand"], True),
        ("Patrick Thévenot et Nadège Pouliquen ont apprécié la qualité de vos échanges.", ["Patrick Thévenot", "Nadège Pouliquen"], False),
        ("La ringrazio, anche a nome di Andrea Fontolan e del sig. Brolo, per la disponibilità.", ["Andrea Fontolan", "Brolo"], True),
        ("Bedankt voor het prettige gesprek met de heer Van Beusekom en mij.", ["Van Beusekom"], True),
        ("On behalf of Halden Robotics, thank you for your time and interview.", [], False),
        ("The team and I enjoyed meeting you.", [], False),
        ("Ze vonden het een aangenaam gesprek, en Peter vond je rustig.", [], False),
        ("Carol Dunmore and I will be away next week.", [], False),
        ("On behalf of Sarah Miller I would like to thank you for the interview.", ["Sarah Miller"], False),
        ("Im Namen von Herrn Dr. Petersen danke ich Ihnen für das Gespräch.", ["Petersen"], False),
        ("Tom Baker was impressed by your CV.", [], False),
        ("Carol Dunmore and I could not meet you in person.", [], False),
        ("Sarah Miller and I never got to meet you.", [], False),
        ("Sarah Miller and I interviewed several candidates.", [], False),
        ("Sarah Miller and I enjoyed meeting you, but we have not chosen you.", ["Sarah Miller"], True),
    ],
)  # fmt: skip
def test_who_else_was_there(sentence: str, names: list[str], beside: bool) -> None:
    """By the writer's own word, in the languages of the letters; a firm is nobody."""
    found, there = hosts([sentence])
    assert [who.full for who in found] == names
    assert there is beside


def test_a_row_of_titles_takes_no_time() -> None:
    """ "Dr. Dr. Dr. ...": one that each of two alternatives reads would double the time with each."""
    for title in ("Dr. ", "Herr ", "Dra. ", "M. "):
        assert hosts([f"It was nice to meet you, on behalf of {title * 1400}"]) == ([], False)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_is_read(sentences: list[str]) -> None:
    """Hostile words make no error."""
    found, beside = hosts(sentences)
    assert isinstance(found, list)
    assert beside in (True, False)
