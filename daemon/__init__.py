"""Afterword, the daemon. One line to read it by:

    raw -> Message -> Verdict -> Conversation -> Decision -> Reply -> draft -> outcome

`poll.py` walks that line once; `schedule.py` walks it on a schedule; `cli.py` is the only place that prints or exits.
Fetching (imap.py) and appending (placement.py over imap.py and ledger.py) touch the world; everything between is values.
"""

__version__ = "0.1.0"
