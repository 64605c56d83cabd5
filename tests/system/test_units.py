"""The systemd units: accepted by systemd without a word, hardened to a measured degree, and of one mind with the programme."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from daemon.config import KEYS
from daemon.credentials import SERVICE

UNITS = Path(__file__).parents[2] / "contrib" / "systemd"
SYSTEM, USER = UNITS / "afterword.service", UNITS / "afterword-user.service"
HIGHEST_EXPOSURE = 1.3


@pytest.fixture
def analyze() -> str:
    """systemd-analyze. Without it the test is skipped, or fails where the servers and tools are said to be there."""
    found = shutil.which("systemd-analyze")
    if not found:
        if os.environ.get("AFTERWORD_REQUIRE_SERVERS") == "1":
            pytest.fail("systemd-analyze is missing though AFTERWORD_REQUIRE_SERVERS=1")
        pytest.skip("systemd-analyze is not on this machine")
    return found


def runnable(unit: Path, directory: Path) -> Path:
    """A copy whose ExecStart= is there: verify wants the programme, which a test machine has elsewhere."""
    text, count = re.subn(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", unit.read_text(encoding="utf-8"))
    assert count == 1
    copy = directory / unit.name
    copy.write_text(text, encoding="utf-8")
    return copy


def run(*words: str, directory: Path) -> subprocess.CompletedProcess[str]:
    """Run systemd-analyze with a runtime directory of its own, which --user wants."""
    environ = {**os.environ, "XDG_RUNTIME_DIR": str(directory), "LC_ALL": "C"}
    return subprocess.run(words, capture_output=True, text=True, env=environ, timeout=60, check=False)


def lines(unit: Path, name: str) -> list[str]:
    """The values of the live `name=` lines."""
    return re.findall(rf"(?m)^{name}=(.*)$", unit.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("unit", "options"), [(SYSTEM, ()), (USER, ("--user",))], ids=["system", "user"])
def test_systemd_accepts_the_unit(analyze: str, tmp_path: Path, unit: Path, options: tuple[str, ...]) -> None:
    """No error and no warning: an unknown or misspelt line would be one."""
    done = run(analyze, "verify", *options, str(runnable(unit, tmp_path)), directory=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_verify_would_notice(analyze: str, tmp_path: Path) -> None:
    """The test above can fail: a misspelt line is told on stderr."""
    copy = runnable(SYSTEM, tmp_path)
    copy.write_text(copy.read_text().replace("ProtectHome=", "ProtectHouse="))
    assert "ProtectHouse" in run(analyze, "verify", str(copy), directory=tmp_path).stderr


def test_system_unit_is_hardened(analyze: str, tmp_path: Path) -> None:
    """systemd's own measure of exposure, 0 (none) to 10, stays at or below the limit."""
    done = run(analyze, "security", "--offline=yes", "--no-pager", str(runnable(SYSTEM, tmp_path)), directory=tmp_path)
    found = re.search(r"Overall exposure level for \S+: (\d+\.\d+)", done.stdout)
    assert found, done.stdout + done.stderr
    assert float(found[1]) <= HIGHEST_EXPOSURE


def test_system_unit_hands_over_what_the_programme_looks_for() -> None:
    """Directories and the credential's name are those that config.py and credentials.py read."""
    (name,) = [key.default for key in KEYS if (key.section, key.name) == ("accounts", "name")]
    assert lines(SYSTEM, "LoadCredential") == [f"{SERVICE}.{name}:/etc/afterword/{name}.password"]
    assert (lines(SYSTEM, "StateDirectory"), lines(SYSTEM, "ConfigurationDirectory")) == (["afterword"], ["afterword"])
    assert re.search(rf"(?m)^#LoadCredentialEncrypted={SERVICE}\.{name}:", SYSTEM.read_text(encoding="utf-8"))


def test_user_unit_keeps_the_ledger_where_the_command_line_looks() -> None:
    """Two ledgers could mean two drafts, so the unit names the very directory that state_directory() gives outside of it."""
    assert lines(USER, "StateDirectory") == []
    assert lines(USER, "ReadWritePaths") == ["-%h/.local/state/afterword"]
    assert lines(USER, "ExecStartPre") == ["+/usr/bin/mkdir -p -m 0700 %h/.local/state/afterword"]


@pytest.mark.parametrize("unit", [SYSTEM, USER], ids=["system", "user"])
def test_units_agree_with_the_programme(unit: Path) -> None:
    """Readiness is told, SIGHUP reloads, and a wrong configuration (exit 2) is not tried again and again."""
    assert lines(unit, "Type") == ["notify"]
    assert lines(unit, "ExecReload") == ["/bin/kill -HUP $MAINPID"]
    assert lines(unit, "RestartPreventExitStatus") == ["2"]
    assert lines(unit, "ExecStart")[0].endswith("/afterword run")
