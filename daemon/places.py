"""Where a firm's name may stand in a mail: display name, subject, text, last lines, what a board says. Pure.

phrases.py has the turns of phrase, firms.py cleans a name, vetting.py tells it from a title or a place. Which of the names is the firm's, position.py
settles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.agents import CLIENT_IS, FOR_CLIENT, SPOKEN_OF
from daemon.boards import before_carrier, employers, is_board, on_behalf
from daemon.deciders import deciders
from daemon.domains import spelled
from daemon.eastern_firms import houses
from daemon.eastern_names import NICKNAME, is_office
from daemon.firms import LEGAL, NAMED, calm, clean_company, firm_key, hints, own_label
from daemon.houses import SMALL_HOUSE, departmental, house, of_a_house
from daemon.jobs import JOB
from daemon.matter import unprefixed
from daemon.names import DEPARTMENTS, SHOPS, fold, is_freemail, known_first, squeeze
from daemon.people import person
from daemon.phrases import IN_BODY, IN_SUBJECT, TEAM_LINE, TEAM_PREFIX, joined, unwrapped
from daemon.signatures import another_signs
from daemon.values import Person
from daemon.vetting import named_by, office, only, vetted

__all__ = ["Candidate", "Place", "candidates", "is_person"]


class Place(StrEnum):
    """Where a name stands, or how it came up."""

    SHOWN = "shown"  # in the display name of From
    SUBJECT = "subject"
    TEXT = "text"
    END = "end"  # in the last lines
    BOARD = "board"  # as the employer that a board or a system speaks for, or by a Japanese or Chinese turn of phrase
    DOMAIN = "domain"  # its words spell the sender's domain
    DECIDER = "decider"  # the text says that it did something
    CLIENT = "client"  # as an agent names a client


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be the firm's. `weight`: how telling the turn of phrase or the place is by hand: 0.5 (said again), 1 (may be chance), 4 and more (that
    is how one says it). `told`: said of the application, in words ("applying to Halden"), not only shown.
    """

    name: str
    weight: float
    told: bool = False
    place: Place = Place.TEXT


def candidates(message: Message, signed: Person | None) -> Iterator[Candidate]:
    """Every name that may be the firm's, once for each place. `signed`: who signed."""
    yield from _shown(message, signed)
    yield from _in_subject(message)
    yield from _in_text(message)
    yield from _in_fields(message)
    yield from _last_lines(message, signed)
    yield from _of_boards(message)
    free = bool(message.sender and is_freemail(message.sender.domain))
    yield from (
        Candidate(name, weight, False, Place.DOMAIN)
        for name, weight in spelled(message, vetted)
        if not (free and _of_a_human(name, message, signed))  # there most are called like whoever writes
    )
    yield from (Candidate(name, 4.0, True, Place.DECIDER) for name in dict.fromkeys(deciders(message)))
    yield from (Candidate(name, 3.0, True, Place.CLIENT) for name in _clients(message))


def _of_a_human(name: str, message: Message, signed: Person | None) -> bool:
    """Whether the words that spell a mailbox at a mail service are its owner's: "Cottrill Haulage" says more than Pete Cottrill."""
    shown = f"{message.sender.name if message.sender else ''} {signed.full if signed else ''}"
    words = fold(name).split()
    return known_first(name.split(maxsplit=1)[0]) or set(words) <= set(fold(shown).split())


def _shown(message: Message, signed: Person | None) -> Iterator[Candidate]:
    address, own = message.sender, own_label(message)
    if address and address.name:
        shown = on_behalf(re.sub(r"^[\"']|[\"']$", "", address.name))
        shown = before_carrier(shown)  # "Sofiane (Tambouille) via Recrutix"
        human = re.match(
            r"^(?P<who>.{2,40}?)(?:\s+(?P<by>at|@|from|von|bei|chez|de|from the|of|z|ze|på|från)\s+|\s*[|•·]\s*|\s+[-–—]\s+|"
            r",\s+|\s*\()(?P<firm>[^()\s][^()]*)\)?$",
            shown,
        )
        reversed_ = bool(human and signed and fold(human["firm"]) in fold(signed.full))  # "Siebenkäs, Lothar"
        surname = human and own and not hints(own, human["firm"]) and own not in squeeze(fold(human["firm"]))
        # "Anke de Wit" is called so, and "Ola z Zwrotki" works for Zwrotka
        surname = human and surname and (human["by"] in ("z", "ze") or (human["by"] == "de" and " " not in human["firm"]))
        if (
            human
            and not reversed_
            and not surname
            and not known_first(human["firm"].split()[0])
            and is_person(human["who"], message, signed)
        ):
            name = clean_company(human["firm"])
            if (
                name
                and not office(name)
                and not departmental(name)
                and not is_person(human["firm"], message, signed)
                and not _PRONOUNS.search(shown)
                and not (
                    shown[human.end("who")] == ","
                    and (re.fullmatch("[A-Z]{2,4}", name) or JOB.fullmatch(name.split()[-1]))
                    and not hints(own, name)
                )  # "Bruno Heitz, CPE", "Philippa Hollis, Clerk"
            ):
                yield Candidate(name, 4.0, place=Place.SHOWN)
        elif is_person(shown, message, signed):
            pieces = shown.split()
            if (
                len(pieces) == 2
                and re.search(r"[\u3040-\u9fff]", shown)
                and (who := person(shown))
                and not (who.first or is_office(pieces[0]))
            ):
                yield Candidate(
                    clean_company(pieces[0]) or pieces[0], 3.0, place=Place.SHOWN
                )  # "小麦堂 吉永": the house, then who writes
        elif (name := clean_company(_HEADS.sub("", shown) if kind(address) is Kind.ROLE else shown)) and not (
            office(name) or departmental(name) or NICKNAME.fullmatch(name)
        ):
            yield Candidate(name, 3.5, place=Place.SHOWN)


def _in_subject(message: Message) -> Iterator[Candidate]:
    own = own_label(message)
    subject = unprefixed(message.subject)
    for weight, pattern in IN_SUBJECT:
        for found in pattern.finditer(subject):
            name = named_by(found)
            # "Leiterin Kundendienst – unser Telefonat": a title begins with its noun
            if name and (weight > 2.5 or " " not in name or hints(own, name) or not JOB.fullmatch(name.split()[0])):
                yield Candidate(name, weight, weight >= 4.0, place=Place.SUBJECT)
    if re.search(r",\s|\s[-–—|·]\s", subject) and (name := house(subject)):
        yield Candidate(name, 2.5, place=Place.SUBJECT)  # "Respuesta a su postulación, Colegio San Alberto"
    for small in SMALL_HOUSE.finditer(subject):
        yield Candidate(small["c"], 2.5, place=Place.SUBJECT)


def _in_text(message: Message) -> Iterator[Candidate]:
    seen: set[str] = set()
    body = unwrapped(message.text[:6000])
    head = calm(body.lstrip().partition("\n")[0].strip(" *_|\t"))
    if len(head) < 70 and (name := house(head)) and fold(name) == fold(head):
        yield Candidate(name, 3.0, place=Place.TEXT)  # a letterhead: "AYUNTAMIENTO DE VILLAR DEL SANTO"
    for weight, pattern in IN_BODY:
        for found in pattern.finditer(body):
            name = named_by(found)
            if name and not _of_a_post(body[: found.start("c")]):  # said again adds little
                yield Candidate(name, weight if firm_key(name) not in seen else 0.5, weight >= 3.0, place=Place.TEXT)
                seen.add(firm_key(name))
    for small in SMALL_HOUSE.finditer(body):  # "presso la parafarmacia Verdesalute di Sassuolo"
        if _AT.search(body[max(0, small.start() - 16) : small.start()]):
            yield Candidate(small["c"], 3.0, True, place=Place.TEXT)


_AT = re.compile(
    r"\b(?:presso (?:la |il |lo |l['’])?|chez (?:la |le |l['’])?|per (?:la|il|lo|l['’]) ?|(?:en|para) (?:el|la) |(?:na|no|para a|para o) |pour (?:la |le |l['’]))$"
)


def _of_a_post(before: str) -> bool:
    """Whether what stands `before` a name makes it the field of a post: "Especialista en Compras Indirectas"."""
    of = re.search(r"(?<!\w)(\w+)\s(?:en|in|of|für|em)\s$", before[-40:])
    return bool(of and JOB.fullmatch(of[1]))


# a line of a form, or two cells of a table: "Employer: Wrekindale Hospitals NHS Trust", "Entreprise : Soléane Énergies, Villeurbanne"
_EMPLOYER = (
    r"employer|arbeitgeber(?:in)?|employeur|empleador|empregador|datore di lavoro|werkgever|arbetsgivare|pracodawca|işveren"
)
_FIELD = re.compile(
    rf"(?im)^[ *_>|•-]*(?:(?:{_EMPLOYER}|(?:hiring |name of )?(?:company|organi[sz]ation)(?: name)?|(?:ausbildungs)?betrieb|unternehmen|firma|dienststelle|einrichtung|entreprise|"
    rf"société|établissement|empresa|entidade?|azienda|ente|bedrijf|organisatie|företag|şirket|firma adı)(?:[ *_\t]*[:：|][ *_\t]*|\t+|\n(?=.{{2,60}}\n))|(?:{_EMPLOYER}) (?!brand|relation|liab))"
    rf"(?-i:(?P<c>{NAMED}))(?=[ *_|]*(?:$|[,;(/|·•]| [-–—] ))"
)


def _in_fields(message: Message) -> Iterator[Candidate]:
    for found in _FIELD.finditer(message.text[:6000]):
        if name := vetted(found["c"]):
            yield Candidate(name, 5.0, True, place=Place.TEXT)


def _last_lines(message: Message, signed: Person | None) -> Iterator[Candidate]:
    own = own_label(message)
    lines = [line.strip(" *_|\t") for line in message.text.split("\n") if line.strip()]
    for above, line in zip(["", *lines][-11:], lines[-10:], strict=False):
        if len(line) > 90:
            continue
        for piece in re.split(
            r"(?:,|(?<!\bDr)(?<!\bSt)(?<!\bProf)(?<!\bInh)\.)\s+|\s*[|•·()]\s*|\s[-–—]\s", line
        ):  # "Director, Mossop Lettings", at mossoplets.example
            if (
                re.fullmatch(NAMED, piece)
                and hints(own, piece)
                and not is_person(piece, message, signed)
                and (name := vetted(piece))
            ):
                yield Candidate(name, 3.0, place=Place.END)
        small = re.split(r"\s*[(|·•,–—]\s*", line, maxsplit=1)[0]
        if own and small.islower() and squeeze(small) == squeeze(own) and len(own) > 3:
            yield Candidate(small, 3.0, place=Place.END)  # "kellerwerk", as they write it
        # vetted() lets no given name stand alone, and a firm may be called "Penny"
        behalf = _SENT_FOR.search(line)
        if behalf and (name := clean_company(re.split(r"(?<=\w\w)[.!?]\s", behalf["c"], maxsplit=1)[0].rstrip("."))):
            yield Candidate(name, 4.0, True, place=Place.BOARD)
        # "teamcoach De Meander", at demeander-thuiszorg.example
        posted = re.match(rf"^(?P<t>[^\W\d_][\w-]+(?: [^\W\d_][\w-]*){{0,3}}?) (?P<c>{NAMED})$", line)
        if posted and JOB.search(posted["t"]) and hints(own, posted["c"]) and (name := vetted(posted["c"])):
            yield Candidate(name, 3.0, place=Place.END)
        led = _LEADS_THE_HOUSE.match(line)
        if led and JOB.search(led["t"]) and (name := house(led["c"])):
            yield Candidate(name, 3.0, place=Place.END)  # "Directeur du Laboratoire Hydrosol"
        team = TEAM_LINE.match(line) or TEAM_PREFIX.match(line)
        titled = re.match(rf"^(?P<t>[^,|–—@]{{3,60}})(?P<by>,| \||\s[-–—@]| at) (?P<c>{NAMED})$", line)
        if team:
            if name := vetted(team["c"]):
                yield Candidate(name, 3.0, place=Place.END)
        elif (footer := _FOOTER.match(line)) and not re.search(
            r"(?i)^(?:geschäftsführ|vorstand|registered|komplement|sitz)", line
        ):
            if (name := clean_company(footer["c"])) and not is_person(name, message, signed):
                yield Candidate(name, 3.0, place=Place.END)
        elif (name := house(line)) and not is_person(line, message, signed):
            yield Candidate(name, 3.0, place=Place.END)
        elif titled:
            if (
                (JOB.search(titled["t"]) or only(titled["t"], DEPARTMENTS))
                and (name := vetted(titled["c"]))
                and not departmental(name)
            ):
                # "Manager, Administration": what follows a comma is a department as often as the house
                yield Candidate(name, 3.0 if LEGAL.search(titled["c"]) else 1.5 if titled["by"] == "," else 2.5, place=Place.END)
            elif name := _beside_the_writer(titled, message, signed):
                yield Candidate(name, 2.5, place=Place.END)
        elif (
            re.fullmatch(NAMED, line)
            and line != lines[0]
            and not is_person(line, message, signed)
            and (not JOB.search(line) or _OF_MANY.search(line))
            and (name := clean_company(line) if _OF_MANY.search(line) else vetted(line))
        ):
            # below the writer, or what they do, stands the house
            below = (
                (JOB.search(above) and len(above) < 60)
                or (signed and re.match(rf"{re.escape(fold(signed.full))}(?:,|$)", fold(above)))
                or only(above, DEPARTMENTS)
            )
            yield Candidate(name, 2.5 if below else 1.5, place=Place.END)


def _of_boards(message: Message) -> Iterator[Candidate]:
    if is_board(message):
        for called in employers(message):
            if name := vetted(called):
                yield Candidate(name, 5.0, True, place=Place.BOARD)
    for called, weight, said in houses(message):
        if name := clean_company(called):
            yield Candidate(name, weight, said, place=Place.BOARD)


def _clients(message: Message) -> Iterator[str]:
    text = joined(message.text[:6000])
    for pattern, said in ((CLIENT_IS, message.text[:6000]), *((spoken, text) for spoken in (FOR_CLIENT, *SPOKEN_OF))):
        for found in pattern.finditer(said):
            if name := vetted(found["firm"]):
                yield name


# houses that are called by those who work there: "Hitz Bundi Parpan Architekten"
_OF_MANY = re.compile(
    r"\w \w.* (?:Architekten|Architects|Architectes|Architetti|Arquitectos|Arquitetos|Architecten|Ingenieure|Ingegneri|Rechtsanwälte|Anwälte|Steuerberater|Notare|Partner|Avocats|Avvocati|Abogados|Advogados|Advocaten|Solicitors|Engineers|Designers)$"
)
_LEADS_THE_HOUSE = re.compile(
    rf"(?P<t>[^,|\n]{{3,40}}?) (?:du|de la|de l['’]|of(?: the)?|des|der|van(?: het| de)?|del|della|dell['’]|do|da) ?(?P<c>{NAMED})$"
)
# "Sent via Trampoo on behalf of Penny"
_SENT_FOR = re.compile(
    rf"(?i:\b(?:sent|verschickt|versandt|versendet|gesendet|inviato|envoyé|enviad[oa]|verzonden|skickat|wysłane)\b[^.!?]{{0,30}}\b(?:on behalf of|im (?:auftrag|namen) (?:von|der|des)|per conto di|pour le compte de|au nom de|por cuenta de|en nombre de|em nome d[aeo]|namens|på uppdrag av|w imieniu)) (?P<c>{NAMED})"
)
# "Voßkühler Medizintechnik GmbH", "© Workfinch Ltd. Terms": a line that begins with a firm and its legal form
_FOOTER = re.compile(rf"^(?:©|\(c\)|Copyright|\d{{4}}|\s)*(?P<c>{NAMED}){LEGAL.pattern}")
# "Larkbeck House Manager", at manager@
_HEADS = re.compile(r"\s(?:Manager|Reception|Administrator|Secretary|Office Manager|Headteacher|Principal)$")
_PRONOUNS = re.compile(r"(?i)\((?:she|he|they|sie|er|elle)\b|, (?:Dr|Prof)\b")


def is_person(text: str, message: Message, signed: Person | None) -> bool:
    """Whether `text` names a human: by itself, or because the human who signed is called so."""
    if fold(text.split(" ", maxsplit=1)[0]) in SHOPS:
        return False  # "Garage Peltier Père et Fils", signed "M. Peltier"
    if who := person(text, message.sender.email if message.sender else None):
        if message.sender and text == message.sender.name and another_signs(who, signed, message.sender.email):
            return False
        # "Strudlwerk", signed by Magdalena Fürnsinn, is a firm
        known = signed and (signed.last or (known_first(signed.first) and signed.first[:2] != who.first[:2]))
        return bool(who.last) or known_first(who.first) or not known or fold(who.first) in fold(signed.full if signed else "")
    if signed and fold(text) == fold(signed.full):
        return True  # "sam", at sam@quillwork.example
    words, own = fold(text).split(), own_label(message)
    if message.sender and text == message.sender.name and len(words) == 2:
        local = message.sender.email.partition("@")[0]
        if re.fullmatch(rf"{re.escape(words[0][:1])}[._-]?{re.escape(words[1])}", local) and words[1] not in own:
            return True  # "Ab Groen", a.groen@kerfsma.example
        if fold(message.text).rstrip().rpartition("\n")[2].strip(" ,") == words[0] and words[1] in own:
            return True  # "Hinnerk Ohlenbusch", signed "Hinnerk"
    if _FAMILY.match(text):
        return True
    return bool(signed and signed.last and len(words) > 1 and fold(signed.full) in fold(text) and not of_a_house(text))


def _beside_the_writer(line: re.Match[str], message: Message, signed: Person | None) -> str | None:
    """The house behind the writer's name in a last line: "Solène Cadiou, GAEC des Trois Chênes"; never a lone word, which may be a town."""
    name = vetted(line["c"]) if line["by"] != " at" and is_person(line["t"], message, signed) else None
    return name if name and " " in name and not departmental(name) and not is_person(name, message, signed) else None


_FAMILY = re.compile(r"(?:Fam\.|Familie|Familj(?:en)?|Famille|Familia|Famiglia|Rodzina) \w+$")
