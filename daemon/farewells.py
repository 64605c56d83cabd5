"""Who signs with no "Kind regards" above, by a name that no list has: "Enno Moorkamp", "Kiki", "Rıfkı usta", alone below the last sentence. Pure.

Only the first line behind the last sentence is one, and only where its words are none of a house's, a job's, or a farewell's.
"""

from __future__ import annotations

import re

from daemon.houses import of_a_house
from daemon.jobs import JOB, names_job
from daemon.names import DEPARTMENTS, PLACES, TEAMS, fold, known_first, squeeze, vocabulary
from daemon.values import Person

__all__ = ["last_line"]

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-ŽİŚŻŁ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_SMALL = r"(?:van|von|de|der|den|ter|ten|te|af|zu|di|da|dos|el|la|le|du|'t)"
# "LG Tanja vom Reiterhof", "/Anton", "Uffe, Torsby Livs", "Gunilla på Garnhörnan", "Kapt. Uwe Folkerts", "Rıfkı usta"
_SIGNED = re.compile(
    r"^(?:/|[-–—] ?)?(?:(?i:lg|vg|mfg|mvh|gr|grüße|gruß|grüessli|kram|puss|hälsningar|groetjes|groeten|groet|liefs|pozdrawiam|buziaki|sevgiler|saygılar),? )?"
    r"(?:\w+ adına |[Ff]ür (?:den |die |das )?[^:]{3,40}: )?(?:(?:Kapt|Av|Sr|Br|mr|ir|Pfr|inż|Müh|Uzm|Öğr|Vet)\. |(?:dh|mgr) )?"
    rf"(?P<name>(?:(?:[A-ZÀ-Ž]\.){{1,3}} )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,2}})(?P<how> (?:usta|hoca|abi|abla|bey|hanım))?"
    r"(?:(?:,| [|·–—(-]| (?i:vom|von|von der|für|z|ze|på|från|van|van de|van het|bij|aus|mede|namens)) ?\S.{0,50})?$"
)
# words that stand alone at the end, too
_FAREWELL = vocabulary("""
    servus tschüss tschau ciao ade pfiat mahlzeit danke vielen dank grüße gruß beste liebe viele herzlich herzlichst alles schönen hochachtungsvoll freundlichst
    groeten groetjes groet liefs bedankt succes sterkte hartelijks met mvg veel fijne hoogachtend
    kram puss hälsningar hälsning tack mvh hejdå adjö vänligen vänliga varma bästa lycka ha högaktningsfullt högaktningsfull allt
    pozdrawiam pozdrowienia dziękuję dziękujemy powodzenia trzymaj miłego serdecznie serdeczności poważaniem wyrazy łączę
    saygılar saygılarımla saygılarımızla sevgiler sevgilerimle selamlar teşekkürler hoşça kal görüşürüz iyi kolay başarılar
    best cheers thanks thank regards kind warmly warm yours sincerely respectfully onwards peace sorry good take all many love
    merci cordialement bien bises amitiés amicalement salutations courage bonne gracias saludos suerte atentamente un abrazo ánimo
    grazie saluti cordialmente distinti baci coraggio obrigado obrigada atenciosamente cumprimentos abraços beijos boa
    mfg lg vg hg mbg sevgiyle saygıyla saygı
    das die der dem den das het de en ett den det le la les il lo el los o a os as the our your für pour per para voor för dla från z w im am
    ekipa komisja komisji settore desk way shop street enheten hr-enheten teamet équipe staben kansliet styrelsen redaktionen bestuur redactie sekretariat ofisi yönetimi yönetim birimi facebook instagram
    secretariado comissão tribunal jurado commissione ufficio uffici servizio servicio service rekrutacyjna konkursowa zarząd redakcja urząd referat amt
    privacy policy terms conditions about contact view website home help faq settings preferences manage legal imprint impressum datenschutz agb copyright aviso política privacidad privacidade informativa mentions légales follow apply visit read more
    feliz navidad natal joyeux noël joyeuses fêtes buon buone feste boas festas happy merry christmas easter season's frohe frohes fröhliche weihnachten ostern prettige feestdagen fijne kerst jul påsk trevlig helg wesołych świąt dobrego dnia mutlu bayramlar yıllar schönes wochenende
    unsubscribe confidential disclaimer sent gesendet verzonden skickat wysłano anlage anlagen bijlage bilaga załącznik ps p.s tel mobil web www
""")
_HOUSEHOLD = re.compile(r"(?i)\b(?:familie|family|famille|familj\w*|rodzina|ailesi|team|crew|gmbh|ltd|kg)\b")


def last_line(text: str, house: str) -> Person | None:
    """The human whose name is the first line behind the last sentence of `text`; `house`: the words in which the mail's sender is shown."""
    lines = [line.strip(" \t*_|>") for line in text.split("\n") if line.strip()]
    at = next((i for i in range(len(lines) - 1, -1, -1) if _sentence(lines[i])), None)
    if at is None or not 1 <= len(lines) - at - 1 <= 4:
        return None
    found = _SIGNED.match(lines[at + 1])
    if not found or len(lines[at + 1]) > 60:
        return None
    name = found["name"]
    words = name.split()
    shown = squeeze(fold(house))
    if (
        _HOUSEHOLD.search(lines[at + 1])
        or JOB.search(name)
        or of_a_house(name)
        or (len(words) > 1 and name.isupper())
        or (names_job(words[-1]) and not known_first(words[0]))
    ):
        return None
    bare = [re.sub(r"^[ld]['’]", "", fold(w)) for w in words]  # "L'équipe", "L'Ufficio"
    if any(w in known for w in bare for known in (TEAMS, DEPARTMENTS, _FAREWELL)):
        return None
    first, last = words[0], " ".join(words[1:])
    named_so = squeeze(fold(name)) in shown and any(w in known for w in fold(house).split() for known in (TEAMS, DEPARTMENTS))
    if last and (named_so or (first.isupper() and "." not in first)):
        return None  # "Garrick Mills Early Careers", "FH Donauried"
    if last and not known_first(first) and name in " ".join(lines[: at + 1]):
        return None  # what the mail says of its firm
    heard = len(first) > 2 and squeeze(fold(first)).removesuffix("s") in shown and not (known_first(first) or found["how"])
    if len(lines) > at + 2 and re.match(r"(?i)(?:deine?|ihre?|eue?re?|your|je|jouw|votre|vår|din|tu|twoja|twój) ", lines[at + 2]):
        return None  # "Kling, klingeling", and below it "Deine Crew"
    if (
        (len(first) > 11 and not known_first(first) and "-" not in first)
        or heard
        or (fold(words[-1]) in PLACES and not known_first(first))
    ):
        return None
    if not last and not known_first(first) and (not 2 < len(first) < 11 or first.isupper() or names_job(first)):
        return None
    return Person(first, last)


def _sentence(line: str) -> bool:
    return len(line) > 60 or (line.endswith((".", "!", "?", "…", ")", ":")) and len(line.split()) > 3)
