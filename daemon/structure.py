"""The parts of a message, pure: which are worth fetching, in what portions, and the small message made of those that came.

Nothing here has ever seen a socket: FETCH rows go in as imapclient parses them, octets come out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

__all__ = [
    "Part", "assembled", "batches", "cap_of", "longest_literal", "number", "outline", "plan", "reassemble", "section", "wanted",
    "window_budget", "windows",
]  # fmt: skip

_HEADER_CAP: Final = 64 * 1024  # a header longer than this is cut; real ones stay under 30 KiB
_MIME_CAP: Final = 8 * 1024
_LITERAL_FLOOR: Final = 256 * 1024  # up to this size a mail from a server that ignores partial FETCH does no harm
_SLACK: Final = 4096
_BUDGET: Final = 48 * 1024 * 1024  # everything a server may answer when texts are asked for, above the texts themselves
_BATCH: Final = 200
_WINDOW: Final = 8 * 1024 * 1024  # octets asked for in one go
_MAX_DEPTH: Final = 20
_MAX_LEAVES: Final = 40
_MAX_TEXTS: Final = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A body part as BODYSTRUCTURE shows it (RFC 9051 section 7.5.2). `path`: its section number ("1.2"), "" for the whole
    message.

    `kind`: type and subtype, lower case ("text/plain"). A multipart has `children`; anything else is a leaf.
    """

    path: str
    kind: str
    disposition: str = ""
    children: tuple[Part, ...] = field(default=())

    def leaves(self) -> Iterator[Part]:
        """The leaves below (or this part itself), in order."""
        if not self.kind.startswith("multipart/"):
            yield self
        for child in self.children:
            yield from child.leaves()


def outline(body: Any, path: str = "", depth: int = 0) -> Part | None:
    """The parts of an imapclient BODYSTRUCTURE value, or None where it can't be understood (or is not worth it: too deep, too
    many).
    """
    part = _outline(body, path, depth)
    if part is None or sum(1 for _ in part.leaves()) > _MAX_LEAVES:
        return None
    return part


def _outline(body: Any, path: str, depth: int) -> Part | None:
    if depth > _MAX_DEPTH or not isinstance(body, tuple) or len(body) < 2:
        return None
    if isinstance(body[0], list):
        if not body[0] or len(body[0]) > _MAX_LEAVES or not isinstance(body[1], bytes):
            return None
        children = [_outline(child, f"{path}.{n}" if path else str(n), depth + 1) for n, child in enumerate(body[0], 1)]
        if any(child is None for child in children):
            return None
        return Part(path, f"multipart/{_token(body[1])}", children=tuple(child for child in children if child))
    if len(body) < 7 or not isinstance(body[0], bytes) or not isinstance(body[1], bytes):
        return None
    kind = f"{_token(body[0])}/{_token(body[1])}"
    # the extension fields come after 7 fields, after 8 in text (lines), after 10 in message/rfc822 (envelope, body, lines)
    at = 9 if kind.startswith("text/") else 11 if kind in ("message/rfc822", "message/global") else 8
    disposition = body[at] if len(body) > at else None
    shown = disposition[0] if isinstance(disposition, tuple) and disposition else disposition
    return Part(path, kind, _token(shown) if isinstance(shown, bytes) else "")


def _token(value: bytes) -> str:
    """A MIME token (RFC 2045 section 5.1), lower case; what isn't one becomes "x-unknown"."""
    return value.decode().lower() if re.fullmatch(rb"[A-Za-z0-9!#$&^_.+-]{1,100}", value) else "x-unknown"


def wanted(part: Part) -> tuple[str, ...]:
    """The paths of the leaves worth fetching: the first inline text/plain and text/html leaves, and text/calendar."""
    leaves = list(part.leaves())
    texts = [leaf for leaf in leaves if leaf.kind in ("text/plain", "text/html") and leaf.disposition != "attachment"]
    if not texts:  # a mail whose only text claims to be an attachment, or is text/enriched
        texts = [leaf for leaf in leaves if leaf.kind.startswith("text/") and leaf.kind != "text/calendar"][:1]
    calendars = [leaf for leaf in leaves if leaf.kind == "text/calendar"][:2]
    chosen = {leaf.path for leaf in (*texts[:_MAX_TEXTS], *calendars)}
    return tuple(leaf.path for leaf in leaves if leaf.path in chosen)


def reassemble(header: bytes, part: Part, mime: Mapping[str, bytes], bodies: Mapping[str, bytes]) -> bytes:
    """A small RFC 5322 message of the same shape: `header` without its Content-* fields, and `part`'s tree with new boundaries.

    `mime` and `bodies` map the path of a leaf to its MIME header and its (still encoded) body. A leaf without a body stays,
    empty, so that its type and file name are known. A part that is no multipart gives `header` and its body, byte for byte.
    Pure; never raises.
    """
    if not part.kind.startswith("multipart/"):
        return _whole_lines(header) + b"\r\n" + bodies.get(part.path, b"")
    payloads = [*mime.values(), *bodies.values()]
    seal = hashlib.sha256(b"\0".join([header, *payloads])).hexdigest()[:24]
    while any(seal.encode() in payload for payload in payloads):  # a mail can't know the hash of itself; certain is better still
        seal = hashlib.sha256(seal.encode()).hexdigest()[:24]
    kept = [line for name, line in _fields(header) if not name.startswith(b"content-") and name != b"mime-version"]
    return b"".join(kept) + b"MIME-Version: 1.0\r\n" + _branch(part, seal, mime, bodies)


def _branch(part: Part, seal: str, mime: Mapping[str, bytes], bodies: Mapping[str, bytes]) -> bytes:
    boundary = f"{seal}.{part.path or '0'}".encode()
    out = [b"Content-Type: ", part.kind.encode(), b'; boundary="', boundary, b'"\r\n\r\n']
    for child in part.children:
        out += [b"--", boundary, b"\r\n"]
        if child.kind.startswith("multipart/"):
            out.append(_branch(child, seal, mime, bodies))
        else:
            own = b"".join(line for _, line in _fields(mime.get(child.path, b"")))
            out += [own or b"Content-Type: " + child.kind.encode() + b"\r\n", b"\r\n", bodies.get(child.path, b"")]
        out.append(b"\r\n")
    return b"".join([*out, b"--", boundary, b"--\r\n"])


def _whole_lines(header: bytes) -> bytes:
    """`header` without its blank line, and without the line that a cap cut."""
    if header.endswith((b"\r\n\r\n", b"\n\n")):
        return header[: -2 if header.endswith(b"\r\n") else -1]
    return header[: header.rfind(b"\n") + 1]


def _fields(header: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(lower-cased field name, its lines) of a header block up to its blank line; a last line without its line end is dropped."""
    name, lines = b"", b""
    for line in (ended.rstrip(b"\r") for ended in header.split(b"\n")[:-1]):
        if not line:
            break
        if line[:1] in b" \t" and lines:
            lines += line + b"\r\n"
            continue
        if lines:
            yield name, lines
        name, lines = line.partition(b":")[0].strip().lower(), line + b"\r\n"
    if lines:
        yield name, lines


# -------------------------------------------------------------------------------- portions


def batches(uids: Sequence[int]) -> Iterator[list[int]]:
    """`uids` without repetitions, in the order given, cut to what goes into one command."""
    unique = [uid for uid in dict.fromkeys(uids) if uid > 0]
    for start in range(0, len(unique), _BATCH):
        yield unique[start : start + _BATCH]


def windows(batch: Sequence[int], sizes: Mapping[int, int], cap: int) -> Iterator[list[int]]:
    """Runs of the UIDs that are in `sizes`, whose texts fit into one answer together; what is big comes alone.

    Alone, because a server that ignores partial FETCH announces all of it: the connection has to go, but it is certain which
    message did that.
    """
    window: list[int] = []
    weight = 0
    for uid in (uid for uid in batch if uid in sizes):
        own = min(sizes[uid] or cap, _HEADER_CAP + (_MAX_TEXTS + 2) * cap)
        big = sizes[uid] > longest_literal(cap)
        if window and (big or weight + own > _WINDOW):
            yield window
            window, weight = [], 0
        window.append(uid)
        weight = _WINDOW if big else weight + own
    if window:
        yield window


def plan(part: Part | None) -> tuple[str, ...]:
    """The sections to fetch: everything (up to the cap) of what can't be understood, else the header and the parts wanted."""
    if part is None:
        return ("",)
    if not part.kind.startswith("multipart/"):
        return ("HEADER", "TEXT") if part.kind.startswith(("text/", "message/")) else ("HEADER",)
    return ("HEADER", *(f"{leaf.path}.MIME" for leaf in part.leaves()), *wanted(part))


def cap_of(name: str, cap: int) -> int:
    """The octets asked for of the section `name`."""
    return _HEADER_CAP if name == "HEADER" else _MIME_CAP if name.endswith(".MIME") else cap


def longest_literal(cap: int) -> int:
    """The longest literal that can be right where texts of `cap` octets are asked for, with room for servers that send a mail of
    ordinary size whole.
    """
    return max(cap, _LITERAL_FLOOR) + _SLACK


def window_budget(cap: int) -> int:
    """The octets that can be right as the answer to one window."""
    return _BUDGET + (_MAX_TEXTS + 2) * cap


def section(row: Mapping[bytes, Any], name: str, cap: int) -> bytes | None:
    """BODY[name]<0> of a FETCH row, at most `cap_of` octets of it; None where the server gave none."""
    for key in (f"BODY[{name}]<0>", f"BODY[{name}]"):  # some servers answer a partial FETCH without the origin octet
        value = row.get(key.encode())
        if value is not None:
            return (value if isinstance(value, bytes) else str(value).encode())[: cap_of(name, cap)]
    return None


def assembled(part: Part | None, answer: Mapping[bytes, Any], cap: int) -> tuple[bytes, bool]:
    """The message made of the sections of `plan(part)` in `answer`, and whether text is missing in it; empty where the server
    gave none of it.
    """
    if part is None:
        whole = section(answer, "", cap) or b""
        return whole, not whole or len(whole) >= cap
    header = section(answer, "HEADER", cap)
    if header is None:
        return b"", True
    cut = len(header) >= _HEADER_CAP
    if not part.kind.startswith("multipart/"):
        body = section(answer, "TEXT", cap) or b""
        return reassemble(header, part, {}, {"": body}), cut or len(body) >= cap
    mime = {leaf.path: section(answer, f"{leaf.path}.MIME", cap) or b"" for leaf in part.leaves()}
    bodies = {path: section(answer, path, cap) for path in wanted(part)}
    cut = cut or any(body is None or len(body) >= cap for body in bodies.values())
    return reassemble(header, part, mime, {path: body for path, body in bodies.items() if body is not None}), cut


def number(value: object) -> int:
    """A positive integer, or 0 for anything else."""
    return value if isinstance(value, int) and value > 0 else 0
