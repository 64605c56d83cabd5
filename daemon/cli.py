"""The command line: the only place that prints or exits. Results go to stdout, logs and progress to stderr.

Exit codes: 0 done, 1 something failed (an account, a check, a file), 2 the configuration or the call is wrong.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from classifier.message import Message, parse
from classifier.model import ArtefactError, Classifier
from classifier.verdict import Label, Verdict
from daemon import config, logs
from daemon.config import Settings
from daemon.errors import AfterwordError, ConfigError
from daemon.poll import Report, Row

__all__ = ["main"]

DESCRIPTION = """\
Afterword watches your own mailbox for job rejections and leaves a gracious feedback request, ready to review, in Drafts.
It never sends, deletes, moves or marks anything."""

EPILOG = """\
Start: copy config.example.toml to ~/.config/afterword/config.toml, fill in your name and account, then
  afterword login ACCOUNT      store the password in the keyring
  afterword check              see that everything is in place
  afterword poll --dry-run     see what it would do
  afterword run                let it watch (or install the systemd unit)
`afterword demo` shows all of it on an invented mailbox, without any account."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv`; returns the exit code."""
    arguments = _parser().parse_args(argv)
    logs.configure(arguments.verbose, journal="JOURNAL_STREAM" in os.environ)
    try:
        return int(arguments.command(arguments))
    except ConfigError as error:
        _complain(error.message)
        for problem in error.problems:
            _complain(f"  {problem}")
        _complain(error.advice)
        return 2
    except AfterwordError as error:
        _complain(error.message)
        _complain(error.advice)
        return 1
    except ArtefactError as error:
        _complain(str(error))
        return 1
    except BrokenPipeError:  # `afterword classify ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterword", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="the configuration (default: looked up, see config.example.toml)")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more on stderr; twice for everything (never mail content)")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        sub.set_defaults(command=run)
        return sub

    command("run", _run, "watch every account in the foreground until stopped")
    poll = command("poll", _poll, "look once at what is new, then exit")
    poll.add_argument("--account", action="append", metavar="NAME", help="only this account (may be repeated)")
    poll.add_argument("--dry-run", action="store_true", help="write nothing to server or ledger; show the drafts it would place")
    poll.add_argument("--json", action="store_true", help="one JSON object a message")
    classify = command("classify", _classify, "say which mails are rejections")
    classify.add_argument("--json", action="store_true", help="one JSON object a mail")
    classify.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder of .eml files, an mbox file, or - for standard input")
    check = command("check", _check, "check configuration, credentials, servers and Drafts; say what to do")
    check.add_argument("--account", action="append", metavar="NAME", help="only this account (may be repeated)")
    explain = command("explain", _explain, "say why a message was decided as it was")
    explain.add_argument("what", metavar="MESSAGE-ID|FILE")
    login = command("login", _login, "ask for an account's password and store it in the keyring")
    login.add_argument("account", metavar="ACCOUNT")
    logout = command("logout", _logout, "remove an account's password from the keyring")
    logout.add_argument("account", metavar="ACCOUNT")
    demo = command("demo", _demo, "show it all on an invented mailbox on an embedded server")
    demo.add_argument("--keep", action="store_true", help="leave the server up, so that any mail client can look")
    command("version", lambda _: _say(f"afterword {version('afterword')}"), "print the version")
    return parser


# --- commands -----------------------------------------------------------------------------------------------------------------


def _run(arguments: argparse.Namespace) -> int:
    from daemon.schedule import Daemon  # noqa: PLC0415 - APScheduler loads for `run` alone

    Daemon(lambda: _settings_and_letters(arguments), Classifier.load(), config.state_directory(os.environ), os.environ).run()
    return 0


def _settings_and_letters(arguments: argparse.Namespace) -> tuple[Settings, Any]:
    from daemon.reply import Letters  # noqa: PLC0415

    settings = config.load(config.find(arguments.config, os.environ))
    return settings, Letters.load(settings.ask.templates)


def _poll(arguments: argparse.Namespace) -> int:
    from daemon.ledger import Ledger  # noqa: PLC0415
    from daemon.poll import Poll, visit  # noqa: PLC0415

    settings, letters = _settings_and_letters(arguments)
    classifier = Classifier.load()
    failed = False
    now = datetime.now(UTC)
    with Ledger.open(config.state_directory(os.environ), now, read_only=arguments.dry_run) as ledger:
        for account in _accounts(settings, arguments.account):
            try:
                with _progress(f"{account.name}: looking") as progress, visit(account, settings, os.environ) as session:
                    report = Poll(
                        session, ledger, settings, account, classifier, letters, now, _sleep, progress=progress, dry_run=arguments.dry_run
                    ).run()
            except AfterwordError as error:
                failed = True
                _complain(f"{account.name}: {error.message}")
                _complain(error.advice)
            else:
                _show_json(report) if arguments.json else _show(report, drafts=arguments.dry_run)
    return int(failed)


def _classify(arguments: argparse.Namespace) -> int:
    classifier = Classifier.load()
    sources = list(_mails(arguments.paths))
    with _progress("classifying") as progress:
        for i, (path, read) in enumerate(sources):
            line: dict[str, object] = {"path": path, "verdict": "unsure", "probability": 0.5, "evidence": []}
            try:
                verdict = classifier.classify(parse(read()))
                line |= {
                    "verdict": str(verdict.label),
                    "probability": round(verdict.probability, 6),
                    "evidence": [{"text": e.text, "function": str(e.function), "weight": round(e.weight, 3)} for e in verdict.evidence],
                }
                if verdict.reason:
                    line["reason"] = verdict.reason
            except Exception as error:  # a mail that can't be read still gets its line
                line["error"] = f"{type(error).__name__}: {error}"
            if arguments.json:
                _say(json.dumps(line, ensure_ascii=False))
            else:
                words = line.get("error") or "; ".join(str(e["text"]) for e in line["evidence"][:1])  # type: ignore[index]
                _say(f"{line['verdict']!s:14} {line['probability']:.3f}  {path}  {_safe(str(words))[:100]}")
            progress(i + 1, len(sources))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from daemon.doctor import examine  # noqa: PLC0415

    settings = config.load(config.find(arguments.config, os.environ))
    good = True
    for line in examine(settings, _accounts(settings, arguments.account), os.environ, config.state_directory(os.environ), datetime.now(UTC)):
        _say(f"{'ok  ' if line.ok else 'FAIL'} {line.text}")
        if line.advice:
            _say(f"       {line.advice}")
        good &= line.ok
    return 0 if good else 1


def _explain(arguments: argparse.Namespace) -> int:
    classifier = Classifier.load()
    path = Path(arguments.what)
    if arguments.what == "-" or path.is_file():
        message = parse(sys.stdin.buffer.read() if arguments.what == "-" else path.read_bytes())
        _show_verdict(message, classifier.classify(message))
        return 0
    from daemon.explain import explain  # noqa: PLC0415

    wanted = arguments.what if arguments.what.startswith("<") else f"<{arguments.what}>"
    settings, _ = _settings_and_letters(arguments)
    told = explain(wanted, settings, classifier, os.environ, config.state_directory(os.environ), datetime.now(UTC))
    for line in told.lines:
        _say(_safe(line))
    if told.message is not None and told.verdict is not None:
        _show_verdict(told.message, told.verdict)
    return 0 if told.known else 1


def _login(arguments: argparse.Namespace) -> int:
    from daemon.credentials import store  # noqa: PLC0415

    settings = config.load(config.find(arguments.config, os.environ))
    account = _accounts(settings, [arguments.account])[0]
    if sys.stdin.isatty():
        secret = getpass.getpass(f"Password of {account.username} at {account.host} (an app password where the provider has them): ")
    else:
        secret = sys.stdin.readline().rstrip("\n")
    if not secret:
        raise AfterwordError("No password was given; nothing was stored.")
    store(account, settings, secret)
    return _say(f"Stored in the keyring. `afterword check --account {account.name}` tries it.")


def _logout(arguments: argparse.Namespace) -> int:
    from daemon.credentials import forget  # noqa: PLC0415

    settings = config.load(config.find(arguments.config, os.environ))
    forget(_accounts(settings, [arguments.account])[0], settings)
    return _say("Removed from the keyring.")


def _demo(arguments: argparse.Namespace) -> int:
    from daemon.demo import Demo  # noqa: PLC0415

    with Demo.start() as demo:
        _say(f"An invented mailbox with {demo.mails} mails, on an IMAP server inside this program ({demo.host}:{demo.port}). One poll:\n")
        report = demo.poll()
        _show(report, drafts=False)
        _say("\nWhat now lies in Drafts, as any mail client shows it:")
        for raw in demo.drafts():
            _say("\n" + "-" * 100)
            _say(_safe(_readable(raw), lines=True))
        if not arguments.keep:
            _say("-" * 100 + "\n`afterword demo --keep` leaves the server up, so that a mail client of yours can look.")
            return 0
        _say("-" * 100 + f"\nIMAP, no TLS: host {demo.host}, port {demo.port}, user {demo.user}, password {demo.password}. Ctrl-C ends it.")
        sys.stdout.flush()
        demo.wait()
    return 0


# --- what they share ----------------------------------------------------------------------------------------------------------


def _accounts(settings: Settings, names: Sequence[str] | None) -> list[config.Account]:
    known = {account.name: account for account in settings.accounts}
    for name in names or ():
        if name not in known:
            raise ConfigError(f"There is no account {name!r}.", advice=f"The configuration has: {', '.join(known)}.")
    return [known[name] for name in names] if names else list(settings.accounts)


def _mails(paths: Iterable[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(name, reader) of every mail: a file, each .eml of a folder, each message of an mbox ("FILE:N")."""
    for name in paths:
        path = Path(name)
        if name == "-":
            yield "-", sys.stdin.buffer.read
        elif path.is_dir():
            yield from ((str(file), file.read_bytes) for file in sorted(path.rglob("*.eml")))
        elif path.is_file() and path.open("rb").read(5) == b"From ":
            for i, raw in enumerate(re.split(rb"(?m)^From [^\n]*\n", path.read_bytes())[1:], 1):
                yield f"{name}:{i}", lambda raw=raw: re.sub(rb"(?m)^>(>*From )", rb"\1", raw)  # type: ignore[misc]
        else:
            yield name, path.read_bytes


def _show(report: Report, *, drafts: bool) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    for intent in report.settled:
        _say(f"{report.account}: a draft left open by an earlier fault is now {intent.state} ({intent.note})")
    if not report.rows:
        _say(f"{report.account}: nothing new")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, options in {
        "date": {"no_wrap": True}, "from": {"max_width": 26, "no_wrap": True}, "subject": {"max_width": 40, "no_wrap": True},
        "verdict": {"no_wrap": True}, "prob.": {"justify": "right"}, "decision and reason": {"ratio": 1, "overflow": "fold"},
    }.items():  # fmt: skip
        table.add_column(heading, **options)  # type: ignore[arg-type]
    for row in report.rows:
        style = {"rejection": "bold", "unsure": "yellow"}.get(row.verdict, "")
        what = f"draft to {row.to or 'nobody yet'} ({row.state}): {row.reason}" if row.state else row.reason
        date = row.date.strftime("%d %b %H:%M") if row.date else ""
        cells = (date, row.sender, row.subject, row.verdict.replace("_", " "), f"{row.probability:.3f}", what)
        table.add_row(*(Text(_safe(cell), style=style) for cell in cells))
    console = Console(width=None if sys.stdout.isatty() else 150)
    console.print(table)
    for row in report.rows if drafts else ():
        if row.raw:
            _say("\n" + "-" * 100)
            _say(_safe(_readable(row.raw), lines=True))


def _show_json(report: Report) -> None:
    for row in report.rows:
        _say(json.dumps(_line(row), ensure_ascii=False))


def _line(row: Row) -> dict[str, object]:
    line: dict[str, object] = {
        "account": row.account, "mailbox": row.mailbox, "uid": row.uid, "message_id": row.message_id, "verdict": row.verdict,
        "probability": row.probability, "decision": row.decision, "reason": row.reason, "to": row.to, "draft_uid": row.draft_uid,
    }  # fmt: skip
    if row.state == "dry run" and row.raw is not None:
        line["draft"] = row.raw.decode("utf-8", "replace")
    return line


def _show_verdict(message: Message, verdict: Verdict) -> None:
    _say(f"verdict      {verdict.label} (probability {verdict.probability:.3f}{', ' + verdict.reason if verdict.reason else ''})")
    _say(f"language     {verdict.language}")
    _say("sentences that moved it (weight in log-odds, as what it was read):" if verdict.evidence else "no sentence spoke for a rejection")
    for evidence in verdict.evidence:
        _say(f"  {evidence.weight:+6.2f}  {evidence.function:12s} {_safe(evidence.text)}")
    if verdict.label is not Label.NOT_REJECTION:
        others = [s for s in verdict.sentences if s.text not in {e.text for e in verdict.evidence}]
        for sentence in others[:10]:
            _say(f"   other  {sentence.function:12s} {_safe(sentence.text)[:110]}")
    for defect in message.defects:
        _say(f"note         {_safe(defect)}")


def _readable(raw: bytes) -> str:
    """A draft as a mail client shows it: the headers, and the text decoded."""
    import email  # noqa: PLC0415
    import email.policy  # noqa: PLC0415

    message = email.message_from_bytes(raw, policy=email.policy.default)
    head = "\n".join(f"{name}: {value}" for name, value in message.items() if not name.lower().startswith(("content-", "mime-")))
    return f"{head}\n\n{message.get_content()}"


@contextmanager
def _progress(text: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr once two seconds have gone by, when stdout is a terminal; silent elsewhere."""
    if not sys.stdout.isatty():
        yield lambda done, total: None
        return
    import time  # noqa: PLC0415

    began, bar, task = time.monotonic(), None, None

    def tell(done: int, total: int) -> None:
        nonlocal bar, task
        if bar is None and time.monotonic() - began > 2 and done < total:
            from rich.console import Console  # noqa: PLC0415
            from rich.progress import Progress  # noqa: PLC0415

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.start()
            task = bar.add_task(text, total=total)
        if bar is not None and task is not None:
            bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _safe(text: str, *, lines: bool = False) -> str:
    """`text` without what could steer a terminal."""
    text = _CONTROL.sub("", text)
    return text if lines else text.replace("\n", " ").replace("\t", " ")


def _say(text: str) -> int:
    print(text)
    return 0


def _complain(text: str) -> None:
    if text:
        print(f"afterword: {text}" if not text.startswith("  ") else text, file=sys.stderr)


def _sleep(seconds: float) -> None:
    import time  # noqa: PLC0415

    time.sleep(seconds)


if __name__ == "__main__":
    sys.exit(main())
