"""An IMAP server inside this program, for `afterword demo` and tests: pymap, in memory, on a free port of loopback.

pymap is the optional extra `demo` and is imported when a server is made. What it lacks is added here: SPECIAL-USE (RFC 6154), and
a strong reference to each connection's task, without which Python 3.13 collects open connections as garbage.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from argparse import Namespace
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final, Self

from daemon.errors import AfterwordError

__all__ = ["EmbeddedServer"]

_MAILBOXES: Final = ("Drafts", "Sent", "Archive", "Trash", "Junk")
_WAIT: Final = 10.0


class EmbeddedServer:
    """A running server with one user and the mailboxes INBOX, Drafts, Sent, Archive, Trash and Junk, empty. A context manager.

    Plain text on loopback only: `Server(server.host, server.port, "none", user)`. Everything is gone when it stops.
    Raises AfterwordError where pymap isn't installed or doesn't start.
    """

    def __init__(self, user: str, password: str) -> None:
        self.host: Final = "127.0.0.1"
        self.port = 0
        self._user = user
        self._password = password
        self._ready = threading.Event()
        self._fault: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name="embedded-imap", daemon=True)

    def __enter__(self) -> Self:
        try:
            import pymap.backend.dict  # noqa: F401, PLC0415 - the extra may be absent
        except ImportError as fault:
            raise AfterwordError(
                "the embedded mail server is not installed", "In a checkout: make demo, or pipx install --force '.[demo]'."
            ) from fault
        self._thread.start()
        if not self._ready.wait(_WAIT) or self._fault is not None:
            raise AfterwordError(f"the embedded mail server did not start: {self._fault or 'no answer'}") from self._fault
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        if self._loop is not None and self._stop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(_WAIT)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as fault:
            self._fault = fault
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        from proxyprotocol.reader import ProxyProtocolReader  # noqa: PLC0415
        from pymap.imap import IMAPServer  # noqa: PLC0415

        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        backend, config = await _backend(self._user, self._password)
        connections: set[asyncio.Task[Any]] = set()

        class _Server(IMAPServer):
            async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sock_info: Any) -> None:
                task = asyncio.current_task()
                assert task is not None
                connections.add(task)  # asyncio and proxyprotocol hold it weakly
                try:
                    # or 40 ms for each answer of more than one write
                    writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    await super().__call__(reader, writer, sock_info)
                finally:
                    connections.discard(task)

        serve = ProxyProtocolReader(config.proxy_protocol).get_callback(_Server(backend.login, config))
        listener = socket.create_server((self.host, 0))  # bound once and kept: no other program can take the port in between
        self.port = int(listener.getsockname()[1])
        server = await asyncio.start_server(serve, sock=listener)
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in connections:
            task.cancel()
        await asyncio.gather(*connections, return_exceptions=True)


async def _backend(user: str, password: str) -> tuple[Any, Any]:
    """pymap's in-memory back end with our mailboxes; (backend, its configuration)."""
    from pymap.backend.dict import Config, DictBackend, Login  # noqa: PLC0415
    from pymap.backend.dict.filter import FilterSet  # noqa: PLC0415
    from pymap.backend.dict.mailbox import MailboxSet  # noqa: PLC0415
    from pysasl.hashing import Cleartext  # noqa: PLC0415

    class _Config(Config):
        @property
        def login_capability(self) -> Sequence[bytes]:
            return [*super().login_capability, b"SPECIAL-USE"]

        @property
        def greeting(self) -> bytes:
            return b"Afterword's embedded server"  # pymap's own asks the network for this machine's name

    _teach_special_use()
    settings = {
        "debug": False,
        "host": "127.0.0.1",
        "port": 0,
        "cert": None,
        "key": None,
        "tls": False,
        "proxy_protocol": None,
        "demo_data": False,
        "demo_user": user,
        "demo_password": password,
        "passlib_cfg": None,
        "insecure_login": True,
        "skip_services": [],
        "inherited_sockets": None,
        "logging_cfg": None,
    }
    # clear text: the user is invented, and half a million rounds of PBKDF2 for each login make a slow demo
    config = _Config.from_args(Namespace(**settings), hash_context=Cleartext())
    config.apply_context()
    login = Login(config)
    await DictBackend._add_demo_user(config, login)
    mailboxes = MailboxSet()
    for name in _MAILBOXES:
        await mailboxes.add_mailbox(name)
    config.set_cache[user] = (mailboxes, FilterSet())
    return DictBackend(login, config), config


def _teach_special_use() -> None:
    """Let pymap's LIST show the special-use attribute of our mailboxes. It has no other place for it than its one class of
    entries.
    """
    from pymap.listtree import ListEntry  # noqa: PLC0415

    known: Any = ListEntry.__dict__["attributes"]
    if getattr(known.fget, "_shows_special_use", False):
        return

    def attributes(self: ListEntry) -> Sequence[bytes]:
        return [*known.fget(self), *([self.name.encode()] if self.name in _MAILBOXES else [])]

    attributes._shows_special_use = True  # type: ignore[attr-defined]
    ListEntry.attributes = property(attributes)  # type: ignore[assignment, method-assign]
