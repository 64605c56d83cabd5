"""What may be a firm's name: no role, place, date, department or plain word; and which name is another one's short form. Pure."""

from __future__ import annotations

import re

from daemon.firms import STOP, clean_company
from daemon.houses import ALONE_NO_NAME, NAMED_SMALL, NO_FIRM, TITLED
from daemon.jobs import JOB
from daemon.names import PLACES, TEAMS, WORKSHOPS, fold, known_first, vocabulary
from daemon.posts import begins_a_title

__all__ = ["initials", "named_by", "office", "only", "shortens", "stands_for", "vetted", "within_a_town"]

_ARTICLES = vocabulary("the la le el der die das il de")


def named_by(found: re.Match[str]) -> str | None:
    """The firm that a turn of phrase found, with what it is where Swedish says so behind: "Dalarnas museum"."""
    small = NAMED_SMALL.match(found.string, found.start("c"))
    name = vetted(small[0] if small else found["c"])
    before, after = found.string[: found.start("c")], found.string[small.end() if small else found.end("c") :]
    return None if name and within_a_town(before, name, after) else name


def within_a_town(before: str, name: str, after: str) -> bool:
    """Whether `name` is but a part of a town's name that stands between `before` and `after`: "Conde" of "Planner - Vila do Conde"."""
    ahead, behind = before[-40:].split()[-3:], re.findall(r"[^\W\d_][\w'’-]*", after[:40].partition("\n")[0])[:3]
    return any(
        i + j > 0 and fold(" ".join([*ahead[len(ahead) - i :], name, *behind[:j]])) in PLACES
        for i in range(len(ahead) + 1)
        for j in range(len(behind) + 1)
    )


def office(name: str) -> bool:
    """Whether a display name is an office's, and no firm's: "Search Committee Chair", "Secrétariat du jury"."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 2]
    return all(word in TEAMS for word in words) and not any(word in _HOUSES for word in words)


_HOUSES = WORKSHOPS | vocabulary("""bank museum trust foundation institute university college school hospital group stadt gemeinde klinikum verein stiftung universität hochschule hotel
    labs studios capital media pictures pharma partners solutions systems technologies""")


def only(text: str, known: frozenset[str]) -> bool:
    """Whether `text` has words, and all of them are `known`."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and all(fold(word) in known for word in words)


# the desks of an agency: "Senior Consultant - Accountancy & Finance"
_TRADES = vocabulary("""
    accountancy accounting finance financial banking insurance legal it technology tech digital data engineering construction property logistics supply chain
    procurement marketing sales healthcare nursing education hospitality hotels restaurants catering events leisure travel retail manufacturing industrial office support secretarial business social care teaching schools transport rail automotive energy renewables food fmcg hr public sector charity life sciences
    and the of contract interim permanent executive technical commercial creative
""")


def _desk(name: str) -> bool:
    """Whether a name is nothing but trades, as no firm's is."""
    return len(name.split()) > 1 and only(name, _TRADES)


# "Purtroppo Zanardelli ha scelto un altro": a sentence begins so
_ALAS = re.compile(
    r"^(?:Unfortunately|Sadly|Regrettably|Purtroppo|Malheureusement|Hélas|Lamentablemente|Desgraciadamente|Infelizmente|Leider|Helaas|Jammer genoeg|Tyvärr|Dessvärre|Niestety|Maalesef),? "
    r"(?=[A-ZÀ-Þ])"
)


_POSTCODE = re.compile(r"\s[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$")  # "Penhallow PN4 1TG"


def vetted(text: str) -> str | None:
    """A capitalised phrase as a firm's name, or None when it is a role, a place, a date or a plain word."""
    text = _POSTCODE.sub("", _ALAS.sub("", text))
    text = re.split(
        r"(?<=\w\w)(?<!\bSt)(?<!\bEv)(?<!\bFa)(?<!\bKath)(?<!\bDr)(?<!\bProf)(?<!\bMag)(?<!\bInh)(?<!\bmed)(?<!\bdent)(?<!\bvet)(?<!\bAvv)(?<!\bDott)(?<!\bIng)(?<!\bGeom)(?<!\bRag)(?<!\bArch)[.!?](?:\s|$)|\s+(?:As|We|I|You|Your|Our|The|While|After|Unfortunately|Thank|Sie|Wir|Ihre?|"
        r"Leider)(?:\s|$)",
        text,
    )[0]
    name = clean_company(re.sub(r"(?:\s(?:Dr|Prof|Mag|Inh|med|dent|vet)\.?)+$", "", text))
    if name is None:
        return None
    if re.search(r"\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)['’](?:ve|m|d|ll|re|s)\b", name) or name.split()[0] in (
        "So",
        "Then",
        "Now",
        "Well",
    ):
        return None  # "So I've"
    words = name.split()
    last = (
        words[-2] if len(words) > 1 and re.fullmatch(r"I{1,3}|IV|V|\d|[SJ]r\.?|[Pp]leno", words[-1]) else words[-1]
    )  # "Security Engineer II"
    if " ".join(words[-2:]).endswith(("Partnerin", "Partnerinnen")):
        return None  # "HR Business Partnerin"
    if (JOB.search(last) and not re.search(r"(?i)(?:partners?|associates)$", last)) or fold(name) in PLACES:
        return None
    if len(words) > 1 and fold(words[-1]) in PLACES and JOB.search(words[0]):
        return None  # "SPS-Programmierer Regensburg"
    if len(words) > 2 and JOB.fullmatch(words[0]) and words[1] == "of":
        return None  # "Steward of the College"
    if TITLED.match(name) or begins_a_title(name) or _desk(name):
        return None
    if fold(words[0]) in STOP and (len(words) == 1 or fold(words[0]) not in _ARTICLES):
        return None
    if len(words) == 1 + (fold(words[0]) in _ARTICLES) and (known_first(name) or fold(words[-1]) in ALONE_NO_NAME):
        return None
    if (re.search(r"(?i)['’](?:s|m|re|ve|d|ll)$", words[0]) and len(words) == 1) or words[-1] == "I" or NO_FIRM.match(name):
        return None  # "He's", "So I"
    if not name.isascii() and not re.search(r"[A-Za-z\u3040-\u9fff]", name):
        return None
    if re.fullmatch(
        r"[A-Z]{1,4} \d[\d-]*|(?:Store|Branch|Unit|Filiale|Station|Campus) \w+|(?:Ward|Floor|Level|Room|Bay|Gate|Station|Etage|Halle) \d+\b.*|(?:Raum|Gro(?:ß|ss)raum|Umkreis) \w+|[\d.+-]+|[A-Z]{1,4}-?\d+.*|"
        r"\d.*",
        name,
    ) or all(fold(w) in STOP for w in words):
        return None
    return name


def shortens(short: str, full: str) -> bool:
    """Whether `short` is `full` with words put into initials: "PDB", "Alderbrook USD", "GH Saint-Roch"."""
    few, whole = short.split(), [w for w in re.split(r"[\s'’]+", full) if len(w) > 3 or w[:1].isupper()]
    return len(few) < len(whole) and (len(few) > 1 or len(short) > 2) and _in_initials(few, whole)


def _in_initials(few: list[str], whole: list[str]) -> bool:
    if not few or not whole:
        return not few and not whole
    if fold(few[0]) == fold(whole[0]) and _in_initials(few[1:], whole[1:]):
        return True
    letters = few[0].rstrip(".")
    n = len(letters)
    return (
        letters.isupper()
        and fold("".join(w[0] for w in whole[:n])) == fold(letters)
        and len(whole) >= n
        and _in_initials(few[1:], whole[n:])
    )


def stands_for(name: str, title: str) -> bool:
    """Whether `name` is a title in initials: "IRO", for an Independent Reviewing Officer."""
    return name.isupper() and len(name) > 1 and name == "".join(word[0] for word in title.split() if word[:1].isupper())


def initials(name: str) -> str:
    """ "mgrmc" of Mesa Grande Regional Medical Center; empty below three words."""
    words = [word for word in name.split() if word[:1].isupper()]
    return fold("".join(word[0] for word in words)) if len(words) > 2 else ""
