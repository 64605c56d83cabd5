"""parse(raw): header fields, the best text, attachments, calendars, and laws for any bytes."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from base64 import b64encode
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message, parse

PLAIN = "Dear Jane,\n\nthank you for your time. We chose someone else.\n\nBest regards\nRosa Lind"
HTML = (
    "<html><body><p>Dear Jane,</p><p>thank you for your time. We chose <b>someone else</b>.</p>"
    "<p>Best regards<br>Rosa Lind</p></body></html>"
)
HEAD = (
    'From: Rosa Lind <rosa@LindWerk.example>\r\nTo: "Doe, Jane" <jane@home.example>, team@home.example\r\n'
    "Cc: Tom <tom@lindwerk.example>\r\nReply-To: Hiring <hiring@lindwerk.example>\r\nSubject: Your application\r\n"
    "Date: Mon, 4 Mar 2024 10:12:00 +0100\r\nMessage-ID: <A1.b2@lindwerk.example>\r\n"
)


def mail(body: str, head: str = "") -> bytes:
    return (HEAD + head + "\r\n" + body).encode()


def multipart(kind: str, *parts: str) -> bytes:
    return mail(
        "".join(f"--x\r\n{part}\r\n" for part in parts) + "--x--\r\n", f'Content-Type: multipart/{kind}; boundary="x"\r\n'
    )


def part(kind: str, body: str, more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\r\n{more}\r\n{body}"


def test_header_fields() -> None:
    """Every header field of the Message comes from its field, decoded and taken apart."""
    message = parse(
        mail(
            PLAIN,
            "In-Reply-To: <q1@home.example>\r\nReferences: <q0@home.example>\r\n <q1@home.example>\r\n"
            "Auto-Submitted: Auto-Generated\r\nPrecedence: Bulk\r\nList-Id: Jobs <jobs.lindwerk.example>\r\nList-Unsubscribe: <https://lindwerk.example/u>\r\n"
            "Authentication-Results: mx.home.example; dmarc=pass\r\nAuthentication-Results: other; spf=fail\r\n",
        )
    )
    assert message == Message(
        message_id="<A1.b2@lindwerk.example>",
        in_reply_to=("<q1@home.example>",),
        references=("<q0@home.example>", "<q1@home.example>"),
        date=datetime(2024, 3, 4, 10, 12, tzinfo=timezone(timedelta(hours=1))),
        subject="Your application",
        sender=Address("Rosa Lind", "rosa@lindwerk.example"),
        reply_to=(Address("Hiring", "hiring@lindwerk.example"),),
        to=(Address("Doe, Jane", "jane@home.example"), Address("", "team@home.example")),
        cc=(Address("Tom", "tom@lindwerk.example"),),
        text=PLAIN,
        auto_submitted="auto-generated",
        precedence="bulk",
        list_id="Jobs <jobs.lindwerk.example>",
        list_unsubscribe="<https://lindwerk.example/u>",
        authentication=("mx.home.example; dmarc=pass", "other; spf=fail"),
        size=message.size,
    )
    assert message.sender is not None
    assert message.sender.domain == "lindwerk.example"


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("rosa@lindwerk.example", [("", "rosa@lindwerk.example")]),
        ("rosa@lindwerk.example (Rosa Lind)", [("Rosa Lind", "rosa@lindwerk.example")]),
        ("<rosa@lindwerk.example>", [("", "rosa@lindwerk.example")]),
        ('"rosa@lindwerk.example" <rosa@lindwerk.example>', [("", "rosa@lindwerk.example")]),
        ('"Lind, Rosa (HR)" <rosa@lindwerk.example>', [("Lind, Rosa (HR)", "rosa@lindwerk.example")]),
        ("'Rosa Lind' <rosa@lindwerk.example>", [("Rosa Lind", "rosa@lindwerk.example")]),
        (r'"Rosa \"R\" Lind" <rosa@lindwerk.example>', [('Rosa "R" Lind', "rosa@lindwerk.example")]),
        ("=?utf-8?q?J=C3=B6rg_Wei=C3=9F?= <j@lindwerk.example>", [("Jörg Weiß", "j@lindwerk.example")]),
        ("=?utf-8?q?Wei=C3=9F=2C_J=C3=B6rg?= <j@lindwerk.example>", [("Weiß, Jörg", "j@lindwerk.example")]),
        ('"=?utf-8?b?SsO2cmc=?=" <j@lindwerk.example>', [("Jörg", "j@lindwerk.example")]),
        ("Team: a@b.example, C <c@d.example>; e@f.example", [("", "a@b.example"), ("C", "c@d.example"), ("", "e@f.example")]),
        ("undisclosed-recipients:;", []),
        ("Rosa Lind", []),
        ("rosa@lindwerk.example <evil@other.example>", [("rosa@lindwerk.example", "evil@other.example")]),
        ("Rosa <rosa@lindwerk.example", [("", "rosa@lindwerk.example")]),
        ("<a b@c.example>, <a@b@c.example>, <@c.example>, <a@>, ok@c.example", [("", "ok@c.example")]),
        ("Rosa <=?utf-8?q?a=40b.example?=>, <a\u202e@b.example>", []),
        ("山田 太郎 <taro@sora.example>", [("山田 太郎", "taro@sora.example")]),
    ],
)
def test_addresses(field: str, people: list[tuple[str, str]]) -> None:
    """Address fields in the shapes that are seen; what is no safe address is left out, never repaired."""
    message = parse(f"To: {field}\r\n\r\nx".encode())
    assert [(address.name, address.email) for address in message.to] == people


@pytest.mark.parametrize(
    ("field", "subject"),
    [
        ("=?utf-8?q?R=C3=BCckmeldung?=\r\n =?utf-8?q?_zu_Ihrer?= Bewerbung", "Rückmeldung zu Ihrer Bewerbung"),
        ("=?utf-8?b?w6Q=?==?utf-8?b?w7Y=?=", "äö"),
        ("=?utf-8?b?4oI=?= =?utf-8?b?rA==?=", "€"),  # one character cut between two words
        ("=?iso-2022-jp?b?GyRCQSo5TTdrMkwbKEI=?=", "選考結果"),
        ("=?gb2312?b?yvCyv+FD?=", "署部酑"),
        ("=?unknown?q?caf=C3=A9?=", "café"),
        ("=?utf-8*de?q?=C3=BC?=", "ü"),
        ("=?utf-8?x?abc?= =?utf-8?q?", "=?utf-8?x?abc?= =?utf-8?q?"),
        ("a\r\n\tb", "a b"),
        ("Re: 50% =? off ?=", "Re: 50% =? off ?="),
    ],
)
def test_subject(field: str, subject: str) -> None:
    """Encoded words are decoded, joined where they are neighbours, and left alone where they are none."""
    assert parse(f"Subject: {field}\r\n\r\nx".encode()).subject == subject


@pytest.mark.parametrize(
    ("field", "moment"),
    [
        ("Mon, 4 Mar 2024 10:12:00 +0000 (UTC)", datetime(2024, 3, 4, 10, 12, tzinfo=UTC)),
        ("4 Mar 2024 10:12 -0000", datetime(2024, 3, 4, 10, 12, tzinfo=UTC)),
        ("Mon, 4 Mar 2024 10:12:00 GMT", datetime(2024, 3, 4, 10, 12, tzinfo=UTC)),
        ("yesterday", None),
        ("Mon, 4 Mar 1901 10:12:00 +0000", None),
        ("Mon, 4 Mar 9999 23:59:59 -2359", None),
        ("Mon, 99 Mar 2024 10:12:00 +9999999999", None),
        ("", None),
    ],
)
def test_date(field: str, moment: datetime | None) -> None:
    """Dates are aware; absurd ones are None."""
    date = parse(f"Date: {field}\r\n\r\nx".encode()).date
    assert date == moment
    assert date is None or date.tzinfo is not None


def test_alternative_prefers_plain() -> None:
    """Of two full versions the plain one is the text."""
    message = parse(multipart("alternative", part("text/plain", PLAIN), part("text/html", HTML)))
    assert (message.text, message.html) == (PLAIN, False)


@pytest.mark.parametrize(
    "stub",
    [
        "",
        " \r\n\r\n",
        "View this email in your browser: https://lindwerk.example/view/123456789",
        "Your mail program cannot show HTML mails.",
        "Diese E-Mail im Browser ansehen",
        "Please enable HTML.",
        "https://lindwerk.example/a/very/long/link/that/says/nothing/about/the/decision",
        "<p>Dear Jane,</p>&nbsp;<br>thank you for your time. We chose someone else. Best regards Rosa Lind and all of us",
        "Hello",
    ],
)
def test_alternative_with_a_stub(stub: str) -> None:
    """Where the plain version says nothing the HTML one is the text."""
    message = parse(multipart("alternative", part("text/plain", stub), part("text/html", HTML)))
    assert (message.text, message.html) == (PLAIN, True)


def test_html_alone() -> None:
    """A mail of HTML alone, and HTML that calls itself plain text."""
    for kind in ("text/html", "text/plain"):
        message = parse(mail(HTML, f"Content-Type: {kind}; charset=utf-8\r\n"))
        assert (message.text, message.html) == (PLAIN, True)


def test_mixed_with_attachments() -> None:
    """Text below alternative below related below mixed is found; what is attached is listed, and read by nobody."""
    inner = '--y\r\n{}\r\n--y\r\nContent-Type: image/png; name="logo.png"\r\nContent-ID: <l>\r\n\r\nx\r\n--y--'.format(
        part("text/html", HTML)
    )
    message = parse(
        multipart(
            "mixed",
            "Content-Type: multipart/related; boundary=y\r\n\r\n" + inner,
            part("text/plain", "attached words", 'Content-Disposition: attachment; filename="a.txt"\r\n'),
            part("text/html", "<p>inline file</p>", "Content-Disposition: inline; filename*=utf-8''%C3%BC.html\r\n"),
            "Content-Type: application/pdf; name==?utf-8?q?r=C3=A9ponse.pdf?=\r\n\r\nx",
        )
    )
    assert message.text == PLAIN
    assert [(a.filename, a.content_type) for a in message.attachments] == [
        ("logo.png", "image/png"),
        ("a.txt", "text/plain"),
        ("ü.html", "text/html"),
        ("réponse.pdf", "application/pdf"),
    ]


def test_several_texts() -> None:
    """Texts beside each other are one text: what Apple Mail breaks round an attachment."""
    message = parse(
        multipart("mixed", part("text/plain", "First."), "Content-Type: application/pdf\r\n\r\nx", part("text/plain", "Last."))
    )
    assert message.text == "First.\n\nLast."


def test_calendar() -> None:
    """A calendar part is unfolded into `calendar`, encoded or not, and no text."""
    calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Interview with Ro\r\n sa Lind\r\nEND:VCALENDAR"
    coded = b64encode(calendar.encode()).decode()
    raw = multipart(
        "alternative",
        part("text/plain", PLAIN),
        part("text/calendar; method=REQUEST", coded, "Content-Transfer-Encoding: base64\r\n"),
    )
    message = parse(raw)
    assert message.calendar == "BEGIN:VCALENDAR\nSUMMARY:Interview with Rosa Lind\nEND:VCALENDAR"
    assert message.text == PLAIN
    assert parse(
        multipart("mixed", part("text/plain", PLAIN), 'Content-Type: application/ics; name="i.ics"\r\n\r\n' + calendar)
    ).attachments


def test_quoted_reply_and_forward() -> None:
    """The newest text is parted from what is quoted, in plain text and in HTML of the usual programs."""
    message = parse(mail(PLAIN + "\r\n\r\nAm 03.03.24 um 09:00 schrieb Jane Doe:\r\n> Dear Ms Lind,\r\n> my application\r\n"))
    assert (message.text, message.quoted) == (PLAIN, "Am 03.03.24 um 09:00 schrieb Jane Doe:\nDear Ms Lind,\nmy application")
    for quote in (
        '<div class="gmail_attr">Jana kirjoitti<br></div><blockquote class="gmail_quote">vanha viesti</blockquote>',
        '<div class="gmail_attr">Jana kirjoitti<br></div>vanha viesti',
        '<div class="moz-cite-prefix">Jana kirjoitti:</div><blockquote type="cite"><p>vanha</p><p>viesti</p></blockquote>',
        '<div id="divRplyFwdMsg"><b>Lähettäjä:</b> Jana<br><b>Aihe:</b> x</div><div>vanha viesti</div>',
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm'><b>Lähettäjä:</b> Jana</div><p>vanha</p>",
        '<div class="yahoo_quoted">Jana:<div>vanha viesti</div></div>',
    ):
        message = parse(mail(HTML.replace("</body>", quote + "</body>"), "Content-Type: text/html; charset=utf-8\r\n"))
        assert message.text == PLAIN
        assert "vanha" in message.quoted
        assert not message.forwarded
    message = parse(
        mail("FYI\r\n\r\n---------- Forwarded message ---------\r\nFrom: A <a@b.example>\r\nSubject: s\r\n\r\n" + PLAIN)
    )
    assert (message.text, message.forwarded) == ("FYI", True)
    assert message.quoted.endswith(PLAIN)


def test_soft_line_breaks() -> None:
    """Sentences that quoted-printable or format=flowed broke are whole again."""
    assert (
        parse(mail("We have dec=\r\nided =E2=80=93 no.", "Content-Transfer-Encoding: quoted-printable\r\n")).text
        == "We have decided – no."
    )
    flowed = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no\r\n"
    assert parse(mail("We have \r\ndecided.\r\n-- \r\nRosa", flowed)).text == "We have decided.\n--\nRosa"


def test_lines_are_kept() -> None:
    """The lines of a signature and of a table stay lines."""
    text = "We chose someone else.\n\nRosa Lind\nLindwerk GmbH | Berlin\n| a | b |\n| c | d |"
    assert parse(mail(text.replace("\n", "\r\n"))).text == text


def test_what_the_standard_library_writes() -> None:
    """Mails built by Python's own writer come back as they were meant."""
    built = EmailMessage(policy=SMTP)
    built["From"] = "Jörg Weiß <j@lindwerk.example>"
    built["Subject"] = "Ihre Bewerbung als Ingenieur für Messtechnik und Überwachung – unsere Rückmeldung zu Ihrer Prüfung"
    built.set_content("Grüße aus Köln. " * 30 + "\n")
    built.add_alternative("<p>" + "Grüße aus Köln. " * 30 + "</p>", subtype="html")
    built.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Zeugnis für Jörg " + "x" * 100 + ".pdf")
    message = parse(bytes(built))
    assert message.sender == Address("Jörg Weiß", "j@lindwerk.example")
    assert message.subject == built["Subject"]
    assert message.text == ("Grüße aus Köln. " * 30).strip()
    assert message.attachments[0].filename == "Zeugnis für Jörg " + "x" * 100 + ".pdf"
    assert message.defects == ()


def test_speed() -> None:
    """A mail of 5 KB takes a few milliseconds at most, one of 60 KB HTML a few tens, on a slow machine too."""
    small = multipart("alternative", part("text/plain", PLAIN * 20), part("text/html", HTML * 8))
    row = '<tr><td style="font-family:Arial;font-size:14px" class="a"><span style="display:inline">Thank you.</span></td></tr>'
    large = mail("<table>" + row * 500 + "</table>", "Content-Type: text/html; charset=utf-8\r\n")
    for raw, limit in ((small, 0.005), (large, 0.05)):
        best = 1.0
        for _ in range(5):
            start = time.perf_counter()
            parse(raw)
            best = min(best, time.perf_counter() - start)
        assert best < limit


def test_import_is_light() -> None:
    """Importing the parser pulls in no HTTP, no network client, no numerical library."""
    heavy = {"numpy", "requests", "bs4", "lxml", "http.client", "ssl"}
    code = f"import sys, classifier.message; print(*sorted(set(sys.modules) & {heavy!r}))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert out.stdout.strip() == ""


CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2028\u2029]")
FRAGMENTS = [
    *(name + b": " for name in (b"From", b"To", b"Subject", b"Date", b"Message-ID", b"References", b"Content-Type")),
    *(b"Content-Disposition: ", b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"uuencode"),
    *(b"text/plain", b"text/html", b"text/calendar", b"application/pdf", b"message/rfc822"),
    *(b"multipart/mixed", b"multipart/alternative", b"multipart/related", b"; boundary=b", b"--b", b"--b--"),
    *(b"; charset=utf-7", b"; charset=iso-2022-jp", b"; charset=gb2312", b"; name=", b"; format=flowed"),
    *(b"\r\n", b"\r\n\r\n", b"\n", b"\r", b"<a@b.example>", b"=?utf-8?q?", b"?=", b"=0D=0A", b"> "),
    *(b"<p>", b"</p>", b"<blockquote type=cite>", b"\x1b$B", b"+AGE-", b"\x00", b"\xff\xfe", b'"', b"(", b"\\"),
    *(b"\xe2\x80\xae", b"\xc2\x85", b"On 4 March 2024 Jane <j@h.example> wrote:"),
]


def check(raw: bytes) -> None:
    message = parse(raw)
    assert message.size == len(raw)
    assert not any(defect.startswith(("could not be read", "the body could not")) for defect in message.defects)
    for name in (field.name for field in fields(Message)):
        value = getattr(message, name)
        for text in _texts(value):
            assert not CONTROL.search(text), name
            assert "\n" not in text or name in ("text", "quoted", "calendar")
    for identity in (message.message_id, *message.in_reply_to, *message.references):
        assert identity is None or re.fullmatch(r'<[^\x00-\x20\x7f-\U0010ffff"\\<>]+>', identity)
    assert message.date is None or message.date.tzinfo is not None


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in _texts(getattr(value, name))]
    return []


@given(st.binary(max_size=400))
def test_law_any_bytes(raw: bytes) -> None:
    """parse never raises, on any bytes, and hands out no control character."""
    check(raw)


@given(st.lists(st.sampled_from(FRAGMENTS) | st.binary(max_size=8), max_size=50).map(b"".join))
def test_law_any_broken_mail(raw: bytes) -> None:
    """The same for bytes that are nearly a mail."""
    check(raw)
    check(HEAD.encode() + raw)


@given(st.data())
def test_law_cut_anywhere(data: st.DataObject) -> None:
    """A mail cut at any byte is read to there; its header fields are what they were once the cut is past them."""
    raw = multipart("alternative", part("text/plain", PLAIN), part("text/html", HTML))
    at = data.draw(st.integers(0, len(raw)))
    check(raw[:at])
    if at > len(HEAD):
        assert parse(raw[:at]).message_id == "<A1.b2@lindwerk.example>"


_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"]), min_size=1, max_size=39)
)
def test_law_subject_round_trip(subject: str) -> None:
    """A subject that a library encodes comes back the same."""
    word = "=?utf-8?b?" + b64encode(subject.encode()).decode() + "?="
    seen = parse(f"Subject: {word}\r\n\r\nx".encode()).subject
    assert _INVISIBLE.sub("", subject).strip() == seen
