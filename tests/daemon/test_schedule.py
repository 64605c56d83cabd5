"""The daemon as a program: it polls, backs off, reloads, tells systemd, and stops at once."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from plugins.dovecot import Dovecot

from daemon.schedule import backoff, notify

ROOT = Path(__file__).parent.parent.parent


def test_backoff_doubles_up_to_its_limit() -> None:
    """30 s, 1 min, 2 min ... one hour; a refused login waits longer, and no count overflows."""
    assert [backoff(n) for n in (1, 2, 3)] == [timedelta(seconds=30), timedelta(minutes=1), timedelta(minutes=2)]
    assert backoff(50) == timedelta(hours=1)
    assert backoff(1, refused=True) == timedelta(minutes=15)
    assert backoff(10_000, refused=True) == timedelta(hours=12)


def test_notify_without_systemd() -> None:
    """Outside systemd nothing is sent; a dead socket is no fault."""
    assert notify("READY=1", {}) is False
    assert notify("READY=1", {"NOTIFY_SOCKET": "/nonexistent/socket"}) is False


class Running:
    """`afterword run` against a Dovecot of its own, with a stand-in for systemd's notification socket."""

    def __init__(self, folder: Path, server: Dovecot) -> None:
        self.folder, self.server = folder, server
        self.user, self.password = server.new_user()
        self.heard: list[str] = []
        self.config = folder / "config.toml"
        self.write(interval="2s")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(folder / "notify"))
        self.socket.settimeout(0.1)

    def write(self, interval: str, port: int | None = None) -> None:
        self.config.write_text(
            f"""[owner]
name = "Mara Lindqvist"
[[accounts]]
name = "home"
address = "mara@posthorn.example"
host = "localhost"
port = {port or self.server.tls_port}
username = "{self.user}"
password_command = ["echo", "{self.password}"]
ca_file = "{self.server.ca_file}"
poll_interval = "{interval}"
"""
        )

    def start(self) -> subprocess.Popen[bytes]:
        environ = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "AFTERWORD_CONFIG"))}
        environ |= {
            "STATE_DIRECTORY": str(self.folder / "state"),
            "NOTIFY_SOCKET": str(self.folder / "notify"),
            "WATCHDOG_USEC": "1000000",
        }
        self.log = (self.folder / "log").open("wb")
        command = [sys.executable, "-m", "daemon", "--config", str(self.config), "run"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=self.log, stdout=self.log)
        return self.process

    def wait_for(self, what: Callable[[], bool], seconds: float = 15) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(TimeoutError):
                self.heard.append(self.socket.recv(4096).decode())
            if what():
                return
        raise AssertionError(f"it did not come: {self.heard}\n{(self.folder / 'log').read_text()}")

    def said(self, text: str) -> bool:
        return any(text in heard for heard in self.heard)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()
        self.socket.close()


@pytest.fixture
def running(tmp_path: Path, dovecot_server: Dovecot) -> Running:
    return Running(tmp_path, dovecot_server)


@pytest.mark.server
def test_a_service_from_start_to_stop(running: Running) -> None:
    """READY, STATUS and WATCHDOG are told; SIGHUP reloads, a broken file keeps the old one; SIGTERM ends it at once with exit 0."""
    process = running.start()
    try:
        running.wait_for(lambda: running.said("READY=1"))
        running.wait_for(lambda: running.said("0 new"))
        running.wait_for(lambda: running.said("WATCHDOG=1"))
        running.config.write_text("nonsense = 1\n")
        process.send_signal(signal.SIGHUP)
        running.wait_for(lambda: "not reloaded" in (running.folder / "log").read_text())
        running.write(interval="1s")
        process.send_signal(signal.SIGHUP)
        running.wait_for(lambda: "configuration reloaded" in (running.folder / "log").read_text())
        process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        assert process.wait(10) == 0
        assert time.monotonic() - began < 5
        assert "posthorn" not in (running.folder / "log").read_text()
    finally:
        running.close()


@pytest.mark.server
def test_a_server_that_is_gone_and_one_that_hangs(running: Running) -> None:
    """A refused connection is logged and tried again later; a server that never answers does not hold up the stop."""
    silent = socket.create_server(("127.0.0.1", 0))
    running.write(interval="1s", port=1)
    process = running.start()
    try:
        running.wait_for(lambda: "next try at" in (running.folder / "log").read_text())
        running.write(interval="1s", port=silent.getsockname()[1])
        process.send_signal(signal.SIGHUP)
        running.wait_for(lambda: "configuration reloaded" in (running.folder / "log").read_text())
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        assert process.wait(15) == 0
        assert time.monotonic() - began < 8
    finally:
        silent.close()
        running.close()


@pytest.mark.server
def test_two_daemons_on_one_state(running: Running) -> None:
    """The second one says who is in the way and ends."""
    process = running.start()
    try:
        running.wait_for(lambda: running.said("READY=1"))
        environ = {**os.environ, "STATE_DIRECTORY": str(running.folder / "state")}
        command = [sys.executable, "-m", "daemon", "--config", str(running.config), "run"]
        second = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=20, check=False)
        assert second.returncode == 1
        assert "Another Afterword uses" in second.stderr
        process.terminate()
        assert process.wait(10) == 0
    finally:
        running.close()


def test_a_message_of_the_future_does_not_matter() -> None:
    """Jitter and backoff never give a time in the past."""
    assert datetime.now(UTC) + backoff(1) > datetime.now(UTC)
