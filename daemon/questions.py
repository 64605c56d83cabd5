"""What a refusal asks the owner, and what kind of answer it waits for. Pure; in the languages of the letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

__all__ = ["Asked", "asked", "suggests"]

Asked = Literal["offer", "still", "question", ""]

# no question that waits for an answer: manners, and whether there are any questions
_MANNERS: Final = re.compile(
    r"(?i)\b(?:(?:can|may|could|might) I (?:just )?(?:give|offer|leave|tell|say|be|suggest|add|pass)\b|(?:darf|kann) ich (?:dir|ihnen) (?:\w+ ){0,3}(?:mitgeben|sagen|raten)|how are you|how['’]s|hope|any (?:further )?questions|wie geht|(?:noch )?fragen\?|comment (?:allez|vas|ça va)|ça va|des questions|qué tal|cómo (?:est|va|and)|alguna (?:duda|pregunta)|tudo (?:bem|bom)|como (?:está|vai|vais)|dúvidas?|come (?:sta|stai|va)|domande|hoe gaat|alles goed|vragen\?|isn['’]t it|right\?|eh\?|n[ée]\?|verdad\?|¿no\?|nicht wahr\?|oder\?|hè\?|no\?|tá\?|viu\?|(?:questions about|fragen zu|vragen over) (?:your|uw|ihren|je) (?:data|daten|gegevens)\b|who knows|why\?|(?:recibir|correos|avisos|courriels?|e-?mails|unsubscribe|abmelden|abbestellen|afmelden|notifica\w*)\b)|[\"“„«][^\"”“»]*\?[\"”“»]"
)
_YOU: Final = re.compile(
    r"(?i)\b(?:you|your|u|shall I|should I|would I|can I|may I|want me|sie|ihnen|ihre?\w*|du|dir|dich|deine?\w*|soll ich|darf ich|vous|votre|vos|tu|toi|te|ton|ta|puis-je|usted|le|su|ti|tú|vos|puedo|quiere\w*|quieres|você|(?:o )?senhor|(?:a )?senhora|lhe|seu|sua|si|posso|quer\w*|lei|la|suo|tuo|vuole|vuoi|je|jij|jouw|uw|mag ik|zal ik)\b|(?<=\w)s-tu\b"
)

# "Would you be up for that?", "Soll ich dein Profil rüberreichen?": a yes is what it waits for
_WOULD: Final = re.compile(
    r"(?i)\b(?:would you|you(?:['’]d)? (?:be (?:up|open|interested)|fancy|like)|interested|(?:shall|should|can|may|would) I (?:send|put|pass|forward|introduce|give you|call)|want me to|wär(?:e)? das (?:\w+ ){0,6}(?:was|etwas)|(?:hätten|hättest|haben|hast) (?:sie|du) (?:lust|interesse)|möchte(?:n|st)|(?:könnten sie|könntest du) (?:sich|dir) (?:das|so etwas|sowas) vorstellen|soll ich|darf ich|(?:ça|cela|ce serait) (?:vous|te|pourrait|quelque chose)|seriez-vous|serais-tu|accepteri(?:ez-vous|ais-tu)|voulez-vous|veux-tu|si je (?:te|vous) présente|"
    r"(?:te|le) (?:interes|apetec|gustar|animar|vendr|cuadr|encaj)\w*|(?:quier|quisier)\w+|te animas|te paso|le envío|(?:(?:estaria|está|estarias|estás) (?:o senhor |a senhora |você )?(?:interessad|dispost)|topa|toparia|gostaria|gostava|interessa|interesse|quer(?:es)?|apetec)\w*|(?:ti|le) (?:interess|piacer|andrebbe|va di)\w*|vorreb\w*|vorresti|vuoi|vuole|"
    r"(?:zou|heb|lijkt|wil|vind) (?:je|u|het)\b|zal ik)"
)

# "Blijf je beschikbaar?", "Ti tengo presente per altro, ok?": whether they may still be thought of, for no certain thing or day
_STILL: Final = re.compile(
    r"(?i)^(?:[^,;:]{0,24}[,;:] )?(?:"
    r"(?:are|would) you (?:still|remain\w*) (?:(?:actively|currently|also) )?(?:look\w*|available|free|interested|open|on the market|in the market|around|about|job ?hunting|searching)\b|(?:can|may|shall|should) (?:I|we) keep you in mind\b|"
    r"(?:sind sie|bist du) (?:denn |aktuell |momentan |weiterhin )*(?:noch|weiterhin) (?:\w+ ){0,2}(?:auf (?:\w+ )?(?:job|stellen)?suche|frei|verfügbar|zu haben|offen|interessiert|am suchen)\b|(?:suchen sie|suchst du) (?:\w+ )?(?:noch|weiter)|(?:darf|dürfen) (?:ich|wir) (?:sie|dich) (?:\w+ ){0,2}im (?:hinterkopf|blick|auge)|"
    r"(?:(?:êtes-vous|es-tu|vous êtes|tu es|t['’]es|seriez-vous|serais-tu) (?:toujours|encore)|restez-vous|vous restez|tu restes) (?:disponible|libre|en recherche|à l['’]écoute|intéressée?|partante?)\b|(?:cherchez-vous|cherches-tu|vous cherchez|tu cherches) (?:toujours|encore)|"
    r"¿?(?:sigues?|contin[uú]as?|est[áa]s? todav[íi]a|todav[íi]a est[áa]s?) (?:usted )?(?:buscando|disponible|libre|interesad[oa]|en b[úu]squeda|abiert[oa])\b|"
    r"(?:ainda (?:está|estás|tá)|(?:você |o senhor |a senhora )?(?:continuas?|segues?)) (?:a (?:senhora|procur\w+) |o senhor )?(?:disponível|livre|à procura|a procurar|procurando|buscando|interessad[oa]|em busca|no mercado)\b|"
    r"(?:è|sei|resta|resti|sarebbe|saresti) (?:ancora |sempre )(?:disponibile|libero|libera|in cerca|interessat[oa]|alla ricerca)\b|(?:cerca|cerchi|sta cercando|stai cercando) ancora\b|(?:la|ti) (?:tengo|teniamo) presente\b|"
    r"(?:ben je|bent u|blijft? (?:je|u)) (?:nog |nog steeds |steeds )*(?:beschikbaar|vrij|op zoek|zoekende?|geïnteresseerd)\b|(?:zoek je|zoekt u) nog\b)(?!.*\d)"
)


def asked(sentences: Sequence[str]) -> Asked:
    """What the mail asks the owner that waits for an answer: "offer", by something that waits for a yes ("Shall I send you the spec?"); "still", only whether
    they may be thought of; else "question". Nothing where it asks nothing, or only out of manners."""
    waiting = [one for one in sentences if _waits(one)]
    if any(map(_for_a_yes, waiting)):
        return "offer"
    return "" if not waiting else "still" if all(map(_STILL.search, waiting)) else "question"


def suggests(sentences: Sequence[str]) -> bool:
    """Whether one of the sentences asks what waits for a yes, and for no other answer."""
    return any(_waits(one) and _for_a_yes(one) for one in sentences)


def _for_a_yes(question: str) -> bool:
    return bool(_WOULD.search(question)) and not _STILL.search(question)


def _waits(sentence: str) -> bool:
    """Whether it asks the reader something, and not out of manners."""
    if not sentence.rstrip(' )"”»').endswith("?") or len(sentence) >= 240 or _MANNERS.search(sentence):
        return False
    return bool(_YOU.search(sentence) or _STILL.search(sentence))
