"""The letters themselves: every language, letter, tone and state of knowledge reads like one and passes the linter."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from classifier.message import Address, Message
from daemon import phrasebanks, wording
from daemon.config import AskSettings
from daemon.reply import LETTERS, Letters, lint
from daemon.title_phrases import _PLACE
from daemon.values import Ask, Conversation, Fact, Habit, Interview, Owner, Person, Reply, Role, Stage, Thank

LETTERS_BUILT_IN = Letters.load(None)
LANGUAGES = LETTERS_BUILT_IN.languages
SENT = datetime(2026, 11, 18, 16, 48, tzinfo=UTC)
OWNER = Owner("Priya Raghunathan", ("priya@home.example",))
ROLES = {
    "de": "Entwicklungsingenieur Sensorik (m/w/d)",
    "en": "Embedded Firmware Engineer",
    "es": "Enfermera",
    "fr": "Ingénieure logiciel (H/F)",
    "it": "Impiegata amministrativa",
    "nl": "Verpleegkundige",
    "pt": "Desenvolvedor Backend",
    "pt-PT": "Gestor de Projeto",
}


def key(*parts: object) -> str:
    """40 hex digits."""
    return hashlib.sha1(repr(parts).encode()).hexdigest()


AGENT = Person("Hannah", "Ostrowski", address="hannah@larkfield.example", role=Role.AGENCY)
HANNAH = Person("Hannah", "Ostrowski", address="hannah@halden.example", role=Role.WROTE)


def conversation(language: str = "en", **changes: object) -> Conversation:
    """A rejection by Hannah Ostrowski of Halden Robotics, a role known, no interview."""
    message = Message(
        "<1@halden.example>", date=SENT, subject="Your application", sender=Address("Hannah Ostrowski", "hannah@halden.example")
    )
    base = Conversation(
        message,
        language,
        Fact("Halden Robotics", "<1@halden.example>"),
        Fact(ROLES.get(language, "Nurse"), "<1@halden.example>"),
        (HANNAH,),
        HANNAH,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def decide(known: Conversation, letter: str = "after_application") -> Ask | Thank:
    """The decision that asks for `letter`."""
    return (Thank if letter == "thanks" else Ask)(known, letter, known.recipient, "test")


def write(
    known: Conversation, letter: str = "after_application", tone: str = "warm", number: int = 0, owner: Owner = OWNER
) -> Reply:
    """The reply, linted."""
    decision = decide(known, letter)
    reply = LETTERS_BUILT_IN.compose(decision, owner, AskSettings(tone=tone), key(known.language, letter, number))  # type: ignore[arg-type]
    assert lint(reply, decision) == [], reply.body
    return reply


def filled(language: str, part: str, tone: str = "warm") -> set[str]:
    """The phrases of `part` that take no fact, in both forms of address."""
    bank = LETTERS_BUILT_IN.banks[language]
    return {bank.respell(bank.fill(one, formal, {}), ["always", tone]) for one in bank.phrases(part) for formal in (True, False)}


def interview(
    kind: str = "interview", topic: str = "", when: datetime | None = SENT - timedelta(days=8)
) -> tuple[Interview, ...]:
    """One interview as a mail shows it."""
    return (Interview(kind, "<0@halden.example>", when, topic),)


# --- every letter -------------------------------------------------------------------------------------------------------------

STATES: tuple[dict[str, object], ...] = (
    {},
    {"company": None},
    {"role": None, "recipient": None},
    {"company": None, "role": None, "formal": True},
    {"interviews": interview(), "formal": True},
    {"interviews": interview("call", "", None), "company": None},
    {"interviews": interview("onsite", "system design"), "formal": False},
    {"interviews": interview("trial"), "role": None, "recipient": None},
    {"interviews": interview("task", "", None), "formal": False},
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_passes_the_linter(language: str) -> None:
    """Each letter and tone in twelve phrasings, with changing facts, is clean and of a length that gets answers."""
    for turn, (letter, tone) in enumerate(itertools.product(LETTERS, ("warm", "plain", "formal"))):
        for number in range(12):
            known = conversation(language, **STATES[(turn + number) % len(STATES)])
            if letter == "brief" and known.formal is None:
                known = replace(known, formal=False)
            body = write(known, letter, tone, number).body
            assert 40 <= len(re.findall(r"\w+", body)) <= 130, body
            asks = re.search(
                r"[?]|advice|\bRat\b|Tipp|Hinweis|conseil|consej|consigli|conselho|advies|\btip\b", body
            )  # who has told why is only thanked
            assert asks or letter == "thanks", body
            assert not re.search(r"  |[{}<>|]| [,.]|,,|\.\.", body), body
            assert not re.search(r"(?<=[.!?] )[a-zà-þ]", body.replace("Dr. ", "").replace("Sig. ", "")), body


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrasing_is_used_and_differs(language: str) -> None:
    """Each part has at least four phrasings, no two alike; two where somebody else than the addressee had written, which is rare."""
    bank = LETTERS_BUILT_IN.banks[language]
    for part in ("thanks", "accept", "ask", "door", "close"):
        for name, phrases in bank.get(part).items():
            assert len(phrases) >= (2 if name.startswith("told_") or name == "in_kind" else 4), (part, name)
            assert len(set(phrases)) == len(phrases) or part == "close", (part, name)
    assert len(set(bank.get("out"))) >= 4
    assert len(set(bank.get("out_offered"))) >= 4
    for name, phrases in bank.get("thanks").items():
        assert all("{post}" in phrase for phrase in phrases), name
        assert name not in ("interview", "told_interview", "task", "told_task") or all(
            "{meeting}" in phrase for phrase in phrases
        )


PAPERS = r"(?i)my application|meine\w* Bewerbung|ma candidature|mi currículum|mia candidatura|mijn sollicitatie|minha candidatura"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_had_been_in_touch_is_not_thanked_for_reading_papers(language: str) -> None:
    """Where people wrote to each other and no meeting is shown, more may have happened than the mails tell."""
    for number in range(12):
        body = write(conversation(language, in_touch=True), "after_application", "warm", number).body
        assert not re.search(PAPERS, body), body
        assert "?" in body
    assert any(re.search(PAPERS, write(conversation(language), "after_application", "warm", n).body) for n in range(12))


SHOWN = {"pt": r"(?i)\b(?:você|seu|sua)\b"}  # one form serves both in Brazil


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("formal", [True, False])
def test_every_letter_shows_the_form_of_address(language: str, formal: bool) -> None:
    """ "usted" or "tú", "Lei" or "tu": who reads a letter in the wrong one is vexed, and in none, unsure."""
    bank = LETTERS_BUILT_IN.banks[language]
    patterns = [SHOWN[language]] if language in SHOWN else bank.phrases("forms.formal" if formal else "forms.informal")
    # a verb shows it, too: "¿qué me recomendarías?"
    verbs = {
        "es": r"\w+(?:rías|aste|iste)\b|\b(?:tienes?|tengas?|puedes?|se preocupe)\b|^Hola, ",
        "it": r"\w+r(?:esti|ebbe)\b|\b(?:hai|puoi|può)\b|^Ciao |^Gentile ",
    }
    patterns = [*patterns, *([verbs[language]] if language in verbs else [])]
    for letter, number in itertools.product(LETTERS, range(12)):
        if letter != "brief" or not formal:
            body = write(conversation(language, formal=formal), letter, "warm", number).body
            assert any(re.search(pattern, body) for pattern in patterns), body


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_phrase_stands_where_nothing_looks(language: str) -> None:
    """A bank has English's parts, and what grammar alone asks for: a part in the wrong table would never be used."""

    def parts(name: str) -> set[str]:
        where = {path for path, _ in phrasebanks.leaves(LETTERS_BUILT_IN.banks[name].table)}
        return {
            path
            for path in where
            if not re.match(r"forms\.|greeting\.|dates\.day|replace\.|elide|lower_role|and_otherwise|about\.named", path)
        }

    assert parts(language) <= parts("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_did_not_write_is_not_thanked_for_a_message(language: str) -> None:
    """The system sent the refusal: the interviewer is thanked for the meeting, and told that the decision has come."""
    told = {
        one
        for name, phrases in LETTERS_BUILT_IN.banks[language].get("thanks").items()
        if name.startswith("told_")
        for one in phrases
    }
    begun = {re.split(r"[{<]", one)[0].strip() for one in told}
    for role, expected in ((Role.INTERVIEWED, True), (Role.INVITED, True), (Role.WROTE, False)):
        asked = Person("Robin", "Vale", address="robin@firm.example", role=role)
        known = conversation(language, interviews=interview("interview"), stage=Stage.AFTER_INTERVIEW, recipient=asked)
        body = write(known, "after_interview").body
        assert any(start in body for start in begun) is expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_letters_do_not_read_alike_yet_the_same_mail_gives_the_same(language: str) -> None:
    """Ten keys give at least eight bodies; one key always one."""
    known = conversation(language)
    bodies = [write(known, number=number).body for number in range(10)]
    assert len(set(bodies)) >= 8
    assert bodies == [write(known, number=number).body for number in range(10)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_without_interview_claims_none(language: str) -> None:
    """Whatever the letter's name says: no mail shows a conversation, so none is spoken of; one called off neither."""
    claims = LETTERS_BUILT_IN.banks[language].phrases("claims")
    ahead = interview(when=SENT + timedelta(days=5))
    for letter, number, interviews in itertools.product(LETTERS, range(10), ((), ahead)):
        body = write(conversation(language, interviews=interviews), letter, number=number).body
        assert not any(re.search(claim, body) for claim in claims), body


# --- English ------------------------------------------------------------------------------------------------------------------


def syllables(word: str) -> int:
    """A usual rule of thumb."""
    word = re.sub(r"(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def grade(text: str) -> float:
    """The Flesch-Kincaid grade."""
    sentences = [one for one in re.split(r"[.!?:]\s+|\n\n", text) if one.strip()]
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("tone", ["warm", "plain", "formal"])
def test_the_english_letters_are_easy_to_read(tone: str) -> None:
    """8th grade or below on average for every letter, and no single one above 9.5."""
    for letter in LETTERS:
        interviews = (
            interview()
            if letter in ("after_interview", "thanks")
            else interview("task", "", None)
            if letter == "after_assessment"
            else ()
        )
        known = conversation(interviews=interviews, role=Fact("Nurse", "<1>"), company=Fact("Hill Clinic", "<1>"))
        grades = [grade(write(known, letter, tone, number).body) for number in range(20)]
        assert sum(grades) / len(grades) <= 8, (letter, grades)
        assert max(grades) <= 9.5, (letter, max(grades))


@pytest.mark.parametrize(
    ("person", "formal", "text", "expected"),
    [
        (Person("Hannah", "Ostrowski"), False, "", "Hi Hannah,"),
        (Person("Hannah", "Ostrowski"), None, "Hi Priya,\nno", "Hi Hannah,"),
        (Person("Alina", "Petrescu"), None, "Dear Priya,\nno", "Dear Alina,"),
        (Person("Alina", "Petrescu"), True, "", "Dear Ms Petrescu,"),
        (Person("Robin", "Petrescu"), True, "", "Dear Robin Petrescu,"),
        (Person("Alina", "Petrescu", gender="f"), True, "", "Dear Ms Petrescu,"),
        (Person("Wes", "Adebayo", gender="m"), True, "", "Dear Mr Adebayo,"),
        (Person("Ada", "Haldane-Wu", "Prof."), True, "", "Dear Prof. Haldane-Wu,"),
        (None, True, "", "Hello,"),
        (None, False, "", "Hello,"),
    ],
)
def test_english_greets_as_the_mail_does(person: Person | None, formal: bool | None, text: str, expected: str) -> None:
    """First name for first name, surname only with a gender or title that a mail or an unmistakable given name shows, nobody guessed."""
    known = conversation(recipient=person, people=(), formal=formal)
    known = replace(known, message=replace(known.message, text=text))
    assert write(known, tone="plain").body.split("\n")[0] == expected


def test_english_follows_the_mail_in_dates() -> None:
    """ "10 November" where the mail writes so, "November 10" else."""
    known = conversation(interviews=interview(), role=Fact("Clerk", "<1>"))
    british = replace(known, message=replace(known.message, text="We met on 10 November."))
    american = replace(known, message=replace(known.message, text="We met on November 10."))
    assert "on 10 November" in write(british, "after_interview").body
    assert "on November 10" in write(american, "after_interview").body


def test_a_year_is_told_only_when_it_is_long_ago() -> None:
    """Half a year back needs its year."""
    known = conversation(interviews=interview(when=datetime(2026, 2, 3, tzinfo=UTC)))
    assert "3 February 2026" in write(known, "after_interview").body


def test_a_role_with_a_comma_stays_readable() -> None:
    """An apposition gets its closing comma."""
    body = write(conversation(role=Fact("Platform Engineer, Developer Experience", "<1>"))).body
    assert re.search("the role of Platform Engineer, Developer Experience(?:, at Halden Robotics)?", body)
    role = Fact("Platform Engineer, Developer Experience", "<1>")
    agency = write(conversation(role=role, agency=True, recipient=AGENT), "agency").body
    assert "the role of Platform Engineer, Developer Experience, at Halden Robotics" in agency


def test_the_topic_of_the_mail_is_asked_about() -> None:
    """A topic becomes the question's; one that reads like an address or a sentence does not."""
    asked = write(conversation(interviews=interview(topic="system design")), "after_interview").body
    assert "the system design part" in asked
    assert "the debugging session" in write(conversation(interviews=interview(topic="debugging session")), "after_interview").body
    assert "http" not in write(conversation(interviews=interview(topic="https://meet.example/x")), "after_interview").body


def test_the_question_fits_the_kind_of_work() -> None:
    """An engineer who was tested is asked other things than a nurse after a trial shift; nobody about what a mail says was good, or what none shows."""
    nurse = conversation(role=Fact("Staff Nurse", "<1>"), interviews=interview("trial", "trial shift"))
    spoken = conversation(interviews=interview())
    engineer = replace(spoken, interviews=(*spoken.interviews, *interview("task", "coding test")))
    assert not any("technical" in write(spoken, "after_interview", number=n).body for n in range(12))
    assert all("trial shift" in write(nurse, "after_interview", number=n).body for n in range(12))
    assert all("the technical side" in write(engineer, "after_interview", number=n).body for n in range(12))
    liked = replace(engineer, praise=("Your technical answers were excellent.",))
    assert not any("technical" in write(liked, "after_interview", number=n).body for n in range(12))


@pytest.mark.parametrize(
    ("role", "family"),
    [
        ("Embedded Firmware Engineer", "engineering"),
        ("Site Reliability Engineer", "engineering"),
        ("Entwicklungsingenieur Sensorik", "engineering"),
        ("Pflegefachkraft", "care"),
        ("Aide-soignante", "care"),
        ("Enfermeira", "care"),
        ("UX Researcher", "design"),
        ("Product Designer", "design"),
        ("Product Manager", "product"),
        ("Production Operator", "craft"),
        ("Data Engineer", "data"),
        ("Data Entry Clerk", "office"),
        ("Sales Engineer", "sales"),
        ("Solutions Engineer", "engineering"),
        ("Sales Assistant", "service"),
        ("Advogada Associada", "legal"),
        ("Referentin Vertragsrecht", "legal"),
        ("Vertriebsmitarbeiter Innendienst", "sales"),
        ("Gymnasiallehrer Mathematik", "teaching"),
        ("Postdoc in Marine Biology", "research"),
        ("Buchhalterin", "finance"),
        ("Marketing Manager", "marketing"),
        ("Barista", "service"),
        ("Lagerist", "craft"),
        ("Desarrollador Java", "engineering"),
        ("Verpleegkundige", "care"),
        ("Team Lead", "management"),
        ("Beekeeper", "general"),
        ("", "general"),
    ],
)
def test_the_family_of_a_role(role: str, family: str) -> None:
    """Words of several languages tell the kind of work."""
    assert phrasebanks.family(role) == family


# --- other languages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "person", "formal", "expected"),
    [
        ("de", Person("Katharina", "Brandstätter", "Dr.", "f"), True, "Sehr geehrte Frau Dr. Brandstätter,"),
        ("de", Person("Uwe", "Rapp", "", "m"), None, "Sehr geehrter Herr Rapp,"),
        ("de", Person("Katharina", "Brandstätter"), True, "Sehr geehrte Frau Brandstätter,"),
        ("de", Person("Jens", "Aldermann"), False, "Hallo Jens,"),
        ("de", None, None, "Guten Tag,"),
        ("fr", Person("Élodie", "Marchand", "", "f"), True, "Bonjour Madame Marchand,"),
        ("fr", Person("Élodie", "Marchand"), True, "Bonjour Madame Marchand,"),
        ("fr", Person("Élodie", "Marchand"), False, "Bonjour Élodie,"),
        ("es", Person("Lucía", "Pérez", "", "f"), True, "Estimada Sra. Pérez:"),
        ("es", Person("Lucía", "Pérez"), False, "Hola, Lucía:"),
        ("it", Person("Anna", "Rossi", "Dott.ssa", "f"), True, "Gentile Dott.ssa Rossi,"),
        ("it", Person("Anna", "Rossi", "Dr.", "f"), True, "Gentile Dott.ssa Rossi,"),
        ("es", Person("Lucía", "Pérez", "Dr.", "f"), True, "Estimada Dra. Pérez:"),
        ("it", Person("Luca", "Verdi"), True, "Gentile Luca Verdi,"),
        ("nl", Person("Anna", "de Vries", "", "f"), True, "Geachte mevrouw De Vries,"),
        ("nl", Person("Anna", "de Vries"), True, "Geachte mevrouw De Vries,"),
        ("pt", Person("Ana", "Souza", "", "f"), True, "Prezada Ana Souza,"),
    ],
)
def test_greetings_of_other_languages(language: str, person: Person | None, formal: bool | None, expected: str) -> None:
    """The form of address as the language and the mail have it, or an unmistakable given name."""
    assert write(conversation(language, recipient=person, people=(), formal=formal)).body.split("\n")[0] == expected


@pytest.mark.parametrize(
    ("language", "role", "company", "expected"),
    [
        ("de", "Pflegefachkraft (m/w/d)", "Stadt Ulm", "Stelle als Pflegefachkraft bei der Stadt Ulm"),
        ("de", "Pflegefachkraft", "Klinikum Ulm", "Stelle als Pflegefachkraft beim Klinikum Ulm"),
        ("de", "Disponent", "Abfallbetriebe Ulm", "Stelle als Disponent bei den Abfallbetrieben Ulm"),
        ("de", "Erzieher", "Hort Sonnenblume", "Stelle als Erzieher beim Hort Sonnenblume"),
        ("de", "Archivar", "Stadtbibliothek Altwil", "Stelle als Archivar bei der Stadtbibliothek Altwil"),
        ("de", "Restaurator", "Alpinmuseum Tal", "Stelle als Restaurator beim Alpinmuseum Tal"),
        (
            "de",
            "Doktorandenstelle Virologie",
            "Universität Ahrenstein",
            "Doktorandenstelle Virologie an der Universität Ahrenstein",
        ),
        ("de", "Koch", "Sonnenhof", "Stelle als Koch beim Sonnenhof"),
        ("en", "Lectureship in Law", "Harrowmere", "the Lectureship in Law at Harrowmere"),
        ("de", "Monteur", "Gerlinger AG", "Stelle als Monteur bei der Gerlinger AG"),
        ("de", "Ausbildung zum Koch", "Gerlinger", "Stelle für die Ausbildung zum Koch bei Gerlinger"),
        ("de", "", "", "Stelle"),
        ("fr", "Ingénieur logiciel", "Orvane", "poste d'ingénieur logiciel chez Orvane"),
        ("fr", "Head of Data", "CHU de Nantes", "poste de Head of Data au CHU de Nantes"),
        ("fr", "Hôte d'accueil", "Université de Metz", "poste d'hôte d'accueil à l'Université de Metz"),
        ("es", "Enfermera", "Hospital San Lucas", "puesto de enfermera en el Hospital San Lucas"),
        ("it", "Ingegnere", "Comune di Lucca", "posto di ingegnere presso il Comune di Lucca"),
        ("pt", "Analista de Dados", "Banco Aurora", "vaga de Analista de Dados no Banco Aurora"),
        ("nl", "Verpleegkundige", "Gemeente Delft", "functie van verpleegkundige bij de Gemeente Delft"),
    ],
)
def test_prepositions_before_role_and_company(language: str, role: str, company: str, expected: str) -> None:
    """Elision and contracted articles are right."""
    bank = LETTERS_BUILT_IN.banks[language]
    assert wording.position(bank, wording.without_marks(role), company) == expected


@pytest.mark.parametrize(
    ("language", "company", "text", "expected"),
    [
        ("en", "Rowan Trust", "a nurse at the Rowan\nTrust", "at the Rowan Trust"),
        ("en", "Halden", "Thank you from the Halden team.", "at Halden"),
        ("en", "Halden Robotics", "Thank you for applying for the Halden Robotics Planner role.", "at Halden Robotics"),
        ("nl", "Halden", "Groeten van het Halden team", "bij Halden"),
        ("de", "Auental", "Vielen Dank für Ihre Bewerbung in der Auental GmbH", "bei der Auental"),
        ("de", "Weidenau-Werke", "das Interesse an den Weidenau-Werken", "bei den Weidenau-Werken"),
        ("de", "Wiesengrund", "Ihre Bewerbung im Wiesengrund", "beim Wiesengrund"),
        ("fr", "Lavandière", "votre candidature à la Lavandière", "à la Lavandière"),
        ("fr", "Conserverie Kerhervé", "", "à la Conserverie Kerhervé"),
        ("es", "Roble", "su interés en el Roble", "en el Roble"),
        ("it", "Melograno", "il colloquio presso il Melograno", "presso il Melograno"),
        ("nl", "Wensboom", "bij de Wensboom", "bij de Wensboom"),
        ("pt", "Sereno", "sua candidatura ao Sereno", "no Sereno"),
        ("de", "Auental", "Grüße aus Auental", "bei Auental"),
    ],
)
def test_a_firm_has_the_article_that_the_mail_gives_it(language: str, company: str, text: str, expected: str) -> None:
    """Where no rule of ours knows the word."""
    assert wording.at_company(LETTERS_BUILT_IN.banks[language], company, text) == expected


@pytest.mark.parametrize("language", [language for language in LANGUAGES if "-" not in language])
@pytest.mark.parametrize(
    ("part", "fact", "not_in"),
    [
        *(
            (f"door.{said}", {"afterwards": said}, "alternative")
            for said in ("leave", "calls", "kept", "touch", "visit", "again")
        ),
        ("door.asked", {"asked": "question"}, "alternative"),
        ("door.suggested", {"asked": "offer"}, "alternative"),
        ("door.touch", {"asked": "still"}, "alternative"),
        ("accept.reason", {"reason": "lacked"}, "closed"),
        ("accept.reason_other", {"reason": "other"}, "closed"),
        ("accept.close", {"close": True}, "closed"),
        ("ask.close", {"close": True}, "closed"),
        ("accept.praise", {"praise": ("You were good.",)}, "alternative"),
    ],
)
def test_what_the_mail_says_is_taken_up(language: str, part: str, fact: dict[str, object], not_in: str) -> None:
    """What is said of later, a reason and a kind word are answered, where nothing weightier is to be answered."""
    phrases = filled(language, part)

    def taken_up(known: Conversation, letter: str = "after_application") -> bool:
        return any(phrase in write(known, letter).body for phrase in phrases)

    known = conversation(language)
    assert taken_up(replace(known, **fact))  # type: ignore[arg-type]
    assert not taken_up(known)
    assert not taken_up(replace(known, **fact), not_in)  # type: ignore[arg-type]
    met = replace(known, **fact, recipient=replace(HANNAH, role=Role.INTERVIEWED))  # type: ignore[arg-type]
    assert not taken_up(met)  # who did not write it
    if "afterwards" in fact and part != "door.leave":  # they wait for it, whatever they offer
        assert not taken_up(replace(known, **fact, feedback_offered=True))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("letter", "facts"),
    [("after_application", {}), ("alternative", {"alternative": True}), ("closed", {"closed": True})],
)
def test_a_time_that_is_held_out_is_taken_up(language: str, letter: str, facts: dict[str, object]) -> None:
    """The month or season stands in the letter; in one to somebody who did not write it it doesn't."""
    bank = LETTERS_BUILT_IN.banks[language]
    known = conversation(language, **facts)
    for when in ("spring", "5", "year"):
        time = bank.phrases("dates.months")[4] if when == "5" else bank.get(f"seasons.{when}")
        assert time in write(replace(known, held_out=when), letter).body
    assert bank.get("seasons.spring") not in write(known, letter).body
    met = replace(known, held_out="spring", recipient=replace(HANNAH, role=Role.INTERVIEWED))
    assert bank.get("seasons.spring") not in write(met, letter).body


@pytest.mark.parametrize(
    ("begins", "greeting"),
    [
        ("Servus Mara,", "Servus Hannah,"),
        ("moin!", "Moin Hannah,"),
        ("Hey Mara,", "Hi Hannah,"),
        ("Hallo Mara,", "Hallo Hannah,"),
    ],
)
def test_what_is_said_where_they_live_is_said_back(begins: str, greeting: str) -> None:
    """ "Servus" is no "Hi"."""
    known = conversation("de", formal=False)
    message = replace(known.message, text=f"{begins}\n\nich kann dir die Stelle leider nicht geben.\n\nHannah")
    assert write(replace(known, message=message, voices=(message,))).body.startswith(greeting)


@pytest.mark.parametrize(
    ("signed", "role", "owns", "formal"),
    [
        ("Hannah Ostrowski", "Ausbildung zur Mechatronikerin", "", True),
        ("Hannah", "Ausbildung zur Mechatronikerin", "", False),
        ("Hannah Ostrowski", "Ausbildung zur Mechatronikerin", "Hallo Hannah", False),
        ("Hannah Ostrowski", "Mechatronikerin", "", False),
    ],
)
def test_a_pupil_says_sie_to_who_says_du(signed: str, role: str, owns: str, formal: bool) -> None:
    """Unless they sign by the first name alone, or have been called by it."""
    known = conversation("de", formal=False, role=Fact(role, "<x>"), habit=Habit(owns, "", "", "de"))
    message = replace(known.message, text=f"Hallo Mara,\n\nwir nehmen leider jemand anders.\n\nGruß\n{signed}")
    body = write(replace(known, message=message, voices=(message,))).body
    assert bool(re.search(r"\b(?:Sie|Ihnen|Ihre?)\b", body)) is formal


def test_a_closing_that_was_a_sentence() -> None:
    """ "bonne soirée." below the owner's last letter."""
    known = conversation("fr", formal=True, habit=Habit("Bonjour Madame Ostrowski", "bonne soirée.", "Priya", "fr"))
    assert "\nBonne soirée,\nPriya" in write(known).body


def test_canada_has_its_own_word_for_an_interview() -> None:
    """Where the mail says "entrevue", or comes from there."""
    known = conversation("fr", interviews=interview(), stage=Stage.AFTER_INTERVIEW)
    message = replace(known.message, text="Merci pour l'entrevue.")
    assert "l'entretien" in write(known, "after_interview").body
    assert "l'entrevue" in write(replace(known, message=message, voices=(message,)), "after_interview").body


def test_a_written_test_is_no_work_that_is_handed_in() -> None:
    """A jury that marks papers is not thanked for looking at one's solution."""
    sat = (Interview("task", "<t>", None, "schriftelijke proef", (), ""),)
    body = write(conversation("nl", interviews=sat, stage=Stage.AFTER_ASSESSMENT), "after_assessment").body
    assert "de schriftelijke proef" in body
    assert "opdracht" not in body


def test_a_talk_that_others_had_is_not_ours() -> None:
    """ "our conversation", said to who was not there."""
    talk = (Interview("talk", "<t>", SENT, "", ("Devin Okafor",), "hannah@halden.example"),)
    body = write(conversation(interviews=talk, stage=Stage.AFTER_INTERVIEW), "after_interview").body
    assert "our conversation" not in body
    assert "the interview" in body


@pytest.mark.parametrize(
    ("begins", "formal"),
    [("hola priya, mira, al final se queda el chaval", False), ("Hola, buenos días", True), ("Estimada Priya", True)],
)
def test_who_hails_by_the_first_name_is_answered_so(begins: str, formal: bool) -> None:
    """Where nothing else tells how far they keep."""
    known = conversation("es")
    message = replace(known.message, text=f"{begins}. Gracias por el currículum.\n\nHannah")
    known = replace(known, message=message, voices=(message,))
    bodies = " ".join(write(known, number=number).body for number in range(9))
    assert bool(re.search(r"\b(?:su|le|usted)\b", bodies)) is formal
    assert bool(re.search(r"\b(?:tu|te|ti)\b", bodies)) is not formal


def test_french_possessives_agree() -> None:
    """ "ta réponse", but "ton équipe": a feminine noun takes ta, unless a vowel follows."""
    text = " ".join(LETTERS_BUILT_IN.banks["fr"].fill(one, False, dict.fromkeys(phrasebanks.SLOTS, "x")) for one in french())
    assert not re.search(r"\bton (?:réponse|décision|candidature|disposition|question)|\bta (?:é|a|o|message|retour)", text)


def french() -> list[str]:
    """Every French phrase."""
    parts = [value for name, value in phrasebanks.leaves(LETTERS_BUILT_IN.banks["fr"].table) if name.split(".")[0] in PARTS]
    assert len(parts) >= 90
    return parts


PARTS = ("also", "out", "thanks", "accept", "ask", "door", "close")


@pytest.mark.parametrize("language", ["fr", "es", "it", "pt", "pt-PT"])
def test_nothing_agrees_with_a_gender_of_the_writer(language: str) -> None:
    """The letter can't know the owner's: no "ravi", "agradecido", "obrigada", "lieta"."""
    gendered = {
        "fr": r"\b(?:ravie?|heureu(?:x|se)|reconnaissante?|déçue?|m'avoir (?:informé|tenu|reçu|prévenu)e?|certaine?)\b",
        "es": r"\b(?:agradecid|encantad|content|interesad|dispuest|decepcionad)[oa]\b",
        "it": r"\b(?:grato|grata|lieto|lieta|contento|contenta|sono stat[oa]|interessat[oa])\b",
        "pt": r"\b(?:obrigad|grat|interessad|content|decepcionad)[oa]\b",
    }[language.partition("-")[0]]
    found = [
        one for name, one in phrasebanks.leaves(LETTERS_BUILT_IN.banks[language].table) if name.split(".")[0] in (*PARTS, "point")
    ]
    assert not [one for one in found if re.search(gendered, one)]


@pytest.mark.parametrize(("day", "expected"), [(1, "del 1º novembre"), (8, "dell'8 novembre"), (12, "del 12 novembre")])
def test_italian_days_elide(day: int, expected: str) -> None:
    """ "dell'8", but "del 12"."""
    assert wording.day(LETTERS_BUILT_IN.banks["it"], datetime(2026, 11, day, tzinfo=UTC), SENT) == expected


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Entwicklungsingenieur Sensorik (m/w/d)", "Entwicklungsingenieur Sensorik"),
        ("Ingénieur (H/F) - CDI", "Ingénieur - CDI"),
        ("Koch m/w/d", "Koch"),
        ("Entwickler:in", "Entwickler:in"),
        ("Engineer (all genders)", "Engineer"),
        ("Platform Engineer (Go)", "Platform Engineer (Go)"),
    ],
)
def test_marks_come_off_the_role(marked: str, plain: str) -> None:
    """(m/w/d) goes; what belongs to the role stays."""
    assert wording.without_marks(marked) == plain


def test_portuguese_follows_the_country() -> None:
    """Portugal's words for a mail from Portugal, Brazil's else; a setting decides over both."""
    known = conversation("pt")
    portugal = replace(
        known, message=replace(known.message, text="A nossa equipa agradece o contacto.", sender=Address("Rui", "rui@firma.pt"))
    )
    assert write(known).language == "pt"
    assert write(portugal).language == "pt-PT"
    lisbon = replace(
        known, message=replace(known.message, text="Candidatura à vaga de Rececionista. Desejamos-lhe os maiores sucessos.")
    )
    assert write(lisbon).language == "pt-PT"


def test_other_languages_get_english_and_the_ledger_is_told() -> None:
    """No Polish or Greek letter: English, and a note."""
    for language, name in (("pl", "Polish"), ("sv", "Swedish"), ("tr", "Turkish"), ("ja", "Japanese"), ("el", "Greek")):
        reply = write(conversation(language))
        assert (reply.language, reply.note) == ("en", f"written in English: no {name} letter")
    assert write(conversation("und")).note.endswith("language is unknown")
    assert write(conversation("de")).note == ""


def test_an_agency_is_not_taken_for_the_employer() -> None:
    """The company whose domain the agent writes from is not where the role was."""
    agent = Person("Lena", "Falk", address="lena@halden-robotics.example", role=Role.AGENCY)
    body = write(conversation(agency=True, recipient=agent), "agency").body
    assert "at Halden" not in body


def test_an_unknown_letter_is_refused() -> None:
    """The caller's mistake is told as one."""
    with pytest.raises(ValueError, match="no letter"):
        LETTERS_BUILT_IN.compose(decide(conversation(), "sonnet"), OWNER, AskSettings(), key(0))


def test_the_letter_about_a_task_speaks_of_the_task() -> None:
    """A task shown by a mail is thanked for; without one the application is."""
    known = conversation(interviews=interview("task"), stage=Stage.AFTER_ASSESSMENT)
    assert re.search("task|my solution", write(known, "after_assessment").body)
    assert "my application" in write(conversation(), "after_assessment").body


def test_a_given_name_tells_only_where_it_is_unmistakable() -> None:
    """Names that both bear get the neutral line; what a mail shows comes first; a title keeps its form."""
    shown = {
        ("fr", "Corinne", "Aebischer", "", ""): "Bonjour Madame Aebischer,",
        ("fr", "Dominique", "Aebischer", "", ""): "Bonjour Dominique Aebischer,",
        ("fr", "Dominique", "Aebischer", "", "m"): "Bonjour Monsieur Aebischer,",
        ("fr", "Ghislaine", "Orsini", "Me", ""): "Bonjour Maître Orsini,",
        ("de", "Andrea", "Vahrenholt", "Dr.", ""): "Guten Tag Dr. Andrea Vahrenholt,",
        ("de", "Ines", "Vahrenholt", "Dr.", ""): "Sehr geehrte Frau Dr. Vahrenholt,",
        ("it", "Andrea", "Conti", "", ""): "Gentile Andrea Conti,",
        ("es", "María Luisa", "Echenagusía Prat", "", "f"): "Estimada Sra. Echenagusía:",
        ("es", "Mariana Olvera", "Quintana", "Lic.", ""): "Estimada Lic. Olvera:",
        ("de", "Verena", "Sedlacek", "Mag.a", "f"): "Sehr geehrte Frau Mag.a Sedlacek,",
        ("en", "Verena", "Sedlacek", "Mag.a", "f"): "Dear Ms Sedlacek,",
        ("en", "Gillian", "Askew", "Mrs", "f"): "Dear Mrs Askew,",
        ("en", "Corinne", "Aebischer", "", ""): "Dear Ms Aebischer,",
        ("en", "Dominique", "Aebischer", "", ""): "Dear Dominique Aebischer,",
    }
    for (language, first, last, title, gender), line in shown.items():
        bank = LETTERS_BUILT_IN.banks[language]
        assert wording.greeting(bank, Person(first, last, title, gender), True, False, "warm") == line


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [("Wei Ling", "Tan", "Hi Wei Ling,"), ("Kevin Zhiwei", "Tan", "Hi Kevin,"), ("Priscila Tavares", "Moura", "Hi Priscila,")],
)
def test_two_given_names_that_belong_together_stay_so(first: str, last: str, line: str) -> None:
    """ "Wei Ling" Tan is no "Wei"."""
    assert wording.greeting(LETTERS_BUILT_IN.banks["en"], Person(first, last), False, True, "warm") == line


# --- what the mail says -------------------------------------------------------------------------------------------------------

MISSED = {
    "de": "Erfahrung mit Bewegtbild", "en": "experience with moving images", "es": "experiencia en cerámica", "fr": "expérience en milieu rural",
    "it": "esperienza nel settore tessile", "nl": "ervaring met lassen", "pt": "experiência em cerâmica", "pt-PT": "experiência em cerâmica",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", ["after_interview", "after_application", "agency", "brief"])
def test_a_letter_takes_them_up(language: str, letter: str) -> None:
    """It asks how to gain what was missing, thanks for the offer instead of giving a way out, and stays clean."""
    held = interview() if letter == "after_interview" else ()
    known = replace(conversation(language, interviews=held), missed=MISSED[language], feedback_offered=True, formal=False)
    bodies = [write(known, letter, "warm", number).body for number in range(12)]
    assert all(MISSED[language] in body for body in bodies)
    assert not any(re.search(r"fully understand|if you would rather", body) for body in bodies)
    plain = replace(known, missed="", feedback_offered=False)
    assert all(write(plain, letter, "warm", number).body != body for number, body in enumerate(bodies))


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("fr", "Salut Priya,\n\nnon.", "Salut Hannah,"), ("fr", "Bonjour Priya,\n\nnon.", "Bonjour Hannah,"), ("nl", "Hoi Priya,\n\nnee.", "Hoi Hannah,"),
        ("nl", "Beste Priya,\n\nnee.", "Beste Hannah,"), ("de", "Hey Priya,\n\nnein.", "Hi Hannah,"), ("de", "Hallo Priya,\n\nnein.", "Hallo Hannah,"),
    ],
)  # fmt: skip
def test_a_casual_mail_is_greeted_casually(language: str, text: str, line: str) -> None:
    """As it begins itself."""
    known = conversation(language, formal=False)
    known = replace(known, message=replace(known.message, text=text))
    assert write(known).body.split("\n")[0] == line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Liebe Frau Sharma,", "Liebe Frau Aldermann,"),
        ("Guten Tag Frau Sharma,", "Guten Tag Frau Aldermann,"),
        ("Sehr geehrte Frau Sharma,", "Sehr geehrte Frau Aldermann,"),
    ],
)
def test_german_greets_as_warmly_as_the_mail(said: str, line: str) -> None:
    """Where both keep to Sie."""
    known = conversation("de", recipient=Person("Petra", "Aldermann", "", "f"), formal=True)
    known = replace(known, message=replace(known.message, text=f"{said}\n\nleider nein."))
    assert write(known).body.split("\n")[0] == line


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_given_advice_is_not_excused_from_it(language: str) -> None:
    """The way out of a letter of thanks is its own."""
    bank = LETTERS_BUILT_IN.banks[language]
    excuses = [bank.fill(phrase, formal, {}) for phrase in bank.phrases("out") for formal in (True, False)]
    known = conversation(language, feedback=("More depth on audits would help.",))
    bodies = [write(known, "thanks", "plain", number).body for number in range(12)]
    assert not any(excuse in body for excuse in excuses for body in bodies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_advised_is_not_asked_again(language: str) -> None:
    """Thanks, and the promise to follow it; no question."""
    known = conversation(language, feedback=("I'd suggest a course on audits.",), advised=True)
    for number in range(12):
        letter = write(known, "thanks", "plain", number).body
        assert "?" not in letter
        assert any(phrase.split("<")[0].strip() in letter for phrase in LETTERS_BUILT_IN.banks[language].phrases("advised"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_post_says_nothing_of_what_the_owner_lacks(language: str) -> None:
    """Nobody was looked at: the question is about the post."""
    known = conversation(language, closed=True, stage=Stage.UNKNOWN, interviews=())
    asked = filled(language, "ask.closed")
    assert all(any(one in write(known, "closed", "warm", number).body for one in asked) for number in range(12))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", ["warm", "plain", "formal"])
def test_the_house_is_named_once_and_where_one_would(language: str, tone: str) -> None:
    """Whoever wrote knows whose post it is: the last sentence names the house, if it has a place for it, and else the first; an agent is told in the first."""
    late = 0
    for number in range(16):
        body = write(conversation(language), "after_application", tone, number).body
        first, last = body.split("\n\n")[1], body.split("\n\n")[3]
        assert body.count("Halden Robotics") == 1, body
        late += "Halden Robotics" in last
        assert ("Halden Robotics" in first) is not ("Halden Robotics" in last)
        agent = write(conversation(language, agency=True, recipient=AGENT), "agency", tone, number).body
        assert "Halden Robotics" in agent.split("\n\n")[1]
        unknown = write(conversation(language, company=None), "after_application", tone, number).body
        assert not re.search(r" [.,]|  ", unknown), unknown
    assert late > 6


def saying(language: str, text: str, **changes: object) -> Conversation:
    """A rejection with `text`."""
    known = conversation(language, **changes)
    return replace(known, message=replace(known.message, text=text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_regards_are_returned(language: str) -> None:
    """And a word on the wait; not to whom the letter thanks already, and none to the addressee."""
    for number in range(8):
        plain = write(conversation(language), "after_application", "warm", number).body
        body = write(saying(language, "Alasdair", regards=("Alasdair",), late=True), "after_application", "warm", number).body
        waited = write(conversation(language, late=True), "after_application", "warm", number).body
        assert "Alasdair" in body
        assert len(plain) < len(waited) < len(body)
    there = tuple(replace(one, people=("Ravi Subramaniam",)) for one in interview("interview"))
    met = saying(language, "Ravi Subramaniam", regards=("Ravi",), interviews=there)
    assert write(met, "after_interview").body.count("Ravi") == 1
    assert write(conversation(language, regards=("Hannah",))).body == write(conversation(language)).body


@pytest.mark.parametrize(
    ("language", "theirs", "ours"),
    [("es", "Un abrazo y mucha suerte", "Un abrazo,"), ("de", "Liebe Grüsse", "Liebe Grüsse,"), ("nl", "Groetjes", "Groetjes,"), ("en", "All the best", "All the best,")],
)  # fmt: skip
def test_a_closing_that_goes_both_ways_is_answered_with_the_same(language: str, theirs: str, ours: str) -> None:
    """ "Un abrazo" is not answered with "Saludos"; at a distance, or in a formal tone, it is."""
    known = saying(language, f"Nein.\n\n{theirs}\nHannah", formal=False)
    assert f"\n{ours}\n" in write(known).body
    assert f"\n{ours}\n" not in write(replace(known, formal=True), tone="formal").body


def test_german_regards_bend_the_title() -> None:
    """ "Herr Wörz lässt grüßen", "Grüße an Herrn Wörz"."""
    assert "Herrn Wörz" in write(saying("de", "Herr Wörz", regards=("Herr Wörz",), formal=True), "after_application").body


def test_who_finds_people_for_others_sat_in_no_interview() -> None:
    """The client's; where no mail names anybody who did."""
    known = conversation(agency=True, interviews=interview("interview"))
    for number in range(12):
        body = write(known, "agency", "warm", number).body
        assert re.search("arranging|setting up|putting me forward|recommending me", body), body


def test_an_interview_without_a_day_comes_after_the_call() -> None:
    """It is the one that is spoken of."""
    call = replace(interview("call")[0], when=datetime(2026, 9, 10, tzinfo=UTC))
    known = conversation(interviews=(replace(interview("interview")[0], when=None), call))
    assert "the call and the interview" in write(known, "after_interview").body


def test_an_agents_own_call_was_not_arranged_by_them() -> None:
    """ "Thanks again for our call" says who was there; where no mail names anybody, it may have been they."""
    alone = conversation(agency=True, interviews=interview("call"))
    assert not any("arrang" in write(alone, "agency", "warm", number).body for number in range(12))
    known = replace(alone, interviews=(replace(alone.interviews[0], people=("Ravi Subramaniam",)),))
    ours = replace(known, message=replace(known.message, text="Thanks again for our call on Thursday. They chose somebody else."))
    assert any("arrang" in write(known, "agency", "warm", number).body for number in range(12))
    assert not any("arrang" in write(ours, "agency", "warm", number).body for number in range(12))


@pytest.mark.parametrize(
    ("language", "topic"),
    [("de", one) for one in ("Probearbeiten", "Probetag", "Probeschicht", "Hospitation", "Lehrprobe", "Probeunterricht")] + [("es", "clase de prueba"), ("fr", "journée d'essai"), ("it", "giornata di prova"), ("pt", "aula de teste"), ("pt", "prova didática"), ("nl", "meeloopdag")] + [("en", f"trial {one}") for one in ("shift", "day", "lesson")],
)  # fmt: skip
def test_every_word_for_a_trial_speaks_of_it(language: str, topic: str) -> None:
    """The linter holds back a letter that passes the meeting over: each word that stands for one must be known to it."""
    known = conversation(language, interviews=interview("trial", topic))
    assert all(topic in write(known, "after_interview", "warm", number).body for number in range(12))


@pytest.mark.parametrize(
    ("language", "topic", "words"), [("fr", "étude de cas", "l'étude de cas"), ("es", "caso práctico", "el caso práctico"), ("nl", "case study", "de case")]
)  # fmt: skip
def test_a_topic_with_an_article_of_its_own(language: str, topic: str, words: str) -> None:
    """No quotation marks around what the language has a word for."""
    known = conversation(language, interviews=interview("interview", topic))
    assert any(words in write(known, "after_interview", "warm", number).body for number in range(12))


def test_american_letters_have_a_point_behind_mr() -> None:
    """ "Mr." where the mail writes as Americans do."""
    known = conversation(recipient=Person("Paul", "Reinholt", gender="m"), people=(), formal=True)
    american = replace(known, message=replace(known.message, text="We met on November 10."))
    british = replace(known, message=replace(known.message, text="We met on 10 November."))
    assert write(american).body.startswith("Dear Mr. Reinholt,")
    assert write(british).body.startswith("Dear Mr Reinholt,")


def test_part_time_is_small_in_a_sentence() -> None:
    """A subject began with it."""
    assert "the part time bookkeeper role" in write(conversation(role=Fact("Part time bookkeeper", "<1>"))).body


@pytest.mark.parametrize("language", LANGUAGES)
def test_thanks_for_feedback_take_up_an_offer_of_more(language: str) -> None:
    """And say so in the language's own words, with no other question."""
    known = conversation(language, feedback=("More depth on audits would help.",))
    more = [write(replace(known, feedback_offered=True), "thanks", "warm", number).body for number in range(12)]
    plain = [write(known, "thanks", "warm", number).body for number in range(12)]
    assert not set(more) & set(plain)


def test_a_topic_that_began_a_subject_is_small_in_a_sentence() -> None:
    """ "Trial shift"."""
    known = conversation(interviews=interview("trial", "Trial shift"))
    assert "the trial shift" in write(known, "after_interview").body


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agent_is_written_to_about_the_client(language: str) -> None:
    """The decision was another's; whom that one has not met, the agent knows best."""
    for met, part in ((interview(), "ask.agency"), ((), "ask.agency_profile")):
        known = conversation(language, company=None, agency=True, interviews=met)
        asked = filled(language, part)
        assert all(any(one in write(known, "agency", "warm", number).body for one in asked) for number in range(12))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("facts", "letter", "accepted", "asked"),
    [
        ({"reason": "lacked"}, "after_application", "accept.reason", "ask.apart"),
        ({"reason": "other", "interviews": interview()}, "after_interview", "accept.reason", "ask.apart"),
        ({"reason": "lacked", "praise": ("You were good.",), "interviews": interview()}, "after_interview", "accept.praise_reason", "ask.apart"),
        ({"reason": "other", "interviews": interview(), "agency": True}, "agency", "accept.reason", "ask.agency_apart"),
        ({"praise": ("They liked you.",), "interviews": interview(), "agency": True}, "agency", "accept.praise_client", "ask.agency"),
        ({"reason": "other"}, "after_application", "accept.reason_other", "ask.closed"),
    ],
)  # fmt: skip
def test_what_the_mail_has_answered_is_not_asked_again(
    language: str, facts: dict[str, object], letter: str, accepted: str, asked: str
) -> None:
    """Where it says what decided, the letter says that it was read, and asks for something else."""
    known = conversation(language, **facts)
    for number in range(8):
        body = write(known, letter, "warm", number).body
        assert any(one in body for one in filled(language, accepted)), body
        assert any(one in body for one in filled(language, asked)), body


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_only_put_the_owner_forward_set_no_date(language: str) -> None:
    """An agent is thanked for that; the client's own office made the appointment."""
    met = (replace(interview()[0], by="steph@client.example"),)
    known = conversation(language, agency=True, interviews=met, company=None)
    bank = LETTERS_BUILT_IN.banks[language]
    around = [
        bank.fill(one, formal, {"meeting": "|"}).split("|") for one in bank.phrases("also_forwarded") for formal in (True, False)
    ]
    for number in range(6):
        body = write(known, "agency", "formal", number).body
        assert any(all(part in body for part in parts) for parts in around), body


def test_what_was_missing_is_not_said_in_another_language() -> None:
    """A Polish mail's words have no place in an English letter."""
    known = replace(conversation("en"), language="pl", missed="doświadczenia w logistyce")
    assert "logistyce" not in write(known, "after_application").body


@pytest.mark.parametrize(
    ("language", "topic", "words"),
    [
        ("en", "case study", "the case study"), ("en", "take-home", "the take-home task"), ("en", "coding challenge", "the coding challenge"),
        ("de", "Fallstudie", "die Fallstudie"), ("fr", "étude de cas", "l'étude de cas"), ("es", "caso práctico", "el caso práctico"),
        ("it", "prova tecnica", "la prova tecnica"), ("nl", "case study", "de case"), ("pt", "desafio técnico", "o desafio técnico"), ("fr", "", "l'exercice"),
    ],
)  # fmt: skip
def test_a_task_is_called_what_the_mail_calls_it(language: str, topic: str, words: str) -> None:
    """In every phrasing of the opening."""
    known = conversation(language, interviews=interview("task", topic, None), stage=Stage.AFTER_ASSESSMENT)
    assert all(words in write(known, "after_assessment", "warm", number).body for number in range(12))


def test_what_was_praised_is_not_asked_about() -> None:
    """Nobody asks what was wrong with the presentation that they liked."""
    known = conversation(interviews=interview("interview", "presentation"))
    assert "presentation" in write(known, "after_interview").body
    liked = replace(known, praise=("Your presentation was very clear.",))
    body = write(liked, "after_interview").body
    assert "about my presentation" in body
    assert "presentation" not in body.split("\n\n")[2]


def test_the_addressees_own_order_of_names() -> None:
    """ "Tan Hui Ling" writes so, and is called Hui Ling."""
    known = conversation()
    message = replace(known.message, sender=Address("Tan Hui Ling", "tan.huiling@school.example"))
    who = replace(HANNAH, first="Hui Ling", last="Tan", address="tan.huiling@school.example")
    reply = write(replace(known, message=message, recipient=who, people=(who,), formal=False))
    assert reply.to[0].name == "Tan Hui Ling"
    assert reply.body.startswith(("Hi Hui Ling,", "Dear Hui Ling,"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_meetings_are_all_thanked_for(language: str) -> None:
    """Two of a kind with both days; two kinds by both names."""
    bank = LETTERS_BUILT_IN.banks[language]
    first, second = SENT - timedelta(days=20), SENT - timedelta(days=8)
    twice = conversation(language, interviews=(*interview(when=first), *interview("onsite", when=second)))
    called = conversation(language, interviews=(*interview("call", when=first), *interview(when=second)))
    for number in range(12):
        body = write(twice, "after_interview", "warm", number).body
        assert bank.get("meeting.several") in body
        assert all(re.search(rf"\b{one.day}\b", body) for one in (first, second)), body
        both = write(called, "after_interview", "warm", number).body
        alike = bank.get("meeting.call") == bank.get("meeting.interview")  # "das Gespräch"
        two = f"{bank.get('meeting.call')} {bank.get('and')} {bank.get('meeting.interview')}"
        assert (bank.get("meeting.several") if alike else two) in both


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_was_not_there_is_asked_what_was_said(language: str) -> None:
    """Who sets dates writes, others held the interview: thanks to all where somebody else had arranged it, and no question about what they never heard.
    Who signs as anything else, a recruiter too, may have been there."""
    bank = LETTERS_BUILT_IN.banks[language]
    there = replace(interview()[0], people=("Ravi Subramaniam",), by="odile@halden.example")
    hosted, own = (
        conversation(language, interviews=(there,)),
        conversation(language, interviews=(replace(there, by="hannah@halden.example"),)),
    )
    assert not any(
        any(one in write(own, "after_interview", "warm", n).body for one in filled(language, "ask.team"))
        or any(_begins(bank, "thanks.arranged", write(own, "after_interview", "warm", n).body))
        for n in range(12)
    )
    hosted, own = (
        replace(one, message=replace(one.message, text=f"{one.message.text}\n\nHannah\nInterview Coordinator"))
        for one in (hosted, own)
    )
    for number in range(12):
        body = write(hosted, "after_interview", "warm", number).body
        assert any(one in body for one in filled(language, "ask.team")), body
        assert not any(_begins(bank, "thanks.arranged", body)), body
    assert any(any(_begins(bank, "thanks.arranged", write(own, "after_interview", "warm", n).body)) for n in range(12))


def _begins(bank: phrasebanks.Bank, part: str, body: str) -> Iterator[bool]:
    """Whether `body` has the end of one of the phrases of `part`."""
    for phrase in bank.phrases(part):
        for formal in (True, False):
            said = bank.respell(bank.fill(phrase.partition("{meeting}")[0], formal, {"post": "~"}), ["always", "warm"])
            yield said.rpartition("~")[2].strip(" .,") in body


def test_the_owners_own_closing() -> None:
    """As they closed their last letter to the same person, where the tone is still the same."""
    known = conversation(habit=Habit("Hi Hannah", "Cheers,", "Pri", "en"), formal=False)
    assert "\n\nCheers,\nPri\n" in write(known).body
    distant = replace(known, formal=True)
    assert "Cheers" not in write(distant).body


def test_the_owners_own_distance_is_kept() -> None:
    """The master says du to the school-leaver, who wrote "Hallo Herr Siemers" before; a first name alone below the mail ends that."""
    master = replace(HANNAH, first="Torben", last="Siemers", gender="m")
    known = conversation(
        "de", recipient=master, formal=False, habit=Habit("Hallo Herr Siemers", "Viele Grüße", "Priya", "de"), people=(master,)
    )
    known = replace(
        known, message=replace(known.message, text="Hallo Priya,\n\nleider nein.\n\nTorben Siemers\nWerkstattmeister")
    )
    for number in range(6):
        body = write(known, number=number).body
        assert body.startswith("Hallo Herr Siemers,")
        assert re.search(r"\b(?:Sie|Ihnen|Ihre?[nms]?)\b", body)
    near = replace(known, message=replace(known.message, text="Hallo Priya,\n\nleider nein.\n\nTorben"))
    assert write(near).body.startswith("Hallo Torben,")


def test_the_addressees_own_mail_gives_the_terms() -> None:
    """A system writes "Dear Priya Raghunathan", 3 October and no vos; whoever invited wrote "Hi Priya", October 3, "contame"."""
    system = replace(conversation().message, text="Dear Priya Raghunathan,\n\nno. The post closed on 3 October.\n\nHalden")
    theirs = replace(system, text="Hi Priya,\n\nCan we talk on October 3?\n\nHannah")
    invited = replace(HANNAH, role=Role.INVITED)
    known = conversation(message=system, recipient=invited, voices=(theirs, system), interviews=interview("call"))
    body = write(known, "after_interview").body
    assert body.startswith("Hi Hannah,")
    assert "November 10" in body
    assert write(replace(known, voices=()), "after_interview").body.startswith("Dear Hannah,")
    contame = replace(system, text="Hola Priya, contame cuándo te queda bien.\n\nHannah")
    known = conversation("es", recipient=invited, formal=False, voices=(contame, system))
    said = [write(known, number=number).body for number in range(20)]
    assert any("podés" in one for one in said)
    assert not any("puedes" in one for one in said)


def test_first_names_and_vous() -> None:
    """ "Bonjour Priya", vous, and Benoît alone below: "Bonjour Benoît" in answer, and vous; signed by the whole name, he is Monsieur."""
    consultant = replace(HANNAH, first="Benoît", last="Charrier", gender="m")
    text = "Bonjour Priya,\n\nJe suis désolé, ce n'est pas vous.\n\nBien à vous,\nBenoît\n\nBenoît Charrier\nConsultant"
    known = conversation("fr", recipient=consultant, formal=True, people=(consultant,))
    known = replace(known, message=replace(known.message, text=text))
    body = write(known).body
    assert body.startswith("Bonjour Benoît,")
    assert re.search(r"\b(?:vous|votre)\b", body)
    whole = replace(known, message=replace(known.message, text=text.replace("\nBenoît\n", "\n")))
    assert write(whole).body.startswith("Bonjour Monsieur Charrier,")


def test_the_owners_bonjour_is_kept_where_the_mail_greets_so() -> None:
    """ "Bonjour Priya", signed by the whole name: no first name alone, but the owner has written "Bonjour Bérénice"."""
    consultant = replace(HANNAH, first="Bérénice", last="Hamon", gender="f")
    known = conversation(
        "fr", recipient=consultant, formal=True, people=(consultant,), habit=Habit("Bonjour Bérénice", "", "Priya", "fr")
    )
    known = replace(
        known, message=replace(known.message, text="Bonjour Priya,\n\nVous n'en faites pas partie.\n\nBérénice Hamon")
    )
    assert write(known).body.startswith("Bonjour Bérénice,")
    madame = replace(known, message=replace(known.message, text="Madame,\n\nVous n'en faites pas partie.\n\nBérénice Hamon"))
    assert write(madame).body.startswith("Bonjour Madame Hamon,")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if "-" not in language])
def test_one_call_is_no_technical_interview(language: str) -> None:
    """A recruiter who rang once is asked about the background, whatever the trade."""
    call = interview("call")
    asked, side = filled(language, "ask.call"), LETTERS_BUILT_IN.banks[language].get("side.engineering")
    known = conversation(language, interviews=call, role=Fact("Software Engineer", "<1>"))
    for number in range(6):
        body = write(known, "after_interview", number=number).body
        assert any(one in body for one in asked)
        assert side not in body
    assert not any(one in write(replace(known, interviews=call + interview()), "after_interview").body for one in asked)


def test_more_people_than_can_be_named_are_thanked_together() -> None:
    """Four beside the addressee: all of them; three: by name."""
    names = ("Anneliese Park", "Ravi Subramanian", "Teo Marchetti", "Shawna Briggs")
    four = replace(interview()[0], people=(*names, "Hannah Ostrowski"))
    every = filled("en", "others_all")
    body = write(conversation(interviews=(four,), formal=False), "after_interview").body
    assert any(one in body for one in every)
    assert "Anneliese" not in body
    earlier = replace(interview()[0], people=("Anneliese Park", "Hannah Ostrowski"), when=SENT - timedelta(days=12))
    later = replace(interview()[0], people=("Peter Marchetti",))
    body = write(conversation(interviews=(earlier, later), formal=False), "after_interview").body
    assert "Anneliese Park and Peter Marchetti" in body  # those of both meetings
    three = replace(four, people=("Anna Park", "Peter Subramanian", "Maria Marchetti", "Hannah Ostrowski"))
    body = write(conversation(interviews=(three,), formal=False), "after_interview").body
    assert "Anna Park, Peter Subramanian and Maria Marchetti" in body


def test_who_is_known_by_surname_is_thanked_with_a_form_of_address() -> None:
    """ "Herrn Dr. Petersen", where a mail shows that he is one; nobody is called by the bare surname."""
    petersen = Person("", "Petersen", "Dr.", "m", role=Role.INTERVIEWED, source="<1@halden.example>")
    met = replace(interview()[0], people=("Petersen", "Hannah Ostrowski"))
    known = conversation("de", interviews=(met,), formal=True, people=(HANNAH, petersen))
    assert "Herrn Dr. Petersen" in write(known, "after_interview").body
    assert "Petersen" not in write(replace(known, people=(HANNAH,)), "after_interview").body
    invited = replace(petersen, source="<0@halden.example>")  # one of a board, as far as the invitation tells
    assert "Petersen" not in write(replace(known, people=(HANNAH, invited)), "after_interview").body
    english = conversation("en", interviews=(met,), formal=True, people=(HANNAH, petersen))
    assert "Mr Petersen" in write(english, "after_interview").body


def test_a_test_that_one_sits_is_no_work_that_one_hands_in() -> None:
    """The town hall's aptitude test, and a take-home test."""
    asked = filled("en", "ask.test")
    sat, home = interview("task", "aptitude test"), interview("task", "take-home test")
    assert any(one in write(conversation(interviews=sat), "after_assessment").body for one in asked)
    assert not any(one in write(conversation(interviews=home), "after_assessment").body for one in asked)


def test_where_it_was_not_about_the_owner_one_asks_for_another_time() -> None:
    """An internal candidate got it, and nobody was met: nothing was missing."""
    asked = filled("en", "ask.closed")
    assert all(
        any(one in write(conversation(reason="other"), "after_application", "warm", n).body for one in asked) for n in range(12)
    )


def test_a_title_of_another_language_stands_apart() -> None:
    """Swedish mail, English letter."""
    known = conversation("sv", role=Fact("Löneadministratör", "<1>"))
    assert "the role of Löneadministratör" in write(known).body


def test_no_letter_says_its_closing_twice() -> None:
    """ "All the best to you." and below it "All the best,"."""
    known = conversation(habit=Habit("Hi Hannah", "All the best,", "Pri", "en"), formal=False)
    for number in range(24):
        body = write(known, "after_application", "warm", number).body.casefold()
        assert body.count("all the best") == 1


@pytest.mark.parametrize(
    ("language", "text", "begins"),
    [
        (
            "de",
            "Grüezi Frau Okafor\n\nDanke für den Besuch.",
            r"Guten Tag[^,]*\n\n[A-ZÄÖÜ]|Grüezi[^,]*\n\n[A-ZÄÖÜ]|Sehr geehrte[^,]*\n\n[A-ZÄÖÜ]",
        ),
        ("de", "Sehr geehrte Frau Okafor,\n\ndanke für den Besuch.", r"[^\n]+,\n\n[a-zäöü]"),
        ("nl", "Geachte mevrouw Okafor\n\nBedankt voor uw komst.", r"[^,\n]+\n\n[A-Z]"),
        ("nl", "Geachte mevrouw Okafor,\n\nBedankt voor uw komst.", r"[^\n]+,\n\n[A-Z]"),
        ("en", "Dear Marit\n\nThank you for coming.", r"[^\n]+,\n\n[A-Z]"),
    ],
)
def test_no_comma_where_the_mail_has_none(language: str, text: str, begins: str) -> None:
    """The Swiss and the Flemish write none behind the salutation, and go on with a capital."""
    known = conversation(language)
    known = replace(known, formal=True, message=replace(known.message, text=text))
    assert re.match(begins, write(known).body), write(known).body


@pytest.mark.parametrize(("language", "said"), [("en", "on 3 and 12 November"), ("de", "am 3. und 12. November"), ("fr", "des 3 et 12 novembre"), ("it", "del 3 e del 12 novembre"), ("pt", "de 3 e 12 de novembro")])  # fmt: skip
def test_two_days_of_one_month(language: str, said: str) -> None:
    """The month is said once."""
    days = [datetime(2026, 11, day, 10, tzinfo=UTC) for day in (3, 12)]
    known = conversation(language, interviews=tuple(interview(when=day)[0] for day in days))
    known = replace(known, message=replace(known.message, date=datetime(2026, 11, 20, tzinfo=UTC)))
    assert said in write(known, "after_interview").body
    later = replace(known, message=replace(known.message, date=datetime(2027, 11, 20, tzinfo=UTC)))
    assert said not in write(later, "after_interview").body  # then each has its year


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", ["", "case study", "Fallstudie", "étude de cas", "caso práctico", "Schnuppertag"])
@pytest.mark.parametrize("number", [1, 2])
def test_a_letter_about_trials_speaks_of_them(language: str, topic: str, number: int) -> None:
    """Whatever was done on the day; the proofreader finds the conversation in it."""
    trials = tuple(
        replace(interview(when=datetime(2026, 11, 3 + day, 10, tzinfo=UTC))[0], kind="trial", topic=topic)
        for day in range(number)
    )
    known = conversation(language, interviews=trials)
    known = replace(known, message=replace(known.message, date=datetime(2026, 11, 20, tzinfo=UTC)))
    assert write(known, "after_interview").body


def test_whoever_is_on_a_list_for_the_next_place_is_glad_of_it() -> None:
    """Nobody asks to apply again who has passed."""
    known = conversation(afterwards="reserve")
    assert all(any(one in write(known, number=n).body for one in filled("en", "door.reserve")) for n in range(6))


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_opening_is_named_where_the_mail_names_it(language: str) -> None:
    """Whoever offers a post wants to hear of that one."""
    plain = conversation(language, alternative=True)
    named = replace(plain, opening="Koordination", message=replace(plain.message, text="Koordination"))
    for number in range(8):
        assert "koordination" in write(named, "alternative", "warm", number).body.casefold()
        assert "koordination" not in write(plain, "alternative", "warm", number).body.casefold()


def test_every_place_of_work_that_is_read_as_a_post_is_written_as_one() -> None:
    """The list of title_phrases.py and the German bank's rule are one list: else somebody applies "als Versand"."""
    places = re.findall(r"[A-ZÄÖÜ]\w+", _PLACE)
    assert places
    assert [
        place for place in places if wording.position(LETTERS_BUILT_IN.banks["de"], place, "") != f"Stelle im Bereich {place}"
    ] == []


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("es", ["Begoña Lastra", "Ignacio Prieto"], "Begoña Lastra e Ignacio Prieto"),
        ("es", ["Ana", "Hiato"], "Ana y Hiato"),
        ("es", ["Ana", "Luis", "Marta"], "Ana, Luis y Marta"),
        ("it", ["Anna", "Elena"], "Anna ed Elena"),
        ("it", ["Anna", "Ivo"], "Anna e Ivo"),
        ("en", ["Ann"], "Ann"),
        ("en", [], ""),
    ],
)
def test_names_are_joined_as_the_language_says_them(language: str, names: list[str], said: str) -> None:
    """Spanish and Italian have another "and" before its own sound."""
    assert wording.listed(LETTERS_BUILT_IN.banks[language], names) == said
