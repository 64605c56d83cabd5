"""The configuration: TOML in, frozen `Settings` out, every problem told at once with its key path.

`KEYS` is the one declared table: name, default, comment and check of every key. `example()` writes config.example.toml from it,
and a test holds the file against it. No secret is read from here: an account says how to get its password (see credentials.py).
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from daemon import checks
from daemon.errors import ConfigError
from daemon.values import Owner

__all__ = [
    "KEYS",
    "Account",
    "AskSettings",
    "CredentialSettings",
    "Cutoffs",
    "Key",
    "Settings",
    "example",
    "load",
    "parse",
]


@dataclass(frozen=True, slots=True)
class Account:
    """One IMAP account. `context`: mailboxes read for context only; empty means found by special-use (RFC 6154: Sent, Archive).

    `drafts` None: found by special-use. `fingerprint`: SHA-256 of the server's certificate, 64 lower-case hex digits, no colons.
    """

    name: str
    address: str
    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    username: str
    mailboxes: tuple[str, ...] = ("INBOX",)
    context: tuple[str, ...] = ()
    drafts: str | None = None
    poll_interval: timedelta = timedelta(minutes=15)
    password_command: tuple[str, ...] | None = None
    ca_file: Path | None = None
    fingerprint: str | None = None
    connect_timeout: timedelta = timedelta(seconds=30)
    read_timeout: timedelta = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class AskSettings:
    """Whom to ask and how. `language`: "auto" or ISO 639-1. `templates`: a directory of the user's own letters, or None."""

    when: Literal["interviewed", "human", "always", "never"] = "human"
    max_age: timedelta = timedelta(days=14)
    language: str = "auto"
    tone: Literal["warm", "plain", "formal"] = "warm"
    quote_original: bool = True
    templates: Path | None = None


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """Probabilities (above 0, below 1) that part the three bands; None: what the artefact says."""

    rejection: float | None = None
    unsure: float | None = None


@dataclass(frozen=True, slots=True)
class CredentialSettings:
    """How careful to be with the keyring."""

    allow_plaintext_keyring: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole configuration. `path` is the file it was read from."""

    owner: Owner
    accounts: tuple[Account, ...]
    ask: AskSettings
    cutoffs: Cutoffs
    credentials: CredentialSettings
    path: Path


# --- the table ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `default` is written as in TOML; None means unset, and then `sample` is what the example shows, commented out.

    `comment` is its one line in config.example.toml. `read` turns the TOML value into ours. A required key has a `sample` only,
    and that very sample is refused as a value: a forgotten "Your Name" must never sign a letter.
    """

    section: str
    name: str
    read: checks.Read
    comment: str
    default: object = None
    sample: object = None
    required: bool = False


_SECTIONS = {
    "owner": "You, as your letters show you.",
    "accounts": "One [[accounts]] section for each IMAP account.",
    "ask": "Whom to ask for feedback, and how.",
    "classifier": "How sure the classifier must be; unsure must lie below rejection.",
    "credentials": "Passwords never stand in this file: see `afterword login`, password_command and the systemd unit.",
}

KEYS: tuple[Key, ...] = (
    Key("owner", "name", checks.word, "Your name, as it stands in From and below a letter.", sample="Your Name", required=True),
    Key("owner", "signature", checks.text, "Lines below your letters in place of your name; may span lines in three quotes.", ""),
    Key("owner", "aliases", checks.several(checks.address), "Your other addresses: mail from them is yours.", []),
    Key("owner", "phone", checks.line, "Phone number for the signature.", ""),
    Key("owner", "links", checks.several(checks.link), "Links for the signature, like your portfolio.", []),
    Key("accounts", "name", checks.account_name, "Your word for the account; its credential carries it too.", "main"),
    Key("accounts", "address", checks.address,
        "Its address; drafts are from it.", sample="you@your-provider.example", required=True),
    Key("accounts", "host", checks.host, "Its IMAP server.", sample="imap.your-provider.example", required=True),
    Key("accounts", "port", checks.port, "Port; unset: 993 with tls, else 143.", sample=993),
    Key("accounts", "security", checks.choice("tls", "starttls", "none", ssl="tls", imaps="tls", plain="none"),
        "tls, starttls, or none (this machine only).", "tls"),
    Key("accounts", "username", checks.word, "Name to log in with; unset: the address.", sample="you@your-provider.example"),
    Key("accounts", "mailboxes", checks.several(checks.word, 1), "Mailboxes watched for rejections.", ["INBOX"]),
    Key("accounts", "context", checks.several(checks.word),
        "Mailboxes searched for the rest of a conversation; empty: Sent and Archive, by their special use.", []),
    Key("accounts", "drafts", checks.word, "Mailbox for drafts; unset: found by its special use.", sample="Drafts"),
    Key("accounts", "poll_interval", checks.duration("1s", "7d"), "Time between two polls.", "15m"),
    Key("accounts", "password_command", checks.command,
        "Command whose first line of output is the password (no shell); unset: systemd credential or keyring.",
        sample="pass show mail/main"),
    Key("accounts", "ca_file", checks.file_path,
        "Authority to trust in place of the system's; relative to this file.", sample="ca.pem"),
    Key("accounts", "fingerprint", checks.fingerprint, "SHA-256 of the one certificate to trust.", sample=":".join(["00"] * 32)),
    Key("accounts", "connect_timeout", checks.duration("1s", "10m"), "Longest wait for a connection.", "30s"),
    Key("accounts", "read_timeout", checks.duration("1s", "10m"), "Longest wait for an answer.", "60s"),
    Key("ask", "when", checks.choice("interviewed", "human", "always", "never"),
        "interviewed (you met them), human (a person wrote or met you), always, or never.", "human"),
    Key("ask", "max_age", checks.duration("1m", "520w"), "Rejections older than this get no draft.", "14d"),
    Key("ask", "language", checks.language, "Language of the letters: auto (that of the rejection) or a code like de.", "auto"),
    Key("ask", "tone", checks.choice("warm", "plain", "formal"), "warm, plain or formal.", "warm"),
    Key("ask", "quote_original", checks.truth, "Quote the rejection below the letter.", True),
    Key("ask", "templates", checks.file_path, "Directory of your own letters; relative to this file.", sample="letters"),
    Key("classifier", "rejection", checks.probability, "From this probability up: a rejection; unset: as measured.", sample=0.9),
    Key("classifier", "unsure", checks.probability, "From this one up to rejection: unsure; unset: as measured.", sample=0.5),
    Key("credentials", "allow_plaintext_keyring", checks.truth, "Allow a keyring that keeps passwords unencrypted.", False),
)  # fmt: skip

_HEAD = """\
# Afterword's configuration, in TOML. The first of these that is there is read:
#   --config FILE, $AFTERWORD_CONFIG, $CONFIGURATION_DIRECTORY/config.toml,
#   $XDG_CONFIG_HOME/afterword/config.toml (~/.config/afterword/config.toml), /etc/afterword/config.toml
# A line that starts with "#" and no blank is a key left out: it shows its default, or a sample where its comment says "unset".
# Durations: "90s", "15m", "1h", "14d", "2w".\
"""


def example() -> str:
    """The text of config.example.toml: every key with its default and one comment; only required keys are live."""
    lines = [_HEAD]
    for section, comment in _SECTIONS.items():
        lines += ["", f"# {comment}", f"[[{section}]]" if section == "accounts" else f"[{section}]"]
        for key in KEYS:
            if key.section == section:
                shown = key.sample if key.default is None else key.default
                lines += [f"# {key.comment}", f"{'' if key.required else '#'}{key.name} = {checks.toml(shown)}"]
    return "\n".join(lines) + "\n"


# --- reading ------------------------------------------------------------------------------------------------------------------


def load(path: Path) -> Settings:
    """The settings in the file at `path` (TOML 1.0, UTF-8). Raises ConfigError with every problem at once."""
    text, problem = "", ""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem = f"line {line}: not UTF-8: save the file as UTF-8"
    except OSError as error:
        problem = f"file: {error.strerror or 'cannot be read'}"
    if problem:  # raised outside `except`: the error must not carry the file's bytes along
        raise _error(path, [problem])
    return parse(text, path)


def parse(text: str, path: Path) -> Settings:
    """The settings in `text`; `path` names it in errors, and relative paths in it start beside it. Raises ConfigError."""
    table: dict[str, Any] = {}
    problems: list[str] = []
    try:
        table = tomllib.loads(text)
    except RecursionError:
        problems = ["file: nested too deep for a configuration"]
    except ValueError as error:  # TOMLDecodeError, and numbers that Python refuses to read
        told = re.fullmatch(r"(.*) \(at (.*)\)", checks.UNPRINTABLE.sub(" ", str(error)))
        where = told[2].replace("end of document", f"line {text.count(chr(10)) + 1}") if told else ""
        problems = [f"{where}: {told[1]}" if told else "file: a number is too long"]
    if problems:
        raise _error(path, problems)
    base = path.parent.absolute()
    problems += _unknown("", table, tuple(_SECTIONS))
    found = {name: _section(problems, name, name, table.get(name, {}), base) for name in _SECTIONS if name != "accounts"}
    accounts = _accounts(problems, table.get("accounts", []), base)
    low, high = found["classifier"].get("unsure"), found["classifier"].get("rejection")
    if low is not None and high is not None and not low < high:
        problems.append(f"classifier.unsure: must lie below rejection ({high}): lower it, or leave both out")
    if problems:
        raise _error(path, problems)
    aliases = found["owner"].pop("aliases")
    addresses = dict.fromkeys(address.lower() for address in (*(values["address"] for values in accounts), *aliases))
    return Settings(
        owner=Owner(addresses=tuple(addresses), **found["owner"]),
        accounts=tuple(Account(**values) for values in accounts),
        ask=AskSettings(**found["ask"]),
        cutoffs=Cutoffs(**found["classifier"]),
        credentials=CredentialSettings(**found["credentials"]),
        path=path,
    )


def _error(path: Path, problems: list[str]) -> ConfigError:
    many = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    return ConfigError(f"{path}: {many}", problems, "config.example.toml shows every key.")


def _section(problems: list[str], section: str, where: str, table: object, base: Path) -> dict[str, Any]:
    """The values of one section by key, defaults filled in. A key with a problem is left out, and the problem noted."""
    if not isinstance(table, dict):
        problems.append(f"{where}: must be a section: write [{section}] above its keys")
        return {}
    keys = [key for key in KEYS if key.section == section]
    problems += _unknown(f"{where}.", table, tuple(key.name for key in keys))
    values: dict[str, Any] = {}
    for key in keys:
        given = table.get(key.name, key.default)
        try:
            if given is None:
                if key.required:
                    raise checks.Wrong(("", f"missing: write {key.name} = {checks.toml(key.sample)} with your own"))
                values[key.name] = None
                continue
            if key.required and given == key.sample:
                raise checks.Wrong(("", "is still the example's: put your own"))
            value = key.read(given)
            values[key.name] = _exists(key, base / value) if isinstance(value, Path) else value
        except checks.Wrong as error:
            problems += [f"{where}.{key.name}{below}: {text}" for below, text in error.problems]
    return values


def _exists(key: Key, path: Path) -> Path:
    kind, there = ("directory", Path.is_dir) if key.name == "templates" else ("file", Path.is_file)
    try:
        if there(path):
            return path
    except OSError:
        pass
    raise checks.Wrong(("", f"no {kind} at {path}: correct the path or leave the key out"))


def _accounts(problems: list[str], tables: object, base: Path) -> list[dict[str, Any]]:
    if isinstance(tables, dict):
        problems.append("accounts: must be a list of sections: write [[accounts]] with two brackets")
        tables = [tables]
    if not isinstance(tables, list) or not tables:
        problems.append("accounts: no account: add an [[accounts]] section")
        return []
    found = []
    names: dict[str, int] = {}
    logins: dict[tuple[str, int, str], int] = {}
    for index, table in enumerate(tables):
        where = f"accounts[{index}]"
        values = _section(problems, "accounts", where, table, base)
        if not values:
            continue
        values["port"] = values.get("port") or (993 if values.get("security") == "tls" else 143)
        values["username"] = values.get("username") or values.get("address")
        problems += [f"{where}.{text}" for text in _contradictions(values)]
        if (first := names.setdefault(str(values.get("name")).casefold(), index)) != index and "name" in values:
            problems.append(f"{where}.name: accounts[{first}] has this name: write another")
        elif "host" in values and values["username"]:
            port = values["port"] if checks.is_loopback(values["host"]) else 0  # two servers on one machine, or tunnels
            login = (values["host"].casefold(), port, values["username"].casefold())
            if (first := logins.setdefault(login, index)) != index:
                problems.append(f"{where}.username: accounts[{first}] is the same: join the two, or a rejection gets two drafts")
        found.append(values)
    return found


def _contradictions(values: Mapping[str, Any]) -> Iterable[str]:
    """What is wrong between the keys of one account."""
    security, host, port = values.get("security"), values.get("host"), values["port"]
    local = host is not None and checks.is_loopback(host)
    if security == "none":
        if host is not None and not local:
            yield 'security: none would send your password in the clear: write "tls" or "starttls"'
        for key in ("ca_file", "fingerprint"):
            if values.get(key) is not None:
                yield f"{key}: means nothing with security none: leave it out"
    elif not local and (security, port) in (("starttls", 993), ("tls", 143)):
        yield f"port: {port} is not the port of {security}: write {143 if port == 993 else 993}, or leave it out"
    watched = {name.upper() if name.upper() == "INBOX" else name for name in values.get("mailboxes", ())}
    if values.get("drafts") in watched:
        yield "drafts: this mailbox is watched too (mailboxes): name another"


def _unknown(prefix: str, table: Mapping[str, object], names: tuple[str, ...]) -> Iterable[str]:
    for name in table:
        if name in names:
            continue
        where = prefix + (name if re.fullmatch("[A-Za-z0-9_-]{1,64}", name) else checks.toml(name[:64]))
        close = _SYNONYMS.get(name.lower()) or next(iter(difflib.get_close_matches(name.lower(), names, 1)), "")
        elsewhere = next((key.section for key in KEYS if key.name == name), "")
        if _SECRET.search(name) and difflib.SequenceMatcher(None, name, "password_command").ratio() < 0.8:
            yield (f"{where}: never a password in this file: take it out, then run `afterword login`, "
                   "or use password_command or a systemd credential")  # fmt: skip
        elif close in names:
            yield f"{where}: unknown key: did you mean {close}?"
        elif elsewhere:
            yield f"{where}: unknown key: it belongs below [{'[accounts]' if elsewhere == 'accounts' else elsewhere}]"
        else:
            yield f"{where}: unknown key: take it out (known here: {', '.join(names)})"


_SECRET = re.compile(r"passw|passphrase|secret|token|\Apass\Z|\Apw\Z", re.IGNORECASE)
_SYNONYMS = {"server": "host", "user": "username", "folders": "mailboxes", "ssl": "security", "passcmd": "password_command"}
