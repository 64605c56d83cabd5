"""The parts of one letter in words: greeting, thanks, acceptance, question, way out, door, closing. Pure.

The decision's facts say which phrases may be used, and a key picks among them; wording.py has the phrases and turns facts into noun phrases.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from daemon import phrasebanks, wording
from daemon.addresses import Kind
from daemon.addresses import kind as kind_of_address
from daemon.bearing import Bearing
from daemon.kindness import liked, taught
from daemon.meetings import Meetings, held, topic_of
from daemon.names import fold, is_freemail, is_relay
from daemon.phrasebanks import Bank, choose
from daemon.recipient import FOR_FEEDBACK
from daemon.values import Ask, Owner, Thank
from daemon.wording import clean

__all__ = ["Parts"]


class Parts:
    """The parts of one letter in one language. The key picks among the phrasings; the facts decide which may be used. `closing`: whether the letter has the
    door, its last sentence."""

    def __init__(self, bank: Bank, decision: Ask | Thank, owner: Owner, tone: str, key: str, closing: bool = True) -> None:
        self.closing = closing
        self.bank, self.decision, self.owner, self.tone, self.key = bank, decision, owner, tone, key
        conversation = self.conversation = decision.conversation
        self.letter = decision.letter
        self.bearing = Bearing(bank, decision, owner, tone)
        self.formal, self.style, self.in_its_language = self.bearing.formal, self.bearing.style, self.bearing.in_its_language
        self.role, self.company = wording.role_of(conversation), wording.company_of(conversation)
        said = conversation.message.text if self.in_its_language else ""
        self.post = wording.position(bank, self.role, self.company, said, not self.in_its_language)
        if not self.company and not self.role and self._at_the_house:
            self.post = f"{self.post} {bank.fill(bank.get('yours'), self.formal, {})}"
        self.met = Meetings(bank, decision, self.formal, self.style)
        self.meeting = self.met.main
        self.slots = {
            "post": self.post,
            "role": self.role,
            "company": self.company,
            "meeting": self.met.named(),
            "about": self._about(),
            "side": self._side(),
            "experience": self._taken_from_it(conversation.missed, 80),
            "said": self._taken_from_it(conversation.said, 140),
            "praised": self._praised(),
            "opening": wording.position(bank, conversation.opening, "", said)
            if conversation.opening and self.bearing.answers
            else "",
            "later": self._later(),
            "others": self.met.others(owner, self.bearing.first_name_terms) if self.in_its_language else "",
            "at": "",  # unless the last sentence names the house
        }
        self.slots["greeters"] = self._greeters()

    def all(self) -> dict[str, Any]:
        """What a template may use: the parts in words, and the bare facts (empty where unknown)."""
        person = self.decision.to
        asked = "out_more" if self._more_offered else "advised" if self._advised else self._asks()
        later = asked.startswith("ask.closed")  # it asks for another time, too
        door = self._door(later)  # before the thanks: a house that it names need not stand in both
        greeting, thanks = self.bearing.greeting(person), self._thanks()
        if self.bearing.without_comma and greeting.endswith(","):
            greeting, thanks = greeting[:-1], thanks[:1].upper() + thanks[1:]
        accept, ask = self._pick(*self._accepts()), self._pick(asked)
        if self.conversation.late and self.bearing.answers and self.bank.phrases("wait"):
            accept = f"{self._pick('wait')} {accept}"  # "apart from that" is not the wait
        return {
            "greeting": greeting,
            "thanks": thanks,
            "accept": accept,
            "ask": ask,
            "out": self._out(accept, ask, later),
            "door": door,
            "close": self.bearing.closing(self._pick),
            "signature": self.bearing.signature(),
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

    def _pick(self, *paths: str) -> str:
        """One phrase of the first path that the bank has."""
        path = next(name for name in paths if self.bank.phrases(name))
        return self._said(path, self.bank.phrases(path))

    def _said(self, path: str, phrases: Sequence[str]) -> str:
        phrase = self.bank.fill(choose(self.key, path, phrases), self.formal, self.slots)
        return self.bearing.respelled(phrase, "always", self.tone)

    @property
    def _at_the_house(self) -> bool:
        """Whether the addressee writes from a domain of their own, for themselves: the post is with them, whatever they are called."""
        to = self.decision.to
        if to is None or to.address is None or self.conversation.agency:
            return False
        domain = to.address.rpartition("@")[2]
        return not (is_freemail(domain) or is_relay(domain))

    # -- what took place ---------------------------------------------------------------------------

    def _thanks(self) -> str:
        """The opening, with the meeting in it or in a sentence behind it; thanks to others who were there; why it is the addressee who is asked."""
        agent = self.letter == "agency" or (self.letter == "alternative" and self.conversation.agency)
        own = "agency" if agent else {"thanks": "feedback", "brief": "brief"}.get(self.letter)
        if own is not None:
            said = [self._pick(f"thanks.{own}")]
            if self.meeting is not None:
                arranged = ["also_forwarded"] if self.met.forwarded else ["also_arranged"] if self.met.arranged else []
                further = ["also_task"] if self.met.handed_in else arranged
                said.append(self._pick(*further, "also"))
        else:
            kind = "application" if self.meeting is None else "task" if self.met.handed_in else "interview"
            kinds = [kind]
            if kind == "interview" and self.met.arranged:
                kinds = ["arranged" if self.met.made_by_them else "hosted", kind]
            elif kind == "application" and self.letter == "closed":
                kinds = ["withdrawn", kind]
            elif kind == "application" and self.conversation.in_touch:
                kinds = ["contact", kind]
            if self.bearing.casual and kinds[0] in (kind, "contact"):
                kinds = [f"casual_{kind}", *kinds]  # no ceremony among those who say hi
            told = [] if self.bearing.to_the_writer else [f"thanks.told_{one}" for one in kinds]
            said = [self._first_sentence(*told, *(f"thanks.{one}" for one in kinds))]
        if self.slots["others"]:
            said.append(self._pick("others"))
        elif self.in_its_language and self.met.many:
            said.append(self._pick("others_all"))
        if self.slots["greeters"] and self.bank.phrases("regards"):
            said.append(self._pick("regards"))
        sender = self.conversation.message.sender
        if self.conversation.recipient_source == FOR_FEEDBACK:
            said.append(self._pick("named"))
        elif not self.bearing.to_the_writer and sender is not None and kind_of_address(sender) is Kind.NO_REPLY:
            said.append(self._pick("unanswerable"))
        return " ".join(said)

    def _greeters(self) -> str:
        """Who sends regards, to be returned, and is thanked in no other way; in German bent as one sends them something."""
        names = [clean(name) for name in self.conversation.regards] if self.bearing.answers else []
        thanked = {fold(word) for word in f"{self.slots['others']} {self.decision.to.full if self.decision.to else ''}".split()}
        names = [name for name in names if fold(name.split()[-1]) not in thanked and fold(name.split()[0]) not in thanked]
        if self.bank.language == "de":
            names = [name.replace("Herr ", "Herrn ") for name in names]
        return wording.listed(self.bank, names)

    def _first_sentence(self, *paths: str) -> str:
        """The first sentence, by one of `paths`; where nobody was chosen, without thanks for a decision."""
        for path in paths if self.letter == "closed" else ():
            if undecided := [one for one in self.bank.phrases(path) if not _DECIDED.search(one)]:
                return self._said(path, undecided)
        return self._pick(*paths)

    # -- what the mail says ------------------------------------------------------------------------

    def _later(self) -> str:
        """The time for which the mail holds something out, as it stands behind "for"."""
        when = self.conversation.held_out if self.bearing.answers else ""
        return str(self.bank.phrases("dates.months")[int(when) - 1] if when.isdigit() else self.bank.get(f"seasons.{when}", ""))

    def _taken_from_it(self, said: str, limit: int) -> str:
        """What the mail says was missing, in its own words; empty where it doesn't, or in another language."""
        return clean(said, limit) if self.bearing.answers and self.letter != "closed" else ""

    def _praised(self) -> str:
        """What the mail praises, where it can be named: no lesson or trial shift that nothing else shows."""
        said = liked(self.bank, self.conversation.praise, self.formal) if self.bearing.answers else ""
        claimed = self.meeting is None and (taught(said) or any(re.search(claim, said) for claim in self.bank.phrases("claims")))
        return "" if claimed else said

    def _accepts(self) -> list[str]:
        """The word of acceptance: with thanks for a kind word, for how near it was or for the reason, to whoever wrote it, where nothing weightier is to
        be answered."""
        own = f"accept.{'feedback' if self.letter == 'thanks' else self.letter}"
        if self.letter == "alternative" and self.slots["opening"]:
            return ["accept.alternative_named", own, "accept.general"]
        if self.letter == "alternative" and self.slots["later"]:
            return ["accept.alternative_later", own, "accept.general"]
        if self.letter == "closed" and self.conversation.praise and self.bearing.answers:
            return ["accept.praise", own, "accept.general"]
        if not (self.bearing.answers and (self.letter.startswith("after_") or self.letter in ("brief", "agency"))):
            return [own, "accept.general"]
        said = self.conversation
        kind_words = said.praise and self.letter != "agency"  # which an agent only passes on
        why = "reason" if self._apart else {"other": "reason_other", "lacked": "reason"}.get(said.reason, "")
        praise = "praise_reason" if self._apart else "praised" if self.slots["praised"] else "praise"
        if said.praise and self.letter == "agency" and not why and self.meeting is not None:
            why = "praise_client"
        taken = praise if kind_words else "close" if said.close and not self._apart else why
        return [*([f"accept.{taken}"] if taken else []), own, "accept.general"]

    @property
    def _apart(self) -> bool:
        """Whether the mail says what decided, in no words that the question could take up: it is asked for something else, since that is told."""
        said = self.conversation
        if (
            not said.reason
            or not self.bearing.answers
            or self.slots["experience"]
            or self.letter in ("thanks", "closed", "alternative")
        ):
            return False
        return not self.slots["said"] if said.reason == "lacked" else self.meeting is not None

    @property
    def _more_offered(self) -> bool:
        """Whether the mail gives feedback, and has more for the asking."""
        return self.letter == "thanks" and self.conversation.feedback_offered and self.bearing.answers

    @property
    def _advised(self) -> bool:
        """Whether the mail has said already what would help: a question for it would show that nobody read that."""
        return self.letter == "thanks" and self.conversation.advised

    def _asks(self) -> str:
        """The one question: what the mail itself gives first (the experience it names, what was missing, how near it was), then what the meeting was
        about, then the stage. Never about what was praised; and who has given feedback is not asked for more, which they have mostly said."""
        said = self.conversation
        if self.letter == "thanks":
            return "ask.feedback"
        if self.letter == "alternative":
            return "ask.alternative_later" if self.slots["later"] and not self.slots["opening"] else "ask.alternative"
        if self.letter == "closed":
            return "ask.closed_later" if self.slots["later"] else "ask.closed"  # nobody was looked at
        if self.slots["experience"]:
            return "ask.missed"
        if self._apart:
            return "ask.agency_apart" if said.agency else "ask.apart"
        if said.reason == "lacked" and self.bearing.answers and self.slots["said"]:
            return "ask.quoted"
        if said.close and self.bearing.answers:
            return "ask.close"
        if said.agency and not said.no_reason:
            known = "ask.agency" if self.meeting else "ask.agency_profile"  # whom the client has not met, the agent knows best
            return "ask.closed" if said.reason == "other" and self.meeting is None else known
        if said.reason == "other" and self.meeting is None and self.bearing.answers:
            return "ask.closed"  # it wasn't about the owner: what for another time?
        if self.met.arranged:
            return "ask.team"  # who was not there can only say what they heard
        if self.met.elsewhere:
            return "ask.contact"
        if self.slots["about"]:
            return "ask.topic"
        if self.met.tested:
            return "ask.test"
        kind = self.meeting.kind if self.meeting else "application"
        stage = kind if kind in ("task", "trial", "application") else "interview"
        # they know more of the owner than papers; and nobody is asked what was wrong with what they liked
        if (stage == "application" and said.in_touch) or (stage == "interview" and said.praise):
            return "ask.contact"
        if stage == "interview" and self.met.only_a_call:
            return "ask.call"
        return "ask.interview_side" if stage == "interview" and self.slots["side"] else f"ask.{stage}"

    def _side(self) -> str:
        """Of which side of the work is asked, by what kind it is: of the technical one only where a task or a technical part of a talk was seen."""
        kind = phrasebanks.family(self.role)
        if kind in ("engineering", "data") and not any(one.topic or one.kind == "task" for one in held(self.conversation)):
            return ""
        if kind == "care" and not any(one.kind == "trial" for one in held(self.conversation)):
            return ""  # an interview has no practical part
        return str(self.bank.get(f"side.{kind}", ""))

    def _about(self) -> str:
        """The meeting's own topic as a noun phrase; empty where none is known, or where the mail praises it: nobody is asked what was wrong with what they
        liked."""
        topic = topic_of(self.meeting)
        if not topic or any(topic.casefold() in sentence.casefold() for sentence in self.conversation.praise):
            return ""
        if self.meeting is None or self.meeting.kind in ("task", "trial") or _OF_THE_CLOCK.search(topic):
            return ""
        if (noun := self.met.called(topic)) and (named := self.bank.get("about.named")):
            return self.bank.fill(named, self.formal, {"topic": noun})
        if self.bank.language != "de" and topic[1:].islower():
            topic = topic.lower()  # "Trial shift", where it began a subject
        event = self.bank.get("about.event")
        name = "about.topic_event" if event and re.search(event, topic) else "about.topic"
        return self.bank.fill(self.bank.get(name), self.formal, {"topic": topic})

    def _out(self, accept: str, ask: str, later: bool) -> str:
        """The way out: none where little is asked, and who offers feedback needs no excuse. It says that advice is what is hoped for where the question
        doesn't, and not once more that the owner understands."""
        if self.letter == "thanks":
            return ""
        offered = self.conversation.feedback_offered and self.bearing.answers
        named = self.conversation.recipient_source == FOR_FEEDBACK
        path = "out_offered" if offered else "out_named" if named else "out"
        if path == "out" and (later or self.letter == "alternative"):
            return ""
        phrases = self.bank.phrases(path)
        if path == "out":
            advice, understood = self.bank.get("advice"), self.bank.get("understood")
            asked = bool(re.search(advice, ask))
            phrases = tuple(one for one in phrases if bool(re.search(advice, one)) is not asked) or phrases
            if re.search(understood, accept):
                phrases = tuple(one for one in phrases if not re.search(understood, one)) or phrases
        return self._said(path, phrases)

    def _door(self, later: bool) -> str:
        """The last sentence: what the mail asks or says of later comes first; none beside another opening, which is to be answered."""
        said = self.conversation
        if self.letter == "alternative":
            return ""
        if said.asked in ("offer", "question") and self.bearing.answers:
            return self._pick("door.suggested" if said.asked == "offer" else "door.asked")
        if said.afterwards == "leave" and self.bearing.answers:
            return self._pick("door.leave")  # they wait for it, whatever else they offer
        if self.slots["later"] and said.afterwards in ("", "calls", "kept", "again") and not later:
            return self._pick("door.later")
        if later and said.afterwards == "again":
            return ""  # which is what it asks for
        if said.afterwards and self.bearing.answers and not said.feedback_offered:
            return self._pick(f"door.{said.afterwards}")
        agent = said.agency and self.bearing.to_the_writer
        if said.asked == "still" and self.bearing.answers:
            return self._pick("door.agency" if agent else "door.touch")
        if self.letter == "brief" or later:
            return ""
        return self._unlike_the_close("door.agency" if agent else f"door.{self.tone}", "door.plain")

    def _unlike_the_close(self, *paths: str) -> str:
        """One phrase of the first path that has one unlike the closing: not "All the best to you" where "All the best," stands below it."""
        close = self.bearing.closing(self._pick).strip(" ,.!").casefold()
        for path in paths:
            other = [one for one in self.bank.phrases(path) if len(close) < 5 or close not in one.casefold()]
            if other:
                self._name_the_house_late(choose(self.key, path, other))
                return self._said(path, other)
        return self._pick(*paths)

    def _name_the_house_late(self, phrase: str) -> None:
        """Who wrote the mail knows whose post it is: where `phrase`, the last sentence, has a place for the house, the first one leaves it out."""
        if "{at}" in phrase and self.closing and self.company and not self.conversation.agency:
            said = self.conversation.message.text if self.in_its_language else ""
            self.slots["at"] = wording.at_company(self.bank, self.company, said)
            self.slots["post"] = wording.position(self.bank, self.role, "", said, not self.in_its_language)


_DECIDED = re.compile(r"(?i)decision|entscheid|décision|decisión|decisão|decisione|beslissing|besluit")
# when it was, which is no part of a talk: "mattinata"
_OF_THE_CLOCK = re.compile(r"(?i)\b(?:mattinata|giornata|journée|matinée|mañana|jornada|ochtend|(?:trial|probe)?(?:day|tag))\b")
