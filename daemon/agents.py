"""Agents, who fill posts for others: who is one, and the turns of phrase in which they speak of a client. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.boards import before_carrier
from daemon.eastern_firms import by_agent
from daemon.firms import NAMED, label
from daemon.names import fold, known_first, squeeze
from daemon.people import person
from daemon.signatures import signature

__all__ = ["CLIENT_IS", "FOR_CLIENT", "SPOKEN_OF", "is_agent"]

# "Voor Korrel zoek ik een Data Engineer": how an agent introduces the client
FOR_CLIENT = re.compile(
    r"\b(?:[Vv]oor|[Ff]ür|[Ff]or|[Pp]our|[Pp]ara(?: [ao]s?)?|[Pp]er)\s+(?P<firm>[A-ZÀ-Ý][\w&.'-]{1,30}(?:\s+[A-ZÀ-Ý&][\w&.'-]{0,30}){0,3})\s+"
    r"(?:zoek|suchen? (?:ich|wir)\b|I(?:['’]m| am) (?:looking|recruiting|hiring)|we(?:['’]re| are) (?:looking|recruiting|hiring)|(?:je|nous) (?:cherch|recrut)|"
    r"busco\b|buscamos\b|cerco\b|cerchiamo\b|procuro\b|procuramos\b)"
)
# "bij onze klant Debruyne Koeltransport", "I've heard back from Penhallow", "die Firma Hollaus": who an agent speaks of
_OF_CLIENT = re.compile(
    rf"(?:\b(?i:(?:our|my|the) client|unser\w* (?:kund(?:en?|in)|mandant\w*|auftraggeber\w*)|(?:notre|mon) client|nuestr[oa] client[ea]|(?:nosso|nossa|o) cliente|(?:il )?nostro cliente|onze (?:klant|opdrachtgever)|nasz\w* klient\w*|vår kund|one of (?:our|my) clients|eine[nmr]? (?:unserer|meiner) (?:kunden|mandanten|auftraggeber)|(?:l['’])?un de (?:nos|mes) clients|uno de (?:nuestros|mis) clientes|um dos (?:nossos|meus) clientes|uno dei (?:nostri|miei) clienti|(?:een|één) van (?:onze|mijn) (?:klanten|opdrachtgevers)|jednego z naszych klientów|en av våra kunder),?\s(?:(?:der|dem|die|den|la|les?|el|los|las|os?|as?|il|gli|i|de|het|the)\s|l['’])?|"
    rf"\b(?i:(?:die (?:kanzlei|firma|praxis|kundin|mandantin)|das (?:unternehmen|haus)|der (?:kunde|betrieb|mandant|auftraggeber)) (?:ist|heißt)|(?:la empresa|el cliente) es|l['’](?:azienda|entreprise) (?:è|est)|il cliente è|a empresa é|o cliente é|le client est|(?:het bedrijf|de opdrachtgever) is|the (?:client|company) is|client is|the (?:mandate|assignment|search|requirement|role|position|job|vacancy) is (?:for|with|at)|(?:das mandat|die suche) ist für|die (?:stelle|position) ist bei(?:m)?|le (?:poste est chez|mandat est pour)|el (?:puesto|cargo) es (?:en|para)|a vaga é (?:na|no|para a|para o)|la (?:posizione|ricerca) è (?:presso|per)|de (?:functie|opdracht|vacature) is (?:bij|voor)) (?:the |die |der |das |dem )?|"
    rf"\b(?i:(?:recién |acabo de )?(?:corté|cortar|hablé|hablar|colgué|colgar) con (?:la gente de |los de |el equipo de )?|(?:desliguei|falei|conversei) com (?:o pessoal d[aeo] |a equipe d[aeo] )?)(?=[A-ZÀ-Þ])|"
    rf"\b(?:[Hh]ad|['’]ve(?: just)? had|[Hh]ave(?: just)? had|['’]ve(?: (?:just|finally))? got) (?=[A-Z][\w&' ]{{2,40}} on the (?:phone|line))(?!\w+ (?:from|at) )|"
    rf"\b(?i:die Firma|bei der Firma|la société|l['’]entreprise|la empresa|a empresa|l['’]azienda|de firma) |"
    rf"\b(?:[A-Z]\w+|(?i:my contact|the (?:manager|people|team|office))) from (?:the )?(?=[A-Z][\w&' ]{{2,40}} (?:on the phone|has (?:just )?(?:rung|called|been)|rang|called|phoned|came back|got back))|"
    rf"\b(?i:(?:off|on) the phone (?:with|to) (?:the (?:team|people|guys) at )?|(?:heard|had (?:word|news|an? (?:answer|call|reply))|(?:feedback|news|word|reply|answer|response)) (?:back )?(?:today |this (?:morning|afternoon) )?from (?:the (?:team|people|guys) at )?|"
    rf"(?:Rückmeldung|Antwort|Absage|Feedback|Nachricht|Bescheid) (?:von|vom) (?:der |den )?|(?:retour|réponse|nouvelles) d(?:e (?:chez )?|['’])|(?:respuesta|noticias|contestación|devolución|feedback) (?:de la gente )?de |"
    rf"(?:resposta|notícias|retorno|feedback|devolutiva) (?:do pessoal )?d[aoe] |(?:risposta|riscontro|notizie) (?:da|di|dalla) |(?:antwoord|nieuws|reactie|bericht|feedback|terugkoppeling)(?: (?:gehad|gekregen|ontvangen|binnen))? van )|"
    # who was on the phone, and who answered: German, Dutch, Swedish, Polish
    rf"\b(?:(?:[Mm]it|[Bb]ei) (?:(?:der |dem )(?=[A-ZÄÖÜ]\S+ [A-ZÄÖÜ&]))?(?!Frau|Herrn?|Ihnen|Dir|Euch)(?=[^.!?\n]{{3,50}} (?:telefoniert|gesprochen|gemailt|nachgefragt|angerufen|nachgehakt)\b)|"
    rf"[Nn]et (?:met )?(?=[^.!?\n]{{3,40}} (?:aan de lijn|aan de telefoon|gesproken|gebeld))|[Mm]et (?=[^.!?\n]{{3,40}} (?:gebeld|gesproken|overlegd))|(?:[Ii]k heb|[Ii]k had|[Hh]eb) (?:net |zojuist |vanochtend |vanmorgen )?(?=[^.!?\n]{{3,40}} (?:aan de lijn|aan de telefoon))|"
    rf"(?:pratat|talat|ringt|mejlat|stämt av) med |(?:besked|svar|återkoppling|nej|bud) från |(?:odpowied[źz]|wiadomość|decyzj[aęi]|informacj[aęi]|telefon|feedback) (?:od|z) (?:firmy|spółki) |rozmawia\w+ z (?:firmą|spółką) |"
    rf"(?:Bescheid|Rückruf|Meldung|Anruf) von (?!Frau|Herrn)))(?P<firm>{NAMED})"
)
# "Altınova Gıda'dan dönüş geldi": a Turkish ending says from whom
_FROM_CLIENT = re.compile(
    rf"(?:^|[.!?,:] |\n)(?P<firm>{NAMED})['’][dt][ae]n (?:\w+ ){{0,2}}?(?:dönüş|haber|cevap|yanıt|olumsuz|geri dönüş|sonuç)",
    re.MULTILINE,
)
# "The role is a Ledger Supervisor with Penhallow Engineering": where an agent places the post
_ROLE_AT = re.compile(
    rf"\b(?:(?i:role|job|position|post|contract|vacancy|assignment) (?:is|was|would be)(?: for)? (?:(?i:an?|the) [^.!?\n]{{3,60}}? )?(?:with|at)|"
    # "una búsqueda de Analista para Lácteos Trebolar"
    rf"(?i:búsqueda|proceso|puesto|posición|vacante|vaga|posição|recrutamento|recherche|poste|mission|selezione|posizione|ricerca|stelle|suche|vacature|functie|opdracht|zoektocht) "
    rf"(?i:de|di|da|d['’]|del|como|comme|als|naar|nach|que (?:traigo|tengo|manejo|llevo):?)[^!?\n]{{3,60}}? (?:para|pour|per|für|voor|bei|bij|chez|presso)(?: (?:la|el|le|il|die|der|den|de|het|o|a))?) (?!(?:Band|Grade|Level|Scale|Senior|Junior|Entry|Immediate|Full|Part)\b)(?P<firm>{NAMED})"
)
# "un proceso que estamos llevando para Frutícola Los Quillayes"
_LEADS_FOR = re.compile(
    rf"\b(?i:proceso|búsqueda|vacante|processo|vaga|selezione|ricerca|recrutement|recherche) (?i:que (?:estamos|estoy|estou)|che (?:stiamo|sto)|que (?:je|nous)) (?:a )?\w+ (?i:para|pour|per|con|avec|com) (?:(?:la|el|le|il|a|o) )?(?P<firm>{NAMED})"
)
# "Verhaegen Logistics in Willebroek zoekt een heftruckchauffeur": for whom an agent looks
_LOOKS = re.compile(
    rf"(?:^|[.!?:] |\n)(?P<firm>{NAMED})(?: (?:in|te|à|en|em|a) [A-ZÀ-Ý][\w-]+)? (?i:zoekt|sucht|recherche|cherche|busca|procura|cerca|(?:is|are) (?:looking for|recruiting|hiring)|needs?) (?i:an?|een|eine?n?|une?|una?|uma?|per|som(?:eone|ebody))\b",
    re.MULTILINE,
)
# the firm that a sentence says an agent heard from, or fills the post at
SPOKEN_OF = (_OF_CLIENT, _FROM_CLIENT, _ROLE_AT, _LEADS_FOR, _LOOKS)
CLIENT_IS = re.compile(rf"(?m)^\s*(?:Client|Kunde|Cliente|Opdrachtgever|Kund|Klient)\s*:\s*(?P<firm>{NAMED})")


_AGENT = re.compile(
    r"(?i)\b(?-i:İK|IK) (?:danışmanlı\w+|çözümleri|hizmetleri)|\binsan kaynakları danışmanlı\w+|\bpersonal(?:beratung|vermittlung|dienst(?:leist\w*|e)|haus|leasing)|zeitarbeit|arbeitnehmerüberlassung|executive search|headhunt|conseil en recrutement|"
    r"recruit(?:ment|ing) (?:consult|agency|partners\b|limited|ltd)|search (?:&|and) selection|(?<!, )(?<!and )(?<!& )\bstaffing\b(?! (?:&|and) |[)]| (?:specialist|coordinator|operations|services team|team|unit|office|advisor|adviser|assistant))|talent (?:partners|agency)|"
    r"cabinet de recrutement|agence d['’]intérim|chasseu\w+ de têtes|consultor[ía]\w* de selección|trabajo temporal|empresa de selección|"
    r"agenzia per il lavoro|(?<!ufficio )(?<!area )(?<!servizio )ricerca e selezione|uitzendbureau|bemiddeling|detachering|\btalento? (?-i:[A-ZÀ-Ý])\w+ consult(?:ores|oría|oria|ing|ants?)\b|(?:agencja|agencji|biuro) (?:pracy|rekrutac\w*|pośrednictwa)|\bkadry? tymczasow\w+|personalkontor|bemanning|"
    r"\bgeçici istihdam|özel istihdam|istihdam bürosu|praca tymczasowa|pośrednictwo pracy|doradztwo personalne|rekryteringsbyrå|"
    r"consultor[ií]a?s? (?:de|en|em|in) (?:recrutamento|rh|rr\.? ?hh\.?|recursos humanos|capital humano|talento|gente)\b|(?-i:\bETT\b|\b[A-ZÀ-Ý]\w+ Int[ée]rim\b|\bInt[ée]rim [A-ZÀ-Ý])|búsqueda de (?:ejecutivos|mandos|talento|directivos)|\bconsult(?:or|ora|ant|ante|ente)e? (?:de|en|di|in|em) (?:recrut|reclut|ricerca|selección|seleção)|"
    r"\b(?:personal|recursos humanos|ressources humaines|human resources|hr|rh) (?:ag|gmbh|lda|ltda|s\.?a\.?|s\.?l\.?|sarl|srl|ltd|bv)\b|trabalho temporário|人材紹介|キャリア(?:アドバイザー|コンサルタント)|リクルーティングアドバイザー|転職エージェント|猎头"
)


# an employer's office, on a line of its own below a name: "Ricerca e Selezione del Personale", of a cooperative
_OWN_OFFICE = re.compile(r"(?i)^\W*ricerca (?:e|&) selezione del personale\W*$")


def _without_own_office(lines: Sequence[str]) -> list[str]:
    return [
        line
        for above, line in zip(["", *lines], lines, strict=False)
        if not (_OWN_OFFICE.match(line.strip()) and (who := person(above.strip())) and known_first(who.first))
    ]


# "larkspurstaffing", "brightharborsearch": but "research" and "people" are firms of every kind
_AGENCY_DOMAIN = re.compile(
    r"staffing|recruit|[a-z]{4,}-?personel$|(?<!re)search$|headhunt|selezion|selecci?on|selecao|resourcing|uitzend|bemanning|interim|manpower|vermittlung|[a-z]{4,}-?talent(?:s|o|os|i)?$|[a-z]{4,}-?(?:rrhh|risorse|lavoro)$|executiv(?:e|es|os)$|-ett$|^(?:placement|interim|emploi|empleo|lavora?)-|^lavora(?!t)[a-zà-ÿ]{2,}|[a-z]{5,}rh$|"
    r"personal(?:beratung|service|dienst|partner|haus)|[a-z]{4,}-?personal$|placements?$|istihdam"
)


# what an agent says of the work: they present people to somebody else
_REPRESENTS = re.compile(
    r"(?i)(?<!site )(?<!work )(?<!worked )(?<!working )\b(?:for (?:one of (?:our|my) clients|a client of (?:ours|mine))|für eine[nr]? (?:unserer|meiner) (?:Kunden|Mandanten|Kundinnen)|pour (?:l['’])?un de (?:nos|mes) clients|para uno de (?:nuestros|mis) clientes|para um dos (?:nossos|meus) clientes|"
    r"per uno dei (?:nostri|miei) clienti|voor (?:een|één) van (?:onze|mijn) (?:klanten|opdrachtgevers))\b|"
    r"\b(?:has|have) asked me to (?:take|put) (?:you\b|(?:an)?other\b|some(?:one|body)\b|(?:\w+ ){0,2}candidates?\b)|\b(?:client|they) (?:has|have) asked me to (?:move|proceed)\b|\bright to represent\b|\brepresent you\b|\b(?:cvs?|r[ée]sum[ée]s|profiles?|candidates|shortlist) (?:that )?(?:I|we)(?:['’]d|['’]ve| had| have)? (?:sent|submitted|presented|put forward)\b|"
    r"\bla rosa (?:di candidati )?che (?:avevo|abbiamo|avevamo) presentat|\bla terna que (?:presenté|presentamos)|\bles profils que (?:j['’]ai|nous avons) présentés|"
    # French, Spanish, Italian, Portuguese: whose staff one is, and whose name one passed on
    r"\b(?:entreprise|société|client)s? (?:utilisatrice|utilisateur)s?\b|\bempresas? (?:usuaria|utilizadora|cliente)s?\b|\baziend[ae] (?:utilizzatric[ei]|client[ei])\b|"
    r"\b(?:nous avons|j['’]ai|avons|bien) (?:soumis|transmis|envoyé|proposé|présenté) (?:ton|votre) (?:cv|profil|dossier|candidature|nom) (?:à l['’]entreprise|au client|à la société|à mon|à notre)|"
    r"\b(?:candidat\w+|personas|perfiles|profili|perfis|profils|nomes|nombres) que (?:le |les |te )?(?:presenté|presentamos|enviamos|envié|apresentei|apresentámos|apresentamos|enviei)\b|\bhabíamos presentado a\b|"
    r"\b(?:encaminhei|enviei|apresentei) o (?:seu|teu) (?:currículo|perfil|cv|nome) (?:ao cliente|à empresa|para (?:o cliente|a empresa))\b|\b(?:avevo|ho|abbiamo|avevamo) presentato (?:al cliente|all['’]azienda)|"
    r"\b(?:recib\w+|recebi|tenemos|acabo de tener|j['’]ai eu|nous avons (?:eu|reçu)|ho avuto|abbiamo avuto|tivemos|tive)(?: \w+){0,3}? (?:(?:respuesta|devolución|noticias) de la empresa|(?:contacto|resposta|retorno|feedback) da empresa|(?:le )?(?:retour|réponse) de l['’]entreprise|(?:riscontro|risposta|notizie) (?:dell['’]|dall['’])azienda)\b|"
    r"\b(?:acabo de hablar|hablé|falei|conversei|acabei de falar|je viens de parler|ho parlato|ho appena parlato)(?: \w+){0,3}? (?:con|com|avec) (?:la empresa|a empresa|l['’]entreprise|l['’]azienda|(?:el|o|il|le) (?:\w+[- ]){1,2}(?:de la|da|de l['’]|dell['’]) ?(?:empresa|entreprise|azienda))\b|"
    # "Conservas Ainzón nos comunicó que decidió no avanzar con tu perfil": another house decided; not one's own board or office
    r"(?-i:\b(?!Direc|Diret|Direz|Geren|Recurs|RR|RH|Rector|Minist|Consej|Consel|Consigl|Conseil|Junta|Comis|Comit|Commis|Tribunal|Ayunt|Mair|Comune|C[âa]mara|Jur|Financ|Univers|Presid|Jefat|Administ)[A-ZÀ-Ý][\w&'’-]+) "
    r"(?:(?:nos|me) (?:comunicó|informó|confirmó|avisó|comunicou|informou|confirmou|avisou|(?:ha|acaba de) (?:comunic|inform|confirm)\w+)|(?:comunicou|informou|confirmou|avisou)-(?:nos|me)|(?:nous|m['’]) ?a (?:informé|indiqué|confirmé|annoncé|fait savoir)|(?:ci|mi) ha (?:comunicato|informat[oi]|confermato|fatto sapere))"
    r"[^.!?]{0,60}\b(?:tu|su|tua|sua|seu|teu|votre|ton|il (?:tuo|suo)|perfil|perfis|profil[oi]?s?|candidat\w+)\b|"
    r"\bl['’]azienda(?: di [A-Z][\w'’]+)? (?:ci|mi) ha (?:risposto|comunicato|fatto sapere|detto)\b|"
    r"\b[Ii]k heb (?:net |zojuist |vanochtend |vanmorgen )?[^.!?\n]{3,40} aan de (?:lijn|telefoon)|\b[Ii]k (?:stuur|heb) (?:je|jouw|uw) (?:cv|profiel) (?:\w+ )?(?:door(?:gestuurd|gegeven)?|voorgesteld)\b|"
    r"\bEA Licen[cs]e|\bAut\. ?Min\."
)
# "Crockery Lane Recruitment, Cork", signed by a consultant or by somebody who places people: where the firm itself hires, its recruitment signs alone
_HOUSE_OF_AGENTS = re.compile(
    r"(?m)^\W*(?:[A-Z][\w'&-]+ (?:& |and )?){1,3}(?:Recruitment|Recruiting|Search|Resourcing|Personnel|People|Placements|Temps|Supply|Crew|Hire|Hire Consultants|Labour)(?:,? (?:Ltd|Limited|LLC|Inc)\.?)?(?:,| [|·–-] |\W*$)"
)
_CONSULTANT = re.compile(r"(?i)\b(?:consultants?|employment business|placement co-?ordinator|temps, perms|temps and perms)\b")
# what German, Dutch, Swedish, Polish and Turkish say of a client's choice, who find people for others
_CLIENT_CHOSE = re.compile(
    r"(?i)\b(?:profil|unterlagen) (?:leider )?(?:nicht )?an (?:den|unseren) kunden\b|"
    r"\bkunden har [^.!?\n]{0,40}(?:valt|skrivit på|gått vidare|bestämt sig|fryst)|\bfrån kunden\b[^\n]{0,40}\bde har (?:\w+ ){0,3}(?:fryst|valt|bestämt|tackat)|"
    r"\bklient\w* (?:\w+ ){0,2}(?:obejrzał|wskazał|wybrał|ocenił|spotkał się)|\bprzez klienta\b|\bcentrala klienta\b|"
    r"\bfirmadan sizin için\b|\bmüşterimiz(?:le|den|in)? (?:\w+ ){0,3}(?:görüştüm|dönüş|sizi|seni|tercih)|\bportföyümde tut|"
    r"\b(?:fabrika müdürü|işveren|firma)\b[^\n]*\b(?:sizi|seni|adınızı)\b[^.\n]{0,60}\b(?:önerebilir\w*|yazdırabilir\w*|yazdım|önermek)"
)
# what one only says who finds people for others
_PLACES_PEOPLE = re.compile(
    r"(?i)\b(?:put(?:ting)? (?:you|your (?:cv|profile)) (?:in|forward|up) for|send yours across|get(?:ting)? you in front of|(?:a|another) similar (?:gig|piece|contract|assignment)|lock you in|first call for|"
    r"run past you|(?:off|on) the phone (?:with|to)|more \w+ jobs for you|roles? on my (?:desk|books)|I (?:pushed|chased) them|"
    r"(?:sent|emailed|passed|forwarded) (?:them )?your (?:cv|resume|r[ée]sum[ée]|details|profile)(?: \w+)? to(?! (?:head office|my|our|hr\b|(?:the|your) (?:owner|boss|board|governors|manager|director|head|office|team|partners?|chef|committee|trustees)))|(?:I )?(?:put|had put) (?:you|your name) (?:up|forward)|put you up|no luck with the|up for (?:it|this one|the first|the job)|"
    r"(?:another|one more) (?:crack|go|shot) for you|(?:I['’]ve|I have|we['’]ve)(?: got)? (?:a \w+|another|one|something|others?)(?: \w+){0,3} (?:that['’]?d? (?:suit|fit)|made for you|for you|you['’]d like)|"
    r"(?:get|getting) you in front of|put you in for|from the \w+ I sent|your (?:cv|resume|details) over|(?:coming up|in) (?:next|in the next|at the|in [A-Z]\w+)[^.!?\n]{0,40} (?:send|ring|call) you|(?:things|jobs|roles|one|two|others) coming up|"
    r"(?:family|firm|company|client|school|site) that (?:I think |might |would )?(?:fits?|suits?) you|would \w+ interest you|your name anywhere|release you from the process|your (?:temp \w+ )?booking|(?:I['’]ve|I have|we['’]ve) (?:got )?(?:supply|work|cover|shifts) for you|"
    r"(?:has|['’]s) (?:just )?rung(?: me)?(?=[.!?,]| with)|rung me with|owed a favour|(?:ringing|chasing|chased) (?:them|him|her)|your timesheets?|"
    r"want me to (?:(?:ring|call|try) them|(?:put|send) (?:you|your))|send them your (?:cv|resume|details)|your timesheet|(?:are you )?(?:still )?(?:free|alright|available) for (?:odd|casual|temp) (?:days|shifts|work))\b"
)
_THEY_DECIDED = re.compile(
    r"(?i)\b(?:they|he|she|the (?:\w+ ){0,2}(?:board|committee|school|site|director|head|boss|doctors|manager|owners?|family|practice))(?:['’](?:ve|s|d|re)| have| has| had| are)? (?:just |now |since |finally |nonetheless |already |all )*"
    r"(?:chosen|chose|decided|overruled|put a stop|stopped|booked|rather|liked|meeting|seeing|said|says|gone (?:with|for)|went (?:with|for)|offered (?:it|the)|picked|hired|ruled you out|stood you down|pulled the|cut the|taken on|took|want(?:ed)? (?:a|someone|somebody)|filled)\b|"
    r"\b(?:they|he|she)(?:['’]re| are|['’]s| is) (?:not (?:going ahead|keen)|full for)\b|\bthey (?:can(?:no|['’])t|do(?: not|n['’]t)|would not|won['’]t|wouldn['’]t|will not|will be) (?:consider|take|want|see|need|go|be |proceed)"
)
# "Ashby has gone with somebody local": in the mail of who signs as recruiters do, a client
_CLIENT_DECIDED = re.compile(
    r"\b[A-Z][\w&'’-]+(?:['’]s| has| have|['’]ve) (?:just |now |since |all )*(?:gone (?:with|for)|decided|chosen|picked|hired|filled|taken|offered|passed|knocked|binned|frozen|pulled|cancelled|asked)\b|"
    r"\b[A-Z][\w&'’-]+ (?:picked|chose|decided|wants?|liked|passed|went (?:with|for)|had room)\b|\b(?i:the (?:site|shop|school|practice|depot|store|home|hotel)) (?:in [A-Z]\w+ )?(?:wants|has|have|went|picked|chose|took)\b"
)
_WE_DECIDED = re.compile(
    r"(?i)\b(?:we|our team)(?:['’](?:ve|re)| have| are| will| won| had| were)? (?:\w+ )?(?:decided|chosen|unable|appointed|offered|selected|going|taking|moving|gone|proceed\w*|hired|filled)\b|\bwe (?:chose|went|won['’]t|can['’]t|cannot|felt)\b"
)


def _house_of_agents(lines: str, own: str) -> bool:
    """Whether a line names a house of agents, and no department of whose domain it is: "Design & Research Recruiting, Lumenfold"."""
    found = _HOUSE_OF_AGENTS.search(lines)
    behind = squeeze(fold(lines[found.end() :].partition("\n")[0])) if found else ""
    return found is not None and not (len(behind) > 3 and behind[:6] == squeeze(own)[:6])


def is_agent(message: Message) -> bool:
    """Whether a mail is signed by an agency, or from one's domain, or says so: it fills posts for others."""
    whole = f"{message.subject}\n{message.text[:6000]}"
    if _REPRESENTS.search(whole) or _CLIENT_CHOSE.search(whole) or by_agent(message):
        return True
    sender = message.sender
    shown = before_carrier(sender.name) if sender else ""
    carried = sender is not None and shown != sender.name  # "Rede Aroeira de Ensino via Lousa Talentos" is a school
    if sender and not carried and kind(sender) is Kind.PERSONAL and _AGENCY_DOMAIN.search(label(sender.domain)):
        return True
    if sender and "staff" not in label(sender.domain):
        # "Bluespan Energy Staffing", at bluespanenergy.example, is its own department
        shown = re.sub(r"(?i)\s+staffing$", "", shown)
    below = (*signature(message.text), shown)
    if _AGENT.search("\n".join(_without_own_office(below))):
        return True
    lines = "\n".join(below)
    text = message.text[:6000]
    places = bool(_PLACES_PEOPLE.search(text))
    ours = _WE_DECIDED.search(text)
    others = not ours and bool(_THEY_DECIDED.search(text))
    house = bool(
        sender
        and kind(sender) is Kind.PERSONAL
        and (_house_of_agents(lines, label(sender.domain)) or re.search(r"(?i)temps, perms|placement co-?ordinator", lines))
    )
    if house and (places or others or (not ours and _CLIENT_DECIDED.search(text)) or _CONSULTANT.search(lines)):
        return True
    return places and others
