"""The reply as a message: thread, subject, quote, bytes; what the linter refuses; what the user's own templates may do."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.header import decode_header, make_header
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from classifier.message import Address, Message
from daemon.config import AskSettings
from daemon.errors import TemplateError
from daemon.reply import Letters, lint, render
from daemon.values import Ask, Conversation, Fact, Interview, Owner, Person, Reply, Role, Thank

LETTERS = Letters.load(None)
KEY = "5e" * 20
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SENT = datetime(2026, 11, 18, 16, 48, 37, tzinfo=timezone(timedelta(hours=-5)))
OWNER = Owner("Priya Raghunathan", ("priya@home.example", "p.raghunathan@alias.example"))
MESSAGE = Message(
    "<decision@halden.example>",
    in_reply_to=("<booked@halden.example>",),
    references=("<intro@halden.example>", "<booked@halden.example>"),
    date=SENT,
    subject="Re: On-site at Halden",
    sender=Address("Hannah Ostrowski", "hannah@halden.example"),
    text="Hi Priya,\n\nwe have decided to offer the position to someone else.\n\nHannah",
)
HANNAH = Person("Hannah", "Ostrowski", address="hannah@halden.example", role=Role.WROTE, source="<decision@halden.example>")
KNOWN = Conversation(
    MESSAGE,
    "en",
    Fact("Halden Robotics", "<decision@halden.example>"),
    Fact("Embedded Firmware Engineer", "<applied@halden.example>"),
    (HANNAH,),
    HANNAH,
    interviews=(Interview("onsite", "<booked@halden.example>", datetime(2026, 11, 10, 9, 45, tzinfo=UTC)),),
    formal=False,
    addressed_to="P.Raghunathan@alias.example",
)
HEADERS = ["Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References"]
MIME = ["MIME-Version", "Content-Type", "Content-Transfer-Encoding"]


def ask(conversation: Conversation = KNOWN, letter: str = "after_interview") -> Ask:
    """The decision to ask the recipient."""
    return Ask(conversation, letter, conversation.recipient, "test")


def compose(conversation: Conversation = KNOWN, letter: str = "after_interview", owner: Owner = OWNER, **style: object) -> Reply:
    """The reply with the default style."""
    return LETTERS.compose(ask(conversation, letter), owner, AskSettings(**style), KEY)  # type: ignore[arg-type]


def with_message(**changes: object) -> Conversation:
    """KNOWN with another message."""
    return replace(KNOWN, message=replace(MESSAGE, **changes))  # type: ignore[arg-type]


def drafted(reply: Reply) -> bytes:
    """The bytes of the draft."""
    return render(reply, f"<{KEY}@alias.example>", NOW)


def decoded(value: str | None) -> str:
    """A header value as a reader sees it."""
    return str(make_header(decode_header(re.sub(r"\r?\n[ \t]", " ", value or ""))))


# --- thread and subject -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Your application", "Re: Your application"),
        ("Re: On-site at Halden", "Re: On-site at Halden"),
        ("RE: re: AW: Antw: SV: Your application", "Re: Your application"),
        ("RE[2]: Your application", "Re: Your application"),
        ("RE : Votre candidature", "Re: Votre candidature"),
        ("回复: Your application", "Re: Your application"),
        ("R: Convocazione a colloquio", "Re: Convocazione a colloquio"),
        ("Reporting Analyst: update", "Re: Reporting Analyst: update"),
        ("Result: your test", "Re: Result: your test"),
        ("Fwd: Your application", "Re: Fwd: Your application"),
        ("", "Re: Your message"),
        ("Re:", "Re: Your message"),
        ("Hello\r\nBcc: evil@spy.example", "Re: Hello Bcc: evil@spy.example"),
    ],
)
def test_the_subject_has_re_once(subject: str, expected: str) -> None:
    """Reply prefixes of many languages come off, one "Re: " goes on, no line break stays."""
    assert compose(with_message(subject=subject)).subject == expected


@pytest.mark.parametrize(
    ("text", "swiss"),
    [("Leider nein.\n\nFreundliche Grüsse", True), ("Leider nein. Es ist groß.\n\nGrüsse", False), ("Nein.", False)],
)
def test_swiss_letters_have_no_sharp_s(text: str, swiss: bool) -> None:
    """The spelling of the mail: "Grüsse" to who writes so."""
    reply = compose(replace(with_message(text=text), language="de"))
    assert ("ß" in reply.body) is not swiss
    assert ("Gruss" in reply.body or "Grüss" in reply.body) is swiss


@pytest.mark.parametrize(("text", "vos"), [("Hola, avisame si podés pasar.", True), ("Hola, si puedes pasar, avísame.", False)])
def test_who_is_vos_at_the_rio_de_la_plata(text: str, vos: bool) -> None:
    """ "Si no tenés tiempo" to who writes so, "si no tienes tiempo" to everybody else."""
    known = ask(replace(with_message(text=text), language="es", formal=False), "after_interview")
    bodies = [LETTERS.compose(known, OWNER, AskSettings(), f"{n:040x}").body for n in range(24)]
    assert any("tenés" in body or "podés" in body for body in bodies) is vos
    assert any("tienes" in body or "puedes" in body for body in bodies) is not vos


def test_references_are_the_originals_and_its_own_id() -> None:
    """RFC 5322 section 3.6.4; In-Reply-To is the last of them."""
    reply = compose()
    assert reply.references == ("<intro@halden.example>", "<booked@halden.example>", "<decision@halden.example>")
    assert reply.in_reply_to == "<decision@halden.example>"


def test_references_without_any_fall_back_on_in_reply_to_and_hold_each_once() -> None:
    """A parent with In-Reply-To alone still gives the chain; repeated ids stay out."""
    assert compose(with_message(references=())).references == ("<booked@halden.example>", "<decision@halden.example>")
    doubled = ("<a@x.example>", "<decision@halden.example>", "<a@x.example>")
    assert compose(with_message(references=doubled)).references == ("<a@x.example>", "<decision@halden.example>")


def test_a_mail_without_id_gets_no_in_reply_to() -> None:
    """Nothing is made up."""
    reply = compose(with_message(message_id=None))
    assert reply.in_reply_to is None
    assert b"In-Reply-To" not in drafted(reply)


@pytest.mark.parametrize("length", [79, 200, 900])
def test_long_ids_stay_whole(length: int) -> None:
    """Ids over 78 characters, usual for Outlook, are kept byte for byte and unfolded."""
    long = f"<{'A' * length}+x=!#$%&'*/?^_`{{|}}~-.@eur04.prod.example>"
    raw = drafted(compose(with_message(message_id=long, references=(long.replace("A", "B"),))))
    assert f"In-Reply-To: {long}\r\n".encode() in raw
    assert f"References: {long.replace('A', 'B')}\r\n {long}\r\n".encode() in raw


def test_from_is_the_alias_that_was_written_to() -> None:
    """With the owner's name; a foreign or unknown address gives the account's own."""
    assert compose().sender == Address("Priya Raghunathan", "p.raghunathan@alias.example")
    assert compose(replace(KNOWN, addressed_to="list@halden.example")).sender.email == "priya@home.example"


def test_to_is_left_out_when_nobody_is_known() -> None:
    """ask.when = "always": the user fills it in."""
    reply = LETTERS.compose(
        Ask(replace(KNOWN, recipient=None, people=()), "after_interview", None, ""), OWNER, AskSettings(), KEY
    )
    assert reply.to == ()
    assert b"\r\nTo:" not in drafted(reply)
    assert reply.body.startswith("Hello,\n")


# --- bytes --------------------------------------------------------------------------------------------------------------------


def test_the_draft_has_exactly_these_headers() -> None:
    """No X- header, no User-Agent, no Bcc; CRLF throughout; ASCII; the same bytes each time."""
    raw = drafted(compose())
    message = email.message_from_bytes(raw)
    assert message.keys() == HEADERS + MIME
    assert raw.replace(b"\r\n", b"").count(b"\n") == raw.replace(b"\r\n", b"").count(b"\r") == 0
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert raw.isascii()
    assert raw == drafted(compose())
    assert message["Date"] == "Fri, 20 Nov 2026 09:00:00 +0000"
    assert message["From"] == "Priya Raghunathan <p.raghunathan@alias.example>"
    assert message["To"] == "Hannah Ostrowski <hannah@halden.example>"
    assert not email.message_from_bytes(raw, policy=email.policy.default).defects


def test_the_body_comes_back_as_written() -> None:
    """Quoted-printable keeps letters of any script, trailing blanks of the signature and long lines."""
    owner = replace(OWNER, signature="Priya Raghunathan \n— 東京 = 100 % · " + "x" * 200)
    reply = compose(owner=owner)
    text = email.message_from_bytes(drafted(reply)).get_payload(decode=True)
    assert isinstance(text, bytes)
    assert text.decode() == f"{reply.body}\n{reply.quote}\n".replace("\n", "\r\n")
    assert "東京" in text.decode()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 20, 9, 0, 0, 123, tzinfo=UTC), "Fri, 20 Nov 2026 09:00:00 +0000"),
        (datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=5, minutes=30))), "Fri, 20 Nov 2026 09:00:00 +0530"),
        (datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(minutes=53, seconds=28))), "Fri, 20 Nov 2026 08:06:32 +0000"),
        (datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=23))), "Thu, 19 Nov 2026 10:00:00 +0000"),
        (datetime(2026, 11, 20, 9, 0), "Fri, 20 Nov 2026 09:00:00 +0000"),
    ],
)
def test_the_date_is_in_a_sane_zone(now: datetime, expected: str) -> None:
    """Whole minutes within 14 hours; else UTC."""
    assert email.message_from_bytes(render(compose(), "<a@b.example>", now))["Date"] == expected


def test_a_bad_message_id_is_refused() -> None:
    """It is ours to make: a wrong one is a fault in the program."""
    for bad in ("a@b.example", "<a b@c.example>", "<a@b>\r\nX: y", "<é@b.example>"):
        with pytest.raises(ValueError, match="msg-id"):
            render(compose(), bad, NOW)


NASTY = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "a\r\nBcc: evil@spy.example",
            "x\n\nbody",
            "=?utf-8?Q?=0D=0ABcc:_e@x.example?=",
            '"; <e@x.example>, "',
            "\u2028Bcc: e@x",
            "\x00\x1b[2J",
        ]
    ),
    st.text(alphabet='\r\n\t ,;:<>@"\\()=?_äß東🙂\u200f\u2028\ud800x', max_size=120),
)


@example(name="", own="", subject="", role="", company="", address="0@\x1b0", text="")
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=NASTY, own=NASTY, subject=NASTY, role=NASTY, company=NASTY, address=NASTY, text=NASTY)
def test_any_strings_give_exactly_the_intended_headers(
    name: str, own: str, subject: str, role: str, company: str, address: str, text: str
) -> None:
    """Whatever the mail or the configuration holds, no header is added, none is lost but an unusable To, and lines stay short."""
    person = replace(HANNAH, first=name, last="", address=address)
    conversation = replace(
        KNOWN,
        message=replace(MESSAGE, subject=subject, text=text, sender=Address(name, address)),
        recipient=person,
        role=Fact(role, "<1>"),
        company=Fact(company, "<1>"),
    )
    decision = ask(conversation)
    reply = LETTERS.compose(decision, replace(OWNER, name=own), AskSettings(), KEY)
    lint(reply, decision)
    raw = drafted(reply)
    head, _, _ = raw.partition(b"\r\n\r\n")
    names = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if not line.startswith(b" ")]
    assert [one for one in names if one != "To"] == [one for one in HEADERS + MIME if one != "To"]
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert re.fullmatch(rb"(?:[\x20-\x7e]|\r\n)*", head)
    message = email.message_from_bytes(raw)
    assert decoded(message["Subject"]).startswith("Re: ")
    assert "p.raghunathan@alias.example" in message["From"]
    assert [a for _, a in email.utils.getaddresses([message["To"] or ""])] in ([], [""], [address])


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=150))
def test_names_and_subjects_come_back(text: str) -> None:
    """Encoded words lose nothing (RFC 2047), quoted strings neither."""
    reply = replace(compose(), sender=Address(text, "priya@home.example"), subject=f"Re: {text}")
    message = email.message_from_bytes(drafted(reply))
    assert decoded(message["Subject"]) == f"Re: {text}"
    shown, address = email.utils.parseaddr(message["From"].replace("\r\n ", " "))
    assert (decoded(shown), address) == (text, "priya@home.example")


# --- signature and quote ------------------------------------------------------------------------------------------------------


def test_the_signature_is_the_owners_own() -> None:
    """Signature or name; phone and links below, once."""
    assert compose().body.endswith(",\nPriya Raghunathan\n")
    signed = replace(OWNER, signature="Priya\n0617 555", phone="0617 555", links=("https://priya.example",))
    assert compose(owner=signed).body.endswith("\nPriya\n0617 555\nhttps://priya.example\n")


def test_the_quote_stands_behind_its_attribution() -> None:
    """An empty line, one attribution line, then every line of the original behind "> "."""
    reply = compose()
    assert reply.quote.split("\n") == [
        "On Wed, Nov 18, 2026 at 4:48 PM, Hannah Ostrowski wrote:",
        "> Hi Priya,",
        ">",
        "> we have decided to offer the position to someone else.",
        ">",
        "> Hannah",
    ]
    text = email.message_from_bytes(drafted(reply)).get_payload(decode=True)
    assert isinstance(text, bytes)
    assert b"\r\nPriya Raghunathan\r\n\r\nOn Wed, Nov 18" in text


def test_the_quote_can_be_switched_off_and_falls_away_with_an_empty_original() -> None:
    """ask.quote_original = false, or nothing to quote."""
    assert compose(quote_original=False).quote == ""
    assert compose(with_message(text=" \n\n")).quote == ""


def test_a_long_original_is_cut_and_long_lines_are_wrapped() -> None:
    """About 60 lines, none over 78 characters, and the cut shows."""
    quote = compose(with_message(text="\n\n".join("word " * 40 for _ in range(40)))).quote.split("\n")
    assert 45 <= len(quote) <= 64
    assert quote[-1] == "> [...]"
    assert max(map(len, quote)) <= 78


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("de", "Am Mi., 18. Nov. 2026 um 16:48 Uhr schrieb Hannah Ostrowski:"),
        ("fr", "Le mer. 18 nov. 2026 à 16:48, Hannah Ostrowski a écrit"),
        ("nl", "Op wo 18 nov. 2026 om 16:48 schreef Hannah Ostrowski:"),
    ],
)
def test_the_attribution_is_in_the_letters_language(language: str, start: str) -> None:
    """One line, in the sender's own time."""
    conversation = replace(KNOWN, language=language, formal=True)
    assert compose(conversation).quote.startswith(start)


def test_without_date_or_sender_the_attribution_is_short() -> None:
    """Unknown stays unknown."""
    assert compose(with_message(date=None)).quote.startswith("Hannah Ostrowski wrote:\n> ")
    assert compose(with_message(date=None, sender=None)).quote.startswith("… wrote:\n> ")


# --- linter -------------------------------------------------------------------------------------------------------------------


def _put(old: str, new: str) -> Callable[[str], str]:
    return lambda body: body.replace(old, new)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (_put("Priya Raghunathan", "{{ name }}"), "placeholder"),
        (_put("role", "[Role]"), "placeholder"),
        (_put("Halden Robotics", "None"), "placeholder"),
        (_put("Halden Robotics", "Corvid Instruments"), "does not name the company"),
        (_put("Embedded Firmware Engineer", "Test Engineer"), "does not name the role"),
        (_put("Hi Hannah,", "Hi Tobias,"), "Tobias"),
        (_put("Hi Hannah,\n", ""), "no greeting"),
        (_put("the interview", "the interview with Tobias Lindqvist"), "Tobias"),
        (lambda body: body.split("\n")[0] + "\n\nThanks.\n\nBest,\nPriya\n", "too short"),
        (lambda body: body.replace("\n\n", "\n\n" + "This is one more sentence about it. " * 20, 1), "too long"),
        (lambda body: body.replace(". ", "? And why? Who? Where? "), "too many questions"),
        (lambda body: re.sub("(?i)the interview", "my application", body), "does not speak of the conversation"),
    ],
)
def test_the_linter_refuses(change: Callable[[str], str], problem: str) -> None:
    """Each fault by itself is found."""
    reply = compose()
    assert lint(reply, ask()) == []
    faulty = replace(reply, body=change(reply.body))
    assert faulty.body != reply.body
    assert any(problem in one for one in lint(faulty, ask())), lint(faulty, ask())


def test_the_linter_refuses_an_invented_interview() -> None:
    """No mail shows one, so no letter may speak of one."""
    bare = replace(KNOWN, interviews=())
    assert lint(compose(bare), ask(bare)) == []
    assert "speaks of a conversation that no mail shows" in lint(compose(), ask(bare))


def test_a_topic_that_is_the_word_for_the_conversation_speaks_of_it() -> None:
    """ "Probearbeiten" is what the mail calls the day, and what our letter calls it."""
    trial = (Interview("trial", "<0@halden.example>", datetime(2026, 11, 5, tzinfo=UTC), "Probearbeiten"),)
    german = replace(KNOWN, language="de", interviews=trial)
    assert lint(compose(german), ask(german)) == []


def test_a_role_that_speaks_of_interviews_is_no_claim() -> None:
    """ "Interview Coach" is a role."""
    coach = replace(KNOWN, interviews=(), role=Fact("Interview Coach", "<1>"))
    assert lint(compose(coach, "after_application"), ask(coach, "after_application")) == []


def test_the_linter_knows_the_language_and_the_form_of_address() -> None:
    """A German letter for an English one, du for Sie, both in one."""
    german = replace(KNOWN, language="de", formal=True)
    reply = compose(german)
    assert lint(reply, ask(german)) == []
    assert "reads as de, not as en" in lint(replace(reply, language="en"), ask())
    informal = replace(german, formal=False)
    assert "its form of address is formal, the mail's is not" in lint(reply, ask(informal))
    mixed = replace(reply, body=reply.body.replace("\n\n", "\n\nWie geht es dir? ", 1))
    assert "mixes two forms of address" in lint(mixed, ask(german))


def test_the_linter_does_not_count_the_signature() -> None:
    """A long signature is the user's own business."""
    owner = replace(
        OWNER, signature="\n".join(["Priya Raghunathan", "Ask me? Ask me? Ask me? Ask me?", *["one two three four five"] * 40])
    )
    assert lint(compose(owner=owner), ask()) == []


# --- the user's own letters ---------------------------------------------------------------------------------------------------

MINE = """{{ greeting }}

{{ thanks }} {{ accept }} I am writing this one in my own words, and it is mine.

{{ ask }} {{ out }}

{{ close }}
{{ signature }}
"""


def put(folder: Path, name: str, text: str) -> Path:
    """A file in the user's directory."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_users_letter_replaces_ours(tmp_path: Path) -> None:
    """Per language and letter; the others stay."""
    put(tmp_path, "en/after_interview.j2", MINE)
    letters = Letters.load(tmp_path)
    assert "it is mine" in letters.compose(ask(), OWNER, AskSettings(), KEY).body
    assert "it is mine" not in letters.compose(ask(letter="closed"), OWNER, AskSettings(), KEY).body


def test_the_users_letter_for_all_languages(tmp_path: Path) -> None:
    """A letter beside the language folders serves every language."""
    put(tmp_path, "closed.j2", MINE.replace("I am writing this one in my own words, and it is mine.", "{{ door }}"))
    letters = Letters.load(tmp_path)
    body = letters.compose(ask(replace(KNOWN, language="de"), "closed"), OWNER, AskSettings(), KEY).body
    assert body.startswith("Hi Hannah,")


def test_the_users_phrases_lie_over_ours(tmp_path: Path) -> None:
    """One list replaced, the rest kept."""
    put(tmp_path, "en/phrases.toml", 'out = ["If not, that is fine with me, of course."]\n')
    body = Letters.load(tmp_path).compose(ask(), OWNER, AskSettings(), KEY).body
    assert "that is fine with me" in body
    assert body.startswith("Hi Hannah,")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("en/after_interview.j2", "{{ greeting }}\n{{ thanks ", "line 2"),
        ("en/after_interview.j2", MINE.replace("{{ out }}", "{{ oops }}"), "line 5: 'oops' is undefined"),
        ("en/after_interview.j2", MINE.replace("{{ out }}", "{{ company.upper().missing }}"), "line 5"),
        ("en/after_interview.j2", MINE.replace("{{ out }}", "{{ ''.__class__.__mro__ }}"), "line 5"),
        ("en/after_interview.j2", MINE.replace("{{ out }}", "{% for i in range(9999999) %}x{% endfor %}"), "line 5"),
        ("en/after_application.j2", MINE.replace("{{ out }}", "Our interview was great."), "conversation that no mail shows"),
        ("en/after_application.j2", MINE.replace("{{ out }}", "Ask Tobias Lindqvist about me."), "Tobias"),
        ("en/after_interview.j2", "Hello", "too short"),
        ("en/sonnet.j2", MINE, "no letter is called sonnet"),
        ("xx/closed.j2", MINE, "no language xx"),
        ("en/phrases.toml", "out = [", "line 1"),
        ("en/phrases.toml", "out = []", "out must be a phrase or a list of phrases"),
        ("en/phrases.toml", 'out = ["{nmae}"]', "unknown slot {nmae}"),
        ("en/phrases.toml", '[liked]\nthings = [["(", "my {what}"]]', "liked is not a table of patterns"),
        ("en/phrases.toml", '[liked]\nthings = [["garden", "my garden"]]', "one slot"),
        ("xx/phrases.toml", 'name = "Xish"', "register must be"),
    ],
)
def test_a_broken_letter_is_told_at_start(tmp_path: Path, name: str, text: str, told: str) -> None:
    """TemplateError with the file, the line where there is one, and what to do."""
    path = put(tmp_path, name, text)
    with pytest.raises(TemplateError) as error:
        Letters.load(tmp_path)
    assert str(path) in error.value.message
    assert told in error.value.message
    assert error.value.advice


def test_a_letter_of_another_encoding_is_told(tmp_path: Path) -> None:
    """Latin-1 is not UTF-8."""
    path = tmp_path / "de" / "closed.j2"
    path.parent.mkdir()
    path.write_bytes("{{ greeting }} Grüße".encode("latin-1"))
    with pytest.raises(TemplateError, match="not UTF-8"):
        Letters.load(tmp_path)


def test_a_language_of_the_users_own(tmp_path: Path) -> None:
    """A whole phrase bank makes a language; its letters are written in it."""
    english = (Path(__file__).parents[2] / "daemon" / "templates" / "en" / "phrases.toml").read_text(encoding="utf-8")
    put(tmp_path, "el/phrases.toml", english.replace('informal = "Hi {first},"', 'informal = "Γεια {first},"'))
    letters = Letters.load(tmp_path)
    assert "el" in letters.languages
    reply = letters.compose(ask(replace(KNOWN, language="el")), OWNER, AskSettings(), KEY)
    assert (reply.language, reply.note, reply.body.split("\n")[0]) == ("el", "", "Γεια Hannah,")


def test_facts_are_never_read_as_a_template() -> None:
    """A company called {{ 7 * 7 }} is written as it is, and held back for looking like a placeholder."""
    odd = replace(KNOWN, company=Fact("{{ 7 * 7 }} {role}", "<1>"))
    reply = compose(odd)
    assert "{{ 7 * 7 }} {role}" in reply.body
    assert "a placeholder is left" in lint(reply, ask(odd))


def test_thanks_ask_one_deeper_question_at_most() -> None:
    """Feedback given: thanked for."""
    decision = Thank(KNOWN, "thanks", HANNAH, "")
    reply = LETTERS.compose(decision, OWNER, AskSettings(), KEY)
    assert lint(reply, decision) == []
    assert reply.body.count("?") <= 2
