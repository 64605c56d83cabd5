"""What reaches stderr: short lines, safe for terminal and journal, without addresses or the text of unforeseen errors."""

from __future__ import annotations

import io
import logging
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daemon import logs
from daemon.errors import LoginFailed

LOG = logging.getLogger("daemon.poll")
OTHER = logging.getLogger("imapclient")


@pytest.fixture(autouse=True)
def _unchanged() -> Iterator[None]:
    """Leave logging as it was found."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logs.OURS}
    yield
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


class Stderr:
    """What has reached stderr so far."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.text = ""

    def getvalue(self) -> str:
        self.text += self.capsys.readouterr().err
        return self.text


@pytest.fixture
def stderr(capsys: pytest.CaptureFixture[str]) -> Stderr:
    """A stderr to look at."""
    return Stderr(capsys)


def test_terminal_line(stderr: Stderr) -> None:
    """Time, level, room and text in one short line."""
    logs.configure(0, journal=False)
    LOG.warning("%s: message %d is quarantined", "main", 7)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d warning poll: main: message 7 is quarantined\n", stderr.getvalue())


def test_journal_line_has_a_priority_and_no_time(stderr: Stderr) -> None:
    """The journal knows the time; it learns the priority from the prefix (sd-daemon(3)), one for each level."""
    logs.configure(1, journal=True)
    for level in (logging.CRITICAL, logging.ERROR, logging.WARNING, logging.INFO, logging.DEBUG):
        LOG.log(level, "text")
    assert stderr.getvalue() == "<2>poll: text\n<3>poll: text\n<4>poll: text\n<6>poll: text\n<7>poll: text\n"


@pytest.mark.parametrize(
    ("verbosity", "ours"),
    [(-1, ["WARNING"]), (0, ["WARNING", "INFO"]), (1, ["WARNING", "INFO", "DEBUG"]), (3, ["WARNING", "INFO", "DEBUG"])],
)
def test_verbosity(stderr: Stderr, verbosity: int, ours: list[str]) -> None:
    """Verbosity moves our own level; other libraries, which log mail at DEBUG, stay at WARNING whatever it is."""
    logs.configure(verbosity, journal=True)
    for name in ("WARNING", "INFO", "DEBUG"):
        LOG.log(getattr(logging, name), "ours %s", name)
        OTHER.log(getattr(logging, name), "theirs %s", name)
    assert re.findall(r"ours (\w+)", stderr.getvalue()) == ours
    assert re.findall(r"theirs (\w+)", stderr.getvalue()) == ["WARNING"]


def test_configured_twice_writes_once(stderr: Stderr) -> None:
    """The last call wins; nothing is written twice, and what others added stays."""
    count = len(logging.getLogger().handlers)
    logs.configure(1, journal=False)
    logs.configure(0, journal=True)
    LOG.info("text")
    assert stderr.getvalue() == "<6>poll: text\n"
    assert len(logging.getLogger().handlers) == count + 1


def test_address_is_hidden_at_info_and_above(stderr: Stderr) -> None:
    """An address or Message-ID that slipped into a text is masked; at DEBUG, which is asked for, it stands."""
    logs.configure(1, journal=True)
    LOG.info("from Jo <jo@home.example>, id=<abc.1@mail.example> and x@y.example.")
    LOG.debug("from jo@home.example")
    first, second = stderr.getvalue().splitlines()
    assert first == "<6>poll: from Jo <[address]>, id=<[address]> and [address]"
    assert second == "<7>poll: from jo@home.example"


def fail() -> None:
    """Fail as unforeseen code does: with a mail's words in the error."""
    try:
        raise ValueError("inner Unfortunately we chose")
    except ValueError as error:
        raise KeyError("outer\nUnfortunately\x1b[2J we chose") from error


def test_traceback_tells_where_and_what_kind_but_not_the_text(stderr: Stderr) -> None:
    """An unforeseen error may quote a mail: its kind and its lines of code are enough to mend it."""
    logs.configure(1, journal=False)
    try:
        fail()
    except KeyError:
        LOG.exception("main: an unforeseen fault")
    told = stderr.getvalue()
    assert "Unfortunately" not in told
    assert f"{__file__}:" in told
    assert " in fail\n" in told
    assert told.index("ValueError (its text is hidden") < told.index("KeyError (its text is hidden")
    assert all(line.startswith("  | ") for line in told.splitlines()[1:])


def test_traceback_text_is_shown_when_asked_for_twice(stderr: Stderr) -> None:
    """-vv shows it, still in one line and without terminal controls, each with the journal's prefix."""
    logs.configure(2, journal=True)
    try:
        fail()
    except KeyError:
        LOG.exception("x")
    assert "KeyError: 'outer\\nUnfortunately\\x1b[2J we chose'" in stderr.getvalue()
    assert all(line.startswith("<3>") for line in stderr.getvalue().splitlines())


def test_traceback_keeps_our_own_and_the_systems_words(stderr: Stderr) -> None:
    """Errors of ours and of the operating system hold nothing of a mail."""
    logs.configure(0, journal=True)
    for error in (LoginFailed("main: the server refused the password"), FileNotFoundError(2, "No such file", "subject")):
        LOG.error("x", exc_info=error)
    assert "LoginFailed: main: the server refused the password" in stderr.getvalue()
    assert "FileNotFoundError: No such file\n" in stderr.getvalue()
    assert "subject" not in stderr.getvalue()


def test_cycle_of_causes_ends(stderr: Stderr) -> None:
    """Two errors that cause each other are told once each."""
    logs.configure(0, journal=True)
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    LOG.error("x", exc_info=one)
    assert len(stderr.getvalue().splitlines()) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(), journal=st.booleans(), level=st.sampled_from([logging.INFO, logging.ERROR]))
def test_no_text_forges_a_line_or_drives_a_terminal(
    monkeypatch: pytest.MonkeyPatch, text: str, journal: bool, level: int
) -> None:
    """Whatever a text holds, one record is one line, and no control or direction character is in it."""
    stream = io.StringIO(newline="")
    monkeypatch.setattr(sys, "stderr", stream)
    logs.configure(0, journal=journal)
    LOG.log(level, "%s", text)
    (line,) = stream.getvalue().removesuffix("\n").split("\n")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", line)
    assert len(line.splitlines()) == 1


def test_endless_text_is_cut_and_quick(stderr: Stderr) -> None:
    """A megabyte in a record costs no more than a line."""
    logs.configure(0, journal=True)
    LOG.info("%s", "a.@" * 400_000)
    LOG.info("%s", "a" * 1_000_000)
    assert len(stderr.getvalue()) < 5000
    assert "(1000000 characters)" in stderr.getvalue()


def test_record_that_cannot_be_written_is_told_without_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong format string costs one line, not a traceback with its arguments; a broken stderr costs nothing."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logging.getLogger().handlers.clear()  # those of the test runner raise
    logs.configure(0, journal=True)
    LOG.info("%d", "Unfortunately")
    assert stream.getvalue() == "daemon.poll: a log record could not be written\n"
    stream.close()
    LOG.info("text")


def test_warnings_of_libraries_are_records(stderr: Stderr) -> None:
    """warnings.warn goes the same way as all else."""
    with warnings.catch_warnings():  # which keeps the test runner's own catching out
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logs.configure(0, journal=True)
        warnings.warn("old way", DeprecationWarning, stacklevel=1)
        logging.captureWarnings(False)
    assert stderr.getvalue().startswith("<4>py.warnings: ")


def test_under_journal_compares_device_and_inode(tmp_path: Path) -> None:
    """$JOURNAL_STREAM counts only if our stderr is that very stream: a user's shell below a service inherits the variable."""
    with (tmp_path / "err").open("w") as stream:
        status = (tmp_path / "err").stat()
        assert logs.under_journal({"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"}, stream)
        assert not logs.under_journal({"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino + 1}"}, stream)
        assert not logs.under_journal({}, stream)
    assert not logs.under_journal({"JOURNAL_STREAM": "1:2"}, io.StringIO())
