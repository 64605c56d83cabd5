"""What every server, and the fake, must do for Afterword's Session."""

from __future__ import annotations

import gc
import inspect
import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from plugins.fake_session import FakeSession

from daemon.errors import ConnectionFailed, ServerError
from daemon.imap import Session

NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
DRAFT = ["\\Draft", "\\Seen"]


def mail(
    message_id: str = "<a1@firm.example>", subject: str = "Your application", text: str = "Dear Jane,\r\n\r\nthank you.\r\n"
) -> bytes:
    """A small invented mail."""
    head = f"From: Ada Brandt <ada@firm.example>\r\nTo: jane@home.example\r\nSubject: {subject}\r\nMessage-ID: {message_id}\r\n"
    return (head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text).encode()


def eventually(look: Any) -> Any:
    """What `look` gives as soon as it is true, within two seconds: servers may take a moment to show what was stored."""
    end = time.monotonic() + 2
    while not (found := look()) and time.monotonic() < end:
        time.sleep(0.01)
    return found


def test_the_fake_has_the_public_face_of_the_session() -> None:
    """The fake has every public method of Session, with the same parameters."""

    def face(kind: type) -> dict[str, str]:
        members = {name: member for name, member in vars(kind).items() if not name.startswith("_") and name != "connect"}
        return {name: str(inspect.signature(member)) for name, member in members.items() if callable(member)}

    assert face(FakeSession) == face(Session)


def test_status_tells_uidvalidity_uidnext_and_count(site: Any) -> None:
    """EXAMINE shows one more message and a higher UIDNEXT after a delivery, under the same UIDVALIDITY."""
    with site.connect() as session:
        before = session.examine("INBOX")
        site.deliver("INBOX", mail())
        after = session.examine("INBOX")
        assert (before.exists, after.exists) == (0, 1)
        assert after.uidvalidity == before.uidvalidity > 0
        assert session.uids_from(before.uidnext) == [before.uidnext]
        assert after.uidnext == before.uidnext + 1


def test_an_unknown_mailbox_is_a_server_error_and_the_session_lives(site: Any) -> None:
    """A mailbox that isn't there raises ServerError, and the connection can still be used."""
    with site.connect() as session:
        with pytest.raises(ServerError) as caught:
            session.examine("Nowhere")
        assert type(caught.value) is ServerError
        assert session.examine("INBOX").exists == 0


def test_uids_from_drops_the_last_message_quirk(site: Any) -> None:
    """n:* names the last message even below n; it isn't returned."""
    site.deliver("INBOX", mail())
    with site.connect() as session:
        status = session.examine("INBOX")
        assert session.uids_from(status.uidnext) == []
        assert session.uids_from(status.uidnext + 50) == []
        assert session.uids_from(1) == [status.uidnext - 1]


def test_uids_since_goes_by_the_date_of_arrival(site: Any) -> None:
    """A message of today is found since yesterday, not since the day after tomorrow."""
    site.deliver("INBOX", mail())
    with site.connect() as session:
        session.examine("INBOX")
        today = datetime.now(UTC).date()
        assert len(session.uids_since(today - timedelta(days=1))) == 1
        assert session.uids_since(today + timedelta(days=2)) == []


def test_fetch_gives_a_plain_mail_octet_for_octet(site: Any) -> None:
    """A single-part mail comes as it was sent, with its size and an aware date."""
    site.deliver("INBOX", mail())
    with site.connect() as session:
        session.examine("INBOX")
        (raw,) = session.fetch(session.uids_from(1), 10_000)
        assert (raw.raw, raw.size, raw.partial) == (mail(), len(mail()), False)
        assert raw.internaldate is not None
        assert abs(raw.internaldate - datetime.now(UTC)) < timedelta(days=1)


def test_fetch_keeps_order_and_leaves_out_what_has_vanished(site: Any) -> None:
    """Messages come in the order asked for; a removed one is left out, a UID that never was too."""
    for n in range(4):
        site.deliver("INBOX", mail(f"<m{n}@firm.example>"))
    with site.connect() as session:
        session.examine("INBOX")
        a, b, c, d = session.uids_from(1)
        site.remove("INBOX", b)
        session.examine("INBOX")
        assert [raw.uid for raw in session.fetch([d, b, a, 999_999, c], 10_000)] == [d, a, c]
        assert session.sizes([a, b]) == {a: len(mail("<m0@firm.example>"))}


def test_fetch_cuts_a_long_text_at_the_cap(site: Any) -> None:
    """A text above the cap comes cut, marked partial, with the whole header and the true size."""
    whole = mail(text="word " * 4000 + "\r\n")
    site.deliver("INBOX", whole)
    with site.connect() as session:
        session.examine("INBOX")
        (raw,) = session.fetch(session.uids_from(1), 1000)
        assert raw.partial
        assert raw.size == len(whole)
        assert raw.raw == whole[: whole.index(b"\r\n\r\n") + 4 + 1000]


def test_fetch_refuses_to_go_on_in_another_mailbox(site: Any) -> None:
    """Opening another mailbox in the middle of a fetch is a programming fault, not a mix of two mailboxes."""
    for n in range(2):
        site.deliver("INBOX", mail(f"<m{n}@firm.example>"))
    with site.connect() as session:
        session.examine("INBOX")
        fetching = session.fetch(session.uids_from(1) + list(range(10_000, 10_400)), 1000)
        next(fetching)
        session.examine("Sent")
        with pytest.raises(RuntimeError):
            list(fetching)


def test_reading_changes_no_flag(site: Any) -> None:
    """Everything that reads leaves the flags as they were: no \\Seen appears, \\Recent does not go."""
    site.deliver("INBOX", mail("<new@firm.example>"))
    site.deliver("INBOX", mail("<old@firm.example>"), ("\\Seen", "\\Flagged"))
    before = site.flags("INBOX")
    with site.connect() as session:
        session.examine("INBOX")
        uids = session.uids_from(1)
        list(session.fetch(uids, 5000))
        session.sizes(uids)
        session.message_ids(1)
        session.search_header("Message-ID", "<new@firm.example>")
        session.search(subject="application", since=date(2020, 1, 1))
        assert session.exact(uids[0]) is not None
    assert site.flags("INBOX") == before
    assert "\\Seen" not in before[uids[0]]


def test_an_appended_draft_is_found_by_both_ways(site: Any) -> None:
    """A draft is found by the Message-ID listing and by header search, with its flags and octets, where APPENDUID says."""
    draft = mail("<key123@home.example>", "Re: Your application")
    with site.connect() as session:
        before = session.examine("Drafts")
        told = session.append("Drafts", draft, DRAFT, NOW)
        found = eventually(lambda: session.message_ids(before.uidnext))
        assert found == {before.uidnext: "<key123@home.example>"}
        assert session.search_header("Message-ID", "<key123@home.example>") == [before.uidnext]
        assert (told.uidvalidity, told.uid) == (before.uidvalidity, before.uidnext)
        octets, flags = session.exact(before.uidnext)
        assert octets == draft
        assert {"\\Draft", "\\Seen"} <= flags


def test_a_session_with_the_mailbox_open_sees_what_another_appends(site: Any) -> None:
    """Both looks notice a message that arrived after the mailbox was opened."""
    with site.connect() as watching:
        status = watching.examine("Drafts")
        site.deliver("Drafts", mail("<late@home.example>"))
        assert eventually(lambda: watching.message_ids(status.uidnext)) == {status.uidnext: "<late@home.example>"}
        assert watching.search_header("Message-ID", "<late@home.example>") == [status.uidnext]


def test_message_ids_starts_where_told(site: Any) -> None:
    """Only messages from the first UID on, and an empty text for one without a Message-ID."""
    site.deliver("Drafts", mail("<one@home.example>"))
    site.deliver("Drafts", b"Subject: none\r\n\r\ntext\r\n")
    with site.connect() as session:
        session.examine("Drafts")
        first, second = session.uids_from(1)
        assert session.message_ids(first) == {first: "<one@home.example>", second: ""}
        assert session.message_ids(second) == {second: ""}
        assert session.message_ids(second + 1) == {}


def test_a_refused_append_stores_nothing(site: Any) -> None:
    """APPEND to a mailbox that isn't there is a plain ServerError; the session lives on."""
    with site.connect() as session:
        with pytest.raises(ServerError) as caught:
            session.append("Nowhere", mail(), DRAFT, NOW)
        assert type(caught.value) is ServerError
        assert session.examine("Drafts").exists == 0


@pytest.mark.parametrize("raw", [b"", b"a: b\n\nbare\n", b"a: b\r\n\r\nx\0y\r\n", b"a: b\r\n\rx\r\n"])
def test_append_takes_only_what_can_be_stored_octet_for_octet(site: Any, raw: bytes) -> None:
    """Bare line ends and NUL, which a server would alter, are refused before anything is sent."""
    with site.connect() as session, pytest.raises(ValueError, match="CRLF"):
        session.append("Drafts", raw, DRAFT, NOW)


def test_special_use(site: Any) -> None:
    """Drafts, Sent, Archive and Trash are found by their special-use; nothing is claimed for "all"."""
    with site.connect() as session:
        assert {use: session.find(use) for use in ("drafts", "sent", "archive", "trash", "all")} == {
            "drafts": "Drafts",
            "sent": "Sent",
            "archive": "Archive",
            "trash": "Trash",
            "all": None,
        }
        assert "INBOX" in {mailbox.name for mailbox in session.mailboxes()}


def test_a_new_uidvalidity_is_noticed(site: Any) -> None:
    """A mailbox that was made anew shows another UIDVALIDITY in the very next EXAMINE."""
    site.create("Jobs")
    site.deliver("Jobs", mail())
    with site.connect() as session:
        before = session.examine("Jobs")
        session.examine("INBOX")
        site.renew("Jobs")
        assert session.examine("Jobs").uidvalidity != before.uidvalidity


REFUSED_NAMES: set[tuple[str, str]] = {("dovecot", "a..b")}


@pytest.mark.parametrize(
    "name", ['Say "hi"', "a..b", "R&D", "Bewerbungen Zürich", "求人", "back\\slash", "50% {3}", "(paren)", "a*b"]
)
def test_odd_mailbox_names_survive_the_round_trip(site: Any, name: str) -> None:
    """A listed name opens the mailbox that it names, whatever is in it."""
    if (site.kind, name) in REFUSED_NAMES:
        pytest.skip(f"{site.kind} has no such names")
    site.create(name)
    with site.connect() as session:
        assert name in {mailbox.name for mailbox in session.mailboxes()}
        session.append(name, mail("<odd@home.example>"), [], NOW)
        assert eventually(lambda: session.examine(name).exists) == 1
    with site.connect() as unlisted:  # as a name from the configuration, never listed
        assert unlisted.examine(name).exists == 1


def test_search_by_sender_subject_and_text(site: Any) -> None:
    """Criteria are joined by AND; values with quotes and brackets are values, not syntax."""
    site.deliver("INBOX", mail("<s1@firm.example>", "Interview (onsite) {5} and more"))
    site.deliver("INBOX", mail("<s2@firm.example>", "Something else", 'Dear Jane,\r\na "quoted" word\r\n'))
    with site.connect() as session:
        session.examine("INBOX")
        first, second = session.uids_from(1)
        assert session.search(from_="ada@firm.example") == [first, second]
        assert session.search(from_="ada@firm.example", subject="(onsite) {5}") == [first]
        assert session.search(text='a "quoted" word') == [second]
        assert session.search(to="nobody@else.example") == []


def test_search_beyond_ascii_finds_or_finds_nothing(site: Any) -> None:
    """A value in UTF-8 is sent as a literal; the session goes on after it, whatever the server makes of it."""
    site.deliver("INBOX", mail("<u1@firm.example>", "=?utf-8?q?R=C3=BCckmeldung?="))
    with site.connect() as session:
        session.examine("INBOX")
        found = session.search(subject="Rückmeldung", from_="ada")
        assert found in ([], session.uids_from(1))
        if site.kind == "dovecot":
            assert found == session.uids_from(1)


HOSTILE = [
    "<x@y.example>\r\nA9 STORE 1:* +FLAGS (\\Deleted)\r\nA10 EXPUNGE\r\n",
    "<x@y.example>\nA9 LOGOUT",
    "<x\0y@z.example>",
    "<ünï@y.example>",
    "",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_message_id_is_refused(site: Any, value: str) -> None:
    """A Message-ID with line breaks, NUL or letters beyond ASCII never becomes a command; nothing is changed."""
    site.deliver("INBOX", mail())
    before = site.flags("INBOX")
    with site.connect() as session:
        session.examine("INBOX")
        with pytest.raises(ValueError, match=r"ASCII|line break"):
            session.search_header("Message-ID", value)
        with pytest.raises(ValueError, match=r"field"):
            session.search_header("Message-ID\r\nA9 NOOP", "x")
        assert session.uids_from(1)
    assert site.flags("INBOX") == before


@pytest.mark.parametrize("value", ['x" OR ALL "', "x) ALL (", "{3}", "{3+}", "\\", '"', "%*", "<a b@c>", "NIL"])
def test_a_tricky_header_value_is_only_a_value(site: Any, value: str) -> None:
    """Quotes, brackets and literal marks in a value match nothing and leave the session in step."""
    site.deliver("INBOX", mail())
    with site.connect() as session:
        session.examine("INBOX")
        assert session.search_header("Message-ID", value) == []
        assert len(session.uids_from(1)) == 1


def test_remove_own_takes_back_only_an_untouched_draft(site: Any) -> None:
    """Our draft goes; a neighbour that the user marked as deleted stays, and so do other octets and other flags."""
    draft = mail("<own@home.example>")
    site.deliver("Drafts", mail("<users@home.example>"), ("\\Draft", "\\Deleted"))
    site.deliver("Drafts", draft, ("\\Seen",))
    site.deliver("Drafts", draft, ("\\Draft", "\\Seen"))
    with site.connect() as session:
        session.examine("Drafts")
        users, not_draft, ours = session.uids_from(1)
        assert not session.remove_own("Drafts", users, mail("<users@home.example>"))
        assert not session.remove_own("Drafts", not_draft, draft)
        assert not session.remove_own("Drafts", ours, draft + b"edited\r\n")
        assert not session.remove_own("Drafts", ours + 100, draft)
        assert site.flags("Drafts").keys() == {users, not_draft, ours}
        assert "\\Deleted" not in site.flags("Drafts")[ours]
        assert session.remove_own("Drafts", ours, draft)
        assert site.flags("Drafts").keys() == {users, not_draft}
        assert "\\Deleted" in site.flags("Drafts")[users]


@pytest.mark.parametrize("flags", [("\\Draft",), ("\\Draft", "\\Seen", "\\Flagged"), ("\\Draft", "\\Seen", "\\Answered")])
def test_remove_own_leaves_a_draft_with_other_flags(site: Any, flags: tuple[str, ...]) -> None:
    """Flags that are not as we left them are the user's hand: the draft stays, and its flags."""
    draft = mail("<own@home.example>")
    site.deliver("Drafts", draft, flags)
    before = site.flags("Drafts")
    with site.connect() as session:
        session.examine("Drafts")
        (uid,) = session.uids_from(1)
        assert not session.remove_own("Drafts", uid, draft)
        assert not session.remove_own("Drafts", uid, draft, marked=True)
    assert {uid: found - {"\\Recent"} for uid, found in site.flags("Drafts").items()} == {
        uid: found - {"\\Recent"} for uid, found in before.items()
    }


def test_remove_own_takes_up_what_was_cut(site: Any) -> None:
    """A draft that is marked as deleted is removed only by the call that knows of an earlier one of its own."""
    draft = mail("<own@home.example>")
    site.deliver("Drafts", mail("<users@home.example>"), ("\\Draft", "\\Deleted"))
    site.deliver("Drafts", draft, ("\\Draft", "\\Seen", "\\Deleted"))
    with site.connect() as session:
        session.examine("Drafts")
        users, ours = session.uids_from(1)
        assert not session.remove_own("Drafts", ours, draft)
        assert session.remove_own("Drafts", ours, draft, marked=True)
        assert not session.remove_own("Drafts", ours, draft, marked=True)
        assert site.flags("Drafts").keys() == {users}


def test_a_closed_session_says_so(site: Any) -> None:
    """After close every call raises ConnectionFailed, and closing twice is no fault."""
    session = site.connect()
    session.close()
    session.close()
    with pytest.raises(ConnectionFailed):
        session.examine("INBOX")


def test_an_open_connection_survives_a_garbage_collection(site: Any) -> None:
    """A connection stays usable after a collection; on Python 3.13 pymap alone would lose it."""
    with site.connect() as session:
        session.examine("INBOX")
        gc.collect()
        time.sleep(0.02)
        session.noop()
        gc.collect()
        assert session.examine("INBOX").exists == 0


def test_an_aborted_session_is_over(site: Any) -> None:
    """After abort nothing works any more, and close neither waits nor raises."""
    with site.connect() as session:
        session.examine("INBOX")
        session.abort()
        with pytest.raises(ConnectionFailed):
            session.noop()
    session.close()
