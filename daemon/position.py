"""Which firm: read from one mail's names, subject, text and domain, and cleaned as a person would say it. Pure.

`company(message)` answers with words that the mail itself has, or None. Every place where a name may stand gives a candidate with a
weight; places that agree add up, and a lone weak one is not enough. titles.py does the same for the position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifier.message import Message
from daemon.names import DEPARTMENTS, JOB, PLACES, fold, is_freemail, is_relay, known_first, organisation, vocabulary
from daemon.people import Kind, kind, person

__all__ = ["STOP", "UPPER", "WORD", "clean_company", "company", "label", "same_company"]

_LEGAL = re.compile(
    r"[\s,]+(?:g?GmbH(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|GesmbH|Ges\.m\.b\.H\.|AG(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|"
    r"SE(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|KG(?:aA)?|OHG|UG(?:\s*\(haftungsbeschränkt\))?|eG|e\.\s?G\.|"
    r"e\.\s?V\.|e\.\s?K\.|mbH|Inc\.?|Incorporated|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|L\.P\.|PLC|plc|Corp\.?|Corporation|Co\.|"
    r"Pty\.?(?:\s+Ltd\.?)?|Pte\.?(?:\s+Ltd\.?)?|S\.?A\.?S?\.?U?|SARL|S\.?à\.?r\.?l\.?|"
    r"S\.?L\.?U?\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|Ltda\.?|B\.?V\.?|N\.?V\.?|AB|\(publ\)|Oy[j]?|A/S|ApS|ASA?|Sp\. z o\.\s?o\.|"
    r"S\.A\.|A\.?Ş\.?|Ltd\. Şti\.|Kft\.?|s\.r\.o\.|K\.K\.)(?=$|[\s,.;)])\.?",
)  # fmt: skip
_WIDE_LEGAL = re.compile(
    r"(?:株式会社|有限会社|一般社団法人|医療法人社団|社会福祉法人|学校法人|公益財団法人|合同会社|"
    r"（株）|\(株\)|股份有限公司|有限责任公司|有限公司|公司)"
)
_WIDE_DEPARTMENT = re.compile(
    r"[\s・/／]*(?:人事|採用|新卒|総務|編集部|事務局|広報|キャリア採用|中途|人力资源|人力資源|人資|招聘|校园招聘|校招|招募|"
    r"HR)[^\s]{0,8}$|[\s]+[^\s]{0,8}(?:部|課|係|室|センター|グループ)$"
)
_ATS = re.compile(
    r"^(?:workday|my workday|greenhouse|lever|ashby|smartrecruiters|workable|teamtailor|personio|join|successfactors|icims|"
    r"taleo|bamboohr|breezy(?: hr)?|jobvite|recruitee|jazzhr|softgarden|"
    r"onlyfy|linkedin(?: jobs?)?|indeed(?: apply)?|stepstone|xing(?: jobs)?|glassdoor|ziprecruiter|monster|gupy|infojobs|"
    r"kariyer\.net|welcome to the jungle|pracuj(?:\.pl)?|hrmos|calendly|google|gmail|"
    r"outlook|microsoft teams|teams|zoom|hirevue|hackerrank|codility|welcomekit|talentio|mokahr|liepin|boss直聘|seek|reed|"
    r"totaljobs|rexx systems|oracle|avature|pinpoint|eightfold)$",
    re.IGNORECASE,
)
UPPER = "A-ZÀ-ÖØ-ÞĀĄĆČĐĘĞĢĪİŁŃŌŚŞŠŪŹŻŽ"
WORD = rf"(?<![\w\'’])(?:[{UPPER}0-9][\w'’&.+-]*|[a-z]+[{UPPER}]\w+)"
# a name: capitalised words, with small joining words between them
_NAMED = rf"{WORD}(?: (?:(?:&|and|und|et|y|e|of|the|de|des|du|der|für|van|von|di|och|i|for) ){{0,2}}{WORD}){{0,4}}"
STOP = vocabulary("""
we you i our your the this that it at in on for to as and or if unfortunately thank thanks dear hello hi please while although after with here there they he she monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag januar februar märz mai juni juli oktober dezember sie
    ihnen ihr ihre wir uns ich leider der die das dem den nous vous je votre notre le la les nosotros usted su nuestro el los ella noi lei voi il lo gli wij u uw het de een thanksgiving christmas easter
    weihnachten english german french job jobs role position position team stage time interview interviews call phone zoom teams skype cv resume website linkedin berlin london paris madrid email e-mail ref reference
    candidate candidates applicant applicants kandidaten bewerber fachbereich unternehmen haus company office gespräch bewerbung stelle termin poste entretien puesto entrevista vaga processo azienda colloquio
    confidential government public kunden kunde client clients partner partners equal opportunity employer expression regarding update important applicant notice day days services service assessment scheme programme zukunft ende anfang interesse vertrauen verständnis bedauern freude seite rahmen verfahren hand platz nähe mitte bereich standort abteilung head senior junior lead principal
""")


def label(domain: str) -> str:
    """The telling label of a firm's own domain ("vosskuehler-med" of mail.vosskuehler-med.de); empty for freemail and relays."""
    return "" if not domain or is_freemail(domain) or is_relay(domain) else organisation(domain).partition(".")[0]


def _key(name: str) -> str:
    return re.sub(r"[^\w]", "", fold(_LEGAL.sub("", " " + name))).removeprefix("the")


def same_company(a: str, b: str) -> bool:
    """Whether two names are one firm's: equal, or one is the beginning of the other ("Halden", "Halden Robotics GmbH")."""
    x, y = sorted((_key(a), _key(b)), key=len)
    if not x:
        return False
    return x == y or (len(x) >= 4 and (y.startswith(x) or (len(x) >= 6 and x in y)))


def clean_company(text: str) -> str | None:
    """`text` as people say it: without legal form, department, "via Relay", quotes. None when nothing is left, or a relay's name."""
    text = re.sub(r"\s+", " ", text).strip(" \t\"'“”„‚‘’«»,;:.!|*-–—•·")
    text = re.sub(r"[®™©]|\s*\([^)]*\)\s*$", "", text)
    text = re.split(r"\s+(?:via|through|über|powered by|on behalf of)\s+", text, maxsplit=1, flags=re.IGNORECASE)[0]
    if _WIDE_LEGAL.search(text) or re.search(r"[\u3040-\u9fff]", text):
        text = _WIDE_DEPARTMENT.sub("", text)
    wide = _WIDE_LEGAL.sub("", text).strip()
    text = wide or text
    pieces = [p for p in re.split(r"\s*[|•·,;]\s+|\s+[-–—/]\s+", text) if p]
    for piece in pieces or [text]:
        bare = _LEGAL.sub("", " " + piece).strip(" ,.&")
        words = bare.split()
        while words and fold(words[-1].strip(".,'’")) in DEPARTMENTS:
            words.pop()
        while words and fold(words[0].strip(".,'’")) in DEPARTMENTS:
            words.pop(0)
        while words and fold(words[-1]) in _JOINING:
            words.pop()
        bare = re.sub(r"['’]s$", "", " ".join(words)).strip(" ,.&") if len(words) > 1 else " ".join(words).strip(" ,.&")
        if len(bare) > 1 and len(bare) <= 60 and not _ATS.match(bare) and fold(bare) not in STOP and re.search(r"[^\W\d_]", bare):
            return bare
    return None


_JOINING = vocabulary("& and und et y e the at of de der bei von s 's")


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    weight: float
    told: bool = False  # said of the application, in words ("applying to Halden"), not only shown


_ABOUT = (
    r"(?:application|candidacy|candidature|interest|applying|applied|apply|role|position|job|opening|opportunity|vacancy|post|"
    r"internship|interview(?:ing|ed)?|career|careers|team|process|conversation|visit|employment|working|work|join|joining|"
    r"chat|time|day|place|studio|people|us|here)"
)
# (weight, pattern): C is the firm
_SUBJECT = tuple(
    (weight, re.compile(pattern.replace("<C>", rf"(?P<c>{_NAMED})")))
    for weight, pattern in (
        (
            5.0,
            (
                r"(?i:application|message|update|news|decision|response|reply|heard|notification|follow[- ]?up|thanks|thank you|"
                r"feedback)(?: (?:on|about|regarding) your application)? (?i:from) <C>"
            ),
        ),
        (
            4.0,
            (
                r"(?i:apply(?:ing)?|application|interest|candidacy|interview(?:ing)?|conversation|meeting|offer|role|position|"
                r"opportunity)\b[^:|–—]{0,60}? (?i:at|to|with|in|@) (?i:the )?<C>"
            ),
        ),
        (4.0, r"(?:@|\bat) <C>"),
        (4.0, r"^(?:(?i:re|aw): )?<C> (?i:has (?:made|updated|sent|reviewed|responded|decided|closed))"),
        (4.0, r"(?i:bei|beim|bei der|chez|presso|bij|w firmie|hos|på|em|na empresa|en) (?i:der |dem |den |die |la |el )?<C>"),
        (3.0, r"(?i:Your|Ihre?|Deine?|Votre|Tu|Sua) <C> (?i:application|Bewerbung|candidature)"),
        (2.5, r"^(?i:re: |aw: )?<C>\s*(?:[:|–—•]| - )\s*"),
        (1.5, r"(?:[|–—•]| - )\s*<C>\s*$"),
        (3.0, r"\(<C>\)\s*$"),
    )
)
_BODY = tuple(
    (weight, re.compile(pattern.replace("<C>", rf"(?P<c>{_NAMED})"), re.MULTILINE))
    for weight, pattern in (
        (3.0, rf"(?i:\b{_ABOUT})\b(?: (?:[a-zà-ÿ,()/&-]+|{WORD})){{0,8}}? (?i:at|with|from|@) (?i:the )?<C>"),
        (3.0, (
            r"(?i:interest(?:ed)? in|applying to|applied to|application to|apply to|joining|join|work(?:ing)? (?:for|at)|part "
            r"of|considering|employment with|career with|choosing|become part of|candidacy with) (?i:the |working (?:for|at) |"
            r"joining |a career (?:at|with) )?<C>"
        )),
        (3.0, r"(?i:position|role|opening|job|vacancy|internship|posting|opportunity) (?i:at|with) <C>"),
        (2.0, (
            r"(?i:here|team|all of us|everyone|everybody|colleagues|people|folks) (?i:at|from|von|bei|chez|hos|bij|presso|em|"
            r"na|en) (?i:the |der |dem )?<C>"
        )),
        (3.0, (
            r"(?:^|[.!?] )(?:(?i:unfortunately),? )?<C> (?i:has|have|decided) (?i:decided|chosen|moved|updated|reviewed|"
            r"completed|made|to|not|looked|filled|selected|closed|opted)\b"
        )),
        (3.5, r"(?i:to apply to|applied to|for applying to|apply with|your application (?:to|with|at)) <C>"),
        (2.0, r"(?:^|[.!?] )(?i:at )<C>,"),
        (3.0, (
            r"(?i:Interesse an|Bewerbung(?: (?:für|an))?|Interesse f[üu]r|beworben|Stelle|Position|Tätigkeit|Praktikum|"
            r"Ausbildung|Gespräch|Mitarbeit|Arbeit|Karriere|Zeit|Arbeitgeber|Team)\b[^.!?\n]{0,60}? (?i:bei|beim|von|an) "
            r"(?i:der |dem |den |die |uns von )?<C>"
        )),
        (1.0, r"(?i:\bbei) (?i:der |dem )?<C>"),
        (2.0, r"(?i:dass (?:du|sie) dir |dass sie sich )?<C> (?i:als (?:(?:möglichen|künftigen|potenziellen) )?Arbeitgeber)"),
        (3.0, (
            r"(?i:candidature|poste|entretien|intérêt|rejoindre|intégrer|équipes?|travailler|recrutement|"
            r"stage)\b[^.!?\n]{0,60}? (?i:chez|auprès de|au sein de|pour|de) (?i:la |l'|le |notre )?<C>"
        )),
        (2.0, r"(?i:chez|au sein d[e'’]) ?(?i:la |l['’]|le )?<C>"),
        (3.0, (
            r"(?i:candidatura|puesto|vacante|proceso|entrevista|interés|formar parte|equipo|trabajar|oferta|"
            r"prácticas)\b[^.!?\n]{0,70}? (?i:en|con|de|por) (?i:la |el )?<C>"
        )),
        (3.0, (
            r"(?i:candidatura|vaga|processo|entrevista|interesse|equipa|equipe|fazer parte|trabalhar|"
            r"posição)\b[^.!?\n]{0,70}? (?i:na|no|da|do|em|pela|com) (?i:empresa )?<C>"
        )),
        (3.0, (
            r"(?i:candidatura|posizione|colloquio|selezione|interesse|team|lavorare|ruolo|entrare)\b[^.!?\n]{0,70}? "
            r"(?i:presso|in|di|da|per|con) (?i:la |l['’]|il )?<C>"
        )),
        (3.0, (
            r"(?i:sollicitatie|functie|vacature|gesprek|interesse|belangstelling|team|werken|stage)\b[^.!?\n]{0,60}? (?i:bij|"
            r"in|voor) (?i:de |het )?<C>"
        )),
        (3.0, (
            r"(?i:aplikacj\w+|rekrutacj\w+|stanowisk\w+|rozmow\w+|zainteresowani\w+|zespo\w+|ofert\w+|"
            r"prac\w+)\b[^.!?\n]{0,70}? (?i:w firmie|w|do|firmą|z|dla) (?i:firmy |firmie |zespołu )?<C>"
        )),
        (3.0, (
            r"(?i:ansökan|tjänsten?|intervju\w*|intresse\w*|jobba|rollen?|teamet|rekrytering\w*|praktik\w*)\b[^.!?\n]{0,60}? "
            r"(?i:hos|på|till|för|i|av) (?i:oss på )?<C>"
        )),
        (3.0, r"<C>(?:['’](?:da|de|daki|deki|ya|ye|a|e|nın|nin|nun|nün|ın|in|un|ün|ta|te))(?=\s)"),
    )
)  # fmt: skip
_TEAM_WORD = (
    r"(?:(?:hiring|recruiting|recruitment|talent|people|careers?|HR|human resources|acquisition|selection|onboarding|personal|"
    r"bewerber)[\w &-]*|(?:recruiting-?|HR-?)?team)"
)
_TEAM_LINE = re.compile(
    r"^(?i:the |your |ihr |dein |das |l['’]équipe |équipe |el equipo de |equipo de |equipe |time |il team |team |het |zespół |"
    r"teamet på )?"
    rf"(?P<c>{_NAMED}?)[ -]+(?i:{_TEAM_WORD})\s*$"
)
_TEAM_PREFIX = re.compile(
    rf"^(?i:(?:the )?(?:team|recruiting|talent acquisition|people team|hr(?: team)?|human resources|"
    rf"equipe(?: de recrutement)?|l['’]équipe(?: recrutement)?|el equipo(?: de selección)?(?: de)?|equipo(?: de)?|zespół|"
    rf"team recruiting|recruiting team|personalabteilung|hiring team)),? (?i:at |von |bei |de |chez |di |da |hos |bij "
    rf")?(?P<c>{_NAMED})\s*$"
)
_JA_COMPANY = re.compile(r"(?:株式会社\s?[\w・ー]+|[\w・ー]{1,30}株式会社|合同会社\s?[\w・ー]+)")
_ZH_COMPANY = re.compile(
    r"(?:感谢您?(?:对|应聘|投递|申请|关注|参加)|应聘|投递|"
    r"加入)(?P<c>[\u3400-\u9fffA-Za-z0-9]{2,12}?)(?:的|公司|科技|集团|之|，)|(?P<d>[\u3400-\u9fff]{2,12}(?:科技|集团|公司|"
    r"股份|网络|信息|银行|大学))"
)


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
            pass
        elif (name := clean_company(shown)) and not _departmental(name):
            yield _Candidate(name, 3.5)
    subject = re.sub(r"^(?:\s*(?:re|aw|fw|fwd|sv|antw|odp|ynt|tr|rif)\s*:)+\s*", "", message.subject, flags=re.IGNORECASE)
    for weight, pattern in _SUBJECT:
        for found in pattern.finditer(subject):
            if name := _vetted(found["c"]):
                yield _Candidate(name, weight, weight >= 4.0)
    seen: set[str] = set()
    for weight, pattern in _BODY:
        for found in pattern.finditer(message.text[:6000]):
            name = _vetted(found["c"])
            if name:  # said again adds little
                yield _Candidate(name, weight if _key(name) not in seen else 0.5, weight >= 3.0)
                seen.add(_key(name))
    lines = [line.strip(" *_|\t") for line in message.text.split("\n") if line.strip()]
    for line in lines[-10:]:
        if len(line) > 90:
            continue
        team = _TEAM_LINE.match(line) or _TEAM_PREFIX.match(line)
        titled = re.match(rf"^(?P<t>[^,|–—@]{{3,60}})(?:,| \||\s[-–—@]| at) (?P<c>{_NAMED})$", line)
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
        elif re.fullmatch(_NAMED, line) and line != lines[0] and not _is_person(line, message) and not JOB.search(line):
            name = _vetted(line)
            if name:
                yield _Candidate(name, 1.5)
    for found in _JA_COMPANY.finditer(f"{address.name if address else ''}\n{message.subject}\n{message.text[:3000]}"):
        if name := clean_company(found[0]):
            yield _Candidate(name, 3.0)
    for found in _ZH_COMPANY.finditer(f"{message.subject}\n{message.text[:3000]}"):
        if name := clean_company(found["c"] or found["d"]):
            yield _Candidate(name, 3.0)


# "Voßkühler Medizintechnik GmbH", "© Workfinch Ltd. Terms": a line that begins with a firm and its legal form
_FOOTER = re.compile(rf"^(?:©|\(c\)|Copyright|\d{{4}}|\s)*(?P<c>{_NAMED}){_LEGAL.pattern}")
_ARTICLES = vocabulary("the la le el der die das il de")
_PRONOUNS = re.compile(r"(?i)\((?:she|he|they|sie|er|elle)\b|, (?:Dr|Prof)\b")


def _is_person(text: str, message: Message) -> bool:
    return person(text, message.sender.email if message.sender else None) is not None


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
            continue
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


def company(message: Message, agency: bool = False) -> str | None:
    """The firm that the application was for, as this mail names it; None when it doesn't, or an agency keeps it to itself."""
    scores: dict[str, float] = {}
    told: dict[str, float] = {}
    forms: dict[str, dict[str, float]] = {}
    found = [*_candidates(message), *_by_domain(message)]
    if message.sender and _BOARD.search(message.text) and kind(message.sender) is Kind.NO_REPLY:
        board = _key(message.sender.name)  # a job board speaks for an employer: its own name is not the firm's
        found = [c for c in found if not (board and same_company(c.name, board))]
    for candidate in found:
        key = _key(candidate.name)
        if not key or candidate.weight <= 0:
            continue
        home = next((k for k in scores if k == key or same_company(k, key)), key)
        scores[home] = scores.get(home, 0.0) + candidate.weight
        told[home] = told.get(home, 0.0) + (candidate.weight if candidate.told else 0.0)
        forms.setdefault(home, {})
        forms[home][candidate.name] = forms[home].get(candidate.name, 0.0) + candidate.weight
    if not scores:
        return None if agency else _from_label(message)
    best = max(scores, key=lambda k: scores[k])
    full = next((k for k in scores for n in forms[k] for short in forms[best] if _short(short, n)), None)
    if full and scores[full] >= 2.5:
        best = full  # "PDB" is "Paramount Deccan Bank"
    if (
        not told[best]
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
    own = re.sub(r"\W", "", label(message.sender.domain)) if message.sender else ""
    if agency and own and own[:6] == best[:6]:
        others = {k: v for k, v in scores.items() if k != best and v >= 3.0}
        if not others:
            return None
        best = max(others, key=lambda k: others[k])
    # the fullest form that has real weight: "Halden Robotics" rather than "Halden"
    heavy = max(forms[best].values())
    fair = [n for n, w in forms[best].items() if w >= min(1.5, heavy)]
    return max(fair, key=lambda n: (len(n.split()) <= 4, forms[best][n] + 0.7 * len(n.split())))


_TAILS = [
    "robotics",
    "games",
    "cloud",
    "foods",
    "food",
    "bank",
    "labs",
    "lab",
    "tech",
    "technologies",
    "systems",
    "medical",
    "energy",
    "logistics",
    "studios",
    "studio",
    "digital",
    "solutions",
    "consulting",
    "software",
    "group",
    "health",
    "pay",
    "pictures",
    "museum",
    "media",
    "design",
    "partners",
    "capital",
    "motion",
    "instruments",
    "analytics",
    "networks",
    "network",
    "security",
    "hotels",
    "hotel",
    "airways",
    "motors",
    "pharma",
    "biologics",
    "care",
    "vets",
    "foundation",
    "trust",
    "college",
    "school",
    "hospital",
    "restaurants",
    "brewing",
    "coffee",
    "books",
    "press",
    "publishing",
    "records",
    "music",
    "audio",
    "data",
    "works",
    "mobility",
    "dynamics",
    "engineering",
    "construction",
    "build",
    "services",
    "insurance",
    "mutual",
    "university",
    "house",
]


def _from_label(message: Message) -> str | None:
    """A human's own domain read as a name, where it reads as one: "haldenrobotics.com" -> "Halden Robotics"."""
    if message.sender is None:
        return None
    own = label(message.sender.domain)
    if not own or len(own) < 4 or any(c.isdigit() for c in own) or not _is_person(message.sender.name, message):
        return None
    if re.search(
        r"(?i)staffing|recruit|talent|personal|people|search|executive|interim|jobs|career|placement|vermittlung|"
        r"rekrut|interim|hire|hr$",
        own,
    ):
        return None
    for tail in _TAILS:
        if own.endswith(tail) and len(own) - len(tail) >= 3:
            return f"{own.removesuffix(tail).strip('-').title().replace('-', ' ')} {tail.title()}"
    if "-" in own or re.match(r"get|join|try|the[a-z]|my[a-z]", own):
        return None
    return own.title() if len(own) <= 9 else None
