"""What one application's mails tell of the firm, and names that only another mail makes names."""

from __future__ import annotations

from daemon.conversation import alone, understand
from daemon.values import Found, Mailbox, Role
from tests.daemon.mailroom import ATS, CONFIRMED, HUMAN_NO, INVITED, NO, OTHER, OWNER, mail, tell


def test_the_firm_and_full_title_come_from_the_whole_application() -> None:
    """A human's "the firmware position" is told by the confirmation's full title, each fact with its mail."""
    told = tell(HUMAN_NO, CONFIRMED, INVITED)
    assert told.company is not None
    assert told.company.value == "Halden Robotics"
    assert told.role is not None
    assert (told.role.value, told.role.source) == ("Embedded Firmware Engineer", "<ack@x.example>")
    assert told.language == "en"
    assert told.addressed_to == "priya@home.example"


def test_one_mail_alone_tells_no_firm_that_only_its_domain_spells() -> None:
    """`understand` says what the mail says; a letter, with the mailbox around it, may read the address."""
    no = mail("no", "Hannah Ostrowski <hannah@haldenrobotics.example>", "Firmware role", "Hi Priya,\n\nnot this time.\n\nHannah")
    assert alone(no, NO).company is None
    assert understand(no, NO, (), OWNER, lambda _: OTHER).company is not None


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
