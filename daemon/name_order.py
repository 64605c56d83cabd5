"""Which words of a name are given and which the family's, and in which order the owner's own address has them. Pure."""

from __future__ import annotations

import re

from daemon.addresses import is_role
from daemon.eastern import family_first
from daemon.names import fold, known_first, vocabulary

__all__ = ["PARTICLE", "as_addressed", "split"]

PARTICLE = vocabulary(
    "von van de der den du da di del della dos das do le la el al bin ibn ter ten zu vom af av y e 't op mc mac st. o' ní nic uí mhic ó ap ab i te"
)


def split(bare: str, formal: bool) -> tuple[str, str]:
    """(first, last) of a name without titles."""
    if "," in bare:
        last, _, first = (part.strip() for part in bare.partition(","))
        if not last:
            return "", ""
        if known_first(last.split()[0]) and not (first and known_first(first.split()[0])):
            bare = last  # "Robert Sęk, Kadra Zachód": the firm behind the comma
        elif re.search(r"(?i)\b(?:manager|partner|director|lead|head|hr|recruit\w*|talent)\b", first):
            bare = last
        else:
            given = first.split()
            while len(given) > 1 and fold(given[-1]) in PARTICLE:  # "Heuvel, Marijke van den"
                last = f"{given.pop()} {last}"
            return " ".join(given), _calm(last) if last.isupper() and len(last) > 3 else last
    words = bare.split()
    if not words:
        return "", ""
    if family_first(words):
        return " ".join(words[1:]), words[0]
    loud = [w for w in words if w.isupper() and len(w) > 1 and not w.endswith(".")]
    if loud and len(loud) < len(words):  # MARCHAND Élodie, Élodie MARCHAND
        last = " ".join(_calm(w) for w in loud)
        return " ".join(w for w in words if w not in loud), last
    if loud:
        words = [_calm(w) for w in words]
    if len(words) == 1:
        return ("", words[0]) if formal else (words[0], "")
    if formal and not known_first(words[0]) and fold(words[0]) in PARTICLE:
        return "", " ".join(words)
    if len(words) == 2 and not formal and _DOUBLE.fullmatch(fold(" ".join(words))):
        return " ".join(words), ""  # "Jon Ander"
    at = next((i for i, w in enumerate(words) if i and _joins(w)), len(words) - 1)
    if at > 1 and fold(words[at]) in ("i", "y"):
        at -= 1  # "Nuria Sanchis i Ferrer"
    return " ".join(words[:at]), " ".join(words[at:])


# two given names by which one is called, and no surname beside them
_DOUBLE = re.compile(
    r"(?:jon|juan|jose|joan|luis|luiz|carlos|joao|pedro|miguel|victor|vitor|marco|francisco|antonio) (?:ander|carlos|luis|luiz|pedro|antonio|miguel|manuel|angel|maria|ignacio|javier|pablo|ramon|gabriel|henrique|paulo|felipe|augusto|vitor|alberto|mari)|"
    r"(?:ana|maria|rosa|mari|luz|marta) (?:paula|maria|isabel|luisa|luiza|clara|carmen|jose|jesus|teresa|beatriz|cristina|carolina|rita|ines|elena|belen|laura|lucia|eduarda|fernanda|rosa|angeles|pilar|dolores|mar)"
)


def _joins(word: str) -> bool:
    """Whether a family name begins with `word` and goes on: "van", "Ní", and the "de" of "Adeyemi-de Wit"."""
    return fold(word) in PARTICLE or ("-" in word and word.rpartition("-")[2] in PARTICLE)


def as_addressed(first: str, last: str, address: str) -> tuple[str, str]:
    """(first, last) in the order that the owner's own address has them: "Caduff Seraina" is seraina.caduff@, "María Luisa Echenagusía Prat" is
    ml.echenagusia@; as they were where it does not tell."""
    given, dot, family = fold(address.partition("@")[0].partition("+")[0]).rpartition(".")
    words = [fold(word) for word in f"{first} {last}".split()]
    shown = f"{first} {last}".split()
    if not dot or len(words) < 2 or is_role(address):
        return first, last
    joined = next((n for n in range(2, len(words)) if "".join(words[:n]) == family and _given(words[n:], given)), 0)
    if joined and words[0] in PARTICLE:
        return " ".join(shown[joined:]), " ".join(shown[:joined])  # "De Smet Kristof" is kristof.desmet@
    if family not in words:
        return first, last
    at = words.index(family)
    # the family name: from the word that the address names up to the end, or, where it comes first, up to the given name
    if at:
        heads = words[:at]
        if not _joins(shown[at - 1]) and _given(heads, given):
            return " ".join(shown[:at]), " ".join(shown[at:])
        return first, last
    start = next((i for i in range(1, len(words)) if _given(words[i:], given)), 0)
    if start and (known_first(shown[start]) or not known_first(shown[0])):  # jane.doe@ or doe.jane@: "Jane Doe" is Jane
        return " ".join(shown[start:]), " ".join(shown[:start])
    return first, last


def _given(words: list[str], shown: str) -> bool:
    """Whether `shown`, the part of an address before the family name, stands for the given names `words`: "seraina", "ml", "o", "maria.luisa"."""
    bare = re.sub(r"[^a-z]", "", shown)
    return bare in {"".join(words), words[0], "".join(w[0] for w in words), words[0][:1]}


def _calm(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))
