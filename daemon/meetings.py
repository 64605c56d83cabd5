"""The meetings of one application as a letter speaks of them: which, who arranged them, who else was there, and their names in the letter's language. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from classifier.features import split
from daemon import terms, wording
from daemon.jobs import SETS_DATES
from daemon.names import fold, known_first, organisation
from daemon.people import among
from daemon.phrasebanks import Bank
from daemon.remarks import ours
from daemon.signatures import signature
from daemon.values import Ask, Conversation, Interview, Owner, Person, Thank
from daemon.wording import clean

__all__ = ["Meetings", "held", "topic_of"]


def held(conversation: Conversation) -> tuple[Interview, ...]:
    """The interviews that took place: one dated after the rejection was called off."""
    sent = conversation.message.date
    return tuple(one for one in conversation.interviews if one.when is None or sent is None or one.when.date() <= sent.date())


# who signs for somebody else: "i. A. Svenja Lüders"
_FOR_ANOTHER = re.compile(r"(?m)^\W{0,3}(?:i\. ?A\.|p\. ?[Pp]\.|p/o) \w")


_SAT = re.compile(
    r"(?i)test\b|tests\b|\btesten\b|assessment (?:cent|day)|examen|\bexam\b|prüfung|klausur|\bprova\b|\bprueba|épreuve|\btoets|concours|eignungs|\bschriftelijk|\bschriftlich|\bwritten\b|\bescrit|\bscritt|\bécrit"
)
_HANDED_IN = re.compile(r"(?i)take|home|code|coding|case|tech|téc|tecn|design|pr[áa]tic|hausaufgabe")


def _main(conversation: Conversation, letter: str) -> Interview | None:
    """The one to speak of: the latest, a conversation before a task except in a letter about the task."""
    known = held(conversation)
    tasks = [one for one in known if one.kind == "task"]
    talks = [one for one in known if one.kind != "task"]
    some = tasks or talks if letter == "after_assessment" else talks or tasks
    return _in_order(some)[-1] if some else None


def _in_order(some: Sequence[Interview]) -> list[Interview]:
    """`some` by day; an interview without one first, or, where nothing but calls has a day, last: it comes of them."""
    calls = ("call", "talk")
    only_calls = all(one.kind in calls for one in some if one.when)

    def day(one: Interview) -> date:
        return one.when.date() if one.when else date.max if only_calls and one.kind not in calls else date.min

    return sorted(some, key=day)


def _met(conversation: Conversation, meeting: Interview | None) -> tuple[Interview, ...]:
    """The meetings to thank for beside `meeting`, itself included, in their order: the talks and trials; a task stands alone."""
    if meeting is None or meeting.kind == "task":
        return (meeting,) if meeting else ()
    talks = [one for one in held(conversation) if one.kind != "task"]
    return tuple(_in_order(talks))


def topic_of(meeting: Interview | None) -> str:
    """The meeting's topic when it reads like one ("system design"), or empty."""
    topic = clean(meeting.topic, 60) if meeting else ""
    return topic if re.fullmatch(r"[^\W_][\w &/'’+#-]{2,38}[\w+#]", topic) and len(topic.split()) <= 5 else ""


class Meetings:
    """What a letter to `decision`'s addressee may say of the meetings. `main`: the one to speak of; None where nothing took place."""

    def __init__(self, bank: Bank, decision: Ask | Thank, formal: bool, style: str) -> None:
        self.bank, self.formal, self.style = bank, formal, style
        self.to, self.conversation = decision.to, decision.conversation
        self.main = _main(self.conversation, decision.letter)

    @property
    def elsewhere(self) -> bool:
        """Whether others were there, and nothing shows that the addressee was."""
        if self.to is None or self.main is None or ours(split(self.conversation.message.text[:4000])):
            return False
        if self.conversation.agency and not self.main.people:  # an agent is not there, but for a talk of their own
            return self.main.kind not in ("call", "talk", "task")
        return bool(self.main.people) and not among(self.to, self.main.people)

    @property
    def arranged(self) -> bool:
        """Whether the addressee made the meeting possible and was not there: an agent, or who sets dates for others, and named those who were. A recruiter
        may have sat in it."""
        own = signature(terms.voice(self.conversation).text)[:5]
        for_another = _FOR_ANOTHER.search(self.conversation.message.text)
        return self.elsewhere and (self.conversation.agency or any(map(SETS_DATES.search, own)) or bool(for_another))

    @property
    def made_by_them(self) -> bool:
        """Whether it was they, or an agent's house, who arranged all that took place; where no mail shows who did, whoever is written to."""
        to = self.to.address if self.to else None
        return self.conversation.agency or all(one.by in ("", to) for one in _met(self.conversation, self.main))

    @property
    def forwarded(self) -> bool:
        """Whether an agent put the owner forward, and somebody of another house set every date."""
        own = organisation((self.to.address or "").rpartition("@")[2]) if self.to else ""
        dated = [one.by for one in _met(self.conversation, self.main)]
        return (
            self.conversation.agency
            and bool(own and dated)
            and all(by and organisation(by.rpartition("@")[2]) != own for by in dated)
        )

    @property
    def only_a_call(self) -> bool:
        """Whether there was one talk, and that on the phone or by video."""
        talks = _met(self.conversation, self.main)
        return len(talks) == 1 and talks[0].kind == "call"

    @property
    def tested(self) -> bool:
        """Whether it was a test that one sits, and no work that one hands in."""
        topic = topic_of(self.main) if self.main and self.main.kind == "task" else ""
        return bool(_SAT.search(topic)) and not _HANDED_IN.search(topic)

    @property
    def handed_in(self) -> bool:
        """Whether it was work that one hands in, which somebody looked at."""
        return self.main is not None and self.main.kind == "task" and not self.tested

    @property
    def many(self) -> bool:
        """Whether more took part beside the addressee than are thanked by name."""
        return len(self._beside_them) > 3 and not self.conversation.agency

    @property
    def _beside_them(self) -> list[str]:
        """Who took part in any of the meetings beside the addressee, each once: all of them are thanked, or nobody is."""
        if self.main is None or self.main.kind == "task" or self.to is None:
            return []
        names: list[str] = []
        for name in (clean(name) for one in _met(self.conversation, self.main) for name in one.people):
            known = next((one for one in names if among(Person(one), (name,))), None)
            if known is not None and len(name) > len(known):
                names[names.index(known)] = name  # "Tobias", then "Tobias Lindqvist"
            elif known is None and not among(self.to, (name,)):
                names.append(name)
        return names

    def others(self, owner: Owner, first_name_terms: bool) -> str:
        """Who else took part, by first name where that is the tone, else by whole name: one to three of them."""
        names = [name for name in self._beside_them if fold(name) != fold(owner.name)]
        familiar = not self.formal and (first_name_terms or self.bank.language != "en")
        said = [self._called_in_a_letter(name, familiar) for name in names]
        if not 0 < len(said) < 4 or not all(said):
            return ""
        return wording.listed(self.bank, said)

    def _called_in_a_letter(self, name: str, familiar: bool) -> str:
        """`name` as the letter calls them: "Bilal", "Carol Dunmore", or, whom the refusal itself names, "Herrn Dr. Petersen"; empty where no mail shows enough."""
        first = name.split(maxsplit=1)[0]
        if known_first(first) and (familiar or " " in name):
            titled = self.formal and self.bank.get("greeting.only_titled")  # in Portugal nobody is named without a title
            return first if familiar else self._by_surname(name) or ("" if titled else name)
        if " " in name and not familiar and (titled := self._by_surname(name)):
            return titled  # "de heer Hoekstra", whatever his first name is
        by_surname = (p for p in self.conversation.people if p.last and not p.first and fold(p.last) == fold(name))
        who = next((p for p in by_surname if p.source == self.conversation.message.message_id), None)
        return self._beside(who) if who and who.gender and not familiar else ""

    def _by_surname(self, name: str) -> str:
        """ "Madame Burton", whom a mail calls so, in a letter that keeps its distance; empty for others."""
        who = next((p for p in self.conversation.people if p.last and p.gender and fold(p.full) == fold(name)), None)
        return self._beside(who) if who and self.formal else ""

    def _beside(self, who: Person) -> str:
        form = self.bank.get(f"greeting.beside_{who.gender}")
        return self.bank.fill(form, self.formal, {"title": who.title, "last": who.last}) if form else ""

    def named(self) -> str:
        """What took place, as one noun phrase: "the interview on October 27", "the call and the interviews"; to whoever arranged it without their own call.
        Empty where nothing did."""
        groups: dict[str, list[Interview]] = {}
        every = _met(self.conversation, self.main)
        for one in every:
            kind = "interview" if one.kind in ("onsite", "talk") and len(every) > 1 else one.kind
            if kind == "call" and len(every) > 1 and self.bank.get("meeting.call") == self.bank.get("meeting.interview"):
                kind = "interview"  # both are "das Gespräch"
            groups.setdefault(kind, []).append(one)
        if self.arranged and len(groups) > 1:
            groups.pop("call", None)
        if not groups:
            return ""
        *before, last = groups.values()
        if len(before) > 1:
            talked = groups.keys() - {"visit", "trial", "call"}
            return str(self.bank.get("meeting.several" if talked else "meeting.call" if "call" in groups else "meeting.visit"))
        dated = self._one(last[0]) if len(last) == 1 else self._several(last, alone=not before)
        return f"{self._undated(before[0])} {self.bank.get('and')} {dated}" if before else dated

    def called(self, topic: str) -> str:
        """A task or trial as the mail calls it, with its article ("the case study"); empty for other topics."""
        small = topic if self.bank.language == "de" else topic.lower()
        phrases = (phrase for pattern, phrase in self.bank.get("meeting.tasks", ()) if re.search(pattern, topic))
        return next((self.bank.fill(phrase, self.formal, {"topic": small}) for phrase in phrases), "")

    def _undated(self, some: Sequence[Interview]) -> str:
        """Those before the last ones; a visit or an interview with its day, for the last one's would be read as theirs."""
        if len(some) > 1:
            return self._several(some, alone=False)
        return self._one(some[0] if some[0].kind in ("visit", "interview") else replace(some[0], when=None))

    def _several(self, some: Sequence[Interview], alone: bool) -> str:
        """More than one of a kind; with their days where these are two and nothing else is named."""
        if some[0].kind == "visit":  # no language of ours has them dated and many
            return self._one(some[-1])
        noun = str(self.bank.get("meeting.trials" if some[0].kind == "trial" else "meeting.several"))
        days = [wording.day(self.bank, one.when, self.conversation.message.date, self.style) for one in some if one.when]
        if not alone or len(some) != 2 or len(set(days)) != 2:
            return noun
        whens = [one.when for one in some if one.when]
        together = wording.two_days(self.bank, whens, self.conversation.message.date, self.style)
        return self._with_day(noun, together or f"{days[0]} {self.bank.get('and')} {days[1]}")

    def _one(self, meeting: Interview) -> str:
        kind = (
            "interview" if meeting.kind in ("call", "talk") and self.elsewhere else meeting.kind
        )  # "notre échange" was with others
        noun = self.bank.get(f"meeting.{kind}") or self.bank.get("meeting.interview")
        if meeting.kind in ("task", "trial") and (topic := topic_of(meeting)):
            called = self.called(topic)
            shows = meeting.kind == "task" or any(re.search(claim, called) for claim in self.bank.phrases("claims"))
            noun = (called if shows else "") or noun  # a trial with "a case" is a trial
        if meeting.when is None or meeting.kind == "task":  # a task's date may be its deadline
            return str(noun)
        return self._with_day(noun, wording.day(self.bank, meeting.when, self.conversation.message.date, self.style))

    def _with_day(self, noun: str, day: str) -> str:
        return self.bank.fill(self.bank.get("meeting.with_day"), self.formal, {"noun": noun, "day": day})
