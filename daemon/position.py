"""Which firm: read from one mail's names, subject, text and domain. Pure.

`company(message)` answers with words that the mail itself has, or None. Every place where a name may stand gives a candidate with a
weight; places that agree add up, and a lone weak one is not enough. phrases.py has the places, firms.py cleans a name; titles.py does the
same for the position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.boards import before_carrier, carrier, employers, is_board, of_employers, on_behalf, service
from daemon.deciders import deciders
from daemon.domains import TRADE, from_label, spelled, spelled_by
from daemon.eastern_firms import houses, of_writer
from daemon.eastern_names import NICKNAME, is_office
from daemon.firms import LEGAL, NAMED, clean_company, firm_key, hints, left_out, own_label, same_company, spells
from daemon.houses import KIND, SMALL_HOUSE, departmental, house, of_a_house
from daemon.jobs import JOB
from daemon.matter import unprefixed
from daemon.names import DEPARTMENTS, SHOPS, fold, known_first, squeeze
from daemon.people import person
from daemon.phrases import IN_BODY, IN_SUBJECT, TEAM_LINE, TEAM_PREFIX
from daemon.signatures import another_signs, signatory
from daemon.values import Person
from daemon.vetting import initials, named_by, office, only, shortens, vetted

__all__ = ["company"]


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    weight: float
    told: bool = False  # said of the application, in words ("applying to Halden"), not only shown


def _candidates(message: Message, signed: Person | None) -> Iterator[_Candidate]:
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
            and _is_person(human["who"], message, signed)
        ):
            name = clean_company(human["firm"])
            if (
                name
                and not office(name)
                and not departmental(name)
                and not _is_person(human["firm"], message, signed)
                and not _PRONOUNS.search(shown)
                and not (
                    shown[human.end("who")] == ","
                    and (re.fullmatch("[A-Z]{2,4}", name) or JOB.fullmatch(name.split()[-1]))
                    and not hints(own, name)
                )  # "Bruno Heitz, CPE", "Philippa Hollis, Clerk"
            ):
                yield _Candidate(name, 4.0)
        elif _is_person(shown, message, signed):
            pieces = shown.split()
            if (
                len(pieces) == 2
                and re.search(r"[\u3040-\u9fff]", shown)
                and (who := person(shown))
                and not (who.first or is_office(pieces[0]))
            ):
                yield _Candidate(clean_company(pieces[0]) or pieces[0], 3.0)  # "小麦堂 吉永": the house, then who writes
        elif (name := clean_company(shown)) and not (office(name) or departmental(name) or NICKNAME.fullmatch(name)):
            yield _Candidate(name, 3.5)
    subject = unprefixed(message.subject)
    for weight, pattern in IN_SUBJECT:
        for found in pattern.finditer(subject):
            name = named_by(found)
            # "Leiterin Kundendienst – unser Telefonat": a title begins with its noun
            if name and (weight > 2.5 or " " not in name or hints(own, name) or not JOB.fullmatch(name.split()[0])):
                yield _Candidate(name, weight, weight >= 4.0)
    if re.search(r",\s|\s[-–—|·]\s", subject) and (name := house(subject)):
        yield _Candidate(name, 2.5)  # "Respuesta a su postulación, Colegio San Alberto"
    for small in SMALL_HOUSE.finditer(subject):
        yield _Candidate(small["c"], 2.5)
    seen: set[str] = set()
    body = re.sub(r"(?<=[^\n]{50})\n(?=\S)", " ", message.text[:6000])  # a wrapped line goes on
    for weight, pattern in IN_BODY:
        for found in pattern.finditer(body):
            name = named_by(found)
            if name:  # said again adds little
                yield _Candidate(name, weight if firm_key(name) not in seen else 0.5, weight >= 3.0)
                seen.add(firm_key(name))
    lines = [line.strip(" *_|\t") for line in message.text.split("\n") if line.strip()]
    for above, line in zip(["", *lines][-11:], lines[-10:], strict=False):
        if len(line) > 90:
            continue
        for piece in re.split(r"[,.]\s+|\s*[|•·()]\s*|\s[-–—]\s", line):  # "Director, Mossop Lettings", at mossoplets.example
            if (
                re.fullmatch(NAMED, piece)
                and hints(own, piece)
                and not _is_person(piece, message, signed)
                and (name := vetted(piece))
            ):
                yield _Candidate(name, 3.0)
        if own and line.islower() and squeeze(line) == squeeze(own) and len(own) > 3:
            yield _Candidate(line, 3.0)  # "kellerwerk", as they write it
        # "teamcoach De Meander", at demeander-thuiszorg.example
        posted = re.match(rf"^(?P<t>[^\W\d_][\w-]+(?: [^\W\d_][\w-]*){{0,3}}?) (?P<c>{NAMED})$", line)
        if posted and JOB.search(posted["t"]) and hints(own, posted["c"]) and (name := vetted(posted["c"])):
            yield _Candidate(name, 3.0)
        team = TEAM_LINE.match(line) or TEAM_PREFIX.match(line)
        titled = re.match(rf"^(?P<t>[^,|–—@]{{3,60}})(?P<by>,| \||\s[-–—@]| at) (?P<c>{NAMED})$", line)
        if team:
            if name := vetted(team["c"]):
                yield _Candidate(name, 3.0)
        elif (footer := _FOOTER.match(line)) and not re.search(
            r"(?i)^(?:geschäftsführ|vorstand|registered|komplement|sitz)", line
        ):
            if (name := clean_company(footer["c"])) and not _is_person(name, message, signed):
                yield _Candidate(name, 3.0)
        elif (name := house(line)) and not _is_person(line, message, signed):
            yield _Candidate(name, 3.0)
        elif titled:
            if (
                (JOB.search(titled["t"]) or only(titled["t"], DEPARTMENTS))
                and (name := vetted(titled["c"]))
                and not departmental(name)
            ):
                # "Manager, Administration": what follows a comma is a department as often as the house
                yield _Candidate(name, 3.0 if LEGAL.search(titled["c"]) else 1.5 if titled["by"] == "," else 2.5)
            elif name := _beside_the_writer(titled, message, signed):
                yield _Candidate(name, 2.5)
        elif (
            re.fullmatch(NAMED, line)
            and line != lines[0]
            and not _is_person(line, message, signed)
            and not JOB.search(line)
            and (name := vetted(line))
        ):
            # below what the writer does stands the house
            yield _Candidate(name, 2.5 if JOB.search(above) and len(above) < 60 else 1.5)
    if is_board(message):
        for called in employers(message):
            if name := vetted(called):
                yield _Candidate(name, 4.0, True)
    for called, weight, said in houses(message):
        if name := clean_company(called):
            yield _Candidate(name, weight, said)


# "Voßkühler Medizintechnik GmbH", "© Workfinch Ltd. Terms": a line that begins with a firm and its legal form
_FOOTER = re.compile(rf"^(?:©|\(c\)|Copyright|\d{{4}}|\s)*(?P<c>{NAMED}){LEGAL.pattern}")
_PRONOUNS = re.compile(r"(?i)\((?:she|he|they|sie|er|elle)\b|, (?:Dr|Prof)\b")


def _is_person(text: str, message: Message, signed: Person | None) -> bool:
    """Whether `text` names a human: by itself, or because the human who signed is called so."""
    if fold(text.split(" ", maxsplit=1)[0]) in SHOPS:
        return False  # "Garage Peltier Père et Fils", signed "M. Peltier"
    if who := person(text, message.sender.email if message.sender else None):
        if message.sender and text == message.sender.name and another_signs(who, signed, message.sender.email):
            return False
        # "Strudlwerk", signed by Magdalena Fürnsinn, is a firm
        known = signed and (signed.last or (known_first(signed.first) and signed.first[:2] != who.first[:2]))
        return bool(who.last) or known_first(who.first) or not known or fold(who.first) in fold(signed.full if signed else "")
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
    name = vetted(line["c"]) if line["by"] != " at" and _is_person(line["t"], message, signed) else None
    return name if name and " " in name and not departmental(name) and not _is_person(name, message, signed) else None


_FAMILY = re.compile(r"(?:Fam\.|Familie|Familj(?:en)?|Famille|Familia|Famiglia|Rodzina) \w+$")


def _carried(message: Message) -> bool:
    """Whether the display name says that somebody else carries the mail: "Gemeente Waardrecht via WerkenVoorGemeenten"."""
    return bool(message.sender and carrier(message.sender.name) != message.sender.name)


def _own(message: Message, forms: dict[str, dict[str, float]], speaks_for_others: bool) -> list[str]:
    """The candidates whose names the sender's own domain spells; none for an agency, a relay or a board, which speak for others."""
    own = squeeze(
        re.sub(
            r"(?<=\w{4})[-_](?:rh|hr|rrhh|jobs?|careers?|recrut\w+|emplois?|empleos?|empregos?|lavoro)$", "", own_label(message)
        )
    )
    if speaks_for_others or len(own) < 4 or of_employers(message) or _carried(message) or TRADE.search(own):
        return []
    keys = {key: squeeze(key) for key in forms}
    shown = clean_company(message.sender.name) if message.sender and kind(message.sender) is Kind.NO_REPLY else None
    if shown and not any(len(word) > 2 and word in own for word in re.findall(r"[a-z0-9]+", fold(shown))):
        return []  # a robot that shows another name than its domain's carries somebody else's mail
    spelt = [
        key
        for key, bare in keys.items()
        if len(bare) >= 4 and (own.startswith(bare) or bare.startswith(own) or bare.endswith(own))
    ]
    # "Larkfield Garden Centres", at larkfieldgardens.example, is the firm, and "Thornley Bridge", where it has a shop, is not
    return spelt or [key for key in keys if any(len(form.split()) > 1 and hints(own, form) for form in forms[key])]


def company(message: Message, agency: bool = False, carried: bool = False) -> str | None:
    """The firm that the application was for, as this mail names it; None when it doesn't, or an agency keeps it to itself.

    `agency`: who wrote finds people for others. `carried`: the words of the mail make it likely that somebody between sent it, of whatever kind.
    """
    signed = signatory(message)
    name = _told(message, agency, carried, signed)
    if name and _only_signed(name, message, signed):
        return None
    return name and _with_kind(_with_article(name, message), message)


def _only_signed(name: str, message: Message, signed: Person | None) -> bool:
    """Whether `name` is the writer's own, and said nowhere else: "F. Ladoux", at ladoux-tp.example, whose firm may be called otherwise."""
    own = squeeze(own_label(message))
    if not signed or fold(name) != fold(signed.last) or own in ("", squeeze(fold(name))):
        return False
    said = (message.subject, *(line for line in message.text.split("\n") if len(line.split()) > 4))
    return not any(fold(name) in fold(line) for line in said)


def _with_kind(name: str, message: Message) -> str:
    """`name` with what it is, where the mail calls it so."""
    shown = clean_company(message.sender.name) if message.sender else None
    if shown and of_a_house(shown) and shown.endswith(f" {name}") and len(shown.split()) < 4:
        return shown  # "Tartak Wilk", and "Wilk" at wilk.example
    text = re.sub(r"\s+", " ", f"{message.sender.name if message.sender else ''} | {message.subject} | {message.text[:6000]}")
    for found in re.finditer(rf"{re.escape(name)}(?!\w)", text):
        if before := _KIND_BEFORE.search(text[max(0, found.start() - 60) : found.start()]):
            return before[0] + name
    return name


_KIND_BEFORE = re.compile(rf"\b(?:{KIND}) (?:(?:Les?|La|L['’]) ?)?$")


def _with_article(name: str, message: Message) -> str:
    """`name` with its own article, where text and domain both have it: "La Bobine Verte", at labobineverte.example."""
    shown = f"{message.sender.name if message.sender else ''}\n{message.subject}\n{message.text}"
    if name not in shown and (elided := re.search(r" (?:[dl]['’])?".join(map(re.escape, name.split())), shown)):
        return elided[0]  # "Hôtel d'Aigueval", at hotel-aigueval.example
    own = squeeze(own_label(message))
    whole = re.findall(rf"\b(?:La|Le|Les|El|Los|Las|Il|Lo|De|Het|The) {re.escape(name)}(?!\w)", shown)
    return next((one for one in whole if own.startswith(squeeze(fold(one))[:12])), name)


_ACTS = (
    r"(?:at|with|from|by|to|bei|von|chez|bij|presso) {0}(?! (?:site|shop|branch|office|depot|store|team|area))\b|(?<!in )(?<!near )(?<!around )\b{0}(?:['’]s\b|,)? (?:has|have|had|went|go(?:es|ne)?|decided|came|said|picked|"
    r"chose|chosen|offered|wants?|liked|loved|took|are|were|is|was|felt|rang|will|would|won['’]t|hat|haben|ist|sind|a|ont|heeft|hebben|ha)\b"
)


def _acts(name: str, message: Message) -> bool:
    """Whether the text says of `name` what one says of people: "Northway had room for four". A place is only somewhere."""
    return bool(re.search(_ACTS.format(re.escape(name)), message.text))


# "la vacante de Auxiliar de Despachos en Transandina": where one applied, not by which road
_AT_HOUSE = r"\b(?:at|en|bei|beim|chez|presso|bij|em|na|no|hos|w|we) (?:(?:the|la|le|el|der|dem|de|het|o|a) )?{0}\b"


def _not_the_senders(found: Sequence[_Candidate], message: Message) -> list[_Candidate]:
    """`found` without the names that the sender's domain has, unless the text says of one that it was applied to. A system shows the employer's."""
    own = own_label(message)

    def mine(name: str) -> bool:
        return bool(own and (hints(own, name) or spelled_by(own, firm_key(name))))

    told = any(mine(c.name) and (c.told or re.search(_AT_HOUSE.format(re.escape(c.name)), message.text)) for c in found)
    return list(found) if told else [c for c in found if not mine(c.name)]


def _told(message: Message, agency: bool, between: bool, signed: Person | None) -> str | None:
    human = bool(message.sender and _is_person(message.sender.name, message, signed))
    scores: dict[str, float] = {}
    told: dict[str, float] = {}
    forms: dict[str, dict[str, float]] = {}
    found = [*_candidates(message, signed), *(_Candidate(name, weight) for name, weight in spelled(message, vetted))]
    if message.sender and (is_board(message) or _carried(message)):
        board = firm_key(carrier(message.sender.name))  # a job board speaks for an employer: its own name is not the firm's
        found = [c for c in found if not (board and same_company(c.name, board))]
    if carried := service(message):
        found = [c for c in found if not same_company(c.name, carried)]
    if agency or between or is_board(message):
        found += [_Candidate(name, 4.0, True) for name in dict.fromkeys(deciders(message))]
    if between and not agency:
        found = _not_the_senders(found, message)
    own = own_label(message)
    for candidate in found:
        key = firm_key(candidate.name)
        if not key or candidate.weight <= 0:
            continue
        if (
            own and candidate.weight < 2 and (spells(own, candidate.name) or initials(candidate.name) == own)
        ):  # "Ngata & Sons Electrical" below the name, at ngataelectrical.example
            candidate = replace(candidate, weight=candidate.weight + 1.5)
        if agency and own:
            if spelled_by(own, key) or hints(own, candidate.name) or of_writer(candidate.name, message):
                continue  # who finds people for others is not the firm
            if (
                candidate.weight < 2
                and candidate.name in message.subject
                and (" " in candidate.name or _acts(candidate.name, message))
            ):
                candidate = replace(candidate, weight=candidate.weight + 1.0)
        home = next((k for k in scores if k == key or same_company(k, key)), key)
        home = next((k for k in scores for form in forms[k] if left_out(form, candidate.name)), home)
        scores[home] = scores.get(home, 0.0) + candidate.weight
        told[home] = told.get(home, 0.0) + (candidate.weight if candidate.told else 0.0)
        forms.setdefault(home, {})
        forms[home][candidate.name] = forms[home].get(candidate.name, 0.0) + candidate.weight
    if not scores:
        return None if agency or between else from_label(message, human)
    # who writes from a domain that spells its name is the firm, whatever else is named
    ours = _own(message, forms, agency or between or bool(carried))
    robot = message.sender and kind(message.sender) is Kind.NO_REPLY
    if robot and not any(told[k] for k in ours) and any(told[k] >= 4.0 for k in scores):
        ours = []  # a board that nobody applies to: "Workfinch <no-reply@workfinch.example>", "your application to Hobday Haulage"
    best = max(ours or scores, key=lambda k: scores[k])
    full = next((k for k in scores for n in forms[k] for short in forms[best] if shortens(short, n)), None)
    if full and scores[full] >= 2.5:
        best = full  # "PDB" is "Paramount Deccan Bank"
    if not ours and not told[best] and message.sender and not human and kind(message.sender) is not Kind.ROLE:
        # a board or relay that shows itself; the firm is the one that the words are about, more than once
        often = {
            k: v
            for k, v in told.items()
            if v >= 3.0 and sum(text.count(n) for n in forms[k] for text in (message.subject, message.text)) > 1
        }
        best = max(often, key=lambda k: told[k]) if often else best
    if scores[best] < 2.5:
        return None if agency or between else from_label(message, human)
    # the fullest form that has real weight: "Halden Robotics" rather than "Halden"
    heavy = max(forms[best].values())
    fair = [n for n, w in forms[best].items() if w >= min(1.5, heavy)]
    name = max(fair, key=lambda n: (not n.isupper() or len(n) < 5, len(n.split()) <= 5, forms[best][n] + 0.7 * len(n.split())))
    # "Willowby Council" in From is "Willowby Borough Council" where it signs
    whole = [n for n in forms[best] if len(n.split()) > len(name.split()) and left_out(n, name)]
    return max(whole, key=len, default=name)
