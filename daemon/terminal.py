"""What the commands share on their way to the terminal: reading mails from paths, text made safe, tables, progress."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from classifier.message import Message
from classifier.verdict import Label, Verdict
from daemon.report import Report, Row

if TYPE_CHECKING:
    from rich.table import Table

__all__ = ["line", "mails", "progress", "readable", "reading", "safe", "table"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def mails(paths: Iterable[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(name, reader) of every mail: a file, each .eml of a folder, each message of an mbox ("FILE:N")."""
    for name in paths:
        path = Path(name)
        if name == "-":
            yield "-", sys.stdin.buffer.read
        elif path.is_dir():
            yield from ((str(file), file.read_bytes) for file in sorted(path.rglob("*.eml")))
        elif path.is_file() and path.open("rb").read(5) == b"From ":
            for i, raw in enumerate(re.split(rb"(?m)^From [^\n]*\n", path.read_bytes())[1:], 1):
                yield f"{name}:{i}", lambda raw=raw: re.sub(rb"(?m)^>(>*From )", rb"\1", raw)  # type: ignore[misc]
        else:
            yield name, path.read_bytes


def table(report: Report) -> Table:
    """The report as a table: a line a message, rejections bold, unsure ones yellow."""
    from rich.table import Table  # noqa: PLC0415 - rich loads for tables alone
    from rich.text import Text  # noqa: PLC0415

    rows = Table(box=None, pad_edge=False, header_style="bold")
    for heading, options in {
        "date": {"no_wrap": True}, "from": {"max_width": 26, "no_wrap": True}, "subject": {"max_width": 40, "no_wrap": True},
        "verdict": {"no_wrap": True}, "prob.": {"justify": "right"}, "decision and reason": {"ratio": 1, "overflow": "fold"},
    }.items():  # fmt: skip
        rows.add_column(heading, **options)  # type: ignore[arg-type]
    for row in (*report.rows, *report.again):
        style = {"rejection": "bold", "unsure": "yellow"}.get(row.verdict, "")
        what = f"draft to {row.to or 'nobody yet'} ({row.state}): {row.reason}" if row.state else row.reason
        date = row.date.strftime("%d %b %H:%M") if row.date else ""
        cells = (date, row.sender, row.subject, row.verdict.replace("_", " "), f"{row.probability:.3f}", what)
        rows.add_row(*(Text(safe(cell), style=style) for cell in cells))
    return rows


def reading(message: Message, verdict: Verdict) -> Iterator[str]:
    """The lines of `classify`: the verdict, the sentences that moved it, what else was read."""
    yield f"verdict      {verdict.label} (probability {verdict.probability:.3f}{', ' + verdict.reason if verdict.reason else ''})"
    yield f"language     {verdict.language}"
    if verdict.evidence:
        yield "sentences that moved it (weight in log-odds, as what it was read):"
    else:
        yield "no sentence spoke for a rejection"
    for evidence in verdict.evidence:
        yield f"  {evidence.weight:+6.2f}  {evidence.function:12s} {safe(evidence.text)}"
    if verdict.label is not Label.NOT_REJECTION:
        others = [s for s in verdict.sentences if s.text not in {e.text for e in verdict.evidence}]
        for sentence in others[:10]:
            yield f"   other  {sentence.function:12s} {safe(sentence.text)[:110]}"
    for defect in message.defects:
        yield f"note         {safe(defect)}"


def line(row: Row) -> dict[str, object]:
    """The object of `poll --json`."""
    out: dict[str, object] = {
        "account": row.account, "mailbox": row.mailbox, "uid": row.uid, "message_id": row.message_id, "verdict": row.verdict,
        "probability": row.probability, "decision": row.decision, "reason": row.reason, "to": row.to, "draft_uid": row.draft_uid,
    }  # fmt: skip
    if row.state == "withdrawn":
        out["state"] = row.state
    if row.state == "dry run" and row.raw is not None:
        out["draft"] = row.raw.decode("utf-8", "replace")
    return out


def readable(raw: bytes) -> str:
    """A draft as a mail client shows it: the headers, and the text decoded."""
    import email  # noqa: PLC0415
    import email.policy  # noqa: PLC0415

    message = email.message_from_bytes(raw, policy=email.policy.default)
    head = "\n".join(f"{name}: {value}" for name, value in message.items() if not name.lower().startswith(("content-", "mime-")))
    return f"{head}\n\n{message.get_content()}"


@contextmanager
def progress(text: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr once two seconds have gone by, when stdout is a terminal; silent elsewhere."""
    if not sys.stdout.isatty():
        yield lambda done, total: None
        return
    import time  # noqa: PLC0415

    began, bar, task = time.monotonic(), None, None

    def tell(done: int, total: int) -> None:
        nonlocal bar, task
        if bar is None and time.monotonic() - began > 2 and done < total:
            from rich.console import Console  # noqa: PLC0415
            from rich.progress import Progress  # noqa: PLC0415

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.start()
            task = bar.add_task(text, total=total)
        if bar is not None and task is not None:
            bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def safe(text: str, *, lines: bool = False) -> str:
    """`text` without what could steer a terminal."""
    text = _CONTROL.sub("", text)
    return text if lines else text.replace("\n", " ").replace("\t", " ")
