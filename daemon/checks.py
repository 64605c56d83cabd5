"""Checks of one configuration value each: a TOML value in, ours out, or `Wrong` that tells what to write instead. Pure."""

from __future__ import annotations

import difflib
import ipaddress
import json
import re
import shlex
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

__all__ = [
    "UNPRINTABLE",
    "Read",
    "Wrong",
    "account_name",
    "address",
    "choice",
    "command",
    "duration",
    "file_path",
    "fingerprint",
    "host",
    "is_loopback",
    "language",
    "line",
    "link",
    "port",
    "probability",
    "several",
    "text",
    "toml",
    "truth",
    "word",
]

_T = TypeVar("_T")
Read = Callable[[object], Any]


class Wrong(Exception):
    """Why a value can't be used: (key path below the key, text) pairs."""

    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__(problems)
        self.problems = problems


_NOUNS = {str: "a string", bool: "true or false", int: "a whole number", float: "a number", list: "a list", dict: "a table"}
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"[^\s@<>()\[\],;:\\\"]{{1,64}}@(?:(?:{_LABEL}\.)+{_LABEL}|localhost)")
_HOST = rf"(?:{_LABEL}\.)*{_LABEL}\.?"
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def _expect(kind: type[_T], value: object, advice: str = "") -> _T:
    if type(value) is kind:  # not isinstance: true is an int to Python
        return value
    found = _NOUNS.get(type(value), "a date or time")
    raise Wrong(("", f"must be {_NOUNS[kind]}, not {found}" + (f": {advice}" if advice else "")))


def text(value: object) -> str:
    """Printable text, line breaks allowed, stripped; may be empty."""
    given = _expect(str, value, "put it in quotes" if isinstance(value, int | float) else "")
    if UNPRINTABLE.search(given.replace("\n", "").replace("\t", "")):
        raise Wrong(("", "holds a control character: type it again"))
    return given.strip()


def line(value: object) -> str:
    """One line of text; may be empty."""
    given = text(value)
    if "\n" in given or "\t" in given:
        raise Wrong(("", "must be one line: take the line breaks and tabs out"))
    return given


def word(value: object) -> str:
    """One line of text that is not empty."""
    given = line(value)
    if not given:
        raise Wrong(("", "is empty: write something between the quotes"))
    return given


def account_name(value: object) -> str:
    """A name that is safe as part of a file name."""
    name = word(value)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", name):
        raise Wrong(("", 'must be letters, digits, ".", "_" and "-" only (it names credentials): for example "main"'))
    return name


def address(value: object) -> str:
    """An addr-spec (RFC 5322 section 3.4.1) with a dot-atom on the left, as it was written."""
    given = word(value)
    if inside := re.fullmatch(r"[^<>]*<([^<>]+)>", given):
        raise Wrong(("", f"must be the address alone: write {toml(inside[1])}"))
    if not _ADDRESS.fullmatch(given) or ".." in given or given.startswith(".") or ".@" in given:
        raise Wrong(("", f'{toml(given)} is no mail address: write it like "jane.doe@provider.example"'))
    return given


def host(value: object) -> str:
    """A host name or an IP address (IPv6 without brackets)."""
    given = word(value)
    if "://" in given:
        raise Wrong(("", f"must be the name alone: write {toml(given.partition('://')[2].partition('/')[0])}"))
    if mixed := re.fullmatch(r"([^:\s]+|\[[^]\s]+\]):([0-9]{1,5})", given):
        raise Wrong(("", f"must be the name alone: write host = {toml(mixed[1].strip('[]'))} and port = {mixed[2]}"))
    if not (_is_ip(given) or (len(given) <= 253 and re.fullmatch(_HOST, given))):
        raise Wrong(("", f'{toml(given)} is no host name: write it like "imap.provider.example"'))
    return given


def port(value: object) -> int:
    """A TCP port, 1 to 65535."""
    given = _expect(int, value, f"write {value} without quotes" if isinstance(value, str) and value.isdecimal() else "")
    if not 1 <= given <= 65535:
        raise Wrong(("", "is no port, which goes from 1 to 65535: 993 is usual with tls, 143 with starttls"))
    return given


def probability(value: object) -> float:
    """A number above 0 and below 1."""
    number = value if type(value) is int else _expect(float, value, "write it like 0.8")
    if not 0 < number < 1:  # nan too
        raise Wrong(("", "must be a probability above 0 and below 1, like 0.8"))
    return float(number)


def truth(value: object) -> bool:
    """true or false."""
    return _expect(bool, value, f"write {str(value).lower()} without quotes" if str(value).lower() in ("true", "false") else "")


def choice(*words: str, **synonyms: str) -> Read:
    """The check for one of `words`; `synonyms` are only suggested from, never taken."""

    def read(value: object) -> str:
        given = line(value)
        if given not in words:
            close = synonyms.get(given.lower()) or next(iter(difflib.get_close_matches(given.lower(), words, 1)), None)
            hint = f": did you mean {toml(close)}?" if close else ""
            raise Wrong(("", f"{toml(given)} is none of {', '.join(map(toml, words))}{hint}"))
        return given

    return read


def language(value: object) -> str:
    """The word "auto" or an ISO 639-1 code, lower case."""
    given = line(value).lower()
    if given != "auto" and not re.fullmatch("[a-z]{2}", given):
        region = re.fullmatch(r"([a-z]{2})[-_].*", given)
        like = f"write {toml(region[1])}" if region else 'write it like "de"'
        raise Wrong(("", f'{toml(given)} is neither "auto" nor a two-letter language code: {like}'))
    return given


def duration(least: str, most: str) -> Read:
    """The check for a duration between two others: whole numbers with s, m, h, d or w, like "15m" or "1h30m"."""

    def read(value: object) -> timedelta:
        given = _expect(str, value, 'write it like "15m" or "14d"')
        if not re.fullmatch("(?:[0-9]{1,6}[smhdw]){1,5}", given):
            raise Wrong(("", f'{toml(given)} is no duration: write it like "90s", "15m", "1h" or "14d"'))
        if not _span(least) <= _span(given) <= _span(most):
            raise Wrong(("", f'{toml(given)} is out of range: from "{least}" to "{most}"'))
        return _span(given)

    return read


def _span(text: str) -> timedelta:
    return sum((timedelta(**{_UNITS[unit]: int(count)}) for count, unit in re.findall("([0-9]+)([smhdw])", text)), timedelta())


def fingerprint(value: object) -> str:
    """A SHA-256 in hex, with or without colons; 64 lower-case digits come out."""
    digits = word(value).lower().removeprefix("sha256:").removeprefix("sha256 fingerprint=").replace(":", "").strip()
    if not re.fullmatch("[0-9a-f]{64}", digits):
        short = " (this looks like SHA-1)" if re.fullmatch("[0-9a-f]{40}", digits) else ""
        raise Wrong(("", f"must be a SHA-256 in 64 hex digits{short}: openssl x509 -noout -fingerprint -sha256 shows it"))
    return digits


def file_path(value: object) -> Path:
    """A path, ~ expanded; it need not exist."""
    return _home(word(value))


def _home(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise Wrong(("", "starts with ~ but there is no such home directory: write the whole path")) from None


def link(value: object) -> str:
    """Something with a dot and without blanks."""
    given = word(value)
    if re.search(r"\s", given) or "." not in given:
        raise Wrong(("", f'{toml(given)} is no link: write it like "https://jane.example"'))
    return given


def command(value: object) -> tuple[str, ...]:
    """The words of a command: a list as it is, a string split as a POSIX shell would (no shell runs it); leading ~/ expanded.

    No message quotes a word of it back: a wrong command may well hold the password itself.
    """
    words = _split(value) if isinstance(value, str) else several(_raw)(value)
    if not words or not words[0]:
        raise Wrong(("", 'is empty: write it like "pass show mail/main", or leave the key out'))
    if any("\0" in one for one in words):
        raise Wrong(("", "holds a control character: type it again"))
    return tuple(str(_home(one)) if one.startswith("~/") else one for one in words)


def _split(line: str) -> tuple[str, ...]:
    try:
        words = shlex.split(line)
    except ValueError:
        raise Wrong(("", "a quote is never closed: close it, or write a list with one string a word")) from None
    if signs := [one for one in words if one in ("|", "||", "&&", ";", "&", ">", "<", "2>")]:
        raise Wrong(("", f'no shell runs this, so {toml(signs[0])} would be a plain word: write ["sh", "-c", "..."]'))
    return tuple(words)


def _raw(value: object) -> str:
    return _expect(str, value)


def several(read: Read, least: int = 0) -> Read:
    """The check for a list of at least `least` values, each checked by `read`; a tuple comes out. Tells every wrong one."""

    def read_all(value: object) -> tuple[Any, ...]:
        if isinstance(value, str):
            raise Wrong(("", "must be a list: put [ ] around it"))
        wrong: list[tuple[str, str]] = []
        found: list[Any] = []
        for index, one in enumerate(_expect(list, value)):
            try:
                found.append(read(one))
            except Wrong as error:
                wrong += [(f"[{index}]{below}", told) for below, told in error.problems]
        if not wrong and len(found) < least:
            wrong = [("", "is an empty list: leave the key out for its default")]
        if wrong:
            raise Wrong(*wrong)
        return tuple(found)

    return read_all


def toml(value: object) -> str:
    """`value` as TOML writes it (v1.0.0); a string becomes a basic string, control characters escaped."""
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_ip(host: str) -> bool:
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine: "localhost" (RFC 6761 section 6.3) or a loopback address."""
    return host.lower().rstrip(".") == "localhost" or (_is_ip(host) and ipaddress.ip_address(host).is_loopback)
