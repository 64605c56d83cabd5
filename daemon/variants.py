"""Which country's spelling a mail wants of its language: Brazil's or Portugal's, British or American, Swiss, of the Río de la Plata, Canada's French. Pure."""

from __future__ import annotations

import re
from datetime import timedelta

from classifier.message import Message

__all__ = ["english", "european", "french", "german", "spanish"]


def european(message: Message) -> bool:
    """Whether a Portuguese mail is from Portugal: its words and its top-level domain."""
    text = f"{message.subject} {message.text} {message.quoted or ''}".lower()
    domain = message.sender.domain if message.sender else ""
    here = r"\b(?:equipa|contacto|facto|connosco|consigo|cumprimentos|gostávamos|candidataste|telemóvel|vossa|projecto|exm[oa]s?|receção|lisboa|porto|coimbra|solicito|subscrevo|rececionista|portugal|autocarro|desejamos-lhe|agradecemos-lhe|informá-l[oa]|\w{3,}ámos|\w{3,}(?<!contr)aste|\w{2,}-te|contigo|queres|podes|mereces|vais (?:ser|ter|receber|ver|ficar)|te importas|(?:espero|esperamos) que (?:compreendas|entendas|percebas)|arquitectos?|digo-te)\b|\b\d{4}-\d{3} [a-z]|\+351"
    there = r"\b(?:equipe|contato|conosco|você|vocês|vaga|gerente|atenciosamente|olá, tudo)\b"
    score = len(re.findall(here, text)) - len(re.findall(there, text)) + 3 * (domain.endswith(".pt") - domain.endswith(".br"))
    offset = message.date.utcoffset() if message.date else None
    west = offset is not None and timedelta(hours=-5) <= offset <= timedelta(hours=-2)
    return score - 2 * west > 0


def english(message: Message) -> str:
    """ "uk" or "us": as the mail writes its dates and words; else by where it was sent."""
    text, domain = message.text, message.sender.domain if message.sender else ""
    month = (
        r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec)\b"
    )
    # not "otherwise" and "promise", which everybody writes so
    verbs = r"(?:organ|recogn|real|apolog|priorit|special|final|minim|maxim|summar|util|emphas|optim|modern|custom|penal|author)"
    british = len(
        re.findall(
            rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{month}|\b(?:\w+isation|{verbs}is(?:e|ed|es|ing)|favour\w*|programme|whilst)\b",
            text,
        )
    )
    american = len(
        re.findall(rf"\b{month} \d{{1,2}}\b|\b(?:\w+ization|{verbs}iz(?:e|ed|es|ing)|favor\w*|program|resume|résumé)\b", text)
    )
    if british != american:
        return "uk" if british > american else "us"
    if re.search(r"\.(?:uk|ie|au|nz|za|in|de|fr|es|it|nl|pl|se|dk|ch|at|eu)$", domain):
        return "uk"
    offset = message.date.utcoffset() if message.date else None
    return "us" if offset is not None and timedelta(hours=-10) <= offset <= timedelta(hours=-3) else "uk"


def german(message: Message) -> str:
    """ "ch" where the mail spells "ss" for every "ß", as the Swiss do; else nothing."""
    text = f"{message.subject}\n{message.text}"
    swiss = re.search(r"(?i)gr(?:ü|ue)ss|\bausser\b|\bschliess|\bweiss\b|gross|strasse|gemäss|mässig", text)
    domain = message.sender.domain if message.sender else ""
    return "ch" if (swiss or domain.endswith((".ch", ".li"))) and "ß" not in text else ""


def french(message: Message) -> str:
    """ "ca" where the mail, or what it quotes, speaks of an "entrevue", or was sent from Canada and not of an "entretien"; else nothing."""
    text = f"{message.subject}\n{message.text}\n{message.quoted or ''}".lower()
    here = message.sender is not None and message.sender.domain.endswith((".ca", ".quebec"))
    return "ca" if "entrevue" in text or (here and "entretien" not in text) else ""


def spanish(message: Message) -> str:
    """ "vos" where the mail, or what it quotes, says "vos" for "tú"; else nothing."""
    text = f"{message.subject}\n{message.text}\n{message.quoted or ''}"
    return "vos" if _VOSEO.search(text) else ""


_VOSEO = re.compile(
    r"(?i)\b(?:vos|mand[aá]me(?:lo|la|los)|contame(?:lo)?|avisanos|contanos|\w*labur(?:o|ando|ar|amos)|che,|tenés|podés|querés|sabés|(?-i:sos)|avisame|contame|decime|mandame|pasame|escribime|llamame|fijate|acordate|quedate|animate|andá|"
    r"mirá|dale)\b"
)
