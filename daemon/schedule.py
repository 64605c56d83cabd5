"""The schedule: one job an account, until told to stop.

Signals only set flags; the main thread does nothing but wait for them, pet systemd's watchdog and reload. A pass that meets a network fault
comes back sooner than its interval, then ever later (30 s, 1 min, ... 1 h); a refused login waits longest, so that no server locks the account.
"""

from __future__ import annotations

import logging
import os
import random
import signal
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from classifier.model import Classifier
from daemon.config import Account, Settings
from daemon.errors import AfterwordError, ConnectionFailed, LoginFailed
from daemon.imap import Session
from daemon.ledger import Ledger
from daemon.poll import Poll, visit
from daemon.reply import Letters
from daemon.report import Report

__all__ = ["Daemon", "backoff", "notify"]

log = logging.getLogger(__name__)

GRACE = 3.0  # seconds a pass gets to reach its next message before its connection is cut
_FIRST, _LAST = timedelta(seconds=30), timedelta(hours=1)
_REFUSED_FIRST, _REFUSED_LAST = timedelta(minutes=15), timedelta(hours=12)


def backoff(failures: int, *, refused: bool = False) -> timedelta:
    """How long to wait after `failures` (1, 2, ...) faults in a row: doubling, up to an hour (a refused login: from 15 minutes to 12 hours)."""
    first, last = (_REFUSED_FIRST, _REFUSED_LAST) if refused else (_FIRST, _LAST)
    return min(last, first * float(2 ** min(failures - 1, 20)))


def notify(state: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell systemd `state` (sd_notify(3)): "READY=1", "STATUS=...", "WATCHDOG=1". False when not run by systemd."""
    path = environ.get("NOTIFY_SOCKET", "")
    if not path:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
        try:
            channel.sendto(state.encode(), "\0" + path[1:] if path.startswith("@") else path)
        except OSError as error:
            log.debug("sd_notify: %s", error)
            return False
    return True


@dataclass(slots=True)
class Daemon:
    """Polls every account of `load()` until SIGTERM or SIGINT; SIGHUP loads anew. `report` hears of each finished pass."""

    load: Callable[[], tuple[Settings, Letters]]
    classifier: Classifier
    state: Path
    environ: Mapping[str, str]
    report: Callable[[Report], None] = lambda report: None
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    _stop: threading.Event = field(default_factory=threading.Event)
    _reload: threading.Event = field(default_factory=threading.Event)
    _wake: threading.Event = field(default_factory=threading.Event)
    _passing: set[str] = field(default_factory=set)
    _sessions: dict[str, Session] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _narrow: dict[str, set[str]] = field(default_factory=dict)
    _settings: Settings | None = None
    _letters: Letters | None = None
    _scheduler: BackgroundScheduler | None = None

    def run(self) -> None:
        """Until told to stop. Raises ConfigError, LedgerBusy and the like at start only; later faults are logged and tried again."""
        self._settings, self._letters = self.load()
        with Ledger.open(self.state, self.clock()) as ledger:
            before = {number: signal.signal(number, self._on_signal) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
            try:
                self._start(ledger)
                notify(f"READY=1\nSTATUS=watching {len(self._settings.accounts)} account(s)", self.environ)
                self._attend(ledger)
            finally:
                notify("STOPPING=1", self.environ)
                self._end()
                for number, handler in before.items():
                    signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        (self._reload if number == signal.SIGHUP else self._stop).set()
        self._wake.set()

    def _attend(self, ledger: Ledger) -> None:
        microseconds = int(self.environ.get("WATCHDOG_USEC", "0") or 0)
        tick = microseconds / 1e6 / 3 if microseconds else 3600.0
        while not self._stop.is_set():
            self._wake.wait(tick)
            self._wake.clear()
            notify("WATCHDOG=1", self.environ)
            if self._reload.is_set() and not self._stop.is_set():
                self._reload.clear()
                self._load_again(ledger)

    def _load_again(self, ledger: Ledger) -> None:
        notify(f"RELOADING=1\nMONOTONIC_USEC={time.monotonic_ns() // 1000}", self.environ)
        try:
            self._settings, self._letters = self.load()
        except AfterwordError as error:
            log.error("not reloaded, the running configuration stays: %s", error)
            for problem in getattr(error, "problems", ()):
                log.error("  %s", problem)
        else:
            if self._scheduler:
                self._scheduler.shutdown(wait=False)
            self._start(ledger)
            log.info("configuration reloaded")
        notify("READY=1", self.environ)

    def _start(self, ledger: Ledger) -> None:
        assert self._settings is not None
        scheduler = BackgroundScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(max_workers=max(1, min(8, len(self._settings.accounts))))},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
            timezone=UTC,
        )
        for i, account in enumerate(self._settings.accounts):
            seconds = account.poll_interval.total_seconds()
            scheduler.add_job(
                self._pass,
                IntervalTrigger(seconds=int(seconds), jitter=max(1, int(seconds * 0.05)), timezone=UTC),
                args=(account, ledger),
                id=account.name,
                next_run_time=datetime.now(UTC) + timedelta(milliseconds=200 * i),
            )
        scheduler.start()
        self._scheduler = scheduler

    def _pass(self, account: Account, ledger: Ledger) -> None:
        if self._stop.is_set() or account.name in self._passing:  # a reload may find the older pass still at work
            return
        settings, letters = self._settings, self._letters
        assert settings is not None
        assert letters is not None
        self._passing.add(account.name)
        try:
            with visit(account, settings, self.environ) as session:
                self._sessions[account.name] = session
                poll = Poll(
                    session, ledger, settings, account, self.classifier, letters, self.clock(), wait=self._stop.wait, stopping=self._stop.is_set,
                    narrow=self._narrow.setdefault(account.name, set()),
                )  # fmt: skip
                report = poll.run()
        except AfterwordError as error:
            if not self._stop.is_set():
                self._later(account, error)
            return
        except Exception:
            log.exception("%s: an unforeseen fault; the account is tried again at its next poll", account.name)
            return
        finally:
            self._sessions.pop(account.name, None)
            self._passing.discard(account.name)
        self._failures.pop(account.name, None)
        drafts = sum(row.state == "done" for row in report.rows)
        log.info("%s: %d new message(s), %d draft(s)", account.name, len(report.rows), drafts)
        if withdrawn := sum(row.state == "withdrawn" for row in report.again):
            log.info("%s: %d draft(s) withdrawn after later mail", account.name, withdrawn)
        notify(f"STATUS={account.name}: {len(report.rows)} new, {drafts} draft(s) at the last poll", self.environ)
        self.report(report)

    def _later(self, account: Account, error: AfterwordError) -> None:
        """Log the fault and bring the next pass to where backoff puts it."""
        failures = self._failures[account.name] = self._failures.get(account.name, 0) + 1
        log.warning("%s: %s%s", account.name, error, f" {error.advice}" if error.advice else "")
        if not isinstance(error, (ConnectionFailed, LoginFailed)) or self._scheduler is None:
            return
        delay = backoff(failures, refused=isinstance(error, LoginFailed))
        at = datetime.now(UTC) + delay * random.uniform(0.9, 1.1)
        log.info("%s: next try at %s", account.name, at.strftime("%H:%M:%S UTC"))
        self._scheduler.modify_job(account.name, next_run_time=at)

    def _end(self) -> None:
        """Let running passes reach their next message, then cut the connections of those that wait for their server.

        A pass that is still connecting can't be cut: it has nothing to lose, and the process ends without it (cli.py).
        """
        self._stop.set()
        if self._scheduler:
            self._scheduler.shutdown(wait=False)
        self._wait_for_passes()
        for session in list(self._sessions.values()):
            session.abort()
        if self._sessions:
            self._wait_for_passes()

    def _wait_for_passes(self) -> None:
        deadline = time.monotonic() + GRACE
        while self._passing and time.monotonic() < deadline:
            time.sleep(0.02)
