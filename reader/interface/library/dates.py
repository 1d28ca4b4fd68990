"""Dates as people say them: « aujourd'hui 18:04 », « mardi », « 3 mars », « 3 mars 2025 »."""

from datetime import datetime
from typing import Final

from reader.language import catalogue, later

_MONTHS: Final = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
_DAYS: Final = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
_TODAY: Final = later("today")
_YESTERDAY: Final = later("yesterday")
_FIRST_DAY: Final = later("1 {month}")  # « 1er mars »
_A_WEEK: Final = 7  # days: a weekday alone would say nothing beyond


def told_date(moment: str, now: datetime, language: str, *, short: bool = False) -> str:
    """Return the day of `moment` (ISO 8601 with its time zone) as it is called at `now`.

    Days are those of the time zone of `now`; today's and yesterday's have their hour, or where
    that is to be `short`, the one or the other. What is no date is returned as it is.
    """
    try:
        then = datetime.fromisoformat(moment).astimezone(now.tzinfo)
    except ValueError:
        return moment
    say = catalogue(language).gettext
    days = (now.date() - then.date()).days
    if days in (0, 1):
        day, hour = say(_TODAY if days == 0 else _YESTERDAY), f"{then:%H:%M}"
        return f"{day} {hour}" if not short else hour if days == 0 else day
    if 0 < days < _A_WEEK:
        return say(_DAYS[then.weekday()])
    return _full_date(then, language, year=then.year != now.year)


def _full_date(day: datetime, language: str, *, year: bool = True) -> str:
    """Return the day and month of `day`, with its year where that is wanted."""
    say = catalogue(language).gettext
    month = say(_MONTHS[day.month - 1])
    told = say(_FIRST_DAY).format(month=month) if day.day == 1 else f"{day.day} {month}"
    return f"{told} {day.year}" if year else told
