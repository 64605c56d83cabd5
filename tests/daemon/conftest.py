"""What the daemon's tests share."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _logging() -> Iterator[None]:
    """The command line sets logging up for the process: put back what was."""
    root = logging.getLogger()
    before = root.handlers[:]
    yield
    root.handlers[:] = before
    logging.captureWarnings(False)
