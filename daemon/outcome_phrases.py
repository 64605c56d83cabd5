"""The turns of phrase that tell how it ended: the post is no more, somebody else has it, or it is a no. Data, in the languages of the letters and beyond."""

from __future__ import annotations

import re

__all__ = ["CHOSE_ANOTHER", "CLOSED", "GONE", "NOT_CHOSEN", "SAYS_NO", "TO_ANOTHER"]

# that the post is no more, which whoever only pauses does not say: "we won't be going ahead with the Field Ranger position"
GONE = re.compile(
    r"(?i)\b(?:not|\w+n['’]t)\b[^.!?;]{0,25}\b(?:going|go|moving|move|proceed\w*|carry\w*|press\w*) ?(?:ahead|forward|on)? with (?:the|this|our|that) (?:(?!interview|application|candidate)[\w/&()-]+ ){0,4}?(?:position|post|role|vacancy|job|recruitment|hire|appointment)\b|"
    r"\b(?:position|post|role|vacancy|job)\b(?! description)[^.!?;]{0,30}\b(?:(?:has|have|had) been|was|is|got|being|is being|gets) (?:now |sadly |since |just |all )?(?:withdrawn|cancell?ed|cut|scrapped|axed|deleted|abolished|pulled)\b|"
    r"\b(?:stelle|posten|position|ausschreibung)\b[^.!?;]{0,50}\b(?:gestrichen|entfällt|entfallen|weggefallen|fällt weg|aufgehoben|zurückgezogen|gibt es (?:\w+ ){0,3}nicht mehr|doch nicht besetz\w+)\b|\bgibt es (?:die|diese) [\w-]+ (?:\w+ ){0,3}nicht mehr\b|"
    r"\b(?:poste|recrutement)\b[^.!?;]{0,40}\b(?:supprimée?|annulée?|n['’]existe(?:ra)? (?:plus|pas)|tombe à l['’]eau|abandonnée?)\b|\bon n['’](?:engage|embauche) (?:plus |donc )?personne\b|"
    r"\b(?:puesto|plaza|vacante|proceso)\b[^.!?;]{0,40}\b(?:cancelad\w|suprimid\w|anulad\w|desaparece\w*|se (?:ha )?ca(?:e|ído)|ya no (?:existe|va a salir))\b|"
    r"\b(?:vaga|lugar|posição)\b[^.!?;]{0,40}\b(?:cancelad\w|extint\w|caiu|não (?:existe|vai) mais|já não existe)\b|"
    r"\b(?:posto|posizione|selezione)\b[^.!?;]{0,40}\b(?:saltat\w|annullat\w|soppress\w|sfumat\w|non (?:c['’]è|esiste) più|non ci sarà)\b|"
    r"\b(?:functie|vacature|baan|plek)\b[^.!?;]{0,40}\b(?:geschrapt|vervallen|vervalt|ingetrokken|gaat (?:\w+ )?niet door|bestaat (?:\w+ )?niet meer)\b"
)
CLOSED = re.compile(
    r"(?i)(?:\b(?:position|role|vacancy|post|opening|requisition|search|job|recruitment|hiring|headcount|search(?:es)?|"
    r"programme|program|project|store|team)\b[^.!?;]{0,60}\b(?:(?:has|have|had|was|were|is|are|been|being|now|will be|"
    r"won['’]t be|won)\b[^.!?;]{0,30}\b"
    r"(?:cancel\w*|withdrawn|put on hold|on hold|frozen|paused|suspended|discontinued|eliminated|closed(?! to)|filled(?! (?:from|out of|by (?:one|those)))|pulled|"
    r"reopened|no longer (?:available|open|being)|not (?:be )?(?:filled|going ahead|moving ahead|proceeding|reopen\w*|"
    r"staffed)))"
    r"|\bthere (?:is|was|will be) (?:now |therefore |sadly |simply )?no (?:longer (?:an? |any )?)?(?:[\w-]+ ){0,2}(?:tour|job|post|role|position|vacancy)\b(?=,? and no | (?:any more|now|left|at all|after all|to (?:fill|offer))|[,;.] (?:not|for) |[.,;]$)"
    r"|\b(?:hiring (?:freeze|stop|ban)|budget (?:cut|freeze)|pulled the|(?:(?:we|I)(?:['’](?:ve|re|m))?|had to|have to) (?:had to |have to |have |having to )?(?:pull|take down|took down|taken down|taking down) (?:the|our|this) (?:posting|ad|listing)\b(?! (?:\w+ )?(?:because|as) (?:we|I) had)|(?:suspend\w*|stop\w*|halt\w*) (?:all )?(?:recruitment|recruiting|hiring)|(?:withdraw|withdrew|rescind|revok)\w* (?:the|our|your) (?:job )?offer|(?:won['’]t|will not) be (?:interviewing|hiring|appointing) any(?:one|body)(?! else| with| who| from| at| until| before| in)|(?<!your )(?:the|our|this|provincial|federal|project) (?:\w+ )?(?:funding|grant|money)\b(?![^.!?;]{0,90}\byour\b)[^.!?;]{0,70}\b(?:did(?:n['’]t| not) come through|fell through|(?:was|has been|got) (?:cut|pulled|refused|turned down))|(?:cancel\w*|frozen|froze|closed|closing|withdrawn?) "
    r"(?:the|this|our|all|your)[^.!?;]{0,25}(?:position|role|search|vacancy|requisition|post|recruitment|opening|job)|decided "
    r"(?:not to (?:fill|hire)|to (?:cancel|close|freeze|pause))|filled (?:the|this) (?:position|role|vacancy|post)|"
    r"no longer (?:hiring|recruiting|looking)|position (?:is )?filled|reorgani[sz]ation|internal restructuring)"
    r"|(?:stelle|position|ausschreibung|verfahren|vakanz|projekt|programm)\w*[^.!?;]{0,70}(?:nicht (?:mehr |weiter |neu "
    r")?(?:besetz\w*|verlänger\w*|fortgeführ\w*)|entfäll\w*|entfallen|gestrichen|aufgehoben|eingestellt|zurückgezogen|"
    r"(?:bereits |anderweitig |intern )?(?:besetzt|vergeben)|auf eis|gestoppt|pausiert)|einstellungsstopp|besetzungssperre|"
    r"gibt es die [\w-]+ nicht mehr|\b(?:die|diese|unsere) stelle (?:ist )?(?:\w+ ){0,3}weg\b|\bpensum\b[^.!?;]{0,20}\bgestrichen|(?:stellen|stelle) (?:wir |ich )?(?:bis auf weiteres|derzeit|vorerst|zurzeit|aktuell) (?:niemanden?|keine\w* \w+) ein|"
    r"(?:poste|recrutement|offre)[^.!?;]{0,60}(?:annulée?|gelée?|suspendue?|pourvue?|supprimée?|n['’]est plus)|gel des "
    r"(?:embauches|recrutements)|supprim(?:er|é|ons|e|ée) (?:le|ce|notre|votre) poste|(?:arrêtons|arrêter) (?:donc )?le recrutement|geler (?:le |les |l['’]ensemble des |tous les |ce |nos )?(?:recrutements?|postes?|embauches?)|(?:ouverture|poste)\b[^.!?;]{0,50}(?:est|sera)? ?(?:donc )?(?:annulée?|n['’]existera (?:pas|plus))|"
    r"stellen?\b[^.!?;]{0,60}(?:einzufrieren|eingefroren)|(?:vacante|puesto|proceso|posición|plaza)[^.!?;]{0,60}(?:cancelad\w|congelad\w|suspendid\w|"
    r"cubiert\w|paralizad\w|cerrad\w|amortizad\w|anulad\w|desaparece\w*|se cae|se (?:anula|cancela|congela|suspende|amortiza)\w*)|(?:congelad[oa]|paralizad[oa]|congel\w+) (?:las |todas las )?(?:altas|contrataciones|incorporaciones)|"
    r"\b(?:put a stop to|froze|freez\w+|frozen|cut|pausing|paused) (?:all |any )?(?:open |new )?(?:headcount|hiring|hires|recruit\w*|vacancies|roles)|\bnobody (?:is|was|will be) (?:being )?(?:hired|taken on|appointed)\b|\b(?:job|post|role|position)(?:['’]s| is| has) (?:already )?gone(?! (?:to|out|live|up|on))|"
    r"\b(?:alle )?(?:neu)?(?:einstellungen|stellen|besetzungen)\b[^.!?;]{0,60}\b(?:auf eis|gestoppt|ausgesetzt|eingefroren)|\bgibt es die [\w-]+ (?:bis auf weiteres |vorerst |derzeit |leider )*nicht mehr|\berst nach der nächsten (?:finanzierungs)?runde\b[^.!?;]{0,30}\bbesetz|\bbesetzen\b[^.!?;]{0,40}\berst (?:nach|im|in)\b|"
    r"\b(?:congelar|paralizar|suspender|cancelar|anular|travar|segurar) (?:el|la|este|esta|ese|esa|o|a|os|as|todos? los|todas? las) (?:puesto|plaza|vacante|posición|proceso|vaga|posição|puestos|plazas|vagas)\b|\bno (?:vamos|voy|va|se va) a (?:contratar|incorporar|coger) a nadie\b|\bnão (?:vamos|vou|vai) (?:mais )?(?:contratar|chamar) (?:mais )?ninguém\b|"
    r"\bne (?:recrut|embauch|pren)\w+ (?:plus )?personne\b|\bn['’]embauch\w+ (?:plus )?personne\b|\bne (?:va|vais|allons) (?:plus |donc )?(?:recruter|embaucher|prendre) (?:plus )?personne\b|\bstellen? (?:\w+ ){0,4}niemanden (?:mehr )?ein\b|\bniemanden (?:mehr )?(?:einstellen|einzustellen)\b|"
    r"\bnon (?:assum\w+|prend\w+) (?:più )?nessuno\b|\b(?:nemen|neem|neemt) (?:\w+ ){0,4}niemand (?:meer )?aan\b|\bniemand (?:meer )?(?:aannemen|aan te nemen)\b|\bbloqu\w+ (?:todas? )?(?:las? )?(?:contratación|contrataciones)\b|"
    r"\b(?:vaga|posição|lugar)\b[^.!?;]{0,50}\bcaiu\b|\b(?:segurar|suspender|travar|congelar|parar) (?:tudo (?:o )?que é |todas? as? )?(?:novas )?contrataç\w+|\b(?:se (?:ha|han) caído|se cayó) (?:la |el )?(?:plaza|puesto|vacante)|\b(?:han|hemos|ha) (?:congelado|parado|suspendido) (?:todas )?(?:las )?(?:contrataciones|incorporaciones)|"
    r"\bil posto (?:è )?(?:saltat|sfumat|venuto meno)\w*|\b(?:congelat|bloccat|sospes)\w+ (?:tutte )?le (?:assunzioni|selezioni)|\ble poste (?:saute|a sauté|tombe à l['’]eau|est tombé)|\b(?:de )?(?:functie|plek|baan) (?:gaat niet door|is geschrapt|komt te vervallen|is van de baan)|"
    r"(?:vaga|posição|processo)[^.!?;]{0,60}(?:cancelad\w|congelad\w|suspens\w|preenchid\w|encerrad\w)|(?:si chiude|chiudiamo|si ferma|annulliamo|sospendiamo)\b[^.!?;]{0,20}\b(?:la|questa|il) (?:ricerca|selezione|posto)|(?:posizione|ricerca|"
    r"selezione)[^.!?;]{0,60}(?:annullat\w|congelat\w|sospes\w|chius\w|copert\w)|(?:vacature|functie|"
    r"procedure)[^.!?;]{0,60}(?:ingetrokken|vervallen|stopgezet|vervuld|ingevuld|gesloten|niet meer bestaat)|(?:vacature|functie) bestaat niet meer|vacaturestop|"
    r"(?:rekrutacj\w+|stanowisk\w+|proces)[^.!?;]{0,60}(?:anulowan\w|wstrzyman\w|zawieszon\w|zamknięt\w|obsadzon\w)|"
    r"(?:tjänsten|rekryteringen|rollen)[^.!?;]{0,60}(?:dragits|dragit|avbruten|avbrutits|pausad|pausats|tillsatt|fryst|"
    r"inställd)|anställningsstopp|"
    r"(?:pozisyon|ilan|işe alım|süreç)\w*[^.!?;]{0,60}(?:iptal|durdurul|donduruld|kapatıl|askıya|doldurul)|(?:募集|採用|"
    r"ポジション)[^。]{0,30}(?:中止|終了|停止|凍結|充足|取りやめ)|(?:职位|岗位|招聘)[^。]{0,30}(?:取消|暂停|冻结|关闭|已招满|"
    r"招满))"
)
# that somebody else was chosen: whatever became of the post, it was not taken away from all
# who else it was
_ELSE = (
    r"(?:an?other|some(?:one|body) else|a different (?:candidate|applicant|person)|the other(?: \w+)?|one of the other\w*|an internal (?:candidate|applicant|colleague|hire|person)|"
    r"(?:an?|another) (?:chap|lad|bloke|guy|girl|woman|man|fella|person|candidate) (?:who|with|from|that|off|already)|their own (?:bloke|lad|guy|man|woman|people))"
)
_NOT_THAT = r"(?! (?:date|time|day|week|role|position|opening|way|round|plan|offer|job|supplier|firm|company|agency|venue|room|office|tool|vendor|option|design|name)s?\b)"
# that somebody else was chosen, in so many words
CHOSE_ANOTHER = re.compile(
    r"(?i)\b(?:selected|chosen|chose|hired|appointed|offered|went with|go(?:ne|ing)? with|(?:move|moving|moved) (?:forward|ahead) with|proceed(?:ing|ed)? with|decided on|favou?r of)\b"
    r"[^.!?;]{0,30}\b(?:another|a different|someone else|somebody else|an internal|other)(?: (?:candidates?|applicants?|colleague|person|people))?\b"
    + _NOT_THAT
    + r"|\b(?:went|gone|going|go|moved?|proceed\w*) (?:\w+ )?with (?:a|the) (?:\w+ )?(?:candidate|applicant|person) (?:with|who|whose)\b"
    r"|\bfür (?:eine?n? )?(?:ander\w+|jemand\w* ander\w+)\b[^.!?;]{0,40}\bentschieden|(?:retenu|choisi|retenir|poursuivre)\b[^.!?;]{0,25}\bautres? |\barrêt\w+ (?:notre|mon|son|leur) choix\b|(?:elegido|seleccionado|optado|decidido|decantado)\b[^.!?;]{0,25}\botr[ao]s? |"
    r"(?:escolh\w+|selecion\w+|opt\w+|avanç\w+)\b[^.!?;]{0,25}\boutr[ao]s? |(?:scelto|selezionato|optato|proseguire)\b[^.!?;]{0,25}\baltr[aio] |(?:gekozen|verder)\b[^.!?;]{0,25}\b(?:een andere|iemand anders|andere kandida)"
    rf"|\b(?:gone|went|going|go|goes|opted|plumped|settled|decided) (?:\w+ ){{0,2}}(?:for|with|on|to go with) {_ELSE}\b{_NOT_THAT}"
    rf"|\b(?:picked|taken|took|taking|hired|hiring|chosen|chose|selected|appointed|kept|(?:offered|given|gave|giving|offering) (?:it|the (?:\w+ ){{1,4}}?|your (?:\w+ ){{1,3}}?)to) {_ELSE}\b{_NOT_THAT}"
    r"|\b(?:the )?other (?:girl|lad|guy|fella|bloke|candidate|one|person|woman|man)(?:['’]s| has| have)? (?:got|gets|getting|got it|been (?:offered|given|chosen|hired))\b|\b(?:someone|somebody) else (?:got|has got|is getting|will be (?:doing|starting|taking)|has been (?:offered|chosen|hired|appointed))\b"
    r"|\bfür (?:jemand(?:en)? ander\w*|eine[n]? ander\w+|die andere\b|den anderen|(?:eine[n]?|die|den) (?:interne\w* )?(?:mitbewerber\w*|kolleg\w+|kandidat\w+|bewerber\w*))[^.!?;]{0,50}\bentschieden\b|\bentschieden\b[^.!?;]{0,25}\bfür (?:jemand ander\w*|eine[n]? ander\w+|(?:eine[n]?|die|den) (?:interne\w* )?(?:mitbewerber\w*|kolleg\w+|kandidat\w+|bewerber\w*))|\b(?:ein anderer|eine andere|jemand anders|jemand anderes|jemand anderer) (?:\w+ )?(?:bekommt|bekommen|wird es|macht|kriegt|hat (?:die stelle|den))\b|\b(?:nimm|nehm|nehme|nehmen) (?:wir |ich )?(?:\w+ ){0,2}(?:den|die|jemand(?:en)?|eine?n?) ander\w+|\b(?:stelle|platz|posten|vertretung)\b[^.!?;]{0,40}\b(?:geht|ging|gehen) (?:nun |jetzt |damit |also )?an (?:ihn|(?-i:sie)\b|jemand|eine[nr]?\b|die\b|den\b)|\b(?:job|post|role|place|position) (?:goes|has gone|went|is going) to (?:him|her|someone|somebody|another|an? (?:\w+ )?(?:colleague|candidate|man|woman|girl|lad))\b|\b(?:jemand anderen|jemand anders|einen anderen|eine andere) (?:\w+ )?(?:genommen|eingestellt|gewählt|ausgewählt)\b"
    r"|\b(?:choisi|pris|retenu|engagé|embauché|préféré|garde|prends|prend|choisissons|prenons|retient|opté pour|partis? (?:sur|avec|vers)|part(?:ent|ons)? (?:sur|avec)) (?:quelqu['’]un d['’]autre|l['’]autre (?:candidate?|finaliste|personne)|une? autre (?:candidate?|personne|profil|candidature)|un candidat interne|une candidate interne|une interne)\b|\b(?:c['’]est|ce sera) (?:quelqu['’]un d['’]autre|l['’]autre (?:candidate?|personne))\b|\ble poste (?:va|revient|est allé|ira) à (?:quelqu['’]un|une? (?:autre|collègue|candidate?)|lui\b|elle\b)"
    r"|\b(?:elegid\w|cogid\w|contratad\w|tomad\w|escogid\w|seleccionad\w|quedado con|se (?:queda|quedan|quedaron|quedó|decidieron|decidió) (?:con|por)|nos quedamos con|me quedo con|optado por|optaron por|optamos por|decantado por|decidieron por|tomamos|elegimos|cogimos|eligieron|escogieron|seguir(?: adelante)? con|al final (?:se queda|va|entra)) (?:a )?(?:otr[oa]s? (?:persona|candidat\w|chic\w|profesional|compañer\w|perfil)|el otro|la otra|alguien|otra\b|otro\b)"
    r"|\b(?:escolh\w+|contrat\w+|fech\w+ com|fic(?:ou|aram|a|am) com|optar\w* por|optou por|optamos por|segui\w* (?:em frente )?com|selecion\w+|deu pra) (?:por )?(?:outr[oa]s?\b|uma outra|um outro|o outro|a outra|uma pessoa (?:de dentro|interna|que)|algu[eé]m (?:de dentro|que)|um candidato interno|uma candidata interna)"
    r"|\b(?:scelto|preso|assunto|optato per|deciso per|preferito|prendiamo|prendono|hanno preso|va a|è andato a) (?:un['’]? ?altr[oa]|l['’]altr[oa]|altri\b|un['’]altra persona|un candidato interno|una candidata interna|una collega|un collega)\b"
    r"|\b(?:gekozen voor|kiezen voor|kozen voor|koos voor|gaan (?:voor|met|verder met|door met)|ga(?:at)? (?:voor|met|verder met)|genomen|aangenomen|in zee met|gegaan met) (?:een ander\w*|iemand anders|de ander\w*|een interne\w*|twee anderen|iemand (?:met|die|van))\b|\b(?:het )?(?:is|wordt|werd) (?:helaas )?(?:iemand anders|een ander\w*)(?: geworden)?\b|\b(?:een ander|iemand anders) (?:geworden|gekozen|aangenomen|genomen)\b"
)
# that it is a no, to the reader, in so many words
SAYS_NO = re.compile(
    r"(?i)"
    r"\b(?:so )?(?:it|that)['’]?s (?:a |going to be a |gonna be a |unfortunately a |sadly a )?no (?:from|on|for|to)\b(?! (?:problem|wonder|one|longer|reason))|\bit is (?:a )?no (?:from|for)\b|\bthe answer is no\b|\b(?:we|I)(?:['’]re| are|['’]m| am)? (?:not|n['’]t) (?:going to |gonna )?(?:be )?(?:tak\w+|hir\w+|offer\w*|appoint\w+) you\b|\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t) (?:offer|give|take) you (?:the|this|that|on|it)\b(?! (?:time|date|day))|\byou (?:didn['’]?t|did not|have not|haven['’]?t) (?:get|got|made?|make) (?:it|the (?:job|post|cut|role|shortlist))\b|\bnot you this time\b|\bit (?:isn['’]?t|wasn['’]?t|is not|was not) you\b(?! (?:it|who)),? (?:this time|in the end|I['’]m afraid)|\byou(?:['’]re| are| were) not (?:on it|on the list|one of them|among them|the one)\b"
    r"|\b(?:ich kann|wir können|kann ich|können wir) (?:dir|ihnen|euch) die (?:\w*stelle|lehrstelle|position|ausbildung\w*) (?:leider |also )*nicht (?:geben|anbieten)\b|\b(?:es|das|daraus) wird (?:leider |also |bei uns |diesmal |doch )*nichts\b|\b(?:wir|ich) (?:nehmen|nehme|stellen|stelle) (?:dich|sie) (?:leider |also |diesmal )*nicht\b|\bes (?:ist|wird) (?:leider )?(?:ein nein|nicht geklappt)|\b(?:du bist|sie sind|sie waren|du warst) (?:es )?(?:leider )?(?:nicht geworden|nicht dabei)\b|\bes hat (?:leider )?nicht (?:geklappt|gereicht)\b|\b(?:sie stehen|du stehst) (?:leider )?nicht (?:darauf|drauf|auf der liste)"
    r"|\b(?:on|nous|je) (?:ne )?(?:va|vais|allons|peux|peut|pouvons) (?:donc |malheureusement )?pas (?:te|vous) (?:prendre|retenir|garder|engager|embaucher|proposer le poste)|\bc['’]est (?:donc |malheureusement )?non\b(?= (?:pour|cette fois)|[,.])|\bc['’]est pas toi que je (?:prends|garde)|\b(?:on|je|nous) (?:ne )?(?:te|vous) (?:prends?|prenons|retiens|retient|retenons|garde) pas\b|\b(?:tu n['’]es|vous n['’]êtes|t['’]es) pas (?:retenue?|prise?|dans la liste)\b"
    r"|\b(?:no (?:te|le|la|lo) (?:vamos|voy|podemos|puedo) a? ?(?:coger|tomar|contratar|dar|ofrecer)|no (?:ha podido ser|pudo ser|has salido|fuiste|quedaste|quedas|entras|entraste|vas a continuar|va a continuar)|(?:el tuyo|la tuya|el suyo|la suya) no (?:está|entra|entró)|(?:es|va a ser|será) que no)\b"
    r"|\b(?:não (?:vamos|vou|vai|deu|foi|rolou)(?: \w+){0,2} (?:ficar|seguir|contratar|contigo|com você|certo|dessa vez|desta vez)|não (?:deu|rolou|vai dar|foi dessa vez|foi desta vez|ficaste|ficou com a vaga)|a resposta é não)\b"
    r"|\b(?:non (?:ti|la|l['’]) ?(?:prendiamo|prendo|assumiamo|possiamo prendere|posso prendere|abbiamo (?:scelt\w|pres\w))|(?:è|sarà) (?:un )?no\b(?= (?:per|da)|[,.])|non (?:è andata|ce l['’]hai fatta|sei tra|è tra|se n['’]è fatto|se ne fa))\b"
    r"|\b(?:we|wij|ik) (?:nemen|neem) (?:je|u|jou) (?:helaas |dus )*niet\b|\bhet (?:gaat|is) (?:hem |het |helaas |dus |m )*niet (?:worden|geworden|gelukt)\b|\b(?:we gaan het niet doen|het is (?:helaas )?(?:een )?nee|je bent het (?:helaas )?niet geworden|u bent het (?:helaas )?niet geworden)\b"
)
TO_ANOTHER = re.compile(
    r"(?i)\b(?:another|other(?!s)|someone else|somebody else|andere[nrm]?|anderweitig|jemand anders|autre|otr[ao]s?|outr[ao]s?|altr[ao]|annan|inn(?:a|ej|ego|y)|başka) ?"
    r"(?:candidate|applicant|person|colleague|kandidat\w*|bewerber\w*|candidat\w*|person\w*|pessoa|sökande|osob\w*|aday)?"
)
# the reader was looked at, whatever else came to an end: "o processo foi encerrado e sua candidatura não foi selecionada"
NOT_CHOSEN = re.compile(
    r"(?i)\byou (?:were|are) (?:unfortunately |sadly )?not (?:among|one of) (?:those|the)\b|\b(?:you|application|candidacy) (?:was|were|has|have) (?:unfortunately )?not (?:been )?(?:selected|successful|shortlisted)\b|\b(?:ihre|deine) bewerbung wurde (?:\w+ ){0,3}nicht ausgewählt\b|\b(?:votre|ta) candidature n['’]a (?:\w+ ){0,2}pas été retenue\b|"
    r"\b(?:su|tu) (?:candidatura|postulación|solicitud) no (?:ha sido|fue|resultó) seleccionad\w+|\b(?:sua|tua) candidatura não foi (?:selecionad|escolhid|aprovad)\w+|\bla (?:sua|tua) candidatura non è stata (?:selezionat|scelt|accolt)\w+|\b(?:uw|je) sollicitatie (?:\w+ ){0,3}niet geselecteerd"
)
