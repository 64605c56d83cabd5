"""Whom a letter goes to: the order of recipients, whom a mail names for feedback, forgeries and other people's names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifier.verdict import Label, Verdict
from daemon.conversation import alone, queries, understand
from daemon.values import Found, Mailbox, Owner, Role, Stage
from tests.daemon.mailroom import ATS, CONFIRMED, HANNAH, INVITED, NO, OTHER, OWNER, REFUSAL, around, mail, tell


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
        ("Pfotenhilfe <hallo@pfotenhilfe.example>", "", "Wiebke vom Pfotenhilfe-Team", "hallo@pfotenhilfe.example"),
        ("Fournil de Pen-Lann <fournil.penlann@gmail.com>", "", "Yann", "fournil.penlann@gmail.com"),
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


def test_a_reply_to_where_the_owner_has_written_is_no_stranger() -> None:
    """A portal that we don't know carries the mail; the owner has answered the same human before."""
    portal = "Dolores Whitacre via HireBeacon <notifications@hirebeacon.example>"
    home = "dolores@museum-of-the-fork.example"
    no = mail("no", portal, "Visitor Services Coordinator", "We have decided to go with another candidate.", reply=home)
    assert "Reply-To" in tell(no).spoofed
    yes = mail("yes", "Priya Raman <priya@home.example>", "Re: Interview", "Tuesday works well.", -9, to=home)
    assert tell(no, sent=(yes,)).spoofed == ""


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
