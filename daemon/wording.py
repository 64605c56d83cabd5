"""Words for letters: the phrase bank of a language, and the turning of facts into noun phrases, dates and greetings. Pure.

A bank is `templates/<language>/phrases.toml`. In its phrases `{slot}` takes a fact and `<formal|informal>` follows the form of
address of the mail. The user's directory may hold a bank of the same name: it is laid over ours, key by key.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from daemon.eastern import FAMILY_FIRST, syllables
from daemon.errors import TemplateError
from daemon.firms import calm
from daemon.genders import by_name
from daemon.names import fold, known_first
from daemon.people import LOCAL_TITLE
from daemon.values import Conversation, Person

__all__ = [
    "BUILT_IN", "LETTERS", "Bank", "at_company", "bank", "banks", "choose", "clean", "company_of", "day", "family",
    "greeting", "language_name", "languages", "leaves", "position", "role_of", "without_marks",
]  # fmt: skip

BUILT_IN = Path(__file__).parent / "templates"
LETTERS = ("after_interview", "after_assessment", "after_application", "closed", "agency", "alternative", "thanks", "brief")
SLOTS = frozenset((
    "role", "company", "at", "post", "meeting", "day", "noun", "about", "point", "topic", "title", "first", "last", "full",
    "experience", "said", "side", "others", "weekday", "date", "month", "mon", "d", "hour", "hour12", "half", "minute", "year", "who", "what", "praised",
))  # fmt: skip
REQUIRED = (
    "name", "register", "stopwords", "claims", "subject", "and", "yours", "understood", "advice", "post.both", "post.role", "post.company", "post.none", "at",
    "greeting.formal_f", "greeting.formal_m", "greeting.full", "greeting.first", "greeting.informal", "greeting.neutral",
    "greeting.neutral_informal", "meeting.call", "meeting.interview", "meeting.onsite", "meeting.trial", "meeting.visit", "meeting.task",
    "meeting.with_day", "dates.months", "dates.day", "dates.year", "quote.dated", "quote.plain", "about.topic", "thanks.interview",
    "thanks.arranged", "thanks.task", "thanks.application", "thanks.agency", "thanks.feedback", "thanks.brief", "also", "also_arranged", "also_forwarded", "others", "others_all",
    "unanswerable", "named", "accept.general", "accept.closed", "accept.alternative", "accept.feedback", "accept.reason", "accept.reason_other", "accept.praise", "accept.praised", "accept.praise_client", "accept.praise_reason",
    "accept.close", "ask.interview", "ask.task", "ask.trial", "ask.application", "ask.closed", "ask.agency", "ask.topic",
    "ask.apart", "ask.agency_apart", "ask.agency_profile", "ask.call", "ask.test", "ask.feedback", "ask.pointed", "ask.missed", "ask.quoted", "ask.close", "advised", "out", "out_given",
    "out_offered", "door.asked", "door.leave", "door.kept", "door.touch", "door.calls", "door.visit", "door.again", "door.agency", "door.warm", "door.plain",
    "door.formal", "close.warm", "close.plain", "close.formal", "close.casual",
)  # fmt: skip
_SLOT = re.compile(r"\{([a-z_0-9]+)\}")
_EITHER = re.compile(r"<([^<>|]*)\|([^<>|]*)>")


# --- banks --------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)  # no slots: the cached vocabulary hangs on it
class Bank:
    """The phrases of one language (BCP 47 tag, "pt-PT" where the country matters)."""

    language: str
    table: Mapping[str, Any]

    def get(self, path: str, default: Any = None) -> Any:
        """What lies at a dotted path, or `default`."""
        found: Any = self.table
        for name in path.split("."):
            if not isinstance(found, Mapping) or name not in found:
                return default
            found = found[name]
        return found

    def phrases(self, path: str) -> tuple[str, ...]:
        """The phrases at `path`; one alone is a list of one."""
        found = self.get(path, ())
        return (found,) if isinstance(found, str) else tuple(found)

    def fill(self, phrase: str, formal: bool, slots: Mapping[str, str]) -> str:
        """`phrase` with its slots filled, once: a fact that looks like a slot stays as it is. Double blanks of empty slots go."""
        picked = _EITHER.sub(lambda match: match[1 if formal else 2], phrase)
        return re.sub(r"  +", " ", _SLOT.sub(lambda match: slots[match[1]], picked)).replace(" ,", ",").strip()

    def respell(self, text: str, tables: Sequence[str]) -> str:
        """`text` with the word swaps of the named `replace` tables (contractions, British words)."""
        for name in tables:
            for old, new in self.get(f"replace.{name}", {}).items():
                text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _, new=new: new, text)  # type: ignore[misc]
        return text


def banks(user: Path | None = None) -> dict[str, Bank]:
    """Every language's bank, the user's laid over ours. Raises TemplateError with the file and what is wrong in it."""
    folders = [BUILT_IN] if user is None else [BUILT_IN, user]
    names = sorted({path.parent.name for folder in folders for path in folder.glob("*/phrases.toml")})
    tables: dict[str, dict[str, Any]] = {}
    for language in sorted(names, key=lambda name: "-" in name):  # a country's bank stands on its language's
        table: dict[str, Any] = {}
        if (parent := language.partition("-")[0]) != language:
            table = tables.get(parent, {})
        last = folders[0]
        for folder in folders:
            path = folder / language / "phrases.toml"
            if path.is_file():
                table, last = _laid_over(table, _read(path)), path
        _check(language, table, last)
        tables[language] = table
    return {language: Bank(language, tables[language]) for language in names}


@cache
def _built_in() -> dict[str, Bank]:
    return banks()


def bank(language: str) -> Bank | None:
    """Our own bank of `language`, or None: what the linter knows a language by."""
    return _built_in().get(language)


def languages() -> tuple[str, ...]:
    """The languages of our own banks."""
    return tuple(_built_in())


def _read(path: Path) -> dict[str, Any]:
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}", "Correct its permissions, or take it away.") from None
    except ValueError as error:
        told = str(error).replace("end of document", f"line {text.count(chr(10)) + 1}")
        raise TemplateError(f"{path}: {told}", "Correct the line, or take the file away to get the built-in phrases.") from None


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(below)
    for name, value in above.items():
        old = out.get(name)
        out[name] = _laid_over(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return out


def _check(language: str, table: Mapping[str, Any], path: Path) -> None:
    advice = "Correct it, or take the file away to get the built-in phrases."
    one = Bank(language, table)
    for need in REQUIRED:
        found = one.get(need)
        if not (isinstance(found, str) or (isinstance(found, list) and found and all(isinstance(each, str) for each in found))):
            raise TemplateError(f"{path}: {need} must be a phrase or a list of phrases", advice)
    _check_liked(one, path, advice)
    for where, phrase in leaves(table):
        if (
            where.partition(".")[0]
            in (
                "claims",
                "understood",
                "advice",
                "forms",
                "at_rules",
                "at_said",
                "at_said_not",
                "post_rules",
                "elide",
                "replace",
                "liked",
            )
            or where == "meeting.tasks"
        ):  # patterns
            continue
        for slot in _SLOT.findall(phrase):
            if slot not in SLOTS:
                raise TemplateError(f"{path}: {where}: unknown slot {{{slot}}}", f"Known: {', '.join(sorted(SLOTS))}.")


def _check_liked(one: Bank, path: Path, advice: str) -> None:
    """The patterns of `liked` are used where a mail praises something, which may be months away."""
    own, ends, things = one.get("liked.own", ""), one.get("liked.ends", ""), one.get("liked.things", [])
    try:
        for thing, phrase in things:
            for formal in (True, False):
                re.compile(f"{one.fill(own, formal, {})} {thing}{ends}")
            if "{what}" not in phrase:
                raise TemplateError(f"{path}: liked.things: no {{what}} in {phrase!r}", advice)
    except (re.error, TypeError, ValueError, KeyError) as error:
        raise TemplateError(f"{path}: liked is not a table of patterns and phrases: {error}", advice) from None


def leaves(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text below `value` with its dotted path."""
    if isinstance(value, Mapping):
        for name, below in value.items():
            yield from leaves(below, f"{where}.{name}" if where else name)
    elif isinstance(value, list):
        for below in value:
            yield from leaves(below, where)
    elif isinstance(value, str):
        yield where, value


def choose(key: str, part: str, options: Sequence[str]) -> str:
    """One of `options`: always the same for the same `key` and `part`."""
    number = int.from_bytes(hashlib.blake2b(f"{key}:{part}".encode(), digest_size=8).digest(), "big")
    return options[number % len(options)]


# --- facts --------------------------------------------------------------------------------------------------------------------

_MARKS = re.compile(
    r"""[\s,;-]*[(\[]\s*(?:[mfwdxhgiv]|div|gn|all\ genders|alle\ geschlechter|any\ gender)
        (?:\s*[/|*,.:]\s*(?:[mfwdxhgiv]|div|gn|divers))*\s*[)\]]
      | [\s,;-]+(?:[mwfhdx]\s*[/|]\s*){1,3}[mwfhdx]\b""",
    re.IGNORECASE | re.VERBOSE,
)


def clean(text: str | None, limit: int = 200) -> str:
    """A fact for one line: no control, format, surrogate or private character, white space collapsed, cut at `limit`."""
    kept = (" " if c.isspace() else c for c in text or "" if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(kept).split())[:limit].strip()


def without_marks(role: str) -> str:
    """A role without "(m/w/d)", "(H/F)" and the like."""
    return clean(_MARKS.sub("", role)).strip(" ,;-–|")


def role_of(conversation: Conversation) -> str:
    """The role as a letter names it, or empty."""
    return without_marks(clean(conversation.role.value, 120)) if conversation.role else ""


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


@cache
def _shared() -> dict[str, Any]:
    return _read(BUILT_IN / "shared.toml")


def language_name(language: str) -> str:
    """English name of a language code; the code itself where we know none."""
    return str(_shared()["languages"].get(language.partition("-")[0].lower(), language))


@cache
def _families() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = _shared()["families"]
    return tuple((name, re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)) for name, words in rows)


def family(role: str) -> str:
    """The kind of work ("engineering", "care" ...) that the words of `role` tell, or "general"."""
    return next((name for name, pattern in _families() if pattern.search(role)), "general")


# --- noun phrases -------------------------------------------------------------------------------------------------------------


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
    if near is not None and abs((near.date() - moment).days) > 180:
        phrase = dates["day_year"] if "day_year" in dates else phrase + dates.get(f"year_{style}", dates["year"])
    return one.fill(phrase, True, {"d": str(when.day), "month": dates["months"][when.month - 1], "year": str(when.year)})


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
    mild = forms.get("mild_after")  # "Hallo Herr Ziemba" is answered with "Guten Tag", not with "Sehr geehrter"
    if mild and f"mild_{gender}" in forms and name == f"formal_{gender}" and re.match(rf"(?i)\W*(?:{mild})\b", text):
        name = f"mild_{gender}"
    line = one.fill(forms[name], formal, slots)
    return line if any(c.isalpha() for c in slots["full"]) or not slots["full"] else one.fill(forms["neutral"], formal, slots)
