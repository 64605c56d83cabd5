"""Mails made to stop a parser: each is read within its bounds, and what can be read of it is."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from classifier.message import Message, parse

SECONDS = 3.0  # three times what is promised: test machines are slow
MEGABYTES = 64

HEAD = b"From: Rosa Lind <rosa@lindwerk.example>\r\nTo: jane@home.example\r\nMessage-ID: <a1@lindwerk.example>\r\n"
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\nThank you for your time. We chose someone else.\r\n"
SENTENCE = "We chose someone else."

_PEAK = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def _megabytes(field: str) -> float:
    found = re.search(rf"{field}:\s+(\d+) kB", _PEAK.read_text())
    assert found
    return int(found[1]) / 1024


@contextmanager
def bounded() -> Iterator[None]:
    """Fail when the block takes longer than SECONDS or its peak resident size is more than MEGABYTES over the start."""
    measured = _PEAK.exists() and _RESET.exists()
    if measured:
        try:
            _RESET.write_text("5")
        except OSError:
            measured = False
    before = _megabytes("VmRSS") if measured else 0.0
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < SECONDS
    if measured:
        assert _megabytes("VmHWM") - before < MEGABYTES


def read(raw: bytes) -> Message:
    with bounded():
        message = parse(raw)
    for text in (message.subject, message.text, message.quoted, message.calendar, *message.defects):
        assert not _CONTROL.search(text)
    assert message.size == len(raw)
    return message


def nested(levels: int, inner: bytes) -> bytes:
    out = [HEAD]
    for level in range(levels):
        out.append(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level))
    out.append(inner)
    out += [b"\r\n--b%d--\r\n" % level for level in reversed(range(levels))]
    return b"".join(out)


def test_line_break_in_a_message_id() -> None:
    """Bad input 1: a Message-ID that carries an IMAP command is not kept at all."""
    for bad in (
        b'<a"\\r\\n@b.example>',
        b"<a b@c.example>",
        b'<x" 1:* +FLAGS \\Deleted@c.example>',
        b"<\xc3\xa4@c.example>",
        b"<a\x01@b>",
    ):
        message = read(b"Message-ID: " + bad + b"\r\nIn-Reply-To: " + bad + b"\r\nReferences: " + bad + b"\r\n\r\nx")
        assert message.message_id is None
        assert message.in_reply_to == message.references == ()
    folded = read(b"Message-ID: <a\r\n\tA2 UID STORE 1:* +FLAGS (\\Deleted)\r\n b@c.example>\r\n\r\nx")
    assert folded.message_id is None


def test_line_break_in_a_name_and_a_subject() -> None:
    """Bad inputs 2 and 3: encoded and raw line breaks in a name or subject never come out as such, nor as a new field, nor what was to be one as text."""
    raw = (
        b"From: =?utf-8?q?Rosa=0D=0ABcc:_all@evil.example?= <rosa@lindwerk.example>\r\n"
        b"Subject: =?utf-8?b?" + b64encode(b"Hi\r\nBcc: all@evil.example\n\x1b[2J") + b"?=\r\n"
        b'To: "Jane\rBcc: x@evil.example" <jane@home.example>\r\n\r\nx'
    )
    message = read(raw)
    assert message.sender is not None
    assert message.sender.name == "Rosa"
    assert message.sender.email == "rosa@lindwerk.example"
    assert message.subject == "Hi"
    harmless = read(b"Subject: =?utf-8?q?Your_application=0D=0A_as_a_cook?=\r\n\r\nx")
    assert harmless.subject == "Your application as a cook"
    assert [address.email for address in message.to] == ["jane@home.example"]
    assert "\r" not in message.to[0].name


def test_nested_multiparts() -> None:
    """Bad input 4: 2,000 nested multiparts are no fault; a text within reach is read."""
    assert any("nested" in defect for defect in read(nested(2000, PLAIN)).defects)
    assert SENTENCE in read(nested(10, PLAIN)).text


def test_nested_attached_mails() -> None:
    """Bad input 5: 2,000 mails, each attached to the next, are one attachment."""
    message = read(HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 2000 + PLAIN)
    assert message.text == ""
    assert [attachment.content_type for attachment in message.attachments] == ["message/rfc822"]


def test_many_parts() -> None:
    """Bad input 6: of 100,000 empty parts the first hundred are looked at, and a text among them is read."""
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + PLAIN + b"--b\r\n\r\n" * 100_000 + b"--b--"
    message = read(raw)
    assert message.text == "Thank you for your time. We chose someone else."
    assert any("parts" in defect for defect in message.defects)


def test_boundary_lookalikes() -> None:
    """Lines that only begin like a boundary cost nothing to speak of, in every level of a deep tree."""
    assert read(nested(12, b"\r\n" + b"--b0x\r\n--b1x\r\n" * 60_000 + PLAIN)).message_id == "<a1@lindwerk.example>"


def test_many_addresses() -> None:
    """Bad input 7: 50,000 addresses in To are cut to a number that somebody may want."""
    raw = (
        b"From: rosa@lindwerk.example\r\nTo: "
        + b", ".join(b"p%d@home.example" % n for n in range(50_000))
        + b"\r\n\r\n"
        + b"Hello."
    )
    message = read(raw)
    assert message.to[0].email == "p0@home.example"
    assert 1 < len(message.to) <= 1000
    assert message.text == "Hello."


def test_many_encoded_words() -> None:
    """Bad input 8: 20,000 encoded words in Subject."""
    folded = b"\r\n ".join([b"=?utf-8?q?=C3=A4?="] * 20_000)
    message = read(HEAD + b"Subject: " + folded + b"\r\n\r\nHello.")
    assert message.subject.startswith("ääää")
    assert message.text == "Hello."
    assert read(HEAD + b"Subject: " + b"=?utf-8?q?" * 20_000 + b"\r\n\r\nHello.").text == "Hello."


def test_many_continuations() -> None:
    """Bad input 9: 20,000 RFC 2231 continuations of a filename."""
    pieces = b"".join(b";\r\n name*%d*=%%41" % n for n in range(20_000))
    message = read(HEAD + b"Content-Type: application/pdf" + pieces + b"\r\n\r\nx")
    assert [attachment.content_type for attachment in message.attachments] == ["application/pdf"]
    assert len(message.attachments[0].filename) <= 200


@pytest.mark.parametrize(
    "value", [b"(" * 50_000, b"(\\" * 30_000, b'"<' * 25_000, b'"' * 50_001, b"<" * 50_000, b"a:" * 30_000, b'"\\' * 30_000]
)
def test_hostile_address_fields(value: bytes) -> None:
    """Bad inputs 10 and 11: open comments, quotes and angles by the ten thousand."""
    message = read(b"From: " + value + b"\r\nTo: " + value + b" jane@home.example\r\nSubject: kept\r\n\r\nHello.")
    assert message.subject == "kept"
    assert message.text == "Hello."


@pytest.mark.parametrize(
    "html",
    [
        "<!--" * 100_000,
        "<b " * 100_000,
        "<div>" * 100_000,
        "<blockquote type=cite>" * 20_000,
        '<div style="font-size:0">' * 15_000,
        '<div style="display:none">' * 15_000,
        "<style>.a{" * 30_000,
        "<style>" + "@media{" * 40_000,
        "<table><tr><td>" * 20_000,
        "<a href=x><p>" * 25_000,
        "&" * 300_000,
        "<p>&lt;From:</p>" * 20_000,
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt">' * 5_000,
    ],
    ids=lambda html: html[:24],
)
def test_hostile_html(html: str) -> None:
    """Bad inputs 12 to 14: markup without end, and the sentence before it still read where there is one."""
    assert SENTENCE in read(HEAD + b"Content-Type: text/html\r\n\r\n<p>" + SENTENCE.encode() + b"</p>" + html.encode()).text
    read(HEAD + b"Content-Type: text/html\r\n\r\n" + html.encode() + SENTENCE.encode())


@pytest.mark.parametrize(
    "line",
    [
        "> ",
        ">" * 500,
        "On 2024:",
        "From: x@y.example",
        "-----Original Message-----",
        "a:",
        "1 wrote",
        "Le 2024 a écrit ",
        "=" * 70,
        "Date:",
        "@",
        "- ",
    ],
)
def test_hostile_quotes(line: str) -> None:
    """Lines that look like the beginning of a quote, by the ten thousand, take no longer than others."""
    for end in ("\n", ":\n", " "):
        read(HEAD + b"\r\n" + ((line + end) * 20_000)[:400_000].encode())


@pytest.mark.parametrize(
    "charset", ["x-unknown", "zlib", "base64", "idna", "punycode", "undefined", "rot13", "unicode_escape", '"', "utf-8''en"]
)
def test_wrong_charset(charset: str) -> None:
    """Bad input 15: an unknown charset, or a codec that is none, gives the text all the same."""
    raw = HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\nWir haben uns für jemand anderen entschieden.".encode()
    assert read(raw).text == "Wir haben uns für jemand anderen entschieden."
    read(HEAD + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode() + b"xn--" * 100_000)


def test_damaged_transfer_encodings() -> None:
    """Bad input 16: cut or corrupt base64 and quoted-printable give what can be read."""
    words = ("Thank you for your time. " * 40 + SENTENCE).encode()
    coded = b64encode(words)
    for cut in (len(coded), 1001, 1002, 1003, 1000):
        head = HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        assert read(head + coded[:cut]).text.startswith("Thank you for your time. Thank you")
        assert read(head + coded[:500] + b"\r\n!!*\r\n" + coded[500:cut]).text.startswith("Thank you for your time. Thank you")
    quoted = read(HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe =ZZ =\r\nund mehr=C3=")
    assert quoted.text.startswith("Grüße =ZZ und mehr")
    torn = nested(
        2, b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "Wir haben uns gegen Sie entschieden, für".encode()[:-2]
    )
    assert read(torn.partition(b"\r\n--b1--")[0]).text.startswith("Wir haben uns gegen Sie entschieden, f")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"\r\n", ""),
        (b"\r\n\r\nOnly a body.", "Only a body."),
        (b"Only a body, no header fields.\r\n\r\nSecond.", "Only a body, no header fields.\n\nSecond."),
        (b"\x00" * 5000, ""),
        (b"Subject: a\x00b\r\n\r\nx\x00y", "xy"),
        (b"\xff\xfe" * 100, "ÿþ" * 100),
        (b"From rosa@lindwerk.example Mon Mar  4 10:00:00 2024\nSubject: s\n\nHello.", "Hello."),
        (b"Subject: s\rFrom: a@b.example\r\rHello.\rAgain.", "Hello.\nAgain."),
        (b"Subject: only header fields", ""),
        (b":\r\n:\r\n\r\nx", ":\n:\n\nx"),
    ],
)
def test_hardly_a_mail(raw: bytes, text: str) -> None:
    """Bad input 17: no header fields, no bytes, NUL bytes, other line ends."""
    assert read(raw).text == text


def test_raw_8_bit_header_fields() -> None:
    """Bad input 17: header fields in UTF-8 or Latin-1 without encoding are read."""
    assert read("Subject: Rückmeldung\r\n\r\nx".encode()).subject == "Rückmeldung"
    assert read("Subject: Rückmeldung\r\n\r\nx".encode("latin-1")).subject == "Rückmeldung"
    sender = read("From: Jörg Weiß <joerg@lindwerk.example>\r\n\r\nx".encode("latin-1")).sender
    assert sender is not None
    assert sender.name == "Jörg Weiß"


@pytest.mark.parametrize(
    ("charset", "coding", "text"),
    [
        ("iso-2022-jp", "iso2022_jp", "選考の結果、今回は見送らせていただきます。"),
        ("utf-7", "utf-7", "Leider müssen wir Ihnen absagen."),
        ("gb2312", "gbk", "很遗憾，您未能通过面试。㈱镕"),
        ("euc-kr", "cp949", "아쉽게도 똠방각하"),
        ("shift_jis", "cp932", "①採用を見送ります"),
        ("iso-8859-1", "cp1252", "We’re sorry – “no”"),
        ("us-ascii", "utf-8", "Wir müssen absagen"),
        ("iso-8859-1", "utf-8", "Grüße, Frau Öz"),
    ],
)
@pytest.mark.parametrize("transfer", [None, "7bit", "8bit", "base64"])
def test_charsets_that_libraries_leave(charset: str, coding: str, text: str, transfer: str | None) -> None:
    """Bad input 26: charsets with the wrong transfer encoding or the wrong name are decoded."""
    octets = text.encode(coding)
    head = HEAD + f"Content-Type: text/plain; charset={charset}\r\n".encode()
    if transfer:
        head += f"Content-Transfer-Encoding: {transfer}\r\n".encode()
    assert read(head + b"\r\n" + (b64encode(octets) if transfer == "base64" else octets)).text == text


def test_attached_mail_does_not_leak() -> None:
    """Bad input 26: the text of an attached mail is neither text nor quote, whatever holds it."""
    for kind in (b"message/rfc822", b"message/RFC822; name=old.eml", b"message/global", b"message/partial"):
        inner = b"Content-Type: " + kind + b"\r\n\r\nSubject: old\r\n\r\nsecret words\r\n"
        message = read(
            HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + PLAIN + b"--b\r\n" + inner + b"--b--\r\n"
        )
        assert SENTENCE in message.text
        assert "secret" not in message.text + message.quoted
        assert len(message.attachments) == 1
    digest = HEAD + b"Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: old\r\n\r\nsecret words\r\n--b--\r\n"
    assert read(digest).text == ""


def test_more_than_one_subject() -> None:
    """Bad input 26: of two subjects the first one counts, as text, and it is said."""
    message = read(b"Subject: first\r\nSubject: second\r\nFrom: a@b.example\r\nFrom: c@d.example\r\n\r\nx")
    assert message.subject == "first"
    assert message.sender is not None
    assert message.sender.email == "a@b.example"
    assert "more than one subject, the first one used" in message.defects


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../x.pdf", "x.pdf"),
        ("..\\\\..\\\\x.pdf", "x.pdf"),
        ("/etc/passwd", "passwd"),
        ("C:\\\\a\\\\b.doc", "b.doc"),
        ("..", ""),
        ("a\x1b[31m.pdf", "a[31m.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("x" * 3000 + ".pdf", "x" * 180 + ".pdf"),
    ],
)
def test_attachment_names(name: str, safe: str) -> None:
    """Bad input 26: an attachment's name is no path and has no control character."""
    raw = HEAD + b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="' + name.encode() + b'"\r\n\r\nx'
    assert [attachment.filename for attachment in read(raw).attachments] == [safe]


def test_long_message_ids() -> None:
    """Bad input 27: msg-ids of over 78 characters are kept byte for byte, folded fields too."""
    long = "<" + "AM0PR04MB1234" * 8 + "+=_/$!~'{}@AM0PR04MB1234.eurprd04.prod.outlook.example>"
    other = "<short@home.example>"
    message = read(f"In-Reply-To:\r\n {long}\r\nReferences: {other}\r\n\t{long}\r\nMessage-ID:\r\n\t{long}\r\n\r\nx".encode())
    assert message.message_id == long
    assert message.in_reply_to == (long,)
    assert message.references == (other, long)


def test_long_header_block() -> None:
    """A header block of megabytes is cut, its beginning and the body still read."""
    message = read(HEAD + b"X-Filler: 1234567890\r\n" * 100_000 + b"\r\n" + b"Hello.")
    assert message.message_id == "<a1@lindwerk.example>"
    assert message.text == "Hello."
    assert read(HEAD + b"X-Long: " + b"x" * 3_000_000 + b"\r\n\r\nHello.").message_id == "<a1@lindwerk.example>"


def test_walls_of_accents() -> None:
    """Accents by the hundred thousand on one letter: no library may put them in order (NFC), which takes quadratic time."""
    wall = ("a" + "\u0315\u0300" * 100_000).encode()
    for kind in (b"text/plain", b"text/html", b"text/calendar"):
        message = read(HEAD + b"Subject: " + wall[:60_000] + b"\r\nContent-Type: " + kind + b"; charset=utf-8\r\n\r\n" + wall)
        assert len(message.text + message.subject + message.calendar) < 200
    read(HEAD + b'Content-Type: application/pdf; name="' + wall + b'"\r\n\r\nx')


def test_many_texts() -> None:
    """Texts, HTML and attachments by the hundred in one mail share one budget."""
    html = b"Content-Type: text/html\r\n\r\n" + b"<a><b><i><u>" * 15_000
    attached = (
        b"Content-Type: application/pdf; name=" + b'"\\;"=?' * 600 + b"\r\nContent-Disposition: attachment" + b"; a*=x" * 600
    )
    for body in (
        html,
        attached + b"\r\n\r\nx",
        b"\r\n" + b"word " * 100_000,
        b"Content-Type: text/calendar\r\n\r\nA" + b"\r\n B" * 50_000,
    ):
        message = read(
            HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + (b"--b\r\n" + body + b"\r\n") * 100 + b"--b--"
        )
        assert message.defects or len(message.attachments) == 50


def test_large_texts() -> None:
    """Texts of megabytes, of empty lines, of one line: read to a limit, and said."""
    for body in (
        b"a line of text\r\n" * 300_000,
        b"\n" * 5_000_000,
        b"x" * 5_000_000,
        b"\r" * 2_000_000,
        b"\xc3\xa4" * 2_000_000,
    ):
        message = read(HEAD + b"\r\n" + body)
        assert len(message.text) <= 200_000
        assert message.defects


def test_large_attachment() -> None:
    """An attachment of 20 MB is passed over, not decoded."""
    big = b"Content-Type: application/pdf; name=cv.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b"QUJD" * 19 + b"\r\n"
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        + PLAIN
        + b"--b\r\n"
        + big
        + (b"QUJD" * 19 + b"\r\n") * 250_000
    )
    message = read(raw + b"--b--\r\n")
    assert SENTENCE in message.text
    assert message.attachments[0].filename == "cv.pdf"


def test_nothing_of_a_mail_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """No log record at any level above DEBUG while hostile mails are read."""
    with caplog.at_level("INFO"):
        parse(HEAD + b"Subject: =?shift_jis?b?/////w==?=\r\nContent-Type: text/x-odd; charset=undefined\r\n\r\n\xff\xff")
        parse(HEAD + b"Content-Type: application/pdf; name==?shift_jis?b?/////w=?=\r\n\r\nsecret")
        parse(HEAD + b"Content-Type: multipart/mixed\r\n\r\n--b\r\nsecret")
    assert not caplog.records
