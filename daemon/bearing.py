"""How a letter bears itself to whoever gets it: in which form of address, how it greets and closes, how it is signed. Pure.

The mail's own manner comes first, then the owner's as in their last letters to the addressee (habits.py), then the bank's by tone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from classifier.message import Address
from daemon import terms, wording
from daemon.addresses import Kind
from daemon.addresses import kind as kind_of_address
from daemon.formulas import DISTANT, GREETING
from daemon.names import fold
from daemon.phrasebanks import Bank, speaks
from daemon.thread import printable
from daemon.values import Ask, Owner, Person, Thank
from daemon.wording import clean

__all__ = ["Bearing"]


class Bearing:
    """`formal`: the distant form of address; `first_name_terms`; `style`: whose spelling; `voice`: the mail that shows how the addressee writes;
    `in_its_language`: whether the letter is in the mail's, so that its own words can be taken up."""

    def __init__(self, bank: Bank, decision: Ask | Thank, owner: Owner, tone: str) -> None:
        self.bank, self.to, self.owner, self.tone = bank, decision.to, owner, tone
        conversation = self.conversation = decision.conversation
        self.voice, self.style = terms.voice(conversation), terms.spelling(conversation, bank.language, owner)
        self.in_its_language = speaks(bank, conversation.language)
        self.formal, self.first_name_terms = terms.register(bank, conversation, owner, self._signs_first)
        if self.own_words and DISTANT.search(conversation.habit.salutation) and not self._signs_first and bank.language != "en":
            self.formal, self.first_name_terms = True, False  # "Hallo Herr Siemers", though Herr Siemers says du

    @property
    def to_the_writer(self) -> bool:
        """Whether the addressee wrote the mail."""
        return self.to is None or self.to.wrote

    @property
    def casual(self) -> bool:
        """Whether the two write to each other without ceremony, and the tone that the owner has set allows it."""
        to = self.to
        human = to is not None and to.address is not None and kind_of_address(Address("", to.address)) is Kind.PERSONAL
        begun = not _CEREMONY.match(self.conversation.message.text)
        return human and self.answers and not self.formal and begun and self.tone != "formal"

    @property
    def answers(self) -> bool:
        """Whether the letter goes to who wrote the mail, in its language: what it says can be answered."""
        return self.in_its_language and self.to_the_writer

    @property
    def own_words(self) -> bool:
        """Whether the owner has written to them in the letter's language, and how is known."""
        return speaks(self.bank, self.conversation.habit.language)

    def greeting(self, person: Person | None) -> str:
        """The salutation of `person`, as the owner has greeted them where that still fits."""
        sure = self.conversation.formal is not None
        line = wording.greeting(self.bank, person, self.formal, self.first_name_terms, self.tone, self.voice.text, sure)
        own = self.conversation.habit.salutation
        if person and self.own_words and self._greets_alike and (GREETING.match(own) or not DISTANT.search(own)):
            return clean(own, 80) + line[-1]  # as the owner greets them, with the bank's last sign
        return self.respelled(line)

    def respelled(self, text: str, *tables: str) -> str:
        """`text` as `tables` of the bank and the mail's own spelling (British, Swiss, of the Río de la Plata) write it."""
        return self.bank.respell(text, [*tables, *([self.style] if self.style else [])])

    @property
    def without_comma(self) -> bool:
        """Whether the mail has nothing behind its salutation, as the Swiss and the Flemish write: then a capital follows."""
        first = next((line.strip() for line in self.conversation.message.text.split("\n") if line.strip()), "")
        return (
            self.bank.language in ("de", "nl")
            and self.answers
            and len(first) < 50
            and first[-1:].isalpha()
            and bool(GREETING.match(first))
        )

    def closing(self, pick: Callable[[str], str]) -> str:
        """The closing: the owner's own to them, where it keeps the distance that the mail keeps now, else as `pick` takes one from the bank, by tone."""
        own = self.conversation.habit.closing if self.own_words else ""
        if own and (self._greets_alike or not self.formal):
            own = clean(own, 60)
            return own[:1].upper() + own[1:].rstrip(".") + "," * own.endswith(".")  # "bonne soirée."
        return self._in_kind() or pick("close.casual" if self.casual else f"close.{self.tone}")

    def _in_kind(self) -> str:
        """The addressee's own closing, where it is one that goes both ways: "Un abrazo," is not answered with "Saludos,"."""
        if self.formal or not self.answers or self.tone == "formal":
            return ""
        last = [fold(line.strip(" \t*_>")) for line in self.voice.text.split("\n") if line.strip()][-10:]
        known = (
            one
            for one in self.bank.phrases("close.in_kind")
            if any(re.match(rf"{re.escape(fold(one))}\b", line) for line in last)
        )
        return self.respelled(f"{found},") if (found := next(known, "")) else ""

    @property
    def _greets_alike(self) -> bool:
        """Whether the owner's own salutation keeps the distance that the mail keeps now: "Sehr geehrter Herr Kessel" is past where Kessel signs Wolfram."""
        own = self.conversation.habit.salutation
        distant = bool(DISTANT.search(own))
        if distant and self.bank.language == "en" and self.first_name_terms and self._signs_first:
            return False  # "Dear Gemma", signed Hilary, answers "Dear Mrs Tunnicliffe"
        if self.formal and not distant and self.bank.language != "en" and (self.first_name_terms or self._greeted_first):
            return bool(own)  # "Bonjour Benoît", and vous all the same
        return bool(own) and (self.conversation.formal in (None, distant) or (distant and self.formal))

    @property
    def _greeted_first(self) -> bool:
        """Whether the mail greets the owner by the first name, as those do who write "Bonjour Yann" and vous."""
        greeted, first = self.bank.get("greeting.by_first_signed"), re.escape((self.owner.name.split() or ["(?!)"])[0])
        return bool(greeted) and bool(re.match(rf"(?i)\W*(?:{greeted}),?\s+{first}\s*[,!.:\n]", self.voice.text))

    @property
    def _signs_first(self) -> bool:
        """Whether the addressee's first name stands alone below the mail."""
        first = self.to.first if self.to else ""
        return bool(first) and bool(re.search(rf"(?m)^\W*{re.escape(first)}\W*$", self.voice.text))

    def signature(self) -> str:
        """The signature as it is set, else the name as the owner signs to them; below it phone and links that are not in it yet."""
        known = self.conversation.habit
        # who is called by the first name, and says vous, signs in full all the same, unless they have signed otherwise
        written = bool(known.salutation or known.closing)
        name = known.name if self.own_words and (written or not self.formal) else ""
        lines = [
            clean(line) if "\t" in line else printable(line).rstrip()
            for line in (self.owner.signature.strip("\r\n") or name or self.owner.name).splitlines()
        ]
        lines += [
            line
            for line in map(clean, (self.owner.phone, *self.owner.links))
            if line and not any(line in above for above in lines)
        ]
        return "\n".join(lines)


_CEREMONY = re.compile(
    r"(?i)\W*(?:dear|sehr geehrte\w*|liebe\w*|madame|monsieur|ch[eè]re?|estimad\w+|prezad\w+|car[oa]|gentile|egregi\w+|geachte|beste)\b"
)
