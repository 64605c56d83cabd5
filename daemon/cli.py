"""The command line: the only place that prints or exits. Results go to stdout, logs and progress to stderr.

Exit codes: 0 done, 1 something failed (an account, a check, a file), 2 the configuration or the call is wrong.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from classifier.message import parse
from classifier.model import ArtefactError, Classifier
from classifier.verdict import Label
from daemon import __version__, config, logs, paths, terminal
from daemon.arguments import parser
from daemon.config import Settings
from daemon.errors import AfterwordError, ConfigError
from daemon.report import Report
from daemon.terminal import mails, progress, readable, safe, table
from daemon.values import Owner, Skip

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv`; returns the exit code."""
    arguments = parser().parse_args(argv)
    command = _COMMANDS[arguments.command]
    logs.configure(arguments.verbose - 1 if command is not _run else arguments.verbose, journal=logs.under_journal(os.environ))
    try:
        return int(command(arguments))
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


# --- commands -----------------------------------------------------------------------------------------------------------------


def _run(arguments: argparse.Namespace) -> int:
    from daemon.schedule import Daemon  # noqa: PLC0415 - APScheduler loads for `run` alone

    Daemon(lambda: _settings_and_letters(arguments), _classifier(), paths.state_directory(os.environ), os.environ).run()
    if threading.active_count() > 1:  # a connection attempt that nobody waits for any more must not hold up the end
        logging.shutdown()
        sys.stdout.flush()
        os._exit(0)
    return 0


def _classifier() -> Classifier:
    """The classifier, for what understands mails: what chooses the firm and bounds the title is read with it, so that a broken file is told at the start.
    Raises ArtefactError."""
    from daemon.choice import choice  # noqa: PLC0415 - what reads names loads where mails are understood
    from daemon.title_bounds import bounds  # noqa: PLC0415

    choice()
    bounds()
    return Classifier.load()


def _settings_and_letters(arguments: argparse.Namespace) -> tuple[Settings, Any]:
    from daemon.reply import Letters  # noqa: PLC0415

    settings = config.load(paths.find(arguments.config, os.environ))
    return settings, Letters.load(settings.ask.templates)


def _poll(arguments: argparse.Namespace) -> int:
    from daemon.ledger import Ledger  # noqa: PLC0415
    from daemon.poll import Poll, visit  # noqa: PLC0415

    settings, letters = _settings_and_letters(arguments)
    classifier = _classifier()
    failed = False
    now = datetime.now(UTC)
    with Ledger.open(paths.state_directory(os.environ), now, read_only=arguments.dry_run) as ledger:
        for account in _accounts(settings, arguments.account):
            try:
                with progress(f"{account.name}: looking") as tell, visit(account, settings, os.environ) as session:
                    report = Poll(
                        session,
                        ledger,
                        settings,
                        account,
                        classifier,
                        letters,
                        now,
                        _sleep,
                        progress=tell,
                        dry_run=arguments.dry_run,
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
    sources = list(mails(arguments.paths))
    with progress("classifying") as tell:
        for i, (path, read) in enumerate(sources):
            line: dict[str, object] = {"path": path, "verdict": "unsure", "probability": 0.5, "evidence": []}
            try:
                verdict = classifier.classify(parse(read()))
                line |= {
                    "verdict": str(verdict.label),
                    "probability": round(verdict.probability, 6),
                    "evidence": [
                        {"text": e.text, "function": str(e.function), "weight": round(e.weight, 3)} for e in verdict.evidence
                    ],
                }
                if verdict.reason:
                    line["reason"] = verdict.reason
            except Exception as error:  # a mail that can't be read still gets its line
                line["error"] = f"{type(error).__name__}: {error}"
            if arguments.json:
                _say(json.dumps(line, ensure_ascii=False))
            else:
                words = line.get("error") or "; ".join(str(e["text"]) for e in line["evidence"][:1])  # type: ignore[index]
                _say(f"{line['verdict']!s:14} {line['probability']:.3f}  {path}  {safe(str(words))[:100]}")
            tell(i + 1, len(sources))
    return 0


def _understand(arguments: argparse.Namespace) -> int:
    from daemon.conversation import alone  # noqa: PLC0415
    from daemon.stages import likely_stage  # noqa: PLC0415

    classifier = _classifier()
    sources = list(mails(arguments.paths))
    with progress("reading") as tell:
        for i, (path, read) in enumerate(sources):
            names = (
                "language",
                "stage",
                "company",
                "role",
                "contact_name",
                "contact_email",
                "feedback_given",
                "feedback_refused",
                "correction",
            )
            line: dict[str, object] = {"path": path, **dict.fromkeys(names)}
            try:
                message = parse(read())
                verdict = classifier.classify(message)
                told = alone(message, verdict)
                contact = told.recipient or next(iter(told.people), None)
                line |= {
                    "language": told.language if told.language != "und" else None,
                    "stage": str(likely_stage(told.stage, verdict.met)),
                    "company": told.company.value if told.company else None,
                    "role": told.role.value if told.role else None,
                    "contact_name": (contact.full or None) if contact else None,
                    "contact_email": contact.address if contact else None,
                    "feedback_given": bool(told.feedback),
                    "feedback_refused": told.feedback_refused,
                    "correction": told.corrected,
                }
            except Exception as error:  # a mail that can't be read still gets its line
                line["error"] = f"{type(error).__name__}: {error}"
            if arguments.json:
                _say(json.dumps(line, ensure_ascii=False))
            else:
                _say(
                    f"{path}: "
                    + ", ".join(f"{k} {safe(str(v))}" for k, v in line.items() if v not in (None, False) and k != "path")
                )
            tell(i + 1, len(sources))
    return 0


def _preview(arguments: argparse.Namespace) -> int:
    from daemon.conversation import alone  # noqa: PLC0415
    from daemon.decision import decide  # noqa: PLC0415
    from daemon.reply import Letters, lint, render  # noqa: PLC0415

    try:
        settings = config.load(paths.find(arguments.config, os.environ))
        owner, ask = settings.owner, settings.ask
    except ConfigError:
        if arguments.config:
            raise
        owner, ask = Owner("Your Name", ("you@home.example",)), config.AskSettings()
    ask = replace(ask, language=arguments.language or ask.language, tone=arguments.tone or ask.tone)
    try:
        raw = arguments.file.read_bytes()
    except OSError as error:
        raise AfterwordError(f"{arguments.file} can't be read: {error.strerror}.") from error
    message = parse(raw)
    owner = replace(
        owner, addresses=(*owner.addresses, *(a.email.lower() for a in message.to))
    )  # whoever it was sent to is the owner here
    classifier = _classifier()
    now = message.date or datetime.now(UTC)
    verdict = classifier.classify(message)
    if verdict.label is not Label.REJECTION:
        _complain(f"A poll would place no draft: this mail reads as {str(verdict.label).replace('_', ' ')}.")
    told = alone(message, verdict, owner)
    decision = decide(told, "always", ask.max_age, now)
    if isinstance(decision, Skip):
        _complain(f"No letter: {decision.reason}{': ' + decision.detail if decision.detail else ''}.")
        return 1
    letters = Letters.load(ask.templates)
    if arguments.language and arguments.language not in letters.languages:
        raise ConfigError(
            f"There are no letters in {arguments.language!r}.", advice=f"There are: {', '.join(letters.languages)}."
        )
    reply = letters.compose(decision, owner, ask, hashlib.sha256(raw).hexdigest()[:40])
    _say(safe(readable(render(reply, "<preview@home.example>", now)), lines=True))
    for problem in lint(reply, decision):
        _complain(f"its own check says: {problem}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from daemon.doctor import examine  # noqa: PLC0415

    settings = config.load(paths.find(arguments.config, os.environ))
    good = True
    for line in examine(
        settings, _accounts(settings, arguments.account), os.environ, paths.state_directory(os.environ), datetime.now(UTC)
    ):
        _say(f"{'ok  ' if line.ok else 'FAIL'} {line.text}")
        if line.advice:
            _say(f"       {line.advice}")
        good &= line.ok
    return 0 if good else 1


def _explain(arguments: argparse.Namespace) -> int:
    classifier = _classifier()
    path = Path(arguments.what)
    if arguments.what == "-" or path.is_file():
        message = parse(sys.stdin.buffer.read() if arguments.what == "-" else path.read_bytes())
        _say("\n".join(terminal.reading(message, classifier.classify(message))))
        return 0
    from daemon.explain import explain  # noqa: PLC0415

    wanted = arguments.what if arguments.what.startswith("<") else f"<{arguments.what}>"
    settings, _ = _settings_and_letters(arguments)
    told = explain(wanted, settings, classifier, os.environ, paths.state_directory(os.environ), datetime.now(UTC))
    for line in told.lines:
        _say(safe(line))
    if told.message is not None and told.verdict is not None:
        _say("\n".join(terminal.reading(told.message, told.verdict)))
    return 0 if told.known else 1


def _login(arguments: argparse.Namespace) -> int:
    from daemon.credentials import store  # noqa: PLC0415

    settings = config.load(paths.find(arguments.config, os.environ))
    account = _accounts(settings, [arguments.account])[0]
    if sys.stdin.isatty():
        secret = getpass.getpass(
            f"Password of {account.username} at {account.host} (an app password where the provider has them): "
        )
    else:
        secret = sys.stdin.readline().rstrip("\n")
    if not secret:
        raise AfterwordError("No password was given; nothing was stored.")
    store(account, settings, secret)
    return _say(f"Stored in the keyring. `afterword check --account {account.name}` tries it.")


def _logout(arguments: argparse.Namespace) -> int:
    from daemon.credentials import forget  # noqa: PLC0415

    settings = config.load(paths.find(arguments.config, os.environ))
    gone = forget(_accounts(settings, [arguments.account])[0])
    return _say("Removed from the keyring." if gone else "The keyring had no password for it.")


def _demo(arguments: argparse.Namespace) -> int:
    from daemon.demo import Demo  # noqa: PLC0415

    with Demo.start() as demo:
        _say(
            f"An invented mailbox with {demo.mails} mails, on an IMAP server inside this program ({demo.host}:{demo.port}). One poll:\n"
        )
        report = demo.poll()
        _show(report, drafts=False)
        _say("\nWhat now lies in Drafts, as any mail client shows it:")
        for raw in demo.drafts():
            _say("\n" + "-" * 100)
            _say(safe(readable(raw), lines=True))
        if not arguments.keep:
            _say("-" * 100 + "\n`afterword demo --keep` leaves the server up, so that a mail client of yours can look.")
            return 0
        _say(
            "-" * 100
            + f"\nIMAP, no TLS: host {demo.host}, port {demo.port}, user {demo.user}, password {demo.password}. Ctrl-C ends it."
        )
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


def _show(report: Report, *, drafts: bool) -> None:
    from rich.console import Console  # noqa: PLC0415 - rich loads for tables alone

    for intent in report.settled:
        _say(f"{report.account}: a draft left open by an earlier fault is now {intent.state} ({intent.note})")
    if not report.rows and not report.again:
        _say(f"{report.account}: nothing new")
        return
    Console(width=None if sys.stdout.isatty() else 150).print(table(report))
    for row in report.rows if drafts else ():
        if row.raw:
            _say("\n" + "-" * 100)
            _say(safe(readable(row.raw), lines=True))


def _show_json(report: Report) -> None:
    for row in (*report.rows, *report.again):
        _say(json.dumps(terminal.line(row), ensure_ascii=False))


def _say(text: str) -> int:
    print(text)
    return 0


def _complain(text: str) -> None:
    if text:
        print(f"afterword: {text}" if not text.startswith("  ") else text, file=sys.stderr)


def _sleep(seconds: float) -> None:
    import time  # noqa: PLC0415

    time.sleep(seconds)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "poll": _poll,
    "classify": _classify,
    "understand": _understand,
    "preview": _preview,
    "check": _check,
    "explain": _explain,
    "login": _login,
    "logout": _logout,
    "demo": _demo,
    "version": lambda _: _say(f"afterword {__version__}"),
}


if __name__ == "__main__":
    sys.exit(main())
