"""The command line: arguments, progress, findings shown; it calls the press and nothing below."""

from publish.cli.entry import main

__all__ = ["main"]
