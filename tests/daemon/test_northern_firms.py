"""Firms as German, Dutch, Swedish, Polish and Turkish mails name them, and what only looks like one."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from daemon.agencies import introduced
from daemon.agents import is_agent
from daemon.position import company
from daemon.related import read


def _company(name: str, address: str, subject: str = "", text: str = "nej") -> str | None:
    return company(Message("<a@x>", subject=subject, sender=Address(name, address), text=text))


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        ("Fam. Bergqvist, Norrlida gård", "norrlida@gardspost.example", "Norrlida gård"),
        ("Familie Unterholzner", "info@berghotel-unterholzner.example", None),
        ("Zosia z Kotwica Studio", "zosia@kotwicastudio.example", "Kotwica Studio"),
        ("Zosia z Poduszki", "zosia@poduszka.example", "Poduszka"),
        ("Anke de Groot", "anke@zonnekamp.example", "Zonnekamp"),
        ("Jet Veen", "j.veen@dorsmaat.example", "Dorsmaat"),
        ("Personalavdelningen", "jobb@lindvarn.example", None),
    ],
)
def test_a_display_name_of_somebody_or_of_a_firm(name: str, address: str, expected: str | None) -> None:
    """A family, a surname with "de", an initial in the address are humans, whose domain tells; a case of Polish is no name to give back."""
    assert _company(name, address) == expected


@pytest.mark.parametrize(
    ("sign", "address", "expected"),
    [
        ("Resi Hochgruber\nWirtshaus zum Goldenen Hecht, 1180 Wien", "resi@hecht-wien.example", "Wirtshaus zum Goldenen Hecht"),
        ("Karin Ek\nPersonalenheten\nHallanda universitet", "karin.ek@hallandauni.example", "Hallanda universitet"),
        ("Karin Ek\nEnhetschef, Vårdcentralen Björken", "karin.ek@vc-bjorken.example", "Vårdcentralen Björken"),
        ("Zenon Buk\nStolarnia Buk, Mysłakowice", "zenon@buk-meble.example", "Stolarnia Buk"),
        ("Ayla Sarp\nMinik Veteriner Kliniği", "ayla@minikklinik.example", "Minik Veteriner Kliniği"),
        ("Ayla Sarp\nSarıgöl Belediyesi Yazı İşleri Müdürlüğü", "ayla.sarp@sarigol-bld.example", "Sarıgöl Belediyesi"),
        ("Karin Ek\nVD-assistent, Norrbygg i Lindö AB", "karin.ek@nbl.example", "Norrbygg i Lindö"),
        ("Basti\nUnfug & Sohn, Ehrenfeld", "basti@unfugundsohn.example", "Unfug & Sohn"),
    ],
)
def test_last_lines_say_what_the_house_is(sign: str, address: str, expected: str | None) -> None:
    """A small word behind a Swedish name, an office behind a Turkish one, a legal form, an "&" that the domain spells."""
    assert _company(sign.split("\n")[0], address, "", f"nej.\n\n{sign}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lindör'e başvurunuz için teşekkürler.", "Lindör"),
        ("Lindör'deki pozisyon için teşekkürler.", "Lindör"),
        ("Orhan Bey'in selamı var.", None),
        ("Museet valde den som byggt lekplatsen på Dalvikens museum.", None),
        ("Im Gespräch bist du bei den Überschriften unsicher gewesen.", None),
    ],
)
def test_a_place_or_a_human_in_the_text_is_no_firm(text: str, expected: str | None) -> None:
    """What stands "in" somewhere is a place as often, and "Bey" a form of address."""
    assert _company("", "no-reply@us.greenhouse-mail.io", "", f"Merhaba,\n\n{text}") == expected


def test_a_title_before_a_dash_is_no_firm() -> None:
    """German titles begin with their noun."""
    assert _company("Regula Amstad", "regula.amstad@post.example", "Leiterin Kundendienst – unser Telefonat") is None


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Kunden har efter intervjuerna valt en annan person.", True),
        ("Klient obejrzał dziewięć CV i wskazał cztery.", True),
        ("Wir leiten dein Profil nicht an den Kunden weiter.", True),
        ("Firmadan sizin için olumsuz dönüş aldık.", True),
        ("Kunden har sagt upp avtalet, så vi anställer ingen.", False),
        ("Klient wstrzymał budżet i nie zatrudniamy.", False),
        ("Mit den Kunden kannst du gut.", False),
        ("Müşterimiz projeyi iptal etti.", False),
    ],
)
def test_an_agency_speaks_of_its_clients_choice(text: str, agent: bool) -> None:
    """A customer who goes is one that any firm may have."""
    assert is_agent(Message("<a@x>", sender=Address("Kim Ek", "kim@lindvarn.example"), text=text)) is agent


@pytest.mark.parametrize(
    ("name", "address", "text", "expected"),
    [
        (
            "Reiterhof Lindental",
            "reiterhof-lindental@gmx.de",
            "Hallo,\n\nleider nein, wir haben schon wen.\n\nLG Tanja",
            "Reiterhof Lindental",
        ),
        ("Salon Nilüfer", "salonnilufer@gmail.com", "Selam,\n\nmaalesef birini aldık artık.\n\nNazan", "Salon Nilüfer"),
        ("Tartak Wilk", "tartak@wilk.example", "Dzień dobry,\n\nniestety mamy już komplet.\n\nStefan Wilk", "Tartak Wilk"),
        ("Hinnerk Moorkamp", "moorkamp@gmx.de", "Moin,\n\ndie Stelle ist leider vergeben.\n\nGruß\nH. Moorkamp", None),
    ],
)
def test_a_display_name_that_says_what_the_house_is(name: str, address: str, text: str, expected: str | None) -> None:
    """Nobody is called Salon or Reiterhof, whatever the address; a man at a free mail service is no house."""
    assert _company(name, address, "x", text) == expected


@pytest.mark.parametrize(
    ("sign", "text", "expected"),
    [
        ("Carsten Ohm\nOhm Personalberatung", "ich habe gerade mit Buchwald Logistik telefoniert.", "Buchwald Logistik"),
        ("Carsten Ohm\nOhm Personalberatung", "ich habe mit Frau Kerner telefoniert.", None),
        ("Ilse Baert\nFlexpunt Uitzendbureau", "Ik heb net Verbrugge aan de lijn gehad over de job van calculator.", "Verbrugge"),
        ("Mats Ek\nLindvarn Bemanning", "jag har pratat med Nordplåt i dag.", "Nordplåt"),
        ("Marta Sowa\nAgencja Pracy Stermax", "dostałam odpowiedź od firmy Polfrost.", "Polfrost"),
        ("Marta Sowa\nAgencja Pracy Stermax", "dostałam odpowiedź od Pani Ewy.", None),
        ("Tuğba Senger\nYoldaş İK Danışmanlık", "Altınova Gıda'dan dönüş geldi.", "Altınova Gıda"),
        ("Tuğba Senger\nYoldaş İK Danışmanlık", "Ankara'dan dönüş geldi.", None),
    ],
)
def test_whom_an_agency_speaks_of(sign: str, text: str, expected: str | None) -> None:
    """The firm on the phone, or that answered; no human and no town."""
    mail = Message(
        "<a@x>", subject="x", sender=Address(sign.split("\n")[0], "kontakt@ohm.example"), text=f"Hallo,\n\n{text}\n\n{sign}"
    )
    told = introduced(read(mail), [])
    assert is_agent(mail)
    assert (told.value if told else None) == expected


def test_a_turkish_board_speaks_for_an_employer() -> None:
    """ "... firmasının ilanına": whose opening it is."""
    text = "Merhaba,\n\nLindör Soğutma firmasının Depo Sorumlusu ilanına yaptığınız başvuru işveren tarafından reddedildi."
    assert _company("İşbul", "bildirim@isbul.example", "Başvurunuz", text) == "Lindör Soğutma"
