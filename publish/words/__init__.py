"""Words: what the press says to its user, and the furniture its products carry."""

from publish.words.findings import Wording, wording
from publish.words.labels import Labels, figures, labels

__all__ = ["Labels", "Wording", "figures", "labels", "wording"]
