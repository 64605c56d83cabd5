"""A title in the form of whoever bears it: "Technische Zeichnerin", "enfermera de quirófano". Pure."""

from __future__ import annotations

import re

from daemon.names import fold, vocabulary
from daemon.posts import names_title

__all__ = ["feminine", "of_a_woman", "one_form"]

# "Enfermera/o", "Investigador/a", "Chargé(e)", "Vendeur/euse": the two endings, and what stands before them
_ENDINGS = re.compile(
    r"\b(?P<stem>[^\W\d_]{3,}?)(?:(?P<one>[oae])/(?P<other>[aoe])|(?P<m>eur)/(?P<f>euse|rice)|(?P<bare>[^\W\d_])(?:/-?|\()(?P<also>a|e|in|ra)\)?)(?![\w/])"
)


def one_form(title: str, gender: str) -> str:
    """`title` in the form of `gender` ("f" or "m"), where Romance or German writes both endings: "enfermera de quirófano" of "Enfermera/o de quirófano".
    Where the gender is unknown (empty), only French with its points loses them: its other form means everybody."""
    title = _POINT.sub(lambda found: _pointed(found, gender), title)
    if not gender:
        return title

    def ending(found: re.Match[str]) -> str:
        stem = found["stem"]
        if found["one"]:
            pair = {found["one"], found["other"]}
            if len(pair) < 2:
                return found[0]
            hers = "a" if "a" in pair else "e"
            return stem + (hers if gender == "f" else next(iter(pair - {hers})))
        if found["m"]:
            return stem + found["m" if gender == "m" else "f"]
        return stem + found["bare"] + (found["also"] if gender == "f" else "")

    both = _BOTH_FORMS.search(title)  # "Mitarbeiterin/Mitarbeiter Kulturvermittlung", but "Köln / Berlin" are towns
    if both and len({form[:3] for form in both.groups() if form}) == 1:
        forms = sorted(filter(None, both.groups()), key=feminine)
        title = title.replace(both[0], forms[gender == "f"])
    halves = [half.split() for half in re.split(r" ?/ ?", title)]
    if len(halves) == 2 and len(halves[0]) == len(halves[1]) > 1 and _alike(halves[0], halves[1]):
        ordered = sorted(halves, key=lambda words: bool(re.search(r"(?:e|a|trice|euse|ère|in)$", words[-1])))
        title = " ".join(ordered[gender == "f"])  # "commis pâtissière / commis pâtissier"
    title = _OF_BOTH.sub(lambda found: found["f"] if gender == "f" else found["f"].removesuffix("in"), title)
    title = re.sub(
        r"\b(\w{3,}t)(?:ore/(?:-?trice|\1rice)|rice/(?:-?tore|\1ore))\b", r"\1rice" if gender == "f" else r"\1ore", title
    )
    both = _EITHER_FORM.search(title)
    if both and both["a"][:4].casefold() == both["b"][:4].casefold():
        forms = sorted((both["a"], both["b"]), key=lambda form: bool(re.search(r"(?:e|a|trice|euse|ère)$", form)))
        title = title.replace(both[0], forms[gender == "f"], 1)
    return _ENDINGS.sub(ending, title)


# "coordinateur·rice technique", "directeur·trice adjoint·e": French writes both endings with a point between
_POINT = re.compile(r"\b(?P<his>[^\W\d_]{3,})[·•‧.](?P<hers>trice|euse|rice|ère|ive|ne|le|se|e)(?:[·•‧.]s)?(?![\w·•‧])")


def _pointed(found: re.Match[str], gender: str) -> str:
    his, hers = found["his"], found["hers"]
    if gender != "f":
        return his
    cut = next((end for end in _CUTS.get(hers, ()) if his.endswith(end)), "")
    return his.removesuffix(cut) + hers


# what a woman's ending takes the place of
_CUTS = {"trice": ("teur",), "rice": ("eur",), "euse": ("eur",), "se": ("r",), "ère": ("er",), "ive": ("if",)}


def _alike(one: list[str], other: list[str]) -> bool:
    """Whether two titles are one but for the ending of the last word."""
    return one[:-1] == other[:-1] and one[-1][:4] == other[-1][:4]


def feminine(title: str) -> bool:
    """Whether a German `title` has a word in a woman's form."""
    return bool(re.search(r"[a-zäöüß]{3}(?:in|frau)\b", title))


_BOTH_FORMS = re.compile(
    r"\b([A-ZÄÖÜ]\w{3,}frau) ?/ ?([A-ZÄÖÜ]\w{3,}mann)\b|\b([A-ZÄÖÜ]\w{3,}mann) ?/ ?([A-ZÄÖÜ]\w{3,}frau)\b|"
    r"\b([A-ZÄÖÜ]\w{3,}in) ?/ ?([A-ZÄÖÜ]\w{3,})\b|\b([A-ZÄÖÜ]\w{3,}) ?/ ?([A-ZÄÖÜ]\w{3,}in)\b"
)
# "die Planstelle einer Referentin/eines Referenten Baurecht"
_OF_BOTH = re.compile(r"\b(?P<f>[A-ZÄÖÜ][\w-]{3,}in) ?/ ?(?:eine[smr]|des|der) [A-ZÄÖÜ][\w-]+")


# of the English titles that German uses, as they are; the head of a title, and how its adjective and its noun end
_AS_IT_IS = vocabulary("""
    manager engineer developer designer controller consultant assistant officer owner partner leader buyer recruiter planner writer researcher tester scientist director editor
    operator architect accountant producer teacher driver master scrum product data software senior junior key head lead server center customer computer
""")
_ADJECTIVE = re.compile(r"(?P<stem>(?:Frei|Leitend|Erst|Zweit)|[A-ZÄÖÜ][\wäöüß-]*(?:isch|lich|end|iert|annt|prüft|lernt|ig))er$")
_NOUN = re.compile(r"[\w-]*(?:[^aeiou\W]er|[ae]{1,2}er|eur|ist|[ae]nt|tor|ekt|loge|kar|iat)$")
_SINGLE = (
    ("Zimmermann", "Zimmerin"),
    ("bildender", "bildende"),
    ("ierender", "ierende"),
    ("sitzender", "sitzende"),
    ("mann", "frau"),
    ("Koch", "Köchin"),
    ("koch", "köchin"),
    ("Arzt", "Ärztin"),
    ("arzt", "ärztin"),
    ("Angestellter", "Angestellte"),
    ("angestellter", "angestellte"),
    ("Beamter", "Beamtin"),
)


# a noun or a small word that makes the whole title English: "Student Assistant", "Trainer and Coach", "Payroll Coordinator"
_ENGLISH = re.compile(
    r"(?i)(?:writer|assistant|coordinator|specialist|instructor|receptionist|analyst|supervisor)\b|\b(?:and|of|the|for)\b"
)


def of_a_woman(title: str) -> str:
    """A German title in the form of a woman: "Technische Zeichnerin" of "Technischer Zeichner". As it is where its noun is English, or not known as a job."""
    words = title.split()
    if _ENGLISH.search(title):
        return title
    for i, whole in enumerate(words):
        word = whole.rstrip(",")
        if (found := _ADJECTIVE.fullmatch(word)) and i + 1 < len(words):
            words[i] = f"{found['stem']}e"
            continue
        if single := next((pair for pair in _SINGLE if word.endswith(pair[0])), None):
            words[i] = word.removesuffix(single[0]) + single[1] + whole.removeprefix(word)
        elif fold(word) in _AS_IT_IS or not (word[:1].isupper() and _NOUN.fullmatch(word) and names_title(word)):
            return title
        else:
            words[i] = f"{word.removesuffix('e')}in{whole.removeprefix(word)}"
        return " ".join(words)
    return title


# "technicienne ou technicien en documentation"
_EITHER_FORM = re.compile(r"\b(?P<a>[^\W\d_]{5,}) (?:ou|o) (?P<b>[^\W\d_]{5,})\b")
