"""Which mails of a mailbox belong to the application that one of them refuses: same thread, or same firm and no other role. Pure.

Freemail and relay domains say nothing by themselves: there the firm's name must agree. Two openings at one firm are kept apart: a mail
that names the other one, or none while there are several, is left out, so that no interview leaks from one letter into another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from classifier.message import Address, Message
from classifier.verdict import Function, Label, Verdict
from daemon.addresses import Kind, kind
from daemon.boards import is_board
from daemon.firms import clean_company, in_short, label, same_company, spells
from daemon.invitations import appointments
from daemon.matter import unprefixed
from daemon.names import fold, is_freemail, is_relay, organisation
from daemon.openings import same_role
from daemon.people import same
from daemon.position import LINKS, company
from daemon.signatures import sender, signature
from daemon.title_forms import requisitions
from daemon.titles import role
from daemon.values import Found, Mailbox, Owner, Person

__all__ = ["RECEIVED", "WRITTEN", "Mail", "belonging", "later", "of_yours", "read", "receipt", "thread_of", "trimmed"]

RECEIVED = frozenset({Mailbox.INBOX, Mailbox.ARCHIVE})
WRITTEN = frozenset({Mailbox.SENT, Mailbox.DRAFTS})
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SAME_TRY = timedelta(days=200)  # mails further back belong to an earlier application


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail and what it says by itself: firm, title and numbers of the opening, the human in From. `found`: None: the refusal. `likely`: its
    firm, or a name that is too unsure for a letter, but ties it to its other mails."""

    message: Message
    found: Found | None
    source: str
    firm: str | None
    title: str | None
    numbers: frozenset[str]
    sender: Person | None
    likely: str | None = None


def trimmed(message: Message) -> Message:
    """`message` with no more text than anybody reads: a hostile one must not keep the patterns busy."""
    text, sender = _one_version(message.text), message.sender
    if len(text) > 12000:
        text = f"{text[:9000]}\n\n{text[-3000:]}"
    shown = Address(sender.name[:120], sender.email[:320]) if sender else None
    return replace(message, subject=message.subject[:300], sender=shown, text=text, calendar=message.calendar[:20000])


_TWO_VERSIONS = re.compile(
    r"(?i)english (?:version |text )?(?:follows|below|to follow)|version (?:française|anglaise) (?:suit|ci-dessous)|(?:le )?français suit|englische version (?:unten|weiter unten)|"
    r"deutsche version (?:unten|weiter unten)|english see below|nederlandse versie (?:hieronder|onderaan)"
)
_RULE = re.compile(r"\n[ \t]*(?:(?:[*•~] ?){3,}|[-_=—]{3,})[ \t]*\n")


def _one_version(text: str) -> str:
    """The first half of a letter in two languages, where it says that it is one."""
    if said := _TWO_VERSIONS.search(text[:600]):
        rule = _RULE.search(text, said.end())
        if rule and rule.start() > 200:
            return text[: rule.start()]
    return text


def read(message: Message, found: Found | None = None, agency: bool = False, carried: float = 0.0) -> Mail:
    """What `message` says by itself; `found` says where it lies, None for the refusal. `agency`, `carried`: as position.company has them."""
    message = trimmed(message)
    source = message.message_id or (f"uid:{found.uid}" if found else "")
    if found and found.mailbox in (Mailbox.SENT, Mailbox.DRAFTS):
        return Mail(message, found, source, None, None, frozenset(), None)
    firm = company(message, agency, carried)
    likely = firm or (company(message, agency, carried, LINKS) if found is None else None)
    title = role(message, firm, loose=found is None)
    return Mail(message, found, source, firm, title, requisitions(message), sender(message), likely)


def thread_of(message: Message) -> set[str]:
    """The Message-IDs that a mail shows of its thread, its own included."""
    return {*message.references, *message.in_reply_to, *((message.message_id,) if message.message_id else ())}


def later(a: Message, b: Message) -> bool:
    """Whether `a` is known to be dated after `b`."""
    return bool(a.date and b.date and a.date > b.date)


def belonging(this: Mail, others: Sequence[Mail], owner: Owner, classify: Callable[[Message], Verdict]) -> list[Mail]:
    """The mails of the same application: same thread, or same firm (or person) and no other role."""
    this = replace(this, firm=this.firm or this.likely)
    idents = thread_of(this.message)
    for _ in range(3):  # a thread's threads
        for other in others:
            if idents & thread_of(other.message):
                idents |= thread_of(other.message)
    homes = {home for home in _homes(this, owner) if not _carries_others(home, this, others)}
    thread = {id(m) for m in others if idents & thread_of(m.message)}
    near = [m for m in others if id(m) not in thread and _same_party(this, m, homes, owner) and _in_time(this, m)]
    # what answers one of these is about the same, though it names nothing: "Re: Wellies", after "Bring wellies"
    spoken = set().union(*(thread_of(m.message) for m in near))
    near += [m for m in others if id(m) not in thread and m not in near and spoken & thread_of(m.message) and _in_time(this, m)]
    # whoever of theirs wrote about it once writes about it, also where no word of a job falls: "we are going to take Euan"
    hands = {_own_hand(m) for m in near if m.found and m.found.mailbox in RECEIVED} - {""}
    near += [m for m in others if id(m) not in thread and m not in near and _own_hand(m) in hands and _in_time(this, m)]
    every = [*near, *(m for m in others if id(m) in thread)]
    roles = [m.title for m in every if m.title]
    # "2nd shift supervisor" and "Operations Supervisor" may both be short for the title that this mail has in full
    several = any(not same_role(a, b) for a in roles for b in ([this.title] if this.title else roles))
    start = _earlier_end(this, [m for m in near if m.found and m.found.mailbox in RECEIVED], classify)
    in_thread = next((m.title for m in others if id(m) in thread and m.title), None)
    by_number = next((m.title for m in near if m.title and this.numbers & m.numbers), None)
    alike = [m for m in near if not (this.numbers and m.numbers) or this.numbers & m.numbers]
    wanted = this.title or in_thread or by_number or (_received_for(alike, classify) if several else None)
    # what one correspondent wrote of is one opening, unless they wrote of two
    hand = [m.title for m in near if m.title and _same_writer(this, m)]
    one_title = bool(hand) and all(same_role(hand[0], title) for title in hand)
    # what was written before anybody spoke of the other opening is not about it
    rivals = [m.message.date for m in every if m.title and wanted and m.message.date and not same_role(m.title, wanted)]
    out = []
    for mail in others:
        if id(mail) in thread:
            if not (
                wanted
                and mail.title
                and not same_role(wanted, mail.title)
                and this.numbers.isdisjoint(mail.numbers)
                and not _one_thread(this, mail)
            ):
                out.append(mail)
            continue
        if mail not in near or (start and mail.message.date and mail.message.date <= start):
            continue
        if this.numbers & mail.numbers:
            out.append(mail)
        elif this.numbers and mail.numbers and not (wanted and mail.title and same_role(wanted, mail.title)):
            continue
        elif mail.title and wanted:
            if same_role(wanted, mail.title) or _one_phrase(wanted, mail.title, this):
                out.append(mail)
        elif several:
            # several openings at one firm, and this mail doesn't say which: only the same correspondent's count
            # ... and what was written in the writer's name: "im Auftrag von Frau Professor Sundermeyer"
            before = bool(mail.message.date and rivals and mail.message.date < min(rivals))
            hers = _same_writer(this, mail) and (one_title or not mail.title or wanted)
            if before or hers or _names_writer(this, mail):
                out.append(mail)
        else:
            out.append(mail)
    # what answers one of them is about the same, whatever else the firm has open
    for _ in range(3):  # and what answers that
        kept = {m.message.message_id for m in out if m.message.message_id}
        out += [m for m in others if m not in out and kept & set(m.message.in_reply_to) and _in_time(this, m)]
    return out


def _one_phrase(title: str, other: str, mail: Mail) -> bool:
    """Whether `mail` says two titles in one breath: "Industriekauffrau im Vertriebsinnendienst" is what another mail calls "Vertriebsinnendienst"."""
    text = fold(" ".join(f"{mail.message.subject}. {mail.message.text[:4000]}".split()))
    return any(
        re.search(rf"\b{re.escape(fold(a))}(?: \w+){{0,2}} {re.escape(fold(b))}\b", text)
        for a, b in ((title, other), (other, title))
    )


_YOUR_APPLICATION = re.compile(
    r"(?i)\b(?:your application|(?:ihre|deine) bewerbung|(?:votre|ta) candidature|(?:su|tu) (?:candidatura|solicitud|postulación)|(?:a )?(?:sua|tua) candidatura|(?:uw|je|jouw) sollicitatie)\b"
)


def of_yours(message: Message) -> bool:
    """Whether the subject, or the beginning of the text, is of the reader's own application: "Votre candidature du 4 mai"."""
    return bool(_YOUR_APPLICATION.search(f"{message.subject}\n{message.text[:300]}"))


def _received_for(near: Sequence[Mail], classify: Callable[[Message], Verdict]) -> str | None:
    """The one title that an application was confirmed for; the firm's other openings are then only spoken of."""
    titles = [m.title for m in near if m.title and m.found and m.found.mailbox in RECEIVED and receipt(classify(m.message))]
    return titles[0] if titles and all(same_role(titles[0], title) for title in titles) else None


def receipt(verdict: Verdict) -> bool:
    """Whether a mail confirms that an application has come in."""
    return any(s.function is Function.RECEIPT and s.probability >= 0.6 for s in verdict.sentences)


def _one_thread(this: Mail, other: Mail) -> bool:
    """Whether one of the two directly answers the other, or has its subject: then they are about one thing, whatever titles we read."""
    a, b = this.message.message_id, other.message.message_id
    subject = fold(unprefixed(this.message.subject)).strip()
    if len(subject.split()) > 2 and subject == fold(unprefixed(other.message.subject)).strip():
        return True
    return bool((b and b in this.message.in_reply_to) or (a and a in other.message.in_reply_to))


def _homes(this: Mail, owner: Owner) -> set[str]:
    """The firm's own domains, as this mail shows them."""
    shown = [a for a in (this.message.sender, *this.message.reply_to) if a and a.email.lower() not in owner.addresses]
    return {organisation(a.domain) for a in shown if a.domain and not is_freemail(a.domain) and not is_relay(a.domain)}


def _carries_others(home: str, this: Mail, others: Sequence[Mail]) -> bool:
    """Whether a domain that isn't the firm's own sends for other firms, too: an applicant tracking system that we don't know."""
    if not this.firm or spells(home.partition(".")[0], this.firm):
        return False
    firms = [m.firm for m in others if m.firm and m.message.sender and organisation(m.message.sender.domain) == home]
    return any(not (same_company(firm, this.firm) or in_short(firm, this.firm)) for firm in firms)


def _party(mail: Mail, owner: Owner) -> list[Address]:
    message = mail.message
    if mail.found and mail.found.mailbox in WRITTEN:
        return [*message.to, *message.cc]
    return [a for a in (message.sender, *message.reply_to) if a and a.email.lower() not in owner.addresses]


def _same_party(this: Mail, other: Mail, homes: set[str], owner: Owner) -> bool:
    if (other.message.sender and kind(other.message.sender) is Kind.NEVER) or other.message.list_id:
        return False
    people = _party(other, owner)
    mine = {a.email.lower() for a in _party(this, owner)}
    if any(
        a.email.lower() in mine and kind(a) is not Kind.NO_REPLY and not (is_relay(a.domain) and kind(a) is Kind.ROLE)
        for a in people
    ):
        return True
    if any(organisation(a.domain) in homes for a in people if a.domain) or _named_in(this, other.sender):
        return _about_work(other) or _makes_a_date(other)
    if other.found and other.found.mailbox in RECEIVED and _named_in(other, this.sender):
        return _about_work(other)  # a portal's invitation: "the panel will be Maureen Tattersall and ..."
    if this.firm and other.firm and same_company(this.firm, other.firm) and _speaks_for(other, other.firm):
        return _about_work(other)
    if this.firm and _shows(other, this.firm):
        return _about_work(other)  # in its name, whoever else it seems to name
    # "Halden Robotics" wrote through a relay; hannah@haldenrobotics.com and the firm's name belong together
    if this.firm and any(label(a.domain) and spells(label(a.domain), this.firm) for a in people):
        return _about_work(other)
    if other.firm and _speaks_for(other, other.firm) and any(spells(home.partition(".")[0], other.firm) for home in homes):
        return _about_work(other)
    return False


def _own_hand(mail: Mail) -> str:
    """The address of a human who wrote from their house's own domain; else empty."""
    sender = mail.message.sender
    if sender is None or kind(sender) is not Kind.PERSONAL or is_freemail(sender.domain) or is_relay(sender.domain):
        return ""
    return sender.email.lower()


def _named_in(this: Mail, who: Person | None) -> bool:
    """Whether a mail names `who` by the whole name: "please contact the panel chair, Karen Dodd"."""
    if not (who and who.first and len(who.last) > 2):
        return False
    return re.search(rf"\b{re.escape(fold(who.full))}\b", fold(this.message.text[:9000])) is not None


def _speaks_for(mail: Mail, firm: str) -> bool:
    """Whether the mail is the firm's, not one that talks of it: from a relay, or the firm's name in From, Subject or the last lines."""
    sender = mail.message.sender
    if sender is None or is_relay(sender.domain):
        return sender is not None
    if (
        _shows(mail, firm)
        or is_board(mail.message)
        or re.search(rf"{_FOR}{re.escape(fold(firm))}\b", fold(mail.message.text[-3000:]))
    ):
        return True
    lines = [line for line in map(str.strip, mail.message.text.splitlines()) if line]
    alone = [line for line in lines[-3:] if len(line) <= len(firm) + 12]  # not everybody closes before they sign
    end = "\n".join((*signature(mail.message.text), *alone))
    return fold(firm) in fold(f"{sender.name}\n{mail.message.subject}\n{end}") or spells(label(sender.domain) or "?", firm)


# in whose name a system says that it writes: "versendet im Auftrag der Hebestreit Fördertechnik GmbH"
_FOR = (
    r"\b(?:im (?:auftrag|namen) (?:der|des|von)|on behalf of(?: the)?|pour le compte d[eu']|au nom d[eu']|en nombre de|por cuenta de|em nome d[aoe]|a nome di|per conto di|namens(?: de| het)?|"
    r"in opdracht van|w imieniu|p\w{1,2} uppdrag av) ?"
)


def _shows(mail: Mail, firm: str) -> bool:
    """Whether it is sent in the firm's name."""
    shown = clean_company(mail.message.sender.name) if mail.message.sender else None
    return bool(shown and same_company(shown, firm))


_WORK = re.compile(
    r"(?i)(?:appl(?:y|ied|ying|ication)|interview|candida|role|position|\bjob\b|vacanc|opening|hiring|recruit|talent|cv\b|resume|"
    r"résumé|bewerb|stelle|gespräch|unterlagen|kennenlern|personal|poste|entretien|recrut|"
    r"puesto|entrevista|entrevue|vaga|colloqui|selezion|posizione|sollicit|functie|gesprek|rekrutac|rozmow|stanowisk|ansök|tjänst|"
    r"intervju|jobb|başvuru|mülakat|pozisyon|görüşme|応募|面接|選考|採用|应聘|面试|职位|岗位|call|chat|on-?site|meet|offer|rencontr|échange|rendez-vous|reuni[óoã]|\bcita\b|incontr|appuntament|afspraak|kennismak|besuch|termin\b|hospit|möte|spotkan|"
    r"vakanz|dossier|kündigungsfrist|notice period|préavis|task|assessment|postul|vacante|selecci[oó]n|seleç|salarial|curr[ií]cul)"
)
_OFF_TOPIC = re.compile(
    r"(?i)\b(?:invoice|payment|charge your card|your order|subscription renew\w*|unsubscribe from this "
    r"newsletter|webinar|sale ends|rechnung|bestellung|facture|factura|fattura|factuur)\b"
)


def _about_work(mail: Mail) -> bool:
    text = f"{mail.message.subject}\n{mail.message.text[:3000]}"
    return bool(mail.title or _WORK.search(text)) and not (_OFF_TOPIC.search(text) and mail.sender is None)


def _makes_a_date(mail: Mail) -> bool:
    """Whether a human makes an appointment, in whatever words: "Visite de l'atelier séchage jeudi 8/10"."""
    message = mail.message
    human = message.sender is not None and kind(message.sender) is Kind.PERSONAL and mail.sender is not None
    return (
        human and not _OFF_TOPIC.search(message.text[:3000]) and bool(appointments(message.text[:3000], message.date or _EPOCH))
    )


def _in_time(this: Mail, other: Mail) -> bool:
    a, b = this.message.date, other.message.date
    return not (a and b) or abs(a - b) <= _SAME_TRY


def _same_writer(this: Mail, other: Mail) -> bool:
    mine = {a.email.lower() for a in (this.message.sender, *this.message.reply_to) if a and kind(a) is not Kind.NO_REPLY}
    theirs = [a for a in [other.message.sender] if a]
    if other.found and other.found.mailbox in WRITTEN:
        theirs = [*other.message.to, *other.message.cc]
    if any(a.email.lower() in mine and kind(a) is Kind.PERSONAL for a in theirs):
        return True
    return bool(this.sender and other.sender and this.sender.last and same(this.sender, other.sender))


def _names_writer(this: Mail, mail: Mail) -> bool:
    """Whether a received mail speaks of the human who wrote the refusal, by the surname."""
    received = bool(mail.found and mail.found.mailbox in RECEIVED)
    surname = fold(this.sender.last) if this.sender else ""
    return received and len(surname) > 3 and bool(re.search(rf"\b{re.escape(surname)}\b", fold(mail.message.text[:6000])))


def _earlier_end(this: Mail, near: Sequence[Mail], classify: Callable[[Message], Verdict]) -> datetime | None:
    """When an earlier application to the same firm was refused: what lies before is not about this one. None: there was none."""
    if not this.message.date:
        return None
    ends = [
        m.message.date
        for m in near
        if m.message.date
        and timedelta(days=21) < this.message.date - m.message.date
        and not (m.title and this.title and not same_role(m.title, this.title))
        and classify(m.message).label is Label.REJECTION
    ]  # fmt: skip
    return max(ends, default=None)
