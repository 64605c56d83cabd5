"""The phrase banks, one of each language: read, checked, the user's laid over ours. Reads files; else pure.

A bank is `templates/<language>/phrases.toml`. In its phrases `{slot}` takes a fact and `<formal|informal>` follows the form of
address of the mail. The user's directory may hold a bank of the same name: it is laid over ours, key by key.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from daemon.errors import TemplateError

__all__ = [
    "BUILT_IN",
    "LETTERS",
    "SLOTS",
    "Bank",
    "bank",
    "banks",
    "choose",
    "family",
    "language_name",
    "languages",
    "leaves",
    "speaks",
]

BUILT_IN = Path(__file__).parent / "templates"
LETTERS = ("after_interview", "after_assessment", "after_application", "closed", "agency", "alternative", "thanks", "brief")
SLOTS = frozenset((
    "role", "company", "at", "post", "meeting", "day", "noun", "about", "point", "topic", "title", "first", "last", "full",
    "experience", "said", "side", "others", "weekday", "date", "month", "mon", "d", "d2", "hour", "hour12", "half", "minute", "year", "who", "what", "praised", "opening", "greeters", "later",
))  # fmt: skip
REQUIRED = (
    "name", "register", "stopwords", "claims", "subject", "and", "yours", "understood", "advice", "post.both", "post.role", "post.company", "post.none", "at",
    "greeting.formal_f", "greeting.formal_m", "greeting.full", "greeting.first", "greeting.informal", "greeting.neutral",
    "greeting.neutral_informal", "meeting.call", "meeting.interview", "meeting.onsite", "meeting.trial", "meeting.visit", "meeting.task",
    "meeting.with_day", "dates.months", "dates.day", "dates.year", "seasons.spring", "seasons.summer", "seasons.autumn", "seasons.winter", "seasons.year", "quote.dated", "quote.plain", "about.topic", "thanks.interview",
    "thanks.arranged", "thanks.task", "thanks.application", "thanks.agency", "thanks.feedback", "thanks.brief", "also", "also_arranged", "also_forwarded", "others", "others_all",
    "unanswerable", "named", "accept.general", "accept.closed", "accept.alternative", "accept.alternative_later", "accept.feedback", "accept.reason", "accept.reason_other", "accept.praise", "accept.praised", "accept.praise_client", "accept.praise_reason",
    "accept.close", "ask.interview", "ask.task", "ask.trial", "ask.application", "ask.closed", "ask.closed_later", "ask.agency", "ask.topic",
    "ask.apart", "ask.agency_apart", "ask.agency_profile", "ask.call", "ask.test", "ask.feedback", "ask.alternative", "ask.alternative_later", "ask.missed", "ask.quoted", "ask.close", "advised", "out",
    "out_offered", "out_more", "door.asked", "door.suggested", "door.leave", "door.kept", "door.reserve", "door.touch", "door.calls", "door.later", "door.visit", "door.again", "door.agency", "door.warm", "door.plain",
    "door.formal", "close.warm", "close.plain", "close.formal", "close.casual",
)  # fmt: skip
# what holds patterns, in which a brace is no slot
_PATTERNS = frozenset(
    ("claims", "understood", "advice", "forms", "at_rules", "at_said", "at_said_not", "post_rules", "elide", "replace", "liked")
)
_SLOT = re.compile(r"\{([a-z_0-9]+)\}")
_EITHER = re.compile(r"<([^<>|]*)\|([^<>|]*)>")


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
        return re.sub(r"  +", " ", _SLOT.sub(lambda match: slots[match[1]], picked)).replace(" ,", ",").replace(" .", ".").strip()

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
        if where.partition(".")[0] in _PATTERNS or where == "meeting.tasks":
            continue
        for slot in _SLOT.findall(phrase):
            if slot not in SLOTS:
                raise TemplateError(f"{path}: {where}: unknown slot {{{slot}}}", f"Known: {', '.join(sorted(SLOTS))}.")


def _check_liked(one: Bank, path: Path, advice: str) -> None:
    """The patterns of `liked` are used where a mail praises something, which may be months away."""
    if not isinstance(one.get("liked", {}), Mapping):
        raise TemplateError(f"{path}: liked must be a table", advice)
    own, ends, things = one.get("liked.own", ""), one.get("liked.ends", ""), one.get("liked.things", [])
    try:
        for thing, phrase in things:
            for formal in (True, False):
                re.compile(rf"{one.fill(own, formal, {})} (?P<what>{thing})(?![\w-]){ends}")
            if set(_SLOT.findall(phrase)) != {"what"}:
                raise TemplateError(f"{path}: liked.things: {{what}} must be the one slot of {phrase!r}", advice)
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


def speaks(bank: Bank, language: str) -> bool:
    """Whether `bank` is of `language`, whatever the country."""
    return bank.language.partition("-")[0] == language.partition("-")[0].lower()
