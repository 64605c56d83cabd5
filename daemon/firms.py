"""A firm's name: cleaned as people say it, compared, and told from a department, a relay or a plain word. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from classifier.message import Message
from daemon.names import DEPARTMENTS, TEAMS, fold, is_freemail, is_relay, organisation, squeeze, vocabulary

__all__ = [
    "AND",
    "LEGAL",
    "NAMED",
    "STOP",
    "UPPER",
    "WORD",
    "calm",
    "clean_company",
    "firm_key",
    "hints",
    "in_short",
    "label",
    "left_out",
    "own_label",
    "same_company",
    "shouted",
    "spells",
]

LEGAL = re.compile(
    r"[\s,]+(?:DAC|CLG|OG|KEG|ASBL|VZW|g?GmbH(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|GesmbH|Ges\.m\.b\.H\.|AG(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|"
    r"SE(?:\s*&\s*Co\.?\s*KG(?:aA)?)?|KG(?:aA)?|OHG|GbR|PartG(?:\s?mbB)?|UG(?:\s*\(haftungsbeschränkt\))?|eG|e\.\s?G\.|"
    r"e\.\s?V\.|e\.\s?K\.|mb[BH]|Inc\.?|Incorporated|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|L\.P\.|PLC|plc|Plc|Corp\.?|Corporation|Co\.|"
    r"(?:P(?:TY|VT)\.?\s+)?(?:LTD\.?|LIMITED)|INC\.?|CORP\.?|LTDA\.?|GMBH|PRIVATE LIMITED|Private Limited|P(?:ty|vt)\.?(?:\s+Ltd\.?)?|Pte\.?(?:\s+Ltd\.?)?|S\.?A\.?S?\.?U?|SARL|S\.?à\.?r\.?l\.?|"
    r"S\.?L\.?U?\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|(?:Unipessoal,? )?Lda\.?|Ltda\.?|E\.P\.E\.|AöR|A\.ö\.R\.|B\.?V\.?|N\.?V\.?|AB|\(publ\)|Oy[j]?|A/S|ApS|ASA?|Sp\. z o\.\s?o\.?|"
    r"[Ss]oc\.? ?(?:[Cc]oop\.?(?: [Aa]gr\w*\.?)?|[Aa]gr\w*\.?)|S\.C\.?A\.?(?:R\.?L\.?)?|S\.A\.|A\.?Ş\.?|Ltd\. Şti\.|Kft\.?|s\.r\.o\.|K\.K\.)(?=$|[\s,.;)])\.?",
)  # fmt: skip
WIDE_LEGAL = re.compile(
    r"(?:株式会社|有限会社|一般社団法人|医療法人社団|社会福祉法人|学校法人|公益財団法人|合同会社|"
    r"（株）|\(株\)|股份有限公司|有限责任公司|有限公司|公司)"
)
_WIDE_DEPARTMENT = re.compile(
    r"[\s・/／]*(?:人事(?!考[试試]|局)|採用|新卒|総務|編集部|事務局|広報|キャリア採用|中途|人力资源(?!和社会)|人力資源|人資|招聘|校园招聘|校招|招募|系统通知|系統通知|"
    r"HR)[^\s]{0,8}$|[\s]+[^\s]{0,8}(?:部|課|係|室|センター|グループ|事務|デスク|本社|本部|支店|支社|店|処|處|[^\s]長|[^\s]长|女将|店主)(?:\s\S{1,5})?$"
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
_CAPITAL = rf"(?:[{UPPER}0-9][\w'’&.+-]*|[a-z]+[{UPPER}]\w+)"
WORD = rf"(?<![\w\'’]){_CAPITAL}"
# a name: capitalised words, with small joining words between them, some of them elided: "Pays de l’Orme"
NAMED = rf"{WORD}(?: (?:(?:&|and|und|et|y|e|of|the|de|des|du|der|für|van|von|di|och|i|for|la|les|del|della|dei|delle|do|da|dos|das) ){{0,2}}(?:(?:[dl]|dell|dall)['’])?{_CAPITAL}){{0,4}}"
STOP = vocabulary("""
    erratum errata corrigendum rectificatif rectification correction korrektur berichtigung corrección correção rectificación retificação rettifica rectificatie sprostowanie rättelse düzeltme
    tu ton ta mon ma mi mes moi toi
    pan panem panią pana pani panu państwem państwa państwo
we you i our your the this that it at in on for to as and or if unfortunately thank thanks dear hello hi please while although after with here there they he she monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag januar februar märz mai juni juli oktober dezember sie
    ihnen ihr ihre wir uns ich leider der die das dem den nous vous je votre notre le la les nosotros usted su nuestro el los ella noi lei voi il lo gli wij u uw het de een thanksgiving christmas easter
    weihnachten teilzeit vollzeit befristet hybrid english german french job jobs role position position team stage time interview interviews call phone zoom teams skype cv resume website linkedin berlin london paris madrid email e-mail ref reference
    candidate candidates applicant applicants kandidaten bewerber fachbereich unternehmen haus company office gespräch bewerbung stelle termin poste entretien puesto entrevista vaga processo azienda colloquio
    stellenangebot stellenausschreibung jobangebot mission confidential government public kunden kunde client clients partner partners equal opportunity employer expression regarding update important applicant notice day days services service assessment scheme programme zukunft ende anfang interesse vertrauen verständnis bedauern freude seite rahmen verfahren hand platz nähe mitte bereich standort abteilung head senior junior lead principal
    retorno received feedback återkoppling besked svar odpowiedź decyzja wynik risposta riscontro candidatura candidature kandidatur ansökan aplikacja başvuru sonuç entrevue concours competition req vacancy posting outcome result results decision resultado resultados respuesta resposta réponse antwort rückmeldung bescheid
    rozmowa rozmowy spotkanie intervju görüşme entscheidung absage ergebnis esito i've i'd we've it's vacante vacature vaga vacancies oferta annonce búsqueda proceso alternativa jan feb mar apr jun jul aug sep sept oct nov dec grade czech polish italian dutch swedish turkish japanese chinese portuguese
    board panel commission team teams committee áras grüße gruesse divisão division infrastructure finance accounting engineering operations st invitation einladung uitnodiging convocation invito convite zaproszenie inbjudan davet invitación shortlist finalmente finalement enfin endlich en alles opdracht profil unterlagen mandat auftrag ihrem ihrer ihren ihres meinem unserem suo sua suoi sue vostro vostra seu seus vosso vossa tuo tua tuoi tue sus tus tes vos ele eles elas ils elles loro ellos ellas acute direktor direktorin pela pelo pour per groeten hälsningar mvh cordialement saludos selection shortlist shortlisting
""")


def label(domain: str) -> str:
    """The telling label of a firm's own domain ("vosskuehler-med" of mail.vosskuehler-med.de); empty for freemail and relays."""
    own = "" if not domain or is_freemail(domain) or is_relay(domain) else organisation(domain).partition(".")[0]
    return re.sub(r"^we-?are-?(?=[a-z]{4})", "", own)  # "wearekindling", of Kindling


def own_label(message: Message) -> str:
    """The label of the domain that `message` was sent from."""
    return label(message.sender.domain) if message.sender else ""


@lru_cache(maxsize=1024)
def firm_key(name: str) -> str:
    """`name` as it is compared: letters and digits, no legal form, no article."""
    name = re.sub(r"(?i)(?<=\s)[dl]['’](?=\w)", "", name)  # "CHR Val d'Amblève", at chr-valambleve.example
    return re.sub(r"[^\w]", "", fold(LEGAL.sub("", " " + WIDE_LEGAL.sub("", name)))).removeprefix("the")


def same_company(a: str, b: str) -> bool:
    """Whether two names are one firm's: equal, or one is the beginning of the other ("Halden", "Halden Robotics GmbH")."""
    x, y = sorted((firm_key(a), firm_key(b)), key=len)
    if not x:
        return False
    if len(x) > 1 and re.search(r"[\u3040-\u9fff]", x):
        return y.startswith(x) or y.endswith(x)
    return x == y or (len(x) >= 4 and (y.startswith(x) or (len(x) >= 6 and x in y)))


def shouted(text: str) -> bool:
    """Whether `text` is written as a heading, in capitals, and is more than initials."""
    words = text.split()
    return text.isupper() and len(words) > 1 and any(len(word) > 4 for word in words)


def calm(name: str) -> str:
    """A name shouted ("RIFT & LAKES LOGISTICS") as one writes it in a sentence; words of up to three letters may be initials."""
    if not shouted(name):
        return name
    out = []
    for i, word in enumerate(name.split()):
        small = fold(word) in _SMALL | _JOINING
        if small and i:
            out.append(word.lower())
        elif len(word) < 4 and not small:
            out.append(word)
        else:
            out.append(re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word))
    return " ".join(out)


def left_out(a: str, b: str) -> bool:
    """Whether one of two names in one mail is the other without words in its middle: "Officina Zorzan", "Officina Meccanica Zorzan"."""
    x, y = sorted(([fold(word) for word in name.split()] for name in (a, b)), key=len)
    return 1 < len(x) < len(y) and (x[0], x[-1]) == (y[0], y[-1]) and all(word in y for word in x)


def in_short(a: str, b: str) -> bool:
    """Whether one of two names in one mail has the other's first words as their initials: "CHR Val d'Amblève", "Centre hospitalier régional Val d'Amblève";
    or nothing but initials: "MSETB", "Mid-Shannon Education and Training Board"."""
    x, y = sorted(([word for word in name.split() if word not in _SMALL_WORDS] for name in (a, b)), key=len)
    letters = len(x[0]) if x else 0
    if len(x) == 1 and letters > 3 and x[0].isupper():
        return fold(x[0]) == fold("".join(part[0] for word in y for part in word.split("-") if part[:1].isupper()))
    return (
        1 < letters < 6
        and x[0].isupper()
        and len(y) == len(x) + letters - 1
        and [fold(word[0]) for word in y[:letters]] == list(fold(x[0]))
        and [fold(word) for word in x[1:]] == [fold(word) for word in y[letters:]]
    )


_SMALL_WORDS = frozenset(["di", "de", "da", "do", "del", "della", "degli", "dell", "of", "der", "des", "du", "la", "le"])


def spells(domain: str, firm: str) -> bool:
    """Whether a domain's label and a firm's name begin alike ("haldenrobotics", "Halden Robotics")."""
    a, b = squeeze(domain), squeeze(fold(firm))
    if len(min(a, b, key=len)) >= 4 and (a.startswith(b) or b.startswith(a)):
        return True
    if "&" in firm and len(a) >= 6 and any(squeeze(fold(firm).replace("&", also)).startswith(a) for also in AND):
        return True  # "pikeandrowe", of Pike & Rowe
    words = [squeeze(word) for word in fold(firm).split()]
    if words and words[0].startswith("univ"):  # "univalpadana", of Università di Valpadana
        rest = "".join(word for word in words[1:] if word not in _SMALL_WORDS)
        if len(rest) > 4 and a in (f"uni{rest}", f"univ{rest}", f"u{rest}", f"univ{rest[1:]}" if rest[0] == "v" else ""):
            return True
    if len(a) >= 8 and a in ending_in_initials(words):
        return True
    # "coyoteforkmuseum" leaves out a word of "Coyote Fork County Museum"
    if any("".join(words[:i] + words[i + 1 :]) == a for i in range(1, len(words) - 1)):
        return True
    # "saltmarshhealth" leaves out the middle of "Saltmarsh Regional Health"
    return len(words) > 2 and len(words[0]) >= 4 and a in {words[0] + tail for tail in words[2:] if len(tail) > 2}


def hints(domain: str, name: str) -> bool:
    """Whether a domain's label, if it doesn't spell `name`, is made from its first word or from the beginnings of its words: "mossoplets" of
    Mossop Lettings, "wairaucool" of Wairau Coolstores."""
    a = squeeze(domain)
    words = [squeeze(word) for word in fold(name).split() if word not in ("&", "and", "of")]
    return (
        spells(domain, name)
        or (bool(words) and len(words[0]) > 4 and a.startswith(words[0]))
        or a in {"".join(words[n:] + words[:n]) for n in range(1, len(words))}  # "tamarindoeditorial", of Editorial Tamarindo
        or _without_its_kind(a, words)
        or _initials_and_last(a, words)
        or (
            len(words) > 1 and len("".join(words)) > 7 and "".join(words) in a
        )  # "peoplehub-consulting", of which "people" was cut off
        or (len(words) > 1 and len(words[0]) > 5 and words[0] not in TEAMS and a.endswith(words[0]))  # "placement-tremplin"
        or (len(words) > 1 and _of_beginnings(a, words, False))
    )


def _without_its_kind(a: str, words: Sequence[str]) -> bool:
    """Whether `a` is the end of a name without what it is: "segurahijos" of Viveros Segura e Hijos, "farmaciasboalua" of Rede Boa Lua."""
    bare = "".join(word for word in words[1:] if word not in _SMALL)
    return len(bare) >= 5 and (a == bare or (len(words) > 2 and a.endswith(bare)))


def _initials_and_last(a: str, words: Sequence[str]) -> bool:
    """Whether `a` has the initials of all words but the last, and the last or its beginning: "okassociates", "hvdinstallatie" of Hoekstra & Van Dam
    Installatietechniek."""
    first = "".join(word[:1] for word in words[:-1])
    rest = a.removeprefix(first)
    return len(first) > 1 and rest != a and len(rest) > 4 and words[-1].startswith(rest)


def _of_beginnings(a: str, words: Sequence[str], whole: bool) -> bool:
    """Whether `a` joins beginnings of the first of `words`, each of two letters or more; `whole`: one of them was a whole word of four or more."""
    if not a or not words:
        return not a and whole
    longest = next((n for n in range(len(words[0]), -1, -1) if a.startswith(words[0][:n])), 0)
    return any(_of_beginnings(a[n:], words[1:], whole or (n == len(words[0]) and n > 3)) for n in range(longest, 1, -1))


def ending_in_initials(words: Sequence[str]) -> list[str]:
    """The first words joined, two or more that follow as initials: "quincyridgeps" of Quincy Ridge Public Schools."""
    return ["".join(words[:n]) + "".join(w[:1] for w in words[n:]) for n in range(1, len(words) - 1)]


_FORMS = "(?:Herrn?|Frau|Mrs?|Ms|Madame|Monsieur|Mme|Señora?|Senhora?|Signora?|Mevrouw|Meneer)"


# "Proefdag Van Zuilen", as a subject has it
_MEETING_AT = re.compile(
    r"^(?i:proefdag|proefdraaien|meeloopdag|(?:sollicitatie|kennismakings)?gesprek|probetag|probearbeiten|schnuppertag|hospitation|vorstellungsgespräch|trial (?:day|shift)|site visit|"
    r"journée d['’]essai|jornada de prueba|día de prueba|giornata di prova|dia de teste) (?=[A-ZÀ-Þ]\w)"
)


# "Werkstätten des Nordwest-Theaters"
_GENITIVE = re.compile(
    r"((?<=[-a-zäöü])(?:[Tt]heater|[Kk]linikum|[Vv]erlag|[Vv]erband|[Vv]erein|[Ii]nstitut|[Gg]ymnasium|[Ss]pital|[Hh]ospital))e?s$"
)
# "Unidad de RRHH IIS Valdeluz"
_OFFICE_OF = re.compile(
    r"^(?i:unidad|unidade|departamento|servicio|serviço|setor|ufficio|pôle|direction|direction des) (?i:de|do|da|des|del) (?:RRHH|RH|(?i:recursos humanos|ressources humaines|risorse umane|selección|seleção|personal|personale|pessoal|talento))"
    r"(?: (?i:de|del|do|da|dos|das|du|la|el|d['’]))* (?=[A-ZÀ-Þ])"
)


def clean_company(text: str) -> str | None:
    """`text` as people say it: without legal form, department, "via Relay", quotes. None when nothing is left, or a relay's name."""
    text = re.sub(r"\s+", " ", text).strip(" \t\"'“”„‚‘’«»,;:.!|*-–—•·")
    if re.match(rf"(?:do|da|dos|das|del|du|des|Herrn|{_FORMS}\.? .* (?:und|and|et|e|y|en|&) {_FORMS})\.? ", text):
        return None  # the end of a place ("Vila do Conde"), or people: "im Namen von Herrn Stähelin und Frau Kissling"
    text = re.sub(
        r"(?<=\.) (?:No|Não|Non|Nicht|Bitte|Please|Do|Ne)$", "", text
    )  # "Serrana Alimentos S.A. No contestes este correo"
    text = _GENITIVE.sub(r"\1", _OFFICE_OF.sub("", text))
    if (within := re.fullmatch(r"([^()]+) \(([^()]{4,})\)", text)) and all(fold(w) in DEPARTMENTS for w in within[1].split()):
        text = within[2]  # "Recruitment (Pennine Calder Hospitals)"
    text = re.sub(r"[®™©]|\s*\([^)]*\)\s*$", "", text)
    text = re.sub(
        r"\s+(?:GmbH|AG|SE|UG)\s*&\s*Co\.?(?:\s*KG(?:aA)?)?(?=$|[\s,.;)])", "", text
    )  # before "& Co" is taken for a part of the name
    text = re.split(r"\s+(?:via|through|über|powered by|on behalf of)\s+", text, maxsplit=1, flags=re.IGNORECASE)[0]
    if WIDE_LEGAL.search(text) or re.search(r"[\u3040-\u9fff]", text):
        text = _WIDE_DEPARTMENT.sub("", text)
    wide = WIDE_LEGAL.sub("", text).strip()
    text = wide or text
    text = _MEETING_AT.sub("", _WORK_AT.sub("", text))
    pieces = [p for p in re.split(r"\s*[|•·,;]\s+|\s+[-–—/]\s+", text) if p]
    # "Serviço de Gestão de Recursos Humanos – ULS Serra da Arada": the department stands before the firm
    if len(pieces) == 2 and sum(len(w) > 3 and fold(w) in DEPARTMENTS for w in pieces[0].split()) >= 2:
        pieces.reverse()
    for piece in pieces or [text]:
        bare = LEGAL.sub("", " " + piece).strip(" ,.&")
        words = bare.split()
        while (
            words
            and fold(words[-1].strip(".,'’")) in DEPARTMENTS
            and words[-2:] != ["Civil", "Service"]
            and not (len(words) > 1 and words[-1] == "Resources" and fold(words[-2]) not in DEPARTMENTS)  # "Karrawin Resources"
        ):
            words.pop()
        while (
            words and fold(words[0].strip(".,'’")) in DEPARTMENTS and not _begins_with_article(words) and not _a_ministry(words)
        ):
            words.pop(0)
        while words and (fold(words[-1]) in _JOINING or (len(words) > 2 and re.fullmatch("[B-HJ-Z]", words[-1]))):
            words.pop()  # "Stoney Lea C", of Stoney Lea C of E Primary School
        if len(words) > 1 and words[-1] in _WHOM:
            words.pop()  # "dass Inderbitzin Sie sehen will"
        half = len(words) // 2
        if half and words[:half] == words[half:]:
            words = words[:half]  # "Larkspur Ledger Larkspur Ledger", of a logo and a line
        while len(words) > 1 and fold(words[0]) in _DESKS and words[1][:1].isupper():
            words.pop(0)  # "Secrétariat Étude Lacombe"
        while len(words) > 2 and fold(words[-1]) in _DESKS:
            words.pop()  # "St Colm College Domestic Bursary"
        if words[-1:] in (["e."], ["e"]) and len(words) > 1:
            words.pop()  # what is left of "e. V."
        of = words.index("di") if "di" in words[1:] else 0
        if of and of + 1 < len(words) and fold(words[of + 1]) in map(fold, words[:of]):
            words = words[:of]  # "Colorificio Odolini di Odolini G. & C."
        saint = bool(words) and words[0].rstrip(".") in ("St", "Saint")  # "St Oswin's" is called so
        bare = (
            re.sub(r"['’]s$", "", " ".join(words)).strip(" ,.&")
            if len(words) > 1 and not saint
            else " ".join(words).strip(" ,.&")
        )
        if len(bare) > 1 and len(bare) <= 60 and not _ATS.match(bare) and fold(bare) not in STOP and re.search(r"[^\W\d_]", bare):
            return bare + '"' * (bare.count('"') % 2)  # Istituto Comprensivo "Rita Salvini"
    return None


_WHOM = frozenset(["Sie", "Ihnen", "Ihr", "Ihre", "Dich", "Dir", "You", "Vous", "Usted"])
_DESKS = vocabulary(
    "secrétariat segreteria secretaría sekretariat secretariaat directie schulsekretariat bursary domestic enrolments enrollment admissions registry"
)


def _begins_with_article(words: list[str]) -> bool:
    """Whether a Dutch firm's own article begins its name: "De Spaak Fietsen", but "De HR-afdeling"."""
    return words[0] in ("De", "Het") and len(words) > 1 and words[1][:1].isupper() and fold(words[1]) not in DEPARTMENTS


# how a house calls its pages for those who want to work there: "Werken bij Hasselerwaard"
_WORK_AT = re.compile(
    r"^(?:(?i:werken ?bij|werken voor|werk bij|(?:jobs|karriere|arbeiten|ausbildung) (?:bei|beim)|(?:careers|jobs|work|working) at|lavora con|lavorare in|trabaja (?:en|con)|trabalhe (?:na|no|com)|"
    r"praca w|kariera w|jobba (?:på|hos)|rejoindre|travailler chez)) (?=(?:(?:de |het )?(?:gemeente|provincie|gmina|stadt) )?[A-ZÀ-Þ])"
)


def _a_ministry(words: list[str]) -> bool:
    """Whether a public body is called a department, of something that is none of a firm's: "Department of Regional Roads"."""
    return (
        words[0] == "Department"
        and words[1:2] == ["of"]
        and not any(len(word) > 3 and fold(word) in DEPARTMENTS for word in words[2:])
    )


# how a domain writes "&"
AND = ("and", "und", "en", "et", "y", "e", "och", "i", "ve", "n")
_SMALL = vocabulary("y e et und and de du des da do dos das di del della la le les el los las the")
_JOINING = vocabulary("& and und et y e the at of de der bei von s 's")
