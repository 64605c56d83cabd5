"""Connecting and logging in, and the words for all that can go wrong on the way."""

from __future__ import annotations

import hashlib
import re
import socket
import ssl
from typing import Final

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, ProtocolError

from daemon.client import UNREADABLE, Client
from daemon.errors import ConnectionFailed, LoginFailed, ServerError, UnexpectedReply
from daemon.wire import Server, plain

__all__ = ["TRANSIENT", "log_in"]

# RFC 5530; SERVERBUG is among them only at login: it is also said of one broken mail
TRANSIENT: Final = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT)\b", re.IGNORECASE)
_TRANSIENT_LOGIN: Final = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\b", re.IGNORECASE)


def log_in(server: Server, password: str, oauth: bool) -> tuple[Client, frozenset[str], str]:
    """Connect, verify, log in: the client, what the server offers after login (upper case), and its certificate in one line.

    Raises ConnectionFailed and LoginFailed as `Session.connect` tells.
    """
    if re.search(r"[\0\r\n]", server.username + password):
        raise LoginFailed("the user name or the password holds a line break or NUL", "look at the end of the password's source.")
    try:
        client = Client(server)
    except ServerError:
        raise
    except (OSError, IMAPClientError, ValueError) as fault:
        raise _unreachable(server, fault) from None
    try:
        if server.security == "starttls":
            client.wire.begin_tls()
        certificate = _describe(client.wire.sock)
        client.wire.patience = server.read_timeout
        client.wire.begin()
        client.sign_in(server.username, password, oauth)
        capabilities = client.refresh_capabilities()
    except BaseException as fault:
        client.wire.shutdown()
        if isinstance(fault, ServerError) or not isinstance(fault, (OSError, *UNREADABLE)):
            raise
        raise _refused(server, client, fault) from None
    return client, capabilities, certificate


def _describe(sock: socket.socket) -> str:
    if not isinstance(sock, ssl.SSLSocket):
        return "no TLS: plain text on this machine"
    shown = sock.getpeercert() or {}
    cipher = sock.cipher()
    parts = [sock.version() or "TLS", cipher[0] if cipher else ""]
    for key, word in (("subject", "for"), ("issuer", "by")):
        pairs = dict(pair for rdn in shown.get(key, ()) for pair in rdn)  # type: ignore[union-attr, misc, unused-ignore]
        name = pairs.get("commonName") or pairs.get("organizationName")
        if name:
            parts.append(f"{word} {plain(name)}")
    if "notAfter" in shown:
        parts.append(f"until {plain(shown['notAfter'])}")
    parts.append(f"SHA-256 {hashlib.sha256(sock.getpeercert(binary_form=True) or b'').hexdigest()}")
    return ", ".join(part for part in parts if part)


_CERTIFICATE: Final = {  # OpenSSL verify codes (X509_V_ERR_*)
    9: ("is not valid yet", "look at the clock of this machine."),
    10: ("has expired", "look at the clock of this machine; if it is right, the provider has to renew."),
    18: ("is self-signed", "for a server of your own, set ca_file or fingerprint."),
    19: ("is signed by an authority that this machine does not know", "for a server of your own, set ca_file or fingerprint."),
    20: ("is signed by an authority that this machine does not know", "for a server of your own, set ca_file or fingerprint."),
    23: ("has been revoked", "ask the provider."),
    62: ("is for another host", "look at the spelling of host; it must be a name in the certificate."),
    64: ("is for another address", "use the server's name for host, not its address."),
}  # fmt: skip


def _unreachable(server: Server, fault: Exception) -> ConnectionFailed:
    place = f"{server.host}:{server.port}"
    if isinstance(fault, ssl.SSLCertVerificationError):
        what, advice = _CERTIFICATE.get(fault.verify_code, (f"is not trusted ({plain(fault.verify_message)})", ""))
        return ConnectionFailed(f"the certificate of {place} {what}", advice)
    if isinstance(fault, ssl.SSLError):
        return ConnectionFailed(
            f"no TLS with {place}", 'if the port is 143, set security = "starttls"; TLS 1.2 is the oldest spoken.'
        )
    if isinstance(fault, (socket.gaierror, UnicodeError)):
        return ConnectionFailed(f"no address is known for {server.host}", "look at the spelling of host, and at the network.")
    if isinstance(fault, TimeoutError):
        return ConnectionFailed(
            f"{place} did not answer within {server.connect_timeout:g} s", "look at port, network and firewall."
        )
    if isinstance(fault, ConnectionRefusedError):
        return ConnectionFailed(f"nothing listens at {place}", "look at host and port.")
    if isinstance(fault, FileNotFoundError):
        return ConnectionFailed("ca_file can't be read", f"there is no {server.ca_file}.")
    if isinstance(fault, OSError):
        return ConnectionFailed(f"no connection to {place}: {plain(fault.strerror or fault)}")
    return ConnectionFailed(f"{place} does not speak IMAP, or is not willing to", "look at host, port and security.")


def _refused(server: Server, client: Client, fault: BaseException) -> ServerError:
    """The error for a fault between the greeting and the end of the login."""
    if isinstance(fault, (OSError, IMAPClientAbortError)):
        if isinstance(fault, OSError):
            return _unreachable(server, fault)
        return ConnectionFailed(f"{server.host} closed the connection during the login", "too many connections, perhaps.")
    said = plain(fault)
    if _TRANSIENT_LOGIN.search(said):
        return ConnectionFailed(f"{server.host} takes no logins for now: {said}")
    if isinstance(fault, IMAPClientError) and not isinstance(fault, ProtocolError):
        advice = "many providers want an app password, or IMAP switched on in their settings."
        return LoginFailed(f"{server.host} refused the login of {server.username}: {said}", advice)
    return UnexpectedReply(f"{server.host} answers what can't be right")
