"""Mending: what setting up does, for a clone or for an installed copy."""

from publish.fonts import compose
from publish.provision import faces, setup
from publish.provision.places import clone

__all__ = ["command", "mend"]


def command() -> str:
    """Return the one command that mends this machine."""
    return "make book" if clone() else "publish doctor --mend"


def mend() -> None:
    """Bring what is missing; raises `Trouble`, in plain words, where that cannot be done."""
    if clone():
        setup.clone_for("book", anew=True)
        return
    setup.machine()
    if faces.COMPOSED not in faces.find((faces.COMPOSED,)):
        compose.main()
