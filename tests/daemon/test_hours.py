"""The hour of the day, in digits and in words of seven languages; what only counts hours or people is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.dates import days
from daemon.hours import clock

NEAR = datetime(2026, 8, 6, 21, 0, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("come at 3pm", 15, 0),
        ("half eight on Tuesday", 8, 30),
        ("say ten past three", 3, 0),
        ("Friday, say one o'clock", 1, 0),
        ("5.30 in the evening", 17, 30),
        ("um halb sechs abends", 17, 30),
        ("a las 5 de la tarde", 17, 0),
        ("alle 6 di sera", 18, 0),
        ("for half past nine", 9, 30),
        ("so halb vier", 3, 30),
        ("um zehn", 10, 0),
        ("sobald die Kinder weg sind, also so ab zwei", 2, 0),
        ("huit heures et demie", 8, 30),
        ("à onze heures", 11, 0),
        ("a las once y pico", 11, 0),
        ("às três e meia", 3, 30),
        ("alle dieci e mezza", 10, 30),
        ("om half acht", 7, 30),
        ("vor halb eins", 12, 30),
        ("8h30", 8, 30),
        ("下午 3:15", 15, 15),
    ],
)
def test_an_hour_in_digits_or_words(text: str, hour: int, minute: int) -> None:
    """As people write it, not as calendars do."""
    found = clock(text)
    assert found is not None
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize(
    "text",
    ["at one of our sites", "pendant deux heures", "deux heures d'échange", "for two weeks", "by two candidates", "half a day", "um zwei Stunden", "for two or three months"],
)  # fmt: skip
def test_what_is_no_hour(text: str) -> None:
    """Numbers of hours, weeks and people."""
    assert clock(text) is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_text_is_read_between_its_bounds(text: str, start: int, end: int) -> None:
    """What is found lies where it was looked for, and is an hour of a day."""
    found = clock(text, start, end)
    assert found is None or (start <= found.start < found.end <= end and 0 <= found.hour <= 24 and 0 <= found.minute < 60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can u do sat 8am? east coast park", "2026-08-08 08:00"),
        ("Komm doch Donnerstag auf nen Kaffee rum, so halb vier?", "2026-08-13 03:30"),
        ("pasate el miercoles y nos tomamos un cafe los dos tranquilos, a las once y pico", "2026-08-12 11:00"),
        ("le vendredi 7 août à onze heures", "2026-08-07 11:00"),
        ("Thursday is out. We close at 5pm", None),
        ("Thursday or Friday, half past nine", "2026-08-07 09:30"),
    ],
)
def test_the_day_beside_the_hour(text: str, expected: str | None) -> None:
    """The next such day, with the hour of the same sentence and no other day's."""
    timed = [f"{day.when:%Y-%m-%d %H:%M}" for day in days(text, NEAR) if day.timed]
    assert (timed[-1] if timed else None) == expected
