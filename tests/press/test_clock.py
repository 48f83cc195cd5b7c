"""The one date that outputs carry."""

from dataclasses import replace

import pytest

from publish.model import Metadata
from publish.press.clock import FIXED, modified

BOOK = Metadata(())


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is the date, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert modified(replace(BOOK, date="2020-05-05")).isoformat() == "1970-01-02T00:00:00+00:00"


def test_else_the_book_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the book's own date is."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert modified(replace(BOOK, date="2020-05-05")).isoformat() == "2020-05-05T00:00:00+00:00"


@pytest.mark.parametrize("date", ["", "去年冬天", "2020"])
def test_else_a_fixed_date(date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that states no whole date has always the same one."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert modified(replace(BOOK, date=date)) == FIXED
