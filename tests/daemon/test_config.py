"""The configuration: found, read, refused with every problem at once, and never out of step with its example."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon import config
from daemon.config import KEYS, Account, AskSettings, CredentialSettings, Cutoffs, Settings, load, parse
from daemon.errors import ConfigError

ROOT = Path(__file__).parents[2]
HERE = Path("/somewhere/config.toml")
LEAST = """
[owner]
name = "Jo Doe"
[[accounts]]
address = "Jo@Home.example"
host = "imap.home.example"
"""


def problems(text: str, path: Path = HERE) -> list[str]:
    """What is wrong with `text`; an empty list when nothing is."""
    try:
        parse(text, path)
    except ConfigError as error:
        return list(error.problems) or ["raised without a problem"]
    return []


def account(lines: str) -> str:
    """The least configuration with `lines` in its account."""
    return LEAST + lines


def test_least_configuration_gives_every_default() -> None:
    """Three keys are enough, and what is left out has the defaults of the settings' own types."""
    settings = parse(LEAST, HERE)
    assert settings == Settings(
        owner=settings.owner,
        accounts=(Account("main", "Jo@Home.example", "imap.home.example", 993, "tls", "Jo@Home.example"),),
        ask=AskSettings(),
        cutoffs=Cutoffs(),
        credentials=CredentialSettings(),
        path=HERE,
    )
    assert (settings.owner.name, settings.owner.addresses) == ("Jo Doe", ("jo@home.example",))


def test_full_configuration_is_read(tmp_path: Path) -> None:
    """Every key can be set, and comes out as the type the settings declare."""
    (tmp_path / "ca.pem").write_text("x")
    (tmp_path / "letters").mkdir()
    settings = parse(
        """
        [owner]
        name = "Jo Doe"
        signature = '''Jo Doe
        Engineer'''
        aliases = ["Jo@Old.example", "jo@home.example"]
        phone = "+49 30 1234"
        links = ["https://jo.example"]
        [[accounts]]
        name = "work"
        address = "jo@home.example"
        host = "mail.home.example"
        port = 144
        security = "starttls"
        username = "jo"
        mailboxes = ["INBOX", "Jobs/2026"]
        context = ["Sent", "Old"]
        drafts = "Entwürfe"
        poll_interval = "1h30m"
        password_command = "pass show 'mail/jo doe'"
        ca_file = "ca.pem"
        fingerprint = "AB:%s"
        connect_timeout = "5s"
        read_timeout = "90s"
        [ask]
        when = "interviewed"
        max_age = "2w"
        language = "de"
        tone = "formal"
        quote_original = false
        templates = "letters"
        [classifier]
        rejection = 0.9
        unsure = 0.25
        [credentials]
        allow_plaintext_keyring = true
        """
        % ("0" * 62),
        tmp_path / "config.toml",
    )
    assert settings.owner.addresses == ("jo@home.example", "jo@old.example")
    assert settings.owner.signature.splitlines() == ["Jo Doe", "        Engineer"]
    assert settings.accounts == (
        Account(
            "work",
            "jo@home.example",
            "mail.home.example",
            144,
            "starttls",
            "jo",
            ("INBOX", "Jobs/2026"),
            ("Sent", "Old"),
            "Entwürfe",
            timedelta(minutes=90),
            ("pass", "show", "mail/jo doe"),
            tmp_path / "ca.pem",
            "ab" + "0" * 62,
            timedelta(seconds=5),
            timedelta(seconds=90),
        ),
    )
    assert settings.ask == AskSettings("interviewed", timedelta(days=14), "de", "formal", False, tmp_path / "letters")
    assert settings.cutoffs == Cutoffs(0.9, 0.25)
    assert settings.credentials == CredentialSettings(True)


def test_every_problem_is_told_at_once() -> None:
    """One reading tells every problem of every section, each with its key path."""
    told = problems(
        """
        tone = "warm"
        [owner]
        aliases = ["jo@home.example", "nobody", 3]
        [[accounts]]
        name = "a/b"
        address = "Jo <jo@home.example>"
        host = "imaps://imap.home.example/"
        port = "993"
        poll_interval = 15
        [[accounts]]
        [ask]
        when = "humans"
        quote_original = "true"
        [classifier]
        rejection = 1.5
        unsure = nan
        [credentials]
        allow_plain = true
        """
    )
    assert [one.split(":")[0] for one in told] == [
        "tone",
        "owner.name",
        "owner.aliases[1]",
        "owner.aliases[2]",
        "ask.when",
        "ask.quote_original",
        "classifier.rejection",
        "classifier.unsure",
        "credentials.allow_plain",
        "accounts[0].name",
        "accounts[0].address",
        "accounts[0].host",
        "accounts[0].port",
        "accounts[0].poll_interval",
        "accounts[1].address",
        "accounts[1].host",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["owner.name: missing", "accounts: no account"]),
        ("owner = 3\naccounts = 4", ["owner: must be a section: write [owner]", "accounts: no account"]),
        (LEAST.replace("[[accounts]]", "[accounts]"), ["accounts: must be a list of sections: write [[accounts]]"]),
        (LEAST + "[account]", ["account: unknown key: did you mean accounts?"]),
        (account('tone = "warm"'), ["accounts[0].tone: unknown key: it belongs below [ask]"]),
        (account('server = "x"'), ["accounts[0].server: unknown key: did you mean host?"]),
        (account('pol_interval = "1h"'), ["accounts[0].pol_interval: unknown key: did you mean poll_interval?"]),
        (account('pasword_command = "x"'), ["accounts[0].pasword_command: unknown key: did you mean password_command?"]),
        (account("zzz = 1"), ["accounts[0].zzz: unknown key: take it out (known here: name, address"]),
        (account('"a\\u001b[2J" = 1'), ['accounts[0]."a\\u001b[2J": unknown key']),
        (account('security = "ssl"'), ['accounts[0].security: "ssl" is none of "tls", "starttls", "none": did you mean "tls"?']),
        (account('security = "none"'), ["accounts[0].security: none would send your password in the clear"]),
        (account('security = "starttls"\nport = 993'), ["accounts[0].port: 993 is not the port of starttls: write 143"]),
        (account("port = 143"), ["accounts[0].port: 143 is not the port of tls: write 993"]),
        (account("port = 0"), ["accounts[0].port: is no port"]),
        (account("port = true"), ["accounts[0].port: must be a whole number, not true or false"]),
        (account('port = "993"'), ["accounts[0].port: must be a whole number, not a string: write 993 without quotes"]),
        (account("username = 1979-05-27"), ["accounts[0].username: must be a string, not a date or time"]),
        (account('username = ""'), ["accounts[0].username: is empty"]),
        (account('username = "a\\u0000"'), ["accounts[0].username: holds a control character"]),
        (account('mailboxes = "INBOX"'), ["accounts[0].mailboxes: must be a list: put [ ] around it"]),
        (account("mailboxes = []"), ["accounts[0].mailboxes: is an empty list"]),
        (account('mailboxes = ["Drafts"]\ndrafts = "Drafts"'), ["accounts[0].drafts: this mailbox is watched too"]),
        (account('poll_interval = "0s"'), ['accounts[0].poll_interval: "0s" is out of range: from "1s" to "7d"']),
        (account('poll_interval = "1.5h"'), ['accounts[0].poll_interval: "1.5h" is no duration']),
        (account('poll_interval = "999999w999999w"'), ["accounts[0].poll_interval: "]),
        (account('password_command = "pass show x | head -1"'), ['accounts[0].password_command: no shell runs this, so "|"']),
        (account('password_command = "pass \'x"'), ["accounts[0].password_command: a quote is never closed"]),
        (account("password_command = []"), ["accounts[0].password_command: is empty"]),
        (account('password_command = ["pass", 3]'), ["accounts[0].password_command[1]: must be a string, not a whole number"]),
        (
            account('fingerprint = "%s"' % ("ab" * 20)),
            ["accounts[0].fingerprint: must be a SHA-256 in 64 hex digits (this looks"],
        ),
        (account('ca_file = "no.pem"'), ["accounts[0].ca_file: no file at /somewhere/no.pem"]),
        (LEAST + '[ask]\ntemplates = "no"', ["ask.templates: no directory at /somewhere/no"]),
        (LEAST + '[ask]\nlanguage = "de-AT"', ['"de-at" is neither "auto" nor a two-letter language code: write "de"']),
        (LEAST + "[ask]\nquote_original = 1", ["ask.quote_original: must be true or false, not a whole number"]),
        (LEAST + "[classifier]\nrejection = 0.5\nunsure = 0.5", ["classifier.unsure: must lie below rejection (0.5)"]),
        (LEAST.replace("Jo Doe", "Your Name"), ["owner.name: is still the example's: put your own"]),
        (LEAST.replace("Jo Doe", "Jo\\nDoe"), ["owner.name: must be one line"]),
        (LEAST.replace("imap.home.example", "imap.home.example:994"), ['host = "imap.home.example" and port = 994']),
        (LEAST.replace("imap.home.example", "imap home"), ['accounts[0].host: "imap home" is no host name']),
        ("a = \nb", ["line 1, column 5: "]),
        ("a = 1\na = 2\n", ["line 2, column 6: "]),
        ("a = 1\na = 2", ["line 2: "]),
        ("a = " + "9" * 5000, ["file: a number is too long"]),
        ("a = " + "[" * 5000, ["file: nested too deep"]),
    ],
)
def test_a_problem_tells_its_key_and_what_to_write(text: str, told: list[str]) -> None:
    """Each mistake gives its own problems and no others, with key path and suggestion."""
    found = problems(text)
    assert len(found) == len(told), found
    for one, part in zip(found, told, strict=True):
        assert part in one, found


@pytest.mark.parametrize(
    "address",
    [
        "jo",
        "jo@",
        "@home.example",
        "jo@home",
        "a b@home.example",
        "jo@@home.example",
        ".jo@home.example",
        "jo@home..example",
        "jo@-home.example",
        "jo@home.example, x@home.example",
        "jo@home.example\\nBcc: x",
    ],
)
def test_bad_address_is_refused(address: str) -> None:
    """What no mail could be sent to, or could smuggle a header, is no address."""
    assert problems(LEAST.replace("Jo@Home.example", address))


@pytest.mark.parametrize(
    "address", ["jo@localhost", "j.o+x@sub.home.example", "jo@1.example", "jö@bücher.example", "o'hara@home.example"]
)
def test_good_address_is_taken_as_written(address: str) -> None:
    """Tags, apostrophes and internationalised addresses are somebody's."""
    assert parse(LEAST.replace("Jo@Home.example", address), HERE).accounts[0].address == address


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1", "LOCALHOST"])
def test_no_security_is_for_this_machine_only(host: str) -> None:
    """Without TLS a password may go to a loopback host, and the default port is then 143."""
    settings = parse(account('security = "none"').replace("imap.home.example", host), HERE)
    assert (settings.accounts[0].security, settings.accounts[0].port) == ("none", 143)


@pytest.mark.parametrize("host", ["localhost.home.example", "128.0.0.1", "10.0.0.1", "::2", "localhost2"])
def test_no_security_is_refused_elsewhere(host: str) -> None:
    """A host that merely looks like this machine is not."""
    assert any("in the clear" in one for one in problems(account('security = "none"').replace("imap.home.example", host)))


def test_two_accounts_of_one_name_or_login_are_refused() -> None:
    """A name shared would share credentials and cursors; a login shared would draft twice."""
    second = '[[accounts]]\nname = "{}"\naddress = "{}"\nhost = "{}"\n'
    assert not problems(LEAST + second.format("b", "x@home.example", "imap.home.example"))
    assert problems(LEAST + second.format("Main", "x@home.example", "imap.home.example")) == [
        "accounts[1].name: accounts[0] has this name: write another"
    ]
    (told,) = problems(LEAST + second.format("b", "jo@home.example", "IMAP.home.example"))
    assert told.startswith("accounts[1].username: accounts[0] is the same")


@pytest.mark.parametrize(
    "key", ["password", "Password", "passwd", "app_password", "secret", "imap_secret", "pass", "token", "password_file"]
)
def test_password_in_the_file_is_advised_against_and_never_shown(key: str) -> None:
    """A password key gets the three ways out, and its value stands nowhere in the error."""
    with pytest.raises(ConfigError) as caught:
        parse(account(f'{key} = "canary-7"'), HERE)
    (told,) = caught.value.problems
    assert told.startswith(f"accounts[0].{key}: never a password in this file")
    assert all(way in told for way in ("afterword login", "password_command", "systemd credential"))
    assert "canary-7" not in str(caught.value) + repr(caught.value) + caught.value.advice + told


@pytest.mark.parametrize(
    "value", ['"echo \'canary-7"', '["", "canary-7"]', '"echo canary-7 | cat"', '["echo canary-7", 3]', '"echo canary-7\\u0000"']
)
def test_wrong_password_command_is_not_quoted_back(value: str) -> None:
    """A command may hold the password itself, so no part of it is repeated."""
    found = problems(account(f"password_command = {value}"))
    assert found
    assert not any("canary" in one for one in found)


def test_password_command_starts_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """No shell expands ~ for it, so we do; elsewhere in a word it stays."""
    monkeypatch.setenv("HOME", "/home/jo")
    settings = parse(account('password_command = ["~/bin/secret", "~/x", "a~/b"]'), HERE)
    assert settings.accounts[0].password_command == ("/home/jo/bin/secret", "/home/jo/x", "a~/b")


# --- laws


@given(count=st.integers(1, 600), unit=st.sampled_from("smh"))
def test_duration_law(count: int, unit: str) -> None:
    """A count and a unit mean just that time, when it is in range."""
    span = count * timedelta(seconds={"s": 1, "m": 60, "h": 3600}[unit])
    if span <= timedelta(days=7):
        assert parse(account(f'poll_interval = "{count}{unit}"'), HERE).accounts[0].poll_interval == span
    else:
        assert problems(account(f'poll_interval = "{count}{unit}"'))


scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.lists(st.text(max_size=4), max_size=3)
)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: f"{key.section}.{key.name}")
@given(value=scalars)
def test_any_value_is_read_or_refused(key: config.Key, value: Any) -> None:
    """No value of any TOML type makes a check fail in any other way than with its problems."""
    from daemon.checks import Wrong

    told: tuple[tuple[str, str], ...] = (("", "read"),)
    try:
        key.read(value)
    except Wrong as wrong:
        told = wrong.problems
    assert told
    assert all(text and "\n" not in text for _, text in told)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text breaks the reader, and no problem can write control characters to a terminal."""
    for one in problems(text):
        assert not re.search(r"[\x00-\x1f\x7f-\x9f]", one), one


# --- example


def test_example_file_is_the_table() -> None:
    """config.example.toml is what the declared table says, to the letter (write it anew with `config.example()`)."""
    assert (ROOT / "config.example.toml").read_text(encoding="utf-8") == config.example()


def test_example_shows_every_key_with_default_and_one_comment() -> None:
    """Every key stands once below its section: one comment line above, commented out unless required, its default as value."""
    section, seen, above = "", [], ["", ""]
    for line in (ROOT / "config.example.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif match := re.fullmatch(r"(#?)([a-z_]+ = .*)", line):
            ((name, value),) = tomllib.loads(match[2]).items()
            (key,) = [one for one in KEYS if (one.section, one.name) == (section, name)]
            assert value == (key.sample if key.default is None else key.default)
            assert bool(match[1]) is not key.required
            assert above[1] == f"# {key.comment}"
            assert not above[0].startswith("# "), above
            assert (
                key.default is not None
                or key.required
                or "unset" in key.comment
                or key.name in ("ca_file", "fingerprint", "templates")
            )
            seen.append((section, name))
        above = [above[1], line]
    assert seen == [(key.section, key.name) for key in KEYS]


def test_example_loads_once_the_users_own_words_are_in(tmp_path: Path) -> None:
    """As it stands it is refused (nobody is called Your Name); with the three required keys changed it gives the defaults."""
    text = config.example()
    assert [one.split(":")[0] for one in problems(text)] == ["owner.name", "accounts[0].address", "accounts[0].host"]
    for key in KEYS:
        if key.required:
            text = text.replace(
                f'\n{key.name} = "{key.sample}"',
                f'\n{key.name} = "jo@home.example"' if key.name == "address" else f'\n{key.name} = "jo"',
            )
    settings = parse(text, HERE)
    assert (settings.ask, settings.cutoffs, settings.credentials) == (AskSettings(), Cutoffs(), CredentialSettings())


def test_example_loads_with_every_line_live(tmp_path: Path) -> None:
    """Taking every # away gives values that their own checks accept."""
    (tmp_path / "ca.pem").write_text("x")
    (tmp_path / "letters").mkdir()
    text = re.sub(r"(?m)^#(?=[a-z])", "", config.example())
    assert [one.split(":")[0] for one in problems(text, tmp_path / "c.toml")] == [
        "owner.name",
        "accounts[0].address",
        "accounts[0].host",
    ]


def test_table_and_types_declare_the_same_keys() -> None:
    """Every field of the settings' types is a key, and the other way round."""
    for section, kind in (
        ("accounts", Account),
        ("ask", AskSettings),
        ("classifier", Cutoffs),
        ("credentials", CredentialSettings),
    ):
        assert {key.name for key in KEYS if key.section == section} == {one.name for one in dataclasses.fields(kind)}


# --- files and places


def test_load_tells_what_is_wrong_with_the_file(tmp_path: Path) -> None:
    """A missing file, a directory and bytes that are not UTF-8 are problems like any other."""
    with pytest.raises(ConfigError, match="1 problem"):
        load(tmp_path / "none.toml")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert caught.value.problems == ("file: Is a directory",)
    (tmp_path / "latin.toml").write_bytes(b'[owner]\nname = "J\xf6"\n')
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "latin.toml")
    assert caught.value.problems == ("line 2: not UTF-8: save the file as UTF-8",)
    assert caught.value.__context__ is None


def test_load_takes_a_byte_order_mark_and_crlf(tmp_path: Path) -> None:
    """A file saved by a Windows editor is a file."""
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + LEAST.replace("\n", "\r\n").encode())
    assert load(path).path == path


def test_settings_are_frozen() -> None:
    """Nothing changes the settings once they are read."""
    settings = parse(LEAST, HERE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.accounts[0].port = 1  # type: ignore[misc]
    assert hash(settings)
