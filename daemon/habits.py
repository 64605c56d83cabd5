"""How the owner writes to somebody: the salutation, the closing and the name below, as in their last letter to them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from classifier.language import detect
from classifier.message import Message
from daemon.formulas import DISTANT, GREETING, before_name, closes
from daemon.genders import by_name
from daemon.manners import formality
from daemon.names import fold, folded_words, known_first
from daemon.signatures import salutation, signatory
from daemon.values import Habit, Owner, Person

__all__ = ["habit"]

_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\.?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def habit(this: Message, written: Sequence[Message], whom: Person, owner: Owner) -> Habit:
    """How the owner's last letter to `whom` begins, closes and is signed, of those in `written`; where there is none, the name by which `this` mail
    calls the owner. Empty where neither tells."""
    known: Habit | None = None
    language = detect(this.text)
    alone = bool(whom.first) and re.search(rf"(?m)^\W*{re.escape(whom.first)}\W*$", this.text) is not None
    near = language != "en" and alone and formality(this, language) is False
    for message in sorted(written, key=lambda one: one.date or _EPOCH, reverse=True):
        if not any(a.email.lower() == (whom.address or "").lower() for a in message.to):
            continue
        if near and DISTANT.match(message.text.lstrip()) and _language(message, this) == language:
            continue  # "Sehr geehrter Herr Haberstumpf", of whom it is signed "Gunther" now
        lines = [line.strip(" \t*_") for line in message.text.split("\n") if line.strip(" \t*_-–—")]
        if len(lines) < 2:
            continue
        greeted = _greets(lines[0], whom)
        if known is None:
            closing, name = _signed(lines[1:], owner)
            known = Habit(greeted, closing, name, _language(message, this))
        elif _language(message, this) == known.language:  # the last letter began without a word, or ended with "W."
            closing, name = _signed(lines[1:], owner) if not known.name else ("", "")
            known = replace(
                known, salutation=known.salutation or greeted, closing=known.closing or closing, name=known.name or name
            )
        if known.salutation and known.name:
            return known
    return known or Habit("", "", _called(this, owner), detect(this.text))


def _language(message: Message, this: Message) -> str:
    """Two lines tell no language: then that of what they answer."""
    found = detect(message.text)
    return found if found != "und" else detect(this.text)


# "Buenas noches, Lic. Treviño": the hour is another one now
_OF_THE_HOUR = re.compile(
    r"(?i)^(?:(?:muy )?buen[oa]s? (?:d[ií]as?|tardes|noches)|bo[ma] (?:dia|tarde|noite)|buona ?(?:sera|giornata)|buongiorno|goede(?:morgen|middag|navond)|guten (?:abend|morgen)|good (?:morning|afternoon|evening)|bonsoir), (?=\w)"
)


# whom one calls by no name
_BY_TITLE = re.compile(
    r"(?:(?:Bonjour|Gentile|Egregi[oa]|Estimad[oa]|Prezad[oa]|Dear|Sehr geehrter?|Geachte) )?(?:Preside|Direttore|Direttrice|Dottoressa|Dottore|Professore(?:ssa)?|Avvocato|Ingegnere|Licenciad[oa]|"
    r"Ingenier[oa]|Arquitect[oa]|Doctora?|Directora?|Headteacher|Principal|Maître|Docteure?)|"
    r"(?:Madame|Monsieur)(?: l[ae] (?:[Dd]irecteur|[Dd]irectrice|[Mm]aire|[Pp]résidente?|[Pp]roviseure?))?"
)


def _greets(line: str, whom: Person) -> str:
    """`line`, where it is a salutation of `whom` by name, without its last sign; else empty."""
    said = folded_words(line)
    words = set(said)
    names = {fold(word) for word in re.findall(r"[^\W\d_]+", f"{whom.first} {whom.last}") if len(word) > 1}  # no initial
    first = fold(whom.first)
    names |= {word for word in said[1:] or said if len(word) > 1 and first.startswith(word)}  # "Hi Jo", to Joanne
    bare = _OF_THE_HOUR.sub("", line).rstrip(" ,;:!.–-")
    greets = GREETING.match(line) or words <= names  # "Tess,"
    if bare != line.rstrip(" ,;:!.–-") and not GREETING.match(bare) and (bare[:1].islower() or set(folded_words(bare)) <= names):
        return ""  # only the name is left, or "licenciada Montemayor"
    if _BY_TITLE.fullmatch(bare):
        return bare
    greeted, gender = salutation(line).person, whom.gender or by_name(whom.first)
    if greeted and greeted.gender and gender and greeted.gender != gender:
        return ""  # "Bonjour Madame Verdoux" was Pauline, who writes from the same mailbox as Antonin
    return bare if len(bare) < 50 and greets and words & names and "," not in bare.partition(" ")[2] else ""


def _signed(lines: Sequence[str], owner: Owner) -> tuple[str, str]:
    """(the closing, the line with which the owner signs): the first as it stands above the second, or before it ("LG Fabian"); the second of one to three
    words, of which one is the owner's name's."""
    own = set(folded_words(owner.name))
    for at in range(len(lines) - 1, max(-1, len(lines) - 5), -1):
        close, line = before_name(lines[at])
        words = line.strip(" ,.;-–—").split()
        parts = folded_words(line)
        if (
            0 < len(words) < 4
            and all(map(_NAME.fullmatch, words))
            and own & set(parts)
            and all(part in own or len(part) < 3 or known_first(part) for part in parts)
        ):
            above = lines[at - 1] if at else ""
            name = " ".join(words)
            if len(words[-1]) == 1 and lines[at].rstrip().endswith(f"{words[-1]}."):
                name += "."  # "Rodrigo Sepúlveda C."
            return close or (above if len(above) < 50 and closes(above) else ""), name
    return "", ""


_CASUAL = re.compile(r"(?i)\W*(?:hi(?:ya)?|hey|hello|hallo|hoi|moin|servus|salut|coucou|hola|oi|olá|ciao|hej)\b")


def _called(message: Message, owner: Owner) -> str:
    """The owner's first name as `message` has it, where its writer goes by the first name, too, or says "Hi" to theirs, whatever stands below."""
    greeted, writer = salutation(message.text), signatory(message, owner)
    if (
        greeted.formal
        or greeted.person is None
        or writer is None
        or not writer.first
        or (writer.last and not _CASUAL.match(message.text))
    ):
        return ""
    name = greeted.person
    return name.first if name.first and not name.last and " " not in name.first and len(name.first) > 2 else ""
