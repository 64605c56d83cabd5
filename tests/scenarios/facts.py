"""What the drafts of the scenarios were written from, counted: company, role and recipient, each right, blank or wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from email import message_from_bytes
from email.utils import getaddresses
from pathlib import Path
from typing import Any

from daemon.firms import same_company
from daemon.names import fold
from daemon.values import Conversation
from scripts.facts import same_title, shares


def _same_firm(have: str, want: str) -> bool:
    """Whether `have` is the firm, or holds the short form that is wanted ("Orlik", of "Zakłady Meblarskie Orlik"); nothing is right where nothing is wanted."""
    return have == want or same_company(have, want) or (bool(want) and f" {fold(want)} " in f" {fold(have)} ")


class Facts:
    """A tally over drafts that were wanted and written; a draft that is missing is the judge's matter."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {name: Counter() for name in ("company", "role", "recipient")}

    def add(self, scenario: Path, expect: Mapping[str, Any], drafts: list[bytes], seen: Mapping[str, Conversation]) -> list[str]:
        """Count the drafts of one scenario; `seen`: what was understood, by Message-ID. What is not right, in words."""
        idents = {}
        for file in sorted(scenario.glob("*/*.eml")):
            idents[f"{file.parent.name}/{file.name}"] = (message_from_bytes(file.read_bytes())["Message-ID"] or "").strip()
        amiss = []
        for raw in drafts:
            draft = message_from_bytes(raw)
            parent = (draft["In-Reply-To"] or "").strip()
            entry = next(
                (e for e in expect["drafts"] if parent in {idents.get(f) for f in e.get("thread_parent", [e["for"]])}), None
            )
            known = seen.get(parent)
            if entry is None or known is None:
                continue
            company, role = (fact.value if fact else "" for fact in (known.company, known.role))
            to = [address for _, address in getaddresses([str(draft["To"] or "")])]
            for name, have, right in (
                (
                    "company",
                    company,
                    any(_same_firm(company, one) for one in (entry.get("company") or "", *entry.get("company_also", ()))),
                ),
                ("role", role, any(same_title(one, role) for one in entry["role"])),
                ("recipient", to, bool(to) and {one.lower() for one in to} <= {one.lower() for one in entry["to"]}),
            ):
                kind = "right" if right else "wrong" if have else "blank"
                self.counts[name][kind] += 1
                if not right:
                    amiss.append(
                        f"{entry['for']}: {name} {kind}: {have!r}, wanted {entry.get('to' if name == 'recipient' else name)!r}"
                    )
        return amiss

    def lines(self) -> list[str]:
        """One line a fact."""
        return [f"{name:10s} {shares(counts)}" for name, counts in self.counts.items()]
