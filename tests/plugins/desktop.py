"""A user's desktop for tests and scripts: a home of its own, a believable mailbox on Dovecot, the command line, and neomutt.

The mails are those of the demonstration, dated as if the newest came three hours ago.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.dovecot import Dovecot

from daemon.demo import MAILBOX
from daemon.imap import Server, Session

__all__ = ["Desktop", "mailbox", "missing_mail_client"]

ROOT = Path(__file__).parent.parent.parent

_CONFIG = """\
[owner]
name = "Mara Lindqvist"

[[accounts]]
name = "posthorn"
address = "mara.lindqvist@posthorn.example"
host = "localhost"
port = {port}
username = "{user}"
password_command = ["sh", "-c", "cat ~/.posthorn"]
ca_file = "ca.pem"
"""

# -n and this file alone: what the machine's own neomuttrc says must not matter
_NEOMUTT = """\
set folder = "imaps://{user}@localhost:{port}/"
set imap_user = "{user}" imap_pass = "`cat ~/.posthorn`"
set spool_file = "+INBOX" postponed = "+Drafts" record = "+Sent"
set ssl_ca_certificates_file = "~/.config/afterword/ca.pem" certificate_file = "~/.config/afterword/ca.pem"
set real_name = "Mara Lindqvist" from = "mara.lindqvist@posthorn.example"
set edit_headers recall = yes wait_key = no sleep_time = 0
set editor = "~/bin/edit" sendmail = "~/bin/sendmail"
"""


class Desktop:
    """Mara's machine: `afterword(...)` is the real command in a process of its own, `recall` is neomutt in a terminal of tmux.

    `home` is a temporary directory, removed at the end. `edited` is the line that her editor puts in place of the greeting.
    """

    edited = "Hi Seun,"

    def __init__(self, server: Dovecot) -> None:
        self.user, self.password = server.new_user()
        self.server = Server(server.host, server.tls_port, "tls", self.user, ca_file=server.ca_file)
        self.home = Path(tempfile.mkdtemp(prefix="afterword-home-", dir="/tmp"))  # short: tmux has a UNIX socket in it
        self.sent = self.home / "sent.eml"
        """What neomutt handed over for sending."""
        self.config = self.home / ".config/afterword/config.toml"
        self.neomuttrc = self.home / ".config/neomutt/neomuttrc"
        for path in (self.config.parent, self.neomuttrc.parent, self.home / "bin", self.home / ".cache"):
            path.mkdir(parents=True)
        shutil.copy(server.ca_file, self.config.with_name("ca.pem"))
        names = {"user": self.user, "port": server.tls_port}
        self.config.write_text(_CONFIG.format(**names))
        self.neomuttrc.write_text(_NEOMUTT.format(**names))
        (self.home / ".posthorn").write_text(f"{self.password}\n")
        self._program("edit", f"""sed -i '/^$/{{n;s/.*/{self.edited}/;:rest;n;b rest}}' "$1"\n""")  # the line after the headers
        self._program("sendmail", 'cat > "$HOME/sent.eml"\n')
        self.environ = {
            "HOME": str(self.home),
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "TMPDIR": str(self.home / ".cache"),
        }

    def _program(self, name: str, script: str) -> None:
        path = self.home / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}")
        path.chmod(0o755)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        shutil.rmtree(self.home, ignore_errors=True)

    def connect(self) -> Session:
        """A new logged-in Session."""
        return Session.connect(self.server, self.password)

    def fill(self) -> int:
        """Append the demonstration's mails; returns how many lie in INBOX then."""
        count = 0
        with self.connect() as session:
            for name, raw, when in mailbox(datetime.now(UTC)):
                session.append(name, raw, ("\\Seen",) if name == "Sent" else (), when)
                count += name == "INBOX"
        return count

    def messages(self, name: str) -> list[bytes]:
        """Every message of a mailbox, as the server has it, oldest first."""
        with self.connect() as session:
            session.examine(name)
            found = (session.exact(uid) for uid in sorted(session.message_ids(1)))
            return [one[0] for one in found if one]

    def afterword(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`python -m daemon --config ... WORDS`, as a user runs it from the checkout."""
        command = [sys.executable, "-m", "daemon", "--config", str(self.config), *words]
        return subprocess.run(command, cwd=ROOT, env=self.environ, capture_output=True, text=True, check=False, timeout=120)

    def recall(self, wanted: str, look: Callable[[str], object] = lambda screen: None) -> bytes:
        """Recall the postponed message whose line shows `wanted`, edit it, send it; returns what neomutt would send.

        `look` gets each screen: the menu (where there is more than one to choose from), the compose view, the farewell.
        Raises TimeoutError with the last screen where neomutt doesn't get that far.
        """
        with _Terminal(self.environ | {"TMUX_TMPDIR": str(self.home)}, self.home) as terminal:
            terminal.start(f"neomutt -n -F {self.neomuttrc} -p")
            screen = terminal.wait(r"(?m)^(?:q:Exit|y:Send).*")
            if not screen.startswith("y:"):
                look(screen)
                line = next((text for text in screen.splitlines() if wanted in text), "")
                terminal.press((re.match(r"\D*(\d+)", line) or ["", "1"])[1], "Enter")  # jump to that number ...
                terminal.press("Enter")  # ... and take it
                screen = terminal.wait(r"(?m)^y:Send.*")
            look(terminal.wait(re.escape(wanted)))
            terminal.press("y")
            look(terminal.wait(r"(?m)^ended with 0"))  # not before the copy for Sent is stored and the draft is gone
        return self.sent.read_bytes()


class _Terminal:
    """A tmux server of its own with one window of 110 by 24."""

    def __init__(self, environ: dict[str, str], home: Path) -> None:
        self.environ, self.home = environ, home

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server", check=False)

    def _tmux(self, *words: str, check: bool = True) -> str:
        command = ["tmux", "-u", "-L", "afterword", "-f", "/dev/null", *words]
        done = subprocess.run(command, env=self.environ, cwd=self.home, capture_output=True, text=True, check=False, timeout=20)
        if check and done.returncode:
            raise RuntimeError(f"tmux {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def start(self, command: str) -> None:
        # the window outlives the program, so that its last words can be read
        self._tmux("new-session", "-d", "-x", "110", "-y", "24", f"{command}; echo ended with $?; sleep 60")

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", *keys)

    def screen(self) -> str:
        lines = [line.rstrip() for line in self._tmux("capture-pane", "-p").splitlines()]
        return "\n".join(lines).rstrip("\n")

    def wait(self, pattern: str) -> str:
        """The screen once it shows `pattern`."""
        shown = ""

        def there() -> bool:
            nonlocal shown
            shown = self.screen()
            return re.search(pattern, shown) is not None

        self.until(there)
        return shown

    def until(self, done: Callable[[], bool], seconds: float = 20.0) -> None:
        end = time.monotonic() + seconds
        while not done():
            if time.monotonic() > end:
                raise TimeoutError(f"neomutt stands still at:\n{self.screen()}")
            time.sleep(0.05)


def missing_mail_client() -> str:
    """Why neomutt can't be driven on this machine, or ""."""
    return next((f"{name} is not installed" for name in ("neomutt", "tmux") if shutil.which(name) is None), "")


_DATE = re.compile(rb"(?im)^Date: (.*)\r\n")


def mailbox(now: datetime) -> list[tuple[str, bytes, datetime]]:
    """(mailbox, raw, when) of every mail of the demonstration, oldest first, dated so that the newest came three hours ago."""
    mails = []
    for path in MAILBOX.rglob("*.eml"):
        raw = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        found = _DATE.search(raw)
        assert found is not None, f"{path.name} has no date"
        written = parsedate_to_datetime(found[1].decode()).astimezone(UTC)
        mails.append((written, "Sent" if path.parent.name == "sent" else "INBOX", raw))
    mails.sort(key=lambda mail: mail[0])
    shift = now - timedelta(hours=3) - mails[-1][0]
    return [(name, *_dated(raw, (written + shift).replace(microsecond=0))) for written, name, raw in mails]


def _dated(raw: bytes, when: datetime) -> tuple[bytes, datetime]:
    return _DATE.sub(f"Date: {format_datetime(when)}\r\n".encode(), raw, count=1), when
