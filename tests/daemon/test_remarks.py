"""What a refusal says that a letter goes on from: the experience it missed, and feedback that it offers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.remarks import keeps, missed, offers_feedback, says_why


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Should you wish to receive feedback on your interview, please reply to this email.",
        "Happy to give you some pointers over the phone.",
        "Feedback is available on request.",
        "Please don't hesitate to ask for feedback.",
        "Gern gebe ich Ihnen telefonisch ein Feedback.",
        "Si vous le souhaitez, je peux vous faire un retour plus détaillé.",
        "Si lo desea, con gusto le damos comentarios por teléfono.",
        "Se quiser, posso te dar um feedback por telefone.",
        "Se lo desidera, sono a disposizione per un riscontro più dettagliato.",
        "Als je wilt, licht ik de keuze graag telefonisch toe.",
    ],
)
def test_feedback_that_is_offered(sentence: str) -> None:
    """In seven languages."""
    assert offers_feedback([sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "We would love to hear your feedback on our process.",
        "We are happy to say that our feedback survey takes two minutes.",
        "We would love to give everyone personal feedback, but the number of applications makes this impossible.",
        "Unfortunately we are unable to offer individual feedback.",
        "Wir können leider kein Feedback geben, melden Sie sich gern wieder.",
        "I'll keep your details, do give me a call.",
        "Nous ne pouvons pas faire un retour personnalisé, mais restons à votre disposition.",
    ],
)
def test_feedback_that_is_not_offered(sentence: str) -> None:
    """A survey, a refusal of it, or an offer of something else."""
    assert not offers_feedback([sentence])


@given(st.lists(st.text(max_size=200), max_size=4), st.sampled_from(["de", "en", "es", "fr", "it", "nl", "pl", "pt", "und"]))
def test_any_text_is_read(sentences: list[str], language: str) -> None:
    """What is found stands in one of the sentences, word for word."""
    found = missed(sentences, language)
    assert not found or any(all(word in sentence for word in found.split()[-1:]) for sentence in sentences)
    offers_feedback(sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "We will however keep your CV on file should a suitable position become available in the future.",
        "I'd like to keep you in mind for the spring.",
        "Gerne halten wir Ihre Bewerbung für die Sommersaison in Evidenz.",
        "Je garde ton dossier sur le dessus de la pile.",
        "Si le parece bien, guardo su currículum para el verano.",
        "Conserveremo il Suo curriculum nel nostro archivio per eventuali opportunità future.",
        "Met jouw toestemming bewaren wij je gegevens, voor als er een andere functie vrijkomt.",
        "Vamos guardar o teu perfil e entraremos em contacto se surgir uma função adequada.",
    ],
)
def test_papers_that_are_kept_for_later(sentence: str) -> None:
    """In every language of ours."""
    assert keeps(["Sorry.", sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not keep CVs on file for future vacancies.",
        "Your details will be kept for six months and then deleted.",
        "Ihre Unterlagen werden nach Ende der Aufbewahrungsfrist vernichtet.",
        "Please keep your profile up to date.",
        "Garde ce repo sur ton profil, il est bon.",
        "Mantenha o seu cadastro atualizado com a gente.",
        "Lo invitamos a mantener actualizado su perfil en nuestro portal.",
        "Wij houden u op de hoogte.",
    ],
)
def test_what_is_stored_by_law_or_kept_up_by_the_owner_is_not(sentence: str) -> None:
    """Nobody is thanked for a retention period, nor for an order to the reader."""
    assert not keeps([sentence])


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
    ],
)
def test_a_better_match_is_no_reason(sentence: str) -> None:
    """Nor is what is said of anybody else."""
    assert not says_why([sentence])
