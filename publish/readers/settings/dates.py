"""Dates: the moment that a book's date tells, if it tells one."""

from datetime import UTC, datetime

_FIRSTS = {len("2024"): "-01-01", len("2024-05"): "-01"}
_EARLIEST = 1000
"""Years before this have fewer than the four figures that the formats ask for."""


def moment(date: str) -> datetime | None:
    """Return the moment of an ISO 8601 date in UTC, to the second, or none.

    A year alone counts as its first day, and so does a month.
    """
    try:
        stated = datetime.fromisoformat(date + _FIRSTS.get(len(date), ""))
        told = stated.replace(microsecond=0, tzinfo=stated.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return told if told.year >= _EARLIEST else None
