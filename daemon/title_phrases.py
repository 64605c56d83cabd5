"""Where a mail names the position: the turns of phrase of sentences and subjects, language by language, each with its weight. Pure."""

from __future__ import annotations

import re

__all__ = ["ANOTHER_OPENING", "AT_A_FIRM", "ESTABLISHMENT", "IN_REFUSAL", "IN_TEXT", "SOUGHT", "SUBJECT_NOISE"]

_R = r"(?P<r>[^\n.!?;:,()\"“”„«»|]{2,80}?(?:\s*\([^)\n]{2,40}\))?(?:, [A-Z][\w&/+-]*(?: (?:[A-Z&][\w&/+-]*|and|of|und|in(?= (?:Care|Need|Training|Residence|Charge)\b))){0,4})?)"
_END = (
    r"(?=\s*(?:[.!?;:,()\n\"”“»|]|$|[-–—]\s| (?:at|with|in|within|here|for|and(?! [A-Z])|but|as|that|which|to|from|on|has|have|was|is|are|will|takes?|we|"
    r"role|position|opening|vacancy|post|job|opportunity|internship|through|by|based|team|via|this|because|after|while|dated|"
    r"received)\b))"
)
_ROLE_END_DE = (
    r"(?=\s*(?:[.!?;:,()\n\"“|]|$|(?<=\s)[-–—]\s| (?:vorgelegt|vorgestellt|besetzt|vergeben|eingereicht)\b|(?<!-) (?:bei|beim|in|im|am|an|für(?! (?!Ihre|Sie|Ihnen|Euer|Eure|Dein|Unser|Frau|Herrn|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)[A-ZÄÖÜ])|und(?! (?!Ihre?\b)[A-ZÄÖÜ][\w-]+(?:\s*[(.,\n]|\s(?:sind|ist|haben|wurde|bei|im|in|für)\b|$))|zu|haben|hat|ist|sind|wurde|wird|können|möchten|danken|"
    r"leider|mit|vom|von|auf|aus|beworben|interessieren|gemeldet|nicht|bedanken|geht|eingegangen)\b))"
)
_ROLE_END_ROMANCE = (
    r"(?=\s*(?:[.!?¿¡;:,()\n»|]|$|[-–—]\s| (?:chez|s['’]ouvre|se libère|c['’]est|(?:la (?:nostra )?scelta|la elección|le choix|a (?:nossa )?escolha)\b|à une (?:autre )?(?:personne|candidate|collègue)|à un (?:autre )?(?:candidat|collègue|profil)|à quelqu|à l['’]interne|a otr[oa]\b|a outr[oa]\b|ad un['’ ]?altr|a un['’ ]?altr|au sein|dans|et(?! d['’](?!avoir|être|une?\b)[a-zà-ÿ]| de (?!vous|nous|votre|vos|ta|ton|tes|la|ce|cette|me|te)[a-zà-ÿ])|que|nous|pour|en|y(?! [A-ZÀ-Ý])|para|na|no|em|da|do|e(?! (?!La |Le |Lei |Vi |Ci |Sua |Suo |V\. )[A-ZÀ-Ý])|ha|hemos|presso|per|è|non|sono|era|nel|nell[ao]|purtroppo|por|pel[oa]|sin|sem|del que|al que|qui|revien\w+|quand|quando|cuando|lorsque|perch[éèe]|poich[éèe]|porque|parce|dado|visto|teve|tuvo|est|sont|já|não|ya|no|"
    r"(?<!ddett[oaie] )all[ae]|con|che|abbiamo|ont|a|été|avec|que|publi\w+|bij|voor|met|en|van|hos|på|w|i|och|oraz|in|op|till|för|jest|została|via|desaparece|queda|quedó|ficou|ficará|foi|será|vai|está|n['’]\w+|ne|fue|se|ya|viene|a été|sera|sarà|wordt|werd|is|gaat)\b))"
)
# in Dutch and Swedish a verb follows the title at once: "Als ploegbaas hebben we iemand", "Som kock har vi valt"
_ROLE_END_NL = (
    r"(?=\s*(?:[.!?;:,()\n\"”»|]|$|[-–—]\s| (?:bij|binnen|voor|met|en|op|in|van|aan|te|is|zijn|was|wordt|worden|werd|gaat|gaan|kan|kunnen|konden|hebben|heeft|heb|had|hadden|zien|ziet|zoeken|zoekt|willen|wil|moeten|moet|krijgt|valt|vervalt|"
    r"komt|komen|blijft|nodig|meer|die|dat|dit|deze|werken|gemaakt|afgerond|doorgesproken|ingevuld|bezet|gesolliciteerd|niet|helaas|toch|gekozen|verder|nemen|namen|gevonden|gekregen|aangenomen|aangeworven|aangesteld|gegeven|toevertrouwd|aangezocht|genomen|gehad|begonnen|laten|leggen|bent|hebt|ben|kiezen|kozen|stopt|vervullen|vervuld)\b))"
)
_ROLE_END_SV = (
    r"(?=\s*(?:[.!?;:,()\n\"”»|]|$|[-–—]\s| (?:hos|på|till|för|vid|med|och|som|i(?= (?:år|vår|höst|sommar|vinter|dag|går|stället|[A-ZÅÄÖ]))|är|var|har|hade|blir|blev|kommer|ska|skulle|kan|kunde|vill|får|fick|går|gick|den|det|du|vi|jag|"
    r"utan|från|under|inom|alls|längre|heller|inte|tyvärr|dessvärre|enligt|just|men|ur|av|nu|redan|även|ändå|avslutad|avslutat|tillsatt|tillsatts|avbruten|avbryts|avbrutits)\b))"
)
_ROLE_END_PL = (
    r"(?=\s*(?:[.!?;:,()\n\"”»|]|$|[-–—]\s| (?:w|we|na|do|dla|z|ze|od|przy|o|po|jest|są|był|była|było|została|został|zostało|zostaje|nie|już|niestety|oraz|który|która|które|prezes|otrzymał|otrzymała|"
    r"przypadł|powierzono|zatrudniono|wybrano|bierzemy|Pan|Pani|Pana|Panu|tym|obsadzono|objął|objęła|\w{3,}(?:liśmy|łyśmy|amy(?<!reklamy)(?<!programy)|imy|ujemy))\b))"
)
# where one works, as small houses call a post
_PLACE = "(?:Versand|Lager|Küche|Spülküche|Service|Empfang|Verkauf|Büro|Werkstatt|Technik|Logistik|Produktion|Buchhaltung|Einkauf|Theke|Bar|Kasse|Ausgabe)"
IN_TEXT = tuple(
    (weight, re.compile(pattern.replace("<R>", _R).replace("<E>", end), re.MULTILINE))
    for weight, pattern, end in (
        (4.0, r"(?i:position|role|post|job|vacancy|opening|opportunity) (?i:of|as|for)(?: (?i:a|an|the|our))? <R><E>", _END),
        (3.0, r"(?i:\b(?:a no|it['’]s no|no luck|not (?:to be )?(?:you|this time)),? (?:from (?:us|me) )?(?:for|on)(?: (?:the|our))?) <R><E>", _END),
        (3.0, r"\b(?i:voor|op|over) (?i:deze|die|de|onze) (?P<r>[a-z][a-zé]{3,}(?: [a-zé]+)?)-(?i:plek|baan|job|functie|rol|vacature)\b", ""),
        (3.0, r"(?i:\b(?:questo|this|the|il|dieser?|ce|este|esta|deze|il nostro) (?:ruolo|role|position|posizione|stelle|poste|puesto|vaga|functie|incarico)) \((?P<r>[^()\n]{4,50})\)", ""),
        (4.0, r"(?i:\b(?:etapas?|entrevistas?|dinâmica de grupo|triagem|finalistas)(?: de \w+)?) (?i:para|pra) (?i:a vaga de |o cargo de |[ao] )?(?=[A-ZÀ-Ý])<R><E>", _ROLE_END_ROMANCE),
        (3.5, r"(?i:\bcandidaturas?) (?i:à|ao) (?=[A-ZÀ-Ý])<R><E>", _ROLE_END_ROMANCE),
        (3.5, r"(?i:\bvoordracht|procedure|sollicitatie|kandidaten?|keuze|nummer twee) (?i:voor) (?:de functie van )?<R><E>", _ROLE_END_NL),
        (3.5, r"(?i:\bkandidaat|gesolliciteerd|sollicitant) (?i:als|voor) (?:de functie van )?(?:een )?<R><E>", _ROLE_END_NL),
        (3.0, r"(?i:\b(?:someone|somebody|(?:an)?other (?:candidate|person)|one) else for|\banother (?:candidate|person) for) (?i:the |our )?<R><E>", _END),
        # a line of a portal: "R-10517 | Scientist I, Upstream Process Development | Cork"
        (4.0, r"^[ \t*•-]*#?[A-Z]{0,6}[-_/]?\d[\w/-]{2,} [|·] (?P<r>[^\n|·]{3,80}?)(?= ?[|·\n]|$)", ""),
        # a line of a form letter: "VACANCY: Lecturer in Law (26/0417)"
        (
            4.0,
            (
                r"^[ \t*•-]*(?i:(?:job|post|position|role|vacancy)?[ ]?title|position|vacancy|post|role|job|job applied for|stelle|ausgeschriebene stelle|funktion|poste|intitulé du poste|puesto|vacante|cargo|vaga|função|posizione|ruolo|functie|vacature|stanowisko|tjänst|befattning)"
                r"(?: (?i:applied for|title|concerné|solicitado))?[ \t]*:[ \t]+<R><E>"
            ),
            r"(?=[ \t]*(?:[(|;\n]|$|[-–—][ \t]))",
        ),
        # "the running order for the Lecturer in Law interviews"
        (
            3.0,
            r"\b(?i:for|of|about|regarding) (?i:the|our) <R><E>",
            r"(?= (?:interviews?(?: (?:day|panel|process))?|(?:recruitment|selection|hiring) (?:process|round|day|panel)|shortlist(?:ing)?|competition)\b)",
        ),
        # what one does, without who does it: "the founding backend role", "our marketing job"
        (3.0, (
            r"(?i)\b(?:the|our|this|that|an?|my|your) (?P<r>(?:(?:founding|senior|junior|staff|lead|principal|first|entry-level|mid-level) )?(?:"
            r"back-?end|front-?end|full-?stack|infra(?:structure)?|platform|mobile|ios|android|embedded|firmware|devrel|growth|data|qa|security|machine learning|ml|"
            r"marketing|finance|accounts|payroll|design|ux|product|sales|customer (?:service|success|support|care)|support|operations|ops|logistics|warehouse|kitchen|front of house|bar|reception|"
            r"front desk|housekeeping|communications|comms|fundraising|policy|procurement|purchasing)) (?P<field>role|position|job)\b"
        ), ""),
        # "bei der Head-of-Sales-Sache", "die Vertriebler-Geschichte"
        (3.0, r"\b(?P<r>[A-ZÄÖÜ][\wäöüß]+(?:-[\wäöüß]+)*)-(?:Sache|Geschichte|Stelle|Position|Rolle|Job|Posten)\b", ""),
        # a place of work, as kitchens and shops name their posts: "iemand anders in de bediening"
        (3.0, r"\b(?i:(?:iemand(?: anders)?|werken|draaien|proefdraaien|vacature|baan|plek|plaats) (?:in|aan|achter)|we voor) (?i:de|het) (?P<r>bediening|keuken|spoelkeuken|afwas|bar|balie|kassa|schoonmaak|receptie|magazijn)\b", ""),
        # a place of work, without who does it: "jemanden für Versand und Lager"
        (3.0, rf"\bjemand(?:en|em)?(?: anderen?)? für(?: die| den| das)? (?P<field>)(?P<r>{_PLACE}(?:(?: und |/){_PLACE})?)\b", ""),
        (3.0, rf"\b[Ff]ür(?: die| den| das)? (?P<field>)(?P<r>{_PLACE}(?:(?: und |/){_PLACE})?) (?:jetzt |nun |leider |doch )?(?:jemand|niemand)", ""),
        (3.5, r"\b(?i:the (?:job|role|position|post) is)(?: (?i:a|an|the|for))*(?= [A-Z]) <R><E>", _END),
        (4.0, (
            r"(?i:appl(?:ication|ied|ying|y)|candidacy|considered|consider you|interview(?:ed|ing|s)?|discussions?|interest(?:ed)?) (?i:for|"
            r"in|to)(?: (?i:the|our|a|an|my|this|your))?(?: (?i:open|advertised|recent|vacant))?(?: (?i:position|role|post|"
            r"vacancy|job) (?i:of|as|for)(?: (?i:a|an|the))?)? <R><E>"
        ), _END),
        (4.0, (
            r"(?i:\b(?:the|our|this|a|an|for)) <R> (?i:position|role|opening|vacancy|post|job|opportunity|posting|internship|"
            r"requisition|req|search|mandate|campaign|gig|seat|assessment (?:centre|center|day))\b"
        ), ""),
        (4.0, (
            r"(?i:requisition|job|req\.?|vacancy|position|reference|ref\.?)(?: (?i:id|no\.?|number))? #?[A-Z/-]*\d[\w/-]*,? "
            r"?(?:[-–:] ?)?\(?<R><E>"
        ), _END),
        (2.0, r"(?i:(?:hire|take|bring|keep) you(?: on)? as) (?:a |an |the |our )?<R><E>", _END),
        (3.0, r"(?i:interviewees? for|(?:above|said) (?:competition|vacancy|post),|eligible for(?: the)?|(?:no|the) (?:money|budget|funding|room) for) (?:a |an |the |our )?<R><E>", _END),
        (3.0, (
            r"(?i:search for (?:our|a|an|the)|(?:find|appoint) (?:its|their|our|a|an|the)(?: (?:first|new|next))?|hire (?:a|an|our)|someone as|start as|join us as|work as|working as|applied as|"
            r"application as|as (?:a|an|our)(?= [A-Z])) <R><E>"
        ), _END),
        (4.5, (
            r"(?i:Bewerbung|beworben|Interesse|Stelle|Position|Tätigkeit|Mitarbeit|Einstieg|Gespräch)(?:(?:[^.\n]|(?<=\d)\.){0,40}?) "
            r"(?i:als|zum|zur)(?: (?i:eine?n?|unsere?n?))? <R><E>"
        ), _ROLE_END_DE),
        (4.5, (
            r"(?i:Stelle|Position|Ausschreibung|Funktion|Ausbildung(?:splatz)?|Praktikum|Ausbildungsstelle) (?i:als|der|des|"
            r"eines|einer|zum|zur|im Bereich|für)(?: (?i:eine?n?r?s?))? <R><E>"
        ), _ROLE_END_DE),
        (3.5, r"\b(?:Position|Stelle|Vakanz|Rolle) (?=[A-ZÄÖÜ])<R><E>", _ROLE_END_DE),
        (3.0, (
            r"(?i:Bewerbung|Interesse|Bewerbungen) (?i:für|auf|um|an)(?: (?i:die|den|das|der|dem|unsere[nr]?|einen?))?(?: "
            r"(?i:Stelle|Position|Job))?(?: (?i:als|der|des|zum|zur))? <R><E>"
        ), _ROLE_END_DE),
        (4.5, (
            r"(?i:poste|place|fonction|candidature|emploi|offre|stage|recrutement|profil)(?: (?i:pour|au|à|sur))*(?: (?i:le|du|un|"
            r"notre))?(?: (?i:poste|stage|offre))? ?(?i:de|d['’]|comme|en tant que|d['’]un|d['’]une|:) ?(?i:la |l['’]|un |une "
            r")?<R><E>"
        ), _ROLE_END_ROMANCE),
        (3.5, r"(?i:rejoindre|rejoignez|travailler|collaborer)[^.!?\n]{0,30} (?i:en tant que|comme) <R><E>", _ROLE_END_ROMANCE),
        (3.0, r"(?i:candidato|finalista|pessoa|profissional|perfil) (?i:para|pra) (?i:[ao] (?:vaga|cargo|lugar|posto|função|posição) de )?<R><E>", _ROLE_END_ROMANCE),
        (3.0, r"(?i:aangenomen|aangeworven|gekozen|gevonden) (?i:als|voor de functie van) <R><E>", _ROLE_END_NL),
        (5.0, (
            r"(?i:poste|offre|annonce|alternance|apprentissage|stage|candidature|bewerbung|application|candidatura|sollicitatie|postulación|ansökan|role|position|post|vacancy|job|stelle|ausschreibung|puesto|oferta|vacante|vaga|posizione|annuncio|"
            r"functie|vacature|stanowisko|ofert\w*|tjänsten|dienstposten|planstelle)\b[^.!?\n«»\"“”„]{0,30}[«\"“„]\s?(?P<r>[^«»\"“”„\n]{3,80}?)\s?[»\"“”]"
        ), ""),
        (4.0, (
            r"(?i:candidature|postulé) (?i:pour|sur|à) (?i:le |la |l['’]|un |une |notre |votre )?(?i:(?:poste|offre|stage|contrat|alternance|apprentissage)[ ,]+)+(?i:de |d['’]|en |comme )?"
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        (4.5, (
            r"(?i:puesto|vacante|posición|plaza|oferta|cargo|candidaturas?|proceso)(?: (?i:para|al|a|de selección))*(?: (?i:el|"
            r"la|un|una))?(?: (?i:puesto|vacante|posición|plaza|oferta|cargo))? (?i:de|como|para)(?: (?i:un|una|el|la))? "
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        (3.5, r"(?i:apuntar\w*|inscribir\w*|postular\w*|presentar\w*) (?i:a|para) (?i:lo de|la|el|un|una) <R><E>", _ROLE_END_ROMANCE),
        # the work without who does it: "para lo de atención al cliente hemos cogido a otra persona"
        (3.0, r"\b(?i:para|en) lo de (?P<field>)(?P<r>(?!mañana|ayer|est[aeo]s?\b|antes|siempre|verano|navidad|vacaciones)[a-zà-ÿ]{4,}(?: (?:de|del|al|a la|en) [a-zà-ÿ]{3,}){0,2}) (?:al final |ya |finalmente )?(?:hemos|he|han|nos hemos|se ha|cogimos|contratamos|elegimos)\b", ""),
        (4.5, (
            r"(?i:vagas?|posição|cargo|função|candidaturas?|processo|oportunidade|lugar|postos? de trabalho)(?: (?i:para|pr[ao]|à|a|ao|seletivo))*(?: (?i:a|"
            r"o|um|uma))?(?: (?i:vaga|posição|cargo|função))? (?i:de|como|para|pr[ao])(?: (?i:um|uma|o|a))? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.5, (
            r"(?i:posizione|posto|ruolo|candidatura|figura|offerta|selezione|profilo|tirocinio|avviso|bando|prov[ae]|concorso)(?: (?i:per|alla|al|inviata))*(?: "
            r"(?i:la|il|una|un))?(?: (?i:posizione|ruolo|figura|selezione))? (?i:di|come|da|per)(?: (?i:un|una|il|la))? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.5, (
            r"(?i:functie|vacature|rol|sollicitatie|positie|baan|job|stage|stoel|plek|plaats|voorstel doen|aanbod doen)(?: (?i:naar|op|voor))*(?: (?i:de|het|onze|een))?(?: "
            r"(?i:functie|vacature|rol|positie))? (?i:van|als|voor)(?: (?i:een|de))? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, r"(?i:(?:op|voor|over|naar) (?:de|onze) (?:functie|vacature|rol)|(?:leren )?kennen als|kennismaken als|gereageerd als|gesprek als) <R><E>", _ROLE_END_ROMANCE),
        (4.0, r"(?i:postul\w+|engag\w+|travailler|embauch\w+|recrut\w+)(?: [^.!?\n]{0,40})? (?i:comme|en tant que)(?: (?i:un|une))? <R><E>", _ROLE_END_ROMANCE),
        (4.5, (
            r"(?i:stanowisk\w+|rol[ęai]|pozycj\w+|aplikacj\w+|ofert\w+|rekrutacj\w+)(?: (?i:na|w|pracy|procesie))*(?: "
            r"(?i:stanowisk\w+|rol\w+))?:? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.5, (
            r"(?i:tjänsten?|rollen?|ansökan|jobbet|befattningen|sökt|anställning)(?: (?i:till|för|om))*(?: (?i:tjänsten|"
            r"rollen|jobbet|en|ett))? (?i:som|till|för)(?: (?i:en|ett|vår|vårt))? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.5, (
            r"(?:^|[.,] |(?i:için|yaptığınız|ilan ettiğimiz|olan) )(?:(?i:maalesef|ne yazık ki|üzülerek|bu (?:yıl|dönem|sezon|kez|sefer|yaz)|şu an(?:da)?|şimdilik|artık) )*<R> (?i:pozisyonu\w*|görevi\w*|kadrosu\w*|ilanı\w*|rolü\w*|"
            r"başvurunuz\w*)"
        ), ""),
        # German
        (4.0, r"(?i:Stelle|Position|Kennziffer|Ausschreibung|Stellenausschreibung|Kennzahl|Referenz(?:nummer)?)(?: (?i:Nr\.?|Nummer))? [\w/-]*\d[\w/-]*,? <R><E>", _ROLE_END_DE),
        (3.0, r"\b(?i:die|der|den|diese|dieser|diesen|eine|einer|unsere|unserer|Ihre|Ihrer|auf|um) (?P<r>[A-ZÄÖÜ]\w{3,}-?(?:[sS]telle|[pP]osten))\b", ""),
        # what is called a post is one: "die Stelle als Klempner"; "als Mieter" is told apart where the title is cleaned
        (4.0, r"(?P<post>\b(?:(?:Stelle|Position|Posten|Job|Funktion|Tätigkeit|Anstellung|Vakanz|Lehrstelle|Minijob|Nebenjob|Ferienjob|Einsatz|Arbeit) als)(?: (?:eine?n?r?|unsere?r?))?) (?=[A-ZÄÖÜ])<R><E>", _ROLE_END_DE),
        (4.0, (
            r"(?P<post>\b(?:(?:Bewerbung|beworben|bewerben|Vorstellungsgespräch|Gespräch) (?:\w+ )?als(?: (?:eine?n?|neue[nr]?))?|Stelle|Position|Vakanz|Minijob|Nebenjob)) (?!Lager|Sommer|Winter|Hannover|Münster|Poster|Theater|Center|Keller\b|Zimmer|Semester|Wasser|\w*ember|Oktober)(?=[A-ZÄÖÜ][\w-]*(?:er|erin|or|orin|eur|eurin|ist|istin|ent(?<!ment)|entin|loge|login|mann|frau|kraft|hilfe|leitung|assistenz|person|wart|wirt)(?:[:*/-]+in\b)?(?![\w]))"
            r"<R><E>"
        ), _ROLE_END_DE),
        # Dutch
        (4.0, (
            r"(?P<post>\b(?:(?i:functie|rol|baan|job|betrekking|plaats|positie|bijbaan|bijbaantje|vakantiejob|studentenjob|flexijob) (?:van|als|voor)|(?i:vacature|plek|stek) (?:van|als|voor)(?= (?:een |onze )?[a-z])|"
            r"(?i:sollicitatie|solliciteerde?|gesolliciteerd|kandidatuur|kandideerde|opleiding|selectie|examen) (?:als|voor|tot|naar)(?= (?:een |onze )?[a-z]))(?: (?:een|onze))?) <R><E>"
        ), _ROLE_END_NL),
        (3.5, r"\b(?i:functie|vacature|rol) (?=[A-Z])<R><E>", _ROLE_END_NL),
        (3.0, r"\b(?i:werken|beginnen|starten|begint|start|aan de slag) (?:\w+ ){0,2}?als <R><E>", _ROLE_END_NL),
        (3.5, (
            r"(?i:kandidat(?:en|uur)|sollicit(?:atie|eren|eerde)|gesolliciteerd|toets|\w+toets|traject|opdracht|procedure|selectie|proef|\w*examen|plaats|plek|betrekking|job|vacature|functie) "
            r"(?i:voor|van|als|naar|op)(?: (?i:een|de|het|onze))? <R><E>"
        ), _ROLE_END_NL),
        (3.5, r"(?:\bAls|, als)(?: (?i:een|onze))? <R>(?= (?:hebben|heeft|heb|kunnen|kan|zien|zoeken|gaan|willen|kiezen|kozen|nemen|begint|komt)\b)", ""),
        # Swedish
        (3.5, r"\b(?i:rekrytering|ärende|annons|dnr|nabór|konkurs|ogłoszenie|vacature|stelle|ausschreibung|ilan) (?:(?i:nr|nummer|no)\.? )?[\w./-]*\d[\w/-]*[,:]? (?=[^\W\d_]{3})<R><E>", _ROLE_END_SV),
        (4.0, r"(?P<post>\b(?i:tjänst(?:en)?|jobb(?:et)?|roll(?:en)?|befattning(?:en)?|vikariat(?:et)?|plats(?:en)?|uppdrag(?:et)?|anställning(?:en)?|ansökan|sommarjobb(?:et)?|extrajobb(?:et)?) som(?: (?:en|ett|vår|ny))?) <R><E>", _ROLE_END_SV),
        (4.0, (
            r"(?i:rekryter\w+|tillsätt\w+|ärendet|anställning\w*|ansökan|ansökt|sökt|urvalet|uttagning\w*|intresse\w*|tjänst(?:en)?|jobb(?:et)?|roll(?:en)?|befattning(?:en)?|vikariat(?:et)?|plats(?:en)?|uppdrag(?:et)?|utlysning\w*|annons\w*) "
            r"(?i:av|som|till|för|om|avseende|rörande|gällande|angående|på)(?: (?i:tjänsten|rollen|jobbet|vikariatet|en|ett|vår|vårt|ny|nya))*(?: (?i:som))? <R><E>"
        ), _ROLE_END_SV),
        (3.0, r"(?i:ta emot dig|anställa dig|erbjuda dig (?:jobb|plats|tjänsten?)|börja|jobba|arbeta|anställd|anställas) (?i:som) <R><E>", _ROLE_END_SV),
        (3.0, r"\b(?P<r>\w{3,}(?:tjänsten?|jobbet|vikariatet|befattningen))\b", ""),
        # Polish
        (4.0, (
            r"(?i:nab[óo]r\w*|konkurs\w*|rekrutacj\w+|aplikowa\w+|aplikacj\w+|kandydatur\w+|zgłoszeni\w+|zatrudni\w+|rozmow\w+) (?i:na|w konkursie na|w naborze na|w charakterze|jako)(?: (?i:stanowisk\w+|etat|miejsce|rolę|funkcję))* <R><E>"
        ), _ROLE_END_PL),
        (4.0, r"(?i:etat\w*|wakat\w*|posad\w+|stanowisk\w+|funkcj\w+) (?=[a-ząćęłńóśźż])<R><E>", _ROLE_END_PL),
        (3.0, r"(?i:ogłoszeni\w+|ofert\w+|projekt\w*|rekrutacj\w+|stanowisk\w+|nabor\w*|aplikacj\w+)[^.!?\n«»\"“”„]{0,20}[„\"“](?P<r>[^\"“”„\n]{3,80}?)[”\"“]", ""),
        # Turkish
        (4.0, (
            r"(?:^|[.,;] |(?i:için|yaptığınız|yaptığın|ilan ettiğimiz|olan|açtığımız|düzenlenen) )(?:(?i:maalesef|ne yazık ki|üzülerek|bu (?:yıl|dönem|sezon|kez|sefer|yaz)|şu an(?:da)?|şimdilik|artık) )*(?P<r>(?:(?!için |olan |yaptığın)[^\n.!?;:,()\"“”]){2,60}?) (?i:başvuru\w*|programı\w*|ilanımız\w*|alımı\w*|işi\b|işine\b|mülakatı\w*|kontenjan\w*)"
        ), ""),
        (4.5, r"[「『【](?P<r>[^」』】\n]{2,40})[」』】](?=の?(?:ポジション|求人|職|選考|募集|枠|へ|に|职位|岗位)?)", ""),
        (4.5, (
            r"(?:^|[、。\s]|の|当社|弊社)(?P<r>[ァ-ヶーA-Za-z\u3400-\u9fff・/]{2,25}?(?:職|エンジニア|デザイナー|マネージャー|"
            r"ディレクター|コンサルタント|プログラマー|アナリスト|スタッフ|担当|営業|インターン))(?=職?(?:の?(?:ポジション|求人|"
            r"選考|募集|応募|面接|採用|枠|件)|への?(?:ご)?(?:応募|エントリー)|に(?:ご)?(?:応募|エントリー)|[（(]|として))"
        ), ""),
        (4.5, (
            r"(?:应聘|申请|投递|竞聘|关于|我司|公司)(?:的|了)?[“「『]?(?P<r>[\u3400-\u9fffA-Za-z+#/ ]{2,20}?(?:工程师|经理|"
            r"专员|设计师|分析师|主管|助理|总监|实习生|顾问|开发|编辑|教师|会计|销售|程序员|研究员|代表|师|"
            r"员))[”」』]?(?=一?(?:职位|岗位|职|的|，|。|,|$))"
        ), ""),
        # what the mail calls a post is one, even where its name has no word for who does it: "puesto de Charcutería", "vaga de Caixa"
        (4.0, (
            r"(?P<post>\b(?i:(?:poste|puesto|cargo|vaga|função) (?:de|d['’]|como|comme|para)|(?:posto|posizione|ruolo|mansione) (?:di|da|come|per)|(?:la|una|tu|su|esta|dicha|las) (?-i:plazas?) de)) ?(?=[A-ZÀ-Ý])<R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, (
            r"(?i:\b(?:CV|job|contrat|mission|embauche|sélection(?: comparative)?|concours|(?:poste|place|candidat|profil)s|essai|entretien|audition)) ?(?i:de |du |d['’]|comme |pour )(?i:la |le |l['’]|un |une )?"
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, (
            r"(?i:\b(?:entrevista|dinámica de grupo|examen(?: de \w+)?|prueba(?: \w+)?|proceso|contratar\w*|trabajar|incorporar\w*|contrato|silla|selección))(?: [^.!?\n]{1,20}?)?? (?i:de|para|como)(?: (?i:un|una|el|la))? <R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, r"(?i:\b(?:aplic[aáo]\w*|postul[aáoó]\w*|inscri[bt]\w+|present[aáo]\w*|apunt[aáo]\w*|optar|candidat(?:[ao]s?|ura|ure|ei|aste|ou|ar\w*))) (?i:a|al|para|como)(?: (?i:el|la|un|una|o|a))? <R><E>", _ROLE_END_ROMANCE),
        (4.0, (
            r"(?i:\b(?:processo|selezione|prova|colloquio|contratto|mandato|posto|sedia|missione|ricerca|candidat[aoei]|assun\w+|lavorare|percorso))(?: \d+| [^\d\W]{2,12}){0,2}? (?i:per|come|da|di)(?: (?i:la|il|lo|un|una|ruolo di|posizione di))? "
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, (
            r"(?i:\b(?:candidatura|currículo|cadastro|teste|entrevista|recrutamento|contrato|turno|programa|prova|seleção|processo|trabalhar))(?: [^.!?\n]{1,25}?)?? (?i:para|de|como)(?: (?i:um|uma|o|a))? <R><E>"
        ), _ROLE_END_ROMANCE),
        # the number of the opening, then what it is
        (4.0, (
            r"(?i:\b(?:offre|concours|poste|annonce|oferta|vacante|vaga|concurso|selezione|posizione|annuncio|cargo|puesto|bando|edital))(?: (?i:rif\.?|réf\.?|ref\.?|n[°º.]))* ?#?[A-Z/-]{0,8}\d[\w/-]*,? (?:[-–:] ?)?\(?(?i:per |para |de |di )?"
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        (4.0, r"\b(?:cargo|(?i:puesto|vacante|posición|posto|ruolo|vaga|poste|(?:l['’]|notre |votre )offre|(?:la|nuestra|una) oferta|all['’]offerta|la posizione|l['’]annuncio|l['’]annonce|el anuncio|o anúncio)) (?=[A-ZÀ-Ý])<R><E>", _ROLE_END_ROMANCE),
        # who was taken instead, or nobody is, is called by the post: "un altro commis", "não haverá mediadora"
        (3.0, (
            r"(?i:\b(?:pris|prends|choisi|engagé|embauché|recruté|escolh\w+|contrat\w+|opt\w+ (?:por|pel[oa])|elegi\w+|preso|scelto|assunto|decis\w* per|confiad\w+ a|qued\w+ con|fic(?:ou|amos) com)) "
            r"(?:(?i:un[ea]?|a|o|el|la|por|um|uma) )?(?i:(?:un['’])?(?:autre|otr[oa]|outr[oa]|altr[oa])) <R><E>"
        ), _ROLE_END_ROMANCE),
        (3.0, r"\b(?i:ne |n['’])(?i:(?:prend|recrut|embauch|engag|cherch)\w+)(?: \w+){0,2}? (?i:pas|plus) (?i:de |d['’])<R><E>", _ROLE_END_ROMANCE),
        (3.0, (
            r"\b(?i:no|não|non) (?i:habrá|haverá|ci sarà|contrataremos|contratamos|vamos a contratar|vamos contratar|assumiamo|assumeremo|prendiamo|prenderemo|vamos a coger)(?: (?i:más|più|mais|ningun[ao]?|ningún|nenhum|nenhuma|nessun[ao]?|un[ao]?|uma?))? "
            r"<R><E>"
        ), _ROLE_END_ROMANCE),
        # "Para Jefe de Local en Machalí elegimos avanzar con alguien"
        (3.5, r"(?:^|[.,:;] )(?i:para|pour|per) (?i:el |la |le |il |o |a )?(?=[A-ZÀ-Ý])<R>(?= (?:en|à|a|em|buscamos|elegimos|hemos|abbiamo|nous|on|escolhemos|vamos|cerchiamo|serve|il faut)\b)", ""),
    )
)  # fmt: skip
# who a refusal says was taken, or isn't needed any more: "een andere planner", "någon CNC-operatör", "innego kelnera"
# what a firm says that it looks for, before anybody is refused: "sucht einen Teamleiter Disposition", "We zoeken een thuisverpleegkundige"
SOUGHT = tuple(
    (weight, re.compile(pattern.replace("<R>", _R).replace("<E>", end), re.MULTILINE))
    for weight, pattern, end in (
        (3.0, r"\b(?i:looking for|seeking|hiring|recruiting|after|need) (?i:an? )<R><E>", _END),
        (3.0, r"\b(?i:(?:gesucht wird|zu besetzen ist) (?:derzeit |aktuell |dort )?eine?n? )(?=[A-ZÄÖÜ])<R><E>", _ROLE_END_DE),
        (
            3.0,
            r"\b(?i:such(?:t|en|e)(?: wir| ich)?) (?i:(?:zum|ab|per|für) [^,.\n]{3,30} )?(?i:(?:gerade|derzeit|aktuell|zurzeit|noch|auch|dringend|übrigens) )*(?i:eine?n?|unsere?n?) (?=[A-ZÄÖÜ])<R><E>",
            _ROLE_END_DE,
        ),
        (
            3.0,
            r"\b(?i:recherch(?:e|ent|ons)|cherch(?:e|ent|ons)|busc(?:a|an|amos)|cerc(?:a|ano|hiamo)|procur(?:a|am|amos)|(?:(?:ci|mi|nos|me) )?(?:serve|servono|hace falta|faz falta)|il (?:nous|me) faut|besoin d['’]|(?:bisogno|necesidad|necesit(?:amos|o|ar|aré|aremos)|precisamos) (?:di |de )?)\b ?(?i:(?:une?|una?|uma?|uno) )?<R><E>",
            _ROLE_END_ROMANCE,
        ),
        # "je recrute pour Excavation Bolduc, un entrepreneur bien établi : technicienne aux soumissions, permanent"
        (
            3.0,
            r"\b(?i:recrut(?:e|ons)|recherch(?:e|ons)|buscamos|busco|cerco|cerchiamo|procuro|procuramos)\b[^.!?\n:]{10,140} ?: (?=[a-zà-ÿ])<R><E>",
            r"(?=[,.;\n]|$)",
        ),
        (
            3.0,
            r"\b(?i:(?:a|vou|vamos) precisar|preciso|precisamos|à procura) (?i:de) (?i:uma?|alguém para) <R><E>",
            _ROLE_END_ROMANCE,
        ),
        (3.0, r"\b(?i:la place|le poste) (?i:de |d['’])<R><E>", r"(?= c['’]est| est pour|[.,;:\n]|$)"),
        (3.0, r"\b(?i:zoe[kc](?:t|en)?(?: wij| we| ik)?) (?i:een) <R><E>", _ROLE_END_NL),
        (3.0, r"\b(?i:söker(?: vi)?) (?i:en|ett) <R><E>", _ROLE_END_SV),
    )
)
IN_REFUSAL = tuple(
    (weight, re.compile(pattern.replace("<R>", _R).replace("<E>", end), re.MULTILINE))
    for weight, pattern, end in (
        # "vamos a coger a otra persona para encargada"
        (
            2.0,
            (
            r"\b(?i:otra persona|otr[oa] candidat[oa]|altra persona|altr[oa] candidat[oa]|outra pessoa|outr[oa] candidat[oa]|autre personne|autre candidate?) (?i:para|como|per|come|pour|comme) "
            r"(?i:(?:el |la |lo |il |le |l['’]|o |a )(?:puesto |plaza |vacante |posto |ruolo |poste |vaga )?(?:de |di |d['’]|da )?)?<R><E>"
            ),
            _ROLE_END_ROMANCE,
        ),
        # "Den Vertrag als Industriemechaniker bekommt ein anderer": in one word, for what follows differs from tongue to tongue
        (1.5, r"\b(?i:als|som|como|comme|come|jako|as an?) (?i:(?:eine?n?r?|een|un[ea]?|uma?|en) )?(?P<r>[^\W\d_][\w-]{3,})(?![\w-])", ""),
        # "keinen Elektroniker", "einen Kellermeister suchen wir nicht": one noun, in a tongue where every noun is capital
        (2.0, r"\b(?:keine?n?|(?:schon|bereits|jetzt|nun|doch|inzwischen|lieber) eine?n?|eine?n? (?:anderen?|neuen?|erfahrenen?|gelernten?|internen?)) (?!Ausbildung|Studium|Praktik|Helfer|Arbeitgeber|Komm?iliton|Kolleg|Lehrling|Mitarbeiter|Bewerber|Kandidat|Vertreter|\w*[Dd]ienst|Mitarbeit|Kräfte|\w*leitung|Aufsicht|Hilfe)(?P<r>[A-ZÄÖÜ][\w-]{3,}(?: für [A-ZÄÖÜ]\w+)?)(?!\w)", ""),
        (2.0, r"\b(?i:eine?n?|als) (?P<r>[A-ZÄÖÜ][\w-]{3,})(?= (?:suchen|suche|brauchen|brauche|haben|habe|stellen|konnten|können|kommen|passt|nehmen|nehme)(?: wir| ich| Sie| du)?\b)", ""),
        (2.0, r"\b(?i:op|naar|voor) (?P<r>[^\W\d_][\w-]{3,})(?= (?:hebt|heb|hebben|heeft|had|is|gaat|zijn)\b)", ""),
        # "Pour l'assistante ADV, il fait entrer l'intérimaire"; a manager who stands there may be the one who decides
        (2.0, (
            r"(?:^|[.!?] )(?i:pour|para|per) (?i:l['’]|las? |les? |el |los |il |i |gli |os? |as? )(?!(?i:direct|direz|diret|chef|jefe|gerent|patron|respons|recrut|moment|instant|momento))<R>"
            r"(?=, (?i:il|elle|ils|on|nous|j['’]ai|c['’]est|le client|la direction|hemos|han|ha|ya|al final|finalmente|abbiamo|hanno|alla fine|temos|já|acab\w+|decidi\w+|ficámos|vamos|eles|a gente|se queda\w*|nos quedamos)\b)"
        ), ""),
        # "de ayudante de buffet ya arrancó otra chica", "comme serveur on a déjà quelqu'un"
        (2.0, (
            r"(?:^|[.!?,:] )(?i:de|como|comme|come|da|para) (?:(?i:un[ea]?|uma?) )?<R>(?=,? (?i:ya (?:\w+ó|hay|tenemos|está|no|cogimos|cubrimos|contamos|entró)|hemos|cogimos|on a|nous avons|on n['’]|abbiamo|non prend|já (?:temos|há|est|entr|arranj|escolh)|ficámos|ficamos)\b)"
        ), ""),
        # "les saisonniers sont tous trouvés", "I raccoglitori per quest'anno li abbiamo"
        (2.0, (
            r"(?:^|[.!?,:] )(?i:los|las|les|i|gli|le|os|as) (?:(?i:dos|tres|cuatro|deux|trois|quatre|due|tre|quattro|dois|duas|três|\d+) )?<R>(?= (?i:que (?:necesit|busc|precis)|dont nous|che (?:cercav|ci serv)|(?:per|para|pour) (?:quest|est|cet|ce)|ya (?:est|los|las|lo)|(?:sont|est) (?:déjà |tous |toutes )*(?:trouv|compl|pourv|recrut)|l[ie] abbiamo|já est))"
        ), ""),
        (2.0, r"\b(?i:een (?:andere|interne|ervaren)|geen(?: (?:nieuwe|tweede|extra))?|(?:verder|doorgaan|door) met een|(?:gekozen|kiezen|kozen|koos) voor een|zonder)(?: (?i:andere|interne|ervaren|nieuwe))? <R><E>", _ROLE_END_NL),
        (2.0, (
            r"\b(?i:hebben|heb|nemen|neem|zoeken|zoek|namen|vonden|zochten|wilden|kozen|kiezen) (?:(?:wij|we|ik|al|nu|net|toch|inmiddels|intussen|ondertussen|gisteren|dus|voor) ){0,3}een(?: (?:nieuwe|andere|ervaren|vaste|goede|interne))? <R><E>"
        ), _ROLE_END_NL),
        (2.0, r"\b(?i:een|nieuwe) <R>(?= (?:hebben|heb|zoeken|zoek|is er|nemen|konden)\b)", ""),
        (2.0, (
            r"\b(?i:tar in|tagit in|anställt|anställer|anställa|valt|väljer|valde|hittat|fått|bokat|rekryterat|har|behöver) (?:(?:redan|nu|i stället|istället) )?(?:en|ett|två|tre|ingen)(?: (?:annan|andra|annat|ny|nya|egen|erfaren|intern))? <R><E>"
        ), _ROLE_END_SV),
        (2.0, r"(?:^|[.,;] |(?i:na|dla) )(?:(?i:na|miejsce|stanowisko|etat) ){0,2}<R>(?= (?:już |teraz |jednak |na razie )?(?:mam|mamy|mieliśmy|biorę|bierzemy|przyjąłem|przyjęłam|przyjęliśmy|wzięliśmy|wziąłem|wzięłam|weźmiemy|znaleźliśmy|znalazłem|znalazłam|zatrudniłem|zatrudniłam|zatrudniliśmy|zatrudniamy|wybraliśmy|wybrałem|wybrałam|szukamy|nie szukamy|nie potrzebujemy|nie potrzebuję)\b)", ""),
        (2.0, r"\b(?i:en annan|någon|ingen|en ny|en erfaren|en mer erfaren|anställa en|rekrytera en|tillsätta en|ta in en) <R><E>", _ROLE_END_SV),
        (2.0, r"\b(?i:inn(?:ego|ą|emu|ej)|żadn(?:ego|ej)|drugiego|drugiej|nowego|nowej) <R><E>", _ROLE_END_PL),
        (2.0, r"(?:^|[.,;] |(?i:bir|başka bir|farklı bir|deneyimli bir) )<R> (?i:ile (?:ilerle|devam|anlaş|çalış)\w*|olarak|bulduk|buldum|aldık|aldım|almaktan|aramaktan|lazım değil|gerekmiyor|arayışımız|kadromuz\w*|aramıyoruz|almayacağız|almıyoruz|çalışmayacak)", ""),
    )
)  # fmt: skip
SUBJECT_NOISE = re.compile(
    r"(?i)\b(?:(?:v/ ?(?=candidature)|afronding|seguimiento(?: de| del)?|acompanhamento|devolutiva)[\s:,\-–—]*)*(?:(?:an? |the )?(?:update|outcome|status|decision|result|news|follow(?:ing)?[- ]?up|feedback|information|"
    r"response|reply|notification|regarding|re|about|on|of|your|recent|my|our|the|application|applications|applying|applied|"
    r"apply|"
    r"candidacy|candidature|thank you|thanks|for|to|interview|interviews|final round|phone screen|offer|conditional|received|"
    r"confirmation|next steps?|closed|closure|on hold|filled|not proceeding|important|message|role|position|vacancy|opening|"
    r"post(?!-)|job|"
    r"minijob|nebenjob|ferienjob|aushilfsjob|initiativbewerbung|selectie|selectieprocedure|procedure|bijbaan|vakantiejob|(?:meine|ihre|deine) (?:frage|anfrage|nachfrage) (?:wegen|zu|nach)|wegen|uppdraget|jobbet|ogłoszenia|"
    r"unsere?r?|entscheidung|neues|neuigkeiten|stellenausschreibung|stellenanzeige|stellenangebot|offene|kennzahl|kennziffer|terugkoppeling|kandidatuur|reactie|op|over|tillsättning|av|tjänst|ärende|vikariat|rekrytering|rekryteringen|intresseanmälan|svar|gällande|avseende|ang|"
    r"konkurs|nabór|ogłoszenie|praca|kandydatura|zgłoszenie|podanie|dotyczy|dot|w sprawie|pani|pana|panie|odpowiedź|"
    r"ihre?r?|deiner?|deine|bewerbung(?:en)?|rückmeldung|absage|zu|zur|zum|als|um|die|der|den|das|stelle|"
    r"eingang(?:sbestätigung)?|ontvangst(?:bevestiging)?|bevestiging|afwijzing|accusé|réception|conferma|ricezione|ricevuta|confirmação|rece[pç]ção|recebimento|acuse|recibo|confirmación|update|ausschreibung|besetzung|auf|für|an|bezüglich|interesse|ihrem|ihr|dein|gespräch|"
    r"vorstellungsgespräch|kennenlerngespräch|einladung|auswahlverfahren|verfahren|"
    r"entretien|entrevista|colloquio|conversa|intervju|gesprek|sollicitatiegesprek|uitnodiging|invitation|invitación|convocation|convocatoria|convite|"
    r"invito|búsqueda|ricerca|recherche|rozmowa|zaproszenie|inbjudan|rückmeldung|bescheid|resultaat|uitslag|schriftelijke proef|résultats?|resultado|ergebnis|wynik|resultat|"
    r"retour sur|recrutement|nouvelles|ton|(?-i:[Tt]a)|votre|candidature|au|poste|de|du|d|réponse|suite|à|pour|le|la|offre|tu|su|candidatura|para|el|puesto|proceso|selección|"
    r"demande|solicitud|solicitação|richiesta|postulaci[óo]n|postulation|convocatoria|avviso(?: pubblico)?|procedura(?: \w+tiva)?|status|respuesta|vacante|sua|a|o|vaga|retorno|processo|seletivo|resposta|à|per|posizione|esito|selezione|riscontro|alla|"
    r"je|jouw|uw|sollicitatie|naar|functie|vacature|van|voor|als|twoja|państwa|aplikacja|rekrutacja|na|stanowisko|din|ansökan|"
    r"om|till|tjänsten|som|angående|besked|başvurunuz|hakkında|pozisyonu|için|başvuru|sonucu)\b[\s:,\-–—]*)+"
)
# an opening that a refusal speaks of beside the one that was applied for
ANOTHER_OPENING = re.compile(
    r"(?i)\bauch (?:eine? )?(?:tätigkeit|stelle|position|mitarbeit)\b[^.!?]{0,60}\bvorstellen\b|\bun (?:autre )?poste (?:de |d['’])[^.!?]{2,40} (?:s['’]ouvre|s['’]ouvrira|va s['’]ouvrir|se libère|se libérera)|\b(?:abre|vai abrir|abriremos) (?:uma )?vaga de\b|\b(?:invite|encourage|welcome|urge) you to (?:apply|consider|look)|\byou (?:may|might) (?:also |perhaps )?(?:like|be interested|want|consider)\b|"
    r"\bwe (?:are|do|['’]re) (?:also|currently|still) (?:looking|recruiting|hiring|advertising)|\b(?:another|a different|a similar) (?:role|position|vacancy|opening|post)\b|"
    r"\b(?:suchen(?! (?:\w+ ){0,3}(?:nicht|keine?n?|niemand)) (?:wir |aber |derzeit |aktuell |auch |noch |zurzeit |ab )+|suche (?:ich )?(?:aber|derzeit|aktuell|auch|noch))|\b(?:andere|weitere) (?:stelle|position|vakanz)\b|"
    r"\b(?:nous|on) (?:recherchons|recrutons|recrute|cherchons|cherche) (?:aussi|également|par ailleurs|actuellement)|\bun autre poste\b|\bvous invit\w+ à (?:postuler|consulter)|"
    r"\botr[oa] (?:vacante|puesto|oferta)\b|\boutra (?:vaga|oportunidade)\b|\b(?:un['’])?altra (?:posizione|offerta|ricerca)\b|\b(?:andere|nog een) (?:functie|vacature)\b"
)
# what stands behind a title where no firm is known: "Disponent Nahverkehr bei der Spedition Wels"
AT_A_FIRM = re.compile(
    r"(?<=\w)\)? (?:bei|beim|bij|hos) (?:der |dem |den |de |het )?(?=[A-ZÄÖÜÅ])(?!.* (?:als|as|som|voor|für|zum|zur|om|um|auf)\b)[^,;|]*$"
)
# "Reservations Supervisor, Ardvorlie House Hotel", "Rececionista, Clínica Marquês da Ponte": where, and no part of the title
ESTABLISHMENT = re.compile(
    r"\b(?:Hotel|Hospital|Hospitals|Clinic|Clínica|Clinique|Klinik|Klinikum|School|College|University|Council|Museum|Trust|Care Homes?|Hospice|Theatre|Library|Railway|Bakery|Surgery|"
    r"Krankenhaus|Gymnasium|Landratsamt|Stadtwerke|Hôpital|Lycée|Mairie|Colegio|Ayuntamiento|Colégio|Câmara|Ospedale|Comune|Gemeente|Ziekenhuis|Zorggroep|Versicherung(?:en)?|Insurance|Sparkasse|Spedition|Assicurazioni|Assurances?|Seguros)\b"
)
