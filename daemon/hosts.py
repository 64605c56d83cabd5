"""Who else was there, by the refusal's own word: "Carol Dunmore and I enjoyed meeting you", "auch im Namen von Herrn Dr. Petersen". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from daemon.names import known_first
from daemon.people import person
from daemon.values import Person

__all__ = ["hosts"]

_FORM: Final = (
    r"(?:(?:Herrn?|Frau|Mme|Madame|M\.|Monsieur|Mrs?\.?|Ms\.?|[Dd]e heer|[Mm]evrouw|[Dd]hr\.|[Mm]evr\.|Dr\.?|Prof(?:essor|\.)?|[Ii]ng\.|[Ss]ig\.(?:ra)?|[Dd]ott\.(?:ssa)?|Sra?\.|"
    r"Dra\.|Lra?\.|Lic\.) ){0,3}"
)
# no pronoun at a sentence's beginning: "Ze vonden het een aangenaam gesprek"
_WORD: Final = r"(?!(?:I|We|They|He|She|It|Ich|Wir|Sie|Er|Es|Ihr|Man|On|Il|Elle|Ils|Elles|Nous|Vous|Je|Ella|Ellos|Ellas|Nosotros|Usted|Ele|Ela|Eles|Elas|Lei|Lui|Loro|Noi|Ze|Zij|Hij|Wij|Men|Jij|Het)\b)[A-ZÀ-ÖØ-ÞŁŚŻŞĞİ][\w'’-]+"
_NAME: Final = rf"{_FORM}{_WORD}(?: (?:(?:van|von|de|der|den|la|di|da|del) ){{0,2}}{_WORD})?"
_SMALL: Final = r"(?:and|und|sowie|et|y|e|ed|en)(?: (?:von|de|d[ao]|di|del|van))?"
_LIST: Final = rf"{_NAME}(?:(?:, | {_SMALL} ){_NAME}){{0,3}}"
# what one says of a meeting
_MET: Final = re.compile(
    r"(?i)\b(?:enjoy\w*|lik\w+|lov\w+|meet\w*|met|impress\w*|talk\w*|interview\w*|chat|conversation|visit|time|gespräch\w*|gefreut|gefallen|kennen\w*|beeindruckt|freude|spaß|fanden|rencontr\w*|échang\w*|entretiens?|apprécié\w*|"
    r"plaisir|charla\w*|conversa\w*|entrevista\w*|gust\w+|conoc\w+|encant\w+|incontr\w*|colloqui\w*|conosc\w+|piac\w+|apprezz\w+|disponibilità|gost\w+|conhec\w+|prazer|gesprek\w*|leuk|prettig\w*|kennis\w*|fijn|tijd)\b"
)
_PATTERNS: Final = (
    # beside the writer
    re.compile(rf"(?P<who>{_LIST}),? (?:and (?:I|myself|me)|und (?:ich|mir|mich)|et moi(?:-même)?|y (?:yo|a mí)|ed? (?:io|me)|e (?:eu|mim)|en (?:ik|mij|ikzelf))\b"),
    # in whose name, too
    re.compile(
        rf"(?i:\b(?:on behalf of|im namen von|namens|anche a nome di|a nome di|de parte de|em nome d[aoe]|de la part de|au nom de))(?: (?i:myself and|mir und|ik en))? (?:la |el |il |l['’]|d[ei]l |van )?(?P<who>{_LIST})"
    ),
    # who liked it
    re.compile(
        rf"(?:^|[.!?] |, |\b(?i:auch|both|que|dass|that|che|dat) )(?P<who>{_LIST}) (?:(?i:both|all|really|very much|so|also|auch|beide|tous les deux|beaucoup|entrambi|allebei) )*"
        r"(?:enjoyed|liked|loved|(?:was|were) (?:\w+ )?impressed|asked me to (?:say|thank|pass)|ha(?:t|ben) (?:\w+ ){0,9}(?:gefallen|gefreut|empfunden|genossen|geschätzt)|fand(?:en)?|ont (?:\w+ )?(?:apprécié|aimé|adoré)|a (?:\w+ )?(?:apprécié|aimé|adoré)|"
        r"quedaron|disfrutaron|disfrutó|hanno apprezzato|ha apprezzato|gostaram|gostou|adorou|vonden|vond)\b"
    ),
)  # fmt: skip
_BESIDE, _FOR, _LIKED = range(3)  # these patterns: the writer is one of them, writes for them, only tells of them
# "auch im Namen von": in the writer's own, too
_TOO: Final = re.compile(r"(?i)\b(?:auch|also|myself and|mir und|ik en|ook|anche|también|também|aussi|également)\b")
# what one may like without having met anybody
_PAPERS: Final = re.compile(
    r"(?i)\b(?:cv|résumé|resume|application|portfolio|profile|covering letter|bewerbung\w*|unterlagen|lebenslauf|profil|candidature|dossier|candidatura|curr[ií]culum|perfil|profilo|sollicitatie\w*|brief|profiel)\b"
)
# "and I could not meet you", "and I interviewed several candidates"
_NOT_YOU: Final = re.compile(
    r"(?i)[^,;.!?]{0,30}\b(?:not|never|unable|sorry (?:that|not)|nicht|nie|kein\w*|pas|jamais|no|nunca|non|mai|não|niet|nooit)\b|[^,;.!?]{0,30}n['’]t\b|\s*(?:(?:have|had|both|all) ){0,2}(?:interviewed|met|saw|seen)\s+(?!(?:you|with you)\b)"
)


def hosts(sentences: Sequence[str]) -> tuple[list[Person], bool]:
    """(the humans whom a refusal names as having met the owner, each once; whether its writer was with them). Whoever has neither a given name that is known nor a
    form of address is none: a firm may stand there, too."""
    out: list[Person] = []
    beside = False
    for sentence in sentences:
        if not _MET.search(sentence):
            continue
        for number, pattern in enumerate(_PATTERNS):
            if number == _LIKED and _PAPERS.search(sentence):
                continue
            for found in pattern.finditer(sentence):
                if number != _FOR and _NOT_YOU.match(sentence, found.end() if number == _BESIDE else found.end("who")):
                    continue
                there = number == _BESIDE or (
                    number == _FOR and bool(_TOO.search(sentence[max(0, found.start() - 15) : found.end()]))
                )
                for name in re.split(rf", | {_SMALL} ", found["who"]):
                    who = person(name)
                    if who and (known_first(who.first.split(" ")[0]) if who.first else bool(who.gender)):
                        beside = beside or there
                        if who not in out:
                            out.append(who)
    return out, beside
