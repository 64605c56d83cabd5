"""Who is who: display names, salutations, signatures, and what kind of address it is. Pure; one mail's words in, persons out.

Nothing is guessed: a gender only from a form of address ("Frau", "Madame", "Mr"), a human only from a name that is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from classifier.message import Address, Message
from daemon.names import TEAMS, fold, is_relay, known_first, vocabulary
from daemon.values import Owner, Person

__all__ = [
    "Kind",
    "Salutation",
    "fits",
    "gender_of",
    "kind",
    "lookalike",
    "mentioned",
    "person",
    "salutation",
    "same",
    "sender",
    "signatory",
    "signature",
]  # fmt: skip


class Kind(StrEnum):
    """What answers at an address, as far as the address itself tells."""

    PERSONAL = "personal"
    ROLE = "role mailbox"
    TOKEN = "relay that routes a reply"  # noqa: S105 - not a secret
    NO_REPLY = "no-reply"
    NEVER = "never to be written to"


_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:(?:do|don|please|pls)[._-]?)?(?:no|not|non|nao|não|ne|nie|nicht|inte|ikke|pas|"
    r"geen)[._-]?t?[._-]?(?:reply|replies|responde\w*|responda\w*|repondre|"
    r"rispondere|antwort\w*|answer|svara?|odpowiadaj|antwoord\w*|beantwoorden|yanitla\w*)|noreply|donotreply|nicht-?antworten|"
    r"mailer-?daemon|unattended|unmonitored|yanitlama|"
    r"^(?:notifications?|notify|alerts?|automated|auto|automail|bounces?|system|systems?mail|mailrobot|robot|messages?|"
    r"updates?|digest|news(?:letter)?|mailer|"
    r"postmaster|jobalerts?|invitations?|benachrichtigung(?:en)?|ats|workday|oracle|taleo|sap|successfactors)(?:$|[._+-])",
    re.IGNORECASE,
)  # fmt: skip
_NEVER = re.compile(
    r"(?:^|[._+-])(?:compliance|privacy|datenschutz|dpo|dsb|gdpr|rgpd|lgpd|avg|kvkk|unsubscribe|unsub|abuse|legal|security|"
    r"billing|invoices?|accounts?|rechnung|facturation|"
    r"data-?protection|dataprotection|confidentialite|privacidad(?:e)?|ethics|whistleblow\w*|optout|opt-out|desabonnement|"
    r"desinscription|sales|marketing|press|presse|webmaster)(?:$|[._+-])",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:e-?)?(?:hr|hrteam|rh|rrhh|ik|p&c|jobs?|job|careers?|carreras?|carriere|karriere|kariera|kariyer|karriar|bewerb\w*|"
    r"personal(?:abteilung|amt|wesen|service|gewinnung)?|"
    r"personeel|personale|recruit\w*|rekrut\w*|recrut\w*|reclut\w*|talent\w*|hiring|hire|people\w*|teams?|hello|hallo|hej|"
    r"hola|bonjour|ciao|info|office|buero|kontakt|contact|"
    r"contacto|contato|contatti|candidat\w*|empleos?|emprego|emploi|lavor\w*|selezion\w*|seleccion|selecao|vaga\w*|vacanc\w*|"
    r"vacature\w*|werving|sollicit\w*|werken\w*|praca|"
    r"jobb|rekryt\w*|basvuru\w*|saiyo\w*|saiyou|jinji|zhaopin|hrd|application\w*|apply\w*|ansok\w*|work\w*|admin\w*|support|"
    r"staff\w*|graduates?|graduate\w*|campus|"
    r"internship\w*|stages?|praktik\w*|ausbildung\w*|sekretariat|secretariat|secretaria|segreteria|dekanat|chefredaktion|"
    r"redaktion|casting|crewing|resourcing|employment|"
    r"enquiries|mail|post|service|kundenservice|reception|rezeption|leitung|verwaltung|geschaeftsstelle|globalrecruiting|"
    r"onboarding|join|joinus|crew|"
    r"interviews?|scheduling|coordinat\w*)(?=$|[\d._+-])",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}|\d{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}|"
    r"[0-9a-f]{4,}",
    re.IGNORECASE,
)


def lookalike(a: str, b: str) -> bool:
    """Whether two different domains look the same to the eye: one letter off, or letters of another alphabet."""
    if a == b:
        return False
    x, y = _skeleton(a), _skeleton(b)
    if x == y:
        return True
    return min(len(x), len(y)) >= 8 and x.partition(".")[0] != y.partition(".")[0] and _one_apart(x, y)


_CONFUSABLE = str.maketrans("аеорсухіӏԁԛԝһʟɡ01", "aeopcyxildqwhlgol")


def _skeleton(domain: str) -> str:
    if "xn--" in domain:
        with suppress(UnicodeError, ValueError):
            domain = domain.encode("ascii").decode("idna")
    text = unicodedata.normalize("NFKD", domain.casefold().translate(_CONFUSABLE))
    return "".join(c for c in text if not unicodedata.combining(c)).replace("rn", "m").replace("vv", "w")


def _one_apart(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[i + 1 :] == b[i + 1 :] or a[i:] == b[i + 1 :] or a[i + 1 :] == b[i:]


def kind(address: Address) -> Kind:
    """What answers at `address`, by its local part and domain alone."""
    local, _, domain = address.email.partition("@")
    if _NEVER.search(local):
        return Kind.NEVER
    if _NO_REPLY.search(local) or re.search(r"(?:^|\.)(?:no-?reply|bounces?|notifications?)\.", domain):
        return Kind.NO_REPLY
    if is_relay(domain):
        if _TOKEN.search(re.sub(r"^[a-z]+(?=[+_.-])", "", local)):
            return Kind.TOKEN
        return Kind.ROLE if _ROLE.match(local) else Kind.PERSONAL
    if re.match(r"(?:reply|r|msg|conversation|thread|candidate|c)[+._-]", local) and _TOKEN.search(local):
        return Kind.TOKEN
    return Kind.ROLE if _ROLE.match(local) else Kind.PERSONAL


# -- names -----------------------------------------------------------------------------------------

_ACADEMIC = (
    r"(?:Professor(?:in)?|Prof(?:\.|a\.|ª)?|Dr(?:\.|a\.?)?|PD|Dott(?:\.|\.ssa|oressa|ore)|Mag\.|Ing\.|Dipl\.-\w+\.?|inż\.|mgr|"
    r"hab\.|Doç\.|med\.|phil\.|jur\.|rer\.|nat\.|h\.c\.|habil\.)"
)
_FEMALE = (
    r"(?:Frau|Fr\.|Schwester|Sister|Suor|Dona|Irmã|Dame|Lady|Mrs\.?|Ms\.?|Miss|Madame|Mme\.?|Mlle|Mademoiselle|Señora|Sra\.?|"
    r"Srta\.?|Doña|"
    r"D\.ª|Dña\.|Senhora|Signora|Sig\.ra|Gent\.ma|Mevrouw|Mevr\.|Mw\.|Pani|Fru|Fröken)"
)
_MALE = (
    r"(?:Herrn?|Hr\.|Sir|Lord|Padre|Pe\.|Frei|Mr\.?|Monsieur|M\.(?= [A-ZÀ-Ý])|Señor|Sr\.?|Don|D\.(?= [A-ZÀ-Ý])|Senhor|Signor|"
    r"Sig\.|Egr\.|De "
    r"heer|Dhr\.|Pan|Pana|Panu)"
)
_FIRM_BEHIND = re.compile(
    r"\s+(?:via|at|from|of|@|chez|bei|von der|von|z|\||//?|[-–—•·])\s+|\s*[|•·]\s*|"
    r"\s+\(via\b",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"(?<!\w)(?:{_ACADEMIC})(?=[\s,]|$)\s*", re.IGNORECASE)
_HONORIFIC = re.compile(rf"^(?:(?P<f>{_FEMALE})|(?P<m>{_MALE}))\s+", re.IGNORECASE)
_POSTNOMINAL = re.compile(
    r",?\s+\b\(?(?:Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|LL\.?M\.?|M\.?A\.?|B\.?A\.?|MD|M\.D\.|RN|CPA|PMP|SHRM-\w+|PHR|SPHR|"
    r"CIPD|FCIPD|Esq\.?|Jr\.?|Sr\.|III?|he/him|she/her|they/them)\)?(?=,|\s|$)|\s*\([^)]*\)"
)
_PARTICLE = vocabulary(
    "von van de der den du da di del della dos das do le la el al bin ibn ter ten zu vom af av y e 't op mc mac st. o'"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u3005]")


def person(text: str, address: str | None = None) -> Person | None:
    """The human named by a display name or signature line, in any usual order; None when it names a team, a firm or nothing.

    "Brandstätter, Dr. Katharina", "MARCHAND Élodie", "Frau Dr. Brandstätter", "Jane Doe, PhD (she/her)", "佐藤 花子". A firm
    at the end ("Jane Doe | Halden", "Jane at Halden", "Jane via Lever") is cut off.
    """
    text = re.sub(r"\s+", " ", text.strip().strip("\"'“”„*_-–—").strip())
    if not _von(text):
        text = _FIRM_BEHIND.split(text, maxsplit=1)[0]
    text = _POSTNOMINAL.sub("", text).strip(" ,")
    if not text or len(text) > 60 or _FIRM.search(text) or re.search(r"[\d@:;!?{}<>/\\=]", text):
        return None
    if _CJK.search(text):
        return _east_asian(text)
    gender = ""
    if found := _HONORIFIC.match(text):
        gender, text = ("f" if found["f"] else "m"), text[found.end() :]
    titles = [t.strip(" ,") for t in _TITLE.findall(text)]
    bare = re.sub(r"\s+", " ", _TITLE.sub("", text)).strip(" ,")
    if found := _HONORIFIC.match(bare):
        gender, bare = ("f" if found["f"] else "m"), bare[found.end() :]
    title = " ".join(_tidy_title(t) for t in titles if not re.match(r"(?i)dipl|ing|mag|mgr|inż|med|phil|jur|rer|nat|hab|h\.c", t))
    bare = _OFFICE.sub("", bare)
    if _PAIR.match(bare) and all(known_first(name) for name in re.split(r"\s+\S{1,3}\s+", bare)):
        return Person(bare)
    first, last = _split(bare, bool(gender or title))
    if not (first or last) or not _plausible(first, last, bool(gender or title), address):
        return None
    return Person(first, last, title, gender)


_FIRM = re.compile(
    r"\b(?:S\.A\.|S\.L\.|S\.p\.A|S\.r\.l|Lda\b|Ltda\b|GmbH|B\.V\.|N\.V\.|Inc\b|Ltd\b|LLC\b|Sp\. z)|(?:^| "
    r")(?:Santa Casa|São|Sainte?-)"
)
_OFFICE = re.compile(
    r"^(?:(?:Station|Ward|General|Branch|Hiring) Manager|Captain|Capt\.|Cllr\.?|Councillor|Dean|Father|Rev\.?|Pastor|Rabbi|"
    r"Judge|Chef|Coach|Enfermeir[oa]|Nurse|Matron|"
    r"Maestro|Ing\.|Arch\.|Avv\.|Rag\.|Geom\.|Eng\.ª?|Adv\.|Exm[oa]\.)\s+(?=\S+\s+\S)"
)
_PAIR = re.compile(r"^\w+ (?:&|and|und|et|y|e|en|i|och|ve) \w+$")


def _von(text: str) -> bool:
    """Whether "von" belongs to the name ("Anna von Berg") and not to a firm ("Lena von Strandkorb24")."""
    return bool(re.search(r"\bvon (?:der |den )?[A-ZÄÖÜ][a-zäöüß]+$", text)) and " - " not in text


def _tidy_title(title: str) -> str:
    low = title.lower().rstrip(".")
    return {"dr": "Dr.", "prof": "Prof.", "dra": "Dra."}.get(low, title) if title != "Dr" else "Dr"


_EAST_ORG = re.compile(
    r"株式会社|有限|公司|法人|採用|人事|総務|担当|チーム|事務|招聘|团队|人力|[部係課室店堂館苑園院](?=\s|$)|会社|大学|病院|"
    r"中心|集团|グループ|センター|スト|市|編集|"
    r"一同|敬具|敬上|此致|[^\s]{5,}(?:店|院|园|馆)$"
)


def _east_asian(text: str) -> Person | None:
    if re.search(r"(?:様|さま|御中|各位|行|宛)$", text) or re.match(
        r"(?:応募者|申込者|候補者|登録|配信|返信|拝啓|前略|敬啓)", text
    ):
        return None  # that is who is written to
    text = re.sub(r"(?:さん|先生|氏|殿|女士|先生|小姐|经理|老师)$", "", re.sub(r"[（(].*?[)）]", "", text)).strip()
    words = text.split()
    if len(words) > 1 and _EAST_ORG.search(words[-2]) and not _EAST_ORG.search(words[-1]) and 1 < len(words[-1]) <= 4:
        return Person("", words[-1])  # "人事部 田中": department, family name
    if _EAST_ORG.search(text):
        return None
    if len(words) == 2 and all(1 <= len(w) <= 5 for w in words):
        return Person(words[1], words[0])
    if len(words) == 1 and 2 <= len(text) <= 4 and re.fullmatch(r"[\u3400-\u9fff\u3005]+", text):
        # written without a blank: where the family name ends can't be told
        return Person("", text)
    return None


def _split(bare: str, formal: bool) -> tuple[str, str]:
    """(first, last) of a name without titles."""
    if "," in bare:
        last, _, first = (part.strip() for part in bare.partition(","))
        if not last:
            return "", ""
        if known_first(last.split()[0]) and not (first and known_first(first.split()[0])):
            bare = last  # "Robert Sęk, Kadra Zachód": the firm behind the comma
        elif re.search(r"(?i)\b(?:manager|partner|director|lead|head|hr|recruit\w*|talent)\b", first):
            bare = last
        else:
            return first, last
    words = bare.split()
    if not words:
        return "", ""
    loud = [w for w in words if w.isupper() and len(w) > 1 and not w.endswith(".")]
    if loud and len(loud) < len(words):  # MARCHAND Élodie, Élodie MARCHAND
        last = " ".join(_calm(w) for w in loud)
        return " ".join(w for w in words if w not in loud), last
    if loud:
        words = [_calm(w) for w in words]
    if len(words) == 1:
        return ("", words[0]) if formal else (words[0], "")
    if formal and not known_first(words[0]) and words[0].lower() in _PARTICLE:
        return "", " ".join(words)
    at = next((i for i, w in enumerate(words) if i and w.lower() in _PARTICLE), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def _calm(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))


def _plausible(first: str, last: str, formal: bool, address: str | None) -> bool:
    words = f"{first} {last}".split()
    if not 1 <= len(words) <= 5 or any(fold(w) in TEAMS for w in words):
        return False
    if not all(re.fullmatch(r"[^\W\d_][^\d_]*", w) and (w[0].isupper() or w.lower() in _PARTICLE) for w in words):
        return False
    if formal:
        return True
    initial = re.fullmatch(r"[A-ZÄÖÜ]\.(?:-?[A-ZÄÖÜ]\.)*", first)
    if known_first(words[0]):
        return True
    if (
        address
        and not _ROLE.match(address)
        and fits(first, last, address)
        and not (len(words) > 2 and _in_domain(words, address))
    ):
        return True
    if len(words) == 1:
        return known_first(first)
    return bool(initial) or known_first(first.split(maxsplit=1)[0]) or (bool(last) and known_first(last.rsplit(maxsplit=1)[-1]))


def _in_domain(words: list[str], address: str) -> bool:
    """Whether a part of the name is the firm's: "Trainee Banco Alvorada" at bancoalvorada.example is no human."""
    domain = re.sub(r"[^a-z]", "", fold(address.partition("@")[2].rpartition(".")[0]))
    return any(len(word) > 3 and re.sub(r"[^a-z]", "", fold(word)) in domain for word in words)


def fits(first: str, last: str, address: str) -> bool:
    """Whether the local part of `address` is made from that name (jane.doe, jdoe, j.doe, doe, jane, doej, janed)."""
    box = fold(address.partition("@")[0].partition("+")[0])
    local = re.sub(r"[^a-z]", "", box)
    a, b = re.sub(r"[^a-z]", "", fold(first.split(maxsplit=1)[0] if first else "")), re.sub(r"[^a-z]", "", fold(last))
    tail = re.sub(r"[^a-z]", "", fold(last.rsplit(maxsplit=1)[-1] if last else ""))
    if not local or not (a or b):
        return False
    shapes = {a, b, a + b, b + a, a[:1] + b, b + a[:1], a + b[:1], b[:1] + a, a[:1] + b[:1], a + tail, a[:1] + tail, tail}
    # umlauts are also left out ("brandstatter"), and so are the letters of a second name
    plain = {re.sub(r"(?<=[aou])e", "", s) for s in shapes}
    if len(b) > 3 and b in re.split(r"[._-]", box):
        return True  # seun.adeyemi, for Oluwaseun Adeyemi
    return local in {s for s in shapes | plain if len(s) > 1}


def same(a: Person, b: Person) -> bool:
    """Whether two names can be one human's: last names agree, and first names agree where both are known."""
    if a.last and b.last:
        if fold(a.last) != fold(b.last):
            return False
        x, y = fold(a.first), fold(b.first)
        return not x or not y or x.split()[0] == y.split()[0] or (x[0] == y[0] and "." in (a.first + b.first))
    return bool(a.first and b.first and fold(a.first).split()[0] == fold(b.first).split()[0])


def gender_of(who: Person, texts: Iterable[str]) -> str:
    """ "f" or "m" where one of `texts` writes the last name with a form of address ("Frau Dr. Brandstätter"); "" where none or both do."""
    if not who.last:
        return ""
    pattern = re.compile(
        rf"\b(?:(?P<f>{_FEMALE})|(?P<m>{_MALE}))\s+(?:{_ACADEMIC}\s*)*(?:{re.escape(who.first)}\s+)?"
        rf"{re.escape(who.last)}\b"
    )
    shown = {"f" if found["f"] else "m" for text in texts for found in pattern.finditer(text[:20_000])}
    return shown.pop() if len(shown) == 1 else ""


# -- salutation and signature ----------------------------------------------------------------------

_GREETING = re.compile(
    r"^(?:exm[oa]\.|all[ôo]|howdy|dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|sehr geehrte[rs]?|"
    r"liebe[rs]?|hallo|guten "
    r"(?:tag|morgen|abend)|moin|servus|grüezi|grüß (?:dich|sie|gott)|"
    r"chère?|cher|bonjour|bonsoir|salut|estimad[oa]|querid[oa]|hola|buen(?:os|as) (?:d[ií]as|tardes)|prezad[oa]|car[oa]|"
    r"ol[áa]|bom dia|boa (?:tarde|noite)|gentile|gent\.ma|gent\.mo|egregi[oa]|"
    r"buongiorno|buonasera|ciao|salve|spettabile|geachte|beste|dag|goedemorgen|goedemiddag|hoi|szanown[yia]\w*|dzień dobry|"
    r"cześć|witam|drog[ia]|hej(?:san)?|hejsan|bästa|god (?:dag|morgon)|"
    r"sayın|merhaba(?:lar)?|değerli|sevgili|iyi günler|selam|尊敬的|亲爱的|您好|你好)[\s,:!]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_NOBODY = vocabulary("applicant candidate bewerber bewerberin sir madam all kandidat candidat candidato")
_GREETED_FORMAL = re.compile(rf"^(?:{_FEMALE}|{_MALE})\b|^{_ACADEMIC}\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Salutation:
    """How a mail greets its reader. `person`: None for "Dear applicant". `formal`: by surname or title; None: not told."""

    person: Person | None
    formal: bool | None


def salutation(text: str) -> Salutation:
    """The salutation in the first lines of `text`."""
    for line in [line.strip() for line in text.split("\n") if line.strip()][:4]:
        if found := re.match(r"^(?P<name>[\u3400-\u9fff\u3040-\u30ff\s]{2,14}?)\s*(?:様|さま|さん|先生|女士|小姐|同学)", line):
            return Salutation(person(found["name"]), True)
        found = _GREETING.match(line)
        if not found:
            continue
        rest = re.split(
            r"[,!:;.](?=\s|$)(?<!\b[A-Z]\.)(?<!Dr\.)(?<!Mr\.)(?<!Ms\.)(?<!Mrs\.)(?<!Prof\.)", found["rest"], maxsplit=1
        )[0].strip(" ,!")
        rest = re.sub(r"(?i)\s+(?:bey|hanım|kollege|kollegin)$", "", rest)
        formal = bool(_GREETED_FORMAL.match(rest)) or bool(re.search(r"(?i)\b(?:bey|hanım)\b", found["rest"]))
        who = person(rest) if rest else None
        plain = len(rest.split()) <= 3 and all(w[:1].isupper() and fold(w) not in TEAMS for w in rest.split())
        if who is None and rest and plain:
            words = rest.split()
            who = Person(words[0], " ".join(words[1:])) if fold(words[0]) not in _NOBODY else None
        if re.match(r"(?i)sehr geehrte|geachte|szanown|sayın|estimad|prezad|gentile|egregi|spettabile|尊敬的", line):
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


_CLOSING = re.compile(
    r"^(?:(?:with |mit |my )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly|very best|all (?:the|my) best|every "
    r"good) ?(?:regards?|wishes|thanks)?|regards|best|warmly|sincerely(?: yours)?|"
    r"yours(?: (?:sincerely|faithfully|truly|ever))?|cheers|thanks(?: (?:again|& regards|and regards))?|thank you|take care|"
    r"all best|respectfully|cordially|"
    r"(?:mit )?(?:(?:freundlich|herzlich|best|lieb|schön|viel|kollegial|sonnig)\w*(?: und \w+)?(?: kollegialen?)?) "
    r"?(?:gr[üu]e?(?:ß|ss)\w*|empfehlungen)?(?: aus .*)?|"
    r"gr[üu]e?(?:ß|ss)e?n?|liab[ea] gr\w+|herzlich(?:st)?|hochachtungsvoll|vg|lg|mfg|beste gr\w+|ihre?|dein|deine|"
    r"(?:bien )?cordialement|bien à (?:vous|toi)|sincèrement|(?:meilleures|sincères|respectueuses) salutations|salutations .*|"
    r"amicalement|à bientôt|"
    r"(?:un )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|atenciosamente|cordialmente|com os "
    r"melhores cumprimentos|melhores cumprimentos|cumprimentos|abraços?|(?:um )?abraço|"
    r"(?:cordiali|distinti|cari) saluti|un (?:caro )?saluto|saluti|a presto|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|"
    r"hartelijks|groet(?:en|jes)?|mvg|"
    r"(?:z )?(?:poważaniem|wyrazami szacunku)|pozdrawiam(?: serdecznie)?|(?:serdeczne )?pozdrowienia|(?:med )?(?:vänlig|bästa|"
    r"varma|vänliga) ?(?:hälsning(?:ar)?)?|hälsningar|mvh|allt gott|"
    r"saygılarım(?:ız)?la|sevgiler(?:le|imle)?|iyi (?:günler|çalışmalar)(?: dileriz)?|en iyi dileklerimle|敬具|以上|此致|"
    r"敬礼|祝好|顺祝商祺)[\s,.!]*$",
    re.IGNORECASE,
)
_SIGNED_FOR = re.compile(
    r"^(?:i\. ?a\.|i\. ?v\.|ppa\.|p\.p\.|gez\.|im auftrag|für die kommission:?|signed|sent by|posted "
    r"by|by)\s+",
    re.IGNORECASE,
)


def signature(text: str, limit: int = 8) -> list[str]:
    """The lines after the last closing formula ("Kind regards"), or the last short lines where there is none. At most `limit`."""
    lines = [line.strip(" \t*_|>") for line in text.split("\n")]
    lines = [line for line in lines if line]
    for i in range(len(lines) - 1, max(-1, len(lines) - 16), -1):
        if _CLOSING.match(lines[i]):
            return lines[i + 1 : i + 1 + limit]
        # "Best, Hannah" and "Mit freundlichen Grüßen Jana Kern" on one line
        head = re.match(r"^(?P<close>[^,]{2,40}),\s+(?P<name>.{2,40})$", lines[i])
        if head and _CLOSING.match(head["close"]) and person(head["name"]):
            return [head["name"], *lines[i + 1 : i + limit]]
    tail: list[str] = []
    for line in reversed(lines[-6:]):
        if _GREETING.match(line):
            break
        if len(line) > 70 or (re.search(r"[.!?]$", line) and len(line.split()) > 4):
            if tail and any(_signed(t) for t in tail):
                break
            if len(tail) >= 4:
                break
            tail = []  # a footer sentence below the name
            continue
        tail.insert(0, line)
    return tail if any(_signed(t) for t in tail) else []


def _signed(line: str, address: str | None = None) -> Person | None:
    line = _SIGNED_FOR.sub("", line).strip()
    if len(line) > 60 or _GREETING.match(line):
        return None
    name = re.split(r"\s*[|•·/]\s*|\s+[-–—]\s+|,\s+(?=(?:[A-ZÄÖÜ]\w*\s+)?(?:\w+ )*(?:manager|partner|director|lead|head|"
        r"recruit\w*|talent|hr|leiter\w*|referent\w*|consultant|founder|officer|"
                    r"personal\w*|responsable|directrice|directeur|"
                    r"chargée?|gerente|analista)\b)", line, maxsplit=1, flags=re.IGNORECASE)[0]  # fmt: skip
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
        elif (same(best, who) or fold(best.first) == fold(who.first)) and len(who.full) > len(best.full):
            best = who  # "Hannah", then the block "Hannah Ostrowski"
    return best


def sender(message: Message) -> Person | None:
    """The human in From, with the address when it is a personal one; completed from the signature. None when From is no human."""
    if message.sender is None:
        return None
    address, signed = message.sender, signatory(message)
    who = person(address.name, address.email) if address.name else None
    if who is None and signed and kind(address) is Kind.PERSONAL and fits(signed.first, signed.last, address.email):
        who = signed  # From shows the firm or nothing, the address is the signer's
    if who is None:
        return None
    if signed and (same(who, signed) or (not who.last and fold(who.first) == fold(signed.first))):
        who = replace(
            who,
            first=max(who.first, signed.first, key=len),
            last=who.last or signed.last,
            title=who.title or signed.title,
            gender=who.gender or signed.gender,
        )
    usable = kind(address) is Kind.PERSONAL or (kind(address) is Kind.ROLE and fits(who.first, who.last, address.email))
    return replace(who, address=address.email if usable else None, source=message.message_id or "")


_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻŞĞİ][\w'’-]+"
_MENTIONS = (
    # - Tobias Lindqvist (firmware lead, would be your manager): debugging session
    re.compile(rf"^\s*(?:[-*•–]|\d\.)\s*(?P<name>{_NAME}(?: {_NAME}){{0,3}})\s*(?:\((?P<what>[^)]{{2,60}})\)|"
        rf"[,:–-]\s*(?P<what2>[^\n]{{2,60}}))?", re.MULTILINE),
    # Herr Dipl.-Ing. Uwe Rapp (Leiter Sensorentwicklung), Madame Marchand
    re.compile(rf"(?P<name>\b(?:{_FEMALE}|{_MALE})\s+(?:{_ACADEMIC}\s*)*{_NAME}(?: {_NAME})?)(?:\s*\((?P<what>[^)]{{2,60}})\))?"),
    # with Katarzyna from ..., mit Uwe Rapp, avec Élodie
    re.compile(rf"(?i:\b(?:with|meet|meeting|mit|avec|con|com|met|z|med|ile)) (?P<name>{_NAME}(?: {_NAME})?)(?:,? (?i:our|"
        rf"the|from|vom|aus|unser\w*|notre|nuestr[oa]|noss[oa]|onze|vår) (?P<what>[^,.;\n]{{2,50}}?)(?= and|,|\.|$))?"),
)  # fmt: skip


def mentioned(text: str) -> list[tuple[Person, str]]:
    """The humans whom an invitation names as taking part, with what it says they are ("firmware lead, would be your manager")."""
    out: list[tuple[Person, str]] = []
    for pattern in _MENTIONS:
        for found in pattern.finditer(text):
            who = person(found["name"])
            if who is None and (words := found["name"].split()) and known_first(words[0]):
                who = person(words[0])
            if who and not any(same(who, seen) for seen, _ in out):
                what = found.groupdict().get("what") or found.groupdict().get("what2") or ""
                out.append((who, what.strip()))
    return out
