"""A real Dovecot for tests and scripts: un-privileged, on loopback, in a directory of its own, with TLS and as many users as wanted."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Dovecot", "certificate"]

_CONFIG = """\
base_dir = {base}/run
state_dir = {base}/state
instance_name = {name}
log_path = {base}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = yes
ssl_cert = <{base}/server.pem
ssl_key = <{base}/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 50
mail_location = maildir:{base}/mail/%n/Maildir
mailbox_list_index = yes
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%n {base}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/mail/%n
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Archive {{
    auto = subscribe
    special_use = \\Archive
  }}
  mailbox Trash {{
    auto = subscribe
    special_use = \\Trash
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def certificate(directory: Path, name: str, *, hosts: str = "DNS:localhost,IP:127.0.0.1", days: int = 2) -> tuple[Path, Path]:
    """A self-signed certificate and its key, PEM. `days` below 0 gives one that has expired."""
    pem, key = directory / f"{name}.pem", directory / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost"]
    command += ["-addext", f"subjectAltName={hosts}", "-keyout", str(key), "-out", str(pem), "-days", str(days)]
    subprocess.run(command, check=True, capture_output=True)
    return pem, key


class Dovecot:
    """A server that runs between `start` and `stop` (or inside `with`).

    `host`, `plain_port` (STARTTLS offered, plain login allowed), `tls_port`, `ca_file`. Run as the present user, or as `nobody` when that
    is root, since Dovecot's login service refuses root.
    """

    host = "localhost"

    def __init__(self) -> None:
        self.base = Path(tempfile.mkdtemp(prefix="afterword-dovecot-", dir="/tmp"))  # short: UNIX socket paths end at 108 octets
        self.ca_file = self.base / "server.pem"
        self.plain_port = self.tls_port = 0
        self._running: subprocess.Popen[bytes] | None = None
        self._users: list[str] = []

    @staticmethod
    def missing() -> str:
        """Why it can't run on this machine, or ""."""
        for program in ("dovecot", "openssl", *(["setpriv"] if os.getuid() == 0 else [])):
            if _program(program) is None:
                return f"{program} is not installed"
        return ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def start(self) -> None:
        """Start and wait for the banner. Raises RuntimeError with Dovecot's log where it doesn't come."""
        who = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        import grp

        self.plain_port, self.tls_port = _free_ports(2)
        certificate(self.base, "server")
        for name in ("run", "state", "mail"):
            (self.base / name).mkdir()
        (self.base / "users").touch(0o600)
        names = {"user": who.pw_name, "group": grp.getgrgid(who.pw_gid).gr_name, "uid": who.pw_uid, "gid": who.pw_gid}
        ports = {"plain_port": self.plain_port, "tls_port": self.tls_port}
        config = self.base / "dovecot.conf"
        config.write_text(_CONFIG.format(base=self.base, name=self.base.name, **names, **ports))
        command = [str(_program("dovecot")), "-F", "-c", str(config)]
        if os.getuid() == 0:
            for path in (self.base, *self.base.rglob("*")):
                os.chown(path, who.pw_uid, who.pw_gid)
            command = ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups", *command]
        self._running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=(self.base / "stderr").open("wb"))
        end = time.monotonic() + 10
        while time.monotonic() < end and self._running.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.plain_port), timeout=1) as tried:
                    if tried.recv(4) == b"* OK":
                        return
            except OSError:
                time.sleep(0.02)
        told = "".join(path.read_text(errors="replace") for path in (self.base / "stderr", self.base / "dovecot.log") if path.exists())
        self.stop()
        raise RuntimeError(f"dovecot did not start: {told[-2000:]}")

    def stop(self) -> None:
        """Stop it and remove its directory."""
        if self._running is not None:
            self._running.terminate()
            try:
                self._running.wait(5)
            except subprocess.TimeoutExpired:
                self._running.kill()
                self._running.wait(5)
            self._running = None
        shutil.rmtree(self.base, ignore_errors=True)

    def new_user(self) -> tuple[str, str]:
        """(user, password) of a new account with empty mailboxes."""
        user, password = f"jane{len(self._users)}", secrets.token_hex(8)
        self._users.append(f"{user}:{{PLAIN}}{password}::::::\n")
        (self.base / "users").write_text("".join(self._users))
        return user, password

    def maildir(self, user: str) -> Path:
        """The user's Maildir, from the first login on."""
        return self.base / "mail" / user / "Maildir"

    def log(self) -> str:
        """What Dovecot has logged."""
        path = self.base / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""


def _program(name: str) -> str | None:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def _free_ports(count: int) -> list[int]:
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(listener.getsockname()[1]) for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports
