"""Which firm: read from one mail's names, subject, text and domain. Pure.

`company(message)` answers with words that the mail itself has, or None. Every place where a name may stand gives a candidate with a
weight; places that agree add up, and a lone weak one is not enough. phrases.py has the places, firms.py cleans a name; titles.py does the
same for the position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.firms import LEGAL, NAMED, STOP, WORD, clean_company, firm_key, label, same_company
from daemon.jobs import JOB
from daemon.names import DEPARTMENTS, PLACES, fold, is_relay, known_first, vocabulary
from daemon.people import person
from daemon.phrases import CHINESE, IN_BODY, IN_SUBJECT, JAPANESE, TEAM_LINE, TEAM_PREFIX
from daemon.signatures import signatory

__all__ = ["company"]


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    weight: float
    told: bool = False  # said of the application, in words ("applying to Halden"), not only shown


def _candidates(message: Message) -> Iterator[_Candidate]:
    address = message.sender
    if address and address.name:
        shown = re.sub(r"^[\"']|[\"']$", "", address.name)
        human = re.match(
            r"^(?P<who>.{2,40}?)(?:\s+(?:at|@|from|von|bei|chez|de|from the|of)\s+|\s*[|•·]\s*|\s+[-–—]\s+|"
            r",\s+|\s*\()(?P<firm>[^()]+)\)?$",
            shown,
        )
        if human and _is_person(human["who"], message):
            name = clean_company(human["firm"])
            if name and not _departmental(name) and not _is_person(human["firm"], message) and not _PRONOUNS.search(shown):
                yield _Candidate(name, 4.0)
        elif _is_person(shown, message):
            house = shown.split()
            if len(house) == 2 and re.search(r"[\u3040-\u9fff]", shown) and (who := person(shown)) and not who.first:
                yield _Candidate(clean_company(house[0]) or house[0], 3.0)  # "小麦堂 吉永": the house, then who writes
        elif (name := clean_company(shown)) and not _departmental(name):
            yield _Candidate(name, 3.5)
    subject = re.sub(r"^(?:\s*(?:re|aw|fw|fwd|sv|antw|odp|ynt|tr|rif)\s*:)+\s*", "", message.subject, flags=re.IGNORECASE)
    for weight, pattern in IN_SUBJECT:
        for found in pattern.finditer(subject):
            if name := _vetted(found["c"]):
                yield _Candidate(name, weight, weight >= 4.0)
    seen: set[str] = set()
    body = re.sub(r"(?<=[^\n]{50})\n(?=\S)", " ", message.text[:6000])  # a wrapped line goes on
    for weight, pattern in IN_BODY:
        for found in pattern.finditer(body):
            name = _vetted(found["c"])
            if name:  # said again adds little
                yield _Candidate(name, weight if firm_key(name) not in seen else 0.5, weight >= 3.0)
                seen.add(firm_key(name))
    lines = [line.strip(" *_|\t") for line in message.text.split("\n") if line.strip()]
    for line in lines[-10:]:
        if len(line) > 90:
            continue
        team = TEAM_LINE.match(line) or TEAM_PREFIX.match(line)
        titled = re.match(rf"^(?P<t>[^,|–—@]{{3,60}})(?:,| \||\s[-–—@]| at) (?P<c>{NAMED})$", line)
        if team:
            if name := _vetted(team["c"]):
                yield _Candidate(name, 3.0)
        elif (footer := _FOOTER.match(line)) and not re.search(
            r"(?i)^(?:geschäftsführ|vorstand|registered|komplement|sitz)", line
        ):
            name = clean_company(footer["c"])
            if name and not _is_person(name, message):
                yield _Candidate(name, 3.0)
        elif titled:
            if (JOB.search(titled["t"]) or _departments_only(titled["t"])) and (name := _vetted(titled["c"])):
                yield _Candidate(name, 2.5)
        elif re.fullmatch(NAMED, line) and line != lines[0] and not _is_person(line, message) and not JOB.search(line):
            name = _vetted(line)
            if name:
                yield _Candidate(name, 1.5)
    for found in JAPANESE.finditer(f"{address.name if address else ''}\n{message.subject}\n{message.text[:3000]}"):
        if name := clean_company(found[0]):
            yield _Candidate(name, 3.0)
    for found in CHINESE.finditer(f"{message.subject}\n{message.text[:3000]}"):
        if name := clean_company(found["c"] or found["d"]):
            yield _Candidate(name, 3.0)


# "Voßkühler Medizintechnik GmbH", "© Workfinch Ltd. Terms": a line that begins with a firm and its legal form
_FOOTER = re.compile(rf"^(?:©|\(c\)|Copyright|\d{{4}}|\s)*(?P<c>{NAMED}){LEGAL.pattern}")
_ARTICLES = vocabulary("the la le el der die das il de")
_PRONOUNS = re.compile(r"(?i)\((?:she|he|they|sie|er|elle)\b|, (?:Dr|Prof)\b")


def _is_person(text: str, message: Message) -> bool:
    """Whether `text` names a human: by itself, or because the human who signed is called so."""
    if person(text, message.sender.email if message.sender else None) is not None:
        return True
    signed = signatory(message)
    return bool(signed and signed.last and len(text.split()) > 1 and fold(signed.full) in fold(text))


def _departmental(name: str) -> bool:
    return bool(
        re.match(
            r"(?i)(?:dekanat|departe?ment|fakultät|faculty|institut für|lehrstuhl|chair of|office of|school "
            r"of)\b",
            name,
        )
    )


def _departments_only(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and all(fold(w) in DEPARTMENTS for w in words)


def _vetted(text: str) -> str | None:
    """A capitalised phrase as a firm's name, or None when it is a role, a place, a date or a plain word."""
    text = re.split(
        r"(?<=\w\w)[.!?](?:\s|$)|\s+(?:As|We|I|You|Your|Our|The|While|After|Unfortunately|Thank|Sie|Wir|Ihre?|"
        r"Leider)\s",
        text,
    )[0]
    name = clean_company(text)
    if name is None:
        return None
    words = name.split()
    if (JOB.search(words[-1]) and not re.search(r"(?i)(?:partners?|associates)$", words[-1])) or fold(name) in PLACES:
        return None
    if _TITLED.match(name):
        return None
    if fold(words[0]) in STOP and (len(words) == 1 or fold(words[0]) not in _ARTICLES):
        return None
    if len(words) == 1 and (known_first(name) or fold(name) in ("partner", "partners", "gmail")):
        return None
    if not name.isascii() and not re.search(r"[A-Za-z\u3040-\u9fff]", name):
        return None
    if re.fullmatch(
        r"[A-Z]{1,4} \d[\d-]*|(?:Store|Branch|Unit|Filiale|Station|Campus) \w+|[\d.+-]+|[A-Z]{1,4}-?\d+.*|"
        r"\d.*",
        name,
    ) or all(fold(w) in STOP for w in words):
        return None
    return name


# a title that begins with its noun: "Capo Officina", "Control de Calidad"
_TITLED = re.compile(
    r"(?i)(?:capo|responsab\w+|jef[ea]|analista|t[ée]cnic[oa]|auxiliar|chargée?|chef de|direct(?:eur|rice) d|coordin\w+ d|gestora? d|ingenier[oa]|asistente|"
    r"addett[oa]|impiegat[oa]|assistente|operadora?|especialista|control de|lägerledare|lediga?|uti|área de|departamento de|unidad de)\b"
)


def _by_domain(message: Message) -> Iterator[_Candidate]:
    """The words of the mail that spell the sender's domain: "Voßkühler Medizintechnik" for vosskuehler-med.de."""
    if message.sender is None:
        return
    domain = message.sender.domain
    labels = [label(domain)] if label(domain) else []
    if is_relay(domain):
        local = message.sender.email.partition("@")[0]
        labels += [piece for piece in (local.partition("+")[0], domain.partition(".")[0]) if len(piece) > 4]
    text = "\n".join((message.sender.name, message.subject, message.text[:6000]))
    tokens = [(m[0], m.start(), m.end()) for m in re.finditer(r"[^\W_][\w'’.]*|&", text)]
    for one in labels:
        bare = re.sub(
            r"^(?:get|join|try|team|careers?|jobs?|hr)[-]|[-_.]?(?:careers?|jobs?|hiring|recruiting|recruitment|"
            r"talent|hr|hq|mail|group|inc|team|online|app)$",
            "",
            one,
        )
        for target in dict.fromkeys((one, bare)):
            yield from _spelled(target, tokens, text)


def _spelled(target: str, tokens: list[tuple[str, int, int]], text: str) -> Iterator[_Candidate]:
    whole, parts = re.sub(r"[^a-z0-9]", "", target), [p for p in re.split(r"[-_.]", target) if p]
    if len(whole) < 4:
        return
    for i, (first, start, _) in enumerate(tokens):
        if not (first[:1].isupper() or first[:1].isdigit()):
            if len(whole) >= 6 and (said := _said_small(whole, tokens[i : i + 4], text)):
                yield _Candidate(said, 2.5)
            continue
        yield from _shortened(whole, tokens[i : i + 6], text)
        joined, end = "", start
        for k, (word, _, stop) in enumerate(tokens[i : i + 6]):
            if k and not re.fullmatch(r"[ \t&,'’.-]{1,3}", text[end : tokens[i + k][1]]):
                break
            if "\n" in text[end : tokens[i + k][1]]:
                break
            joined += "and" if word == "&" else re.sub(r"[^a-z0-9]", "", fold(word))
            end = stop
            if joined == whole or joined.replace("and", "") == whole:
                if cleaned := clean_company(text[start:end]):
                    yield _Candidate(cleaned, 3.0)
                tail = re.match(rf"(?: {WORD}){{1,2}}", text[end:])  # the domain may be only the name's beginning
                if tail and (fuller := _vetted(text[start:end] + tail[0])) and len(fuller.split()) > k + 1:
                    yield _Candidate(fuller, 1.0)
                break
        words = [re.sub(r"[^a-z0-9]", "", fold(t[0])) for t in tokens[i : i + len(parts)]]
        if (
            len(parts) > 1
            and len(words) == len(parts)
            and all(w.startswith(p) or p == _initials(w) for w, p in zip(words, parts, strict=True))
        ):
            span = text[start : tokens[i + len(parts) - 1][2]]
            if (
                "\n" not in span
                and all(t[0][:1].isupper() for t in tokens[i : i + len(parts)])
                and (cleaned := clean_company(span))
            ):
                yield _Candidate(cleaned, 3.0)


def _said_small(whole: str, tokens: list[tuple[str, int, int]], text: str) -> str | None:
    """The words that spell the domain where the mail writes them small, as one does on a phone ("crumb and co"), with capitals."""
    joined = ""
    for k, (word, _, end) in enumerate(tokens):
        joined += re.sub(r"[^a-z0-9]", "", fold(word)) if word != "&" else "and"
        if joined == whole and k:
            said = text[tokens[0][1] : end].rstrip(".")
            return None if "\n" in said.rstrip(".") else re.sub(r"\b(?!and\b|of\b|the\b)[a-z]", lambda m: m[0].upper(), said)
        if not whole.startswith(joined):
            break
    return None


def _shortened(whole: str, tokens: list[tuple[str, int, int]], text: str) -> Iterator[_Candidate]:
    """The words of which the domain keeps the first one or two as initials: "Hospital San Telmo" for hsantelmo, "Universidade de Ribalta" for uribalta."""
    words: list[str] = []
    for word, _, end in tokens:
        if "\n" in text[tokens[0][1] : end]:
            return
        if not word[:1].isupper():
            if fold(word) not in _SMALL:
                return
            continue
        words.append(re.sub(r"[^a-z0-9]", "", fold(word)))
        rests = ["".join(words[n:]) for n in (1, 2)] if len(words) > 1 else []
        heads = ["".join(w[:1] for w in words[:n]) for n in (1, 2)]
        shapes = {head + rest for head, rest in zip(heads, rests, strict=False) if len(rest) >= 4}
        if rests and words[0].startswith("univ"):
            shapes.add("uni" + rests[0])
        if whole in shapes and (name := clean_company(text[tokens[0][1] : end])):
            yield _Candidate(name, 3.0)


_SMALL = vocabulary("de da do del di du des d of the la le el los las e y et und der für van")


def _initials(word: str) -> str:
    return {"universitaet": "uni", "hausverwaltung": "hv", "musikschule": "ms", "landratsamt": "lra"}.get(word, word[:1])


def _short(short: str, full: str) -> bool:
    letters = "".join(w[0] for w in full.split() if w[:1].isupper())
    return len(letters) > 2 and short.isupper() and short == letters


_BOARD = re.compile(
    r"(?i)\b(?:(?:the|an|this|some) employers?\b(?! of choice)|employers (?:don|do|often|may)|jobs? (?:near|like|for) you|"
    r"similar jobs|job expired|jobs you may|"
    r"recruteurs? (?:a|n['’]a)|l['’]employeur|el empleador|o empregador|der arbeitgeber hat|il datore di lavoro)"
)


def _service(message: Message) -> str:
    """The sender's domain where the mail says that it only carries it ("Sent by Perchly on behalf of Brackenfield"); or empty."""
    own = label(message.sender.domain) if message.sender else ""
    carried = (
        rf"(?i)\b(?:sent|powered|delivered|generated|verschickt|versendet|gesendet|generiert|inviato|generato|généré|envoyé|enviado|generado|gerado|gegenereerd|verzonden|wysłane|skickat)"
        rf"[\w ]{{0,20}} (?:by|with|via|through|from|mit|über|von|con|da|par|avec|por|door|med|przez) {re.escape(own)}\b"
    )
    return own if len(own) > 3 and re.search(carried, message.text[-1500:]) else ""


def _own(message: Message, forms: dict[str, dict[str, float]], agency: bool) -> list[str]:
    """The candidates whose names the sender's own domain spells; none for an agency, a relay or a board, which speak for others."""
    own = re.sub(r"[^a-z0-9]", "", label(message.sender.domain)) if message.sender else ""
    if agency or len(own) < 4 or _service(message) or _BOARD.search(message.text) or (message.sender and _TRADE.search(own)):
        return []
    keys = {key: re.sub(r"[^a-z0-9]", "", key) for key in forms}
    shown = clean_company(message.sender.name) if message.sender and kind(message.sender) is Kind.NO_REPLY else None
    if shown and not any(len(word) > 2 and word in own for word in re.findall(r"[a-z0-9]+", fold(shown))):
        return []  # a robot that shows another name than its domain's carries somebody else's mail
    return [
        key
        for key, bare in keys.items()
        if len(bare) >= 4 and (own.startswith(bare) or bare.startswith(own) or bare.endswith(own))
    ]


def spelled_by(own: str, key: str) -> bool:
    """Whether the label of a domain and a firm's key (firm_key) begin alike: "larkspurstaffing", "larkspur"."""
    bare = re.sub(r"[^a-z0-9]", "", own)
    return len(key) > 3 and (bare.startswith(key) or key.startswith(bare) or bare[:6] == key[:6])


# a domain that says its owner finds people for others
_TRADE = re.compile(
    r"staffing|recruit|talent|personal|people|search|executive|interim|jobs|career|placement|vermittlung|rekrut|hire|hr$|manpower|"
    r"temps|consult|headhunt|selezion|seleccion|resourc|uitzend|bemanning|kompetens|danisman"
)


def company(message: Message, agency: bool = False) -> str | None:
    """The firm that the application was for, as this mail names it; None when it doesn't, or an agency keeps it to itself."""
    scores: dict[str, float] = {}
    told: dict[str, float] = {}
    forms: dict[str, dict[str, float]] = {}
    found = [*_candidates(message), *_by_domain(message)]
    if message.sender and _BOARD.search(message.text) and kind(message.sender) is Kind.NO_REPLY:
        board = firm_key(message.sender.name)  # a job board speaks for an employer: its own name is not the firm's
        found = [c for c in found if not (board and same_company(c.name, board))]
    if message.sender and (service := _service(message)):
        found = [c for c in found if not same_company(c.name, service)]
    own = label(message.sender.domain) if message.sender else ""
    for candidate in found:
        key = firm_key(candidate.name)
        if not key or candidate.weight <= 0:
            continue
        if agency and own:
            if spelled_by(own, key):
                continue  # who finds people for others is not the firm
            if candidate.weight < 2 and candidate.name in message.subject:
                candidate = replace(candidate, weight=candidate.weight + 1.0)
        home = next((k for k in scores if k == key or same_company(k, key)), key)
        scores[home] = scores.get(home, 0.0) + candidate.weight
        told[home] = told.get(home, 0.0) + (candidate.weight if candidate.told else 0.0)
        forms.setdefault(home, {})
        forms[home][candidate.name] = forms[home].get(candidate.name, 0.0) + candidate.weight
    if not scores:
        return None if agency else _from_label(message)
    # who writes from a domain that spells its name is the firm, whatever else is named
    spelled = _own(message, forms, agency)
    best = max(spelled or scores, key=lambda k: scores[k])
    full = next((k for k in scores for n in forms[k] for short in forms[best] if _short(short, n)), None)
    if full and scores[full] >= 2.5:
        best = full  # "PDB" is "Paramount Deccan Bank"
    if (
        not spelled
        and not told[best]
        and message.sender
        and not _is_person(message.sender.name, message)
        and kind(message.sender) is not Kind.ROLE
    ):
        # a board or relay that shows itself; the firm is the one that the words are about, more than once
        often = {
            k: v
            for k, v in told.items()
            if v >= 3.0 and sum(text.count(n) for n in forms[k] for text in (message.subject, message.text)) > 1
        }
        best = max(often, key=lambda k: told[k]) if often else best
    if scores[best] < 2.5:
        return None if agency else _from_label(message)
    # the fullest form that has real weight: "Halden Robotics" rather than "Halden"
    heavy = max(forms[best].values())
    fair = [n for n, w in forms[best].items() if w >= min(1.5, heavy)]
    return max(fair, key=lambda n: (len(n.split()) <= 4, forms[best][n] + 0.7 * len(n.split())))


_TAILS = sorted(
    vocabulary("""
    robotics games cloud foods food bank labs lab tech technologies systems medical energy logistics studios studio digital
    solutions consulting software group health pay pictures museum media design partners capital motion instruments
    analytics networks network security hotels hotel airways motors pharma biologics care vets foundation trust college
    school hospital restaurants brewing coffee books press publishing records music audio data works mobility dynamics
    engineering construction build services insurance mutual university house
"""),
    key=lambda word: (-len(word), word),
)


def _from_label(message: Message) -> str | None:
    """A human's own domain read as a name, where it reads as one: "haldenrobotics.com" -> "Halden Robotics"."""
    if message.sender is None:
        return None
    own = label(message.sender.domain)
    if not own or len(own) < 4 or any(c.isdigit() for c in own) or not _is_person(message.sender.name, message):
        return None
    if _TRADE.search(own) or re.search(r"post|mail|correo|correio|poczta|brev|letter|^uni|^st[bcdfgj-np-tvwxz]", own):
        return None  # an agency's, a mail service's, or one that needs to be known to be read
    if re.search(r"[\u3040-\u30ff\u3400-\u9fff]", message.text):
        return None
    for tail in _TAILS:
        if own.endswith(tail) and len(own) - len(tail) >= 3:
            return f"{own.removesuffix(tail).strip('-').title().replace('-', ' ')} {tail.title()}"
    if "-" in own or re.match(r"get|join|try|the[a-z]|my[a-z]", own):
        return None
    return own.title() if len(own) <= 9 else None
