"""Who finds people for others, told by what they say of it, and for which firm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifier.message import Address, Message
from classifier.verdict import Label, Verdict
from daemon.agents import is_agent
from daemon.conversation import alone, understand
from daemon.values import Found, Mailbox, Owner

NO = Verdict(Label.REJECTION, 1.0, language="en")


def _mail(text: str, subject: str = "News", name: str = "Simone Farrant", email: str = "simone@ridgewell.example") -> Message:
    return Message("<a@x.example>", subject=subject, sender=Address(name, email), text=f"Hi Minh,\n\n{text}")


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("No luck with the cook one, they've gone with a chap from up the road.\n\nSimone\nRidgewell People", True),
        ("I sent them your CV on Monday and they don't want to see you this time.\n\nSimone\nRidgewell People", True),
        ("They cannot consider you further, whatever I say to them.\n\nSimone\nRidgewell Recruitment", True),
        ("They're seeing four from the eleven I sent, and you didn't make the four.\n\nSimone\nRidgewell & Hythe", True),
        ("The client is meeting the other two and has passed on yours.\n\nSimone", True),
        ("We have two mothers on maternity leave coming back, so we won't need you.\n\nSimone\nRidgewell Nursery", False),
        ("We decided to go with another cook, sorry.\n\nSimone\nRidgewell Recruitment", False),  # a firm's own department
        ("I sent your CV to head office and they want somebody local, sorry.\n\nSimone\nRidgewell Stores", False),
        ("I told her she should see you, but the owner has chosen her niece.\n\nSimone\nRidgewell Arms", False),
        ("They loved you, but the board chose somebody local.\n\nSimone\nRidgewell Theatre", False),
        ("Mark and David have asked me to take another candidate to final terms.\n\nSimone\nRidgewell Vane", True),
        ("The hiring manager has asked me to move forward with other candidates.\n\nSimone\nHR, Ridgewell Arms", False),
        ("You would have worked on site for one of our clients, but we chose another.\n\nSimone\nRidgewell Systems", False),
    ],
)
def test_who_places_people(text: str, agent: bool) -> None:
    """They speak of the employer as of others, of what they sent, and of what else they have; a firm that hires says "we"."""
    known = alone(_mail(text), NO)
    assert (known.agency or is_agent(_mail(text))) is agent


def test_who_only_carries_a_mail_makes_no_agency_of_who_writes() -> None:
    """ "Rede Aroeira de Ensino via Lousa Talentos" is a school; the same address alone is an agency's."""
    text = "Agradeço o seu interesse na vaga. Decidimos seguir com outras candidatas.\n\nEdmilson Tavares\nRecursos Humanos"
    assert not is_agent(_mail(text, "A vaga", "Rede Aroeira de Ensino via Lousa Talentos", "edmilson@lousatalentos.example"))
    assert is_agent(_mail(text, "A vaga", "Edmilson Tavares", "edmilson@lousatalentos.example"))


def test_ricerca_e_selezione_below_a_name_is_an_office() -> None:
    """Of a cooperative; below a firm's name it is what the firm does."""
    sign = "Purtroppo hanno scelto un altro.\n\nCordiali saluti,\nMarta Riva\n{}Ricerca e Selezione del Personale"
    assert not is_agent(_mail(sign.format(""), "Esito", "Marta Riva", "m.riva@coopsolaria.example"))
    assert is_agent(_mail(sign.format("Riva Consulting\n"), "Esito", "Marta Riva", "m.riva@rivaconsulting.example"))


@pytest.mark.parametrize(
    ("subject", "text", "company"),
    [
        ("Yard foreman - Orwick", "Orwick has gone with somebody local.", "Orwick"),
        (
            "Yard foreman - Orwick Creameries",
            "I heard from Declan in Orwick Creameries, they've gone with another.",
            "Orwick Creameries",
        ),
        ("Yard foreman - Orwick", "The site in Orwick wants somebody local.", None),  # a place
        ("Supervisor de expedição - cliente em Fazenda Rio Grande", "our client has gone with somebody else.", None),
        ("warehouse associates, Northgate Seed", "They picked their four, you weren't among them.", "Northgate Seed"),
        ("Educator", "Had Trish from Little Wombats on the phone at lunch. She's gone with the other girl.", "Little Wombats"),
    ],
)
def test_the_client_in_subject_and_text(subject: str, text: str, company: str | None) -> None:
    """A single name behind a dash is a client where it acts, and where somebody is, a place."""
    known = alone(_mail(f"{text}\n\nSimone\nRidgewell Recruitment", subject), NO)
    assert (known.company.value if known.company else None) == company


@pytest.mark.parametrize(
    ("subject", "text", "company"),
    [
        (
            "Poste de paie",
            "Un CDI pour l'un de nos clients, le Groupe Rivoire. Il a choisi quelqu'un d'autre.\n\nHugues\nAltaïs RH",
            "Groupe Rivoire",
        ),
        (
            "Project Admin",
            "The role was with Koda Civil. They've gone with somebody local.\n\nTegan\nHarrow Lane Recruitment",
            "Koda Civil",
        ),
        (
            "Payroll Administrator - Tamworth",
            "A logistics business in Tamworth. They've chosen two others.\n\nDean\nOakes Search & Selection",
            None,
        ),
    ],
)
def test_the_client_in_an_agents_words(subject: str, text: str, company: str | None) -> None:
    """As one of several clients, by the post; never where the post is."""
    known = alone(_mail(text, subject), NO)
    assert (known.company.value if known.company else None) == company


def test_a_department_before_its_firm_is_no_house_of_agents() -> None:
    """ "Design & Research Recruiting, Lumenfold", at lumenfold.example."""
    text = "Hi,\n\nthe team decided. Anouk wanted more.\n\nKelsey Brandvold\n{}"
    inside = _mail(text.format("Design & Research Recruiting, Lumenfold"), "No", "Kelsey Brandvold", "k@lumenfold.example")
    assert not is_agent(inside)
    house = _mail(text.format("Crockery Lane Recruitment, Cork\nConsultant"), "No", "Kelsey Brandvold", "k@crockerylane.example")
    assert is_agent(house)


def test_the_client_stands_behind_the_post_that_the_agent_offered() -> None:
    """ "Payroll Specialist with Kilbrack Dairies", in the mail that began it; a word of the title is no client."""

    def about(subject: str, text: str, refusal: str) -> str | None:
        first = _mail(f"{text}\n\nOur client will be in touch.\n\nSimone\nRidgewell Recruitment", subject)
        no = _mail(f"{refusal}\n\nSimone\nRidgewell Recruitment", "News of the Cableways job")
        known = understand(
            no,
            NO,
            [Found(replace(first, message_id="<first@x.example>"), Mailbox.INBOX, 1)],
            Owner("Minh Tran", ("minh@home.example",)),
            lambda m: NO,
        )
        return known.company.value if known.company else None

    named = "Payroll Specialist, Mallow", "The job: Payroll Specialist with Kilbrack Dairies in Mallow."
    assert about(*named, "The client has chosen another Payroll Specialist.") == "Kilbrack Dairies"
    of_the_title = "A call at half two", "It is the position of Engineer Cableways."
    assert about(*of_the_title, "The client has not chosen you for the position of Engineer Cableways.") is None
