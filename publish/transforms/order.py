"""The order of the glossary: as readers of a script look words up."""

from dataclasses import replace

from publish.edition import Script, TermOrder
from publish.model import Document, Entry, plain_text
from publish.transforms.cleaning.reading import has_han
from publish.transforms.language import by_zhuyin, group_of, order_key, zhuyin_of
from publish.transforms.language.opencc import convert
from publish.transforms.language.readings import syllables
from publish.transforms.transform import Revised, Transform


def order_glossary(script: Script, order: TermOrder = TermOrder.SCRIPT) -> Transform:
    """Return the transform that puts glossary entries in the order of a script.

    Simplified by pinyin, among the Latin letters, a reading that the author gives before
    any other; Traditional by strokes, or by zhuyin where a style asks for it, before them.
    """

    def ordering(document: Document) -> Revised:
        return Revised(replace(document, glossary=ordered(document.glossary, script, order)))

    return ordering


def ordered(
    entries: tuple[Entry, ...], script: Script, order: TermOrder = TermOrder.SCRIPT
) -> tuple[Entry, ...]:
    """Return entries in the order of a script, or in the one that is asked for."""
    return tuple(sorted(entries, key=lambda entry: (*_order(entry, script, order), entry.key)))


def initial(entry: Entry, script: Script, order: TermOrder = TermOrder.SCRIPT) -> str:
    """Return what an entry is grouped under: a letter, a sign of zhuyin, a number of strokes."""
    if order is TermOrder.ZHUYIN:
        return zhuyin_of(_said(entry), _read(entry))
    named = group_of(_said(entry), _filing(script, order), entry.reading)
    return named if script.traditional else named.replace("畫", "画")


def _order(entry: Entry, script: Script, order: TermOrder) -> tuple[str, bytes, bytes]:
    if order is TermOrder.ZHUYIN:
        return by_zhuyin(_said(entry), _read(entry))
    return order_key(_said(entry), _filing(script, order), entry.reading)


def _read(entry: Entry) -> str:
    """Return how a headword is read: as the author says, or as its Simplified spelling is."""
    said = _said(entry)
    if entry.reading or not has_han(said[:1]):
        return entry.reading
    return " ".join(syllables(convert(said, "t2s"), toned=True))


def _filing(script: Script, order: TermOrder) -> Script:
    """Return the script whose usual order is the one asked for."""
    if order is TermOrder.PINYIN:
        return Script.SIMPLIFIED
    strokes = order is TermOrder.STROKES and script is Script.SIMPLIFIED
    return Script.TAIWAN if strokes else script


def _said(entry: Entry) -> str:
    return plain_text(entry.headword)
