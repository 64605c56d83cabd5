"""The house itself: who owns our import names, one door a library, documents that say what is so."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted([*(ROOT / "daemon").glob("*.py"), *(ROOT / "classifier").glob("*.py")])


def imports(path: Path) -> set[str]:
    """Top-level names of everything imported in `path`, at any depth."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def test_owners_of_our_names() -> None:
    """python-daemon owns `daemon` too: whoever installs us beside it must be told."""
    owners = packages_distributions()
    assert set(owners.get("daemon", [])) <= {"afterword"}
    assert set(owners.get("classifier", [])) <= {"afterword"}


@pytest.mark.parametrize(
    ("library", "doors"),
    [
        ("imapclient", {"wire.py", "client.py", "login.py"}),
        ("imaplib", {"wire.py"}),
        ("keyring", {"credentials.py"}),
        ("apscheduler", {"schedule.py"}),
        ("mailparser", {"message.py"}),
        ("sqlite3", {"ledger.py"}),
        ("sklearn", {"train.py", "train_praise.py", "learn.py", "export.py", "evaluate.py", "compare.py"}),
        ("smtplib", set()),
        ("pickle", set()),
        ("joblib", set()),
        ("urllib", set()),
        ("requests", set()),
    ],
)
def test_one_door_a_library(library: str, doors: set[str]) -> None:
    """Each library is imported in its room only; SMTP and pickle in none."""
    assert {path.name for path in SOURCES if library in imports(path)} <= doors


def test_the_daemon_runs_without_scikit_learn() -> None:
    """Importing and loading everything the service needs brings in neither scikit-learn nor numpy."""
    code = (
        "import sys, daemon.cli, daemon.schedule, daemon.poll\nfrom classifier.model import Classifier\nClassifier.load()\n"
        "print([m for m in ('sklearn', 'numpy', 'scipy', 'rich', 'pymap') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_only_the_command_line_prints_and_exits() -> None:
    """No other room of the daemon does."""
    for path in (ROOT / "daemon").glob("*.py"):
        if path.name not in ("cli.py", "__main__.py"):
            assert not re.search(r"(?m)^\s*(print\(|sys\.exit|os\._exit)", path.read_text(encoding="utf-8")), path.name


def test_readme_commands_are_in_the_makefile() -> None:
    """Every `make WORD` that a document names is a target."""
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text()))
    for name in ("README.md", "CONTRIBUTING.md", "models/README.md", "docs/architecture.md", ".ci/run"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for call in re.findall(r"(?:`|    |\(|^)make ((?:[a-z]+ ?)+)", text, re.MULTILINE):
            words = [word for word in call.split() if word not in ("it",)]
            assert words[0] in targets, f"{name}: make {call}"


def test_the_lock_names_no_index_and_has_hashes() -> None:
    """Pins with hashes, for whichever index pip is set up for; every dependency is pinned."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert not re.search(r"(?m)^-", text)
        pins = re.findall(r"(?m)^([a-z0-9._-]+)==", text)
        assert text.count("--hash=sha256:") >= len(pins)
        for wanted in tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]:
            assert re.split(r"[<>=]", wanted)[0] in pins


def test_no_machine_path_and_no_index_host_anywhere() -> None:
    """Nothing that is committed points at somebody's machine or at a registry."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    forbidden = re.compile(r"/" + r"work/|pypi" + r"\.org|files\.python" + r"hosted|registry\.npm" + r"js")
    for name in listed.stdout.split("\0"):
        path = ROOT / name
        if path.is_file() and path.suffix not in (".png", ".json"):
            assert not forbidden.search(path.read_text(encoding="utf-8", errors="replace")), name


def test_every_test_says_what_it_shows() -> None:
    """One sentence a test."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
