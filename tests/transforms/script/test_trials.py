"""Native Taiwan prose to Simplified and back: what goes wrong, and what is asked about it."""

import re
from pathlib import Path

import pytest

from publish.edition import Script
from publish.model import Document, Paragraph, Section, Span, Text, walk
from publish.model.text import verbatim
from publish.transforms import Revised, conversion
from publish.transforms.language.opencc import convert
from publish.transforms.script import Written, written
from publish.transforms.script.custom import one_of_custom, tables
from publish.transforms.script.findings import DoubtfulSpelling
from tests.transforms.making import SEED, book, chapter

CORPORA = Path(__file__).parents[3].parent / "shared" / "corpora"
NATIVE = CORPORA / "rust_book_tw"
SO_MANY = 340_000
"""The figures are for so many characters."""
_HAN = re.compile("[\u4e00-\u9fff]")

pytestmark = pytest.mark.skipif(not NATIVE.is_dir(), reason="the trial texts are not here")


def prose(folder: Path) -> list[str]:
    """Return the lines of a folder's Markdown that hold Chinese."""
    files = sorted(folder.rglob("*.md"))
    texts = (file.read_text(encoding="utf-8") for file in files if file.name != "NOTE.md")
    return [line for text in texts for line in text.split("\n") if _HAN.search(line)]


def document(lines: list[str]) -> Document:
    """Return a document of one chapter, a paragraph a line."""
    blocks, at = [], 0
    for line in lines:
        blocks.append(Paragraph((verbatim(SEED, at, line),), span=Span(SEED, at, at + len(line))))
        at += len(line) + 1
    return book(chapter(*blocks))


def lines_of(revised: Revised) -> list[str]:
    """Return the lines of a document's only chapter."""
    (section,) = revised.document.sections
    return [_line(section, at) for at in range(len(section.body))]


def _line(section: Section, at: int) -> str:
    return "".join(one.content for one in walk(section.body[at]) if isinstance(one, Text))


def _marked(line: str, findings: list[DoubtfulSpelling]) -> set[int]:
    """Return the places of a line that a finding is about."""
    places = set()
    for text in {one.text for one in findings}:
        for found in re.finditer(f"(?={re.escape(text)})", line):
            places |= set(range(found.start(), found.start() + len(text)))
    return places


def test_there_and_back_leaves_little_unmarked() -> None:
    """At most 5 wrong characters unmarked, and 250 findings, in 340,000 characters."""
    native = [line for line in prose(NATIVE) if written(line, Written.TAIWAN) is Written.TAIWAN]
    simplified = [convert(line, "tw2s") for line in native]
    revised = conversion(Script.TAIWAN, {}).document(document(simplified))
    findings = [one for one in revised.findings if isinstance(one, DoubtfulSpelling)]
    unmarked = 0
    for before, asked, after in zip(native, simplified, lines_of(revised), strict=True):
        pairs = enumerate(zip(before, after, strict=True))
        wrong = {at for at, (one, two) in pairs if one != two and not one_of_custom(one, two)}
        unmarked += len(wrong - _marked(asked, findings)) if wrong else 0
    share = sum(map(len, native)) / SO_MANY
    assert unmarked <= 5 * share
    assert len(findings) <= 250 * share


def test_native_prose_is_never_mended() -> None:
    """Traditional text that people wrote comes out as it went in, its quotation marks too."""
    lines = [line for line in prose(NATIVE) if not set(line) & set("“”‘’")]
    revised = conversion(Script.TAIWAN, {}).document(document(lines))
    changed = [one for one, two in zip(lines, lines_of(revised), strict=True) if one != two]
    assert all(written(line) is Written.SIMPLIFIED for line in changed)
    assert revised.edits == ()


def test_machine_spelled_prose_comes_right() -> None:
    """Each character turned on its own: of a hundred wrong ones, 99 come right unasked."""
    native = [line for line in prose(NATIVE)[:2000] if "简" not in line]
    table = {one: convert(one, "s2tw") for line in native for one in convert(line, "tw2s")}
    spelled = ["".join(table[one] for one in convert(line, "tw2s")) for line in native]
    mended = lines_of(conversion(Script.TAIWAN, {}).document(document(spelled)))
    was, left = _wrong(native, spelled), _wrong(native, mended)
    assert len(was) > 100
    assert len(left) * 100 <= len(was)


def _wrong(native: list[str], spelled: list[str]) -> set[int]:
    pairs = enumerate(zip(_of_one_house(native), _of_one_house(spelled), strict=True))
    return {at for at, (one, two) in pairs if one != two and not one_of_custom(one, two)}


def _of_one_house(lines: list[str]) -> str:
    """Return lines with 發布 and 發佈 spelled alike: neither is wrong."""
    joined = "\n".join(lines)
    for usual, other in tables().house.values():
        joined = joined.replace(other, usual)
    return joined
