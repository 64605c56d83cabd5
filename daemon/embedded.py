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
            import pymap.backend.dict  # noqa: F401 - the extra may be absent
        except ImportError as fault:
            raise AfterwordError("the embedded mail server is not installed", "install afterword[demo].") from fault
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
        except BaseException as fault:  # noqa: BLE001 - told to the thread that waits
            self._fault = fault
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        from proxyprotocol.reader import ProxyProtocolReader
        from pymap.imap import IMAPServer

        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        backend, config = await _backend(self._user, self._password)
        answer = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(backend.login, config))
        connections: set[asyncio.Task[Any]] = set()

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            connections.add(task)  # asyncio itself holds tasks weakly
            try:
                await answer(reader, writer)
            finally:
                connections.discard(task)

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
    from pymap.backend.dict import Config, DictBackend, Login
    from pymap.backend.dict.filter import FilterSet
    from pymap.backend.dict.mailbox import MailboxSet

    class _Config(Config):
        @property
        def login_capability(self) -> Sequence[bytes]:
            return [*super().login_capability, b"SPECIAL-USE"]

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
    config = _Config.from_args(Namespace(**settings))
    config.apply_context()
    login = Login(config)
    await DictBackend._add_demo_user(config, login)
    mailboxes = MailboxSet()
    for name in _MAILBOXES:
        await mailboxes.add_mailbox(name)
    config.set_cache[user] = (mailboxes, FilterSet())
    return DictBackend(login, config), config


def _teach_special_use() -> None:
    """Let pymap's LIST show the special-use attribute of our mailboxes. It has no other place for it than its one class of entries."""
    from pymap.listtree import ListEntry

    known: Any = ListEntry.__dict__["attributes"]
    if getattr(known.fget, "_shows_special_use", False):
        return

    def attributes(self: ListEntry) -> Sequence[bytes]:
        return [*known.fget(self), *([self.name.encode()] if self.name in _MAILBOXES else [])]

    attributes._shows_special_use = True  # type: ignore[attr-defined]
    ListEntry.attributes = property(attributes)  # type: ignore[assignment, method-assign]
