"""Fetching: what the server gives of the messages in the open mailbox, what it withholds, and when it is the server that is ill.

Below `imap`, which opens mailboxes. A message listed but not given must neither stop the daemon nor be given up while a server has a bad minute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from daemon.client import Client
from daemon.errors import ServerError, UnexpectedReply
from daemon.login import TRANSIENT
from daemon.structure import (
    Part,
    assembled,
    batches,
    cap_of,
    longest_literal,
    number,
    outline,
    plan,
    section,
    window_budget,
    windows,
)

__all__ = ["Messages", "Raw"]

_EXACT_CAP: Final = 1024 * 1024  # our own drafts are a few KiB
_WITNESSES: Final = 3  # other messages asked for before a server is called ill

_Row = Mapping[bytes, Any]  # the values of one FETCH response by name
_Rows = dict[int, _Row]  # ... by UID


@dataclass(frozen=True, slots=True)
class Raw:
    """A fetched message: `raw` is RFC 5322 bytes, reassembled from the parts that hold text.

    `size`: octets of the whole message as the server tells (RFC822.SIZE). `internaldate`: when the server received it, in UTC.
    `partial`: text is missing, because it or the header was cut at a cap. An empty `raw` with `partial`: the server lists the
    message but would not give it.
    """

    uid: int
    raw: bytes
    size: int
    internaldate: datetime | None
    partial: bool


class Messages:
    """The messages of the mailbox that `client` has open. What `Session` says of its methods of these names holds here, too."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Octets of each message (RFC822.SIZE) by UID; what has vanished is left out."""
        found: dict[int, int] = {}
        for batch in batches(uids):
            for uid, row in self._judged(*self._rows(batch, "(UID RFC822.SIZE)")).items():
                found[uid] = number(row.get(b"RFC822.SIZE"))
        return found

    def fetch(self, uids: Sequence[int], cap: int, still: Callable[[], None]) -> Iterator[Raw]:
        """`still` raises where another mailbox has been opened meanwhile; asked before each exchange."""
        for batch in batches(uids):
            still()
            rows = self._outlines(batch)
            for window in windows(batch, {uid: number(row.get(b"RFC822.SIZE")) for uid, row in rows.items()}, cap):
                still()
                yield from self._window(window, rows, cap)

    def _outlines(self, batch: list[int]) -> _Rows:
        try:
            return self._judged(*self._rows(batch, "(UID RFC822.SIZE INTERNALDATE BODYSTRUCTURE)"))
        except ServerError as fault:  # some servers answer NO where one of the mails is too broken for a BODYSTRUCTURE
            if type(fault) is not ServerError:
                raise
            return self._judged(*self._rows(batch, "(UID RFC822.SIZE INTERNALDATE)"))

    def _window(self, window: list[int], rows: Mapping[int, _Row], cap: int) -> Iterator[Raw]:
        parts = {uid: outline(rows[uid].get(b"BODYSTRUCTURE")) for uid in window}
        plans: dict[tuple[str, ...], list[int]] = {}
        for uid in window:
            if rows[uid]:
                plans.setdefault(plan(parts[uid]), []).append(uid)
        found: _Rows = {}
        withheld = {uid: "" for uid in window if not rows[uid]}
        for names, members in plans.items():
            ask = " ".join(f"BODY.PEEK[{name}]<0.{cap_of(name, cap)}>" for name in names)
            given, refused = self._rows(members, f"(UID {ask})", longest_literal(cap), window_budget(cap))
            found |= given
            withheld |= refused
        found = self._judged(found, withheld)
        for uid in window:
            if uid in found:
                yield _raw(uid, rows[uid], parts[uid], found[uid], cap)

    def _rows(
        self, uids: list[int], parts: str, literal_cap: int | None = None, budget: int | None = None
    ) -> tuple[_Rows, dict[int, str]]:
        """The FETCH rows of `uids`, and the refusals of those that the server lists but would not give. What is in neither has
        vanished.
        """
        rows, _ = self._ask(uids, parts, literal_cap, budget)
        missing = [uid for uid in uids if uid not in rows]
        if not missing:
            return rows, {}
        with self._client.exchange() as client:
            alive = set(client.find_uids([b"UID", ",".join(map(str, missing)).encode()]))
        withheld: dict[int, str] = {}
        for uid in (uid for uid in missing if uid in alive):
            one, refusal = self._ask([uid], parts, literal_cap, budget)
            rows |= one
            if not one:
                withheld[uid] = refusal
                if len(withheld) == _WITNESSES:  # before two hundred more are asked for in vain
                    self._judged(rows, withheld)
        return rows, withheld

    def _ask(self, uids: list[int], parts: str, literal_cap: int | None = None, budget: int | None = None) -> tuple[_Rows, str]:
        only = uids[0] if len(uids) == 1 else None
        try:
            with self._client.exchange(literal_cap, budget) as client:
                rows, refusal = client.rows(",".join(map(str, uids)), parts, only)
        except UnexpectedReply as fault:
            fault.uid = only
            raise
        asked = set(uids)
        return {uid: row for uid, row in rows.items() if uid in asked and (len(row) > 2 or uid == only)}, refusal

    def _judged(self, rows: _Rows, withheld: dict[int, str]) -> _Rows:
        """`rows` with an empty one for each message withheld; ServerError where it is the server that is ill, not the mail."""
        ill = any(TRANSIENT.search(refusal) for refusal in withheld.values())
        if withheld and (ill or (not rows and not self._gives_others(withheld))):
            raise ServerError(f"the server gives no messages: {next(filter(None, withheld.values()), 'without a reason')}")
        return rows | {uid: {} for uid in withheld}

    def _gives_others(self, withheld: Mapping[int, str]) -> bool:
        """Whether the server gives one of a few other messages here. Where there is no other: whether it withholds but one."""
        with self._client.exchange() as client:
            everyone = client.find_uids([b"UID", b"1:*"])
        others = [uid for uid in reversed(everyone) if uid not in withheld][:_WITNESSES]
        if not others:
            return len(withheld) == 1
        try:
            return any(self._ask([uid], "(UID BODY.PEEK[HEADER]<0.1024>)", longest_literal(1024))[0] for uid in others)
        except UnexpectedReply as fault:
            fault.uid = None  # nobody asked for that one
            raise

    def ids(self, first_uid: int) -> dict[int, str]:
        """The Message-ID header value ("" where it has none) of each message from `first_uid` on."""
        with self._client.exchange() as client:
            rows, refusal = client.rows(f"{first_uid}:*", "(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        if refusal and "EXPUNGEISSUED" not in refusal.upper():
            raise ServerError(f"the server gives no messages: {refusal}")
        found = {}
        for uid, row in rows.items():
            header = next((value for key, value in row.items() if key.startswith(b"BODY[HEADER.FIELDS")), None)
            if uid >= first_uid and isinstance(header, bytes):
                found[uid] = " ".join(header.partition(b":")[2].decode("ascii", "replace").split())
        return found

    def exact(self, uid: int) -> tuple[bytes, frozenset[str]] | None:
        """The whole octets (cut at 1 MiB, our drafts are far below) and flags of one message; None where it has vanished."""
        rows, refusal = self._ask([uid], f"(UID FLAGS BODY.PEEK[]<0.{_EXACT_CAP}>)", longest_literal(_EXACT_CAP))
        row = rows.get(uid)
        body = None if row is None else section(row, "", _EXACT_CAP)
        if row is None or body is None:
            if refusal:
                raise ServerError(f"the server does not give the message: {refusal}")
            return None
        return body, frozenset(flag.decode("ascii", "replace") for flag in row.get(b"FLAGS") or () if isinstance(flag, bytes))


def _raw(uid: int, row: _Row, part: Part | None, answer: _Row, cap: int) -> Raw:
    size, received = number(row.get(b"RFC822.SIZE")), _utc(row.get(b"INTERNALDATE"))
    raw, cut = assembled(part, answer, cap)
    if part is None:
        return Raw(uid, raw, size or len(raw), received, partial=cut or len(raw) < size)
    return Raw(uid, raw, size, received, partial=cut)


def _utc(value: object) -> datetime | None:
    try:
        return value.astimezone(UTC) if isinstance(value, datetime) else None
    except (ValueError, OverflowError):  # an offset of 99 hours
        return None
