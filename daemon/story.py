"""What happened, told by the mails of one application: the interviews that took place, and everybody with a name. Pure.

An appointment is made, moved, taken back and accepted in a row of mails; only the day that stands at the end is told. Where several days
compete, or it is unclear which was kept, the interview has no day; where nothing shows that it took place, there was none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from classifier.features import split
from classifier.message import Message
from classifier.verdict import Function, Verdict
from daemon.addresses import Kind, kind
from daemon.dates import days, names_day
from daemon.hosts import hosts
from daemon.hours import clock
from daemon.invitations import Invitation, appointments, informal, invitation, kind_of, moves
from daemon.jobs import SETS_DATES
from daemon.names import fold
from daemon.people import add, among, person, same
from daemon.recipient import known_address
from daemon.related import Mail, thread_of
from daemon.signatures import signatory, signature
from daemon.stage_phrases import CALLED_OFF
from daemon.stages import Says
from daemon.story_phrases import (
    AND_ME,
    ASKS,
    DAY_BEFORE,
    DECLINES,
    DENIES,
    GOOD_TO_MEET,
    LEADS,
    MISSED,
    ON_PAPER,
    THEN,
    TIME_GIVEN,
    WISHED,
    YESTERDAY,
    replaced,
)
from daemon.values import Interview, Owner, Person, Role, Stage

__all__ = ["Story"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_INVITING = 0.6  # so sure is the classifier of a sentence that invites


@dataclass(frozen=True, slots=True)
class _Meeting:
    """An appointment as far as it is known. `days`: one of them, or none known. `agreed`: a mail shows more than that it was offered."""

    kind: str
    source: str
    topic: str
    days: tuple[datetime, ...]
    people: tuple[Person, ...]
    agreed: bool = False

    def past(self, now: datetime) -> bool:
        """Whether it lay behind at `now`, as far as its day tells."""
        return bool(self.days) and max(self.days) < now and max(self.days).date() <= now.date()

    def today(self, now: datetime) -> bool:
        """Whether it is on the day of `now`, at an hour that nobody has told."""
        return any(day.date() == now.date() and not (day.hour or day.minute) for day in self.days)

    def on(self, days: Sequence[datetime]) -> tuple[datetime, ...]:
        """Those of its days that are among `days`."""
        return tuple(one for one in self.days if any(one.date() == other.date() for other in days))


@dataclass(frozen=True)
class Story:
    """The mails of one application: `this` refuses, `before` were received, `sent` are the owner's own. `classify` reads a mail's sentences."""

    this: Mail
    before: Sequence[Mail]
    sent: Sequence[Mail]
    owner: Owner
    said: Says
    classify: Callable[[Message], Verdict]

    @cached_property
    def _end(self) -> datetime:
        return self.this.message.date or _EPOCH

    def tell(self) -> tuple[list[Interview], list[Person]]:
        """(interviews that took place before the refusal, everybody with a name), each with the mail that shows it."""
        people: list[Person] = []
        meetings: list[_Meeting] = []
        for mail in sorted([*self.before, *self.sent], key=lambda m: m.message.date or self._end):
            if mail in self.sent:
                meetings = self._answered(meetings, mail)
                continue
            meetings = self._spoken_of(meetings, mail)
            invited = self._invitation(mail) if not mail.message.list_id else None
            if invited:
                meetings = self._invited(meetings, mail, invited)
                for who, what in invited.people:
                    if not self._is_me(who):
                        add(people, replace(who, role=Role.MANAGER if LEADS.search(what) else Role.OTHER, source=mail.source))
            if mail.sender:
                add(people, replace(mail.sender, role=Role.INVITED if invited else Role.OTHER, source=mail.source))
            elif invited and (answers := self._answers_to(mail)):
                add(people, replace(answers, role=Role.INVITED, source=mail.source))
            elif (signed := signatory(mail.message, self.owner)) and (invited or not mail.message.list_id):
                role = Role.INVITED if invited else Role.OTHER
                add(people, replace(signed, role=role, source=mail.source, address=known_address(signed, mail.message)))
        held = [meeting for meeting in meetings if self._took_place(meeting)]
        for meeting in held:
            for who in meeting.people:
                if not self._is_me(who):
                    add(people, replace(who, role=Role.INTERVIEWED, source=meeting.source))
        wrote = self.this.sender or signatory(self.this.message, self.owner) or self._signed_by_one_of(people)
        if wrote and not self._is_me(wrote):
            add(people, replace(wrote, role=Role.AGENCY if self.said.agency else Role.WROTE, source=self.this.source))
        return self._hosted(self._interviews(held), people, wrote), people

    def _invitation(self, mail: Mail) -> Invitation | None:
        read = self.classify(mail.message).sentences
        inviting = [one.text for one in read if one.function is Function.INVITATION and one.probability >= _INVITING]
        return invitation(mail.message, self.owner.addresses, inviting)

    def _hosted(self, interviews: list[Interview], people: list[Person], wrote: Person | None) -> list[Interview]:
        """`interviews` with those whom the refusal names as having been there, in the last talk; they are added to `people`, too."""
        talks = [one for one in interviews if one.kind != "task"]
        named, beside = hosts(split(self.this.message.text[:6000])) if talks else ([], False)
        named = [who for who in named if not self._is_me(who)]
        if not named:
            return interviews
        for who in named:
            add(people, replace(who, role=Role.INTERVIEWED, source=self.this.source))
        last = max(talks, key=lambda one: one.when.date() if one.when else date.min)
        there = [*named, *([wrote] if wrote and beside and not self.said.agency else [])]
        new = [who.full for who in there if not among(who, last.people)]
        return [replace(one, people=(*one.people, *new)) if one is last else one for one in interviews]

    def _answers_to(self, mail: Mail) -> Person | None:
        """The human in the Reply-To of a mail that a system sent."""
        for address in mail.message.reply_to:
            who = person(address.name, address.email) if address.name and kind(address) is Kind.PERSONAL else None
            if who and not self._is_me(who) and address.email.lower() not in self.owner.addresses:
                return replace(who, address=address.email)
        return None

    def _is_me(self, who: Person) -> bool:
        """Whether `who` is the owner, as far as the name is told: "señora Leire" for Leire Santamaría."""
        mine = {fold(word) for word in self.owner.name.split()}
        return bool(who.full) and all(fold(word) in mine for word in who.full.split())

    def _signed_by_one_of(self, people: Sequence[Person]) -> Person | None:
        """Who of `people` has their whole name on a line of its own at the refusal's end: a name that only the mails before it make a name."""
        last = [line.strip(" \t*_,") for line in self.this.message.text.split("\n") if line.strip()][-10:]
        lines = {fold(line) for line in last}
        whole = next((who for who in people if who.first and who.last and fold(who.full) in lines), None)
        # "Kemi", where only one of that name has written
        short = [who for who in people if who.first and fold(who.first) in lines]
        who = whole or (short[0] if len(short) == 1 else None)
        return replace(who, address=None) if who else None

    # -- appointments ------------------------------------------------------------------------------

    def _invited(self, meetings: list[_Meeting], mail: Mail, new: Invitation) -> list[_Meeting]:
        """`meetings` after the received `mail` that makes, moves or takes back one."""
        now = mail.message.date or self._end
        if new.kind == "interview" and not kind_of(f"{mail.message.subject}\n{mail.message.text[:3000]}"):
            new = replace(new, kind=self._proposed(mail) or new.kind)
        # "I must call off our meeting today", in the morning
        open_ = [m for m in meetings if m.kind != "task" and (not m.past(now) or (new.moved and m.today(now)))]
        done = [m for m in meetings if m not in open_]
        people = tuple(who for who, _ in new.people)
        # the work that is tried is theirs, and a visit that names nobody else
        shows = new.kind == "trial" or (new.kind == "visit" and not people)
        shows = shows and not any(map(SETS_DATES.search, signature(mail.message.text)[:5]))
        shows = shows and not any(
            one.kind == new.kind and one.on(new.days) for one in open_
        )  # of papers for that day another hand may write
        if mail.sender and ((people and AND_ME.search(mail.message.text[:4000])) or (shows and not self.said.agency)):
            people = (*(who for who in people if not same(who, mail.sender)), mail.sender)
        asked = not new.fixed and bool(ASKS.search(mail.message.text))
        made = _Meeting(new.kind, mail.source, new.topic, new.days, people, not asked and bool(new.days))
        if new.kind == "task":
            return meetings if any(m.source == mail.source for m in meetings) else [*meetings, made]
        if new.moved and open_:
            old = open_[-1]
            rest = tuple(day for day in new.days if not old.on((day,)))
            if new.off and not rest:
                return done
            # where the hour alone changes, or the new day isn't named, the day is no longer certain
            kind = old.kind if new.kind == "interview" else new.kind
            stay = tuple(p for p in old.people if not replaced(p, mail.message.text[:4000]))
            who = stay + tuple(p for p in people if not any(same(p, q) for q in old.people))
            later = not rest and clock(mail.message.text[:2000]) is not None  # "till after break, ten to eleven": it takes place
            return [*done, *open_[:-1], _Meeting(kind, mail.source, new.topic or old.topic, rest, who, old.agreed and later)]
        if new.moved and (new.off or not new.days):
            return meetings
        if not new.told and not open_:
            return meetings
        # a call for which no day was found, and then the interview on a day of its own: whether there was a call nobody knows
        open_ = [m for m in open_ if m.days or not new.days or m.kind not in ("call", "talk") or new.kind in ("call", "talk")]
        for i, old in enumerate(open_):
            common = old.on(new.days)
            if common or not old.days or not new.days:  # the same one again: a reminder, a link, its day
                who = old.people + tuple(p for p in people if not any(same(p, q) for q in old.people))
                kind = new.kind if old.kind == "interview" else old.kind
                day = common or new.days or old.days
                agreed = old.agreed or (len(common) == 1 and not asked)
                open_[i] = replace(old, kind=kind, topic=old.topic or new.topic, days=day, people=who, agreed=agreed)
                return [*done, *open_]
        if any(thread_of(mail.message) & {m.source} for m in open_) or (open_ and self._asks_again(mail, open_[-1])):
            # another day for what was agreed, and no word of what becomes of the first
            old = open_[-1]
            return [*done, *open_[:-1], replace(old, days=(*old.days, *new.days), agreed=False)]
        return [*done, *open_, made]

    def _proposed(self, mail: Mail) -> str:
        """What `mail`, which names a day and no more, makes a date for, by what the same hand proposed in its thread: "tu serais dispo un samedi pour un
        essai ?", then "Alors samedi 14"."""
        thread = thread_of(mail.message)
        for earlier in self.before:
            hers = earlier.sender and mail.sender and same(earlier.sender, mail.sender)
            if (
                hers
                and earlier is not mail
                and earlier.source in thread
                and (kind := kind_of(earlier.message.text[:3000])) in ("trial", "visit")
            ):
                return kind
        return ""

    def _asks_again(self, mail: Mail, old: _Meeting) -> bool:
        """Whether `mail` asks for another day for `old`: whoever made it does so, not a colleague who offers to show the ward before."""
        made = next((m for m in self.before if m.source == old.source), None)
        theirs = made is None or not (made.sender and mail.sender) or same(made.sender, mail.sender)
        return bool((theirs or not old.agreed) and ASKS.search(mail.message.text))

    def _answered(self, meetings: list[_Meeting], mail: Mail) -> list[_Meeting]:
        """`meetings` after the owner wrote `mail`: accepted, one of the days chosen, another one asked for, or declined."""
        now, text = mail.message.date or self._end, mail.message.text[:4000]
        open_ = [m for m in meetings if not m.past(now)]
        if not meetings and (thanked := self._thanked_for(mail, now)):
            return [thanked]
        if not open_:
            # "It was good to meet you all yesterday": what the owner writes soon after the day shows that it took place
            done = meetings[-1] if meetings else None
            if done and done.past(now) and now - max(done.days) < timedelta(days=7) and THEN.search(text):
                return [*meetings[:-1], replace(done, agreed=True)]
            if done and done.past(now) and now - max(done.days) < timedelta(days=2) and YESTERDAY.search(text):
                return [*meetings[:-1], replace(done, agreed=True)]
            return meetings
        last = open_[-1]
        if DECLINES.search(text) and last.kind != "task":
            return [m for m in meetings if m is not last]
        named = appointments(text, now)
        own = tuple(day for day in named if not last.on((day,)))
        chosen = last.on(named) or tuple(day for day in last.days if names_day(text, day))
        if len(chosen) == 1 and len(last.days) > 1:
            new = replace(last, days=chosen, agreed=True)
        elif own and not chosen:  # the owner's own proposal: open until it is confirmed
            new = (
                replace(last, days=(*last.days, *own), agreed=False)
                if last.days
                else replace(last, days=own, agreed=len(own) == 1)
            )
        elif moves(text) and not chosen:
            new = replace(last, days=(), agreed=False)
        else:
            new = replace(last, agreed=True)
        return [new if m is last else m for m in meetings]

    def _thanked_for(self, mail: Mail, now: datetime) -> _Meeting | None:
        """The meeting that only the owner's own thanks show: "Thanks to you and Osei for the hour this afternoon", written that day."""
        for sentence in split(mail.message.text[:600]):
            if ON_PAPER.search(sentence) or WISHED.search(sentence):
                continue
            thanks = YESTERDAY.search(sentence)
            dated = days(sentence, now, past=True) if GOOD_TO_MEET.search(sentence) else []
            if not dated and not (thanks and (THEN.search(sentence) or TIME_GIVEN.search(sentence))):
                continue
            day = dated[0].when if dated else now - timedelta(days=bool(DAY_BEFORE.search(sentence)))
            kind = kind_of(sentence) or "talk"
            midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
            return None if kind == "task" else _Meeting(kind, mail.source, "", (midnight,), (), True)
        return None

    def _spoken_of(self, meetings: list[_Meeting], mail: Mail) -> list[_Meeting]:
        """`meetings` after the received `mail`: "Lovely talking to you", soon after the day, shows that it took place."""
        now = mail.message.date or self._end
        done = next((m for m in reversed(meetings) if m.kind != "task" and m.past(now)), None)
        if (
            done is None
            or done.agreed
            or now - max(done.days) > timedelta(days=7)
            or not any(GOOD_TO_MEET.search(s) and not WISHED.search(s) for s in split(mail.message.text[:400]))
            or MISSED.search(mail.message.text[:400])
        ):
            return meetings
        return [replace(m, agreed=True) if m is done else m for m in meetings]

    def _took_place(self, meeting: _Meeting) -> bool:
        """Whether mails show that it did: its day lies before the refusal, and it was agreed or the refusal speaks of it."""
        if self.said.stage is not Stage.AFTER_INTERVIEW and DENIES.search(self.this.message.text):
            return False
        if not meeting.days and CALLED_OFF.search(self.this.message.text):
            return False
        if meeting.days and min(meeting.days) >= self._end:
            return False
        if meeting.agreed or (meeting.kind != "task" and meeting.on(self._named_days)):
            return True
        return self.said.stage is (Stage.AFTER_ASSESSMENT if meeting.kind == "task" else Stage.AFTER_INTERVIEW)

    @cached_property
    def _named_days(self) -> tuple[datetime, ...]:
        """The days before it that the refusal names: "thank you for coming in on 3 November"."""
        named = days(self.this.message.text[:6000], self._end, past=True)
        return tuple(day.when for day in named if not day.due and day.when.date() <= self._end.date())

    def _interviews(self, held: Sequence[_Meeting]) -> list[Interview]:
        """`held` as they are told: with a day only where it is one; what the refusal says of its day comes first."""
        out = [
            Interview(
                m.kind,
                m.source,
                m.days[0] if len(m.days) == 1 else None,
                m.topic,
                tuple(p.full for p in m.people if p.full and not self._only_sent_them(p, m)),
                self._arranged_by(m.source),
            )
            for m in held
        ]
        said = self._said_day()
        talks = [one for one in out if one.kind != "task"]
        if said and talks:
            day, kind = said
            out = [replace(one, when=None) if one.when and one.when.date() > day.date() else one for one in out]
            if not any(one.when and one.when.date() == day.date() for one in out):
                blank = next((i for i, one in enumerate(out) if one.when is None and one.kind != "task"), None)
                if blank is None:
                    out.append(Interview(kind, self.this.source, day, self.said.topic))
                else:
                    out[blank] = replace(out[blank], when=day)
        if not talks and (self.said.stage is Stage.AFTER_INTERVIEW or (not out and self.said.stage is Stage.AFTER_ASSESSMENT)):
            when, kind = said if said else (None, self.said.kind or "interview")
            out.append(Interview(kind, self.this.source, when, self.said.topic))
        mails = [self.this, *self.before, *self.sent]
        said_of = "\n".join(f"{m.message.subject}\n{m.message.text[:6000]}" for m in mails)
        if any(one.kind in ("interview", "talk") for one in out):  # "an interview over a coffee" is one
            talk = "talk" if informal(said_of) else "interview"
            out = [replace(one, kind=talk) if one.kind in ("interview", "talk") else one for one in out]
        return out

    def _only_sent_them(self, who: Person, meeting: _Meeting) -> bool:
        """Whether `who` is the agent, whom the client's mail names, too, and who says nowhere that they were there."""
        agent = self.this.sender if self.said.agency and meeting.kind not in ("call", "talk") else None
        if agent is None or not same(who, agent):
            return False
        return not any(m.sender and same(m.sender, agent) and AND_ME.search(m.message.text[:4000]) for m in self.before)

    def _arranged_by(self, source: str) -> str:
        mail = next((m for m in self.before if m.source == source), None)
        return mail.sender.address or "" if mail and mail.sender else ""

    def _said_day(self) -> tuple[datetime, str] | None:
        """The day of a meeting that the refusal itself names ("nel colloquio del 5 novembre"), with its kind; None unless it is one."""
        found: dict[object, tuple[datetime, str]] = {}
        for sentence in re.split(r"(?<=[.!?。！？])\s+|(?<=[。！？])|\n\s*\n", self.this.message.text[:6000])[:200]:
            if not THEN.search(sentence):
                continue
            for day in days(sentence, self._end, past=True):
                if self._end - timedelta(days=200) < day.when <= self._end and not day.due:
                    kind = kind_of(sentence)
                    found[day.when.date()] = (day.when, kind if kind not in ("", "task") else "interview")
        return next(iter(found.values())) if len(found) == 1 and self.said.stage is Stage.AFTER_INTERVIEW else None
