"""File names are spelt in UTF-8, whatever the locale says."""

import os
import sys


def spell_in_utf8() -> None:
    """Start the process again in Python's UTF-8 mode where its file names are spelt otherwise.

    A locale of Latin-1 or Big5 has no bytes for most titles. What is printed stays in the
    locale's encoding, which is the terminal's.
    """
    if sys.getfilesystemencoding() == "utf-8" or sys.flags.utf8_mode or not sys.executable:
        return
    spoken = {"PYTHONIOENCODING": sys.stdout.encoding} if sys.stdout else {}
    wanted = {**spoken, **os.environ, "PYTHONUTF8": "1"}
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], wanted)  # noqa: S606  ourselves
