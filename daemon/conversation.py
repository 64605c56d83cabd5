"""Which other mails belong to the application that a mail refuses, and what they show of it. Pure.

    queries(message) -> what to look for in the mailbox      (most telling first; poll.py asks the server)
    understand(message, verdict, found, ...) -> Conversation  (which of `found` belong; company, role, people, stage, history)

related.py says which mails belong, recipient.py whom to write to, history.py what happened since, stages.py what one mail says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from classifier.features import split
from classifier.language import detect
from classifier.message import Message
from classifier.verdict import Label, Verdict
from daemon.addresses import Kind, kind
from daemon.agencies import introduced
from daemon.agents import is_agent
from daemon.applied import applied_for, offered
from daemon.boards import before_carrier
from daemon.counsel import advises, counsels, no_reason
from daemon.employer import employer, written_out
from daemon.firms import hints, label, own_label
from daemon.habits import habit
from daemon.history import answered, asked_already, asked_before, corrected, second_notice, withdrawn
from daemon.manners import formality, voices
from daemon.matter import about_a_job, of_a_home, of_a_venture, of_an_order
from daemon.names import TEAMS, fold, is_freemail, is_relay, organisation, squeeze
from daemon.offers import afterwards, asks_leave, offers_feedback
from daemon.ownership import not_owner
from daemon.people import gender_of, person, same, title_of
from daemon.position import company, rivals
from daemon.questions import asked
from daemon.recipient import choose, named_for_feedback, spoofed
from daemon.regards import apologises, regards
from daemon.related import RECEIVED, WRITTEN, Mail, belonging, later, of_yours, read, receipt, trimmed
from daemon.remarks import in_its_words, missed, only_looked_at, says_why, wanted, was_close
from daemon.seasons import held_out_for
from daemon.signatures import signatory, signature
from daemon.stages import Says, says, spoken_of
from daemon.story import Story
from daemon.title_forms import requisitions
from daemon.titles import role
from daemon.values import AN_AGENT, BETWEEN, Conversation, Found, Habit, Interview, Mailbox, Owner, Role, Stage

__all__ = ["Query", "alone", "for_others", "queries", "understand"]

_EVERYWHERE = frozenset({Mailbox.INBOX, Mailbox.SENT, Mailbox.ARCHIVE, Mailbox.DRAFTS})


@dataclass(frozen=True, slots=True)
class Query:
    """One IMAP SEARCH key (RFC 9051 section 6.4.4): messages in `mailboxes` (by use) whose `field` contains `value`.

    `field`: "from", "to", "subject", "In-Reply-To", "References" or "Message-ID". `value` may be any text: send it as a literal.
    """

    mailboxes: frozenset[Mailbox]
    field: str
    value: str


def queries(message: Message, owner: Owner) -> tuple[Query, ...]:
    """What to search for to understand `message`: its thread, sender, title, the firm's domain and name. At most 20."""
    message = trimmed(message)
    out: list[Query] = []
    if message.message_id:
        out += [Query(_EVERYWHERE, "In-Reply-To", message.message_id), Query(_EVERYWHERE, "References", message.message_id)]
    thread = list(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))
    out += [Query(_EVERYWHERE - {Mailbox.DRAFTS}, "Message-ID", ident) for ident in thread[:4]]
    if thread:
        out.append(Query(_EVERYWHERE, "References", thread[-1]))
    people = [a for a in (message.sender, *message.reply_to[:2]) if a and a.email.lower() not in owner.addresses]
    for address in people:
        if kind(address) in (Kind.PERSONAL, Kind.TOKEN):
            out += [Query(RECEIVED, "from", address.email), Query(WRITTEN, "to", address.email)]
    out += [Query(RECEIVED, "from", name) for name in _known_by_name(message, owner)]
    agent = is_agent(message)
    by_agent = read(message, None, agent) if agent else None
    firm = by_agent.firm if by_agent else company(message)
    client = None if agent else company(message, True)  # whom an agent may write for, where nothing says that it is one
    if title := role(message, firm):
        out.append(Query(RECEIVED, "subject", title))
    shown = message.sender.name if message.sender else ""
    if (whose := before_carrier(shown)) != shown and whose != firm:  # "Lupa via Trampoo"
        out += [Query(RECEIVED, "subject", whose), Query(RECEIVED, "from", whose)]
    for domain in dict.fromkeys(a.domain for a in people if a.domain and not (is_freemail(a.domain) or is_relay(a.domain))):
        home = organisation(domain)
        # the name in the domain finds the firm's mails by way of others, too: "Rondinella <noreply@jobs.example>"
        name = label(domain) if len(label(domain)) >= 6 else home
        out += [Query(RECEIVED, "from", name), Query(WRITTEN, "to", name)]
        if name != home:
            out.append(Query(RECEIVED, "subject", name))
        if len(head := name.partition("-")[0]) >= 6 and head != name:  # "terraplan-pe.example": the portal writes as "Terraplan"
            out.append(Query(RECEIVED, "from", head))
    if client and client != firm:
        out += [*_by_name(client)[:4], Query(RECEIVED, "from", fold(_own_words(client)[-1]))]
    if by_agent and (told := introduced(by_agent, ())):  # "Ich habe heute mit Traunwerk telefoniert"
        out += _by_name(told.value)[:5]
    if firm:
        out += _by_name(firm)
    # where the likelier name is the board's own
    other = next((name for name in rivals(message)[:2] if name not in (firm, client)), None)
    out += _by_name(other)[:4] if other else []
    out += [Query(RECEIVED, "subject", number) for number in sorted(requisitions(message))[:2]]
    return tuple(dict.fromkeys(q for q in out if 3 < len(q.value) <= 200 and q.value.isprintable()))[:20]


def _by_name(firm: str) -> list[Query]:
    """The queries for mails of a house called `firm`: by its name, and by what its domain may be made from it."""
    out = [Query(RECEIVED, "from", firm), Query(RECEIVED, "subject", firm)]
    own = _own_words(firm)
    joined = squeeze(fold("".join(own)))
    if len(joined) >= 4:
        out += [Query(RECEIVED, "from", f"@{joined}"), Query(WRITTEN, "to", f"@{joined}")]
    if " " in firm:
        out.append(Query(RECEIVED, "from", re.sub(r"[^a-z0-9]+", "-", fold(firm)).strip("-")))
        two = squeeze(fold("".join(own[:2])))
        if 6 <= len(two) < len(joined):  # "Cais Verde Logística" writes from caisverde.example
            out += [Query(RECEIVED, "from", f"@{two}"), Query(WRITTEN, "to", f"@{two}")]
        first = own[0]
        if len(first) >= 5:
            out += [
                Query(RECEIVED, "from", fold(first)),
                Query(WRITTEN, "to", fold(first)),
                Query(RECEIVED, "subject", first),
            ]
    tail = squeeze(fold("".join(own[1:])))
    if len(own) > 2 and len(tail) >= 6:  # "Metalúrgica Dois Irmãos" writes from doisirmaos.example
        out += [Query(RECEIVED, "from", f"@{tail}"), Query(WRITTEN, "to", f"@{tail}")]
    if joined_up := re.search(r"[A-ZÀ-Þ]\w+(?:-\w+)*-[A-ZÀ-Þ]\w+", firm):  # a portal writes as "CC Vaux-les-Roches"
        out.append(Query(RECEIVED, "from", joined_up[0]))
    longest = max(re.findall(r"[^\W\d_]+", " ".join(own)), key=len, default="")
    if len(longest) >= 7:  # "AZ Sint-Amelberga" writes from sint-amelberga.example
        out.append(Query(RECEIVED, "from", fold(longest)))
    return out


def _own_words(firm: str) -> list[str]:
    """The words of `firm` from the first that is its own: "Severnside" of "University of Severnside", since every university is one."""
    words = [word for word in firm.split() if word != "&"]  # "Aird & Lorne" writes from airdlorne.example
    start = next((i for i, word in enumerate(words) if len(word) > 3 and fold(word) not in TEAMS), 0)
    return words[start:] if start and len(words[start]) > 4 else words


def _known_by_name(message: Message, owner: Owner) -> list[str]:
    """The last names of humans who may have written before: whom the mail names for feedback; who signed or is shown, where the address isn't theirs."""
    names = [who.last for who in named_for_feedback(message, owner)]
    if message.sender is None or kind(message.sender) is not Kind.PERSONAL:
        shown = person(message.sender.name) if message.sender else None
        names += [_last_name_below(message), *(who.last for who in (signatory(message), shown) if who)]
    return list(dict.fromkeys(name for name in names if len(name) > 3))


def _last_name_below(message: Message) -> str:
    """The last word of the first line after the closing, where that line is two or three names and no more; or empty."""
    line = next(iter(signature(message.text)), "")
    words = line.split()
    plain = 1 < len(words) <= 3 and all(
        re.fullmatch(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\.?", w) and w[0].isupper() for w in words
    )
    return words[-1] if plain and len(words[-1]) > 3 else ""


# -- one mail by itself ----------------------------------------------------------------------------


def alone(message: Message, verdict: Verdict, owner: Owner | None = None) -> Conversation:
    """What `message` tells by itself, without a mailbox around it (`afterword understand`). A firm that only the sender's domain spells is not told."""
    known = understand(message, verdict, (), owner or Owner("", ()), lambda _: verdict)
    told = known.company is not None and written_out(known.company.value, message)
    return known if told else replace(known, company=None)


def understand(
    message: Message, verdict: Verdict, found: Sequence[Found], owner: Owner, classify: Callable[[Message], Verdict]
) -> Conversation:
    """What `found` and `message` show of the application that `message` refuses. Unknown stays None or empty."""
    whole, message, classify = message, trimmed(message), _once(classify)
    said = says(message, verdict)
    in_words = said.stage
    said = replace(said, stage=spoken_of(said.stage, verdict.met, split(message.text[:8000]), message.date))
    carried = verdict.carried or 0.0
    said = replace(said, agency=for_others(message, said, carried))
    this = read(message, None, said.agency, carried)
    between = carried >= (AN_AGENT if _human(message) else BETWEEN)
    carrier = organisation(message.sender.domain) if between and message.sender else None
    others = [
        read(f.message, f, carried=carried if _from(f.message, carrier) else 0.0)
        for f in found
        if f.message.message_id is None or f.message.message_id != message.message_id
    ]
    # a forged mail shows nothing: neither a second notice nor a meeting
    here = replace(this, found=Found(message, Mailbox.INBOX, 0))
    others = [
        m
        for m in others
        if not (m.found and m.found.mailbox in RECEIVED and spoofed(m, [here, *(o for o in others if o is not m)]))
    ]
    ours = belonging(this, others, owner, classify)
    received = [m for m in ours if m.found and m.found.mailbox in RECEIVED]
    before = [m for m in received if not later(m.message, message)]
    # who fills posts for others does so in every application
    earlier = [m for m in others if m.found and m.found.mailbox in RECEIVED and not later(m.message, message)]
    of_hand = [m for m in earlier if m.sender and this.sender and same(m.sender, this.sender)]
    if not said.agency and (any(says(m.message).agency for m in of_hand) or any(is_agent(m.message) for m in (this, *of_hand))):
        said = replace(said, agency=True)  # "our client", or an agency's signature, if only in an earlier mail of the same hand
    written = [m for m in ours if m.found and m.found.mailbox is Mailbox.SENT]
    # the domain of who carries a mail for others spells no employer
    firm = employer(this, before, () if between else others, () if between else written, said.agency)
    title = applied_for(this, before, others, written, firm, owner)
    receipts = [receipt(classify(m.message)) for m in before]
    in_touch = any(m.sender is not None and not only for m, only in zip(before, receipts, strict=True))
    exchanged = bool(written) or any(m.sender is not None for m in before)
    if not exchanged and in_words is not Stage.AFTER_INTERVIEW and said.stage is Stage.AFTER_INTERVIEW:
        said = replace(said, stage=in_words)  # that they met is likely, and no mail shows it: a letter doesn't say so
    story = Story(this, before, written, owner, said, classify)
    interviews, people = story.tell()
    through = message.sender and "(via " in message.sender.name.lower()
    if firm and through and any(fold(firm.value) == fold(who.full) for who in people):
        firm = None  # "Bruna Tavares (via ConexaPro)" is somebody
    stage = said.stage
    if interviews and stage is not Stage.AFTER_INTERVIEW:
        talked = any(i.kind != "task" for i in interviews)
        stage = Stage.AFTER_INTERVIEW if talked else Stage.AFTER_ASSESSMENT
    forged = spoofed(this, others)
    recipient, where = (None, "") if forged else choose(this, people, owner, said, before)
    texts = [m.message.text for m in (this, *ours)]  # the owner's own letters count: they have met
    if recipient and not recipient.gender:
        recipient = replace(
            recipient, gender=gender_of(recipient, texts, message.text if recipient.role is Role.WROTE else "", people)
        )
    if (
        firm
        and recipient
        and " " in firm.value
        and fold(firm.value) == fold(recipient.full)
        and not hints(own_label(message), firm.value)
    ):
        firm = None  # "Luc Verhelst heeft je een bericht gestuurd": whoever writes, and no house
    people = [p if p.gender else replace(p, gender=gender_of(p, texts, "", people)) for p in people]
    if recipient and recipient.role is Role.WROTE and (signed := signatory(message, owner)) and not signed.last:
        initial = recipient.first.rstrip(".")  # "D RAE" in From, signed Dougie
        if len(initial) == 1 and signed.first.startswith(initial):
            recipient = replace(recipient, first=signed.first)
    if (
        recipient and not recipient.title
    ):  # as the owner calls them, or a colleague does: "Dr. Abernathy would like to invite you"
        by_others = (m for m in received if m.sender and not same(m.sender, recipient))
        recipient = replace(recipient, title=title_of(recipient, (m.message.text for m in (*written, *by_others))))
    language = verdict.language if verdict.language != "und" else detect(f"{message.subject}\n{message.text}")
    spoken = voices(message, [m.message for m in before], recipient, language)
    sentences = split(message.text[:8000])
    own = [f for f in found if f.mailbox in WRITTEN]
    sent, drafted = answered(message, own, recipient)
    return Conversation(
        message=whole,
        language=language,
        company=firm,
        role=title,
        people=tuple(people),
        recipient=recipient,
        stage=stage,
        interviews=tuple(interviews),
        formal=next((known for one in spoken if (known := formality(one, language)) is not None), None),
        voices=spoken,
        feedback=said.feedback,
        feedback_refused=said.feedback_refused,
        reason=says_why([one for one in sentences if not no_reason((one,))]),
        praise=tuple(dict.fromkeys((*(one for one in verdict.praise if not only_looked_at(one)), *wanted(sentences)))),
        close=was_close(sentences),
        said="" if said.feedback else in_its_words(sentences),
        held_out=held_out_for(sentences, said.alternative, message.date),
        no_reason=no_reason(sentences),
        asked=asked([s for s in sentences if not asks_leave((s,))]),
        regards=regards(sentences),
        late=apologises(sentences),
        habit=habit(message, [m.message for m in written], recipient, owner) if recipient else Habit(),
        afterwards=afterwards(sentences),
        feedback_offered=offers_feedback(sentences, bool(said.feedback)) and not said.feedback_refused,
        advised=counsels(sentences),
        missed="" if advises(sentences) else missed(sentences, language),
        alternative=bool(said.alternative),
        opening=offered(this, said.alternative, title),
        closed=said.closed,
        agency=said.agency,
        corrected=corrected(this, received, others, classify),
        answered=sent
        or (recipient is not None and not recipient.wrote and asked_before(this, recipient, written, interviews))
        or (not said.feedback and asked_already(this, received, own, classify)),
        own_draft=drafted,
        second_notice=second_notice(this, verdict, received, classify),
        addressed_to=next((a.email for a in (*message.to, *message.cc) if a.email.lower() in owner.addresses), None),
        not_owner=said.referral or not_owner(message, verdict, owner, found),
        spoofed=forged,
        correction=said.correction,
        withdrawn=withdrawn(message, ours),
        recipient_source=where,
        in_touch=in_touch,
        told_before=any(m.sender is None and classify(m.message).label is Label.REJECTION for m in before),
        under_way=any(i.source != this.source for i in interviews)
        or any(not later(m.message, message) for m in written)
        or in_touch
        or any(receipts)
        or any(of_yours(m.message) and not m.message.list_id for m in before),
        names_job=not of_an_order(message)
        and (
            (title is not None and (of_a_home(title.value) or not of_a_home(message.subject)))
            or any(i.kind == "trial" for i in interviews)  # a day's work on trial is for a job
            or (
                not of_a_home(message.subject)
                and not of_a_venture(message)
                and any(about_a_job(m.message) for m in (this, *ours))
            )
            or _hired_for(interviews, (this, *ours))
        ),
    )


def _once(classify: Callable[[Message], Verdict]) -> Callable[[Message], Verdict]:
    """`classify`, which reads each mail only once: a receipt, an invitation and a second notice are looked for in the same ones."""
    read: dict[int, tuple[Message, Verdict]] = {}  # with the mail, whose id another must not get

    def verdict(message: Message) -> Verdict:
        if id(message) not in read:
            read[id(message)] = message, classify(message)
        return read[id(message)][1]

    return verdict


def _hired_for(interviews: Sequence[Interview], mails: Sequence[Mail]) -> bool:
    """Whether people met by invitation and nothing tells of a flat, a loan, a place: "Te tinca conversar el jueves por video?" """
    met = any(one.kind in ("interview", "call", "onsite", "talk", "visit") and one.when is not None for one in interviews)
    return met and not any(of_a_home(f"{m.message.subject}\n{m.message.text[:4000]}") for m in mails)


def for_others(message: Message, said: Says, carried: float) -> bool:
    """Whether who wrote finds people for others, by the words of the mail. `carried` (0..1): how likely these make it that somebody between sent it."""
    return said.agency or (_human(message) and carried >= AN_AGENT)


def _human(message: Message) -> bool:
    return message.sender is not None and kind(message.sender) is Kind.PERSONAL


def _from(message: Message, home: str | None) -> bool:
    return bool(home and message.sender and organisation(message.sender.domain) == home)
