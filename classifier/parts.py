"""The MIME tree of a mail (RFC 2045, 2046) as ranges of its bytes, found by boundary lines alone: nothing is copied or decoded.

Libraries descend once a level and build an object a part, so a mail of 2,000 nested or 100,000 empty parts stops them. This
reads a bounded number of each and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from classifier.headers import scan

__all__ = ["Part", "Structure", "structure"]

MAX_DEPTH = 16
MAX_PARTS = 100
MAX_LINES = 20_000  # lines that look like a boundary, over the whole mail
MAX_FIELD = 4096  # bytes of a Content-* field that are read

WANTED = frozenset({"content-type", "content-disposition", "content-transfer-encoding"})

_TYPE = re.compile(rb"\s*([\w!#$&^.+-]{1,60}/[\w!#$&^.+-]{1,100})", re.ASCII)
_PARAMETER = re.compile(rb"([\w-]{1,40})(?:\*0?\*?)?\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;\"]+))", re.ASCII)
_TOKEN = re.compile(rb"\s*([\w-]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `content_type` in lower case, its body at `start:end` of the raw mail, parts below it in `children`.

    `fields` are Content-Type and Content-Disposition as sent (for a filename), unfolded and capped.
    """

    content_type: str
    charset: str
    disposition: str
    transfer_encoding: str
    parameters: dict[str, str]
    fields: dict[str, bytes]
    start: int
    end: int
    children: tuple[Part, ...] = ()

    @property
    def named(self) -> bool:
        """Whether it names a file."""
        return any(b"name" in value.lower() for value in self.fields.values())


@dataclass(frozen=True, slots=True)
class Structure:
    """The whole tree, and what was wrong with it or left out, in words."""

    root: Part
    defects: tuple[str, ...] = ()


@dataclass(slots=True)
class _Budget:
    parts: int = MAX_PARTS
    lines: int = MAX_LINES
    defects: list[str] = field(default_factory=list)

    def note(self, defect: str) -> None:
        if defect not in self.defects:
            self.defects.append(defect)


def structure(raw: bytes, fields: list[tuple[str, bytes]], start: int, end: int) -> Structure:
    """The tree of the mail whose top-level `fields` (from `headers.scan`) were read and whose body is `raw[start:end]`."""
    budget = _Budget()
    root = _part(raw, fields, start, end, budget=budget)
    return Structure(root, tuple(budget.defects))


def _part(
    raw: bytes,
    fields: list[tuple[str, bytes]],
    start: int,
    end: int,
    *,
    budget: _Budget,
    depth: int = 0,
    default: str = "text/plain",
) -> Part:
    kept: dict[str, bytes] = {}
    for name, value in fields:
        if name in WANTED:
            kept.setdefault(name, value[:MAX_FIELD])
    content = kept.get("content-type", b"")
    found = _TYPE.match(content)
    content_type = found[1].decode("ascii").lower() if found else ("text/plain" if content else default)
    parameters: dict[str, str] = {}
    for pair in _PARAMETER.finditer(content, found.end() if found else 0):
        text = pair[2] if pair[2] is not None else pair[3]
        parameters.setdefault(pair[1].decode("ascii").lower(), text.decode("latin-1"))
    token = _TOKEN.match(kept.get("content-disposition", b""))
    encoding = _TOKEN.match(kept.get("content-transfer-encoding", b""))
    charset = parameters.get("charset", "")
    if charset.count("'") == 2:  # RFC 2231 section 4: charset'language'value
        charset = charset.rpartition("'")[2]
    children: tuple[Part, ...] = ()
    if content_type.startswith("multipart/"):
        boundary = parameters.get("boundary", "").rstrip()
        if not boundary or len(boundary) > 200:
            budget.note("a multipart without boundary, read as text")
            content_type = "text/plain"
        elif depth >= MAX_DEPTH:
            budget.note(f"parts nested deeper than {MAX_DEPTH}, not read")
        else:
            below = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
            ranges = _ranges(raw, b"--" + boundary.encode("latin-1"), start, end, budget)
            children = tuple(_children(raw, ranges, depth + 1, below, budget))
            if not children:
                budget.note("a multipart without parts, read as text")
                content_type = "text/plain"
    return Part(
        content_type,
        charset[:60],
        token[1].decode("ascii").lower() if token else "",
        encoding[1].decode("ascii").lower() if encoding else "",
        parameters,
        {name: value for name, value in kept.items() if name != "content-transfer-encoding"},
        start,
        end,
        children,
    )


def _children(raw: bytes, ranges: Iterator[tuple[int, int]], depth: int, default: str, budget: _Budget) -> Iterator[Part]:
    for first, last in ranges:
        if budget.parts <= 0:
            budget.note(f"more than {MAX_PARTS} parts, the rest not read")
            return
        budget.parts -= 1
        fields, body, defect = scan(raw, first, last, WANTED)
        if defect:
            budget.note(f"in a part {defect}")
        yield _part(raw, fields, body, last, budget=budget, depth=depth, default=default)


def _ranges(raw: bytes, delimiter: bytes, start: int, end: int, budget: _Budget) -> Iterator[tuple[int, int]]:
    """Where each part between two boundary lines (RFC 2046 section 5.1.1) begins and ends; the last one may lack its end."""
    opened: int | None = None
    at = start
    while (hit := raw.find(delimiter, at, end)) >= 0:
        budget.lines -= 1
        if budget.lines < 0:
            budget.note("too many boundary lines, the rest not read")
            return
        at = hit + len(delimiter)
        if hit > start and raw[hit - 1] != 0x0A:
            continue
        newline = raw.find(b"\n", at, min(end, at + 200))
        rest = raw[at : newline if newline >= 0 else min(end, at + 200)].strip()
        if rest not in (b"", b"--"):
            continue
        if opened is not None:
            yield opened, max(opened, _before_break(raw, hit))
        if rest == b"--":
            return
        opened = newline + 1 if newline >= 0 else end
        at = max(at, opened)
    if opened is not None:
        budget.note("a multipart without its end")
        yield opened, end


def _before_break(raw: bytes, at: int) -> int:
    # The line break before a boundary belongs to the boundary.
    if raw[at - 2 : at] == b"\r\n":
        return at - 2
    return at - 1
