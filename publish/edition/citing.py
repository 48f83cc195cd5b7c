"""Citing: by which standard works are worded, and how the text points at them."""

from enum import Enum

from publish.model.value import dataclass


class Standard(Enum):
    """A standard that says how the entry of a work is worded."""

    GBT_2025 = "gbt7714-2025"
    GBT_2015 = "gbt7714-2015"
    APA = "apa"


class CitationForm(Enum):
    """How the text points at a work: by its number in the list, or by name and year."""

    NUMERIC = "numeric"
    AUTHOR_YEAR = "author-year"


@dataclass(frozen=True, slots=True)
class Citing:
    """How a book cites; ``everything`` where works that nothing cites are printed too."""

    standard: Standard = Standard.GBT_2025
    form: CitationForm = CitationForm.NUMERIC
    everything: bool = False
