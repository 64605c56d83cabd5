"""A poll on a real Dovecot and the draft recalled in neomutt, as they were typed and answered: docs/transcript.md.

    python scripts/transcript.py > docs/transcript.md

It runs what tests/system/test_neomutt.py asserts. Needs dovecot, neomutt and tmux.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from plugins.desktop import Desktop, missing_mail_client  # noqa: E402
from plugins.dovecot import Dovecot  # noqa: E402

HEAD = """\
# A poll on Dovecot, and the draft in neomutt

Printed by `python scripts/transcript.py`: real programs ({programs}), an invented mailbox (that of `make demo`), everything on one machine.
`tests/system/test_neomutt.py` does the same and asserts it. `python -m daemon` is the command `afterword` in a checkout.
"""


def main() -> int:
    """Print the transcript; 1 where a program is missing or a command fails."""
    if missing := Dovecot.missing() or missing_mail_client():
        print(missing, file=sys.stderr)
        return 1
    with Dovecot() as server, Desktop(server) as desktop:
        desktop.fill()
        head = HEAD.format(programs=f"Dovecot {_version('dovecot', '--version')}, {_version('neomutt', '-v')}")
        out = [head, "## The configuration\n", _block(f"$ cat ~/.config/afterword/config.toml\n{desktop.config.read_text()}")]
        for heading, word, text in (
            ("Is everything in place?", "check", ""),
            (
                "One pass",
                "poll",
                "Drafts go to who wrote, and where a no-reply address did, to the recruiter who had called.\nNobody to ask, or not sure: no draft.\n",
            ),
        ):
            out += [f"## {heading}\n", *([text] if text else []), _command(desktop, word)]
        screens: list[str] = []
        handed_over = desktop.recall("Oluwaseun", screens.append)
        menu, compose, farewell = screens
        editor = (desktop.home / "bin/edit").read_text().splitlines()[1]
        out += [
            "## The draft in the user's own mail client\n",
            f"`$editor` stands for the user's hand: `{editor}` puts her own greeting in place of ours. `$sendmail` writes to a file.\n",
            _block(f"$ cat ~/.config/neomutt/neomuttrc\n{desktop.neomuttrc.read_text()}"),
            "`-p` recalls a postponed message. Both are there; she takes the first:\n",
            _block(f"$ neomutt -n -F ~/.config/neomutt/neomuttrc -p\n{menu}"),
            "Her editor has run; the compose view:\n",
            _block(compose),
            "She presses `y`:\n",
            _block(farewell),
            "## What neomutt sends\n",
            "In-Reply-To, References and Subject put it into the thread; the line is hers.\n",
            _block(f"$ cat ~/sent.eml\n{handed_over.decode()}"),
            "## The next pass\n",
            "The draft is gone from Drafts, and stays so.\n",
            _command(desktop, "poll"),
        ]
        told = _without_machine("\n".join(out), desktop)
    for word in (str(ROOT), "/tmp/", "/root", "/home/"):
        if word in told:
            raise RuntimeError(f"the transcript shows a path of this machine: {word}")
    print(told, end="")
    return 0


def _version(program: str, option: str) -> str:
    environ = os.environ | {"PATH": f"{os.environ.get('PATH', '')}:/usr/sbin"}
    words = subprocess.run([program, option], env=environ, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    return words.partition(" (")[0]


def _command(desktop: Desktop, word: str) -> str:
    done = desktop.afterword(word)
    if done.returncode:
        raise RuntimeError(f"{word}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return _block(f"$ python -m daemon --config ~/.config/afterword/config.toml {word}\n{done.stdout}{done.stderr}")


def _block(text: str) -> str:
    return "```\n" + "\n".join(line.rstrip() for line in text.rstrip("\n").splitlines()) + "\n```\n"


def _without_machine(text: str, desktop: Desktop) -> str:
    """`text` with the temporary home as ~, and without the name of the machine that neomutt puts into its file names."""
    return re.sub(r"~/.cache/neomutt-\S+", "~/.cache/neomutt-draft", text.replace(str(desktop.home), "~"))


if __name__ == "__main__":
    sys.exit(main())
