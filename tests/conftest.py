"""What every test folder shares. In importlib mode pytest adds nothing to the path, so the plugins' folder is added here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # speed is measured by `make bench`; a busy machine breaks no law
settings.load_profile("untimed")

if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COVERAGE_PROCESS_START", None)  # it measures the runner's workers, and no daemon that a test starts

_HERE = str(Path(__file__).parent)
if _HERE not in sys.path:
    sys.path.append(_HERE)  # at the end: nothing below tests/ may shadow `daemon` or `classifier`

pytest_plugins = ["plugins.servers"]
