"""The one date that outputs carry: never the clock's."""

import os
from datetime import UTC, datetime

from publish.model import Metadata

FIXED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a book that states none."""

_SHAPES = {len("2024"): "-01-01", len("2024-05"): "-01"}


def modified(metadata: Metadata) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the book's own date, else a fixed one.

    A year alone counts as its first day, and so does a month; what is no moment that
    computers know counts as not said.
    """
    return _told(os.environ.get("SOURCE_DATE_EPOCH", "")) or _stated(metadata.date) or FIXED


def _told(seconds: str) -> datetime | None:
    if not (seconds.isascii() and seconds.isdecimal()):
        return None
    try:
        return datetime.fromtimestamp(int(seconds), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _stated(date: str) -> datetime | None:
    try:
        stated = datetime.fromisoformat(date + _SHAPES.get(len(date), ""))
        return stated.replace(microsecond=0, tzinfo=stated.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
