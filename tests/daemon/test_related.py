"""Which mails belong to the application of a refusal, and which openings of one house are kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.conversation import alone, queries, understand
from daemon.related import _carries_others, read
from daemon.stages import goes_on
from daemon.values import Found, Mailbox, Stage
from tests.daemon.mailroom import ATS, CONFIRMED, DAY, HANNAH, HUMAN_NO, INVITED, NO, OTHER, OWNER, REFUSAL, around, mail, tell

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


def test_what_their_own_hand_wrote_belongs_without_a_word_of_a_job() -> None:
    """ "We are going to take Euan", by who had invited: the portal's notice of it is the second."""
    theirs = mail("euan", HANNAH, "From us", "Hi Priya,\n\nWe went round and round and we are going to take Euan.\n\nHannah", -1)
    found = tell(REFUSAL, CONFIRMED, INVITED, theirs, refusals=(theirs,))
    assert found.second_notice == "<euan@x.example>"


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


@pytest.mark.parametrize(
    "thanks",
    [
        "Obrigada pelo orçamento na mesma!",
        "Thanks again for your quote.",
        "Merci pour le devis.",
        "Grazie per il preventivo.",
        "Bedankt voor je offerte.",
    ],
)
def test_a_customers_no_is_no_refusal_of_a_job(thanks: str) -> None:
    """Whatever the quote was for, and though the team is spoken of."""
    no = mail("no", HANNAH, "Batizado dia 21", f"Afinal vamos ficar com a equipa da quinta. {thanks}")
    assert not understand(no, NO, (), OWNER, lambda _: OTHER).names_job


def test_a_day_on_trial_is_for_a_job() -> None:
    """Whatever words the mails have for it."""
    invited = mail("inv", HANNAH, "Proefdag vrijdag", "Kun je vrijdag 13 november komen proefdraaien? Van 16.00 tot 21.00.", -8)
    no = mail("no", HANNAH, "Re: Proefdag vrijdag", "We gaan niet met jou verder.", answers="inv")
    yes = mail("yes", "Priya <priya@home.example>", "Re: Proefdag vrijdag", "Leuk, ik ben er!", -7, to=HANNAH, answers="inv")
    found = [Found(invited, Mailbox.INBOX, 1), Found(yes, Mailbox.SENT, 1)]
    known = understand(no, NO, found, OWNER, lambda _: OTHER)
    assert known.names_job
    assert known.interviews[0].kind == "trial"


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


def test_a_receipt_is_no_interview_and_shows_that_an_application_is_under_way() -> None:
    """ "Submitted on 27 October at 20:11" is no appointment; that it came in says that the owner applied."""
    came = "Hi Priya,\n\nYour application for the post of Firmware Engineer at Halden Robotics was submitted on 14 October 2026 at 20:11."
    receipt = mail("in", ATS, "Halden Robotics: application received", came, -35)
    sentence = Sentence("Your application was submitted.", Function.RECEIPT, 0.9, 0.0)
    seen = Verdict(Label.NOT_REJECTION, 0.01, sentences=(sentence,), language="en")
    known = understand(REFUSAL, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: seen)
    assert known.interviews == ()
    assert known.under_way
    # so does a house that speaks of "your application", however its receipt is read; a newsletter of its jobs doesn't
    assert understand(REFUSAL, NO, [Found(receipt, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER).under_way
    jobs = mail(
        "jobs", ATS, "Halden Robotics: three new jobs", "Firmware Engineer. Test Engineer. Apply today at Halden Robotics.", -35
    )
    assert not understand(REFUSAL, NO, [Found(jobs, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER).under_way


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


def test_an_opening_is_told_by_its_number() -> None:
    """The refusal has no more than "R-10517"; of three receipts one has it, and a withdrawal's is another."""
    house = "Quillon Biosciences <noreply@quillonbio.recruit-mailer.example>"
    line = "Hello Priya,\n\nwe have received your application at Quillon Biosciences:\n\n{} | Cork\n\nQuillon Biosciences Talent Team"
    one = mail(
        "a", house, "Application received: R-10482", line.format("R-10482 | Research Associate II, Cell Line Development"), -20
    )
    two = mail(
        "b", house, "Application received: R-10517", line.format("R-10517 | Scientist I, Upstream Process Development"), -20
    )
    off = mail(
        "c", house, "Withdrawal confirmed: R-10390", "Your application for R-10390 (Automation Engineer) is withdrawn.", -9
    )
    text = "Hi Priya,\n\nI'm writing about R-10517 only; you're not on the list.\n\nBettina Crowe\nTalent Acquisition, Quillon Biosciences"
    refusal = mail("no", "Bettina Crowe <bettina.crowe@quillonbio.example>", "R-10517", text)
    known = around(refusal, one, two, off)
    assert known.role is not None
    assert known.role.value == "Scientist I, Upstream Process Development"


def test_queries_ask_for_whoever_a_board_may_write_for() -> None:
    """A board's own name may be the likelier one; the employer's mails are found all the same."""
    text = "Agradecemos por ter participado do processo para a vaga Nutricionista.\n\nEquipe de Gente e Gestão\nHospital Santa Leocádia\n\nE-mail enviado pela Vagas360 em nome de Hospital Santa Leocádia."
    message = mail("no", "Vagas360 <nao-responda@vagas360.example>", "Atualização - Hospital Santa Leocádia", text)
    asked = {query.value for query in queries(message, OWNER)}
    assert "Hospital Santa Leocádia" in asked


def test_a_house_that_writes_itself_in_short_carries_no_others() -> None:
    """ "CH Saint-Aubry" and "Centre hospitalier de Saint-Aubry" are one house, "Clinique du Port" would be another."""
    no = mail(
        "no",
        "Recrutement <recrutement@ch-saintaubry.example>",
        "Réf. 26-0418",
        "Madame,\n\nvotre candidature n'a pas été retenue.",
    )
    this = replace(read(no), firm="Centre hospitalier de Saint-Aubry")
    ack = read(no, Found(no, Mailbox.INBOX, 1))
    assert not _carries_others("ch-saintaubry.example", this, [replace(ack, firm="CH Saint-Aubry")])
    assert _carries_others("ch-saintaubry.example", this, [replace(ack, firm="Clinique du Port")])


def test_who_is_late_and_still_reads_goes_on() -> None:
    """ "Lamentablemente voy con retraso" is no refusal."""
    assert goes_on(
        mail("late", HANNAH, "UX", "Seguimos leyendo candidaturas y lamentablemente voy con retraso. Te digo algo antes del 27.")
    )


def test_two_titles_that_a_mail_says_in_one_breath_are_one_opening() -> None:
    """ "Industriekauffrau im Vertriebsinnendienst" is what the invitation calls "Vertriebsinnendienst"."""
    invited = mail(
        "inv",
        HANNAH,
        "Ihre Bewerbung Vertriebsinnendienst - Terminvorschlag",
        "Passt Ihnen ein Gespräch am 10. November um 9 Uhr?",
        -15,
    )
    no = mail(
        "no",
        ATS,
        "Ihre Bewerbung",
        "Ihre Bewerbung als Industriekauffrau im Vertriebsinnendienst war nicht erfolgreich.\n\nHannah Ostrowski",
    )
    told = understand(no, NO, [Found(invited, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert told.recipient is not None
    assert told.recipient.address == "hannah.ostrowski@haldenrobotics.com"
