"""What the mails of one application show: the day that stands at the end, and nothing where it is unclear."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.features import split
from classifier.message import Address, Message
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.conversation import understand
from daemon.dates import days, names_day
from daemon.invitations import appointments, invitation, kind_of, moves
from daemon.values import Conversation, Found, Mailbox, Owner

OWNER = Owner("Marit Okafor", ("marit@home.example",))
NEAR = datetime(2026, 9, 14, 19, 0, tzinfo=UTC)  # a Monday
FIRM = Address("Lena Varga", "lena.varga@tidewell.example")


def mail(ident: str, day: int, text: str, answers: str = "", sender: Address = FIRM, subject: str = "") -> Message:
    """A mail of September 2026, to or from the owner."""
    ids = (f"<{answers}@x.example>",) if answers else ()
    return Message(
        f"<{ident}@x.example>", in_reply_to=ids, references=ids, date=datetime(2026, 9, day, 12, tzinfo=UTC), subject=subject,
        sender=sender, to=(Address("", OWNER.addresses[0]),), text=text,
    )  # fmt: skip


def told(refusal: str, language: str, *mails: tuple[int, bool, str], inviting: Sequence[str] = ()) -> Conversation:
    """What a row of mails (day of September, whether the owner's, text), each answering the last, and a refusal on the 30th show. `inviting`: the sentences
    that the classifier reads as an invitation."""

    def classify(message: Message) -> Verdict:
        heard = [Sentence(s, Function.INVITATION, 0.8, 0.0) for s in split(message.text) if s in inviting]
        return verdict if message is no else Verdict(Label.NOT_REJECTION, 0.01, sentences=tuple(heard))

    row = []
    for n, (day, mine, text) in enumerate(mails):
        sender = Address(OWNER.name, OWNER.addresses[0]) if mine else FIRM
        message = mail(f"m{n}", day, text, f"m{n - 1}" if n else "", sender)
        if mine:
            message = Message(**{**{f: getattr(message, f) for f in message.__slots__}, "to": (FIRM,)})
        row.append(Found(message, Mailbox.SENT if mine else Mailbox.INBOX, n))
    no = mail("no", 30, refusal, f"m{len(mails) - 1}")
    verdict = Verdict(Label.REJECTION, 0.99, language=language)
    return understand(no, verdict, row, OWNER, classify)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schaffst du stattdessen Donnerstag, den 17., um 10?", ["2026-09-17 10:00"]),
        ("¿Puedes el jueves 24 a las 9:30?", ["2026-09-24 09:30"]),
        ("une petite visio vendredi à 17h ?", ["2026-09-18 17:00"]),
        ("torsdag den 15 oktober kl. 13", ["2026-10-15 13:00"]),
        ("wtorek, 22 września, godz. 11:00", ["2026-09-22 11:00"]),
        ("9月24日（木）14:00〜15:00", ["2026-09-24 14:00"]),
        ("10月15日（木）か16日（金）の午後", ["2026-10-15 00:00", "2026-10-16 00:00"]),
        ("October 14 or 15, 2pm", ["2026-10-14 14:00", "2026-10-15 14:00"]),
        ("21/09/2026", ["2026-09-21 00:00"]),
        ("come round Thursday week, the 24th, about half past eight", ["2026-09-24 08:30"]),
        ("03/04/2027", []),  # day first or month first
        ("next Tuesday at 10", []),  # tomorrow, or in a week
        ("Thursday 18", []),  # the 18th is a Friday
        ("can we make it Wednesday instead, the 16th.", ["2026-09-16 00:00"]),
        ("no sábado da semana que vem, dia 26?", ["2026-09-26 00:00"]),
        ("a Thursday like any other, the 18th", []),
        ("mon entretien à 14h", []),
        ("tomorrow at 11:00 or Monday any time before noon", ["2026-09-15 11:00"]),
        ("vendredi 10h ou lundi 14h", ["2026-09-18 10:00", "2026-09-21 14:00"]),
        ("Can we talk tomorrow?", []),
        ("Friday or Monday at 14:00, whichever you like. We close at 17:30", ["2026-09-18 14:00", "2026-09-21 14:00"]),
        ("10:00 on Friday or 14:00 on Monday", ["2026-09-18 14:00", "2026-09-21 14:00"]),
    ],
)
def test_days_are_read_in_many_languages_and_doubtful_ones_not(text: str, expected: list[str]) -> None:
    """A day that may be read two ways is none."""
    assert [f"{day.when:%Y-%m-%d %H:%M}" for day in days(text, NEAR)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "by Friday 25 September at 5pm",
        "22 Ekim'e kadar göndermeniz yeterli",
        "bis zum 2. Oktober",
        "9月30日までに",
        "do 25 września",
        "slides by noon on Friday 25 September, please",
        "El plazo para ambas finaliza el viernes 25 de septiembre a las 14:00",
    ],
)
def test_a_last_day_is_no_appointment(text: str) -> None:
    """What is due by a day doesn't take place on it."""
    assert appointments(text, NEAR) == ()


def test_two_days_of_one_month() -> None:
    """ "28./29.9.", "le 8 et le 9 octobre"; and "due mattine" is two of them, not a deadline."""
    for text in ("am Montag und Dienstag 28./29.9.", "am 28. und 29. September", "le 28 et le 29 septembre"):
        assert [day.when.day for day in days(text, NEAR)] == [28, 29]
    assert not any(day.due for day in days("due mattine, giovedì 8 e venerdì 9 ottobre", NEAR))


def test_an_english_do_is_no_polish_until() -> None:
    """ "Could you do Thursday?" asks for a trial shift on that day."""
    text = "We would love you to do a trial shift with us.\n\nCould you do Thursday 24 September, 8am to 2pm?"
    assert [f"{day:%Y-%m-%d %H:%M}" for day in appointments(text, NEAR)] == ["2026-09-24 08:00"]


def test_the_past_is_read_backwards() -> None:
    """In a refusal "5 novembre" is the last one."""
    assert (
        days("nel colloquio del 5 novembre", datetime(2026, 11, 18, tzinfo=UTC), past=True)[0].when.date().isoformat()
        == "2026-11-05"
    )
    assert names_day("ich bin am 29. um 14 Uhr da", datetime(2026, 9, 29))
    assert not names_day("15:00 passt", datetime(2026, 10, 15))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unfortunately something has come up and I have to move our call.", True),
        ("ich muss dir für morgen leider absagen.", True),
        ("purtroppo ci troviamo costretti ad annullare l'appuntamento.", True),
        ("予定どおりの実施が難しくなってしまいました。", True),
        ("If you need to reschedule, just let us know.", False),
        ("Falls Sie den Termin verschieben möchten, rufen Sie an.", False),
        ("W razie potrzeby można przełożyć spotkanie.", False),
    ],
)
def test_moving_is_told_from_offering_to_move(text: str, expected: bool) -> None:
    """A conditional tells only that one may."""
    assert moves(text) is expected


MOVED = {
    "de": ("Danke für das Gespräch. Wir haben uns für jemand anderes entschieden.",
           (2, False, "Moin Marit,\n\nhast du Lust auf ein Gespräch am Dienstag, dem 15. September, um 11 Uhr?\n\nLena"), (2, True, "Gern!"),
           (14, False, "Ich muss für morgen leider absagen. Schaffst du stattdessen Donnerstag, den 17., um 10?"), (14, True, "Klar.")),
    "fr": ("Merci encore pour notre entretien. Nous avons choisi quelqu'un d'autre.",
           (2, False, "Je vous propose un entretien le mardi 15 septembre à 14 h."), (2, True, "Je vous confirme ma présence."),
           (14, False, ("Nous sommes dans l'impossibilité de maintenir le rendez-vous de demain. Le jeudi 17 septembre à 10 h vous "
                       "conviendrait-il ?")), (14, True, "C'est noté pour le jeudi 17.")),
    "sv": ("Tack för samtalet. Det blir en annan sökande.",
           (2, False, "Kan du komma förbi tisdag den 15 september kl. 13?"), (2, True, "Gärna!"),
           (14, False, "Tyvärr måste vi flytta mötet. Går torsdag den 17 september kl. 13?"), (14, True, "Det går bra.")),
    "en": ("Thank you for the interview. We chose somebody else.",
           (2, False, "Would Tuesday 15 September at 2pm suit you for an interview?"), (2, True, "Yes, see you then."),
           (14, False, "I'm so sorry, we need to reschedule. Could you do Thursday 17 September at 2pm?"), (14, True, "Of course.")),
}  # fmt: skip


@pytest.mark.parametrize("language", list(MOVED))
def test_of_a_moved_interview_only_the_new_day_is_told(language: str) -> None:
    """The first day never took place."""
    refusal, *mails = MOVED[language]
    conversation = told(refusal, language, *mails)
    assert [one.when and one.when.date().isoformat() for one in conversation.interviews] == ["2026-09-17"]


def test_a_day_that_is_not_settled_is_not_told() -> None:
    """Two days were offered, the owner chose one; without the choice there is a meeting and no day."""
    offer = (2, False, "Would you be free for an interview on Tuesday 15 September at 2pm or Wednesday 16 September at 10am?")
    thanks = "Thank you for the interview. We chose somebody else."
    assert [one.when for one in told(thanks, "en", offer).interviews] == [None]
    chosen = told(thanks, "en", offer, (3, True, "Wednesday works, thank you."))
    assert [one.when and one.when.day for one in chosen.interviews] == [16]


def test_only_the_hour_moved_and_the_refusal_names_the_day() -> None:
    """What the refusal says of the day comes first."""
    conversation = told(
        "Dziękuję za spotkanie 22 września. Stanowisko powierzymy innej osobie.", "pl",
        (14, False, "Proponuję spotkanie: wtorek, 22 września, godz. 11:00."), (14, True, "Odpowiada mi."),
        (18, False, "Niestety musimy przesunąć wtorkowe spotkanie: 12:00 zamiast 11:00."),
    )  # fmt: skip
    assert [one.when and one.when.date().isoformat() for one in conversation.interviews] == ["2026-09-22"]


def test_a_cancelled_or_declined_interview_is_none() -> None:
    """Called off by either side, and no word of a meeting."""
    invited = (2, False, "Your interview is on Tuesday 15 September at 2pm.")
    refusal = "We will not move forward with your application."
    assert not told(refusal, "en", invited, (9, False, "We have to cancel your interview, sorry.")).interviews
    assert not told(refusal, "en", invited, (9, True, "I'm sorry, I have to decline.")).interviews
    assert len(told(refusal, "en", invited, (3, True, "See you there.")).interviews) == 1


@pytest.mark.parametrize(
    ("language", "refusal"),
    [
        ("en", "Thank you for the interview, but the position has been cancelled."),
        ("de", "Nach unserem Vorstellungsgespräch wurde die Stelle leider abgesagt."),
        ("fr", "Suite à notre entretien de mardi, le poste a été annulé."),
        ("es", "Gracias por la entrevista; el proceso ha sido cancelado."),
        ("it", "Grazie per il colloquio di martedì, ma la posizione è stata annullata."),
    ],
)
def test_a_post_that_was_cancelled_takes_no_interview_back(language: str, refusal: str) -> None:
    """It is the post that is no more; the talk was had."""
    invited = (2, False, "Your interview is on Tuesday 15 September at 2pm.")
    known = told(refusal, language, invited, (3, True, "See you there."))
    assert len(known.interviews) == 1


@pytest.mark.parametrize(
    "refusal",
    [
        "As you could not attend the interview on 15 September, we chose others.",
        "You did not confirm the interview on 15 September, so we went on without you.",
    ],
)
def test_a_day_that_the_refusal_names_was_not_always_kept(refusal: str) -> None:
    """A day proposed, unanswered, and named as one on which nobody came."""
    assert not told(refusal, "en", (2, False, "Could you come to an interview on Tuesday 15 September at 2pm?")).interviews


@given(st.text(max_size=300), st.integers(0, 3000))
def test_any_text_is_read_without_an_error(text: str, ahead: int) -> None:
    """Hostile words make no error."""
    near = NEAR + timedelta(days=ahead)
    assert isinstance(days(text, near), list)
    assert isinstance(days(text, near, past=True), list)
    assert isinstance(appointments(text, near), tuple)
    assert moves(text) in (True, False)


def test_thanks_for_yesterday_show_that_it_took_place() -> None:
    """The panel was offered with a question, never answered in words, and thanked for the day after."""
    known = told(
        "We went with somebody else.",
        "en",
        (10, False, "Let's do the panel: Wednesday September 16, 10:00, on video. Does that work?"),
        (17, True, "Thank you for yesterday, three hours went by fast."),
    )
    assert [i.when and i.when.day for i in known.interviews] == [16]
    unthanked = told(
        "We went with somebody else.",
        "en",
        (10, False, "Let's do the panel: Wednesday September 16, 10:00, on video. Does that work?"),
    )
    assert not unthanked.interviews


def test_a_kind_word_from_them_after_the_day_shows_that_it_took_place() -> None:
    """The recruiter asked for a call, got no answer in writing, and wrote after it."""
    offered = (10, False, "Would Wednesday 16 September at 12 do you for a 30-minute call? Teams link to follow.")
    known = told("We won't be bringing your application further.", "en", offered, (17, False, "Lovely talking to you, Marit!"))
    assert [i.when and i.when.day for i in known.interviews] == [16]
    silent = told("We won't be bringing your application further.", "en", offered, (17, False, "Your papers are with Fergal."))
    assert not silent.interviews


@pytest.mark.parametrize(
    "said",
    [
        "Thank you for letting us know that you could not make the interview.",
        "It would have been nice meeting you.",
        "Thank you for your understanding about the call being cancelled yesterday.",
        "Good morning, I missed you on the call.",
        "Danke für die Absage, schade um das Gespräch.",
    ],
)
def test_who_was_missed_was_not_met(said: str) -> None:
    """A kind word about a meeting that did not take place."""
    offered = (10, False, "Would Wednesday 16 September at 12 do you for a 30-minute call? Teams link to follow.")
    assert not told("We won't be bringing your application further.", "en", offered, (17, False, said)).interviews


def test_a_day_to_look_around_is_agreed_to_like_an_interview() -> None:
    """Hospitieren, without a word of invitation."""
    known = told(
        "Die Mehrheit hat sich für die zweite Kollegin ausgesprochen.",
        "de",
        (7, False, "Mögen Sie am Mittwoch, 16. September, einen Vormittag hospitieren?"),
        (8, True, "Sehr gern, ich habe mir den 16. September freigenommen."),
    )
    assert [(i.kind, i.when and i.when.day) for i in known.interviews] == [("trial", 16)]


def test_it_was_good_to_meet_you_is_said_of_what_took_place() -> None:
    """ "Would Wednesday at 11 suit for a chat?", and a colleague's mail the day after."""
    known = told(
        "We're giving the job to somebody else.",
        "en",
        (12, False, "Would Wednesday 16 September at 11 suit for a chat?"),
        (17, False, "Marit, good to meet you yesterday. Your timesheet is attached."),
    )
    assert [i.when and i.when.day for i in known.interviews] == [16]
    wished = told(
        "We're giving the job to somebody else.",
        "en",
        (12, False, "Would Wednesday 16 September at 11 suit for a chat?"),
        (17, False, "It would be good to meet you some day."),
    )
    assert not wished.interviews
    hoped = told(
        "We're giving the job to somebody else.",
        "en",
        (12, False, "Would Wednesday 16 September at 11 suit for a chat?"),
        (17, False, "It would still be really good to talk. Great if we find a time to chat next week!"),
    )
    assert not hoped.interviews


def test_a_colleague_who_shows_the_ward_moves_no_interview() -> None:
    """The look round is another day, and no interview."""
    others = Address("Ruth Adeyinka", "ruth@tidewell.example")
    invited = mail(
        "i", 7, "Interviews are on Wednesday 23 September. Your slot: 10.40am. You have been shortlisted for the post of Nurse."
    )
    yes = mail("y", 8, "Thank you, I will be there on the 23rd.", "i", Address(OWNER.name, OWNER.addresses[0]))
    round_ = mail(
        "r", 15, "Of course you can look round the ward. Thursday 17 September about 15:30?", "", others, "Looking round"
    )
    fine = mail("f", 15, "Thursday is fine, thank you.", "r", Address(OWNER.name, OWNER.addresses[0]))
    sent = [Message(**{**{f: getattr(one, f) for f in one.__slots__}, "to": (to,)}) for one, to in ((yes, FIRM), (fine, others))]
    no = mail("no", 30, "I'm afraid we haven't offered you the nurse's post.", "", others, "Your interview")
    verdict = Verdict(Label.REJECTION, 0.99, language="en")
    found = [Found(m, Mailbox.SENT if m in sent else Mailbox.INBOX, n) for n, m in enumerate((invited, round_, *sent))]
    known = understand(no, verdict, found, OWNER, lambda m: verdict if m is no else Verdict(Label.NOT_REJECTION, 0.01))
    assert {(i.kind, i.when and i.when.day) for i in known.interviews} == {("interview", 23), ("visit", 17)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Looking round T&O", "visit"),
        ("we'd like to show you round the school", "visit"),
        ("une visite du service avant l'entretien", "visit"),
        ("a working interview on Monday", "trial"),
        ("Would you come in for a few hours on Saturday?", "trial"),
        ("Mezza giornata in farmacia", "trial"),
        ("ochtend meekijken", "trial"),
        ("Einladung zur Probelektion am 11. Mai", "trial"),
        ("Journée à l'atelier ?", "trial"),
        ("facciamo la prova sabato", "trial"),
        ("onsite interview", "onsite"),
        ("Sesión práctica jueves 1 de octubre", "trial"),
        ("Nice meeting you. You'd be on for doing a few hours\nwith us?", "trial"),
        ("Your call went well. I'd like to get you in for a portfolio review.", "interview"),
        ("I will call you on Friday", "call"),
        ("Can you do a half day Sat 10th, 7 till lunch? Paid.", "trial"),
        ("come da telefonata ti confermo: ti aspettano per un colloquio mercoledì", "interview"),
        ("Wie telefonisch besprochen laden wir Sie zum Vorstellungsgespräch ein", "interview"),
        ("As discussed on the phone, the interview is on Tuesday", "interview"),
        ("Comme convenu par téléphone, je vous confirme l'entretien", "interview"),
        ("zum Vorstellungsgespräch ein: Dienstag, am Vormittag bei uns im Haus", "interview"),
        ("un colloquio giovedì 17 settembre in mattinata alle 10.30", "interview"),
        ("un entretien mardi à 10h : une matinée avec l'équipe", "interview"),
        ("an interview on Tuesday at 10.30. We will show you round the school before we start", "interview"),
        ("an interview by phone on May 3. Do look around our website before then", "call"),
        ("farm visits as part of the role; interview on May 3", "interview"),
        ("your interview for Site Visit Coordinator", "interview"),
        ("nach unserem Gespräch gern einen halben Tag bei uns", "trial"),
        ("after your interview we'd like to show you round", "visit"),
        ("come down Saturday at 2, bring your own knives, £80 for the shift", "trial"),
        ("a project manager for the night shift pattern; a chat on Friday", "interview"),
        ("Would you come and walk the embankment with me on Tuesday?", "visit"),
        ("se vuole passare a fare due chiacchiere, giovedì 24 dopo le 18", "interview"),
        ("Caso práctico sobre provisiones; los seleccionados serán convocados a entrevista", "task"),
    ],
)
def test_a_look_round_and_a_trial_are_no_interviews(text: str, kind: str) -> None:
    """A letter thanks for what took place."""
    assert kind_of(text) == kind


def test_a_call_that_took_place_outlasts_the_interview_that_is_called_off() -> None:
    """ "L'entretien du 24 n'aura pas lieu": the call of the 3rd had."""
    known = told(
        "L'ouverture est annulée et l'entretien du 14 octobre n'aura pas lieu.",
        "fr",
        (1, False, "Seriez-vous disponible jeudi 3 septembre à 10 h pour un premier échange téléphonique ?"),
        (2, True, "Avec plaisir, jeudi à 10 h me convient très bien."),
        (4, False, "Merci pour notre échange. Nous vous attendons mercredi 14 octobre à 14 h pour un entretien."),
    )
    assert [(i.kind, i.when and i.when.day) for i in known.interviews] == [("call", 3)]


def test_everything_slides_and_who_is_replaced_was_not_there() -> None:
    """A panel that is moved, across a line break, with somebody in another's place."""
    known = told(
        "The group went with somebody else.",
        "en",
        (7, False, "We'd love to do the panel interview on Thurs 9/10 at 10:00.\n\n10:00-10:50  walkthrough (Tamsin Hale, Rebecca Nair)\n11:00-11:40  live crit (Joaquin Ferrer)"),
        (8, True, "September 10 works."),
        (9, False, "Could we slide\neverything to Friday 9/11, same times? Amy Delacroix (staff\ndesigner) does the crit in Joaquin's place."),
        (9, True, "Friday it is."),
    )  # fmt: skip
    (held,) = known.interviews
    assert held.when is not None
    assert held.when.day == 11
    assert set(held.people) == {"Tamsin Hale", "Rebecca Nair", "Amy Delacroix"}


@pytest.mark.parametrize(
    "text",
    [
        "Coffee this coming Thursday, 8ish? I don't do interviews for my own hires.",
        "Wanna swing by the shop Thursday around 4ish? I'll make coffee.",
    ],
)
def test_a_coffee_is_agreed_to_like_an_interview(text: str) -> None:
    """And is a talk, whatever is said of interviews that there are none of."""
    known = told("We've promoted from within.", "en", (7, False, text), (8, True, "Thursday is good."))
    assert [(i.kind, i.when and i.when.day) for i in known.interviews] == [("talk", 10)]


def test_whom_one_would_have_liked_to_meet_one_has_not() -> None:
    """The coffee was put off, and no other day was named."""
    known = told(
        "Das wird nix mit uns, obwohl ich dich gern kennengelernt hätt.",
        "de",
        (4, False, "Kaffee am Dienstag um 9 bei uns?"),
        (5, True, "Gern!"),
        (7, False, "Du, morgen geht leider nicht. Ich meld mich wegen einem neuen Termin!"),
    )
    assert known.interviews == ()


@pytest.mark.parametrize(
    ("language", "asked", "moved", "answer", "day"),
    [
        ("en", "Come in on Friday 18th at 10?", "So sorry, tomorrow's off. Could you do Tuesday instead? Still half two.", "Tuesday it is.", 22),
        ("en", "Come in on Friday 18th at 10?", "We're moving the whole thing to Monday the 21st, same times.", "That suits me.", 21),
        ("en", "Come in on Friday 18th at 10?", "Could you come Monday after lunch instead, say one o'clock?", "See you then.", 21),
        ("nl", "Kom je vrijdag 18 september meelopen, om half negen?", "Helaas moet ik je voor morgen afzeggen. Kan dinsdag ook? Zelfde tijd.", "Dinsdag is prima.", 22),
        ("de", "Hast du Lust auf einen Schnupperabend, Freitag, 18. September, ab fünf?", "Der Freitag fällt ins Wasser. Neu: Samstag, 19., gleiche Zeit.", "Passt!", 19),
    ],
)  # fmt: skip
def test_a_day_that_was_moved_is_told_as_the_new_one(language: str, asked: str, moved: str, answer: str, day: int) -> None:
    """However it is said that the first one holds no longer."""
    known = told(
        "Sorry, we chose somebody else.",
        language,
        (15, False, asked),
        (15, True, "Yes, gladly."),
        (17, False, moved),
        (17, True, answer),
    )
    assert [one.when.day for one in known.interviews if one.when] == [day]


@pytest.mark.parametrize(
    ("language", "asked", "answer"),
    [
        (
            "de",
            "Magst du Freitag auf einen Kaffee rumkommen? Hinterhof, die blaue Tür.",
            "Gern! Freitag den 18. gegen zehn passt.",
        ),
        ("en", "Fancy a coffee some time this week?", "I'd love to. Friday the 18th at ten?"),
    ],
)
def test_a_coffee_for_which_the_owner_names_the_day(language: str, asked: str, answer: str) -> None:
    """Who asks one round names no hour; the answer does."""
    known = told(
        "Sorry, we chose somebody else.", language, (15, False, asked), (15, True, answer), (16, False, "Great, see you then!")
    )
    assert [(one.kind, one.when.day) for one in known.interviews if one.when] == [("talk", 18)]


@pytest.mark.parametrize(
    ("language", "asked", "inviting", "held"),
    [
        ("en", "Come up to the yard for a paid day. Wednesday week, half eight.", "", ("trial", 23)),
        ("en", "I'd sooner see you at the bench. Pop up on Thursday, piece at ten.", "Pop up on Thursday, piece at ten.", ("interview", 17)),
        ("es", "Un café el jueves? Estoy por Ruzafa toda la mañana.", "Un café el jueves?", ("talk", 17)),
        ("pt", "Topa um dia de experiência com a gente no sábado da semana que vem, dia 26?",
         "Topa um dia de experiência com a gente no sábado da semana que vem, dia 26?", ("trial", 26)),
        ("de", "Komm doch zwei Tage zum Probearbeiten, gleich nach dem Fest?", "Komm doch zwei Tage zum Probearbeiten, gleich nach dem Fest?", ("trial", None)),
        ("es", "Siguiente paso: una mañana con nosotros. Martes 22 de septiembre, de nueve a la hora de comer.", "", ("trial", 22)),
    ],
)  # fmt: skip
def test_what_the_classifier_hears_as_an_invitation_is_one(
    language: str, asked: str, inviting: str, held: tuple[str, int | None]
) -> None:
    """In words that no pattern knows; a weekday then needs no hour."""
    known = told("No.", language, (14, False, asked), (14, True, "Yes!"), inviting=[inviting])
    assert [(one.kind, one.when and one.when.day) for one in known.interviews] == [held]


def test_thanks_for_the_talk_that_was_invite_nobody() -> None:
    """Though the classifier hears an invitation in what is said of the others."""
    said = "We see two more people next week."
    known = told(
        "No.", "en", (14, False, "Could you come for an interview on Tuesday 15 September at 2pm?"), (14, True, "Yes!"),
        (16, False, f"They enjoyed the interview. {said}"), inviting=[said],
    )  # fmt: skip
    assert [one.when and one.when.day for one in known.interviews] == [15]


def test_make_it_thursday_moves_what_was_agreed() -> None:
    """ "Same time" says of which appointment; the day it was to be is not thanked for."""
    known = told(
        "No.", "en", (14, False, "Come for a trial shift on Wednesday the 16th, half eight."), (14, True, "Wednesday it is."),
        (15, False, "Gale warning. Make it Thursday, same time"), (15, True, "Right you are."), inviting=["Make it Thursday, same time"],
    )  # fmt: skip
    assert [(one.kind, one.when and one.when.day) for one in known.interviews] == [("trial", 17)]


def test_what_is_called_off_in_the_morning_did_not_take_place() -> None:
    """The mail came at noon of the day that it moves, and no hour of it is known."""
    known = told(
        "Unser Gespräch war angenehm. Wir haben anders entschieden.", "de",
        (2, False, "Passt es Ihnen am Dienstag, dem 15. September, zu einem Gespräch?"), (2, True, "Der 15. passt mir gut."),
        (15, False, "Leider muss ich unser Treffen heute absagen. Können wir auf Freitag, den 18.9., ausweichen?"), (15, True, "Freitag geht."),
    )  # fmt: skip
    assert [one.when and one.when.day for one in known.interviews] == [18]


def test_a_call_without_a_day_is_not_the_interview_that_has_one() -> None:
    """Whether it was had nobody knows; and the interview is no call."""
    known = told(
        "No.", "en", (7, False, "Would you be free for a quick call some time this week?"), (7, True, "Gladly."),
        (9, False, "They would like to interview you on Tuesday 15 September at 2pm."), (9, True, "I'll be there."),
    )  # fmt: skip
    assert [(one.kind, one.when and one.when.day) for one in known.interviews] == [("interview", 15)]


def test_whoever_asks_for_papers_before_the_trial_day_was_not_there() -> None:
    """The office writes of the same day, and has no part in it."""
    office = Address("Maik Kruse", "m.kruse@tidewell.example")
    invited = mail("i", 7, "Kommen Sie am Dienstag, 15. September, zur Hospitation zu uns. Kurz vor sechs an der Pforte.")
    papers = mail("p", 9, "Für die Hospitation am 15. September brauchen wir vorab den Nachweis.", "", office, "Ihre Hospitation")
    no = mail("no", 30, "Danke für die Hospitation. Die Stelle haben wir anders vergeben.", "i")
    verdict = Verdict(Label.REJECTION, 0.99, language="de")
    found = [Found(m, Mailbox.INBOX, n) for n, m in enumerate((invited, papers))]
    known = understand(no, verdict, found, OWNER, lambda m: verdict if m is no else Verdict(Label.NOT_REJECTION, 0.01))
    assert [(one.kind, one.people) for one in known.interviews] == [("trial", ("Lena Varga",))]


def test_a_surname_of_two_words_is_not_told_twice() -> None:
    """One mail has "Graciela Montemayor" Cantú, the address "Montemayor Cantú"."""
    theirs = Address("Graciela Montemayor Cantú", "g.montemayor@tidewell.example")
    first = mail("i", 7, "Nos vemos el lunes.\n\nGraciela Montemayor Cantú", "", theirs)
    no = mail("no", 30, "Hemos elegido a otra persona.\n\nLic. Graciela Montemayor Cantú\nRecursos Humanos", "i", theirs)
    verdict = Verdict(Label.REJECTION, 0.99, language="es")
    known = understand(no, verdict, [Found(first, Mailbox.INBOX, 1)], OWNER, lambda m: verdict)
    assert known.recipient is not None
    assert known.recipient.full == "Graciela Montemayor Cantú"


def test_each_mail_of_an_application_is_read_once() -> None:
    """A receipt, an invitation and a second notice are looked for in the same mails."""
    read: list[str] = []
    verdict = Verdict(Label.REJECTION, 0.99, language="en")

    def classify(message: Message) -> Verdict:
        read.append(message.message_id or "")
        return Verdict(Label.NOT_REJECTION, 0.01)

    before = [mail(f"b{n}", 7 + n, "Could you come to an interview on Tuesday 15 September at 2pm?") for n in range(3)]
    understand(mail("no", 30, "No.", "b0"), verdict, [Found(m, Mailbox.INBOX, n) for n, m in enumerate(before)], OWNER, classify)
    assert sorted(read) == sorted(set(read))
    assert {"<b0@x.example>", "<b1@x.example>", "<b2@x.example>"} <= set(read)


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        ("Hi Lena,\n\nThanks to you and Osei for the hour this afternoon about the contract.", 17),
        ("Liebe Frau Varga,\n\nvielen Dank für das Gespräch gestern.", 16),
        ("Hi Lena,\n\nIt was great to meet you on 11 September.", 11),
        ("Hi Lena,\n\nThank you for your mail this morning.", None),
        ("Hi Lena,\n\nIt would be great to talk, if you can spare me time today.", None),
    ],
)
def test_the_owners_own_thanks_show_a_meeting(letter: str, day: int | None) -> None:
    """No other mail tells of it; thanks for a mail, or a wish, tell of none."""
    known = told("We have given the contract to somebody else.", "en", (17, True, letter))
    assert [one.when and one.when.day for one in known.interviews] == ([] if day is None else [day])


def test_a_date_for_what_was_proposed_before_in_the_thread() -> None:
    """ "Un samedi" is any of them; "Alors samedi 19" is the trial that was proposed."""
    known = told(
        "J'ai pris l'autre personne.",
        "fr",
        (7, False, "Salut Marit,\n\ntu serais dispo un samedi pour un essai ? Payé, évidemment.\n\nLena"),
        (9, False, "Alors samedi 19, 4 h. Tu sonnes derrière.\n\nLena"),
    )
    assert [(one.kind, one.when and one.when.day) for one in known.interviews] == [("trial", 19)]


def test_an_invitation_is_read_across_its_lines() -> None:
    """Mail programs break "come in for a few hours" where it falls."""
    text = "Hi Priya,\n\nwould you be able to come in for\na few hours Saturday 26 September, say 12 to 5?\n\nPat"
    told = invitation(Message("<t@x>", date=NEAR, subject="Duty manager", text=text), ())
    assert told is not None
    assert told.kind == "trial"
