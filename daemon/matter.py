"""What a mail is about: a job, or a flat, a loan, a place that is applied for in the same words. Pure."""

from __future__ import annotations

import re

from classifier.features import concepts, words
from classifier.language import detect
from classifier.message import Message

__all__ = ["about_a_job", "of_a_home"]


def of_a_home(subject: str) -> bool:
    """Whether a subject names what else one applies for: a flat, a loan, a place at a school."""
    return bool(_OF_A_HOME.search(subject))


def about_a_job(message: Message) -> bool:
    """Whether a word of `message` is one of jobs and applications, in its language."""
    text = f"{message.subject}\n{message.text[:6000]}"
    language = detect(text)
    return bool(_PAPERS.search(text)) or any(
        _JOB & set(concepts(word, language)) for sentence in text.split("\n") for word in words(sentence)
    )


_JOB = frozenset(("job", "process"))
# "Ihre Bewerbung um die Wohnung": flats, loans and places of other kinds are applied for in the words of a job
_OF_A_HOME = re.compile(
    r"(?i)\b(?:(?:zwei|drei|vier)?-?(?:zimmer)?wohnung\w*|wg-zimmer|zimmer|chambre|habitación|stanza|quarto|mietobjekt|mietanfrage|apartment|flat(?:share)?|house ?share|tenancy|rental|letting|"
    r"appartement|logement|colocation|votre location|piso|alquiler|arrendamiento|apartamento|aluguel|appartamento|affitto|huurwoning|woning|kamer|mieszkanie|lägenhet|daire|"
    r"kredit\w*|loan|mortgage|prêt|préstamo|crédito|mutuo|lening|visa|visum|kita-?platz|nursery place|school place|membership|mitgliedschaft|adhésion|manuscript|manuskript|credit card|"
    r"insurance (?:application|quote)|versicherungsantrag|planning permission|baugenehmigung)\b"
)
_PAPERS = re.compile(
    r"(?i)\b(?:CV|résumé|resume attached|your resume|curriculum|currículo|lebenslauf|bewerbungsunterlagen|anforderungsprofil|hoja de vida|lettre de motivation|carta de presentación|"
    r"sollicit\w+|vorstellungsgespräch\w*|bewerbungsgespräch\w*|stellenbesetzung\w*|rekrut\w+|rekryter\w+|recruit\w+|recrut\w+|reclut\w+|entretien d['’]embauche|colloquio di lavoro|entrevista de (?:trabajo|emprego)|işe alım\w*|"
    r"motivatiebrief|(?:leuke|mooie|uw|je|jouw) brief|życiorys|özgeçmiş\w*|personligt brev)\b|履歴書|アルバイト|职位|简历|兼职|兼職"
)
