"""Titles as German, Dutch, Swedish, Polish and Turkish refusals name them: in a compound, with an article, in the turns of phrase of each."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from daemon.compounds import of_work, unfold
from daemon.titles import role


def _role(subject: str, text: str = "nej", loose: bool = True) -> str | None:
    sender = Address("HR", "hr@lindvarn.example")
    return role(Message("<a@x>", subject=subject, sender=sender, text=f"Hej Kim,\n\n{text}\n\nMvh\nEva"), None, loose)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kantorenstelle", "Kantor"),
        ("Hausmeisterposten Nord", "Hausmeister Nord"),
        ("Postdoc-Stelle Moorökologie", "Postdoc Moorökologie"),
        ("Leitungsstelle", "Leitung"),
        ("lärartjänsten", "lärare"),
        ("platschefsjobbet", "platschef"),
        ("Ljusteknikern", "Ljustekniker"),
        ("Skaderegleraren", "Skadereglerare"),
        ("Geschäftsstelle", "Geschäftsstelle"),
        ("Planstelle", "Planstelle"),
        ("Praktikumsstelle", "Praktikumsstelle"),
        ("sommarjobbet", "sommarjobbet"),
        ("vattnen", "vattnen"),
        ("Waren", "Waren"),
    ],
)
def test_the_title_inside_a_word_for_a_post(title: str, expected: str) -> None:
    """Only where a title is left: an office is none, and nobody is an internship."""
    assert unfold(title) == expected


def test_the_work_of_somebody() -> None:
    """Turkish names a post by the work."""
    assert of_work("gece bekçiliği") == "gece bekçisi"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Buchhalterin, kurzer Stand von uns", "Buchhalterin"),
        ("Koch, kurze Rückmeldung", "Koch"),
        ("Ihre Bewerbung Dipl. Pflegefachfrau 80%", "Dipl. Pflegefachfrau"),
        ("Unsere Entscheidung zur Assistenz der Geschäftsführung", "Assistenz der Geschäftsführung"),
        ("Hausmeisterstelle Talstraße", "Hausmeister Talstraße"),
        ("Adjunkt i vårdvetenskap, dnr 2025/88", "Adjunkt i vårdvetenskap"),
        ("Ärende BUN-12, lärare i matematik", "lärare i matematik"),
        ("Barnskötare i Uppsala", "Barnskötare"),
        ("Angående lärartjänsten", "lärare"),
        ("Terugkoppeling teamcoach", "teamcoach"),
        ("Specjalista ds. kadr i płac", "Specjalista ds. kadr i płac"),
        ("İtfaiye eri başvurunuz", "İtfaiye eri"),
        ("Barista, your application", "Barista"),
        ("Leider, wir müssen absagen", None),
        ("Ausbildungsplatz", None),
        ("Rezeption", None),
        ("Minijob Lager", None),
    ],
)
def test_titles_in_a_subject(subject: str, expected: str | None) -> None:
    """What stands before and behind a title is left out; a place of work and a kind of contract are no titles."""
    assert _role(subject) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Erzieherstelle ist inzwischen besetzt.", "Erzieher"),
        ("Ihre Bewerbung auf die Stelle 4711, Fachkraft für Metalltechnik, haben wir geprüft.", "Fachkraft für Metalltechnik"),
        ("Unsere Geschäftsstelle meldet sich, die Poststelle auch; die Dienststelle ist zu.", None),
        ("Rekryteringen av kommunikationsansvarig är nu avslutad.", "kommunikationsansvarig"),
        ("Tack för din ansökan om tjänsten som ekonomiassistent hos oss.", "ekonomiassistent"),
        ("Tyvärr har vi valt att gå vidare med en annan snickare den här gången.", "snickare"),
        ("Någon har redan ringt dig, men ingen svarade.", None),
        ("Vi har en annan profil i åtanke, och någon chans till blir det inte.", None),
        ("We hebben gekozen voor een andere boekhouder, helaas.", "boekhouder"),
        ("Als chauffeur kunnen we je nu niet plaatsen.", "chauffeur"),
        ("De plaats van magazijnier is intussen ingevuld.", "magazijnier"),
        ("Voor de functie Teamleider Logistiek gaan we niet met je verder.", "Teamleider Logistiek"),
        ("Als je vragen hebt, hebben we een telefoonnummer, maar geen tijd voor een gesprek.", None),
        ("We gaan verder met een andere kandidaat, zonder naam.", None),
        ("Nabór na kierownika świetlicy został unieważniony.", "kierownika świetlicy"),
        ("Etat bibliotekarki został zlikwidowany.", "bibliotekarki"),
        ("Wybraliśmy innego kelnera, przykro mi.", "kelnera"),
        ("Wybraliśmy innego kandydata i innej możliwości nie mamy.", None),
        ("Nie mamy etatu dla Pana w tym roku.", None),
        ("Kadromuz dolduğu için kasiyer başvurunu değerlendiremiyoruz.", "kasiyer"),
        ("Maalesef garson başvurunuzu kabul edemiyoruz.", "garson"),
        ("Başka bir aday ile ilerliyoruz, Kemal Hoca selam söyledi.", None),
    ],
)
def test_titles_in_a_refusal(text: str, expected: str | None) -> None:
    """Which opening is filled, called off, or not for the reader."""
    assert _role("Antwort", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wir haben die Unterlagen mit dem Leiter Finanzen besprochen.", None),
        ("Ein Junior Product Designer hat uns für das Team überzeugt.", "Junior Product Designer"),
    ],
)
def test_german_nouns_side_by_side_are_no_title(text: str, expected: str | None) -> None:
    """Every noun is capital there; only a phrase that ends with the job is one."""
    assert _role("Antwort", text) == expected


def test_whom_an_invitation_speaks_of_is_no_opening() -> None:
    """ "Another carpenter" was taken where a mail says no; in an invitation it is somebody that one will meet."""
    assert _role("Hej", "Du får träffa en annan snickare hos oss.", loose=False) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die Stelle als Galvanotechniker ist vergeben.", "Galvanotechniker"),
        ("Ihre Bewerbung als Baumkletterer hat uns gefreut.", "Baumkletterer"),
        ("für den Job als Hundesitter haben wir jemanden.", "Hundesitter"),
        ("de functie van helpende plus is ingevuld.", "helpende plus"),
        ("de baan van klepelaar gaat naar een ander.", "klepelaar"),
        ("tjänsten som båtbyggare är tillsatt.", "båtbyggare"),
        ("Ihre Bewerbung als Mieter liegt uns vor.", None),
        ("Ihre Bewerbung als Mitglied wurde abgelehnt.", None),
        ("die Bewerbung als Pflegefamilie ist abgelehnt.", None),
        ("Ihre Bewerbung als Teilnehmerin kam zu spät.", None),
        ("die Stelle in Hannover ist vergeben.", None),
        ("de functie van dit team verandert.", None),
        ("plaats voor later dit jaar is er niet.", None),
        ("de rol van Peter is uitgespeeld.", None),
        ("tjänsten som vi utlyste i december är tillsatt.", None),
        ("jobbet som ni sökte är borta.", None),
    ],
)
def test_what_is_called_a_post_is_one(text: str, expected: str | None) -> None:
    """Whatever the word, where it may be somebody who does a work; a flat, a club and a year are no posts."""
    assert _role("Antwort", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ich brauche derzeit keine Näherin.", "Näherin"),
        ("einen Kellermeister suchen wir derzeit nicht.", "Kellermeister"),
        ("we hebben al een tuinman gevonden.", "tuinman"),
        ("een conciërge hebben we niet nodig.", "conciërge"),
        ("vi har anställt en kock från Luleå.", "kock"),
        ("szwaczkę już mamy.", "szwaczkę"),
        ("na kelnera bierzemy studenta.", "kelnera"),
        ("aşçı bulduk, teşekkürler.", "aşçı"),
        ("kasiyer olarak başka biriyle anlaştık.", "kasiyer"),
        ("Sie haben keine Ausbildung und keinen Führerschein.", None),
        ("wir stellen keine Mitarbeiter mehr ein.", None),
        ("vi har en fråga och ett svar.", None),
        ("już mamy komplet, na razie nie szukamy.", None),
        ("karar aldık, haber bulduk.", None),
    ],
)
def test_who_is_not_needed_or_was_found(text: str, expected: str | None) -> None:
    """A refusal names the post by whom the house does without, or has got."""
    assert _role("Antwort", text) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Disponent Nahverkehr bei der Spedition Lindwurm in Wels", "Disponent Nahverkehr"),
        ("Calculator bij Verbrugge", "Calculator"),
        ("Minijob Küchenhilfe", "Küchenhilfe"),
        ("Gespräch und Hospitation auf der ITS", None),
        ("Ihre Frage zur Rechnung", None),
        ("Din ansökan till oss", None),
    ],
)
def test_a_title_ends_where_the_house_begins(subject: str, expected: str | None) -> None:
    """Also where nobody knows that it is one; and a step of the selection is no title."""
    assert _role(subject) == expected
