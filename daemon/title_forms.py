"""A title as one writes it in a sentence: without "(m/w/d)", numbers, places, hours; and what is none. Pure; in twelve languages."""

from __future__ import annotations

import re

from classifier.message import Message
from daemon.compounds import SHORTENED, of_work, unfold
from daemon.eastern_titles import is_title, trimmed
from daemon.firms import STOP, UPPER, shouted
from daemon.names import PLACES, fold, known_first
from daemon.northern_posts import told_post
from daemon.openings import wide
from daemon.posts import addresses, names_title
from daemon.title_phrases import AT_A_FIRM, ESTABLISHMENT

__all__ = ["REQUISITION", "WEEKDAYS", "clean_role", "requisitions", "titular"]

_GENDERED = re.compile(
    r"\s*[\[(]\s*(?:[mwfdxhiageln/|,*\s-]{3,11}|all genders?|alle geschlechter|gn\*?|mensch|d/f/m/x|h/f|f/h|m/k|k/m|m/v|"
    r"m/v/x|v/m|a/o)\s*[\])]|\s*\b(?:[mwfdx]/[mwfdx]/[mwfdx]|m/w|w/m|h/f|f/h|m/v|k/m)\b(?:/[dx])?",
    re.IGNORECASE,
)  # fmt: skip
REQUISITION = re.compile(
    r"(?i:\b(?:ref(?:erenz)?(?:erence)?\.?(?:[- ]?(?:no|nr|nummer|number|code|id)\.?)?|req(?:uisition)?\.?(?: ?(?:id|no|"
    r"number|#))?|job ?(?:id|no|number|code|ref)|kennziffer|kennz\.|stellen-?(?:id|nr|nummer)|vacancy(?: notice)?(?: no)?|"
    r"position (?=\d)|posting(?: id)?|id|no\.?|nr\.?|n°|réf\.?(?:érence)?|competition|concours|case|vaga n?º?|oferta n?º?|"
    r"求人番号|职位编号)\s*[:#.]?\s*)#?(?P<a>[A-Z]{0,6}[-_/]?\d[\w/.-]*\d|\d{2,})"
    r"|(?P<b>\b(?:JR|REQ|R|REF|JOB|ID|KF|TM|VN|EX|RW|P)[-_/]?\d[\w/-]+)|(?P<c>#\d{3,})|"
    r"(?P<d>\b\d{2,4}[-/]\d{2,6}(?:-[A-Z0-9]+)?\b)|(?P<e>\b\d{5,}\b)|(?P<g>\b\d{2,4}-[A-Z]{2,4}-?\d{3,6}\b)|(?P<f>(?<![\w/-])(?!ISO|ACCA|COVID|EN\d|DIN|CVE|HTTP|HR[AB]|FY|WS|SS|SQL|SAP|PLC|IFRS|CES|IEC|ASME|AZ-)[A-Z]{2,5}(?:[/-](?:\d{2,4}[/-])?\d{2,5}|\d{4,6}(?:/\d{2,6})?)(?![\w-]))"
)


# a house's number in a register, below each of its mails, or those of whoever carries them
_REGISTERED = re.compile(
    r"(?i)\b(?:registered|company (?:no|number|reg\w*)|companies (?:house|act)|registration|charity|vat|incorporated|handelsregister|amtsgericht|hrb|ust|siren|siret|rcs|cif|nif|p\.? ?iva|rea|kvk|btw|krs|nip|org\.?[ -]?(?:nr|nummer|no))\b[^\n]{0,40}$"
)


def requisitions(message: Message) -> frozenset[str]:
    """The numbers a firm gives its openings, as they stand in subject and text: "2026-77", "JR-0091832"."""
    text = f"{message.subject}\n{message.text[:2500]}"
    found = (
        next(g for g in m.groups() if g)
        for m in REQUISITION.finditer(text)
        if (m["a"] or m["b"] or m["f"]) and not _REGISTERED.search(text[max(0, m.start() - 60) : m.start()])
    )
    # "RE: 26-118": a subject that is a number, or begins with one
    alone = re.match(r"(?:[A-Za-z]{1,3}: *)*(?P<n>\d{2,4}[-/]\d{2,6})(?=:|,|\s[-–—|]|$)", message.subject)
    return frozenset(one.strip(".-/").upper() for one in (*found, alone["n"] if alone else "") if len(one) > 3)


_MONTHS = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|"
    r"avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    r"januari|februari|maart|mei|augustus"
)
_DAY = re.compile(rf"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTHS})\b")


# where a sentence goes on behind a title: small words that no title has
_BROKEN_OFF = re.compile(
    r"(?<=\w)\)?,? (?:(?:habe|hat) (?:ich|er|sie)|haben wir|trotzdem|leider|gefällt|gefiel|gefallen hat|überzeugt|klingt|freut uns|recaiu|recayó|ha recaído|è ricaduta|s['’]est portée?|goes to|went to|has gone to|liegt uns|eine[nmrs]?|absagen|abzusagen|muss|müssen|mussten|haben|hatten|wurden?|werden|erhalten|bekommen|gefunden|vergeben|anderweitig|intern (?:zu )?besetz\w+|neu (?:zu )?besetz\w+|(?:zu )?besetz(?:en|t)|eingestellt|entschieden|geworden|doch|nun|jetzt|diesmal|dennoch|jedoch|aber|"
    r"goed|helaas|niet|już|mamy|mam|ontvangen|hebben|heeft|hebt|wel|wordt|werd|toch|intussen|ondertussen|jammer|any further|further|"
    r"on (?:part|va|a|ne|n['’]|s['’]|poursuit|continue|avance|garde|prend|choisit|reste|te|vous)\b|mi (?:piacer\w+|sarebbe|scuso|dispiace|farebbe)|ti (?:piacer\w+|scriv\w+|va|andrebbe|dico)|me (?:gust\w+|encant\w+|alegr\w+)|te (?:escrib\w+|cuento|digo|llam\w+)|je (?:suis|voulais|reviens|te|t['’])|"
    r"doorgenomen|bekeken|gelezen|beoordeeld|besproken|afgerond|vergeven|toegewezen|ingevuld|vervuld|binnengekregen|langsgelopen|"
    r"[a-zà-ÿ]{3,}(?:erà|eranno|irà|iranno|arà|aranno|ará|erá|irá|arán|erán|irán)|"
    r"malheureusement|toutefois|cependant|hélas|lamentablemente|hemos|fue|infelizmente|não|purtroppo|abbiamo|tyvärr|inte|niestety|"
    r"cette (?:année|semaine|saison)|cet (?:été|hiver)|la semaine (?:dernière|passée)|este (?:año|ano|mes|verano)|esta (?:temporada|semana)|la semana pasada|quest['’]anno|questa (?:stagione|settimana)|la settimana scorsa|na semana passada|"
    r"(?:nos|te|le) (?:vamos|van|hemos|han|quedamos|quedan|decantamos|inclinamos|decidimos|comunic\w+|informa\w+)|(?:nous|vous|wir|uns|ich|sie|jag|wij|ci|vi) |"
    r"presso|del que|della quale|del quale|dont|auquel|do qual|da qual|unfortunately|however|last (?:week|month|(?:mon|tues|wednes|thurs|fri)day)|yesterday|this (?:week|month|morning|afternoon))\b.*$"
)


# what is left of "lo hemos cubierto" behind a title
_DANGLING = re.compile(r"(?<=\w) (?:lo|los|las|se|nos|ya|ci|si|ne)$")
# whose post it is: "chargée de communication de la Communauté de communes Erdre et Canal"
_OF_A_TOWN = re.compile(
    r"(?<=\w) (?:de la|du|de l['’]|des|à la|au) (?:[Cc]ommunauté (?:de [Cc]ommunes|d['’][Aa]gglomération|[Uu]rbaine)|[Vv]ille|[Mm]airie|[Cc]ommune|[Mm]étropole|(?:[Dd]épartement|[Rr]égion)(?= d(?:e |u |es |['’]))|[Cc]entre [Hh]ospitalier|CHU|[Uu]niversité) (?=[dA-ZÀ-Þ]).*$"
)
# a family's advertisement says for whom: "aide à domicile maman"
_WHOSE_CARE = re.compile(
    r"(?i)(?<=\w),? (?:(?:pour|para|per|für|voor|for) )?(?:(?:ma|mon|mi|mia|mio|meine?n?|my|mijn) )?(?:maman|papa|mamie|papy|mamá|mamma|nonna|nonno|mum|mom|oma|opa)$"
)
# "an der Rolle Backend Engineer"
_CALLED_SO = re.compile(
    r"^(?:Rolle|Position|Stelle|Funktion|Role|Poste|Puesto|Ruolo|Posizione|Vaga|Functie)(?: (?:des|der|de|als|of|di|como))? (?=[A-ZÄÖÜÀ-Þ])"
)


WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|lundi|mardi|mercredi|jeudi|vendredi|"
    r"lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì|venerdì|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag"
)
# "secrétaire administrative le mercredi 4 novembre"
_ON_A_DAY = re.compile(rf"(?i)(?<=\w),?\s+(?:le|el|il|op|em|den|am|on)\s+(?:{WEEKDAYS}|samedi)\b.*$")


# "Online test for SDET I", "mondelinge proef bibliotheekmedewerker": what one sits on the way to the post
_TESTED_FOR = re.compile(
    r"(?i)^(?:(?:(?:your|our|the|paid) )?(?:online|coding|skills?|technical|written|aptitude|practical) (?:test|assessment|exam|interview)|(?:your|our|the|paid) (?:test|assessment|exam|trial)|test|exam|interview|screening|trial (?:shift|day)|audition) for (?:the |an? )?(?=\w)|"
    r"^(?:prueba|prova|ejercicio|examen|test)(?: t[ée]cnic[ao]| pr[áa]ti?c[oa])? (?:para|per) (?:(?:el|la|un|una|il) )?(?=\w)|"
    r"^(?:mondelinge|schriftelijke|praktische|selectie-?)\s?(?:proef|proeven|toets|test)(?: voor)? (?=\w{4})|^(?:eignungstest|auswahlgespräch|vorstellungsgespräch)(?: für| als)? (?=[A-ZÄÖÜ])"
)


_EMOJI = re.compile("\\s*[\U0001f300-\U0001faff\u2600-\u27bf].*$", re.DOTALL)  # "QA 😕 gracias"
# a sentence that goes on behind the title: "Laborleitung Molekularpathologie darf", "Controllo lo prende una collega"
_GOES_ON = re.compile(
    r"(?<=\w)(?<!\bals) (?:darf(?: ich| wir)?|dürfen wir|muss ich|müssen wir|möchten? (?:ich|wir)|kann ich|können wir|zijn \d+|l[oa] (?:prende|copre|fa|ha|avrà)\b|(?:vieni|venga)(?= |$)|aqu[ií](?= |$)|innej|innemu|innym)(?: .*)?$"
)
_LO_DE = re.compile(
    r"(?i)^\s*(?:lo del? |(?:esercizio|exercício|ejercicio|exercice|oefening|übung|aufgabe) (?:per |para |pour |de |voor |für )?)(?=\w)"
)


def clean_role(text: str, told: bool = False) -> str | None:
    """`text` as a title in a sentence: without "(m/w/d)", number, place, hours, quotes. None when no title is left. `told`: the mail calls it a post."""
    text = re.sub(r"(?<=\w)\u00b7(?= ?\w|[ªº/])", ".", text)
    text = AT_A_FIRM.sub("", _ON_A_DAY.sub("", text))
    text = re.sub(
        r"(\bds\. \S{2,30}(?: i \S{2,30}| \S{2,30}(?:ych|ego|ej|ów|ami|mi))?)(?: .*)?$", r"\1", text
    )  # and no verb behind it
    text = unfold(_DANGLING.sub("", _BROKEN_OFF.sub("", re.sub(r"\s+", " ", text))))
    text = re.sub(r"(?<=\w)-of-(?=\w)", " of ", _CALLED_SO.sub("", text))
    text = re.sub(
        r"(?i)^.*\b(?:for|about|regarding|concerning) (?:the|our|a|an|your) ", "", text
    )  # "Thursday for the Data Engineer"
    text = re.sub(
        r"(?i)^.*\b(?:para (?:el puesto|la plaza|la vacante) de|para a vaga de|per (?:il posto|la posizione) di|pour le poste (?:de |d['’])|für die stelle als|voor de functie van) ?",
        "",
        text,
    )  # "Llamada para el puesto de recepcionista"
    text = _LO_DE.sub("", _GOES_ON.sub("", _EMOJI.sub("", text)))
    text = re.sub(r"^\s*Duale[mn]? Studium\b", "Duales Studium", text)
    if _DAY.match(text.strip()):
        text = _DAY.sub("", text.strip(), count=1)  # "Friday file clerk", but "Thursday at ten"
    text = trimmed(_WHOSE_CARE.sub("", text))
    text = re.sub(r"(?<=\w)\((?:e|ne|trice|euse|ère|rice|ice|a|o|as|os|es)\)", "", text)  # Rédacteur(trice)-réviseur(e)
    text = re.sub(
        rf"(?i)^\s*(?:.{{0,30}}\b(?:am|vom|le|du|el|del|il|op|em|dia|on) )?(?:\d{{1,2}}\.? )?(?:{_MONTHS})(?: \d{{2,4}})?,\s+(?=\S)",
        "",
        text,
    )  # "am 5. November, Projektleiter"
    text = re.sub(r"\s+\d+(?: ?[-–] ?\d+)? ?%.*$", "", _GENDERED.sub("", text))
    text = re.sub(r"(?i),\s*(?:\d+|six|three|twelve)[ -]?(?:months?|monate|mois|meses|mesi|maanden|weeks?)\b.*$", "", text)
    text = re.sub(
        r"(?i)^(?:candidature |postulaci[óo]n |candidatura )?(?:spontanée?|espontánea|espontânea|spontanea|initiativ\w*)\s+(?=\w)",
        "",
        text.strip(),
    )
    text = re.sub(
        r"(?i),?\s+(?:(?:à |en )?(?:mi-temps|temps partiel|temps plein)|(?:a )?(?:tiempo parcial|media jornada|tempo parcial|tempo pieno|part[- ]time|full[- ]time)|halftijds|deeltijds|voltijds|deltid|heltid)$",
        "",
        text,
    )
    text = re.sub(r"(?<=\w),? (?:im )?(?:Raum|Großraum) [A-ZÄÖÜ][\w/-]+[\"“”»]*$", "", _OF_A_TOWN.sub("", text))
    text = re.sub(
        r"(?i),\s*(?:híbrid[oa]|hybride?|remot[oa]?e?|presencial|on-?site|télétravail|teletrabajo|homeoffice|home office)$",
        "",
        text,
    )
    text = re.sub(r"(?i) para (?:una? )?(?:fintech|start-?up|empresa|cliente|consultora)\b.*$", "", text)
    text = re.sub(r"(?i),\s*(?:closing|deadline|start(?:ing|s)?|closes)\b.*$", "", text)
    text = re.sub(r"(?i),?\s+(?:up to )?[$€£]\s?\d.*$", "", text)  # what it pays
    text = re.sub(
        r"(?i),\s*(?:cdi|cdd|ctt|intérim|unbefristet|befristet|indefinido|tempo (?:in)?determinato|fixed[- ]term\b|permanent(?=$|[,)/]| (?:full|part|contract|position|role|post)))\b.*$",
        "",
        text,
    )
    text = _TESTED_FOR.sub("", text)
    text = re.sub(
        r"(?i)^(?:en )?(?:cdi|cdd|intérim) (?=\w)|^(?:plaza|vaga|puesto|poste) (?=[a-zà-ÿ]{6,})(?!(?:de|del|da|do|para|en|em|no|na)\b)|,\s*(?:obra|faena|cantiere|chantier|baustelle) [A-ZÀ-Þ].*$",
        "",
        text,
    )
    text = re.sub(
        r"(?i),\s*p(?:artita|\.) ?iva$",
        "",
        re.sub(
            r"(?i)^(?:(?:oferta|offerta|offre|stellenangebot)(?: de (?:trabajo|empleo|emprego)| di lavoro| d['’]emploi)?:?(?! de )|cercate|cercasi|cerchiamo|si cerca|se busca|buscamos|procura-se|wanted:?|gesucht:)\s+",
            "",
            text,
        ),
    )
    text = re.sub(
        r"(?i)\s*/\s*(?:eine?n?|une?|una|uno?|uma?|een|en|ett)\s+\w.*$", "", text
    )  # "eine Bilanzbuchhalterin / ein Bilanzbuchhalter"
    text = re.sub(
        r"\s+(?:sur|dans|pour|à|in|at|on|for|within|en|em|bei|für|an|am|im|innerhalb|nel|nella|presso|op|bij|voor|binnen|au sein d[eu]|dentro de|no seio d[aoe]) (?:notre|nos|our|unser\w*|nuestr[oa]s?|noss[oa]s?|nostr[oaei]|onze|ons)\b.*$|\s+c/o\s.*$",
        "",
        text,
    )  # "technicien sur notre site d'Andrézieux"
    text = re.sub(r"(?i),? any (?:work|jobs?|vacanc\w+|openings?|chance)\b.*$", "", text)
    text = re.sub(r"(?i)\s+(?:looking for (?:a )?(?:work|job|position)|seeking (?:work|employment)|call-?out)$", "", text)
    text = re.sub(
        r"(?i)^(?:(?:cv|curr[íi]culum)\s*[-–:]\s+|(?:cv|currículum)\s+(?!(?:specialist|writer|manager|developer|editor)\b))(?!(?:para|como|for|as|als|pour|comme|come|per|voor|de|da|di)\b)(?=\w)",
        "",
        text,
    )
    text = re.sub(
        r"(?i)^(?:vraag|vragen|question|frage|pregunta|consulta|domanda|dúvida|enquiry|query) (?:over|about|zu[mr]?|sur|sobre|su|regarding) (?:(?:de|the|la|le|el|il|a|o) )?(?:(?:vacature|vacancy|stelle|offre|oferta|vaga|posizione|job|role|poste|puesto) )?",
        "",
        text,
    )
    text = re.sub(
        r"^(?:Gesprächstermin|Vorstellungstermin|Vorstellungsgespräch|Kennenlerngespräch|(?:Stellen)?[Bb]esetzungsverfahren|Auswahlverfahren|Bewerbungsverfahren|Stellenausschreibung|Terminbestätigung)"
        r"(?:(?: (?:für|als|zur|zum|der|die|das|um|Stelle|Position))* |: ?)(?=[A-ZÄÖÜ])",
        "",
        text,
    )
    # "Search for Student Success Librarian", "V/ candidatura a Enfermeira", "Concorso Istruttore educativo"
    text = re.sub(
        r"(?i)^(?:search for (?:an?|our|the)?|v/ ?candidatura (?:a|para)|(?:concorso|bando|avviso)(?: pubblico)?(?: per)?|convoca(?:zione|toria|tória)(?: (?:a|al|per|para)(?: (?:il|un|una|la|uma))?)? (?:colloquio|entrevista)(?: (?:per|para))?:?) ?(?=\w{4})",
        "",
        text,
    )
    text = re.sub(
        r"(?<=[a-zà-ÿ]) (?:DE|DEL|DI|DU|DA|DO)(?= [A-ZÀ-Þ][a-zà-ÿ])", lambda m: m[0].lower(), text
    )  # "Superintendente DE Obra"
    text = re.sub(r"(?i) (?:com|con) (?:outr[oa]|otr[oa]|un[ao]? altr[oa]) (?:pessoa|persona|candidat\w+).*$", "", text)
    # "Clínica Médica se eligió a otra", "técnica de datos de este Consorcio"
    text = re.sub(
        r"(?i)\s+(?:se (?:eligi|decidi|opt|seleccion|cubri|qued)\w+|(?:de|del|di|do|da|des?) (?:este|esta|nuestr[ao]|dich[ao]|quest[ao]|nostr[ao]|noss[ao]|notre|ce|cette))\b.*$",
        "",
        text,
    )
    # "arquiteta júnior pedimos a toda a gente o mesmo exercício"
    text = re.sub(
        r"(?i)(?<=\w)\s+(?:pedimos|procuramos|queremos|buscamos|temos|tenemos|hemos|cerchiamo|chiediamo|abbiamo|zoeken (?:wij|we)|suchen wir|cherchons|demandons|avons|we (?:ask|need|want|look))\b.*$",
        "",
        text,
    )
    text = re.sub(r"(?i)(?<=\w)\s+(?:opportunity|vacancy), .*$", "", text)  # "COO opportunity, UK food manufacturing"
    text = re.sub(r"^(?!SQL|SAP|PLC|IEC)[A-Z]{2,6}\d{3,7}:? (?=[A-Z])", "", text)  # "SEV04412 Research Data Manager"
    text = re.sub(r"(?i),?\s*\b(?:kennung|kennziffer|kennz\.|referenznummer|aktenzeichen|chiffre)\s*:?\s*\S*\d\S*$", "", text)
    text = REQUISITION.sub("", text).rstrip(" ,;-–")
    text = re.sub(r"(?i)\s*[\[(](?:remote|hybrid|full[- ]?time|part[- ]?time|vollzeit|teilzeit|contract.*?|permanent|temps "
        r"plein|cdi|cdd|open|new grad|befristet.*?|unbefristet|\d.*?|ref.*?|req.*?|id.*?|job.*?|all "
        r"genders.*?|[A-Z]{2}|europe|emea only|onsite|on-site|home ?office.*?|[*:]in|in)[\])]", "", text)  # fmt: skip
    text = re.sub(r"(?<=[a-zäöüß])(?:\*|:|_|/-?|\()(?:innen|in|frau|r)\)?(?=\s|$|[,-])", "", text)  # Entwickler*in, Ingenieur/in
    text = re.sub(
        r"(?i)\s+(?:\d+(?: ?[-–] ?\d+)? ?(?:%|(?:std\.?|stunden|hours|h)\b).*|in (?:voll|teil)zeit.*|(?:ab|zum) (?:sofort|\d.*|"
        r"januar.*|september.*|august.*))$",
        "",
        text,
    )
    for _ in range(2):  # "poste de", "the role of"
        text = re.sub(r"(?i)^(?:(?:l|un)['’](?=\w)|(?:(?:ou|o|oder|or) (?:une|una|uma|eine)|come|comme|como|(?:telefonat|gespräch|anruf|rückruf) (?:zu[mr]|wegen(?: der)?|über die)|the|our|a(?! (?:grade|class|level)\b)|an|my|your|this|advertised|position|role|post|job(?! (?:étud|d['’]été|saison))|of|(?-i:[Aa]s)|for|stelle|als|eine?n?r?|der|"
            r"die|das|des|dem|den|de|du|del|della|di|do|da|van|voor|la|le|el|d['’]|un|une|una|il|en(?= alternance)|"
            r"het|een|poste|place de|plaza de|lugar de|cargo de|(?:posizione|ruolo|figura|incarico) di|(?:posición|posição) de|función de|annonce|petite annonce|anuncio(?: de)?|oportunidad(?: de| como| para)?|opportunity (?:for|as|to)|annuncio|stellenanzeige|anzeige|advert|posto di|puesto de|vaga de|vakanz|vacature|vacante de|ausbildungsplatz (?:als|zum|zur)|ausbildung (?:als|zum|zur))\s+)", "", text.strip(" \t\"'“”„«»*_-–—:;,.|/()[]#@"))  # fmt: skip
    pieces = re.split(r"\s+[-–—|•@+]+\s+|\s+//\s+|\s*\|\s*", text)
    text = next((p for p in pieces if names_title(p)), pieces[0] if pieces else "")
    text = re.sub(
        r"(?i)\s+(?:position|role|opening|vacancy|post|job|opportunity|posting|mandate|stelle|poste|internship role|application|"
        r"bewerbung)$",
        "",
        text,
    )
    text = re.sub(r"(?<=[a-z]{3})['’]s$", "", text)  # "Joiner's job"
    # "..., Berlin", "... in Austin": places are not part of a title
    head, _, tail = text.rpartition(", ")
    if (
        head
        and names_title(head)
        and (
            fold(tail.split()[0]) in STOP
            or fold(tail) in PLACES
            or ESTABLISHMENT.search(tail)
            or re.fullmatch(r"[A-Z]{2}|[A-Z][a-z]+ [A-Z]{2}", tail)
        )
    ):
        text = head
    if names_title(re.split(r"\s(?:in|at|bei|à|en|im|chez|presso)\s", text)[0]) and not _of_a_subject(text):
        text = re.sub(
            rf"(?<!^Experto)(?<!^Experta)(?<!specialista)(?<!^Asesor)(?<!^Asesora)(?<!xpert)(?<!^Mitarbeiter)(?<!^Mitarbeiterin)(?<!^Assistent)(?<!^Assistentin)(?<!^Aushilfe)(?<!^Hilfskraft)(?<!^Fachkraft)\s+(?:in|at|bei|à|en|chez|presso|in der)\s+(?!(?:Care|Need|Training|Residence|Charge|Chief|Law|Education|Health|Mental|Finance|Business|Practice)\b)[{UPPER}][\w .'’-]*$",
            "",
            text,
        )
    text = re.sub(
        r"(?<=\w\w)\s+(?:in|en|à) ([^\W\d_][\w-]+)$", lambda m: "" if fold(m[1]) in PLACES else m[0], text
    )  # "Aushilfe in Hamburg"
    text = re.sub(r"\s+(?:i|på) (\S+)$", lambda m: "" if fold(m[1]) in PLACES else m[0], text)  # Swedish "in"
    text = re.sub(
        r"\s+à l['’](?:agence|antenne|hôpital|école|usine|atelier)\b.*$|\s+(?:au|à la|aux) (?:siège|magasin|clinique|mairie|boutique|succursale)\b.*$",
        "",
        text,
    )
    text = of_work(
        re.sub(
            r"(?i)\s+(?:başvuru\w*|alımı|ilan[ıi]\w*|işi\w*|seçmeleri|için(?: son durum)?|hakkında|sonuc\w*|görüşme\w*)(?: .*)?$",
            "",
            text,
        )
    )
    text = text.strip(" \t\"'“”„«»*_-–—:;,.|/#@&")
    words = text.split()
    capital = next((i for i, w in enumerate(words) if w[:1].isupper()), 0)
    if capital and not names_title(" ".join(words[:capital])):
        if any(w in ("from", "at", "with", "von", "bei", "chez") for w in words[:capital]):
            return None
        while capital and _OF_THE_TITLE.fullmatch(words[capital - 1]):
            capital -= 1
        text = " ".join(words[capital:])  # "applying for the Embedded Firmware Engineer"
    text = re.sub(
        r"(?i)\s+(?:20\d\d|basée?s?|based|située?s?|ubicad[oa]|chat|update|gesucht(?: gemeldet)?|gezocht|opening|scheme|though|spot|seat|slot|booking|now|instead|today|below|above|ab|zum|am|im|in|und|and|for|with|of|"
        r"de|del|als|zum|zur|von|the|at|to|on|by|le|el|il|op|em|den|bei|chez|en|à|au|aux|dans|al|alla|alle|ai|agli|nel|nella|para|no|na|per|voor|aan|met|bij|beim|mit|für|hos|på|till|(?-i:som))(?: the)?$",
        "",
        text,
    )
    if text.count("(") > text.count(")"):
        text = text.partition("(")[0].strip()
    text = re.split(r"(?<=\w\w)[.!?]\s", SHORTENED.sub("\\1\u00b7 ", text))[0].rstrip(".").replace("\u00b7 ", ". ")
    if wide(text) and not is_title(text):
        return None
    sure = wide(text) or names_title(text) or (told and told_post(text))
    if (
        not 1 < len(text) <= 80 or not sure or len(text.split()) > 9 or re.fullmatch(r"[\w-]+-\d+", text)
    ):  # "PhD-GL-07": its number
        return None
    return _calm(text)


_SMALL = frozenset(
    ["AND", "OF", "FOR", "THE", "DE", "DEL", "DES", "DU", "DI", "DA", "DO", "DOS", "Y", "E", "ET", "UND", "FÜR", "DER", "VAN"]
)


def _calm(title: str) -> str:
    """A title shouted as a heading ("SENIOR POLICY OFFICER") as one writes it in a sentence; short words may be initials."""
    if not shouted(title):
        return title
    return " ".join(word.lower() if word in _SMALL else word if len(word) < 4 else word.capitalize() for word in title.split())


# "wissenschaftliche Mitarbeiterin": a German adjective that is a part of the title, and small
_OF_THE_TITLE = re.compile(
    r"(?:\w+-)?\w*(?:isch|schaftlich|gewerblich|tretend|leitend|geprüft|examiniert|diplomiert|operativ)e[rn]?"
)
_SUBJECT = re.compile(
    r"(?i)^(?:(?:senior|assistant|associate|visiting|research|teaching|postdoctoral|full|junior|university|postdoc) )*"
    r"(?:lecturer|lectureship|professor(?:ship)?|fellow(?:ship)?|reader|tutor|associate|postdoc|ph\.?d\.?(?: student(?:ship)?)?) in (?P<subject>.+)$"
)


def _of_a_subject(title: str) -> bool:
    """Whether what stands behind "in" is what is taught: "Lectureship in Human Geography", and no place."""
    found = _SUBJECT.match(title)
    return bool(found and fold(found["subject"]) not in PLACES)


_NOT_A_TITLE = re.compile(
    r"(?i)^(?:calendrier|planning|horaires?|calendario|orario|terminplan|agenda)\b|^(?:(?:dein|deine|ihr|ihre|your|ton|votre|tu|su|tua|sua|je|jouw) (?:mail|e-?mail|nachricht|bericht|message|mensaje|mensagem|messaggio)\b|mitarbeit$|t[ée]cnic[ao]s?$|technique$|tecnic[ao]$|visita (?:a|ao|à|al|alla|en)|visite (?:de|du|d['’]|à|sur|chez)|besuch (?:in|im|bei|auf)|site visit|sopralluogo|bezoek aan|sele[çc][ãa]o |selecci[óo]n (?:de )?|selezione |(?:fest|neu)anstellung(?! als)|direktvermittlung|emplois? saisonn\w+|commessa (?:n\.? ?)?\d|pour|para|per|and|or|to|und|et|not|other|another|more|many|several|all|any|some|strong|qualified|best|right|suitable|"
    r"successful|(?:internal|external)(?! (?:audit\w*|control\w*|communicat\w*|comms|affairs|sales|medicine|account\w*|relations))|hiring|similar|future|current|different|such|these|those|next|same|new(?! grad)|us|you|me|them|"
    r"andere\w*|weitere\w*|leider$|(?-i:oss)\b|hos oss\b|(?:an|nach)?frage (?:wegen|zu|nach)\b|hospitation\b|kennenlern\w*|probearbeiten\b|schnuppern\b|na \w+ (?:już )?mam\w*\b|dolayısıyla|nachricht\b|tu\b|vas\b|je\b|désolée?|l['’]équipe|équipe|"
    r"centro|reclutamento|tribunal\w*|comisi[óo]n|comissão|commissione|consejo|consiglio|conselho|comit[éê]|comitato|jurado|(?:centre|service|bureau|conseil) d(?:e|u|es|['’])|departamento|dipartimento|département|"
    r"interne\w*|from|with|geeignete\w*|künftig\w*|ähnliche\w*)\b|\b(?:candidates?|applicants?|you|your|we|our|us|(?-i:I)|i(?=['’]| (?:am|was|have|had|will|would|did|do|can|could|applied|sent|saw|think|thought|hope|know|really|just|want\w*|spoke|met|mentioned)\b)|they|them|"
    r"who|whose|someone|somebody|jemand\w*|iemand|quelqu\w*|qualcun\w*|alguien|alguém|ktoś|kogoś|någon|sie|wir|ihnen|uns|nous|vous|has|have|had|been|was|were|will|would|is|are|wäre|ist|sind|wird|wurde|hat|haben|"
    r"möchten|können|dass|ihre[rsnm]?|unsere[rsnm]?|deine[rsnm]?|müdürlüğü|başkanlığı|because|which|that|est|sont|avons|hemos|ha|han|foi|temos|è|abbiamo|hebben|heeft|jest|har|är|\w+(?:liśmy|łyśmy))\b"
)


# "Frau Oberärztin Dr", "Maître Obadia": somebody, and no opening
_OF_A_HUMAN = re.compile(
    r"^(?:Frau|Herrn?|Mrs?|Ms|Mme|Madame|Monsieur|Maître|Dhr|Mevr(?:ouw)?|Sr|Sra|Señora?|Dott)\b\.? |\b(?:Dr|Bey|Hanım|Usta|Hoca|Abi)\.?$|"
    r"^(?i:alright|evening|morning) |^(?:Sister|Doctor|Father|Captain|Judge|Councillor) [A-Z]\w+$"
)


# "14B Commercial St": what is let there is no opening
_OF_A_STREET = re.compile(
    r"^(?:\d+\w? )?(?:[A-Z][\w'’-]+ ){1,2}(?:St|Street|Rd|Road|Ave|Avenue|Terrace|Crescent)\.?$|^[A-ZÄÖÜ]\w+(?:straße|strasse|gasse|allee|straat|laan)(?: \d+\w?)?$"
)


def titular(title: str) -> bool:
    """Whether `title` holds no word that no title has; "Building Inspector I" is a grade, not a pronoun."""
    title = re.sub(r"^(?:Sr|Jr)\.? (?=[A-Z][\w&/-]+ [A-Z])", "", title)  # "Sr Brand Manager" is senior, not a señor
    job, _, name = title.partition(" ")
    if _OF_A_HUMAN.search(title) or _OF_A_STREET.search(title) or addresses(title) or (names_title(job) and known_first(name)):
        return False
    if known_first(job) and re.fullmatch(r"[A-Z][a-z]+(?:wright|smith|walker|maker)", name):
        return False  # "Philip Arkwright" bears the job that his forebears had
    return not _NOT_A_TITLE.search(re.sub(r"\s+(?:I{1,3}|IV|V)(?=$|,|:)|\bI\+D\b", "", title))
