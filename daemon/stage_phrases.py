"""Turns of phrase that tell how far an application had come, and what else one refusal says of it. Data: stages.py asks them."""

from __future__ import annotations

import re

__all__ = [
    "CALLED_OFF",
    "CLIENT",
    "CORRECTION",
    "FEEDBACK",
    "GENERIC",
    "IF",
    "LIVES",
    "MET",
    "MET_OTHERS",
    "NOT_MET",
    "NO_FEEDBACK",
    "NO_POST",
    "OFFERS_FEEDBACK",
    "REFERRAL",
    "SIFT",
    "TASK",
]

# a sign of the same clause, where no post begins: between a meeting and that it was cancelled stands nothing else that may have been
NO_POST = r"(?:(?!\b(?:position|role|post|job|vacancy|opening|recruitment|process|hiring|search|project|stelle|verfahren|ausschreibung|projekt|poste|recrutement|processus|projet|proceso|puesto|vacante|plaza|búsqueda|vaga|processo|posizione|ruolo|selezione|ricerca|vacature|functie|procedure|rekrutacja|tjänsten?)\b)[^.!?,;])"

# -- sentences -------------------------------------------------------------------------------------

MET = re.compile(
    r"(?i)\b(?:thank|thanks|grateful|appreciate\w*|enjoyed|pleasure|good|great|lovely|nice|delight\w*|loved|following|after|"
    r"since|at|from|during|in|our|your|recent)\b[^.!?]{0,60}?\b(?:"
    r"(?:interview(?:s|ing|ed)?(?! (?:process|stage|list|slots?|shortlist))|final round|second round|on-?site|phone screen|"
    r"panel (?:day|interview)|assessment day|trial (?:shift|day|lesson)|selection day)\b|"
    r"(?:meet|met|meeting|talk(?:ed|ing)?|chat(?:ted|ting)?|speak|spoke|speaking|conversations?|discussion|sit(?:ting)? down|"
    r"(?<!made the )(?<!make the )(?<!making the )(?<!final )call|visit(?:ed|ing)?|come|coming|came) (?:with (?:us|me|the|our|dr|mr|ms|mrs|director)|to (?:us|me)|you|us|in\b|on|last|yesterday|today|this|the "
    r"(?:team|panel|group|zoo|whole))|"
    r"meeting (?:ya|u)\b|"
    r"(?:our|your) (?:conversations?|chats?|meetings?|calls?|discussions?|visit|presentation|interviews?)\b|"
    r"(?<!made )(?<!make )(?<!making )the (?:conversation|chat|meeting|call|discussion|visit|presentation|interview)s? (?:we|you|with|on|last|this|yesterday|and|at our|at the)\b)"
    r"|\b(?:thank you|thanks|grateful|enjoyed|loved|liked)\b[^.!?]{0,30}\bthe (?:\w+ ){0,2}(?:chat|call|conversation|interview|meeting|visit|presentation)\b"
    r"|\b(?:voc[êe]|vc|tu) (?:foi|se saiu|esteve|mandou) (?:muito |mt |super |tão )?bem\b|\bel caf[eé]\b[^.!?]{0,30}\b(?:bien|gusto|encant\w+|agradable)|\bo café foi\b|\bil caffè\b[^.!?]{0,20}\b(?:piac\w+|bello|buono)"
    r"|\b(?:we|I) (?:really |both |all |very much )?(?:enjoyed|loved|liked) (?:meeting|talking|speaking|our|the (?:day|"
    r"conversation|chat|interview)|having you|hearing)|\bit was (?:a |so |very |really |great |good |lovely |nice "
    r")+(?:pleasure |delight )?(?:to |of )?(?:meet|talk|speak|have you|see|watch)"
    r"|\b(?:you (?:interviewed|presented|came in|met|visited|spoke|taught a)|since we (?:met|spoke|talked)|when we (?:met|"
    r"spoke|talked)|everyone who met you|interviewed you|for interviewing|having interviewed|you (?:taught|drove|flew) "
    r".{0,30}here)\b"
    r"|(?i:\b(?:(?:both|two|three|four|five|six|several|our|these|those|all|your|\d) (?:\w+ )?(?:\w+ )?(?:meetings|"
    r"conversations|rounds|interviews|discussions|calls|chats)|having a (?:natter|chinwag|yarn|chat)|(?:thank you|thanks|diolch|ta|cheers) (?:again |so much |very much )?for (?:meeting|coming|calling in|popping in|dropping (?:in|by)|stopping by|making the (?:drive|trip|journey)|joining us|being "
    r"with us|spending|visiting|travelling|the (?:day|morning|afternoon|chat|call|yarn))|"
    r"(?:enjoyed|loved|pleasure|good|great|lovely|nice) (?:to have|having) you|role[- ]play\b|group (?:exercise|discussion)|(?:doing|did|done|finishing) (?:the|your|a|his|her) (?:\w+ )?trial\b|jump(?:ed|ing) on (?:a call |the phone )?with (?:us|me|the)\b|you (?:played|sang|cooked) (?:\w+ )?for us\b|"
    r"in person|having you (?:for|in|here|with)|(?:interviewed|met) (?:\w+ )?(?:people|candidates) (?:over|and)|charmed by "
    r"you|three finalists|runner[- ]up|interview (?:feedback|panel|outcome|on|dated)|outcome of (?:your|the) interview|at "
    r"interview|your (?:\w+ )?interview|two mornings|five conversations|\d rounds)\b)"
)  # fmt: skip
MET_OTHERS = re.compile(
    r"(?i)(?:\b(?:[ao]|lhe|te|l[ao]|le) entrevist(?:ei|[áa]mos|é)\b|gespräch(?:e|s)?\b(?![^.!?]{0,40}(?:einladen|nicht)|spartner)|kennenlern\w*|kennengelernt|kennen lernen|"
    r"telefonat|vorgestellt|(?:ihre|deine) vorstellung (?:am|im|bei|vom)|beim hearing|hearings? (?:am|vom)\b|probe(?:tag|arbeiten?|schicht|stunde|vortrag)|auswahltag|hospitation|besuch bei uns|"
    r"vorstellungstermin|vorbeigekommen|mitgearbeitet|hier (?:warst|waren)\b|(?:netten?|guten?) (?:schnack|plausch|austausch)|hergekommen|(?:uns|mich) (?:\w+ ){0,4}besucht|schnupper\w*|(?:drei|zwei|beiden) runden|bei uns (?:waren|warst)|hergefahren|im haus zu haben|"
    r"vorstellungsgespräch|(?:für|mit) (?:ihren|deinen) (?:besuch|vortrag)|"
    r"\bentretiens?\b|\béchanges? (?:que|avec|du|de|lors|télé|en|par|au)|(?:notre|nos|cet|bel) échanges?|\b(?:notre|nos|cet|ton|votre) appels?\b|(?:notre|la|cette|en) visio(?:conférence)?\b|échangé avec|rencontr[ée]\w*|nous avez (?:accordé|consacré)|"
    r"reçue?s? (?:le|la|en)|journée (?:d'essai|de sélection)|(?:matinée|après-midi|journée) (?:que vous avez |que tu as "
    r")?passée|en (?:vous|t['’]) ?écoutant|vous nous aviez fait|avez pris part|votre venue|ta venue|être (?:venue?|passée?)|\bentrevues?\b|(?:tes|vos|ces) (?:deux|trois|quatre|cinq) jours|(?:t['’]|vous )accueillir (?:pendant|lors|pour|chez)|journées? de stage|"
    r"\bentrevistas?\b|conversaci[óo]n|conocer(?:te|le|la)\b|(?:darte|tomarte|haberte tomado|haberte dado) el tiempo (?:de|para) (?:venir|ir)|(?:haber(?:te|se) acercado|acercar(?:te|se) (?:el |a |hasta ))|(?:clase|taller|sesión) que (?:diste|dio|impartiste)|con quien(?:es)? hablaste|(?:por|gracias por) (?:venir|haber venido|pasarte|haberte pasado)|viniste|charla|reuni[óo]n|prueba presencial|"
    r"\bconversa\b|foi um (?:gosto|prazer) (?:andar|estar|falar|conversar|conhec|ter[- ]te|receber)|que (?:te|lhe|[oa]) entrevist(?:ou|aram)|(?:reunir(?:-se)? con(?:n)?osco|con(?:n)?osco (?:se )?reunir)|prazer (?:receber|conhecer|falar)|(?:por )?(?:ter|teres) vindo|de que falámos|última ronda|tua visita|sua "
    r"visita|conhecê|conhecer(?:-te| você)|bate-papo|"
    r"\bcolloqui?o?\b|di cui abbiamo parlato|aver parlato con (?:me|noi)|la (?:sua|tua) (?:prova di|lezione|visita)|della prova\b|essere (?:venut|sces|passat|salit)[oa]|averti "
    r"(?:qui|conosciut)|incontr(?:o|arla|arti|ato)|conoscer(?:la|ti)|chiacchierata|"
    r"\b(?:het |ons |je |uw |jouw |leuke |prettige |goede |fijne |(?:vond(?:en)?|was) (?:het )?(?:een )?(?:aangenaam |fijn |goed |prettig |leuk |boeiend ))+gesprek|(?:uw|je|jouw) rondleiding|kennismaking|gesprekken|langskwam|langsgekomen|langs bent gekomen|meegedraaid|meegelopen|proefdraaien|proefdag|jullie gesprek|(?:u|je|jij) (?:\w+ ){0,6}(?:bezocht|gesproken)|(?:uw|je|jouw) bezoek|telefoongesprek|"
    r"\brozmow[ayęie]\w*|spotkani\w+|\bza (?:przyjazd|przybycie)|\bdniu? próbn\w+|\bdzień próbny|"
    r"\bintervju\w*|\bsamtal\w*|träffa(?:t|de)? dig|\bprov(?:dag|jobb|pass)\w*|\btack för (?:besöket|pratstunden|senast)|\bför att du kom\b|"
    r"\bmülakat\w*|\bgörüşme\w*|\bgörüştük|tanış\w+|\bgeldiğin(?:iz)? için|\bdeneme günü|"
    r"面接|面談|お会い|ご足労|お話し|面试|面谈|交流|沟通)"
)
# a meeting still to come that takes place no more: others may have
CALLED_OFF = re.compile(
    r"(?i)\b(?:n['’]a(?:ura)? (?:pas|plus) lieu|findet (?:\w+ ){0,2}nicht (?:mehr )?statt|(?:will not|won['’]t) (?:now )?(?:go ahead|take place|be happening)|no (?:tendrá|tiene) lugar|non (?:avrà|ha) (?:più )?luogo|gaat (?:\w+ ){0,2}niet door)\b"
)
NOT_MET = re.compile(
    rf"(?i)(?:"
    r"\byou (?:don['’]t|do not|won['’]t) know (?:me|who I am)\b|\b(?:du kennst|sie kennen) mich (?:noch )?nicht\b|\b(?:tu ne me connais|vous ne me connaissez) pas\b|\bno (?:me conoce[sn]?|nos conocemos)\b|\b(?:você não me conhece|não me conheces|non ci conosciamo)\b|\b(?:je kent|u kent) (?:me|mij) niet\b|"
    r"\b(?:entretiens?|entrevistas?|colloqui|gesprek(?:ken)?)\b[^.!?;]{0,60}\b(?:n['’]en (?:fait|fais|faites) (?:malheureusement )?pas partie|n['’]y (?:est|es|êtes|figure) pas|no (?:est[áa]s?|figuras?) entre|não (?:está|estás|ficou|consta) entre|non (?:è|sei|rientra|rientri|figura) (?:tra|fra)|(?:zit|bent|ben|is) (?:\w+ ){0,3}niet bij)|"
    r"\bzie(?:n|t) (?:\w+ )?af van (?:een|verdere|het)? ?(?:kennismaking|gesprek)|\bniet in aanmerking voor (?:het|een) (?:interview|gesprek|mondeling)|\bno hubo (?:ninguna )?entrevista|\bnon (?:ti|la|l['’]) ?(?:ho|abbiamo) (?:\w+ ){0,3}(?:venire|chiamat\w+) per (?:un|il) colloquio|\bne figure pas parmi\b[^.!?]{0,40}\bconvoqu|"
    r"\bbefore (?:getting as far as |getting round to |we (?:got|got round|had got) (?:to|as far as) )?(?:talking|speaking|meeting|seeing|interviewing)\b|\bnog voor er (?:één |een )?gesprek|"
    r"\bpor eso no te (?:llamamos|convocamos)\b|\bs[óo] havia avaliação curricular\b|\bsem entrevista\b|"
    rf"\bpas (?:même )?(?:eu l['’]occasion|pu|eu le plaisir)\b[^.!?;]{{0,25}}\b(?:parler|rencontrer|échanger|recevoir)|\b(?:did|have)(?: not|n['’]t) (?:even )?(?:get|got|had) (?:the |a )?(?:chance|opportunity|time)? ?to (?:meet|speak|talk)|\bnicht (?:einmal |mehr )?(?:dazu gekommen|die gelegenheit)\b[^.!?;]{{0,30}}\b(?:kennen|sprechen)|\bn(?:icht|ie) (?:mehr |persönlich |wirklich )?kennen ?gelernt|\bnever (?:got to |actually )?me[et]t\b|"
    rf"\b(?:not|\w+n['’]t|none|other|another|only)\b[^.!?;]{{0,60}}\b(?:invit|ask|tak|mov|advanc|progress|put)\w*\b[^.!?;]{{0,30}}\b(?:to|for) (?:the|an?|our) (?:[\w-]+ ){{0,2}}(?:assessments?|tests?|tasks?|exercises?|case stud(?:y|ies)|assessment (?:day|centre|center))\b|"
    rf"\bnicht\b[^.!?;]{{0,60}}\b(?:zum|zur|zu[mr]? \w+) (?:\w*test|\w*aufgabe|assessment\w*)\b[^.!?;]{{0,20}}\b(?:ein(?:ge)?lad|weiter)|\bne\b[^.!?;]{{0,50}}\b(?:convi|invit|retenu)\w*[^.!?;]{{0,30}}\b(?:aux?|pour les?) (?:tests?|épreuves?|évaluations?)\b|"
    rf"\bn[oã]o?\b[^.!?;]{{0,50}}\b(?:convoca|invita|convida|pasa|passa)\w*[^.!?;]{{0,30}}\b(?:a las?|às?|aos?|alle|al) (?:pruebas?|tests?|provas?|testes?|prove|prova)\b|\bniet\b[^.!?;]{{0,50}}\b(?:voor|tot) (?:de|het|een) (?:\w+ )?(?:test|assessment|opdracht)\b[^.!?;]{{0,20}}\b(?:uit(?:ge)?nodig|toegelaten)|"
    rf"\b(?:interview|meeting|call|gesprek|(?:\w+)?gespräch|entretien|rendez-vous|entrevista|colloquio|rozmowa|intervju)\b{NO_POST}{{0,40}}\b(?:cancell?ed|called off|afgezegd|geannuleerd|abgesagt|annulé\w*|cancelad\w+|anulad\w+|annullat\w+|odwołan\w+|inställd\w*)\b|"
    r"\b(?:leur|la|une|notre|sa|su|una|la sua|loro|ihre|die|uma|a sua|hun) (?:short-?list|liste?a?|sélection|selección|selezione|seleção|auswahl|terna|rosa|lijst) (?:\w+ ){0,2}(?:pour|des|de|para|per|dei|für|voor|das) (?:\w+ ){0,2}(?:entretien|entrevist|colloqui|gespräch|gesprek)|"
    r"\b(?:d['’]autres|outr[oa]s|otr[oa]s|altr[ie]|andere) (?:\w+ ){0,3}(?:par[ao]?|pour|aux?|en|a|al|ai|per|voor|op|zum|zu) (?:\w+ ){0,2}(?:entrevist|colloqui|entretien|gesprek|gespräch)|"
    r"\b(?:par[ao]|pour|aux?|per|voor|für|zu[mr]?) (?:\w+ ){0,2}(?:entrevist\w*|colloqui\w*|entretiens?|gesprek\w*|\w*gespräch\w*) (?:hanno|abbiamo|ha|ont|avons|han|hemos|foram|hebben|haben|wurden) (?:\w+ ){0,3}(?:altr[ie]|d['’]autres|otr[oa]s|outr[oa]s|andere)\b|"
    r"\b(?:entrevistas?|colloqui|entretiens?|gesprekken|gespräche?n?|vorstellungsgespräche?n?|interviews?) (?:(?:with|avec|con|com|mit|met|a) )?(?:other|outr[oa]s|otr[oa]s|d['’]autres|altr[ie]|andere) (?:candidat|kandidat|bewerb|postul|sollicit|profile|perfi|profil)|"
    r"\binvit\w+ (?:applicants|candidates|those|others|people|colleagues|only)\b[^.!?;]{0,120}\binterview|\b(?:noch )?bevor (?:wir|es) (?:\w+ ){0,4}gespräche?|\b(?:na|do|zu[mr]?|à|aux|a|al|a la|para|per|till|voor|op) (?:\w+ ){0,2}(?:rozm|gespräch|entretien|entrevista|colloqui|intervju|gesprek)\w*[^.!?;]{0,30}"
    r"(?:zaprosi|eingelad|einlad|laden|invit|convid|uitgenodigd|inbjud|kalla)|"
    r"\b(?:directors?|board|panel|committee|governors|trustees|council|partners|managers|team|we|commission) (?:have |has )?met (?:yesterday|on|last|this|again|to|and)|"
    r"\b(?:would|['’]d) have (?:\w+ ){0,2}(?:liked|loved|enjoyed|been (?:good|nice|lovely|great|glad)) (?:to )?(?:meet|talk|speak|interview|see)|"
    r"\b(?:ficou|ficaram|seguiu|seguiram|avançou|avançaram|se quedó|se quedaron|si è tenuto) (?:com|con) (?:\w+ )?(?:\w+ )?(?:pra|para|per)(?: as?| las?| il| l['’])? ?(?:entrevist|colloqui)\w*|\bkennen ?gelernt hätt\w*|\bhätten? (?:\w+ ){0,4}(?:kennengelernt|kennen ?gelernt|getroffen|gesprochen|eingeladen)|\baurai(?:s|ent|t|ons)? (?:\w+ ){0,3}(?:aimé|voulu|souhaité|apprécié) (?:\w+ ){0,2}(?:rencontrer|échanger|recevoir)|"
    r"\b(?:habr[íi]a|hubiera) (?:\w+ ){0,2}gustado (?:\w+ ){0,2}(?:conocer|entrevistar|hablar)|\bteria (?:\w+ ){0,2}gostado (?:\w+ ){0,3}conhec|\bgostaria (?:\w+ ){0,2}de (?:\w+ ){0,2}ter conhecido|"
    r"\bsarebbe piaciuto (?:\w+ ){0,2}(?:conoscer|incontrar|parlar)|\b(?:had|hadden) (?:\w+ ){0,3}(?:graag|gaarne) (?:\w+ ){0,3}(?:leren kennen|gesproken|ontmoet|uitgenodigd)|\b(?:próxim\w|siguiente|next|nächste\w*|prochaine?|prossim\w|volgende) (?:etapa|fase|paso|step|stage|round|runde|schritt|étape|tour|"
    r"ronde|stap)\b[^.!?;]{0,40}\b(?:conversa|entrevista|interview|call|gespräch|entretien|colloquio|gesprek)|"
    r"\bcall cent(?:re|er)s?\b(?![^.!?;]{0,80}\b(?:interview|met|spoke))|(?:n['’]t|\b(?:not|unable|cannot|without|no longer|rather than|never|instead of|nor))\b[^.!?;]{0,60}\b(?:interview|"
    r"meet|conversation|discussion|screen|shortlist\w*|invite)|(?:invite|selected|select|shortlist\w*|chosen|progress\w*|"
    r"proceed\w*|forward|offer\w*|list|called|move on|stage of|next) [^.!?;]{0,40}?\b(?:for|to|an|with|the|into) "
    r"(?:an? |the |our |first |next |round of |stage )*(?:interview|assessment day|on-?site|conversation)|interview(?:s|ed)? "
    r"(?:with )?(?:only|other|shortlisted|internal|candidates|will|are|is|stage|process|shortlist|list|slots?)|(?:who|those|"
    r"candidates|applicants|people|profiles?|four|five|six|three)[^.!?;]{0,30}(?:interview|einladen|eingeladen)|"
    r"(?:further|any|more|no|other|conducting|before|prior to|for) interviews?\b(?! (?:with you|on))|were unable to meet|"
    r"interview (?:cancel\w+|is off)|cancel\w* (?:the |your |our )?(?:\w+ )?interview|"
    r"\b(?:bitten|laden|lädt|luden) (?:\w+ ){0,4}(?:zum|zu|ins) (?:\w+ )?(?:kennenlern|gespräch)|"
    r"(?:nicht|kein\w*|leider|verzichte\w*|statt|andere\w*|engere\w*|ohne|auf ein)[^.!?;]{0,70}(?:gespräch|kennenlern|einlad|"
    r"vorstellungs)|(?:gespräch\w*|vorstellungs\w*)[^.!?;]{0,30}(?:nicht|kein|verzichten|einladen|einzuladen|absagen)|vielen "
    r"gesprächen|"
    r"(?:pas|ne|aucun|sans)\b[^.!?;]{0,70}(?:entretien|rencontr|échange|recevoir|rendez-vous)|(?:rencontrer|recevoir|voir|conocer|entrevistar|conhecer|chamar|conoscere|incontrare|vedere|kennen(?:zu)?lernen|einladen|meet|interview|see) (?:\w+ ){0,2}(?:personnes|candidats?|profils|personas|candidat[oa]s|perfiles|pessoas|perfis|persone|candidati|profili|people|candidates|others|applicants)\b|(?:retenue?s?|sélectionn\w*|convi\w*|"
    r"inviter|proposer) [^.!?;]{0,30}(?:pour|à|aux|en|un) (?:un |une |des |les |l['’])?(?:entretien|entrevue)|"
    r"(?:no|sin|ni)\b[^.!?;]{0,70}(?:entrevista|conoc)|(?:ins|zum) (?:kennenlernen|gespräch)\b[^.!?;]{0,30}(?:gehen|laden|bitten|kommen)|(?:não|sem)\b[^.!?;]{0,70}(?:entrevista|conhec|conversa)|(?:fase|etapa|"
    r"ronda)s? (?:de|da|di|delle?) (?:entrevistas?|colloqui)|(?:non)\b[^.!?;]{0,70}(?:colloqui|incontr|conosc)|"
    r"(?:niet|geen)\b[^.!?;]{0,70}(?:gesprek|kennismak|uitnodig|ontmoet)|(?:nie|bez)\b[^.!?;]{0,80}(?:rozm|spotka)|"
    r"(?:zaprosi\w+|do etapu) [^.!?;]{0,30}rozm|(?:inte|ingen|vidare till|kallas? till)\b[^.!?;]{0,60}(?:intervju|samtal|"
    r"träffa)|"
    r"(?:mülakat|görüşme)\w*[^.!?;]{0,40}(?:davet|çağır|edeme|yapama|aşamasına)|面接(?:に|へ)(?:お)?(?:進|呼|案内)|(?:无法|"
    r"未能|不能|没有)[^。]{0,20}面试|进入面试|面试(?:环节|名单|阶段))"
)
IF = re.compile(r"(?i)^(?:if|should|when|wenn|falls|sollten|si |se |als |jeśli|om |eğer|如果|もし)\b")
TASK = re.compile(
    r"(?i)\b(?:(?:your|the|our|deine?|ihre?|votre|tu|su|sua|tua|je|jouw|uw|completed|complete|completing|submitted|for|online|"
    r"coding|technical|reasoning|skills|aptitude|written)\s+(?:\w+[ -]){0,3}?"
    r"(?:assessments?(?! (?:boards?|panels?|committees?|process|criteria|team))|take-?home\w*|coding (?:test|challenge|exercise|task)|technical (?:test|exercise|task)|test task|"
    r"homework|case study|work sample|writing (?:sample|test|exercise)|edit(?:ing|orial)? test|translation test|"
    r"test (?:score|result)|problem-solving game|exercise|challenge|art test|online test|reasoning test|trial task|skills? "
    r"test|probetext|arbeitsprobe|testaufgabe|arttest|aufgabe|einstellungstest|auswahltests?|fallstudie|eignungstests?|"
    r"online-test|hausaufgabe)"
    r"|\b(?:thank|thanks|grateful|appreciate|after|for|with|completing|doing)\b[^.!?]{0,60}\b(?:your|the|our) (?!(?:[\w-]+ )?(?:difficult|hard|tough|unenviable|sad) )(?:[\w-]+ ){0,2}task\b(?! (?:of|force|was (?:hard|difficult)|to choose))"
    r"|\b(?:in|an|für|mit|zu) (?:die|der|unsere[rn]?|eure[rn]?) (?:\w+ )?(?:probe|test)?aufgabe\b|\b(?:per|della|nella|sulla|la (?:sua|tua)) (?:la )?prova\b(?! di (?:lavoro|guida|lezione))"
    r"|\btests? (?:technique|en ligne)|sur l['’]exercice|\b(?:ton|votre|l['’])\s?exo\b|épreuves?|concours(?! (?:n[°o]\.? ?)?\d| (?:est |a été )?annul)|classée? \d+|étude de cas|mise en situation|"
    r"prueba(?: técnica)?\b|caso práctico|take-?home|teste (?:técnico|prático)|provas? (?:on-?line|escrita)|avaliação técnica|"
    r"desafio (?:de|técnico)|nota de corte|pontuação|avaliações|desafio técnico|prova(?: tecnica| scritta| pratica)|"
    r"esercizio|case ?studie\b|opdracht\b|zadani[ea] (?:rekrutacyjne|testowe)|"
    r"zadania\b|arbetsprov\w*|case-uppgift\w*|testuppgift\w*|tester\b|teknik test\w*|ödev\w*|vaka çalışma\w*|sınav\w*|課題|"
    r"適性検査|筆記|コーディングテスト|笔试|测评|作业)"
)
SIFT = re.compile(
    r"(?i)\b(?:your (?:application|cv|resume|résumé|profile|submission|background|qualifications|skills|experience|interest "
    r"in)|(?:review|read|consider|assess|screen)\w* (?:of |all |your |the )*(?:application|cv|resume|profile|submission)|"
    r"appl(?:y|ying|ied) (?:for|to|with)|"
    r"short-?list\w*|longlist\w*|sift\w*|screen(?:ed|ing)|submission|(?:many|number of|volume of|high|strong|"
    r"large)\b[^.]{0,40}(?:applications|applicants|candidates|response)|"
    r"bewerbung|unterlagen|profil\b|engere[nr]? (?:aus)?wahl|vorauswahl|candidature|dossier|votre (?:cv|profil)|candidatura|"
    r"currículum|perfil|curriculum|sollicitatie|aplikacj\w+|zgłoszeni\w+|ansökan|başvuru\w*|応募|書類選考|申请|简历|应聘|投递|材料|履歴書|応募書類)|"
    r"(?i:\b(?:closer match|your (?:letter|r[ée]sum[ée]|cover letter|papers|documents)|interest you[’'](?:ve|have) shown|applicants|expressions? of interest)\b|"
    r"lebenslauf|anschreiben|votre lettre|lettre de motivation|(?:tu|su|sua|tua|la sua|la tua) (?:carta|lettera|currículo|curriculum)|inscrição|domande? (?:pervenut|di part)\w*|je brief|uw brief|twój list|ditt brev)"
)


FEEDBACK = re.compile(
    r"(?i)\b(?:(?:the|our|my|some|one|panel|a bit of|honest|their|that) (?:feedback|advice|note|comment|suggestion)s? (?:from|"
    r"was|is|for|I|we|that|on|would|:)|feedback:|(?:would|might|could) (?:help|benefit|have (?:been|liked|helped|scored))|you "
    r"(?:could|might|should|may want to|would do well to) (?:work|focus|practi[sc]e|strengthen|improve|consider|spend|build|"
    r"read|look)|"
    r"(?:weaker|lighter|less (?:strong|convincing|clear|detailed|confident|depth)|strongest|stronger on|area(?:s)? (?:for|of|"
    r"to) (?:improve\w*|develop\w*|growth|work)|room for|lacked|gap(?:s)? (?:in|was|were|around)|struggled (?:with|to)|fell "
    r"short|went less|marked you down|where you (?:lost|dropped) (?:ground|points|marks)|here is what we noted|scored (?:you )?(?:low|\d)|let you down|"
    r"we (?:felt|thought|found|noticed|missed|would have liked|wanted to see|were looking for more)[^.]{0,80}(?:your|you|more|"
    r"answers?|depth|detail|experience with))|"
    r"(?:hätten uns|hätte ich mir|haben wir uns) (?:mehr|etwas)|(?:gefehlt|fehlte[n]?) (?:uns|ihnen|dir|im|in|bei)|(?:uns|"
    r"mir) (?:hat )?(?:etwas |noch |ein wenig )?(?:gefehlt|fehlt\w*)|unser(?:e)? (?:feedback|rückmeldung|rat|tipp)|"
    r"verbesserungspotenzial|luft nach oben|"
    r"(?:il (?:vous|te|nous) a manqué|nous aurions aimé|point(?:s)? (?:à|d['’]) (?:améli\w+|travailler)|axe(?:s)? (?:de "
    r"progrès|d['’]amélioration)|moins convaincu\w*|notre conseil|un conseil)|"
    r"(?:nos (?:ha )?(?:faltó|habría gustado)|echamos de menos|punto(?:s)? (?:a|de) mejora\w*|te (?:recomendamos|aconsejamos) "
    r"(?:que |reforzar|trabajar|mejorar))|(?:sentimos falta|pontos? (?:a|de) melhor\w+|poderia ter|sugerimos que)|"
    r"(?:ci sarebbe piaciuto|punt[oi] da migliorare|è mancat[oa]|le consigliamo di|ti consigliamo di)|(?:we misten|"
    r"verbeterpunt\w*|hadden graag (?:meer|gezien)|tip (?:voor|van))|(?:zabrakło|warto (?:byłoby )?(?:popracować|rozwinąć)|"
    r"słabszą stroną)|"
    r"(?:vi saknade|hade önskat|utvecklingsområde\w*|förbättringsområde\w*)|(?:eksik (?:bulduk|kaldı)|geliştirmenizi "
    r"(?:öneririz|tavsiye))|(?:足りな|物足りな|改善点|アドバイス)|(?:建议您|不足之处|欠缺|有待提高))"
)
GENERIC = re.compile(
    r"(?i)(?:other (?:candidates|applicants)|another (?:candidate|applicant)|(?:more|better|closer|most) (?:closely|suit\w*|"
    r"match\w*|align\w*|fit\w*)|not (?:a )?(?:reflection|judg|werturteil)|wish you|encourage you to (?:apply|check)|website|"
    r"career(?:s)? (?:page|site)|profile (?:was|is) strong|"
    r"(?:survey|umfrage|enquête|encuesta)|your feedback|ihr feedback|dein feedback|andere(?:n|r)? (?:bewerb|kandidat)|"
    r"besser(?:en)? (?:pass|erfüll)|apply again|talent (?:pool|community)|impressed)"
)
NO_FEEDBACK = re.compile(
    r"(?i)(?:\b(?:unable|cannot|can['’]t|can not|not able|not (?:in a position|possible)|don['’]t|do not|won['’]t|will not|"
    r"are not|isn['’]t|aren['’]t|regret|no|not)\b[^.!?]{0,60}\b(?:feedback|write-?ups|reasons?(?! to)|justification|detailed "
    r"(?:response|explanation|comments)|comment on (?:individual|the|your|any)|individual(?:ly)? (?:comments?|scores?|assessments?))\b"
    r"|\bfeedback\b[^.!?]{0,50}\b(?:cannot|can['’]t|not (?:be )?(?:possible|available|provided|given|able)|won['’]t|"
    r"unavailable|will not|is not|isn['’]t)|\b(?:refrain from|unable to enter into|enter into (?:any )?(?:further "
    r")?correspondence|no (?:further )?correspondence)"
    # asked not to be asked, whatever it is called
    r"|\b(?:please|kindly)?,? ?(?:do not|don['’]t|not to) (?:write|reply|get|come|ring|call|email|contact)\b[^.!?]{0,40}\b(?:asking|to ask|for (?:the )?(?:reasons?|whys?))\b|"
    r"\b(?:do not|don['’]t|never|won['’]t|not) (?:get|go) into the (?:whys?|reasons?)\b|"
    r"\bvon (?:rück|nach)fragen (?:\w+ ){0,3}(?:abzusehen|absehen|abstand)|\b(?:darf|dürfen|kann|können) (?:ich|wir) (?:\w+ ){0,3}(?:weder|nichts|keinerlei)\b[^.!?]{0,60}\b(?:sagen|mitteilen|äußern)\b|"
    r"\b(?:merci|prière|prie|demande) de ne pas (?:me |nous )?(?:re)?(?:contacter|écrire|appeler|relancer|demander)|\b(?:ruego|rogamos|pido|pedimos) que no (?:me |nos )?(?:escrib|llam|contact|insist|pregunt)\w+|"
    r"\b(?:prego|preghiamo|chiedo|chiediamo) di non (?:scriver|chiamar|contattar|chieder)\w*|\b(?:peço|pedimos|solicitamos) que não (?:escrev|lig|contact|entr|pergunt)\w+|"
    r"\bvra(?:ag|agt u) (?:me|mij|ons) (?:er )?(?:\w+ ){0,2}niet (?:naar|om)\b|\bniets (?:over \w+ )?(?:mee te delen|meedelen)\b|\bdemande[zr]?[- ](?:moi|nous) pas pourquoi\b|\b(?:frag(?:en sie)?|frage) (?:mich|uns) (?:\w+ )?nicht (?:danach|warum)\b|\bno me preguntes? por ?qué\b|\bnon (?:mi )?chied\w+ (?:il )?perché\b|"
    r"\bverzoek\w* (?:ik |wij |u |je )*(?:om )?(?:geen|niet)\b[^.!?]{0,40}\b(?:contact|bellen|mailen|vragen)\b"
    r"|(?:kein\w*\b(?! (?:günstiger|besser|positiv|erfreulich|ander)\w*)|nicht|abzusehen|absehen)[^.!?]{0,70}(?:feedback|begründung\w*|einzelgründe|gründe\b|auskunft|auskünfte|"
    r"(?:individuelle|persönliche|detaillierte|ausführliche|einzelne)\w* rückmeldung\w*|rückmeldung(?:en)? (?:geben|zu)|nachfragen)|(?:begründung\w*|feedback|auskünfte|gründe|nachfragen)[^.!?]{0,60}(?:nicht|kein\w*|"
    r"absehen|verzichten)|"
    r"\b(?:pas|ne|aucun\w*|impossible)\b[^.!?]{0,70}(?:retour (?:personnalisé|détaillé|individuel)|feedback|motif\w*|"
    r"explications?|retour plus)|\b(?:no|imposible)\b[^.!?]{0,70}(?:feedback|retroalimentaci[óo]n|devoluci[óo]n (?:individual|personalizada)|(?:comentarios|valoraciones|explicaciones) (?:individuales|"
    r"personalizad[ao]s)|motivos)|"
    r"não[^.!?]{0,70}(?:feedback|devolutivas? (?:individua|personaliz)\w+|retorno (?:individual|personalizado)|justifica\w+)|\bnon\b[^.!?]{0,70}(?:feedback|riscontri? "
    r"(?:individual\w+|personalizzat\w+|dettagliat\w+)|motivazion\w+)|\b(?:le )?(?:ragioni|motivi)[^.!?]{0,60}non (?:ci )?(?:è|sono|possiamo)|non (?:ci )?(?:è|possiamo)[^.!?]{0,60}(?:ragioni|motivi)\b|"
    r"\b(?:geen|niet)\b[^.!?]{0,60}(?:feedback|terugkoppeling|toelichting|motivering)|(?:feedback|terugkoppeling|toelichting|motivering)\b[^.!?;]{0,40}\b(?:niet|geen)\b|"
    r"geen contact (?:met ons )?(?:op te nemen|opnemen)|(?:retour (?:personnalisé|individuel|détaillé)|explication individuelle)\b[^.!?;]{0,40}(?:ne (?:peut|pourra|sera|saurait)|n['’]est pas)|"
    r"(?:retroalimentación|feedback|explicaciones individuales)\b[^.!?;]{0,30}\bno (?:es|será|podr\w+|pod\w+)|(?:feedback|retorno (?:individual|personalizado))\b[^.!?;]{0,40}\bnão\b|"
    r"(?:feedback|riscontr[oi] individual\w+)\b[^.!?;]{0,30}\bnon (?:è|sarà|poss\w+|pot\w+)|\blicht(?:en)?\b[^.!?]{0,40}niet (?:nader )?toe\b|niet (?:nader )?toelichten|"
    r"nie\b[^.!?]{0,70}(?:informacji zwrotn\w+|feedback\w*|uzasadnie\w+)|(?:inte|ingen)\b[^.!?]{0,70}(?:återkoppling|feedback|"
    r"motivering)|(?:geri bildirim|gerekçe)\w*[^.!?]{0,50}(?:me(?:ktedir|mekteyiz|yiz)|mıyoruz|miyoruz|mümkün değil|"
    r"edemiyor\w*|veremiyor\w*)|"
    r"(?:理由|選考内容|詳細|お問い合わせ|お問合せ)[^。]{0,40}(?:お答え(?:でき|いたしかね|しかね)|いたしかね|お控え|ご遠慮|"
    r"できません|開示)|(?:无法|不便|不能|恕不)[^。]{0,20}(?:反馈|说明原因|理由|具体原因))"
)
OFFERS_FEEDBACK = re.compile(
    r"(?i)(?:(?:don['’]t|do not) hesitate|happy to|glad to|if you (?:would|['’]d) like (?:some |any )?feedback|would you like "
    r"feedback|feel free to ask|not (?:hesitate|only)|können (?:sie|du) gern\w*|"
    r"nicht vorenthalten|not (?:want to )?(?:keep|withhold) (?:it|this|that|(?:his|her|their) \w+) from you|rufen sie|melden sie sich|n['’]hésitez pas|no dude|non esit|aarzel niet|no problem)"
)
CLIENT = re.compile(
    r"(?i)(?:\b(?:our|my|end) client\b(?!['’]s? (?:portal|login)|-)|"  # but "the client has stopped the hospital", writes an architect
    r"\b(?:on behalf of|in confidence for) (?:an?|one of (?:our|my)) (?:[\w-]+ ){0,4}(?:clients?|manufacturer|company|firm|employer|organi[sz]ation|business|group|charity|bank|retailer|hospital|practice|school|university|supplier|contractor)\b|"
    r"\bim auftrag (?:eine[rs]|unsere[rs]) (?:[\w-]+ ){0,3}(?:unternehmens|kunden|kundin|mandanten|mandantin|firma|betrieb\w*|hauses|gesellschaft|konzerns)\b|\bpour le compte (?:d['’]une?|de notre|de l['’]un de nos) (?:[\w-]+ ){0,3}(?:clients?|entreprise|société|groupe|cabinet|association|pme|eti|industriel)\b|"
    r"\b(?:por cuenta|en nombre|per conto|por conta|em nome) (?:de|di) (?:un[ao]?|uma?|nuestr[oa]|noss[oa]|un nostro) (?:[\w-]+ ){0,3}(?:empresa|client[ea]|compañía|companhia|grupo|azienda|società|gruppo|multinaz\w+|multinac\w+)\b|\bin opdracht van (?:een|onze) (?:[\w-]+ ){0,3}(?:bedrijf|klant|opdrachtgever|organisatie|onderneming)\b|"
    r"\bthe client (?:(?:has|have|had) (?:now |since |just |today )?(?:decid|chosen|opted|gone|asked|come|told|inform|fill|clos|select|made|confirm|withdr|appoint|hired|pulled|paused|given|offered|passed)|decid|chose\b|"
    r"went\b|opted|felt|feels|told|says|said|came back|thought|preferr?|wants|wanted|would (?:like|rather|not)|(?:is|was|were|are) (?:not|going|looking|very|now|only|after|unable)|interview|will\b|won['’]t|wo n|do(?:es)?n['’]t|did)|"
    r"\b(?:from|with|by|to|at|for) the client\b(?= (?:today|this|since|again|as|yesterday|on|about|regarding|and|that|team|the same)|['’]s|[.,:;]|$)|\bput you forward (?:to|today|now|this|if)\b|\bclient is (?-i:[A-Z])|\b(?:update|feedback|news|word|decision|response|reply) from client\b|\bclient (?:feedback|decision|update)\b|"
    r"\bthe client (?:closed|awarded|viewed|picked|hired|liked|loved|rated|takes|meets|needs|needed|turned|cancelled|is (?:meeting|seeing|having|taking)|has (?:\w+ ){0,3}(?:rung|stood|put|turned|cut|frozen|cancelled|signed))\b|\bclient side\b|\bthe hiring company\b|"
    r"\b(?:unser|mein|vom|der|dem|des)(?:e[mnrs]?)? (?:kunde|kunden|kundin|mandant|mandanten|mandantin|auftraggeber|auftraggebers|"
    r"entleiher)s?\b|\beine[mnrs]? (?:kunden?|kundin|mandant\w*|auftraggebers?)\b(?=[^.!?]{0,80}\b(?:such\w*|besetz\w*|vermittel\w*|vorgestellt|vorstell\w*|profil|stelle|position)\b)|\bcandidate submission\b|\b(?:notre|mon) client\b|\b(?:retour|réponse|nouvelles) du client\b|\ble client (?:final |n['’]|ne |a |vient |m['’]|nous |s['’]est |souhait|préf|veut |cherche|demande)|\bnuestro cliente\b|"
    r"\b(?:respuesta|noticias|feedback) del cliente\b|\bel cliente (?:final )?(?:ha |no |nos |me |se |decid|elig|opt|pref|quie|anul|cancel|retir|busca)|"
    r"\b(?:nosso|nossa) cliente\b|\b(?:resposta|retorno|feedback) do cliente\b|\bo cliente (?:final )?(?:decid|escolh|opt|não |nos |me |pref|quer |cancel|retir|acab|ficou |pediu)|\bnuestra clienta\b|\b(?:il )?(?:nostro )?(?:il )?cliente (?:ha|ci)\b|\bonze (?:opdrachtgever|klant)\b|\b(?:nasz|"
    r"naszego|klient) klient\w*|\bklient (?:zdecydował|poinformował|wybrał)|\b(?:vår|våra) (?:kund|uppdragsgivare)\b|"
    r"\bmüşterimiz\w*|(?:弊社の)?クライアント(?:企業|様)|企業様より|我们的客户|客户(?:公司|方))"
)
CORRECTION = re.compile(
    r"(?i)(?:\berratum\b|\byou(?:['’]re| are) (?:of course |very much )?still (?:very much )?in the running\b(?=[^?]*$)(?!.*\bif\b)|\b(?:bist du|du bist|sind sie|sie sind) (?:natürlich |selbstverständlich )?(?:weiterhin|noch) (?:voll )?im rennen\b(?=[^?]*$)|"
    r"\b(?:tu es|vous êtes) (?:bien s[ûu]r |évidemment )?toujours en (?:lice|course)\b|\bsigues? en (?:el proceso|carrera)\b|"
    r"\b(?:mail|nachricht|absage|schreiben|e-mail)\b[^.!?]{0,40}\bwar (?:ein (?:versehen|irrtum|fehler)|nicht für (?:sie|dich))\b|\bsollte (?:eigentlich )?an (?:ein(?:en?)? andere[nr]?|jemand anderen?)\b[^.!?]{0,25}\bgehen\b|"
    r"\b(?:bin|delete|scrap|scratch|forget|ignore|disregard) (?:that|the|my|this) (?:last|previous|first|earlier|other) (?:one|e-?mail|mail|message|note)\b|\bnobody['’]s decided anything (?:about|on) you\b|\b(?:fills? in|filled in|picked|chose|selected) the wrong (?-i:[A-Z])|"
    r"\b(?:bin|delete|scrap|scratch|forget|ignore|disregard) (?:that|this) (?:one|e-?mail|mail|letter)\b|\bone I (?:ought to|should) have sent\b|\bthe wrong (?:job|role|position|vacancy|title|name) (?:in|on) it\b|"
    r"\blascia(?:te)? perdere (?:la|il|quella|quel) (?:mail|e-?mail|messaggio|risposta)\b|\b(?:vergiss|vergessen sie) (?:bitte )?(?:die|meine|unsere) (?:\w+ )?(?:mail|e-mail|nachricht|absage)\b|\b(?:oublie|oubliez) (?:le|mon|notre) (?:mail|message|courriel)\b|\bolv[ií]d[ea](?:te|se)? (?:de |d)?(?:l|del|el|mi|este) (?:correo|mail|mensaje)\b|"
    r"\besque[çc][ae] (?:o|meu|o meu|esse) (?:e-?mail|mail|recado)\b|\bvergeet (?:die|de|mijn|deze) (?:mail|e-mail|vorige mail)\b|\b(?:forget|ignore|never mind) (?:yesterday|this morning|last night)['’]s (?:e-?mail|mail|message|note)\b|\b(?:ho risposto|I (?:was )?repl(?:ied|ying)|j['’]ai répondu|respondí|respondi|ich habe) (?:a |à |to )?(?:te|ti|you|dir|toi|vous|você)? ?(?:pensando|thinking|en pensant)\b|"
    r"\b(?:scratch|forget|disregard|ignore) what (?:I|we|our [\w-]+|the [\w-]+) (?:said|wrote|sent|told|has sent)\b|\b(?:die|das|diese \w+) (?:können|kannst|dürfen|darfst) (?:sie|du) (?:\w+ )?(?:ignorieren|vergessen)\b|\b(?:vous pouvez|tu peux|merci de|veuillez) (?:l['’]|les? )ignorer|"
    r"\b(?:haga|haz) caso omiso|\bpuedes? ignorarl[oa]|\bign[óo]r[ea]l[oa]\b|\bno l[oa] tengas? en cuenta\b|\b(?:può|puoi) ignorarl[oa]|\bnon ne (?:tenga|tenere) conto\b|\b(?:die|deze|dat|deze \w+) (?:mag|mogen|kunt?|kan) (?:je|u) (?:gerust )?(?:negeren|vergeten)\b|"
    r"\b\b(?:scratch|forget) (?:my|the|that|our) (?:last|previous|earlier) (?:e-?mail|mail|message|note)|\b(?:e-?mail|message|letter|note|rejection)\b[^.!?]{0,60}\b(?:was|were) (?:intended|meant) for (?:another|a different|someone else|somebody else)\b|"
    r"pas en tenir compte|ne (?:vous|t['’]) ?(?:était|étaient) pas destinée?|(?:n['’]t|\bnot) meant for you\b|\bmeant for (?:someone|somebody) else\b|"
    r"nicht für (?:sie|dich) bestimmt|no (?:iba|estaba) (?:dirigido|destinado) a (?:usted|ti)|não se destinava|non era destinat|niet voor (?:u|jou|je) bestemd|"
    r"\bdisregard it\b(?! if)|\b(?:please )?(?:disregard|ignore) (?:my|our|the|that|this|yesterday|last|any|previous|earlier)|\b(?:sent|mailed|"
    r"emailed) (?:to you )?(?:in error|by mistake|by accident|accidentally|erroneously|wrongly)|\b(?:was|were) (?:sent "
    r")?(?:in error|a mistake|an error)|\bapologi[sz]e for (?:the|our) (?:earlier|previous|mistaken|wrong)|"
    r"(?:bitte )?(?:ignorieren|betrachten) sie (?:die|unsere|meine|bitte)|(?:irrtümlich|versehentlich|"
    r"fälschlicherweise)[^.!?]{0,40}(?:verschickt|gesendet|versandt|geschickt|erhalten|zugegangen)|gegenstandslos|muss ich "
    r"zurücknehmen|nehmen wir zurück|"
    r"(?:ne pas tenir compte|ne (?:tiens|tenez) pas compte|oublie[zr]? (?:mon|notre) (?:dernier |précédent )?(?:courriel|mail|message)|(?:envoyée?|partie?) par erreur|"
    r"(?:la|à une?) mauvaise (?:liste|personne)|mauvais destinataires?)|"
    r"\b(?:to|from|off|using) the wrong (?:list|person|people|candidate|template|folder|pile)|an? die falschen? (?:liste|person|adresse|leute)|falschen verteiler|"
    r"(?:a|de) la lista equivocada|destinatari[oa] equivocad[oa]|(?:para|da) a? ?lista errada|(?:alla|dalla) lista sbagliata|non (?:tenga|tener|tenete|tenere) conto|errata corrige|mio errore|"
    r"\b(?:correo|mensaje|comunicaci[óo]n|aviso|notificaci[óo]n|e-?mail|mensagem|comunicação|comunicazione|messaggio)\b[^.!?]{0,80}\b(?:sin efecto|sem efeito|si annulla)\b|\b(?:sin efecto|sem efeito|si annulla)\b[^.!?]{0,40}\b(?:correo|mensaje|comunicaci[óo]n|aviso|notificaci[óo]n|e-?mail|mensagem|comunicação|comunicazione|messaggio)\b|\bcomunicación que no (?:le )?correspond\w+|\bannule et remplace\b|\bdesconsider(?:ar|em)\b|"
    r"verkeerde (?:lijst|persoon)|(?:ignore|haga caso omiso)[^.!?]{0,30}(?:correo|mensaje)|(?:enviado por "
    r"error|(?:salió|se envió|mandado) por error)|(?:desconsider(?:e|á-l[oa]|ar)|enviad[oa] por (?:engano|erro)|(?:destinava-se|era destinad[oa]|dizia respeito) a outr[oa] (?:processo|candidat\w+|pessoa|vaga))|(?:ignori|(?:inviat|partit|mandat|spedit)[oa] (?:a (?:lei|te|voi) )?per (?:errore|sbaglio))|(?:negeer|per abuis|per "
    r"ongeluk)[^.!?]{0,40}(?:mail|bericht|verstuurd)|"
    # the wrong mail came, meant for somebody else: take it as never sent
    r"\b(?:esquece|esqueça|esqueçam|ignora|ignore|apaga|apague)\b[^.!?]{0,15}\b(?:o|a) (?:meu |minha )?(?:e-?mail|mensagem) (?:anterior|de (?:há pouco|ontem|hoje|antes))|\b(?:olvida|olvide|ignora|borra)\b[^.!?]{0,15}\bel (?:correo|mail|mensaje) (?:anterior|de (?:antes|ayer|hoy))|"
    r"\b(?:dimentica|dimentichi|ignora|cancella)\b[^.!?]{0,15}\bla (?:mail|e-?mail) (?:precedente|di (?:prima|ieri))|\b(?:vergiss|vergessen sie|lösch|löschen sie)\b[^.!?]{0,15}\b(?:meine |die )?(?:letzte |vorige )(?:mail|nachricht)|\b(?:oublie|oubliez|efface|ignore)\b[^.!?]{0,15}\b(?:mon|le) (?:mail|message|courriel) (?:précédent|d['’](?:avant|hier)|de tout à l['’]heure)|"
    r"\b(?:vergeet|negeer)\b[^.!?]{0,15}\b(?:mijn|de) (?:vorige|eerdere) (?:mail|bericht)|\b(?:replied|answered|wrote) (?:in|to|on) the wrong (?:thread|conversation|chat|mail|e-?mail)|\b(?:respondi|contestei|escrevi) (?:na|à) (?:conversa|mensagem|pessoa) errada|\b(?:respondí|contesté|escribí) (?:en|a) (?:el hilo|la conversación|la persona) equivocad[oa]|"
    r"\bin (?:der|dem) falschen (?:unterhaltung|konversation|thread|verlauf|mailverlauf)|\b(?:dans|à) la mauvaise (?:conversation|discussion)|\bnella conversazione sbagliata|\bin het verkeerde (?:gesprek|draadje)|"
    r"\bbitte nicht beachten\b|\b(?:mail|nachricht) von (?:vorhin|eben|gestern|heute früh) war für (?!(?:sie|dich|ihre|deine)\b)|\bfalsche (?:adresse|person) (?:erwischt|angeschrieben)\b|"
    r"\b(?:sent|got|gotten|received)\b[^.!?]{0,25} (?:the|my) wrong (?:e-?mail|mail|message)\b(?! address)|\bas (?:not sent|unsent|never sent)\b|"
    r"\bdie falsche (?:e-?mail|mail|nachricht|absage) (?:von mir |von uns )?(?:bekommen|erhalten|geschickt|gesendet|verschickt)\b|\bals nicht (?:gesendet|geschrieben|erhalten|versendet)\b|\bfür (?:jemand(?:en)? anderen?|eine andere person) (?:bestimmt|gedacht)\b|"
    r"\b(?:reçu|envoyé) le mauvais (?:mail|courriel|message|e-?mail)\b|\bcomme non (?:avenue?|envoyée?|reçue?)\b|\bétai(?:t|ent) destinée?s? à (?:quelqu['’]un d['’]autre|une autre (?:personne|candidate?))|"
    r"\b(?:recibi\w+|envi\w+|mand\w+) el (?:correo|mail|mensaje) equivocado\b|\bpor no (?:enviado|recibido)\b|\b(?:iba|era|estaba) (?:dirigido|destinado|para|dirigida|destinada) (?:a |para )?(?:otra persona|otr[oa] candidat[oa])|"
    r"\b(?:receb\w+|envi\w+|mand\w+) (?:o e-?mail|a mensagem) errad[oa]\b|\bera (?:para|dirigid[oa] a|destinad[oa] a) outr[oa] (?:pessoa|candidat[oa])|"
    r"\b(?:ricevuto|inviato|mandato|spedito) l(?:a mail|['’]e-?mail) sbagliata\b|\bcome non (?:inviat|ricevut|scritt)[oa]\b|\bera (?:destinat[oa]|indirizzat[oa]|per) (?:a |ad )?(?:un(?:['’]| )?altr[oa]|qualcun altro)|"
    r"\bde verkeerde (?:e-?mail|mail)\b[^.!?]{0,15} (?:gekregen|ontvangen|gestuurd|verstuurd)\b|\bals niet (?:verzonden|verstuurd|geschreven|ontvangen)\b|\bwas (?:bestemd|bedoeld) voor (?:iemand anders|een ander(?:e (?:kandidaat|persoon))?)\b|"
    r"(?:prosz\w+ (?:o )?zignorowa\w+|omyłkow\w+ (?:wysłan\w+|wiadomoś\w+))|(?:bortse från|skickades av misstag)|(?:dikkate "
    r"almayın\w*|sehven|yanlışlıkla)|(?:誤って|誤送信|取り消)|(?:误发|请忽略|发错))"
)
# the reader's own application goes on, whatever else the mail tells
LIVES = re.compile(
    # who is late, and still reads
    r"(?i)\b(?:seguimos|sigo) (?:leyendo|revisando|valorando|evaluando|estudiando|mirando)\b|\b(?:voy|vamos) con retraso\b|\bte (?:digo|decimos|cuento) algo (?:antes|en|la|el|esta)\b|\b(?:ainda estamos|continuamos) a? ?(?:ler|analisar|avaliar|analisando|avaliando)\b|\bstiamo ancora (?:leggendo|valutando|esaminando|guardando)\b|"
    r"\b(?:nous|on) (?:lisons|étudions|examinons|lit|étudie) (?:encore|toujours) (?:les|vos)\b|\b(?:lesen|sichten|prüfen) (?:wir )?(?:gerade )?noch (?:die|alle|ihre|eure)\b|\bzijn nog (?:aan het|bezig met) (?:\w+ )?(?:lezen|beoordelen|bekijken)\b|\b(?:am|are|we['’]re|I['’]m) still (?:reading|going through|working through|reviewing) (?:the |all )?(?:applications|cvs|candidates)\b|"
    r"\b(?:doesn['’]t|does not|won['’]t) (?:touch|affect|change) (?:your (?:application|candidacy|interview|place|slot|timeline)|(?:the|our) (?:\w+ )?(?:interview|call|meeting|conversation|chat|timeline|process|plans?|role|post|position)s?)\b(?! (?:for|to) (?:other|any|future))|\bnothing (?:has )?change[sd]? for you\b|\bchanges nothing for you\b|"
    r"\bfür (?:sie|dich) ändert sich (?:dadurch )?nichts\b|\bändert sich für (?:sie|dich) nichts\b|\bbleibt (?:alles )?(?:wie besprochen|beim alten|wie vereinbart)\b|"
    r"\b(?:rien ne change|ça ne change rien|ne change rien) (?:pour (?:vous|toi)|à (?:votre|ta) candidature)\b|"
    r"\b(?:sigue|seguimos|queda) (?:tal )?como (?:lo )?(?:hablamos|acordamos|quedamos)\b|\bno cambia nada para (?:ti|vos|usted)\b|\bpara (?:ti|vos|usted) no cambia nada\b|"
    r"\bpara (?:você|ti|si) (?:nada muda|não muda nada)\b|\bsegue como (?:combinado|conversamos)\b|\bper (?:te|lei) non cambia (?:nulla|niente)\b|\bresta (?:tutto )?come (?:concordato|detto)\b|"
    r"\bverandert er (?:voor (?:jou|u|je) )?(?:niks|niets)\b|\bblijft (?:alles )?zoals (?:afgesproken|besproken)\b|\bför dig ändras inget|\binget ändras för dig|\bdla (?:pana|pani|ciebie) nic się nie zmienia|"
    r"\bnot the (?:post|role|job|position) (?:that )?you (?:came|were here|interviewed) for\b|\bnicht die stelle, (?:auf|um|für) die (?:sie|du)\b|\bce n['’]est pas le poste pour lequel (?:vous|tu)\b|\bno es el puesto (?:al|para el) que\b|"
    r"\bnon è (?:la posizione|il posto) per cui\b|\bnão é a vaga (?:a|para a) que\b|\bniet de (?:post|functie|vacature|plek) waarvoor (?:jij|je|u)\b|"
    r"\byou(?:['’]re| are) (?:now |still )?(?:down to (?:a|the|our) (?:final|last)|(?:one of|among|in) (?:the|our) (?:final|last) (?:two|three|four|five|\d)|(?:still )?in the running)\b|"
    r"\b(?:sie sind|du bist) (?:jetzt |noch |nach wie vor |weiterhin )?(?:im rennen|unter den letzten)\b|\b(?:vous êtes|tu es) (?:toujours |encore )?(?:en lice|dans la course|parmi les (?:derni|finalistes|\w+ derni))|"
    r"\b(?:sigues|sigue usted|continúas) (?:en el proceso|en carrera|entre los finalistas)\b|\bvocê (?:segue|continua|está) (?:no processo|entre os finalistas)\b|\b(?:sei|è) (?:ancora )?(?:in corsa|in lizza|tra i finalisti)\b|"
    r"\b(?:je bent|u bent) (?:nog )?(?:in de race|bij de laatste)\b|\bsizin için (?:bir şey )?değişm|结果要(?:晚|等)|還?还?没(?:有)?定下来|才能定|不影响你的|結果(?:の(?:お知らせ|ご連絡))?が(?:遅れ|もう少し)"
)
REFERRAL = re.compile(
    r"(?i)(?:\byou (?:sent|pointed|steered) (?:him|her|them|\w+) (?:our|my) way\b|\b(?:candidate|person|friend) (?:you|whom you) (?:referred|recommended)|\byour referral\b|"
    r"\byou referred\b|\b(?:thanks|thank you)[^.!?]{0,20} for (?:sending|referring|recommending|suggesting|pointing) (?!(?:us|me|in|your|the|over|through|back|that|this|it|those|these|all|everything|along|across|on|an?|my|our)\b)\w+|"
    r"von (?:ihnen|dir) empfohlen|(?:ihre|deine) empfehlung (?:für|von)|(?:danke|dank)[^.!?]{0,20} für (?:die|deine|ihre) empfehlung|"
    r"que (?:vous avez|tu as) recommandé|(?:de |d['’])(?:nous )?avoir recommandé (?-i:[A-ZÀ-Þ])|gracias por recomendar(?:nos)? a|\btu (?:referid[oa]|recomendad[oa])\b|obrigad[oa] (?:por|pela) (?:indicar|indicação)|"
    r"grazie per (?:averci )?(?:segnalato|la segnalazione)|bedankt voor (?:het aandragen|de aanbeveling|je tip over)|za (?:polecenie|rekomendację) (?!mnie\b)\w+|"
    r"tack för (?:att du tipsade|tipset om)|önerdiğiniz (?:aday|arkadaş)|tavsiye ettiğiniz (?:aday|arkadaş)|ご紹介いただいた|您推荐的)"
)
