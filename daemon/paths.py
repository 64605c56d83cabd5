"""Where things lie: the configuration (XDG Base Directory specification, systemd's directories, /etc) and the ledger's directory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from daemon.errors import ConfigError

__all__ = ["find", "state_directory"]

SYSTEM_CONFIG = Path("/etc/afterword/config.toml")
_START = "Start from config.example.toml: copy it to {}, then put in your name and your account."


def find(explicit: Path | None, environ: Mapping[str, str]) -> Path:
    """The configuration file: `explicit`, else $AFTERWORD_CONFIG, else the first of the usual places that is there.

    Raises ConfigError when there is none, naming every place; a file named by the first two must exist.
    """
    named = Path(environ["AFTERWORD_CONFIG"]) if environ.get("AFTERWORD_CONFIG") else None
    for path, told in ((explicit, "--config"), (named, "$AFTERWORD_CONFIG")):
        if path is not None:
            if not _there(path):
                raise ConfigError(f"{path}: no such file", [f"{told}: {path}: no such file"], _START.format(path))
            return path
    places = [Path(one, "config.toml") for one in environ.get("CONFIGURATION_DIRECTORY", "").split(":") if one]
    if base := _base(environ, "XDG_CONFIG_HOME", ".config"):
        places.append(base / "afterword" / "config.toml")
    places.append(SYSTEM_CONFIG)
    for place in places:
        if _there(place):
            return place
    looked = ["--config: not given", "$AFTERWORD_CONFIG: not set", *(f"{place}: no such file" for place in places)]
    raise ConfigError("no configuration found", looked, _START.format(places[0]))


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return True  # we may not look: load() says so, rather than a silent step to the next place


def _base(environ: Mapping[str, str], variable: str, below_home: str) -> Path | None:
    """An XDG base directory (a relative value is ignored, as the XDG specification asks); None without a home."""
    if (given := Path(environ.get(variable, ""))).is_absolute():
        return given
    return Path(environ["HOME"], below_home) if environ.get("HOME") else None


def state_directory(environ: Mapping[str, str]) -> Path:
    """Where the ledger lives: $STATE_DIRECTORY (the first, when systemd gives several), else $XDG_STATE_HOME/afterword.

    Raises ConfigError where neither these nor $HOME are set. Makes nothing.
    """
    if given := environ.get("STATE_DIRECTORY", "").partition(":")[0]:
        return Path(given)
    if base := _base(environ, "XDG_STATE_HOME", ".local/state"):
        return base / "afterword"
    looked = [f"${name}: not set" for name in ("STATE_DIRECTORY", "XDG_STATE_HOME", "HOME")]
    raise ConfigError("no state directory", looked, "Set STATE_DIRECTORY to a directory for the ledger.")
