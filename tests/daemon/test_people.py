"""People: names in every form that mails use, signatures, and what answers at an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from daemon.addresses import Kind, fits, kind, lookalike
from daemon.mentions import mentioned
from daemon.names import fold, is_relay, organisation
from daemon.people import gender_of, named, person, same
from daemon.signatures import salutation, sender, signatory
from daemon.values import Person


@pytest.mark.parametrize(
    ("text", "first", "last", "title", "gender"),
    [
        ("Hannah Ostrowski", "Hannah", "Ostrowski", "", ""),
        ("Brandstätter, Dr. Katharina", "Katharina", "Brandstätter", "Dr.", ""),
        ("MARCHAND Élodie", "Élodie", "Marchand", "", ""),
        ("Élodie MARCHAND", "Élodie", "Marchand", "", ""),
        ("Frau Dr. Brandstätter", "", "Brandstätter", "Dr.", "f"),
        ("Madame Marchand", "", "Marchand", "", "f"),
        ("Prof. Haldane-Wu", "", "Haldane-Wu", "Prof.", ""),
        ("Prof. Dr. Hella Brinkmann", "Hella", "Brinkmann", "Prof. Dr.", ""),
        ("Mr G. Prosser", "G.", "Prosser", "", "m"),
        ("Jane Doe, PhD (she/her)", "Jane", "Doe", "", ""),
        ("Jane Doe | Halden Robotics", "Jane", "Doe", "", ""),
        ("Hannah at Halden Robotics", "Hannah", "", "", ""),
        ("Herr Dipl.-Ing. Uwe Rapp", "Uwe", "Rapp", "", "m"),
        ("Annelies de Wit", "Annelies", "de Wit", "", ""),
        ("佐藤 花子", "花子", "佐藤", "", ""),
        ("Robert Sęk, Kadra Zachód", "Robert", "Sęk", "", ""),
        ("Heuvel, Marijke van den", "Marijke", "van den Heuvel", "", ""),
        ("mevrouw M. van den Heuvel", "M.", "van den Heuvel", "", "f"),
        ("M. Dupont", "", "Dupont", "", "m"),
        ("Mag.a Verena Sedlacek", "Verena", "Sedlacek", "Mag.a", "f"),
        ("Ing. Dr. Eva Novak", "Eva", "Novak", "Dr.", ""),
        ("Prof. Dr.-Ing. Hans Meier", "Hans", "Meier", "Prof. Dr.", ""),
        ("Gillian Askew (Mrs)", "Gillian", "Askew", "Mrs", "f"),
        ("Jon Ander", "Jon Ander", "", "", ""),
        ("Ana Paula", "Ana Paula", "", "", ""),
        ("Juan Martín", "Juan", "Martín", "", ""),
        ("Herr DI Kronawetter", "", "Kronawetter", "DI", "m"),
        ("HRin Dr.in Edeltraud Pichlmayr", "Edeltraud", "Pichlmayr", "Dr.", "f"),
        ("Hna. Inmaculada Trueba", "Inmaculada", "Trueba", "", "f"),
        ("A. Th. Zonderland", "A. Th.", "Zonderland", "", ""),
        ("dr.ssa Ornella Tagliavento", "Ornella", "Tagliavento", "Dott.ssa", "f"),
    ],
)
def test_a_name_is_read_in_every_usual_form(text: str, first: str, last: str, title: str, gender: str) -> None:
    """Order, capitals, titles and forms of address are understood; a gender comes only from a form of address."""
    found = person(text)
    assert found is not None
    assert (found.first, found.last, found.title, found.gender) == (first, last, title, gender)


@pytest.mark.parametrize(
    "text",
    ["Halden Robotics", "Tessera Cloud via SmartRecruiters", "Graduate Recruitment", "Personalabteilung Wendtlog", "The People Team", "no-reply@x.example",
     "Pellucid Motion", "", "採用担当", "株式会社あけぼの 人事部", "Dear Carlos Ruiz!", "Voßkühler Medizintechnik GmbH", "Santa Casa de São Lucas",
     "Comune di Castelrovere", "Scuola di Lingue Alba", "Kadry Drewmar", "Zahnarztpraxis Dr. Uhlenbrock", "Filizköprü Vakfı", "喫茶こみち 店主", "護理長", "民生办 柳堤街道", "謹啟"],
)  # fmt: skip
def test_a_firm_or_a_team_is_nobody(text: str) -> None:
    """What is no human's name gives no human."""
    assert person(text) is None


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever stands in a display name, the answer is a person with a name, or nobody."""
    found = person(text)
    assert found is None or found.full


def test_a_name_is_parted_where_its_bearer_parts_it() -> None:
    """ "Urbieta Sola, Iñaki" signs Iñaki Urbieta Sola; a Māori "Te" begins the family name."""
    message = Message(
        "<a@x.example>",
        sender=Address("Urbieta Sola, Iñaki", "i.urbieta@montalbo.example"),
        text="Buenos días.\n\nUn saludo,\nIñaki Urbieta Sola",
    )
    who = sender(message)
    assert who is not None
    assert (who.first, who.last) == ("Iñaki", "Urbieta Sola")
    who = person("Priscilla Te Rangi", "priscilla.terangi@wbinfra.example")
    assert who is not None
    assert (who.first, who.last) == ("Priscilla", "Te Rangi")


def test_a_given_name_alone_and_small_is_a_human_where_the_address_is_theirs() -> None:
    """ "sjoerd", from a phone; a firm's first word is nobody."""
    who = person("sjoerd", "sjoerd@waalkade-fietsen.example")
    assert who is not None
    assert who.first == "Sjoerd"
    assert person("sjoerd", "info@sjoerd.example") is None


@given(st.sampled_from(["Anna", "Priya", "Jürgen", "Élodie"]), st.sampled_from(["Ostrowski", "Müller", "Marchand", "Petrescu"]))
def test_order_does_not_change_who_it_is(first: str, last: str) -> None:
    """First-last and last-comma-first name the same human."""
    a, b = person(f"{first} {last}"), person(f"{last}, {first}")
    assert a is not None
    assert b is not None
    assert same(a, b)
    assert a.full == b.full == f"{first} {last}"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("no-reply@us.greenhouse-mail.io", Kind.NO_REPLY),
        ("hr-noreply@x.example", Kind.NO_REPLY),
        ("donotreply@x.example", Kind.NO_REPLY),
        ("ne-pas-repondre@x.example", Kind.NO_REPLY),
        ("notifications@smartrecruiters.com", Kind.NO_REPLY),
        ("anna@noreply.x.example", Kind.NO_REPLY),
        ("compliance@x.example", Kind.NEVER),
        ("privacy@x.example", Kind.NEVER),
        ("unsubscribe@x.example", Kind.NEVER),
        ("datenschutz@x.example", Kind.NEVER),
        ("hr@x.example", Kind.ROLE),
        ("bewerbung@x.example", Kind.ROLE),
        ("careers@x.example", Kind.ROLE),
        ("reply+9f3ac21b@reply.greenhouse-mail.io", Kind.TOKEN),
        ("candidate-8f2a1c@hire.lever.co", Kind.TOKEN),
        ("sofia-ryden.k3x9wq@answers.tidewell.example", Kind.TOKEN),
        ("bewerbung-2024herbst@tidewell.example", Kind.ROLE),
        ("info.3dprint@tidewell.example", Kind.ROLE),
        ("kontor@bootswerft.example", Kind.ROLE),
        ("atelier@lutherie.example", Kind.ROLE),
        ("anna_b1990x@gmail.com", Kind.PERSONAL),
        ("hannah.ostrowski@x.example", Kind.PERSONAL),
        ("k.brandstaetter@x.example", Kind.PERSONAL),
    ],
)
def test_what_answers_at_an_address(address: str, expected: Kind) -> None:
    """Humans, role mailboxes, relays and no-replies are told apart by the address alone."""
    assert kind(Address("", address)) is expected


def test_an_address_fits_the_name_it_is_made_from() -> None:
    """Usual shapes of local parts, umlauts spelled out or dropped."""
    for local in ("katharina.brandstaetter", "k.brandstaetter", "brandstatter", "kbrandstaetter", "katharina"):
        assert fits("Katharina", "Brandstätter", f"{local}@x.example"), local
    assert not fits("Katharina", "Brandstätter", "uwe.rapp@x.example")


def test_lookalike_domains_are_seen() -> None:
    """Another alphabet's letters or one letter more are seen; other firms' domains are not accused."""
    assert lookalike("haldenrobotics.com", "haldenrobotlcs.com")
    assert lookalike("halden.com", "hаlden.com")
    assert lookalike("tesseracloud.com", "tesseraclouds.com")
    assert not lookalike("halden.com", "halden.com")
    assert not lookalike("gerlinger.de", "tessera.de")


def test_organisation_and_relays() -> None:
    """The registered part of a host is found; applicant tracking systems are known by it."""
    assert organisation("mail.halden.co.uk") == "halden.co.uk"
    assert organisation("us.greenhouse-mail.io") == "greenhouse-mail.io"
    assert is_relay("us.greenhouse-mail.io")
    assert not is_relay("haldenrobotics.com")


@pytest.mark.parametrize(
    ("shown", "who"),
    [
        ("Deb, Salt Bucket Café", "Deb"),
        ("Deb Rafferty, Cuttle Bay Surf Club", "Deb Rafferty"),
        ("Thomas, Anna Maria", "Anna Maria Thomas"),
        ("Wolfram, Prof. Dr. Henning", "Henning Wolfram"),
        ("Kwiaciarnia Malwa", None),
        ("Revd Judith Amory", "Judith Amory"),
    ],
)
def test_the_house_behind_a_comma_is_no_name(shown: str, who: str | None) -> None:
    """A given name, a comma, and two words or more that are no given names: the house. A family name before a comma is one still."""
    found = person(shown)
    assert (found.full if found else None) == who


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folded text stays as it is."""
    assert fold(fold(text)) == fold(text)


def _mail(text: str, name: str = "", email: str = "jobs@halden.example") -> Message:
    return Message("<a@halden.example>", sender=Address(name, email), text=text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Priya,\n\nno.\n\nWarmly,\nHannah\n\nHannah Ostrowski\nSenior Talent Partner, Halden Robotics", "Hannah Ostrowski"),
        ("Sehr geehrte Frau W,\n\nnein.\n\nMit freundlichen Grüßen\ni. A. Sabrina Mauch", "Sabrina Mauch"),
        ("Bonjour,\n\nnon.\n\nCordialement,\nÉlodie MARCHAND\nResponsable RH", "Élodie Marchand"),
        ("Hi,\n\nno.\n\nBest, Hannah", "Hannah"),
        ("Hi Morgan,\n\nYou had a strong portfolio. We stop here.\n\nHalden Jobs", ""),
        ("Dear Carlos,\n\nNo.\n\nHuman Resources\nHalden is an equal opportunity employer.", ""),
        ("川端 様\n\n見送らせていただきます。\n\n人事部 田中", "田中"),
        ("Sehr geehrter Herr Ionescu,\n\nleider nein.\n\nMfG\ni. A. Kurth\nWendtlog GmbH", "Kurth"),
        ("Sehr geehrter Herr Leitner,\n\nleider nein.\n\nI. A. Obermaier", "Obermaier"),
        ("Lieber Herr Navarro,\n\nleider nein.\n\nIhr Konrad Espe", "Konrad Espe"),
        ("Ha Robbert,\n\nhelaas.\n\nSportgroet,\nTon Wiegers\nsecretaris", "Ton Wiegers"),
        ("Hi Ana,\n\nsadly no.\n\nOnwards and upwards,\nOrla Dunphy", "Orla Dunphy"),
        ("Salut Paul,\n\nce sera non.\n\nMélissa et toute la team People", "Mélissa"),
        ("Gentile dott. Neri,\n\nno.\n\nIl Responsabile\nrag. Ottavio Pugnaloni", "Ottavio Pugnaloni"),
        ("Hi Ana,\n\nsadly no,\nBut we liked you a lot.", ""),
        ("小方老师,\n\n体育老师我们已经找到合适的人了,谢谢你来投简历。\n\n郝敏", "郝敏"),
        ("関根 拓也 先生\n\n審査の結果、ご期待に沿うことができませんでした。\n\n北都理工大学 人事課", ""),
        ("Guten Tag,\n\nleider nein.\n\nMit freundlichen Grüßen\ni. A. Personalgewinnung", ""),
    ],
)
def test_who_signed(text: str, expected: str) -> None:
    """The human below the closing is found; the one greeted above, a team or a footer is not."""
    found = signatory(_mail(text))
    assert (found.full if found else "") == expected


def test_a_japanese_name_as_its_bearer_writes_it_for_others() -> None:
    """Our letters are in Latin script."""
    found = sender(_mail("お見送りとなりました。\n\n佐藤 美咲 (Misaki Sato, Ms.)\n人事部", "佐藤 美咲", "m.sato@aokai.example"))
    assert found is not None
    assert (found.full, found.gender, found.address) == ("Misaki Sato", "f", "m.sato@aokai.example")


def test_a_surname_that_is_a_systems_name_too() -> None:
    """Lorraine Ashby writes from lorraine.ashby@; an Ashby that sends receipts does not."""
    human = sender(_mail("Dear Gareth,\n\nno.\n\nLorraine Ashby", "Lorraine Ashby", "lorraine.ashby@kirkmoor-council.example"))
    assert human is not None
    assert human.full == "Lorraine Ashby"
    assert sender(_mail("Dear Gareth,\n\nno.", "Halden Ashby", "notifications@ashbyhq.com")) is None


def test_the_sender_is_completed_by_the_signature() -> None:
    """A first name in From and the full name below are one human; a role mailbox gives a name but no address."""
    full = sender(_mail("Hi,\n\nno.\n\nBest\nHannah Ostrowski", "Hannah", "hannah@halden.example"))
    assert full is not None
    assert full.full == "Hannah Ostrowski"
    assert full.address == "hannah@halden.example"
    assert sender(_mail("Hi,\n\nno.\n\nBest\nHannah Ostrowski", "Halden Careers")) is None
    shared = sender(_mail("Hi", "Hannah Ostrowski", "careers@halden.example"))
    assert shared is not None
    assert shared.address is None


@pytest.mark.parametrize(
    ("line", "full", "formal"),
    [
        ("Sehr geehrte Frau Wieczorek,", "Wieczorek", True),
        ("Hi Priya,", "Priya", False),
        ("Dear Ms Petrescu,", "Petrescu", True),
        ("Madame Marchand, bonjour", "", None),
        ("Dear applicant,", "", None),
        ("高瀬 亮介 様", "亮介 高瀬", True),
        ("Hey Ji-woo,", "Ji-woo", False),
        ("Exma. Senhora Dra. Inês Vasques,", "Inês Vasques", True),
        ("Exmo. Senhor\nDárcio Menezes Quintela", "Dárcio Menezes Quintela", True),
        ("Exmo. Senhor,", "", True),
        ("Reciba un cordial saludo, señora Leire Santamaría:", "Leire Santamaría", True),
        ("Hi Tom. Thanks for coming", "Tom", False),
    ],
)
def test_the_salutation_tells_name_and_distance(line: str, full: str, formal: bool | None) -> None:
    """Whom a mail greets, and by surname or first name."""
    found = salutation(f"{line}\n\ntext")
    assert (found.person.full if found.person else "", found.formal) == (full, formal)


def test_people_named_in_an_invitation() -> None:
    """Bulleted and running mentions are found with what they are said to be; lunch is nobody."""
    text = (
        "You'll meet:\n- Tobias Lindqvist (firmware lead, would be your manager): debugging\n- Aoife Brennan (electrical): "
        "board\n- lunch with three of the team"
    )
    assert [(p.full, what) for p, what in mentioned(text)][:2] == [
        ("Tobias Lindqvist", "firmware lead, would be your manager"),
        ("Aoife Brennan", "electrical"),
    ]
    running = (
        "1:00 readout to Dr. Leena Mathew (VP Analytics) and Cody\nBrandt (claims ops)\n2:00 SQL with Cody\n\nJo Vale (she/her)"
    )
    assert [(p.full, what) for p, what in mentioned(running)] == [("Leena Mathew", "VP Analytics"), ("Cody Brandt", "claims ops")]
    german = mentioned("Teilnehmen werden Herr Dipl.-Ing. Uwe Rapp (Leiter Sensorentwicklung) und ich.")
    assert german == [(Person("Uwe", "Rapp", "", "m"), "Leiter Sensorentwicklung")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("田代礼子", "礼子", "田代"),
        ("片桐精機 片桐", "", "片桐"),
        ("人事部 田中", "", "田中"),
        ("佐々木 健太", "健太", "佐々木"),
        ("欧阳明远", "明远", "欧阳"),
        ("栖木科技", None, None),
        ("晨禾食品 人資處", None, None),
        ("取消订阅", None, None),
        ("上海", None, None),
    ],
)
def test_eastern_names_are_parted_where_the_family_name_is_known(text: str, first: str | None, last: str | None) -> None:
    """A firm, a department or a place is nobody."""
    who = person(text)
    assert (who.first, who.last) == (first, last) if who else first is None


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Kohlmeise Crew", "crew@kohlmeise.example"),
        ("Moneda Clara", "talento@monedaclara.example"),
        ("Sepetçi Yetenek", "yetenek@sepetci.example"),
        ("Fundación Agua Clara", "personas@aguaclara.example"),
    ],
)
def test_a_firm_that_looks_like_a_name_is_nobody(name: str, address: str) -> None:
    """The address says whose it is."""
    assert person(name, address) is None


def test_an_unknown_name_is_a_humans_where_one_signs() -> None:
    """Below "Kind regards" a name needs to be in no list; what the mail calls its firm is none."""
    human = Message(
        "<a@x>", sender=Address("Talent Team", "jobs@quorle.example"), text="We chose another.\n\nKind regards,\nZephrin Oduvall"
    )
    firm = Message(
        "<b@x>", sender=Address("Talent Team", "jobs@relay.example"), text="Quorle Vantry chose another.\n\nBest,\nQuorle Vantry"
    )
    signed = signatory(human)
    assert signed is not None
    assert signed.full == "Zephrin Oduvall"
    assert signatory(firm) is None


def test_an_initial_is_completed_by_the_signature() -> None:
    """ "Dr F Strand" in From, the whole name below."""
    message = Message(
        "<a@x>", sender=Address("Dr F Strand", "f.strand@school.example"), text="No.\n\nWith all good wishes,\n\nFenella Strand"
    )
    who = sender(message)
    assert who is not None
    assert (who.title, who.first, who.last) == ("Dr", "Fenella", "Strand")


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        ("Com os melhores cumprimentos,\nTeresa Fragoso\nDiretora de Recursos Humanos", "", "f"),
        ("Mit freundlichen Grüßen\nTeresa Fragoso\nReferentin Personal", "", "f"),
        ("Kind regards\nTeresa Fragoso\nDirector of People", "", ""),
        ("Teresa Fragoso\nResponsable RH", "J'en suis navrée.", "f"),
        ("Teresa Fragoso\nResponsable RH", "J'en suis navré.", "m"),
        ("Estimada Sra. Fragoso:", "", "f"),
    ],
)
def test_a_gender_shown_by_a_job_or_by_ones_own_words(text: str, own: str, expected: str) -> None:
    """Only where the form tells; "Director" is English, too."""
    assert gender_of(Person("Teresa", "Fragoso Lima" if "Sra" in text else "Fragoso"), [text], own) == expected


@pytest.mark.parametrize(
    ("text", "address", "first", "last"),
    [
        ("Caduff Seraina", "seraina.caduff@bahn.example", "Seraina", "Caduff"),
        ("Seraina Caduff", "seraina.caduff@bahn.example", "Seraina", "Caduff"),
        ("Grzegorczyk Bożena", "b.grzegorczyk@stocznia.example", "Bożena", "Grzegorczyk"),
        ("Bevilacqua Rota Ornella", "o.bevilacqua@fonderia.example", "Ornella", "Bevilacqua Rota"),
        ("María Luisa Echenagusía Prat", "ml.echenagusia@hospital.example", "María Luisa", "Echenagusía Prat"),
        ("Yamile Rodríguez Quiñones", "yamile.rodriguez@editorial.example", "Yamile", "Rodríguez Quiñones"),
        ("Jane Doe", "doe.jane@firm.example", "Jane", "Doe"),
        ("Mia von Kornblume", "mia@kornblume-kiste.example", "Mia", ""),
        ("Mia von Berg", "mia@kornblume-kiste.example", "Mia", "von Berg"),
        ("Gráinne Ní Dhomhnaill", "grainne@tidewrack.example", "Gráinne", "Ní Dhomhnaill"),
        ("Oluwaseun Adeyemi-de Wit", "o.adeyemi@terminals.example", "Oluwaseun", "Adeyemi-de Wit"),
        ("mr. drs. H.J. van Staveren-Pinas", "h.vanstaveren@waterschap.example", "H.J.", "van Staveren-Pinas"),
    ],
)
def test_the_owners_own_address_tells_the_order(text: str, address: str, first: str, last: str) -> None:
    """Family name first, two family names, particles, initials: the address beside the name settles which is which."""
    who = person(text, address)
    assert who is not None
    assert (who.first, who.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pour le Président,\nLe responsable du recrutement,\nTeresa FRAGOSO\n\nVille de Trois-Bras", "m"),
        ("La responsable du recrutement\nTeresa Fragoso", "f"),
        ("Teresa Fragoso\nSecrétaire générale", "f"),
        ("Geachte mevrouw Fragoso,", "f"),
        ("notre directeur vous appellera lundi.\nTeresa Fragoso", ""),
    ],
)
def test_a_gender_shown_by_the_line_above(text: str, expected: str) -> None:
    """The job may stand above the name, with its article; a sentence above it is no job."""
    assert gender_of(Person("Teresa", "Fragoso"), [text]) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Tan Hui Ling (Ms)", "Hui Ling", "Tan"),
        ("Ng Siew Leng", "Siew Leng", "Ng"),
        ("Hui Ling Tan", "Hui Ling", "Tan"),
        ("Ho Chi Fung", "Chi Fung", "Ho"),
        ("Tom Lee", "Tom", "Lee"),
        ("Jan Peter Low", "Jan Peter", "Low"),
    ],
)
def test_family_names_that_stand_first(text: str, first: str, last: str) -> None:
    """As in Singapore and Malaysia; a given name that we know stands where it stands."""
    who = person(text, f"{first.replace(' ', '').lower()}.{last.lower()}@school.example")
    assert who is not None
    assert (who.first, who.last) == (first, last)


def test_a_shouted_family_name_is_calmed() -> None:
    """ "ACHEBE, Rosalind (NHS TRUST)"."""
    who = person("ACHEBE, Rosalind (SEVERNSIDE NHS TRUST)", "rosalind.achebe@severnside.example")
    assert who is not None
    assert who.full == "Rosalind Achebe"


def test_a_particle_is_no_department() -> None:
    """An unknown name below "Groetjes" keeps its "de"; an article before a department makes no name."""
    found = named("Annet de Lange", "")
    assert found is not None
    assert (found.first, found.last) == ("Annet", "de Lange")
    assert named("De Administratie", "") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The board: Mr Declan Twomey (Director of Nursing, Chair), Ms Fionnuala Keane and Prof. Adaeze Obi.",
            {"Declan Twomey", "Fionnuala Keane", "Adaeze Obi"},
        ),
        (
            "Panel: Rohan Mehta (Analytics), Ng Siew Ling (Group PM) and Anneke Vos (Design).",
            {"Rohan Mehta", "Ng Siew Ling", "Anneke Vos"},
        ),
        ("You meet Jane Doe (CTO), Grand Hall (lunch) and a friend.", {"Jane Doe"}),
    ],
)
def test_who_stands_in_a_list_with_somebody(text: str, names: set[str]) -> None:
    """All of a panel, though a name alone tells nothing: by a title, or a role behind it."""
    assert {who.full for who, _ in mentioned(text)} == names


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("Ventara", "ventara@myworkday.com"),
        ("Orbis Polymers", "orbispolymers@myworkday.com"),
        ("Tramontane Énergies", "tramontane@m.personio.de"),
        ("Dot's Pie Counter", "dotspiecounter@gmail.com"),
        ("AYUNTAMIENTO DE VILLAR DEL SANTO", "personal@villardelsanto.example"),
    ],
)
def test_a_mailbox_that_is_called_like_its_house_is_nobodys(shown: str, address: str) -> None:
    """A system's tenants, a shop at a mail service, a letterhead that ends with a given name."""
    assert person(shown, address) is None


def test_workday_reads_no_answers() -> None:
    """Nor is "manager@" somebody's name."""
    assert kind(Address("Ventara", "ventara@myworkday.com")) is Kind.NO_REPLY
    assert kind(Address("Larkbeck House Manager", "manager@larkbeck.example")) is Kind.ROLE
    assert organisation("shire.yandilla.wa.gov.au") == "yandilla.wa.gov.au"


@pytest.mark.parametrize(
    ("sender_", "text", "expected"),
    [
        ("sam <sam@quillwork.example>", "hey jordan,\n\nit's a no from us.\n\nsam\nquillwork (three people and a dog)", "Sam"),
        ("Pien van Stoom <pien@stoom.example>", "Hee Wout,\n\nhelaas niet.\n\nPien\n(redactiebaas bij Stoom)", "Pien"),
        (
            "Studio Nachtfalter <hallo@nachtfalter.example>",
            "hey ronja,\n\nleider nein.\n\nbussi aus ehrenfeld\nFanny & die falter",
            "Fanny",
        ),
        (
            "Studio Marl <studio@marl.example>",
            "Dear Oskar,\n\nDo please stop by one of our Thursday crits. Tea is terrible, company\ngood.\n\nFenella Brooke\nAssociate",
            "Fenella Brooke",
        ),
        (
            "RRHH <rrhh@clinica.example>",
            "Sra. Peralta:\n\nno.\n\nAtentamente,\n\nFdo.: Ramiro Sotillos Bernal\nJefe de Personal",
            "Ramiro Sotillos Bernal",
        ),
        (
            "Verlag <post@verlag.example>",
            "Lieber Herr Auer,\n\nleider nein.\n\nEs grüßt Sie\nHenriette Saalfeld\nLektorat",
            "Henriette Saalfeld",
        ),
    ],
)
def test_who_signs_in_ways_of_their_own(sender_: str, text: str, expected: str) -> None:
    """By what stands before the "@", with everybody else, below a paragraph, after "Fdo."."""
    name, _, address = sender_.rpartition(" <")
    who = signatory(Message("<1@x.example>", sender=Address(name, address.rstrip(">")), text=text))
    assert who is not None
    assert who.full == expected


def test_the_address_tells_a_family_name_of_two_words() -> None:
    """ "De Smet Kristof" is kristof.desmet@; "Tan Hui Ling" at tan.huiling@ stays as she is."""
    found = person("De Smet Kristof", "kristof.desmet@waaslog.example")
    assert found is not None
    assert (found.first, found.last) == ("Kristof", "De Smet")
    found = person("Tan Hui Ling", "tan.huiling@school.example")
    assert found is not None
    assert found.last == "Tan"
