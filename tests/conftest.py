"""What every test folder shares. In importlib mode pytest adds nothing to the path, so the plugins' folder is added here."""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = str(Path(__file__).parent)
if _HERE not in sys.path:
    sys.path.append(_HERE)  # at the end: nothing below tests/ may shadow `daemon` or `classifier`

pytest_plugins = ["plugins.servers"]
