"""What a refusal says beside the no: feedback given or refused, a cancelled post, an alternative, an agent's part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifier.message import Message
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.conversation import alone
from daemon.explain import facts
from daemon.history import said_once
from daemon.stages import says
from daemon.values import Conversation, Stage
from tests.daemon.mailroom import HANNAH, NO, mail, tell


def test_feedback_refused_alternative_closed_agency_are_read() -> None:
    """What a refusal says beside the no, by patterns alone."""

    def says(text: str) -> Conversation:
        return alone(mail("no", HANNAH, "News", f"Hi Priya,\n\n{text}\n\nHannah"), NO)

    assert says("Unfortunately we are unable to provide individual feedback.").feedback_refused
    assert says("Wir können leider keine Begründung geben.").feedback_refused
    assert says("Bitte verstehen Sie, dass wir keine individuellen Rückmeldungen geben können.").feedback_refused
    assert not says("Wir melden uns nicht ohne eine Rückmeldung des Teams bei Ihnen.").feedback_refused
    assert not says("Ich bedaure, Ihnen keine günstigere Auskunft geben zu können.").feedback_refused
    assert not says("After discussing everyone's feedback, we've decided not to move forward.").feedback_refused
    assert not says("If you would like feedback, just ask.").feedback_refused
    assert says("Would you be interested in our Test Technician role instead?").alternative
    assert says("I do have a Research Technician post at our field station.").alternative
    assert not says("We will keep your details on file.").alternative
    assert says("The position has been cancelled because of a hiring freeze.").closed
    assert says("The provincial money for it didn't come through, so we've had to pull the posting.").closed
    assert not says("You said in your interview that your grant was refused, and you handled it well.").closed
    assert says("Por lapso, o e-mail desta tarde destinava-se a outro processo. Queira desconsiderá-lo.").correction
    assert says("So there is no autumn tour, and no DSM job, not for you or for anybody.").closed
    assert not says("There is no job description that would fit you better.").closed
    assert says("We won't be going ahead with the Field Ranger position.").closed
    assert not says("We won't be going ahead with your application for the Field Ranger position.").closed
    assert not says("Your answer on how funding was cut at your last charity was strong.").closed
    assert not says("Please take down the listing from your saved jobs.").closed
    assert not says("We will not be interviewing anyone from outside the area.").closed
    assert not says("We had to pull the slides together. Another applicant was chosen.").closed
    assert not says("We have selected another candidate. This requisition is now closed.").closed
    assert says("The position has been cancelled, along with eleven others on my list.").closed
    assert says("I have been instructed to withdraw the offer of employment; all recruitment is suspended.").closed
    assert says("Il nido non apre e con lui si chiude anche la ricerca dell'educatrice.").closed
    assert says("Jenny will ab Januar mehr Stunden, damit ist die Tour voll und die Stelle weg.").closed
    assert says("Would you be open to my sending your file to Mrs Pruitt?").alternative
    assert says("Unser Plattform-Team sucht ab Oktober. Wär das was?").alternative
    assert says("Please bin that last one, it was for Fraser Duncan and my machine picked the wrong Fraser.").correction
    assert says("Central ha congelado las altas en todo el grupo y la plaza que te conté se anula.").closed
    assert not says("Nous venons d'arrêter notre choix, le poste est donc pourvu.").closed
    assert says("The position was withdrawn. Please apply for another role.").closed
    assert says("The position was withdrawn. We have offered your details to another role.").closed
    assert says("Our client has decided to go with another candidate.").agency
    assert says("Für einen Kunden aus der Region suchen wir eine Buchhalterin, Ihr Profil passte leider nicht.").agency
    assert not says("Wir bauen gerade eine Treppe für einen Kunden in Ahlhorst.").agency
    assert says("We also need a part-time Community Editor, and three of us thought of you.").alternative
    assert not says("Thanks for sending that through. We've gone with a local bloke.").not_owner
    assert says("Thanks for sending Farid our way, we have gone with somebody else.").not_owner
    assert says("Thank you for the reference. In the end we decided not to offer him the post.").not_owner
    assert not says("Thank you for the references that you sent. We have decided not to offer you the post.").not_owner
    assert says("This appointment we are handling in confidence on behalf of a manufacturer. You are not on the list.").agency
    assert says("Your name is not among those we are inviting to the online test.").stage is Stage.AFTER_APPLICATION
    assert says("On a relu ton exo hier soir, mais on s'arrête là.").stage is Stage.AFTER_ASSESSMENT
    assert says("Our feedback from the panel: your system design lacked depth.").feedback
    assert not says("Other candidates more closely matched the role.").feedback


def test_the_classifiers_sentences_add_to_the_patterns() -> None:
    """A sentence read as feedback counts where no pattern knows it."""
    line = "Kurze Antworten stünden Ihnen besser zu Gesicht."
    read = Verdict(Label.REJECTION, 0.9, sentences=(Sentence(line, Function.FEEDBACK, 0.96, 0.1, 0.96),), language="de")
    assert alone(mail("no", HANNAH, "", line), read).feedback == (line,)


@pytest.mark.parametrize(
    ("likely", "more", "given"),
    [
        ((0.95,), "", True),
        ((0.7,), "", False),
        ((0.7, 0.6), "", True),  # two that may be
        ((0.7,), "Next time bring a portfolio.", True),  # and it says what would help
        ((0.1, 0.05), "Next time bring a portfolio.", False),
    ],
)
def test_feedback_is_weighed_over_the_whole_mail(likely: tuple[float, ...], more: str, given: bool) -> None:
    """How likely its sentences are feedback, and what turns of phrase add."""
    lines = [*(f"The sauce came out number {n} of the day." for n, _ in enumerate(likely)), *filter(None, [more])]
    odds = (*likely, *(0.0 for _ in lines[len(likely) :]))
    sentences = tuple(Sentence(line, Function.OTHER, 0.9, 0.0, p) for line, p in zip(lines, odds, strict=True))
    read = Verdict(Label.REJECTION, 0.99, sentences=sentences, language="en")
    assert bool(alone(mail("no", HANNAH, "", " ".join(lines)), read).feedback) is given


def test_kind_words_are_no_feedback() -> None:
    """However sure the classifier is that a sentence is about the reader: what only praises tells nobody what to do better."""
    line = "Three of the class still ask after your volcano."
    read = Verdict(Label.REJECTION, 0.99, sentences=(Sentence(line, Function.FEEDBACK, 0.95, 0.0, 0.95),), language="en")
    assert alone(mail("no", HANNAH, "", line), read).feedback
    assert not alone(mail("no", HANNAH, "", line), replace(read, praise=(line,))).feedback
    best = "You're the only one who ever got a laugh out of Pete."
    read = replace(read, sentences=(replace(read.sentences[0], text=best),))
    assert not alone(mail("no", HANNAH, "", best), read).feedback


def test_reasons_that_are_counted_off_are_feedback() -> None:
    """ "Le explico por qué", and then first, second: however unsure the classifier is of each."""
    text = "No la vamos a incorporar. Le explico por qué. Primero, la experiencia. Pedimos dos años. Segundo, el caso. Usted no nombró los hemocultivos."
    told = alone(mail("no", HANNAH, "", text), replace(NO, language="es")).feedback
    assert told[0] == "Primero, la experiencia."
    assert told[-1] == "Usted no nombró los hemocultivos."
    assert not alone(mail("no", HANNAH, "", text.replace("Le explico por qué. ", "")), replace(NO, language="es")).feedback


def test_two_sentences_settle_what_one_does_not() -> None:
    """A page of friendly advice below them notwithstanding; one sentence counts only in a mail that reads a little like a refusal."""
    no = Sentence("We won't offer you the post.", Function.REFUSAL, 0.7, 0.7)
    mild = Verdict(
        Label.NOT_REJECTION,
        0.06,
        sentences=(no, replace(no, text="It went to someone else."), Sentence("Nice type.", Function.OTHER, 0.9, 0.0)),
    )
    assert said_once(mild)
    assert not said_once(replace(mild, sentences=mild.sentences[1:]))
    assert said_once(replace(mild, sentences=mild.sentences[1:], probability=0.45))


def test_a_cancelled_post_looked_at_nobody() -> None:
    """ "so your application was not successful", behind the post's end."""
    assert tell(mail("no", HANNAH, "x", "The role has been cancelled, so your application was not successful.")).closed
    assert not tell(mail("no", HANNAH, "x", "The role is closed and your application was not successful.")).closed
    for said in (
        "Hemos tenido que congelar el puesto y este año ya no vamos a contratar a nadie.", "Cette année, nous ne recrutons plus personne.",
        "Dieses Jahr stellen wir leider niemanden mehr ein.", "Quest'anno non assumiamo nessuno.", "We nemen dit jaar niemand aan.", "Este ano não vamos contratar ninguém.",
    ):  # fmt: skip
        assert tell(mail("no", HANNAH, "x", said)).closed, said


def test_a_position_that_was_closed_after_a_choice_is_not_called_gone() -> None:
    """The process has ended, and the application was not selected."""
    chosen = "O processo seletivo foi encerrado e, infelizmente, sua candidatura não foi selecionada para as entrevistas."
    assert not says(Message("<a@x>", text=chosen)).closed
    assert says(Message("<a@x>", text="The position has been cancelled.")).closed


def test_what_is_taken_up_is_explained() -> None:
    """Each with the mail that shows it."""
    text = "We chose someone with more experience in primary care. If you would like feedback, I'd be happy to talk. Would you be interested in that?"
    told = "\n".join(facts(tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\n{text}\n\nHannah"))))
    for line in ("missed       experience in primary care", "feedback     is offered", "alternative  is offered"):
        assert f"{line}   [<no@x.example>]" in told


@pytest.mark.parametrize(
    "text",
    [
        "I don't get into the whys of it with anybody. So please don't write back asking, you'll not get an answer.",
        "Auf Weisung des Amtes darf ich dazu weder schriftlich noch am Telefon etwas sagen.",
        "Ich bitte Sie herzlich, von Rückfragen abzusehen.",
        "Nous vous prions de ne pas nous contacter à ce sujet. Merci de ne pas nous relancer.",
        "Le ruego que no me llame para pedir explicaciones.",
        "La prego di non scrivermi per avere spiegazioni.",
        "Peço que não entre em contato sobre os motivos.",
        "Wij verzoeken u geen contact op te nemen over de uitslag.",
    ],
)
def test_who_asks_not_to_be_asked_refuses_feedback(text: str) -> None:
    """Whatever they call it; an address that nobody reads is another matter."""
    assert alone(mail("no", HANNAH, "News", f"Hi Priya,\n\n{text}\n\nHannah"), NO).feedback_refused
    unread = "Please do not reply to this email, as the mailbox is not monitored."
    assert not alone(mail("no", HANNAH, "News", f"Hi Priya,\n\n{unread}\n\nHannah"), NO).feedback_refused


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Our board put a stop to all open headcount. Nobody is being hired into it.", "en"),
        ("The baker job is gone, I'm sorry now.", "en"),
        ("Die Geschäftsführung hat alle Neueinstellungen auf Eis gelegt.", "de"),
        ("Der Investor will, dass wir den Posten erst nach der nächsten Runde besetzen.", "de"),
        ("O investidor pediu pra segurar tudo que é contratação e a vaga caiu.", "pt"),
        ("Il posto è saltato, mi dispiace.", "it"),
    ],
)
def test_a_post_that_fell_away(text: str, language: str) -> None:
    """For all of them: nobody is asked what they lacked."""
    assert alone(mail("no", HANNAH, "Re: you", text), replace(NO, language=language)).closed


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("We won't be going ahead with the Field Ranger position.", True),
        ("The post has been withdrawn.", True),
        ("Die Stelle wurde gestrichen.", True),
        ("Le poste est supprimé, on n'engage personne.", True),
        ("La plaza desaparece con la subvención.", True),
        ("De vacature is ingetrokken.", True),
        ("The position is on hold until the budget is through.", False),
        ("If the position is cancelled, you will hear from us.", False),
        ("The post has been withdrawn, since we chose another candidate.", False),
    ],
)
def test_a_post_that_is_no_more(text: str, gone: bool) -> None:
    """Which nobody says who only pauses."""
    assert says(Message("<a@x>", text=text)).gone is gone


@pytest.mark.parametrize(
    "text",
    [
        "Ich wollte dir das eigentlich am Telefon sagen, hab dich aber zweimal nicht erwischt.",
        "Mas fiquei chateada, porque a tarde do dia 8 foi das melhores conversas que tive.",
        "Ce n'était pas évident et ça n'enlève rien à ce que tu as bâti.",
        "I tried to ring you twice, but you were out.",
    ],
)
def test_what_the_writer_feels_is_no_feedback(text: str) -> None:
    """However sure the classifier is of the sentence."""
    sentence = Sentence(text, Function.FEEDBACK, 0.95, 0.0, feedback=0.95)
    assert not says(Message("<a@x>", text=text), Verdict(Label.REJECTION, 1.0, sentences=(sentence,))).feedback


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("Please disregard what our portal sent you this morning.", True),
        ("Die können Sie ignorieren, Ihre Bewerbung läuft weiter.", True),
        ("Vous pouvez l'ignorer, la commission ne se réunit que le 6.", True),
        ("Puede ignorarlo, su candidatura sigue.", True),
        ("Può ignorarla, la selezione continua.", True),
        ("Die mag je negeren, je kandidatuur loopt gewoon verder.", True),
        ("Lascia perdere la mail di ieri: il tuo curriculum lo stiamo ancora guardando.", True),
        ("Vergiss bitte meine Nachricht von gestern.", True),
        ("Oubliez mon message d'hier.", True),
        ("Vergeet die mail van gisteren.", True),
        ("If you did not ask for this code, please ignore this mail.", False),
        ("Wenn Sie den Code nicht angefordert haben, ignorieren Sie bitte diese Nachricht.", False),
        ("Si no solicitó este código, haga caso omiso de este correo.", False),
    ],
)
def test_what_is_taken_back(text: str, taken_back: bool) -> None:
    """In words for a mail before it; a code that nobody asked for is another matter."""
    assert says(Message("<a@x>", text=text)).correction is taken_back


@pytest.mark.parametrize(
    ("text", "outright"),
    [
        ("Harvestgate have gone for another candidate, somebody's referral.", True),
        ("Site's taken a guy off their other job.", True),
        ("The other girl's got it.", True),
        ("Jemand anders bekommt die Stelle.", True),
        ("Ils partent avec quelqu'un d'autre.", True),
        ("Al final se queda con otra persona.", True),
        ("Fecharam com outro candidato.", True),
        ("Hanno scelto un'altra persona.", True),
        ("We gaan verder met een andere kandidaat.", True),
        ("I nimm jetzt doch den andern als Sous Chef.", True),
        ("Die Stelle in der Schulsozialarbeit geht an ihn.", True),
        ("Die Stelle geht an Sie!", False),
        ("The post goes to a colleague from Hythe.", True),
        ("So its a no from me and I'm sorry.", True),
        ("On va pas te prendre pour le mi-temps.", True),
        ("Daraus wird leider nichts.", True),
        ("El tuyo no está.", True),
        ("We have gone with a different date.", False),
        ("We have gone with another venue.", False),
        ("If we go with another candidate, you will hear from us.", False),
        ("It's no problem.", False),
        ("Papà dice che se non ti prendono sono scemi.", False),
        ("We kunnen je helaas niet meer bieden dan 5.150 bruto.", False),
    ],
)
def test_a_no_in_so_many_words(text: str, outright: bool) -> None:
    """That somebody else has it, or that the reader doesn't; no other choice, and no condition."""
    assert says(Message("<a@x>", text=text)).outright is outright


def test_what_is_told_of_data_is_no_word_on_feedback() -> None:
    """ "Auskünfte zur Datenverarbeitung erteilt ...", which the classifier reads as one."""
    for text, refused in (
        ("Auskünfte zur Datenverarbeitung erteilt datenschutz@auental.example.", False),
        ("Aus Gründen des Datenschutzes erteilen wir keine Auskunft.", True),
    ):
        read = Sentence(text, Function.NO_FEEDBACK, 0.6, 0.0)
        assert says(Message("<a@x>", text=text), Verdict(Label.REJECTION, 1.0, sentences=(read,))).feedback_refused is refused
