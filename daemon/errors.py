"""Everything that can go wrong and is our business to say.

    AfterwordError             a fault told in one line, no traceback
    ├── ConfigError            the configuration is wrong; `problems` lists every fault with its key path (exit 2)
    ├── CredentialError        no credential could be had for an account
    ├── ServerError            the IMAP server or the way to it
    │   ├── ConnectionFailed   no connection, TLS fault, timeout, cut: worth another try later
    │   ├── LoginFailed        the server refused the credential: another try won't help
    │   └── UnexpectedReply    the server answered something that can't be right; the connection is dropped
    ├── OutcomeUnknown         an APPEND whose fate we can't tell: never retried at once (see placement.py)
    ├── LedgerError            the state directory or database can't be used
    │   └── LedgerBusy         another Afterword holds the lock
    ├── TemplateError          a letter template is broken (found at start, never at night)
    └── ArtefactError          the classifier artefact is missing, truncated, altered or of another version

Errors carry data; `cli.py` alone turns them into advice.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = [
    "AfterwordError",
    "ConfigError",
    "ConnectionFailed",
    "CredentialError",
    "LedgerBusy",
    "LedgerError",
    "LoginFailed",
    "OutcomeUnknown",
    "ServerError",
    "TemplateError",
    "UnexpectedReply",
]


class AfterwordError(Exception):
    """A fault told in one line. `advice` says what the user can do, or is empty."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class ConfigError(AfterwordError):
    """The configuration is wrong. `problems`: one text each, starting with the key path ("accounts[0].port: ...")."""

    def __init__(self, message: str, problems: Sequence[str] = (), advice: str = "") -> None:
        super().__init__(message, advice)
        self.problems = tuple(problems)


class CredentialError(AfterwordError):
    """No credential could be had for an account."""


class ServerError(AfterwordError):
    """The IMAP server, or the way to it."""


class ConnectionFailed(ServerError):
    """No connection, TLS fault, timeout or cut: worth another try later."""


class LoginFailed(ServerError):
    """The server refused the credential."""


class UnexpectedReply(ServerError):
    """The server answered something that can't be right; the connection is dropped.

    `uid`: the message whose FETCH it was, where only one was asked for: asked again, it would most likely go wrong again.
    """

    def __init__(self, message: str, advice: str = "", *, uid: int | None = None) -> None:
        super().__init__(message, advice)
        self.uid = uid


class OutcomeUnknown(ServerError):
    """An APPEND was begun and its fate is unknown (RFC 9051 section 6.3.12 gives no way to ask)."""


class LedgerError(AfterwordError):
    """The state directory or database can't be used."""


class LedgerBusy(LedgerError):
    """Another Afterword holds the lock on the state directory."""


class TemplateError(AfterwordError):
    """A letter template is broken."""
