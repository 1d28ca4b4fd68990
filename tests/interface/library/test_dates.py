"""Dates in words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.interface.library.dates import told_date

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("moment", "french", "english"),
    [
        ("2026-03-12T08:05:00+00:00", "aujourd'hui 08:05", "today 08:05"),
        ("2026-03-11T23:59:59+00:00", "hier 23:59", "yesterday 23:59"),
        ("2026-03-10T10:00:00+00:00", "mardi", "Tuesday"),
        ("2026-03-06T10:00:00+00:00", "vendredi", "Friday"),
        ("2026-03-05T10:00:00+00:00", "5 mars", "5 March"),
        ("2026-02-01T10:00:00+00:00", "1er février", "1 February"),
        ("2025-03-12T10:00:00+00:00", "12 mars 2025", "12 March 2025"),
        ("2026-03-13T10:00:00+00:00", "13 mars", "13 March"),  # a clock that was set back
        ("2026-03-12T08:05:00.123456+00:00", "aujourd'hui 08:05", "today 08:05"),
        ("nonsense", "nonsense", "nonsense"),
    ],
)
def test_days_are_called_as_people_call_them(moment: str, french: str, english: str) -> None:
    assert told_date(moment, NOW, "fr") == french
    assert told_date(moment, NOW, "en") == english


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-12T08:05:00+00:00", "08:05"),
        ("2026-03-11T23:59:59+00:00", "hier"),
        ("2026-03-10T10:00:00+00:00", "mardi"),
    ],
)
def test_they_may_be_short(moment: str, told: str) -> None:
    assert told_date(moment, NOW, "fr", short=True) == told


def test_days_are_those_of_the_readers_own_time_zone() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=9)))  # already the 13th
    assert told_date("2026-03-12T08:05:00+00:00", there, "fr") == "hier 17:05"
