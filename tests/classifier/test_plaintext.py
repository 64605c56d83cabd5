"""HTML to text, what is hidden in it, and the lines of plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.plaintext import clean, flowed, from_html, one_line, unwrap

HIDDEN = [
    '<div style="display:none">secret</div>',
    '<div style="DISPLAY : NONE ;">secret</div>',
    '<span style="display:none!important;max-height:0">secret</span>',
    '<span style="visibility:hidden">secret</span>',
    '<div style="mso-hide:all">secret</div>',
    '<div style="font-size:0">secret</div>',
    '<div style="font-size:1px;color:#fff;line-height:1px">secret</div>',
    '<div style="font-size: 0.1px"><span>secret</span></div>',
    '<div style="max-height:0px;overflow:hidden">secret</div>',
    '<div style="height:0;overflow:hidden">secret</div>',
    '<div style="opacity:0">secret</div>',
    "<p hidden>secret</p>",
    "<style>.preheader { display: none }</style><p class=preheader>secret</p>",
    "<style>@media print{p{color:red}} td.x, span.pre{color:red;display:none!important;}</style><span class=pre>secret</span>",
    "<style>/* <!-- */ #pre{visibility:hidden}</style><p id=pre>secret</p>",
    "<title>secret</title>",
    "<script>secret</script>",
    "<!-- secret -->",
    "<template>secret</template>",
    '<img src="x" alt="secret">',
    '<a href="https://secret.example">',
]
SHOWN = [
    '<td style="font-size:0px"><div style="font-size:13px">shown</div></td>',
    '<div style="font-size:10px">shown</div>',
    '<div style="font-size:1em">shown</div>',
    '<div style="opacity:0.9">shown</div>',
    '<div style="line-height:0">shown</div>',
    '<div style="max-height:0px">shown</div>',
    "<style>@media (max-width:600px){.wide{display:none}}</style><p class=wide>shown</p>",
    "<style>.other{display:none}</style><p class=this>shown</p>",
    "<!--[if mso]><![endif]--><p>shown</p>",
    "<!--[if !mso]><!--><p>shown</p><!--<![endif]-->",
]


@pytest.mark.parametrize("html", HIDDEN)
def test_hidden_text_is_removed(html: str) -> None:
    """Text that a reader does not see is not text."""
    assert from_html(f"<html><body><p>before</p>{html}<p>after</p></body></html>").split() == ["before", "after"]


@pytest.mark.parametrize("html", SHOWN)
def test_shown_text_is_kept(html: str) -> None:
    """Styles that only look like hiding hide nothing."""
    assert "shown" in from_html(f"<html><body>{html}</body></html>")


def test_lines_and_paragraphs() -> None:
    """Block elements are lines, paragraphs have a blank line between, cells a blank, blanks are single."""
    html = (
        "<p>Dear Jane,</p><p>we&nbsp;&nbsp;chose\nsomeone <b>el</b>se.<br>Sorry.</p>"
        "<table><tr><td>Rosa</td><td>Lind</td></tr><tr><td>HR</td></tr></table>"
    )
    assert from_html(html) == "Dear Jane,\n\nwe chose someone else.\nSorry.\n\nRosa Lind\nHR"
    outlook = "<p class=MsoNormal>Hello<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>No.</p>"
    assert from_html(outlook) == "Hello\n\nNo."


def test_quotes_of_html_become_lines() -> None:
    """Quoted blocks get ">" before each line, nested ones more; a block that only indents gets none."""
    html = "No.<blockquote type=cite>one<br>two<blockquote type=cite>three</blockquote></blockquote>Rosa"
    assert [line for line in from_html(html).split("\n") if line.strip("> ")] == ["No.", "> one", "> two", ">> three", "Rosa"]
    assert from_html('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">indented</blockquote>') == "indented"
    assert from_html("<blockquote>said</blockquote>") == "said"


def test_invisible_characters() -> None:
    """Zero-width, direction, tag and control characters go; all kinds of blanks are blanks."""
    assert (
        clean("a\u200bb\u00adc\ufeffd\u202ee\U000e0041f\x00g\x1b[0m\x85h\u2028i\xa0\u2003j\tk\ue000l") == "abcdefg[0m\nh\ni j kl"
    )
    assert clean("a\r\nb\rc\n\n\n\n d \n") == "a\nb\nc\n\nd"
    assert clean("\ud800") == "\ufffd"
    assert one_line("a\r\n b\u2029c\x00") == "a b c"


def test_flowed() -> None:
    """format=flowed: soft breaks joined, quotes kept apart, signature line alone, stuffed blanks gone (RFC 3676)."""
    text = "We chose \r\nsomeone else.\r\n From here on\r\n> a quoted \r\n> line\r\n>> deeper \r\n> out\r\n-- \r\nRosa"
    assert flowed(text) == "We chose someone else.\nFrom here on\n> a quoted line\n>> deeper \n> out\n-- \nRosa"
    assert flowed("Auf \nwieder \nsehen", delsp=True) == "Aufwiedersehen"


def test_unwrap_joins_what_a_program_broke() -> None:
    """Lines broken at the margin become a paragraph; greeting, list, signature and table keep their lines."""
    text = (
        "Dear Jane,\n\nthank you for the time that you took to talk to us last week about the role of\n"
        "designer. After long talks we have decided to go on with somebody who has more\nof the experience we need.\n\n"
        "- first point\n- second point\n\nBest regards\nRosa Lind\nLindwerk GmbH\n\n| a | b |\n| c | d |"
    )
    assert unwrap(text) == (
        "Dear Jane,\n\nthank you for the time that you took to talk to us last week about the role of designer. After long talks "
        "we have decided to go on with somebody who has more of the experience we need.\n\n"
        "- first point\n- second point\n\nBest regards\nRosa Lind\nLindwerk GmbH\n\n| a | b |\n| c | d |"
    )


def test_unwrap_japanese() -> None:
    """Lines of a script without blanks are joined without one, up to the full stop."""
    one, two = "慎重に選考を重ねました結果、誠に残念ながら今回は", "ご期待に添えない結果となりました。"
    rest = "\n何卒ご了承ください。\n\n株式会社青空\n採用担当"
    assert unwrap(f"{one}\n{two}{rest}") == one + two + rest


@given(st.text(max_size=400))
def test_law_unwrap_changes_only_line_breaks(text: str) -> None:
    """Unwrapping takes line breaks away and nothing else, and has nothing left to do a second time on what it joined."""
    assert re.sub(r"\s", "", unwrap(text)) == re.sub(r"\s", "", text)


@given(st.text(max_size=300))
def test_law_clean_is_done_once(text: str) -> None:
    """Cleaning a second time changes nothing, and nothing that a terminal obeys is left."""
    once = clean(text)
    assert clean(once) == once
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\ud800-\udfff]", once)
    assert "\n" not in one_line(text)


def test_walls_of_signs() -> None:
    """A run of signs or accents without end is cut: nobody reads it, and putting accents in order takes quadratic time."""
    assert clean("a" + "\u0315\u0300" * 5000 + "b") == "a" + "\u0315\u0300" * 20 + "b"
    assert clean("─" * 100) == "─" * 40
    assert clean("안녕하세요" * 30) == "안녕하세요" * 30


def test_long_html() -> None:
    """Embedded images and comments don't count when HTML is cut to what is read."""
    filler = '<img src="data:image/png;base64,' + "A" * 300_000 + '"><!-- ' + "x" * 300_000 + " -->"
    assert from_html(f"<p>one</p>{filler}<p>two</p>") == "one\n\ntwo"
    assert len(from_html("<p>word</p>" * 100_000)) < 200_000


def test_a_panic_below_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    """A panic of the library's native code, which is no Exception, costs the layout and not the text; Ctrl-C goes through."""

    class PanicException(BaseException):
        pass

    def fall(fault: type[BaseException]) -> None:
        def extract(*_: object, **__: object) -> str:
            raise fault

        monkeypatch.setattr("classifier.plaintext.extract_plain_text", extract)

    fall(PanicException)
    assert from_html("<p>We chose <b>someone</b> else.</p>") == "We chose someone else."
    fall(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        from_html("<p>x</p>")


PIECES = [
    "<div",
    ">",
    "</div>",
    "<blockquote type=cite>",
    "</blockquote>",
    "<p>",
    ' style="display:none"',
    "<!--",
    "-->",
    "<style>",
    ".a{",
    "}",
    "&#xE000;",
    "x",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=30).map("".join))
def test_law_html_never_raises(html: str) -> None:
    """Any markup gives text without control characters and without marks."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", from_html(html))
