"""Wrong usage: what was asked for cannot be meant, and what may be."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from publish.cli.looking import is_there
from publish.words.interface import Interface


class Misuse(Exception):  # noqa: N818  it is told to a person, not to a program
    """A command called wrongly; ``code`` names its words, ``said`` is put into them."""

    def __init__(
        self, code: str, *, known: Iterable[str] = (), meant: str = "", **said: str
    ) -> None:
        super().__init__(code)
        self.code = code
        self.known = tuple(known)
        self.meant = meant or nearest(said.get("name", ""), self.known)
        self.said = said

    def lines(self, words: Interface) -> tuple[str, str]:
        """Return what is wrong and what to do, in a language."""
        told = words.misuse[self.code]
        said = {**self.said, "known": words.between.join(self.known)}
        hint = told.hint.format(**said)
        meant = words.meant.format(self.meant)
        return told.message.format(**said), f"{meant}{hint}" if self.meant else hint


def require(folder: Path, command: str) -> None:
    """Raise Misuse where there is no such folder or file, or none that we may look at."""
    if not is_there(folder):
        raise Misuse("folder-missing", name=str(folder), command=command)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like this one, or nothing."""
    by_lower = {each.lower(): each for each in known}
    close = get_close_matches(name.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else ""
