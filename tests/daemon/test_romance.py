"""French, Spanish, Italian and Portuguese mails: who refuses, for which post, and who signs, in the ways they write it every day."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from classifier.verdict import Label, Verdict
from daemon.agents import is_agent
from daemon.boards import is_board
from daemon.conversation import alone
from daemon.firms import clean_company, hints, left_out
from daemon.people import person
from daemon.position import company
from daemon.posts import addresses, capital_post
from daemon.signatures import signatory
from daemon.title_forms import clean_role
from daemon.titles import role


def _mail(subject: str, text: str, name: str = "", email: str = "info@posta.example") -> Message:
    return Message("<a@x.example>", subject=subject, sender=Address(name, email), text=text)


@pytest.mark.parametrize(
    ("subject", "text", "name", "email", "expected"),
    [
        ("la place", "Bonjour,\n\non a trouvé.\n\nPaule Ferrier, Ferme des Trois Noyers", "Paule Ferrier", "pf@courrier.example",
         "Ferme des Trois Noyers"),
        ("encargada", "Hola,\n\nno.\n\nGinés Molina\nViveros Molina e Hijos, Lorca", "Ginés Molina", "gines@molinahijos.example",
         "Viveros Molina e Hijos"),
        ("monitora", "Hola,\n\nno hay hueco para ti en San Crispín.\n\nBegoña Sáez", "Begoña Sáez", "bsaez@csancrispin.example",
         "San Crispín"),
        ("Re: motorista", "Oi,\n\njá fechou.\n\nRosana\nRede Lua Mansa - Matriz Maringá/PR", "Rosana Dias",
         "rosana@farmaciasluamansa.example", "Rede Lua Mansa"),
        ("Suppléance, collège Sainte-Ursule", "Madame,\n\nle rectorat a nommé quelqu'un.\n\nVéronique Muller", "Secrétariat",
         "direction@ste-ursule-h.example", "collège Sainte-Ursule"),
        ("Preparador", "Hola,\n\nConservas Aldana optó por otra persona.\n\nLuis", "", "luis@correo.example",
         "Conservas Aldana"),
        ("Chaudronnier - Forges Marnat", "Bonjour,\n\nForges Marnat a choisi un autre candidat.", "", "x@courrier.example",
         "Forges Marnat"),
        ("Laiterie Vernay a répondu à votre candidature", "Bonjour,\n\nvotre profil n'est pas retenu.", "", "x@courrier.example",
         "Laiterie Vernay"),
        # what is a human's, a job's or a town's
        ("surveillant", "Bonjour,\n\nnon.\n\nBruno Heitz", "Bruno Heitz, CPE", "b.heitz@courrier.example", None),
        ("comercial", "Hola,\n\nno.\n\nAna Ruiz, Almería", "Ana Ruiz", "ana.ruiz@correo.example", None),
        ("Re: Relance - vendeuse", "Bonjour,\n\nnon, désolée.\n\nAnne", "Anne Petit", "anne.petit@courrier.example", None),
        ("magazziniere", "Ciao,\n\nL'azienda ha deciso di fermarsi.\n\nLuca", "Luca Neri", "luca.neri@posta.example", None),
    ],
)  # fmt: skip
def test_the_house_beside_the_writer(subject: str, text: str, name: str, email: str, expected: str | None) -> None:
    """Behind a name, below it, at the end of a domain, small in a subject, as who chose."""
    assert company(_mail(subject, text, name, email)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "El Tribunal ha decidido no seguir.",
        "Le Conseil a choisi une autre personne.",
        "Il Consiglio ha scelto un altro.",
        "A Câmara decidiu parar.",
        "Le Groupe a décidé de geler les embauches.",
        "Finalmente Don Julio decidió otra cosa.",
        "Madame Roux a choisi une autre personne.",
        "En Francia han decidido otra cosa.",
        "Nadie optó por ti.",
    ],
)
def test_who_chose_is_no_firm(text: str) -> None:
    """A board, a boss, a country, nobody."""
    assert company(_mail("Tu candidatura", f"Hola:\n\n{text}\n\nAna")) is None


@pytest.mark.parametrize("line", ["Bonne Journée", "Un Abrazo", "Pôle Enfance", "Service Comptabilité"])
def test_what_else_stands_behind_a_name(line: str) -> None:
    """A wish, a department."""
    assert company(_mail("secrétaire", f"Bonjour,\n\nnon.\n\nLaure Petit, {line}", "Laure Petit", "laure@gmail.com")) is None


@pytest.mark.parametrize(
    ("text", "sign", "expected"),
    [
        (
            "Olivares del Pozo nos comunicó que decidió no avanzar con tu perfil.",
            "Laura\nPuente Claro Consultora en RRHH",
            "Olivares del Pozo",
        ),
        ("Forges Marnat nous a informés que votre profil n'était pas retenu.", "Anne\nRelais Conseil", "Forges Marnat"),
        ("Officine Bertolo ci ha comunicato che il tuo profilo non va avanti.", "Silvia\nPunto Lavoro", "Officine Bertolo"),
        ("O Frigorífico Campo Belo nos informou que seu perfil não segue.", "Rita\nElos RH", "Frigorífico Campo Belo"),
    ],
)
def test_a_client_that_told_the_agency(text: str, sign: str, expected: str) -> None:
    """Who is told by another house that it chose fills its posts."""
    message = _mail("Novedades", f"Hola:\n\n{text}\n\n{sign}", sign.split("\n", 1)[0], "x@oficina-y.example")
    known = alone(message, Verdict(Label.REJECTION, 1.0, language="es"))
    assert known.agency
    assert known.company
    assert known.company.value == expected


@pytest.mark.parametrize(
    "text",
    [
        "La Dirección nos comunicó que tu perfil no sigue.",
        "El Ayuntamiento nos informó que no financia el proyecto.",
        "La Comisión ha comunicado que tu candidatura no sigue.",
        "Marta me confirmó que la sala está libre.",
    ],
)
def test_ones_own_house_tells_too(text: str) -> None:
    """A board, an office, a colleague: no client."""
    assert not is_agent(_mail("Proceso", f"Hola:\n\n{text}\n\nPilar", "Pilar Gil", "pilar@molinosur.example"))


@pytest.mark.parametrize(
    ("shown", "email", "signed"),
    [
        ("Forno Zanetti", "fornozanetti@posta.example", "Sandra"),
        ("Ferme du Petit Bois", "fermedupetitbois@courrier.example", "Jean-Luc"),
        ("Garage Peltrin Père et Fils", "garage.peltrin@courrier.example", "M. Peltrin"),
        ("Macelleria Fratelli Bosin", "bosin.macelleria@posta.example", "Piero Bosin"),
        ("Salão Beleza Clara", "belezaclara@correio.example", "Cidinha"),
        ("Zuccherella Bertin", "zuccherella.bertin@posta.example", "Paolo Rosti"),
    ],
)
def test_a_house_that_writes_from_a_mailbox_of_its_name(shown: str, email: str, signed: str) -> None:
    """It is the firm, and who signs is the human."""
    message = _mail("vendeuse", f"Bonjour,\n\nc'est fait.\n\n{signed}", shown, email)
    assert company(message) == shown
    assert (who := signatory(message))
    assert who.full in signed


def test_a_human_is_no_house_for_being_signed_short() -> None:
    """A given name in the display name, or the signature's own."""
    for shown, signed in (
        ("Beatriz Forno", "Bea"),
        ("Marisol Ferme", "Marisol"),
        ("Tugdual Kersaint", "Tugdual"),
        ("Dupont-Morel Ségo", "Guy"),
    ):
        message = _mail("serveuse", f"Bonjour,\n\nnon.\n\n{signed}", shown, "sego@courrier.example")
        assert company(message) is None


@pytest.mark.parametrize(
    ("name", "sender", "text", "expected"),
    [
        (
            "Empléate Norte",
            "avisos@empleatenorte.example",
            "Hola:\n\nGestoría Almeda te ha descartado en el proceso.",
            "Gestoría Almeda",
        ),
        (
            "Vagas do Vale",
            "naoresponda@vagasdovale.example",
            "Olá!\n\nA Casa do Prego contratou outro candidato.",
            "Casa do Prego",
        ),
        (
            "TrovaImpiego",
            "avvisi@trovaimpiego.example",
            "Ciao,\n\nCeramiche Valdosso ha scartato la tua candidatura.",
            "Ceramiche Valdosso",
        ),
    ],
)
def test_a_job_site_tells_what_an_employer_did(name: str, sender: str, text: str, expected: str) -> None:
    """Its name says what it sells, and another one decided."""
    message = _mail("Tu candidatura", text, name, sender)
    assert is_board(message)
    assert company(message) == expected


def test_a_firms_own_mailbox_for_applications_is_no_site() -> None:
    """ "Halden Empleo" writes of Halden."""
    message = _mail("Tu candidatura", "Hola:\n\nHalden ha decidido seguir con otros.", "Halden Empleo", "avisos@halden.example")
    assert not is_board(message)
    assert company(message) == "Halden"


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Búsqueda Analista de Suelos", "Hola:\n\nno.", "Analista de Suelos"),
        ("Novedades", "Hola:\n\nLa plaza de Primaria se ha cubierto.", "Primaria"),
        ("Candidatura", "Cara Sofia,\n\no lugar de Rececionista de 2.ª foi ocupado.", "Rececionista de 2.ª"),
        ("AS de jour – suite", "Bonjour,\n\nle groupe gèle les embauches.", "AS de jour"),
        ("Candidature – suppléance de SVT", "Madame,\n\nnon.", "suppléance de SVT"),
        ("Contrat d'apprentissage gestion", "Bonjour,\n\nle club ne signera pas.", "Contrat d'apprentissage gestion"),
        ("Des nouvelles", "Bonjour,\n\nPour l'assistante commerciale, il fait entrer l'intérimaire.", "assistante commerciale"),
        ("Re: bar", "Hola:\n\nde ayudante de cocina ya arrancó otra chica.", "ayudante de cocina"),
        ("Re: stagione", "Buonasera,\n\nI raccoglitori per quest'anno li abbiamo trovati.", "raccoglitori"),
        (
            "Votre dossier",
            "Bonjour,\n\nVous avez postulé à l'offre Technicien de maintenance (réf. LB-1).",
            "Technicien de maintenance",
        ),
        ("Bolsa de enfermeiros", "Cara,\n\nnão.", "enfermeiros"),
        ("Proceso de selección docente 2025", "Hola:\n\nno.", "docente"),
        # nobody's post
        ("Horário n.º 14", "Exma. Senhora Professora Teresa Brandão,\n\no horário foi aceite.", None),
        ("Re: reunión", "Ingeniero Ramiro Covas:\n\nno se hará.", None),
        ("Nouvelles", "Bonjour,\n\nPour le directeur, il faut attendre la rentrée.", None),
        ("La oficina", "Hola:\n\nestamos en la Plaza de España 1.", None),
        ("Candidature", "Bonjour,\n\nles emplois saisonniers sont pourvus.", None),
    ],
)
def test_posts_as_they_are_said(subject: str, text: str, expected: str | None) -> None:
    """In a subject, with a grade, by the work, in passing; and not a reader, a manager or a square."""
    assert role(_mail(subject, text), loose=True) == expected


def test_a_title_keeps_its_two_subjects() -> None:
    """ "y" and "e" before a capital go on with the title, and a formal "La" begins the next clause."""
    assert role(_mail("", "Hola:\n\npara el puesto de Profesor de Lengua y Literatura no ha sido elegido.")) == (
        "Profesor de Lengua y Literatura"
    )
    assert role(_mail("", "Gentile,\n\nper la posizione di Addetto Vendite e La informiamo che no.")) == "Addetto Vendite"
    assert clean_role("Lugar de Técnico Agrícola") == "Técnico Agrícola"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Maire", None),
        ("L'Ufficio Concorsi", None),
        ("La Directora", None),
        ("Panadería Lucía", None),
        ("L.R.I. Graciela Montero", "Graciela Montero"),
        ("C.P. Silvestre Maya", "Silvestre Maya"),
        ("M.ª Jesús Arribas", "M.ª Jesús Arribas"),
        ("Enf.ª Paula Mendes", "Paula Mendes"),
        ("L.A. de Vries", "L.A. de Vries"),
    ],
)
def test_who_is_a_human(text: str, expected: str | None) -> None:
    """An office and a shop are none; the titles of Mexico and Portugal fall away."""
    who = person(text, "la.devries@x.example" if "Vries" in text else None)
    assert (who.full if who else None) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("O Diretor,\nHerculano Sarmento\nAgrupamento de Vila Rasa", "Herculano Sarmento"),
        ("Pour le Maire et par délégation,\nYvonnick Guérinel", "Yvonnick Guérinel"),
        ("Il DSGA\nPinuccia Longo", "Pinuccia Longo"),
        ("Marta Lenzi\nLa Directora\nColegio San Juan", "Marta Lenzi"),
    ],
)
def test_who_signs_below_the_office(end: str, expected: str) -> None:
    """The name stands below what its bearer is, or above it."""
    message = _mail("Resultado", f"Exma. Senhora,\n\nnão ficou colocada.\n\n{end}", "Secretaria", "secretaria@vilarasa.example")
    signed = signatory(message)
    assert signed
    assert signed.full == expected


def test_words_of_names() -> None:
    """Left out in the middle, spelled without what the house is, called with a name, a quotation mark's pair."""
    assert left_out("Officina Zorzan", "Officina Meccanica Zorzan")
    assert not left_out("Officina Zorzan", "Officina Zorzan Moto")
    assert not left_out("Zorzan", "Officina Zorzan")
    assert hints("pineaud", "Garage Pineaud")
    assert not hints("notariat", "Garage Pineaud")
    assert hints("hvd-installatie", "Hoekstra & Van Dam Installatietechniek")
    assert not hints("hvd-verzekering", "Hoekstra & Van Dam Installatietechniek")
    assert addresses("Professora Teresa Brandão")
    assert not addresses("Professora de Física")
    assert not addresses("Directora Comercial")
    assert capital_post("Primaria")
    assert clean_company('Istituto Comprensivo "Rita Levanti"') == 'Istituto Comprensivo "Rita Levanti"'


def test_family_names_are_no_jobs() -> None:
    """A house is called "Oliveira"; who bakes is a "padeira"."""
    assert company(_mail("vaga", "Olá,\n\nnão.\n\nAna", "Padaria Oliveira", "x@gmail.com")) == "Padaria Oliveira"
    assert clean_role("Ribeiro") is None
    assert clean_role("Salvador") is None
    for job in ("torneiro", "carteiro", "chaveiro", "caixeira", "soldador"):
        assert clean_role(job) == job


def test_a_title_ends_where_it_says_whose_it_is() -> None:
    """What the sentence does after the firm's name is no part of the title."""
    no = _mail(
        "",
        "Queremos contarte que la vacante Jefe de Almacén de Frutas Altozano avanzó a la siguiente etapa con otros candidatos.",
    )
    assert role(no, "Frutas Altozano") == "Jefe de Almacén"
    no = _mail(
        "",
        "We are writing about your application for the position of Stock Controller at Pell & Marsh and are sorry to say that it is a no.",
    )
    assert role(no, "Pell & Marsh") == "Stock Controller"


def test_for_whom_a_system_writes_by_its_own_word() -> None:
    """Where the trees choose no name, "via" tells whose mail a system carries; a person is no firm."""
    text = "Oi, Caio!\n\nDessa vez, seguimos com pessoas cujas experiências estão mais próximas do time.\n\nCom carinho,\nTime de Gente da Brasa\n"
    no = Message(sender=Address("Brasa via Vagatudo", "nao-responda@vagatudo.example"), subject="Retorno", text=text)
    assert company(no) == "Brasa"
    who = Message(
        sender=Address("Caio Prado via Vagatudo", "nao-responda@vagatudo.example"), subject="Retorno", text="Oi! Não deu."
    )
    assert company(who) != "Caio Prado"
