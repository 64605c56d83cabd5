"""The one set-up of logging: to stderr, short, safe for a terminal and for the journal.

Whatever another module hands over, this holds: no line is forged (line breaks and control characters are gone), no address is
shown at INFO or above, and a traceback tells where and what kind, not the exception's text, which may quote a mail; -vv shows it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
import traceback
from collections.abc import Mapping
from typing import TextIO

from daemon.errors import AfterwordError

__all__ = ["configure", "under_journal"]

OURS = ("daemon", "classifier")
LONGEST = 2000  # characters of a message

# Control characters (C0, DEL, C1), line and paragraph separators, and what turns the writing direction (CVE-2021-42574)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
# An address or a Message-ID. The look-behind keeps it linear: a run of letters is only tried from its start.
_ADDRESS = re.compile(r"(?<![^\s<>\"'(,;:=])[^\s<>\"'(,;:=@]+@[^\s<>\"'),;@]+")
# syslog priorities as sd-daemon(3) wants them in front of each line
_PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))


def configure(verbosity: int, journal: bool) -> None:
    """Send our records to stderr. `verbosity`: below 0 warnings only, 0 INFO, 1 DEBUG, 2 exception texts; libraries: WARNING.

    `journal`: no time stamps, a syslog priority like `<4>` before each line (sd-daemon(3)). The last call wins.
    """
    stream = _Stderr()
    stream.setFormatter(_Format(journal, private=verbosity < 2))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _Stderr)]:
        root.removeHandler(old)
    root.addHandler(stream)
    root.setLevel(logging.WARNING)
    level = logging.WARNING if verbosity < 0 else logging.INFO if verbosity == 0 else logging.DEBUG
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)


def under_journal(environ: Mapping[str, str], stream: TextIO | None = None) -> bool:
    """Whether `stream` (stderr) goes to the journal: $JOURNAL_STREAM names its device and inode (systemd.exec(5))."""
    try:
        status = os.fstat((stream or sys.stderr).fileno())
    except (OSError, ValueError, AttributeError):
        return False
    return environ.get("JOURNAL_STREAM") == f"{status.st_dev}:{status.st_ino}"


class _Stderr(logging.StreamHandler[TextIO]):
    """stderr as it is now. A record that can't be written costs one line, not a traceback that quotes it."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)

    def handleError(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(Exception):  # stderr may be gone: nothing is left to tell it to
            self.stream.write(f"{record.name}: a log record could not be written\n")


class _Format(logging.Formatter):
    """`<4>poll: text` for the journal, `2026-01-31 09:15:00 warning poll: text` elsewhere; more lines follow with a bar."""

    def __init__(self, journal: bool, private: bool) -> None:
        super().__init__(datefmt="%Y-%m-%d %H:%M:%S")
        self.journal = journal
        self.private = private

    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{record.name.removeprefix('daemon.')}: {self._clean(record.getMessage(), record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += [f"  | {self._clean(line, record)}" for line in self._traceback(record.exc_info[1])]
        if self.journal:
            priority = next((number for level, number in _PRIORITIES if record.levelno >= level), 7)
            return "\n".join(f"<{priority}>{line}" for line in lines)
        lines[0] = f"{self.formatTime(record, self.datefmt)} {record.levelname.lower():7} {lines[0]}"
        return "\n".join(lines)

    def _clean(self, text: str, record: logging.LogRecord) -> str:
        """One line, nothing a terminal obeys, not endless; no address at INFO or above."""
        if len(text) > LONGEST:
            text = f"{text[:LONGEST]}... ({len(text)} characters)"
        text = _CONTROL.sub(" ", text)
        return _ADDRESS.sub("[address]", text) if record.levelno >= logging.INFO else text

    def _traceback(self, error: BaseException) -> list[str]:
        """Causes first, as Python has them; the text of an error only where it is ours or the system's."""
        seen: set[int] = set()
        chain: list[BaseException] = []
        step: BaseException | None = error
        while step is not None and id(step) not in seen:
            seen.add(id(step))
            chain.append(step)
            step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)
        lines: list[str] = []
        for one in reversed(chain):
            for frame in traceback.extract_tb(one.__traceback__):
                lines.append(f"{frame.filename}:{frame.lineno} in {frame.name}")
            kind = type(one).__name__
            if isinstance(one, OSError) and one.strerror:
                lines.append(f"{kind}: {one.strerror}")
            elif isinstance(one, AfterwordError) or not self.private:
                lines.append(f"{kind}: {one}")
            else:
                lines.append(f"{kind} (its text is hidden: it may quote a mail; -vv shows it)")
        return lines
