"""Who signs without a "Kind regards", by a name in no list."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from daemon.farewells import last_line
from daemon.signatures import sender, signatory


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Tjorven Kück", "Tjorven Kück"),
        ("Ralle", "Ralle"),
        ("/Ralle", "Ralle"),
        ("LG Kiki vom Reiterhof", "Kiki"),
        ("Uffe, Krons Livs", "Uffe"),
        ("Nurettin usta", "Nurettin"),
        ("Kapt. Uwe Folkerts", "Uwe Folkerts"),
        ("Enno Kron", "Enno Kron"),
        ("Danke", None),
        ("Anlagen", None),
        ("Geschäftsführung", None),
        ("Kassel", None),
        ("Deine Backstube", None),
        ("Backstube Kron", None),
        ("Kolay gelsin", None),
        ("Dobrego dnia", None),
        ("Trevlig helg", None),
        ("Privacy Policy", None),
        ("Feliz Navidad", None),
        ("L'équipe Kron", None),
        ("Kron GmbH", None),
        ("Ralle\ndeine Backstube", None),
    ],
)
def test_the_first_line_behind_the_last_sentence(last: str, expected: str | None) -> None:
    """A name there is whoever signs; a farewell, an office, a town, the house and a footer are nobody."""
    who = last_line(f"Hallo,\n\nleider ist die Stelle schon vergeben.\n\n{last}", "Backstube Kron kron.example")
    assert (who.full if who else None) == expected


@pytest.mark.parametrize("text", ["", "Ralle", "Hej\nRalle", "Eine ganze Zeile ist das hier.", "Das ist alles.\na\nb\nc\nd\ne"])
def test_no_sentence_or_no_end(text: str) -> None:
    """Without a sentence above, nothing is a signature."""
    assert last_line(text, "") is None


def test_who_signs_on_behalf_of_an_office() -> None:
    """ "Im Auftrag", and below it the name."""
    text = "Hallo,\n\nleider nein, die Stelle ist vergeben.\n\nMit freundlichen Grüßen\nIm Auftrag\n\nHilke Oltmanns"
    who = signatory(Message("<a@x>", sender=Address("Stadt Kron", "personal@kron.example"), text=text))
    assert who is not None
    assert who.full == "Hilke Oltmanns"


@pytest.mark.parametrize(
    ("name", "address", "signed", "human"),
    [
        ("Garnhörnan", "garnhornan@post.example", "Birgitta", False),
        ("Stall Ekhaga", "stallekhaga@post.example", "Petra Lod", False),
        ("Gwyneira Vaal", "g.vaal@post.example", "Petra Lod", True),
        ("Tjorven Kück", "tjorven@kueck.example", "Tjorven", True),
    ],
)
def test_a_house_that_somebody_else_signs_for(name: str, address: str, signed: str, human: bool) -> None:
    """A display name that nobody is called by, signed by another name, is a house; an address of a human's shape is a human's."""
    text = f"Hej,\n\nnej tyvärr, platsen är redan tillsatt.\n\n{signed}"
    assert (sender(Message("<a@x>", sender=Address(name, address), text=text)) is not None) is human
