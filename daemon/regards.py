"""What a refusal has for its reader beside the no, and a considerate letter returns: regards from somebody, an apology for the wait. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daemon.genders import by_name
from daemon.names import fold, known_first, vocabulary

__all__ = ["apologises", "regards"]

_TITLED = r"(?:(?:Herrn?|Frau|Mrs?\.?|Ms\.?|Mme|Madame|M\.|Monsieur|Dr\.?|Prof\.?|Professor)\s+){1,2}"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_ONE = rf"(?:{_TITLED}{_WORD}(?: {_WORD})?|{_WORD}(?: {_WORD})?)"
_WHO = rf"(?<![\w'’-])(?P<who>{_ONE}(?:(?:,? (?:and|und|et|y|e|en) |, ){_ONE}){{0,5}})"
_ASIDE = (
    r"(?:,? (?:aus|from|vom|von|de|du|da|do|del|della|van|uit|in|im|in der) [\w’' -]{2,24}?,?)?"  # "Frau Kamps aus der Gerinnung"
)
# "Alasdair sends his regards", "Frau Kamps lässt Sie grüßen", "O Wesley mandou um abraço", "de groeten van Harm"
_SENDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO}{_ASIDE} (?i:also )?(?i:sends?|send you|sends you|both send) (?i:(?:you |all |his |her |their |my |best |warm |kind |kindest |warmest )*(?:regards|best wishes|best|wishes|greetings|love|thanks)\b)",
        rf"{_WHO}{_ASIDE} (?i:also |both )?(?i:says?|said|asks? me|asked me|wanted me) (?i:to )?(?i:say |tell you |pass on (?:a|his|her|their) )?(?i:hello|hi|g['’]?day|thank you|thanks|goodbye|hallo)\b",
        rf"{_WHO}{_ASIDE} (?i:lässt|lassen) (?i:(?:dich|sie|euch|dir|ihnen|\w+ ){{0,6}}?)[^.!?\n]{{0,40}}?\b(?i:gr(?:ü|ue)(?:ß|ss)en)\b",
        rf"\b(?i:(?:liebe|schöne|viele|herzliche|beste) gr(?:ü|ue)(?:ß|ss)e (?:auch |noch )?von) {_WHO}",
        rf"{_WHO}{_ASIDE} (?i:vous|te) (?i:salue(?:nt)?|embrasse(?:nt)?|passe(?:nt)? (?:le|un petit) bonjour|transmet(?:tent)? (?:ses|leurs) \w+|remercie(?:nt)?)\b",
        rf"\b(?i:(?:un )?(?:grand |petit )?bonjour (?:aussi )?de(?: la part de)?) {_WHO}",
        rf"{_WHO}{_ASIDE} (?i:también )?(?i:te|le|les|os) (?i:manda[n]?|envía[n]?|mandó) (?i:también )?(?i:un (?:fuerte |gran )?(?:abrazo|saludo)|saludos|recuerdos|besos)\b",
        rf"\b(?i:(?:saludos|recuerdos|un abrazo) (?:también )?de(?: parte de)?) {_WHO}",
        rf"{_WHO}{_ASIDE} (?i:também )?(?i:te |lhe )?(?i:mand(?:a|am|ou|aram)|envi(?:a|am|ou)|deix(?:a|ou))(?i:-te|-lhe)? (?i:um (?:grande |forte )?(?:abraço|beijo|beijinho)|abraços?|beijos?|cumprimentos|lembranças)\b",
        rf"{_WHO}{_ASIDE} (?i:ti|la|vi) (?i:saluta(?:no)?|manda(?:no)? (?:un (?:saluto|abbraccio)|i suoi saluti|tanti saluti)|abbraccia(?:no)?)\b",
        rf"\b(?i:(?:tanti |un )?salut[oi] (?:anche )?da(?: parte di)?) {_WHO}",
        rf"{_WHO}{_ASIDE} (?i:laat|laten|doet|doen) (?i:(?:je|u|jullie|ook|hartelijk|van harte) ){{0,3}}(?i:(?:de |zijn |haar |hun )?groet\w*)\b",
        rf"\b(?i:(?:ook )?(?:de )?(?:hartelijke )?groet(?:en|jes)? (?:ook )?van) {_WHO}",
    )
)
_TITLE = re.compile(rf"^{_TITLED}")
_MOST = 3  # of more a letter makes a list


def regards(sentences: Sequence[str]) -> tuple[str, ...]:
    """Who sends the reader regards by way of a mail with these `sentences`, as it calls them: ("Frau Kamps",), ("Helen", "Ravi"). Nobody whose name is not known as one, and none where there are more than three."""
    out: list[str] = []
    for sentence in sentences:
        flat = " ".join(sentence.split())
        for found in (found for pattern in _SENDS for found in pattern.finditer(flat)):
            names = re.split(r",? (?:and|und|et|y|e|en) |, ", found["who"])
            for name in names if len(names) <= _MOST else ():
                bare = _TITLE.sub("", name)
                human = bare != name or known_first(bare.split()[0]) or bool(by_name(bare))
                if human and fold(bare.split()[0]) not in _NOBODY and name not in out:
                    out.append(name)
    return tuple(out) if len(out) <= _MOST else ()


# words at the beginning of a sentence that are somebody's given name, too
_NOBODY = vocabulary(
    "will may mark art grant hope joy faith grace rose bill sue pat bob rob chase dean mai mia april june august"
)

# "Sorry for the wait": of the answer, not of a step still to come
_SORRY = re.compile(
    r"(?i)\b(?:sorry|apolog\w+|forgive)\b[^.!?\n]{0,50}\b(?:delay\w*|wait(?:ing)?|(?:taking|taken|took) (?:so|this|me|us|a while)|late|slow|silence|sooner|earlier|radio silence)\b|"
    r"\b(?:entschuldig\w*|sorry|(?:tut|täte?) (?:mir|uns) leid|verzeih\w*|bitte um nachsicht)\b[^.!?\n]{0,60}\b(?:spät\w*|verspät\w*|verzöger\w*|warten|wartezeit|gewartet|gedauert|so lange?|erst jetzt|funkstille)\b|"
    r"\b(?:désolée?s?|excus\w+|pardon\w*)\b[^.!?\n]{0,60}\b(?:retard|délai|attente|attendre|tard|tardé|tarder|silence)\b|"
    r"\b(?:perdón|perdona\w*|perdone\w*|disculp\w+|siento|sentimos|lamento|lamentamos)\b[^.!?\n]{0,50}\b(?:tardanza|demora|retraso|tardar|tardado|espera|tan tarde|silencio)\b|"
    r"\b(?:desculp\w+|perdão|perdo[ea]\w*|lamento|peço desculpa\w*)\b[^.!?\n]{0,50}\b(?:demora|atraso|espera|demorar|demorado|tão tarde|silêncio)\b|"
    r"\b(?:scus\w+|mi dispiace|perdon\w+)\b[^.!?\n]{0,50}\b(?:ritardo|attesa|così tardi|aspettare|silenzio|tempo che)\b|"
    r"\b(?:sorry|excuses|excuseer|het spijt (?:me|ons|mij))\b[^.!?\n]{0,60}\b(?:late|laat|vertraging|wachten|zo lang|duurde|geduurd|stilte)\b"
)
_TO_COME = re.compile(
    r"(?i)\b(?:will take|may take|another week|further delay|noch (?:etwas|eine|ein)|encore|todavía|ainda|ancora|nog (?:even|een))\b"
)


def apologises(sentences: Sequence[str]) -> bool:
    """Whether a mail with these `sentences` is sorry that its answer took long."""
    return any(_SORRY.search(s) and not _TO_COME.search(s) for s in sentences)
