"""Dates as people say them: « aujourd'hui 18:04 », « mardi », « 3 mars », « 3 mars 2025 »."""

from datetime import datetime

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_DAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_TODAY = {"fr": "aujourd'hui", "en": "today"}
_YESTERDAY = {"fr": "hier", "en": "yesterday"}
_A_WEEK = 7  # days: a weekday alone would say nothing beyond


def told_date(moment: str, now: datetime, language: str, *, short: bool = False) -> str:
    """Return the day of `moment` (ISO 8601 with its time zone) as it is called at `now`.

    Days are those of the time zone of `now`; today's and yesterday's have their hour, or where
    that is to be `short`, the one or the other. What is no date is returned as it is.
    """
    try:
        then = datetime.fromisoformat(moment).astimezone(now.tzinfo)
    except ValueError:
        return moment
    days = (now.date() - then.date()).days
    if short and days in (0, 1):
        return f"{then:%H:%M}" if days == 0 else _YESTERDAY[language]
    if days == 0:
        return f"{_TODAY[language]} {then:%H:%M}"
    if days == 1:
        return f"{_YESTERDAY[language]} {then:%H:%M}"
    if 0 < days < _A_WEEK:
        return _DAYS[language].split()[then.weekday()]
    return full_date(then, language, year=then.year != now.year)


def full_date(day: datetime, language: str, *, year: bool = True) -> str:
    """Return the day and month of `day`, with its year where that is wanted."""
    number = "1er" if day.day == 1 and language == "fr" else str(day.day)
    month = _MONTHS[language].split()[day.month - 1]
    return f"{number} {month} {day.year}" if year else f"{number} {month}"
