"""Run scenario mailboxes on a real Dovecot: `python -m tests.scenarios.run DIR`, or `make scenarios DIR=...`.

One line a scenario, then the judge's failures; exit 1 when any fails. The clock is the scenario's own (`now`); `phases` are polled one after
the other, each with the mails dated up to its `now`. The phrasings are drawn from a secret that follows from the scenario's name and `--draw=N`
(0): the same letters each time, others with another N. `-d` prints the drafts, `-v` the reasons and what was understood wrongly. The last
lines count how often company, role and recipient of the drafts that were wanted are right.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from datetime import datetime, timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from classifier.model import Classifier
from daemon.config import Account, AskSettings, CredentialSettings, Cutoffs, Settings
from daemon.imap import Session
from daemon.ledger import Ledger
from daemon.poll import Poll, server_of
from daemon.reply import Letters
from daemon.values import Conversation, Owner
from tests.plugins.dovecot import Dovecot
from tests.scenarios.facts import Facts
from tests.scenarios.judge import judge

MAILBOXES = {"inbox": "INBOX", "sent": "Sent", "drafts": "Drafts", "archive": "Archive"}


def folders(root: Path) -> list[Path]:
    """The scenarios in `root`: every folder with an expect.json, `root` itself included."""
    return [root] if (root / "expect.json").exists() else sorted(f.parent for f in root.glob("*/expect.json"))


class _Watched(Poll):
    """A pass that remembers what it understood, by Message-ID."""

    seen: dict[str, Conversation]

    def understand(self, *args: Any, **kwargs: Any) -> Conversation:
        conversation = super().understand(*args, **kwargs)
        self.seen[conversation.message.message_id or ""] = conversation
        return conversation


def run(
    scenario: Path, server: Dovecot, classifier: Classifier, draw: int = 0, facts: Facts | None = None
) -> tuple[list[str], list[str], list[bytes]]:
    """(failures, remarks, drafts) of one scenario; what was understood for its last drafts is added to `facts`."""
    x = json.loads((scenario / "expect.json").read_text(encoding="utf-8"))
    user, password = server.new_user()
    fail: list[str] = []
    soft: list[str] = []
    drafts: list[bytes] = []
    seen: dict[str, Conversation] = {}
    expect = x
    with tempfile.TemporaryDirectory() as state:
        loaded: set[Path] = set()
        (Path(state) / "state").mkdir(0o700)
        (Path(state) / "state/secret").write_bytes(hashlib.sha256(f"{draw} {scenario.name}".encode()).digest())
        phases = [p for p in x.get("phases", []) if p.get("now")]
        if not phases or _when(phases[-1]["now"]) < _when(x["now"]):
            phases = [*phases, {}]
        for phase in phases:
            now = _when(phase.get("now", x["now"]))
            expect = {**x, **{k: phase[k] for k in ("now", "drafts", "optional_drafts", "no_draft") if k in phase}}
            _load(scenario, server, user, password, now, loaded)
            _poll(x, server, user, password, classifier, Path(state) / "state", now, seen)
            drafts = _drafts(server, user, password)
            here = judge(scenario, drafts, expect)
            label = f"{phase['now']}: " if phase else ""
            fail += [label + f for f in here[0]]
            soft += [label + s for s in here[1]]
    if facts is not None:
        amiss = facts.add(scenario, expect, drafts, seen)
        soft += amiss if "-v" in sys.argv else []
    return fail, soft, drafts


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def _session(server: Dovecot, account: Account, password: str) -> Session:
    return Session.connect(server_of(account), password)


def _account(server: Dovecot, user: str, address: str) -> Account:
    return Account("home", address, "localhost", server.tls_port, "tls", user, ca_file=server.ca_file)


def _load(scenario: Path, server: Dovecot, user: str, password: str, now: datetime, loaded: set[Path]) -> None:
    with _session(server, _account(server, user, "x@home.example"), password) as session:
        for folder, mailbox in MAILBOXES.items():
            dated = [
                (parsedate_to_datetime(message_from_bytes(f.read_bytes())["Date"]), f) for f in (scenario / folder).glob("*.eml")
            ]
            for when, file in sorted(dated):
                if file not in loaded and when <= now:
                    session.append(mailbox, file.read_bytes(), ("\\Draft", "\\Seen") if folder == "drafts" else (), when)
                    loaded.add(file)


def _poll(
    x: dict[str, Any],
    server: Dovecot,
    user: str,
    password: str,
    classifier: Classifier,
    state: Path,
    now: datetime,
    seen: dict[str, Conversation],
) -> None:
    account = _account(server, user, x["owner"]["email"])
    addresses = tuple(a.lower() for a in (x["owner"]["email"], *x["owner"].get("aliases", [])))
    ask = AskSettings(max_age=timedelta(days=x.get("max_age_days", 14)), **x.get("ask", {}))
    settings = Settings(
        Owner(x["owner"]["name"], addresses), (account,), ask, Cutoffs(), CredentialSettings(), Path("expect.json")
    )
    with Ledger.open(state, now) as ledger, _session(server, account, password) as session:
        poll = _Watched(session, ledger, settings, account, classifier, Letters.load(None), now, lambda _: None)
        poll.seen = seen
        report = poll.run()
    if "-v" in sys.argv:
        for row in (*report.rows, *report.again):
            print(f"    {row.verdict:14s} {row.probability:.3f} {row.decision:5s} {row.subject[:50]!r} {row.reason} {row.to}")


def _drafts(server: Dovecot, user: str, password: str) -> list[bytes]:
    with _session(server, _account(server, user, "x@home.example"), password) as session:
        session.examine("Drafts")
        found = (session.exact(uid) for uid in sorted(session.message_ids(1)))
        return [raw for raw, _ in filter(None, found)]


def main(argv: list[str]) -> int:
    """Run every scenario below the named folders."""
    roots = [Path(a) for a in argv if not a.startswith("-")]
    chosen = [f for root in roots for f in folders(root)]
    if not chosen:
        print("no scenario (a folder with expect.json) in", *roots)
        return 2
    classifier, failed = Classifier.load(), 0
    draw = next((int(a.removeprefix("--draw=")) for a in argv if a.startswith("--draw=")), 0)
    facts = Facts()
    with Dovecot() as server:
        for scenario in chosen:
            try:
                fail, soft, drafts = run(scenario, server, classifier, draw, facts)
            except Exception as error:
                if "-v" in argv:
                    raise
                fail, soft, drafts = [f"{type(error).__name__}: {error}"], [], []
            failed += bool(fail)
            print(f"{'fails' if fail else 'holds'}  {scenario.name}  ({len(drafts)} in Drafts)")
            for text in fail:
                print(f"    FAIL {text}")
            for text in soft:
                print(f"    soft {text}")
            if "-d" in argv:
                for raw in drafts:
                    print(message_from_bytes(raw).as_bytes().decode("utf-8", "replace"))
    print(*facts.lines(), sep="\n")
    print(f"{len(chosen) - failed} of {len(chosen)} scenarios hold")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
