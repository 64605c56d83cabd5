"""Whether two titles can mean one opening: words shared, initials, other endings. Pure; in twelve languages."""

from __future__ import annotations

import re

from daemon.names import fold, vocabulary

__all__ = ["same_role", "vague", "wide"]

_KIND_ALONE = re.compile(
    r"(?i)ausbildung(?:splatz|sstelle)?|lehrstelle|praktikum(?:splatz)?|stage|alternance|internship|apprenticeship|traineeship|prácticas|beca|estágio|tirocinio|praktyki|staj|"
    r"インターン(?:シップ)?|アルバイト|パート(?:タイマー)?|会計年度任用職員|技能労務職|(?:一般)?事務職|实习生?|實習生?|兼职|兼職|學徒|学徒|約聘人員"
)


def wide(text: str) -> bool:
    """Whether `text` is written in Chinese or Japanese, where titles have no blanks."""
    return bool(re.search(r"[\u3040-\u30ff\u3400-\u9fff]", text))


def vague(title: str) -> bool:
    """Whether a title says what kind of place it is, and not of what: "Ausbildungsplatz", "internship"."""
    return bool(_KIND_ALONE.fullmatch(title))


def same_role(a: str, b: str) -> bool:
    """Whether two titles can mean one opening: words shared ("Firmware Engineer", "firmware role"), or initials ("SRE")."""
    if vague(a) or vague(b):
        return True
    a, b = _spelt(a, b), _spelt(b, a)
    x, y = _stems(a), _stems(b)
    if not x or not y:
        return fold(a) == fold(b)
    if _acronym(a, b) or _acronym(b, a):
        return True
    small, large = sorted((x, y), key=len)
    if all(any(_alike(s, t) for t in large) for s in small):
        return True
    shared = sum(any(_alike(s, t) for t in large) for s in small)
    return shared / len(small) >= 0.75


_LEVELS = vocabulary("the and for und der die des role position job post stelle poste")


def _stems(text: str) -> list[str]:
    if wide(text):
        return [re.sub(r"\s", "", text)]
    return [w for w in re.findall(r"[^\W_]+", fold(text)) if len(w) > 1 and w not in _LEVELS]


def _alike(a: str, b: str) -> bool:
    n = min(len(a), len(b))
    return a == b or (n >= 5 and (a[: max(5, n - 3)] == b[: max(5, n - 3)])) or (wide(a) and (a in b or b in a))


def _acronym(short: str, full: str) -> bool:
    words = re.findall(r"[^\W\d_]+", full)
    letters = {"".join(w[0] for w in words).lower(), "".join(w[0] for w in words if w[0].isupper()).lower()}
    return any(len(w) >= 2 and w.isupper() and w.lower() in letters for w in re.findall(r"[^\W\d_]+", short))


# initials that no other mail needs to write out, since they stand inside one word
_INSIDE = {
    "MFA": "Medizinische Fachangestellte", "ZFA": "Zahnmedizinische Fachangestellte", "TFA": "Tiermedizinische Fachangestellte", "ReFa": "Rechtsanwaltsfachangestellte",
    "PTA": "Pharmazeutisch-technische Assistentin", "PKA": "Pharmazeutisch-kaufmännische Angestellte", "MTA": "Medizinisch-technische Assistentin", "SHK": "Sanitär Heizung Klima",
    "HCA": "Healthcare Assistant", "MTL": "Medizinischer Technologe Laboratoriumsanalytik", "MTR": "Medizinischer Technologe Radiologie",
}  # fmt: skip


# as one says them
_CUT_SHORT = {
    "lab": "laboratory", "tech": "technician", "admin": "administrator", "dev": "developer", "rep": "representative", "asst": "assistant", "mgr": "manager",
    "exec": "executive",
}  # fmt: skip
_SHORT = re.compile(rf"(?i)\b(?:{'|'.join(_CUT_SHORT)})\b")


def _spelt(title: str, other: str) -> str:
    """`title` with its initials written out as `other` writes them: "RN Med/Surg" beside "Registered Nurse, Med/Surg"."""
    title = _SHORT.sub(lambda found: _CUT_SHORT[found[0].lower()], title)
    title = re.sub(r"\b[A-Z][A-Za-z]{2,3}\b", lambda found: _INSIDE.get(found[0], found[0]), title)
    words = re.findall(r"[^\W\d_]+", other)
    heads = "".join(word[0] for word in words).lower()

    def written(found: re.Match[str]) -> str:
        at = heads.find(found[0].lower())
        return found[0] if at < 0 else " ".join(words[at : at + len(found[0])])

    return title if title.isupper() else re.sub(r"\b[A-Z]{2,4}\b", written, title)
