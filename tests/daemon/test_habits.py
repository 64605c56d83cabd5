"""How the owner greets and signs to somebody, as in their last letter to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from daemon.habits import habit
from daemon.values import Habit, Owner, Person

OWNER = Owner("Minh-Anh Tran", ("annie.tran@home.example",))
DANA = Person("Dana", "Whitfield", address="dana@quarry.example")
SENT = datetime(2026, 9, 14, 12, tzinfo=UTC)


def letter(text: str, to: str = "dana@quarry.example", days: int = 0) -> Message:
    """One of the owner's own."""
    return Message(f"<{days}@home.example>", date=SENT + timedelta(days=days), to=(Address("", to),), text=text)


REFUSAL = Message(
    "<no@quarry.example>",
    date=SENT,
    sender=Address("Dana Whitfield", "dana@quarry.example"),
    text="Hi Annie,\n\nIt's a no.\n\nBest,\nDana",
)


@pytest.mark.parametrize(
    ("text", "salutation", "closing", "name"),
    [
        ("Hi Dana,\n\nWednesday works great.\n\nMinh-Anh", "Hi Dana", "", "Minh-Anh"),
        ("Dear Ms. Whitfield:\n\nThank you.\n\nSincerely,\nMinh-Anh Tran", "Dear Ms. Whitfield", "Sincerely,", "Minh-Anh Tran"),
        ("Dana,\n\nfine with me.\n\nThanks,\nAnnie Tran", "Dana", "Thanks,", "Annie Tran"),
        ("Hi Dana,\n\nfine with me.\n\nLG Minh-Anh", "Hi Dana", "LG", "Minh-Anh"),
        ("Hi Dana,\n\nfine with me.\n\nBest,\nMinh-Anh T.", "Hi Dana", "Best,", "Minh-Anh T."),
        ("Hello there,\n\nhere is the form.\n\nM. Tran", "", "", "M. Tran"),
        ("Hi Dana, Wednesday works.\n\nSent from my phone", "", "", ""),
        ("Thanks!\n\nBest regards from Oslo", "", "", ""),
        ("Good morning, Dana\n\nWednesday works.\n\nBest,\nMinh-Anh", "", "Best,", "Minh-Anh"),
    ],
)
def test_the_last_letter_shows_it(text: str, salutation: str, closing: str, name: str) -> None:
    """The first line where it names them, the closing, and the line below that is a name."""
    assert habit(REFUSAL, [letter(text)], DANA, OWNER) == Habit(salutation, closing, name, "en")


def test_the_latest_counts_and_only_those_to_them() -> None:
    """They have gone over to first names since; what somebody else was written says nothing."""
    old, new = letter("Dear Ms Whitfield,\n\nyes.\n\nMinh-Anh Tran"), letter("Hi Dana,\n\nyes.\n\nMinh-Anh", days=3)
    other = letter("Hey Bob,\n\nyo.\n\nMinh-Anh", "bob@else.example", 5)
    assert habit(REFUSAL, [new, other, old], DANA, OWNER) == Habit("Hi Dana", "", "Minh-Anh", "en")


def test_a_letter_from_before_they_were_on_first_name_terms_tells_nothing() -> None:
    """ "Sehr geehrter Herr Whitfield" stood above the application; since then he has said du."""
    no = replace(REFUSAL, text="Servus Annie,\n\nich kann dir die Stelle leider nicht geben, das tut mir leid für dich.\n\nDana")
    applied = letter("Sehr geehrter Herr Whitfield,\n\nanbei meine Unterlagen.\n\nMit freundlichen Grüßen\nMinh-Anh Tran")
    agreed = letter("Servus Dana,\n\nbin dabei.\n\nMinh-Anh", days=2)
    assert habit(no, [applied, agreed], DANA, OWNER) == Habit("Servus Dana", "", "Minh-Anh", "de")
    assert habit(no, [applied], DANA, OWNER).closing == ""


def test_what_the_last_letter_leaves_out_an_earlier_one_tells() -> None:
    """It ends with "M.", or begins without a word."""
    first = letter("Hi Dana,\n\nI'll be there.\n\nCheers,\nMinh-Anh")
    assert habit(REFUSAL, [first, letter("Wednesday then.\n\nM.", days=2)], DANA, OWNER) == Habit(
        "Hi Dana", "Cheers,", "Minh-Anh", "en"
    )
    assert habit(REFUSAL, [first, letter("Hello Dana,\n\nWednesday then.\n\nM.", days=2)], DANA, OWNER).name == "Minh-Anh"


def test_a_title_that_is_left_alone_is_no_salutation() -> None:
    """ "Buenas tardes, licenciada Montemayor": without the hour it begins small."""
    whom = Person("Graciela", "Montemayor", address="dana@quarry.example")
    written = letter("Buenas tardes, licenciada Montemayor:\n\nConfirmo con gusto el martes.\n\nSaludos\nMinh-Anh Tran")
    assert habit(REFUSAL, [written], whom, OWNER).salutation == ""


def test_a_short_name_and_a_title_are_salutations() -> None:
    """ "Hi Jo", to Joanne; "Maître" alone, to a notary; "Hi all" is none."""
    joanne = Person("Joanne", "Prideaux", address="dana@quarry.example")
    assert habit(REFUSAL, [letter("Hi Jo,\n\nyes.\n\nMinh-Anh")], joanne, OWNER).salutation == "Hi Jo"
    notary = Person("Thibaut", "Delvenne", address="dana@quarry.example")
    text = "Maître,\n\nJe vous remercie de votre courrier.\n\nMinh-Anh Tran"
    assert habit(REFUSAL, [letter(text)], notary, OWNER).salutation == "Maître"
    head = Person("Renzo", "Zanasi", address="dana@quarry.example")
    text = "Gentile Preside,\n\nconfermo con piacere.\n\nMinh-Anh Tran"
    assert habit(REFUSAL, [letter(text)], head, OWNER).salutation == "Gentile Preside"
    hilda = Person("Hilda", "Prideaux", address="dana@quarry.example")
    assert habit(REFUSAL, [letter("Hi all,\n\nyes.\n\nMinh-Anh")], hilda, OWNER).salutation == ""


def test_a_later_line_without_a_salutation_keeps_the_earlier_one() -> None:
    """The closing and the name are the last letter's."""
    first = letter("Hi Dana,\n\nhere it is.\n\nBest,\nMinh-Anh Tran")
    last = letter("Tuesday is fine!\n\nThanks,\nMinh-Anh", days=2)
    assert habit(REFUSAL, [first, last], DANA, OWNER) == Habit("Hi Dana", "Thanks,", "Minh-Anh", "en")


def test_without_a_letter_the_mail_tells_the_name() -> None:
    """Who signs "Dana", or writes "Hi Annie", is signed to as Annie; who says "Dear Annie" above a whole name, or greets by the surname, tells nothing."""
    assert habit(REFUSAL, [], DANA, OWNER).name == "Annie"
    from dataclasses import replace

    assert habit(replace(REFUSAL, text="Hi Annie,\n\nno.\n\nBest,\nDana Whitfield"), [], DANA, OWNER).name == "Annie"
    assert habit(replace(REFUSAL, text="Dear Annie,\n\nno.\n\nBest,\nDana Whitfield"), [], DANA, OWNER).name == ""
    assert habit(replace(REFUSAL, text="Dear Ms Tran,\n\nno.\n\nBest,\nDana"), [], DANA, OWNER).name == ""


@given(st.text(max_size=300))
def test_any_letter_is_read(text: str) -> None:
    """A name or salutation is a line of the letter, short and whole."""
    known = habit(REFUSAL, [letter(text)], DANA, OWNER)
    assert len(known.salutation) < 50
    assert "\n" not in known.salutation + known.name


def test_a_salutation_of_the_other_one_at_that_mailbox_is_not_theirs() -> None:
    """ "Bonjour Madame Verdoux" was Pauline; Antonin writes from the same address."""
    antonin = Person("Antonin", "Verdoux", address="dana@quarry.example")
    pauline = Person("Pauline", "Verdoux", address="dana@quarry.example")
    mine = letter("Bonjour Madame Verdoux,\n\nc'est noté.\n\nBien cordialement,\nMinh-Anh Tran")
    assert habit(REFUSAL, [mine], antonin, OWNER).salutation == ""
    assert habit(REFUSAL, [mine], pauline, OWNER).salutation == "Bonjour Madame Verdoux"
