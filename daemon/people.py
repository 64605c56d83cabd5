"""Who is who: display names and names in text, in every usual order and script. Pure; words in, persons out.

Nothing is guessed: a gender only from a form of address ("Frau", "Madame", "Mr"), a human only from a name that is one. addresses.py tells
what an address is, signatures.py how a mail greets and who signed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from daemon.addresses import fits, in_domain, is_role
from daemon.eastern import WIDE, eastern
from daemon.firms import label, spells
from daemon.genders import by_name
from daemon.houses import is_kind, of_a_house
from daemon.jobs import JOB
from daemon.name_order import PARTICLE, as_addressed, split
from daemon.names import DEPARTMENTS, PLACES, SHOPS, TEAMS, fold, is_relay, known_first, squeeze, vocabulary
from daemon.values import Person, Role

__all__ = ["ACADEMIC", "FEMALE", "LOCAL_TITLE", "MALE", "add", "among", "gender_of", "named", "person", "same", "title_of"]


ACADEMIC = (
    r"(?:(?-i:HR(?:in)?(?= (?:Dr|Mag|DI|Prof)))|Hofr(?:at|ätin)|Dr\.in|Dr\.ssa|DI\.in|Professor(?:in)?|Prof(?:\.ª|\.ssa|\.|a\.|ª)?|Dr(?:\.ª|\.|a\.?)?|Enf(?:\.ª|\.º|\.)|Eng\.ª|PD|Dott(?:\.|\.ssa|oressa|ore)|Mag\.(?: ?[aª]\.?)?|Ing\.|Dipl\.-\w+\.?|inż\.|mgr|"
    r"drs\.|ir\.|(?-i:DI(?= [A-ZÄÖÜ][a-zäöü]))|hab\.|Doç\.|Öğr\.|Lic\.|Licda?\.|Mtr[oa]\.|Lcd[oa]\.|Me(?= [A-ZÀ-Ý])|Maître|Pfr\.|Pfarrer(?:in)?|med\.|phil\.|jur\.|rer\.|nat\.|h\.c\.|habil\.)"
)
FEMALE = (
    r"(?:Frau|Fr\.|Schwester|Sister|Suor|Sor(?= [A-ZÀ-Ý])|Hna\.|Dona|Irmã|Dame|Lady|Mrs\.?|Ms\.?|Miss|Madame|Mme\.?|Mlle|Mademoiselle|Señora|Sra\.?|"
    r"Srta\.?|Doña|"
    r"D\.ª|Dña\.|Senhora|Signora|Sig\.ra|Gent\.ma|Mevrouw|Mevr\.|Mw\.|Pani|Fru|Fröken)"
)
MALE = (
    r"(?:Herrn?|Hr\.|Sir|Lord|Padre|Pe\.|Hno\.|Mr\.?|Monsieur|M\.(?= [A-ZÀ-Ý])|Señor|Sr\.?|Don|D\.(?= [A-ZÀ-Ý])|Senhor|Signor|"
    r"Sig\.|Egr\.|De "
    r"heer|Dhr\.|Pan|Pana|Panu)"
)
_FIRM_BEHIND = re.compile(
    r"\s+(?:via|at|from|of|@|chez|bei|von der|von|z|ze|på|från|hos|\||//?|[-–—•·])\s+|\s*[|•·]\s*|"
    r"\s+\(via\b",
    re.IGNORECASE,
)
# said in the salutation in some countries only: the letter's language knows (`titles` in its phrases)
LOCAL_TITLE = re.compile(r"(?i)(?:mag|ing|lic|licda|lcd[oa]|mtr[oa])\.|mrs$")
_TITLE = re.compile(rf"(?<!\w)(?:{ACADEMIC})(?=[\s,]|$)\s*", re.IGNORECASE)
_HONORIFIC = re.compile(rf"^(?:(?P<f>{FEMALE})|(?P<m>{MALE}))\s+", re.IGNORECASE)
_POSTNOMINAL = re.compile(
    r",?\s+\b\(?(?:Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|LL\.?M\.?|M\.?A\.?|B\.?A\.?|MD|M\.D\.|RN|CPA|PMP|SHRM-\w+|PHR|SPHR|"
    r"CIPD|FCIPD|Esq\.?|Jr\.?|Sr\.|III?|he/him|she/her|they/them)\)?(?=,|\s|$)|\s*\([^)]*\)"
)


def _gender(found: re.Match[str]) -> str:
    """What a form of address tells: the Dutch "mr." is a lawyer's title, "Mr." is not."""
    return "f" if found["f"] else "" if found["m"].startswith("mr") else "m"


# "Olivares Pons, S. L." is no S. L. Olivares; "Cabinet Dr Ferrand" no Cabinet Ferrand
_OF_A_HOUSE = re.compile(
    r",? (?:S\. ?L\.(?: ?U\.)?|S\. ?A\.|S\. ?R\. ?L\.|B\. ?V\.|N\. ?V\.|s\. ?r\. ?l\.|s\. ?p\. ?a\.|Lda\.?|Ltda\.?)$|"
    r"(?i:^(?:cabinet|étude|pharmacie|estudio|studio|clínica|consultorio|bufete|notaría|kanzlei|praxis|zahnarztpraxis|apotheke|praktijk|consultório|escritório) (?:d[eiu]l? |van |der )?(?:dr|dra|dott|me|maître|mag|mr)\b)"
)


def person(text: str, address: str | None = None) -> Person | None:
    """The human named by a display name or signature line, in any usual order; None when it names a team, a firm or nothing.

    "Brandstätter, Dr. Katharina", "MARCHAND Élodie", "Frau Dr. Brandstätter", "Jane Doe, PhD (she/her)", "佐藤 花子". A firm
    at the end ("Jane Doe | Halden", "Jane at Halden", "Jane via Lever") is cut off.
    """
    text = re.sub(r"\s+", " ", text.strip().strip("\"'“”„*_-–—").strip())
    words = text.split()
    if text.islower() and 1 < len(words) < 4 and all(map(str.isalpha, words)) and known_first(words[0]):
        text = text.title()  # "cida araujo", from a phone
    if text.islower() and text.isalpha() and known_first(text) and address and address.partition("@")[0] == text:
        text = text.title()  # "sjoerd", at sjoerd@waalkade-fietsen.example
    text = re.sub(
        r"\b(?:[A-Z]\.){1,5} ?\(([^\W\d_]{2,20})\)", r"\1", text
    )  # "Kuiper, S.A. (Sietske)": the Dutch give initials and the name in use
    if not _von(text) or _of_a_firm(text, address):
        text = _FIRM_BEHIND.split(text, maxsplit=1)[0]
    head, _, house = text.partition(", ")
    if (
        len(house.split()) > 1
        and len(head.split()) < 4
        and known_first(head.split(" ")[0])
        and not (_TITLE.search(house) or any(map(known_first, house.split())))
    ):
        text = head  # "Deb, Salt Bucket Café"
    whole = text
    behind = re.search(
        r"\((?:(?P<f>Mrs|Miss|Ms|Frau|Mme|Mevr(?:ouw)?|Sra|Sig\.ra)|(?P<m>Mr|Herr|M|Dhr|Sr|Sig))\.?\)", text
    )  # "Gillian Askew (Mrs)"
    text = _POSTNOMINAL.sub("", text)
    if WIDE.search(text) and text[-1:] in ",，、:：":
        return None  # the salutation
    text = text.strip(" ,")
    if not text or len(text) > 60 or _FIRM.search(text) or _OF_A_HOUSE.search(text) or re.search(r"[\d@:;!?{}<>/\\=]", text):
        return None
    if WIDE.search(text):
        latin = re.sub(r"\s+", " ", WIDE.sub(" ", text)).strip(" /|()（）")  # "陈慧敏 Vivian Chen": how they sign to foreigners
        return (person(latin, address) if len(latin.split()) > 1 else None) or eastern(text)
    text = re.sub(
        r"^(?:[CLMI]\.(?:[A-Z]\.){1,3}|C\. ?P\.) (?=(\w+) \w)", lambda m: "" if known_first(m[1]) else m[0], text
    )  # "L.R.I. Graciela"
    if short := re.match(r"(?:M\.?ª|Mª\.?) (?=[A-ZÀ-Ý])", text):  # "M.ª Jesús Arribas"
        who = person(f"María {text[short.end() :]}", address)
        return who and replace(who, first=who.first.replace("María", short[0].strip(), 1))
    if _ITS_HEAD.match(text):
        return None
    gender = ("f" if behind["f"] else "m") if behind else ""
    if found := _HONORIFIC.match(text):
        gender, text = _gender(found), text[found.end() :]
    text = re.sub(r"\bDr\.-Ing\.", "Dr.", text)
    titles = [t.strip(" ,") for t in _TITLE.findall(text)]
    bare = re.sub(r"\s+", " ", _TITLE.sub("", text)).strip(" ,")
    found = _HONORIFIC.match(bare)
    if found and not (gender and re.match(r"[MD]\.", bare)):  # "mevrouw M. van den Heuvel": an initial, no Monsieur
        gender, bare = _gender(found) or gender, bare[found.end() :]
    if any(
        re.match(
            r"(?i)dott\.ssa|dottoressa|dra\b|dr\.ª|dr\.in|dr\.ssa|hrin|hofrätin|en[fg]\.ª|prof(?:a\.|\.ª|\.ssa|essorin)|licda|lcda|mtra|mag\. ?[aª]",
            t,
        )
        for t in titles
    ):
        gender = gender or "f"
    title = " ".join(
        _tidy_title(t)
        for t in titles
        if not re.match(r"(?i)dipl|drs|ir\.|mgr|inż|med|phil|jur|rer|nat|hab|h\.c|öğr|pf|hr|hofr|di\.in", t)
    )
    if not title and gender == "f" and re.search(r"\bMrs\b", whole):
        title = "Mrs"  # who calls herself so is no "Ms"
    if " " in title:  # beside "Dr." the titles of one country fall away
        title = " ".join(t for t in title.split() if not LOCAL_TITLE.match(t)) or title.split()[0]
    bare = _OFFICE.sub("", bare)
    if _PAIR.match(bare) and all(known_first(name) for name in re.split(r"\s+\S{1,3}\s+", bare)):
        return Person(bare)
    first, last = split(bare, bool(gender or title))
    if address and "," not in bare:
        first, last = as_addressed(first, last, address)
    if not (first or last) or not _plausible(first, last, bool(gender or title), address):
        return None
    return Person(first, last, title, gender)


_FIRM = re.compile(
    r"\b(?:S\.A\.|S\.L\.|S\.p\.A|S\.r\.l|Lda\b|Ltda\b|GmbH|B\.V\.|N\.V\.|Inc\b|Ltd\b|LLC\b|Sp\. z)|(?:^| "
    r")(?:Santa Casa|São|Sainte?-)|\b(?:CHR|CHU|CHRU|CHUV|CPAS|EHPAD|ASBL|VZW|CCAS|CIUSSS|CISSS|OCMW|NHS|CEIP|AUSL|ULSS|ASST|SAMU)\b"
)
_OFFICE = re.compile(
    r"^(?:Cra?\.|Cdora?\.|CPN|(?:Station|Ward|General|Branch|Hiring) Manager|Captain|Capt\.|Skipper|Cllr\.?|Councillor|Dean|Father|(?:The )?Revd?\.?(?: (?:Dr|Canon|Preb)\.?)?|Canon|Pastor|Rabbi|"
    r"Judge|Chef|Coach|Enfermeir[oa]|Nurse|Matron|CPA|FC?CA|ACCA|Engr\.?|Barr\.?|Arc\.|Surv\.|Pst\.?|Alhaji|Alhaja|Hon\.|"
    r"Maestro|rag\.|geom\.|avv\.|arch\.|Ing\.|Arch\.|Avv\.|Rag\.|Geom\.|Eng\.ª?|Adv\.|Exm[oa]\.)\s+(?=\S+\s+\S)"
)
# who signs by the office alone: "Le Maire", "Il Dirigente", "L'Ufficio Concorsi"
_ITS_HEAD = re.compile(
    r"(?i)(?:(?:le|la|les|el|los|il|lo|o|a) |l['’])(?:maire|maires?se|sindac[oa]|alcald(?:e|esa)|president[ea]?|présidente?|director[a]?|diretor[a]?|directeur|directrice|direttore|direttrice|dirigente|secretari[oa]|secretári[oa]|secrétaire|"
    r"segretari[oa]|dsga|ufficio|oficina|comisión|comissão|commission|commissione|júri|jury|jurado|tribunal|titolare|responsabile|responsable|coordinador[a]?|coordenador[a]?|capo|chef|gerente|patron|gérante?|équipe|équipo|equipo|equipa)\b"
)
_PAIR = re.compile(r"^\w+ (?:&|and|und|et|y|e|en|i|och|ve) \w+$")


def _von(text: str) -> bool:
    """Whether "von" belongs to the name ("Anna von Berg") and not to a firm ("Lena von Strandkorb24")."""
    return bool(re.search(r"\bvon (?:der |den )?[A-ZÄÖÜ][a-zäöüß]+$", text)) and " - " not in text


def _of_a_firm(text: str, address: str | None) -> bool:
    """Whether what stands behind "von" begins the address's domain: "Mia von Kornblume", at kornblume-kiste.example."""
    first, _, house = text.rpartition(" von ")
    return bool(address) and len(first.split()) == 1 and spells(label((address or "").rpartition("@")[2]), house)


def _tidy_title(title: str) -> str:
    low = title.lower().rstrip(".")
    return (
        {"dr": "Dr.", "dr.in": "Dr.", "dr.ssa": "Dott.ssa", "prof": "Prof.", "dra": "Dra."}.get(low, title)
        if title != "Dr"
        else "Dr"
    )


_ARTICLES = vocabulary("""
    the your our my der die das dem den ihr ihre euer dein deine unser im in am le la les l' notre votre el los las nuestro su tu o a os as nosso il lo gli i de het een den det din vår
    für pour para per voor för dla için we wir nous on und and et y e von vom du das
""")


def named(text: str, known_as: str) -> Person | None:
    """The human whose unknown name `text` is, where it stands as a human's would: below "Kind regards" or before the address. `known_as`: the
    words by which the mail speaks of its firm, which are nobody's name."""
    bare = _HONORIFIC.sub("", _POSTNOMINAL.sub("", re.sub(r"\s+", " ", text.strip(" \t*_,"))))
    words = _TITLE.sub("", bare).split()
    if not 2 <= len(words) <= 4 or _FIRM.search(bare) or JOB.search(bare) or fold(words[-1]) in PLACES:
        return None
    if not all(
        re.fullmatch(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\.?", w) and (w[0].isupper() or w.lower() in PARTICLE)
        for w in words
    ):
        return None
    heard = fold(known_as)
    own = [w for w in words if w not in PARTICLE]  # "de" of "Annet de Lange" is no article of a department's
    if fold(words[0]) in _ARTICLES or any(fold(part) in TEAMS for w in own for part in w.split("-")):
        return None
    if any(fold(w) in TEAMS or fold(w) in DEPARTMENTS or (len(w) > 3 and fold(w) in heard) for w in own):
        return None
    first, last = split(" ".join(words), False)
    return Person(first, last) if first and last else None


_ELIDED = re.compile(r"(?:d|l|dell|dall|sant|al)['’][A-ZÀ-Þ]")  # "Bertille d'Aubrac"


def _plausible(first: str, last: str, formal: bool, address: str | None) -> bool:
    words = f"{first} {last}".split()
    # "Lorraine Ashby", at lorraine.ashby@: the address says that it is a name, whatever else the word means
    sure = bool(address and last and known_first(words[0]) and fits(first, last, address) and not is_role(address))
    if (
        not 1 <= len(words) <= 5
        or (not sure and (any(fold(w) in TEAMS for w in words) or of_a_house(" ".join(words))))
        or (last and fold(words[0]) in SHOPS and not formal)
    ):
        return False
    if not formal and (re.search(r"['’]s$", words[0]) or (len(words) > 1 and is_kind(words[0]) and not known_first(words[0]))):
        return False  # "Dot's Pie Counter", at dotspiecounter@; "AYUNTAMIENTO DE VILLAR DEL SANTO", and Santo is a given name
    if not all(
        re.fullmatch(r"[^\W\d_][^\d_]*", w) and (w[0].isupper() or w.lower() in PARTICLE or _ELIDED.match(w)) for w in words
    ):
        return False
    initials = bool(re.fullmatch(r"(?:[A-Z]\.){2,4}", words[0]))  # "H.J. van Staveren", but "S.A."
    if words[0].lower() in ("y", "e", "et") or (
        len(words) > 1 and any(len(w) > 2 and w.isupper() and "." in w for w in words[initials:])
    ):
        return False
    if formal or known_first(words[0]):
        return True
    if initials and not (address and fits(words[0].replace(".", ""), last, address)):
        return False
    if address and in_domain(words[:1], address):
        return False  # "Kohlmeise Crew" at kohlmeise.example: the firm
    if address and _a_tenant(words, address):
        return False
    if address and not is_role(address) and fits(first, last, address) and not (len(words) > 2 and in_domain(words, address)):
        return True
    if len(words) == 1:
        return known_first(first)
    if re.fullmatch(r"[A-ZÄÖÜ]\.(?:[ -]?[A-ZÄÖÜ](?:[hj])?\.)*", first):  # "A. Th. Zonderland"
        return True
    # family name first ("Nagy Katalin"); "Moneda Clara" at a mailbox for everybody is a firm
    return (
        bool(last)
        and known_first(last.rsplit(maxsplit=1)[-1])
        and not (address and (is_role(address) or in_domain(words, address)))
    )


def _a_tenant(words: Sequence[str], address: str) -> bool:
    """Whether a system's mailbox is called like the house in whose name it sends: "Cobalt Ridge Grain" <cobaltridge@peopleday.example>; at a system that
    is known, also by one word or by all of them."""
    local, _, domain = address.partition("@")
    local, known = squeeze(fold(local)), is_relay(domain)
    lengths = range(1, len(words) + 1) if known else range(2, len(words))
    return not known_first(words[0]) and any(squeeze(fold("".join(words[:n]))) == local for n in lengths)


def among(who: Person, names: Sequence[str]) -> bool:
    """Whether `who` is one of `names`, as far as they tell."""
    own = {fold(part) for part in who.full.split()}
    return any({fold(part) for part in name.split()} <= own or own <= {fold(part) for part in name.split()} for name in names)


def same(a: Person, b: Person) -> bool:
    """Whether two names can be one human's: last names agree, and first names agree where both are known."""
    if a.full and fold(a.full) == fold(b.full):
        return True  # wherever the family name of "Paola Andrea Cifuentes Mesa" begins
    if a.last and b.last:
        if fold(a.last) != fold(b.last):
            return False
        x, y = fold(a.first), fold(b.first)
        initial = any(re.fullmatch(r"\w|(?:\w\.[ -]?)+", one) for one in (x, y))  # "F", "F.", "J.P."
        return not x or not y or x.split()[0] == y.split()[0] or (x[0] == y[0] and initial)
    return bool(a.first and b.first and fold(a.first).split()[0] == fold(b.first).split()[0])


_RANK = {Role.WROTE: 5, Role.AGENCY: 5, Role.MANAGER: 4, Role.INTERVIEWED: 3, Role.INVITED: 2, Role.OTHER: 1}


def add(people: list[Person], new: Person) -> None:
    """Add `new`, or complete the one already known: the fuller name, the address, the title, the more telling role."""
    for i, old in enumerate(people):
        one = bool(old.address and old.address == new.address) or same(old, new) or (
            (not old.last or not new.last) and bool(old.first) and fold(old.first) == fold(new.first)
        )  # fmt: skip
        if one:
            strong, weak = (new, old) if _RANK[new.role] >= _RANK[old.role] else (old, new)
            if fold(strong.full) == fold(weak.full) and weak.address and not strong.address:
                strong = replace(strong, first=weak.first, last=weak.last)  # an address shows where the family name begins
            last = strong.last or weak.last
            # "Graciela Montemayor" Cantú is Graciela "Montemayor Cantú"
            firsts = [one.first for one in (strong, weak) if not set(fold(one.first).split()) & set(fold(last).split())]
            people[i] = replace(
                strong,
                first=max(firsts or [strong.first, weak.first], key=len),
                last=last,
                title=strong.title or weak.title,
                gender=strong.gender or weak.gender,
                address=strong.address or weak.address,
            )
            return
    people.append(new)


def title_of(who: Person, texts: Iterable[str]) -> str:
    """The academic title that one of `texts` (the owner's own letters to them, and their colleagues' mails) gives `who`: "Gentile Dott.ssa Fusaro"; "" where none does."""
    name = rf"(?:{re.escape(who.first)}\s+)?{re.escape(who.last)}"
    found = (re.search(rf"(?<!\w)(?P<title>{ACADEMIC})\s+{name}(?!\w)", text[:2000]) for text in texts if who.last)
    return next((_tidy_title(one["title"]) for one in found if one), "")


def gender_of(who: Person, texts: Iterable[str], own: str = "", beside: Sequence[Person] = ()) -> str:
    """ "f" or "m" where one of `texts` writes the last name with a form of address ("Frau Dr. Brandstätter"), or the name above a job that only
    one of the two has ("Diretora de Recursos Humanos"); "" where none or both do, or where one of `beside` is called so, too, as in a family's firm."""
    if not who.last or any(fold(p.last) == fold(who.last) and p.first and who.first and not same(p, who) for p in beside):
        return ""
    texts = list(texts)
    pattern = re.compile(
        rf"\b(?:(?P<f>(?i:{FEMALE}))|(?P<m>(?i:{MALE})))\s+(?:{ACADEMIC}\s*)*(?:{re.escape(who.first)}\s+)?"
        rf"(?:{re.escape(who.last)}|{re.escape(who.last[:1].upper() + who.last[1:])}|"  # "mevrouw Van Staveren"
        rf"{re.escape(who.last.split()[0])})\b"  # "Sra. Ibarrola" is Mercedes Ibarrola Sáenz
    )
    shown = {_gender(found) for text in texts for found in pattern.finditer(text[:20_000])} - {""}
    name = rf"[^\n]{{0,40}}(?i:{re.escape(who.last)})[^\n]{{0,30}}"
    below, above = rf"(?m)^{name}\n{{1,2}}(?P<job>[^\n]{{3,80}})$", rf"(?m)^(?P<job>[^\n.!?]{{3,60}})\n{{1,2}}{name}$"
    jobs = [found["job"] for text in texts for pattern in (below, above) for found in re.finditer(pattern, text[:20_000])]
    shown |= ({"f"} if _SHE_IS.search(own) else set()) | ({"m"} if _HE_IS.search(own) else set())
    shown |= {"f" for job in jobs if _HER_JOB.search(job)}
    # "Jefe de Gestión Humana" is Luz Marina, too, but not "Le responsable"
    shown |= {"m" for job in jobs if _HIS_JOB.search(job) and (by_name(who.first) != "f" or re.match(r"(?i)(?:le|il|el) ", job))}
    return shown.pop() if len(shown) == 1 else ""


# What one says of oneself, in languages where it agrees.
_SHE_IS = re.compile(
    r"(?i)\b(?:suis|serais|reste) (?:vraiment |sincèrement |très )?(?:navrée|désolée|ravie|heureuse|persuadée|certaine)\b|\bsono (?:molto |davvero )?"
    r"(?:lieta|dispiaciuta|contenta|convinta)\b|\b(?:fico|estou|sou)(?:-lhe)? (?:muito )?(?:grata|convencida)\b|\bestoy (?:segura|convencida)\b"
)
_HE_IS = re.compile(
    r"(?i)\b(?:suis|serais|reste) (?:vraiment |sincèrement |très )?(?:navré|désolé|ravi|heureux|persuadé|certain)\b|\bsono (?:molto |davvero )?"
    r"(?:lieto|dispiaciuto|contento|convinto)\b|\b(?:fico|estou|sou)(?:-lhe)? (?:muito )?(?:grato|convencido)\b|\bestoy (?:seguro|convencido)\b"
)
# Jobs whose form tells; those that serve both ("Responsable", "Manager", and "Director", which is English too) are left out.
_HER_JOB = re.compile(
    r"(?i)^la (?:responsable|jefa|chef\w*|sous-|vice-|titulaire|gestionnaire)|\b(?:secrétaire générale|cheffe|déléguée|attachée|présidente|doyenne|"
    r"presidenta|técnica|encargada|administradora|delegada|secretária|técnica superior|\w*(?:leiterin|referentin|beraterin|direktorin|geschäftsführerin|inhaberin|sachbearbeiterin|assistentin|rektorin|meisterin)|"
    r"leiterin|referentin|inhaberin|geschäftsführerin|directrice|chargée|assistante|conseillère|adjointe|fondatrice|gérante|coordinatrice|"
    r"directora|coordinadora|jefa|gerenta|fundadora|diretora|coordenadora|gestora|fundadora|direttrice|coordinatrice|addetta|"
    r"dyrektorka|kierowniczka)\b"
)
_HIS_JOB = re.compile(
    r"(?i)^(?:le|il|el) (?:responsab|jefe|chef|sous-|vice-|titulaire|gestionnaire)|\b(?:secrétaire général|délégué|attaché|président|doyen|técnico|"
    r"encargado|administrador|delegado|secretário|\w*(?:sachbearbeiter|personalleiter|abteilungsleiter|teamleiter|bereichsleiter|schulleiter|referent|geschäftsführer|inhaber)|directeur|chargé|"
    r"conseiller|adjoint|fondateur|gérant|coordinateur|coordinador|jefe|diretor|coordenador|direttore|coordinatore|addetto)\b(?!in\b)"
)
