"""Progress is one line on a terminal, and nothing anywhere else."""

import io

import pytest

from publish.cli.progress import StatusLine
from publish.words.interface import CHINESE, ENGLISH


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_nothing_is_said_in_a_pipe() -> None:
    """Who redirects the error stream gets no progress."""
    pipe = io.StringIO()
    status = StatusLine(pipe, ENGLISH)
    status("read", "seeds")
    status.done()
    assert not pipe.getvalue()


def test_the_line_is_rewritten_and_cleared() -> None:
    """Each stage takes the place of the one before, and the last leaves nothing."""
    terminal = Terminal()
    status = StatusLine(terminal, ENGLISH)
    status("read", "seeds")
    status("pdf", "general zh-Hans")
    status.done()
    said = terminal.getvalue()
    assert "\n" not in said
    assert said.split("\r\x1b[2K") == [
        "",
        "Reading seeds …",
        "Setting the pages: general zh-Hans …",
        "",
    ]


def test_the_line_fits_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long subject is cut, so that the line never wraps and can be rewritten."""
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    StatusLine(terminal, CHINESE)("read", "一个名字很长很长很长的文件夹")
    assert terminal.getvalue() == "\r\x1b[2K正在读 一个名字很…"


def test_an_unknown_stage_is_said_as_it_is() -> None:
    """A stage that has no words yet is shown by its own name."""
    terminal = Terminal()
    StatusLine(terminal, ENGLISH)("polish", "general")
    assert terminal.getvalue().endswith("polish general …")
