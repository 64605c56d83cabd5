"""How a mail speaks to its reader: Sie or du, vous or tu, by surname or first name. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from classifier.language import detect
from classifier.message import Message
from daemon.signatures import Salutation, salutation
from daemon.values import Person
from daemon.variants import european

__all__ = ["formality", "voices"]

_FORMAL = {
    "de": r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b",
    "fr": r"(?i)\b(?:vous|votre|vos)\b",
    "es": r"(?i)\b(?:usted|le (?:agradec|comunic|inform|dese)\w*|su (?:candidatura|interés|perfil|tiempo)|sus)\b",
    "it": r"\b(?:Lei|La (?:ringrazi|inform)\w*|Le|Suo|Sua|Suoi)\b|(?i:la ringraziamo|la sua|il suo|le comunichiamo)",
    "nl": r"(?i)\b(?:u|uw)\b",
    "pt": r"(?i)\b(?:o senhor|a senhora|prezad[oa]|lhe|vossa)\b",
    "pl": r"\b(?:Pan[aiu]?|Pani[ąę]?|Państw\w+)\b",
    "sv": r"\b(?:Ni|Er)\b",
    "tr": r"(?i)\b(?:sayın|siz\w*|\w+n[ıiuü]z\w*)\b",
}
_FAMILIAR = {
    "de": r"\b(?i:du|dir|dich|deine?[mnrs]?|euch)\b",
    "fr": r"(?i)\b(?:tu|toi|ton|ta|tes|t['’]\w+)\b",
    "es": r"(?i)\b(?:tú|tu|te|ti|tus|contigo)\b",
    "it": r"(?i)\b(?:tu|ti|tuo|tua|tuoi|te)\b",
    "nl": r"(?i)\b(?:je|jij|jou|jouw|ge|gij|moogt|zijt|gaat ge|hebt ge)\b",
    "pt": r"(?i)\b(?:você|te|ti|teu|tua|oi)\b",
    "pl": r"(?i)\b(?:ci|ciebie|tobie|twoj\w+|twój|cię|cześć)\b",
    "sv": r"(?i)\b(?:du|dig|din|ditt|dina)\b",
    "tr": r"(?i)\b(?:sen|sana|senin|seni)\b",
}

# Portugal's "você" is nobody: who says "o seu currículo" keeps a distance that a Brazilian does not
_THIRD_PERSON = re.compile(r"(?i)\b(?:consigo|(?:o seu|a sua|os seus|as suas|do seu|da sua|ao seu|à sua) (?!lado\b)|queira)")

# what a house prints below all its mails keeps its distance, however the mail itself speaks
_FINE_PRINT = re.compile(
    r"(?i)\b(?:rgpd|gdpr|dsgvo|lopd\w*|lgpd|avg|confiden\w+|vertraulich\w*|privacid\w+|privacy|datenschutz\w*|protección de datos|proteção de dados|données personnelles|dati personali|persoonsgegevens|destinatari\w*|"
    r"(?:bestimmte|richtige|adressierte|beabsichtigte) empfänger|intended recipient)\b|\b(?:antes de|before|prima di|avant d['’]|voordat|bevor) [^.!?\n]{0,40}\b(?:imprim|impress|print|stamp|druck)\w*|"
    r"\b(?:(?:respet|cuid|proteg|proteja|preserv)\w+ (?:el |o )?(?:medio|meio) ambiente|pens\w* (?:en el|no|al?l?['’]?) ?(?:medio |meio )?ambiente|denk\w* aan het milieu|(?:denk\w*|schon\w*|zuliebe|schütz\w*) (?:sie )?(?:an )?(?:die |der )?umwelt|der umwelt zuliebe)\b"
)


def formality(message: Message, language: str, greeting: Salutation | None = None) -> bool | None:
    """Whether the mail keeps its distance (Sie, vous, usted, Lei, u; by surname in English); None where it doesn't tell."""
    greeting = greeting or salutation(message.text)
    if language in ("ja", "zh", "ko"):
        return True
    if language not in _FORMAL:
        return greeting.formal
    if greeting.person and greeting.person.last and greeting.person.gender:
        return True  # "Geachte mevrouw Vandenabeele", and "je" below it, as Flemish offices do
    said = re.split(r"\n-- ?\n", message.text, maxsplit=1)[0]  # what stands below is the house's
    text = "\n".join(line for line in said.split("\n") if not _FINE_PRINT.search(line))
    distant, near = (len(re.findall(table[language], text)) for table in (_FORMAL, _FAMILIAR))
    if language == "pt" and european(message):
        distant += len(_THIRD_PERSON.findall(text))
    if distant == near:
        return greeting.formal
    return distant > near


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def voices(refusal: Message, earlier: Sequence[Message], whom: Person | None, language: str) -> tuple[Message, ...]:
    """The mails that show how `whom` speaks to the owner, the most telling first: the refusal where they wrote it, else their own of `earlier`, latest first.

    The refusal is always among them. A mail in another language than `language` tells nothing of this one's forms.
    """
    theirs = sorted(
        (
            one
            for one in earlier
            if whom
            and whom.address
            and one.sender
            and one.sender.email.lower() == whom.address.lower()
            and detect(one.text) == language
        ),
        key=lambda one: one.date or _EPOCH,
        reverse=True,
    )
    return (refusal, *theirs) if whom is None or whom.wrote else (*theirs, refusal)
