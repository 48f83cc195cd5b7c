"""Colour only where it is welcome; lists laid out by the eye's columns."""

import io

import pytest

from publish.cli.changes import shown
from publish.cli.console import Ink, Stream, padded, width
from publish.cli.summary import wrapped


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001  a column of the table above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """NO_COLOR, unless empty, and a dumb terminal are respected; a pipe is never coloured."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Stream.of(Terminal()).coloured is coloured
    assert not Stream.of(io.StringIO()).coloured


def test_no_name_commands_a_terminal() -> None:
    """Controls in what is printed are shown, our own colours are not; JSON says what is."""
    out = Stream(Terminal(), coloured=True)
    out.line(f"\x1b]0;a\x07\x9b2J\u202eb {out.ink('c', Ink.ERROR)}")
    out.json("\x9b")
    assert isinstance(out.file, io.StringIO)
    assert out.file.getvalue() == '␛]0;a␇\ufffd2J\ufffdb \x1b[1;31mc\x1b[0m\n"\x9b"\n'


def test_width_is_what_the_eye_counts() -> None:
    """Han and full-width marks take two columns, combining marks and joiners none."""
    assert [width(text) for text in ("a", "一", "，", "ａ", "e\u0301", "\u200b")] == [
        1,
        2,
        2,
        2,
        1,
        0,
    ]
    assert padded("一", 4) == "一  "


def test_lists_break_between_their_members() -> None:
    """A long list is laid out in lines that end with the mark between members."""
    assert list(wrapped(["一二", "三四", "五"], "、", 10)) == ["一二、三四、", "五"]
    assert list(wrapped([], ", ", 10)) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", "∅"),
        (" ", "␣"),
        ("a b", "a b"),
        ("\ufffc", "[U+FFFC]"),
        ("\n\t", "⏎⇥"),
        ("字" * 30, "字" * 19 + "…"),
    ],
)
def test_every_change_can_be_seen(text: str, seen: str) -> None:
    """Nothing, blanks and characters without a shape are made visible; long texts are cut."""
    assert shown(text) == seen
