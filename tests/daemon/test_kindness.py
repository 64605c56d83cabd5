"""What a kind word is about, and that a letter can say it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.kindness import liked
from daemon.phrasebanks import banks

BANKS = banks()


@pytest.mark.parametrize(
    ("language", "praise", "said"),
    [
        ("en", "The panel loved your very clear presentation on storm surge.", "my presentation"),
        ("en", "Your case study was the best of the week.", "my case study"),
        ("en", "Everybody enjoyed your answers to the difficult questions.", "my answers"),
        ("de", "Ihr Vortrag über Verladelogistik bleibt allen in guter Erinnerung.", "meinen Vortrag"),
        ("de", "Deine Präsentation war stark.", "meine Präsentation"),
        ("de", "Inhaltlich fanden wir dein Portfolio stark.", "mein Portfolio"),
        ("fr", "Votre exposé a été très apprécié.", "mon exposé"),
        ("fr", "Nous avons apprécié votre franchise.", "ma franchise"),
        ("fr", "On a adoré ton énergie.", "mon énergie"),
        ("es", "Nos encantó tu energía.", "mi energía"),
        ("it", "La sua cortesia al telefono ci ha colpiti.", "sulla mia cortesia"),
        ("nl", "Je presentatie was helder.", "mijn presentatie"),
        ("pt", "Adorei o seu portfólio.", "meu portfólio"),
    ],
)
def test_what_was_praised(language: str, praise: str, said: str) -> None:
    """As the owner's own, without the adjective, in the form that the letter needs."""
    formal = bool(re.search(r"\b(?:Ihr|votre|sua)\b|\bVotre\b", praise))
    assert liked(BANKS[language], ["Hello.", praise], formal).endswith(said)


@pytest.mark.parametrize(
    ("language", "praise"),
    [
        ("en", "You were brilliant."),
        ("en", "Your design team was kind."),  # not the owner's
        ("en", "Your experience in Loughrea is impressive."),  # what every stock sentence praises
        ("de", "Sie hat das aus deiner Klasse."),
        ("nl", "De klanten vonden je aardig."),
        ("es", "Lo que contaste de tu abuelo y de sus carteles."),  # the grandfather's
        ("pt", "Gostei de uma profissional do seu tamanho."),
    ],
)
def test_nothing_that_can_be_named(language: str, praise: str) -> None:
    """Then the letter thanks for the kind words alone."""
    assert liked(BANKS[language], [praise], formal=False) == ""


@pytest.mark.parametrize("language", sorted(BANKS))
def test_its_table(language: str) -> None:
    """Every row is a pattern and a phrase with the thing in it; every language has some."""
    bank = BANKS[language]
    rows = bank.get("liked.things")
    assert len(rows) > 0
    assert bank.get("liked.own")
    for thing, phrase in rows:
        re.compile(thing)
        assert "{what}" in phrase


@given(st.lists(st.text(max_size=200), max_size=3), st.sampled_from(sorted(BANKS)), st.booleans())
def test_any_text_is_read(praise: list[str], language: str, formal: bool) -> None:
    """What is named stands in the text."""
    said = liked(BANKS[language], praise, formal)
    assert not said or said.split()[-1].casefold() in " ".join(praise).casefold()


@pytest.mark.parametrize(
    ("language", "praise"),
    [
        ("en", "Your pupils' work is outstanding."),
        ("en", "Your colleague Anna's presentation impressed us."),
        ("en", "We were impressed by your interest in design."),
        ("nl", "We vonden het fijn dat je onze vragen zo open beantwoordde."),
        ("fr", "Tout le monde te trouve très calme."),
    ],
)
def test_what_was_praised_is_somebody_elses(language: str, praise: str) -> None:
    """Nothing is called "my work" that is not the owner's."""
    assert not liked(BANKS[language], [praise], False)


@pytest.mark.parametrize(
    ("language", "praise", "said"),
    [
        ("es", "Nos gustó mucho su paciencia con el público.", "mi paciencia con el público"),
        ("es", "Nos gustó mucho su paciencia con sus alumnos.", "mi paciencia"),
        ("it", "La Sua conoscenza della nostra azienda ci ha colpiti.", "mia conoscenza"),
        ("pt", "Gostámos do seu trato com os mais velhos.", "meu trato"),
        ("fr", "Nous avons aimé votre patience avec les plus petits.", "ma patience"),
    ],
)
def test_no_phrase_ends_in_its_middle(language: str, praise: str, said: str) -> None:
    """ "mi paciencia con el" is no phrase."""
    assert liked(BANKS[language], [praise], True).endswith((said, said.rsplit(" con ", 1)[0]))
