"""What a refusal offers instead: another opening, a place among the papers that are kept, feedback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.verdict import Function, Sentence
from daemon.offers import afterwards, asks_leave, offers_feedback, other_openings


@pytest.mark.parametrize(
    "sentence",
    [
        "Should you wish to receive feedback on your interview, please reply to this email.",
        "Happy to give you some pointers over the phone.",
        "Feedback is available on request.",
        "If you would like to talk about your interview, please get in touch with the vacancy holder.",
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


def test_an_opening_is_offered_by_sentences_together() -> None:
    """Who leaves for a while, or what is needed from when, and some sentences on the question; a colleague's holiday is no opening."""
    leave = "Our Grants and Trusts Coordinator is going on parental leave from August."
    assert other_openings([leave, "It's a step down on paper.", "Would you like me to send you the PD?"], []) == (leave,)
    needed = "Da novembre mi serve qualcuno a chiamata per gli eventi aziendali."
    assert other_openings([needed, "Ti interessa?"], []) == (needed,)
    asked = "Ci pensi con calma e mi faccia sapere se la proposta le può interessare."
    assert asked in other_openings(["Da settembre avremo bisogno di una educatrice.", asked], [])
    assert not other_openings(
        ["Our hiring manager is away on leave until Monday.", "Would you like me to send you her notes?"], []
    )
    assert not other_openings([leave, "All the best with your search."], [])


def test_feedback_that_follows_is_no_offer_of_more() -> None:
    """Where a mail gives some, only what is there for the asking is one."""
    assert offers_feedback(["I would like to offer you some feedback:"])
    assert not offers_feedback(["I would like to offer you some feedback:"], given=True)
    assert offers_feedback(["Do get in touch if you'd find some feedback helpful, I'm always glad to do it."], given=True)


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


@pytest.mark.parametrize(
    "sentence",
    [
        "We will however keep your CV on file should a suitable position become available in the future.",
        "Gerne halten wir Ihre Bewerbung für die Sommersaison in Evidenz.",
        "Je garde ton dossier sur le dessus de la pile.",
        "Conserveremo il Suo curriculum nel nostro archivio per eventuali opportunità future.",
        "Vamos guardar o teu perfil para outras funções.",
        "Su currículum permanecerá en nuestra base de datos.",
        "We will keep your profile for twelve months.",
    ],
)
def test_papers_that_are_kept_for_later(sentence: str) -> None:
    """In every language of ours."""
    assert afterwards(["Sorry.", sentence]) == "kept"


@pytest.mark.parametrize(
    "sentence",
    [
        "If you are happy for us to do so, we would like to keep your CV for the spring.",
        "May I keep your details in case something opens in March?",
        "Wenn Sie einverstanden sind, behalten wir Ihre Unterlagen gern in unserer Kartei.",
        "Avec votre accord, nous conservons votre candidature pour de futurs postes.",
        "Si le parece bien, guardo su currículum para el verano.",
        "Com a sua autorização, manteremos o seu currículo na nossa base de dados.",
        "Se è d'accordo terrò il Suo curriculum per altre ricerche.",
        "Met jouw toestemming bewaren wij je gegevens, voor als er een andere functie vrijkomt.",
    ],
)
def test_leave_that_is_asked_for(sentence: str) -> None:
    """They wait for a yes, so that it is answered; it is no other question that the owner would answer apart."""
    assert asks_leave([sentence])
    assert afterwards(["Sorry.", sentence]) == "leave"


@pytest.mark.parametrize(
    "sentence",
    [
        "We will keep your CV on file and contact you if a suitable role opens.",
        "Can you come on Tuesday to pick up your CV?",
        "Dürfen wir Ihnen für die Zukunft alles Gute wünschen?",
        "Podemos confirmar que recebemos a sua candidatura.",
        "Your details will be deleted unless you object.",
    ],
)
def test_leave_that_nobody_asks_for(sentence: str) -> None:
    """What is done anyway, or asked about something else."""
    assert not asks_leave([sentence])


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Please do stay in touch.", "touch"),
        ("Würde mich freuen, wenn wir in Kontakt bleiben.", "touch"),
        ("Restons en contact !", "touch"),
        ("I would encourage you to keep an eye out from March.", "again"),
        ("I'll keep an eye out for you.", "calls"),
        ("We will be in touch if something comes up.", "calls"),
    ],
)
def test_staying_in_touch_is_no_promise_to_call(sentence: str, said: str) -> None:
    """Nobody is thanked for keeping in mind whom they only bade look out themselves."""
    assert afterwards([sentence]) == said


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
        "Thank you for your Conservation Officer application.",
        "You sent us a terrific application.",
        "Hemos elegido a una persona del territorio con un perfil distinto.",
        "Your CV went straight to the top of the pile, but we chose somebody else.",
        "Wir suchen jemanden, der die Zahlen im Blick hat.",
        "Met dat in het achterhoofd kiezen we iemand anders.",
        "We will not contact you if another role opens.",
        "No le avisaremos de otras vacantes.",
        "Glad you could come and see us on Tuesday.",
        "Nous vous remercions d'avoir pris le temps de poser votre candidature sur notre site.",
        "Le animamos a compartir su opinión en nuestra encuesta.",
        "Abbiamo ricevuto la sua nuova candidatura.",
        "Wir nehmen Ihre Bewerbung ernst, haben uns aber vor kurzem anders entschieden.",
        "Ihre Bewerbung haben wir mit Interesse aufgenommen",
    ],
)
def test_what_is_stored_by_law_or_kept_up_by_the_owner_is_not(sentence: str) -> None:
    """Nobody is thanked for a retention period, nor for an order to the reader."""
    assert afterwards([sentence]) == ""


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("calls", "I'd like to keep you in mind for the spring."),
        ("calls", "I'll be in touch if anything else comes up."),
        ("calls", "Sobald ich etwas Passendes habe, melde ich mich wieder bei Ihnen."),
        ("calls", "Je te tiens au courant si un poste s'ouvre."),
        ("calls", "En cuanto salga algo parecido te aviso."),
        ("calls", "Als er iets anders voorbijkomt, hoor je het van me."),
        ("visit", "Come and say hello when you're next in town."),
        ("visit", "Der Kaffee geht auf mich."),
        ("visit", "Passa a trovarci quando vuoi!"),
        ("again", "I hope that you will not be put off applying to us again."),
        ("again", "Sie können sich gern wieder bewerben."),
        ("again", "N'hésitez pas à postuler à nouveau."),
        ("calls", "You stay at the top of my list for the next one."),
        ("calls", "I'll keep my ear to the ground."),
        ("calls", "I've a couple of other things coming up, so let's catch up later this week."),
        ("calls", "Ich halte für Sie weiter die Augen offen."),
        ("calls", "Je garde bien sûr votre dossier et ne manquerai pas de revenir vers vous."),
        ("calls", "Ti tengo presente per altre ricerche in zona, ne ho un paio in partenza."),
        ("kept", "Conservaremos su currículum para futuras vacantes."),
        ("kept", "Conserveremo i suoi dati per future selezioni."),
        ("kept", "Ihre Bewerbung merken wir für später vor."),
        ("", "We will be in touch with the other candidates this week."),
        ("", "Thank you for giving up your morning to come and see us."),
        ("", "We won't be in touch again if anything changes."),
    ],
)
def test_what_is_said_of_later(said: str, sentence: str) -> None:
    """That they will write, that a visit is welcome, that one may apply again."""
    assert afterwards(["Sorry.", sentence]) == said


def read(text: str, function: Function = Function.ALTERNATIVE, probability: float = 0.8) -> Sentence:
    """A sentence as the classifier would hand it over."""
    return Sentence(text, function, probability, 0.0)


@pytest.mark.parametrize(
    "sentence",
    [
        "We have just posted a Reporting Specialist position.",
        "I do have something else: a night porter's job in Hove.",
        "If that is of interest, let me know by Friday.",
    ],
)
def test_another_opening_by_its_words(sentence: str) -> None:
    """Whatever the classifier reads."""
    assert other_openings([sentence], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "We have decided not to offer you the post.",
        "I'm sorry, but I can't offer you the job.",
        "We are unable to offer you a place on the team.",
        "Wir können Ihnen die Stelle leider nicht anbieten.",
        "Nous ne pouvons malheureusement pas vous proposer le poste.",
        "No podemos ofrecerle el puesto.",
        "We have no shifts to offer you for this role.",
    ],
)
def test_a_refusal_in_the_words_of_an_offer_is_none(sentence: str) -> None:
    """Nobody is thanked for another role in a plain no."""
    assert not other_openings([sentence], [read(sentence)])


def test_an_opening_that_the_classifier_reads() -> None:
    """Where it names a job, and is no invitation to look around."""
    assert other_openings([], [read("Our depot in Leith is looking for a night clerk, and I mentioned you.")])
    assert not other_openings([], [read("Please watch our careers page for other engineer roles.")])
    assert not other_openings([], [read("There is more going on here in spring.")])
    assert not other_openings([], [read("Our depot in Leith is looking for a night clerk.", Function.OTHER)])
    assert not other_openings([], [read("Would you mind if I keep your details for next year?")])


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read(sentences: list[str]) -> None:
    """Nothing raises, whatever stands there."""
    assert afterwards(sentences) in ("calls", "kept", "visit", "again", "")
    other_openings(sentences, [read(s) for s in sentences])
    offers_feedback(sentences)


def test_talking_it_through_is_feedback() -> None:
    """Though the word is not said."""
    assert offers_feedback(["I'm happy to talk it through properly if that would be of use."])


@pytest.mark.parametrize(
    ("sentence", "later"),
    [
        ("In March we hired two people, and unfortunately there is no place left.", ""),
        ("In the spring we advertised the job and received 300 applications.", ""),
        ("When we met in April you said we need a driver.", ""),
        ("In spring we'll be hiring again.", "again"),
        ("In March we'll open our new office in Leeds.", ""),
        ("From September we will need all staff to be vaccinated.", ""),
        ("In January we will recruit a second panel member to review our process.", ""),
        ("Ab April suchen wir niemanden mehr.", ""),
        ("La liste de réserve est désormais épuisée.", ""),
        ("Vous n'êtes pas sur la liste complémentaire.", ""),
        ("Vous êtes inscrite sur la liste complémentaire.", "reserve"),
        ("Il posto è stato dato a chi era già in graduatoria.", ""),
        ("Te invitamos a formar parte de nuestra bolsa de trabajo registrándote en el sitio.", ""),
        ("Quedas en la bolsa de trabajo con el número 7.", "reserve"),
        ("De wervingsreserve is verlopen.", ""),
        ("U bent opgenomen in de wervingsreserve.", "reserve"),
    ],
)
def test_a_list_and_a_season_that_concern_the_owner(sentence: str, later: str) -> None:
    """What was, and a list that somebody else is on, opens no door."""
    assert afterwards([sentence]) == later


@pytest.mark.parametrize(
    ("has", "asks", "offered"),
    [
        (
            "Temos contudo, a partir de junho, um lugar de Orçamentista.",
            "Estaria o senhor interessado em conversar sobre ele?",
            True,
        ),
        ("From June we have a place for an estimator.", "Would you be interested in talking about it?", True),
        ("We have had many applications from good estimators.", "Do you have any questions?", False),
    ],
)
def test_another_opening_in_two_sentences(has: str, asks: str, offered: bool) -> None:
    """One names what they have, the next asks."""
    assert bool(other_openings([has, asks], [])) is offered


def test_a_place_on_the_list_that_waits_for_a_yes() -> None:
    """ "With your agreement" is a question."""
    assert afterwards(["You came third, so with your agreement we will hold you on the reserve list for six months."]) == "leave"
    assert afterwards(["Pasa a formar parte de la bolsa de trabajo, por si hubiera sustituciones."]) == "reserve"


@pytest.mark.parametrize(
    "text",
    ["Ti tengo presente per altro, ok?", "Se ti va di scrivermi, rispondi pure qui: leggo io.", "I'll keep you in mind, okay?"],
)
def test_to_be_kept_in_mind_is_no_opening(text: str) -> None:
    """Nothing is named that one could ask about."""
    read = Sentence(text, Function.ALTERNATIVE, 0.9, 0.0)
    assert other_openings([text], [read]) == ()
