"""Speed and memory, of whole processes where that is what a user has: `make bench`.

Prints figures and asserts nothing. Memory is resident size as the kernel counts it (VmRSS, VmHWM), so Linux only; with Dovecot
missing, what needs a server is left out.
"""

from __future__ import annotations

import os
import platform
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from plugins.desktop import Desktop  # noqa: E402
from plugins.dovecot import Dovecot  # noqa: E402

from classifier.dataset import mails  # noqa: E402
from classifier.message import parse  # noqa: E402
from classifier.model import Classifier  # noqa: E402
from classifier.wrap import shapes  # noqa: E402

FIRST_POLL = 2000
SHORT = 600  # characters of text: half of all rejections are below


def main() -> int:
    """Print everything."""
    classifier = Classifier.load()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, classifier: {classifier.name}\n"
    )
    _one_core(classifier)
    if missing := Dovecot.missing():
        print(f"left out, {missing}: processes and polls")
        return 0
    with Dovecot() as server:
        _small_mailbox(server)
        _large_mailbox(server)
    return 0


def _tell(what: str, figure: str) -> None:
    print(f"{what:58s} {figure:>22s}", flush=True)


# --- one core -----------------------------------------------------------------------------------------------------------------


def _one_core(classifier: Classifier) -> None:
    raws = [shapes(mail)[i % len(shapes(mail))] for i, mail in enumerate(mails()[::3])]
    parsed = [parse(raw) for raw in raws]
    short = [message for message in parsed if len(message.text) <= SHORT]
    _tell("parse: bytes to text", _rate(parse, raws))
    _tell(f"score: text to verdict, {len(parsed)} corpus mails", _rate(classifier.classify, parsed))
    _tell(f"score: the {len(short)} of up to {SHORT} characters", _rate(classifier.classify, short))
    began = time.process_time()
    Classifier.load()
    _tell("load the artefact", f"{1000 * (time.process_time() - began):.0f} ms")


def _rate(work: Callable[[Any], object], over: Sequence[Any]) -> str:
    began = time.process_time()
    for one in over:
        work(one)
    return f"{len(over) / (time.process_time() - began):,.0f} mails/s"


# --- whole processes ----------------------------------------------------------------------------------------------------------


def _small_mailbox(server: Dovecot) -> None:
    with Desktop(server) as desktop:
        count = desktop.fill()
        seconds, peak = _poll(desktop)
        _tell(f"poll, first, {count} mails, two drafts: time", seconds)
        _tell("poll: peak memory", _mebibytes(peak))
        seconds, peak = _poll(desktop)
        _tell("poll, nothing new: time", seconds)
    with Desktop(server) as desktop:
        desktop.fill()
        now, peak = _run(desktop)
        _tell("run as a unit, idle after its first pass: memory", _mebibytes(now))
        _tell("run: peak memory", _mebibytes(peak))


def _large_mailbox(server: Dovecot) -> None:
    with Desktop(server) as desktop:
        when = datetime.now(UTC) - timedelta(days=10)
        with desktop.connect() as session:
            for raw in _ordinary(FIRST_POLL, when):
                session.append("INBOX", raw, (), when)
        seconds, peak = _poll(desktop)
        _tell(f"poll, first, {FIRST_POLL:,} ordinary mails: time", seconds)
        _tell("poll: peak memory", _mebibytes(peak))
        seconds, _ = _poll(desktop)
        _tell("poll, nothing new: time", seconds)


def _start(desktop: Desktop, *words: str, log: Path | None = None) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "daemon", "--config", str(desktop.config), *words]
    errors = log.open("wb") if log else None
    environ = {**desktop.environ, **_units()} if words == ("run",) else desktop.environ
    return subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=errors)


def _units() -> dict[str, str]:
    """The environment that the systemd units give the daemon."""
    unit = (ROOT / "contrib/systemd/afterword.service").read_text(encoding="utf-8")
    lines = [line.partition("=")[2] for line in unit.splitlines() if line.startswith("Environment=")]
    return dict(word.split("=", 1) for line in lines for word in line.split())


def _poll(desktop: Desktop) -> tuple[str, int]:
    """(seconds in words, peak KiB) of one `afterword poll`."""
    began, spent, peak = time.monotonic(), _spent(), 0
    running = _start(desktop, "poll")
    while running.poll() is None:
        peak = max(peak, _memory(running.pid)[1])  # a high-water mark: only what comes after the last look can be missed
        time.sleep(0.003)
    if running.returncode:
        raise RuntimeError(f"poll: exit code {running.returncode}")
    return f"{time.monotonic() - began:.2f} s, CPU {_spent() - spent:.2f} s", peak


def _spent() -> float:
    """CPU seconds of the processes that have ended; the server's are not among them while it runs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(desktop: Desktop) -> tuple[int, int]:
    """(KiB now, peak KiB) of `afterword run` two seconds after its first pass."""
    log = desktop.home / "run.log"
    running = _start(desktop, "run", log=log)
    try:
        end = time.monotonic() + 60
        while b"new message" not in log.read_bytes():
            if running.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"run did not finish a pass: {log.read_text()[-500:]}")
            time.sleep(0.05)
        time.sleep(2)
        return _memory(running.pid)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(20)


def _memory(pid: int) -> tuple[int, int]:
    """(VmRSS, VmHWM) in KiB; zeros once the process is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0, 0
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.startswith(("VmRSS:", "VmHWM:"))}
    return sizes.get("VmRSS", 0), sizes.get("VmHWM", 0)


def _mebibytes(kibibytes: int) -> str:
    return f"{kibibytes / 1024:.1f} MiB"


_WHO = (
    "Conor Blaise",
    "Birgitta Ost",
    "Nordlicht Books",
    "Hollis Lettings",
    "Tanner Row Runners",
    "Lumen Energy",
    "Sparrow Bank",
    "Ines Ferro",
)
_WHAT = (
    "Saturday",
    "Your order",
    "The flat",
    "Minutes of the meeting",
    "Bill for this month",
    "Photos",
    "Re: train times",
    "A question",
)
_SAID = (
    "Dinner is at six, bring the dog if you like.", "Your parcel leaves our warehouse this evening.", "The plumber comes on Thursday between 8 and 12.",
    "We meet at the north gate as always; the long way round is about twelve kilometres.", "You can see the bill in your account at any time.",
    "I have put the pictures into the shared album, the ones from the lake are the best.", "Could you send me the address of the garage again?",
    "The next meeting is moved by a week, the room stays the same.", "Please don't answer this message, the mailbox is not read.",
    "Let me know whether the early train suits you, otherwise we take the one at ten.", "No hurry at all with the book, I have enough to read.",
)  # fmt: skip


def _ordinary(count: int, when: datetime) -> list[bytes]:
    """Small mails of everyday life, the same each time."""
    choose = random.Random(1)
    out = []
    for n in range(count):
        mail, name = EmailMessage(), choose.choice(_WHO)
        mail["From"] = f"{name} <{name.split()[0].lower()}{n % 90}@daily.example>"
        mail["To"], mail["Subject"] = "mara.lindqvist@posthorn.example", f"{choose.choice(_WHAT)} {n}"
        mail["Date"], mail["Message-ID"] = when + timedelta(minutes=n), f"<{n}@daily.example>"
        mail.set_content("Hi Mara,\n\n" + "\n\n".join(choose.sample(_SAID, choose.randint(1, 5))) + f"\n\n{name}\n")
        out.append(mail.as_bytes().replace(b"\n", b"\r\n"))
    return out


if __name__ == "__main__":
    sys.exit(main())
