"""What a mail asks the owner, and what it waits for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.questions import asked, suggests


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Shall I send you the job description?", "offer"),
        ("Would you be up for that?", "offer"),
        ("Would I send you the spec when I have it?", "offer"),
        ("Soll ich dein Profil rüberreichen?", "offer"),
        ("Könnten Sie sich das vorstellen?", "offer"),
        ("Accepteriez-vous que je leur parle de vous ?", "offer"),
        ("Tu me dis si je te présente?", "offer"),
        ("¿Te interesa el turno de noche?", "offer"),
        ("¿Te encajaría?", "offer"),
        ("Zou je dat willen?", "offer"),
        ("Blijf je beschikbaar?", "still"),
        ("Ti tengo presente per altro, ok?", "still"),
        ("Are you still looking?", "still"),
        ("Are you still free on the 14th?", "question"),
        ("Sind Sie denn noch auf Stellensuche?", "still"),
        ("Êtes-vous toujours disponible ?", "still"),
        ("Seriez-vous disponible lundi ?", "offer"),
        ("¿Sigues buscando?", "still"),
        ("Ainda está à procura?", "still"),
        ("È ancora disponibile?", "still"),
        ("Can you send me your taxi receipt?", "question"),
        ("Hast du noch unseren Schlüssel?", "question"),
        ("Puis-je lui passer vos coordonnées ?", "question"),
        ("How are you?", ""),
        ("Do you have any questions?", ""),
        ("Haben Sie noch Fragen?", ""),
        ("Vragen over uw gegevens?", ""),
        ("¿No quieres recibir estos avisos?", ""),
        ("Will spring come?", ""),
        ("Ele gostou de você, mas no fim era uma vaga só, né?", ""),
        ("O Rafa e a Bia adoraram te conhecer, viu?", ""),
        ("Sie wissen ja, wie das ist, oder?", ""),
    ],
)
def test_what_is_asked(sentence: str, kind: str) -> None:
    """A yes, only whether they are still there, another answer, or none."""
    assert asked([sentence]) == kind


def test_a_certain_question_counts_beside_a_general_one() -> None:
    """Whoever asks for a number waits for it."""
    assert asked(["Are you still looking?", "What were you on in your last job, if you don't mind me asking?"]) == "question"


@given(st.lists(st.text(max_size=260), max_size=4))
def test_what_waits_for_a_yes_is_asked(sentences: list[str]) -> None:
    """In any text."""
    assert (asked(sentences) == "offer") is suggests(sentences)
