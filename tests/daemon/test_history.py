"""What came before and after a refusal: answers and drafts of the owner, second notices, corrections, withdrawals, what is somebody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from classifier.message import Message
from classifier.model import NO_JOB
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.conversation import alone, understand
from daemon.history import likely, refuses_anew, said_once
from daemon.stages import goes_on
from daemon.values import Found, Mailbox, Owner
from tests.daemon.mailroom import (
    ATS,
    CONFIRMED,
    DAY,
    HANNAH,
    HUMAN_NO,
    INVITED,
    NO,
    OTHER,
    OWNER,
    REFUSAL,
    address,
    around,
    mail,
    tell,
)


def test_who_was_asked_how_it_went_is_not_asked_again() -> None:
    """The system's notice of what a human had said comes after the owner's question to them; a question before the interview counts for nothing."""
    asks = mail(
        "asks", "<priya@home.example>", "Re: On-site", "Hi Hannah,\n\nI'd value hearing how I came across.", -1, to=HANNAH
    )
    assert tell(REFUSAL, CONFIRMED, INVITED, sent=(asks,)).answered
    assert not tell(REFUSAL, CONFIRMED, INVITED, sent=(replace(asks, date=DAY - timedelta(days=15)),)).answered
    assert not tell(REFUSAL, CONFIRMED, INVITED, sent=(replace(asks, text="Hi Hannah,\n\nthank you for the day."),)).answered


def test_an_answer_and_a_draft_of_the_owner_are_seen() -> None:
    """A reply in Sent or Drafts to this mail, or a fresh mail to the same human, counts; an older one doesn't."""
    reply = mail("re", "<priya@home.example>", "Re: On-site", "Thanks!", 1, to=HANNAH, answers="human-no")
    fresh = mail("new", "<priya@home.example>", "Thank you", "Thanks!", 1, to=HANNAH)
    older = mail("old", "<priya@home.example>", "Re: On-site", "See you!", -15, to=HANNAH, answers="invite")
    assert tell(HUMAN_NO, INVITED, sent=(reply,)).answered
    assert tell(HUMAN_NO, INVITED, sent=(fresh,)).answered
    assert not tell(HUMAN_NO, INVITED, sent=(older,)).answered
    assert tell(HUMAN_NO, INVITED, drafts=(reply,)).own_draft
    assert not tell(HUMAN_NO, INVITED, drafts=(older,)).own_draft


def test_an_answer_to_the_owners_question_is_not_asked_again() -> None:
    """The owner asked what had been missing; the answer says no once more. A letter of theirs about anything else leaves the matter open."""
    told = mail(
        "told",
        HANNAH,
        "Re: On-site",
        "Hi Priya,\n\nyour CV was tidy. It would not have been enough.\n\nHannah",
        3,
        answers="asks",
    )
    asks = mail(
        "asks",
        "<priya@home.example>",
        "Re: On-site",
        "Hi Hannah,\n\nmay I ask for some feedback?",
        1,
        to=HANNAH,
        answers="human-no",
    )
    other = replace(asks, text="Hi Hannah,\n\nwhere do I send the badge?")
    assert tell(told, INVITED, HUMAN_NO, sent=(asks,), refusals=(HUMAN_NO,)).answered
    assert not tell(told, INVITED, HUMAN_NO, sent=(asks,)).answered  # what she asked about was no refusal
    assert not tell(told, INVITED, HUMAN_NO, sent=(other,), refusals=(HUMAN_NO,)).answered


def test_the_humans_notice_is_the_better_one() -> None:
    """Of a system's and a human's refusal of one application, the human's is answered, whichever came first."""
    system = mail(
        "ats",
        ATS,
        "Your application to Halden Robotics",
        "Hi Priya,\n\nwe will not move forward with the Embedded Firmware Engineer role.",
        1,
    )
    assert tell(system, CONFIRMED, INVITED, HUMAN_NO, refusals=(HUMAN_NO,)).second_notice == "<human-no@x.example>"
    assert tell(HUMAN_NO, CONFIRMED, INVITED, system, refusals=(system,)).second_notice is None


def test_a_later_correction_is_seen() -> None:
    """A later mail that takes the refusal back."""
    sorry = mail(
        "sorry",
        HANNAH,
        "Please disregard my last mail",
        "Hi Priya,\n\nmy mail was sent in error, please disregard it.\n\nHannah",
        1,
    )
    assert tell(HUMAN_NO, INVITED, sorry).corrected
    for text in (
        "my mail of this morning was meant for another candidate. You are very much still in the running.",
        "scratch my last email, wrong Priya!",
        "Por un error se envió a varios postulantes una comunicación que no correspondía. Favor dejar sin efecto el correo anterior.",
        "bitte entschuldige, die Mail von eben war ein Versehen und sollte an einen anderen Bewerber gehen.",
    ):
        assert tell(HUMAN_NO, INVITED, mail("sorry", HANNAH, "Re: On-site", f"Hi Priya,\n\n{text}\n\nHannah", 1)).corrected
    late = mail("late", HANNAH, "Re: On-site", "Hi Priya,\n\nI forgot the travel form; it is attached.\n\nHannah", 1)
    assert not tell(HUMAN_NO, INVITED, late).corrected
    assert not tell(HUMAN_NO, INVITED).corrected


def test_a_withdrawn_application_is_seen() -> None:
    """The owner's own earlier withdrawal in Sent."""
    out = mail(
        "out", "<priya@home.example>", "Re: On-site", "Dear Hannah, I withdraw my application.", -2, to=HANNAH, answers="invite"
    )
    assert tell(HUMAN_NO, INVITED, sent=(out,)).withdrawn


def test_somebody_elses_refusal_is_not_the_owners() -> None:
    """Another full name in the salutation, or a referral, or a man's given name; a short form of the owner's name is theirs."""
    assert tell(mail("no", HANNAH, "x", "Hi Marcus,\n\nno.\n\nHannah")).not_owner
    assert not tell(mail("no", HANNAH, "x", "Hi Bob,\n\nno.\n\nHannah")).not_owner
    assert not tell(mail("no", HANNAH, "x", "Hi Sarah,\n\nno.\n\nHannah")).not_owner
    assert tell(mail("no", HANNAH, "x", "Dear Marcus Webb,\n\nno.\n\nHannah")).not_owner
    assert tell(mail("no", HANNAH, "x", "Hi Priya,\n\nthe candidate you referred was not successful.\n\nHannah")).not_owner
    for greeting in ("Hi Priya,", "Dear Ms Raghunathan,", "Dear applicant,", "Hi Pri,", ""):
        assert not tell(mail("no", HANNAH, "x", f"{greeting}\n\nno.\n\nHannah")).not_owner, greeting


@pytest.mark.parametrize(
    ("greeting", "anothers"),
    [
        ("Dear Mr Rohan Raghunathan,", True), ("Dear Rohan Raghunathan,", True), ("Dear Priya Raghunathan,", False), ("Dear Bob Raghunathan,", False),
        ("Dear Mr Raghunathan,", False), ("Dear Peter Raghunathan,", False),
    ],
)  # fmt: skip
def test_anothers_refusal_in_the_family(greeting: str, anothers: bool) -> None:
    """The surname is shared; a given name with the owner's initial, or one that is short for another, may be theirs."""
    assert tell(mail("no", HANNAH, "x", f"{greeting}\n\nno.\n\nHannah")).not_owner is anothers


def test_the_readers_own_application_is_nobody_elses() -> None:
    """ "your application of April 12", where April is a given name, too."""
    for said in ("your application of April 12", "your application from June"):
        assert not tell(
            mail("no", HANNAH, "x", f"Dear Ms Raghunathan,\n\nThank you for {said}. Unfortunately no.\n\nHannah")
        ).not_owner
    assert tell(mail("no", HANNAH, "x", "We do not take up the application of April.\n\nHannah")).not_owner


def test_a_post_that_is_void_takes_no_mail_back() -> None:
    """ "queda sin efecto": of a competition; of a mail, it takes that back."""
    for said in ("La plaza se ha cancelado; la convocatoria queda sin efecto.", "O concurso ficou sem efeito."):
        assert not tell(mail("no", HANNAH, "x", said)).correction, said
    assert tell(mail("no", HANNAH, "x", "El correo de ayer queda sin efecto.")).correction


@pytest.mark.parametrize(
    ("text", "lives"),
    [
        ("The Team Leader post is cancelled. It doesn't touch the Senior post, which is protected.", True),
        ("Tine stopt eind deze maand. Voor jou verandert er niks aan de planning.", True),
        ("Die plaats gaat niet door. Het is niet de post waarvoor jij hier was.", True),
        ("Esa búsqueda la cancelamos. Lo de operaciones sigue como lo hablamos.", True),
        ("Die andere Stelle fällt weg. Für Sie ändert sich dadurch nichts.", True),
        ("很抱歉，结果要晚几天。", True),
        ("It doesn't affect your standing on the list.", False),
        ("An unserer Entscheidung ändert sich nichts.", False),
        ("If it does not change the plan, we will write.", False),
        ("This decision does not affect your ability to apply for other roles in the future.", False),
        ("It won't affect your chances of being considered for future vacancies.", False),
        ("This does not change our high opinion of you.", False),
    ],
)
def test_what_lives_on_is_no_refusal(text: str, lives: bool) -> None:
    """Another post was cancelled, somebody leaves, the answer is late: told to a candidate who is still in."""
    assert goes_on(Message("<a@x>", text=text)) is lives


def test_what_became_of_somebodys_application_is_not_the_owners() -> None:
    """The board decided on Théo; the owner had interviewed him."""
    text = "Salut Priya,\n\nOn prend Inès, et on ne retient pas la candidature de Théo. Tu lui écris ?\n\nGaëlle"
    assert tell(mail("no", "Gaëlle Le Bihan <g@embruns.example>", "C'est tranché", text)).not_owner
    own = text.replace("la candidature de Théo", "la candidature de Priya")
    assert not tell(mail("no", "Gaëlle Le Bihan <g@embruns.example>", "C'est tranché", own)).not_owner


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        (HANNAH, "Thanks for sending Beatriz our way for the Case Manager job. We went with another applicant."),
        (HANNAH, "Bad news. Dominic has decided not to accept your offer for the Contact Centre Manager role."),
        (HANNAH, "Thank you for the reference you sent for Callum Reay. We decided not to appoint him to the post."),
        (HANNAH, "dzięki za polecenie Ewy na planistkę. Nie będziemy kontynuować z nią procesu."),
        (HANNAH, "You were named as referee by Niamh Costello, who had applied to us. We chose another candidate."),
        (
            HANNAH,
            "You kindly provided a reference for Mr Brzezicki. As a courtesy to referees: the post was offered to another applicant.",
        ),
    ],
)
def test_what_became_of_somebody_else_is_not_the_owners(sender: str, text: str) -> None:
    """A referral's outcome is told to the one who referred."""
    assert understand(mail("ref", sender, "Beatriz", text), NO, (), OWNER, lambda _: OTHER).not_owner


def test_a_copy_of_a_refusal_is_not_the_owners() -> None:
    """In Cc of somebody else's refusal the owner is a colleague, not the candidate."""
    copied = mail(
        "cc",
        HANNAH,
        "Charge Nurse",
        "We chose another candidate.",
        to="Tyrell <tyrell@mail.example>",
        cc=(address("P <priya@home.example>"),),
    )
    assert understand(copied, NO, (), OWNER, lambda _: OTHER).not_owner


@pytest.mark.parametrize(
    "text",
    [
        "We confirm that your application was withdrawn at your request.",
        "Hierbij bevestig ik dat uw sollicitatie op uw verzoek is ingetrokken.",
        "Auf Ihren Wunsch haben wir Ihre Bewerbung aus dem Verfahren genommen.",
    ],
)
def test_a_confirmed_withdrawal_is_seen_without_the_owners_mail(text: str) -> None:
    """The mail says itself who withdrew."""
    assert understand(mail("w", HANNAH, "Your application", text), NO, (), OWNER, lambda _: OTHER).withdrawn


@pytest.mark.parametrize(
    "text",
    [
        "Je ne suis donc pas en mesure de donner une suite favorable à votre demande, le poste ayant été supprimé.",
        "Il nous est malheureusement impossible d'accéder à votre demande de stage pour cette année.",
        "We kunnen helaas niet ingaan op uw verzoek om een gesprek.",
        "Auf Ihren Wunsch senden wir Ihnen Ihre Unterlagen zurück. Leider haben wir uns für eine andere Bewerberin entschieden.",
    ],
)
def test_a_request_that_is_refused_is_no_withdrawal(text: str) -> None:
    """French offices refuse "a request"; that is not the owner's wish fulfilled."""
    assert not understand(mail("w", HANNAH, "Your application", text), NO, (), OWNER, lambda _: OTHER).withdrawn


def test_going_on_after_a_refusal_takes_it_back() -> None:
    """The same hand invites a day later: that was a mistake, whatever words it finds for it."""
    said = mail("no", HANNAH, "Your application", "We will not continue with your application for the Firmware Engineer role.")
    after = mail(
        "sorry",
        HANNAH,
        "Re: Your application",
        "What was I thinking of. Your interview on Thursday stands.",
        1,
        answers="no",
    )
    goes_on = Verdict(
        Label.NOT_REJECTION,
        0.1,
        sentences=(Sentence("Your interview on Thursday stands.", Function.INVITATION, 0.95, 0.0),),
        language="en",
    )
    assert understand(said, NO, [Found(after, Mailbox.INBOX, 1)], OWNER, lambda _: goes_on).corrected
    assert not understand(said, NO, [Found(after, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER).corrected


def test_a_mail_that_only_reads_like_a_refusal_does_not_silence_the_decision() -> None:
    """An earlier mail of the same hand that is likely a refusal makes a sure one no second notice."""
    pitch = mail("pitch", HANNAH, "Firmware Engineer", "They want a Firmware Engineer who can untangle their boards.", -9)
    nearly = Verdict(Label.UNSURE, 0.9, language="en")
    here = [Found(pitch, Mailbox.INBOX, 1)]
    no = mail("no", HANNAH, "Re: Firmware Engineer", "We chose somebody else for the Firmware Engineer job.", answers="pitch")
    assert understand(no, NO, here, OWNER, lambda _: nearly).second_notice is None
    robot = mail(
        "robot",
        ATS,
        "Firmware Engineer",
        "Halden Robotics will not move forward with your application for the Firmware Engineer role.",
    )
    human = mail(
        "human",
        HANNAH,
        "Firmware Engineer",
        "It was close, and the Firmware Engineer job went to somebody else at Halden Robotics.",
        -1,
    )
    assert understand(robot, NO, [Found(human, Mailbox.INBOX, 1)], OWNER, lambda _: nearly).second_notice == "<human@x.example>"


@pytest.mark.parametrize(
    ("text", "refusing", "expected"),
    [
        ('Great panel. It goes out in all our names: "Thank you for coming in. We have offered the job to another candidate and wish you well." Gethin',
         "We have offered the job to another candidate and wish you well.", True),
        ("Evening both,\n\nthe other two get a letter: we have offered the job to another candidate.", "we have offered the job to another candidate.", True),
        ("Dag commissieleden,\n\nde brieven zijn de deur uit.", "de brieven zijn de deur uit.", True),
        ('Hi Priya,\n\nwe have offered the "Firmware Engineer" job to another candidate.', 'we have offered the "Firmware Engineer" job to another candidate.', False),
        ("Hi all,\n\nthank you for applying. We have offered the job to another candidate.", "We have offered the job to another candidate.", False),
    ],
)  # fmt: skip
def test_the_wording_of_a_letter_is_no_letter(text: str, refusing: str, expected: bool) -> None:
    """What stands between quotation marks is to somebody else, and a panel is greeted by those who decide."""
    verdict = Verdict(Label.REJECTION, 0.97, sentences=(Sentence(refusing, Function.REFUSAL, 0.9, 0.9),), language="en")
    known = understand(mail("w", HANNAH, "Wording", text), verdict, (), OWNER, lambda _: OTHER)
    assert known.not_owner is expected


def test_one_version_of_a_letter_in_two_languages() -> None:
    """The half that comes first is read, where the mail says that there are two."""
    text = (
        "(The English version follows.)\n\nBonjour,\n\nNous vous remercions d'avoir participé à l'entrevue pour le poste d'analyste de données. Une autre candidature "
        "a été retenue, et l'offre a été acceptée la semaine dernière.\n\nMarie-Ève Tremblay\n\n* * *\n\nHello,\n\nThank you for the interview for the position of Data Analyst."
    )
    known = understand(mail("two", HANNAH, "Concours", text), NO, (), OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "analyste de données"


def test_a_mail_that_says_it_in_no_sentence_is_no_first_notice() -> None:
    """An agent's "your CV is with the client", taken for a refusal for its words, does not silence the refusal of the same hand."""
    hopeful = mail("cv", HANNAH, "Re: On-site", "Hi Priya,\n\nYour CV is with the client.\n\nHannah", -2)
    here = [Found(hopeful, Mailbox.INBOX, 1)]
    silent = replace(NO, sentences=(Sentence("Your CV is with the client.", Function.OTHER, 0.8, 0.1),))
    saying = replace(NO, sentences=(Sentence("Your CV is with the client.", Function.REFUSAL, 0.8, 0.8),))
    assert understand(HUMAN_NO, NO, here, OWNER, lambda _: silent).second_notice is None
    assert understand(HUMAN_NO, NO, here, OWNER, lambda _: saying).second_notice == "<cv@x.example>"


def test_a_human_who_names_no_job_still_has_the_better_notice() -> None:
    """ "It names something else, and no job" is answered by the mails before it: the system's notice gives way to the human's."""
    robot = mail("ats", ATS, "Your application to Halden Robotics", "Hi Priya,\n\nwe will not move forward.", 1)
    human = mail("chair", HANNAH, "Re: On-site", "Hi Priya,\n\nsomebody else has it now, sorry.\n\nHannah", 0)
    here = [Found(human, Mailbox.INBOX, 1), Found(INVITED, Mailbox.INBOX, 2)]
    for reason, better in ((NO_JOB, "<chair@x.example>"), ("the decision is in an attachment", None)):
        unsure = Verdict(Label.UNSURE, 0.99, language="en", reason=reason)
        told = understand(robot, NO, here, OWNER, lambda m, u=unsure: u if m.message_id == human.message_id else OTHER)
        assert told.second_notice == better


@pytest.mark.parametrize(
    ("probability", "function", "refusal", "expected"),
    [
        (0.8, Function.REFUSAL, 0.5, True),
        (0.8, Function.OTHER, 0.13, True),
        (0.8, Function.OTHER, 0.04, False),
        (0.8, Function.DELAY, 0.17, False),
        (0.92, Function.DELAY, 0.17, True),
    ],
)
def test_a_likely_refusal_does_not_read_like_waiting(
    probability: float, function: Function, refusal: float, expected: bool
) -> None:
    """Below 0.9, the sentence that refuses most must look a little like a refusal, and not more like a delay."""
    sentence = Sentence("Unfortunately we can't give you the answer this week.", function, 0.49, refusal)
    assert likely(Verdict(Label.UNSURE, probability, (), (sentence,), "en")) is expected


@pytest.mark.parametrize(
    ("label", "probability", "refusal", "expected"),
    [
        (Label.UNSURE, 0.45, 0.8, True),
        (Label.UNSURE, 0.45, 0.4, False),
        (Label.NOT_REJECTION, 0.25, 0.8, False),
        (Label.REJECTION, 0.99, 0.8, False),
    ],
)
def test_one_sentence_may_be_enough(label: Label, probability: float, refusal: float, expected: bool) -> None:
    """Where the mail as a whole is not far from a refusal: of those below, every other only pauses or makes a date."""
    sentence = Sentence("I've given it to someone else in the end.", Function.REFUSAL, refusal, refusal)
    assert said_once(Verdict(label, probability, (), (sentence,), "en")) is expected


def test_who_is_greeted_by_another_whole_name_is_somebody_else() -> None:
    """However the name is spelled; a team or an applicant is nobody."""
    owner = Owner("Tainá Bittencourt", ("taina@home.example",))
    refusal = mail(
        "no",
        "Sônia Lopes <sonia@passarela.example>",
        "Vaga vendedora",
        "Boa tarde Thayná Rocha,\n\na vaga foi preenchida.\n\nSônia",
        to="Tainá <taina@home.example>",
    )
    assert around(refusal, owner=owner).not_owner
    assert not around(replace(refusal, text="Dear Future Colleague,\n\nno.\n\nSônia"), owner=owner).not_owner


def test_a_humans_word_a_week_before_the_systems_notice_is_none_of_it() -> None:
    """ "It is no longer in my hands" reads a little like a refusal; the notice that follows a week later is the first."""
    human = mail(
        "human", HANNAH, "Re: Firmware Engineer", "Your application is no longer in my hands, you will hear from the system.", -7
    )
    soon = replace(human, date=DAY - timedelta(days=2))
    robot = mail(
        "bot",
        ATS,
        "Your application to Halden Robotics",
        "Hi Priya,\n\nwe will not move forward with the Firmware Engineer role.",
    )
    nearly = Verdict(Label.UNSURE, 0.95, language="en")
    assert understand(robot, NO, [Found(human, Mailbox.INBOX, 1)], OWNER, lambda _: nearly).second_notice is None
    assert understand(robot, NO, [Found(soon, Mailbox.INBOX, 1)], OWNER, lambda _: nearly).second_notice == "<human@x.example>"


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("Please disregard the message that the system sent last night.", True),
        ("Wesley, desconsidere a mensagem que a plataforma mandou.", True),
        ("Please disregard our last email, it was sent in error: we inform you that you are still in the process.", True),
        ("Please disregard the earlier confidential message.", True),
        ("Je hebt vanochtend de verkeerde mail van mij gekregen.", True),
        ("Wil je hem als niet verzonden beschouwen?", True),
        ("Das Schreiben war für eine andere Person gedacht.", True),
        ("Bitte nicht beachten, meine Mail von vorhin war für eine Bewerberin fürs Büro.", True),
        ("Meine Mail von gestern war für Sie gedacht, falls sie im Spam lag.", False),
        ("Le courriel d'hier était destiné à une autre candidate.", True),
        ("You sent us the wrong letter, but that did not decide it.", False),
        ("We had you at the wrong email address.", False),
        ("If you have received it in error, please disregard it and delete it.", False),
        ("Aviso: esta mensagem destina-se exclusivamente ao seu destinatário, desconsidere-a se não for o seu caso.", False),
    ],
)
def test_what_stands_below_every_mail_takes_nothing_back(text: str, correction: bool) -> None:
    """A disclaimer speaks of mails that went astray, not of what was said."""
    assert alone(mail("a", HANNAH, "News", f"Hi Priya,\n\n{text}\n\nHannah"), NO).correction is correction


def test_a_refusal_that_names_another_opening_is_still_the_one_decision() -> None:
    """The system's notice names the title, the founder another beside it."""
    notice = mail(
        "sys",
        "Halden Robotics Hiring <no-reply@rolekart.example>",
        "Halden Robotics: your application for Data Analyst is closed",
        "Outcome: Not proceeding",
    )
    founder = mail(
        "no",
        HANNAH,
        "Re: analytics",
        "Hi Priya,\n\nwe're not going ahead with you on data analyst. But we're also looking for an ops analytics associate from December.\n\nHannah",
        0.1,
        answers="call",
    )
    called = mail(
        "call",
        HANNAH,
        "analytics",
        "Hi Priya, can we hop on a quick call on Wednesday at 6:30 about the data analyst job?\n\nHannah",
        -9,
    )
    known = tell(notice, called, founder, refusals=(founder,))
    assert known.second_notice == founder.message_id


def test_a_letter_with_the_wrong_job_in_it_is_replaced() -> None:
    """The second names another post, by the same hand and soon after; it says no all the same."""
    wrong = mail(
        "wrong",
        HANNAH,
        "Your application: Grid Analyst",
        "Thank you for applying as Grid Analyst. We have decided on other applicants.",
    )
    text = "You'll have seen a letter with the wrong job in it. Please bin that one. We have decided on other applicants for the Network Planner post."
    right = mail("right", HANNAH, "Your application: Network Planner", text, 0.01)
    late = mail("right", HANNAH, "Your application: Network Planner", text, 9)
    assert understand(wrong, NO, [Found(right, Mailbox.INBOX, 1)], OWNER, lambda _: NO).corrected
    assert not understand(wrong, NO, [Found(late, Mailbox.INBOX, 1)], OWNER, lambda _: NO).corrected
    again = Sentence("We have decided on other applicants for the Network Planner post.", Function.REFUSAL, 0.9, 0.9)
    taken = Sentence("Please bin that one.", Function.REFUSAL, 0.9, 0.9)
    assert refuses_anew(replace(NO, sentences=(again,)))
    assert not refuses_anew(replace(NO, sentences=(taken,)))


def test_the_human_at_a_houses_own_mailbox_has_the_better_notice() -> None:
    """ "De Gouden Gans" writes from a mail service, signed "Jill"; a platform's notice came first."""
    board = mail(
        "sys", "HorecaPunt <noreply@horecapunt.example>", "Update: shiftleader bar bij De Gouden Gans", "Je bent niet gekozen.", 0
    )
    text = "Dag Priya,\n\nwe gaan met iemand anders in zee voor de bar.\n\nGroetjes\nJill\nDe Gouden Gans"
    human = mail("jill", "De Gouden Gans <degoudengans.antwerpen@gmail.com>", "Re: shiftleader bar", text, 0.1)
    verdict = replace(NO, language="nl")
    assert understand(human, verdict, [Found(board, Mailbox.INBOX, 1)], OWNER, lambda _: verdict).second_notice is None
    assert (
        understand(board, verdict, [Found(human, Mailbox.INBOX, 1)], OWNER, lambda _: verdict).second_notice == human.message_id
    )
