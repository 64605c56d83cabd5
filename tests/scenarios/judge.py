"""The rules a scenario's Drafts are judged by (format: README.md beside this file). Standard library only."""

from __future__ import annotations

import email
import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path
from typing import Any


def judge(scenario: Path, drafts: Iterable[bytes], expect: dict[str, Any] | None = None) -> tuple[list[str], list[str]]:
    """(failures, remarks on style) of `drafts`, the raw messages of the Drafts mailbox after the run."""
    x = expect or json.loads((scenario / "expect.json").read_text(encoding="utf-8"))
    mine = {a.lower() for a in [x["owner"]["email"], *x["owner"].get("aliases", [])]}
    idents = {(_read(f).get("Message-ID") or "").strip(): f"{f.parent.name}/{f.name}" for f in scenario.glob("*/*.eml")}
    begun = [f.read_bytes() for f in (scenario / "drafts").glob("*.eml")]
    now = datetime.fromisoformat(x["now"])
    before = [_plain(raw) for raw in begun if parsedate_to_datetime(email.message_from_bytes(raw)["Date"]) <= now]
    fail: list[str] = []
    soft: list[str] = []
    found: list[Message] = []
    for raw in drafts:
        if _plain(raw) in before:
            before.remove(_plain(raw))
        else:
            found.append(email.message_from_bytes(raw))
    if before:
        fail.append(f"{len(before)} of the owner's own drafts changed or vanished")
    entries = [(e, True) for e in x.get("drafts", [])] + [(e, False) for e in x.get("optional_drafts", [])]
    taken: set[str] = set()
    for message in found:
        parent = (message.get("In-Reply-To") or "").strip()
        answers = idents.get(parent)
        entry = next((e for e, _ in entries if answers in e.get("thread_parent", [e["for"]])), None)
        if entry is None:
            fail.append(f"a draft that nothing asks for (answers {answers or parent or 'nothing'})")
        elif entry["for"] in taken:
            fail.append(f"a second draft for {entry['for']}")
        else:
            taken.add(entry["for"])
            for text, hard in _check(entry, message, mine):
                (fail if hard else soft).append(f"{entry['for']}: {text}")
    fail += [f"no draft for {e['for']}" for e, required in entries if required and e["for"] not in taken]
    return fail, soft


def own_text(message: Message) -> str:
    """A draft's new text: the plain part above the attribution line and the quote."""
    part = next((p for p in message.walk() if p.get_content_type() == "text/plain"), message)
    body = (part.get_payload(decode=True) or b"").decode(part.get_content_charset() or "utf-8", "replace")  # type: ignore[union-attr]
    lines = body.replace("\r\n", "\n").split("\n")
    quote = next((i for i, line in enumerate(lines) if line.startswith(">")), len(lines))
    if quote < len(lines):
        while quote and lines[quote - 1].strip():
            quote -= 1
    return "\n".join(lines[:quote])


def _check(e: dict[str, Any], m: Message, mine: set[str]) -> Iterator[tuple[str, bool]]:
    to, everyone = _addresses(m, "To"), _addresses(m, "To", "Cc", "Bcc")
    want = [a.lower() for a in e.get("to", [])]
    if not to and want and not e.get("to_may_be_empty"):
        yield "To is empty", True
    if any(a not in want for a in to):
        yield f"To is {to}, wanted within {want}", True
    in_cc = {a.lower() for a in e.get("cc_allowed", [])}
    for a in map(str.lower, e.get("to_forbidden", [])):
        if a in everyone and not (a in in_cc and a not in to):
            yield f"writes to {a}", True
    if not set(_addresses(m, "From")) & mine:
        yield f"From is {_header(m, 'From')!r}", True
    for name in ("Date", "Message-ID"):
        if not m.get(name):
            yield f"lacks {name}", True
    references = (m.get("References") or "").split()
    if not references or references[-1] != (m.get("In-Reply-To") or "").strip():
        yield "References do not end with In-Reply-To", True
    subject = _header(m, "Subject")
    if (
        not re.match(r"re: ", subject, re.IGNORECASE)
        or re.match(r"re:\s*re:", subject, re.IGNORECASE)
        or re.search(r"[\r\n]", subject)
    ):
        yield f"Subject {subject!r} is not 'Re: ...' once", True
    for name in e.get("forbidden_headers", []):
        if m.get(name) is not None:
            yield f"has the header {name}", True
    body = own_text(m)
    said = _squash(f"{subject} {body}")
    head = " ".join(_header(m, n) for n in ("From", "To", "Cc", "Bcc", "Reply-To"))
    greeting = next((line for line in body.split("\n") if line.strip()), "")
    names = e.get("greeting_name") or []
    names = [names] if isinstance(names, str) else names
    if names and not any(n.casefold() in greeting.casefold() for n in names):
        yield f"greeting {greeting.strip()!r} names none of {names}", True
    for one in e.get("must_mention", []):
        options = [one] if isinstance(one, str) else one
        if not any(_squash(o).casefold() in said.casefold() for o in options):
            yield f"mentions none of {options}", True
    for s in e.get("must_not_contain", []):
        if s in said or s in head:
            yield f"contains {s!r}", True
    for s in e.get("body_must_not_contain", []):
        if s in _squash(body):
            yield f"body contains {s!r}", True
    for s in e.get("soft_must_not_contain", []):
        if s in said or s in head:
            yield f"style: contains {s!r}", False
    for s in e.get("soft_subject_must_not_contain", []):
        if s in subject:
            yield f"style: subject contains {s!r}", False
    words = len(re.findall(r"\w+", body))
    if not 35 <= words <= 190:
        yield f"style: {words} words", False
    if re.search(r"\{\{|\}\}|\[(?:name|company|role|your name)\]|\bNone\b|undefined", said, re.IGNORECASE):
        yield "a placeholder is left", True


def _read(file: Path) -> Message:
    return email.message_from_bytes(file.read_bytes())


def _plain(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").rstrip()


def _squash(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _header(m: Message, name: str) -> str:
    value = m.get(name)
    return "" if value is None else str(make_header(decode_header(re.sub(r"\r?\n[ \t]", " ", str(value)))))


def _addresses(m: Message, *names: str) -> list[str]:
    return [a.lower() for _, a in getaddresses([str(h) for n in names for h in m.get_all(n, [])]) if a]
