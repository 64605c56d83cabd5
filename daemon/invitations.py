"""Interviews and tasks that a mail invites to: what, when, with whom. Calendar parts (RFC 5545) first, then the text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from classifier.message import Message
from daemon.dates import days, next_weekday
from daemon.mentions import mentioned, named_before
from daemon.people import person, same
from daemon.phrases import joined
from daemon.values import Person

__all__ = ["Invitation", "appointments", "informal", "invitation", "kind_of", "moves", "topic_of"]

# a test that is written at an hour and in a room, and is a task all the same
_WRITTEN_TEST = (
    r"\w*(?:einstellungs|eignungs|auswahl)test|(?:skills|aptitude|typing|psychometric|numeracy) test|tests? (?:d['’]aptitude|psychotechniques?)|"
    r"written (?:test|exam\w*|assessment|paper)|schriftelijke (?:proef|test|toets)|prueba escrita|examen escrito|prova scritta|épreuves? écrites?|"
    r"schriftliche\w* (?:test|prüfung)"
)
# a visit, where no talk is named before it: "an interview on May 3; we will show you round first"
_LOOK_ROUND = (
    r"passar(?:es)? por cá|passas por cá|look(?:ing)? (?:a)?round(?! (?:at |on )?(?:our|the|this|my|your) (?:web|site|page|careers|job|vacanc|other|table))|show you (?:a)?round|informal visit|(?:(?<!clinical )site|farm|factory|plant|ward|unit|school|studio|showroom) (?:walk|tour|visit)(?![\w-]| (?:coordinat|manag|plann|report|note))|walk (?:the|round the|around the) site|walk (?:the|our) \w+ with (?:me|us)|walk you (?:a)?round|(?:betriebs|haus|werks?|schul)?rundgang|"
    r"(?:haus|stations)führung|(?:eine|zur|durch die) (?:betriebs|werks?)führung|visite (?:du service|de l['’]atelier|des locaux|de l['’]établissement|du site(?! (?:web|internet))|du chantier|de la ferme)|visita (?:a las instalaciones|guiada|alle? (?:sede|struttura|cantina|reparto)|às instalações)|rondleiding"
)
# a trial, where nothing is said of a talk
_HALF_DAY = (
    r"come (?:and |in and )?(?:do|work) (?:a |the )?(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun|service|night|evening)(?:day)? with (?:me|us)\b|com(?:e|ing) in for (?:a (?:few|couple of)|two|three|four|five|half a) (?:hours|day)|(?:do|try|come (?:in )?for|in for) (?:a|the) half[- ]day\b|(?:doing|do) (?:a few|a couple of) hours\s+with (?:us|me|the)|"
    r"(?:journée|matinée|demi-journée) (?:à l['’]atelier|avec (?:nous|l['’]équipe)|au laboratoire|en cuisine|en boutique|en magasin|sur le chantier)|"
    r"mezza giornata|venire (?:per )?(?:due|tre|un paio di) (?:mattin[ae]|mattinate|giorn\w+|pomerigg\w+)|venir (?:dos|tres|un par de) (?:mañanas|tardes|días)|(?:venir|passer|viens|venez) (?:deux|trois) (?:jours|matinées|journées)|vir (?:dois|três|uns) dias|"
    r"come (?:in |over |and join us )?for (?:two|three|a couple of) (?:mornings|afternoons|days)|(?:zwei|drei) tage (?:zum|auf) (?:schnuppern|probe\w*)|(?:twee|drie) (?:ochtenden|middagen|dagen) (?:komen|mee\w+)|"
    r"mattinata (?:in|da noi|con noi|al|alla)\b|"
    r"(?:halber|halben) tag|vormittag (?:lang )?bei uns"
)
_KINDS = (
    ("trial", r"paid (?:half )?(?:trial )?(?:for the )?(?:day|shift|morning|afternoon)\b"),  # wherever it is
    ("visit", _LOOK_ROUND),
    ("onsite", (
        r"on-?site|panel day|selection day|campus (?:visit|interview)|auswahltag|assessment[- ]?cent(?:er|re)|"
        r"com(?:e|ing) (?:in |down |up |over )?(?:and|to) see (?:us|the)|com(?:e|ing) (?:in |out |down |up |over )?to (?:the |our )?(?:site|yard|workshop|farm|shop)\b|meet the team|visit\b(?! (?:our|the|this|my|your|www|https?|website|site|page|coordinat\w*|manag\w*|plann\w*))|besuch"
    )),
    ("trial", (
        r"trial (?:shift|day|lesson|run)|(?:faire|pour|en) (?:un )?essai\b(?! (?:technique|clinique|gratuit))|ensaio prático|proefles|(?:un|el|hacer (?:un|el)) servicio con (?:el equipo|nosotros)|prueba (?:práctica )?de (?:cocina|sala|barra|soldadura|manejo|conducción|taller|corte)|prueba práctica|(?:fahr|komm|lauf|arbeite|fahren sie|kommen sie|arbeiten sie) (?:doch |mal )?(?:einen|nen|den) (?:halben )?(?:vormittag|tag|nachmittag|morgen) (?:bei uns )?mit\b|\bmitfahren\b|(?:for|do|of) (?:the|a|one|your) (?:\w+ )?shift\b(?! (?:pattern|work|lead|manag|superv|start|system))|bring your (?:own )?(?:knives|whites|apron|tools|scissors|toolbox)|shadow(?:ing)? (?:shift|day)|working interview|(?:(?:a|one) (?:day|morning|afternoon)|half a day) with us\b|(?:ein(?:en)?|nen|zwei|drei) (?:halben )?(?:vormittag|nachmittag|tage?) (?:lang )?(?:mit|bei) uns\b|(?:do|for|come in for) a (?:\w+ )?trial\b|trial (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)|probearbeit\w*|probetag|schnupper\w*|probeschicht|hospit(?:ation|ier)\w*|lehrprobe|journée d['’]essai|servizio di prova|prova (?:di )?(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|meeloopdag|ochtend(?:je)? mee(?:kijk|draai|lop)\w*|"
        r"provas? didáticas?|prueba docente|lección magistral|leçon d['’]épreuve|prova di lezione|(?:te vienes|vente|vienes|veniros|se viene) un (?:día|turno|rato)|(?:viens|venez) (?:passer )?(?:une journée|une matinée) (?:avec|chez) nous|(?:vieni|venga) una giornata|(?:vens|vem) um dia|un(?:a|e|o)? (?:mañana|tarde|día|matinée|journée|giornata|mattina) (?:con nosotr[oa]s|avec nous|con noi)|um dia (?:com a gente|connosco|conosco)|kom een (?:dag|dagje|ochtend) (?:mee|langs)|clase de (?:prueba|muestra)|(?:sesión|jornada|tarde|mañana) práctica|sessione pratica|lezione di prova|cours d['’]essai|aula (?:de teste|experimental)|probeunterricht|probelektion|unterrichtsprobe|prueba presencial|provlektion|proefda(?:g|agje)|proefdraai\w*|proefdienst|service d['’]essai|(?:día|turno|jornada|servicio|noche|mañana|tarde) de prueba|(?:giornata|turno|giorno) di prova|prova (?:al (?:banco|tornio|forno|bancone)|alla (?:macchina|fresa|cassa)|in (?:negozio|cucina|reparto|bottega|laboratorio|sala|officina))|"
        r"(?:dia|turno) (?:de teste|à experiência|de experiência)|dzień próbny|provdag|provjobb\w*|deneme günü"
    )),
    ("trial", _HALF_DAY),
    ("task", (
        rf"{_WRITTEN_TEST}|take-?home|coding (?:test|challenge|exercise)|test task|(?:art|design|edit(?:ing)?|animation|copy|sketch) test|homework|case study|assessment|testaufgabe|arbeitsprobe|"
        r"(?:in-?basket|in-?tray|written|writing) exercise|fallstudie|online-?test|tests? écrits?|casos? prácticos?|pruebas? (?:de razonamiento|en línea|online|a distancia)|cas pratique|\bexo\b|pruebas? técnicas? (?:en casa|a distancia)|proefopdracht|"
        r"(?:prueba|examen|test) (?:psicotécnic[oa]|teóric[oa])|test (?:attitudinale|scritto)|prova attitudinale|typetest|課題|笔试"
    )),
    ("call", (
        r"(?:posso|podemos) (?:te |lhe )?ligar|te ligo|phone (?:call|chat|screen\w*|interview|conversation)|(?:by|on the|over the) phone|(?<!text or )(?<!please )(?<!to )(?<!or )(?<!feel free )\bcall\b(?! (?:me|us|or|if|back|ahead|the|any|on 0|went|was|yesterday|earlier|last|in|by|round|over)\b)|telefon(?:at|isch\w*|gespräch\w*|interview\w*|termin\w*|ier\w*|samtal\w*|intervju\w*)|appel téléphonique|coup de fil|(?:je |on )(?:t['’]|vous )appelle|videocall|intro(?:ductory)? call|téléphoniques?|(?:par|au) téléphone|llamada|chiamata|telefoon(?:gesprek|interview|tje)|belafspraak|(?:even|(?:met|om) (?:je|u)(?: (?:even|kort))?)(?: (?:te|met (?:je|u)))? bellen|ligação|電話|电话|screen(?:ing)?\b"
    )),
    ("interview", (
        r"interview|have you (?:in|over|down|round)\b(?! mind)|portfolio review|\b(?:your|the) panel\b(?= (?:at|on|with|is|day|interview|round)\b| ?[-–:(])|\bchat\b|gespräch|kennenlern|entretien|échange|rencontr|entrevista|entrevistar|colloqui|incontr|(?:due|quattro) chiacchiere|chiacchierata|gesprek|kennismak|rozmow|rozmów|"
        r"spotkani|intervju|samtal|träff|mülakat|görüşme|面接|面談|面试|面谈|round|conversa|plática|platicar|charla|reuni[óoã]|\w*gespräch|conoscer|conhecer|"
        r"conocer|meet"
    )),
    ("talk", r"(?:coffee|kaffee|koffie|caffè|cafezinho|café)\b(?! (?:manager|owner|chain|shop|bar|roaster|machine|lounge))|(?:swing|come|drop|pop) (?:by|round)\b|call (?:in|by|round)\b"),
)  # fmt: skip
_TOPICS = re.compile(
    r"(?i)\b(system[- ]design|debugging session|pair[- ]programming|live coding|coding (?:interview|exercise|challenge|test)|"
    r"whiteboard|technical (?:interview|round|screen|discussion)|incident exercise|case (?:study|interview)|portfolio "
    r"(?:review|presentation)|"
    r"design (?:exercise|critique)|teaching (?:demo|demonstration|session)|job talk|presentation|trial (?:shift|day|lesson)|"
    r"role[- ]play|writing (?:test|exercise)|take-?home (?:task|test|exercise|assignment)|board bring-up|product sense|"
    r"competency(?:-based)? interview|"
    r"Probearbeiten|Probetag|Probevortrag|Lehrprobe|Fallstudie|Fachgespräch|technisches (?:Gespräch|Interview)|Testaufgabe|"
    r"Hospitation|Schnupper(?:tag|abend|nachmittag|vormittag|morgen|schicht|halbtag)|Präsentation|étude de cas|test technique|mise en situation|prueba técnica|caso práctico|desafio técnico|"
    r"prova tecnica|proefles|case-intervju|cas pratique|Arbeitsprobe|Einstellungstest|prueba práctica|prova pratica|teste (?:prático|técnico)|"
    r"written (?:test|exam\w*|assessment)|schriftelijke (?:proef|test|toets)|prueba escrita|examen escrito|prova (?:scritta|escrita)|épreuve écrite|schriftliche\w* (?:Test|Prüfung)|working interview|Hospitieren|mezza giornata|mattinata|servizio di prova|prova (?:di )?sabato|journée à l['’]atelier|(?:demi-journée|matinée) (?:avec|en|au)|ochtend meekijken|ochtend meedraaien|clase de (?:prueba|muestra)|(?:turno|día|mañana|tarde) de prueba|(?:demi-)?journée d['’]essai|cours d['’]essai|service d['’]essai|(?:lezione|giornata|turno) di prova|aula (?:de teste|experimental)|"
    r"Probeunterricht|Probelektion|Unterrichtsprobe|provas? didáticas?|meeloopdag|(?:skills|editing|edit|translation|aptitude|online) test)\b"
)


def kind_of(text: str) -> str:
    """ "call", "interview", "onsite", "task", "trial" or "visit", as `text` names it first; empty where it doesn't."""
    plain = _NO_INTERVIEW.sub("", _AFTER_A_TALK.sub("", _AS_SAID.sub("", text)))
    kind = next(
        (
            kind
            for kind, pattern in _KINDS
            if (found := _NAMED[pattern].search(plain)) and not _in_a_talk(pattern, plain, found.start())
        ),
        "",
    )
    return "interview" if kind == "onsite" and _ON_SCREEN.search(text) else kind  # "virtual onsite"


def informal(text: str) -> bool:
    """Whether `text` speaks of a coffee or a chat, and never of an interview."""
    return bool(_CHAT.search(text)) and not _INTERVIEW.search(_NO_INTERVIEW.sub("", text))


_CHAT = re.compile(
    r"(?i)\b(?:coffee|caf[ée]|caffè|kaffee|koffie|cup of tea|cuppa|pot of tea|for a (?:brew|pint|walk|wander)|spazier\w+|balade|un (?:paseo|mate|t[eé])|passeggiata|passeio|wandel\w*|kop(?:je)? thee|(?:quick|informal|wee|little|good|great|nice|our|your|for a|a) (?:\w+ )?chat|charla|plática|platicar|chiacchier\w+|conversa|praatje|babbeltje|plausch|(?:petit |notre |bel )échange)\b"
)
_INTERVIEW = re.compile(
    r"(?i)\b(?:interview\w*|panel|entretiens?|entrevist\w*|colloqui\w*|\w*(?:vorstellungs|bewerbungs|kennenlern)\w*|sollicitatie\w*|jury|selecti\w+gesprek\w*)\b"
)
# "I don't do HR interviews for my own hires"
_NO_INTERVIEW = re.compile(
    r"(?i)\b(?:\w+n['’]t (?:do|have|need|run|hold)|no|not an?|never|kein\w*|pas (?:d['’]|de |un )|sin|no (?:es|hay|hago) una|niente|nessun\w*|non è un|nada de|não é uma|geen) ?(?:\w+ ){0,2}"
    r"(?:interview|entretien|entrevista|colloqui|\w*gespräch|gesprek)\w*"
)
_NAMED = {pattern: re.compile(rf"(?i)\b(?:{pattern})") for _, pattern in _KINDS}
_TALK = re.compile(
    r"(?i)\b(?:interview|\w*gespräch|kennenlerntermin|entretien|entrevista|colloquio|(?:sollicitatie|kennismakings)?gesprek|rozmow\w+|intervju|(?:phone|video) call)\b"
)
# "after our interview we'd like to show you round", "nach unserem Gespräch": that talk lies behind
_AFTER_A_TALK = re.compile(
    r"(?i)\b(?:after|following|thank(?:s| you) for|nach|danke für|dank für|après|merci pour|después de|tras|gracias por|dopo|grazie per|após|depois d\w|obrigad[oa] pel\w|na|bedankt voor) (?:\w+ ){0,3}?"
    r"(?:interview|\w*gespräch|entretien|entrevista|colloquio|\w*gesprek)\b"
)


# "come da telefonata ti confermo": how it was agreed, and not what
_AS_SAID = re.compile(
    r"(?i)\b(?:as (?:we )?(?:discussed|agreed|mentioned|said) (?:on|over|by) (?:the )?(?:phone|telephone)|(?:further to|following|after|as per) (?:our|your|my|the|today['’]s|yesterday['’]s) (?:phone |telephone )?call|come da telefonata|come (?:detto|anticipato|d['’]accordo) (?:al telefono|per telefono)|"
    r"(?:wie )?(?:eben |heute |gestern )?(?:am telefon|telefonisch) (?:besprochen|vereinbart|angekündigt|abgemacht)|wie (?:eben |heute |gestern )?(?:am telefon|telefonisch)|comme (?:convenu|dit|évoqué) (?:par|au) téléphone|suite à notre (?:appel|échange téléphonique|conversation téléphonique)|"
    r"(?:como|según) (?:hablamos|lo hablado|comentamos|quedamos|acordamos) (?:por teléfono|en la llamada)|como (?:falámos|falamos|combinado) (?:ao telefone|por telefone)|zoals (?:net |zojuist |vandaag |gisteren )?(?:telefonisch |aan de telefoon )?(?:besproken|afgesproken)(?: aan de telefoon)?)\b"
)


def _in_a_talk(pattern: str, text: str, start: int) -> bool:
    """Whether a look round or half a day, found at `start`, is but a part of a talk."""
    return (pattern == _LOOK_ROUND and bool(_TALK.search(text[:start]))) or (pattern == _HALF_DAY and bool(_TALK.search(text)))


_ON_SCREEN = re.compile(
    r"(?i)\b(?:virtual|by video|on video|video ?(?:call|link|conference)|zoom|google meet|microsoft teams|ms teams|teams link)\b"
)


def topic_of(text: str) -> str:
    """What the conversation was about, in the mail's own words ("system design"); empty where it doesn't say."""
    for found in _TOPICS.finditer(text):
        if not _WITHOUT.search(text[: found.start()][-30:]):  # "Keine Präsentation nötig"
            return found[0]
    return ""


_WITHOUT = re.compile(
    r"(?i)\b(?:no|not|without|(?:do|does|will)(?:n['’]t| not)(?: \w+){0,4}|keine?r?|ohne|nicht|pas (?:de|d['’])|sans|aucune?|sin|no hay|ning[uú]n\w*|sem|nenhum\w*|senza|nessun\w*|geen|zonder|bez|nie|ingen|utan) (?:formal |need (?:for|of|to \w+) (?:an? )?|\w+ )?$|"
    r"(?:instead of|rather than|statt|anstelle|anstatt|au lieu d['’e]|plutôt qu['’e]|en (?:lugar|vez) de|em vez de|invece d[ei]|in plaats van)(?: (?:an?|eine[rsnm]?|une?|una|uma|um|een|the|das|le|la|el|o))? ?$"
)


_INVITES = re.compile(
    r"(?i)(?:\b(?:invite|invitation|look(?:ing)? forward to (?:meeting|speaking|seeing|talking|our)|we['’](?:re|ve got you) (?:all )?(?:set|down|in) for|you(?:['’]re| are) (?:all )?(?:confirmed|booked in|down) for|see you (?:on|at|then|"
    r"next|this)|we['’]ll see you|you['’]ll (?:meet|be meeting|speak)|booked|confirm(?:ing|ed)?\b[^.!?]{0,40}(?:interview|"
    r"round|call|visit|slot|chat|meeting)|schedul\w+|calendar invite|(?:like|love) to have you (?:in|over|down|round)\b|how(?:['’]s| is| about) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:can|could) (?:you|u) (?:come|do|make)\b|(?:wanna|want to|care to|could you|can you|why don['’]t you) (?:swing|come|drop|pop|stop|nip) (?:by|round|over|in|down|up)\b|\b(?:coffee|kaffee|koffie|caff[eè]|caf[ée](?:zinho)?)\b[^.!?\n]{0,40}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|morgen|\w+tag|demain|mañana|amanhã|domani|\w+di|\w+edì|\w+dag)\b[^.!\n]{0,80}\?|would you (?:have|be (?:free|available|able)|come\b|join|like to (?:come|join|meet))|you(?:['’]d| would) meet\b|(?:can|could) you (?:come|do|make)\b|(?:would|does|do) (?:\w+ ){0,2}?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.?!\n]{0,60}\b(?:work|suit)\b|are you (?:free|available)|"
    r"half an hour|\d+ ?min(?:ute)?s?\b[^.!?]{0,30}(?:call|chat|video|interview|phone|teams|zoom)|you have been shortlisted for (?:the (?:post|role|position) of|interview)|(?:loop|day|panel|visit|appointment) (?:is|has been) (?:confirmed|set|booked|arranged) (?:for|on)\b|(?:on-?site|interviews?|call|chat|trial shift|"
    r"assessment day)\b[^.!?\n]{0,30}(?:on|at|:|for) (?:\w+ )?\d|take-?home|coding (?:test|challenge))|"
    r"magst du [^.!?]{0,80}(?:kommen|vorbei\w*|rumkommen|rüberkommen|kaffee)|lust auf (?:einen? |nen )?(?:kaffee|kafi|tee|spaziergang)|zin (?:in een|om)[^.!?]{0,40}(?:koffie|langs)|queres (?:beber|tomar|vir)|(?:te|le) apetece (?:un café|tomar|venir)|(?:tu veux|tu as envie|ça te dit)[^.!?]{0,40}(?:un café|passer|venir)|ti va (?:un caffè|di)|fancy a (?:coffee|chat|cuppa|pint|walk)|"
    r"einlad\w*|eingeladen|persönlich kennen|termin\b[^.!?]{0,40}(?:vor|am|für|schlage)|(?:freuen (?:uns|"
    r"mich)[^.!?]{0,30}(?:kennen|gespräch|sie zu))|vorstellungsgespräch|"
    r"convi(?:er|ons|e)\b|inviter|vous présenter (?:en|à|au|chez|dans)\b|serez reçue?|ils veulent te voir|veut te (?:voir|rencontrer)|p[aá]sate (?:el|ma[nñ]ana|por)|nos tomamos un caf[eé]|vous (?:recevoir|rencontrer)|entretien (?:le|est|du|avec|prévu)|invitar(?:le|te)|entrevista "
    r"(?:el|para|con|será)|convocar|(?:quieren?|quisieran?|querrían?|desean?) (?:conocer|ver|entrevistar)(?:te|le|la)\b|convidar|(?:posso|podemos) (?:te |lhe )?ligar\b|te ligo\b|(?:consegue|consegues|podes?|queres|quer|d[áa] pra|d[áa] para) (?:vir|passar|chegar|aparecer)\b|agendar|agendad\w|entrevista (?:no dia|dia)|invitar(?:la|ti)|colloquio (?:il|per|"
    r"con|è)|"
    r"(?:se|quando) (?:vuole|vuoi|Le va|ti va) (?:passare|venire)|(?:fare|far) (?:due|quattro) chiacchiere|uitnodig\w*|kennismak\w*|gesprek (?:op|met|plannen)|zapraszam\w*|zaprosić|rozmow\w+ (?:w dniu|odbędzie|"
    r"kwalifikacyjn\w+)|bjuda in|kalla(?:r|d)? (?:dig )?till|intervju (?:den|på|med)|davet|mülakat\w* (?:tarih|gün)|"
    r"görüşme(?:niz|miz)? \d|面接(?:日|の(?:ご案内|日程))|ご来社|日程|邀请您?|面试(?:时间|邀请|安排))"
)
# what a sentence says that takes an appointment back or moves it; one with "if" only tells the reader that they may
_MOVES = re.compile(
    r"(?i)(?:\b(?:(?:re-?schedul|postpon)\w+|call(?:ed|ing)? (?:it )?off|(?:scrap|slide|swap)\b (?:it|our|your|the|things|everything|tomorrow|today|(?:mon|tues|wednes|thurs|fri)day)\b|^moved to\b|cancel(?:s|l?ed|l?ing|l?ations?)?\b|push(?:ed|ing)? (?:it |our |the )?(?:back|out)|"
    r"(?:have|has|need|got|had) to (?:move|shift|change|push|swap)|(?:can['’]t|cannot|unable to|(?:not|n['’]t) (?:be )?able to|won['’]t) (?:make|do|attend|meet|keep|go ahead|take place|"
    r"be happening|happen)|no longer (?:available|possible|make|works?)|"
    r"(?:something|an emergency) (?:has|['’]s) come up|(?:been|be) moved|instead(?=\?)|(?:could|can|would) (?:you|we) (?:come|do|make|say|try)\b[^.!?]{0,40}\binstead|mov(?:e|ing) (?:it|our|your|the|things|everything|this|that|you)|(?:tomorrow|today|(?:mon|tues|wednes|thurs|fri)day)(?:['’]s| is) (?:now )?off|"
    r"double[- ]booked|rain check|(?:make|can we make|let['’]s make) it (?:mon|tues|wednes|thurs|fri|satur|sun)day|same (?:time|place|hour)\b|change of plans?)\b|"
    r"\b(?:planänderung|wird (?:leider |das )?(?:nix|nichts)\b|(?:gleiche|selbe) (?:uhr)?zeit|même (?:heure|endroit)|changement de (?:programme|plan)|misma hora|mismo sitio|cambio de planes|mesmo horário|mesma hora|mudança de planos|"
    r"stess[ao] (?:ora|posto)|cambio di programma|zelfde tijd|wijziging van plan)\b|"
    r"\b(?:verschieb\w*|verschoben|verleg(?:en|t)\b|absagen|abgesagt|umlegen|umdisponieren|stattdessen|entfallen|entfällt|ausfallen|fällt (?:leider |nun |jetzt )?(?:ins wasser|flach|weg)|neuer termin|fällt\b[^.!?]{0,60}\baus\b|"
    r"findet[^.!?]{0,40}nicht statt|nicht stattfinden|nicht wahrnehmen|klappt[^.!?]{0,20}nicht|(?:morgen|heute|\w+tag) geht[^.!?]{0,25}\bnicht\b|dazwischen\s?gekommen|verhindert)|"
    r"\b(?:report(?:er|é\w*|ons)|décal\w+|annul\w+|déplac(?:er|é\w*|ons)|tombe à l['’]eau|reprogramm\w+|impossibilité de|à la place|empêch\w+|contretemps|"
    r"ne (?:pourr\w+|peux|peut|pouvons)[^.!?]{0,20}pas[^.!?]{0,30}(?:recevoir|maintenir|honorer|assurer|être|avoir lieu)|plus possible)|"
    r"\b(?:reprogram\w+|reagend\w+|aplaz\w+|pospon\w+|pospuest\w|cancel(?:ar|ad[oa]|amos|o)\b|mover (?:la|el|nuestra)|cambiar (?:la|el|nuestra)|"
    r"no (?:va|voy|vamos|podr\w+|puede|puedo|podemos)[^.!?]{0,14}(?:a poder|atender\w*|recibir\w*|asistir|hacer|estar|reunir\w*|mantener)|imprevisto|en su lugar|surgi\w+)|"
    r"\b(?:remarc\w+|adiar|adiad\w|adiamento|desmarc\w+|não (?:vou|vai|vamos|poder\w+|consigo|conseguimos|será possível)\b|em vez)|"
    r"\b(?:spost(?:are|iamo|ato|ata|amento)|rinvi(?:are|amo|ato|ata)|annullare|annullat\w|rimand\w+|posticip\w+|riprogramm\w+|bloccat\w|disdire|invece|"
    r"non (?:riesc\w+|potr\w+|poss\w+|sarà possibile)|impegno improvviso)|"
    r"\b(?:verzet(?:ten)?|verplaats\w*|verschuiven|verschoven|afzeggen|afgezegd|annuleren|uitstellen|niet door(?:gaan|gaat)?|gaat[^.!?]{0,40}niet door|"
    r"lukt[^.!?]{0,20}niet|verhinderd|er is iets tussen)|"
    r"\b(?:przesun\w+|przesunąć|przełoż\w+|odwoł\w+|zmieni\w+ (?:termin|godzin|dat)\w*|inn(?:y|ym) termin\w*|nie (?:odbędzie|da się|uda|może\w*|mog\w+|dam)|zamiast)|"
    r"\b(?:flytta\w*|boka om|omboka\w*|ställa in|ställer in|inställ\w+|skjuta (?:upp|på)|skjuter (?:upp|på)|senarelägg\w*|i ?stället|förhinder|förhindrad)|"
    r"\b(?:ertele\w+|iptal\w*|kaydır\w+|değiştir\w+|öne al\w+|katılama\w+|yerine|mümkün olma\w+)|"
    r"変更|延期|中止|キャンセル|難しくなっ|都合がつか|リスケ|再調整|取りやめ|改期|改到|改至|改为|推迟|取消|延后|无法(?:按时|如期|参加|出席))"
)  # fmt: skip
_PERHAPS = re.compile(
    r"(?i)\b(?:if|should you|in case|unless|feel free|please let (?:us|me) know|you (?:can|may) (?:also )?(?:re-?schedul|cancel)|need to reschedule\?|"
    r"falls|wenn|sollten? (?:sie|du|ihnen|dir)|bei verhinderung|si vous|si tu|s['’]il|en cas|au cas où|"
    r"si (?:no|necesita\w*|prefiere\w*|tiene\w*|el|la)|en caso|caso|se (?:não|precisa\w*|non|avess\w+|dovess\w+|prefer\w+)|qualora|in caso|als (?:je|u|dit|het)|mocht(?:en)?|indien|"
    r"jeśli|jeżeli|gdyby|w razie|om du|om det|om tiden|vid förhinder|eğer|\w+(?:sanız|seniz|sınız halinde))\b|場合|いただければ|如果|如需|若"
)
_CALLS_OFF = re.compile(
    r"(?i)\b(?:cancel|call\w* (?:it )?off|absag|abgesagt|annul|annull|odwoł|iptal|inställ|ställ\w* in|afgezegd|afzegg)|中止|取消|取りやめ"
)
_RATHER_THAN = re.compile(
    r"(?i)(?:instead of|rather than|not|statt|anstelle|anstatt|au lieu d[ue]?|et non|en (?:lugar|vez) de(?:l)?|em vez d[eo]|invece d(?:i|el)|in plaats van|zamiast|"
    r"i ?stället för|planned for|scheduled (?:for|on)|geplant(?:en|er)?|prévue?|previst[oa]|programad[oa])(?: (?:the|am|le|el|il|na|den|de))?(?: \w+,?)?\s*$|予定(?:の|していた)$"
)


def moves(text: str) -> bool:
    """Whether `text` takes an appointment back or moves it."""
    sentences = (" ".join(s.split()) for s in re.split(r"(?<=[.!?。！？])\s*|\n\s*\n", text[:4000]))
    return any(_MOVES.search(s) and not _PERHAPS.search(s) for s in sentences)


# "was submitted on 27 October at 20:11": the hour of a receipt
_HANDED_IN = re.compile(
    r"(?i)(?:submitted|received|registered|sent|created|generated|erzeugt|erstellt|généré|generado|generato|gerado|gegenereerd|eingegangen|eingereicht|erhalten|reçue?|déposée?|enregistrée?|recibid[oa]|enviad[oa]|registrad[oa]|"
    r"recebid[oa]|submetid[oa]|ricevut[oa]|inviat[oa]|ontvangen|verzonden|ingediend|otrzyman|wysłan|mottag|inskickad|gönderil|alındı)[^.!?\n]{0,40}$"
)


def appointments(text: str, near: datetime) -> tuple[datetime, ...]:
    """The days for which `text` makes or offers an appointment: those with an hour if any has one, never a last day for something."""
    whole = joined(text)
    found = [
        day
        for day in days(whole, near)
        if not day.due
        and near.date() <= day.when.date() <= near.date() + timedelta(days=120)
        and not (day.timed and day.when.date() == near.date() and _HANDED_IN.search(whole[max(0, day.start - 60) : day.start]))
        and not _RATHER_THAN.search(whole[max(0, day.start - 40) : day.start])
    ]
    chosen = [day.when for day in found if day.timed] or [day.when for day in found]
    return tuple({day.date(): day for day in reversed(chosen)}.values())[::-1]


_EVENT = re.compile(r"BEGIN:VEVENT(.*?)END:VEVENT", re.DOTALL)
_START = re.compile(r"^DTSTART[^:\n]*:(\d{8})(?:T(\d{4})\d{0,2}(Z)?)?", re.MULTILINE)
_ATTENDEE = re.compile(r"^(ORGANIZER|ATTENDEE)(?:[^:\n]*?;?CN=\"?([^\";:\n]+)\"?)?[^:\n]*:(?i:mailto:)?(\S+@\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A mail that makes, moves or takes back an appointment: what for, on which day (several: one of them; none: no day named), with whom.

    `fixed`: a calendar says the day. `moved`: what was agreed before holds no longer. `off`: and nothing comes in its place."""

    kind: str
    topic: str
    days: tuple[datetime, ...]
    people: tuple[tuple[Person, str], ...]
    fixed: bool = False
    moved: bool = False
    off: bool = False
    told: bool = True  # that it names a conversation or task; else only a day and an hour


def invitation(message: Message, owners: Sequence[str], inviting: Sequence[str] = ()) -> Invitation | None:
    """What `message` invites the owner to (`owners`: their addresses, lower case); None when it doesn't. `inviting`: its sentences that the classifier reads
    as an invitation: in words that no pattern knows."""
    near = message.date or datetime(1970, 1, 1, tzinfo=UTC)
    event = _EVENT.search(message.calendar)
    fixed = _start(event[1], near) if event else None
    text = joined(f"{message.subject}\n\n{message.text[:6000]}")
    moved = "METHOD:CANCEL" in message.calendar or moves(message.text)
    offered = () if fixed else appointments(text, near)
    if not offered and not fixed:
        asked = _ASKS_A_DAY.search(message.text[:3000]) if moved else None  # "Could you do Thursday instead? Same time."
        said = [asked[0]] if asked else list(inviting)  # "Make it Thursday", "Un café el jueves?"
        offered = tuple({day: None for one in said if (day := next_weekday(one, near))})
    timed = any(day.hour for day in offered)
    kind, here = kind_of(message.subject), kind_of(joined(message.text[:3000]))
    # "Re: entrevista", and now a day on trial; "Re: Ihr Telefonat mit mir", and now the client's own interview
    if not kind or (message.in_reply_to and (here in ("trial", "visit") or (kind == "call" and here in ("interview", "onsite")))):
        kind = here
    for_both = _DATE_TOO.search(message.subject)  # "Case Study + Termin Do 16 Uhr"
    at_an_hour = kind == "task" and (timed or fixed) and (kind_of(message.subject) != "task" or for_both)
    if at_an_hour and not re.search(rf"(?i){_WRITTEN_TEST}", text):
        kind = "interview"  # at an hour one meets; that a task is spoken of is another matter
    # "Your onsite with us - Wed 11/11" needs no hour
    heard = bool(inviting) and (bool(offered) or bool(kind_of("\n".join(inviting))))  # not where one thanks for the talk that was
    invited = bool(kind and (heard or _INVITES.search(text))) or (
        bool(offered) and (kind in ("trial", "visit") or kind_of(message.subject) not in ("", "task"))
    )
    asks = bool(offered) and bool(inviting or _ASKS_A_DAY.search(message.text[:3000]))  # "¿Puedes el lunes 1 de junio?"
    if not (event or moved or timed or invited or asks):
        return None
    if not (event or timed) and _RECEIPT.search(f"{message.subject}\n{message.text[:400]}"):
        return None  # what a receipt says of interviews, and the last day it names, invite nobody
    people = list(_attendees(event[1], owners, message.message_id or "")) if event else []
    for who, what in mentioned(message.text[:6000]):
        if not named_before(who, people):
            people.append((who, what))
        else:
            people = [(seen, note or what) if same(who, seen) else (seen, note) for seen, note in people]
    off = "METHOD:CANCEL" in message.calendar or (moved and not offered and bool(_CALLS_OFF.search(text)))
    topic = topic_of(text) or topic_of(message.calendar)
    told = bool(event) or invited or timed or (asks and bool(kind))
    return Invitation(
        kind or "interview", topic, (fixed,) if fixed else offered, tuple(people), fixed is not None, moved, off, told
    )  # fmt: skip


_ASKS_A_DAY = re.compile(
    r"(?i)(?:¿?\b(?:puedes|podés|puede usted|te viene bien|le viene bien|te va bien|(?:ça|cela) (?:te|vous) (?:va|convient)|tu peux|peux-tu|pouvez-vous|vous pouvez|puoi|può|riesci|riesce|ti va bene|Le va bene|"
    r"consegue[s]?|pode ser|pode[s]?|dá(?: para)?|kan|kun je|kunt u|lukt het|past het|schikt het|könntest du|kannst du|könnten sie|können sie|ginge(?: es)?|passt (?:es |dir |ihnen )?|geht (?:es )?|klappt (?:es )?|would|does|could you do|can you do|how about|is))\b"
    r"[^.!?\n]{0,25}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|"
    r"segunda|terça|quarta|quinta|sexta|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag)\b(?:[^.!\n]|(?<=\d)\.){0,60}\?|"
    r"(?:^|[.!?:,\n]|\W\s)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\?|(?:^|[.!?:,\n]|\W\s)\s*(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|"
    r"luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag)\?"
)
_DATE_TOO = re.compile(
    r"(?i)\b(?:termin|meeting|slot|presentation|präsentation|rendez-vous|restitution|cita|incontro|afspraak)\b"
)
_RECEIPT = re.compile(
    r"(?i)(?:application|candidacy|cv|résumé) (?:has been |was |is )?(?:received|submitted)|we (?:have )?received your|received your application|acknowledge\w*|"
    r"eingangsbestätigung|(?:bewerbung|unterlagen)[^.!?\n]{0,40}(?:eingegangen|erhalten)|accus\w+ (?:de )?réception|bien reçu|acuse de recibo|registro de (?:su|tu )?solicitud|"
    r"hemos recibido|recebemos|rece[çp]ção de candidatura|recebimento|abbiamo ricevuto|ricevuta|ontvangstbevestiging|is ontvangen|in goede orde ontvangen|otrzymaliśmy|"
    r"potwierdz\w+ (?:otrzymanie|wpływ)|vi har mottagit|tack för din ansökan|başvurunuz (?:alın|ulaş)|受け付け|受付|已收到"
)


def _start(event: str, near: datetime) -> datetime | None:
    start = _START.search(event)
    if not start:
        return None
    try:
        zone = UTC if start[3] else near.tzinfo  # a named zone: the owner's, as good as
        when = datetime.strptime(start[1] + (start[2] or "0000"), "%Y%m%d%H%M").replace(tzinfo=zone)
    except ValueError:
        return None
    return when.astimezone(near.tzinfo) if start[3] else when


def _attendees(event: str, owners: Sequence[str], source: str) -> Iterator[tuple[Person, str]]:
    for _, name, shown in _ATTENDEE.findall(event):
        address = shown.strip().lower()
        who = person(name, address) if name and address not in owners else None
        if who:
            yield Person(who.first, who.last, who.title, who.gender, address, source=source), ""
