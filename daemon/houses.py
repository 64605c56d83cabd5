"""Houses that say what they are: a school, a clinic, a bakery, a town hall, named on a line of its own. Pure."""

from __future__ import annotations

import re

from daemon.firms import clean_company
from daemon.jobs import JOB

__all__ = ["departmental", "house"]

_HOUSE = re.compile(
    r"\b(?:Universit(?:y|ät|é|à|eit|et)|Universidad|Universidade|Uniwersytet|Üniversitesi|College|School|Hospital|Klinik|Klinikum|Clinique|Clínica|Clinica|Ziekenhuis|"
    r"Institute?|Institut|Instituto|Istituto|Council|Trust|Foundation|Stiftung|Fondation|Fundación|Fundação|Fondazione|Stichting|Museum|Musée|Museo|Theatre|"
    r"Theater|Théâtre|Teatro|Academy|Akademie|Waterschap|Society|Bakery|Bakeries|Brewery|Bäckerei|Boulangerie|Brasserie|Conserverie|Imprimerie|Printers|Surgery|"
    r"Region|Kommun|Gemeente|Gemeinde|Lycée|Collège|Manufacture|Manufaktur|Werkstatt|Tischlerei|Schreinerei|Brouwerij|Hogeschool|Crèche|Médiathèque|Boutique|Ferme|Garage|Menuiserie|Pharmacie|Librairie|Panadería|Ferretería|Panificio|Trattoria|Padaria|Bakkerij|Zorggroep|Thuiszorg|"
    r"Cooperativa|Coopérative|Officina|Asador|Osteria|Editorial|Casa di Cura|Camping|Auberge|Albergo|Agriturismo|Fromagerie|Fournil|Festival|Escuela|Escola|Scuola|Colegio|Colégio|École|Liceo|Comune|Ayuntamiento|Junta|Mairie|Laboratoire|Laboratorio|Ristorante|Restaurante|Hôtel|Association|Asociación|Associação|Associazione|Farmacia|Farmácia|Librería|Libreria|Livraria|Groupe|Conseil|Centre|Clinica|Cabinet|Judo Club|Club)\b"
)


def _capital(word: str) -> bool:
    """Whether a word has a capital, or an elided article before one: "d'Aigueblanche"."""
    return word[:1].isupper() or bool(re.match(r"(?:d|l|dell|dall|nell|sant)['’][A-ZÀ-Þ]", word))


def house(line: str) -> str | None:
    """The organisation that a last line names by what it is: "School of Physics, University of Wharfedale", "Clinique des Trois Fontaines, Annecy"."""
    parts = [part.strip() for part in re.split(r",\s+|\s+[|·•–—-]\s+", line)]
    for part in reversed(parts):
        words = part.split()
        # "Crèche associative Les Petits Galets", "École fondamentale libre Saint-Joseph": small words, after what it is
        kind = bool(words and _HOUSE.fullmatch(words[0])) and _capital(words[-1])
        if not all(_capital(word) or len(word) < 4 or (i in (1, 2) and kind) for i, word in enumerate(words)):
            continue
        if (
            1 < len(words) <= 7
            and _HOUSE.search(part)
            and words[0][:1].isupper()
            and not departmental(part)
            and any(map(_capital, words[1:]))
            and not (JOB.search(" ".join(words[:2])) and not (kind and words[1].islower()))  # "Clinique vétérinaire"
            and not re.search(r"[.!?:;@\d]", part)
        ):
            return clean_company(part)
    return None


def departmental(name: str) -> bool:
    return bool(
        re.match(
            r"(?i)(?:gesti[óo]n humana|filiale d|oficina d|agence d[eu']|agencia d|sede d|dekanat|departe?ment|fakultät|faculty|institut für|lehrstuhl|chair of|office of|school "
            r"of)\b",
            name,
        )
    )
