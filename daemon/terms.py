"""On what terms the owner writes to the addressee: formally or not, by first name or not, in which country's spelling. Pure."""

from __future__ import annotations

import re

from classifier.message import Message
from daemon.formulas import DISTANT
from daemon.people import LOCAL_TITLE
from daemon.phrasebanks import Bank
from daemon.values import Conversation, Owner
from daemon.variants import english, french, german, spanish

__all__ = ["of_a_pupil", "register", "spelling", "voice"]


def voice(conversation: Conversation) -> Message:
    """The mail that shows best how the addressee speaks to the owner."""
    return conversation.voices[0] if conversation.voices else conversation.message


def register(bank: Bank, conversation: Conversation, owner: Owner, signs_first: bool) -> tuple[bool, bool]:
    """Whether to write formally, and whether by first name, which English and Dutch show in how they greet the owner, others (`by_first_signed`) in how they
    sign, too (`signs_first`)."""
    formal, said = conversation.formal, voice(conversation).text
    start = said.lstrip()[:80]
    first = re.escape(owner.name.split()[0]) if owner.name.split() else "(?!)"
    if bank.language != "en":
        # "Dag Joris", and "u" all the same; "Bonjour Hélène", signed Benoît
        greeted = bank.get("greeting.by_first") or (signs_first and bank.get("greeting.by_first_signed"))
        by_first = bool(greeted) and bool(re.match(rf"(?i)(?:{greeted}),?\s+{first}\s*[,!.:\n-]", start))
        if formal is None:  # "hola marcos, mira": nothing else tells
            hails = re.match(rf"(?i)\W*(?:hola|ciao|oi|salut|coucou|hoi|hey|hi|moin|servus)\W+{first}\b", start)
            formal = bank.get("register") == "formal" and not hails
        to = conversation.recipient
        if bank.language == "de" and not formal and to and to.last and not signs_first and of_a_pupil(conversation):
            formal = True
        titled = formal and to is not None and bool(to.title and to.last and not LOCAL_TITLE.match(to.title))
        return formal, by_first and not titled  # "Estimada Elena", and below it "Dra. Mercedes Olalla"
    casual = bool(
        re.match(
            rf"(?i)(?:hi|hey|hello|hiya|heya|howdy|yo|alright|all right|g['’]day|morning|afternoon|evening|{first})\b", start
        )
    )
    courtesy = re.search(r"(?m)^\W*(?:Mrs|Mr|Ms|Miss)\.? (?:[A-Z]\.? ?){0,2}[A-Z][\w'’-]+\s*$", said)
    if courtesy and not casual:
        return True, False  # "Dear Kerry", signed "Mrs D Aspinall", as schools do
    by_first = casual or bool(re.match(rf"(?i)(?:dear\s+)?{first}\s*[,!.:\n-]", start))
    if formal is None:
        return not casual, True  # in English, surnames are for those who use them first
    return formal, by_first and not formal


_APPRENTICE = re.compile(
    r"(?i)\b(?:ausbildung(?:splatz|sstelle|splätze)?|azubi\w*|auszubildende\w*|lehrling\w*|lehrstelle\w*|lernende\w*|schüler(?:in)?praktikum|\w+lehre)\b"
)


def of_a_pupil(conversation: Conversation) -> bool:
    """Whether an adult may say du to a young applicant, who doesn't say it back unless they have: "Hallo Jannik", signed Dieter Siemer."""
    said = f"{conversation.role.value if conversation.role else ''}\n{conversation.message.subject}"
    own = conversation.habit.salutation
    return bool(_APPRENTICE.search(said)) and not (own and not DISTANT.search(own))


def spelling(conversation: Conversation, language: str, owner: Owner) -> str:
    """The spelling of the addressee's country (variants.py), as the first of their mails that tells has it; empty where none does. Whether to write ß is
    the owner's own habit, where their address or their last closing tells it."""
    if language == "de" and (ends := {address.rpartition(".")[2] for address in owner.addresses} & {"ch", "li", "de", "at"}):
        return "ch" if ends & {"ch", "li"} else ""
    if language == "de" and (own := re.search(r"(?i)gr(?:ü|ue)(ß|ss)|gru(ß|ss)", conversation.habit.closing)):
        return "ch" if "ss" in own[0].lower() else ""
    style = {"en": english, "de": german, "es": spanish, "fr": french}.get(language, lambda _: "")
    return next(filter(None, map(style, conversation.voices or (conversation.message,))), "")
