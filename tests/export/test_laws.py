"""The law of export: what is written in our Markdown and read again is the same document."""

from pathlib import Path

import pytest
from hypothesis import given

from publish import press
from publish.export import markdown, settings
from publish.model import Aside, AsideKind, Document, Metadata
from publish.press.export import mended
from publish.readers import Settings, read
from tests.emitters.epub.books import HERE, p, section, t
from tests.export.saying import about, told
from tests.model.documents import documents

SEEDS = Path("seeds")
SHARED = Path("../shared/seeds")
GOLDEN = Path("tests/golden")
MANUSCRIPTS = [
    *(folder for folder in (SEEDS, SHARED) if folder.is_dir()),
    *sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir()),
]

SPELLED = {"character-reference", "escape"}
"""Edits that say only how Markdown spells a character."""


def written(document: Document, folder: Path, settled: Settings | None = None) -> Document:
    """Write a document into a folder, and read the folder."""
    files = markdown(document)
    for file in files:
        (folder / file.name).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.name).write_text(file.text, encoding="utf-8")
    names = [file.name for file in files]
    book = settings(document.metadata, settled or Settings(), names)
    (folder / "book.toml").write_text(book, encoding="utf-8")
    return read(folder).document


@given(document=documents())
def test_any_document_is_read_as_it_was_written(
    document: Document, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A document written and read again is equal, whatever it holds."""
    again = written(document, tmp_path_factory.mktemp("written"))
    assert told(again) == told(document)
    assert about(again, document) == about(document)


@pytest.mark.parametrize("folder", MANUSCRIPTS, ids=lambda folder: folder.name)
def test_a_manuscript_is_read_as_it_was_mended(folder: Path, tmp_path: Path) -> None:
    """A mended manuscript, written and read again, is equal, and nothing is left to mend."""
    reading = press.read(folder)
    document = mended(reading)
    written(document, tmp_path, reading.manuscript.settings)
    again = press.read(tmp_path)
    assert told(again.manuscript.document) == told(document)
    assert about(again.document) == about(reading.document)
    assert [edit for edit in again.edits if edit.rule not in SPELLED] == []


@pytest.mark.parametrize("folder", MANUSCRIPTS, ids=lambda folder: folder.name)
def test_the_apparatus_is_gathered_again(folder: Path, tmp_path: Path) -> None:
    """The glossary, references and citations of what was written are those there were."""
    reading = press.read(folder)
    written(mended(reading), tmp_path, reading.manuscript.settings)
    again = press.read(tmp_path).document
    assert [entry.key for entry in again.glossary] == [e.key for e in reading.document.glossary]
    assert [one.key for one in again.references] == [r.key for r in reading.document.references]
    assert told(again) == told(reading.document)


def test_containers_within_one_another_can_be_told_apart_by_any_reader() -> None:
    """The fence of a container is longer than those of all within it (fenced divs of pandoc)."""
    inner = Aside(AsideKind.NOTE, t("里"), (p("内文"),), span=HERE)
    outer = Aside(AsideKind.TIP, t("外"), (p("前"), inner, p("后")), span=HERE)
    (file,) = markdown(Document(Metadata(t("书")), (section("x", t("章"), outer),)))
    fences = [line.split()[0] for line in file.text.splitlines() if line.startswith(":::")]
    assert fences == ["::::", ":::", ":::", "::::"]


def test_a_pasted_bullet_that_was_none_stays_none(tmp_path: Path) -> None:
    """Paragraphs that begin with • and its like are not read as a list."""
    document = Document(
        Metadata(t("书")), (section("x", t("章"), p("• 甲"), p("• 乙"), p("● 丙")),)
    )
    assert told(written(document, tmp_path)) == told(document)
