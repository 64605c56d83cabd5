"""Where the configuration is looked for, and where the ledger lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from daemon import paths
from daemon.errors import AfterwordError, ConfigError
from daemon.paths import find, state_directory


def test_find_follows_the_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--config, $AFTERWORD_CONFIG, $CONFIGURATION_DIRECTORY, $XDG_CONFIG_HOME or ~/.config, /etc: the first that is there."""
    monkeypatch.setattr(paths, "SYSTEM_CONFIG", tmp_path / "etc.toml")
    names = ["given.toml", "named.toml", "two/config.toml", "xdg/afterword/config.toml", "etc.toml"]
    files = [tmp_path / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    (tmp_path / "one").mkdir()
    environ = {
        "AFTERWORD_CONFIG": str(files[1]),
        "CONFIGURATION_DIRECTORY": f"{tmp_path / 'one'}:{tmp_path / 'two'}",
        "XDG_CONFIG_HOME": str(tmp_path / "xdg"),
        "HOME": str(tmp_path / "home"),
    }
    assert find(files[0], environ) == files[0]
    assert find(None, environ) == files[1]
    del environ["AFTERWORD_CONFIG"]
    for file in files[2:]:
        assert find(None, environ) == file
        file.unlink()
    with pytest.raises(ConfigError) as caught:
        find(None, environ)
    told = "\n".join(caught.value.problems)
    assert [
        str(tmp_path / place) in told for place in ("one/config.toml", "two/config.toml", "xdg/afterword/config.toml", "etc.toml")
    ] == [True] * 4
    assert "config.example.toml" in caught.value.advice


def test_find_does_not_pass_over_a_named_file(tmp_path: Path) -> None:
    """A file named on purpose and missing is an error, not a step to the next place."""
    for explicit, environ in ((tmp_path / "no", {}), (None, {"AFTERWORD_CONFIG": str(tmp_path / "no")})):
        with pytest.raises(ConfigError, match="no such file"):
            find(explicit, environ)


def test_find_looks_below_home_and_ignores_a_relative_xdg_directory(tmp_path: Path) -> None:
    """~/.config is the default, and a relative XDG directory counts as unset."""
    file = tmp_path / ".config" / "afterword" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text("")
    assert find(None, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "relative"}) == file


def test_state_directory_order() -> None:
    """$STATE_DIRECTORY (its first), $XDG_STATE_HOME, ~/.local/state; an error where none can be had."""
    everything = {"STATE_DIRECTORY": "/var/lib/afterword:/x", "XDG_STATE_HOME": "/xdg", "HOME": "/home/jo"}
    assert state_directory(everything) == Path("/var/lib/afterword")
    assert state_directory({**everything, "STATE_DIRECTORY": ""}) == Path("/xdg/afterword")
    assert state_directory({"HOME": "/home/jo"}) == Path("/home/jo/.local/state/afterword")
    with pytest.raises(AfterwordError):
        state_directory({})
