"""Whom an invitation names as taking part, and what it says they are. Pure; one mail's words in, persons out."""

from __future__ import annotations

import re

from daemon.formulas import GREETING
from daemon.names import known_first
from daemon.people import ACADEMIC, FEMALE, MALE, person, same
from daemon.values import Person

__all__ = ["mentioned", "named_before"]

_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻŞĞİ][\w'’-]+"
_MENTIONS = (
    # - Tobias Lindqvist (firmware lead, would be your manager): debugging session
    re.compile(rf"^[ \t]*(?:[-*•–]|\d\.)\s*(?P<name>{_NAME}(?: {_NAME}){{0,3}})\s*(?:\((?P<what>[^)]{{2,60}})\)|"
        rf"[,:–-]\s*(?P<what2>[^\n]{{2,60}}))?", re.MULTILINE),
    # mevrouw Saskia el Amrani (adviseur)
    re.compile(rf"(?P<name>\b(?:{FEMALE}|{MALE}|mevrouw|de heer)\s+{_NAME}(?: (?:el|al|van|de|der|den|von|le|la|du|da|dos?|ben|bin)){{0,2}} {_NAME}(?: {_NAME})?) \((?P<what>[^)]{{2,60}})\)"),
    # Herr Dipl.-Ing. Uwe Rapp (Leiter Sensorentwicklung), Madame Marchand
    re.compile(rf"(?P<name>\b(?:{FEMALE}|{MALE}|mevrouw|de heer|madame|monsieur|signora|signor|señora|señor|doña)\s+(?:{ACADEMIC}\s*)*{_NAME}(?: {_NAME})?(?: [A-ZÀ-Þ'’]{{2,30}})?)(?:\s*\((?P<what>[^)]{{2,60}})\))?"),
    # with Katarzyna from ..., mit Uwe Rapp, avec Élodie
    re.compile(rf"(?i:\b(?:with|meet|meeting|mit|avec|con|com|met|z|med|ile)) (?P<name>{_NAME}(?: {_NAME})?)(?:,? (?i:our|"
        rf"the|from|vom|aus|unser\w*|notre|nuestr[oa]|noss[oa]|onze|vår) (?P<what>[^,.;\n]{{2,50}}?)(?= and|,|\.|$))?"),
    # ... and the second of two
    re.compile(rf"(?i:\b(?:with|meet|meeting|mit|avec|con|com|met|med)) {_NAME}(?: {_NAME})?(?: \([^)\n]{{2,60}}\))? (?i:and|&|und|et|y|e|en|och) (?P<name>{_NAME}(?: {_NAME})?)(?: \((?P<what>[^)\n]{{2,60}})\))?"),
    # "readout to Dr. Leena Mathew (VP Analytics) and Cody Brandt (claims ops)"
    re.compile(rf"(?P<name>(?:{ACADEMIC}\s*)?\b{_NAME}[ \n]{_NAME}) \((?P<what>(?!\w{{1,5}}/)[^)\d@]{{2,60}})\)"),
    # a panel, a line each: "Professor Mark Eddowes, Faculty of Science"
    re.compile(rf"^[ \t]*(?P<name>{ACADEMIC}\s*{_NAME}(?: {_NAME}){{0,2}})(?: \([^)\n]{{2,30}}\))?(?:,\s*(?P<what>[^\n]{{2,60}}))?$", re.MULTILINE),
    # "panel: Sunil Deshpande, Communities Manager (chair); Marian Groves, Voluntary Sector Liaison", but not who only observes
    re.compile(rf"(?:(?i:panel|commission|commissie|kommission|jury|comisión|commissione|júri)[^.;\n]{{0,20}}:|;) (?P<name>(?:{ACADEMIC}\s*)?{_NAME} {_NAME})(?:, (?P<what>[^;.\n(]{{2,60}}))?(?! \((?i:observ))(?=[;.\n]| \(|$)"),
    # 12:30 Values conversation with Shawna Briggs
    re.compile(rf"^[ \t]*\d{{1,2}}[:.h]\d\d\b[^\n]{{0,60}} (?i:with|mit|avec|con|com|met|med|z) (?P<timed>{_NAME} {_NAME})\s*$", re.MULTILINE),
    # 11:15 System design (Ravi Subramanian, Eng Manager)
    re.compile(rf"^[ \t]*\d{{1,2}}[:.h]\d\d\b[^\n(]{{0,60}}\((?P<name>{_NAME} {_NAME})(?:, (?P<what>[^)\n]{{2,60}}))?\)", re.MULTILINE),
)  # fmt: skip


# who joins, in words: "Reena D'Souza, who leads the field engineers, will join", "Mit am Tisch sitzt Herr Peukert", "mee met Sjoerd"
_WHO = rf"(?<![\w'’-])(?P<name>{_NAME}(?: {_NAME})?)"
_SECOND = (
    rf"(?: \([^)\n]{{2,40}}\))?(?: (?i:and|&|und|et|y|e|en) (?:(?i:de|d['’]) ?)?(?P<name2>{_NAME}(?: {_NAME})?)(?![\w'’-]))?"
)
_OF = r"(?:,? (?i:who|that|from|our|the|my|die|der|unser\w*|vom|aus|von|notre|qui|la|le|de|que|nuestr\w+|noss\w+|da|do|del|onze|die|van) [^.!?;:\n]{2,70}?)?,?"
_WANTS = (
    r"(?i:(?:would|['’]d) (?:both )?(?:love|like) to (?:meet|talk|chat|speak)|(?:wil|willen|zou|zouden) (?:je|u) (?:heel )?graag (?:leren kennen|spreken|ontmoeten)|"
    r"(?:würden?|möchten?) (?:dich|sie) (?:sehr )?gerne? (?:kennenlernen|kennen lernen|treffen|sprechen)|(?:souhaite(?:nt|raient|rait)?|aimerai(?:t|ent)|veulent|veut) (?:vous|te) (?:rencontrer|voir|recevoir)|"
    r"(?:quieren?|quisieran?|querrían?) (?:conocerte|conocerle|conocerla|verte)|vorrebber?o? (?:conoscerti|conoscerla|incontrarti|incontrarla)|(?:querem?|gostariam?) (?:de )?(?:te |a |o )?conhec)"
)
_JOINS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO}{_OF}(?: (?i:will|would|is going to)|['’]ll) (?i:also )?(?i:join\b|be (?:there|on|in|along|with us)\b|sit in\b|walk you|take you|show you|meet you|come along|have you for)",
        rf"\b(?i:alongside|shadow(?:ing)?|paired with) {_WHO}",
        rf"{_WHO}{_OF} (?i:ist|wird|sitzt|kommt|schaut|nimmt)(?: \w+){{0,3}}? (?i:dabei|dazu|mit am tisch|teilnehmen|teil|mitkommen)\b",
        rf"\b(?i:mit am tisch (?:sitzt|ist|sitzen|sind)|dabei (?:ist|sind|sein wird)|mit dabei (?:ist|sind)) (?i:auch )?{_WHO}{_SECOND}",
        rf"\b(?i:dan is|ook is|daar is) {_WHO}(?: \([^)\n]{{2,30}}\))? (?i:er (?:ook )?bij)\b",
        # who wants to meet the reader: "Jeroen en Aïcha willen je graag leren kennen"
        rf"{_WHO}{_SECOND} {_WANTS}",
        rf"{_WHO}{_SECOND},? (?i:and I|und ich|et moi|en ik|y yo|e io|ed io|e eu) (?i:will|are|would|['’]ll|zijn|sind|serons|vous|estaremos|saremos|vamos)\b",
        rf"{_WHO} (?i:und ich) (?i:zeigen|nehmen|führen|würden|freuen|treffen)",
        rf"{_WHO}{_OF} (?i:sera (?:là|présente?|avec nous|aussi)|participera|se joindra|nous rejoindra|assistera)\b",
        rf"{_WHO}{_OF} (?i:también )?(?i:estará|participará|nos acompañará|se unirá)\b",
        rf"\b(?i:vas a estar con|va a estar con|estarás con|trabajarás con) (?i:don |doña )?{_WHO}",
        rf"{_WHO}{_OF} (?i:também )?(?i:vai participar|participa|estará|vai estar|participará)\b",
        rf"{_WHO}{_OF} (?i:sarà presente|sarà con noi|parteciperà|ci sarà|si unirà)\b",
        rf"\b[Cc]on (?i:il|la) (?P<name>(?i:dott\.(?:ssa)?|dottoressa|dottor|prof\.(?:ssa)?|sig\.(?:ra)?|signora?|ing\.|arch\.|avv\.)\s+{_NAME}(?: {_NAME})?)",
        rf"{_WHO}{_OF} (?i:schuift|sluit|is|doet|komt)(?: \w+){{0,2}} (?i:aan|bij|mee|erbij)\b",
        rf"\b(?i:mee met|meelopen met|mee op pad met) {_WHO}",
    )
)

# "10:00-10:50 portfolio walkthrough (Tamsin Reyes-Hu, Rekha Nair)"
_PAIR = re.compile(rf"\(({_NAME}\s{_NAME})(?:,| (?:and|&|und|et|y|e|en))\s({_NAME}\s{_NAME})\)")


def named_before(who: Person, known: list[tuple[Person, str]]) -> bool:
    """Whether `known` has `who`, or somebody of the given name that is all that `who` shows ("mevrouw Saskia", of Saskia el Amrani, too)."""
    alone = who.first if not who.last else "" if who.first else who.last
    return any(same(who, seen) or (bool(alone) and seen.first == alone) for seen, _ in known)


# "würde Herr Dr. Uhl Sie gern treffen": capitals of another sort
_NO_NAME = re.compile(r"(?: (?:Sie|Ihnen|Ihre?[nrms]?|Du|Dich|Dir|Am|Im|Zum|Zur|Bitte|Für|Wir|Der|Die|Das|Und))+$")
_OFFICE = re.compile(r"(?i)\b(?:manager|director|officer|liaison|co-?ordinator|lead|team|adviser|advisor|department|sector)$")
# "tu as bossé avec Didier à Verviers", "ich habe mit Uwe gesprochen": that was another time
_BYGONE = re.compile(
    r"(?i)\b(?:worked|spoke|spoken|talked|chatted|studied|trained|checked|bossé|travaillé|parlé|discuté|échangé|bosses|gearbeitet|gesprochen|geredet|trabajaste|trabajado|hablado|hablé|coincidiste|trabalhou|trabalhaste|falei|lavorato|parlato|gewerkt|gesproken)"
    r"(?: \w+)?\s+$"
)
_SPOKEN_WITH = re.compile(
    r"(?i)(?: \w+){0,2} (?:gesprochen|geredet|gearbeitet|besprochen|abgestimmt|telefoniert|gewerkt|gesproken|overlegd)\b"
)
_LOOKS_ON = re.compile(r"(?i)observ|excused|absent|apologies|entschuldigt|excusée?|afwezig|verhinderd")


def mentioned(text: str) -> list[tuple[Person, str]]:
    """The humans whom an invitation names as taking part, with what it says they are ("firmware lead, would be your manager")."""
    out: list[tuple[Person, str]] = []
    text = "\n".join(
        line for line in text.split("\n") if not GREETING.match(line.strip()) or len(line) > 60
    )  # that is the reader
    for pattern in _MENTIONS:
        for found in pattern.finditer(text):
            if _BYGONE.search(text[max(0, found.start() - 40) : found.start()]) or _SPOKEN_WITH.match(text, found.end()):
                continue
            timed, name = found.groupdict().get("timed"), _NO_NAME.sub("", found.groupdict().get("name") or "")
            who = person(timed or name)
            if who is None and timed:
                who = Person(*timed.split(maxsplit=1))  # whom one has an hour with is somebody, in no list or not
            if who is None and (words := name.split()) and known_first(words[0]):
                who = person(words[0])
            if who and who.last:  # "with Helena", and then in full
                out = [(seen, note) for seen, note in out if seen.last or seen.first != who.first]
            what = found.groupdict().get("what") or found.groupdict().get("what2") or ""
            if who and not named_before(who, out) and not (_OFFICE.search(who.full) or _LOOKS_ON.match(what)):
                out.append((who, " ".join(what.split())))
    flat = " ".join(text.split())
    joined = (found for pattern in _JOINS for found in pattern.finditer(flat))
    for shown in (name for found in joined for name in (found["name"], found.groupdict().get("name2")) if name):
        name = next((part for part in (shown, shown.split()[0]) if known_first(part.split()[0]) or "." in part), "")
        who = person(name) if name else None
        if who and not named_before(who, out):
            out.append((who, ""))
    for pair in _PAIR.finditer(text):
        if all(known_first(name.split()[0]) for name in pair.groups()):
            two = [who for name in pair.groups() if (who := person(" ".join(name.split())))]
            out += [(who, "") for who in two if not any(same(who, seen) for seen, _ in out)]
    return [*out, *_beside(flat, out)]


# "Ms Fionnuala Keane and Prof. Adaeze Obi", "Rohan Mehta (Head, Analytics), Ng Siew Ling (Group PM)"
_NEXT = re.compile(
    rf"(?:,? ?\([^)]{{2,60}}\)|, [A-ZÀ-Þ][^,;.()]{{2,40}})?(?:,| and| &| und| et| y| e| en|, and)\s(?P<title>(?:{ACADEMIC}|{FEMALE}|{MALE})\s*)?"
    rf"(?P<name>{_NAME}(?: {_NAME}){{1,2}})(?P<role> \((?!(?i:lunch|break|tour|walk|coffee|café|mittag|pause|déjeuner|almuerzo|comida|pranzo|almoço|room|floor|building|raum|salle|sala|\d)))?"
)


def _beside(text: str, known: list[tuple[Person, str]]) -> list[tuple[Person, str]]:
    """Who stands in one list with somebody of `known`, by a title, a given name or a role behind the name."""
    out: list[tuple[Person, str]] = []
    waiting = [who.full for who, _ in known if who.first and who.last]
    while waiting:
        name = waiting.pop()
        for found in re.finditer(re.escape(name), text):
            beside = _NEXT.match(text, found.end())
            if beside is None or not (beside["title"] or beside["role"] or known_first(beside["name"].split()[0])):
                continue
            words = beside["name"].split()
            who = person(f"{beside['title'] or ''}{beside['name']}") or Person(words[0], " ".join(words[1:]))
            if _OFFICE.search(who.full):
                continue  # what the first of them does
            if who.last and not any(same(who, seen) or seen.first == who.first for seen, _ in (*known, *out)):
                out.append((who, ""))
                waiting.append(beside["name"])
    return out
