"""The firm that an application was sent to, from all its mails: the whole name, as somebody writes it out. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifier.message import Address, Message
from daemon.agencies import client, introduced
from daemon.domains import spelled
from daemon.eastern_firms import of_writer
from daemon.firms import firm_key, hints, own_label, same_company
from daemon.names import fold, is_freemail, organisation
from daemon.related import Mail
from daemon.signatures import signature
from daemon.values import Fact
from daemon.vetting import stands_for, vetted

__all__ = ["employer", "written_out"]


def employer(this: Mail, before: Sequence[Mail], others: Sequence[Mail], written: Sequence[Mail], agency: bool) -> Fact | None:
    """The firm that `this` refuses for: as it says itself, as the mails `before` it write it, as an agent (`agency`) introduced it, as the same house calls
    itself in `others`, or as the owner's own letters (`written`) have it."""
    titles = [m.title for m in (this, *before) if m.title]
    if this.firm and any(fold(this.firm) in fold(title) or stands_for(this.firm, title) for title in titles):
        this = replace(this, firm=None)  # "Einsatzplanerin Netzservice: ..." begins a subject as a firm's name would
    if this.firm and not agency:
        # a mail of the same application may write the whole name ("Halden" -> "Halden Robotics")
        # but "Allotments" behind a city's council is one of its departments
        for other in before if len(this.firm.split()) == 1 else ():
            if other.firm and same_company(this.firm, other.firm) and fold(other.firm).startswith(f"{fold(this.firm)} "):
                return Fact(other.firm, other.source)
        if not written_out(
            this.firm, this.message
        ):  # "Haldenrobotics", read off the domain, is "Halden Robotics" in another mail
            for other in reversed(before):
                if other.firm and written_out(other.firm, other.message) and _one_house(this, other):
                    return Fact(other.firm, other.source)
        if this.firm.isupper() and len(this.firm) > 4:  # "RHÔNELIA" in the signature is "Rhônelia" elsewhere
            for other in reversed(before):
                if other.firm and not other.firm.isupper() and firm_key(other.firm) == firm_key(this.firm):
                    return Fact(other.firm, other.source)
        return _by_its_domain(this, others) or Fact(this.firm, this.source)
    if agency and (told := introduced(this, before)):
        return told
    own = own_label(this.message)
    if this.firm and not (
        agency and ((own and hints(own, this.firm)) or of_writer(this.firm, this.message))
    ):  # an agency is not where the role was
        return Fact(this.firm, this.source)
    if agency:
        return client(this, before)
    counts: dict[str, int] = {}
    for other in before:
        if other.firm:
            counts[other.firm] = counts.get(other.firm, 0) + 1
    if not counts:
        return _of_the_house(this, others) or _in_own_letter(this, written)
    name = max(counts, key=lambda n: (counts[n], len(n)))
    return Fact(name, next(m.source for m in before if m.firm == name))


def _by_its_domain(this: Mail, others: Sequence[Mail]) -> Fact | None:
    """What all `others` from the same domain name and the domain spells, where what `this` names is another: "Les Salines ont fini par signer"
    of a customer, from ateliersduquai.example."""
    own, firm = own_label(this.message), this.firm or ""
    plain = "\n".join((this.message.subject, *signature(this.message.text)))
    if this.sender is None or not own or hints(own, firm) or fold(firm) in fold(plain):
        return None  # a system's domain names itself
    house = _named_by_the_house(this, others)
    return house[-1] if house and all(hints(own, named.value) for named in house) else None


def _of_the_house(this: Mail, others: Sequence[Mail]) -> Fact | None:
    own = own_label(this.message)
    return next((named for named in _named_by_the_house(this, others) if own and hints(own, named.value)), None)


def _named_by_the_house(this: Mail, others: Sequence[Mail]) -> list[Fact]:
    """The firms that those of `others` name which come from the domain of `this`, in their order."""
    return [Fact(m.firm, m.source) for m in others if m.firm and _one_house(this, m)]


def _in_own_letter(this: Mail, written: Sequence[Mail]) -> Fact | None:
    """The firm as the owner's own letters write it, where the domain that the refusal comes from spells the same: "the sign in the window at Tallow & Rye"."""
    for mail in written:
        own = this.message.sender and Address("", this.message.sender.email)
        said = spelled(replace(mail.message, sender=own, quoted=""), vetted)
        if best := max(said, key=lambda one: one[1], default=None):
            return Fact(best[0], mail.source)
    return None


def written_out(firm: str, message: Message) -> bool:
    """Whether the mail itself has the name, outside of addresses."""
    shown = f"{message.sender.name if message.sender else ''}\n{message.subject}\n{message.text}"
    return _bare(firm) in _bare(shown)


def _bare(text: str) -> str:
    return " ".join(re.sub('["“”«»]', "", text).casefold().split())  # the name may go over the end of a line


def _one_house(a: Mail, b: Mail) -> bool:
    """Whether both were written from one firm's domain."""
    x, y = (organisation(m.message.sender.domain) if m.message.sender else "" for m in (a, b))
    return bool(x) and x == y and not is_freemail(x)
