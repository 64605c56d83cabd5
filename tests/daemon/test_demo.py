"""The demonstration does its job: the same four rejections, the same three drafts."""

from __future__ import annotations

import pytest

from daemon.cli import main
from daemon.demo import MAILBOX


def test_demo(capsys: pytest.CaptureFixture[str]) -> None:
    """Every mail gets a verdict, the rejections of a human, of a no-reply with a known human and the German one get a draft, the one with
    nobody to ask doesn't."""
    assert main(["demo"]) == 0
    told = capsys.readouterr().out
    assert len(list(MAILBOX.glob("*.eml"))) >= 25
    assert told.count("(done)") == 3
    assert "nobody to ask" in told
    for address in (
        "seun.adeyemi@brightwater.example",
        "priscilla.nakamura@kilnroad.example",
        "f.holzapfel@weidenau-werke.example",
    ):
        assert f"<{address}>" in told.split("What now lies in Drafts")[1]
    assert "Sehr geehrte Frau" in told or "Guten Tag Dr. Friederike Holzapfel" in told
    assert "To: Gantry" not in told
    assert "@gantryfoods.example>" not in told.split("What now lies in Drafts")[1]
