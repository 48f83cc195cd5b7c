"""Mending: what setting up does, for a clone or for an installed copy."""

from publish import fonts
from publish.fonts import compose
from publish.provision import faces, setup
from publish.provision.places import clone

__all__ = ["mend"]


def mend() -> None:
    """Bring what is missing or damaged; raises `Trouble`, in plain words, if that fails."""
    _discard_damaged()
    if clone():
        setup.clone_for("book", anew=True)
        return
    setup.machine()
    if faces.COMPOSED not in faces.find((faces.COMPOSED,)):
        compose.main()


def _discard_damaged() -> None:
    """Remove those of our own faces that cannot be read to the end: they are fetched again."""
    folder = faces.folder()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not fonts.sound(path.read_bytes()):
            path.unlink()
