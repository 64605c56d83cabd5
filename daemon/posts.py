"""Posts that French, Spanish, Italian and Portuguese name by the work, not by who does it: "Direction d'usine", "Práctica profesional". Pure.

A title of this kind begins with such a noun. The same nouns also name offices and steps of a selection ("Dirección de Personas", "Réception de
votre dossier"): those are told apart, and none counts that merely stands in running text.
"""

from __future__ import annotations

import re

from daemon.jobs import JOB, names_job
from daemon.names import PLACES, fold, known_first

__all__ = ["addresses", "begins_a_title", "capital_post", "names_post", "names_title"]

# what makes the noun before it an office or a courtesy: whose, and what of
_OFFICE_OF = (
    r"(?! (?:d[eiao]s?|del|della|delle|dei|du|d['’])? ?(?:la |los |las |les )?(?:votre|vos|ta|tes|ton|su|tu|sus|tus|tua|sua|suas|seu|vostr\w+|mon|notre|nos|nostr\w+|nuestr\w+|noss\w+|"
    r"recrut\w+|r?eclut\w+|selec\w+|sélec\w+|selez\w+|dotation|personal\b|personnel|personale|pessoal|pessoas|personas|persone|gente|talent\w*|recursos humanos|ressources humaines|risorse umane|"
    r"rh\b|hr\b|rrhh\b|candidat\w+|cv\b|curr\w+|dossiers?|documen\w+|solicitud\w*|postul\w+|l['’]audition|l['’]entretien|emplois?|empleos?|carri\w+|carreras?))"
)
_OF = r"(?: (?:d[eiao]s?|du|del|della|dell['’]|delle|dei|d['’]|in|en|em|à la|para|per|pour)\b| [a-zà-ÿ]{4,}| [A-ZÀ-Ý][\w-]+|$|(?=,))"
_WORK = (
    # French
    r"stages?(?= \w)(?! (?:d['’]entretien|suivante?|de (?:la|cette|troisième|3e|découverte)|one|two|three|four|interviews?|results?|outcome|update)\b)|contrats? (?:post-?)?doctora\w+|charges? de cours|apprentissage(?= d)|"
    r"job (?:étudiant|d['’]été|saisonnier)|remplacement(?= \w)|suppléance(?= (?:de|en|d['’]))|contrat (?:d['’](?:apprentissage|alternance)|de professionnalisation)(?= \w)|vente(?= (?:au|en|à la|aux) \w)|assistanat|secrétariat(?! d)|régie|(?:coordination|direction)(?= (?:d[eu]\b|des\b|d['’]|[a-z]*[éèê]|artistique|technique|commerciale|financière|adjointe|administrative|juridique|marketing|culturelle|scientifique))|post-?docs?|post-?doctora\w+|volontariat|"
    # Spanish
    r"dirección|subdirección|coordinación|gerencia|subgerencia|jefatura|supervisión|asistencia(?= (?:d[eao]s?\b|curator|administrativ|jurídic|editorial|social|executiv|cont[áa]b|comercial))|ayudantía(?= \w)|estancia (?:pos|pre)t?doctoral|prácticas?|residencias? profesional(?:es)?|"
    r"reemplazo(?= de)|suplencia(?= de)|sustitución(?= de)|cátedra(?= de)|"
    # Italian
    r"direzione|coordinamento|segreteria (?:didattica|organizzativa|amministrativa|tecnica|studenti|di)|servizio civile|insegnamento(?= di)|cattedra(?= di)|supplenza(?= di)|lavor(?:o|etto) (?:estivo|stagionale)|praticantato|"
    r"pratica (?:forense|legale|notarile|professionale)|dottorato|borsa di (?:studio|ricerca|dottorato)|"
    # Portuguese
    r"direção|diretoria|coordenação|gerência|supervisão|assessoria|curadoria|assistência(?= (?:d[eao]s?\b|curator|administrativ|jurídic|editorial|social|executiv|cont[áa]b|comercial))|chefia|bolsa de (?:investigação|doutoramento|pós-doutora\w+|iniciação)|(?:programa de )?estágios?|"
    r"docência(?= \w)|monitoria(?= \w)|trabalho temporário"
)
# where nothing stands beside it, it says what one does there
_COUNTER = (
    r"caixas?|copy (?:senior|junior)|(?:atención|atenção|assistenza) (?:al|ao|ai|à) client\w+|customer (?:care|service|success|support)|guest relations|"
    r"(?:(?:senior|junior|lead) (?:front|back|full)[- ]?(?:end|stack)|(?:front|back|full)[- ]?(?:end|stack) (?:senior|junior))"
)
# who does it, in words that are something else in other places
_PERSON = (
    r"(?:hôte(?:sse)?s?|équip(?:ier|ière)s?|homme|femme|valet|garçon|fille|dame|second[eoa]?|segund(?:o|a|o/a)) (?:d['’]|de |di )(?:\w+)|réceptionnaire\b|externe en \w+|espert[oa] estern[oa]\b|(?-i:Dev) (?=\w)|(?-i:ATV|AUX)\b|(?-i:AS|IDE|ASH|AMP|AES) (?:de (?:jour|nuit)|(?:jour|nuit)\b)|équip(?:ier|ière)s? \w+|"
    r"guía (?:de|turístic[oa])\b|profesional (?:de|en|[A-Z]{2})|responsá(?:vel|veis) (?:d[eaoi]s?|por|pel[oa]|\w{4,})|profissional d[eao]|(?-i:(?:DG|PDG|RAF|RRH|TENS|ASV|ASH|ATSEM|AESH|ASSC|IDE|RTDA|RTT|CPS|AAP)\b)"
)
_POST = re.compile(rf"(?i)^(?:(?:{_WORK}){_OFFICE_OF}{_OF}|(?:{_COUNTER})$|(?:{_PERSON}))")


def names_post(text: str) -> bool:
    """Whether `text` begins as a post does that is named by its work."""
    return bool(_POST.match(text.strip()))


def names_title(text: str) -> bool:
    """Whether `text` names a job or a post."""
    return names_job(text) or names_post(text)


# "the puesto de Charcutería": what stands behind is the post, whatever it is called
_NO_POST = re.compile(
    r"(?i)\b(?:votre|notre|su|tu|sua|tua|seu|vostra|nuestra|nossa|grupo|groupe|gruppo|empresa|entreprise|azienda|cliente?|société|equipo|équipe|equipa|equipe|team)\b|\d|"
    r"^(?:un[ae]?|la|el|le|il|lo|los|las|les|o|a|os|as|janvier|février|lunes|lundi|lunedì)\b"
)


def capital_post(title: str) -> bool:
    """Whether what a mail calls the post or the vacancy, written with a capital, may be one: no place, no given name, no firm's kind of word."""
    words = title.split()
    return (
        bool(words)
        and len(words) <= 5
        and words[0][:1].isupper()
        and fold(title) not in PLACES
        and fold(words[0]) not in PLACES
        and not known_first(words[0])
        and not _NO_POST.search(title)
    )


# what follows the noun of a title in these languages, and no name: "Director de Planta", "Controller Industrial", "Assistante ADV"
_AFTER_NOUN = re.compile(
    r"(?i)(?:d[eiao]s?|du|del|della|d['’]\w+|en|em|in|au|aux|para|industri\w+|com+erci\w+|financ\w+|finanz\w+|fiscal\w*|t[ée]cnic\w+|techni\w+|administrati\w+|amministrativ\w+|jur[íi]di\w+|g[ée]n[ée]r\w+|marketing|"
    r"polyvalent\w*|s[ée]nior|j[úu]nior|contable|logisti\w+|logístic\w+|(?-i:[A-Z]{2,4}))"
)
# a notice's words, an office's, and a letter's
_NOTICE = re.compile(
    r"(?i)(?:gesti[óo]n humana|pôle|auditions?|entrevue|área|campaña|campanha|campagne|devolutiva|a(?:c)?tuali[zs]a[çc](?:ão|ión)|mise à jour|aggiornamento|ex\.?mo|exma|ill\.?mo|prezad[oa]|estimad[oa]|reclutamento|recrutamento|recrutement|"
    r"atentamente|cordialmente|(?:direction|dirección|direção|diretoria|direzione) d(?:e|es|u|el|ella|ei|i|a|o|as|os)\b(?! (?:gest|l['’]h)))\b"
)


def begins_a_title(name: str) -> bool:
    """Whether a capitalised phrase begins as a title or a notice does, and as no firm's name: "Director de Planta", "Pôle Finance"."""
    first, _, rest = name.partition(" ")
    return bool(_NOTICE.match(name)) or names_post(name) or bool(rest and JOB.fullmatch(first) and _AFTER_NOUN.match(rest))


# what a letter calls its reader, beside a name: "Professora Teresa Brandão", "Ingeniero Covarrubias"
_CALLED = re.compile(
    r"(?i)(?:professor[ae]?|profesor[a]?|professoressa|maestr[oa]|maitre|ingeniero|ingeniera|engenheir[oa]|ingegnere|ingénieure?|arquitect[oa]|arquitet[oa]|architetto|enfermeir[oa]|avvocat[oa]|dottor(?:e|essa)|doctora?|doutora?|"
    r"licenciad[oa]|maestra|geometra|ragioniere|dirigente|diretora?|directora?|direttore|direttrice)$"
)


def addresses(title: str) -> bool:
    """Whether `title` is what somebody is called with a name behind it, and no post: "Professora Teresa Brandão"."""
    called, _, name = title.partition(" ")
    words = name.split()
    return bool(
        words
        and _CALLED.match(called)
        and len(words) <= 3
        and all(word[:1].isupper() for word in words)
        and not names_job(name)
        and not _AFTER_NOUN.match(name)
        and known_first(words[0])
    )
