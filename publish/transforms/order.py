"""The order of the glossary: as readers of a script look words up."""

from dataclasses import replace

from publish.edition import Script
from publish.model import Document, Entry, plain_text
from publish.transforms.language import group_of, order_key
from publish.transforms.transform import Revised, Transform


def order_glossary(script: Script) -> Transform:
    """Return the transform that puts glossary entries in the order of a script.

    Simplified by pinyin, among the Latin letters, a reading that the author gives before
    any other; Traditional by strokes after them.
    """

    def order(document: Document) -> Revised:
        return Revised(replace(document, glossary=ordered(document.glossary, script)))

    return order


def ordered(entries: tuple[Entry, ...], script: Script) -> tuple[Entry, ...]:
    """Return entries in the order of a script."""
    return tuple(sorted(entries, key=lambda entry: (*_order(entry, script), entry.key)))


def initial(entry: Entry, script: Script) -> str:
    """Return what an entry is grouped under: a letter, or a number of strokes."""
    return group_of(_said(entry), script, entry.reading)


def _order(entry: Entry, script: Script) -> tuple[str, bytes, bytes]:
    return order_key(_said(entry), script, entry.reading)


def _said(entry: Entry) -> str:
    return plain_text(entry.headword)
