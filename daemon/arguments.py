"""The command line as argparse knows it: commands, options, help. What they do is in `cli`."""

from __future__ import annotations

import argparse
from pathlib import Path

__all__ = ["parser"]

DESCRIPTION = """\
Afterword watches your own mailbox for job rejections and leaves a gracious feedback request, ready to review, in Drafts.
It never sends anything, and never deletes, moves or marks your mail."""

EPILOG = """\
Start: copy config.example.toml to ~/.config/afterword/config.toml, fill in your name and account, then
  afterword login ACCOUNT      store the password in the keyring
  afterword check              see that everything is in place
  afterword poll --dry-run     see what it would do
  afterword run                let it watch (or install the systemd unit)
`afterword demo` shows all of it on an invented mailbox, without any account."""


def parser() -> argparse.ArgumentParser:
    """Of the whole command line; `command` is the name of the one chosen."""
    whole = argparse.ArgumentParser(
        prog="afterword", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    whole.add_argument("--config", type=Path, metavar="FILE", help="the configuration (default: looked up, see the README)")
    whole.add_argument(
        "-v",
        "--verbose",
        action="count",
        default=0,
        help="say more on stderr; three times: also the text of unforeseen faults, which may quote a mail",
    )
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        sub.set_defaults(command=name)
        return sub

    command("run", "watch every account in the foreground until stopped")
    poll = command("poll", "look once at what is new, then exit")
    poll.add_argument("--account", action="append", metavar="NAME", help="only this account (may be repeated)")
    poll.add_argument("--dry-run", action="store_true", help="write nothing to server or ledger; show the drafts it would place")
    poll.add_argument("--json", action="store_true", help="one JSON object a message")
    classify = command("classify", "say which mails are rejections")
    classify.add_argument("--json", action="store_true", help="one JSON object a mail")
    classify.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder of .eml files, an mbox file, or - for standard input"
    )
    understood = command("understand", "say what a mail alone tells: company, role, stage, contact")
    understood.add_argument("--json", action="store_true", help="one JSON object a mail")
    understood.add_argument("paths", nargs="+", metavar="PATH", help="as for classify")
    preview = command("preview", "show the letter it would write to a mail")
    preview.add_argument("file", metavar="FILE", type=Path, help="the mail, as a file")
    preview.add_argument("--language", metavar="CODE", help="write in this language (default: the mail's)")
    preview.add_argument("--tone", choices=("warm", "plain", "formal"), help="default: as configured, else warm")
    check = command("check", "check configuration, credentials, servers and Drafts; say what to do")
    check.add_argument("--account", action="append", metavar="NAME", help="only this account (may be repeated)")
    explain = command("explain", "say why a message was decided as it was")
    explain.add_argument("what", metavar="MESSAGE-ID|FILE", help="a Message-ID that a poll has seen, or a mail as a file")
    login = command("login", "ask for an account's password and store it in the keyring")
    login.add_argument("account", metavar="ACCOUNT", help="its name in the configuration")
    logout = command("logout", "remove an account's password from the keyring")
    logout.add_argument("account", metavar="ACCOUNT", help="its name in the configuration")
    demo = command("demo", "show it all on an invented mailbox on an embedded server")
    demo.add_argument("--keep", action="store_true", help="leave the server up, so that any mail client can look")
    command("version", "print the version")
    return whole
