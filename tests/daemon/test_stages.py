"""How far an application came: interviews, calls, tasks and trial days, with their day, people and mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from daemon.conversation import alone, understand
from daemon.invitations import topic_of
from daemon.mentions import mentioned
from daemon.stages import likely_stage, says, spoken_of
from daemon.values import Found, Mailbox, Role, Stage
from tests.daemon.mailroom import CONFIRMED, DAY, HANNAH, HUMAN_NO, INVITED, NO, OTHER, OWNER, REFUSAL, around, mail, tell


def test_an_interview_is_told_with_day_people_and_mail() -> None:
    """The invitation shows the day and who took part; the would-be manager is known as such."""
    told = tell(HUMAN_NO, CONFIRMED, INVITED)
    assert told.stage is Stage.AFTER_INTERVIEW
    assert [(i.kind, i.when and i.when.date().isoformat(), i.source, i.topic) for i in told.interviews] == [
        ("onsite", "2026-11-10", "<invite@x.example>", "debugging session")
    ]
    assert {(p.full, p.role) for p in told.people} >= {("Tobias Lindqvist", Role.MANAGER), ("Hannah Ostrowski", Role.WROTE)}


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
        ("I'm the one who made the call on the junior opening, and I chose two others.", Stage.UNKNOWN),
        ("You don't know me. I run the claims group, and we chose two others.", Stage.AFTER_APPLICATION),
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


def test_everybody_with_an_hour_or_on_the_panel_is_named() -> None:
    """By a name in no list, by a title on a line of its own."""
    loop = "9:00 - 9:45 Coding with Anneliese Park\n12:30 - 1:00 Values conversation with Shawna Briggs\n\nOne Zoom link for all."
    panel = "The panel will be:\n\nProfessor Mark Eddowes, Faculty of Science\nDr Sunita Rao, Director of Education\nMs Helen Whitlock, Human Resources"
    assert {who.full for who, _ in mentioned(loop)} == {"Anneliese Park", "Shawna Briggs"}
    assert {who.full for who, _ in mentioned(panel)} == {"Mark Eddowes", "Sunita Rao", "Helen Whitlock"}


@pytest.mark.parametrize(
    "text",
    [
        "We have invited applicants with more classroom experience in Years 11 and 12 to interview.",
        "Die Stelle wurde gestoppt, noch bevor wir in die Gespräche gegangen sind.",
        "Le comité en a gardé cinq pour les entretiens, et votre dossier n'en fait pas partie.",
        "Hemos elegido a cinco personas para entrevista y tu candidatura no está entre ellas.",
        "La commissione ne ha scelti cinque per i colloqui, e il suo non è tra questi.",
        "De commissie heeft er vijf uitgekozen voor de gesprekken, en jouw brief zit daar niet bij.",
        "On ne va pas te proposer de rendez-vous. On a choisi de rencontrer trois personnes et tu n'en fais pas partie.",
    ],
)
def test_others_interviews_are_not_the_owners(text: str) -> None:
    """Nothing is thanked for that did not take place."""
    assert tell(mail("no", HANNAH, "Your application", f"Hi Priya,\n\n{text}\n\nHannah")).stage is not Stage.AFTER_INTERVIEW


def test_a_test_at_an_hour_is_no_interview() -> None:
    """ "Einladung zum Einstellungstest": nobody was spoken with."""
    invited = mail(
        "inv", HANNAH, "Einladung zum Einstellungstest am 03.11.2026", "Der Test beginnt am 3. November um 9 Uhr.", -15
    )
    no = mail("no", HANNAH, "Re: Einladung zum Einstellungstest", "Nach Auswertung der Tests müssen wir absagen.", answers="inv")
    known = understand(no, NO, [Found(invited, Mailbox.INBOX, 1)], OWNER, lambda _: OTHER)
    assert [one.kind for one in known.interviews] == ["task"]


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


def test_what_an_invitation_says_is_not_needed_is_no_topic() -> None:
    """ "Keine Präsentation nötig"."""
    assert topic_of("Keine Präsentation nötig.") == ""
    assert topic_of("No need for a presentation; we will go through a case study.") == "case study"


def test_a_panel_is_an_interview() -> None:
    """As a recruiter confirms one, with its hours and people."""
    text = "Hi Priya,\n\nyou're confirmed for Friday, November 6, on Teams.\n\n1:00 - 1:45 Darnell Whitcomb\n\nHannah"
    known = tell(HUMAN_NO, mail("panel", HANNAH, "Friday 11/6 - your panel at Halden", text, -15))
    assert [(one.kind, one.when.day if one.when else 0) for one in known.interviews] == [("interview", 6)]


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


def test_a_day_beside_a_meeting_settles_that_it_was_held() -> None:
    """However little the rest of the mail sounds like one."""
    said = "Bezug nehmend auf Ihre Vorstellung am 8. Oktober teilen wir Ihnen mit, dass die Stelle besetzt ist."
    assert says(mail("no", HANNAH, "", said)).stage is Stage.AFTER_INTERVIEW
    assert spoken_of(Stage.AFTER_INTERVIEW, 0.2, [said], DAY) is Stage.AFTER_INTERVIEW
    assert spoken_of(Stage.AFTER_INTERVIEW, 0.2, [said.replace(" am 8. Oktober", " im Haus")], DAY) is Stage.UNKNOWN
