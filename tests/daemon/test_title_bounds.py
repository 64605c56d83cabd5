"""Where a title begins and ends: the artefact fits the code that feeds it, what is cut stood beside the title, and nothing else is lost."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from classifier.model import artefact_folder
from daemon.title_bounds import BITS, SIGNS_VERSION, Bounds, bounds, seen, tokens
from daemon.titles import role


def content() -> dict[str, object]:
    return dict(json.loads((artefact_folder() / bounds.name).read_text(encoding="utf-8")))


def test_the_artefact_was_trained_on_the_signs_of_this_code() -> None:
    """A sign added, dropped or renamed needs another SIGNS_VERSION, and `make titles`."""
    assert (content()["signs"], content()["bits"]) == (SIGNS_VERSION, BITS)
    assert all(0 <= place < 1 << BITS for row in seen(["shift", "lead", "(", "Crick"]) for place in row)


@pytest.mark.parametrize(
    "other", [{"signs": SIGNS_VERSION + 1}, {"bits": 4}, {"weights": b64encode(b"\0" * 9).decode()}, {"weights": "?"}]
)
def test_a_model_that_does_not_fit_is_refused(other: dict[str, object]) -> None:
    """Of another version, or cut."""
    with pytest.raises(ValueError):
        Bounds(content() | other)


@pytest.mark.parametrize(
    ("read", "title"),
    [
        ("gary and theyre giving the shift lead", "shift lead"),
        ("UX/UI Designer entrou", "UX/UI Designer"),
        ("Pädagogische Fachkraft Krippe, Kita St", "Pädagogische Fachkraft Krippe"),
        ("Buyer, quick question", "Buyer"),
        ("Jefe de tienda sigue en valoración", "Jefe de tienda"),
    ],
)
def test_what_stands_beside_a_title_is_cut(read: str, title: str) -> None:
    """A verb, a place, somebody, what a subject says besides."""
    assert bounds().title(read) == title


@pytest.mark.parametrize(
    "title",
    [
        "Head of People and Culture", "Director of Finance and Operations", "Children's and Youth Librarian", "Assistant Professor of Medieval History",
        "wissenschaftliche Mitarbeiterin im Bereich Umwelt", "Sachbearbeiter im Bürgerbüro", "responsable de la communication interne",
        "Coordenador de Logística e Transportes", "Operaio addetto alla produzione", "Medewerker klantenservice", "白樺の受付スタッフ",
    ],
)  # fmt: skip
def test_a_whole_title_stays_whole(title: str) -> None:
    """Also a long one, and one of two fields."""
    assert bounds().title(title) == title


@given(st.text(max_size=80))
def test_what_is_left_is_a_part_of_what_was_read(text: str) -> None:
    """Never another word, and never nothing where there was a word."""
    left = bounds().title(text)
    assert left in text
    assert not tokens(text) or tokens(left)


def test_the_title_of_a_mail_is_bounded() -> None:
    """As the letter will name it."""
    letter = Message(
        "<a@x.example>",
        subject="Re: Polebrook",
        sender=Address("Kayleigh Brough", "k.brough@forgewell.example"),
        text="Hiya, just come off the phone to gary and theyre giving the shift lead job to one of their own.\n\nKayleigh",
    )
    assert role(letter, loose=True) == "shift lead"
