"""The command line as a user meets it."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest
from plugins.servers import Accounts

from daemon.cli import main

ROOT = Path(__file__).parent.parent.parent
REJECTION = b"""From: Dana Whitlock <dana@fernhill.example>
To: Mara <mara@home.example>
Subject: Your application for Data Engineer
Date: Thu, 19 Nov 2026 10:00:00 +0000
Message-ID: <r1@fernhill.example>

Hi Mara,

Thank you for your interest in the Data Engineer role at Fernhill. We have decided to move forward with other candidates.

Best regards,
Dana Whitlock
"""
ORDINARY = b"From: Mum <mum@home.example>\nSubject: Sunday\nMessage-ID: <m@home.example>\n\nDinner at six?\n"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]


def test_classify_files_folders_mbox_and_stdin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every way to name mails gives a line a mail, with the agreed keys."""
    (tmp_path / "a.eml").write_bytes(REJECTION)
    (tmp_path / "b.eml").write_bytes(ORDINARY)
    mbox = tmp_path / "box"
    mbox.write_bytes(b"From x Thu Nov 19 10:00:00 2026\n" + REJECTION + b"\nFrom y Thu Nov 19 11:00:00 2026\n" + ORDINARY)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REJECTION)))
    assert main(["classify", "--json", str(tmp_path), str(mbox), "-"]) == 0
    rows = lines(capsys)
    assert [(Path(str(row["path"])).name, row["verdict"]) for row in rows] == [
        ("a.eml", "rejection"),
        ("b.eml", "not_rejection"),
        ("box:1", "rejection"),
        ("box:2", "not_rejection"),
        ("-", "rejection"),
    ]
    assert all(0 <= float(str(row["probability"])) <= 1 for row in rows)
    assert any("other candidates" in evidence["text"] for evidence in rows[0]["evidence"])  # type: ignore[attr-defined]


def test_classify_never_crashes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing or no mail at all still gets its line."""
    (tmp_path / "empty.eml").write_bytes(b"")
    (tmp_path / "noise.eml").write_bytes(bytes(range(256)) * 40)
    assert main(["classify", "--json", str(tmp_path / "gone.eml"), str(tmp_path)]) == 0
    rows = lines(capsys)
    assert len(rows) == 3
    assert rows[0]["verdict"] == "unsure"
    assert "FileNotFoundError" in str(rows[0]["error"])


def test_understand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What one mail alone tells, null where it does not say."""
    (tmp_path / "a.eml").write_bytes(REJECTION)
    assert main(["understand", "--json", str(tmp_path)]) == 0
    (row,) = lines(capsys)
    assert (row["language"], row["company"], row["role"]) == ("en", "Fernhill", "Data Engineer")
    assert row["contact_email"] == "dana@fernhill.example"


def test_preview_and_explain_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The letter to a mail, and the sentences that decided, without any account."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "a.eml"
    path.write_bytes(REJECTION)
    assert main(["preview", str(path), "--tone", "plain"]) == 0
    assert re.search(r"(?m)^In-Reply-To: <r1@fernhill.example>$", capsys.readouterr().out)
    assert main(["preview", str(tmp_path / "gone.eml")]) == 1
    assert main(["preview", str(path), "--language", "xx"]) == 2
    assert main(["explain", str(path)]) == 0
    told = capsys.readouterr().out
    assert "verdict      rejection" in told
    assert "other candidates" in told


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """--help, and the README's table of commands, know the same words."""
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    listed = set(re.findall(r"(?m)^    ([a-z]+) ", told))
    readme = set(re.findall(r"(?m)^\| `afterword ([a-z]+)", (ROOT / "README.md").read_text())) | {"logout", "version"}
    assert listed == readme


def test_no_configuration_says_where_it_looked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2, on stderr, with the way to start."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("AFTERWORD_CONFIG", raising=False)
    if Path("/etc/afterword/config.toml").exists():
        pytest.skip("this machine has a configuration of its own")
    assert main(["poll"]) == 2
    assert "config.example.toml" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """One line."""
    assert main(["version"]) == 0
    assert re.fullmatch(r"afterword \S+\n", capsys.readouterr().out)


@pytest.fixture
def configured(dovecot: Accounts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration for a fresh Dovecot account with one rejection in it."""
    from datetime import UTC, datetime
    from email.utils import format_datetime

    account = dovecot()
    now = datetime.now(UTC)
    raw = re.sub(rb"(?m)^Date: .*$", b"Date: " + format_datetime(now).encode(), REJECTION).replace(b"\n", b"\r\n")
    with account.connect() as session:
        session.append("INBOX", raw, (), now)
    path = tmp_path / "config.toml"
    path.write_text(
        f"""[owner]
name = "Mara Lindqvist"
[[accounts]]
name = "home"
address = "mara@posthorn.example"
host = "localhost"
port = {account.server.port}
username = "{account.server.username}"
password_command = ["echo", "{account.password}"]
ca_file = "{account.server.ca_file}"
"""
    )
    monkeypatch.setenv("AFTERWORD_CONFIG", str(path))
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    return path


@pytest.mark.server
def test_check_poll_explain_on_dovecot(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The five-minute start on a real server: check is all ok, a dry run writes nothing, a poll places the draft, explain says why."""
    assert main(["check"]) == 0, capsys.readouterr().out
    told = capsys.readouterr().out
    assert "FAIL" not in told
    assert "drafts go to 'Drafts'" in told
    assert main(["poll", "--dry-run", "--json"]) == 0
    (row,) = lines(capsys)
    assert (row["decision"], row["draft_uid"], row["to"]) == ("ask", None, "dana@fernhill.example")
    assert "In-Reply-To" in str(row["draft"])
    assert main(["poll", "--json"]) == 0
    (row,) = lines(capsys)
    keys = {"account", "mailbox", "uid", "message_id", "verdict", "probability", "decision", "reason", "to", "draft_uid"}
    assert set(row) == keys
    assert isinstance(row["draft_uid"], int)
    assert main(["poll"]) == 0
    assert "nothing new" in capsys.readouterr().out
    assert main(["explain", "r1@fernhill.example"]) == 0
    told = capsys.readouterr().out
    assert "ask (done)" in told
    assert "recipient    Dana Whitlock <dana@fernhill.example>" in told
    assert main(["explain", "nothing@home.example"]) == 1


@pytest.mark.server
def test_a_wrong_password_is_told(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1 for the account, the password nowhere."""
    configured.write_text(re.sub(r'"echo", "[^"]*"', '"echo", "canary-canary"', configured.read_text()))
    assert main(["poll"]) == 1
    assert main(["check"]) == 1
    out = capsys.readouterr()
    assert "home:" in out.err
    assert "canary" not in out.err + out.out


@pytest.mark.server
def test_an_unknown_account_is_told(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the names that there are."""
    assert main(["poll", "--account", "work"]) == 2
    assert "home" in capsys.readouterr().err


def test_login_and_logout(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The password goes from standard input into the keyring, and out again; it is shown nowhere."""
    import keyring
    from keyring.backend import KeyringBackend
    from keyring.errors import PasswordDeleteError

    class Memory(KeyringBackend):
        priority = 1  # type: ignore[assignment]
        kept: dict[tuple[str, str], str] = {}  # noqa: RUF012

        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            if self.kept.pop((service, username), None) is None:
                raise PasswordDeleteError

    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    try:
        path = tmp_path / "config.toml"
        path.write_text(
            '[owner]\nname = "Mara Lindqvist"\n[[accounts]]\nname = "home"\naddress = "mara@posthorn.example"\nhost = "imap.posthorn.example"\n'
        )
        monkeypatch.setattr(sys, "stdin", io.StringIO("canary-canary\n"))
        assert main(["--config", str(path), "login", "home"]) == 0
        assert Memory.kept == {("afterword", "home"): "canary-canary"}
        assert main(["--config", str(path), "logout", "home"]) == 0
        assert Memory.kept == {}
        assert main(["--config", str(path), "logout", "home"]) == 0
        out = capsys.readouterr()
        assert "canary" not in out.out + out.err
    finally:
        keyring.set_keyring(before)
