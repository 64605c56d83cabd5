"""What a mail is about: a job, or a flat, a loan, a place that is applied for in the same words. Pure."""

from __future__ import annotations

import re

from classifier.features import concepts, words
from classifier.language import detect
from classifier.message import Message
from daemon.jobs import names_job

__all__ = ["about_a_job", "of_a_home", "of_a_venture", "of_an_order", "unprefixed"]


# what mail programs put before the subject of an answer or a forwarded mail, in the languages of the letters and beside them
_PREFIX = re.compile(
    r"^(?:\s*(?:re|r|aw|antw|sv|vs|res|rif|odp|ynt|tr|fw|fwd|wg|rv|enc|i|回复|答复|返信|转发)\s*(?:\[\d+\])?\s*[:：])+\s*",
    re.IGNORECASE,
)


def unprefixed(subject: str) -> str:
    """`subject` without "Re:", "WG:", "RES:" before it."""
    return _PREFIX.sub("", subject)


def of_a_home(subject: str) -> bool:
    """Whether a subject names what else one applies for: a flat, a loan, a place at a school."""
    return bool(_OF_A_HOME.search(subject))


def about_a_job(message: Message) -> bool:
    """Whether a word of `message` is one of jobs and applications, in its language."""
    text = f"{message.subject}\n{message.text[:6000]}"
    language = detect(text)
    if any(names_job(found["who"] or found["bare"]) for found in _SEEKS.finditer(text)):
        return True
    return bool(_PAPERS.search(text)) or any(
        _JOB & set(concepts(word, language)) for sentence in text.split("\n") for word in words(sentence)
    )


# teams and firms apply, too, and are refused with "application" and "interview": for a batch, for money
_VENTURE = re.compile(
    r"(?i)\b(?:accelerator|incubator|inkubator|incubateur|accélérateur|incubadora|aceleradora|incubatore|acceleratore)\b|"
    r"\b(?:(?:winter|spring|summer|fall|autumn) batch|\d+ ?% of (?:the )?(?:teams|startups|start-ups|founders)|your (?:startup|start-up))\b|"
    r"\b(?:deine?|eure?|ihre?) (?:start-?up|gründungsidee|geschäftsidee)\b|\b(?:votre|ta) (?:start-?up|jeune pousse)\b|\b(?:tu|su|vuestra|tua|vossa|sua|vostra) start-?up\b"
)


def of_a_venture(message: Message) -> bool:
    """Whether it speaks to founders of what they founded: an accelerator's or an investor's answer."""
    return bool(_VENTURE.search(f"{message.subject}\n{message.text[:4000]}"))


# who is thanked for a price asked for work, not for papers
_ORDER = re.compile(
    r"(?i)\b(?:thank(?:s| you) (?:so much |again )?for (?:the|your) (?:quote|quotation|estimate)|(?:dank\w*|vielen dank) für (?:das|dein|ihr|euer) (?:angebot|kostenvoranschlag)|für (?:den|deinen|ihren|euren) kostenvoranschlag|"
    r"merci (?:\w+ )?pour (?:le|ton|votre) devis|gracias (?:\w+ )?por (?:el|tu|su) (?:presupuesto|cotización)|obrigad[ao] (?:\w+ )?pelo (?:seu |teu )?orçamento|grazie (?:\w+ )?per il (?:tuo |suo )?preventivo|(?:bedankt|dank) voor (?:de|je|uw) offerte)\b"
)


def of_an_order(message: Message) -> bool:
    """Whether it answers an offer of work for a price: a customer's, and no employer's."""
    return bool(_ORDER.search(message.text[:4000]))


_JOB = frozenset(("job", "process"))
# "Ihre Bewerbung um die Wohnung": flats, loans and places of other kinds are applied for in the words of a job
_OF_A_HOME = re.compile(
    r"(?i)\b(?:(?:zwei|drei|vier)?-?(?:zimmer)?wohnung\w*|wg-zimmer|zimmer|chambre|habitación|stanza|quarto|mietobjekt|mietanfrage|apartment|flat(?:share)?|house ?share|tenancy|rental|letting|"
    r"appartement|logement|colocation|votre location|piso|alquiler|arrendamiento|apartamento|aluguel|appartamento|affitto|huurwoning|woning|kamer|mieszkanie|lägenhet|daire|"
    r"kredit\w*|loan|mortgage|prêt|préstamo|crédito|mutuo|lening|visa|visum|kita-?platz|studienplatz|mestrado|máster|maestría|posgrado|pós-graduação|laurea magistrale|master(?:[’']s)? (?:programme|program|degree|en |de |in )|nursery place|school place|membership|mitgliedschaft|adhésion|manuscript|manuskript|credit card|"
    r"insurance (?:application|quote)|präqualifikation|projektwettbewerb|planungswettbewerb|vergabeverfahren|request for (?:quotation|proposals?)|rf[qp]\b|tender|appel d['’]offres|licitación|gara d['’]appalto|aanbesteding|concurso público de ideias|versicherungsantrag|planning permission|baugenehmigung)\b"
)
# "Estamos abriendo depósito y busco encargado"
_SEEKS = re.compile(
    r"(?i)\b(?:busc(?:o|amos|ando)|cerc(?:o|hiamo)|(?:je|nous) cherch\w+|on cherche|procur(?:o|amos)|(?:ik|wij|we) zoeken?|(?:ich|wir) suchen?|suchen (?:wir|noch)|szukam\w*|(?:vi|jag) söker|(?:looking for|after|need)) "
    r"(?:an?|una?|uno|um|uma|une|eine?n?|een|en|noch|nog) ?(?P<who>\w{4,}(?: \w{4,})?)|\b(?:busco|buscamos|cerco|cerchiamo|procuro|procuramos|szukamy) (?P<bare>\w{4,})"
)
_PAPERS = re.compile(
    r"(?i)\b(?:CV|résumé|resume attached|your resume|curriculum|currículo|lebenslauf|bewerbungsunterlagen|anforderungsprofil|hoja de vida|lettre de motivation|carta de presentación|"
    r"sollicit\w+|vorstellungsgespräch\w*|bewerbungsgespräch\w*|stellenbesetzung\w*|rekrut\w+|rekryter\w+|recruit\w+|recrut\w+|reclut\w+|entretien d['’]embauche|colloquio di lavoro|entrevista de (?:trabajo|emprego)|işe alım\w*|"
    r"(?:suche|suchen|sucht) (?:\w+ )?jemand(?:en|em)? für|(?:looking for|need|after) (?:someone|somebody) (?:for|to)|cherch\w+ quelqu['’]un pour|busc\w+ (?:a )?alguien para|procur\w+ alguém para|cerc\w+ qualcuno per|zoek(?:en|t)? (?:\w+ )?iemand (?:voor|die)|"
    r"candidatur\w+|(?:spontan\w+ )?candidatures?|postulaci\w+|initiativbewerbung\w*|(?:la|una) ricerca d(?:ell|i un)[ao]?['’ ]|stiamo cercando (?:un|una|uno)\b|estamos buscando (?:a )?una?\b|estamos procurando uma?\b|motivatiebrief|(?:leuke|mooie|uw|je|jouw) brief|życiorys|özgeçmiş\w*|personligt brev)\b|履歴書|アルバイト|职位|简历|兼职|兼職"
)
