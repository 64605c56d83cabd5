"""The pure half of fetching: which parts are chosen, and the small message made of them."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from daemon.structure import Part, longest_literal, outline, reassemble, wanted, windows

TEXT = Part("1.1", "text/plain")
HTML = Part("1.2", "text/html")
PDF = Part("2", "application/pdf", "attachment")
MIXED = Part("", "multipart/mixed", children=(Part("1", "multipart/alternative", children=(TEXT, HTML)), PDF))
HEADER = b"From: a@firm.example\r\nContent-Type: multipart/mixed;\r\n boundary=old\r\nSubject: hi\r\nMime-Version: 1.0\r\n\r\n"
MIME = {
    "1.1": b"Content-Type: text/plain; charset=utf-8\r\n\r\n",
    "1.2": b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n",
    "2": b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="cv.pdf"\r\n\r\n',
}


def test_a_multipart_keeps_its_shape_its_texts_and_its_file_names() -> None:
    """The texts come out as they went in, the attachment is empty but known, the header has lost only its Content-* fields."""
    raw = reassemble(HEADER, MIXED, MIME, {"1.1": b"Dear Jane", "1.2": b"PGI+"})
    parsed = message_from_bytes(raw, policy=policy.default)
    assert [part.get_content_type() for part in parsed.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    plain, html, pdf = (part for part in parsed.walk() if not part.is_multipart())
    assert plain.get_content().strip() == "Dear Jane"
    assert html.get_content().strip() == "<b>"
    assert (pdf.get_filename(), pdf.get_payload(decode=True)) == ("cv.pdf", b"")
    assert (parsed["Subject"], parsed["From"], len(parsed.get_all("Content-Type"))) == ("hi", "a@firm.example", 1)
    assert b"boundary=old" not in raw


def test_a_single_part_stays_octet_for_octet() -> None:
    """Header and body as they were; only a line that the cap cut goes."""
    part = Part("", "text/plain")
    assert reassemble(b"a: b\r\nc: d\r\n\r\n", part, {}, {"": b"body\r\n"}) == b"a: b\r\nc: d\r\n\r\nbody\r\n"
    assert reassemble(b"a: b\r\nc: d", part, {}, {"": b"body"}) == b"a: b\r\n\r\nbody"


def test_wanted_takes_inline_texts_and_calendars_only() -> None:
    """Attached texts are left, a calendar is taken wherever it is, and a lone attached text is better than none."""
    note = Part("3", "text/plain", "attachment")
    calendar = Part("4", "text/calendar", "attachment")
    whole = Part("", "multipart/mixed", children=(*MIXED.children, note, calendar))
    assert wanted(whole) == ("1.1", "1.2", "4")
    assert wanted(Part("", "multipart/mixed", children=(PDF, note))) == ("3",)
    assert wanted(Part("", "multipart/mixed", children=(PDF,))) == ()


def test_outline_reads_nested_parts_and_dispositions() -> None:
    """Section numbers follow RFC 9051, dispositions are found at their place after the fields of text."""
    plain = (
        b"TEXT",
        b"Plain",
        (b"charset", b"utf-8"),
        None,
        None,
        b"7BIT",
        5,
        1,
        None,
        (b"ATTACHMENT", (b"filename", b"a.txt")),
        None,
    )
    pdf = (b"application", b"pdf", None, None, None, b"base64", 900, None, (b"attachment", None), None)
    inner = ([plain, plain], b"alternative")
    part = outline(([inner, pdf], b"MIXED"))
    assert part is not None
    assert [(leaf.path, leaf.kind, leaf.disposition) for leaf in part.leaves()] == [
        ("1.1", "text/plain", "attachment"),
        ("1.2", "text/plain", "attachment"),
        ("2", "application/pdf", "attachment"),
    ]


def test_outline_gives_up_on_too_deep_and_too_many() -> None:
    """Structures made to hurt are not followed."""
    leaf = (b"text", b"plain", None, None, None, b"7bit", 1, 1)
    deep: Any = leaf
    for _ in range(200):
        deep = ([deep], b"mixed")
    assert outline(deep) is None
    assert outline(([leaf] * 41, b"mixed")) is None
    assert outline(([([leaf] * 30, b"mixed")] * 30, b"mixed")) is None


atoms = st.none() | st.integers(0, 9) | st.binary(max_size=6) | st.sampled_from([b"text", b"plain", b"mixed"])
bodies = st.recursive(
    atoms, lambda inner: st.tuples(inner, inner) | st.lists(inner, max_size=8).map(tuple) | st.lists(inner, max_size=3)
)


@given(bodies)
def test_outline_never_raises(body: Any) -> None:
    """Whatever a server sends as a structure, the answer is a Part or None."""
    part = outline(body)
    assert part is None or wanted(part) is not None


octets = st.binary(max_size=60) | st.sampled_from([b"--", b"\r\n--x\r\n", b"Content-Type: x\r\n", b"\r\n\r\n", b" folded\r\n"])


@given(st.lists(octets, max_size=6).map(b"".join), octets, octets, octets)
def test_a_reassembled_message_never_lets_a_part_out_of_its_place(header: bytes, mime: bytes, plain: bytes, html: bytes) -> None:
    """Hostile headers and bodies change no boundary: the parts are those of the outline, and the bodies are all there."""
    raw = reassemble(header, MIXED, {"1.1": mime, "1.2": b"", "2": b""}, {"1.1": plain, "1.2": html})
    top = raw.rpartition(b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="')[2]
    boundary = top.partition(b'"')[0]
    assert top.count(b"--" + boundary) == 3
    assert plain in raw
    assert html in raw


@given(st.lists(st.integers(0, 30_000_000), max_size=60), st.sampled_from([1, 32 * 1024, 1024 * 1024]))
def test_windows_hold_every_message_once_in_order_and_the_big_ones_alone(sizes: list[int], cap: int) -> None:
    """Cut into windows, no message is lost, doubled or moved; one that a server could announce too much of is alone."""
    batch = list(range(1, len(sizes) + 2))  # the last has vanished
    cut = list(windows(batch, dict(enumerate(sizes, 1)), cap))
    assert [uid for window in cut for uid in window] == batch[:-1]
    for window in cut:
        assert len(window) == 1 or all(sizes[uid - 1] <= longest_literal(cap) for uid in window)
