"""What a refusal gives of feedback: announced and listed, its point in its own words, what it advises. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["advises", "counsels", "finds_fault", "listed", "no_reason", "promises", "quotable"]

_FEWEST, _MOST = 4, 15  # words of a clause that is quoted
_GOES_ON: Final = re.compile(
    r"(?i),? (?:and|but|so|which is why|und|aber|sodass|weshalb|et|mais|donc|y|pero|así que|e|mas|ma|quindi|en|maar|dus) (?=(?:I|we|they|that|it|you|he|she|this|doesn['’]t|ich|wir|das|es|schließen|je|nous|vous|il|lo|la|ha|a|wij|dat|het)\b).*$"
)


_LEFT: Final = re.compile(r"(?i),? (?:and|but|so|und|aber|et|mais|y|pero|e|mas|ma|en|maar)$")


def quotable(clause: str) -> str:
    """`clause` as it can be quoted in a sentence: cut where it goes on to something else; empty where it is too short or too long, or holds more than words."""
    said = " ".join(_GOES_ON.sub("", clause).split()).strip(" ,\"“”„«»'-•*")
    said = _LEFT.sub("", said)
    whole = _FEWEST <= len(said.split()) <= _MOST and not re.search(r"[\"“”„«»@<>{}|/]|\d{3}", said)
    return said if whole else ""


_ADVICE: Final = re.compile(
    r"(?i)\b(?:advice|advise|(?:would|I['’]d|we['’]d) (?:suggest|recommend)|my (?:suggestion|tip|recommendation)|rat(?:e|en|schlag|schläge)|empfehl\w*|empfiehl\w*|tipps?|conseil\w*|recommand\w*|"
    r"consej\w*|aconsej\w*|recomiend\w*|consigli\w*|suggeri\w*|advies|advise\w*|aanrad\w*|raad|conselh\w*|aconselh\w*|recomend\w*|sugir\w*|suger\w*)\b"
)


def advises(sentences: Sequence[str]) -> bool:
    """Whether the mail says already what to do about it: that is not asked again."""
    return any(_ADVICE.search(sentence) for sentence in sentences)


# what one says who tells somebody what to do next, and no sentence about "the council's advice"
_COUNSEL: Final = re.compile(
    r"(?i)\b(?:(?:I|we)(?:['’]d| would| will|['’]ll)? (?:really |strongly |only |just )?(?:suggest|recommend|advise|encourage you to (?:get|take|work|practi[sc]e|build|try))|(?:my|our|one|a) (?:(?:only|one|honest|best) )?(?:tip|advice|suggestion|recommendation)(?: (?:is|would|for)|:)|"
    r"(?:get|do|try|take|bring|practi[sc]e|prepare|read|ask|build|apply|show) [^.!?]{3,60}(?:next time|and you['’](?:ll|d)|and (?:come|apply) back)|next time,? (?:I['’]d |try |bring |prepare |do |get |ask |show )|if I were you\b|in your (?:place|shoes),? I['’]?(?:d| would)\b|an (?:ihrer|deiner) stelle würde ich|(?:à|si j['’]étais à) (?:votre|ta) place\b|si j['’]étais (?:vous|toi)\b|\b(?:yo )?en (?:tu|su|vuestro) lugar\b|yo que (?:tú|vos|usted)\b|al (?:suo|tuo|posto suo|posto tuo) posto\b|\buna cosa (?:te|gliel) ?(?:la |a )?(?:lascio|dico)\b|\b(?:one|the) thing I(?:['’]d| would) (?:leave|give) you\b|\bune chose (?:que )?je (?:te|vous) (?:laisse|dis)\b|\buna cosa te (?:dejo|digo)\b|\b(?:se )?fossi (?:in|al) (?:te|lei|suo posto|tuo posto)\b|no (?:seu|teu) lugar\b|se (?:eu )?fosse (?:a ti|você)\b|(?:te|le|lhe|ti|vous) (?:diría|diria|direi|dirais) (?:que|di|de)\b|als ik (?:jou|u|jij) was\b|in (?:uw|jouw) plaats\b|"
    r"if you (?:pick up|learn|build|add|gain|practi[sc]e|(?:get|take)(?! (?:a|two|five|the|some) (?:moment|minutes?|chance|time|opportunity|call))) [^.!?]{3,60}\b(?:you['’]d|you would|(?:we|I)(?:['’]d| would) (?:(?:love|like|be (?:glad|happy|delighted)) to (?:see|have|talk|meet|interview|hire)|happily|gladly|see|have|take|hire|interview|talk)|come back|apply again)\b|"
    r"with (?:a few|six|some|a couple of) (?:more )?months [^.!?]{3,50} you (?:would|['’]d)|"
    r"(?:ich|wir) (?:würden? |kann |können )?(?:ihnen |dir )?(?:nur |sehr |gern )?(?:empfehlen?|raten?)|(?:mein|unser|kleiner) (?:tipp|rat)\b|(?:je|nous) (?:vous|te) (?:conseill\w+|recommand\w+|sugg[èé]r\w+)|(?:mon|notre|un) conseil\b|(?:réglerait|suffirait à|comblerait) |"
    r"(?:te|le|os) (?:recomend\w+|recomiend\w+|aconsej\w+|suger\w+|sugier\w+)|(?:mi|nuestro|un) consejo\b|(?:ti|le) (?:consigli\w+|suggeri\w+)|(?:il mio|un) consiglio\b|(?:te|lhe|eu) (?:aconselh\w+|recomend\w+|sugir\w+|sugeri\w+)|(?:meu|um) conselho\b|minha (?:dica|sugestão)|"
    r"(?:mijn|een) (?:tip|advies)\b|ik (?:zou )?(?:je |u )?(?:aanraden|adviseer|raad)|(?:bereid|oefen|zoek|probeer|lees|werk) [^.!?]{3,60}(?:, dan| de volgende keer))"
)


def counsels(sentences: Sequence[str]) -> bool:
    """Whether the writer says what would help."""
    return any(_COUNSEL.search(sentence) for sentence in sentences)


# "Feedback as she gave it to me:", "hier offen meine Notizen:", "Te paso la devolución que me dio Raúl"
_ANNOUNCES: Final = re.compile(
    r"(?i)\b(?:feedback|notes|comments|points|reasons?|why|more than a|honest\w*|rückmeldung|notizen|gründe|warum|offen|ehrlich|retours?|remarques|raisons|pourquoi|franch\w*|devoluci[óo]n|comentarios|motivos|por qué|sincer\w*|"
    r"devolutiva|retorno|porquê|porque|riscontro|motivi|perché|note|terugkoppeling|waarom|eerlijk|punten|redenen)\b[^.!?]*:\s*$"
)
_PASSES_ON: Final = re.compile(
    r"(?i)\b(?:(?:here(?:['’]s| is| are)|this is|below is|I (?:pushed|asked|pressed) (?:him|her|them|\w+) for) (?:\w+ ){0,3}?(?:feedback|notes|comments|reasons?)|(?:te|le) (?:paso|comparto|dejo|transmito) (?:la |el |su |sus |los )?(?:devoluci[óo]n|feedback|comentarios)|"
    r"\b(?:what|this is what) (?:he|she|they) (?:said|told me|wrote|fed back)[^.!?]{0,40}:|\b(?:he|she|they|feedback|notes)\b[^.!?]{0,25}\b(?:more or less|almost|pretty much) word for word\b|\b(?:sein|ihr|deren|das) feedback (?:\w+ )?nicht vorenthalten|"
    r"(?:je (?:te|vous)|voici) (?:transmets|partage|donne|fais part d\w+)? ?(?:son|leur|le|les|mon|mes|ses|leurs) (?:retours?|remarques|raisons)|(?:hier|anbei) (?:ist |sind |das |die |sein |ihr |mein )*(?:feedback|rückmeldung|notizen)|"
    r"(?:ti|le) (?:giro|riporto|passo) (?:il|i|le|la) (?:riscontro|feedback|motiv\w+|osservazioni)|(?:repasso|passo|partilho|compartilho)(?:-te|-lhe)? (?:o|a|os) (?:feedback|retorno|devolutiva|motivos)|(?:hier|dit) (?:is|zijn) (?:de |het |zijn |haar |hun )?(?:feedback|terugkoppeling|redenen))\b"
)
_BULLET: Final = re.compile(
    r"(?m)^\s*(?:[-–—•*·]|\d[.)])\s+(?P<point>\S[^\n]{10,}(?:\n(?!\s*(?:[-–—•*·]|\d[.)])\s|\s*\n)[^\n]+)*)"
)


_ORDINAL: Final = re.compile(
    r"(?i)^\W*(?:first|second|third|first of all|firstly|secondly|thirdly|erstens|zweitens|drittens|premièrement|deuxièmement|troisièmement|primero|segundo|tercero|en (?:primer|segundo|tercer) lugar|primeiro|terceiro|"
    r"primo|secondo|terzo|in (?:primo|secondo|terzo) luogo|ten (?:eerste|tweede|derde))\b ?[,:]"
)


def listed(text: str, sentences: Sequence[str], sensed: bool) -> tuple[str, ...]:
    """The points of feedback that the mail announces, or, where a sentence is `sensed` to be feedback, lists; empty where it does neither."""
    points = tuple(" ".join(found["point"].split()) for found in _BULLET.finditer(text[:6000]))
    if len(points) > 1 and (sensed or any(_ANNOUNCES.search(s) for s in sentences)):
        return points
    starts = [i for i, s in enumerate(sentences) if _ORDINAL.match(s)]
    if len(starts) > 1 and (sensed or promises(sentences)):  # "Le explico por qué. Primero, la experiencia. ... Segundo, ..."
        return tuple(s for i, s in enumerate(sentences) if any(start <= i < start + 3 for start in starts))
    passed = next((i for i, s in enumerate(sentences) if _PASSES_ON.search(s)), None)
    if passed is None:
        return ()
    told = (sentences[passed].partition(":")[2].strip(), *sentences[passed + 1 : passed + 3])
    return points or tuple(filter(None, told))


# an agent who was told no more
_NO_REASON: Final = re.compile(
    r"(?i)\b(?:no (?:further |other |specific )?(?:reasons?|feedback|details?|comments?) (?:was|were|has been|have been|given|provided|yet)|(?:did|has|have)(?: not|n['’]t) (?:give|given|say|said|share|shared|provide)\w* (?:me |us |a |any )*(?:reasons?|feedback|why|more|details)|that['’]s all (?:I|they)|"
    r"mehr (?:steht|weiß|hat|haben|wurde|habe)\b[^.!?]{0,50}\bnicht|(?:kein\w*|ohne) (?:nähere\w* )?(?:begründung|gründe|angabe)|sans (?:plus d['’]explication|autre précision|motif)|pas (?:donné|précisé) (?:de |plus de |la )?(?:raison|détail)|"
    r"(?:I|we) (?:honestly |really |just )?(?:don['’]t|do not) know (?:what|why)\b|(?:weiß|weiss) ich (?:selbst |leider |auch |ehrlich gesagt )*nicht|je ne sais pas (?:ce qui|pourquoi)|no s[ée] (?:qué|por qué|el motivo)|non so (?:che cosa|cosa|perché)|não sei (?:o que|porquê|por que|o motivo)|weet ik (?:zelf |ook |eerlijk gezegd |helaas )*niet|"
    r"no (?:me |nos )?(?:dieron|dio|han dado) (?:más )?(?:motivos?|detalles|explicaci)|não (?:me |nos )?(?:deram|deu|passaram) (?:mais )?(?:motivos?|detalhes)|non (?:mi |ci )?(?:hanno|ha) (?:dato|fornito) (?:altr|motiv|ulterior)|geen (?:verdere |nadere )?(?:reden|toelichting) (?:gegeven|gekregen))\b"
)


# "I wanted to tell you why instead of sending a one-liner", "je te dois un vrai retour"
_PROMISES: Final = re.compile(
    r"(?i)\b(?:(?:want(?:ed)?|promised|owe you|try|going) (?:to )?(?:(?:tell|give|explain|share)\b[^.!?]{0,25}\b(?:why|reasons?|feedback|honest\w*)\b(?! (?:about|with) (?:our|the) process)|be (?:\w+ ){0,2}(?:honest|open|frank|straight)\b(?=[.:,–—-]| with you| about (?:why|the reason|where|what)))|owe you (?:an? )?(?:\w+ )?(?:explanation|answer|feedback)|"
    r"(?:instead of|rather than) (?:sending |just )?(?:you )?(?:an? )?(?:one-liner|form letter|form email|standard|template|stock)\w*|(?:pushed|asked|got) (?:her|him|them)? ?for (?:proper |some |honest )?feedback)|"
    r"(?:deserve|have a right|are entitled) to (?:know|hear) (?:why|the reason)|recht (?:darauf|erfahren)?[^.!?]{0,20}\bwarum\b|(?:verdien(?:st|en)|verdient) [^.!?]{0,25}(?:ehrliche \w+|zu (?:wissen|erfahren))|mérite[sz]? (?:de savoir|une (?:vraie )?(?:réponse|explication))|"
    r"merece[sn]? (?:saber|una (?:explicación|respuesta)|uma (?:explicação|resposta))|merit[ia] (?:di sapere|una spiegazione)|(?:recht (?:op )?(?:om )?te weten|verdient (?:het )?(?:om )?te weten) waarom|"
    r"\b(?:sage|schreibe|erkläre) (?:ich )?(?:ihnen|dir|euch)\b[^.!?]{0,30}\b(?:warum|woran|weshalb|offen|ehrlich)\b|^zur begründung:|\b(?:der|ein|einziger?) grund\b(?: ist| war|:)|^(?:the|my|our) (?:only |one |main |honest )?reason (?:is|was)\b(?! that we)|"
    r"\b(?:el|la) (?:único |única |verdadero )?(?:motivo|razón) (?:es|fue|ha sido) (?:uno|una|que|simple|sencill\w+)\b|\b(?:te|le) (?:soy|seré|voy a ser) (?:franc|sincer|honest)\w+|\bti (?:dico|spiego) (?:anche )?(?:il )?perché|\ble (?:dico|spiego) (?:anche )?(?:il )?perché|\bje (?:te|vous) (?:dis|explique) (?:franchement |aussi )?pourquoi|\bik (?:leg|vertel) (?:je|u) (?:ook )?(?:uit )?waarom|"
    r"(?:möchte|will|wollte) (?:ihnen|dir|sie|dich)[^.!?]{0,40}\b(?:warum|woran|weshalb|begründ\w+|ehrlich\w*|offen)\b|\bschulde(?:n)? (?:ich|wir)? ?(?:ihnen|dir)\b|\b(?:je|nous) (?:te|vous) (?:dois|devons) (?:un|une)\b|\b(?:te|vous) (?:dire|expliquer|donner) (?:\w+ )?(?:pourquoi|un vrai|franchement)|"
    r"\b(?:te|le) (?:traslado|transmito|cuento|explico|paso) (?:lo que|por qué|el porqué|los motivos)|\b(?:contarte|explicarte|contarle|explicarle|decirte) (?:el porqué|por qué|los motivos|con franqueza)|\b(?:te|lhe) (?:dizer|explicar|contar|passar) (?:o porquê|por que|porque|os motivos|o que)|"
    r"\b(?:dirti|spiegarti|dirle|spiegarle) (?:il )?perché|\b(?:ti|le) (?:devo|voglio|riporto|giro) (?:un|il|quello che|le loro)\b|\b(?:je|jou|u) (?:uitleggen|vertellen|zeggen) waarom|\beerlijke (?:terugkoppeling|feedback|uitleg)|\bik zeg er[^.!?]{0,25}\bbij waarom\b"
)


def promises(sentences: Sequence[str]) -> bool:
    """Whether the writer says that they tell why, and don't send a form letter: what follows is feedback."""
    return any(_PROMISES.search(s) and not _NO_PROMISE.search(s) for s in sentences)


# an offer, a question, or that there will be none: "we are not going to give individual feedback", "happy to, on request"
_NO_PROMISE: Final = re.compile(
    r"(?i)\b(?:not|n['’]t|unable|cannot) (?:be |going |able |possible |in a position )?(?:to )?(?:tell|give|explain|share|able|going|possible|provide|offer)\b|\b(?:on request|if you(?:['’]d| would)? (?:like|want|wish)|auf wunsch|sur demande|bajo petición|a pedido|su richiesta|op verzoek)\b|\?\s*$|"
    r"\b(?:number|late|so long|many applications|(?:very )?high (?:number|volume)|one (?:post|place|job)|zahl|viele|bewerbungen|spät\w*|so lange|schwer|agg|daten|tardif|tard|candidatures|tarde|tardi|candidaturas|un solo puesto|zo lang|zo laat)\b|"
    r"\bnicht (?:\w+ )?(?:geben|nennen|mitteilen)|\bne (?:pouvons|pouvez|puis|peux) pas\b|\bno (?:podemos|puedo)\b|\bnão (?:podemos|posso)\b|\bnon (?:possiamo|posso)\b|\bkunnen (?:we |wij )?(?:\w+ )?(?:geen|niet)\b"
)


def no_reason(sentences: Sequence[str]) -> bool:
    """Whether the writer says that they know of no reason themselves."""
    return any(_NO_REASON.search(s) for s in sentences)


# what one says of what was not there, or not enough
_GAP: Final = re.compile(
    r"(?i)n['’]t\b|\b(?:less|lack\w*|missing|missed|gaps?|weak\w*|more|without|not|no|need\w*|should|could|would have|too|fehl\w*|weniger|mehr|nicht|kein\w*|hätte\w*|zu (?:wenig|kurz|knapp)|noch|manqu\w+|moins|plus|pas|trop|auriez|aurais|"
    r"falt\w+|menos|más|no|demasiad\w+|hubier\w+|habría\w*|mais|não|pouco|demasiado|manc\w+|meno|più|non|troppo|poco|avrebbe\w*|minder|(?<!zonder )meer|niet|geen|miste\w*|ontbrak|te weinig)\b"
)


def finds_fault(sentence: str) -> bool:
    """Whether it speaks of what was not there, or not enough, or gives advice: more than a story told in kindness."""
    return bool(_GAP.search(sentence) or _ADVICE.search(sentence) or _COUNSEL.search(sentence))
