"""What mails say of a meeting: that it was had, missed, declined or only wished for, and who comes instead. Patterns and one question to them; pure."""

from __future__ import annotations

import re

from daemon.stage_phrases import NO_POST
from daemon.values import Person

__all__ = [
    "AND_ME",
    "ASKS",
    "DAY_BEFORE",
    "DECLINES",
    "DENIES",
    "GOOD_TO_MEET",
    "LEADS",
    "MISSED",
    "ON_PAPER",
    "THEN",
    "TIME_GIVEN",
    "WISHED",
    "YESTERDAY",
    "replaced",
]

DENIES = re.compile(
    r"(?i)(?:pas (?:même )?(?:eu l['’]occasion|pu) de vous (?:parler|rencontrer)|(?:not|n['’]t) (?:be |been |get |make )?(?:among|selected|shortlisted|short-listed|chosen|invit\w*|the shortlist)[^.!?]{0,60}interview|"
    r"(?:pas|ne) (?:été )?(?:retenue?s?|sélectionnée?s?|convoquée?s?)[^.!?]{0,30}(?:pour|à|aux) (?:un |une |des |les |l['’])?(?:entretien|entrevue)|nicht (?:zu|zum) [^.!?]{0,20}gespräch (?:einladen|eingeladen)|before we could (?:meet|"
    r"speak|talk)|(?:were|was)(?: not|n['’]t) able to meet|without (?:meeting|an interview)|\b(?i:you (?:could|did|were)(?: not|n['’]t) (?:able to )?(?:attend|come|make it|turn up|show up|join|confirm|appear)|you were unable to (?:attend|come|make|join)|sie [^.!?]{0,60}nicht (?:erschienen|wahrgenommen|wahrnehmen|teilnehmen konnten)|"
    r"vous (?:n['’]avez|ne vous êtes) pas (?:pu (?:vous présenter|venir)|présentée?)|no (?:se presentó|te presentaste|pudo (?:asistir|acudir|venir)|asisti[óo]|acudi[óo])|não (?:compareceu|pôde (?:comparecer|vir))|non (?:si è presentat|è venut|ha potuto (?:partecipare|venire))\w*|"
    r"(?:u|je) [^.!?]{0,40}niet (?:verschenen|komen opdagen|kunnen komen))\b|"
    rf"\bcancel\w*{NO_POST}{{0,30}}(?:interview|call|meeting)|\b(?:interview|call|meeting){NO_POST}{{0,30}}(?:\bcancel|no longer)|"
    r"ohne (?:gespräch|kennenlernen)|"
    rf"gespräch{NO_POST}{{0,40}}(?:absagen|abgesagt|entfällt|entfiel|findet nicht|fand nicht)|"
    rf"\b(?:annul|anul|cancel|geannuleerd|afgezegd)\w*\b(?! (?:et|y|e|en)\b){NO_POST}{{0,30}}(?:entretien|rendez-vous|entrevist|colloqui|gesprek|afspraak)|(?:entretien|entrevista|colloquio|gesprek){NO_POST}{{0,40}}\b(?:annul|anul|cancel|geannuleerd|afgezegd|n['’]a pas (?:pu )?(?:avoir )?lieu))"
)
DECLINES = re.compile(
    r"(?i)(?:\b(?:can['’]t make|cannot make|unable to attend|have to (?:cancel|decline|withdraw)|withdraw)|absagen|nicht (?:teilnehmen|wahrnehmen)|"
    r"ziehe[^.]{0,30}zurück|je (?:dois|préfère) (?:annuler|décliner|me retirer)|tengo que (?:cancelar|declinar)|retirar mi candidatura|"
    r"tenho de (?:cancelar|recusar)|devo (?:annullare|rinunciare|disdire)|moet ik (?:afzeggen|annuleren)|trek[^.]{0,30}terug|"
    r"muszę (?:odwołać|zrezygnować)|måste (?:ställa in|tacka nej)|iptal etmek|辞退)"
)
ASKS = re.compile(
    r"[?？]|(?i:\b(?:let (?:me|us) know (?:if|whether|which|what|when)|(?:would|could) (?:you|we|it|that)\b|vorschlag|schlage|propos\w+|propon\w+|proponh\w+|föreslå\w*|stelle? voor|uygun)\b)|ご都合|候補"
)
# "mit Anita und mir", "Thomas Gloor, Leiter Finanzen, und ich"
AND_ME = re.compile(
    r"(?i)\b(?:with me|it(?:['’]ll| will)(?: just)? be me\b|me,? (?=(?:Mr|Mrs|Ms|Dr|Coach)\b)|and (?:me|I|myself)\b(?! (?:can|will|would|hope|look|am|have))|mit mir|neben mir|außer mir|(?:presenti|saremo) io|io e (?:la|il|l['’])|und (?:mir|ich)\b(?! (?:freu|hoff|meld|wünsch|bin|hab|werd|würd))|avec moi|et moi|par moi-même|moi-même|avec nous|dans mon bureau|in my office|in meinem büro|en mi (?:oficina|despacho)|no meu gabinete|nel mio ufficio|op mijn kantoor|conmigo|y yo|con nosotros|con un servidor|comigo|e eu|e por mim|por mim própri[oa]|connosco|con me|con noi|da me|e io|ed io|met mij|en ik\b(?! (?:hoop|kijk|ben|heb|zal|zou))|en mezelf)\b"
)
LEADS = re.compile(r"(?i)manager|vorgesetzt|would be your|your lead|teamleit")
# the refusal speaks of a meeting: its day, if it names one, is the true one
THEN = re.compile(
    r"(?i)interview|rendez-vous|appointment|appuntamento|afspraak|visit|met\b|meet|spoke|talk|chat|conversation|call|came|coming|gespräch|kennen|besuch|entretien|échange|rencontr|entrevista|"
    r"reuni|charla|conversa|visita|colloqui|incontr|gesprek|kennismak|rozmow|rozmów|spotka|intervju|samtal|träff|mülakat|görüşme|面接|面談|面试|お会い|お話"
)
# "Thank you for yesterday", written the day after
YESTERDAY = re.compile(
    r"(?i)\b(?:thank\w*|danke|dank|merci|remerci\w*|gracias|obrigad[oa]|agrade\w+|grazie|ringrazi\w*|bedankt|bedanken|dzięk\w+|tack|teşekkür\w*)\b[^.!?]{0,40}\b(?:yesterday|today|this (?:morning|afternoon)|"
    r"cet(?:te)? après-midi|ce (?:matin|soir)|esta (?:mañana|tarde|manhã)|stamattina|stamani|questa mattina|questo pomeriggio|vanmiddag|vanochtend|vanmorgen|last night|gestern|heute|hier|aujourd['’]hui|ayer|anoche|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag|wczoraj|dzisiaj|ig[åa]r|idag|dün|bugün)\b|昨日|本日|昨天"
)

# the day of a "yesterday", and what one gives somebody whom one meets
DAY_BEFORE = re.compile(r"(?i)\b(?:yesterday|last night|gestern|hier|ayer|anoche|ontem|ieri|gisteren|wczoraj|ig[åa]r|dün)\b|昨")
TIME_GIVEN = re.compile(
    r"(?i)\b(?:for (?:the|your|an?|that) (?:(?:half|full|good|whole|lovely|long|kind) )*(?:hour|time|tour|walk|tea|coffee|lunch)|für (?:die|ihre|deine|eure) (?:zeit|stunde|führung)|pour (?:votre|ton|le) temps|pour l['’]heure|por (?:su|tu|el) tiempo|por (?:o |seu |teu )tempo|per (?:il|il suo|il tuo) tempo|voor (?:uw|je|jullie) tijd)\b|\b(?:m['’]avoir (?:si bien )?(?:reçue?|accueillie?)|haberme recibido|avermi (?:ricevut|accolt)[oa]|(?:ter[- ]me|me ter) recebido|mir die zeit)\b"
)
# thanks for something written are for no meeting
ON_PAPER = re.compile(
    r"(?i)\b(?:e-?mails?|messages?|nachricht|courriel|mensaje|correo|mensagem|messaggio|mail\w*|bericht|brief|letter|rückmeldung|reply|answer|antwort|réponse|respuesta|resposta|risposta|antwoord|update|confirmation|bestätigung|link|documents?|unterlagen|invitation|einladung|invito|convite|uitnodiging)\b"
)
# a meeting that did not take place
MISSED = re.compile(
    r"(?i)\b(?:could(?: not|n['’]t)|can(?:not|['’]t) (?:make|attend|come|join)|unable|missed|cancel\w*|would have|resched\w*|postpon\w*|understanding|letting (?:us|me) know|abgesagt|absag\w*|versch(?:ie|o)b\w*|verständnis|annul\w*|"
    r"report(?:er|ée?|é)|compréhension|aplaz\w*|pospon\w*|adiar|adiad\w*|desmarc\w*|disd\w+|rinvi\w*|spostat\w*|afgezegd|afzegg\w*|verplaats\w*|odwoła\w*|inställ\w*|ertele\w*|iptal)\b"
)
# "It would still be really good to talk", "great if we find a time to chat next week": nothing has taken place
WISHED = re.compile(
    r"(?i)\b(?:would|if|could|hope|hoping|let['’]s|love to|next (?:week|month)|looking forward|shall we|can we|will be)\b|['’](?:d|ll)\b"
)
# "Lovely talking to you, Elif!", "danke nochmals für das Gespräch gestern": said by them, it has taken place
GOOD_TO_MEET = re.compile(
    r"(?i)\b(?:thank\w*|thanks|lovely|great|good (?=(?:to |talk|speak|meet|chat))|nice|pleasure|enjoyed|danke\w*|dank|gefreut|merci|plaisir|gracias|gusto|obrigad[oa]|prazer|agrade\w+|grazie|piacere|bedankt|leuk|fijn|dzięk\w+|tack|teşekkür\w*)\b"
    r"[^.!?\n]{0,50}\b(?:talking|speaking|meeting|chatting|(?<!be good )(?<!be great )(?<!be nice )(?<!be lovely )to (?:meet|talk|speak|chat|see you)\b|(?:the|our|your) (?:call|chat|conversation|talk|interview|visit)|coming in|gespräch|besuch|kennen\w*|entretien|échange|rencontre\w*|"
    r"charla|conversaci[óo]n|conocerte|conocerla|conocerle|llamada|conversa|entrevista|colloquio|chiacchierata|incontr\w+|conoscer\w+|gesprek|kennismaking|rozmow\w+|samtalet|träffa\w*|görüşme\w*)\b"
)


def replaced(who: Person, text: str) -> bool:
    """Whether somebody else comes instead: "Anouk does the crit in Joaquin's place"."""
    name = re.escape(who.first or who.last)
    return bool(
        re.search(
            rf"(?i)\b(?:in place of|instead of|standing in for|filling in for|anstelle von|statt|à la place d[e'’]|en lugar de|no lugar d[eoa]|al posto di|in plaats van) ?(?:\w+ )?{name}\b|\b{name}['’]s (?:place|stead)\b",
            " ".join(text.split()),
        )
    )
