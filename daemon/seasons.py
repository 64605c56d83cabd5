"""For when a refusal holds something out: "Wär das für dich im Frühjahr noch was?", "Are you still about come May?". Pure; in the languages of the letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from daemon.dates import MONTHS
from daemon.offers import afterwards
from daemon.questions import asked

__all__ = ["held_out_for"]

_SEASONS: Final = {
    "spring": "spring springtime frühjahr frühling printemps primavera voorjaar lente",
    "summer": "summer sommer été verano verão estate zomer",
    "autumn": "autumn fall herbst automne otoño outono autunno herfst najaar",
    "winter": "winter hiver invierno inverno",
}
_WORDS: Final = {word: name for name, words in _SEASONS.items() for word in words.split()} | {
    word: str(number) for word, number in MONTHS.items() if len(word) > 3 or word in ("may", "mai", "mei")
}
_LEAD: Final = (
    r"(?:in|from|for|come|about|around|early|mid|late|next|this|half|ab|im|für|fürs|anfang|mitte|ende|diese[nrms]?|nächste[nrms]?|kommende[nrms]?|en|dès|à partir d[eu']|courant|pour|au|cet|cette|début|fin|"
    r"desde|hacia|para|pra|em|no|na|neste|nesta|per|da|dal|dalla|a|ad|questa?|vanaf|voor|rond|tegen|dit|volgende?|komende?)"
)
_SMALL: Final = r"(?:the|der|den|das|dem|le|l['’]|el|la|los|o|os|il|de|het|early|mid|late|next|coming|anfang|mitte|ende|nächste[nrms]?|kommende[nrms]?|mi|principios|mediados|finales|início|meados|inizio|metà|begin|eind)"
_WHEN: Final = re.compile(
    rf"(?i)\b(?:{_LEAD}|\d{{1,2}}(?:\.|er|st|nd|rd|th)?(?: de| of)?)(?:[ -]{_SMALL}){{0,3}}(?: |(?<=['’-]))(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b(?! \d{{1,2}}\b)|"
    r"\b(?P<year>next year|(?:nächste[sn]|kommende[sn]) jahr|l['’]an prochain|l['’]année prochaine|año que viene|próximo año|próximo ano|ano que vem|prossimo anno|anno prossimo|volgend jaar)\b"
)
_PAST: Final = 3  # months
_OF_WORK: Final = ("calls", "kept", "reserve", "again")  # afterwards: a visit may be in May, too
_IF: Final = re.compile(
    r"(?i)\b(?:if|should|when|once|in case|wenn|falls|sobald|sollte|si|s['’]il|quand|dès que|cuando|se (?=surg|abr|houver|aparec|tiver|der\b|precis|ci\b|si\b|dovess|nasc|serv|vien|poi|in\b|nel)|caso|quando|als (?=er\b|we\b|wij\b|het\b|de\b|je\b|u\b|ons|iets|dat)|mocht|zodra|might|maybe|perhaps|vielleicht|peut-être|quizás?|tal vez|talvez|forse|misschien)\b"
)
# what could come of it
_WORK: Final = re.compile(
    r"(?i)\b(?:job|post|role|place|position|opening|vacanc\w+|work|hands|hir\w+|recruit\w*|need\w*|money|funding|grant|budget|go back to|stelle|platz|arbeit|suchen?|brauchen?|auftr[aä]g\w*|geld|förder\w*|poste|place|recrut\w*|embauch\w*|besoin|budget|dossier|"
    r"puesto|plaza|vacante|trabajo|necesit\w+|contrat\w+|presupuesto|vaga|lugar|trabalho|precis\w+|orçamento|posto|lavoro|cerc\w+|bisogno|assum\w+|plek|functie|werk|nodig|zoeken)\b"
)


def held_out_for(sentences: Sequence[str], offered: Sequence[str], sent: datetime | None) -> str:
    """The month ("1" to "12"), season ("spring" ...) or "year" for which the mail holds something out; empty where it names none. `offered`: its sentences
    that offer another opening; `sent`: the mail's date."""
    waiting = [asked((sentence,)) in ("offer", "still") for sentence in sentences]
    for at, sentence in enumerate(sentences):
        # "Bent u nog vrij? Ik verwacht een aanvraag van een bakkerij, start half oktober."
        of_it = sentence in offered or any(waiting[max(0, at - 2) : at + 1])
        for found in _WHEN.finditer(sentence):
            if not (of_it or (_IF.search(sentence) and _WORK.search(sentence)) or afterwards((sentence,)) in _OF_WORK):
                break
            word = found["word"] or ""
            when = _WORDS[word.lower()] if word else "year"
            if word == "may" or (sent and when.isdigit() and (sent.month - int(when)) % 12 < _PAST):
                continue  # "it may"; this month, or one just past
            return when
    return ""
