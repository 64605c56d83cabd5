"""The trees that choose the firm: they fit the code that feeds them, are told apart from broken ones, and see no word of a mail."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from classifier.model import artefact_folder
from daemon.choice import Choice, choice
from daemon.places import candidates
from daemon.position import company
from daemon.signatures import signatory
from daemon.standing import STANDING, grouped, mentions, standings

LETTER = Message(
    "<a@x.example>",
    subject="Your application to Halden Robotics",
    sender=Address("Halden Robotics", "jobs@haldenrobotics.example"),
    text="Hi Priya,\n\nthank you for applying to Halden Robotics. We chose another.\n\nHannah Ostrowski\nHalden Robotics",
)


def vectors(message: Message) -> dict[str, list[float]]:
    told = standings(message, False, 0.0, signatory(message))
    return {max(name.forms, key=len): values for name, values in told}


def content() -> dict[str, object]:
    return dict(json.loads((artefact_folder() / choice.name).read_text(encoding="utf-8")))


def test_the_artefact_was_grown_over_the_values_of_this_code() -> None:
    """A value added, dropped or moved needs `make firm`."""
    assert content()["standing"] == list(STANDING)
    assert 0.5 <= choice().cutoff <= 0.9
    assert all(len(vector) == len(STANDING) for vector in vectors(LETTER).values())


def test_trees_over_other_values_are_refused() -> None:
    """The names of the values must agree, in their order."""
    with pytest.raises(ValueError, match="other values"):
        Choice(content() | {"standing": list(reversed(STANDING))})


def test_what_is_said_in_more_places_is_likelier() -> None:
    """A firm in From, subject, text and signature is surer than one in its text alone, and a human's name is none."""
    likelihood = {name: choice().likelihood(vector) for name, vector in vectors(LETTER).items()}
    assert likelihood["Halden Robotics"] > 0.9
    assert all(value < 0.1 for name, value in likelihood.items() if name != "Halden Robotics")


def test_an_agencys_own_name_is_none() -> None:
    """The same mail, sent by somebody who finds people for others."""
    assert company(LETTER, True) is None


def test_other_trees_can_be_used_for_a_while() -> None:
    """So that a mail is measured by ones that have not seen it."""
    never = Choice(content() | {"cutoff": 1.1})
    with choice.using(never):
        assert choice() is never
        assert company(Message("<b@x.example>", sender=Address("Halden", "no-reply@mail.example"), text=LETTER.text)) is None
    assert company(LETTER) == "Halden Robotics"


WORDS = st.sampled_from(
    [
        "Halden",
        "Robotics",
        "Northway",
        "for",
        "applied",
        "at",
        "GmbH",
        "Berlin",
        "Anna",
        "HR",
        ",",
        "\n",
        ".",
        "&",
        "l'Orme",
        "株式会社",
    ]
)


@given(
    text=st.lists(WORDS, max_size=40).map(" ".join),
    subject=st.lists(WORDS, max_size=8).map(" ".join),
    name=st.lists(WORDS, max_size=4).map(" ".join),
)
def test_any_mail_has_standings_and_a_firm_of_its_own_words(text: str, subject: str, name: str) -> None:
    """Every vector is whole and finite; what is called the firm stands in the mail."""
    message = Message("<a@x.example>", subject=subject, sender=Address(name, "x@mail.example"), text=text)
    for vector in vectors(message).values():
        assert len(vector) == len(STANDING)
        assert all(abs(value) < 1000 for value in vector)
    found = company(message)
    if found:
        shown = f"{name} {subject} {text}"
        assert all(word in shown for word in found.split())


def test_a_mail_of_a_thousand_names_is_held_to_sixty() -> None:
    """Each is held against all others: a hostile mail must not keep the daemon busy."""
    text = " . ".join(f"Name{i} Corp{i}" for i in range(900))
    message = Message(
        "<a@x.example>", subject="Halden Robotics", sender=Address("Halden Robotics", "x@haldenrobotics.example"), text=text
    )
    names = grouped(candidates(message, None), mentions(message))
    assert len(names) == 60
    assert "Halden Robotics" in names[0].forms


@pytest.mark.parametrize(
    ("shown", "email", "text", "firm", "no"),
    [
        ("Jo Vale via Vale Works", "no-reply@hirepost.example", "your application at Vale Works", "Vale Works", ""),
        ("Recruiting via Vale Works Careers", "jobs@valeworks.example", "your application to us", "Vale Works", ""),
        ("Lupa via Trampoo", "x@trampoo.example", "we at Lupa", "Lupa", "Trampoo"),
    ],
)
def test_which_side_of_via_the_firm_stands_on(shown: str, email: str, text: str, firm: str, no: str) -> None:
    """A board carries for a firm; a person writes for theirs."""
    message = Message(
        "<a@x>", sender=Address(shown, email), subject="Your application", text=f"Hello,\n\nUnfortunately {text} is declined."
    )
    names = {form for name, _ in standings(message, False, 0.0, None) for form in name.sure}
    assert firm in names
    assert no not in names
