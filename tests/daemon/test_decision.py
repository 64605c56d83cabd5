"""Decisions: ask, thank or leave it, and which letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.message import Address, Message
from daemon.decision import LETTERS, decide
from daemon.values import Ask, Conversation, Person, Role, Skip, SkipReason, Stage, Thank

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
AGE = timedelta(days=14)
HANNAH = Person("Hannah", "Ostrowski", address="hannah@halden.example", role=Role.WROTE, source="<no@x.example>")
MESSAGE = Message(
    "<no@x.example>", date=NOW - timedelta(days=2), sender=Address("Hannah", "hannah@halden.example"), text="word " * 80
)
PLAIN = Conversation(MESSAGE, "en", recipient=HANNAH, recipient_source="From")


def test_a_human_is_asked() -> None:
    """The ordinary case: somebody to write to, nothing against it."""
    decision = decide(PLAIN, "human", AGE, NOW)
    assert isinstance(decision, Ask)
    assert decision.to == HANNAH
    assert "From" in decision.reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"recipient": None}, SkipReason.NOBODY),
        ({"answered": True}, SkipReason.ANSWERED),
        ({"own_draft": True}, SkipReason.OWN_DRAFT),
        ({"second_notice": "<other@x.example>"}, SkipReason.SECOND_NOTICE),
        ({"feedback_refused": True}, SkipReason.FEEDBACK_REFUSED),
        ({"corrected": True}, SkipReason.CORRECTED),
        ({"not_owner": True}, SkipReason.NOT_OWNER),
        ({"withdrawn": True}, SkipReason.WITHDRAWN),
        ({"spoofed": "dmarc=fail"}, SkipReason.SPOOFED),
        ({"message": replace(MESSAGE, date=NOW - timedelta(days=15))}, SkipReason.TOO_OLD),
        ({"message": replace(MESSAGE, list_id="<x.list>")}, SkipReason.LIST),
        ({"message": replace(MESSAGE, precedence="bulk")}, SkipReason.LIST),
        ({"message": replace(MESSAGE, auto_submitted="auto-replied; x=1")}, SkipReason.LIST),
        ({"recipient": replace(HANNAH, address="no-reply@halden.example")}, SkipReason.NOBODY),
        ({"recipient": replace(HANNAH, address="compliance@halden.example")}, SkipReason.NOBODY),
    ],
)
@pytest.mark.parametrize("when", ["human", "interviewed", "always"])
def test_why_there_is_no_draft(changes: dict[str, object], reason: SkipReason, when: str) -> None:
    """Each reason holds whatever ask.when says, but for nobody to ask with "always"."""
    told = replace(PLAIN, stage=Stage.AFTER_INTERVIEW, **changes)  # type: ignore[arg-type]
    decision = decide(told, when, AGE, NOW)
    if reason is SkipReason.NOBODY and when == "always":
        assert isinstance(decision, Ask)
        assert decision.to is None
    else:
        assert isinstance(decision, Skip)
        assert decision.reason is reason


def test_a_relays_list_headers_do_not_hide_a_human() -> None:
    """A system's refusal with list headers still goes to the human of an earlier mail."""
    told = replace(PLAIN, message=replace(MESSAGE, precedence="bulk"), recipient=replace(HANNAH, source="<invite@x.example>"))
    assert isinstance(decide(told, "human", AGE, NOW), Ask)


def test_generated_mail_is_not_an_automatic_answer() -> None:
    """RFC 3834: "auto-generated" is what every applicant tracking system says; it forbids nothing by itself."""
    assert isinstance(decide(replace(PLAIN, message=replace(MESSAGE, auto_submitted="auto-generated")), "human", AGE, NOW), Ask)


def test_interviewed_asks_only_after_a_conversation_or_task() -> None:
    """ask.when = "interviewed"."""
    assert decide(PLAIN, "interviewed", AGE, NOW) == Skip(SkipReason.NO_INTERVIEW)
    for stage in (Stage.AFTER_INTERVIEW, Stage.AFTER_ASSESSMENT):
        assert isinstance(decide(replace(PLAIN, stage=stage), "interviewed", AGE, NOW), Ask)


def test_feedback_is_thanked_for() -> None:
    """Feedback that was given is thanked for, even where more is refused."""
    told = replace(PLAIN, feedback=("Your tests were thin.",), feedback_refused=True)
    decision = decide(told, "human", AGE, NOW)
    assert isinstance(decision, Thank)
    assert decision.letter == "thanks"
    assert decision.to == HANNAH


@pytest.mark.parametrize(
    ("changes", "letter"),
    [
        ({"closed": True, "alternative": True, "held_out": "spring"}, "closed"),  # the same post, perhaps, in spring
        ({"closed": True, "alternative": True, "held_out": "spring", "opening": "Night Porter"}, "alternative"),
        ({"closed": True, "alternative": True}, "alternative"),
        ({"stage": Stage.AFTER_INTERVIEW}, "after_interview"),
        ({"stage": Stage.AFTER_ASSESSMENT}, "after_assessment"),
        ({"stage": Stage.AFTER_APPLICATION}, "after_application"),
        ({}, "after_application"),
        ({"closed": True, "stage": Stage.AFTER_INTERVIEW}, "closed"),
        ({"agency": True, "closed": True}, "closed"),
        ({"alternative": True, "agency": True}, "alternative"),
        ({"message": replace(MESSAGE, text="Sorry Priya, we took somebody else. Hannah")}, "brief"),
        ({"message": replace(MESSAGE, text="Sorry, no."), "formal": True}, "after_application"),
    ],
)
def test_which_letter(changes: dict[str, object], letter: str) -> None:
    """The letter fits what the mail says; a short informal mail is answered in kind."""
    decision = decide(replace(PLAIN, **changes), "human", AGE, NOW)  # type: ignore[arg-type]
    assert isinstance(decision, Ask)
    assert decision.letter == letter


@given(
    st.builds(
        Conversation, message=st.just(MESSAGE), language=st.just("en"), recipient=st.sampled_from([None, HANNAH, replace(HANNAH, address="noreply@x.example")]),
        stage=st.sampled_from(Stage), feedback=st.sampled_from([(), ("a",)]), feedback_refused=st.booleans(), alternative=st.booleans(),
        closed=st.booleans(), agency=st.booleans(), answered=st.booleans(), spoofed=st.sampled_from(["", "dmarc=fail"]),
    ),
    st.sampled_from(["human", "interviewed", "always", "never"]),
)  # fmt: skip
def test_every_decision_keeps_the_promises(told: Conversation, when: str) -> None:
    """Never to a no-reply, never when forged or answered, always with a known letter."""
    decision = decide(told, when, AGE, NOW)
    if not isinstance(decision, Skip):
        assert decision.letter in LETTERS
        assert not told.spoofed
        assert not told.answered
        assert decision.to is None or decision.to.address == "hannah@halden.example"
