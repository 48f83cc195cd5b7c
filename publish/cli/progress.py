"""One line that says what is being done, rewritten in place; only where a person watches."""

from typing import TextIO

from publish.cli.console import columns, harmless, shortened
from publish.words.interface import Interface

_CLEAR = "\r\x1b[2K"


class StatusLine:
    """The press's progress on a terminal; silent in a pipe, gone when the work is done."""

    def __init__(self, file: TextIO, words: Interface) -> None:
        """Speak on a terminal, in a language."""
        self._file = file if file.isatty() else None
        self._words = words

    def __call__(self, stage: str, subject: str) -> None:
        """Say what is being done now."""
        said = self._words.stages.get(stage, f"{stage} {{}}").format(harmless(subject))
        self._write(_CLEAR + shortened(f"{said} …", columns() - 1))

    def done(self) -> None:
        """Clear the line."""
        self._write(_CLEAR)

    def _write(self, text: str) -> None:
        if self._file is not None:
            self._file.write(text)
            self._file.flush()
