"""Text as a reader sees it: HTML to text without what is hidden, no invisible characters, whole lines.

Quoted blocks of HTML come out as "> " lines, so that quotes.py has one kind of quote to deal with; two marks of the private
use area stand for what only the markup tells.
"""

from __future__ import annotations

import re
import unicodedata

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import ElementNode, HTMLTree

from classifier.quotes import ATTRIBUTION, QUOTED_BELOW

__all__ = ["MAX_HTML", "clean", "flowed", "from_html", "one_line", "unwrap"]

_OPEN, _SHUT = "\ue000", "\ue001"

MAX_HTML = (
    200_000  # characters of HTML that are parsed: any parser takes quadratic time on some of it; Gmail cuts at half of that
)
MAX_STYLE = 2_000  # characters of one style attribute
MAX_STYLED = 5_000  # elements whose style is looked at
MAX_NESTED = 200  # quotes and hidden elements that are dealt with
MAX_LOOKS = 50  # elements whose whole content is looked at

_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
_UNSEEN_ASCII = re.compile("[\x00-\x08\x0e-\x1f\x7f]+")
_MARKS = re.compile("[\ue000-\ue003]+")
# A wall of signs or of accents on one letter: nobody reads it, and sorting accents (NFC, NFKC) takes quadratic time.
_WALL = re.compile(r"([^\w\s\x00-\x7f]{40})[^\w\s\x00-\x7f]+")
_LONE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]+")
_EDGES = re.compile(r" *\n *")
_GAP = re.compile(r"\n{3,}")


def clean(text: str, *, marks: bool = False) -> str:
    """`text` with LF line ends, no control or invisible character, single blanks, at most one blank line in a row.

    `marks`: keep the marks of this module (for what comes from `from_html`).
    """
    text = _BREAK.sub("\n", text)
    if text.isascii():
        text = _UNSEEN_ASCII.sub("", text)
    else:
        text = _WALL.sub(r"\1", _LONE.sub("\ufffd", _UNSEEN.sub("", text)))
        if not marks:
            text = _MARKS.sub("", text)
    return _GAP.sub("\n\n", _EDGES.sub("\n", _BLANKS.sub(" ", text))).strip()


def one_line(text: str) -> str:
    """`text` for a header value: cleaned, and every line break a blank."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(clean(text).split())


# --- HTML -------------------------------------------------------------------------------------------------------------

# Any of these somewhere in the source makes the walk over styles worth its time.
_MAY_HIDE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide|font-size\s*:\s*[01](?:\.\d+)?\s*(?:px|pt|em|%|rem|[;\"'])|"
    r"height\s*:\s*0|opacity\s*:\s*0",
    re.I,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)", re.I
)
_FLAT = re.compile(r"(?<![\w-])(?:max-)?height\s*:\s*0", re.I)
_OVERFLOW = re.compile(r"overflow\s*:\s*hidden", re.I)
_SIZE = re.compile(r"(?<![\w-])font-size\s*:\s*([\d.]+)\s*(px|pt|r?em|%|)", re.I)
_SHEET = re.compile(r"<style[^<>]*>(.*?)(?:</style|\Z)", re.I | re.S)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.S)
_RULE = re.compile(r"(?:\A|(?<=[{}]))([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"(?:[a-z]+)?([.#][\w-]+)", re.I)
_OUTLOOK = re.compile(r"border\s*:\s*none;\s*border-top\s*:\s*solid\s+#?\w+\s+1\.0pt;\s*padding\s*:\s*3\.0pt", re.I)
_LABEL = re.compile(r"\s*[*]*\w[\w ]{0,24}[*]*\s*[:：]")
_EMBEDDED = re.compile(r"data:image/[^\"'\s<>]*", re.I)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_TAG = re.compile(r"<[^<>]*>")

_BELOW = (
    "#divRplyFwdMsg, #mail-editor-reference-message-container, #isForwardContent, #isReplyContent, .yahoo_quoted, "
    ".OutlookMessageHeader"
)
_PREFIX = ".gmail_attr, .moz-cite-prefix"


def from_html(html: str, most: int = MAX_HTML) -> str:
    """The visible text of an HTML part, cleaned: block elements are lines, quoted blocks "> " lines. Never raises on any text.

    `most`: characters of it that are read; embedded images and comments don't count where it is longer.
    """
    if len(html) > most:
        html = _COMMENT.sub("", _EMBEDDED.sub("", html))[:most]
    if not html.isascii() and _MARKS.search(html):
        html = _MARKS.sub("", html)
    try:
        tree = HTMLTree.parse(html)
        _drop_hidden(tree, html)
        quoted = _mark_quotes(tree, html)
        text = extract_plain_text(tree, preserve_formatting=True, main_content=False, alt_texts=False, links=False)
    except BaseException as fault:
        # A panic of resiliparse's Rust code is no Exception; all else that isn't one (Ctrl-C) goes on its way.
        if not isinstance(fault, Exception) and type(fault).__name__ != "PanicException":
            raise
        return clean(_TAG.sub(" ", html))
    text = clean(text, marks=True)
    return _as_lines(text) if quoted else text


def _elements(tree: HTMLTree, selectors: str, most: int) -> list[ElementNode]:
    document = tree.document
    # `.values()`: indexing or iterating such a list takes time that grows with its length, a millisecond an element.
    return [] if document is None else list(document.query_selector_all(selectors).values()[:most])


def _drop_hidden(tree: HTMLTree, html: str) -> None:
    doomed = _elements(tree, "[hidden], template, title", MAX_NESTED)
    if _MAY_HIDE.search(html):
        classes = _hidden_by_sheet(html)
        if classes:
            doomed += _elements(tree, ", ".join(classes), MAX_NESTED)
        looks = 0
        for element in _elements(tree, "[style]", MAX_STYLED):
            style = _style(element)
            if _HIDDEN.search(style) or (_FLAT.search(style) and _OVERFLOW.search(style)):
                doomed.append(element)
            elif looks < MAX_LOOKS and (size := _SIZE.search(style)) and _tiny(size):
                # A table cell of size 0 whose content sets its own size is how newsletters kill gaps, not how they hide.
                looks += 1
                if all(_tiny(inner) for inner in _SIZE.finditer(element.html.partition(">")[2][:20_000])):
                    doomed.append(element)
    for element in doomed:
        if element.parent is not None:
            element.remove()


def _tiny(size: re.Match[str]) -> bool:
    try:
        number = float(size[1])
    except ValueError:
        return False
    return number == 0 or (size[2].lower() in ("px", "pt") and number <= 1.5)


def _hidden_by_sheet(html: str) -> list[str]:
    """Class and id selectors that the style sheet hides outside any @media (which hides on some screens only)."""
    out: list[str] = []
    for sheet in _SHEET.finditer(html):
        for rule in _RULE.finditer(_without_media(_REMARK.sub(" ", sheet[1][:100_000]))):
            if _HIDDEN.search(rule[2]):
                out += (name[1] for selector in rule[1].split(",") if (name := _CLASS.fullmatch(selector.strip())))
    return out[:50]


def _without_media(sheet: str) -> str:
    out: list[str] = []
    depth = 0
    inside = -1  # the depth at which an @ block began
    start = 0
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if inside < 0 and "@" in sheet[start : brace.start()].rpartition(";")[2]:
                inside = depth
            depth += 1
        else:
            depth = max(0, depth - 1)
            if depth == 0:
                if inside < 0:
                    out.append(sheet[start : brace.end()])
                inside = -1
                start = brace.end()
    return "".join(out)


def _mark_quotes(tree: HTMLTree, html: str) -> bool:
    """Put marks round what is quoted; whether there is any."""
    low = html.lower()
    marked = False

    def mark(character: str) -> ElementNode:
        # A block element of its own, so that the mark stands on a line of its own.
        node = tree.create_element("div")
        assert node is not None
        node.text = character
        return node  # type: ignore[return-value]

    if "<blockquote" in low or "protonmail_quote" in low:
        for element in _elements(tree, "blockquote, div.protonmail_quote", MAX_NESTED):
            if _is_quote(element):
                element.prepend(mark(_OPEN))
                element.append(mark(_SHUT))
                marked = True
    if any(name in low for name in ("gmail_attr", "moz-cite-prefix")):
        for element in _elements(tree, _PREFIX, 50):
            text = tree.create_text_node(ATTRIBUTION)
            if text is not None:
                element.prepend(text)
                marked = True
    if any(
        name in low
        for name in ("rplyfwd", "reference-message", "forwardcontent", "replycontent", "yahoo_quoted", "outlookmessageheader")
    ):
        for element in _elements(tree, _BELOW, 5):
            element.before(mark(QUOTED_BELOW))
            marked = True
    if "border-top" in low and "3.0pt" in low:
        for element in _elements(tree, "div[style]", MAX_STYLED):
            if _OUTLOOK.search(_style(element)) and _LABEL.match((element.text or "")[:80]):
                element.before(mark(QUOTED_BELOW))
                marked = True
                break
    return marked


def _is_quote(element: ElementNode) -> bool:
    if (element.getattr("type") or "").lower() == "cite" or element.getattr("cite"):
        return True
    if "quote" in (element.class_name or "").lower():
        return True
    return "border-left" in _style(element).lower()


def _style(element: ElementNode) -> str:
    return (element.getattr("style") or "")[:MAX_STYLE]


def _as_lines(text: str) -> str:
    out: list[str] = []
    depth = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare == _OPEN:
            depth += 1
        elif bare == _SHUT:
            depth = max(0, depth - 1)
        elif _OPEN in bare or _SHUT in bare:
            out.append((">" * min(depth, 9) + " " if depth else "") + bare.replace(_OPEN, "").replace(_SHUT, "").strip())
            depth = max(0, depth + bare.count(_OPEN) - bare.count(_SHUT))
        else:
            out.append(f"{'>' * min(depth, 9)} {bare}".rstrip() if depth else bare)
    return _GAP.sub("\n\n", "\n".join(out)).strip()


# --- plain text -------------------------------------------------------------------------------------------------------


def flowed(text: str, *, delsp: bool = False) -> str:
    """Text of format=flowed (RFC 3676 section 4) with its soft line breaks joined; quoted lines keep their ">"."""
    out: list[list[str]] = []  # a paragraph's lines each
    open_depth = -1  # quote depth of the paragraph still open, or -1
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        soft = bare.endswith(" ") and bare != "-- "
        if delsp and soft:
            bare = bare[:-1]
        if open_depth == depth and bare != "-- ":
            out[-1].append(bare)
        else:
            out.append([">" * min(depth, 9) + " " if depth else "", bare])
        open_depth = depth if soft else -1
    return "\n".join(map("".join, out))


_BULLET = re.compile(r"(?:[-*•·▪–—|>#+=_]|\(?\d{1,2}[.)]|\(?[a-z]\))(?:\s|$)|[-=_*]{3}")
_FULL = 45  # a line shorter than this was ended by its writer
_WIDTH = 60  # no mail program wraps narrower


def unwrap(text: str) -> str:
    """`text` with hard-wrapped lines (RFC 5322 section 2.1.1: at 65 to 80 columns) joined to whole paragraphs.

    A line goes on when the first word of the next one would not have fitted. Lists, signatures and `| ` tables keep their lines.
    """
    lines = text.split("\n")
    widths = [_columns(line) for line in lines]
    margin = max((width for width in widths if width <= 82), default=0)
    out: list[str] = []
    for number, line in enumerate(lines):
        out.append(line)
        if number + 1 < len(lines):
            following = lines[number + 1]
            if not _goes_on(line, widths[number], following, margin):
                out.append("\n")
            elif not (_wide(line[-1]) and _wide(following[0])):
                out.append(" ")
    return "".join(out)


def _goes_on(line: str, width: int, following: str, margin: int) -> bool:
    if not line or not following or line.endswith("|") or _BULLET.match(following):
        return False
    if _wide(line[-1]) and _wide(following[0]):
        return width >= 30 and line[-1] not in "。！？：」】）"
    if width < _FULL or width > 82:
        return False
    word = following.split(" ", 1)[0]
    if margin >= _WIDTH and width + 1 + len(word) > min(margin, 78):
        return True
    return following[0].islower() and line[-1] not in ".!?:;"


def _wide(character: str) -> bool:
    return character > "\u2e7f" and unicodedata.east_asian_width(character) in "WF"


def _columns(line: str) -> int:
    return len(line) if line.isascii() else len(line) + sum(map(_wide, line))
