"""The interface's own sentences: what the command line says of itself, in two languages.

What findings say is not here but in the tables that ``publish.words.wording`` reads.
"""

from publish.words.interface.chinese import CHINESE
from publish.words.interface.english import ENGLISH
from publish.words.interface.shape import Counted, Interface

__all__ = ["CHINESE", "ENGLISH", "Counted", "Interface", "interface"]


def interface(language: str) -> Interface:
    """Return the sentences of ``zh``, or of English for any other language."""
    return CHINESE if language == "zh" else ENGLISH
