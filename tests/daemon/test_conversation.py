"""Conversations: which mails belong, what they show, whom to write to; several openings, forgeries, history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from classifier.model import NO_JOB
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.applied import with_endings
from daemon.conversation import alone, queries, understand
from daemon.explain import facts
from daemon.gendered import of_a_woman
from daemon.history import likely, said_once
from daemon.invitations import topic_of
from daemon.mentions import mentioned
from daemon.related import read
from daemon.stages import goes_on, likely_stage, says, spoken_of
from daemon.title_forms import clean_role
from daemon.values import Conversation, Found, Mailbox, Owner, Role, Stage

OWNER = Owner("Priya Raghunathan", ("priya@home.example", "p.raghunathan@alias.example"))
DAY = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
NO = Verdict(Label.REJECTION, 0.98, language="en")
OTHER = Verdict(Label.NOT_REJECTION, 0.02, language="en")
HANNAH = "Hannah Ostrowski <hannah.ostrowski@haldenrobotics.com>"
ATS = "Halden Robotics <no-reply@us.greenhouse-mail.io>"


def mail(
    ident: str,
    sender: str,
    subject: str = "",
    text: str = "",
    days: float = 0,
    to: str = "Priya <priya@home.example>",
    reply: str = "",
    answers: str = "",
    **more: object,
) -> Message:
    """A mail `days` after the refusal's day (before, when negative)."""
    ids = (f"<{answers}@x.example>",) if answers else ()
    return Message(
        f"<{ident}@x.example>", in_reply_to=ids, references=ids, date=DAY + timedelta(days=days), subject=subject, sender=_address(sender),
        reply_to=(_address(reply),) if reply else (), to=(_address(to),), text=text, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _address(text: str) -> Address:
    name, _, rest = text.rpartition("<")
    return Address(name.strip(), rest.rstrip(">").strip())


REFUSAL = mail(
    "no",
    ATS,
    "Your application to Halden Robotics",
    "Hi Priya,\n\nwe will not move forward with the Firmware Engineer role.\n\nThe Halden Robotics Team",
)
CONFIRMED = mail(
    "ack",
    ATS,
    "Thank you for applying to Halden Robotics",
    "Hi Priya,\n\nThanks for applying for the Embedded Firmware Engineer role at Halden Robotics.",
    -35,
)
INVITED = mail(
    "invite", HANNAH, "On-site at Halden: Tuesday 10 November",
    "Hi Priya,\n\nAll booked! We'll see you on Tuesday 10 November, 9:30. You'll meet:\n\n- Tobias Lindqvist (firmware "
    "lead, would be your manager): debugging session\n\nHannah", -19,
)  # fmt: skip
HUMAN_NO = mail(
    "human-no",
    HANNAH,
    "Re: On-site at Halden: Tuesday 10 November",
    "Hi Priya,\n\nwe decided to offer the firmware position to someone else. Everybody enjoyed the day with "
    "you.\n\nWarmly,\nHannah",
    0,
    answers="invite",
)


def tell(
    message: Message,
    *others: Message,
    sent: tuple[Message, ...] = (),
    drafts: tuple[Message, ...] = (),
    refusals: tuple[Message, ...] = (),
    owner: Owner = OWNER,
    language: str = "en",
) -> Conversation:
    """What the mailbox of `others`, `sent` and `drafts` shows; `refusals` are read as such."""
    found = [Found(m, Mailbox.INBOX, n) for n, m in enumerate(others)]
    found += [Found(m, Mailbox.SENT, n) for n, m in enumerate(sent)] + [Found(m, Mailbox.DRAFTS, n) for n, m in enumerate(drafts)]
    ids = {m.message_id for m in (message, *refusals)}
    return understand(message, replace(NO, language=language), found, owner, lambda m: NO if m.message_id in ids else OTHER)


def test_the_firm_and_full_title_come_from_the_whole_application() -> None:
    """A human's "the firmware position" is told by the confirmation's full title, each fact with its mail."""
    told = tell(HUMAN_NO, CONFIRMED, INVITED)
    assert told.company is not None
    assert told.company.value == "Halden Robotics"
    assert told.role is not None
    assert (told.role.value, told.role.source) == ("Embedded Firmware Engineer", "<ack@x.example>")
    assert told.language == "en"
    assert told.addressed_to == "priya@home.example"


def test_an_interview_is_told_with_day_people_and_mail() -> None:
    """The invitation shows the day and who took part; the would-be manager is known as such."""
    told = tell(HUMAN_NO, CONFIRMED, INVITED)
    assert told.stage is Stage.AFTER_INTERVIEW
    assert [(i.kind, i.when and i.when.date().isoformat(), i.source, i.topic) for i in told.interviews] == [
        ("onsite", "2026-11-10", "<invite@x.example>", "debugging session")
    ]
    assert {(p.full, p.role) for p in told.people} >= {("Tobias Lindqvist", Role.MANAGER), ("Hannah Ostrowski", Role.WROTE)}


def test_the_inviter_is_asked_when_a_system_refuses() -> None:
    """A no-reply refusal goes to the human who invited, never to the no-reply."""
    told = tell(REFUSAL, CONFIRMED, INVITED)
    assert told.recipient is not None
    assert told.recipient.address == "hannah.ostrowski@haldenrobotics.com"
    assert told.recipient.source == "<invite@x.example>"
    assert told.stage is Stage.AFTER_INTERVIEW


def test_nobody_is_guessed() -> None:
    """Without any human in the mailbox there is no recipient, even where a human signed."""
    assert tell(REFUSAL, CONFIRMED).recipient is None
    signed = mail("no", ATS, "Your application", "Hi Priya,\n\nno.\n\nBest\nHannah Ostrowski")
    told = tell(signed)
    assert told.recipient is None
    assert [p.full for p in told.people] == ["Hannah Ostrowski"]


@pytest.mark.parametrize(
    ("sender", "reply", "signature", "expected"),
    [
        (ATS, "Hannah Ostrowski <hannah.ostrowski@haldenrobotics.com>", "Hannah", "hannah.ostrowski@haldenrobotics.com"),
        (ATS, "<reply+9f3ac21b@reply.greenhouse-mail.io>", "Hannah Ostrowski", "reply+9f3ac21b@reply.greenhouse-mail.io"),
        (ATS, "<reply+9f3ac21b@reply.greenhouse-mail.io>", "The Halden Robotics Team", None),
        (ATS, "<no-reply@haldenrobotics.com>", "Hannah Ostrowski", None),
        ("Halden HR <hr@haldenrobotics.com>", "", "Hannah Ostrowski", "hr@haldenrobotics.com"),
        ("Halden HR <hr@haldenrobotics.com>", "", "Your HR team", None),
        ("Halden <compliance@haldenrobotics.com>", "", "Hannah Ostrowski", None),
        (HANNAH, "<privacy@haldenrobotics.com>", "Hannah", "hannah.ostrowski@haldenrobotics.com"),
    ],
)
def test_the_order_of_recipients(sender: str, reply: str, signature: str, expected: str | None) -> None:
    """Reply-To of a human or a routing relay, From of a human, a mailbox that a human signed; never no-reply, compliance or privacy."""
    told = tell(
        mail("no", sender, "Your application", f"Hi Priya,\n\nwe chose somebody else.\n\nKind regards\n{signature}", reply=reply)
    )
    assert (told.recipient.address if told.recipient else None) == expected


def test_a_signers_own_address_beats_the_shared_mailbox() -> None:
    """Where an earlier mail shows the signer's own address, that is used."""
    told = tell(
        mail("no", "Halden HR <hr@haldenrobotics.com>", "Your application", "Hi Priya,\n\nno.\n\nBest\nHannah Ostrowski"), INVITED
    )
    assert told.recipient is not None
    assert told.recipient.address == "hannah.ostrowski@haldenrobotics.com"


SRE = ("Yusuf Demir <yusuf.demir@tesseracloud.com>", "Alina Petrescu <alina.petrescu@tesseracloud.com>")


def _two_roles() -> tuple[Message, ...]:
    ats = "Tessera Cloud via SmartRecruiters <notifications@smartrecruiters.com>"
    return (
        mail("ack1", ats, "Tessera Cloud: Site Reliability Engineer - application received", "Dear Priya,\n\nreceived.", -30),
        mail(
            "ack2",
            ats,
            "Tessera Cloud: Platform Engineer, Developer Experience - application received",
            "Dear Priya,\n\nreceived.",
            -30,
        ),
        mail(
            "meet",
            SRE[0],
            "SRE interview: Thu 29 Oct, 13:00 CET",
            "Hey Priya,\n\nConfirming our technical round for the Site Reliability Engineer opening, with Katarzyna from the "
            "storage on-call.\n\nYusuf",
            -25,
        ),
    )


def test_two_openings_at_one_firm_are_kept_apart() -> None:
    """Interview and people of one opening don't leak into the other's conversation."""
    sre = mail(
        "no1", SRE[0], "Site Reliability Engineer @ Tessera Cloud", "Hey Priya,\n\nwe're going to pass on the SRE role.\n\nYusuf"
    )
    dx = mail("no2", SRE[1], "Your application for Platform Engineer, Developer Experience (Tessera Cloud)",
              "Dear Priya,\n\nyou were not among the candidates we selected for interviews.\n\nWith kind "
              "regards,\nAlina Petrescu", 0.03)  # fmt: skip
    first, second = tell(sre, *_two_roles(), dx, refusals=(dx,)), tell(dx, *_two_roles(), sre, refusals=(sre,))
    assert first.stage is Stage.AFTER_INTERVIEW
    assert first.interviews[0].source == "<meet@x.example>"
    assert first.recipient is not None
    assert first.recipient.full == "Yusuf Demir"
    assert first.second_notice is None
    assert second.stage is Stage.AFTER_APPLICATION
    assert second.interviews == ()
    assert second.recipient is not None
    assert second.recipient.full == "Alina Petrescu"
    assert second.second_notice is None
    assert {p.last for p in second.people} == {"Petrescu"}
    assert second.role is not None
    assert second.role.value == "Platform Engineer, Developer Experience"


def test_a_confirmation_of_another_opening_gives_no_title() -> None:
    """Two openings and a refusal that names neither: the title stays unknown."""
    vague = mail(
        "no",
        SRE[1],
        "Your application",
        "Dear Priya,\n\nwe chose somebody else at Tessera Cloud.\n\nKind regards\nAlina Petrescu",
    )
    assert tell(vague, *_two_roles()).role is None


def test_mails_of_others_do_not_belong() -> None:
    """Freemail friends, invoices of the firm's domain and other firms' recruiters tell nothing of the application."""
    friend = mail("friend", "Renate Ost <renate@gmail.com>", "Interview?", "How was the interview at Halden?", -1)
    bill = mail("bill", "Halden Billing <billing@haldenrobotics.com>", "Payment declined", "We could not charge your card.", -1)
    rival = mail(
        "rival",
        "Devon Marsh <devon.marsh@pellucid.example>",
        "20 min call next week?",
        "Hi Priya, are you free for a call on 12 November?",
        -6,
    )
    told = tell(REFUSAL, CONFIRMED, friend, bill, rival)
    assert told.recipient is None
    assert told.interviews == ()
    assert told.people == ()


def test_an_invitation_that_was_cancelled_is_no_interview() -> None:
    """A cancelled meeting, or one after the refusal, did not take place."""
    cancelled = mail(
        "off", HANNAH, "Tuesday", "Hi Priya,\n\nwe have to cancel the interview on 10 November, sorry.\n\nHannah", -12
    )
    assert tell(REFUSAL, CONFIRMED, INVITED, cancelled).interviews == ()
    later = mail(
        "late",
        HANNAH,
        "Interview on 25 November",
        "Hi Priya,\n\nwe'd like to invite you to an interview on 25 November.\n\nHannah",
        -5,
    )
    assert tell(REFUSAL, CONFIRMED, later).interviews == ()


def test_a_calendar_part_tells_day_and_people() -> None:
    """RFC 5545 attendees are people with addresses; the owner is not one of them."""
    calendar = (
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20261110T093000\nORGANIZER;CN=Hannah "
        "Ostrowski:mailto:hannah.ostrowski@haldenrobotics.com\n"
        "ATTENDEE;CN=Priya Raghunathan:mailto:priya@home.example\nATTENDEE;CN=Aoife "
        "Brennan:mailto:aoife.brennan@haldenrobotics.com\nEND:VEVENT"
    )
    told = tell(REFUSAL, CONFIRMED, mail("cal", HANNAH, "Interview", "See you then", -19, calendar=calendar))
    assert [i.when and i.when.date().isoformat() for i in told.interviews] == ["2026-11-10"]
    assert ("Aoife Brennan", "aoife.brennan@haldenrobotics.com") in {(p.full, p.address) for p in told.people}
    assert all(p.last != "Raghunathan" for p in told.people)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Thank you for taking the time to interview with us last week. We chose another candidate.", Stage.AFTER_INTERVIEW),
        ("für das angenehme Gespräch danke ich Ihnen. Unsere Wahl ist auf eine Mitbewerberin gefallen.", Stage.AFTER_INTERVIEW),
        ("Merci pour notre entretien de mardi. Nous avons retenu un autre profil.", Stage.AFTER_INTERVIEW),
        ("Gracias por la entrevista del jueves. Hemos elegido a otra persona.", Stage.AFTER_INTERVIEW),
        ("La ringraziamo per il colloquio. Abbiamo scelto un altro profilo.", Stage.AFTER_INTERVIEW),
        ("Hanno visto i CV e per i colloqui hanno scelto altri profili.", Stage.AFTER_APPLICATION),
        ("先日は面接にお越しいただきありがとうございました。", Stage.AFTER_INTERVIEW),
        ("Thank you for completing our coding challenge. We will not move forward.", Stage.AFTER_ASSESSMENT),
        ("you were not among the candidates we selected for interviews.", Stage.AFTER_APPLICATION),
        ("We are unable to offer you an interview on this occasion.", Stage.AFTER_APPLICATION),
        ("Nach Prüfung Ihrer Bewerbung können wir Sie leider nicht zu einem Gespräch einladen.", Stage.AFTER_APPLICATION),
        ("We have reviewed your application and chose others.", Stage.AFTER_APPLICATION),
        ("I'm afraid we won't be asking you in for an interview this time.", Stage.AFTER_APPLICATION),
        ("Decidimos chamar para as entrevistas outros candidatos.", Stage.AFTER_APPLICATION),
        ("Nous avons invité d'autres candidats en entretien, et refusons votre candidature.", Stage.AFTER_APPLICATION),
        ("Thank you for taking the time to do our cataloguing task. You are not among the four.", Stage.AFTER_ASSESSMENT),
        ("Thanks for doing the trial on Friday, it's a no.", Stage.AFTER_INTERVIEW),
        ("danke, dass du hier warst und mitgearbeitet hast. Es wird leider nichts.", Stage.AFTER_INTERVIEW),
        ("Merci d'être passée à l'entrevue. On a pris quelqu'un d'autre.", Stage.AFTER_INTERVIEW),
        ("Gracias por haberte acercado. Tomamos a otra persona.", Stage.AFTER_INTERVIEW),
        ("Bedankt dat je even langskwam. Het wordt iemand anders.", Stage.AFTER_INTERVIEW),
        ("Tack för provdagen. Vi har valt en annan.", Stage.AFTER_INTERVIEW),
        ("Vier Personen bitten wir nun zum Kennenlernen, Ihre Bewerbung ist nicht dabei.", Stage.AFTER_APPLICATION),
        ("It's a no, sorry.", Stage.UNKNOWN),
    ],
)
def test_the_stage_a_mail_tells_by_itself(text: str, stage: Stage) -> None:
    """Thanks for a conversation tell of one; "not selected for interviews" tells of none."""
    assert alone(mail("no", HANNAH, "News", f"Hi Priya,\n\n{text}\n\nHannah"), NO).stage is stage


@pytest.mark.parametrize(
    ("said", "met", "likely"),
    [
        (Stage.UNKNOWN, None, Stage.UNKNOWN),
        (Stage.AFTER_INTERVIEW, None, Stage.AFTER_INTERVIEW),
        (Stage.UNKNOWN, 0.9, Stage.AFTER_INTERVIEW),
        (Stage.UNKNOWN, 0.55, Stage.UNKNOWN),
        (Stage.UNKNOWN, 0.1, Stage.AFTER_APPLICATION),
        (Stage.AFTER_INTERVIEW, 0.3, Stage.UNKNOWN),  # talk of a meeting, in a mail that else reads as if there had been none
        (Stage.AFTER_ASSESSMENT, 0.2, Stage.AFTER_ASSESSMENT),
        (Stage.UNKNOWN, 0.0, Stage.AFTER_APPLICATION),
        (Stage.UNKNOWN, 1.0, Stage.AFTER_INTERVIEW),
    ],
)
def test_the_stage_by_turns_of_phrase_and_by_all_words(said: Stage, met: float | None, likely: Stage) -> None:
    """Both together must be sure; without the model's word it is what was said."""
    assert likely_stage(said, met) is likely


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


def test_a_coffee_is_no_interview() -> None:
    """Whom one met over a coffee, and nobody called it an interview, is thanked for a conversation."""
    asked = mail(
        "coffee", HANNAH, "Coffee?", "Hi Priya,\n\nwould you come for a coffee on Tuesday 10 November at 3pm?\n\nHannah", -12
    )
    agreed = mail(
        "yes", "<priya@home.example>", "Re: Coffee?", "Hi Hannah,\n\nTuesday at 3 is fine.", -11, to=HANNAH, answers="coffee"
    )
    refused = mail("no", HANNAH, "Re: Coffee?", "Hi Priya,\n\nwe gave the job to someone else.\n\nHannah", answers="yes")
    assert [one.kind for one in tell(refused, asked, sent=(agreed,)).interviews] == ["talk"]
    formal = replace(asked, text=asked.text.replace("a coffee", "an interview over a coffee"))
    assert [one.kind for one in tell(refused, formal, sent=(agreed,)).interviews] == ["interview"]


def test_an_interview_that_did_not_take_place_is_not_thanked_for() -> None:
    """The subject still has it; the mail calls it off."""
    text = "L'entretien de demain n'a pas lieu. On n'a même pas eu l'occasion de vous parler. Le poste est gelé."
    told = alone(mail("no", HANNAH, "RE: Votre candidature / entretien Teams", text), replace(NO, language="fr"))
    assert told.stage is Stage.AFTER_APPLICATION
    assert told.interviews == ()


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


def test_what_their_own_hand_wrote_belongs_without_a_word_of_a_job() -> None:
    """ "We are going to take Euan", by who had invited: the portal's notice of it is the second."""
    theirs = mail("euan", HANNAH, "From us", "Hi Priya,\n\nWe went round and round and we are going to take Euan.\n\nHannah", -1)
    found = tell(REFUSAL, CONFIRMED, INVITED, theirs, refusals=(theirs,))
    assert found.second_notice == "<euan@x.example>"


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


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"authentication": ("mx.home.example; dmarc=fail header.from=haldenrobotics.com",)}, "dmarc=fail"),
        ({"reply": "Hannah <hannah@mail-feedback.example>"}, "Reply-To"),
        ({"reply": "Hannah Ostrowski <hannah.ostrowski.hr@gmail.com>"}, "Reply-To"),
        ({"sender": "Hannah Ostrowski <hannah.ostrowski@haldenrobotlcs.com>"}, "looks like"),
    ],
)
def test_a_forged_sender_is_never_written_to(changes: dict[str, object], word: str) -> None:
    """dmarc=fail, an unrelated Reply-To, a lookalike domain: said, and nobody is the recipient."""
    sender = str(changes.pop("sender", HANNAH))
    told = tell(mail("no", sender, "Re: On-site at Halden", "Hi Priya,\n\nno.\n\nHannah", **changes), INVITED)  # type: ignore[arg-type]
    assert word in told.spoofed
    assert told.recipient is None


def test_anothers_result_below_our_servers_is_not_believed() -> None:
    """Only the topmost server's Authentication-Results count; dmarc=pass accuses nobody."""
    results = ("mx.home.example; dmarc=pass", "mx.evil.example; dmarc=fail")
    assert tell(mail("no", HANNAH, "x", "no", authentication=results)).spoofed == ""


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


def test_the_alias_written_to_is_kept() -> None:
    """The owner's address that the refusal was sent to."""
    told = tell(mail("no", HANNAH, "x", "no", to="<p.raghunathan@alias.example>"))
    assert told.addressed_to == "p.raghunathan@alias.example"


@pytest.mark.parametrize(
    ("language", "text", "formal"),
    [
        ("de", "Sehr geehrte Frau R, leider können wir Ihnen keine Zusage geben.", True),
        ("de", "Hallo Priya, leider müssen wir dir absagen.", False),
        ("de", "Guten Tag,\n\nvielen Dank für Ihre Bewerbung als Referentin Umwelt. Wir melden uns bei Ihnen.", True),
        ("es", "Hola Priya, pensaremos en ti como Técnica de Medio Ambiente. Te deseamos suerte.", False),
        ("es", "Hola Priya, te deseamos suerte.\n\nAntes de imprimir este mensaje, piense usted en el medio ambiente.", False),
        ("fr", "Bonjour, nous vous remercions de votre candidature.", True),
        ("fr", "Salut Priya, merci pour ta candidature, on ne te retient pas.", False),
        ("it", "Gentile dottoressa, La ringraziamo per il Suo interesse.", True),
        ("nl", "Geachte mevrouw, wij danken u voor uw sollicitatie.", True),
        ("nl", "Hoi Priya, bedankt voor je sollicitatie, we gaan niet met jou verder.", False),
        ("en", "Dear Ms Raghunathan,\n\nno.", True),
        ("en", "Hi Priya,\n\nno.", False),
        ("pt", "Olá Priya,\n\nTemos o seu currículo connosco. Assim que surgir algo, falo consigo.", True),
        ("pt", "Olá Priya,\n\nTemos o seu currículo conosco, você pode se candidatar de novo.", False),
    ],
)
def test_formality_is_the_mails_own(language: str, text: str, formal: bool) -> None:
    """Sie or du, vous or tu, Lei, u or je; in English by surname."""
    assert alone(mail("no", HANNAH, "x", text), Verdict(Label.REJECTION, 1.0, language=language)).formal is formal


def test_formality_is_the_addressees_own() -> None:
    """A system says Sie for everybody; who invited, and gets the letter, had said du. A du of the refusal's own writer is not asked again."""
    lena = "Lena Voss <lena.voss@haldenrobotics.com>"
    invited = mail(
        "call",
        lena,
        "Dein Gespräch am 12. November",
        "Hallo Priya, wir freuen uns auf dich und das Gespräch am 12. November.",
        -6,
    )
    refused = mail(
        "no",
        ATS,
        "Ihre Bewerbung",
        "Guten Tag,\n\nleider können wir Ihnen keine Zusage geben. Wir danken Ihnen.\n\nHalden Robotics",
    )
    told = tell(refused, invited, language="de")
    assert told.recipient is not None
    assert told.recipient.address == "lena.voss@haldenrobotics.com"
    assert told.formal is False
    assert told.voices == (invited, refused)
    distant = mail(
        "no", lena, "Ihre Bewerbung", "Guten Tag,\n\nleider können wir Ihnen keine Zusage geben. Wir danken Ihnen.\n\nLena Voss"
    )
    assert tell(distant, invited, language="de").formal is True
    silent = mail("no", lena, "Re: Gespräch", "Leider nein. Alles Gute.\n\nLena Voss")
    assert tell(silent, invited, language="de").formal is False


def test_queries_ask_for_the_firm_that_an_agents_subject_names() -> None:
    """Nothing says that a headhunter is one: the client's own mails are asked for all the same."""
    told = mail(
        "agent",
        "Benoît Charrier <b.charrier@vaubanlys.example>",
        "RE: Responsable contrôle de gestion industriel - Groupe Maréval",
        "Bonjour Priya,\n\nLe groupe a arrêté son choix et ce n'est malheureusement pas sur vous qu'il s'est porté.\n\nBien à vous,\nBenoît\n\n"
        "Benoît Charrier\nConsultant senior\nVauban & Lys – Recrutement et approche directe",
    )
    asked = queries(told, OWNER)
    assert any(q.field == "subject" and q.value == "Groupe Maréval" for q in asked)
    assert any(q.field == "from" and q.value == "mareval" for q in asked)


def test_a_system_that_writes_on_behalf_of_the_firm_belongs() -> None:
    """Its receipt names the post, which the refusal doesn't."""
    receipt = mail(
        "ack",
        "Hebestreit Ausbildung <no-reply@talentfluss.example>",
        "Deine Bewerbung ist da! Ausbildung Mechatroniker (m/w/d) 2027",
        "Hi Priya,\n\ndanke für deine Bewerbung für die Ausbildung zum Mechatroniker (m/w/d) bei Hebestreit Fördertechnik!\n\n"
        "Versendet über talentfluss im Auftrag der Hebestreit Fördertechnik GmbH & Co. KG. Bitte nicht auf diese E-Mail antworten.",
        -40,
    )
    no = mail(
        "no",
        "Maike Reinders <m.reinders@hebestreit-ft.example>",
        "Deine Bewerbung bei Hebestreit",
        "Hallo Priya,\n\nleider können wir dir keinen der vier Plätze anbieten.\n\nLiebe Grüße\nMaike\n\nMaike Reinders\nAusbildungsleiterin\n"
        "Hebestreit Fördertechnik GmbH & Co. KG",
    )
    known = tell(no, receipt)
    assert known.role
    assert "Mechatroniker" in known.role.value


def test_a_title_with_both_endings_has_the_owners() -> None:
    """ "chargé(e) de communication", applied for by Solène; by Benoît it stays."""
    no = mail(
        "no", "Sandrine Oger <s.oger@cc-erdre.example>", "Votre candidature",
        "Madame,\n\nVous avez bien voulu présenter votre candidature sur l'emploi de chargé(e) de communication. Elle n'a pas été retenue.",
    )  # fmt: skip
    hers = tell(no, owner=Owner("Solène Kerbrat", OWNER.addresses))
    his = tell(no, owner=Owner("Benoît Kerbrat", OWNER.addresses))
    assert hers.role
    assert his.role
    assert (hers.role.value, his.role.value) == ("chargée de communication", "chargé de communication")


@pytest.mark.parametrize(
    ("title", "spelt", "hers"),
    [
        ("Chargé de communication", "CHARGÉ(E) DE COMMUNICATION", "Chargée de communication"),
        ("Enfermero", "ENFERMERO(A)", "Enfermera"),
        ("Infirmier", "infirmier(e)", "Infirmière"),
        ("Conseiller de vente", "Conseiller(e) de vente", "Conseillère de vente"),
        ("Operatore sociale", "Operatore(trice) sociale", "Operatrice sociale"),
        ("Animateur", "Animateur(trice)", "Animatrice"),
    ],
)
def test_the_ending_is_bent_as_it_is_spelt(title: str, spelt: str, hers: str) -> None:
    """Whatever case the mail writes it in; what cannot be bent stays."""
    assert with_endings(title, [read(Message("<a@x>", subject=spelt, text=""), None)]) == hers


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


def test_a_cancelled_post_looked_at_nobody() -> None:
    """ "so your application was not successful", behind the post's end."""
    assert tell(mail("no", HANNAH, "x", "The role has been cancelled, so your application was not successful.")).closed
    assert not tell(mail("no", HANNAH, "x", "The role is closed and your application was not successful.")).closed
    for said in (
        "Hemos tenido que congelar el puesto y este año ya no vamos a contratar a nadie.", "Cette année, nous ne recrutons plus personne.",
        "Dieses Jahr stellen wir leider niemanden mehr ein.", "Quest'anno non assumiamo nessuno.", "We nemen dit jaar niemand aan.", "Este ano não vamos contratar ninguém.",
    ):  # fmt: skip
        assert tell(mail("no", HANNAH, "x", said)).closed, said


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


def test_a_colleague_who_makes_a_date_belongs_to_the_application() -> None:
    """Whoever shows one round may not speak of a job at all; a receipt by a human is no exchange."""
    no = mail(
        "no", "Élodie Castaing <e.castaing@sofrelac.example>", "Suite à votre entretien - Ingénieur procédés",
        "Bonjour Priya,\n\nNous avons fait le choix de poursuivre avec un autre candidat pour le poste d'ingénieur procédés.\n\nÉlodie Castaing\nSofrelac",
    )  # fmt: skip
    date = mail(
        "date", "Patrick Thévenot <p.thevenot@sofrelac.example>", "Visite de l'atelier séchage mardi 10/11",
        "Bonjour,\n\nVenez mardi 10 novembre à 9h à Carquefou, on fera le tour de l'atelier et on se posera dans mon bureau.\n\nPatrick Thévenot", -12,
    )  # fmt: skip
    known = tell(no, date)
    assert [(one.when and one.when.day) for one in known.interviews] == [10]
    assert any(who.last == "Thévenot" for who in known.people)


def test_what_answers_an_answer_belongs() -> None:
    """The system refuses in the trust's name; the ward manager, at a hospital that is called otherwise, answers the owner's thanks."""
    trust = "Calderbrook Teaching Hospitals NHS Foundation Trust"
    no = mail("no", f"{trust} <noreply@healthposts.example>", "Outcome of your interview: 412-26-0873",
        f"Dear Priya Raghunathan,\n\nThank you for attending interview for the post of Deputy Ward Manager. You have not been appointed.\n\n{trust}")  # fmt: skip
    maureen = "Maureen Tattersall <maureen.tattersall@calderbrook-hospitals.example>"
    invited = mail(
        "inv",
        maureen,
        "Interview on 10th November",
        f"Dear Priya,\n\nYour interview for Deputy Ward Manager is on 10 November at 9:30.\n\nMaureen\n{trust}",
        -20,
    )
    thanks = mail(
        "ty",
        "Priya <priya@home.example>",
        "Re: Interview on 10th November",
        "Dear Maureen, thank you for this morning.",
        -7,
        to=maureen,
        answers="inv",
    )
    told = mail(
        "told",
        maureen,
        "RE: Interview on 10th November",
        "Dear Priya,\n\nIt's gone to one of the others, I'm really sorry.\n\nMaureen\nCalderbrook Royal Infirmary",
        1,
        answers="ty",
    )
    other = mail(
        "other", f"{trust} <noreply@healthposts.example>", "Application received: Community Staff Nurse",
        f"Dear Priya,\n\nWe have received your application for the post of Community Staff Nurse.\n\n{trust}", -25,
    )  # fmt: skip
    assert tell(no, invited, other, told, sent=(thanks,), refusals=(told,)).second_notice == "<told@x.example>"


def test_a_position_that_was_closed_after_a_choice_is_not_called_gone() -> None:
    """The process has ended, and the application was not selected."""
    chosen = "O processo seletivo foi encerrado e, infelizmente, sua candidatura não foi selecionada para as entrevistas."
    assert not says(Message("<a@x>", text=chosen)).closed
    assert says(Message("<a@x>", text="The position has been cancelled.")).closed


def test_what_became_of_somebodys_application_is_not_the_owners() -> None:
    """The board decided on Théo; the owner had interviewed him."""
    text = "Salut Priya,\n\nOn prend Inès, et on ne retient pas la candidature de Théo. Tu lui écris ?\n\nGaëlle"
    assert tell(mail("no", "Gaëlle Le Bihan <g@embruns.example>", "C'est tranché", text)).not_owner
    own = text.replace("la candidature de Théo", "la candidature de Priya")
    assert not tell(mail("no", "Gaëlle Le Bihan <g@embruns.example>", "C'est tranché", own)).not_owner


def test_who_is_named_for_feedback_without_an_address_is_known_from_before() -> None:
    """ "... the recruiting manager, Denise Hallam, will be glad to hear from you"."""
    invited = mail(
        "inv", "Denise Hallam <denise.hallam@wexcombe.example>", "Interview", "Come for an interview on 10 November at 9:30.", -20
    )
    no = mail(
        "no",
        "Wexcombe Trust <no-reply@tracrecruit.example>",
        "Outcome of your interview",
        "Dear Priya,\n\nThe panel has decided to appoint another candidate. If you would find it useful to have feedback on your interview, the recruiting "
        "manager, Denise Hallam, will be glad to hear from you.\n\nRecruitment Services\nWexcombe Trust",
    )
    known = tell(no, invited)
    assert known.recipient
    assert known.recipient.address == "denise.hallam@wexcombe.example"
    assert "feedback" in known.recipient_source


def test_everybody_with_an_hour_or_on_the_panel_is_named() -> None:
    """By a name in no list, by a title on a line of its own."""
    loop = "9:00 - 9:45 Coding with Anneliese Park\n12:30 - 1:00 Values conversation with Shawna Briggs\n\nOne Zoom link for all."
    panel = "The panel will be:\n\nProfessor Mark Eddowes, Faculty of Science\nDr Sunita Rao, Director of Education\nMs Helen Whitlock, Human Resources"
    assert {who.full for who, _ in mentioned(loop)} == {"Anneliese Park", "Shawna Briggs"}
    assert {who.full for who, _ in mentioned(panel)} == {"Mark Eddowes", "Sunita Rao", "Helen Whitlock"}


def test_queries_ask_for_thread_sender_and_firm() -> None:
    """The thread comes first, then the correspondent, then the firm; nothing with control characters; the relay's domain never."""
    asked = queries(HUMAN_NO, OWNER)
    assert [q.field for q in asked[:2]] == ["In-Reply-To", "References"]
    assert asked[0].value == "<human-no@x.example>"
    assert any(q.field == "Message-ID" and q.value == "<invite@x.example>" for q in asked)
    assert any(q.field == "from" and q.value == "haldenrobotics" and Mailbox.INBOX in q.mailboxes for q in asked)
    assert any(q.field == "to" and Mailbox.SENT in q.mailboxes for q in asked)
    system = queries(REFUSAL, OWNER)
    assert any(q.field == "from" and q.value == "Halden Robotics" for q in system)
    assert any(q.field == "from" and q.value == "@haldenrobotics" for q in system)
    assert not any("greenhouse" in q.value for q in system)


@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=30), st.booleans())
def test_any_mail_is_understood_without_an_error(subject: str, text: str, name: str, relay: bool) -> None:
    """Whatever a mail holds: never a no-reply as recipient, queries are few and clean, every fact has a source."""
    message = mail("no", "x <a@b.example>", subject, text)
    message = Message(
        "<no@x.example>",
        date=DAY,
        subject=subject,
        text=text,
        sender=Address(name, "no-reply@lever.co" if relay else "jo@halden.example"),
    )
    told = tell(message, CONFIRMED, INVITED)
    assert told.recipient is None or (told.recipient.address or "").startswith(("jo@", "hannah"))
    assert all(fact is None or fact.source for fact in (told.company, told.role))
    asked = queries(message, OWNER)
    assert len(asked) <= 20
    assert all(q.value.isprintable() for q in asked)


FRIEND = "Bea Ruiz <bea@otherfirm.example>"


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
        cc=(_address("P <priya@home.example>"),),
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


def test_the_genuine_of_two_domains_is_not_held_for_the_forged_one() -> None:
    """Who wrote first, or whom the owner has written to, is genuine; the twin that came later is not, and shows nothing."""
    invite = mail(
        "inv", HANNAH, "Interview", "Could you come in on Tuesday for an interview for the Firmware Engineer role?", -10
    )
    twin = mail(
        "twin",
        "Hannah <hannah.ostrowski@haldenrobot1cs.com>",
        "Your application",
        "We will not move forward with the Firmware Engineer role.",
        -1,
    )
    genuine = mail(
        "real", HANNAH, "Your application", "Hi Priya,\n\nwe will not move forward with the Firmware Engineer role.\n\nHannah"
    )
    here = [Found(invite, Mailbox.INBOX, 1), Found(twin, Mailbox.INBOX, 2)]
    known = understand(genuine, NO, here, OWNER, lambda m: OTHER if m.subject == "Interview" else NO)
    assert (known.spoofed, known.second_notice) == ("", None)
    there = [Found(invite, Mailbox.INBOX, 1), Found(genuine, Mailbox.INBOX, 2)]
    assert "looks like another" in understand(twin, NO, there, OWNER, lambda m: OTHER if m.subject == "Interview" else NO).spoofed


def test_going_on_after_a_refusal_takes_it_back() -> None:
    """The same hand invites a day later: that was a mistake, whatever words it finds for it."""
    said = mail("no", HANNAH, "Your application", "We will not continue with your application for the Firmware Engineer role.")
    after = mail(
        "sorry",
        HANNAH,
        "Re: Your application",
        "Forget that one. Your interview on Thursday stands.",
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


@pytest.mark.parametrize(
    ("subject", "text", "address"),
    [
        ("Your application", "we cannot offer you the Lifeguard post.", "jury@halden.example"),
        ("Your application", "we cannot take you on.", None),
    ],
)
def test_an_address_that_names_its_purpose_in_unknown_words(subject: str, text: str, address: str | None) -> None:
    """ "jury@", signed by a human, will do where the post is named: a landlord's "vermietung@" would be one as well."""
    no = mail("no", "Jury Office <jury@halden.example>", subject, f"Dear Priya,\n\n{text}\n\nKind regards,\nHannah Ostrowski")
    found = understand(no, NO, (), OWNER, lambda _: OTHER).recipient
    assert (found.address if found else None) == address


@pytest.mark.parametrize(
    "text",
    [
        "We have invited applicants with more classroom experience in Years 11 and 12 to interview.",
        "Die Stelle wurde gestoppt, noch bevor wir in die Gespräche gegangen sind.",
        "On ne va pas te proposer de rendez-vous. On a choisi de rencontrer trois personnes et tu n'en fais pas partie.",
    ],
)
def test_others_interviews_are_not_the_owners(text: str) -> None:
    """Nothing is thanked for that did not take place."""
    assert tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\n{text}\n\nHannah")).stage is not Stage.AFTER_INTERVIEW


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Our sister hotel is looking for a Reservations Team Leader. Would you be interested in that?", True),
        ("We therefore invite you to apply for the position of Customer Service Officer, Ikeja Branch.", True),
        ("Wir suchen aber einen Monteur. Wenn das für Sie interessant ist, rufen Sie mich bitte an.", True),
        ("We are also looking for a Brand Designer; do send in an application if you like the look of it.", True),
        ("We encourage you to apply for our other open positions in the future.", False),
        ("We invite you to apply for any future vacancies.", False),
    ],
)
def test_another_opening_that_is_offered(text: str, offered: bool) -> None:
    """One that is named, not whatever may come."""
    assert tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\nit is a no. {text}\n\nHannah")).alternative is offered


def test_what_is_taken_up_is_explained() -> None:
    """Each with the mail that shows it."""
    text = "We chose someone with more experience in primary care. If you would like feedback, I'd be happy to talk. Would you be interested in that?"
    told = "\n".join(facts(tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\n{text}\n\nHannah"))))
    for line in ("missed       experience in primary care", "feedback     is offered", "alternative  is offered"):
        assert f"{line}   [<no@x.example>]" in told


def test_a_title_in_the_form_of_the_owner() -> None:
    """The receipt says "Einkäufer", the invitation "Einkäuferin": who is asked is a woman."""
    owner = Owner("Miriam Kolbeck", ("priya@home.example",))
    receipt = mail(
        "ack", ATS, "Eingang bei Halden Robotics", "Ihre Bewerbung als Strategischer Einkäufer bei Halden Robotics", -30
    )
    invited = mail(
        "inv", HANNAH, "Einladung", "Ihre Bewerbung als Strategische Einkäuferin: Gespräch am 10. November um 9 Uhr?", -15
    )
    no = mail("no", HANNAH, "Ihre Bewerbung als Strategischer Einkäufer", "Sehr geehrte Frau Kolbeck,\n\nleider nein.")
    found = [Found(receipt, Mailbox.INBOX, 1), Found(invited, Mailbox.INBOX, 2)]
    known = understand(no, NO, found, owner, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Strategische Einkäuferin"


@pytest.mark.parametrize(
    ("title", "hers"),
    [
        ("Technischer Zeichner", "Technische Zeichnerin"),
        ("Freier Mitarbeiter", "Freie Mitarbeiterin"),
        ("Auszubildender", "Auszubildende"),
        ("Zimmermann", "Zimmerin"),
        ("Student Assistant", "Student Assistant"),
        ("Copywriter", "Copywriter"),
        ("Coordinator Events", "Coordinator Events"),
        ("Trainer and Coach", "Trainer and Coach"),
    ],
)
def test_a_german_title_of_a_woman(title: str, hers: str) -> None:
    """English titles stay."""
    assert of_a_woman(title) == hers


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Curriculum Developer", "Curriculum Developer"),
        ("CV Specialist", "CV Specialist"),
        ("CV - Cuoco di linea", "Cuoco di linea"),
        ("SQL2019 Administrator", "SQL2019 Administrator"),
    ],
)
def test_what_looks_like_padding_and_is_the_title(title: str, plain: str) -> None:
    """Words and numbers that stand before many titles are a part of some."""
    assert clean_role(title) == plain


def test_two_towns_are_no_two_forms_of_a_title() -> None:
    """ "Köln / Berlin" ends like a woman's form."""
    no = mail("no", HANNAH, "Ihre Bewerbung als Vertriebsleiter Köln / Berlin", "Guten Tag,\n\nleider nein.")
    known = understand(no, NO, (), Owner("Maren Kolbeck", ("priya@home.example",)), lambda _: OTHER)
    assert known.role is not None
    assert not known.role.value.endswith("leiter Berlin")


@pytest.mark.parametrize(
    ("owner", "role"),
    [
        ("Miriam Kolbeck", "Mitarbeiterin Kulturvermittlung"),
        ("Jonas Kolbeck", "Mitarbeiter Kulturvermittlung"),
        ("Kim Kolbeck", None),
    ],
)
def test_a_title_in_both_forms(owner: str, role: str | None) -> None:
    """The owner's; both where the name leaves a doubt."""
    no = mail("no", HANNAH, "Ihre Bewerbung als Mitarbeiterin/Mitarbeiter Kulturvermittlung", "Guten Tag,\n\nleider nein.")
    known = understand(no, NO, (), Owner(owner, ("priya@home.example",)), lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == (role or "Mitarbeiterin/Mitarbeiter Kulturvermittlung")


def test_what_is_left_where_the_firm_stood_is_no_part_of_the_title() -> None:
    """ "Disponent bei der Spedition Grabner": the letter says where by itself."""
    no = mail(
        "no", HANNAH, "Disponent Nahverkehr bei der Spedition Grabner", "Guten Tag,\n\nleider nein.\n\nHannah\nSpedition Grabner"
    )
    known = understand(no, NO, (), OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Disponent Nahverkehr"


def test_the_title_that_the_owner_gives_the_addressee() -> None:
    """In the owner's own letter to them, whatever From shows."""
    invited = mail(
        "inv",
        "Daniela Fusaro <d.fusaro@girasole.example>",
        "Prova",
        "Gentile Chiara,\n\nvenga venerdì 13 novembre per un colloquio.",
        -15,
    )
    mine = mail(
        "mine",
        "Chiara <priya@home.example>",
        "Re: Prova",
        "Gentile Dott.ssa Fusaro,\n\nva bene.",
        -14,
        answers="inv",
        to="d.fusaro@girasole.example",
    )
    no = mail(
        "no",
        "Daniela Fusaro <d.fusaro@girasole.example>",
        "Re: Prova",
        "Gentile Chiara,\n\nabbiamo scelto un'altra persona.",
        answers="mine",
    )
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1), Found(mine, Mailbox.SENT, 1)], OWNER, lambda _: OTHER)
    assert known.recipient is not None
    assert known.recipient.title == "Dott.ssa"


def test_two_firms_at_one_unknown_system() -> None:
    """What it sends for one shows nothing of the other, least of all whom to write to."""
    system = "noreply@talentharbor.example"
    text = "Interview - Registered Nurse, Med/Surg\nNovember 10, 2026, 1:00 PM\nLarkmoor Regional Medical Center, 4 West"
    invited = mail(
        "inv", f"Larkmoor Interview Scheduling <{system}>", "Invitation: Interview - RN Med/Surg", text, -8,
        reply="Marla Whitcomb <mwhitcomb@larkmoormedical.example>",
    )  # fmt: skip
    receipt = mail(
        "ack", f"Larkmoor Regional Medical Center <{system}>", "Thank you for applying - Registered Nurse, Med/Surg",
        "Thank you for applying to Larkmoor Regional Medical Center.\n\nTalent Acquisition\nLarkmoor Regional Medical Center", -30,
    )  # fmt: skip
    found = [Found(invited, Mailbox.INBOX, 1), Found(receipt, Mailbox.INBOX, 2)]
    for firm, role, expected in (
        ("St. Aldric Health", "RN - Outpatient Infusion", None),
        ("Larkmoor Regional Medical Center", "Registered Nurse, Med/Surg", "mwhitcomb@larkmoormedical.example"),
    ):
        text = f"Thank you for your interest in {role} at {firm}. We have selected another candidate.\n\n{firm}"
        no = mail("no", f"{firm} <{system}>", f"Your application for {role}", text)
        known = understand(no, NO, found, OWNER, lambda _: OTHER)
        assert (known.recipient.address if known.recipient else None) == expected


def test_a_flat_is_applied_for_in_the_words_of_a_job() -> None:
    """The subject says what it was about."""
    text = "Sehr geehrte Frau Raghunathan,\n\nvielen Dank für das nette Gespräch. Der Eigentümer hat anders entschieden."
    for subject, job in (("Ihre Bewerbung um die Wohnung Hof 12", False), ("Ihre Bewerbung", True)):
        assert understand(mail("no", HANNAH, subject, text), NO, (), OWNER, lambda _: OTHER).names_job is job


def test_founders_are_refused_in_the_words_of_a_job() -> None:
    """An accelerator reads applications and invites to interviews, too; a firm that was a start-up hires."""
    text = "Hi Priya,\n\nwe've read your application and won't be inviting you to interview. "
    for more, job in (("We took 2% of teams.", False), ("A start-up of nine can hire only one.", True)):
        assert understand(mail("no", HANNAH, "Larkwise and us", text + more), NO, (), OWNER, lambda _: OTHER).names_job is job


def test_a_day_on_trial_is_for_a_job() -> None:
    """Whatever words the mails have for it."""
    invited = mail("inv", HANNAH, "Proefdag vrijdag", "Kun je vrijdag 13 november komen proefdraaien? Van 16.00 tot 21.00.", -8)
    no = mail("no", HANNAH, "Re: Proefdag vrijdag", "We gaan niet met jou verder.", answers="inv")
    yes = mail("yes", "Priya <priya@home.example>", "Re: Proefdag vrijdag", "Leuk, ik ben er!", -7, to=HANNAH, answers="inv")
    found = [Found(invited, Mailbox.INBOX, 1), Found(yes, Mailbox.SENT, 1)]
    known = understand(no, NO, found, OWNER, lambda _: OTHER)
    assert known.names_job
    assert known.interviews[0].kind == "trial"


def test_a_test_at_an_hour_is_no_interview() -> None:
    """ "Einladung zum Einstellungstest": nobody was spoken with."""
    invited = mail(
        "inv", HANNAH, "Einladung zum Einstellungstest am 03.11.2026", "Der Test beginnt am 3. November um 9 Uhr.", -15
    )
    no = mail("no", HANNAH, "Re: Einladung zum Einstellungstest", "Nach Auswertung der Tests müssen wir absagen.", answers="inv")
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert [one.kind for one in known.interviews] == ["task"]


def test_an_internship_is_told_of_what() -> None:
    """The refusal says "um einen Ausbildungsplatz", the receipt as what."""
    receipt = mail(
        "ack", ATS, "Eingang", "Ihre Bewerbung um einen Ausbildungsplatz als Mechatroniker (m/w/d) bei Halden Robotics", -30
    )
    no = mail("no", HANNAH, "Ihre Bewerbung um einen Ausbildungsplatz bei Halden Robotics", "Leider müssen wir absagen.")
    known = understand(no, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Ausbildung als Mechatroniker"


def test_one_mail_alone_tells_no_firm_that_only_its_domain_spells() -> None:
    """`understand` says what the mail says; a letter, with the mailbox around it, may read the address."""
    no = mail("no", "Hannah Ostrowski <hannah@haldenrobotics.example>", "Firmware role", "Hi Priya,\n\nnot this time.\n\nHannah")
    assert alone(no, NO).company is None
    assert understand(no, NO, (), OWNER, lambda _: OTHER).company is not None


def test_whether_a_job_is_named() -> None:
    """A room in a flat is refused in the words of a job; a job's thread may name it elsewhere."""
    flat = mail("flat", FRIEND, "the room", "We talked it over and decided to go with somebody else. Good luck!")
    assert not alone(flat, NO, OWNER).names_job
    assert alone(REFUSAL, NO, OWNER).names_job
    earlier = mail(
        "inv", FRIEND, "Bartender", "Could you come in for a trial shift as a bartender? The position starts in May.", -5
    )
    assert understand(flat, NO, [Found(earlier, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER).names_job


def test_under_way() -> None:
    """The owner had written to them about it, or met them, before this mail."""
    wrote = mail("mine", "Priya <priya@home.example>", "Firmware role", "I would like to apply.", -9, to=HANNAH)
    no = mail("no2", HANNAH, "Re: Firmware role", "Not this time, I am afraid.", answers="mine")
    assert understand(no, NO, [Found(wrote, Mailbox.SENT, 1)], OWNER, lambda _: OTHER).under_way
    assert not understand(no, NO, (), OWNER, lambda _: OTHER).under_way


@pytest.mark.parametrize(
    ("first", "company"),
    [
        ("Voor Korrel zoek ik een Data Engineer.", "Korrel"),
        ("Für Adler Antriebe suchen wir eine Leitung Einkauf.", "Adler Antriebe"),
        ("For Kestrel Bend I'm looking for a planner.", "Kestrel Bend"),
        ("De vacature is er bij onze klant Debruyne Koeltransport in Deinze.", "Debruyne Koeltransport"),
        ("The role is a Data Engineer with Penhallow Engineering in Avonmouth.", "Penhallow Engineering"),
        ("Ik bel je morgen over de functie.", None),
    ],
)
def test_an_agency_is_not_the_employer(first: str, company: str | None) -> None:
    """Who signs as an agency names its client, or nobody; its own name is not where the role was."""
    agent = "Naomi Addo <naomi@kadenegen.example>"
    sign = "\n\nNaomi Addo | Kade Negen, bemiddeling in data & techniek"
    offer = mail("offer", agent, "Data Engineer", first + sign, -20)
    no = mail("no3", agent, "Re: Data Engineer", "Ze gaan met iemand anders verder." + sign, answers="offer")
    known = understand(no, NO, [Found(offer, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.agency
    assert (known.company.value if known.company else None) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("I've heard back from Penhallow this afternoon and they have gone with another candidate.", "Penhallow"),
        ("I've heard back from Calloway and I'm afraid it's not good news.", "Calloway"),
        ("I've heard back from Alan this afternoon and they have gone with another candidate.", None),
        ("Leider hat sich die Firma Hollaus für einen anderen Kandidaten entschieden.", "Hollaus"),
        ("Ik kreeg daarnet antwoord van Debruyne Koeltransport. Ze gaan niet verder.", "Debruyne Koeltransport"),
        ("J'ai eu un retour de Granvallon : ils ont choisi quelqu'un d'autre.", "Granvallon"),
    ],
)
def test_the_client_an_agent_has_heard_from(text: str, company: str | None) -> None:
    """As the agent speaks of it; a person whom they heard from is no firm."""
    agent = "Sophie Lanyon <sophie@larkfieldrecruitment.example>"
    known = understand(mail("heard", agent, "Update", text + "\n\nSophie"), NO, (), OWNER, lambda _: OTHER)
    assert known.agency
    assert (known.company.value if known.company else None) == company


def test_who_spoke_of_a_client_before_is_an_agent_still() -> None:
    """Also where that mail was about another post."""
    agent = "Gemma Strickland <gemma.strickland@pennantrowe.example>"
    sign = "\n\nGemma\nSenior Consultant\nPennant & Rowe"
    other = mail(
        "other", agent, "Depot Coordinator", "I have a Depot Coordinator job with my client Norbrook Dairies." + sign, -20
    )
    no = mail("nope", agent, "Transport Planner", "They've decided not to offer you the Transport Planner position." + sign)
    known = understand(no, NO, [Found(other, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.agency
    assert known.company is None


def test_a_recruitment_partner_in_a_firm_is_no_agency() -> None:
    """It is a job's title; "Kestrel Recruitment Partners" is one."""
    for sign, agency in (("Recruitment Partner, Pennard Hotels", False), ("Kestrel Recruitment Partners", True)):
        no = mail(
            "no",
            "Dominic Achebe <dominic@pennardhotels.example>",
            "Front of House Manager",
            f"Hi Priya,\n\nno.\n\nDominic Achebe\n{sign}",
        )
        assert understand(no, NO, (), OWNER, lambda _: OTHER).agency is agency


def test_the_owners_answer_between_two_mails_keeps_both_apart() -> None:
    """An agent asks whether to put the owner forward; the no that follows the owner's yes is no second notice of it.
    A sure refusal that the owner has answered stays the first notice."""
    agent = "Julien Maréchal <julien.marechal@passerelle.example>"
    asked = mail("asked", agent, "Mission assistante", "Nous recherchons une assistante administrative.", -14)
    yes = mail("yes", "Priya <priya@home.example>", "Re: Mission assistante", "Oui.", -13, to=agent, answers="asked")
    no = replace(mail("no", agent, "Re: Mission assistante", "Notre client n'a pas retenu votre candidature.", answers="yes"),
                 references=("<asked@x.example>", "<yes@x.example>"))  # fmt: skip
    found = [Found(asked, Mailbox.INBOX, 1), Found(yes, Mailbox.SENT, 2)]
    nearly = Verdict(Label.UNSURE, 0.9, language="fr")
    assert understand(no, nearly, found, OWNER, lambda _: nearly).second_notice is None
    assert understand(no, nearly, found, OWNER, lambda _: NO).second_notice == "<asked@x.example>"


def test_the_clients_whole_name_is_taken() -> None:
    """ "Penhallow" is "Penhallow Engineering" where the agent introduced it."""
    agent = "Sophie Lanyon <sophie@larkfieldrecruitment.example>"
    offer = mail("o", agent, "Ledger Supervisor", "The role is a Ledger Supervisor with Penhallow Engineering in Avonmouth.", -20)
    no = mail("heard", agent, "Re: Ledger Supervisor", "I've heard back from Penhallow: not this time.", answers="o")
    known = understand(no, NO, [Found(offer, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Penhallow Engineering"


def test_an_agencys_desk_is_no_client() -> None:
    """ "Senior Consultant - Accountancy & Finance" is what an agent does; the subject of the refusal itself names the client."""
    agent = "Darren Whitlock <darren.whitlock@sterlingmarsh.example>"
    sign = "\n\nKind regards,\nDarren\n\nDarren Whitlock\nSenior Consultant - Accountancy & Finance\nSterling Marsh Recruitment Ltd\n"
    invited = mail(
        "inv",
        agent,
        "Interview - Management Accountant - Oakhurst Foods",
        "They would like to meet you on 10 November." + sign,
        -9,
    )
    no = mail(
        "no4",
        agent,
        "Re: Interview - Management Accountant - Oakhurst Foods",
        "They offered it to somebody else." + sign,
        answers="inv",
    )
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Oakhurst Foods"


def test_a_firm_shouted_in_a_signature_is_written_as_elsewhere() -> None:
    """RHÔNELIA below the name is Rhônelia where the receipt says so."""
    sign = "\n\nBien cordialement,\nÉlodie MARCHAND\nRHÔNELIA\n999 cours Lafayette"
    receipt = mail(
        "rec",
        "Rhônelia Recrutement <recrutement@rhonelia.example>",
        "Votre candidature",
        "Merci de l'intérêt que vous portez à Rhônelia.",
        -20,
    )
    no = mail(
        "no5", "MARCHAND Élodie <e.marchand@rhonelia.example>", "Votre candidature", "Madame,\n\nNous ne la retenons pas." + sign
    )
    known = understand(no, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.company is not None
    assert known.company.value == "Rhônelia"


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


def test_a_receipt_is_no_interview_and_shows_that_an_application_is_under_way() -> None:
    """ "Submitted on 27 October at 20:11" is no appointment; that it came in says that the owner applied."""
    came = "Hi Priya,\n\nYour application for the post of Firmware Engineer at Halden Robotics was submitted on 14 October 2026 at 20:11."
    receipt = mail("in", ATS, "Halden Robotics: application received", came, -35)
    sentence = Sentence("Your application was submitted.", Function.RECEIPT, 0.9, 0.0)
    seen = Verdict(Label.NOT_REJECTION, 0.01, sentences=(sentence,), language="en")
    known = understand(REFUSAL, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: seen)
    assert known.interviews == ()
    assert known.under_way
    assert not understand(REFUSAL, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER).under_way


def test_a_name_that_only_another_mail_makes_a_name() -> None:
    """A robot's mail signed by somebody whose own mail is in the mailbox goes to them."""
    invite = mail("inv", "Yamile Quiñones <yamile.quinones@haldenrobotics.com>", "Interview at Halden Robotics",
                  "Hi Priya, would Tuesday 10 November at 10:00 suit for an interview for the Firmware Engineer role?\n\nYamile", -12)  # fmt: skip
    robot = mail(
        "no",
        ATS,
        "Halden Robotics: Firmware Engineer",
        "We chose another profile for the Firmware Engineer role.\n\nYamile Quiñones\nTalent Analyst",
    )
    known = understand(robot, NO, [Found(invite, Mailbox.INBOX, 1)], OWNER, lambda m: NO if m is robot else OTHER)
    assert known.recipient is not None
    assert (known.recipient.address, known.recipient.role) == ("yamile.quinones@haldenrobotics.com", Role.WROTE)


def test_the_opening_is_told_by_its_own_word() -> None:
    """ "The lineage job": of two openings at the firm, the one whose title has the word."""
    one = mail(
        "a",
        ATS,
        "We have your application",
        "Hi Priya,\n\nYour application for Data Engineer, Lineage (R-4471) has reached Halden Robotics.",
        -30,
    )
    two = mail(
        "b",
        ATS,
        "We have your application",
        "Hi Priya,\n\nThanks for applying for BI Developer, Finance (R-4502) at Halden Robotics.",
        -29,
    )
    no = mail(
        "no",
        HANNAH,
        "Re: pairing",
        "Priya,\n\nthe lineage job went to the other person who got as far as you did.\n\nHannah\nHalden Robotics",
    )
    known = understand(no, NO, [Found(one, Mailbox.INBOX, 1), Found(two, Mailbox.INBOX, 2)], OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "Data Engineer, Lineage"


def test_one_version_of_a_letter_in_two_languages() -> None:
    """The half that comes first is read, where the mail says that there are two."""
    text = (
        "(The English version follows.)\n\nBonjour,\n\nNous vous remercions d'avoir participé à l'entrevue pour le poste d'analyste de données. Une autre candidature "
        "a été retenue, et l'offre a été acceptée la semaine dernière.\n\nMarie-Ève Tremblay\n\n* * *\n\nHello,\n\nThank you for the interview for the position of Data Analyst."
    )
    known = understand(mail("two", HANNAH, "Concours", text), NO, (), OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "analyste de données"


@pytest.mark.parametrize(
    "text",
    [
        "Ich hätte Sie gern kennengelernt. Die Stelle wird vorerst nicht besetzt.",
        "I would have liked to meet you. The post has been withdrawn.",
        "J'aurais aimé vous rencontrer. Le poste est gelé.",
    ],
)
def test_a_meeting_that_was_wished_for_was_none(text: str) -> None:
    """What would have been is not told as if it had been."""
    assert (
        understand(mail("w", HANNAH, "Your application", text), NO, (), OWNER, lambda _: OTHER).stage is not Stage.AFTER_INTERVIEW
    )


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


@pytest.mark.parametrize(
    ("text", "sign", "agency"),
    [
        (
            "They've gone with somebody else for the depot. I've a similar gig in Hove, shall I put you forward for it?",
            "Deb",
            True,
        ),
        ("Just off the phone with Castle Farm. They want a qualified tractor driver.", "Deb", True),
        ("Not this time, sorry.", "Deb\nSenior Consultant\nCrockery Lane Recruitment, Cork", True),
        ("We have decided to go with another candidate, and I'll keep you in mind.", "Deb\nFenwick Recruitment", False),
        ("The board has appointed somebody else. We have decided to close the post.", "Deb\nPrincipal", False),
        ("La empresa usuaria ha elegido a otra persona.", "Deb", True),
        ("Acabo de hablar con la empresa y han elegido a otro.", "Deb", True),
        ("J'ai transmis votre CV au client.", "Deb", True),
        ("L'azienda di Lodi ci ha risposto: cercano altro.", "Deb", True),
        ("Recebi hoje o contacto da empresa de Braga.", "Deb", True),
        ("O cliente escolheu outra pessoa.", "Deb", True),
        ("Han elegido a otra.", "Deb, Turia ETT", True),
        ("J'ai transmis votre CV au responsable du service.", "Deb", False),
        ("Hablé con la gerente y decidimos elegir a otra persona.", "Deb", False),
        ("L'azienda ha scelto un altro profilo.", "Deb\nUfficio Ricerca e Selezione", False),
        ("Quem já conhece o cliente assume a equipa.", "Deb", False),
        ("Non.", "Deb\nDirectrice par intérim", False),
    ],
)
def test_who_places_people_is_an_agent(text: str, sign: str, agency: bool) -> None:
    """By their trade and title, or where others decide and they place; a firm's own recruitment is none."""
    known = understand(
        mail("ag", "Deb Quill <deb@crockery.example>", "Update", f"{text}\n\nCheers,\n{sign}"), NO, (), OWNER, lambda _: OTHER
    )
    assert known.agency is agency


def test_what_an_invitation_says_is_not_needed_is_no_topic() -> None:
    """ "Keine Präsentation nötig"."""
    assert topic_of("Keine Präsentation nötig.") == ""
    assert topic_of("No need for a presentation; we will go through a case study.") == "case study"


def test_the_form_of_the_title_that_the_mail_has_stays() -> None:
    """ "conseillère ou conseiller en indemnisation", says the receipt: the refusal knows to whom it speaks."""
    receipt = mail(
        "r",
        HANNAH,
        "Accusé de réception",
        "Merci de votre candidature au poste de conseillère ou conseiller en indemnisation.",
        -9,
    )
    no = mail(
        "no",
        HANNAH,
        "Re: Accusé de réception",
        "Nous ne retenons pas votre candidature pour le poste de conseillère en indemnisation.",
        answers="r",
    )
    known = understand(no, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert known.role is not None
    assert known.role.value == "conseillère en indemnisation"


def test_a_reply_to_where_the_owner_has_written_is_no_stranger() -> None:
    """A portal that we don't know carries the mail; the owner has answered the same human before."""
    portal = "Dolores Whitacre via HireBeacon <notifications@hirebeacon.example>"
    home = "dolores@museum-of-the-fork.example"
    no = mail("no", portal, "Visitor Services Coordinator", "We have decided to go with another candidate.", reply=home)
    assert "Reply-To" in tell(no).spoofed
    yes = mail("yes", "Priya Raman <priya@home.example>", "Re: Interview", "Tuesday works well.", -9, to=home)
    assert tell(no, sent=(yes,)).spoofed == ""


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


def test_a_portals_invitation_that_names_who_refuses_belongs() -> None:
    """The post and the panel stand only in mails that a portal sent; one that names somebody else is not about it."""
    text = "Interviews for Deputy Ward Manager take place on Friday 6 November 2026. The panel will be {} and Yusuf Desai. Please choose a time."
    here, there = (
        mail("panel", "HealthPosts <noreply@healthposts.example>", "You have been shortlisted", text.format(who), -20)
        for who in ("Maureen Tattersall", "Maud Tatham")
    )
    no = mail(
        "no",
        "Maureen Tattersall <maureen.tattersall@calderbrook.example>",
        "Friday",
        "Dear Priya,\n\nit's gone to another.\n\nMaureen",
    )
    known = tell(no, here)
    assert known.role
    assert known.role.value == "Deputy Ward Manager"
    assert tell(no, there).role is None


def test_a_mandate_names_the_client_and_the_post() -> None:
    """An agent's first mail says for whom; the second only "the Sr Brand Manager mandate"."""
    farhan = "Farhan Qureshi <farhan@tandemsearch.example>"
    first = mail(
        "brief",
        farhan,
        "Hello",
        "Hi Priya,\n\nas discussed, the mandate is for Nimbus Paints. May I share your CV with the client?\n\nFarhan\nTandem Search",
        -12,
    )
    no = mail(
        "no",
        farhan,
        "update",
        "Hi Priya,\n\nupdate on the Sr Brand Manager mandate. Client has not shortlisted your profile.\n\nFarhan\nTandem Search",
    )
    known = tell(no, first)
    assert known.company
    assert known.role
    assert (known.company.value, known.role.value) == ("Nimbus Paints", "Sr Brand Manager")


def test_a_panel_is_an_interview() -> None:
    """As a recruiter confirms one, with its hours and people."""
    text = "Hi Priya,\n\nyou're confirmed for Friday, November 6, on Teams.\n\n1:00 - 1:45 Darnell Whitcomb\n\nHannah"
    known = tell(HUMAN_NO, mail("panel", HANNAH, "Friday 11/6 - your panel at Halden", text, -15))
    assert [(one.kind, one.when.day if one.when else 0) for one in known.interviews] == [("interview", 6)]


def test_a_mail_in_the_writers_name_belongs_though_the_firm_has_other_openings() -> None:
    """ "On behalf of Professor Sundermeyer": the secretary's invitation is of this application, whatever else the clinic advertises."""
    chief = "Annegret Sundermeyer <annegret.sundermeyer@wesertal.example>"
    no = mail(
        "no", chief, "Re: Thank you", "Dear Ms Raghunathan,\n\nthe board gave the post to a colleague.\n\nAnnegret Sundermeyer"
    )
    asked = mail(
        "asked", "Petra Koehnke <office@wesertal.example>", "Interview for Consultant Nephrologist",
        "Dear Ms Raghunathan,\n\non behalf of Professor Sundermeyer I invite you to an interview on 28 October at 15:30.\n\nPetra Koehnke", days=-30,
    )  # fmt: skip
    other = mail(
        "other", "Wesertal Jobs <no-reply@wesertal.example>", "Junior Doctor, Surgery", "We received your application.", days=-20
    )
    known = understand(no, NO, [Found(asked, Mailbox.INBOX, 1), Found(other, Mailbox.INBOX, 2)], OWNER, lambda _: OTHER)
    assert known.role
    assert known.role.value == "Consultant Nephrologist"
    assert [i.source for i in known.interviews] == ["<asked@x.example>"]


def test_the_owners_own_letter_names_the_post_where_no_other_mail_does() -> None:
    """A foreman's two lines name nothing."""
    no = mail("no", HANNAH, "Re: Your ad", "went with another chippy sorry\nHannah", answers="mine")
    mine = mail(
        "mine",
        "Priya <priya@home.example>",
        "Your ad",
        "Hello,\n\nI would like to apply for the position of Carpenter.",
        days=-9,
        to=HANNAH,
    )
    known = understand(no, NO, [Found(mine, Mailbox.SENT, 1)], OWNER, lambda _: OTHER)
    assert known.role
    assert known.role.value == "Carpenter"


def test_who_probably_carries_a_mail_is_not_the_employer() -> None:
    """By the words of the whole mail (`Verdict.carried`): the sender's own names don't count, and what another firm did does; a human is then an agent."""
    board = Message(
        "<b@x.example>", subject="News about your application", sender=Address("Jobmoor", "candidate@jobmoor.example"),
        text="Hi Mateo,\n\nClove & Cardamom Catering has declined your application for Event Chef.\n\nReply in the Jobmoor app.",
    )  # fmt: skip
    told = alone(board, replace(NO, carried=0.9)).company
    assert told
    assert told.value == "Clove & Cardamom Catering"
    house = mail(
        "h",
        "Catalina Duque <catalina@transandina.example>",
        "Clerk",
        "Hi Priya,\n\nthanks for applying at Transandina.\n\nCatalina\nTransandina",
    )
    known = alone(house, replace(NO, carried=0.4)).company
    assert known
    assert known.value == "Transandina"
    human = mail(
        "a",
        "Dele Akande <dele@pikeandrowe.example>",
        "Treasury role",
        "Hi Priya,\n\nthey went with another.\n\nDele Akande\nPike & Rowe",
    )
    assert alone(human, NO).company
    known = alone(human, replace(NO, carried=0.9))
    assert known.company is None
    assert known.agency


def around(refusal: Message, *others: Message, owner: Owner = OWNER, verdict: Verdict = NO) -> Conversation:
    """What `refusal` and the received `others` show."""
    found = [Found(one, Mailbox.INBOX, number) for number, one in enumerate(others, 1)]
    return understand(refusal, verdict, found, owner, lambda message: verdict if message is refusal else OTHER)


def test_whom_the_mail_names_for_feedback() -> None:
    """Before the human who signed it, and never where no address stands beside the name."""
    text = "Dear Priya\n\nyou have not been shortlisted.\n\nShould you wish to receive feedback, please contact {who}.\n\nLeanne Pruitt\nPeople Partner"
    council = "Recruitment <recruitment@wandella.example>"
    named = around(
        mail("no", council, "Outcome", text.format(who="the panel chair, Gwen Liddell, at gwen.liddell@wandella.example"))
    )
    assert named.recipient is not None
    assert (named.recipient.full, named.recipient.address) == ("Gwen Liddell", "gwen.liddell@wandella.example")
    assert "feedback" in named.recipient_source
    unnamed = around(mail("no", council, "Outcome", text.format(who="the panel chair, Gwen Liddell")))
    assert unnamed.recipient is None or unnamed.recipient.address != "gwen.liddell@wandella.example"


def test_whom_the_mail_names_for_feedback_is_known_from_another_mail() -> None:
    """Their own earlier mail shows the address; the one who only signed is not bothered, and her name is looked for."""
    refusal = mail(
        "no",
        "University of Severnside <noreply@unijobs.example>",
        "SEV04412 - Outcome of your interview",
        "Dear Priya,\n\nyou have not been selected. If you would find it helpful to receive feedback, you are welcome to contact the Chair of the panel, "
        "Dr Anwen Tudor.\n\nGemma Halliwell\nResourcing Adviser\nUniversity of Severnside",
    )
    gemma = mail(
        "a", "Gemma Halliwell <g.halliwell@severnside.example>", "Interview: Data Manager (SEV04412)",
        "Dear Dr Nair\n\nYour interview is on Tuesday 6 October at 11.15am.\n\nGemma Halliwell\nUniversity of Severnside",
    )  # fmt: skip
    anwen = mail(
        "b", "Anwen Tudor <a.m.tudor@severnside.example>", "Your presentation next Tuesday",
        "Dear Priya,\n\nthe title for your ten minutes of the interview is below.\n\nDr Anwen Tudor\nUniversity of Severnside",
    )  # fmt: skip
    told = around(refusal, gemma, anwen)
    assert told.recipient is not None
    assert told.recipient.address == "a.m.tudor@severnside.example"
    assert {"Tudor", "@severnside"} <= {q.value for q in queries(refusal, OWNER)}


def test_the_owner_and_the_writer_are_not_whom_a_mail_names_for_feedback() -> None:
    """The owner's own name and address stand in many mails; and who names themself writes as they do anyway."""
    text = f"If you would like feedback, {OWNER.name}, please contact us.\n\nThis message was sent to {OWNER.addresses[0]}."
    assert around(mail("no", ATS, "Your application", f"Hi Priya,\n\nwe chose another.\n\n{text}")).recipient is None
    text = "we chose another. If you would like feedback, please contact me, Hannah Ostrowski, on 0123 456.\n\nHannah Ostrowski"
    told = around(mail("no", HANNAH, "Your application", f"Hi Priya,\n\n{text}"))
    assert told.recipient is not None
    assert (told.recipient.role, told.recipient_source) == (Role.WROTE, "From")


def test_who_only_finds_a_time_is_not_the_contact() -> None:
    """ "Tracy will be in touch to arrange a time": it was Helen who met the owner."""
    helen = mail(
        "a", "Helen Ward <helen.ward@haldenrobotics.com>", "Your interview",
        "Dear Priya,\n\nplease come to an interview with me on Tuesday 3 November at 10am. Tracy will be in touch {why}.\n\nHelen Ward", -20,
    )  # fmt: skip
    tracy = mail(
        "b",
        "Tracy Mott <tracy.mott@haldenrobotics.com>",
        "Your interview",
        "Dear Priya,\n\nis 10am all right?\n\nTracy Mott",
        -19,
    )
    no = mail("no", ATS, "Your application to Halden Robotics", "Thank you for coming to the interview. We chose another.")
    for why, address in (("to arrange a time", "helen.ward"), ("about the next steps", "tracy.mott")):
        first = replace(helen, text=helen.text.format(why=why))
        told = around(no, first, tracy)
        assert told.recipient is not None
        assert told.recipient.address == f"{address}@haldenrobotics.com"


def test_nobody_is_written_to_where_nobody_reads() -> None:
    """A system's mailbox with the firm's name before the "@", and a mail that says so, whoever signed it."""
    text = "Dear Priya,\n\nwe have decided to pursue other applicants.\n\nSincerely,\n{who}\nCobalt Ridge Credit Union\n\n{note}"
    for sender, who, note in (
        ("Cobalt Ridge Credit Union <cobaltridge@peopleday.example>", "Human Resources", ""),
        ("Cobalt Ridge Bottles <cobaltridge@peopleday.example>", "Human Resources", ""),
        (
            "Talent <talent@cobaltridge.example>",
            "Dana Whitlock",
            "Replies to this message are undeliverable and will not reach us.",
        ),
        ("Dana Whitlock <dana@cobaltridge.example>", "Dana Whitlock", "This mailbox is not monitored."),
    ):
        assert around(mail("no", sender, "Member Lead", text.format(who=who, note=note))).recipient is None
    read = text.format(who="Dana Whitlock", note="Please do not reply to this message if you got it by mistake.")
    assert around(mail("no", "Dana Whitlock <dana@cobaltridge.example>", "Member Lead", read)).recipient is not None


def test_of_those_who_invited_the_one_who_has_most_part_in_it() -> None:
    """The recruiter, whom colleagues name and copy, not whoever set the last date."""
    system = mail(
        "no",
        "Tallgrass <no-reply@hirewell.example>",
        "Update on your Tallgrass application",
        "We went another way.\n\nThe Tallgrass Team",
    )
    jenna = mail(
        "a", "Jenna Kowalczyk <jenna@tallgrass.example>", "Tallgrass: quick chat?",
        "Hi Priya, would you be up for a phone screen on Monday 23 November at 10:00?\n\nJenna\nRecruiter, Tallgrass",
    )  # fmt: skip
    odile = mail(
        "b", "Odile Marsh <odile@tallgrass.example>", "Your Tallgrass panel",
        "Hi Priya, your interview is on Thursday 26 November at 9:00. Jenna will be in touch afterwards.\n\nOdile\nRecruiting Coordinator, Tallgrass",
    )  # fmt: skip
    told = around(system, jenna, odile)
    assert told.recipient is not None
    assert told.recipient.address == "jenna@tallgrass.example"


def test_mails_before_the_other_opening_are_about_this_one() -> None:
    """One applied for a second post at the same house later on: who invited before wrote of the first."""
    refusal = mail(
        "no",
        "Corinth Health <corinth@myplan.example>",
        "Your application: Respiratory Therapist",
        "You were not selected.\n\nCorinth Health",
    )
    tamika = replace(
        mail("a", "Tamika Brandt <tamika.brandt@corinthhealth.example>", "Nights at Corinth",
             "Hi Priya, can you come for an interview on Thursday 24 September at 13:00?\n\nTamika Brandt\nCorinth Health"),
        date=datetime(2026, 9, 11, tzinfo=UTC),
    )  # fmt: skip
    other = replace(
        mail("b", "Corinth Health <corinth@myplan.example>", "Thank you for applying: Sleep Technologist",
             "We have received your application for the position of Sleep Technologist.\n\nCorinth Health"),
        date=datetime(2026, 10, 5, tzinfo=UTC),
    )  # fmt: skip
    told = around(replace(refusal, date=datetime(2026, 10, 15, tzinfo=UTC)), tamika, other)
    assert told.recipient is not None
    assert told.recipient.full == "Tamika Brandt"
    late = replace(tamika, date=datetime(2026, 10, 9, tzinfo=UTC))
    assert around(replace(refusal, date=datetime(2026, 10, 15, tzinfo=UTC)), late, other).recipient is None


def test_a_meeting_whose_day_the_refusal_names() -> None:
    """Took place, though no answer to the invitation is known and no word says "interview"."""
    invited = replace(
        mail("a", "Lotte Wiersma <lotte@vandalen.example>", "Uitnodiging gesprek planner",
             "Hoi Priya,\n\nwe nodigen je graag uit voor een gesprek op dinsdag 3 november om 15.30 uur. Lukt dat?\n\nLotte Wiersma"),
        date=datetime(2026, 10, 26, tzinfo=UTC),
    )  # fmt: skip
    refusal = replace(
        mail("no", "Lotte Wiersma <lotte@vandalen.example>", "Je sollicitatie",
             "Hoi Priya,\n\nnogmaals bedankt voor je komst op {day}. We gaan verder met iemand anders.\n\nLotte Wiersma"),
        date=datetime(2026, 11, 12, tzinfo=UTC),
    )  # fmt: skip
    held = around(replace(refusal, text=refusal.text.replace("{day}", "3 november")), invited)
    assert [one.when.day for one in held.interviews if one.when] == [3]
    off = replace(
        refusal,
        text="Hoi Priya,\n\nhet gesprek van 3 november heb ik afgezegd: we gaan verder met iemand anders.\n\nLotte Wiersma",
    )
    assert not around(off, invited).interviews
    other = around(replace(refusal, text=refusal.text.replace("{day}", "de open dag")), invited)
    assert not [one for one in other.interviews if one.when]


@pytest.mark.parametrize(
    ("said", "met", "sentence", "expected"),
    [
        (Stage.AFTER_INTERVIEW, 0.02, "You were not selected for the interviews.", Stage.UNKNOWN),
        (Stage.AFTER_INTERVIEW, 0.3, "Thank you for the call on Monday.", Stage.AFTER_INTERVIEW),
        (Stage.AFTER_INTERVIEW, 0.3, "Others impressed us at interview.", Stage.UNKNOWN),
        (Stage.UNKNOWN, 0.99, "It was a full day.", Stage.AFTER_INTERVIEW),
        (Stage.UNKNOWN, 0.9, "It was a full day.", Stage.UNKNOWN),
        (Stage.AFTER_APPLICATION, None, "", Stage.AFTER_APPLICATION),
    ],
)
def test_a_meeting_must_be_likely(said: Stage, met: float | None, sentence: str, expected: Stage) -> None:
    """By all words of the mail, unless a sentence thanks for it."""
    assert spoken_of(said, met, [sentence]) is expected


def test_what_a_subject_calls_a_post_without_a_title() -> None:
    """Only where no mail has one."""
    refusal = mail(
        "no",
        "Nerys Pugh <nerys@cwmgarw.example>",
        "The Year 5 post",
        "Dear Priya\n\nthe governors chose somebody else.\n\nNerys Pugh",
    )
    known = around(refusal)
    assert known.role is not None
    assert known.role.value == "Year 5 post"
    titled = around(
        refusal,
        mail(
            "ack",
            "Nerys Pugh <nerys@cwmgarw.example>",
            "Your application: Class Teacher",
            "Dear Priya\n\nThank you for applying for the Class Teacher post.\n\nNerys Pugh",
            -9,
        ),
    )
    assert titled.role is not None
    assert titled.role.value == "Class Teacher"


def test_the_client_recurs_in_an_agents_mails() -> None:
    """ "Novedades Molinos Arequito", of which an earlier mail spoke."""
    agent = "Carla Domizi <cdomizi@brujularh.example>"
    first = mail(
        "a",
        agent,
        "Búsqueda Jefe de Depósito",
        "Hola Priya, te escribo de Brújula RH. Estamos acompañando a Molinos Arequito en la búsqueda.\n\nCarla Domizi\nBrújula RH",
        -20,
    )
    known = around(
        mail(
            "no",
            agent,
            "Novedades Molinos Arequito",
            "Hola Priya, el cliente avanzó con otro candidato.\n\nCarla Domizi\nBrújula RH",
            answers="a",
        ),
        first,
    )
    assert known.company is not None
    assert known.company.value == "Molinos Arequito"


def test_a_family_of_one_name_is_told_apart() -> None:
    """ "Guten Tag Frau Ostheimer" was said to Petra, and Friedhelm declines."""
    invited = mail(
        "i",
        "Petra Ostheimer <p.ostheimer@ostheimer-pumpen.example>",
        "Ihre Bewerbung",
        "Guten Tag Herr Ziemba,\n\nkommen Sie am 22.?\n\nPetra Ostheimer",
        -9,
    )
    asked = mail(
        "q",
        "Holger Ziemba <h@home.example>",
        "AW: Ihre Bewerbung",
        "Guten Tag Frau Ostheimer,\n\nja.\n\nH. Ziemba",
        -8,
        answers="i",
    )
    refusal = mail(
        "no",
        "Friedhelm Ostheimer <f.ostheimer@ostheimer-pumpen.example>",
        "Re: Ihre Bewerbung",
        "Hallo Herr Ziemba, wir haben die Stelle mit einem anderen besetzt.\nGruß F. Ostheimer",
        answers="q",
    )
    known = around(refusal, invited, asked, owner=Owner("Holger Ziemba", ("h@home.example",)), verdict=replace(NO, language="de"))
    assert known.recipient is not None
    assert known.recipient.gender != "f"


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
    ("sender", "reply", "forged"),
    [
        ("Librerie Feltrami & Neri <noreply@lavoraconnoi-feltramineri.example>", "ilaria.conte@feltramineri.example", ""),
        ("Feltrami <noreply@jobs-feltramineri.example>", "ilaria.conte@feltramineri.example", ""),
        (
            "Feltrami <noreply@jobsfeltramineri.example>",
            "ilaria.conte@marchetti-bank.example",
            "Reply-To at marchetti-bank.example",
        ),
    ],
)
def test_a_house_that_sends_from_a_domain_for_jobs(sender: str, reply: str, forged: str) -> None:
    """Its own domain behind "workwithus-", or the one that its name spells, is no stranger's."""
    message = mail(
        "no",
        sender,
        "Esito",
        "Gentile Priya,\n\nnon procederemo con la Sua candidatura.\n\nIlaria Conte",
        reply=f"Ilaria Conte <{reply}>",
    )
    assert alone(message, NO).spoofed == forged


def test_whom_a_dutch_mail_names_for_feedback() -> None:
    """ "Wenst u feedback, dan kan u terecht bij": they are written to, and not the system."""
    text = (
        "Mevrouw\n\nU wordt niet opgeroepen voor het mondelinge gedeelte van de selectie voor deskundige toegankelijkheid.\n\nWenst u feedback over uw proef, dan "
        "kan u daarvoor tot 6 november terecht bij Pieter Baert, dossierbeheerder (pieter.baert@ronsevelde.example, 055 55 08 31).\n\nHoogachtend"
    )
    known = alone(mail("no", "Stad Ronsevelde <no-reply@vacaturebeheer.example>", "Resultaat", text), replace(NO, language="nl"))
    assert known.recipient
    assert known.recipient.address == "pieter.baert@ronsevelde.example"


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


def test_who_writes_in_a_known_name_from_elsewhere_needs_a_signature() -> None:
    """No DKIM and no DMARC pass, and the name is another domain's."""
    results = ("mx.home.example; dkim=none; spf=softfail smtp.mailfrom=root@vps.example; dmarc=none",)
    forged = mail(
        "no", "Hannah Ostrowski <hannah@halden-hr.example>", "Refused", "Your application was refused.", authentication=results
    )
    asked = mail("yes", HANNAH, "Interview", "Hi Priya, can you come on Tuesday at 3pm?", -9)
    assert "haldenrobotics.com" in tell(forged, asked).spoofed
    vouched = replace(forged, authentication=(results[0].replace("dkim=none", "dkim=pass"),))
    assert tell(vouched, asked).spoofed == ""
    assert tell(forged).spoofed == ""


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


def test_the_subject_names_what_is_refused_and_the_text_another_opening() -> None:
    """ "There is a position of Project Coordination", below "Re: BIM Modeller - Lisbon"."""
    received = mail(
        "in",
        HANNAH,
        "BIM Modeller - Lisbon",
        "Hi Priya, your application for the position of BIM Modeller has come in.\n\nHannah",
        -20,
    )
    no = mail(
        "no",
        HANNAH,
        "Re: BIM Modeller - Lisbon",
        "Hi Priya, they'd rather not go on with you. Yesterday a position of Project Coordinator came in.\n\nHannah",
        answers="in",
    )
    known = tell(no, received)
    assert known.role is not None
    assert known.role.value == "BIM Modeller"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Would you be open to the Senior Propagator role? Four days, not as much money.", "Senior Propagator"),
        (
            "We have just posted a Reporting Specialist position. I think it could be a good match for you.",
            "Reporting Specialist",
        ),
        ("Would you be open to another role with us?", ""),
        ("We are looking for another Firmware Engineer in spring. Would you be interested in that role?", ""),
    ],
)
def test_the_title_of_what_is_offered_instead(text: str, expected: str) -> None:
    """As the mail names it; the post that is refused is none, nor is one without a title."""
    no = f"Hi Priya,\n\nWe chose somebody else for the Firmware Engineer job. {text}\n\nHannah"
    assert tell(mail("no", HANNAH, "Firmware Engineer", no)).opening == expected
