"""The parts of one letter in words: greeting, thanks, acceptance, question, way out, door, closing. Pure.

The decision's facts say which phrases may be used, and a key picks among them; wording.py has the phrases and turns facts into noun phrases.
"""

from __future__ import annotations

import re
from typing import Any

from classifier.features import split
from daemon import wording
from daemon.remarks import ours
from daemon.thread import printable
from daemon.values import Ask, Conversation, Interview, Owner, Person, Thank
from daemon.variants import english, german, spanish
from daemon.wording import Bank, choose, clean

__all__ = ["Parts", "speaks"]


class Parts:
    """The parts of one letter in one language. The key picks among the phrasings; the facts decide which may be used."""

    def __init__(self, bank: Bank, decision: Ask | Thank, owner: Owner, tone: str, key: str) -> None:
        self.bank, self.decision, self.owner, self.tone, self.key = bank, decision, owner, tone, key
        conversation = self.conversation = decision.conversation
        self.letter = decision.letter
        self.style = {"en": english, "de": german, "es": spanish}.get(bank.language, lambda _: "")(conversation.message)
        self.in_its_language = speaks(bank, conversation.language)  # the mail's: its own words can be taken up
        self.formal, self.first_name_terms = _register(bank, conversation, owner)
        self.role, self.company = wording.role_of(conversation), wording.company_of(conversation)
        said = conversation.message.text if self.in_its_language else ""
        self.post = wording.position(bank, self.role, self.company, said)
        self.meeting = wording.meeting_of(conversation, self.letter)
        self.slots = {"post": self.post, "role": self.role, "company": self.company, "meeting": "", "about": ""}
        self.slots["experience"] = self._missed()
        if self.meeting is not None:
            self.slots["meeting"] = self._meeting(self.meeting)
        self.slots["about"] = self._about()

    def all(self) -> dict[str, Any]:
        """What a template may use: the parts in words, and the bare facts (empty where unknown)."""
        person = self.decision.to
        return {
            "greeting": self._greeting(person),
            "thanks": self._thanks(),
            "accept": self._pick(*self._takes_up(), f"accept.{self.letter}", "accept.general"),
            "ask": self._pick("advised") if self._advised else self._pick(*self._asks(), f"ask.{self._question}", "ask.general"),
            "out": "" if self._advised else self._pick(self._way_out, "out"),
            "door": self._pick(*self._goes_on(), f"door.{self.tone}"),
            "close": self._pick(f"close.{self.tone}"),
            "signature": _signature(self.owner),
            "name": clean(person.full) if person else "",
            "role": self.role,
            "company": self.company,
            "position": self.post,
            "meeting": self.slots["meeting"],
            "question_about": self.slots["about"],
            "formal": self.formal,
            "tone": self.tone,
            "letter": self.letter,
            "owner": clean(self.owner.name),
        }

    def _greeting(self, person: Person | None) -> str:
        message, sure = self.conversation.message, self.conversation.formal is not None
        line = wording.greeting(self.bank, person, self.formal, self.first_name_terms, self.tone, message.text, sure)
        return self.bank.respell(line, [self.style] if self.style else [])

    @property
    def _advised(self) -> bool:
        """Whether the mail has said already what would help: a question for it would show that nobody read that."""
        return self.letter == "thanks" and self.conversation.advised

    @property
    def _question(self) -> str:
        return {"thanks": "feedback"}.get(self.letter, self.letter)

    @property
    def _way_out(self) -> str:
        """Who has given advice already is asked for little more; who offers it needs no excuse."""
        offered = self.conversation.feedback_offered and self._answers()
        return "out_given" if self.letter == "thanks" else "out_offered" if offered else "out"

    def _pick(self, *paths: str) -> str:
        """One phrase of the first path that the bank has."""
        names = [path.replace("accept.thanks", "accept.feedback") for path in paths]
        path = next(name for name in names if self.bank.phrases(name))
        phrase = self.bank.fill(choose(self.key, path, self.bank.phrases(path)), self.formal, self.slots)
        tables = ["always", self.tone, *([self.style] if self.style else [])]
        return self.bank.respell(phrase, tables)

    def _thanks(self) -> str:
        """The opening; the meeting in it, or in a sentence behind it where the letter is about something else."""
        own = {"agency": "agency", "thanks": "feedback", "brief": "brief"}.get(self.letter)
        if own is None:
            kind = "application" if self.meeting is None else "task" if self.meeting.kind == "task" else "interview"
            to = self.decision.to
            wrote = to is None or to.wrote
            return self._pick(*([] if wrote else [f"thanks.told_{kind}"]), f"thanks.{kind}")
        opening = self._pick(f"thanks.{own}")
        # the agent was not there, and did arrange it: unless it was their own call
        also = ["also_arranged"] if own == "agency" and not ours(split(self.conversation.message.text[:4000])) else []
        return f"{opening} {self._pick(*also, 'also')}" if self.meeting is not None else opening

    def _meeting(self, meeting: Interview) -> str:
        noun = self.bank.get(f"meeting.{meeting.kind}") or self.bank.get("meeting.interview")
        if meeting.kind in ("task", "trial") and (topic := wording.topic_of(meeting)):
            noun = self._called(topic) or noun
        if meeting.when is None or meeting.kind == "task":  # a task's date may be its deadline
            return str(noun)
        day = wording.day(self.bank, meeting.when, self.conversation.message.date, self.style)
        return self.bank.fill(self.bank.get("meeting.with_day"), self.formal, {"noun": noun, "day": day})

    def _called(self, topic: str) -> str:
        """A task or trial as the mail calls it, with its article ("the case study"); empty for other topics."""
        small = topic if self.bank.language == "de" else topic.lower()
        called = (phrase for pattern, phrase in self.bank.get("meeting.tasks", ()) if re.search(pattern, topic))
        return next((self.bank.fill(phrase, self.formal, {"topic": small}) for phrase in called), "")

    def _about(self) -> str:
        """What the question is about: the meeting's own topic, else what counts in this kind of work at this stage."""
        topic = wording.topic_of(self.meeting)
        if any(topic.casefold() in sentence.casefold() for sentence in self.conversation.praise):
            topic = ""  # nobody is asked what was wrong with what they liked
        if topic and self.meeting is not None and self.meeting.kind not in ("task", "trial"):
            if (noun := self._called(topic)) and (named := self.bank.get("about.named")):
                return self.bank.fill(named, self.formal, {"topic": noun})
            if self.bank.language != "de" and topic[1:].islower():
                topic = topic.lower()  # "Trial shift", where it began a subject
            event = self.bank.get("about.event")
            name = "about.topic_event" if event and re.search(event, topic) else "about.topic"
            return self.bank.fill(self.bank.get(name), self.formal, {"topic": topic})
        kind = self.meeting.kind if self.meeting else "closed" if self.letter == "closed" else "application"
        stage = kind if kind in ("task", "trial", "application", "closed") else "interview"
        family = wording.family(self.role)
        options = self.bank.phrases(f"point.{stage}.{family}") or self.bank.phrases(f"point.{stage}.general")
        point = self.bank.fill(choose(self.key, "point", options), self.formal, self.slots)
        return self.bank.fill(self.bank.get("about.point"), self.formal, {"point": point})

    def _takes_up(self) -> list[str]:
        """The reason or the kind word to be thankful for: to whoever wrote it, and where nothing weightier is to be answered."""
        if not (self.letter.startswith("after_") and self._answers()):
            return []
        return ["accept.reason"] if self.conversation.reason else ["accept.praise"] if self.conversation.praise else []

    def _asks(self) -> list[str]:
        """The question that the mail itself gives: about the experience it names, or what it says was missing."""
        if self.slots["experience"]:
            return ["ask.missed"]
        lacked = self.conversation.reason == "lacked" and self.letter.startswith("after_") and self._answers()
        return ["ask.reason"] if lacked else []

    def _goes_on(self) -> list[str]:
        """What to say to what the mail says of later: not beside another role or feedback that is offered now, for which it is thanked already."""
        said = self.conversation.afterwards
        thanked = self.letter == "alternative" or self.conversation.feedback_offered
        return [f"door.{said}"] if said and not thanked and self._answers() else []

    def _answers(self) -> bool:
        """Whether the letter goes to who wrote the mail, in its language: what it says can be answered."""
        to = self.decision.to
        return self.in_its_language and (to is None or to.wrote)

    def _missed(self) -> str:
        """The experience that the mail names, in its own words; empty where it names none, or in another language."""
        asks = self.letter != "closed" and self.in_its_language
        return clean(self.conversation.missed, 80) if asks else ""


def speaks(bank: Bank, language: str) -> bool:
    """Whether `bank` is of `language`, whatever the country."""
    return bank.language.partition("-")[0] == language.partition("-")[0].lower()


def _register(bank: Bank, conversation: Conversation, owner: Owner) -> tuple[bool, bool]:
    """Whether to write formally, and whether by first name, which English and Dutch show in how they greet the owner."""
    formal = conversation.formal
    start = conversation.message.text.lstrip()[:80]
    first = re.escape(owner.name.split()[0]) if owner.name.split() else "(?!)"
    if bank.language != "en":
        greeted = bank.get("greeting.by_first")  # "Dag Joris", and "u" all the same
        by_first = bool(greeted) and bool(re.match(rf"(?i)(?:{greeted})\s+{first}\s*[,!.:\n-]", start))
        return (bank.get("register") == "formal" if formal is None else formal), by_first
    casual = bool(re.match(r"(?i)(?:hi|hey|hello)\b", start))
    courtesy = re.search(r"(?m)^\W*(?:Mrs|Mr|Ms|Miss)\.? (?:[A-Z]\.? ?){0,2}[A-Z][\w'’-]+\s*$", conversation.message.text)
    if courtesy and not casual:
        return True, False  # "Dear Kerry", signed "Mrs D Aspinall", as schools do
    by_first = casual or bool(re.match(rf"(?i)(?:dear\s+)?{first}\s*[,!.:\n-]", start))
    if formal is None:
        return not casual, True  # in English, surnames are for those who use them first
    return formal, by_first and not formal


def _signature(owner: Owner) -> str:
    """The signature or the name, and below it phone and links that are not in it yet."""
    lines = [
        clean(line) if "\t" in line else printable(line).rstrip()
        for line in (owner.signature.strip("\r\n") or owner.name).splitlines()
    ]
    lines += [line for line in map(clean, (owner.phone, *owner.links)) if line and not any(line in above for above in lines)]
    return "\n".join(lines)
