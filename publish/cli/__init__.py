"""The command line: arguments, progress, findings shown; it calls the press and nothing below.

It is loaded when it is called, so that Ctrl-C is answered alike while it loads and after.
"""

from collections.abc import Sequence

INTERRUPTED = 130


def main(typed: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    try:
        from publish.cli.entry import main as enter  # noqa: PLC0415  see above

        return enter(typed)
    except KeyboardInterrupt:
        return INTERRUPTED


__all__ = ["main"]
