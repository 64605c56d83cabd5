"""The title of the post: where it stands, what is cut off it, its form for the owner and for a woman or a man."""

from __future__ import annotations

import pytest

from classifier.message import Message
from daemon.applied import with_endings
from daemon.conversation import understand
from daemon.gendered import of_a_woman
from daemon.related import read
from daemon.title_forms import clean_role
from daemon.titles import role
from daemon.values import Found, Mailbox, Owner
from tests.daemon.mailroom import ATS, HANNAH, NO, OTHER, OWNER, around, mail, tell


def test_a_title_with_both_endings_has_the_owners() -> None:
    """ "chargé(e) de communication", applied for by Solène; by Benoît it stays."""
    no = mail(
        "no", "Sandrine Oger <s.oger@cc-erdre.example>", "Votre candidature",
        "Madame,\n\nVous avez bien voulu présenter votre candidature sur l'emploi de chargé(e) de communication. Elle n'a pas été retenue.",
    )  # fmt: skip
    hers = tell(no, owner=Owner("Solène Kerbrat", OWNER.addresses))
    his = tell(no, owner=Owner("Benoît Kerbrat", OWNER.addresses))
    assert hers.role
    assert his.role
    assert (hers.role.value, his.role.value) == ("chargée de communication", "chargé de communication")


def test_the_greeting_tells_whose_form() -> None:
    """Where the given name doesn't: "Cher Monsieur Kerbrat"; French without either means everybody by its other form."""
    text = "{},\n\nVotre candidature au poste de coordinateur·rice technique n'a pas été retenue.\n\nLuc Dieudonné"
    owner = Owner("Sascha Kerbrat", OWNER.addresses)
    roles = {}
    for greeting in ("Chère Madame Kerbrat", "Cher Monsieur Kerbrat", "Bonjour"):
        told = tell(mail("no", "Luc Dieudonné <luc@cc.example>", "Votre candidature", text.format(greeting)), owner=owner)
        roles[greeting.split()[0]] = told.role and told.role.value
    assert roles == {"Chère": "coordinatrice technique", "Cher": "coordinateur technique", "Bonjour": "coordinateur technique"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ihre Bewerbung vom 18.05. als stellvertretende Wohnbereichsleitung", "stellvertretende Wohnbereichsleitung"),
        ("Your application for 14B Commercial St was not successful.", None),
        ("Ihre Bewerbung um die Bahnhofstraße 12 war nicht erfolgreich.", None),
    ],
)
def test_a_date_before_the_title_and_a_street(text: str, title: str | None) -> None:
    """The point of a date ends no sentence; a street is no post."""
    assert role(Message("<a@x>", subject="News", text=text), None, True) == title


@pytest.mark.parametrize(
    ("title", "spelt", "hers"),
    [
        ("Chargé de communication", "CHARGÉ(E) DE COMMUNICATION", "Chargée de communication"),
        ("Enfermero", "ENFERMERO(A)", "Enfermera"),
        ("Infirmier", "infirmier(e)", "Infirmière"),
        ("Conseiller de vente", "Conseiller(e) de vente", "Conseillère de vente"),
        ("Operatore sociale", "Operatore(trice) sociale", "Operatrice sociale"),
        ("Animateur", "Animateur(trice)", "Animatrice"),
    ],
)
def test_the_ending_is_bent_as_it_is_spelt(title: str, spelt: str, hers: str) -> None:
    """Whatever case the mail writes it in; what cannot be bent stays."""
    assert with_endings(title, [read(Message("<a@x>", subject=spelt, text=""), None)]) == hers


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Our sister hotel is looking for a Reservations Team Leader. Would you be interested in that?", True),
        ("We therefore invite you to apply for the position of Customer Service Officer, Ikeja Branch.", True),
        ("Wir suchen aber einen Monteur. Wenn das für Sie interessant ist, rufen Sie mich bitte an.", True),
        ("We are also looking for a Brand Designer; do send in an application if you like the look of it.", True),
        ("We encourage you to apply for our other open positions in the future.", False),
        ("We invite you to apply for any future vacancies.", False),
    ],
)
def test_another_opening_that_is_offered(text: str, offered: bool) -> None:
    """One that is named, not whatever may come."""
    assert tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\nit is a no. {text}\n\nHannah")).alternative is offered


def test_a_title_in_the_form_of_the_owner() -> None:
    """The receipt says "Einkäufer", the invitation "Einkäuferin": who is asked is a woman."""
    owner = Owner("Miriam Kolbeck", ("priya@home.example",))
    receipt = mail(
        "ack", ATS, "Eingang bei Halden Robotics", "Ihre Bewerbung als Strategischer Einkäufer bei Halden Robotics", -30
    )
    invited = mail(
        "inv", HANNAH, "Einladung", "Ihre Bewerbung als Strategische Einkäuferin: Gespräch am 10. November um 9 Uhr?", -15
    )
    no = mail("no", HANNAH, "Ihre Bewerbung als Strategischer Einkäufer", "Sehr geehrte Frau Kolbeck,\n\nleider nein.")
    found = [Found(receipt, Mailbox.INBOX, 1), Found(invited, Mailbox.INBOX, 2)]
    known = understand(no, NO, found, owner, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Strategische Einkäuferin"


@pytest.mark.parametrize(
    ("title", "hers"),
    [
        ("Technischer Zeichner", "Technische Zeichnerin"),
        ("Freier Mitarbeiter", "Freie Mitarbeiterin"),
        ("Auszubildender", "Auszubildende"),
        ("Zimmermann", "Zimmerin"),
        ("Student Assistant", "Student Assistant"),
        ("Copywriter", "Copywriter"),
        ("Coordinator Events", "Coordinator Events"),
        ("Trainer and Coach", "Trainer and Coach"),
    ],
)
def test_a_german_title_of_a_woman(title: str, hers: str) -> None:
    """English titles stay."""
    assert of_a_woman(title) == hers


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Curriculum Developer", "Curriculum Developer"),
        ("CV Specialist", "CV Specialist"),
        ("CV - Cuoco di linea", "Cuoco di linea"),
        ("SQL2019 Administrator", "SQL2019 Administrator"),
    ],
)
def test_what_looks_like_padding_and_is_the_title(title: str, plain: str) -> None:
    """Words and numbers that stand before many titles are a part of some."""
    assert clean_role(title) == plain


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("come cantiniere", "cantiniere"),
        ("un'addetta alla propagazione", "addetta alla propagazione"),
        ("Telefonat zur Projektleitung Sonderanlagen", "Projektleitung Sonderanlagen"),
    ],
)
def test_what_a_subject_says_before_a_title(title: str, plain: str) -> None:
    """A small word, an article, and what was spoken on the phone about."""
    assert clean_role(title) == plain


def test_two_towns_are_no_two_forms_of_a_title() -> None:
    """ "Köln / Berlin" ends like a woman's form."""
    no = mail("no", HANNAH, "Ihre Bewerbung als Vertriebsleiter Köln / Berlin", "Guten Tag,\n\nleider nein.")
    known = understand(no, NO, (), Owner("Maren Kolbeck", ("priya@home.example",)), lambda _: OTHER)
    assert known.role is not None
    assert not known.role.value.endswith("leiter Berlin")


@pytest.mark.parametrize(
    ("owner", "role"),
    [
        ("Miriam Kolbeck", "Mitarbeiterin Kulturvermittlung"),
        ("Jonas Kolbeck", "Mitarbeiter Kulturvermittlung"),
        ("Kim Kolbeck", None),
    ],
)
def test_a_title_in_both_forms(owner: str, role: str | None) -> None:
    """The owner's; both where the name leaves a doubt."""
    no = mail("no", HANNAH, "Ihre Bewerbung als Mitarbeiterin/Mitarbeiter Kulturvermittlung", "Guten Tag,\n\nleider nein.")
    known = understand(no, NO, (), Owner(owner, ("priya@home.example",)), lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == (role or "Mitarbeiterin/Mitarbeiter Kulturvermittlung")


def test_what_is_left_where_the_firm_stood_is_no_part_of_the_title() -> None:
    """ "Disponent bei der Spedition Grabner": the letter says where by itself."""
    no = mail(
        "no", HANNAH, "Disponent Nahverkehr bei der Spedition Grabner", "Guten Tag,\n\nleider nein.\n\nHannah\nSpedition Grabner"
    )
    known = understand(no, NO, (), OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Disponent Nahverkehr"


def test_the_title_that_the_owner_gives_the_addressee() -> None:
    """In the owner's own letter to them, whatever From shows."""
    invited = mail(
        "inv",
        "Daniela Fusaro <d.fusaro@girasole.example>",
        "Prova",
        "Gentile Chiara,\n\nvenga venerdì 13 novembre per un colloquio.",
        -15,
    )
    mine = mail(
        "mine",
        "Chiara <priya@home.example>",
        "Re: Prova",
        "Gentile Dott.ssa Fusaro,\n\nva bene.",
        -14,
        answers="inv",
        to="d.fusaro@girasole.example",
    )
    no = mail(
        "no",
        "Daniela Fusaro <d.fusaro@girasole.example>",
        "Re: Prova",
        "Gentile Chiara,\n\nabbiamo scelto un'altra persona.",
        answers="mine",
    )
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1), Found(mine, Mailbox.SENT, 1)], OWNER, lambda _: OTHER)
    assert known.recipient is not None
    assert known.recipient.title == "Dott.ssa"


def test_an_invitation_is_no_part_of_a_title() -> None:
    """ "vieni a fare una prova", and the talk that a subject invites to."""
    asked = mail(
        "a", HANNAH, "prova", "Ciao Priya, per il posto di capo partita ai primi vieni a fare una prova sabato 5, dalle 16.", -20
    )
    assert role(asked) == "capo partita ai primi"
    assert (
        role(mail("b", HANNAH, "Uitnodiging kennismakingsgesprek praktijkondersteuner", "Tot dinsdag.", -20))
        == "praktijkondersteuner"
    )


def test_an_internship_is_told_of_what() -> None:
    """The refusal says "um einen Ausbildungsplatz", the receipt as what."""
    receipt = mail(
        "ack", ATS, "Eingang", "Ihre Bewerbung um einen Ausbildungsplatz als Mechatroniker (m/w/d) bei Halden Robotics", -30
    )
    no = mail("no", HANNAH, "Ihre Bewerbung um einen Ausbildungsplatz bei Halden Robotics", "Leider müssen wir absagen.")
    known = understand(no, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Ausbildung als Mechatroniker"


def test_the_form_of_the_title_that_the_mail_has_stays() -> None:
    """ "conseillère ou conseiller en indemnisation", says the receipt: the refusal knows to whom it speaks."""
    receipt = mail(
        "r",
        HANNAH,
        "Accusé de réception",
        "Merci de votre candidature au poste de conseillère ou conseiller en indemnisation.",
        -9,
    )
    no = mail(
        "no",
        HANNAH,
        "Re: Accusé de réception",
        "Nous ne retenons pas votre candidature pour le poste de conseillère en indemnisation.",
        answers="r",
    )
    known = understand(no, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "conseillère en indemnisation"


def test_the_owners_own_letter_names_the_post_where_no_other_mail_does() -> None:
    """A foreman's two lines name nothing."""
    no = mail("no", HANNAH, "Re: Your ad", "went with another chippy sorry\nHannah", answers="mine")
    mine = mail(
        "mine",
        "Priya <priya@home.example>",
        "Your ad",
        "Hello,\n\nI would like to apply for the position of Carpenter.",
        days=-9,
        to=HANNAH,
    )
    known = understand(no, NO, [Found(mine, Mailbox.SENT, 1)], OWNER, lambda _: OTHER)
    assert known.role
    assert known.role.value == "Carpenter"


def test_what_a_subject_calls_a_post_without_a_title() -> None:
    """Only where no mail has one."""
    refusal = mail(
        "no",
        "Nerys Pugh <nerys@cwmgarw.example>",
        "The Year 5 post",
        "Dear Priya\n\nthe governors chose somebody else.\n\nNerys Pugh",
    )
    known = around(refusal)
    assert known.role is not None
    assert known.role.value == "Year 5 post"
    titled = around(
        refusal,
        mail(
            "ack",
            "Nerys Pugh <nerys@cwmgarw.example>",
            "Your application: Class Teacher",
            "Dear Priya\n\nThank you for applying for the Class Teacher post.\n\nNerys Pugh",
            -9,
        ),
    )
    assert titled.role is not None
    assert titled.role.value == "Class Teacher"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Would you be open to the Senior Propagator role? Four days, not as much money.", "Senior Propagator"),
        (
            "We have just posted a Reporting Specialist position. I think it could be a good match for you.",
            "Reporting Specialist",
        ),
        (
            "Em fevereiro abre o turno da noite e vou precisar de um Programador de Cargas. Você teria interesse?",
            "Programador de Cargas",
        ),
        ("In Weiz suche ich ab September eine Leitung Rechnungswesen. Wäre das etwas für Sie?", "Leitung Rechnungswesen"),
        ("Would you be open to another role with us?", ""),
        ("We are looking for another Firmware Engineer in spring. Would you be interested in that role?", ""),
    ],
)
def test_the_title_of_what_is_offered_instead(text: str, expected: str) -> None:
    """As the mail names it; the post that is refused is none, nor is one without a title."""
    no = f"Hi Priya,\n\nWe chose somebody else for the Firmware Engineer job. {text}\n\nHannah"
    assert tell(mail("no", HANNAH, "Firmware Engineer", no)).opening == expected
