"""What setting up says, in English or in Chinese, before any table of words can be loaded."""

import os
import sys
from dataclasses import dataclass

__all__ = ["Trouble", "Words", "say"]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in the two languages of the house."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """Return the sentence in ``zh`` or, for any other language, in English."""
        return self.zh if language == "zh" else self.en

    def __str__(self) -> str:
        return self.in_language(spoken())


class Trouble(Exception):  # noqa: N818  it is told to a person, not to a program
    """Something setting up cannot do by itself: what is wrong, and what to do."""

    def __init__(self, what: Words, mend: Words) -> None:
        super().__init__(what.en)
        self.what = what
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.what}\n  {self.mend}"


def spoken() -> str:
    """Return ``zh`` or ``en``: the language the locale asks for (POSIX precedence)."""
    wanted = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "zh" if wanted.lower().startswith("zh") else "en"


def say(en: str, zh: str) -> None:
    """Tell the person one thing, at once, on the error stream."""
    print(Words(en, zh), file=sys.stderr, flush=True)
