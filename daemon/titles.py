"""Which position: the title as a mail says it. title_forms.py cleans it, title_phrases.py has the turns of phrase. Pure; in twelve languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifier.features import split
from classifier.message import Message
from classifier.plaintext import unwrap
from daemon.compounds import SHORTENED
from daemon.eastern_titles import eastern_titles, shown_as
from daemon.firms import WORD
from daemon.formulas import GREETING
from daemon.matter import unprefixed
from daemon.names import fold, known_first
from daemon.openings import same_role, vague, wide
from daemon.posts import names_post, names_title
from daemon.signatures import signature
from daemon.title_bounds import bounds
from daemon.title_forms import REQUISITION, WEEKDAYS, clean_role, titular
from daemon.title_phrases import ANOTHER_OPENING, IN_REFUSAL, IN_TEXT, SOUGHT, SUBJECT_NOISE

__all__ = ["role"]


def role(message: Message, firm: str | None = None, loose: bool = False) -> str | None:
    """The title of the position that the application was for, as this mail names it; None when it doesn't.

    `loose`: a title that merely stands in the text will do (for the refusal itself; an invitation names other people's titles).
    """
    groups: list[dict[str, float]] = []
    for read, weight in _titles(message, firm, loose):
        title = _mended(read)
        if not title or (message.sender and shown_as(title, message.sender.name)) or f" {title} " in f" {firm} ":
            continue  # nothing, or a house that is called like a job, in part or whole: "白樺スタッフ"
        home = next((g for g in groups if any(same_role(known, title) for known in g)), None)
        if home is None:
            groups.append({title: weight})
        else:
            home[title] = home.get(title, 0.0) + weight
    # "the job has an owner now": a plain word that is a title only beside others
    groups = [g for g in groups if sum(g.values()) >= 2 or not all(_PLAIN.fullmatch(title) for title in g)]
    if not groups:
        return None
    best = max(groups, key=lambda g: sum(g.values()))
    best = {
        title: weight for title, weight in best.items() if not vague(title)
    } or best  # "Ausbildungsplatz", where it says of what
    # of several forms of one title: one written as a title, then the one said most, then the fuller
    title = max(
        best,
        key=lambda t: (t[:1].isupper() or wide(t), best[t] + 1.2 * min(len(t.split()), 4)),
    )
    return max(
        (
            t
            for t in best
            if t == title
            or (
                best[t] >= 3 and (t.startswith(f"{title}, ") or (wide(t) and t.endswith(title) and len(title) < 4 and len(t) < 8))
            )
        ),
        key=len,
    )


def _bounded(title: str) -> str:
    """`title` without what a turn of phrase took along, where a title is left."""
    inner = bounds().title(title)
    cleaned = clean_role(inner) if inner != title else None
    return cleaned if cleaned and titular(cleaned) and not _UNFINISHED.search(cleaned) else title


# what wants another word behind it: "specjalista ds."
_UNFINISHED = re.compile(r" (?:[a-zà-ÿ]{1,2}|ds\.?|dell[ae]|nell[ae]|sull[ae]|für|und|and|con|avec|met|voor)$")


_PLAIN = re.compile(
    r"owners?|members?|leads?|heads?|hosts?|guides?|students?|readers?|agents?|chair|scout|temps?|product|graduates?|keepers?|workers?"
)
_APPLIED_AS = re.compile(
    r"(?i)^(?:(?:sobre|sur|su|quanto a|à propos de) (?:tu|su|sua|a sua|tua|la tua|la sua|votre|ta) )?(?:cv|curr[íi]culum|kandidatuur|sollicitatie|bewerbung|candidatura|candidature|application|postulaci[óo]n|ansökan)\s+"
    r"(?:als|voor|como|para|come|per|pour|au poste d[e']|as|for|som|de(?= [a-z]))\s+(?=\w)"
)
# what stands behind a title in a subject: the Turkish "interview", a day
_BEHIND = re.compile(
    r"(?i)\s+(?:görüşme\w*|mülakat\w*|intervju|interview|rozmowa|kennenlernen)$|"
    rf"(?:,|\s[-–—])?\s+(?:{WEEKDAYS}|måndag|tisdag|onsdag|torsdag|fredag|poniedziałek|wtorek|środa|czwartek|piątek)(?:-feira)?(?: \d.*)?$|"
    r"\s+(?:on|am|le|el|il|op|em|den) \d{1,2}\b.*$|(?:,|\s[-–—])?\s+(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.? \d.*$|\s+\d{1,2}[./]\d{1,2}.*$"
)
# before it: "lo del puesto de técnico", "Étude de cas Business Analyst", "La prova per UX Designer"
_LEADING = re.compile(
    r"(?i)^(?:(?:phone|video|telephone|zoom|teams|on-?site) (?:interview|call|chat|screen)(?:,| for| -)? |(?:lo de )?la plaza de |(?:proceso de )?selección (?:de )?(?!personal)|bolsa (?:de (?:trabajo|empleo|emprego) )?(?:de|para) (?!invest|estud|dout|doct|inici|pós)|lo del? (?:puesto|trabajo|curro|plaza|vacante) (?:de )?|(?:(?:la|il|il tuo|la tua|ta|votre|deine?|ihre?|your|the|o|a|el|su|tu|uw|jouw) )?"
    r"(?:(?:eerste|tweede|erstes|zweites|first|second|final|deuxième|premier|segunda|secondo|primo) (?:gesprek|gespräch|interview|entretien|entrevista|colloquio)|sollicitatiegesprek|kennismakings?gesprek|"
    r"étude de cas|cas pratique|test technique|case study|technical test|take-?home(?: task| test)?|coding (?:challenge|test)|case t[ée]cnico|probe(?:arbeiten|tag)|testaufgabe|aufgabe|fallstudie|"
    r"teste (?:prático|técnico)|prueba (?:técnica|práctica)|prova(?: (?:tecnica|pratica))?|proefopdracht|opdracht)"
    r"(?: (?:pour|per|para|for|als|voor|de|da|die|la|il|stelle|le poste de|for the))* )(?=\w)"
)
_STEP = re.compile(
    r"(?i)^(?:(?:first|second|final|eerste|tweede|erste[ns]?|zweite[ns]?|primer[oa]?|segund[oa]|prim[ao]|second[oa])\s+)?"
    r"(?:(?:teste?|case|desaf[íi]o|reto|ejercicio|exercício) t[ée]cnic[oa]|(?:exercice|défi) technique|prueba t[ée]cnica|test technique|prova tecnica|technical (?:test|interview|round)|case study|take-?home\w*|"
    r"selecti(?:e|on)|selectiegesprek|interview|entretien|entrevista|colloquio|gesprek|gespräch|round|next steps?|assessment|edit test|(?:ausbildungs|praktikums|lehr|plan)(?:platz|stelle))$"
)


def _mended(title: str) -> str:
    """`title` without "application as" before it and a step of the selection behind it; empty where it only names such a step."""
    title = _LEADING.sub("", title)
    # a subject's "Ausbildung Gärtnerin"
    title = re.sub(r"^Ausbildung (?=[A-ZÄÖÜ][\wäöüß-]+in\b)", "Ausbildung zur ", title)
    title = re.sub(r"^Ausbildung (?=[A-ZÄÖÜ][\wäöüß-]+(?:er|mann|koch)\b)", "Ausbildung zum ", title)
    title = _BEHIND.sub("", _BEHIND.sub("", _APPLIED_AS.sub("", title))).strip()
    title = re.sub(
        r"(?i), (?:from a \w+|shortlist\w*|shortlisting|outcome|interview\w*|result|suites?(?: de l['’]\w+| d\w+ \w+)?|résultats?|esito|resultado|novità|novedades|(?:kurze[rs]?|unsere?|deine?|ihre?|din|vår|efter|dnr|besked|svar|återkoppling|jouw|uw|ons|onze|"
        r"wynik\w*|odpowiedź|decyzja|twoja|pana|pani|sonuc\w*)(?: .*)?)$",
        "",
        title,
    )
    head, comma, tail = title.rpartition(", ")
    if comma and _STEP.match(tail.strip()):
        title = head.strip()
    return "" if _STEP.match(title) else title


def _titles(message: Message, firm: str | None, loose: bool) -> Iterator[tuple[str, float]]:
    subject = unprefixed(message.subject)
    yield from ((title, weight + 1) for title, weight in _stated(subject, firm))
    bare = _without(subject, firm)
    for piece in re.split(r"\s+[-–—|•@/]+\s+|,?\s*[¿¡]|\s*[|•:]\s+|\s+//\s+|,\s(?=[A-Z][a-z]+$)|\?\s*", bare):
        noise = SUBJECT_NOISE.match(piece)
        graded = noise and noise[0].endswith("-") and len(noise[0]) < 3  # "A-Grade Electrician"
        rest = SUBJECT_NOISE.sub(" ", f"{piece} ", count=1).strip() if noise and not graded else piece
        title = clean_role(rest)
        if not title or not titular(title):  # "Business Analyst, unser Gespräch", "Ärende 88, lärare i svenska"
            parts = (clean_role(part) for part in rest.split(", ") if ", " in rest and not known_first(part.split(" ")[0]))
            title = next((part for part in parts if part and titular(part)), None)
        if title and titular(title) and len(title.split()) <= 7 and not re.search(r"[?!]", title):
            yield (
                _bounded(title),
                5.0 if title == REQUISITION.sub("", subject).strip(" ()[]-–:#") else 3.5,
            )  # alone there: that is it
    for inside in re.findall(r"\(([^()]{4,60})\)", subject):
        if (title := clean_role(_without(inside, firm))) and titular(title):
            yield _bounded(title), 2.5
    told = message.text[:5000]
    if ANOTHER_OPENING.search(told):
        told = "\n".join(piece for piece in split(told) if not ANOTHER_OPENING.search(piece))
    yield from _stated(told, firm, loose)
    yield from eastern_titles(_without(subject, firm), _without(told, firm))
    if not loose:
        return
    signed = set(signature(message.text))
    lines = [line for line in message.text[:5000].split("\n") if line.strip() not in signed]  # not the writer's own title
    shown = message.sender.name if message.sender else ""
    if shown:  # "Jonno Pettifer | Senior Consultant | Larkspur Recruitment"
        lines = [line for line in lines if not ("|" in line and fold(shown) in fold(line))]
    for line in [line for line in lines if line.strip()][:3]:  # "Housing Data Analyst, Grade 8 (CCC/3187)" above the letter
        head = re.split(r"[,(|]|\s[-–—]\s", line.strip(), maxsplit=1)[0].strip()
        salutation = GREETING.match(line.strip()) or line.rstrip().endswith(",")
        if salutation or len(line) > 70 or head[:1].islower() or not 1 < len(head.split()) < 7 or re.search(r"[.!?:]", head):
            continue
        if (
            clean_role(head) == head == _without(head, firm)
            and not names_post(head)
            and fold(head) not in fold(shown)
            and not (not titular(head) or _OFFICES.search(head))
        ):
            yield _bounded(head), 2.5
    for line in unwrap("\n".join(lines)).split("\n"):
        german = re.search(r"\b(?:und|nicht|wir|für|ist|dem)\b", line)  # where every noun is capital: "mit dem Leiter Finanzen"
        for found in _CAPITALISED.finditer(line):
            if german and not names_title(found[0].rpartition(" of ")[0] or found[0].rpartition(" ")[2]):
                continue
            if found[0].endswith(" I") and _I_DO.match(line, found.end()):
                continue
            title = clean_role(_without(found[0], firm))
            plain = title and len(title.split()) > 1 and titular(title) and title not in shown
            if title and plain and not (names_post(title) or _OFFICES.search(title)):
                yield _bounded(title), 1.5


_CAPITALISED = re.compile(rf"(?<![.!?] )(?<!^)\b{WORD}(?: (?:of |for |and |& )?{WORD}){{1,4}}")
_OFFICES = re.compile(
    r"(?i)\b(?:hiring manager|talent|recruit\w*|human resources|people|hr|selection|search committee|ceo|"
    r"managing director|head of (?:people|talent|hr))\b"
)


def _stated(text: str, firm: str | None, loose: bool = False) -> Iterator[tuple[str, float]]:
    text = re.sub(r"(?<=\S)\n(?=[a-zà-ÿ(])|(?<=[^\n]{45})(?<![.!?:,;])\n(?=\w)", " ", text)  # a wrapped line goes on
    text = re.sub(
        r"\bzum (\w*[Aa]ngestellt|\w*[Bb]eamt)en\b", r"zum \1er", re.sub(r"\bzur (\w*[Aa]ngestellt)en\b", r"zur \1e", text)
    )
    text = re.sub(r"\bdes (\w{3,}er)s\b", r"des \1", text)
    text = _WEAK.sub(lambda found: f"{found['a']} {found['log']}e" if found["log"] else f"{found['a']} {found['ent']}", text)
    text = re.sub(
        r" ?\((?:[mwfdxhvgni] ?[/|*,] ?){1,3}[mwfdxhvni]\)(?= [A-ZÄÖÜ])", "", text
    )  # "Referent:in (m/w/d) Digitale Vermittlung"
    text = re.sub(r"(?<=\w{3})\((?:e|ne|t?rice|euse|ère|a|o|es|as|os)\)(?= \w)", "", text)  # "chargé(e) de communication"
    text = SHORTENED.sub("\\1\u00b7 ", re.sub(r"(?<=\d)\.(?=[ªº]|/\d|\.? ?Klasse)", "\u00b7", text))  # "1.ª", "3./4. Klasse"
    for weight, pattern in (*IN_TEXT, *(IN_REFUSAL if loose else SOUGHT)):
        for found in pattern.finditer(text):
            raw = _without(_before(found["r"], firm), firm)
            # "the founding backend role" says what one does there, and no more
            title = raw.strip() if "field" in found.groupdict() else clean_role(raw, "post" in found.groupdict())
            if title and title.endswith(" I") and _I_DO.match(text, found.end("r")):
                continue  # "As Steward I have the duty of writing"
            if title and titular(title):
                title = _bounded(title)
                if trained := _TRAINED.search(text[: found.start("r")]):  # "den Ausbildungsplatz zum Koch" is no post as a cook
                    bent = title if trained["as"] == "als" else re.sub(r"((?:angestellt|beamt)e)r?$", r"\1n", title)
                    title = f"Ausbildung {trained['as']} {bent}"
                field = _FIELD.match(text, found.end("r"))
                if not field and _IN_FRENCH.search(text, max(0, found.start("r") - 80), found.start("r")):
                    field = _SPECIALITY.match(text, found.end("r"))
                if field and found["r"].rstrip().endswith(title):
                    title += field[0]
                yield title, weight if title[:1].isupper() or wide(title) else weight - 1.5


_TRAINED = re.compile(r"\bAusbildung(?:splatz(?:es)?|sstelle)? (?P<as>zum|zur|als) ?$")
# "Lecturer in Nursing", "spécialiste en intelligence d'affaires", "chargée des relations avec les publics": the title goes on behind the small word
_FIELD = re.compile(
    r"(?<=turer|eader|essor|ellow|ciate|uctor|rcher) in (?:[A-Z][\w-]+(?:,| and| &|)? ){0,3}(?:[A-Z]\w*(?:ics?|ology|ogy|ing|ences?|istry|tory|omy|phy|ture|ies|tion|ment|ine|age|ance|ations)|Law|Music|Arts?|Design|Studies)\b|"
    r" (?:en|em) (?:intelligence|informatique|communication|gestion|"
    r"ressources|logistique|marketing|sécurité|assurance|données|génie|alternance(?! )|\w+(?:ique|tion|ción|ção|logie|logía|logia|tica|ística)\b)"
    r"(?: (?:d['’]\w+|de \w+|\w+(?:le|ale|elle|ique|al|ica)s?\b))?| avec les \w+"
)


# "comme Conseillère ou conseiller, réussite client.", as offices in Québec write a post
_SPECIALITY = re.compile(
    r", (?!(?:temps|cdi|cdd|poste|concours|saison|remplacement|contrat|sous|base|ainsi|suite|merci|malheureusement|toutefois|comme|depuis|dans|avec|pour|sans|afin|dont|où|qui|que|et|ou|mais|nous|vous|je|tu|il|elle|on|en|à|au|dès|bien|veuillez)\b)"
    r"[a-zà-ÿ][\w-]{3,}(?: (?:aux? |à l['’]|à la |de la |de l['’]|des? |du |d['’]|et )?[a-zà-ÿ][\w-]{2,}){1,3}(?=[.!?](?:\s|$))"
)
_I_DO = re.compile(r" (?:have|had|am|was|will|would|must|can|could|do|did|write|wrote|know|thank|want|should|may)\b")
_IN_FRENCH = re.compile(r"(?i)\b(?:comme|postulé|poste d|candidature (?:au|comme|pour))")
# "für den Sozialpädagogen", "eines Referenten": the case is the sentence's
_WEAK = re.compile(
    r"\b(?P<a>den|dem|einen|einem|des|eines) (?:(?P<log>[A-ZÄÖÜ]\w*(?:pädagog|psycholog|soziolog|biolog|geolog|theolog|technolog))|(?P<ent>[A-ZÄÖÜ]\w*(?:rent|stent|zent|kant|tant|[aeilrn]ist|tekt|onom|graf)))en\b"
)


def _before(title: str, firm: str | None) -> str:
    """`title` up to where it says whose it is: "Residente de Acabados" of "Residente de Acabados de Inmobiliaria Guayacán avanzó"."""
    if not firm:
        return title
    whose = rf"(?<=\w) (?:de|del|da|do|di|at|with|bei|chez|van|bij|hos|på) {re.escape(firm)}(?!\w).*"
    return re.sub(whose, "", title, flags=re.IGNORECASE | re.DOTALL)


def _without(text: str, firm: str | None) -> str:
    if not firm:
        return text
    return re.sub(rf"\s*(?:\(\s*|\b(?i:at|with|bei|chez|@)\s+)?{re.escape(firm)}(?:['’]s)?\)?", " ", text, flags=re.IGNORECASE)
