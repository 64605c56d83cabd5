"""For when a refusal holds something out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.seasons import held_out_for

SENT = datetime(2026, 10, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Are you still about come May?", "5"),
        ("If the money does come through next winter I'd sooner go back to the four of you.", "winter"),
        ("If we get to hire a second marketer next year I'd like to call you.", "year"),
        ("Wär das für dich im Frühjahr noch was, wenn du bis dahin nix hast?", "spring"),
        ("Falls wir Anfang März wieder jemanden suchen, melde ich mich.", "3"),
        ("Êtes-vous toujours disponible courant mai ?", "5"),
        ("Si un poste s'ouvre l'an prochain, je vous appelle.", "year"),
        ("Se a marzo si riparte cerchiamo di nuovo.", "3"),
        ("Se surgir uma vaga no verão, te aviso.", "summer"),
        ("Si en enero necesitamos a alguien, te llamo.", "1"),
        ("Als het team groeit in het voorjaar, is er weer een plek.", "spring"),
        ("We hired two people in March.", ""),
        ("Would you be open to that? I'd need to hear by April 3.", ""),  # a last day
        ("Si proponeva per il posto con la Sua lettera del 14 settembre.", ""),  # just past
        ("If a post comes up, it may be yours.", ""),  # a verb
        ("If a post comes up in October, I'll ring.", ""),  # the month that it is written in
        ("Come and see us at the fair in May!", ""),  # a visit
        ("La plaza la va a ocupar otra compañera, que se incorpora en noviembre.", ""),
        ("Die Stelle, auf die Sie sich Ende Juni beworben haben, gibt es nicht mehr.", ""),
    ],
)
def test_for_when_something_is_held_out(sentence: str, when: str) -> None:
    """A month, a season or the next year in a sentence of what may come; no other date."""
    assert held_out_for([sentence], [], SENT) == when


def test_an_offer_says_when() -> None:
    """In a sentence that is known to offer something any month counts."""
    offer = "Our autumn festival runs in November, and there I'll want a pair of hands."
    assert held_out_for([offer], [], SENT) == ""
    assert held_out_for([offer], [offer], SENT) == "11"


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read(sentences: list[str]) -> None:
    """What comes out is a month, a season, the year or nothing."""
    known = {"", "year", "spring", "summer", "autumn", "winter", *map(str, range(1, 13))}
    assert held_out_for(sentences, sentences, SENT) in known
