"""Whom to write to, and whether the sender may be forged. Pure.

In this order: whom the mail itself names for feedback; a human's Reply-To, or a relay's that routes to one; the human in From; the human who signed, where a mail shows their
address (else the mailbox they signed from); whom a colleague names as the contact; who invited, ran the interview or manages, and of several the one with most
part in the application. Never a guessed address, never a no-reply, nor the sender's where the mail says that nobody reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from classifier.features import split
from classifier.message import Address, Message
from daemon.addresses import Kind, fits, kind, lookalike
from daemon.firms import STOP, clean_company, hints, label, spells
from daemon.jobs import SETS_DATES
from daemon.names import fold, is_freemail, is_relay, organisation, squeeze
from daemon.offers import offers_feedback
from daemon.people import person, same
from daemon.related import RECEIVED, Mail
from daemon.signatures import of_the_house, signatory, signature
from daemon.stages import Says
from daemon.unread import unread
from daemon.values import Mailbox, Owner, Person, Role

__all__ = ["FOR_FEEDBACK", "choose", "known_address", "named_for_feedback", "spoofed"]

FOR_FEEDBACK = "the mail, which names them for feedback"  # a recipient's source


def _addresses(text: str) -> Iterator[Address]:
    """Addresses written in `text`, without names."""
    for found in re.finditer(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", text):
        yield Address("", found[0].rstrip(".").lower())


def known_address(who: Person, message: Message) -> str | None:
    """The address that `message` itself shows for `who`: in From, Reply-To, Cc, or written in its signature."""
    shown: Iterator[Address] = iter(
        [a for a in (message.sender, *message.reply_to, *message.cc) if a] + list(_addresses(message.text[:8000]))
    )
    return next(
        (
            a.email
            for a in shown
            if kind(a) is not Kind.NEVER and kind(a) is not Kind.NO_REPLY and fits(who.first, who.last, a.email)
        ),
        None,
    )


def choose(
    this: Mail, people: Sequence[Person], owner: Owner, said: Says, before: Sequence[Mail] = ()
) -> tuple[Person | None, str]:
    """(whom to write to, where the address was found). `before`: what was received of the application."""
    message = this.message
    part = Role.AGENCY if said.agency else Role.WROTE
    signed = signatory(message, owner)
    # "M xx", from the mailbox of Marelize, who had invited
    same_box = (p for p in people if p.address and message.sender and p.address == message.sender.email)
    wrote = this.sender or signed or next((p for p in people if p.role is part), None) or next(same_box, None)
    if wrote:
        wrote = replace(wrote, role=part, source=this.source)
        wrote = next(
            (
                replace(p, role=part, source=p.source or this.source)
                for p in people
                if same(p, wrote) or (not wrote.last and p.first == wrote.first)
            ),
            wrote,
        )
    if named := _for_feedback(this, owner):
        return named, FOR_FEEDBACK
    known = _known(named_for_feedback(message, owner), people, message, owner)
    if known and not (wrote and same(known, wrote)):  # who names themself writes as they do anyway
        return known, FOR_FEEDBACK
    read = not unread(message)
    if wrote and not read and message.sender and wrote.address == message.sender.email:
        wrote = replace(wrote, address=None)
    mailbox: tuple[Person, str] | None = None
    for address in message.reply_to:
        what, who = kind(address), person(address.name, address.email) if address.name else None
        if what in (Kind.NO_REPLY, Kind.NEVER) or address.email.lower() in owner.addresses:
            continue
        if (
            who is None
            and wrote
            and (what is not Kind.PERSONAL or fits(wrote.first, wrote.last, address.email) or is_relay(address.domain))
        ) or (
            who is None
            and wrote
            and message.sender
            and organisation(address.domain) == organisation(message.sender.domain)
            and what is Kind.PERSONAL
        ):
            who = wrote
        if who and what in (Kind.PERSONAL, Kind.TOKEN):
            known = wrote if wrote and (same(who, wrote) or who.first == wrote.first) else who
            return replace(known, address=address.email, role=part, source=this.source), "Reply-To"
        if who and what is Kind.ROLE and mailbox is None:
            mailbox = (
                replace(who, address=address.email, role=part, source=this.source),
                "Reply-To, a mailbox signed by a person",
            )
    if read and this.sender and this.sender.address:
        return replace(wrote or this.sender, address=this.sender.address), "From"
    if read and wrote and message.sender and kind(message.sender) is Kind.TOKEN:
        return replace(wrote, address=message.sender.email), "From, a relay that routes a reply"
    if wrote:
        if wrote.address and _writable(wrote.address):
            return wrote, "an earlier mail of the person who signed"
        shown = known_address(wrote, message)
        if shown and _writable(shown) and (read or not message.sender or shown != message.sender.email):
            return replace(wrote, address=shown, source=this.source), "the signature"
        if mailbox:
            return mailbox
        # an address that names what it is for in words we don't know ("jury@") will do where the post is named, too
        sure = (Kind.ROLE, Kind.PERSONAL) if this.title or of_the_house(message.sender) else (Kind.ROLE,)
        if read and message.sender and kind(message.sender) in sure and not is_relay(message.sender.domain):
            return replace(wrote, address=message.sender.email), "From, a mailbox signed by a person"
    if contact := _contact(people, before):
        return contact, "an earlier mail, which names them as the contact"
    for wanted in (Role.INVITED, Role.INTERVIEWED, Role.MANAGER):
        able = [p for p in reversed(people) if p.role is wanted and p.address and _writable(p.address)]
        if able:
            where = "the invitation" if wanted is Role.INVITED else "the interview's mail"
            return max(able, key=lambda p: _part_in(p, before)), where
    for someone in reversed(people):
        if someone.role is Role.OTHER and someone.address and _writable(someone.address) and _at_firm(someone.address, this):
            return someone, "an earlier mail of this application"
    return None, ""


# who finds a time for a meeting has no more to do with it: "Tracy will be in touch to arrange a time"
_A_TIME = r"[^.!?\n]{0,40}\b(?:arrang\w+|schedul\w+|set up|book|find a|fix a|confirm|organi[sz]\w+|termin\w*|vereinbar\w+|rendez-vous|cita|fecha|agendar|data|fissare|appuntamento|afspraak|inplannen)\b"
_SET_A_TIME = re.compile(_A_TIME)
# "Annelotte will be in touch about next steps", "Frau Visscher meldet sich bei Ihnen"
_WILL_BE_IN_TOUCH = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?) (?:(?:will|is going to)|['’]ll) (?:then )?(?:be (?:in touch|back in touch)|get (?:back to|in touch with) you|let you know|follow up|reach out|come back to you|update you|contact you)"
    rf"(?!{_A_TIME})|"
    r"(?P<name2>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?) (?:meldet sich|wird sich (?:bei|mit) (?:Ihnen|dir)|gibt (?:Ihnen|dir) Bescheid|reviendra vers (?:vous|toi)|(?:vous|te) recontactera|(?:te|le|se) (?:contactará|avisará|pondrá en contacto)|"
    r"(?:vai|irá) (?:entrar em contato|te avisar|lhe dar)|(?:ti|La|le) (?:contatterà|farà sapere|aggiornerà)|neemt (?:nog )?contact|laat (?:je|u) (?:nog )?(?:iets )?weten|hoort (?:je|u) van)"
    rf"(?!{_A_TIME})"
)


def _contact(people: Sequence[Person], before: Sequence[Mail]) -> Person | None:
    """Who of `people` is named by a colleague as the one who will be in touch, where they have written, too."""
    named = [found["name"] or found["name2"] for mail in before for found in _WILL_BE_IN_TOUCH.finditer(mail.message.text[:6000])]
    heard = {fold(name.split()[-1]) for name in named}
    able = (p for p in people if p.address and _writable(p.address))
    return next((p for p in able if heard & {fold(p.first), fold(p.last)}), None)


def _part_in(who: Person, before: Sequence[Mail]) -> int:
    """How far `who` has a part in the application, beyond a mail that sets a date: mails written, copies got, mails of others that speak of them ("Danielle
    will be in touch"); less for those whose work it is to set dates."""
    count = 0
    for mail in before:
        message = mail.message
        if mail.sender and same(mail.sender, who):
            count += 1 - 2 * any(map(SETS_DATES.search, signature(message.text)[:5]))
        else:
            count += any(a.email == who.address for a in message.cc)
            text = message.text[:6000]
            if who.first and (spoken := re.search(rf"\b{re.escape(who.first)}\b", text)):
                count += -1 if _SET_A_TIME.match(text, spoken.end()) else 1
    return count


_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.?(?: (?:[A-ZÀ-Þ][\w'’-]*\.?|d[aeiou]s?|van|von|der|den|la|le|del|dos)){1,4}")


def _for_feedback(this: Mail, owner: Owner) -> Person | None:
    """The human whom a sentence that offers feedback names, with the address that stands beside the name: "please contact the panel chair, Gwen
    Liddell, at gwen.liddell@wandella.example"."""
    for sentence in split(this.message.text[:8000]):
        if "@" not in sentence or not offers_feedback((sentence,)):
            continue
        for shown in _addresses(sentence):
            if kind(shown) is not Kind.PERSONAL or shown.email in owner.addresses:
                continue
            for name in _NAME.findall(sentence):
                if (who := person(name)) and who.last and fits(who.first, who.last, shown.email):
                    return replace(who, address=shown.email, role=Role.MANAGER, source=this.source)
    return None


def named_for_feedback(message: Message, owner: Owner) -> list[Person]:
    """The humans whom the mail names as those to ask for feedback, with or without an address: "you are welcome to contact the chair of the panel,
    Dr Anwen Tudor". Never the owner."""
    sentences = split(message.text[:8000])
    offering = (
        sentence
        for before, sentence in zip(("", *sentences), sentences, strict=False)
        if _CONTACT.search(sentence) and (offers_feedback((sentence,)) or offers_feedback((f"{before} {sentence}",)))
    )
    found = (person(name.rstrip(".")) for sentence in offering for name in _NAME.findall(sentence))
    return [who for who in found if who and who.last and fold(who.full) != fold(owner.name)]


def _known(named: Sequence[Person], people: Sequence[Person], message: Message, owner: Owner) -> Person | None:
    """The first of `named` who is among `people` with an address to write to, or whose address `message` itself shows; never the owner's."""
    for who in named:
        known = next((p for p in people if same(p, who) and p.address and _writable(p.address)), None)
        if known:
            return replace(known, title=known.title or who.title, role=Role.MANAGER)
        copied = known_address(who, message)  # "Nadia Fortier-Hale, Manager (copied here)"
        if copied and copied.lower() not in owner.addresses and _writable(copied):
            return replace(who, address=copied, role=Role.MANAGER, source=message.message_id or "")
    return None


_CONTACT = re.compile(
    r"(?i)\b(?:hear from you|(?:happy|glad|pleased|delighted|willing) to|zur verfügung|gern(?:e)? auskunft|à (?:votre|ta) disposition|a (?:su|tu) disposici[óo]n|ao? dispor|à disposição|a (?:sua|tua) disposizione|contact|communicate with|e-?mail|write to|get in touch|ask|speak|reach out|wenden|melden|kontaktieren|schreiben|contacter|écrire|adresser|rapprocher|contact\w+|escrib\w+|dirig\w+|escrev\w+|"
    r"contatt\w+|rivolg\w+|scriv\w+|opnemen|terecht|mailen)\b"
)


def _at_firm(address: str, this: Mail) -> bool:
    """Whether `address` is at the firm's own domain, as far as the refusal shows it."""
    domain = address.rpartition("@")[2]
    own = label(domain)
    homes = {organisation(a.domain) for a in (this.message.sender, *this.message.reply_to) if a}
    return bool(own) and (organisation(domain) in homes or bool(this.firm and hints(own, this.firm)))


def _writable(address: str) -> bool:
    return kind(Address("", address)) in (Kind.PERSONAL, Kind.TOKEN)


def _correspondents(others: Sequence[Mail]) -> set[str]:
    """The domains that the owner has written to: no strangers."""
    sent = (m.message for m in others if m.found and m.found.mailbox is Mailbox.SENT)
    return {organisation(a.domain) for message in sent for a in (*message.to, *message.cc)}


_JOBS_OF = re.compile(
    r"(?:lavoraconnoi|workwithus|workat|jobs?|careers?|karriere|emplois?|empleo|vacatures?|werkenbij|join(?:us)?|recrut\w*|recruit\w*|hr|rh|talent|bewerb\w*|candidatur\w*|"
    r"trabalheconosco|trabajaconnosotros|praca|rekrutacja|jobb|kariyer)[-_]"
)


def _for_jobs_of(home: str, away: str) -> bool:
    """Whether `home` is what `away` calls its domain for jobs: "workwithus-haldenrobotics.com", of haldenrobotics.com."""
    before = home.removesuffix(away)
    return before != home and _JOBS_OF.fullmatch(before) is not None


def _known_elsewhere(this: Mail, home: str, others: Sequence[Mail]) -> str:
    """The domain at which the human named in From is known, where this mail is from one that nobody vouches for (RFC 8601); else empty."""
    message = this.message
    vouched = not message.authentication or re.search(r"(?i)\b(?:dmarc|dkim)\s*=\s*pass\b", message.authentication[0])
    if vouched or message.sender is None or this.sender is None or not this.sender.last or is_freemail(home) or is_relay(home):
        return ""
    for other in others:
        if other.sender and other.message.sender and other.sender.last and same(other.sender, this.sender):
            there = organisation(other.message.sender.domain)
            if there != home and not is_freemail(there) and not is_relay(there):
                return other.message.sender.domain
    return ""


def _came_first(this: Mail, home: str, twins: Sequence[str], others: Sequence[Mail]) -> bool:
    """Whether of two domains that look alike `home` is the genuine one: the owner has written to it and to no twin, or else it wrote before any twin."""
    written = _correspondents(others)
    if (home in written) != any(twin in written for twin in twins):
        return home in written
    dated = [
        (m.message.date, organisation(m.message.sender.domain))
        for m in (this, *others)
        if m.message.sender and m.message.date and (m is this or (m.found and m.found.mailbox in RECEIVED))
    ]
    first = min((when for when, domain in dated if domain == home), default=None)
    twin = min((when for when, domain in dated if domain in twins), default=None)
    return bool(first and twin and first < twin)


def _initials_before(own: str, name: str) -> bool:
    """Whether a domain's label is the last word of a name behind two or three letters: "pk-nordost", of Pensionskasse Nordost."""
    *words, last = fold(name).split() or [""]
    last = squeeze(last)
    before = squeeze(own).removesuffix(last)
    if len(last) < 6 or last in STOP or not squeeze(own).endswith(last) or not 0 < len(before) < 4:
        return False
    return (
        before == "".join(word[:1] for word in words)
        or (  # or those of a compound's parts
            len(words) == 1 and len(before) == 2 and words[0][:1] == before[0] and before[1] in words[0][3:]
        )
    )


def spoofed(this: Mail, others: Sequence[Mail]) -> str:
    """Why the sender may be forged, or empty."""
    message = this.message
    if message.authentication:
        server = message.authentication[0].split(";")[0].split()[:1]
        for result in message.authentication:  # only those of our own server: a forger can add others below
            if result.split(";")[0].split()[:1] == server and re.search(r"(?i)\bdmarc\s*=\s*fail\b", result):
                return "dmarc=fail"
    if message.sender is None:
        return ""
    home = organisation(message.sender.domain)
    known = {
        organisation(a.domain)
        for m in others
        if m.found and m.found.mailbox in RECEIVED
        for a in [m.message.sender]
        if a and a.domain
    }
    written = _correspondents(others)
    twins = [other for other in known if lookalike(home, other) and not is_freemail(other) and not is_relay(other)]
    if twins and not _came_first(this, home, twins, others):
        return f"{message.sender.domain} looks like another sender's domain"
    if elsewhere := _known_elsewhere(this, home, others):
        return f"writes in the name of somebody at {elsewhere}, and nothing vouches for {message.sender.domain}"
    for address in message.reply_to:
        if not address.domain or organisation(address.domain) == home or is_relay(address.domain):
            continue
        away = organisation(address.domain)
        # the firm as this mail has it, or others from the same system ("Larkmoor Interview Scheduling", for Larkmoor Regional Medical Center)
        alike = [m.firm for m in others if m.message.sender and organisation(m.message.sender.domain) == home]
        named = [n for n in (this.firm, clean_company(message.sender.name or ""), *alike) if n]
        if lookalike(home, away) or (is_freemail(away) and not is_freemail(home)):
            return f"Reply-To at {address.domain}"
        if (
            away in known
            or away in written
            or any(hints(away.partition(".")[0], name) or _initials_before(away.partition(".")[0], name) for name in named)
            or spells(away.partition(".")[0], home.partition(".")[0])
            or _for_jobs_of(home, away)
        ):
            continue
        return f"Reply-To at {address.domain}"
    return ""
