"""Links that lose their address are found."""

from pathlib import Path

import pytest

from publish import press


def told(tmp_path: Path, address: str) -> list[tuple[str, str]]:
    (tmp_path / "a.md").write_text(f"# 题\n\n读[这里]({address})。\n", encoding="utf-8")
    reading = press.read(tmp_path)
    text = reading.sources["a.md"].text
    return [
        (found.code, text[found.span.start : found.span.end])
        for found in reading.findings
        if found.span and found.code in {"refused-address", "missing-chapter"}
    ]


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "/guide/d",
        "http://",
        "picture.png",
        "https://a.org/" + "a/" * 1000,
    ],
)
def test_a_refused_address_is_found(tmp_path: Path, address: str) -> None:
    """An address of another scheme, of no host or of none at all is told at its link."""
    assert told(tmp_path, address) == [("refused-address", f"[这里]({address})")]


@pytest.mark.parametrize("address", ["https://example.org/甲", "mailto:a@example.org", "#题"])
def test_addresses_that_lead_somewhere_are_left_in_peace(tmp_path: Path, address: str) -> None:
    """What is let through, and what leads within the book, gives no finding."""
    assert told(tmp_path, address) == []


def test_a_place_is_spoken_of_once(tmp_path: Path) -> None:
    """A chapter that is missing is told by the reader alone."""
    assert [code for code, _ in told(tmp_path, "b.md")] == ["missing-chapter"]
