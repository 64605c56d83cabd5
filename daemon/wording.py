"""Facts in words: names without marks, noun phrases, dates and greetings, by the phrase bank of a language. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

from daemon.eastern import FAMILY_FIRST, syllables
from daemon.firms import calm
from daemon.genders import by_name
from daemon.names import fold, known_first
from daemon.people import LOCAL_TITLE
from daemon.phrasebanks import Bank
from daemon.values import Conversation, Person

__all__ = [
    "at_company",
    "clean",
    "company_of",
    "day",
    "greeting",
    "listed",
    "position",
    "role_of",
    "shown",
    "two_days",
    "without_marks",
]

_MARKS = re.compile(
    r"""[\s,;-]*[(\[]\s*(?:[mfwdxhgiv]|div|gn|all\ genders|alle\ geschlechter|any\ gender)
        (?:\s*[/|*,.:]\s*(?:[mfwdxhgiv]|div|gn|divers))*\s*[)\]]
      | [\s,;-]+(?:[mwfhdx]\s*[/|]\s*){1,3}[mwfhdx]\b""",
    re.IGNORECASE | re.VERBOSE,
)


def clean(text: str | None, limit: int = 200) -> str:
    """A fact for one line: no control, format, surrogate or private character, white space collapsed, cut at `limit`."""
    if text and text.isprintable():  # nearly always
        return " ".join(text.split())[:limit].strip()
    kept = (" " if c.isspace() else c for c in text or "" if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(kept).split())[:limit].strip()


def without_marks(role: str) -> str:
    """A role without "(m/w/d)", "(H/F)" and the like."""
    return re.sub(r"\bpm\b", "PM", clean(_MARKS.sub("", role)).strip(" ,;-–|"))


def role_of(conversation: Conversation) -> str:
    """The role as a letter names it, or empty."""
    role = without_marks(clean(conversation.role.value, 120)) if conversation.role else ""
    role = re.sub(r", (?:Schwerpunkt|Fachrichtung)\b.*$", "", role)
    role = re.sub(r"^Ausbildung (?=(?:als|zum|zur) )", "Ausbildungsstelle ", role)
    return re.sub(r"^([A-ZÄÖÜ][a-zäöüß]+er)lehre$", r"Lehrstelle als \1", role)


def company_of(conversation: Conversation) -> str:
    """The company as a letter names it, or empty. An agency's own name is not the employer's: then empty too."""
    company = clean(conversation.company.value, 120) if conversation.company else ""
    if company and conversation.agency and conversation.recipient and conversation.recipient.address:
        domain = conversation.recipient.address.rpartition("@")[2]
        words = [re.sub(r"\W", "", word) for word in clean(company).casefold().split()]
        if "".join(words) in re.sub(r"\W", "", domain.casefold()) or (
            words and len(words[0]) > 3 and words[0] in domain.casefold()
        ):
            return ""
    return _as_they_write(calm(company), conversation)


def _as_they_write(company: str, conversation: Conversation) -> str:
    """ "Haidinger Kältetechnik", where only the sign shouts: "HAIDINGER Kältetechnik", and Herr Haidinger."""
    said = " ".join((conversation.message.text, *(who.full for who in conversation.people)))
    for word in company.split():
        if word.isupper() and len(word) > 4 and re.search(rf"\b{re.escape(word.capitalize())}\b", said):
            company = company.replace(word, word.capitalize())
    return company


_SENTENCE_CASE = re.compile(
    r"(?!(?:Java|Python|Linux|Android|Azure|Oracle|Salesforce|React|Ruby|Swift|Kotlin|Excel|Google|Microsoft|Scrum)\b)"
    r"[A-ZÀ-ÖØ-ÞŚŻŹĆŁ][^\W\d_A-ZÀ-ÖØ-Þ]+(?:[ /,()·.&'’-]+[^\W\d_A-ZÀ-ÖØ-Þ]+)*"
)


def at_company(one: Bank, company: str, text: str = "") -> str:
    """The company with its preposition ("bei der Stadt Ulm"), and with the article that the mail's own `text` gives it."""
    for pattern, phrase, *ending in one.get("at_rules", ()):
        if re.search(pattern, company):
            for where in ending:  # the dative plural: "bei den Abfallbetrieben Ulm"
                company = re.sub(where, "n", company, count=1)
            return one.fill(phrase, True, {"company": company})
    said = " ".join(text.split())
    another = one.get("at_said_not", "-")  # what the article belongs to instead: "the Halden team"
    for before, phrase in one.get("at_said", ()):
        if re.search(rf"(?<!\w){before}{re.escape(company)}(?!\w)(?!{another})", said):
            return one.fill(phrase, True, {"company": company})
    return one.fill(one.get("at"), True, {"company": company})


def position(one: Bank, role: str, company: str, text: str = "", foreign: bool = False) -> str:
    """The position as a noun phrase, whatever of role and company is known ("the Nurse role at Hillview Clinic"); `text`: the mail's. `foreign`: the title is of
    another language, and stands apart ("the role of Löneadministratör")."""
    both, alone = one.get("post.both"), one.get("post.role")
    if role and (foreign or "," in role) and one.get("post.both_long"):
        both, alone = one.get("post.both_long"), one.get("post.role_long")
    for pattern, alone_phrase, both_phrase in one.get("post_rules", ()):
        if re.search(pattern, role):
            both, alone = both_phrase, alone_phrase
            break
    phrase = (both if company else alone) if role else one.get("post.company" if company else "post.none")
    began = re.match(one.get("lower_first", "(?!)"), role)  # as it stood at a subject's beginning
    if began or (one.get("lower_role") and _SENTENCE_CASE.fullmatch(role)):
        role = role[0].lower() + role[1:]
    shown = f"{role}," if "," in role and company else role  # the closing comma of an apposition
    for pattern, new in one.get("elide", ()):
        phrase = re.sub(pattern, new, phrase) if re.match(one.get("elide_before", "(?!)"), role) else phrase
    return one.fill(phrase, True, {"role": shown, "company": company, "at": at_company(one, company, text) if company else ""})


def day(one: Bank, when: datetime | date, near: datetime | None, style: str = "") -> str:
    """The day with its preposition ("on November 10"); with the year only when it is over half a year from `near`."""
    dates = one.get("dates")
    phrase = dates.get(f"day_{when.day}") or dates.get(f"day_{style}") or dates["day"]
    moment = when.date() if isinstance(when, datetime) else when
    if _far(moment, near):
        phrase = dates["day_year"] if "day_year" in dates else phrase + dates.get(f"year_{style}", dates["year"])
    return one.fill(phrase, True, {"d": str(when.day), "month": dates["months"][when.month - 1], "year": str(when.year)})


def _far(when: date, near: datetime | None) -> bool:
    """Whether `when` is over half a year from `near`: then it has its year."""
    return near is not None and abs((near.date() - when).days) > 180


def two_days(one: Bank, days: Sequence[datetime], near: datetime | None, style: str = "") -> str:
    """Two days of one month, near `near`, with their preposition ("on 3 and 12 November"); empty where they are not of one, or where the bank has no form for them."""
    first, second = days
    dates = one.get("dates")
    phrase = dates.get(f"two_{style}") or dates.get("two", "")
    if (
        _far(first.date(), near)
        or (first.year, first.month) != (second.year, second.month)
        or any(f"day_{day.day}" in dates for day in days)
    ):
        return ""
    return one.fill(phrase, True, {"d": str(first.day), "d2": str(second.day), "month": dates["months"][first.month - 1]})


def listed(one: Bank, names: Sequence[str]) -> str:
    """`names` as one says them in a sentence: "Anna, Peter and Maria"; Spanish and Italian have another "and" before its own sound."""
    *first, last = names or [""]
    sound, other = one.get("and_otherwise") or ("(?!)", "")
    joint = other if re.match(sound, last) else one.get("and")
    return f"{', '.join(first)} {joint} {last}" if first else last


def _called(first: str, last: str = "") -> str:
    """What one is called of several given names: "Priscila" of Priscila Tavares (a family name), but "María Luisa", "Jan Peter", "Wei Ling" Tan."""
    words = first.split()
    if fold(last) in FAMILY_FIRST and len(words) == 2 and syllables(words):
        return first
    return " ".join([*words[:1], *(word for word in words[1:2] if known_first(word))])


def _first_surname(last: str) -> str:
    words = last.split()
    start = next((i for i, word in enumerate(words) if word[:1].isupper()), 0)
    return " ".join(words[: start + 1])


def shown(person: Person) -> str:
    """The whole name as its own script writes it: family name first in Japanese and Chinese."""
    wide = re.search("[\u3040-\u30ff\u4e00-\u9fff]", person.last)
    return clean(" ".join(part for part in (person.last, person.first) if part) if wide else person.full)


def greeting(
    one: Bank, person: Person | None, formal: bool, first_name_terms: bool, tone: str, text: str = "", sure: bool = True
) -> str:
    """The salutation line. Gender and title only as a mail shows them, or, where the language needs it (`by_name`), as the given name does; nobody
    known: a neutral one. A mail (`text`) that begins casually is answered so ("Hoi"). `sure`: that it wants
    to be formal; else nobody is called "heer" for a given name."""
    forms = one.get("greeting")
    first, last, title = (clean(value, 60) for value in ((person.first, person.last, person.title) if person else ("", "", "")))
    if LOCAL_TITLE.match(title) and title not in forms.get("titles", ()):
        title = ""
    slots = {"first": first, "last": last, "title": title, "full": shown(person) if person else ""}
    gender = person.gender if person else ""
    if formal and sure and not gender and forms.get("by_name"):
        gender = by_name(first)
    slots["title"] = forms.get(f"title_{gender}", {}).get(title, title)
    if not slots["full"]:
        name = "neutral" if formal else "neutral_informal"
    elif first and not formal:
        slots["first"] = forms.get("vocative", {}).get(first, _called(first, last))
        name = "first" if tone == "formal" and "first_in_formal_tone" in forms else "informal"
        if name == "informal" and "casual" in forms and re.match(rf"(?i)\W*(?:{forms['casual_after']})\b", text):
            name = "casual"
        if name == "informal" and (said := re.match(rf"(?i)\W*(?P<own>{forms.get('own_after', '(?!)')})\b", text)):
            return f"{said['own'].capitalize()} {slots['first']},"
    elif first and (first_name_terms or not last):
        name = f"first_{gender}" if f"first_{gender}" in forms else "first"
    elif not formal:
        name = "full"
    elif "vocative" in forms:  # the name itself is inflected: only where we know the form
        vocative = forms["vocative"].get(first) or (
            first[:-1] + "o" if gender == "f" and re.search("[bcdfghjkłmnprstwz]a$", first) else ""
        )
        slots["first"] = vocative
        name = f"formal_{gender}" if gender else "full"
    elif title and last and not gender:
        name = "titled" if "titled" in forms else "full"
    elif gender and last:
        name = f"formal_{gender}"
    else:
        name = "full"
    if forms.get("capital_last") and name.startswith("formal_"):  # "mevrouw De Vries", but "Anna de Vries"
        slots["last"] = last[:1].upper() + last[1:]
    if forms.get("first_surname") and name.startswith(
        ("formal_", "titled")
    ):  # "Sra. Echenagusía" is María Luisa Echenagusía Prat, "Lic. Olvera" is Mariana Olvera Quintana
        slots["last"] = _first_surname(f"{first.removeprefix(_called(first)).strip()} {last}".strip())
    if title and gender and f"titled_{gender}" in forms and name == f"formal_{gender}":
        name = f"titled_{gender}"
    if name == f"formal_{gender}":
        # "Hallo Herr Ziemba" is answered with "Guten Tag", "Liebe Frau Ziemba" with "Liebe Frau", neither with "Sehr geehrte"
        for way in ("mild", "dear"):
            if f"{way}_{gender}" in forms and re.match(rf"(?i)\W*(?:{forms[f'{way}_after']})\b", text):
                name = f"{way}_{gender}"
    line = one.fill(forms[name], formal, slots)
    return line if any(c.isalpha() for c in slots["full"]) or not slots["full"] else one.fill(forms["neutral"], formal, slots)
