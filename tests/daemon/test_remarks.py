"""What a refusal says that a letter goes on from: the experience it missed, what decided, and a kind word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.counsel import counsels
from daemon.remarks import missed, ours, praises, says_why


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "We went with someone with more direct experience in food manufacturing.", "experience in food manufacturing"),
        ("en", "The depot asked for sea freight experience above all.", "sea freight experience"),
        ("en", "The post calls for more duty-officer experience than you have had so far.", "duty-officer experience"),
        ("en", "She already has experience with kiln maintenance, which matters here.", "experience with kiln maintenance"),
        ("en", "A candidate with more experience in trusts and foundations and so the panel chose her.", "experience in trusts and foundations"),
        ("de", "Wir haben uns für jemanden mit mehr Erfahrung im Umgang mit SAP entschieden.", "Erfahrung im Umgang mit SAP"),
        ("de", "Die andere Bewerberin hat mehr Führungserfahrung.", "Führungserfahrung"),
        ("fr", "Nous avons retenu une personne ayant plus d'expérience dans le secteur public.", "expérience dans le secteur public"),
        ("fr", "Une candidate avec une expérience plus directe en logistique du froid.", "expérience en logistique du froid"),
        ("es", "Una persona que ya tiene experiencia en comercio exterior.", "experiencia en comercio exterior"),
        ("pt", "Uma pessoa com mais experiência em logística refrigerada.", "experiência em logística refrigerada"),
        ("it", "Un candidato con maggiore esperienza nella gestione del personale.", "esperienza nella gestione del personale"),
        ("nl", "Iemand die al ervaring heeft met douaneaangiften.", "ervaring met douaneaangiften"),
        ("nl", "We hebben gekozen voor iemand die al jaren ervaring heeft met lassen.", "ervaring met lassen"),
        ("en", "We have invited applicants with more classroom experience in Years 11 and 12 to interview.", "classroom experience in Years 11 and 12"),
        ("en", "Another applicant has five years' experience in payroll.", "experience in payroll"),
        ("en", "Your experience in payroll stood out, but we chose someone with more experience in SAP.", "experience in SAP"),
        ("de", "Wir haben uns für Bewerber entschieden, die mehrjährige Erfahrung in der Tourenplanung mitbringen.", "Erfahrung in der Tourenplanung"),
        ("fr", "Nous avons retenu une personne disposant d'une solide expérience en paie.", "expérience en paie"),
        ("it", "Pur apprezzando la Sua esperienza, abbiamo scelto una candidata con una maggiore esperienza nei libri illustrati.",
         "esperienza nei libri illustrati"),
        ("en", "It came down to experience of managing budgets: the person appointed has run one.", "experience of managing budgets"),
        ("de", "Ausschlaggebend war letztlich die Erfahrung mit öffentlichen Vergaben.", "Erfahrung mit öffentlichen Vergaben"),
    ],
)  # fmt: skip
def test_the_experience_that_was_missing(language: str, sentence: str, expected: str) -> None:
    """In the mail's own words, up to where they end."""
    assert missed(["Hi.", sentence], language) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We chose candidates whose experience more closely matches our needs."),
        ("en", "We chose someone with more experience in this area."),
        ("en", "We chose someone with more relevant experience."),
        ("en", "Your experience in food manufacturing impressed us more than anything."),
        ("en", "We went with a person who has more years of experience in our sector."),
        ("de", "Wir haben uns für jemanden mit mehr Berufserfahrung in unserer Branche entschieden."),
        ("fr", "Nous avons choisi une personne dont l'expérience correspond davantage à nos besoins."),
        ("es", "Otra candidatura cuya experiencia se ajusta más a lo que buscamos."),
        ("nl", "Je ervaring met Excel is meer dan genoeg."),
        ("en", "You have five years' experience in payroll, and still another was better."),
        ("de", "Sie haben bereits mehrjährige Erfahrung in der Pflege, aber es gab andere."),
    ],
)
def test_no_experience_that_could_stand_in_the_owners_letter(language: str, sentence: str) -> None:
    """What only says "a better match", speaks of the owner's own or of "our" trade names nothing."""
    assert missed([sentence], language) == ""


@given(st.lists(st.text(max_size=200), max_size=4), st.sampled_from(["de", "en", "es", "fr", "it", "nl", "pl", "pt", "und"]))
def test_any_text_is_read(sentences: list[str], language: str) -> None:
    """What is found stands in one of the sentences, word for word."""
    found = missed(sentences, language)
    assert not found or any(all(word in sentence for word in found.split()[-1:]) for sentence in sentences)
    ours(sentences)
    praises(sentences)
    says_why(sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "The sub-editing job I have had to give to somebody who can be in the office on press days.",
        "For Content Lead we're going with someone who has run a team of writers before.",
        "Wir geben die Stelle jemandem, der selbst schon hinter der Theke gestanden hat.",
        "On a pris quelqu'un qui a son propre matériel.",
        "El motivo es que la candidata elegida ya trabaja con nuestro programa.",
        "A vaga ficou com uma pessoa que já mora em Belém.",
        "L'assunzione è stata definita con una candidata che parla anche il tedesco.",
        "We kiezen voor iemand die al medicatie mag delen.",
        "The panel appointed a candidate with previous experience of school kitchens.",
        "In the end it came down to budgets, which you have not held yet.",
        "The post has been filled internally.",
        "They've gone for one of their own apprentices.",
        "Wir besetzen die Stelle mit einer Kollegin aus dem eigenen Haus.",
        "Wir haben uns für einen Bewerber entschieden, der schon mit unserer Kasse gearbeitet hat.",
        "Nous avons retenu une personne disposant d'une expérience en état civil.",
        "Le poste a finalement été pourvu en interne.",
        "Hemos optado por perfiles con residencia en la comarca.",
        "Demos preferência a pessoas que moram no bairro.",
        "Abbiamo scelto una persona con esperienza nella ristorazione.",
        "De functie is intern ingevuld.",
    ],
)
def test_what_decided(sentence: str) -> None:
    """Somebody else, and what is told of them; or the reason by its name."""
    assert says_why(["Sorry.", sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "We have decided to move forward with candidates who have experience that more closely matches our needs.",
        "We chose another candidate.",
        "Wir haben uns für jemanden entschieden, der noch besser zum Profil passt.",
        "Nous avons retenu un candidat dont le profil correspond davantage.",
        "Ho letto il suo curriculum con ammirazione, una persona che ha tenuto i bilanci per vent'anni!",
        "People who know me say that I write too long.",
        "Another candidate was selected and has now accepted.",
        "We have offered the post to another candidate, who has accepted it.",
        "Une autre candidate ayant été retenue, nous ne pouvons donner suite.",
        "We chose someone with more relevant experience.",
        "As a local charity we receive many applications.",
        "A colleague from our HR team will be in touch about your travel costs.",
        "Meine Kollegin aus der Personalabteilung meldet sich wegen der Fahrtkosten.",
        "Un collègue de notre service vous répondra.",
        "We interviewed both external and internal candidates.",
        "If you are an internal candidate, please speak to your manager.",
        "We had people who worked hard on their applications.",
    ],
)
def test_a_better_match_is_no_reason(sentence: str) -> None:
    """Nor is what is said of anybody else."""
    assert not says_why([sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "You were lovely with the customers.",
        "Your presentation was very clear.",
        "We were impressed by how well prepared you were.",
        "Val and I loved your story about the ferry.",
        "Ihr Vortrag hat uns sehr gut gefallen.",
        "Nous avons beaucoup apprécié votre franchise.",
        "Nos gustó mucho tu manera de explicar.",
        "Gostamos muito da sua apresentação.",
        "Ci è piaciuta molto la tua prova.",
        "Je hebt een goede indruk gemaakt.",
    ],
)
def test_a_kind_word(sentence: str) -> None:
    """For the owner's work or manner, in seven languages."""
    assert praises(["Hello.", sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your interest and your patience.",
        "We enjoyed meeting you.",
        "The standard was very high and we had many excellent applicants.",
        "We wish you all the best, and are sure you will find something good.",
        "Your answers were not strong enough.",
        "You were right to ask.",
        "Your answers on budgeting were less clear than those of others.",
        "Unfortunately you were up against some very strong candidates.",
        "Your skills are better suited to another role.",
        "I hope you enjoyed the assessment day and what you learnt of your team.",
        "The team liked another candidate more than you.",
        "Sie haben uns leider weniger überzeugt.",
        "Ihre Mitbewerber haben uns überzeugt.",
        "Über Ihre Bewerbung haben wir uns gefreut.",
        "Nous vous remercions de l'intérêt porté à notre maison.",
    ],
)
def test_thanks_and_good_wishes_are_none(sentence: str) -> None:
    """Nobody is thanked for praise that was not there."""
    assert not praises([sentence])


@pytest.mark.parametrize(
    ("sentence", "counsel"),
    [
        ("I'd suggest a season on a busy desk.", True),
        ("My tip: bring two examples next time.", True),
        ("With a few months on a front desk you would be a very strong candidate.", True),
        ("Mein Rat: noch ein Jahr in der Werkstatt.", True),
        ("Un été au comptoir réglerait ça.", True),
        ("Te recomendaría trabajar ese punto.", True),
        ("Ti consiglio un corso di contabilità.", True),
        ("Recomendo um curso de refrigeração, e eu te recomendo fazer já.", True),
        ("Bereid een paar voorbeelden voor, dan kom je er wel.", True),
        ("The council's advice line is open on weekdays.", False),
        ("Your answers were short.", False),
        ("Der Betriebsrat hat zugestimmt.", False),
        ("Le conseil municipal a tranché.", False),
    ],
)
def test_what_would_help(sentence: str, counsel: bool) -> None:
    """Said in the writer's own name, or as what would have done."""
    assert counsels([sentence]) is counsel
