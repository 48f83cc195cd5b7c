"""The jailed loader: a file inside the manuscript's folder, or a finding."""

from dataclasses import dataclass
from pathlib import Path

from publish.model import Document, Finding
from publish.resources.gallery import Gallery, Picture


@dataclass(frozen=True, slots=True)
class Loader:
    """Opens pictures below one folder, and nothing else."""

    root: Path

    def picture(self, seed: str, address: str) -> Picture | Finding:
        """Return the picture a seed names, or why it was refused."""
        raise NotImplementedError


def gather(document: Document, loader: Loader) -> tuple[Gallery, tuple[Finding, ...]]:
    """Admit every picture a document names."""
    del document, loader
    return Gallery(), ()
