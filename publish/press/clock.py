"""The one date that outputs carry: never the clock's."""

import os
from datetime import UTC, datetime

from publish.model import Metadata
from publish.readers.settings.dates import moment

FIXED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a book that states none."""


def modified(metadata: Metadata) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the book's own date, else a fixed one.

    A year alone counts as its first day, and so does a month; what is no moment that
    computers know counts as not said.
    """
    return _told(os.environ.get("SOURCE_DATE_EPOCH", "")) or moment(metadata.date) or FIXED


def _told(seconds: str) -> datetime | None:
    if not (seconds.isascii() and seconds.isdecimal()):
        return None
    try:
        return datetime.fromtimestamp(int(seconds), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None
