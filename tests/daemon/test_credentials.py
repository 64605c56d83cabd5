"""Where a password comes from, in which order, and that it shows nowhere on the way: each failure is tried with a canary."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from daemon import credentials
from daemon.config import Account, AskSettings, CredentialSettings, Cutoffs, Settings
from daemon.credentials import Credential, credential, forget, store
from daemon.errors import CredentialError
from daemon.values import Owner

CANARY = "canary-s3cret-7f"
SPELT = "('canary-' + 's3cret-7f')"  # for a command's own words, which an Account rightly shows


NONE: KeyringBackend = fail.Keyring()  # type: ignore[no-untyped-call]
NULL: KeyringBackend = null.Keyring()  # type: ignore[no-untyped-call]


def account(*command: str) -> Account:
    """An account, with the password command given."""
    return Account("main", "jo@home.example", "imap.home.example", 993, "tls", "jo", password_command=command or None)


def settings(allow_plaintext: bool = False) -> Settings:
    """Settings that differ in the one thing looked at."""
    return Settings(Owner("Jo Doe", ()), (), AskSettings(), Cutoffs(), CredentialSettings(allow_plaintext), Path("config.toml"))


class Ring(KeyringBackend):
    """A keyring in memory that fails as told. Never chosen by itself."""

    priority = -1

    def __init__(
        self, kept: dict[tuple[str, str], str] | None = None, error: Exception | None = None, forgets: bool = False
    ) -> None:
        self.kept = {} if kept is None else kept
        self.error = error
        self.forgets = forgets

    def get_password(self, service: str, username: str) -> str | None:
        if self.error:
            raise self.error
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.error:
            raise self.error
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.error:
            raise self.error
        del self.kept[service, username]


class PlaintextKeyring(Ring):
    """What keyrings.alt.file.PlaintextKeyring looks like from outside."""


class Renamed(PlaintextKeyring):
    """A subclass is no better."""


class Scheme(Ring):
    """A file keyring that tells its scheme, spelt as keyrings.alt spells it."""

    scheme = "no encyption"


class Wrapper(Ring):
    """keyrings.alt.multi.MultipartKeyringWrapper in small."""

    def __init__(self, inner: KeyringBackend) -> None:
        super().__init__()
        self._keyring = inner


class Chain(ChainerBackend):
    """A chainer over given rings."""

    priority = -1
    backends: list[KeyringBackend] = []  # noqa: RUF012

    def __init__(self, *rings: KeyringBackend) -> None:
        self.backends = list(rings)


@pytest.fixture
def ring() -> Iterator[Callable[[KeyringBackend], None]]:
    """Choose the keyring; afterwards there is none, whatever this machine has."""
    keyring.set_keyring(NONE)
    yield keyring.set_keyring
    keyring.set_keyring(NONE)


def kept(secret: str = CANARY) -> dict[tuple[str, str], str]:
    """What a keyring holds for our account."""
    return {("afterword", "main"): secret}


def refused(call: Callable[[], Any], *, locals_too: bool = True) -> CredentialError:
    """The CredentialError of `call`, after looking for the canary wherever an error can carry it."""
    with pytest.raises(CredentialError) as caught:
        call()
    error = caught.value
    seen: list[str] = []
    step: BaseException | None = error
    while step is not None:
        seen += [str(step), repr(step), repr(step.args), repr(vars(step)), str(getattr(step, "__notes__", ""))]
        step = step.__cause__ or step.__context__
    seen += traceback.format_exception(error)
    frame = error.__traceback__
    while frame is not None and locals_too:
        if frame.tb_frame.f_code.co_filename == credentials.__file__:
            seen.append(repr(frame.tb_frame.f_locals))
        frame = frame.tb_next
    assert not [text for text in seen if CANARY in text]
    assert error.__cause__ is None
    assert error.__context__ is None
    return error


# --- order


def test_order_is_command_then_systemd_then_keyring(tmp_path: Path, ring: Callable[[KeyringBackend], None]) -> None:
    """The command wins over the systemd credential, that over the keyring; each says where it came from."""
    (tmp_path / "afterword.main").write_text("from systemd\n")
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    ring(Ring(kept("from ring")))
    assert credential(account("echo", "from command"), settings(), environ) == Credential("from command", "password command")
    assert credential(account(), settings(), environ) == Credential("from systemd", "systemd credential")
    (tmp_path / "afterword.main").unlink()
    assert credential(account(), settings(), environ) == Credential("from ring", "keyring")


def test_failing_command_has_no_second_choice(tmp_path: Path, ring: Callable[[KeyringBackend], None]) -> None:
    """An account that names a command never falls back to another, perhaps stale, password in silence."""
    (tmp_path / "afterword.main").write_text("from systemd\n")
    ring(Ring(kept()))
    refused(lambda: credential(account("false"), settings(), {"CREDENTIALS_DIRECTORY": str(tmp_path)}))


def test_without_any_the_three_ways_out_are_told(ring: Callable[[KeyringBackend], None]) -> None:
    """The error names the account, and its advice the keyring, the command and the systemd credential by their exact words."""
    error = refused(lambda: credential(account(), settings(), {}))
    assert error.message == "main: no password: there is no keyring here"
    assert all(way in error.advice for way in ("`afterword login main`", "password_command", "LoadCredential=afterword.main:"))


def test_repr_hides_the_secret() -> None:
    """No way to write a credential down shows its secret."""
    found = Credential(CANARY, "keyring")
    assert CANARY not in f"{found} {found!r} {found!s} {[found]} {(found,)!r}"
    assert "keyring" in repr(found)


# --- password command


def python(code: str) -> Account:
    """An account whose command is a line of Python."""
    return account(sys.executable, "-c", code)


@pytest.mark.parametrize(
    ("output", "secret"),
    [
        ("secret", "secret"),
        ("secret\n", "secret"),
        ("secret\r\n", "secret"),
        ("secret\nuser: jo\n", "secret"),
        (" s p \n", " s p "),
        ("pä\n", "pä"),
    ],
)
def test_first_line_of_the_command_is_the_password(output: str, secret: str) -> None:
    """The first line without its line end, blanks and all; what follows is not looked at."""
    command = python(f"import sys; sys.stdout.buffer.write({output.encode()!r})")
    assert credential(command, settings(), {}).secret == secret


def test_command_is_run_without_a_shell(tmp_path: Path) -> None:
    """Words stay words: nothing in them is expanded or run."""
    text = f"$(touch {tmp_path}/made) `touch {tmp_path}/made` ; $HOME *"
    assert credential(account("echo", text), settings(), {}).secret == text
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (f"import sys; print({SPELT}); sys.exit(3)", "(exit code 3)"),
        (f"import sys; print({SPELT}); sys.exit('no agent')", "(exit code 1): no agent"),
        (f"import sys; print({SPELT}); sys.exit('bad ' + {SPELT})", "is hidden"),
        (f"import sys; print({SPELT}, 'x'); print({SPELT}, file=sys.stderr); sys.exit('no agent')", "is hidden"),
        (f"import os; print({SPELT}, flush=True); os.kill(os.getpid(), 15)", "(signal 15)"),
        (f"print(); print({SPELT})", "is empty"),
        (f"print({SPELT} + '\\0')", "control character"),
        (f"import os; os.write(1, {SPELT}.encode() + b'\\xff')", "is not UTF-8"),
        (f"print({SPELT} * 9000)", "more than a password"),
        ("import sys; sys.exit('a\\x1b[2Jb\\nlast \\x1b]0;x\\x07 line')", ": last ?]0;x? line"),
    ],
)
def test_failing_command_is_told_without_its_output(code: str, told: str) -> None:
    """Exit code and last complaint are told, cleaned for a terminal; the output never is, nor a complaint that repeats it."""
    error = refused(lambda: credential(python(code), settings(), {}))
    assert told in error.message
    assert "\x1b" not in error.message


@pytest.mark.parametrize("program", ["/nonexistent/tool", "/", "a\0b"])
def test_command_that_cannot_be_run_shows_its_first_word_only(program: str) -> None:
    """The other words may hold a secret, so only the first is told."""
    error = refused(lambda: credential(account(program, CANARY), settings(), {}), locals_too=False)
    assert "can't be run" in error.message


def runs(process: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_slow_command_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time limit the command and what it started are gone, and its output so far with it."""
    monkeypatch.setattr(credentials, "COMMAND_SECONDS", 1)
    command = account("sh", "-c", f"echo {CANARY}; sleep 60 & echo $! > {tmp_path}/child; wait")
    began = time.monotonic()
    error = refused(lambda: credential(command, settings(), {}), locals_too=False)
    assert "took longer than 1 s" in error.message
    assert time.monotonic() - began < 30
    child = int((tmp_path / "child").read_text())
    end = time.monotonic() + 10  # the kernel may take a moment to end what was killed; its sleep would last a minute
    while runs(child) and time.monotonic() < end:
        time.sleep(0.01)
    assert not runs(child)
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, subprocess.TimeoutExpired)]


def test_command_reads_nothing_from_our_terminal(tmp_path: Path) -> None:
    """A command that asks gets an end of file instead of what was meant for us, or of hanging the daemon."""
    (tmp_path / "typed").write_text("typed")
    before = os.dup(0)
    with (tmp_path / "typed").open() as typed:
        os.dup2(typed.fileno(), 0)
    try:
        assert credential(python("import sys; print(len(sys.stdin.read()))"), settings(), {}).secret == "0"
    finally:
        os.dup2(before, 0)
        os.close(before)


# --- systemd credential


@pytest.mark.parametrize(
    ("raw", "secret"), [(b"secret", "secret"), (b"secret\n", "secret"), (b"secret\r\n", "secret"), (b" s \n", " s ")]
)
def test_systemd_credential_loses_one_line_end(tmp_path: Path, raw: bytes, secret: str) -> None:
    """An editor's last line end is not part of the password; blanks are."""
    (tmp_path / "afterword.main").write_bytes(raw)
    assert credential(account(), settings(), {"CREDENTIALS_DIRECTORY": str(tmp_path)}).secret == secret


@pytest.mark.parametrize("raw", [b"", b"\n", CANARY.encode() + b"\nsecond", CANARY.encode() + b"\xff", CANARY.encode() * 9000])
def test_bad_systemd_credential_is_refused_unseen(tmp_path: Path, raw: bytes, ring: Callable[[KeyringBackend], None]) -> None:
    """A credential that is there but wrong is an error, not a step on to the keyring."""
    ring(Ring(kept("other")))
    (tmp_path / "afterword.main").write_bytes(raw)
    error = refused(lambda: credential(account(), settings(), {"CREDENTIALS_DIRECTORY": str(tmp_path)}))
    assert "afterword.main" in error.message


def test_unreadable_systemd_credential_is_refused(tmp_path: Path) -> None:
    """What can't be read is told with the system's reason."""
    (tmp_path / "afterword.main").mkdir()
    assert (
        "Is a directory" in refused(lambda: credential(account(), settings(), {"CREDENTIALS_DIRECTORY": str(tmp_path)})).message
    )


# --- keyring


@pytest.mark.parametrize(
    "kind", [PlaintextKeyring, Renamed, Scheme, lambda one: Wrapper(PlaintextKeyring(one)), lambda one: Chain(Scheme(one))]
)
def test_plaintext_keyring_is_refused_unless_allowed(
    kind: Callable[..., KeyringBackend], ring: Callable[[KeyringBackend], None]
) -> None:
    """A keyring that writes passwords down in the clear neither gives nor takes one without the user's say."""
    ring(kind(kept()))
    assert "allow_plaintext_keyring" in refused(lambda: credential(account(), settings(), {})).message
    refused(lambda: store(account(), settings(), CANARY))


def test_plaintext_keyring_works_when_allowed(ring: Callable[[KeyringBackend], None]) -> None:
    """The user may say that it is good enough."""
    ring(PlaintextKeyring())
    store(account(), settings(allow_plaintext=True), CANARY)
    assert credential(account(), settings(allow_plaintext=True), {}).secret == CANARY


@pytest.mark.parametrize("nothing", [NONE, NULL, Chain(), Chain(NULL, NONE)])
def test_no_keyring_is_told_as_such(nothing: KeyringBackend, ring: Callable[[KeyringBackend], None]) -> None:
    """keyring's stand-ins are none: a password must not vanish into the null one, even where plaintext is allowed."""
    ring(nothing)
    for allowed in (False, True):
        assert "no keyring here" in refused(lambda: credential(account(), settings(allowed), {})).message  # noqa: B023
        assert "no keyring here" in refused(lambda: store(account(), settings(allowed), CANARY)).message  # noqa: B023


def test_chainer_never_reads_or_writes_its_plaintext_part(ring: Callable[[KeyringBackend], None]) -> None:
    """In a chain only the fit keyrings count."""
    good, bad = Ring(), PlaintextKeyring(kept("stale"))
    ring(Chain(bad, good))
    assert "has none" in refused(lambda: credential(account(), settings(), {})).message
    assert store(account(), settings(), CANARY).endswith(".Ring")
    assert (good.kept, bad.kept) == (kept(), kept("stale"))
    assert credential(account(), settings(), {}).secret == CANARY


def test_second_keyring_of_a_chain_is_tried_when_the_first_is_locked(ring: Callable[[KeyringBackend], None]) -> None:
    """A locked keyring does not hide the password in another."""
    ring(Chain(Ring(error=KeyringLocked("locked")), Ring(kept())))
    assert credential(account(), settings(), {}).secret == CANARY


@pytest.mark.parametrize("error", [KeyringLocked(CANARY), RuntimeError(f"could not store {CANARY}"), ValueError(CANARY, CANARY)])
def test_keyring_fault_is_told_by_kind_only(error: Exception, ring: Callable[[KeyringBackend], None]) -> None:
    """A back end's own text may quote the secret; only what kind of fault it was is told."""
    ring(Ring(kept(), error))
    for call in (
        lambda: credential(account(), settings(), {}),
        lambda: store(account(), settings(), CANARY),
        lambda: forget(account()),
    ):
        assert type(error).__name__ in refused(call).message


def test_keyring_that_cannot_even_be_chosen_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A keyringrc.cfg that names a missing module fails in its own way."""
    monkeypatch.setattr(keyring, "get_keyring", lambda: __import__("no_such_module_of_anybody"))
    assert "ModuleNotFoundError" in refused(lambda: credential(account(), settings(), {})).message


@pytest.mark.parametrize("secret", ["", CANARY + "\n", CANARY + "\0", CANARY + "\ud800"])
def test_secret_that_can_be_no_password_is_not_stored(secret: str, ring: Callable[[KeyringBackend], None]) -> None:
    """IMAP could not carry it, so it is refused when it is typed, not at night."""
    chosen = Ring()
    ring(chosen)
    refused(lambda: store(account(), settings(), secret))
    assert not chosen.kept


def test_keyring_that_keeps_nothing_is_found_out(ring: Callable[[KeyringBackend], None]) -> None:
    """Stored means read back."""
    ring(Ring(forgets=True))
    assert "did not keep it" in refused(lambda: store(account(), settings(), CANARY)).message


def test_forget_empties_every_keyring(ring: Callable[[KeyringBackend], None]) -> None:
    """Logging out leaves the password in no part of a chain, plaintext ones included, and says whether there was one."""
    good, bad = Ring(kept()), PlaintextKeyring(kept())
    ring(Chain(good, bad))
    assert forget(account()) is True
    assert (good.kept, bad.kept) == ({}, {})
    assert forget(account()) is False


def test_forget_goes_on_after_a_fault(ring: Callable[[KeyringBackend], None]) -> None:
    """One keyring that refuses does not save the password in the next, and is told."""
    other = Ring(kept())
    ring(Chain(Ring(error=PasswordDeleteError(CANARY)), other))
    assert "may still be" in refused(lambda: forget(account())).message
    assert not other.kept


# --- laws


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_printable_secret_survives_the_keyring(secret: str) -> None:
    """What is stored comes back unchanged."""
    keyring.set_keyring(Ring())
    store(account(), settings(), secret)
    assert credential(account(), settings(), {}).secret == secret
    keyring.set_keyring(NONE)


@given(st.binary(max_size=40))
def test_any_bytes_are_a_secret_or_refused(raw: bytes) -> None:
    """No bytes break the check, and what passes has no control character."""
    tried = credentials._checked(raw, "it")
    assert (tried.secret is None) == bool(tried.fault)
    assert tried.secret is None or (tried.secret.encode() == raw and not any(ord(one) < 32 for one in tried.secret))


def test_nothing_is_logged_on_any_way(
    caplog: pytest.LogCaptureFixture, tmp_path: Path, ring: Callable[[KeyringBackend], None]
) -> None:
    """Good ways and bad ways log nothing that holds the secret, at any level."""
    caplog.set_level(logging.DEBUG)
    ring(Ring())
    store(account(), settings(), CANARY)
    credential(account(), settings(), {})
    credential(account("echo", CANARY), settings(), {})
    ring(Ring(kept(), RuntimeError(CANARY)))
    refused(lambda: credential(account(), settings(), {}))
    assert CANARY not in caplog.text


def test_keyring_is_not_loaded_for_a_command() -> None:
    """A daemon with a password command does not pay for keyring's memory."""
    code = (
        "import sys; from pathlib import Path; from daemon.credentials import credential; from daemon.config import *\n"
        "from daemon.values import Owner\n"
        "s = Settings(Owner('', ()), (), AskSettings(), Cutoffs(), CredentialSettings(), Path())\n"
        "a = Account('main', '', '', 1, 'tls', '', password_command=('echo', 'x')); credential(a, s, {}); "
        "sys.exit('keyring' in sys.modules)"
    )
    root, environ = Path(__file__).parents[2], {"PATH": os.environ["PATH"]}
    assert subprocess.run([sys.executable, "-c", code], cwd=root, env=environ, check=False).returncode == 0
