"""`afterword check`: is everything in place? Each finding is a value with what to do; cli.py prints it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from classifier.model import ArtefactError, Classifier
from daemon.choice import choice
from daemon.config import Account, Settings
from daemon.credentials import credential
from daemon.errors import AfterwordError, LedgerBusy
from daemon.imap import Session
from daemon.ledger import Ledger
from daemon.poll import server_of
from daemon.reply import Letters
from daemon.title_bounds import bounds

__all__ = ["Finding", "examine"]

CLOCK_SLACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check: what was looked at, whether it is well, and what to do where it isn't."""

    ok: bool
    text: str
    advice: str = ""


def examine(
    settings: Settings, accounts: Sequence[Account], environ: Mapping[str, str], state: Path, now: datetime
) -> Iterator[Finding]:
    """Every finding, in the order in which one needs the other. Never raises AfterwordError: a fault is a finding."""
    yield Finding(True, f"configuration {settings.path}: {len(settings.accounts)} account(s), owner {settings.owner.name}")
    try:
        letters = Letters.load(settings.ask.templates)
        yield Finding(True, f"letters: {', '.join(letters.languages)}")
    except AfterwordError as error:
        yield Finding(False, f"letters: {error.message}", error.advice)
    try:
        choice()
        bounds()
        yield Finding(True, f"classifier: {Classifier.load().name}")
    except ArtefactError as error:
        yield Finding(False, f"classifier: {error}")
    yield _state(state, now)
    for account in accounts:
        yield from _account(account, settings, environ, now)


def _state(state: Path, now: datetime) -> Finding:
    try:
        existing = next(folder for folder in (state, *state.parents) if folder.exists())
        if not os.access(existing, os.W_OK):
            return Finding(False, f"state directory {state}: can't be written", "Check its owner, or set $STATE_DIRECTORY.")
        Ledger.open(state, now).close()
    except LedgerBusy:
        return Finding(True, f"state directory {state}: in use by a running Afterword")
    except AfterwordError as error:
        return Finding(False, f"state directory {state}: {error.message}", error.advice)
    return Finding(True, f"state directory {state}")


def _account(account: Account, settings: Settings, environ: Mapping[str, str], now: datetime) -> Iterator[Finding]:
    try:
        found = credential(account, settings, environ)
        yield Finding(True, f"{account.name}: credential from {found.source}")
        with Session.connect(server_of(account), found.secret) as session:
            yield Finding(True, f"{account.name}: logged in at {account.host}:{account.port} ({session.certificate})")
            useful = [name for name in ("UIDPLUS", "SPECIAL-USE", "IDLE", "CONDSTORE") if name in session.capabilities]
            missing = "" if "UIDPLUS" in session.capabilities else "; no UIDPLUS: drafts are found again by looking"
            yield Finding(True, f"{account.name}: capabilities {', '.join(useful) or 'none of the useful ones'}{missing}")
            yield from _mailboxes(account, session, now)
    except AfterwordError as error:
        yield Finding(False, f"{account.name}: {error.message}", error.advice)


def _mailboxes(account: Account, session: Session, now: datetime) -> Iterator[Finding]:
    drafts = account.drafts or session.find("drafts")
    if drafts is None:
        yield Finding(False, f"{account.name}: no Drafts mailbox", "Make one in your mail client, or name it: accounts[].drafts.")
    else:
        session.examine(drafts)
        yield Finding(True, f"{account.name}: drafts go to {drafts!r}")
    for use in ("sent", "archive"):
        name = session.find(use)
        yield Finding(
            True, f"{account.name}: {use} is {name!r}" if name else f"{account.name}: no {use} mailbox; read without it"
        )
    for mailbox in account.mailboxes:
        status = session.examine(mailbox)
        yield Finding(True, f"{account.name}: {mailbox!r} has {status.exists} message(s)")
        yield from _clock(account, session, now)


def _clock(account: Account, session: Session, now: datetime) -> Iterator[Finding]:
    """The server stamps arrivals with its own clock: a newest mail from the future means that ours is slow."""
    uids = session.uids_since((now - timedelta(days=3)).date())
    stamps = [raw.internaldate for raw in session.fetch(uids[-1:], 256) if raw.internaldate]
    if stamps and max(stamps) > now + CLOCK_SLACK:
        yield Finding(
            False, f"{account.name}: this machine's clock is behind the server's", "Set the clock (timedatectl set-ntp true)."
        )
    elif stamps:
        yield Finding(True, f"{account.name}: clock agrees with the newest mail")
