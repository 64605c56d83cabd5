"""How a mail greets its reader, and who signed it. Pure; one mail's words in, persons out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from classifier.message import Address, Message
from daemon.addresses import Kind, fits, kind
from daemon.eastern import WIDE, introduced
from daemon.eastern_names import NICKNAME
from daemon.farewells import last_line
from daemon.formulas import CLOSING, GREETING
from daemon.jobs import JOB
from daemon.names import TEAMS, fold, is_freemail, is_relay, known_first, squeeze, vocabulary
from daemon.people import ACADEMIC, FEMALE, MALE, named, person, same
from daemon.values import Owner, Person

__all__ = ["Salutation", "of_the_house", "salutation", "sender", "signatory", "signature"]

# where a salutation ends; a title's point is no end: "Exma. Senhora Dra. Inês Vasques, ..."
_TITLES = ("Dr", "Dra", "Mr", "Ms", "Mrs", "Mme", "Prof", "Profa", "Sr", "Sra", "Srta", "Eng", "Arq", "Ing", "Dott", "Sig", "Lic")
_END = re.compile(r"[,!:;.](?=\s|$)(?<!\b[A-Z]\.)" + "".join(rf"(?<!\b{title}\.)" for title in _TITLES))
_BELOW = re.compile(r"(?i)^(?:senhora?|señora?|sra?\.)$")
_NOBODY = vocabulary("applicant candidate bewerber bewerberin sir madam all kandidat candidat candidato candidata senhor senhora")
_GREETED_FORMAL = re.compile(rf"^(?:{FEMALE}|{MALE})\b|^{ACADEMIC}\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Salutation:
    """How a mail greets its reader. `person`: None for "Dear applicant". `formal`: by surname or title; None: not told."""

    person: Person | None
    formal: bool | None


def salutation(text: str) -> Salutation:
    """The salutation in the first lines of `text`."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:5]
    for line, following in zip(lines[:4], [*lines[1:], ""], strict=False):
        if found := re.match(r"^(?P<name>[\u3400-\u9fff\u3040-\u30ff\s]{2,14}?)\s*(?:様|さま|さん|先生|女士|小姐|同学)", line):
            return Salutation(person(found["name"]), True)
        found = GREETING.match(line)
        if not found:
            continue
        below = f" {following}" if _BELOW.search(found["rest"]) else ""  # "Exmo. Senhor", and the name on the next line
        rest = _END.split(found["rest"] + below, maxsplit=1)[0].strip(" ,!")
        rest = re.sub(r"(?i)\s+(?:bey|hanım|kollege|kollegin)$", "", rest)
        formal = bool(_GREETED_FORMAL.match(rest)) or bool(re.search(r"(?i)\b(?:bey|hanım)\b", found["rest"]))
        who = person(rest) if rest else None
        plain = len(rest.split()) <= 3 and all(w[:1].isupper() and fold(w) not in TEAMS for w in rest.split())
        if who is None and rest and plain:
            words = rest.split()
            who = Person(words[0], " ".join(words[1:])) if fold(words[0]) not in _NOBODY else None
        if re.match(r"(?i)sehr geehrte|geachte|szanown|sayın|estimad|prezad|exm[oa]|gentile|egregi|spettabile|尊敬的", line):
            formal = True
        return Salutation(
            who,
            True
            if formal
            else False
            if who and re.match(r"(?i)hi|hey|hello|hallo|hej|salut|hola|ciao|ol[áa]|hoi|moin|cześć|selam", line)
            else None,
        )
    return Salutation(None, None)


_OFFICE_LINE = re.compile(
    r"(?i)(?:pour le maire|(?:le|la|il|el|o|a) (?:maire|sindac[oa]|alcald(?:e|esa)|president[ea]|présidente?|director[a]?|diretor[a]?|directeur|directrice|direttore|direttrice|dirigente|secretari[oa]|secretári[oa]|secrétaire|segretari[oa]|dsga|"
    r"chef[ea]?|jef[ea]|responsab\w+|coordinador[a]?|coordenador[a]?|concejal[a]?|vereador[a]?|gerente|proviseure?|principale?|doyenn?e?|recteur|rectrice))\b[^.!?\d]{0,50}$"
)


_SIGNED_FOR = re.compile(
    r"^(?:i\. ?a\.|i\. ?v\.|ppa\.|p\.p\.|gez\.|f(?:i?r)?do\.?(?: (?:electrónicamente|digitalmente))?(?: por)?:?|im auftrag|für die kommission:?|signed|sent by|posted "
    r"by|by)\s+",
    re.IGNORECASE,
)


def _office_signs(lines: list[str], at: int) -> bool:
    """Whether line `at` is the office of whoever signs below it: "O Diretor," and then "Manuel Antunes"."""
    below = _SIGNED_FOR.sub("", lines[at + 1]) if at + 1 < len(lines) else ""
    return bool(_OFFICE_LINE.match(lines[at]) and _SIGNER.fullmatch(below) and not (at and _NAME_ALONE.fullmatch(lines[at - 1])))


def signature(text: str, limit: int = 8) -> list[str]:
    """The lines after the last closing formula ("Kind regards"), or the last short lines where there is none. At most `limit`."""
    lines = [line.strip(" \t*_|>") for line in text.split("\n")]
    lines = [line for line in lines if line]
    for i in range(len(lines) - 1, max(-1, len(lines) - 16), -1):
        if CLOSING.match(lines[i]) or _office_signs(lines, i):
            return lines[i + 1 : i + 1 + limit]
        # "Ihr Konrad Espe", "Deine Lena"
        own = re.match(r"^(?:Ihre?|Deine?|Eue?re?|Votre|Uw|Je) (?P<name>[^\s,.!?]+(?: [^\s,.!?]+){0,2})$", lines[i])
        called = own["name"].split(" ", 1) if own else []
        if own and len(called) > 1 and JOB.search(called[0]) and person(called[1]):
            return [called[1], *lines[i + 1 : i + limit]]  # "Deine Ausbilderin Meike Rathjen"
        if own and (person(own["name"]) or named(own["name"], "")):
            return [own["name"], *lines[i + 1 : i + limit]]
        # "Best, Hannah" and "Mit freundlichen Grüßen Jana Kern" on one line
        head = re.match(r"^(?P<close>[^,]{2,40}),\s+(?P<name>.{2,40})$", lines[i])
        if head and CLOSING.match(head["close"]) and person(head["name"]):
            return [head["name"], *lines[i + 1 : i + limit]]
    lines = _below_prose(text) or lines
    tail: list[str] = []
    salutation = lines[:1] if lines and lines[0].endswith((",", "，", "、", ":", "：")) else []
    for line in reversed(lines[len(salutation) :][-6:]):
        if GREETING.match(line):
            break
        if len(line) > 70 or (re.search(r"[.!?]$", line) and len(line.split()) > 4) or line.endswith(("。", "！", "？")):
            if tail and any(_signed(t) for t in tail):
                break
            if len(tail) >= 4:
                break
            tail = []  # a footer sentence below the name
            continue
        tail.insert(0, line)
    if any(_signed(t) for t in tail):
        return tail
    at = next((i for i, (name, job) in enumerate(pairwise(tail)) if _NAME_ALONE.fullmatch(name) and JOB.search(job)), None)
    return [] if at is None else tail[at:]


_PROSE = 60  # signs: no signature begins with a line as long


def _below_prose(text: str) -> list[str]:
    """The lines of the last paragraphs, from behind the last one that begins like prose; empty where the mail has no paragraphs, or ends with prose."""
    out: list[str] = []
    paragraphs = [block for block in re.split(r"\n[ \t]*\n", text.strip()) if block.strip()]
    for block in reversed(paragraphs[1:]):
        inside = [line for line in (one.strip(" \t*_|>") for one in block.split("\n")) if line]
        if inside and len(inside[0]) > _PROSE:
            break
        out = [*inside, *out]
    return out


# "Mélissa et toute la team People": who signs for the others, too
_AND_TEAM = re.compile(
    r"(?i)\s+(?:and|&|und|et|y|e|en|och|i) (?:(?:the|das|die|ganze|whole|toute|all|tutto|todo|heel|hela) )*(?:l['’]|el |la |il |het )?(?:\w+[ -])?(?:team|équipe|equipo|equipe|equipa|squadra|zespół|teamet)\b.*$|\s+(?:mit|und|&) (?:Familie|Team)$|"
    r"(?<=\w)\s+(?:and|&|\+|und|et|y|e|en) (?:the|die|das|der rest|los|les|all|everyone|alle|tous|todos|allemaal)\b.{0,24}$"  # "Fanny & die Falter"
)


# "Wiebke vom Pfotenhilfe-Team"
_OF_TEAM = re.compile(
    r"^(?P<who>[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?) (?:vom|von der|von|from|at|of|de l['’]équipe|del equipo|da equipe|da equipa|del team|dal team|van(?: het| de)?) (?=.*(?i:team|équipe|equipo|equip[ea])\b).{3,40}$"
)


def _signed(line: str, address: str | None = None) -> Person | None:
    line = _SIGNED_FOR.sub("", line).strip(" ,")
    line = _AND_TEAM.sub("", line)
    line = _OF_TEAM.sub(r"\g<who>", line)
    line = line[1:-1] if re.fullmatch(r"\([^()]+\)", line) else line  # "(K. V. S. Raghavan)", as offices in India sign
    if len(line) > 60 or GREETING.match(line):
        return None
    name = re.split(r"\s*[|•·/]\s*|\s+[-–—]\s+|,\s+(?=(?:[A-ZÄÖÜ]\w*\s+)?(?:\w+ )*(?:manager|partner|director|lead|head|"
        r"recruit\w*|talent|hr|leiter\w*|referent\w*|consultant|founder|officer|"
                    r"personal\w*|responsable|directrice|directeur|"
                    r"chargée?|gerente|analista)\b)", line, maxsplit=1, flags=re.IGNORECASE)[0]  # fmt: skip
    head, comma, tail = name.partition(", ")
    if comma and _NAME_ALONE.fullmatch(head) and JOB.search(tail):
        name = head  # "Lou Abernathy, Chief Examiner"
    return person(name, address)


def signatory(message: Message, owner: Owner | None = None) -> Person | None:
    """The human who signed the newest text, without an address; None where a team or nobody did. Never the owner."""
    mail = message.sender.email if message.sender else None
    best: Person | None = None
    for line in signature(message.text)[:4]:
        who = _signed(line, mail)
        if who is None:
            continue
        if owner and same(who, person(owner.name) or Person()):
            continue
        if best is None:
            best = who
        elif (same(best, who) or fold(best.first) == fold(who.first)) and (
            len(who.full) > len(best.full) or (who.full == best.full and who.title and not best.title)
        ):
            best = who  # "Hannah", then the block "Hannah Ostrowski", or "Dr Hannah Ostrowski"
    if best is None and WIDE.search(message.text) and (said := introduced(message.text)):
        return None if owner and same(said, person(owner.name) or Person()) else said
    line, above = _below_closing(message.text) if best is None else ("", "")
    if best is None and not line:  # an unknown name above a job: "Sofiane Belhadj", "Cofondateur, Tambouille"
        line = next(iter(signature(message.text)), "") if _closes_with_a_job(message.text) else ""
    if (
        best is None
        and line
        and (surname := _LAST_ONLY.fullmatch(line))
        and fold(line) not in TEAMS
        and _signs_for(message.text, line)
    ):
        return Person(last=surname[0])  # "i. A. Marr"
    if line:  # what the mail calls its firm is nobody's name
        domain = message.sender.email.rpartition("@")[2] if message.sender else ""
        best = named(line, f"{message.subject} {domain} {above}")
        if best and owner and same(best, person(owner.name) or Person()):
            return None
    if best is None and message.sender:
        best = _as_in_address(message.sender, message.text)
    if best is None and message.sender and kind(message.sender) is not Kind.NO_REPLY:
        best = last_line(_without_closing(message.text), f"{message.sender.name} {message.sender.domain}")
        if best and owner and same(best, person(owner.name) or Person()):
            return None
    return best


def _as_in_address(address: Address, text: str) -> Person | None:
    """Who signs by the name that stands before the "@", known or not, if only in small letters: "ximo", at ximo@bruto.example."""
    local = fold(address.email.partition("@")[0])
    if kind(address) is not Kind.PERSONAL or is_relay(address.domain) or local in TEAMS or local in fold(address.domain):
        return None
    last = [line.strip(" \t*_|>,.!-–—") for line in text.split("\n") if line.strip()][-5:]
    said = next((line for line in last if len(line) > 2 and line.isalpha() and fold(line) == local), "")
    return Person(said.title() if said.islower() else said) if said else None


def _without_closing(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if not (CLOSING.match(bare := line.strip(" \t*_|>")) or _ON_BEHALF.fullmatch(bare)))


_LAST_ONLY = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?")


def _signs_for(text: str, name: str) -> bool:
    return bool(re.search(rf"(?im)^\W*(?:i\. ?[av]\.|ppa\.|gez\.|im auftrag) *\n?\W*{re.escape(name)}\W*$", text))


_NAME_ALONE = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŻŞĞİ][\w'’-]+(?: (?:(?:[a-z]{1,3}|[A-Z]\.) )?[A-ZÀ-ÖØ-ÞŁŚŻŞĞİ][\w'’-]+){1,2}")


_SIGNER = re.compile(rf"(?:{ACADEMIC} ?)*{_NAME_ALONE.pattern}(?:, [A-Z]{{3,5}})?")


def _closes_with_a_job(text: str) -> bool:
    lines = signature(text)
    return len(lines) > 1 and bool(_NAME_ALONE.fullmatch(lines[0]) and JOB.search(lines[1]))


def _below_closing(text: str) -> tuple[str, str]:
    """(the line right below "Kind regards", where one signs; what stands above it); empty where there is none."""
    lines = [line for line in (one.strip(" \t*_|>") for one in text.split("\n")) if line]
    last = range(len(lines) - 1, max(-1, len(lines) - 16), -1)
    at = next((i for i in last if CLOSING.match(lines[i]) or _office_signs(lines, i)), None)
    if at is None:  # "Onwards,", and a name below it; "i. A. Marr"
        at = next((i for i in last[1:8] if _LOOSE.fullmatch(lines[i]) and _NAME_ALONE.fullmatch(lines[i + 1])), None)
        signed = next((lines[i] for i in last[:6] if _SIGNED_FOR.match(lines[i]) and len(lines[i].split()) < 6), None)
        if at is None and signed:
            return _SIGNED_FOR.sub("", signed), "\n".join(lines)[:6000]
    if at is None or at + 1 >= len(lines):
        return "", ""
    at += bool(at + 2 < len(lines) and _ON_BEHALF.fullmatch(lines[at + 1]))  # "Im Auftrag", and below it who signs
    short, full = lines[at + 1], lines[at + 2] if at + 2 < len(lines) else ""
    if " " not in short and full.startswith(f"{short} "):
        short = full  # "Oonagh", then the block "Oonagh Kilbride"
    head, comma, tail = short.partition(", ")
    if comma and JOB.search(tail) and _NAME_ALONE.fullmatch(head):
        short = head  # "Immy Castell, co-founder"
    return _SIGNED_FOR.sub("", short), "\n".join(lines[:at])[:6000]


_ON_BEHALF = re.compile(
    r"(?i)i\. ?[av]\.|ppa\.|im auftrag|in vertretung|w z\.|p\.o\.|for [A-Z].{3,60}|namens .{3,40},|mede namens .{3,40},"
)
_LOOSE = re.compile(r"(?!(?i:and|but|or|with|mit|the)\b)[^\W\d_][\w'’-]*(?: [\w'’-]+){0,3},")

_LATIN = re.compile(r"(?P<name>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2})(?:, ?(?P<how>M(?:r|s|rs|iss))\.?)?\W*$")


def _in_latin(who: Person, text: str, address: str) -> Person | None:
    """A Japanese or Chinese name as its bearer writes it for others, below it or behind it: "佐藤 美咲 (Misaki Sato, Ms.)"; our letters are in Latin
    script. None where the signature has none that the address fits."""
    if not WIDE.search(who.full):
        return None
    for line in [line for line in text.split("\n") if line.strip()][-8:]:
        found = _LATIN.search(line.strip())
        latin = person(f"{found['how'] or ''} {found['name']}".strip(), address) if found else None
        if latin and latin.last and fits(latin.first, latin.last, address):
            return replace(latin, address=who.address, role=who.role, source=who.source)
    return None


_PROFESSOR = re.compile(r"^(?:(?:Associate|Assistant|Full|Senior|Adjunct) )?Professor(?:in)?\b(?!.*\b[Oo]ffice\b)")


def another_signs(shown: Person, signed: Person | None, address: str) -> bool:
    """Whether a display name that holds no given name is a house's, since another human signs: "Macelleria Bosio", signed "Piero Bosio"."""
    return bool(
        signed
        and signed.first
        and shown.last
        and not (shown.title or shown.gender)
        and not any(known_first(word) for word in shown.full.split())
        and known_first(signed.first.split()[0])
        and not same(shown, signed)
        and fold(address.partition("@")[0]) not in fold(shown.full).split()  # "Dupont-Morel Ségo", sego@
        and fold(signed.first) not in fold(shown.full)
        and not re.fullmatch(
            rf"{fold(shown.first)[:1]}[._-]?{re.escape(fold(shown.last))}", fold(address.partition("@")[0])
        )  # "Gwyneira Vaal", g.vaal@
    )


def of_the_house(address: Address | None) -> bool:
    """Whether a mailbox is called like the house that it shows: "De Gouden Gans", degoudengans.antwerpen@ at a mail service."""
    if address is None or not is_freemail(address.domain) or person(address.name):
        return False
    words = fold(address.name).split()
    shown = (squeeze(" ".join(words)), squeeze(" ".join(word for word in words if len(word) > 2 or word.isdigit())))  # "de", "la"
    return any(len(one) > 5 and squeeze(fold(address.email.partition("@")[0])).startswith(one) for one in shown)


def _signs_as(address: Address, text: str) -> bool:
    """Whether the first word of a display name stands alone in one of the last lines: "Peadar", for Peadar Mac Giolla <hello@...>."""
    last = [line.strip(" \t*_,.!") for line in text.split("\n") if line.strip()][-5:]
    return len(address.name.split()) > 1 and address.name.split()[0] in last


def sender(message: Message) -> Person | None:
    """The human in From, with the address when it is a personal one; completed from the signature. None when From is no human."""
    if message.sender is None:
        return None
    address, signed = message.sender, signatory(message)
    who = person(address.name, address.email) if address.name else None
    if who is None and signed and kind(address) is Kind.PERSONAL and fits(signed.first, signed.last, address.email):
        who = signed  # From shows the firm or nothing, the address is the signer's
    if (
        who is None
        and signed
        and address.name
        and (shown := named(address.name, address.email.rpartition("@")[2]))
        and same(shown, signed)
    ):
        who = shown
    if (
        who
        and signed
        and not who.last
        and not known_first(who.first)
        and signed.last
        and fold(who.first) not in fold(signed.full)
    ):
        return None  # "Strudlwerk", signed by Magdalena Fürnsinn: a firm
    if who and signed and who.first and fold(who.first) == fold(signed.first) and signed.last and _OF_A_FIRM.match(who.last):
        who = signed  # "Camille de Fretoria", signed Camille Roche
    if who and another_signs(who, signed, address.email):
        return None
    if (
        who
        and signed
        and NICKNAME.fullmatch(who.last)
        and len(signed.last) > 1
        and signed.last[0] in who.last
        and not signed.first
    ):
        who = signed  # "梁Sir", signed 梁樹文
    if who and signed and not (who.last or known_first(who.first) or signed.last) and known_first(signed.first):
        who = who if fold(who.first)[:2] == fold(signed.first)[:2] else None  # "Garnhörnan", signed "Gunilla"
    if who is None and address.name and _signs_as(address, message.text):
        who = named(address.name, address.email.rpartition("@")[2])
    if who is None:
        return None
    if signed and (same(who, signed) or (not who.last and fold(who.first) == fold(signed.first))):
        who = replace(
            who,
            # "Urbieta Sola, Iñaki" signs Iñaki Urbieta Sola: the comma tells where the name is parted
            first=who.first if fold(who.full) == fold(signed.full) else max(who.first, signed.first, key=len),
            last=_accented(who.last, signed.last),
            title=who.title or signed.title,
            gender=who.gender or signed.gender,
        )
    elif (
        signed and who.last and fold(signed.full).startswith(f"{fold(who.full)} ")
    ):  # "Mercedes Olalla", signed "Dra. Mercedes Olalla Ruiz"
        who = replace(who, title=who.title or signed.title, gender=who.gender or signed.gender)
    who = _in_latin(who, message.text, address.email) or who
    if not who.title and who.last and any(_PROFESSOR.match(line) for line in signature(message.text)[:5]):
        who = replace(who, title="Prof.")  # "K. V. S. Raghavan", and below it "Professor and Head"
    usable = kind(address) is Kind.PERSONAL or (kind(address) is Kind.ROLE and fits(who.first, who.last, address.email))
    return replace(who, address=address.email if usable else None, source=message.message_id or "")


_OF_A_FIRM = re.compile(r"(?:de|from|at|von|bei|chez|di|van|bij|från|z|da|do) [A-ZÀ-Þ]")


def _accented(shown: str, signed: str) -> str:
    """The last name as its bearer signs, where From leaves the accents out: "Quemeneur", signed Quéméneur."""
    return signed if shown.isascii() and not signed.isascii() and fold(shown) == fold(signed) else shown or signed
