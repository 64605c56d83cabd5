"""Interviews and tasks that a mail invites to: what, when, with whom. Calendar parts (RFC 5545) first, then the text. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from classifier.message import Message
from daemon.people import mentioned, person, same
from daemon.values import Interview, Person

__all__ = ["Invitation", "dates", "invitation", "kind_of", "topic_of"]

_KINDS = (
    ("onsite", (
        r"on-?site|panel day|selection day|campus (?:visit|interview)|auswahltag|assessment[- ]?cent(?:er|re)|visit|besuch"
    )),
    ("trial", (
        r"trial (?:shift|day|lesson)|probearbeit\w*|probetag|probeschicht|hospitation|lehrprobe|journée d['’]essai|meeloopdag|"
        r"prueba presencial|provlektion"
    )),
    ("task", (
        r"take-?home|coding (?:test|challenge|exercise)|test task|homework|case study|assessment|testaufgabe|arbeitsprobe|"
        r"fallstudie|課題|笔试"
    )),
    ("call", (
        r"phone|\bcall\b|telefon\w*|intro(?:ductory)? call|téléphon\w*|llamada|chiamata|電話|电话|screen(?:ing)?\b|\bchat\b"
    )),
    ("interview", (
        r"interview|gespräch|entretien|entrevista|colloquio|gesprek|rozmow|intervju|mülakat|görüşme|面接|面试|round|"
        r"conversation|meet"
    )),
)  # fmt: skip
_TOPICS = re.compile(
    r"(?i)\b(system[- ]design|debugging session|pair[- ]programming|live coding|coding (?:interview|exercise|challenge|test)|"
    r"whiteboard|technical (?:interview|round|screen|discussion)|incident exercise|case (?:study|interview)|portfolio "
    r"(?:review|presentation)|"
    r"design (?:exercise|critique)|teaching (?:demo|demonstration|session)|job talk|presentation|trial (?:shift|day|lesson)|"
    r"role[- ]play|writing (?:test|exercise)|take-?home (?:task|test|exercise|assignment)|board bring-up|product sense|"
    r"competency(?:-based)? interview|"
    r"Probearbeiten|Probetag|Probevortrag|Lehrprobe|Fallstudie|Fachgespräch|technisches (?:Gespräch|Interview)|Testaufgabe|"
    r"Hospitation|Präsentation|étude de cas|test technique|mise en situation|prueba técnica|caso práctico|desafio técnico|"
    r"prova tecnica|proefles|case-intervju)\b"
)


def kind_of(text: str) -> str:
    """ "call", "interview", "onsite", "task" or "trial", as `text` names it first; empty where it doesn't."""
    return next((kind for kind, pattern in _KINDS if re.search(rf"(?i)\b(?:{pattern})", text)), "")


def topic_of(text: str) -> str:
    """What the conversation was about, in the mail's own words ("system design"); empty where it doesn't say."""
    found = _TOPICS.search(text)
    return found[0] if found else ""


_INVITES = re.compile(
    r"(?i)(?:\b(?:invite|invitation|look(?:ing)? forward to (?:meeting|speaking|seeing|talking|our)|see you (?:on|at|then|"
    r"next|this)|we['’]ll see you|you['’]ll (?:meet|be meeting|speak)|booked|confirm(?:ing|ed)?\b[^.!?]{0,40}(?:interview|"
    r"round|call|visit|slot|chat|meeting)|schedul\w+|calendar invite|would you have|are you (?:free|available)|"
    r"half an hour|\d+ ?min(?:ute)?s?\b[^.!?]{0,30}(?:call|chat|video|interview)|(?:on-?site|interview|call|chat|trial shift|"
    r"assessment day)\b[^.!?\n]{0,30}(?:on|at|:|for) (?:\w+ )?\d|take-?home|coding (?:test|challenge))|"
    r"einlad\w*|eingeladen|persönlich kennen|termin\b[^.!?]{0,40}(?:vor|am|für|schlage)|(?:freuen (?:uns|"
    r"mich)[^.!?]{0,30}(?:kennen|gespräch|sie zu))|vorstellungsgespräch|"
    r"convi(?:er|ons|e)\b|inviter|vous (?:recevoir|rencontrer)|entretien (?:le|est|du|avec|prévu)|invitar(?:le|te)|entrevista "
    r"(?:el|para|con|será)|convocar|convidar|agendar|agendad\w|entrevista (?:no dia|dia)|invitar(?:la|ti)|colloquio (?:il|per|"
    r"con|è)|"
    r"uitnodig\w*|kennismak\w*|gesprek (?:op|met|plannen)|zapraszam\w*|zaprosić|rozmow\w+ (?:w dniu|odbędzie|"
    r"kwalifikacyjn\w+)|bjuda in|kalla(?:r|d)? (?:dig )?till|intervju (?:den|på|med)|davet|mülakat\w* (?:tarih|gün)|"
    r"görüşme(?:niz|miz)? \d|面接(?:日|の(?:ご案内|日程))|ご来社|日程|邀请您?|面试(?:时间|邀请|安排))"
)
_UNINVITES = re.compile(
    r"(?i)(?:\b(?:cancel(?:led|ed|ling)? (?:the|your|our|tomorrow|thursday|monday)[^.!?]{0,30}(?:interview|call|chat|meeting|"
    r"visit|slot|appointment)|(?:have|need|must|has)[^.!?]{0,20}(?:to )?(?:be )?cancel|won['’]t (?:be )?(?:happen\w*|go ahead|"
    r"take place)|call (?:it )?off)|abgesagt|absagen müssen|findet nicht statt|muss[^.!?]{0,40}entfallen|annulée?|"
    r"cancelad[oa])"
)
_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan januar jänner janvier enero ene janeiro gennaio januari stycznia styczeń ocak",
            "february feb februar febrero fevereiro febbraio februari lutego şubat février fév",
            "march mar märz mars marzo março maart marca mart mrz",
            "april apr avril abril aprile kwietnia nisan",
            "may mai mayo maio maggio mei maja maj mayıs",
            "june jun juni juin junio junho giugno czerwca haziran",
            "july jul juli juillet julio julho luglio lipca temmuz",
            "august aug août agosto augustus augusti sierpnia ağustos",
            "september sep sept septembre septiembre setembro settembre września eylül",
            "october oct oktober okt octobre octubre outubro ottobre października ekim",
            "november nov novembre noviembre novembro listopada kasım",
            "december dec dezember dez décembre diciembre dezembro dicembre desember grudnia aralık",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DATE = re.compile(
    rf"(?i)\b(?P<y1>20\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)\b|\b(?P<d2>\d{{1,2}})\.(?P<m2>\d{{1,2}})\.(?P<y2>20\d\d|\d\d)?|"
    rf"\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.|er|º|°)? ?(?:of |de |di )?(?P<m3>{_MONTH})\b\.?(?:,? (?:de )?(?P<y3>20\d\d))?|"
    rf"\b(?P<m4>{_MONTH})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<y4>20\d\d))?|"
    rf"\b(?P<d5>\d{{1,2}})/(?P<m5>\d{{1,2}})/(?P<y5>20\d\d)\b|(?:(?P<y6>20\d\d)年)?(?P<m6>\d{{1,2}})月(?P<d6>\d{{1,2}})日"
)
_TIME = re.compile(r"(?i)\b(?P<h>[01]?\d|2[0-3])(?:[:.h](?P<m>[0-5]\d)|(?=\s*(?:uhr|h\b|am\b|pm\b)))\s*(?P<half>[ap]m)?")


def dates(text: str, near: datetime) -> list[datetime]:
    """The days named in `text`, each with the hour beside it if there is one (else midnight), in the zone of `near`. Without a year the
    next such day from a week before `near` on."""
    out = []
    for found in islice(_DATE.finditer(text), 30):
        parts = {k[0]: v for k, v in found.groupdict().items() if v}
        month = _MONTHS.get(parts["m"].lower()) or (int(parts["m"]) if parts["m"].isdigit() else 0)
        day, year = int(parts["d"]), int(parts["y"]) if "y" in parts else 0
        year += 2000 if 0 < year < 100 else 0
        try:
            when = datetime(year or near.year, month, day, tzinfo=near.tzinfo)
            if not year and when < near - timedelta(days=7):
                when = when.replace(year=near.year + 1)
        except ValueError:
            continue
        clock = _TIME.search(text[found.end() : found.end() + 40])
        if clock and (hour := int(clock["h"])) < 24:
            hour += 12 if (clock["half"] or "").lower() == "pm" and hour < 12 else 0
            when = when.replace(hour=hour, minute=int(clock["m"] or 0))
        out.append(when)
    return out


_EVENT = re.compile(r"BEGIN:VEVENT(.*?)END:VEVENT", re.DOTALL)
_START = re.compile(r"^DTSTART[^:\n]*:(\d{8})(?:T(\d{4}))?", re.MULTILINE)
_ATTENDEE = re.compile(r"^(ORGANIZER|ATTENDEE)(?:[^:\n]*?;?CN=\"?([^\";:\n]+)\"?)?[^:\n]*:(?i:mailto:)?(\S+@\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A mail that invites: what to, when (None: no day named), who takes part. `cancelled`: it takes one back."""

    interviews: tuple[Interview, ...]
    people: tuple[tuple[Person, str], ...]
    cancelled: bool = False


def invitation(message: Message, owners: Sequence[str]) -> Invitation | None:
    """What `message` invites the owner to (`owners`: their addresses, lower case); None when it doesn't invite."""
    ident = message.message_id or ""
    calendar = _calendar(message, owners)
    text = f"{message.subject}\n{message.text[:6000]}"
    invites = bool(_INVITES.search(text)) and (bool(kind_of(text)) or bool(calendar))
    if not (calendar or invites):
        return None
    near = message.date or datetime(1970, 1, 1, tzinfo=UTC)
    people = [*calendar.people] if calendar else []
    for who, what in mentioned(message.text[:6000]):
        if not any(same(who, seen) or (not who.last and who.first == seen.first) for seen, _ in people):
            people.append((who, what))
        else:
            people = [(seen, note or what) if same(who, seen) else (seen, note) for seen, note in people]
    cancelled = bool(_UNINVITES.search(text)) or "METHOD:CANCEL" in message.calendar
    days = [i.when for i in calendar.interviews if i.when] if calendar else dates(text, near)
    later = [day for day in days if day >= near - timedelta(days=1)]
    kind, topic = (
        kind_of(message.subject) or kind_of(message.text[:3000]) or "interview",
        topic_of(text) or topic_of(message.calendar),
    )
    names = tuple(who.full for who, _ in people if who.full)
    return Invitation((Interview(kind, ident, later[0] if later else None, topic, names),), tuple(people), cancelled)


def _calendar(message: Message, owners: Sequence[str]) -> Invitation | None:
    event = _EVENT.search(message.calendar)
    if not event:
        return None
    when = None
    if start := _START.search(event[1]):
        try:
            zone = message.date.tzinfo if message.date else UTC  # good to the day, which is all that is told
            when = datetime.strptime(start[1] + (start[2] or "0000"), "%Y%m%d%H%M").replace(tzinfo=zone)
        except ValueError:
            when = None
    people = []
    for _, name, shown in _ATTENDEE.findall(event[1]):
        address = shown.strip().lower()
        if address in owners:
            continue
        who = person(name, address) if name else None
        if who:
            people.append((Person(who.first, who.last, who.title, who.gender, address, source=message.message_id or ""), ""))
    return Invitation((Interview("interview", message.message_id or "", when),), tuple(people))
