"""A real Dovecot for tests and scripts: un-privileged, on loopback, in a directory of its own, with TLS and as many users as
wanted.
"""

from __future__ import annotations

import grp
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

_USERS = 2000  # written once: Dovecot looks for a changed password file only now and then

# anvil-auth-penalty off: after one refused login Dovecot would let every login from loopback wait for seconds
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
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


def certificate(
    directory: Path, name: str, *, hosts: str = "DNS:localhost,IP:127.0.0.1", expired: bool = False
) -> tuple[Path, Path]:
    """A self-signed certificate and its key, PEM, valid for two days or expired since 2020."""
    pem, key, request = (directory / f"{name}.{kind}" for kind in ("pem", "key", "csr"))
    new = [
        "openssl",
        "req",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-subj",
        "/CN=localhost",
        "-keyout",
        str(key),
    ]
    if not expired:
        _run([*new, "-x509", "-addext", f"subjectAltName={hosts}", "-out", str(pem), "-days", "2"])
        return pem, key
    # `openssl req` takes no date in the past; `openssl ca` does, with its little office
    _run([*new, "-new", "-out", str(request)])
    office = directory / f"{name}-ca"
    office.mkdir()
    (office / "index.txt").touch()
    (office / "serial").write_text("01\n")
    (office / "conf").write_text(
        f"[ca]\ndefault_ca=c\n[c]\ndatabase={office}/index.txt\nserial={office}/serial\nnew_certs_dir={office}\ndefault_md=sha256\n"
        f"policy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\nsubjectAltName={hosts}\nbasicConstraints=CA:TRUE\n"
    )
    dates = ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"]
    ca = ["openssl", "ca", "-batch", "-selfsign", "-notext", "-config", str(office / "conf"), "-keyfile", str(key)]
    _run([*ca, "-in", str(request), "-out", str(pem), *dates])
    return pem, key


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, check=False, timeout=30)
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-1000:])


class Dovecot:
    """A server that runs between `start` and `stop` (or inside `with`).

    `host`, `plain_port` (STARTTLS offered, plain login allowed), `tls_port`, `ca_file`. Run as the present user, or as `nobody`
    when that is root, since Dovecot's login service refuses root.
    """

    host = "localhost"

    def __init__(self) -> None:
        self.base = Path(tempfile.mkdtemp(prefix="afterword-dovecot-", dir="/tmp"))  # short: UNIX socket paths end at 108 octets
        self.ca_file = self.base / "server.pem"
        self.plain_port = self.tls_port = 0
        self._running: subprocess.Popen[bytes] | None = None
        self._free = [(f"jane{n}", secrets.token_hex(8)) for n in range(_USERS, 0, -1)]

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
        self.plain_port, self.tls_port = _free_ports(2)
        certificate(self.base, "server")
        for name in ("run", "state", "mail"):
            (self.base / name).mkdir()
        (self.base / "users").write_text("".join(f"{user}:{{PLAIN}}{password}::::::\n" for user, password in self._free))
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
        told = "".join(
            path.read_text(errors="replace") for path in (self.base / "stderr", self.base / "dovecot.log") if path.exists()
        )
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
        return self._free.pop()

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
