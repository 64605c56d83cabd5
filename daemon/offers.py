"""What a refusal offers instead: another opening, a place among the papers that are kept, feedback. Pure; in the languages of the letters and beyond."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from classifier.verdict import Function, Sentence
from daemon.jobs import names_job
from daemon.questions import suggests

__all__ = ["Afterwards", "afterwards", "asks_leave", "offers_feedback", "other_openings"]

Afterwards = Literal["leave", "reserve", "calls", "kept", "touch", "visit", "again", ""]

_ALTERNATIVE: Final = re.compile(
    r"(?i)(?:\bwould you be (?:open|interested|up|willing|happy)(?: to| in| for)? (?:it|that|this|being considered|my (?:sending|passing|putting)|me (?:sending|passing|putting)|us (?:sending|passing|putting))\b|\bw[äa]re? das (?:was|etwas)\b[^.!?]{0,20}\?|\bça (?:pourrait|peut) (?:te|vous) (?:dire|tenter|intéresser)\b|\b(?:thought of you|you came to mind|right up your street|you(?:['’]d| would) be (?:great|perfect|good|ideal|a good fit) for (?:it|that))\b|\bif you(?:['’]d| would) like to hear more\b|\bI do have something else\b|\bwant me to (?:put|send)\b|(?:have|['’]ve) just (?:posted|opened|advertised) an?\b|"
    r"\bwould (?:you be interested in (?:that|it|this)\b|that (?:be of interest|interest you))|\bdo (?:send|put) in an application|\b(?:invite|encourage) you to apply for (?:the|our|this) "
    r"(?!(?:\w+ ){0,3}(?:roles|positions|openings|vacancies|jobs|opportunities))\w|\bwenn (?:das|dies|es) (?:(?:für|etwas für) (?:sie|dich) )?(?:interessant|etwas|in frage|denkbar)\b|\bif (?:that|this|it)(?:['’]s| is| sounds| would be)? (?:of interest|interests|appeals|tempts|something you|like something)|"
    r"\bse (?:la proposta|l['’]idea|la cosa) (?:le|ti|la) (?:può interessare|interessa|interesserebbe)|\bsi la (?:propuesta|idea) (?:le|te) (?:interesa|puede interesar)|\bsi (?:cette|la) proposition (?:vous|t['’]?) ?intéress\w+|\bse a proposta (?:lhe|te|o|a) interess\w+|"
    r"(?:falls|wenn|sollte) (?:sie|dich|euch)? ?(?:das|dies)\b[^.!?]{0,20}(?:interessier\w*|reizt|reizen|anspricht)|"
    r"si (?:cela|ça|l['’]idée) (?:vous|te|t['’]) ?(?:intéress\w+|tente\w*|dit)|si (?:esto |eso |le |te )+(?:interesa|atrae|apetece)|"
    r"se (?:isso |lhe |te |o |a )*(?:interessa\w*|agrada\w*)|se (?:topar|curtir|você topar|rolar interesse)\b|se (?:però |questo |la cosa )*(?:ti|le|la) (?:incuriosisce|interessa|tenta|va)|"
    r"(?:als|mocht) (?:dat|dit) (?:je|u|jou) (?:iets lijkt|aanspreekt|interesseert)|\b(?:would you (?:be (?:interested|open|up)|like|consider|want)|are you interested|could you (?:see|imagine)|"
    r"might (?:you|interest you|suit)|interested in (?:talking|hearing|being considered) (?:about|for)|how about|what about|"
    r"fancy|let me know (?:if|whether|by)|"
    r"I do have (?:an?|one) (?:\w+ ){0,4}?(?=role|position|opening|vacancy|post|job)|"
    r"(?:we|I) (?:do |also )?(?:have|had|can|could|do need|would like to|['’]d like to|wondered|want to|wanted "
    r"to)\b[^.!?]{0,40}(?:offer you|suggest|put you forward|pencil you|another (?:role|position|opening|vacancy)|a "
    r"(?:different|second|similar|junior|part-time|freelance|related) (?:role|position|opening|vacancy|post)|somebody on|"
    r"someone (?:on|for)))\b[^.!?]*"
    r"(?:role|position|opening|vacancy|post|job|team|place|instead|consultant|shift|contract|gate|days?|junior|unit|part-time)\b"
    r"|\b(?:möchten|hätten|hättest|wäre|können|könnten|könntest|darf|dürfen|sollen|soll|passt)\b[^.!?]{0,120}\b(?:stelle|"
    r"position|rolle|ausbildung|stattdessen|alternativ\w*|praktikum|interesse|vorstellen|etwas für (?:sie|dich)|was für "
    r"(?:sie|dich))\b[^.!?]*\?"
    r"|(?:stattdessen|alternativ)[^.!?]{0,80}(?:anbieten|vorstellen|stelle|position)|(?:anderen|andere|weitere) (?:stelle|"
    r"position|rolle)[^.!?]{0,60}(?:anbieten|passen|vorschlagen|interess)"
    r"|(?:seriez|serais)[- ](?:vous|tu) intéressée?s?|(?:vous|te) (?:proposer|orienter)[^.!?]{0,60}(?:autre|poste|mission|"
    r"alternance)|(?:le|te) (?:interesaría|gustaría)[^.!?]{0,60}(?:otro|otra|puesto|vacante)|(?:ofrecer(?:le|te)|"
    r"proponer(?:le|te)) "
    r"|(?:teria interesse|gostaria de (?:ser|concorrer|participar))[^.!?]{0,60}|(?:le|ti) (?:interesserebbe|"
    r"piacerebbe)[^.!?]{0,60}|(?:heb je|heeft u|zou je|zou u) (?:interesse|open)[^.!?]{0,60}|(?:czy (?:byłby|byłaby|"
    r"jest)[^.!?]{0,40}zainteresowan\w+)|"
    r"(?:skulle du (?:vara intresserad|kunna tänka dig))[^.!?]{0,60}|(?:ilgilenir mi(?:siniz|sin)|değerlendirmek ister)|"
    r"(?:別のポジション|他の(?:ポジション|職種))[^。]{0,40}(?:いかが|ご興味|ご案内)|(?:是否|有兴趣|愿意)[^。]{0,20}(?:其他|"
    r"另一|别的)[^。]{0,20}(?:岗位|职位))"
)
# "we have decided not to offer you the post" has an offer's words
_NO_OFFER: Final = re.compile(
    r"(?i)(?:日[後后]|今[後后]|[将將]来)?(?:若有|如有|如果有)|機会が(?:ござい|あれ)|(?:n['’]t|\b(?:not|cannot|no \w+|unable|nicht|kein\w*|ne|n['’]\w+|pas|no|não|non|niet|geen))\b[^.!?;]{0,60}"
    r"\b(?:offer(?:ing)? (?:you|it)|anbieten|proposer\w*|ofrecer\w*|oferecer\w*|offrir\w*|proporre|proporti|proporle|aanbieden|bieden)\b|"
    r"\b(?:would have (?:offered|liked)|voulait|wanted to offer)\b"
)
# an opening that is spoken of, and none that may come: openings in general, on a page, in a pool, again, if, some day
_IN_GENERAL: Final = re.compile(
    r"(?i)\b(?:careers?|website|web ?site|site|page|portal|future|other|further|similar|any|new(?:er)? (?:roles|openings|posts|vacanc\w+)|re-?appl\w*|again|postings|opportunit\w*|talent|database|"
    r"pool|linkedin|keep\w*|held|hold|retain\w*|cv|r[ée]sum[ée]|file|record|stay in touch|once|if (?:we|I|a|one|another)|when(?:ever)?|next (?:year|season|intake|time)|in (?:spring|summer)|"
    r"künftig\w*|zukünftig\w*|weitere\w*|andere\w*|ähnlich\w*|homepage|webseite|karriere\w*|job-?agent|unterlagen|erneut|wieder|falls|sobald|wenn|sollte|nächste\w*|"
    r"future?s?|prochain\w*|autres?|dossier|candidature|lorsque|quand|dès|si|"
    r"futur[oae]s?|próxim\w+|otr[oa]s|curr[íi]cul\w+|cuando|bolsa|base|outr[ao]s|banco|quando|se|caso|altr[ei]|prossim\w+|"
    r"toekomst\w*|vacatures|opnieuw|als|wanneer|zodra|igen|framtida|framöver|andra|lediga|om|ponownie|przyszł\w+|inn(?:e|ych)|jeśli|gdy|tekrar|yeniden|ileride|gelecek\w*|diğer)\b"
)
_FOR_YOU: Final = re.compile(
    r"(?i)\b(?:good|great|better|strong|perfect) (?:match|fit) for (?:you|your)\b|\bencourage you to take a look\b|"
    # an agent's: what is there, and for whom
    r"\bif (?:u|you) (?:want|fancy|like) (?:it|that)\b|\bI (?:do |also )?have (?:an?|another|one|two|you in mind for)\b(?!.*\b(?:file|question|note)\b)|\bin mind for (?:two|three|some|a couple of|another|other|something)\b|"
    r"\b(?:propon\w+|segnal\w+|send\w*|offrir\w*) (?:le |ti )?un['’]?[ao]? (?:altr|nuov)\w+|\bご提案\b|次の求人"
)
_ASIDE: Final = re.compile(
    r"(?i)\b(?:put|putting) in a (?:good )?word\b|\b(?:picked out|liked) your (?:cv|r[ée]sum[ée]|profile)\b[^.!?]*\b(?:ask(?:ed)?|wonder\w*) (?:if|whether) you['’]?d\b|\b(?:ne approfitto|colgo l['’]occasione) per segnalar\w+|\bstiamo cercando (?:anche )?un['’]?[ao]? [^.!?]+\bper\b|"
    r"\bif (?:that|this|it|nights?|days?|weekends?|part-?time|temp|contract)\b[^.!?]{0,30} (?:is|are)(?: ever)? something you\b"
)


_WITHIN = 4  # sentences: "It's a step down on paper. No need to answer this week. Would you like me to send you the PD?"
# "Our Grants Coordinator is going on parental leave from August"
_LEAVES: Final = re.compile(
    r"(?i)\b(?:going|goes|off|away) on (?:parental|maternity|paternity|adoption|family|long[- ]service) leave\b|\b(?:geht|gehen) (?:\w+ ){0,3}in (?:elternzeit|mutterschutz|rente|pension)|\b(?:part|partira) en congé|\b(?:coge|se va de|sale de|entra de|sai de) (?:baja|licen\w+)|\bva in (?:maternità|congedo|pensione)|\bgaat (?:\w+ ){0,2}met (?:zwangerschapsverlof|verlof|pensioen)"
)
# "da novembre mi serve qualcuno a chiamata"
_NEEDS: Final = re.compile(
    r"(?i)\b(?:from|as of|ab|dès|à partir d\w+|a partir d\w+|desde|da|dal|vanaf) (?:\w+ ){1,3}(?:I|we|mi|ci|me|nos|je|nous|ich|wir|ik|we)?[^.!?]{0,20}\b(?:(?:need|['’]ll need|will need) (?:someone|somebody)|(?:avremo|avrò) bisogno di un[ao']|(?:brauche|brauchen) (?:ich|wir) (?:noch )?jemanden|(?:besoin|cherch\w+) (?:de )?quelqu['’]un|(?:necesit\w+|(?:hace|hará) falta) (?:a )?alguien|(?:preciso|precisamos|vou precisar) de alguém|serve qualcuno|(?:heb|hebben|zoek|zoeken) (?:ik|we) iemand)"
)
# "From June we have a place for an estimator. Would you be interested in talking about it?"
_HAS: Final = re.compile(
    r"(?i)\b(?:(?:we|I)(?:['’]ve| (?:do |also )?have| are (?:also )?(?:looking|hiring)|['’]re (?:also )?(?:looking|hiring))|(?:haben|hätten|suchen?|brauchen?) (?:wir|ich)|(?:wir|ich) (?:haben|habe|hätten|hätte|suchen|suche)|nous (?:avons|cherchons)|j['’]ai|on (?:a|cherche)|"
    r"(?:I|we)(?:['’]ll| will)? (?:also )?need|j['’](?:aurai|ai) besoin|nous aurons besoin|(?:vou|vamos) precisar|precis(?:o|amos)|necesit(?:o|amos|aré|aremos)|(?:avrò|avremo|ho|abbiamo) bisogno|ten(?:emos|go)|buscamos|temos|tenho|procuramos|abbiamo|cerchiamo|ho|(?:hebben|zoeken|heb|zoek) (?:we|wij|ik)|(?:we|wij|ik) (?:hebben|zoeken|heb|zoek))\b"
)


# "Ti tengo presente per altro, ok?", "Se ti va di scrivermi, rispondi pure qui": no opening is named
_IN_MIND: Final = re.compile(
    r"(?i)\b(?:(?:ti|la|vi) (?:tengo|teniamo|terrò|terremo)|tener(?:ti|la)) (?:comunque |sempre )?presente\b|\b(?:keep|have) you in mind\b|\b(?:te|le|lo|la) (?:tengo|tenemos|tendré|tendremos) (?:muy )?(?:en cuenta|presente)\b|\b(?:behalte|behalten) (?:\w+ )?(?:sie|dich) (?:\w+ )?im (?:auge|hinterkopf|blick)\b|"
    r"\b(?:je|on|nous) (?:te|vous) (?:garde|gardons) (?:en tête|à l['’]esprit)\b|\b(?:fico|ficamos|vou ficar) (?:contigo|com você) em mente\b|\bhou(?:den)? (?:je|u) in gedachten\b|"
    r"\bse (?:ti|le|vi) va di (?:scriver|risponder|contattar)\w+"
)


def other_openings(sentences: Sequence[str], read: Sequence[Sentence]) -> tuple[str, ...]:
    """The sentences that offer or point to a certain other opening; `read`: the sentences as the classifier reads them."""
    read = [s for s in read if not _only_in_mind(s.text)]
    sentences = [s for s in sentences if not _only_in_mind(s)]
    said = (s for s in sentences if (_ALTERNATIVE.search(s) or _ASIDE.search(s)) and not _NO_OFFER.search(s))
    had = (a for i, a in enumerate(sentences) if _opens(a) and any(suggests((b,)) for b in sentences[i + 1 : i + 1 + _WITHIN]))
    return tuple(dict.fromkeys((*said, *had, *(s.text for s in read if _offers(s)))))


def _opens(sentence: str) -> bool:
    """Whether a sentence tells of a certain opening: one that the house has, that somebody leaves for a while, or that needs somebody."""
    if _NEEDS.search(sentence):
        return True
    return bool(_HAS.search(sentence) or _LEAVES.search(sentence)) and names_job(sentence) and not _IN_GENERAL.search(sentence)


def _only_in_mind(sentence: str) -> bool:
    """Whether a sentence keeps the reader in mind for openings that it doesn't name."""
    return bool(_IN_MIND.search(sentence)) and not names_job(sentence)


def _offers(sentence: Sentence) -> bool:
    """Whether a sentence that the classifier reads as another offer means a certain one: it names a job and is no general invitation, or it asks."""
    if sentence.function is not Function.ALTERNATIVE or _NO_OFFER.search(sentence.text):
        return False
    text = sentence.text
    if text.rstrip().endswith(("?", "？")):
        return sentence.probability >= 0.7 and not _KEEPS.search(text)  # "Would you mind if I keep your details for next year?"
    named = names_job(text) and not _IN_GENERAL.search(text)
    return sentence.probability >= 0.5 and bool(named or _FOR_YOU.search(text))


# that it hangs on the reader's leave
_IF_YOU_AGREE: Final = (
    r"(?:if you(?:['’]re| are) (?:happy|ok(?:ay)?|fine|agreeable)|if you (?:agree|don['’]t mind|consent)|with your (?:permission|consent|agreement)|(?:would|are|do) you (?:mind|be (?:happy|ok(?:ay)?|willing)|happy|ok(?:ay)?)|(?:may|can|could|shall|might) (?:we|I)|"
    r"(?:sofern|wenn|falls) (?:sie|du|ihnen|dir)[^.!?]{0,30}(?:einverstanden|zustimm\w*|recht ist)|mit (?:ihrem|deinem|ihrer|deiner) (?:einverständnis|zustimmung|erlaubnis)|(?:dürfen|dürften) wir|(?:darf|dürfte) ich|"
    r"avec votre accord|avec ton accord|si (?:vous|tu) (?:en |y |l['’]|le )?(?:êtes d['’]accord|es d['’]accord|acceptez|acceptes|consentez|permettez|permets)|puis-je|pouvons-nous|"
    r"con (?:su|tu) (?:autorización|permiso|consentimiento)|si (?:está|estás) de acuerdo|si (?:nos |me )?(?:autoriza|lo autoriza|le parece bien|te parece bien)|(?:podemos|puedo)|"
    r"com a (?:sua|tua) (?:autorização|permissão)|se (?:concordar|autorizar|estiver de acordo|permitir)|(?:posso|podemos)|"
    r"se (?:è|sei) d['’]accordo|con il (?:suo|tuo) (?:consenso|permesso)|(?:possiamo|posso)|"
    r"als (?:u|je|jij) (?:het goed vindt|akkoord (?:bent|gaat)|dat goed vindt)|met (?:uw|jouw|je) (?:toestemming|goedvinden)|mogen (?:wij|we)|mag ik)"
)
_KEEP: Final = r"(?:keep|hold|retain|behalten|aufbewahren|speichern|vormerken|aufnehmen|conserv\w*|gard\w*|guard\w*|mant[eu]\w*|tener|terr[òe]\w*|tenere|archiv\w*|arquiv\w*|bewaren|houden|bijhouden)"


def asks_leave(sentences: Sequence[str]) -> bool:
    """Whether the mail asks the owner's leave to keep their papers: "se è d'accordo terrò il Suo curriculum"."""
    return any(all(pattern.search(s) for pattern in _LEAVE) and not _LEGAL.search(s) for s in sentences)


_PAPERS: Final = (
    r"(?:you (?:on|in) (?:the|our) (?:reserve|waiting|merit) (?:list|pool)|cvs?|résumés?|resumes?|details|application|profile|name|credentials|information|unterlagen|bewerbung|bewerbungsunterlagen|profil|kontaktdaten|lebenslauf|"
    r"candidature|dossier|coordonnées|curr[íi]cul\w+|candidatura|perfil|datos|expediente|información|hoja de vida|cadastro|dados|profilo|dati|gegevens|sollicitatie|profiel)"
)
_LATER: Final = (
    r"(?:future|other|similar|suitable|upcoming|again|künftig\w*|zukünftig\w*|später\w*|passend\w*|futur\w*|prochain\w*|ultérieur\w*|opportunit\w*|oportunidad\w*|"
    r"próxim\w*|adelante|prossim\w*|toekomst\w*|later|andere)"
)
_LEAVE: Final = tuple(re.compile(rf"(?i)\b{part}\b") for part in (_IF_YOU_AGREE, _KEEP, _PAPERS))
# who keeps, with the papers beside it in either order ("Ihre Unterlagen behalten wir", "we will keep your CV"), for later or in a place for such
_KEEPS: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            rf"\b(?:keep|keeping|hold|holding|retain|retaining|kept|retained)\b[^.!?]{{0,40}}\b{_PAPERS}\b[^.!?]{{0,40}}(?:\bon (?:file|record)\b|\b(?:database|talent (?:pool|network|community)|system)\b|\bfor (?:\w+ ){{1,2}}(?:months|year)\b|\b{_LATER}\b)",
            r"\b(?:application|r[ée]sum[ée]|cv|profile|details) will (?:remain|stay|be kept) on file\b|\b(?:added|add) you to our talent (?:pool|network|community)\b|\byour (?:profile|cv|r[ée]sum[ée]) (?:stays|remains|will (?:stay|remain)) (?:active|on file|in)\b",
            (
                rf"\b{_PAPERS}\b[^.!?]{{0,60}}\b(?:behalten|merken|vormerken|aufbewahren|speichern|in evidenz|aufnehmen)\b[^.!?]{{0,40}}(?:$|\b{_LATER}\b|\bzukommen\b|\bhalten\b)|"
                rf"\b(?:behalten?|merken?|nehmen?|halten?) (?:wir |ich )?[^.!?]{{0,40}}\b(?:{_PAPERS}|dossier)\b[^.!?]{{0,60}}\b(?:{_LATER}|evidenz|pool|kartei|blick|vor(?=\s*[.!]?\s*$))\b|\b(?:bewerber|talent)-?pool (?:auf|über)"
            ),
            rf"\b(?:je|nous|on|de) (?:conserv|gard)\w+\b[^.!?]{{0,40}}\b{_PAPERS}\b|\b(?:votre|ton) (?:dossier|cv|candidature) (?:sera|est) conservée?\b",
            rf"\b(?:conserv(?:ar\w*|amos|aremos|eremo|iamo|ando|o|a)|guard(?:ar\w*|amos|aremos|o)|mant(?!enha|enga|ener actual)\w+|tendr(?:emos|é|án)|tratterr(?:emo|ò|anno)|terr(?:emo|ò|anno)|arquiv(?:ar\w*|amos|aremos))\b[^.!?]{{0,50}}\b{_PAPERS}\b|\b(?:su|tu|seu|sua|teu|tua|il suo|il tuo) (?:curr[íi]cul\w+|expediente|perfil|hoja de vida|candidatura|profilo|cadastro) (?:se (?:queda|conservará)|permanecer\w+|quedará|fica\w*|continua\w*|rimane|resterà|sarà conservat\w+)",
            rf"\b(?:bewaren|bewaar|houden|hou)\b[^.!?]{{0,40}}\b(?:{_PAPERS}|cv)\b[^.!?]{{0,60}}(?:\b(?:{_LATER}|portefeuille|bestand|want|wel)\b|$)|\bin portefeuille\b",
        )
    )
)
# who will write or call when there is something
_CALLS: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            r"\b(?:(?<!to )(?<!please )(?<!do )keep an eye out|keep (?:my ear\w*|you in mind|looking for you)|keeping you in mind|(?:be in touch|let you know|come back to you|be on to you|get in touch|contact you|call you|shout|give you a (?:shout|call|ring)) (?:if|when|as soon as|should|for any)\b[^.!?]{0,60}(?:anything|something|come|opens?|lands?|need|suit|role|job|vacanc|one))",
            r"\b(?:if|when|as soon as|once|should) (?:anything|something|another|the next|a similar|one)\b[^.!?]{0,40}\b(?:I|we)(?:['’]ll| will| can| would) (?:\w+ )?(?:be in touch|call|ring|let you know|write|think of you|contact|shout)|\b(?:stay|keep|put|are|be)\b[^.!?]{0,15}\btop of (?:the|my) (?:pile|list)\b|\bwill shout\b",
            r"\bwürden? (?:ich|wir) (?:(?:mich|uns) )?(?:gern\w* )?(?:wieder )?(?:bei (?:dir|ihnen) melden|auf (?:sie|dich) zukommen)\b|\b(?:I|we)(?:['’]d| would) (?:love|like|be glad) to (?:get|be) (?:back )?in touch(?: again)? (?:if|when|next|in)\b",
            r"\b(?:sobald|wenn|falls)\b[^.!?]{0,80}\b(?:melden?|denken?|rufen?) (?:ich|wir)\b|\b(?:ich|wir) (?:melden?|denken?|rufen?)\b[^.!?]{0,60}\b(?:sobald|wenn|falls)\b|\b(?:sie|dich)\b[^.!?]{0,40}\bim (?:blick|hinterkopf|auge)\b|\b(?:behalten?|halten?) (?:ich |wir )?(?:sie|dich)\b[^.!?]{0,40}\b(?:vor|mandate|vakanzen|stellen)\b",
            r"\bje (?:vous|te) (?:tiens|tiendrai) (?:\w+ )?(?:au courant|informée?)|\b(?:recontacte\w*|rappeller\w*|recontacter)\b[^.!?]{0,50}\b(?:si|dès|lorsqu|quand|opportunité|occasion)|\bgard\w+ (?:votre|ton) contact\b|\bje pense(?:rai)? à (?:vous|toi)\b",
            r"\b(?:en cuanto|cuando|si) (?:salga|surja|haya|tenga|aparezca)\b[^.!?]{0,50}\b(?:te|le) (?:\w+)\b|\b(?:te|le) (?:avis\w+|tendr\w+ en cuenta|sigo teniendo en cuenta|tengo en cuenta)\b|\bte la paso\b",
            r"\b(?:se|quando|assim que) (?:abrir|surgir|aparecer|houver|tiver)\b[^.!?]{0,60}\b(?:te chamo|chamo|aviso|entro em contato|contacto|lembro)\w*",
            r"\b(?:ci risentiamo|la terrò presente|ti (?:tengo|terrò) presente|la ricontatt\w+|ti ricontatt\w+|ricontattarla)\b",
            # what is said in other words, tongue by tongue
            (
                r"\b(?:my|an|keep(?:ing)?(?: an| my)?) ears? (?:to the ground|out|open)\b|\b(?:couple|few|one|some)(?: of)?(?: other)? (?:things|ones|roles|bits) (?:coming up|brewing|in the pipeline)\b|\bbe a stranger\b|\b(?:let['’]s|we should|we can) (?:have a )?(?:catch up|talk again|speak again)\b|"
                r"\bi(?:['’]ll| will) think of you\b"
            ),
            (
                r"\baugen (?:weiter(?:hin)? )?(?:nach etwas \w+ )?offen\b|\bmelde mich\b[^.!?]{0,30}\b(?:sobald|wenn|falls)\b|\bne manquer\w* pas de (?:vous|te|t['’]|revenir|reprendre)|\breviens vers (?:vous|toi) (?:si|dès)\b|\b(?:te|le) mantengo (?:activ[oa]|en)\b|\bsigo contando con(?:tigo| usted)\b|"
                r"\bte tengo presente\b|\bfico de olho\b|\b(?:te|o|a) mantenho (?:em|na)\b|\bnon manch(?:erò|eremo) di\b|\bti (?:faccio sapere|chiamo|scrivo) (?:se|appena|quando)\b|\bhou(?:d|den)? (?:mijn |onze )?ogen open\b"
            ),
            r"\b(?:als|zodra|mocht)\b[^.!?]{0,60}\b(?:hoor je|hoort u|bel ik|laat ik|ben jij|neem ik contact)\b|\b(?:je|u|jou)\b[^.!?]{0,30}\bin (?:gedachten|het achterhoofd)\b|\bbovenaan (?:het|mijn) lijstje\b|\bkijk ik verder\b",
        )
    )
)
# who would like to stay in touch, and says no more
_TOUCH: Final = re.compile(
    r"(?i)\b(?:stay|keep|remain) (?:in touch|connected)\b|\bhope (?:our|we) (?:paths )?cross(?: paths)? again\b|\bin kontakt (?:zu )?bleiben\b|\bbleiben wir (?:gern\w* )?in kontakt\b|\b(?:restons|reste|rester) en contact\b|"
    r"\b(?:seguimos|sigamos|seguir|estamos) en contacto\b|\b(?:mantemos|mantenhamos|manter) (?:o )?cont(?:ato|acto)\b|\b(?:teniamoci|restiamo|rimaniamo) in contatto\b|\b(?:contact houden|in contact blijven|houden we contact)\b"
)
# who would be glad of a visit
_VISIT: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            r"\b(?:(?<!to )(?<!could )(?<!you )come (?:and |by and |by to )?(?:say (?:hi|hello)|see (?:us|me)|find me)|(?:drop|pop|call) in (?:any|some|when|for a)\w*|(?:if you (?:came|come)|come) by (?:for|some|any)\b|(?<!to )come (?:and|to) (?:eat|visit|see the)\b|(?:coffee|tea|pint|drink|lunch)\b[^.!?]{0,30}\b(?:on me|on us)\b|if you(?:['’]re| are) ever (?:in|at|passing)|next time you(?:['’]re| are) (?:in|passing)|come to (?:the|our) (?:open|garden))\b",
            r"\b(?:kaffee|bier) (?:geht )?auf (?:mich|uns)\b|\bkomm(?:en sie)? (?:\w+ ){0,2}zur (?:premiere|eröffnung|vernissage|aufführung)\b|\b(?:komm|kommen sie|schau|schauen sie) (?:\w+ ){0,3}vorbei\b|\bwennst? (?:du |sie )?(?:ein)?mal in\b|\bgern gesehener gast\b",
            r"\b(?:re)?pass(?:e|ez) (?:\w+ )?(?:nous voir|me voir|dire bonjour|boire)\b|\bsi (?:tu passes|vous passez) (?:par|à|dans)\b|\bporte ouverte\b|\bvenez nous voir\b|\bviens nous voir\b",
            r"\bp[aá]sa(?:te)? (?:a (?:vernos|saludar)|por aquí)\b|\bpase (?:a saludar|por aquí)\b|\bcuando (?:pases por|vengas)\b|\bpassa aqui\b|\bpasse aqui\b|\bapare(?:ce|ça) (?:por|quando)\b|\bo café é por\b",
            r"\b(?:passa|passi|vieni|venga) (?:pure )?a trovarci\b|\bloop (?:\w+ ){0,2}binnen\b|\bkom (?:\w+ ){0,2}langs\b",
        )
    )
)
# who bids one apply again
_AGAIN: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            r"\b(?:apply(?:ing)? (?:to \w+(?: \w+)? |with us |for \w+ )?again|re-?apply(?:ing)?|encourage you to (?:keep an eye|re-?apply|apply for (?:other|future|any|further))|(?:look out|watch out) for (?:other|our|future)|consider(?:ing)? us (?:again|for (?:other|future))|keep (?:half )?an eye on (?:our|the)\b[^.!?]{0,30}\b(?:vacanc\w+|jobs?|careers|website|openings)|put off applying|(?:try|ask) (?:me|us) again|apply for (?:other|future|further) (?:\w+ ){0,2}(?:roles|positions|vacancies|posts|jobs|openings))\b",
            r"\b(?:wieder|erneut|noch einmal|nochmals?|gern(?:e)?) (?:bei uns |auf \w+ )?(?:zu )?bewerben\b|\bbewer(?:ben|b) (?:sie sich|dich)[^.!?]{0,30}\b(?:wieder|erneut|noch einmal|gern\w*|ruhig)\b|\berneute bewerbung\b|\bschau\w* (?:sie )?(?:\w+ )?in unsere (?:offenen )?stellen\b",
            r"\bpostuler (?:à nouveau|de nouveau|à (?:d['’]autres|nos))|\bnouvelle candidature\b|\bprochaines vacances de postes\b|\brepostuler\b|\bposer (?:à nouveau votre candidature|votre candidature à nouveau)",
            r"\b(?:volver a|vuelva a|vuelvas a) (?:postular\w*|presentar\w*|inscribir\w*|intentar\w*)|\b(?:postul\w+|inscrib\w+|presentarte|presentarse) (?:de nuevo|nuevamente|a (?:otras|futuras|próximas))\b|\b(?:te|le) animamos a (?:volver|postular\w*|presentar\w*|inscribir\w*|seguir|que)\b",
            r"\b(?:candidatar|inscrever|concorrer)(?:-se|-te|-me)? (?:de novo|novamente|a (?:outras|futuras|próximas)|para outras)\b|\bcandidate-se\b",
            r"\b(?:in|from|next|come) (?:the )?(?:spring|summer|autumn|fall|winter|new year|january|february|march|april|may|june|september)\b[^.!?]{0,40}\bwe(?:(?:['’]ll| will) (?:be )?(?:\w+ )?|(?:['’]re| are) (?:going to |planning to |hoping to )?| (?:usually |normally |always )?)(?:hir(?:e|ing)|advertis(?:e|ing)|recruit(?:ing)?|open(?:ing)? (?:applications|recruitment|new posts|(?:\w+ )?(?:positions?|roles?|vacanc\w+)))\b(?! (?:a second|an? \w+ member))|\b(?:in primavera|in estate|in autunno|da (?:marzo|aprile|settembre)) (?:apriremo|cercheremo|riapriamo)\b|\b(?:im (?:frühjahr|sommer|herbst|winter)|ab (?:märz|april|mai|september)) (?:suchen|schreiben|stellen) wir\b(?! (?:niemand|keine))|\bau (?:printemps|prochain printemps)[^.!?]{0,40}\b(?:ouvrirons|recruterons|chercherons)\b|\ben (?:primavera|verano|otoño|marzo|septiembre)[^.!?]{0,30}\b(?:abriremos|buscaremos|abrimos)\b(?! (?:un|otro) perfil)|\bin het (?:voorjaar|najaar)[^.!?]{0,40}\b(?:zoeken|openen) we\b|\bna primavera[^.!?]{0,40}\b(?:abriremos|vamos abrir)\b",
            r"\bricandidar\w*|\bcandidar(?:si|ti|la) (?:di nuovo|ancora|per altre|per future)|\b(?:una|invi\w+|presenti?\w*) nuova candidatura\b|\bfuture selezioni\b|\bprossime selezioni\b",
            r"\b(?:opnieuw|nogmaals|nog eens) (?:te )?(?:solliciteren|reageren)\b|\bhoud onze (?:vacatures|website)\b|\bsolliciteer (?:gerust|vooral) (?:opnieuw|nog)\b",
        )
    )
)
_LEGAL: Final = re.compile(
    r"(?i)\b(?:delet\w+|destroy\w*|gdpr|lösch\w*|gelöscht|vernicht\w*|dsgvo|aufbewahrungsfrist|supprim\w+|détrui\w+|rgpd|elimin\w+|borra\w+|cancell\w+|apag\w+|verwijder\w*|vernietig\w*|"
    r"not|(?:do|wo|ca|does|did|is)n['’]t|nicht|keine?|ne(?! manquer|[' ]?(?:ho|ha|abbiamo)\b)|no(?! tiene inconveniente)|não|non(?! manch)|niet|geen|unless|object|widerspr\w+|oppos\w+)\b"
)
_NEVER: Final = re.compile(
    r"(?i)n['’]t (?:be|keep|call|let|re-?apply|apply)\b|\b(?:not (?:be (?:able|in touch|calling|contacting|keeping)|keep|contact|call|let|get|come|give|re-?apply|apply)|no (?:te|le|se|les|os|volver\w*|podr\w*|puede\w*)|cannot|no longer|nicht|kein\w*|ne(?! manquer|[' ]?(?:ho|ha|abbiamo)\b)|niet|geen|não|non(?! manch))\b"
)


# public houses keep lists of those who passed and were not first
_RESERVE: Final = re.compile(
    r"(?i)\b(?:(?:placed|put|remain|kept|are|be) (?:you )?(?:\w+ )?(?:on|in) (?:our |the |a )?(?:\w+ )?(?:reserve list|merit list|reserve pool)|(?:held|kept) (?:you )?in reserve|(?:auf|in) (?:der|die|unserer?) (?:reserveliste|nachrücke?r?liste|ersatzliste)|"
    r"(?:vous|votre|tu|ton)\b[^.!?]{0,60}\b(?:réserve de recrutement|liste de réserve|liste complémentaire)|(?:has|ha|usted|quedas?|pasas?|tu|su|le|te)\b[^.!?]{0,40}\b(?:bolsa de (?:reserva|trabajo|empleo)|lista de (?:reserva|suplentes))|"
    r"(?:è|sei|lei|sua|tua|suo|tuo|inserit[oa])\b[^.!?]{0,40}\b(?:in|nella) graduatoria\b|(?:je|u|jij|uw|jouw)\b[^.!?]{0,60}\b(?:wervingsreserve|reservelijst)|(?:você|ficou|fica|o seu|seu|lhe|te|está|estás|ficará)\b[^.!?]{0,50}\b(?:cadastro (?:de )?reserva|reserva de recrutamento))"
)


# a list that has run out, that somebody else is on, or that one is asked to enter
_OFF_THE_LIST: Final = re.compile(
    r"(?i)\bn['’]\w+ (?:pas|plus)\b|\b(?:épuisée?|expir\w+|scadut\w|verlopen|cerrad[oa]|encerrad[oa]|exclu\w*|uitgesloten|closed|exhausted|abgelaufen|chi era|quien\w* ya|registr[aá]\w*|regístr\w*|inscr[ií]b\w*|únete|incluye|registe-se|cadastre)\b|"
    r"\b(?:te|le|os|lhe) (?:invitamos|animamos|convidamos)\b"
)


def afterwards(sentences: Sequence[str]) -> Afterwards:
    """What the mail says of later: that it needs the owner's leave to keep the papers, that they are on a list for the next place, that they will write or call, that the papers are kept for other openings
    (stored or deleted by law is another matter), that one should stay in touch, that a visit is welcome, that one may apply again; the first of these that it says."""
    if asks_leave(sentences):
        return "leave"
    if any(_RESERVE.search(s) and not _LEGAL.search(s) and not _OFF_THE_LIST.search(s) for s in sentences):
        return "reserve"
    if any(_CALLS.search(s) and not _NEVER.search(s) for s in sentences):
        return "calls"
    if any(_KEEPS.search(s) and not _LEGAL.search(s) for s in sentences):
        return "kept"
    if any(_TOUCH.search(s) and not _NEVER.search(s) for s in sentences):
        return "touch"
    if any(_VISIT.search(s) and not _NEVER.search(s) for s in sentences):
        return "visit"
    return "again" if any(_AGAIN.search(s) and not _NEVER.search(s) for s in sentences) else ""


_OFFERS: Final = tuple(
    (re.compile(f"(?i){feedback}"), re.compile(f"(?i){offer}"))
    for feedback, offer in (
        (
            r"\b(?<!your )(?:feedback|debrief\w*|pointers|(?:informal )?discussion (?:regarding|about|of) (?:this|the|our) decision)\b|\b(?:talk|walk|take) you through (?:where|how|why|what|it|the (?:decision|panel|scores?|reasons?))",
            (
            r"\b(?:happy|glad|pleased|delighted|willing|love|free) (?:to|if)\b|\bif you(?:['’]d| would)? (?:like|want|wish|prefer|find)\b|\bshould you (?:wish|like|want|require)\b|\blet me know\b|\bavailable\b|"
            r"\bdo ask\b|\bplease (?:ask|call|ring|reply|contact)|\bfeel free\b|\bon request\b|\bwelcome to\b|\b(?:call|ring) me\b|\bgive (?:me|us) a (?:call|ring|shout)\b|\b(?:I|we) (?:can|could) (?:give|offer|share|arrange|provide)\b|"
            r"\bhesitate\b|\b(?:I|we)(?:['’]d| would) (?:like to )?offer\b|\bcan be (?:given|requested|obtained)\b"
            ),
        ),
        (
            r"\b(?<!dein )(?<!ihr )(?:feedback|rückmeldung (?:zu|geben)|persönliche rückmeldung)\b",
            r"\bgern\w*\b|\bmelden (?:sie|du)|\bmeld dich\b|\bauf wunsch\b|\bbiete[nt]?\b|\banbieten\b|\bjederzeit\b|\bscheu\w*|\bzögern\b|\brufen sie\b|\bruf (?:mich|gern)",
        ),
        (
            r"\b(?:retour (?:plus )?(?:détaillé|personnalisé|d['’]expérience|sur (?:votre|ton|ta|vos))|feedback|débrief\w*|un retour)\b",
            r"\bvolontiers\b|n['’]hésite\w*|\bsi (?:vous|tu) (?:le )?(?:souhait|voul|veu|désir)\w*|\bà (?:votre|ta) disposition\b|\b(?:je|nous) (?:peux|pouvons|reste|suis) \w*|\bavec plaisir\b",
        ),
        (
            r"\b(?:feedback|retroalimentación|devolución|comentarios|valoración) ?",
            r"\bencantad\w+|\bcon (?:mucho )?gusto\b|\bsi (?:lo |le |te )?(?:dese|quier|interes)\w*|\bno dud\w+|\bpod(?:emos|ría\w*)\b|\bpuedo\b|\ba (?:su|tu) disposición\b|\bpuede\w? pedir",
        ),
        (
            r"\b(?:feedback|devolutiva|retorno (?:mais )?(?:detalhado|individual|sobre))\b",
            r"\bà disposição\b|\bse (?:quiser\w*|desejar\w*|tiver\w*)|\bcom (?:todo (?:o )?)?(?:gosto|prazer)\b|\bposso\b|\bpodemos\b|\bnão hesite\w*|\bdisponíve\w+",
        ),
        (
            r"\b(?:feedback|riscontro (?:più )?(?:dettagliato|personale|sul)|restituzione|confronto)\b",
            r"\bvolentieri\b|\bse (?:lo )?(?:desidera|vuole|vuoi|desideri|ti va|le va)\b|\ba (?:sua |tua )?disposizione\b|\bnon esit\w+|\bfelice\b|\bliet[aoi]\b|\bdisponibil\w+",
        ),
        (
            r"\b(?:feedback|terugkoppeling|toelichting)\b|\b(?:licht|toelichten)\b[^.!?]{0,40}\btoe\b",
            r"\bgraag\b|\bgerust\b|\b(?:kunt u|kan u|u kunt|u kan|kun je|je kunt|mag u|mag je)\b|\bterecht bij\b|\b(?:wenst|wilt) u\b|\bwil je\b|\baltijd\b|\b(?:des|indien )gewenst\b|\bbel (?:me|mij|gerust|even)\b|\bals (?:u|je) (?:wil|dat)\w*",
        ),
    )
)  # fmt: skip
_NONE: Final = re.compile(
    r"(?i)\b(?:unable|cannot|can['’]t|(?:do|does|is|are|will|would) ?n[o'’]t(?! hesitate)|won['’]t|nicht(?! (?:scheuen|zögern))|keine?n?|ne (?:pou|peu|serons)\w*|aucun\w*|no (?:pod|es|nos|será)\w*|"
    r"impossib\w+|not possible|niet mogelijk|não (?:pod|é|cons)\w*|non (?:poss|pot|è|ci)\w*|geen|niet)\b|\bsurvey\b|umfrage|enquête|encuesta|pesquisa|sondaggio|vragenlijst|"
    r"\b(?:on|about|of|to|über|zu|sur|sobre|su|over) (?:our|the|unser\w*|notre|nos|nuestr\w+|noss\w+|nostr\w+|ons|onze) (?:\w+ )?(?:process|service|website|recruit|selection|candidate|bewerbungs|auswahl|prozess|verfahren|recrutement|processus|proceso|processo|"
    r"selezione|procedure|proces)"
)


_TALK: Final = re.compile(
    r"(?i)\b(?:notes|scores?|scorecard|comments) (?:would|might|could) be (?:any|of) (?:use|help)\b[^.!?]{0,40}\b(?:say|ask|shout|let me know)\b|\brückmeldung (?:möchten|wünschen|wollen|haben möchten)\b[^.!?]{0,30}\b(?:schreiben|melden|fragen|rufen)\b|"
    r"\bto hear (?:how|what|why) (?:the (?:panel|team|board|others)|we|I|they|you|it)\b[^.!?]{0,60}\b(?:ask|ring|call|say so|let me know|shout)\b|"
    r"\b(?:happy|glad|willing) to (?:talk|go|walk|run) (?:you )?(?:it|this|that|things|them|the (?:decision|reasons)) ?(?:all )?(?:through|over)|\b(?:happy|glad) to (?:chat|talk) (?:about (?:it|this|why)|more about)|"
    r"\b(?:talk|speak|chat) about (?:your|the) (?:interview|application|performance|result|outcome)\b|\bdiscuss (?:your (?:interview|application|performance|result)|the outcome)\b|"
    r"\bgern (?:auch )?(?:noch einmal )?(?:am telefon|telefonisch|persönlich)[^.!?]{0,30}\b(?:erläuter|besprech|erklär)\w*|\b(?:kann|können|erkläre|erläutere)[^.!?]{0,40}\bgern\w*[^.!?]{0,20}(?:erläutern|erklären|besprechen)\b|"
    r"\b(?:à votre|à ta) disposition pour (?:en (?:parler|discuter)|vous l['’]expliquer)|\bencantad[oa] de (?:coment|explic|habl)ar(?:lo|telo|selo)\b|\bvolentieri per (?:parlarne|spieg\w+)|\bgraag (?:mondeling |telefonisch )?(?:toelichten|uitleggen)\b|\bterei gosto em (?:explicar|conversar)\b"
)


# "if you'd find it helpful", and not "I would like to offer some feedback:", which follows
_IF_WANTED: Final = re.compile(
    r"(?i)\b(?:if (?:you|that|it)\b|should you\b|do (?:ask|call|ring|get|give|drop)\b|let me know\b|get in touch|feel free|hesitate|(?:call|ring|phone) me\b|happy to (?:talk|chat|discuss|go|walk|run|speak)|(?:wenn|falls) (?:du|sie|ihnen|dir)\b|"
    r"meld(?:e|en)? (?:dich|sie sich)|ruf(?:en sie)? (?:mich|gern)|jederzeit|auf wunsch|s(?:i|['’]il) (?:tu|vous|lo|le|te|usted|quier\w+|dese\w+)\b|n['’]hésite\w*|no dud\w+|se (?:ti|le|lo|la|vuo\w+|desider\w+|quis\w+|quer\w+|desej\w+|tiver\w*|você)\b|non esit\w+|não hesite\w*|"
    r"als (?:u|je|dat|het)\b|aarzel|bel (?:me|mij|gerust)|disposi\w+)"
)


def offers_feedback(sentences: Sequence[str], given: bool = False) -> bool:
    """Whether the mail offers the owner feedback, or tells how to get it; a survey among applicants is none. `given`: it gives some, so that only what is
    there for the asking is an offer."""
    return any(
        (_TALK.search(sentence) or any(feedback.search(sentence) and offer.search(sentence) for feedback, offer in _OFFERS))
        and not _NONE.search(sentence)
        and (not given or _IF_WANTED.search(sentence))
        for sentence in sentences
    )
