"""Agencies, which fill posts for others: for which firm. agents.py tells who is one. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from daemon.agents import CLIENT_IS, FOR_CLIENT, SPOKEN_OF
from daemon.eastern_firms import client_of
from daemon.firms import STOP, clean_company, hints, own_label, same_company
from daemon.jobs import JOB
from daemon.matter import unprefixed
from daemon.names import PLACES, fold, known_first
from daemon.phrases import joined
from daemon.places import Place, candidates
from daemon.position import company
from daemon.related import Mail
from daemon.signatures import signature
from daemon.standing import acts
from daemon.values import Fact
from daemon.vetting import stands_for, vetted, within_a_town

__all__ = ["client", "introduced"]


def introduced(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """The client that an agent names as such: "Voor Korrel zoek ik ...", "our client Halden", "I've heard back from Halden"."""
    for other in reversed(before):
        if found := CLIENT_IS.search(other.message.text[:6000]) or FOR_CLIENT.search(other.message.text[:6000]):
            return Fact(clean_company(found["firm"]) or found["firm"].strip(), other.source)
    mails = (this, *reversed(before))
    for mail in mails:
        if name := client_of(mail.message):  # "東和リース様の選考結果"
            return Fact(clean_company(name) or name, mail.source)
    spoken = [fact for m in mails if (fact := _spoken_of(m))]
    return _fullest([*spoken, *_places(mails)]) if spoken else None


def _places(mails: Sequence[Mail]) -> list[Fact]:
    return [fact for m in mails if (fact := _placed(m, m is mails[0]))]


def client(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """The firm that an agency fills a post for: as it introduced it, else as a mail places the post, else the name in the refusal's
    subject that its mails have had before or that stands beside the post."""
    return (
        introduced(this, before)
        or _fullest(_places((this, *reversed(before))))
        or _recurring(this, before)
        or _beside_the_post(this)
    )


_CAPITAL = re.compile(
    r"[A-ZÀ-Þ][\w&.'’-]*(?: (?:[A-ZÀ-Þ&][\w&.'’-]*|de|del|di|da|do|of|van|von|y|e|i)(?= [A-ZÀ-Þ])| [A-ZÀ-Þ][\w&.'’-]*){0,3}"
)


def _recurring(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """ "Novedades Molinos Arequito", after "Estamos acompañando a Molinos Arequito": in its fullest form."""
    below = signature(this.message.text)
    own = "\n".join(line for line in this.message.text[:4000].split("\n") if line.strip() not in below)
    texts = [(own, this.source), *((f"{m.message.subject}\n{m.message.text[:4000]}", m.source) for m in reversed(before))]
    subject = unprefixed(this.message.subject)
    for shown in _CAPITAL.finditer(subject):
        words = shown[0].split()
        for start, stop in sorted(
            ((i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1)), key=lambda span: span[0] - span[1]
        ):
            name = " ".join(words[start:stop])
            if (
                len(name) < 4
                or (name.isupper() and len(name) < 6)
                or clean_company(name) != name
                or fold(words[start]) in STOP
                or known_first(words[start])
                or JOB.search(name)
                or within_a_town(
                    " ".join((subject[: shown.start()], *words[:start])), name, " ".join((*words[stop:], subject[shown.end() :]))
                )
                or any(_is_where(name, text) for text, _ in texts)
                or any(_of_the_title(name, _post(m)) for m in before)
            ):
                continue
            known = [
                (found[0], source)
                for text, source in texts
                for found in re.finditer(rf"(?<!\w){re.escape(name)}(?: [A-ZÀ-Þ][\w&'’-]+){{0,2}}", text)
            ]
            full = [
                (full_name, source) for said, source in known if (full_name := vetted(said)) and _may_be_client(full_name, this)
            ]
            if full and (len(known) > 1 or " " in full[0][0] or acts([name], own)):
                return Fact(*max(full, key=lambda one: min(len(one[0].split()), 3)))
    return None


def _beside_the_post(this: Mail) -> Fact | None:
    """A firm that stands in the refusal's subject alone, of two words or more, beside the post: "warehouse associates, Northgate Seed"."""
    shown = (c.name for c in candidates(this.message, None) if c.place is Place.SUBJECT and " " in c.name)
    return next((Fact(name, this.source) for name in shown if _may_be_client(name, this)), None)


def _fullest(told: Sequence[Fact]) -> Fact | None:
    """The first name, written out by another mail: "Penhallow" is "Penhallow Engineering"."""
    return max((f for f in told if same_company(f.value, told[0].value)), key=lambda f: len(f.value.split()), default=None)


_WITH = r"(?: (?:role|post|position|job|vacancy))? (?:with|at|bei(?: der)?|chez|presso|bij) "


def _placed(mail: Mail, whole: bool) -> Fact | None:
    """The firm that `mail` places the post at; `whole`: its subject is asked, too."""
    subject, text = mail.message.subject if whole else "", mail.message.text
    if mail.title:
        post = _post(mail)
        behind = re.search(rf"{re.escape(post)}{_WITH}({_CAPITAL.pattern})", joined(text[:6000]))
        if behind and (named := clean_company(behind[1])) and _may_be_client(named, mail):
            return Fact(named, mail.source)  # "Payroll Specialist with Kilbrack Dairies in Mallow"
        subject, text = (part.replace(post, "it") for part in (subject, text))  # which names no firm
    name = company(replace(mail.message, subject=subject, text=text), True)
    return Fact(name, mail.source) if name and _may_be_client(name, mail) else None


def _spoken_of(mail: Mail) -> Fact | None:
    texts = (unprefixed(mail.message.subject), joined(mail.message.text[:6000]))
    for found in (found for text in texts for pattern in SPOKEN_OF for found in pattern.finditer(text)):
        said = re.split(r"(?<=\w\w)[.!?](?:\s|$)|\s(?:and|but) (?=(?:I|We|They|You|He|She|It)\b)", found["firm"])[0]
        # "from Kestrel Rail for the Maintenance Technician", but Institute for the Blind
        before, _, after = said.partition(" for the ")
        name = clean_company(before if JOB.search(after) else said)
        if (
            name
            and fold(name) not in PLACES
            and _may_be_client(name, mail)
            and not known_first(name.split()[0])
            and fold(name.split()[0]) not in STOP
        ):
            return Fact(name, mail.source)
    return None


def _post(mail: Mail) -> str:
    """The title without what stands behind a comma, which may be the firm: "warehouse associates, Northgate Seed"."""
    return (mail.title or "").partition(", ")[0]


def _may_be_client(name: str, mail: Mail) -> bool:
    """Whether `name` is neither the post's nor the agency's own, nor a town."""
    own = own_label(mail.message)
    writer = mail.message.sender.name if mail.message.sender else ""
    if fold(name) in PLACES:
        return False  # "o cliente de Barueri": where it is
    said = f"{mail.message.subject}\n{mail.message.text[:4000]}"
    if re.search(
        rf"\b(?i:clients?|clientes?|clienti|kunden?|klant)\b[^.,!?\n]{{0,30}} (?:in|em|en|à|te) (?:[A-ZÀ-Þ]\w+ ){{0,2}}{re.escape(name)}\b",
        said,
    ):
        return False  # "um cliente de e-commerce em Fazenda Rio Grande"
    if stands_for(name, mail.title or "") or _is_where(name, mail.message.text):
        return False
    return not hints(own or "?", name) and not _of_the_title(name, _post(mail)) and fold(name) not in fold(writer)


def _is_where(name: str, text: str) -> bool:
    """Whether `text` says "in Tamworth", and nothing that one says of a firm."""
    if " " in name and fold(name) not in PLACES:
        return False  # "Declan in Shannonbridge Creameries"
    return bool(re.search(rf"\b(?:in|near|nr\.?|outside|around|nahe) {re.escape(name)}\b", text)) and not acts([name], text)


def _of_the_title(name: str, title: str) -> bool:
    """Whether `name` is words of the post, as of an "Ingeniero de Proyectos Hidráulicos"; a house that a subject only adds to it is none: "saldatore
    Officine Tonon"."""
    behind = " " in name and fold(title).endswith(f" {fold(name)}") and not JOB.search(name)
    behind = behind and not re.search(
        rf"\b(?:de|del|di|du|da|do|of|en|in|para|for|für|van) {re.escape(fold(name))}$", fold(title)
    )
    return fold(name) in fold(title) and not behind
