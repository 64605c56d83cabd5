"""Where a mail names its firm: the turns of phrase of subjects, sentences and last lines, language by language, each with its weight. Pure."""

from __future__ import annotations

import re

from daemon.firms import NAMED, WORD

__all__ = ["CHINESE", "IN_BODY", "IN_SUBJECT", "JAPANESE", "TEAM_LINE", "TEAM_PREFIX", "joined", "unwrapped"]

_ABOUT = (
    r"(?:application|candidacy|candidature|interest|applying|applied|apply|role|position|job|opening|opportunity|vacancy|post|"
    r"internship|interview(?:ing|ed)?|career|careers|team|process|conversation|visit|employment|working|work|join|joining|"
    r"chat|time|day|place|studio|people|us|here)"
)
# (weight, pattern): C is the firm
IN_SUBJECT = tuple(
    (weight, re.compile(pattern.replace("<C>", rf"(?P<c>{NAMED})")))
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
                r"opportunity)\b[^:|–—]{0,60}? (?i:at|to|with|@) (?i:the )?<C>"
            ),
        ),
        (4.0, r"(?i:interest|interested) (?i:in) (?i:the )?<C>"),
        (4.0, r"(?:@|\bat) <C>"),
        (
            4.0,
            r"\b(?i:réponse|retour|respuesta|risposta|resposta|retorno|riscontro) (?i:de|d['’]|da|di|dalla) ?(?i:la |le |l['’])?<C>",
        ),
        (4.0, r"^(?:(?i:re|aw): )?<C> (?i:has (?:made|updated|sent|reviewed|responded|decided|closed))"),
        (4.0, r"(?i:bei|beim|bei der|chez|presso|bij|w firmie|hos|på|na empresa) (?i:der |dem |den |die |la |el )?<C>"),
        (
            4.0,
            r"^<C> (?i:(?:te |le |vous |t['’])?(?:a (?:répondu|étudié|clôturé|refusé|examiné)|ha (?:risposto|respondido|descartado|cerrado|chiuso|visto)|respondeu|encerrou|descartou))\b",
        ),
        (3.0, r"\b(?i:från) <C>"),
        (2.0, r"\b(?i:em|en) (?i:la |el )?<C>"),  # may be a place
        (3.0, r"(?i:Your|Ihre?|Deine?|Votre|Tu|Sua) <C> (?i:application|Bewerbung|candidature)"),
        (2.5, r"^(?i:re: |aw: )?<C>\s*(?:[:|–—•]| - )\s*"),
        (1.5, r"(?:[|–—•]| - )\s*<C>\s*$"),
        (1.5, r"\w,\s<C>\s*$"),
        (2.0, r"\(<C>\)\s*$"),  # may be a place
    )
)
IN_BODY = tuple(
    (weight, re.compile(pattern.replace("<C>", rf"(?P<c>{NAMED})"), re.MULTILINE))
    for weight, pattern in (
        (3.0, rf"(?i:\b{_ABOUT}|tests?|trial|assessment)\b(?: (?:[a-zà-ÿ,()/&-]+|{WORD})){{0,8}}? (?<!partnership )(?<!partnerships )(?<!relationship )(?i:at|with|from|@) (?i:the )?<C>"),
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
            r"(?:^|[.!?] )(?:(?i:unfortunately),? )?<C>(?:, (?:Inc|Ltd|LLC|LLP|PLC|GmbH)\b\.?,?)? (?i:has|have|decided) (?i:decided|chosen|moved|updated|reviewed|"
            r"completed|made|to|not|looked|filled|selected|closed|opted)\b"
        )),
        (3.5, r"(?i:to apply to|applied to|for applying to|apply with|your application (?:to|with|at)) <C>"),
        (2.0, r"(?:^|[.!?] )(?i:at )<C>,"),
        (3.0, (
            r"(?i:Interesse an|Bewerbung(?: (?:für|an))?|Interesse f[üu]r|beworben|Stelle|Position|Tätigkeit|Praktikum|"
            r"Ausbildung|Gespräch|Mitarbeit|Arbeit|Karriere|Zeit|Arbeitgeber|Team)\b[^.!?\n]{0,60}? (?i:bei|beim|von|an) "
            r"(?i:der |dem |den (?=\S+ (?-i:[A-ZÄÖÜ&]))|die |uns von )?<C>"
        )),
        (1.0, r"(?i:\bbei) (?i:der |dem )?<C>"),
        # who says no, in a board's words: "Conservas Ainzón ha descartado tu inscripción"
        (3.0, (
            r"(?:^|[.!?,] )(?i:la |le |l['’]|les |el |los |il |a |o )?<C> (?:ne retient|n['’]a pas (?:retenu|donné suite)|(?:vous |t['’])?a (?:clôturé|écarté)|(?:te |le |ti |la )?ha (?:descartado|rechazado|cerrado|scartato|chiuso|respinto)|non ha (?:selezionato|accolto)|"
            r"não (?:selecionou|avançou)|encerrou|descartou|recusou)\b"
        )),
        # who chose; weak, for a board or a boss may stand there, too: "Le Conseil a choisi"
        (2.0, (
            r"(?:^|[.!?] )(?:(?i:lamentablemente|malheureusement|purtroppo|infelizmente|finalmente),? )?(?i:la |el |a |o |l['’])?<C> (?i:(?:finalmente |finalement |alla fine )?(?:optó|eligió|decidió|escogió|prefirió|contrató|se quedó|optou|escolheu|decidiu|preferiu|contratou|ficou com|"
            r"ha (?:scelto|deciso di|preferito|optato|assunto|elegido|decidido|optado|preferido|contratado)|a (?:choisi|préféré|décidé|opté|embauché)))\b"
        )),
        # "En Vilamar han optado por otra persona", "Conservas Ainzón nos comunicó que decidió no avanzar"
        (3.0, (
            r"(?:^|[.!?,] )(?i:en|chez|em|da|na|no|alla|al) (?:(?i:la|el) )?<C> (?i:ils (?:ont|vont|préf\w+|partent|ne)|(?:se )?han (?:optado|elegido|decidido|preferido|quedado|escogido|contratado|cogido|cubierto)|hanno (?:scelto|preso|deciso|preferito|assunto)|"
            r"(?:decidi|escolhe|optar|preferi|fica|fecha|avança)\w*m\b|prefirieron|eligieron|optaron|decidieron|avanzaron|se quedan|se quedaron)\b"
        )),
        (3.0, (
            r"(?:^|[.!?,] )(?:(?i:unfortunately|lamentablemente|malheureusement|purtroppo|infelizmente),? )?(?i:la |el |a |o |l['’])?<C> (?:(?:nos|me) (?:comunicó|informó|confirmó|avisó|transmitió|comunicou|informou|confirmou|avisou|(?:ha|acaba de) (?:comunic|inform|confirm|transmit)\w+)|"
            r"(?:comunicou|informou|confirmou|avisou|transmitiu)-(?:nos|me)|(?:nous|m['’]|vient de nous|vient de m['’])(?: a)? ?(?:informé\w*|indiqué|confirmé|annoncé|prévenu\w*|fait savoir|informer|confirmer|annoncer)|(?:ci|mi|me l['’]) ?ha (?:appena )?(?:comunicato|informat[oi]|confermato|fatto sapere|detto))\b"
        )),
        (2.5, r"(?i:\baquí en|\baqui (?:na|no)|\bcá (?:na|no)|\bqui (?:in|da|alla)|\bici (?:chez|à)|\bhier (?:bei|bij|beim)) (?i:la |el |der |dem )?<C>"),
        (2.0, r"(?i:dass (?:du|sie) dir |dass sie sich )?<C> (?i:als (?:(?:möglichen|künftigen|potenziellen) )?Arbeitgeber)"),
        (3.0, (
            r"(?i:candidature|poste|entretien|intérêt|rejoindre|intégrer|équipes?|travailler|recrutement|"
            r"stage)\b[^.!?\n]{0,60}? (?i:chez|auprès de|au sein de|pour|de) (?i:la |l'|le |notre )?<C>"
        )),
        (2.0, r"(?i:chez|au sein d[e'’]) ?(?i:la |l['’]|le )?<C>"),
        (3.0, (
            r"(?i:candidatura|puesto|posición|vacante|proceso|entrevista|interés|formar parte|equipo|trabajar|oferta|"
            r"prácticas)\b[^.!?\n]{0,90}? (?i:en|con|de|por) (?i:la |el )?<C>"
        )),
        (3.5, r"(?i:posición|vacante|puesto|vaga|posição)\b[^.!?\n]{0,90}? (?i:para) (?i:la |el |a |o )?<C>(?=[,.;\n]|$)"),
        (3.0, (
            r"(?i:candidatura|vaga|processo|entrevista|interesse|equipa|equipe|fazer parte|trabalhar|"
            r"posição)\b[^.!?\n]{0,70}? (?i:na|no|da|do|pela|com) (?i:empresa )?<C>"
        )),
        (3.0, (
            r"(?i:candidatura|posizione|colloquio|selezione|interesse|team|lavorare|ruolo|entrare)\b[^.!?\n]{0,70}? "
            r"(?i:presso|di|da|per|con) (?i:la |l['’]|il )?<C>"
        )),
        (3.0, (
            r"(?i:sollicitatie|functie|vacature|gesprek|interesse|belangstelling|team|werken|stage)\b[^.!?\n]{0,60}? (?i:bij|"
            r"in|voor) (?:de |het )?<C>"
        )),
        (3.0, (
            r"(?i:aplikacj\w+|rekrutacj\w+|stanowisk\w+|rozmow\w+|zainteresowani\w+|zespo\w+|ofert\w+|"
            r"prac\w+)\b[^.!?\n]{0,70}? (?i:w firmie|w|do|firmą|z|dla) (?i:firmy |firmie |zespołu )?<C>"
        )),
        (3.0, (
            r"(?i:ansökan|tjänsten?|intervju\w*|intresse\w*|jobba|rollen?|teamet|rekrytering\w*|praktik\w*)\b[^.!?\n]{0,60}? "
            r"(?i:hos|på|till|för|i|av) (?i:oss på )?<C>"
        )),
        # what a Turkish ending says: "Halden'e başvurunuz"; "Çorlu'daki tesis" may be a place
        (3.0, r"<C>(?:['’](?:ya|ye|a|e|na|ne|nın|nin|nun|nün|ın|in|un|ün))(?=\s)"),
        (3.0, (
            r"<C>(?:['’](?:n?da|n?de|ta|te)(?:ki)?) (?:\w+ ){0,4}?(?i:başvur|pozisyon|kadro|görev|ilan|mülakat|staj|çalış|kariyer|ekib|aile|yer al|süreç|birlikte)"
        )),
        (2.0, r"<C>(?:['’](?:n?da|n?de|ta|te)(?:ki)?)(?=\s)"),
        (4.0, r"(?i:\b(?:convocad[oa]|organizad[oa]|promovid[oa]|indett[oa]|bandit[oa]|organisée?|lancée?|ausgeschrieben|advertised) (?:por|da|par|von|by)(?: la| el| a| o| der| dem| the)? )<C>"),
        # who introduces themselves: "Yann Le Goff, du Fournil des Halles."
        (3.5, r"(?:^|\n)[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}, (?:du|de la|de l['’]|de|d['’]|von der|vom|from|at|della|del|da|do|van) ?<C>(?=[.,\n])"),
        (4.0, r"(?:^|[.!?] |Helaas, )(?!Wij|We|Ze|Zij|Hij|De klant)<C> gaat (?:helaas )?niet verder met (?:je|jouw|uw) sollicitatie"),
    )
)  # fmt: skip
_TEAM_WORD = (
    r"(?:(?:hiring|recruiting|recruitment|talent|people|careers?|HR|human resources|acquisition|selection|onboarding|personal|"
    r"bewerber)[\w &-]*|(?:recruiting-?|HR-?)?team)"
)
TEAM_LINE = re.compile(
    r"^(?i:the |your |ihr |dein |das |l['’]équipe |équipe |el equipo de |equipo de |equipe |time |il team |team |het |zespół |"
    r"teamet på )?"
    rf"(?P<c>{NAMED}?)[ -]+(?i:{_TEAM_WORD})\s*$"
)
TEAM_PREFIX = re.compile(
    rf"^(?i:(?:the )?(?:team|recruiting|talent acquisition|people team|hr(?: team)?|human resources|"
    rf"equipe(?: de recrutement)?|l['’]équipe(?: recrutement)?|el equipo(?: de selección)?(?: de)?|equipo(?: de)?|zespół|"
    rf"team recruiting|recruiting team|personalabteilung|hiring team|"
    rf"(?:il )?team (?:di )?(?:selezione|recruiting)|ufficio (?:selezione|personale|risorse umane)|equipa de recrutamento|equipe de seleção|talentos?|rrhh|rh|recursos humanos|ressources humaines|risorse umane|recrutement|recrutamento|reclutamiento|seleção|selección)),? (?i:at |von |bei |de |chez |di |da |hos |bij "
    rf")?(?P<c>{NAMED})\s*$"
)
JAPANESE = re.compile(r"(?:株式会社\s?[\w・ー]+|[\w・ー]{1,30}株式会社|合同会社\s?[\w・ー]+)")
CHINESE = re.compile(
    r"(?:感谢您?(?:对|应聘|投递|申请|关注|参加)|应聘|投递|"
    r"加入)(?P<c>[\u3400-\u9fffA-Za-z0-9]{2,12}?)(?:的|公司|科技|集团|之|，)|(?P<d>[\u3400-\u9fff]{2,12}(?:科技|集团|公司|"
    r"股份|网络|信息|银行|大学))"
)


def unwrapped(text: str) -> str:
    """`text` with its long lines joined to what follows: a wrapped line goes on, a short one (a signature's, a list's) stands alone."""
    return re.sub(r"(?<=[^\n]{50})\n(?=\S)", " ", text)


def joined(text: str) -> str:
    """`text` with a line a paragraph, whatever the length of its lines."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", text)
