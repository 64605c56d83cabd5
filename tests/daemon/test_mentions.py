"""Whom an invitation names as taking part, in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.mentions import mentioned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reena D'Souza, who leads the field service engineers, will join.", "Reena D'Souza"),
        ("Moira Strang who runs the cutting room will be on as well.", "Moira Strang"),
        ("You'll be alongside Marlene on the dementia side.", "Marlene"),
        ("Mit am Tisch sitzt Herr Peukert, unser leitender MTR.", "Peukert"),
        ("Wiebke und ich zeigen dir alles.", "Wiebke"),
        ("Samuel sera là aussi.", "Samuel"),
        ("Il colloquio sarà con il dott. Franco Bellandi, responsabile qualità.", "Franco Bellandi"),
        ("Je draait mee met Sjoerd, onze chef werkplaats.", "Sjoerd"),
    ],
)
def test_who_joins(text: str, expected: str) -> None:
    """In the words of seven languages."""
    assert expected in [who.full for who, _ in mentioned(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lunch will be there at noon.",
        "The team will join, and Security will walk you up.",
        "Somebody will meet you at the door.",
        "Je doet mee met de ploeg.",
        "Das Team ist auch dabei.",
        "Tu as bossé avec Didier à Verviers, donc je sais que tu survis à tout.",
        "Ich habe mit Uwe gesprochen, komm gern am Freitag.",
        "You worked with Paula at Hythe, so I know what to expect.",
    ],
)
def test_what_joins_and_is_nobody(text: str) -> None:
    """A capital letter makes no name."""
    assert mentioned(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De commissie: mevrouw Ria Staelens (directeur zorg), de heer Geert Dobbelaere (arts) en mezelf.", ["Ria Staelens", "Geert Dobbelaere"]),
        ("panel: Sunil Deshpande, Communities Manager (chair); Marian Groves, Liaison; Cllr Ken Astbury (observing)", ["Sunil Deshpande", "Marian Groves"]),
        ("Jeroen en Aïcha willen je graag leren kennen.", ["Jeroen", "Aïcha"]),
        ("nach dem guten Erstgespräch würde Herr Dr. Uhl Sie gern persönlich treffen.", ["Uhl"]),
        ("Am Gespräch nehmen Frau DI Hofstätter (CFO) und ich teil.", ["Hofstätter"]),
        ("Anna and Tom would love to meet you on Friday.", ["Anna", "Tom"]),
        ("Mit dabei sind Jannis (Tech Lead Backend) und ich.", ["Jannis"]),
        ("Dan is Rianne (planning) er ook bij.", ["Rianne"]),
    ],
)  # fmt: skip
def test_all_who_will_be_there(text: str, expected: list[str]) -> None:
    """Each of them, and nobody who only looks on."""
    assert [who.full for who, _ in mentioned(text)] == expected


@pytest.mark.parametrize(
    "piece",
    ["A", "A'", "A-", "Aa Bb, who ", "Anna who ", "Herr ", "A (b", "Wiebke und ich ", "Anna and Tom ", "panel: Ann Lee, B; "],
)
def test_a_long_run_of_names_ends(piece: str) -> None:
    """No word is looked at again from its middle: what nobody would write costs no minutes."""
    mentioned((piece * 6000)[:6000])


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Nothing raises, and whoever is found stands there."""
    for who, _ in mentioned(text):
        assert who.full
