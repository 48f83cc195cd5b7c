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


@pytest.mark.parametrize(
    "date", ["", "去年冬天", "20", "0001-01-01T00:00:00+08:00", "0999-01-01", "２０２０"]
)
def test_else_a_fixed_date(date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that states no date there is has always the same one."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert modified(replace(BOOK, date=date)) == FIXED


@pytest.mark.parametrize("date", ["2020", "2020-01", "2020-01-01"])
def test_a_year_is_its_first_day(date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year or a month alone counts as its first day."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert modified(replace(BOOK, date=date)).isoformat() == "2020-01-01T00:00:00+00:00"


@pytest.mark.parametrize("told", ["99999999999999", "9" * 5000, "²", "-1", "now"])
def test_an_impossible_moment_is_passed_over(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where SOURCE_DATE_EPOCH tells no moment, the book decides."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert modified(replace(BOOK, date="2020-05-05")).isoformat() == "2020-05-05T00:00:00+00:00"
