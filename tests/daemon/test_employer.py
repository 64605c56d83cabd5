"""The firm from all the mails of an application, where the refusal doesn't name it; and the title that was confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from classifier.message import Address, Message
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.conversation import queries, understand
from daemon.employer import employer
from daemon.related import read
from daemon.titles import role
from daemon.values import Conversation, Found, Mailbox, Owner

OWNER = Owner("Luz Quintero", ("luz@home.example",))
DAY = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
NO = Verdict(Label.REJECTION, 0.98, language="en")
OTHER = Verdict(Label.NOT_REJECTION, 0.02, language="en")
RECEIPT = Verdict(Label.NOT_REJECTION, 0.02, language="en", sentences=(Sentence("We got it.", Function.RECEIPT, 0.9, 0.0),))
GRANT = Address("Grant Mierzwa", "grant@tallowandrye.example")


def _mail(
    ident: str, sender: Address, subject: str, text: str, days: float = 0, to: str = "luz@home.example", answers: str = ""
) -> Message:
    ids = (f"<{answers}@x.example>",) if answers else ()
    return Message(
        f"<{ident}@x.example>", in_reply_to=ids, references=ids, date=DAY + timedelta(days=days), subject=subject, sender=sender,
        to=(Address("", to),), text=text,
    )  # fmt: skip


def _known(no: Message, *received: Message, sent: tuple[Message, ...] = (), receipts: tuple[str, ...] = ()) -> Conversation:
    found = [Found(m, Mailbox.INBOX, i) for i, m in enumerate(received)] + [Found(m, Mailbox.SENT, i) for i, m in enumerate(sent)]
    return understand(no, NO, found, OWNER, lambda m: RECEIPT if (m.message_id or "")[1:-11] in receipts else OTHER)


def test_the_owners_letter_names_the_firm_that_the_domain_spells() -> None:
    """A chef writes from a phone; where it was, the application says."""
    applied = _mail(
        "app",
        Address("Luz", "luz@home.example"),
        "sous chef",
        "Chef,\n\nsaw the sign at Tallow & Rye on Brady.\n\nLuz",
        -9,
        GRANT.email,
    )
    no = _mail("no", GRANT, "Re: sous chef", "Luz. Benny put his hand up and I'm giving it to him.\nG", answers="app")
    known = _known(no, sent=(applied,))
    assert known.company
    assert known.company.value == "Tallow & Rye"
    assert known.company.source == "<app@x.example>"
    assert _known(no).company is None


def test_a_domain_that_adds_the_trade_spells_the_firm() -> None:
    """ "Harbour & Main", at harbourandmainphysio.example, by the owner's own letter."""
    brent = Address("Brent Comeau", "brent@harbourandmainphysio.example")
    applied = _mail(
        "app",
        Address("Luz", "luz@home.example"),
        "Physiotherapist",
        "Dear Brent,\n\nI saw that Harbour & Main is looking for a physiotherapist.\n\nLuz",
        -9,
        brent.email,
    )
    no = _mail("no", brent, "Re: Physiotherapist", "Hey Luz, we ended up hiring somebody last week.\n\nBrent", answers="app")
    known = _known(no, sent=(applied,))
    assert known.company
    assert known.company.value == "Harbour & Main"


def test_a_customer_that_a_house_tells_of_is_not_the_house() -> None:
    """The other mails from the domain name the firm that it spells; what stands in subject or signature, or without such mails, is believed."""
    lou = Address("Lou Ferrand", "lou@ateliersduquai.example")
    asked = replace(
        read(_mail("a", lou, "Votre candidature", "Merci pour votre candidature.\n\nLou", -9)), firm="Ateliers du Quai"
    )
    text = "Bonjour Luz,\n\nles Salines ont signé pour la moitié, et nous avons pris Margaux.\n\nLou"
    no = replace(read(_mail("no", lou, "Votre carnet", text)), firm="Salines")
    plain = replace(read(_mail("no", lou, "Votre candidature aux Salines", text)), firm="Salines")
    for this, others, firm in ((no, (asked,), "Ateliers du Quai"), (no, (), "Salines"), (plain, (asked,), "Salines")):
        told = employer(this, (), others, (), False)
        assert told
        assert told.value == firm


def test_who_carries_a_mail_is_not_named_by_the_owners_letter() -> None:
    """ "I saw the post on Stellenwiese": the board's name is no employer's."""
    board = Address("", "noreply@stellenwiese.example")
    applied = _mail(
        "app",
        Address("Luz", "luz@home.example"),
        "baker",
        "Hello,\n\nI saw the baker post on Stellenwiese.\n\nLuz",
        -9,
        board.email,
    )
    no = _mail("no", board, "Re: baker", "Your application as a baker was declined.", answers="app")
    found = [Found(applied, Mailbox.SENT, 1)]
    assert understand(no, replace(NO, carried=0.9), found, OWNER, lambda _: OTHER).company is None


def test_what_the_house_calls_itself_in_another_mail() -> None:
    """Also where that mail belongs to something else: the domain says that it is theirs."""
    invited = _mail(
        "inv",
        Address("Tess Rye", "tess@tallowandrye.example"),
        "Tasting on Friday",
        "Come by.\n\nTess\nTallow & Rye Kitchens",
        -60,
    )
    no = _mail("no", GRANT, "about Sunday", "Luz. I'm giving it to Benny.\nG")
    known = _known(no, invited)
    assert known.company
    assert known.company.value.startswith("Tallow & Rye")


def test_the_title_that_was_confirmed_and_not_one_that_is_spoken_of() -> None:
    """ "The DevOps role is gone" is news of another opening."""
    rohan, form = Address("Rohan Bhatia", "rohan@dabbawise.example"), Address("Dabbawise", "jobs@dabbawise.example")
    received = _mail(
        "form", form, "We got your application!", "Thanks for applying for the Frontend Engineer role at Dabbawise.", -20
    )
    talk = _mail("talk", rohan, "Dabbawise: 30 mins?", "Hi Luz,\n\nhalf an hour on Tuesday?\n\nRohan\nDabbawise", -15)
    gone = _mail("gone", rohan, "Small task", "Hi Luz,\n\nthe DevOps Engineer role is gone, in case you saw it.\n\nRohan", -8)
    no = _mail("no", rohan, "Being frank", "Hi Luz,\n\nwe won't be hiring you, sorry.\n\nRohan", answers="talk")
    known = _known(no, received, talk, gone, receipts=("form",))
    assert known.role
    assert known.role.value == "Frontend Engineer"


def test_where_an_agent_places_the_post() -> None:
    """In Spanish and English; the town behind it is no firm."""
    caro = Address("Carolina Sosa", "carolina@puentetalento.example")
    sign = "\n\nCarolina Sosa\nConsultora | Puente Talento\nConsultora de selección"
    first = _mail(
        "first",
        caro,
        "Búsqueda",
        f"Hola Luz,\n\nestoy llevando una búsqueda de Analista Sr. de Logística para Lácteos Trebolar.{sign}",
        -20,
    )
    no = _mail("no", caro, "Re: Búsqueda", f"Hola Luz,\n\nel cliente tomó a otro.{sign}", answers="first")
    known = _known(no, first)
    assert known.agency
    assert known.company
    assert known.company.value == "Lácteos Trebolar"
    town = _mail(
        "first", caro, "Búsqueda", f"Hola Luz,\n\nestoy llevando una búsqueda de Analista de Logística para Rosario.{sign}", -20
    )
    assert _known(no, town).company is None


def test_a_post_that_is_needed() -> None:
    """ "Ci serve un capocantiere": said of the opening before there is an advert."""
    for text, title in (
        ("partiamo con due palazzine e ci serve un capocantiere, quello che avevamo va in pensione.", "capocantiere"),
        ("il nous faut une vendeuse pour l'été.", "vendeuse"),
        ("nos hace falta una cocinera.", "cocinera"),
    ):
        assert role(_mail("a", GRANT, "x", text)) == title


def test_the_human_behind_a_system_that_writes_for_the_firm() -> None:
    """Found by the name before "via", or by a domain that turns the firm's words round; asked for papers, without a closing."""
    who = Address("Rita Salgado", "rsalgado@altozanofrutas.example")
    asked = _mail(
        "ask", who, "Vacante jefe de almacén",
        "Hola, buenas tardes,\n\nRecibimos su postulación a Jefe de Almacén en Frutas Altozano. Me falta su aspiración salarial.\n\n"
        "Rita Salgado\nPsicóloga de selección\nFrutas Altozano", -14,
    )  # fmt: skip
    system = Address("Frutas Altozano", "notificaciones@empleatec.example")
    no = _mail(
        "no", system, "Actualización de tu postulación: Jefe de Almacén",
        "Hola Luz,\n\nLa vacante Jefe de Almacén de Frutas Altozano avanzó a la siguiente etapa con otros candidatos.\n\nEquipo de talento\nFrutas Altozano",
    )  # fmt: skip
    known = _known(no, asked)
    assert known.recipient
    assert known.recipient.address == who.email
    via = replace(
        no, sender=Address("Brasa via Empleatec", "notificaciones@empleatec.example"), text="Hola Luz,\n\nAvanzamos con otros."
    )
    assert {q.field for q in queries(via, OWNER) if q.value == "Brasa"} == {"from", "subject"}
