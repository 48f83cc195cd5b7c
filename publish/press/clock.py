"""The one date that outputs carry: never the clock's."""

import os
from datetime import UTC, datetime

from publish.model import Metadata

FIXED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a book that states none."""


def modified(metadata: Metadata) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the book's own date, else a fixed one."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    if named.isdigit():
        return datetime.fromtimestamp(int(named), tz=UTC)
    try:
        stated = datetime.fromisoformat(metadata.date)
    except ValueError:
        return FIXED
    return stated.replace(microsecond=0, tzinfo=stated.tzinfo or UTC).astimezone(UTC)
