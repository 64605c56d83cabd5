"""Posts that German, Dutch and Swedish mails call so, whatever the word: "die Stelle als Klempner", "de functie van helpende plus". Pure.

A capital will do where the mail says "the post as"; a small word must end as words for somebody who does a work end. Who applies for a flat, a
membership or a child applies for no post.
"""

from __future__ import annotations

import re

from daemon.names import fold, vocabulary
from daemon.posts import capital_post

__all__ = ["told_post"]

_DOER = re.compile(
    r"\w{2,}(?:er|erin|or|orin|eur|eurin|euse|ist|istin|iste|ent(?<!ment)|entin|ant|antin|aar|ster|kundige|hulp|kracht|man|vrouw|gast|meisje|jongen|chef|hoofd|vrijwilliger|klerk|oppas|"
    r"mann|frau|kraft|hilfe|leitung|assistenz|person|wart|wirt|loge|login|nom|nomin|hebamme|koch|köchin|arzt|ärztin|"
    r"are|ör|log|nom|biträde|hjälp|ledare|vakt|värd|sköterska|mästare|skötare|syster|kvinna|ombud)(?:[:*/-]?in)?|helpende|begeleid(?:er|ster)|verzorgende|verpleegkundige"
)
# who applies as one, and for no work
_NO_WORK = vocabulary("""
    mieter mieterin nachmieter nachmieterin untermieter vormieter mitbewohner mitbewohnerin bewohner bewohnerin mitglied vereinsmitglied fördermitglied teilnehmer teilnehmerin pflegefamilie gastfamilie familie paar
    bewerber bewerberin kandidat kandidatin besucher zuschauer käufer käuferin kunde kundin spender spenderin aussteller ausstellerin sponsor partner partnerin interessent student studentin schüler schülerin quereinsteiger quereinsteigerin
    wiedereinsteiger einsteiger erster erste zweiter ganzes mutter vater tochter bruder schwester einwohner gründer künstler stipendiat stipendiatin pdf datei anlage initiativbewerbung solche
    huurder koper lid deelnemer deelneemster kandidaat kandidate bezoeker donateur pleeggezin gastgezin klant partner winnaar student leerling ander andere later winter zomer jaar semester december november september oktober kwartaal nummer
    meer minder verder maar daar waar voor door over onder zonder naar uur keer eer heer mijnheer meneer vader moeder dochter broer kader vorm moment iedereen iemand volgend komend dit deze die dat het jou u ons onze wie wat maart
    medlem deltagare hyresgäst köpare sökande kandidat student elev vinnare klarare senare tidigare bättre vidare
""")
_FUNCTION_WORD = re.compile(
    r"(?i)(?:de|het|een|die|dat|dit|deze|ons|onze|jouw|uw|haar|zijn|hun|u|je|jij|we|wij|ze|zij|ni|du|vi|jag|är|en|ett|den|det|har|som|i|på|er|din|vår|dig|mig|of|in|op|te|zo|nu|al)$"
)


def told_post(title: str) -> bool:
    """Whether what a mail calls a post or a vacancy may be one: "Klempner", "helpende plus"; no flat to let, no club, no year."""
    words = title.split()
    if not words or len(words) > 6 or any(fold(word) in _NO_WORK for word in words[:2]):
        return False
    if title[:1].isupper():
        return capital_post(title)
    return not _FUNCTION_WORD.match(words[0]) and any(_DOER.fullmatch(word) for word in words[:2])
