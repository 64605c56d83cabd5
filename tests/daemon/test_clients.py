"""Agents and their clients: who is the employer where somebody else writes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifier.message import Address, Message
from daemon.conversation import alone, queries, understand
from daemon.values import Found, Mailbox
from tests.daemon.mailroom import NO, OTHER, OWNER, around, mail, tell


@pytest.mark.parametrize(
    ("first", "company"),
    [
        ("Voor Korrel zoek ik een Data Engineer.", "Korrel"),
        ("Für Adler Antriebe suchen wir eine Leitung Einkauf.", "Adler Antriebe"),
        ("For Kestrel Bend I'm looking for a planner.", "Kestrel Bend"),
        ("De vacature is er bij onze klant Debruyne Koeltransport in Deinze.", "Debruyne Koeltransport"),
        ("The role is a Data Engineer with Penhallow Engineering in Avonmouth.", "Penhallow Engineering"),
        ("Ik bel je morgen over de functie.", None),
    ],
)
def test_an_agency_is_not_the_employer(first: str, company: str | None) -> None:
    """Who signs as an agency names its client, or nobody; its own name is not where the role was."""
    agent = "Naomi Addo <naomi@kadenegen.example>"
    sign = "\n\nNaomi Addo | Kade Negen, bemiddeling in data & techniek"
    offer = mail("offer", agent, "Data Engineer", first + sign, -20)
    no = mail("no3", agent, "Re: Data Engineer", "Ze gaan met iemand anders verder." + sign, answers="offer")
    known = understand(no, NO, [Found(offer, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.agency
    assert (known.company.value if known.company else None) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("I've heard back from Penhallow this afternoon and they have gone with another candidate.", "Penhallow"),
        ("I've heard back from Calloway and I'm afraid it's not good news.", "Calloway"),
        ("I've heard back from Alan this afternoon and they have gone with another candidate.", None),
        ("Leider hat sich die Firma Hollaus für einen anderen Kandidaten entschieden.", "Hollaus"),
        ("Ik kreeg daarnet antwoord van Debruyne Koeltransport. Ze gaan niet verder.", "Debruyne Koeltransport"),
        ("J'ai eu un retour de Granvallon : ils ont choisi quelqu'un d'autre.", "Granvallon"),
    ],
)
def test_the_client_an_agent_has_heard_from(text: str, company: str | None) -> None:
    """As the agent speaks of it; a person whom they heard from is no firm."""
    agent = "Sophie Lanyon <sophie@larkfieldrecruitment.example>"
    known = understand(mail("heard", agent, "Update", text + "\n\nSophie"), NO, (), OWNER, lambda _: OTHER)
    assert known.agency
    assert (known.company.value if known.company else None) == company


def test_who_spoke_of_a_client_before_is_an_agent_still() -> None:
    """Also where that mail was about another post."""
    agent = "Gemma Strickland <gemma.strickland@pennantrowe.example>"
    sign = "\n\nGemma\nSenior Consultant\nPennant & Rowe"
    other = mail(
        "other", agent, "Depot Coordinator", "I have a Depot Coordinator job with my client Norbrook Dairies." + sign, -20
    )
    no = mail("nope", agent, "Transport Planner", "They've decided not to offer you the Transport Planner position." + sign)
    known = understand(no, NO, [Found(other, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.agency
    assert known.company is None


def test_a_recruitment_partner_in_a_firm_is_no_agency() -> None:
    """It is a job's title; "Kestrel Recruitment Partners" is one."""
    for sign, agency in (("Recruitment Partner, Pennard Hotels", False), ("Kestrel Recruitment Partners", True)):
        no = mail(
            "no",
            "Dominic Achebe <dominic@pennardhotels.example>",
            "Front of House Manager",
            f"Hi Priya,\n\nno.\n\nDominic Achebe\n{sign}",
        )
        assert understand(no, NO, (), OWNER, lambda _: OTHER).agency is agency


def test_the_clients_whole_name_is_taken() -> None:
    """ "Penhallow" is "Penhallow Engineering" where the agent introduced it."""
    agent = "Sophie Lanyon <sophie@larkfieldrecruitment.example>"
    offer = mail("o", agent, "Ledger Supervisor", "The role is a Ledger Supervisor with Penhallow Engineering in Avonmouth.", -20)
    no = mail("heard", agent, "Re: Ledger Supervisor", "I've heard back from Penhallow: not this time.", answers="o")
    known = understand(no, NO, [Found(offer, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Penhallow Engineering"


def test_queries_ask_for_the_client_that_an_agent_speaks_of() -> None:
    """The client's own invitation shows who was met, and stands in no thread of the agent's."""
    agent = "Claudia Reisinger <c.reisinger@hofreiter-personal.example>"
    no = mail(
        "no",
        agent,
        "Disponent",
        "ich habe heute mit Traunwerk telefoniert. Man nimmt einen anderen.\n\nHofreiter Personalberatung GmbH",
    )
    assert any(q.field == "from" and q.value == "@traunwerk" for q in queries(no, OWNER))


def test_whoever_writes_is_no_house() -> None:
    """ "Luc Verhelst heeft je een bericht gestuurd", through a job site."""
    no = mail(
        "no",
        "Luc Verhelst <gesprek-8f31c7@antwoord.jobkanaal.example>",
        "Luc Verhelst heeft je een bericht gestuurd",
        "Beste,\n\nwij hebben een andere elektricien aangenomen.\n\nmvg\nLuc Verhelst",
    )
    known = understand(no, NO, (), OWNER, lambda _: OTHER)
    assert known.company is None


def test_an_agents_call_with_the_owner_is_not_the_clients_interview() -> None:
    """ "Ihr Telefonat mit mir" is the thread's subject still, when the client's own interview is arranged in it; the agent was not there, though the client names
    them. A "Telefonat" is no firm."""
    agent, subject = "Mag. Stefan Kogler <s.kogler@steirerblick-personal.example>", "Ihr Telefonat mit mir / Bilanzbuchhalterin"
    sign = "\n\nMag. Stefan Kogler\nSenior Consultant\nSteirerblick Personalberatung GmbH"
    asked = mail("asked", agent, subject, "Danke nochmals für das nette Telefonat. Darf ich Ihr Profil vorstellen?" + sign, -20)
    made = mail(
        "made",
        agent,
        f"AW: {subject}",
        "Die Kanzlei ist die Leitgeb Treuhand, und Frau Dr. Leitgeb würde Sie gerne persönlich kennenlernen. Ginge Donnerstag, 5. November, 9:30 Uhr? "
        "Am Gespräch nimmt auch Herr Prasch teil." + sign,
        -15,
        answers="asked",
    )
    office = mail(
        "office",
        "Kanzlei Leitgeb <kanzlei@leitgeb-treuhand.example>",
        "Anfahrt",
        "Herr Mag. Stefan Kogler hat das Gespräch mit Frau Dr. Leitgeb am 5. November um 9:30 Uhr fixiert. Bitte läuten Sie im 2. Stock.",
        -14,
    )
    no = mail("no", agent, f"AW: {subject}", "Frau Dr. Leitgeb hat sich leider anders entschieden." + sign, answers="made")
    around = [Found(one, Mailbox.INBOX, n) for n, one in enumerate((asked, made, office))]
    known = understand(no, NO, around, OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Leitgeb Treuhand"
    assert [(one.kind, "Kogler" in " ".join(one.people)) for one in known.interviews] == [("interview", False)]


def test_an_agencys_desk_is_no_client() -> None:
    """ "Senior Consultant - Accountancy & Finance" is what an agent does; the subject of the refusal itself names the client."""
    agent = "Darren Whitlock <darren.whitlock@sterlingmarsh.example>"
    sign = "\n\nKind regards,\nDarren\n\nDarren Whitlock\nSenior Consultant - Accountancy & Finance\nSterling Marsh Recruitment Ltd\n"
    invited = mail(
        "inv",
        agent,
        "Interview - Management Accountant - Oakhurst Foods",
        "They would like to meet you on 10 November." + sign,
        -9,
    )
    no = mail(
        "no4",
        agent,
        "Re: Interview - Management Accountant - Oakhurst Foods",
        "They offered it to somebody else." + sign,
        answers="inv",
    )
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Oakhurst Foods"


@pytest.mark.parametrize(
    ("text", "sign", "agency"),
    [
        (
            "They've gone with somebody else for the depot. I've a similar gig in Hove, shall I put you forward for it?",
            "Deb",
            True,
        ),
        ("Just off the phone with Castle Farm. They want a qualified tractor driver.", "Deb", True),
        ("Not this time, sorry.", "Deb\nSenior Consultant\nCrockery Lane Recruitment, Cork", True),
        ("We have decided to go with another candidate, and I'll keep you in mind.", "Deb\nFenwick Recruitment", False),
        ("The board has appointed somebody else. We have decided to close the post.", "Deb\nPrincipal", False),
        ("La empresa usuaria ha elegido a otra persona.", "Deb", True),
        ("Acabo de hablar con la empresa y han elegido a otro.", "Deb", True),
        ("J'ai transmis votre CV au client.", "Deb", True),
        ("L'azienda di Lodi ci ha risposto: cercano altro.", "Deb", True),
        ("Recebi hoje o contacto da empresa de Braga.", "Deb", True),
        ("O cliente escolheu outra pessoa.", "Deb", True),
        ("Han elegido a otra.", "Deb, Turia ETT", True),
        ("J'ai transmis votre CV au responsable du service.", "Deb", False),
        ("Hablé con la gerente y decidimos elegir a otra persona.", "Deb", False),
        ("L'azienda ha scelto un altro profilo.", "Deb\nUfficio Ricerca e Selezione", False),
        ("Quem já conhece o cliente assume a equipa.", "Deb", False),
        ("Non.", "Deb\nDirectrice par intérim", False),
    ],
)
def test_who_places_people_is_an_agent(text: str, sign: str, agency: bool) -> None:
    """By their trade and title, or where others decide and they place; a firm's own recruitment is none."""
    known = understand(
        mail("ag", "Deb Quill <deb@crockery.example>", "Update", f"{text}\n\nCheers,\n{sign}"), NO, (), OWNER, lambda _: OTHER
    )
    assert known.agency is agency


def test_a_mandate_names_the_client_and_the_post() -> None:
    """An agent's first mail says for whom; the second only "the Sr Brand Manager mandate"."""
    farhan = "Farhan Qureshi <farhan@tandemsearch.example>"
    first = mail(
        "brief",
        farhan,
        "Hello",
        "Hi Priya,\n\nas discussed, the mandate is for Nimbus Paints. May I share your CV with the client?\n\nFarhan\nTandem Search",
        -12,
    )
    no = mail(
        "no",
        farhan,
        "update",
        "Hi Priya,\n\nupdate on the Sr Brand Manager mandate. Client has not shortlisted your profile.\n\nFarhan\nTandem Search",
    )
    known = tell(no, first)
    assert known.company
    assert known.role
    assert (known.company.value, known.role.value) == ("Nimbus Paints", "Sr Brand Manager")


def test_who_probably_carries_a_mail_is_not_the_employer() -> None:
    """By the words of the whole mail (`Verdict.carried`): the sender's own names don't count, and what another firm did does; a human is then an agent."""
    board = Message(
        "<b@x.example>", subject="News about your application", sender=Address("Jobmoor", "candidate@jobmoor.example"),
        text="Hi Mateo,\n\nClove & Cardamom Catering has declined your application for Event Chef.\n\nReply in the Jobmoor app.",
    )  # fmt: skip
    told = alone(board, replace(NO, carried=0.9)).company
    assert told
    assert told.value == "Clove & Cardamom Catering"
    house = mail(
        "h",
        "Catalina Duque <catalina@transandina.example>",
        "Clerk",
        "Hi Priya,\n\nthanks for applying at Transandina.\n\nCatalina\nTransandina",
    )
    known = alone(house, replace(NO, carried=0.4)).company
    assert known
    assert known.value == "Transandina"
    human = mail(
        "a",
        "Dele Akande <dele@pikeandrowe.example>",
        "Treasury role",
        "Hi Priya,\n\nthey went with another.\n\nDele Akande\nPike & Rowe",
    )
    assert alone(human, NO).company
    known = alone(human, replace(NO, carried=0.9))
    assert known.company is None
    assert known.agency


def test_the_client_recurs_in_an_agents_mails() -> None:
    """ "Novedades Molinos Arequito", of which an earlier mail spoke."""
    agent = "Carla Domizi <cdomizi@brujularh.example>"
    first = mail(
        "a",
        agent,
        "Búsqueda Jefe de Depósito",
        "Hola Priya, te escribo de Brújula RH. Estamos acompañando a Molinos Arequito en la búsqueda.\n\nCarla Domizi\nBrújula RH",
        -20,
    )
    known = around(
        mail(
            "no",
            agent,
            "Novedades Molinos Arequito",
            "Hola Priya, el cliente avanzó con otro candidato.\n\nCarla Domizi\nBrújula RH",
            answers="a",
        ),
        first,
    )
    assert known.company is not None
    assert known.company.value == "Molinos Arequito"
