"""Header fields, read in one bounded sweep: scan, decode encoded words, take addresses, message ids and dates apart.

Not left to a library because every one that was tried can be made to run for seconds or to raise by a header that a sender
chose (50,000 addresses, 20,000 encoded words, 50,000 open comments). Everything here is linear in its input and capped.
"""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from classifier.charsets import decode_bytes
from classifier.plaintext import one_line

__all__ = ["addresses", "base64_bytes", "date", "decoded", "message_ids", "scan"]

MAX_BLOCK = 256 * 1024  # bytes of header fields read; 100 KB is already rare (long ARC and Received chains)
MAX_FIELDS = 1000
MAX_VALUE = 64 * 1024  # bytes kept of one field: a To of 1,000 people
MAX_WORDS = 200  # encoded words decoded in one field
MAX_ADDRESSES = 100
MAX_IDS = 100
MAX_ID = 900  # a msg-id has to fit in a header line of 998 (RFC 5322 section 2.1.1)

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)(?:\n|\Z)")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_FOLD = re.compile(rb"\r?\n|\r")


def scan(raw: bytes, start: int, end: int, wanted: frozenset[str]) -> tuple[list[tuple[str, bytes]], int, str]:
    """The header fields of `raw[start:end]` whose lower-case names are `wanted`, where the body starts, and a defect or "".

    Values are unfolded (RFC 5322 section 2.2.3) and otherwise as sent. The block ends at the first blank line, or at the first
    line that can't be a header field.
    """
    fields: list[tuple[str, bytes]] = []
    limit = min(end, start + MAX_BLOCK)
    at = start
    for _ in range(MAX_FIELDS):
        if at >= limit:
            break
        if raw.startswith(b"\n", at):
            return fields, at + 1, ""
        if raw.startswith(b"\r\n", at):
            return fields, at + 2, ""
        found = _FIELD.match(raw, at, limit)
        if found is None:
            return fields, at, "the header fields end without a blank line"
        at = found.end()
        name = found[1].decode("ascii").lower()
        if name in wanted:
            fields.append((name, _FOLD.sub(b"", found[2][:MAX_VALUE]).strip()))
    if at >= end:
        return fields, end, ""
    # Too many or too long: the rest of the block is skipped, the body still read.
    blank = _BLANK_LINE.search(raw, max(start, at - 1), end)
    return fields, blank.end() if blank else end, "the header fields are too long and were cut"


_INJECTED = re.compile(r"[\r\n]+(?=[A-Za-z][A-Za-z0-9-]{1,40}:)")
_WORD = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")


def decoded(value: bytes | str) -> str:
    """A field value as text for a reader: encoded words (RFC 2047) decoded, raw 8-bit bytes guessed, no line break or control.

    An encoded line break with a header field behind it is an attempt to inject one: the field goes, as no part of the text.
    """
    text = value if isinstance(value, str) else decode_bytes(value, "")[0]
    return one_line(_INJECTED.split(_words(text), maxsplit=1)[0] if "=?" in text else text)


def _words(text: str) -> str:
    out: list[str] = []
    pending = b""  # bytes of neighbouring words of one charset: a character may be cut between two words
    charset = ""
    at = 0
    for count, word in enumerate(_WORD.finditer(text)):
        if count >= MAX_WORDS:
            break
        between = text[at : word.start()]
        if (between.strip() or word[1].lower() != charset) and pending:
            out.append(decode_bytes(pending, charset)[0])
            pending = b""
        if between.strip() or count == 0:
            out.append(between)
        charset = word[1].lower()
        pending += _word_bytes(word[2], word[3])
        at = word.end()
    out.append(decode_bytes(pending, charset)[0])
    out.append(text[at:])
    return "".join(out)


def _word_bytes(encoding: str, text: str) -> bytes:
    octets = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return _HEX.sub(lambda pair: bytes((int(pair[1], 16),)), octets.replace(b"_", b" "))
    return base64_bytes(octets)


_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def base64_bytes(octets: bytes) -> bytes:
    """What can be decoded of base64 text that may be cut short or damaged."""
    kept = _NOT_BASE64.sub(b"", octets)
    kept = kept[: len(kept) - (len(kept) % 4 == 1)]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


_RUN = re.compile(r'[^"(<,;:=]+')
_CLOSE = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL)
_COMMENT = re.compile(r"[()\\]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# An addr-spec that is safe in a header and in a command; quoted local parts and address literals are not worth their risk.
_SPEC = re.compile(r"[^\s\x00-\x20\x7f-\xa0@<>()\[\]\",;:\\]{1,128}@[^\s\x00-\x20\x7f-\xa0@<>()\[\]\",;:\\=?]{1,253}")


def addresses(value: bytes) -> tuple[tuple[str, str], ...]:
    """(display name, addr-spec) of each mailbox of an address field (RFC 5322 section 3.4), groups flattened.

    The name is decoded and may be empty; what has no safe addr-spec is left out; at most MAX_ADDRESSES.
    """
    text = decode_bytes(value, "")[0]
    out: list[tuple[str, str]] = []
    words: list[str] = []
    comments: list[str] = []
    spec: str | None = None
    closable = anglable = True  # once a quote or angle has no partner, no later one has: this keeps the scan linear
    at, end = 0, len(text)
    while at < end and len(out) < MAX_ADDRESSES:
        char = text[at]
        at += 1
        if char == '"' and closable:
            quoted = _CLOSE.match(text, at)
            if quoted is None:
                closable = False
            else:
                words.append(_ESCAPE.sub(r"\1", quoted[0][:-1]))
                at = quoted.end()
        elif char == "(":
            close = _comment_end(text, at)
            comments.append(text[at : close - 1])
            at = close
        elif char == "<" and anglable:
            close = text.find(">", at)
            if close < 0:
                anglable = False
            else:
                spec = text[at:close].rpartition("<")[2]
                at = close + 1
        elif char in ",;":
            _add(out, words, comments, spec)
            words, comments, spec = [], [], None
        elif char == ":":
            if spec is None and not (words and "@" in words[-1]):
                words, comments = [], []  # the name of a group
        elif run := _WORD.match(text, at - 1) or _RUN.match(text, at - 1):
            words.append(run[0])  # an encoded word is one, whatever it encodes
            at = run.end()
    if len(out) < MAX_ADDRESSES:
        _add(out, words, comments, spec)
    return tuple(out)


def _comment_end(text: str, at: int) -> int:
    """Where the comment ends whose `(` is just before `at`; the end of the text where it doesn't."""
    depth = 1
    skip = -1
    for mark in _COMMENT.finditer(text, at):
        if mark.start() == skip:
            continue
        if mark[0] == "\\":
            skip = mark.start() + 1
        else:
            depth += 1 if mark[0] == "(" else -1
            if depth == 0:
                return mark.end()
    return len(text) + 1


def _add(out: list[tuple[str, str]], words: list[str], comments: list[str], spec: str | None) -> None:
    name = " ".join(" ".join(words).split())
    if spec is None:
        bare = _SPEC.search(name)
        if bare is None:
            return
        spec, name = bare[0], ""
    address = spec.strip()
    if len(address) > 254 or not _SPEC.fullmatch(address) or one_line(address) != address or "=?" in address:
        return
    local, _, domain = address.rpartition("@")
    address = f"{local}@{domain.lower().strip('.')}"
    shown = decoded(name or " ".join(comments)).strip("'\" ")[:200]
    out.append(("" if shown.lower() == address.lower() else shown, address))


# Printable ASCII without blank, double quote, backslash and angle brackets: safe in an IMAP command and in a header field.
_ID = re.compile(rb"<([!#-;=?-\[\]-~]+)>")


def message_ids(value: bytes) -> tuple[str, ...]:
    """The msg-ids of a field (RFC 5322 section 3.6.4), byte for byte, in order; unsafe ones left out, of many the last kept."""
    return tuple(found[0].decode("ascii") for found in _ID.finditer(value) if len(found[1]) <= MAX_ID)[-MAX_IDS:]


def date(value: bytes) -> datetime | None:
    """The moment of a Date field (RFC 5322 section 3.3), aware; None where unreadable or absurd (not in 1980..2200)."""
    try:
        moment = parsedate_to_datetime(value[:200].decode("ascii", "replace"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)  # "-0000": the moment is known, the writer's zone isn't
        return moment if 1980 <= moment.astimezone(UTC).year <= 2200 else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
