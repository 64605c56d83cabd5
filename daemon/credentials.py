"""Where an account's password comes from: a password command, a systemd credential or the keyring. The only user of keyring.

A secret stands in `Credential.secret` and nowhere else: not in a repr, message, log or traceback. Every error is raised outside
the `except` that saw its cause: a cause can carry the secret along (subprocess.TimeoutExpired.output, UnicodeDecodeError.object).
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from daemon.config import Account, Settings
from daemon.errors import CredentialError

if TYPE_CHECKING:  # keyring costs memory that a password command or systemd credential does not need
    from keyring.backend import KeyringBackend

__all__ = ["SERVICE", "Credential", "credential", "forget", "store"]

SERVICE = "afterword"
COMMAND_SECONDS = 30.0
LARGEST_SECRET = 65_536  # octets; OAuth tokens stay far below

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Credential:
    """A password and, in words, where it came from. The repr holds only the latter."""

    secret: str = field(repr=False)
    source: str


@dataclass(frozen=True, slots=True)
class _Try:
    """What one source gave: a secret, or why not."""

    secret: str | None = field(default=None, repr=False)
    fault: str = ""


def credential(account: Account, settings: Settings, environ: Mapping[str, str]) -> Credential:
    """The password of `account`.

    Its password_command if it has one, with no second choice; else $CREDENTIALS_DIRECTORY/afterword.<account>; else the keyring.
    Raises CredentialError with the three ways out as advice.
    """
    if account.password_command:
        tried = _from_command(account.password_command)
        source = "password command"
    else:
        tried, source = _from_systemd(account.name, environ), "systemd credential"
        if tried.secret is None and not tried.fault:
            tried, source = _from_keyring(account.name, settings.credentials.allow_plaintext_keyring), "keyring"
    if tried.secret is None:
        raise CredentialError(f"{account.name}: no password: {tried.fault}", _ways_out(account.name))
    return Credential(tried.secret, source)


def _ways_out(name: str) -> str:
    return (
        f"Three ways: store it in the keyring with `afterword login {name}`; or set password_command in the account's section, "
        f'like "pass show mail/{name}"; or, below systemd, give the unit LoadCredential={SERVICE}.{name}:/path/to/file.'
    )


def _checked(raw: bytes, source: str) -> _Try:
    """The secret in `raw`, or why it can be none: IMAP can carry no control character in a password (RFC 9051 section 9)."""
    try:
        secret = raw.decode()
    except UnicodeDecodeError:
        return _Try(fault=f"{source} is not UTF-8")
    if not secret:
        return _Try(fault=f"{source} is empty")
    if _CONTROL.search(secret):
        return _Try(fault=f"{source} holds a control character or a second line")
    return _Try(secret)


# --- password command ---------------------------------------------------------------------------------------------------------


def _from_command(words: tuple[str, ...]) -> _Try:
    program = _CONTROL.sub("?", words[0])  # only the first word is ever shown: the others may hold a secret
    try:
        child = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    except (OSError, ValueError) as error:
        return _Try(fault=f"password_command {program} can't be run: {getattr(error, 'strerror', None) or 'bad words'}")
    try:
        output, complaint = child.communicate(timeout=COMMAND_SECONDS)
    except subprocess.TimeoutExpired:
        return _Try(fault=f"password_command {program} took longer than {COMMAND_SECONDS:g} s")
    finally:
        # its children too, or one more would hang about after every poll
        if child.returncode is None:
            with contextlib.suppress(OSError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            for pipe in (child.stdout, child.stderr):
                if pipe:
                    pipe.close()
    if child.returncode != 0:
        how = f"signal {-child.returncode}" if child.returncode < 0 else f"exit code {child.returncode}"
        return _Try(fault=f"password_command {program} failed ({how}){_last_line(complaint, output)}")
    if len(output) > LARGEST_SECRET:
        return _Try(fault=f"password_command {program} wrote more than a password")
    tried = _checked(output.partition(b"\n")[0].removesuffix(b"\r"), f"the first line from password_command {program}")
    return tried if tried.secret is not None else _Try(fault=tried.fault + _last_line(complaint, output))


def _last_line(complaint: bytes, output: bytes) -> str:
    """A colon and the last line the command wrote to stderr, cleaned and cut; hidden where it repeats any of the output."""
    lines = [line.strip() for line in complaint[-4096:].decode(errors="replace").splitlines() if line.strip()]
    if not lines:
        return ""
    if any(secret.strip() in complaint for secret in output.split() if secret.strip()):
        return ": (its message is hidden: it repeats the output)"
    return ": " + _CONTROL.sub("?", lines[-1])[:200]


# --- systemd credential -------------------------------------------------------------------------------------------------------


def _from_systemd(name: str, environ: Mapping[str, str]) -> _Try:
    """$CREDENTIALS_DIRECTORY/afterword.<account> (systemd.exec(5)); neither secret nor fault where there is none."""
    directory = environ.get("CREDENTIALS_DIRECTORY")
    if not directory or Path(name).name != name:
        return _Try()
    told = f"systemd credential {SERVICE}.{name}"
    try:
        with open(Path(directory, f"{SERVICE}.{name}"), "rb") as file:
            raw = file.read(LARGEST_SECRET + 1)
    except FileNotFoundError:
        return _Try()
    except OSError as error:
        return _Try(fault=f"{told}: {error.strerror or 'cannot be read'}")
    if len(raw) > LARGEST_SECRET:
        return _Try(fault=f"{told} is larger than a password")
    return _checked(raw.removesuffix(b"\n").removesuffix(b"\r"), told)


# --- keyring ------------------------------------------------------------------------------------------------------------------


def store(account: Account, settings: Settings, secret: str) -> str:
    """Put `secret` into the first fit keyring and read it back. Returns that keyring's name. Raises CredentialError."""
    tried = _checked(secret.encode(errors="surrogatepass"), "the password")
    name, fault = "", tried.fault
    if tried.secret is not None:
        name, fault = _store(account.name, tried.secret, settings.credentials.allow_plaintext_keyring)
    del secret, tried  # a traceback may show the locals of its frames
    if fault:
        raise CredentialError(f"{account.name}: password not stored: {fault}", _ways_out(account.name))
    return name


def _store(name: str, secret: str, allow_plaintext: bool) -> tuple[str, str]:
    rings, fault = _rings(allow_plaintext)
    for ring in rings[:1]:
        try:
            ring.set_password(SERVICE, name, secret)
            kept = ring.get_password(SERVICE, name) == secret
        except Exception as error:  # a keyring is third-party code and may raise anything
            return "", _trouble(ring, error)
        return (_title(ring), "") if kept else ("", f"keyring {_title(ring)} did not keep it")
    return "", fault


def forget(account: Account) -> bool:
    """Take the password out of every keyring that holds it, plaintext ones too. False where none did. Raises CredentialError."""
    rings, _ = _rings(allow_plaintext=True)
    found, trouble = False, ""
    for ring in rings:
        try:
            if ring.get_password(SERVICE, account.name) is not None:
                ring.delete_password(SERVICE, account.name)
                found = True
        except Exception as error:  # see _store
            trouble = _trouble(ring, error)
    if trouble:
        raise CredentialError(f"{account.name}: password may still be in the keyring: {trouble}")
    return found


def _from_keyring(name: str, allow_plaintext: bool) -> _Try:
    rings, fault = _rings(allow_plaintext)
    if not rings:
        return _Try(fault=fault)
    trouble = ""
    for ring in rings:
        try:
            secret = ring.get_password(SERVICE, name)
        except Exception as error:  # see _store
            trouble = trouble or _trouble(ring, error)
            continue
        if secret is not None:
            return _checked(str(secret).encode(errors="surrogatepass"), f"the password in keyring {_title(ring)}")
    return _Try(fault=trouble or f"keyring {', '.join(map(_title, rings))} has none")


def _rings(allow_plaintext: bool) -> tuple[list[KeyringBackend], str]:
    """The fit keyrings, best first, and why there are none. A chainer is taken apart: it reads from unfit ones too."""
    try:
        import keyring  # noqa: PLC0415 - see TYPE_CHECKING above
        from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415

        chosen = keyring.get_keyring()
        rings = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
    except Exception as error:  # a keyring named in the user's keyringrc.cfg can fail in any way
        return [], f"no keyring can be used ({type(error).__name__})"
    usable = [ring for ring in rings if not _is_nothing(ring)]
    fit = [ring for ring in usable if allow_plaintext or not _is_plaintext(ring)]
    if not usable:
        return [], "there is no keyring here"
    return fit, f"keyring {_title(usable[0])} keeps passwords unencrypted (allow_plaintext_keyring is false)"


def _is_nothing(ring: KeyringBackend) -> bool:
    """keyring's stand-ins for "none": fail raises on every call, null forgets everything."""
    return any(kind.__module__ in ("keyring.backends.fail", "keyring.backends.null") for kind in type(ring).__mro__)


def _is_plaintext(ring: object) -> bool:
    """Whether the back end keeps passwords unencrypted, as keyrings.alt.file.PlaintextKeyring does; wrappers are looked into."""
    inner = getattr(ring, "_keyring", None)  # keyrings.alt.multi.MultipartKeyringWrapper
    named = any("plaintext" in kind.__name__.lower() for kind in type(ring).__mro__)
    told = str(getattr(ring, "scheme", "")).lower().startswith("no enc")  # "no encyption", as keyrings.alt spells it
    return named or told or (inner is not None and _is_plaintext(inner))


def _title(ring: KeyringBackend) -> str:
    return f"{type(ring).__module__}.{type(ring).__name__}"


def _trouble(ring: KeyringBackend, error: Exception) -> str:
    """The fault in words. Only the kind of `error` is told: its text is third-party and may quote the secret."""
    return f"keyring {_title(ring)}: {type(error).__name__}"
