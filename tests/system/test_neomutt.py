"""The whole way, as the user goes it: the real command on a real Dovecot, then her own mail client on the draft."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from plugins.desktop import Desktop, missing_mail_client
from plugins.dovecot import Dovecot
from plugins.servers import missing_server

pytestmark = pytest.mark.server

THREAD = ["<seun-1@brightwater.example>", "<mara-1@posthorn.example>", "<seun-2@brightwater.example>"]


@pytest.fixture
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """Mara's machine, her mailbox filled."""
    if reason := missing_mail_client():
        missing_server(reason)
    server: Dovecot = request.getfixturevalue("dovecot_server")
    with Desktop(server) as ready:
        ready.fill()
        yield ready


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


def body(message: EmailMessage) -> list[str]:
    text: str = message.get_content()
    return text.splitlines()


def header(message: EmailMessage, name: str) -> str:
    """The value, unfolded."""
    return " ".join(str(message[name]).split())


def test_a_draft_is_sent_from_neomutt_in_its_thread(desktop: Desktop) -> None:
    """check is all ok, a poll places the draft, and neomutt recalls, edits and sends it with thread, subject and addressee kept;
    the draft that is gone then is not placed again.
    """
    checked = desktop.afterword("check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "FAIL" not in checked.stdout
    polled = desktop.afterword("poll")
    assert (polled.returncode, polled.stderr) == (0, "")
    drafts = [read(raw) for raw in desktop.messages("Drafts")]
    (draft,) = [one for one in drafts if "Oluwaseun" in one["To"]]

    sent = read(desktop.recall("Oluwaseun"))

    assert header(sent, "In-Reply-To") == THREAD[-1]
    assert header(sent, "References").split() == THREAD
    assert header(sent, "Subject") == "Re: Brightwater: your interview on Tuesday"
    assert parseaddr(sent["To"]) == ("Oluwaseun Adeyemi", "seun.adeyemi@brightwater.example")
    assert parseaddr(sent["From"]) == ("Mara Lindqvist", "mara.lindqvist@posthorn.example")
    for name in ("In-Reply-To", "References", "Subject", "To", "From", "Message-ID"):
        assert header(sent, name) == header(draft, name)
    assert not draft.defects
    assert body(draft)[0] != desktop.edited
    assert body(sent)[0] == desktop.edited
    assert body(sent)[1:] == body(draft)[1:]  # her one line, and not a word more

    assert len(desktop.messages("Drafts")) == len(drafts) - 1
    assert [raw for raw in desktop.messages("Sent") if desktop.edited.encode() in raw]
    again = desktop.afterword("poll")
    assert (again.returncode, again.stdout) == (0, "posthorn: nothing new\n")
    assert len(desktop.messages("Drafts")) == len(drafts) - 1
