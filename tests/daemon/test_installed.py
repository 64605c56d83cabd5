"""The small artefacts: read once, told apart from broken ones at the start, and replaced for a while by others."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifier.model import ArtefactError
from daemon import installed as room
from daemon.choice import Choice, choice
from daemon.installed import Installed
from daemon.title_bounds import Bounds, bounds


@pytest.mark.parametrize("broken", ["", "{}", "[]", '{"standing": []}', '{"signs": 1}', "a PDF"])
@pytest.mark.parametrize("made", [(choice.name, Choice), (bounds.name, Bounds)])
def test_a_broken_artefact_is_told_at_the_start(
    broken: str, made: tuple[str, type], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut, altered, or of another version: one sentence that says what to do."""
    name, what = made
    (tmp_path / name).write_text(broken, encoding="utf-8")
    monkeypatch.setattr(room, "artefact_folder", lambda: tmp_path)
    with pytest.raises(ArtefactError, match="reinstall, or run `make it`"):
        Installed(name, what, "make it")()
    (tmp_path / name).unlink()
    with pytest.raises(ArtefactError, match="reinstall"):
        Installed(name, what, "make it")()


def test_it_is_read_once() -> None:
    """Six hundred mails a second don't wait for a file."""
    assert choice() is choice()
    assert bounds() is bounds()


def test_another_can_be_used_for_a_while() -> None:
    """So that a mail is measured by one that has not seen it."""
    own, other = Installed("firm.json", dict, "make firm"), {"another": "one"}
    with own.using(other):
        assert own() is other
    assert own() is not other
